// dataclasses_module.c - the guard of the __repr__ of dataclasses: an object that holds itself is shown as "...".
//
// The guard is the one of lists and dicts (kk_repr_enter). Its record lies in the heap, because the method that enters it
// is Python: _enter(self) and _leave() stand around its body. Records are left in the order of a stack.

#include "kukri.h"

KkBool kk_dataclasses_enter(Value instance) {
  KkReprGuard *guard = kk_block_scanned(sizeof *guard);
  KkBool is_entered = kk_repr_enter(guard, kk_value_ref(instance));
  return is_entered == KK_BOOL_ASIDE ? KK_BOOL_ASIDE : !is_entered;
}

KkNone kk_dataclasses_leave(void) {
  kk_repr_leave(kk_thread->printing);
  return 0;
}
