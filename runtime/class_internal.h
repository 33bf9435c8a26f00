// class_internal.h - what class.c, class_new.c, class_dunder.c, slot_method.c and the generated tables share.
#ifndef KK_CLASS_INTERNAL_H
#define KK_CLASS_INTERNAL_H

#include "class.h"

void kk_class_inherit(KkClass *class, const KkClass *base);    // copies the slots that are NULL
void kk_class_set_ancestors(KkClass *class, KkClass **room);   // room: depth + 1 pointers
void kk_class_set_linear_mro(KkClass *class, KkClass **room);

// The method that stands for a slot (__add__, __len__, …) if this builtin class itself defines the slot; else NULL.
const KkMethod *kk_slot_method(const KkClass *class, KkStr *name);
void kk_slot_methods_add(const KkClass *class, KkDict *names);   // the names of all of them, as keys
// Sets the slots of a class of the program from the special methods along its MRO; all: its subclasses' too.
void kk_class_settle(KkClass *class);
void kk_class_settle_all(const KkClass *class);

// Those special methods that are no slots (object_method.c).
const KkMethod *kk_object_method(const KkClass *class, KkStr *name);
void kk_object_methods_add(const KkClass *class, KkDict *names);

// ---- making instances (class_call.c)

Value kk_class_new_native(KkClass *class, const Value *args, size_t n);   // __new__ of its builtin ancestor
KkEntry kk_class_make;          // C(args): the make slot of the program's classes
KkEntry kk_entry_new;           // owner.__new__(C, args)
KkEntry kk_entry_object_init;   // object.__init__(self)
KkEntry kk_entry_native_init;   // list.__init__(self, items), …

// ---- instances of subclasses of builtin classes (subclass.c)

bool kk_subclass_can(KkClassId layout);                     // may the program's classes have this layout?
Value kk_subclass_new(const KkClass *class, Value plain);   // from an instance of the builtin class
void kk_subclass_refill(Value v, Value plain);              // takes over the contents of a list, dict, set, …
KkDict **kk_subclass_dict(Value v, const KkClass *class);   // where its attributes are; NULL: another layout

// ---- calls

Value kk_call_with_self(Value callee, Value self, const Value *args, size_t n, KkTuple *names);
// What a class knows by a name, called as a method of self.
Value kk_call_found(KkLookup found, Value self, const Value *args, size_t n, KkTuple *names);
Value kk_call_special_found(Value v, KkStr *name, const Value *args, size_t n,
                            bool *is_found);   // kk_call_special, linked late
Value kk_base_origin(Value base);              // the class that list[int] or typing.List stands for among bases
Value kk_class_from_bases(KkStr *name, KkTuple *bases);   // with an empty body, not finished
void kk_class_watch(KkClass *class);       // are new instances to be registered for their __del__? (instance_end.c)
void kk_class_watch_all(KkClass *class);   // of this class and its subclasses
bool kk_class_has_slot(const KkClass *class, KkStr *name);   // listed in a __slots__ of the MRO
// Does the class itself have a plain value by this name, and is this another? Then lookups find what they found.
bool kk_class_is_plain_change(const KkClass *class, KkStr *name, Value item);

// The binary and in-place operators of the core classes (operators.c), apart from their other slots.
void kk_operators_install(void);
void kk_type_operators_init(KkClass *class);
void kk_int_operators_init(KkClass *class);
void kk_bool_operators_init(KkClass *class);
void kk_float_operators_init(KkClass *class);
void kk_str_operators_init(KkClass *class);
void kk_bytes_operators_init(KkClass *class);
void kk_list_operators_init(KkClass *class);
void kk_tuple_operators_init(KkClass *class);
void kk_dict_operators_init(KkClass *class);

void kk_builtin_tables_install(void);   // generated: methods and constructors of each class

#endif
