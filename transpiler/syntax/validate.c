// validate.c - is the text Python 3.11? If not: the error that CPython reports.
//
// Tree-sitter accepts more than Python and does not say what is wrong with the rest, so the
// grammar is checked by a recogniser of our own: recursive descent over the tokens, one function
// a rule. It builds nothing. As CPython's parser does, it reads a statement that is wrong twice:
//
//   1. as it should be. The last token looked at is where "invalid syntax" will be reported.
//   2. with `explains` set: at some places the rules look for mistakes people make, and say so.
//      What has no explanation is "invalid syntax".
//
// Errors of the tokenizer that end the tokens early (see TokenList.is_soft) count only if the
// recogniser gets that far. Blocks read their statements one by one, so that after an error, and
// a step over what belongs to the statement, reading goes on: one error for each statement.
//
// CPython parses the expressions in an f-string when it comes by; so those before the place of
// an error are checked before that error is reported.
//
// Requires: tokens.   Provides: FStringParts of literals, fragments.

#include "syntax/validate_parser.h"

#include <string.h>

enum { MOST_EFFORT = 2000000 };

typedef enum Outcome { MATCHED, NO_MATCH, EXPLAINED, AT_LEXICAL_ERROR } Outcome;

// ---- tokens

TokenKind peek(Parser *p) {
  if (p->at > p->furthest)
    p->furthest = p->at;
  TokenKind kind = p->tokens[p->at].kind;
  if (kind == TOKEN_ERROR)
    longjmp(*p->statement, AT_LEXICAL_ERROR);
  return kind;
}

TokenKind peek_second(Parser *p) {
  TokenKind kind = peek(p);
  if (kind == TOKEN_END)
    return kind;
  p->at++;
  kind = peek(p);
  p->at--;
  return kind;
}

static bool opens(TokenKind kind) { return kind == TOKEN_LPAR || kind == TOKEN_LSQB || kind == TOKEN_LBRACE; }

static bool closes(TokenKind kind) { return kind == TOKEN_RPAR || kind == TOKEN_RSQB || kind == TOKEN_RBRACE; }

// Explanations try things out, one inside the other; at some point they have to give up.
void take(Parser *p) {
  TokenKind kind = peek(p);
  if (p->is_second && ++p->effort > MOST_EFFORT)
    longjmp(*p->statement, NO_MATCH);
  p->brackets += opens(kind) - closes(kind);
  p->at++;
}

bool accept(Parser *p, TokenKind kind) {
  if (peek(p) != kind)
    return false;
  take(p);
  return true;
}

void expect(Parser *p, TokenKind kind) {
  if (!accept(p, kind))
    fail(p);
}

bool next_is_name(Parser *p, const char *text) {
  const Token *t = &p->tokens[p->at];
  int length = (int)strlen(text);
  return peek(p) == TOKEN_NAME && t->end - t->start == length &&
         !memcmp(p->list->source->text + t->start, text, (size_t)length);
}

// ---- attempts

void fail(Parser *p) { longjmp(*p->no_match, NO_MATCH); }

void parser_return(Parser *p, int at, int brackets) { p->at = at, p->brackets = brackets; }

Piece *attempt(Parser *p, Rule *rule) {
  Parser before = *p;
  jmp_buf here;
  p->no_match = &here;
  if (setjmp(here)) {
    parser_return(p, before.at, before.brackets);
    p->depth = before.depth;
    p->no_match = before.no_match;
    return NULL;
  }
  Piece *piece = rule(p);
  p->no_match = before.no_match;
  return piece;
}

Piece *attempt_silently(Parser *p, Rule *rule) {
  bool explains = p->explains;
  p->explains = false;
  Piece *piece = attempt(p, rule);
  p->explains = explains;
  return piece;
}

// ---- pieces

Piece *piece_new(Parser *p, PieceKind kind, int first) {
  Piece *piece = NEW(p->context.arena, Piece);
  piece->kind = kind;
  piece->first = first;
  piece->last = p->at - 1;
  return piece;
}

Piece *piece_with(Parser *p, PieceKind kind, int first, Pieces kids) {
  Piece *piece = piece_new(p, kind, first);
  piece->kids = kids.items;
  piece->count = kids.count;
  return piece;
}

// ---- errors

static Span span_of(const Parser *p, int first, int last) {
  const Token *from = &p->tokens[first], *to = &p->tokens[last];
  int end = to->kind == TOKEN_NEWLINE ? to->start : to->end;
  return source_span(p->list->source, (size_t)from->start, (size_t)(end > from->start ? end : from->start));
}

// Keeps the error: there may be one that goes before it.
void parser_report(Parser *p, int first, int last, DiagnosticCode code, ...) {
  va_list arguments;
  va_start(arguments, code);
  const char *text = arena_vprintf(p->context.arena, diagnostic_text(code), arguments);
  va_end(arguments);
  Context found = p->context;
  found.diagnostics = p->found = diagnostics_new(p->context.arena);
  Span span = span_of(p, first, last);
  if (p->list->fragment)
    report(&found, p->list->source, span, K0115, text);
  else
    report_text(&found, p->list->source, span, code, text);
}

void parser_leave(Parser *p) { longjmp(*p->statement, EXPLAINED); }

static void report_lexical(Parser *p) {
  diagnostics_append(p->context.diagnostics, p->lexical);
  p->has_failed = p->is_at_end = true;
}

// Is the token the literal after t, as in t"…"?
static bool is_template(const Parser *p, int token) {
  const Token *t = &p->tokens[token];
  if (token == 0 || t->kind != TOKEN_STRING || t[-1].kind != TOKEN_NAME || t[-1].end != t->start)
    return false;
  return t[-1].end - t[-1].start == 1 && (p->list->source->text[t[-1].start] | 32) == 't';
}

// "invalid syntax" at a token.
static void report_plain(Parser *p, int token) {
  TokenKind kind = p->tokens[token].kind;
  bool is_indentation = kind == TOKEN_INDENT || kind == TOKEN_DEDENT;
  p->is_indented_wrongly |= is_indentation;
  if (is_template(p, token)) {
    parser_report(p, token - 1, token, K0178, "a template string", "3.14");
    return;
  }
  parser_report(p, token, token, kind == TOKEN_INDENT ? K0134 : kind == TOKEN_DEDENT ? K0135 : K0101);
}

// ---- f-strings

// Splits those among some tokens that are not split yet; false after reporting an error.
static bool split_strings(Parser *p, int first, int last) {
  for (int i = first; i < last; i++) {
    if (p->tokens[i].kind != TOKEN_STRING)
      continue;
    Literal *literal = p->list->literals.items[p->tokens[i].literal];
    if (!literal->is_format || literal->is_split)
      continue;
    literal->is_split = true;
    if (!fstring_split(&p->context, p->list, literal, p->fragments))
      return false;
  }
  return true;
}

// ---- a statement

typedef void StatementRule(Parser *p);

static Outcome read_once(Parser *p, StatementRule *rule) {
  jmp_buf here, *statement = p->statement, *no_match = p->no_match;
  p->statement = p->no_match = &here;
  Outcome outcome = (Outcome)setjmp(here);
  if (outcome == MATCHED)
    rule(p);
  p->statement = statement;
  p->no_match = no_match;
  return outcome;
}

static void begin_reading(Parser *p, int at, bool explains) {
  p->at = p->furthest = at;
  p->brackets = p->list->fragment ? 1 : 0;
  p->depth = p->effort = 0;
  p->explains = p->is_second = explains;
}

// Reads the statement again to find what is wrong with it; the first reading got to `token`.
static void explain(Parser *p, StatementRule *rule, int start, int token) {
  begin_reading(p, start, true);
  p->furthest = token;
  Outcome outcome = read_once(p, rule);
  p->explains = p->is_second = false;
  if (outcome == AT_LEXICAL_ERROR)
    report_lexical(p);
  else if (outcome != EXPLAINED)
    report_plain(p, token);
}

// A bracket never closed swallows all that follows: then an error in a later line is none.
static bool is_in_open_bracket(const Parser *p) {
  return p->list->open_line && p->list->open_line < p->tokens[p->furthest].line;
}

static void report_open_bracket(Parser *p) {
  size_t at = (size_t)p->list->open_offset;
  report(&p->context, p->list->source, source_span(p->list->source, at, at + 1), K0121, p->list->source->text[at]);
  p->is_at_end = true;
}

// Reports what is wrong with a statement after its first reading.
static void report_wrong(Parser *p, StatementRule *rule, int start, Outcome outcome) {
  int token = p->furthest;
  p->has_failed = true;
  if (!split_strings(p, start, token)) {
    p->is_at_end |= outcome == AT_LEXICAL_ERROR;
    return;
  }
  if (outcome == AT_LEXICAL_ERROR)
    report_lexical(p);
  else if (outcome == NO_MATCH)
    explain(p, rule, start, token);
  if (p->is_at_end)
    return;
  if (is_in_open_bracket(p))
    report_open_bracket(p);
  else
    diagnostics_append(p->context.diagnostics, p->found);
  p->is_at_end |= p->wants_one;
}

// ---- stepping over what is wrong

// Over a block, if one begins here.
static void skip_block(Parser *p) {
  int depth = 0;
  if (p->tokens[p->at].kind != TOKEN_INDENT)
    return;
  do {
    TokenKind kind = p->tokens[p->at].kind;
    if (kind == TOKEN_ERROR || kind == TOKEN_END)
      return;
    depth += (kind == TOKEN_INDENT) - (kind == TOKEN_DEDENT);
    p->at++;
  } while (depth);
}

static void skip_line(Parser *p) {
  TokenKind kind;
  while ((kind = p->tokens[p->at].kind) != TOKEN_NEWLINE && kind != TOKEN_ERROR && kind != TOKEN_END &&
         kind != TOKEN_DEDENT && kind != TOKEN_INDENT)
    p->at++;
  p->at += kind == TOKEN_NEWLINE;
}

static bool continues_statement(TokenKind kind) {
  return kind == TOKEN_ELIF || kind == TOKEN_ELSE || kind == TOKEN_EXCEPT || kind == TOKEN_FINALLY;
}

// Over the statement with its blocks and clauses.
static void skip_statement(Parser *p, int start) {
  p->at = start;
  do {
    skip_line(p);
    skip_block(p);
  } while (continues_statement(p->tokens[p->at].kind));
  if (p->tokens[p->at].kind != TOKEN_ERROR || p->is_at_end)
    return;
  p->is_at_end = true;
  if (!p->list->open_line)
    report_lexical(p);
}

static void read_statement(Parser *p, StatementRule *rule) {
  int start = p->at;
  begin_reading(p, start, false);
  Outcome outcome = read_once(p, rule);
  if (outcome == MATCHED || p->is_at_end)
    return;
  report_wrong(p, rule, start, outcome);
  if (!p->is_at_end)
    skip_statement(p, start);
}

// ---- blocks

// The statements of a block up to its DEDENT. They have been checked when the statement around them
// is read for the second time.
static void read_block(Parser *p, StatementRule *rule) {
  if (p->explains) {
    p->at--;
    skip_block(p);
    return;
  }
  while (!p->is_at_end && p->tokens[p->at].kind != TOKEN_DEDENT)
    read_statement(p, rule);
  if (p->is_at_end)
    longjmp(*p->statement, AT_LEXICAL_ERROR);
  begin_reading(p, p->at, false);
  take(p);
}

void validate_block(Parser *p) { read_block(p, statement); }

void validate_cases(Parser *p, void (*clause)(Parser *p)) { read_block(p, clause); }

// ---- the whole

static Parser parser_new(Context *context, TokenList *list, FragmentList *fragments) {
  Parser p = {.context = *context, .list = list, .tokens = list->tokens.items, .fragments = fragments};
  return p;
}

// Reads statements up to the first error; is it that one begins with a wrong indentation? Of all errors
// CPython's parser finds, only that comes before an error of the tokenizer further down.
static bool is_indented_wrongly(Parser *p) {
  Diagnostics *all = p->context.diagnostics;
  p->context.diagnostics = diagnostics_new(p->context.arena);
  p->wants_one = true;
  while (!p->is_at_end)
    read_statement(p, statement);
  p->context.diagnostics = all;
  return p->is_indented_wrongly;
}

// An error of the tokenizer that CPython reports whatever else is wrong.
static bool report_hard(Parser *p) {
  if (is_indented_wrongly(p))
    diagnostics_append(p->context.diagnostics, p->found);
  report_lexical(p);
  return false;
}

bool validate_tokens(Context *context, TokenList *list, const Diagnostics *errors, FragmentList *fragments) {
  Parser p = parser_new(context, list, fragments);
  p.lexical = errors;
  if (vec_last(&list->tokens).kind == TOKEN_ERROR && !list->is_soft)
    return report_hard(&p);
  while (!p.is_at_end && p.tokens[p.at].kind != TOKEN_END)
    read_statement(&p, statement);
  if (!split_strings(&p, 0, list->tokens.count))
    p.has_failed = true;
  return !p.has_failed;
}

static void fragment_rule(Parser *p) { inside_parentheses(p, 0, TOKEN_END); }

bool validate_fragment(Context *context, Fragment *fragment, FragmentList *fragments) {
  Parser p = parser_new(context, fragment->list, fragments);
  begin_reading(&p, 0, false);
  Outcome outcome = read_once(&p, fragment_rule);
  int token = p.furthest;
  if (!split_strings(&p, 0, outcome == MATCHED ? fragment->list->tokens.count : token))
    return false;
  if (outcome == NO_MATCH)
    explain(&p, fragment_rule, 0, token);
  if (outcome != MATCHED)
    diagnostics_append(context->diagnostics, p.found);
  return outcome == MATCHED;
}
