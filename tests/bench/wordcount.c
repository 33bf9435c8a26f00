// wordcount.c - the twin of wordcount.py: words counted in a hash map of our own.
//
// The map is a table of indices into entries kept in order of insertion; an entry
// holds the word's place in the text, its hash and its count.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  const char *start;
  int64_t length;
} Word;

typedef struct {
  Word word;
  uint64_t hash;
  int64_t count;
} Entry;

typedef struct {
  Entry *entries;
  int32_t *index;   // place in entries, or -1
  int64_t count, mask;
} Map;

static int64_t next(int64_t *seed) {
  *seed = (*seed * 1103515245 + 12345) % 2147483648;
  return *seed / 65536;
}

static Word *make_vocabulary(int64_t size) {
  Word *words = malloc(size * sizeof *words);
  int64_t seed = 12345;
  for (int64_t i = 0; i < size; i++) {
    int64_t length = 3 + next(&seed) % 7;
    char *letters = malloc(length);
    for (int64_t j = 0; j < length; j++)
      letters[j] = (char)(97 + next(&seed) % 26);
    words[i] = (Word){letters, length};
  }
  return words;
}

static char *make_text(const Word *vocabulary, int64_t size, int64_t length, uint64_t *bytes) {
  Word *words = malloc((length + 1) * sizeof *words);
  int64_t seed = 98765;
  *bytes = length > 0 ? length - 1 : 0;
  for (int64_t i = 0; i < length; i++) {
    int64_t a = next(&seed) % 1024, b = next(&seed) % 1024;
    words[i] = vocabulary[a * b * size / 1048576];
    *bytes += words[i].length;
  }
  char *text = malloc(*bytes + 1), *end = text;
  for (int64_t i = 0; i < length; i++) {
    if (i)
      *end++ = ' ';
    memcpy(end, words[i].start, words[i].length);
    end += words[i].length;
  }
  *end = 0;
  free(words);
  return text;
}

static uint64_t hash_word(Word word) {
  uint64_t hash = 14695981039346656037u;
  for (int64_t i = 0; i < word.length; i++)
    hash = (hash ^ (unsigned char)word.start[i]) * 1099511628211u;
  return hash ^ hash >> 32;
}

static void map_resize(Map *map, int64_t slots) {
  map->mask = slots - 1;
  map->index = realloc(map->index, slots * sizeof *map->index);
  map->entries = realloc(map->entries, slots * sizeof *map->entries);
  memset(map->index, -1, slots * sizeof *map->index);
  for (int64_t i = 0; i < map->count; i++) {
    uint64_t slot = map->entries[i].hash & map->mask;
    while (map->index[slot] >= 0)
      slot = (slot + 1) & map->mask;
    map->index[slot] = (int32_t)i;
  }
}

// The entry of the word, made with count 0 if it is new.
static Entry *map_entry(Map *map, Word word) {
  uint64_t hash = hash_word(word), slot = hash & map->mask;
  for (; map->index[slot] >= 0; slot = (slot + 1) & map->mask) {
    Entry *entry = &map->entries[map->index[slot]];
    if (entry->hash == hash && entry->word.length == word.length &&
        memcmp(entry->word.start, word.start, word.length) == 0)
      return entry;
  }
  if (map->count * 3 >= (map->mask + 1) * 2) {
    map_resize(map, (map->mask + 1) * 2);
    return map_entry(map, word);
  }
  map->index[slot] = (int32_t)map->count;
  map->entries[map->count] = (Entry){word, hash, 0};
  return &map->entries[map->count++];
}

static Map count_words(const char *text) {
  Map map = {0};
  map_resize(&map, 8);
  for (const char *end = text; *text; text = end) {
    while (*text == ' ')
      text++;
    for (end = text; *end && *end != ' ';)
      end++;
    if (end > text)
      map_entry(&map, (Word){text, end - text})->count++;
  }
  return map;
}

static int compare(const void *left, const void *right) {
  const Entry *a = left, *b = right;
  if (a->count != b->count)
    return a->count > b->count ? -1 : 1;
  int64_t shorter = a->word.length < b->word.length ? a->word.length : b->word.length;
  int order = memcmp(a->word.start, b->word.start, shorter);
  return order ? order : (a->word.length > b->word.length) - (a->word.length < b->word.length);
}

int main(int argc, char **argv) {
  int64_t length = argc > 1 ? atoll(argv[1]) : 3000000;
  uint64_t bytes;
  char *text = make_text(make_vocabulary(20000), 20000, length, &bytes);
  Map map = count_words(text);
  qsort(map.entries, map.count, sizeof *map.entries, compare);
  printf("%" PRIu64 " %" PRId64 "\n", bytes, map.count);
  for (int64_t i = 0; i < 10 && i < map.count; i++)
    printf("%.*s %" PRId64 "\n", (int)map.entries[i].word.length, map.entries[i].word.start, map.entries[i].count);
  return 0;
}
