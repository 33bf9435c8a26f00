// traceback_module.c - the module traceback: what it takes from the text of uncaught exceptions.
#include "kukri.h"

static KkException *exception_of(Value v) {
  return kk_value_is_object(v) && kk_is_instance_of(v, KK_BaseException) ? kk_value_ref(v) : NULL;
}

KkList *kk_traceback__pieces(Value exception, int64_t limit, KkBool chain) {
  return kk_traceback_pieces(exception_of(exception), limit, chain);
}

KkList *kk_traceback__message(Value exception) { return kk_traceback_message(exception_of(exception)); }
