// int_method.c - the methods of int (signatures: stdlib/builtins/int.py).
#include <gmp.h>

#include "bytes.h"
#include "class.h"
#include "error.h"
#include "float_type.h"
#include "heap.h"
#include "int.h"
#include "number_format.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"

int64_t kk_int_bit_length(KkInt self) { return kk_int_bits(self); }

int64_t kk_int_bit_count(KkInt self) {
  uint64_t room;
  KkLimbs x = kk_int_limbs(self, &room);
  return x.size ? (int64_t)mpn_popcount(x.limbs, x.size) : 0;
}

KkInt kk_int_conjugate(KkInt self) { return self; }
KkInt kk_int_get_real(KkInt self) { return self; }
KkInt kk_int_get_imag(KkInt self) { return (void)self, 0; }
KkInt kk_int_get_numerator(KkInt self) { return self; }
KkInt kk_int_get_denominator(KkInt self) { return (void)self, kk_value_from_small(1); }
KkInt kk_int_op_trunc(KkInt self) { return self; }
KkInt kk_int_op_floor(KkInt self) { return self; }
KkInt kk_int_op_ceil(KkInt self) { return self; }
KkStr *kk_int_op_format(KkInt self, KkStr *spec) { return kk_int_format(self, spec); }

KkTuple *kk_int_as_integer_ratio(KkInt self) {
  return kk_tuple_from_values((Value[2]){self, kk_value_from_small(1)}, 2);
}

// int.__round__(digits=absent)
KkInt kk_int_op_round(KkInt self, Value digits) {
  KkInt places = kk_value_is_aside(digits) ? 0 : kk_to_index(digits);
  return kk_value_is_aside(places) ? KK_VALUE_ASIDE : kk_int_round(self, places);
}

// ---- bytes

// true: the order is "little"; -1: ValueError raised
static int is_little(KkStr *order) {
  if (kk_str_equal_ascii(order, "little"))
    return 1;
  if (kk_str_equal_ascii(order, "big"))
    return 0;
  kk_raise(KK_ValueError, "byteorder must be either 'little' or 'big'");
  return -1;
}

static void reverse(unsigned char *data, int64_t length) {
  for (int64_t i = 0, j = length - 1; i < j; i++, j--) {
    unsigned char swapped = data[i];
    data[i] = data[j], data[j] = swapped;
  }
}

// Whether the number fits: with a sign, -2^(8n-1) … 2^(8n-1) - 1.
static bool fits_bytes(KkInt number, int64_t length, bool is_signed) {
  if (length >= INT64_MAX / 8)
    return true;
  if (!is_signed)
    return kk_int_bits(number) <= length * 8;
  KkInt magnitude = kk_int_sign(number) < 0 ? kk_int_invert(number) : number;
  return magnitude == 0 || kk_int_bits(magnitude) < length * 8;   // -1 fits no bytes, too
}

// The number's lowest `length` bytes as two's complement, lowest first.
static void write_bytes(unsigned char *out, int64_t length, KkInt number) {
  uint64_t room;
  KkLimbs x = kk_int_limbs(number, &room);
  int64_t own = x.size * 8 < length ? x.size * 8 : length;
  memcpy(out, x.limbs, (size_t)own);
  memset(out + own, 0, (size_t)(length - own));
  unsigned carry = 1;
  for (int64_t i = 0; x.negative && i < length; i++) {
    carry += (unsigned char)~out[i];
    out[i] = (unsigned char)carry;
    carry >>= 8;
  }
}

KkBytes *kk_int_to_bytes(KkInt self, int64_t length, KkStr *byteorder, KkBool is_signed) {
  int little = is_little(byteorder);
  if (little < 0)
    return KK_REF_ASIDE;
  if (length < 0)
    return kk_raise(KK_ValueError, "length argument must be non-negative"), KK_REF_ASIDE;
  if (kk_int_sign(self) < 0 && !is_signed)
    return kk_raise(KK_OverflowError, "can't convert negative int to unsigned"), KK_REF_ASIDE;
  if (!fits_bytes(self, length, is_signed))
    return kk_raise(KK_OverflowError, "int too big to convert"), KK_REF_ASIDE;
  if (!kk_heap_can_hold(length, 1))
    return KK_REF_ASIDE;
  KkBytes *bytes = kk_bytes_new(length);
  write_bytes(bytes->data, length, self);
  if (!little)
    reverse(bytes->data, length);
  return bytes;
}

KkInt kk_int_from_bytes(Value source, KkStr *byteorder, KkBool is_signed) {
  KkByteSpan span;
  int little = is_little(byteorder);
  if (little < 0 || !kk_bytes_source(source, "bytes", &span))
    return KK_VALUE_ASIDE;
  int64_t limbs = span.length / 8 + 1;
  KkBig *big = kk_big_new(limbs);
  if (!big)
    return KK_VALUE_ASIDE;
  unsigned char *data = (unsigned char *)big->limbs;
  memcpy(data, span.data, (size_t)span.length);
  if (!little)
    reverse(data, span.length);
  bool negative = is_signed && span.length && data[span.length - 1] & 0x80;
  memset(data + span.length, negative ? 0xff : 0, (size_t)(limbs * 8 - span.length));
  if (negative)
    mpn_neg(big->limbs, big->limbs, limbs);
  return kk_big_finish(big, limbs, negative);
}
