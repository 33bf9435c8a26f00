// fast.h - between the two copies of a function, for generated code that has fast copies.
//
// A fast copy returns an int as int64_t. KK_I64_ASIDE means: an exception is pending, or the int is in kk_thread->waiting
// (it does not fit, or it is INT64_MIN itself). The generic copy returns a KkInt.
//
// KK_EXIT(condition) is the test before a fast copy leaves. With KK_FORCE_EXITS defined as k, one test in k, by a fixed
// sequence of chances, leaves though it need not: the generic copy then must give the same result.
#ifndef KK_FAST_H
#define KK_FAST_H

#include "error.h"
#include "int.h"
#include "list.h"

#ifdef KK_FORCE_EXITS
KK_INLINE bool kk_fast_force(void) {
  static uint64_t chance;
  chance = chance * 6364136223846793005u + 1442695040888963407u;
  return (chance >> 33) % KK_FORCE_EXITS == 0;
}
#define KK_EXIT(condition) ((condition) || kk_fast_force())
#else
#define KK_EXIT(condition) KK_UNLIKELY(condition)
#endif

// ---- operations that the fast copy may have to leave to the generic one

KK_INLINE bool kk_lshift_overflow(int64_t a, int64_t count, int64_t *result) {
  if ((uint64_t)count > 62)
    return true;
  *result = (int64_t)((uint64_t)a << count);
  return *result >> count != a;
}
KK_INLINE bool kk_rshift_fails(int64_t a, int64_t count, int64_t *result) {
  *result = a >> (count > 63 ? 63 : count & 63);
  return count < 0;
}

// An item of a list of kind i64; false: an error is pending, or it is no int64_t.
KK_INLINE bool kk_list_load_fast(const KkList *list, int64_t i, int64_t *item) {
  if (KK_UNLIKELY((uint64_t)i >= (uint64_t)list->rawlen)) {
    int64_t from_end = kk_list_from_end(list->rawlen, i);
    if (KK_UNLIKELY(from_end < 0))
      return (*item = kk_list_get_slow_i64(list, i)) != KK_I64_ASIDE;
    i = from_end;
  }
  *item = ((const long long *)list->raw)[i];
  return true;
}
KK_INLINE bool kk_list_load_index_fast(const KkList *list, KkInt i, int64_t *item) {
  return kk_list_load_fast(list, KK_LIKELY(kk_value_is_small(i)) ? kk_value_small(i) : kk_list_huge_index(i), item);
}
KK_INLINE bool kk_list_load_view_fast(const KkList *list, KkListView view, int64_t i, int64_t *item) {
  if (KK_UNLIKELY((uint64_t)i >= (uint64_t)view.length))
    return kk_list_load_fast(list, i, item);
  *item = ((const long long *)view.items)[i];
  return true;
}

// ---- results

// What a fast copy returns for the int n.
KK_INLINE int64_t kk_fast_return(int64_t n) {
  if (KK_UNLIKELY(n == KK_I64_ASIDE))
    kk_thread->waiting = kk_int_from_i64(n);
  return n;
}

// What it returns for the result of its generic copy.
KK_INLINE int64_t kk_fast_return_tagged(KkInt n) {
  if (KK_LIKELY(kk_value_is_small(n)))
    return kk_value_small(n);
  if (n != KK_VALUE_ASIDE)
    kk_thread->waiting = n;
  return KK_I64_ASIDE;
}

// The int that a fast copy returned as n; KK_VALUE_ASIDE: it raised.
KK_INLINE KkInt kk_fast_result(int64_t n) {
  if (KK_LIKELY(n != KK_I64_ASIDE))
    return kk_int_from_i64(n);
  return kk_pending() ? KK_VALUE_ASIDE : kk_thread->waiting;
}

#endif
