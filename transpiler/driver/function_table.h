// function_table.h - which Python function is where in an executable.

#pragma once
#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"

// Writes the table into an executable. `functions` has a line for each Python function: its C symbol, a tab, what is shown
// of it. An executable without symbols stays as it is. False, with errno set: the file cannot be read or written.
bool function_table_add(Arena *arena, const char *executable, const Buffer *functions);
