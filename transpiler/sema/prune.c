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
// The same is done to the modules of CPython's library, which are larger: what a program uses of urllib.parse is a small part
// of it. Of their imports each name is a statement of its own here. An __all__ names nothing.
//
// Nothing is left out of a module that the program may look at as a whole: by dir(), vars(), __dict__, getattr() of the module
// with a computed name. Which modules of ours these are only inference knows: then all is done again (prune_was_wrong). Of
// CPython's only those are such that are looked at by their name, or by themselves with globals(). Nothing of ours is left out
// where the program says `import *`, nor out of a module that a module of the library imports so.
//
// Requires: the modules are parsed and their imports found, no scopes yet.

#include "sema/prune.h"

#include <string.h>

typedef struct Prune {
  Program *program;
  Map names;   // Str -> anything: those that occur
  Map whole;   // ModuleInfo * -> anything: CPython's modules of which nothing is left out
  bool grew;
  bool is_library;           // the walk is in a module that is pruned
  bool sees_modules;         // import *
  bool has_computed_names;   // getattr() of a name that is not a constant
  ModuleInfo *module;        // whose tree is walked
} Prune;

static bool is_users(const ModuleInfo *module) { return !module->is_library && !module->is_installed; }

static void note(Prune *p, Str name) {
  if (!name || map_has(&p->names, name))
    return;
  p->grew = true;
  map_set(p->program->context->arena, &p->names, name, p);
  p->sees_modules |= is_users(p->module) && name->text[0] == '*';
}

// getattr(module, name)
static bool is_computed_lookup(const Node *node) {
  return node->kind == N_Call && node->Call.func->kind == N_Name &&
         !strcmp(node->Call.func->Name.id->text, "getattr") && node->Call.args.count >= 2 &&
         node->Call.args.items[1]->kind != N_Constant;
}

static bool is_star(const Node *node) {
  return node->kind == N_ImportFrom && !strcmp(node->ImportFrom.names.items[0]->alias.name->text, "*");
}

static void keep_whole(Prune *p, ModuleInfo *module) {
  if (!module || map_has(&p->whole, module))
    return;
  map_set(p->program->context->arena, &p->whole, module, p);
  p->grew = true;
}

static bool is_called(const Node *node, const char *name) {
  return node->kind == N_Call && node->Call.func->kind == N_Name && !strcmp(node->Call.func->Name.id->text, name);
}

static bool is_all(NodeList targets) {
  return targets.items[0]->kind == N_Name && !strcmp(targets.items[0]->Name.id->text, "__all__");
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
  case N_ImportFrom:
    if (is_star(node))
      keep_whole(p, map_get(&p->program->imports, node));
    break;
  case N_Assign:
    if (is_all(node->Assign.targets))
      return;
    break;
  default: break;
  }
  if (is_called(node, "globals"))
    keep_whole(p, p->module);
  walk_kids(node, collect, p);
}

static const Node *looked_at(const Node *node) {
  bool is_call = node->kind == N_Call && node->Call.args.count > 0;
  if (is_call && (is_computed_lookup(node) || is_called(node, "dir") || is_called(node, "vars")))
    return node->Call.args.items[0];
  return node->kind == N_Attribute && !strcmp(node->Attribute.attr->text, "__dict__") ? node->Attribute.value : NULL;
}

// Is what is looked at called like a module?
static void find_lookups(Node *node, void *context) {
  Prune *p = context;
  const Node *object = looked_at(node);
  p->has_computed_names |= is_computed_lookup(node) && is_users(p->module);   // CPython's modules know ours by name
  for (int i = 0; object && object->kind == N_Name && i < p->program->modules.count; i++)
    if (p->program->modules.items[i]->name == object->Name.id) {
      p->sees_modules |= is_computed_lookup(node);
      keep_whole(p, p->program->modules.items[i]);
    }
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
  case N_ImportFrom: return is_star(statement) ? NULL : imported_name(statement->ImportFrom.names);
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

// Some table gets it.
static bool is_registered(const Node *statement) {
  NodeList decorators = statement->kind == N_FunctionDef ? statement->FunctionDef.decorator_list
                        : statement->kind == N_ClassDef  ? statement->ClassDef.decorator_list
                                                         : (NodeList){0};
  for (int i = 0; i < decorators.count; i++) {
    const Node *decorator = decorators.items[i];
    const Node *function = decorator->kind == N_Call ? decorator->Call.func : decorator;
    if (function->kind == N_Attribute && !strcmp(function->Attribute.attr->text, "register"))
      return true;
  }
  return false;
}

static bool is_kept(Prune *p, const ModuleInfo *module, const Node *statement) {
  Str name = defined_name(statement);
  bool is_whole = map_has(&p->whole, module) || (module->is_library && p->sees_modules);
  return !name || is_whole || map_has(&p->names, name) || is_registered(statement) ||
         (module->is_library && !is_in_python(statement));
}

// A statement that is kept keeps what it names. `seen` marks those already walked.
static void keep_statements(Prune *p, ModuleInfo *module, Map *seen) {
  NodeList body = module->ast->Module.body;
  p->module = module;
  for (int i = 0; i < body.count; i++) {
    bool is_again = map_has(seen, body.items[i]) &&
                    body.items[i]->kind != N_ClassDef;   // of a class a method may be new
    if (is_again || !is_kept(p, module, body.items[i]))
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
    if (is_kept(p, module, body->items[i]))
      vec_push(p->program->context->arena, &rest, body->items[i]);
  module->is_pruned = module->is_library && rest.count < body->count;
  *body = rest;
  for (int i = 0; i < body->count; i++)
    if (body->items[i]->kind == N_ClassDef)
      drop_methods(p, body->items[i]);
}

// The name by which Program.wanted knows that nothing may be left out of a module.
static Str whole_key(Program *program, const ModuleInfo *module) {
  return str_printf(program->context->strings, "whole %s", module->name->text);
}

// Packages that pip has installed may register what they define in ways of their own.
static bool is_pruned(Program *program, const ModuleInfo *module) {
  const char *folder = program->python_paths[0];
  bool is_cpythons = module->is_installed && folder && !strncmp(module->source->path, folder, strlen(folder));
  return (module->is_library || is_cpythons) && module->ast && module != program->builtins &&
         !map_has(&program->wanted, whole_key(program, module));
}

// After inference: notes the modules of ours that are looked at as a whole although something was left out of them.
void prune_was_wrong(Program *program) {
  bool looks = program->looks_into_objects || program->uses_any_name || program->sees_any_dict;
  for (int i = 0; i < program->modules.count; i++) {
    const ModuleInfo *module = program->modules.items[i];
    if (module->is_pruned && (module->is_looked_into || (module->is_seen && looks)))
      map_set(program->context->arena, &program->wanted, whole_key(program, module), (void *)module->name);
  }
}

// if __name__ == "__main__": it is not.
static bool is_for_main(const Node *node) {
  const Node *test = node->kind == N_If && !node->If.orelse.count ? node->If.test : NULL;
  return test && test->kind == N_Compare && test->Compare.left->kind == N_Name &&
         !strcmp(test->Compare.left->Name.id->text, "__name__");
}

// from m import a, b   ->   from m import a; from m import b
static void split_imports(Prune *p, ModuleInfo *module) {
  Arena *arena = p->program->context->arena;
  NodeList *body = &module->ast->Module.body, parts = {0};
  for (int i = 0; i < body->count; i++) {
    Node *node = body->items[i];
    bool is_split = node->kind == N_ImportFrom && node->ImportFrom.names.count > 1;
    for (int k = 0; is_split && k < node->ImportFrom.names.count; k++) {
      Node *part = arena_alloc(arena, sizeof *part);
      *part = *node;
      part->ImportFrom.names = (NodeList){0};
      vec_push(arena, &part->ImportFrom.names, node->ImportFrom.names.items[k]);
      vec_push(arena, &parts, part);
      if (map_has(&p->program->imports, node)) {
        map_set(arena, &p->program->imports, part, map_get(&p->program->imports, node));
        map_set(arena, &p->program->import_owners, part, module);
      }
    }
    if (!is_split && !is_for_main(node))
      vec_push(arena, &parts, node);
  }
  *body = parts;
}

static void collect_program(Prune *p) {
  for (int i = 0; i < p->program->modules.count; i++) {
    ModuleInfo *module = p->program->modules.items[i];
    p->module = module;
    if (module->is_chosen)
      keep_whole(p, module);
    if (module->ast && is_pruned(p->program, module)) {
      split_imports(p, module);
    } else if (module->ast && module != p->program->builtins) {
      walk_kids(module->ast, collect, p);
      walk_kids(module->ast, find_lookups, p);
    }
  }
  p->module = p->program->builtins;
  walk_kids(p->program->builtins->ast, collect, p);
}

void prune_library(Program *program) {
  Prune p = {.program = program};
  Map seen = {0};
  collect_program(&p);
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
