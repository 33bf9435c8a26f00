// dictcount.c - the twin of dictcount.py: an insertion-ordered hash map from int64 to int64.
//
// A table of indices (open addressing, linear probes) into entries in order of insertion.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  int64_t key, value;
} Entry;

typedef struct {
  Entry *entries;
  int32_t *index;   // place in entries, or -1
  int64_t count, mask;
} Map;

static uint64_t hash_key(int64_t key) {
  uint64_t hash = (uint64_t)key * 0x9E3779B97F4A7C15u;
  return hash ^ hash >> 32;
}

static void map_resize(Map *map, int64_t slots) {
  map->mask = slots - 1;
  map->index = realloc(map->index, slots * sizeof *map->index);
  map->entries = realloc(map->entries, slots * sizeof *map->entries);
  memset(map->index, -1, slots * sizeof *map->index);
  for (int64_t i = 0; i < map->count; i++) {
    uint64_t slot = hash_key(map->entries[i].key) & map->mask;
    while (map->index[slot] >= 0)
      slot = (slot + 1) & map->mask;
    map->index[slot] = (int32_t)i;
  }
}

static Entry *map_find(Map *map, int64_t key) {
  for (uint64_t slot = hash_key(key) & map->mask; map->index[slot] >= 0; slot = (slot + 1) & map->mask)
    if (map->entries[map->index[slot]].key == key)
      return &map->entries[map->index[slot]];
  return NULL;
}

static void map_set(Map *map, int64_t key, int64_t value) {
  Entry *entry = map_find(map, key);
  if (entry) {
    entry->value = value;
    return;
  }
  if (map->count * 3 >= (map->mask + 1) * 2)
    map_resize(map, (map->mask + 1) * 2);
  uint64_t slot = hash_key(key) & map->mask;
  while (map->index[slot] >= 0)
    slot = (slot + 1) & map->mask;
  map->index[slot] = (int32_t)map->count;
  map->entries[map->count++] = (Entry){key, value};
}

static Map count(int64_t length, int64_t spread) {
  Map map = {0};
  map_resize(&map, 8);
  int64_t seed = 1;
  for (int64_t i = 0; i < length; i++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    int64_t key = seed / 16 % spread;
    Entry *entry = map_find(&map, key);
    map_set(&map, key, (entry ? entry->value : 0) + 1);
  }
  return map;
}

int main(int argc, char **argv) {
  Map map = count(argc > 1 ? atoll(argv[1]) : 5000000, 300000);
  int64_t checksum = 0, most = 0, found = 0;
  for (int64_t i = 0; i < map.count; i++) {
    Entry *entry = &map.entries[i];
    checksum = (checksum * 31 + entry->key * 7 + entry->value) % 1000000007;
    if (entry->value > most)
      most = entry->value;
  }
  for (int64_t key = 0; key < 600000; key += 3) {
    Entry *entry = map_find(&map, key);
    if (entry)
      found += entry->value;
  }
  printf("%" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 "\n", map.count, most, checksum, found);
  return 0;
}
