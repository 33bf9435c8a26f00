// float_type.h - the type float: a C double wherever its type is known; a Value otherwise (value.h).
//
// (Not called float.h, a name of the C library.) Functions that return double return kk_float_aside() when they raise. The
// inline ones are those that compiled code calls in loops.
#ifndef KK_FLOAT_TYPE_H
#define KK_FLOAT_TYPE_H

#include "object.h"

double kk_float_zero_division(const char *text) KK_COLD;   // raises; the aside

KK_INLINE double kk_float_div(double a, double b) {
  return KK_UNLIKELY(b == 0.0) ? kk_float_zero_division("float division by zero") : a / b;
}
double kk_float_floordiv(double a, double b);
double kk_float_mod(double a, double b);
Value kk_float_pow(double a, double b);         // a complex if a is negative and b not whole
double kk_float_pow_real(double a, double b);   // the same where the result is known to be a float: a >= 0 or b whole
Value kk_float_pow_slow(double a, double b);

double kk_float_round(double a, int64_t digits);                // round(a, digits), half to even, exact
extern const double kk_powers_of_ten[23];                       // 10^0 … 10^22: those that are exact
bool kk_float_scaled(double a, int places, uint64_t *scaled);   // |a| * 10^places half to even; false: too large
KkInt kk_float_round_to_int(double a);                          // round(a)
KkInt kk_int_from_float(double number);                         // int.c: truncates; raises for inf and nan
KkInt kk_float_floor_slow(double a) KK_COLD;
KkInt kk_float_ceil_slow(double a) KK_COLD;

KK_INLINE KkInt kk_float_floor(double a) {   // math.floor(a)
  if (KK_UNLIKELY(!(a > -0x1p62 && a < 0x1p62)))
    return kk_float_floor_slow(a);
  int64_t whole = (int64_t)a;
  return kk_value_from_small(whole - ((double)whole > a));
}
KK_INLINE KkInt kk_float_ceil(double a) {   // math.ceil(a)
  if (KK_UNLIKELY(!(a > -0x1p62 && a < 0x1p62)))
    return kk_float_ceil_slow(a);
  int64_t whole = (int64_t)a;
  return kk_value_from_small(whole + ((double)whole < a));
}
KK_INLINE KkInt kk_float_trunc(double a) {   // int(a), math.trunc(a)
  return KK_LIKELY(a > -0x1p62 && a < 0x1p62) ? kk_value_from_small((int64_t)a) : kk_int_from_float(a);
}

int64_t kk_float_hash(double a);
KK_INLINE bool kk_float_truth(double a) { return a != 0.0; }

// ---- text: float_text.c

enum { KK_FLOAT_REPR_BYTES = 32 };
int kk_float_write(double a, char *text);   // repr() into KK_FLOAT_REPR_BYTES; returns its length
KkStr *kk_float_repr(double a);
// Digits with the decimal point before digits[point], written like 1.5e-07 or like 0.00015, in a collected block.
// add_point_zero: a whole number ends in ".0"; else keep_point: in "."
char *kk_float_layout(const char *digits, int n, int point, bool exponential, bool add_point_zero, bool keep_point);
double kk_float_of(Value v);                                           // float(v)
double kk_float_from_str(KkStr *text);                                 // float(text), with its errors
double kk_float_parse(const char *text, size_t length, Value shown);   // the same for ASCII; `shown` for the message
// The number at *at by the grammar of float() without spaces and underscores (inf and nan included); advances *at. false:
// there is none. Requires a terminating byte that is no part of a number.
bool kk_float_scan(const char **at, double *number);
// A copy; NULL if an underscore does not stand between digits.
char *kk_number_without_underscores(const char *text, size_t length);
KkStr *kk_float_to_hex(double a);
double kk_float_from_hex(KkStr *text);

// ---- double_shim.cc

// Shortest digits that read back as a (finite, not negative); no zeros at the end. Returns their number, at most 17; the
// decimal point stands before digits[*point]: 0.d1d2… * 10^point.
int kk_double_shortest(double a, char digits[18], int *point);

void kk_float_class_init(KkClass *type);

#endif
