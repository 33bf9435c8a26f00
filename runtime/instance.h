// instance.h - classes of the program as compiled code makes them, and their instances.
//
// An instance begins with KkInstance. Attributes that the compiler knows of (self.x = … somewhere in the class or a base)
// are fields: typed members at fixed offsets, inherited ones first, so that a method of the base works on every subclass.
// What else is set goes into the dict `attributes`.
//
//   class Point:                        struct Point {                    form
//     def __init__(self, x, name):        KkHeader header;
//       self.x = x            # int       KkDict *attributes;
//       self.name = name      # str       KkInt x;                        KK_FIELD_INT
//                                         KkStr *name;                    KK_FIELD_REF
//                                       };
//
// A field holds its form's aside until it is set, and again once it is deleted.
//
// A class statement becomes: kk_class_create, kk_class_set_fields, kk_class_add for each name that the body binds,
// kk_class_finish.
#ifndef KK_INSTANCE_H
#define KK_INSTANCE_H

#include "class.h"
#include "heap.h"

typedef enum KkFieldForm { KK_FIELD_VALUE, KK_FIELD_INT, KK_FIELD_FLOAT, KK_FIELD_BOOL, KK_FIELD_REF } KkFieldForm;

struct KkField {
  KkStr *name;
  uint32_t offset;   // in the instance, in bytes
  uint8_t form;      // KkFieldForm
};

// ---- class statements

// A new class; aside: TypeError. doc NULL: None.
Value kk_class_create(KkStr *name, KkStr *qualname, KkStr *module, KkTuple *bases, KkStr *doc);
// All fields of instances of `size` bytes; the table is kept.
KkNone kk_class_set_fields(Value class, const KkField *fields, int64_t count, int64_t size);
// Its id is this one, which the compiler knows, unless a class that the same statement made before has it.
KkNone kk_class_set_id(Value class, int64_t id);
void kk_classes_reserve(
    uint32_t count);   // ids from KK_BUILTIN_CLASSES on, for kk_class_set_id; before any class is made
KkNone kk_class_add(Value class, KkStr *name, Value item);   // a name that the body binds
KkNone kk_class_finish(Value class);                         // the end of the body: __set_name__, slots, __hash__
// The same for class C(B, key=value): names and values of the keywords, for __init_subclass__; NULL: none.
KkNone kk_class_finish_with(Value class, const Value *values, KkTuple *names);

KK_INLINE bool kk_class_is(Value v, Value class) {   // exactly this class
  return kk_class_id(v) == ((KkClass *)kk_value_ref(class))->id;
}

KkNone kk_class_refuse_instance(Value class) KK_COLD;   // TypeError: abstract
KK_INLINE KkNone kk_class_check_concrete(Value class) {
  const KkClass *c = kk_value_ref(class);
  return KK_UNLIKELY(c->is_abstract) ? kk_class_refuse_instance(class) : 0;
}

// ---- instances

// A new instance, no field set, without __init__. Requires a class whose layout is object's, and its size.
KK_INLINE void *kk_instance_make_sized(Value class, size_t size) {
  void *instance = kk_alloc_raw(kk_thread->free_scanned, size, false);
  memcpy(instance, ((KkClass *)kk_value_ref(class))->blank, size);
  return instance;
}
KK_INLINE void *kk_instance_make(Value class) {
  return kk_instance_make_sized(class, ((KkClass *)kk_value_ref(class))->size);
}

// The same of a class that has __del__: registered, so that it will be called.
KkNone kk_instance_watch(void *instance);

// What reading a field that is not set yields: an attribute of the class, or AttributeError. The object is its address.
Value kk_field_other(void *object, KkStr *name) KK_COLD;
KkBool kk_field_other_bool(void *object, KkStr *name) KK_COLD;
double kk_field_other_float(void *object, KkStr *name) KK_COLD;
void *kk_field_other_ref(void *object, KkStr *name) KK_COLD;
KkNone kk_field_of_none(KkStr *name) KK_COLD;       // AttributeError: 'NoneType' object has no attribute 'x'
KkNone kk_field_set_of_none(KkStr *name) KK_COLD;   // the same for a store

// ---- fields by name, for attribute.c

const KkField *kk_field_find(const KkClass *class, KkStr *name);       // NULL: no such field
Value kk_field_get(const void *instance, const KkField *field);        // aside: not set
void kk_field_set(void *instance, const KkField *field, Value item);   // item aside: deletes
void *kk_instance_blank(const KkClass *class);                         // a block for KkClass.blank

#endif
