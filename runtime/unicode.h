// unicode.h - what Unicode 14 says of a code point: properties, digits, case mappings.
//
// The tables are made by tools/gen_unicode.py. Any uint32_t may be asked about; above U+10FFFF nothing is known.
#ifndef KK_UNICODE_H
#define KK_UNICODE_H

#include "value.h"

#include "unicode_properties.inc"

typedef enum KkCase { KK_TO_UPPER, KK_TO_LOWER, KK_TO_TITLE, KK_FOLD } KkCase;

unsigned kk_unicode_properties(uint32_t code);   // UNICODE_* bits
bool kk_unicode_is_printable(uint32_t code);     // as str.isprintable
bool kk_unicode_is_wide_space(uint32_t code);    // of what is not ASCII
int kk_unicode_decimal(uint32_t code);           // value of a decimal digit (int("٣") accepts it), or -1

// The mapping of one code point: 1 to 3 code points are written, their number returned. The final sigma, which depends on
// what stands around, is the business of str.lower.
int kk_unicode_case(uint32_t code, KkCase to, uint32_t out[3]);

KK_INLINE bool kk_unicode_is(uint32_t code, unsigned properties) { return kk_unicode_properties(code) & properties; }

// str.isspace of one character: for int(), float(), split, strip.
KK_INLINE bool kk_unicode_is_space(uint32_t code) {
  if (code < 128)
    return code == ' ' || code - 9 < 5 || code - 28 < 4;
  return kk_unicode_is_wide_space(code);
}

// str.splitlines' line boundaries.
KK_INLINE bool kk_unicode_is_line_break(uint32_t code) {
  return code - 10 < 4 || code - 28 < 3 || code == 0x85 || code == 0x2028 || code == 0x2029;
}

#endif
