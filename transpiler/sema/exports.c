// exports.c - which names `from m import *` takes.
//
// The language reference's 7.11: those that __all__ lists, else all that do not begin with an underscore. What __all__
// lists must be known when compiling: a display of strings, sums of such, += and extend, and the __all__ of other modules.
//
// A module of the library exports what it defines, not what it imports.

#include "sema/exports.h"

#include <string.h>

typedef struct Exports {
  Program *program;
  ModuleInfo *module;
  StrList *names;
  bool is_given, is_known;
} Exports;

static bool add_value(Exports *e, Node *value);

static bool add_items(Exports *e, NodeList items) {
  for (int i = 0; i < items.count; i++) {
    Node *item = items.items[i];
    if (item->kind != N_Constant || item->Constant.value.kind != CONST_STR)
      return false;
    vec_push(e->program->context->arena, e->names, item->Constant.value.text);
  }
  return true;
}

// The module that a name stands for, by an import in the module's body.
static ModuleInfo *imported_module(Exports *e, Str name) {
  NodeList body = e->module->ast->Module.body;
  for (int i = 0; i < body.count; i++) {
    Node *node = body.items[i];
    NodeList names = node->kind == N_Import       ? node->Import.names
                     : node->kind == N_ImportFrom ? node->ImportFrom.names
                                                  : (NodeList){0};
    for (int k = 0; k < names.count; k++) {
      struct alias *alias = &names.items[k]->alias;
      if ((alias->asname ? alias->asname : alias->name) == name)
        return map_get(&e->program->imports, names.items[k]);
    }
  }
  return map_get(&e->module->submodules, name);
}

static bool add_other(Exports *e, Node *owner) {
  ModuleInfo *module = owner->kind == N_Name ? imported_module(e, owner->Name.id) : NULL;
  bool is_given;
  return module && module != e->module && exports_listed(e->program, module, e->names, &is_given) && is_given;
}

static bool add_value(Exports *e, Node *value) {
  switch (value->kind) {
  case N_List: return add_items(e, value->List.elts);
  case N_Tuple: return add_items(e, value->Tuple.elts);
  case N_BinOp: return value->BinOp.op == OP_Add && add_value(e, value->BinOp.left) && add_value(e, value->BinOp.right);
  case N_Attribute: return !strcmp(value->Attribute.attr->text, "__all__") && add_other(e, value->Attribute.value);
  default: return false;
  }
}

static bool is_all(Node *node) { return node->kind == N_Name && !strcmp(node->Name.id->text, "__all__"); }

static void read_assignment(Exports *e, Node *target, Node *value, bool is_new) {
  if (!is_all(target) || !value)
    return;
  if (is_new)
    e->names->count = 0;
  e->is_given = true;
  e->is_known = (is_new || e->is_known) && add_value(e, value);
}

// __all__.extend(...), __all__.append("x")
static void read_call(Exports *e, Node *call) {
  if (call->kind != N_Call || call->Call.func->kind != N_Attribute || !is_all(call->Call.func->Attribute.value))
    return;
  const char *method = call->Call.func->Attribute.attr->text;
  bool is_single = call->Call.args.count == 1;
  if (is_single && !strcmp(method, "extend"))
    e->is_known &= add_value(e, call->Call.args.items[0]);
  else
    e->is_known &= is_single && !strcmp(method, "append") && add_items(e, call->Call.args);
}

static void find_store(Node *node, void *context) {
  Exports *e = context;
  if (is_all(node) && node->Name.ctx != CTX_Load)
    e->is_given = true, e->is_known = false;
  if (node->kind != N_FunctionDef && node->kind != N_ClassDef)
    walk_kids(node, find_store, e);
}

bool exports_listed(Program *program, ModuleInfo *module, StrList *names, bool *is_given) {
  StrList own = {0};
  Exports e = {.program = program, .module = module, .names = &own, .is_known = true};
  for (int i = 0; module->ast && i < module->ast->Module.body.count; i++) {
    Node *node = module->ast->Module.body.items[i];
    if (node->kind == N_Assign)
      read_assignment(&e, node->Assign.targets.items[0], node->Assign.value, true);
    else if (node->kind == N_AnnAssign)
      read_assignment(&e, node->AnnAssign.target, node->AnnAssign.value, true);
    else if (node->kind == N_AugAssign)
      read_assignment(&e, node->AugAssign.target, node->AugAssign.value, false);
    else if (node->kind == N_Expr)
      read_call(&e, node->Expr.value);
    else
      find_store(node, &e);   // under a condition
  }
  for (int i = 0; i < own.count; i++)
    vec_push(program->context->arena, names, own.items[i]);
  *is_given = e.is_given;
  return e.is_known;
}

static bool is_import(const Symbol *symbol) { return symbol->definition && symbol->definition->kind == N_alias; }

bool exports_of(Program *program, ModuleInfo *module, StrList *names, bool *is_listed) {
  StrList listed = {0};
  bool is_known = exports_listed(program, module, &listed, is_listed);
  if (*is_listed && (is_known || !module->is_installed)) {
    *names = listed;
    return is_known;
  }
  *is_listed = false;   // computed: of CPython's own modules all that is public will do
  for (int i = 0; i < module->scope->symbols.count; i++) {
    Symbol *symbol = module->scope->symbols.entries[i].value;
    if (symbol->name->text[0] != '_' && !(module->is_library && is_import(symbol)))
      vec_push(program->context->arena, names, symbol->name);
  }
  return true;
}

// ---- certainty

typedef struct Search {
  Str name;
  bool is_found;
} Search;

static void find_target(Node *node, void *context) {
  Search *s = context;
  s->is_found |= node->kind == N_Name && node->Name.ctx == CTX_Store && node->Name.id == s->name;
  if (node->kind == N_Tuple || node->kind == N_List || node->kind == N_Starred)
    walk_kids(node, find_target, s);
}

static bool binds(Node *node, Str name) {
  Search search = {name, false};
  NodeList aliases = node->kind == N_Import       ? node->Import.names
                     : node->kind == N_ImportFrom ? node->ImportFrom.names
                                                  : (NodeList){0};
  if (node->kind == N_FunctionDef || node->kind == N_AsyncFunctionDef)
    return node->FunctionDef.name == name;
  if (node->kind == N_ClassDef)
    return node->ClassDef.name == name;
  if (node->kind == N_Assign)
    walk_list(node->Assign.targets, find_target, &search);
  if (node->kind == N_AnnAssign && node->AnnAssign.value)
    find_target(node->AnnAssign.target, &search);
  for (int i = 0; i < aliases.count; i++) {
    struct alias *alias = &aliases.items[i]->alias;
    bool is_sure = !alias->star || alias->star == STAR_SURE;
    search.is_found |= is_sure && alias->symbol && alias->symbol->name == name;
  }
  return search.is_found;
}

bool exports_surely(ModuleInfo *module, Str name) {
  Symbol *symbol = map_get(&module->scope->symbols, name);
  if (module->is_library)
    return true;
  for (int i = 0; symbol && !symbol->is_deleted && i < module->ast->Module.body.count; i++)
    if (binds(module->ast->Module.body.items[i], name))
      return true;
  return false;
}
