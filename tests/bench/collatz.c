// collatz.c - the twin of collatz.py: the longest Collatz chain below a limit.
//
// Division and remainder round down as Python's do; n is positive, so C's agree.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t chain_length(int64_t n) {
  int64_t steps = 1;
  while (n != 1) {
    if (n % 2 == 0)
      n /= 2;
    else
      n = 3 * n + 1;
    steps++;
  }
  return steps;
}

int main(int argc, char **argv) {
  int64_t limit = argc > 1 ? atoll(argv[1]) : 350000;
  int64_t best = 0, best_start = 0;
  for (int64_t start = 1; start < limit; start++) {
    int64_t length = chain_length(start);
    if (length > best) {
      best = length;
      best_start = start;
    }
  }
  printf("%" PRId64 " %" PRId64 "\n", best_start, best);
  return 0;
}
