// refuse.h - see refuse.c.
#pragma once

#include "sema/sema.h"

// Before scopes are made: constructs that are not compiled yet, in the user's modules.
void refuse_constructs(Program *program);

// Requires: scope, library_link. Builtin names that the library does not have yet.
void refuse_names(Program *program);

// Is it a builtin of CPython's that the library does not have?
bool refuse_misses_builtin(const Program *program, Str name);

// The same for names of the library's modules.
void refuse_library_names(Program *program);

// Is it one of CPython's library, no matter whether it is here?
bool refuse_knows_module(const char *name);
