// list.h - Python's list, with its items unboxed while they all are of one simple type.
//
// A list is born with a kind, fixed by the place in the program that makes it: i64, f64, bool or value. It is in one of
// two storages:
//
//   raw     rawlen > 0, boxlen = 0   items of its kind: long long, double or KkBool, in a block without references
//   boxed   rawlen = 0               boxlen Values. The only storage of the kind `value`
//
// An empty list is either. Storing anything that is not of the kind (a bool or an int beyond 64 bits into i64, an int
// into f64) moves the items to boxed storage for as long as the list has items; nothing else can be noticed. Because
// rawlen is 0 while boxed, the bounds check of an inline access is also the check of the representation.
//
// The capacity stands in the 8 bytes before item 0 of a block. Blocks are never shrunk or freed by hand. A storage that
// is not in use is kk_no_items, whose capacity is 0, so that appends to it take the slow path.
//
// Items i64 are `long long` and lengths `long`, so that the C compiler knows that storing one does not change the
// other.
#ifndef KK_LIST_H
#define KK_LIST_H

#include "error.h"
#include "foreign.h"
#include "int.h"

struct KkList {
  KkHeader header;   // low two bits of the flags: the birth kind
  int64_t rawlen;    // items in raw; 0 while boxed
  void *raw;         // items of the birth kind
  int64_t boxlen;    // items in boxed; 0 while raw
  Value *boxed;      // items as Values
#ifdef KK_EXTENSION
  void *twin;   // CPython's list that has the items; NULL: they are here
#endif
};

typedef enum KkListKind { KK_LIST_VALUE, KK_LIST_I64, KK_LIST_F64, KK_LIST_BOOL, KK_LIST_KIND = 3 } KkListKind;

extern const int64_t kk_no_items[2];   // the capacity 0, and where items would begin
#define KK_NO_ITEMS ((void *)(uintptr_t)&kk_no_items[1])

KK_INLINE KkListKind kk_list_kind(const KkList *list) { return (KkListKind)(list->header.flags & KK_LIST_KIND); }
KK_INLINE int64_t kk_list_length(const KkList *list) {
  return kk_is_shared(list) ? kk_shared_length(list) : list->rawlen + list->boxlen;
}
KK_INLINE int64_t kk_list_op_len(KkList *list) { return kk_list_length(list); }
KK_INLINE KkBool kk_list_truth(const KkList *list) {
  return kk_is_shared(list) ? kk_shared_length(list) != 0 : (list->rawlen | list->boxlen) != 0;
}
KK_INLINE int64_t kk_items_capacity(const void *items) { return ((const int64_t *)items)[-1]; }

// The index that a negative i counts from the end means; -1 if there is none. Const, so that a loop's loads of length
// and items can be hoisted across it.
int64_t kk_list_from_end(int64_t length, int64_t i) __attribute__((const, cold, noinline));
// An index that no list has, for an int that is not small; the extremes if it does not fit int64_t, which has an error
// of its own.
KK_INLINE int64_t kk_list_huge_index(KkInt i) {
  return kk_int_fits_i64(i) ? kk_int_sign(i) * (INT64_MAX - 1) : kk_int_clip(i);
}

typedef struct KkListView {
  void *items;
  int64_t length;
} KkListView;   // one storage of a list, as it is at a moment

#define ITEM long long
#define ITEM_ASIDE KK_I64_ASIDE
#define LIST(name) kk_list_##name##_i64
#define LENGTH rawlen
#define ITEMS raw
#include "list.tmpl.h"

#define ITEM double
#define ITEM_ASIDE kk_float_aside()
#define LIST(name) kk_list_##name##_f64
#define LENGTH rawlen
#define ITEMS raw
#include "list.tmpl.h"

#define ITEM KkBool
#define ITEM_ASIDE KK_BOOL_ASIDE
#define LIST(name) kk_list_##name##_bool
#define LENGTH rawlen
#define ITEMS raw
#include "list.tmpl.h"

#define ITEM Value
#define ITEM_ASIDE KK_VALUE_ASIDE
#define LIST(name) kk_list_##name##_value
#define LENGTH boxlen
#define ITEMS boxed
#include "list.tmpl.h"

// ---- any list, items as Values

KK_INLINE Value kk_list_get(const KkList *list, int64_t i) { return kk_list_get_value(list, i); }
KK_INLINE KkNone kk_list_set(KkList *list, int64_t i, Value item) { return kk_list_set_value(list, i, item); }
KK_INLINE KkNone kk_list_append(KkList *list, Value item) { return kk_list_append_value(list, item), 0; }
KK_INLINE Value kk_list_get_index(const KkList *list, KkInt i) { return kk_list_get_index_value(list, i); }
KK_INLINE KkNone kk_list_set_index(KkList *list, KkInt i, Value item) { return kk_list_set_index_value(list, i, item); }
Value kk_list_item(const KkList *list, int64_t i);                    // requires 0 <= i < length
KK_INLINE Value kk_list_quick_item(const KkList *list, int64_t i) {   // the same
  if ((uint64_t)i < (uint64_t)list->boxlen)
    return list->boxed[i];
  bool is_int = (uint64_t)i < (uint64_t)list->rawlen && kk_list_kind(list) == KK_LIST_I64;
  long long number = is_int ? ((const long long *)list->raw)[i] : INT64_MAX;
  return KK_LIKELY(kk_i64_is_small(number)) ? kk_value_from_small(number) : kk_list_item(list, i);
}
// list[i] = item if that is a store and nothing else.
KK_INLINE bool kk_list_quick_set(KkList *list, int64_t i, Value item) {
  if ((uint64_t)i < (uint64_t)list->boxlen)
    return list->boxed[i] = item, true;
  if ((uint64_t)i >= (uint64_t)list->rawlen || kk_list_kind(list) != KK_LIST_I64 || !kk_value_is_small(item))
    return false;
  ((long long *)list->raw)[i] = kk_value_small(item);
  return true;
}

// ---- lists of kind i64 whose items are known to be ints, which may be big

KK_INLINE KkInt kk_list_get_int(const KkList *list, int64_t i) {
  if (KK_LIKELY((uint64_t)i < (uint64_t)list->rawlen))
    return kk_int_from_i64(((const long long *)list->raw)[i]);
  return kk_list_get_slow_value(list, i);
}
KK_INLINE bool kk_list_load_int(const KkList *list, int64_t i, KkInt *item) {
  if (KK_LIKELY((uint64_t)i < (uint64_t)list->rawlen)) {
    *item = kk_int_from_i64(((const long long *)list->raw)[i]);
    return true;
  }
  *item = kk_list_get_slow_value(list, i);
  return !kk_pending();
}
// Before a loop over lists that does not change them: the list at index a + b of a list of lists, NULL if there is none;
// and whether the indices from a + c - d + e up to b + c - d + f, that one not included, are all in a view.
KK_INLINE KkList *kk_list_row(const KkList *list, int64_t a, int64_t b) {
  uint64_t i = (uint64_t)a + (uint64_t)b;
  return list && i < (uint64_t)list->boxlen ? kk_value_ref(list->boxed[i]) : NULL;
}
KK_INLINE bool kk_list_view_holds(KkListView view, int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f) {
  return (KkWide)a + c - d + e >= 0 && (KkWide)b + c - d + f <= view.length;
}
KK_INLINE KkListView kk_list_view_int(const KkList *list) { return kk_list_view_i64(list); }
KK_INLINE bool kk_list_load_view_int(const KkList *list, KkListView view, int64_t i, KkInt *item) {
  if (KK_UNLIKELY((uint64_t)i >= (uint64_t)view.length))
    return kk_list_load_int(list, i, item);
  *item = kk_int_from_i64(((const long long *)view.items)[i]);
  return true;
}
KK_INLINE KkNone kk_list_set_int(KkList *list, int64_t i, KkInt item) {
  if (KK_LIKELY((uint64_t)i < (uint64_t)list->rawlen && kk_value_is_small(item))) {
    ((long long *)list->raw)[i] = kk_value_small(item);
    return 0;
  }
  return kk_list_set_slow_value(list, i, item);
}
KK_INLINE void kk_list_append_int(KkList *list, KkInt item) {
  if (KK_LIKELY(kk_value_is_small(item)))
    kk_list_append_i64(list, kk_value_small(item));
  else
    kk_list_append_slow_value(list, item);
}
KK_INLINE KkInt kk_list_pop_last_int(KkList *list) {
  if (KK_LIKELY(list->rawlen > 0))
    return kk_int_from_i64(((const long long *)list->raw)[--list->rawlen]);
  return kk_list_pop_slow_value(list, -1);
}
KK_INLINE KkInt kk_list_get_index_int(const KkList *list, KkInt i) {
  return kk_list_get_int(list, KK_LIKELY(kk_value_is_small(i)) ? kk_value_small(i) : kk_list_huge_index(i));
}
KK_INLINE bool kk_list_load_index_int(const KkList *list, KkInt i, KkInt *item) {
  return kk_list_load_int(list, KK_LIKELY(kk_value_is_small(i)) ? kk_value_small(i) : kk_list_huge_index(i), item);
}
KK_INLINE KkNone kk_list_set_index_int(KkList *list, KkInt i, KkInt item) {
  return kk_list_set_int(list, KK_LIKELY(kk_value_is_small(i)) ? kk_value_small(i) : kk_list_huge_index(i), item);
}

// ---- making. `kind` is the birth kind of the result; a result whose items do not fit it is boxed.

KkList *kk_list_new(KkListKind kind, int64_t capacity);
KkList *kk_list_from_values(const Value *items, size_t n);   // kind value
KkList *kk_list_from_values_as(KkListKind kind, const Value *items, size_t n);
KkList *kk_list_from_iterable(Value iterable);   // list(iterable): kind of its first item
bool kk_list_can_hold(Value iterable);           // false: raised, for it says that it is too long
KkList *kk_list_from_iterable_as(KkListKind kind, Value iterable);
KkList *kk_list_from_range(KkListKind kind, int64_t start, int64_t stop, int64_t step);
KkList *kk_list_filled(KkListKind kind, Value item, int64_t n);   // [item] * n
KkList *kk_list_copy(KkList *list);                               // kind of the list, as all below

// ---- methods and operators

KkNone kk_list_clear(KkList *list);
KkNone kk_list_extend(KkList *list, Value iterable);
KkNone kk_list_insert(KkList *list, int64_t i, Value item);
Value kk_list_pop(KkList *list, int64_t i);
KkNone kk_list_remove(KkList *list, Value item);
int64_t kk_list_index(KkList *list, Value item, Value start, Value stop);   // aside: not given
int64_t kk_list_count(KkList *list, Value item);
KkNone kk_list_reverse(KkList *list);
KkNone kk_list_sort(KkList *list, Value key, KkBool reverse);   // key None: the items themselves
KkList *kk_list_sorted(KkListKind kind, Value iterable, Value key, KkBool reverse);
KkBool kk_list_contains(KkList *list, Value item);
KkList *kk_list_concat(KkList *a, KkList *b);
KkList *kk_list_repeat(KkList *list, int64_t times);
KkNone kk_list_repeat_in_place(KkList *list, int64_t times);
KkStr *kk_list_repr(KkList *list);
Value kk_list_compare(KkList *a, KkList *b, KkComparison op);

// start, stop, step as kk_slice_parts_* take them: a bound or step that is absent is KK_I64_ASIDE.
KkList *kk_list_slice(KkList *list, int64_t start, int64_t stop, int64_t step);
KkNone kk_list_set_slice(KkList *list, int64_t start, int64_t stop, int64_t step, Value items);
KkNone kk_list_delete_slice(KkList *list, int64_t start, int64_t stop, int64_t step);
KkNone kk_list_delete(KkList *list, int64_t i);   // del list[i]

// by any key: an int, a slice or an object with __index__
Value kk_list_op_getitem(KkList *list, Value key);
KkNone kk_list_op_setitem(KkList *list, Value key, Value item);
KkNone kk_list_op_delitem(KkList *list, Value key);
Value kk_list_op_iter(KkList *list);
Value kk_list_op_reversed(KkList *list);

// ---- for the runtime

void kk_list_reserve(KkList *list, int64_t capacity);   // room for so many items in the present storage
void kk_list_box(KkList *list);                         // moves raw items to boxed storage
bool kk_list_fits(KkListKind kind, Value item);         // may a raw list of the kind hold it?
void *kk_items_new(int64_t capacity, size_t item_size, bool is_plain);   // a block of at least so many items
size_t kk_list_item_size(const KkList *list);                            // bytes of an item in the present storage
void kk_list_cut(KkList *list, int64_t start, int64_t n);                // removes n items; requires the range inside
void *kk_list_gap(KkList *list, int64_t start, int64_t n);   // makes room for n items at start, uninitialised
void *kk_list_items(const KkList *list);                     // item 0 in the present storage
// The index of the first item from start to stop that equals `item`; -1: none; -2: raised.
int64_t kk_list_find(KkList *list, Value item, int64_t start, int64_t stop);

void kk_list_class_init(KkClass *type);

#endif
