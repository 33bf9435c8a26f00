// collections_module.h - the oldest entry of a dict that is used as a queue.
#ifndef KK_COLLECTIONS_MODULE_H
#define KK_COLLECTIONS_MODULE_H

#include "dict.h"

// How far the front of a dict's table is known to be holes; zero at first. Popping the oldest key again and again is O(1)
// with it.
typedef struct KkDictFront {
  const KkDictEntry *seen;   // the table that `first` speaks of
  uint32_t first;            // no entry before this number is live
} KkDictFront;

KkDictEntry kk_dict_oldest(const KkDict *dict, KkDictFront *front);   // requires a dict that is not empty

#endif
