// expand_names.c - which class or library function a name stands for, from the text alone.
//
// Code is added to classes before scopes and types are known (dataclass.c, namedtuple.c). What these need to know of names
// is little: is this decorator `dataclasses.dataclass`, which class statement is that base? The last class, def, import or
// assignment that binds a name in a body is taken for what the name means there; whoever rebinds such names by other means
// gets a class without the added code.
//
// Requires: program_load has found all imports.

#include "sema/expand_names.h"

#include <string.h>

struct Names {
  Names *outer;
  Map bindings;     // Str -> the ClassDef, alias or other node that binds it
  Map rebound;      // those of the names that more than one node binds
  NodeList stars;   // the aliases of `from m import *`
};

typedef struct Collect {
  ClassTable *table;
  ModuleInfo *module;
  Names *names;
} Collect;

static Arena *arena_of(ClassTable *table) { return table->program->context->arena; }

static Str alias_name(ClassTable *table, Node *alias) {
  if (alias->alias.asname)
    return alias->alias.asname;
  const char *name = alias->alias.name->text, *dot = strchr(name, '.');
  return dot ? str_intern(table->program->context->strings, name, (int)(dot - name)) : alias->alias.name;
}

static void bind(Collect *c, Str name, Node *node) {
  if (map_has(&c->names->bindings, name))
    map_set(arena_of(c->table), &c->names->rebound, name, node);
  map_set(arena_of(c->table), &c->names->bindings, name, node);
}

static void visit(Node *node, void *context);

static void visit_body(Collect *c, NodeList body) {
  Names *outer = c->names;
  c->names = NEW(arena_of(c->table), Names);
  c->names->outer = outer;
  walk_list(body, visit, c);
  c->names = outer;
}

static void visit_class(Collect *c, Node *node) {
  ClassPlace *place = NEW(arena_of(c->table), ClassPlace);
  *place = (ClassPlace){.node = node, .module = c->module, .names = c->names};
  map_set(arena_of(c->table), &c->table->places, node, place);
  vec_push(arena_of(c->table), &c->table->list, place);
  bind(c, node->ClassDef.name, node);
  visit_body(c, node->ClassDef.body);
}

static void visit(Node *node, void *context) {
  Collect *c = context;
  switch (node->kind) {
  case N_ClassDef: visit_class(c, node); break;
  case N_FunctionDef:
    bind(c, node->FunctionDef.name, node);
    visit_body(c, node->FunctionDef.body);
    break;
  case N_AsyncFunctionDef:
    bind(c, node->AsyncFunctionDef.name, node);
    visit_body(c, node->AsyncFunctionDef.body);
    break;
  case N_alias:
    if (!strcmp(node->alias.name->text, "*"))
      vec_push(arena_of(c->table), &c->names->stars, node);
    else
      bind(c, alias_name(c->table, node), node);
    break;
  case N_Assign:
    for (int i = 0; i < node->Assign.targets.count; i++)
      if (node->Assign.targets.items[i]->kind == N_Name)
        bind(c, node->Assign.targets.items[i]->Name.id, node);
    break;
  default:
    if (!node_is_expression(node))
      walk_kids(node, visit, c);
  }
}

void expand_names_collect(ClassTable *table, Program *program) {
  *table = (ClassTable){.program = program};
  for (int i = 0; i < program->modules.count; i++) {
    ModuleInfo *module = program->modules.items[i];
    if (module == program->builtins || !module->ast)
      continue;
    Collect c = {.table = table, .module = module, .names = NEW(arena_of(table), Names)};
    map_set(arena_of(table), &table->toplevel, module, c.names);
    walk_list(module->ast->Module.body, visit, &c);
  }
}

// ---- lookup

static Node *binding_of(Names *names, Str name) {
  for (; names; names = names->outer) {
    Node *node = map_get(&names->bindings, name);
    if (node)
      return node;
  }
  return NULL;
}

// The `from m import *` that may bind a name which nothing else binds, and which `is_source` says m to have; NULL: none.
static Node *star_of(ClassTable *table, Names *names, Str name, bool (*is_source)(ClassTable *, ModuleInfo *, Str)) {
  if (binding_of(names, name))
    return NULL;
  for (; names; names = names->outer)
    for (int i = names->stars.count - 1; i >= 0; i--) {
      ModuleInfo *source = map_get(&table->program->import_sources, names->stars.items[i]);
      if (source && is_source(table, source, name))
        return names->stars.items[i];
    }
  return NULL;
}

// The module that an expression names: `dataclasses`, `pkg.mod`; NULL: none.
static ModuleInfo *module_of(ClassTable *table, Names *names, const Node *expression) {
  if (expression->kind == N_Attribute) {
    ModuleInfo *package = module_of(table, names, expression->Attribute.value);
    return package ? map_get(&package->submodules, expression->Attribute.attr) : NULL;
  }
  Node *alias = expression->kind == N_Name ? binding_of(names, expression->Name.id) : NULL;
  if (!alias || alias->kind != N_alias)
    return NULL;
  ModuleInfo *module = map_get(&table->program->imports, alias);
  return module ? program_bound_module(table->program, alias, module) : NULL;
}

static ClassPlace *class_in_module(ClassTable *table, ModuleInfo *module, Str name, int depth);

static ClassPlace *class_of_binding(ClassTable *table, Node *node, int depth) {
  if (node && node->kind == N_ClassDef)
    return map_get(&table->places, node);
  ModuleInfo *source = node && node->kind == N_alias ? map_get(&table->program->import_sources, node) : NULL;
  return source ? class_in_module(table, source, node->alias.name, depth) : NULL;
}

static ClassPlace *class_in_module(ClassTable *table, ModuleInfo *module, Str name, int depth) {
  Names *names = map_get(&table->toplevel, module);
  return names && depth < 20 ? class_of_binding(table, map_get(&names->bindings, name), depth + 1) : NULL;
}

static bool has_class(ClassTable *table, ModuleInfo *module, Str name) {
  return class_in_module(table, module, name, 0) != NULL;
}

ClassPlace *expand_class_of(ClassTable *table, ModuleInfo *module, Names *names, Node *expression) {
  switch (expression->kind) {
  case N_Name: {
    Node *star = star_of(table, names, expression->Name.id, has_class);
    if (star)
      return class_in_module(table, map_get(&table->program->import_sources, star), expression->Name.id, 0);
    return class_of_binding(table, binding_of(names, expression->Name.id), 0);
  }
  case N_Subscript: return expand_class_of(table, module, names, expression->Subscript.value);
  case N_Attribute: {
    ModuleInfo *other = module_of(table, names, expression->Attribute.value);
    return other ? class_in_module(table, other, expression->Attribute.attr, 0) : NULL;
  }
  default: return NULL;
  }
}

static bool is_of_library(ClassTable *table, ModuleInfo *module, Str name) {
  (void)table, (void)name;
  return module->is_library;
}

bool expand_is_library(ClassTable *table, Names *names, const Node *expression, const char *module, const char *name) {
  if (expression->kind == N_Attribute) {
    ModuleInfo *of = module_of(table, names, expression->Attribute.value);
    return of && of->is_library && !strcmp(of->name->text, module) && !strcmp(expression->Attribute.attr->text, name);
  }
  Node *alias = expression->kind == N_Name ? binding_of(names, expression->Name.id) : NULL;
  Node *star = expression->kind == N_Name ? star_of(table, names, expression->Name.id, is_of_library) : NULL;
  const char *imported = star                              ? expression->Name.id->text
                         : alias && alias->kind == N_alias ? alias->alias.name->text
                                                           : "";
  ModuleInfo *of = *imported ? map_get(&table->program->import_sources, star ? star : alias) : NULL;
  return of && of->is_library && !strcmp(of->name->text, module) && !strcmp(imported, name);
}

// ---- how often a name is bound

typedef struct Count {
  Str name;
  int stores;
} Count;

static void count_stores(Node *node, void *context) {
  Count *c = context;
  Str bound = node->kind == N_Name && node->Name.ctx != CTX_Load ? node->Name.id
              : node->kind == N_FunctionDef                      ? node->FunctionDef.name
              : node->kind == N_AsyncFunctionDef                 ? node->AsyncFunctionDef.name
              : node->kind == N_ClassDef                         ? node->ClassDef.name
              : node->kind == N_arg                              ? node->arg.arg
              : node->kind == N_alias ? (node->alias.asname ? node->alias.asname : node->alias.name)
                                      : NULL;
  c->stores += bound == c->name || (node->kind == N_alias && !strcmp(node->alias.name->text, "*"));
  walk_kids(node, count_stores, c);
}

static int stores_of(ModuleInfo *module, Str name) {
  Count c = {.name = name};
  walk_kids(module->ast, count_stores, &c);
  return c.stores;
}

bool expand_is_bound(ModuleInfo *module, Str name) { return stores_of(module, name) > 0; }

bool expand_is_bound_once(ModuleInfo *module, Str name) {
  NodeList body = module->ast->Module.body;
  for (int i = 0; i < body.count; i++)
    if ((body.items[i]->kind == N_ClassDef && body.items[i]->ClassDef.name == name) ||
        (body.items[i]->kind == N_FunctionDef && body.items[i]->FunctionDef.name == name))
      return stores_of(module, name) == 1;
  return false;
}

static const Node *beginning_of(const Node *expression) {
  while (expression->kind == N_Subscript || expression->kind == N_Attribute)
    expression = expression->kind == N_Subscript ? expression->Subscript.value : expression->Attribute.value;
  return expression;
}

bool expand_is_rebound(Names *names, const Node *expression) {
  expression = beginning_of(expression);
  for (; expression->kind == N_Name && names; names = names->outer)
    if (map_has(&names->bindings, expression->Name.id))
      return map_has(&names->rebound, expression->Name.id);
  return false;
}

bool expand_is_foreign(ClassTable *table, ModuleInfo *module, Names *names, const Node *expression) {
  expression = beginning_of(expression);
  if (expression->kind != N_Name)
    return false;
  Node *binding = binding_of(names, expression->Name.id);
  if (!binding)
    return star_of(table, names, expression->Name.id, is_of_library) || !expand_is_bound(module, expression->Name.id);
  if (binding->kind != N_alias)
    return false;
  ModuleInfo *source = map_get(&table->program->import_sources, binding);
  if (!source)
    source = map_get(&table->program->imports, binding);
  return !source || source->is_library;
}
