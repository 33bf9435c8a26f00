// module_view.c - which modules keep their variables in a dict, too.
//
// A module's variables are variables of C. If the program can look at them by name, through globals(), a module as a value
// or sys.modules, the module object has a dict of them that every assignment keeps up to date: the module is *seen*. If the
// dict can be written to, the variables live in it and nowhere else, and may be anything: the module is *open*.
//
//   globals()[name](x)   "x" in globals()   sorted(globals())      seen
//   globals()[name] = 1   scope = globals()   globals().update(d)   open
//
// Here the calls are found; module objects that escape are found by inference (infer_module.c).

#include "sema/module_view.h"

#include <string.h>

#include "sema/refuse.h"

typedef struct Views {
  Program *program;
  ModuleInfo *module;
  bool is_inside;   // of a function or class: locals(), vars() and dir() are not the module's
} Views;

static void visit(Node *node, void *context);

static bool is_one_of(Str name, const char *const *names, int count) {
  for (int i = 0; i < count; i++)
    if (!strcmp(name->text, names[i]))
      return true;
  return false;
}

// A call without arguments that gives the module's dict.
static bool is_view(const Views *v, const Node *node) {
  static const char *const own[] = {"globals", "locals", "vars"};
  return node->kind == N_Call && !node->Call.args.count && !node->Call.keywords.count &&
         node->Call.func->kind == N_Name && is_one_of(node->Call.func->Name.id, own, v->is_inside ? 1 : 3);
}

static void see(Views *v) { v->module->is_seen = true; }
static void open(Views *v) { v->module->is_seen = v->module->is_open = true; }

static bool is_frame_dict(const Node *node) {
  static const char *const dicts[] = {"f_globals", "f_locals"};
  return node->kind == N_Attribute && is_one_of(node->Attribute.attr, dicts, 2);
}

// Visits a node in a place where a view is only read.
static void visit_read(Node *node, void *context) {
  Views *v = context;
  if (is_view(v, node)) {
    see(v);
  } else if (is_frame_dict(node)) {
    v->program->sees_modules = true;
    visit(node->Attribute.value, v);
  } else {
    visit(node, v);
  }
}

static void visit_call(Views *v, Node *node) {
  static const char *const readers[] = {"len",  "sorted", "list", "dict", "set", "tuple",     "print",      "str",
                                        "repr", "iter",   "bool", "min",  "max", "enumerate", "isinstance", "type"};
  static const char *const methods[] = {"get", "items", "keys", "values", "copy", "__contains__", "__getitem__"};
  Node *function = node->Call.func;
  bool is_method = function->kind == N_Attribute && is_one_of(function->Attribute.attr, methods, 7);
  if (is_method)
    visit_read(function->Attribute.value, v);
  else
    visit(function, v);
  bool is_reader = function->kind == N_Name && is_one_of(function->Name.id, readers, 16);
  walk_list(node->Call.args, is_reader ? visit_read : visit, v);
  walk_list(node->Call.keywords, visit, v);
  if (function->kind == N_Name && !strcmp(function->Name.id->text, "dir") && !node->Call.args.count && !v->is_inside)
    see(v);
}

static void visit_inside(Views *v, Node *node) {
  bool outer = v->is_inside;
  v->is_inside = true;
  walk_kids(node, visit, v);
  v->is_inside = outer;
}

static void see_frames(Program *program, Str name) {
  static const char *const frames[] = {"_getframe", "tb_frame", "gi_frame", "cr_frame", "ag_frame"};
  if (is_one_of(name, frames, 5))
    program->sees_frames = program->sees_code = true;
}

// sys.modules["json"], sys.modules.get("json"), "json" in sys.modules: the name, if only that module is looked at. NULL: no.
static Str module_asked_for(const Node *node) {
  const Node *modules = NULL, *name = NULL;
  if (node->kind == N_Subscript && node->Subscript.ctx == CTX_Load)
    modules = node->Subscript.value, name = node->Subscript.slice;
  if (node->kind == N_Compare && node->Compare.ops.count == 1 && node->Compare.comparators.count == 1)
    modules = node->Compare.comparators.items[0], name = node->Compare.left;
  if (node->kind == N_Call && node->Call.func->kind == N_Attribute && node->Call.args.count &&
      !strcmp(node->Call.func->Attribute.attr->text, "get"))
    modules = node->Call.func->Attribute.value, name = node->Call.args.items[0];
  bool is_one = modules && modules->kind == N_Attribute && !strcmp(modules->Attribute.attr->text, "modules") &&
                name->kind == N_Constant && name->Constant.value.kind == CONST_STR;
  return is_one ? name->Constant.value.text : NULL;
}

static void visit(Node *node, void *context) {
  Views *v = context;
  Str asked = module_asked_for(node);
  if (asked) {
    ModuleInfo *module = map_get(&v->program->modules_by_name, asked);
    if (module && !module->is_library)
      module->is_seen = true;
    return;
  }
  if (is_view(v, node)) {
    open(v);
    return;
  }
  switch (node->kind) {
  case N_Call: visit_call(v, node); break;
  case N_Subscript:
    (node->Subscript.ctx == CTX_Load ? visit_read : visit)(node->Subscript.value, v);
    visit(node->Subscript.slice, v);
    break;
  case N_Compare: walk_kids(node, visit_read, v); break;
  case N_For:
  case N_comprehension: walk_kids(node, visit_read, v); break;
  case N_FunctionDef:
  case N_AsyncFunctionDef:
  case N_Lambda:
  case N_ClassDef: visit_inside(v, node); break;
  case N_Attribute:
    if (!strcmp(node->Attribute.attr->text, "modules"))   // sys.modules
      v->program->sees_modules = true;
    v->program->sees_code |= !strcmp(node->Attribute.attr->text, "__code__") ||
                             !strcmp(node->Attribute.attr->text, "__closure__");
    v->program->opens_modules |= !strcmp(node->Attribute.attr->text, "__globals__");
    v->program->opens_modules |= is_frame_dict(node);
    see_frames(v->program, node->Attribute.attr);
    walk_kids(node, visit, v);
    break;
  case N_alias:
    if (!strcmp(node->alias.name->text, "modules"))
      v->program->sees_modules = true;
    see_frames(v->program, node->alias.name);
    break;
  default: walk_kids(node, visit, v);
  }
}

// sys.modules and f.__globals__ in our library, which only reads them: unittest looks for the tests of the main module,
// singledispatch for what an annotation names.
static void find_modules(Node *node, void *context) {
  static const char *const views[] = {"modules", "__globals__"};
  if (node->kind == N_Attribute && is_one_of(node->Attribute.attr, views, 2))
    ((Program *)context)->sees_modules = true;
  if (node->kind == N_Attribute)
    see_frames(context, node->Attribute.attr);
  walk_kids(node, find_modules, context);
}

void module_view_find(Program *program) {
  for (int i = 0; i < program->modules.count; i++) {
    Views v = {.program = program, .module = program->modules.items[i]};
    if (v.module->ast && !v.module->is_library)
      walk_kids(v.module->ast, visit, &v);
    else if (v.module->ast)
      walk_kids(v.module->ast, find_modules, program);
  }
  for (int i = 0; i < program->modules.count && program->sees_modules; i++)
    program->modules.items[i]->is_seen |= !program->modules.items[i]->is_library;
  for (int i = 0; i < program->modules.count && program->opens_modules; i++)
    if (!program->modules.items[i]->is_library)
      program->modules.items[i]->is_seen = program->modules.items[i]->is_open = true;
}
