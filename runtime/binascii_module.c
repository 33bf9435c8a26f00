// binascii_module.c - the module binascii: base64, hexadecimal, checksums.
//
// base64 (RFC 4648): three bytes are four characters of six bits. Decoding skips what is no character of the alphabet, as
// CPython's does unless it is strict; its errors are raised as ValueError, which stdlib/binascii.py turns into Error.
#include "kukri.h"

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static bool span_of(Value v, KkByteSpan *span) {
  if (!kk_is_bytes_like(v))
    return kk_raise(KK_TypeError, "a bytes-like object is required, not '%T'", v), false;
  *span = kk_byte_span(v);
  return true;
}

// Text is taken as ASCII, too.
static bool text_span_of(Value v, KkByteSpan *span) {
  if (!kk_is_instance_of(v, KK_str)) {
    if (kk_is_bytes_like(v))
      return span_of(v, span);
    kk_raise(KK_TypeError, "argument should be bytes, buffer or ASCII string, not '%T'", v);
    return false;
  }
  KkBytes *bytes = kk_str_encode(kk_value_ref(v), KK_STR("ascii"), KK_STR("strict"));
  if (bytes == KK_REF_ASIDE) {
    kk_clear_pending();
    return kk_raise(KK_ValueError, "string argument should contain only ASCII characters"), false;
  }
  *span = (KkByteSpan){bytes->data, bytes->length};
  return true;
}

// ---- base64

KkBytes *kk_binascii__b2a_base64(Value data, KkBool newline) {
  KkByteSpan in;
  if (!span_of(data, &in))
    return KK_REF_ASIDE;
  KkBytes *out = kk_bytes_new((in.length + 2) / 3 * 4 + newline);
  unsigned char *to = out->data;
  for (int64_t i = 0; i < in.length; i += 3) {
    int64_t left = in.length - i;
    uint32_t bits = (uint32_t)in.data[i] << 16 | (left > 1 ? (uint32_t)in.data[i + 1] << 8 : 0) |
                    (left > 2 ? in.data[i + 2] : 0);
    *to++ = (unsigned char)alphabet[bits >> 18];
    *to++ = (unsigned char)alphabet[bits >> 12 & 63];
    *to++ = left > 1 ? (unsigned char)alphabet[bits >> 6 & 63] : '=';
    *to++ = left > 2 ? (unsigned char)alphabet[bits & 63] : '=';
  }
  if (newline)
    *to = '\n';
  return out;
}

static int sextet(unsigned char c) {
  return c >= 'A' && c <= 'Z'   ? c - 'A'
         : c >= 'a' && c <= 'z' ? c - 'a' + 26
         : c >= '0' && c <= '9' ? c - '0' + 52
         : c == '+'             ? 62
         : c == '/'             ? 63
                                : -1;
}

static KkBytes *refuse(const char *text) { return kk_raise(KK_ValueError, text), KK_REF_ASIDE; }

typedef struct Decoder {
  unsigned char *to;
  int count;       // characters of the present four
  int pads;        // '=' after them
  unsigned left;   // bits that wait
  bool is_strict;
} Decoder;

static void take_sextet(Decoder *d, int bits) {
  static const int waiting[] = {0, 4, 2, 0};   // bits that wait after the character of that number, but the first
  d->pads = 0;
  if (d->count == 0) {
    d->left = (unsigned)bits;
  } else {
    int shift = waiting[d->count];
    *d->to++ = (unsigned char)(d->left << (6 - shift) | (unsigned)bits >> shift);
    d->left = (unsigned)bits & ((1u << shift) - 1);
  }
  d->count = (d->count + 1) & 3;
}

static KkBytes *refuse_end(const Decoder *d, const KkBytes *out) {
  if (d->count != 1)
    return refuse("Incorrect padding");
  return kk_raise(
             KK_ValueError,
             "Invalid base64-encoded string: number of data characters (%ld) cannot be 1 more than a multiple of 4",
             (d->to - out->data) / 3 * 4 + 1),
         KK_REF_ASIDE;
}

KkBytes *kk_binascii__a2b_base64(Value data, KkBool strict_mode) {
  KkByteSpan in;
  if (!text_span_of(data, &in))
    return KK_REF_ASIDE;
  KkBytes *out = kk_bytes_new((in.length + 3) / 4 * 3);
  Decoder d = {.to = out->data, .is_strict = strict_mode};
  if (strict_mode && in.length && in.data[0] == '=')
    return refuse("Leading padding not allowed");
  for (int64_t i = 0; i < in.length; i++) {
    unsigned char c = in.data[i];
    int bits = sextet(c);
    if (c == '=' && d.count >= 2 && d.count + ++d.pads >= 4) {
      if (strict_mode && i + 1 < in.length)
        return refuse("Excess data after padding");
      return kk_bytes_part(out, 0, d.to - out->data);
    }
    if (bits >= 0 && strict_mode && d.pads)
      return refuse("Discontinuous padding not allowed");
    if (bits < 0 && c != '=' && strict_mode)
      return refuse("Only base64 data is allowed");
    if (bits >= 0)
      take_sextet(&d, bits);
  }
  return d.count ? refuse_end(&d, out) : kk_bytes_part(out, 0, d.to - out->data);
}

// ---- hexadecimal

KkBytes *kk_binascii__hexlify(Value data) {
  static const char digits[] = "0123456789abcdef";
  KkByteSpan in;
  if (!span_of(data, &in))
    return KK_REF_ASIDE;
  KkBytes *out = kk_bytes_new(2 * in.length);
  for (int64_t i = 0; i < in.length; i++) {
    out->data[2 * i] = (unsigned char)digits[in.data[i] >> 4];
    out->data[2 * i + 1] = (unsigned char)digits[in.data[i] & 15];
  }
  return out;
}

static int nibble(unsigned char c) {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                : -1;
}

KkBytes *kk_binascii__unhexlify(Value data) {
  KkByteSpan in;
  if (!text_span_of(data, &in))
    return KK_REF_ASIDE;
  if (in.length % 2)
    return refuse("Odd-length string");
  KkBytes *out = kk_bytes_new(in.length / 2);
  for (int64_t i = 0; i < out->length; i++) {
    int high = nibble(in.data[2 * i]), low = nibble(in.data[2 * i + 1]);
    if (high < 0 || low < 0)
      return refuse("Non-hexadecimal digit found");
    out->data[i] = (unsigned char)(high << 4 | low);
  }
  return out;
}

// ---- checksums, a bit at a time over a table made once a call

int64_t kk_binascii_crc32(Value data, KkInt crc) {
  KkByteSpan in;
  uint32_t table[256], sum = ~(uint32_t)kk_int_low_word(crc);
  if (!span_of(data, &in))
    return KK_I64_ASIDE;
  for (uint32_t i = 0; i < 256; i++) {
    table[i] = i;
    for (int bit = 0; bit < 8; bit++)
      table[i] = table[i] >> 1 ^ (table[i] & 1 ? 0xEDB88320u : 0);
  }
  for (int64_t i = 0; i < in.length; i++)
    sum = table[(sum ^ in.data[i]) & 255] ^ sum >> 8;
  return (uint32_t)~sum;
}

int64_t kk_binascii_crc_hqx(Value data, KkInt crc) {
  KkByteSpan in;
  uint32_t sum = (uint32_t)kk_int_low_word(crc) & 0xFFFF;
  if (!span_of(data, &in))
    return KK_I64_ASIDE;
  for (int64_t i = 0; i < in.length; i++) {
    sum ^= (uint32_t)in.data[i] << 8;
    for (int bit = 0; bit < 8; bit++)
      sum = (sum << 1 ^ (sum & 0x8000 ? 0x1021 : 0)) & 0xFFFF;
  }
  return sum;
}
