// builtins_fold.c - builtin functions that fold an iterable: sum, min, max, all, any.
//
// They go through the iterator protocol, so they work for any value; lists of raw numbers have loops of their own. Every
// loop polls, so that Ctrl-C ends sum(range(10**12)).
#include "kukri.h"
#include "range.h"

// ---- all, any

// Iterates until an item's truth is `wanted`: 1 if one is found, 0 at the end.
static KkBool find_truth(Value iterable, KkBool wanted) {
  Value iterator = kk_iter(iterable);
  if (kk_value_is_aside(iterator))
    return KK_BOOL_ASIDE;
  for (;;) {
    Value item = kk_next(iterator);
    if (kk_value_is_aside(item))
      return kk_pending() ? KK_BOOL_ASIDE : 0;
    KkBool truth = kk_truth(item);
    if (truth == KK_BOOL_ASIDE || kk_poll())
      return KK_BOOL_ASIDE;
    if (truth == wanted)
      return 1;
  }
}

KkBool kk_builtin_any(Value iterable) { return find_truth(iterable, 1); }

KkBool kk_builtin_all(Value iterable) {
  KkBool found = find_truth(iterable, 0);
  return found == KK_BOOL_ASIDE ? found : !found;
}

// ---- sum

static const char *refused_start(Value start) {
  if (kk_is_instance_of(start, KK_str))
    return "sum() can't sum strings [use ''.join(seq) instead]";
  if (kk_is_instance_of(start, KK_bytes))
    return "sum() can't sum bytes [use b''.join(seq) instead]";
  if (kk_is_instance_of(start, KK_bytearray))
    return "sum() can't sum bytearray [use b''.join(seq) instead]";
  return NULL;
}

// The sum of a raw list of ints, if it fits 63 bits.
static bool sum_raw_ints(const KkList *list, Value *total) {
  long long sum = kk_value_small(*total);
  const long long *items = list->raw;
  for (int64_t i = 0; i < list->rawlen; i++)
    if (__builtin_add_overflow(sum, items[i], &sum))
      return false;
  *total = kk_int_from_i64(sum);
  return true;
}

static bool sum_raw_floats(const KkList *list, Value *total) {
  double sum = kk_value_is_small(*total) ? (double)kk_value_small(*total) : kk_value_float(*total);
  const double *items = list->raw;
  for (int64_t i = 0; i < list->rawlen; i++)
    sum += items[i];
  *total = kk_value_from_float(sum);
  return true;
}

static bool sum_raw(const KkList *list, Value *total) {
  if (list->rawlen == 0)
    return false;
  if (kk_list_kind(list) == KK_LIST_I64 && kk_value_is_small(*total))
    return sum_raw_ints(list, total);
  return kk_list_kind(list) == KK_LIST_F64 && (*total == 0 || kk_value_is_float(*total)) && sum_raw_floats(list, total);
}

Value kk_builtin_sum(Value iterable, Value start) {
  if (kk_value_is(iterable, KK_list) && sum_raw(kk_value_ref(iterable), &start))
    return start;
  Value iterator = kk_iter(iterable), total = start;
  if (kk_value_is_aside(iterator))
    return KK_VALUE_ASIDE;
  const char *refused = refused_start(start);
  if (refused)
    return kk_raise(KK_TypeError, "%s", refused), KK_VALUE_ASIDE;
  for (;;) {
    Value item = kk_next(iterator);
    if (kk_value_is_aside(item))
      return kk_pending() ? KK_VALUE_ASIDE : total;
    total = kk_add(total, item);
    if (kk_value_is_aside(total) || kk_poll())
      return KK_VALUE_ASIDE;
  }
}

// ---- min, max

typedef struct Extreme {
  KkComparison op;        // KK_LT: min
  Value key;              // a function, or None
  Value best, best_key;   // aside: no item yet
} Extreme;

// False: raised.
static bool consider(Extreme *e, Value item) {
  Value key = kk_value_is_none(e->key) ? item : kk_call1(e->key, item);
  if (kk_value_is_aside(key) || kk_poll())
    return false;
  KkBool is_better = kk_value_is_aside(e->best) ? 1 : kk_compare_truth(key, e->best_key, e->op);
  if (is_better == KK_BOOL_ASIDE)
    return false;
  if (is_better)
    e->best = item, e->best_key = key;
  return true;
}

static bool consider_all(Extreme *e, Value iterable) {
  Value iterator = kk_iter(iterable);
  if (kk_value_is_aside(iterator))
    return false;
  for (;;) {
    Value item = kk_next(iterator);
    if (kk_value_is_aside(item))
      return !kk_pending();
    if (!consider(e, item))
      return false;
  }
}

static Value extreme_of_one(Extreme *e, Value iterable, Value fallback, const char *name) {
  if (!consider_all(e, iterable))
    return KK_VALUE_ASIDE;
  if (!kk_value_is_aside(e->best))
    return e->best;
  if (kk_value_is_aside(fallback))
    kk_raise(KK_ValueError, "%s() arg is an empty sequence", name);
  return fallback;
}

static Value extreme(const Value *args, size_t n, Value key, Value fallback, KkComparison op) {
  const char *name = op == KK_LT ? "min" : "max";
  Extreme e = {op, key, KK_VALUE_ASIDE, KK_VALUE_ASIDE};
  if (n == 0) {
    kk_raise(KK_TypeError, "%s expected at least 1 argument, got 0", name);
    return KK_VALUE_ASIDE;
  }
  if (n == 1)
    return extreme_of_one(&e, args[0], fallback, name);
  if (!kk_value_is_aside(fallback)) {
    kk_raise(KK_TypeError, "Cannot specify a default for %s() with multiple positional arguments", name);
    return KK_VALUE_ASIDE;
  }
  for (size_t i = 0; i < n; i++)
    if (!consider(&e, args[i]))
      return KK_VALUE_ASIDE;
  return e.best;
}

Value kk_builtin_min(const Value *args, size_t n, Value key, Value fallback) {
  return extreme(args, n, key, fallback, KK_LT);
}
Value kk_builtin_max(const Value *args, size_t n, Value key, Value fallback) {
  return extreme(args, n, key, fallback, KK_GT);
}
