// context.h - what every pass is given: one memory, one table of strings, one list of
// diagnostics. There is no other state shared between passes.

#pragma once
#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/str.h"

struct Context {
  Arena *arena;               // of everything that lives until the end of the run
  Strings *strings;           // interned strings
  Diagnostics *diagnostics;   // what was reported so far
};

Context *context_new(void);
void context_free(Context *context);

// Ends the process with status 70: an internal error, at a line of the user's program
// if one is given (source may be NULL), and a request to report it.
_Noreturn void bug(const char *format, ...) __attribute__((format(printf, 1, 2)));
_Noreturn void bug_at(const Source *source, Span span, const char *format, ...) __attribute__((format(printf, 3, 4)));
