// origin.h - where values of a kind come from; see origin.c.
#pragma once

#include "sema/sema.h"

// One class of values: a bit of AbsBit, and of ABS_INSTANCE which class.
typedef struct Kind {
  unsigned bit;
  const ClassInfo *info;   // of the program
  const char *name;        // or of the library, by its one pointer
} Kind;
typedef Vec(Kind) KindList;

KindList kinds_of(Context *context, const Abs *value);   // NULL and OBJECT: none
bool kind_is_in(Kind kind, const Abs *value);
const char *kind_text(Context *context, Kind kind);   // "str", "Point"

// Add notes to the diagnostic last reported, from the place at hand back to where the value is made:
void origin_of_value(Program *program, Instance *instance, Node *expression, Kind kind);
void origin_of_parameter(Program *program, Frame *frame, int index, Kind kind);
void origin_of_variable(Program *program, Symbol *symbol, Kind kind);
void origin_of_attribute(Program *program, ClassInfo *owner, Str name, Kind kind);
void origin_of_result(Program *program, Frame *frame, Kind kind);
void origin_of_item(Program *program, AbsCell *cell, Kind kind);   // of a list, set or dict: the place that puts it in
