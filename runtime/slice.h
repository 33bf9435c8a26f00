// slice.h - slice objects, and what a[start:stop:step] means for a sequence of some length.
//
// Compiled code that sees the parts of a slice makes no object: it passes them as int64_t, KK_I64_ASIDE for an absent
// part (kk_slice_bound makes such an int64_t of a Value). A slice object exists where the program makes one or passes
// it on.
#ifndef KK_SLICE_H
#define KK_SLICE_H

#include "object.h"

struct KkSlice {
  KkHeader header;
  Value start, stop, step;   // anything; None: absent
};

// The items of one slice of one sequence: start, start + step, … (count of them). stop is where they end (exclusive).
typedef struct KkSpan {
  int64_t start, stop, step, count;
} KkSpan;

KkSlice *kk_slice_new(Value start, Value stop, Value step);

// Clips the parts to a sequence of the given length as PySlice_AdjustIndices does. False: raised (step 0).
bool kk_slice_span(int64_t length, int64_t start, int64_t stop, int64_t step, KkSpan *span);

// The same for a slice object. False: raised.
bool kk_slice_indices(KkSlice *slice, int64_t length, KkSpan *span);

// The parts of a slice object as int64_t, absent or clipped. False: raised. Separate from the clipping, because an
// __index__ may change the length of the sequence.
bool kk_slice_parts(KkSlice *slice, int64_t *start, int64_t *stop, int64_t *step);

// A bound as an int64_t: None is KK_I64_ASIDE, an int beyond int64_t the nearest other. False: raised.
bool kk_slice_bound(Value bound, int64_t *result);

// A bound of index(item, start, stop): aside leaves *result as it is; None is no bound. False: raised.
bool kk_search_bound(Value bound, int64_t *result);

// Makes bounds that count from the end count from the start, clipped below.
KK_INLINE void kk_clip_start_stop(int64_t length, int64_t *start, int64_t *stop) {
  if (*start < 0 && (*start += length) < 0)
    *start = 0;
  if (*stop < 0 && (*stop += length) < 0)
    *stop = 0;
}

// Has v an __index__ (an int, a bool, or an object that defines it)?
bool kk_has_index(Value v);

KkTuple *kk_slice_indices_method(KkSlice *slice, Value length);   // slice.indices(length)
KK_INLINE Value kk_slice_get_start(KkSlice *slice) { return slice->start; }
KK_INLINE Value kk_slice_get_stop(KkSlice *slice) { return slice->stop; }
KK_INLINE Value kk_slice_get_step(KkSlice *slice) { return slice->step; }

void kk_slice_class_init(KkClass *type);

#endif
