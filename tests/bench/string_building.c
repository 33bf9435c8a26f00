// string_building.c - the twin of string_building.py: a buffer that doubles when full.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  char *data;
  int64_t length, capacity;
} Text;

static void text_append(Text *text, const char *piece, int64_t length) {
  if (text->length + length + 1 > text->capacity) {
    text->capacity = (text->length + length + 1) * 2;
    text->data = realloc(text->data, text->capacity);
  }
  memcpy(text->data + text->length, piece, length);
  text->length += length;
  text->data[text->length] = 0;
}

static void text_append_number(Text *text, int64_t n) {
  char digits[24];
  int place = 24;
  do
    digits[--place] = (char)('0' + n % 10);
  while (n /= 10);
  text_append(text, digits + place, 24 - place);
}

static Text build(int64_t start, int64_t length) {
  Text text = {0};
  for (int64_t n = start; text.length < length; n++) {
    char letter = (char)(97 + n % 26);
    text_append(&text, &letter, 1);
    if (n % 5 == 0)
      text_append_number(&text, n);
  }
  return text;
}

static int64_t checksum(const Text *text) {
  int64_t result = 0;
  for (int64_t i = 0; i < text->length; i++)
    result = (result * 31 + (unsigned char)text->data[i]) % 1000000007;
  return result;
}

int main(int argc, char **argv) {
  int64_t rounds = argc > 1 ? atoll(argv[1]) : 600;
  int64_t total = 0, letters = 0;
  for (int64_t i = 0; i < rounds; i++) {
    Text text = build(i * 7919, 20000);
    total = (total * 17 + checksum(&text)) % 1000000007;
    letters += text.length;
    if (strstr(text.data, "zz") || strstr(text.data, "e12"))
      total++;
    free(text.data);
  }
  printf("%" PRId64 " %" PRId64 "\n", total, letters);
  return 0;
}
