// source.c - source files, and places in them.
//
// Offsets and lines are ints: a source is limited to 2 GB - 1, which source_read checks.

#include "base/source.h"

#include <assert.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"

static int count_lines(const char *text, size_t length) {
  int count = 0;
  for (const char *p = text, *end = text + length; p < end; count++) {
    const char *newline = memchr(p, '\n', (size_t)(end - p));
    p = newline ? newline + 1 : end;
  }
  return count;
}

void source_set_text(Arena *arena, Source *source, const char *text, size_t length) {
  assert(length < INT_MAX);
  source->text = text;
  source->length = length;
  source->line_count = count_lines(text, length);
  source->line_starts = arena_alloc(arena, ((size_t)source->line_count + 1) * sizeof(int));
  const char *p = text, *end = text + length;
  for (int i = 0; i < source->line_count; i++) {
    source->line_starts[i] = (int)(p - text);
    const char *newline = memchr(p, '\n', (size_t)(end - p));
    p = newline ? newline + 1 : end;
  }
  source->line_starts[source->line_count] = (int)length;
}

Source *source_new(Arena *arena, const char *path, const char *bytes, size_t length) {
  Source *source = NEW(arena, Source);
  source->path = path;
  source->file = path;
  source_set_text(arena, source, arena_text(arena, bytes, length), length);
  return source;
}

// All of a file in a buffer; false, with errno set, on an error.
static int read_all(FILE *file, Buffer *buffer) {
  char block[1 << 16];
  for (size_t count; (count = fread(block, 1, sizeof block, file)) > 0;)
    buffer_write(buffer, block, count);
  if (!ferror(file) && buffer->length >= INT_MAX / 2)
    errno = EFBIG;
  return !ferror(file) && buffer->length < INT_MAX / 2;
}

// The current folder and the path as it was given, as CPython does it: "." and ".." stay.
static const char *absolute_path(Arena *arena, const char *path) {
  char folder[PATH_MAX];
  if (path[0] == '/' || !getcwd(folder, sizeof folder))
    return path;
  return arena_printf(arena, "%s/%s", folder, path);
}

void source_rename(Arena *arena, Source *source, const char *path) {
  source->path = arena_text(arena, path, strlen(path));
  source->file = absolute_path(arena, source->path);
}

Source *source_read(Arena *arena, const char *path) {
  int is_stdin = !strcmp(path, "-");
  FILE *file = is_stdin ? stdin : fopen(path, "rb");
  if (!file)
    return NULL;
  Buffer buffer = {0};
  Source *source = NULL;
  if (read_all(file, &buffer))
    source = source_new(arena, is_stdin ? "<stdin>" : arena_text(arena, path, strlen(path)),
                        buffer.text ? buffer.text : "", buffer.length);
  if (source && !is_stdin)
    source->file = absolute_path(arena, source->path);
  int error = errno;
  buffer_free(&buffer);
  if (!is_stdin)
    fclose(file);
  errno = error;
  return source;
}

int source_line_of(const Source *source, size_t offset) {
  int low = 0, high = source->line_count;   // the line is in [low, high)
  while (high - low > 1) {
    int middle = (low + high) / 2;
    if ((size_t)source->line_starts[middle] <= offset)
      low = middle;
    else
      high = middle;
  }
  return low + 1;
}

Span source_span(const Source *source, size_t start, size_t end) {
  int line = source_line_of(source, start), end_line = source_line_of(source, end);
  return (Span){line, (int)start - source->line_starts[line - 1], end_line,
                (int)end - source->line_starts[end_line - 1]};
}

size_t source_offset(const Source *source, int line, int column) {
  assert(line >= 1 && line <= source->line_count + 1);
  return (size_t)(source->line_starts[line - 1] + column);
}

const char *source_line(const Source *source, int line, int *length) {
  *length = 0;
  if (line < 1 || line > source->line_count)
    return "";
  int start = source->line_starts[line - 1], end = source->line_starts[line];
  if (end > start && source->text[end - 1] == '\n')
    end--;
  *length = end - start;
  return source->text + start;
}

int source_character_column(const Source *source, int line, int column) {
  int length, characters = 0;
  const char *text = source_line(source, line, &length);
  for (int i = 0; i < column; i++)
    characters += i >= length || (text[i] & 0xC0) != 0x80;
  return characters;
}

const SourcePart *source_part(const Source *source, int line) {
  for (int i = 0; i < source->parts.count; i++) {
    const SourcePart *part = &source->parts.items[i];
    if (line >= part->first_line && line < part->first_line + part->lines)
      return part;
  }
  return NULL;
}

Span source_shown_span(const Source *source, Span span) {
  const SourcePart *part = source ? source_part(source, span.line) : NULL;
  if (!part)
    return span;
  int lines = part->shown_line - part->first_line;
  return (Span){span.line + lines, span.column + part->shown_column, span.end_line + lines,
                span.end_column + part->shown_column};
}
