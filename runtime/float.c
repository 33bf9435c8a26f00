// float.c - arithmetic of floats: what C's operators and libm do differently from Python, and hashing.
//
// Division by zero raises; // and % follow the divisor's sign; ** may leave the reals; round() is exact in decimal. The
// special cases are those of CPython's Objects/floatobject.c.
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "class.h"
#include "complex_type.h"
#include "error.h"
#include "float_type.h"
#include "heap.h"
#include "int.h"
#include "str.h"
#include "tuple.h"

Value kk_value_from_float_boxed(double number) {
  KkFloat *boxed = kk_alloc_plain(sizeof(KkFloat), KK_float);
  boxed->number = number;
  return kk_value_from_ref(boxed);
}

double kk_float_zero_division(const char *text) {
  kk_raise(KK_ZeroDivisionError, "%s", text);
  return kk_float_aside();
}

// ---- floor division and remainder

typedef union FloatBits {
  double number;
  uint64_t bits;
} FloatBits;

enum { MANTISSA_BITS = 52, EXPONENT_MAX = 2047 };
static const uint64_t implicit_bit = (uint64_t)1 << MANTISSA_BITS;

static int biased_exponent(uint64_t magnitude) { return (int)(magnitude >> MANTISSA_BITS); }

// fmod(a, b), three times as fast as the C library's where the exponents are ordinary: |a| = m * 2^d * unit and
// |b| = n * unit with 53-bit integers m and n, so the remainder is (m * 2^d mod n) * unit, exactly; m is shifted 11 bits
// at a time.
static double remainder_of(double a, double b) {
  FloatBits x = {fabs(a)}, y = {fabs(b)}, unit;
  if (x.number < y.number)
    return a;
  int exponent = biased_exponent(y.bits), difference = biased_exponent(x.bits) - exponent;
  if (!(difference >= 0 && difference < 64 && exponent > 53 && biased_exponent(x.bits) < EXPONENT_MAX))
    return fmod(a, b);
  uint64_t m = (x.bits & (implicit_bit - 1)) | implicit_bit, n = (y.bits & (implicit_bit - 1)) | implicit_bit;
  for (; difference > 11; difference -= 11)
    m = (m << 11) % n;
  m = (m << difference) % n;
  unit.bits = (uint64_t)(exponent - MANTISSA_BITS) << MANTISSA_BITS;
  return copysign((double)(int64_t)m * unit.number, a);
}

// a % b for b != 0: fmod's remainder has the sign of a; Python's has that of b, a zero too.
static double floor_remainder(double a, double b) {
  double remainder = remainder_of(a, b);
  if (remainder == 0.0)
    return copysign(0.0, b);
  return (b < 0) != (remainder < 0) ? remainder + b : remainder;
}

// a // b for b != 0. a - fmod(a, b) is a multiple of b up to rounding, so the quotient is near a whole number.
static double floor_quotient(double a, double b) {
  double remainder = remainder_of(a, b), quotient = (a - remainder) / b;
  if (remainder != 0.0 && (b < 0) != (remainder < 0))
    quotient -= 1.0;
  if (quotient == 0.0)
    return copysign(0.0, a / b);
  double whole = floor(quotient);
  return quotient - whole > 0.5 ? whole + 1.0 : whole;
}

double kk_float_mod(double a, double b) {
  return KK_UNLIKELY(b == 0.0) ? kk_float_zero_division("float modulo") : floor_remainder(a, b);
}

double kk_float_floordiv(double a, double b) {
  return KK_UNLIKELY(b == 0.0) ? kk_float_zero_division("float floor division by zero") : floor_quotient(a, b);
}

// ---- powers

static bool is_odd(double whole) { return fmod(fabs(whole), 2.0) == 1.0; }

static double raise_range(void) {
  Value args[2] = {kk_value_from_small(ERANGE), kk_value_from_ref(KK_STR("Numerical result out of range"))};
  kk_raise_args(KK_OverflowError, kk_tuple_from_values(args, 2));
  return kk_float_aside();
}

// a ** b where a or b is nan or infinite
static double power_of_specials(double a, double b) {
  if (isnan(a))
    return a;
  if (isnan(b))
    return a == 1.0 ? 1.0 : b;
  if (isinf(b)) {
    double size = fabs(a);
    return size == 1.0 ? 1.0 : (b > 0) == (size > 1.0) ? fabs(b) : 0.0;
  }
  if (b > 0)
    return is_odd(b) ? a : fabs(a);
  return is_odd(b) ? copysign(0.0, a) : 0.0;
}

double kk_float_pow_real(double a, double b) {
  if (b == 0.0)
    return 1.0;
  if (!isfinite(a) || !isfinite(b))
    return power_of_specials(a, b);
  if (a == 0.0) {
    if (b < 0)
      return kk_float_zero_division("0.0 cannot be raised to a negative power");
    return is_odd(b) ? a : 0.0;
  }
  double result = pow(a, b);
  return KK_UNLIKELY(isinf(result)) ? raise_range() : result;
}

Value kk_float_pow(double a, double b) {
  if (a < 0 && isfinite(a) && isfinite(b) && b != floor(b))
    return kk_complex_pow(kk_complex(a, 0.0), kk_complex(b, 0.0));
  double result = kk_float_pow_real(a, b);
  return kk_float_is_aside(result) ? KK_VALUE_ASIDE : kk_value_from_float(result);
}

// ---- rounding

const double kk_powers_of_ten[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                   1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

// |a| * 10^places, rounded half to even, exactly: the mantissa times a power of ten fits 128 bits.
bool kk_float_scaled(double a, int places, uint64_t *scaled) {
  FloatBits x = {fabs(a)};
  if (x.bits == 0)
    return *scaled = 0, true;
  if (places > 15 || !(x.number < 1e3 * kk_powers_of_ten[15 - places]) || biased_exponent(x.bits) == 0)
    return false;
  uint64_t mantissa = (x.bits & (implicit_bit - 1)) | implicit_bit;
  int shift = 1075 - biased_exponent(x.bits);   // |a| = mantissa / 2^shift
  unsigned __int128 product = (unsigned __int128)mantissa * (uint64_t)kk_powers_of_ten[places];
  if (shift <= 0)
    *scaled = (uint64_t)(product << -shift);
  else if (shift > 126)
    *scaled = 0;
  else {
    unsigned __int128 half = (unsigned __int128)1 << (shift - 1), rest = product & (2 * half - 1);
    *scaled = (uint64_t)(product >> shift);
    *scaled += rest > half || (rest == half && *scaled & 1);
  }
  return true;
}

// printf rounds the exact binary value, half to even, and strtod reads correctly rounded: together they are round(). Where
// the digits are few, one division of exact doubles does it.
static double round_by_text(double a, int digits) {
  uint64_t scaled;
  if (kk_float_scaled(a, digits, &scaled) && scaled <= (uint64_t)1 << 53)
    return copysign((double)(int64_t)scaled / kk_powers_of_ten[digits], a);
  char local[400], *text = local;
  int length = snprintf(local, sizeof local, "%.*f", digits, a);
  if (length >= (int)sizeof local) {
    text = kk_block_plain((size_t)length + 1);
    snprintf(text, (size_t)length + 1, "%.*f", digits, a);
  }
  return strtod(text, NULL);
}

// Rounds at 10^places, places > 0: the decimal digits of the whole part are cut there, the rest decides.
static double round_left_of_point(double a, int places) {
  KkInt whole = kk_int_from_float(a);
  if (trunc(a) != a) {   // a fraction breaks a tie: doubling makes room for it
    KkInt sign = kk_value_from_small(a < 0 ? -1 : 1);
    whole = kk_int_add(kk_int_mul(whole, kk_value_from_small(10)), sign);
    whole = kk_int_round(whole, kk_value_from_small(-places - 1));
    whole = kk_int_floordiv(whole, kk_value_from_small(10));
  } else
    whole = kk_int_round(whole, kk_value_from_small(-places));
  double rounded = kk_int_to_float(whole);
  if (kk_float_is_aside(rounded)) {
    kk_clear_pending();
    kk_raise(KK_OverflowError, "rounded value too large to represent");
  }
  return rounded == 0.0 ? copysign(0.0, a) : rounded;
}

double kk_float_round(double a, int64_t digits) {
  if (!isfinite(a) || digits > 323)
    return a;
  if (digits < -308)
    return 0.0 * a;
  return digits >= 0 ? round_by_text(a, (int)digits) : round_left_of_point(a, (int)-digits);
}

KkInt kk_float_round_to_int(double a) { return kk_int_from_float(nearbyint(a)); }
KkInt kk_float_floor_slow(double a) { return kk_int_from_float(floor(a)); }
KkInt kk_float_ceil_slow(double a) { return kk_int_from_float(ceil(a)); }

// ---- hash

// As an int of the same value hashes: mantissa * 2^exponent modulo 2^61 - 1, where multiplying by 2 is a rotation of 61
// bits. A nan's identity is its bits, and its hash is made of them as CPython's is of the address.
static int64_t nan_hash(double nan) {
  union {
    double number;
    uint64_t bits;
  } u = {nan};
  return (int64_t)(u.bits >> 1);
}

int64_t kk_float_hash(double a) {
  const uint64_t prime = ((uint64_t)1 << 61) - 1;
  if (isinf(a))
    return a > 0 ? 314159 : -314159;
  if (isnan(a))
    return nan_hash(a);
  int exponent;
  uint64_t mantissa = (uint64_t)ldexp(frexp(fabs(a), &exponent), 53);
  exponent = (exponent - 53) % 61;
  if (exponent < 0)
    exponent += 61;
  uint64_t hash = (mantissa << exponent & prime) | mantissa >> (61 - exponent);
  int64_t result = a < 0 ? -(int64_t)hash : (int64_t)hash;
  return result == -1 ? -2 : result;
}
