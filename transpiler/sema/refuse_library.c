// refuse_library.c - names that a module of the library has in CPython, but not here: an error at their place.
//
//   from functools import singledispatch       K0301, at the name
//   math.nosuch(1)                             AttributeError when it runs, as in CPython
//
// A program may test for a name by catching ImportError, so that one which exists must not seem to be missing. CPython's
// names are in a table made when the compiler is built (tools/gen_library_names.py). Modules that are compiled from
// CPython's own source lack nothing themselves; of them, only what they import whenever they run is looked at.

#include "library_names.inc"
#include "sema/refuse.h"

#include <stdio.h>
#include <string.h>

typedef struct Search {
  Program *program;
  ModuleInfo *module;   // whose tree is walked
} Search;

// A name in a text of names between blanks.
static bool is_listed(const char *names, const char *name, int length) {
  char wanted[length + 3];
  snprintf(wanted, sizeof wanted, " %.*s ", length, name);
  return strstr(names, wanted) != NULL;
}

bool refuse_knows_module(const char *name) { return is_listed(python_modules, name, (int)strlen(name)); }

static bool is_in_cpython(const ModuleInfo *module, Str name) {
  for (size_t i = 0; i < sizeof library_names / sizeof *library_names; i++)
    if (!strcmp(library_names[i].module, module->name->text))
      return is_listed(library_names[i].names, name->text, name->length);
  return false;
}

static bool is_here(Program *program, ModuleInfo *module, Str name) {
  return library_function(program, module, name) || library_module_class(module, name) ||
         (module->scope && map_has(&module->scope->symbols, name)) || map_has(&module->submodules, name);
}

static void check(Search *s, ModuleInfo *library, Str name, Node *place) {
  if (!library || !library->is_library || is_here(s->program, library, name) || !is_in_cpython(library, name))
    return;
  Context *context = s->program->context;
  report(context, s->module->source, place->span, K0301,
         arena_printf(context->arena, "%s.%s", library->name->text, name->text));
}

static void check_names(Search *s, Node *node) {
  ModuleInfo *library = map_get(&s->program->imports, node);
  NodeList names = node->ImportFrom.names;
  for (int i = 0; i < names.count; i++)
    if (!names.items[i]->alias.star && !map_has(&s->program->imports, names.items[i]))
      check(s, library, names.items[i]->alias.name, names.items[i]);
}

// The module that a name stands for, if an import is all that ever binds it.
static ModuleInfo *module_of(Search *s, Node *node) {
  Symbol *symbol = node->kind == N_Name ? node->Name.symbol : NULL;
  Node *alias = symbol ? symbol->definition : NULL;
  ModuleInfo *module = alias && alias->kind == N_alias ? map_get(&s->program->imports, alias) : NULL;
  return module ? program_bound_module(s->program, alias, module) : NULL;
}

static void visit(Node *node, void *context) {
  Search *s = context;
  if (node->kind == N_ImportFrom)
    check_names(s, node);
  if (node->kind == N_Attribute && node->Attribute.ctx == CTX_Load)
    check(s, module_of(s, node->Attribute.value), node->Attribute.attr, node);
  walk_kids(node, visit, s);
}

void refuse_library_names(Program *program) {
  for (int i = 0; i < program->modules.count; i++) {
    Search s = {program, program->modules.items[i]};
    if (!s.module->ast || s.module->is_library)
      continue;
    if (!s.module->is_installed)
      visit(s.module->ast, &s);
    NodeList body = s.module->ast->Module.body;
    for (int k = 0; s.module->is_installed && k < body.count; k++)
      if (body.items[k]->kind == N_ImportFrom)
        check_names(&s, body.items[k]);
  }
}
