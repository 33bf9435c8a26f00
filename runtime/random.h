// random.h - a generator of pseudo-random numbers: the Mersenne Twister MT19937, and what is drawn from it.
#ifndef KK_RANDOM_H
#define KK_RANDOM_H

#include "int.h"
#include "object.h"

enum { KK_TWISTER_WORDS = 624 };

typedef struct KkRandom {   // random.Random; pointer-free
  KkHeader header;
  uint32_t words[KK_TWISTER_WORDS];
  int32_t next;     // the word to give out next; KK_TWISTER_WORDS: all are used
  bool has_gauss;   // gauss() makes numbers in pairs
  double gauss;     // the second of the pair
} KkRandom;

KkRandom *kk_random_new(void);   // seeded by the system
KkNone kk_random_seed_from(KkRandom *r, Value seed, Value version);
KkTuple *kk_random_state(const KkRandom *r);
KkNone kk_random_set_state(KkRandom *r, Value state);

uint32_t kk_random_word(KkRandom *r);
double kk_random_next(KkRandom *r);                    // in [0, 1)
KkInt kk_random_bits(KkRandom *r, int64_t bits);       // ValueError
KkInt kk_random_below(KkRandom *r, KkInt n);           // in [0, n); requires n > 0
int64_t kk_random_below_i64(KkRandom *r, int64_t n);   // requires 0 < n < 2^62

// ---- distributions (random_distribution.c)

double kk_random_gauss_of(KkRandom *r, double mu, double sigma);
double kk_random_normal(KkRandom *r, double mu, double sigma);
double kk_random_exponential(KkRandom *r, double lambd);
double kk_random_gamma(KkRandom *r, double alpha, double beta);
double kk_random_beta(KkRandom *r, double alpha, double beta);
double kk_random_mises(KkRandom *r, double mu, double kappa);
double kk_random_pareto(KkRandom *r, double alpha);
double kk_random_weibull(KkRandom *r, double alpha, double beta);
Value kk_random_triangle(KkRandom *r, Value low, Value high, Value mode);

// ---- choosing (random_choice.c)

Value kk_random_range(KkRandom *r, Value start, Value stop, Value step);   // absent: aside
Value kk_random_pick(KkRandom *r, Value sequence);
KkNone kk_random_mix(KkRandom *r, Value sequence);
KkList *kk_random_draw(KkRandom *r, Value population, Value k, Value counts);
KkList *kk_random_draw_again(KkRandom *r, Value population, Value weights, Value cumulative, Value k);

void kk_sha512(const unsigned char *bytes, size_t n, unsigned char digest[64]);

#endif
