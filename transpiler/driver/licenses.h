// licenses.h - `kukri licenses`: the notices owed for what is in an executable.

#pragma once
#include "driver/install.h"

// Prints them on standard output. -> an exit status
int licenses_print(Arena *arena, const Installation *installation, const char *executable);
