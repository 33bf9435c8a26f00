// map.c - a map from pointers to pointers.
//
// The entries stand in an array in the order of insertion; a table of open addressing
// twice that size holds their numbers. Nothing is ever removed.

#include "base/map.h"

#include <string.h>

static uint32_t hash_of(const void *key) { return (uint32_t)(((uintptr_t)key >> 4) * 0x9E3779B97F4A7C15u >> 32); }

// The slot of the key, or the free one where it belongs. The map has slots.
static int32_t *find(const Map *map, const void *key) {
  uint32_t mask = (uint32_t)map->capacity * 2 - 1, i = hash_of(key) & mask;
  while (map->slots[i] && map->entries[map->slots[i] - 1].key != key)
    i = (i + 1) & mask;
  return &map->slots[i];
}

static MapEntry *find_entry(const Map *map, const void *key) {
  int32_t number = map->capacity ? *find(map, key) : 0;
  return number ? &map->entries[number - 1] : NULL;
}

void *map_get(const Map *map, const void *key) {
  MapEntry *entry = find_entry(map, key);
  return entry ? entry->value : NULL;
}

bool map_has(const Map *map, const void *key) { return find_entry(map, key) != NULL; }

static void grow(Arena *arena, Map *map) {
  MapEntry *old = map->entries;
  map->capacity = map->capacity ? map->capacity * 2 : 8;
  map->entries = arena_alloc(arena, (size_t)map->capacity * sizeof *map->entries);
  map->slots = arena_alloc(arena, (size_t)map->capacity * 2 * sizeof *map->slots);
  if (map->count)
    memcpy(map->entries, old, (size_t)map->count * sizeof *old);
  for (int i = 0; i < map->count; i++)
    *find(map, map->entries[i].key) = i + 1;
}

void map_set(Arena *arena, Map *map, const void *key, void *value) {
  MapEntry *entry = find_entry(map, key);
  if (entry) {
    entry->value = value;
    return;
  }
  if (map->count == map->capacity)
    grow(arena, map);
  map->entries[map->count++] = (MapEntry){key, value};
  *find(map, key) = map->count;
}
