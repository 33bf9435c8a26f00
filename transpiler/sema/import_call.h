// import_call.h - see import_call.c.
#pragma once

#include "sema/sema.h"

void import_calls_find(Program *program, ModuleInfo *module);   // in a module that has been parsed
// The modules that a call of import_module with a computed name may mean; NULL: the call is none, or none is known.
ModuleList *import_choices(Program *program, const Node *call);
