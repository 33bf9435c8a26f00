// number_format.h - the format-specification mini-language: f"{x:>10,.2f}".
//
//   [[fill]align][sign][z][#][0][width][grouping][.precision][type]
//
// kk_format_spec_parse reads a spec for any class (str formats itself with it); the functions below format numbers.
#ifndef KK_NUMBER_FORMAT_H
#define KK_NUMBER_FORMAT_H

#include "str_builder.h"

typedef struct KkFormatSpec {
  uint32_t fill;               // ' ' unless given
  uint32_t type;               // the letter, or the default
  char align;                  // < > = ^
  char sign;                   // + - space, or 0: not given
  char grouping;               // , or _, or 0
  bool has_alternate;          // #
  bool has_no_negative_zero;   // z
  int64_t width, precision;    // -1: not given
} KkFormatSpec;

// Reads `text`; type and align are the defaults of the class, `shown` the value that is formatted, for the messages.
// false: ValueError raised.
bool kk_format_spec_parse(KkStr *text, uint32_t type, char align, Value shown, KkFormatSpec *spec);
// ValueError "Unknown format code 'y' for object of type 'int'"
void kk_format_unknown_code(uint32_t type, Value shown);

// int.__format__, float.__format__, complex.__format__; KK_REF_ASIDE: raised.
KkStr *kk_int_format(KkInt number, KkStr *spec);
KkStr *kk_float_format(double number, KkStr *spec);
KkStr *kk_complex_format(Value number, KkStr *spec);
KkStr *kk_number_format(Value number, KkStr *spec);   // any of them, also bool and instances of subclasses

#endif
