// interval.c - arithmetic on ranges of ints. See interval.h for what the bounds mean.
//
// Bounds are computed in 128 bits and cut back to 64: what does not fit is an infinity. So no result is too narrow.

#include "opt/interval.h"

typedef __int128 Wide;

static const Wide infinity = (Wide)1 << 100;   // stands for an infinite bound; sums of it stay infinite

static Wide wide_low(IrRange r) { return r.low == INT64_MIN ? -infinity : r.low; }
static Wide wide_high(IrRange r) { return r.high == INT64_MAX ? infinity : r.high; }

static IrRange narrow(Wide low, Wide high) {
  return (IrRange){low <= INT64_MIN   ? INT64_MIN
                   : low >= INT64_MAX ? INT64_MAX - 1
                                      : (int64_t)low,
                   high >= INT64_MAX   ? INT64_MAX
                   : high <= INT64_MIN ? INT64_MIN + 1
                                       : (int64_t)high};
}

static Wide smaller(Wide a, Wide b) { return a < b ? a : b; }
static Wide larger(Wide a, Wide b) { return a > b ? a : b; }

bool interval_is_empty(IrRange range) { return range.low > range.high; }
bool interval_is_equal(IrRange a, IrRange b) { return a.low == b.low && a.high == b.high; }
bool interval_has_zero(IrRange range) { return range.low <= 0 && range.high >= 0; }

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
static const int64_t thresholds[] = {
    1, 255, 65535, INT32_MAX, ((int64_t)1 << 47) - 1, (int64_t)1 << 53, ((int64_t)1 << 62) - 1};
enum { THRESHOLDS = sizeof thresholds / sizeof *thresholds };

static int64_t widen_high(int64_t high) {
  for (int i = 0; i < THRESHOLDS; i++)
    if (high <= thresholds[i])
      return thresholds[i];
  return INT64_MAX;
}

static int64_t widen_low(int64_t low) {
  if (low >= 0)
    return 0;
  for (int i = 0; i < THRESHOLDS; i++)
    if (low >= -thresholds[i])
      return -thresholds[i];
  return INT64_MIN;
}

IrRange interval_widen(IrRange old, IrRange grown) {
  if (interval_is_empty(old))
    return grown;
  return (IrRange){grown.low < old.low ? widen_low(grown.low) : grown.low,
                   grown.high > old.high ? widen_high(grown.high) : grown.high};
}

// ---- arithmetic

static IrRange multiply(IrRange a, IrRange b) {
  if (ir_range_is_i64(a) && ir_range_is_i64(b)) {
    Wide p = (Wide)a.low * b.low, q = (Wide)a.low * b.high, r = (Wide)a.high * b.low, s = (Wide)a.high * b.high;
    return narrow(smaller(smaller(p, q), smaller(r, s)), larger(larger(p, q), larger(r, s)));
  }
  if (a.low >= 0 && b.low >= 0)
    return narrow((Wide)a.low * b.low, infinity);
  return INTERVAL_ALL;
}

static Wide floor_divide(Wide a, Wide b) {
  Wide quotient = a / b;
  return quotient - (quotient * b != a && (a < 0) != (b < 0));
}

// The largest absolute value; infinite if unknown.
static Wide magnitude(IrRange r) { return larger(-wide_low(r), wide_high(r)); }

static IrRange divide(IrRange a, IrRange b) {
  if (b.low <= 0)
    return narrow(-magnitude(a), magnitude(a));
  Wide low = a.low >= 0           ? (b.high == INT64_MAX ? 0 : floor_divide(a.low, b.high))
             : a.low == INT64_MIN ? -infinity
                                  : floor_divide(a.low, b.low);
  Wide high = a.high < 0 ? -1 : a.high == INT64_MAX ? infinity : floor_divide(a.high, b.low);
  return narrow(low, high);
}

static IrRange remainder_of(IrRange a, IrRange b) {
  if (b.low > 0) {
    if (a.low >= 0)
      return a.high < b.low ? a : narrow(0, smaller(wide_high(a), wide_high(b) - 1));
    return narrow(0, wide_high(b) - 1);
  }
  if (b.high < 0)
    return narrow(wide_low(b) + 1, 0);
  return narrow(smaller(wide_low(b) + 1, 0), larger(wide_high(b) - 1, 0));
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
    return narrow(0, smaller(wide_high(a), wide_high(b)));
  if (a.low >= 0 || b.low >= 0)
    return narrow(0, wide_high(a.low >= 0 ? a : b));
  return narrow(-both - 1, both);
}

static IrRange shift_left(IrRange a, IrRange b) {
  if (!ir_range_is_i64(a) || b.low < 0 || b.high > 62)
    return a.low >= 0 ? narrow(0, infinity) : INTERVAL_ALL;
  Wide least = (Wide)1 << b.low, most = (Wide)1 << b.high;
  return narrow(a.low * (a.low < 0 ? most : least), a.high * (a.high < 0 ? least : most));
}

static IrRange shift_right(IrRange a, IrRange b) {
  int64_t least = b.low < 0 ? 0 : b.low > 62 ? 62 : b.low;
  Wide low = a.low >= 0 ? 0 : a.low == INT64_MIN ? -infinity : a.low >> least;
  Wide high = a.high < 0 ? -1 : a.high == INT64_MAX ? infinity : a.high >> least;
  return narrow(low, high);
}

IrRange interval_binary(IrOp op, IrRange a, IrRange b) {
  if (interval_is_empty(a) || interval_is_empty(b))
    return INTERVAL_EMPTY;
  switch (op) {
  case IR_int_add: return narrow(wide_low(a) + wide_low(b), wide_high(a) + wide_high(b));
  case IR_int_sub: return narrow(wide_low(a) - wide_high(b), wide_high(a) - wide_low(b));
  case IR_int_mul: return multiply(a, b);
  case IR_int_floordiv: return divide(a, b);
  case IR_int_mod: return remainder_of(a, b);
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
  case IR_int_neg: return narrow(-wide_high(a), -wide_low(a));
  case IR_int_invert: return narrow(-wide_high(a) - 1, -wide_low(a) - 1);
  case IR_int_abs: return narrow(a.low >= 0 ? a.low : a.high <= 0 ? -wide_high(a) : 0, magnitude(a));
  case IR_int_clip: return narrow(larger(wide_low(a), -limit), smaller(wide_high(a), limit - 1));
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

static IrRange at_most(Wide bound) { return (IrRange){INT64_MIN, narrow(bound, bound).high}; }
static IrRange at_least(Wide bound) { return (IrRange){narrow(bound, bound).low, INT64_MAX}; }

// a != n: a bound that is n moves.
static IrRange without(IrRange a, IrRange b) {
  if (b.low != b.high || interval_is_empty(a))
    return a;
  if (a.low == b.low && a.low != INT64_MIN)
    a.low++;
  if (a.high == b.low && a.high != INT64_MAX)
    a.high--;
  return interval_is_empty(a) ? INTERVAL_EMPTY : a;
}

IrRange interval_compare(IrOp op, bool truth, IrRange a, IrRange b) {
  if (interval_is_empty(b))
    return a;
  switch (truth ? op : opposite(op)) {
  case IR_int_lt: return interval_meet(a, at_most(wide_high(b) - 1));
  case IR_int_le: return interval_meet(a, at_most(wide_high(b)));
  case IR_int_gt: return interval_meet(a, at_least(wide_low(b) + 1));
  case IR_int_ge: return interval_meet(a, at_least(wide_low(b)));
  case IR_int_eq: return interval_meet(a, b);
  default: return without(a, b);
  }
}
