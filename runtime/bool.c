// bool.c - the class bool: a subclass of int with its own text, its own bitwise operators, and bool(x).
#include "bool.h"

#include "class.h"
#include "error.h"
#include "int.h"
#include "operators.h"
#include "str.h"

KkStr *kk_bool_repr(KkBool b) { return b ? KK_STR("True") : KK_STR("False"); }

static Value bool_repr(Value v) { return kk_value_from_ref(kk_bool_repr(kk_value_bool(v))); }
static KkBool bool_truth(Value v) { return kk_value_bool(v); }

// Of a bool and something else int's slot answers, which bool would otherwise inherit.
static Value bitwise(Value left, Value right, KkOperator op) {
  if (!kk_value_is_bool(left) || !kk_value_is_bool(right))
    return kk_class_builtin(KK_int)->slots.binary[op](left, right);
  KkBool a = kk_value_bool(left), b = kk_value_bool(right);
  return kk_value_from_bool(op == KK_AND ? a & b : op == KK_OR ? a | b : a ^ b);
}
static Value bool_and(Value left, Value right) { return bitwise(left, right, KK_AND); }
static Value bool_or(Value left, Value right) { return bitwise(left, right, KK_OR); }
static Value bool_xor(Value left, Value right) { return bitwise(left, right, KK_XOR); }

static Value bool_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  if (names)
    return kk_raise(KK_TypeError, "bool() takes no keyword arguments"), KK_VALUE_ASIDE;
  if (n > 1)
    return kk_raise(KK_TypeError, "bool expected at most 1 argument, got %ld", (int64_t)n), KK_VALUE_ASIDE;
  KkBool truth = n ? kk_truth(args[0]) : 0;
  return truth == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : kk_value_from_bool(truth);
}

void kk_bool_operators_init(KkClass *class) {
  class->slots.binary[KK_AND] = bool_and;
  class->slots.binary[KK_OR] = bool_or;
  class->slots.binary[KK_XOR] = bool_xor;
}

void kk_bool_class_init(KkClass *class) {
  class->size = sizeof(KkObject);
  class->slots.repr = bool_repr;
  class->slots.str = bool_repr;
  class->slots.truth = bool_truth;
  class->slots.make = bool_make;
}
