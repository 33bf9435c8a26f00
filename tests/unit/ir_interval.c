// ir_interval.c - the arithmetic of ranges against the arithmetic of ints: no result may fall outside.
//
// All pairs of small ranges, with and without infinite bounds, and all ints in them; then the same near the ends of
// int64_t, computed in 128 bits.

#include <stdio.h>
#include <stdlib.h>

#include "opt/interval.h"

typedef __int128 Wide;

static const IrOp binary_ops[] = {IR_int_add, IR_int_sub, IR_int_mul, IR_int_floordiv, IR_int_mod,
                                  IR_int_and, IR_int_or,  IR_int_xor, IR_int_lshift,   IR_int_rshift};
static const IrOp unary_ops[] = {IR_int_neg, IR_int_abs, IR_int_invert};
static const IrOp comparisons[] = {IR_int_eq, IR_int_ne, IR_int_lt, IR_int_le, IR_int_gt, IR_int_ge};
static long checked;

static void expect(bool is_right, IrOp op, Wide a, Wide b) {
  checked++;
  if (is_right)
    return;
  printf("%s of %lld and %lld is outside its range\n", ir_op_info(op)->name, (long long)a, (long long)b);
  exit(1);
}

// False if the operation raises.
static bool compute(IrOp op, Wide a, Wide b, Wide *result) {
  switch (op) {
  case IR_int_add: *result = a + b; return true;
  case IR_int_sub: *result = a - b; return true;
  case IR_int_mul: return !__builtin_mul_overflow(a, b, result);
  case IR_int_floordiv:
    if (b == 0)
      return false;
    *result = a / b - (a % b != 0 && (a < 0) != (b < 0));
    return true;
  case IR_int_mod:
    if (b == 0)
      return false;
    *result = a % b + (a % b != 0 && (a < 0) != (b < 0) ? b : 0);
    return true;
  case IR_int_and: *result = a & b; return true;
  case IR_int_or: *result = a | b; return true;
  case IR_int_xor: *result = a ^ b; return true;
  case IR_int_lshift:
    if (b < 0 || b > 60)
      return false;
    *result = a * ((Wide)1 << b);
    return true;
  default:
    if (b < 0)
      return false;
    *result = a >> (b > 100 ? 100 : b);
    return true;
  }
}

static bool contains(IrRange range, Wide n) {
  return (range.low == IR_LEAST || n >= range.low) && (range.high == IR_MOST || n <= range.high);
}

static bool compare(IrOp op, Wide a, Wide b) {
  switch (op) {
  case IR_int_eq: return a == b;
  case IR_int_ne: return a != b;
  case IR_int_lt: return a < b;
  case IR_int_le: return a <= b;
  case IR_int_gt: return a > b;
  default: return a >= b;
  }
}

static void check_pair(IrRange ra, IrRange rb, Wide a, Wide b) {
  Wide result;
  for (size_t i = 0; i < sizeof binary_ops / sizeof *binary_ops; i++)
    if (compute(binary_ops[i], a, b, &result))
      expect(contains(interval_binary(binary_ops[i], ra, rb), result), binary_ops[i], a, b);
  for (size_t i = 0; i < sizeof comparisons / sizeof *comparisons; i++)
    expect(contains(interval_compare(comparisons[i], compare(comparisons[i], a, b), ra, rb), a), comparisons[i], a, b);
}

static void check_unary(IrRange range, Wide a) {
  const Wide results[] = {-a, a < 0 ? -a : a, ~a};
  for (int i = 0; i < 3; i++)
    expect(contains(interval_unary(unary_ops[i], range), results[i]), unary_ops[i], a, a);
  expect(contains(interval_join(range, (IrRange){0, 0}), a), IR_int_add, a, 0);
  expect(contains(interval_widen((IrRange){0, 0}, interval_join((IrRange){0, 0}, range)), a), IR_int_add, a, 0);
}

// Ranges over a few ints; the outermost bounds stand for infinity too.
static void check_all(const Wide *ints, int count) {
  for (int a = 0; a < count; a++)
    for (int b = a; b < count; b++)
      for (int open = 0; open < 4; open++) {
        IrRange ra = {open & 1 ? IR_LEAST : ints[a], open & 2 ? IR_MOST : ints[b]};
        for (int x = open & 1 ? 0 : a; x <= (open & 2 ? count - 1 : b); x++)
          check_unary(ra, ints[x]);
        for (int c = 0; c < count; c++)
          for (int d = c; d < count; d++) {
            IrRange rb = {open & 1 ? ints[c] : IR_LEAST, ints[d]};
            for (int x = open & 1 ? 0 : a; x <= (open & 2 ? count - 1 : b); x++)
              for (int y = open & 1 ? c : 0; y <= d; y++)
                check_pair(ra, rb, ints[x], ints[y]);
          }
      }
}

int main(void) {
  const Wide small[] = {-9, -8, -3, -2, -1, 0, 1, 2, 5, 8};
  const Wide large[] = {
      INT64_MIN + 1, -((Wide)1 << 62), -((Wide)1 << 62) + 1, -1,           0, 1, 40, ((Wide)1 << 62) - 1, (Wide)1 << 62,
      INT64_MAX - 1, INT64_MAX,        UINT64_MAX,           (Wide)1 << 64};
  check_all(small, 10);
  check_all(large, 13);
  printf("%ld results inside their ranges\n", checked);
  return 0;
}
