// The C twin of records.py: getline, fields cut in place, a chained hash table.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BUCKETS = 4096 };

typedef struct Group {
  char *key;
  long count, units;
  double amount;
  struct Group *next;
} Group;

static void write_file(const char *path, long count) {
  static const char *const regions[] = {"north", "south", "east", "west"};
  FILE *f = fopen(path, "w");
  long state = 2024;
  fprintf(f, "region,product,units,price\n");
  for (long i = 0; i < count; i++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    double price = (state / 13 % 2000) / 16.0;
    fprintf(f, "%s,p%ld,%ld,%.10g\n", regions[state % 4], state / 7 % 250, state / 11 % 40, price);
  }
  fclose(f);
}

static Group *group_of(Group **table, const char *key) {
  unsigned long hash = 5381;
  for (const char *c = key; *c; c++)
    hash = hash * 33 + (unsigned char)*c;
  for (Group *g = table[hash % BUCKETS]; g; g = g->next)
    if (!strcmp(g->key, key))
      return g;
  Group *g = calloc(1, sizeof *g);
  g->key = strdup(key);
  g->next = table[hash % BUCKETS];
  return table[hash % BUCKETS] = g;
}

static int by_units(const void *x, const void *y) {
  const Group *a = *(Group *const *)x, *b = *(Group *const *)y;
  return a->units != b->units ? (a->units < b->units) - (a->units > b->units) : strcmp(a->key, b->key);
}

int main(int argc, char **argv) {
  long count = argc > 1 ? atol(argv[1]) : 200000, found = 0, total = 0;
  static Group *table[BUCKETS];
  char path[64], *line = NULL, key[64];
  size_t room = 0;
  snprintf(path, sizeof path, "/tmp/kukri-bench-records-c-%d.csv", (int)getpid());
  write_file(path, count);
  FILE *f = fopen(path, "r");
  if (getline(&line, &room, f) < 0)
    return 1;
  while (getline(&line, &room, f) > 0) {
    char *rest = line, *region = strsep(&rest, ","), *product = strsep(&rest, ","), *units_text = strsep(&rest, ",");
    long units = atol(units_text);
    double price = strtod(rest, NULL);
    if (units == 0)
      continue;
    snprintf(key, sizeof key, "%s/%s", region, product);
    Group *g = group_of(table, key);
    g->count++;
    g->units += units;
    g->amount += units * price;
  }
  fclose(f);
  remove(path);
  Group *all[BUCKETS];
  for (int i = 0; i < BUCKETS; i++)
    for (Group *g = table[i]; g; g = g->next) {
      all[found++] = g;
      total += g->count;
    }
  qsort(all, found, sizeof *all, by_units);
  for (int i = 0; i < 5 && i < found; i++)
    printf("%s %ld %ld %.3f\n", all[i]->key, all[i]->count, all[i]->units, all[i]->amount);
  printf("%ld %ld\n", found, total);
  return 0;
}
