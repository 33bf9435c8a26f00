// unicode.c - UTF-8, the characters of names, and the names of characters.
//
// The tables are made from Python 3.11's own data by tools/gen_identifiers.py and
// tools/gen_unicode_names.py, which describe them. All are sorted and searched by
// bisection, so that nothing has to be set up when the compiler starts.
//
// NFKC (Unicode Standard Annex 15) in three steps: replace each character by its
// compatibility decomposition; sort runs of combining marks by class; put together again,
// from the left, each starter with the marks after it that it composes with.

#include "syntax/unicode.h"

#include <string.h>

#include "base/vec.h"
#include "identifiers.inc"
#include "unicode_names.inc"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

// ---- UTF-8

uint32_t utf8_decode(const char *text, int length, int *size) {
  const unsigned char *p = (const unsigned char *)text;
  int more = p[0] < 0xC0 ? 0 : p[0] < 0xE0 ? 1 : p[0] < 0xF0 ? 2 : 3;
  uint32_t c = more ? p[0] & (0x3Fu >> more) : p[0];
  if (more >= length)
    more = length - 1;
  for (int i = 1; i <= more; i++)
    c = c << 6 | (p[i] & 0x3F);
  *size = more + 1;
  return c;
}

int utf8_encode(uint32_t c, char *out) {
  int more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
  out[0] = (char)(lead[more] | c >> 6 * more);
  for (int i = 1; i <= more; i++)
    out[i] = (char)(0x80 | (c >> 6 * (more - i) & 0x3F));
  return more + 1;
}

void utf8_put(Buffer *out, uint32_t c) {
  char bytes[4];
  buffer_write(out, bytes, (size_t)utf8_encode(c, bytes));
}

// Bytes of the well-formed sequence at p[0..length), or 0 (Unicode Standard, table 3-7).
static int sequence_length(const unsigned char *p, size_t length) {
  if (p[0] < 0x80)
    return 1;
  size_t size = p[0] < 0xC2 || p[0] > 0xF4 ? 0 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
  if (!size || size > length)
    return 0;
  unsigned char least = p[0] == 0xE0 ? 0xA0 : p[0] == 0xF0 ? 0x90 : 0x80;
  unsigned char most = p[0] == 0xED ? 0x9F : p[0] == 0xF4 ? 0x8F : 0xBF;
  if (p[1] < least || p[1] > most)
    return 0;
  for (size_t i = 2; i < size; i++)
    if ((p[i] & 0xC0) != 0x80)
      return 0;
  return (int)size;
}

size_t utf8_valid_length(const char *text, size_t length) {
  size_t i = 0;
  while (i < length) {
    int size = sequence_length((const unsigned char *)text + i, length - i);
    if (!size)
      break;
    i += (size_t)size;
  }
  return i;
}

// ---- classes of characters

// Is c in one of the sorted ranges?
static bool in_ranges(const uint32_t ranges[][2], int count, uint32_t c) {
  int low = 0, high = count;
  while (low < high) {
    int middle = (low + high) / 2;
    if (c > ranges[middle][1])
      low = middle + 1;
    else
      high = middle;
  }
  return low < count && c >= ranges[low][0];
}

static bool is_ascii_letter(uint32_t c) { return (c | 32) - 'a' < 26 || c == '_'; }

bool unicode_is_identifier_start(uint32_t c) {
  return c < 128 ? is_ascii_letter(c) : in_ranges(id_start, COUNT(id_start), c);
}

bool unicode_is_identifier_part(uint32_t c) {
  return c < 128 ? is_ascii_letter(c) || c - '0' < 10 : in_ranges(id_continue, COUNT(id_continue), c);
}

bool unicode_is_printable(uint32_t c) {
  return c < 128 ? c >= 32 && c < 127 : !in_ranges(not_printable, COUNT(not_printable), c);
}

// ---- normalisation

typedef Vec(uint32_t) Characters;

enum {   // The parts of a Hangul syllable: leading consonant, vowel, trailing consonant.
  SYLLABLE = 0xAC00,
  LEAD = 0x1100,
  VOWEL = 0x1161,
  TRAIL = 0x11A7,
  LEADS = 19,
  VOWELS = 21,
  TRAILS = 28,
  SYLLABLES = LEADS * VOWELS * TRAILS,
};

static int combining_class(uint32_t c) {
  int low = 0, high = COUNT(combining_classes);
  while (low < high) {
    int middle = (low + high) / 2;
    if (c > combining_classes[middle][1])
      low = middle + 1;
    else
      high = middle;
  }
  return low < COUNT(combining_classes) && c >= combining_classes[low][0] ? (int)combining_classes[low][2] : 0;
}

// The decomposition of c, ended by 0, or NULL.
static const uint32_t *decomposition(uint32_t c) {
  int low = 0, high = COUNT(decomposition_of);
  while (low < high) {
    int middle = (low + high) / 2;
    if (c > decomposition_of[middle][0])
      low = middle + 1;
    else
      high = middle;
  }
  bool found = low < COUNT(decomposition_of) && decomposition_of[low][0] == c;
  return found ? &decomposition_text[decomposition_of[low][1]] : NULL;
}

static void add_decomposed(Arena *arena, Characters *out, uint32_t c) {
  if (c - SYLLABLE < SYLLABLES) {
    uint32_t number = c - SYLLABLE;
    vec_push(arena, out, LEAD + number / (VOWELS * TRAILS));
    vec_push(arena, out, VOWEL + number / TRAILS % VOWELS);
    if (number % TRAILS)
      vec_push(arena, out, TRAIL + number % TRAILS);
    return;
  }
  const uint32_t *expanded = decomposition(c);
  if (!expanded)
    vec_push(arena, out, c);
  for (; expanded && *expanded; expanded++)
    vec_push(arena, out, *expanded);
}

// Sorts each run of combining marks by class, stably. Insertion: runs are short.
static void sort_marks(Characters *text) {
  for (int i = 1; i < text->count; i++) {
    uint32_t c = text->items[i];
    int class = combining_class(c), j = i;
    if (!class)
      continue;
    for (; j > 0 && combining_class(text->items[j - 1]) > class; j--)
      text->items[j] = text->items[j - 1];
    text->items[j] = c;
  }
}

// What first and second compose to, or 0.
static uint32_t composed(uint32_t first, uint32_t second) {
  if (first - LEAD < LEADS && second - VOWEL < VOWELS)
    return SYLLABLE + ((first - LEAD) * VOWELS + second - VOWEL) * TRAILS;
  if (first - SYLLABLE < SYLLABLES && (first - SYLLABLE) % TRAILS == 0 && second - TRAIL - 1 < TRAILS - 1)
    return first + second - TRAIL;
  int low = 0, high = COUNT(compositions);
  while (low < high) {
    int middle = (low + high) / 2;
    const uint32_t *row = compositions[middle];
    if (row[0] < first || (row[0] == first && row[1] < second))
      low = middle + 1;
    else
      high = middle;
  }
  bool found = low < COUNT(compositions) && compositions[low][0] == first && compositions[low][1] == second;
  return found ? compositions[low][2] : 0;
}

// A mark composes with the last starter unless a character between them has class 0 or at
// least the mark's class ("blocked").
static void compose(Characters *text) {
  int starter = -1, count = 0, last_class = 0;
  for (int i = 0; i < text->count; i++) {
    uint32_t c = text->items[i], whole = 0;
    int class = combining_class(c);
    bool is_adjacent = starter == count - 1;
    if (starter >= 0 && (is_adjacent || (last_class != 0 && last_class < class)))
      whole = composed(text->items[starter], c);
    if (whole) {
      text->items[starter] = whole;
      continue;
    }
    if (!class)
      starter = count;
    last_class = class;
    text->items[count++] = c;
  }
  text->count = count;
}

Str unicode_intern_name(Strings *strings, const char *text, int length) {
  int size = 0, i = 0;
  while (i < length && (unsigned char)text[i] < 128)
    i++;
  if (i == length)
    return str_intern(strings, text, length);
  Arena *arena = arena_new();
  Characters characters = {0};
  for (i = 0; i < length; i += size)
    add_decomposed(arena, &characters, utf8_decode(text + i, length - i, &size));
  sort_marks(&characters);
  compose(&characters);
  Buffer buffer = {0};
  for (i = 0; i < characters.count; i++)
    utf8_put(&buffer, characters.items[i]);
  Str name = str_intern(strings, buffer.text, (int)buffer.length);
  buffer_free(&buffer);
  arena_free(arena);
  return name;
}

// ---- the names of characters

// CJK UNIFIED IDEOGRAPH-4E00: four or five upper-case hexadecimal digits.
static int32_t lookup_ideograph(const char *digits, int length) {
  uint32_t c = 0;
  if (length != 4 && length != 5)
    return -1;
  for (int i = 0; i < length; i++) {
    char d = digits[i];
    if (!(d >= '0' && d <= '9') && !(d >= 'A' && d <= 'F'))
      return -1;
    c = c * 16 + (uint32_t)(d <= '9' ? d - '0' : d - 'A' + 10);
  }
  return in_ranges(cjk_ideographs, COUNT(cjk_ideographs), c) ? (int32_t)c : -1;
}

// The longest of the names that the text begins with: its number, or -1.
static int take_longest(const char **text, int *length, const char *const *names, int count) {
  int best = -1, best_size = -1;
  for (int i = 0; i < count; i++) {
    int size = (int)strlen(names[i]);
    if (size > best_size && size <= *length && !memcmp(*text, names[i], (size_t)size))
      best = i, best_size = size;
  }
  if (best >= 0)
    *text += best_size, *length -= best_size;
  return best;
}

// HANGUL SYLLABLE GAG: the short names of its two or three letters (Unicode Standard, 3.12).
static int32_t lookup_syllable(const char *name, int length) {
  static const char *const leads[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                      "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
  static const char *const vowels[] = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                       "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
  static const char *const trails[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                       "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                       "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
  int lead = take_longest(&name, &length, leads, LEADS);
  int vowel = take_longest(&name, &length, vowels, VOWELS);
  int trail = take_longest(&name, &length, trails, TRAILS);
  if (lead < 0 || vowel < 0 || trail < 0 || length)
    return -1;
  return SYLLABLE + (lead * VOWELS + vowel) * TRAILS + trail;
}

static bool takes_prefix(const char *prefix, const char *name, int length) {
  int size = (int)strlen(prefix);
  return length > size && !memcmp(name, prefix, (size_t)size);
}

int32_t unicode_lookup(const char *name, int length) {
  if (takes_prefix("CJK UNIFIED IDEOGRAPH-", name, length))
    return lookup_ideograph(name + 22, length - 22);
  if (takes_prefix("HANGUL SYLLABLE ", name, length))
    return lookup_syllable(name + 16, length - 16);
  uint64_t hash = 14695981039346656037u;
  for (int i = 0; i < length; i++) {
    unsigned char c = (unsigned char)name[i];
    hash = (hash ^ (c >= 'a' && c <= 'z' ? c - 32u : c)) * 1099511628211u;
  }
  uint64_t key = hash >> 21;
  int low = 0, high = COUNT(unicode_names);
  while (low < high) {
    int middle = (low + high) / 2;
    if (unicode_names[middle] >> 21 < key)
      low = middle + 1;
    else
      high = middle;
  }
  bool found = low < COUNT(unicode_names) && unicode_names[low] >> 21 == key;
  return found ? (int32_t)(unicode_names[low] & 0x1FFFFF) : -1;
}
