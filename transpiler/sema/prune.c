// prune.c - what a program imports of the library but never names is left out.
//
// A module of stdlib/ that is written in Python is compiled with the program, so a program would pay for each function and
// class of it that it never uses: a class statement runs, a function is an object. Here the definitions at the top level of
// library modules whose names occur nowhere, neither in the program nor in what is kept of the library, are taken out of
// the tree. An occurrence is an identifier of that name, or a string that equals it (getattr, __all__).
//
// A method that imports a module for itself (assertLogs of unittest's test cases needs logging) goes the same way, unless the
// program calls methods by computed names.
//
// Nothing is left out of a module that the program may look at as a whole: by dir(), vars(), globals(), __dict__, getattr()
// of the module with a computed name, `import *`.
//
// Requires: the modules are parsed and their imports found, no scopes yet.

#include "sema/prune.h"

#include <string.h>

typedef struct Prune {
  Program *program;
  Map names;   // Str -> anything: those that occur
  bool grew;
  bool is_library;           // the walk is in a module that is pruned
  bool is_installed;         // in one of CPython's, which looks at objects as a whole, not at our modules
  bool sees_modules;         // something looks at a module as a whole
  bool has_computed_names;   // getattr() of a name that is not a constant
} Prune;

static bool is_one_of(Str name, const char *const *list) {
  for (; *list; list++)
    if (!strcmp(name->text, *list))
      return true;
  return false;
}

static void note(Prune *p, Str name) {
  static const char *const readers[] = {"dir", "vars", "globals", "__dict__", "getmembers", "*", NULL};
  if (!name || map_has(&p->names, name))
    return;
  p->grew = true;
  map_set(p->program->context->arena, &p->names, name, p);
  p->sees_modules |= is_one_of(name, readers) && (!p->is_installed || name->text[0] == '*');
}

// getattr(module, name)
static bool is_computed_lookup(const Node *node) {
  return node->kind == N_Call && node->Call.func->kind == N_Name &&
         !strcmp(node->Call.func->Name.id->text, "getattr") && node->Call.args.count >= 2 &&
         node->Call.args.items[1]->kind != N_Constant;
}

static void find_import(Node *node, void *found) {
  if (node->kind == N_Import || node->kind == N_ImportFrom)
    *(bool *)found = true;
  walk_kids(node, find_import, found);
}

// A method that may be left out: its name occurs nowhere, so far.
static bool is_spare(Prune *p, const Node *statement) {
  bool imports = false;
  if (statement->kind != N_FunctionDef || p->has_computed_names || map_has(&p->names, statement->FunctionDef.name))
    return false;
  walk_list(statement->FunctionDef.body, find_import, &imports);
  return imports;
}

static void collect(Node *node, void *context);

static void collect_class(Prune *p, Node *node) {
  walk_list(node->ClassDef.bases, collect, p);
  walk_list(node->ClassDef.keywords, collect, p);
  walk_list(node->ClassDef.decorator_list, collect, p);
  for (int i = 0; i < node->ClassDef.body.count; i++)
    if (!is_spare(p, node->ClassDef.body.items[i]))
      collect(node->ClassDef.body.items[i], p);
}

static void collect(Node *node, void *context) {
  Prune *p = context;
  if (node->kind == N_ClassDef && p->is_library) {
    collect_class(p, node);
    return;
  }
  switch (node->kind) {
  case N_Name: note(p, node->Name.id); break;
  case N_Attribute: note(p, node->Attribute.attr); break;
  case N_alias: note(p, node->alias.name); break;
  case N_keyword: note(p, node->keyword.arg); break;
  case N_Constant:
    if (node->Constant.value.kind == CONST_STR && strcmp(node->Constant.value.text->text, "*"))
      note(p, node->Constant.value.text);
    break;
  default: break;
  }
  walk_kids(node, collect, p);
}

static void find_lookups(Node *node, void *context) {
  Prune *p = context;
  bool is_computed = is_computed_lookup(node);
  p->has_computed_names |= is_computed;
  if (is_computed && node->Call.args.items[0]->kind == N_Name)
    for (int i = 0; i < p->program->modules.count; i++)   // is it called like a module?
      p->sees_modules |= p->program->modules.items[i]->name == node->Call.args.items[0]->Name.id;
  walk_kids(node, find_lookups, p);
}

static Str imported_name(NodeList names) {
  const struct alias *alias = &names.items[0]->alias;
  return names.count > 1 || strchr(alias->name->text, '.') ? NULL : alias->asname ? alias->asname : alias->name;
}

// The name that a statement does nothing but define; NULL: it does more.
static Str defined_name(const Node *statement) {
  switch (statement->kind) {
  case N_Import: return imported_name(statement->Import.names);
  case N_ImportFrom: return imported_name(statement->ImportFrom.names);
  case N_FunctionDef: return statement->FunctionDef.name;
  case N_ClassDef: return statement->ClassDef.name;
  case N_Assign: {
    const Node *target = statement->Assign.targets.items[0];
    return statement->Assign.targets.count == 1 && target->kind == N_Name ? target->Name.id : NULL;
  }
  default: return NULL;
  }
}

// C is there anyway.
static bool is_in_python(const Node *statement) {
  NodeList body = statement->kind == N_FunctionDef ? statement->FunctionDef.body
                  : statement->kind == N_ClassDef  ? statement->ClassDef.body
                                                   : (NodeList){0};
  if (statement->kind == N_ClassDef && library_class_name(statement->ClassDef.name->text))
    return false;
  if (statement->kind == N_FunctionDef && body.items[body.count - 1]->kind == N_Expr) {
    const Node *value = body.items[body.count - 1]->Expr.value;
    return value->kind != N_Constant || value->Constant.value.kind != CONST_ELLIPSIS;
  }
  return true;
}

static bool is_kept(Prune *p, const Node *statement) {
  Str name = defined_name(statement);
  return !name || map_has(&p->names, name) || !is_in_python(statement);
}

// A statement that is kept keeps what it names. `seen` marks those already walked.
static void keep_statements(Prune *p, ModuleInfo *module, Map *seen) {
  NodeList body = module->ast->Module.body;
  for (int i = 0; i < body.count; i++) {
    bool is_again = map_has(seen, body.items[i]) &&
                    body.items[i]->kind != N_ClassDef;   // of a class a method may be new
    if (is_again || !is_kept(p, body.items[i]))
      continue;
    map_set(p->program->context->arena, seen, body.items[i], p);
    collect(body.items[i], p);
  }
}

static void drop_methods(Prune *p, Node *node) {
  NodeList *body = &node->ClassDef.body, rest = {0};
  for (int i = 0; i < body->count; i++)
    if (!is_spare(p, body->items[i]))
      vec_push(p->program->context->arena, &rest, body->items[i]);
  *body = rest;
}

static void drop_statements(Prune *p, ModuleInfo *module) {
  NodeList *body = &module->ast->Module.body, rest = {0};
  for (int i = 0; i < body->count; i++)
    if (is_kept(p, body->items[i]))
      vec_push(p->program->context->arena, &rest, body->items[i]);
  *body = rest;
  for (int i = 0; i < body->count; i++)
    if (body->items[i]->kind == N_ClassDef)
      drop_methods(p, body->items[i]);
}

static bool is_pruned(Program *program, const ModuleInfo *module) {
  return module->is_library && module->ast && module != program->builtins;
}

void prune_library(Program *program) {
  Prune p = {.program = program};
  Map seen = {0};
  for (int i = 0; i < program->modules.count; i++) {
    ModuleInfo *module = program->modules.items[i];
    if (!module->is_library && module->ast) {
      p.is_installed = module->is_installed;
      walk_kids(module->ast, collect, &p);
      bool had = p.has_computed_names;
      walk_kids(module->ast, find_lookups, &p);
      p.has_computed_names = module->is_installed ? had : p.has_computed_names;   // CPython's modules know ours by name
    }
  }
  if (p.sees_modules)
    return;
  p.is_installed = false;
  walk_kids(program->builtins->ast, collect, &p);
  p.is_library = true;
  do {
    p.grew = false;
    for (int i = 0; i < program->modules.count; i++)
      if (is_pruned(program, program->modules.items[i]))
        keep_statements(&p, program->modules.items[i], &seen);
  } while (p.grew);
  for (int i = 0; i < program->modules.count; i++)
    if (is_pruned(program, program->modules.items[i]))
      drop_statements(&p, program->modules.items[i]);
}
