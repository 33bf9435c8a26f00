// weakref.h - weak references: objects that know another without keeping it.
//
// A reference keeps the address of its target in a form that the collector does not recognise. A table outside of the
// collected heap lists all references by target. When marking has ended, those whose target is unmarked are cleared there;
// the ones with callbacks wait in a list, and the callbacks run at the next poll. A target that has an end to run first
// (__del__, see finalize.h) keeps its references until then, as it does in CPython.
//
// Proxies are the same objects of other classes (weakref_proxy.c).
#ifndef KK_WEAKREF_H
#define KK_WEAKREF_H

#include "object.h"

typedef struct KkWeakRef KkWeakRef;
struct KkWeakRef {
  KkHeader header;
  uintptr_t hidden;      // the target's address inverted; 0: it is gone
  Value callback;        // aside: none, or it has been called
  KkWeakRef *next_due;   // in the list of those whose callback waits
  int64_t hash;          // of the target; KK_I64_ASIDE: not asked for yet
};

// The target, alive; KK_VALUE_ASIDE: gone, nothing raised.
KK_INLINE Value kk_weakref_target(const KkWeakRef *ref) {
  return ref->hidden ? kk_value_from_ref((void *)~ref->hidden) : KK_VALUE_ASIDE;
}

// A reference of the class to an object that must be able to have one, else TypeError: KK_REF_ASIDE. Where a plain
// reference or proxy without callback exists, that one. callback None: no callback.
KkWeakRef *kk_weakref_new(const KkClass *class, Value target, Value callback);

#endif
