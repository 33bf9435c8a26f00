// binding.h - how the arguments of a call reach the parameters of a function (see binding.c).
#pragma once

#include "sema/sema.h"

enum { BIND_DEFAULT = -1, BIND_KEYWORD = -2 };   // source of a parameter; else the index of a positional argument

typedef struct Binding {
  int *sources;      // [parameter_count - varargs - varkeywords]: argument index, BIND_DEFAULT, or BIND_KEYWORD - k
  int extra_first;   // positional arguments from here on are *args's
  int extra_count;
  int *extra_keywords;   // [extra_keyword_count]: keyword arguments that are **kwargs's
  int extra_keyword_count;
} Binding;

// Binds `count` positional and `named` keyword arguments; false if the call raises TypeError.
// Can the defaults that this binding needs be had without the function object?
bool binding_is_direct(Frame *frame, const Binding *binding);
bool binding_is_constant(Node *expression);
bool binding_make(Arena *arena, Frame *frame, int count, const Str *names, int named, Binding *binding);
