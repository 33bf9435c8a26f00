// validate_parser.h - what the files of the grammar's recogniser share; see validate.c.
//
// A rule of the grammar is a function that takes its tokens and returns, if something may depend
// on it, a Piece: what kind of thing stood there, between which tokens. A rule that does not
// match does not return: it jumps to the innermost attempt() or to the statement's reader. One
// that knows why the text is wrong calls RAISE, which ends the statement with that error. They
// do so only while `explains` is set.

#pragma once
#include <setjmp.h>

#include "syntax/validate.h"

typedef enum PieceKind {
  PIECE_NONE,   // the first ones are their names in messages: see piece_name
  PIECE_TRUE,
  PIECE_FALSE,
  PIECE_ELLIPSIS,
  PIECE_LITERAL,
  PIECE_FSTRING,
  PIECE_NAME,
  PIECE_ATTRIBUTE,
  PIECE_SUBSCRIPT,
  PIECE_CALL,
  PIECE_LIST,
  PIECE_TUPLE,
  PIECE_SET,
  PIECE_DICT,
  PIECE_LIST_COMPREHENSION,
  PIECE_SET_COMPREHENSION,
  PIECE_DICT_COMPREHENSION,
  PIECE_GENERATOR,
  PIECE_OPERATION,   // arithmetic
  PIECE_BOOLEAN,     // and, or, not
  PIECE_COMPARISON,
  PIECE_CONDITIONAL,
  PIECE_LAMBDA,
  PIECE_NAMED,   // a := b
  PIECE_AWAIT,
  PIECE_YIELD,
  PIECE_STARRED,
} PieceKind;

typedef struct Piece Piece;
struct Piece {
  PieceKind kind : 8;
  bool is_grouped : 1;      // stands in parentheses, which are not among its tokens
  bool is_membership : 1;   // of a COMPARISON: its first operator is `in`
  int first, last;          // numbers of its tokens
  int count;
  Piece **kids;   // items of a LIST or TUPLE, operand of a STARRED, left operand of a COMPARISON
};

typedef Vec(Piece *) Pieces;

typedef struct Parser {
  Context context;           // for reports and pieces
  FragmentList *fragments;   // gets those of the f-strings
  TokenList *list;
  const Token *tokens;
  int at;                       // number of the next token
  int furthest;                 // of the last token looked at in this statement
  int brackets;                 // open ones
  int depth;                    // of nested expressions
  bool explains;                // a second reading, to find out what is wrong
  bool is_second;               // the same, but also where nothing is explained
  int effort;                   // tokens taken by the second reading
  int condition;                // argument of condition_and_else: the token its expression begins with
  bool has_failed;              // an error was reported
  bool is_at_end;               // nothing more can be read
  bool wants_one;               // reading ends with the first error
  bool is_indented_wrongly;     // an error was an INDENT or DEDENT
  Diagnostics *found;           // the error last found, not reported yet
  const Diagnostics *lexical;   // what the tokenizer reported
  jmp_buf *no_match;            // where fail() leads: the innermost attempt or the statement
  jmp_buf *statement;           // where RAISE leads
} Parser;

// ---- validate.c: tokens, attempts and errors

TokenKind peek(Parser *p);
TokenKind peek_second(Parser *p);   // the token after the next one
bool accept(Parser *p, TokenKind kind);
void expect(Parser *p, TokenKind kind);
void take(Parser *p);
bool next_is_name(Parser *p, const char *text);   // a name of that text: a soft keyword

_Noreturn void fail(Parser *p);

// Applies a rule; NULL, and nothing is taken, if it does not match.
typedef Piece *Rule(Parser *p);
Piece *attempt(Parser *p, Rule *rule);
Piece *attempt_silently(Parser *p, Rule *rule);   // that explains nothing
void parser_return(Parser *p, int at, int brackets);

Piece *piece_new(Parser *p, PieceKind kind, int first);   // from token `first` to the last one taken
Piece *piece_with(Parser *p, PieceKind kind, int first, Pieces kids);

// Finds an error from the start of one token to the end of another, and ends the statement.
#define RAISE(p, first, last, ...) (parser_report(p, first, last, __VA_ARGS__), parser_leave(p))
// The same at the last token looked at.
#define RAISE_LAST(p, ...) RAISE(p, (p)->furthest, (p)->furthest, __VA_ARGS__)

void parser_report(Parser *p, int first, int last, DiagnosticCode code, ...);
_Noreturn void parser_leave(Parser *p);

// The statements up to the DEDENT, after the INDENT was taken; the same for the clauses of a match.
void validate_block(Parser *p);
void validate_cases(Parser *p, void (*clause)(Parser *p));

// ---- validate_target.c

const char *piece_name(const Piece *piece);   // "function call": as messages name it

typedef enum TargetKind { TARGET_ASSIGNED, TARGET_OF_FOR, TARGET_DELETED } TargetKind;

// The part that cannot be such a target, or NULL.
const Piece *piece_invalid_target(const Piece *piece, TargetKind kind);
void raise_invalid_target(Parser *p, const Piece *piece, TargetKind kind);   // if it has such a part

bool piece_is_target(const Piece *piece);          // of an assignment, for, with
bool piece_is_single_target(const Piece *piece);   // a name, attribute or subscript

// ---- validate_expression.c; the names are those of the language reference

bool begins_expression(TokenKind kind);
Piece *star_expressions(Parser *p);
Piece *star_named_expression(Parser *p);
Piece *named_expression(Parser *p);
Piece *expression(Parser *p);
Piece *disjunction(Parser *p);
Piece *bitwise_or(Parser *p);
Piece *primary(Parser *p);
Piece *yield_expression(Parser *p);
Piece *yield_or_star_expressions(Parser *p);
Piece *starred(Parser *p, Rule *operand);
bool next_is_for(Parser *p);   // of a comprehension
Piece *list_of(Parser *p, Rule *item);
Piece *star_targets(Parser *p);
Piece *star_target(Parser *p);
void for_targets(Parser *p);   // and the `in` after them

// ---- validate_atom.c

Piece *atom(Parser *p);
Piece *inside_parentheses(Parser *p, int first, TokenKind closing);   // after the first one was taken
Piece *for_clauses(Parser *p);

// ---- validate_call.c

void arguments(Parser *p, bool is_class);   // up to the closing parenthesis
void slices(Parser *p);
void parameters(Parser *p, TokenKind closing);   // of a function or lambda

// ---- validate_pattern.c

Piece *case_patterns(Parser *p);

// ---- validate_statement.c

void statement(Parser *p);
