// tuple.c - tuples: making, reading, comparison, hash, repr.
//
// The hash is CPython's (Objects/tupleobject.c), a form of xxHash over the items' hashes, because it decides the order
// of sets of tuples. It is not cached: neither does CPython, and an item may be unhashable only the first time.
#include "kukri.h"

const KkTuple kk_tuple_empty_object = {.header = {.class_id = KK_tuple}};

// ---- making

static KkTuple *tuple_alloc(int64_t n) {
  if (n == 0)
    return kk_tuple_empty();
  KkTuple *tuple = kk_alloc(sizeof(KkTuple) + (size_t)n * sizeof(Value), KK_tuple);
  tuple->length = n;
  return tuple;
}

KkTuple *kk_tuple_new(int64_t n) {
  KkTuple *tuple = tuple_alloc(n);
  for (int64_t i = 0; i < n; i++)
    tuple->items[i] = KK_VALUE_NONE;
  return tuple;
}

KkTuple *kk_tuple_from_values(const Value *items, size_t n) {
  KkTuple *tuple = tuple_alloc((int64_t)n);
  if (n)
    memcpy(tuple->items, items, n * sizeof(Value));
  return tuple;
}

static KkTuple *tuple_from_list(const KkList *list) {
  int64_t n = kk_list_length(list);
  if (list->rawlen == 0 && !kk_is_shared(list))
    return kk_tuple_from_values(list->boxed, (size_t)n);
  KkTuple *tuple = kk_tuple_new(n);
  for (int64_t i = 0; i < n; i++)
    tuple->items[i] = kk_list_item(list, i);
  return tuple;
}

KkTuple *kk_tuple_from_iterable(Value iterable) {
  if (kk_value_is(iterable, KK_tuple))
    return kk_value_ref(iterable);
  if (kk_value_is(iterable, KK_list))
    return tuple_from_list(kk_value_ref(iterable));
  KkList *list = kk_list_from_iterable_as(KK_LIST_VALUE, iterable);
  return list == KK_REF_ASIDE ? KK_REF_ASIDE : tuple_from_list(list);
}

// ---- reading

Value kk_tuple_get_slow(const KkTuple *tuple, int64_t i) {
  int64_t index = i < 0 ? i + tuple->length : i;
  if ((uint64_t)index < (uint64_t)tuple->length)
    return tuple->items[index];
  bool is_huge = i == INT64_MAX || i == INT64_MIN;   // ints beyond int64_t, clipped
  kk_raise(KK_IndexError, is_huge ? "cannot fit 'int' into an index-sized integer" : "tuple index out of range");
  return KK_VALUE_ASIDE;
}

KkTuple *kk_tuple_slice(KkTuple *tuple, int64_t start, int64_t stop, int64_t step) {
  KkSpan span;
  if (!kk_slice_span(tuple->length, start, stop, step, &span))
    return KK_REF_ASIDE;
  if (span.count == tuple->length && span.step == 1 && tuple->header.class_id == KK_tuple)
    return tuple;
  KkTuple *part = tuple_alloc(span.count);
  for (int64_t i = 0; i < span.count; i++)
    part->items[i] = tuple->items[span.start + i * span.step];
  return part;
}

Value kk_tuple_op_getitem(KkTuple *tuple, Value key) {
  if (kk_value_is(key, KK_slice)) {
    int64_t start, stop, step;
    if (!kk_slice_parts(kk_value_ref(key), &start, &stop, &step))
      return KK_VALUE_ASIDE;
    return kk_value_from_result(kk_tuple_slice(tuple, start, stop, step));
  }
  if (!kk_has_index(key))
    return kk_raise(KK_TypeError, "tuple indices must be integers or slices, not %T", key), KK_VALUE_ASIDE;
  int64_t i = kk_index(key);
  return i == KK_I64_ASIDE && kk_pending() ? KK_VALUE_ASIDE : kk_tuple_get(tuple, i);
}

// The index of the first item from start to stop that equals `wanted`; -1: none; -2: raised.
static int64_t tuple_find(const KkTuple *tuple, Value wanted, int64_t start, int64_t stop) {
  uint32_t count = 0;
  for (int64_t i = start; i < stop && i < tuple->length; i++) {
    KkBool equal = kk_equal(tuple->items[i], wanted);
    if (equal)
      return equal == 1 ? i : -2;
    if (kk_is_interrupted(&count))
      return -2;
  }
  return -1;
}

int64_t kk_tuple_index(KkTuple *tuple, Value item, Value start_value, Value stop_value) {
  int64_t start = 0, stop = INT64_MAX;
  if (!kk_search_bound(start_value, &start) || !kk_search_bound(stop_value, &stop))
    return KK_I64_ASIDE;
  kk_clip_start_stop(tuple->length, &start, &stop);
  int64_t i = tuple_find(tuple, item, start, stop);
  if (i == -1)
    kk_raise(KK_ValueError, "tuple.index(x): x not in tuple");
  return i < 0 ? KK_I64_ASIDE : i;
}

int64_t kk_tuple_count(KkTuple *tuple, Value item) {
  int64_t count = 0;
  for (int64_t i = 0; (i = tuple_find(tuple, item, i, tuple->length)) != -1; i++, count++)
    if (i == -2)
      return KK_I64_ASIDE;
  return count;
}

KkBool kk_tuple_contains(KkTuple *tuple, Value item) {
  int64_t i = tuple_find(tuple, item, 0, tuple->length);
  return i == -2 ? KK_BOOL_ASIDE : i >= 0;
}

// ---- operators

KkTuple *kk_tuple_concat(KkTuple *a, KkTuple *b) {
  if (a->length == 0 && b->header.class_id == KK_tuple)
    return b;
  if (b->length == 0 && a->header.class_id == KK_tuple)
    return a;
  KkTuple *tuple = tuple_alloc(a->length + b->length);
  memcpy(tuple->items, a->items, (size_t)a->length * sizeof(Value));
  memcpy(tuple->items + a->length, b->items, (size_t)b->length * sizeof(Value));
  return tuple;
}

KkTuple *kk_tuple_repeat(KkTuple *tuple, int64_t times) {
  int64_t total;
  if ((times == 1 || tuple->length == 0) && tuple->header.class_id == KK_tuple)
    return tuple;
  if (__builtin_mul_overflow(tuple->length, times < 0 ? 0 : times, &total))
    return kk_raise_memory_error(), KK_REF_ASIDE;
  if (!kk_heap_can_hold(total, sizeof(Value)))
    return KK_REF_ASIDE;
  KkTuple *result = tuple_alloc(total);
  for (int64_t i = 0; i < total; i += tuple->length)
    memcpy(result->items + i, tuple->items, (size_t)tuple->length * sizeof(Value));
  return result;
}

// ---- hash

enum { HASH_OF_MINUS_ONE = 1546275796 };   // what stands for -1, which no hash is

static const uint64_t PRIME_1 = 11400714785074694791u, PRIME_2 = 14029467366897019727u, PRIME_5 = 2870177450012600261u;

static uint64_t hash_step(uint64_t sum, int64_t hash) {
  sum += (uint64_t)hash * PRIME_2;
  return ((sum << 31) | (sum >> 33)) * PRIME_1;
}

static int64_t hash_end(uint64_t sum, size_t n) {
  sum += n ^ (PRIME_5 ^ 3527539);
  return sum == UINT64_MAX ? HASH_OF_MINUS_ONE : (int64_t)sum;
}

int64_t kk_tuple_hash_of(const int64_t *hashes, size_t n) {
  uint64_t sum = PRIME_5;
  for (size_t i = 0; i < n; i++)
    sum = hash_step(sum, hashes[i]);
  return hash_end(sum, n);
}

int64_t kk_tuple_hash(KkTuple *tuple) {
  uint64_t sum = PRIME_5;
  for (int64_t i = 0; i < tuple->length; i++) {
    Value item = tuple->items[i];
    int64_t hash = kk_value_is_small(item) ? kk_int_hash(item) : kk_hash(item);
    if (hash == KK_I64_ASIDE)
      return KK_I64_ASIDE;
    sum = hash_step(sum, hash);
  }
  return hash_end(sum, (size_t)tuple->length);
}

// ---- comparison and repr

Value kk_tuple_compare(KkTuple *a, KkTuple *b, KkComparison op) {
  int64_t n = a->length < b->length ? a->length : b->length;
  for (int64_t i = 0; i < n; i++) {
    KkBool equal = kk_equal(a->items[i], b->items[i]);
    if (equal == KK_BOOL_ASIDE)
      return KK_VALUE_ASIDE;
    if (equal)
      continue;
    if (op == KK_EQ || op == KK_NE)
      return kk_value_from_bool(op == KK_NE);
    return kk_compare(a->items[i], b->items[i], op);
  }
  return kk_value_from_bool(kk_order_i64(a->length, b->length, op));
}

KkBool kk_tuple_equal(KkTuple *a, KkTuple *b) {
  Value equal = kk_tuple_compare(a, b, KK_EQ);
  return kk_value_is_aside(equal) ? KK_BOOL_ASIDE : kk_value_bool(equal);
}

static KkNone repr_items(KkStrBuilder *out, KkTuple *tuple) {
  for (int64_t i = 0; i < tuple->length; i++) {
    if (i)
      kk_str_builder_add_ascii(out, ", ");
    if (kk_str_builder_add_repr(out, tuple->items[i]))
      return KK_NONE_ASIDE;
  }
  return 0;
}

KkStr *kk_tuple_repr(KkTuple *tuple) {
  if (tuple->length == 0)
    return KK_STR("()");
  KkReprGuard guard;
  KkBool entered = kk_repr_enter(&guard, tuple);
  if (entered != 1)
    return entered ? KK_REF_ASIDE : KK_STR("(...)");
  KkStrBuilder out;
  kk_str_builder_init(&out);
  kk_str_builder_add_ascii(&out, "(");
  KkNone result = repr_items(&out, tuple);
  kk_repr_leave(&guard);
  if (result)
    return KK_REF_ASIDE;
  kk_str_builder_add_ascii(&out, tuple->length == 1 ? ",)" : ")");
  return kk_str_builder_finish(&out);
}

Value kk_tuple_op_iter(KkTuple *tuple) {
  return kk_value_from_ref(kk_index_iterator_new(KK_tuple_iterator, kk_value_from_ref(tuple), 0));
}

// ---- slots

static KkTuple *self_tuple(Value self) { return kk_value_ref(self); }

static Value tuple_repr(Value self) { return kk_value_from_result(kk_tuple_repr(self_tuple(self))); }
static int64_t tuple_hash(Value self) { return kk_tuple_hash(self_tuple(self)); }
static KkBool tuple_truth(Value self) { return kk_tuple_truth(self_tuple(self)); }
static int64_t tuple_length(Value self) { return kk_tuple_length(self_tuple(self)); }
static Value tuple_getitem(Value self, Value key) { return kk_tuple_op_getitem(self_tuple(self), key); }
static KkBool tuple_contains(Value self, Value item) { return kk_tuple_contains(self_tuple(self), item); }
static Value tuple_iter(Value self) { return kk_tuple_op_iter(self_tuple(self)); }

static Value tuple_compare(Value left, Value right, KkComparison op) {
  if (!kk_is_instance_of(left, KK_tuple) || !kk_is_instance_of(right, KK_tuple))
    return kk_not_implemented();
  return kk_tuple_compare(self_tuple(left), self_tuple(right), op);
}

// The slots of + and * are called for their errors too (operators.c): left of + is a tuple, one side of * is.
static Value tuple_add(Value left, Value right) {
  if (!kk_is_instance_of(right, KK_tuple))
    return kk_raise(KK_TypeError, "can only concatenate tuple (not \"%T\") to tuple", right), KK_VALUE_ASIDE;
  return kk_value_from_result(kk_tuple_concat(self_tuple(left), self_tuple(right)));
}

static Value tuple_mul(Value left, Value right) {
  bool is_reflected = !kk_is_instance_of(left, KK_tuple);
  int64_t n = kk_index_as(is_reflected ? left : right, KK_OverflowError);
  if (n == KK_I64_ASIDE && kk_pending())
    return KK_VALUE_ASIDE;
  return kk_value_from_result(kk_tuple_repeat(self_tuple(is_reflected ? right : left), n));
}

static Value tuple_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  if (!kk_arguments_between("tuple", n, 0, 1, names))
    return KK_VALUE_ASIDE;
  return kk_value_from_result(n ? kk_tuple_from_iterable(args[0]) : kk_tuple_empty());
}

void kk_tuple_operators_init(KkClass *type) {
  type->slots.binary[KK_ADD] = tuple_add;
  type->slots.binary[KK_MUL] = tuple_mul;
}

void kk_tuple_class_init(KkClass *type) {
  type->slots.repr = tuple_repr;
  type->slots.hash = tuple_hash;
  type->slots.truth = tuple_truth;
  type->slots.length = tuple_length;
  type->slots.getitem = tuple_getitem;
  type->slots.contains = tuple_contains;
  type->slots.iter = tuple_iter;
  type->slots.compare = tuple_compare;
  type->slots.make = tuple_make;
}
