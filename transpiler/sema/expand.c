// expand.c - code that the compiler adds to a module: texts of Python, parsed like the module and put into its tree.
//
//   "def __init__(self, x):\n self.x = x"   ->   a FunctionDef whose nodes are numbered as nodes of the module
//
// The body of such a function belongs to a source of its own, called <string>, as CPython calls what exec() runs; what is
// evaluated where the function is defined (defaults) has the place that the text is put at. Names that no program may meet
// are written __kk_NAME in the text and become ".kk.NAME" in the tree, which nobody can spell.
//
// Requires: the module is parsed, no scopes yet.

#include "sema/expand.h"

#include "base/diagnostic.h"
#include "sema/program.h"

#include <string.h>

typedef struct Graft {
  Program *program;
  Source *source;   // of the text
  Span place;
  int offset;       // added to the numbers of nodes
  bool is_inside;   // of a function: the places are those of the text
  bool is_raw;      // stores to attributes go past __setattr__
} Graft;

static Str unhidden(Graft *g, Str name) {
  size_t length = strlen(HIDDEN);
  if (!name || strncmp(name->text, HIDDEN, length))
    return name;
  return str_printf(g->program->context->strings, ".kk.%s", name->text + length);
}

static void rename_hidden(Graft *g, Node *node) {
  switch (node->kind) {
  case N_Name: node->Name.id = unhidden(g, node->Name.id); break;
  case N_arg: node->arg.arg = unhidden(g, node->arg.arg); break;
  case N_Attribute: node->Attribute.attr = unhidden(g, node->Attribute.attr); break;
  case N_alias: node->alias.asname = unhidden(g, node->alias.asname); break;
  default: break;
  }
}

static void graft(Node *node, void *context) {
  Graft *g = context;
  node->index += g->offset;
  rename_hidden(g, node);
  if (node->kind == N_Attribute)
    node->Attribute.is_raw = g->is_raw && node->Attribute.ctx == CTX_Store;
  if (!g->is_inside)
    node->span = g->place;
  if (node->kind != N_FunctionDef) {
    walk_kids(node, graft, g);
    return;
  }
  node->FunctionDef.source = g->source;
  walk_list(node->FunctionDef.decorator_list, graft, g);
  graft(node->FunctionDef.args, g);
  g->is_inside = true;
  walk_list(node->FunctionDef.body, graft, g);
  g->is_inside = false;
}

NodeList expand_parse(Program *program, ModuleInfo *module, Span place, const char *text) {
  return expand_methods(program, module, place, text, false);
}

NodeList expand_methods(Program *program, ModuleInfo *module, Span place, const char *text, bool is_raw) {
  Context *context = program->context;
  Source *source = source_new(context->arena, "<string>", text, strlen(text));
  source->file = source->path;
  Node *ast = syntax_parse(context, source);
  if (!ast)
    bug_at(module->source, place, "the code added here is wrong:\n%s", text);
  Graft g = {.program = program, .source = source, .place = place, .offset = module->node_count, .is_raw = is_raw};
  walk_list(ast->Module.body, graft, &g);
  module->node_count += ast->Module.node_count;
  return ast->Module.body;
}

// ---- imports

// After the docstring and `from __future__ import …`.
static int first_statement(NodeList body) {
  int at = 0;
  if (body.count && body.items[0]->kind == N_Expr && body.items[0]->Expr.value->kind == N_Constant)
    at = 1;
  while (at < body.count && body.items[at]->kind == N_ImportFrom && body.items[at]->ImportFrom.module &&
         !strcmp(body.items[at]->ImportFrom.module->text, "__future__"))
    at++;
  return at;
}

static bool is_imported(NodeList body, Str hidden) {
  for (int i = 0; i < body.count; i++)
    if (body.items[i]->kind == N_ImportFrom && body.items[i]->ImportFrom.names.items[0]->alias.asname == hidden)
      return true;
  return false;
}

static void insert(Arena *arena, NodeList *list, int at, Node *node) {
  vec_push(arena, list, node);
  memmove(list->items + at + 1, list->items + at, (list->count - 1 - at) * sizeof *list->items);
  list->items[at] = node;
}

void expand_insert(Program *program, ModuleInfo *module, NodeList statements) {
  NodeList *body = &module->ast->Module.body;
  int at = first_statement(*body);
  for (int i = 0; i < statements.count; i++)
    insert(program->context->arena, body, at + i, statements.items[i]);
}

void expand_import(Program *program, ModuleInfo *module, const char *from, const char *name) {
  Context *context = program->context;
  NodeList *body = &module->ast->Module.body;
  if (is_imported(*body, str_printf(context->strings, ".kk.%s", name)))
    return;
  Span place = {.line = 1, .end_line = 1};
  const char *text = arena_printf(context->arena, "from %s import %s as " HIDDEN "%s\n", from, name, name);
  Node *import = expand_parse(program, module, place, text).items[0];
  program_find_imports(program, module, import);
  insert(context->arena, body, first_statement(*body), import);
}

const char *expand_segment(Program *program, ModuleInfo *module, const Node *node) {
  const Source *source = module->source;
  size_t start = source_offset(source, node->span.line, node->span.column);
  size_t end = source_offset(source, node->span.end_line, node->span.end_column);
  return arena_text(program->context->arena, source->text + start, end - start);
}
