// function.h - functions and methods as values, cells, modules.
#ifndef KK_FUNCTION_H
#define KK_FUNCTION_H

#include "thread.h"

// A function of the program with room for `cells` captured cells. entry is called with the function as `callee`.
KkFunction *kk_function_new(KkEntry *entry, const KkCode *code, KkTuple *defaults, KkDict *keyword_defaults,
                            size_t cells);
KkNone kk_function_annotate(Value function, KkDict *annotations);           // gives it its __annotations__
Value kk_builtin_new(const KkMethod *method, KkClass *owner, Value self);   // a method, bound if self is given
Value kk_bound_method_new(Value function, Value self);
KkCell *kk_cell_new(Value v);

// ---- modules

KkModule *kk_module_new(const char *name);
KkModule *kk_module_of_program(KkStr *name);   // made when it is first asked for
KkNone kk_module_set(KkModule *module, const char *name, Value v);
Value kk_module_get(KkModule *module, KkStr *name);   // aside: absent, nothing raised
// Variables of a module of the program that stand in its dict: see transpiler/sema/module_view.c.
KkNone kk_module_expose(KkStr *name, Value doc, KkStr *file, Value package);   // what every module has
KkNone kk_module_expose_library(KkStr *name);
KkDict *kk_module_dict(KkStr *name);
Value kk_module_variable(KkStr *module, KkStr *name);   // aside: unbound
void kk_module_store(KkStr *module, KkStr *name, Value v);
void kk_module_remove(KkStr *module, KkStr *name);
KkBool kk_module_is_loaded(KkStr *name);   // its body has been run
// importlib.import_module of a computed name (importlib_module.c): the absolute name; a module that is loaded.
KkStr *kk_import_name(Value name, Value package);
Value kk_import_loaded(KkStr *name);
KkNone kk_import_check(Value function);   // NotImplementedError unless it is import_module itself
// A module in C by name ("math", "sys", "builtins", …), made at its first use. NULL: no such module.
KkModule *kk_module_find(const char *name);

#endif
