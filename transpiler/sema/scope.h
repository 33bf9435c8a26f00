// scope.h - see scope.c.
#pragma once

#include "sema/sema.h"

void scope_declare_module(Program *program, ModuleInfo *module);   // first all modules, then
void scope_resolve_module(Program *program, ModuleInfo *module);
