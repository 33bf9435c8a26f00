// module_view.h - modules whose variables are looked at by name; see module_view.c.
#pragma once

#include "sema/sema.h"

void module_view_find(
    Program *program);   // sets ModuleInfo.is_seen and .is_open from the calls of globals() and the like
