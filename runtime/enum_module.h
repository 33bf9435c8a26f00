// enum_module.h - what enum_module.c and enum_flag.c share.
#ifndef KK_ENUM_MODULE_H
#define KK_ENUM_MODULE_H

#include "class.h"

// What a class of enumerations knows of its members stands in its attributes, under the names that CPython uses.
KkDict *kk_enum_members(KkClass *class);   // _member_map_: name -> member, aliases too
KkList *kk_enum_names(KkClass *class);   // _member_names_: without aliases, and of flags without those of several bits
Value kk_enum_part(Value member, KkStr *name);      // _name_, _value_
Value kk_enum_blank(KkClass *class, Value value);   // an instance of its data type with this value, no member
void kk_enum_set_parts(Value member, Value name, Value value);
bool kk_enum_is(const KkClass *class);   // is it a class of enumerations?

bool kk_flag_is(const KkClass *class);
KkNone kk_flag_finish(KkClass *class, KkDict *keywords);   // masks, once the members are made
void kk_flag_slots(KkClass *class);

#endif
