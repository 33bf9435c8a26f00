// dump.c - write a tree exactly as Python's ast.dump(tree, include_attributes=True) does.
//
// So that the tests can compare with Python's own parser. The dumper of each kind of node is
// made from its row in nodes.def; what takes work is repr() of the constants.

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "syntax/syntax.h"
#include "syntax/unicode.h"
#include "syntax/unparse.h"

typedef struct Dump {
  Buffer *out;
  bool is_first;   // no field of the node was written yet
} Dump;

static void dump_node(Buffer *out, Node *n);

// ---- repr

// The shortest digits that read back as the same number, laid out as float.__repr__ does:
// with an exponent if it is below -4 or at least 16.
static void put_float(Buffer *out, double number, const char *integer_suffix) {
  char text[40];
  if (isinf(number) || isnan(number)) {
    buffer_put(out, isnan(number) ? "nan" : number < 0 ? "-inf" : "inf");
    return;
  }
  int digits = 0;
  do
    snprintf(text, sizeof text, "%.*e", digits, number);
  while (strtod(text, NULL) != number && ++digits < 17);
  int exponent = atoi(strchr(text, 'e') + 1);
  if (exponent < -4 || exponent >= 16) {
    snprintf(text, sizeof text, "%.*e", digits, number);
    buffer_put(out, text);
    return;
  }
  int decimals = digits - exponent;
  buffer_printf(out, "%.*f", decimals > 0 ? decimals : 0, number);
  if (decimals <= 0)
    buffer_put(out, integer_suffix);
}

// The decimal digits of 0x…, 0o…, 0b…: repeated multiplication of a number in base 10^9.
static void put_based(Buffer *out, Str text) {
  int base = text->text[1] == 'x' ? 16 : text->text[1] == 'o' ? 8 : 2, count = 1;
  uint32_t *limbs = calloc((size_t)text->length / 7 + 2, sizeof *limbs);
  for (int i = 2; i < text->length; i++) {
    char c = text->text[i];
    uint64_t carry = (uint64_t)(c <= '9' ? c - '0' : c - 'a' + 10);
    for (int k = 0; k < count; k++) {
      carry += (uint64_t)limbs[k] * (uint64_t)base;
      limbs[k] = (uint32_t)(carry % 1000000000);
      carry /= 1000000000;
    }
    if (carry)
      limbs[count++] = (uint32_t)carry;
  }
  buffer_printf(out, "%u", limbs[count - 1]);
  for (int k = count - 1; k-- > 0;)
    buffer_printf(out, "%09u", limbs[k]);
  free(limbs);
}

// The quote that repr() takes: a single one, unless only that occurs in the text.
static char quote_for(Str text) {
  bool has_single = memchr(text->text, '\'', (size_t)text->length);
  bool has_double = memchr(text->text, '"', (size_t)text->length);
  return has_single && !has_double ? '"' : '\'';
}

static void put_character(Buffer *out, uint32_t c, char quote, bool is_bytes) {
  if (c == (uint32_t)quote || c == '\\')
    buffer_printf(out, "\\%c", (char)c);
  else if (c == '\n')
    buffer_put(out, "\\n");
  else if (c == '\r')
    buffer_put(out, "\\r");
  else if (c == '\t')
    buffer_put(out, "\\t");
  else if ((!is_bytes || c < 128) && unicode_is_printable(c))
    utf8_put(out, c);
  else
    buffer_printf(out, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
}

static void put_string(Buffer *out, Str text, bool is_bytes) {
  char quote = quote_for(text);
  buffer_put(out, is_bytes ? "b" : "");
  buffer_putc(out, quote);
  for (int i = 0, size = 1; i < text->length; i += size) {
    uint32_t c = is_bytes ? (unsigned char)text->text[i] : utf8_decode(text->text + i, text->length - i, &size);
    put_character(out, c, quote, is_bytes);
  }
  buffer_putc(out, quote);
}

void constant_put_repr(Buffer *out, const Constant *value) {
  switch (value->kind) {
  case CONST_NONE: buffer_put(out, "None"); break;
  case CONST_TRUE: buffer_put(out, "True"); break;
  case CONST_FALSE: buffer_put(out, "False"); break;
  case CONST_ELLIPSIS: buffer_put(out, "Ellipsis"); break;
  case CONST_INT:
    if (value->text->length > 1 && value->text->text[0] == '0')
      put_based(out, value->text);
    else
      buffer_put(out, value->text->text);
    break;
  case CONST_FLOAT: put_float(out, value->number, ".0"); break;
  case CONST_COMPLEX:
    put_float(out, value->number, "");
    buffer_putc(out, 'j');
    break;
  case CONST_STR: put_string(out, value->text, false); break;
  case CONST_BYTES: put_string(out, value->text, true); break;
  }
}

// ---- fields

static Buffer *field(Dump *d, const char *name) {
  buffer_printf(d->out, d->is_first ? "%s=" : ", %s=", name);
  d->is_first = false;
  return d->out;
}

static void dump_str(Dump *d, const char *name, Str value) { put_string(field(d, name), value, false); }

static void dump_list(Dump *d, const char *name, NodeList list) {
  buffer_putc(field(d, name), '[');
  for (int i = 0; i < list.count; i++) {
    buffer_put(d->out, i ? ", " : "");
    if (list.items[i])
      dump_node(d->out, list.items[i]);
    else
      buffer_put(d->out, "None");
  }
  buffer_putc(d->out, ']');
}

static void dump_strs(Dump *d, const char *name, StrList list) {
  buffer_putc(field(d, name), '[');
  for (int i = 0; i < list.count; i++) {
    buffer_put(d->out, i ? ", " : "");
    put_string(d->out, list.items[i], false);
  }
  buffer_putc(d->out, ']');
}

static void dump_compare_ops(Dump *d, const char *name, CompareList list) {
  buffer_putc(field(d, name), '[');
  for (int i = 0; i < list.count; i++)
    buffer_printf(d->out, "%s%s()", i ? ", " : "", compare_operator_name(list.items[i]));
  buffer_putc(d->out, ']');
}

#define STR(f) dump_str(d, #f, n->f);
#define OPT_STR(f) \
  if (n->f)        \
    dump_str(d, #f, n->f);
#define CHILD(f) dump_node(field(d, #f), n->f);
#define OPT_CHILD(f) \
  if (n->f)          \
    dump_node(field(d, #f), n->f);
#define CHILDREN(f) dump_list(d, #f, n->f);
#define OPT_CHILDREN(f) dump_list(d, #f, n->f);
#define STRS(f) dump_strs(d, #f, n->f);
#define INT(f) buffer_printf(field(d, #f), "%d", n->f);
#define OP(f) buffer_printf(field(d, #f), "%s()", operator_name(n->f));
#define UNARY_OP(f) buffer_printf(field(d, #f), "%s()", unary_operator_name(n->f));
#define BOOL_OP(f) buffer_printf(field(d, #f), "%s()", bool_operator_name(n->f));
#define COMPARE_OPS(f) dump_compare_ops(d, #f, n->f);
#define CTX(f) buffer_printf(field(d, #f), "%s()", context_name(n->f));
#define CONSTANT(f) constant_put_repr(field(d, #f), &n->f);
#define EXTRA(type, f)

static void dump_fields(Dump *d, Node *node) {
  switch (node->kind) {
#define NODE(group, Name, fields) \
  case N_##Name: {                \
    struct Name *n = &node->Name; \
    (void)n;                      \
    fields break;                 \
  }
#include "syntax/nodes.def"
#undef NODE
  case NODE_KIND_COUNT: bug("dump: no such kind of node");
  }
}

static bool has_position(const Node *n) {
  switch (n->kind) {
  case N_ExceptHandler:
  case N_arg:
  case N_keyword:
  case N_alias: return true;
  default: return node_is_statement(n) || node_is_expression(n) || node_is_pattern(n);
  }
}

static void dump_node(Buffer *out, Node *n) {
  Dump d = {out, true};
  buffer_printf(out, "%s(", node_kind_name(n->kind));
  dump_fields(&d, n);
  if (has_position(n)) {
    buffer_printf(field(&d, "lineno"), "%d", n->span.line);
    buffer_printf(field(&d, "col_offset"), "%d", n->span.column);
    buffer_printf(field(&d, "end_lineno"), "%d", n->span.end_line);
    buffer_printf(field(&d, "end_col_offset"), "%d", n->span.end_column);
  }
  buffer_putc(out, ')');
}

void syntax_dump(Buffer *out, Node *node, Source *source) {
  (void)source;
  dump_node(out, node);
}
