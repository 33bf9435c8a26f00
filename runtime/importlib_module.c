// importlib_module.c - the module importlib. Calls of import_module are compiled as imports (transpiler/lower/lower_module.c);
// what gets here names no module that the program has.
#include "builtins.h"
#include "error.h"

Value kk_importlib_import_module(Value name, Value package) {
  (void)package;
  kk_raise(KK_ModuleNotFoundError, "No module named %R", name);
  return KK_VALUE_ASIDE;
}

KkNone kk_importlib_invalidate_caches(void) { return 0; }
