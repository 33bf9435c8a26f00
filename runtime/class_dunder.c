// class_dunder.c - slots of the program's classes that call their special methods.
//
// A class that defines __add__ gets, in its slot for +, a function that looks the method up by name and calls it
// (CPython's slot_nb_add and its like). The method may be replaced later: the lookup is made at each call.
//
// Binary operators: the slot is called with its own instance on either side. On the left it tries __add__, on the right
// __radd__.
#include "class_internal.h"
#include "kukri.h"

#include <stddef.h>

static Value call(Value self, KkStr *name, const Value *args, size_t n) {
  bool is_found;
  Value result = kk_call_special(self, name, args, n, &is_found);
  if (!is_found)
    kk_raise_attribute(self, name);
  return result;
}

// ---- unary

#define UNARY(method) \
  static Value slot_##method(Value v) { return call(v, KK_STR("__" #method "__"), NULL, 0); }
// clang-format off
UNARY(neg) UNARY(pos) UNARY(invert) UNARY(abs) UNARY(int) UNARY(float) UNARY(index) UNARY(iter);
// clang-format on

static Value text(Value v, KkStr *name) {
  Value result = call(v, name, NULL, 0);
  if (kk_value_is_aside(result) || kk_is_instance_of(result, KK_str))
    return result;
  kk_raise(KK_TypeError, "%U returned non-string (type %T)", name, result);
  return KK_VALUE_ASIDE;
}

static Value slot_repr(Value v) { return text(v, KK_STR("__repr__")); }
static Value slot_str(Value v) { return text(v, KK_STR("__str__")); }

static Value slot_next(Value v) {
  Value item = call(v, KK_STR("__next__"), NULL, 0);
  if (kk_value_is_aside(item))
    kk_clear_stop_iteration();
  return item;
}

static int64_t slot_hash(Value v) {
  Value result = call(v, KK_STR("__hash__"), NULL, 0);
  if (kk_value_is_aside(result))
    return KK_I64_ASIDE;
  if (!kk_is_instance_of(result, KK_int)) {
    kk_raise(KK_TypeError, "__hash__ method should return an integer");
    return KK_I64_ASIDE;
  }
  KkInt number = kk_int_from_value(result);
  int64_t hash = kk_int_fits_i64(number) ? kk_int_to_i64(number) : kk_int_hash(number);
  return hash == -1 || hash == KK_I64_ASIDE ? -2 : hash;
}

static KkBool slot_truth(Value v) {
  Value result = call(v, KK_STR("__bool__"), NULL, 0);
  if (kk_value_is_aside(result))
    return KK_BOOL_ASIDE;
  if (kk_value_is_bool(result))
    return kk_value_bool(result);
  kk_raise(KK_TypeError, "__bool__ should return bool, returned %T", result);
  return KK_BOOL_ASIDE;
}

static int64_t slot_length(Value v) {
  Value result = call(v, KK_STR("__len__"), NULL, 0);
  int64_t length = kk_value_is_aside(result) ? KK_I64_ASIDE : kk_index_as(result, KK_OverflowError);
  if (length == KK_I64_ASIDE || length >= 0)
    return length;
  kk_raise(KK_ValueError, "__len__() should return >= 0");
  return KK_I64_ASIDE;
}

// ---- items

static Value slot_getitem(Value v, Value key) { return call(v, KK_STR("__getitem__"), &key, 1); }

static KkNone slot_setitem(Value v, Value key, Value item) {
  Value args[2] = {key, item};
  return kk_value_is_aside(call(v, KK_STR("__setitem__"), args, 2)) ? KK_NONE_ASIDE : 0;
}

static KkNone slot_delitem(Value v, Value key) {
  return kk_value_is_aside(call(v, KK_STR("__delitem__"), &key, 1)) ? KK_NONE_ASIDE : 0;
}

static KkBool slot_contains(Value v, Value item) {
  Value result = call(v, KK_STR("__contains__"), &item, 1);
  return kk_value_is_aside(result) ? KK_BOOL_ASIDE : kk_truth(result);
}

// ---- binary operators

typedef struct BinaryNames {
  const char *plain, *reflected, *inplace;
} BinaryNames;

static const BinaryNames binary_names[KK_OPERATORS] = {
#define NAMES(op, name) [op] = {"__" #name "__", "__r" #name "__", "__i" #name "__"}
    NAMES(KK_ADD, add),          NAMES(KK_SUB, sub), NAMES(KK_MUL, mul), NAMES(KK_MATMUL, matmul),
    NAMES(KK_DIV, truediv),      NAMES(KK_MOD, mod), NAMES(KK_POW, pow), NAMES(KK_LSHIFT, lshift),
    NAMES(KK_RSHIFT, rshift),    NAMES(KK_OR, or),   NAMES(KK_XOR, xor), NAMES(KK_AND, and),
    NAMES(KK_FLOORDIV, floordiv)
#undef NAMES
};

static Value try_method(Value self, const char *name, Value other) {
  bool is_found;
  Value result = kk_call_special(self, kk_str_from_ascii(name), &other, 1, &is_found);
  return is_found ? result : kk_not_implemented();
}

static bool has_slot(Value v, KkOperator op, KkBinarySlot *slot) { return kk_class_of(v)->slots.binary[op] == slot; }

// Does the right operand's class define the reflected method anew, so that it goes first?
static bool overrides(Value left, Value right, const char *reflected) {
  KkClass *a = kk_class_of(left), *b = kk_class_of(right);
  if (a == b || !kk_class_is_subclass(b, a))
    return false;
  KkStr *name = kk_str_from_ascii(reflected);
  KkLookup mine = kk_class_find(a, name), theirs = kk_class_find(b, name);
  return theirs.owner && theirs.owner != mine.owner;
}

static Value binary(Value left, Value right, KkOperator op, KkBinarySlot *slot) {
  const BinaryNames *names = &binary_names[op];
  bool is_right = kk_class_of(left) != kk_class_of(right) && has_slot(right, op, slot);
  if (!has_slot(left, op, slot))
    return is_right ? try_method(right, names->reflected, left) : kk_not_implemented();
  if (is_right && overrides(left, right, names->reflected)) {
    Value result = try_method(right, names->reflected, left);
    if (result != kk_not_implemented())
      return result;
    is_right = false;
  }
  Value result = try_method(left, names->plain, right);
  if (result == kk_not_implemented() && is_right)
    return try_method(right, names->reflected, left);
  return result;
}

#define BINARY(op, name)                                                               \
  static Value slot_##name(Value a, Value b) { return binary(a, b, op, slot_##name); } \
  static Value slot_i##name(Value a, Value b) { return try_method(a, binary_names[op].inplace, b); }
// clang-format off
BINARY(KK_ADD, add) BINARY(KK_SUB, sub) BINARY(KK_MUL, mul) BINARY(KK_MATMUL, matmul)
BINARY(KK_DIV, truediv) BINARY(KK_MOD, mod) BINARY(KK_POW, pow) BINARY(KK_LSHIFT, lshift)
BINARY(KK_RSHIFT, rshift) BINARY(KK_OR, or) BINARY(KK_XOR, xor) BINARY(KK_AND, and)
BINARY(KK_FLOORDIV, floordiv);
// clang-format on

// ---- comparison; != without __ne__ is the opposite of __eq__

static const char *const compare_names[] = {[KK_EQ] = "__eq__", [KK_NE] = "__ne__", [KK_LT] = "__lt__",
                                            [KK_LE] = "__le__", [KK_GT] = "__gt__", [KK_GE] = "__ge__"};

static Value not_equal(Value left, Value right) {
  Value result = try_method(left, "__eq__", right);
  if (kk_value_is_aside(result) || result == kk_not_implemented())
    return result;
  KkBool truth = kk_truth(result);
  return truth == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : kk_value_from_bool(!truth);
}

static Value slot_compare(Value left, Value right, KkComparison op) {
  KkLookup found = kk_class_find(kk_class_of(left), kk_str_from_ascii(compare_names[op]));
  if (op == KK_NE && (!found.owner || !found.owner->is_heap))
    return not_equal(left, right);
  return try_method(left, compare_names[op], right);
}

// ---- attributes and calls

static Value slot_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkLookup found = kk_class_find(kk_class_of(callee), KK_STR("__call__"));
  Value method = kk_value_is(found.value, KK_function) ? kk_bound_method_new(found.value, callee) : found.value;
  return kk_call(method, args, n, names);
}

static Value slot_getattr(Value v, KkStr *name) {
  Value found = kk_getattr_generic(v, name);
  if (!kk_value_is_aside(found) || !kk_pending_is(KK_AttributeError))
    return found;
  kk_clear_pending();
  Value argument = kk_value_from_ref(name);
  return call(v, KK_STR("__getattr__"), &argument, 1);
}

static KkNone slot_setattr(Value v, KkStr *name, Value item) {
  bool is_delete = kk_value_is_aside(item), is_found;
  Value args[2] = {kk_value_from_ref(name), item};
  KkStr *method = is_delete ? KK_STR("__delattr__") : KK_STR("__setattr__");
  Value result = kk_call_special(v, method, args, is_delete ? 1 : 2, &is_found);
  if (!is_found)
    return kk_setattr_generic(v, name, item);
  return kk_value_is_aside(result) ? KK_NONE_ASIDE : 0;
}

// ---- which method sets which slot

typedef struct Row {
  const char *name;
  size_t slot;
  void *function;
} Row;

#define ROW(method, slot) \
  { "__" #method "__", offsetof(KkSlots, slot), (void *)slot_##method }
#define OPERATOR(op, method)                                                                             \
  ROW(method, binary[op]), {"__r" #method "__", offsetof(KkSlots, binary[op]), (void *)slot_##method}, { \
    "__i" #method "__", offsetof(KkSlots, inplace[op]), (void *)slot_i##method                           \
  }
#define COMPARE(method) \
  { "__" #method "__", offsetof(KkSlots, compare), (void *)slot_compare }

static const Row rows[] = {
    ROW(repr, repr),
    ROW(str, str),
    ROW(hash, hash),
    ROW(neg, negative),
    ROW(pos, positive),
    ROW(invert, invert),
    ROW(abs, absolute),
    ROW(int, to_int),
    ROW(float, to_float),
    ROW(index, to_index),
    ROW(iter, iter),
    ROW(next, next),
    ROW(getitem, getitem),
    ROW(setitem, setitem),
    ROW(delitem, delitem),
    ROW(contains, contains),
    ROW(call, call),
    ROW(getattr, getattr),
    ROW(setattr, setattr),
    {"__delattr__", offsetof(KkSlots, setattr), (void *)slot_setattr},
    {"__bool__", offsetof(KkSlots, truth), (void *)slot_truth},
    {"__len__", offsetof(KkSlots, length), (void *)slot_length},
    COMPARE(eq),
    COMPARE(ne),
    COMPARE(lt),
    COMPARE(le),
    COMPARE(gt),
    COMPARE(ge),
    OPERATOR(KK_ADD, add),
    OPERATOR(KK_SUB, sub),
    OPERATOR(KK_MUL, mul),
    OPERATOR(KK_MATMUL, matmul),
    OPERATOR(KK_DIV, truediv),
    OPERATOR(KK_MOD, mod),
    OPERATOR(KK_POW, pow),
    OPERATOR(KK_LSHIFT, lshift),
    OPERATOR(KK_RSHIFT, rshift),
    OPERATOR(KK_OR, or),
    OPERATOR(KK_XOR, xor),
    OPERATOR(KK_AND, and),
    OPERATOR(KK_FLOORDIV, floordiv),
};

static void set_slot(KkClass *class, const Row *row) { *(void **)((char *)&class->slots + row->slot) = row->function; }

// __eq__ without __hash__ makes instances unhashable; __hash__ = None does so openly.
static void settle_hash(KkClass *class, KkStr *name) {
  bool is_hash = kk_str_equal_ascii(name, "__hash__");
  Value own = kk_dict_get_str(class->attributes, KK_STR("__hash__"));
  if (is_hash ? kk_value_is_none(own) : kk_str_equal_ascii(name, "__eq__") && kk_value_is_aside(own))
    class->slots.hash = kk_hash_unhashable;
}

void kk_dunder_install(KkClass *class, KkStr *name) {
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (kk_str_equal_ascii(name, rows[i].name))
      set_slot(class, &rows[i]);
  settle_hash(class, name);
}
