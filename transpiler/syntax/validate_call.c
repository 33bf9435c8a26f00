// validate_call.c - the grammar of arguments, subscripts and parameters.
//
// Arguments come in three stretches: positional and *iterable; then name=value and *iterable,
// from the first name=value on; then name=value and **mapping, from the first **mapping on. A
// generator expression without parentheses of its own must be the only argument.

#include "syntax/validate_parser.h"

typedef struct Arguments {
  int first;         // token of the first one
  int count;         // of those read
  bool has_name;     // name=value was seen
  bool has_double;   // **mapping was seen
  bool is_class;
} Arguments;

// ---- what is wrong with an argument

// name = value for …
static void explain_keyword_generator(Parser *p, int name) {
  if (next_is_for(p) && attempt(p, for_clauses))
    RAISE(p, name, name + 1, K0137);
}

// After the clauses of a generator expression that begins at `first`: it must be alone.
static void explain_generator(Parser *p, const Arguments *a, int first) {
  int at = p->at, brackets = p->brackets;
  bool has_comma = accept(p, TOKEN_COMMA);
  peek(p);
  if (a->count > 0 || has_comma)
    RAISE(p, first, at - 1, K0150);
  parser_return(p, at, brackets);
}

static Piece *rest_of_arguments(Parser *p);

// After a comma: a positional argument that follows name=value.
static void explain_order(Parser *p, const Arguments *a) {
  if (attempt(p, rest_of_arguments))
    RAISE_LAST(p, K0152, a->has_double ? " unpacking" : "");
}

// True, False or None, or an expression, before `=`.
static void explain_equal(Parser *p, const Piece *value, int first) {
  bool is_constant = value->kind == PIECE_TRUE || value->kind == PIECE_FALSE || value->kind == PIECE_NONE;
  if (is_constant && !value->is_grouped)
    RAISE(p, first, p->at, K0139, piece_name(value));
  RAISE(p, first, p->at, K0151);
}

// ---- arguments

static Piece *starred_expression(Parser *p) { return starred(p, expression); }

// CPython gives one reason for a star after `**`, and for a star without an operand.
static void star_argument(Parser *p, Arguments *a) {
  if (a->has_double && !p->explains)
    fail(p);
  Piece *piece = a->has_double ? NULL : p->explains ? attempt(p, starred_expression) : starred(p, expression);
  if (!piece && a->count > 0)
    RAISE(p, a->first, p->at - 2, K0153);
  if (!piece)
    fail(p);
  if (p->explains && next_is_for(p) && a->count == 0 && attempt(p, for_clauses))
    RAISE(p, piece->first, piece->last, K0147);
}

static void keyword_argument(Parser *p, Arguments *a) {
  int name = p->at;
  take(p);
  take(p);
  expression(p);
  if (p->explains)
    explain_keyword_generator(p, name);
  a->has_name = true;
}

static Piece *argument_value(Parser *p) {
  if (peek(p) == TOKEN_NAME && peek_second(p) == TOKEN_COLONEQUAL)
    return named_expression(p);
  Piece *value = expression(p);
  if (p->explains && peek(p) == TOKEN_EQUAL)
    explain_equal(p, value, value->first);
  if (peek(p) == TOKEN_COLONEQUAL || peek(p) == TOKEN_EQUAL)
    fail(p);
  return value;
}

static void positional_argument(Parser *p, Arguments *a) {
  int first = p->at;
  if (a->has_name || a->has_double) {
    if (p->explains)
      explain_order(p, a);
    fail(p);
  }
  argument_value(p);
  if (!next_is_for(p))
    return;
  if (!p->explains && (a->count > 0 || a->is_class))
    fail(p);
  for_clauses(p);
  if (p->explains)
    explain_generator(p, a, first);
  if (a->is_class || peek(p) != TOKEN_RPAR)
    fail(p);
}

static void argument(Parser *p, Arguments *a) {
  if (peek(p) == TOKEN_STAR) {
    star_argument(p, a);
  } else if (accept(p, TOKEN_DOUBLESTAR)) {
    expression(p);
    a->has_double = true;
  } else if (peek(p) == TOKEN_NAME && peek_second(p) == TOKEN_EQUAL) {
    keyword_argument(p, a);
  } else {
    positional_argument(p, a);
  }
  a->count++;
}

static bool begins_argument(Parser *p) {
  return begins_expression(peek(p)) || peek(p) == TOKEN_STAR || peek(p) == TOKEN_DOUBLESTAR;
}

static Piece *rest_of_arguments(Parser *p) {
  int first = p->at;
  Arguments a = {.first = first};
  argument(p, &a);
  while (accept(p, TOKEN_COMMA) && begins_argument(p))
    argument(p, &a);
  return piece_new(p, PIECE_CALL, first);
}

void arguments(Parser *p, bool is_class) {
  Arguments a = {.first = p->at, .is_class = is_class};
  if (!begins_argument(p))
    return;
  do
    argument(p, &a);
  while (accept(p, TOKEN_COMMA) && begins_argument(p));
}

// ---- subscripts

// The bounds from the first colon on.
static void bounds(Parser *p) {
  for (int colons = 0; colons < 2 && accept(p, TOKEN_COLON); colons++)
    if (begins_expression(peek(p)))
      expression(p);
}

static void slice(Parser *p) {
  if (peek(p) == TOKEN_STAR) {
    starred(p, expression);
    return;
  }
  if (peek(p) != TOKEN_COLON) {
    Piece *piece = named_expression(p);
    if (piece->kind == PIECE_NAMED && !piece->is_grouped)
      return;
  }
  bounds(p);
}

void slices(Parser *p) {
  do
    slice(p);
  while (accept(p, TOKEN_COMMA) && (begins_expression(peek(p)) || peek(p) == TOKEN_STAR || peek(p) == TOKEN_COLON));
}

// ---- parameters

typedef struct Parameters {
  TokenKind closing;
  int count;          // of names before the star
  bool has_default;   // a parameter before the star had one
  bool has_slash, has_star, has_kwargs;
} Parameters;

static bool is_lambda(const Parameters *q) { return q->closing == TOKEN_COLON; }

// name, or name: annotation
static void parameter_name(Parser *p, Parameters *q, bool is_star) {
  expect(p, TOKEN_NAME);
  if (is_lambda(q) || !accept(p, TOKEN_COLON))
    return;
  if (is_star && peek(p) == TOKEN_STAR)
    starred(p, bitwise_or);
  else
    expression(p);
}

static void default_value(Parser *p) {
  int equal = p->at;
  take(p);
  if (p->explains && (peek(p) == TOKEN_RPAR || peek(p) == TOKEN_COMMA))
    RAISE(p, equal, equal, K0164);
  expression(p);
}

static void named_parameter(Parser *p, Parameters *q) {
  int first = p->at;
  parameter_name(p, q, false);
  int last = p->at - 1;
  bool has_default = peek(p) == TOKEN_EQUAL;
  if (has_default)
    default_value(p);
  if (q->has_star)
    return;
  q->count++;
  if (q->has_default && !has_default) {
    if (p->explains && (peek(p) == TOKEN_COMMA || peek(p) == q->closing))
      RAISE(p, first, last, K0158);
    fail(p);
  }
  q->has_default |= has_default;
}

static void slash(Parser *p, Parameters *q) {
  int first = p->at;
  take(p);
  if (p->explains) {
    if (q->has_star)
      RAISE(p, first, first, K0162);
    if (q->has_slash)
      RAISE(p, first, first, K0161);
    if (!q->count && peek(p) == TOKEN_COMMA)
      RAISE(p, first, first, K0160);
    if (peek(p) == TOKEN_STAR)
      RAISE(p, p->at, p->at, K0163);
  }
  if (q->has_star || q->has_slash || !q->count) {
    parser_return(p, first, p->brackets);
    p->furthest = first;
    fail(p);
  }
  q->has_slash = true;
}

// CPython points elsewhere in a lambda.
_Noreturn static void raise_bare_star(Parser *p, const Parameters *q, int star) {
  int at = is_lambda(q) ? p->furthest : star;
  RAISE(p, at, at, K0165);
}

static void bare_star(Parser *p, Parameters *q, int star) {
  if (peek(p) == TOKEN_COMMA && (peek_second(p) == q->closing || peek_second(p) == TOKEN_DOUBLESTAR)) {
    if (p->explains)
      raise_bare_star(p, q, star);
    fail(p);
  }
  if (p->explains && peek(p) == q->closing)
    raise_bare_star(p, q, star);
  if (peek(p) != TOKEN_COMMA)
    fail(p);
}

static void star_parameter(Parser *p, Parameters *q) {
  int star = p->at;
  take(p);
  if (q->has_star) {
    if (!p->explains || (peek(p) != TOKEN_COMMA && peek(p) != TOKEN_NAME))
      fail(p);
    if (peek(p) == TOKEN_NAME)
      parameter_name(p, q, false);
    if (peek(p) == TOKEN_COMMA || peek(p) == q->closing)
      RAISE(p, star, star, K0167);
    fail(p);
  }
  q->has_star = true;
  if (peek(p) != TOKEN_NAME) {
    bare_star(p, q, star);
    return;
  }
  parameter_name(p, q, true);
  if (p->explains && peek(p) == TOKEN_EQUAL)
    RAISE(p, p->at, p->at, K0166, "var-positional");
}

// After `**name,`.
static void explain_after_kwargs(Parser *p, Parameters *q) {
  int first = p->at;
  TokenKind kind = peek(p);
  if (kind == TOKEN_STAR || kind == TOKEN_DOUBLESTAR || kind == TOKEN_SLASH)
    RAISE(p, first, first, K0168);
  if (kind == TOKEN_NAME) {
    parameter_name(p, q, false);
    RAISE(p, first, p->at - 1, K0168);
  }
}

static void double_star_parameter(Parser *p, Parameters *q) {
  take(p);
  parameter_name(p, q, false);
  q->has_kwargs = true;
  if (p->explains && peek(p) == TOKEN_EQUAL)
    RAISE(p, p->at, p->at, K0166, "var-keyword");
}

// (a, b), as Python 2 had it.
static void explain_parenthesis(Parser *p, Parameters *q) {
  int first = p->at;
  take(p);
  do
    parameter_name(p, q, false);
  while (accept(p, TOKEN_COMMA) && peek(p) != TOKEN_RPAR);
  if (accept(p, TOKEN_RPAR))
    RAISE(p, first, p->at - 1, K0159, is_lambda(q) ? "Lambda expression" : "Function");
}

static void parameter(Parser *p, Parameters *q) {
  switch (peek(p)) {
  case TOKEN_NAME: named_parameter(p, q); break;
  case TOKEN_SLASH: slash(p, q); break;
  case TOKEN_STAR: star_parameter(p, q); break;
  case TOKEN_DOUBLESTAR: double_star_parameter(p, q); break;
  case TOKEN_LPAR:
    if (p->explains && !q->has_star && !q->has_default)
      explain_parenthesis(p, q);
    // fall through
  default: fail(p);
  }
}

void parameters(Parser *p, TokenKind closing) {
  Parameters q = {.closing = closing};
  while (peek(p) != closing) {
    parameter(p, &q);
    if (!accept(p, TOKEN_COMMA))
      break;
    if (q.has_kwargs) {
      if (p->explains)
        explain_after_kwargs(p, &q);
      break;
    }
  }
}
