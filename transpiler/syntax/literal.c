// literal.c - the values of numbers and strings.
//
// Adjacent string literals become one node from the first to the last. If one of them is an
// f-string, it is a JoinedStr, and all text in it, across literals, is merged: 'a' f'b{x}' has
// the values "ab" and {x}; pieces of no characters vanish. Every node in it that is not an
// expression extends over all of the literals. (CPython 3.11's exception: a format spec, and
// the last Constant in it, extend over their own literal only.)
//
// Escapes are decoded as CPython's Parser/string_parser.c and unicodeobject.c do; an unknown
// escape stays as it is.

#include <stdlib.h>
#include <string.h>

#include "syntax/convert.h"
#include "syntax/unicode.h"

enum { MOST_DIGITS = 4300 };   // sys.int_info.default_max_str_digits

// ---- numbers

// The literal without underscores and in lower case.
static char *plain_number(Convert *c, Cst *n, int *length) {
  const char *text = convert_text(c, n, length);
  char *out = arena_alloc(c->arena, (size_t)*length + 1), *p = out;
  for (int i = 0; i < *length; i++)
    if (text[i] != '_')
      *p++ = text[i] >= 'A' && text[i] <= 'Z' ? (char)(text[i] + 32) : text[i];
  *length = (int)(p - out);
  return out;
}

static bool is_based(const char *text) {
  return text[0] == '0' && (text[1] == 'x' || text[1] == 'o' || text[1] == 'b');
}

static Constant integer_value(Convert *c, Cst *n, const char *text, int length) {
  if (!is_based(text)) {
    if (length > MOST_DIGITS)
      convert_refuse_as(c, n->start, n->end, K0130, arena_printf(c->arena, "%d", length));
    while (length > 1 && *text == '0')
      text++, length--;
  }
  return (Constant){.kind = CONST_INT, .text = str_intern(c->context->strings, text, length)};
}

static Constant number_value(Convert *c, Cst *n) {
  int length;
  char *text = plain_number(c, n, &length);
  if (!is_based(text) && text[length - 1] == 'j') {
    text[--length] = 0;
    Str interned = str_intern(c->context->strings, text, length);
    return (Constant){CONST_COMPLEX, interned, strtod(text, NULL)};
  }
  if (!is_based(text) && strpbrk(text, ".e"))
    return (Constant){CONST_FLOAT, str_intern(c->context->strings, text, length), strtod(text, NULL)};
  return integer_value(c, n, text, length);
}

Node *convert_number(Convert *c, Cst *n) {
  Constant value = number_value(c, n);
  Node *number = make_node(c, N_Constant, n->start, n->end);
  number->Constant.value = value;
  return number;
}

// ---- escapes

typedef struct Decode {
  Convert *c;
  const Literal *literal;
  const char *text;   // what is left: text[0..length)
  int length;
  int position;   // of text[0], counted as CPython does in its messages
  Buffer *out;
  int start, end;   // offsets in the document, for errors
} Decode;

// CPython decodes a copy in which a character beyond ASCII is \UXXXXXXXX, hence the 10.
static void advance(Decode *d, int size) {
  for (int i = 0; i < size; i++)
    d->position += (unsigned char)d->text[i] < 128 ? 1 : (d->text[i] & 0xC0) != 0x80 ? 10 : 0;
  d->text += size;
  d->length -= size;
}

_Noreturn static void refuse_escape(Decode *d, int size, const char *reason) {
  int last = d->position;
  Decode end = *d;
  advance(&end, size);
  last = end.position - 1;
  const char *text = arena_printf(d->c->arena, "'unicodeescape' codec can't decode bytes in position %d-%d: %s",
                                  d->position, last, reason);
  convert_refuse_as(d->c, d->start, d->end, K0113, text);
}

static int digit_value(char c) {
  return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : 99;
}

// The number of digits of that base, at most `most`, from text[at] on; *value gets their value.
static int read_digits(const Decode *d, int at, int most, int base, uint32_t *value) {
  int count = 0;
  *value = 0;
  while (count < most && at + count < d->length && digit_value(d->text[at + count]) < base)
    *value = *value * (uint32_t)base + (uint32_t)digit_value(d->text[at + count++]);
  return count;
}

static void put_value(Decode *d, uint32_t value) {
  if (d->literal->is_bytes)
    buffer_putc(d->out, (char)value);
  else
    utf8_put(d->out, value);
}

// \xHH, \uHHHH, \UHHHHHHHH
static void decode_hex(Decode *d, int digits, const char *truncated) {
  uint32_t value;
  int count = read_digits(d, 2, digits, 16, &value);
  if (count < digits && d->literal->is_bytes)
    convert_refuse_as(d->c, d->start, d->end, K0114,
                      arena_printf(d->c->arena, "invalid \\x escape at position %d", d->position));
  if (count < digits)
    refuse_escape(d, 2 + count, truncated);
  if (value > 0x10FFFF)
    refuse_escape(d, 2 + digits, "illegal Unicode character");
  put_value(d, value);
  advance(d, 2 + digits);
}

static void decode_octal(Decode *d) {
  uint32_t value;
  int count = read_digits(d, 1, 3, 8, &value);
  put_value(d, value & (d->literal->is_bytes ? 0xFF : 0x1FF));
  advance(d, 1 + count);
}

// \N{NAME}
static void decode_name(Decode *d) {
  const char *close = d->length > 2 && d->text[2] == '{' ? memchr(d->text, '}', (size_t)d->length) : NULL;
  int size = close ? (int)(close - d->text) + 1 : 0;
  if (size < 5) {
    bool is_open = d->length > 2 && d->text[2] == '{';
    refuse_escape(d, !is_open ? 2 : close ? 3 : d->length, "malformed \\N character escape");
  }
  int32_t value = unicode_lookup(d->text + 3, size - 4);
  if (value < 0)
    refuse_escape(d, size, "unknown Unicode character name");
  utf8_put(d->out, (uint32_t)value);
  advance(d, size);
}

// The character that \ and this one stand for, or -1.
static int simple_escape(char c) {
  static const char from[] = "\\'\"abfnrtv", to[] = "\\'\"\a\b\f\n\r\t\v";
  const char *found = c ? strchr(from, c) : NULL;
  return found ? to[found - from] : -1;
}

// The text begins with a backslash. It may be the last character: before a { in an f-string.
static void decode_escape(Decode *d) {
  char c = d->length > 1 ? d->text[1] : 0;
  bool is_bytes = d->literal->is_bytes;
  if (simple_escape(c) >= 0) {
    buffer_putc(d->out, (char)simple_escape(c));
    advance(d, 2);
  } else if (c == '\n') {
    advance(d, 2);
  } else if (c >= '0' && c <= '7') {
    decode_octal(d);
  } else if (c == 'x') {
    decode_hex(d, 2, "truncated \\xXX escape");
  } else if (c == 'u' && !is_bytes) {
    decode_hex(d, 4, "truncated \\uXXXX escape");
  } else if (c == 'U' && !is_bytes) {
    decode_hex(d, 8, "truncated \\UXXXXXXXX escape");
  } else if (c == 'N' && !is_bytes) {
    decode_name(d);
  } else {
    buffer_putc(d->out, '\\');
    advance(d, 1);
  }
}

static void decode_all(Decode *d) {
  while (d->length) {
    const char *escape = d->literal->is_raw ? NULL : memchr(d->text, '\\', (size_t)d->length);
    int plain = escape ? (int)(escape - d->text) : d->length;
    buffer_write(d->out, d->text, (size_t)plain);
    advance(d, plain);
    if (d->length)
      decode_escape(d);
  }
}

// ---- strings

// The literals being put together, and the extent of all.
typedef struct Join {
  Convert *c;
  int start, end;     // of all literals, in the document
  Str kind;           // 'u' if the first one begins with it
  Cst *node;          // of the literal at hand
  Literal *literal;   // the literal at hand
} Join;

// The text between two offsets, decoded, to the end of `out`.
static void decode_piece(Join *j, int first, int last, Buffer *out) {
  Decode d = {.c = j->c, .literal = j->literal, .text = j->c->source->text + first, .length = last - first};
  d.out = out, d.start = j->start, d.end = j->end;
  decode_all(&d);
}

static Node *string_node(Join *j, ConstantKind kind, Buffer *text, int start, int end) {
  Node *n = make_node(j->c, N_Constant, start, end);
  n->Constant.value.kind = kind;
  n->Constant.value.text = str_intern(j->c->context->strings, text->text ? text->text : "", (int)text->length);
  n->Constant.kind = j->kind;
  return n;
}

// Text collected so far becomes a Constant.
static void end_run(Join *j, Buffer *run, NodeList *out) {
  if (run->length)
    vec_push(j->c->arena, out, string_node(j, CONST_STR, run, j->start, j->end));
  run->length = 0;
}

static Node *convert_field(Join *j, FStringPart *part);

static void convert_parts(Join *j, const FStringParts *parts, Buffer *run, NodeList *out) {
  for (int i = 0; i < parts->count; i++) {
    FStringPart *part = &parts->items[i];
    if (!part->fragment) {
      decode_piece(j, part->first, part->last, run);
      continue;
    }
    if (part->has_equal)
      buffer_write(run, j->c->source->text + part->shown_first, (size_t)(part->shown_last - part->shown_first));
    end_run(j, run, out);
    Join saved = *j;
    vec_push(j->c->arena, out, convert_field(j, part));
    *j = saved;
  }
}

static Node *convert_spec(Join *j, FStringPart *part) {
  Buffer run = {0};
  NodeList values = {0};
  convert_parts(j, &part->spec, &run, &values);
  if (run.length) {
    Node *last = string_node(j, CONST_STR, &run, j->node->start, j->node->end);
    last->Constant.kind = NULL;
    vec_push(j->c->arena, &values, last);
  }
  buffer_free(&run);
  Node *spec = make_node(j->c, N_JoinedStr, j->node->start, j->node->end);
  spec->JoinedStr.values = values;
  return spec;
}

// {x=} is {x=!r}, unless it has a conversion or a spec.
static Node *convert_field(Join *j, FStringPart *part) {
  Node *spec = part->has_spec ? convert_spec(j, part) : NULL;
  Cst *tree = part->fragment->tree;
  if (!tree || tree->count != 1)
    convert_refuse(j->c, j->node);
  Node *value = convert_expression(j->c, &tree->kids[0]);
  Node *n = make_node(j->c, N_FormattedValue, j->start, j->end);
  n->FormattedValue.value = value;
  n->FormattedValue.format_spec = spec;
  n->FormattedValue.conversion = part->conversion ? part->conversion : part->has_equal && !part->has_spec ? 'r' : -1;
  return n;
}

static Literal *literal_of(Convert *c, Cst *n) {
  Fragment *fragment;
  int offset = document_offset(c->document, n->start, &fragment);
  TokenList *list = fragment ? fragment->list : c->document->list;
  int i = token_starting_at(list, offset);
  if (i < 0 || list->tokens.items[i].literal < 0)
    convert_refuse(c, n);
  return list->literals.items[list->tokens.items[i].literal];
}

static void check_bytes(Join *j) {
  const char *text = j->c->source->text;
  for (int i = j->literal->first; i < j->literal->last; i++)
    if ((unsigned char)text[i] >= 128)
      convert_refuse_as(j->c, j->start, j->end, K0127, NULL);
}

// One literal: its text to *run, the fields of an f-string to *out.
static void convert_literal(Join *j, Buffer *run, NodeList *out) {
  Literal *literal = j->literal;
  if (literal->is_format)
    convert_parts(j, &literal->parts, run, out);
  else
    decode_piece(j, literal->first, literal->last, run);
}

Node *convert_strings(Convert *c, Cst *const *nodes, int count, int start, int end) {
  Join j = {.c = c, .start = start, .end = end, .literal = literal_of(c, nodes[0])};
  bool is_bytes = j.literal->is_bytes, is_format = false;
  if (c->source->text[j.literal->start] == 'u')
    j.kind = str_from(c->context->strings, "u");
  Buffer run = {0};
  NodeList values = {0};
  for (int i = 0; i < count; i++) {
    j.node = nodes[i];
    j.literal = literal_of(c, nodes[i]);
    is_format |= j.literal->is_format;
    if (j.literal->is_bytes != is_bytes)
      convert_refuse_as(c, start, end, K0128, NULL);
    if (is_bytes)
      check_bytes(&j);
    convert_literal(&j, &run, &values);
  }
  Node *n;
  if (is_format) {
    end_run(&j, &run, &values);
    n = make_node(c, N_JoinedStr, start, end);
    n->JoinedStr.values = values;
  } else {
    n = string_node(&j, is_bytes ? CONST_BYTES : CONST_STR, &run, start, end);
  }
  buffer_free(&run);
  return n;
}
