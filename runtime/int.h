// int.h - the type int: exact at any size, and as fast as a machine word while small.
//
// A KkInt is a Value known to be an int (never a bool, never an instance of a subclass): either a small int n, the word
// n << 1, or a reference to a KkBig. Ints are canonical: what fits 63 bits is small, so equality of two ints of which at
// least one is small is equality of words, and a KkBig is always outside -2^62 … 2^62 - 1.
//
// The inline functions below are the fast paths. They work on the tagged words where they can: sums, differences,
// remainders and bitwise results of two even words are again even words, and the hardware's overflow of the word is the
// overflow of the small int. Whatever they can't do goes, out of line, to kk_int_NAME_slow.
//
// KkInt functions return KK_VALUE_ASIDE when they raise (ZeroDivisionError, ValueError, OverflowError, MemoryError).
#ifndef KK_INT_H
#define KK_INT_H

#include "thread.h"

// An int that needs more than 63 bits, or the number of an instance of a subclass of int (then of any size). Immutable,
// pointer-free.
typedef struct KkBig {
  KkHeader header;
  int64_t size;       // number of limbs; negative: the number is negative; 0: zero
  uint64_t limbs[];   // magnitude, lowest limb first; the highest is not 0
} KkBig;

KkInt kk_int_add_slow(KkInt a, KkInt b) KK_COLD;
KkInt kk_int_sub_slow(KkInt a, KkInt b) KK_COLD;
KkInt kk_int_mul_slow(KkInt a, KkInt b) KK_COLD;
KkInt kk_int_floordiv_slow(KkInt a, KkInt b) KK_COLD;
KkInt kk_int_mod_slow(KkInt a, KkInt b) KK_COLD;
KkInt kk_int_lshift_slow(KkInt a, KkInt b) KK_COLD;
KkInt kk_int_rshift_slow(KkInt a, KkInt b) KK_COLD;
KkInt kk_int_and_slow(KkInt a, KkInt b) KK_COLD;
KkInt kk_int_or_slow(KkInt a, KkInt b) KK_COLD;
KkInt kk_int_xor_slow(KkInt a, KkInt b) KK_COLD;
KkInt kk_int_neg_slow(KkInt a) KK_COLD;
KkInt kk_int_invert_slow(KkInt a) KK_COLD;
double kk_int_truediv_slow(KkInt a, KkInt b) KK_COLD;
int kk_int_compare_slow(KkInt a, KkInt b) KK_COLD;      // -1, 0, 1; any two ints
int64_t kk_i64_zero_division(bool is_modulo) KK_COLD;   // raises as int // 0 and int % 0 do

// ---- arithmetic

KK_INLINE bool kk_int_both_small(KkInt a, KkInt b) { return KK_LIKELY(((a | b) & 1) == 0); }

KK_INLINE KkInt kk_int_add(KkInt a, KkInt b) {
  long long sum;
  if (kk_int_both_small(a, b) && KK_LIKELY(!__builtin_add_overflow((long long)a, (long long)b, &sum)))
    return (KkInt)sum;
  return kk_int_add_slow(a, b);
}

KK_INLINE KkInt kk_int_sub(KkInt a, KkInt b) {
  long long difference;
  if (kk_int_both_small(a, b) && KK_LIKELY(!__builtin_sub_overflow((long long)a, (long long)b, &difference)))
    return (KkInt)difference;
  return kk_int_sub_slow(a, b);
}

KK_INLINE KkInt kk_int_mul(KkInt a, KkInt b) {
  long long product;
  if (kk_int_both_small(a, b) && KK_LIKELY(!__builtin_mul_overflow((long long)a, kk_value_small(b), &product)))
    return (KkInt)product;
  return kk_int_mul_slow(a, b);
}

// Is b known to the C compiler, and a power of two? Then % is a mask and // a shift, which round down by themselves.
#define KK_IS_CONSTANT_POWER(b) (__builtin_constant_p(b) && (int64_t)(b) > 0 && ((b) & ((b)-1)) == 0)

// From C's remainder to Python's, which has the divisor's sign. The divisor's sign is usually known: no branch then.
KK_INLINE int64_t kk_floor_remainder(int64_t remainder, int64_t b) {
  if (__builtin_constant_p(b > 0) && b > 0)
    return remainder + (b & remainder >> 63);
  return remainder != 0 && (remainder ^ b) < 0 ? remainder + b : remainder;
}

// a % b on tagged words: 2x % 2y is 2(x % y).
KK_INLINE KkInt kk_int_mod(KkInt a, KkInt b) {
  if (KK_UNLIKELY(((a | b) & 1) != 0 || b == 0))
    return kk_int_mod_slow(a, b);
  if (KK_IS_CONSTANT_POWER(b))
    return a & (b - 1);
  return (KkInt)kk_floor_remainder((int64_t)a % (int64_t)b, (int64_t)b);
}

// a // b on tagged words: 2x / 2y is x / y, which may be 2^62, one more than a small int.
KK_INLINE KkInt kk_int_floordiv(KkInt a, KkInt b) {
  if (KK_UNLIKELY(((a | b) & 1) != 0 || b == 0))
    return kk_int_floordiv_slow(a, b);
  if (KK_IS_CONSTANT_POWER(b))
    return (KkInt)((int64_t)a >> (__builtin_ctzll(b) - 1)) & ~(KkInt)1;
  int64_t quotient = (int64_t)a / (int64_t)b;
  quotient -= quotient * (int64_t)b != (int64_t)a && (int64_t)(a ^ b) < 0;
  return kk_int_from_i64(quotient);
}

KK_INLINE KkInt kk_int_neg(KkInt a) {
  long long result;
  if (KK_LIKELY((a & 1) == 0) && KK_LIKELY(!__builtin_sub_overflow(0, (long long)a, &result)))
    return (KkInt)result;
  return kk_int_neg_slow(a);
}

KK_INLINE KkInt kk_int_abs(KkInt a);

KK_INLINE double kk_int_truediv(KkInt a, KkInt b) {
  int64_t x = kk_value_small(a), y = kk_value_small(b), exact = (int64_t)1 << 53;
  if (kk_int_both_small(a, b) && KK_LIKELY(y != 0) && KK_LIKELY((uint64_t)x + exact <= 2 * (uint64_t)exact) &&
      KK_LIKELY((uint64_t)y + exact <= 2 * (uint64_t)exact))
    return (double)x / (double)y;
  return kk_int_truediv_slow(a, b);
}

// ---- shifts and bits

KK_INLINE KkInt kk_int_lshift(KkInt a, KkInt b) {
  if (KK_LIKELY((a & 1) == 0) && KK_LIKELY(b < 2 * 62)) {   // an object's address is greater, a negative count too
    int64_t count = (int64_t)(b >> 1), shifted = (int64_t)(a << count);
    if (KK_LIKELY(shifted >> count == (int64_t)a))
      return (KkInt)shifted;
  }
  return kk_int_lshift_slow(a, b);
}

KK_INLINE KkInt kk_int_rshift(KkInt a, KkInt b) {
  if (KK_LIKELY(((a | b) & 1) == 0) && KK_LIKELY(b < 2 * 63))
    return (KkInt)((int64_t)a >> (b >> 1)) & ~(KkInt)1;
  return kk_int_rshift_slow(a, b);
}

KK_INLINE KkInt kk_int_and(KkInt a, KkInt b) { return kk_int_both_small(a, b) ? a & b : kk_int_and_slow(a, b); }
KK_INLINE KkInt kk_int_or(KkInt a, KkInt b) { return kk_int_both_small(a, b) ? a | b : kk_int_or_slow(a, b); }
KK_INLINE KkInt kk_int_xor(KkInt a, KkInt b) { return kk_int_both_small(a, b) ? a ^ b : kk_int_xor_slow(a, b); }
KK_INLINE KkInt kk_int_invert(KkInt a) { return KK_LIKELY((a & 1) == 0) ? a ^ ~(KkInt)1 : kk_int_invert_slow(a); }

// ---- comparison

KK_INLINE bool kk_int_eq(KkInt a, KkInt b) {
  return a == b || (KK_UNLIKELY((a & b & 1) != 0) && kk_int_compare_slow(a, b) == 0);
}
KK_INLINE bool kk_int_lt(KkInt a, KkInt b) {
  return kk_int_both_small(a, b) ? (long long)a < (long long)b : kk_int_compare_slow(a, b) < 0;
}
KK_INLINE bool kk_int_le(KkInt a, KkInt b) {
  return kk_int_both_small(a, b) ? (long long)a <= (long long)b : kk_int_compare_slow(a, b) <= 0;
}
KK_INLINE bool kk_int_ne(KkInt a, KkInt b) { return !kk_int_eq(a, b); }
KK_INLINE bool kk_int_gt(KkInt a, KkInt b) { return kk_int_lt(b, a); }
KK_INLINE bool kk_int_ge(KkInt a, KkInt b) { return kk_int_le(b, a); }
KK_INLINE bool kk_int_truth(KkInt a) { return a != 0; }

// sign: -1, 0 or 1
KK_INLINE int kk_int_sign(KkInt a) {
  if (KK_LIKELY((a & 1) == 0))
    return ((int64_t)a > 0) - ((int64_t)a < 0);
  return ((KkBig *)kk_value_ref(a))->size < 0 ? -1 : 1;
}
KK_INLINE KkInt kk_int_abs(KkInt a) { return kk_int_sign(a) < 0 ? kk_int_neg(a) : a; }

// ---- conversion to and from C

KK_INLINE bool kk_int_fits_i64(KkInt a) {
  if (KK_LIKELY((a & 1) == 0))
    return true;
  const KkBig *big = kk_value_ref(a);
  return (big->size == 1 && big->limbs[0] <= INT64_MAX) || (big->size == -1 && big->limbs[0] <= (uint64_t)1 << 63);
}
KK_INLINE int64_t kk_int_to_i64(KkInt a) {   // requires kk_int_fits_i64(a)
  if (KK_LIKELY((a & 1) == 0))
    return kk_value_small(a);
  const KkBig *big = kk_value_ref(a);
  return big->size < 0 ? (int64_t)(0 - big->limbs[0]) : (int64_t)big->limbs[0];
}
KK_INLINE int64_t kk_int_clip(KkInt a) {   // the nearest int64_t
  return kk_int_fits_i64(a) ? kk_int_to_i64(a) : kk_int_sign(a) < 0 ? INT64_MIN : INT64_MAX;
}
// The limit of a loop that can't get there: the nearest int of 63 bits.
KK_INLINE int64_t kk_int_clip_small(KkInt a) {
  return KK_LIKELY((a & 1) == 0) ? kk_value_small(a) : kk_int_sign(a) < 0 ? KK_SMALL_MIN : KK_SMALL_MAX;
}
KK_INLINE int64_t kk_i64_clip_small(int64_t n) {
  return n < KK_SMALL_MIN ? KK_SMALL_MIN : n > KK_SMALL_MAX ? KK_SMALL_MAX : n;
}
KkInt kk_int_from_u64(uint64_t n);
uint64_t kk_int_low_word_slow(KkInt a) KK_COLD;
KK_INLINE uint64_t kk_int_low_word(KkInt a) {   // a modulo 2^64
  return KK_LIKELY((a & 1) == 0) ? (uint64_t)kk_value_small(a) : kk_int_low_word_slow(a);
}
double kk_int_to_float_slow(KkInt a) KK_COLD;
KK_INLINE double kk_int_to_float(KkInt a) {   // OverflowError; rounds half to even
  return KK_LIKELY((a & 1) == 0) ? (double)kk_value_small(a) : kk_int_to_float_slow(a);
}
double kk_int_frexp(KkInt a, int64_t *exponent);              // a is about mantissa * 2^exponent, 0.5 <= |mantissa| < 1
KK_INLINE bool kk_int_load_float(KkInt a, double *number) {   // the same; false: raised
  *number = kk_int_to_float(a);
  return KK_LIKELY((a & 1) == 0) || !kk_float_is_aside(*number);
}
KkInt kk_int_from_float(double number);   // truncates; raises for inf and nan
KkInt kk_int_of(Value v);                 // int(v)
KkInt kk_int_from_value(Value v);         // v an int, bool or instance of a subclass of int: its number

// ---- i64: ints that the compiler has proved to fit 64 bits. The quotient must fit too (not -2^63 // -1).

KK_INLINE int64_t kk_i64_floordiv(int64_t a, int64_t b) {
  if (KK_UNLIKELY(b == 0))
    return kk_i64_zero_division(false);
  if (KK_IS_CONSTANT_POWER(b))
    return a >> __builtin_ctzll((uint64_t)b);
  int64_t quotient = a / b;
  return quotient - (quotient * b != a && (a ^ b) < 0);
}
KK_INLINE int64_t kk_i64_mod(int64_t a, int64_t b) {
  if (KK_UNLIKELY(b == 0))
    return kk_i64_zero_division(true);
  if (KK_IS_CONSTANT_POWER(b))
    return a & (b - 1);
  if (KK_UNLIKELY(b == -1))   // the hardware traps on -2^63 % -1
    return 0;
  return kk_floor_remainder(a % b, b);
}

// ---- 128 bits: products on their way to a remainder

typedef __int128 KkWide;
KkInt kk_int_from_wide(KkWide a);
int64_t kk_wide_mod_slow(KkWide a, int64_t b);
KK_INLINE int64_t kk_wide_mod(KkWide a, int64_t b) {   // requires b != 0
  if (KK_UNLIKELY(a != (int64_t)a))
    return kk_wide_mod_slow(a, b);
  return KK_UNLIKELY(b == -1) ? 0 : kk_floor_remainder((int64_t)a % b, b);
}

// ---- out of line: int.c, int_arithmetic.c

int kk_int_compare_float(KkInt a, double b);   // -1, 0, 1 exactly; 2 if b is nan
int64_t kk_int_hash_slow(KkInt a) KK_COLD;
KK_INLINE int64_t kk_int_hash(KkInt a) {   // a modulo 2^61 - 1, with a's sign; -2 in place of -1
  int64_t n = kk_value_small(a), prime = ((int64_t)1 << 61) - 1;
  if (KK_LIKELY((a & 1) == 0) && KK_LIKELY(n > -prime) && KK_LIKELY(n < prime))
    return n == -1 ? -2 : n;
  return kk_int_hash_slow(a);
}
int64_t kk_int_bits(KkInt a);                                              // int.bit_length
bool kk_int_divmod(KkInt a, KkInt b, KkInt *quotient, KkInt *remainder);   // floor; false: raised
Value kk_int_pow(KkInt base, KkInt exponent);                              // a float if the exponent is negative
KkInt kk_int_pow_mod(KkInt base, KkInt exponent, KkInt modulus);
KkInt kk_int_gcd(KkInt a, KkInt b);
KkInt kk_int_isqrt(KkInt a);                 // requires a >= 0
KkInt kk_int_round(KkInt a, KkInt digits);   // round(a, digits): half to even at 10^-digits

// ---- text: int_text.c

// Decimal digits that int() and str() convert at most; 0: any number.
KK_INLINE int64_t kk_int_digit_limit(void) {
  int64_t limit = kk_process.int_digit_limit;
  return limit == 0 ? 4300 : limit < 0 ? 0 : limit;
}
KkStr *kk_int_to_str(KkInt a);                             // ValueError beyond the limit
KkStr *kk_int_to_base(KkInt a, int base, bool prefix);     // hex(), oct(), bin(): base 2, 8 or 16
char *kk_int_digits(KkInt a, int base, int64_t *length);   // digits of |a|, no sign; collected; NULL: raised
// A constant: valid by the rules of int(text, base), of any size.
KkInt kk_int_from_text(const char *text, size_t length, int base);
// int(text, base), with int()'s errors; base 0, 2 … 36. The second for ASCII bytes, with `shown` in the message.
KkInt kk_int_from_str(KkStr *text, int base);
KkInt kk_int_parse(const char *text, size_t length, Value shown, int base);
const char *kk_number_text(KkStr *text, size_t *length);   // ASCII: Unicode digits and spaces replaced, others by '?'
void kk_number_invalid(const char *what, Value shown);     // ValueError "WHAT: 'shown'", cut at 200 characters

// ---- internal to int*.c and math*.c: limbs

typedef struct KkLimbs {   // any int as sign and magnitude
  const uint64_t *limbs;
  int64_t size;   // 0 for zero
  bool negative;
} KkLimbs;

// A view of `a`; `room` holds the limb of a small int and must live as long as the view.
KK_INLINE KkLimbs kk_int_limbs(KkInt a, uint64_t *room) {
  if (KK_LIKELY((a & 1) == 0)) {
    int64_t n = kk_value_small(a);
    *room = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    return (KkLimbs){room, n != 0, n < 0};
  }
  const KkBig *big = kk_value_ref(a);
  return (KkLimbs){big->limbs, big->size < 0 ? -big->size : big->size, big->size < 0};
}
KkBig *kk_big_new(int64_t limbs);                                // uninitialised; NULL: MemoryError raised
KkInt kk_big_finish(KkBig *big, int64_t limbs, bool negative);   // canonical int of the first `limbs` limbs of `big`
uint64_t *kk_limbs_scratch(int64_t limbs);   // collected room for intermediate results; NULL: MemoryError

void kk_int_class_init(KkClass *type);

#endif
