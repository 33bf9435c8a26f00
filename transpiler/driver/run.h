// run.h - `kukri run`: gives the process over to the compiled program.

#pragma once
#include <stdbool.h>

// Becomes the program at `path`, called `name` (its sys.argv[0]) with these arguments; so its exit
// status, its signals and its terminal are its own. A temporary program is removed first. Returns
// only if it cannot be started, with errno set.
void program_execute(const char *path, const char *name, char **arguments, bool is_temporary);
