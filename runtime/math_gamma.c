// math_gamma.c - gamma and lgamma, by Lanczos' approximation.
//
//   gamma(x) = lanczos_sum(x) / e^y * y^(x - 1/2) * (1 + z),   y = x + g - 1/2
//
// with g = 6.0246…, where the sum is a quotient of two polynomials of degree 12 (the "lanczos13m53" coefficients, made
// for doubles), and z corrects the rounding of y. Negative x go through the reflection formula. libm has both functions,
// but CPython computes them this way (Modules/mathmodule.c), and the last digits differ.
#include <math.h>

#include "float_type.h"
#include "math_module.h"

#include "builtins.h"

static const double lanczos_g = 6.024680040776729583740234375;
static const double lanczos_g_minus_half = 5.524680040776729583740234375;
static const double log_pi = 1.144729885849400174143427351353058711647;

enum { LANCZOS_TERMS = 13 };

static const double numerator[LANCZOS_TERMS] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
static const double denominator[LANCZOS_TERMS] = {0.0,        39916800.0, 120543840.0, 150917976.0, 105258076.0,
                                                  45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
                                                  1925.0,     66.0,       1.0};

// gamma(n) = (n - 1)!, exact in a double up to 22!, and so is every product on the way.
enum { EXACT_GAMMA_MAX = 23 };
static double exact_gamma(int n) {
  double product = 1.0;
  for (int i = 2; i < n; i++)
    product *= i;
  return product;
}

// For large x both polynomials are evaluated in 1/x, so that they don't overflow.
static double lanczos_sum(double x) {
  double over = 0.0, under = 0.0;
  if (x < 5.0)
    for (int i = LANCZOS_TERMS - 1; i >= 0; i--)
      over = over * x + numerator[i], under = under * x + denominator[i];
  else
    for (int i = 0; i < LANCZOS_TERMS; i++)
      over = over / x + numerator[i], under = under / x + denominator[i];
  return over / under;
}

// sin(pi * x), exact at whole and half numbers
static double sin_pi(double x) {
  double y = fmod(fabs(x), 2.0), result = 0.0;
  switch ((int)round(2.0 * y)) {
  case 0: result = sin(M_PI * y); break;
  case 1: result = cos(M_PI * (y - 0.5)); break;
  case 2: result = sin(M_PI * (1.0 - y)); break;   // not -sin(pi (y - 1)): keeps the sign of zero
  case 3: result = -cos(M_PI * (y - 1.5)); break;
  case 4: result = sin(M_PI * (y - 2.0)); break;
  }
  return copysign(1.0, x) * result;
}

// size = |x| and y = size + g - 1/2, rounded: by how much (relative) to correct the result
static double correction(double size, double y) {
  double error;
  if (size > lanczos_g_minus_half)
    error = y - size - lanczos_g_minus_half;
  else
    error = y - lanczos_g_minus_half - size;
  return error * lanczos_g / y;
}

static double gamma_of_negative(double size) {
  double y = size + lanczos_g_minus_half, z = correction(size, y);
  double result = -M_PI / sin_pi(size) / size * exp(y) / lanczos_sum(size);
  result -= z * result;
  if (size < 140.0)
    return result / pow(y, size - 0.5);
  double root = pow(y, size / 2.0 - 0.25);   // y^(size - 1/2) would overflow
  return result / root / root;
}

static double gamma_of_positive(double x) {
  double y = x + lanczos_g_minus_half, z = correction(x, y), result = lanczos_sum(x) / exp(y);
  result += z * result;
  if (x < 140.0)
    return result * pow(y, x - 0.5);
  double root = pow(y, x / 2.0 - 0.25);
  return result * root * root;
}

double kk_math_gamma(double x) {
  double size = fabs(x), result;
  if (isnan(x) || x == INFINITY)
    return x;
  if (x == 0.0 || x == -INFINITY || (x < 0.0 && x == floor(x)))
    return kk_math_domain_error();
  if (x == floor(x) && x <= EXACT_GAMMA_MAX)
    return exact_gamma((int)x);
  if (size < 1e-20)
    result = 1.0 / x;
  else if (size > 200.0)
    result = x < 0.0 ? 0.0 / sin_pi(x) : INFINITY;
  else
    result = x < 0.0 ? gamma_of_negative(size) : gamma_of_positive(x);
  return isinf(result) ? kk_math_range_error() : result;
}

double kk_math_lgamma(double x) {
  double size = fabs(x);
  if (!isfinite(x))
    return isnan(x) ? x : INFINITY;
  if (x == floor(x) && x <= 2.0)
    return x <= 0.0 ? kk_math_domain_error() : 0.0;
  if (size < 1e-20)
    return -log(size);
  double result = log(lanczos_sum(size)) - lanczos_g;
  result += (size - 0.5) * (log(size + lanczos_g - 0.5) - 1);
  if (x < 0.0)
    result = log_pi - log(fabs(sin_pi(size))) - log(size) - result;
  return isinf(result) ? kk_math_range_error() : result;
}
