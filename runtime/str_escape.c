// str_escape.c - repr(str), ascii(), the escaping of bytes.
//
// CPython's rules (unicode_repr): single quotes unless the text has a single and no double quote; \t \n \r, the quote and
// the backslash by name; everything that is not printable as \xhh, \uhhhh or \Uhhhhhhhh.
#include "kukri.h"
#include "str_builder.h"
#include "str_units.h"
#include "unicode.h"

static bool str_has_char(const KkStr *s, char c) {
  for (int64_t i = 0; i < s->length; i++)
    if (kk_str_at(s, i) == (unsigned char)c)
      return true;
  return false;
}

void kk_str_builder_add_escape(KkStrBuilder *out, uint32_t code) {
  char text[11] = {'\\', code < 0x100 ? 'x' : code < 0x10000 ? 'u' : 'U'};
  int digits = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8;
  for (int i = digits; i > 0; i--, code >>= 4)
    text[1 + i] = "0123456789abcdef"[code & 15];
  kk_str_builder_add_ascii_n(out, text, 2 + digits);
}

void kk_str_builder_add_quoted_char(KkStrBuilder *out, uint32_t code, char quote) {
  const char *named = code == '\t' ? "\\t" : code == '\n' ? "\\n" : code == '\r' ? "\\r" : code == '\\' ? "\\\\" : NULL;
  if (named)
    return kk_str_builder_add_ascii(out, named);
  if (code == (unsigned char)quote)
    kk_str_builder_add_code(out, '\\');
  if (code < 128 ? code >= 32 && code != 127 : kk_unicode_is_printable(code))
    kk_str_builder_add_code(out, code);
  else
    kk_str_builder_add_escape(out, code);
}

KkStr *kk_str_repr(KkStr *s) {
  char quote = str_has_char(s, '\'') && !str_has_char(s, '"') ? '"' : '\'';
  KkStrBuilder out;
  kk_str_builder_init(&out);
  kk_str_builder_add_code(&out, quote);
  for (int64_t i = 0; i < s->length; i++)
    kk_str_builder_add_quoted_char(&out, kk_str_at(s, i), quote);
  kk_str_builder_add_code(&out, quote);
  return kk_str_builder_finish(&out);
}

KkStr *kk_str_ascii(KkStr *s) {
  if (kk_str_is_ascii(s))
    return s;
  KkStrBuilder out;
  kk_str_builder_init(&out);
  for (int64_t i = 0; i < s->length; i++) {
    uint32_t code = kk_str_at(s, i);
    if (code < 128)
      kk_str_builder_add_code(&out, code);
    else
      kk_str_builder_add_escape(&out, code);
  }
  return kk_str_builder_finish(&out);
}
