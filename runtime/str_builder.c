// str_builder.c - see str_builder.h.
#include "kukri.h"
#include "str_builder.h"
#include "str_units.h"

void kk_str_builder_init(KkStrBuilder *b) {
  b->units = b->local;
  b->block = NULL;
  b->length = 0;
  b->capacity = KK_STR_BUILDER_BYTES;
  b->width = 1;
  b->ascii = true;
}

// Moves the text to a collected block of `capacity` units of `width`.
static void builder_move(KkStrBuilder *b, int width, int64_t capacity) {
  KkStr *block = kk_str_new(width, false, capacity);
  if (block == KK_REF_ASIDE)
    kk_out_of_memory((size_t)capacity * width);
  units_copy(block->data, width, b->units, b->width, b->length);
  b->block = block;
  b->units = block->data;
  b->width = width;
  b->capacity = capacity;
}

void kk_str_builder_reserve(KkStrBuilder *b, int64_t more) {
  if (more <= b->capacity - b->length)
    return;
  int64_t needed = b->length + more, doubled = 2 * b->capacity;
  builder_move(b, b->width, needed > doubled ? needed : doubled);
}

// Within the local buffer units are spread from the last to the first, in place.
static void builder_spread(KkStrBuilder *b, int width) {
  for (int64_t i = b->length; i-- > 0;)
    units_set(b->local, width, i, units_get(b->local, b->width, i));
  b->width = width;
  b->capacity = KK_STR_BUILDER_BYTES / width;
}

void kk_str_builder_widen(KkStrBuilder *b, uint32_t largest) {
  int width = units_width(largest);
  if (largest >= 128)
    b->ascii = false;
  if (width <= b->width)
    return;
  if (b->units == b->local && b->length <= KK_STR_BUILDER_BYTES / width)
    builder_spread(b, width);
  else
    builder_move(b, width, b->capacity + 16);
}

void kk_str_builder_add_slow(KkStrBuilder *b, uint32_t code) {
  kk_str_builder_widen(b, code);
  kk_str_builder_reserve(b, 1);
  units_set(b->units, b->width, b->length++, code);
}

// Appends n units whose largest is known.
static void builder_add_units(KkStrBuilder *b, const void *units, int width, int64_t n, uint32_t largest) {
  kk_str_builder_widen(b, largest);
  kk_str_builder_reserve(b, n);
  units_copy(b->units + b->length * b->width, b->width, units, width, n);
  b->length += n;
}

void kk_str_builder_add(KkStrBuilder *b, const KkStr *s) {
  static const uint32_t largest_of_width[] = {0, 0xFF, 0xFFFF, 0, 0x10FFFF};
  int width = kk_str_width(s);
  builder_add_units(b, s->data, width, s->length, kk_str_is_ascii(s) ? 0x7F : largest_of_width[width]);
}

void kk_str_builder_add_part(KkStrBuilder *b, const KkStr *s, int64_t start, int64_t n) {
  int width = kk_str_width(s);
  const char *units = s->data + start * width;
  builder_add_units(b, units, width, n, kk_str_is_ascii(s) ? 0x7F : units_largest(units, width, n));
}

void kk_str_builder_add_ascii_n(KkStrBuilder *b, const char *text, size_t n) { builder_add_units(b, text, 1, n, 0x7F); }
void kk_str_builder_add_ascii(KkStrBuilder *b, const char *z) { kk_str_builder_add_ascii_n(b, z, strlen(z)); }
void kk_str_builder_add_utf8(KkStrBuilder *b, const char *z) { kk_str_builder_add(b, kk_str_from_utf8z(z)); }

void kk_str_builder_add_fill(KkStrBuilder *b, uint32_t code, int64_t n) {
  if (n <= 0)
    return;
  kk_str_builder_widen(b, code);
  kk_str_builder_reserve(b, n);
  if (b->width == 1)
    memset(b->units + b->length, (int)code, n);
  else
    for (int64_t i = 0; i < n; i++)
      units_set(b->units, b->width, b->length + i, code);
  b->length += n;
}

void kk_str_builder_add_i64(KkStrBuilder *b, int64_t number) {
  char digits[24], *p = digits + sizeof digits;
  uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;
  do
    *--p = (char)('0' + rest % 10);
  while (rest /= 10);
  if (number < 0)
    *--p = '-';
  kk_str_builder_add_ascii_n(b, p, digits + sizeof digits - p);
}

KkNone kk_str_builder_add_repr(KkStrBuilder *b, Value v) {
  KkStr *text = kk_repr(v);
  if (text == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  return kk_str_builder_add(b, text), 0;
}

KkNone kk_str_builder_add_str(KkStrBuilder *b, Value v) {
  KkStr *text = kk_to_str(v);
  if (text == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  return kk_str_builder_add(b, text), 0;
}

// A collected block is handed out as the str itself if at most a quarter of it is unused.
KkStr *kk_str_builder_finish(KkStrBuilder *b) {
  if (b->length <= 1 || !b->block || b->capacity - b->length > b->capacity / 4) {
    if (b->length <= 1)
      return kk_str_from_units(b->units, b->width, b->length);
    KkStr *s = kk_str_new(b->width, b->ascii, b->length);
    memcpy(s->data, b->units, kk_str_bytes(s));
    return s;
  }
  b->block->length = b->length;
  b->block->header.flags = b->width | (b->ascii ? KK_STR_ASCII : 0);
  b->units[b->length * b->width] = 0;
  return b->block;
}
