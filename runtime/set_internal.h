// set_internal.h - what set.c offers to set_operation.c only.
#ifndef KK_SET_INTERNAL_H
#define KK_SET_INTERNAL_H

#include "set.h"

void kk_set_resize(KkSet *set, uint64_t wanted);   // a table of more than `wanted` slots, without dummies
void kk_set_grow(KkSet *set);                      // the resize after 3/5 are filled
KkNone kk_set_merge(KkSet *set, KkSet *other);
KkBool kk_set_discard_hashed(KkSet *set, Value item, int64_t hash);   // 1: removed; 0: not there; aside: raised

#endif
