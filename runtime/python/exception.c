// exception.c - exceptions across the boundary, with one traceback.
//
// An exception is an object on each side, the native one (KkException) and CPython's, its twin; each leads to the other. The
// one that was there first makes the other when it crosses. From then on the twin is the authority: what the native side adds
// (cause, context, entries of the traceback) is handed over whenever the exception crosses again.
//
//   def f(): g()     compiled      g, Python's, raises E      E.__traceback__: g's frame
//                                  f passes it on             KkException.traceback: f's site
//                                  back in Python             E.__traceback__: f's frame, then g's
//
// A frame of compiled code is shown by a code object of two instructions whose table of positions has the site's lines and
// columns (the long form of Objects/locations.md), so tracebacks have their carets.
//
// A class of exceptions that is Python's gets a KkClass, so that `except ValueError` sees a subclass of it.
#include "boundary.h"

#include <frameobject.h>

// ---- what is kept beside args

static const struct {
  KkClassId class_id;
  int index;
  const char *name;
} extras[] = {
    {KK_StopIteration, KK_EXTRA_VALUE, "value"}, {KK_SystemExit, KK_EXTRA_CODE, "code"},
    {KK_OSError, KK_EXTRA_ERRNO, "errno"},       {KK_OSError, KK_EXTRA_STRERROR, "strerror"},
    {KK_OSError, KK_EXTRA_FILENAME, "filename"}, {KK_OSError, KK_EXTRA_FILENAME2, "filename2"},
    {KK_NameError, KK_EXTRA_NAME, "name"},       {KK_AttributeError, KK_EXTRA_NAME, "name"},
    {KK_AttributeError, KK_EXTRA_OBJECT, "obj"}, {KK_ImportError, KK_EXTRA_NAME, "name"},
    {KK_ImportError, KK_EXTRA_PATH, "path"},     {KK_ImportError, KK_EXTRA_MSG, "msg"},
};
enum { EXTRAS = sizeof extras / sizeof *extras };

static void extras_from_python(KkException *e, PyObject *object) {
  for (int i = 0; i < EXTRAS; i++) {
    if (!kk_exception_is(e, extras[i].class_id))
      continue;
    PyObject *value = PyObject_GetAttrString(object, extras[i].name);
    Value v = value ? kk_from_python(value) : KK_VALUE_NONE;
    e->extra[extras[i].index] = kk_value_is_aside(v) ? KK_VALUE_NONE : v;
    Py_XDECREF(value);
    PyErr_Clear();
  }
}

// Only those that the constructor has not set.
static void extras_to_python(const KkException *e, PyObject *object) {
  for (int i = 0; i < EXTRAS; i++) {
    Value v = e->extra[extras[i].index];
    bool is_other = extras[i].class_id != KK_NameError && extras[i].class_id != KK_AttributeError &&
                    extras[i].class_id != KK_ImportError;
    if (is_other || !kk_exception_is(e, extras[i].class_id) || kk_value_is_none(v))
      continue;
    PyObject *value = kk_to_python(v);
    if (!value || PyObject_SetAttrString(object, extras[i].name, value))
      PyErr_Clear();
    Py_XDECREF(value);
  }
}

// ---- classes

// Of one that Python made, or whose class is: it has a twin from the start.
static PyObject *twin_of(Value v) { return ((KkException *)kk_value_ref(v))->twin; }

static Value exception_getattr(Value v, KkStr *name) {
  PyObject *text = kk_name_to_python(name), *object = kk_exception_to_python(kk_value_ref(v)), *found = NULL;
  if (text && object) {
    KkOut out = kk_out();
    found = PyObject_GetAttr(object, text);
    kk_in(&out);
  }
  Py_XDECREF(text);
  Py_XDECREF(object);
  return kk_from_owned(found);
}

static KkNone exception_setattr(Value v, KkStr *name, Value item) {
  PyObject *text = kk_name_to_python(name), *object = kk_exception_to_python(kk_value_ref(v)), *value = NULL;
  int failed = 1;
  if (text && object && (kk_value_is_aside(item) || (value = kk_to_python(item)))) {
    KkOut out = kk_out();
    failed = PyObject_SetAttr(object, text, value);
    kk_in(&out);
  }
  Py_XDECREF(text);
  Py_XDECREF(object);
  Py_XDECREF(value);
  return failed ? (kk_fetch_error(), KK_NONE_ASIDE) : 0;
}

static Value exception_str(Value v) { return kk_ask_python(twin_of(v), PyObject_Str); }

static Value exception_repr(Value v) { return kk_ask_python(twin_of(v), PyObject_Repr); }

static int64_t exception_hash(Value v) {
  Py_hash_t hash = PyObject_Hash(twin_of(v));
  return hash == -1 && PyErr_Occurred() ? (kk_fetch_error(), KK_I64_ASIDE) : hash;
}

static Value exception_compare(Value left, Value right, KkComparison op) { return kk_shared_compare(left, right, op); }

static void set_slots(KkClass *class) {
  class->slots.getattr = exception_getattr;
  class->slots.setattr = exception_setattr;
  class->slots.str = exception_str;
  class->slots.repr = exception_repr;
  class->slots.hash = exception_hash;
  class->slots.compare = exception_compare;
}

static const char *kept_text(const char *text) {
  char *copy = strdup(text);
  return copy ? copy : "";
}

static KkClass *new_class(PyTypeObject *type) {
  KkClass *bases[16];
  size_t n = 0;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(type->tp_bases) && n < 16; i++) {
    PyObject *base = PyTuple_GET_ITEM(type->tp_bases, i);
    if (PyExceptionClass_Check(base) && !(bases[n++] = kk_exception_class_from_python(base)))
      return NULL;
  }
  const char *dot = strrchr(type->tp_name, '.'), *name = kept_text(dot ? dot + 1 : type->tp_name);
  KkClass *class = kk_class_new(name, name, "builtins", bases, n);
  if (!class)
    return NULL;
  set_slots(class);
  Py_INCREF(type);
  class->twin = type;
  return class;
}

KkClass *kk_exception_class_from_python(PyObject *type) {
  KkBoundary *b = kk_boundary;
  Value known;
  if (kk_class_from_python(type, &known))
    return kk_value_ref(known);
  Value address = kk_int_from_i64((int64_t)(uintptr_t)type);
  if (!b->exception_classes)
    b->exception_classes = kk_dict_new();
  known = kk_dict_get(b->exception_classes, address);
  if (!kk_value_is_aside(known))
    return kk_value_ref(known);
  KkClass *class = new_class((PyTypeObject *)type);
  if (class)
    kk_dict_set(b->exception_classes, address, kk_value_from_ref(class));
  return class;
}

// ---- from Python

// The dict of its attributes is one for both.
static KkDict *attributes_of(PyObject *object) {
  PyObject *dict = PyObject_GenericGetDict(object, NULL);
  if (!dict)
    return PyErr_Clear(), NULL;
  KkDict *attributes = kk_dict_new();   // not known by identity: the exception keeps the dict
  attributes->twin = dict;
  Py_DECREF(dict);
  return attributes;
}

static void link_twin(KkException *e, PyObject *object) {
  Py_INCREF(object);
  e->twin = object;
  kk_identity_add(object, (KkObject *)e);
}

Value kk_exception_from_python(PyObject *object) {
  KkObject *known = kk_identity_find(object);
  if (known)
    return kk_value_from_ref(known);
  KkException *pending = kk_thread->exception;
  KkClass *class = kk_exception_class_from_python((PyObject *)Py_TYPE(object));
  PyObject *args = class ? PyObject_GetAttrString(object, "args") : NULL;
  Value values = args ? kk_from_python(args) : KK_VALUE_ASIDE;
  Py_XDECREF(args);
  PyErr_Clear();
  if (!class)
    return KK_VALUE_ASIDE;
  KkException *e = kk_exception_blank(class, kk_value_is(values, KK_tuple) ? kk_value_ref(values) : kk_tuple_empty());
  link_twin(e, object);
  kk_exception_refill(e);
  extras_from_python(e, object);
  e->attributes = attributes_of(object);
  kk_thread->exception = pending;   // arguments that are not as the class wants them are no error here
  return kk_value_from_ref(e);
}

// ---- tracebacks

static unsigned char *put_varint(unsigned char *at, unsigned number) {
  for (; number >= 64; number >>= 6)
    *at++ = (unsigned char)(0x40 | (number & 63));
  *at++ = (unsigned char)number;
  return at;
}

// A table of positions with one entry, for two instructions.
static PyObject *positions(const KkSite *site) {
  enum { LONG = 14, NO_COLUMNS = 13, ENTRY = 0x80, TWO = 1 };
  unsigned char table[40], *at = table;
  bool has_columns = site->column >= 0;
  *at++ = (unsigned char)(ENTRY | (has_columns ? LONG : NO_COLUMNS) << 3 | TWO);
  at = put_varint(at, 0);   // lines from the code's first
  if (has_columns) {
    at = put_varint(at, (unsigned)(site->end_line - site->line));
    at = put_varint(at, (unsigned)site->column + 1);
    at = put_varint(at, (unsigned)site->end_column + 1);
  }
  return PyBytes_FromStringAndSize((const char *)table, at - table);
}

static PyObject *new_code(const KkSite *site) {
  PyObject *empty = (PyObject *)PyCode_NewEmpty(site->origin->file, site->function, (int)kk_site_line(site));
  PyObject *replace = empty ? PyObject_GetAttrString(empty, "replace") : NULL, *table = positions(site);
  PyObject *arguments = PyTuple_New(0), *keywords = PyDict_New(), *code = NULL;
  PyObject *file = PyUnicode_InternFromString(site->origin->file);
  if (replace && table && arguments && keywords && file && !PyDict_SetItemString(keywords, "co_linetable", table) &&
      !PyDict_SetItemString(keywords, "co_filename", file))
    code = PyObject_Call(replace, arguments, keywords);
  Py_XDECREF(empty);
  Py_XDECREF(replace);
  Py_XDECREF(table);
  Py_XDECREF(file);
  Py_XDECREF(arguments);
  Py_XDECREF(keywords);
  return code;
}

// One per site: tracebacks tell repeated entries by the identity of the file's name.
static PyObject *site_code(const KkSite *site) {
  KkBoundary *b = kk_boundary;
  if (!b->codes)
    b->codes = kk_dict_new();
  Value *code = kk_dict_slot(b->codes, kk_int_from_i64((int64_t)(uintptr_t)site));
  if (kk_value_is_aside(*code))
    *code = kk_int_from_i64((int64_t)(uintptr_t)new_code(site));
  return Py_XNewRef((PyObject *)(uintptr_t)kk_int_to_i64(*code));
}

// A new entry in front of `next`, whose reference is taken over. NULL: error set.
static PyObject *entry_before(PyObject *next, const KkSite *site, PyObject *locals) {
  PyObject *code = site_code(site), *entry = NULL;
  PyFrameObject *frame = code ? PyFrame_New(PyThreadState_Get(), (PyCodeObject *)code, kk_boundary->globals, locals)
                              : NULL;
  if (frame)
    entry = PyObject_CallFunction((PyObject *)&PyTraceBack_Type, "OOii", next ? next : Py_None, frame, 0,
                                  (int)kk_site_line(site));
  Py_XDECREF(code);
  Py_XDECREF(frame);
  Py_XDECREF(next);
  return entry;
}

// locals: what the innermost frame shows as its variables, or NULL.
static PyObject *entries_before(PyObject *tail, const KkTraceback *first, PyObject *locals) {
  if (first->next)
    tail = entries_before(tail, first->next, locals);
  return entry_before(tail, first->site, first->next ? NULL : locals);
}

// The names among which CPython looks for one that was meant: the function's, before the empty one.
static PyObject *visible_names(const KkException *e) {
  if (e->header.class_id != KK_NameError)
    return NULL;
  const char *const *visible = (const char *const *)(uintptr_t)e->extra[KK_EXTRA_VISIBLE];
  PyObject *names = visible && !kk_value_is_none(e->extra[KK_EXTRA_VISIBLE]) ? PyDict_New() : NULL;
  for (int i = 0; names && visible[i] && *visible[i]; i++)
    PyDict_SetItemString(names, visible[i], Py_None);
  return names;
}

static void hand_over_traceback(KkException *e) {
  const KkTraceback *first = e->traceback;
  if (!first)
    return;
  e->traceback = NULL;
  PyObject *tail = PyException_GetTraceback(e->twin), *locals = tail ? NULL : visible_names(e);
  PyObject *whole = entries_before(tail, first, locals);
  Py_XDECREF(locals);
  if (!whole || PyException_SetTraceback(e->twin, whole))
    PyErr_Clear();
  Py_XDECREF(whole);
}

// ---- to Python

// Cuts `object` out of the chain of contexts that begins at `first`, so that they form no ring.
static void cut_context(PyObject *first, PyObject *object) {
  PyObject *at = Py_NewRef(first);
  for (int steps = 0; at && steps < 1000; steps++) {
    PyObject *next = PyException_GetContext(at);
    if (next == object)
      PyException_SetContext(at, NULL);
    Py_DECREF(at);
    at = next == object ? (Py_XDECREF(next), NULL) : next;
  }
  Py_XDECREF(at);
}

static void hand_over_links(KkException *e) {
  KkException *cause = e->cause, *context = e->context;
  e->cause = e->context = NULL;
  PyObject *object = context && context != e ? kk_exception_to_python(context) : NULL;
  if (object) {
    cut_context(object, e->twin);
    PyException_SetContext(e->twin, object);
  }
  if (e->suppress_context)
    PyException_SetCause(e->twin, cause ? kk_exception_to_python(cause) : NULL);
  e->suppress_context = false;
  PyErr_Clear();
}

// The arguments with which the class makes the same exception.
static KkTuple *constructor_args(const KkException *e) {
  Value file = e->extra[KK_EXTRA_FILENAME], second = e->extra[KK_EXTRA_FILENAME2];
  if (!kk_exception_is(e, KK_OSError) || e->args->length != 2 || kk_value_is_none(file))
    return e->args;
  Value all[] = {e->args->items[0], e->args->items[1], file, KK_VALUE_NONE, second};
  return kk_tuple_from_values(all, kk_value_is_none(second) ? 3 : 5);
}

enum { IS_BEING_MADE = 0x40 };   // flag of an exception: its arguments may lead back to it

static PyObject *new_twin(KkException *e) {
  KkTuple *args = constructor_args(e);
  PyObject *class = kk_class_to_python(kk_process.classes[e->header.class_id]);
  PyObject *objects = class ? kk_to_python(kk_value_from_ref(args)) : NULL;
  PyObject *object = objects ? PyObject_Call(class, objects, NULL) : NULL;
  Py_XDECREF(class);
  Py_XDECREF(objects);
  if (!object)
    return NULL;
  link_twin(e, object);
  extras_to_python(e, object);
  KkDict *own = e->attributes;
  e->attributes = attributes_of(object);
  if (own && e->attributes)
    kk_dict_merge(e->attributes, own);
  return object;
}

static PyObject *make_twin(KkException *e) {
  if (e->header.flags & IS_BEING_MADE) {
    PyErr_SetString(PyExc_SystemError, "an exception whose arguments contain itself cannot be passed to Python");
    return NULL;
  }
  e->header.flags |= IS_BEING_MADE;
  PyObject *object = new_twin(e);
  e->header.flags &= (uint8_t)~IS_BEING_MADE;
  return object;
}

PyObject *kk_exception_to_python(KkException *e) {
  PyObject *object = e->twin ? Py_NewRef((PyObject *)e->twin) : make_twin(e);
  if (!object)
    return NULL;
  KkException *pending = kk_thread->exception;   // it may be this one, while it is looked at
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  hand_over_links(e);
  hand_over_traceback(e);
  PyErr_Restore(type, value, traceback);
  kk_thread->exception = pending;
  return object;
}

// ---- errors in flight

void kk_fetch_error(void) {
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  if (!value) {   // a C function failed without an error
    kk_raise(KK_SystemError, "error return without exception set");
    return;
  }
  if (traceback)
    PyException_SetTraceback(value, traceback);
  Value e = kk_exception_from_python(value);
  if (!kk_value_is_aside(e))
    kk_thread->exception = kk_value_ref(e);
  Py_XDECREF(type);
  Py_DECREF(value);
  Py_XDECREF(traceback);
}

void kk_restore_error(void) {
  KkException *e = kk_thread->exception;
  kk_thread->exception = NULL;
  PyObject *object = e ? kk_exception_to_python(e) : NULL;
  if (object)
    PyErr_Restore(Py_NewRef((PyObject *)Py_TYPE(object)), object, PyException_GetTraceback(object));
  else if (!PyErr_Occurred())
    PyErr_SetString(PyExc_SystemError, "compiled code failed without an exception");
}

// ---- attributes that only the twin knows

Value kk_exception_link(Value self, KkStr *name) { return exception_getattr(self, name); }
KkNone kk_exception_set_link(Value self, KkStr *name, Value v) { return exception_setattr(self, name, v); }
