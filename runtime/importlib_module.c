// importlib_module.c - the module importlib. Calls of import_module are compiled as imports (transpiler/lower/lower_module.c):
// of one module, or of those that a computed name may mean.
#include "dict.h"
#include "error.h"
#include "kukri.h"
#include "module.h"

// The absolute name of ".name", beside the package; one point more is one package further out.
static KkStr *resolve(KkStr *name, int64_t level, KkStr *package) {
  KkStr *base = package;
  for (int64_t i = 1; i < level; i++) {
    int64_t dot = kk_str_rfind(base, kk_value_from_ref(KK_STR(".")), 0, INT64_MAX);
    if (dot < 0) {
      kk_raise(KK_ImportError, "attempted relative import beyond top-level package");
      return KK_REF_ASIDE;
    }
    base = kk_str_slice(base, 0, 1, dot);
  }
  KkStr *rest = kk_str_slice(name, level, 1, kk_str_length(name) - level);
  return kk_str_length(rest) ? kk_text_format("%U.%U", base, rest) : base;
}

// What import_module(name, package) imports; KK_REF_ASIDE: raised.
KkStr *kk_import_name(Value name, Value package) {
  if (!kk_is_instance_of(name, KK_str)) {
    kk_raise(KK_AttributeError, "'%T' object has no attribute 'startswith'", name);
    return KK_REF_ASIDE;
  }
  KkStr *text = kk_value_ref(name);
  int64_t level = kk_str_length(text) - kk_str_length(kk_str_lstrip(text, kk_value_from_ref(KK_STR("."))));
  if (!level)
    return text;
  if (!kk_is_instance_of(package, KK_str) || !kk_str_length(kk_value_ref(package))) {
    kk_raise(KK_TypeError, "the 'package' argument is required to perform a relative import for %R", name);
    return KK_REF_ASIDE;
  }
  return resolve(text, level, kk_value_ref(package));
}

// A module that the program has loaded under that name, though the compiler did not see that this call may mean it.
Value kk_import_loaded(KkStr *name) {
  Value found = kk_dict_get_str(kk_modules(), name);
  if (kk_value_is_aside(found))
    kk_raise(KK_NotImplementedError, "import_module(%R): the compiled program does not have this module",
             kk_value_from_ref(name));
  return found;
}

// A call that the compiler did not see as one.
Value kk_importlib_import_module(Value name, Value package) {
  KkStr *resolved = kk_import_name(name, package);
  return resolved == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_import_loaded(resolved);
}

KkNone kk_import_check(Value function) {
  if (function == kk_value_from_ref(&kk_function_importlib_import_module))
    return 0;
  kk_raise(KK_NotImplementedError,
           "a function called import_module that is not importlib's is not supported by Kukri yet");
  return KK_NONE_ASIDE;
}

KkNone kk_importlib_invalidate_caches(void) { return 0; }
