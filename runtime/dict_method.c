// dict_method.c - the methods and operators of dict that are built on the table (dict.c), and the slots of the class.
#include "foreign.h"
#include "dynamic.h"
#include "kukri.h"

// ---- reading and writing items

Value kk_dict_getitem(KkDict *dict, Value key) {
  Value value = kk_dict_get(dict, key);
  if (KK_UNLIKELY(kk_value_is_aside(value)) && !kk_pending())
    kk_raise_key(key);
  return value;
}

Value kk_dict_getitem_str(KkDict *dict, KkStr *key) {
  Value value = kk_dict_get_str(dict, key);
  if (KK_UNLIKELY(kk_value_is_aside(value)) && !kk_pending())
    kk_raise_key(kk_value_from_ref(key));
  return value;
}

Value kk_dict_getitem_int(KkDict *dict, KkInt key) {
  Value value = kk_dict_get_int(dict, key);
  if (KK_UNLIKELY(kk_value_is_aside(value)) && !kk_pending())
    kk_raise_key(key);
  return value;
}

Value kk_dict_op_getitem(KkDict *dict, Value key) {
  Value value = kk_dict_get(dict, key);
  if (!kk_value_is_aside(value) || kk_pending())
    return value;
  bool is_found = false;
  if (dict->header.class_id != KK_dict)
    value = kk_call_special(kk_value_from_ref(dict), KK_STR("__missing__"), &key, 1, &is_found);
  if (!is_found)
    kk_raise_key(key);
  return value;
}

KkNone kk_dict_delete(KkDict *dict, Value key) {
  Value value = kk_dict_take(dict, key);
  if (!kk_value_is_aside(value))
    return 0;
  if (!kk_pending())
    kk_raise_key(key);
  return KK_NONE_ASIDE;
}

Value kk_dict_get_default(KkDict *dict, Value key, Value fallback) {
  Value value = kk_dict_get(dict, key);
  return kk_value_is_aside(value) && !kk_pending() ? fallback : value;
}

Value kk_dict_pop(KkDict *dict, Value key, Value fallback) {
  if (kk_is_shared(dict))
    return kk_shared_call(dict, "pop", (Value[]){key, fallback}, kk_value_is_aside(fallback) ? 1 : 2);
  if (dict->used == 0) {   // then the key is not even hashed (_PyDict_Pop)
    if (kk_value_is_aside(fallback))
      kk_raise_key(key);
    return fallback;
  }
  Value value = kk_dict_take(dict, key);
  if (!kk_value_is_aside(value) || kk_pending())
    return value;
  if (kk_value_is_aside(fallback))
    kk_raise_key(key);
  return fallback;
}

Value kk_dict_setdefault(KkDict *dict, Value key, Value fallback) {
  if (kk_is_shared(dict))
    return kk_shared_call(dict, "setdefault", (Value[]){key, fallback}, 2);
  Value *slot = kk_dict_slot(dict, key);
  if (slot == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  if (kk_value_is_aside(*slot))
    *slot = fallback;
  return *slot;
}

// ---- update

KkNone kk_dict_merge(KkDict *dict, KkDict *other) {
  if (kk_is_shared(other))
    return kk_shared_merge(dict, other);
  if (dict == other)
    return 0;
  KkDictLoop loop = kk_dict_loop(other);
  for (int64_t j = 0; j < other->filled; j++) {
    KkDictEntry entry = other->entries[j];
    if (kk_value_is_aside(entry.key))
      continue;
    if (kk_dict_set_hashed(dict, entry.key, entry.hash, entry.value))
      return KK_NONE_ASIDE;
    if (other->used != loop.used)
      return kk_raise(KK_RuntimeError, "dict mutated during update"), KK_NONE_ASIDE;
  }
  return 0;
}

// Adds one item of a sequence of pairs. `number` is its position, for the messages.
static KkNone update_by_pair(KkDict *dict, Value item, int64_t number) {
  KkList *pair = kk_value_is(item, KK_list) ? kk_value_ref(item) : kk_list_from_iterable_as(KK_LIST_VALUE, item);
  if (pair == KK_REF_ASIDE) {
    if (kk_pending_is(KK_TypeError)) {
      kk_clear_pending();
      kk_raise(KK_TypeError, "cannot convert dictionary update sequence element #%ld to a sequence", number);
    }
    return KK_NONE_ASIDE;
  }
  if (kk_list_length(pair) != 2)
    return kk_raise(KK_ValueError, "dictionary update sequence element #%ld has length %ld; 2 is required", number,
                    kk_list_length(pair)),
           KK_NONE_ASIDE;
  return kk_dict_set(dict, kk_list_item(pair, 0), kk_list_item(pair, 1));
}

static KkNone update_by_pairs(KkDict *dict, Value iterable) {
  Value iterator = kk_iter(iterable), item;
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  for (int64_t number = 0; !kk_value_is_aside(item = kk_next(iterator)); number++) {
    if (kk_value_is(item, KK_tuple) && ((KkTuple *)kk_value_ref(item))->length == 2) {
      KkTuple *pair = kk_value_ref(item);
      if (kk_dict_set(dict, pair->items[0], pair->items[1]))
        return KK_NONE_ASIDE;
    } else if (update_by_pair(dict, item, number)) {
      return KK_NONE_ASIDE;
    }
    if (kk_poll())
      return KK_NONE_ASIDE;
  }
  return kk_pending() ? KK_NONE_ASIDE : 0;
}

// A mapping that is no dict: by its keys() and [].
static KkNone update_by_keys(KkDict *dict, Value mapping) {
  Value keys = kk_process.dynamic->call_method(mapping, KK_STR("keys"), NULL, 0, NULL);
  Value iterator = kk_value_is_aside(keys) ? keys : kk_iter(keys), key;
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  while (!kk_value_is_aside(key = kk_next(iterator))) {
    Value value = kk_instance_getitem(mapping, key);
    if (kk_value_is_aside(value) || kk_dict_set(dict, key, value))
      return KK_NONE_ASIDE;
  }
  return kk_pending() ? KK_NONE_ASIDE : 0;
}

KkNone kk_dict_update_from(KkDict *dict, Value other) {
  while (kk_value_is(other, KK_mappingproxy) || kk_value_is(other, KK__Environ))
    other = ((KkMappingProxy *)kk_value_ref(other))->mapping;
  KkClass *class = kk_class_of(other);
#ifdef KK_EXTENSION
  if (kk_is_foreign(other) && kk_foreign_has(other, KK_STR("keys")))
    return update_by_keys(dict, other);
#endif
  if (class->layout == KK_dict && !class->is_heap)
    return kk_dict_merge(dict, kk_value_ref(other));
  if (class->is_heap && kk_process.dynamic->class_find(class, KK_STR("keys")).owner)
    return update_by_keys(dict, other);
  return update_by_pairs(dict, other);
}

KkNone kk_dict_update_keywords(KkDict *dict, const Value *values, KkTuple *names) {
  for (int64_t i = 0; names && i < names->length; i++)
    if (kk_dict_set(dict, names->items[i], values[i]))
      return KK_NONE_ASIDE;
  return 0;
}

KkNone kk_dict_update(KkDict *dict, Value other, KkDict *keywords) {
  if (!kk_value_is_aside(other) && kk_dict_update_from(dict, other))
    return KK_NONE_ASIDE;
  return keywords ? kk_dict_merge(dict, keywords) : 0;
}

KkDict *kk_dict_fromkeys(Value iterable, Value value) {
  KkDict *dict = kk_dict_new();
  Value iterator = kk_iter(iterable), key;
  if (kk_value_is_aside(iterator))
    return KK_REF_ASIDE;
  while (!kk_value_is_aside(key = kk_next(iterator)))
    if (kk_dict_set(dict, key, value) || kk_poll())
      return KK_REF_ASIDE;
  return kk_pending() ? KK_REF_ASIDE : dict;
}

// ---- operators

KkDict *kk_dict_union(KkDict *a, KkDict *b) {
  KkDict *result = kk_dict_copy(a);
  return kk_dict_merge(result, b) ? KK_REF_ASIDE : result;
}

KkBool kk_dict_equal(KkDict *a, KkDict *b) {
  if (kk_is_shared(a) || kk_is_shared(b)) {
    Value equal = kk_shared_compare(kk_value_from_ref(a), kk_value_from_ref(b), KK_EQ);
    return kk_value_is_aside(equal) ? KK_BOOL_ASIDE : kk_value_bool(equal);
  }
  if (a->used != b->used)
    return 0;
  for (int64_t j = 0; j < a->filled; j++) {
    KkDictEntry entry = a->entries[j];
    if (kk_value_is_aside(entry.key))
      continue;
    Value other = kk_dict_get_hashed(b, entry.key, entry.hash);
    if (kk_value_is_aside(other))
      return kk_pending() ? KK_BOOL_ASIDE : 0;
    KkBool equal = kk_equal(entry.value, other);
    if (equal != 1)
      return equal;
  }
  return 1;
}

static KkNone repr_entries(KkStrBuilder *out, KkDict *dict) {
  Value key, value;
  bool is_first = true;
  for (int64_t j = 0; (j = kk_dict_next(dict, j, &key, &value)) >= 0; is_first = false) {
    if (!is_first)
      kk_str_builder_add_ascii(out, ", ");
    if (kk_str_builder_add_repr(out, key))
      return KK_NONE_ASIDE;
    kk_str_builder_add_ascii(out, ": ");
    if (kk_str_builder_add_repr(out, value))
      return KK_NONE_ASIDE;
  }
  return 0;
}

KkStr *kk_dict_repr(KkDict *dict) {
  if (kk_is_shared(dict)) {
    Value text = kk_shared_repr(dict);
    return kk_value_is_aside(text) ? KK_REF_ASIDE : kk_value_ref(text);
  }
  if (dict->used == 0)
    return KK_STR("{}");
  KkReprGuard guard;
  KkBool entered = kk_repr_enter(&guard, dict);
  if (entered != 1)
    return entered ? KK_REF_ASIDE : KK_STR("{...}");
  KkStrBuilder out;
  kk_str_builder_init(&out);
  kk_str_builder_add_ascii(&out, "{");
  KkNone result = repr_entries(&out, dict);
  kk_repr_leave(&guard);
  if (result)
    return KK_REF_ASIDE;
  kk_str_builder_add_ascii(&out, "}");
  return kk_str_builder_finish(&out);
}

Value kk_dict_op_iter(KkDict *dict) { return kk_value_from_ref(kk_dict_iterator_new(KK_dict_keyiterator, dict)); }
Value kk_dict_op_reversed(KkDict *dict) {
  return kk_value_from_ref(kk_dict_iterator_new(KK_dict_reversekeyiterator, dict));
}

// ---- slots

static KkDict *self_dict(Value self) { return kk_value_ref(self); }

static Value dict_repr(Value self) { return kk_value_from_result(kk_dict_repr(self_dict(self))); }
static KkBool dict_truth(Value self) { return kk_dict_truth(self_dict(self)); }
static int64_t dict_length(Value self) { return kk_dict_length(self_dict(self)); }
static Value dict_getitem(Value self, Value key) { return kk_dict_op_getitem(self_dict(self), key); }
static KkNone dict_setitem(Value self, Value key, Value item) { return kk_dict_set(self_dict(self), key, item); }
static KkNone dict_delitem(Value self, Value key) { return kk_dict_delete(self_dict(self), key); }
static KkBool dict_contains(Value self, Value item) { return kk_dict_contains(self_dict(self), item); }
static Value dict_iter(Value self) { return kk_dict_op_iter(self_dict(self)); }

static Value dict_reversed(Value self) { return kk_dict_op_reversed(self_dict(self)); }

static Value dict_compare(Value left, Value right, KkComparison op) {
  if (!kk_is_instance_of(left, KK_dict) || !kk_is_instance_of(right, KK_dict) || (op != KK_EQ && op != KK_NE))
    return kk_not_implemented();
  KkBool equal = kk_dict_equal(self_dict(left), self_dict(right));
  return kk_value_from_truth(equal == KK_BOOL_ASIDE ? equal : equal == (op == KK_EQ));
}

static Value dict_or(Value left, Value right) {
  if (!kk_is_instance_of(left, KK_dict) || !kk_is_instance_of(right, KK_dict))
    return kk_not_implemented();
  return kk_value_from_result(kk_dict_union(self_dict(left), self_dict(right)));
}

static Value dict_inplace_or(Value left, Value right) {
  return kk_dict_update_from(self_dict(left), right) ? KK_VALUE_ASIDE : left;
}

static Value dict_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  if (n > 1)
    return kk_raise(KK_TypeError, "dict expected at most 1 argument, got %d", (int)n), KK_VALUE_ASIDE;
  KkDict *dict = kk_dict_new();
  if ((n && kk_dict_update_from(dict, args[0])) || kk_dict_update_keywords(dict, args + n, names))
    return KK_VALUE_ASIDE;
  return kk_value_from_ref(dict);
}

void kk_dict_operators_init(KkClass *type) {
  type->slots.binary[KK_OR] = dict_or;
  type->slots.inplace[KK_OR] = dict_inplace_or;
}

void kk_dict_class_init(KkClass *type) {
  type->slots.repr = dict_repr;
  type->slots.hash = kk_hash_unhashable;
  type->slots.truth = dict_truth;
  type->slots.length = dict_length;
  type->slots.getitem = dict_getitem;
  type->slots.setitem = dict_setitem;
  type->slots.delitem = dict_delitem;
  type->slots.contains = dict_contains;
  type->slots.iter = dict_iter;
  type->slots.reversed = dict_reversed;
  type->slots.compare = dict_compare;
  type->slots.make = dict_make;
}
