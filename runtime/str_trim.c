// str_trim.c - strip and its kin, padding, expandtabs.
#include "kukri.h"
#include "str_builder.h"
#include "str_units.h"
#include "unicode.h"

// ---------------------------------------------------------------- strip

enum { LEFT = 1, RIGHT = 2, BOTH = 3 };

static KkStr *str_strip_blanks(KkStr *s, int sides) {
  int64_t start = 0, stop = s->length;
  while ((sides & LEFT) && start < stop && kk_unicode_is_space(kk_str_at(s, start)))
    start++;
  while ((sides & RIGHT) && stop > start && kk_unicode_is_space(kk_str_at(s, stop - 1)))
    stop--;
  return kk_str_part(s, start, stop - start);
}

static bool str_has(const KkStr *s, uint32_t code) {
  for (int64_t i = 0; i < s->length; i++)
    if (kk_str_at(s, i) == code)
      return true;
  return false;
}

static KkStr *str_strip(KkStr *s, Value characters, int sides, const char *name) {
  if (kk_value_is_none(characters))
    return str_strip_blanks(s, sides);
  if (!kk_is_instance_of(characters, KK_str))
    return kk_raise(KK_TypeError, "%s arg must be None or str", name), KK_REF_ASIDE;
  const KkStr *set = kk_value_ref(characters);
  int64_t start = 0, stop = s->length;
  while ((sides & LEFT) && start < stop && str_has(set, kk_str_at(s, start)))
    start++;
  while ((sides & RIGHT) && stop > start && str_has(set, kk_str_at(s, stop - 1)))
    stop--;
  return kk_str_part(s, start, stop - start);
}

// str.strip(chars=None): without leading and trailing blanks, or characters of chars.
KkStr *kk_str_strip(KkStr *s, Value characters) { return str_strip(s, characters, BOTH, "strip"); }
KkStr *kk_str_lstrip(KkStr *s, Value characters) { return str_strip(s, characters, LEFT, "lstrip"); }
KkStr *kk_str_rstrip(KkStr *s, Value characters) { return str_strip(s, characters, RIGHT, "rstrip"); }

// ---------------------------------------------------------------- padding

// s with `left` and `right` fill characters around it.
static KkStr *str_pad(KkStr *s, int64_t left, int64_t right, uint32_t fill) {
  if (left <= 0 && right <= 0)
    return kk_str_exact(s);
  int64_t length = left + right + s->length;
  if (length > INT32_MAX && !kk_heap_can_hold(length, 4))
    return KK_REF_ASIDE;
  KkStrBuilder out;
  kk_str_builder_init(&out);
  kk_str_builder_reserve(&out, length);
  kk_str_builder_add_fill(&out, fill, left);
  kk_str_builder_add(&out, s);
  kk_str_builder_add_fill(&out, fill, right);
  return kk_str_builder_finish(&out);
}

// The fill character, a blank if none is given; false: TypeError is pending.
static bool fill_of(Value v, uint32_t *fill) {
  if (v == KK_VALUE_ASIDE)
    return *fill = ' ', true;
  if (!kk_is_instance_of(v, KK_str))
    return kk_raise(KK_TypeError, "The fill character must be a unicode character, not %T", v), false;
  const KkStr *s = kk_value_ref(v);
  if (s->length != 1)
    return kk_raise(KK_TypeError, "The fill character must be exactly one character long"), false;
  *fill = kk_str_at(s, 0);
  return true;
}

KkStr *kk_str_ljust(KkStr *s, int64_t width, Value fill_character) {
  uint32_t fill;
  if (!fill_of(fill_character, &fill))
    return KK_REF_ASIDE;
  return str_pad(s, 0, width > s->length ? width - s->length : 0, fill);
}

KkStr *kk_str_rjust(KkStr *s, int64_t width, Value fill_character) {
  uint32_t fill;
  if (!fill_of(fill_character, &fill))
    return KK_REF_ASIDE;
  return str_pad(s, width > s->length ? width - s->length : 0, 0, fill);
}

// An odd margin is larger on the left if the width is odd (unicode_center_impl).
KkStr *kk_str_center(KkStr *s, int64_t width, Value fill_character) {
  uint32_t fill;
  if (!fill_of(fill_character, &fill))
    return KK_REF_ASIDE;
  if (width <= s->length)
    return kk_str_exact(s);
  int64_t margin = width - s->length, left = margin / 2 + (margin & width & 1);
  return str_pad(s, left, margin - left, fill);
}

// Zeros go between a sign and the rest.
KkStr *kk_str_zfill(KkStr *s, int64_t width) {
  int64_t zeros = width - s->length;
  if (width <= s->length)
    return kk_str_exact(s);
  uint32_t first = s->length ? kk_str_at(s, 0) : 0;
  if (first != '+' && first != '-')
    return str_pad(s, zeros, 0, '0');
  KkStr *rest = str_pad(kk_str_part(s, 1, s->length - 1), zeros, 0, '0');
  return rest == KK_REF_ASIDE ? rest : kk_str_concat(kk_str_from_code(first), rest);
}

// str.expandtabs(tabsize=8): columns begin anew after "\n" and "\r".
KkStr *kk_str_expandtabs(KkStr *s, Value tabs) {
  int64_t tab_size = kk_index_c_int(tabs);
  if (tab_size == KK_I64_ASIDE)
    return KK_REF_ASIDE;
  KkStrBuilder out;
  kk_str_builder_init(&out);
  int64_t column = 0;
  for (int64_t i = 0; i < s->length; i++) {
    uint32_t code = kk_str_at(s, i);
    if (code == '\t') {
      int64_t fill = tab_size > 0 ? tab_size - column % tab_size : 0;
      if (out.length > INT64_MAX - fill)
        return kk_raise(KK_OverflowError, "new string is too long"), KK_REF_ASIDE;
      if (fill > INT32_MAX && !kk_heap_can_hold(out.length + fill, 4))
        return KK_REF_ASIDE;
      kk_str_builder_add_fill(&out, ' ', fill);
      column += fill;
    } else {
      kk_str_builder_add_code(&out, code);
      column = code == '\n' || code == '\r' ? 0 : column + 1;
    }
  }
  return kk_str_builder_finish(&out);
}
