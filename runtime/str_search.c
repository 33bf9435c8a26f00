// str_search.c - find, rfind, index, count, in, startswith, endswith, replace.
//
// One byte is left to memchr. Several bytes are found by comparing 16 places at once with the first and the last byte of
// the needle; a place where both agree is compared whole. Text that makes too many such places disagree is given to
// memmem, which is linear. Units of 2 and 4 bytes are found as bytes, skipping what is not aligned.
#include "kukri.h"
#include "str_builder.h"
#include "str_search.h"
#include "tuple.h"

// ---------------------------------------------------------------- bytes

// Whole comparisons that may fail before memmem takes over.
enum { PATIENCE = 64 };

static int64_t bytes_find_linear(const char *text, int64_t n, int64_t from, const char *needle, int64_t m) {
  const char *found = memmem(text + from, n - from, needle, m);
  return found ? found - text : -1;
}

int64_t bytes_find(const char *text, int64_t n, const char *needle, int64_t m) {
  if (m > n)
    return -1;
  if (m == 1) {
    const char *found = memchr(text, needle[0], n);
    return found ? found - text : -1;
  }
  const __m128i first = _mm_set1_epi8(needle[0]), last = _mm_set1_epi8(needle[m - 1]);
  int64_t i = 0, places = n - m + 1;
  int patience = PATIENCE;
  for (; i + 16 <= places; i += 16) {
    __m128i a = _mm_loadu_si128((const void *)(text + i)), b = _mm_loadu_si128((const void *)(text + i + m - 1));
    unsigned hits = _mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(a, first), _mm_cmpeq_epi8(b, last)));
    for (; hits; hits &= hits - 1) {
      int64_t at = i + __builtin_ctz(hits);
      if (memcmp(text + at + 1, needle + 1, m - 2) == 0)
        return at;
      if (--patience == 0)
        return bytes_find_linear(text, n, at + 1, needle, m);
    }
  }
  for (; i < places; i++)
    if (text[i] == needle[0] && memcmp(text + i + 1, needle + 1, m - 1) == 0)
      return i;
  return -1;
}

static int64_t bytes_count_char(const char *text, int64_t n, char c, int64_t limit) {
  int64_t count = 0;
  for (int64_t i = 0; i < n; i++)
    count += text[i] == c;
  return count < limit ? count : limit;
}

// ---------------------------------------------------------------- needles

bool needle_init(Needle *needle, const KkStr *text, const KkStr *part) {
  int width = kk_str_width(text), part_width = kk_str_width(part);
  if (part_width > width)
    return false;
  needle->units = part->data;
  needle->length = part->length;
  needle->width = width;
  if (part_width == width || part->length == 0)
    return true;
  size_t bytes = (size_t)part->length * width;
  char *units = bytes <= sizeof needle->local ? needle->local : kk_block_plain(bytes);
  units_copy(units, width, part->data, part_width, part->length);
  needle->units = units;
  return true;
}

int64_t needle_find(const Needle *needle, const char *units, int64_t n) {
  if (needle->length == 0)
    return 0;
  int width = needle->width;
  int64_t bytes = n * width, needle_bytes = needle->length * width, from = 0;
  for (;;) {
    int64_t at = bytes_find(units + from, bytes - from, needle->units, needle_bytes);
    if (at < 0)
      return -1;
    from += at;
    if (from % width == 0)
      return from / width;
    from += width - from % width;
  }
}

int64_t needle_find_last(const Needle *needle, const char *units, int64_t n) {
  int width = needle->width;
  size_t bytes = (size_t)needle->length * width;
  for (int64_t i = n - needle->length; i >= 0; i--)
    if (units[i * width] == needle->units[0] && memcmp(units + i * width, needle->units, bytes) == 0)
      return i;
    else if (bytes == 0)
      return i;
  return -1;
}

int64_t needle_count(const Needle *needle, const char *units, int64_t n, int64_t limit) {
  int64_t m = needle->length, count = 0;
  if (m == 0)
    return n < limit ? n + 1 : limit;
  if (m == 1 && needle->width == 1)
    return bytes_count_char(units, n, needle->units[0], limit);
  for (int64_t from = 0; count < limit; count++) {
    int64_t at = needle_find(needle, units + from * needle->width, n - from);
    if (at < 0)
      break;
    from += at + m;
  }
  return count;
}

// ---------------------------------------------------------------- find and its kin

typedef enum Direction { FIRST, LAST } Direction;

static int64_t str_find(const KkStr *s, const KkStr *part, int64_t start, int64_t stop, Direction direction) {
  Needle needle;
  kk_clip_range(s->length, &start, &stop);
  if (start > stop || part->length > stop - start || !needle_init(&needle, s, part))
    return -1;
  const char *units = s->data + start * needle.width;
  int64_t at = direction == FIRST ? needle_find(&needle, units, stop - start)
                                  : needle_find_last(&needle, units, stop - start);
  return at < 0 ? -1 : at + start;
}

int64_t kk_str_find_from(const KkStr *s, const KkStr *part, int64_t start, int64_t stop) {
  return str_find(s, part, start, stop, FIRST);
}

KkBool kk_str_contains(const KkStr *s, const KkStr *part) { return str_find(s, part, 0, INT64_MAX, FIRST) >= 0; }

// The argument of find, index, count, partition as a str; NULL: TypeError is pending.
static KkStr *str_argument(Value v) {
  if (KK_LIKELY(kk_is_instance_of(v, KK_str)))
    return kk_value_ref(v);
  kk_raise(KK_TypeError, "must be str, not %T", v);
  return NULL;
}

// str.find(sub, start=0, end=len), str.rfind: -1 if absent.
int64_t kk_str_find(KkStr *s, Value part, int64_t start, int64_t stop) {
  KkStr *sought = str_argument(part);
  return sought ? str_find(s, sought, start, stop, FIRST) : KK_I64_ASIDE;
}
int64_t kk_str_rfind(KkStr *s, Value part, int64_t start, int64_t stop) {
  KkStr *sought = str_argument(part);
  return sought ? str_find(s, sought, start, stop, LAST) : KK_I64_ASIDE;
}

static int64_t found_or_raise(int64_t at) {
  if (at != -1)
    return at;
  return kk_raise(KK_ValueError, "substring not found"), KK_I64_ASIDE;
}

// str.index, str.rindex: as find, but ValueError if absent.
int64_t kk_str_index(KkStr *s, Value part, int64_t start, int64_t stop) {
  return found_or_raise(kk_str_find(s, part, start, stop));
}
int64_t kk_str_rindex(KkStr *s, Value part, int64_t start, int64_t stop) {
  return found_or_raise(kk_str_rfind(s, part, start, stop));
}

// str.count(sub, start=0, end=len): occurrences that do not overlap; "" occurs between all characters.
int64_t kk_str_count(KkStr *s, Value part, int64_t start, int64_t stop) {
  Needle needle;
  KkStr *sought = str_argument(part);
  if (!sought)
    return KK_I64_ASIDE;
  kk_clip_range(s->length, &start, &stop);
  if (start > stop || !needle_init(&needle, s, sought))
    return 0;
  return needle_count(&needle, s->data + start * needle.width, stop - start, INT64_MAX);
}

// ---------------------------------------------------------------- startswith, endswith, removeprefix, removesuffix

typedef enum End { PREFIX, SUFFIX } End;

static bool str_matches(const KkStr *s, const KkStr *part, int64_t start, int64_t stop, End end) {
  kk_clip_range(s->length, &start, &stop);
  if (stop - start < part->length)
    return false;
  if (end == SUFFIX)
    start = stop - part->length;
  int width = kk_str_width(s);
  if (kk_str_width(part) == width)
    return memcmp(s->data + start * width, part->data, kk_str_bytes(part)) == 0;
  for (int64_t i = 0; i < part->length; i++)
    if (kk_str_at(s, start + i) != kk_str_at(part, i))
      return false;
  return true;
}

static const char *end_name(End end) { return end == PREFIX ? "startswith" : "endswith"; }

static KkBool str_matches_any(KkStr *s, KkTuple *parts, int64_t start, int64_t stop, End end) {
  for (int64_t i = 0; i < parts->length; i++) {
    Value part = parts->items[i];
    if (!kk_is_instance_of(part, KK_str)) {
      kk_raise(KK_TypeError, "tuple for %s must only contain str, not %T", end_name(end), part);
      return KK_BOOL_ASIDE;
    }
    if (str_matches(s, kk_value_ref(part), start, stop, end))
      return true;
  }
  return false;
}

static KkBool str_matches_value(KkStr *s, Value part, int64_t start, int64_t stop, End end) {
  if (kk_is_instance_of(part, KK_str))
    return str_matches(s, kk_value_ref(part), start, stop, end);
  if (kk_is_instance_of(part, KK_tuple))
    return str_matches_any(s, kk_value_ref(part), start, stop, end);
  kk_raise(KK_TypeError, "%s first arg must be str or a tuple of str, not %T", end_name(end), part);
  return KK_BOOL_ASIDE;
}

// str.startswith(prefix or tuple of them, start=0, end=len) and str.endswith.
KkBool kk_str_startswith(KkStr *s, Value prefix, int64_t start, int64_t stop) {
  return str_matches_value(s, prefix, start, stop, PREFIX);
}
KkBool kk_str_endswith(KkStr *s, Value suffix, int64_t start, int64_t stop) {
  return str_matches_value(s, suffix, start, stop, SUFFIX);
}

KkStr *kk_str_removeprefix(KkStr *s, KkStr *prefix) {
  if (!str_matches(s, prefix, 0, INT64_MAX, PREFIX))
    return kk_str_exact(s);
  return kk_str_part(s, prefix->length, s->length - prefix->length);
}
KkStr *kk_str_removesuffix(KkStr *s, KkStr *suffix) {
  if (!str_matches(s, suffix, 0, INT64_MAX, SUFFIX))
    return kk_str_exact(s);
  return kk_str_part(s, 0, s->length - suffix->length);
}

// ---------------------------------------------------------------- replace

// "abc".replace("", "-") == "-a-b-c-", up to `limit` times.
static KkStr *str_interleave(KkStr *s, KkStr *new, int64_t limit) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  for (int64_t i = 0; i < s->length && limit > 0; i++, limit--) {
    kk_str_builder_add(&out, new);
    kk_str_builder_add_code(&out, kk_str_at(s, i));
    if (limit == 1)
      kk_str_builder_add_part(&out, s, i + 1, s->length - i - 1);
  }
  if (limit > 0)
    kk_str_builder_add(&out, new);
  return kk_str_builder_finish(&out);
}

// One ASCII character by another.
static KkStr *str_replace_char(KkStr *s, char old, char new, int64_t limit) {
  const char *found = memchr(s->data, old, s->length);
  if (!found)
    return kk_str_exact(s);
  if (s->length == 1)
    return kk_str_from_code((unsigned char)new);
  KkStr *r = kk_str_new(1, true, s->length);
  memcpy(r->data, s->data, s->length);
  char *end = r->data + r->length;
  for (char *p = r->data + (found - s->data); p && limit > 0; limit--) {
    *p++ = new;
    p = memchr(p, old, end - p);
  }
  return r;
}

static KkStr *str_replace_needle(KkStr *s, const Needle *needle, KkStr *new, int64_t limit) {
  int64_t done = 0, at = needle_find(needle, s->data, s->length);
  if (at < 0)
    return kk_str_exact(s);
  KkStrBuilder out;
  kk_str_builder_init(&out);
  kk_str_builder_reserve(&out, s->length < (1 << 20) ? s->length : 0);
  for (; at >= 0 && limit > 0; limit--) {
    kk_str_builder_add_part(&out, s, done, at);
    kk_str_builder_add(&out, new);
    done += at + needle->length;
    at = needle_find(needle, s->data + done * needle->width, s->length - done);
  }
  kk_str_builder_add_part(&out, s, done, s->length - done);
  return kk_str_builder_finish(&out);
}

// str.replace(old, new, count=-1): the first `count` occurrences, all if it is negative.
KkStr *kk_str_replace(KkStr *s, KkStr *old, KkStr *new, int64_t count) {
  Needle needle;
  int64_t limit = count < 0 ? INT64_MAX : count;
  if (limit == 0)
    return kk_str_exact(s);
  if (old->length == 0)
    return str_interleave(s, new, limit);
  if (old->length > s->length || !needle_init(&needle, s, old))
    return kk_str_exact(s);
  if (kk_str_is_ascii(s) && old->length == 1 && new->length == 1 && kk_str_is_ascii(new))
    return str_replace_char(s, old->data[0], new->data[0], limit);
  return str_replace_needle(s, &needle, new, limit);
}
