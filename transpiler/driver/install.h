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

// The folder of the library of Python 3.11, whose modules in Python are compiled where ours has none; NULL: not installed.
const char *python_library(void);
