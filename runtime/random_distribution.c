// random_distribution.c - random numbers that are distributed in some way, as Python's module random makes them.
//
// The algorithms are the ones documented there: Box and Muller in pairs (gauss), Kinderman and Monahan (normalvariate),
// Cheng and Ahrens and Dieter (gammavariate), Fisher's (vonmisesvariate). The order of operations is kept, since it
// decides the last digit. An error in it (log of 0, a division by 0) is raised as Python's math does.
#include "kukri.h"
#include "random.h"

#include <math.h>

static double raise_domain(void) {
  kk_raise(KK_ValueError, "math domain error");
  return kk_float_aside();
}

static double raise_zero(void) {
  kk_raise(KK_ZeroDivisionError, "float division by zero");
  return kk_float_aside();
}

static double raise_range(void) {
  kk_raise(KK_OverflowError, "math range error");
  return kk_float_aside();
}

double kk_random_gauss_of(KkRandom *r, double mu, double sigma) {
  double z = r->gauss;
  if (r->has_gauss) {
    r->has_gauss = false;
    return mu + z * sigma;
  }
  double angle = kk_random_next(r) * (2.0 * M_PI);
  double radius = sqrt(-2.0 * log(1.0 - kk_random_next(r)));
  r->gauss = sin(angle) * radius;
  r->has_gauss = true;
  return mu + cos(angle) * radius * sigma;
}

double kk_random_normal(KkRandom *r, double mu, double sigma) {
  static const double MAGIC = 1.7155277699214135;   // 4 * exp(-0.5) / sqrt(2)
  for (;;) {
    double u1 = kk_random_next(r), u2 = 1.0 - kk_random_next(r);
    double z = MAGIC * (u1 - 0.5) / u2;
    if (z * z / 4.0 <= -log(u2))
      return mu + z * sigma;
  }
}

double kk_random_exponential(KkRandom *r, double lambd) {
  double x = -log(1.0 - kk_random_next(r));
  return lambd == 0 ? raise_zero() : x / lambd;
}

// ---- gamma and beta

static double gamma_large(KkRandom *r, double alpha) {
  static const double LOG4 = 1.3862943611198906, MAGIC = 2.504077396776274;   // log(4), 1 + log(4.5)
  double ainv = sqrt(2.0 * alpha - 1.0), b = alpha - LOG4, c = alpha + ainv;
  for (;;) {
    double u1 = kk_random_next(r);
    if (!(1e-7 < u1 && u1 < 0.9999999))
      continue;
    double u2 = 1.0 - kk_random_next(r);
    double v = log(u1 / (1.0 - u1)) / ainv, x = alpha * exp(v), z = u1 * u1 * u2, s = b + c * v - x;
    if (s + MAGIC - 4.5 * z >= 0.0 || s >= log(z))
      return x;
  }
}

static double gamma_small(KkRandom *r, double alpha) {
  for (;;) {
    double u = kk_random_next(r), b = (M_E + alpha) / M_E, p = b * u;
    double x = p <= 1.0 ? pow(p, 1.0 / alpha) : -log((b - p) / alpha);
    double u1 = kk_random_next(r);
    if (p > 1.0 ? u1 <= pow(x, alpha - 1.0) : u1 <= exp(-x))
      return x;
  }
}

double kk_random_gamma(KkRandom *r, double alpha, double beta) {
  if (alpha <= 0.0 || beta <= 0.0) {
    kk_raise(KK_ValueError, "gammavariate: alpha and beta must be > 0.0");
    return kk_float_aside();
  }
  if (alpha == 1.0)
    return -log(1.0 - kk_random_next(r)) * beta;
  return (alpha > 1.0 ? gamma_large(r, alpha) : gamma_small(r, alpha)) * beta;
}

double kk_random_beta(KkRandom *r, double alpha, double beta) {
  double y = kk_random_gamma(r, alpha, 1.0);
  if (kk_float_is_aside(y) || y == 0)
    return y;
  double z = kk_random_gamma(r, beta, 1.0);
  return kk_float_is_aside(z) ? z : y / (y + z);
}

// ---- others

static double modulo(double x, double y) {
  double m = fmod(x, y);
  return m && (m < 0) != (y < 0) ? m + y : m ? m : copysign(0.0, y);
}

double kk_random_mises(KkRandom *r, double mu, double kappa) {
  double turn = 2.0 * M_PI;
  if (kappa <= 1e-6)
    return turn * kk_random_next(r);
  double s = 0.5 / kappa, t = s + sqrt(1.0 + s * s), z;
  for (;;) {
    z = cos(M_PI * kk_random_next(r));
    double d = z / (t + z), u2 = kk_random_next(r);
    if (u2 < 1.0 - d * d || u2 <= (1.0 - d) * exp(d))
      break;
  }
  double q = 1.0 / t, f = (q + z) / (1.0 + q * z);
  return modulo(kk_random_next(r) > 0.5 ? mu + acos(f) : mu - acos(f), turn);
}

double kk_random_pareto(KkRandom *r, double alpha) {
  double u = 1.0 - kk_random_next(r);
  if (alpha == 0)
    return raise_zero();
  double x = pow(u, -1.0 / alpha);
  return isinf(x) ? raise_range() : x;
}

double kk_random_weibull(KkRandom *r, double alpha, double beta) {
  double u = 1.0 - kk_random_next(r);
  return beta == 0 ? raise_zero() : alpha * pow(-log(u), 1.0 / beta);
}

// low + (high - low) * sqrt(u * c); `low` itself if there is nothing between.
Value kk_random_triangle(KkRandom *r, Value low, Value high, Value mode) {
  double a = kk_to_double(low), b = kk_to_double(high), u = kk_random_next(r), c = 0.5;
  double m = kk_value_is_none(mode) ? 0 : kk_to_double(mode);
  if (kk_pending())
    return KK_VALUE_ASIDE;
  if (!kk_value_is_none(mode)) {
    if (a == b)
      return low;
    c = (m - a) / (b - a);
  }
  if (u > c) {
    double swapped = a;
    u = 1.0 - u;
    c = 1.0 - c;
    a = b;
    b = swapped;
  }
  if (u * c < 0)
    return raise_domain(), KK_VALUE_ASIDE;
  return kk_value_from_float(a + (b - a) * sqrt(u * c));
}
