// interval.c - arithmetic on ranges of ints. See interval.h for what the bounds mean.
//
// Bounds are computed in 128 bits and cut back: what is beyond 2^64 is an infinity. So no result is too narrow.

#include "opt/interval.h"

typedef IrBound Wide;

static const Wide infinity = IR_MOST;   // sums of it stay infinite
static const Wide farthest = (Wide)1 << 64;

static bool is_finite(Wide bound) { return bound >= -farthest && bound <= farthest; }
static bool is_bounded(IrRange r) { return is_finite(r.low) && is_finite(r.high); }

static IrRange narrow(Wide low, Wide high) {
  return (IrRange){low < -farthest  ? -infinity
                   : low > farthest ? farthest
                                    : low,
                   high > farthest    ? infinity
                   : high < -farthest ? -farthest
                                      : high};
}

static Wide smaller(Wide a, Wide b) { return a < b ? a : b; }
static Wide larger(Wide a, Wide b) { return a > b ? a : b; }

bool interval_is_empty(IrRange range) { return range.low > range.high; }
bool interval_is_equal(IrRange a, IrRange b) { return a.low == b.low && a.high == b.high; }
bool interval_has_zero(IrRange range) { return range.low <= 0 && range.high >= 0; }

bool interval_is_comparison(IrOp op) {
  return op == IR_int_eq || op == IR_int_ne || op == IR_int_lt || op == IR_int_le || op == IR_int_gt || op == IR_int_ge;
}

IrRange interval_join(IrRange a, IrRange b) {
  if (interval_is_empty(a))
    return b;
  if (interval_is_empty(b))
    return a;
  return (IrRange){a.low < b.low ? a.low : b.low, a.high > b.high ? a.high : b.high};
}

// All empty ranges are one, so that nothing seems to grow that stays empty.
IrRange interval_meet(IrRange a, IrRange b) {
  IrRange met = {a.low > b.low ? a.low : b.low, a.high < b.high ? a.high : b.high};
  return interval_is_empty(met) ? INTERVAL_EMPTY : met;
}

// A bound that keeps growing goes to the next of these, so that the fixpoint is near.
static const Wide thresholds[] = {
    1, 255, 65535, INT32_MAX, ((int64_t)1 << 47) - 1, (int64_t)1 << 53, ((int64_t)1 << 62) - 1, UINT64_MAX};
enum { THRESHOLDS = sizeof thresholds / sizeof *thresholds };

static Wide widen_high(Wide high) {
  for (int i = 0; i < THRESHOLDS; i++)
    if (high <= thresholds[i])
      return thresholds[i];
  return infinity;
}

static Wide widen_low(Wide low) {
  if (low >= 0)
    return 0;
  for (int i = 0; i < THRESHOLDS; i++)
    if (low >= -thresholds[i])
      return -thresholds[i];
  return -infinity;
}

IrRange interval_widen(IrRange old, IrRange grown) {
  if (interval_is_empty(old))
    return grown;
  return (IrRange){grown.low < old.low ? widen_low(grown.low) : grown.low,
                   grown.high > old.high ? widen_high(grown.high) : grown.high};
}

// ---- arithmetic

// The largest absolute value; infinite if unknown.
static Wide magnitude(IrRange r) { return larger(-r.low, r.high); }

static Wide product(Wide a, Wide b) {
  Wide result;
  return __builtin_mul_overflow(a, b, &result) ? ((a < 0) == (b < 0) ? infinity : -infinity) : result;
}

static IrRange multiply(IrRange a, IrRange b) {
  if (is_bounded(a) && is_bounded(b)) {
    Wide p = product(a.low, b.low), q = product(a.low, b.high), r = product(a.high, b.low), s = product(a.high, b.high);
    return narrow(smaller(smaller(p, q), smaller(r, s)), larger(larger(p, q), larger(r, s)));
  }
  if (a.low >= 0 && b.low >= 0)
    return narrow(product(a.low, b.low), infinity);
  return INTERVAL_ALL;
}

static Wide floor_divide(Wide a, Wide b) {
  Wide quotient = a / b;
  return quotient - (quotient * b != a && (a < 0) != (b < 0));
}

static IrRange divide(IrRange a, IrRange b) {
  if (b.low <= 0)
    return narrow(-magnitude(a), magnitude(a));
  Wide low = a.low >= 0           ? (b.high == infinity ? 0 : floor_divide(a.low, b.high))
             : a.low == -infinity ? -infinity
                                  : floor_divide(a.low, b.low);
  Wide high = a.high < 0 ? -1 : a.high == infinity ? infinity : floor_divide(a.high, b.low);
  return narrow(low, high);
}

static IrRange remainder_of(IrRange a, IrRange b) {
  if (b.low > 0) {
    if (a.low >= 0)
      return a.high < b.low ? a : narrow(0, smaller(a.high, b.high - 1));
    return narrow(0, b.high - 1);
  }
  if (b.high < 0)
    return narrow(b.low + 1, 0);
  return narrow(smaller(b.low + 1, 0), larger(b.high - 1, 0));
}

// ---- bits

// The least 2^k - 1 that is not below n; infinite if n is.
static Wide bit_mask(Wide n) {
  if (n >= infinity)
    return infinity;
  Wide mask = 0;
  while (mask < n)
    mask = mask * 2 + 1;
  return mask;
}

static IrRange bitwise(IrOp op, IrRange a, IrRange b) {
  Wide both = bit_mask(larger(magnitude(a), magnitude(b)));
  bool is_natural = a.low >= 0 && b.low >= 0;
  if (op != IR_int_and)
    return is_natural ? narrow(0, both) : narrow(-both - 1, both);
  if (a.low >= 0 && b.low >= 0)
    return narrow(0, smaller(a.high, b.high));
  if (a.low >= 0 || b.low >= 0)
    return narrow(0, (a.low >= 0 ? a : b).high);
  return narrow(-both - 1, both);
}

static IrRange shift_left(IrRange a, IrRange b) {
  if (!is_bounded(a) || b.low < 0 || b.high > 62)
    return a.low >= 0 ? narrow(0, infinity) : INTERVAL_ALL;
  Wide least = (Wide)1 << b.low, most = (Wide)1 << b.high;
  return narrow(a.low * (a.low < 0 ? most : least), a.high * (a.high < 0 ? least : most));
}

static IrRange shift_right(IrRange a, IrRange b) {
  int least = b.low < 0 ? 0 : b.low > 64 ? 64 : (int)b.low;
  Wide low = a.low >= 0 ? 0 : a.low == -infinity ? -infinity : a.low >> least;
  Wide high = a.high < 0 ? -1 : a.high == infinity ? infinity : a.high >> least;
  return narrow(low, high);
}

// Of constants only: 2**32 and the like.
static IrRange power(IrRange a, IrRange b) {
  if (a.low != a.high || b.low != b.high || b.low < 0 || b.low > 64)
    return INTERVAL_ALL;
  IrRange result = {1, 1};
  for (Wide i = 0; i < b.low; i++)
    result = multiply(result, a);
  return result;
}

IrRange interval_binary(IrOp op, IrRange a, IrRange b) {
  if (interval_is_empty(a) || interval_is_empty(b))
    return INTERVAL_EMPTY;
  switch (op) {
  case IR_int_add: return narrow(a.low + b.low, a.high + b.high);
  case IR_int_sub: return narrow(a.low - b.high, a.high - b.low);
  case IR_int_mul: return multiply(a, b);
  case IR_int_floordiv: return divide(a, b);
  case IR_int_mod: return remainder_of(a, b);
  case IR_int_pow_natural: return power(a, b);
  case IR_int_and:
  case IR_int_or:
  case IR_int_xor: return bitwise(op, a, b);
  case IR_int_lshift: return shift_left(a, b);
  case IR_int_rshift: return shift_right(a, b);
  default: return INTERVAL_ALL;
  }
}

IrRange interval_unary(IrOp op, IrRange a) {
  if (interval_is_empty(a))
    return a;
  const Wide limit = (Wide)1 << 62;
  switch (op) {
  case IR_int_neg: return narrow(-a.high, -a.low);
  case IR_int_invert: return narrow(-a.high - 1, -a.low - 1);
  case IR_int_abs: return narrow(a.low >= 0 ? a.low : a.high <= 0 ? -a.high : 0, magnitude(a));
  case IR_int_clip: return narrow(larger(a.low, -limit), smaller(a.high, limit - 1));
  default: return INTERVAL_ALL;
  }
}

// ---- comparison

static IrOp opposite(IrOp op) {
  switch (op) {
  case IR_int_lt: return IR_int_ge;
  case IR_int_le: return IR_int_gt;
  case IR_int_gt: return IR_int_le;
  case IR_int_ge: return IR_int_lt;
  case IR_int_eq: return IR_int_ne;
  default: return IR_int_eq;
  }
}

static IrRange at_most(Wide bound) { return (IrRange){-infinity, narrow(bound, bound).high}; }
static IrRange at_least(Wide bound) { return (IrRange){narrow(bound, bound).low, infinity}; }

// a != n: a bound that is n moves.
static IrRange without(IrRange a, IrRange b) {
  if (b.low != b.high || interval_is_empty(a))
    return a;
  if (a.low == b.low && a.low != -infinity)
    a.low++;
  if (a.high == b.low && a.high != infinity)
    a.high--;
  return interval_is_empty(a) ? INTERVAL_EMPTY : a;
}

IrRange interval_compare(IrOp op, bool truth, IrRange a, IrRange b) {
  if (interval_is_empty(b))
    return a;
  switch (truth ? op : opposite(op)) {
  case IR_int_lt: return interval_meet(a, at_most(b.high - 1));
  case IR_int_le: return interval_meet(a, at_most(b.high));
  case IR_int_gt: return interval_meet(a, at_least(b.low + 1));
  case IR_int_ge: return interval_meet(a, at_least(b.low));
  case IR_int_eq: return interval_meet(a, b);
  default: return without(a, b);
  }
}

IrRange interval_constant(int64_t integer, Str digits) {
  if (!digits)
    return (IrRange){integer, integer};
  bool is_hexadecimal = digits->length > 1 && (digits->text[1] | 32) == 'x';
  bool is_decimal = digits->text[0] != '0';
  Wide value = 0;
  for (int i = is_hexadecimal ? 2 : 0; i < digits->length && (is_hexadecimal || is_decimal); i++) {
    int c = digits->text[i] | 32, digit = c >= 'a' ? c - 'a' + 10 : digits->text[i] - '0';
    value = value * (is_hexadecimal ? 16 : 10) + digit;
    if (value > farthest)
      return (IrRange){farthest, infinity};
  }
  return is_hexadecimal || is_decimal ? narrow(value, value) : INTERVAL_ALL;
}
