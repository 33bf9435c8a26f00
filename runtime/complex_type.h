// complex_type.h - the type complex: a pair of doubles, always on the heap as a Value.
//
// (Not called complex.h, a name of the C library.) Compiled code uses complex through Values only; C code computes on
// KkComplexNumber. Functions that return a Value return KK_VALUE_ASIDE when they raise.
#ifndef KK_COMPLEX_TYPE_H
#define KK_COMPLEX_TYPE_H

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
KkComplexNumber kk_complex_product(KkComplexNumber a, KkComplexNumber b);
// false: b is 0, nothing raised
bool kk_complex_quotient(KkComplexNumber a, KkComplexNumber b, KkComplexNumber *quotient);
Value kk_complex_pow(KkComplexNumber base, KkComplexNumber exponent);
KkStr *kk_complex_repr(KkComplexNumber c);
int64_t kk_complex_hash(KkComplexNumber c);
double kk_complex_abs(KkComplexNumber c);   // OverflowError "absolute value too large"
Value kk_complex_from_str(KkStr *text);     // complex("1+2j"), with its errors

void kk_complex_class_init(KkClass *type);

#endif
