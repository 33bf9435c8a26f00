// compare.c - comparison, identity, truth and hash of any value.
//
// Order as in CPython (Objects/object.c, do_richcompare): the right operand's class first if it is a subclass of the
// left's, then the left's, then the right's with the operator turned round; == and != fall back to identity.
#include "foreign.h"
#include "complex_type.h"
#include "error.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"

static const KkComparison swapped[] = {
    [KK_EQ] = KK_EQ, [KK_NE] = KK_NE, [KK_LT] = KK_GT, [KK_LE] = KK_GE, [KK_GT] = KK_LT, [KK_GE] = KK_LE};
static const char *const symbols[] = {
    [KK_EQ] = "==", [KK_NE] = "!=", [KK_LT] = "<", [KK_LE] = "<=", [KK_GT] = ">", [KK_GE] = ">="};

// ---- identity

static bool is_same_float(Value a, Value b) {
  double x = kk_value_float(a), y = kk_value_float(b);
  return memcmp(&x, &y, sizeof x) == 0;
}

// Numbers are copied freely, so their identity is their value (a bit pattern, for floats).
bool kk_is(Value a, Value b) {
  if (a == b)
    return true;
  uint32_t class_id = kk_class_id(a);
  if (class_id != kk_class_id(b) || (a & b & 3) != 1)
    return false;
  if (class_id == KK_complex)
    return kk_complex_same(kk_complex_number(a), kk_complex_number(b));
  return class_id == KK_int ? kk_int_eq(a, b) : class_id == KK_float && is_same_float(a, b);
}

// ---- comparison

static Value compare_by_slots(Value left, Value right, KkComparison op) {
  const KkClass *a = kk_class_of(left), *b = kk_class_of(right);
  bool is_right_tried = false;
  if (a != b && b->slots.compare && kk_class_is_subclass(b, a)) {
    is_right_tried = true;
    Value result = b->slots.compare(right, left, swapped[op]);
    if (result != kk_not_implemented())
      return result;
  }
  if (a->slots.compare) {
    Value result = a->slots.compare(left, right, op);
    if (result != kk_not_implemented())
      return result;
  }
  if (!is_right_tried && b->slots.compare)
    return b->slots.compare(right, left, swapped[op]);
  return kk_not_implemented();
}

static Value compare_default(Value left, Value right, KkComparison op) {
  if (op == KK_EQ || op == KK_NE)
    return kk_value_from_bool((left == right) == (op == KK_EQ));
  kk_raise(KK_TypeError, "'%s' not supported between instances of '%T' and '%T'", symbols[op], left, right);
  return KK_VALUE_ASIDE;
}

static bool order_strs(const KkStr *a, const KkStr *b, KkComparison op) {
  return op == KK_EQ   ? kk_str_equal(a, b)
         : op == KK_NE ? !kk_str_equal(a, b)
                       : kk_order_i64(kk_str_compare(a, b), 0, op);
}

// Two tuples, if those items that decide are the same object, small ints, usual floats or exact strs.
static bool compare_plain_tuples(const KkTuple *left, const KkTuple *right, KkComparison op, KkBool *result) {
  int64_t n = left->length < right->length ? left->length : right->length;
  for (int64_t i = 0; i < n; i++) {
    Value a = left->items[i], b = right->items[i];
    if (a == b)
      continue;
    if (kk_both_small(a, b))
      return *result = kk_order_i64((int64_t)a, (int64_t)b, op), true;
    if (kk_both_flonum(a, b))   // other words are other numbers
      return *result = kk_order_float(kk_value_float(a), kk_value_float(b), op), true;
    if (!kk_value_is(a, KK_str) || !kk_value_is(b, KK_str))
      return false;
    if (!kk_str_equal(kk_value_ref(a), kk_value_ref(b)))
      return *result = order_strs(kk_value_ref(a), kk_value_ref(b), op), true;
  }
  return *result = kk_order_i64(left->length, right->length, op), true;
}

// Two ints, two exact strs, two tuples of such: nothing of the program runs, nothing recurs.
KK_INLINE bool compare_plain(Value left, Value right, KkComparison op, KkBool *result) {
  if (kk_both_small(left, right)) {
    *result = kk_order_i64(kk_value_small(left), kk_value_small(right), op);
    return true;
  }
  uint32_t class_id = kk_class_id(left);
  if (class_id != kk_class_id(right))
    return false;
  if (class_id == KK_str)
    return *result = order_strs(kk_value_ref(left), kk_value_ref(right), op), true;
  return class_id == KK_tuple && compare_plain_tuples(kk_value_ref(left), kk_value_ref(right), op, result);
}

Value kk_compare(Value left, Value right, KkComparison op) {
  KkBool plain;
  if (compare_plain(left, right, op, &plain))
    return kk_value_from_bool(plain);
#ifdef KK_EXTENSION
  if (kk_is_foreign(left) || kk_is_foreign(right))
    return kk_shared_compare(left, right, op);
#endif
  if (!kk_recursion_enter(" in comparison"))
    return KK_VALUE_ASIDE;
  bool are_tuples = kk_value_is(left, KK_tuple) && kk_value_is(right, KK_tuple);
  Value result = are_tuples ? kk_tuple_compare(kk_value_ref(left), kk_value_ref(right), op)
                            : compare_by_slots(left, right, op);
  if (result == kk_not_implemented())
    result = compare_default(left, right, op);
  kk_recursion_leave();
  return result;
}

KkBool kk_compare_truth_slow(Value left, Value right, KkComparison op) {
  KkBool plain;
  if (compare_plain(left, right, op, &plain))
    return plain;
  Value result = kk_compare(left, right, op);
  if (kk_value_is_aside(result))
    return KK_BOOL_ASIDE;
  return kk_value_is_bool(result) ? kk_value_bool(result) : kk_truth(result);
}

KkBool kk_equal_slow(Value a, Value b) {
  uint32_t class_id = kk_class_id(a);
  if (class_id == kk_class_id(b)) {
    if (class_id == KK_str)
      return kk_str_equal(kk_value_ref(a), kk_value_ref(b));
    if (class_id == KK_int)
      return kk_int_eq(a, b);
    if (class_id == KK_float)
      return is_same_float(a, b) || kk_value_float(a) == kk_value_float(b);
    if (class_id == KK_complex && kk_is(a, b))
      return true;
  }
  return kk_compare_truth_slow(a, b, KK_EQ);
}

// ---- truth

KkBool kk_truth_slow(Value v) {
  if (kk_value_is_bool(v))
    return kk_value_bool(v);
  if (kk_value_is_none(v))
    return 0;
  const KkSlots *slots = &kk_class_of(v)->slots;
  if (slots->truth)
    return slots->truth(v);
  if (!slots->length)
    return 1;
  int64_t length = slots->length(v);
  return length == KK_I64_ASIDE ? KK_BOOL_ASIDE : length != 0;
}

// ---- hash

int64_t kk_hash_unhashable(Value v) {
  kk_raise(KK_TypeError, "unhashable type: '%T'", v);
  return KK_I64_ASIDE;
}

// The low bits of an address are always zero: rotated away, as CPython does.
int64_t kk_hash_address(const void *object) {
  uint64_t address = (uint64_t)(uintptr_t)object;
  return (int64_t)(address >> 4 | address << 60);
}

int64_t kk_hash(Value v) {
  if (kk_value_is_small(v))
    return kk_int_hash(v);
  int64_t (*slot)(Value) = kk_class_of(v)->slots.hash;
  return slot ? slot(v) : kk_hash_unhashable(v);
}
