// cache.h - what was compiled before: executables, and which sources they came from.
//
// An entry's name is the hash of everything it was made from, so an entry never changes and never
// becomes wrong; it can only be missing. Any number of processes may use the cache at once.

#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <time.h>

#include "base/arena.h"
#include "base/buffer.h"

typedef struct Cache {
  const char *folder;   // NULL: there is none, or --no-cache; then nothing is found or stored
  int64_t limit;        // bytes
} Cache;

// XDG_CACHE_HOME/kukri, else ~/.cache/kukri; made if it is not there.
Cache cache_open(Arena *arena, bool is_used);

// The path of an entry, which counts as used now; NULL if it is missing.
char *cache_find(Arena *arena, const Cache *cache, const char *name);

// Stores a copy of a file, and drops the entries unused for longest while all together exceed the limit.
// -> the entry's path; NULL if it could not be stored, which is not an error.
char *cache_store(Arena *arena, const Cache *cache, const char *name, const char *file);
bool cache_store_text(Arena *arena, const Cache *cache, const char *name, const char *text, size_t length);

int64_t cache_size(const Cache *cache, int *entries);   // bytes
int cache_clear(const Cache *cache);                    // drops all entries; -> how many there were

// ---- manifests: is the executable of the last `kukri run` or `kukri build` still right?
//
// A manifest lists the sources that were read, each with its hash, and the files that were looked for
// in vain (a module that appears earlier on the search path changes the program). Its own name is the
// hash of the command line, so it is found before anything is parsed.

typedef struct Manifest {
  Buffer text;               // records ended by NUL: "source HASH PATH", "absent PATH", "program NAME"
  struct timespec started;   // when the sources began to be read
  bool is_stable;            // no source changed since
} Manifest;

Manifest manifest_new(void);
void manifest_add_source(Manifest *manifest, Arena *arena, const char *path);
void manifest_add_absent(Manifest *manifest, const char *path);

// Stores it with the name of its executable's entry, unless a source changed while it was compiled.
void manifest_store(Manifest *manifest, Arena *arena, const Cache *cache, const char *name, const char *program);

// The executable of a stored manifest, if every source is as it was; else NULL.
char *manifest_find(Arena *arena, const Cache *cache, const char *name);
