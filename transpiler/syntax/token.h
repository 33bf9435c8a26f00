// token.h - the tokens of a source, and the parts of its f-strings.
//
// The list is CPython's (language reference, chapter 2): no token for comments, blank lines
// and newlines in brackets; INDENT and DEDENT before the first token of a line. An f-string is
// one token. The expressions inside it are *fragments*, with a list of their own each.

#pragma once
#include <stdbool.h>

#include "base/context.h"
#include "base/source.h"
#include "base/vec.h"

typedef enum TokenKind {
  TOKEN_END,       // after the last NEWLINE and DEDENT; of a fragment: after its last token
  TOKEN_ERROR,     // instead of END: the tokenizer reported an error here
  TOKEN_NEWLINE,   // the end of a logical line: the LF
  TOKEN_INDENT,    // empty, as DEDENT is
  TOKEN_DEDENT,
  TOKEN_NAME,   // not a keyword; match, case, type and _ are names
  TOKEN_NUMBER,
  TOKEN_STRING,
  TOKEN_OTHER,   // a character that begins no token: $ ? ! `
#define TOKEN(name, text) TOKEN_##name,
#include "syntax/tokens.def"
#undef TOKEN
  TOKEN_KIND_COUNT
} TokenKind;

typedef struct Token {
  TokenKind kind : 8;
  bool starts_line : 1;   // the first of a logical line (INDENT, DEDENT not counted)
  bool is_masked : 1;     // a star or comma that the mask took out of the document
  bool is_used : 1;       // such a star or comma: a node of the tree begins or ends with it
  int start, end;         // offsets in the text
  int line;               // of its start, from 1
  int literal;            // of a STRING: its number in TokenList.literals
} Token;

typedef struct Fragment Fragment;
typedef struct FStringPart FStringPart;
typedef Vec(FStringPart) FStringParts;

// A string literal: one token. Adjacent literals are put together later.
typedef struct Literal {
  int start, end;    // with prefix and quotes
  int first, last;   // its body
  int line;          // of its start
  bool is_raw, is_bytes, is_format;
  bool is_split;        // or was found to be wrong
  Fragment *fragment;   // that it stands in, or NULL
  FStringParts parts;   // of an f-string, once split
} Literal;

// Literal text of an f-string, or {expression = !conversion : spec}.
struct FStringPart {
  Fragment *fragment;            // the expression; NULL: literal text
  int first, last;               // the text; with {{, up to and including the first brace
  bool has_equal;                // of a field: is there a `=`?
  int shown_first, shown_last;   // the text it shows: from the expression to the token after `=`
  char conversion;               // s, r, a, or 0
  bool has_spec;
  FStringParts spec;
};

typedef struct TokenList {
  Source *source;
  Fragment *fragment;   // whose tokens these are, or NULL
  Vec(Token) tokens;    // the last one is END or ERROR
  Vec(Literal *) literals;
  bool is_soft;                 // the last token is an ERROR that matters only to who gets that far
  int open_line, open_offset;   // of the innermost bracket open at the ERROR; line 0: none
} TokenList;

// An expression inside an f-string: text[first..last).
struct Fragment {
  Literal *literal;   // that it is a part of
  int first, last;
  int level;          // 0 in the f-string itself, 1 in a format spec, 2 in a spec's spec
  int at;             // its offset in the document of the mask
  struct Cst *tree;   // its statement in the tree of the document
  TokenList *list;
};

typedef Vec(Fragment *) FragmentList;

const char *token_text(TokenKind kind);   // of an operator or keyword; else NULL
bool token_is_keyword(TokenKind kind);

// Can the token end an operand: a name, a literal, a closing bracket?
bool token_ends_operand(TokenKind kind);

// The index of the token that begins (ends) at an offset of the text, or -1. O(log tokens).
// INDENT, DEDENT and NEWLINE are not found.
int token_starting_at(const TokenList *list, int offset);
int token_ending_at(const TokenList *list, int offset);

// ---- tokenizer.c

// The tokens of a source; reports the first lexical error and stops there.
TokenList *tokenize(Context *context, Source *source);

// The tokens of a fragment, into fragment->list; false after reporting an error.
bool tokenize_fragment(Context *context, Source *source, Fragment *fragment);

// ---- number.c

// The offset after the number that begins at text[start]; -1 after reporting an error.
int number_end(Context *context, Source *source, int start, int last);

// ---- fstring.c

// Splits an f-string of the list, and those inside it, into parts. Adds their fragments, tokenized
// and validated, to *fragments. False after reporting an error.
bool fstring_split(Context *context, TokenList *list, Literal *literal, FragmentList *fragments);
