// str_units.h - runs of code points in units of 1, 2 or 4 bytes: the common ground of the str files.
//
// Only the implementation of str includes this. `units` is the data of a str (aligned to its width).
#ifndef KK_STR_UNITS_H
#define KK_STR_UNITS_H

#include <emmintrin.h>

#include "str.h"

KK_INLINE int units_width(uint32_t largest) { return largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4; }

KK_INLINE uint32_t units_get(const void *units, int width, int64_t i) {
  if (width == 1)
    return ((const unsigned char *)units)[i];
  return width == 2 ? ((const uint16_t *)units)[i] : ((const uint32_t *)units)[i];
}

KK_INLINE void units_set(void *units, int width, int64_t i, uint32_t code) {
  if (width == 1)
    ((unsigned char *)units)[i] = (unsigned char)code;
  else if (width == 2)
    ((uint16_t *)units)[i] = (uint16_t)code;
  else
    ((uint32_t *)units)[i] = code;
}

// An upper bound of n units that is exact in what matters: below 128, below 256, below 65536 (their bitwise or).
uint32_t units_largest(const void *units, int width, int64_t n);

// Copies n units; the target is wide enough for each of them.
void units_copy(void *target, int target_width, const void *source, int source_width, int64_t n);

// Copies all of s to position `at` of target.
void kk_str_copy_into(KkStr *target, int64_t at, const KkStr *s);

// UTF-8: length of the well-formed sequence at p or 0; writes one code point, returns its bytes (str.c).
int kk_utf8_sequence(const unsigned char *p, const unsigned char *end, uint32_t *code);
int kk_utf8_put(char *out, uint32_t code);

uint32_t kk_hash_bytes(const void *data, size_t n);   // 0 only for n 0

// Keeps an object alive, and its address known, up to this point although only interior pointers are used.
#define KEEP(object) __asm__ volatile("" : : "r"(object) : "memory")

#endif
