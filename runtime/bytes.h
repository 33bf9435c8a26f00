// bytes.h - Python's bytes: inline data after a 16-byte header; and bytearray: a header with a block that grows.
//
// bytes are immutable and pointer-free; data ends with a zero byte that does not count. The payload caches the hash.
// What both types do the same way takes a KkSpanOfBytes: an address and a length.
#ifndef KK_BYTES_H
#define KK_BYTES_H

#include "str.h"

struct KkBytes {
  KkHeader header;         // payload: cached hash, 0 if not computed
  int64_t length;
  unsigned char data[];    // length bytes, then a zero
};

typedef struct KkByteArray {
  KkHeader header;
  int64_t length, capacity;
  unsigned char *data;     // a plain block of `capacity` bytes
} KkByteArray;

// Static literals: static struct { KkBytes b; unsigned char data[4]; } kk_b1 = {KK_BYTES_HEADER(3), "abc"};
#define KK_BYTES_HEADER(length) {{KK_bytes, 0, 0}, (length)}

// The bytes of a bytes or bytearray, good until the next change of it.
typedef struct KkByteSpan { const unsigned char *data; int64_t length; } KkByteSpan;

KkBytes *kk_bytes_new(int64_t length);                              // uninitialised but for the final zero
KkBytes *kk_bytes_from(const void *data, int64_t length);
KkBytes *kk_bytes_part(KkBytes *b, int64_t start, int64_t n);       // requires the range inside
KkBytes *kk_bytes_concat(KkBytes *a, KkBytes *b);
KkBytes *kk_bytes_repeat(KkBytes *b, int64_t times);
KkBytes *kk_bytes_slice(KkBytes *b, int64_t start, int64_t step, int64_t n);
Value kk_bytes_get(KkBytes *b, int64_t index);                      // b[index], an int; IndexError
bool kk_bytes_equal(const KkBytes *a, const KkBytes *b);
int64_t kk_bytes_hash(KkBytes *b);
KkStr *kk_bytes_repr(KkBytes *b);
KK_INLINE int64_t kk_bytes_length(const KkBytes *b) { return b->length; }
KK_INLINE KkBool kk_bytes_truth(const KkBytes *b) { return b->length != 0; }

bool kk_is_bytes_like(Value v);                                     // bytes or bytearray (or a subclass)
KkByteSpan kk_byte_span(Value v);                                   // requires kk_is_bytes_like(v)

// ---- codecs (str_codec.c)

KkBytes *kk_str_encode(KkStr *s, KkStr *encoding, KkStr *errors);   // UnicodeEncodeError, LookupError
KkStr *kk_bytes_decode(KkBytes *b, KkStr *encoding, KkStr *errors); // UnicodeDecodeError, LookupError
KkStr *kk_bytes_decode_span(KkByteSpan span, Value object, KkStr *encoding, KkStr *errors);
KkStr *kk_str_decoded(Value bytes_like, KkStr *encoding, KkStr *errors);  // str(bytes_like, encoding, errors)

void kk_bytes_class_init(KkClass *class);
void kk_bytearray_class_init(KkClass *class);

#endif
