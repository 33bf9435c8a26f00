// collections_counter.c - Counter: a dict of counts, in which what is absent counts 0.
//
// As CPython's, which is written in Python (Lib/collections/__init__.py): the same operations on the counts, which may be
// of any type, in the same order.
#include "kukri.h"

static KkDict *dict(Value v) { return kk_value_ref(v); }
static Value zero(void) { return kk_value_from_small(0); }

static Value counter_new(const KkClass *class) { return kk_value_from_ref(kk_alloc(sizeof(KkDict), class->id)); }
static Value counter_plain(void) { return counter_new(kk_value_ref(kk_Counter_class())); }

// The count of a key, 0 if there is none. Aside: raised.
static Value count_of(KkDict *d, Value key) {
  Value count = kk_dict_get(d, key);
  return kk_value_is_aside(count) && !kk_pending() ? zero() : count;
}

// ---- counting

typedef Value Combine(Value old, Value count);
static Value plus(Value old, Value count) { return kk_add(old, count); }
static Value minus(Value old, Value count) { return kk_sub(old, count); }

static KkNone change(KkDict *d, Value key, Value count, Combine *combine) {
  Value *slot = kk_dict_slot(d, key);
  if (slot == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  if (kk_value_is_small(*slot) && kk_value_is_small(count)) {
    *slot = combine(*slot, count);   // of ints: runs no code of the program
    return 0;
  }
  Value old = *slot;
  if (kk_value_is_aside(old)) {
    kk_dict_slot_cancel(d);
    old = zero();
  }
  Value sum = combine(old, count);
  return kk_value_is_aside(sum) ? KK_NONE_ASIDE : kk_dict_set(d, key, sum);
}

static KkNone change_by_mapping(KkDict *d, KkDict *other, Combine *combine) {
  KkDictLoop loop = kk_dict_loop(other);
  Value key = KK_VALUE_ASIDE, count = KK_VALUE_ASIDE;
  KkBool more;
  while ((more = kk_dict_loop_next(other, &loop, &key, &count)) == 1)
    if (change(d, key, count, combine))
      return KK_NONE_ASIDE;
  return more ? KK_NONE_ASIDE : 0;
}

static KkNone change_by_items(KkDict *d, Value iterable, Combine *combine) {
  Value iterator = kk_iter(iterable), item;
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  while (!kk_value_is_aside(item = kk_next(iterator)))
    if (change(d, item, kk_value_from_small(1), combine) || kk_poll())
      return KK_NONE_ASIDE;
  return kk_pending() ? KK_NONE_ASIDE : 0;
}

static KkNone change_by(KkDict *d, Value other, Combine *combine) {
  if (!kk_is_instance_of(other, KK_dict))
    return change_by_items(d, other, combine);
  if (combine == plus && d->used == 0)
    return kk_dict_merge(d, dict(other));
  return change_by_mapping(d, dict(other), combine);
}

// update() and subtract(): an iterable or mapping, then keywords as another mapping.
static KkNone change_all(KkDict *d, const Value *args, size_t n, KkTuple *names, Combine *combine) {
  if (n && !kk_value_is_none(args[0]) && change_by(d, args[0], combine))
    return KK_NONE_ASIDE;
  bool is_plain = combine == plus && d->used == 0;   // then the values need not be numbers
  for (int64_t i = 0; names && i < names->length; i++) {
    Value key = names->items[i], count = args[n + (size_t)i];
    if (is_plain ? kk_dict_set(d, key, count) : change(d, key, count, combine))
      return KK_NONE_ASIDE;
  }
  return 0;
}

static bool check_count(const char *name, size_t n) {
  if (n > 1)
    kk_raise(KK_TypeError, "Counter.%s() takes from 1 to 2 positional arguments but %ld were given", name,
             (int64_t)n + 1);
  return n <= 1;
}

Value kk_Counter_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  Value made = counter_new(kk_value_ref(callee));
  return !check_count("__init__", n) || change_all(dict(made), args, n, names, plus) ? KK_VALUE_ASIDE : made;
}

static Value change_entry(const char *name, const Value *args, size_t n, KkTuple *names, Combine *combine) {
  bool failed = !check_count(name, n - 1) || change_all(dict(args[0]), args + 1, n - 1, names, combine);
  return failed ? KK_VALUE_ASIDE : KK_VALUE_NONE;
}

Value kk_Counter_update_entry(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  return change_entry("update", args, n, names, plus);
}
Value kk_Counter_subtract_entry(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  return change_entry("subtract", args, n, names, minus);
}

// ---- other methods

Value kk_Counter_op_missing(Value self, Value key) {
  (void)self, (void)key;
  return zero();
}

Value kk_Counter_copy(Value self) {
  Value made = counter_new(kk_class_of(self));
  return kk_dict_merge(dict(made), dict(self)) ? KK_VALUE_ASIDE : made;
}

Value kk_Counter_fromkeys(Value iterable, Value v) {
  (void)iterable, (void)v;
  kk_raise(KK_NotImplementedError, "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.");
  return KK_VALUE_ASIDE;
}

Value kk_Counter_total(Value self) {
  Value key, count, total = zero();
  for (int64_t i = 0; !kk_value_is_aside(total) && (i = kk_dict_next(dict(self), i, &key, &count)) >= 0;)
    total = kk_add(total, count);
  return total;
}

static KkList *pairs_of(KkDict *d) {
  KkList *pairs = kk_list_new(KK_LIST_VALUE, d->used);
  Value pair[2];
  for (int64_t i = 0; (i = kk_dict_next(d, i, &pair[0], &pair[1])) >= 0;)
    kk_list_append(pairs, kk_value_from_ref(kk_tuple_from_values(pair, 2)));
  return pairs;
}

static Value second_of_pair(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)n, (void)names;
  return ((KkTuple *)kk_value_ref(args[0]))->items[1];
}

// The (key, count) pairs, the greatest count first. KK_REF_ASIDE: raised.
static KkList *ranked_pairs(KkDict *d) {
  static const KkMethod second = {"itemgetter", second_of_pair, "(pair)", KK_METHOD};
  KkBuiltin getter = {{KK_builtin_function_or_method, 0, 0}, &second, NULL, "operator", KK_VALUE_ASIDE};
  KkList *pairs = pairs_of(d);
  return kk_list_sort(pairs, kk_value_from_ref(&getter), 1) ? KK_REF_ASIDE : pairs;
}

KkList *kk_Counter_most_common(Value self, Value n) {
  KkList *pairs = ranked_pairs(dict(self));
  if (pairs == KK_REF_ASIDE || kk_value_is_none(n))
    return pairs;
  int64_t wanted = kk_index(n);
  if (wanted == KK_I64_ASIDE)
    return KK_REF_ASIDE;
  return kk_list_slice(pairs, 0, wanted < 0 ? 0 : wanted, 1);
}

// chain.from_iterable(starmap(repeat, self.items()))
Value kk_Counter_elements(Value self) {
  kk_starmap_class();
  kk_chain_class();
  Value items = kk_dict_items(dict(self));
  Value repeats = kk_starmap_op_new(kk_repeat_class(), items);
  return kk_value_is_aside(repeats) ? KK_VALUE_ASIDE : kk_chain_from_iterable(repeats);
}

// ---- arithmetic: what is not positive is left out

static KkNone keep(KkDict *result, Value key, Value count) {
  KkBool is_positive = kk_value_is_aside(count) ? KK_BOOL_ASIDE : kk_compare_truth(count, zero(), KK_GT);
  return is_positive == KK_BOOL_ASIDE ? KK_NONE_ASIDE : is_positive ? kk_dict_set(result, key, count) : 0;
}

static Value lesser(Value a, Value b) {
  KkBool is_less = kk_compare_truth(a, b, KK_LT);
  return is_less == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : is_less ? a : b;
}
static Value greater(Value a, Value b) {
  KkBool is_less = kk_compare_truth(a, b, KK_LT);
  return is_less == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : is_less ? b : a;
}
static Value itself(Value zero_count, Value count) { return (void)zero_count, count; }

// result[key] = combine(a[key], b[key]) for the keys of a, then combine_rest(0, b[key]) for those of b only.
static Value combined(Value left, Value right, Combine *combine, Combine *combine_rest) {
  if (!kk_is_instance_of(left, KK_Counter) || !kk_is_instance_of(right, KK_Counter))
    return kk_not_implemented();
  Value result = counter_plain(), key, count;
  for (int64_t i = 0; (i = kk_dict_next(dict(left), i, &key, &count)) >= 0;) {
    Value other = count_of(dict(right), key);
    if (kk_value_is_aside(other) || keep(dict(result), key, combine(count, other)))
      return KK_VALUE_ASIDE;
  }
  for (int64_t i = 0; combine_rest && (i = kk_dict_next(dict(right), i, &key, &count)) >= 0;) {
    KkBool is_known = kk_dict_contains(dict(left), key);
    if (is_known == KK_BOOL_ASIDE || (!is_known && keep(dict(result), key, combine_rest(zero(), count))))
      return KK_VALUE_ASIDE;
  }
  return result;
}

static Value counter_add(Value left, Value right) { return combined(left, right, plus, itself); }
static Value counter_sub(Value left, Value right) { return combined(left, right, minus, minus); }
static Value counter_or(Value left, Value right) { return combined(left, right, greater, itself); }
static Value counter_and(Value left, Value right) { return combined(left, right, lesser, NULL); }

static Value signed_part(Value self, Combine *combine) {
  Value result = counter_plain(), key, count;
  for (int64_t i = 0; (i = kk_dict_next(dict(self), i, &key, &count)) >= 0;)
    if (keep(dict(result), key, combine(zero(), count)))
      return KK_VALUE_ASIDE;
  return result;
}

static Value counter_positive(Value self) { return signed_part(self, itself); }
static Value counter_negative(Value self) { return signed_part(self, minus); }

// a op= b computes as a op b does, but in a, whose other keys keep their order.
static Value inplace(Value left, Value right, Combine *combine, KkDict *walked) {
  if (!kk_is_instance_of(right, KK_dict)) {
    kk_raise_attribute(right, KK_STR("items"));
    return KK_VALUE_ASIDE;
  }
  KkList *keys = kk_list_from_iterable(kk_value_from_ref(walked));
  for (int64_t i = 0; i < kk_list_length(keys); i++) {
    Value key = kk_list_item(keys, i), old = count_of(dict(left), key), other = count_of(dict(right), key);
    Value count = kk_value_is_aside(old) || kk_value_is_aside(other) ? KK_VALUE_ASIDE : combine(old, other);
    if (kk_value_is_aside(count) || kk_dict_set(dict(left), key, count))
      return KK_VALUE_ASIDE;
  }
  keys = kk_list_from_iterable(left);
  for (int64_t i = 0; i < kk_list_length(keys); i++) {
    KkBool is_positive = kk_compare_truth(count_of(dict(left), kk_list_item(keys, i)), zero(), KK_GT);
    if (is_positive == KK_BOOL_ASIDE)
      return KK_VALUE_ASIDE;
    if (!is_positive)
      kk_dict_take(dict(left), kk_list_item(keys, i));
  }
  return left;
}

static Value counter_inplace_add(Value left, Value right) { return inplace(left, right, plus, dict(right)); }
static Value counter_inplace_sub(Value left, Value right) { return inplace(left, right, minus, dict(right)); }
static Value counter_inplace_or(Value left, Value right) { return inplace(left, right, greater, dict(right)); }
static Value counter_inplace_and(Value left, Value right) { return inplace(left, right, lesser, dict(left)); }

// ---- comparison: by the counts of the keys of both, absent ones 0

static KkBool all_hold(KkDict *walked, KkDict *a, KkDict *b, KkComparison op) {
  Value key, count;
  for (int64_t i = 0; (i = kk_dict_next(walked, i, &key, &count)) >= 0;) {
    Value x = count_of(a, key), y = count_of(b, key);
    if (kk_value_is_aside(x) || kk_value_is_aside(y))
      return KK_BOOL_ASIDE;
    KkBool holds = kk_compare_truth(x, y, op);
    if (holds != 1)
      return holds;
  }
  return 1;
}

static KkBool holds(KkDict *a, KkDict *b, KkComparison op) {
  KkBool of_left = all_hold(a, a, b, op);
  return of_left == 1 ? all_hold(b, a, b, op) : of_left;
}

static KkBool negated(KkBool b) { return b == KK_BOOL_ASIDE ? b : !b; }

static KkBool compare(KkDict *a, KkDict *b, KkComparison op) {
  switch (op) {
  case KK_NE: return negated(holds(a, b, KK_EQ));
  case KK_LT:
  case KK_GT: {
    KkBool is_ordered = holds(a, b, op == KK_LT ? KK_LE : KK_GE);
    return is_ordered == 1 ? negated(holds(a, b, KK_EQ)) : is_ordered;
  }
  default: return holds(a, b, op);
  }
}

static Value counter_compare(Value left, Value right, KkComparison op) {
  if (!kk_is_instance_of(left, KK_Counter) || !kk_is_instance_of(right, KK_Counter))
    return kk_not_implemented();
  return kk_value_from_truth(compare(dict(left), dict(right), op));
}

// ---- items and repr

static Value counter_getitem(Value self, Value key) {
  bool is_found = false;
  if (kk_class_of(self)->is_heap && !kk_dict_contains(dict(self), key)) {
    Value item = kk_call_special(self, KK_STR("__missing__"), &key, 1, &is_found);
    if (is_found)
      return item;
  }
  return count_of(dict(self), key);
}

static KkNone counter_delitem(Value self, Value key) {
  return kk_value_is_aside(kk_dict_take(dict(self), key)) && kk_pending() ? KK_NONE_ASIDE : 0;
}

// In the order of most_common(), or the dict's own if the counts have none.
static Value counter_repr(Value self) {
  const char *name = kk_class_name(self);
  if (dict(self)->used == 0)
    return kk_value_from_ref(kk_text_format("%s()", name));
  KkList *pairs = ranked_pairs(dict(self));
  if (pairs == KK_REF_ASIDE) {
    if (!kk_pending_is(KK_TypeError))
      return KK_VALUE_ASIDE;
    kk_clear_pending();
    pairs = pairs_of(dict(self));
  }
  KkDict *ordered = kk_dict_new();
  if (kk_dict_update_from(ordered, kk_value_from_ref(pairs)))
    return KK_VALUE_ASIDE;
  KkStr *items = kk_dict_repr(ordered);
  return items == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(kk_text_format("%s(%U)", name, items));
}

void kk_Counter_class_init(KkClass *class) {
  class->is_shown_bare = true;
  class->slots.repr = counter_repr;
  class->slots.getitem = counter_getitem;
  class->slots.delitem = counter_delitem;
  class->slots.compare = counter_compare;
  class->slots.hash = kk_hash_unhashable;
  class->slots.positive = counter_positive;
  class->slots.negative = counter_negative;
  class->slots.binary[KK_ADD] = counter_add;
  class->slots.binary[KK_SUB] = counter_sub;
  class->slots.binary[KK_OR] = counter_or;
  class->slots.binary[KK_AND] = counter_and;
  class->slots.inplace[KK_ADD] = counter_inplace_add;
  class->slots.inplace[KK_SUB] = counter_inplace_sub;
  class->slots.inplace[KK_OR] = counter_inplace_or;
  class->slots.inplace[KK_AND] = counter_inplace_and;
}
