// random_module.c - the module random and its class Random: every function twice, of a generator and of the module's own.
#include "kukri.h"
#include "random.h"

#include <math.h>

// The module's generator, seeded by the system when it is first used.
static KkRandom *shared(void) {
  if (KK_UNLIKELY(!kk_process.random)) {
    kk_Random_class();
    kk_process.random = kk_random_new();
  }
  return kk_process.random;
}

static KkRandom *of(Value self) { return kk_value_ref(self); }

Value kk_Random_op_new(Value seed) {
  KkRandom *r = kk_random_new();
  if (!kk_value_is_none(seed) && kk_random_seed_from(r, seed, kk_value_from_small(2)))
    return KK_VALUE_ASIDE;
  return kk_value_from_ref(r);
}

void kk_Random_class_init(KkClass *class) { (void)class; }

// ---- what needs more than a call

static KkBytes *random_bytes(KkRandom *r, int64_t count) {
  if (count < 0)
    return kk_raise(KK_ValueError, "number of bits must be non-negative"), KK_REF_ASIDE;
  KkInt bits = kk_random_bits(r, 8 * count);
  return kk_value_is_aside(bits) ? KK_REF_ASIDE : kk_int_to_bytes(bits, count, KK_STR("little"), 0);
}

static Value random_int(KkRandom *r, Value a, Value b) {
  Value stop = kk_add(b, kk_value_from_small(1));
  return kk_value_is_aside(stop) ? stop : kk_random_range(r, a, stop, KK_VALUE_ASIDE);
}

// a + (b - a) * random(), for numbers of any kind
static Value random_uniform(KkRandom *r, Value a, Value b) {
  Value width = kk_sub(b, a);
  if (kk_value_is_aside(width))
    return width;
  Value part = kk_mul(width, kk_value_from_float(kk_random_next(r)));
  return kk_value_is_aside(part) ? part : kk_add(a, part);
}

static double random_lognormal(KkRandom *r, double mu, double sigma) {
  double x = exp(kk_random_normal(r, mu, sigma));
  if (!isinf(x))
    return x;
  kk_raise(KK_OverflowError, "math range error");
  return kk_float_aside();
}

// ---- calls whose arguments are known to be ints or floats

static KkInt int_between(KkInt start, KkInt stop) {
  KkInt width = kk_int_sub(stop, start);
  if (KK_LIKELY(kk_int_lt(0, width)))
    return kk_int_add(start, kk_random_below(shared(), width));
  return kk_random_range(shared(), start, stop, KK_VALUE_ASIDE);
}

KkInt kk_random_randint_int(KkInt a, KkInt b) { return int_between(a, kk_int_add(b, kk_value_from_small(1))); }
KkInt kk_random_randrange_one(KkInt start) { return kk_random_range(shared(), start, KK_VALUE_ASIDE, KK_VALUE_ASIDE); }
KkInt kk_random_randrange_two(KkInt start, KkInt stop) { return int_between(start, stop); }
KkInt kk_random_randrange_three(KkInt start, KkInt stop, KkInt step) {
  return kk_random_range(shared(), start, stop, step);
}

double kk_random_uniform_float(double a, double b) { return a + (b - a) * kk_random_next(shared()); }

double kk_random_uniform_int(KkInt a, KkInt b) {
  double width = kk_int_to_float(kk_int_sub(b, a)), start = kk_int_to_float(a);
  return kk_pending() ? kk_float_aside() : start + width * kk_random_next(shared());
}

// ---- the module

double kk_random_random(void) { return kk_random_next(shared()); }
KkInt kk_random_getrandbits(int64_t k) { return kk_random_bits(shared(), k); }
KkBytes *kk_random_randbytes(int64_t count) { return random_bytes(shared(), count); }
Value kk_random_randint(Value a, Value b) { return random_int(shared(), a, b); }
Value kk_random_uniform(Value a, Value b) { return random_uniform(shared(), a, b); }
Value kk_random_triangular(Value low, Value high, Value mode) { return kk_random_triangle(shared(), low, high, mode); }
double kk_random_normalvariate(double mu, double sigma) { return kk_random_normal(shared(), mu, sigma); }
double kk_random_gauss(double mu, double sigma) { return kk_random_gauss_of(shared(), mu, sigma); }
double kk_random_lognormvariate(double mu, double sigma) { return random_lognormal(shared(), mu, sigma); }
double kk_random_expovariate(double lambd) { return kk_random_exponential(shared(), lambd); }
double kk_random_vonmisesvariate(double mu, double kappa) { return kk_random_mises(shared(), mu, kappa); }
double kk_random_gammavariate(double alpha, double beta) { return kk_random_gamma(shared(), alpha, beta); }
double kk_random_betavariate(double alpha, double beta) { return kk_random_beta(shared(), alpha, beta); }
double kk_random_paretovariate(double alpha) { return kk_random_pareto(shared(), alpha); }
double kk_random_weibullvariate(double alpha, double beta) { return kk_random_weibull(shared(), alpha, beta); }
KkNone kk_random_shuffle(Value x) { return kk_random_mix(shared(), x); }
KkTuple *kk_random_getstate(void) { return kk_random_state(shared()); }
KkNone kk_random_setstate(Value state) { return kk_random_set_state(shared(), state); }
KkNone kk_random_seed(Value a, Value version) { return kk_random_seed_from(shared(), a, version); }
Value kk_random_randrange(Value start, Value stop, Value step) { return kk_random_range(shared(), start, stop, step); }
Value kk_random_choice(Value sequence) { return kk_random_pick(shared(), sequence); }
KkList *kk_random_sample(Value population, Value k, Value counts) {
  return kk_random_draw(shared(), population, k, counts);
}
KkList *kk_random_choices(Value population, Value weights, Value cumulative, Value k) {
  return kk_random_draw_again(shared(), population, weights, cumulative, k);
}

// ---- the class

double kk_Random_random(Value self) { return kk_random_next(of(self)); }
KkInt kk_Random_getrandbits(Value self, int64_t k) { return kk_random_bits(of(self), k); }
KkBytes *kk_Random_randbytes(Value self, int64_t count) { return random_bytes(of(self), count); }
Value kk_Random_randint(Value self, Value a, Value b) { return random_int(of(self), a, b); }
Value kk_Random_uniform(Value self, Value a, Value b) { return random_uniform(of(self), a, b); }
Value kk_Random_triangular(Value self, Value low, Value high, Value mode) {
  return kk_random_triangle(of(self), low, high, mode);
}
double kk_Random_normalvariate(Value self, double mu, double sigma) { return kk_random_normal(of(self), mu, sigma); }
double kk_Random_gauss(Value self, double mu, double sigma) { return kk_random_gauss_of(of(self), mu, sigma); }
double kk_Random_lognormvariate(Value self, double mu, double sigma) { return random_lognormal(of(self), mu, sigma); }
double kk_Random_expovariate(Value self, double lambd) { return kk_random_exponential(of(self), lambd); }
double kk_Random_vonmisesvariate(Value self, double mu, double kappa) { return kk_random_mises(of(self), mu, kappa); }
double kk_Random_gammavariate(Value self, double alpha, double beta) { return kk_random_gamma(of(self), alpha, beta); }
double kk_Random_betavariate(Value self, double alpha, double beta) { return kk_random_beta(of(self), alpha, beta); }
double kk_Random_paretovariate(Value self, double alpha) { return kk_random_pareto(of(self), alpha); }
double kk_Random_weibullvariate(Value self, double alpha, double beta) {
  return kk_random_weibull(of(self), alpha, beta);
}
KkNone kk_Random_shuffle(Value self, Value x) { return kk_random_mix(of(self), x); }
KkTuple *kk_Random_getstate(Value self) { return kk_random_state(of(self)); }
KkNone kk_Random_setstate(Value self, Value state) { return kk_random_set_state(of(self), state); }
KkNone kk_Random_seed(Value self, Value a, Value version) { return kk_random_seed_from(of(self), a, version); }
Value kk_Random_randrange(Value self, Value start, Value stop, Value step) {
  return kk_random_range(of(self), start, stop, step);
}
Value kk_Random_choice(Value self, Value sequence) { return kk_random_pick(of(self), sequence); }
KkList *kk_Random_sample(Value self, Value population, Value k, Value counts) {
  return kk_random_draw(of(self), population, k, counts);
}
KkList *kk_Random_choices(Value self, Value population, Value weights, Value cumulative, Value k) {
  return kk_random_draw_again(of(self), population, weights, cumulative, k);
}
