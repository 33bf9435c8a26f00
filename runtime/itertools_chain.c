// itertools_chain.c - chain, islice, zip_longest, pairwise, compress, tee: the items of iterators put together anew.
#include "itertools.h"

// ---- chain(*iterables), chain.from_iterable(iterable)

typedef struct KkChain {
  KkHeader header;
  Value iterator;   // over the iterables; aside: exhausted
  Value active;     // over the current one; aside: none
} KkChain;

Value kk_chain_from_iterable(Value iterable) {
  KkChain *chain = kk_over_new(KK_chain, sizeof *chain, iterable);
  if (chain == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  kk_chain_class();
  chain->active = KK_VALUE_ASIDE;
  return kk_value_from_ref(chain);
}

Value kk_chain_op_new(const Value *args, size_t n) {
  return kk_chain_from_iterable(kk_value_from_ref(kk_tuple_from_values(args, n)));
}

// The next of the iterables becomes active; false: there is none, or it is not iterable.
static bool chain_advance(KkChain *chain) {
  Value iterable = kk_next(chain->iterator);
  if (!kk_value_is_aside(iterable))
    chain->active = kk_iter(iterable);
  if (kk_value_is_aside(chain->active))
    chain->iterator = KK_VALUE_ASIDE;
  return !kk_value_is_aside(chain->active);
}

static Value chain_next(Value self) {
  KkChain *chain = kk_value_ref(self);
  while (!kk_value_is_aside(chain->iterator)) {
    if (kk_value_is_aside(chain->active) && !chain_advance(chain))
      return KK_VALUE_ASIDE;
    Value item = kk_next(chain->active);
    if (!kk_value_is_aside(item) || kk_pending())
      return item;
    chain->active = KK_VALUE_ASIDE;
  }
  return KK_VALUE_ASIDE;
}

void kk_chain_class_init(KkClass *class) { kk_iterator_slots(class, chain_next); }

// ---- islice(iterable, [start,] stop[, step])

typedef struct KkSliceOver {
  KkHeader header;
  Value iterator;
  int64_t wanted, stop, step;   // position of the next item to give; stop -1: none
  int64_t position;             // of the iterator
} KkSliceOver;

// An index that is an int of usual size; what is not becomes -1, which no caller takes.
static int64_t slice_index(Value v, int64_t absent) {
  if (kk_value_is_none(v))
    return absent;
  Value index = kk_to_index(v);
  if (kk_value_is_aside(index))
    kk_clear_pending();
  else if (kk_int_fits_i64(index))
    return kk_int_to_i64(index);
  return -1;
}

static Value refuse_slice(const char *what) {
  kk_raise(KK_ValueError, "%s", what);
  return KK_VALUE_ASIDE;
}

#define INDICES_TEXT "for islice() must be None or an integer: 0 <= x <= sys.maxsize."
Value kk_islice_op_new(Value iterable, Value start, Value stop, Value step) {
  bool has_start = !kk_value_is_aside(stop);
  Value end = has_start ? stop : start;
  int64_t first = has_start ? slice_index(start, 0) : 0, last = slice_index(end, -2), stride = slice_index(step, 1);
  if (last == -1)
    return refuse_slice("Stop argument " INDICES_TEXT);
  if (first < 0 || last < -2)
    return refuse_slice("Indices " INDICES_TEXT);
  if (stride < 1)
    return refuse_slice("Step for islice() must be a positive integer or None.");
  KkSliceOver *slice = kk_over_new(KK_islice, sizeof *slice, iterable);
  if (slice == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  slice->wanted = first;
  slice->stop = last < 0 ? -1 : last;
  slice->step = stride;
  return kk_value_from_ref(slice);
}

static Value slice_end(KkSliceOver *slice) { return slice->iterator = KK_VALUE_ASIDE; }

static Value islice_next(Value self) {
  KkSliceOver *slice = kk_value_ref(self);
  if (kk_value_is_aside(slice->iterator))
    return KK_VALUE_ASIDE;
  for (; slice->position < slice->wanted; slice->position++)
    if (kk_value_is_aside(kk_next(slice->iterator)) || kk_poll())
      return slice_end(slice);
  if (slice->stop >= 0 && slice->position >= slice->stop)
    return slice_end(slice);
  Value item = kk_next(slice->iterator);
  if (kk_value_is_aside(item))
    return slice_end(slice);
  slice->position++;
  bool is_past = __builtin_add_overflow(slice->wanted, slice->step, &slice->wanted);
  if (is_past || (slice->stop >= 0 && slice->wanted > slice->stop))
    slice->wanted = slice->stop >= 0 ? slice->stop : INT64_MAX;
  return item;
}

void kk_islice_class_init(KkClass *class) { kk_iterator_slots(class, islice_next); }

// ---- zip_longest(*iterables, fillvalue=None)

typedef struct KkZipLongest {
  KkHeader header;
  Value fill;
  int64_t count, active;
  Value iterators[];   // aside: exhausted
} KkZipLongest;

Value kk_zip_longest_op_new(const Value *args, size_t n, Value fillvalue) {
  KkZipLongest *zip = kk_alloc(sizeof *zip + n * sizeof(Value), KK_zip_longest);
  zip->fill = fillvalue;
  zip->count = zip->active = (int64_t)n;
  for (size_t i = 0; i < n; i++)
    if (kk_value_is_aside(zip->iterators[i] = kk_iter(args[i])))
      return KK_VALUE_ASIDE;
  return kk_value_from_ref(zip);
}

static Value zip_longest_next(Value self) {
  KkZipLongest *zip = kk_value_ref(self);
  if (zip->active == 0)
    return KK_VALUE_ASIDE;
  KkTuple *tuple = kk_tuple_new(zip->count);
  for (int64_t i = 0; i < zip->count; i++) {
    bool is_over = kk_value_is_aside(zip->iterators[i]);
    Value item = is_over ? zip->fill : kk_next(zip->iterators[i]);
    if (kk_value_is_aside(item)) {
      zip->iterators[i] = KK_VALUE_ASIDE;
      if (kk_pending() || --zip->active == 0)
        return zip->active = 0, KK_VALUE_ASIDE;
      item = zip->fill;
    }
    tuple->items[i] = item;
  }
  return kk_value_from_ref(tuple);
}

void kk_zip_longest_class_init(KkClass *class) { kk_iterator_slots(class, zip_longest_next); }

// ---- pairwise(iterable)

typedef struct KkPairwise {
  KkHeader header;
  Value iterator;
  Value old;   // the item before; aside: none yet
} KkPairwise;

Value kk_pairwise_op_new(Value iterable) {
  KkPairwise *pairwise = kk_over_new(KK_pairwise, sizeof *pairwise, iterable);
  if (pairwise == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  pairwise->old = KK_VALUE_ASIDE;
  return kk_value_from_ref(pairwise);
}

static Value pairwise_next(Value self) {
  KkPairwise *pairwise = kk_value_ref(self);
  if (kk_value_is_aside(pairwise->iterator))
    return KK_VALUE_ASIDE;
  if (kk_value_is_aside(pairwise->old) && kk_value_is_aside(pairwise->old = kk_next(pairwise->iterator)))
    return pairwise->iterator = KK_VALUE_ASIDE;
  Value item = kk_next(pairwise->iterator);
  if (kk_value_is_aside(item))
    return pairwise->iterator = KK_VALUE_ASIDE;
  KkTuple *pair = kk_tuple_from_values((Value[]){pairwise->old, item}, 2);
  pairwise->old = item;
  return kk_value_from_ref(pair);
}

void kk_pairwise_class_init(KkClass *class) { kk_iterator_slots(class, pairwise_next); }

// ---- compress(data, selectors)

typedef struct KkCompress {
  KkHeader header;
  Value iterator, selectors;
} KkCompress;

Value kk_compress_op_new(Value data, Value selectors) {
  KkCompress *compress = kk_over_new(KK_compress, sizeof *compress, data);
  if (compress == KK_REF_ASIDE || kk_value_is_aside(compress->selectors = kk_iter(selectors)))
    return KK_VALUE_ASIDE;
  return kk_value_from_ref(compress);
}

static Value compress_next(Value self) {
  KkCompress *compress = kk_value_ref(self);
  for (;;) {
    Value item = kk_next(compress->iterator);
    Value selector = kk_value_is_aside(item) ? item : kk_next(compress->selectors);
    KkBool is_wanted = kk_value_is_aside(selector) ? KK_BOOL_ASIDE : kk_truth(selector);
    if (is_wanted)
      return is_wanted == 1 ? item : KK_VALUE_ASIDE;
    if (kk_poll())
      return KK_VALUE_ASIDE;
  }
}

void kk_compress_class_init(KkClass *class) { kk_iterator_slots(class, compress_next); }

// ---- tee(iterable, n): n iterators over the same items
//
// What one has read and another not stands in a chain of links; the last is empty, and whoever comes to it reads the next
// item into it. The collector frees what lies behind all of them.

typedef struct TeeLink {
  Value item;
  struct TeeLink *next;   // NULL: item is not read yet
} TeeLink;

typedef struct KkTee {
  KkHeader header;
  Value iterator;
  TeeLink *at;
} KkTee;

static KkTee *tee_new(Value iterator, TeeLink *at) {
  KkTee *tee = kk_alloc(sizeof *tee, KK__tee);
  tee->iterator = iterator;
  tee->at = at;
  return tee;
}

KkTuple *kk_itertools_tee(Value iterable, int64_t n) {
  if (n < 0)
    return kk_raise(KK_ValueError, "n must be >= 0"), KK_REF_ASIDE;
  KkTuple *all = kk_tuple_new(n);
  if (n == 0)
    return all;
  kk__tee_class();
  KkTee *first = kk_value_is(iterable, KK__tee) ? kk_value_ref(iterable) : NULL;
  if (!first) {
    Value iterator = kk_iter(iterable);
    if (kk_value_is_aside(iterator))
      return KK_REF_ASIDE;
    first = tee_new(iterator, kk_block_scanned(sizeof(TeeLink)));
  }
  all->items[0] = kk_value_from_ref(first);
  for (int64_t i = 1; i < n; i++)
    all->items[i] = kk_value_from_ref(tee_new(first->iterator, first->at));
  return all;
}

static Value tee_next(Value self) {
  KkTee *tee = kk_value_ref(self);
  TeeLink *link = tee->at;
  if (!link->next) {
    Value item = kk_next(tee->iterator);
    if (kk_value_is_aside(item))
      return KK_VALUE_ASIDE;
    link->item = item;
    link->next = kk_block_scanned(sizeof(TeeLink));
  }
  tee->at = link->next;
  return link->item;
}

void kk__tee_class_init(KkClass *class) { kk_iterator_slots(class, tee_next); }
