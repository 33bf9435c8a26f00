// program.h - see program.c.
#pragma once

#include "sema/sema.h"

void program_find_imports(Program *program, ModuleInfo *module, Node *statement);   // of an import added to it
