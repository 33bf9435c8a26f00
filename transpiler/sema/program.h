// program.h - see program.c.
#pragma once

#include "sema/sema.h"

void program_find_imports(Program *program, ModuleInfo *module, Node *statement);   // of an import added to it
void program_find_all_imports(Program *program, ModuleInfo *module);                // of a module with another tree
const char *program_python_file(Program *program, const char *name);                // CPython's; NULL: there is none
ModuleInfo *program_import(Program *program, Str name);      // of a dotted name, loading it; NULL: not found
bool program_is_users(Program *program, const char *name);   // would the module be found in the user's folders?
