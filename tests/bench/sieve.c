// sieve.c - the twin of sieve.py: the sieve of Eratosthenes on one byte per number.

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static bool *sieve(int64_t limit) {
  bool *is_prime = malloc(limit + 1);
  for (int64_t i = 0; i <= limit; i++)
    is_prime[i] = true;
  is_prime[0] = is_prime[1] = false;
  for (int64_t i = 2; i * i <= limit; i++)
    if (is_prime[i])
      for (int64_t j = i * i; j <= limit; j += i)
        is_prime[j] = false;
  return is_prime;
}

int main(int argc, char **argv) {
  int64_t limit = argc > 1 ? atoll(argv[1]) : 20000000;
  bool *is_prime = sieve(limit);
  int64_t count = 0, checksum = 0;
  for (int64_t n = 0; n <= limit; n++)
    if (is_prime[n]) {
      count++;
      checksum = (checksum * 31 + n) % 1000003;
    }
  printf("%" PRId64 " %" PRId64 "\n", count, checksum);
  free(is_prime);
  return 0;
}
