// random_choice.c - randrange, choice, shuffle, sample, choices: random numbers that pick something.
//
// Which numbers are drawn, and in which order, is CPython's (Lib/random.py), so that a seed picks the same things.
#include "kukri.h"
#include "random.h"

#include <math.h>

// ---- randrange

static Value refuse_range(const char *text) {
  kk_raise(KK_ValueError, "%s", text);
  return KK_VALUE_ASIDE;
}

// An argument of randrange as an int: floats that are whole are still allowed. which: for the text.
static KkInt range_argument(Value v, const char *which) {
  if (KK_LIKELY(kk_value_is_small(v)))
    return v;
  if (kk_class_of(v)->slots.to_index)
    return kk_to_index(v);
  KkInt whole = kk_int_of(v);
  if (kk_value_is_aside(whole))
    return whole;
  KkBool is_equal = kk_equal(whole, v);
  if (is_equal == 1)
    return whole;
  if (is_equal == 0)
    kk_raise(KK_ValueError, "non-integer %s for randrange()", which);
  return KK_VALUE_ASIDE;
}

static Value range_of_start(KkRandom *r, KkInt start, Value step) {
  if (!kk_value_is_aside(step))
    return kk_raise(KK_TypeError, "Missing a non-None stop argument"), KK_VALUE_ASIDE;
  return kk_int_lt(0, start) ? kk_random_below(r, start) : refuse_range("empty range for randrange()");
}

static Value range_by_one(KkRandom *r, KkInt start, KkInt stop, KkInt width) {
  if (kk_int_lt(0, width))
    return kk_int_add(start, kk_random_below(r, width));
  kk_raise(KK_ValueError, "empty range for randrange() (%S, %S, %S)", start, stop, width);
  return KK_VALUE_ASIDE;
}

Value kk_random_range(KkRandom *r, Value start, Value stop, Value step) {
  KkInt from = range_argument(start, "arg 1");
  if (kk_value_is_aside(from))
    return from;
  if (kk_value_is_aside(stop) || kk_value_is_none(stop))
    return range_of_start(r, from, step);
  KkInt to = range_argument(stop, "stop");
  KkInt by = kk_value_is_aside(to) || kk_value_is_aside(step) ? kk_value_from_small(1) : range_argument(step, "step");
  if (kk_value_is_aside(to) || kk_value_is_aside(by))
    return KK_VALUE_ASIDE;
  KkInt width = kk_int_sub(to, from);
  if (by == kk_value_from_small(1))
    return range_by_one(r, from, to, width);
  if (by == 0)
    return refuse_range("zero step for randrange()");
  KkInt rounding = kk_int_lt(0, by) ? kk_value_from_small(-1) : kk_value_from_small(1);
  KkInt n = kk_int_floordiv(kk_int_add(kk_int_add(width, by), rounding), by);
  if (!kk_int_lt(0, n))
    return refuse_range("empty range for randrange()");
  return kk_int_add(from, kk_int_mul(by, kk_random_below(r, n)));
}

// ---- choice and shuffle

Value kk_random_pick(KkRandom *r, Value sequence) {
  int64_t n = kk_length(sequence);
  if (n == KK_I64_ASIDE && kk_pending())
    return KK_VALUE_ASIDE;
  if (n == 0)
    return kk_raise(KK_IndexError, "Cannot choose from an empty sequence"), KK_VALUE_ASIDE;
  return kk_getitem(sequence, kk_value_from_small(kk_random_below_i64(r, n)));
}

// Fisher and Yates, from the end.
static void mix_raw(KkRandom *r, void *items, size_t size, int64_t n) {
  char held[8], *bytes = items;
  for (int64_t i = n - 1; i > 0; i--) {
    int64_t j = kk_random_below_i64(r, i + 1);
    memcpy(held, bytes + i * size, size);
    memcpy(bytes + i * size, bytes + j * size, size);
    memcpy(bytes + j * size, held, size);
  }
}

static KkNone swap(Value sequence, Value i, Value j) {
  Value a = kk_getitem(sequence, j), b = kk_value_is_aside(a) ? a : kk_getitem(sequence, i);
  if (kk_value_is_aside(b))
    return KK_NONE_ASIDE;
  return kk_setitem(sequence, i, a) || kk_setitem(sequence, j, b) ? KK_NONE_ASIDE : 0;
}

KkNone kk_random_mix(KkRandom *r, Value sequence) {
  if (kk_value_is(sequence, KK_list)) {
    KkList *list = kk_value_ref(sequence);
    bool is_raw = list->rawlen > 0;
    size_t size = is_raw && kk_list_kind(list) == KK_LIST_BOOL ? sizeof(KkBool) : 8;
    return mix_raw(r, is_raw ? list->raw : (void *)list->boxed, size, kk_list_length(list)), 0;
  }
  int64_t n = kk_length(sequence);
  if (n == KK_I64_ASIDE && kk_pending())
    return KK_NONE_ASIDE;
  for (int64_t i = n - 1; i > 0; i--)
    if (swap(sequence, kk_value_from_small(i), kk_value_from_small(kk_random_below_i64(r, i + 1))))
      return KK_NONE_ASIDE;
  return 0;
}

// ---- sample

// What collections.abc.Sequence holds of the builtin classes.
static bool is_sequence(Value v) {
  static const KkClassId sequences[] = {KK_list, KK_tuple, KK_str, KK_range, KK_bytes, KK_bytearray};
  for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++)
    if (kk_is_instance_of(v, sequences[i]))
      return true;
  return false;
}

// The table size above which drawing into a set is cheaper than copying the population.
static double set_size(int64_t k) { return 21 + (k > 5 ? pow(4, ceil(log(k * 3.0) / log(4))) : 0); }

static KkList *draw_from_pool(KkRandom *r, KkList *pool, int64_t n, int64_t k) {
  KkList *result = kk_list_new(KK_LIST_VALUE, k);
  for (int64_t i = 0; i < k; i++) {
    int64_t j = kk_random_below_i64(r, n - i);
    kk_list_append(result, kk_list_item(pool, j));
    kk_list_set(pool, j, kk_list_item(pool, n - i - 1));
  }
  return result;
}

static KkList *draw_unseen(KkRandom *r, Value population, int64_t n, int64_t k) {
  KkList *result = kk_list_new(KK_LIST_VALUE, k);
  KkSet *seen = kk_set_new(KK_set);
  for (int64_t i = 0; i < k; i++) {
    Value j;
    do
      j = kk_value_from_small(kk_random_below_i64(r, n));
    while (kk_set_contains(seen, j) == 1);
    kk_set_add(seen, j);
    Value item = kk_getitem(population, j);
    if (kk_value_is_aside(item))
      return KK_REF_ASIDE;
    kk_list_append(result, item);
  }
  return result;
}

static KkList *draw(KkRandom *r, Value population, int64_t n, Value k) {
  int64_t wanted = kk_index(k);
  if (wanted == KK_I64_ASIDE && kk_pending())
    return KK_REF_ASIDE;
  if (wanted < 0 || wanted > n)
    return kk_raise(KK_ValueError, "Sample larger than population or is negative"), KK_REF_ASIDE;
  if ((double)n > set_size(wanted))
    return draw_unseen(r, population, n, wanted);
  KkList *pool = kk_list_from_iterable(population);
  return pool == KK_REF_ASIDE ? pool : draw_from_pool(r, pool, n, wanted);
}

// Running totals of an iterable of numbers. KK_REF_ASIDE: raised.
static KkList *totals_of(Value iterable) {
  KkList *list = kk_list_from_iterable(iterable);
  if (list == KK_REF_ASIDE)
    return list;
  KkList *totals = kk_list_new(KK_LIST_VALUE, kk_list_length(list));
  Value total = KK_VALUE_ASIDE;
  for (int64_t i = 0; i < kk_list_length(list); i++) {
    total = i ? kk_add(total, kk_list_item(list, i)) : kk_list_item(list, i);
    if (kk_value_is_aside(total))
      return KK_REF_ASIDE;
    kk_list_append(totals, total);
  }
  return totals;
}

// bisect_right(totals, x, 0, high); -1: raised.
static int64_t find_total(const KkList *totals, Value x, int64_t high) {
  int64_t low = 0;
  while (low < high) {
    int64_t middle = (low + high) / 2;
    KkBool is_less = kk_compare_truth(x, kk_list_item(totals, middle), KK_LT);
    if (is_less == KK_BOOL_ASIDE)
      return -1;
    if (is_less)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

static KkList *items_at(Value population, KkList *totals, KkList *points) {
  KkList *result = kk_list_new(KK_LIST_VALUE, kk_list_length(points));
  for (int64_t i = 0; i < kk_list_length(points); i++) {
    int64_t at = find_total(totals, kk_list_item(points, i), kk_list_length(totals));
    Value item = at < 0 ? KK_VALUE_ASIDE : kk_getitem(population, kk_value_from_small(at));
    if (kk_value_is_aside(item))
      return KK_REF_ASIDE;
    kk_list_append(result, item);
  }
  return result;
}

static KkList *draw_counted(KkRandom *r, Value population, int64_t n, Value k, Value counts) {
  KkList *totals = totals_of(counts);
  if (totals == KK_REF_ASIDE)
    return totals;
  if (kk_list_length(totals) != n)
    return kk_raise(KK_ValueError, "The number of counts does not match the population"), KK_REF_ASIDE;
  if (n == 0)
    return kk_raise(KK_IndexError, "pop from empty list"), KK_REF_ASIDE;
  Value total = kk_list_pop(totals, -1);
  if (!kk_is_instance_of(total, KK_int))
    return kk_raise(KK_TypeError, "Counts must be integers"), KK_REF_ASIDE;
  int64_t size = kk_int_clip(kk_int_from_value(total));
  if (size <= 0)
    return kk_raise(KK_ValueError, "Total of counts must be greater than zero"), KK_REF_ASIDE;
  Value numbers = kk_value_from_ref(kk_range_new(0, kk_int_from_i64(size), kk_value_from_small(1)));
  KkList *points = draw(r, numbers, size, k);
  return points == KK_REF_ASIDE ? points : items_at(population, totals, points);
}

KkList *kk_random_draw(KkRandom *r, Value population, Value k, Value counts) {
  if (!is_sequence(population)) {
    kk_raise(KK_TypeError, "Population must be a sequence.  For dicts or sets, use sorted(d).");
    return KK_REF_ASIDE;
  }
  int64_t n = kk_length(population);
  if (n == KK_I64_ASIDE && kk_pending())
    return KK_REF_ASIDE;
  return kk_value_is_none(counts) ? draw(r, population, n, k) : draw_counted(r, population, n, k, counts);
}

// ---- choices

static KkList *draw_equally(KkRandom *r, Value population, double n, int64_t k) {
  KkList *result = kk_list_new(KK_LIST_VALUE, k > 0 ? k : 0);
  for (int64_t i = 0; i < k; i++) {
    Value item = kk_getitem(population, kk_value_from_small((int64_t)floor(kk_random_next(r) * n)));
    if (kk_value_is_aside(item))
      return KK_REF_ASIDE;
    kk_list_append(result, item);
  }
  return result;
}

static KkList *refuse_weights(KkClassId class_id, const char *text) {
  kk_raise(class_id, "%s", text);
  return KK_REF_ASIDE;
}

static KkList *draw_weighted(KkRandom *r, Value population, int64_t n, KkList *totals, int64_t k) {
  if (kk_list_length(totals) != n)
    return refuse_weights(KK_ValueError, "The number of weights does not match the population");
  if (n == 0)
    return refuse_weights(KK_IndexError, "list index out of range");
  double total = kk_to_double(kk_list_item(totals, n - 1));
  if (kk_float_is_aside(total) && kk_pending())
    return KK_REF_ASIDE;
  if (total <= 0.0)
    return refuse_weights(KK_ValueError, "Total of weights must be greater than zero");
  if (!isfinite(total))
    return refuse_weights(KK_ValueError, "Total of weights must be finite");
  KkList *result = kk_list_new(KK_LIST_VALUE, k > 0 ? k : 0);
  for (int64_t i = 0; i < k; i++) {
    int64_t at = find_total(totals, kk_value_from_float(kk_random_next(r) * total), n - 1);
    Value item = at < 0 ? KK_VALUE_ASIDE : kk_getitem(population, kk_value_from_small(at));
    if (kk_value_is_aside(item))
      return KK_REF_ASIDE;
    kk_list_append(result, item);
  }
  return result;
}

// An int where weights are expected: the number of choices, which must be given by name.
static KkList *weights_of(Value weights, Value cumulative) {
  if (!kk_value_is_none(cumulative))
    return kk_list_from_iterable(cumulative);
  KkList *totals = totals_of(weights);
  if (totals != KK_REF_ASIDE || !kk_pending_is(KK_TypeError) || !kk_is_instance_of(weights, KK_int))
    return totals;
  kk_clear_pending();
  kk_raise(KK_TypeError, "The number of choices must be a keyword argument: k=%R", weights);
  return KK_REF_ASIDE;
}

KkList *kk_random_draw_again(KkRandom *r, Value population, Value weights, Value cumulative, Value k) {
  int64_t n = kk_length(population);
  if (n == KK_I64_ASIDE && kk_pending())
    return KK_REF_ASIDE;
  int64_t wanted = kk_value_is_aside(k) ? 1 : kk_index(k);
  if (wanted == KK_I64_ASIDE && kk_pending())
    return KK_REF_ASIDE;
  if (kk_value_is_none(cumulative) && kk_value_is_none(weights))
    return draw_equally(r, population, (double)n, wanted);
  if (!kk_value_is_none(cumulative) && !kk_value_is_none(weights))
    return refuse_weights(KK_TypeError, "Cannot specify both weights and cumulative weights");
  KkList *totals = weights_of(weights, cumulative);
  return totals == KK_REF_ASIDE ? totals : draw_weighted(r, population, n, totals, wanted);
}
