// unicode.c - looks code points up in the generated tables. See unicode.h and tools/gen_unicode.py.
#include "unicode.h"

#include "unicode_tables.inc"

// Follows the three stages of a table: c's high bits, middle bits, low bits.
#define LOOK_UP(table, LOW, HIGH, c)                                                                                  \
  table##_last                                                                                                        \
      [(size_t)table##_middle[(size_t)table##_first[(c) >> (LOW + HIGH)] << HIGH | ((c) >> LOW & ((1u << HIGH) - 1))] \
           << LOW |                                                                                                   \
       ((c) & ((1u << LOW) - 1))]

unsigned kk_unicode_properties(uint32_t code) {
  if (code > 0x10FFFF)
    return 0;
  return property_records[LOOK_UP(properties, PROPERTIES_LOW, PROPERTIES_HIGH, code)];
}

bool kk_unicode_is_printable(uint32_t code) {
  if (code > 0x10FFFF)
    return false;
  return LOOK_UP(printable, PRINTABLE_LOW, PRINTABLE_HIGH, code / 8) >> code % 8 & 1;
}

bool kk_unicode_is_wide_space(uint32_t code) {
  for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i += 2)
    if (code <= spaces[i + 1])
      return code >= spaces[i];
  return false;
}

int kk_unicode_decimal(uint32_t code) {
  if (code < 128)
    return code - '0' < 10 ? (int)(code - '0') : -1;
  size_t low = 0, high = sizeof decimal_zeros / sizeof *decimal_zeros;
  while (low < high) {   // the zeros below `low` are at most `code`, those from `high` on above it
    size_t middle = (low + high) / 2;
    if (decimal_zeros[middle] <= code)
      low = middle + 1;
    else
      high = middle;
  }
  return low && code - decimal_zeros[low - 1] < 10 ? (int)(code - decimal_zeros[low - 1]) : -1;
}

int kk_unicode_case(uint32_t code, KkCase to, uint32_t out[3]) {
  enum { SEVERAL = 1 << 24 };
  if (code > 0x10FFFF)
    return out[0] = code, 1;
  int32_t mapping = case_records[4 * LOOK_UP(cases, CASES_LOW, CASES_HIGH, code) + to];
  if (mapping < SEVERAL)
    return out[0] = code + (uint32_t)mapping, 1;
  const uint32_t *several = expansions + (mapping - SEVERAL);
  for (uint32_t i = 0; i < several[0]; i++)
    out[i] = several[1 + i];
  return (int)several[0];
}
