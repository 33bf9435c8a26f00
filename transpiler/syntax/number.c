// number.c - where a number ends, and what is wrong with it.
//
// As CPython's tokenizer reads numbers: digits may be grouped by single underscores; after a
// number may stand a keyword without a blank in between (0xfor x is 0xf or x, 1if x), but no
// other letter. Underscores between digits and the digits themselves are all this file knows
// of a number; its value is literal.c's.

#include <string.h>

#include "syntax/token.h"

typedef struct Number {
  Context *context;
  Source *source;
  const char *text;
  int start, at, last;   // text[at..last) is left
  bool has_failed;
} Number;

static char peek(const Number *n) { return n->at < n->last ? n->text[n->at] : '\n'; }

static bool is_digit_of(int base, char c) {
  if (base == 16 && (unsigned)((c | 32) - 'a') < 6)
    return true;
  return (unsigned)(c - '0') < (unsigned)(base < 10 ? base : 10);
}

static bool is_digit(char c) { return is_digit_of(10, c); }

// CPython points at the last character it has read.
#define ERROR(n, ...)                                                                                        \
  (report((n)->context, (n)->source,                                                                         \
          source_span((n)->source, (size_t)(n)->at - ((n)->at > (n)->start), (size_t)(n)->at), __VA_ARGS__), \
   (n)->has_failed = true)

static bool is_name_byte(char c) {
  return (unsigned)((c | 32) - 'a') < 26 || is_digit(c) || c == '_' || (unsigned char)c >= 128;
}

// Of the words that begin with i CPython does not ask where they end: 1inx is 1 in x.
static bool begins_with(const Number *n, const char *word) {
  int size = (int)strlen(word);
  if (n->last - n->at < size || memcmp(n->text + n->at, word, (size_t)size) != 0)
    return false;
  return word[0] == 'i' || n->at + size == n->last || !is_name_byte(n->text[n->at + size]);
}

// After a number of that kind no letter may follow, but certain keywords may.
static void end_number(Number *n, const char *kind) {
  static const char *const words[] = {"and", "else", "for", "if", "in", "is", "or", "not"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (begins_with(n, words[i]))
      return;
  if (is_name_byte(peek(n)))
    ERROR(n, K0116, kind);
}

// Digits with single underscores between them, from one digit on.
static void take_decimal(Number *n) {
  for (;;) {
    while (is_digit(peek(n)))
      n->at++;
    if (peek(n) != '_')
      return;
    n->at++;
    if (!is_digit(peek(n))) {
      ERROR(n, K0116, "decimal");
      return;
    }
  }
}

// The digits after 0x, 0o or 0b.
static void take_based(Number *n, int base, const char *kind) {
  n->at += 2;
  do {
    n->at += peek(n) == '_';
    if (!is_digit_of(base, peek(n)))
      break;
    while (is_digit_of(base, peek(n)))
      n->at++;
  } while (peek(n) == '_');
  char before = n->text[n->at - 1];
  if (is_digit(peek(n))) {
    n->at++;
    ERROR(n, K0117, n->text[n->at - 1], kind);
  } else if (!is_digit_of(base, before) || n->at == n->start + 2) {
    ERROR(n, K0116, kind);
  } else {
    end_number(n, kind);
  }
}

// The exponent, if digits follow the e; else the number ends before it (1else).
static bool take_exponent(Number *n) {
  char sign = n->at + 1 < n->last ? n->text[n->at + 1] : '\n';
  if (sign != '+' && sign != '-' && !is_digit(sign))
    return false;
  n->at += is_digit(sign) ? 1 : 2;
  if (is_digit(peek(n)))
    take_decimal(n);
  else
    ERROR(n, K0116, "decimal");
  return true;
}

// Fraction, exponent and j after the first digits, if they are there; what kind of number it is.
static const char *take_rest(Number *n, bool *is_integer) {
  int start = n->at;
  if (peek(n) == '.') {
    n->at++;
    if (is_digit(peek(n)))
      take_decimal(n);
  }
  if (!n->has_failed && (peek(n) | 32) == 'e')
    take_exponent(n);
  bool is_imaginary = !n->has_failed && (peek(n) | 32) == 'j';
  n->at += is_imaginary;
  *is_integer = n->at == start;
  return is_imaginary ? "imaginary" : "decimal";
}

static bool has_leading_zero(const Number *n) {
  int i = n->start;
  while (i < n->at && (n->text[i] == '0' || n->text[i] == '_'))
    i++;
  return n->text[n->start] == '0' && i < n->at;
}

static void report_leading_zero(Number *n) {
  int end = n->start;
  while (n->text[end] == '0' || n->text[end] == '_')
    end++;
  report(n->context, n->source, source_span(n->source, (size_t)n->start, (size_t)end), K0118);
  n->has_failed = true;
}

static void take_number(Number *n) {
  char base = n->at + 1 < n->last && n->text[n->at] == '0' ? n->text[n->at + 1] | 32 : 0;
  if (base == 'x' || base == 'o' || base == 'b') {
    take_based(n,
               base == 'x'   ? 16
               : base == 'o' ? 8
                             : 2,
               base == 'x'   ? "hexadecimal"
               : base == 'o' ? "octal"
                             : "binary");
    return;
  }
  take_decimal(n);
  bool is_octal = has_leading_zero(n), is_integer;
  if (n->has_failed)
    return;
  const char *kind = take_rest(n, &is_integer);
  bool is_exponent = (peek(n) | 32) == 'e';   // without digits: 01e
  if (is_octal && is_integer && !is_exponent && !n->has_failed)
    report_leading_zero(n);
  else if (!n->has_failed)
    end_number(n, kind);
}

int number_end(Context *context, Source *source, int start, int last) {
  Number n = {.context = context, .source = source, .text = source->text, .start = start, .at = start, .last = last};
  take_number(&n);
  return n.has_failed ? -1 : n.at;
}
