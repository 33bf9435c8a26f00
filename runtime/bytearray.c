// bytearray.c - bytearray: bytes that can change.
//
// The data is a plain block that doubles when it is full. What only reads is in bytearray_methods.c.
#include "kukri.h"
#include "bytes.h"
#include "container.h"
#include "iterator.h"
#include "list.h"
#include "slice.h"

static KkByteArray *self(Value v) { return kk_value_ref(v); }
static KkByteSpan span_of(const KkByteArray *a) { return (KkByteSpan){a->data, a->length}; }
static KkBytes *copy_of(const KkByteArray *a) { return kk_bytes_from(a->data, a->length); }

static KkByteArray *bytearray_from(const void *data, int64_t length) {
  kk_class_ready(KK_bytearray, kk_bytearray_class_init);
  KkByteArray *a = kk_alloc(sizeof *a, KK_bytearray);
  a->data = kk_block_plain(length + 1);
  a->capacity = length + 1;
  a->length = length;
  memcpy(a->data, data, length);
  return a;
}

Value kk_bytearray_from(KkBytes *b) {
  return b == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(bytearray_from(b->data, b->length));
}

// Replaces n bytes at start by `length` others; requires the range inside.
static void bytearray_splice(KkByteArray *a, int64_t start, int64_t n, const unsigned char *data, int64_t length) {
  int64_t after = a->length - start - n, total = start + length + after;
  unsigned char *block = a->data;
  if (total > a->capacity) {
    a->capacity = total + total / 2 + 16;
    block = kk_block_plain(a->capacity);
    memcpy(block, a->data, start);
  }
  memmove(block + start + length, a->data + start + n, after);
  if (length)
    memcpy(block + start, data, length);
  a->data = block;
  a->length = total;
}

// ---------------------------------------------------------------- methods

KkNone kk_bytearray_append(Value v, Value item) {
  KkByteArray *a = self(v);
  int byte = kk_byte_from_value(item, "byte");
  if (byte < 0)
    return KK_NONE_ASIDE;
  return bytearray_splice(a, a->length, 0, &(unsigned char){(unsigned char)byte}, 1), 0;
}

KkNone kk_bytearray_extend(Value v, Value items) {
  KkByteArray *a = self(v);
  KkByteSpan span;
  if (kk_is_instance_of(items, KK_str)) {
    if (!kk_str_truth(kk_value_ref(items)))
      return 0;
    return kk_raise(KK_TypeError, "'str' object cannot be interpreted as an integer"), KK_NONE_ASIDE;
  }
  if (!kk_is_bytes_like(items) && !kk_class_of(items)->slots.iter)
    return kk_raise(KK_TypeError, "can't extend bytearray with %T", items), KK_NONE_ASIDE;
  if (!kk_bytes_source(items, "bytearray", &span))
    return KK_NONE_ASIDE;
  KkBytes *copy = kk_bytes_from(span.data, span.length);   // it may be a itself
  return bytearray_splice(a, a->length, 0, copy->data, copy->length), 0;
}

KkNone kk_bytearray_insert(Value v, int64_t index, Value item) {
  KkByteArray *a = self(v);
  int byte = kk_byte_from_value(item, "byte");
  if (byte < 0)
    return KK_NONE_ASIDE;
  if (index < 0 && (index += a->length) < 0)
    index = 0;
  if (index > a->length)
    index = a->length;
  return bytearray_splice(a, index, 0, &(unsigned char){(unsigned char)byte}, 1), 0;
}

int64_t kk_bytearray_pop(Value v, int64_t index) {
  KkByteArray *a = self(v);
  if (a->length == 0)
    return kk_raise(KK_IndexError, "pop from empty bytearray"), KK_I64_ASIDE;
  if (index < 0)
    index += a->length;
  if ((uint64_t)index >= (uint64_t)a->length)
    return kk_raise(KK_IndexError, "pop index out of range"), KK_I64_ASIDE;
  int byte = a->data[index];
  bytearray_splice(a, index, 1, NULL, 0);
  return byte;
}

KkNone kk_bytearray_remove(Value v, Value item) {
  KkByteArray *a = self(v);
  int byte = kk_byte_from_value(item, "byte");
  if (byte < 0)
    return KK_NONE_ASIDE;
  const unsigned char *found = memchr(a->data, byte, a->length);
  if (!found)
    return kk_raise(KK_ValueError, "value not found in bytearray"), KK_NONE_ASIDE;
  return bytearray_splice(a, found - a->data, 1, NULL, 0), 0;
}

KkNone kk_bytearray_reverse(Value v) {
  KkByteArray *a = self(v);
  for (int64_t i = 0, j = a->length - 1; i < j; i++, j--) {
    unsigned char byte = a->data[i];
    a->data[i] = a->data[j], a->data[j] = byte;
  }
  return 0;
}

KkNone kk_bytearray_clear(Value v) { return self(v)->length = 0, 0; }
Value kk_bytearray_copy(Value v) { return kk_bytearray_from(copy_of(self(v))); }

KkStr *kk_bytearray_decode(Value v, KkStr *encoding, KkStr *errors) {
  KkByteArray *a = self(v);
  return kk_bytes_decode_span(span_of(a), kk_value_from_ref(copy_of(a)), encoding, errors);
}

// ---------------------------------------------------------------- items

// An index as given; KK_I64_ASIDE: raised.
static int64_t key_index(Value key) {
  if (kk_has_index(key))
    return kk_index(key);
  return kk_raise(KK_TypeError, "bytearray indices must be integers or slices, not %T", key), KK_I64_ASIDE;
}

// The index within the array; KK_I64_ASIDE: raised.
static int64_t item_index(const KkByteArray *a, int64_t index) {
  if (index < 0)
    index += a->length;
  if ((uint64_t)index < (uint64_t)a->length)
    return index;
  return kk_raise(KK_IndexError, "bytearray index out of range"), KK_I64_ASIDE;
}

static Value slot_getitem(Value v, Value key) {
  KkByteArray *a = self(v);
  if (KK_LIKELY(kk_value_is_small(key) && (uint64_t)kk_value_small(key) < (uint64_t)a->length))
    return kk_value_from_small(a->data[kk_value_small(key)]);
  if (kk_value_is(key, KK_slice)) {
    KkSpan span;
    if (!kk_slice_indices(kk_value_ref(key), a->length, &span))
      return KK_VALUE_ASIDE;
    return kk_bytearray_from(kk_bytes_slice(copy_of(a), span.start, span.step, span.count));
  }
  int64_t index = key_index(key);
  if (index == KK_I64_ASIDE || (index = item_index(a, index)) == KK_I64_ASIDE)
    return KK_VALUE_ASIDE;
  return kk_value_from_small(a->data[index]);
}

// Removes the items of the span, from the last to the first, so that the others keep their places.
static void delete_span(KkByteArray *a, KkSpan span) {
  if (span.step == 1)
    return bytearray_splice(a, span.start, span.count, NULL, 0);
  for (int64_t i = 0; i < span.count; i++) {
    int64_t k = span.step > 0 ? span.count - 1 - i : i;
    bytearray_splice(a, span.start + k * span.step, 1, NULL, 0);
  }
}

// a[slice] = data: any length if the step is 1, else as many as the slice has, or none.
static KkNone set_slice(KkByteArray *a, KkSlice *slice, KkByteSpan given) {
  KkSpan span;
  if (!kk_slice_indices(slice, a->length, &span))
    return KK_NONE_ASIDE;
  KkBytes *data = kk_bytes_from(given.data, given.length);   // it may be a part of a
  if (span.step == 1)
    return bytearray_splice(a, span.start, span.count, data->data, data->length), 0;
  if (data->length == 0)
    return delete_span(a, span), 0;
  if (span.count != data->length) {
    kk_raise(KK_ValueError, "attempt to assign bytes of size %ld to extended slice of size %ld", data->length,
             span.count);
    return KK_NONE_ASIDE;
  }
  for (int64_t i = 0; i < span.count; i++)
    a->data[span.start + i * span.step] = data->data[i];
  return 0;
}

static KkNone slot_setitem(Value v, Value key, Value item) {
  KkByteArray *a = self(v);
  bool is_plain = kk_value_is_small(key) && kk_value_is_small(item) && (uint64_t)kk_value_small(item) < 256;
  if (KK_LIKELY(is_plain && (uint64_t)kk_value_small(key) < (uint64_t)a->length))
    return a->data[kk_value_small(key)] = (unsigned char)kk_value_small(item), 0;
  if (kk_value_is(key, KK_slice)) {
    KkByteSpan data;
    if (kk_has_index(item))
      return kk_raise(KK_TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)"),
             KK_NONE_ASIDE;
    return kk_bytes_source(item, "bytearray", &data) ? set_slice(a, kk_value_ref(key), data) : KK_NONE_ASIDE;
  }
  int64_t index = key_index(key);
  int byte = index == KK_I64_ASIDE ? -1 : kk_byte_from_value(item, "byte");
  if (byte < 0 || (index = item_index(a, index)) == KK_I64_ASIDE)
    return KK_NONE_ASIDE;
  return a->data[index] = (unsigned char)byte, 0;
}

static KkNone slot_delitem(Value v, Value key) {
  KkByteArray *a = self(v);
  KkSpan span = {.count = 1, .step = 1};
  if (kk_value_is(key, KK_slice)) {
    if (!kk_slice_indices(kk_value_ref(key), a->length, &span))
      return KK_NONE_ASIDE;
  } else {
    int64_t index = key_index(key);
    if (index == KK_I64_ASIDE || (span.start = item_index(a, index)) == KK_I64_ASIDE)
      return KK_NONE_ASIDE;
  }
  return delete_span(a, span), 0;
}

// ---------------------------------------------------------------- operators and slots

static Value slot_repr(Value v) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  kk_str_builder_add_utf8(&out, kk_class_name(v));
  kk_str_builder_add_code(&out, '(');
  kk_str_builder_add(&out, kk_byte_span_repr(span_of(self(v)), true));
  kk_str_builder_add_code(&out, ')');
  return kk_value_from_ref(kk_str_builder_finish(&out));
}

static KkBool slot_truth(Value v) { return self(v)->length != 0; }
static int64_t slot_length(Value v) { return self(v)->length; }
static KkBool slot_contains(Value v, Value part) { return kk_byte_span_contains(span_of(self(v)), part); }
static Value slot_iter(Value v) { return kk_sequence_iterator_new(v); }

static Value slot_add(Value left, Value right) {
  if (!kk_is_bytes_like(right))
    return kk_raise(KK_TypeError, "can't concat %T to bytearray", right), KK_VALUE_ASIDE;
  return kk_bytearray_from(kk_bytes_op_add(copy_of(self(left)), right));
}

static Value slot_inplace_add(Value left, Value right) {
  if (!kk_is_bytes_like(right))
    return kk_raise(KK_TypeError, "can't concat %T to bytearray", right), KK_VALUE_ASIDE;
  return kk_bytearray_extend(left, right) ? KK_VALUE_ASIDE : left;
}

static Value slot_mul(Value left, Value right) {
  bool is_reflected = !kk_is_instance_of(left, KK_bytearray);
  int64_t n = kk_index_as(is_reflected ? left : right, KK_OverflowError);
  if (n == KK_I64_ASIDE)
    return KK_VALUE_ASIDE;
  return kk_bytearray_from(kk_bytes_repeat(copy_of(self(is_reflected ? right : left)), n));
}

static Value slot_inplace_mul(Value left, Value right) {
  KkByteArray *a = self(left);
  int64_t n = kk_index_as(right, KK_OverflowError);
  KkBytes *repeated = n == KK_I64_ASIDE ? KK_REF_ASIDE : kk_bytes_repeat(copy_of(a), n);
  if (repeated == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  bytearray_splice(a, 0, a->length, repeated->data, repeated->length);
  return left;
}

static Value slot_mod(Value left, Value right) {
  if (!kk_is_instance_of(left, KK_bytearray))
    return kk_not_implemented();
  return kk_bytearray_from(kk_byte_span_percent(kk_byte_span(left), right));
}

static Value slot_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  KkByteSpan span;
  if (!kk_bytes_make_span("bytearray", args, n, names, &span))
    return KK_VALUE_ASIDE;
  return kk_value_from_ref(bytearray_from(span.data, span.length));
}

void kk_bytearray_class_init(KkClass *class) {
  class->slots.repr = slot_repr;
  class->slots.hash = kk_hash_unhashable;
  class->slots.truth = slot_truth;
  class->slots.length = slot_length;
  class->slots.getitem = slot_getitem;
  class->slots.setitem = slot_setitem;
  class->slots.delitem = slot_delitem;
  class->slots.contains = slot_contains;
  class->slots.iter = slot_iter;
  class->slots.compare = kk_bytes_like_compare;
  class->slots.binary[KK_ADD] = slot_add;
  class->slots.binary[KK_MUL] = slot_mul;
  class->slots.binary[KK_MOD] = slot_mod;
  class->slots.inplace[KK_ADD] = slot_inplace_add;
  class->slots.inplace[KK_MUL] = slot_inplace_mul;
  class->slots.make = slot_make;
}
