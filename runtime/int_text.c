// int_text.c - ints to text and back, in any base.
//
// Small ints are written two digits at a time from the right. Big ones go through mpn_get_str and mpn_set_str, which take
// n log n time or so where schoolbook conversion takes n squared; CPython's limit of 4300 decimal digits (which guards
// against the latter) is kept, as programs can see it. Bases that are a power of two have no limit.
//
// The grammar of int(text, base), from the library reference: white space around, a sign, a prefix 0x, 0o or 0b that fits
// the base, digits with single underscores between them (one may follow the prefix). With base 0 the prefix decides, and
// a decimal number other than zero has no leading 0.
#include <gmp.h>
#include <math.h>
#include <stdio.h>

#include "error.h"
#include "heap.h"
#include "int.h"
#include "operators.h"
#include "str.h"
#include "unicode.h"

#define LIMIT_ADVICE "; use sys.set_int_max_str_digits() to increase the limit"

// ---- to text

// Writes n in decimal so that it ends before `end`; returns its start.
static char *write_decimal(char *end, uint64_t n) {
  while (n >= 100) {
    unsigned pair = (unsigned)(n % 100);
    n /= 100;
    *--end = (char)('0' + pair % 10);
    *--end = (char)('0' + pair / 10);
  }
  if (n >= 10)
    *--end = (char)('0' + n % 10), n /= 10;
  *--end = (char)('0' + n);
  return end;
}

static char *raise_too_long(int64_t limit) {
  kk_raise(KK_ValueError, "Exceeds the limit (%ld digits) for integer string conversion" LIMIT_ADVICE, limit);
  return NULL;
}

static char *big_digits(KkLimbs x, int base, int64_t *length) {
  int64_t bits = x.size * 64 - __builtin_clzll(x.limbs[x.size - 1]), limit = base == 10 ? kk_int_digit_limit() : 0;
  if (limit && (double)(bits - 1) * 0.30102999566398120 > (double)limit)
    return raise_too_long(limit);
  uint64_t *copy = kk_limbs_scratch(x.size + 1);   // mpn_get_str destroys its operand
  size_t room = (size_t)((double)bits / log2(base)) + 3;
  char *text = copy ? kk_block_plain(room) : NULL;
  if (!text)
    return NULL;
  memcpy(copy, x.limbs, (size_t)x.size * 8);
  *length = (int64_t)mpn_get_str((unsigned char *)text, base, copy, x.size);
  if (limit && *length > limit)
    return raise_too_long(limit);
  for (int64_t i = 0; i < *length; i++)
    text[i] = "0123456789abcdefghijklmnopqrstuvwxyz"[(unsigned char)text[i]];
  return text;
}

static char *word_digits(uint64_t n, int base, int64_t *length) {
  char *end = (char *)kk_block_plain(64) + 64, *start = end;
  if (base == 10)
    start = write_decimal(end, n);
  else
    do
      *--start = "0123456789abcdef"[n % (unsigned)base];
    while (n /= (unsigned)base);
  *length = end - start;
  return start;
}

char *kk_int_digits(KkInt a, int base, int64_t *length) {
  uint64_t room;
  KkLimbs x = kk_int_limbs(a, &room);
  return x.size <= 1 ? word_digits(x.size ? x.limbs[0] : 0, base, length) : big_digits(x, base, length);
}

static KkStr *small_to_str(int64_t n) {
  char text[24], *end = text + sizeof text, *start = write_decimal(end, n < 0 ? 0 - (uint64_t)n : (uint64_t)n);
  if (n < 0)
    *--start = '-';
  return end - start == 1 ? kk_str_from_code((unsigned char)*start) : kk_str_from_ascii_n(start, (size_t)(end - start));
}

static KkStr *str_of_digits(bool negative, const char *prefix, const char *digits, int64_t length) {
  int64_t before = negative + (int64_t)strlen(prefix);
  KkStr *text = kk_str_new(1, true, before + length);
  text->data[0] = '-';
  memcpy(text->data + negative, prefix, strlen(prefix));
  memcpy(text->data + before, digits, (size_t)length);
  return text;
}

KkStr *kk_int_to_str(KkInt a) {
  if (KK_LIKELY(kk_value_is_small(a)))
    return small_to_str(kk_value_small(a));
  int64_t length;
  char *digits = kk_int_digits(a, 10, &length);
  return digits ? str_of_digits(kk_int_sign(a) < 0, "", digits, length) : KK_REF_ASIDE;
}

KkStr *kk_int_to_base(KkInt a, int base, bool prefix) {
  int64_t length;
  char *digits = kk_int_digits(a, base, &length);
  if (!digits)
    return KK_REF_ASIDE;
  const char *mark = !prefix ? "" : base == 16 ? "0x" : base == 8 ? "0o" : "0b";
  return str_of_digits(kk_int_sign(a) < 0, mark, digits, length);
}

// ---- from text

const char *kk_number_text(KkStr *text, size_t *length) {
  *length = (size_t)text->length;
  if (kk_str_is_ascii(text))
    return text->data;
  char *ascii = kk_block_plain(*length + 1);
  for (int64_t i = 0; i < text->length; i++) {
    uint32_t code = kk_str_at(text, i);
    int digit = code < 128 ? -1 : kk_unicode_decimal(code);
    ascii[i] = code < 128 ? (char)code : kk_unicode_is_space(code) ? ' ' : digit >= 0 ? (char)('0' + digit) : '?';
  }
  return ascii;
}

void kk_number_invalid(const char *what, Value shown) {
  KkStr *text = kk_repr(shown);
  if (text != KK_REF_ASIDE)
    kk_raise(KK_ValueError, "%s: %U", what, kk_str_range(text, 0, 200));
}

static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f); }

static int digit_of(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  int letter = (c | 0x20) - 'a';
  return letter >= 0 && letter < 26 && c >= 'A' ? letter + 10 : 99;
}

// A text being read: what is left of it, and the base found so far.
typedef struct Reader {
  const char *at, *end;
  int base;
  bool is_negative;
  bool must_be_zero;   // base 0 and a leading 0: "00" is a number, "01" isn't
} Reader;

static int prefix_base(Reader *r) {   // 2, 8, 16, or 0 without a prefix
  if (r->end - r->at < 2 || r->at[0] != '0')
    return 0;
  char mark = r->at[1] | 0x20;
  return mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 0;
}

static void read_start(Reader *r) {
  while (r->at < r->end && is_space(*r->at))
    r->at++;
  if (r->at < r->end && (*r->at == '+' || *r->at == '-'))
    r->is_negative = *r->at++ == '-';
  int prefix = prefix_base(r);
  if (r->base == 0) {
    r->base = prefix ? prefix : 10;
    r->must_be_zero = !prefix && r->at < r->end && *r->at == '0';
  }
  if (prefix && prefix == r->base) {
    r->at += 2;
    if (r->at < r->end && *r->at == '_')
      r->at++;
  }
}

// Copies the values of the digits to `digits` (room for all that is left); -1: misplaced underscore or no digit.
static int64_t read_digits(Reader *r, unsigned char *digits) {
  int64_t n = 0;
  char previous = '_';
  for (; r->at < r->end; previous = *r->at++) {
    int digit = digit_of(*r->at);
    if (*r->at == '_' && previous == '_')
      return -1;
    if (*r->at != '_' && digit >= r->base)
      break;
    if (*r->at != '_')
      digits[n++] = (unsigned char)digit;
  }
  return previous == '_' ? -1 : n;
}

static KkInt int_from_digits(const unsigned char *digits, int64_t n, int base, bool negative) {
  while (n > 0 && *digits == 0)
    digits++, n--;
  if (n == 0)
    return 0;
  if (n <= 11) {   // 36^11 < 2^62
    int64_t number = 0;
    for (int64_t i = 0; i < n; i++)
      number = number * base + digits[i];
    return kk_value_from_small(negative ? -number : number);
  }
  int64_t limbs = (int64_t)((double)n * log2(base) / 64) + 2;
  KkBig *big = kk_big_new(limbs);
  return big ? kk_big_finish(big, (int64_t)mpn_set_str(big->limbs, digits, (size_t)n, base), negative) : KK_VALUE_ASIDE;
}

static KkInt raise_invalid(Value shown, int base) {
  char what[64];
  snprintf(what, sizeof what, "invalid literal for int() with base %d", base);
  kk_number_invalid(what, shown);
  return KK_VALUE_ASIDE;
}

// The order of the checks is CPython's (Objects/longobject.c, PyLong_FromString): the limit comes before what follows
// the digits.
static KkInt parse(const char *text, size_t length, Value shown, int base, int64_t limit) {
  unsigned char local[64], *digits = length <= sizeof local ? local : kk_block_plain(length);
  Reader r = {text, text + length, base, false, false};
  read_start(&r);
  int64_t n = read_digits(&r, digits);
  if (n < 0)
    return raise_invalid(shown, base);
  if (limit && n > limit && (r.base & (r.base - 1)) != 0) {
    kk_raise(KK_ValueError,
             "Exceeds the limit (%ld digits) for integer string conversion: value has %ld digits" LIMIT_ADVICE, limit,
             n);
    return KK_VALUE_ASIDE;
  }
  while (r.at < r.end && is_space(*r.at))
    r.at++;
  KkInt result = int_from_digits(digits, n, r.base, r.is_negative);
  return r.at < r.end || (r.must_be_zero && result != 0) ? raise_invalid(shown, base) : result;
}

static bool base_is_valid(int base) {
  if (base == 0 || (base >= 2 && base <= 36))
    return true;
  kk_raise(KK_ValueError, "int() base must be >= 2 and <= 36, or 0");
  return false;
}

KkInt kk_int_parse(const char *text, size_t length, Value shown, int base) {
  return base_is_valid(base) ? parse(text, length, shown, base, kk_int_digit_limit()) : KK_VALUE_ASIDE;
}

KkInt kk_int_from_str(KkStr *text, int base) {
  size_t length;
  const char *ascii = kk_number_text(text, &length);
  return kk_int_parse(ascii, length, kk_value_from_ref(text), base);
}

KkInt kk_int_from_text(const char *text, size_t length, int base) {
  return parse(text, length, KK_VALUE_NONE, base, 0);
}
