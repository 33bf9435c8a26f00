// list_query.c - what lists answer without changing: search, comparison, repr; and the slots of the class.
//
// An item's __eq__ or __repr__ may change the list meanwhile, so lengths are read again at every step (as CPython
// does). Raw items have no such methods: those loops are plain C.
#include "foreign.h"
#include "kukri.h"

// ---- search

static int64_t find_i64(const KkList *list, int64_t wanted, int64_t start, int64_t stop) {
  const long long *items = list->raw;
  for (int64_t i = start; i < stop; i++)
    if (items[i] == wanted)
      return i;
  return -1;
}

static int64_t find_f64(const KkList *list, double wanted, int64_t start, int64_t stop) {
  const double *items = list->raw;
  for (int64_t i = start; i < stop; i++)
    if (items[i] == wanted || memcmp(&items[i], &wanted, sizeof wanted) == 0)   // the same NaN is the same object
      return i;
  return -1;
}

static int64_t find_any(const KkList *list, Value wanted, int64_t start, int64_t stop) {
  uint32_t count = 0;
  for (int64_t i = start; i < stop && i < kk_list_length(list); i++) {
    KkBool equal = kk_equal(kk_list_item(list, i), wanted);
    if (equal)
      return equal == 1 ? i : -2;
    if (kk_is_interrupted(&count))
      return -2;
  }
  return -1;
}

int64_t kk_list_find(KkList *list, Value wanted, int64_t start, int64_t stop) {
  if (kk_is_shared(list))
    return kk_list_find(kk_list_copy(list), wanted, start, stop);
  if (list->rawlen) {
    if (stop > list->rawlen)
      stop = list->rawlen;
    if (kk_list_kind(list) == KK_LIST_I64 && kk_list_fits(KK_LIST_I64, wanted))
      return find_i64(list, kk_int_to_i64(wanted), start, stop);
    if (kk_list_kind(list) == KK_LIST_F64 && kk_list_fits(KK_LIST_F64, wanted))
      return find_f64(list, kk_value_float(wanted), start, stop);
  }
  return find_any(list, wanted, start, stop);
}

KkBool kk_list_contains(KkList *list, Value item) {
  if (kk_is_shared(list))
    return kk_shared_contains(list, item);
  int64_t i = kk_list_find(list, item, 0, INT64_MAX);
  return i == -2 ? KK_BOOL_ASIDE : i >= 0;
}

int64_t kk_list_index(KkList *list, Value item, Value start_value, Value stop_value) {
  if (kk_is_shared(list)) {
    Value arguments[] = {item, start_value, stop_value};
    size_t n = kk_value_is_aside(start_value) ? 1 : kk_value_is_aside(stop_value) ? 2 : 3;
    Value at = kk_shared_call(list, "index", arguments, n);
    return kk_value_is_aside(at) ? KK_I64_ASIDE : kk_value_small(at);
  }
  int64_t start = 0, stop = INT64_MAX;
  if (!kk_search_bound(start_value, &start) || !kk_search_bound(stop_value, &stop))
    return KK_I64_ASIDE;
  kk_clip_start_stop(kk_list_length(list), &start, &stop);
  int64_t i = kk_list_find(list, item, start, stop);
  if (i == -1)
    kk_raise(KK_ValueError, "%R is not in list", item);
  return i < 0 ? KK_I64_ASIDE : i;
}

int64_t kk_list_count(KkList *list, Value item) {
  if (kk_is_shared(list)) {
    Value count = kk_shared_call(list, "count", &item, 1);
    return kk_value_is_aside(count) ? KK_I64_ASIDE : kk_value_small(count);
  }
  int64_t count = 0;
  for (int64_t i = 0; (i = kk_list_find(list, item, i, INT64_MAX)) >= 0; i++)
    count++;
  return kk_pending() ? KK_I64_ASIDE : count;
}

// ---- comparison

// The first index at which two raw lists of one kind differ, or the shorter length.
static int64_t raw_difference(const KkList *a, const KkList *b) {
  int64_t n = a->rawlen < b->rawlen ? a->rawlen : b->rawlen, i = 0;
  switch (kk_list_kind(a)) {
  case KK_LIST_F64:
    while (i < n && find_f64(a, ((const double *)b->raw)[i], i, i + 1) >= 0)
      i++;
    break;
  case KK_LIST_BOOL:
    while (i < n && ((const KkBool *)a->raw)[i] == ((const KkBool *)b->raw)[i])
      i++;
    break;
  default:
    while (i < n && ((const long long *)a->raw)[i] == ((const long long *)b->raw)[i])
      i++;
  }
  return i;
}

// The first index at which two lists differ, or the shorter length; -1: raised.
static int64_t list_difference(const KkList *a, const KkList *b) {
  if (a->rawlen && b->rawlen && kk_list_kind(a) == kk_list_kind(b))
    return raw_difference(a, b);
  int64_t i = 0;
  for (uint32_t count = 0; i < kk_list_length(a) && i < kk_list_length(b); i++) {
    KkBool equal = kk_equal(kk_list_item(a, i), kk_list_item(b, i));
    if (equal == KK_BOOL_ASIDE || kk_is_interrupted(&count))
      return -1;
    if (!equal)
      break;
  }
  return i;
}

Value kk_list_compare(KkList *a, KkList *b, KkComparison op) {
  if (kk_is_shared(a) || kk_is_shared(b))
    return kk_shared_compare(kk_value_from_ref(a), kk_value_from_ref(b), op);
  if (kk_list_length(a) != kk_list_length(b) && (op == KK_EQ || op == KK_NE))
    return kk_value_from_bool(op == KK_NE);
  int64_t i = list_difference(a, b);
  if (i < 0)
    return KK_VALUE_ASIDE;
  int64_t n = kk_list_length(a), m = kk_list_length(b);
  if (i >= n || i >= m)
    return kk_value_from_bool(kk_order_i64(n, m, op));
  if (op == KK_EQ || op == KK_NE)
    return kk_value_from_bool(op == KK_NE);
  return kk_compare(kk_list_item(a, i), kk_list_item(b, i), op);
}

// ---- repr

static KkNone repr_items(KkStrBuilder *out, KkList *list) {
  for (int64_t i = 0; i < kk_list_length(list); i++) {
    if (i)
      kk_str_builder_add_ascii(out, ", ");
    if (list->rawlen && kk_list_kind(list) == KK_LIST_I64)
      kk_str_builder_add_i64(out, ((const long long *)list->raw)[i]);
    else if (kk_str_builder_add_repr(out, kk_list_item(list, i)))
      return KK_NONE_ASIDE;
  }
  return 0;
}

KkStr *kk_list_repr(KkList *list) {
  if (kk_is_shared(list)) {
    Value text = kk_shared_repr(list);
    return kk_value_is_aside(text) ? KK_REF_ASIDE : kk_value_ref(text);
  }
  if (kk_list_length(list) == 0)
    return KK_STR("[]");
  KkReprGuard guard;
  KkBool entered = kk_repr_enter(&guard, list);
  if (entered != 1)
    return entered ? KK_REF_ASIDE : KK_STR("[...]");
  KkStrBuilder out;
  kk_str_builder_init(&out);
  kk_str_builder_add_ascii(&out, "[");
  KkNone result = repr_items(&out, list);
  kk_repr_leave(&guard);
  if (result)
    return KK_REF_ASIDE;
  kk_str_builder_add_ascii(&out, "]");
  return kk_str_builder_finish(&out);
}

// ---- iteration

Value kk_list_op_iter(KkList *list) {
  return kk_value_from_ref(kk_index_iterator_new(KK_list_iterator, kk_value_from_ref(list), 0));
}

Value kk_list_op_reversed(KkList *list) {
  int64_t last = kk_list_length(list) - 1;
  return kk_value_from_ref(kk_index_iterator_new(KK_list_reverseiterator, kk_value_from_ref(list), last));
}

// ---- slots

static KkList *self_list(Value self) { return kk_value_ref(self); }

static Value list_repr(Value self) { return kk_value_from_result(kk_list_repr(self_list(self))); }
static KkBool list_truth(Value self) { return kk_list_truth(self_list(self)); }
static int64_t list_length(Value self) { return kk_list_length(self_list(self)); }
static Value list_getitem(Value self, Value key) { return kk_list_op_getitem(self_list(self), key); }
static KkNone list_setitem(Value self, Value key, Value item) { return kk_list_op_setitem(self_list(self), key, item); }
static KkNone list_delitem(Value self, Value key) { return kk_list_op_delitem(self_list(self), key); }
static KkBool list_contains(Value self, Value item) { return kk_list_contains(self_list(self), item); }
static Value list_iter(Value self) { return kk_list_op_iter(self_list(self)); }

static Value list_compare(Value left, Value right, KkComparison op) {
  if (!kk_is_instance_of(left, KK_list) || !kk_is_instance_of(right, KK_list))
    return kk_not_implemented();
  return kk_list_compare(self_list(left), self_list(right), op);
}

// The slots of + and * are called for their errors too (operators.c): left of + is a list, one side of * is.
static Value list_add(Value left, Value right) {
  if (!kk_is_instance_of(right, KK_list))
    return kk_raise(KK_TypeError, "can only concatenate list (not \"%T\") to list", right), KK_VALUE_ASIDE;
  return kk_value_from_result(kk_list_concat(self_list(left), self_list(right)));
}

static Value list_mul(Value left, Value right) {
  bool is_reflected = !kk_is_instance_of(left, KK_list);
  int64_t n = kk_index_as(is_reflected ? left : right, KK_OverflowError);
  if (n == KK_I64_ASIDE && kk_pending())
    return KK_VALUE_ASIDE;
  return kk_value_from_result(kk_list_repeat(self_list(is_reflected ? right : left), n));
}

static Value list_inplace_add(Value left, Value right) {
  return kk_list_extend(self_list(left), right) ? KK_VALUE_ASIDE : left;
}

static Value list_inplace_mul(Value left, Value right) {
  int64_t n = kk_index_as(right, KK_OverflowError);
  if ((n == KK_I64_ASIDE && kk_pending()) || kk_list_repeat_in_place(self_list(left), n))
    return KK_VALUE_ASIDE;
  return left;
}

static Value list_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  if (!kk_arguments_between("list", n, 0, 1, names))
    return KK_VALUE_ASIDE;
  return kk_value_from_result(n ? kk_list_from_iterable(args[0]) : kk_list_new(KK_LIST_VALUE, 0));
}

void kk_list_operators_init(KkClass *type) {
  type->slots.binary[KK_ADD] = list_add;
  type->slots.binary[KK_MUL] = list_mul;
  type->slots.inplace[KK_ADD] = list_inplace_add;
  type->slots.inplace[KK_MUL] = list_inplace_mul;
}

void kk_list_class_init(KkClass *type) {
  type->slots.repr = list_repr;
  type->slots.hash = kk_hash_unhashable;
  type->slots.truth = list_truth;
  type->slots.length = list_length;
  type->slots.getitem = list_getitem;
  type->slots.setitem = list_setitem;
  type->slots.delitem = list_delitem;
  type->slots.contains = list_contains;
  type->slots.iter = list_iter;
  type->slots.compare = list_compare;
  type->slots.make = list_make;
}
