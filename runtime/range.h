// range.h - Python's range: three ints of any size and the length they give. Nothing is stored.
#ifndef KK_RANGE_H
#define KK_RANGE_H

#include "int.h"
#include "object.h"

struct KkRange {
  KkHeader header;
  KkInt start, stop, step, length;
};

KkRange *kk_range_new(KkInt start, KkInt stop, KkInt step);             // ValueError if step is 0
KkRange *kk_range_new_i64(int64_t start, int64_t stop, int64_t step);   // requires step != 0

// How many ints range(start, stop, step) has; step not 0. Saturates at INT64_MAX.
KK_INLINE int64_t kk_range_count_i64(int64_t start, int64_t stop, int64_t step) {
  if (step > 0 ? start >= stop : start <= stop)
    return 0;
  uint64_t distance = step > 0 ? (uint64_t)stop - (uint64_t)start : (uint64_t)start - (uint64_t)stop;
  uint64_t stride = step > 0 ? (uint64_t)step : 0 - (uint64_t)step, count = (distance - 1) / stride + 1;
  return count > INT64_MAX ? INT64_MAX : (int64_t)count;
}

int64_t kk_range_length(KkRange *range);   // len(): OverflowError beyond int64_t
KK_INLINE KkBool kk_range_truth(KkRange *range) { return range->length != 0; }
KkInt kk_range_get(KkRange *range, KkInt i);   // range[i]
KkRange *kk_range_slice(KkRange *range, Value start, Value stop, Value step);
Value kk_range_op_getitem(KkRange *range, Value key);
Value kk_range_op_iter(KkRange *range);
Value kk_range_op_reversed(KkRange *range);
KkBool kk_range_contains(KkRange *range, Value item);
KkInt kk_range_index(KkRange *range, Value item);
int64_t kk_range_count(KkRange *range, Value item);
KkBool kk_range_equal(KkRange *a, KkRange *b);
int64_t kk_range_hash(KkRange *range);
KkStr *kk_range_repr(KkRange *range);
KK_INLINE KkInt kk_range_get_start(KkRange *range) { return range->start; }
KK_INLINE KkInt kk_range_get_stop(KkRange *range) { return range->stop; }
KK_INLINE KkInt kk_range_get_step(KkRange *range) { return range->step; }

void kk_range_class_init(KkClass *type);

#endif
