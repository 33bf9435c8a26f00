// hash.h - SHA-256, by which the cache names what it holds.

#pragma once
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

typedef struct Hash {
  uint32_t state[8];
  uint64_t length;           // bytes so far
  unsigned char block[64];   // the last length % 64 of them
} Hash;

Hash hash_new(void);
void hash_bytes(Hash *hash, const void *bytes, size_t length);

// A text with its length, so that ("ab", "c") and ("a", "bc") differ. NULL is a value of its own.
void hash_text(Hash *hash, const char *text);
void hash_number(Hash *hash, int64_t number);

char *hash_name(Arena *arena, Hash *hash);   // 64 hexadecimal digits; the hash is used up
