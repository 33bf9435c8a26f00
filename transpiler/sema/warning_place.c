// warning_place.c - calls of warnings.warn() get the place that they stand at.
//
//   warnings.warn("old", DeprecationWarning)   ->   warnings.warn("old", DeprecationWarning, __kukri_place__=(FILE, LINE, MODULE))
//
// CPython's warn() looks at the frames of its callers, which a program keeps only if it asks for one. It does where a stacklevel is
// given, or warn is used as a value.
//
// Requires: the modules are parsed and their imports found, no scopes yet.

#include "sema/warning_place.h"

#include <string.h>

#include "sema/expand.h"

typedef struct Places {
  Program *program;
  ModuleInfo *module;       // whose tree is walked
  Map modules, functions;   // Str -> anything: what it calls the module warnings, and its function warn
} Places;

static void find_imports(Node *node, void *context) {
  Places *p = context;
  NodeList names = node->kind == N_Import       ? node->Import.names
                   : node->kind == N_ImportFrom ? node->ImportFrom.names
                                                : (NodeList){0};
  bool is_from = node->kind == N_ImportFrom && node->ImportFrom.module && !node->ImportFrom.level &&
                 !strcmp(node->ImportFrom.module->text, "warnings");
  for (int i = 0; i < names.count; i++) {
    const struct alias *alias = &names.items[i]->alias;
    Str called = alias->asname ? alias->asname : alias->name;
    if (is_from && !strcmp(alias->name->text, "warn"))
      map_set(p->program->context->arena, &p->functions, called, node);
    if (node->kind == N_Import && !strcmp(alias->name->text, "warnings"))
      map_set(p->program->context->arena, &p->modules, called, node);
  }
  walk_kids(node, find_imports, p);
}

static bool is_warn(Places *p, const Node *function) {
  if (function->kind == N_Name)
    return map_has(&p->functions, function->Name.id);
  return function->kind == N_Attribute && !strcmp(function->Attribute.attr->text, "warn") &&
         function->Attribute.value->kind == N_Name && map_has(&p->modules, function->Attribute.value->Name.id);
}

// The keyword, from a call that is made of text.
static Node *place_keyword(Places *p, const Node *call) {
  const Source *source = p->module->source;
  const SourcePart *part = source_part(source, call->span.line);
  int line = part ? call->span.line - part->first_line + 1 : call->span.line;
  const char *file = part ? part->file : source->file;
  Buffer text = {0};
  buffer_put(&text, "f(__kukri_place__=(\"");
  for (const char *c = file; *c; c++)
    buffer_printf(&text, strchr("\"\\", *c) ? "\\%c" : "%c", *c);
  buffer_printf(&text, "\", %d, __name__))\n", line);
  NodeList statements = expand_parse(p->program, p->module, call->span, text.text);
  buffer_free(&text);
  return statements.items[0]->Expr.value->Call.keywords.items[0];
}

static bool has_level(const Node *call) {
  for (int i = 0; i < call->Call.keywords.count; i++) {
    Str name = call->Call.keywords.items[i]->keyword.arg;
    if (!name || !strcmp(name->text, "stacklevel"))
      return true;
  }
  return call->Call.args.count > 2;
}

static void visit(Node *node, void *context) {
  Places *p = context;
  bool is_call = node->kind == N_Call && is_warn(p, node->Call.func);
  if (is_call) {
    walk_list(node->Call.args, visit, p);
    walk_list(node->Call.keywords, visit, p);
  } else {
    walk_kids(node, visit, p);
  }
  bool is_value = !is_call && is_warn(p, node);
  if (is_value || (is_call && has_level(node)))
    p->program->sees_frames = p->program->sees_code = true;
  if (is_call)
    vec_push(p->program->context->arena, &node->Call.keywords, place_keyword(p, node));
}

void warning_places(Program *program) {
  for (int i = 0; i < program->modules.count; i++) {
    Places p = {.program = program, .module = program->modules.items[i]};
    if (!p.module->ast)
      continue;
    walk_kids(p.module->ast, find_imports, &p);
    if (p.modules.count || p.functions.count)
      walk_kids(p.module->ast, visit, &p);
  }
}
