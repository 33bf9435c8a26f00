// list.c - lists: storage, making them, and the methods that change them.
//
// See list.h for the two storages. Everything here that only moves items works on bytes: kk_list_items and
// kk_list_item_size say where the items are and how wide, kk_list_gap and kk_list_cut open and close a range. What
// takes or gives an item goes by Values: list_append_any, kk_list_item.
//
//   append(1.5) to [1, 2] of kind i64:   raw: 1 2   --kk_list_box-->   boxed: 1 2   -->   boxed: 1 2 1.5
//
// No user code runs while a storage is being changed, so a list is always consistent when some does.
#include "foreign.h"
#include "kukri.h"

const int64_t kk_no_items[2] = {0, 0};

int64_t kk_list_from_end(int64_t length, int64_t i) { return i < 0 && i + length >= 0 ? i + length : -1; }

// ---- storage

// Large blocks begin at multiples of the page, so that item i of all of them would fall into the same few sets of the
// cache: a walk down a column of a matrix would run at the speed of main memory. So their items begin up to 15 cache
// lines later, by their address; still within the first page, where the collector looks for pointers into a block.
void *kk_items_new(int64_t capacity, size_t item_size, bool is_plain) {
  enum { LINE = 64, COLOURS = 16, LARGE = 4096 };
  size_t room = kk_block_room(sizeof(int64_t) + (size_t)capacity * item_size);
  size_t spread = room >= LARGE ? (COLOURS - 1) * LINE : 0;
  int64_t *block = is_plain ? kk_block_plain(room + spread) : kk_block_scanned(room + spread);
  if (spread)
    block += ((uintptr_t)block >> 12) % COLOURS * (LINE / sizeof *block);
  block[0] = (int64_t)((room - sizeof(int64_t)) / item_size);
  return block + 1;
}

static size_t kind_size(KkListKind kind) { return kind == KK_LIST_BOOL ? sizeof(KkBool) : sizeof(Value); }

size_t kk_list_item_size(const KkList *list) { return list->rawlen ? kind_size(kk_list_kind(list)) : sizeof(Value); }
void *kk_list_items(const KkList *list) { return list->rawlen ? list->raw : list->boxed; }

KkList *kk_list_new(KkListKind kind, int64_t capacity) {
  KkList *list = kk_alloc(sizeof(KkList), KK_list);
  list->header.flags = kind;
  list->raw = kind != KK_LIST_VALUE && capacity > 0 ? kk_items_new(capacity, kind_size(kind), true) : KK_NO_ITEMS;
  list->boxed = kind == KK_LIST_VALUE && capacity > 0 ? kk_items_new(capacity, sizeof(Value), false) : KK_NO_ITEMS;
  return list;
}

bool kk_list_fits(KkListKind kind, Value item) {
  switch (kind) {
  case KK_LIST_I64: return kk_value_is_small(item) || (kk_value_is_int(item) && kk_int_fits_i64(item));
  case KK_LIST_F64: return kk_value_is_float(item) && !kk_float_is_aside(kk_value_float(item));
  case KK_LIST_BOOL: return kk_value_is_bool(item);
  case KK_LIST_VALUE: return false;
  }
  return false;
}

// Stores an item that fits as raw item i.
static void raw_put(KkListKind kind, void *items, int64_t i, Value item) {
  switch (kind) {
  case KK_LIST_I64: ((long long *)items)[i] = kk_int_to_i64(item); return;
  case KK_LIST_F64: ((double *)items)[i] = kk_value_float(item); return;
  case KK_LIST_BOOL: ((KkBool *)items)[i] = kk_value_bool(item); return;
  case KK_LIST_VALUE: return;
  }
}

static Value raw_item(KkListKind kind, const void *items, int64_t i) {
  switch (kind) {
  case KK_LIST_I64: return kk_int_from_i64(((const long long *)items)[i]);
  case KK_LIST_F64: return kk_value_from_float(((const double *)items)[i]);
  case KK_LIST_BOOL: return kk_value_from_bool(((const KkBool *)items)[i]);
  case KK_LIST_VALUE: break;
  }
  return ((const Value *)items)[i];
}

Value kk_list_item(const KkList *list, int64_t i) {
  if (kk_is_shared(list))
    return kk_shared_list_get(list, i, "list index out of range");
  return list->rawlen ? raw_item(kk_list_kind(list), list->raw, i) : list->boxed[i];
}

void kk_list_box(KkList *list) {
  int64_t length = list->rawlen;
  if (length == 0)
    return;
  Value *boxed = kk_items_new(length + length / 8 + 1, sizeof(Value), false);
  for (int64_t i = 0; i < length; i++)
    boxed[i] = raw_item(kk_list_kind(list), list->raw, i);
  list->boxed = boxed;
  list->boxlen = length;
  list->rawlen = 0;
  list->raw = KK_NO_ITEMS;
}

// An empty list begins anew: in raw storage if its kind has one.
static void list_reset(KkList *list) {
  list->rawlen = list->boxlen = 0;
  list->raw = list->boxed = KK_NO_ITEMS;
}

KkNone kk_list_clear(KkList *list) {
  if (kk_is_shared(list))
    return kk_shared_do(list, "clear", NULL, 0);
  list_reset(list);
  return 0;
}

// Is the list in raw storage, or empty and free to be?
static bool list_is_raw(const KkList *list) { return list->rawlen > 0 || (list->boxlen == 0 && kk_list_kind(list)); }

static int64_t grown(int64_t capacity, int64_t needed) {
  int64_t larger = capacity + capacity / 2 + 3;
  return needed > larger ? needed : larger;
}

static void reserve_raw(KkList *list, int64_t capacity) {
  size_t size = kind_size(kk_list_kind(list));
  if (capacity <= kk_items_capacity(list->raw))
    return;
  void *items = kk_items_new(capacity, size, true);
  memcpy(items, list->raw, (size_t)list->rawlen * size);
  list->raw = items;
  list->boxed = KK_NO_ITEMS;
}

static void reserve_boxed(KkList *list, int64_t capacity) {
  if (capacity <= kk_items_capacity(list->boxed))
    return;
  Value *items = kk_items_new(capacity, sizeof(Value), false);
  memcpy(items, list->boxed, (size_t)list->boxlen * sizeof(Value));
  list->boxed = items;
  list->raw = KK_NO_ITEMS;
}

void kk_list_reserve(KkList *list, int64_t capacity) {
  if (list_is_raw(list))
    reserve_raw(list, capacity);
  else
    reserve_boxed(list, capacity);
}

static void append_raw(KkList *list, Value item) {
  if (list->rawlen == kk_items_capacity(list->raw))
    reserve_raw(list, grown(list->rawlen, 0));
  raw_put(kk_list_kind(list), list->raw, list->rawlen, item);
  list->rawlen++;
}

static void append_boxed(KkList *list, Value item) {
  if (list->boxlen == kk_items_capacity(list->boxed))
    reserve_boxed(list, grown(list->boxlen, 0));
  list->boxed[list->boxlen++] = item;
}

static void list_append_any(KkList *list, Value item) {
  if (kk_is_shared(list)) {
    kk_shared_list_append(list, item);
    return;
  }
  if (list_is_raw(list) && kk_list_fits(kk_list_kind(list), item)) {
    append_raw(list, item);
    return;
  }
  kk_list_box(list);
  append_boxed(list, item);
}

// ---- single items

// The extremes stand for ints beyond int64_t (kk_list_huge_index).
static void raise_index(int64_t i, const char *message) {
  bool is_huge = i == INT64_MAX || i == INT64_MIN;
  kk_raise(KK_IndexError, "%s", is_huge ? "cannot fit 'int' into an index-sized integer" : message);
}

static Value list_get_any(const KkList *list, int64_t i, const char *message) {
  if (kk_is_shared(list))
    return kk_shared_list_get(list, i, message);
  int64_t length = kk_list_length(list), index = i < 0 ? i + length : i;
  if ((uint64_t)index >= (uint64_t)length)
    return raise_index(i, message), KK_VALUE_ASIDE;
  return kk_list_item(list, index);
}

static KkNone list_set_any(KkList *list, int64_t i, Value item) {
  if (kk_is_shared(list))
    return kk_shared_list_set(list, i, item);
  int64_t length = kk_list_length(list), index = i < 0 ? i + length : i;
  if ((uint64_t)index >= (uint64_t)length)
    return raise_index(i, "list assignment index out of range"), KK_NONE_ASIDE;
  if (list->rawlen && kk_list_fits(kk_list_kind(list), item)) {
    raw_put(kk_list_kind(list), list->raw, index, item);
    return 0;
  }
  kk_list_box(list);
  list->boxed[index] = item;
  return 0;
}

#define ITEM long long
#define ITEM_ASIDE KK_I64_ASIDE
#define LIST(name) kk_list_##name##_i64
#define BOX(item) kk_int_from_i64(item)
#define UNBOX(value) (kk_list_fits(KK_LIST_I64, value) ? kk_int_to_i64(value) : ITEM_ASIDE)
#include "list_slow.tmpl.h"

#define ITEM double
#define ITEM_ASIDE kk_float_aside()
#define LIST(name) kk_list_##name##_f64
#define BOX(item) kk_value_from_float(item)
#define UNBOX(value) (kk_list_fits(KK_LIST_F64, value) ? kk_value_float(value) : ITEM_ASIDE)
#include "list_slow.tmpl.h"

#define ITEM KkBool
#define ITEM_ASIDE KK_BOOL_ASIDE
#define LIST(name) kk_list_##name##_bool
#define BOX(item) kk_value_from_bool(item)
#define UNBOX(value) (kk_value_is_bool(value) ? kk_value_bool(value) : ITEM_ASIDE)
#include "list_slow.tmpl.h"

#define ITEM Value
#define ITEM_ASIDE KK_VALUE_ASIDE
#define LIST(name) kk_list_##name##_value
#define BOX(item) (item)
#define UNBOX(value) (value)
#include "list_slow.tmpl.h"

// ---- ranges of items, as bytes

static void set_length(KkList *list, bool is_raw, int64_t length) {
  if (is_raw)
    list->rawlen = length;
  else
    list->boxlen = length;
}

void kk_list_cut(KkList *list, int64_t start, int64_t n) {
  bool is_raw = list->rawlen > 0;
  int64_t length = kk_list_length(list), after = length - start - n;
  size_t size = kk_list_item_size(list);
  char *items = kk_list_items(list), *hole = items + start * size;
  kk_assert(start >= 0 && n >= 0 && after >= 0);
  memmove(hole, hole + n * size, after * size);
  memset(items + (length - n) * size, 0, n * size);   // so that the collector does not keep what was there
  set_length(list, is_raw, length - n);
}

void *kk_list_gap(KkList *list, int64_t start, int64_t n) {
  bool is_raw = list_is_raw(list);
  int64_t length = kk_list_length(list);
  if (length + n > kk_items_capacity(is_raw ? list->raw : list->boxed))
    kk_list_reserve(list, grown(length, length + n));
  size_t size = is_raw ? kind_size(kk_list_kind(list)) : sizeof(Value);
  char *gap = (char *)(is_raw ? list->raw : list->boxed) + start * size;
  memmove(gap + n * size, gap, (length - start) * size);
  set_length(list, is_raw, length + n);
  return gap;
}

// ---- making

static KkNone extend_by_iterator(KkList *list, Value iterable);

KkList *kk_list_from_values_as(KkListKind kind, const Value *items, size_t n) {
  KkList *list = kk_list_new(kind, (int64_t)n);
  for (size_t i = 0; i < n; i++)
    kk_list_append(list, items[i]);
  return list;
}

KkList *kk_list_from_values(const Value *items, size_t n) {
  KkList *list = kk_list_new(KK_LIST_VALUE, (int64_t)n);
  memcpy(list->boxed, items, n * sizeof(Value));
  list->boxlen = (int64_t)n;
  return list;
}

KkList *kk_list_from_iterable_as(KkListKind kind, Value iterable) {
  KkList *list = kk_list_new(kind, 0);
  return kk_list_extend(list, iterable) == KK_NONE_ASIDE ? KK_REF_ASIDE : list;
}

// The kind whose raw storage can hold the item; value if none can.
static KkListKind kind_of_item(Value item) {
  for (KkListKind kind = KK_LIST_I64; kind <= KK_LIST_BOOL; kind++)
    if (kk_list_fits(kind, item))
      return kind;
  return KK_LIST_VALUE;
}

// The first item decides the kind. It may be better than the compiler's knowledge, never at odds with it: functions for
// a kind also take lists of the kind value, and where the compiler expects a raw kind every item is of it.
KkList *kk_list_from_iterable(Value iterable) {
  if (kk_value_is(iterable, KK_list) && !kk_is_shared((KkList *)kk_value_ref(iterable)))
    return kk_list_copy(kk_value_ref(iterable));
  Value iterator = kk_iter(iterable);
  bool is_possible = !kk_value_is_aside(iterator) && kk_list_can_hold(iterable);
  Value first = is_possible ? kk_next(iterator) : KK_VALUE_ASIDE;
  if (kk_value_is_aside(first))
    return kk_pending() ? KK_REF_ASIDE : kk_list_new(KK_LIST_VALUE, 0);
  KkList *list = kk_list_new(kind_of_item(first), 0);
  kk_list_append(list, first);
  return extend_by_iterator(list, iterator) ? KK_REF_ASIDE : list;
}

KkList *kk_list_from_range(KkListKind kind, int64_t start, int64_t stop, int64_t step) {
  uint64_t distance = step > 0 ? (uint64_t)stop - (uint64_t)start : (uint64_t)start - (uint64_t)stop;
  uint64_t stride = step > 0 ? (uint64_t)step : 0 - (uint64_t)step;
  int64_t n = (step > 0 ? start < stop : start > stop) ? (int64_t)((distance - 1) / stride + 1) : 0;
  if (!kk_heap_can_hold(n, sizeof(Value)))
    return KK_REF_ASIDE;
  KkList *list = kk_list_new(kind, n);
  if (kind == KK_LIST_I64) {
    long long *items = list->raw;
    for (int64_t i = 0; i < n; i++)
      items[i] = start + i * step;
    list->rawlen = n;
    return list;
  }
  for (int64_t i = 0; i < n; i++)
    kk_list_append(list, kk_int_from_i64(start + i * step));
  return list;
}

KkList *kk_list_filled(KkListKind kind, Value item, int64_t n) {
  if (n < 0)
    n = 0;
  if (!kk_heap_can_hold(n, kind_size(kind)))
    return KK_REF_ASIDE;
  KkList *list = kk_list_new(kind, n);
  if (n == 0)
    return list;
  if (!kk_list_fits(kind, item))
    reserve_boxed(list, n);
  bool is_raw = kk_list_fits(kind, item);
  if (is_raw && kind == KK_LIST_BOOL)
    memset(list->raw, kk_value_bool(item), (size_t)n);
  else if (is_raw)
    for (int64_t i = 0; i < n; i++)
      raw_put(kind, list->raw, i, item);
  else
    for (int64_t i = 0; i < n; i++)
      list->boxed[i] = item;
  set_length(list, is_raw, n);
  return list;
}

// A new list of the same kind and storage, with n uninitialised items.
static KkList *list_like(const KkList *list, int64_t n) {
  KkList *result = kk_list_new(kk_list_kind(list), list->rawlen ? n : 0);
  if (list->rawlen == 0)
    reserve_boxed(result, n);
  set_length(result, list->rawlen > 0, n);
  return result;
}

KkList *kk_list_copy(KkList *list) {
  if (kk_is_shared(list))
    return kk_list_from_iterable_as(KK_LIST_VALUE, kk_shared_value(list));
  int64_t length = kk_list_length(list);
  KkList *copy = list_like(list, length);
  memcpy(kk_list_items(copy), kk_list_items(list), length * kk_list_item_size(list));
  return copy;
}

// ---- methods that change the list

static KkNone extend_by_list(KkList *list, KkList *other) {
  if (kk_is_shared(list)) {
    Value argument = kk_value_from_ref(other);
    return kk_shared_do(list, "extend", &argument, 1);
  }
  if (kk_is_shared(other))
    return extend_by_iterator(list, kk_shared_value(other));
  int64_t n = kk_list_length(other);
  if (n == 0)
    return 0;
  bool is_same = list_is_raw(list) ? other->rawlen && kk_list_kind(list) == kk_list_kind(other) : other->boxlen > 0;
  if (is_same) {
    char *gap = kk_list_gap(list, kk_list_length(list), n);
    memcpy(gap, kk_list_items(other), n * kk_list_item_size(other));   // read only now: other may be list itself
    return 0;
  }
  for (int64_t i = 0; i < n; i++)
    kk_list_append(list, kk_list_item(other, i));
  return 0;
}

static KkNone extend_by_values(KkList *list, const Value *items, int64_t n) {
  if (n && !list_is_raw(list))
    memcpy(kk_list_gap(list, list->boxlen, n), items, n * sizeof(Value));
  else
    for (int64_t i = 0; i < n; i++)
      kk_list_append(list, items[i]);
  return 0;
}

bool kk_list_can_hold(Value iterable) {
  const KkClass *class = kk_class_of(iterable);
  if (!class->slots.length || class->is_heap || kk_is_foreign(iterable))
    return true;
  int64_t length = class->slots.length(iterable);
  return length != KK_I64_ASIDE && kk_heap_can_hold(length, sizeof(Value));
}

static KkNone extend_by_iterator(KkList *list, Value iterable) {
  Value iterator = kk_iter(iterable);
  if (kk_value_is_aside(iterator) || !kk_list_can_hold(iterable))
    return KK_NONE_ASIDE;
  for (Value item; !kk_value_is_aside(item = kk_next(iterator));) {
    kk_list_append(list, item);
    if (kk_poll())
      return KK_NONE_ASIDE;
  }
  return kk_pending() ? KK_NONE_ASIDE : 0;
}

KkNone kk_list_extend(KkList *list, Value iterable) {
  if (kk_is_shared(list))
    return kk_shared_do(list, "extend", &iterable, 1);
  if (kk_value_is(iterable, KK_list))
    return extend_by_list(list, kk_value_ref(iterable));
  if (kk_value_is(iterable, KK_tuple)) {
    KkTuple *tuple = kk_value_ref(iterable);
    return extend_by_values(list, tuple->items, tuple->length);
  }
  return extend_by_iterator(list, iterable);
}

KkNone kk_list_insert(KkList *list, int64_t i, Value item) {
  if (kk_is_shared(list))
    return kk_shared_do(list, "insert", (Value[]){kk_int_from_i64(i), item}, 2);
  int64_t length = kk_list_length(list);
  if (i < 0 && (i += length) < 0)
    i = 0;
  if (i >= length)
    return kk_list_append(list, item);
  bool is_raw = list->rawlen && kk_list_fits(kk_list_kind(list), item);
  if (!is_raw)
    kk_list_box(list);
  void *gap = kk_list_gap(list, i, 1);
  if (is_raw)
    raw_put(kk_list_kind(list), gap, 0, item);
  else
    *(Value *)gap = item;
  return 0;
}

Value kk_list_pop(KkList *list, int64_t i) {
  if (kk_is_shared(list))
    return kk_shared_call(list, "pop", (Value[]){kk_int_from_i64(i)}, 1);
  int64_t length = kk_list_length(list);
  if (length == 0)
    return kk_raise(KK_IndexError, "pop from empty list"), KK_VALUE_ASIDE;
  Value item = list_get_any(list, i, "pop index out of range");
  if (!kk_value_is_aside(item))
    kk_list_cut(list, i < 0 ? i + length : i, 1);
  return item;
}

KkNone kk_list_delete(KkList *list, int64_t i) {
  if (kk_is_shared(list))
    return kk_shared_do(list, "__delitem__", (Value[]){kk_int_from_i64(i)}, 1);
  if (kk_value_is_aside(list_get_any(list, i, "list assignment index out of range")))
    return KK_NONE_ASIDE;
  kk_list_cut(list, i < 0 ? i + kk_list_length(list) : i, 1);
  return 0;
}

KkNone kk_list_remove(KkList *list, Value item) {
  if (kk_is_shared(list))
    return kk_shared_do(list, "remove", &item, 1);
  int64_t i = kk_list_find(list, item, 0, INT64_MAX);
  if (i == -1)
    kk_raise(KK_ValueError, "list.remove(x): x not in list");
  if (i < 0)
    return KK_NONE_ASIDE;
  if (i < kk_list_length(list))   // an __eq__ may have shortened the list
    kk_list_cut(list, i, 1);
  return 0;
}

KkNone kk_list_reverse(KkList *list) {
  if (kk_is_shared(list))
    return kk_shared_do(list, "reverse", NULL, 0);
  int64_t length = kk_list_length(list);
  if (list->rawlen && kk_list_kind(list) == KK_LIST_BOOL) {
    KkBool *items = list->raw;
    for (int64_t i = 0, j = length - 1; i < j; i++, j--) {
      KkBool item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
    return 0;
  }
  Value *items = kk_list_items(list);   // any 8-byte items
  for (int64_t i = 0, j = length - 1; i < j; i++, j--) {
    Value item = items[i];
    items[i] = items[j];
    items[j] = item;
  }
  return 0;
}

// ---- operators

// The kind of a list of both lists' items.
static KkListKind joined_kind(const KkList *a, const KkList *b) {
  if (kk_list_kind(a) == kk_list_kind(b) || kk_list_length(b) == 0)
    return kk_list_kind(a);
  return kk_list_length(a) == 0 ? kk_list_kind(b) : KK_LIST_VALUE;
}

KkList *kk_list_concat(KkList *a, KkList *b) {
  int64_t n = kk_list_length(a) + kk_list_length(b);
  KkList *result = kk_list_new(joined_kind(a, b), 0);
  if ((a->rawlen && b->rawlen) || (a->boxlen && b->boxlen && !kk_list_kind(result)))
    kk_list_reserve(result, n);
  extend_by_list(result, a);
  extend_by_list(result, b);
  return result;
}

// Fills `items`, whose first n bytes are set, up to `total` bytes with repetitions of them.
static void repeat_bytes(char *items, size_t n, size_t total) {
  for (size_t done = n; done < total;) {
    size_t chunk = done < total - done ? done : total - done;
    memcpy(items + done, items, chunk);
    done += chunk;
  }
}

// How many items `times` repetitions of n have; -1: MemoryError raised.
static int64_t repeated_length(int64_t n, int64_t times, size_t size) {
  int64_t total;
  if (__builtin_mul_overflow(n, times < 0 ? 0 : times, &total))
    return kk_raise_memory_error(), -1;
  return kk_heap_can_hold(total, size) ? total : -1;
}

KkList *kk_list_repeat(KkList *list, int64_t times) {
  if (kk_is_shared(list))
    return kk_list_repeat(kk_list_copy(list), times);
  size_t size = kk_list_item_size(list);
  int64_t length = kk_list_length(list), total = repeated_length(length, times, size);
  if (total < 0)
    return KK_REF_ASIDE;
  KkList *result = list_like(list, total);
  if (total) {
    memcpy(kk_list_items(result), kk_list_items(list), length * size);
    repeat_bytes(kk_list_items(result), length * size, total * size);
  }
  return result;
}

KkNone kk_list_repeat_in_place(KkList *list, int64_t times) {
  if (kk_is_shared(list))
    return kk_shared_do(list, "__imul__", (Value[]){kk_int_from_i64(times)}, 1);
  size_t size = kk_list_item_size(list);
  int64_t length = kk_list_length(list), total = repeated_length(length, times, size);
  if (total < 0)
    return KK_NONE_ASIDE;
  if (total == 0)
    return kk_list_clear(list);
  kk_list_gap(list, length, total - length);
  repeat_bytes(kk_list_items(list), length * size, total * size);
  return 0;
}
