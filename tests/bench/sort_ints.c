// sort_ints.c - the twin of sort_ints.py: a bottom-up merge sort that keeps natural order.
//
// Pieces of 16 are sorted by insertion; two neighbours that are in order already are
// copied, not merged, so that sorted input costs little.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void insertion_sort(int64_t *items, int64_t count) {
  for (int64_t i = 1; i < count; i++) {
    int64_t item = items[i], j = i;
    for (; j > 0 && items[j - 1] > item; j--)
      items[j] = items[j - 1];
    items[j] = item;
  }
}

static void merge(const int64_t *from, int64_t *to, int64_t low, int64_t middle, int64_t high) {
  if (middle >= high || from[middle - 1] <= from[middle]) {
    memcpy(to + low, from + low, (high - low) * sizeof *from);
    return;
  }
  int64_t i = low, j = middle;
  for (int64_t k = low; k < high; k++)
    to[k] = i < middle && (j >= high || from[i] <= from[j]) ? from[i++] : from[j++];
}

static int64_t smaller(int64_t a, int64_t b) { return a < b ? a : b; }

static void sort(int64_t *items, int64_t count) {
  for (int64_t low = 0; low < count; low += 16)
    insertion_sort(items + low, smaller(16, count - low));
  int64_t *from = items, *to = malloc((count + 1) * sizeof *to), *spare = to;
  for (int64_t width = 16; width < count; width *= 2) {
    for (int64_t low = 0; low < count; low += 2 * width)
      merge(from, to, low, smaller(low + width, count), smaller(low + 2 * width, count));
    int64_t *other = from;
    from = to;
    to = other;
  }
  if (from != items)
    memcpy(items, from, count * sizeof *items);
  free(spare);
}

static int64_t *make(int64_t count, int64_t modulus) {
  int64_t *values = malloc(count * sizeof *values), seed = 42;
  for (int64_t i = 0; i < count; i++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    values[i] = seed / 8 % modulus - modulus / 2;
  }
  return values;
}

// Python's %, which is never negative for a positive divisor.
static int64_t checksum(const int64_t *values, int64_t count) {
  int64_t result = 0;
  for (int64_t i = 0; i < count; i += 7) {
    result = (result * 31 + values[i]) % 1000000007;
    if (result < 0)
      result += 1000000007;
  }
  return result;
}

static void reverse(int64_t *items, int64_t count) {
  for (int64_t low = 0, high = count - 1; low < high; low++, high--) {
    int64_t item = items[low];
    items[low] = items[high];
    items[high] = item;
  }
}

int main(int argc, char **argv) {
  int64_t count = argc > 1 ? atoll(argv[1]) : 1400000;
  int64_t *random = make(count, 100000000), *ordered = malloc(count * sizeof *ordered);
  memcpy(ordered, random, count * sizeof *ordered);
  sort(ordered, count);
  printf("%" PRId64 " %" PRId64 " %" PRId64 "\n", ordered[0], ordered[count - 1], checksum(ordered, count));
  for (int64_t i = 0; i < count - 10; i += 1000) {
    int64_t item = ordered[i];
    ordered[i] = ordered[i + 10];
    ordered[i + 10] = item;
  }
  sort(ordered, count);
  printf("%" PRId64 "\n", checksum(ordered, count));
  int64_t *few = make(count, 50);
  sort(few, count);
  printf("%" PRId64 " %" PRId64 " %" PRId64 "\n", few[0], few[count - 1], checksum(few, count));
  sort(random, count);
  reverse(random, count);
  printf("%" PRId64 " %" PRId64 " %" PRId64 "\n", random[0], random[count - 1], checksum(random, count));
  return 0;
}
