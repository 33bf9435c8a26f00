// str.c - making, comparing, hashing, slicing and joining strs. See str.h for the representation.
//
// Everything that looks at code points of either width goes through a few helpers here: str_widest finds the narrowest
// width that holds a run of units, str_copy_units copies between widths. The hash multiplies 16 bytes at a time into 128
// bits and folds them (the scheme of wyhash); CPython's own is randomised, so no program can depend on its values, except
// that the hash of "" is 0.
#include <sys/types.h>

#include "kukri.h"
#include "str_builder.h"
#include "str_units.h"

// ---------------------------------------------------------------- making

enum { STR_ALWAYS_FITS = 1 << 28 };   // lengths up to here are not worth asking for (see kk_heap_can_hold)

KkStr *kk_str_new(int width, bool ascii, int64_t length) {
  if (KK_UNLIKELY(length > STR_ALWAYS_FITS) && !kk_heap_can_hold(length, width))
    return KK_REF_ASIDE;
  size_t bytes = (size_t)length * width;
  KkStr *s = kk_alloc_plain(sizeof(KkStr) + bytes + 1, KK_str);
  s->header.flags = width | (ascii ? KK_STR_ASCII : 0);
  s->length = length;
  s->data[bytes] = 0;
  return s;
}

KkStr *kk_str_empty(void) { return (KkStr *)&kk_text()->empty; }

static KkStr *str_character(uint32_t code) { return (KkStr *)&kk_text()->latin[code]; }

// A fresh str for n units that need `largest`; the empty str and Latin-1 characters are shared.
static KkStr *str_new_for(uint32_t largest, int64_t n) { return kk_str_new(units_width(largest), largest < 128, n); }

KkStr *kk_str_from_code(uint32_t code) {
  if (code < 256)
    return str_character(code);
  KkStr *s = str_new_for(code, 1);
  units_set(s->data, kk_str_width(s), 0, code);
  return s;
}

KkStr *kk_str_from_ascii_n(const char *text, size_t n) {
  if (n == 0)
    return kk_str_empty();
  if (n == 1)
    return str_character((unsigned char)*text);
  KkStr *s = kk_str_new(1, true, n);
  memcpy(s->data, text, n);
  return s;
}

KkStr *kk_str_from_ascii(const char *z) { return kk_str_from_ascii_n(z, strlen(z)); }

KkStr *kk_str_from_units(const void *units, int width, int64_t n) {
  if (n == 0)
    return kk_str_empty();
  uint32_t largest = units_largest(units, width, n);
  if (n == 1 && largest < 256)
    return str_character(largest);
  KkStr *s = str_new_for(largest, n);
  units_copy(s->data, kk_str_width(s), units, width, n);
  return s;
}

KkStr *kk_str_from_latin(const unsigned char *text, size_t n) { return kk_str_from_units(text, 1, n); }
KkStr *kk_str_from_codes(const uint32_t *codes, int64_t n) { return kk_str_from_units(codes, 4, n); }

KkStr *kk_str_exact(KkStr *s) {
  return KK_LIKELY(kk_str_is_exact(s)) ? s : kk_str_from_units(s->data, kk_str_width(s), s->length);
}

// ---------------------------------------------------------------- UTF-8

// Number of bytes of the well-formed UTF-8 sequence at p (before end), or 0. Table 3-7 of the Unicode standard: no
// overlong forms, no surrogates, nothing above U+10FFFF. *code gets its code point.
int kk_utf8_sequence(const unsigned char *p, const unsigned char *end, uint32_t *code) {
  unsigned lead = p[0];
  int more = lead < 0x80 ? 0 : lead < 0xC2 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : -1;
  if (more < 0 || end - p <= more)
    return 0;
  uint32_t c = more == 0 ? lead : lead & (0x3F >> more);
  for (int i = 1; i <= more; i++) {
    if ((p[i] & 0xC0) != 0x80)
      return 0;
    c = c << 6 | (p[i] & 0x3F);
  }
  if ((more == 2 && (c < 0x800 || (c >= 0xD800 && c <= 0xDFFF))) || (more == 3 && (c < 0x10000 || c > 0x10FFFF)))
    return 0;
  *code = c;
  return more + 1;
}

KkStr *kk_str_from_utf8(const char *text, size_t n) {
  const unsigned char *p = (const unsigned char *)text, *end = p + n;
  if (units_largest(p, 1, n) < 128)
    return kk_str_from_ascii_n(text, n);
  KkStrBuilder out;
  kk_str_builder_init(&out);
  while (p < end) {
    uint32_t code;
    int used = kk_utf8_sequence(p, end, &code);
    kk_str_builder_add_code(&out, used ? code : 0xDC00u + *p);
    p += used ? used : 1;
  }
  return kk_str_builder_finish(&out);
}

KkStr *kk_str_from_utf8z(const char *z) { return kk_str_from_utf8(z, strlen(z)); }

int kk_utf8_put(char *out, uint32_t c) {
  if (c < 0x80)
    return out[0] = (char)c, 1;
  if (c < 0x800)
    return out[0] = (char)(0xC0 | c >> 6), out[1] = (char)(0x80 | (c & 0x3F)), 2;
  int n = c < 0x10000 ? 3 : 4;
  out[0] = (char)((n == 3 ? 0xE0 : 0xF0) | c >> (6 * (n - 1)));
  for (int i = 1; i < n; i++)
    out[i] = (char)(0x80 | ((c >> (6 * (n - 1 - i))) & 0x3F));
  return n;
}

const char *kk_str_to_utf8(const KkStr *s, size_t *n) {
  if (kk_str_is_ascii(s))
    return *n = s->length, s->data;
  static const int most_bytes[] = {0, 2, 3, 0, 4};   // of a code point in UTF-8, by width
  char *bytes = kk_block_plain((size_t)s->length * most_bytes[kk_str_width(s)] + 1), *out = bytes;
  for (int64_t i = 0; i < s->length; i++) {
    uint32_t code = kk_str_at(s, i);
    if (code >= 0xDC80 && code <= 0xDCFF)
      *out++ = (char)(code - 0xDC00);
    else
      out += kk_utf8_put(out, code);
  }
  *out = 0;
  *n = out - bytes;
  return bytes;
}

const char *kk_str_to_utf8z(const KkStr *s) {
  size_t n;
  return kk_str_to_utf8(s, &n);
}

// ---------------------------------------------------------------- hash and comparison

static uint64_t hash_fold(uint64_t a, uint64_t b) {
  unsigned __int128 product = (unsigned __int128)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static uint64_t read8(const char *p) {
  uint64_t x;
  memcpy(&x, p, 8);
  return x;
}
static uint64_t read4(const char *p) {
  uint32_t x;
  memcpy(&x, p, 4);
  return x;
}

#define HASH_A 0xa0761d6478bd642full
#define HASH_B 0xe7037ed1a0b428dbull
#define HASH_C 0x8ebc6af09c88c6e3ull

uint32_t kk_hash_bytes(const void *data, size_t n) {
  const char *p = data;
  if (n == 0)
    return 0;
  uint64_t a, b = 0, seed = HASH_A ^ n;
  if (n > 16) {
    size_t left = n;
    for (; left > 16; left -= 16, p += 16)
      seed = hash_fold(read8(p) ^ HASH_B, read8(p + 8) ^ seed);
    a = read8(p + left - 16), b = read8(p + left - 8);   // the last 16 bytes, overlapping what was read
  } else if (n >= 4) {
    size_t middle = n >> 3 << 2;   // 0 for 4…7, 4 for 8…15, 8 for 16
    a = read4(p) << 32 | read4(p + middle), b = read4(p + n - 4) << 32 | read4(p + n - 4 - middle);
  } else {
    a = (uint64_t)(unsigned char)p[0] << 16 | (uint64_t)(unsigned char)p[n >> 1] << 8 | (unsigned char)p[n - 1];
  }
  uint64_t h = hash_fold(HASH_C ^ n, hash_fold(a ^ HASH_B, b ^ seed));
  uint32_t folded = (uint32_t)(h ^ h >> 32);
  return folded ? folded : 1;
}

#ifdef KK_EXTENSION
ssize_t _Py_HashBytes(const void *data, ssize_t bytes);
#endif

uint32_t kk_str_hash_slow(KkStr *s) {
#ifdef KK_EXTENSION   // CPython's, of which the dicts of both sides are full
  uint32_t hash = s->length ? (uint32_t)_Py_HashBytes(s->data, (ssize_t)kk_str_bytes(s)) : 0;
#else
  uint32_t hash = kk_hash_bytes(s->data, kk_str_bytes(s));
#endif
  if (!(s->header.flags & KK_FLAG_SIDE))
    s->header.payload = hash;
  return hash;
}

Value kk_value_kept(Value v) {
  const KkStr *s = kk_value_ref(v);
  if (!kk_value_is(v, KK_str) || !(s->header.flags & KK_STR_BRIEF))
    return v;
  return kk_value_from_ref(kk_str_from_ascii_n(s->data, (size_t)s->length));
}

// The same n bytes? Up to 16, the length of most keys, by two words that may overlap: a call of memcmp takes longer.
KK_INLINE bool bytes_equal(const char *a, const char *b, size_t n) {
  if (n > 16)
    return memcmp(a, b, n) == 0;
  if (n >= 8)
    return read8(a) == read8(b) && read8(a + n - 8) == read8(b + n - 8);
  if (n >= 4)
    return read4(a) == read4(b) && read4(a + n - 4) == read4(b + n - 4);
  return n == 0 || (a[0] == b[0] && a[n >> 1] == b[n >> 1] && a[n - 1] == b[n - 1]);
}

bool kk_str_equal_slow(const KkStr *a, const KkStr *b) {
  return kk_str_width(a) == kk_str_width(b) && bytes_equal(a->data, b->data, kk_str_bytes(a));
}

bool kk_str_equal_ascii(const KkStr *s, const char *z) {
  return kk_str_width(s) == 1 && (size_t)s->length == strlen(z) && memcmp(s->data, z, s->length) == 0;
}

int kk_str_compare(const KkStr *a, const KkStr *b) {
  int64_t n = a->length < b->length ? a->length : b->length;
  if (kk_str_width(a) == 1 && kk_str_width(b) == 1) {
    int order = memcmp(a->data, b->data, n);
    if (order)
      return order < 0 ? -1 : 1;
  } else {
    for (int64_t i = 0; i < n; i++) {
      uint32_t x = kk_str_at(a, i), y = kk_str_at(b, i);
      if (x != y)
        return x < y ? -1 : 1;
    }
  }
  return (a->length > b->length) - (a->length < b->length);
}

// ---------------------------------------------------------------- indexing and slicing

static KK_COLD KkStr *raise_index(int64_t index) {
  bool is_huge = index == INT64_MAX || index == INT64_MIN;   // ints beyond int64_t, clipped
  kk_raise(KK_IndexError, is_huge ? "cannot fit 'int' into an index-sized integer" : "string index out of range");
  return KK_REF_ASIDE;
}

KkStr *kk_str_char_slow(const KkStr *s, int64_t index) {
  int64_t i = index < 0 ? index + s->length : index;
  if ((uint64_t)i >= (uint64_t)s->length)
    return raise_index(index);
  return kk_str_from_code(kk_str_at(s, i));
}

KkStr *kk_str_char_int(const KkStr *s, KkInt index) {
  return kk_str_char(s, kk_value_is_small(index) ? kk_value_small(index) : kk_list_huge_index(index));
}

KkStr *kk_str_part(KkStr *s, int64_t start, int64_t n) {
  if (n == s->length)
    return kk_str_exact(s);
  int width = kk_str_width(s);
  if (kk_str_is_ascii(s))
    return kk_str_from_ascii_n(s->data + start, n);
  return kk_str_from_units(s->data + start * width, width, n);
}

KkStr *kk_str_range(KkStr *s, int64_t start, int64_t stop) {
  if (start == KK_I64_ASIDE)
    start = 0;
  if (stop == KK_I64_ASIDE)
    stop = INT64_MAX;
  kk_clip_range(s->length, &start, &stop);
  return start < stop ? kk_str_part(s, start, stop - start) : kk_str_empty();
}

KkStr *kk_str_slice(KkStr *s, int64_t start, int64_t step, int64_t n) {
  if (n <= 0)
    return kk_str_empty();
  if (step == 1)
    return kk_str_part(s, start, n);
  int width = kk_str_width(s);
  uint32_t largest = 0;
  for (int64_t i = 0; width > 1 && i < n; i++)
    largest |= kk_str_at(s, start + i * step);
  if (n == 1)
    return kk_str_from_code(kk_str_at(s, start));
  KkStr *part = width > 1 ? str_new_for(largest, n) : kk_str_new(1, kk_str_is_ascii(s), n);
  if (width == 1) {
    for (int64_t i = 0; i < n; i++)
      part->data[i] = s->data[start + i * step];
    return kk_str_is_ascii(s) ? part : kk_str_from_units(part->data, 1, n);
  }
  for (int64_t i = 0; i < n; i++)
    units_set(part->data, kk_str_width(part), i, kk_str_at(s, start + i * step));
  return part;
}

// ---------------------------------------------------------------- concatenation

// A new str for the units of a and b: the wider of both widths.
static KkStr *str_new_like(const KkStr *a, const KkStr *b, int64_t length) {
  int width = kk_str_width(a) > kk_str_width(b) ? kk_str_width(a) : kk_str_width(b);
  return kk_str_new(width, kk_str_is_ascii(a) && kk_str_is_ascii(b), length);
}

void kk_str_copy_into(KkStr *target, int64_t at, const KkStr *s) {
  int width = kk_str_width(target);
  units_copy(target->data + at * width, width, s->data, kk_str_width(s), s->length);
}

KkStr *kk_str_concat(KkStr *a, KkStr *b) {
  if (a->length == 0)
    return kk_str_exact(b);
  if (b->length == 0)
    return kk_str_exact(a);
  KkStr *s = str_new_like(a, b, a->length + b->length);
  if (KK_UNLIKELY(s == KK_REF_ASIDE))
    return s;
  kk_str_copy_into(s, 0, a);
  kk_str_copy_into(s, a->length, b);
  return s;
}

// A copy of s in a block with room to grow, for `length` units of `width`.
static KkStr *str_with_spare(const KkStr *s, int width, bool ascii, int64_t length) {
  size_t used = sizeof(KkStr) + (size_t)length * width + 1;
  if (KK_UNLIKELY(length > STR_ALWAYS_FITS) && !kk_heap_can_hold(kk_str_spare_size(used), 1))
    return KK_REF_ASIDE;
  KkStr *copy = kk_alloc_plain(kk_str_spare_size(used), KK_str);
  copy->header.flags = width | (ascii ? KK_STR_ASCII : 0) | KK_STR_SPARE;
  copy->length = length;
  kk_str_copy_into(copy, 0, s);
  return copy;
}

// The new length may not lower the block size that kk_str_spare_size derives from it; appending only raises it, and an
// append that would raise it beyond the present block takes a new one.
KkStr *kk_str_append_slow(KkStr *s, KkStr *x) {
  if (x->length == 0)
    return s->length || kk_str_is_exact(s) ? s : kk_str_exact(s);
  int width = kk_str_width(s), x_width = kk_str_width(x);
  int64_t added = x->length, old = s->length, length = old + added;   // x may be s
  bool ascii = kk_str_is_ascii(s) && kk_str_is_ascii(x);
  size_t now = sizeof(KkStr) + (size_t)old * width + 1, then = sizeof(KkStr) + (size_t)length * width + 1;
  if ((s->header.flags & KK_STR_SPARE) && x_width <= width && then <= kk_str_spare_size(now)) {
    s->header.payload = 0;
    if (!ascii)
      s->header.flags &= ~KK_STR_ASCII;
    s->length = length;
  } else {
    s = str_with_spare(s, x_width > width ? x_width : width, ascii, length);
    if (KK_UNLIKELY(s == KK_REF_ASIDE))
      return s;
  }
  width = kk_str_width(s);
  units_copy(s->data + old * width, width, x->data, x_width, added);
  s->data[kk_str_bytes(s)] = 0;
  return s;
}

KkStr *kk_str_repeat(KkStr *s, int64_t times) {
  if (times <= 0 || s->length == 0)
    return kk_str_empty();
  if (times == 1)
    return kk_str_exact(s);
  if (s->length > INT64_MAX / times)
    return kk_raise(KK_OverflowError, "repeated string is too long"), KK_REF_ASIDE;
  KkStr *r = kk_str_new(kk_str_width(s), kk_str_is_ascii(s), s->length * times);
  if (KK_UNLIKELY(r == KK_REF_ASIDE))
    return r;
  size_t whole = kk_str_bytes(r), done = kk_str_bytes(s);
  if (done == 1)
    return memset(r->data, s->data[0], whole), r;
  memcpy(r->data, s->data, done);
  for (size_t n; done < whole; done += n) {   // doubles what is there
    n = done < whole - done ? done : whole - done;
    memcpy(r->data + done, r->data, n);
  }
  return r;
}

KkStr *kk_str_join_n(KkStr *const *parts, size_t n) {
  if (n == 1)
    return kk_str_exact(parts[0]);
  int64_t length = 0;
  int flags = 0, ascii = KK_STR_ASCII;
  for (size_t i = 0; i < n; i++) {
    length += parts[i]->length;
    flags |= parts[i]->header.flags;
    ascii &= parts[i]->header.flags;
  }
  if (length == 0)
    return kk_str_empty();
  KkStr *s = kk_str_new(flags & 4 ? 4 : flags & 2 ? 2 : 1, ascii, length);
  if (KK_UNLIKELY(s == KK_REF_ASIDE))
    return s;
  int64_t at = 0;
  for (size_t i = 0; i < n; at += parts[i++]->length)
    kk_str_copy_into(s, at, parts[i]);
  return s;
}
