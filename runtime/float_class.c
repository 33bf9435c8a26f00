// float_class.c - the class float: operators as slots, float(…), methods (signatures: stdlib/builtins/float.py).
//
// In arithmetic an int operand is converted first, which may overflow; comparison with an int is exact instead.
#include <math.h>
#include <stdlib.h>

#include "bytes.h"
#include "class.h"
#include "complex_type.h"
#include "error.h"
#include "float_type.h"
#include "heap.h"
#include "int.h"
#include "number_format.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"

// ---- operators

typedef enum Taken { NOT_A_NUMBER, RAISED, TAKEN } Taken;

// The number of a float or int; ints that are too large raise.
static Taken take_float(Value v, double *number) {
  if (kk_value_is_float(v) || kk_is_instance_of(v, KK_float))
    return *number = kk_value_float(v), TAKEN;
  if (!kk_is_instance_of(v, KK_int))
    return NOT_A_NUMBER;
  *number = kk_int_to_float(kk_int_from_value(v));
  return kk_float_is_aside(*number) ? RAISED : TAKEN;
}

static Value boxed(double result) { return kk_float_is_aside(result) ? KK_VALUE_ASIDE : kk_value_from_float(result); }

static Value operate(Value left, Value right, KkOperator op) {
  double a, b;
  Taken taken = take_float(left, &a);
  if (taken == TAKEN)
    taken = take_float(right, &b);
  if (taken != TAKEN)
    return taken == RAISED ? KK_VALUE_ASIDE : kk_not_implemented();
  switch (op) {
  case KK_ADD: return kk_value_from_float(a + b);
  case KK_SUB: return kk_value_from_float(a - b);
  case KK_MUL: return kk_value_from_float(a * b);
  case KK_DIV: return boxed(kk_float_div(a, b));
  case KK_MOD: return boxed(kk_float_mod(a, b));
  case KK_POW: return kk_float_pow(a, b);
  case KK_FLOORDIV: return boxed(kk_float_floordiv(a, b));
  default: return kk_not_implemented();
  }
}

static Value float_add(Value left, Value right) { return operate(left, right, KK_ADD); }
static Value float_sub(Value left, Value right) { return operate(left, right, KK_SUB); }
static Value float_mul(Value left, Value right) { return operate(left, right, KK_MUL); }
static Value float_truediv(Value left, Value right) { return operate(left, right, KK_DIV); }
static Value float_mod(Value left, Value right) { return operate(left, right, KK_MOD); }
static Value float_pow(Value left, Value right) { return operate(left, right, KK_POW); }
static Value float_floordiv(Value left, Value right) { return operate(left, right, KK_FLOORDIV); }

static Value float_power3(Value base, Value exponent, Value modulus) {
  (void)base, (void)exponent, (void)modulus;
  kk_raise(KK_TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
  return KK_VALUE_ASIDE;
}

static Value float_compare(Value left, Value right, KkComparison op) {
  double a = kk_value_float(left);
  if (kk_is_instance_of(right, KK_float))
    return kk_value_from_bool(kk_order_float(a, kk_value_float(right), op));
  if (!kk_is_instance_of(right, KK_int))
    return kk_not_implemented();
  int order = kk_int_compare_float(kk_int_from_value(right), a);
  return kk_value_from_bool(order == 2 ? op == KK_NE : kk_order_i64(-order, 0, op));
}

static Value float_negative(Value v) { return kk_value_from_float(-kk_value_float(v)); }
static Value float_positive(Value v) { return kk_value_from_float(kk_value_float(v)); }
static Value float_absolute(Value v) { return kk_value_from_float(fabs(kk_value_float(v))); }
static Value float_to_int(Value v) { return kk_int_from_float(kk_value_float(v)); }
static KkBool float_truth(Value v) { return kk_value_float(v) != 0.0; }
static Value float_repr(Value v) { return kk_value_from_ref(kk_float_repr(kk_value_float(v))); }

static int64_t float_hash(Value v) { return kk_float_hash(kk_value_float(v)); }

// ---- float(x)

double kk_float_of(Value v) {
  if (kk_value_is_float(v))
    return kk_value_float(v);
  if (kk_is_instance_of(v, KK_str))
    return kk_float_from_str(kk_value_ref(v));
  if (kk_is_bytes_like(v)) {
    KkByteSpan span = kk_byte_span(v);
    return kk_float_parse((const char *)span.data, (size_t)span.length, v);
  }
  const KkSlots *slots = &kk_class_of(v)->slots;
  if (slots->to_float || slots->to_index)
    return kk_to_double(v);
  kk_raise(KK_TypeError, "float() argument must be a string or a real number, not '%T'", v);
  return kk_float_aside();
}

static Value instance_of(KkClass *class, double number) {
  if (kk_float_is_aside(number))
    return KK_VALUE_ASIDE;
  if (class->id == KK_float)
    return kk_value_from_float(number);
  KkFloat *instance = kk_alloc_plain(sizeof(KkFloat), class->id);
  instance->number = number;
  return kk_value_from_ref(instance);
}

static Value float_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  if (names)
    return kk_raise(KK_TypeError, "float() takes no keyword arguments"), KK_VALUE_ASIDE;
  if (n > 1)
    return kk_raise(KK_TypeError, "float expected at most 1 argument, got %ld", (int64_t)n), KK_VALUE_ASIDE;
  return instance_of(kk_value_ref(callee), n ? kk_float_of(args[0]) : 0.0);
}

// ---- methods

KkBool kk_float_is_integer(double self) { return isfinite(self) && floor(self) == self; }
double kk_float_conjugate(double self) { return self; }
double kk_float_get_real(double self) { return self; }
double kk_float_get_imag(double self) { return (void)self, 0.0; }
KkStr *kk_float_hex(double self) { return kk_float_to_hex(self); }
double kk_float_fromhex(KkStr *text) { return kk_float_from_hex(text); }
KkStr *kk_float_op_format(double self, KkStr *spec) { return kk_float_format(self, spec); }
KkInt kk_float_op_trunc(double self) { return kk_int_from_float(self); }
KkInt kk_float_op_floor(double self) { return kk_float_floor(self); }
KkInt kk_float_op_ceil(double self) { return kk_float_ceil(self); }

// float.__round__(digits=None): an int without digits, else a float
Value kk_float_op_round(double self, Value digits) {
  if (kk_value_is_none(digits) || kk_value_is_aside(digits))
    return kk_float_round_to_int(self);
  int64_t places = kk_index_clip(digits);
  return places == KK_I64_ASIDE ? KK_VALUE_ASIDE : boxed(kk_float_round(self, places));
}

// The float as a fraction in lowest terms: an odd numerator, or one over a power of two.
KkTuple *kk_float_as_integer_ratio(double self) {
  if (isinf(self))
    return kk_raise(KK_OverflowError, "cannot convert Infinity to integer ratio"), KK_REF_ASIDE;
  if (isnan(self))
    return kk_raise(KK_ValueError, "cannot convert NaN to integer ratio"), KK_REF_ASIDE;
  int exponent;
  double mantissa = frexp(self, &exponent);
  while (mantissa != floor(mantissa))
    mantissa *= 2, exponent--;
  KkInt numerator = kk_int_from_float(mantissa), denominator = kk_value_from_small(1);
  KkInt shift = kk_value_from_small(abs(exponent));
  if (exponent > 0)
    numerator = kk_int_lshift(numerator, shift);
  else
    denominator = kk_int_lshift(denominator, shift);
  return kk_tuple_from_values((Value[2]){numerator, denominator}, 2);
}

// ---- the record

void kk_float_operators_init(KkClass *class) {
  KkBinarySlot *binary[KK_OPERATORS] = {
      [KK_ADD] = float_add, [KK_SUB] = float_sub, [KK_MUL] = float_mul,           [KK_DIV] = float_truediv,
      [KK_MOD] = float_mod, [KK_POW] = float_pow, [KK_FLOORDIV] = float_floordiv,
  };
  memcpy(class->slots.binary, binary, sizeof binary);
  class->slots.power3 = float_power3;
}

void kk_float_class_init(KkClass *class) {
  class->size = sizeof(KkFloat);
  class->slots.compare = float_compare;
  class->slots.hash = float_hash;
  class->slots.repr = float_repr;
  class->slots.str = float_repr;
  class->slots.negative = float_negative;
  class->slots.positive = float_positive;
  class->slots.absolute = float_absolute;
  class->slots.to_int = float_to_int;
  class->slots.to_float = float_positive;
  class->slots.truth = float_truth;
  class->slots.make = float_make;
}
