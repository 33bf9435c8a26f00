// library.h - see library.c.
#pragma once

#include "sema/sema.h"

void library_load(Program *program);   // parse stdlib/builtins/*.py as the module `builtins`
void library_link(Program *program);   // after scopes: signatures of all library modules
