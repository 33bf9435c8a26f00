// bytes.h - Python's bytes: inline data after a 16-byte header; and bytearray: a header with a block that grows.
//
// bytes are immutable and pointer-free; data ends with a zero byte that does not count. The payload caches the hash.
// What both types do the same way takes a KkSpanOfBytes: an address and a length.
#ifndef KK_BYTES_H
#define KK_BYTES_H

#include "str.h"

struct KkBytes {
  KkHeader header;   // payload: cached hash, 0 if not computed
  int64_t length;
  unsigned char data[];   // length bytes, then a zero
};

typedef struct KkByteArray {
  KkHeader header;
  int64_t length, capacity;
  unsigned char *data;   // a plain block of `capacity` bytes
} KkByteArray;

// Static literals: static struct { KkBytes b; unsigned char data[4]; } kk_b1 = {KK_BYTES_HEADER(3), "abc"};
#define KK_BYTES_HEADER(length) \
  { {KK_bytes, 0, 0}, (length) }

// The bytes of a bytes or bytearray, good until the next change of it.
typedef struct KkByteSpan {
  const unsigned char *data;
  int64_t length;
} KkByteSpan;

KkBytes *kk_bytes_new(int64_t length);   // uninitialised but for the final zero
KkBytes *kk_bytes_from(const void *data, int64_t length);
KkBytes *kk_bytes_part(KkBytes *b, int64_t start, int64_t n);   // requires the range inside
KkBytes *kk_bytes_concat(KkBytes *a, KkBytes *b);
KkBytes *kk_bytes_repeat(KkBytes *b, int64_t times);
KkBytes *kk_bytes_slice(KkBytes *b, int64_t start, int64_t step, int64_t n);
Value kk_bytes_get(KkBytes *b, int64_t index);   // b[index], an int; IndexError
int64_t kk_bytes_hash(KkBytes *b);
KkStr *kk_bytes_repr(KkBytes *b);
KK_INLINE int64_t kk_bytes_length(const KkBytes *b) { return b->length; }
KK_INLINE KkBool kk_bytes_truth(const KkBytes *b) { return b->length != 0; }

int64_t kk_bytes_item_slow(KkBytes *b, KkInt index);   // for any index; KK_I64_ASIDE: raised

KK_INLINE int64_t kk_bytes_item(KkBytes *b, KkInt index) {   // b[index]
  if (KK_LIKELY(kk_value_is_small(index) && (uint64_t)kk_value_small(index) < (uint64_t)b->length))
    return b->data[kk_value_small(index)];
  return kk_bytes_item_slow(b, index);
}

bool kk_is_bytes_like(Value v);     // bytes or bytearray (or a subclass)
KkByteSpan kk_byte_span(Value v);   // requires kk_is_bytes_like(v)

int kk_byte_from_value(Value v, const char *what);                        // 0 … 255; -1: raised, calling it `what`
bool kk_bytes_source(Value source, const char *name, KkByteSpan *span);   // what bytes(source) holds; false: raised
bool kk_bytes_make_span(const char *name, const Value *args, size_t n, KkTuple *names, KkByteSpan *span);
Value kk_bytes_like_compare(Value left, Value right, KkComparison op);
KkStr *kk_byte_span_repr(KkByteSpan span, bool is_bytearray);   // b'…'
KkBool kk_byte_span_contains(KkByteSpan span, Value part);
KkBytes *kk_byte_span_join(KkByteSpan separator, Value iterable);
KkStr *kk_byte_span_hex(KkByteSpan span, Value separator, int64_t group);
KkBytes *kk_byte_span_percent(KkByteSpan format, Value arguments);   // format % arguments (str_percent.c)

// methods that bytearray applies to a copy of itself
int64_t kk_bytes_find(KkBytes *b, Value v, int64_t start, int64_t stop);
int64_t kk_bytes_index(KkBytes *b, Value v, int64_t start, int64_t stop);
int64_t kk_bytes_count(KkBytes *b, Value v, int64_t start, int64_t stop);
KkBool kk_bytes_startswith(KkBytes *b, Value v, int64_t start, int64_t stop);
KkBool kk_bytes_endswith(KkBytes *b, Value v, int64_t start, int64_t stop);
KkBytes *kk_bytes_upper(KkBytes *b);
KkBytes *kk_bytes_lower(KkBytes *b);
KkBytes *kk_bytes_strip(KkBytes *b, Value characters);
KkBytes *kk_bytes_replace(KkBytes *b, Value old, Value new, int64_t count);
KkList *kk_bytes_split(KkBytes *b, Value separator, int64_t max);
KkBytes *kk_bytes_fromhex(KkStr *text);
KkBytes *kk_bytes_op_add(KkBytes *b, Value other);

// ---- codecs (str_codec.c)

KkBytes *kk_str_encode(KkStr *s, KkStr *encoding, KkStr *errors);     // UnicodeEncodeError, LookupError
KkStr *kk_bytes_decode(KkBytes *b, KkStr *encoding, KkStr *errors);   // UnicodeDecodeError, LookupError
KkStr *kk_bytes_decode_span(KkByteSpan span, Value object, KkStr *encoding, KkStr *errors);
KkStr *kk_str_decoded(Value bytes_like, KkStr *encoding, KkStr *errors);   // str(bytes_like, encoding, errors)

const char *kk_codec_name(const KkStr *encoding);   // "utf-8", "utf-8-sig", "latin-1" …; NULL: LookupError

void kk_bytes_class_init(KkClass *class);
Value kk_bytearray_from(KkBytes *b);   // a bytearray with the bytes of b, which may be aside
void kk_bytearray_class_init(KkClass *class);

#endif
