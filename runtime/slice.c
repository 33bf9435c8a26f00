// slice.c - slice objects, and clipping a slice to a sequence.
//
// The rule is that of PySlice_AdjustIndices (CPython, Objects/sliceobject.c): a negative bound counts from the end;
// what is still outside is moved to the nearest end, which for a negative step is -1 or length - 1.
#include "kukri.h"

KkSlice *kk_slice_new(Value start, Value stop, Value step) {
  kk_class_ready(KK_slice, kk_slice_class_init);
  KkSlice *slice = kk_alloc(sizeof(KkSlice), KK_slice);
  slice->start = start;
  slice->stop = stop;
  slice->step = step;
  return slice;
}

bool kk_has_index(Value v) { return kk_value_is_small(v) || kk_class_of(v)->slots.to_index != NULL; }

bool kk_slice_bound(Value bound, int64_t *result) {
  *result = KK_I64_ASIDE;
  if (kk_value_is_none(bound))
    return true;
  if (!kk_has_index(bound))
    return kk_raise(KK_TypeError, "slice indices must be integers or None or have an __index__ method"), false;
  if (!kk_value_is_small(bound))
    bound = kk_class_of(bound)->slots.to_index(bound);
  if (kk_value_is_aside(bound))
    return false;
  int64_t clipped = kk_int_clip(bound);
  *result = clipped == KK_I64_ASIDE ? -INT64_MAX : clipped;
  return true;
}

bool kk_search_bound(Value bound, int64_t *result) {
  if (kk_value_is_aside(bound))
    return true;
  if (kk_value_is_none(bound) || !kk_has_index(bound))
    return kk_raise(KK_TypeError, "slice indices must be integers or have an __index__ method"), false;
  return kk_slice_bound(bound, result);
}

bool kk_slice_parts(KkSlice *slice, int64_t *start, int64_t *stop, int64_t *step) {
  if (!kk_slice_bound(slice->step, step))
    return false;
  if (*step == 0)
    return kk_raise(KK_ValueError, "slice step cannot be zero"), false;
  return kk_slice_bound(slice->start, start) && kk_slice_bound(slice->stop, stop);
}

// A present bound, moved into low … high.
static int64_t clip_bound(int64_t bound, int64_t length, int64_t low, int64_t high) {
  if (bound < 0 && (bound += length) < 0)
    return low;
  return bound > high ? high : bound;
}

bool kk_slice_span(int64_t length, int64_t start, int64_t stop, int64_t step, KkSpan *span) {
  if (step == KK_I64_ASIDE)
    step = 1;
  if (step == 0)
    return kk_raise(KK_ValueError, "slice step cannot be zero"), false;
  int64_t low = step < 0 ? -1 : 0, high = step < 0 ? length - 1 : length;
  int64_t first = step < 0 ? high : low, last = step < 0 ? low : high;
  start = start == KK_I64_ASIDE ? first : clip_bound(start, length, low, high);
  stop = stop == KK_I64_ASIDE ? last : clip_bound(stop, length, low, high);
  int64_t count = 0;
  if (step < 0 && stop < start)
    count = (start - stop - 1) / -step + 1;
  else if (step > 0 && start < stop)
    count = (stop - start - 1) / step + 1;
  *span = (KkSpan){start, stop, step, count};
  return true;
}

bool kk_slice_indices(KkSlice *slice, int64_t length, KkSpan *span) {
  int64_t start, stop, step;
  return kk_slice_parts(slice, &start, &stop, &step) && kk_slice_span(length, start, stop, step, span);
}

// ---- slice.indices(length): the same rule for ints of any size

static bool index_of(Value v, KkInt *result) {
  if (!kk_has_index(v))
    return kk_raise(KK_TypeError, "slice indices must be integers or None or have an __index__ method"), false;
  *result = kk_value_is_small(v) ? v : kk_class_of(v)->slots.to_index(v);
  return !kk_value_is_aside(*result);
}

static bool big_bound(Value bound, KkInt length, KkInt low, KkInt high, KkInt absent, KkInt *result) {
  if (kk_value_is_none(bound))
    return *result = absent, true;
  if (!index_of(bound, result))
    return false;
  if (kk_int_sign(*result) < 0) {
    *result = kk_int_add(*result, length);
    if (kk_int_lt(*result, low))
      *result = low;
  } else if (kk_int_gt(*result, high)) {
    *result = high;
  }
  return true;
}

static bool indices_step(KkSlice *slice, KkInt *step) {
  *step = kk_value_from_small(1);
  if (!kk_value_is_none(slice->step) && !index_of(slice->step, step))
    return false;
  if (*step == 0)
    return kk_raise(KK_ValueError, "slice step cannot be zero"), false;
  return true;
}

KkTuple *kk_slice_indices_method(KkSlice *slice, Value length_value) {
  KkInt length, step, start, stop;
  if (!kk_has_index(length_value))
    return kk_raise(KK_TypeError, "'%T' object cannot be interpreted as an integer", length_value), KK_REF_ASIDE;
  if (!index_of(length_value, &length))
    return KK_REF_ASIDE;
  if (kk_int_sign(length) < 0)
    return kk_raise(KK_ValueError, "length should not be negative"), KK_REF_ASIDE;
  if (!indices_step(slice, &step))
    return KK_REF_ASIDE;
  bool is_down = kk_int_sign(step) < 0;
  KkInt low = kk_value_from_small(is_down ? -1 : 0),
        high = is_down ? kk_int_sub(length, kk_value_from_small(1)) : length;
  if (!big_bound(slice->start, length, low, high, is_down ? high : low, &start) ||
      !big_bound(slice->stop, length, low, high, is_down ? low : high, &stop))
    return KK_REF_ASIDE;
  return kk_tuple_from_values((Value[]){start, stop, step}, 3);
}

// ---- the class

static KkTuple *slice_tuple(const KkSlice *slice) {
  return kk_tuple_from_values((Value[]){slice->start, slice->stop, slice->step}, 3);
}

static Value slice_repr(Value self) {
  KkSlice *slice = kk_value_ref(self);
  KkStr *text = kk_text_format("slice(%R, %R, %R)", slice->start, slice->stop, slice->step);
  return text ? kk_value_from_ref(text) : KK_VALUE_ASIDE;
}

// Slices compare as the tuples of their parts.
static Value slice_compare(Value left, Value right, KkComparison op) {
  if (!kk_value_is(left, KK_slice) || !kk_value_is(right, KK_slice))
    return kk_not_implemented();
  if (left == right)
    return kk_value_from_bool(op == KK_EQ || op == KK_LE || op == KK_GE);
  return kk_tuple_compare(slice_tuple(kk_value_ref(left)), slice_tuple(kk_value_ref(right)), op);
}

static Value slice_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  if (!kk_arguments_between("slice", n, 1, 3, names))
    return KK_VALUE_ASIDE;
  Value start = n == 1 ? KK_VALUE_NONE : args[0], stop = n == 1 ? args[0] : args[1];
  return kk_value_from_ref(kk_slice_new(start, stop, n == 3 ? args[2] : KK_VALUE_NONE));
}

void kk_slice_class_init(KkClass *type) {
  type->slots.repr = slice_repr;
  type->slots.compare = slice_compare;
  type->slots.hash = kk_hash_unhashable;
  type->slots.make = slice_make;
}
