// source.h - source files, and places in them.
//
// A Source is made from the bytes of a file. syntax_parse replaces them by the text all
// places refer to: UTF-8 without a byte order mark, lines ended by LF, a final LF.

#pragma once
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/vec.h"

// From (line, column) up to, not including, (end_line, end_column). As in `ast`, lines
// count from 1 and columns from 0, in bytes of UTF-8. Line 0: no place is known.
typedef struct Span {
  int line, column;
  int end_line, end_column;
} Span;

// Lines of a source that are a copy of others in it, indented less, and that tracebacks show as another file's: the code of an
// example in a docstring.
typedef struct SourcePart {
  int first_line, lines;
  int shown_line, shown_column;   // where the copied text begins; all its lines begin in that column
  const char *file;               // of which it is line 1 and so on
} SourcePart;

typedef struct Source {
  const char *path;   // as shown to the user: "app.py", "<stdin>"
  const char *file;   // as tracebacks of the program name it: like path, but absolute
  const char *text;   // length bytes and a NUL; may hold NULs inside
  size_t length;
  int *line_starts;   // offset of each line's first byte; one more entry: length
  int line_count;
  bool is_decoded;         // the text is what syntax_parse would make of the bytes
  Vec(SourcePart) parts;   // in the order of their lines
} Source;

// A Source of a copy of those bytes.
Source *source_new(Arena *arena, const char *path, const char *bytes, size_t length);

// Reads a file ("-": standard input, shown as "<stdin>"). NULL, with errno set, if it
// cannot be read.
Source *source_read(Arena *arena, const char *path);

// Gives a source that was read from standard input a name, as if it was that file.
void source_rename(Arena *arena, Source *source, const char *path);

// Gives the source another text (not copied) and finds its lines.
void source_set_text(Arena *arena, Source *source, const char *text, size_t length);

int source_line_of(const Source *source, size_t offset);   // from 1; O(log lines)
Span source_span(const Source *source, size_t start, size_t end);
size_t source_offset(const Source *source, int line, int column);

const SourcePart *source_part(const Source *source, int line);   // NULL: the line is not in one
Span source_shown_span(const Source *source, Span span);         // in a part: the place that it is a copy of

// The text of a line without its newline; *length gets its bytes.
const char *source_line(const Source *source, int line, int *length);

// A column in bytes -> in characters, both from 0.
int source_character_column(const Source *source, int line, int column);
