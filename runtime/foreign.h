// foreign.h - what the core of the runtime knows of CPython, in an extension module.
//
// The same sources make the runtime of executables and, with KK_EXTENSION, that of extension modules (runtime/python). What
// is asked here is a constant in an executable, and the code behind the question is not compiled.
//
//   foreign   an object of CPython that has no native form: of the class KK_foreign, a KkForeign
//   shared    a list, dict or set whose items live in one of CPython's, because Python code has seen it: it has a twin.
//             Its own storage is empty, so inline accesses fall through to functions here that ask the twin.
#ifndef KK_FOREIGN_H
#define KK_FOREIGN_H

#include "class.h"

#ifdef KK_EXTENSION

typedef struct KkForeign {
  KkHeader header;
  void *object;   // the PyObject; a reference is owned until the collector finds this dead
} KkForeign;

KK_INLINE bool kk_is_foreign(Value v) { return kk_class_id(v) == KK_foreign; }
#define kk_is_shared(container) KK_UNLIKELY((container)->twin != NULL)
#define KK_REPLACED __attribute__((weak))   // runtime/python has another

#else

#define kk_is_foreign(v) false
#define kk_is_shared(container) \
  (sizeof(container) == 0)   // false, and a constant also for a compiler that does not optimise
#define KK_REPLACED

#endif

void kk_foreign_class_init(KkClass *class);
Value kk_foreign_type(Value v);                         // type(v) of a foreign one
KkStr *kk_foreign_type_name(Value v);                   // as messages show it
KkBool kk_foreign_isinstance(Value v, Value classes);   // by Python's own isinstance()
KkBool kk_foreign_issubclass(Value class, Value classes);
bool kk_foreign_is_exception_class(Value v);
Value kk_BaseException_op_traceback(Value self);
KkNone kk_BaseException_set_traceback(Value self, Value v);
Value kk_exception_link(Value self, KkStr *name);   // __cause__, __traceback__, …: CPython's
KkNone kk_exception_set_link(Value self, KkStr *name, Value v);
bool kk_foreign_has(Value v, KkStr *name);   // an attribute
// A special method of its class; *is_found false: there is none.
Value kk_foreign_special(Value v, KkStr *name, const Value *args, size_t n, bool *is_found);
Value kk_foreign_call_method(Value self, KkStr *name, const Value *args, size_t n, KkTuple *names);
Value kk_foreign_unbound(Value builtin, const Value *args, size_t n,
                         KkTuple *names);                               // CPython's function of that name
bool kk_foreign_is_sequence(Value v), kk_foreign_is_mapping(Value v);   // for patterns
bool kk_foreign_is_class(Value v), kk_foreign_matches_self(Value class);
Value kk_foreign_call_builtin(const char *name, const Value *args, size_t n, KkTuple *names);

// An operation on a shared list, dict or set: the method of that name of its twin. Aside: raised.
Value kk_shared_call(const void *container, const char *method, const Value *args, size_t n);
#ifdef KK_EXTENSION
KkNone kk_shared_do(const void *container, const char *method, const Value *args, size_t n);   // its result is dropped
KkBool kk_shared_truth(const void *container, const char *method, Value argument);
KkSet *kk_shared_set(KkSet *set, const char *method, const Value *others, size_t n);   // the result as a new set
#else   // never called; a compiler that does not optimise leaves the calls in the code all the same
KK_INLINE KkNone kk_shared_do(const void *container, const char *method, const Value *args, size_t n) {
  return (void)container, (void)method, (void)args, (void)n, 0;
}
KK_INLINE KkBool kk_shared_truth(const void *container, const char *method, Value argument) {
  return (void)container, (void)method, (void)argument, 0;
}
KK_INLINE KkSet *kk_shared_set(KkSet *set, const char *method, const Value *others, size_t n) {
  return (void)method, (void)others, (void)n, set;
}
#endif
Value kk_shared_value(const void *container);   // the twin as a foreign value
int64_t kk_shared_length(const void *container);
Value kk_shared_list_get(const KkList *list, int64_t i, const char *message);
KkNone kk_shared_list_set(KkList *list, int64_t i, Value item);
void kk_shared_list_append(KkList *list, Value item);
Value kk_shared_dict_get(const KkDict *dict, Value key);   // aside: absent, or raised
KkNone kk_shared_dict_set(KkDict *dict, Value key, Value item);
KkBool kk_shared_contains(const void *container, Value item);
int64_t kk_shared_dict_next(const KkDict *dict, int64_t position, Value *key, Value *value);
int64_t kk_shared_set_next(const KkSet *set, int64_t position, Value *item);
Value kk_shared_dict_take(KkDict *dict, Value key);   // aside: absent, or raised
KkNone kk_shared_sort(KkList *list, Value key, KkBool reverse);
KkNone kk_shared_merge(KkDict *dict, KkDict *from);
int64_t kk_shared_dict_previous(const KkDict *dict, int64_t position, Value *key, Value *value);
Value kk_shared_dict_at(const KkDict *dict, int64_t position, bool is_key);
Value kk_shared_set_at(const KkSet *set, int64_t position);
Value kk_shared_repr(const void *container);
Value kk_shared_compare(Value left, Value right, KkComparison op);   // one of them is shared
Value kk_shared_binary(Value left, Value right, KkOperator op, bool is_inplace);

// ---- called by generated code of extension modules

Value kk_foreign_import(KkStr *name, KkBool is_last);                  // import a.b: a, or the last part
Value kk_foreign_module(KkStr *name, int64_t level, KkTuple *names);   // from ..name import …
Value kk_foreign_name(Value module, KkStr *name);                      // … import name
KkNone kk_foreign_star(Value module);                                  // … import *
KkNone kk_settle_begin(int64_t count);   // that many names are going to be noted by kk_settle
KkNone kk_settle(KkStr *name);           // the module has just bound it for good
bool kk_settled_again(void);
KK_INLINE KkBool kk_settled(void) {   // is what was noted still so?
  return KK_LIKELY(*kk_process.globals_version == kk_process.settled_version) || kk_settled_again();
}
// For code that relies on it, when it is no longer so: the variable; a value that must be of that class, or fit a raw int.
Value kk_settled_name(KkStr *name);
Value kk_settled_value(KkStr *name, Value v, Value class);
int64_t kk_settled_int(KkStr *name, Value v);
KkNone kk_settled_fails(KkStr *name);                                                 // RuntimeError
void *kk_extension_init(const char *name, const char *last, void (*program)(void));   // PyInit_last

#endif
