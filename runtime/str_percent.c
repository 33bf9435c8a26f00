// str_percent.c - format % arguments, for str and bytes.
//
//   %(name)-+ #0*.*lx      name, flags, width, precision, ignored size, conversion
//
// The arguments are the items of a tuple, or one value of any other class; with %(name) they come from a mapping. The
// order of checks and the texts of errors follow PyUnicode_Format (Objects/unicodeobject.c). Numbers get their digits from
// format(); sign, prefix and padding are laid out here, because % has rules of its own:
//
//   "%#06x" % -10    sign and prefix go before zeros     -0x00a
//   "%.5d" % -3      precision is a number of digits     -00003
//
// A bytes format is treated as Latin-1 text; what differs (%b, %c, the keys, some texts of errors) asks is_bytes.
#include <stdio.h>

#include "kukri.h"
#include "bytes.h"
#include "container.h"
#include "format.h"
#include "number_format.h"
#include "str_builder.h"
#include "tuple.h"

typedef struct Percent {
  const KkStr *text;
  int64_t at;             // position in text
  Value arguments;        // the tuple, the single argument, or what %(name) found
  int64_t index, count;   // next argument and how many; a single one counts from -2 to -1
  bool is_bytes;          // the format is bytes, so are texts and keys
  Value mapping;          // for %(name); KK_VALUE_ASIDE: the arguments are none
  KkStrBuilder out;
} Percent;

typedef struct Conversion {
  uint32_t kind;   // the letter
  bool left, plus, blank, alternate, zero;
  int64_t width, precision;   // -1: not given
} Conversion;

static bool raise_text(KkClassId class_id, const char *text) { return kk_raise(class_id, "%s", text), false; }

// ---------------------------------------------------------------- arguments

static Value next_argument(Percent *p) {
  if (p->index >= p->count)
    return raise_text(KK_TypeError, "not enough arguments for format string"), KK_VALUE_ASIDE;
  int64_t index = p->index++;
  return p->count < 0 ? p->arguments : ((KkTuple *)kk_value_ref(p->arguments))->items[index];
}

// The bytes whose Latin-1 text is s.
static Value latin_bytes(const KkStr *s) { return kk_value_from_ref(kk_bytes_from(s->data, s->length)); }

// Takes the value of %(name) as the only argument. False: raised.
static bool take_named(Percent *p) {
  if (p->mapping == KK_VALUE_ASIDE)
    return raise_text(KK_TypeError, "format requires a mapping");
  int64_t start = ++p->at, depth = 1;
  while (depth > 0 && p->at < p->text->length) {
    uint32_t c = kk_str_at(p->text, p->at++);
    depth += (c == '(') - (c == ')');
  }
  if (depth > 0 || p->at >= p->text->length)
    return raise_text(KK_ValueError, "incomplete format key");
  KkStr *name = kk_str_part((KkStr *)p->text, start, p->at - 1 - start);
  p->arguments = kk_getitem(p->mapping, p->is_bytes ? latin_bytes(name) : kk_value_from_ref(name));
  p->index = -2, p->count = -1;
  return p->arguments != KK_VALUE_ASIDE;
}

// ---------------------------------------------------------------- parsing

// The character at p->at; 0 behind the end (a NUL in the text is no conversion either).
static uint32_t peek(const Percent *p) { return p->at < p->text->length ? kk_str_at(p->text, p->at) : 0; }

static void parse_flags(Percent *p, Conversion *c) {
  for (;; p->at++) {
    switch (peek(p)) {
    case '-': c->left = true; continue;
    case '+': c->plus = true; continue;
    case ' ': c->blank = true; continue;
    case '#': c->alternate = true; continue;
    case '0': c->zero = true; continue;
    default: return;
    }
  }
}

// The int argument of "*". False: raised.
static bool star_argument(Percent *p, int64_t *number, bool is_precision) {
  Value v = next_argument(p);
  if (v == KK_VALUE_ASIDE)
    return false;
  if (!kk_is_instance_of(v, KK_int))
    return raise_text(KK_TypeError, "* wants int");
  KkInt given = kk_to_index(v);
  int64_t limit = is_precision ? INT32_MAX : INT64_MAX;
  *number = kk_int_clip(given);
  if (!kk_int_fits_i64(given) || *number > limit || *number < -limit - 1) {
    kk_raise(KK_OverflowError, "Python int too large to convert to C %s", is_precision ? "int" : "ssize_t");
    return false;
  }
  p->at++;
  return true;
}

static bool parse_digits(Percent *p, int64_t *number, int64_t limit, const char *error) {
  for (*number = 0; peek(p) - '0' < 10; p->at++) {
    int digit = (int)(peek(p) - '0');
    if (*number > (limit - digit) / 10)
      return raise_text(KK_ValueError, error);
    *number = *number * 10 + digit;
  }
  return true;
}

static bool parse_width(Percent *p, Conversion *c) {
  if (peek(p) == '*') {
    if (!star_argument(p, &c->width, false))
      return false;
    if (c->width < 0)
      c->left = true, c->width = c->width == INT64_MIN ? 0 : -c->width;
    return true;
  }
  return peek(p) - '0' >= 10 || parse_digits(p, &c->width, INT64_MAX, "width too big");
}

static bool parse_precision(Percent *p, Conversion *c) {
  if (peek(p) != '.')
    return true;
  p->at++;
  if (peek(p) == '*') {
    if (!star_argument(p, &c->precision, true))
      return false;
    if (c->precision < 0)
      c->precision = 0;
    return true;
  }
  return parse_digits(p, &c->precision, INT32_MAX, p->is_bytes ? "prec too big" : "precision too big");
}

// From behind the "%" to behind the letter. False: raised.
static bool parse_conversion(Percent *p, Conversion *c) {
  *c = (Conversion){.width = -1, .precision = -1};
  if (p->at >= p->text->length)
    return raise_text(KK_ValueError, "incomplete format");
  if (peek(p) == '(' && !take_named(p))
    return false;
  parse_flags(p, c);
  if (!parse_width(p, c) || !parse_precision(p, c))
    return false;
  if (peek(p) == 'h' || peek(p) == 'l' || peek(p) == 'L')
    p->at++;
  if (p->at >= p->text->length)
    return raise_text(KK_ValueError, "incomplete format");
  c->kind = kk_str_at(p->text, p->at++);
  return true;
}

// ---------------------------------------------------------------- layout

// Writes sign, prefix and digits of a number within the width: blanks go before the sign, zeros behind the prefix.
static bool add_number(Percent *p, const Conversion *c, const KkStr *digits, bool is_negative, const char *prefix) {
  char sign = is_negative ? '-' : c->plus ? '+' : c->blank ? ' ' : 0;
  int64_t length = (sign != 0) + (int64_t)strlen(prefix) + digits->length;
  int64_t fill = c->width > length ? c->width - length : 0;
  if (fill > INT32_MAX && !kk_heap_can_hold(fill, 1))
    return false;
  bool has_zeros = c->zero && !c->left;
  if (!has_zeros && !c->left)
    kk_str_builder_add_fill(&p->out, ' ', fill);
  if (sign)
    kk_str_builder_add_code(&p->out, sign);
  kk_str_builder_add_ascii(&p->out, prefix);
  if (has_zeros)
    kk_str_builder_add_fill(&p->out, '0', fill);
  kk_str_builder_add(&p->out, digits);
  if (c->left)
    kk_str_builder_add_fill(&p->out, ' ', fill);
  return true;
}

static bool add_text(Percent *p, const Conversion *c, const KkStr *s, int64_t length) {
  int64_t fill = c->width > length ? c->width - length : 0;
  if (fill > INT32_MAX && !kk_heap_can_hold(fill, 4))
    return false;
  if (!c->left)
    kk_str_builder_add_fill(&p->out, ' ', fill);
  kk_str_builder_add_part(&p->out, s, 0, length);
  if (c->left)
    kk_str_builder_add_fill(&p->out, ' ', fill);
  return true;
}

// ---------------------------------------------------------------- conversions

static bool wants_index(uint32_t kind) { return kind == 'o' || kind == 'x' || kind == 'X'; }

// v as an int by __int__ (d, i, u) or __index__ (o, x, X); KK_VALUE_ASIDE with the TypeError of % or another exception.
static KkInt integer_argument(Value v, uint32_t kind) {
  const KkSlots *slots = &kk_class_of(v)->slots;
  if (kk_is_instance_of(v, KK_int))
    return kk_to_index(v);
  Value number = KK_VALUE_ASIDE;
  if (slots->to_index)
    number = kk_to_index(v);
  else if (!wants_index(kind) && slots->to_int)
    number = slots->to_int(v);
  if (number != KK_VALUE_ASIDE && kk_is_instance_of(number, KK_int))
    return kk_to_index(number);
  if (kk_pending() && !kk_pending_is(KK_TypeError))
    return KK_VALUE_ASIDE;
  if (kk_pending())
    kk_clear_pending();
  kk_raise(KK_TypeError,
           wants_index(kind) ? "%%%c format: an integer is required, not %T"
                             : "%%%c format: a real number is required, not %T",
           kind, v);
  return KK_VALUE_ASIDE;
}

// Digits of the absolute value in the base of the letter.
static KkStr *integer_digits(KkInt n, uint32_t kind) {
  switch (kind) {
  case 'o': return kk_int_format(n, KK_STR("o"));
  case 'x': return kk_int_format(n, KK_STR("x"));
  case 'X': return kk_int_format(n, KK_STR("X"));
  default: return kk_int_to_str(n);
  }
}

static KkStr *with_zeros(KkStr *digits, int64_t length) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  kk_str_builder_add_fill(&out, '0', length - digits->length);
  kk_str_builder_add(&out, digits);
  return kk_str_builder_finish(&out);
}

static bool add_integer(Percent *p, const Conversion *c, Value v) {
  KkInt n = integer_argument(v, p->is_bytes && c->kind == 'i' ? 'd' : c->kind);   // as the errors name it
  if (n == KK_VALUE_ASIDE)
    return false;
  if (c->precision > INT32_MAX - 3)
    return raise_text(KK_OverflowError, "precision too large");
  KkStr *digits = integer_digits(n, c->kind);
  if (digits == KK_REF_ASIDE)
    return false;
  bool is_negative = digits->data[0] == '-';
  if (is_negative)
    digits = kk_str_part(digits, 1, digits->length - 1);
  if (digits->length < c->precision)
    digits = with_zeros(digits, c->precision);
  const char *prefix = !c->alternate ? "" : c->kind == 'x' ? "0x" : c->kind == 'X' ? "0X" : c->kind == 'o' ? "0o" : "";
  return add_number(p, c, digits, is_negative, prefix);
}

static bool add_float(Percent *p, const Conversion *c, Value v) {
  double number = kk_to_double(v);
  if (kk_float_is_aside(number) && kk_pending()) {
    if (p->is_bytes && kk_pending_is(KK_TypeError))
      kk_clear_pending(), kk_raise(KK_TypeError, "float argument required, not %T", v);
    return false;
  }
  char spec[32];
  snprintf(spec, sizeof spec, "%s.%ld%c", c->alternate ? "#" : "", c->precision < 0 ? 6l : (long)c->precision,
           (int)c->kind);
  KkStr *digits = kk_float_format(number, kk_str_from_ascii(spec));
  if (digits == KK_REF_ASIDE)
    return false;
  bool is_negative = digits->data[0] == '-';
  return add_number(p, c, is_negative ? kk_str_part(digits, 1, digits->length - 1) : digits, is_negative, "");
}

// The character of %c; -1: TypeError or OverflowError.
static int64_t character_argument(const Percent *p, Value v) {
  bool is_text = p->is_bytes ? kk_is_bytes_like(v) : kk_is_instance_of(v, KK_str);
  if (is_text && p->is_bytes && kk_byte_span(v).length == 1)
    return kk_byte_span(v).data[0];
  if (is_text && !p->is_bytes && kk_str_length(kk_value_ref(v)) == 1)
    return kk_str_at(kk_value_ref(v), 0);
  if (is_text || !kk_class_of(v)->slots.to_index) {
    kk_raise(KK_TypeError,
             p->is_bytes ? "%%c requires an integer in range(256) or a single byte" : "%%c requires int or char");
    return -1;
  }
  KkInt n = kk_to_index(v);
  if (n == KK_VALUE_ASIDE)
    return -1;
  int64_t code = kk_int_clip(n);
  if (code >= 0 && code <= (p->is_bytes ? 0xFF : 0x10FFFF))
    return code;
  return kk_raise(KK_OverflowError, "%%c arg not in range(%s)", p->is_bytes ? "256" : "0x110000"), -1;
}

static bool add_character(Percent *p, const Conversion *c, Value v) {
  int64_t code = character_argument(p, v);
  return code >= 0 && add_text(p, c, kk_str_from_code((uint32_t)code), 1);
}

// The text of %s, %b, %r, %a; KK_REF_ASIDE: raised.
static KkStr *string_argument(const Percent *p, Value v, uint32_t kind) {
  if (kind == 'a' || (kind == 'r' && p->is_bytes))
    return kk_ascii(v);
  if (!p->is_bytes)
    return kind == 's' ? kk_to_str(v) : kk_repr(v);
  if (kk_is_bytes_like(v))
    return kk_str_from_latin(kk_byte_span(v).data, kk_byte_span(v).length);
  kk_raise(KK_TypeError, "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'", v);
  return KK_REF_ASIDE;
}

static bool add_string(Percent *p, const Conversion *c, Value v) {
  KkStr *s = string_argument(p, v, c->kind);
  if (s == KK_REF_ASIDE)
    return false;
  return add_text(p, c, s, c->precision >= 0 && c->precision < s->length ? c->precision : s->length);
}

static bool raise_unsupported(const Percent *p, uint32_t kind) {
  if (p->is_bytes && kind > 127)   // a negative char, which CPython cannot put into its text
    return kk_raise_empty(KK_ValueError), false;
  char code[16];
  snprintf(code, sizeof code, "0x%x", kind);
  kk_raise(KK_ValueError, "unsupported format character '%c' (%s) at index %ld", kind >= 31 && kind <= 126 ? kind : '?',
           code, p->at - 1);
  return false;
}

static bool add_conversion(Percent *p, const Conversion *c) {
  Value v = next_argument(p);
  if (v == KK_VALUE_ASIDE)
    return false;
  switch (c->kind) {
  case 'b':
    if (!p->is_bytes)
      return raise_unsupported(p, c->kind);
    return add_string(p, c, v);
  case 's':
  case 'r':
  case 'a': return add_string(p, c, v);
  case 'd':
  case 'i':
  case 'u':
  case 'o':
  case 'x':
  case 'X': return add_integer(p, c, v);
  case 'e':
  case 'E':
  case 'f':
  case 'F':
  case 'g':
  case 'G': return add_float(p, c, v);
  case 'c': return add_character(p, c, v);
  default: return raise_unsupported(p, c->kind);
  }
}

// ---------------------------------------------------------------- the operator

static bool is_mapping(const Percent *p, Value v) {
  bool is_text = kk_is_instance_of(v, KK_str) || (p->is_bytes && kk_is_bytes_like(v));
  return kk_class_of(v)->slots.getitem && !kk_is_instance_of(v, KK_tuple) && !is_text;
}

// "%%" is a percent sign only without anything between.
static bool percent_all(Percent *p) {
  int64_t length = p->text->length;
  while (p->at < length) {
    int64_t start = p->at;
    while (p->at < length && kk_str_at(p->text, p->at) != '%')
      p->at++;
    kk_str_builder_add_part(&p->out, p->text, start, p->at - start);
    if (p->at++ == length)
      break;
    if (peek(p) == '%') {
      kk_str_builder_add_code(&p->out, '%');
      p->at++;
      continue;
    }
    Conversion c;
    if (!parse_conversion(p, &c) || !add_conversion(p, &c))
      return false;
  }
  if (p->index < p->count && p->mapping == KK_VALUE_ASIDE)
    return raise_text(KK_TypeError, p->is_bytes ? "not all arguments converted during bytes formatting"
                                                : "not all arguments converted during string formatting");
  return true;
}

// The result as a str; KK_REF_ASIDE: raised.
static KkStr *percent(KkStr *format, Value arguments, bool is_bytes) {
  bool is_tuple = kk_is_instance_of(arguments, KK_tuple);
  Percent p = {.text = format, .arguments = arguments, .is_bytes = is_bytes};
  p.index = is_tuple ? 0 : -2;
  p.count = is_tuple ? kk_tuple_length(kk_value_ref(arguments)) : -1;
  p.mapping = is_mapping(&p, arguments) ? arguments : KK_VALUE_ASIDE;
  kk_str_builder_init(&p.out);
  return percent_all(&p) ? kk_str_builder_finish(&p.out) : KK_REF_ASIDE;
}

Value kk_str_percent(KkStr *format, Value arguments) { return kk_value_from_result(percent(format, arguments, false)); }
Value kk_str_op_mod(KkStr *format, Value arguments) { return kk_str_percent(format, arguments); }

KkBytes *kk_byte_span_percent(KkByteSpan format, Value arguments) {
  KkStr *s = percent(kk_str_from_latin(format.data, format.length), arguments, true);
  return s == KK_REF_ASIDE ? KK_REF_ASIDE : kk_bytes_from(s->data, s->length);
}
