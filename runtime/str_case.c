// str_case.c - changing case, and asking what kind of characters a str has.
//
// ASCII strs take simple loops that the C compiler vectorises. Other strs go through the tables of unicode.h code point by
// code point; a mapping may give up to three ("ß".upper() == "SS"), so those results are built. One mapping looks at its
// surroundings: a capital sigma that ends a word becomes ς, elsewhere σ (Final_Sigma, section 3.13 of the standard).
#include "kukri.h"
#include "str_builder.h"
#include "str_units.h"
#include "unicode.h"

#define CAPITAL_SIGMA 0x3A3u
#define SMALL_SIGMA 0x3C3u
#define FINAL_SIGMA 0x3C2u
#define CASED (UNICODE_LOWER | UNICODE_UPPER | UNICODE_TITLE)

// ---------------------------------------------------------------- case mappings

static bool is_cased_at(const KkStr *s, int64_t i) { return kk_unicode_is(kk_str_at(s, i), CASED); }
static bool is_ignorable_at(const KkStr *s, int64_t i) {
  return kk_unicode_is(kk_str_at(s, i), UNICODE_CASE_IGNORABLE);
}

// Is the sigma at i the last letter of its word, and not the only one?
static bool sigma_is_final(const KkStr *s, int64_t i) {
  int64_t before = i - 1, after = i + 1;
  while (before >= 0 && is_ignorable_at(s, before))
    before--;
  if (before < 0 || !is_cased_at(s, before))
    return false;
  while (after < s->length && is_ignorable_at(s, after))
    after++;
  return after == s->length || !is_cased_at(s, after);
}

static void add_mapped(KkStrBuilder *out, const KkStr *s, int64_t i, KkCase to) {
  uint32_t code = kk_str_at(s, i), mapped[3];
  if (to == KK_TO_LOWER && code == CAPITAL_SIGMA)
    return kk_str_builder_add_code(out, sigma_is_final(s, i) ? FINAL_SIGMA : SMALL_SIGMA);
  int n = kk_unicode_case(code, to, mapped);
  for (int k = 0; k < n; k++)
    kk_str_builder_add_code(out, mapped[k]);
}

static KkStr *str_map_all(const KkStr *s, KkCase to) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  for (int64_t i = 0; i < s->length; i++)
    add_mapped(&out, s, i, to);
  return kk_str_builder_finish(&out);
}

KK_INLINE bool ascii_is_lower(char c) { return (unsigned char)(c - 'a') < 26; }
KK_INLINE bool ascii_is_upper(char c) { return (unsigned char)(c - 'A') < 26; }
KK_INLINE char ascii_upper(char c) { return (char)(c ^ (ascii_is_lower(c) << 5)); }
KK_INLINE char ascii_lower(char c) { return (char)(c ^ (ascii_is_upper(c) << 5)); }
KK_INLINE char ascii_swap(char c) { return (char)(c ^ ((ascii_is_upper(c) | ascii_is_lower(c)) << 5)); }

#define ASCII_MAP(name, mapping)                                                                \
  __attribute__((optimize("O3"))) static KkStr *name(const KkStr *s) {                          \
    if (s->length <= 1)                                                                         \
      return s->length ? kk_str_from_code((unsigned char)mapping(s->data[0])) : kk_str_empty(); \
    KkStr *r = kk_str_new(1, true, s->length);                                                  \
    const char *from = s->data;                                                                 \
    char *restrict to = r->data;                                                                \
    for (int64_t i = 0, n = s->length; i < n; i++)                                              \
      to[i] = mapping(from[i]);                                                                 \
    return r;                                                                                   \
  }
ASCII_MAP(ascii_str_upper, ascii_upper)
ASCII_MAP(ascii_str_lower, ascii_lower)
ASCII_MAP(ascii_str_swapcase, ascii_swap)

KkStr *kk_str_upper(KkStr *s) { return kk_str_is_ascii(s) ? ascii_str_upper(s) : str_map_all(s, KK_TO_UPPER); }
KkStr *kk_str_lower(KkStr *s) { return kk_str_is_ascii(s) ? ascii_str_lower(s) : str_map_all(s, KK_TO_LOWER); }
KkStr *kk_str_casefold(KkStr *s) { return kk_str_is_ascii(s) ? ascii_str_lower(s) : str_map_all(s, KK_FOLD); }

KkStr *kk_str_swapcase(KkStr *s) {
  if (kk_str_is_ascii(s))
    return ascii_str_swapcase(s);
  KkStrBuilder out;
  kk_str_builder_init(&out);
  for (int64_t i = 0; i < s->length; i++) {
    unsigned is = kk_unicode_properties(kk_str_at(s, i));
    if (is & UNICODE_UPPER)
      add_mapped(&out, s, i, KK_TO_LOWER);
    else if (is & UNICODE_LOWER)
      add_mapped(&out, s, i, KK_TO_UPPER);
    else
      kk_str_builder_add_code(&out, kk_str_at(s, i));
  }
  return kk_str_builder_finish(&out);
}

// The first character in title case, the others in lower case.
KkStr *kk_str_capitalize(KkStr *s) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  for (int64_t i = 0; i < s->length; i++)
    add_mapped(&out, s, i, i == 0 ? KK_TO_TITLE : KK_TO_LOWER);
  return kk_str_builder_finish(&out);
}

// A cased character after an uncased one in title case, others in lower case.
KkStr *kk_str_title(KkStr *s) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  bool in_word = false;
  for (int64_t i = 0; i < s->length; i++) {
    add_mapped(&out, s, i, in_word ? KK_TO_LOWER : KK_TO_TITLE);
    in_word = is_cased_at(s, i);
  }
  return kk_str_builder_finish(&out);
}

// ---------------------------------------------------------------- predicates

// Not empty, and every character has one of the properties.
static KkBool str_all(const KkStr *s, unsigned properties) {
  for (int64_t i = 0; i < s->length; i++)
    if (!kk_unicode_is(kk_str_at(s, i), properties))
      return false;
  return s->length > 0;
}

static KkBool ascii_all_digits(const KkStr *s) {
  for (int64_t i = 0; i < s->length; i++)
    if ((unsigned char)(s->data[i] - '0') > 9)
      return false;
  return s->length > 0;
}

static KkBool ascii_all_letters(const KkStr *s) {
  for (int64_t i = 0; i < s->length; i++)
    if (!ascii_is_lower(s->data[i] | 0x20))
      return false;
  return s->length > 0;
}

KkBool kk_str_isascii(KkStr *s) { return kk_str_is_ascii(s); }
KkBool kk_str_isspace(KkStr *s) { return str_all(s, UNICODE_SPACE); }
KkBool kk_str_isprintable(KkStr *s) { return s->length == 0 || str_all(s, UNICODE_PRINTABLE); }

KkBool kk_str_isalpha(KkStr *s) { return kk_str_is_ascii(s) ? ascii_all_letters(s) : str_all(s, UNICODE_ALPHA); }
KkBool kk_str_isdecimal(KkStr *s) { return kk_str_is_ascii(s) ? ascii_all_digits(s) : str_all(s, UNICODE_DECIMAL); }
KkBool kk_str_isdigit(KkStr *s) { return kk_str_is_ascii(s) ? ascii_all_digits(s) : str_all(s, UNICODE_DIGIT); }
KkBool kk_str_isnumeric(KkStr *s) { return kk_str_is_ascii(s) ? ascii_all_digits(s) : str_all(s, UNICODE_NUMERIC); }

KkBool kk_str_isalnum(KkStr *s) {
  return str_all(s, UNICODE_ALPHA | UNICODE_DECIMAL | UNICODE_DIGIT | UNICODE_NUMERIC);
}

// At least one character with `wanted`, none with `excluded`.
static KkBool str_some_none(const KkStr *s, unsigned wanted, unsigned excluded) {
  bool found = false;
  for (int64_t i = 0; i < s->length; i++) {
    unsigned is = kk_unicode_properties(kk_str_at(s, i));
    if (is & excluded)
      return false;
    found |= (is & wanted) != 0;
  }
  return found;
}

KkBool kk_str_islower(KkStr *s) { return str_some_none(s, UNICODE_LOWER, UNICODE_UPPER | UNICODE_TITLE); }
KkBool kk_str_isupper(KkStr *s) { return str_some_none(s, UNICODE_UPPER, UNICODE_LOWER | UNICODE_TITLE); }

// Capitals exactly where a word begins, and at least one word.
KkBool kk_str_istitle(KkStr *s) {
  bool in_word = false, found = false;
  for (int64_t i = 0; i < s->length; i++) {
    unsigned is = kk_unicode_properties(kk_str_at(s, i));
    bool capital = is & (UNICODE_UPPER | UNICODE_TITLE), small = is & UNICODE_LOWER;
    if ((capital && in_word) || (small && !in_word))
      return false;
    in_word = capital || small;
    found |= in_word;
  }
  return found;
}

KkBool kk_str_isidentifier(KkStr *s) {
  for (int64_t i = 0; i < s->length; i++)
    if (!kk_unicode_is(kk_str_at(s, i), i == 0 ? UNICODE_ID_START : UNICODE_ID_CONTINUE))
      return false;
  return s->length > 0;
}
