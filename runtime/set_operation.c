// set_operation.c - union, intersection, difference, comparison, repr; and the slots of set and frozenset.
//
// How a result is built decides the order of its elements, so each operation goes the way of CPython's
// Objects/setobject.c: which operand is copied, which is walked through, when the table is resized.
#include "foreign.h"
#include "kukri.h"
#include "set_internal.h"

// Has CPython one of the sets? Then it does the operation.
static bool any_shared(const KkSet *set, const Value *others, size_t n) {
  bool found = kk_is_shared(set);
  for (size_t i = 0; i < n; i++)
    found |= kk_is_foreign(others[i]) ||
             (kk_value_is(others[i], KK_set) && kk_is_shared((KkSet *)kk_value_ref(others[i]))) ||
             (kk_value_is(others[i], KK_dict) && kk_is_shared((KkDict *)kk_value_ref(others[i])));
  return found;
}

static bool is_any_set(Value v) { return kk_is_instance_of(v, KK_set) || kk_is_instance_of(v, KK_frozenset); }

// One whose table may be read.
static bool is_set(Value v) { return is_any_set(v) && !kk_is_shared((KkSet *)kk_value_ref(v)); }

// Results of methods have the class of the receiver, set or frozenset (never a subclass).
static uint32_t base_class(const KkSet *set) {
  return kk_is_instance_of(kk_value_from_ref(set), KK_frozenset) ? KK_frozenset : KK_set;
}

// ---- making

static KkNone update_by_dict(KkSet *set, KkDict *dict) {
  Value key, value;
  for (int64_t at = 0; kk_is_shared(dict) && (at = kk_dict_next(dict, at, &key, &value)) >= 0;)
    if (kk_set_add(set, key))
      return KK_NONE_ASIDE;
  if ((uint64_t)(set->fill + dict->used) * 5 >= set->mask * 3)
    kk_set_resize(set, (uint64_t)(set->used + dict->used) * 2);
  for (int64_t j = 0; j < dict->filled; j++) {
    KkDictEntry entry = dict->entries[j];
    if (!kk_value_is_aside(entry.key) && kk_set_add_hashed(set, entry.key, entry.hash))
      return KK_NONE_ASIDE;
  }
  return 0;
}

KkNone kk_set_update_from(KkSet *set, Value other) {
  if (kk_is_shared(set))
    return kk_shared_do(set, "update", &other, 1);
  if (is_set(other))
    return kk_set_merge(set, kk_value_ref(other));
  if (kk_value_is(other, KK_dict))
    return update_by_dict(set, kk_value_ref(other));
  Value iterator = kk_iter(other), item;
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  while (!kk_value_is_aside(item = kk_next(iterator)))
    if (kk_set_add(set, item) || kk_poll())
      return KK_NONE_ASIDE;
  return kk_pending() ? KK_NONE_ASIDE : 0;
}

KkSet *kk_set_from_iterable(uint32_t class_id, Value iterable) {
  if (class_id == KK_frozenset && kk_value_is(iterable, KK_frozenset))
    return kk_value_ref(iterable);
  KkSet *set = kk_set_new(class_id);
  return kk_set_update_from(set, iterable) ? KK_REF_ASIDE : set;
}

KkSet *kk_set_from_values(uint32_t class_id, const Value *items, size_t n) {
  KkSet *set = kk_set_new(class_id);
  for (size_t i = 0; i < n; i++)
    if (kk_set_add(set, items[i]))
      return KK_REF_ASIDE;
  return set;
}

KkSet *kk_set_copy_as(uint32_t class_id, KkSet *set) {
  if (kk_is_shared(set))
    return class_id == KK_set ? kk_shared_set(set, "copy", NULL, 0)
                              : kk_set_from_iterable(class_id, kk_shared_value(set));
  KkSet *copy = kk_set_new(class_id);
  return kk_set_merge(copy, set) ? KK_REF_ASIDE : copy;
}

KkSet *kk_set_copy(KkSet *set) {
  return set->header.class_id == KK_frozenset ? set : kk_set_copy_as(base_class(set), set);
}

KkNone kk_set_update(KkSet *set, const Value *others, size_t n) {
  if (any_shared(set, others, n))
    return kk_shared_do(set, "update", others, n);
  for (size_t i = 0; i < n; i++)
    if (kk_set_update_from(set, others[i]))
      return KK_NONE_ASIDE;
  return 0;
}

KkSet *kk_set_union(KkSet *set, const Value *others, size_t n) {
  if (any_shared(set, others, n))
    return kk_shared_set(set, "union", others, n);
  KkSet *result = kk_set_copy_as(base_class(set), set);
  for (size_t i = 0; result != KK_REF_ASIDE && i < n; i++)
    if (others[i] != kk_value_from_ref(set) && kk_set_update_from(result, others[i]))
      return KK_REF_ASIDE;
  return result;
}

// ---- intersection

// Adds to result the elements of `walked` that `other` has.
static KkNone add_common(KkSet *result, KkSet *walked, KkSet *other) {
  for (uint64_t i = 0; walked->table && i <= walked->mask; i++) {
    KkSetEntry entry = walked->table[i];
    if (entry.key == KK_VALUE_ASIDE || entry.key == KK_SET_DUMMY)
      continue;
    KkBool found = kk_set_contains_hashed(other, entry.key, entry.hash);
    if (found == KK_BOOL_ASIDE || (found && kk_set_add_hashed(result, entry.key, entry.hash)))
      return KK_NONE_ASIDE;
  }
  return 0;
}

static KkSet *intersection(KkSet *set, Value other_value) {
  if (other_value == kk_value_from_ref(set))
    return kk_set_copy_as(base_class(set), set);
  KkSet *result = kk_set_new(base_class(set));
  if (is_set(other_value)) {
    KkSet *other = kk_value_ref(other_value);
    bool is_larger = other->used > set->used;   // walk through the smaller
    return add_common(result, is_larger ? set : other, is_larger ? other : set) ? KK_REF_ASIDE : result;
  }
  Value iterator = kk_iter(other_value), item;
  if (kk_value_is_aside(iterator))
    return KK_REF_ASIDE;
  while (!kk_value_is_aside(item = kk_next(iterator))) {
    int64_t hash;
    KkBool found = kk_key_hash(item, &hash) ? kk_set_contains_hashed(set, item, hash) : KK_BOOL_ASIDE;
    if (found == KK_BOOL_ASIDE || (found && kk_set_add_hashed(result, item, hash)) || kk_poll())
      return KK_REF_ASIDE;
    if (found && result->used >= set->used)   // everything is found: the iterator keeps its rest
      break;
  }
  return kk_pending() ? KK_REF_ASIDE : result;
}

KkSet *kk_set_intersection(KkSet *set, const Value *others, size_t n) {
  if (any_shared(set, others, n))
    return kk_shared_set(set, "intersection", others, n);
  if (n == 0)
    return kk_set_copy(set);
  KkSet *result = set;
  for (size_t i = 0; i < n && result != KK_REF_ASIDE; i++)
    result = intersection(result, others[i]);
  return result;
}

// The set takes over another's table.
static void adopt(KkSet *set, const KkSet *other) {
  set->table = other->table;
  set->used = other->used;
  set->fill = other->fill;
  set->mask = other->mask;
}

KkNone kk_set_intersection_update(KkSet *set, const Value *others, size_t n) {
  if (any_shared(set, others, n))
    return kk_shared_do(set, "intersection_update", others, n);
  KkSet *result = kk_set_intersection(set, others, n);
  if (result == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  adopt(set, result);
  return 0;
}

// ---- difference

// Removes one item that need not be there.
static KkNone take_away(KkSet *set, Value item, int64_t hash) {
  return kk_set_discard_hashed(set, item, hash) == KK_BOOL_ASIDE ? KK_NONE_ASIDE : 0;
}

static KkNone subtract_set(KkSet *set, KkSet *other) {
  if (other->used >> 3 > set->used) {   // far larger: only what is common
    other = intersection(set, kk_value_from_ref(other));
    if (other == KK_REF_ASIDE)
      return KK_NONE_ASIDE;
  }
  for (uint64_t i = 0; other->table && i <= other->mask; i++) {
    KkSetEntry entry = other->table[i];
    if (entry.key != KK_VALUE_ASIDE && entry.key != KK_SET_DUMMY && take_away(set, entry.key, entry.hash))
      return KK_NONE_ASIDE;
  }
  return 0;
}

static KkNone subtract_iterable(KkSet *set, Value iterable) {
  Value iterator = kk_iter(iterable), item;
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  while (!kk_value_is_aside(item = kk_next(iterator))) {
    int64_t hash;
    if (!kk_key_hash(item, &hash) || take_away(set, item, hash) || kk_poll())
      return KK_NONE_ASIDE;
  }
  return kk_pending() ? KK_NONE_ASIDE : 0;
}

KkNone kk_set_subtract(KkSet *set, Value other) {
  if (any_shared(set, &other, 1))
    return kk_shared_do(set, "difference_update", &other, 1);
  if (other == kk_value_from_ref(set))
    return kk_set_clear(set);
  if (is_set(other) ? subtract_set(set, kk_value_ref(other)) : subtract_iterable(set, other))
    return KK_NONE_ASIDE;
  if ((uint64_t)(set->fill - set->used) > set->mask / 4)   // many dummies
    kk_set_grow(set);
  return 0;
}

// Is the key of an element of a set also in `other`, a set or a dict?
static KkBool other_contains(Value other, KkSetEntry entry) {
  if (!kk_value_is(other, KK_dict))
    return kk_set_contains_hashed(kk_value_ref(other), entry.key, entry.hash);
  bool absent = kk_value_is_aside(kk_dict_get_hashed(kk_value_ref(other), entry.key, entry.hash));
  return absent && kk_pending() ? KK_BOOL_ASIDE : !absent;
}

static KkSet *difference(KkSet *set, Value other) {
  int64_t other_used = is_set(other)                 ? ((KkSet *)kk_value_ref(other))->used
                       : kk_value_is(other, KK_dict) ? ((KkDict *)kk_value_ref(other))->used
                                                     : -1;
  if (other_used < 0 || set->used >> 2 > other_used) {   // copy, then take away
    KkSet *result = kk_set_copy_as(base_class(set), set);
    return result == KK_REF_ASIDE || kk_set_subtract(result, other) ? KK_REF_ASIDE : result;
  }
  KkSet *result = kk_set_new(base_class(set));
  for (uint64_t i = 0; set->table && i <= set->mask; i++) {
    KkSetEntry entry = set->table[i];
    if (entry.key == KK_VALUE_ASIDE || entry.key == KK_SET_DUMMY)
      continue;
    KkBool found = other_contains(other, entry);
    if (found == KK_BOOL_ASIDE || (!found && kk_set_add_hashed(result, entry.key, entry.hash)))
      return KK_REF_ASIDE;
  }
  return result;
}

KkSet *kk_set_difference(KkSet *set, const Value *others, size_t n) {
  if (any_shared(set, others, n))
    return kk_shared_set(set, "difference", others, n);
  if (n == 0)
    return kk_set_copy(set);
  KkSet *result = difference(set, others[0]);
  for (size_t i = 1; i < n && result != KK_REF_ASIDE; i++)
    if (kk_set_subtract(result, others[i]))
      return KK_REF_ASIDE;
  return result;
}

KkNone kk_set_difference_update(KkSet *set, const Value *others, size_t n) {
  if (any_shared(set, others, n))
    return kk_shared_do(set, "difference_update", others, n);
  for (size_t i = 0; i < n; i++)
    if (kk_set_subtract(set, others[i]))
      return KK_NONE_ASIDE;
  return 0;
}

// ---- symmetric difference

static KkNone toggle(KkSet *set, Value item, int64_t hash) {
  KkBool removed = kk_set_discard_hashed(set, item, hash);
  return removed == KK_BOOL_ASIDE || (!removed && kk_set_add_hashed(set, item, hash)) ? KK_NONE_ASIDE : 0;
}

static KkNone toggle_dict(KkSet *set, KkDict *dict) {
  for (int64_t j = 0; j < dict->filled; j++) {
    KkDictEntry entry = dict->entries[j];
    if (!kk_value_is_aside(entry.key) && toggle(set, entry.key, entry.hash))
      return KK_NONE_ASIDE;
  }
  return 0;
}

KkNone kk_set_symmetric_difference_update(KkSet *set, Value other_value) {
  if (any_shared(set, &other_value, 1))
    return kk_shared_do(set, "symmetric_difference_update", &other_value, 1);
  if (other_value == kk_value_from_ref(set))
    return kk_set_clear(set);
  if (kk_value_is(other_value, KK_dict))
    return toggle_dict(set, kk_value_ref(other_value));
  KkSet *other = is_set(other_value) ? kk_value_ref(other_value) : kk_set_from_iterable(base_class(set), other_value);
  if (other == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  for (uint64_t i = 0; other->table && i <= other->mask; i++) {
    KkSetEntry entry = other->table[i];
    if (entry.key != KK_VALUE_ASIDE && entry.key != KK_SET_DUMMY && toggle(set, entry.key, entry.hash))
      return KK_NONE_ASIDE;
  }
  return 0;
}

KkSet *kk_set_symmetric_difference(KkSet *set, Value other) {
  if (any_shared(set, &other, 1))
    return kk_shared_set(set, "symmetric_difference", &other, 1);
  KkSet *result = kk_set_new(base_class(set));
  if (kk_set_update_from(result, other) || kk_set_symmetric_difference_update(result, kk_value_from_ref(set)))
    return KK_REF_ASIDE;
  return result;
}

// ---- comparison

// Are all elements of a in b?
static KkBool is_subset(KkSet *a, KkSet *b) {
  if (a->used > b->used)
    return 0;
  for (uint64_t i = 0; a->table && i <= a->mask; i++) {
    KkSetEntry entry = a->table[i];
    if (entry.key == KK_VALUE_ASIDE || entry.key == KK_SET_DUMMY)
      continue;
    KkBool found = kk_set_contains_hashed(b, entry.key, entry.hash);
    if (found != 1)
      return found;
  }
  return 1;
}

KkBool kk_set_issubset(KkSet *set, Value other) {
  if (any_shared(set, &other, 1))
    return kk_shared_truth(set, "issubset", other);
  KkSet *larger = is_set(other) ? kk_value_ref(other) : kk_set_from_iterable(KK_set, other);
  return larger == KK_REF_ASIDE ? KK_BOOL_ASIDE : is_subset(set, larger);
}

KkBool kk_set_issuperset(KkSet *set, Value other) {
  if (any_shared(set, &other, 1))
    return kk_shared_truth(set, "issuperset", other);
  if (is_set(other))
    return is_subset(kk_value_ref(other), set);
  Value iterator = kk_iter(other), item;
  if (kk_value_is_aside(iterator))
    return KK_BOOL_ASIDE;
  while (!kk_value_is_aside(item = kk_next(iterator))) {
    KkBool found = kk_set_contains(set, item);
    if (found != 1)
      return found;
  }
  return kk_pending() ? KK_BOOL_ASIDE : 1;
}

// Has no element of `walked` an equal one in `other`?
static KkBool are_disjoint(KkSet *walked, KkSet *other) {
  for (uint64_t i = 0; walked->table && i <= walked->mask; i++) {
    KkSetEntry entry = walked->table[i];
    if (entry.key == KK_VALUE_ASIDE || entry.key == KK_SET_DUMMY)
      continue;
    KkBool found = kk_set_contains_hashed(other, entry.key, entry.hash);
    if (found)
      return found == 1 ? 0 : found;
  }
  return 1;
}

KkBool kk_set_isdisjoint(KkSet *set, Value other_value) {
  if (any_shared(set, &other_value, 1))
    return kk_shared_truth(set, "isdisjoint", other_value);
  if (other_value == kk_value_from_ref(set))
    return set->used == 0;
  if (is_set(other_value)) {
    KkSet *other = kk_value_ref(other_value);
    return other->used > set->used ? are_disjoint(set, other) : are_disjoint(other, set);
  }
  Value iterator = kk_iter(other_value), item;
  if (kk_value_is_aside(iterator))
    return KK_BOOL_ASIDE;
  while (!kk_value_is_aside(item = kk_next(iterator))) {
    int64_t hash;
    KkBool found = kk_key_hash(item, &hash) ? kk_set_contains_hashed(set, item, hash) : KK_BOOL_ASIDE;
    if (found)
      return found == 1 ? 0 : found;
  }
  return kk_pending() ? KK_BOOL_ASIDE : 1;
}

static KkBool sets_equal(KkSet *a, KkSet *b) {
  if (a->used != b->used)
    return 0;
  if (a->hash != KK_I64_ASIDE && b->hash != KK_I64_ASIDE && a->hash != b->hash)
    return 0;
  return is_subset(a, b);
}

KkBool kk_set_compare(KkSet *a, KkSet *b, KkComparison op) {
  if (kk_is_shared(a) || kk_is_shared(b)) {
    Value result = kk_shared_compare(kk_value_from_ref(a), kk_value_from_ref(b), op);
    return kk_value_is_aside(result) ? KK_BOOL_ASIDE : kk_value_bool(result);
  }
  KkBool equal;
  switch (op) {
  case KK_EQ: return sets_equal(a, b);
  case KK_NE: return equal = sets_equal(a, b), equal == KK_BOOL_ASIDE ? equal : !equal;
  case KK_LT: return a->used >= b->used ? 0 : is_subset(a, b);
  case KK_LE: return is_subset(a, b);
  case KK_GT: return b->used >= a->used ? 0 : is_subset(b, a);
  case KK_GE: return is_subset(b, a);
  }
  return 0;
}

// ---- repr

static KkNone repr_elements(KkStrBuilder *out, KkSet *set) {
  Value item;
  KkList *items = kk_list_new(KK_LIST_VALUE, set->used);   // a __repr__ may change the set
  for (int64_t i = 0; (i = kk_set_next(set, i, &item)) >= 0;)
    kk_list_append(items, item);
  for (int64_t i = 0; i < kk_list_length(items); i++) {
    if (i)
      kk_str_builder_add_ascii(out, ", ");
    if (kk_str_builder_add_repr(out, kk_list_item(items, i)))
      return KK_NONE_ASIDE;
  }
  return 0;
}

KkStr *kk_set_repr(KkSet *set) {
  if (kk_is_shared(set)) {
    Value text = kk_shared_repr(set);
    return kk_value_is_aside(text) ? KK_REF_ASIDE : kk_value_ref(text);
  }
  KkStrBuilder out;
  KkReprGuard guard;
  bool is_plain = set->header.class_id == KK_set;
  KkBool entered = kk_repr_enter(&guard, set);
  if (entered == KK_BOOL_ASIDE)
    return KK_REF_ASIDE;
  kk_str_builder_init(&out);
  if (!entered || set->used == 0 || !is_plain) {
    kk_str_builder_add_utf8(&out, kk_class_name(kk_value_from_ref(set)));
    kk_str_builder_add_ascii(&out, !entered ? "(...)" : set->used == 0 ? "()" : "({");
  } else {
    kk_str_builder_add_ascii(&out, "{");
  }
  KkNone result = entered ? repr_elements(&out, set) : 0;
  if (entered)
    kk_repr_leave(&guard);
  if (result)
    return KK_REF_ASIDE;
  if (entered && set->used)
    kk_str_builder_add_ascii(&out, is_plain ? "}" : "})");
  return kk_str_builder_finish(&out);
}

Value kk_set_op_iter(KkSet *set) { return kk_value_from_ref(kk_set_iterator_new(set)); }

// ---- slots

static KkSet *self_set(Value self) { return kk_value_ref(self); }

static Value set_repr(Value self) { return kk_value_from_result(kk_set_repr(self_set(self))); }
static int64_t frozenset_hash(Value self) { return kk_set_hash(self_set(self)); }
static KkBool set_truth(Value self) { return kk_set_truth(self_set(self)); }
static int64_t set_length(Value self) { return kk_set_length(self_set(self)); }
static KkBool set_contains(Value self, Value item) { return kk_set_contains(self_set(self), item); }
static Value set_iter(Value self) { return kk_set_op_iter(self_set(self)); }

static Value set_compare(Value left, Value right, KkComparison op) {
  if (!is_any_set(left) || !is_any_set(right))
    return kk_not_implemented();
  return kk_value_from_truth(kk_set_compare(self_set(left), self_set(right), op));
}

static Value set_and(Value left, Value right) {
  if (!is_any_set(left) || !is_any_set(right))
    return kk_not_implemented();
  return kk_value_from_result(kk_set_intersection(self_set(left), &right, 1));
}

static Value set_or(Value left, Value right) {
  if (!is_any_set(left) || !is_any_set(right))
    return kk_not_implemented();
  return kk_value_from_result(kk_set_union(self_set(left), &right, 1));
}

static Value set_sub(Value left, Value right) {
  if (!is_any_set(left) || !is_any_set(right))
    return kk_not_implemented();
  return kk_value_from_result(kk_set_difference(self_set(left), &right, 1));
}

static Value set_xor(Value left, Value right) {
  if (!is_any_set(left) || !is_any_set(right))
    return kk_not_implemented();
  return kk_value_from_result(kk_set_symmetric_difference(self_set(left), right));
}

static Value set_inplace_and(Value left, Value right) {
  if (!is_any_set(right))
    return kk_not_implemented();
  return kk_set_intersection_update(self_set(left), &right, 1) ? KK_VALUE_ASIDE : left;
}

static Value set_inplace_or(Value left, Value right) {
  if (!is_any_set(right))
    return kk_not_implemented();
  return kk_set_update_from(self_set(left), right) ? KK_VALUE_ASIDE : left;
}

static Value set_inplace_sub(Value left, Value right) {
  if (!is_any_set(right))
    return kk_not_implemented();
  return kk_set_subtract(self_set(left), right) ? KK_VALUE_ASIDE : left;
}

static Value set_inplace_xor(Value left, Value right) {
  if (!is_any_set(right))
    return kk_not_implemented();
  return kk_set_symmetric_difference_update(self_set(left), right) ? KK_VALUE_ASIDE : left;
}

static Value make(uint32_t class_id, const char *name, const Value *args, size_t n, KkTuple *names) {
  if (!kk_arguments_between(name, n, 0, 1, names))
    return KK_VALUE_ASIDE;
  return kk_value_from_result(n ? kk_set_from_iterable(class_id, args[0]) : kk_set_new(class_id));
}

static Value set_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  return make(KK_set, "set", args, n, names);
}

static Value frozenset_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  return make(KK_frozenset, "frozenset", args, n, names);
}

// What set and frozenset have in common.
static void common_init(KkClass *type) {
  type->slots.repr = set_repr;
  type->slots.truth = set_truth;
  type->slots.length = set_length;
  type->slots.contains = set_contains;
  type->slots.iter = set_iter;
  type->slots.compare = set_compare;
  type->slots.binary[KK_AND] = set_and;
  type->slots.binary[KK_OR] = set_or;
  type->slots.binary[KK_SUB] = set_sub;
  type->slots.binary[KK_XOR] = set_xor;
}

void kk_set_class_init(KkClass *type) {
  common_init(type);
  type->slots.hash = kk_hash_unhashable;
  type->slots.inplace[KK_AND] = set_inplace_and;
  type->slots.inplace[KK_OR] = set_inplace_or;
  type->slots.inplace[KK_SUB] = set_inplace_sub;
  type->slots.inplace[KK_XOR] = set_inplace_xor;
  type->slots.make = set_make;
}

void kk_frozenset_class_init(KkClass *type) {
  common_init(type);
  type->slots.hash = frozenset_hash;
  type->slots.make = frozenset_make;
}
