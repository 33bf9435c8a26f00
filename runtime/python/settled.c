// settled.c - are the module's functions and constants still what its own statements bound?
//
// Compiled code takes it that they are, where it has asked (infer_settled.c of the compiler). CPython gives a dict a new
// version at each change, so as long as the version of the module's variables is one that was looked at, nothing need be
// compared. Stores that compiled code makes to other variables are no change (kk_module_store).
#include "boundary.h"

typedef struct KkSettledName {
  PyObject *name, *value;   // owned
} KkSettledName;

KkNone kk_settle_begin(int64_t count) {
  KkBoundary *b = kk_boundary;
  b->settled = PyMem_Calloc((size_t)count + 1, sizeof *b->settled);
  if (!b->settled)
    kk_out_of_memory((size_t)count * sizeof *b->settled);
  b->settled_total = (size_t)count;
  return 0;
}

KkNone kk_settle(KkStr *name) {
  KkBoundary *b = kk_boundary;
  PyObject *text = kk_name_to_python(name), *value = text ? PyDict_GetItemWithError(b->globals, text) : NULL;
  if (!value) {   // it is gone already: never settled
    PyErr_Clear();
    Py_XDECREF(text);
    return 0;
  }
  if (b->settled_count < b->settled_total)
    b->settled[b->settled_count++] = (KkSettledName){text, Py_NewRef(value)};
  return 0;
}

static bool all_are_same(const KkBoundary *b) {
  for (size_t i = 0; i < b->settled_count; i++) {
    const KkSettledName *one = &b->settled[i];
    Py_hash_t hash = ((PyASCIIObject *)one->name)->hash;
    if (_PyDict_GetItem_KnownHash(b->globals, one->name, hash) != one->value)
      return false;
  }
  return b->settled_count == b->settled_total;
}

bool kk_settled_again(void) {
  KkBoundary *b = kk_boundary;
  uint64_t version = *kk_process.globals_version;
  if (version == b->unsettled_version || b->settled_count < b->settled_total)
    return false;
  bool is_settled = all_are_same(b);
  *(is_settled ? &kk_process.settled_version : &b->unsettled_version) = version;
  return is_settled;
}

// The variable changes; what it held may be let go, which may run any code, only after that was noted.
void kk_module_store(KkStr *module, KkStr *name, Value v) {
  KkBoundary *b = kk_boundary;
  PyObject *text = kk_name_to_python(name), *value = text ? kk_to_python(v) : NULL;
  PyObject *old = value ? Py_XNewRef(PyDict_GetItemWithError(b->globals, text)) : NULL;
  bool was_settled = kk_settled();
  (void)module;
  if (!value || PyErr_Occurred() || PyDict_SetItem(b->globals, text, value))
    kk_fetch_error();
  else if (was_settled)
    kk_process.settled_version = *kk_process.globals_version;
  Py_XDECREF(text);
  Py_XDECREF(value);
  Py_XDECREF(old);
}

// ---- where it is no longer so

Value kk_settled_name(KkStr *name) {
  Value v = kk_module_variable(NULL, name);
  if (kk_value_is_aside(v) && !kk_pending())
    kk_raise(KK_NameError, "name '%U' is not defined", name);
  return v;
}

KkNone kk_settled_fails(KkStr *name) {
  kk_raise(KK_RuntimeError, "'%U' was replaced while compiled code that uses it was running", name);
  return KK_NONE_ASIDE;
}

Value kk_settled_value(KkStr *name, Value v, Value class) {
  if (kk_class_value_of(v) == class)
    return v;
  kk_settled_fails(name);
  return KK_VALUE_ASIDE;
}

int64_t kk_settled_int(KkStr *name, Value v) {
  if (kk_value_is_small(v))
    return kk_value_small(v);
  kk_settled_fails(name);
  return KK_I64_ASIDE;
}
