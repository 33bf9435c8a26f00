// driver_hash.c - SHA-256 by the examples of its standard, and the splitting of option texts into words.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "driver/hash.h"
#include "driver/options.h"

static void expect_hash(const char *text, size_t times, const char *expected) {
  Arena *arena = arena_new();
  Hash hash = hash_new();
  for (size_t i = 0; i < times; i++)
    hash_bytes(&hash, text, strlen(text));
  const char *name = hash_name(arena, &hash);
  if (strcmp(name, expected))
    printf("hash of %.20s times %zu: %s\n", text, times, name);
  assert(!strcmp(name, expected));
  arena_free(arena);
}

static void expect_words(const char *text, const char *expected) {
  Arena *arena = arena_new();
  Words words = {0};
  char joined[200] = "";
  words_split(arena, &words, text);
  for (int i = 0; i < words.count; i++)
    strcat(strcat(joined, words.items[i]), "|");
  if (strcmp(joined, expected))
    printf("words of %s: %s\n", text, joined);
  assert(!strcmp(joined, expected));
  arena_free(arena);
}

int main(void) {
  expect_hash("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect_hash("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect_hash("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  expect_hash("a", 1000000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  expect_words("", "");
  expect_words("  -a   -b\t-c ", "-a|-b|-c|");
  expect_words("-DX='a b' \"c d\"e f\\ g", "-DX=a b|c de|f g|");
  expect_words("'' x \"\\\"\"", "|x|\"|");
  return 0;
}
