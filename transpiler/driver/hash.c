// hash.c - SHA-256 (FIPS 180-4), by which the cache names what it holds.
//
// The standard's constants are the first 32 bits of the fractional parts of the square roots of the
// first 8 primes and of the cube roots of the first 64; they are written out as the standard does.

#include "driver/hash.h"

#include <string.h>

static const uint32_t round_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

Hash hash_new(void) {
  return (Hash){
      .state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}};
}

static uint32_t rotate(uint32_t word, int count) { return word >> count | word << (32 - count); }

static uint32_t big_endian(const unsigned char *p) {
  return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

// The message schedule: 16 words of the block, extended to 64.
static void expand(uint32_t words[64], const unsigned char *block) {
  for (int i = 0; i < 16; i++)
    words[i] = big_endian(block + 4 * i);
  for (int i = 16; i < 64; i++) {
    uint32_t a = words[i - 15], b = words[i - 2];
    words[i] = words[i - 16] + words[i - 7] + (rotate(a, 7) ^ rotate(a, 18) ^ a >> 3) +
               (rotate(b, 17) ^ rotate(b, 19) ^ b >> 10);
  }
}

static void compress(uint32_t state[8], const unsigned char *block) {
  uint32_t words[64], s[8];
  expand(words, block);
  memcpy(s, state, sizeof s);
  for (int i = 0; i < 64; i++) {
    uint32_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]);
    uint32_t majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
    uint32_t first = s[7] + (rotate(s[4], 6) ^ rotate(s[4], 11) ^ rotate(s[4], 25)) + choice + round_constants[i] +
                     words[i];
    uint32_t second = (rotate(s[0], 2) ^ rotate(s[0], 13) ^ rotate(s[0], 22)) + majority;
    memmove(s + 1, s, 7 * sizeof *s);
    s[4] += first;
    s[0] = first + second;
  }
  for (int i = 0; i < 8; i++)
    state[i] += s[i];
}

void hash_bytes(Hash *hash, const void *bytes, size_t length) {
  const unsigned char *p = bytes;
  while (length) {
    size_t used = hash->length % 64, count = 64 - used < length ? 64 - used : length;
    memcpy(hash->block + used, p, count);
    hash->length += count;
    p += count;
    length -= count;
    if (hash->length % 64 == 0)
      compress(hash->state, hash->block);
  }
}

void hash_number(Hash *hash, int64_t number) { hash_bytes(hash, &number, sizeof number); }

void hash_text(Hash *hash, const char *text) {
  hash_number(hash, text ? (int64_t)strlen(text) : -1);
  if (text)
    hash_bytes(hash, text, strlen(text));
}

// Padding: a bit 1, zeros, and the length in bits as the last eight bytes of a block.
static void finish(Hash *hash) {
  static const unsigned char padding[64] = {0x80};
  uint64_t bits = hash->length * 8;
  unsigned char tail[8];
  hash_bytes(hash, padding, 1 + (119 - hash->length % 64) % 64);
  for (int i = 0; i < 8; i++)
    tail[i] = (unsigned char)(bits >> (56 - 8 * i));
  hash_bytes(hash, tail, 8);
}

char *hash_name(Arena *arena, Hash *hash) {
  char *name = arena_alloc(arena, 65);
  finish(hash);
  for (int i = 0; i < 32; i++) {
    unsigned byte = hash->state[i / 4] >> (24 - 8 * (i % 4)) & 0xff;
    name[2 * i] = "0123456789abcdef"[byte >> 4];
    name[2 * i + 1] = "0123456789abcdef"[byte & 15];
  }
  return name;
}
