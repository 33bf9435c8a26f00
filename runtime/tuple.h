// tuple.h - Python's tuple: immutable, its items inline after the length.
//
//   header | length | item 0 | item 1 | …
//
// The empty tuple exists once, as a static object.
#ifndef KK_TUPLE_H
#define KK_TUPLE_H

#include "int.h"
#include "object.h"

struct KkTuple {
  KkHeader header;
  int64_t length;
  Value items[];
};

// For static tuples: static struct { KkTuple t; Value items[2]; } kk_t1 = {KK_TUPLE_HEADER(2), {…}};
#define KK_TUPLE_HEADER(length) \
  { {KK_tuple, 0, 0}, (length) }

extern const KkTuple kk_tuple_empty_object;
KK_INLINE KkTuple *kk_tuple_empty(void) { return (KkTuple *)(uintptr_t)&kk_tuple_empty_object; }

KkTuple *kk_tuple_new(int64_t n);   // items None, for the caller to set before anyone looks
KkTuple *kk_tuple_from_values(const Value *items, size_t n);
KkTuple *kk_tuple_from_iterable(Value iterable);   // tuple(iterable); a tuple is itself

KK_INLINE int64_t kk_tuple_length(const KkTuple *tuple) { return tuple->length; }
KK_INLINE int64_t kk_tuple_op_len(KkTuple *tuple) { return tuple->length; }
KK_INLINE KkBool kk_tuple_truth(const KkTuple *tuple) { return tuple->length != 0; }

Value kk_tuple_get_slow(const KkTuple *tuple, int64_t i) KK_COLD;   // i negative or out of range: IndexError
KK_INLINE Value kk_tuple_get(const KkTuple *tuple, int64_t i) {
  return KK_LIKELY((uint64_t)i < (uint64_t)tuple->length) ? tuple->items[i] : kk_tuple_get_slow(tuple, i);
}
KK_INLINE Value kk_tuple_get_index(const KkTuple *tuple, KkInt i) {
  return kk_tuple_get(tuple, KK_LIKELY(kk_value_is_small(i)) ? kk_value_small(i) : kk_int_clip(i));
}

KkTuple *kk_tuple_concat(KkTuple *a, KkTuple *b);
KkTuple *kk_tuple_repeat(KkTuple *tuple, int64_t times);
KkTuple *kk_tuple_slice(KkTuple *tuple, int64_t start, int64_t stop, int64_t step);   // absent: KK_I64_ASIDE
Value kk_tuple_op_getitem(KkTuple *tuple, Value key);
Value kk_tuple_op_iter(KkTuple *tuple);
int64_t kk_tuple_index(KkTuple *tuple, Value item, Value start, Value stop);   // aside: not given
int64_t kk_tuple_count(KkTuple *tuple, Value item);
KkBool kk_tuple_contains(KkTuple *tuple, Value item);
int64_t kk_tuple_hash(KkTuple *tuple);                       // KK_I64_ASIDE: raised
int64_t kk_tuple_hash_of(const int64_t *hashes, size_t n);   // of a tuple whose items have these hashes
Value kk_tuple_compare(KkTuple *a, KkTuple *b, KkComparison op);
KkBool kk_tuple_equal(KkTuple *a, KkTuple *b);
KkStr *kk_tuple_repr(KkTuple *tuple);

void kk_tuple_class_init(KkClass *type);

#endif
