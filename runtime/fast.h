// fast.h - between the two copies of a function, for generated code that has fast copies.
//
// A fast copy returns an int as int64_t. KK_I64_ASIDE means: an exception is pending, or the int is in kk_thread->waiting
// (it does not fit, or it is INT64_MIN itself). The generic copy returns a KkInt.
//
// KK_EXIT(condition) is the test before a fast copy leaves. With KK_FORCE_EXITS defined as k, every k-th test leaves though
// it need not: the generic copy then must give the same result.
#ifndef KK_FAST_H
#define KK_FAST_H

#include "error.h"
#include "int.h"

#ifdef KK_FORCE_EXITS
KK_INLINE bool kk_fast_force(void) {
  static uint64_t tests;
  return ++tests % KK_FORCE_EXITS == 0;
}
#define KK_EXIT(condition) ((condition) || kk_fast_force())
#else
#define KK_EXIT(condition) KK_UNLIKELY(condition)
#endif

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
