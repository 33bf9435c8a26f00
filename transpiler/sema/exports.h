// exports.h - which names `from m import *` takes; see exports.c.
#pragma once

#include "sema/sema.h"

// The items of the module's __all__; *is_given: it has one; false: it is computed when the program runs.
bool exports_listed(Program *program, ModuleInfo *module, StrList *names, bool *is_given);
// The names that `from module import *` binds; *is_listed: by __all__. Requires: the module's symbols are declared.
bool exports_of(Program *program, ModuleInfo *module, StrList *names, bool *is_listed);
// Is the name bound for certain once the module's body has run?
bool exports_surely(ModuleInfo *module, Str name);
