// finalize.h - objects whose end runs code: suspended generators, and others of their kind.
//
// The end is found by the collector. What it finds is run at the next poll, where any code may run, or at exit: then in the
// order in which the objects were registered. Until its finalizer has run, an object and all it refers to stay whole.
#ifndef KK_FINALIZE_H
#define KK_FINALIZE_H

#include "value.h"

typedef void KkFinalizer(void *object);   // may raise: the exception is reported and ignored

void kk_finalizer_add(void *object, KkFinalizer *run);

#endif
