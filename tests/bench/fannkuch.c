// fannkuch.c - the twin of fannkuch.py: flips of prefixes over all permutations.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void swap(int64_t *items, int64_t i, int64_t j) {
  int64_t item = items[i];
  items[i] = items[j];
  items[j] = item;
}

static int64_t count_flips(const int64_t *order, int64_t *flipped, int64_t n) {
  memcpy(flipped, order, n * sizeof *order);
  int64_t flips = 0, first = flipped[0];
  while (first != 0) {
    for (int64_t low = 0, high = first; low < high; low++, high--)
      swap(flipped, low, high);
    flips++;
    first = flipped[0];
  }
  return flips;
}

static void fannkuch(int64_t n, int64_t *checksum, int64_t *most) {
  int64_t *order = malloc(n * sizeof *order), *counts = calloc(n, sizeof *counts);
  int64_t *flipped = malloc(n * sizeof *flipped);
  for (int64_t i = 0; i < n; i++)
    order[i] = i;
  *checksum = *most = 0;
  for (int64_t sign = 1;;) {
    if (order[0] != 0) {
      int64_t flips = count_flips(order, flipped, n);
      if (flips > *most)
        *most = flips;
      *checksum += sign * flips;
    }
    if (sign == 1) {
      swap(order, 0, 1);
      sign = -1;
      continue;
    }
    swap(order, 1, 2);
    sign = 1;
    for (int64_t i = 2; i < n; i++) {
      if (++counts[i] <= i)
        break;
      counts[i] = 0;
      if (i == n - 1)
        return;
      int64_t front = order[0];
      for (int64_t j = 0; j <= i; j++)
        order[j] = order[j + 1];
      order[i + 1] = front;
    }
  }
}

int main(int argc, char **argv) {
  int64_t n = argc > 1 ? atoll(argv[1]) : 9;
  int64_t checksum, most;
  fannkuch(n, &checksum, &most);
  printf("%" PRId64 "\nPfannkuchen(%" PRId64 ") = %" PRId64 "\n", checksum, n, most);
  return 0;
}
