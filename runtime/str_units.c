// str_units.c - loops over runs of code points: the largest one, and copies between widths.
//
// They are written so that the C compiler vectorises them: one simple loop per pair of widths, no branch inside.
#include "str_units.h"

#pragma GCC optimize("O3")

static uint32_t largest_1(const unsigned char *p, int64_t n) {
  const __m128i *block = (const __m128i *)p;
  __m128i all = _mm_setzero_si128();
  for (; n >= 16; n -= 16)
    all = _mm_or_si128(all, _mm_loadu_si128(block++));
  uint32_t bits = _mm_movemask_epi8(all) ? 0x80 : 0;
  const unsigned char *rest = (const unsigned char *)block;
  for (int64_t i = 0; i < n; i++)
    bits |= rest[i];
  return bits;
}

static uint32_t largest_2(const uint16_t *p, int64_t n) {
  uint16_t bits = 0;
  for (int64_t i = 0; i < n; i++)
    bits |= p[i];
  return bits;
}

static uint32_t largest_4(const uint32_t *p, int64_t n) {
  uint32_t bits = 0;
  for (int64_t i = 0; i < n; i++)
    bits |= p[i];
  return bits;
}

uint32_t units_largest(const void *units, int width, int64_t n) {
  return width == 1 ? largest_1(units, n) : width == 2 ? largest_2(units, n) : largest_4(units, n);
}

#define COPY(name, To, From)                                                      \
  static void name(To *restrict target, const From *restrict source, int64_t n) { \
    for (int64_t i = 0; i < n; i++)                                               \
      target[i] = (To)source[i];                                                  \
  }
COPY(copy_1_to_2, uint16_t, unsigned char)
COPY(copy_1_to_4, uint32_t, unsigned char)
COPY(copy_2_to_1, unsigned char, uint16_t)
COPY(copy_2_to_4, uint32_t, uint16_t)
COPY(copy_4_to_1, unsigned char, uint32_t)
COPY(copy_4_to_2, uint16_t, uint32_t)

void units_copy(void *target, int target_width, const void *source, int source_width, int64_t n) {
  if (target_width == source_width)
    memcpy(target, source, n * target_width);
  else if (target_width == 1)
    source_width == 2 ? copy_2_to_1(target, source, n) : copy_4_to_1(target, source, n);
  else if (target_width == 2)
    source_width == 1 ? copy_1_to_2(target, source, n) : copy_4_to_2(target, source, n);
  else
    source_width == 1 ? copy_1_to_4(target, source, n) : copy_2_to_4(target, source, n);
}
