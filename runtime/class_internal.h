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
// Sets the slot of a class of the program that goes with a special method it defines; other names do nothing.
void kk_dunder_install(KkClass *class, KkStr *name);

Value kk_call_special_found(Value v, KkStr *name, const Value *args, size_t n,
                            bool *is_found);                                // kk_call_special, linked late
Value kk_class_of_parts(KkStr *name, const KkTuple *bases, KkDict *body);   // type(name, bases, dict)

void kk_builtin_tables_install(void);   // generated: methods and constructors of each class

#endif
