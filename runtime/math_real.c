// math_real.c - functions of real numbers: libm's, with Python's errors.
//
// A NaN that no argument was is a "math domain error"; an infinity that comes of finite arguments is a domain error at a
// pole (log 0) and a "math range error" where the function merely grows too large (exp 1000). That is the rule of CPython's
// Modules/mathmodule.c, which has the functions of the same C library below it; so the digits agree.
#include <float.h>
#include <math.h>

#include "call.h"
#include "class.h"
#include "error.h"
#include "float_type.h"
#include "int.h"
#include "math_module.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"

#include "builtins.h"

double kk_math_domain_error(void) {
  kk_raise(KK_ValueError, "math domain error");
  return kk_float_aside();
}

double kk_math_range_error(void) {
  kk_raise(KK_OverflowError, "math range error");
  return kk_float_aside();
}

static double checked_slow(double x, double result, bool can_overflow) {
  if (isnan(result) && !isnan(x))
    return kk_math_domain_error();
  if (isinf(result) && isfinite(x))
    return can_overflow ? kk_math_range_error() : kk_math_domain_error();
  return result;
}

// The result of a function of x: most results are finite.
static double bounded(double x, double result) {
  return KK_LIKELY(isfinite(result)) ? result : checked_slow(x, result, false);
}
static double growing(double x, double result) {
  return KK_LIKELY(isfinite(result)) ? result : checked_slow(x, result, true);
}

double kk_math_cbrt(double x) { return bounded(x, cbrt(x)); }
double kk_math_exp(double x) { return growing(x, exp(x)); }
double kk_math_exp2(double x) { return growing(x, exp2(x)); }
double kk_math_expm1(double x) { return growing(x, expm1(x)); }
double kk_math_log1p(double x) { return bounded(x, log1p(x)); }
double kk_math_sin(double x) { return bounded(x, sin(x)); }
double kk_math_cos(double x) { return bounded(x, cos(x)); }
double kk_math_tan(double x) { return bounded(x, tan(x)); }
double kk_math_asin(double x) { return bounded(x, asin(x)); }
double kk_math_acos(double x) { return bounded(x, acos(x)); }
double kk_math_atan(double x) { return atan(x); }
double kk_math_atan2(double y, double x) { return atan2(y, x); }
double kk_math_sinh(double x) { return growing(x, sinh(x)); }
double kk_math_cosh(double x) { return growing(x, cosh(x)); }
double kk_math_tanh(double x) { return tanh(x); }
double kk_math_asinh(double x) { return bounded(x, asinh(x)); }
double kk_math_acosh(double x) { return bounded(x, acosh(x)); }
double kk_math_atanh(double x) { return bounded(x, atanh(x)); }
double kk_math_erf(double x) { return erf(x); }
double kk_math_erfc(double x) { return erfc(x); }

// ---- logarithms

// An int beyond the floats is 2^e * m: log(m) + e * log(2).
static double log_of_int(KkInt n, double (*log_of)(double)) {
  if (kk_int_sign(n) <= 0)
    return kk_math_domain_error();
  int64_t exponent;
  double mantissa = kk_int_frexp(n, &exponent);
  if (exponent <= 1024)
    return log_of(ldexp(mantissa, (int)exponent));
  return log_of(mantissa) + log_of(2.0) * (double)exponent;
}

static double log_of_value(Value v, double (*log_of)(double)) {
  if (kk_is_instance_of(v, KK_int))
    return log_of_int(kk_int_from_value(v), log_of);
  double x = kk_to_double(v);
  return kk_float_is_aside(x) && kk_pending() ? x : log_of(x);
}

double kk_math_log_float(double x) { return KK_UNLIKELY(x <= 0.0) ? kk_math_domain_error() : log(x); }
double kk_math_log2_float(double x) { return KK_UNLIKELY(x <= 0.0) ? kk_math_domain_error() : log2(x); }
double kk_math_log10_float(double x) { return KK_UNLIKELY(x <= 0.0) ? kk_math_domain_error() : log10(x); }
double kk_math_log2(Value x) { return log_of_value(x, kk_math_log2_float); }
double kk_math_log10(Value x) { return log_of_value(x, kk_math_log10_float); }

double kk_math_log_base(Value x, Value base) {
  double numerator = log_of_value(x, kk_math_log_float);
  if (kk_value_is_aside(base) || kk_float_is_aside(numerator))
    return numerator;
  double denominator = log_of_value(base, kk_math_log_float);
  return kk_float_is_aside(denominator) ? denominator : kk_float_div(numerator, denominator);
}

double kk_math_log(const Value *args, size_t n) {
  if (n == 1 || n == 2)
    return kk_math_log_base(args[0], n == 2 ? args[1] : KK_VALUE_ASIDE);
  kk_raise(KK_TypeError, "math.log requires 1 to 2 arguments");
  return kk_float_aside();
}

// ---- powers and remainders

// Unlike **, pow() has no complex results, and a pole is a domain error.
double kk_math_pow(double x, double y) {
  double result = pow(x, y);
  if (KK_LIKELY(isfinite(result)) || !isfinite(x) || !isfinite(y))
    return result;
  return isnan(result) || x == 0.0 ? kk_math_domain_error() : kk_math_range_error();
}

double kk_math_fmod(double x, double y) {
  double result = fmod(x, y);
  return isnan(result) && !isnan(x) && !isnan(y) ? kk_math_domain_error() : result;
}

double kk_math_remainder(double x, double y) {
  double result = remainder(x, y);
  return isnan(result) && !isnan(x) && !isnan(y) ? kk_math_domain_error() : result;
}

// ---- parts

double kk_math_nextafter(double x, double y) { return nextafter(x, y); }

// The distance to the next float away from zero; the largest float has none, so the one before counts.
double kk_math_ulp(double x) {
  x = fabs(x);
  if (!isfinite(x))
    return x;
  double next = nextafter(x, INFINITY);
  return isinf(next) ? x - nextafter(x, -INFINITY) : next - x;
}

static KkTuple *pair(Value a, Value b) { return kk_tuple_from_values((Value[2]){a, b}, 2); }

KkTuple *kk_math_modf(double x) {
  double whole, fraction = modf(x, &whole);
  return pair(kk_value_from_float(fraction), kk_value_from_float(whole));
}

KkTuple *kk_math_frexp(double x) {
  int exponent = 0;
  double mantissa = isfinite(x) ? frexp(x, &exponent) : x;
  return pair(kk_value_from_float(mantissa), kk_value_from_small(exponent));
}

double kk_math_ldexp(double x, Value exponent) {
  if (!kk_is_instance_of(exponent, KK_int)) {
    kk_raise(KK_TypeError, "Expected an int as second argument to ldexp.");
    return kk_float_aside();
  }
  int64_t n = kk_int_clip(kk_int_from_value(exponent));
  if (x == 0.0 || !isfinite(x))
    return x;
  double result = ldexp(x, n > INT32_MAX ? INT32_MAX : n < INT32_MIN ? INT32_MIN : (int)n);
  return isinf(result) ? kk_math_range_error() : result;
}

KkBool kk_math_isclose(double a, double b, double relative, double absolute) {
  if (relative < 0.0 || absolute < 0.0)
    return kk_raise(KK_ValueError, "tolerances must be non-negative"), KK_BOOL_ASIDE;
  if (a == b)
    return true;
  if (isinf(a) || isinf(b))
    return false;
  double difference = fabs(b - a);
  return difference <= fabs(relative * b) || difference <= fabs(relative * a) || difference <= absolute;
}

// ---- rounding to ints

// v by a special method of the program's classes, else as a float.
static Value round_value(Value v, KkStr *method, KkInt (*of_float)(double)) {
  bool is_found = false;
  if (kk_is_instance_of(v, KK_float) && !kk_class_of(v)->is_heap)
    return of_float(kk_value_float(v));
  if (kk_is_instance_of(v, KK_int) && !kk_class_of(v)->is_heap)
    return kk_int_from_value(v);
  Value result = kk_call_special(v, method, NULL, 0, &is_found);
  if (is_found)
    return result;
  double number = kk_to_double(v);
  return kk_float_is_aside(number) && kk_pending() ? KK_VALUE_ASIDE : of_float(number);
}

Value kk_math_floor(Value v) { return round_value(v, KK_STR("__floor__"), kk_float_floor); }
Value kk_math_ceil(Value v) { return round_value(v, KK_STR("__ceil__"), kk_float_ceil); }

Value kk_math_trunc(Value v) {
  bool is_found;
  if (kk_value_is_float(v))
    return kk_int_from_float(kk_value_float(v));
  if (kk_is_instance_of(v, KK_int) && !kk_class_of(v)->is_heap)
    return kk_int_from_value(v);
  Value result = kk_call_special(v, KK_STR("__trunc__"), NULL, 0, &is_found);
  if (!is_found)
    kk_raise(KK_TypeError, "type %T doesn't define __trunc__ method", v);
  return result;
}

// ---- constants

double kk_math_get_pi(void) { return M_PI; }
double kk_math_get_e(void) { return M_E; }
double kk_math_get_tau(void) { return 2 * M_PI; }
double kk_math_get_inf(void) { return INFINITY; }
double kk_math_get_nan(void) { return NAN; }
