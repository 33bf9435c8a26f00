// install.h - where Kukri's own files are.

#pragma once
#include "base/arena.h"

typedef struct Installation {
  const char *executable;   // the running compiler
  const char *folder;       // lib/kukri: libkukri*.a, include/, stdlib/
  const char *identity;     // a text that differs between any two builds of compiler and runtime
} Installation;

// Finds them from the place of the running executable; no path is compiled in, so an installed tree can
// be moved. folder is NULL if there is none.
Installation installation_find(Arena *arena);

// The folders of Python 3.11 that modules are compiled from where ours has none: its library, then what pip installs into.
// NULL-terminated.
const char **python_folders(Arena *arena);
