// list_slice.c - list[start:stop:step]: reading, assigning, deleting; and subscripts by any key.
//
// A step of 1 is one range: reading copies bytes, assigning opens or closes a gap and fills it. Any other step visits
// the items of the span one by one. What is assigned is first made a sequence of its own, because it may be the list
// itself or an iterator over it (CPython: PySequence_Fast in list_ass_subscript).
#include "foreign.h"
#include "kukri.h"

// ---- reading

// Copies every step-th item of `width` bytes.
static void copy_strided(void *to, const void *items, KkSpan span, size_t width) {
  if (span.step == 1) {
    memcpy(to, (const char *)items + span.start * width, span.count * width);
  } else if (width == sizeof(Value)) {
    for (int64_t i = 0; i < span.count; i++)
      ((Value *)to)[i] = ((const Value *)items)[span.start + i * span.step];
  } else {
    for (int64_t i = 0; i < span.count; i++)
      ((KkBool *)to)[i] = ((const KkBool *)items)[span.start + i * span.step];
  }
}

static KkList *list_span(KkList *list, KkSpan span) {
  bool is_raw = list->rawlen > 0;
  KkList *result = kk_list_new(kk_list_kind(list), is_raw ? span.count : 0);
  if (is_raw) {
    copy_strided(result->raw, list->raw, span, kk_list_item_size(list));
    result->rawlen = span.count;
  } else if (span.count) {
    result->boxed = kk_items_new(span.count, sizeof(Value), false);
    copy_strided(result->boxed, list->boxed, span, sizeof(Value));
    result->boxlen = span.count;
  }
  return result;
}

KkList *kk_list_slice(KkList *list, int64_t start, int64_t stop, int64_t step) {
  if (kk_is_shared(list))
    return kk_list_slice(kk_list_copy(list), start, stop, step);
  KkSpan span;
  return kk_slice_span(kk_list_length(list), start, stop, step, &span) ? list_span(list, span) : KK_REF_ASIDE;
}

// ---- assigning

// The items to assign, as a list that nothing else changes: lists are taken as they are unless it is the target.
static KkList *assigned_items(KkList *list, Value items, const char *message) {
  if (items == kk_value_from_ref(list))
    return kk_list_copy(list);
  if (kk_value_is(items, KK_list))
    return kk_value_ref(items);
  if (!kk_list_can_hold(items))
    return KK_REF_ASIDE;
  if (!kk_value_is(items, KK_tuple)) {
    items = kk_iter_or_raise(items, message);
    if (kk_value_is_aside(items))
      return KK_REF_ASIDE;
  }
  return kk_list_from_iterable_as(kk_list_kind(list), items);
}

// Writes the items over list[start:start + n], which exist. The list boxes if it must.
static void overwrite(KkList *list, int64_t start, int64_t step, KkList *items) {
  int64_t n = kk_list_length(items);
  for (int64_t i = 0; i < n; i++)
    kk_list_set(list, start + i * step, kk_list_item(items, i));
}

// True if the list can take all the items in raw storage.
static bool fits_all(KkList *list, KkList *items) {
  if (items->rawlen)
    return kk_list_kind(items) == kk_list_kind(list);
  for (int64_t i = 0; i < items->boxlen; i++)
    if (!kk_list_fits(kk_list_kind(list), items->boxed[i]))
      return false;
  return true;
}

// list[start:start + removed] = items
static void splice(KkList *list, int64_t start, int64_t removed, KkList *items) {
  int64_t added = kk_list_length(items);
  if (list->rawlen && !fits_all(list, items))
    kk_list_box(list);
  if (removed == kk_list_length(list)) {   // all of it: begins anew in the best storage
    kk_list_clear(list);
    kk_list_extend(list, kk_value_from_ref(items));
    return;
  }
  if (removed > added)
    kk_list_cut(list, start + added, removed - added);
  else if (added > removed)
    kk_list_gap(list, start + removed, added - removed);
  overwrite(list, start, 1, items);
}

static KkNone assign_extended(KkList *list, Value value, KkSpan span) {
  KkList *items = assigned_items(list, value, "must assign iterable to extended slice");
  if (items == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  if (kk_list_length(items) != span.count)
    return kk_raise(KK_ValueError, "attempt to assign sequence of size %ld to extended slice of size %ld",
                    kk_list_length(items), span.count),
           KK_NONE_ASIDE;
  overwrite(list, span.start, span.step, items);
  return 0;
}

static inline Value shared_bound(int64_t bound) {
  return bound == KK_I64_ASIDE ? KK_VALUE_NONE : kk_int_from_i64(bound);
}
static inline Value shared_key(int64_t start, int64_t stop, int64_t step) {
  return kk_value_from_ref(kk_slice_new(shared_bound(start), shared_bound(stop), shared_bound(step)));
}

KkNone kk_list_set_slice(KkList *list, int64_t start, int64_t stop, int64_t step, Value value) {
  if (kk_is_shared(list))
    return kk_shared_do(list, "__setitem__", (Value[]){shared_key(start, stop, step), value}, 2);
  KkSpan span;
  if (!kk_slice_span(kk_list_length(list), start, stop, step, &span))
    return KK_NONE_ASIDE;
  if (span.step != 1)
    return assign_extended(list, value, span);
  KkList *items = assigned_items(list, value, "can only assign an iterable");
  if (items == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  int64_t length = kk_list_length(list);   // iterating may have changed it
  if (span.start > length)
    span.start = length;
  int64_t end = span.stop < span.start ? span.start : span.stop > length ? length : span.stop;
  splice(list, span.start, end - span.start, items);
  return 0;
}

// ---- deleting

KkNone kk_list_delete_slice(KkList *list, int64_t start, int64_t stop, int64_t step) {
  if (kk_is_shared(list))
    return kk_shared_do(list, "__delitem__", (Value[]){shared_key(start, stop, step)}, 1);
  KkSpan span;
  if (!kk_slice_span(kk_list_length(list), start, stop, step, &span))
    return KK_NONE_ASIDE;
  if (span.count == 0)
    return 0;
  if (span.step < 0) {   // the same items, upwards
    span.start += (span.count - 1) * span.step;
    span.step = -span.step;
  }
  size_t size = kk_list_item_size(list);
  char *items = kk_list_items(list);
  int64_t length = kk_list_length(list), to = span.start;
  for (int64_t i = 0; i < span.count; i++) {   // close up what stands between two deleted items
    int64_t from = span.start + i * span.step + 1;
    int64_t kept = (i + 1 < span.count ? from + span.step - 1 : length) - from;
    memmove(items + to * size, items + from * size, kept * size);
    to += kept;
  }
  kk_list_cut(list, to, span.count);
  return 0;
}

// ---- by any key

// The key as an index; false: raised.
static bool key_index(Value key, int64_t *i) {
  if (!kk_has_index(key))
    return kk_raise(KK_TypeError, "list indices must be integers or slices, not %T", key), false;
  *i = kk_index(key);
  return *i != KK_I64_ASIDE || !kk_pending();
}

Value kk_list_op_getitem(KkList *list, Value key) {
  int64_t i, stop, step;
  if (kk_value_is(key, KK_slice)) {
    if (!kk_slice_parts(kk_value_ref(key), &i, &stop, &step))
      return KK_VALUE_ASIDE;
    KkList *result = kk_list_slice(list, i, stop, step);
    return result == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(result);
  }
  return key_index(key, &i) ? kk_list_get(list, i) : KK_VALUE_ASIDE;
}

KkNone kk_list_op_setitem(KkList *list, Value key, Value item) {
  int64_t i, stop, step;
  if (kk_value_is(key, KK_slice))
    return kk_slice_parts(kk_value_ref(key), &i, &stop, &step) ? kk_list_set_slice(list, i, stop, step, item)
                                                               : KK_NONE_ASIDE;
  return key_index(key, &i) ? kk_list_set(list, i, item) : KK_NONE_ASIDE;
}

KkNone kk_list_op_delitem(KkList *list, Value key) {
  int64_t i, stop, step;
  if (kk_value_is(key, KK_slice))
    return kk_slice_parts(kk_value_ref(key), &i, &stop, &step) ? kk_list_delete_slice(list, i, stop, step)
                                                               : KK_NONE_ASIDE;
  return key_index(key, &i) ? kk_list_delete(list, i) : KK_NONE_ASIDE;
}
