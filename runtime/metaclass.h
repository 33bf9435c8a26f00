// metaclass.h - the steps of a class statement that has a metaclass; see metaclass.c.
#ifndef KK_METACLASS_H
#define KK_METACLASS_H

#include "instance.h"

Value kk_class_bases(KkTuple *bases);                                        // a tuple: __mro_entries__ replaced
KkNone kk_class_keep_bases(Value names, KkTuple *written, KkTuple *bases);   // as __orig_bases__
Value kk_class_metaclass(KkTuple *bases, KkDict *keywords);   // takes it out of the keywords (NULL: none)
Value kk_class_prepare(Value meta, KkStr *name, KkTuple *bases, KkDict *keywords);   // where the body binds its names
Value kk_class_build(Value meta, KkStr *name, KkTuple *bases, Value names, KkDict *keywords);
KkBool kk_namespace_lacks(Value names, KkStr *name);    // has neither body nor __prepare__ bound the name?
KkNone kk_namespace_delete(Value names, KkStr *name);   // NameError
KkNone kk_class_add_all(Value class, KkDict *names);
KkNone kk_class_finish_keywords(Value class, KkDict *keywords);   // without a metaclass of the program

Value kk_type_new(KkClass *meta, const Value *args, size_t n, KkTuple *names);   // type.__new__(meta, *args)
KkEntry kk_type_make;                                                            // the slot of type
KkBool kk_class_hook(Value class, KkStr *name, Value asked, KkBool (*plain)(Value, Value));
KkEntry kk_entry_type_init, kk_entry_type_prepare, kk_entry_type_instancecheck, kk_entry_type_subclasscheck,
    kk_entry_type_subclasses;

#endif
