// buffer.c - a text that grows at its end.

#include "base/buffer.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Room for `more` bytes and a NUL after the text.
static void reserve(Buffer *buffer, size_t more) {
  if (buffer->capacity - buffer->length > more)
    return;
  size_t capacity = buffer->capacity ? buffer->capacity * 2 : 256;
  while (capacity - buffer->length <= more)
    capacity *= 2;
  buffer->text = realloc(buffer->text, capacity);
  if (!buffer->text) {
    fputs("kukri: out of memory\n", stderr);
    exit(70);
  }
  buffer->capacity = capacity;
}

void buffer_write(Buffer *buffer, const char *text, size_t length) {
  reserve(buffer, length);
  memcpy(buffer->text + buffer->length, text, length);
  buffer->length += length;
  buffer->text[buffer->length] = 0;
}

void buffer_put(Buffer *buffer, const char *text) { buffer_write(buffer, text, strlen(text)); }

void buffer_putc(Buffer *buffer, char c) { buffer_write(buffer, &c, 1); }

void buffer_vprintf(Buffer *buffer, const char *format, va_list arguments) {
  assert(format);
  va_list again;
  va_copy(again, arguments);
  reserve(buffer, 120);
  size_t room = buffer->capacity - buffer->length;
  int length = vsnprintf(buffer->text + buffer->length, room, format, arguments);
  if ((size_t)length >= room) {
    reserve(buffer, (size_t)length);
    vsnprintf(buffer->text + buffer->length, (size_t)length + 1, format, again);
  }
  buffer->length += (size_t)length;
  va_end(again);
}

void buffer_printf(Buffer *buffer, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  buffer_vprintf(buffer, format, arguments);
  va_end(arguments);
}

void buffer_free(Buffer *buffer) {
  free(buffer->text);
  *buffer = (Buffer){0};
}
