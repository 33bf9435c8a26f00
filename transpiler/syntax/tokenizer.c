// tokenizer.c - Python's lexical analysis (language reference, chapter 2), with the errors
// CPython's Parser/tokenizer.c reports, in its order.
//
// One pass over the text. Indentation is kept as a stack of columns, measured twice: with
// tabs to the next multiple of 8 and with tabs of one column; where the two disagree about
// more or less, it is a TabError. Brackets are kept as a stack, too: inside of them newlines
// mean nothing. The first error ends the list with a TOKEN_ERROR.

#include <string.h>

#include "syntax/token.h"
#include "syntax/unicode.h"

enum { MOST_BRACKETS = 200, MOST_INDENTS = 100, TAB = 8 };

typedef struct Bracket {
  char opening;
  int line, offset;
} Bracket;

typedef struct Indent {
  int column;        // tabs to the next multiple of 8
  int alternative;   // tabs of one column
} Indent;

typedef struct Scan {
  Context *context;
  Source *source;
  const char *text;
  TokenList *list;
  int at, last;   // what is left to scan: text[at..last)
  int line;       // of `at`
  int level;      // number of open brackets
  Bracket brackets[MOST_BRACKETS];
  int indent;   // number of the last one
  Indent indents[MOST_INDENTS];
  bool starts_line;   // no token of the logical line yet
  bool has_failed;
} Scan;

// ---- kinds

static const char *const texts[] = {
#define TOKEN(name, text) [TOKEN_##name] = text,
#include "syntax/tokens.def"
#undef TOKEN
};

const char *token_text(TokenKind kind) { return texts[kind]; }

bool token_is_keyword(TokenKind kind) { return kind >= TOKEN_FALSE; }

bool token_ends_operand(TokenKind kind) {
  switch (kind) {
  case TOKEN_NAME:
  case TOKEN_NUMBER:
  case TOKEN_STRING:
  case TOKEN_NONE:
  case TOKEN_TRUE:
  case TOKEN_FALSE:
  case TOKEN_RPAR:
  case TOKEN_RSQB:
  case TOKEN_RBRACE:
  case TOKEN_ELLIPSIS: return true;
  default: return false;
  }
}

static TokenKind keyword_or_name(const char *name, int length) {
  if (length >= 2 && length <= 8)
    for (TokenKind kind = TOKEN_FALSE; kind < TOKEN_KIND_COUNT; kind++)
      if (texts[kind][0] == name[0] && !strncmp(texts[kind], name, (size_t)length) && !texts[kind][length])
        return kind;
  return TOKEN_NAME;
}

// The longest operator that p[0..room) begins with, or OTHER.
static TokenKind operator_at(const char *p, int room, int *size) {
  TokenKind best = TOKEN_OTHER;
  *size = 0;
  for (TokenKind kind = TOKEN_LPAR; kind < TOKEN_FALSE; kind++) {
    int length = (int)strlen(texts[kind]);
    if (texts[kind][0] == p[0] && length > *size && length <= room && !strncmp(texts[kind], p, (size_t)length))
      best = kind, *size = length;
  }
  return best;
}

// ---- looking up tokens

static bool is_empty(const Token *token) {
  return token->kind == TOKEN_INDENT || token->kind == TOKEN_DEDENT || token->kind == TOKEN_NEWLINE ||
         token->kind == TOKEN_END || token->kind == TOKEN_ERROR;
}

static int edge_of(const Token *token, bool is_end) { return is_end ? token->end : token->start; }

static int find_token(const TokenList *list, int offset, bool is_end) {
  const Token *tokens = list->tokens.items;
  int low = 0, high = list->tokens.count;
  while (low < high) {
    int middle = (low + high) / 2;
    if (edge_of(&tokens[middle], is_end) < offset)
      low = middle + 1;
    else
      high = middle;
  }
  while (low < list->tokens.count && edge_of(&tokens[low], is_end) == offset && is_empty(&tokens[low]))
    low++;
  bool found = low < list->tokens.count && edge_of(&tokens[low], is_end) == offset;
  return found ? low : -1;
}

int token_starting_at(const TokenList *list, int offset) { return find_token(list, offset, false); }

int token_ending_at(const TokenList *list, int offset) { return find_token(list, offset, true); }

// ---- tokens and errors

static Token *add(Scan *s, TokenKind kind, int start, int end, int line) {
  Token token = {.kind = kind, .start = start, .end = end, .line = line, .literal = -1};
  if (kind > TOKEN_DEDENT) {
    token.starts_line = s->starts_line;
    s->starts_line = false;
  }
  vec_push(s->context->arena, &s->list->tokens, token);
  return &vec_last(&s->list->tokens);
}

// After an error was reported: the list ends here.
static void fail(Scan *s) {
  if (s->level > 0) {
    Bracket open = s->brackets[s->level - 1];
    s->list->open_line = open.line;
    s->list->open_offset = open.offset;
  }
  add(s, TOKEN_ERROR, s->at, s->at, s->line);
  s->has_failed = true;
}

#define ERROR(s, first, end, ...) \
  (report((s)->context, (s)->source, source_span((s)->source, (size_t)(first), (size_t)(end)), __VA_ARGS__), fail(s))

// The same for an error that CPython's parser reports when it comes there, not before.
#define SOFT_ERROR(s, ...) ((s)->list->is_soft = true, ERROR(s, __VA_ARGS__))

// The rest of the line from `start` to its end: for errors of the indentation.
static int end_of_line(Scan *s, int start) {
  const char *newline = memchr(s->text + start, '\n', (size_t)(s->last - start));
  return newline ? (int)(newline - s->text) : s->last;
}

// ---- indentation

// Skips blanks at the start of a line and measures them. "  \" and a newline join the next line;
// the first column that is not 0 counts.
static Indent measure(Scan *s) {
  Indent now = {0, 0};
  int joined = 0;
  for (;; s->at++) {
    char c = s->text[s->at];
    if (c == ' ') {
      now.column++, now.alternative++;
    } else if (c == '\t') {
      now.column = (now.column / TAB + 1) * TAB;
      now.alternative++;
    } else if (c == '\f') {
      now = (Indent){0, 0};
    } else if (c == '\\' && s->text[s->at + 1] == '\n' && s->at + 2 < s->last) {
      joined = joined ? joined : now.column;
      s->at++, s->line++;
    } else if (c == '\\' && s->text[s->at + 1] != '\n') {
      SOFT_ERROR(s, s->at + 1, s->at + 2, K0119);
      return now;
    } else {
      break;
    }
  }
  return joined ? (Indent){joined, joined} : now;
}

static void enter_block(Scan *s, Indent now) {
  if (s->indent + 1 >= MOST_INDENTS) {
    SOFT_ERROR(s, s->at, end_of_line(s, s->at), K0109);
    return;
  }
  if (now.alternative <= s->indents[s->indent].alternative) {
    SOFT_ERROR(s, s->at, end_of_line(s, s->at), K0112);
    return;
  }
  s->indents[++s->indent] = now;
  add(s, TOKEN_INDENT, s->at, s->at, s->line);
}

static void leave_blocks(Scan *s, Indent now) {
  int outer = s->indent;
  while (outer > 0 && now.column < s->indents[outer].column)
    outer--;
  if (now.column != s->indents[outer].column) {
    SOFT_ERROR(s, s->at, end_of_line(s, s->at), K0111);
    return;
  }
  if (now.alternative != s->indents[outer].alternative) {
    SOFT_ERROR(s, s->at, end_of_line(s, s->at), K0112);
    return;
  }
  for (; s->indent > outer; s->indent--)
    add(s, TOKEN_DEDENT, s->at, s->at, s->line);
}

// At the start of a line outside of brackets.
static void scan_indentation(Scan *s) {
  Indent now = measure(s);
  char c = s->text[s->at];
  if (s->has_failed)
    return;
  if (s->at == s->last)
    now = (Indent){0, 0};
  else if (c == '#' || c == '\n')
    return;
  if (now.column > s->indents[s->indent].column)
    enter_block(s, now);
  else if (now.column < s->indents[s->indent].column)
    leave_blocks(s, now);
  else if (now.alternative != s->indents[s->indent].alternative)
    SOFT_ERROR(s, s->at, end_of_line(s, s->at), K0112);
}

// ---- names

static bool is_name_byte(char c) {
  return (unsigned)((c | 32) - 'a') < 26 || (unsigned)(c - '0') < 10 || c == '_' || (unsigned char)c >= 128;
}

// Reports the first character of text[start..end) that cannot stand in a name; false if there is one.
static bool check_name(Scan *s, int start, int end) {
  for (int i = start, size; i < end; i += size) {
    uint32_t c = utf8_decode(s->text + i, end - i, &size);
    if (i == start ? unicode_is_identifier_start(c) : unicode_is_identifier_part(c))
      continue;
    if (unicode_is_printable(c))
      ERROR(s, i, i + size, K0125, size, s->text + i, c);
    else
      ERROR(s, i, i + size, K0126, c);
    return false;
  }
  return true;
}

static void scan_name(Scan *s, int start) {
  int end = start;
  unsigned char all = 0;
  while (end < s->last && is_name_byte(s->text[end]))
    all |= (unsigned char)s->text[end++];
  s->at = end;
  if (all < 128 || check_name(s, start, end))
    add(s, keyword_or_name(s->text + start, end - start), start, end, s->line);
}

// ---- strings

// The length of the string prefix at p, if a quote follows it; else -1.
static int prefix_length(const char *p) {
  int size = 0;
  bool b = false, r = false, u = false, f = false;
  for (;; size++) {
    char c = p[size] | 32;
    if (c == 'b' && !b && !u && !f)
      b = true;
    else if (c == 'u' && !b && !u && !r && !f)
      u = true;
    else if (c == 'r' && !r && !u)
      r = true;
    else if (c == 'f' && !f && !b && !u)
      f = true;
    else
      break;
  }
  return p[size] == '"' || p[size] == '\'' ? size : -1;
}

// Steps over the body of a string up to its closing quotes; false if there are none.
static bool skip_body(Scan *s, char quote, int size) {
  for (int run = 0; run < size; s->at++) {
    if (s->at >= s->last)
      return false;
    char c = s->text[s->at];
    if (c == '\n') {
      if (size == 1)
        return false;
      s->line++;
    }
    run = c == quote ? run + 1 : 0;
    if (c == '\\' && ++s->at < s->last)
      s->line += s->text[s->at] == '\n';
  }
  return true;
}

static void report_unterminated(Scan *s, int quote, int line, int size) {
  int last_line = s->at >= s->last ? s->source->line_count : s->line;
  s->line = line;
  s->at = quote + 1;
  ERROR(s, quote, quote + 1, size == 3 ? K0107 : K0106, last_line);
}

static void set_prefix(Literal *literal, const char *prefix, int size) {
  for (int i = 0; i < size; i++) {
    literal->is_raw |= (prefix[i] | 32) == 'r';
    literal->is_bytes |= (prefix[i] | 32) == 'b';
    literal->is_format |= (prefix[i] | 32) == 'f';
  }
}

static void scan_string(Scan *s, int start, int prefix) {
  int quote = start + prefix, line = s->line;
  const char *p = s->text + quote;
  int size = p[1] == *p && p[2] == *p ? 3 : 1;
  s->at = quote + size;
  if (!skip_body(s, *p, size)) {
    report_unterminated(s, start, line, size);
    return;
  }
  Literal *literal = NEW(s->context->arena, Literal);
  *literal = (Literal){.start = start, .end = s->at, .first = quote + size, .last = s->at - size, .line = line};
  literal->fragment = s->list->fragment;
  set_prefix(literal, s->text + start, prefix);
  add(s, TOKEN_STRING, start, s->at, line)->literal = s->list->literals.count;
  vec_push(s->context->arena, &s->list->literals, literal);
}

// ---- operators and brackets

static void open_bracket(Scan *s, int offset) {
  if (s->level >= MOST_BRACKETS) {
    s->at = offset + 1;
    ERROR(s, offset, offset + 1, K0108);
    return;
  }
  s->brackets[s->level++] = (Bracket){s->text[offset], s->line, offset};
}

static char closing_of(char opening) { return opening == '(' ? ')' : opening == '[' ? ']' : '}'; }

static void close_bracket(Scan *s, int offset) {
  char c = s->text[offset];
  if (s->level == 0) {
    ERROR(s, offset, offset + 1, K0122, c);
    return;
  }
  Bracket open = s->brackets[--s->level];
  if (closing_of(open.opening) == c)
    return;
  if (open.line == s->line)
    ERROR(s, offset, offset + 1, K0123, c, open.opening);
  else
    ERROR(s, offset, offset + 1, K0124, c, open.opening, open.line);
}

static void scan_operator(Scan *s, int start) {
  int size;
  char c = s->text[start];
  TokenKind kind = operator_at(s->text + start, s->last - start, &size);
  if (kind == TOKEN_OTHER && !unicode_is_printable((unsigned char)c)) {
    ERROR(s, start, start + 1, K0126, (unsigned char)c);
    return;
  }
  if (c == '(' || c == '[' || c == '{')
    open_bracket(s, start);
  if (c == ')' || c == ']' || c == '}')
    close_bracket(s, start);
  if (s->has_failed)
    return;
  s->at = start + (size ? size : 1);
  add(s, kind, start, s->at, s->line);
}

// ---- the loop

// A newline: the end of a logical line, if it has a token and all brackets are closed.
static void scan_newline(Scan *s) {
  if (s->level == 0 && !s->starts_line) {
    add(s, TOKEN_NEWLINE, s->at, s->at + 1, s->line);
    s->starts_line = true;
  }
  s->at++, s->line++;
  if (s->level == 0)
    scan_indentation(s);
}

static void scan_backslash(Scan *s) {
  if (s->text[s->at + 1] != '\n' || s->at + 1 >= s->last)
    SOFT_ERROR(s, s->at + 1, s->at + 2, K0119);
  else if (s->at + 2 < s->last)
    s->at += 2, s->line++;
  else if (s->level)
    s->at = s->last;
  else
    SOFT_ERROR(s, s->at, s->at + 1, K0120);
}

static void scan_number(Scan *s, int start) {
  int end = number_end(s->context, s->source, start, s->last);
  if (end < 0) {
    fail(s);
    return;
  }
  s->at = end;
  add(s, TOKEN_NUMBER, start, end, s->line);
}

static bool is_digit(char c) { return (unsigned)(c - '0') < 10; }

static void scan_token(Scan *s) {
  const char *p = s->text + s->at;
  int prefix = prefix_length(p);
  if (prefix >= 0)
    scan_string(s, s->at, prefix);
  else if (is_digit(*p) || (*p == '.' && is_digit(p[1])))
    scan_number(s, s->at);
  else if (is_name_byte(*p))
    scan_name(s, s->at);
  else
    scan_operator(s, s->at);
}

static void scan_all(Scan *s) {
  while (s->at < s->last && !s->has_failed) {
    switch (s->text[s->at]) {
    case ' ':
    case '\t':
    case '\f': s->at++; break;
    case '#': s->at = end_of_line(s, s->at); break;
    case '\n': scan_newline(s); break;
    case '\\': scan_backslash(s); break;
    default: scan_token(s);
    }
  }
}

// The stacks are not cleared: a program may have a million fragments.
static void scan_begin(Scan *s, Context *context, Source *source, Fragment *fragment) {
  s->context = context;
  s->source = source;
  s->text = source->text;
  s->list = NEW(context->arena, TokenList);
  s->list->source = source;
  s->list->fragment = fragment;
  s->at = fragment ? fragment->first : 0;
  s->last = fragment ? fragment->last : (int)source->length;
  s->line = fragment ? source_line_of(source, (size_t)fragment->first) : 1;
  s->level = 0;
  s->indent = 0;
  s->indents[0] = (Indent){0, 0};
  s->starts_line = !fragment;
  s->has_failed = false;
}

static void end_text(Scan *s) {
  if (s->level) {
    Bracket open = s->brackets[s->level - 1];
    SOFT_ERROR(s, open.offset, open.offset + 1, K0121, open.opening);
    return;
  }
  if (!s->starts_line)   // the text ends in a backslash and a newline
    add(s, TOKEN_NEWLINE, s->last, s->last, s->line);
  leave_blocks(s, (Indent){0, 0});
  add(s, TOKEN_END, s->last, s->last, s->line);
}

TokenList *tokenize(Context *context, Source *source) {
  Scan s;
  scan_begin(&s, context, source, NULL);
  scan_indentation(&s);
  scan_all(&s);
  if (!s.has_failed)
    end_text(&s);
  return s.list;
}

// CPython puts parentheses around a fragment and parses that; so it starts inside of a bracket.
bool tokenize_fragment(Context *context, Source *source, Fragment *fragment) {
  Scan s;
  scan_begin(&s, context, source, fragment);
  s.brackets[s.level++] = (Bracket){'(', s.line, fragment->first - 1};
  scan_all(&s);
  if (!s.has_failed)
    add(&s, TOKEN_END, s.last, s.last, s.line);
  fragment->list = s.list;
  return !s.has_failed;
}
