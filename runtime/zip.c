// zip.c - zip(*iterables, strict=False) and map(function, *iterables): several iterators advanced together.
//
// Both are a KkZip. They end with the first iterator that does; only zip with strict=True then looks at the others.
#include "kukri.h"

static Value self_iter(Value self) { return self; }

// A KkZip over the iterables; aside: one is not iterable.
static Value zip_new(KkClassId class_id, Value function, const Value *iterables, size_t n, bool is_strict) {
  KkZip *zip = kk_alloc(sizeof(KkZip) + n * sizeof(Value), class_id);
  zip->function = function;
  zip->is_strict = is_strict;
  zip->count = (int64_t)n;
  for (size_t i = 0; i < n; i++)
    if (kk_value_is_aside(zip->iterators[i] = kk_iter(iterables[i])))
      return KK_VALUE_ASIDE;
  return kk_value_from_ref(zip);
}

// The next item of each iterator. Returns how many there were before one ended or raised: all of them if count.
static int64_t next_of_each(KkZip *zip, Value *items) {
  for (int64_t i = 0; i < zip->count; i++)
    if (kk_value_is_aside(items[i] = kk_next(zip->iterators[i])))
      return i;
  return zip->count;
}

// ---- zip

Value kk_zip(const Value *iterables, size_t n, KkBool strict) {
  kk_class_ready(KK_zip, kk_zip_class_init);
  return zip_new(KK_zip, KK_VALUE_NONE, iterables, n, strict);
}

static KkNone raise_length(int64_t i, const char *comparison) {
  kk_raise(KK_ValueError, "zip() argument %ld is %s than argument%s%ld", i + 1, comparison, i == 1 ? " " : "s 1-", i);
  return KK_NONE_ASIDE;
}

KkNone kk_zip_check_strict(KkZip *zip, int64_t ended) {
  if (ended > 0)
    return raise_length(ended, "shorter");
  for (int64_t i = 1; i < zip->count; i++) {
    if (!kk_value_is_aside(kk_next(zip->iterators[i])))
      return raise_length(i, "longer");
    if (kk_pending())
      return KK_NONE_ASIDE;
  }
  return 0;
}

Value kk_zip_next(KkZip *zip) {
  if (zip->count == 0)
    return KK_VALUE_ASIDE;
  KkTuple *tuple = kk_tuple_new(zip->count);
  int64_t n = next_of_each(zip, tuple->items);
  if (n == zip->count)
    return kk_value_from_ref(tuple);
  if (zip->is_strict && !kk_pending())
    kk_zip_check_strict(zip, n);
  return KK_VALUE_ASIDE;
}

static Value zip_next(Value self) { return kk_zip_next(kk_value_ref(self)); }

static Value zip_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  KkBool strict = 0;
  for (int64_t i = 0; names && i < names->length; i++) {
    const KkStr *name = kk_value_ref(names->items[i]);
    if (!kk_str_equal_ascii(name, "strict"))
      return kk_raise(KK_TypeError, "'%U' is an invalid keyword argument for zip()", name), KK_VALUE_ASIDE;
    if ((strict = kk_truth(args[n + i])) == KK_BOOL_ASIDE)
      return KK_VALUE_ASIDE;
  }
  return kk_zip(args, n, strict);
}

void kk_zip_class_init(KkClass *type) {
  type->slots.iter = self_iter;
  type->slots.next = zip_next;
  type->slots.make = zip_make;
}

// ---- map

Value kk_map(Value function, const Value *iterables, size_t n) {
  if (n == 0)
    return kk_raise(KK_TypeError, "map() must have at least two arguments."), KK_VALUE_ASIDE;
  kk_class_ready(KK_map, kk_map_class_init);
  return zip_new(KK_map, function, iterables, n, false);
}

static Value map_next(Value self) {
  KkZip *map = kk_value_ref(self);
  Value items[map->count];
  return next_of_each(map, items) == map->count ? kk_call(map->function, items, (size_t)map->count, NULL)
                                                : KK_VALUE_ASIDE;
}

static Value map_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  if (names && names->length)
    return kk_raise(KK_TypeError, "map() takes no keyword arguments"), KK_VALUE_ASIDE;
  if (n < 2)
    return kk_raise(KK_TypeError, "map() must have at least two arguments."), KK_VALUE_ASIDE;
  return kk_map(args[0], args + 1, n - 1);
}

void kk_map_class_init(KkClass *type) {
  type->slots.iter = self_iter;
  type->slots.next = map_next;
  type->slots.make = map_make;
}
