// class_dunder.c - slots of the program's classes that call their special methods.
//
// A class whose MRO has a method __add__ of the program gets, in its slot for +, a function that looks the method up by
// name and calls it (CPython's slot_nb_add and its like). The method may be replaced later: the lookup is made at each
// call. If a builtin class comes first in the MRO, its slot is taken as it is.
//
//   class A: __len__ …     class B(A, list)     MRO: B A list object
//   B's length: slot_len (from A)     B's getitem: list's     B's hash: list's (unhashable)
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

// __iter__ = None and __contains__ = None say "not supported" openly.
static bool is_blocked(Value self, KkStr *name) {
  KkLookup found = kk_class_find(kk_class_of(self), name);
  return found.owner && kk_value_is_none(found.value);
}

// ---- unary

#define UNARY(method) \
  static Value slot_##method(Value v) { return call(v, KK_STR("__" #method "__"), NULL, 0); }
// clang-format off
UNARY(neg) UNARY(pos) UNARY(invert) UNARY(abs) UNARY(int) UNARY(float) UNARY(index);
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

static Value slot_iter(Value v) {
  if (!is_blocked(v, KK_STR("__iter__")))
    return call(v, KK_STR("__iter__"), NULL, 0);
  kk_raise(KK_TypeError, "'%T' object is not iterable", v);
  return KK_VALUE_ASIDE;
}

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
  Value index = kk_value_is_aside(result) ? result : kk_to_index(result);
  if (kk_value_is_aside(index))
    return KK_I64_ASIDE;
  if (kk_int_sign(index) >= 0)
    return kk_index_as(index, KK_OverflowError);
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
  if (is_blocked(v, KK_STR("__contains__"))) {
    kk_raise(KK_TypeError, "'%T' object is not a container", v);
    return KK_BOOL_ASIDE;
  }
  Value result = call(v, KK_STR("__contains__"), &item, 1);
  return kk_value_is_aside(result) ? KK_BOOL_ASIDE : kk_truth(result);
}

// ---- binary operators

static Value try_method(Value self, KkStr *name, Value other) {
  bool is_found;
  Value result = kk_call_special(self, name, &other, 1, &is_found);
  return is_found ? result : kk_not_implemented();
}

static bool has_slot(Value v, KkOperator op, KkBinarySlot *slot) { return kk_class_of(v)->slots.binary[op] == slot; }

// Does the right operand's class define the reflected method anew, so that it goes first?
static bool overrides(Value left, Value right, KkStr *reflected) {
  KkClass *a = kk_class_of(left), *b = kk_class_of(right);
  if (a == b || !kk_class_is_subclass(b, a))
    return false;
  KkLookup mine = kk_class_find(a, reflected), theirs = kk_class_find(b, reflected);
  return theirs.owner && theirs.owner != mine.owner;
}

typedef struct BinaryNames {
  KkStr *plain, *reflected;
} BinaryNames;

static Value binary(Value left, Value right, KkOperator op, KkBinarySlot *slot, BinaryNames names) {
  bool is_right = kk_class_of(left) != kk_class_of(right) && has_slot(right, op, slot);
  if (!has_slot(left, op, slot))
    return is_right ? try_method(right, names.reflected, left) : kk_not_implemented();
  if (is_right && overrides(left, right, names.reflected)) {
    Value result = try_method(right, names.reflected, left);
    if (result != kk_not_implemented())
      return result;
    is_right = false;
  }
  Value result = try_method(left, names.plain, right);
  if (result == kk_not_implemented() && is_right)
    return try_method(right, names.reflected, left);
  return result;
}

#define BINARY(op, name)                                                     \
  static Value slot_##name(Value a, Value b) {                               \
    BinaryNames names = {KK_STR("__" #name "__"), KK_STR("__r" #name "__")}; \
    return binary(a, b, op, slot_##name, names);                             \
  }                                                                          \
  static Value slot_i##name(Value a, Value b) { return try_method(a, KK_STR("__i" #name "__"), b); }
// clang-format off
BINARY(KK_ADD, add) BINARY(KK_SUB, sub) BINARY(KK_MUL, mul) BINARY(KK_MATMUL, matmul)
BINARY(KK_DIV, truediv) BINARY(KK_MOD, mod) BINARY(KK_POW, pow) BINARY(KK_LSHIFT, lshift)
BINARY(KK_RSHIFT, rshift) BINARY(KK_OR, or) BINARY(KK_XOR, xor) BINARY(KK_AND, and)
BINARY(KK_FLOORDIV, floordiv);
// clang-format on

// pow(a, b, c) knows only a.__pow__.
static Value slot_power3(Value base, Value exponent, Value modulus) {
  if (kk_class_of(base)->slots.power3 != slot_power3)
    return kk_not_implemented();
  Value args[2] = {exponent, modulus};
  return call(base, KK_STR("__pow__"), args, 2);
}

// ---- comparison

static KkStr *compare_name(KkComparison op) {
  switch (op) {
  case KK_EQ: return KK_STR("__eq__");
  case KK_NE: return KK_STR("__ne__");
  case KK_LT: return KK_STR("__lt__");
  case KK_LE: return KK_STR("__le__");
  case KK_GT: return KK_STR("__gt__");
  case KK_GE: return KK_STR("__ge__");
  }
  __builtin_unreachable();
}

// A descriptor that raises counts as no method (CPython's slot_tp_richcompare).
static Value slot_compare(Value left, Value right, KkComparison op) {
  KkLookup found = kk_class_find(kk_class_of(left), compare_name(op));
  if (!found.owner || found.method || kk_value_is(found.value, KK_function))
    return try_method(left, compare_name(op), right);
  Value bound = kk_attribute_bind(found, left, kk_class_of(left));
  if (!kk_value_is_aside(bound))
    return kk_call(bound, &right, 1, NULL);
  kk_clear_pending();
  return kk_not_implemented();
}

// ---- attributes, descriptors and calls

static Value slot_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  Value method = kk_special_method(callee, KK_STR("__call__"));
  if (kk_value_is_aside(method) || !kk_class_of(method)->is_heap)
    return kk_value_is_aside(method) ? method : kk_call(method, args, n, names);
  if (!kk_recursion_enter(" while calling a Python object"))   // A.__call__ = A()
    return KK_VALUE_ASIDE;
  Value result = kk_call(method, args, n, names);
  kk_recursion_leave();
  return result;
}

static Value getattribute(Value v, KkStr *name) {
  KkLookup found = kk_class_find(kk_class_of(v), KK_STR("__getattribute__"));
  if (!found.owner || found.method)
    return kk_getattr_generic(v, name);
  Value argument = kk_value_from_ref(name);
  return call(v, KK_STR("__getattribute__"), &argument, 1);
}

static Value slot_getattr(Value v, KkStr *name) {
  Value found = getattribute(v, name);
  if (!kk_value_is_aside(found) || !kk_pending_is(KK_AttributeError))
    return found;
  if (!kk_class_find(kk_class_of(v), KK_STR("__getattr__")).owner)
    return found;
  kk_clear_pending();
  Value argument = kk_value_from_ref(name);
  return call(v, KK_STR("__getattr__"), &argument, 1);
}

static KkNone slot_setattr(Value v, KkStr *name, Value item) {
  bool is_delete = kk_value_is_aside(item);
  KkStr *special = is_delete ? KK_STR("__delattr__") : KK_STR("__setattr__");
  KkLookup found = kk_class_find(kk_class_of(v), special);
  if (!found.owner || found.method)
    return kk_setattr_generic(v, name, item);
  Value args[2] = {kk_value_from_ref(name), item};
  return kk_value_is_aside(call(v, special, args, is_delete ? 1 : 2)) ? KK_NONE_ASIDE : 0;
}

static Value slot_get(Value descriptor, Value object, Value class) {
  Value args[2] = {kk_value_is_aside(object) ? KK_VALUE_NONE : object, class};
  return call(descriptor, KK_STR("__get__"), args, 2);
}

static KkNone slot_set(Value descriptor, Value object, Value item) {
  Value args[2] = {object, item};
  bool is_delete = kk_value_is_aside(item), is_found;
  KkStr *name = is_delete ? KK_STR("__delete__") : KK_STR("__set__");
  Value result = kk_call_special(descriptor, name, args, is_delete ? 1 : 2, &is_found);
  if (!is_found)
    kk_raise_one(KK_AttributeError, kk_value_from_ref(name));
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
    {"__getattribute__", offsetof(KkSlots, getattr), (void *)slot_getattr},
    {"__delattr__", offsetof(KkSlots, setattr), (void *)slot_setattr},
    ROW(get, get),
    ROW(set, set),
    {"__delete__", offsetof(KkSlots, set), (void *)slot_set},
    {"__pow__", offsetof(KkSlots, power3), (void *)slot_power3},
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

// ---- the slots of a class

enum { SLOTS = sizeof(KkSlots) / sizeof(void *), MAKE = offsetof(KkSlots, make) / sizeof(void *) };

// __hash__ = None makes instances unhashable.
static void *row_function(const Row *row, Value item) {
  bool is_unhashable = row->slot == offsetof(KkSlots, hash) && kk_value_is_none(item);
  return is_unhashable ? (void *)kk_hash_unhashable : row->function;
}

static bool is_special(Value key) {
  const KkStr *name = kk_value_ref(key);
  return kk_is_instance_of(key, KK_str) && name->length > 4 && kk_str_is_ascii(name) &&
         memcmp(name->data, "__", 2) == 0;
}

// What a class of the program defines goes to the slots that nothing nearer has filled.
static void fill_from_methods(void **slots, const KkClass *owner) {
  void *own[SLOTS] = {NULL};
  Value key, item;
  for (int64_t at = 0; (at = kk_dict_next(owner->attributes, at, &key, &item)) >= 0;)
    for (size_t i = 0; is_special(key) && i < sizeof rows / sizeof *rows; i++)
      if (kk_str_equal_ascii(kk_value_ref(key), rows[i].name))
        own[rows[i].slot / sizeof(void *)] = row_function(&rows[i], item);
  for (size_t i = 0; i < SLOTS; i++)
    slots[i] = slots[i] ? slots[i] : own[i];
}

// Numbers have a slot for str() of their own here only to be quick: it must not hide a __repr__ of the program.
static bool is_shortcut(const KkClass *owner, size_t slot) {
  bool is_number = owner->id == KK_int || owner->id == KK_float || owner->id == KK_complex;
  return slot == offsetof(KkSlots, str) / sizeof(void *) && is_number;
}

// What a builtin class defines itself; what it inherits comes with the base.
static void fill_from_slots(void **slots, const KkClass *owner) {
  void *const *own = (void *const *)&owner->slots;
  void *const *base = owner->base ? (void *const *)&owner->base->slots : NULL;
  for (size_t i = 0; i < SLOTS; i++)
    if (!slots[i] && i != MAKE && own[i] && (!base || base[i] != own[i]) && !is_shortcut(owner, i))
      slots[i] = own[i];
}

void kk_class_settle(KkClass *class) {
  KkSlots slots = {.make = class->slots.make};
  for (uint32_t i = 0; i < class->mro_count; i++)
    if (class->mro[i]->is_heap)
      fill_from_methods((void **)&slots, class->mro[i]);
    else
      fill_from_slots((void **)&slots, class->mro[i]);
  class->slots = slots;
}

// An id without a class is that of a class statement that has not run yet.
void kk_class_settle_all(const KkClass *class) {
  for (uint32_t id = KK_BUILTIN_CLASSES; id < kk_process.class_count; id++)
    if (kk_process.classes[id] && kk_class_is_subclass(kk_process.classes[id], class))
      kk_class_settle(kk_process.classes[id]);
}
