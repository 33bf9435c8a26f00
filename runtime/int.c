// int.c - big ints: making them, sums and products, comparison, conversion to and from floats, hash.
//
// The magnitude of a KkBig is an array of 64-bit limbs, and GMP's mpn functions do the work on them. Every operation has
// the same shape: look at both operands as limbs (kk_int_limbs; a small int becomes one limb), compute into a new block
// that is large enough, and let kk_big_finish drop leading zeros and make the result canonical. The sign is kept apart,
// as mpn knows magnitudes only.
//
// Division, shifts, bits and powers stand in int_arithmetic.c, texts in int_text.c, methods in int_methods.c.
#include "int.h"

#include <gmp.h>
#include <math.h>
#include <stdlib.h>

#include "error.h"
#include "heap.h"

#define HASH_BITS 61
#define HASH_PRIME (((uint64_t)1 << HASH_BITS) - 1)

_Static_assert(sizeof(mp_limb_t) == sizeof(uint64_t) && GMP_NUMB_BITS == 64, "limbs are 64-bit words");

// Below this many limbs nobody asks whether there is memory for them.
#define FEW_LIMBS 4096

// ---- making ints

KkBig *kk_big_new(int64_t limbs) {
  if (limbs > FEW_LIMBS && !kk_heap_can_hold(limbs, sizeof(uint64_t)))
    return NULL;
  return kk_alloc_plain(sizeof(KkBig) + (size_t)limbs * 8, KK_int);
}

uint64_t *kk_limbs_scratch(int64_t limbs) {
  if (limbs > FEW_LIMBS && !kk_heap_can_hold(limbs, sizeof(uint64_t)))
    return NULL;
  return kk_block_plain((size_t)(limbs ? limbs : 1) * 8);
}

KkInt kk_big_finish(KkBig *big, int64_t limbs, bool negative) {
  while (limbs > 0 && big->limbs[limbs - 1] == 0)
    limbs--;
  if (limbs == 0)
    return 0;
  uint64_t low = big->limbs[0], small_max = ((uint64_t)1 << 62) - 1;
  if (limbs == 1 && low <= small_max + negative)
    return kk_value_from_small(negative ? -(int64_t)low : (int64_t)low);
  big->size = negative ? -limbs : limbs;
  return kk_value_from_ref(big);
}

static KkInt int_from_limb(uint64_t magnitude, bool negative) {
  KkBig *big = kk_big_new(1);
  if (!big)
    return KK_VALUE_ASIDE;
  big->limbs[0] = magnitude;
  return kk_big_finish(big, 1, negative);
}

KkInt kk_int_from_i64_big(int64_t n) { return int_from_limb(n < 0 ? 0 - (uint64_t)n : (uint64_t)n, n < 0); }

KkInt kk_int_from_u64(uint64_t n) { return n >> 62 ? int_from_limb(n, false) : n << 1; }

// In two's complement.
uint64_t kk_int_low_word_slow(KkInt a) {
  const KkBig *big = kk_value_ref(a);
  if (!big->size)
    return 0;
  return big->size < 0 ? 0 - big->limbs[0] : big->limbs[0];
}

KkInt kk_int_from_wide(KkWide a) {
  if (a == (int64_t)a)
    return kk_int_from_i64((int64_t)a);
  unsigned __int128 magnitude = a < 0 ? -(unsigned __int128)a : (unsigned __int128)a;
  KkBig *big = kk_big_new(2);
  if (!big)
    return KK_VALUE_ASIDE;
  big->limbs[0] = (uint64_t)magnitude;
  big->limbs[1] = (uint64_t)(magnitude >> 64);
  return kk_big_finish(big, 2, a < 0);
}

// a % b where a does not fit 64 bits. The hardware divides 128 bits by 64 if the quotient has 64.
static uint64_t word_remainder(unsigned __int128 a, uint64_t b) {
#if defined __x86_64__
  uint64_t high = (uint64_t)(a >> 64) % b, low = (uint64_t)a;
  __asm__("divq %2" : "+a"(low), "+d"(high) : "r"(b) : "cc");
  return high;
#else
  return (uint64_t)(a % b);
#endif
}

int64_t kk_wide_mod_slow(KkWide a, int64_t b) {
  uint64_t divisor = b < 0 ? 0 - (uint64_t)b : (uint64_t)b;
  uint64_t remainder = word_remainder(a < 0 ? -(unsigned __int128)a : (unsigned __int128)a, divisor);
  if (remainder && (a < 0) != (b < 0))
    remainder = divisor - remainder;
  return b < 0 ? -(int64_t)remainder : (int64_t)remainder;
}

// The int that v stands for, as an exact int: v itself, 0 or 1 of a bool, a copy of a subclass's number.
KkInt kk_int_from_value(Value v) {
  if (kk_value_is_small(v) || kk_value_header(v)->class_id == KK_int)
    return v;
  if (kk_value_header(v)->class_id == KK_bool)
    return kk_int_from_bool(kk_value_bool(v));
  const KkBig *number = kk_value_ref(v);
  int64_t size = number->size < 0 ? -number->size : number->size;
  KkBig *copy = kk_big_new(size);
  if (!copy)
    return KK_VALUE_ASIDE;
  memcpy(copy->limbs, number->limbs, (size_t)size * 8);
  return kk_big_finish(copy, size, number->size < 0);
}

// ---- sums and products

// |a| + |b|, with the given sign
static KkInt add_magnitudes(KkLimbs a, KkLimbs b, bool negative) {
  if (a.size < b.size) {
    KkLimbs swapped = a;
    a = b, b = swapped;
  }
  KkBig *sum = kk_big_new(a.size + 1);
  if (!sum)
    return KK_VALUE_ASIDE;
  uint64_t carry = 0;
  if (b.size == 0)
    memcpy(sum->limbs, a.limbs, (size_t)a.size * 8);
  else
    carry = mpn_add(sum->limbs, a.limbs, a.size, b.limbs, b.size);
  sum->limbs[a.size] = carry;
  return kk_big_finish(sum, a.size + 1, negative);
}

static int compare_magnitudes(KkLimbs a, KkLimbs b) {
  if (a.size != b.size)
    return a.size < b.size ? -1 : 1;
  return a.size ? mpn_cmp(a.limbs, b.limbs, a.size) : 0;
}

// |a| - |b|, negated if `negative`
static KkInt subtract_magnitudes(KkLimbs a, KkLimbs b, bool negative) {
  int order = compare_magnitudes(a, b);
  if (order == 0)
    return 0;
  if (order < 0)
    return subtract_magnitudes(b, a, !negative);
  KkBig *difference = kk_big_new(a.size);
  if (!difference)
    return KK_VALUE_ASIDE;
  if (b.size == 0)
    memcpy(difference->limbs, a.limbs, (size_t)a.size * 8);
  else
    mpn_sub(difference->limbs, a.limbs, a.size, b.limbs, b.size);
  return kk_big_finish(difference, a.size, negative);
}

static KkInt add_signed(KkLimbs a, KkLimbs b) {
  return a.negative == b.negative ? add_magnitudes(a, b, a.negative) : subtract_magnitudes(a, b, a.negative);
}

KkInt kk_int_add_slow(KkInt a, KkInt b) {
  uint64_t room[2];
  return add_signed(kk_int_limbs(a, room), kk_int_limbs(b, room + 1));
}

KkInt kk_int_sub_slow(KkInt a, KkInt b) {
  uint64_t room[2];
  KkLimbs x = kk_int_limbs(a, room), y = kk_int_limbs(b, room + 1);
  y.negative = !y.negative;
  return add_signed(x, y);
}

KkInt kk_int_mul_slow(KkInt a, KkInt b) {
  uint64_t room[2];
  KkLimbs x = kk_int_limbs(a, room), y = kk_int_limbs(b, room + 1);
  if (x.size == 0 || y.size == 0)
    return 0;
  KkBig *product = kk_big_new(x.size + y.size);
  if (!product)
    return KK_VALUE_ASIDE;
  if (x.size == y.size && x.limbs == y.limbs)
    mpn_sqr(product->limbs, x.limbs, x.size);
  else if (x.size >= y.size)
    mpn_mul(product->limbs, x.limbs, x.size, y.limbs, y.size);
  else
    mpn_mul(product->limbs, y.limbs, y.size, x.limbs, x.size);
  return kk_big_finish(product, x.size + y.size, x.negative != y.negative);
}

KkInt kk_int_neg_slow(KkInt a) {
  uint64_t room;
  KkLimbs x = kk_int_limbs(a, &room);
  return add_magnitudes(x, (KkLimbs){NULL, 0, false}, !x.negative);
}

// ---- comparison

int kk_int_compare_slow(KkInt a, KkInt b) {
  uint64_t room[2];
  KkLimbs x = kk_int_limbs(a, room), y = kk_int_limbs(b, room + 1);
  if (x.negative != y.negative)
    return x.negative ? -1 : 1;
  int order = compare_magnitudes(x, y);
  order = (order > 0) - (order < 0);
  return x.negative ? -order : order;
}

int64_t kk_int_bits(KkInt a) {
  uint64_t room;
  KkLimbs x = kk_int_limbs(a, &room);
  return x.size ? x.size * 64 - __builtin_clzll(x.limbs[x.size - 1]) : 0;
}

// Compares exactly, without rounding a to a float: by sign, then by magnitude in bits, then the int with b's whole part.
int kk_int_compare_float(KkInt a, double b) {
  if (isnan(b))
    return 2;
  if (kk_value_is_small(a) && llabs(kk_value_small(a)) <= (int64_t)1 << 53) {   // a float itself
    double x = (double)kk_value_small(a);
    return (x > b) - (x < b);
  }
  int a_sign = kk_int_sign(a), b_sign = (b > 0) - (b < 0);
  if (a_sign != b_sign || a_sign == 0)
    return (a_sign > b_sign) - (a_sign < b_sign);
  if (isinf(b))
    return -b_sign;
  int exponent;
  frexp(b, &exponent);   // |b| < 2^exponent, and >= half of that
  int64_t bits = kk_int_bits(a);
  if (bits != exponent)
    return bits < exponent ? -a_sign : a_sign;
  double whole = trunc(b);
  int order = kk_int_compare_slow(a, kk_int_from_float(whole));
  return order ? order : (whole > b) - (whole < b);
}

// ---- floats

// The top 64 bits of the magnitude, the lowest of them set if any bit below is: rounding these rounds the whole.
static uint64_t top_bits(KkLimbs x, int64_t bits) {
  int shift = (int)(-bits & 63);   // free bits in the highest limb
  uint64_t top = x.limbs[x.size - 1] << shift, rest = 0;
  if (x.size > 1 && shift)
    top |= x.limbs[x.size - 2] >> (64 - shift);
  if (x.size > 1)
    rest = x.limbs[x.size - 2] << shift;
  for (int64_t i = x.size - 3; i >= 0 && !rest; i--)
    rest = x.limbs[i];
  return top | (rest != 0);
}

double kk_int_frexp(KkInt a, int64_t *exponent) {
  uint64_t room;
  KkLimbs x = kk_int_limbs(a, &room);
  *exponent = kk_int_bits(a);
  double mantissa = x.size ? ldexp((double)top_bits(x, *exponent), -64) : 0.0;
  if (mantissa == 1.0)   // rounded up to the next power of two
    mantissa = 0.5, ++*exponent;
  return x.negative ? -mantissa : mantissa;
}

double kk_int_to_float_slow(KkInt a) {
  int64_t exponent;
  double mantissa = kk_int_frexp(a, &exponent);
  if (exponent > 1024)
    return kk_raise(KK_OverflowError, "int too large to convert to float"), kk_float_aside();
  return ldexp(mantissa, (int)exponent);
}

KkInt kk_int_from_float(double number) {
  if (isnan(number))
    return kk_raise(KK_ValueError, "cannot convert float NaN to integer"), KK_VALUE_ASIDE;
  if (isinf(number))
    return kk_raise(KK_OverflowError, "cannot convert float infinity to integer"), KK_VALUE_ASIDE;
  if (number > -0x1p63 && number < 0x1p63)
    return kk_int_from_i64((int64_t)number);
  int exponent;
  uint64_t mantissa = (uint64_t)ldexp(frexp(fabs(number), &exponent), 64);   // |number| = mantissa * 2^(exponent - 64)
  int64_t shift = exponent - 64, limb = shift / 64, bit = shift % 64;
  if (shift < 0)   // 2^63 itself
    return int_from_limb(mantissa >> -shift, number < 0);
  KkBig *big = kk_big_new(limb + 2);
  if (!big)
    return KK_VALUE_ASIDE;
  memset(big->limbs, 0, (size_t)limb * 8);
  big->limbs[limb] = mantissa << bit;
  big->limbs[limb + 1] = bit ? mantissa >> (64 - bit) : 0;
  return kk_big_finish(big, limb + 2, number < 0);
}

// ---- hash

// a modulo the prime 2^61 - 1, as the hash of every equal number (Objects/longobject.c, long_hash; numeric hashes in the
// library reference, "Hashing of numeric types"). 2^64 is 2^3 modulo the prime, so each limb costs a rotation and a sum.
int64_t kk_int_hash_slow(KkInt a) {
  uint64_t room, hash = 0;
  KkLimbs x = kk_int_limbs(a, &room);
  for (int64_t i = x.size - 1; i >= 0; i--) {
    uint64_t limb = x.limbs[i];
    hash = (hash << 3 & HASH_PRIME) | hash >> (HASH_BITS - 3);
    hash += (limb & HASH_PRIME) + (limb >> HASH_BITS);
    hash = (hash & HASH_PRIME) + (hash >> HASH_BITS);
    if (hash >= HASH_PRIME)
      hash -= HASH_PRIME;
  }
  int64_t result = x.negative ? -(int64_t)hash : (int64_t)hash;
  return result == -1 ? -2 : result;
}
