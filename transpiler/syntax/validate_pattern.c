// validate_pattern.c - the grammar of patterns (language reference, 8.6.4).
//
// A name that is alone is a capture, with dots a value, with `(` a class pattern. Signs may stand
// before a number only, and one + or - between a real and an imaginary number.

#include "syntax/validate_parser.h"

static void pattern(Parser *p);

static bool next_is_underscore(Parser *p) { return next_is_name(p, "_"); }

// ---- numbers

static bool is_imaginary(const Parser *p, int token) {
  char last = p->list->source->text[p->tokens[token].end - 1];
  return last == 'j' || last == 'J';
}

static void signed_number(Parser *p) {
  accept(p, TOKEN_MINUS);
  expect(p, TOKEN_NUMBER);
}

// 1, -1, 1+2j. CPython notices a wrong kind of number in its first reading.
static void number(Parser *p) {
  signed_number(p);
  int real = p->at - 1;
  if (!accept(p, TOKEN_PLUS) && !accept(p, TOKEN_MINUS))
    return;
  expect(p, TOKEN_NUMBER);
  int imaginary = p->at - 1;
  if (is_imaginary(p, real))
    RAISE(p, real, real, K0177, "real");
  if (!is_imaginary(p, imaginary))
    RAISE(p, imaginary, imaginary, K0177, "imaginary");
}

static void strings(Parser *p) {
  while (accept(p, TOKEN_STRING))
    ;
}

// ---- sequences

static bool ends_patterns(Parser *p) {
  TokenKind kind = peek(p);
  return kind == TOKEN_RPAR || kind == TOKEN_RSQB || kind == TOKEN_COLON || kind == TOKEN_IF;
}

static void star_pattern(Parser *p) {
  take(p);
  expect(p, TOKEN_NAME);
  if (peek(p) == TOKEN_DOT || peek(p) == TOKEN_LPAR || peek(p) == TOKEN_EQUAL)
    fail(p);
}

static void maybe_star_pattern(Parser *p) {
  if (peek(p) == TOKEN_STAR)
    star_pattern(p);
  else
    pattern(p);
}

// a, *b, c up to a closing bracket or the end of the patterns; is there a comma?
static bool sequence(Parser *p) {
  bool has_comma = false;
  while (!ends_patterns(p)) {
    maybe_star_pattern(p);
    if (!accept(p, TOKEN_COMMA))
      break;
    has_comma = true;
  }
  return has_comma;
}

// (p) is p, so a star needs a comma.
static void group(Parser *p) {
  take(p);
  bool is_star = peek(p) == TOKEN_STAR;
  bool has_comma = sequence(p);
  if (is_star && !has_comma)
    fail(p);
  expect(p, TOKEN_RPAR);
}

static void brackets(Parser *p) {
  take(p);
  sequence(p);
  expect(p, TOKEN_RSQB);
}

// ---- names: captures, values and classes

static void keyword_pattern(Parser *p) {
  expect(p, TOKEN_NAME);
  expect(p, TOKEN_EQUAL);
  pattern(p);
}

static Piece *positional_patterns(Parser *p) {
  int first = p->at;
  do {
    if (peek(p) == TOKEN_NAME && peek_second(p) == TOKEN_EQUAL)
      break;
    pattern(p);
  } while (accept(p, TOKEN_COMMA) && peek(p) != TOKEN_RPAR);
  return piece_new(p, PIECE_TUPLE, first);
}

// A positional pattern after a keyword pattern.
_Noreturn static void refuse_positional(Parser *p) {
  int first = p->at;
  if (!p->explains || !attempt(p, positional_patterns))
    fail(p);
  int last = p->tokens[p->at - 1].kind == TOKEN_COMMA ? p->at - 2 : p->at - 1;
  RAISE(p, first, last, K0176);
}

static void class_arguments(Parser *p) {
  bool has_keyword = false;
  take(p);
  while (peek(p) != TOKEN_RPAR) {
    bool is_keyword = peek(p) == TOKEN_NAME && peek_second(p) == TOKEN_EQUAL;
    if (is_keyword)
      keyword_pattern(p);
    else if (!has_keyword)
      pattern(p);
    else
      refuse_positional(p);
    has_keyword |= is_keyword;
    if (!accept(p, TOKEN_COMMA))
      break;
  }
  expect(p, TOKEN_RPAR);
}

static void dotted_name(Parser *p) {
  expect(p, TOKEN_NAME);
  while (accept(p, TOKEN_DOT))
    expect(p, TOKEN_NAME);
}

// _ is the wildcard before it can be the start of anything else.
static void name(Parser *p) {
  if (next_is_underscore(p)) {
    take(p);
    return;
  }
  dotted_name(p);
  if (peek(p) == TOKEN_LPAR)
    class_arguments(p);
  else if (peek(p) == TOKEN_EQUAL)
    fail(p);
}

// ---- mappings

static void key(Parser *p) {
  switch (peek(p)) {
  case TOKEN_MINUS:
  case TOKEN_NUMBER: number(p); break;
  case TOKEN_STRING: strings(p); break;
  case TOKEN_NONE:
  case TOKEN_TRUE:
  case TOKEN_FALSE: take(p); break;
  case TOKEN_NAME:
    expect(p, TOKEN_NAME);
    if (peek(p) != TOKEN_DOT)
      fail(p);
    while (accept(p, TOKEN_DOT))
      expect(p, TOKEN_NAME);
    break;
  default: fail(p);
  }
}

static void mapping(Parser *p) {
  take(p);
  while (peek(p) != TOKEN_RBRACE) {
    if (accept(p, TOKEN_DOUBLESTAR)) {   // the last one
      if (next_is_underscore(p))
        fail(p);
      expect(p, TOKEN_NAME);
      accept(p, TOKEN_COMMA);
      break;
    }
    key(p);
    expect(p, TOKEN_COLON);
    pattern(p);
    if (!accept(p, TOKEN_COMMA))
      break;
  }
  expect(p, TOKEN_RBRACE);
}

// ---- patterns

static void closed_pattern(Parser *p) {
  switch (peek(p)) {
  case TOKEN_MINUS:
  case TOKEN_NUMBER: number(p); break;
  case TOKEN_STRING: strings(p); break;
  case TOKEN_NONE:
  case TOKEN_TRUE:
  case TOKEN_FALSE: take(p); break;
  case TOKEN_NAME: name(p); break;
  case TOKEN_LPAR: group(p); break;
  case TOKEN_LSQB: brackets(p); break;
  case TOKEN_LBRACE: mapping(p); break;
  default: fail(p);
  }
}

static void explain_as(Parser *p) {
  int first = p->at;
  if (next_is_underscore(p))
    RAISE(p, first, first, K0174);
  if (peek(p) == TOKEN_NAME)
    return;
  Piece *piece = attempt(p, expression);
  if (piece)
    RAISE(p, piece->first, piece->last, K0175);
}

static void pattern(Parser *p) {
  do
    closed_pattern(p);
  while (accept(p, TOKEN_VBAR));
  if (!accept(p, TOKEN_AS))
    return;
  if (p->explains)
    explain_as(p);
  if (next_is_underscore(p))
    fail(p);
  expect(p, TOKEN_NAME);
  if (peek(p) == TOKEN_DOT || peek(p) == TOKEN_LPAR || peek(p) == TOKEN_EQUAL)
    fail(p);
}

Piece *case_patterns(Parser *p) {
  int first = p->at;
  bool is_star = peek(p) == TOKEN_STAR;
  maybe_star_pattern(p);
  if (accept(p, TOKEN_COMMA))
    sequence(p);
  else if (is_star)
    fail(p);
  return piece_new(p, PIECE_TUPLE, first);
}
