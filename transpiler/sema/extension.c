// extension.c - the analysis of an extension module: a program whose callers are unknown.
//
// An extension module is one module, imported by CPython. Any Python code may call its functions, read and replace its
// variables, subclass its classes. So
//
//   - the module is open (module_view.c): its variables stand in the dict of CPython's module object and nowhere else;
//   - a class statement has a metaclass that is not known: CPython makes the class, instances are CPython's;
//   - every import is CPython's, and what it yields is OBJECT;
//   - builtins that have to do with the interpreter's state (print, open, globals) or that make objects which are CPython's
//     (property, object) are globals that the module does not bind: found in the dict of builtins when they are used.
//
// Functions have a generic instance, because what the dict of the module holds has escaped. What is compiled well is the
// inside of functions: numbers, strings, lists and dicts that they make, loops, calls of local functions.

#include "sema/extension.h"

#include <string.h>

// Builtins whose meaning does not depend on the interpreter: compiled.
bool extension_leaves_builtin(const Program *program, bool has_star_import, Str name) {
  static const char *const compiled[] = {
      "__class__",  "globals",   "locals",    "vars",    "dir",     "eval",     "exec",      "NotImplemented",
      "Ellipsis",   "__debug__", "abs",       "all",     "any",     "ascii",    "bin",       "bool",
      "bytes",      "chr",       "complex",   "delattr", "dict",    "divmod",   "enumerate", "filter",
      "float",      "format",    "frozenset", "getattr", "hasattr", "hex",      "int",       "isinstance",
      "issubclass", "iter",      "len",       "list",    "map",     "max",      "min",       "next",
      "oct",        "ord",       "pow",       "range",   "repr",    "reversed", "round",     "set",
      "setattr",    "slice",     "sorted",    "str",     "sum",     "super",    "tuple",     "type",
      "zip"};
  enum { COUNT = sizeof compiled / sizeof *compiled };
  if (!program->extension || (library_is_exception(name->text) && !has_star_import))
    return false;
  if (has_star_import)
    return strcmp(name->text, "super") != 0 && strcmp(name->text, "__class__") != 0 &&
           strcmp(name->text, "eval") != 0 && strcmp(name->text, "exec") != 0;
  for (int i = 0; i < COUNT; i++)
    if (!strcmp(compiled[i], name->text))
      return false;
  return true;
}

bool extension_imports(Program *program, ModuleInfo *module) {
  if (!program->extension)
    return false;
  NodeList body = module->ast->Module.body;
  for (int i = 0; i < body.count; i++) {
    struct ImportFrom *from = body.items[i]->kind == N_ImportFrom ? &body.items[i]->ImportFrom : NULL;
    for (int k = 0; from && from->module && !strcmp(from->module->text, "__future__") && k < from->names.count; k++)
      module->has_future_annotations |= !strcmp(from->names.items[k]->alias.name->text, "annotations");
  }
  return true;
}

void extension_open(Program *program) {
  if (!program->extension)
    return;
  ModuleInfo *module = program->modules.items[0];
  module->is_seen = module->is_open = true;
  program->keeps_annotations = program->makes_classes = program->uses_any_name = true;
  program->sets_any_attribute = program->sees_any_dict = program->has_virtual_subclasses = true;
}
