// random_twister.c - the Mersenne Twister (Matsumoto and Nishimura, 1998), seeded as CPython seeds it.
//
// The same seed gives the same numbers as CPython: an int is cut into 32-bit words for init_by_array; a float is its hash;
// a str or bytes is the big-endian int of its bytes and their SHA-512 (version 2 of random.seed).
#include "kukri.h"
#include "random.h"

#include <errno.h>
#include <sys/random.h>

enum { N = KK_TWISTER_WORDS, M = 397 };

// ---- the generator

static uint32_t twist(uint32_t high, uint32_t low, uint32_t far) {
  uint32_t y = (high & 0x80000000u) | (low & 0x7fffffffu);
  return far ^ y >> 1 ^ (y & 1 ? 0x9908b0dfu : 0);
}

static void refill(KkRandom *r) {
  uint32_t *w = r->words;
  for (int i = 0; i < N - M; i++)
    w[i] = twist(w[i], w[i + 1], w[i + M]);
  for (int i = N - M; i < N - 1; i++)
    w[i] = twist(w[i], w[i + 1], w[i + M - N]);
  w[N - 1] = twist(w[N - 1], w[0], w[M - 1]);
  r->next = 0;
}

uint32_t kk_random_word(KkRandom *r) {
  if (KK_UNLIKELY(r->next >= N))
    refill(r);
  uint32_t y = r->words[r->next++];
  y ^= y >> 11;
  y ^= y << 7 & 0x9d2c5680u;
  y ^= y << 15 & 0xefc60000u;
  return y ^ y >> 18;
}

// 53 bits from two words.
double kk_random_next(KkRandom *r) {
  uint32_t a = kk_random_word(r) >> 5, b = kk_random_word(r) >> 6;
  return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
}

// ---- seeding

static void seed_word(KkRandom *r, uint32_t seed) {
  r->words[0] = seed;
  for (uint32_t i = 1; i < N; i++)
    r->words[i] = 1812433253u * (r->words[i - 1] ^ r->words[i - 1] >> 30) + i;
  r->next = N;
}

// Goes round in the state: after the last word comes the second, and the first is a copy of the last.
static uint32_t step(KkRandom *r, uint32_t i) {
  if (++i < N)
    return i;
  r->words[0] = r->words[N - 1];
  return 1;
}

static void seed_words(KkRandom *r, const uint32_t *key, size_t n) {
  uint32_t *w = r->words, i = 1;
  seed_word(r, 19650218u);
  size_t j = 0;
  for (size_t k = n > N ? n : N; k > 0; k--) {
    w[i] = (w[i] ^ (w[i - 1] ^ w[i - 1] >> 30) * 1664525u) + key[j] + (uint32_t)j;
    i = step(r, i);
    j = j + 1 < n ? j + 1 : 0;
  }
  for (size_t k = N - 1; k > 0; k--) {
    w[i] = (w[i] ^ (w[i - 1] ^ w[i - 1] >> 30) * 1566083941u) - i;
    i = step(r, i);
  }
  w[0] = 0x80000000u;
  r->has_gauss = false;
}

static void seed_int(KkRandom *r, KkInt seed) {
  uint64_t room;
  KkLimbs limbs = kk_int_limbs(seed, &room);
  size_t n = (size_t)limbs.size * 2;
  uint32_t zero = 0, *key = n ? kk_block_plain(n * sizeof *key) : &zero;
  memcpy(key, limbs.limbs, n * sizeof *key);
  while (n > 1 && key[n - 1] == 0)
    n--;
  seed_words(r, key, n ? n : 1);
}

static void seed_system(KkRandom *r) {
  uint32_t key[N];
  size_t done = 0;
  while (done < sizeof key) {
    ssize_t got = getrandom((char *)key + done, sizeof key - done, 0);
    if (got < 0 && errno != EINTR)
      break;
    done += got > 0 ? (size_t)got : 0;
  }
  seed_words(r, key, N);
}

// The int whose big-endian bytes are these and their hash.
static void seed_bytes(KkRandom *r, const unsigned char *bytes, size_t n) {
  size_t total = n + 64;
  KkBytes *all = kk_bytes_new((int64_t)total);
  memcpy(all->data, bytes, n);
  kk_sha512(bytes, n, all->data + n);
  seed_int(r, kk_int_from_bytes(kk_value_from_ref(all), KK_STR("big"), 0));
}

// Version 1, for str: a hash of 64 bits over its characters.
static void seed_characters(KkRandom *r, const KkStr *s) {
  uint64_t x = s->length ? (uint64_t)kk_str_at(s, 0) << 7 : 0;
  for (int64_t i = 0; i < s->length; i++)
    x = 1000003 * x ^ kk_str_at(s, i);
  seed_int(r, kk_int_from_u64(x ^ (uint64_t)s->length));
}

static KkNone seed_text(KkRandom *r, Value seed, bool is_old) {
  if (is_old) {
    KkStr *s = kk_is_bytes_like(seed) ? kk_bytes_decode(kk_value_ref(seed), KK_STR("latin-1"), KK_STR("strict"))
                                      : kk_value_ref(seed);
    return seed_characters(r, s), 0;
  }
  if (kk_is_bytes_like(seed)) {
    KkByteSpan span = kk_byte_span(seed);
    return seed_bytes(r, span.data, (size_t)span.length), 0;
  }
  KkBytes *bytes = kk_str_encode(kk_value_ref(seed), KK_STR("utf-8"), KK_STR("strict"));
  if (bytes == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  return seed_bytes(r, bytes->data, (size_t)bytes->length), 0;
}

KkNone kk_random_seed_from(KkRandom *r, Value seed, Value version) {
  bool is_text = kk_is_instance_of(seed, KK_str) || kk_is_bytes_like(seed);
  bool is_number = kk_is_instance_of(seed, KK_int) || kk_is_instance_of(seed, KK_float);
  bool is_old = version == kk_value_from_small(1);
  r->has_gauss = false;
  if (is_old && kk_is_instance_of(seed, KK_bytearray))
    return kk_hash(seed) == KK_I64_ASIDE ? KK_NONE_ASIDE : 0;   // which raises
  if (is_text)
    return seed_text(r, seed, is_old);
  if (!is_number && !kk_value_is_none(seed)) {
    kk_raise(KK_TypeError, "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
    return KK_NONE_ASIDE;
  }
  if (kk_value_is_none(seed))
    seed_system(r);
  else if (kk_is_instance_of(seed, KK_int))
    seed_int(r, kk_int_from_value(seed));
  else
    seed_int(r, kk_int_from_u64((uint64_t)kk_hash(seed)));
  return 0;
}

KkRandom *kk_random_new(void) {
  KkRandom *r = kk_alloc_plain(sizeof *r, KK_Random);
  seed_system(r);
  return r;
}

// ---- state: (3, the words and the position, the number that gauss() has left or None)

KkTuple *kk_random_state(const KkRandom *r) {
  KkTuple *words = kk_tuple_new(N + 1);
  for (int i = 0; i < N; i++)
    words->items[i] = kk_value_from_small(r->words[i]);
  words->items[N] = kk_value_from_small(r->next);
  Value gauss = r->has_gauss ? kk_value_from_float(r->gauss) : KK_VALUE_NONE;
  Value items[3] = {kk_value_from_small(3), kk_value_from_ref(words), gauss};
  return kk_tuple_from_values(items, 3);
}

static KkNone refuse_state(KkClassId class_id, const char *text) {
  kk_raise(class_id, "%s", text);
  return KK_NONE_ASIDE;
}

static KkNone set_words(KkRandom *r, const KkTuple *words) {
  if (words->length != N + 1)
    return refuse_state(KK_ValueError, "state vector is the wrong size");
  KkRandom copy = *r;
  for (int i = 0; i <= N; i++) {
    if (!kk_is_instance_of(words->items[i], KK_int))
      return refuse_state(KK_TypeError, "an integer is required");
    int64_t word = kk_int_clip(kk_int_from_value(words->items[i]));
    if (i < N)
      copy.words[i] = (uint32_t)word;
    else if (word < 0 || word > N)
      return refuse_state(KK_ValueError, "invalid state");
    else
      copy.next = (int32_t)word;
  }
  *r = copy;
  return 0;
}

KkNone kk_random_set_state(KkRandom *r, Value state) {
  Value version = kk_getitem(state, kk_value_from_small(0)), items[3];
  if (kk_value_is_aside(version))
    return KK_NONE_ASIDE;
  if (version != kk_value_from_small(3) && version != kk_value_from_small(2)) {
    kk_raise(KK_ValueError, "state with version %S passed to Random.setstate() of version 3", version);
    return KK_NONE_ASIDE;
  }
  if (kk_unpack(state, 3, items))
    return KK_NONE_ASIDE;
  if (!kk_is_instance_of(items[1], KK_tuple))
    return refuse_state(KK_TypeError, "state vector must be a tuple");
  if (set_words(r, kk_value_ref(items[1])))
    return KK_NONE_ASIDE;
  r->has_gauss = !kk_value_is_none(items[2]);
  r->gauss = r->has_gauss ? kk_to_double(items[2]) : 0;
  return kk_pending() ? KK_NONE_ASIDE : 0;
}

// ---- ints

KkInt kk_random_bits(KkRandom *r, int64_t bits) {
  if (bits < 0)
    return kk_raise(KK_ValueError, "number of bits must be non-negative"), KK_VALUE_ASIDE;
  if (bits <= 32)
    return bits ? kk_value_from_small(kk_random_word(r) >> (32 - bits)) : 0;
  int64_t limbs = (bits + 63) / 64;
  KkBig *big = kk_big_new(limbs);
  if (!big)
    return KK_VALUE_ASIDE;
  memset(big->limbs, 0, (size_t)limbs * 8);
  for (int64_t i = 0; bits > 0; i++, bits -= 32) {
    uint64_t word = kk_random_word(r);
    if (bits < 32)
      word >>= 32 - bits;
    big->limbs[i / 2] |= word << (32 * (i % 2));
  }
  return kk_big_finish(big, limbs, false);
}

static uint64_t small_bits(KkRandom *r, int bits) {
  uint64_t low = kk_random_word(r);
  if (bits <= 32)
    return low >> (32 - bits);
  return low | (uint64_t)(kk_random_word(r) >> (64 - bits)) << 32;
}

int64_t kk_random_below_i64(KkRandom *r, int64_t n) {
  int bits = 64 - __builtin_clzll((uint64_t)n);
  for (;;) {
    uint64_t x = small_bits(r, bits);
    if (x < (uint64_t)n)
      return (int64_t)x;
  }
}

KkInt kk_random_below(KkRandom *r, KkInt n) {
  if (KK_LIKELY(kk_value_is_small(n)))
    return kk_value_from_small(kk_random_below_i64(r, kk_value_small(n)));
  for (;;) {
    KkInt x = kk_random_bits(r, kk_int_bits(n));
    if (kk_value_is_aside(x) || kk_int_lt(x, n))
      return x;
  }
}
