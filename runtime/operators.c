// operators.c - arithmetic on any two values.
//
// The order is CPython's (Objects/abstract.c, binary_op1): the left operand's slot, then the right's if it is another;
// the right's first if its class is a subclass of the left's. A slot says "not mine" with NotImplemented.
//
// In CPython + and * of sequences are slots of another table, tried after the number slots of both operands, and their
// errors are final ('can only concatenate list (not "int") to list'). Here they are ordinary slots of str, bytes, list
// and tuple; number_slot hides them from the first round and sequence_slot finds them in the second.
//
// The slots of the classes that every program has are set when the first operator needs them, or the first class of the
// program inherits them: a program whose operators are all on known types does not link the others, "%" formatting above all.
#include "foreign.h"
#include "operators.h"
#include "call.h"
#include "class_internal.h"
#include "container.h"
#include "error.h"
#include "float_type.h"
#include "list.h"
#include "str.h"
#include "tuple.h"

// ---- the slots

static const struct {
  KkClassId id;
  void (*init)(KkClass *);
} rows[] = {
    {KK_type, kk_type_operators_init},   {KK_int, kk_int_operators_init},     {KK_bool, kk_bool_operators_init},
    {KK_float, kk_float_operators_init}, {KK_str, kk_str_operators_init},     {KK_bytes, kk_bytes_operators_init},
    {KK_list, kk_list_operators_init},   {KK_tuple, kk_tuple_operators_init}, {KK_dict, kk_dict_operators_init},
};

void kk_operators_install(void) {
  if (KK_LIKELY(kk_process.has_operators))
    return;
  kk_process.has_operators = true;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    rows[i].init(kk_class_builtin(rows[i].id));
  for (int id = 1; id < KK_BUILTIN_CLASSES; id++)
    kk_class_inherit(kk_class_builtin(id), kk_class_builtin(id)->base);
}

static const char *const symbols[KK_OPERATORS] = {"+",  "-",  "*", "@", "/", "%", "** or pow()",
                                                  "<<", ">>", "|", "^", "&", "//"};
static const char *const inplace_symbols[KK_OPERATORS] = {
    "+=", "-=", "*=", "@=", "/=", "%=", "**=", "<<=", ">>=", "|=", "^=", "&=", "//="};

// ---- which slot

static bool is_sequence_layout(const KkClass *class) {
  switch (class->layout) {
  case KK_str:
  case KK_bytes:
  case KK_bytearray:
  case KK_list:
  case KK_tuple: return true;
  default: return false;
  }
}

bool kk_has_sequence_table(const KkClass *class) {
  switch (class->layout) {
  case KK_range:
  case KK_set:
  case KK_dict:
  case KK_dict_keys: return true;
  default: return class->is_heap || is_sequence_layout(class);
  }
}

// The slot of a sequence type that concatenates or repeats; NULL for anything else, also for an overriding __add__.
static KkBinarySlot *sequence_slot(const KkClass *class, KkOperator op) {
  if ((op != KK_ADD && op != KK_MUL) || !is_sequence_layout(class))
    return NULL;
  KkBinarySlot *slot = class->slots.binary[op];
  return slot == kk_class_builtin(class->layout)->slots.binary[op] ? slot : NULL;
}

static KkBinarySlot *number_slot(const KkClass *class, KkOperator op) {
  return sequence_slot(class, op) ? NULL : class->slots.binary[op];
}

static Value number_operation(Value left, Value right, KkOperator op) {
  const KkClass *a = kk_class_of(left), *b = kk_class_of(right);
  KkBinarySlot *first = number_slot(a, op), *second = a == b ? NULL : number_slot(b, op);
  if (second == first)
    second = NULL;
  if (first && second && kk_class_is_subclass(b, a)) {
    Value result = second(left, right);
    if (result != kk_not_implemented())
      return result;
    second = NULL;
  }
  if (first) {
    Value result = first(left, right);
    if (result != kk_not_implemented())
      return result;
  }
  return second ? second(left, right) : kk_not_implemented();
}

// ---- sequences

static Value sequence_repeat(KkBinarySlot *slot, Value left, Value right, Value times) {
  if (!kk_class_of(times)->slots.to_index) {
    kk_raise(KK_TypeError, "can't multiply sequence by non-int of type '%T'", times);
    return KK_VALUE_ASIDE;
  }
  return slot(left, right);
}

// left + right or left * right by the sequence slots; NotImplemented if neither operand is a sequence.
static Value sequence_operation(Value left, Value right, KkOperator op, bool is_inplace) {
  const KkClass *a = kk_class_of(left), *b = kk_class_of(right);
  KkBinarySlot *slot = sequence_slot(a, op);
  if (slot) {
    if (is_inplace && a->slots.inplace[op])
      slot = a->slots.inplace[op];
    return op == KK_ADD ? slot(left, right) : sequence_repeat(slot, left, right, right);
  }
  if (op == KK_MUL && !(is_inplace && kk_has_sequence_table(a)) && (slot = sequence_slot(b, op)))
    return sequence_repeat(slot, left, right, left);
  return kk_not_implemented();
}

// ---- errors

static Value raise_unsupported(Value left, Value right, const char *symbol) {
  kk_raise(KK_TypeError, "unsupported operand type(s) for %s: '%T' and '%T'", symbol, left, right);
  return KK_VALUE_ASIDE;
}

static bool is_print_function(Value v) {
  return kk_value_is(v, KK_builtin_function_or_method) &&
         strcmp(((KkBuiltin *)kk_value_ref(v))->method->name, "print") == 0;
}

static Value raise_binary(Value left, Value right, KkOperator op) {
  if (op != KK_RSHIFT || !is_print_function(left))
    return raise_unsupported(left, right, symbols[op]);
  kk_raise(
      KK_TypeError,
      "unsupported operand type(s) for >>: '%T' and '%T'. Did you mean \"print(<message>, file=<output_stream>)\"?",
      left, right);
  return KK_VALUE_ASIDE;
}

// ---- the operators

static double number(Value v) { return kk_value_is_small(v) ? (double)kk_value_small(v) : kk_value_float(v); }

// Two numbers in their short forms, of which one is a float. Aside: let the classes do it.
static Value float_operation(double a, double b, KkOperator op) {
  switch (op) {
  case KK_ADD: return kk_value_from_float(a + b);
  case KK_SUB: return kk_value_from_float(a - b);
  case KK_MUL: return kk_value_from_float(a * b);
  case KK_DIV: return b ? kk_value_from_float(a / b) : KK_VALUE_ASIDE;
  case KK_FLOORDIV: return b ? kk_value_from_float(kk_float_floordiv(a, b)) : KK_VALUE_ASIDE;
  case KK_MOD: return b ? kk_value_from_float(kk_float_mod(a, b)) : KK_VALUE_ASIDE;
  default: return KK_VALUE_ASIDE;
  }
}

static Value small_operation(Value a, Value b, KkOperator op) {
  switch (op) {
  case KK_ADD: return kk_int_add(a, b);
  case KK_SUB: return kk_int_sub(a, b);
  case KK_MUL: return kk_int_mul(a, b);
  case KK_FLOORDIV: return kk_int_floordiv(a, b);
  case KK_MOD: return kk_int_mod(a, b);
  case KK_POW: return kk_int_pow(a, b);
  case KK_AND: return a & b;
  case KK_OR: return a | b;
  case KK_XOR: return a ^ b;
  case KK_LSHIFT: return kk_int_lshift(a, b);
  case KK_RSHIFT: return kk_int_rshift(a, b);
  case KK_DIV: return b ? kk_value_from_float(kk_int_truediv(a, b)) : KK_VALUE_ASIDE;
  default: return KK_VALUE_ASIDE;
  }
}

// What can be done without asking the classes: numbers, and two objects of one builtin class. Aside: nothing; or raised.
KK_INLINE Value quick_operation(Value left, Value right, KkOperator op) {
  if (kk_both_small(left, right))
    return small_operation(left, right, op);
  if (((left & 1) == 0 || kk_value_is_flonum(left)) && ((right & 1) == 0 || kk_value_is_flonum(right)))
    return float_operation(number(left), number(right), op);
  uint32_t class_id = kk_class_id(left);
  if (op != KK_ADD || class_id != kk_class_id(right))
    return KK_VALUE_ASIDE;
  switch (class_id) {
  case KK_str: return kk_value_from_result(kk_str_concat(kk_value_ref(left), kk_value_ref(right)));
  case KK_list: return kk_value_from_result(kk_list_concat(kk_value_ref(left), kk_value_ref(right)));
  default: return KK_VALUE_ASIDE;
  }
}

Value kk_binary(Value left, Value right, KkOperator op) {
  Value quick = quick_operation(left, right, op);
  if (!kk_value_is_aside(quick) || KK_UNLIKELY(kk_pending()))
    return quick;
  kk_operators_install();
  Value result = number_operation(left, right, op);
  if (result == kk_not_implemented())
    result = sequence_operation(left, right, op, false);
  return result == kk_not_implemented() ? raise_binary(left, right, op) : result;
}

Value kk_inplace(Value left, Value right, KkOperator op) {
  if (!kk_value_is_object(left) || !kk_value_is_object(right) || kk_value_is(left, KK_str)) {
    Value quick = quick_operation(left, right, op);
    if (!kk_value_is_aside(quick) || KK_UNLIKELY(kk_pending()))
      return quick;
  }
  kk_operators_install();
  const KkClass *class = kk_class_of(left);
  if (class->slots.inplace[op] && !sequence_slot(class, op)) {
    Value result = class->slots.inplace[op](left, right);
    if (result != kk_not_implemented())
      return result;
  }
  Value result = number_operation(left, right, op);
  if (result == kk_not_implemented())
    result = sequence_operation(left, right, op, true);
  return result == kk_not_implemented() ? raise_unsupported(left, right, inplace_symbols[op]) : result;
}

Value kk_power3(Value base, Value exponent, Value modulus) {
  if (kk_value_is_none(modulus))
    return kk_binary(base, exponent, KK_POW);
  kk_operators_install();
  Value operands[3] = {base, exponent, modulus};
  for (int i = 0; i < 3; i++) {
    const KkClass *class = kk_class_of(operands[i]);
    Value result = class->slots.power3 ? class->slots.power3(base, exponent, modulus) : kk_not_implemented();
    if (result != kk_not_implemented())
      return result;
  }
  kk_raise(KK_TypeError, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", base, exponent, modulus);
  return KK_VALUE_ASIDE;
}

// ---- divmod

static Value pair(Value a, Value b) {
  Value items[2] = {a, b};
  return kk_value_from_ref(kk_tuple_from_values(items, 2));
}

static Value divmod_ints(KkInt a, KkInt b) {
  KkInt quotient, remainder;
  return kk_int_divmod(a, b, &quotient, &remainder) ? pair(quotient, remainder) : KK_VALUE_ASIDE;
}

static Value divmod_floats(Value left, Value right) {
  double a = kk_to_double(left);
  if (kk_float_is_aside(a) && kk_pending())
    return KK_VALUE_ASIDE;
  double b = kk_to_double(right);
  if (kk_float_is_aside(b) && kk_pending())
    return KK_VALUE_ASIDE;
  if (b == 0) {
    kk_raise(KK_ZeroDivisionError, "float divmod()");
    return KK_VALUE_ASIDE;
  }
  return pair(kk_value_from_float(kk_float_floordiv(a, b)), kk_value_from_float(kk_float_mod(a, b)));
}

static bool is_real(Value v) { return kk_is_instance_of(v, KK_int) || kk_is_instance_of(v, KK_float); }

static Value divmod_special(Value left, Value right) {
  bool is_found;
  Value result = kk_call_special(left, KK_STR("__divmod__"), &right, 1, &is_found);
  if (is_found && result != kk_not_implemented())
    return result;
  result = kk_call_special(right, KK_STR("__rdivmod__"), &left, 1, &is_found);
  if (is_found && result != kk_not_implemented())
    return result;
  return raise_unsupported(left, right, "divmod()");
}

Value kk_divmod(Value left, Value right) {
  bool is_heap = kk_class_of(left)->is_heap || kk_class_of(right)->is_heap || kk_is_foreign(left) ||
                 kk_is_foreign(right);
  if (is_heap)
    return divmod_special(left, right);
  if (kk_is_instance_of(left, KK_int) && kk_is_instance_of(right, KK_int))
    return divmod_ints(kk_int_from_value(left), kk_int_from_value(right));
  if (is_real(left) && is_real(right))
    return divmod_floats(left, right);
  return raise_unsupported(left, right, "divmod()");
}

// ---- unary operators

static Value unary(Value v, KkUnarySlot *slot, const char *symbol) {
  if (slot)
    return slot(v);
  kk_raise(KK_TypeError, "bad operand type for %s: '%T'", symbol, v);
  return KK_VALUE_ASIDE;
}

Value kk_negative(Value v) { return unary(v, kk_class_of(v)->slots.negative, "unary -"); }
Value kk_positive(Value v) { return unary(v, kk_class_of(v)->slots.positive, "unary +"); }
Value kk_invert(Value v) { return unary(v, kk_class_of(v)->slots.invert, "unary ~"); }
Value kk_absolute(Value v) { return unary(v, kk_class_of(v)->slots.absolute, "abs()"); }
