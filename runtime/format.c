// format.c - str.format, str.format_map, and format(str, spec). The % operator stands in str_percent.c.
//
//   "{0.name[key]!r:>{width}}"     field    = first ("." attribute | "[" index "]")*
//      |  |     |    |   |         nested   = fields in the spec, one level deep
//      |  |     |    |   +- spec, expanded, then format(value, spec)
//      |  |     |    +- conversion: r, s or a
//      +- number, name or nothing (numbered automatically)
//
// The parser follows Objects/stringlib/unicode_format.h of CPython in what it accepts and in the order of its errors. It
// works on ranges of the format str; nothing is copied but names.
#include <stdio.h>

#include "kukri.h"
#include "format.h"
#include "number_format.h"
#include "unicode.h"

typedef struct Range {
  int64_t start, stop;
} Range;

// One replacement field, as found in the text.
typedef struct Field {
  Range name, spec;
  uint32_t conversion;   // 0: none
  bool is_nested;        // the spec contains fields
} Field;

typedef struct Formatter {
  const KkStr *text;
  const Value *args;   // positional arguments
  size_t n;
  KkDict *keywords;   // keyword arguments; NULL: none
  Value mapping;      // of format_map; KK_VALUE_ASIDE: it is str.format
  enum { UNDECIDED, AUTOMATIC, MANUAL } numbering;
  int64_t next_number;
  KkStrBuilder *out;
} Formatter;

static bool value_error(const char *text) { return kk_raise(KK_ValueError, "%s", text), false; }

static KkStr *range_text(const Formatter *f, Range range) {
  return kk_str_part((KkStr *)f->text, range.start, range.stop - range.start);
}

// ---------------------------------------------------------------- parsing

// The text of a field name, up to "}", ":", "!" or the end: what ended it; false: raised.
static bool parse_name(const Formatter *f, int64_t *at, int64_t stop, Field *field, uint32_t *ended) {
  field->name.start = *at;
  *ended = 0;
  while (*at < stop) {
    uint32_t c = *ended = kk_str_at(f->text, (*at)++);
    if (c == '{')
      return value_error("unexpected '{' in field name");
    if (c == '[')
      while (*at < stop && kk_str_at(f->text, *at) != ']')
        ++*at;
    if (c == '}' || c == ':' || c == '!')
      break;
  }
  field->name.stop = *at - 1;
  return true;
}

// The spec, up to the "}" that closes the field.
static bool parse_spec(const Formatter *f, int64_t *at, int64_t stop, Field *field) {
  field->spec.start = *at;
  for (int depth = 1; *at < stop;) {
    uint32_t c = kk_str_at(f->text, (*at)++);
    if (c == '{')
      field->is_nested = true, depth++;
    if (c == '}' && --depth == 0)
      return field->spec.stop = *at - 1, true;
  }
  return value_error("unmatched '{' in format spec");
}

// A field, from behind its "{" to behind its "}".
static bool parse_field(const Formatter *f, int64_t *at, int64_t stop, Field *field) {
  uint32_t ended;
  *field = (Field){0};
  if (!parse_name(f, at, stop, field, &ended))
    return false;
  if (ended == '!') {
    if (*at >= stop)
      return value_error("end of string while looking for conversion specifier");
    field->conversion = kk_str_at(f->text, (*at)++);
    if (*at < stop) {
      ended = kk_str_at(f->text, (*at)++);
      if (ended == '}')
        return true;
      if (ended != ':')
        return value_error("expected ':' after conversion specifier");
    }
  } else if (ended != ':') {
    return ended == '}' || value_error("expected '}' before end of string");
  }
  return parse_spec(f, at, stop, field);
}

// A decimal number that fills the range: -1 if it is none, -2 if it is too large (raised).
static int64_t parse_number(const Formatter *f, Range range) {
  int64_t number = 0;
  if (range.start >= range.stop)
    return -1;
  for (int64_t i = range.start; i < range.stop; i++) {
    int digit = kk_unicode_decimal(kk_str_at(f->text, i));
    if (digit < 0)
      return -1;
    if (number > (INT64_MAX - digit) / 10)
      return value_error("Too many decimal digits in format string"), -2;
    number = number * 10 + digit;
  }
  return number;
}

// ---------------------------------------------------------------- finding the value of a field

static Value keyword_value(const Formatter *f, KkStr *name) {
  if (f->mapping != KK_VALUE_ASIDE)
    return kk_getitem(f->mapping, kk_value_from_ref(name));
  Value found = f->keywords ? kk_dict_get_str(f->keywords, name) : KK_VALUE_ASIDE;
  if (found != KK_VALUE_ASIDE)
    return found;
  return kk_raise_key(kk_value_from_ref(name)), KK_VALUE_ASIDE;
}

static Value positional_value(const Formatter *f, int64_t index) {
  if (f->mapping != KK_VALUE_ASIDE)
    return value_error("Format string contains positional fields"), KK_VALUE_ASIDE;
  if ((size_t)index < f->n)
    return f->args[index];
  kk_raise(KK_IndexError, "Replacement index %ld out of range for positional args tuple", index);
  return KK_VALUE_ASIDE;
}

// "{}" and "{0}" may not be mixed. False: raised.
static bool check_numbering(Formatter *f, bool is_automatic) {
  if (f->numbering == UNDECIDED)
    f->numbering = is_automatic ? AUTOMATIC : MANUAL;
  if (f->numbering == MANUAL && is_automatic)
    return value_error("cannot switch from manual field specification to automatic field numbering");
  if (f->numbering == AUTOMATIC && !is_automatic)
    return value_error("cannot switch from automatic field numbering to manual field specification");
  return true;
}

static Value first_value(Formatter *f, Range first) {
  bool is_empty = first.start >= first.stop;
  int64_t index = parse_number(f, first);
  if (index == -2)
    return KK_VALUE_ASIDE;
  if (index == -1 && !is_empty)
    return keyword_value(f, range_text(f, first));
  if (!check_numbering(f, is_empty))
    return KK_VALUE_ASIDE;
  return positional_value(f, is_empty ? f->next_number++ : index);
}

static bool is_step_start(uint32_t c) { return c == '.' || c == '['; }

// One ".name" or "[index]" at *at: the value it leads to.
static Value next_step(Formatter *f, Value v, int64_t *at, int64_t stop) {
  uint32_t kind = kk_str_at(f->text, (*at)++);
  Range name = {*at, *at};
  if (!is_step_start(kind))
    return value_error("Only '.' or '[' may follow ']' in format field specifier"), KK_VALUE_ASIDE;
  while (*at < stop && (kind == '[' ? kk_str_at(f->text, *at) != ']' : !is_step_start(kk_str_at(f->text, *at))))
    ++*at;
  name.stop = *at;
  if (kind == '[') {
    if (*at == stop)
      return value_error("Missing ']' in format string"), KK_VALUE_ASIDE;
    ++*at;
  }
  int64_t index = kind == '[' ? parse_number(f, name) : -1;
  if (index == -2)
    return KK_VALUE_ASIDE;
  if (name.start == name.stop)
    return value_error("Empty attribute in format string"), KK_VALUE_ASIDE;
  if (kind == '.')
    return kk_getattr(v, range_text(f, name));
  return kk_getitem(v, index >= 0 ? kk_int_from_i64(index) : kk_value_from_ref(range_text(f, name)));
}

static Value field_value(Formatter *f, Range name) {
  int64_t at = name.start;
  while (at < name.stop && !is_step_start(kk_str_at(f->text, at)))
    at++;
  Value v = first_value(f, (Range){name.start, at});
  while (v != KK_VALUE_ASIDE && at < name.stop)
    v = next_step(f, v, &at, name.stop);
  return v;
}

static void raise_conversion(uint32_t conversion) {
  char name[16];
  snprintf(name, sizeof name, conversion > 32 && conversion < 127 ? "%c" : "\\x%x", conversion);
  kk_raise(KK_ValueError, "Unknown conversion specifier %s", name);
}

static Value converted(Value v, uint32_t conversion) {
  KkStr *text;
  switch (conversion) {
  case 'r': text = kk_repr(v); break;
  case 's': text = kk_to_str(v); break;
  case 'a': text = kk_ascii(v); break;
  default: return raise_conversion(conversion), KK_VALUE_ASIDE;
  }
  return text == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(text);
}

// ---------------------------------------------------------------- output

static bool format_range(Formatter *f, Range range, int depth);

// The spec of a field with its own fields replaced; KK_REF_ASIDE: raised.
static KkStr *expanded_spec(Formatter *f, const Field *field, int depth) {
  if (!field->is_nested)
    return range_text(f, field->spec);
  KkStrBuilder spec, *outer = f->out;
  kk_str_builder_init(&spec);
  f->out = &spec;
  bool is_done = format_range(f, field->spec, depth - 1);
  f->out = outer;
  return is_done ? kk_str_builder_finish(&spec) : KK_REF_ASIDE;
}

static bool format_field(Formatter *f, const Field *field, int depth) {
  Value v = field_value(f, field->name);
  if (v != KK_VALUE_ASIDE && field->conversion)
    v = converted(v, field->conversion);
  if (v == KK_VALUE_ASIDE)
    return false;
  KkStr *spec = expanded_spec(f, field, depth);
  if (spec == KK_REF_ASIDE)
    return false;
  KkStr *text = spec->length == 0 && kk_value_is(v, KK_str) ? kk_value_ref(v) : kk_format(v, spec);
  if (text == KK_REF_ASIDE)
    return false;
  return kk_str_builder_add(f->out, text), true;
}

// Literal text up to a field or the end; a doubled brace stands for itself. *is_field: a "{" has been passed.
static bool format_literal(Formatter *f, int64_t *at, int64_t stop, bool *is_field) {
  int64_t start = *at;
  uint32_t c = 0;
  while (*at < stop && (c = kk_str_at(f->text, *at)) != '{' && c != '}')
    ++*at;
  kk_str_builder_add_part(f->out, f->text, start, *at - start);
  *is_field = false;
  if (*at == stop)
    return true;
  bool is_doubled = *at + 1 < stop && kk_str_at(f->text, *at + 1) == c;
  if (c == '}' && !is_doubled)
    return value_error("Single '}' encountered in format string");
  if (c == '{' && *at + 1 == stop)
    return value_error("Single '{' encountered in format string");
  *at += is_doubled ? 2 : 1;
  if (is_doubled)
    kk_str_builder_add_code(f->out, c);
  *is_field = !is_doubled;
  return true;
}

static bool format_range(Formatter *f, Range range, int depth) {
  if (depth <= 0)
    return value_error("Max string recursion exceeded");
  for (int64_t at = range.start; at < range.stop;) {
    bool is_field;
    Field field;
    if (!format_literal(f, &at, range.stop, &is_field))
      return false;
    if (is_field && (!parse_field(f, &at, range.stop, &field) || !format_field(f, &field, depth)))
      return false;
  }
  return true;
}

enum { NESTING = 2 };   // fields, and fields in their specs

static KkStr *format_all(Formatter *f) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  f->out = &out;
  return format_range(f, (Range){0, f->text->length}, NESTING) ? kk_str_builder_finish(&out) : KK_REF_ASIDE;
}

KkStr *kk_str_format(KkStr *s, const Value *args, size_t n, KkDict *keywords) {
  Formatter f = {.text = s, .args = args, .n = n, .keywords = keywords, .mapping = KK_VALUE_ASIDE};
  return format_all(&f);
}

KkStr *kk_str_format_map(KkStr *s, Value mapping) {
  Formatter f = {.text = s, .mapping = mapping};
  return format_all(&f);
}

// ---------------------------------------------------------------- format(str, spec)

// What a spec may not contain for a str. False: raised.
static bool check_spec(const KkFormatSpec *spec, KkStr *s) {
  if (spec->type != 's')
    return kk_format_unknown_code(spec->type, kk_value_from_ref(s)), false;
  if (spec->sign == ' ')
    return value_error("Space not allowed in string format specifier");
  if (spec->sign)
    return value_error("Sign not allowed in string format specifier");
  if (spec->has_no_negative_zero)
    return value_error("Negative zero coercion (z) not allowed in string format specifier");
  if (spec->has_alternate)
    return value_error("Alternate form (#) not allowed in string format specifier");
  if (spec->align == '=')
    return value_error("'=' alignment not allowed in string format specifier");
  return true;
}

// str.__format__: [[fill]align][width][.precision][s]; the precision cuts.
KkStr *kk_str_format_spec(KkStr *s, KkStr *text) {
  KkFormatSpec spec;
  if (text->length == 0)
    return kk_str_exact(s);
  if (!kk_format_spec_parse(text, 's', '<', kk_value_from_ref(s), &spec) || !check_spec(&spec, s))
    return KK_REF_ASIDE;
  int64_t length = spec.precision >= 0 && spec.precision < s->length ? spec.precision : s->length;
  int64_t fill = spec.width > length ? spec.width - length : 0;
  int64_t left = spec.align == '>' ? fill : spec.align == '^' ? fill / 2 : 0;
  if (fill > INT32_MAX && !kk_heap_can_hold(fill, 4))
    return KK_REF_ASIDE;
  KkStrBuilder out;
  kk_str_builder_init(&out);
  kk_str_builder_add_fill(&out, spec.fill, left);
  kk_str_builder_add_part(&out, s, 0, length);
  kk_str_builder_add_fill(&out, spec.fill, fill - left);
  return kk_str_builder_finish(&out);
}
