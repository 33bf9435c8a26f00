// operators_item.c - items, containment, length, iteration and unpacking of any value.
#include "foreign.h"
#include "call.h"
#include "container.h"
#include "dict.h"
#include "error.h"
#include "iterator.h"
#include "list.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"
#include "typing_alias.h"

// ---- items

Value kk_instance_getitem(Value v, Value key) {
  const KkSlots *slots = &kk_class_of(v)->slots;
  if (slots->getitem)
    return slots->getitem(v, key);
  kk_raise(KK_TypeError, "'%T' object is not subscriptable", v);
  return KK_VALUE_ASIDE;
}

// v[i] of a list, tuple or str by an index that it has, v[key] of a dict. Aside: let the class do it; or raised.
KK_INLINE Value quick_item(Value container, Value key) {
  if (!kk_value_is_object(container) || kk_value_is_none(container))
    return KK_VALUE_ASIDE;
  KkClassId class_id = kk_value_header(container)->class_id;
  if (class_id == KK_dict)
    return kk_dict_op_getitem(kk_value_ref(container), key);
  if (!kk_value_is_small(key))
    return KK_VALUE_ASIDE;
  int64_t i = kk_value_small(key);
  switch (class_id) {
  case KK_list: {
    const KkList *list = kk_value_ref(container);
    i += i < 0 ? kk_list_length(list) : 0;
    return KK_LIKELY((uint64_t)i < (uint64_t)kk_list_length(list)) ? kk_list_quick_item(list, i) : KK_VALUE_ASIDE;
  }
  case KK_tuple: {
    const KkTuple *tuple = kk_value_ref(container);
    i += i < 0 ? tuple->length : 0;
    return KK_LIKELY((uint64_t)i < (uint64_t)tuple->length) ? tuple->items[i] : KK_VALUE_ASIDE;
  }
  case KK_str: return kk_value_from_result(kk_str_char(kk_value_ref(container), i));
  default: return KK_VALUE_ASIDE;
  }
}

Value kk_getitem(Value container, Value key) {
  Value quick = quick_item(container, key);
  if (KK_LIKELY(!kk_value_is_aside(quick)) || kk_pending())
    return quick;
  if (kk_value_is_class(container) && !kk_class_of(container)->slots.getitem)
    return kk_class_getitem(container, key);
  return kk_instance_getitem(container, key);
}

// Storing into a sequence that cannot change: an index is looked at first. False: it has raised.
static bool is_index_read(const KkClass *class, Value key) {
  if (!kk_has_sequence_table(class) || !kk_class_of(key)->slots.to_index)
    return true;
  return kk_index(key) != KK_I64_ASIDE;
}

KkNone kk_setitem(Value container, Value key, Value item) {
  if (kk_value_is(container, KK_list) && kk_value_is_small(key)) {
    KkList *list = kk_value_ref(container);
    int64_t i = kk_value_small(key);
    return kk_list_quick_set(list, i, item) ? 0 : kk_list_set(list, i, item);
  }
  if (kk_value_is(container, KK_dict))
    return kk_dict_set(kk_value_ref(container), key, item);
  const KkClass *class = kk_class_of(container);
  if (class->slots.setitem)
    return class->slots.setitem(container, key, item);
  if (!is_index_read(class, key))
    return KK_NONE_ASIDE;
  kk_raise(KK_TypeError, "'%T' object does not support item assignment", container);
  return KK_NONE_ASIDE;
}

// CPython words it differently for what has a table of sequence slots, if the key could be an index.
KkNone kk_delitem(Value container, Value key) {
  const KkClass *class = kk_class_of(container);
  if (class->slots.delitem)
    return class->slots.delitem(container, key);
  if (!is_index_read(class, key))
    return KK_NONE_ASIDE;
  const char *verb = kk_has_sequence_table(class) && kk_class_of(key)->slots.to_index ? "doesn't" : "does not";
  kk_raise(KK_TypeError, "'%T' object %s support item deletion", container, verb);
  return KK_NONE_ASIDE;
}

// ---- containment

static KkBool iteration_contains(Value iterator, Value item) {
  for (;;) {
    Value found = kk_next(iterator);
    if (kk_value_is_aside(found))
      return kk_pending() ? KK_BOOL_ASIDE : 0;
    KkBool is_equal = kk_equal(found, item);
    if (is_equal)
      return is_equal;
  }
}

KkBool kk_contains(Value container, Value item) {
  const KkSlots *slots = &kk_class_of(container)->slots;
  if (slots->contains)
    return slots->contains(container, item);
  if (!slots->iter && !(slots->getitem && kk_class_of(container)->is_heap)) {
    kk_raise(KK_TypeError, "argument of type '%T' is not iterable", container);
    return KK_BOOL_ASIDE;
  }
  Value iterator = kk_iter(container);
  return kk_value_is_aside(iterator) ? KK_BOOL_ASIDE : iteration_contains(iterator, item);
}

KkBool kk_contains_all(Value container, Value items) {
  Value iterator = kk_iter(items), item;
  if (kk_value_is_aside(iterator))
    return KK_BOOL_ASIDE;
  while (!kk_value_is_aside(item = kk_next(iterator))) {
    KkBool found = kk_contains(container, item);
    if (found != 1)
      return found;
  }
  return kk_pending() ? KK_BOOL_ASIDE : 1;
}

// ---- length

int64_t kk_length(Value v) {
  const KkSlots *slots = &kk_class_of(v)->slots;
  if (slots->length)
    return slots->length(v);
  kk_raise(KK_TypeError, "object of type '%T' has no len()", v);
  return KK_I64_ASIDE;
}

// ---- iteration

bool kk_is_iterable(Value v) {
  const KkClass *class = kk_class_of(v);
  return class->slots.iter || (class->slots.getitem && class->is_heap);
}

Value kk_iter(Value v) {
  const KkClass *class = kk_class_of(v);
  if (class->slots.iter) {
    Value iterator = class->slots.iter(v);
    if (kk_value_is_aside(iterator) || kk_class_of(iterator)->slots.next)
      return iterator;
    kk_raise(KK_TypeError, "iter() returned non-iterator of type '%T'", iterator);
    return KK_VALUE_ASIDE;
  }
  if (class->slots.getitem && class->is_heap)
    return kk_sequence_iterator_new(v);
  kk_raise(KK_TypeError, "'%T' object is not iterable", v);
  return KK_VALUE_ASIDE;
}

// The most common iterator, without its slot. Aside: at the end, which the slot notes.
KK_INLINE Value quick_next(KkIndexIterator *iterator) {
  if (KK_UNLIKELY(kk_value_is_aside(iterator->sequence)))
    return KK_VALUE_ASIDE;
  const KkList *list = kk_value_ref(iterator->sequence);
  return KK_LIKELY(iterator->index < kk_list_length(list)) ? kk_list_quick_item(list, iterator->index++)
                                                           : KK_VALUE_ASIDE;
}

Value kk_next(Value iterator) {
  if (kk_value_is(iterator, KK_list_iterator)) {
    Value item = quick_next(kk_value_ref(iterator));
    if (!kk_value_is_aside(item))
      return item;
  }
  KkUnarySlot *slot = kk_class_of(iterator)->slots.next;
  if (slot)
    return slot(iterator);
  kk_raise(KK_TypeError, "'%T' object is not an iterator", iterator);
  return KK_VALUE_ASIDE;
}

// ---- unpacking

static KkNone raise_too_few(int64_t expected, int64_t got, bool is_minimum) {
  kk_raise(KK_ValueError, "not enough values to unpack (expected %s%ld, got %ld)", is_minimum ? "at least " : "",
           expected, got);
  return KK_NONE_ASIDE;
}

static KkNone raise_too_many(int64_t expected) {
  kk_raise(KK_ValueError, "too many values to unpack (expected %ld)", expected);
  return KK_NONE_ASIDE;
}

static Value unpack_iter(Value iterable) {
  const KkClass *class = kk_class_of(iterable);
  if (class->slots.iter || (class->slots.getitem && class->is_heap))
    return kk_iter(iterable);
  kk_raise(KK_TypeError, "cannot unpack non-iterable %T object", iterable);
  return KK_VALUE_ASIDE;
}

// The next n items; fewer is an error that names `expected`.
static KkNone take(Value iterator, int64_t n, Value *out, int64_t expected, bool is_minimum) {
  for (int64_t i = 0; i < n; i++) {
    out[i] = kk_next(iterator);
    if (kk_value_is_aside(out[i]))
      return kk_pending() ? KK_NONE_ASIDE : raise_too_few(expected, i, is_minimum);
  }
  return 0;
}

static KkNone unpack_tuple(const KkTuple *tuple, int64_t n, Value *out) {
  if (tuple->length < n)
    return raise_too_few(n, tuple->length, false);
  if (tuple->length > n)
    return raise_too_many(n);
  memcpy(out, tuple->items, (size_t)n * sizeof *out);
  return 0;
}

static KkNone unpack_list(KkList *list, int64_t n, Value *out) {
  int64_t length = kk_list_length(list);
  if (length < n)
    return raise_too_few(n, length, false);
  if (length > n)
    return raise_too_many(n);
  for (int64_t i = 0; i < n; i++)
    out[i] = kk_list_get(list, i);
  return 0;
}

KkNone kk_unpack(Value iterable, int64_t n, Value *out) {
  if (kk_value_is(iterable, KK_tuple))
    return unpack_tuple(kk_value_ref(iterable), n, out);
  if (kk_value_is(iterable, KK_list))
    return unpack_list(kk_value_ref(iterable), n, out);
  Value iterator = unpack_iter(iterable);
  if (kk_value_is_aside(iterator) || take(iterator, n, out, n, false))
    return KK_NONE_ASIDE;
  if (!kk_value_is_aside(kk_next(iterator)))
    return raise_too_many(n);
  return kk_pending() ? KK_NONE_ASIDE : 0;
}

KkNone kk_unpack_star(Value iterable, int64_t before, int64_t after, Value *out) {
  Value iterator = unpack_iter(iterable);
  if (kk_value_is_aside(iterator) || take(iterator, before, out, before + after, true))
    return KK_NONE_ASIDE;
  KkList *rest = kk_list_from_iterable(iterator);
  if (rest == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  int64_t length = kk_list_length(rest);
  if (length < after)
    return raise_too_few(before + after, before + length, true);
  for (int64_t i = 0; i < after; i++)
    out[before + 1 + i] = kk_list_get(rest, length - after + i);
  kk_list_cut(rest, length - after, after);
  out[before] = kk_value_from_ref(rest);
  return 0;
}
