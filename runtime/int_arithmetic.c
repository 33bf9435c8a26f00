// int_arithmetic.c - big ints: division, shifts, bitwise operators, powers, roots.
//
// Python's // rounds to minus infinity and % has the divisor's sign; mpn divides magnitudes. The quotient of the
// magnitudes is right when the signs are equal; else, if a remainder is left, the quotient is one further from zero and
// the remainder is the divisor's complement:  -7 // 2: 7 = 3*2 + 1, so -4 and 2 - 1 = 1.
//
// Bitwise operators see a negative int as an infinite two's complement. With one limb more than the longer operand, its
// top limb tells the sign, so the operands are written as two's complement of that width, combined limb by limb, and the
// result converted back.
#include <gmp.h>
#include <math.h>

#include "error.h"
#include "float_type.h"
#include "heap.h"
#include "int.h"

// ---- division

int64_t kk_i64_zero_division(bool is_modulo) {
  kk_raise(KK_ZeroDivisionError, is_modulo ? "integer modulo by zero" : "integer division or modulo by zero");
  return KK_I64_ASIDE;
}

// Quotient and remainder of the magnitudes, as non-negative ints; false: raised. Requires a nonzero divisor.
static bool divide_magnitudes(KkLimbs a, KkLimbs b, KkInt *quotient, KkInt *remainder) {
  KkBig *q = kk_big_new(a.size < b.size ? 1 : a.size - b.size + 1), *r = q ? kk_big_new(b.size) : NULL;
  if (!r)
    return false;
  if (a.size < b.size) {
    memcpy(r->limbs, a.limbs, (size_t)a.size * 8);
    *quotient = 0, *remainder = kk_big_finish(r, a.size, false);
    return true;
  }
  mpn_tdiv_qr(q->limbs, r->limbs, 0, a.limbs, a.size, b.limbs, b.size);
  *quotient = kk_big_finish(q, a.size - b.size + 1, false);
  *remainder = kk_big_finish(r, b.size, false);
  return true;
}

bool kk_int_divmod(KkInt a, KkInt b, KkInt *quotient, KkInt *remainder) {
  uint64_t room[2];
  KkLimbs x = kk_int_limbs(a, room), y = kk_int_limbs(b, room + 1);
  if (b == 0)
    return kk_i64_zero_division(false), false;
  if (!divide_magnitudes(x, y, quotient, remainder))
    return false;
  if (x.negative != y.negative) {
    *quotient = *remainder ? kk_int_invert(*quotient) : kk_int_neg(*quotient);   // ~q is -q - 1
    if (*remainder)
      *remainder = kk_int_sub(kk_int_abs(b), *remainder);
  }
  if (y.negative)
    *remainder = kk_int_neg(*remainder);
  return true;
}

KkInt kk_int_floordiv_slow(KkInt a, KkInt b) {
  KkInt quotient, remainder;
  return kk_int_divmod(a, b, &quotient, &remainder) ? quotient : KK_VALUE_ASIDE;
}

KkInt kk_int_mod_slow(KkInt a, KkInt b) {
  uint64_t room;
  if (b == 0)
    return kk_i64_zero_division(true), KK_VALUE_ASIDE;
  KkLimbs x = kk_int_limbs(a, &room);
  if (x.size > 1 && (b & 1) == 0 && (int64_t)b > 0) {   // by a small positive int: no quotient is needed
    KkInt remainder = kk_int_from_u64(mpn_mod_1(x.limbs, x.size, b >> 1));
    return x.negative && remainder ? b - remainder : remainder;
  }
  KkInt quotient, remainder;
  return kk_int_divmod(a, b, &quotient, &remainder) ? remainder : KK_VALUE_ASIDE;
}

// ---- true division

typedef unsigned __int128 Wide;

static int wide_bits(Wide n) {
  uint64_t high = (uint64_t)(n >> 64), low = (uint64_t)n;
  return high ? 128 - __builtin_clzll(high) : low ? 64 - __builtin_clzll(low) : 0;
}

// n * 2^exponent as the nearest double, half to even; `sticky`: the true value is a little more than n. Requires n to
// have at least 55 bits, or the result to be subnormal.
static double round_to_double(Wide n, bool sticky, int64_t exponent) {
  int64_t lowest = exponent + wide_bits(n) - 53;   // the exponent of the result's last bit …
  if (lowest < -1074)
    lowest = -1074;   // … which is this for subnormals
  int64_t shift = lowest - exponent;
  if (shift > 127)
    return 0.0;
  Wide kept = n >> shift, lost = n - (kept << shift), half = (Wide)1 << (shift - 1);
  if (lost > half || (lost == half && (sticky || (kept & 1))))
    kept++;
  return ldexp((double)(uint64_t)kept, (int)lowest);
}

// |a| / |b| with a quotient of 65 or 66 bits: a is shifted left, or b, so that the quotient gets that long.
static double divide_to_double(KkInt a, KkInt b) {
  uint64_t room[2];
  int64_t difference = kk_int_bits(a) - kk_int_bits(b), shift = 65 - difference;
  if (difference > 1024)
    return INFINITY;
  if (difference < -1076)
    return 0.0;
  KkInt by = kk_value_from_small(shift < 0 ? -shift : shift), q, r;
  if (shift > 0)
    a = kk_int_lshift(a, by);
  else
    b = kk_int_lshift(b, by);
  if (a == KK_VALUE_ASIDE || b == KK_VALUE_ASIDE ||
      !divide_magnitudes(kk_int_limbs(a, room), kk_int_limbs(b, room + 1), &q, &r))
    return kk_float_aside();
  KkLimbs digits = kk_int_limbs(q, room);
  Wide n = digits.limbs[0] | (digits.size > 1 ? (Wide)digits.limbs[1] << 64 : 0);
  return round_to_double(n, r != 0, -shift);
}

// a / b, correctly rounded (Objects/longobject.c, long_true_divide).
double kk_int_truediv_slow(KkInt a, KkInt b) {
  if (b == 0)
    return kk_raise(KK_ZeroDivisionError, "division by zero"), kk_float_aside();
  if (a == 0)
    return kk_int_sign(b) < 0 ? -0.0 : 0.0;
  double quotient = divide_to_double(kk_int_abs(a), kk_int_abs(b));
  if (isinf(quotient))
    return kk_raise(KK_OverflowError, "integer division result too large for a float"), kk_float_aside();
  return kk_int_sign(a) == kk_int_sign(b) ? quotient : -quotient;
}

// ---- shifts

static KkInt shift_left(KkLimbs x, uint64_t count) {
  int64_t limb = (int64_t)(count / 64), bit = count % 64, size = x.size + limb + 1;
  KkBig *result = kk_big_new(size);
  if (!result)
    return KK_VALUE_ASIDE;
  memset(result->limbs, 0, (size_t)limb * 8);
  result->limbs[size - 1] = 0;
  if (bit)
    result->limbs[size - 1] = mpn_lshift(result->limbs + limb, x.limbs, x.size, (unsigned)bit);
  else
    memcpy(result->limbs + limb, x.limbs, (size_t)x.size * 8);
  return kk_big_finish(result, size, x.negative);
}

KkInt kk_int_lshift_slow(KkInt a, KkInt b) {
  uint64_t room;
  if (kk_int_sign(b) < 0)
    return kk_raise(KK_ValueError, "negative shift count"), KK_VALUE_ASIDE;
  if (a == 0)
    return 0;
  if (!kk_value_is_small(b)) {   // CPython's ints have at most 2^61 digits of 30 bits
    KkInt digits = kk_int_floordiv(b, kk_value_from_small(30)), most = kk_value_from_small(INT64_MAX / 4 - 8);
    if (kk_int_lt(digits, most))
      return kk_raise_memory_error(), KK_VALUE_ASIDE;
    return kk_raise(KK_OverflowError, "too many digits in integer"), KK_VALUE_ASIDE;
  }
  return shift_left(kk_int_limbs(a, &room), b >> 1);
}

// |x| >> count; *lost tells whether a 1 was shifted out
static KkInt shift_right(KkLimbs x, int64_t count, bool *lost) {
  int64_t limb = count / 64, bit = count % 64, size = x.size - limb;
  KkBig *result = kk_big_new(size);
  if (!result)
    return KK_VALUE_ASIDE;
  uint64_t out = 0;
  if (bit)
    out = mpn_rshift(result->limbs, x.limbs + limb, size, (unsigned)bit);
  else
    memcpy(result->limbs, x.limbs + limb, (size_t)size * 8);
  for (int64_t i = 0; i < limb && !out; i++)
    out = x.limbs[i];
  *lost = out != 0;
  return kk_big_finish(result, size, false);
}

KkInt kk_int_rshift_slow(KkInt a, KkInt b) {
  uint64_t room;
  if (kk_int_sign(b) < 0)
    return kk_raise(KK_ValueError, "negative shift count"), KK_VALUE_ASIDE;
  KkLimbs x = kk_int_limbs(a, &room);
  if (!kk_value_is_small(b) || kk_value_small(b) / 64 >= x.size)
    return x.negative ? kk_value_from_small(-1) : 0;
  bool lost;
  KkInt result = shift_right(x, kk_value_small(b), &lost);
  if (!x.negative || result == KK_VALUE_ASIDE)
    return result;
  return lost ? kk_int_invert(result) : kk_int_neg(result);   // towards minus infinity: -(n + 1)
}

// ---- bitwise operators

// Writes x as two's complement of `size` limbs.
static void to_twos_complement(uint64_t *out, int64_t size, KkLimbs x) {
  memcpy(out, x.limbs, (size_t)x.size * 8);
  memset(out + x.size, 0, (size_t)(size - x.size) * 8);
  if (x.negative)
    mpn_neg(out, out, size);
}

static KkInt from_twos_complement(KkBig *big, int64_t size) {
  bool negative = big->limbs[size - 1] >> 63;
  if (negative)
    mpn_neg(big->limbs, big->limbs, size);
  return kk_big_finish(big, size, negative);
}

static KkInt combine(KkInt a, KkInt b, KkOperator op) {
  uint64_t room[2];
  KkLimbs x = kk_int_limbs(a, room), y = kk_int_limbs(b, room + 1);
  int64_t size = (x.size > y.size ? x.size : y.size) + 1;
  KkBig *result = kk_big_new(size);
  uint64_t *other = result ? kk_limbs_scratch(size) : NULL;
  if (!other)
    return KK_VALUE_ASIDE;
  to_twos_complement(result->limbs, size, x);
  to_twos_complement(other, size, y);
  if (op == KK_AND)
    mpn_and_n(result->limbs, result->limbs, other, size);
  else if (op == KK_OR)
    mpn_ior_n(result->limbs, result->limbs, other, size);
  else
    mpn_xor_n(result->limbs, result->limbs, other, size);
  return from_twos_complement(result, size);
}

// A mask of one limb (n & 0xffffffffffffffff) needs no more than the other operand's lowest one.
static bool and_by_mask(KkInt a, KkInt mask, KkInt *result) {
  uint64_t room[2];
  KkLimbs x = kk_int_limbs(a, room), m = kk_int_limbs(mask, room + 1);
  if (m.negative || m.size > 1 || x.size == 0)
    return false;
  uint64_t low = x.negative ? 0 - x.limbs[0] : x.limbs[0];
  *result = kk_int_from_u64(m.size ? low & m.limbs[0] : 0);
  return true;
}

KkInt kk_int_and_slow(KkInt a, KkInt b) {
  KkInt result;
  return and_by_mask(a, b, &result) || and_by_mask(b, a, &result) ? result : combine(a, b, KK_AND);
}
KkInt kk_int_or_slow(KkInt a, KkInt b) { return combine(a, b, KK_OR); }
KkInt kk_int_xor_slow(KkInt a, KkInt b) { return combine(a, b, KK_XOR); }
KkInt kk_int_invert_slow(KkInt a) { return kk_int_neg(kk_int_add(a, kk_value_from_small(1))); }

// ---- powers

// base^exponent by squaring, from the exponent's highest bit down; requires exponent >= 1. GMP works on two buffers that
// hold the result's size and swap roles.
static KkInt power(KkLimbs base, uint64_t exponent) {
  int64_t bits = base.size * 64 - __builtin_clzll(base.limbs[base.size - 1]), limbs;
  if (__builtin_mul_overflow(bits, (int64_t)exponent, &bits))
    return kk_raise_memory_error(), KK_VALUE_ASIDE;
  limbs = bits / 64 + base.size + 2;
  KkBig *result = kk_big_new(limbs), *other = result ? kk_big_new(limbs) : NULL;
  if (!other)
    return KK_VALUE_ASIDE;
  memcpy(result->limbs, base.limbs, (size_t)base.size * 8);
  int64_t size = base.size;
  for (int bit = 62 - __builtin_clzll(exponent); bit >= 0; bit--) {
    mpn_sqr(other->limbs, result->limbs, size);
    size *= 2;
    size -= other->limbs[size - 1] == 0;
    KkBig *squared = other;
    other = result, result = squared;
    if (exponent >> bit & 1) {
      size += base.size;
      uint64_t high = mpn_mul(other->limbs, result->limbs, size - base.size, base.limbs, base.size);
      size -= high == 0;
      KkBig *product = other;
      other = result, result = product;
    }
  }
  return kk_big_finish(result, size, base.negative && exponent & 1);
}

// base^exponent in words; false: it does not fit
static bool small_power(int64_t base, uint64_t exponent, int64_t *result) {
  int64_t product = 1;
  for (;;) {
    if (exponent & 1 && __builtin_mul_overflow(product, base, &product))
      return false;
    if (!(exponent >>= 1))
      break;
    if (__builtin_mul_overflow(base, base, &base))
      return false;
  }
  *result = product;
  return true;
}

// Powers of a base with trailing zero bits: those are shifted in afterwards (2 ** n is one shift).
static KkInt power_of_even(KkInt base, uint64_t exponent) {
  uint64_t room, zeros;
  KkLimbs x = kk_int_limbs(base, &room);
  zeros = mpn_scan1(x.limbs, 0);
  KkInt odd = kk_int_rshift(base, kk_value_from_small((int64_t)zeros)), shift;
  if (odd == kk_value_from_small(-1))
    odd = exponent & 1 ? odd : kk_value_from_small(1);
  else if (odd != kk_value_from_small(1))
    odd = power(kk_int_limbs(odd, &room), exponent);
  if (__builtin_mul_overflow(zeros, exponent, &zeros) || zeros > KK_SMALL_MAX)
    return kk_raise_memory_error(), KK_VALUE_ASIDE;
  shift = kk_value_from_small((int64_t)zeros);
  return odd == KK_VALUE_ASIDE ? odd : kk_int_lshift(odd, shift);
}

Value kk_int_pow(KkInt base, KkInt exponent) {
  if (kk_int_sign(exponent) < 0) {
    double x = kk_int_to_float(base);
    double y = kk_float_is_aside(x) ? x : kk_int_to_float(exponent);
    return kk_float_is_aside(y) ? KK_VALUE_ASIDE : kk_float_pow(x, y);
  }
  if (exponent == 0 || base == kk_value_from_small(1))
    return kk_value_from_small(1);
  if (base == 0)
    return 0;
  if (base == kk_value_from_small(-1))
    return kk_int_and(exponent, kk_value_from_small(1)) ? base : kk_value_from_small(1);
  if (!kk_value_is_small(exponent))
    return kk_raise_memory_error(), KK_VALUE_ASIDE;
  int64_t result;
  uint64_t n = exponent >> 1, room;
  if (kk_value_is_small(base) && small_power(kk_value_small(base), n, &result))
    return kk_int_from_i64(result);
  KkLimbs x = kk_int_limbs(base, &room);
  return x.limbs[0] & 1 ? power(x, n) : power_of_even(base, n);
}

// ---- modular powers

static uint64_t word_product_mod(uint64_t a, uint64_t b, uint64_t modulus) {
  return modulus >> 32 ? (uint64_t)((Wide)a * b % modulus) : a * b % modulus;
}

static uint64_t word_power_mod(uint64_t base, KkLimbs exponent, uint64_t modulus) {
  uint64_t result = 1;
  int64_t bits = exponent.size * 64 - __builtin_clzll(exponent.limbs[exponent.size - 1]);
  for (int64_t bit = bits - 1; bit >= 0; bit--) {
    result = word_product_mod(result, result, modulus);
    if (exponent.limbs[bit / 64] >> (bit % 64) & 1)
      result = word_product_mod(result, base, modulus);
  }
  return result;
}

// product = product * factor mod modulus; all have `size` limbs. room: 3 * size + 1 limbs.
static void multiply_mod(uint64_t *product, const uint64_t *factor, KkLimbs modulus, uint64_t *room) {
  int64_t size = modulus.size;
  if (product == factor)
    mpn_sqr(room, product, size);
  else
    mpn_mul_n(room, product, factor, size);
  mpn_tdiv_qr(room + 2 * size, product, 0, room, 2 * size, modulus.limbs, size);
}

// base^exponent mod modulus; 0 <= base < modulus, exponent > 0. Four bits of the exponent a step, with a table of
// base^0 … base^15.
static KkInt big_power_mod(KkLimbs base, KkLimbs exponent, KkLimbs modulus) {
  int64_t size = modulus.size;
  KkBig *result = kk_big_new(size);
  uint64_t *table = result ? kk_limbs_scratch(20 * size + 1) : NULL, *room = table + 16 * size;
  if (!table)
    return KK_VALUE_ASIDE;
  memset(table, 0, (size_t)size * 16);   // powers 0 and 1
  table[0] = 1;
  memcpy(table + size, base.limbs, (size_t)base.size * 8);
  for (int i = 2; i < 16; i++) {
    memcpy(table + i * size, table + (i - 1) * size, (size_t)size * 8);
    multiply_mod(table + i * size, table + size, modulus, room);
  }
  memcpy(result->limbs, table, (size_t)size * 8);
  for (int64_t i = exponent.size - 1; i >= 0; i--)
    for (int bit = 60; bit >= 0; bit -= 4) {
      for (int square = 0; square < 4; square++)
        multiply_mod(result->limbs, result->limbs, modulus, room);
      unsigned digit = exponent.limbs[i] >> bit & 15;
      if (digit)
        multiply_mod(result->limbs, table + digit * size, modulus, room);
    }
  return kk_big_finish(result, size, false);
}

// The inverse of a modulo n > 0 by Euclid's algorithm; 0 if there is none, KK_VALUE_ASIDE if raised.
static KkInt inverse_mod(KkInt a, KkInt n) {
  KkInt x = kk_value_from_small(1), next_x = 0, modulus = n;
  while (n != 0) {
    KkInt q, r;
    if (!kk_int_divmod(a, n, &q, &r))
      return KK_VALUE_ASIDE;
    KkInt difference = kk_int_sub(x, kk_int_mul(q, next_x));
    x = next_x, next_x = difference;
    a = n, n = r;
  }
  return a == kk_value_from_small(1) ? kk_int_mod(x, modulus) : 0;
}

static KkInt power_mod_positive(KkInt base, KkInt exponent, KkInt modulus) {
  uint64_t room[3];
  KkLimbs e = kk_int_limbs(exponent, room), m = kk_int_limbs(modulus, room + 1);
  KkInt reduced = kk_int_mod(base, modulus);
  if (reduced == KK_VALUE_ASIDE || exponent == 0)
    return reduced == KK_VALUE_ASIDE ? reduced : kk_value_from_small(1);
  if (m.size == 1)
    return kk_int_from_u64(word_power_mod(kk_int_limbs(reduced, room + 2).limbs[0], e, m.limbs[0]));
  return big_power_mod(kk_int_limbs(reduced, room + 2), e, m);
}

// pow(base, exponent, modulus): the result has the modulus's sign (Objects/longobject.c, long_pow).
KkInt kk_int_pow_mod(KkInt base, KkInt exponent, KkInt modulus) {
  const KkInt one = kk_value_from_small(1);
  if (modulus == 0)
    return kk_raise(KK_ValueError, "pow() 3rd argument cannot be 0"), KK_VALUE_ASIDE;
  KkInt positive = kk_int_abs(modulus);
  if (kk_int_sign(exponent) < 0) {
    exponent = kk_int_neg(exponent);
    base = inverse_mod(kk_int_mod(base, positive), positive);
    if (base == 0 && positive != one)
      return kk_raise(KK_ValueError, "base is not invertible for the given modulus"), KK_VALUE_ASIDE;
  }
  if (positive == one)
    return 0;
  KkInt result = power_mod_positive(base, exponent, positive);
  if (result == KK_VALUE_ASIDE || result == 0 || kk_int_sign(modulus) > 0)
    return result;
  return kk_int_add(result, modulus);
}

// ---- gcd, square root, rounding

// Stein's algorithm: differences of odd numbers, without their zeros; a division first if one is much longer.
static KkInt word_gcd(uint64_t a, uint64_t b) {
  if (a < b >> 3)
    b %= a;
  else if (b < a >> 3)
    a %= b;
  if (a == 0 || b == 0)
    return kk_int_from_u64(a | b);
  int zeros = __builtin_ctzll(a | b);
  a >>= __builtin_ctzll(a);
  do {
    b >>= __builtin_ctzll(b);
    uint64_t less = a < b ? a : b;
    b = a < b ? b - a : a - b;
    a = less;
  } while (b);
  return kk_int_from_u64(a << zeros);
}

// mpn_gcd wants odd operands, so the common zero bits are taken out first and the divisor's own zeros dropped.
static KkInt big_gcd(KkLimbs a, KkLimbs b) {
  KkInt result = KK_VALUE_ASIDE, x, y;
  bool lost;
  uint64_t zeros_a = mpn_scan1(a.limbs, 0), zeros_b = mpn_scan1(b.limbs, 0), room[2];
  x = shift_right(a, (int64_t)zeros_a, &lost);
  y = x == KK_VALUE_ASIDE ? x : shift_right(b, (int64_t)zeros_b, &lost);
  if (y == KK_VALUE_ASIDE)
    return result;
  if (kk_int_lt(x, y)) {
    KkInt swapped = x;
    x = y, y = swapped;
  }
  KkLimbs u = kk_int_limbs(x, room), v = kk_int_limbs(y, room + 1);
  KkBig *divisor = kk_big_new(v.size);
  uint64_t *copy = divisor ? kk_limbs_scratch(u.size + v.size) : NULL;
  if (!copy)
    return result;
  memcpy(copy, u.limbs, (size_t)u.size * 8);
  memcpy(copy + u.size, v.limbs, (size_t)v.size * 8);
  int64_t size = mpn_gcd(divisor->limbs, copy, u.size, copy + u.size, v.size);
  result = kk_big_finish(divisor, size, false);
  return kk_int_lshift(result, kk_value_from_small((int64_t)(zeros_a < zeros_b ? zeros_a : zeros_b)));
}

KkInt kk_int_gcd(KkInt a, KkInt b) {
  uint64_t room[2];
  KkLimbs x = kk_int_limbs(a, room), y = kk_int_limbs(b, room + 1);
  if (x.size == 0 || y.size == 0)
    return kk_int_abs(x.size ? a : b);
  if (x.size == 1 && y.size == 1)
    return word_gcd(x.limbs[0], y.limbs[0]);
  return big_gcd(x, y);
}

KkInt kk_int_isqrt(KkInt a) {
  uint64_t room;
  KkLimbs x = kk_int_limbs(a, &room);
  if (x.size == 0)
    return 0;
  KkBig *root = kk_big_new((x.size + 1) / 2);
  if (!root)
    return KK_VALUE_ASIDE;
  mpn_sqrtrem(root->limbs, NULL, x.limbs, x.size);
  return kk_big_finish(root, (x.size + 1) / 2, false);
}

// round(a, digits): a unless digits is negative; then the nearest multiple of 10^-digits, half to even.
KkInt kk_int_round(KkInt a, KkInt digits) {
  if (kk_int_sign(digits) >= 0)
    return a;
  KkInt unit = kk_int_pow(kk_value_from_small(10), kk_int_neg(digits)), quotient, rest;
  if (unit == KK_VALUE_ASIDE || !kk_int_divmod(a, unit, &quotient, &rest))
    return KK_VALUE_ASIDE;
  KkInt twice = kk_int_lshift(rest, kk_value_from_small(1));
  bool is_odd = kk_int_and(quotient, kk_value_from_small(1)) != 0;
  KkInt down = kk_int_sub(a, rest);
  return kk_int_lt(unit, twice) || (kk_int_eq(unit, twice) && is_odd) ? kk_int_add(down, unit) : down;
}
