// dict.h - Python's dict: a compact table in order of insertion.
//
//   entries   key value hash | key value hash | (dead) | …      in order; `filled` of them in use
//   index     . . 2 . 1 . . 3     4-byte numbers of entries + 1, by hash; none while 5 entries are enough
//
// Hashes are Python's own, so that equal keys of different types (1, 1.0, True) meet; the index is probed as CPython
// does (Objects/dictobject.c), but begins at a mix of the hash's halves. The table grows as CPython's: positions are
// the same, so a loop that changes the dict sees what it would see there.
//
// A deleted entry stays as a hole, its key the aside, until the table is next resized.
//
// The entry that was found or made last is remembered with the key that led to it: `if k in d: d[k] += 1` looks the same
// object up three times and probes once. Only for keys that are ints or exact strs, which never change.
//
// The functions that end in _str and _int take keys whose type is known; any dict may hold them.
#ifndef KK_DICT_H
#define KK_DICT_H

#include "error.h"
#include "foreign.h"
#include "int.h"
#include "object.h"
#include "str.h"

typedef struct KkDictEntry {
  Value key;   // KK_VALUE_ASIDE: a hole
  Value value;
  int64_t hash;   // kk_hash(key)
} KkDictEntry;

struct KkDict {
  KkHeader header;
  int64_t used;   // live entries: len()
  KkDictEntry *entries;
  uint32_t *index;   // NULL: entries are searched one by one
  uint32_t filled;   // entries in use, holes among them
  uint32_t room;     // entries that may be added before the table is resized
  uint32_t mask;     // size of the index - 1 (a power of two - 1); 0: no entries yet
  uint32_t recent;   // number of the remembered entry + 1; 0: none
  Value recent_key;
#ifdef KK_EXTENSION
  void *twin;   // CPython's dict that has the entries; NULL: they are here
#endif
};

KkDict *kk_dict_new(void);
KkDict *kk_dict_copy(KkDict *dict);
KK_INLINE int64_t kk_dict_length(const KkDict *dict) {
  return kk_is_shared(dict) ? kk_shared_length(dict) : dict->used;
}
KK_INLINE int64_t kk_dict_op_len(KkDict *dict) { return kk_dict_length(dict); }
KK_INLINE KkBool kk_dict_truth(const KkDict *dict) { return kk_dict_length(dict) != 0; }

// ---- one key. Aside: raised by the key's __hash__ or an __eq__; for kk_dict_get_* also: absent, nothing pending.

Value kk_dict_get(KkDict *dict, Value key);
Value kk_dict_get_str(KkDict *dict, KkStr *key);
Value kk_dict_get_int(KkDict *dict, KkInt key);
Value kk_dict_getitem(KkDict *dict, Value key);   // dict[key]: KeyError
Value kk_dict_getitem_str(KkDict *dict, KkStr *key);
Value kk_dict_getitem_int(KkDict *dict, KkInt key);
KkNone kk_dict_set(KkDict *dict, Value key, Value value);   // dict[key] = value
KkNone kk_dict_set_str(KkDict *dict, KkStr *key,
                       Value value);   // (these two raise only what a foreign key's __eq__ does)
KkNone kk_dict_set_int(KkDict *dict, KkInt key, Value value);
KkNone kk_dict_delete(KkDict *dict, Value key);   // del dict[key]: KeyError
KkBool kk_dict_contains(KkDict *dict, Value key);
KkBool kk_dict_contains_str(KkDict *dict, KkStr *key);
KkBool kk_dict_contains_int(KkDict *dict, KkInt key);
Value kk_dict_take(KkDict *dict, Value key);   // removes and returns; absent: aside, nothing pending

// The place of the value of an existing or new entry, for updates in one probe; KK_VALUE_ASIDE stands in a new one, and
// the caller must store a value, or call kk_dict_slot_cancel, before anything else sees the dict. KK_REF_ASIDE: raised.
Value *kk_dict_slot(KkDict *dict, Value key);
Value *kk_dict_slot_str(KkDict *dict, KkStr *key);
Value *kk_dict_slot_int(KkDict *dict, KkInt key);
void kk_dict_slot_cancel(KkDict *dict);   // the newest entry, just made, goes again

// With a hash that is known (from another dict or a set).
Value kk_dict_get_hashed(KkDict *dict, Value key, int64_t hash);
KkNone kk_dict_set_hashed(KkDict *dict, Value key, int64_t hash, Value value);
Value kk_dict_take_hashed(KkDict *dict, Value key, int64_t hash);
bool kk_key_hash(Value key, int64_t *hash);   // false: raised (unhashable)

// ---- methods

Value kk_dict_get_default(KkDict *dict, Value key, Value fallback);   // get()
Value kk_dict_pop(KkDict *dict, Value key, Value fallback);           // fallback KK_VALUE_ASIDE: KeyError
KkTuple *kk_dict_popitem(KkDict *dict);
Value kk_dict_setdefault(KkDict *dict, Value key, Value fallback);
KkNone kk_dict_clear(KkDict *dict);
KkNone kk_dict_update_from(KkDict *dict, Value other);   // a mapping or an iterable of pairs
KkNone kk_dict_merge(KkDict *dict, KkDict *other);
KkNone kk_dict_update_keywords(KkDict *dict, const Value *values, KkTuple *names);   // keyword arguments
KkNone kk_dict_update(KkDict *dict, Value other, KkDict *keywords);   // other aside, keywords NULL: not given
KkDict *kk_dict_fromkeys(Value iterable, Value value);
KkDict *kk_dict_union(KkDict *a, KkDict *b);   // a | b
KkBool kk_dict_equal(KkDict *a, KkDict *b);
KkStr *kk_dict_repr(KkDict *dict);
Value kk_dict_op_iter(KkDict *dict);
Value kk_dict_op_reversed(KkDict *dict);
Value kk_dict_op_getitem(KkDict *dict, Value key);   // with a subclass's __missing__

// ---- iteration
//
//   KkDictLoop loop = kk_dict_loop(dict);
//   while ((more = kk_dict_loop_next(dict, &loop, &key, &value)) == 1) …
//   if (more) → raised: the dict changed meanwhile

typedef struct KkDictLoop {
  int64_t position;   // entry to look at next
  int64_t used;       // the dict's length at the start
  int64_t left;       // items still to come
} KkDictLoop;

KK_INLINE KkDictLoop kk_dict_loop(const KkDict *dict) {
  int64_t length = kk_dict_length(dict);
  return (KkDictLoop){0, length, length};
}
KkBool kk_dict_loop_changed(const KkDict *dict, KkDictLoop *loop) KK_COLD;   // raises RuntimeError

// Without the checks: the position after the next entry at or after `position`, -1 at the end.
KK_INLINE int64_t kk_dict_next(const KkDict *dict, int64_t position, Value *key, Value *value) {
  if (kk_is_shared(dict))
    return kk_shared_dict_next(dict, position, key, value);
  for (; position < dict->filled; position++) {
    const KkDictEntry *entry = &dict->entries[position];
    if (KK_LIKELY(entry->key != KK_VALUE_ASIDE)) {
      *key = entry->key;
      *value = entry->value;
      return position + 1;
    }
  }
  return -1;
}

KK_INLINE KkBool kk_dict_loop_next(const KkDict *dict, KkDictLoop *loop, Value *key, Value *value) {
  if (KK_UNLIKELY(loop->used != kk_dict_length(dict)))
    return kk_dict_loop_changed(dict, loop);
  int64_t next = kk_dict_next(dict, loop->position, key, value);
  if (next < 0)
    return 0;
  if (KK_UNLIKELY(loop->left == 0))
    return kk_dict_loop_changed(dict, loop);
  loop->position = next;
  loop->left--;
  return 1;
}

// The entry before `position`, for reversed(): its position, -1 at the start.
int64_t kk_dict_previous(const KkDict *dict, int64_t position, Value *key, Value *value);

void kk_dict_class_init(KkClass *type);

#endif
