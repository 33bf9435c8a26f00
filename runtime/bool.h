// bool.h - the type bool: an unsigned char 0 or 1 where its type is known, one of two static objects as a Value.
//
// In arithmetic a bool is the int 0 or 1 (kk_int_from_bool). Only & | ^ of two bools give a bool.
#ifndef KK_BOOL_H
#define KK_BOOL_H

#include "object.h"

KkStr *kk_bool_repr(KkBool b);
void kk_bool_class_init(KkClass *class);

#endif
