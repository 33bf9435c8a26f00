// doctest.h - examples in docstrings, compiled with the module whose docstrings they are in.
#pragma once

#include "sema/program.h"

// If the module imports doctest, its tree gets a function for each docstring with examples, and statements that register
// them for doctest.testmod(); module->source then holds their text after the module's own. False: an error was reported.
bool doctest_expand(Program *program, ModuleInfo *module);

// Is that the name of such a function? The code in it is shown as a module's, and finds names as a module does.
bool doctest_is_function(Str name);
