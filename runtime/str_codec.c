// str_codec.c - str.encode and bytes.decode: UTF-8, ASCII, Latin-1, UTF-16 and UTF-32 in their byte orders.
//
// A codec is a row of a table: names, what a code point becomes, how the next one is read. Both directions run one loop:
//
//   encode   code points the codec can write are written; a run of others goes to the error handler
//   decode   well-formed sequences are read; a malformed one (start, end, reason) goes to the error handler
//
// Handlers are the ones of Python's codecs module, by name; where a bad sequence ends and what the reason says follows
// CPython (Objects/stringlib/codecs.h), because programs see both in the exception and in what "replace" gives.
#include <stdio.h>

#include "bytes.h"
#include "kukri.h"
#include "str_builder.h"
#include "str_units.h"
#include "tuple.h"

typedef struct Malformed {
  int64_t end;
  const char *reason;
} Malformed;

typedef struct Codec {
  const char *name;      // as in error messages
  const char *aliases;   // normalised names, each between spaces
  const char *reason;    // why a code point cannot be encoded
  uint32_t limit;        // code points below can be encoded (surrogates: see has_surrogates)
  int unit;              // bytes of a unit: 1, 2, 4
  bool is_big_endian;
  bool has_mark;         // a byte order mark is written first and looked for
  bool has_surrogates;   // lone surrogates are plain characters
  // Reads one code point at p: the position after it, or -1 with *bad set.
  int64_t (*read)(const struct Codec *codec, KkByteSpan text, int64_t at, uint32_t *code, Malformed *bad);
  int (*write)(const struct Codec *codec, char *out, uint32_t code);   // at most 4 bytes
} Codec;

// ---------------------------------------------------------------- reading and writing one code point

static int64_t malformed(Malformed *bad, int64_t end, const char *reason) {
  return *bad = (Malformed){end, reason}, -1;
}

static bool is_continuation(unsigned byte) { return (byte & 0xC0) == 0x80; }

// May `second` follow `lead`? Excludes overlong forms, surrogates and what is above U+10FFFF.
static bool utf8_second_is_valid(unsigned lead, unsigned second) {
  if (!is_continuation(second))
    return false;
  switch (lead) {
  case 0xE0: return second >= 0xA0;
  case 0xED: return second < 0xA0;
  case 0xF0: return second >= 0x90;
  case 0xF4: return second < 0x90;
  default: return true;
  }
}

static int64_t utf8_read(const Codec *codec, KkByteSpan text, int64_t at, uint32_t *code, Malformed *bad) {
  (void)codec;
  const unsigned char *p = text.data + at;
  int64_t left = text.length - at;
  unsigned lead = p[0];
  if (lead < 0x80)
    return *code = lead, at + 1;
  int n = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
  if (n == 0)
    return malformed(bad, at + 1, "invalid start byte");
  if (left >= 2 && !utf8_second_is_valid(lead, p[1]))
    return malformed(bad, at + 1, "invalid continuation byte");
  for (int i = 2; i < n && i < left; i++)
    if (!is_continuation(p[i]))
      return malformed(bad, at + i, "invalid continuation byte");
  if (left < n)
    return malformed(bad, text.length, "unexpected end of data");
  kk_utf8_sequence(p, p + n, code);
  return at + n;
}

static int utf8_write(const Codec *codec, char *out, uint32_t code) { return (void)codec, kk_utf8_put(out, code); }

static int64_t ascii_read(const Codec *codec, KkByteSpan text, int64_t at, uint32_t *code, Malformed *bad) {
  *code = text.data[at];
  return *code < codec->limit ? at + 1 : malformed(bad, at + 1, codec->reason);
}

static int byte_write(const Codec *codec, char *out, uint32_t code) { return (void)codec, *out = (char)code, 1; }

static uint32_t unit_read(const Codec *codec, const unsigned char *p) {
  uint32_t unit = 0;
  for (int i = 0; i < codec->unit; i++)
    unit |= (uint32_t)p[i] << 8 * (codec->is_big_endian ? codec->unit - 1 - i : i);
  return unit;
}

static void unit_write(const Codec *codec, char *out, uint32_t unit) {
  for (int i = 0; i < codec->unit; i++)
    out[i] = (char)(unit >> 8 * (codec->is_big_endian ? codec->unit - 1 - i : i));
}

static int64_t utf16_read(const Codec *codec, KkByteSpan text, int64_t at, uint32_t *code, Malformed *bad) {
  if (text.length - at < 2)
    return malformed(bad, text.length, "truncated data");
  uint32_t high = *code = unit_read(codec, text.data + at);
  if (high < 0xD800 || high > 0xDFFF)
    return at + 2;
  if (high >= 0xDC00)
    return malformed(bad, at + 2, "illegal encoding");
  if (text.length - at < 4)
    return malformed(bad, text.length, "unexpected end of data");
  uint32_t low = unit_read(codec, text.data + at + 2);
  if (low < 0xDC00 || low > 0xDFFF)
    return malformed(bad, at + 2, "illegal UTF-16 surrogate");
  *code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
  return at + 4;
}

static int utf16_write(const Codec *codec, char *out, uint32_t code) {
  if (code < 0x10000)
    return unit_write(codec, out, code), 2;
  unit_write(codec, out, 0xD800 + ((code - 0x10000) >> 10));
  unit_write(codec, out + 2, 0xDC00 + ((code - 0x10000) & 0x3FF));
  return 4;
}

static int64_t utf32_read(const Codec *codec, KkByteSpan text, int64_t at, uint32_t *code, Malformed *bad) {
  if (text.length - at < 4)
    return malformed(bad, text.length, "truncated data");
  *code = unit_read(codec, text.data + at);
  if (*code > 0x10FFFF)
    return malformed(bad, at + 4, "code point not in range(0x110000)");
  if (*code >= 0xD800 && *code <= 0xDFFF)
    return malformed(bad, at + 4, "code point in surrogate code point range(0xd800, 0xe000)");
  return at + 4;
}

static int utf32_write(const Codec *codec, char *out, uint32_t code) { return unit_write(codec, out, code), 4; }

// ---------------------------------------------------------------- the table

#define UNICODE_LIMIT 0x110000
#define NO_SURROGATES "surrogates not allowed"

static const Codec codecs[] = {
    {"utf-8", " utf-8 utf8 u8 utf cp65001 utf8-ucs2 utf8-ucs4 ", NO_SURROGATES, UNICODE_LIMIT, 1, false, false, false,
     utf8_read, utf8_write},
    {"ascii", " ascii us-ascii us 646 iso646-us ansi-x3.4-1968 ansi-x3.4-1986 cp367 csascii ibm367 iso-ir-6 ",
     "ordinal not in range(128)", 128, 1, false, false, true, ascii_read, byte_write},
    {"latin-1", " latin-1 latin1 iso-8859-1 iso8859-1 iso8859 8859 cp819 csisolatin1 ibm819 iso-ir-100 l1 latin ",
     "ordinal not in range(256)", 256, 1, false, false, true, ascii_read, byte_write},
    {"utf-8", " utf-8-sig utf8-sig ", NO_SURROGATES, UNICODE_LIMIT, 1, false, true, false, utf8_read, utf8_write},
    {"utf-16", " utf-16 utf16 u16 ", NO_SURROGATES, UNICODE_LIMIT, 2, false, true, false, utf16_read, utf16_write},
    {"utf-16-le", " utf-16-le utf-16le unicodelittleunmarked ", NO_SURROGATES, UNICODE_LIMIT, 2, false, false, false,
     utf16_read, utf16_write},
    {"utf-16-be", " utf-16-be utf-16be unicodebigunmarked ", NO_SURROGATES, UNICODE_LIMIT, 2, true, false, false,
     utf16_read, utf16_write},
    {"utf-32", " utf-32 utf32 u32 ", NO_SURROGATES, UNICODE_LIMIT, 4, false, true, false, utf32_read, utf32_write},
    {"utf-32-le", " utf-32-le utf-32le ", NO_SURROGATES, UNICODE_LIMIT, 4, false, false, false, utf32_read,
     utf32_write},
    {"utf-32-be", " utf-32-be utf-32be ", NO_SURROGATES, UNICODE_LIMIT, 4, true, false, false, utf32_read, utf32_write},
};
enum { CODECS = sizeof codecs / sizeof *codecs };

// The codec of that name: case does not count, and all runs of other characters than letters, digits and dots are alike.
// NULL: LookupError.
static const Codec *codec_find(const KkStr *name) {
  char wanted[64] = " ";
  size_t n = 1;
  for (int64_t i = 0; i < name->length && n < sizeof wanted - 2; i++) {
    uint32_t c = kk_str_at(name, i);
    bool is_word = (c | 0x20) - 'a' < 26 || c - '0' < 10 || c == '.';
    if (is_word)
      wanted[n++] = (char)(c - 'A' < 26 ? c | 0x20 : c);
    else if (n > 1 && wanted[n - 1] != '-')
      wanted[n++] = '-';
  }
  wanted[n] = ' ';
  for (int i = 0; i < CODECS; i++)
    if (n > 1 && strstr(codecs[i].aliases, wanted))
      return &codecs[i];
  return kk_raise(KK_LookupError, "unknown encoding: %U", name), NULL;
}

const char *kk_codec_name(const KkStr *encoding) {
  const Codec *codec = codec_find(encoding);
  return !codec ? NULL : codec->has_mark && codec->unit == 1 ? "utf-8-sig" : codec->name;
}

// ---------------------------------------------------------------- error handlers

typedef enum Handler { STRICT, IGNORE, REPLACE, SURROGATE_ESCAPE, SURROGATE_PASS, BACKSLASH, XML, UNKNOWN } Handler;

static Handler handler_of(const KkStr *name) {
  static const char *const names[UNKNOWN] = {"strict",        "ignore",           "replace",          "surrogateescape",
                                             "surrogatepass", "backslashreplace", "xmlcharrefreplace"};
  int i = 0;
  while (i < UNKNOWN && !kk_str_equal_ascii(name, names[i]))
    i++;
  return (Handler)i;
}

static void raise_unicode(KkClassId class_id, const Codec *codec, Value object, int64_t start, Malformed bad) {
  Value args[] = {kk_value_from_ref(kk_str_from_ascii(codec->name)), object, kk_int_from_i64(start),
                  kk_int_from_i64(bad.end), kk_value_from_ref(kk_str_from_ascii(bad.reason))};
  kk_raise_args(class_id, kk_tuple_from_values(args, 5));
}

static void raise_unknown_handler(const KkStr *name) {
  kk_raise(KK_LookupError, "unknown error handler name '%U'", name);
}

// ---------------------------------------------------------------- decoding

typedef struct Decoder {
  const Codec *codec;
  KkByteSpan text;
  Value object;   // what is decoded, for the exception
  KkStr *errors;
  KkStrBuilder out;
} Decoder;

// A surrogate written in the codec's form, which "surrogatepass" lets through: the position after it, or -1.
static int64_t surrogate_read(const Decoder *d, int64_t at, uint32_t *code) {
  const unsigned char *p = d->text.data + at;
  int64_t left = d->text.length - at;
  if (d->codec->read == utf8_read) {
    if (left < 3 || p[0] != 0xED || p[1] < 0xA0 || p[1] > 0xBF || !is_continuation(p[2]))
      return -1;
    return *code = 0xD000u | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu), at + 3;
  }
  if (left < d->codec->unit || d->codec->unit == 1)
    return -1;
  *code = unit_read(d->codec, p);
  return *code >= 0xD800 && *code <= 0xDFFF ? at + d->codec->unit : -1;
}

// Handles the malformed bytes start … bad.end - 1: where decoding goes on, or -1: raised.
static int64_t decode_error(Decoder *d, int64_t start, Malformed bad) {
  int64_t at = start;
  uint32_t code;
  switch (handler_of(d->errors)) {
  case IGNORE: return bad.end;
  case REPLACE: return kk_str_builder_add_code(&d->out, 0xFFFD), bad.end;
  case BACKSLASH:
    for (; at < bad.end; at++)
      kk_str_builder_add_escape(&d->out, d->text.data[at]);
    return at;
  case SURROGATE_ESCAPE:
    for (; at < bad.end && d->text.data[at] >= 128; at++)
      kk_str_builder_add_code(&d->out, 0xDC00u + d->text.data[at]);
    if (at > start)
      return at;
    break;
  case SURROGATE_PASS:
    at = surrogate_read(d, start, &code);
    if (at >= 0)
      return kk_str_builder_add_code(&d->out, code), at;
    break;
  case XML: kk_raise(KK_TypeError, "don't know how to handle UnicodeDecodeError in error callback"); return -1;
  case UNKNOWN: return raise_unknown_handler(d->errors), -1;
  case STRICT: break;
  }
  return raise_unicode(KK_UnicodeDecodeError, d->codec, d->object, start, bad), -1;
}

// Skips a byte order mark, and settles on the byte order it shows, little-endian without one. The rows of the two byte
// orders follow that of the codec which marks them.
static int64_t decode_mark(Decoder *d) {
  uint32_t code;
  Malformed bad;
  const Codec *codec = d->codec;
  if (!codec->has_mark)
    return 0;
  for (int i = 1; codec->unit > 1 && i <= 2; i++) {
    d->codec = codec + 3 - i;   // big-endian first
    int64_t after = d->codec->read(d->codec, d->text, 0, &code, &bad);
    if (after > 0 && code == 0xFEFF)
      return after;
  }
  int64_t after = d->codec->read(d->codec, d->text, 0, &code, &bad);
  return after > 0 && code == 0xFEFF ? after : 0;
}

static KkStr *decode(Decoder *d) {
  kk_str_builder_init(&d->out);
  for (int64_t at = decode_mark(d); at < d->text.length;) {
    uint32_t code;
    Malformed bad;
    int64_t after = d->codec->read(d->codec, d->text, at, &code, &bad);
    if (after >= 0)
      kk_str_builder_add_code(&d->out, code);
    else if ((after = decode_error(d, at, bad)) < 0)
      return KK_REF_ASIDE;
    at = after;
  }
  return kk_str_builder_finish(&d->out);
}

KkStr *kk_bytes_decode_span(KkByteSpan text, Value object, KkStr *encoding, KkStr *errors) {
  if (text.length == 0)
    return kk_str_empty();   // whatever the encoding
  const Codec *codec = codec_find(encoding);
  if (!codec)
    return KK_REF_ASIDE;
  if (codec->unit == 1 && units_largest(text.data, 1, text.length) < 128 && !codec->has_mark)
    return kk_str_from_ascii_n((const char *)text.data, text.length);
  Decoder d = {.codec = codec, .text = text, .object = object, .errors = errors};
  return decode(&d);
}

KkStr *kk_bytes_decode(KkBytes *b, KkStr *encoding, KkStr *errors) {
  return kk_bytes_decode_span((KkByteSpan){b->data, b->length}, kk_value_from_ref(b), encoding, errors);
}

KkStr *kk_str_decoded(Value v, KkStr *encoding, KkStr *errors) {
  if (kk_is_bytes_like(v))
    return kk_bytes_decode_span(kk_byte_span(v), v, encoding, errors);
  if (kk_is_instance_of(v, KK_str))
    kk_raise(KK_TypeError, "decoding str is not supported");
  else
    kk_raise(KK_TypeError, "decoding to str: need a bytes-like object, %T found", v);
  return KK_REF_ASIDE;
}

// ---------------------------------------------------------------- encoding

typedef struct Encoder {
  const Codec *codec;
  KkStr *text, *errors;
  char *out;   // a plain block; only the position moves
  int64_t length, capacity;
} Encoder;

static void encode_reserve(Encoder *e, int64_t more) {
  if (e->length + more <= e->capacity)
    return;
  e->capacity = 2 * e->capacity + more;
  char *block = kk_block_plain(e->capacity);
  memcpy(block, e->out, e->length);
  e->out = block;
}

static void encode_put(Encoder *e, uint32_t code) {
  encode_reserve(e, 4);
  e->length += e->codec->write(e->codec, e->out + e->length, code);
}

static bool can_encode(const Codec *codec, uint32_t code) {
  return code < codec->limit && (codec->has_surrogates || code < 0xD800 || code > 0xDFFF);
}

static void encode_text(Encoder *e, const char *z) {
  while (*z)
    encode_put(e, (unsigned char)*z++);
}

static void encode_escape(Encoder *e, uint32_t code, Handler handler) {
  char text[16];
  if (handler == XML)
    snprintf(text, sizeof text, "&#%u;", code);
  else
    snprintf(text, sizeof text, code < 0x100 ? "\\x%02x" : code < 0x10000 ? "\\u%04x" : "\\U%08x", code);
  encode_text(e, text);
}

// "surrogateescape" gives bytes back; "surrogatepass" writes a surrogate as if it were a character. False: not one.
static bool encode_surrogate(Encoder *e, uint32_t code, Handler handler) {
  bool is_pass = handler == SURROGATE_PASS, is_surrogate = code >= 0xD800 && code <= 0xDFFF;
  bool is_byte = code >= 0xDC80 && code <= 0xDCFF;
  if (is_pass ? !is_surrogate || e->codec->limit < UNICODE_LIMIT : !is_byte || e->codec->unit != 1)
    return false;
  encode_reserve(e, 4);
  if (is_pass)
    e->length += e->codec->write(e->codec, e->out + e->length, code);
  else
    e->out[e->length++] = (char)(code - 0xDC00);
  return true;
}

// Handles the characters start … end - 1 (one alone in UTF-16 and UTF-32), which the codec cannot write: where encoding goes on, or -1: raised.
static int64_t encode_error(Encoder *e, int64_t start, int64_t end) {
  Handler handler = handler_of(e->errors);
  int64_t at = start;
  switch (handler) {
  case IGNORE: return end;
  case REPLACE:
    for (; at < end; at++)
      encode_put(e, '?');
    return at;
  case BACKSLASH:
  case XML:
    for (; at < end; at++)
      encode_escape(e, kk_str_at(e->text, at), handler);
    return at;
  case SURROGATE_ESCAPE:
  case SURROGATE_PASS:
    while (at < end && encode_surrogate(e, kk_str_at(e->text, at), handler))
      at++;
    if (at == end)
      return at;
    if (handler == SURROGATE_ESCAPE && e->codec->unit == 1)
      start = at;
    break;
  case UNKNOWN: return raise_unknown_handler(e->errors), -1;
  case STRICT: break;
  }
  raise_unicode(KK_UnicodeEncodeError, e->codec, kk_value_from_ref(e->text), start, (Malformed){end, e->codec->reason});
  return -1;
}

static KkBytes *encode(Encoder *e) {
  if (e->codec->has_mark)
    encode_put(e, 0xFEFF);
  for (int64_t at = 0, n = e->text->length; at < n;) {
    uint32_t code = kk_str_at(e->text, at);
    if (can_encode(e->codec, code)) {
      encode_put(e, code);
      at++;
      continue;
    }
    int64_t end = at + 1;
    while (e->codec->unit == 1 && end < n && !can_encode(e->codec, kk_str_at(e->text, end)))
      end++;
    if ((at = encode_error(e, at, end)) < 0)
      return KK_REF_ASIDE;
  }
  return kk_bytes_from(e->out, e->length);
}

// str.encode(encoding="utf-8", errors="strict").
KkBytes *kk_str_encode(KkStr *s, KkStr *encoding, KkStr *errors) {
  const Codec *codec = codec_find(encoding);
  if (!codec)
    return KK_REF_ASIDE;
  if (kk_str_is_ascii(s) && codec->unit == 1 && !codec->has_mark)
    return kk_bytes_from(s->data, s->length);
  char local[256];
  Encoder e = {.codec = codec, .text = s, .errors = errors, .out = local, .capacity = sizeof local};
  return encode(&e);
}
