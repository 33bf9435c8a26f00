// wrap.c - native objects as Python sees them: functions, iterators, generators.
//
// A wrapper is an object of CPython with a handle (boundary.c) to the native one. While it lives there is one for each native
// object, so that `is` holds. Its type says what Python may do with it:
//
//   function     a function of the program: called by vectorcall, bound as a method, with the attributes of functions
//   generator    a generator or coroutine: iteration, send, throw, close
//   iterator     any other iterator: iteration
//
// What would look like an object of CPython's library but is none (a native deque, a StringIO) is refused.
#include "collector.h"

#include "module.h"

#include <structmember.h>

typedef struct Wrapper {
  PyObject_HEAD vectorcallfunc call;
  size_t handle;
  PyObject *dict, *weak_references;
} Wrapper;

static Value native_value(PyObject *self) { return kk_value_from_ref(kk_handle_get(((Wrapper *)self)->handle)); }

// ---- in and out of native code

static bool enter(KkActivation *activation) { return kk_enter(activation); }

// The result of native code as Python's, and the end of the activation.
static PyObject *leave_with(KkActivation *activation, Value result) {
  PyObject *object = NULL;
  if (kk_value_is_aside(result))
    kk_restore_error();
  else
    object = kk_to_python(result);
  kk_leave(activation);
  return object;
}

// ---- calls

static PyObject *call_native(PyObject *self, PyObject *const *args, size_t flags, PyObject *keywords) {
  KkActivation activation;
  if (!enter(&activation))
    return NULL;
  size_t n = (size_t)PyVectorcall_NARGS(flags), total = n + (keywords ? (size_t)PyTuple_GET_SIZE(keywords) : 0);
  Value values[total + 1], names = keywords ? kk_from_python(keywords) : KK_VALUE_NONE, result = KK_VALUE_ASIDE;
  size_t done = 0;
  while (done < total && !kk_value_is_aside(values[done] = kk_from_python(args[done])))
    done++;
  if (done == total && !kk_value_is_aside(names))
    result = kk_call(native_value(self), values, n, kk_value_ref(names));
  return leave_with(&activation, result);
}

// ---- life

static PyObject *wrapper_new(PyTypeObject *type, KkObject *native) {
  Wrapper *wrapper = (Wrapper *)type->tp_alloc(type, 0);
  if (!wrapper)
    return NULL;
  wrapper->call = call_native;
  wrapper->handle = kk_handle_new(native);
  return (PyObject *)wrapper;
}

// Where the wrapper of a native object is remembered: functions have a field, others stand in a dict by their addresses.
static Value address_of(const KkObject *native) { return kk_int_from_i64((int64_t)(uintptr_t)native); }

static PyObject *wrapper_find(const KkObject *native) {
  if (native->header.class_id == KK_function)
    return ((const KkFunction *)native)->wrapper;
  Value found = kk_dict_get(kk_boundary->wrappers, address_of(native));
  return kk_value_is_aside(found) ? NULL : (PyObject *)(uintptr_t)kk_int_to_i64(found);
}

static void wrapper_remember(KkObject *native, PyObject *wrapper) {
  if (native->header.class_id == KK_function)
    ((KkFunction *)native)->wrapper = wrapper;
  else
    kk_dict_set(kk_boundary->wrappers, address_of(native), kk_int_from_i64((int64_t)(uintptr_t)wrapper));
}

static void wrapper_forget(KkObject *native) {
  if (native->header.class_id == KK_function)
    ((KkFunction *)native)->wrapper = NULL;
  else
    kk_dict_take(kk_boundary->wrappers, address_of(native));
}

static void wrapper_dealloc(PyObject *self) {
  Wrapper *wrapper = (Wrapper *)self;
  PyTypeObject *type = Py_TYPE(self);
  PyObject_GC_UnTrack(self);
  if (wrapper->weak_references)
    PyObject_ClearWeakRefs(self);
  if (!kk_thread)
    kk_thread_attach();
  wrapper_forget(kk_handle_get(wrapper->handle));
  kk_handle_drop(wrapper->handle);
  Py_CLEAR(wrapper->dict);
  type->tp_free(self);
  Py_DECREF(type);
}

static int wrapper_traverse(PyObject *self, visitproc visit, void *arg) {
  Py_VISIT(((Wrapper *)self)->dict);
  Py_VISIT(Py_TYPE(self));
  return 0;
}

// ---- attributes

static PyObject *get_native(PyObject *self, void *name) {
  KkActivation activation;
  return enter(&activation) ? leave_with(&activation, kk_getattr(native_value(self), kk_str_from_ascii(name))) : NULL;
}

static int set_native(PyObject *self, PyObject *item, void *name) {
  KkActivation activation;
  if (!enter(&activation))
    return -1;
  Value v = item ? kk_from_python(item) : KK_VALUE_ASIDE;
  bool failed = kk_pending() || kk_setattr(native_value(self), kk_str_from_ascii(name), v) == KK_NONE_ASIDE;
  if (failed)
    kk_restore_error();
  kk_leave(&activation);
  return failed ? -1 : 0;
}

static PyObject *wrapper_repr(PyObject *self) {
  KkActivation activation;
  if (!enter(&activation))
    return NULL;
  KkStr *text = kk_repr(native_value(self));
  return leave_with(&activation, text == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(text));
}

// ---- functions

static PyObject *function_bind(PyObject *self, PyObject *object, PyObject *type) {
  (void)type;
  return object && object != Py_None ? PyMethod_New(self, object) : Py_NewRef(self);
}

// Pickled and copied by its name, as functions are.
static PyObject *function_reduce(PyObject *self, PyObject *unused) {
  (void)unused;
  return PyObject_GetAttrString(self, "__qualname__");
}

static const char signature_source[] =
    "from inspect import Parameter as P, Signature as S\n"
    "def make(names, positional_only, positional, keyword_only, star, stars, defaults, keywords, notes):\n"
    "    kinds = [P.POSITIONAL_ONLY] * positional_only\n"
    "    kinds += [P.POSITIONAL_OR_KEYWORD] * (positional - positional_only)\n"
    "    empty = P.empty\n"
    "    values = [empty] * (positional - len(defaults)) + list(defaults)\n"
    "    at = positional + keyword_only\n"
    "    order = list(zip(names[:positional], kinds, values))\n"
    "    if star:\n"
    "        order.append((names[at], P.VAR_POSITIONAL, empty))\n"
    "        at += 1\n"
    "    order += [(n, P.KEYWORD_ONLY, keywords.get(n, empty)) for n in names[positional:positional + keyword_only]]\n"
    "    if stars:\n"
    "        order.append((names[at], P.VAR_KEYWORD, empty))\n"
    "    parameters = [P(n, k, default=v, annotation=notes.get(n, empty)) for n, k, v in order]\n"
    "    return S(parameters, return_annotation=notes.get('return', S.empty))\n";

static PyObject *signature_maker(void) {
  PyObject *names = PyDict_New();
  if (!names || PyDict_SetItemString(names, "__builtins__", kk_boundary->builtins))
    return NULL;
  PyObject *done = PyRun_String(signature_source, Py_file_input, names, names), *make = NULL;
  if (done)
    make = Py_XNewRef(PyDict_GetItemString(names, "make"));
  Py_XDECREF(done);
  Py_DECREF(names);
  return make;
}

static PyObject *parameter_names(const KkCode *code) {
  Py_ssize_t n = code->positional + code->keyword_only + code->has_varargs + code->has_varkeywords;
  PyObject *names = PyList_New(n);
  for (Py_ssize_t i = 0; names && i < n; i++)
    PyList_SET_ITEM(names, i, PyUnicode_FromString(code->parameters[i]));
  return names;
}

static PyObject *or_empty(PyObject *object, PyObject *(*make)(void)) {
  if (object && object != Py_None)
    return object;
  Py_XDECREF(object);
  return make();
}

static PyObject *new_tuple(void) { return PyTuple_New(0); }

static PyObject *function_signature(PyObject *self, void *unused) {
  (void)unused;
  PyObject *dict = ((Wrapper *)self)->dict;
  if (dict && PyDict_GetItemString(dict, "__wrapped__")) {   // then that one's counts
    PyErr_SetString(PyExc_AttributeError, "__signature__");
    return NULL;
  }
  const KkCode *code = ((KkFunction *)kk_handle_get(((Wrapper *)self)->handle))->code;
  PyObject *make = signature_maker(), *names = parameter_names(code);
  PyObject *defaults = or_empty(PyObject_GetAttrString(self, "__defaults__"), new_tuple);
  PyObject *keywords = or_empty(PyObject_GetAttrString(self, "__kwdefaults__"), PyDict_New);
  PyObject *notes = or_empty(PyObject_GetAttrString(self, "__annotations__"), PyDict_New), *signature = NULL;
  if (make && names && defaults && keywords && notes)
    signature = PyObject_CallFunction(make, "OiiiiiOOO", names, (int)code->positional_only, (int)code->positional,
                                      (int)code->keyword_only, (int)code->has_varargs, (int)code->has_varkeywords,
                                      defaults, keywords, notes);
  Py_XDECREF(make);
  Py_XDECREF(names);
  Py_XDECREF(defaults);
  Py_XDECREF(keywords);
  Py_XDECREF(notes);
  return signature;
}

static PyObject *function_globals(PyObject *self, void *unused) {
  (void)self, (void)unused;
  return Py_NewRef(kk_boundary->globals);
}

#define ATTRIBUTE(name) \
  { #name, get_native, set_native, NULL, #name }
static PyGetSetDef function_attributes[] = {
    ATTRIBUTE(__name__),
    ATTRIBUTE(__qualname__),
    ATTRIBUTE(__module__),
    ATTRIBUTE(__doc__),
    {"__defaults__", get_native, NULL, NULL, "__defaults__"},
    {"__kwdefaults__", get_native, NULL, NULL, "__kwdefaults__"},
    ATTRIBUTE(__annotations__),
    {"__signature__", function_signature, NULL, NULL, NULL},
    {"__globals__", function_globals, NULL, NULL, NULL},
    {"__dict__", PyObject_GenericGetDict, NULL, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyMethodDef function_methods[] = {
    {"__reduce__", function_reduce, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyMemberDef wrapper_members[] = {
    {"__vectorcalloffset__", T_PYSSIZET, offsetof(Wrapper, call), READONLY, NULL},
    {"__dictoffset__", T_PYSSIZET, offsetof(Wrapper, dict), READONLY, NULL},
    {"__weaklistoffset__", T_PYSSIZET, offsetof(Wrapper, weak_references), READONLY, NULL},
    {NULL, 0, 0, 0, NULL},
};

static PyType_Slot function_slots[] = {
    {Py_tp_dealloc, wrapper_dealloc},  {Py_tp_traverse, wrapper_traverse}, {Py_tp_repr, wrapper_repr},
    {Py_tp_call, PyVectorcall_Call},   {Py_tp_descr_get, function_bind},   {Py_tp_getset, function_attributes},
    {Py_tp_methods, function_methods}, {Py_tp_members, wrapper_members},   {0, NULL},
};

// ---- iterators, generators

static PyObject *iterator_next(PyObject *self) {
  KkActivation activation;
  if (!enter(&activation))
    return NULL;
  Value item = kk_next(native_value(self));
  if (!kk_value_is_aside(item) || kk_pending())
    return leave_with(&activation, item);
  kk_leave(&activation);
  return NULL;
}

static PyObject *call_method(PyObject *self, const char *name, PyObject *const *args, Py_ssize_t n) {
  KkActivation activation;
  if (!enter(&activation))
    return NULL;
  Value values[n + 1];
  Py_ssize_t done = 0;
  while (done < n && !kk_value_is_aside(values[done] = kk_from_python(args[done])))
    done++;
  Value result = done == n ? kk_call_method(native_value(self), kk_str_from_ascii(name), values, (size_t)n, NULL)
                           : KK_VALUE_ASIDE;
  return leave_with(&activation, result);
}

static PyObject *generator_send(PyObject *self, PyObject *const *args, Py_ssize_t n) {
  return call_method(self, "send", args, n);
}
static PyObject *generator_throw(PyObject *self, PyObject *const *args, Py_ssize_t n) {
  return call_method(self, "throw", args, n);
}
static PyObject *generator_close(PyObject *self, PyObject *const *args, Py_ssize_t n) {
  return call_method(self, "close", args, n);
}
static PyObject *length_hint(PyObject *self, PyObject *const *args, Py_ssize_t n) {
  PyObject *hint = call_method(self, "__length_hint__", args, n);
  if (hint || !PyErr_ExceptionMatches(PyExc_AttributeError))
    return hint;
  PyErr_Clear();
  return Py_NewRef(Py_NotImplemented);
}

// A generator that ends with a value says so in StopIteration, which kk_next has no room for: by send(None).
static PyObject *generator_next(PyObject *self) { return call_method(self, "send", (PyObject *[]){Py_None}, 1); }

static PyObject *coroutine_await(PyObject *self) { return Py_NewRef(self); }

static PyMethodDef generator_methods[] = {
    {"send", (PyCFunction)(void (*)(void))generator_send, METH_FASTCALL, NULL},
    {"throw", (PyCFunction)(void (*)(void))generator_throw, METH_FASTCALL, NULL},
    {"close", (PyCFunction)(void (*)(void))generator_close, METH_FASTCALL, NULL},
    {NULL, NULL, 0, NULL},
};

// ---- asynchronous generators: what their methods give is awaited

static PyObject *async_next(PyObject *self) { return call_method(self, "__anext__", NULL, 0); }
static PyObject *async_next_method(PyObject *self, PyObject *const *args, Py_ssize_t n) {
  return call_method(self, "__anext__", args, n);
}
static PyObject *async_send(PyObject *self, PyObject *const *args, Py_ssize_t n) {
  return call_method(self, "asend", args, n);
}
static PyObject *async_throw(PyObject *self, PyObject *const *args, Py_ssize_t n) {
  return call_method(self, "athrow", args, n);
}
static PyObject *async_close(PyObject *self, PyObject *const *args, Py_ssize_t n) {
  return call_method(self, "aclose", args, n);
}

static PyMethodDef async_methods[] = {
    {"__anext__", (PyCFunction)(void (*)(void))async_next_method, METH_FASTCALL, NULL},
    {"asend", (PyCFunction)(void (*)(void))async_send, METH_FASTCALL, NULL},
    {"athrow", (PyCFunction)(void (*)(void))async_throw, METH_FASTCALL, NULL},
    {"aclose", (PyCFunction)(void (*)(void))async_close, METH_FASTCALL, NULL},
    {NULL, NULL, 0, NULL},
};

static PyMethodDef iterator_methods[] = {
    {"__length_hint__", (PyCFunction)(void (*)(void))length_hint, METH_FASTCALL, NULL},
    {NULL, NULL, 0, NULL},
};

static PyGetSetDef generator_attributes[] = {
    ATTRIBUTE(__name__),
    ATTRIBUTE(__qualname__),
    {NULL, NULL, NULL, NULL, NULL},
};

static PyType_Slot generator_slots[] = {
    {Py_tp_dealloc, wrapper_dealloc},     {Py_tp_traverse, wrapper_traverse}, {Py_tp_repr, wrapper_repr},
    {Py_tp_iter, PyObject_SelfIter},      {Py_tp_iternext, generator_next},   {Py_tp_methods, generator_methods},
    {Py_tp_getset, generator_attributes}, {Py_tp_members, wrapper_members},   {0, NULL},
};

static PyType_Slot coroutine_slots[] = {
    {Py_tp_dealloc, wrapper_dealloc},     {Py_tp_traverse, wrapper_traverse}, {Py_tp_repr, wrapper_repr},
    {Py_am_await, coroutine_await},       {Py_tp_iternext, generator_next},   {Py_tp_methods, generator_methods},
    {Py_tp_getset, generator_attributes}, {Py_tp_members, wrapper_members},   {0, NULL},
};

static PyType_Slot async_slots[] = {
    {Py_tp_dealloc, wrapper_dealloc}, {Py_tp_traverse, wrapper_traverse},
    {Py_tp_repr, wrapper_repr},       {Py_am_aiter, PyObject_SelfIter},
    {Py_am_anext, async_next},        {Py_tp_methods, async_methods},
    {Py_tp_members, wrapper_members}, {0, NULL},
};

static PyType_Slot iterator_slots[] = {
    {Py_tp_dealloc, wrapper_dealloc}, {Py_tp_traverse, wrapper_traverse},
    {Py_tp_repr, wrapper_repr},       {Py_tp_iter, PyObject_SelfIter},
    {Py_tp_iternext, iterator_next},  {Py_tp_methods, iterator_methods},
    {Py_tp_members, wrapper_members}, {0, NULL},
};

// ---- wrapping

static PyObject *wrap_as(PyTypeObject *type, KkObject *native) {
  PyObject *known = wrapper_find(native);
  if (known)
    return Py_NewRef(known);
  PyObject *wrapper = wrapper_new(type, native);
  if (wrapper)
    wrapper_remember(native, wrapper);
  return wrapper;
}

// A function's attributes are one dict for both sides.
static PyObject *wrap_function(KkFunction *function) {
  bool is_new = !function->wrapper;
  PyObject *wrapper = wrap_as(kk_boundary->function_type, (KkObject *)function);
  if (!wrapper || !is_new)
    return wrapper;
  if (!function->attributes)
    function->attributes = kk_dict_new();
  PyObject *dict = kk_twin(function->attributes);
  if (!dict)
    Py_CLEAR(wrapper);
  else
    ((Wrapper *)wrapper)->dict = Py_NewRef(dict);
  return wrapper;
}

static PyObject *wrap_method(const KkBoundMethod *method) {
  PyObject *function = kk_to_python(method->function), *self = function ? kk_to_python(method->self) : NULL;
  PyObject *bound = self ? PyMethod_New(function, self) : NULL;
  Py_XDECREF(function);
  Py_XDECREF(self);
  return bound;
}

// CPython's functions and ours that are the same are never freed, so addresses will do.
static void builtin_remember(PyObject *object, const KkBuiltin *builtin) {
  kk_dict_set(kk_boundary->functions, kk_int_from_i64((int64_t)(uintptr_t)object), kk_value_from_ref(builtin));
}

static KkObject *builtin_find(PyObject *object) {
  Value found = kk_dict_get(kk_boundary->functions, kk_int_from_i64((int64_t)(uintptr_t)object));
  return kk_value_is_aside(found) ? NULL : kk_value_ref(found);
}

// A function in C is CPython's of that name: len, str.upper, "a".upper.
static PyObject *wrap_builtin(const KkBuiltin *builtin) {
  const char *name = builtin->method->name;
  PyObject *owner = NULL;
  if (!kk_value_is_aside(builtin->self))
    owner = kk_to_python(builtin->self);
  else
    owner = builtin->owner ? kk_class_to_python(builtin->owner) : PyImport_ImportModule(builtin->module);
  PyObject *found = owner ? PyObject_GetAttrString(owner, name) : NULL;
  Py_XDECREF(owner);
  if (found && kk_value_is_aside(builtin->self))
    builtin_remember(found, builtin);
  return found;
}

static bool is_compiled(const char *name) {   // as transpiler/sema/extension.c has it
  static const char *const names[] = {"abs",    "all",    "any",     "ascii",   "bin",    "chr",        "delattr",
                                      "divmod", "format", "getattr", "hasattr", "hex",    "isinstance", "issubclass",
                                      "iter",   "len",    "max",     "min",     "next",   "oct",        "ord",
                                      "pow",    "repr",   "round",   "setattr", "sorted", "sum"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (!strcmp(names[i], name))
      return true;
  return false;
}

// The builtins that are compiled are one object on both sides.
static bool remember_builtins(void) {
  KkModule *builtins = kk_module_find("builtins");
  for (uint32_t i = 0; builtins->row && i < builtins->row->function_count; i++) {
    PyObject *object = PyDict_GetItemString(kk_boundary->builtins, builtins->row->functions[i].name);
    if (object && PyCFunction_CheckExact(object) && is_compiled(builtins->row->functions[i].name))
      builtin_remember(object, builtins->row->objects[i]);
  }
  return true;
}

static PyObject *wrap_view(Value v, const char *method) {
  PyObject *dict = kk_twin(kk_dict_view_dict(v));
  return dict ? PyObject_CallMethod(dict, method, NULL) : NULL;
}

// list[int]
static PyObject *wrap_alias(Value v) {
  PyObject *origin = kk_to_python(kk_getattr(v, KK_STR("__origin__")));
  PyObject *args = origin ? kk_to_python(kk_getattr(v, KK_STR("__args__"))) : NULL;
  PyObject *alias = args ? Py_GenericAlias(origin, args) : NULL;
  Py_XDECREF(origin);
  Py_XDECREF(args);
  return alias;
}

// int | None
static PyObject *wrap_union(Value v) {
  PyObject *args = kk_to_python(kk_getattr(v, KK_STR("__args__")));
  PyObject *result = args ? Py_NewRef(PyTuple_GET_ITEM(args, 0)) : NULL;
  for (Py_ssize_t i = 1; result && i < PyTuple_GET_SIZE(args); i++) {
    PyObject *joined = PyNumber_Or(result, PyTuple_GET_ITEM(args, i));
    Py_DECREF(result);
    result = joined;
  }
  Py_XDECREF(args);
  return result;
}

static PyObject *refuse(Value v) {
  PyErr_Format(PyExc_TypeError, "an object of the class '%s' of compiled code cannot be passed to Python",
               kk_class_of(v)->name);
  return NULL;
}

PyObject *kk_wrap(Value v) {
  KkBoundary *b = kk_boundary;
  void *object = kk_value_ref(v);
  switch (kk_class_id(v)) {
  case KK_function: return wrap_function(object);
  case KK_method: return wrap_method(object);
  case KK_builtin_function_or_method:
  case KK_method_descriptor: return wrap_builtin(object);
  case KK_generator: return wrap_as(b->generator_type, object);
  case KK_coroutine: return wrap_as(b->coroutine_type, object);
  case KK_async_generator: return wrap_as(b->async_type, object);
  case KK_async_generator_asend:
  case KK_async_generator_athrow: return wrap_as(b->coroutine_type, object);
  case KK_dict_keys: return wrap_view(v, "keys");
  case KK_dict_values: return wrap_view(v, "values");
  case KK_dict_items: return wrap_view(v, "items");
  case KK_GenericAlias: return wrap_alias(v);
  case KK_UnionType: return wrap_union(v);
  case KK_cell: return PyCell_New(NULL);
  default: return kk_class_of(v)->slots.next ? wrap_as(b->iterator_type, object) : refuse(v);
  }
}

KkObject *kk_unwrap(PyObject *object) {
  const KkBoundary *b = kk_boundary;
  const PyTypeObject *type = Py_TYPE(object);
  if (type == &PyCFunction_Type || type == &PyMethodDescr_Type || type == &PyWrapperDescr_Type)
    return builtin_find(object);
  bool is_ours = type == b->function_type || type == b->generator_type || type == b->coroutine_type ||
                 type == b->async_type || type == b->iterator_type;
  return is_ours ? kk_handle_get(((Wrapper *)object)->handle) : NULL;
}

// ---- set-up

// Shown without a module, as CPython's own are.
static PyTypeObject *new_type(const char *name, PyType_Slot *slots, unsigned flags) {
  const unsigned common = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_DISALLOW_INSTANTIATION;
  PyType_Spec spec = {.name = name, .basicsize = sizeof(Wrapper), .flags = common | flags, .slots = slots};
  PyTypeObject *type = (PyTypeObject *)PyType_FromSpec(&spec);
  if (type)
    type->tp_name = strrchr(name, '.') + 1;
  return type;
}

bool kk_wrap_init(void) {
  KkBoundary *b = kk_boundary;
  b->wrappers = kk_dict_new();
  b->functions = kk_dict_new();
  b->function_type = new_type("builtins.function", function_slots,
                              Py_TPFLAGS_HAVE_VECTORCALL | Py_TPFLAGS_METHOD_DESCRIPTOR);
  b->generator_type = new_type("builtins.generator", generator_slots, 0);
  b->coroutine_type = new_type("builtins.coroutine", coroutine_slots, 0);
  b->async_type = new_type("builtins.async_generator", async_slots, 0);
  b->iterator_type = new_type("builtins.compiled_iterator", iterator_slots, 0);
  return remember_builtins() && b->function_type && b->generator_type && b->coroutine_type && b->async_type &&
         b->iterator_type;
}
