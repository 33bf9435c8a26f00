// str.h - interned immutable strings.
//
// Equal texts are the same Str, so strings are compared with ==. The text is UTF-8
// in which a lone surrogate is its three-byte sequence; it may hold NULs, and one
// more NUL follows it.

#pragma once
#include <stdint.h>

#include "base/arena.h"

typedef const struct StrData *Str;
struct StrData {
  uint32_t hash;   // of the text; the same in every run
  int length;      // in bytes
  char text[];     // length bytes and a NUL
};

typedef struct Strings Strings;   // the table of all strings of a context

Strings *strings_new(Arena *arena);

Str str_intern(Strings *strings, const char *text, int length);
Str str_from(Strings *strings, const char *text);   // up to its NUL
Str str_printf(Strings *strings, const char *format, ...) __attribute__((format(printf, 2, 3)));
