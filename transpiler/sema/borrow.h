// borrow.h - see borrow.c.
#pragma once

#include "sema/sema.h"

// May a module of ours be completed by what CPython's of that name has?
bool borrow_is_allowed(const ModuleInfo *module);

void borrow_names(Program *program);
