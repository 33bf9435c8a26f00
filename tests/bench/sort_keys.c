// The C twin of sort_keys.py: qsort with comparison functions; ties by position, for a stable sort.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Record {
  char name[16];
  long score, group, position;
} Record;

static int order(long a, long b) { return (a > b) - (a < b); }

static int by_score(const void *x, const void *y) {
  const Record *a = *(Record *const *)x, *b = *(Record *const *)y;
  int c = order(a->score, b->score);
  return c ? c : order(a->position, b->position);
}

static int by_name(const void *x, const void *y) {
  const Record *a = *(Record *const *)x, *b = *(Record *const *)y;
  int c = strcmp(b->name, a->name);
  return c ? c : order(a->position, b->position);
}

static int by_group(const void *x, const void *y) {
  const Record *a = *(Record *const *)x, *b = *(Record *const *)y;
  int c = order(a->group, b->group);
  if (!c)
    c = order(-a->score, -b->score);
  return c ? c : order(a->position, b->position);
}

int main(int argc, char **argv) {
  long count = argc > 1 ? atol(argv[1]) : 100000;
  Record **records = malloc(count * sizeof *records), **sorted = malloc(count * sizeof *sorted);
  uint64_t state = 42;
  for (long i = 0; i < count; i++) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    records[i] = malloc(sizeof *records[i]);
    snprintf(records[i]->name, sizeof records[i]->name, "r%d", (int)(state % 100000));
    records[i]->score = (long)((state >> 20) % 1000003);
    records[i]->group = (long)((state >> 50) % 16);
    records[i]->position = i;
  }
  memcpy(sorted, records, count * sizeof *sorted);
  qsort(sorted, count, sizeof *sorted, by_score);
  printf("%ld %s %ld\n", sorted[0]->score, sorted[count / 2]->name, sorted[count - 1]->score);
  memcpy(sorted, records, count * sizeof *sorted);
  qsort(sorted, count, sizeof *sorted, by_name);
  printf("%s %s\n", sorted[0]->name, sorted[count - 1]->name);
  qsort(records, count, sizeof *records, by_group);
  printf("%ld %ld %ld\n", records[0]->score, records[count - 1]->score, records[count / 3]->group);
  Record *best = records[0];
  for (long i = 1; i < count; i++)
    if (records[i]->score * 16 + records[i]->group > best->score * 16 + best->group)
      best = records[i];
  printf("%ld %ld\n", best->score, best->group);
  return 0;
}
