// str_builder.h - makes a str piece by piece: for repr, join, format and everything that prints.
//
//   KkStrBuilder out;
//   kk_str_builder_init(&out);
//   kk_str_builder_add_ascii(&out, "[");
//   kk_str_builder_add(&out, item);
//   return kk_str_builder_finish(&out);
//
// The builder lives on the caller's stack. It starts in a small buffer of its own, moves to collected blocks that double,
// and widens its units when a wider code point comes; so the result is always of the narrowest width. Nothing needs to be
// freed when it is abandoned. The struct must not be copied or moved.
#ifndef KK_STR_BUILDER_H
#define KK_STR_BUILDER_H

#include "str.h"

enum { KK_STR_BUILDER_BYTES = 232 };

typedef struct KkStrBuilder {
  char *units;        // start of the text: `local`, or the data of `block`
  KkStr *block;       // collected str under construction; NULL while `local` is used
  int64_t length;     // code points so far
  int64_t capacity;   // code points that fit `units` at this width
  int width;          // 1, 2 or 4
  bool ascii;         // no code point above 127 so far
  char local[KK_STR_BUILDER_BYTES] __attribute__((aligned(8)));
} KkStrBuilder;

void kk_str_builder_init(KkStrBuilder *b);
void kk_str_builder_reserve(KkStrBuilder *b, int64_t more);     // room for `more` code points at the present width
void kk_str_builder_widen(KkStrBuilder *b, uint32_t largest);   // units wide enough for `largest`
void kk_str_builder_add_slow(KkStrBuilder *b, uint32_t code);
void kk_str_builder_add(KkStrBuilder *b, const KkStr *s);
void kk_str_builder_add_part(KkStrBuilder *b, const KkStr *s, int64_t start, int64_t n);
void kk_str_builder_add_ascii(KkStrBuilder *b, const char *z);   // zero-terminated ASCII
void kk_str_builder_add_ascii_n(KkStrBuilder *b, const char *text, size_t n);
void kk_str_builder_add_utf8(KkStrBuilder *b, const char *z);   // zero-terminated UTF-8 (a class's name, say)
void kk_str_builder_add_fill(KkStrBuilder *b, uint32_t code, int64_t n);
void kk_str_builder_add_i64(KkStrBuilder *b, int64_t number);                      // in decimal
KkNone kk_str_builder_add_repr(KkStrBuilder *b, Value v);                          // KK_NONE_ASIDE: repr raised
KkNone kk_str_builder_add_str(KkStrBuilder *b, Value v);                           // KK_NONE_ASIDE: str() raised
void kk_str_builder_add_escape(KkStrBuilder *b, uint32_t code);                    // \xhh, \uhhhh or \Uhhhhhhhh
void kk_str_builder_add_quoted_char(KkStrBuilder *b, uint32_t code, char quote);   // a character of a repr
KkStr *kk_str_builder_finish(KkStrBuilder *b);   // the str; the builder may not be used again

KK_INLINE void kk_str_builder_add_code(KkStrBuilder *b, uint32_t code) {
  if (KK_LIKELY(code < 128 && b->width == 1 && b->length < b->capacity))
    b->units[b->length++] = (char)code;
  else
    kk_str_builder_add_slow(b, code);
}

#endif
