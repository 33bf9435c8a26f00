// module.c - module objects: those in C, by their generated tables, and the program's.
//
// A module in C is made when it is first asked for: its functions stand in a static table, its other attributes are set
// by its init function. sys.modules and the program's own modules live in kk_process.modules, a dict by name.
#include "foreign.h"
#include "attribute.h"
#include "dict.h"
#include "dynamic.h"
#include "error.h"
#include "function.h"
#include "function_internal.h"
#include "heap.h"
#include "module.h"
#include "str.h"

KkModule *kk_module_new(const char *name) {
  KkModule *module = kk_alloc(sizeof *module, KK_module);
  module->name = name;
  module->attributes = kk_dict_new();
  kk_module_set(module, "__name__", kk_value_from_ref(kk_str_from_utf8z(name)));
  return module;
}

KkNone kk_module_set(KkModule *module, const char *name, Value v) {
  return kk_dict_set_str(module->attributes, kk_str_from_utf8z(name), v);
}

Value kk_module_get(KkModule *module, KkStr *name) {
  Value v = kk_dict_get_str(module->attributes, name);
  if (!kk_value_is_aside(v) || !module->row)
    return v;
  const KkMethod *function = kk_method_find(module->row->functions, module->row->function_count, name);
  return function ? kk_value_from_ref(module->row->objects[function - module->row->functions]) : KK_VALUE_ASIDE;
}

KkDict *kk_modules(void) {
  if (!kk_process.modules)
    kk_process.modules = kk_dict_new();
  return kk_process.modules;
}

KK_REPLACED KkModule *kk_module_of_program(KkStr *name) {
  Value found = kk_dict_get_str(kk_modules(), name);
  if (!kk_value_is_aside(found))
    return kk_value_ref(found);
  KkModule *module = kk_module_new(kk_str_to_utf8z(name));
  kk_dict_set_str(kk_modules(), name, kk_value_from_ref(module));
  return module;
}

// From now on the variables of sys are the program's to change, to streams of its own for instance.
static void use_sys(KkModule *module) {
  kk_dynamic_install();
  kk_process.sys = module;
}

// The module is known before its init function runs, which may ask for it.
static KkModule *module_make(const KkModuleRow *row, KkStr *key) {
  KkModule *module = kk_module_new(row->name);
  module->row = row;
  kk_dict_set_str(kk_modules(), key, kk_value_from_ref(module));
  if (row->init)
    row->init(module);
  if (strcmp(row->name, "sys") == 0)
    use_sys(module);
  return module;
}

KkModule *kk_module_find(const char *name) {
  KkStr *key = kk_str_from_utf8z(name);
  Value found = kk_dict_get_str(kk_modules(), key);
  if (!kk_value_is_aside(found))
    return kk_value_ref(found);
  for (const KkModuleRow *row = kk_module_rows; row->name; row++)
    if (strcmp(row->name, name) == 0)
      return module_make(row, key);
  return NULL;
}

// ---- the variables of the program's modules, by name

KkDict *kk_module_dict(KkStr *name) { return kk_module_of_program(name)->attributes; }
KK_REPLACED Value kk_module_variable(KkStr *module, KkStr *name) {
  return kk_dict_get_str(kk_module_dict(module), name);
}
KK_REPLACED void kk_module_store(KkStr *module, KkStr *name, Value v) {
  kk_dict_set_str(kk_module_dict(module), name, v);
}

void kk_module_remove(KkStr *module, KkStr *name) { kk_dict_take(kk_module_dict(module), kk_value_from_ref(name)); }

KkBool kk_module_is_loaded(KkStr *name) {
  Value found = kk_dict_get_str(kk_modules(), name);
  return !kk_value_is_aside(found) && !((KkModule *)kk_value_ref(found))->is_running;
}

// A module of the library has what is in C, too.
KkNone kk_module_expose_library(KkStr *name) {
  if (!kk_module_find(kk_str_to_utf8z(name)))
    kk_module_of_program(name);
  return 0;
}

// What every module has. A compiled one has no loader.
KK_REPLACED KkNone kk_module_expose(KkStr *name, Value doc, KkStr *file, Value package) {
  KkModule *module = kk_module_of_program(name), *builtins = kk_module_find("builtins");
  kk_module_set(module, "__doc__", doc);
  kk_module_set(module, "__package__", package);
  kk_module_set(module, "__loader__", KK_VALUE_NONE);
  kk_module_set(module, "__spec__", KK_VALUE_NONE);
  kk_module_set(module, "__builtins__", builtins ? kk_value_from_ref(builtins) : KK_VALUE_NONE);
  kk_module_set(module, "__file__", kk_value_from_ref(file));
  kk_module_set(module, "__cached__", KK_VALUE_NONE);
  return 0;
}

static Value module_repr(Value v) {
  KkModule *module = kk_value_ref(v);
  Value file = kk_dict_get_str(module->attributes, KK_STR("__file__"));
  if (kk_value_is_aside(file))
    return kk_value_from_ref(kk_text_format("<module '%s' (built-in)>", module->name));
  return kk_value_from_ref(kk_text_format("<module '%s' from '%S'>", module->name, file));
}

void kk_module_class_init(KkClass *class) { class->slots.repr = module_repr; }
