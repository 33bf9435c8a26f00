// refuse.c - what Python has and this compiler not yet: errors at its place, never a wrong program.
//
// Three tables. `constructs` has a row for each kind of node of which some or all are refused; a walk
// over the tree looks them up. `builtins` has a row for each name of CPython's builtins that our
// library may lack: one that the library gets is supported without a change here. `arguments` has a row for each argument that
// a function of the library does not take, though CPython's does.
//
// In installed modules, CPython's own and packages, a function that uses such a construct is compiled to one that raises
// NotImplementedError, and so does a name of the second table where it is read: a program may well never get there.
//
// Requires: program_load; refuse_names also the scopes.   Provides: the passes after this one see only
// what they know.

#include "sema/refuse.h"

#include <string.h>

typedef struct Refusal {
  Program *program;
  ModuleInfo *module;
  Node *function;   // the walk is in; NULL: none
  Map imported;     // Str -> char *: what a name of the module is an import of, "json" or "json.dumps"
} Refusal;

static void visit(Node *node, void *context);

// ---- constructs

typedef struct Construct {
  NodeKind kind;
  const char *name;                       // the subject of "… is not supported yet"
  const char *advice;                     // what to do instead
  bool (*is_refused)(const Node *node);   // NULL: always
  bool is_opaque;                         // what is inside is not looked at
} Construct;

static bool imports_flufl(const Node *node) {
  const struct ImportFrom *from = &node->ImportFrom;
  if (!from->module || strcmp(from->module->text, "__future__"))
    return false;
  for (int i = 0; i < from->names.count; i++)
    if (!strcmp(from->names.items[i]->alias.name->text, "barry_as_FLUFL"))
      return true;
  return false;
}

// A function's code and defaults are compiled in.
static bool changes_function(const Node *node) {
  static const char *const names[] = {"__code__", "__defaults__", "__kwdefaults__", "__closure__", "__globals__"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (node->Attribute.ctx != CTX_Load && !strcmp(node->Attribute.attr->text, names[i]))
      return true;
  return false;
}

static const Construct constructs[] = {
    {N_Attribute, "changing this attribute of a function", "write another function", changes_function, false},
    {N_ImportFrom, "from __future__ import barry_as_FLUFL", "write != for unequal", imports_flufl, false},
};

static void refuse(Refusal *r, Node *node, const char *name, const char *advice) {
  if (r->module->is_installed && r->function) {
    const char *text = arena_printf(r->program->context->arena, "%s is not supported by Kukri yet", name);
    map_set(r->program->context->arena, &r->program->refused, r->function, (void *)text);
    return;
  }
  report(r->program->context, r->module->source, node->span, K0301, name);
  report_suggestion(r->program->context, "%s", advice);
}

static const Construct *construct_of(const Node *node) {
  for (size_t i = 0; i < sizeof constructs / sizeof *constructs; i++) {
    const Construct *c = &constructs[i];
    if (c->kind == node->kind && (!c->is_refused || c->is_refused(node)))
      return c;
  }
  return NULL;
}

// ---- the walk

static void walk_function(Refusal *r, Node *node, NodeVisitor *visitor) {
  Node *outer = r->function;
  if (node->kind == N_FunctionDef)
    r->function = node;
  walk_kids(node, visitor, r);
  r->function = outer;
}

static void visit(Node *node, void *context) {
  Refusal *r = context;
  const Construct *c = construct_of(node);
  if (c)
    refuse(r, node, c->name, c->advice);
  if (!c || !c->is_opaque)
    walk_function(r, node, visit);
}

static void note_imports(Node *node, void *context);

static void for_each_user_module(Program *program, NodeVisitor *visitor) {
  for (int i = 0; i < program->modules.count; i++) {
    Refusal r = {.program = program, .module = program->modules.items[i]};
    if (r.module->is_library || !r.module->ast)
      continue;
    walk_kids(r.module->ast, note_imports, &r);
    walk_kids(r.module->ast, visitor, &r);
  }
}

void refuse_constructs(Program *program) { for_each_user_module(program, visit); }

// ---- builtins

typedef struct Builtin {
  const char *name, *advice;
} Builtin;

static const Builtin builtins[] = {
    {"eval", "a compiled program contains no compiler; for numbers use int() or float()"},
    {"exec", "a compiled program contains no compiler"},
    {"compile", "a compiled program contains no compiler"},
    {"__import__", "use the import statement"},
    {"__build_class__", "use the class statement"},
    {"__loader__", "leave it out"},
    {"__spec__", "leave it out"},
    {"open", "read standard input: input(), sys.stdin"},
    {"breakpoint", "print the values"},
    {"help", "leave it out"},
    {"copyright", "leave it out"},
    {"credits", "leave it out"},
    {"license", "leave it out"},
    {"super", "call the function of the base by its name"},
    {"memoryview", "use bytes or bytearray"},
    {"property", "use a function"},
    {"staticmethod", "use a function"},
    {"classmethod", "use a function"},
    {"aiter", "use iter"},
    {"anext", "use next"},
};

// ---- arguments

static const struct Argument {
  const char *function, *name, *advice;
} arguments[] = {
    {"doctest.testmod", "globs", "define the names in the module"},
    {"doctest.testmod", "extraglobs", "define the names in the module"},
    {"doctest.testmod", "raise_on_error", "look at the results"},
    {"json.dumps", "cls", "give a function as default"},
    {"json.dump", "cls", "give a function as default"},
    {"json.loads", "cls", "give functions as object_hook, parse_float, …"},
    {"json.load", "cls", "give functions as object_hook, parse_float, …"},
};

static void note_import(Refusal *r, const struct alias *alias, const char *from) {
  Arena *arena = r->program->context->arena;
  const char *text = alias->name->text;
  if (!from && !alias->asname && strchr(text, '.'))
    return;
  map_set(arena, &r->imported, alias->asname ? alias->asname : alias->name,
          arena_printf(arena, "%s%s%s", from ? from : "", from ? "." : "", text));
}

static void note_imports(Node *node, void *context) {
  Refusal *r = context;
  bool is_from = node->kind == N_ImportFrom && node->ImportFrom.module && !node->ImportFrom.level;
  NodeList names = node->kind == N_Import ? node->Import.names : is_from ? node->ImportFrom.names : (NodeList){0};
  for (int i = 0; i < names.count; i++)
    note_import(r, &names.items[i]->alias, is_from ? node->ImportFrom.module->text : NULL);
  walk_kids(node, note_imports, r);
}

// "json.dumps", if that is what the expression is; NULL: it is nothing that was imported.
static const char *imported_name(Refusal *r, const Node *node) {
  if (node->kind == N_Name)
    return map_get(&r->imported, node->Name.id);
  const char *module = node->kind == N_Attribute ? imported_name(r, node->Attribute.value) : NULL;
  return module ? arena_printf(r->program->context->arena, "%s.%s", module, node->Attribute.attr->text) : NULL;
}

static bool is_nothing(const Node *value) {
  return value->kind == N_Constant &&
         (value->Constant.value.kind == CONST_NONE || value->Constant.value.kind == CONST_FALSE);
}

static void visit_call(Refusal *r, Node *node) {
  const char *function = node->Call.keywords.count ? imported_name(r, node->Call.func) : NULL;
  for (int k = 0; function && k < node->Call.keywords.count; k++) {
    const struct keyword *given = &node->Call.keywords.items[k]->keyword;
    for (size_t i = 0; given->arg && i < sizeof arguments / sizeof *arguments; i++)
      if (!strcmp(arguments[i].function, function) && !strcmp(arguments[i].name, given->arg->text) &&
          !is_nothing(given->value))
        refuse(r, given->value,
               arena_printf(r->program->context->arena, "the argument %s of %s", arguments[i].name, function),
               arguments[i].advice);
  }
}

static const Builtin *missing_builtin(const Program *program, Str name) {
  for (size_t i = 0; i < sizeof builtins / sizeof *builtins && !map_has(&program->builtin_names, name); i++)
    if (!strcmp(builtins[i].name, name->text))
      return &builtins[i];
  return NULL;
}

bool refuse_misses_builtin(const Program *program, Str name) { return missing_builtin(program, name) != NULL; }

// In an installed module the name raises NotImplementedError where it is read.
static void visit_name(Refusal *r, Node *node) {
  const Symbol *symbol = node->Name.symbol;
  const Builtin *builtin = symbol && symbol->kind == SYMBOL_BUILTIN ? missing_builtin(r->program, symbol->name) : NULL;
  if (builtin && !r->module->is_installed)
    refuse(r, node, builtin->name, builtin->advice);
}

static void visit_names(Node *node, void *context) {
  Refusal *r = context;
  if (node->kind == N_Name)
    visit_name(r, node);
  if (node->kind == N_Call)
    visit_call(r, node);
  walk_function(r, node, visit_names);
}

void refuse_names(Program *program) { for_each_user_module(program, visit_names); }
