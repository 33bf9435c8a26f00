// class.h - the class of a value, tests of it, lookup in a class, making classes at run time.
#ifndef KK_CLASS_H
#define KK_CLASS_H

#include "thread.h"

extern const KkObject kk_not_implemented_object, kk_ellipsis_object;
KK_INLINE Value kk_not_implemented(void) { return kk_value_from_ref(&kk_not_implemented_object); }
KK_INLINE Value kk_ellipsis(void) { return kk_value_from_ref(&kk_ellipsis_object); }

// ---- the class of a value

KK_INLINE uint32_t kk_class_id(Value v) {
  if (kk_value_is_small(v))
    return KK_int;
  if (kk_value_is_flonum(v))
    return KK_float;
  return kk_value_is_none(v) ? (uint32_t)KK_NoneType : kk_value_header(v)->class_id;
}
KK_INLINE KkClass *kk_class_of(Value v) { return kk_process.classes[kk_class_id(v)]; }
KK_INLINE KkClass *kk_class_builtin(KkClassId id) { return &kk_process.builtin[id]; }

KK_INLINE bool kk_value_is(Value v, KkClassId id) { return kk_class_id(v) == (uint32_t)id; }   // exactly this class
KK_INLINE bool kk_value_is_int(Value v) { return kk_value_is_small(v) || kk_value_is(v, KK_int); }
KK_INLINE bool kk_value_is_float(Value v) { return kk_value_is_flonum(v) || kk_value_is(v, KK_float); }
KK_INLINE bool kk_value_is_bool(Value v) {
  return v == kk_value_from_ref(&kk_bools[0]) || v == kk_value_from_ref(&kk_bools[1]);
}

KK_INLINE bool kk_class_is_subclass(const KkClass *c, const KkClass *ancestor) {
  if (c->depth >= ancestor->depth && c->ancestors[ancestor->depth] == ancestor)
    return true;
  if (KK_LIKELY(!c->has_multiple_bases))
    return false;
  for (uint32_t i = 0; i < c->mro_count; i++)
    if (c->mro[i] == ancestor)
      return true;
  return false;
}
// An instance of this class or of a subclass.
KK_INLINE bool kk_is_instance_of(Value v, KkClassId id) {
  return kk_value_is(v, id) || kk_class_is_subclass(kk_class_of(v), kk_class_builtin(id));
}
KK_INLINE KkBool kk_value_is_of_class(Value v, Value class) {   // the same for a class object
  return kk_class_is_subclass(kk_class_of(v), kk_value_ref(class));
}
#ifdef KK_EXTENSION
Value kk_class_value_of(Value v);   // type(v)
#else
KK_INLINE Value kk_class_value_of(Value v) { return kk_value_from_ref(kk_class_of(v)); }   // type(v)
#endif
KK_INLINE bool kk_value_is_class(Value v) { return kk_is_instance_of(v, KK_type); }

// isinstance(v, class_or_tuple), issubclass(c, class_or_tuple); KK_BOOL_ASIDE: TypeError.
KkBool kk_isinstance(Value v, Value class_or_tuple);
KkBool kk_issubclass(Value class, Value class_or_tuple);

// ---- lookup

// What a class or its bases know by a name. owner NULL: nothing. Else `method` of a builtin class, or the `value` of an
// attribute of a class of the program.
typedef struct KkLookup {
  KkClass *owner;
  const KkMethod *method;
  Value value;
} KkLookup;

KkLookup kk_class_find(const KkClass *class, KkStr *name);
KkLookup kk_class_find_after(const KkClass *class, const KkClass *after, KkStr *name);   // in the MRO behind `after`
const KkMethod *kk_method_find(const KkMethod *table, uint32_t count, KkStr *name);   // in a sorted table; NULL: absent
Value kk_class_find_value(KkClass *class,
                          KkStr *name);   // the same as one value (builtin methods as descriptors); aside

// ---- classes made by the program

// A new class with these bases (none: object), empty attributes and inherited slots. NULL: TypeError is pending.
// The strings are kept, not copied. kk_class_set_attribute adds what the body defines.
KkClass *kk_class_new(const char *name, const char *qualname, const char *module, KkClass *const *bases, size_t n);
KkNone kk_class_set_attribute(KkClass *class, KkStr *name, Value item);   // a dunder also sets its slot; aside deletes
void kk_class_changed(void);                                              // what was remembered of classes is stale

KkStr *kk_class_repr(const KkClass *class);         // <class 'int'>
KkStr *kk_class_full_name(const KkClass *class);    // module.qualname, without the module if it is builtins
KkStr *kk_class_shown_name(const KkClass *class);   // as in messages (CPython's tp_name): _io.TextIOWrapper, int, E
KkStr *kk_shown_argument(Value v);                  // "None" or the class's name, as argument errors say "not …"
Value kk_instance_new(KkClass *class);              // object.__new__ of a class of the program

void kk_class_set_up(KkClassId id, void (*init)(KkClass *));

// Sets the slots of a LATE class, the first time: whoever makes an instance calls this before.
KK_INLINE void kk_class_ready(KkClassId id, void (*init)(KkClass *)) {
  if (KK_UNLIKELY(!kk_class_builtin(id)->is_ready))
    kk_class_set_up(id, init);
}

void kk_methods_install(void);   // the tables of the methods of all builtin classes, and the slots of the LATE ones
void kk_classes_init(void);

#endif
