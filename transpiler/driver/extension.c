// extension.c - names of extension modules and of their files.
//
// A module's full name is part of what it is compiled to (classes and functions show it), so it is found as Python would: a
// folder with an __init__.py is a package, and so may be the folder around it.

#include "driver/extension.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "driver/files.h"

static const char *const suffix = ".cpython-311-x86_64-linux-gnu.so";

static bool is_package(Arena *arena, const char *folder) {
  return file_exists(arena_printf(arena, "%s/__init__.py", folder));
}

// The file's name without ".py".
static const char *stem(Arena *arena, const char *file) {
  const char *name = path_name(file);
  size_t length = strlen(name);
  return length > 3 && !strcmp(name + length - 3, ".py") ? arena_text(arena, name, length - 3) : name;
}

const char *extension_name(Arena *arena, const char *file) {
  char *real = realpath(file, NULL);
  const char *path = real ? arena_text(arena, real, strlen(real)) : file, *folder = path_folder(arena, path);
  const char *name = stem(arena, path);
  free(real);
  if (!strcmp(name, "__init__"))
    name = path_name(folder), folder = path_folder(arena, folder);
  for (; is_package(arena, folder); folder = path_folder(arena, folder))
    name = arena_printf(arena, "%s.%s", path_name(folder), name);
  return name;
}

const char *extension_output(Arena *arena, const char *folder, const char *file) {
  return arena_printf(arena, "%s%s%s%s", folder ? folder : "", folder ? "/" : "", stem(arena, file), suffix);
}
