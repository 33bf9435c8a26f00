// matmul.c - the twin of matmul.py: rows are separate arrays, reached by a pointer each.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static double **make(int64_t n, int64_t seed) {
  double **matrix = malloc(n * sizeof *matrix);
  for (int64_t i = 0; i < n; i++) {
    matrix[i] = malloc(n * sizeof **matrix);
    for (int64_t j = 0; j < n; j++)
      matrix[i][j] = ((i * 31 + j * 17 + seed) % 101) / 101.0 - 0.5;
  }
  return matrix;
}

static double **multiply(double **a, double **b, int64_t n) {
  double **result = malloc(n * sizeof *result);
  for (int64_t i = 0; i < n; i++) {
    result[i] = malloc(n * sizeof **result);
    for (int64_t j = 0; j < n; j++) {
      double total = 0.0;
      for (int64_t k = 0; k < n; k++)
        total += a[i][k] * b[k][j];
      result[i][j] = total;
    }
  }
  return result;
}

int main(int argc, char **argv) {
  int64_t n = argc > 1 ? atoll(argv[1]) : 360;
  double **product = multiply(make(n, 3), make(n, 5), n);
  double trace = 0.0;
  for (int64_t i = 0; i < n; i++)
    trace += product[i][i];
  printf("%.9f %.9f %.9f\n", trace, product[0][n - 1], product[n - 1][0]);
  return 0;
}
