// typing_alias.h - types built at run time: list[int] (GenericAlias), int | str (UnionType); shared with typing_module.c.
#ifndef KK_TYPING_ALIAS_H
#define KK_TYPING_ALIAS_H

#include "str_builder.h"

Value kk_class_getitem(Value class, Value key);   // CLASS[key]; TypeError if the class cannot be subscripted
Value kk_type_or(Value left, Value right);        // X | Y of two types; NotImplemented if one is none
bool kk_is_type_like(Value v);                    // may it stand in a union?

// The members of a union of these: nested ones flattened, repetitions dropped. KK_REF_ASIDE: raised.
KkTuple *kk_union_members(const KkTuple *types);
KkBool kk_union_equal(const KkTuple *a, const KkTuple *b);   // the same members in any order
// The members of any kind of union; NULL: v is none.
KkTuple *kk_union_args(Value v);

// A type as typing's reprs write it: a class by its name, … as ..., anything else by its repr.
KkNone kk_typing_add_argument(KkStrBuilder *out, Value v);

KkTuple *kk_typing_union_args(Value v);   // of typing.Union[…]; NULL: v is something else
KkClass *kk_typing_class(Value v);        // the same, also of typing.List[int]
KkClass *kk_typing_origin(Value v);       // the class that typing.List, … stands for; NULL: none

#endif
