// math_sum.c - sums, products and lengths: fsum, prod, hypot, dist.
//
// fsum keeps the exact sum as a list of floats that don't overlap, smallest first (Shewchuk, "Adaptive Precision
// Floating-Point Arithmetic and Fast Robust Geometric Predicates", 1997): adding x passes through the list, each step
// splitting a sum into its rounded value and the exact rest. At the end the list is added from the top; where what is left
// decides a tie, the result is corrected.
//
// hypot and dist scale by a power of two, square and add with the rounding errors carried along, and correct the root by
// one step of Newton's method; the order of operations is CPython's (Modules/mathmodule.c, vector_norm), so the results
// are the same to the last bit.
#include <float.h>
#include <math.h>

#include "class.h"
#include "error.h"
#include "float_type.h"
#include "heap.h"
#include "int.h"
#include "math_module.h"
#include "operators.h"
#include "tuple.h"

#include "builtins.h"

// ---- exact pieces

typedef struct Pieces {
  double high, low;
} Pieces;   // high + low is exact, high its rounded value

static Pieces exact_sum(double a, double b) {   // requires |a| >= |b|
  double high = a + b;
  return (Pieces){high, b - (high - a)};
}

static Pieces split(double x) {   // into halves of 26 bits
  double t = x * 134217729.0, high = t - (t - x);
  return (Pieces){high, x - high};
}

static Pieces exact_product(double a, double b) {
  Pieces x = split(a), y = split(b);
  double p = x.high * y.high, q = x.high * y.low + x.low * y.high, high = p + q;
  return (Pieces){high, p - high + q + x.low * y.low};
}

// ---- fsum

typedef struct Partials {
  double local[32], *items;
  int count, capacity;
  double special;      // sum of the infinities and nans among the items
  double infinities;   // sum of the infinities
} Partials;

static void partials_push(Partials *p, double x) {
  if (p->count == p->capacity) {
    double *more = kk_block_plain((size_t)p->capacity * 2 * sizeof(double));
    memcpy(more, p->items, (size_t)p->count * sizeof(double));
    p->items = more;
    p->capacity *= 2;
  }
  p->items[p->count++] = x;
}

// Adds x; false: raised.
static bool partials_add(Partials *p, double x) {
  double given = x;
  int kept = 0;
  for (int i = 0; i < p->count; i++) {
    double y = p->items[i];
    Pieces sum = fabs(x) < fabs(y) ? exact_sum(y, x) : exact_sum(x, y);
    if (sum.low != 0.0)
      p->items[kept++] = sum.low;
    x = sum.high;
  }
  p->count = kept;
  if (x == 0.0)
    return true;
  if (isfinite(x))
    return partials_push(p, x), true;
  if (isfinite(given))
    return kk_raise(KK_OverflowError, "intermediate overflow in fsum"), false;
  if (isinf(given))
    p->infinities += given;
  p->special += given;
  p->count = 0;
  return true;
}

static double partials_total(const Partials *p) {
  int n = p->count;
  double high = n > 0 ? p->items[--n] : 0.0, low = 0.0;
  while (n > 0 && low == 0.0) {
    Pieces sum = exact_sum(high, p->items[--n]);
    high = sum.high, low = sum.low;
  }
  // half a unit is left and more in the same direction: round away
  if (n > 0 && ((low < 0.0 && p->items[n - 1] < 0.0) || (low > 0.0 && p->items[n - 1] > 0.0))) {
    double twice = low * 2.0, rounded = high + twice;
    if (twice == rounded - high)
      high = rounded;
  }
  return high;
}

double kk_math_fsum(Value iterable) {
  Partials p = {.capacity = 32};
  p.items = p.local;
  Value iterator = kk_iter(iterable), item;
  if (kk_value_is_aside(iterator))
    return kk_float_aside();
  while (!kk_value_is_aside(item = kk_next(iterator))) {
    double x = kk_to_double(item);
    if ((kk_float_is_aside(x) && kk_pending()) || !partials_add(&p, x))
      return kk_float_aside();
  }
  if (kk_pending())
    return kk_float_aside();
  if (p.special == 0.0)
    return partials_total(&p);
  if (isnan(p.infinities))
    return kk_raise(KK_ValueError, "-inf + inf in fsum"), kk_float_aside();
  return p.special;
}

// ---- prod

Value kk_math_prod(Value iterable, Value start) {
  Value result = start, iterator = kk_iter(iterable), item;
  if (kk_value_is_aside(iterator))
    return KK_VALUE_ASIDE;
  while (!kk_value_is_aside(result) && !kk_value_is_aside(item = kk_next(iterator)))
    result = kk_mul(result, item);
  return kk_pending() ? KK_VALUE_ASIDE : result;
}

// ---- lengths

// The root of the sum of squares of numbers below 1 in size. `sum` starts at 1, so that the exact sum's order holds.
static double norm_of_scaled(const double *vector, size_t n, double scale) {
  double sum = 1.0, products = 0.0, sums = 0.0;
  for (size_t i = 0; i < n; i++) {
    double x = vector[i] * scale;
    Pieces square = exact_product(x, x), next = exact_sum(sum, square.high);
    sum = next.high;
    products += square.low;
    sums += next.low;
  }
  double root = sqrt(sum - 1.0 + (products + sums));
  Pieces square = exact_product(-root, root), next = exact_sum(sum, square.high);
  products += square.low;
  sums += next.low;
  double rest = next.high - 1.0 + (products + sums);
  return root + rest / (2.0 * root);
}

double kk_math_norm(double *vector, size_t n) {
  double largest = 0.0;
  bool has_nan = false;
  for (size_t i = 0; i < n; i++) {
    vector[i] = fabs(vector[i]);
    has_nan |= isnan(vector[i]);
    if (vector[i] > largest)
      largest = vector[i];
  }
  if (isinf(largest) || has_nan)
    return isinf(largest) ? largest : NAN;
  if (largest == 0.0 || n <= 1)
    return largest;
  int exponent;
  frexp(largest, &exponent);
  if (exponent < -1023) {   // 2^-exponent would overflow: make the subnormals normal
    for (size_t i = 0; i < n; i++)
      vector[i] /= DBL_MIN;
    return DBL_MIN * kk_math_norm(vector, n);
  }
  double scale = ldexp(1.0, -exponent);
  return norm_of_scaled(vector, n, scale) / scale;
}

double kk_math_hypot2(double x, double y) { return kk_math_norm((double[2]){x, y}, 2); }

double kk_math_hypot(const Value *args, size_t n) {
  double *vector = kk_block_plain(n * sizeof(double) + 1);
  for (size_t i = 0; i < n; i++) {
    vector[i] = kk_to_double(args[i]);
    if (kk_float_is_aside(vector[i]) && kk_pending())
      return kk_float_aside();
  }
  return kk_math_norm(vector, n);
}

double kk_math_dist(Value p, Value q) {
  KkTuple *a = kk_tuple_from_iterable(p), *b = a == KK_REF_ASIDE ? a : kk_tuple_from_iterable(q);
  if (b == KK_REF_ASIDE)
    return kk_float_aside();
  if (a->length != b->length) {
    kk_raise(KK_ValueError, "both points must have the same number of dimensions");
    return kk_float_aside();
  }
  double *vector = kk_block_plain((size_t)a->length * sizeof(double) + 1);
  for (int64_t i = 0; i < a->length; i++) {
    double x = kk_to_double(a->items[i]), y = kk_float_is_aside(x) && kk_pending() ? x : kk_to_double(b->items[i]);
    if (kk_float_is_aside(y) && kk_pending())
      return kk_float_aside();
    vector[i] = x - y;
  }
  return kk_math_norm(vector, (size_t)a->length);
}
