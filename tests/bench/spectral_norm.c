// spectral_norm.c - the twin of spectral_norm.py: the power method on an implicit matrix.

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static double entry(int64_t i, int64_t j) { return 1.0 / (double)((i + j) * (i + j + 1) / 2 + i + 1); }

static double *times(const double *vector, int64_t n) {
  double *result = malloc(n * sizeof *result);
  for (int64_t i = 0; i < n; i++) {
    double total = 0.0;
    for (int64_t j = 0; j < n; j++)
      total += entry(i, j) * vector[j];
    result[i] = total;
  }
  return result;
}

static double *times_transposed(const double *vector, int64_t n) {
  double *result = malloc(n * sizeof *result);
  for (int64_t i = 0; i < n; i++) {
    double total = 0.0;
    for (int64_t j = 0; j < n; j++)
      total += entry(j, i) * vector[j];
    result[i] = total;
  }
  return result;
}

int main(int argc, char **argv) {
  int64_t n = argc > 1 ? atoll(argv[1]) : 500;
  double *u = malloc(n * sizeof *u), *v = u;
  for (int64_t i = 0; i < n; i++)
    u[i] = 1.0;
  for (int round = 0; round < 10; round++) {
    v = times_transposed(times(u, n), n);
    u = times_transposed(times(v, n), n);
  }
  double top = 0.0, bottom = 0.0;
  for (int64_t i = 0; i < n; i++) {
    top += u[i] * v[i];
    bottom += v[i] * v[i];
  }
  printf("%.9f\n", sqrt(top / bottom));
  return 0;
}
