// complex_class.c - the class complex: operators as slots, complex(…), methods (signatures: stdlib/builtins/complex.py).
#include <math.h>

#include "foreign.h"
#include "call.h"
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

// The number of a complex, float or int; ints that are too large raise.
static Taken take_complex(Value v, KkComplexNumber *c) {
  if (kk_is_instance_of(v, KK_complex))
    return *c = kk_complex_number(v), TAKEN;
  if (!kk_is_instance_of(v, KK_float) && !kk_is_instance_of(v, KK_int))
    return NOT_A_NUMBER;
  *c = kk_complex(kk_to_double(v), 0.0);
  return kk_float_is_aside(c->real) ? RAISED : TAKEN;
}

static Value quotient(KkComplexNumber a, KkComplexNumber b) {
  KkComplexNumber result = kk_complex_divide(a, b);
  return kk_complex_is_aside(result) && kk_pending() ? KK_VALUE_ASIDE : kk_complex_from(result);
}

static Value operate(Value left, Value right, KkOperator op) {
  KkComplexNumber a, b;
  Taken taken = take_complex(left, &a);
  if (taken == TAKEN)
    taken = take_complex(right, &b);
  if (taken != TAKEN)
    return taken == RAISED ? KK_VALUE_ASIDE : kk_not_implemented();
  switch (op) {
  case KK_ADD: return kk_complex_from(kk_complex_sum(a, b));
  case KK_SUB: return kk_complex_from(kk_complex_difference(a, b));
  case KK_MUL: return kk_complex_from(kk_complex_product(a, b));
  case KK_DIV: return quotient(a, b);
  case KK_POW: return kk_complex_pow(a, b);
  default: return kk_not_implemented();
  }
}

static Value complex_add(Value left, Value right) { return operate(left, right, KK_ADD); }
static Value complex_sub(Value left, Value right) { return operate(left, right, KK_SUB); }
static Value complex_mul(Value left, Value right) { return operate(left, right, KK_MUL); }
static Value complex_truediv(Value left, Value right) { return operate(left, right, KK_DIV); }
static Value complex_pow(Value left, Value right) { return operate(left, right, KK_POW); }

static Value complex_power3(Value base, Value exponent, Value modulus) {
  (void)modulus;
  KkComplexNumber c;
  if (take_complex(base, &c) != TAKEN || take_complex(exponent, &c) != TAKEN)
    return kk_pending() ? KK_VALUE_ASIDE : kk_not_implemented();
  kk_raise(KK_ValueError, "complex modulo");
  return KK_VALUE_ASIDE;
}

// Complex numbers have no order. An int is compared with the real part exactly.
static Value complex_compare(Value left, Value right, KkComparison op) {
  KkComplexNumber a = kk_complex_number(left);
  bool is_equal;
  if (op != KK_EQ && op != KK_NE)
    return kk_not_implemented();
  if (kk_is_instance_of(right, KK_int))
    is_equal = a.imag == 0.0 && kk_int_compare_float(kk_int_from_value(right), a.real) == 0;
  else if (kk_is_instance_of(right, KK_float))
    is_equal = a.imag == 0.0 && a.real == kk_value_float(right);
  else if (kk_is_instance_of(right, KK_complex))
    is_equal = a.real == kk_complex_number(right).real && a.imag == kk_complex_number(right).imag;
  else
    return kk_not_implemented();
  return kk_value_from_bool(is_equal == (op == KK_EQ));
}

static Value complex_negative(Value v) {
  KkComplexNumber c = kk_complex_number(v);
  return kk_complex_new(-c.real, -c.imag);
}
static Value complex_positive(Value v) { return kk_complex_from(kk_complex_number(v)); }
static Value complex_absolute(Value v) {
  double size = kk_complex_abs(kk_complex_number(v));
  return kk_float_is_aside(size) ? KK_VALUE_ASIDE : kk_value_from_float(size);
}
static KkBool complex_truth(Value v) { return kk_complex_number(v).real != 0.0 || kk_complex_number(v).imag != 0.0; }
static int64_t complex_hash(Value v) { return kk_complex_hash(kk_complex_number(v)); }
static Value complex_repr(Value v) { return kk_value_from_ref(kk_complex_repr(kk_complex_number(v))); }

// ---- complex(real, imag)

// The result of v.__complex__(); *is_found false: v has none.
static Value special_complex(Value v, bool *is_found) {
  Value result = kk_call_special(v, KK_STR("__complex__"), NULL, 0, is_found);
  if (!*is_found || kk_value_is_aside(result) || kk_is_instance_of(result, KK_complex))
    return result;
  kk_raise(KK_TypeError, "__complex__ returned non-complex (type %T)", result);
  return KK_VALUE_ASIDE;
}

static bool is_number(Value v) {
  const KkSlots *slots = &kk_class_of(v)->slots;
  return kk_is_instance_of(v, KK_complex) || slots->to_float || slots->to_index;
}

// A number as complex; false: raised.
static bool to_complex(Value v, KkComplexNumber *c) {
  if (kk_is_instance_of(v, KK_complex))
    return *c = kk_complex_number(v), true;
  *c = kk_complex(kk_to_double(v), 0.0);
  return !(kk_float_is_aside(c->real) && kk_pending());
}

// real + imag * 1j, where both may be complex. Types are checked before anything is converted.
static Value complex_of_numbers(Value real, Value imag) {
  KkComplexNumber a, b;
  if (!is_number(real))
    return kk_raise(KK_TypeError, "complex() first argument must be a string or a number, not '%T'", real),
           KK_VALUE_ASIDE;
  if (!is_number(imag))
    return kk_raise(KK_TypeError, "complex() second argument must be a number, not '%T'", imag), KK_VALUE_ASIDE;
  if (!to_complex(real, &a) || !to_complex(imag, &b))
    return KK_VALUE_ASIDE;
  if (kk_is_instance_of(imag, KK_complex))
    a.real -= b.imag;
  if (kk_is_instance_of(real, KK_complex))
    b.real += a.imag;
  return kk_complex_new(a.real, b.real);
}

static Value complex_of(Value real, Value imag) {
  bool has_real = !kk_value_is_aside(real), has_imag = !kk_value_is_aside(imag), is_found;
  if (has_real && kk_is_instance_of(real, KK_str)) {
    if (!has_imag)
      return kk_complex_from_str(kk_value_ref(real));
    return kk_raise(KK_TypeError, "complex() can't take second arg if first is a string"), KK_VALUE_ASIDE;
  }
  if (has_imag && kk_is_instance_of(imag, KK_str))
    return kk_raise(KK_TypeError, "complex() second arg can't be a string"), KK_VALUE_ASIDE;
  if (has_real && (kk_class_of(real)->is_heap || kk_is_foreign(real)) && !kk_is_instance_of(real, KK_complex)) {
    Value special = special_complex(real, &is_found);
    if (is_found && kk_value_is_aside(special))
      return special;
    real = is_found ? special : real;
  }
  if (has_real && !has_imag && kk_is_instance_of(real, KK_complex))
    return kk_complex_from(kk_complex_number(real));   // a sum with 0 would lose the sign of a zero
  return complex_of_numbers(has_real ? real : 0, has_imag ? imag : 0);
}

static Value complex_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkClass *class = kk_value_ref(callee);
  Value parts[2] = {n > 0 ? args[0] : KK_VALUE_ASIDE, n > 1 ? args[1] : KK_VALUE_ASIDE};
  size_t named = names ? (size_t)names->length : 0;
  if (n + named > 2) {
    kk_raise(KK_TypeError, "complex() takes at most 2 arguments (%ld given)", (int64_t)(n + named));
    return KK_VALUE_ASIDE;
  }
  for (size_t i = 0; i < named; i++) {
    KkStr *name = kk_value_ref(names->items[i]);
    int position = kk_str_equal_ascii(name, "real") ? 0 : kk_str_equal_ascii(name, "imag") ? 1 : -1;
    if (position < 0)
      return kk_raise(KK_TypeError, "'%U' is an invalid keyword argument for complex()", name), KK_VALUE_ASIDE;
    if (!kk_value_is_aside(parts[position])) {
      kk_raise(KK_TypeError, "argument for complex() given by name ('%U') and position (%d)", name, position + 1);
      return KK_VALUE_ASIDE;
    }
    parts[position] = args[n + i];
  }
  Value result = complex_of(parts[0], parts[1]);
  if (kk_value_is_aside(result) || class->id == KK_complex)
    return result;
  KkComplex *instance = kk_alloc_plain(sizeof(KkComplex), class->id);
  instance->real = kk_complex_number(result).real, instance->imag = kk_complex_number(result).imag;
  return kk_value_from_ref(instance);
}

// ---- methods

Value kk_complex_conjugate(Value self) {
  KkComplexNumber c = kk_complex_number(self);
  return kk_complex_new(c.real, -c.imag);
}
double kk_complex_get_real(Value self) { return kk_complex_number(self).real; }
double kk_complex_get_imag(Value self) { return kk_complex_number(self).imag; }
Value kk_complex_op_complex(Value self) { return complex_positive(self); }
KkStr *kk_complex_op_format(Value self, KkStr *spec) { return kk_complex_format(self, spec); }

// ---- the record

void kk_complex_class_init(KkClass *class) {
  class->size = sizeof(KkComplex);
  class->slots.binary[KK_ADD] = complex_add;
  class->slots.binary[KK_SUB] = complex_sub;
  class->slots.binary[KK_MUL] = complex_mul;
  class->slots.binary[KK_DIV] = complex_truediv;
  class->slots.binary[KK_POW] = complex_pow;
  class->slots.power3 = complex_power3;
  class->slots.compare = complex_compare;
  class->slots.hash = complex_hash;
  class->slots.repr = complex_repr;
  class->slots.str = complex_repr;
  class->slots.negative = complex_negative;
  class->slots.positive = complex_positive;
  class->slots.absolute = complex_absolute;
  class->slots.truth = complex_truth;
  class->slots.make = complex_make;
}
