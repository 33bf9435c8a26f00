// value.h - the representations of Python values in C, and conversions between them.
//
// A Python value stands in one of these forms; the compiler picks one per variable:
//
//   form     C type      aside                holds
//   none     KkNone      KK_NONE_ASIDE   2    None (always 0)
//   bool     KkBool      KK_BOOL_ASIDE   2    False 0, True 1
//   i64      int64_t     KK_I64_ASIDE         an int known to fit 64 bits
//   u64      uint64_t    KK_U64_ASIDE         an int known to be 0 … 2^64 - 1
//   int      KkInt       KK_VALUE_ASIDE  5    any int, encoded as a Value
//   float    double      KK_FLOAT_ASIDE       one NaN pattern that no computation yields
//   ref      KkStr *, …  KK_REF_ASIDE    1    an object of a known class; NULL is None
//   value    Value       KK_VALUE_ASIDE  5    anything
//
// *Aside* ("look aside") in a return value means: an exception is pending in the thread, or (for i64 and float,
// whose aside is also a possible result) look there to know. In a variable it means: not bound.
//
// A Value is one 64-bit word:
//
//   …xxxxxxx0   a small int n, as n << 1 (63 bits: -2^62 … 2^62 - 1)
//   …xxxxxx01   an object: its address + 1. None is NULL, so 1. Address 4 is no object: 5 is the aside.
//   …xxxxxx11   a float of usual magnitude, its bits rotated left by 3 (the scheme of CRuby's flonum, see
//               kk_value_from_float); every other float is a boxed KkFloat
//
// Ints are canonical: an int that fits 63 bits is never a big object. bool is a class of its own (True and False are two
// static objects); code that takes an int must accept a bool where Python does: see kk_int_from_bool.
//
// Value is `unsigned long long` while lengths are `int64_t` (long), so that a store to an item cannot alias a length.
#ifndef KK_VALUE_H
#define KK_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define KK_LIKELY(x) __builtin_expect(!!(x), 1)
#define KK_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define KK_COLD __attribute__((cold, noinline))
#define KK_SHARED __attribute__((visibility("hidden")))         // by the C files of a program
#define KK_MERGED __attribute__((weak, visibility("hidden")))   // of copies in several files one is left
#define KK_ROOT __attribute__((section("kk_roots")))            // a variable of the program that may hold a reference
#define KK_INLINE static inline __attribute__((always_inline, unused))

typedef unsigned long long Value;
typedef Value KkInt;            // a Value known to be an int (never a bool)
typedef unsigned char KkBool;   // 0, 1 or KK_BOOL_ASIDE
typedef unsigned char KkNone;   // 0 or KK_NONE_ASIDE

#define KK_VALUE_ASIDE ((Value)5)
#define KK_VALUE_NONE ((Value)1)
#define KK_BOOL_ASIDE ((KkBool)2)
#define KK_NONE_ASIDE ((KkNone)2)
#define KK_I64_ASIDE INT64_MIN
#define KK_U64_ASIDE ((uint64_t)1 << 63)
#define KK_REF_ASIDE ((void *)1)

// The float aside: a quiet NaN with a payload that no operation of the hardware makes from ordinary operands.
#define KK_FLOAT_ASIDE_BITS 0x7ff8dead00000001ull

#define KK_SMALL_MIN (-((int64_t)1 << 62))
#define KK_SMALL_MAX (((int64_t)1 << 62) - 1)

// Header of every object with identity or run-time dispatch: 8 bytes.
typedef struct KkHeader {
  uint32_t class_id : 24;   // index into kk_process.classes
  uint32_t flags : 8;       // meaning depends on the class (a list's kind, a str's width, …); bit 7 is KK_FLAG_SIDE
  uint32_t payload;         // a cached hash, …; with KK_FLAG_SIDE the index of the object's side record
} KkHeader;

#define KK_FLAG_SIDE 0x80

typedef struct KkObject {
  KkHeader header;
} KkObject;

typedef struct KkFloat {   // a float whose exponent does not fit a Value
  KkHeader header;
  double number;
} KkFloat;

KK_INLINE double kk_float_aside(void) {
  union {
    uint64_t bits;
    double number;
  } u = {KK_FLOAT_ASIDE_BITS};
  return u.number;
}
KK_INLINE bool kk_float_is_aside(double number) {
  union {
    double number;
    uint64_t bits;
  } u = {number};
  return u.bits == KK_FLOAT_ASIDE_BITS;
}

// ---- Value: what is it?

KK_INLINE bool kk_value_is_small(Value v) { return (v & 1) == 0; }
KK_INLINE bool kk_value_is_object(Value v) { return (v & 3) == 1; }   // None included
KK_INLINE bool kk_value_is_flonum(Value v) { return (v & 3) == 3; }
KK_INLINE bool kk_value_is_none(Value v) { return v == KK_VALUE_NONE; }
KK_INLINE bool kk_value_is_aside(Value v) { return v == KK_VALUE_ASIDE; }

// ---- small ints

KK_INLINE Value kk_value_from_small(int64_t n) { return (Value)n << 1; }   // requires KK_SMALL_MIN <= n <= KK_SMALL_MAX
KK_INLINE int64_t kk_value_small(Value v) { return (int64_t)v >> 1; }      // requires kk_value_is_small(v)
KK_INLINE bool kk_i64_is_small(int64_t n) { return (uint64_t)n + ((uint64_t)1 << 62) < (uint64_t)1 << 63; }

KkInt kk_int_from_i64_big(int64_t n);   // int.c: the n that does not fit 63 bits
KK_INLINE KkInt kk_int_from_i64(int64_t n) {
  return KK_LIKELY(kk_i64_is_small(n)) ? kk_value_from_small(n) : kk_int_from_i64_big(n);
}

// ---- objects

KK_INLINE Value kk_value_from_ref(const void *object) { return (Value)(uintptr_t)object + 1; }
KK_INLINE void *kk_value_ref(Value v) { return (void *)(uintptr_t)(v - 1); }
KK_INLINE KkHeader *kk_value_header(Value v) { return (KkHeader *)(uintptr_t)(v - 1); }

// ---- bool

extern const KkObject kk_bools[2];   // False, True (class.c)
KK_INLINE Value kk_value_from_bool(KkBool b) { return kk_value_from_ref(&kk_bools[b]); }
KK_INLINE KkBool kk_value_bool(Value v) { return v == kk_value_from_ref(&kk_bools[1]); }   // requires a bool
KK_INLINE KkInt kk_int_from_bool(KkBool b) { return (KkInt)b << 1; }

// ---- float
//
// The bits are rotated left by 3, so that the sign and the two top bits of the exponent come to the bottom. For an
// exponent of usual size (2^-255 … 2^256) those two bits are 01 or 10 after adding a bias, one bit tells which, and the
// two lowest become the tag 11. 0.0 gets a pattern of its own.

#define KK_FLONUM_ZERO ((Value)0x8000000000000003ull)

Value kk_value_from_float_boxed(double number);   // float.c: the rest: huge, tiny, inf, nan, -0.0

KK_INLINE Value kk_value_from_float(double number) {
  union {
    double number;
    uint64_t bits;
  } u = {number};
  unsigned top = (unsigned)(u.bits >> 60) & 7;   // the exponent's three top bits: 011 and 100 are usual
  if (KK_LIKELY((top == 3 || top == 4) && u.bits != 0x3000000000000000ull)) {
    uint64_t rotated = (u.bits << 3) | (u.bits >> 61);   // low bits: sign, e10, e9; e8 is at the top
    // e10 e9 e8 is 011 or 100, so e8 alone tells: drop e10 and e9, keep the sign in bit 2
    return (rotated & ~(uint64_t)7) | ((u.bits >> 63) << 2) | 3;
  }
  return u.bits == 0 ? KK_FLONUM_ZERO : kk_value_from_float_boxed(number);
}

KK_INLINE double kk_value_float(Value v) {   // requires a float
  if (KK_UNLIKELY(!kk_value_is_flonum(v)))
    return ((KkFloat *)kk_value_ref(v))->number;
  if (KK_UNLIKELY(v == KK_FLONUM_ZERO))
    return 0.0;
  uint64_t sign = v >> 2 & 1, top = v >> 63 ? (uint64_t)1 << 61 : (uint64_t)1 << 62;   // e10 e9 are 01 or 10
  union {
    uint64_t bits;
    double number;
  } u = {v >> 3 | top | sign << 63};
  return u.number;
}

#endif
