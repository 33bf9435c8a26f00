// diagnostic.c - what the user is told about the program.
//
// Diagnostics are stored in the order of report and printed sorted. Below the message
// stands the source line with the span underlined. The line is shown as it is, but for
// two things: a line wider than the screen is cut to a window around the span, and
// control characters become blanks. The line of carets repeats the tabs of the source
// line, so that it fits for any width of tab, and knows characters of two columns and
// of none.

#include "base/diagnostic.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/context.h"
#include "base/vec.h"

enum { WINDOW = 110 };   // most characters of a source line shown

typedef struct Note {
  Source *source;   // NULL for a suggestion or a note without a place
  Span span;
  const char *label;   // "note" or "suggestion"
  const char *text;
} Note;

typedef struct Diagnostic {
  Source *source;
  Span span;
  DiagnosticCode code;
  int number;        // in the order of report
  int file_number;   // of the source, in the order of first report
  const char *text;
  Vec(Note) notes;
} Diagnostic;

struct Diagnostics {
  Arena *arena;
  Vec(Diagnostic) list;    // in the order of report
  Vec(Source *) sources;   // in the order of first report
  int error_count;
};

typedef struct Row {
  const char *name, *kind, *text, *explanation;
} Row;

static const Row rows[] = {
#define DIAGNOSTIC(code, kind, text, explanation) {#code, #kind, text, explanation},
#include "base/diagnostics.def"
#undef DIAGNOSTIC
};

const char *diagnostic_name(DiagnosticCode code) { return rows[code].name; }

const char *diagnostic_kind(DiagnosticCode code) { return rows[code].kind; }

const char *diagnostic_text(DiagnosticCode code) { return rows[code].text; }

const char *diagnostic_explanation(DiagnosticCode code) { return rows[code].explanation; }

DiagnosticCode diagnostic_named(const char *name) {
  int code = 0;
  while (code < DIAGNOSTIC_COUNT && strcmp(rows[code].name, name))
    code++;
  return (DiagnosticCode)code;
}

static bool is_warning(DiagnosticCode code) { return !strcmp(rows[code].kind, "Warning"); }

// ---- reporting

Diagnostics *diagnostics_new(Arena *arena) {
  Diagnostics *diagnostics = NEW(arena, Diagnostics);
  diagnostics->arena = arena;
  return diagnostics;
}

const char *diagnostics_first_text(const Diagnostics *diagnostics) {
  return diagnostics->list.count ? diagnostics->list.items[0].text : NULL;
}

int diagnostics_error_count(const Diagnostics *diagnostics) { return diagnostics->error_count; }

static int number_of_file(Diagnostics *d, Source *source) {
  for (int i = 0; i < d->sources.count; i++)
    if (d->sources.items[i] == source)
      return i;
  vec_push(d->arena, &d->sources, source);
  return d->sources.count - 1;
}

// The text must live as long as the list.
static void add(Diagnostics *d, Source *source, Span span, DiagnosticCode code, const char *text) {
  Diagnostic diagnostic = {
      .source = source, .span = source_shown_span(source, span), .code = code, .text = text, .number = d->list.count};
  diagnostic.file_number = number_of_file(d, source);
  vec_push(d->arena, &d->list, diagnostic);
  d->error_count += !is_warning(code);
}

void report(Context *context, Source *source, Span span, DiagnosticCode code, ...) {
  Diagnostics *d = context->diagnostics;
  va_list arguments;
  va_start(arguments, code);
  add(d, source, span, code, arena_vprintf(d->arena, rows[code].text, arguments));
  va_end(arguments);
}

void report_text(Context *context, Source *source, Span span, DiagnosticCode code, const char *text) {
  Diagnostics *d = context->diagnostics;
  add(d, source, span, code, arena_text(d->arena, text, strlen(text)));
}

static void add_note(Diagnostics *d, Note note) { vec_push(d->arena, &vec_last(&d->list).notes, note); }

void diagnostics_append(Diagnostics *d, const Diagnostics *from) {
  for (int i = 0; i < from->list.count; i++) {
    const Diagnostic *old = &from->list.items[i];
    add(d, old->source, old->span, old->code, arena_text(d->arena, old->text, strlen(old->text)));
    for (int k = 0; k < old->notes.count; k++) {
      Note note = old->notes.items[k];
      note.text = arena_text(d->arena, note.text, strlen(note.text));
      add_note(d, note);
    }
  }
}

void report_note(Context *context, Source *source, Span span, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const char *text = arena_vprintf(context->arena, format, arguments);
  va_end(arguments);
  add_note(context->diagnostics, (Note){source, source_shown_span(source, span), "note", text});
}

void report_suggestion(Context *context, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const char *text = arena_vprintf(context->arena, format, arguments);
  va_end(arguments);
  add_note(context->diagnostics, (Note){.label = "suggestion", .text = text});
}

// ---- printing

// The character of UTF-8 at text[0..length); *size gets its bytes (1 if malformed).
static uint32_t character_at(const char *text, int length, int *size) {
  const unsigned char *p = (const unsigned char *)text;
  int more = p[0] < 0xC0 ? 0 : p[0] < 0xE0 ? 1 : p[0] < 0xF0 ? 2 : 3;
  uint32_t c = more ? p[0] & (0x3Fu >> more) : p[0];
  *size = more < length ? more + 1 : 1;
  for (int i = 1; i < *size; i++)
    c = c << 6 | (p[i] & 0x3F);
  return c;
}

// Columns of a character on a terminal: East Asian wide characters and emoji take 2,
// combining marks 0. Coarse, as terminals differ themselves.
static int width_of(uint32_t c) {
  static const struct {
    uint32_t first, last;
    int width;
  } ranges[] = {
      {0x300, 0x36F, 0},   {0x1100, 0x115F, 2},   {0x200B, 0x200F, 0},   {0x20D0, 0x20FF, 0},   {0x2E80, 0xA4CF, 2},
      {0xAC00, 0xD7A3, 2}, {0xF900, 0xFAFF, 2},   {0xFE00, 0xFE0F, 0},   {0xFE30, 0xFE6F, 2},   {0xFF00, 0xFF60, 2},
      {0xFFE0, 0xFFE6, 2}, {0x1F300, 0x1FAFF, 2}, {0x20000, 0x3FFFD, 2}, {0xE0100, 0xE01EF, 0},
  };
  for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
    if (c >= ranges[i].first && c <= ranges[i].last)
      return ranges[i].width;
  return 1;
}

// The part of a line that is shown: all of it, or a window around the span's start.
static void choose_window(const char *line, int length, int column, int *first, int *last) {
  *first = 0, *last = length;
  if (length <= WINDOW)
    return;
  *first = column > WINDOW / 2 ? column - WINDOW / 2 : 0;
  *last = *first + WINDOW < length ? *first + WINDOW : length;
  while (*first > 0 && (line[*first] & 0xC0) == 0x80)
    --*first;
  while (*last < length && (line[*last] & 0xC0) == 0x80)
    ++*last;
}

// Bytes of the character of UTF-8 at text[0..length), or 0 if it is none.
static int character_size(const char *text, int length) {
  const unsigned char *p = (const unsigned char *)text;
  int size = p[0] < 0x80 ? 1 : p[0] < 0xC2 ? 0 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : p[0] < 0xF5 ? 4 : 0;
  for (int i = 1; i < size; i++)
    if (i >= length || (p[i] & 0xC0) != 0x80)
      return 0;
  return size == 3 && p[0] == 0xED && p[1] >= 0xA0 ? 0 : size;   // a surrogate
}

// Control characters become blanks, bytes that are no UTF-8 (the file may be in another encoding)
// question marks.
static void put_text(Buffer *out, const char *line, int first, int last) {
  for (int i = first, size; i < last; i += size ? size : 1) {
    size = character_size(line + i, last - i);
    if (!size)
      buffer_putc(out, '?');
    else if ((unsigned char)line[i] < ' ' && line[i] != '\t')
      buffer_putc(out, ' ');
    else
      buffer_write(out, line + i, (size_t)size);
  }
}

// Blanks up to column, then ^~~~ up to end; at least one caret.
static void put_carets(Buffer *out, const char *line, int first, int last, int column, int end) {
  int size;
  for (int i = first; i < column && i < last; i += size) {
    int width = width_of(character_at(line + i, last - i, &size));
    buffer_printf(out, "%*s", line[i] == '\t' ? 0 : width, "");
    if (line[i] == '\t')
      buffer_putc(out, '\t');
  }
  buffer_putc(out, '^');
  for (int i = column, skip = 1; i < end && i < last; i += size, skip = 0)
    for (int w = width_of(character_at(line + i, last - i, &size)) - skip; w > 0; w--)
      buffer_putc(out, '~');
}

static void put_excerpt(Buffer *out, const Source *source, Span span, bool use_color) {
  int length, first, last;
  const char *line = source_line(source, span.line, &length);
  int column = span.column < length ? span.column : length;
  int end = span.end_line == span.line ? span.end_column : length;
  choose_window(line, length, column, &first, &last);
  buffer_put(out, first ? "  ..." : "    ");
  put_text(out, line, first, last);
  buffer_put(out, last < length ? "...\n" : "\n");
  buffer_put(out, first ? "     " : "    ");
  buffer_put(out, use_color ? "\033[1;32m" : "");
  put_carets(out, line, first, last, column, end);
  buffer_put(out, use_color ? "\033[0m\n" : "\n");
}

static void put_place(Buffer *out, const Source *source, Span span) {
  if (source && span.line)
    buffer_printf(out, "%s:%d:%d: ", source->path, span.line,
                  source_character_column(source, span.line, span.column) + 1);
  else
    buffer_printf(out, "%s: ", source ? source->path : "kukri");
}

static void put_note(Buffer *out, const Note *note, bool use_color) {
  if (note->source)
    put_place(out, note->source, note->span);
  else
    buffer_put(out, "  ");
  buffer_printf(out, use_color ? "\033[1;36m%s:\033[0m %s\n" : "%s: %s\n", note->label, note->text);
  if (note->source && note->span.line)
    put_excerpt(out, note->source, note->span, use_color);
}

static const char *severity(const Diagnostic *d) { return is_warning(d->code) ? "warning" : "error"; }

static void put_human(Buffer *out, const Diagnostic *d, bool use_color) {
  const char *label = severity(d);
  const char *color = is_warning(d->code) ? "\033[1;35m" : "\033[1;31m";
  put_place(out, d->source, d->span);
  buffer_printf(out, "%s%s[%s]:%s %s\n", use_color ? color : "", label, diagnostic_name(d->code),
                use_color ? "\033[0m" : "", d->text);
  if (d->source && d->span.line)
    put_excerpt(out, d->source, d->span, use_color);
  for (int i = 0; i < d->notes.count; i++)
    put_note(out, &d->notes.items[i], use_color);
}

static void put_short(Buffer *out, const Diagnostic *d) {
  put_place(out, d->source, d->span);
  buffer_printf(out, "%s[%s]: %s\n", severity(d), diagnostic_name(d->code), d->text);
}

// ---- for programs

static void put_json_text(Buffer *out, const char *text) {
  buffer_putc(out, '"');
  for (const unsigned char *c = (const unsigned char *)text; *c; c++) {
    if (*c == '"' || *c == '\\')
      buffer_printf(out, "\\%c", *c);
    else if (*c < ' ' || *c == 127)
      buffer_printf(out, "\\u%04x", *c);
    else
      buffer_putc(out, (char)*c);
  }
  buffer_putc(out, '"');
}

static void put_json_place(Buffer *out, const Source *source, Span span) {
  buffer_put(out, "\"file\": ");
  if (source)
    put_json_text(out, source->path);
  else
    buffer_put(out, "null");
  if (source && span.line)
    buffer_printf(out, ", \"line\": %d, \"column\": %d, \"end_line\": %d, \"end_column\": %d", span.line,
                  source_character_column(source, span.line, span.column) + 1, span.end_line,
                  source_character_column(source, span.end_line, span.end_column) + 1);
}

static void put_json(Buffer *out, const Diagnostic *d) {
  buffer_putc(out, '{');
  put_json_place(out, d->source, d->span);
  buffer_printf(out, ", \"severity\": \"%s\", \"code\": \"%s\", \"message\": ", severity(d), diagnostic_name(d->code));
  put_json_text(out, d->text);
  buffer_put(out, ", \"notes\": [");
  for (int i = 0; i < d->notes.count; i++) {
    const Note *note = &d->notes.items[i];
    buffer_put(out, i ? ", {" : "{");
    put_json_place(out, note->source, note->span);
    buffer_printf(out, ", \"kind\": \"%s\", \"message\": ", note->label);
    put_json_text(out, note->text);
    buffer_putc(out, '}');
  }
  buffer_put(out, "]}\n");
}

// In a property of a workflow command also : and , are special.
static void put_github_text(Buffer *out, const char *text, const char *special) {
  for (; *text; text++)
    if (*text == '%' || *text == '\r' || *text == '\n' || strchr(special, *text))
      buffer_printf(out, "%%%02X", (unsigned char)*text);
    else
      buffer_putc(out, *text);
}

static void put_github(Buffer *out, const Diagnostic *d) {
  buffer_printf(out, "::%s ", severity(d));
  if (d->source) {
    buffer_put(out, "file=");
    put_github_text(out, d->source->path, ":,");
    buffer_put(out, ",");
  }
  if (d->source && d->span.line)
    buffer_printf(out, "line=%d,col=%d,endLine=%d,", d->span.line,
                  source_character_column(d->source, d->span.line, d->span.column) + 1, d->span.end_line);
  buffer_printf(out, "title=%s::", diagnostic_name(d->code));
  put_github_text(out, d->text, "");
  buffer_putc(out, '\n');
}

static void put_diagnostic(Buffer *out, const Diagnostic *d, DiagnosticFormat format, bool use_color) {
  switch (format) {
  case FORMAT_HUMAN: put_human(out, d, use_color); return;
  case FORMAT_SHORT: put_short(out, d); return;
  case FORMAT_JSON: put_json(out, d); return;
  case FORMAT_GITHUB: put_github(out, d); return;
  }
}

static int compare(const void *left, const void *right) {
  const Diagnostic *a = *(Diagnostic *const *)left, *b = *(Diagnostic *const *)right;
  if (a->file_number != b->file_number)
    return a->file_number - b->file_number;
  if (a->span.line != b->span.line)
    return a->span.line - b->span.line;
  if (a->span.column != b->span.column)
    return a->span.column - b->span.column;
  return a->number - b->number;
}

static bool is_same(const Diagnostic *a, const Diagnostic *b) {
  return a->code == b->code && a->file_number == b->file_number && a->span.line == b->span.line &&
         a->span.column == b->span.column && !strcmp(a->text, b->text);
}

void diagnostics_print(Diagnostics *d, Buffer *out, DiagnosticFormat format, int use_color) {
  int count = d->list.count;
  Diagnostic **sorted = arena_alloc(d->arena, (size_t)count * sizeof *sorted);
  for (int i = 0; i < count; i++)
    sorted[i] = &d->list.items[i];
  qsort(sorted, (size_t)count, sizeof *sorted, compare);
  for (int i = 0; i < count; i++)
    if (!i || !is_same(sorted[i - 1], sorted[i]))
      put_diagnostic(out, sorted[i], format, use_color);
}
