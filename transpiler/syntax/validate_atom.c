// validate_atom.c - the grammar of atoms: names, literals, displays and comprehensions.

#include "syntax/validate_parser.h"

bool next_is_for(Parser *p) { return peek(p) == TOKEN_FOR || (peek(p) == TOKEN_ASYNC && peek_second(p) == TOKEN_FOR); }

// for TARGETS in ITERABLE if TEST …, any number of them.
Piece *for_clauses(Parser *p) {
  int first = p->at;
  do {
    accept(p, TOKEN_ASYNC);
    expect(p, TOKEN_FOR);
    for_targets(p);
    disjunction(p);
    while (accept(p, TOKEN_IF))
      disjunction(p);
  } while (next_is_for(p));
  return piece_new(p, PIECE_GENERATOR, first);
}

// ---- what is wrong with a comprehension

static Piece *starred_expression(Parser *p) { return starred(p, expression); }

static void explain_starred_element(Parser *p, const Piece *element) {
  if (element->kind == PIECE_STARRED && attempt(p, for_clauses))
    RAISE(p, element->first, element->last, K0147);
}

// `[a, b for …]`: before the `for`, `first` being the first item's token.
static void explain_bare_tuple(Parser *p, int first) {
  int last = p->at - 1;
  if (attempt(p, for_clauses))
    RAISE(p, first, last, K0149);
}

// Called before the `for` that follows the only element; its clauses, or an error.
static void element_clauses(Parser *p, const Piece *element) {
  if (element->kind == PIECE_STARRED) {
    if (p->explains)
      explain_starred_element(p, element);
    fail(p);
  }
  for_clauses(p);
}

// CPython reads a starred first item for the second time as that of a comprehension.
static Piece *first_item(Parser *p) {
  int first = p->at, brackets = p->brackets;
  if (p->explains && peek(p) == TOKEN_STAR) {
    attempt(p, starred_expression);
    parser_return(p, first, brackets);
  }
  return star_named_expression(p);
}

// The items after the first one, each after a comma; the last comma may stand alone.
static void more_items(Parser *p, Pieces *kids) {
  while (accept(p, TOKEN_COMMA) && (begins_expression(peek(p)) || peek(p) == TOKEN_STAR))
    vec_push(p->context.arena, kids, star_named_expression(p));
}

// ---- ( )

static void explain_double_star(Parser *p, TokenKind closing) {
  int first = p->at;
  take(p);
  if (attempt(p, expression) && peek(p) == closing)
    RAISE(p, first, first, K0154, "double ");
  fail(p);
}

static Piece *group(Parser *p, Piece *piece, TokenKind closing) {
  expect(p, closing);
  piece->is_grouped = true;
  return piece;
}

static void refuse_starred(Parser *p, const Piece *piece, TokenKind closing) {
  if (p->explains && peek(p) == closing)
    RAISE(p, piece->first, piece->last, K0154, "");
  fail(p);
}

Piece *inside_parentheses(Parser *p, int first, TokenKind closing) {
  Pieces kids = {0};
  if (accept(p, closing))
    return piece_new(p, PIECE_TUPLE, first);
  if (peek(p) == TOKEN_YIELD)
    return group(p, yield_expression(p), closing);
  if (p->explains && peek(p) == TOKEN_DOUBLESTAR)
    explain_double_star(p, closing);
  vec_push(p->context.arena, &kids, first_item(p));
  bool is_starred = kids.items[0]->kind == PIECE_STARRED;
  if (next_is_for(p)) {
    element_clauses(p, kids.items[0]);
    expect(p, closing);
    return piece_new(p, PIECE_GENERATOR, first);
  }
  if (peek(p) != TOKEN_COMMA && is_starred)
    refuse_starred(p, kids.items[0], closing);
  if (peek(p) != TOKEN_COMMA)
    return group(p, kids.items[0], closing);
  more_items(p, &kids);
  expect(p, closing);
  return piece_with(p, PIECE_TUPLE, first, kids);
}

static Piece *parenthesis(Parser *p) {
  int first = p->at;
  take(p);
  return inside_parentheses(p, first, TOKEN_RPAR);
}

// ---- [ ]

static Piece *list_display(Parser *p) {
  int first = p->at;
  Pieces kids = {0};
  take(p);
  if (accept(p, TOKEN_RSQB))
    return piece_new(p, PIECE_LIST, first);
  vec_push(p->context.arena, &kids, first_item(p));
  if (next_is_for(p)) {
    element_clauses(p, kids.items[0]);
    expect(p, TOKEN_RSQB);
    return piece_new(p, PIECE_LIST_COMPREHENSION, first);
  }
  more_items(p, &kids);
  if (p->explains && next_is_for(p))
    explain_bare_tuple(p, first + 1);
  expect(p, TOKEN_RSQB);
  return piece_with(p, PIECE_LIST, first, kids);
}

// ---- { }

// After a key and its colon, where no value follows. CPython explains dicts in its first reading.
static void explain_value(Parser *p) {
  int first = p->at;
  if (peek(p) == TOKEN_STAR && attempt(p, star_named_expression))
    RAISE(p, first, p->at - 1, K0157);
  if (peek(p) == TOKEN_RBRACE || peek(p) == TOKEN_COMMA)
    RAISE(p, first - 1, first - 1, K0156);
}

static void value_after_colon(Parser *p) {
  expect(p, TOKEN_COLON);
  explain_value(p);
  expression(p);
}

static void double_starred(Parser *p) {
  int first = p->at;
  take(p);
  bitwise_or(p);
  if (p->explains && next_is_for(p) && attempt(p, for_clauses) && peek(p) == TOKEN_RBRACE)
    RAISE(p, first, first, K0148);
}

// One more `key: value` or `**mapping`.
static void dict_item(Parser *p) {
  if (peek(p) == TOKEN_DOUBLESTAR) {
    double_starred(p);
    return;
  }
  expression(p);
  if (peek(p) != TOKEN_COLON)
    RAISE(p, p->at - 1, p->at - 1, K0155);
  value_after_colon(p);
}

// After the first item.
static Piece *rest_of_dict(Parser *p, int first) {
  while (accept(p, TOKEN_COMMA) && (begins_expression(peek(p)) || peek(p) == TOKEN_DOUBLESTAR))
    dict_item(p);
  expect(p, TOKEN_RBRACE);
  return piece_new(p, PIECE_DICT, first);
}

static Piece *rest_of_set(Parser *p, int first, const Piece *element) {
  if (next_is_for(p)) {
    element_clauses(p, element);
    expect(p, TOKEN_RBRACE);
    return piece_new(p, PIECE_SET_COMPREHENSION, first);
  }
  Pieces kids = {0};
  more_items(p, &kids);
  if (p->explains && next_is_for(p))
    explain_bare_tuple(p, first + 1);
  expect(p, TOKEN_RBRACE);
  return piece_new(p, PIECE_SET, first);
}

static bool can_be_key(const Piece *piece) {
  return piece->is_grouped || (piece->kind != PIECE_STARRED && piece->kind != PIECE_NAMED);
}

static Piece *braces(Parser *p) {
  int first = p->at;
  take(p);
  if (accept(p, TOKEN_RBRACE))
    return piece_new(p, PIECE_DICT, first);
  if (peek(p) == TOKEN_DOUBLESTAR) {
    double_starred(p);
    return rest_of_dict(p, first);
  }
  Piece *key = first_item(p);
  if (peek(p) != TOKEN_COLON || !can_be_key(key))
    return rest_of_set(p, first, key);
  value_after_colon(p);
  if (!next_is_for(p))
    return rest_of_dict(p, first);
  for_clauses(p);
  expect(p, TOKEN_RBRACE);
  return piece_new(p, PIECE_DICT_COMPREHENSION, first);
}

// ---- literals

static Piece *strings(Parser *p) {
  int first = p->at;
  bool is_format = false;
  while (peek(p) == TOKEN_STRING) {
    is_format |= p->list->literals.items[p->tokens[p->at].literal]->is_format;
    take(p);
  }
  return piece_new(p, is_format ? PIECE_FSTRING : PIECE_LITERAL, first);
}

static Piece *one_token(Parser *p, PieceKind kind) {
  take(p);
  return piece_new(p, kind, p->at - 1);
}

Piece *atom(Parser *p) {
  switch (peek(p)) {
  case TOKEN_NAME: return one_token(p, PIECE_NAME);
  case TOKEN_NUMBER: return one_token(p, PIECE_LITERAL);
  case TOKEN_NONE: return one_token(p, PIECE_NONE);
  case TOKEN_TRUE: return one_token(p, PIECE_TRUE);
  case TOKEN_FALSE: return one_token(p, PIECE_FALSE);
  case TOKEN_ELLIPSIS: return one_token(p, PIECE_ELLIPSIS);
  case TOKEN_STRING: return strings(p);
  case TOKEN_LPAR: return parenthesis(p);
  case TOKEN_LSQB: return list_display(p);
  case TOKEN_LBRACE: return braces(p);
  default: fail(p);
  }
}
