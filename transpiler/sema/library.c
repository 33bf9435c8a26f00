// library.c - the signatures of builtins and library modules, as stdlib/ declares them in Python.
//
//   stdlib/builtins/str.py       class str: def upper(self) -> str: ...       -> kk_str_upper
//   stdlib/builtins/builtins.py  def len(obj: object) -> i64: ...             -> kk_builtin_len
//   stdlib/math.py               def sqrt(x: real) -> float: ...              -> kk_math_sqrt
//
// A body of `...` means C by that naming convention (or by @c("name")); any other body is Python and compiled like the
// program's own functions. All files of stdlib/builtins/ make up one module, `builtins`.

#include "sema/library.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

typedef struct ClassRow {
  const char *name, *base, *layout;
  bool is_inner;   // an exception that builtins does not name
} ClassRow;

static const ClassRow class_rows[] = {
#define CLASS(name, base, layout) {#name, #base, #layout, false},
#define LATE CLASS
#define BARE CLASS
#define EXCEPTION CLASS
#define INNER(name, base, layout) {#name, #base, #layout, true},
#include "../../runtime/classes.def"
#undef EXCEPTION
#undef INNER
#undef LATE
#undef BARE
#undef CLASS
};
enum { CLASS_ROWS = sizeof class_rows / sizeof *class_rows };

// IOError and EnvironmentError are older names of OSError.
static const char *const aliases[] = {"IOError", "EnvironmentError"};
enum { ALIASES = sizeof aliases / sizeof *aliases };

static const ClassRow *class_row(const char *name) {
  for (int i = 0; i < ALIASES; i++)
    if (strcmp(aliases[i], name) == 0)
      name = "OSError";
  for (int i = 0; i < CLASS_ROWS; i++)
    if (strcmp(class_rows[i].name, name) == 0)
      return &class_rows[i];
  return NULL;
}

// The one pointer by which abstract values name a builtin class; NULL if there is no such class.
const char *library_class_name(const char *name) {
  const ClassRow *row = class_row(name);
  return row ? row->name : NULL;
}

const char *library_base(const char *class_name) {
  const ClassRow *row = class_row(class_name);
  return row && strcmp(row->name, "object") != 0 ? library_class_name(row->base) : NULL;
}

bool library_is_subclass(const char *class_name, const char *base) {
  for (const char *name = class_name; name; name = library_base(name))
    if (strcmp(name, base) == 0 || (strcmp(name, "ExceptionGroup") == 0 && strcmp(base, "Exception") == 0))
      return true;
  return false;
}

bool library_is_exception(const char *class_name) { return library_is_subclass(class_name, "BaseException"); }

// ---- loading

static int name_order(const struct dirent **a, const struct dirent **b) { return strcmp((*a)->d_name, (*b)->d_name); }

static int is_python_file(const struct dirent *entry) {
  size_t length = strlen(entry->d_name);
  return length > 3 && strcmp(entry->d_name + length - 3, ".py") == 0;
}

// Appends the statements of one file to the module `builtins`, renumbering its nodes.
typedef struct Renumber {
  int offset;
} Renumber;

static void renumber(Node *node, void *context) {
  node->index += ((Renumber *)context)->offset;
  walk_kids(node, renumber, context);
}

static void builtins_add(Program *program, ModuleInfo *builtins, const char *file) {
  Context *context = program->context;
  Source *source = source_read(context->arena, file);
  Node *ast = source ? syntax_parse(context, source) : NULL;
  if (!ast)
    bug("cannot read the library's %s", file);
  Renumber r = {builtins->node_count};
  walk_list(ast->Module.body, renumber, &r);
  builtins->node_count += ast->Module.node_count;
  for (int i = 0; i < ast->Module.body.count; i++)
    vec_push(context->arena, &builtins->ast->Module.body, ast->Module.body.items[i]);
  builtins->source = source;
}

void library_load(Program *program) {
  Context *context = program->context;
  ModuleInfo *builtins = NEW(context->arena, ModuleInfo);
  builtins->name = str_from(context->strings, "builtins");
  builtins->is_library = true;
  builtins->ast = node_new(context->arena, N_Module, (Span){0}, 0);
  builtins->node_count = 1;
  const char *folder = arena_printf(context->arena, "%s/builtins", program->library_path);
  struct dirent **entries;
  int count = scandir(folder, &entries, is_python_file, name_order);
  if (count < 0)
    bug("cannot read the library's folder %s", folder);
  for (int i = 0; i < count; i++) {
    builtins_add(program, builtins, arena_printf(context->arena, "%s/%s", folder, entries[i]->d_name));
    free(entries[i]);
  }
  free(entries);
  builtins->index = program->modules.count;
  vec_push(context->arena, &program->modules, builtins);
  program->builtins = builtins;
  map_set(context->arena, &program->modules_by_name, builtins->name, builtins);
}

// ---- signatures

static const char *decorator_c_name(Node *function) {
  NodeList decorators = function->FunctionDef.decorator_list;
  for (int i = 0; i < decorators.count; i++) {
    Node *d = decorators.items[i];
    if (d->kind == N_Call && d->Call.func->kind == N_Name && strcmp(d->Call.func->Name.id->text, "c") == 0)
      return d->Call.args.items[0]->Constant.value.text->text;
  }
  return NULL;
}

static bool has_decorator(Node *function, const char *name) {
  NodeList decorators = function->FunctionDef.decorator_list;
  for (int i = 0; i < decorators.count; i++)
    if (decorators.items[i]->kind == N_Name && strcmp(decorators.items[i]->Name.id->text, name) == 0)
      return true;
  return false;
}

static const char *convention(Program *program, ModuleInfo *module, Str class_name, Node *function) {
  Arena *arena = program->context->arena;
  const char *given = decorator_c_name(function), *name = function->FunctionDef.name->text;
  int length = (int)strlen(name);
  if (given)
    return given;
  if (!class_name) {
    const char *prefix = module == program->builtins ? "builtin" : module->name->text;
    return arena_printf(arena, "kk_%s_%s", prefix, name);
  }
  if (length > 4 && strncmp(name, "__", 2) == 0 && strcmp(name + length - 2, "__") == 0)
    return arena_printf(arena, "kk_%s_op_%.*s", class_name->text, length - 4, name + 2);
  return arena_printf(arena, "kk_%s_%s%s", class_name->text, has_decorator(function, "property") ? "get_" : "", name);
}

static void signature_add(Program *program, ModuleInfo *module, Map *table, Str class_name, Node *function) {
  Arena *arena = program->context->arena;
  Signature *signature = NEW(arena, Signature);
  *signature = (Signature){.node = function,
                           .module = module,
                           .class_name = class_name,
                           .c_name = convention(program, module, class_name, function),
                           .is_property = has_decorator(function, "property"),
                           .is_pure = has_decorator(function, "pure"),
                           .is_noraise = has_decorator(function, "noraise"),
                           .is_static = has_decorator(function, "staticmethod"),
                           .is_classmethod = has_decorator(function, "classmethod")};
  Frame *frame = function->FunctionDef.scope->frame;
  signature->frame = frame->is_stub ? NULL : frame;
  Signature *first = map_get(table, function->FunctionDef.name);
  if (!first) {
    map_set(arena, table, function->FunctionDef.name, signature);
    return;
  }
  while (first->next)
    first = first->next;
  first->next = signature;
}

// A module's variable that C provides: `argv: list[str]` without a value is a property of the module.
static void property_add(Program *program, ModuleInfo *module, Map *table, Node *node) {
  Arena *arena = program->context->arena;
  Signature *signature = NEW(arena, Signature);
  Str name = node->AnnAssign.target->Name.id;
  *signature = (Signature){.node = node,
                           .module = module,
                           .c_name = arena_printf(arena, "kk_%s_get_%s", module->name->text, name->text),
                           .is_property = true,
                           .is_noraise = true};
  map_set(arena, table, name, signature);
}

static void link_class(Program *program, ModuleInfo *module, Node *node) {
  Arena *arena = program->context->arena;
  Map *methods = NEW(arena, Map);
  for (int i = 0; i < node->ClassDef.body.count; i++) {
    Node *statement = node->ClassDef.body.items[i];
    if (statement->kind == N_FunctionDef)
      signature_add(program, module, methods, node->ClassDef.name, statement);
  }
  map_set(arena, &module->library_classes, node->ClassDef.name, methods);
}

static void link_module(Program *program, ModuleInfo *module) {
  for (int i = 0; i < module->ast->Module.body.count; i++) {
    Node *node = module->ast->Module.body.items[i];
    if (node->kind == N_FunctionDef)
      signature_add(program, module, &module->library_functions, NULL, node);
    else if (node->kind == N_ClassDef && (module == program->builtins || class_row(node->ClassDef.name->text)))
      link_class(program, module, node);
    else if (node->kind == N_AnnAssign && !node->AnnAssign.value && node->AnnAssign.target->kind == N_Name)
      property_add(program, module, &module->library_functions, node);
  }
}

// The names a program sees without importing anything: functions of builtins.py, the public classes, the exceptions.
static void link_builtin_names(Program *program) {
  static const char *const classes[] = {
      "object",      "type",  "int",       "bool", "float",     "complex", "str",     "bytes",    "bytearray",
      "list",        "tuple", "dict",      "set",  "frozenset", "range",   "slice",   "property", "staticmethod",
      "classmethod", "super", "enumerate", "zip",  "map",       "filter",  "reversed"};
  Context *context = program->context;
  for (int i = 0; i < program->builtins->library_functions.count; i++)
    map_set(context->arena, &program->builtin_names, program->builtins->library_functions.entries[i].key, program);
  for (unsigned i = 0; i < sizeof classes / sizeof *classes; i++)
    map_set(context->arena, &program->builtin_names, str_from(context->strings, classes[i]), program);
  for (int i = 0; i < ALIASES; i++)
    map_set(context->arena, &program->builtin_names, str_from(context->strings, aliases[i]), program);
  for (int i = 0; i < CLASS_ROWS; i++)
    if (library_is_exception(class_rows[i].name) && !class_rows[i].is_inner)
      map_set(context->arena, &program->builtin_names, str_from(context->strings, class_rows[i].name), program);
}

void library_link(Program *program) {
  for (int i = 0; i < program->modules.count; i++)
    if (program->modules.items[i]->is_library && program->modules.items[i]->ast)
      link_module(program, program->modules.items[i]);
  link_builtin_names(program);
}

// ---- lookup

static Map *class_methods(Program *program, Str name) {
  Map *methods = map_get(&program->builtins->library_classes, name);
  for (int i = 0; i < program->modules.count && !methods; i++)
    if (program->modules.items[i]->is_library)
      methods = map_get(&program->modules.items[i]->library_classes, name);
  return methods;
}

Signature *library_method(Program *program, const char *class_name, Str method) {
  for (const char *name = class_name; name; name = library_base(name)) {
    Map *methods = class_methods(program, str_from(program->context->strings, name));
    Signature *signature = methods ? map_get(methods, method) : NULL;
    if (signature)
      return signature;
  }
  return NULL;
}

bool library_is_module_class(Program *program, const char *class_name) {
  Str name = str_from(program->context->strings, class_name);
  return !map_has(&program->builtins->library_classes, name) && class_methods(program, name);
}

const char *library_module_class(ModuleInfo *module, Str name) {
  return module->is_library && map_has(&module->library_classes, name) ? library_class_name(name->text) : NULL;
}

Signature *library_function(Program *program, ModuleInfo *module, Str name) {
  (void)program;
  return module->is_library ? map_get(&module->library_functions, name) : NULL;
}

bool library_has_class(Program *program, const char *class_name) {
  (void)program;
  return class_row(class_name) != NULL;
}
