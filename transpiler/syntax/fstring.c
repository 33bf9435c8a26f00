// fstring.c - split the body of an f-string into text and replacement fields.
//
//   f'a{x!r:>{w}}b'   ->   "a"  {x, conversion r, spec: ">" {w}}  "b"
//
// The rules are CPython 3.11's (fstring_find_literal and fstring_find_expr in
// Parser/string_parser.c), which looks for the end of an expression before it parses it: the
// first of ! : = } outside of brackets and inner quotes that is no part of != == <= >=. So
// {x:=5} is x with the spec "=5", and a backslash or # is refused anywhere in an expression.
// The expression is then tokenized as a fragment. Fields may be nested in a format spec, and
// once more in theirs.

#include <string.h>

#include "syntax/validate.h"

enum { MOST_BRACKETS = 200, DEEPEST = 2 };

typedef struct Split {
  Context *context;
  TokenList *list;
  FragmentList *fragments;   // gets every fragment found
  Literal *literal;          // that is split
  const char *text;
  int at, last;   // what is left of the body: text[at..last)
  bool has_failed;
} Split;

// ---- errors, all at the whole literal

#define ERROR(s, ...)                                                                                           \
  (report((s)->context, (s)->list->source,                                                                      \
          source_span((s)->list->source, (size_t)(s)->literal->start, (size_t)(s)->literal->end), __VA_ARGS__), \
   (s)->has_failed = true)

#define ERROR_TEXT(s, ...) ERROR(s, K0115, arena_printf((s)->context->arena, __VA_ARGS__))

static void expect_brace(Split *s) { ERROR_TEXT(s, "expecting '}'"); }

// The next character, or 0 at the end.
static char peek(const Split *s, int ahead) { return s->at + ahead < s->last ? s->text[s->at + ahead] : 0; }

// ---- where the expression ends

typedef struct Finder {
  char quote;       // of the inner string, or 0
  int quote_size;   // 1 or 3
  int level;
  char brackets[MOST_BRACKETS];
} Finder;

static void open_quote(Split *s, Finder *f, char c) {
  f->quote = c;
  f->quote_size = peek(s, 1) == c && peek(s, 2) == c ? 3 : 1;
  s->at += f->quote_size;
}

// Inside of an inner string.
static void skip_quoted(Split *s, Finder *f, char c) {
  bool is_end = c == f->quote && (f->quote_size == 1 || (peek(s, 1) == c && peek(s, 2) == c));
  s->at += is_end ? f->quote_size : 1;
  if (is_end)
    f->quote = 0;
}

static void open_bracket(Split *s, Finder *f, char c) {
  if (f->level >= MOST_BRACKETS) {
    ERROR_TEXT(s, "too many nested parenthesis");
    return;
  }
  f->brackets[f->level++] = c;
  s->at++;
}

static void close_bracket(Split *s, Finder *f, char c) {
  if (!f->level) {
    ERROR_TEXT(s, "unmatched '%c'", c);
    return;
  }
  char opening = f->brackets[--f->level];
  if (c != (opening == '(' ? ')' : opening == '[' ? ']' : '}'))
    ERROR_TEXT(s, "closing parenthesis '%c' does not match opening parenthesis '%c'", c, opening);
  s->at++;
}

// At level 0: does the character end the expression? If not, steps over it and, if it is the
// first of two, its second one.
static bool ends_expression(Split *s, char c) {
  bool is_mark = memchr("!:}=<>", c, 6) != NULL;
  if (is_mark && memchr("!=<>", c, 4) && peek(s, 1) == '=') {
    s->at += 2;
    return false;
  }
  if (is_mark && c != '<' && c != '>')
    return true;
  s->at++;
  return false;
}

static bool is_closing(char c) { return c == ')' || c == ']' || c == '}'; }

// One step; true if the expression ends here.
static bool find_step(Split *s, Finder *f) {
  char c = s->text[s->at];
  if (c == '\\') {
    ERROR(s, K0129, "a backslash");
  } else if (f->quote) {
    skip_quoted(s, f, c);
  } else if (c == '"' || c == '\'') {
    open_quote(s, f, c);
  } else if (c == '(' || c == '[' || c == '{') {
    open_bracket(s, f, c);
  } else if (c == '#') {
    ERROR(s, K0129, "'#'");
  } else if (f->level || (is_closing(c) && c != '}')) {
    if (is_closing(c))
      close_bracket(s, f, c);
    else
      s->at++;
  } else {
    return ends_expression(s, c);
  }
  return false;
}

static void find_end(Split *s) {
  Finder f = {0};
  while (s->at < s->last && !s->has_failed && !find_step(s, &f))
    ;
  if (s->has_failed)
    return;
  if (f.quote)
    ERROR_TEXT(s, "unterminated string");
  else if (f.level)
    ERROR_TEXT(s, "unmatched '%c'", f.brackets[f.level - 1]);
  else if (s->at >= s->last)
    expect_brace(s);
}

// ---- fields

static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

static void check_not_empty(Split *s, int first) {
  for (int i = first; i < s->at; i++)
    if (!is_space(s->text[i]))
      return;
  char c = peek(s, 0);
  if (c == '}')
    ERROR_TEXT(s, "empty expression not allowed");
  else
    ERROR_TEXT(s, "expression required before '%c'", c);
}

static Fragment *fragment_new(Split *s, int first, int level) {
  Fragment *fragment = NEW(s->context->arena, Fragment);
  *fragment = (Fragment){.literal = s->literal, .first = first, .last = s->at, .level = level};
  if (!tokenize_fragment(s->context, s->list->source, fragment) ||
      !validate_fragment(s->context, fragment, s->fragments))
    s->has_failed = true;
  vec_push(s->context->arena, s->fragments, fragment);
  return fragment;
}

static void take_equal(Split *s, FStringPart *field) {
  s->at++;
  while (is_space(peek(s, 0)))
    s->at++;
  field->has_equal = true;
  field->shown_first = field->fragment->first;
  field->shown_last = s->at;
}

static void take_conversion(Split *s, FStringPart *field) {
  field->conversion = peek(s, 1);
  s->at += 2;
  if (s->at > s->last)
    expect_brace(s);
  else if (!memchr("sra", field->conversion, 3))
    ERROR_TEXT(s, "invalid conversion character: expected 's', 'r', or 'a'");
}

static FStringParts split_parts(Split *s, int level);

// What follows the expression, up to the closing brace.
static void take_rest(Split *s, FStringPart *field, int level) {
  if (peek(s, 0) == '=')
    take_equal(s, field);
  if (peek(s, 0) == '!')
    take_conversion(s, field);
  if (!s->has_failed && peek(s, 0) == ':') {
    s->at++;
    field->has_spec = true;
    field->spec = split_parts(s, level + 1);
  }
  if (!s->has_failed && peek(s, 0) != '}')
    expect_brace(s);
  s->at++;
}

// The field whose { is before s->at.
static FStringPart split_field(Split *s, int level) {
  FStringPart field = {0};
  int first = s->at;
  if (level >= DEEPEST)
    ERROR_TEXT(s, "expressions nested too deeply");
  if (!s->has_failed)
    find_end(s);
  if (!s->has_failed)
    check_not_empty(s, first);
  if (s->has_failed)
    return field;
  field.fragment = fragment_new(s, first, level);
  if (!s->has_failed)
    take_rest(s, &field, level);
  return field;
}

// ---- text

static void add_text(Split *s, FStringParts *parts, int first, int last) {
  if (first < last)
    vec_push(s->context->arena, parts, (FStringPart){.first = first, .last = last});
}

// A backslash and what it escapes; the braces of \N{NAME} open no field. Stays at a brace that
// follows the backslash, as that opens a field all the same.
static void skip_escape(Split *s) {
  s->at++;
  if (peek(s, 0) != 'N') {
    s->at += peek(s, 0) != '{' && peek(s, 0) != '}';
    return;
  }
  s->at++;
  if (peek(s, 0) == '{')
    while (s->at < s->last && s->text[s->at] != '}')
      s->at++;
  s->at++;
}

// {{ or }}, only outside of format specs: text up to the first brace, the second is skipped.
static bool take_doubled(Split *s, FStringParts *parts, int *first) {
  if (peek(s, 0) != peek(s, 1))
    return false;
  add_text(s, parts, *first, s->at + 1);
  *first = s->at += 2;
  return true;
}

// The parts up to the end of the body (level 0) or to the } after a format spec.
static FStringParts split_parts(Split *s, int level) {
  FStringParts parts = {0};
  int first = s->at;
  while (s->at < s->last && !s->has_failed) {
    char c = s->text[s->at];
    if (c == '\\' && !s->literal->is_raw) {
      skip_escape(s);
    } else if (c != '{' && c != '}') {
      s->at++;
    } else if (level == 0 && take_doubled(s, &parts, &first)) {
      continue;
    } else if (c == '{') {
      add_text(s, &parts, first, s->at++);
      FStringPart field = split_field(s, level);
      vec_push(s->context->arena, &parts, field);
      first = s->at;
    } else if (level > 0) {
      break;
    } else {
      ERROR_TEXT(s, "single '}' is not allowed");
    }
  }
  if (s->at > s->last)
    s->at = s->last;
  add_text(s, &parts, first, s->at);
  return parts;
}

bool fstring_split(Context *context, TokenList *list, Literal *literal, FragmentList *fragments) {
  Split s = {.context = context, .list = list, .fragments = fragments, .literal = literal};
  s.text = list->source->text, s.at = literal->first, s.last = literal->last;
  literal->parts = split_parts(&s, 0);
  return !s.has_failed;
}
