// async.h - see async.c.
#pragma once

#include "sema/sema.h"

void async_mark(ModuleInfo *module);
