// json_decode.c - json.loads: a recursive-descent reader of JSON texts.
//
// It reads the characters of the str as they are; a text of width 1, the usual case, has loops of its own for strings and
// numbers. The keys of objects repeat, so the last ones seen are kept in a table by hash: their strs are shared, and with
// them their hashes. What is accepted and where errors are located is CPython's (Modules/_json.c).
#include "kukri.h"
#include "str_units.h"

#include <math.h>

enum { KEYS = 256 };

typedef struct Reader {
  KkStr *text;
  int64_t at, length;
  bool is_strict;                                                          // control characters in strings are errors
  Value object_hook, pairs_hook, parse_float, parse_int, parse_constant;   // None: not given
  KkStr *keys[KEYS];                                                       // by hash
} Reader;

static Value read_value(Reader *r);

// ---- errors

static Value fail_at(const Reader *r, const char *what, int64_t at) {
  Value args[3] = {kk_value_from_ref(kk_str_from_ascii(what)), kk_value_from_ref(r->text), kk_int_from_i64(at)};
  Value e = kk_exception_make(kk_class_builtin(KK_JSONDecodeError), kk_tuple_from_values(args, 3));
  if (!kk_value_is_aside(e))
    kk_raise_object(kk_value_ref(e));
  return KK_VALUE_ASIDE;
}

// ---- characters

// The character at a position; one that is in no JSON text behind the end.
KK_INLINE uint32_t char_at(const Reader *r, int64_t at) {
  return KK_LIKELY(at < r->length) ? kk_str_at(r->text, at) : UINT32_MAX;
}

KK_INLINE bool is_space(uint32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

static uint32_t skip_spaces(Reader *r) {
  uint32_t c;
  while (is_space(c = char_at(r, r->at)))
    r->at++;
  return c;
}

static bool follows(const Reader *r, int64_t at, const char *word) {
  for (; *word; word++, at++)
    if (char_at(r, at) != (unsigned char)*word)
      return false;
  return true;
}

// ---- strings

// The position of the first quote, backslash or forbidden character from `at`; the length if there is none.
static int64_t plain_end(const Reader *r, int64_t at) {
  if (kk_str_width(r->text) == 1) {
    const unsigned char *p = (const unsigned char *)r->text->data;
    while (at < r->length && p[at] != '"' && p[at] != '\\' && (p[at] >= 32 || !r->is_strict))
      at++;
    return at;
  }
  uint32_t c;
  while (at < r->length && (c = kk_str_at(r->text, at)) != '"' && c != '\\' && (c >= 32 || !r->is_strict))
    at++;
  return at;
}

// Four hexadecimal digits; -1: not that.
static int32_t read_hex(const Reader *r, int64_t at) {
  int32_t code = 0;
  for (int i = 0; i < 4; i++) {
    uint32_t c = char_at(r, at + i), letter = (c | 32) - 'a';
    if (c - '0' < 10)
      code = code * 16 + (int32_t)(c - '0');
    else if (letter < 6)
      code = code * 16 + 10 + (int32_t)letter;
    else
      return -1;
  }
  return code;
}

// \uXXXX, or two of them that are a surrogate pair; r->at stands on the first digit. -1: raised.
static int32_t read_unicode(Reader *r) {
  int64_t start = r->at;
  int32_t high = start + 4 >= r->length ? -1 : read_hex(r, start);
  if (high < 0)
    return fail_at(r, "Invalid \\uXXXX escape", start - 1), -1;
  r->at += 4;
  bool is_pair = (high & 0xFC00) == 0xD800 && r->at + 6 < r->length && follows(r, r->at, "\\u");
  if (!is_pair)
    return high;
  int32_t low = read_hex(r, r->at + 2);
  if (low < 0)
    return fail_at(r, "Invalid \\uXXXX escape", r->at + 1), -1;
  if ((low & 0xFC00) != 0xDC00)
    return high;
  r->at += 6;
  return 0x10000 + ((high & 0x3FF) << 10 | (low & 0x3FF));
}

// What stands behind a backslash; r->at is moved behind it. -1: raised.
static int32_t read_escape(Reader *r, int64_t begin) {
  static const char escapes[] = "\"\"\\\\//b\bf\fn\nr\rt\t";
  uint32_t c = char_at(r, r->at++);
  if (c == UINT32_MAX)
    return fail_at(r, "Unterminated string starting at", begin), -1;
  if (c == 'u')
    return read_unicode(r);
  for (const char *e = escapes; *e; e += 2)
    if (c == (unsigned char)*e)
      return e[1];
  return fail_at(r, "Invalid \\escape", r->at - 2), -1;
}

static bool check_plain_end(const Reader *r, int64_t end, int64_t begin) {
  uint32_t c = char_at(r, end);
  if (c == '"' || c == '\\')
    return true;
  if (c == UINT32_MAX)
    fail_at(r, "Unterminated string starting at", begin);
  else
    fail_at(r, "Invalid control character at", end);
  return false;
}

static KkStr *read_escaped(Reader *r, int64_t begin) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  for (;;) {
    int64_t end = plain_end(r, r->at);
    if (!check_plain_end(r, end, begin))
      return KK_REF_ASIDE;
    kk_str_builder_add_part(&out, r->text, r->at, end - r->at);
    r->at = end + 1;
    if (char_at(r, end) == '"')
      return kk_str_builder_finish(&out);
    int32_t code = read_escape(r, begin);
    if (code < 0)
      return KK_REF_ASIDE;
    kk_str_builder_add_code(&out, (uint32_t)code);
  }
}

// A string; r->at stands behind its opening quote.
static KkStr *read_string(Reader *r) {
  int64_t start = r->at, end = plain_end(r, start);
  if (char_at(r, end) != '"')
    return read_escaped(r, start - 1);
  r->at = end + 1;
  return kk_str_part(r->text, start, end - start);
}

static bool is_same_text(const KkStr *key, const KkStr *text, int64_t start) {
  return kk_str_width(key) == 1 && memcmp(key->data, text->data + start, (size_t)key->length) == 0;
}

// A key: one seen lately, if its text is the same.
static KkStr *read_key(Reader *r) {
  int64_t start = r->at, end = plain_end(r, start), n = end - start;
  if (kk_str_width(r->text) != 1 || char_at(r, end) != '"')
    return read_string(r);
  const unsigned char *p = (const unsigned char *)r->text->data + start;
  uint32_t hash = (uint32_t)n * 31 + (n ? p[0] * 7 + p[n / 2] * 13 + p[n - 1] * 3 : 0);
  KkStr **kept = &r->keys[hash % KEYS];
  r->at = end + 1;
  if (!*kept || (*kept)->length != n || !is_same_text(*kept, r->text, start))
    *kept = kk_str_part(r->text, start, n);
  return *kept;
}

// ---- numbers

static int64_t digits_end(const Reader *r, int64_t at) {
  while (char_at(r, at) - '0' < 10)
    at++;
  return at;
}

// The end of a number that begins at r->at; that position itself if there is none. *is_float becomes true by a fraction or
// an exponent.
static int64_t number_end(const Reader *r, bool *is_float) {
  int64_t at = r->at + (char_at(r, r->at) == '-');
  uint32_t first = char_at(r, at);
  if (first - '0' >= 10)
    return r->at;
  at = first == '0' ? at + 1 : digits_end(r, at);
  if (char_at(r, at) == '.' && char_at(r, at + 1) - '0' < 10) {
    at = digits_end(r, at + 1);
    *is_float = true;
  }
  if ((char_at(r, at) | 32) == 'e') {
    uint32_t sign = char_at(r, at + 1);
    int64_t digits = at + 1 + (sign == '+' || sign == '-'), end = digits_end(r, digits);
    if (end > digits)
      *is_float = true, at = end;
  }
  return at;
}

static Value call_one(Value callee, KkStr *text) {
  Value argument = kk_value_from_ref(text);
  return kk_call(callee, &argument, 1, NULL);
}

// Up to 18 digits fit 64 bits.
static KkInt small_number(const Reader *r, int64_t end) {
  bool is_negative = char_at(r, r->at) == '-';
  int64_t n = 0;
  for (int64_t i = r->at + is_negative; i < end; i++)
    n = 10 * n + (int64_t)(kk_str_at(r->text, i) - '0');
  return kk_value_from_small(is_negative ? -n : n);
}

static Value read_float(const Reader *r, int64_t end) {
  KkStr *text = kk_str_part(r->text, r->at, end - r->at);   // for a wide text, and for errors
  double number = kk_float_parse(text->data, (size_t)text->length, kk_value_from_ref(text));
  return kk_value_from_float(number);
}

static Value read_number(Reader *r) {
  bool is_float = false;
  int64_t end = number_end(r, &is_float), n = end - r->at;
  Value hook = is_float ? r->parse_float : r->parse_int, v;
  if (n == 0)
    return fail_at(r, "Expecting value", r->at);
  if (!kk_value_is_none(hook))
    v = call_one(hook, kk_str_part(r->text, r->at, n));
  else if (is_float)
    v = read_float(r, end);
  else
    v = n <= 18 ? small_number(r, end) : kk_int_from_str(kk_str_part(r->text, r->at, n), 10);
  r->at = end;
  return v;
}

// ---- words

static Value read_constant(Reader *r, const char *word, double number) {
  r->at += (int64_t)strlen(word);
  if (!kk_value_is_none(r->parse_constant))
    return call_one(r->parse_constant, kk_str_from_ascii(word));
  return kk_value_from_float(number);
}

static Value read_word(Reader *r) {
  static const struct {
    const char *word;
    int kind;   // 0, 1: a bool; 2: None; 3 and more: a number
    double number;
  } words[] = {{"null", 2, 0},
               {"true", 1, 0},
               {"false", 0, 0},
               {"NaN", 3, NAN},
               {"Infinity", 3, INFINITY},
               {"-Infinity", 3, -INFINITY}};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    if (!follows(r, r->at, words[i].word))
      continue;
    if (words[i].kind == 3)
      return read_constant(r, words[i].word, words[i].number);
    r->at += (int64_t)strlen(words[i].word);
    return words[i].kind == 2 ? KK_VALUE_NONE : kk_value_from_bool((KkBool)words[i].kind);
  }
  return fail_at(r, "Expecting value", r->at);
}

// ---- arrays and objects; r->at stands behind the bracket

static Value read_array(Reader *r) {
  KkList *list = kk_list_new(KK_LIST_VALUE, 0);
  if (skip_spaces(r) == ']')
    return r->at++, kk_value_from_ref(list);
  for (;;) {
    Value item = read_value(r);
    if (kk_value_is_aside(item))
      return item;
    kk_list_append(list, item);
    uint32_t c = skip_spaces(r);
    if (c == ']')
      return r->at++, kk_value_from_ref(list);
    if (c != ',')
      return fail_at(r, "Expecting ',' delimiter", r->at);
    r->at++;
    skip_spaces(r);
  }
}

// What an object's members go into: a dict, or for object_pairs_hook a list of pairs.
typedef struct Members {
  KkDict *dict;
  KkList *pairs;
} Members;

static KkNone add_member(Members *m, KkStr *key, Value value) {
  if (m->dict)
    return kk_dict_set_str(m->dict, key, value);
  Value pair[2] = {kk_value_from_ref(key), value};
  kk_list_append(m->pairs, kk_value_from_ref(kk_tuple_from_values(pair, 2)));
  return 0;
}

static bool read_member(Reader *r, Members *m) {
  if (char_at(r, r->at) != '"')
    return fail_at(r, "Expecting property name enclosed in double quotes", r->at), false;
  r->at++;
  KkStr *key = read_key(r);
  if (key == KK_REF_ASIDE)
    return false;
  if (skip_spaces(r) != ':')
    return fail_at(r, "Expecting ':' delimiter", r->at), false;
  r->at++;
  skip_spaces(r);
  Value value = read_value(r);
  return !kk_value_is_aside(value) && !add_member(m, key, value);
}

static Value finish_object(const Reader *r, const Members *m) {
  Value made = m->dict ? kk_value_from_ref(m->dict) : kk_value_from_ref(m->pairs);
  Value hook = m->dict ? r->object_hook : r->pairs_hook;
  return kk_value_is_none(hook) ? made : kk_call(hook, &made, 1, NULL);
}

static Value read_object(Reader *r) {
  Members m = {NULL, NULL};
  if (kk_value_is_none(r->pairs_hook))
    m.dict = kk_dict_new();
  else
    m.pairs = kk_list_new(KK_LIST_VALUE, 0);
  if (skip_spaces(r) == '}')
    return r->at++, finish_object(r, &m);
  for (;;) {
    if (!read_member(r, &m))
      return KK_VALUE_ASIDE;
    uint32_t c = skip_spaces(r);
    if (c == '}')
      return r->at++, finish_object(r, &m);
    if (c != ',')
      return fail_at(r, "Expecting ',' delimiter", r->at);
    r->at++;
    skip_spaces(r);
  }
}

static Value read_nested(Reader *r, Value (*read)(Reader *), const char *where) {
  if (!kk_recursion_enter(where))
    return KK_VALUE_ASIDE;
  r->at++;
  Value v = read(r);
  kk_recursion_leave();
  return v;
}

static Value read_value(Reader *r) {
  uint32_t c = char_at(r, r->at);
  switch (c) {
  case '"': {
    r->at++;
    KkStr *s = read_string(r);
    return s == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(s);
  }
  case '{': return read_nested(r, read_object, " while decoding a JSON object from a unicode string");
  case '[': return read_nested(r, read_array, " while decoding a JSON array from a unicode string");
  case 'n':
  case 't':
  case 'f':
  case 'N':
  case 'I': return read_word(r);
  case '-': return char_at(r, r->at + 1) == 'I' ? read_word(r) : read_number(r);
  default: return read_number(r);
  }
}

// ---- the whole

static Value read_text(Reader *r) {
  skip_spaces(r);
  Value v = read_value(r);
  if (kk_value_is_aside(v))
    return v;
  skip_spaces(r);
  return r->at == r->length ? v : fail_at(r, "Extra data", r->at);
}

// The encoding of JSON in bytes, by its mark or by where its first zeros are (RFC 4627, section 3).
static const char *detect_encoding(KkByteSpan b) {
  const unsigned char *p = b.data;
  int64_t n = b.length;
  if (n >= 4 && (!memcmp(p, "\0\0\xFE\xFF", 4) || !memcmp(p, "\xFF\xFE\0\0", 4)))
    return "utf-32";
  if (n >= 2 && (!memcmp(p, "\xFE\xFF", 2) || !memcmp(p, "\xFF\xFE", 2)))
    return "utf-16";
  if (n >= 3 && !memcmp(p, "\xEF\xBB\xBF", 3))
    return "utf-8-sig";
  if (n >= 4 && !p[0])
    return p[1] ? "utf-16-be" : "utf-32-be";
  if (n >= 4 && !p[1])
    return p[2] || p[3] ? "utf-16-le" : "utf-32-le";
  if (n == 2 && !p[0])
    return "utf-16-be";
  return n == 2 && !p[1] ? "utf-16-le" : "utf-8";
}

// The text of what loads() was given; KK_REF_ASIDE: raised.
static KkStr *text_of(Value s) {
  if (kk_is_bytes_like(s)) {
    KkByteSpan span = kk_byte_span(s);
    return kk_bytes_decode_span(span, s, kk_str_from_ascii(detect_encoding(span)), KK_STR("surrogatepass"));
  }
  if (kk_is_instance_of(s, KK_str))
    return kk_value_ref(s);
  kk_raise(KK_TypeError, "the JSON object must be str, bytes or bytearray, not %T", s);
  return KK_REF_ASIDE;
}

static Value refuse_class(void) {
  kk_raise(KK_NotImplementedError, "json: classes of one's own for encoding and decoding are not supported");
  return KK_VALUE_ASIDE;
}

Value kk_json_loads(Value s, Value cls, Value object_hook, Value parse_float, Value parse_int, Value parse_constant,
                    Value pairs_hook, KkBool strict) {
  if (!kk_value_is_none(cls))
    return refuse_class();
  KkStr *text = text_of(s);
  if (text == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  Reader r = {.text = text,
              .length = text->length,
              .is_strict = strict,
              .object_hook = object_hook,
              .pairs_hook = pairs_hook,
              .parse_float = parse_float,
              .parse_int = parse_int,
              .parse_constant = parse_constant};
  if (kk_is_instance_of(s, KK_str) && char_at(&r, 0) == 0xFEFF)
    return fail_at(&r, "Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
  return read_text(&r);
}

Value kk_json_load(Value file, Value cls, Value object_hook, Value parse_float, Value parse_int, Value parse_constant,
                   Value pairs_hook, KkBool strict) {
  Value text = kk_call_method(file, KK_STR("read"), NULL, 0, NULL);
  if (kk_value_is_aside(text))
    return text;
  return kk_json_loads(text, cls, object_hook, parse_float, parse_int, parse_constant, pairs_hook, strict);
}

// ---- JSONDecodeError's attributes

static Value extra(Value self, int i) { return ((KkException *)kk_value_ref(self))->extra[i]; }
Value kk_JSONDecodeError_get_msg(Value self) { return extra(self, 0); }
Value kk_JSONDecodeError_get_doc(Value self) { return extra(self, 1); }
Value kk_JSONDecodeError_get_pos(Value self) { return extra(self, 2); }
Value kk_JSONDecodeError_get_lineno(Value self) { return extra(self, KK_EXTRA_JSON_LINE); }
Value kk_JSONDecodeError_get_colno(Value self) { return extra(self, KK_EXTRA_JSON_COLUMN); }
