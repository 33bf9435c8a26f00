// buffer.h - a text that grows at its end: what dumps and the emitter write to.
//
// `Buffer b = {0};` is empty. The text belongs to the buffer, moves when it grows, and
// is freed by buffer_free (texts of some megabytes should not stay in the arena).

#pragma once
#include <stdarg.h>
#include <stddef.h>

typedef struct Buffer {
  char *text;   // length bytes and a NUL; NULL while nothing was written
  size_t length;
  size_t capacity;   // bytes allocated
} Buffer;

void buffer_put(Buffer *buffer, const char *text);   // up to its NUL
void buffer_write(Buffer *buffer, const char *text, size_t length);
void buffer_putc(Buffer *buffer, char c);
void buffer_printf(Buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buffer_vprintf(Buffer *buffer, const char *format, va_list arguments);
void buffer_free(Buffer *buffer);   // and makes it empty
