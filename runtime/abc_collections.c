// abc_collections.c - collections.abc: which classes are iterable, sized, …, and what their abstract classes do for them.
//
// A row for each class: the methods that an unrelated class needs to count as a subclass (`asked`, of those that have a
// __subclasshook__), the methods that a subclass must define (`open`), the builtin classes registered with it, and the MRO
// where it has several bases. The mixin methods call the methods of the instance, as CPython's Lib/_collections_abc.py.
#include "abc_module.h"
#include "attribute.h"
#include "call.h"
#include "class_internal.h"
#include "dict.h"
#include "error.h"
#include "kukri.h"

static Value of(const void *object) { return kk_value_from_ref(object); }

typedef struct Row {
  KkClassId id;
  const char *name, *asked, *open;
  KkClassId registered[8];   // 0, which is object: the end; those of the classes below it too, which may not be ready
  KkClassId order[8];        // the MRO without the class itself and object; empty: along its base
} Row;

static const Row rows[] = {
    {KK_AbcHashable, "Hashable", "__hash__", "__hash__", {0}, {0}},
    {KK_AbcAwaitable, "Awaitable", "__await__", "__await__", {0}, {0}},
    {KK_AbcCoroutine, "Coroutine", "__await__ send throw close", "__await__ send throw", {KK_coroutine}, {0}},
    {KK_AbcAsyncIterable, "AsyncIterable", "__aiter__", "__aiter__", {0}, {0}},
    {KK_AbcAsyncIterator, "AsyncIterator", "__anext__ __aiter__", "__anext__", {0}, {0}},
    {KK_AbcAsyncGenerator,
     "AsyncGenerator",
     "__aiter__ __anext__ asend athrow aclose",
     "asend athrow",
     {KK_async_generator},
     {0}},
    {KK_AbcIterable, "Iterable", "__iter__", "__iter__", {0}, {0}},
    {KK_AbcIterator, "Iterator", "__iter__ __next__", "__next__", {0}, {0}},
    {KK_AbcGenerator, "Generator", "__iter__ __next__ send throw close", "send throw", {KK_generator}, {0}},
    {KK_AbcReversible, "Reversible", "__reversed__ __iter__", "__reversed__ __iter__", {0}, {0}},
    {KK_AbcSized, "Sized", "__len__", "__len__", {0}, {0}},
    {KK_AbcContainer, "Container", "__contains__", "__contains__", {0}, {0}},
    {KK_AbcCallable, "Callable", "__call__", "__call__", {0}, {0}},
    {KK_AbcCollection,
     "Collection",
     "__len__ __iter__ __contains__",
     "__contains__ __iter__ __len__",
     {0},
     {KK_AbcSized, KK_AbcIterable, KK_AbcContainer}},
    {KK_AbcSet,
     "Set",
     NULL,
     "__contains__ __iter__ __len__",
     {KK_frozenset, KK_set, KK_dict_keys, KK_dict_items},
     {KK_AbcCollection, KK_AbcSized, KK_AbcIterable, KK_AbcContainer}},
    {KK_AbcMutableSet,
     "MutableSet",
     NULL,
     "__contains__ __iter__ __len__ add discard",
     {KK_set},
     {KK_AbcSet, KK_AbcCollection, KK_AbcSized, KK_AbcIterable, KK_AbcContainer}},
    {KK_AbcMapping,
     "Mapping",
     NULL,
     "__getitem__ __iter__ __len__",
     {KK_mappingproxy, KK_dict},
     {KK_AbcCollection, KK_AbcSized, KK_AbcIterable, KK_AbcContainer}},
    {KK_AbcMutableMapping,
     "MutableMapping",
     NULL,
     "__delitem__ __getitem__ __iter__ __len__ __setitem__",
     {KK_dict},
     {KK_AbcMapping, KK_AbcCollection, KK_AbcSized, KK_AbcIterable, KK_AbcContainer}},
    {KK_AbcSequence,
     "Sequence",
     NULL,
     "__getitem__ __len__",
     {KK_tuple, KK_str, KK_range, KK_bytes, KK_bytearray, KK_list, KK_deque},
     {KK_AbcReversible, KK_AbcCollection, KK_AbcSized, KK_AbcIterable, KK_AbcContainer}},
    {KK_AbcByteString,
     "ByteString",
     NULL,
     "__getitem__ __len__",
     {KK_bytes, KK_bytearray},
     {KK_AbcSequence, KK_AbcReversible, KK_AbcCollection, KK_AbcSized, KK_AbcIterable, KK_AbcContainer}},
    {KK_AbcMutableSequence,
     "MutableSequence",
     NULL,
     "__delitem__ __getitem__ __len__ __setitem__ insert",
     {KK_list, KK_bytearray, KK_deque},
     {KK_AbcSequence, KK_AbcReversible, KK_AbcCollection, KK_AbcSized, KK_AbcIterable, KK_AbcContainer}},
};

static const Row *row_of(const KkClass *class) {
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (rows[i].id == class->id)
      return &rows[i];
  return NULL;
}

// ---- __subclasshook__

static bool has_method(const KkClass *class, KkStr *name) {
  KkLookup found = kk_class_find(class, name);
  bool is_hash = kk_str_equal_ascii(name, "__hash__");
  if (is_hash && class->slots.hash == kk_hash_unhashable)
    return false;
  return found.owner && (found.method || !kk_value_is_none(found.value));
}

static Value hook(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)names;
  const Row *row = n == 2 ? row_of(kk_value_ref(args[0])) : NULL;
  if (!row || !row->asked)
    return kk_not_implemented();
  KkList *asked = kk_str_split(kk_str_from_ascii(row->asked), KK_VALUE_NONE, -1);
  for (int64_t i = 0; i < kk_list_length(asked); i++)
    if (!has_method(kk_value_ref(args[1]), kk_value_ref(kk_list_get(asked, i))))
      return kk_not_implemented();
  return kk_value_from_bool(1);
}

// ---- making the classes

static void set_order(KkClass *class, const Row *row) {
  size_t count = 0;
  while (row->order[count])
    count++;
  if (!count)
    return;
  class->mro = kk_block_scanned((count + 2) * sizeof *class->mro);
  class->mro[0] = class;
  for (size_t i = 0; i < count; i++)
    class->mro[i + 1] = kk_class_builtin(row->order[i]);
  class->mro[count + 1] = kk_class_builtin(KK_object);
  class->mro_count = (uint32_t)count + 2;
  class->has_multiple_bases = true;
}

static void set_attributes(KkClass *class, const Row *row) {
  KkList *open = kk_str_split(kk_str_from_ascii(row->open), KK_VALUE_NONE, -1);
  KkList *registry = kk_list_new(KK_LIST_VALUE, 2);
  for (int i = 0; i < 8 && row->registered[i]; i++)
    kk_list_append(registry, of(kk_class_builtin(row->registered[i])));
  class->attributes = kk_dict_new();
  kk_dict_set_str(class->attributes, KK_STR("__abstractmethods__"), of(kk_set_from_iterable(KK_frozenset, of(open))));
  kk_dict_set_str(class->attributes, KK_STR("_abc_impl"), of(registry));
  class->is_abstract = kk_list_length(open) > 0;
}

static Value refuse(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)args, (void)n, (void)names;
  kk_abc_refuse(kk_value_ref(callee));
  return KK_VALUE_ASIDE;
}

static void init(KkClass *class) {
  static const KkMethod methods[] = {{"__subclasshook__", hook, "cls, other, /", KK_CLASSMETHOD}};
  const Row *row = row_of(class);
  kk_ABCMeta_class();
  class->header.class_id = KK_ABCMeta;
  class->name = class->qualname = row->name;
  class->module = "collections.abc";
  class->is_generic = row->id != KK_AbcHashable && row->id != KK_AbcSized;
  if (!class->methods)
    class->methods = methods, class->method_count = 1;
  set_order(class, row);
  set_attributes(class, row);
  if (class->is_abstract)
    class->slots.make = refuse;
  kk_abc_mark_virtual(class);
}

// The base must be ready first; each class makes those of its MRO ready.
#define INIT(name, ...)                                         \
  void kk_Abc##name##_class_init(KkClass *class) {              \
    Value (*const needed[])(void) = {__VA_ARGS__};              \
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++) \
      needed[i]();                                              \
    init(class);                                                \
    slots_##name(class);                                        \
  }

// ---- mixins: iterators

static Value itself(Value v) { return v; }
static void slots_Hashable(KkClass *class) { (void)class; }
#define NO_SLOTS(name) \
  static void slots_##name(KkClass *class) { (void)class; }
// clang-format off
NO_SLOTS(Awaitable) NO_SLOTS(Coroutine) NO_SLOTS(AsyncIterable) NO_SLOTS(AsyncIterator) NO_SLOTS(AsyncGenerator)
NO_SLOTS(Iterable) NO_SLOTS(Reversible) NO_SLOTS(Sized) NO_SLOTS(Container) NO_SLOTS(Callable) NO_SLOTS(Collection)
NO_SLOTS(ByteString);
// clang-format on

static void slots_Iterator(KkClass *class) { class->slots.iter = itself; }

static Value generator_next(Value v) {
  Value none = KK_VALUE_NONE, item = kk_call_method(v, KK_STR("send"), &none, 1, NULL);
  if (kk_value_is_aside(item))
    kk_clear_stop_iteration();
  return item;
}

static void slots_Generator(KkClass *class) { class->slots.next = generator_next; }

KkNone kk_AbcGenerator_close(Value self) {
  Value exit = of(kk_class_builtin(KK_GeneratorExit));
  Value item = kk_call_method(self, KK_STR("throw"), &exit, 1, NULL);
  if (!kk_value_is_aside(item))
    kk_raise(KK_RuntimeError, "generator ignored GeneratorExit");
  if (!kk_value_is_aside(item) || !(kk_pending_is(KK_GeneratorExit) || kk_pending_is(KK_StopIteration)))
    return KK_NONE_ASIDE;
  kk_clear_pending();
  return 0;
}

// ---- mixins: sequences

static Value item_at(Value v, int64_t i) { return kk_getitem(v, kk_value_from_small(i)); }

static Value sequence_iter(Value v) { return kk_sequence_iterator_new(v); }

static bool is_same(Value a, Value b, KkBool *is_equal) {
  *is_equal = a == b ? 1 : kk_equal(a, b);
  return *is_equal != 0;
}

// `item in v` by a loop over v; KK_BOOL_ASIDE: raised.
static KkBool sequence_contains(Value v, Value item) {
  Value iterator = kk_iter(v), found;
  KkBool is_equal;
  if (kk_value_is_aside(iterator))
    return KK_BOOL_ASIDE;
  while (!kk_value_is_aside(found = kk_next(iterator)))
    if (is_same(found, item, &is_equal))
      return is_equal;
  return kk_pending() ? KK_BOOL_ASIDE : 0;
}

static Value sequence_reversed(Value v) {
  int64_t n = kk_length(v);
  if (n == KK_I64_ASIDE)
    return KK_VALUE_ASIDE;
  kk_class_ready(KK_reversed, kk_reversed_class_init);
  return of(kk_index_iterator_new(KK_reversed, v, n - 1));
}

static void slots_Sequence(KkClass *class) {
  class->slots.iter = sequence_iter;
  class->slots.contains = sequence_contains;
  class->slots.reversed = sequence_reversed;
}

// A bound of index(): negative ones count from the end. False: raised.
static bool take_bound(Value self, Value given, int64_t *bound) {
  *bound = kk_index(given);
  if (kk_pending())
    return false;
  int64_t n = *bound < 0 ? kk_length(self) : 0;
  *bound += n;
  return n != KK_I64_ASIDE;
}

Value kk_AbcSequence_index(Value self, Value value, Value start, Value stop) {
  int64_t from = 0, to = INT64_MAX;
  if ((!kk_value_is_none(start) && !take_bound(self, start, &from)) ||
      (!kk_value_is_none(stop) && !take_bound(self, stop, &to)))
    return KK_VALUE_ASIDE;
  for (int64_t i = from < 0 ? 0 : from; i < to; i++) {
    KkBool is_equal;
    Value item = item_at(self, i);
    if (kk_value_is_aside(item) && kk_pending_is(KK_IndexError))
      break;
    if (kk_value_is_aside(item))
      return item;
    if (is_same(item, value, &is_equal))
      return is_equal == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : kk_value_from_small(i);
  }
  kk_clear_pending();
  kk_raise_empty(KK_ValueError);
  return KK_VALUE_ASIDE;
}

KkInt kk_AbcSequence_count(Value self, Value value) {
  Value iterator = kk_iter(self), item;
  int64_t count = 0;
  if (kk_value_is_aside(iterator))
    return KK_VALUE_ASIDE;
  while (!kk_value_is_aside(item = kk_next(iterator))) {
    KkBool is_equal;
    if (is_same(item, value, &is_equal) && is_equal == KK_BOOL_ASIDE)
      return KK_VALUE_ASIDE;
    count += is_equal;
  }
  return kk_pending() ? KK_VALUE_ASIDE : kk_value_from_small(count);
}

static Value call_insert(Value self, Value at, Value item) {
  Value args[2] = {at, item};
  return kk_call_method(self, KK_STR("insert"), args, 2, NULL);
}

Value kk_AbcMutableSequence_append(Value self, Value value) {
  int64_t n = kk_length(self);
  return n == KK_I64_ASIDE ? KK_VALUE_ASIDE : call_insert(self, kk_value_from_small(n), value);
}

// self.NAME(item) for each of the items; -> whether none raised.
static bool call_for_each(Value self, const char *name, Value items) {
  Value iterator = kk_iter(items), item;
  KkStr *method = kk_str_from_ascii(name);
  if (kk_value_is_aside(iterator))
    return false;
  while (!kk_value_is_aside(item = kk_next(iterator)))
    if (kk_value_is_aside(kk_call_method(self, method, &item, 1, NULL)))
      return false;
  return !kk_pending();
}

Value kk_AbcMutableSequence_extend(Value self, Value values) {
  if (values == self)
    values = of(kk_list_from_iterable(values));
  return kk_value_is_aside(values) || !call_for_each(self, "append", values) ? KK_VALUE_ASIDE : KK_VALUE_NONE;
}

Value kk_AbcMutableSequence_pop(Value self, Value index) {
  Value item = kk_getitem(self, index);
  return kk_value_is_aside(item) || kk_delitem(self, index) ? KK_VALUE_ASIDE : item;
}

// self.NAME() until it raises `end`.
static Value call_until(Value self, const char *name, KkClassId end) {
  KkStr *method = kk_str_from_ascii(name);
  while (!kk_value_is_aside(kk_call_method(self, method, NULL, 0, NULL)))
    continue;
  if (!kk_pending_is(end))
    return KK_VALUE_ASIDE;
  kk_clear_pending();
  return KK_VALUE_NONE;
}

Value kk_AbcMutableSequence_clear(Value self) { return call_until(self, "pop", KK_IndexError); }

Value kk_AbcMutableSequence_remove(Value self, Value value) {
  Value at = kk_call_method(self, KK_STR("index"), &value, 1, NULL);
  return kk_value_is_aside(at) || kk_delitem(self, at) ? KK_VALUE_ASIDE : KK_VALUE_NONE;
}

Value kk_AbcMutableSequence_reverse(Value self) {
  int64_t n = kk_length(self);
  for (int64_t i = 0; n != KK_I64_ASIDE && i < n / 2; i++) {
    Value high = item_at(self, n - i - 1), low = kk_value_is_aside(high) ? high : item_at(self, i);
    if (kk_value_is_aside(low) || kk_setitem(self, kk_value_from_small(i), high) ||
        kk_setitem(self, kk_value_from_small(n - i - 1), low))
      return KK_VALUE_ASIDE;
  }
  return n == KK_I64_ASIDE ? KK_VALUE_ASIDE : KK_VALUE_NONE;
}

static Value mutable_iadd(Value left, Value right) {
  return kk_value_is_aside(kk_call_method(left, KK_STR("extend"), &right, 1, NULL)) ? KK_VALUE_ASIDE : left;
}

static void slots_MutableSequence(KkClass *class) { class->slots.inplace[KK_ADD] = mutable_iadd; }

// ---- mixins: mappings. Their views are the views of a dict of the same items.

static KkDict *as_dict(Value self) {
  KkTuple *keys = kk_tuple_from_iterable(self);
  KkDict *all = kk_dict_new();
  for (int64_t i = 0; keys != KK_REF_ASIDE && i < keys->length; i++) {
    Value item = kk_getitem(self, keys->items[i]);
    if (kk_value_is_aside(item) || kk_dict_set(all, keys->items[i], item))
      return KK_REF_ASIDE;
  }
  return keys == KK_REF_ASIDE ? KK_REF_ASIDE : all;
}

static Value view_of(Value self, Value (*view)(KkDict *)) {
  KkDict *all = as_dict(self);
  return all == KK_REF_ASIDE ? KK_VALUE_ASIDE : view(all);
}

Value kk_AbcMapping_keys(Value self) { return view_of(self, kk_dict_keys); }
Value kk_AbcMapping_items(Value self) { return view_of(self, kk_dict_items); }
Value kk_AbcMapping_values(Value self) { return view_of(self, kk_dict_values); }

// self[key], or the fallback where that raises KeyError.
static Value item_or(Value self, Value key, Value fallback) {
  Value item = kk_getitem(self, key);
  if (!kk_value_is_aside(item) || !kk_pending_is(KK_KeyError))
    return item;
  kk_clear_pending();
  return fallback;
}

Value kk_AbcMapping_get(Value self, Value key, Value fallback) { return item_or(self, key, fallback); }

static KkBool mapping_contains(Value v, Value key) {
  Value item = item_or(v, key, KK_VALUE_ASIDE);
  return !kk_value_is_aside(item) ? 1 : kk_pending() ? KK_BOOL_ASIDE : 0;
}

static Value mapping_compare(Value left, Value right, KkComparison op) {
  Value mapping = kk_AbcMapping_class();
  KkBool is_mapping = kk_isinstance(right, mapping);
  if (is_mapping != 1 || (op != KK_EQ && op != KK_NE))
    return is_mapping == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : kk_not_implemented();
  KkDict *a = as_dict(left), *b = kk_is_instance_of(right, KK_dict) ? kk_value_ref(right) : as_dict(right);
  return a == KK_REF_ASIDE || b == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_compare(of(a), of(b), op);
}

static void slots_Mapping(KkClass *class) {
  class->slots.contains = mapping_contains;
  class->slots.compare = mapping_compare;
}

Value kk_AbcMutableMapping_pop(Value self, Value key, Value fallback) {
  Value item = kk_getitem(self, key);
  if (kk_value_is_aside(item) && kk_pending_is(KK_KeyError) && !kk_value_is_aside(fallback)) {
    kk_clear_pending();
    return fallback;
  }
  return kk_value_is_aside(item) || kk_delitem(self, key) ? KK_VALUE_ASIDE : item;
}

Value kk_AbcMutableMapping_popitem(Value self) {
  Value iterator = kk_iter(self), key = kk_value_is_aside(iterator) ? iterator : kk_next(iterator);
  if (kk_value_is_aside(key) && !kk_pending())
    kk_raise_empty(KK_KeyError);
  Value item = kk_value_is_aside(key) ? key : kk_getitem(self, key), pair[2] = {key, item};
  return kk_value_is_aside(item) || kk_delitem(self, key) ? KK_VALUE_ASIDE : of(kk_tuple_from_values(pair, 2));
}

Value kk_AbcMutableMapping_clear(Value self) { return call_until(self, "popitem", KK_KeyError); }

Value kk_AbcMutableMapping_setdefault(Value self, Value key, Value fallback) {
  Value item = item_or(self, key, KK_VALUE_ASIDE);
  if (!kk_value_is_aside(item) || kk_pending())
    return item;
  return kk_setitem(self, key, fallback) ? KK_VALUE_ASIDE : fallback;
}

// self[key] = other[key] for the keys
static KkNone update_by_keys(Value self, Value other, Value keys) {
  Value iterator = kk_value_is_aside(keys) ? keys : kk_iter(keys), key;
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  while (!kk_value_is_aside(key = kk_next(iterator))) {
    Value item = kk_getitem(other, key);
    if (kk_value_is_aside(item) || kk_setitem(self, key, item))
      return KK_NONE_ASIDE;
  }
  return kk_pending() ? KK_NONE_ASIDE : 0;
}

static KkNone update_by_pairs(Value self, Value pairs) {
  Value iterator = kk_iter(pairs), pair, both[2];
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  while (!kk_value_is_aside(pair = kk_next(iterator)))
    if (kk_unpack(pair, 2, both) || kk_setitem(self, both[0], both[1]))
      return KK_NONE_ASIDE;
  return kk_pending() ? KK_NONE_ASIDE : 0;
}

static KkNone update_from(Value self, Value other) {
  KkBool is_mapping = kk_isinstance(other, kk_AbcMapping_class());
  if (is_mapping)
    return is_mapping == KK_BOOL_ASIDE ? KK_NONE_ASIDE : update_by_keys(self, other, other);
  Value keys = kk_getattr_default(other, KK_STR("keys"), KK_VALUE_NONE);
  if (kk_value_is_aside(keys))
    return KK_NONE_ASIDE;
  return kk_value_is_none(keys) ? update_by_pairs(self, other)
                                : update_by_keys(self, other, kk_call(keys, NULL, 0, NULL));
}

// self.update(other, **kwds)
Value kk_abc_update(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  if (n > 2) {
    kk_raise(KK_TypeError, "MutableMapping.update() takes from 1 to 2 positional arguments but %ld were given",
             (int64_t)n);
    return KK_VALUE_ASIDE;
  }
  if (n > 1 && update_from(args[0], args[1]))
    return KK_VALUE_ASIDE;
  for (int64_t i = 0; names && i < names->length; i++)
    if (kk_setitem(args[0], names->items[i], args[n + (size_t)i]))
      return KK_VALUE_ASIDE;
  return KK_VALUE_NONE;
}

static void slots_MutableMapping(KkClass *class) { (void)class; }

// ---- mixins: sets. Results are made by the class's _from_iterable, else by the class.

static Value made_from(Value self, Value items) {
  KkLookup found = kk_class_find(kk_class_of(self), KK_STR("_from_iterable"));
  if (found.owner)
    return kk_call_method(self, KK_STR("_from_iterable"), &items, 1, NULL);
  return kk_call1(of(kk_class_of(self)), items);
}

// The items of one operand, all or those of which `wanted` says whether the other contains them; KK_REF_ASIDE: raised.
static KkList *items_of(Value from, Value other, KkBool wanted) {
  Value iterator = kk_iter(from), item;
  KkList *found = kk_list_new(KK_LIST_VALUE, 4);
  if (kk_value_is_aside(iterator))
    return KK_REF_ASIDE;
  while (!kk_value_is_aside(item = kk_next(iterator))) {
    KkBool is_in = kk_value_is_aside(other) ? wanted : kk_contains(other, item);
    if (is_in == KK_BOOL_ASIDE)
      return KK_REF_ASIDE;
    if (is_in == wanted)
      kk_list_append(found, item);
  }
  return kk_pending() ? KK_REF_ASIDE : found;
}

static Value made_of_items(Value self, KkList *items) {
  return items == KK_REF_ASIDE ? KK_VALUE_ASIDE : made_from(self, of(items));
}

static bool inherits_set(Value v) { return kk_class_is_subclass(kk_class_of(v), kk_value_ref(kk_AbcSet_class())); }

// Which operand's class has the operator: the left one's, unless only the right one's has.
typedef struct Operands {
  Value self, other;
  bool is_reflected;
} Operands;

static Operands operands(Value left, Value right) {
  return inherits_set(left) ? (Operands){left, right, false} : (Operands){right, left, true};
}

static bool is_iterable(Value v) { return kk_class_of(v)->slots.iter != NULL; }

static Value set_and(Value left, Value right) {
  Operands o = operands(left, right);
  return is_iterable(o.other) ? made_of_items(o.self, items_of(o.other, o.self, 1)) : kk_not_implemented();
}

static Value set_or(Value left, Value right) {
  Operands o = operands(left, right);
  if (!is_iterable(o.other))
    return kk_not_implemented();
  KkList *items = items_of(o.self, KK_VALUE_ASIDE, 1);
  if (items == KK_REF_ASIDE || kk_list_extend(items, o.other))
    return KK_VALUE_ASIDE;
  return made_from(o.self, of(items));
}

// The other operand as a set; not-implemented: it is not iterable.
static Value other_set(Operands o) {
  KkBool is_set = kk_isinstance(o.other, kk_AbcSet_class());
  if (is_set)
    return is_set == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : o.other;
  return is_iterable(o.other) ? made_from(o.self, o.other) : kk_not_implemented();
}

static Value set_sub(Value left, Value right) {
  Operands o = operands(left, right);
  o.other = other_set(o);
  if (kk_value_is_aside(o.other) || o.other == kk_not_implemented())
    return o.other;
  Value from = o.is_reflected ? o.other : o.self;
  return made_of_items(o.self, items_of(from, o.is_reflected ? o.self : o.other, 0));
}

static Value set_xor(Value left, Value right) {
  Operands o = operands(left, right);
  o.other = other_set(o);
  if (kk_value_is_aside(o.other) || o.other == kk_not_implemented())
    return o.other;
  Value mine = kk_binary(o.self, o.other, KK_SUB),
        others = kk_value_is_aside(mine) ? mine : kk_binary(o.other, o.self, KK_SUB);
  return kk_value_is_aside(others) ? others : kk_binary(mine, others, KK_OR);
}

// Is each item of `part` in `whole`, which is not the smaller one?
static KkBool is_part(Value part, Value whole) {
  int64_t n = kk_length(part), most = n == KK_I64_ASIDE ? n : kk_length(whole);
  if (most == KK_I64_ASIDE)
    return KK_BOOL_ASIDE;
  if (n > most)
    return 0;
  return kk_contains_all(whole, part);
}

// <, > and == compare the lengths, then are <= and >=, which a class may have replaced.
static Value set_compare(Value left, Value right, KkComparison op) {
  KkBool is_set = kk_isinstance(right, kk_AbcSet_class());
  if (is_set != 1)
    return is_set == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : kk_not_implemented();
  if (op == KK_NE) {
    Value equal = kk_compare(left, right, KK_EQ);
    KkBool truth = kk_value_is_aside(equal) ? KK_BOOL_ASIDE : kk_truth(equal);
    return truth == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : kk_value_from_bool(!truth);
  }
  if (op != KK_LE && op != KK_GE) {
    int64_t n = kk_length(left), m = n == KK_I64_ASIDE ? n : kk_length(right);
    if (m == KK_I64_ASIDE)
      return KK_VALUE_ASIDE;
    if (op == KK_EQ ? n != m : op == KK_LT ? n >= m : n <= m)
      return kk_value_from_bool(false);
    return kk_compare(left, right, op == KK_GT ? KK_GE : KK_LE);
  }
  KkBool result = op == KK_LE ? is_part(left, right) : is_part(right, left);
  return result == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : kk_value_from_bool(result);
}

KkBool kk_AbcSet_isdisjoint(Value self, Value other) {
  Value iterator = kk_iter(other), item;
  KkBool found = kk_value_is_aside(iterator) ? KK_BOOL_ASIDE : 0;
  while (!found && !kk_value_is_aside(item = kk_next(iterator)))
    found = kk_contains(self, item);
  return found == KK_BOOL_ASIDE || kk_pending() ? KK_BOOL_ASIDE : !found;
}

// As hash(frozenset(self)) is computed, in CPython's Lib/_collections_abc.py.
Value kk_AbcSet__hash(Value self) {
  int64_t n = kk_length(self);
  Value iterator = n == KK_I64_ASIDE ? KK_VALUE_ASIDE : kk_iter(self), item;
  if (kk_value_is_aside(iterator))
    return KK_VALUE_ASIDE;
  uint64_t hash = 1927868237u * (uint64_t)(n + 1);
  while (!kk_value_is_aside(item = kk_next(iterator))) {
    int64_t one = kk_hash(item);
    if (one == KK_I64_ASIDE)
      return KK_VALUE_ASIDE;
    hash ^= ((uint64_t)one ^ (uint64_t)one << 16 ^ 89869747u) * 3644798167u;
  }
  if (kk_pending())
    return KK_VALUE_ASIDE;
  hash ^= hash >> 11 ^ hash >> 25;
  hash = hash * 69069u + 907133923u;
  return kk_int_from_i64(hash == UINT64_MAX ? 590923713 : (int64_t)hash);
}

static void slots_Set(KkClass *class) {
  class->slots.binary[KK_AND] = set_and;
  class->slots.binary[KK_OR] = set_or;
  class->slots.binary[KK_XOR] = set_xor;
  class->slots.binary[KK_SUB] = set_sub;
  class->slots.compare = set_compare;
}

static Value call_with(Value self, const char *name, Value item) {
  return kk_call_method(self, kk_str_from_ascii(name), &item, 1, NULL);
}

Value kk_AbcMutableSet_remove(Value self, Value value) {
  KkBool found = kk_contains(self, value);
  if (found == 1)
    return call_with(self, "discard", value);
  if (!found)
    kk_raise_one(KK_KeyError, value);
  return KK_VALUE_ASIDE;
}

Value kk_AbcMutableSet_pop(Value self) {
  Value iterator = kk_iter(self), item = kk_value_is_aside(iterator) ? iterator : kk_next(iterator);
  if (kk_value_is_aside(item) && !kk_pending())
    kk_raise_empty(KK_KeyError);
  return kk_value_is_aside(item) || kk_value_is_aside(call_with(self, "discard", item)) ? KK_VALUE_ASIDE : item;
}

Value kk_AbcMutableSet_clear(Value self) { return call_until(self, "pop", KK_KeyError); }

static Value set_ior(Value left, Value right) { return call_for_each(left, "add", right) ? left : KK_VALUE_ASIDE; }

static Value set_iand(Value left, Value right) {
  Value rest = kk_binary(left, right, KK_SUB);
  return !kk_value_is_aside(rest) && call_for_each(left, "discard", rest) ? left : KK_VALUE_ASIDE;
}

static Value cleared(Value v) {
  return kk_value_is_aside(kk_call_method(v, KK_STR("clear"), NULL, 0, NULL)) ? KK_VALUE_ASIDE : v;
}

static Value set_isub(Value left, Value right) {
  if (left == right)
    return cleared(left);
  return call_for_each(left, "discard", right) ? left : KK_VALUE_ASIDE;
}

// An item of both goes, others come.
static Value set_ixor(Value left, Value right) {
  if (left == right)
    return cleared(left);
  KkBool is_set = kk_isinstance(right, kk_AbcSet_class());
  Value other = is_set == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : is_set ? right : made_from(left, right);
  Value iterator = kk_value_is_aside(other) ? other : kk_iter(other), item;
  if (kk_value_is_aside(iterator))
    return KK_VALUE_ASIDE;
  while (!kk_value_is_aside(item = kk_next(iterator))) {
    KkBool is_in = kk_contains(left, item);
    if (is_in == KK_BOOL_ASIDE || kk_value_is_aside(call_with(left, is_in ? "discard" : "add", item)))
      return KK_VALUE_ASIDE;
  }
  return kk_pending() ? KK_VALUE_ASIDE : left;
}

static void slots_MutableSet(KkClass *class) {
  class->slots.inplace[KK_OR] = set_ior;
  class->slots.inplace[KK_AND] = set_iand;
  class->slots.inplace[KK_XOR] = set_ixor;
  class->slots.inplace[KK_SUB] = set_isub;
}

// ---- the classes, bases first

#define NONE kk_ABCMeta_class
// clang-format off
INIT(Hashable, NONE) INIT(Awaitable, NONE) INIT(Coroutine, kk_AbcAwaitable_class) INIT(AsyncIterable, NONE)
INIT(AsyncIterator, kk_AbcAsyncIterable_class) INIT(AsyncGenerator, kk_AbcAsyncIterator_class) INIT(Iterable, NONE)
INIT(Iterator, kk_AbcIterable_class) INIT(Generator, kk_AbcIterator_class) INIT(Reversible, kk_AbcIterable_class)
INIT(Sized, NONE) INIT(Container, NONE) INIT(Callable, NONE)
INIT(Collection, kk_AbcSized_class, kk_AbcIterable_class, kk_AbcContainer_class)
INIT(Set, kk_AbcCollection_class) INIT(MutableSet, kk_AbcSet_class) INIT(Mapping, kk_AbcCollection_class)
INIT(MutableMapping, kk_AbcMapping_class)
INIT(Sequence, kk_AbcReversible_class, kk_AbcCollection_class) INIT(ByteString, kk_AbcSequence_class)
INIT(MutableSequence, kk_AbcSequence_class)
    // clang-format on
