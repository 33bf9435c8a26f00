// cmath_module.c - functions of complex numbers.
//
// Where both parts are finite the formulas are those of CPython's Modules/cmathmodule.c, as the last digit shows: Kahan's, with
// the arguments scaled where an intermediate value would overflow or lose its digits. With an infinity or nan the C
// library's functions give what Annex G of the C standard says, which is what CPython's tables hold.
#include <complex.h>
#include <errno.h>
#include <float.h>
#include <math.h>

#include "kukri.h"

#include "math_module.h"

#undef complex   // C's keyword for it is not wanted: the name stands for Python's class
#undef I

enum { SCALE_UP = 2 * (DBL_MANT_DIG / 2) + 1, SCALE_DOWN = -(SCALE_UP + 1) / 2 };
static const double large = DBL_MAX / 4.0;
static const double log_large = 708.3964185322641;   // log(large)
static const double ln2 = 0.6931471805599453, ln10 = 2.302585092994046, pi = 3.141592653589793;

typedef KkComplexNumber C;
typedef double _Complex Standard;

static bool is_finite(C z) { return isfinite(z.real) && isfinite(z.imag); }

static C by_standard(Standard (*function)(Standard), C z) {
  Standard result = function(CMPLX(z.real, z.imag));
  return kk_complex(creal(result), cimag(result));
}

// ---- arguments and results

// Anything that complex() takes but a text; false: raised.
static bool take(Value v, C *z) {
  if (kk_is_instance_of(v, KK_complex))
    return *z = kk_complex_number(v), true;
  if (!kk_is_instance_of(v, KK_str)) {
    Value made = kk_value_is_float(v) || kk_is_instance_of(v, KK_int)
                     ? KK_VALUE_ASIDE
                     : kk_call(kk_value_from_ref(kk_class_builtin(KK_complex)), &v, 1, NULL);
    if (!kk_value_is_aside(made))
      return *z = kk_complex_number(made), true;
    bool has_own = kk_class_find(kk_class_of(v), KK_STR("__complex__")).owner;
    if (kk_pending() && (has_own || !kk_pending_is(KK_TypeError)))
      return false;
    if (kk_pending())
      kk_clear_pending();
  }
  *z = kk_complex(kk_to_double(v), 0.0);
  return !(kk_float_is_aside(z->real) && kk_pending());
}

static Value domain_error(void) { return kk_math_domain_error(), KK_VALUE_ASIDE; }
static Value range_error(void) { return kk_math_range_error(), KK_VALUE_ASIDE; }

static bool overflows(C argument, C result) {
  return is_finite(argument) && (isinf(result.real) || isinf(result.imag));
}

// The result of a function that is finite for finite arguments unless it grows too large.
static Value growing(C argument, C result) {
  return overflows(argument, result) ? range_error() : kk_complex_from(result);
}

// The same of a function that goes round along the imaginary axis, whose infinite end has no value: but where the real part
// makes one all the same, that is nan or, if `ends_at_minus`, -inf.
static Value turning(C z, bool ends_at_minus, C argument, C result) {
  bool has_value = isnan(z.real) || (ends_at_minus && z.real == -INFINITY);
  return isinf(z.imag) && !has_value ? domain_error() : growing(argument, result);
}

// ---- roots and logarithms

static C root(C z) {
  double x = fabs(z.real), y = fabs(z.imag), s;
  if (!is_finite(z))
    return by_standard(csqrt, z);
  if (x == 0.0 && y == 0.0)
    return kk_complex(0.0, z.imag);
  if (x < DBL_MIN && y < DBL_MIN) {
    x = ldexp(x, SCALE_UP);
    s = ldexp(sqrt(x + hypot(x, ldexp(y, SCALE_UP))), SCALE_DOWN);
  } else {
    x /= 8.0;
    s = 2.0 * sqrt(x + hypot(x, y / 8.0));
  }
  double d = y / (2.0 * s);
  return z.real >= 0.0 ? kk_complex(s, copysign(d, z.imag)) : kk_complex(d, copysign(s, z.imag));
}

static double log_of_size(double x, double y) {
  if (x > large || y > large)
    return log(hypot(x / 2.0, y / 2.0)) + ln2;
  if (x < DBL_MIN && y < DBL_MIN)
    return log(hypot(ldexp(x, DBL_MANT_DIG), ldexp(y, DBL_MANT_DIG))) - DBL_MANT_DIG * ln2;
  double size = hypot(x, y);
  if (size < 0.71 || size > 1.73)
    return log(size);
  double most = x > y ? x : y, least = x > y ? y : x;
  return log1p((most - 1) * (most + 1) + least * least) / 2.0;
}

// false: log(0)
static bool logarithm(C z, C *result) {
  if (!is_finite(z))
    return *result = by_standard(clog, z), true;
  if (z.real == 0.0 && z.imag == 0.0)
    return false;
  *result = kk_complex(log_of_size(fabs(z.real), fabs(z.imag)), atan2(z.imag, z.real));
  return true;
}

// ---- exponentials; sin z = -i sinh iz, and so on

static C exponential(C z) {
  if (!is_finite(z))
    return by_standard(cexp, z);
  if (z.real <= log_large) {
    double size = exp(z.real);
    return kk_complex(size * cos(z.imag), size * sin(z.imag));
  }
  double size = exp(z.real - 1.0);
  return kk_complex(size * cos(z.imag) * M_E, size * sin(z.imag) * M_E);
}

static C hyperbolic_sine(C z) {
  if (!is_finite(z))
    return by_standard(csinh, z);
  if (fabs(z.real) <= log_large)
    return kk_complex(cos(z.imag) * sinh(z.real), sin(z.imag) * cosh(z.real));
  double less = z.real - copysign(1.0, z.real);
  return kk_complex(cos(z.imag) * sinh(less) * M_E, sin(z.imag) * cosh(less) * M_E);
}

static C hyperbolic_cosine(C z) {
  if (!is_finite(z))
    return by_standard(ccosh, z);
  if (fabs(z.real) <= log_large)
    return kk_complex(cos(z.imag) * cosh(z.real), sin(z.imag) * sinh(z.real));
  double less = z.real - copysign(1.0, z.real);
  return kk_complex(cos(z.imag) * cosh(less) * M_E, sin(z.imag) * sinh(less) * M_E);
}

static C hyperbolic_tangent(C z) {
  if (!is_finite(z))
    return by_standard(ctanh, z);
  if (fabs(z.real) > log_large)
    return kk_complex(copysign(1.0, z.real), 4.0 * sin(z.imag) * cos(z.imag) * exp(-2.0 * fabs(z.real)));
  double tx = tanh(z.real), ty = tan(z.imag), cx = 1.0 / cosh(z.real), txty = tx * ty, scale = 1.0 + txty * txty;
  return kk_complex(tx * (1.0 + ty * ty) / scale, ((ty / scale) * cx) * cx);
}

// ---- inverses

static C inverse_cosine(C z) {
  if (!is_finite(z))
    return by_standard(cacos, z);
  if (fabs(z.real) > large || fabs(z.imag) > large) {
    double size = log(hypot(z.real / 2.0, z.imag / 2.0)) + ln2 * 2.0;
    return kk_complex(atan2(fabs(z.imag), z.real), z.real < 0.0 ? -copysign(size, z.imag) : copysign(size, -z.imag));
  }
  C a = root(kk_complex(1.0 - z.real, -z.imag)), b = root(kk_complex(1.0 + z.real, z.imag));
  return kk_complex(2.0 * atan2(a.real, b.real), asinh(b.real * a.imag - b.imag * a.real));
}

static C inverse_hyperbolic_cosine(C z) {
  if (!is_finite(z))
    return by_standard(cacosh, z);
  if (fabs(z.real) > large || fabs(z.imag) > large)
    return kk_complex(log(hypot(z.real / 2.0, z.imag / 2.0)) + ln2 * 2.0, atan2(z.imag, z.real));
  C a = root(kk_complex(z.real - 1.0, z.imag)), b = root(kk_complex(z.real + 1.0, z.imag));
  return kk_complex(asinh(a.real * b.real + a.imag * b.imag), 2.0 * atan2(a.imag, b.real));
}

static C inverse_hyperbolic_sine(C z) {
  if (!is_finite(z))
    return by_standard(casinh, z);
  if (fabs(z.real) > large || fabs(z.imag) > large) {
    double size = log(hypot(z.real / 2.0, z.imag / 2.0)) + ln2 * 2.0;
    return kk_complex(z.imag >= 0.0 ? copysign(size, z.real) : -copysign(size, -z.real), atan2(z.imag, fabs(z.real)));
  }
  C a = root(kk_complex(1.0 + z.imag, -z.real)), b = root(kk_complex(1.0 - z.imag, z.real));
  return kk_complex(asinh(a.real * b.imag - b.real * a.imag), atan2(z.imag, a.real * b.real - a.imag * b.imag));
}

// For z in the right half-plane. false: a pole, ±1.
static bool inverse_hyperbolic_tangent_right(C z, C *result) {
  static const double root_large = 6.703903964971298e+153, root_small = 1.4916681462400413e-154;   // of large, DBL_MIN
  double y = fabs(z.imag);
  if (z.real > root_large || y > root_large) {
    double size = hypot(z.real / 2.0, z.imag / 2.0);
    *result = kk_complex(z.real / 4.0 / size / size, -copysign(pi / 2.0, -z.imag));
  } else if (z.real == 1.0 && y < root_small) {
    if (y == 0.0)
      return false;
    *result = kk_complex(-log(sqrt(y) / sqrt(hypot(y, 2.0))), copysign(atan2(2.0, -y) / 2, z.imag));
  } else {
    double rest = 1 - z.real;
    *result = kk_complex(log1p(4.0 * z.real / (rest * rest + y * y)) / 4.0,
                         -atan2(-2.0 * z.imag, rest * (1 + z.real) - y * y) / 2.0);
  }
  return true;
}

static bool inverse_hyperbolic_tangent(C z, C *result) {
  if (!is_finite(z))
    return *result = by_standard(catanh, z), true;
  bool is_left = z.real < 0.0 || (z.real == 0.0 && copysign(1.0, z.real) < 0.0);
  if (!inverse_hyperbolic_tangent_right(is_left ? kk_complex_negative(z) : z, result))
    return false;
  *result = is_left ? kk_complex_negative(*result) : *result;
  return true;
}

static C times_i(C z) { return kk_complex(-z.imag, z.real); }
static C by_i(C z) { return kk_complex(z.imag, -z.real); }

// ---- the module

#define FUNCTION(name, result)                           \
  Value kk_cmath_##name(Value argument) {                \
    C z;                                                 \
    return take(argument, &z) ? result : KK_VALUE_ASIDE; \
  }
FUNCTION(exp, turning(z, true, z, exponential(z)))
FUNCTION(sqrt, kk_complex_from(root(z)))
FUNCTION(sinh, turning(z, false, z, hyperbolic_sine(z)))
FUNCTION(cosh, turning(z, false, z, hyperbolic_cosine(z)))
FUNCTION(tanh, isinf(z.imag) && isfinite(z.real) ? domain_error() : kk_complex_from(hyperbolic_tangent(z)))
FUNCTION(sin, turning(times_i(z), false, z, by_i(hyperbolic_sine(times_i(z)))))
FUNCTION(cos, turning(times_i(z), false, z, hyperbolic_cosine(times_i(z))))
FUNCTION(tan,
         isinf(z.real) && isfinite(z.imag) ? domain_error() : kk_complex_from(by_i(hyperbolic_tangent(times_i(z)))))
FUNCTION(acos, kk_complex_from(inverse_cosine(z)))
FUNCTION(acosh, kk_complex_from(inverse_hyperbolic_cosine(z)))
FUNCTION(asinh, kk_complex_from(inverse_hyperbolic_sine(z)))
FUNCTION(asin, kk_complex_from(by_i(inverse_hyperbolic_sine(times_i(z)))))
#undef FUNCTION

Value kk_cmath_atanh(Value argument) {
  C z, result;
  if (!take(argument, &z))
    return KK_VALUE_ASIDE;
  return inverse_hyperbolic_tangent(z, &result) ? kk_complex_from(result) : domain_error();
}

Value kk_cmath_atan(Value argument) {
  C z, result;
  if (!take(argument, &z))
    return KK_VALUE_ASIDE;
  return inverse_hyperbolic_tangent(times_i(z), &result) ? kk_complex_from(by_i(result)) : domain_error();
}

static Value log_in_base(C logarithm_of_z, Value base) {
  C b, divisor, quotient;
  if (!take(base, &b))
    return KK_VALUE_ASIDE;
  if (!logarithm(b, &divisor) || !kk_complex_quotient(logarithm_of_z, divisor, &quotient))
    return domain_error();
  return kk_complex_from(quotient);
}

Value kk_cmath_log(Value argument, Value base) {
  C z, result;
  if (!take(argument, &z))
    return KK_VALUE_ASIDE;
  bool is_zero = !logarithm(z, &result);
  if (is_zero && kk_value_is_aside(base))
    return domain_error();
  if (is_zero)   // CPython divides what it has of it
    result = kk_complex(-INFINITY, atan2(z.imag, z.real));
  return kk_value_is_aside(base) ? kk_complex_from(result) : log_in_base(result, base);
}

Value kk_cmath_log10(Value argument) {
  C z, result;
  if (!take(argument, &z))
    return KK_VALUE_ASIDE;
  return logarithm(z, &result) ? kk_complex_new(result.real / ln10, result.imag / ln10) : domain_error();
}

double kk_cmath_phase(Value argument) {
  C z;
  if (!take(argument, &z))
    return kk_float_aside();
  errno = 0;
  double angle = atan2(z.imag, z.real);
  return errno == ERANGE ? kk_math_range_error(), kk_float_aside() : angle;   // too small
}

KkTuple *kk_cmath_polar(Value argument) {
  C z;
  if (!take(argument, &z))
    return KK_REF_ASIDE;
  double size = kk_complex_abs(z);
  if (kk_float_is_aside(size) && kk_pending()) {
    kk_clear_pending();
    kk_math_range_error();
    return KK_REF_ASIDE;
  }
  Value items[] = {kk_value_from_float(size), kk_value_from_float(atan2(z.imag, z.real))};
  return kk_tuple_from_values(items, 2);
}

// Where r or phi is not finite: as close as the parts come.
static C rect_special(double r, double phi) {
  if (isinf(r) && isfinite(phi) && phi != 0.0)
    return r > 0 ? kk_complex(copysign(INFINITY, cos(phi)), copysign(INFINITY, sin(phi)))
                 : kk_complex(-copysign(INFINITY, cos(phi)), -copysign(INFINITY, sin(phi)));
  if (phi == 0.0)
    return kk_complex(r, isnan(r) ? 0.0 : r * phi == 0.0 ? r * phi : copysign(0.0, phi));
  return r == 0.0 ? kk_complex(0.0, 0.0) : kk_complex(isinf(r) ? INFINITY : NAN, NAN);
}

Value kk_cmath_rect(double r, double phi) {
  if (r != 0.0 && isfinite(r) && isinf(phi))
    return domain_error();
  if (isinf(r) && isinf(phi))
    return domain_error();
  if (!isfinite(r) || !isfinite(phi))
    return kk_complex_from(rect_special(r, phi));
  return phi == 0.0 ? kk_complex_new(r, r * phi) : kk_complex_new(r * cos(phi), r * sin(phi));
}

KkBool kk_cmath_isfinite(Value argument) {
  C z;
  return take(argument, &z) ? is_finite(z) : KK_BOOL_ASIDE;
}
KkBool kk_cmath_isinf(Value argument) {
  C z;
  return take(argument, &z) ? isinf(z.real) || isinf(z.imag) : KK_BOOL_ASIDE;
}
KkBool kk_cmath_isnan(Value argument) {
  C z;
  return take(argument, &z) ? isnan(z.real) || isnan(z.imag) : KK_BOOL_ASIDE;
}

KkBool kk_cmath_isclose(Value first, Value second, double rel_tol, double abs_tol) {
  C a, b;
  if (!take(first, &a) || !take(second, &b))
    return KK_BOOL_ASIDE;
  if (rel_tol < 0.0 || abs_tol < 0.0) {
    kk_raise(KK_ValueError, "tolerances must be non-negative");
    return KK_BOOL_ASIDE;
  }
  if (a.real == b.real && a.imag == b.imag)
    return true;
  if (isinf(a.real) || isinf(a.imag) || isinf(b.real) || isinf(b.imag))
    return false;
  double difference = kk_complex_abs(kk_complex_difference(a, b));
  return difference <= rel_tol * kk_complex_abs(b) || difference <= rel_tol * kk_complex_abs(a) ||
         difference <= abs_tol;
}

double kk_cmath_get_pi(void) { return pi; }
double kk_cmath_get_e(void) { return M_E; }
double kk_cmath_get_tau(void) { return 2 * pi; }
double kk_cmath_get_inf(void) { return INFINITY; }
double kk_cmath_get_nan(void) { return NAN; }
Value kk_cmath_get_infj(void) { return kk_complex_new(0.0, INFINITY); }
Value kk_cmath_get_nanj(void) { return kk_complex_new(0.0, NAN); }
