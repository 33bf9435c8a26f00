// container.c - see container.h.
#include "kukri.h"

bool kk_arguments_between(const char *name, size_t n, size_t least, size_t most, KkTuple *names) {
  if (names && names->length)
    return kk_raise(KK_TypeError, "%s() takes no keyword arguments", name), false;
  if (n >= least && n <= most)
    return true;
  size_t wanted = n < least ? least : most;
  const char *plural = wanted == 1 ? "" : "s";
  if (least == most)
    kk_raise(KK_TypeError, "%s expected %d argument%s, got %d", name, (int)wanted, plural, (int)n);
  else
    kk_raise(KK_TypeError, "%s expected at %s %d argument%s, got %d", name, n < least ? "least" : "most", (int)wanted,
             plural, (int)n);
  return false;
}

Value kk_iter_or_raise(Value iterable, const char *message) {
  Value iterator = kk_iter(iterable);
  if (kk_value_is_aside(iterator) && kk_pending_is(KK_TypeError)) {
    kk_clear_pending();
    kk_raise(KK_TypeError, "%s", message);
  }
  return iterator;
}

Value kk_value_from_result(void *object) { return object == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(object); }

Value kk_value_from_truth(KkBool truth) { return truth == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : kk_value_from_bool(truth); }

bool kk_order_matches(int order, KkComparison op) { return kk_order_i64(order, 0, op); }

const char *kk_class_name(Value v) { return kk_class_of(v)->name; }
