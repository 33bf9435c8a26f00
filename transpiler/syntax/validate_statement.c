// validate_statement.c - the grammar of statements (language reference, chapters 7 and 8).

#include "syntax/validate_parser.h"

// ---- blocks

static void simple_statements(Parser *p);

// At a colon, or where one is missing: CPython says so at the end of a line only.
static void colon(Parser *p) {
  if (p->explains && peek(p) == TOKEN_NEWLINE)
    RAISE_LAST(p, K0131, ":");
  expect(p, TOKEN_COLON);
}

// Where nothing but a certain token can follow, CPython says so in its first reading.
static void forced(Parser *p, TokenKind kind) {
  if (peek(p) != kind)
    RAISE(p, p->at, p->at, K0131, token_text(kind));
  expect(p, kind);
}

static void explain_block(Parser *p, const char *owner, int keyword) {
  if (p->tokens[p->at].kind != TOKEN_INDENT)
    RAISE_LAST(p, K0133, owner, p->tokens[keyword].line);
}

// What follows the colon of `owner`, whose keyword is that token.
static void block(Parser *p, const char *owner, int keyword) {
  if (peek(p) != TOKEN_NEWLINE) {
    simple_statements(p);
    return;
  }
  take(p);
  peek(p);
  if (p->explains)
    explain_block(p, owner, keyword);
  expect(p, TOKEN_INDENT);
  validate_block(p);
}

// ---- simple statements

static bool ends_statement(Parser *p) { return peek(p) == TOKEN_NEWLINE || peek(p) == TOKEN_SEMI; }

static bool is_augmented(TokenKind kind) { return kind >= TOKEN_PLUSEQUAL && kind <= TOKEN_RIGHTSHIFTEQUAL; }

static void annotation(Parser *p) {
  expression(p);
  if (accept(p, TOKEN_EQUAL))
    yield_or_star_expressions(p);
}

// target = target = value
static void assign(Parser *p, const Piece *target) {
  do {
    if (!piece_is_target(target))
      fail(p);
    take(p);
    target = yield_or_star_expressions(p);
  } while (peek(p) == TOKEN_EQUAL);
}

static bool begins_assignment(Parser *p) {
  return peek(p) == TOKEN_EQUAL || peek(p) == TOKEN_COLON || is_augmented(peek(p));
}

// What follows the first target.
static void assignment_to(Parser *p, const Piece *target) {
  if (peek(p) == TOKEN_EQUAL) {
    assign(p, target);
  } else if (!piece_is_single_target(target) || !begins_assignment(p)) {
    fail(p);
  } else if (accept(p, TOKEN_COLON)) {
    annotation(p);
  } else {
    take(p);
    yield_or_star_expressions(p);
  }
}

static Piece *assignment(Parser *p) {
  int first = p->at;
  assignment_to(p, yield_or_star_expressions(p));
  return piece_new(p, PIECE_LITERAL, first);
}

// ---- what is wrong with an assignment

// Items as of an annotated tuple. After the first comma CPython does not ask for others.
static Piece *named_list(Parser *p) {
  Piece *piece = list_of(p, star_named_expression);
  while (piece->kind == PIECE_TUPLE && !piece->is_grouped && begins_expression(peek(p)))
    list_of(p, star_named_expression);
  return piece;
}

static void explain_annotation(Parser *p, const Piece *target) {
  take(p);
  if (!attempt(p, expression))
    return;
  bool is_listed = target->kind == PIECE_LIST || target->kind == PIECE_TUPLE;
  if (is_listed)
    RAISE(p, target->first, target->last, K0143, piece_name(target));
  RAISE(p, target->first, target->last, K0144);
}

// At `=` or an augmented assignment after `target`.
static void explain_target(Parser *p, const Piece *target) {
  while (peek(p) == TOKEN_EQUAL) {
    if (target->kind == PIECE_YIELD && !target->is_grouped)
      RAISE(p, target->first, target->last, K0145);
    raise_invalid_target(p, target, TARGET_ASSIGNED);
    take(p);
    target = attempt(p, yield_or_star_expressions);
    if (!target)
      return;
  }
  if (!is_augmented(peek(p)) || (target->kind == PIECE_YIELD && !target->is_grouped))
    return;
  take(p);
  if (attempt(p, yield_or_star_expressions))
    RAISE(p, target->first, target->last, K0146, piece_name(target));
}

static void explain_assignment(Parser *p) {
  int first = p->at, brackets = p->brackets;
  Piece *target = attempt(p, named_list);
  if (target && peek(p) == TOKEN_COLON && !piece_is_single_target(target))
    explain_annotation(p, target);
  parser_return(p, first, brackets);
  target = attempt(p, yield_or_star_expressions);
  if (target)
    explain_target(p, target);
  parser_return(p, first, brackets);
}

// ---- syntax of later versions

static bool has_version(Parser *p, const char *name) { return next_is_name(p, name) && peek_second(p) == TOKEN_NAME; }

// type X = int
static void explain_type_statement(Parser *p) {
  if (!has_version(p, "type"))
    return;
  int first = p->at;
  TokenKind third = p->tokens[first + 2].kind;
  if (third == TOKEN_EQUAL || third == TOKEN_LSQB)
    RAISE(p, first, first, K0178, "the type statement", "3.12");
}

static void explain_type_parameters(Parser *p, const char *what) {
  if (peek(p) == TOKEN_LSQB)
    RAISE(p, p->at, p->at, K0178, what, "3.12");
}

// ---- import

static void dotted_name(Parser *p) {
  expect(p, TOKEN_NAME);
  while (accept(p, TOKEN_DOT))
    expect(p, TOKEN_NAME);
}

static void as_name(Parser *p) {
  if (accept(p, TOKEN_AS))
    expect(p, TOKEN_NAME);
}

static void import_statement(Parser *p) {
  take(p);
  do {
    dotted_name(p);
    as_name(p);
  } while (accept(p, TOKEN_COMMA));
}

// Names with an optional comma after the last one; that is only allowed in parentheses.
static void imported_names(Parser *p, bool in_parentheses) {
  for (;;) {
    expect(p, TOKEN_NAME);
    as_name(p);
    if (!accept(p, TOKEN_COMMA))
      return;
    if (in_parentheses && peek(p) == TOKEN_RPAR)
      return;
    if (p->explains && !in_parentheses && peek(p) == TOKEN_NEWLINE)
      RAISE_LAST(p, K0169);
  }
}

static void import_from_statement(Parser *p) {
  bool is_relative = false;
  take(p);
  while (accept(p, TOKEN_DOT) || accept(p, TOKEN_ELLIPSIS))
    is_relative = true;
  if (!is_relative || peek(p) != TOKEN_IMPORT)
    dotted_name(p);
  expect(p, TOKEN_IMPORT);
  if (accept(p, TOKEN_STAR))
    return;
  bool in_parentheses = accept(p, TOKEN_LPAR);
  imported_names(p, in_parentheses);
  if (in_parentheses)
    expect(p, TOKEN_RPAR);
}

// ---- the other simple statements

static void return_statement(Parser *p) {
  take(p);
  if (!ends_statement(p))
    star_expressions(p);
}

static void raise_statement(Parser *p) {
  take(p);
  if (ends_statement(p))
    return;
  expression(p);
  if (accept(p, TOKEN_FROM))
    expression(p);
}

static void names_statement(Parser *p) {
  take(p);
  do
    expect(p, TOKEN_NAME);
  while (accept(p, TOKEN_COMMA));
}

static void assert_statement(Parser *p) {
  take(p);
  expression(p);
  if (accept(p, TOKEN_COMMA))
    expression(p);
}

static void del_statement(Parser *p) {
  take(p);
  Piece *targets = star_expressions(p);
  if (!piece_invalid_target(targets, TARGET_DELETED))
    return;
  if (p->explains)
    raise_invalid_target(p, targets, TARGET_DELETED);
  fail(p);
}

static void expression_statement(Parser *p) {
  if (p->explains) {
    explain_type_statement(p);
    if (attempt(p, assignment))
      return;
    explain_assignment(p);
  }
  Piece *target = yield_or_star_expressions(p);
  if (begins_assignment(p))
    assignment_to(p, target);
}

static void simple_statement(Parser *p) {
  switch (peek(p)) {
  case TOKEN_PASS:
  case TOKEN_BREAK:
  case TOKEN_CONTINUE: take(p); break;
  case TOKEN_RETURN: return_statement(p); break;
  case TOKEN_RAISE: raise_statement(p); break;
  case TOKEN_GLOBAL:
  case TOKEN_NONLOCAL: names_statement(p); break;
  case TOKEN_IMPORT: import_statement(p); break;
  case TOKEN_FROM: import_from_statement(p); break;
  case TOKEN_DEL: del_statement(p); break;
  case TOKEN_ASSERT: assert_statement(p); break;
  default: expression_statement(p);
  }
}

// One or more on a line.
static void simple_statements(Parser *p) {
  do {
    simple_statement(p);
    if (!accept(p, TOKEN_SEMI))
      break;
  } while (peek(p) != TOKEN_NEWLINE);
  expect(p, TOKEN_NEWLINE);
}

// ---- if, while, for

static void else_clause(Parser *p) {
  int keyword = p->at;
  if (!accept(p, TOKEN_ELSE))
    return;
  forced(p, TOKEN_COLON);
  block(p, "'else' statement", keyword);
}

static void condition_and_block(Parser *p, const char *owner) {
  int keyword = p->at;
  take(p);
  named_expression(p);
  colon(p);
  block(p, owner, keyword);
}

static void if_statement(Parser *p) {
  condition_and_block(p, "'if' statement");
  while (peek(p) == TOKEN_ELIF)
    condition_and_block(p, "'elif' statement");
  else_clause(p);
}

static void while_statement(Parser *p) {
  condition_and_block(p, "'while' statement");
  else_clause(p);
}

static void for_statement(Parser *p) {
  int keyword = p->at;
  take(p);
  for_targets(p);
  star_expressions(p);
  colon(p);
  block(p, "'for' statement", keyword);
  else_clause(p);
}

// ---- try

static void explain_except_list(Parser *p, int first) {
  if (peek(p) != TOKEN_COMMA)
    return;
  take(p);
  if (!attempt(p, star_expressions))
    return;
  if (accept(p, TOKEN_AS))
    expect(p, TOKEN_NAME);
  if (peek(p) == TOKEN_COLON)
    RAISE(p, first, p->at - 1, K0172);
  fail(p);
}

// The type, its name and the colon; is there a star?
static bool except_head(Parser *p) {
  take(p);
  bool is_star = accept(p, TOKEN_STAR);
  if (p->explains && is_star && (peek(p) == TOKEN_COLON || peek(p) == TOKEN_NEWLINE))
    RAISE_LAST(p, K0173);
  if (is_star || (peek(p) != TOKEN_COLON && peek(p) != TOKEN_NEWLINE)) {
    int first = p->at;
    expression(p);
    if (p->explains)
      explain_except_list(p, first);
    as_name(p);
  }
  colon(p);
  return is_star;
}

static void finally_clause(Parser *p) {
  int keyword = p->at;
  if (!accept(p, TOKEN_FINALLY))
    return;
  forced(p, TOKEN_COLON);
  block(p, "'finally' statement", keyword);
}

// One after the other, all with a star or all without.
static void except_clauses(Parser *p) {
  bool has_star = false, is_first = true;
  while (peek(p) == TOKEN_EXCEPT) {
    int keyword = p->at;
    bool is_star = except_head(p);
    if (!is_first && is_star != has_star) {
      if (p->explains)
        RAISE(p, keyword, keyword + is_star, K0171);
      fail(p);
    }
    block(p, is_star ? "'except*' statement" : "'except' statement", keyword);
    has_star = is_star;
    is_first = false;
  }
}

static void try_statement(Parser *p) {
  int keyword = p->at;
  take(p);
  forced(p, TOKEN_COLON);
  block(p, "'try' statement", keyword);
  if (peek(p) == TOKEN_FINALLY) {
    finally_clause(p);
    return;
  }
  if (peek(p) != TOKEN_EXCEPT) {
    if (p->explains)
      RAISE_LAST(p, K0170);
    fail(p);
  }
  except_clauses(p);
  else_clause(p);
  finally_clause(p);
}

// ---- with

static bool ends_item(Parser *p) {
  TokenKind kind = peek(p);
  return kind == TOKEN_COMMA || kind == TOKEN_RPAR || kind == TOKEN_COLON;
}

// After `expression as`: a target, before a comma, parenthesis or colon.
static void with_target(Parser *p) {
  int first = p->at, brackets = p->brackets;
  Piece *target = attempt(p, star_target);
  if (target && piece_is_target(target) && (ends_item(p) || (p->explains && peek(p) == TOKEN_NEWLINE)))
    return;
  if (p->explains) {
    parser_return(p, first, brackets);
    target = attempt(p, expression);
    if (target && ends_item(p))
      raise_invalid_target(p, target, TARGET_ASSIGNED);
  }
  fail(p);
}

static void with_item(Parser *p) {
  expression(p);
  if (accept(p, TOKEN_AS))
    with_target(p);
}

// with (a as b, c): …
static Piece *items_in_parentheses(Parser *p) {
  int first = p->at;
  expect(p, TOKEN_LPAR);
  do
    with_item(p);
  while (accept(p, TOKEN_COMMA) && peek(p) != TOKEN_RPAR);
  expect(p, TOKEN_RPAR);
  colon(p);
  return piece_new(p, PIECE_TUPLE, first);
}

static void with_items(Parser *p) {
  if (peek(p) == TOKEN_LPAR && attempt(p, items_in_parentheses))
    return;
  do
    with_item(p);
  while (accept(p, TOKEN_COMMA));
  colon(p);
}

static void with_statement(Parser *p) {
  int keyword = p->at;
  take(p);
  with_items(p);
  block(p, "'with' statement", keyword);
}

// ---- definitions

static Piece *arrow_and_type(Parser *p) {
  expect(p, TOKEN_ARROW);
  return expression(p);
}

// -> TYPE. Of a wrong type CPython takes what is right; then it expects the colon.
static void result_annotation(Parser *p) {
  bool is_second = p->is_second;
  p->is_second = true;
  attempt(p, arrow_and_type);
  p->is_second = is_second;
}

static void function_definition(Parser *p) {
  int keyword = p->at;
  take(p);
  expect(p, TOKEN_NAME);
  explain_type_parameters(p, "a function with type parameters");
  forced(p, TOKEN_LPAR);
  parameters(p, TOKEN_RPAR);
  expect(p, TOKEN_RPAR);
  result_annotation(p);
  forced(p, TOKEN_COLON);
  block(p, "function definition", keyword);
}

static void class_definition(Parser *p) {
  int keyword = p->at;
  take(p);
  expect(p, TOKEN_NAME);
  explain_type_parameters(p, "a class with type parameters");
  if (accept(p, TOKEN_LPAR)) {
    arguments(p, true);
    expect(p, TOKEN_RPAR);
  }
  colon(p);
  block(p, "class definition", keyword);
}

static void async_statement(Parser *p, bool is_decorated) {
  take(p);
  if (peek(p) == TOKEN_DEF)
    function_definition(p);
  else if (peek(p) == TOKEN_WITH && !is_decorated)
    with_statement(p);
  else if (peek(p) == TOKEN_FOR && !is_decorated)
    for_statement(p);
  else
    fail(p);
}

static void decorated(Parser *p) {
  while (accept(p, TOKEN_AT)) {
    named_expression(p);
    expect(p, TOKEN_NEWLINE);
  }
  switch (peek(p)) {
  case TOKEN_DEF: function_definition(p); break;
  case TOKEN_CLASS: class_definition(p); break;
  case TOKEN_ASYNC: async_statement(p, true); break;
  default: fail(p);
  }
}

// ---- match

static Piece *subject(Parser *p) {
  int first = p->at;
  take(p);
  list_of(p, star_named_expression);
  return piece_new(p, PIECE_TUPLE, first);
}

// `match subject:` and what can only be the start of its block.
static Piece *match_head(Parser *p) {
  int first = p->at;
  subject(p);
  colon(p);
  expect(p, TOKEN_NEWLINE);
  if (p->explains)
    explain_block(p, "'match' statement", first);
  expect(p, TOKEN_INDENT);
  if (!next_is_name(p, "case"))
    fail(p);
  return piece_new(p, PIECE_TUPLE, first);
}

static void case_clause(Parser *p) {
  int keyword = p->at;
  if (!next_is_name(p, "case"))
    fail(p);
  take(p);
  case_patterns(p);
  if (accept(p, TOKEN_IF))
    named_expression(p);
  colon(p);
  block(p, "'case' statement", keyword);
}

// Is it a match statement? If so, takes it.
static bool match_statement(Parser *p) {
  if (!next_is_name(p, "match") || !attempt(p, match_head))
    return false;
  validate_cases(p, case_clause);
  return true;
}

// ---- all

void statement(Parser *p) {
  switch (peek(p)) {
  case TOKEN_IF: if_statement(p); break;
  case TOKEN_WHILE: while_statement(p); break;
  case TOKEN_FOR: for_statement(p); break;
  case TOKEN_TRY: try_statement(p); break;
  case TOKEN_WITH: with_statement(p); break;
  case TOKEN_DEF: function_definition(p); break;
  case TOKEN_CLASS: class_definition(p); break;
  case TOKEN_ASYNC: async_statement(p, false); break;
  case TOKEN_AT: decorated(p); break;
  default:
    if (!match_statement(p))
      simple_statements(p);
  }
}
