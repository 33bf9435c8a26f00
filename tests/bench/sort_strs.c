// sort_strs.c - the twin of sort_strs.py: a stable merge sort of pointers to strings.

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  int64_t length;
  char data[];
} Str;

typedef bool Before(const Str *a, const Str *b);

static bool in_order(const Str *a, const Str *b) {
  int64_t shorter = a->length < b->length ? a->length : b->length;
  int order = memcmp(a->data, b->data, shorter);
  return order < 0 || (order == 0 && a->length <= b->length);
}

static bool not_longer(const Str *a, const Str *b) { return a->length <= b->length; }

static inline void merge_sort(Str **items, Str **spare, int64_t count, Before *before) {
  if (count < 2)
    return;
  int64_t middle = count / 2, i = 0, j = middle;
  merge_sort(items, spare, middle, before);
  merge_sort(items + middle, spare, count - middle, before);
  if (before(items[middle - 1], items[middle]))
    return;
  memcpy(spare, items, count * sizeof *items);
  for (int64_t k = 0; k < count; k++)
    items[k] = i < middle && (j >= count || before(spare[i], spare[j])) ? spare[i++] : spare[j++];
}

static void sort(Str **items, int64_t count, Before *before) {
  Str **spare = malloc(count * sizeof *spare);
  merge_sort(items, spare, count, before);
  free(spare);
}

static int64_t next(int64_t *seed) {
  *seed = (*seed * 1103515245 + 12345) % 2147483648;
  return *seed / 65536;
}

static Str **make(int64_t count, const char *prefix) {
  Str **words = malloc(count * sizeof *words);
  int64_t seed = 7, start = (int64_t)strlen(prefix);
  for (int64_t i = 0; i < count; i++) {
    int64_t length = start + 2 + next(&seed) % 9;
    Str *word = malloc(sizeof *word + length + 1);
    word->length = length;
    memcpy(word->data, prefix, start);
    for (int64_t j = start; j < length; j++)
      word->data[j] = (char)(97 + next(&seed) % 26);
    word->data[length] = 0;
    words[i] = word;
  }
  return words;
}

static int64_t checksum(Str **words, int64_t count) {
  int64_t result = 0;
  for (int64_t i = 0; i < count; i += 5)
    result = (result * 31 + words[i]->data[words[i]->length - 1] * 7 + words[i]->length) % 1000000007;
  return result;
}

static void report(Str **words, int64_t count) {
  printf("%s %s %" PRId64 "\n", words[0]->data, words[count - 1]->data, checksum(words, count));
}

int main(int argc, char **argv) {
  int64_t count = argc > 1 ? atoll(argv[1]) : 600000;
  Str **words = make(count, ""), **ordered = malloc(count * sizeof *ordered);
  memcpy(ordered, words, count * sizeof *words);
  sort(ordered, count, in_order);
  report(ordered, count);
  Str **prefixed = make(count / 2, "prefix/common/");
  sort(prefixed, count / 2, in_order);
  report(prefixed, count / 2);
  sort(words, count, not_longer);
  report(words, count);
  return 0;
}
