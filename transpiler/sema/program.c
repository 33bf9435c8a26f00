// program.c - find, read and parse the main module and everything it imports.
//
// Provides: program->modules, program->imports (alias node -> module).
//
// Modules are looked for as CPython does: those built into it first (here: the library's sys, time, math, itertools), then the
// script's folder, --path, PYTHONPATH, our library, the part of CPython's that is written in Python, where it is installed, and
// last its site-packages. A module that is not found is an error at its import, unless the import stands in a function, in a
// `try` that catches ImportError or under `if TYPE_CHECKING`: then it is ModuleNotFoundError at run time.
//
// Modules of CPython's library and of packages that pip has installed (in a folder that it keeps its records in) are
// *installed*: nobody wants errors for what a program never reaches of them.

#include "sema/borrow.h"
#include "sema/program.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sema/annotation.h"
#include "sema/async.h"
#include "sema/dataclass.h"
#include "sema/doctest.h"
#include "sema/exports.h"
#include "sema/extension.h"
#include "sema/import_call.h"
#include "sema/library.h"
#include "sema/module_view.h"
#include "sema/namedtuple.h"
#include "sema/prune.h"
#include "sema/timeit.h"
#include "sema/refuse.h"
#include "sema/scope.h"
#include "sema/warning_place.h"

typedef struct Loader {
  Program *program;
  ModuleInfo *module;   // whose imports are being found
  int forgiving;        // > 0: inside a function or a `try` that catches ImportError
  int functions;        // that the walk is in
} Loader;

Program *program_new(Context *context, const char *library_path, const char **search_paths) {
  Program *program = NEW(context->arena, Program);
  *program = (Program){
      .context = context, .types = type_table_new(context), .library_path = library_path, .search_paths = search_paths};
  return program;
}

static ModuleInfo *module_new(Program *program, Str name, Source *source) {
  Context *context = program->context;
  ModuleInfo *module = NEW(context->arena, ModuleInfo);
  module->name = name;
  module->source = source;
  module->index = program->modules.count;
  vec_push(context->arena, &program->modules, module);
  map_set(context->arena, &program->modules_by_name, name, module);
  return module;
}

static bool module_parse(Program *program, ModuleInfo *module) {
  module->ast = syntax_parse(program->context, module->source);
  if (!module->ast || (!module->is_library && !program->extension && !doctest_expand(program, module)))
    return false;
  module->node_count = module->ast->Module.node_count;
  return true;
}

static bool file_exists(const char *path) {
  struct stat status;
  return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

// FOLDER/NAME.py, or FOLDER/NAME/__init__.py (a package); NULL if there is neither.
static const char *module_file(Program *program, const char *folder, const char *name, bool *is_package) {
  Arena *arena = program->context->arena;
  const char *slash = folder[0] ? "/" : "";
  const char *package = arena_printf(arena, "%s%s%s/__init__.py", folder, slash, name);
  *is_package = file_exists(package);
  if (*is_package)
    return package;
  const char *file = arena_printf(arena, "%s%s%s.py", folder, slash, name);
  return file_exists(file) ? file : NULL;
}

static void load_imports(Program *program, ModuleInfo *module);

typedef enum Origin { OF_USER, OF_LIBRARY, OF_PYTHON } Origin;

static bool has_ending(const char *name, const char *ending) {
  size_t length = strlen(name), tail = strlen(ending);
  return length >= tail && !strcmp(name + length - tail, ending);
}

// Does pip keep records of packages in the folder?
static bool holds_packages(const char *folder) {
  DIR *entries = opendir(*folder ? folder : ".");
  bool found = false;
  for (struct dirent *entry; entries && !found && (entry = readdir(entries));)
    found = has_ending(entry->d_name, ".dist-info");
  if (entries)
    closedir(entries);
  return found;
}

static Origin folder_origin(Program *program, const char *folder) {
  Str name = str_from(program->context->strings, folder);
  if (!map_has(&program->package_folders, name))
    map_set(program->context->arena, &program->package_folders, name, holds_packages(folder) ? program : NULL);
  return map_get(&program->package_folders, name) ? OF_PYTHON : OF_USER;
}

static ModuleInfo *module_load_file(Program *program, Str name, const char *file, bool is_package, Origin origin) {
  Source *source = source_read(program->context->arena, file);
  if (!source)
    return NULL;
  ModuleInfo *module = module_new(program, name, source);
  module->is_package = is_package;
  module->is_library = origin == OF_LIBRARY;
  module->is_installed = origin == OF_PYTHON;
  if (!module_parse(program, module))
    return NULL;
  load_imports(program, module);
  if (module->lacks)
    module->ast = NULL;   // as good as not there
  return module->lacks ? NULL : module;
}

static bool is_builtin_module(const char *name) {
  return strcmp(name, "sys") == 0 || strcmp(name, "time") == 0 || strcmp(name, "math") == 0 ||
         strcmp(name, "itertools") == 0 || strcmp(name, "builtins") == 0;
}

static ModuleInfo *module_find_top(Program *program, Str name) {
  bool is_package;
  const char *library = module_file(program, program->library_path, name->text, &is_package);
  if (library && is_builtin_module(name->text))
    return module_load_file(program, name, library, is_package, OF_LIBRARY);
  for (int i = 0; program->search_paths[i]; i++) {
    const char *file = module_file(program, program->search_paths[i], name->text, &is_package);
    if (file)
      return module_load_file(program, name, file, is_package, folder_origin(program, program->search_paths[i]));
  }
  library = module_file(program, program->library_path, name->text, &is_package);
  if (library && strcmp(name->text, "builtins") != 0)
    return module_load_file(program, name, library, is_package, OF_LIBRARY);
  for (int i = 0; program->python_paths[i]; i++) {
    const char *file = module_file(program, program->python_paths[i], name->text, &is_package);
    if (file)
      return module_load_file(program, name, file, is_package, OF_PYTHON);
  }
  return NULL;
}

const char *program_python_file(Program *program, const char *name) {
  bool is_package;
  return program->python_paths[0] ? module_file(program, program->python_paths[0], name, &is_package) : NULL;
}

// A submodule that a package of our library leaves to CPython's package of that name.
static ModuleInfo *module_borrow(Program *program, const ModuleInfo *package, Str name, const char *part) {
  if (!program->python_paths[0] || strchr(package->name->text, '.') || !borrow_is_allowed(package))
    return NULL;
  bool is_package;
  const char *folder = arena_printf(program->context->arena, "%s/%s", program->python_paths[0], package->name->text);
  const char *file = module_file(program, folder, part, &is_package);
  return file ? module_load_file(program, name, file, is_package, OF_PYTHON) : NULL;
}

static ModuleInfo *module_find_in(Program *program, ModuleInfo *package, Str name, const char *part) {
  if (!package->is_package)
    return NULL;
  const char *path = package->source->path;
  const char *folder = arena_text(program->context->arena, path, strrchr(path, '/') - path);
  bool is_package;
  const char *file = module_file(program, folder, part, &is_package);
  Origin origin = package->is_library ? OF_LIBRARY : package->is_installed ? OF_PYTHON : OF_USER;
  if (!file && origin == OF_LIBRARY)
    return module_borrow(program, package, name, part);
  return file ? module_load_file(program, name, file, is_package, origin) : NULL;
}

// A module of the library that is no package may offer another as an attribute (`import posixpath as path` in os): that is
// what `import os.path` means. NULL: it does not.
static ModuleInfo *module_offered(Program *program, ModuleInfo *module, const char *part) {
  NodeList body = module->ast->Module.body;
  for (int i = 0; module->is_library && i < body.count; i++)
    for (int k = 0; body.items[i]->kind == N_Import && k < body.items[i]->Import.names.count; k++) {
      Node *alias = body.items[i]->Import.names.items[k];
      if (alias->alias.asname && !strcmp(alias->alias.asname->text, part))
        return map_get(&program->imports, alias);
    }
  return NULL;
}

// What `import a.b.c` binds: a, or with `as` the module itself.
ModuleInfo *program_bound_module(Program *program, Node *alias, ModuleInfo *module) {
  const char *name = alias->alias.name->text, *dot = strchr(name, '.');
  if (alias->alias.asname || !dot)
    return module;
  return map_get(&program->modules_by_name, str_intern(program->context->strings, name, (int)(dot - name)));
}

// The module with that dotted name, loading it and the packages around it first. NULL: not found.
static ModuleInfo *module_import(Program *program, Str name) {
  ModuleInfo *module = map_get(&program->modules_by_name, name);
  if (module)
    return module->lacks ? NULL : module;
  Strings *strings = program->context->strings;
  const char *dot = strrchr(name->text, '.');
  if (!dot)
    return module_find_top(program, name);
  ModuleInfo *package = module_import(program, str_intern(strings, name->text, (int)(dot - name->text)));
  if (!package)
    return NULL;
  if (!package->is_package)
    return module_offered(program, package, dot + 1);
  module = module_find_in(program, package, name, dot + 1);
  if (module) {
    module->parent = package;
    map_set(program->context->arena, &package->submodules, str_from(strings, dot + 1), module);
  }
  return module;
}

ModuleInfo *program_import(Program *program, Str name) { return module_import(program, name); }

bool program_is_users(Program *program, const char *name) {
  bool is_package;
  for (int i = 0; program->search_paths[i] && !is_builtin_module(name); i++)
    if (module_file(program, program->search_paths[i], name, &is_package))
      return folder_origin(program, program->search_paths[i]) == OF_USER;
  return false;
}

// ---- the imports of one module

// As CPython says it: the first part of the dotted name that is not there; NULL if all are, but with errors of their own.
// *missing (unless NULL) gets its name.
const char *program_missing_part(Program *program, const char *name, Str *missing) {
  Context *context = program->context;
  ModuleInfo *package = NULL;
  for (const char *end = name; *end; end += *end == '.') {
    end += strcspn(end, ".");
    Str part = str_intern(context->strings, name, (int)(end - name));
    ModuleInfo *module = map_get(&program->modules_by_name, part);
    if (missing)
      *missing = part;
    if (module && module->lacks)
      return arena_printf(context->arena, "'%s'", module->lacks->text);
    if (module && !module->ast)
      return NULL;
    if (!module && package && !package->is_package)
      return arena_printf(context->arena, "'%s'; '%s' is not a package", part->text, package->name->text);
    if (!module)
      return arena_printf(context->arena, "'%s'", part->text);
    package = module;
  }
  return NULL;
}

// What the module of that name, or a package around it, cannot do without; NULL: it is just not there.
static Str lack_of(Program *program, const char *name) {
  for (const char *end = name; *end; end += *end == '.') {
    end += strcspn(end, ".");
    ModuleInfo *module = map_get(&program->modules_by_name,
                                 str_intern(program->context->strings, name, (int)(end - name)));
    if (module && module->lacks)
      return module->lacks;
  }
  return NULL;
}

// An installed module cannot do without what it imports unconditionally.
static void module_lacks(Loader *l, const char *name) {
  Str deeper = lack_of(l->program, name);
  if (!l->module->lacks)
    l->module->lacks = deeper ? deeper : str_from(l->program->context->strings, name);
}

// Is it in CPython's library?
static bool is_python_module(Program *program, const char *name) {
  if (!strchr(name, '.'))
    return refuse_knows_module(name);
  char *relative = arena_text(program->context->arena, name, strlen(name));
  for (char *p = relative; *p; p++)
    *p = *p == '.' ? '/' : *p;
  bool is_package;
  return program->python_paths[0] && module_file(program, program->python_paths[0], relative, &is_package);
}

static bool report_lack(Loader *l, Node *node, const char *name) {
  Context *context = l->program->context;
  Str lack = lack_of(l->program, name);
  if (!lack && !is_python_module(l->program, name))
    return false;
  if (!lack)
    report(context, l->module->source, node->span, K0301,
           arena_printf(context->arena, "the module '%s' of Python's library", name));
  else if (is_python_module(l->program, lack->text))
    report(context, l->module->source, node->span, K0290, name, lack->text);
  else
    report(context, l->module->source, node->span, K0291, lack->text, name);
  return true;
}

static void import_missing(Loader *l, Node *node, const char *name) {
  if (l->module->is_installed && l->forgiving == 1)
    module_lacks(l, name);
  if (!l->forgiving && report_lack(l, node, name))
    return;
  if (l->forgiving) {
    vec_push(l->program->context->arena, &l->program->missing,
             arena_text(l->program->context->arena, name, strlen(name)));
    return;
  }
  const char *part = program_missing_part(l->program, name, NULL);
  if (!part)
    return;
  report(l->program->context, l->module->source, node->span, K0201, part);
  Buffer searched = {0};
  for (int i = 0; l->program->search_paths[i]; i++)
    buffer_printf(&searched, "%s%s", i ? ", " : "", l->program->search_paths[i][0] ? l->program->search_paths[i] : ".");
  report_note(l->program->context, l->module->source, (Span){0}, "searched in %s and Kukri's library",
              searched.text ? searched.text : "");
  buffer_free(&searched);
}

static void import_found(Loader *l, Node *node, ModuleInfo *module) {
  Arena *arena = l->program->context->arena;
  map_set(arena, &l->program->imports, node, module);
  map_set(arena, &l->program->import_owners, node, l->module);
}

static void find_import(Loader *l, Node *node) {
  struct Import *import = &node->Import;
  for (int i = 0; i < import->names.count; i++) {
    Node *alias = import->names.items[i];
    ModuleInfo *module = module_import(l->program, alias->alias.name);
    if (module)
      import_found(l, alias, module);
    else
      import_missing(l, alias, alias->alias.name->text);
  }
}

// The absolute name of what `from ...x import y` imports from; NULL beyond the top-level package.
Str program_import_base(Program *program, const ModuleInfo *module, struct ImportFrom *from) {
  Strings *strings = program->context->strings;
  if (from->level == 0)
    return from->module;
  const char *name = module->package ? module->package->text : module->name->text;
  int length = (int)strlen(name);
  if (!length)
    return NULL;
  for (int up = module->is_package || module->package ? 1 : 0; up < from->level; up++) {
    while (length > 0 && name[length - 1] != '.')
      length--;
    if (length == 0)
      return NULL;
    length--;
  }
  return from->module ? str_printf(strings, "%.*s.%s", length, name, from->module->text)
                      : str_intern(strings, name, length);
}

// from package import *: the modules among the names that its __all__ lists.
static void find_listed_submodules(Loader *l, ModuleInfo *package) {
  StrList names = {0};
  bool is_given;
  exports_listed(l->program, package, &names, &is_given);
  for (int i = 0; i < names.count; i++)
    module_import(l->program,
                  str_printf(l->program->context->strings, "%s.%s", package->name->text, names.items[i]->text));
}

static void find_import_from(Loader *l, Node *node) {
  struct ImportFrom *from = &node->ImportFrom;
  Strings *strings = l->program->context->strings;
  Str base = program_import_base(l->program, l->module, from);
  if (base && !strcmp(base->text, "__future__")) {   // a directive to the compiler
    for (int i = 0; i < from->names.count; i++)
      l->module->has_future_annotations |= !strcmp(from->names.items[i]->alias.name->text, "annotations");
    return;
  }
  ModuleInfo *module = base ? module_import(l->program, base) : NULL;
  if (!module) {
    if (base)
      import_missing(l, node, base->text);
    return;
  }
  import_found(l, node, module);
  for (int i = 0; i < from->names.count; i++)
    map_set(l->program->context->arena, &l->program->import_sources, from->names.items[i], module);
  for (int i = 0; i < from->names.count && module->is_package; i++) {
    Node *alias = from->names.items[i];
    if (!strcmp(alias->alias.name->text, "*")) {
      find_listed_submodules(l, module);
      continue;
    }
    Str name = str_printf(strings, "%s.%s", base->text, alias->alias.name->text);
    ModuleInfo *submodule = module_import(l->program, name), *known = map_get(&l->program->modules_by_name, name);
    if (submodule)
      import_found(l, alias, submodule);
    else if (known && known->lacks)
      import_missing(l, alias, name->text);
  }
}

static bool catches_import_error(Node *try) {
  for (int i = 0; i < try->Try.handlers.count; i++) {
    Node *type = try->Try.handlers.items[i]->ExceptHandler.type;
    NodeList types = {0};
    if (!type)
      return true;
    types.items = type->kind == N_Tuple ? type->Tuple.elts.items : &type;
    types.count = type->kind == N_Tuple ? type->Tuple.elts.count : 1;
    for (int k = 0; k < types.count; k++) {
      const char *name = types.items[k]->kind == N_Name ? types.items[k]->Name.id->text : "";
      if (!strcmp(name, "ImportError") || !strcmp(name, "ModuleNotFoundError") || !strcmp(name, "Exception") ||
          !strcmp(name, "BaseException"))
        return true;
    }
  }
  return false;
}

// `if TYPE_CHECKING:`, whose body is for type checkers and never runs.
static bool is_for_type_checkers(const Node *node) {
  const Node *test = node->kind == N_If ? node->If.test : NULL;
  Str name = !test                       ? NULL
             : test->kind == N_Name      ? test->Name.id
             : test->kind == N_Attribute ? test->Attribute.attr
                                         : NULL;
  return name && !strcmp(name->text, "TYPE_CHECKING");
}

Str program_import_key(Program *program, ModuleInfo *module, Node *import) {
  return str_printf(program->context->strings, "%s %d", module->name->text, import->index);
}

static bool is_left_out(Loader *l, Node *node) {
  return (l->module->is_installed || l->module->is_library) && l->functions > 0 &&
         (node->kind == N_Import || node->kind == N_ImportFrom) &&
         !map_has(&l->program->wanted, program_import_key(l->program, l->module, node));
}

static void visit(Node *node, void *context) {
  Loader *l = context;
  bool is_function = node->kind == N_FunctionDef || node->kind == N_AsyncFunctionDef;
  bool forgives = is_function || (l->module->is_installed && node->kind == N_If);
  if (is_left_out(l, node))
    return;
  if (node->kind == N_Import)
    find_import(l, node);
  else if (node->kind == N_ImportFrom)
    find_import_from(l, node);
  else if (node->kind == N_Try && catches_import_error(node)) {
    l->forgiving++;
    walk_list(node->Try.body, visit, l);
    walk_list(node->Try.orelse, visit, l);   // runs only if all in the body was found
    l->forgiving--;
    walk_list(node->Try.handlers, visit, l);
    walk_list(node->Try.finalbody, visit, l);
  } else if (is_for_type_checkers(node)) {
    l->forgiving++;
    walk_list(node->If.body, visit, l);
    l->forgiving--;
    walk_list(node->If.orelse, visit, l);
  } else if (!node_is_expression(node)) {
    l->forgiving += forgives, l->functions += is_function;
    walk_kids(node, visit, l);
    l->forgiving -= forgives, l->functions -= is_function;
  }
}

static void load_imports(Program *program, ModuleInfo *module) {
  if (extension_imports(program, module))
    return;
  Loader l = {.program = program, .module = module, .forgiving = module->is_installed};
  walk_list(module->ast->Module.body, visit, &l);
  if (!module->is_library)
    import_calls_find(program, module);
}

// ---- who imports whom

static bool module_reaches(Program *program, ModuleInfo *from, ModuleInfo *module, Map *seen) {
  if (from == module)
    return true;
  if (!from->ast || from->is_library || map_has(seen, from))
    return false;
  map_set(program->context->arena, seen, from, from);
  for (int i = 0; i < program->imports.count; i++) {
    Node *node = (Node *)program->imports.entries[i].key;
    ModuleInfo *target = program->imports.entries[i].value;
    if (map_get(&program->import_owners, node) == from && module_reaches(program, target, module, seen))
      return true;
  }
  return false;
}

bool program_reaches(Program *program, ModuleInfo *from, ModuleInfo *module) {
  Map seen = {0};
  return module_reaches(program, from, module, &seen);
}

void program_find_all_imports(Program *program, ModuleInfo *module) { load_imports(program, module); }

void program_find_imports(Program *program, ModuleInfo *module, Node *statement) {
  Loader l = {.program = program, .module = module};
  visit(statement, &l);
}

// A main module in a package: the package is imported before it runs.
static void set_package(Program *program, ModuleInfo *main_module, const char *package) {
  if (!package)
    return;
  main_module->package = str_from(program->context->strings, package);
  if (*package)
    main_module->parent = module_import(program, main_module->package);
}

ModuleInfo *program_load(Program *program, Source *main_source, const char *package) {
  Strings *strings = program->context->strings;
  Str name = program->extension ? program->extension : str_from(strings, "__main__");
  ModuleInfo *main_module = module_new(program, name, main_source);
  if (!module_parse(program, main_module))
    return NULL;
  library_load(program);
  set_package(program, main_module, package);
  load_imports(program, main_module);
  borrow_names(program);
  if (!program->extension) {
    namedtuple_expand_all(program);
    dataclass_expand_all(program);
    timeit_expand_all(program);
  }
  prune_library(program);
  warning_places(program);
  return main_module;
}

void program_resolve(Program *program) {
  for (int i = 0; i < program->modules.count; i++)
    if (program->modules.items[i]->ast)
      async_mark(program->modules.items[i]);
  refuse_constructs(program);
  if (diagnostics_error_count(program->context->diagnostics))
    return;   // scopes know only what is supported
  annotations_find_readers(program);
  module_view_find(program);
  extension_open(program);
  for (int i = 0; i < program->modules.count; i++)
    if (program->modules.items[i]->ast)
      scope_declare_module(program, program->modules.items[i]);
  for (int i = 0; i < program->modules.count; i++)
    if (program->modules.items[i]->ast)
      scope_resolve_module(program, program->modules.items[i]);
  library_link(program);
  refuse_names(program);
  refuse_library_names(program);
}
