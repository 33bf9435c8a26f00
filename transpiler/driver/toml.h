// toml.h - reads TOML (toml.io, version 1.0), as pyproject.toml is written in it.

#pragma once
#include <stdbool.h>

#include "base/vec.h"

typedef enum TomlKind {
  TOML_STRING,
  TOML_NUMBER,   // an integer
  TOML_BOOLEAN,
  TOML_ARRAY,
  TOML_OTHER,   // a float, a date, a table
} TomlKind;

typedef struct TomlValue {
  TomlKind kind;
  const char *text;                // of a string its contents, else as written
  Vec(struct TomlValue *) items;   // of an array
  int line, column;                // where it stands, from 1
} TomlValue;

typedef struct TomlError {
  const char *message;   // NULL: none
  int line, column;
} TomlError;

// Called for each key with a value, in order. The path is the table's with the key's, joined by points:
// "tool.kukri.jobs". Where it stands: line, column from 1.
typedef void TomlVisit(const char *path, const TomlValue *value, int line, int column, void *context);

// Reads a whole document. -> the first mistake, or one without a message. Texts belong to the arena.
TomlError toml_read(Arena *arena, const char *text, TomlVisit *visit, void *context);
