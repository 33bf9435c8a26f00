// context.c - what every pass is given, and the way out when we are wrong ourselves.

#include "base/context.h"

#include <stdio.h>
#include <stdlib.h>

Context *context_new(void) {
  Arena *arena = arena_new();
  Context *context = NEW(arena, Context);
  context->arena = arena;
  context->strings = strings_new(arena);
  context->diagnostics = diagnostics_new(arena);
  return context;
}

void context_free(Context *context) { arena_free(context->arena); }

static _Noreturn void die(const char *format, va_list arguments) {
  fputs("kukri: internal error: ", stderr);
  vfprintf(stderr, format, arguments);
  fputs("\nThis is a bug in kukri. Please report it, with the program that shows it.\n", stderr);
  exit(70);
}

void bug(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  die(format, arguments);
}

void bug_at(const Source *source, Span span, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int length;
  if (source && span.line) {
    const char *line = source_line(source, span.line, &length);
    fprintf(stderr, "%s:%d: %.*s\n", source->path, span.line, length, line);
  }
  die(format, arguments);
}
