// list_sort.c - list.sort and sorted.
//
// What the program can see of a sort is the order of equal items (it is stable) and the calls of its own __lt__ and key
// functions. So:
//
//   items                             way
//   raw ints, all small ints          radix sort by bytes, or the merge sort for short and nearly sorted lists
//   raw floats, all floats            the same, unless there are NaNs or -0.0
//   all strs                          merge sort by the first 8 bytes, then the text
//   bools                             counting
//   anything else                     merge sort by <
//
// The merge sort is CPython's, comparison by comparison (list_tim.tmpl.h). With a key function the keys are sorted, and
// the items move along. While the program's code may run, the list is empty, as in CPython; if it is found changed
// afterwards, ValueError. reverse=True reverses before and after, which keeps equal items in their order.
#include "foreign.h"
#include "kukri.h"

enum { MIN_GALLOP = 7, RADIX_MINIMUM = 256 };

// ---- helpers of list_tim.tmpl.h

// The power of the border between two runs, of n1 items at s1 and of n2 items after them, in an array of n: the first
// bit in which the middles of the two runs, as fractions of n, differ.
static int run_power(int64_t s1, int64_t n1, int64_t n2, int64_t n) {
  int64_t a = 2 * s1 + n1, b = a + n1 + n2;   // twice the middles
  for (int power = 1;; power++) {
    if (a >= n) {
      a -= n;
      b -= n;
    } else if (b >= n) {
      return power;
    }
    a <<= 1;
    b <<= 1;
  }
}

// Between 32 and 64, so that n / minimum is a power of two or a little less.
static int64_t minimum_run(int64_t n) {
  int64_t dropped = 0;
  while (n >= 64) {
    dropped |= n & 1;
    n >>= 1;
  }
  return n + dropped;
}

// a < b, what sorts of tuples mostly ask, without a detour through the class: the first items that differ decide.
static int tuple_less(const KkTuple *a, const KkTuple *b) {
  int64_t n = a->length < b->length ? a->length : b->length;
  for (int64_t i = 0; i < n; i++) {
    KkBool equal = kk_equal(a->items[i], b->items[i]);
    if (equal == KK_BOOL_ASIDE)
      return -1;
    if (!equal) {
      KkBool less = kk_compare_truth(a->items[i], b->items[i], KK_LT);
      return less == KK_BOOL_ASIDE ? -1 : less;
    }
  }
  return a->length < b->length;
}

static int value_less(Value a, Value b) {
  if (kk_value_is(a, KK_tuple) && kk_value_is(b, KK_tuple))
    return tuple_less(kk_value_ref(a), kk_value_ref(b));
  KkBool less = kk_compare_truth(a, b, KK_LT);
  return less == KK_BOOL_ASIDE ? -1 : less;
}

// A str by the start of its text: the first 8 bytes if all strs have width 1, else the first two code points.
typedef struct StrKey {
  uint64_t prefix;
  KkStr *str;
} StrKey;

KK_INLINE bool str_less(StrKey a, StrKey b) {
  if (a.prefix != b.prefix)
    return a.prefix < b.prefix;
  return kk_str_compare(a.str, b.str) < 0;
}

#define KEY Value
#define TIM(name) value_##name
#define LESS(a, b) value_less(a, b)
#include "list_tim.tmpl.h"

#define KEY int64_t
#define TIM(name) i64_##name
#define LESS(a, b) ((a) < (b))
#include "list_tim.tmpl.h"

#define KEY double
#define TIM(name) f64_##name
#define LESS(a, b) ((a) < (b))
#include "list_tim.tmpl.h"

#define KEY StrKey
#define TIM(name) str_##name
#define LESS(a, b) str_less(a, b)
#include "list_tim.tmpl.h"

// ---- machine words

// Sorts unsigned words by bytes, the lowest first; a byte that is the same in all words is skipped.
static void radix_sort(uint64_t *words, int64_t n) {
  uint64_t *from = words, *to = kk_block_plain((size_t)n * sizeof *words);
  int64_t counts[8][256] = {{0}};
  for (int64_t i = 0; i < n; i++)
    for (int byte = 0; byte < 8; byte++)
      counts[byte][words[i] >> (8 * byte) & 255]++;
  for (int byte = 0; byte < 8; byte++) {
    int64_t *places = counts[byte], place = 0;
    if (places[from[0] >> (8 * byte) & 255] == n)
      continue;
    for (int digit = 0; digit < 256; digit++) {
      int64_t count = places[digit];
      places[digit] = place;
      place += count;
    }
    for (int64_t i = 0; i < n; i++)
      to[places[from[i] >> (8 * byte) & 255]++] = from[i];
    uint64_t *swap = from;
    from = to;
    to = swap;
  }
  if (from != words)
    memcpy(words, from, (size_t)n * sizeof *words);
}

// Is the merge sort the better way: short, or beginning with a long run?
static bool is_for_merging(int64_t run, int64_t n) { return n < RADIX_MINIMUM || run > n / 8; }

static bool sort_i64(int64_t *items, int64_t n) {
  int64_t run = 1;
  while (run < n && items[run] >= items[run - 1])
    run++;
  if (run >= n)
    return true;
  if (is_for_merging(run, n))
    return i64_sort(items, NULL, n);
  for (int64_t i = 0; i < n; i++)
    items[i] ^= INT64_MIN;
  radix_sort((uint64_t *)items, n);
  for (int64_t i = 0; i < n; i++)
    items[i] ^= INT64_MIN;
  return true;
}

// Are there floats whose bits do not sort as they do: NaN, or -0.0, which equals 0.0?
static bool has_odd_floats(const double *items, int64_t n) {
  for (int64_t i = 0; i < n; i++)
    if (items[i] != items[i] || (items[i] == 0 && __builtin_signbit(items[i])))
      return true;
  return false;
}

static bool sort_f64(double *items, int64_t n) {
  int64_t run = 1;
  while (run < n && items[run] >= items[run - 1])
    run++;
  if (run >= n)
    return true;
  if (is_for_merging(run, n) || has_odd_floats(items, n))
    return f64_sort(items, NULL, n);
  uint64_t *words = kk_block_plain((size_t)n * sizeof *words);
  memcpy(words, items, (size_t)n * sizeof *words);
  for (int64_t i = 0; i < n; i++)
    words[i] ^= (uint64_t)((int64_t)words[i] >> 63) | (uint64_t)1 << 63;
  radix_sort(words, n);
  for (int64_t i = 0; i < n; i++)
    words[i] ^= ((words[i] >> 63) - 1) | (uint64_t)1 << 63;
  memcpy(items, words, (size_t)n * sizeof *words);
  return true;
}

static void sort_bool(KkBool *items, int64_t n) {
  int64_t falses = 0;
  for (int64_t i = 0; i < n; i++)
    falses += !items[i];
  for (int64_t i = 0; i < n; i++)
    items[i] = i >= falses;
}

// ---- Values

typedef enum KeyKind { KEYS_ANY, KEYS_INT, KEYS_FLOAT, KEYS_STR } KeyKind;

static KeyKind key_kind(Value key) {
  if (kk_value_is_small(key))
    return KEYS_INT;
  if (kk_value_is_float(key))
    return KEYS_FLOAT;
  return kk_value_is(key, KK_str) ? KEYS_STR : KEYS_ANY;
}

static KeyKind common_kind(const Value *keys, int64_t n) {
  KeyKind kind = key_kind(keys[0]);
  for (int64_t i = 1; i < n && kind != KEYS_ANY; i++)
    if (key_kind(keys[i]) != kind)
      return KEYS_ANY;
  return kind;
}

static bool sort_ints(Value *keys, Value *values, int64_t n) {
  int64_t *numbers = kk_block_plain((size_t)n * sizeof *numbers);
  for (int64_t i = 0; i < n; i++)
    numbers[i] = kk_value_small(keys[i]);
  bool is_done = values ? i64_sort(numbers, values, n) : sort_i64(numbers, n);
  for (int64_t i = 0; i < n; i++)
    keys[i] = kk_value_from_small(numbers[i]);
  return is_done;
}

static bool sort_floats(Value *keys, Value *values, int64_t n) {
  double *numbers = kk_block_plain((size_t)n * sizeof *numbers);
  for (int64_t i = 0; i < n; i++)
    numbers[i] = kk_value_float(keys[i]);
  bool is_done = values ? f64_sort(numbers, values, n) : sort_f64(numbers, n);
  for (int64_t i = 0; i < n; i++)
    keys[i] = kk_value_from_float(numbers[i]);
  return is_done;
}

static uint64_t latin_prefix(const KkStr *s) {
  uint64_t prefix = 0;
  memcpy(&prefix, s->data, s->length < 8 ? (size_t)s->length : 8);
  return __builtin_bswap64(prefix);
}

static uint64_t wide_prefix(const KkStr *s) {
  uint64_t first = s->length > 0 ? kk_str_at(s, 0) : 0, second = s->length > 1 ? kk_str_at(s, 1) : 0;
  return first << 32 | second;
}

static bool sort_strs(Value *keys, Value *values, int64_t n) {
  StrKey *strs = kk_block_scanned((size_t)n * sizeof *strs);
  bool is_latin = true;
  for (int64_t i = 0; i < n; i++) {
    strs[i].str = kk_value_ref(keys[i]);
    is_latin &= kk_str_width(strs[i].str) == 1;
  }
  for (int64_t i = 0; i < n; i++)
    strs[i].prefix = is_latin ? latin_prefix(strs[i].str) : wide_prefix(strs[i].str);
  bool is_done = str_sort(strs, values, n);
  for (int64_t i = 0; i < n; i++)
    keys[i] = kk_value_from_ref(strs[i].str);
  return is_done;
}

static bool sort_values(Value *keys, Value *values, int64_t n) {
  switch (n < 2 ? KEYS_ANY : common_kind(keys, n)) {
  case KEYS_INT: return sort_ints(keys, values, n);
  case KEYS_FLOAT: return sort_floats(keys, values, n);
  case KEYS_STR: return sort_strs(keys, values, n);
  case KEYS_ANY: break;
  }
  return value_sort(keys, values, n);
}

// ---- the list

static void reverse_values(Value *items, int64_t n) {
  for (int64_t i = 0, j = n - 1; i < j; i++, j--) {
    Value item = items[i];
    items[i] = items[j];
    items[j] = item;
  }
}

static KkNone sort_raw(KkList *list, KkBool reverse) {
  bool is_done = true;
  if (reverse)
    kk_list_reverse(list);
  switch (kk_list_kind(list)) {
  case KK_LIST_I64: is_done = sort_i64(list->raw, list->rawlen); break;
  case KK_LIST_F64: is_done = sort_f64(list->raw, list->rawlen); break;
  case KK_LIST_BOOL: sort_bool(list->raw, list->rawlen); break;
  case KK_LIST_VALUE: break;
  }
  if (reverse)
    kk_list_reverse(list);
  return is_done ? 0 : KK_NONE_ASIDE;
}

// The keys of n items; NULL: raised.
static Value *make_keys(Value key, const KkList *items) {
  int64_t n = kk_list_length(items);
  Value *keys = kk_block_scanned((size_t)n * sizeof *keys);
  for (int64_t i = 0; i < n; i++) {
    Value item = kk_list_item(items, i);
    if (kk_value_is_aside(keys[i] = kk_call1(key, item)) || kk_poll())
      return NULL;
  }
  return keys;
}

// Sorts boxed items by their keys (NULL: themselves). False: raised.
static bool sort_boxed(Value *items, Value *keys, int64_t n, KkBool reverse) {
  if (reverse) {
    reverse_values(items, n);
    if (keys)
      reverse_values(keys, n);
  }
  bool is_done = keys ? sort_values(keys, items, n) : sort_values(items, NULL, n);
  if (reverse)
    reverse_values(items, n);
  return is_done;
}

static bool is_untouched(const KkList *list) {
  return kk_list_length(list) == 0 && list->raw == KK_NO_ITEMS && list->boxed == KK_NO_ITEMS;
}

// Raw items with a key function are boxed for the sort, and unboxed into a raw list again.
static KkNone sort_by(KkList *list, Value key, KkBool reverse) {
  KkList saved = *list;   // the list's items, out of the program's reach
  kk_list_clear(list);
  Value *keys = NULL;
  bool has_keys = !kk_value_is_none(key), is_raw = saved.rawlen > 0;
  if (!has_keys || (keys = make_keys(key, &saved))) {
    int64_t n = kk_list_length(&saved);
    if (is_raw)
      kk_list_box(&saved);
    if (sort_boxed(saved.boxed, keys, n, reverse) && !is_untouched(list))
      kk_raise(KK_ValueError, "list modified during sort");
  }
  kk_list_clear(list);
  if (is_raw && saved.boxlen)
    for (int64_t i = 0; i < saved.boxlen; i++)
      kk_list_append(list, saved.boxed[i]);
  else {
    list->rawlen = saved.rawlen;
    list->raw = saved.raw;
    list->boxlen = saved.boxlen;
    list->boxed = saved.boxed;
  }
  return kk_pending() ? KK_NONE_ASIDE : 0;
}

KkNone kk_list_sort(KkList *list, Value key, KkBool reverse) {
  if (kk_is_shared(list))
    return kk_shared_sort(list, key, reverse);
  return list->rawlen && kk_value_is_none(key) ? sort_raw(list, reverse) : sort_by(list, key, reverse);
}

KkList *kk_list_sorted(KkListKind kind, Value iterable, Value key, KkBool reverse) {
  KkList *list = kk_list_from_iterable_as(kind, iterable);
  if (list == KK_REF_ASIDE || kk_list_sort(list, key, reverse))
    return KK_REF_ASIDE;
  return list;
}
