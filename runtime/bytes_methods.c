// bytes_methods.c - the methods of bytes.
//
// They treat bytes as Latin-1 text without knowing anything of Unicode: letters, digits and blanks are the ASCII ones.
// Whatever takes a run of bytes takes a bytearray too. What bytearray has as well stands here in terms of a KkByteSpan;
// bytes get copies of ranges by kk_bytes_from.
#include "kukri.h"
#include "bytes.h"
#include "container.h"
#include "list.h"
#include "str_builder.h"
#include "str_search.h"
#include "tuple.h"

static KkByteSpan span_of(const KkBytes *b) { return (KkByteSpan){b->data, b->length}; }
static KkBytes *part(KkByteSpan s, int64_t start, int64_t stop) { return kk_bytes_from(s.data + start, stop - start); }
static bool is_blank(unsigned char c) { return c == ' ' || c - 9u < 5; }
static bool is_upper(unsigned char c) { return (unsigned)c - 'A' < 26; }
static bool is_lower(unsigned char c) { return (unsigned)c - 'a' < 26; }
static bool is_digit(unsigned char c) { return (unsigned)c - '0' < 10; }
static bool is_letter(unsigned char c) { return is_lower(c | 0x20); }

// The bytes of an argument. False: TypeError.
static bool span_argument(Value v, KkByteSpan *span) {
  if (kk_is_bytes_like(v))
    return *span = kk_byte_span(v), true;
  return kk_raise(KK_TypeError, "a bytes-like object is required, not '%T'", v), false;
}

// ---------------------------------------------------------------- find and its kin

// What find, index and count look for: a run of bytes, or an int that is one byte, kept in *byte. False: raised.
static bool sought_argument(Value v, KkByteSpan *span, unsigned char *byte) {
  if (kk_is_bytes_like(v))
    return *span = kk_byte_span(v), true;
  if (!kk_class_of(v)->slots.to_index)
    return kk_raise(KK_TypeError, "argument should be integer or bytes-like object, not '%T'", v), false;
  int n = kk_byte_from_value(v, "byte");
  *byte = (unsigned char)n;
  *span = (KkByteSpan){byte, 1};
  return n >= 0;
}

static Needle needle_of(KkByteSpan span) {
  return (Needle){.units = (const char *)span.data, .length = span.length, .width = 1};
}

// -1: absent; KK_I64_ASIDE: raised.
static int64_t span_find(KkByteSpan s, Value v, int64_t start, int64_t stop, bool is_last) {
  KkByteSpan sought;
  unsigned char byte;
  if (!sought_argument(v, &sought, &byte))
    return KK_I64_ASIDE;
  kk_clip_range(s.length, &start, &stop);
  if (start > stop || sought.length > stop - start)
    return -1;
  Needle needle = needle_of(sought);
  const char *text = (const char *)s.data + start;
  int64_t at = is_last ? needle_find_last(&needle, text, stop - start) : needle_find(&needle, text, stop - start);
  return at < 0 ? -1 : at + start;
}

static int64_t found_or_raise(int64_t at) {
  return at == -1 ? kk_raise(KK_ValueError, "subsection not found"), KK_I64_ASIDE : at;
}

int64_t kk_bytes_find(KkBytes *b, Value v, int64_t start, int64_t stop) {
  return span_find(span_of(b), v, start, stop, false);
}
int64_t kk_bytes_rfind(KkBytes *b, Value v, int64_t start, int64_t stop) {
  return span_find(span_of(b), v, start, stop, true);
}
int64_t kk_bytes_index(KkBytes *b, Value v, int64_t start, int64_t stop) {
  return found_or_raise(kk_bytes_find(b, v, start, stop));
}
int64_t kk_bytes_rindex(KkBytes *b, Value v, int64_t start, int64_t stop) {
  return found_or_raise(kk_bytes_rfind(b, v, start, stop));
}

int64_t kk_bytes_count(KkBytes *b, Value v, int64_t start, int64_t stop) {
  KkByteSpan sought;
  unsigned char byte;
  if (!sought_argument(v, &sought, &byte))
    return KK_I64_ASIDE;
  kk_clip_range(b->length, &start, &stop);
  if (start > stop)
    return 0;
  Needle needle = needle_of(sought);
  return needle_count(&needle, (const char *)b->data + start, stop - start, INT64_MAX);
}

static bool span_matches(KkByteSpan s, KkByteSpan end, int64_t start, int64_t stop, bool is_suffix) {
  kk_clip_range(s.length, &start, &stop);
  if (stop - start < end.length)
    return false;
  return memcmp(s.data + (is_suffix ? stop - end.length : start), end.data, end.length) == 0;
}

static KkBool span_matches_value(KkByteSpan s, Value v, int64_t start, int64_t stop, bool is_suffix) {
  KkByteSpan end;
  if (kk_is_bytes_like(v))
    return span_matches(s, kk_byte_span(v), start, stop, is_suffix);
  if (!kk_is_instance_of(v, KK_tuple)) {
    const char *name = is_suffix ? "endswith" : "startswith";
    kk_raise(KK_TypeError, "%s first arg must be bytes or a tuple of bytes, not %T", name, v);
    return KK_BOOL_ASIDE;
  }
  const KkTuple *ends = kk_value_ref(v);
  for (int64_t i = 0; i < ends->length; i++) {
    if (!span_argument(ends->items[i], &end))
      return KK_BOOL_ASIDE;
    if (span_matches(s, end, start, stop, is_suffix))
      return true;
  }
  return false;
}

KkBool kk_bytes_startswith(KkBytes *b, Value v, int64_t start, int64_t stop) {
  return span_matches_value(span_of(b), v, start, stop, false);
}
KkBool kk_bytes_endswith(KkBytes *b, Value v, int64_t start, int64_t stop) {
  return span_matches_value(span_of(b), v, start, stop, true);
}

KkBytes *kk_bytes_removeprefix(KkBytes *b, Value v) {
  KkByteSpan end;
  if (!span_argument(v, &end))
    return KK_REF_ASIDE;
  return span_matches(span_of(b), end, 0, INT64_MAX, false) ? part(span_of(b), end.length, b->length) : b;
}
KkBytes *kk_bytes_removesuffix(KkBytes *b, Value v) {
  KkByteSpan end;
  if (!span_argument(v, &end))
    return KK_REF_ASIDE;
  return span_matches(span_of(b), end, 0, INT64_MAX, true) ? part(span_of(b), 0, b->length - end.length) : b;
}

// ---------------------------------------------------------------- split, join, replace

static void list_add(KkList *list, KkByteSpan s, int64_t start, int64_t stop) {
  kk_list_append_value(list, kk_value_from_ref(part(s, start, stop)));
}

static KkList *span_split_blanks(KkByteSpan s, int64_t limit) {
  KkList *words = kk_list_new(KK_LIST_VALUE, 4);
  int64_t i = 0, stop = s.length;
  for (;;) {
    while (i < stop && is_blank(s.data[i]))
      i++;
    if (i == stop)
      return words;
    int64_t start = i;
    if (limit-- == 0)
      break;
    while (i < stop && !is_blank(s.data[i]))
      i++;
    list_add(words, s, start, i);
  }
  return list_add(words, s, i, stop), words;
}

static KkList *span_rsplit_blanks(KkByteSpan s, int64_t limit) {
  KkList *words = kk_list_new(KK_LIST_VALUE, 4);
  int64_t i = s.length;
  for (;;) {
    while (i > 0 && is_blank(s.data[i - 1]))
      i--;
    if (i == 0)
      break;
    int64_t stop = i;
    if (limit-- == 0)
      i = 0;
    while (i > 0 && !is_blank(s.data[i - 1]))
      i--;
    list_add(words, s, i, stop);
  }
  kk_list_reverse(words);
  return words;
}

static KkList *span_split(KkByteSpan s, KkByteSpan separator, int64_t limit, bool is_right) {
  KkList *parts = kk_list_new(KK_LIST_VALUE, 4);
  Needle needle = needle_of(separator);
  int64_t start = 0, stop = s.length;
  for (; limit > 0; limit--) {
    const char *text = (const char *)s.data + start;
    int64_t at = is_right ? needle_find_last(&needle, text, stop - start) : needle_find(&needle, text, stop - start);
    if (at < 0)
      break;
    at += start;
    if (is_right)
      list_add(parts, s, at + needle.length, stop), stop = at;
    else
      list_add(parts, s, start, at), start = at + needle.length;
  }
  list_add(parts, s, start, stop);
  if (is_right)
    kk_list_reverse(parts);
  return parts;
}

static KkList *span_split_by(KkByteSpan s, Value separator, int64_t max, bool is_right) {
  KkByteSpan by;
  int64_t limit = max < 0 ? INT64_MAX : max;
  if (kk_value_is_none(separator))
    return is_right ? span_rsplit_blanks(s, limit) : span_split_blanks(s, limit);
  if (!span_argument(separator, &by))
    return KK_REF_ASIDE;
  if (by.length == 0)
    return kk_raise(KK_ValueError, "empty separator"), KK_REF_ASIDE;
  return span_split(s, by, limit, is_right);
}

KkList *kk_bytes_split(KkBytes *b, Value separator, int64_t max) {
  return span_split_by(span_of(b), separator, max, false);
}
KkList *kk_bytes_rsplit(KkBytes *b, Value separator, int64_t max) {
  return span_split_by(span_of(b), separator, max, true);
}

KkList *kk_bytes_splitlines(KkBytes *b, KkBool keep_ends) {
  KkList *lines = kk_list_new(KK_LIST_VALUE, 4);
  int64_t i = 0, n = b->length;
  while (i < n) {
    int64_t start = i;
    while (i < n && b->data[i] != '\n' && b->data[i] != '\r')
      i++;
    int64_t stop = i;
    if (i < n)
      i += b->data[i] == '\r' && i + 1 < n && b->data[i + 1] == '\n' ? 2 : 1;
    list_add(lines, span_of(b), start, keep_ends ? i : stop);
  }
  return lines;
}

static KkTuple *bytes_partition(KkBytes *b, Value separator, bool is_last) {
  KkByteSpan by, s = span_of(b);
  if (!span_argument(separator, &by))
    return KK_REF_ASIDE;
  if (by.length == 0)
    return kk_raise(KK_ValueError, "empty separator"), KK_REF_ASIDE;
  int64_t at = span_find(s, separator, 0, INT64_MAX, is_last), n = s.length;
  int64_t before = at >= 0 ? at : is_last ? 0 : n, after = at >= 0 ? at + by.length : before;
  Value parts[] = {kk_value_from_ref(part(s, 0, before)), kk_value_from_ref(part(s, before, after)),
                   kk_value_from_ref(part(s, after, n))};
  return kk_tuple_from_values(parts, 3);
}

KkTuple *kk_bytes_partition(KkBytes *b, Value separator) { return bytes_partition(b, separator, false); }
KkTuple *kk_bytes_rpartition(KkBytes *b, Value separator) { return bytes_partition(b, separator, true); }

// The total length of the items and separators; -1: TypeError.
static int64_t join_length(KkList *items, KkByteSpan separator) {
  int64_t length = 0;
  for (int64_t i = 0; i < kk_list_length(items); i++) {
    Value item = kk_list_item(items, i);
    if (!kk_is_bytes_like(item)) {
      kk_raise(KK_TypeError, "sequence item %ld: expected a bytes-like object, %T found", i, item);
      return -1;
    }
    length += kk_byte_span(item).length + (i ? separator.length : 0);
  }
  return length;
}

// separator.join(iterable), for bytes and bytearray.
KkBytes *kk_byte_span_join(KkByteSpan separator, Value iterable) {
  Value iterator = kk_iter(iterable);
  if (iterator == KK_VALUE_ASIDE) {
    if (kk_pending_is(KK_TypeError))
      kk_clear_pending(), kk_raise(KK_TypeError, "can only join an iterable");
    return KK_REF_ASIDE;
  }
  KkList *items = kk_list_from_iterable(iterator);
  if (items == KK_REF_ASIDE)
    return KK_REF_ASIDE;
  int64_t length = join_length(items, separator);
  if (length < 0)
    return KK_REF_ASIDE;
  KkBytes *b = kk_bytes_new(length);
  unsigned char *to = b->data;
  for (int64_t i = 0; i < kk_list_length(items); i++) {
    KkByteSpan item = kk_byte_span(kk_list_item(items, i));
    if (i)
      memcpy(to, separator.data, separator.length), to += separator.length;
    memcpy(to, item.data, item.length);
    to += item.length;
  }
  return b;
}

KkBytes *kk_bytes_join(KkBytes *b, Value iterable) { return kk_byte_span_join(span_of(b), iterable); }

// How often `old` is replaced; an empty one stands before each byte and at the end.
static KkBytes *span_replace(KkByteSpan s, KkByteSpan old, KkByteSpan new, int64_t limit) {
  Needle needle = needle_of(old);
  int64_t times = needle_count(&needle, (const char *)s.data, s.length, limit);
  if (times == 0)
    return kk_bytes_from(s.data, s.length);
  KkBytes *b = kk_bytes_new(s.length + times * (new.length - old.length));
  if (b == KK_REF_ASIDE)
    return b;
  unsigned char *to = b->data;
  int64_t done = 0;
  for (; times > 0; times--) {
    int64_t at = needle_find(&needle, (const char *)s.data + done, s.length - done);
    if (at)
      memcpy(to, s.data + done, at);
    to += at;
    memcpy(to, new.data, new.length);
    to += new.length;
    done += at + old.length;
    if (old.length == 0 && done < s.length)
      *to++ = s.data[done++];
  }
  memcpy(to, s.data + done, s.length - done);
  return b;
}

KkBytes *kk_bytes_replace(KkBytes *b, Value old, Value new, int64_t count) {
  KkByteSpan from, to;
  if (!span_argument(old, &from) || !span_argument(new, &to))
    return KK_REF_ASIDE;
  return count == 0 ? b : span_replace(span_of(b), from, to, count < 0 ? INT64_MAX : count);
}

// ---------------------------------------------------------------- strip and padding

static KkBytes *bytes_strip(KkBytes *b, Value characters, bool is_left, bool is_right) {
  KkByteSpan set = {(const unsigned char *)" \t\n\r\f\v", 6};
  int64_t start = 0, stop = b->length;
  if (!kk_value_is_none(characters) && !span_argument(characters, &set))
    return KK_REF_ASIDE;
  while (is_left && start < stop && memchr(set.data, b->data[start], set.length))
    start++;
  while (is_right && stop > start && memchr(set.data, b->data[stop - 1], set.length))
    stop--;
  return kk_bytes_part(b, start, stop - start);
}

KkBytes *kk_bytes_strip(KkBytes *b, Value characters) { return bytes_strip(b, characters, true, true); }
KkBytes *kk_bytes_lstrip(KkBytes *b, Value characters) { return bytes_strip(b, characters, true, false); }
KkBytes *kk_bytes_rstrip(KkBytes *b, Value characters) { return bytes_strip(b, characters, false, true); }

static KkBytes *bytes_pad(KkBytes *b, int64_t left, int64_t right, int fill) {
  if (left <= 0 && right <= 0)
    return b;
  enum { CPYTHON_HEADER = 33 };   // what CPython's object has besides its bytes counts, too
  if (left + b->length + right > INT64_MAX - CPYTHON_HEADER)
    return kk_raise(KK_OverflowError, "byte string is too large"), KK_REF_ASIDE;
  KkBytes *padded = kk_bytes_new(left + b->length + right);
  if (padded == KK_REF_ASIDE)
    return padded;
  memset(padded->data, fill, padded->length);
  memcpy(padded->data + left, b->data, b->length);
  return padded;
}

// The fill byte, a blank if none is given; -1: TypeError.
static int fill_argument(Value v, const char *name) {
  if (v == KK_VALUE_ASIDE)
    return ' ';
  if (kk_is_bytes_like(v) && kk_byte_span(v).length == 1)
    return kk_byte_span(v).data[0];
  const char *got = kk_value_is_none(v) ? "None" : kk_class_name(v);
  return kk_raise(KK_TypeError, "%s() argument 2 must be a byte string of length 1, not %s", name, got), -1;
}

KkBytes *kk_bytes_ljust(KkBytes *b, int64_t width, Value fill_byte) {
  int fill = fill_argument(fill_byte, "ljust");
  return fill < 0 ? KK_REF_ASIDE : bytes_pad(b, 0, width > b->length ? width - b->length : 0, fill);
}
KkBytes *kk_bytes_rjust(KkBytes *b, int64_t width, Value fill_byte) {
  int fill = fill_argument(fill_byte, "rjust");
  return fill < 0 ? KK_REF_ASIDE : bytes_pad(b, width > b->length ? width - b->length : 0, 0, fill);
}
KkBytes *kk_bytes_center(KkBytes *b, int64_t width, Value fill_byte) {
  int fill = fill_argument(fill_byte, "center");
  if (fill < 0)
    return KK_REF_ASIDE;
  int64_t margin = width > b->length ? width - b->length : 0, left = margin / 2 + (margin & width & 1);
  return bytes_pad(b, left, margin - left, fill);
}

KkBytes *kk_bytes_zfill(KkBytes *b, int64_t width) {
  int64_t zeros = width > b->length ? width - b->length : 0;
  KkBytes *padded = bytes_pad(b, zeros, 0, '0');
  if (padded == KK_REF_ASIDE || zeros == 0 || b->length == 0)
    return padded;
  if (b->data[0] == '+' || b->data[0] == '-')
    padded->data[0] = b->data[0], padded->data[zeros] = '0';
  return padded;
}

KkBytes *kk_bytes_expandtabs(KkBytes *b, Value tabs) {
  KkStr *text = kk_str_from_latin(b->data, b->length);
  KkStr *expanded = kk_str_expandtabs(text, tabs);
  return expanded == KK_REF_ASIDE ? KK_REF_ASIDE : kk_bytes_from(expanded->data, expanded->length);
}

// ---------------------------------------------------------------- case and kind

static KkBytes *bytes_map(const KkBytes *b, unsigned char (*map)(unsigned char c, unsigned char before)) {
  KkBytes *r = kk_bytes_new(b->length);
  for (int64_t i = 0; i < b->length; i++)
    r->data[i] = map(b->data[i], i ? b->data[i - 1] : 0);
  return r;
}

static unsigned char to_upper(unsigned char c, unsigned char before) { return (void)before, is_lower(c) ? c - 32 : c; }
static unsigned char to_lower(unsigned char c, unsigned char before) { return (void)before, is_upper(c) ? c + 32 : c; }
static unsigned char to_other(unsigned char c, unsigned char before) { return (void)before, is_letter(c) ? c ^ 32 : c; }
static unsigned char to_title(unsigned char c, unsigned char before) {
  return is_letter(before) ? to_lower(c, 0) : to_upper(c, 0);
}

KkBytes *kk_bytes_upper(KkBytes *b) { return bytes_map(b, to_upper); }
KkBytes *kk_bytes_lower(KkBytes *b) { return bytes_map(b, to_lower); }
KkBytes *kk_bytes_swapcase(KkBytes *b) { return bytes_map(b, to_other); }
KkBytes *kk_bytes_title(KkBytes *b) { return bytes_map(b, to_title); }
KkBytes *kk_bytes_capitalize(KkBytes *b) {
  KkBytes *r = bytes_map(b, to_lower);
  if (r->length)
    r->data[0] = to_upper(r->data[0], 0);
  return r;
}

static KkBool bytes_all(const KkBytes *b, bool (*is)(unsigned char)) {
  for (int64_t i = 0; i < b->length; i++)
    if (!is(b->data[i]))
      return false;
  return b->length > 0;
}

static bool is_alnum(unsigned char c) { return is_letter(c) || is_digit(c); }
static bool is_ascii(unsigned char c) { return c < 128; }

KkBool kk_bytes_isalnum(KkBytes *b) { return bytes_all(b, is_alnum); }
KkBool kk_bytes_isalpha(KkBytes *b) { return bytes_all(b, is_letter); }
KkBool kk_bytes_isdigit(KkBytes *b) { return bytes_all(b, is_digit); }
KkBool kk_bytes_isspace(KkBytes *b) { return bytes_all(b, is_blank); }
KkBool kk_bytes_isascii(KkBytes *b) { return b->length == 0 || bytes_all(b, is_ascii); }

static KkBool bytes_some_none(const KkBytes *b, bool (*wanted)(unsigned char), bool (*excluded)(unsigned char)) {
  bool found = false;
  for (int64_t i = 0; i < b->length; i++) {
    if (excluded(b->data[i]))
      return false;
    found |= wanted(b->data[i]);
  }
  return found;
}

KkBool kk_bytes_islower(KkBytes *b) { return bytes_some_none(b, is_lower, is_upper); }
KkBool kk_bytes_isupper(KkBytes *b) { return bytes_some_none(b, is_upper, is_lower); }
KkBool kk_bytes_istitle(KkBytes *b) {
  bool found = false, in_word = false;
  for (int64_t i = 0; i < b->length; i++) {
    if ((is_upper(b->data[i]) && in_word) || (is_lower(b->data[i]) && !in_word))
      return false;
    in_word = is_letter(b->data[i]);
    found |= in_word;
  }
  return found;
}

// ---------------------------------------------------------------- hex, translate

static int hex_value(uint32_t c) {
  if (c - '0' < 10)
    return (int)(c - '0');
  return (c | 0x20) - 'a' < 6 ? (int)((c | 0x20) - 'a') + 10 : -1;
}

static KkBytes *raise_hex(int64_t position) {
  kk_raise(KK_ValueError, "non-hexadecimal number found in fromhex() arg at position %ld", position);
  return KK_REF_ASIDE;
}

// bytes.fromhex(text): pairs of hexadecimal digits, blanks between the pairs.
KkBytes *kk_bytes_fromhex(KkStr *text) {
  unsigned char *bytes = kk_block_plain(text->length / 2 + 1);
  int64_t n = 0, i = 0;
  while (i < text->length && kk_str_at(text, i) < 128)
    i++;   // the first that is not ASCII is named before all others
  if (i < text->length)
    return raise_hex(i);
  for (i = 0;;) {
    while (i < text->length && is_blank((unsigned char)kk_str_at(text, i)))
      i++;
    if (i == text->length)
      return kk_bytes_from(bytes, n);
    int high = hex_value(kk_str_at(text, i)),
        low = high >= 0 && i + 1 < text->length ? hex_value(kk_str_at(text, i + 1)) : -1;
    if (low < 0)
      break;
    bytes[n++] = (unsigned char)(high << 4 | low);
    i += 2;
  }
  return raise_hex(hex_value(kk_str_at(text, i)) < 0 ? i : i + 1);
}

// The separator of hex(); -1: none, -2: raised.
static int hex_separator(Value v) {
  if (v == KK_VALUE_ASIDE)
    return -1;
  int64_t length = kk_length(v);
  if (length == KK_I64_ASIDE)
    return -2;
  if (length != 1)
    return kk_raise(KK_ValueError, "sep must be length 1."), -2;
  uint32_t code;
  if (kk_is_instance_of(v, KK_str))
    code = kk_str_at(kk_value_ref(v), 0);
  else if (kk_is_bytes_like(v))
    code = kk_byte_span(v).data[0];
  else
    return kk_raise(KK_TypeError, "sep must be str or bytes."), -2;
  return code < 128 ? (int)code : (kk_raise(KK_ValueError, "sep must be ASCII."), -2);
}

// hex(sep, bytes_per_sep=1), for bytes and bytearray: groups count from the right, from the left if negative.
KkStr *kk_byte_span_hex(KkByteSpan s, Value separator, int64_t group) {
  int sep = hex_separator(separator);
  if (sep == -2)
    return KK_REF_ASIDE;
  uint64_t size = group < 0 ? -(uint64_t)group : (uint64_t)group;
  KkStrBuilder out;
  kk_str_builder_init(&out);
  for (int64_t i = 0; i < s.length; i++) {
    uint64_t from_edge = group < 0 ? (uint64_t)i : (uint64_t)(s.length - i);
    if (i && sep >= 0 && size && from_edge % size == 0)
      kk_str_builder_add_code(&out, (uint32_t)sep);
    kk_str_builder_add_code(&out, "0123456789abcdef"[s.data[i] >> 4]);
    kk_str_builder_add_code(&out, "0123456789abcdef"[s.data[i] & 15]);
  }
  return kk_str_builder_finish(&out);
}

KkStr *kk_bytes_hex(KkBytes *b, Value separator, int64_t group) {
  return kk_byte_span_hex(span_of(b), separator, group);
}

// bytes.translate(table of 256 or None, delete=b"").
KkBytes *kk_bytes_translate(KkBytes *b, Value table, Value deleted) {
  KkByteSpan map = {NULL, 0}, drop = {NULL, 0};
  if (!kk_value_is_none(table)) {
    if (!span_argument(table, &map))
      return KK_REF_ASIDE;
    if (map.length != 256)
      return kk_raise(KK_ValueError, "translation table must be 256 characters long"), KK_REF_ASIDE;
  }
  if (deleted != KK_VALUE_ASIDE && !span_argument(deleted, &drop))
    return KK_REF_ASIDE;
  unsigned char *out = kk_block_plain(b->length + 1);
  int64_t n = 0;
  for (int64_t i = 0; i < b->length; i++)
    if (!drop.length || !memchr(drop.data, b->data[i], drop.length))
      out[n++] = map.data ? map.data[b->data[i]] : b->data[i];
  return kk_bytes_from(out, n);
}

KkBytes *kk_bytes_maketrans(Value from, Value to) {
  KkByteSpan a, b;
  if (!span_argument(from, &a) || !span_argument(to, &b))
    return KK_REF_ASIDE;
  if (a.length != b.length)
    return kk_raise(KK_ValueError, "maketrans arguments must have same length"), KK_REF_ASIDE;
  KkBytes *table = kk_bytes_new(256);
  for (int i = 0; i < 256; i++)
    table->data[i] = (unsigned char)i;
  for (int64_t i = 0; i < a.length; i++)
    table->data[a.data[i]] = b.data[i];
  return table;
}
