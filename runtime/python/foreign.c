// foreign.c - objects of CPython as values: the class KK_foreign, whose slots ask CPython.
//
// Everything that can be done with a value can be done with a foreign one: the C API finds out whether the object allows it,
// and its errors become ours. An operation on two values, one foreign, is CPython's: the other is passed to it.
#include "boundary.h"
#include "class_internal.h"
#include "dynamic.h"

static PyObject *object_of(Value v) { return ((KkForeign *)kk_value_ref(v))->object; }

// ---- text, hash, comparison

static Value foreign_repr(Value v) { return kk_ask_python(object_of(v), PyObject_Repr); }

static Value foreign_str(Value v) { return kk_ask_python(object_of(v), PyObject_Str); }

// A str's hash is the same on both sides, but for its length here.
static int64_t foreign_hash(Value v) {
  KkOut out = kk_out();
  Py_hash_t hash = PyObject_Hash(object_of(v));
  kk_in(&out);
  if (hash == -1 && PyErr_Occurred())
    return kk_fetch_error(), KK_I64_ASIDE;
  return PyUnicode_Check(object_of(v)) ? (int64_t)(uint32_t)hash : hash;
}

static Value of_two(PyObject *(*operation)(PyObject *, PyObject *), Value left, Value right) {
  PyObject *operands[2];
  Value both[2] = {left, right};
  if (!kk_values_to_python(both, 2, operands))
    return kk_fetched();
  KkOut out = kk_out();
  PyObject *result = operation(operands[0], operands[1]);
  kk_in(&out);
  kk_drop_all(operands, 2);
  return kk_from_owned(result);
}

static const int comparisons[] = {Py_EQ, Py_NE, Py_LT, Py_LE, Py_GT, Py_GE};

static Value foreign_compare(Value left, Value right, KkComparison op) {
  PyObject *operands[2];
  Value both[2] = {left, right};
  if (!kk_values_to_python(both, 2, operands))
    return kk_fetched();
  KkOut out = kk_out();
  PyObject *result = PyObject_RichCompare(operands[0], operands[1], comparisons[op]);
  kk_in(&out);
  kk_drop_all(operands, 2);
  return kk_from_owned(result);
}

Value kk_shared_compare(Value left, Value right, KkComparison op) { return foreign_compare(left, right, op); }

static KkBool foreign_truth(Value v) {
  KkOut out = kk_out();
  int truth = PyObject_IsTrue(object_of(v));
  kk_in(&out);
  return truth < 0 ? (kk_fetch_error(), KK_BOOL_ASIDE) : truth;
}

// ---- arithmetic

static PyObject *power(PyObject *base, PyObject *exponent) { return PyNumber_Power(base, exponent, Py_None); }
static PyObject *inplace_power(PyObject *base, PyObject *exponent) {
  return PyNumber_InPlacePower(base, exponent, Py_None);
}

#define BINARY(name, operation) \
  static Value foreign_##name(Value left, Value right) { return of_two(operation, left, right); }
#define BOTH(name, operation)        \
  BINARY(name, PyNumber_##operation) \
  BINARY(inplace_##name, PyNumber_InPlace##operation)
BOTH(add, Add)
BOTH(sub, Subtract)
BOTH(mul, Multiply)
BOTH(matmul, MatrixMultiply)
BOTH(div, TrueDivide)
BOTH(mod, Remainder)
BOTH(lshift, Lshift)
BOTH(rshift, Rshift)
BOTH(or, Or)
BOTH(xor, Xor)
BOTH(and, And)
BOTH(floordiv, FloorDivide)
BINARY(pow, power)
BINARY(inplace_pow, inplace_power)

static KkBinarySlot *const binary_slots[KK_OPERATORS] = {
    foreign_add,    foreign_sub,    foreign_mul, foreign_matmul, foreign_div, foreign_mod,     foreign_pow,
    foreign_lshift, foreign_rshift, foreign_or,  foreign_xor,    foreign_and, foreign_floordiv};
static KkBinarySlot *const inplace_slots[KK_OPERATORS] = {
    foreign_inplace_add, foreign_inplace_sub, foreign_inplace_mul,     foreign_inplace_matmul, foreign_inplace_div,
    foreign_inplace_mod, foreign_inplace_pow, foreign_inplace_lshift,  foreign_inplace_rshift, foreign_inplace_or,
    foreign_inplace_xor, foreign_inplace_and, foreign_inplace_floordiv};

static Value foreign_power3(Value base, Value exponent, Value modulus) {
  Value all[3] = {base, exponent, modulus};
  PyObject *operands[3];
  if (!kk_values_to_python(all, 3, operands))
    return kk_fetched();
  KkOut out = kk_out();
  PyObject *result = PyNumber_Power(operands[0], operands[1], operands[2]);
  kk_in(&out);
  kk_drop_all(operands, 3);
  return kk_from_owned(result);
}

static Value of_one(PyObject *(*operation)(PyObject *), Value v) {
  KkOut out = kk_out();
  PyObject *result = operation(object_of(v));
  kk_in(&out);
  return kk_from_owned(result);
}

#define UNARY(name, operation) \
  static Value foreign_##name(Value v) { return of_one(operation, v); }
UNARY(negative, PyNumber_Negative)
UNARY(positive, PyNumber_Positive)
UNARY(invert, PyNumber_Invert)
UNARY(absolute, PyNumber_Absolute)
UNARY(to_int, PyNumber_Long)
UNARY(to_float, PyNumber_Float)
UNARY(to_index, PyNumber_Index)
UNARY(iter, PyObject_GetIter)

// ---- items and iteration

static int64_t foreign_length(Value v) {
  KkOut out = kk_out();
  Py_ssize_t length = PyObject_Size(object_of(v));
  kk_in(&out);
  return length < 0 ? (kk_fetch_error(), KK_I64_ASIDE) : length;
}

static Value foreign_getitem(Value v, Value key) {
  PyObject *object = object_of(v);
  if (PyList_CheckExact(object) && kk_value_is_small(key)) {
    Py_ssize_t i = kk_value_small(key), n = PyList_GET_SIZE(object);
    if (KK_LIKELY((size_t)(i += i < 0 ? n : 0) < (size_t)n))
      return kk_from_python(PyList_GET_ITEM(object, i));
  }
  return of_two(PyObject_GetItem, v, key);
}

static KkNone foreign_setitem(Value v, Value key, Value item) {
  PyObject *operands[2];
  Value both[2] = {key, item};
  if (!kk_values_to_python(both, 2, operands))
    return kk_fetch_error(), KK_NONE_ASIDE;
  KkOut out = kk_out();
  int failed = PyObject_SetItem(object_of(v), operands[0], operands[1]);
  kk_in(&out);
  kk_drop_all(operands, 2);
  return failed ? (kk_fetch_error(), KK_NONE_ASIDE) : 0;
}

static KkNone foreign_delitem(Value v, Value key) {
  PyObject *operand = kk_to_python(key);
  if (!operand)
    return kk_fetch_error(), KK_NONE_ASIDE;
  KkOut out = kk_out();
  int failed = PyObject_DelItem(object_of(v), operand);
  kk_in(&out);
  Py_DECREF(operand);
  return failed ? (kk_fetch_error(), KK_NONE_ASIDE) : 0;
}

static KkBool foreign_contains(Value v, Value item) { return kk_python_contains(object_of(v), item); }

// What iter() gives is an iterator; next() of anything else is a TypeError.
static Value foreign_next(Value v) {
  PyObject *object = object_of(v);
  if (!PyIter_Check(object)) {
    kk_raise(KK_TypeError, "'%U' object is not an iterator", kk_foreign_type_name(v));
    return KK_VALUE_ASIDE;
  }
  KkOut out = kk_out();
  PyObject *item = Py_TYPE(object)->tp_iternext(object);
  kk_in(&out);
  if (item)
    return kk_from_owned(item);
  if (PyErr_Occurred() && PyErr_ExceptionMatches(PyExc_StopIteration))
    PyErr_Clear();
  else if (PyErr_Occurred())
    kk_fetch_error();
  return KK_VALUE_ASIDE;
}

static Value foreign_reversed(Value v) { return kk_foreign_call_builtin("reversed", &v, 1, NULL); }

// ---- calls, attributes

static Value foreign_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  return kk_from_owned(kk_call_python(object_of(callee), args, n, names));
}

// object.name(…): no bound method is made for a function that the class has, and one of ours is called without leaving.
Value kk_foreign_call_method(Value self, KkStr *name, const Value *args, size_t n, KkTuple *names) {
  PyObject *text = kk_name_to_python(name), *method = NULL;
  if (!text)
    return kk_fetched();
  KkOut out = kk_out();
  bool is_unbound = _PyObject_GetMethod(object_of(self), text, &method);
  kk_in(&out);
  Py_DECREF(text);
  if (!method) {
    kk_fetch_error();
    kk_thread->missing_method = kk_thread->exception;
    return KK_VALUE_ASIDE;
  }
  if (Py_TYPE(method) == kk_boundary->function_type) {
    Value function = kk_value_from_ref(kk_unwrap(method));
    Value result = is_unbound ? kk_call_with_self(function, self, args, n, names) : kk_call(function, args, n, names);
    Py_DECREF(method);
    return result;
  }
  PyObject *result = kk_call_python_with(method, is_unbound ? object_of(self) : NULL, args, n, names);
  Py_DECREF(method);
  return kk_from_owned(result);
}

static Value foreign_getattr(Value v, KkStr *name) {
  PyObject *text = kk_name_to_python(name);
  if (!text)
    return kk_fetched();
  KkOut out = kk_out();
  PyObject *found = PyObject_GetAttr(object_of(v), text);
  kk_in(&out);
  Py_DECREF(text);
  return kk_from_owned(found);
}

static KkNone foreign_setattr(Value v, KkStr *name, Value item) {
  PyObject *text = kk_name_to_python(name), *object = NULL;
  bool is_ready = text && (kk_value_is_aside(item) || (object = kk_to_python(item)));
  int failed = 1;
  if (is_ready) {
    KkOut out = kk_out();
    failed = PyObject_SetAttr(object_of(v), text, object);
    kk_in(&out);
  }
  Py_XDECREF(text);
  Py_XDECREF(object);
  return failed ? (kk_fetch_error(), KK_NONE_ASIDE) : 0;
}

// As an attribute of a class of ours: a function of CPython binds.
static Value foreign_get(Value descriptor, Value object, Value class) {
  PyObject *function = object_of(descriptor);
  if (!Py_TYPE(function)->tp_descr_get || kk_value_is_aside(object))
    return descriptor;
  Value both[2] = {object, class};
  PyObject *operands[2];
  if (!kk_values_to_python(both, 2, operands))
    return kk_fetched();
  KkOut out = kk_out();
  PyObject *bound = Py_TYPE(function)->tp_descr_get(function, operands[0], operands[1]);
  kk_in(&out);
  kk_drop_all(operands, 2);
  return kk_from_owned(bound);
}

// ---- the class

Value kk_foreign_type(Value v) { return kk_from_python((PyObject *)Py_TYPE(object_of(v))); }

KkStr *kk_foreign_type_name(Value v) { return kk_str_from_utf8z(Py_TYPE(object_of(v))->tp_name); }

Value kk_class_value_of(Value v) {
  if (kk_is_foreign(v))
    return kk_foreign_type(v);
  KkClass *class = kk_class_of(v);
  return class->twin ? kk_from_python(class->twin) : kk_value_from_ref(class);
}

void kk_foreign_class_init(KkClass *class) {
  KkSlots *slots = &class->slots;
  slots->repr = foreign_repr;
  slots->str = foreign_str;
  slots->hash = foreign_hash;
  memcpy(slots->binary, binary_slots, sizeof binary_slots);
  memcpy(slots->inplace, inplace_slots, sizeof inplace_slots);
  slots->power3 = foreign_power3;
  slots->negative = foreign_negative;
  slots->positive = foreign_positive;
  slots->invert = foreign_invert;
  slots->absolute = foreign_absolute;
  slots->to_int = foreign_to_int;
  slots->to_float = foreign_to_float;
  slots->to_index = foreign_to_index;
  slots->compare = foreign_compare;
  slots->truth = foreign_truth;
  slots->length = foreign_length;
  slots->getitem = foreign_getitem;
  slots->setitem = foreign_setitem;
  slots->delitem = foreign_delitem;
  slots->contains = foreign_contains;
  slots->iter = foreign_iter;
  slots->reversed = foreign_reversed;
  slots->next = foreign_next;
  slots->call = foreign_call;
  slots->getattr = foreign_getattr;
  slots->setattr = foreign_setattr;
  slots->get = foreign_get;
}

// ---- tests of classes

static KkBool test_class(int (*test)(PyObject *, PyObject *), Value v, Value classes) {
  Value both[2] = {v, classes};
  PyObject *operands[2];
  if (!kk_values_to_python(both, 2, operands))
    return kk_fetch_error(), KK_BOOL_ASIDE;
  KkOut out = kk_out();
  int found = test(operands[0], operands[1]);
  kk_in(&out);
  kk_drop_all(operands, 2);
  return found < 0 ? (kk_fetch_error(), KK_BOOL_ASIDE) : found;
}

KkBool kk_foreign_isinstance(Value v, Value classes) { return test_class(PyObject_IsInstance, v, classes); }
KkBool kk_foreign_issubclass(Value class, Value classes) { return test_class(PyObject_IsSubclass, class, classes); }
bool kk_foreign_is_exception_class(Value v) { return kk_is_foreign(v) && PyExceptionClass_Check(object_of(v)); }

bool kk_foreign_has(Value v, KkStr *name) {
  bool found = kk_hasattr(v, name) == 1;
  kk_clear_pending();
  return found;
}

// Looked up in the class, as an operation of the interpreter does.
Value kk_foreign_special(Value v, KkStr *name, const Value *args, size_t n, bool *is_found) {
  PyObject *object = object_of(v), *text = kk_name_to_python(name);
  PyObject *method = text ? _PyType_Lookup(Py_TYPE(object), text) : NULL;
  *is_found = method != NULL;
  Py_XDECREF(text);
  if (!method)
    return KK_VALUE_ASIDE;
  Py_INCREF(method);
  descrgetfunc get = Py_TYPE(method)->tp_descr_get;
  PyObject *bound = get ? get(method, object, (PyObject *)Py_TYPE(object)) : Py_NewRef(method);
  Py_DECREF(method);
  PyObject *result = bound ? kk_call_python(bound, args, n, NULL) : NULL;
  Py_XDECREF(bound);
  return kk_from_owned(result);
}

Value kk_foreign_unbound(Value builtin, const Value *args, size_t n, KkTuple *names) {
  PyObject *function = kk_to_python(builtin);
  PyObject *result = function ? kk_call_python(function, args, n, names) : NULL;
  Py_XDECREF(function);
  return kk_from_owned(result);
}

// ---- patterns

static bool has_flag(Value v, unsigned long flag) { return Py_TYPE(object_of(v))->tp_flags & flag; }
bool kk_foreign_is_sequence(Value v) { return has_flag(v, Py_TPFLAGS_SEQUENCE); }
bool kk_foreign_is_mapping(Value v) { return has_flag(v, Py_TPFLAGS_MAPPING); }
bool kk_foreign_is_class(Value v) { return PyType_Check(object_of(v)); }
bool kk_foreign_matches_self(Value class) {
  return PyType_HasFeature((PyTypeObject *)object_of(class), _Py_TPFLAGS_MATCH_SELF);
}

Value kk_foreign_call_builtin(const char *name, const Value *args, size_t n, KkTuple *names) {
  PyObject *function = PyDict_GetItemString(kk_boundary->builtins, name);
  if (function)
    return kk_from_owned(kk_call_python(function, args, n, names));
  kk_raise(KK_NameError, "name '%s' is not defined", name);
  return KK_VALUE_ASIDE;
}
