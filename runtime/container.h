// container.h - small things that the containers share: argument checks of their constructors, iteration with a message
// of its own, the repr of a series of items.
#ifndef KK_CONTAINER_H
#define KK_CONTAINER_H

#include "heap.h"
#include "str_builder.h"

// Checks a call of the class `name` that takes least to most positional and no keyword arguments. False: TypeError
// raised.
bool kk_arguments_between(const char *name, size_t n, size_t least, size_t most, KkTuple *names);

// iter(iterable), but a TypeError becomes TypeError(message).
Value kk_iter_or_raise(Value iterable, const char *message);

// A pointer as a Value: KK_REF_ASIDE becomes KK_VALUE_ASIDE.
Value kk_value_from_result(void *object);

// A boolean as a Value: KK_BOOL_ASIDE becomes KK_VALUE_ASIDE.
Value kk_value_from_truth(KkBool truth);

// The comparison `op` of two things whose order (-1, 0, 1) is known.
bool kk_order_matches(int order, KkComparison op);

// The name of the class of v, for reprs of subclasses.
const char *kk_class_name(Value v);

// Is a running iteration of the runtime to stop (Ctrl-C)? Counts to 1024 between looks.
KK_INLINE bool kk_is_interrupted(uint32_t *count) { return KK_UNLIKELY((++*count & 1023) == 0) && kk_poll(); }

#endif
