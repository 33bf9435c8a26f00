// bytes.c - making, comparing, slicing bytes; bytes() and the class record. The methods stand in bytes_methods.c.
#include "kukri.h"
#include "bytes.h"
#include "container.h"
#include "foreign.h"
#include "iterator.h"
#include "list.h"
#include "slice.h"
#include "str_builder.h"
#include "str_units.h"
#include "tuple.h"

// ---------------------------------------------------------------- making

KkBytes *kk_bytes_new(int64_t length) {
  if (KK_UNLIKELY(length > INT32_MAX) && !kk_heap_can_hold(length, 1))
    return KK_REF_ASIDE;
  KkBytes *b = kk_alloc_plain(sizeof(KkBytes) + length + 1, KK_bytes);
  b->length = length;
  b->data[length] = 0;
  return b;
}

KkBytes *kk_bytes_from(const void *data, int64_t length) {
  KkBytes *b = kk_bytes_new(length);
  if (KK_LIKELY(b != KK_REF_ASIDE))
    memcpy(b->data, data, length);
  return b;
}

static KkBytes *bytes_exact(KkBytes *b) {
  return b->header.class_id == KK_bytes ? b : kk_bytes_from(b->data, b->length);
}

KkBytes *kk_bytes_part(KkBytes *b, int64_t start, int64_t n) {
  return n == b->length ? bytes_exact(b) : kk_bytes_from(b->data + start, n);
}

KkBytes *kk_bytes_slice(KkBytes *b, int64_t start, int64_t step, int64_t n) {
  if (step == 1)
    return kk_bytes_part(b, start, n);
  KkBytes *part = kk_bytes_new(n);
  for (int64_t i = 0; i < n; i++)
    part->data[i] = b->data[start + i * step];
  return part;
}

bool kk_is_bytes_like(Value v) { return kk_is_instance_of(v, KK_bytes) || kk_is_instance_of(v, KK_bytearray); }

KkByteSpan kk_byte_span(Value v) {
  if (kk_is_instance_of(v, KK_bytes)) {
    const KkBytes *b = kk_value_ref(v);
    return (KkByteSpan){b->data, b->length};
  }
  const KkByteArray *array = kk_value_ref(v);
  return (KkByteSpan){array->data, array->length};
}

// ---------------------------------------------------------------- operators

static KkBytes *span_concat(KkByteSpan a, KkByteSpan b) {
  KkBytes *both = kk_bytes_new(a.length + b.length);
  if (KK_UNLIKELY(both == KK_REF_ASIDE))
    return both;
  memcpy(both->data, a.data, a.length);
  memcpy(both->data + a.length, b.data, b.length);
  return both;
}

KkBytes *kk_bytes_concat(KkBytes *a, KkBytes *b) {
  if (a->length == 0)
    return bytes_exact(b);
  if (b->length == 0)
    return bytes_exact(a);
  return span_concat((KkByteSpan){a->data, a->length}, (KkByteSpan){b->data, b->length});
}

KkBytes *kk_bytes_repeat(KkBytes *b, int64_t times) {
  if (times == 1)
    return bytes_exact(b);
  if (times < 0)
    times = 0;
  if (times && b->length > INT64_MAX / times)
    return kk_raise(KK_OverflowError, "repeated bytes are too long"), KK_REF_ASIDE;
  KkBytes *r = kk_bytes_new(b->length * times);
  if (KK_UNLIKELY(r == KK_REF_ASIDE) || r->length == 0)
    return r;
  if (b->length == 1)
    return memset(r->data, b->data[0], times), r;
  for (int64_t i = 0; i < times; i++)
    memcpy(r->data + i * b->length, b->data, b->length);
  return r;
}

Value kk_bytes_get(KkBytes *b, int64_t index) {
  if (index < 0)
    index += b->length;
  if ((uint64_t)index >= (uint64_t)b->length)
    return kk_raise(KK_IndexError, "index out of range"), KK_VALUE_ASIDE;
  return kk_value_from_small(b->data[index]);
}

int64_t kk_bytes_hash(KkBytes *b) {
  if (b->header.payload && !(b->header.flags & KK_FLAG_SIDE))
    return b->header.payload;
  uint32_t hash = kk_hash_bytes(b->data, b->length);
  if (!(b->header.flags & KK_FLAG_SIDE))
    b->header.payload = hash;
  return hash;
}

static int span_compare(KkByteSpan a, KkByteSpan b) {
  int order = memcmp(a.data, b.data, a.length < b.length ? a.length : b.length);
  return order ? (order < 0 ? -1 : 1) : (a.length > b.length) - (a.length < b.length);
}

// For bytes and bytearray, also mixed.
Value kk_bytes_like_compare(Value left, Value right, KkComparison op) {
  if (!kk_is_bytes_like(left) || !kk_is_bytes_like(right))
    return kk_not_implemented();
  return kk_value_from_bool(kk_order_matches(span_compare(kk_byte_span(left), kk_byte_span(right)), op));
}

// ---------------------------------------------------------------- repr

// bytearray's repr escapes single quotes even between double ones.
KkStr *kk_byte_span_repr(KkByteSpan span, bool is_bytearray) {
  bool has_single = memchr(span.data, '\'', span.length), has_double = memchr(span.data, '"', span.length);
  char quote = has_single && !has_double ? '"' : '\'';
  KkStrBuilder out;
  kk_str_builder_init(&out);
  kk_str_builder_add_code(&out, 'b');
  kk_str_builder_add_code(&out, quote);
  for (int64_t i = 0; i < span.length; i++) {
    if (span.data[i] < 128)
      kk_str_builder_add_quoted_char(&out, span.data[i], is_bytearray ? '\'' : quote);
    else
      kk_str_builder_add_escape(&out, span.data[i]);
  }
  kk_str_builder_add_code(&out, quote);
  return kk_str_builder_finish(&out);
}

KkStr *kk_bytes_repr(KkBytes *b) { return kk_byte_span_repr((KkByteSpan){b->data, b->length}, false); }

// ---------------------------------------------------------------- bytes(…)

// A growing block of bytes.
typedef struct ByteSink {
  unsigned char *data;
  int64_t length, capacity;
} ByteSink;

static void sink_put(ByteSink *sink, unsigned char byte) {
  if (sink->length == sink->capacity) {
    sink->capacity = 2 * sink->capacity + 32;
    unsigned char *block = kk_block_plain(sink->capacity);
    if (sink->length)
      memcpy(block, sink->data, sink->length);
    sink->data = block;
  }
  sink->data[sink->length++] = byte;
}

// v as a byte; -1: TypeError, or a ValueError that calls it `what`.
int kk_byte_from_value(Value v, const char *what) {
  Value index = kk_to_index(v);
  if (index == KK_VALUE_ASIDE)
    return -1;
  int64_t byte = kk_int_clip(index);
  if (byte >= 0 && byte < 256)
    return (int)byte;
  return kk_raise(KK_ValueError, "%s must be in range(0, 256)", what), -1;
}

// Appends the ints of an iterable. False: raised.
static bool sink_fill(ByteSink *sink, Value iterable, const char *name) {
  Value iterator = kk_iter(iterable);
  if (iterator == KK_VALUE_ASIDE) {
    if (!kk_pending_is(KK_TypeError))
      return false;
    kk_clear_pending();
    return kk_raise(KK_TypeError, "cannot convert '%T' object to %s", iterable, name), false;
  }
  for (Value item; (item = kk_next(iterator)) != KK_VALUE_ASIDE;) {
    int byte = kk_byte_from_value(item, strcmp(name, "bytes") == 0 ? "bytes" : "byte");
    if (byte < 0)
      return false;
    sink_put(sink, (unsigned char)byte);
  }
  return !kk_pending();
}

// bytes(v) where v has __bytes__; *is_found false: it has none.
static Value bytes_special(Value v, bool *is_found) {
  Value result = kk_call_special(v, KK_STR("__bytes__"), NULL, 0, is_found);
  if (!*is_found || result == KK_VALUE_ASIDE || kk_is_instance_of(result, KK_bytes))
    return result;
  return kk_raise(KK_TypeError, "__bytes__ returned non-bytes (type %T)", result), KK_VALUE_ASIDE;
}

// What bytes(source) and bytearray(source) hold: a copy, `source` zeros, or the ints of an iterable. False: raised.
bool kk_bytes_source(Value source, const char *name, KkByteSpan *span) {
  if (kk_is_bytes_like(source))
    return *span = kk_byte_span(source), true;
  if (kk_is_instance_of(source, KK_str))
    return kk_raise(KK_TypeError, "string argument without an encoding"), false;
  if (kk_has_index(source)) {
    int64_t n = kk_index_as(source, KK_OverflowError);
    if (n == KK_I64_ASIDE)
      return false;
    if (n < 0)
      return kk_raise(KK_ValueError, "negative count"), false;
    if (n > INT32_MAX && !kk_heap_can_hold(n, 1))
      return false;
    return *span = (KkByteSpan){kk_block_plain(n + 1), n}, true;
  }
  ByteSink sink = {kk_block_plain(1), 0, 0};
  if (!sink_fill(&sink, source, name))
    return false;
  return *span = (KkByteSpan){sink.data, sink.length}, true;
}

// The parameters source, encoding, errors by position or keyword. False: TypeError.
static bool source_arguments(const char *name, const Value *args, size_t n, KkTuple *names, Value out[3]) {
  static const char *const keywords[] = {"source", "encoding", "errors"};
  int64_t given = n + (names ? names->length : 0);
  if (given > 3)
    return kk_raise(KK_TypeError, "%s() takes at most 3 arguments (%ld given)", name, given), false;
  for (size_t i = 0; i < n; i++)
    out[i] = args[i];
  for (int64_t i = 0; names && i < names->length; i++) {
    KkStr *keyword = kk_value_ref(names->items[i]);
    size_t at = 0;
    while (at < 3 && !kk_str_equal_ascii(keyword, keywords[at]))
      at++;
    if (at == 3)
      return kk_raise(KK_TypeError, "'%U' is an invalid keyword argument for %s()", keyword, name), false;
    if (at < n)
      return kk_raise(KK_TypeError, "argument for %s() given by name ('%U') and position (%ld)", name, keyword, at + 1),
             false;
    out[at] = args[n + i];
  }
  for (int i = 1; i < 3; i++)
    if (out[i] != KK_VALUE_ASIDE && !kk_is_instance_of(out[i], KK_str))
      return kk_raise(KK_TypeError, "%s() argument '%s' must be str, not %U", name, keywords[i],
                      kk_shown_argument(out[i])),
             false;
  return true;
}

// What bytes(…) or bytearray(…), called so, hold. False: raised.
bool kk_bytes_make_span(const char *name, const Value *args, size_t n, KkTuple *names, KkByteSpan *span) {
  Value given[3] = {KK_VALUE_ASIDE, KK_VALUE_ASIDE, KK_VALUE_ASIDE};
  if (!source_arguments(name, args, n, names, given))
    return false;
  bool has_encoding = given[1] != KK_VALUE_ASIDE, has_errors = given[2] != KK_VALUE_ASIDE;
  if (given[0] == KK_VALUE_ASIDE) {
    if (has_encoding || has_errors)
      return kk_raise(KK_TypeError, "%s without a string argument", has_encoding ? "encoding" : "errors"), false;
    return *span = (KkByteSpan){(const unsigned char *)"", 0}, true;
  }
  if (!has_encoding && !has_errors)
    return kk_bytes_source(given[0], name, span);
  if (!kk_is_instance_of(given[0], KK_str))
    return kk_raise(KK_TypeError, "%s without a string argument", has_encoding ? "encoding" : "errors"), false;
  if (!has_encoding)
    return kk_raise(KK_TypeError, "string argument without an encoding"), false;
  KkBytes *b = kk_str_encode(kk_value_ref(given[0]), kk_value_ref(given[1]),
                             has_errors ? kk_value_ref(given[2]) : KK_STR("strict"));
  return b != KK_REF_ASIDE && (*span = (KkByteSpan){b->data, b->length}, true);
}

// ---------------------------------------------------------------- dunders and slots

static KkBytes *self(Value v) { return kk_value_ref(v); }

KkBytes *kk_bytes_op_add(KkBytes *b, Value other) {
  if (kk_is_bytes_like(other)) {
    KkByteSpan span = kk_byte_span(other);
    if (b->length == 0 && kk_value_is(other, KK_bytes))
      return kk_value_ref(other);
    return span.length == 0 ? bytes_exact(b) : span_concat((KkByteSpan){b->data, b->length}, span);
  }
  return kk_raise(KK_TypeError, "can't concat %T to bytes", other), KK_REF_ASIDE;
}

// Is the int or the run of bytes in the span? For bytes and bytearray.
KkBool kk_byte_span_contains(KkByteSpan span, Value part) {
  if (kk_is_bytes_like(part)) {
    KkByteSpan sought = kk_byte_span(part);
    return sought.length == 0 || memmem(span.data, span.length, sought.data, sought.length) != NULL;
  }
  if (!kk_has_index(part))
    return kk_raise(KK_TypeError, "a bytes-like object is required, not '%T'", part), KK_BOOL_ASIDE;
  int byte = kk_byte_from_value(part, "byte");
  return byte < 0 ? KK_BOOL_ASIDE : memchr(span.data, byte, span.length) != NULL;
}

KkBool kk_bytes_op_contains(KkBytes *b, Value part) {
  return kk_byte_span_contains((KkByteSpan){b->data, b->length}, part);
}

Value kk_bytes_op_getitem(KkBytes *b, Value key) {
  if (kk_value_is_int(key) && kk_int_fits_i64(key))
    return kk_bytes_get(b, kk_int_to_i64(key));
  if (kk_value_is(key, KK_slice)) {
    KkSpan span;
    if (!kk_slice_indices(kk_value_ref(key), b->length, &span))
      return KK_VALUE_ASIDE;
    return kk_value_from_ref(kk_bytes_slice(b, span.start, span.step, span.count));
  }
  if (!kk_has_index(key))
    return kk_raise(KK_TypeError, "byte indices must be integers or slices, not %T", key), KK_VALUE_ASIDE;
  int64_t index = kk_index(key);
  return index == KK_I64_ASIDE ? KK_VALUE_ASIDE : kk_bytes_get(b, index);
}

int64_t kk_bytes_op_len(KkBytes *b) { return b->length; }
Value kk_bytes_op_iter(KkBytes *b) {
  return kk_value_from_ref(kk_index_iterator_new(KK_bytes_iterator, kk_value_from_ref(b), 0));
}

static Value slot_repr(Value v) { return kk_value_from_ref(kk_bytes_repr(self(v))); }
static int64_t slot_hash(Value v) { return kk_bytes_hash(self(v)); }
static KkBool slot_truth(Value v) { return self(v)->length != 0; }
static int64_t slot_length(Value v) { return self(v)->length; }
static KkBool slot_contains(Value v, Value part) { return kk_byte_span_contains(kk_byte_span(v), part); }
int64_t kk_bytes_item_slow(KkBytes *b, KkInt index) {
  Value item = kk_bytes_op_getitem(b, index);
  return item == KK_VALUE_ASIDE ? KK_I64_ASIDE : kk_value_small(item);
}

static Value slot_getitem(Value v, Value key) { return kk_bytes_op_getitem(self(v), key); }
static Value slot_iter(Value v) { return kk_bytes_op_iter(self(v)); }
static Value slot_add(Value left, Value right) { return kk_value_from_result(kk_bytes_op_add(self(left), right)); }

static Value slot_mul(Value left, Value right) {
  bool is_reflected = !kk_is_instance_of(left, KK_bytes);
  int64_t n = kk_index_as(is_reflected ? left : right, KK_OverflowError);
  if (n == KK_I64_ASIDE)
    return KK_VALUE_ASIDE;
  return kk_value_from_result(kk_bytes_repeat(self(is_reflected ? right : left), n));
}

static Value slot_mod(Value left, Value right) {
  if (!kk_is_instance_of(left, KK_bytes))
    return kk_not_implemented();
  return kk_value_from_result(kk_byte_span_percent(kk_byte_span(left), right));
}

static Value slot_make(Value callee, const Value *args, size_t n, KkTuple *names) {
#ifdef KK_EXTENSION
  if (n && kk_is_foreign(args[0]))   // it may have a buffer
    return kk_foreign_call_builtin("bytes", args, n, names);
#endif
  (void)callee;
  KkByteSpan span;
  if (n == 1 && !names && kk_value_is(args[0], KK_bytes))
    return args[0];
  bool has_special = false;
  Value special = n == 1 && !names ? bytes_special(args[0], &has_special) : KK_VALUE_ASIDE;
  if (has_special)
    return special;
  if (!kk_bytes_make_span("bytes", args, n, names, &span))
    return KK_VALUE_ASIDE;
  return kk_value_from_result(kk_bytes_from(span.data, span.length));
}

void kk_bytes_operators_init(KkClass *class) {
  class->slots.binary[KK_ADD] = slot_add;
  class->slots.binary[KK_MUL] = slot_mul;
  class->slots.binary[KK_MOD] = slot_mod;
}

void kk_bytes_class_init(KkClass *class) {
  class->slots.repr = slot_repr;
  class->slots.hash = slot_hash;
  class->slots.truth = slot_truth;
  class->slots.length = slot_length;
  class->slots.getitem = slot_getitem;
  class->slots.contains = slot_contains;
  class->slots.iter = slot_iter;
  class->slots.compare = kk_bytes_like_compare;
  class->slots.make = slot_make;
}
