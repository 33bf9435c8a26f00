// convert.c - from Tree-sitter's tree to ours: places, names, errors, and the module.
//
// Tree-sitter's tree is trusted about what is delimited by keywords or brackets: statements,
// clauses, argument lists, comprehensions. Operators, patterns and strings are parsed by us
// (expression.c, pattern.c, literal.c).
//
// An offset in the document is one in the text, directly or by way of the fragment that it lies
// in; so the places of what stands inside of f-strings are true places in the source. Three
// slips of CPython 3.11 are repeated, see column_slip.

#include "syntax/convert.h"

#include <string.h>

#include "syntax/syntax.h"
#include "syntax/unicode.h"

// ---- places

// The line of an offset of the text: mostly that of the last one asked for, or the next.
static int line_of(Convert *c, int offset) {
  const int *starts = c->source->line_starts;
  int line = c->line, count = c->source->line_count;
  for (int i = 0; i < 2 && line <= count; i++, line++)
    if (starts[line - 1] <= offset && offset < starts[line])
      return c->line = line;
  return c->line = source_line_of(c->source, (size_t)offset);
}

static int line_start(Convert *c, int line) { return c->source->line_starts[line - 1]; }

static Literal *literal_in(const Fragment *fragment, int offset) {
  int i = token_starting_at(fragment->list, offset);
  int number = i < 0 ? -1 : fragment->list->tokens.items[i].literal;
  return number < 0 ? NULL : fragment->list->literals.items[number];
}

static bool is_blank_after(Convert *c, int offset, int line) {
  const char *p = c->source->text + offset + 1;
  while (p < c->source->text + c->source->line_starts[line] && strchr(" \t\f\n", *p))
    p++;
  return p == c->source->text + c->source->line_starts[line];
}

// What CPython 3.11 adds to the true column of an offset inside of an f-string. It is 0 except in
// the line of the {: a literal over several lines there gets the column it has in the text
// "(expression)", and its own fragments inherit that; a parenthesis that stands for the brace,
// with a newline after the brace, gets the column of the f-string.
static int column_slip(Convert *c, const Fragment *f, int offset, int line) {
  if (line != line_of(c, f->first - 1))
    return 0;
  int column = offset - line_start(c, line);
  const Literal *inner = literal_in(f, offset), *outer = f->literal;
  if (inner && line_of(c, inner->end) != line)
    return offset - f->first + 1 - column;
  bool is_same_line = outer->line == line;
  int inherited = is_same_line && outer->fragment ? column_slip(c, outer->fragment, outer->start, line) : 0;
  if (offset == f->first - 1 && is_blank_after(c, offset, line))
    return (is_same_line ? outer->start - line_start(c, line) + inherited : 0) - column;
  return inherited;
}

static void find_place(Convert *c, int at, int *line, int *column) {
  Fragment *fragment;
  int offset = document_offset(c->document, at, &fragment);
  int found = line_of(c, offset);
  *line = found;
  *column = offset - line_start(c, found);
  if (fragment)
    *column += column_slip(c, fragment, offset, found);
}

Node *make_node(Convert *c, NodeKind kind, int start, int end) {
  Span span;
  find_place(c, start, &span.line, &span.column);
  find_place(c, end, &span.end_line, &span.end_column);
  return node_new(c->arena, kind, span, c->node_count++);
}

// ---- what the mask took out

// The star taken out before a node, or NULL; *offset gets its offset in the document.
static Token *masked_star(Convert *c, const Cst *n, int *offset) {
  Fragment *fragment;
  int start = document_offset(c->document, n->start, &fragment);
  TokenList *list = fragment ? fragment->list : c->document->list;
  int i = token_starting_at(list, start);
  if (i <= 0)
    return NULL;
  Token *before = &list->tokens.items[i - 1];
  *offset = n->start - (start - before->start);
  return before->kind == TOKEN_STAR && before->is_masked ? before : NULL;
}

// The comma taken out after a node, or NULL. There is none in fragments.
static Token *masked_comma(Convert *c, const Cst *n) {
  TokenList *list = c->document->list;
  int i = n->end > (int)c->source->length ? -1 : token_ending_at(list, n->end);
  Token *after = i < 0 ? NULL : &list->tokens.items[i + 1];
  return after && after->kind == TOKEN_COMMA && after->is_masked ? after : NULL;
}

int convert_star(Convert *c, const Cst *n) {
  int offset;
  return masked_star(c, n, &offset) ? offset : -1;
}

int convert_start(Convert *c, const Cst *n) {
  int star = convert_star(c, n);
  return star < 0 ? n->start : star;
}

int convert_end(Convert *c, const Cst *n) {
  Token *comma = masked_comma(c, n);
  return comma ? comma->end : n->end;
}

void convert_use_star(Convert *c, const Cst *n) {
  int offset;
  Token *star = masked_star(c, n, &offset);
  if (star)
    star->is_used = true;
}

void convert_use_comma(Convert *c, const Cst *n) {
  Token *comma = masked_comma(c, n);
  if (comma)
    comma->is_used = true;
}

static bool check_all_used(Convert *c, TokenList *list) {
  for (int i = 0; i < list->tokens.count; i++) {
    Token *t = &list->tokens.items[i];
    if (!t->is_masked || t->is_used)
      continue;
    report(c->context, c->source, source_span(c->source, (size_t)t->start, (size_t)t->end), K0101);
    return false;
  }
  return true;
}

// ---- texts

const char *convert_text(Convert *c, const Cst *n, int *length) {
  Fragment *fragment;
  int offset = document_offset(c->document, n->start, &fragment);
  *length = n->end - n->start;
  return c->source->text + offset;
}

Str convert_name(Convert *c, const Cst *n) {
  int length;
  const char *text = convert_text(c, n, &length);
  return unicode_intern_name(c->context->strings, text, length);
}

// ---- errors

void convert_refuse_as(Convert *c, int start, int end, DiagnosticCode code, const char *argument) {
  Span span;
  find_place(c, start, &span.line, &span.column);
  find_place(c, end, &span.end_line, &span.end_column);
  report(c->context, c->source, span, code, argument);
  longjmp(c->give_up, 1);
}

void convert_refuse(Convert *c, const Cst *n) { convert_refuse_as(c, n->start, n->end, K0101, NULL); }

Cst *convert_need(Convert *c, Cst *n, CstField field) {
  Cst *child = cst_field(n, field);
  if (!child)
    convert_refuse(c, n);
  return child;
}

// ---- the depth of the tree

typedef struct Level {
  Node *node;
  int depth;   // statements and expressions around it
} Level;

typedef struct Depths {
  Arena *arena;
  Vec(Level) work;
  int depth;   // of the node whose children are visited
} Depths;

static void push_child(Node *child, void *context) {
  Depths *d = context;
  int step = node_is_expression(child) || node_is_statement(child) || node_is_pattern(child);
  vec_push(d->arena, &d->work, (Level){child, d->depth + step});
}

// A node deeper than any may be, or NULL. A loop: the tree may be as deep as the file is long.
static Node *find_too_deep(Node *module) {
  Depths d = {.arena = arena_new()};
  Node *found = NULL;
  push_child(module, &d);
  while (d.work.count && !found) {
    Level level = vec_pop(&d.work);
    d.depth = level.depth;
    if (level.depth > SYNTAX_MAX_DEPTH)
      found = level.node;
    walk_kids(level.node, push_child, &d);
  }
  arena_free(d.arena);
  return found;
}

// ---- the module

// The statements below the root are the text's, then the fragments'.
static int assign_fragments(Convert *c, Cst *root) {
  int own = 0, fragment = 0;
  FragmentList *fragments = &c->document->fragments;
  while (own < root->count && root->kids[own].start < (int)c->source->length)
    own++;
  for (int i = own; i < root->count; i++) {
    while (fragment < fragments->count && fragments->items[fragment]->at < root->kids[i].start + 1)
      fragment++;
    if (fragment < fragments->count && fragments->items[fragment]->at == root->kids[i].start + 1)
      fragments->items[fragment]->tree = &root->kids[i];
  }
  return own;
}

Node *convert(Context *context, Arena *scratch, Document *document, Cst *root) {
  Convert c = {.context = context, .arena = context->arena, .scratch = scratch, .document = document};
  c.source = document->source;
  c.line = 1;
  if (setjmp(c.give_up))
    return NULL;
  int own = assign_fragments(&c, root);
  NodeList body = convert_statements(&c, root->kids, own);
  Span whole = {1, 0, c.source->line_count + 1, 0};
  Node *module = node_new(c.arena, N_Module, whole, c.node_count++);
  module->Module.body = body;
  module->Module.node_count = c.node_count;
  for (int i = -1; i < document->fragments.count; i++)
    if (!check_all_used(&c, i < 0 ? document->list : document->fragments.items[i]->list))
      return NULL;
  Node *deep = find_too_deep(module);
  if (!deep)
    return module;
  report(context, c.source, deep->span, K0110);
  return NULL;
}
