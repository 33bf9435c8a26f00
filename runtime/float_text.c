// float_text.c - floats to text and back: repr(), float("…"), hex().
//
// repr() prints the shortest digits that read back as the same number (libdouble-conversion finds them), with an exponent
// where the decimal point would stand more than 16 places right or 4 left of the first digit. Reading checks Python's
// grammar by hand, then strtod does the work, correctly rounded; a number of up to 15 digits and a small exponent needs
// no strtod, as both parts are exact doubles and one operation rounds once.
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "error.h"
#include "float_type.h"
#include "heap.h"
#include "int.h"
#include "operators.h"
#include "str.h"

// ---- repr

static char *put(char *out, const char *text, int n) {
  memcpy(out, text, (size_t)n);
  return out + n;
}
static char *put_zeros(char *out, int n) {
  memset(out, '0', (size_t)n);
  return out + n;
}

// 1.5e-07: an exponent has a sign and two digits or more
static char *write_exponential(char *out, const char *digits, int n, int exponent, bool keep_point) {
  *out++ = digits[0];
  if (n > 1 || keep_point)
    *out++ = '.';
  out = put(out, digits + 1, n - 1);
  *out++ = 'e';
  *out++ = exponent < 0 ? '-' : '+';
  exponent = abs(exponent);
  if (exponent >= 100)
    *out++ = (char)('0' + exponent / 100), exponent %= 100;
  *out++ = (char)('0' + exponent / 10);
  *out++ = (char)('0' + exponent % 10);
  return out;
}

static char *write_positional(char *out, const char *digits, int n, int point) {
  if (point <= 0) {   // 0.00123
    out = put_zeros(put(out, "0.", 2), -point);
    return put(out, digits, n);
  }
  if (point >= n) {   // 12300.0
    out = put_zeros(put(out, digits, n), point - n);
    return put(out, ".0", 2);
  }
  out = put(out, digits, point);   // 12.3
  *out++ = '.';
  return put(out, digits + point, n - point);
}

int kk_float_write(double a, char *text) {
  char digits[18], *out = text;
  int point;
  if (isnan(a))
    return (int)(put(out, "nan", 3) - text);
  if (signbit(a))
    *out++ = '-';
  if (isinf(a))
    return (int)(put(out, "inf", 3) - text);
  int n = kk_double_shortest(fabs(a), digits, &point);
  if (-4 < point && point <= 16)
    out = write_positional(out, digits, n, point);
  else
    out = write_exponential(out, digits, n, point - 1, false);
  return (int)(out - text);
}

char *kk_float_layout(const char *digits, int n, int point, bool exponential, bool add_point_zero, bool keep_point) {
  char *text = kk_block_plain((size_t)n + (size_t)abs(point) + 16), *end;
  if (exponential) {
    end = write_exponential(text, digits, n, point - 1, keep_point);
    *end = 0;
    return text;
  }
  end = write_positional(text, digits, n, point);
  if (point >= n && !add_point_zero)   // the ".0" that it ends with
    end -= keep_point ? 1 : 2;
  *end = 0;
  return text;
}

KkStr *kk_float_repr(double a) {
  char text[KK_FLOAT_REPR_BYTES];
  int length = kk_float_write(a, text);
  return kk_str_from_ascii_n(text, (size_t)length);
}

// ---- reading

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A word like "inf", in any case, at `at`
static bool is_word(const char *at, const char *word) {
  for (; *word; at++, word++)
    if ((*at | 0x20) != *word)
      return false;
  return true;
}

// float("nan"): bits of its own each time, as each is an object of its own, and numbers are told apart by their bits.
static double nan_new(bool negative) {
  union {
    uint64_t bits;
    double number;
  } nan = {.number = NAN};
  nan.bits |= ++kk_process.nan_count;
  return negative ? -nan.number : nan.number;
}

static bool scan_word(const char **at, bool negative, double *number) {
  if (is_word(*at, "nan"))
    *number = nan_new(negative), *at += 3;
  else if (is_word(*at, "inf"))
    *number = negative ? -INFINITY : INFINITY, *at += is_word(*at + 3, "inity") ? 8 : 3;
  else
    return false;
  return true;
}

// What was read of a number so far.
typedef struct Decimal {
  uint64_t mantissa;   // all digits, while they fit
  int digits;          // digits read, without leading zeros
  int any;             // digits read
  int exponent;        // of the mantissa's last digit
} Decimal;

static const char *scan_digits(const char *at, Decimal *d, int step) {
  for (; is_digit(*at); at++) {
    if (d->digits < 18)
      d->mantissa = d->mantissa * 10 + (unsigned)(*at - '0');
    d->digits += d->digits < 1000 && (d->digits || *at != '0');
    d->any = 1;
    d->exponent -= step;
  }
  return at;
}

static const char *scan_exponent(const char *at, Decimal *d) {
  if ((*at | 0x20) != 'e')
    return at;
  const char *digits = at + 1 + (at[1] == '+' || at[1] == '-');
  if (!is_digit(*digits))
    return at;
  int exponent = 0;
  for (; is_digit(*digits); digits++)
    exponent = exponent < 100000 ? exponent * 10 + (*digits - '0') : exponent;
  d->exponent += at[1] == '-' ? -exponent : exponent;
  return digits;
}

bool kk_float_scan(const char **at, double *number) {
  const char *start = *at, *end = start + (*start == '+' || *start == '-');
  bool negative = *start == '-';
  Decimal d = {0};
  if (scan_word(&end, negative, number)) {
    *at = end;
    return true;
  }
  end = scan_digits(end, &d, 0);
  if (*end == '.')
    end = scan_digits(end + 1, &d, 1);
  if (!d.any)
    return false;
  end = scan_exponent(end, &d);
  *at = end;
  if (d.digits <= 15 && d.exponent >= -22 && d.exponent <= 22) {
    double whole = (double)d.mantissa;
    whole = d.exponent < 0 ? whole / kk_powers_of_ten[-d.exponent] : whole * kk_powers_of_ten[d.exponent];
    *number = negative ? -whole : whole;
  } else
    *number = strtod(start, NULL);
  return true;
}

char *kk_number_without_underscores(const char *text, size_t length) {
  char *copy = kk_block_plain(length + 1), *out = copy;
  for (size_t i = 0; i < length; i++)
    if (text[i] != '_')
      *out++ = text[i];
    else if (i == 0 || i + 1 == length || !is_digit(text[i - 1]) || !is_digit(text[i + 1]))
      return NULL;
  *out = 0;
  return copy;
}

static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f); }

// Removes spaces around.
static void trim(const char **text, size_t *length) {
  while (*length && is_space((*text)[*length - 1]))
    --*length;
  while (*length && is_space(**text))
    ++*text, --*length;
}

double kk_float_parse(const char *text, size_t length, Value shown) {
  char local[64];
  double number;
  trim(&text, &length);
  const char *at = local;
  if (length >= sizeof local || memchr(text, '_', length))
    at = kk_number_without_underscores(text, length);
  else {
    memcpy(local, text, length);
    local[length] = 0;
  }
  if (at) {
    const char *end = at + (at == local ? length : strlen(at));
    if (memchr(text, 0, length) == NULL && kk_float_scan(&at, &number) && at == end)
      return number;
  }
  kk_raise(KK_ValueError, "could not convert string to float: %R", shown);
  return kk_float_aside();
}

double kk_float_from_str(KkStr *text) {
  size_t length;
  const char *ascii = kk_number_text(text, &length);
  return kk_float_parse(ascii, length, kk_value_from_ref(text));
}

// ---- hexadecimal

// 0x1.921fb54442d18p+1: thirteen digits after the point, always
KkStr *kk_float_to_hex(double a) {
  char text[40];
  if (!isfinite(a))
    return kk_float_repr(a);
  int exponent;
  double mantissa = frexp(fabs(a), &exponent);
  if (a == 0.0)
    return kk_str_from_ascii(signbit(a) ? "-0x0.0p+0" : "0x0.0p+0");
  int shift = exponent < -1021 ? exponent + 1021 + 52 : 52;   // subnormals keep the exponent -1022
  uint64_t bits = (uint64_t)ldexp(mantissa, shift + 1);
  if (exponent < -1021)
    exponent = -1021;
  snprintf(text, sizeof text, "%s0x%d.%013llxp%+d", a < 0 ? "-" : "", (int)(bits >> 52),
           (unsigned long long)(bits & (((uint64_t)1 << 52) - 1)), exponent - 1);
  return kk_str_from_ascii(text);
}

static const char *skip_hex_digits(const char *at) {
  while (is_digit(*at) || ((*at | 0x20) >= 'a' && (*at | 0x20) <= 'f'))
    at++;
  return at;
}

// The end of a number by float.fromhex's grammar (without sign and prefix), NULL if there is none.
static const char *hex_end(const char *at) {
  const char *whole = skip_hex_digits(at), *end = whole;
  if (*whole == '.')
    end = skip_hex_digits(whole + 1);
  if (end - at - (*whole == '.') == 0)
    return NULL;
  if ((*end | 0x20) != 'p')
    return end;
  end += 1 + (end[1] == '+' || end[1] == '-');
  if (!is_digit(*end))
    return NULL;
  while (is_digit(*end))
    end++;
  return end;
}

// strtod reads hexadecimal floats too, but wants the prefix that Python leaves optional.
static bool scan_hex(const char *text, const char *end, double *number) {
  const char *at = text + (*text == '+' || *text == '-');
  if (scan_word(&at, *text == '-', number))
    return at == end;
  if (at[0] == '0' && (at[1] | 0x20) == 'x')
    at += 2;
  if (hex_end(at) != end)
    return false;
  char *prefixed = kk_block_plain((size_t)(end - at) + 4);
  memcpy(prefixed, "0x", 2);
  memcpy(prefixed + 2, at, (size_t)(end - at));
  double magnitude = strtod(prefixed, NULL);
  *number = *text == '-' ? -magnitude : magnitude;
  return true;
}

double kk_float_from_hex(KkStr *text) {
  size_t length;
  const char *ascii = kk_str_to_utf8(text, &length);
  double number;
  trim(&ascii, &length);
  char *copy = kk_block_plain(length + 1);
  memcpy(copy, ascii, length);
  if (!scan_hex(copy, copy + length, &number))
    return kk_raise(KK_ValueError, "invalid hexadecimal floating-point string"), kk_float_aside();
  if (isinf(number) && !strpbrk(copy, "iI"))
    return kk_raise(KK_OverflowError, "hexadecimal value too large to represent as a float"), kk_float_aside();
  return number;
}
