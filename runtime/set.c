// set.c - the table of a set: finding, adding, removing, resizing. What sets do with each other is in set_operation.c.
//
// Probing, as in CPython's Objects/setobject.c: from slot hash & mask up to 9 more slots in a row (if that many
// follow), then on to another place by i = i * 5 + 1 + perturb. When 3/5 of the slots are filled the table grows: to
// more than four times the elements, twice beyond 50,000.
//
// As in dict.c the search is one function, specialised for what is known of the element.
#include "foreign.h"
#include "kukri.h"
#include "set_internal.h"

typedef enum KeyKind { KEY_INT, KEY_STR, KEY_ANY } KeyKind;
enum { LINEAR_PROBES = 9, PERTURB_SHIFT = 5, SMALLEST_TABLE = 8 };
static const uint64_t NO_SLOT = UINT64_MAX;
enum { ABSENT = -1, RAISED = -2, AGAIN = -3 };   // set_find's results besides the number of a slot

KkSet *kk_set_new(uint32_t class_id) {
  if (class_id == KK_set)
    kk_class_ready(KK_set, kk_set_class_init);
  else
    kk_class_ready(KK_frozenset, kk_frozenset_class_init);
  KkSet *set = kk_alloc(sizeof(KkSet), class_id);
  set->mask = SMALLEST_TABLE - 1;
  set->hash = KK_I64_ASIDE;
  return set;
}

static KkSetEntry *table_new(uint64_t slots) {
  KkSetEntry *table = kk_block_scanned(slots * sizeof(KkSetEntry));
  for (uint64_t i = 0; i < slots; i++)
    table[i].key = KK_VALUE_ASIDE;
  return table;
}

static void table_need(KkSet *set) {
  if (set->table == NULL)
    set->table = table_new(set->mask + 1);
}

KkNone kk_set_clear(KkSet *set) {
  if (kk_is_shared(set))
    return kk_shared_do(set, "clear", NULL, 0);
  set->table = NULL;
  set->used = set->fill = 0;
  set->mask = SMALLEST_TABLE - 1;
  return 0;
}

// ---- finding

// Is the element of slot i, whose hash is that of `key`, equal to it? 1, 0, RAISED or AGAIN. For adding, being equal is
// enough, even if the comparison changed the set.
static KK_COLD int slot_matches_slow(KkSet *set, uint64_t i, Value key, bool is_adding) {
  KkSetEntry *table = set->table;
  Value other = table[i].key;
  KkBool equal = kk_equal(other, kk_value_kept(key));
  if (equal == KK_BOOL_ASIDE)
    return RAISED;
  if (equal && is_adding)
    return 1;
  return set->table == table && table[i].key == other ? equal : AGAIN;
}

KK_INLINE int slot_matches(KkSet *set, uint64_t i, Value key, int64_t hash, KeyKind kind, bool is_adding) {
  const KkSetEntry *entry = &set->table[i];
  if (entry->hash != hash)
    return 0;
  if (KK_LIKELY(entry->key == key))
    return 1;
  if (kind == KEY_INT && kk_value_is_small(entry->key))
    return 0;
  if (kind == KEY_STR && KK_LIKELY(kk_value_is(entry->key, KK_str)))
    return kk_str_equal(kk_value_ref(entry->key), kk_value_ref(key));
  return slot_matches_slow(set, i, key, is_adding);
}

// The slot of `key`; or ABSENT; for adding, *free is where to put it (else NULL): the last dummy on the way, else the
// empty slot at its end.
KK_INLINE int64_t find_once(KkSet *set, Value key, int64_t hash, KeyKind kind, uint64_t *free) {
  bool is_adding = free != NULL;
  uint64_t mask = set->mask, perturb = (uint64_t)hash, i = perturb & mask, dummy = NO_SLOT;
  for (;;) {
    uint64_t last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
    for (uint64_t j = i; j <= last; j++) {
      if (set->table[j].key == KK_VALUE_ASIDE) {
        if (is_adding)
          *free = dummy == NO_SLOT ? j : dummy;
        return ABSENT;
      }
      if (KK_UNLIKELY(set->table[j].key == KK_SET_DUMMY)) {
        dummy = j;
        continue;
      }
      int match = slot_matches(set, j, key, hash, kind, is_adding);
      if (match)
        return match == 1 ? (int64_t)j : match;
    }
    perturb >>= PERTURB_SHIFT;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

KK_INLINE int64_t find(KkSet *set, Value key, int64_t hash, KeyKind kind, uint64_t *free) {
  int64_t i;
  do {
    if (KK_UNLIKELY(set->table == NULL))
      return ABSENT;
    i = find_once(set, key, hash, kind, free);
  } while (KK_UNLIKELY(i == AGAIN));
  return i;
}

static int64_t find_any(KkSet *set, Value key, int64_t hash, uint64_t *free) {
  if (kk_value_is_small(key))
    return find(set, key, hash, KEY_INT, free);
  if (kk_value_is(key, KK_str))
    return find(set, key, hash, KEY_STR, free);
  return find(set, key, hash, KEY_ANY, free);
}

// ---- adding

// Puts a key that is not there into a table without dummies.
static void table_add(KkSetEntry *table, uint64_t mask, Value key, int64_t hash) {
  uint64_t perturb = (uint64_t)hash, i = perturb & mask;
  for (;;) {
    uint64_t last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
    for (uint64_t j = i; j <= last; j++)
      if (table[j].key == KK_VALUE_ASIDE) {
        table[j] = (KkSetEntry){key, hash};
        return;
      }
    perturb >>= PERTURB_SHIFT;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

static bool is_element(Value key) { return key != KK_VALUE_ASIDE && key != KK_SET_DUMMY; }

// A new table with more than `wanted` slots, without dummies.
void kk_set_resize(KkSet *set, uint64_t wanted) {
  uint64_t slots = SMALLEST_TABLE;
  while (slots <= wanted)
    slots *= 2;
  KkSetEntry *old = set->table, *table = table_new(slots);
  for (uint64_t i = 0; old && i <= set->mask; i++)
    if (is_element(old[i].key))
      table_add(table, slots - 1, old[i].key, old[i].hash);
  set->table = table;
  set->mask = slots - 1;
  set->fill = set->used;
}

void kk_set_grow(KkSet *set) { kk_set_resize(set, (uint64_t)set->used * (set->used > 50000 ? 2 : 4)); }

KK_INLINE KkNone add(KkSet *set, Value key, int64_t hash, KeyKind kind) {
  uint64_t free = 0;
  table_need(set);
  int64_t i = kind == KEY_ANY ? find_any(set, key, hash, &free) : find(set, key, hash, kind, &free);
  if (i >= 0)
    return 0;
  if (KK_UNLIKELY(i == RAISED))
    return KK_NONE_ASIDE;
  table_need(set);   // an __eq__ may have cleared the set
  bool is_empty = set->table[free].key == KK_VALUE_ASIDE;
  set->table[free] = (KkSetEntry){kk_value_kept(key), hash};
  set->used++;
  set->fill += is_empty;
  if (is_empty && KK_UNLIKELY((uint64_t)set->fill * 5 >= set->mask * 3))
    kk_set_grow(set);
  return 0;
}

KkNone kk_set_add_hashed(KkSet *set, Value item, int64_t hash) {
  if (kk_is_shared(set))
    return kk_shared_do(set, "add", &item, 1);
  return add(set, item, hash, KEY_ANY);
}

KkNone kk_set_add(KkSet *set, Value item) {
  if (kk_is_shared(set))
    return kk_shared_do(set, "add", &item, 1);
  int64_t hash;
  return kk_key_hash(item, &hash) ? add(set, item, hash, KEY_ANY) : KK_NONE_ASIDE;
}

KkNone kk_set_add_int(KkSet *set, KkInt item) {
  if (kk_is_shared(set))
    return kk_shared_do(set, "add", &item, 1);
  return KK_LIKELY(kk_value_is_small(item)) ? add(set, item, kk_int_hash(item), KEY_INT) : kk_set_add(set, item);
}

KkNone kk_set_add_str(KkSet *set, KkStr *item) {
  if (kk_is_shared(set))
    return kk_set_add(set, kk_value_from_ref(item));
  return add(set, kk_value_from_ref(item), kk_str_hash(item), KEY_STR);
}

// ---- looking up

KkBool kk_set_contains_hashed(KkSet *set, Value item, int64_t hash) {
  if (kk_is_shared(set))
    return kk_shared_contains(set, item);
  int64_t i = find_any(set, item, hash, NULL);
  return i == RAISED ? KK_BOOL_ASIDE : i >= 0;
}

// The hash to look an item up by: a set, which has none, counts as the frozenset of its elements.
static bool lookup_hash(Value item, int64_t *hash) {
  if (kk_is_instance_of(item, KK_set)) {
    *hash = kk_set_hash(kk_value_ref(item));
    return *hash != KK_I64_ASIDE;
  }
  return kk_key_hash(item, hash);
}

KkBool kk_set_contains(KkSet *set, Value item) {
  if (kk_is_shared(set))
    return kk_shared_contains(set, item);
  int64_t hash;
  return lookup_hash(item, &hash) ? kk_set_contains_hashed(set, item, hash) : KK_BOOL_ASIDE;
}

KkBool kk_set_contains_int(KkSet *set, KkInt item) {
  if (kk_is_shared(set))
    return kk_shared_contains(set, item);
  if (KK_UNLIKELY(!kk_value_is_small(item)))
    return kk_set_contains(set, item);
  int64_t i = find(set, item, kk_int_hash(item), KEY_INT, NULL);
  return KK_UNLIKELY(i == RAISED) ? KK_BOOL_ASIDE : i >= 0;
}

KkBool kk_set_contains_str(KkSet *set, KkStr *item) {
  if (kk_is_shared(set))
    return kk_shared_contains(set, kk_value_from_ref(item));
  int64_t i = find(set, kk_value_from_ref(item), kk_str_hash(item), KEY_STR, NULL);
  return KK_UNLIKELY(i == RAISED) ? KK_BOOL_ASIDE : i >= 0;
}

// ---- removing

static void slot_remove(KkSet *set, int64_t i) {
  set->table[i] = (KkSetEntry){KK_SET_DUMMY, -1};
  set->used--;
}

// 1: removed; 0: not there; KK_BOOL_ASIDE: raised.
KkBool kk_set_discard_hashed(KkSet *set, Value item, int64_t hash) {
  int64_t i = find_any(set, item, hash, NULL);
  if (i == RAISED)
    return KK_BOOL_ASIDE;
  if (i >= 0)
    slot_remove(set, i);
  return i >= 0;
}

KkNone kk_set_discard(KkSet *set, Value item) {
  if (kk_is_shared(set))
    return kk_shared_do(set, "discard", &item, 1);
  int64_t hash;
  if (!lookup_hash(item, &hash))
    return KK_NONE_ASIDE;
  return kk_set_discard_hashed(set, item, hash) == KK_BOOL_ASIDE ? KK_NONE_ASIDE : 0;
}

KkNone kk_set_remove(KkSet *set, Value item) {
  if (kk_is_shared(set))
    return kk_shared_do(set, "remove", &item, 1);
  int64_t hash;
  if (!lookup_hash(item, &hash))
    return KK_NONE_ASIDE;
  KkBool removed = kk_set_discard_hashed(set, item, hash);
  if (!removed)
    kk_raise_key(item);
  return removed == 1 ? 0 : KK_NONE_ASIDE;
}

Value kk_set_pop(KkSet *set) {
  if (kk_is_shared(set))
    return kk_shared_call(set, "pop", NULL, 0);
  if (set->used == 0)
    return kk_raise_one(KK_KeyError, kk_value_from_ref(KK_STR("pop from an empty set"))), KK_VALUE_ASIDE;
  uint64_t i = set->finger & set->mask;
  while (!is_element(set->table[i].key))
    i = (i + 1) & set->mask;
  Value item = set->table[i].key;
  slot_remove(set, (int64_t)i);
  set->finger = i + 1;   // keeps a series of pops linear
  return item;
}

// ---- whole tables

// Adds the elements of another set; its order and the sizes decide how, as set_merge does.
KkNone kk_set_merge(KkSet *set, KkSet *other) {
  if (set == other || other->used == 0)
    return 0;
  if ((uint64_t)(set->fill + other->used) * 5 >= set->mask * 3)
    kk_set_resize(set, (uint64_t)(set->used + other->used) * 2);
  table_need(set);
  if (set->fill == 0) {
    set->fill = set->used = other->used;
    if (set->mask == other->mask && other->fill == other->used) {
      memcpy(set->table, other->table, (set->mask + 1) * sizeof(KkSetEntry));
      return 0;
    }
    for (uint64_t i = 0; i <= other->mask; i++)
      if (is_element(other->table[i].key))
        table_add(set->table, set->mask, other->table[i].key, other->table[i].hash);
    return 0;
  }
  for (uint64_t i = 0; other->table && i <= other->mask; i++) {
    KkSetEntry entry = other->table[i];
    if (is_element(entry.key) && kk_set_add_hashed(set, entry.key, entry.hash))
      return KK_NONE_ASIDE;
  }
  return 0;
}

KkBool kk_set_loop_changed(KkSetLoop *loop) {
  kk_raise(KK_RuntimeError, "Set changed size during iteration");
  loop->used = -1;   // stays so
  return KK_BOOL_ASIDE;
}

// ---- hash of a frozenset: of the elements' hashes in any order

static uint64_t shuffled(uint64_t hash) { return ((hash ^ 89869747) ^ (hash << 16)) * 3644798167; }

int64_t kk_set_hash(KkSet *set) {
  if (set->hash != KK_I64_ASIDE)
    return set->hash;
  uint64_t hash = 0;
  for (uint64_t i = 0; set->table && i <= set->mask; i++)
    if (is_element(set->table[i].key))
      hash ^= shuffled((uint64_t)set->table[i].hash);
  hash ^= ((uint64_t)set->used + 1) * 1927868237;
  hash ^= (hash >> 11) ^ (hash >> 25);
  hash = hash * 69069 + 907133923;
  if (hash == UINT64_MAX)
    hash = 590923713;
  if (set->header.class_id == KK_frozenset)
    set->hash = (int64_t)hash;
  return (int64_t)hash;
}
