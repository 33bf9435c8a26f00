// dict_view.c - views: length, iteration, membership, comparison, and the set operations of keys and items.
//
// A set operation makes a new set by the steps of CPython's dictviews_sub, _or, _xor and _dictviews_intersect, since
// they decide its order.
#include "foreign.h"
#include "kukri.h"

static Value view_new(KkClassId class_id, void (*init)(KkClass *), KkDict *dict) {
  kk_class_ready(class_id, init);
  KkDictView *view = kk_alloc(sizeof(KkDictView), class_id);
  view->dict = dict;
  return kk_value_from_ref(view);
}

Value kk_dict_keys(KkDict *dict) { return view_new(KK_dict_keys, kk_dict_keys_class_init, dict); }
Value kk_dict_values(KkDict *dict) { return view_new(KK_dict_values, kk_dict_values_class_init, dict); }
Value kk_dict_items(KkDict *dict) { return view_new(KK_dict_items, kk_dict_items_class_init, dict); }

static bool is_set_view(Value v) { return kk_value_is(v, KK_dict_keys) || kk_value_is(v, KK_dict_items); }
static bool is_set_like(Value v) {
  return is_set_view(v) || kk_is_instance_of(v, KK_set) || kk_is_instance_of(v, KK_frozenset);
}

// ---- reading

Value kk_dict_keys_op_iter(Value view) {
  return kk_value_from_ref(kk_dict_iterator_new(KK_dict_keyiterator, kk_dict_view_dict(view)));
}
Value kk_dict_values_op_iter(Value view) {
  return kk_value_from_ref(kk_dict_iterator_new(KK_dict_valueiterator, kk_dict_view_dict(view)));
}
Value kk_dict_items_op_iter(Value view) {
  return kk_value_from_ref(kk_dict_iterator_new(KK_dict_itemiterator, kk_dict_view_dict(view)));
}

static KkBool keys_contains(Value self, Value item) { return kk_dict_contains(kk_dict_view_dict(self), item); }

Value kk_dict_view_mapping(Value self) { return kk_mapping_proxy_new(kk_dict_view_dict(self)); }

static KkBool items_contains(Value self, Value item) {
  if (!kk_is_instance_of(item, KK_tuple) || ((KkTuple *)kk_value_ref(item))->length != 2)
    return 0;
  KkTuple *pair = kk_value_ref(item);
  Value found = kk_dict_get(kk_dict_view_dict(self), pair->items[0]);
  if (kk_value_is_aside(found))
    return kk_pending() ? KK_BOOL_ASIDE : 0;
  return kk_equal(found, pair->items[1]);
}

// NAME([…]), the items in the view's order.
static Value view_repr(Value self) {
  KkReprGuard guard;
  KkBool entered = kk_repr_enter(&guard, kk_value_ref(self));
  if (entered != 1)
    return entered ? KK_VALUE_ASIDE : kk_value_from_ref(KK_STR("..."));
  KkList *items = kk_list_from_iterable_as(KK_LIST_VALUE, self);
  KkStr *text = items == KK_REF_ASIDE ? NULL : kk_text_format("%T(%R)", self, kk_value_from_ref(items));
  kk_repr_leave(&guard);
  return text ? kk_value_from_ref(text) : KK_VALUE_ASIDE;
}

// ---- comparison, as sets

static Value view_compare(Value left, Value right, KkComparison op) {
  if (!is_set_like(left) || !is_set_like(right))
    return kk_not_implemented();
  int64_t n = kk_length(left), m = kk_length(right);
  if (op == KK_EQ || op == KK_NE) {
    KkBool equal = n == m ? kk_contains_all(right, left) : 0;
    return kk_value_from_truth(equal == KK_BOOL_ASIDE ? equal : equal == (op == KK_EQ));
  }
  if (!kk_order_i64(n, m, op))
    return kk_value_from_bool(0);
  return kk_value_from_truth(op == KK_LT || op == KK_LE ? kk_contains_all(right, left) : kk_contains_all(left, right));
}

// ---- set operations

// A new set of the left operand: for keys from the dict itself, which sizes the table at once.
static KkSet *left_set(Value left) {
  return kk_set_from_iterable(KK_set,
                              kk_value_is(left, KK_dict_keys) ? kk_value_from_ref(kk_dict_view_dict(left)) : left);
}

static Value view_sub(Value left, Value right) {
  KkSet *result = left_set(left);
  return result == KK_REF_ASIDE || kk_set_subtract(result, right) ? KK_VALUE_ASIDE : kk_value_from_ref(result);
}

static Value view_or(Value left, Value right) {
  KkSet *result = left_set(left);
  return result == KK_REF_ASIDE || kk_set_update_from(result, right) ? KK_VALUE_ASIDE : kk_value_from_ref(result);
}

// Adds to result the items of `from` whose value `other` has not under the same key.
static KkNone add_differing(KkSet *result, KkDict *from, KkDict *other) {
  Value key, value;
  for (int64_t j = 0; (j = kk_dict_next(from, j, &key, &value)) >= 0;) {
    Value found = kk_is_shared(from) ? kk_dict_get(other, key)
                                     : kk_dict_get_hashed(other, key, from->entries[j - 1].hash);
    if (kk_value_is_aside(found) && kk_pending())
      return KK_NONE_ASIDE;
    KkBool equal = kk_value_is_aside(found) ? 0 : kk_equal(found, value);
    if (equal == KK_BOOL_ASIDE)
      return KK_NONE_ASIDE;
    if (!equal && kk_set_add(result, kk_value_from_ref(kk_tuple_from_values((Value[]){key, value}, 2))))
      return KK_NONE_ASIDE;
  }
  return 0;
}

// Two views of items: first those of the right one.
static Value items_xor(KkDict *left, KkDict *right) {
  KkSet *result = kk_set_new(KK_set);
  if (add_differing(result, right, left) || add_differing(result, left, right))
    return KK_VALUE_ASIDE;
  return kk_value_from_ref(result);
}

static Value view_xor(Value left, Value right) {
  if (kk_value_is(left, KK_dict_items) && kk_value_is(right, KK_dict_items))
    return items_xor(kk_dict_view_dict(left), kk_dict_view_dict(right));
  KkSet *result = left_set(left);
  if (result == KK_REF_ASIDE || kk_set_symmetric_difference_update(result, right))
    return KK_VALUE_ASIDE;
  return kk_value_from_ref(result);
}

// Walks through `other` and keeps what is in the view; of two views the larger is the one looked in.
static Value view_and(Value left, Value right) {
  Value view = is_set_view(left) ? left : right, other = view == left ? right : left, item;
  if (kk_value_is(other, KK_set) && kk_dict_view_length(view) <= kk_length(other))
    return kk_value_from_result(kk_set_intersection(kk_value_ref(other), &view, 1));
  if (is_set_view(other) && kk_dict_view_length(other) > kk_dict_view_length(view)) {
    Value larger = other;
    other = view;
    view = larger;
  }
  KkSet *result = kk_set_new(KK_set);
  Value iterator = kk_iter(other);
  if (kk_value_is_aside(iterator))
    return KK_VALUE_ASIDE;
  while (!kk_value_is_aside(item = kk_next(iterator))) {
    KkBool found = kk_contains(view, item);
    if (found == KK_BOOL_ASIDE || (found && kk_set_add(result, item)))
      return KK_VALUE_ASIDE;
  }
  return kk_pending() ? KK_VALUE_ASIDE : kk_value_from_ref(result);
}

static KkBool view_isdisjoint(Value view, Value other) {
  if (view == other)
    return kk_dict_view_length(view) == 0;
  if (is_set_like(other) && kk_length(other) > kk_dict_view_length(view)) {
    Value larger = other;
    other = view;
    view = larger;
  }
  Value iterator = kk_iter(other), item;
  if (kk_value_is_aside(iterator))
    return KK_BOOL_ASIDE;
  while (!kk_value_is_aside(item = kk_next(iterator))) {
    KkBool found = kk_contains(view, item);
    if (found)
      return found == 1 ? 0 : found;
  }
  return kk_pending() ? KK_BOOL_ASIDE : 1;
}

KkBool kk_dict_keys_isdisjoint(Value view, Value other) { return view_isdisjoint(view, other); }
KkBool kk_dict_items_isdisjoint(Value view, Value other) { return view_isdisjoint(view, other); }

// ---- slots

static void view_init(KkClass *type, KkUnarySlot *iter) {
  type->slots.repr = view_repr;
  type->slots.length = kk_dict_view_length;
  type->slots.iter = iter;
}

static void set_view_init(KkClass *type, KkUnarySlot *iter, KkBool (*contains)(Value, Value)) {
  view_init(type, iter);
  type->slots.contains = contains;
  type->slots.compare = view_compare;
  type->slots.hash = kk_hash_unhashable;
  type->slots.binary[KK_SUB] = view_sub;
  type->slots.binary[KK_OR] = view_or;
  type->slots.binary[KK_XOR] = view_xor;
  type->slots.binary[KK_AND] = view_and;
}

void kk_dict_keys_class_init(KkClass *type) { set_view_init(type, kk_dict_keys_op_iter, keys_contains); }
void kk_dict_items_class_init(KkClass *type) { set_view_init(type, kk_dict_items_op_iter, items_contains); }
void kk_dict_values_class_init(KkClass *type) { view_init(type, kk_dict_values_op_iter); }
