// str.h - Python's str: code points of one width, inline after a 16-byte header.
//
//   header | length | data…          width 1: Latin-1   width 2: below U+10000   width 4: any code point
//
// As in PEP 393 a str always has the narrowest width that holds its largest code point, so two equal strs have the same
// width and the same bytes: equality is a memcmp. The ASCII flag marks a width-1 str without a code point above 127: its
// data is also its UTF-8. Lone surrogates are code points like any other. Data of width 1 ends with a zero byte.
//
// Strs are immutable and pointer-free for the collector. The 32-bit payload caches the hash (0: not yet known). Static
// literals are ordinary structs in the data segment. The one-character strs of Latin-1 and the empty str exist once, in
// kk_process.text, so that loops over characters allocate nothing.
//
// `s += x` in a loop must not copy s each time. A str made by kk_str_append carries KK_STR_SPARE: it is referred to only
// by the variable being appended to, and its block has the size kk_str_spare_size gives for its length, usually more than
// it needs. The next kk_str_append on it writes behind its end. Code that stores the variable's value anywhere else must
// first call kk_str_settle, which takes the flag away; a later append then copies. So nobody ever sees a str change.
//
// A str with KK_STR_BRIEF is a part of a split that the next part will be written over (str_split.c). The compiler lets
// it reach only operations that keep nothing, or that keep what kk_value_kept returns.
#ifndef KK_STR_H
#define KK_STR_H

#include "object.h"
#include "thread.h"

struct KkStr {
  KkHeader header;   // payload: cached hash, 0 if not computed; flags: KK_STR_*
  int64_t length;    // in code points
  char data[];       // length units of `width` bytes; width 1: then a zero byte
};

enum {
  KK_STR_WIDTH = 7,    // mask of the width: 1, 2 or 4
  KK_STR_ASCII = 8,    // no code point above 127 (implies width 1)
  KK_STR_SPARE = 16,   // see above
  KK_STR_BRIEF = 32,   // see above
};

// Static literals. The emitter writes
//   static struct { KkStr s; char text[6]; } kk_s1 = {KK_STR_HEADER(1, true, 5), "hello"};
// with uint16_t or uint32_t arrays for the other widths, and uses &kk_s1.s.
#define KK_STR_HEADER(width, ascii, length) \
  { {KK_str, (width) | ((ascii) ? KK_STR_ASCII : 0), 0}, (length) }

// A str from an ASCII string constant, as an expression: its storage is static. For the runtime's own texts.
#define KK_STR(text)                                              \
  ({                                                              \
    static struct {                                               \
      KkStr s;                                                    \
      char ascii[sizeof(text)];                                   \
    } literal = {KK_STR_HEADER(1, true, sizeof(text) - 1), text}; \
    &literal.s;                                                   \
  })

// What str.c keeps in kk_process.text.
typedef struct KkCharacter {
  KkHeader header;
  int64_t length;
  char data[8];
} KkCharacter;
typedef struct KkText {
  KkCharacter latin[256];   // the one-character strs U+0000 … U+00FF
  KkCharacter empty;
} KkText;

KK_INLINE KkText *kk_text(void) { return kk_process.text; }

KK_INLINE int kk_str_width(const KkStr *s) { return s->header.flags & KK_STR_WIDTH; }
KK_INLINE bool kk_str_is_ascii(const KkStr *s) { return s->header.flags & KK_STR_ASCII; }
KK_INLINE bool kk_str_is_exact(const KkStr *s) { return s->header.class_id == KK_str; }
KK_INLINE size_t kk_str_bytes(const KkStr *s) { return (size_t)s->length * kk_str_width(s); }
KK_INLINE int64_t kk_str_length(const KkStr *s) { return s->length; }
KK_INLINE KkBool kk_str_truth(const KkStr *s) { return s->length != 0; }

// Code point `index` of s; requires 0 <= index < length.
KK_INLINE uint32_t kk_str_at(const KkStr *s, int64_t index) {
  int width = kk_str_width(s);
  if (KK_LIKELY(width == 1))
    return (unsigned char)s->data[index];
  if (width == 2)
    return ((const uint16_t *)s->data)[index];
  return ((const uint32_t *)s->data)[index];
}

// ---- making

// A new str of `length` code points with uninitialised data (the terminating zero of width 1 is set). The caller fills it
// before anyone sees it and promises that `width` is the narrowest; `ascii` that all are below 128. KK_REF_ASIDE with
// MemoryError pending if the length is absurd (only above 2^28, so callers with bounded lengths need not look).
KkStr *kk_str_new(int width, bool ascii, int64_t length);

KkStr *kk_str_empty(void);
KkStr *kk_str_from_code(uint32_t code);    // one character
KkStr *kk_str_from_ascii(const char *z);   // zero-terminated ASCII
KkStr *kk_str_from_ascii_n(const char *text, size_t n);
KkStr *kk_str_from_latin(const unsigned char *text, size_t n);   // Latin-1 bytes
KkStr *kk_str_from_codes(const uint32_t *codes, int64_t n);      // narrowed
KkStr *kk_str_from_utf8(const char *text, size_t n);   // bytes that are not UTF-8 become surrogates (surrogateescape)
KkStr *kk_str_from_utf8z(const char *z);
KkStr *kk_str_from_units(const void *units, int width, int64_t n);   // narrowed copy of n units

// The exact str with the text of s: s itself unless its class is a subclass of str.
KkStr *kk_str_exact(KkStr *s);

// ---- UTF-8 out

// UTF-8 of s in a collected block with a terminating zero; *n gets the bytes. An ASCII str's own data is returned.
// Escaped surrogates U+DC80 … U+DCFF become the bytes they stand for; others are written in three bytes.
const char *kk_str_to_utf8(const KkStr *s, size_t *n);
const char *kk_str_to_utf8z(const KkStr *s);

// ---- comparison and hash

uint32_t kk_str_hash_slow(KkStr *s);

// Hash of s, cached: never 0 but for the empty str. KK_FLAG_SIDE: the payload is an index, nothing is cached.
KK_INLINE uint32_t kk_str_hash32(KkStr *s) {
  if (KK_LIKELY(s->header.payload && !(s->header.flags & KK_FLAG_SIDE)))
    return s->header.payload;
  return kk_str_hash_slow(s);
}
KK_INLINE int64_t kk_str_hash(KkStr *s) { return kk_str_hash32(s); }

bool kk_str_equal_slow(const KkStr *a, const KkStr *b);   // different objects of the same length and first byte

KK_INLINE bool kk_str_equal(const KkStr *a, const KkStr *b) {
  if (a == b)
    return true;
  return a->length == b->length && a->data[0] == b->data[0] && kk_str_equal_slow(a, b);
}
bool kk_str_equal_ascii(const KkStr *s, const char *z);   // against an ASCII constant
int kk_str_compare(const KkStr *a, const KkStr *b);       // -1, 0, 1 by code points

// ---- indexing and slicing

KkStr *kk_str_char_int(const KkStr *s, KkInt index);      // the same for any int
KkStr *kk_str_char_slow(const KkStr *s, int64_t index);   // negative or out of range (IndexError), or above Latin-1

KK_INLINE KkStr *kk_str_char(const KkStr *s, int64_t index) {   // s[index]
  if (KK_LIKELY((uint64_t)index < (uint64_t)s->length && kk_str_width(s) == 1))
    return (KkStr *)&kk_text()->latin[(unsigned char)s->data[index]];
  return kk_str_char_slow(s, index);
}

// Code points start … start + n - 1; requires the range to lie within s.
KkStr *kk_str_part(KkStr *s, int64_t start, int64_t n);
// s[start:stop] for present or absent (KK_I64_ASIDE) bounds, clipped as Python does.
KkStr *kk_str_range(KkStr *s, int64_t start, int64_t stop);
// Every step-th of n code points from start; requires all to lie within s. (What kk_slice_indices yields.)
KkStr *kk_str_slice(KkStr *s, int64_t start, int64_t step, int64_t n);

// s.split(separator), a part at a time; separator None: by blanks. For loops over a list that nobody else has.
Value kk_split_open(Value s, Value separator);        // aside: ValueError
KkStr *kk_split_next(Value parts, KkBool is_brief);   // KK_REF_ASIDE, with nothing pending: there are no more

// ---- operators

KkStr *kk_str_concat(KkStr *a, KkStr *b);
KkStr *kk_str_append_slow(KkStr *s, KkStr *x);
KkStr *kk_str_repeat(KkStr *s, int64_t times);
KkStr *kk_str_join_n(KkStr *const *parts, size_t n);   // f-strings
KkBool kk_str_contains(const KkStr *s, const KkStr *part);
int64_t kk_str_find_from(const KkStr *s, const KkStr *part, int64_t start, int64_t stop);   // -1: not there

KK_INLINE size_t kk_str_spare_size(size_t bytes) {   // bytes of the block of a str with KK_STR_SPARE
  size_t power = (size_t)1 << (63 - __builtin_clzl(bytes | 31));
  return bytes <= power ? power : bytes <= power + power / 2 ? power + power / 2 : 2 * power;
}

// s += x, where the variable holding s is assigned the result and KK_STR_SPARE's promise holds. Amortised O(len(x)).
KK_INLINE KkStr *kk_str_append(KkStr *s, KkStr *x) {
  const int same = KK_STR_WIDTH | KK_STR_ASCII;
  if (KK_LIKELY((s->header.flags & KK_STR_SPARE) && x->length == 1 && (s->header.flags & same) == (1 | KK_STR_ASCII) &&
                (x->header.flags & same) == (1 | KK_STR_ASCII))) {
    size_t used = sizeof(KkStr) + (size_t)s->length + 1;
    if (KK_LIKELY(used + 1 <= kk_str_spare_size(used))) {
      s->header.payload = 0;
      s->data[s->length++] = x->data[0];
      s->data[s->length] = 0;
      return s;
    }
  }
  return kk_str_append_slow(s, x);
}

// Ends the promise of KK_STR_SPARE before s is stored anywhere else. Returns s.
KK_INLINE KkStr *kk_str_settle(KkStr *s) {
  if (s->header.flags & KK_STR_SPARE)
    s->header.flags &= ~KK_STR_SPARE;
  return s;
}

Value kk_value_kept(Value v);   // v itself; a copy of a brief str

KkStr *kk_str_expandtabs(KkStr *s, Value tabs);

// ---- texts of values

KkStr *kk_str_repr(KkStr *s);    // 'quoted'
KkStr *kk_str_ascii(KkStr *s);   // escapes what is not ASCII in a text (a repr)

// Clips a [start:stop] pair to 0 … length as str.find and slices do (negative bounds count from the end).
KK_INLINE void kk_clip_range(int64_t length, int64_t *start, int64_t *stop) {
  if (*stop > length)
    *stop = length;
  else if (*stop < 0 && (*stop += length) < 0)
    *stop = 0;
  if (*start < 0 && (*start += length) < 0)
    *start = 0;
}

void kk_str_class_init(KkClass *class);

#endif
