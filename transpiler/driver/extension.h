// extension.h - names of extension modules and of their files.
#pragma once

#include "base/arena.h"

// "pkg.mod" of FOLDER/pkg/mod.py, where the folder pkg has an __init__.py; "pkg" of FOLDER/pkg/__init__.py.
const char *extension_name(Arena *arena, const char *file);
// FOLDER/mod.cpython-311-x86_64-linux-gnu.so; folder NULL: the current one.
const char *extension_output(Arena *arena, const char *folder, const char *file);
