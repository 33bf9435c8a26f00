// nested_loops.c - the twin of nested_loops.py: three nested loops with remainders.
//
// All operands are positive, so C's % is Python's.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static void work(int64_t n, int64_t *total, int64_t *hits) {
  *total = *hits = 0;
  for (int64_t i = 1; i <= n; i++)
    for (int64_t j = 1; j <= n; j++)
      for (int64_t k = 1; k <= 20; k++) {
        *total += (i * j + k) % 7;
        if ((i + j) % 11 == k % 5)
          (*hits)++;
      }
}

int main(int argc, char **argv) {
  int64_t n = argc > 1 ? atoll(argv[1]) : 900;
  int64_t total, hits;
  work(n, &total, &hits);
  printf("%" PRId64 " %" PRId64 "\n", total, hits);
  return 0;
}
