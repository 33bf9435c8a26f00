// annotation.h - the annotations of definitions and of a program; see annotation.c.
#pragma once

#include "sema/sema.h"

typedef struct Annotated {
  Str name;   // a parameter, or "return"
  Node *annotation;
} Annotated;
typedef Vec(Annotated) AnnotatedList;

AnnotatedList annotations_of(Context *context, Node *function);   // of a def, in the order of their evaluation
void annotations_find_readers(Program *program);                  // sets program->keeps_annotations
bool annotations_stand_in(NodeList body);                         // does `x: T` with a plain name stand there?
