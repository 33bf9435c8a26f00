// collections_dict.c - defaultdict and OrderedDict: dicts with something more.
//
// Both begin with a KkDict, so every function of dict.h takes them. dict's own order is the order of an OrderedDict too;
// what is left is moving a key to an end. Popping at the front is O(1) by a KkDictFront.
#include "collections_module.h"
#include "kukri.h"

static KkDict *dict(Value v) { return kk_value_ref(v); }

static KkNone fill(KkDict *made, const Value *args, size_t n, size_t keywords, KkTuple *names) {
  if (n && kk_dict_update_from(made, args[0]))
    return KK_NONE_ASIDE;
  return kk_dict_update_keywords(made, args + keywords, names);
}

// ---- defaultdict

typedef struct KkDefaultDict {
  KkDict dict;
  Value factory;   // None: no default
} KkDefaultDict;

static KkDefaultDict *defaults(Value v) { return kk_value_ref(v); }

Value kk_defaultdict_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkClass *class = kk_value_ref(callee);
  if (n && !kk_value_is_none(args[0]) && !kk_callable(args[0]))
    return kk_raise(KK_TypeError, "first argument must be callable or None"), KK_VALUE_ASIDE;
  if (n > 2)
    return kk_raise(KK_TypeError, "dict expected at most 1 argument, got %ld", (int64_t)n - 1), KK_VALUE_ASIDE;
  KkDefaultDict *made = kk_alloc(sizeof *made, class->id);
  made->factory = n ? args[0] : KK_VALUE_NONE;
  if (fill(&made->dict, args + 1, n ? n - 1 : 0, n ? n - 1 : 0, names))
    return KK_VALUE_ASIDE;
  return kk_value_from_ref(made);
}

// A new one with the class and factory of `like` and the items of `from`.
static Value defaults_copy(Value like, Value from) {
  KkDefaultDict *made = kk_alloc(sizeof *made, kk_class_id(like));
  made->factory = defaults(like)->factory;
  return kk_dict_merge(&made->dict, dict(from)) ? KK_VALUE_ASIDE : kk_value_from_ref(made);
}

Value kk_defaultdict_get_default_factory(Value self) { return defaults(self)->factory; }

KkNone kk_defaultdict_set_default_factory(Value self, Value value) {
  defaults(self)->factory = value;
  return 0;
}

Value kk_defaultdict_copy(Value self) { return defaults_copy(self, self); }

Value kk_defaultdict_op_missing(Value self, Value key) {
  if (kk_value_is_none(defaults(self)->factory))
    return kk_raise_key(key), KK_VALUE_ASIDE;
  Value item = kk_call0(defaults(self)->factory);
  if (kk_value_is_aside(item) || kk_dict_set(dict(self), key, item))
    return KK_VALUE_ASIDE;
  return item;
}

static Value defaults_getitem(Value self, Value key) {
  Value item = kk_dict_get(dict(self), key);
  if (!kk_value_is_aside(item) || kk_pending())
    return item;
  bool is_found;   // a subclass may say what is missing
  item = kk_call_special(self, KK_STR("__missing__"), &key, 1, &is_found);
  return is_found ? item : kk_defaultdict_op_missing(self, key);
}

// The factory may be bound to the dict itself.
static KkStr *factory_repr(Value self) {
  KkReprGuard guard;
  KkBool entered = kk_repr_enter(&guard, &defaults(self)->factory);
  if (entered != 1)
    return entered ? KK_REF_ASIDE : KK_STR("...");
  KkStr *text = kk_repr(defaults(self)->factory);
  kk_repr_leave(&guard);
  return text;
}

static Value defaults_repr(Value self) {
  KkStr *items = kk_dict_repr(dict(self)), *factory = items == KK_REF_ASIDE ? items : factory_repr(self);
  if (factory == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  return kk_value_from_ref(kk_text_format("%s(%U, %U)", kk_class_name(self), factory, items));
}

static Value defaults_or(Value left, Value right) {
  if (!kk_is_instance_of(left, KK_dict) || !kk_is_instance_of(right, KK_dict))
    return kk_not_implemented();
  Value made = defaults_copy(kk_is_instance_of(left, KK_defaultdict) ? left : right, left);
  return kk_value_is_aside(made) || kk_dict_merge(dict(made), dict(right)) ? KK_VALUE_ASIDE : made;
}

void kk_defaultdict_class_init(KkClass *class) {
  class->size = sizeof(KkDefaultDict);
  class->slots.getitem = defaults_getitem;
  class->slots.repr = defaults_repr;
  class->slots.binary[KK_OR] = defaults_or;
}

// ---- OrderedDict

typedef struct KkOrderedDict {
  KkDict dict;
  KkDictFront front;
} KkOrderedDict;

static KkOrderedDict *ordered(Value v) { return kk_value_ref(v); }

static Value ordered_new(const KkClass *class) { return kk_value_from_ref(kk_alloc(sizeof(KkOrderedDict), class->id)); }

Value kk_OrderedDict_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  if (n > 1)
    return kk_raise(KK_TypeError, "expected at most 1 arguments, got %ld", (int64_t)n), KK_VALUE_ASIDE;
  Value made = ordered_new(kk_value_ref(callee));
  return fill(dict(made), args, n, n, names) ? KK_VALUE_ASIDE : made;
}

Value kk_OrderedDict_copy(Value self) {
  Value made = ordered_new(kk_class_of(self));
  return kk_dict_merge(dict(made), dict(self)) ? KK_VALUE_ASIDE : made;
}

Value kk_OrderedDict_fromkeys(Value iterable, Value value) {
  Value made = ordered_new(kk_value_ref(kk_OrderedDict_class()));
  KkDict *keys = kk_dict_fromkeys(iterable, value);
  return keys == KK_REF_ASIDE || kk_dict_merge(dict(made), keys) ? KK_VALUE_ASIDE : made;
}

KkDictEntry kk_dict_oldest(const KkDict *d, KkDictFront *front) {
  if (front->seen != d->entries)
    front->first = 0;
  front->seen = d->entries;
  while (kk_value_is_aside(d->entries[front->first].key))
    front->first++;
  return d->entries[front->first];
}

// Puts a key before all others: the others are entered anew behind it.
static KkNone put_first(KkDict *d, Value key, int64_t hash, Value value) {
  KkDict rest = *d;
  kk_dict_clear(d);
  return kk_dict_set_hashed(d, key, hash, value) || kk_dict_merge(d, &rest) ? KK_NONE_ASIDE : 0;
}

KkNone kk_OrderedDict_move_to_end(Value self, Value key, KkBool last) {
  int64_t hash;
  if (!kk_key_hash(key, &hash))
    return KK_NONE_ASIDE;
  KkDict *d = dict(self);
  Value value = kk_dict_take_hashed(d, key, hash);
  if (kk_value_is_aside(value))
    return kk_pending() ? KK_NONE_ASIDE : (kk_raise_key(key), KK_NONE_ASIDE);
  return last ? kk_dict_set_hashed(d, key, hash, value) : put_first(d, key, hash, value);
}

KkTuple *kk_OrderedDict_popitem(Value self, KkBool last) {
  KkDict *d = dict(self);
  if (d->used == 0)
    return kk_raise_one(KK_KeyError, kk_value_from_ref(KK_STR("dictionary is empty"))), KK_REF_ASIDE;
  if (last)
    return kk_dict_popitem(d);
  KkDictEntry entry = kk_dict_oldest(d, &ordered(self)->front);
  kk_dict_take_hashed(d, entry.key, entry.hash);
  return kk_tuple_from_values((Value[]){entry.key, entry.value}, 2);
}

static Value ordered_repr(Value self) {
  const char *name = kk_class_name(self);
  if (dict(self)->used == 0)
    return kk_value_from_ref(kk_text_format("%s()", name));
  KkReprGuard guard;
  KkBool entered = kk_repr_enter(&guard, dict(self));
  if (entered != 1)
    return entered ? KK_VALUE_ASIDE : kk_value_from_ref(KK_STR("..."));
  KkList *items = kk_list_new(KK_LIST_VALUE, dict(self)->used);
  Value pair[2];
  for (int64_t i = 0; (i = kk_dict_next(dict(self), i, &pair[0], &pair[1])) >= 0;)
    kk_list_append(items, kk_value_from_ref(kk_tuple_from_values(pair, 2)));
  KkStr *text = kk_list_repr(items);
  kk_repr_leave(&guard);
  return text == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(kk_text_format("%s(%U)", name, text));
}

// The keys of both in the same order? KK_BOOL_ASIDE: raised.
static KkBool same_order(const KkDict *a, const KkDict *b) {
  Value x, y, value;
  for (int64_t i = 0, k = 0; (i = kk_dict_next(a, i, &x, &value)) >= 0;) {
    if ((k = kk_dict_next(b, k, &y, &value)) < 0)
      return 0;
    KkBool equal = kk_equal(x, y);
    if (equal != 1)
      return equal;
  }
  return 1;
}

// Two OrderedDicts are equal if their orders are, too.
static Value ordered_compare(Value left, Value right, KkComparison op) {
  if (!kk_is_instance_of(left, KK_dict) || !kk_is_instance_of(right, KK_dict) || (op != KK_EQ && op != KK_NE))
    return kk_not_implemented();
  KkBool equal = kk_dict_equal(dict(left), dict(right));
  if (equal == 1 && kk_is_instance_of(left, KK_OrderedDict) && kk_is_instance_of(right, KK_OrderedDict))
    equal = same_order(dict(left), dict(right));
  return equal == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : kk_value_from_bool(equal == (op == KK_EQ));
}

static Value ordered_or(Value left, Value right) {
  if (!kk_is_instance_of(left, KK_dict) || !kk_is_instance_of(right, KK_dict))
    return kk_not_implemented();
  Value made = ordered_new(kk_class_of(kk_is_instance_of(left, KK_OrderedDict) ? left : right));
  return kk_dict_merge(dict(made), dict(left)) || kk_dict_merge(dict(made), dict(right)) ? KK_VALUE_ASIDE : made;
}

void kk_OrderedDict_class_init(KkClass *class) {
  class->size = sizeof(KkOrderedDict);
  class->slots.repr = ordered_repr;
  class->slots.compare = ordered_compare;
  class->slots.hash = kk_hash_unhashable;
  class->slots.binary[KK_OR] = ordered_or;
}
