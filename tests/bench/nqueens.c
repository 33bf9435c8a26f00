// nqueens.c - the twin of nqueens.py: backtracking over three arrays of bool.

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t place(int64_t row, int64_t n, bool *columns, bool *up, bool *down) {
  if (row == n)
    return 1;
  int64_t count = 0;
  for (int64_t column = 0; column < n; column++) {
    if (columns[column] || up[row + column] || down[row - column + n - 1])
      continue;
    columns[column] = up[row + column] = down[row - column + n - 1] = true;
    count += place(row + 1, n, columns, up, down);
    columns[column] = up[row + column] = down[row - column + n - 1] = false;
  }
  return count;
}

int main(int argc, char **argv) {
  int64_t largest = argc > 1 ? atoll(argv[1]) : 12;
  for (int64_t n = 1; n <= largest; n++) {
    bool *columns = calloc(n, 1), *up = calloc(2 * n, 1), *down = calloc(2 * n, 1);
    printf("%" PRId64 " %" PRId64 "\n", n, place(0, n, columns, up, down));
    free(columns);
    free(up);
    free(down);
  }
  return 0;
}
