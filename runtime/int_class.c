// int_class.c - the class int: operators as slots, and int(…).
//
// A slot gets two Values of which one is an int; the other may be an int, a bool or an instance of a subclass of either
// (they all count as ints), or something else, for which the answer is NotImplemented: float's and complex's slots know
// what to do with ints.
#include "bytes.h"
#include "class.h"
#include "error.h"
#include "float_type.h"
#include "heap.h"
#include "int.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"

// The number of any int-like value; false: v is none.
static bool take_int(Value v, KkInt *number) {
  if (!kk_value_is_small(v) && (!kk_value_is_object(v) || !kk_is_instance_of(v, KK_int)))
    return false;
  *number = kk_int_from_value(v);
  return true;
}

// ---- operators

static Value true_quotient(KkInt a, KkInt b) {
  double quotient = kk_int_truediv(a, b);
  return kk_float_is_aside(quotient) ? KK_VALUE_ASIDE : kk_value_from_float(quotient);
}

static Value operate(Value left, Value right, KkOperator op) {
  KkInt a, b;
  if (!take_int(left, &a) || !take_int(right, &b))
    return kk_not_implemented();
  switch (op) {
  case KK_ADD: return kk_int_add(a, b);
  case KK_SUB: return kk_int_sub(a, b);
  case KK_MUL: return kk_int_mul(a, b);
  case KK_DIV: return true_quotient(a, b);
  case KK_MOD: return kk_int_mod(a, b);
  case KK_POW: return kk_int_pow(a, b);
  case KK_LSHIFT: return kk_int_lshift(a, b);
  case KK_RSHIFT: return kk_int_rshift(a, b);
  case KK_OR: return kk_int_or(a, b);
  case KK_XOR: return kk_int_xor(a, b);
  case KK_AND: return kk_int_and(a, b);
  case KK_FLOORDIV: return kk_int_floordiv(a, b);
  case KK_MATMUL:
  case KK_OPERATORS: break;
  }
  return kk_not_implemented();
}

static Value int_add(Value left, Value right) { return operate(left, right, KK_ADD); }
static Value int_sub(Value left, Value right) { return operate(left, right, KK_SUB); }
static Value int_mul(Value left, Value right) { return operate(left, right, KK_MUL); }
static Value int_truediv(Value left, Value right) { return operate(left, right, KK_DIV); }
static Value int_mod(Value left, Value right) { return operate(left, right, KK_MOD); }
static Value int_pow(Value left, Value right) { return operate(left, right, KK_POW); }
static Value int_lshift(Value left, Value right) { return operate(left, right, KK_LSHIFT); }
static Value int_rshift(Value left, Value right) { return operate(left, right, KK_RSHIFT); }
static Value int_or(Value left, Value right) { return operate(left, right, KK_OR); }
static Value int_xor(Value left, Value right) { return operate(left, right, KK_XOR); }
static Value int_and(Value left, Value right) { return operate(left, right, KK_AND); }
static Value int_floordiv(Value left, Value right) { return operate(left, right, KK_FLOORDIV); }

static Value int_power3(Value base, Value exponent, Value modulus) {
  KkInt a, b, m;
  if (!take_int(base, &a) || !take_int(exponent, &b) || !take_int(modulus, &m))
    return kk_not_implemented();
  return kk_int_pow_mod(a, b, m);
}

static Value int_compare(Value left, Value right, KkComparison op) {
  KkInt a, b;
  if (!take_int(left, &a) || !take_int(right, &b))
    return kk_not_implemented();
  return kk_value_from_bool((KkBool)kk_order_i64(kk_int_compare_slow(a, b), 0, op));
}

static Value int_negative(Value v) { return kk_int_neg(kk_int_from_value(v)); }
static Value int_positive(Value v) { return kk_int_from_value(v); }
static Value int_invert(Value v) { return kk_int_invert(kk_int_from_value(v)); }
static Value int_absolute(Value v) { return kk_int_abs(kk_int_from_value(v)); }
static KkBool int_truth(Value v) { return kk_int_truth(kk_int_from_value(v)); }
static int64_t int_hash(Value v) { return kk_int_hash(kk_int_from_value(v)); }

static Value int_repr(Value v) {
  KkStr *text = kk_int_to_str(kk_int_from_value(v));
  return text == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(text);
}

static Value int_to_float(Value v) {
  double number = kk_int_to_float(kk_int_from_value(v));
  return kk_float_is_aside(number) ? KK_VALUE_ASIDE : kk_value_from_float(number);
}

// ---- int(x), int(text, base)

// An instance of a subclass of int: a KkBig of its class, of any size, zero too.
static Value instance_of(KkClass *class, KkInt number) {
  uint64_t room;
  if (class->id == KK_int || number == KK_VALUE_ASIDE)
    return number;
  KkLimbs x = kk_int_limbs(number, &room);
  KkBig *instance = kk_alloc_plain(sizeof(KkBig) + (size_t)x.size * 8, class->id);
  instance->size = x.negative ? -x.size : x.size;
  memcpy(instance->limbs, x.limbs, (size_t)x.size * 8);
  return kk_value_from_ref(instance);
}

static Value checked_int(Value result, const char *method) {
  KkInt number;
  if (kk_value_is_aside(result) || take_int(result, &number))
    return kk_value_is_aside(result) ? result : number;
  kk_raise(KK_TypeError, "%s returned non-int (type %T)", method, result);
  return KK_VALUE_ASIDE;
}

// The int of a text or of bytes; *is_text false: v is neither.
static KkInt int_of_text(Value v, int base, bool *is_text) {
  *is_text = true;
  if (kk_is_instance_of(v, KK_str))
    return kk_int_from_str(kk_value_ref(v), base);
  if (kk_is_bytes_like(v)) {
    KkByteSpan span = kk_byte_span(v);
    return kk_int_parse((const char *)span.data, (size_t)span.length, v, base);
  }
  *is_text = false;
  return KK_VALUE_ASIDE;
}

KkInt kk_int_of(Value v) {
  KkInt number;
  bool is_text;
  if (take_int(v, &number))
    return number;
  if (kk_value_is_float(v))
    return kk_int_from_float(kk_value_float(v));
  const KkSlots *slots = &kk_class_of(v)->slots;
  if (slots->to_int)
    return checked_int(slots->to_int(v), "__int__");
  if (slots->to_index)
    return checked_int(slots->to_index(v), "__index__");
  number = int_of_text(v, 10, &is_text);
  if (!is_text)
    kk_raise(KK_TypeError, "int() argument must be a string, a bytes-like object or a real number, not '%T'", v);
  return number;
}

static KkInt int_of_based(Value v, Value base) {
  bool is_text;
  int64_t number = kk_index_clip(base);
  if (number == KK_I64_ASIDE)
    return KK_VALUE_ASIDE;
  if ((number != 0 && number < 2) || number > 36) {
    kk_raise(KK_ValueError, "int() base must be >= 2 and <= 36, or 0");
    return KK_VALUE_ASIDE;
  }
  KkInt result = int_of_text(v, (int)number, &is_text);
  if (!is_text)
    kk_raise(KK_TypeError, "int() can't convert non-string with explicit base");
  return result;
}

static Value int_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkClass *class = kk_value_ref(callee);
  size_t named = names ? (size_t)names->length : 0;
  KkStr *first = named ? kk_value_ref(names->items[0]) : NULL;
  if (n + named > 2) {
    kk_raise(KK_TypeError, "int() takes at most 2 arguments (%ld given)", (int64_t)(n + named));
    return KK_VALUE_ASIDE;
  }
  if (named && !kk_str_equal_ascii(first, "base")) {
    kk_raise(KK_TypeError, "'%U' is an invalid keyword argument for int()", first);
    return KK_VALUE_ASIDE;
  }
  if (named && n == 0)
    return kk_raise(KK_TypeError, "int() missing string argument"), KK_VALUE_ASIDE;
  return instance_of(class, n + named == 0 ? 0 : n + named == 1 ? kk_int_of(args[0]) : int_of_based(args[0], args[1]));
}

// ---- the record

void kk_int_operators_init(KkClass *class) {
  KkBinarySlot *binary[KK_OPERATORS] = {
      [KK_ADD] = int_add, [KK_SUB] = int_sub, [KK_MUL] = int_mul,       [KK_DIV] = int_truediv,
      [KK_MOD] = int_mod, [KK_POW] = int_pow, [KK_LSHIFT] = int_lshift, [KK_RSHIFT] = int_rshift,
      [KK_OR] = int_or,   [KK_XOR] = int_xor, [KK_AND] = int_and,       [KK_FLOORDIV] = int_floordiv,
  };
  memcpy(class->slots.binary, binary, sizeof binary);
  class->slots.power3 = int_power3;
}

void kk_int_class_init(KkClass *class) {
  class->size = sizeof(KkBig);
  class->slots.compare = int_compare;
  class->slots.hash = int_hash;
  class->slots.repr = int_repr;
  class->slots.str = int_repr;
  class->slots.negative = int_negative;
  class->slots.positive = int_positive;
  class->slots.invert = int_invert;
  class->slots.absolute = int_absolute;
  class->slots.to_int = int_positive;
  class->slots.to_index = int_positive;
  class->slots.to_float = int_to_float;
  class->slots.truth = int_truth;
  class->slots.make = int_make;
}
