// unicode.c - looks code points up in the generated tables. See unicode.h and tools/gen_unicode.py.
#include "unicode.h"

#include "unicode_tables.inc"

// Follows the three stages of a table: c's high bits, middle bits, low bits.
#define LOOK_UP(table, LOW, HIGH, c)                                                                                  \
  table##_last                                                                                                        \
      [(size_t)table##_middle[(size_t)table##_first[(c) >> (LOW + HIGH)] << HIGH | ((c) >> LOW & ((1u << HIGH) - 1))] \
           << LOW |                                                                                                   \
       ((c) & ((1u << LOW) - 1))]

static unsigned property_record(uint32_t code) {
  if (code > 0x10FFFF)
    return 0;
  return property_records[LOOK_UP(properties, PROPERTIES_LOW, PROPERTIES_HIGH, code)];
}

unsigned kk_unicode_properties(uint32_t code) { return property_record(code) & ((1u << UNICODE_VALUE_SHIFT) - 1); }

int kk_unicode_decimal(uint32_t code) {
  if (code < 128)
    return code - '0' < 10 ? (int)(code - '0') : -1;
  unsigned record = property_record(code);
  return record & UNICODE_DECIMAL ? (int)(record >> UNICODE_VALUE_SHIFT) : -1;
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
