// operators.h - Python's operations on any Value: arithmetic, comparison, items, iteration, conversion to text.
//
// Each finds what to do by the classes of its operands, in CPython's order, and raises CPython's errors. The inline
// functions first try what is common: two small ints, two floats.
#ifndef KK_OPERATORS_H
#define KK_OPERATORS_H

#include "class.h"
#include "int.h"

// ---- arithmetic (operators.c)

Value kk_binary(Value left, Value right, KkOperator op);
Value kk_inplace(Value left, Value right, KkOperator op);     // left op= right: the new value of left
Value kk_power3(Value base, Value exponent, Value modulus);   // pow(base, exponent, modulus)
Value kk_divmod(Value left, Value right);
Value kk_negative(Value v);
Value kk_positive(Value v);
Value kk_invert(Value v);
Value kk_absolute(Value v);

bool kk_has_sequence_table(const KkClass *class);   // does CPython's type have sequence slots? Some errors show it

KK_INLINE bool kk_both_small(Value a, Value b) { return KK_LIKELY(((a | b) & 1) == 0); }
KK_INLINE bool kk_both_flonum(Value a, Value b) { return (a & b & 3) == 3; }

KK_INLINE Value kk_add(Value a, Value b) {
  if (kk_both_small(a, b))
    return kk_int_add(a, b);
  if (kk_both_flonum(a, b))
    return kk_value_from_float(kk_value_float(a) + kk_value_float(b));
  return kk_binary(a, b, KK_ADD);
}
KK_INLINE Value kk_sub(Value a, Value b) {
  if (kk_both_small(a, b))
    return kk_int_sub(a, b);
  if (kk_both_flonum(a, b))
    return kk_value_from_float(kk_value_float(a) - kk_value_float(b));
  return kk_binary(a, b, KK_SUB);
}
KK_INLINE Value kk_mul(Value a, Value b) {
  if (kk_both_small(a, b))
    return kk_int_mul(a, b);
  if (kk_both_flonum(a, b))
    return kk_value_from_float(kk_value_float(a) * kk_value_float(b));
  return kk_binary(a, b, KK_MUL);
}
KK_INLINE Value kk_floordiv(Value a, Value b) {
  return kk_both_small(a, b) ? kk_int_floordiv(a, b) : kk_binary(a, b, KK_FLOORDIV);
}
KK_INLINE Value kk_mod(Value a, Value b) { return kk_both_small(a, b) ? kk_int_mod(a, b) : kk_binary(a, b, KK_MOD); }
KK_INLINE Value kk_div(Value a, Value b) {
  if (kk_both_flonum(a, b) && KK_LIKELY(b != KK_FLONUM_ZERO))
    return kk_value_from_float(kk_value_float(a) / kk_value_float(b));
  return kk_binary(a, b, KK_DIV);
}

// ---- comparison (compare.c)

Value kk_compare(Value left, Value right, KkComparison op);   // rich: the result may be any value
KkBool kk_compare_truth_slow(Value left, Value right, KkComparison op);
KkBool kk_equal_slow(Value a, Value b);   // as containers compare: identity, then ==

KK_INLINE bool kk_order_i64(int64_t a, int64_t b, KkComparison op) {
  switch (op) {
  case KK_EQ: return a == b;
  case KK_NE: return a != b;
  case KK_LT: return a < b;
  case KK_LE: return a <= b;
  case KK_GT: return a > b;
  case KK_GE: return a >= b;
  }
  __builtin_unreachable();
}
KK_INLINE bool kk_order_float(double a, double b, KkComparison op) {
  switch (op) {
  case KK_EQ: return a == b;
  case KK_NE: return a != b;
  case KK_LT: return a < b;
  case KK_LE: return a <= b;
  case KK_GT: return a > b;
  case KK_GE: return a >= b;
  }
  __builtin_unreachable();
}
KK_INLINE KkBool kk_compare_truth(Value a, Value b, KkComparison op) {
  if (kk_both_small(a, b))
    return kk_order_i64((int64_t)a, (int64_t)b, op);
  if (kk_both_flonum(a, b))
    return kk_order_float(kk_value_float(a), kk_value_float(b), op);
  return kk_compare_truth_slow(a, b, op);
}
KK_INLINE KkBool kk_equal(Value a, Value b) {
  if (a == b)
    return 1;   // also a NaN that is the same object
  return kk_both_small(a, b) ? 0 : kk_equal_slow(a, b);
}
bool kk_is(Value a, Value b);   // `is`: the identity of numbers is their value

KkBool kk_truth_slow(Value v);
KK_INLINE KkBool kk_truth(Value v) { return kk_value_is_small(v) ? v != 0 : kk_truth_slow(v); }
int64_t kk_hash(Value v);                      // KK_I64_ASIDE: raised
int64_t kk_hash_unhashable(Value v);           // raises; the slot of list, dict, set
int64_t kk_hash_address(const void *object);   // of objects that compare by identity

// ---- items and iteration (operators_item.c)

// v[key] of something that is no class, by the slot of its class; a program that only iterates does not link what list[int]
// needs.
Value kk_instance_getitem(Value v, Value key);
Value kk_getitem(Value container, Value key);
KkNone kk_setitem(Value container, Value key, Value item);
KkNone kk_delitem(Value container, Value key);
KkBool kk_contains(Value container, Value item);
KkBool kk_contains_all(Value container, Value items);   // in the order of the items, up to the first that is missing
int64_t kk_length(Value v);                             // KK_I64_ASIDE: raised
bool kk_is_iterable(Value v);                           // would kk_iter find a way?
Value kk_iter(Value v);
Value kk_next(Value iterator);                             // aside: exhausted (nothing pending) or raised
KkNone kk_unpack(Value iterable, int64_t n, Value *out);   // a, b, c = iterable
KkNone kk_unpack_star(Value iterable, int64_t before, int64_t after, Value *out);   // a, *b, c: out[before] is a list

// ---- numbers (operators_number.c)

int64_t kk_index(Value v);                          // an index: __index__, IndexError if it does not fit
int64_t kk_index_as(Value v, KkClassId overflow);   // the same, raising this when it does not fit
int64_t kk_index_clip(Value v);                     // __index__, clipped to int64_t; aside only if raised
int64_t kk_index_c_int(Value v);                    // __index__, 32 bits: "… too large to convert to C int"
Value kk_to_index(Value v);                         // __index__: an int
double kk_to_double(Value v);                       // __float__ or __index__; "must be real number, not str"

// ---- text (operators_text.c)

KkStr *kk_repr(Value v);
KkStr *kk_to_str(Value v);
KkStr *kk_ascii(Value v);
KkStr *kk_format(Value v, KkStr *spec);
KkStr *kk_format_as(Value v, const KkClass *class, KkStr *spec);   // __format__ of a builtin class

#endif
