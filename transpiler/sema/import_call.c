// import_call.c - the modules that calls of importlib.import_module may mean.
//
// A constant name is one module. For a computed one the module that calls has a list of *choices*, found in its text when
// compiling; the program gets them all, and the call takes the one of the name that comes. The strings of the text that say
// which:
//
//   PLUGINS = {"table": "shop.plugins.table"}    a dotted name: the module, of the same package or of the user
//   import_module(f"plugins.{name}")             a name that goes on behind a point: all modules of that package
//   import_module("." + name, __package__)       in the call: all beside the module itself
//
// A name that is none of the choices is looked for among the modules that are loaded when the call runs
// (runtime/importlib_module.c).

#include "sema/import_call.h"

#include <ctype.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "sema/program.h"

typedef struct Calls {
  Program *program;
  ModuleInfo *module;
  ModuleList *choices;   // of the module's computed calls; NULL: there is none
  bool is_in_call;       // the walk is in the arguments of one
} Calls;

static Strings *strings_of(const Calls *c) { return c->program->context->strings; }

static bool is_constant_text(const Node *node) {
  return node->kind == N_Constant && node->Constant.value.kind == CONST_STR;
}

static bool is_import_call(const Node *node) {
  const Node *function = node->kind == N_Call && node->Call.args.count ? node->Call.func : NULL;
  Str name = !function                       ? NULL
             : function->kind == N_Name      ? function->Name.id
             : function->kind == N_Attribute ? function->Attribute.attr
                                             : NULL;
  return name && !strcmp(name->text, "import_module");
}

// The absolute name of what a name means in the module; it may begin with points. NULL: there is none.
static Str absolute(const Calls *c, const char *name) {
  struct ImportFrom from = {.level = (int)strspn(name, ".")};
  if (name[from.level])
    from.module = str_from(strings_of(c), name + from.level);
  return program_import_base(c->program, c->module, &from);
}

static bool is_dotted_name(const char *text) {
  text += strspn(text, ".");
  for (const char *p = text; *p; p++)
    if (!(isalnum((unsigned char)*p) || *p == '_' || (*p == '.' && p > text && p[1] && p[1] != '.')))
      return false;
  return *text && !isdigit((unsigned char)*text);
}

// May a text name modules of that name? Those of the user, and those of the package that the caller is in.
static bool is_near(const Calls *c, const char *name) {
  const char *own = c->module->name->text;
  size_t length = strcspn(name, ".");
  if (strcspn(own, ".") == length && !strncmp(own, name, length))
    return true;
  return !c->module->is_installed && program_is_users(c->program, str_intern(strings_of(c), name, (int)length)->text);
}

static void choose(Calls *c, ModuleInfo *module) {
  for (int i = 0; i < c->choices->count; i++)
    if (c->choices->items[i] == module)
      return;
  if (!module || module == c->module || module->is_library)
    return;
  module->is_chosen = true;
  vec_push(c->program->context->arena, c->choices, module);
}

// "a.b.c": the module; or a.b, whose c is asked for.
static void choose_named(Calls *c, const char *text) {
  Str name = absolute(c, text);
  if (!name || !is_near(c, name->text))
    return;
  ModuleInfo *module = program_import(c->program, name);
  const char *dot = strrchr(name->text, '.');
  if (!module && dot)
    module = program_import(c->program, str_intern(strings_of(c), name->text, (int)(dot - name->text)));
  choose(c, module);
}

static int entry_order(const struct dirent **a, const struct dirent **b) { return strcmp((*a)->d_name, (*b)->d_name); }

// NAME.py, or a folder with __init__.py: NAME, else NULL.
static Str entry_module(const Calls *c, const char *folder, const char *entry) {
  struct stat status;
  const char *end = strchr(entry, '.');
  size_t length = end ? (size_t)(end - entry) : strlen(entry);
  bool is_file = end && !strcmp(end, ".py"), is_hidden = !strncmp(entry, "__", 2) || !length;
  const char *init = arena_printf(c->program->context->arena, "%s/%s/__init__.py", folder, entry);
  if (is_hidden || (end && !is_file) || (!end && stat(init, &status)))
    return NULL;
  return str_intern(strings_of(c), entry, (int)length);
}

static void choose_all_of(Calls *c, ModuleInfo *package) {
  const char *path = package->source->path, *slash = strrchr(path, '/');
  const char *folder = slash ? arena_text(c->program->context->arena, path, (size_t)(slash - path)) : ".";
  struct dirent **entries;
  int count = scandir(folder, &entries, NULL, entry_order);
  for (int i = 0; i < count; i++) {
    Str part = entry_module(c, folder, entries[i]->d_name);
    if (part)
      choose(c, program_import(c->program, str_printf(strings_of(c), "%s.%s", package->name->text, part->text)));
    free(entries[i]);
  }
  if (count >= 0)
    free(entries);
}

// "a.b.", "a.b.%s", "a.b.{}": the modules of a.b; "." in a call: of the package that the caller is in.
static void choose_below(Calls *c, const char *text) {
  size_t length = strcspn(text, "%{");
  if (!length || text[length - 1] != '.' || (c->module->is_installed && !c->is_in_call))
    return;
  bool is_relative = strspn(text, ".") == length;
  if (is_relative && !c->is_in_call)
    return;
  const char *prefix = arena_text(c->program->context->arena, text, is_relative ? length : length - 1);
  Str name = is_relative || is_dotted_name(prefix) ? absolute(c, prefix) : NULL;
  ModuleInfo *package = name && is_near(c, name->text) ? program_import(c->program, name) : NULL;
  if (package && package->is_package)
    choose_all_of(c, package);
}

static void find_choices(Node *node, void *context) {
  Calls *c = context;
  if (is_constant_text(node) && is_dotted_name(node->Constant.value.text->text))
    choose_named(c, node->Constant.value.text->text);
  else if (is_constant_text(node))
    choose_below(c, node->Constant.value.text->text);
  bool outer = c->is_in_call;
  c->is_in_call |= is_import_call(node);
  walk_kids(node, find_choices, c);
  c->is_in_call = outer;
}

static void find_call(Node *node, void *context) {
  Calls *c = context;
  Arena *arena = c->program->context->arena;
  if (is_import_call(node) && is_constant_text(node->Call.args.items[0])) {
    Str name = absolute(c, node->Call.args.items[0]->Constant.value.text->text);
    map_set(arena, &c->program->import_calls, node, name ? program_import(c->program, name) : NULL);
  } else if (is_import_call(node)) {
    c->choices = c->choices ? c->choices : NEW(arena, ModuleList);
    map_set(arena, &c->program->import_choices, node, c->choices);
  }
  walk_kids(node, find_call, c);
}

void import_calls_find(Program *program, ModuleInfo *module) {
  Calls c = {.program = program, .module = module};
  walk_kids(module->ast, find_call, &c);
  if (c.choices)
    walk_kids(module->ast, find_choices, &c);
}

ModuleList *import_choices(Program *program, const Node *call) {
  ModuleList *choices = map_get(&program->import_choices, call);
  return choices && choices->count ? choices : NULL;
}
