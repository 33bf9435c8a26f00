// toml.c - reads TOML (toml.io, version 1.0), as pyproject.toml is written in it.
//
// One walk over the text, a function per construct of the grammar. A reader that fails notes the first mistake and goes to
// the end of the text, so that all loops end. Numbers and dates are not checked beyond their letters: nobody here needs
// their values. Redefined tables and keys are accepted, the last one wins.

#include "driver/toml.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"

typedef struct Toml {
  Arena *arena;
  const char *text, *at;
  const char *table;   // path of the table whose keys are read; "" at the top
  TomlVisit *visit;
  void *context;
  TomlError error;
} Toml;

// ---- places and mistakes

static void place_of(const Toml *t, const char *at, int *line, int *column) {
  *line = 1;
  *column = 1;
  for (const char *c = t->text; c < at; c++) {
    *column = *c == '\n' ? 1 : *column + ((*c & 0xc0) != 0x80);
    *line += *c == '\n';
  }
}

static void fail(Toml *t, const char *message) {
  if (!t->error.message) {
    t->error.message = message;
    place_of(t, t->at, &t->error.line, &t->error.column);
  }
  t->at += strlen(t->at);
}

static const char *taken(Toml *t, Buffer *text) {
  const char *result = arena_text(t->arena, text->length ? text->text : "", text->length);
  buffer_free(text);
  return result;
}

// ---- blanks

static void skip_blanks(Toml *t) {
  while (*t->at == ' ' || *t->at == '\t')
    t->at++;
}

static void skip_comment(Toml *t) {
  if (*t->at == '#')
    t->at += strcspn(t->at, "\n");
}

static void skip_lines(Toml *t) {
  do {
    t->at += strspn(t->at, " \t\r\n");
    skip_comment(t);
  } while (*t->at == '\n');
}

static void end_line(Toml *t) {
  skip_blanks(t);
  skip_comment(t);
  if (*t->at == '\r')
    t->at++;
  if (*t->at && *t->at != '\n')
    fail(t, "a line should end here");
}

static bool accept(Toml *t, char c) {
  if (*t->at != c)
    return false;
  t->at++;
  return true;
}

// ---- strings

static void put_code_point(Buffer *out, uint32_t code) {
  if (code < 0x80) {
    buffer_putc(out, (char)code);
    return;
  }
  int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  static const unsigned char first[] = {0, 0xc0, 0xe0, 0xf0};
  buffer_putc(out, (char)(first[more] | code >> (6 * more)));
  while (more--)
    buffer_putc(out, (char)(0x80 | (code >> (6 * more) & 0x3f)));
}

static void read_code_point(Toml *t, Buffer *out, int digits) {
  uint32_t code = 0;
  for (int i = 0; i < digits; i++) {
    unsigned char c = (unsigned char)*t->at;
    if (!isxdigit(c)) {
      fail(t, "a hexadecimal digit is missing");
      return;
    }
    code = code * 16 + (uint32_t)(isdigit(c) ? c - '0' : tolower(c) - 'a' + 10);
    t->at++;
  }
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
    fail(t, "there is no such character");
  else
    put_code_point(out, code);
}

static void read_escape(Toml *t, Buffer *out, bool is_long) {
  static const char letters[] = "btnfr\"\\", meanings[] = "\b\t\n\f\r\"\\";
  char c = *t->at;
  const char *letter = c ? strchr(letters, c) : NULL;
  if (is_long && t->at[strspn(t->at, " \t\r")] == '\n') {
    t->at += strspn(t->at, " \t\r\n");
  } else if (letter) {
    buffer_putc(out, meanings[letter - letters]);
    t->at++;
  } else if (c == 'u' || c == 'U') {
    t->at++;
    read_code_point(t, out, c == 'u' ? 4 : 8);
  } else {
    fail(t, "this escape has no meaning");
  }
}

// A string after its opening quotes: '…' and "…", or three of them; those of " have escapes.
static const char *read_string(Toml *t, char quote) {
  bool is_long = t->at[1] == quote && t->at[2] == quote;
  Buffer out = {0};
  t->at += is_long ? 3 : 1;
  if (is_long && *t->at == '\r')
    t->at++;
  if (is_long && *t->at == '\n')
    t->at++;
  for (;;) {
    char c = *t->at;
    if (!c || (c == '\n' && !is_long)) {
      fail(t, "the string does not end");
      break;
    }
    if (c == quote && (!is_long || (t->at[1] == quote && t->at[2] == quote && t->at[3] != quote))) {
      t->at += is_long ? 3 : 1;
      break;
    }
    t->at++;
    if (c == '\\' && quote == '"')
      read_escape(t, &out, is_long);
    else
      buffer_putc(&out, c);
  }
  return taken(t, &out);
}

// ---- keys

static bool is_bare(char c) { return isalnum((unsigned char)c) || c == '_' || c == '-'; }

// A key with points in it, as a path; a point inside quotes becomes another letter, which no key of ours has.
static const char *read_key(Toml *t) {
  Buffer out = {0};
  do {
    skip_blanks(t);
    if (out.length)
      buffer_putc(&out, '.');
    const char *start = t->at;
    if (*t->at == '"' || *t->at == '\'') {
      for (const char *c = read_string(t, *t->at); *c; c++)
        buffer_putc(&out, *c == '.' ? '\1' : *c);
    } else {
      while (is_bare(*t->at))
        buffer_putc(&out, *t->at++);
    }
    if (t->at == start)
      fail(t, "a key should stand here");
    skip_blanks(t);
  } while (accept(t, '.'));
  return taken(t, &out);
}

// ---- values

static TomlValue *read_value(Toml *t);

static void read_array(Toml *t, TomlValue *array) {
  t->at++;
  for (skip_lines(t); !accept(t, ']'); skip_lines(t)) {
    if (!*t->at) {
      fail(t, "the array does not end");
      return;
    }
    vec_push(t->arena, &array->items, read_value(t));
    skip_lines(t);
    if (*t->at && !accept(t, ',') && *t->at != ']')
      fail(t, "a comma or ] should stand here");
  }
}

static void read_pair(Toml *t);

static void read_inline_table(Toml *t) {
  t->at++;
  skip_blanks(t);
  if (accept(t, '}'))
    return;
  do {
    read_key(t);
    if (!accept(t, '='))
      fail(t, "= should stand here");
    skip_blanks(t);
    read_value(t);
    skip_blanks(t);
  } while (accept(t, ','));
  if (!accept(t, '}'))
    fail(t, "a comma or } should stand here");
}

static bool is_integer(const char *text) {
  text += *text == '+' || *text == '-';
  return *text && text[strspn(text, "0123456789_")] == 0;
}

static void read_word(Toml *t, TomlValue *value) {
  size_t length = strcspn(t->at, " \t\r\n,]}#");
  if (length == 10 && t->at[4] == '-' && t->at[10] == ' ' && isdigit((unsigned char)t->at[11]))
    length += 1 + strcspn(t->at + 11, " \t\r\n,]}#");   // a date and a time
  if (!length || !(isalnum((unsigned char)*t->at) || *t->at == '+' || *t->at == '-')) {
    fail(t, "a value should stand here");
    return;
  }
  value->text = arena_text(t->arena, t->at, length);
  t->at += length;
  bool is_boolean = !strcmp(value->text, "true") || !strcmp(value->text, "false");
  value->kind = is_boolean ? TOML_BOOLEAN : is_integer(value->text) ? TOML_NUMBER : TOML_OTHER;
}

static TomlValue *read_value(Toml *t) {
  TomlValue *value = arena_alloc(t->arena, sizeof *value);
  *value = (TomlValue){.kind = TOML_OTHER, .text = ""};
  place_of(t, t->at, &value->line, &value->column);
  switch (*t->at) {
  case '"':
  case '\'':
    value->kind = TOML_STRING;
    value->text = read_string(t, *t->at);
    break;
  case '[':
    value->kind = TOML_ARRAY;
    read_array(t, value);
    break;
  case '{': read_inline_table(t); break;
  default: read_word(t, value);
  }
  return value;
}

// ---- the document

static void read_pair(Toml *t) {
  int line, column;
  place_of(t, t->at, &line, &column);
  const char *key = read_key(t);
  if (!accept(t, '='))
    fail(t, "= should stand here");
  skip_blanks(t);
  const TomlValue *value = read_value(t);
  end_line(t);
  if (!t->error.message)
    t->visit(*t->table ? arena_printf(t->arena, "%s.%s", t->table, key) : key, value, line, column, t->context);
}

static void read_header(Toml *t) {
  t->at++;
  bool is_array = accept(t, '[');
  t->table = read_key(t);
  if (!accept(t, ']') || (is_array && !accept(t, ']')))
    fail(t, "] should stand here");
  end_line(t);
}

TomlError toml_read(Arena *arena, const char *text, TomlVisit *visit, void *context) {
  Toml t = {.arena = arena, .text = text, .at = text, .table = "", .visit = visit, .context = context};
  for (skip_lines(&t); *t.at; skip_lines(&t))
    if (*t.at == '[')
      read_header(&t);
    else
      read_pair(&t);
  return t.error;
}
