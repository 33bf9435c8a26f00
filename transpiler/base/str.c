// str.c - interned immutable strings.
//
// A table of open addressing with linear probing, at most half full. The hash is
// FNV-1a: short names are the rule, and it needs no seed, so that everything made in
// the order of this table is the same in every run.

#include "base/str.h"

#include <string.h>

struct Strings {
  Arena *arena;     // owns the strings and the slots
  Str *slots;       // NULL where free
  uint32_t mask;    // number of slots - 1; a power of two - 1
  uint32_t count;   // strings in the table
};

Strings *strings_new(Arena *arena) {
  Strings *strings = NEW(arena, Strings);
  strings->arena = arena;
  strings->mask = 1023;
  strings->slots = arena_alloc(arena, 1024 * sizeof(Str));
  return strings;
}

static uint32_t hash_of(const char *text, int length) {
  uint32_t hash = 2166136261u;
  for (int i = 0; i < length; i++)
    hash = (hash ^ (unsigned char)text[i]) * 16777619u;
  return hash ^ hash >> 15;
}

// The slot of the string, or the free one where it belongs.
static Str *find(Strings *strings, const char *text, int length, uint32_t hash) {
  uint32_t i = hash & strings->mask;
  for (Str s; (s = strings->slots[i]); i = (i + 1) & strings->mask)
    if (s->hash == hash && s->length == length && !memcmp(s->text, text, (size_t)length))
      break;
  return &strings->slots[i];
}

static void grow(Strings *strings) {
  Str *old = strings->slots;
  uint32_t old_count = strings->mask + 1;
  strings->mask = old_count * 2 - 1;
  strings->slots = arena_alloc(strings->arena, (size_t)old_count * 2 * sizeof(Str));
  for (uint32_t i = 0; i < old_count; i++)
    if (old[i])
      *find(strings, old[i]->text, old[i]->length, old[i]->hash) = old[i];
}

Str str_intern(Strings *strings, const char *text, int length) {
  uint32_t hash = hash_of(text, length);
  Str *slot = find(strings, text, length, hash);
  if (*slot)
    return *slot;
  struct StrData *s = arena_alloc(strings->arena, sizeof *s + (size_t)length + 1);
  s->hash = hash;
  s->length = length;
  memcpy(s->text, text, (size_t)length);
  *slot = s;
  if (++strings->count > strings->mask / 2)
    grow(strings);
  return s;
}

Str str_from(Strings *strings, const char *text) { return str_intern(strings, text, (int)strlen(text)); }

Str str_printf(Strings *strings, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  Str s = str_from(strings, arena_vprintf(strings->arena, format, arguments));
  va_end(arguments);
  return s;
}
