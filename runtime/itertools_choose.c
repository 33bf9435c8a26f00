// itertools_choose.c - product, permutations, combinations: tuples of items chosen from pools.
//
// Each keeps an array of indices into its pool and steps it to the next choice in lexicographic order, as the
// documentation of itertools describes; the first choice is given as it stands.
#include "itertools.h"

typedef enum State { FRESH, RUNNING, DONE } State;

// ---- product(*iterables, repeat=1)

typedef struct KkProduct {
  KkHeader header;
  State state;
  int64_t count;
  KkTuple **pools;    // [count]
  int64_t *indices;   // [count]
} KkProduct;

Value kk_product_op_new(const Value *args, size_t n, int64_t repeat) {
  if (repeat < 0)
    return kk_raise(KK_ValueError, "repeat argument cannot be negative"), KK_VALUE_ASIDE;
  size_t count = 0;
  if (__builtin_mul_overflow(n, (size_t)repeat, &count) || !kk_heap_can_hold((int64_t)count, 2 * sizeof(Value)))
    return kk_pending() ? KK_VALUE_ASIDE : (kk_raise(KK_OverflowError, "repeat argument too large"), KK_VALUE_ASIDE);
  KkProduct *product = kk_alloc(sizeof *product, KK_product);
  product->count = (int64_t)count;
  product->pools = kk_block_scanned((count + 1) * sizeof *product->pools);
  product->indices = kk_block_plain((count + 1) * sizeof *product->indices);
  for (size_t i = 0; i < n; i++) {
    KkTuple *pool = kk_tuple_from_iterable(args[i]);
    if (pool == KK_REF_ASIDE)
      return KK_VALUE_ASIDE;
    if (pool->length == 0)
      product->state = repeat ? DONE : FRESH;
    for (size_t k = i; k < count; k += n)
      product->pools[k] = pool;
  }
  return kk_value_from_ref(product);
}

// The rightmost index that can still grow grows, those after it start again; false: there is none.
static bool product_step(KkProduct *product) {
  for (int64_t i = product->count - 1; i >= 0; i--) {
    if (++product->indices[i] < product->pools[i]->length)
      return true;
    product->indices[i] = 0;
  }
  return false;
}

static Value product_next(Value self) {
  KkProduct *product = kk_value_ref(self);
  if (product->state == RUNNING && !product_step(product))
    product->state = DONE;
  if (product->state == DONE)
    return KK_VALUE_ASIDE;
  product->state = RUNNING;
  KkTuple *tuple = kk_tuple_new(product->count);
  for (int64_t i = 0; i < product->count; i++)
    tuple->items[i] = product->pools[i]->items[product->indices[i]];
  return kk_value_from_ref(tuple);
}

void kk_product_class_init(KkClass *class) { kk_iterator_slots(class, product_next); }

// ---- permutations, combinations, combinations_with_replacement: one pool

typedef struct KkChoice {
  KkHeader header;
  State state;
  KkTuple *pool;
  int64_t count;      // items of a choice
  int64_t *indices;   // [count]; permutations: all of the pool, the choice first
  int64_t *cycles;    // permutations: [count], how many swaps are left at each place
} KkChoice;

static Value choice_new(KkClassId class_id, KkTuple *pool, int64_t r, size_t indices) {
  if (!kk_heap_can_hold((int64_t)indices, sizeof(int64_t)))
    return KK_VALUE_ASIDE;
  KkChoice *choice = kk_alloc(sizeof *choice, class_id);
  choice->pool = pool;
  choice->count = r;
  choice->indices = kk_block_plain((indices + 1) * sizeof(int64_t));
  return kk_value_from_ref(choice);
}

static Value choice_tuple(const KkChoice *choice) {
  KkTuple *tuple = kk_tuple_new(choice->count);
  for (int64_t i = 0; i < choice->count; i++)
    tuple->items[i] = choice->pool->items[choice->indices[i]];
  return kk_value_from_ref(tuple);
}

static Value choice_next(KkChoice *choice, bool (*step)(KkChoice *)) {
  if (choice->state == RUNNING && !step(choice))
    choice->state = DONE;
  if (choice->state == DONE)
    return KK_VALUE_ASIDE;
  choice->state = RUNNING;
  return choice_tuple(choice);
}

static bool is_negative(int64_t r) {
  if (r < 0)
    kk_raise(KK_ValueError, "r must be non-negative");
  return r < 0;
}

// ---- combinations(iterable, r)

Value kk_combinations_op_new(Value iterable, int64_t r) {
  KkTuple *pool = kk_tuple_from_iterable(iterable);
  if (pool == KK_REF_ASIDE || is_negative(r))
    return KK_VALUE_ASIDE;
  bool is_empty = r > pool->length;
  Value made = choice_new(KK_combinations, pool, is_empty ? 0 : r, is_empty ? 0 : (size_t)r);
  if (kk_value_is_aside(made))
    return KK_VALUE_ASIDE;
  KkChoice *choice = kk_value_ref(made);
  for (int64_t i = 0; i < choice->count; i++)
    choice->indices[i] = i;
  choice->state = is_empty ? DONE : FRESH;
  return made;
}

static bool combination_step(KkChoice *choice) {
  int64_t i = choice->count - 1, spare = choice->pool->length - choice->count;
  while (i >= 0 && choice->indices[i] == i + spare)
    i--;
  if (i < 0)
    return false;
  choice->indices[i]++;
  for (int64_t k = i + 1; k < choice->count; k++)
    choice->indices[k] = choice->indices[k - 1] + 1;
  return true;
}

static Value combinations_next(Value self) { return choice_next(kk_value_ref(self), combination_step); }
void kk_combinations_class_init(KkClass *class) { kk_iterator_slots(class, combinations_next); }

// ---- combinations_with_replacement(iterable, r)

Value kk_combinations_with_replacement_op_new(Value iterable, int64_t r) {
  KkTuple *pool = kk_tuple_from_iterable(iterable);
  if (pool == KK_REF_ASIDE || is_negative(r))
    return KK_VALUE_ASIDE;
  Value made = choice_new(KK_combinations_with_replacement, pool, r, (size_t)r);
  if (!kk_value_is_aside(made) && pool->length == 0 && r > 0)
    ((KkChoice *)kk_value_ref(made))->state = DONE;
  return made;
}

static bool replacement_step(KkChoice *choice) {
  int64_t i = choice->count - 1, last = choice->pool->length - 1;
  while (i >= 0 && choice->indices[i] == last)
    i--;
  if (i < 0)
    return false;
  int64_t index = choice->indices[i] + 1;
  for (; i < choice->count; i++)
    choice->indices[i] = index;
  return true;
}

static Value replacement_next(Value self) { return choice_next(kk_value_ref(self), replacement_step); }
void kk_combinations_with_replacement_class_init(KkClass *class) { kk_iterator_slots(class, replacement_next); }

// ---- permutations(iterable, r=None)

static int64_t permutation_length(Value r, int64_t length) {
  if (kk_value_is_none(r))
    return length;
  if (!kk_is_instance_of(r, KK_int))
    return kk_raise(KK_TypeError, "Expected int as r"), -1;
  int64_t count = kk_ssize(r);
  return is_negative(count) ? -1 : count;
}

Value kk_permutations_op_new(Value iterable, Value r) {
  KkTuple *pool = kk_tuple_from_iterable(iterable);
  int64_t count = pool == KK_REF_ASIDE ? -1 : permutation_length(r, pool->length);
  if (count < 0)
    return KK_VALUE_ASIDE;
  bool is_empty = count > pool->length;
  Value made = choice_new(KK_permutations, pool, is_empty ? 0 : count, (size_t)pool->length);
  if (kk_value_is_aside(made))
    return KK_VALUE_ASIDE;
  KkChoice *choice = kk_value_ref(made);
  choice->cycles = kk_block_plain((size_t)(choice->count + 1) * sizeof(int64_t));
  for (int64_t i = 0; i < pool->length; i++)
    choice->indices[i] = i;
  for (int64_t i = 0; i < choice->count; i++)
    choice->cycles[i] = pool->length - i;
  choice->state = is_empty ? DONE : FRESH;
  return made;
}

// Moves the index at i to the end.
static void rotate(int64_t *indices, int64_t i, int64_t length) {
  int64_t index = indices[i];
  memmove(indices + i, indices + i + 1, (size_t)(length - i - 1) * sizeof *indices);
  indices[length - 1] = index;
}

static bool permutation_step(KkChoice *choice) {
  int64_t length = choice->pool->length, *indices = choice->indices;
  for (int64_t i = choice->count - 1; i >= 0; i--) {
    if (--choice->cycles[i] > 0) {
      int64_t other = length - choice->cycles[i], index = indices[i];
      indices[i] = indices[other];
      indices[other] = index;
      return true;
    }
    rotate(indices, i, length);
    choice->cycles[i] = length - i;
  }
  return false;
}

static Value permutations_next(Value self) { return choice_next(kk_value_ref(self), permutation_step); }
void kk_permutations_class_init(KkClass *class) { kk_iterator_slots(class, permutations_next); }
