// convert.c - values from Python to native and back; the table stands in boundary.h.
//
// Scalars, strs and bytes are copied; tuples and frozensets item by item. What can change keeps its identity: it becomes a
// KkForeign, or its twin, or a wrapper.
#include "boundary.h"
#include "complex_type.h"

// ---- int

static Value int_from_python(PyObject *number) {
  int overflow;
  long long n = PyLong_AsLongLongAndOverflow(number, &overflow);
  if (KK_LIKELY(!overflow))
    return kk_int_from_i64(n);
  size_t bits = _PyLong_NumBits(number);
  int64_t limbs = (int64_t)(bits / 64 + 1);
  KkBig *big = kk_big_new(limbs);
  if (!big)
    return KK_VALUE_ASIDE;
  PyObject *magnitude = PyNumber_Absolute(number);
  if (!magnitude ||
      _PyLong_AsByteArray((PyLongObject *)magnitude, (unsigned char *)big->limbs, (size_t)limbs * 8, 1, 0)) {
    Py_XDECREF(magnitude);
    return kk_fetched();
  }
  Py_DECREF(magnitude);
  return kk_big_finish(big, limbs, overflow < 0);
}

static PyObject *int_to_python(KkInt n) {
  if (KK_LIKELY(kk_value_is_small(n)))
    return PyLong_FromLongLong(kk_value_small(n));
  uint64_t room;
  KkLimbs limbs = kk_int_limbs(n, &room);
  PyObject *number = _PyLong_FromByteArray((const unsigned char *)limbs.limbs, (size_t)limbs.size * 8, 1, 0);
  if (!number || !limbs.negative)
    return number;
  PyObject *negated = PyNumber_Negative(number);
  Py_DECREF(number);
  return negated;
}

// ---- float, complex

static Value float_from_python(double number) {
  return kk_value_from_float(KK_UNLIKELY(kk_float_is_aside(number)) ? __builtin_nan("") : number);
}

// ---- str, bytes

Value kk_str_from_python(PyObject *text) {
  if (PyUnicode_READY(text))
    return kk_fetched();
  int width = PyUnicode_KIND(text);
  Py_ssize_t length = PyUnicode_GET_LENGTH(text);
  if (length == 0)
    return kk_value_from_ref(kk_str_empty());
  if (length == 1)
    return kk_value_from_ref(kk_str_from_code(PyUnicode_READ_CHAR(text, 0)));
  KkStr *s = kk_str_new(width, PyUnicode_IS_ASCII(text), length);
  if (s == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  memcpy(s->data, PyUnicode_DATA(text), (size_t)length * (size_t)width);
  return kk_value_from_ref(s);
}

PyObject *kk_str_to_python(KkStr *s) {
  int width = kk_str_width(s);
  Py_UCS4 most = kk_str_is_ascii(s) ? 127 : width == 1 ? 255 : width == 2 ? 0xffff : 0x10ffff;
  PyObject *text = PyUnicode_New(s->length, most);
  if (text && s->length)
    memcpy(PyUnicode_DATA(text), s->data, kk_str_bytes(s));
  return text;
}

// The names of attributes are looked up again and again: they are remembered by their addresses.
PyObject *kk_name_to_python(KkStr *name) {
  KkBoundary *b = kk_boundary;
  size_t place = ((uintptr_t)name >> 4) % KK_NAME_CACHE;
  if (KK_LIKELY(b->name_strs[place] == name)) {
    Py_INCREF(b->name_objects[place]);
    return b->name_objects[place];
  }
  PyObject *text = kk_str_to_python(name);
  if (!text)
    return NULL;
  PyUnicode_InternInPlace(&text);
  if (name->header.flags & KK_STR_SPARE)
    return text;
  Py_XDECREF(b->name_objects[place]);   // it is interned, so nobody's end shows
  Py_INCREF(text);
  b->name_objects[place] = text;
  b->name_strs[place] = name;   // the boundary is a root, so the address stays this name's
  return text;
}

// ---- containers that do not change

static Value tuple_from_python(PyObject *tuple) {
  Py_ssize_t n = PyTuple_GET_SIZE(tuple);
  if (n == 0)
    return kk_value_from_ref(kk_tuple_empty());
  KkTuple *result = kk_tuple_new(n);
  if (!kk_recursion_enter(" while converting a tuple"))
    return KK_VALUE_ASIDE;
  for (Py_ssize_t i = 0; i < n; i++) {
    Value item = kk_from_python(PyTuple_GET_ITEM(tuple, i));
    if (kk_value_is_aside(item)) {
      kk_recursion_leave();
      return item;
    }
    result->items[i] = item;
  }
  kk_recursion_leave();
  return kk_value_from_ref(result);
}

static PyObject *tuple_to_python(const KkTuple *tuple) {
  PyObject *result = PyTuple_New(tuple->length);
  for (int64_t i = 0; result && i < tuple->length; i++) {
    PyObject *item = kk_to_python(tuple->items[i]);
    if (!item)
      Py_CLEAR(result);
    else
      PyTuple_SET_ITEM(result, i, item);
  }
  return result;
}

static Value frozenset_from_python(PyObject *set) {
  KkSet *result = kk_set_new(KK_frozenset);
  PyObject *item;
  Py_hash_t hash;
  for (Py_ssize_t at = 0; _PySet_NextEntry(set, &at, &item, &hash);) {
    Value v = kk_from_python(item);
    if (kk_value_is_aside(v) || kk_set_add(result, v))
      return KK_VALUE_ASIDE;
  }
  return kk_value_from_ref(result);
}

static PyObject *frozenset_to_python(KkSet *set) {
  PyObject *result = PyFrozenSet_New(NULL);
  if (result && Py_REFCNT(result) > 1) {   // the empty one, of which there is one
    Py_DECREF(result);
    result = (PyObject *)PyObject_CallNoArgs((PyObject *)&PyFrozenSet_Type);
  }
  if (result && set->used && !kk_set_to_python(set, result))
    Py_CLEAR(result);
  return result;
}

// The three attributes of a range or slice.
static bool parts_from_python(PyObject *object, Value *parts) {
  static const char *const names[] = {"start", "stop", "step"};
  for (int i = 0; i < 3; i++) {
    parts[i] = kk_from_owned(PyObject_GetAttrString(object, names[i]));
    if (kk_value_is_aside(parts[i]))
      return false;
  }
  return true;
}

static Value range_from_python(PyObject *range) {
  Value parts[3];
  if (!parts_from_python(range, parts))
    return KK_VALUE_ASIDE;
  return kk_value_from_ref(kk_range_new(parts[0], parts[1], parts[2]));
}

static Value slice_from_python(PyObject *slice) {
  Value parts[3];
  if (!parts_from_python(slice, parts))
    return KK_VALUE_ASIDE;
  return kk_value_from_ref(kk_slice_new(parts[0], parts[1], parts[2]));
}

static PyObject *parts_to_python(PyObject *type, Value start, Value stop, Value step) {
  Value parts[] = {start, stop, step};
  return kk_call_python(type, parts, 3, NULL);
}

// ---- from Python

static Value object_from_python(PyObject *object) {
  PyTypeObject *type = Py_TYPE(object);
  Value class;
  if (type == &PyTuple_Type)
    return tuple_from_python(object);
  if (type == &PyBytes_Type)
    return kk_value_from_ref(kk_bytes_from(PyBytes_AS_STRING(object), PyBytes_GET_SIZE(object)));
  if (type == &PyFrozenSet_Type)
    return frozenset_from_python(object);
  if (type == &PyRange_Type)
    return range_from_python(object);
  if (type == &PySlice_Type)
    return slice_from_python(object);
  if (type == &PyComplex_Type)
    return kk_complex_new(PyComplex_RealAsDouble(object), PyComplex_ImagAsDouble(object));
  if (object == Py_Ellipsis)
    return kk_ellipsis();
  if (object == Py_NotImplemented)
    return kk_not_implemented();
  if (PyExceptionInstance_Check(object))
    return kk_exception_from_python(object);
  if (PyType_Check(object) && kk_class_from_python(object, &class))
    return class;
  KkObject *native = kk_unwrap(object);
  return native ? kk_value_from_ref(native) : kk_foreign_new(object);
}

Value kk_from_python(PyObject *object) {
  PyTypeObject *type = Py_TYPE(object);
  if (type == &PyLong_Type)
    return int_from_python(object);
  if (type == &PyFloat_Type)
    return float_from_python(PyFloat_AS_DOUBLE(object));
  if (type == &PyUnicode_Type)
    return kk_str_from_python(object);
  if (object == Py_None)
    return KK_VALUE_NONE;
  if (type == &PyBool_Type)
    return kk_value_from_bool(object == Py_True);
  return object_from_python(object);
}

Value kk_ask_python(PyObject *object, PyObject *(*ask)(PyObject *)) {
  KkOut out = kk_out();
  PyObject *answer = ask(object);
  kk_in(&out);
  return kk_from_owned(answer);
}

KkBool kk_python_contains(PyObject *container, Value item) {
  PyObject *operand = kk_to_python(item);
  if (!operand)
    return kk_fetch_error(), KK_BOOL_ASIDE;
  KkOut out = kk_out();
  int found = PySequence_Contains(container, operand);
  kk_in(&out);
  Py_DECREF(operand);
  return found < 0 ? (kk_fetch_error(), KK_BOOL_ASIDE) : found;
}

Value kk_from_owned(PyObject *object) {
  if (!object)
    return kk_fetched();
  Value v = kk_from_python(object);
  Py_DECREF(object);
  return v;
}

Value kk_foreign_new(PyObject *object) {
  KkObject *known = kk_identity_find(object);
  if (known)
    return kk_value_from_ref(known);
  KkForeign *foreign = kk_alloc(sizeof *foreign, KK_foreign);
  Py_INCREF(object);
  foreign->object = object;
  kk_identity_add(object, (KkObject *)foreign);
  return kk_value_from_ref(foreign);
}

// ---- to Python

static PyObject *new_reference(PyObject *object) {
  Py_XINCREF(object);
  return object;
}

static PyObject *object_to_python(Value v) {
  void *object = kk_value_ref(v);
  switch (kk_class_id(v)) {
  case KK_int: return int_to_python(v);
  case KK_bool: return PyBool_FromLong(kk_value_bool(v));
  case KK_float: return PyFloat_FromDouble(kk_value_float(v));
  case KK_str: return kk_str_to_python(object);
  case KK_foreign: return new_reference(((KkForeign *)object)->object);
  case KK_list:
  case KK_dict:
  case KK_set: return new_reference(kk_twin(object));
  case KK_tuple: return tuple_to_python(object);
  case KK_frozenset: return frozenset_to_python(object);
  case KK_bytes: return PyBytes_FromStringAndSize((const char *)((KkBytes *)object)->data, ((KkBytes *)object)->length);
  case KK_complex: {
    KkComplexNumber number = kk_complex_number(v);
    return PyComplex_FromDoubles(number.real, number.imag);
  }
  case KK_NotImplementedType: return new_reference(Py_NotImplemented);
  case KK_ellipsis: return new_reference(Py_Ellipsis);
  case KK_range: {
    KkRange *range = object;
    return parts_to_python((PyObject *)&PyRange_Type, range->start, range->stop, range->step);
  }
  case KK_slice: {
    KkSlice *slice = object;
    return parts_to_python((PyObject *)&PySlice_Type, slice->start, slice->stop, slice->step);
  }
  default: break;
  }
  if (kk_is_instance_of(v, KK_BaseException))
    return kk_exception_to_python(object);
  return kk_value_is_class(v) ? kk_class_to_python(object) : kk_wrap(v);
}

PyObject *kk_to_python(Value v) {
  if (kk_value_is_small(v))
    return PyLong_FromLongLong(kk_value_small(v));
  if (kk_value_is_flonum(v))
    return PyFloat_FromDouble(kk_value_float(v));
  if (kk_value_is_none(v))
    return new_reference(Py_None);
  return object_to_python(v);
}

void kk_drop_all(PyObject **objects, size_t n) {
  for (size_t i = 0; i < n; i++)
    Py_DECREF(objects[i]);
}

bool kk_values_to_python(const Value *values, size_t n, PyObject **out) {
  for (size_t i = 0; i < n; i++)
    if (!(out[i] = kk_to_python(values[i]))) {
      kk_drop_all(out, i);
      return false;
    }
  return true;
}

// The place before the arguments is self's, or free for the callee to use.
PyObject *kk_call_python_with(PyObject *callee, PyObject *self, const Value *args, size_t n, KkTuple *names) {
  size_t total = n + (names ? (size_t)names->length : 0);
  PyObject *objects[total + 1], *keywords = names ? kk_to_python(kk_value_from_ref(names)) : NULL;
  objects[0] = self;
  if ((names && !keywords) || !kk_values_to_python(args, total, objects + 1)) {
    Py_XDECREF(keywords);
    return NULL;
  }
  KkOut out = kk_out();
  PyObject *result = self ? PyObject_Vectorcall(callee, objects, n + 1, keywords)
                          : PyObject_Vectorcall(callee, objects + 1, n | PY_VECTORCALL_ARGUMENTS_OFFSET, keywords);
  kk_in(&out);
  kk_drop_all(objects + 1, total);
  Py_XDECREF(keywords);
  return result;
}

PyObject *kk_call_python(PyObject *callee, const Value *args, size_t n, KkTuple *names) {
  return kk_call_python_with(callee, NULL, args, n, names);
}

// ---- classes

// Where CPython has the class: a name of builtins or of another module. NULL: it has none like it.
static const struct {
  KkClassId id;
  const char *module, *name;
} places[] = {
    {KK_NoneType, "types", "NoneType"},
    {KK_NotImplementedType, "types", "NotImplementedType"},
    {KK_ellipsis, "types", "EllipsisType"},
};

static bool is_shared_class(uint32_t id) {
  switch (id) {
  case KK_object:
  case KK_type:
  case KK_int:
  case KK_bool:
  case KK_float:
  case KK_complex:
  case KK_str:
  case KK_bytes:
  case KK_list:
  case KK_tuple:
  case KK_dict:
  case KK_set:
  case KK_frozenset:
  case KK_range:
  case KK_slice:
  case KK_enumerate:
  case KK_zip:
  case KK_map:
  case KK_filter:
  case KK_reversed: return true;
  default:
    return id < KK_BUILTIN_CLASSES && id != KK_UnsupportedOperation && id != KK_JSONDecodeError &&
           kk_class_is_subclass(kk_class_builtin(id), kk_class_builtin(KK_BaseException));
  }
}

static PyObject *find_class(const KkClass *class) {
  for (size_t i = 0; i < sizeof places / sizeof *places; i++)
    if (class->id == (uint32_t)places[i].id) {
      PyObject *module = PyImport_ImportModule(places[i].module);
      PyObject *found = module ? PyObject_GetAttrString(module, places[i].name) : NULL;
      Py_XDECREF(module);
      return found;
    }
  return is_shared_class(class->id) ? new_reference(PyDict_GetItemString(kk_boundary->builtins, class->name)) : NULL;
}

// Of objects that Python sees by wrappers: the wrapper's class.
static PyTypeObject *wrapper_class(const KkBoundary *b, uint32_t id) {
  switch (id) {
  case KK_function: return b->function_type;
  case KK_generator: return b->generator_type;
  case KK_coroutine:
  case KK_async_generator_asend:
  case KK_async_generator_athrow: return b->coroutine_type;
  case KK_async_generator: return b->async_type;
  case KK_method: return &PyMethod_Type;
  case KK_builtin_function_or_method: return &PyCFunction_Type;
  case KK_method_descriptor: return &PyMethodDescr_Type;
  case KK_GenericAlias: return &Py_GenericAliasType;
  case KK_dict_keys: return &PyDictKeys_Type;
  case KK_dict_values: return &PyDictValues_Type;
  case KK_dict_items: return &PyDictItems_Type;
  default: return NULL;
  }
}

PyObject *kk_class_to_python(KkClass *class) {
  KkBoundary *b = kk_boundary;
  PyObject *wrapper = (PyObject *)wrapper_class(b, class->id);
  bool is_iterator = class->slots.next && !class->is_heap && !is_shared_class(class->id) && class->id != KK_foreign;
  if (wrapper || is_iterator)
    return Py_NewRef(wrapper ? wrapper : (PyObject *)b->iterator_type);
  if (class->is_heap && class->twin)
    return new_reference(class->twin);
  if (class->id < KK_BUILTIN_CLASSES && !b->types[class->id])
    b->types[class->id] = find_class(class);
  if (class->id < KK_BUILTIN_CLASSES && b->types[class->id])
    return new_reference(b->types[class->id]);
  if (!PyErr_Occurred())
    PyErr_Format(PyExc_TypeError, "the class '%s' of compiled code cannot be passed to Python", class->name);
  return NULL;
}

bool kk_class_from_python(PyObject *type, Value *class) {
  KkBoundary *b = kk_boundary;
  if (type == (PyObject *)b->function_type || type == (PyObject *)b->generator_type)
    return *class = kk_value_from_ref(
               kk_class_builtin(type == (PyObject *)b->function_type ? KK_function : KK_generator)),
           true;
  if (((PyTypeObject *)type)->tp_flags & Py_TPFLAGS_HEAPTYPE)
    return false;
  for (uint32_t id = 0; id < KK_BUILTIN_CLASSES; id++) {
    if (!is_shared_class(id) && id != KK_NoneType && id != KK_NotImplementedType && id != KK_ellipsis)
      continue;
    if (!b->types[id])
      b->types[id] = find_class(kk_class_builtin(id));
    if (b->types[id] == type)
      return *class = kk_value_from_ref(kk_class_builtin(id)), true;
  }
  PyErr_Clear();
  return false;
}
