// encoding.c - from the bytes of a file to the text that everything else refers to.
//
// PEP 263: a comment like "# -*- coding: latin-1 -*-" in line 1, or in line 2 if line 1 is
// blank or a comment, names the encoding; without one it is UTF-8. (CPython: tok_nextc and
// check_coding_spec in Parser/tokenizer.c.) Lines end at LF, CR LF or CR, inside of string
// literals too. A byte 0 is refused: CPython loses the rest of such a line.
//
// Encodings of one byte a character are tables made from Python's codecs; those of several
// bytes are left to iconv.

#include "syntax/encoding.h"

#include <iconv.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "syntax/unicode.h"

typedef struct Encoding {
  const char *name;         // as Python normalises it
  int charmap;              // number of its table, or -1
  const char *iconv_name;   // what iconv calls it, or NULL
} Encoding;

#include "encodings.inc"

// ---- the declaration

static bool is_word(char c) {
  return (unsigned)((c | 32) - 'a') < 26 || (unsigned)(c - '0') < 10 || c == '-' || c == '_' || c == '.';
}

// The name declared in a line, or NULL: `coding[:=]\s*([-\w.]+)` in a comment with nothing
// but blanks before it.
static char *declared_in(Arena *arena, const char *line, const char *end) {
  while (line < end && (*line == ' ' || *line == '\t' || *line == '\f'))
    line++;
  if (line == end || *line != '#')
    return NULL;
  for (const char *p = line; (p = memmem(p, (size_t)(end - p), "coding", 6));) {
    p += 6;
    if (p == end || (*p != ':' && *p != '='))
      continue;
    do
      p++;
    while (p < end && (*p == ' ' || *p == '\t'));
    const char *name = p;
    while (p < end && is_word(*p))
      p++;
    if (p > name)
      return arena_text(arena, name, (size_t)(p - name));
  }
  return NULL;
}

static bool is_blank_or_comment(const char *line, const char *end) {
  while (line < end && (*line == ' ' || *line == '\t' || *line == '\f'))
    line++;
  return line == end || *line == '#';
}

// The encoding declared in the first two lines, or NULL; *line gets its line.
static char *declared(Arena *arena, const char *text, const char *end, int *line) {
  for (*line = 1; *line <= 2; ++*line) {
    const char *stop = text;
    while (stop < end && *stop != '\n' && *stop != '\r')
      stop++;
    char *name = declared_in(arena, text, stop);
    if (name || !is_blank_or_comment(text, stop) || stop == end)
      return name;
    text = stop + 1 + (*stop == '\r' && stop + 1 < end && stop[1] == '\n');
  }
  return NULL;
}

// As encodings.normalize_encoding, with dots as underscores, too.
static char *normalized(Arena *arena, const char *name) {
  char *out = arena_alloc(arena, strlen(name) + 1), *p = out;
  for (; *name; name++) {
    if (*name == '-' || *name == '_' || *name == '.') {
      if (p > out && p[-1] != '_')
        *p++ = '_';
    } else {
      *p++ = *name >= 'A' && *name <= 'Z' ? (char)(*name + 32) : *name;
    }
  }
  return out;
}

static int compare_name(const void *name, const void *encoding) {
  return strcmp(name, ((const Encoding *)encoding)->name);
}

// CPython's tokenizer takes these with any suffix: Emacs writes utf-8-unix.
static const char *without_suffix(const char *name) {
  static const char *const known[] = {"utf_8_", "latin_1_", "iso_8859_1_", "iso_latin_1_"};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (!strncmp(name, known[i], strlen(known[i])))
      return i == 0 ? "utf_8" : "latin_1";
  return name;
}

static const Encoding *find_encoding(Arena *arena, const char *name) {
  return bsearch(without_suffix(normalized(arena, name)), encodings, sizeof encodings / sizeof *encodings,
                 sizeof *encodings, compare_name);
}

// ---- decoding

static bool decode_charmap(Buffer *out, const uint16_t *charmap, const char *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)bytes[i];
    if (c < 128)
      buffer_putc(out, bytes[i]);
    else if (charmap[c - 128])
      utf8_put(out, charmap[c - 128]);
    else
      return false;
  }
  return true;
}

static bool decode_iconv(Buffer *out, const char *name, const char *bytes, size_t length) {
  iconv_t conversion = iconv_open("UTF-8", name);
  if (conversion == (iconv_t)-1)
    return false;
  char block[4096], *in = (char *)bytes;
  size_t failed;
  do {
    char *to = block;
    size_t room = sizeof block;
    failed = iconv(conversion, &in, &length, &to, &room);
    buffer_write(out, block, sizeof block - room);
    if (failed == (size_t)-1 && room > 16)   // not for lack of room
      break;
  } while (length > 0);
  iconv_close(conversion);
  return length == 0;
}

static void report_not_utf8(Context *context, Source *source, size_t bad) {
  Span span = source_span(source, bad, bad + 1);
  report(context, source, span, K0103, (unsigned char)source->text[bad], source->path, span.line);
}

static void report_encoding(Context *context, Source *source, int line, DiagnosticCode code, const char *name) {
  int length;
  source_line(source, line, &length);
  report(context, source, (Span){line, 0, line, length}, code, name);
}

// After a byte order mark CPython accepts no other spelling than these.
static bool goes_with_mark(Arena *arena, const char *name) {
  const char *plain = normalized(arena, name);
  return !strcmp(plain, "utf_8") || !strncmp(plain, "utf_8_", 6);
}

// The bytes as UTF-8, in the source; false after reporting.
// The name was declared in that line.
static bool decode_as(Context *context, Source *source, const char *name, int line, bool has_mark) {
  if (has_mark && name && !goes_with_mark(context->arena, name)) {
    report_encoding(context, source, line, K0105, name);
    return false;
  }
  const Encoding *encoding = name ? find_encoding(context->arena, name) : NULL;
  bool is_utf8 = !name || (encoding && encoding->charmap < 0 && !strcmp(encoding->iconv_name, "UTF-8"));
  if (is_utf8) {
    size_t bad = utf8_valid_length(source->text, source->length);
    if (bad < source->length)
      report_not_utf8(context, source, bad);
    return bad == source->length;
  }
  Buffer out = {0};
  bool is_good = encoding && (encoding->charmap >= 0
                                  ? decode_charmap(&out, charmaps[encoding->charmap], source->text, source->length)
                                  : decode_iconv(&out, encoding->iconv_name, source->text, source->length));
  if (is_good)
    source_set_text(context->arena, source, arena_text(context->arena, out.text, out.length), out.length);
  else
    report_encoding(context, source, line, K0104, name);
  buffer_free(&out);
  return is_good;
}

// ---- the whole

static void drop_mark(Context *context, Source *source) {
  source_set_text(context->arena, source, source->text + 3, source->length - 3);
}

// CR LF and CR become LF, and the last line gets its LF.
static void end_lines(Context *context, Source *source) {
  const char *text = source->text, *end = text + source->length;
  bool is_ended = !source->length || end[-1] == '\n';
  if (is_ended && !memchr(text, '\r', source->length))
    return;
  char *copy = arena_alloc(context->arena, source->length + 2), *p = copy;
  for (; text < end; text++) {
    if (*text == '\r' && text + 1 < end && text[1] == '\n')
      continue;
    *p++ = *text == '\r' ? '\n' : *text;
  }
  if (p > copy && p[-1] != '\n')
    *p++ = '\n';
  source_set_text(context->arena, source, copy, (size_t)(p - copy));
}

bool source_decode(Context *context, Source *source) {
  if (source->is_decoded)
    return true;
  bool has_mark = source->length >= 3 && !memcmp(source->text, "\xEF\xBB\xBF", 3);
  if (has_mark)
    drop_mark(context, source);
  int line;
  const char *name = declared(context->arena, source->text, source->text + source->length, &line);
  if (!decode_as(context, source, name, line, has_mark))
    return false;
  const char *zero = memchr(source->text, 0, source->length);
  if (zero) {
    size_t at = (size_t)(zero - source->text);
    report(context, source, source_span(source, at, at), K0102);
    return false;
  }
  end_lines(context, source);
  source->is_decoded = true;
  return true;
}
