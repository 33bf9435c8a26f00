// complex.c - arithmetic, text and hash of complex numbers.
//
// The formulas are those of CPython's Objects/complexobject.c, as the last digit shows: Smith's division, powers by
// repeated multiplication for small whole exponents and by polar coordinates for others.
#include <errno.h>
#include <math.h>
#include <stdlib.h>

#include "class.h"
#include "complex_type.h"
#include "error.h"
#include "float_type.h"
#include "heap.h"
#include "int.h"
#include "operators.h"
#include "str_builder.h"

Value kk_complex_new(double real, double imag) {
  kk_class_ready(KK_complex, kk_complex_class_init);
  KkComplex *c = kk_alloc_plain(sizeof(KkComplex), KK_complex);
  c->real = real, c->imag = imag;
  return kk_value_from_ref(c);
}
Value kk_complex_from(KkComplexNumber c) { return kk_complex_new(c.real, c.imag); }

// ---- arithmetic

// a / b scaled by b's larger part, so that nothing overflows before its time. false: b is 0.
bool kk_complex_quotient(KkComplexNumber a, KkComplexNumber b, KkComplexNumber *quotient) {
  double real = fabs(b.real), imag = fabs(b.imag);
  *quotient = kk_complex(0.0, 0.0);
  if (real >= imag) {
    if (real == 0.0)
      return false;
    double ratio = b.imag / b.real, scale = b.real + b.imag * ratio;
    *quotient = kk_complex((a.real + a.imag * ratio) / scale, (a.imag - a.real * ratio) / scale);
  } else if (imag >= real) {
    double ratio = b.real / b.imag, scale = b.real * ratio + b.imag;
    *quotient = kk_complex((a.real * ratio + a.imag) / scale, (a.imag * ratio - a.real) / scale);
  } else
    *quotient = kk_complex(NAN, NAN);
  return true;
}

KkComplexNumber kk_complex_divide(KkComplexNumber a, KkComplexNumber b) {
  KkComplexNumber quotient;
  if (kk_complex_quotient(a, b, &quotient))
    return quotient;
  kk_raise(KK_ZeroDivisionError, "complex division by zero");
  return kk_complex_aside();
}

static KkComplexNumber whole_power(KkComplexNumber base, int exponent) {
  KkComplexNumber result = kk_complex(1.0, 0.0);
  for (int bit = 1; exponent >= bit; bit <<= 1) {
    if (exponent & bit)
      result = kk_complex_product(result, base);
    base = kk_complex_product(base, base);
  }
  return result;
}

static KkComplexNumber polar_power(KkComplexNumber base, KkComplexNumber exponent) {
  double size = hypot(base.real, base.imag), angle = atan2(base.imag, base.real);
  double length = pow(size, exponent.real), phase = angle * exponent.real;
  if (exponent.imag != 0.0) {
    length /= exp(angle * exponent.imag);
    phase += exponent.imag * log(size);
  }
  return kk_complex(length * cos(phase), length * sin(phase));
}

static Value raise_zero_power(void) {
  kk_raise(KK_ZeroDivisionError, "0.0 to a negative or complex power");
  return KK_VALUE_ASIDE;
}

static Value power_result(KkComplexNumber c) {
  if (!isinf(c.real) && !isinf(c.imag))
    return kk_complex_from(c);
  kk_raise(KK_OverflowError, "complex exponentiation");
  return KK_VALUE_ASIDE;
}

static Value whole_power_result(KkComplexNumber base, int exponent) {
  KkComplexNumber result = whole_power(base, abs(exponent));
  if (exponent <= 0 && !kk_complex_quotient(kk_complex(1.0, 0.0), result, &result))
    return raise_zero_power();
  return power_result(result);
}

Value kk_complex_pow(KkComplexNumber base, KkComplexNumber exponent) {
  if (exponent.imag == 0.0 && exponent.real == floor(exponent.real) && fabs(exponent.real) <= 100.0)
    return whole_power_result(base, (int)exponent.real);
  if (base.real == 0.0 && base.imag == 0.0)
    return exponent.imag != 0.0 || exponent.real < 0.0 ? raise_zero_power() : kk_complex_new(0.0, 0.0);
  errno = 0;
  KkComplexNumber result = polar_power(base, exponent);
  return errno == EDOM ? raise_zero_power() : power_result(result);   // an infinite angle: CPython's odd message for it
}

double kk_complex_abs(KkComplexNumber c) {
  if (!isfinite(c.real) || !isfinite(c.imag))
    return isinf(c.real) || isinf(c.imag) ? INFINITY : NAN;
  double size = hypot(c.real, c.imag);
  if (isfinite(size))
    return size;
  kk_raise(KK_OverflowError, "absolute value too large");
  return kk_float_aside();
}

// The hash of a complex that is real is its real part's.
int64_t kk_complex_hash(KkComplexNumber c) {
  int64_t hash = (int64_t)((uint64_t)kk_float_hash(c.real) + 1000003u * (uint64_t)kk_float_hash(c.imag));
  return hash == -1 ? -2 : hash;
}

// ---- text

// A part as repr() prints it, without the ".0" of a float.
static void add_part(KkStrBuilder *out, double part) {
  char text[KK_FLOAT_REPR_BYTES];
  int length = kk_float_write(part, text);
  if (length > 2 && text[length - 1] == '0' && text[length - 2] == '.')
    length -= 2;
  kk_str_builder_add_ascii_n(out, text, (size_t)length);
}

KkStr *kk_complex_repr(KkComplexNumber c) {
  KkStrBuilder out;
  bool is_imaginary = c.real == 0.0 && !signbit(c.real);
  kk_str_builder_init(&out);
  if (!is_imaginary) {
    kk_str_builder_add_code(&out, '(');
    add_part(&out, c.real);
    if (isnan(c.imag) || !signbit(c.imag))
      kk_str_builder_add_code(&out, '+');
  }
  add_part(&out, c.imag);
  kk_str_builder_add_ascii(&out, is_imaginary ? "j" : "j)");
  return kk_str_builder_finish(&out);
}

static const char *skip_spaces(const char *at) {
  while (*at == ' ' || (*at >= '\t' && *at <= '\r') || (*at >= 0x1c && *at <= 0x1f))
    at++;
  return at;
}

static bool is_sign(char c) { return c == '+' || c == '-'; }
static bool is_imaginary_unit(char c) { return c == 'j' || c == 'J'; }

// One of: x, yj, x+yj, x+j, j, +j. Advances *at; false: none of these.
static bool scan_parts(const char **at, KkComplexNumber *c) {
  double first, second = 1.0;
  *c = kk_complex(0.0, 0.0);
  if (!kk_float_scan(at, &first)) {
    first = **at == '-' ? -1.0 : 1.0;
    *at += is_sign(**at);
    c->imag = first;
    return is_imaginary_unit(*(*at)++);
  }
  if (is_imaginary_unit(**at)) {
    ++*at;
    c->imag = first;
    return true;
  }
  c->real = first;
  if (!is_sign(**at))
    return true;
  if (!kk_float_scan(at, &second))
    second = *(*at)++ == '-' ? -1.0 : 1.0;
  c->imag = second;
  return is_imaginary_unit(*(*at)++);
}

// The whole text: spaces and parentheses may stand around.
static bool scan_complex(const char *at, KkComplexNumber *c) {
  at = skip_spaces(at);
  bool has_bracket = *at == '(';
  if (has_bracket)
    at = skip_spaces(at + 1);
  if (!scan_parts(&at, c))
    return false;
  at = skip_spaces(at);
  if (has_bracket && *at != ')')
    return false;
  return *skip_spaces(at + has_bracket) == 0;
}

Value kk_complex_from_str(KkStr *text) {
  KkComplexNumber c;
  size_t length;
  const char *ascii = kk_number_text(text, &length), *at;
  at = kk_number_without_underscores(ascii, length);
  if (!at) {
    kk_raise(KK_ValueError, "could not convert string to complex: %R", kk_value_from_ref(text));
    return KK_VALUE_ASIDE;
  }
  if (!memchr(ascii, 0, length) && scan_complex(at, &c))
    return kk_complex_from(c);
  kk_raise(KK_ValueError, "complex() arg is a malformed string");
  return KK_VALUE_ASIDE;
}
