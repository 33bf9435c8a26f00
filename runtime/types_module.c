// types_module.c - classes of what the language itself makes, when they are called: types.MethodType(f, x) and its like.
#include "class_internal.h"
#include "function.h"
#include "kukri.h"

Value kk_cell_op_new(Value contents) {
  KkCell *cell = kk_alloc(sizeof *cell, KK_cell);
  cell->value = contents;
  return kk_value_from_ref(cell);
}

Value kk_module_op_new(KkStr *name, Value doc) {
  KkModule *module = kk_module_new(kk_str_to_utf8z(name));
  kk_module_set(module, "__doc__", doc);
  kk_module_set(module, "__package__", KK_VALUE_NONE);
  kk_module_set(module, "__loader__", KK_VALUE_NONE);
  kk_module_set(module, "__spec__", KK_VALUE_NONE);
  return kk_value_from_ref(module);
}

Value kk_types__callable(Value class) {
  kk_methods_install();
  return class;
}

Value kk_types__cell_class(void) { return kk_value_from_ref(kk_class_builtin(KK_cell)); }
Value kk_types__traceback_class(void) { return kk_value_from_ref(kk_class_builtin(KK_traceback)); }
