// iterator.h - the iterator objects of the containers, and the lazy objects enumerate, zip, map, filter, reversed.
//
// Compiled loops over a value of known type do not make these: they count by themselves (kk_dict_loop, kk_set_loop).
// They are for iter(), for values of unknown type, and for iterators that the program keeps.
#ifndef KK_ITERATOR_H
#define KK_ITERATOR_H

#include "dict.h"
#include "set.h"

// Iterates anything by an index: list, tuple, str, bytes forwards; list_reverseiterator and `reversed` backwards;
// `iterator` over an object that has only __getitem__.
typedef struct KkIndexIterator {
  KkHeader header;
  Value sequence;   // KK_VALUE_ASIDE once exhausted
  int64_t index;    // of the next item
} KkIndexIterator;

typedef struct KkRangeIterator {   // range_iterator and longrange_iterator
  KkHeader header;
  KkInt next, step, left;   // the next int, and how many
} KkRangeIterator;

typedef struct KkDictIterator {   // keys, values, items of a dict, both directions
  KkHeader header;
  KkDict *dict;   // NULL once exhausted
  KkDictLoop loop;
} KkDictIterator;

typedef struct KkSetIterator {
  KkHeader header;
  KkSet *set;   // NULL once exhausted
  KkSetLoop loop;
} KkSetIterator;

typedef struct KkCallableIterator {   // iter(callable, sentinel)
  KkHeader header;
  Value callable;   // KK_VALUE_ASIDE once exhausted
  Value sentinel;
} KkCallableIterator;

typedef struct KkEnumerate {
  KkHeader header;
  Value iterator;
  KkInt index;   // of the next item
} KkEnumerate;

typedef struct KkZip {   // zip and map
  KkHeader header;
  bool is_strict;   // zip(…, strict=True)
  Value function;   // map's; zip: None
  int64_t count;
  Value iterators[];
} KkZip;

typedef struct KkFilter {
  KkHeader header;
  Value function;   // None: the item's truth
  Value iterator;
} KkFilter;

KkIndexIterator *kk_index_iterator_new(KkClassId class_id, Value sequence, int64_t index);
KkRangeIterator *kk_range_iterator_new(KkInt start, KkInt step, KkInt length);
KkDictIterator *kk_dict_iterator_new(KkClassId class_id, KkDict *dict);
KkSetIterator *kk_set_iterator_new(KkSet *set);
Value kk_callable_iterator_new(Value callable, Value sentinel);   // iter(callable, sentinel)
Value kk_sequence_iterator_new(Value sequence);                   // by __getitem__ with 0, 1, …
Value kk_reversed(Value sequence);                                // reversed(sequence)
Value kk_enumerate(Value iterable, Value start);                  // start KK_VALUE_ASIDE: 0
Value kk_zip(const Value *iterables, size_t n, KkBool strict);
Value kk_map(Value function, const Value *iterables, size_t n);
Value kk_filter(Value function, Value iterable);
Value kk_zip_next(KkZip *zip);
Value kk_enumerate_next(KkEnumerate *enumerate);

// Where a loop over zip() with strict=True ended: iterator `ended` of n is exhausted. Checks the others and raises
// ValueError if the lengths differ. 0: all are exhausted.
KkNone kk_zip_check_strict(KkZip *zip, int64_t ended);

void kk_list_iterator_class_init(KkClass *type);
void kk_list_reverseiterator_class_init(KkClass *type);
void kk_tuple_iterator_class_init(KkClass *type);
void kk_str_iterator_class_init(KkClass *type);
void kk_str_ascii_iterator_class_init(KkClass *type);
void kk_bytes_iterator_class_init(KkClass *type);
void kk_reversed_class_init(KkClass *type);
void kk_iterator_class_init(KkClass *type);
void kk_range_iterator_class_init(KkClass *type);
void kk_longrange_iterator_class_init(KkClass *type);
void kk_set_iterator_class_init(KkClass *type);
void kk_dict_keyiterator_class_init(KkClass *type);
void kk_dict_valueiterator_class_init(KkClass *type);
void kk_dict_itemiterator_class_init(KkClass *type);
void kk_dict_reversekeyiterator_class_init(KkClass *type);
void kk_dict_reversevalueiterator_class_init(KkClass *type);
void kk_dict_reverseitemiterator_class_init(KkClass *type);
void kk_callable_iterator_class_init(KkClass *type);
void kk_enumerate_class_init(KkClass *type);
void kk_zip_class_init(KkClass *type);
void kk_map_class_init(KkClass *type);
void kk_filter_class_init(KkClass *type);

#endif
