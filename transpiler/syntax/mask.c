// mask.c - the text as Tree-sitter can parse it.
//
// Tree-sitter's grammar of Python is not quite Python: of some valid programs it makes errors,
// of others the wrong tree. So it is not given the text but a copy of the same length, in which
// every token stands at its own offset, and what the grammar gets wrong is altered:
//
//   strings              r'''a"''' -> u'xxxxxxx': neither quotes nor escapes nor fields inside
//   comments, joined lines, newlines in brackets -> blanks
//   indentation          as many columns as there are enclosing blocks, after a form feed, as
//                        the grammar counts tabs otherwise and keeps a column in one byte
//   names                bytes beyond ASCII -> x; print, exec, type, __future__, and match where
//                        it opens no match statement, get a capital: to the grammar they are
//                        keywords; _ -> x
//   a name before [      -> digits, unless it opens a line: `x: A[b] or c` is an error to the
//                        grammar, `x: 0[b] or c` is not
//   a comma that ends a line -> a semicolon: `x = a,` and `y = b` in the next line would be one
//                        chained assignment
//   a star before anything but a name -> a blank: the grammar lacks `x = *(a), b`
//
// Names and numbers are therefore read from the text, never from the document; and whoever
// builds the tree asks the tokens for the stars and commas that are gone (is_masked).
//
// The expressions inside f-strings follow the text, each in a line of its own and in
// parentheses, which is how CPython 3.11 parses them, too.

#include "syntax/mask.h"

#include <string.h>

typedef struct Mask {
  const char *text;   // of the source
  TokenList *list;
  char *out;   // the masked form of the text, from offset `base` on
  int base;
  int i;        // number of the token
  int level;    // enclosing blocks
  int margin;   // offset of the first blank of the logical line
} Mask;

static Token *token(const Mask *m, int i) { return &m->list->tokens.items[i]; }

static void put(Mask *m, int offset, char c, int count) { memset(m->out + offset - m->base, c, (size_t)count); }

// ---- blanks

// Between logical lines the newlines stay, for they end the lines before; but not one that a
// backslash joins to the next. All else in a gap is blank already.
static void keep_newlines(Mask *m, int first, int last) {
  for (int i = first; i < last; i++) {
    if (m->text[i] == '\\')
      i++;
    else if (m->text[i] == '#')
      i = (int)((const char *)memchr(m->text + i, '\n', (size_t)(last - i)) - m->text) - 1;
    else if (m->text[i] == '\n') {
      put(m, i, '\n', 1);
      m->margin = i + 1;
    }
  }
}

// Makes text[margin..end) the indentation of the present level.
static void tell_level(Mask *m, int end) {
  int width = end - m->margin;
  put(m, m->margin, ' ', width);
  if (width > m->level)
    put(m, end - m->level - 1, '\f', 1);
}

// ---- stars and commas

// Does an expression begin with this token that is not just a name?
static bool begins_expression(TokenKind kind) {
  switch (kind) {
  case TOKEN_NUMBER:
  case TOKEN_STRING:
  case TOKEN_LPAR:
  case TOKEN_LSQB:
  case TOKEN_LBRACE:
  case TOKEN_ELLIPSIS:
  case TOKEN_DOT:
  case TOKEN_PLUS:
  case TOKEN_MINUS:
  case TOKEN_TILDE: return true;
  default: return token_is_keyword(kind);
  }
}

// Is the star a prefix, and one the grammar does not know? (A parameter, a pattern and an
// import have nothing or a name after it. `match` is a name, but may be a keyword: see is_match.)
static bool is_strange_star(const Mask *m, bool after_match) {
  TokenKind before = m->i ? token(m, m->i - 1)->kind : TOKEN_NEWLINE, after = token(m, m->i + 1)->kind;
  if (before == TOKEN_EXCEPT || (token_ends_operand(before) && !after_match))
    return false;
  return begins_expression(after) || before == TOKEN_COLON;
}

static void put_comma(Mask *m, Token *t) {
  t->is_masked = token(m, m->i + 1)->kind == TOKEN_NEWLINE;
  put(m, t->start, t->is_masked ? ';' : ',', 1);
}

// ---- names

// Does the name open a match statement? Then it begins a logical line that ends in a colon.
static bool is_match(const Mask *m, const Token *t) {
  if (!t->starts_line || t->end - t->start != 5 || memcmp(m->text + t->start, "match", 5))
    return false;
  int i = m->i;
  while (token(m, i + 1)->kind != TOKEN_NEWLINE && token(m, i + 1)->kind != TOKEN_END)
    i++;
  return token(m, i)->kind == TOKEN_COLON;
}

static void put_ascii(Mask *m, const Token *t) {
  for (int i = t->start; i < t->end; i++)
    put(m, i, (unsigned char)m->text[i] < 128 ? m->text[i] : 'x', 1);
}

static bool is_keyword_to_grammar(const char *name, int length) {
  static const char *const words[] = {"print", "exec", "type", "match", "__future__"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if ((int)strlen(words[i]) == length && !memcmp(words[i], name, (size_t)length))
      return true;
  return false;
}

static void put_name(Mask *m, const Token *t) {
  int length = t->end - t->start;
  bool after_dot = m->i && token(m, m->i - 1)->kind == TOKEN_DOT;
  put_ascii(m, t);
  if (!t->starts_line && !after_dot && token(m, m->i + 1)->kind == TOKEN_LSQB)
    put(m, t->start, '0', length);
  else if (length == 1 && m->text[t->start] == '_')
    put(m, t->start, 'x', 1);
  else if (is_keyword_to_grammar(m->text + t->start, length) && !is_match(m, t))
    put(m, t->start + (length == 10 ? 2 : 0), (char)(m->text[t->start + (length == 10 ? 2 : 0)] - 32), 1);
}

static void put_string(Mask *m, const Token *t) {
  const char *quote = m->text + t->start;
  while (*quote != '"' && *quote != '\'')
    quote++;
  int prefix = (int)(quote - m->text) - t->start;
  put(m, t->start, 'u', prefix);
  put(m, t->start + prefix, *quote, 1);
  put(m, t->start + prefix + 1, 'x', t->end - t->start - prefix - 2);
  put(m, t->end - 1, *quote, 1);
}

// ---- tokens

static void put_token(Mask *m, Token *t) {
  switch (t->kind) {
  case TOKEN_NAME: put_name(m, t); break;
  case TOKEN_STRING: put_string(m, t); break;
  case TOKEN_COMMA: put_comma(m, t); break;
  case TOKEN_STAR:
    t->is_masked = is_strange_star(
        m, m->i && is_match(&(Mask){.text = m->text, .list = m->list, .i = m->i - 1}, token(m, m->i - 1)));
    if (t->is_masked)
      break;
    // fall through
  default: memcpy(m->out + t->start - m->base, m->text + t->start, (size_t)(t->end - t->start));
  }
  if (t->starts_line && t->is_masked)
    tell_level(m, token(m, m->i + 1)->start);   // the indentation is longer now
}

// The masked form of a list's part of the text, in out[0..], which is blank before.
static void mask_list(Mask *m, int first) {
  int gap = m->margin = first;
  for (m->i = 0; m->i < m->list->tokens.count; m->i++) {
    Token *t = token(m, m->i);
    if (t->kind == TOKEN_INDENT || t->kind == TOKEN_DEDENT) {
      m->level += t->kind == TOKEN_INDENT ? 1 : -1;
      continue;
    }
    if (!m->list->fragment && (t->starts_line || t->kind == TOKEN_END))
      keep_newlines(m, gap, t->start);
    if (t->starts_line && !m->list->fragment)
      tell_level(m, t->start);
    if (t->kind == TOKEN_NEWLINE && t->start < t->end) {
      put(m, t->start, '\n', 1);
      m->margin = t->end;
    } else if (t->start < t->end) {
      put_token(m, t);
    }
    gap = t->end;
  }
}

// ---- the document

static int document_length(const TokenList *list, FragmentList fragments) {
  int length = (int)list->source->length;
  for (int i = 0; i < fragments.count; i++)
    length += fragments.items[i]->last - fragments.items[i]->first + 3;
  return length;
}

static int mask_fragment(Document *d, Fragment *fragment, int at) {
  int length = fragment->last - fragment->first;
  d->text[at] = '(';
  fragment->at = at + 1;
  Mask m = {.text = d->source->text, .list = fragment->list, .out = d->text + at + 1, .base = fragment->first};
  mask_list(&m, fragment->first);
  d->text[at + 1 + length] = ')';
  d->text[at + 2 + length] = '\n';
  return at + length + 3;
}

Document *mask(Context *context, TokenList *list, FragmentList fragments) {
  Document *d = NEW(context->arena, Document);
  d->source = list->source;
  d->list = list;
  d->fragments = fragments;
  d->length = document_length(list, fragments);
  d->text = arena_alloc(context->arena, (size_t)d->length + 1);
  memset(d->text, ' ', (size_t)d->length);
  mask_list(&(Mask){.text = d->source->text, .list = list, .out = d->text}, 0);
  int at = (int)d->source->length;
  for (int i = 0; i < fragments.count; i++)
    at = mask_fragment(d, fragments.items[i], at);
  return d;
}
