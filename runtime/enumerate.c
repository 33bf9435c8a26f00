// enumerate.c - enumerate(iterable, start=0): pairs of a running number and an item.
#include "kukri.h"

Value kk_enumerate(Value iterable, Value start) {
  KkInt index = kk_value_is_aside(start) ? 0 : kk_to_index(start);
  if (kk_value_is_aside(index))
    return KK_VALUE_ASIDE;
  Value iterator = kk_iter(iterable);
  if (kk_value_is_aside(iterator))
    return KK_VALUE_ASIDE;
  kk_class_ready(KK_enumerate, kk_enumerate_class_init);
  KkEnumerate *enumerate = kk_alloc(sizeof(KkEnumerate), KK_enumerate);
  enumerate->iterator = iterator;
  enumerate->index = index;
  return kk_value_from_ref(enumerate);
}

Value kk_enumerate_next(KkEnumerate *enumerate) {
  Value item = kk_next(enumerate->iterator);
  if (kk_value_is_aside(item))
    return KK_VALUE_ASIDE;
  KkTuple *pair = kk_tuple_from_values((Value[]){enumerate->index, item}, 2);
  enumerate->index = kk_int_add(enumerate->index, kk_value_from_small(1));
  return kk_value_from_ref(pair);
}

static Value self_iter(Value self) { return self; }
static Value enumerate_next(Value self) { return kk_enumerate_next(kk_value_ref(self)); }

// Fills `iterable` and `start` from keyword arguments; false: TypeError raised.
static bool take_keywords(const Value *values, KkTuple *names, Value *iterable, Value *start) {
  for (int64_t i = 0; names && i < names->length; i++) {
    const KkStr *name = kk_value_ref(names->items[i]);
    Value *target = kk_str_equal_ascii(name, "iterable") ? iterable : kk_str_equal_ascii(name, "start") ? start : NULL;
    if (!target || !kk_value_is_aside(*target))
      return kk_raise(KK_TypeError, "'%U' is an invalid keyword argument for enumerate()", name), false;
    *target = values[i];
  }
  return true;
}

static Value enumerate_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  size_t total = n + (names ? (size_t)names->length : 0);
  Value iterable = n > 0 ? args[0] : KK_VALUE_ASIDE, start = n > 1 ? args[1] : KK_VALUE_ASIDE;
  if (total > 2)
    return kk_raise(KK_TypeError, "enumerate() takes at most 2 arguments (%d given)", (int)total), KK_VALUE_ASIDE;
  if (!take_keywords(args + n, names, &iterable, &start))
    return KK_VALUE_ASIDE;
  if (kk_value_is_aside(iterable))
    return kk_raise(KK_TypeError, "enumerate() missing required argument 'iterable'"), KK_VALUE_ASIDE;
  return kk_enumerate(iterable, start);
}

void kk_enumerate_class_init(KkClass *type) {
  type->slots.iter = self_iter;
  type->slots.next = enumerate_next;
  type->slots.make = enumerate_make;
}
