// range.c - ranges, exact for ints of any size.
//
// Item i is start + i * step. A slice of a range is a range: its bounds are items of this one. An int is in it if it
// lies between the ends and its distance from the start is a multiple of the step; anything else is compared item by
// item.
#include "kukri.h"

static const KkInt ZERO = 0, ONE = 2;

// The length of range(start, stop, step), step not 0.
static KkInt range_count(KkInt start, KkInt stop, KkInt step) {
  bool is_down = kk_int_sign(step) < 0;
  KkInt distance = is_down ? kk_int_sub(start, stop) : kk_int_sub(stop, start);
  if (kk_int_sign(distance) <= 0)
    return ZERO;
  return kk_int_add(kk_int_floordiv(kk_int_sub(distance, ONE), kk_int_abs(step)), ONE);
}

KkRange *kk_range_new(KkInt start, KkInt stop, KkInt step) {
  if (step == ZERO)
    return kk_raise(KK_ValueError, "range() arg 3 must not be zero"), KK_REF_ASIDE;
  kk_class_ready(KK_range, kk_range_class_init);
  KkRange *range = kk_alloc(sizeof(KkRange), KK_range);
  range->start = start;
  range->stop = stop;
  range->step = step;
  range->length = range_count(start, stop, step);
  return range;
}

KkRange *kk_range_new_i64(int64_t start, int64_t stop, int64_t step) {
  return kk_range_new(kk_int_from_i64(start), kk_int_from_i64(stop), kk_int_from_i64(step));
}

int64_t kk_range_length(KkRange *range) {
  if (kk_int_fits_i64(range->length))
    return kk_int_to_i64(range->length);
  return kk_raise(KK_OverflowError, "Python int too large to convert to C ssize_t"), KK_I64_ASIDE;
}

// ---- items

// start + i * step, also for an i outside the range.
static KkInt item_at(KkRange *range, KkInt i) {
  return i == ZERO ? range->start : kk_int_add(range->start, kk_int_mul(i, range->step));
}

KkInt kk_range_get(KkRange *range, KkInt i) {
  if (kk_int_sign(i) < 0)
    i = kk_int_add(i, range->length);
  if (kk_int_sign(i) < 0 || kk_int_ge(i, range->length))
    return kk_raise(KK_IndexError, "range object index out of range"), KK_VALUE_ASIDE;
  return item_at(range, i);
}

KkRange *kk_range_slice(KkRange *range, Value start, Value stop, Value step) {
  KkTuple *parts = kk_slice_indices_method(kk_slice_new(start, stop, step), range->length);
  if (parts == KK_REF_ASIDE)
    return KK_REF_ASIDE;
  return kk_range_new(item_at(range, parts->items[0]), item_at(range, parts->items[1]),
                      kk_int_mul(range->step, parts->items[2]));
}

Value kk_range_op_getitem(KkRange *range, Value key) {
  if (kk_value_is(key, KK_slice)) {
    KkSlice *slice = kk_value_ref(key);
    return kk_value_from_result(kk_range_slice(range, slice->start, slice->stop, slice->step));
  }
  if (!kk_has_index(key))
    return kk_raise(KK_TypeError, "range indices must be integers or slices, not %T", key), KK_VALUE_ASIDE;
  KkInt i = kk_to_index(key);
  return kk_value_is_aside(i) ? KK_VALUE_ASIDE : kk_range_get(range, i);
}

// ---- search

static bool is_exact_int(Value v) { return kk_value_is_int(v) || kk_value_is_bool(v); }

// Is the int in the range?
static bool contains_int(KkRange *range, KkInt n) {
  bool is_down = kk_int_sign(range->step) < 0;
  bool is_between = is_down ? kk_int_le(n, range->start) && kk_int_gt(n, range->stop)
                            : kk_int_ge(n, range->start) && kk_int_lt(n, range->stop);
  return is_between && kk_int_mod(kk_int_sub(n, range->start), range->step) == ZERO;
}

// The number of the first item that equals `wanted`, by comparing; ZERO - ONE: none; KK_VALUE_ASIDE: raised.
static KkInt find_by_comparing(KkRange *range, Value wanted, int64_t *count) {
  KkInt item = range->start, first = kk_value_from_small(-1);
  for (KkInt i = ZERO; kk_int_lt(i, range->length); i = kk_int_add(i, ONE), item = kk_int_add(item, range->step)) {
    KkBool equal = kk_equal(item, wanted);
    if (equal == KK_BOOL_ASIDE || kk_poll())
      return KK_VALUE_ASIDE;
    if (!equal)
      continue;
    if (!count)
      return i;
    ++*count;
  }
  return first;
}

KkBool kk_range_contains(KkRange *range, Value item) {
  if (is_exact_int(item))
    return contains_int(range, kk_int_from_value(item));
  KkInt i = find_by_comparing(range, item, NULL);
  return kk_value_is_aside(i) ? KK_BOOL_ASIDE : kk_int_sign(i) >= 0;
}

KkInt kk_range_index(KkRange *range, Value item) {
  KkInt i = kk_value_from_small(-1);
  if (!is_exact_int(item)) {
    i = find_by_comparing(range, item, NULL);
    if (i == kk_value_from_small(-1))   // as the generic search of any sequence says it
      return kk_raise(KK_ValueError, "sequence.index(x): x not in sequence"), KK_VALUE_ASIDE;
    return i;
  }
  KkInt n = kk_int_from_value(item);
  if (contains_int(range, n))
    return kk_int_floordiv(kk_int_sub(n, range->start), range->step);
  return kk_raise(KK_ValueError, "%R is not in range", item), KK_VALUE_ASIDE;
}

int64_t kk_range_count(KkRange *range, Value item) {
  int64_t count = 0;
  if (is_exact_int(item))
    return contains_int(range, kk_int_from_value(item));
  return kk_value_is_aside(find_by_comparing(range, item, &count)) ? KK_I64_ASIDE : count;
}

// ---- comparison: by the sequence of items

KkBool kk_range_equal(KkRange *a, KkRange *b) {
  if (!kk_int_eq(a->length, b->length))
    return 0;
  if (a->length == ZERO)
    return 1;
  return kk_int_eq(a->start, b->start) && (a->length == ONE || kk_int_eq(a->step, b->step));
}

// The hash of the tuple (length, start, step), with None where equal ranges may differ.
int64_t kk_range_hash(KkRange *range) {
  int64_t none = kk_hash(KK_VALUE_NONE), hashes[3] = {kk_int_hash(range->length), none, none};
  if (range->length != ZERO)
    hashes[1] = kk_int_hash(range->start);
  if (range->length != ZERO && range->length != ONE)
    hashes[2] = kk_int_hash(range->step);
  return kk_tuple_hash_of(hashes, 3);
}

KkStr *kk_range_repr(KkRange *range) {
  KkStr *text = range->step == ONE ? kk_text_format("range(%R, %R)", range->start, range->stop)
                                   : kk_text_format("range(%R, %R, %R)", range->start, range->stop, range->step);
  return text ? text : KK_REF_ASIDE;
}

// ---- iteration

Value kk_range_op_iter(KkRange *range) {
  return kk_value_from_ref(kk_range_iterator_new(range->start, range->step, range->length));
}

Value kk_range_op_reversed(KkRange *range) {
  KkInt start = item_at(range, kk_int_sub(range->length, ONE));
  return kk_value_from_ref(kk_range_iterator_new(start, kk_int_neg(range->step), range->length));
}

// ---- slots

static KkRange *self_range(Value self) { return kk_value_ref(self); }

static Value range_repr(Value self) { return kk_value_from_result(kk_range_repr(self_range(self))); }
static int64_t range_hash(Value self) { return kk_range_hash(self_range(self)); }
static KkBool range_truth(Value self) { return kk_range_truth(self_range(self)); }
static int64_t range_length(Value self) { return kk_range_length(self_range(self)); }
static Value range_getitem(Value self, Value key) { return kk_range_op_getitem(self_range(self), key); }
static KkBool range_contains(Value self, Value item) { return kk_range_contains(self_range(self), item); }

static Value range_iter(Value self) { return kk_range_op_iter(self_range(self)); }

static Value range_compare(Value left, Value right, KkComparison op) {
  if (!kk_value_is(left, KK_range) || !kk_value_is(right, KK_range) || (op != KK_EQ && op != KK_NE))
    return kk_not_implemented();
  return kk_value_from_bool(kk_range_equal(self_range(left), self_range(right)) == (op == KK_EQ));
}

static Value range_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  KkInt parts[3] = {ZERO, ZERO, ONE};
  if (!kk_arguments_between("range", n, 1, 3, names))
    return KK_VALUE_ASIDE;
  for (size_t i = 0; i < n; i++) {
    KkInt part = kk_to_index(args[i]);
    if (kk_value_is_aside(part))
      return KK_VALUE_ASIDE;
    parts[n == 1 ? 1 : i] = part;
  }
  return kk_value_from_result(kk_range_new(parts[0], parts[1], parts[2]));
}

void kk_range_class_init(KkClass *type) {
  type->slots.repr = range_repr;
  type->slots.hash = range_hash;
  type->slots.truth = range_truth;
  type->slots.length = range_length;
  type->slots.getitem = range_getitem;
  type->slots.contains = range_contains;
  type->slots.iter = range_iter;
  type->slots.compare = range_compare;
  type->slots.make = range_make;
}
