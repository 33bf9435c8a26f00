// unicode.h - UTF-8, the characters of names, and the names of characters; as of Unicode
// 14, which is Python 3.11's.

#pragma once
#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/str.h"

// The character at text[0..length), length > 0, with its size in bytes. The text is valid
// UTF-8 (lone surrogates allowed).
uint32_t utf8_decode(const char *text, int length, int *size);

// Writes 1 to 4 bytes to out; their number. Surrogates take three bytes.
int utf8_encode(uint32_t c, char *out);
void utf8_put(Buffer *out, uint32_t c);

// The offset of the first byte that is not valid UTF-8, or length if there is none.
size_t utf8_valid_length(const char *text, size_t length);

bool unicode_is_identifier_start(uint32_t c);
bool unicode_is_identifier_part(uint32_t c);
bool unicode_is_printable(uint32_t c);   // as str.isprintable()

// The name as Python compares it: NFKC-normalised and interned.
Str unicode_intern_name(Strings *strings, const char *text, int length);

// The character that \N{name} stands for, or -1. Case does not matter.
int32_t unicode_lookup(const char *name, int length);
