// boundary.h - between the runtime and CPython: conversions, identity, threads. For the files in runtime/python only.
//
//   Python to native        kk_from_python                    native to Python       kk_to_python
//   None bool int float     the same value                    the same
//   complex str bytes
//   tuple frozenset         a native one, item by item        item by item
//   range slice
//   list dict set           a KkForeign, or the native        CPython's; the native one keeps it as its twin
//                           header whose twin it is
//   builtin classes         the KkClass                       the class
//   exceptions              a KkException with a twin         the twin, made when it first crosses
//   a wrapper of ours       what it wraps                     functions, iterators, generators: a wrapper, one per object
//   anything else           a KkForeign, one per object       its PyObject
//
// Errors: native functions leave a pending exception and return an aside; those that return a PyObject set Python's error
// and return NULL. kk_fetch_error and kk_restore_error move one to the other side.
#ifndef KK_BOUNDARY_H
#define KK_BOUNDARY_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "kukri.h"
#include "foreign.h"

// PyObject -> native object that stands for it, as long as somebody on the native side has that.
typedef struct KkIdentity {
  PyObject *object;   // NULL: an empty place
  KkObject *native;   // not seen by the collector: the table is no root
} KkIdentity;

// What Python code holds on to: a table of roots; free places are chained through `next`.
typedef union KkHandle {
  KkObject *native;
  uint64_t next;   // place * 2 + 1, which is no address
} KkHandle;

enum { KK_VARIABLE_CACHE = 256 };

// A variable of the module, as it was at that version of its dict.
typedef struct KkCachedVariable {
  KkStr *name;
  uint64_t version;
  Value value;
} KkCachedVariable;

enum { KK_NAME_CACHE = 1024 };   // strs of the program, which are static, and their interned unicode objects

typedef struct KkBoundary {
  KkIdentity *identities;
  size_t identity_count, identity_mask;
  PyObject **released;   // references of native objects that the collector has found dead
  size_t released_count, released_room;
  KkHandle *handles;
  size_t handle_count, handle_room, handle_free;   // handle_free: place + 1 of a free one; 0: none
  size_t pressure;   // bytes of CPython's that native objects made since the last collection keep
  PyTypeObject *function_type, *iterator_type, *generator_type, *coroutine_type, *async_type;
  KkDict *codes;                           // address of a KkSite -> of its code object
  KkDict *functions;                       // address of a function in C of CPython -> our KkBuiltin that it is
  KkDict *wrappers;                        // address of a native object that is no function -> of its wrapper
  PyObject *module, *globals, *builtins;   // of the extension module: owned
  PyObject *types[KK_BUILTIN_CLASSES];     // CPython's class for a builtin class; NULL: not asked for yet
  PyObject *name_objects[KK_NAME_CACHE];
  KkStr *name_strs[KK_NAME_CACHE];
  KkCachedVariable variables[KK_VARIABLE_CACHE];   // by the addresses of their names
  struct KkSettledName *settled;                   // what the module's names were when it bound them: owned (settled.c)
  size_t settled_count, settled_total;
  uint64_t unsettled_version;   // of the variables, when some were seen to be others
  KkDict *exception_classes;    // address of a type object -> KkClass of an exception class of Python's
  KkModule *native_module;      // its attributes are `globals`
} KkBoundary;

#define kk_boundary ((KkBoundary *)kk_process.boundary)

// ---- boundary.c

bool kk_boundary_init(void);   // once; false: a Python error is set
KkObject *kk_identity_find(PyObject *object);
void kk_identity_add(PyObject *object, KkObject *native);
void kk_release_dead(void);   // drops the references of dead native objects
size_t kk_handle_new(KkObject *native);
void kk_handle_drop(size_t handle);
KK_INLINE KkObject *kk_handle_get(size_t handle) { return kk_boundary->handles[handle].native; }

// Code of the program runs between enter and leave, on any thread that holds the GIL.
typedef struct KkActivation {
  KkException *handled;
  int64_t depth;
  KkReprGuard *printing;
} KkActivation;
bool kk_enter(KkActivation *activation);   // false: a Python error is set
void kk_leave(KkActivation *activation);

// Python code runs between out and in.
typedef struct KkOut {
  PyObject *handled;   // what Python handled before; NULL: nothing was changed
  bool is_changed;
  int64_t depth;
  KkException *native_handled;
} KkOut;
KkOut kk_out(void);
void kk_in(KkOut *out);

// ---- convert.c

Value kk_from_python(PyObject *object);   // aside: pending
Value kk_ask_python(PyObject *object,
                    PyObject *(*ask)(PyObject *));   // PyObject_Str and its like, called from native code
KkBool kk_python_contains(PyObject *container, Value item);
Value kk_from_owned(PyObject *object);      // gives up the reference; NULL: Python's error becomes pending
PyObject *kk_to_python(Value v);            // a new reference; NULL: Python's error is set
PyObject *kk_str_to_python(KkStr *s);       // the same
PyObject *kk_name_to_python(KkStr *name);   // the same, interned
Value kk_str_from_python(PyObject *text);
Value kk_foreign_new(PyObject *object);                    // takes a new reference
PyObject *kk_class_to_python(KkClass *class);              // a new reference
bool kk_class_from_python(PyObject *type, Value *class);   // a builtin class that has a native one?
bool kk_set_to_python(KkSet *from, PyObject *set);         // fills an empty set or frozenset
PyObject *kk_twin(const void *container);   // borrowed; makes it of a list, dict or set that has none. NULL: error set

// Arrays: out gets new references; false: error set, nothing kept.
bool kk_values_to_python(const Value *values, size_t n, PyObject **out);
void kk_drop_all(PyObject **objects, size_t n);
PyObject *kk_call_python(PyObject *callee, const Value *args, size_t n, KkTuple *names);   // new reference or NULL
PyObject *kk_call_python_with(PyObject *callee, PyObject *self, const Value *args, size_t n,
                              KkTuple *names);   // self (NULL: nothing) before the arguments

// ---- exception.c

Value kk_exception_from_python(PyObject *exception);
PyObject *kk_exception_to_python(KkException *e);   // a new reference, its traceback complete
void kk_fetch_error(void);                          // Python's error becomes the pending exception
void kk_restore_error(void);                        // the other way round
KK_INLINE Value kk_fetched(void) { return kk_fetch_error(), KK_VALUE_ASIDE; }
KkClass *kk_exception_class_from_python(PyObject *type);

// ---- wrap.c

bool kk_wrap_init(void);
PyObject *kk_wrap(Value v);              // a new reference; NULL: error set
KkObject *kk_unwrap(PyObject *object);   // what a wrapper of ours wraps; NULL: it is none

#endif
