// set.h - Python's set and frozenset: a hash table whose order of iteration is CPython's.
//
//   table   (key hash) (empty) (key hash) (dummy) …     a power of two of entries, at least 8
//
// The order of a set is visible in output, so for every element whose hash CPython does not randomise the table must be
// the same slot by slot: hashes, probing, growth, and how each operation builds its result follow CPython's
// Objects/setobject.c. An empty slot's key is the aside; a removed element leaves a dummy.
#ifndef KK_SET_H
#define KK_SET_H

#include "foreign.h"
#include "int.h"
#include "object.h"
#include "str.h"

typedef struct KkSetEntry {
  Value key;      // KK_VALUE_ASIDE: empty; KK_SET_DUMMY: was removed
  int64_t hash;   // kk_hash(key)
} KkSetEntry;

#define KK_SET_DUMMY ((Value)9)   // like the aside the address + 1 of no object

struct KkSet {
  KkHeader header;     // set or frozenset
  KkSetEntry *table;   // NULL in a set that never had an element, which counts as 8 empty slots
  int64_t used;        // elements: len()
  int64_t fill;        // elements and dummies
  uint64_t mask;       // slots - 1
  uint64_t finger;     // where pop() looks next
  int64_t hash;        // a frozenset's, once known; else KK_I64_ASIDE
#ifdef KK_EXTENSION
  void *twin;   // CPython's set that has the elements; NULL: they are here
#endif
};

KkSet *kk_set_new(uint32_t class_id);   // empty; KK_set or KK_frozenset
KkSet *kk_set_from_iterable(uint32_t class_id, Value iterable);
KkSet *kk_set_from_values(uint32_t class_id, const Value *items, size_t n);
KkSet *kk_set_copy_as(uint32_t class_id, KkSet *set);
KkSet *kk_set_copy(KkSet *set);   // a frozenset is itself
KK_INLINE int64_t kk_set_length(const KkSet *set) { return kk_is_shared(set) ? kk_shared_length(set) : set->used; }
KK_INLINE int64_t kk_set_op_len(KkSet *set) { return kk_set_length(set); }
KK_INLINE KkBool kk_set_truth(const KkSet *set) { return kk_set_length(set) != 0; }

// ---- one element. Aside: raised (unhashable, or an __eq__ did).

KkNone kk_set_add(KkSet *set, Value item);
KkNone kk_set_add_int(KkSet *set, KkInt item);
KkNone kk_set_add_str(KkSet *set, KkStr *item);
KkBool kk_set_contains(KkSet *set, Value item);   // a set as item is looked up as the frozenset
KkBool kk_set_contains_int(KkSet *set, KkInt item);
KkBool kk_set_contains_str(KkSet *set, KkStr *item);
KkNone kk_set_discard(KkSet *set, Value item);
KkNone kk_set_remove(KkSet *set, Value item);   // KeyError
Value kk_set_pop(KkSet *set);                   // KeyError

// ---- methods; `others` are any iterables

KkNone kk_set_clear(KkSet *set);
KkNone kk_set_update(KkSet *set, const Value *others, size_t n);
KkNone kk_set_intersection_update(KkSet *set, const Value *others, size_t n);
KkNone kk_set_difference_update(KkSet *set, const Value *others, size_t n);
KkNone kk_set_symmetric_difference_update(KkSet *set, Value other);
KkSet *kk_set_union(KkSet *set, const Value *others, size_t n);
KkSet *kk_set_intersection(KkSet *set, const Value *others, size_t n);
KkSet *kk_set_difference(KkSet *set, const Value *others, size_t n);
KkSet *kk_set_symmetric_difference(KkSet *set, Value other);
KkBool kk_set_isdisjoint(KkSet *set, Value other);
KkBool kk_set_issubset(KkSet *set, Value other);
KkBool kk_set_issuperset(KkSet *set, Value other);
KkBool kk_set_compare(KkSet *a, KkSet *b, KkComparison op);
KkStr *kk_set_repr(KkSet *set);
Value kk_set_op_iter(KkSet *set);
int64_t kk_set_hash(KkSet *set);   // of the elements, whichever class

// ---- for views of dicts: steps of the above

KkNone kk_set_update_from(KkSet *set, Value other);   // set |= other, other any iterable
KkNone kk_set_subtract(KkSet *set, Value other);      // set -= other
KkNone kk_set_add_hashed(KkSet *set, Value item, int64_t hash);
KkBool kk_set_contains_hashed(KkSet *set, Value item, int64_t hash);

// ---- iteration
//
//   KkSetLoop loop = kk_set_loop(set);
//   while ((more = kk_set_loop_next(set, &loop, &item)) == 1) …
//   if (more) → raised: the set changed meanwhile

typedef struct KkSetLoop {
  int64_t position;   // slot to look at next
  int64_t used;       // the set's length at the start
} KkSetLoop;

KK_INLINE KkSetLoop kk_set_loop(const KkSet *set) { return (KkSetLoop){0, kk_set_length(set)}; }
KkBool kk_set_loop_changed(KkSetLoop *loop) KK_COLD;   // raises RuntimeError

// Without the check: the position after the next element at or after `position`, -1 at the end.
KK_INLINE int64_t kk_set_next(const KkSet *set, int64_t position, Value *item) {
  if (kk_is_shared(set))
    return kk_shared_set_next(set, position, item);
  if (set->table == NULL)
    return -1;
  for (; (uint64_t)position <= set->mask; position++) {
    Value key = set->table[position].key;
    if (key != KK_VALUE_ASIDE && key != KK_SET_DUMMY)
      return *item = key, position + 1;
  }
  return -1;
}

KK_INLINE KkBool kk_set_loop_next(const KkSet *set, KkSetLoop *loop, Value *item) {
  if (KK_UNLIKELY(loop->used != kk_set_length(set)))
    return kk_set_loop_changed(loop);
  int64_t next = kk_set_next(set, loop->position, item);
  loop->position = next;
  if (next < 0 && kk_is_shared(set) && kk_thread->exception)
    return KK_BOOL_ASIDE;
  return next >= 0;
}

void kk_set_class_init(KkClass *type);
void kk_frozenset_class_init(KkClass *type);

#endif
