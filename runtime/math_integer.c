// math_integer.c - functions of ints: gcd, lcm, factorial, comb, perm, isqrt.
//
// Products of many factors are split in halves until few are left, so that the big multiplications meet operands of equal
// size, where GMP is fastest. n! takes out the powers of two and shifts them in at the end; C(n, k) is the product of k
// consecutive numbers divided by k!.
#include "class.h"
#include "error.h"
#include "int.h"
#include "math_module.h"
#include "operators.h"

#include "builtins.h"

static const KkInt one = (KkInt)1 << 1;

// ---- gcd and lcm

KkInt kk_math_gcd(const Value *args, size_t n) {
  KkInt result = 0;
  for (size_t i = 0; i < n; i++) {
    KkInt item = kk_to_index(args[i]);
    if (kk_value_is_aside(item))
      return item;
    result = kk_int_gcd(result, item);
  }
  return result;
}

KkInt kk_math_lcm2(KkInt a, KkInt b) {
  if (a == 0 || b == 0)
    return 0;
  return kk_int_abs(kk_int_mul(kk_int_floordiv(a, kk_int_gcd(a, b)), b));
}

KkInt kk_math_lcm(const Value *args, size_t n) {
  KkInt result = one;
  for (size_t i = 0; i < n; i++) {
    KkInt item = kk_to_index(args[i]);
    if (kk_value_is_aside(item))
      return item;
    result = kk_math_lcm2(result, item);
  }
  return result;
}

// ---- products

// first * (first + step) * … of `count` factors, all positive; KK_VALUE_ASIDE: MemoryError raised.
static KkInt product(int64_t first, int64_t step, int64_t count) {
  if (count <= 4) {
    KkInt result = one;
    for (int64_t i = 0; i < count; i++)
      result = kk_int_mul(result, kk_int_from_i64(first + i * step));
    return result;
  }
  KkInt left = product(first, step, count / 2);
  KkInt right = kk_value_is_aside(left) ? left : product(first + count / 2 * step, step, count - count / 2);
  return kk_value_is_aside(right) ? right : kk_int_mul(left, right);
}

// The odd part of n!: the odd numbers up to n, those up to n / 2 again, and so on.
static KkInt odd_factorial(int64_t n) {
  if (n < 3)
    return one;
  KkInt rest = odd_factorial(n / 2), odds = kk_value_is_aside(rest) ? rest : product(3, 2, (n - 1) / 2);
  return kk_value_is_aside(odds) ? odds : kk_int_mul(rest, odds);
}

static KkInt factorial(int64_t n) {
  KkInt odd = odd_factorial(n);
  int64_t twos = n - __builtin_popcountll((unsigned long long)n);
  return kk_value_is_aside(odd) ? odd : kk_int_lshift(odd, kk_value_from_small(twos));
}

KkInt kk_math_factorial(Value v) {
  KkInt n = kk_to_index(v);
  if (kk_value_is_aside(n))
    return n;
  if (kk_int_sign(n) < 0)
    return kk_raise(KK_ValueError, "factorial() not defined for negative values"), KK_VALUE_ASIDE;
  if (kk_int_fits_i64(n))
    return factorial(kk_int_to_i64(n));
  kk_raise(KK_OverflowError, "factorial() argument should not exceed %ld", INT64_MAX);
  return KK_VALUE_ASIDE;
}

// ---- combinations and permutations

// Reads n and k; false: raised.
static bool read_counts(Value first, Value second, KkInt *n, KkInt *k) {
  *n = kk_to_index(first);
  *k = kk_value_is_aside(*n) ? *n : kk_to_index(second);
  if (kk_value_is_aside(*k))
    return false;
  if (kk_int_sign(*n) < 0)
    return kk_raise(KK_ValueError, "n must be a non-negative integer"), false;
  if (kk_int_sign(*k) < 0)
    return kk_raise(KK_ValueError, "k must be a non-negative integer"), false;
  return true;
}

// n * (n - 1) * … of k factors, n > k
static KkInt falling_product(KkInt n, int64_t k) {
  if (kk_int_fits_i64(n))
    return product(kk_int_to_i64(n) - k + 1, 1, k);
  if (k <= 1)
    return k ? n : one;
  KkInt left = falling_product(n, k / 2);
  KkInt right = kk_value_is_aside(left) ? left : falling_product(kk_int_sub(n, kk_int_from_i64(k / 2)), k - k / 2);
  return kk_value_is_aside(right) ? right : kk_int_mul(left, right);
}

KkInt kk_math_perm(Value first, Value second) {
  KkInt n, k;
  if (kk_value_is_none(second))
    return kk_math_factorial(first);
  if (!read_counts(first, second, &n, &k))
    return KK_VALUE_ASIDE;
  if (kk_int_lt(n, k))
    return 0;
  if (kk_int_fits_i64(k))
    return falling_product(n, kk_int_to_i64(k));
  kk_raise(KK_OverflowError, "k must not exceed %ld", INT64_MAX);
  return KK_VALUE_ASIDE;
}

KkInt kk_math_comb(Value first, Value second) {
  KkInt n, k;
  if (!read_counts(first, second, &n, &k))
    return KK_VALUE_ASIDE;
  if (kk_int_lt(n, k))
    return 0;
  KkInt other = kk_int_sub(n, k);
  if (kk_int_lt(other, k))
    k = other;
  if (!kk_int_fits_i64(k)) {
    kk_raise(KK_OverflowError, "min(n - k, k) must not exceed %ld", INT64_MAX);
    return KK_VALUE_ASIDE;
  }
  KkInt over = falling_product(n, kk_int_to_i64(k));
  KkInt under = kk_value_is_aside(over) ? over : factorial(kk_int_to_i64(k));
  return kk_value_is_aside(under) ? under : kk_int_floordiv(over, under);
}

KkInt kk_math_isqrt(Value v) {
  KkInt n = kk_to_index(v);
  if (kk_value_is_aside(n) || kk_int_sign(n) >= 0)
    return kk_value_is_aside(n) ? n : kk_int_isqrt(n);
  kk_raise(KK_ValueError, "isqrt() argument must be nonnegative");
  return KK_VALUE_ASIDE;
}
