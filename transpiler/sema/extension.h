// extension.h - what is different in an extension module for CPython; see extension.c.
#pragma once

#include "sema/sema.h"

// Leaves all imports to the Python that the module will run in. False: the program is no extension.
bool extension_imports(Program *program, ModuleInfo *module);
// Its variables, classes and attributes may be read and changed by any Python code.
void extension_open(Program *program);
// Is that builtin looked up when it is used, as any global, instead of being compiled?
// (With `import *` in the module any name may be the module's.)
bool extension_leaves_builtin(const Program *program, bool has_star_import, Str name);
