// str_search.h - finding one run of units in another; shared by the methods of str and bytes.
#ifndef KK_STR_SEARCH_H
#define KK_STR_SEARCH_H

#include "str_units.h"

// What is searched for, in units of the width of the text that is searched.
typedef struct Needle {
  const char *units;
  int64_t length;
  int width;
  char local[64];   // the widened units, if they are few
} Needle;

// False if `part` has a wider unit than `text` and so cannot occur in it.
bool needle_init(Needle *needle, const KkStr *text, const KkStr *part);

// Offset in units of the first (last) occurrence within n units, or -1. An empty needle is found at 0 (n).
int64_t needle_find(const Needle *needle, const char *units, int64_t n);
int64_t needle_find_last(const Needle *needle, const char *units, int64_t n);
int64_t needle_count(const Needle *needle, const char *units, int64_t n, int64_t limit);   // without overlaps

// Offset of the first `needle` of m bytes in n bytes, or -1; requires m > 0.
int64_t bytes_find(const char *text, int64_t n, const char *needle, int64_t m);

#endif
