// validate_expression.c - the grammar of expressions (language reference, chapter 6).
//
// Precedence needs no care here, but for two things: what kind of thing an expression is (`-a` is
// an operation, `a < b` a comparison), and which expressions may stand where: an `await`, a trailer
// and `**` bind tighter than signs, `not` is no operand of a sign or comparison.

#include <string.h>

#include "syntax/syntax.h"
#include "syntax/validate_parser.h"

enum { DEEPEST = 4 * SYNTAX_MAX_DEPTH };

bool begins_expression(TokenKind kind) {
  switch (kind) {
  case TOKEN_NAME:
  case TOKEN_NUMBER:
  case TOKEN_STRING:
  case TOKEN_LPAR:
  case TOKEN_LSQB:
  case TOKEN_LBRACE:
  case TOKEN_ELLIPSIS:
  case TOKEN_PLUS:
  case TOKEN_MINUS:
  case TOKEN_TILDE:
  case TOKEN_NOT:
  case TOKEN_LAMBDA:
  case TOKEN_AWAIT:
  case TOKEN_NONE:
  case TOKEN_TRUE:
  case TOKEN_FALSE: return true;
  default: return false;
  }
}

// The only error that needs no second reading: it ends the first one.
static void enter(Parser *p) {
  if (++p->depth > DEEPEST)
    RAISE(p, p->at, p->at, K0110);
}

// ---- operands

// The operand after an operator at token `at`. If it is wrong, there is no operator to a second reading:
// `a if b <` is `a if b`. False: it went back to the operator.
static bool right_operand(Parser *p, Rule *rule, int at) {
  if (!p->is_second) {
    rule(p);
    return true;
  }
  bool found = attempt(p, rule);
  if (!found)
    p->at = at;
  return found;
}

static Piece *await_primary(Parser *p) {
  int first = p->at;
  if (!accept(p, TOKEN_AWAIT))
    return primary(p);
  primary(p);
  return piece_new(p, PIECE_AWAIT, first);
}

static Piece *factor(Parser *p);

static Piece *power(Parser *p) {
  int first = p->at;
  Piece *base = await_primary(p);
  int at = p->at;
  if (!accept(p, TOKEN_DOUBLESTAR) || !right_operand(p, factor, at))
    return base;
  return piece_new(p, PIECE_OPERATION, first);
}

static Piece *factor(Parser *p) {
  int first = p->at;
  TokenKind kind = peek(p);
  if (kind != TOKEN_PLUS && kind != TOKEN_MINUS && kind != TOKEN_TILDE)
    return power(p);
  enter(p);
  take(p);
  factor(p);
  p->depth--;
  return piece_new(p, PIECE_OPERATION, first);
}

// ---- operators

static bool is_arithmetic(TokenKind kind) {
  switch (kind) {
  case TOKEN_PLUS:
  case TOKEN_MINUS:
  case TOKEN_STAR:
  case TOKEN_SLASH:
  case TOKEN_DOUBLESLASH:
  case TOKEN_PERCENT:
  case TOKEN_AT:
  case TOKEN_VBAR:
  case TOKEN_AMPER:
  case TOKEN_CIRCUMFLEX:
  case TOKEN_LEFTSHIFT:
  case TOKEN_RIGHTSHIFT: return true;
  default: return false;
  }
}

Piece *bitwise_or(Parser *p) {
  int first = p->at;
  Piece *piece = factor(p);
  while (is_arithmetic(peek(p))) {
    take(p);
    if (!right_operand(p, factor, p->at - 1))
      break;
    piece = NULL;
  }
  return piece ? piece : piece_new(p, PIECE_OPERATION, first);
}

// Takes a comparison operator, if one is next.
static bool accept_comparison(Parser *p) {
  switch (peek(p)) {
  case TOKEN_LESS:
  case TOKEN_GREATER:
  case TOKEN_EQEQUAL:
  case TOKEN_NOTEQUAL:
  case TOKEN_LESSEQUAL:
  case TOKEN_GREATEREQUAL:
  case TOKEN_IN: take(p); return true;
  case TOKEN_IS:
    take(p);
    accept(p, TOKEN_NOT);
    return true;
  case TOKEN_NOT:
    if (peek_second(p) != TOKEN_IN)
      return false;
    take(p);
    take(p);
    return true;
  default: return false;
  }
}

static Piece *comparison(Parser *p) {
  int first = p->at;
  Pieces kids = {0};
  vec_push(p->context.arena, &kids, bitwise_or(p));
  bool is_membership = peek(p) == TOKEN_IN, is_alone = true;
  for (int at = p->at; accept_comparison(p) && right_operand(p, bitwise_or, at); at = p->at)
    is_alone = false;
  if (is_alone)
    return kids.items[0];
  Piece *piece = piece_with(p, PIECE_COMPARISON, first, kids);
  piece->is_membership = is_membership;
  return piece;
}

static Piece *inversion(Parser *p) {
  int first = p->at;
  if (peek(p) != TOKEN_NOT)
    return comparison(p);
  enter(p);
  take(p);
  inversion(p);
  p->depth--;
  return piece_new(p, PIECE_BOOLEAN, first);
}

Piece *disjunction(Parser *p) {
  int first = p->at;
  Piece *piece = inversion(p);
  while ((accept(p, TOKEN_AND) || accept(p, TOKEN_OR)) && right_operand(p, inversion, p->at - 1))
    piece = NULL;
  return piece ? piece : piece_new(p, PIECE_BOOLEAN, first);
}

// ---- expression

static bool is_text(const Parser *p, int token, const char *text) {
  const Token *t = &p->tokens[token];
  size_t length = strlen(text);
  return t->kind == TOKEN_NAME && (size_t)(t->end - t->start) == length &&
         !memcmp(p->list->source->text + t->start, text, length);
}

// The name of a statement of Python 2, or NULL.
static const char *old_statement(const Parser *p, int token) {
  return is_text(p, token, "print") ? "print" : is_text(p, token, "exec") ? "exec" : NULL;
}

// CPython 3.11 takes the first letters of a soft keyword for one, too.
static bool is_soft_keyword(const Parser *p, int token) {
  static const char *const texts[] = {"_", "c", "ca", "cas", "case", "m", "ma", "mat", "matc", "match"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    if (is_text(p, token, texts[i]))
      return true;
  return false;
}

// Two expressions side by side, in brackets. Not where the first is a soft keyword, or an unknown
// prefix of a string.
static void explain_missing_comma(Parser *p, int first, const Piece *left) {
  bool is_prefix = p->tokens[first].kind == TOKEN_NAME && p->tokens[first + 1].kind == TOKEN_STRING;
  if (is_prefix || is_soft_keyword(p, first) || !begins_expression(peek(p)))
    return;
  int at = p->at, brackets = p->brackets;
  bool is_old = left->kind == PIECE_NAME && !left->is_grouped && old_statement(p, first);
  Piece *right = attempt_silently(p, expression);
  if (right && !is_old && p->brackets > 0)
    RAISE(p, left->first, right->last, K0136);
  parser_return(p, at, brackets);
}

// `print x`. CPython tries this with any name, and may find an error in what follows it.
static void explain_old_statement(Parser *p, int first, int brackets_before) {
  TokenKind next = p->tokens[first + 1].kind;
  if (p->tokens[first].kind != TOKEN_NAME || next == TOKEN_LPAR || !(begins_expression(next) || next == TOKEN_STAR))
    return;
  const char *name = old_statement(p, first);
  int at = p->at, brackets = p->brackets;
  parser_return(p, first + 1, brackets_before);
  if (attempt(p, star_expressions) && name)
    RAISE(p, first, p->at - 1, K0141, name, name);
  parser_return(p, at, brackets);
}

static Piece *lambda(Parser *p) {
  int first = p->at;
  take(p);
  parameters(p, TOKEN_COLON);
  expect(p, TOKEN_COLON);
  expression(p);
  return piece_new(p, PIECE_LAMBDA, first);
}

static Piece *condition_and_else(Parser *p) {
  int first = p->condition;
  take(p);
  disjunction(p);
  if (p->explains && peek(p) != TOKEN_ELSE && peek(p) != TOKEN_COLON)
    RAISE(p, first, p->at - 1, K0132);
  expect(p, TOKEN_ELSE);
  expression(p);
  return piece_new(p, PIECE_CONDITIONAL, first);
}

// `a if b else c` after a. One that is wrong is just a to who explains.
static Piece *conditional(Parser *p, Piece *piece, int first) {
  p->condition = first;
  if (!p->is_second)
    return condition_and_else(p);
  Piece *whole = attempt(p, condition_and_else);
  return whole ? whole : piece;
}

Piece *expression(Parser *p) {
  int first = p->at, brackets = p->brackets;
  Piece *piece;
  enter(p);
  if (peek(p) == TOKEN_LAMBDA) {
    piece = lambda(p);
  } else {
    piece = disjunction(p);
    if (p->explains) {
      explain_missing_comma(p, first, piece);
      explain_old_statement(p, first, brackets);
    }
    if (peek(p) == TOKEN_IF)
      piece = conditional(p, piece, first);
  }
  p->depth--;
  return piece;
}

// ---- a := b

static bool is_assigned(Parser *p) { return peek(p) == TOKEN_EQUAL || peek(p) == TOKEN_COLONEQUAL; }

// After `target := `, where target is no name.
static void explain_walrus(Parser *p, const Piece *target) {
  int at = p->at, brackets = p->brackets;
  take(p);
  if (attempt(p, expression))
    RAISE(p, target->first, target->last, K0142, piece_name(target));
  parser_return(p, at, brackets);
}

// After `a` in `a = b`, where an expression is needed.
static void explain_assignment(Parser *p, const Piece *target, int first) {
  if (!target->is_grouped && (target->kind == PIECE_BOOLEAN || target->kind == PIECE_COMPARISON ||
                              target->kind == PIECE_CONDITIONAL || target->kind == PIECE_LAMBDA))
    return;
  bool is_excused = target->kind == PIECE_LIST || target->kind == PIECE_TUPLE || target->kind == PIECE_GENERATOR ||
                    target->kind == PIECE_TRUE || target->kind == PIECE_NONE || target->kind == PIECE_FALSE;
  if (is_excused)
    return;
  int at = p->at, brackets = p->brackets;
  take(p);
  if (attempt(p, bitwise_or) && !is_assigned(p)) {
    if (target->kind == PIECE_NAME && !target->is_grouped)
      RAISE(p, first, p->at - 1, K0137);
    RAISE(p, target->first, target->last, K0138, piece_name(target));
  }
  parser_return(p, at, brackets);
}

Piece *named_expression(Parser *p) {
  int first = p->at;
  if (peek(p) == TOKEN_NAME && peek_second(p) == TOKEN_COLONEQUAL) {
    take(p);
    take(p);
    expression(p);
    return piece_new(p, PIECE_NAMED, first);
  }
  Piece *piece = expression(p);
  if (p->explains && peek(p) == TOKEN_COLONEQUAL)
    explain_walrus(p, piece);
  if (p->explains && peek(p) == TOKEN_EQUAL)
    explain_assignment(p, piece, first);
  if (peek(p) == TOKEN_COLONEQUAL)
    fail(p);
  return piece;
}

// ---- stars and lists

Piece *starred(Parser *p, Rule *operand) {
  int first = p->at;
  Pieces kids = {0};
  expect(p, TOKEN_STAR);
  vec_push(p->context.arena, &kids, operand(p));
  return piece_with(p, PIECE_STARRED, first, kids);
}

static Piece *star_expression(Parser *p) { return peek(p) == TOKEN_STAR ? starred(p, bitwise_or) : expression(p); }

Piece *star_named_expression(Parser *p) { return peek(p) == TOKEN_STAR ? starred(p, bitwise_or) : named_expression(p); }

// An item, or a tuple of items: `a`, `a,`, `a, *b`.
Piece *list_of(Parser *p, Rule *item) {
  int first = p->at;
  Pieces kids = {0};
  vec_push(p->context.arena, &kids, item(p));
  if (peek(p) != TOKEN_COMMA)
    return kids.items[0];
  while (accept(p, TOKEN_COMMA) && (begins_expression(peek(p)) || peek(p) == TOKEN_STAR)) {
    Piece *next = p->is_second ? attempt(p, item) : item(p);
    if (!next)   // then the comma was the last one
      break;
    vec_push(p->context.arena, &kids, next);
  }
  return piece_with(p, PIECE_TUPLE, first, kids);
}

Piece *star_expressions(Parser *p) { return list_of(p, star_expression); }

Piece *yield_expression(Parser *p) {
  int first = p->at;
  expect(p, TOKEN_YIELD);
  if (accept(p, TOKEN_FROM))
    expression(p);
  else if (begins_expression(peek(p)) || peek(p) == TOKEN_STAR)
    star_expressions(p);
  return piece_new(p, PIECE_YIELD, first);
}

Piece *yield_or_star_expressions(Parser *p) {
  return peek(p) == TOKEN_YIELD ? yield_expression(p) : star_expressions(p);
}

// ---- targets

Piece *star_target(Parser *p) { return peek(p) == TOKEN_STAR ? starred(p, primary) : primary(p); }

Piece *star_targets(Parser *p) {
  Piece *piece = list_of(p, star_target);
  if (!piece_is_target(piece))
    fail(p);
  return piece;
}

static Piece *targets_and_in(Parser *p) {
  Piece *piece = star_targets(p);
  expect(p, TOKEN_IN);
  return piece;
}

void for_targets(Parser *p) {
  if (!p->explains) {
    targets_and_in(p);
  } else if (!attempt(p, targets_and_in)) {
    Piece *whole = attempt(p, star_expressions);
    if (whole)
      raise_invalid_target(p, whole, TARGET_OF_FOR);
    fail(p);
  }
}

// ---- trailers

static Piece *attribute(Parser *p) {
  int first = p->at;
  take(p);
  expect(p, TOKEN_NAME);
  return piece_new(p, PIECE_ATTRIBUTE, first);
}

static Piece *call(Parser *p) {
  int first = p->at;
  take(p);
  arguments(p, false);
  expect(p, TOKEN_RPAR);
  return piece_new(p, PIECE_CALL, first);
}

static Piece *subscript(Parser *p) {
  int first = p->at;
  take(p);
  slices(p);
  expect(p, TOKEN_RSQB);
  return piece_new(p, PIECE_SUBSCRIPT, first);
}

// The next trailer, or NULL. One that is wrong is none to who explains: it may be a tuple or list that
// belongs to something else.
static Piece *trailer(Parser *p) {
  TokenKind kind = peek(p);
  Rule *rule = kind == TOKEN_DOT ? attribute : kind == TOKEN_LPAR ? call : kind == TOKEN_LSQB ? subscript : NULL;
  if (!rule)
    return NULL;
  return p->is_second ? attempt(p, rule) : rule(p);
}

Piece *primary(Parser *p) {
  int first = p->at;
  Piece *piece = atom(p), *next;
  while ((next = trailer(p))) {
    next->first = first;
    piece = next;
  }
  return piece;
}
