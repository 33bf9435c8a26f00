// number_format.c - formats ints, floats and complex numbers by a format specification.
//
// A number's text is cut into parts, which the layout puts together:
//
//     left fill | sign | prefix | inner fill | digits (grouped) | remainder | right fill
//                  -      0x         000          12,345           .50e+07
//
// The remainder is whatever follows the leading digits: the fraction, an exponent, "inf", "%". With fill 0 and alignment
// '=' the inner zeros belong to the digits and are grouped with them: format(1234, "09,") is "0,001,234". The order of
// checks and their messages are CPython's (Python/formatter_unicode.c).
//
// Digits of floats come from printf, which is exact and rounds half to even, but for the shortest ones (float_text.c).
#include "number_format.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "class.h"
#include "complex_type.h"
#include "error.h"
#include "float_type.h"
#include "heap.h"
#include "int.h"
#include "operators.h"
#include "unicode.h"

static bool value_error(const char *text) {
  kk_raise(KK_ValueError, "%s", text);
  return false;
}

// ---- parsing

static bool is_align(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

// What is left of a spec.
typedef struct SpecReader {
  const KkStr *text;
  int64_t at;
} SpecReader;

static uint32_t peek(const SpecReader *r, int64_t ahead) {
  return r->at + ahead < r->text->length ? kk_str_at(r->text, r->at + ahead) : 0;
}

static bool accept(SpecReader *r, uint32_t c) {
  bool is_there = r->at < r->text->length && peek(r, 0) == c;
  r->at += is_there;
  return is_there;
}

// Decimal digits, if there are any, else *number stays -1; false: too many.
static bool read_number(SpecReader *r, int64_t *number) {
  int64_t result = 0, start = r->at;
  for (int digit; r->at < r->text->length && (digit = kk_unicode_decimal(peek(r, 0))) >= 0; r->at++)
    if (result > (INT64_MAX - digit) / 10)
      return value_error("Too many decimal digits in format string");
    else
      result = result * 10 + digit;
  *number = r->at > start ? result : -1;
  return true;
}

// The fill, alignment, sign and flags.
static void read_flags(SpecReader *r, char default_align, KkFormatSpec *spec) {
  bool has_fill = is_align(peek(r, 1)), has_align = has_fill || is_align(peek(r, 0));
  if (has_fill)
    spec->fill = peek(r, 0), r->at++;
  if (has_align)
    spec->align = (char)peek(r, 0), r->at++;
  uint32_t sign = peek(r, 0);
  if (sign == '+' || sign == '-' || sign == ' ')
    spec->sign = (char)sign, r->at++;
  spec->has_no_negative_zero = accept(r, 'z');
  spec->has_alternate = accept(r, '#');
  if (!has_fill && accept(r, '0')) {
    spec->fill = '0';
    if (!has_align && default_align == '>')
      spec->align = '=';
  }
}

static bool read_grouping(SpecReader *r, KkFormatSpec *spec) {
  if (accept(r, ','))
    spec->grouping = ',';
  bool has_both = spec->grouping && peek(r, 0) == '_';
  if (!spec->grouping && accept(r, '_')) {
    spec->grouping = '_';
    has_both = peek(r, 0) == ',';
  }
  return !has_both || value_error("Cannot specify both ',' and '_'.");
}

static bool check_grouping(const KkFormatSpec *spec) {
  uint32_t type = spec->type;
  if (!spec->grouping || type == 0 || (type < 128 && strchr("defgEG%F", (int)type)))
    return true;
  if (spec->grouping == '_' && type < 128 && strchr("boxX", (int)type))
    return true;
  if (type > 32 && type < 128)
    kk_raise(KK_ValueError, "Cannot specify '%c' with '%c'.", (uint32_t)spec->grouping, type);
  else {
    char code[16];
    snprintf(code, sizeof code, "%x", type);
    kk_raise(KK_ValueError, "Cannot specify '%c' with '\\x%s'.", (uint32_t)spec->grouping, code);
  }
  return false;
}

bool kk_format_spec_parse(KkStr *text, uint32_t type, char align, Value shown, KkFormatSpec *spec) {
  SpecReader r = {text, 0};
  *spec = (KkFormatSpec){.fill = ' ', .type = type, .align = align, .width = -1, .precision = -1};
  read_flags(&r, align, spec);
  if (!read_number(&r, &spec->width) || !read_grouping(&r, spec))
    return false;
  if (accept(&r, '.')) {
    if (!read_number(&r, &spec->precision))
      return false;
    if (spec->precision < 0)
      return value_error("Format specifier missing precision");
  }
  if (text->length - r.at > 1) {
    kk_raise(KK_ValueError, "Invalid format specifier '%U' for object of type '%T'", text, shown);
    return false;
  }
  if (r.at < text->length)
    spec->type = peek(&r, 0);
  return check_grouping(spec);
}

void kk_format_unknown_code(uint32_t type, Value shown) {
  char code[16];
  snprintf(code, sizeof code, type > 32 && type < 128 ? "%c" : "\\x%x", type);
  kk_raise(KK_ValueError, "Unknown format code '%s' for object of type '%T'", code, shown);
}

// ---- layout

// A number in parts. Texts are ASCII but for the one character of format type c.
typedef struct Parts {
  bool is_negative;
  const char *prefix;   // "", 0x, 0o, 0b
  const char *digits;   // leading digits
  int64_t digit_count;
  const char *remainder;
  int64_t remainder_count;
  uint32_t character;   // type c: instead of all of these; 0: none
} Parts;

static char sign_of(const KkFormatSpec *spec, bool is_negative) {
  return is_negative ? '-' : spec->sign == '+' || spec->sign == ' ' ? spec->sign : 0;
}

static int group_size(const KkFormatSpec *spec) {
  return spec->type < 128 && spec->type && strchr("boxX", (int)spec->type) ? 4 : 3;
}

static int64_t grouped_width(const KkFormatSpec *spec, int64_t digits) {
  return spec->grouping ? digits + (digits - 1) / group_size(spec) : digits;
}

// How many digits are written: the number's own, and zeros before them up to `width` characters.
static int64_t padded_digits(const KkFormatSpec *spec, int64_t digits, int64_t width) {
  if (width <= digits)
    return digits;
  if (!spec->grouping)
    return width;
  int64_t size = group_size(spec), least = width - width / (size + 1);
  while (grouped_width(spec, least) < width)
    least++;
  while (least > digits && grouped_width(spec, least - 1) >= width)
    least--;
  return least > digits ? least : digits;
}

static void add_digits(KkStrBuilder *out, const KkFormatSpec *spec, const Parts *parts, int64_t count) {
  int64_t zeros = count - parts->digit_count, size = group_size(spec);
  if (!spec->grouping) {
    kk_str_builder_add_fill(out, '0', zeros);
    kk_str_builder_add_ascii_n(out, parts->digits, (size_t)parts->digit_count);
    return;
  }
  for (int64_t i = 0; i < count; i++) {
    if (i > 0 && (count - i) % size == 0)
      kk_str_builder_add_code(out, (unsigned char)spec->grouping);
    kk_str_builder_add_code(out, i < zeros ? '0' : (unsigned char)parts->digits[i - zeros]);
  }
}

// The fill before and behind something `length` wide; false: MemoryError raised.
static bool split_fill(const KkFormatSpec *spec, int64_t length, int64_t *before, int64_t *inner, int64_t *behind) {
  int64_t fill = spec->width > length ? spec->width - length : 0;
  *inner = spec->align == '=' ? fill : 0;
  *before = spec->align == '>' ? fill : spec->align == '^' ? fill / 2 : 0;
  *behind = fill - *inner - *before;
  return fill < 1 << 20 || kk_heap_can_hold(spec->width, 4);
}

static bool add_parts(KkStrBuilder *out, const KkFormatSpec *spec, const Parts *parts) {
  char sign = sign_of(spec, parts->is_negative);
  int64_t fixed = (sign != 0) + (int64_t)strlen(parts->prefix) + parts->remainder_count + (parts->character != 0);
  int64_t width = spec->fill == '0' && spec->align == '=' ? spec->width - fixed : 0, before, inner, behind;
  if (width > 1 << 20 && !kk_heap_can_hold(width, 2))
    return false;
  int64_t digits = parts->digit_count ? padded_digits(spec, parts->digit_count, width) : 0;
  if (!split_fill(spec, fixed + (digits ? grouped_width(spec, digits) : 0), &before, &inner, &behind))
    return false;
  kk_str_builder_add_fill(out, spec->fill, before);
  if (sign)
    kk_str_builder_add_code(out, (unsigned char)sign);
  kk_str_builder_add_ascii(out, parts->prefix);
  kk_str_builder_add_fill(out, spec->fill, inner);
  add_digits(out, spec, parts, digits);
  if (parts->character)
    kk_str_builder_add_code(out, parts->character);
  kk_str_builder_add_ascii_n(out, parts->remainder, (size_t)parts->remainder_count);
  kk_str_builder_add_fill(out, spec->fill, behind);
  return true;
}

static KkStr *parts_to_str(const KkFormatSpec *spec, const Parts *parts) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  return add_parts(&out, spec, parts) ? kk_str_builder_finish(&out) : KK_REF_ASIDE;
}

// ---- ints

static bool is_one_of(uint32_t type, const char *types) { return type > 0 && type < 128 && strchr(types, (int)type); }

static KkStr *format_character(const KkFormatSpec *spec, KkInt number) {
  if (spec->sign)
    return value_error("Sign not allowed with integer format specifier 'c'"), KK_REF_ASIDE;
  if (spec->has_alternate)
    return value_error("Alternate form (#) not allowed with integer format specifier 'c'"), KK_REF_ASIDE;
  if (!kk_int_fits_i64(number))
    return kk_raise(KK_OverflowError, "Python int too large to convert to C long"), KK_REF_ASIDE;
  int64_t code = kk_int_to_i64(number);
  if (code < 0 || code > 0x10ffff)
    return kk_raise(KK_OverflowError, "%%c arg not in range(0x110000)"), KK_REF_ASIDE;
  KkFormatSpec plain = *spec;
  Parts parts = {.prefix = "", .digits = "", .remainder = "", .character = (uint32_t)code};
  if (code == 0)   // NUL is a remainder as good as any
    parts.remainder_count = 1;
  return parts_to_str(&plain, &parts);
}

static int base_of(uint32_t type) { return type == 'b' ? 2 : type == 'o' ? 8 : (type | 0x20) == 'x' ? 16 : 10; }

static const char *prefix_of(uint32_t type) {
  return type == 'b' ? "0b" : type == 'o' ? "0o" : type == 'x' ? "0x" : type == 'X' ? "0X" : "";
}

static KkStr *format_integer(const KkFormatSpec *spec, KkInt number) {
  if (spec->precision >= 0)
    return value_error("Precision not allowed in integer format specifier"), KK_REF_ASIDE;
  if (spec->has_no_negative_zero)
    return value_error("Negative zero coercion (z) not allowed in integer format specifier"), KK_REF_ASIDE;
  if (spec->type == 'c')
    return format_character(spec, number);
  int64_t count;
  char *digits = kk_int_digits(number, base_of(spec->type), &count);
  if (!digits)
    return KK_REF_ASIDE;
  for (int64_t i = 0; spec->type == 'X' && i < count; i++)
    if (digits[i] >= 'a')
      digits[i] -= 'a' - 'A';
  Parts parts = {kk_int_sign(number) < 0, spec->has_alternate ? prefix_of(spec->type) : "", digits, count, "", 0, 0};
  return parts_to_str(spec, &parts);
}

// ---- floats

enum { MOST_DIGITS = 1100 };   // more than any double has, significant or before the point

// The first `precision` significant digits of a (not negative, finite), without trailing zeros unless kept.
static int significant_digits(double a, int precision, bool keep_zeros, char *digits, int *point) {
  char *text = kk_block_plain((size_t)precision + 64);
  snprintf(text, (size_t)precision + 64, "%.*e", precision - 1, a);
  digits[0] = text[0];
  memcpy(digits + 1, text + 2, (size_t)precision - 1);
  *point = atoi(strchr(text, 'e') + 1) + 1;
  int n = precision;
  while (!keep_zeros && n > 1 && digits[n - 1] == '0')
    n--;
  return n;
}

// Type g, and what a float does without a type: the shortest digits, or as g but with a digit after the point. (printf's g
// is no help: glibc's drops a zero of "%#.2g" when 99.9 rounds up.)
static char *general_text(double a, const KkFormatSpec *spec, bool add_point_zero) {
  int precision = spec->precision > 0 ? (int)spec->precision : spec->precision == 0 ? 1 : spec->type ? 6 : -1;
  if (precision > MOST_DIGITS && !spec->has_alternate)
    precision = MOST_DIGITS;   // only zeros would follow
  if (precision > 1 << 20 && !kk_heap_can_hold(precision, 8))
    return NULL;
  char *digits = kk_block_plain((size_t)(precision < 0 ? 0 : precision) + 64);
  int point, n = precision < 0 ? kk_double_shortest(a, digits, &point)
                               : significant_digits(a, precision, spec->has_alternate, digits, &point);
  int limit = precision < 0 ? 16 : precision - add_point_zero;
  char *text = kk_float_layout(digits, n, point, point <= -4 || point > limit, add_point_zero, spec->has_alternate);
  for (char *at = text; spec->type == 'G' && *at; at++)
    if (*at == 'e')
      *at = 'E';
  return text;
}

// The same as printf's %.*f for numbers that are not too large; NULL for others.
static char *fixed_text(double a, int precision) {
  uint64_t scaled;
  if (!kk_float_scaled(a, precision, &scaled))
    return NULL;
  char *end = (char *)kk_block_plain(48) + 47, *start = end;
  for (int i = 0; i < precision; i++, scaled /= 10)
    *--start = (char)('0' + scaled % 10);
  if (precision)
    *--start = '.';
  do
    *--start = (char)('0' + scaled % 10);
  while (scaled /= 10);
  return start;
}

// The text of a finite number that is not negative, by the spec's type and precision.
static char *finite_text(double a, const KkFormatSpec *spec, bool add_point_zero) {
  uint32_t type = spec->type == '%' ? 'f' : spec->type;
  if (type == 0 || type == 'n' || (type | 0x20) == 'g')
    return general_text(a, spec, add_point_zero && type == 0);
  int precision = spec->precision < 0 ? 6 : (int)spec->precision;
  char *fixed = (type | 0x20) == 'f' && !spec->has_alternate ? fixed_text(a, precision) : NULL;
  if (fixed)
    return fixed;
  char local[512], pattern[8] = {'%', '.', '*', (char)type};
  if (spec->has_alternate)
    memcpy(pattern, (char[]){'%', '#', '.', '*', (char)type}, 5);
  int length = snprintf(local, sizeof local, pattern, precision, a);
  if (length < 0)
    return kk_raise_memory_error(), NULL;
  if (length > 1 << 20 && !kk_heap_can_hold(length, 4))
    return NULL;
  char *text = kk_block_plain((size_t)length + 1);
  if (length < (int)sizeof local)
    return memcpy(text, local, (size_t)length + 1);
  snprintf(text, (size_t)length + 1, pattern, precision, a);
  return text;
}

static bool is_upper(uint32_t type) { return type == 'E' || type == 'F' || type == 'G'; }

static const char *special_text(double a, uint32_t type) {
  return isnan(a) ? is_upper(type) ? "NAN" : "nan" : is_upper(type) ? "INF" : "inf";
}

// True if a text shows zero: no digit but 0 before an exponent.
static bool is_zero_text(const char *text) {
  return text[strcspn(text, "123456789eE")] == 0 || strchr("eE", text[strcspn(text, "123456789eE")]);
}

// Cuts the text of a float into parts; false: raised. The texts live in collected blocks.
static bool float_parts(double number, const KkFormatSpec *spec, bool add_point_zero, Parts *parts) {
  double magnitude = fabs(spec->type == '%' ? number * 100 : number);
  const char *text = isfinite(magnitude) ? finite_text(magnitude, spec, add_point_zero)
                                         : special_text(magnitude, spec->type);
  if (!text)
    return false;
  bool is_dropped = spec->has_no_negative_zero && is_zero_text(text) && isfinite(magnitude);
  int64_t length = (int64_t)strlen(text), digits = (int64_t)strspn(text, "0123456789");
  if (spec->type == '%') {
    char *with_percent = kk_block_plain((size_t)length + 2);
    memcpy(with_percent, text, (size_t)length);
    with_percent[length++] = '%';
    text = with_percent;
  }
  *parts = (Parts){
      signbit(number) && !isnan(number) && !is_dropped, "", text, digits, text + digits, length - digits, 0};
  return true;
}

static bool check_precision(const KkFormatSpec *spec) {
  return spec->precision <= INT32_MAX || value_error("precision too big");
}

static KkStr *format_float(const KkFormatSpec *spec, double number) {
  Parts parts;
  if (!check_precision(spec) || !float_parts(number, spec, true, &parts))
    return KK_REF_ASIDE;
  return parts_to_str(spec, &parts);
}

// ---- entry points

static KkStr *int_format(KkInt number, KkStr *text, Value shown) {
  KkFormatSpec spec;
  if (text->length == 0)
    return kk_int_to_str(number);
  if (!kk_format_spec_parse(text, 'd', '>', shown, &spec))
    return KK_REF_ASIDE;
  if (is_one_of(spec.type, "bcdoxXn"))
    return format_integer(&spec, number);
  if (!is_one_of(spec.type, "eEfFgG%"))
    return kk_format_unknown_code(spec.type, shown), KK_REF_ASIDE;
  double as_float = kk_int_to_float(number);
  return kk_float_is_aside(as_float) ? KK_REF_ASIDE : format_float(&spec, as_float);
}

static KkStr *float_format(double number, KkStr *text, Value shown) {
  KkFormatSpec spec;
  if (text->length == 0)
    return kk_float_repr(number);
  if (!kk_format_spec_parse(text, 0, '>', shown, &spec))
    return KK_REF_ASIDE;
  if (spec.type && !is_one_of(spec.type, "eEfFgGn%"))
    return kk_format_unknown_code(spec.type, shown), KK_REF_ASIDE;
  return format_float(&spec, number);
}

KkStr *kk_int_format(KkInt number, KkStr *spec) { return int_format(number, spec, number); }
KkStr *kk_float_format(double number, KkStr *spec) { return float_format(number, spec, kk_value_from_float(number)); }

KkStr *kk_number_format(Value number, KkStr *spec) {
  if (kk_is_instance_of(number, KK_complex))
    return kk_complex_format(number, spec);
  if (kk_is_instance_of(number, KK_float))
    return float_format(kk_value_float(number), spec, number);
  if (spec->length == 0)
    return kk_to_str(number);
  return int_format(kk_int_from_value(number), spec, number);
}

// ---- complex

static bool check_complex(const KkFormatSpec *spec, Value shown) {
  if (spec->type && !is_one_of(spec->type, "eEfFgGn"))
    return kk_format_unknown_code(spec->type, shown), false;
  if (!check_precision(spec))
    return false;
  if (spec->fill == '0')
    return value_error("Zero padding is not allowed in complex format specifier");
  return spec->align != '=' || value_error("'=' alignment flag is not allowed in complex format specifier");
}

// (real+imagj), the parentheses only without a type; the real part is left out if it is 0.0 then, too.
static bool add_complex(KkStrBuilder *out, const KkFormatSpec *spec, KkComplexNumber c) {
  KkFormatSpec bare = *spec, signed_ = *spec;
  bool is_imaginary = spec->type == 0 && c.real == 0.0 && !signbit(c.real);
  bool has_parentheses = spec->type == 0 && !is_imaginary;
  Parts real, imag;
  if (!float_parts(c.real, spec, false, &real) || !float_parts(c.imag, spec, false, &imag))
    return false;
  bare.width = signed_.width = -1;
  if (!is_imaginary)
    signed_.sign = '+';
  if (has_parentheses)
    kk_str_builder_add_code(out, '(');
  if (!is_imaginary && !add_parts(out, &bare, &real))
    return false;
  if (!add_parts(out, &signed_, &imag))
    return false;
  kk_str_builder_add_ascii(out, has_parentheses ? "j)" : "j");
  return true;
}

KkStr *kk_complex_format(Value number, KkStr *text) {
  KkFormatSpec spec;
  KkStrBuilder inside, out;
  int64_t before, inner, behind;
  if (text->length == 0)
    return kk_to_str(number);
  if (!kk_format_spec_parse(text, 0, '>', number, &spec) || !check_complex(&spec, number))
    return KK_REF_ASIDE;
  kk_str_builder_init(&inside);
  kk_str_builder_init(&out);
  if (!add_complex(&inside, &spec, kk_complex_number(number)))
    return KK_REF_ASIDE;
  KkStr *written = kk_str_builder_finish(&inside);
  if (!split_fill(&spec, written->length, &before, &inner, &behind))
    return KK_REF_ASIDE;
  kk_str_builder_add_fill(&out, spec.fill, before);
  kk_str_builder_add(&out, written);
  kk_str_builder_add_fill(&out, spec.fill, behind);
  return kk_str_builder_finish(&out);
}
