// itertools.h - the iterators of module itertools.
//
// Each is an object of a class of its own with the slots iter (itself) and next. `iterator` fields hold KK_VALUE_ASIDE once
// exhausted, where CPython lets go of the iterator too.
#ifndef KK_ITERTOOLS_H
#define KK_ITERTOOLS_H

#include "kukri.h"

KK_INLINE Value kk_self_iter(Value self) { return self; }

KK_INLINE void kk_iterator_slots(KkClass *class, KkUnarySlot *next) {
  class->slots.iter = kk_self_iter;
  class->slots.next = next;
}

// A new iterator whose first field after the header is kk_iter(iterable). KK_REF_ASIDE: not iterable.
typedef struct KkOver {
  KkHeader header;
  Value iterator;
} KkOver;

KK_INLINE void *kk_over_new(KkClassId class_id, size_t size, Value iterable) {
  Value iterator = kk_iter(iterable);
  if (kk_value_is_aside(iterator))
    return KK_REF_ASIDE;
  KkOver *over = kk_alloc(size, class_id);
  over->iterator = iterator;
  return over;
}

#endif
