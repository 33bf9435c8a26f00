// mandelbrot.c - the twin of mandelbrot.py: escape times over a grid of points.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t steps(double cx, double cy, int64_t limit) {
  double x = 0.0, y = 0.0;
  for (int64_t n = 0; n < limit; n++) {
    double xx = x * x, yy = y * y;
    if (xx + yy > 4.0)
      return n;
    y = 2.0 * x * y + cy;
    x = xx - yy + cx;
  }
  return limit;
}

int main(int argc, char **argv) {
  int64_t size = argc > 1 ? atoll(argv[1]) : 800;
  int64_t limit = 100, inside = 0, checksum = 0;
  for (int64_t row = 0; row < size; row++) {
    double cy = 2.4 * (double)row / (double)size - 1.2;
    for (int64_t column = 0; column < size; column++) {
      int64_t n = steps(3.2 * (double)column / (double)size - 2.2, cy, limit);
      if (n == limit)
        inside++;
      checksum = (checksum * 31 + n) % 1000003;
    }
  }
  printf("%" PRId64 " %" PRId64 "\n", inside, checksum);
  return 0;
}
