// complex_type.h - the type complex: a pair of doubles; an object on the heap as a Value.
//
// (Not called complex.h, a name of the C library.) Where the type is known, compiled code computes on KkComplexNumber, as
// the C code does; its aside has a float's aside as the real part. Functions that return a Value return KK_VALUE_ASIDE when they raise.
#ifndef KK_COMPLEX_TYPE_H
#define KK_COMPLEX_TYPE_H

#include <string.h>

#include "object.h"

typedef struct KkComplexNumber {
  double real, imag;
} KkComplexNumber;

typedef struct KkComplex {
  KkHeader header;
  double real, imag;
} KkComplex;

KK_INLINE KkComplexNumber kk_complex_number(Value v) {   // requires an instance of complex
  const KkComplex *c = kk_value_ref(v);
  return (KkComplexNumber){c->real, c->imag};
}
KK_INLINE KkComplexNumber kk_complex(double real, double imag) { return (KkComplexNumber){real, imag}; }

Value kk_complex_new(double real, double imag);
Value kk_complex_from(KkComplexNumber c);
KK_INLINE KkComplexNumber kk_complex_aside(void) { return kk_complex(kk_float_aside(), 0.0); }
KK_INLINE bool kk_complex_is_aside(KkComplexNumber c) { return kk_float_is_aside(c.real); }
KK_INLINE KkComplexNumber kk_complex_sum(KkComplexNumber a, KkComplexNumber b) {
  return kk_complex(a.real + b.real, a.imag + b.imag);
}
KK_INLINE KkComplexNumber kk_complex_difference(KkComplexNumber a, KkComplexNumber b) {
  return kk_complex(a.real - b.real, a.imag - b.imag);
}
KK_INLINE KkComplexNumber kk_complex_product(KkComplexNumber a, KkComplexNumber b) {
  return kk_complex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real);
}
KK_INLINE KkComplexNumber kk_complex_negative(KkComplexNumber c) { return kk_complex(-c.real, -c.imag); }
KK_INLINE KkComplexNumber kk_complex_mirror(KkComplexNumber c) { return kk_complex(c.real, -c.imag); }   // conjugate
KK_INLINE bool kk_complex_equal(KkComplexNumber a, KkComplexNumber b) { return a.real == b.real && a.imag == b.imag; }
KK_INLINE bool kk_complex_same(KkComplexNumber a, KkComplexNumber b) { return memcmp(&a, &b, sizeof a) == 0; }
KkComplexNumber kk_complex_divide(KkComplexNumber a, KkComplexNumber b);   // ZeroDivisionError
// false: b is 0, nothing raised
bool kk_complex_quotient(KkComplexNumber a, KkComplexNumber b, KkComplexNumber *quotient);
Value kk_complex_pow(KkComplexNumber base, KkComplexNumber exponent);
KkStr *kk_complex_repr(KkComplexNumber c);
int64_t kk_complex_hash(KkComplexNumber c);
double kk_complex_abs(KkComplexNumber c);   // OverflowError "absolute value too large"
Value kk_complex_from_str(KkStr *text);     // complex("1+2j"), with its errors

void kk_complex_class_init(KkClass *type);

#endif
