// dict.c - the table of a dict: finding, inserting, deleting, resizing. The methods are in dict_method.c.
//
// dict_find is one function, specialised by the compiler for what is known of the key: a small int is equal to another
// key only if they are the same word, or the other is a big int, bool, float or foreign; a str to another str by its
// text. Anything else asks kk_equal, which may run the program's code; if that changed the table the search starts
// again.
#include "foreign.h"
#include "kukri.h"

typedef enum KeyKind { KEY_INT, KEY_STR, KEY_ANY } KeyKind;
enum { ABSENT = -1, RAISED = -2, AGAIN = -3 };   // dict_find's results besides the number of an entry
enum { SMALLEST_CAPACITY = 5, PERTURB_SHIFT = 5 };
static const uint32_t DELETED = UINT32_MAX;   // in the index: an entry was here, probe on

// ---- hashes

bool kk_key_hash(Value key, int64_t *hash) {
  if (kk_value_is_small(key))
    *hash = kk_int_hash(key);
  else if (kk_value_is(key, KK_str))
    *hash = kk_str_hash(kk_value_ref(key));
  else
    *hash = kk_hash(key);
  return *hash != KK_I64_ASIDE;
}

// Where probing begins: ints that differ only in their high half must not collide.
KK_INLINE uint64_t mixed(int64_t hash) { return (uint64_t)hash + ((uint64_t)hash >> 32) * 0x9E3779B97F4A7C15u; }

// ---- finding

// Is entry j, whose hash is that of `key`, its entry? 1, 0, RAISED or AGAIN.
static KK_COLD int entry_matches_slow(KkDict *dict, uint32_t j, Value key) {
  KkDictEntry *entries = dict->entries;
  Value other = entries[j].key;
  if (kk_value_is_aside(other))
    return 0;
  KkBool equal = kk_equal(other, kk_value_kept(key));
  if (equal == KK_BOOL_ASIDE)
    return RAISED;
  return dict->entries == entries && entries[j].key == other ? equal : AGAIN;
}

KK_INLINE int entry_matches(KkDict *dict, uint32_t j, Value key, int64_t hash, KeyKind kind) {
  const KkDictEntry *entry = &dict->entries[j];
  if (entry->hash != hash)
    return 0;
  if (KK_LIKELY(entry->key == key))
    return 1;
  if (kind == KEY_INT && kk_value_is_small(entry->key))
    return 0;
  if (kind == KEY_STR && KK_LIKELY(kk_value_is(entry->key, KK_str)))
    return kk_str_equal(kk_value_ref(entry->key), kk_value_ref(key));
  return entry_matches_slow(dict, j, key);
}

KK_INLINE int64_t find_once(KkDict *dict, Value key, int64_t hash, KeyKind kind) {
  const uint32_t *index = dict->index;
  if (!index) {
    for (uint32_t j = 0; j < dict->filled; j++) {
      int match = entry_matches(dict, j, key, hash, kind);
      if (match)
        return match == 1 ? (int64_t)j : match;
    }
    return ABSENT;
  }
  uint64_t mask = dict->mask, perturb = mixed(hash), i = perturb & mask;
  for (;; perturb >>= PERTURB_SHIFT, i = (i * 5 + perturb + 1) & mask) {
    uint32_t number = index[i];
    if (number == 0)
      return ABSENT;
    if (KK_UNLIKELY(number == DELETED))
      continue;
    int match = entry_matches(dict, number - 1, key, hash, kind);
    if (match)
      return match == 1 ? (int64_t)number - 1 : match;
  }
}

static bool is_brief(Value str) { return ((KkStr *)kk_value_ref(str))->header.flags & KK_STR_BRIEF; }

KK_INLINE void remember(KkDict *dict, Value key, int64_t j, KeyKind kind) {
  if (kind == KEY_ANY)
    return;
  dict->recent = (uint32_t)j + 1;
  dict->recent_key = kind == KEY_STR && is_brief(key) ? dict->entries[j].key : key;
}

// Is the remembered entry the key's? A brief str has had other texts at its address.
KK_INLINE bool is_recent(const KkDict *dict, Value key, int64_t hash, KeyKind kind) {
  if (kind == KEY_ANY || !dict->recent)
    return false;
  if (dict->recent_key == key)
    return true;
  const KkDictEntry *entry = &dict->entries[dict->recent - 1];
  return kind == KEY_STR && is_brief(key) && entry->hash == hash && kk_value_is(entry->key, KK_str) &&
         kk_str_equal(kk_value_ref(entry->key), kk_value_ref(key));
}

KK_INLINE int64_t find(KkDict *dict, Value key, int64_t hash, KeyKind kind) {
  if (is_recent(dict, key, hash, kind))
    return (int64_t)dict->recent - 1;
  int64_t j;
  do
    j = find_once(dict, key, hash, kind);
  while (KK_UNLIKELY(j == AGAIN));
  if (j >= 0)
    remember(dict, key, j, kind);
  return j;
}

static int64_t find_any(KkDict *dict, Value key, int64_t hash) {
  if (kk_value_is_small(key))
    return find(dict, key, hash, KEY_INT);
  if (kk_value_is(key, KK_str))
    return find(dict, key, hash, KEY_STR);
  return find(dict, key, hash, KEY_ANY);
}

// ---- the table

KkDict *kk_dict_new(void) { return kk_alloc(sizeof(KkDict), KK_dict); }

static uint32_t usable(uint64_t index_size) { return (uint32_t)(index_size * 2 / 3); }

// Enters number j in the index, which has no such key: in the first free place, also one where an entry was deleted.
static void index_add(KkDict *dict, uint32_t j) {
  uint64_t mask = dict->mask, perturb = mixed(dict->entries[j].hash), i = perturb & mask;
  while (dict->index[i] != 0 && dict->index[i] != DELETED) {
    perturb >>= PERTURB_SHIFT;
    i = (i * 5 + perturb + 1) & mask;
  }
  dict->index[i] = j + 1;
}

// Moves the live entries to a table with an index of the size (a power of two, at least 8).
static void resize(KkDict *dict, uint64_t index_size) {
  const KkDictEntry *old = dict->entries;
  uint32_t capacity = usable(index_size), n = 0;   // see reserve: never below dict->used + 1
  KkDictEntry *entries = kk_block_scanned(capacity * sizeof(KkDictEntry));
  for (uint32_t j = 0; j < dict->filled; j++)
    if (old[j].key != KK_VALUE_ASIDE)
      entries[n++] = old[j];
  dict->index = capacity == SMALLEST_CAPACITY ? NULL : kk_block_plain(index_size * sizeof(uint32_t));
  dict->mask = (uint32_t)(index_size - 1);
  dict->entries = entries;
  dict->filled = n;
  dict->room = capacity - n;
  dict->recent = 0;
  if (dict->index)
    for (uint32_t j = 0; j < n; j++)
      index_add(dict, j);
}

// The size of an index such that `wanted` is at most that size.
static uint64_t index_size_for(uint64_t wanted) {
  uint64_t size = 8;
  while (size < wanted)
    size *= 2;
  return size;
}

// A new last entry for a key that is not there; returns it with its value unset.
static KkDictEntry *insert_new(KkDict *dict, Value key, int64_t hash) {
  if (KK_UNLIKELY(dict->room == 0))
    resize(dict, index_size_for((uint64_t)dict->used * 3));
  dict->room--;
  KkDictEntry *entry = &dict->entries[dict->filled++];
  *entry = (KkDictEntry){key, KK_VALUE_ASIDE, hash};
  if (dict->index)
    index_add(dict, dict->filled - 1);
  dict->used++;
  return entry;
}

static void index_remove(KkDict *dict, uint32_t j) {
  uint64_t mask = dict->mask, perturb = mixed(dict->entries[j].hash), i = perturb & mask;
  while (dict->index[i] != j + 1) {
    perturb >>= PERTURB_SHIFT;
    i = (i * 5 + perturb + 1) & mask;
  }
  dict->index[i] = DELETED;
}

// Makes entry j a hole; returns its value.
static Value remove_entry(KkDict *dict, int64_t j) {
  KkDictEntry *entry = &dict->entries[j];
  Value value = entry->value;
  if (dict->index)
    index_remove(dict, (uint32_t)j);
  *entry = (KkDictEntry){KK_VALUE_ASIDE, KK_VALUE_ASIDE, KK_I64_ASIDE};
  dict->used--;
  dict->recent = 0;
  return value;
}

KkNone kk_dict_clear(KkDict *dict) {
  if (kk_is_shared(dict))
    return kk_shared_do(dict, "clear", NULL, 0);
  dict->used = 0;
  dict->entries = NULL;
  dict->index = NULL;
  dict->filled = dict->room = dict->mask = dict->recent = 0;
  return 0;
}

KkDict *kk_dict_copy(KkDict *dict) {
  if (kk_is_shared(dict)) {
    KkDict *copied = kk_dict_new();
    return kk_dict_merge(copied, dict) ? KK_REF_ASIDE : copied;
  }
  KkDict *copy = kk_dict_new();
  if (dict->used == 0)
    return copy;
  if (dict->used < dict->filled * 2 / 3)   // many holes: make the copy compact
    return kk_dict_merge(copy, dict), copy;
  size_t bytes = dict->filled * sizeof(KkDictEntry), index_bytes = ((size_t)dict->mask + 1) * sizeof(uint32_t);
  copy->entries = kk_block_scanned(usable((uint64_t)dict->mask + 1) * sizeof(KkDictEntry));
  memcpy(copy->entries, dict->entries, bytes);
  if (dict->index)
    copy->index = memcpy(kk_block_plain(index_bytes), dict->index, index_bytes);
  copy->used = dict->used;
  copy->filled = dict->filled;
  copy->room = dict->room;
  copy->mask = dict->mask;
  return copy;
}

// ---- one key

KK_INLINE Value value_at(KkDict *dict, int64_t j) {
  return KK_LIKELY(j >= 0) ? dict->entries[j].value : KK_VALUE_ASIDE;
}

Value kk_dict_get_hashed(KkDict *dict, Value key, int64_t hash) {
  if (kk_is_shared(dict))
    return kk_shared_dict_get(dict, key);
  return value_at(dict, find_any(dict, key, hash));
}

Value kk_dict_get_str(KkDict *dict, KkStr *key) {
  if (kk_is_shared(dict))
    return kk_shared_dict_get(dict, kk_value_from_ref(key));
  return value_at(dict, find(dict, kk_value_from_ref(key), kk_str_hash(key), KEY_STR));
}

Value kk_dict_get_int(KkDict *dict, KkInt key) {
  if (kk_is_shared(dict))
    return kk_shared_dict_get(dict, key);
  if (KK_UNLIKELY(!kk_value_is_small(key)))
    return kk_dict_get(dict, key);
  return value_at(dict, find(dict, key, kk_int_hash(key), KEY_INT));
}

Value kk_dict_get(KkDict *dict, Value key) {
  if (kk_is_shared(dict))
    return kk_shared_dict_get(dict, key);
  if (kk_value_is_small(key))
    return value_at(dict, find(dict, key, kk_int_hash(key), KEY_INT));
  if (kk_value_is(key, KK_str))
    return kk_dict_get_str(dict, kk_value_ref(key));
  int64_t hash = kk_hash(key);
  return hash == KK_I64_ASIDE ? KK_VALUE_ASIDE : value_at(dict, find(dict, key, hash, KEY_ANY));
}

KkBool kk_dict_contains_str(KkDict *dict, KkStr *key) {
  if (kk_is_shared(dict))
    return kk_shared_contains(dict, kk_value_from_ref(key));
  int64_t j = find(dict, kk_value_from_ref(key), kk_str_hash(key), KEY_STR);
  return KK_UNLIKELY(j == RAISED) ? KK_BOOL_ASIDE : j >= 0;
}

KkBool kk_dict_contains_int(KkDict *dict, KkInt key) {
  if (kk_is_shared(dict))
    return kk_shared_contains(dict, key);
  if (KK_UNLIKELY(!kk_value_is_small(key)))
    return kk_dict_contains(dict, key);
  int64_t j = find(dict, key, kk_int_hash(key), KEY_INT);
  return KK_UNLIKELY(j == RAISED) ? KK_BOOL_ASIDE : j >= 0;
}

KkBool kk_dict_contains(KkDict *dict, Value key) {
  if (kk_is_shared(dict))
    return kk_shared_contains(dict, key);
  if (kk_value_is(key, KK_str))
    return kk_dict_contains_str(dict, kk_value_ref(key));
  int64_t hash;
  if (!kk_key_hash(key, &hash))
    return KK_BOOL_ASIDE;
  int64_t j = find_any(dict, key, hash);
  return j == RAISED ? KK_BOOL_ASIDE : j >= 0;
}

KK_INLINE Value *slot_hashed(KkDict *dict, Value key, int64_t hash, KeyKind kind) {
  int64_t j = find(dict, key, hash, kind);
  if (j >= 0)
    return &dict->entries[j].value;
  if (KK_UNLIKELY(j == RAISED))
    return KK_REF_ASIDE;
  if (kind == KEY_STR)
    key = kk_value_kept(key);
  KkDictEntry *entry = insert_new(dict, key, hash);
  remember(dict, key, entry - dict->entries, kind);
  return &entry->value;
}

static Value *slot_any(KkDict *dict, Value key, int64_t hash) {
  if (kk_value_is_small(key))
    return slot_hashed(dict, key, hash, KEY_INT);
  if (kk_value_is(key, KK_str))
    return slot_hashed(dict, key, hash, KEY_STR);
  return slot_hashed(dict, key, hash, KEY_ANY);
}

Value *kk_dict_slot_str(KkDict *dict, KkStr *key) {
  return slot_hashed(dict, kk_value_from_ref(key), kk_str_hash(key), KEY_STR);
}

Value *kk_dict_slot_int(KkDict *dict, KkInt key) {
  return KK_LIKELY(kk_value_is_small(key)) ? slot_hashed(dict, key, kk_int_hash(key), KEY_INT)
                                           : kk_dict_slot(dict, key);
}

Value *kk_dict_slot(KkDict *dict, Value key) {
  if (kk_value_is_small(key))
    return slot_hashed(dict, key, kk_int_hash(key), KEY_INT);
  if (kk_value_is(key, KK_str))
    return kk_dict_slot_str(dict, kk_value_ref(key));
  int64_t hash = kk_hash(key);
  return hash == KK_I64_ASIDE ? KK_REF_ASIDE : slot_hashed(dict, key, hash, KEY_ANY);
}

void kk_dict_slot_cancel(KkDict *dict) { remove_entry(dict, dict->filled - 1); }

KK_INLINE KkNone store(Value *slot, Value value) {
  if (KK_UNLIKELY(slot == KK_REF_ASIDE))
    return KK_NONE_ASIDE;
  *slot = value;
  return 0;
}

KkNone kk_dict_set(KkDict *dict, Value key, Value value) {
  if (kk_is_shared(dict))
    return kk_shared_dict_set(dict, key, value);
  return store(kk_dict_slot(dict, key), value);
}
KkNone kk_dict_set_str(KkDict *dict, KkStr *key, Value value) {
  if (kk_is_shared(dict))
    return kk_shared_dict_set(dict, kk_value_from_ref(key), value);
  return store(kk_dict_slot_str(dict, key), value);
}
KkNone kk_dict_set_int(KkDict *dict, KkInt key, Value value) {
  if (kk_is_shared(dict))
    return kk_shared_dict_set(dict, key, value);
  return store(kk_dict_slot_int(dict, key), value);
}
KkNone kk_dict_set_hashed(KkDict *dict, Value key, int64_t hash, Value value) {
  if (kk_is_shared(dict))
    return kk_shared_dict_set(dict, key, value);
  return store(slot_any(dict, key, hash), value);
}

Value kk_dict_take_hashed(KkDict *dict, Value key, int64_t hash) {
  if (kk_is_shared(dict))
    return kk_shared_dict_take(dict, key);
  int64_t j = find_any(dict, key, hash);
  return j < 0 ? KK_VALUE_ASIDE : remove_entry(dict, j);
}

Value kk_dict_take(KkDict *dict, Value key) {
  if (kk_is_shared(dict))
    return kk_shared_dict_take(dict, key);
  int64_t hash;
  return kk_key_hash(key, &hash) ? kk_dict_take_hashed(dict, key, hash) : KK_VALUE_ASIDE;
}

// dict.popitem()'s part here: the last entry goes. Its number is used again, but not its room: the index keeps a mark.
static int64_t last_entry(const KkDict *dict) {
  int64_t j = (int64_t)dict->filled - 1;
  while (j >= 0 && dict->entries[j].key == KK_VALUE_ASIDE)
    j--;
  return j;
}

KkTuple *kk_dict_popitem(KkDict *dict) {
  if (kk_is_shared(dict)) {
    Value item = kk_shared_call(dict, "popitem", NULL, 0);
    return kk_value_is_aside(item) ? KK_REF_ASIDE : kk_value_ref(item);
  }
  int64_t j = last_entry(dict);
  if (j < 0)
    return kk_raise_one(KK_KeyError, kk_value_from_ref(KK_STR("popitem(): dictionary is empty"))), KK_REF_ASIDE;
  KkTuple *pair = kk_tuple_from_values((Value[]){dict->entries[j].key, dict->entries[j].value}, 2);
  remove_entry(dict, j);
  dict->filled = (uint32_t)j;
  return pair;
}

int64_t kk_dict_previous(const KkDict *dict, int64_t position, Value *key, Value *value) {
  if (kk_is_shared(dict))
    return kk_shared_dict_previous(dict, position, key, value);
  if (position > dict->filled)
    position = dict->filled;
  while (--position >= 0) {
    const KkDictEntry *entry = &dict->entries[position];
    if (entry->key != KK_VALUE_ASIDE) {
      *key = entry->key;
      *value = entry->value;
      return position;
    }
  }
  return -1;
}

KkBool kk_dict_loop_changed(const KkDict *dict, KkDictLoop *loop) {
  bool is_size = loop->used != dict->used;
  kk_raise(KK_RuntimeError,
           is_size ? "dictionary changed size during iteration" : "dictionary keys changed during iteration");
  loop->used = -1;   // stays so
  return KK_BOOL_ASIDE;
}
