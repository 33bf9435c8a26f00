// module.h - the generated rows of the modules in C.
#ifndef KK_MODULE_H
#define KK_MODULE_H

#include "object.h"

typedef struct KkModuleRow {
  const char *name;
  const KkMethod *functions;   // sorted
  KkBuiltin *const *objects;   // the same as objects
  uint32_t function_count;
  void (*init)(KkModule *module);   // sets what is not a function (math.pi, sys.argv); NULL: nothing
} KkModuleRow;

extern const KkModuleRow kk_module_rows[];   // ends with a row without a name
KkDict *kk_modules(void);                    // sys.modules

#endif
