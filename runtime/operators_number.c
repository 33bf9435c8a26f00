// operators_number.c - any value as an index or a float, with CPython's errors (Objects/abstract.c, floatobject.c).
#include "error.h"
#include "operators.h"

Value kk_to_index(Value v) {
  if (kk_value_is_int(v))
    return v;
  if (kk_is_instance_of(v, KK_int))
    return kk_int_from_value(v);
  KkUnarySlot *slot = kk_class_of(v)->slots.to_index;
  if (!slot) {
    kk_raise(KK_TypeError, "'%T' object cannot be interpreted as an integer", v);
    return KK_VALUE_ASIDE;
  }
  Value index = slot(v);
  if (kk_value_is_aside(index) || kk_value_is_int(index))
    return index;
  if (kk_is_instance_of(index, KK_int))
    return kk_int_from_value(index);
  kk_raise(KK_TypeError, "__index__ returned non-int (type %T)", index);
  return KK_VALUE_ASIDE;
}

int64_t kk_index_as(Value v, KkClassId overflow) {
  Value index = kk_to_index(v);
  if (kk_value_is_aside(index))
    return KK_I64_ASIDE;
  if (KK_LIKELY(
          kk_int_fits_i64(index))) {   // the extremes mean something else; as indexes their neighbours are as good
    int64_t i = kk_int_to_i64(index);
    return KK_UNLIKELY(i == KK_I64_ASIDE) ? i + 1 : KK_UNLIKELY(i == INT64_MAX) ? i - 1 : i;
  }
  kk_raise(overflow, "cannot fit '%T' into an index-sized integer", v);
  return KK_I64_ASIDE;
}

int64_t kk_index(Value v) { return kk_index_as(v, KK_IndexError); }

int64_t kk_index_clip(Value v) {
  Value index = kk_to_index(v);
  if (kk_value_is_aside(index))
    return KK_I64_ASIDE;
  int64_t clipped = kk_int_clip(index);
  return clipped == KK_I64_ASIDE ? KK_I64_ASIDE + 1 : clipped;
}

int64_t kk_index_c_int(Value v) {
  int64_t number = kk_index_clip(v);
  if (number == (int32_t)number || number == KK_I64_ASIDE)
    return number;
  kk_raise(KK_OverflowError, "Python int too large to convert to C int");
  return KK_I64_ASIDE;
}

static double double_from_slot(Value v, KkUnarySlot *slot) {
  Value number = slot(v);
  if (kk_value_is_aside(number))
    return kk_float_aside();
  if (kk_is_instance_of(number, KK_float))
    return kk_value_float(number);
  kk_raise(KK_TypeError, "%T.__float__ returned non-float (type %T)", v, number);
  return kk_float_aside();
}

double kk_to_double(Value v) {
  if (kk_value_is_float(v))
    return kk_value_float(v);
  if (kk_is_instance_of(v, KK_int))
    return kk_int_to_float(kk_int_from_value(v));
  const KkSlots *slots = &kk_class_of(v)->slots;
  if (slots->to_float)
    return double_from_slot(v, slots->to_float);
  if (!slots->to_index) {
    kk_raise(KK_TypeError, "must be real number, not %T", v);
    return kk_float_aside();
  }
  Value index = kk_to_index(v);
  return kk_value_is_aside(index) ? kk_float_aside() : kk_int_to_float(index);
}
