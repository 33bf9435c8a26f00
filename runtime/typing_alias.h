// typing_alias.h - generic aliases at run time: list[int], dict[str, int] as values.
#ifndef KK_TYPING_ALIAS_H
#define KK_TYPING_ALIAS_H

#include "object.h"

Value kk_class_getitem(Value class, Value key);     // CLASS[key]; TypeError if the class cannot be subscripted

#endif
