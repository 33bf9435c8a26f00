// function_internal.h - what function.c, call.c, module.c and object.c share.
#ifndef KK_FUNCTION_INTERNAL_H
#define KK_FUNCTION_INTERNAL_H

#include "class.h"

void kk_code_class_init(KkClass *class);
void kk_call_slots_init(KkClass *class);          // the call slot of type, function, method and builtins (call.c)
bool kk_method_is_slot(const KkMethod *method);   // what CPython calls a slot wrapper
KkStr *kk_address_text(const void *object);       // 0x7f…, as in default reprs

#endif
