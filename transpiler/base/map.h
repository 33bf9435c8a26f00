// map.h - a map from pointers (a Str, a Node *, a Type *…) to pointers.
//
//   Map m = {0};
//   map_set(arena, &m, key, value);
//   for (int i = 0; i < m.count; i++) use(m.entries[i].key, m.entries[i].value);
//
// The loop runs in the order of first insertion, so it does not depend on addresses.

#pragma once
#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

typedef struct MapEntry {
  const void *key;
  void *value;
} MapEntry;

typedef struct Map {
  MapEntry *entries;   // in the order of insertion
  int count;           // of entries
  int capacity;        // of entries; a power of two, or 0
  int32_t *slots;      // 2 * capacity numbers of entries, plus 1; 0 where free
} Map;

void *map_get(const Map *map, const void *key);   // NULL if the key is absent
bool map_has(const Map *map, const void *key);
void map_set(Arena *arena, Map *map, const void *key, void *value);
