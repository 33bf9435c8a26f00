// str_split.c - split, rsplit, splitlines, partition, rpartition, join.
//
// Splitting an ASCII text by blanks is how programs read words, so it has a path of its own: 16 characters at a time are
// compared with the blanks, which gives a mask with one bit a character; words begin and end where the mask changes. So has
// splitting an ASCII text by one character.
// Everything else goes character by character or through the search of str_search.h.
#include "kukri.h"
#include "list.h"
#include "str_builder.h"
#include "str_search.h"
#include "tuple.h"
#include "unicode.h"

static void list_add(KkList *list, KkStr *s) { kk_list_append_value(list, kk_value_from_ref(s)); }
static void list_add_part(KkList *list, KkStr *s, int64_t start, int64_t stop) {
  list_add(list, kk_str_part(s, start, stop - start));
}

static bool is_space_at(const KkStr *s, int64_t i) { return kk_unicode_is_space(kk_str_at(s, i)); }

// ---------------------------------------------------------------- by blanks

// One bit for each of 16 characters: set if it is a blank: 9 … 13, 28 … 31 or 32.
KK_INLINE unsigned blanks_of(const char *p) {
  __m128i c = _mm_loadu_si128((const void *)p);
  __m128i tabs = _mm_cmplt_epi8(_mm_sub_epi8(c, _mm_set1_epi8(9 + 128 - 256)), _mm_set1_epi8(5 - 128));
  __m128i low = _mm_cmplt_epi8(_mm_sub_epi8(c, _mm_set1_epi8(28 + 128 - 256)), _mm_set1_epi8(5 - 128));
  return _mm_movemask_epi8(_mm_or_si128(tabs, low));
}

KK_INLINE KkStr *ascii_word(const char *text, int64_t n) {
  if (n == 1)
    return (KkStr *)&kk_text()->latin[(unsigned char)*text];
  KkStr *s = kk_alloc_plain(sizeof(KkStr) + n + 1, KK_str);
  s->header.flags = 1 | KK_STR_ASCII;
  s->length = n;
  memcpy(s->data, text, n);
  s->data[n] = 0;
  return s;
}

// Appends the words of text; `start` is where the word begun stands, -1 between words. The last 1 … 16 characters are
// looked at in a copy padded with blanks, which also ends the last word.
static KkList *ascii_split_all(const KkStr *s) {
  KkList *words = kk_list_new(KK_LIST_VALUE, s->length / 8 + 1);
  int64_t start = -1;
  for (int64_t i = 0; i <= s->length; i += 16) {
    char tail[16];
    if (i + 16 > s->length)
      memset(tail, ' ', 16), memcpy(tail, s->data + i, s->length - i);
    unsigned blank = blanks_of(i + 16 > s->length ? tail : s->data + i);
    // changes: bit k is set where character k differs from the one before it
    unsigned changes = (blank ^ (blank << 1 | (start < 0))) & 0xFFFF;
    for (; changes; changes &= changes - 1) {
      int64_t at = i + __builtin_ctz(changes);
      if (start < 0)
        start = at;
      else
        kk_list_append_value(words, kk_value_from_ref(ascii_word(s->data + start, at - start))), start = -1;
    }
  }
  KEEP(s);
  return words;
}

static KkList *str_split_blanks(KkStr *s, int64_t limit) {
  KkList *words = kk_list_new(KK_LIST_VALUE, 4);
  int64_t i = 0, n = s->length;
  for (;;) {
    while (i < n && is_space_at(s, i))
      i++;
    if (i == n)
      return words;
    int64_t start = i;
    if (limit-- == 0)
      break;
    while (i < n && !is_space_at(s, i))
      i++;
    list_add_part(words, s, start, i);
  }
  return list_add_part(words, s, i, n), words;   // the rest keeps its trailing blanks
}

static KkList *str_rsplit_blanks(KkStr *s, int64_t limit) {
  KkList *words = kk_list_new(KK_LIST_VALUE, 4);
  int64_t i = s->length;
  for (;;) {
    while (i > 0 && is_space_at(s, i - 1))
      i--;
    if (i == 0)
      break;
    int64_t stop = i;
    if (limit-- == 0)
      i = 0;   // the rest keeps its leading blanks
    while (i > 0 && !is_space_at(s, i - 1))
      i--;
    list_add_part(words, s, i, stop);
  }
  kk_list_reverse(words);
  return words;
}

// ---------------------------------------------------------------- by a separator

static KkStr *ascii_part(const char *text, int64_t n) { return n ? ascii_word(text, n) : kk_str_empty(); }

// All parts of an ASCII text between one character.
static KkList *ascii_split_char(KkStr *s, char separator) {
  KkList *parts = kk_list_new(KK_LIST_VALUE, 4);
  const __m128i sought = _mm_set1_epi8(separator);
  int64_t done = 0, i = 0;
  for (; i + 16 <= s->length; i += 16) {
    unsigned hits = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128((const void *)(s->data + i)), sought));
    for (; hits; hits &= hits - 1) {
      int64_t at = i + __builtin_ctz(hits);
      list_add(parts, ascii_part(s->data + done, at - done));
      done = at + 1;
    }
  }
  for (; i < s->length; i++)
    if (s->data[i] == separator) {
      list_add(parts, ascii_part(s->data + done, i - done));
      done = i + 1;
    }
  list_add(parts, done ? ascii_part(s->data + done, s->length - done) : kk_str_exact(s));
  KEEP(s);
  return parts;
}

static KkList *str_split_needle(KkStr *s, KkStr *separator, int64_t limit) {
  KkList *parts = kk_list_new(KK_LIST_VALUE, 4);
  Needle needle;
  int64_t done = 0;
  if (needle_init(&needle, s, separator)) {
    for (; limit > 0; limit--) {
      int64_t at = needle_find(&needle, s->data + done * needle.width, s->length - done);
      if (at < 0)
        break;
      list_add_part(parts, s, done, done + at);
      done += at + needle.length;
    }
  }
  list_add_part(parts, s, done, s->length);
  return parts;
}

static KkList *str_rsplit_needle(KkStr *s, KkStr *separator, int64_t limit) {
  KkList *parts = kk_list_new(KK_LIST_VALUE, 4);
  Needle needle;
  int64_t left = s->length;
  if (needle_init(&needle, s, separator)) {
    for (; limit > 0; limit--) {
      int64_t at = needle_find_last(&needle, s->data, left);
      if (at < 0)
        break;
      list_add_part(parts, s, at + needle.length, left);
      left = at;
    }
  }
  list_add_part(parts, s, 0, left);
  kk_list_reverse(parts);
  return parts;
}

// The separator as a str; NULL: TypeError or ValueError is pending.
static KkStr *separator_of(Value v, const char *type_error) {
  if (!kk_is_instance_of(v, KK_str))
    return kk_raise(KK_TypeError, type_error, v), NULL;
  KkStr *separator = kk_value_ref(v);
  if (separator->length == 0)
    return kk_raise(KK_ValueError, "empty separator"), NULL;
  return separator;
}

// str.split(sep=None, maxsplit=-1): by runs of blanks if sep is None. A negative maxsplit is no limit.
KkList *kk_str_split(KkStr *s, Value separator, int64_t max) {
  int64_t limit = max < 0 ? INT64_MAX : max;
  if (kk_value_is_none(separator))
    return kk_str_is_ascii(s) && max < 0 ? ascii_split_all(s) : str_split_blanks(s, limit);
  KkStr *by = separator_of(separator, "must be str or None, not %T");
  if (by && by->length == 1 && max < 0 && kk_str_is_ascii(s) && kk_str_is_ascii(by))
    return ascii_split_char(s, by->data[0]);
  return by ? str_split_needle(s, by, limit) : KK_REF_ASIDE;
}

// ---------------------------------------------------------------- a part at a time

typedef struct KkParts {   // an object of no class of its own: only the loop knows it
  KkHeader header;
  KkStr *text, *separator;   // separator NULL: blanks
  KkStr *brief;              // the brief parts, one after another
  int64_t brief_room;        // characters that it can hold
  int64_t at;                // where the next part begins, or is looked for; beyond the text: there is none
} KkParts;

Value kk_split_open(Value s, Value separator) {
  KkStr *by = NULL;
  if (!kk_value_is_none(separator) && !(by = separator_of(separator, "must be str or None, not %T")))
    return KK_VALUE_ASIDE;
  KkParts *parts = kk_alloc(sizeof *parts, KK_object);
  parts->text = kk_value_ref(s);
  parts->separator = by;
  return kk_value_from_ref(parts);
}

static void brief_grow(KkParts *parts, int64_t n) {
  parts->brief_room = kk_block_room(sizeof(KkStr) + 2 * n + 1) - sizeof(KkStr) - 1;
  parts->brief = kk_alloc_plain(sizeof(KkStr) + parts->brief_room + 1, KK_str);
}

static KkStr *brief_part(KkParts *parts, const char *text, int64_t n) {
  if (n <= 1)
    return ascii_part(text, n);
  if (KK_UNLIKELY(n > parts->brief_room))
    brief_grow(parts, n);
  KkStr *s = parts->brief;
  s->header = (KkHeader){.class_id = KK_str, .flags = 1 | KK_STR_ASCII | KK_STR_BRIEF};
  s->length = n;
  memcpy(s->data, text, n);
  s->data[n] = 0;
  return s;
}

static KkStr *part_of(KkParts *parts, int64_t start, int64_t stop, KkBool is_brief) {
  KkStr *s = parts->text;
  if (!kk_str_is_ascii(s))
    return kk_str_part(s, start, stop - start);
  return is_brief ? brief_part(parts, s->data + start, stop - start) : ascii_part(s->data + start, stop - start);
}

static KkStr *next_word(KkParts *parts, KkBool is_brief) {
  KkStr *s = parts->text;
  int64_t i = parts->at, n = s->length;
  while (i < n && is_space_at(s, i))
    i++;
  if (i >= n)
    return KK_REF_ASIDE;
  int64_t start = i;
  if (kk_str_is_ascii(s)) {
    for (; i + 16 <= n; i += 16) {
      unsigned blank = blanks_of(s->data + i);
      if (blank) {
        i += __builtin_ctz(blank);
        parts->at = i + 1;
        return part_of(parts, start, i, is_brief);
      }
    }
  }
  while (i < n && !is_space_at(s, i))
    i++;
  parts->at = i + 1;
  return part_of(parts, start, i, is_brief);
}

// The place of the next separator, or the length.
static int64_t find_separator(const KkParts *parts) {
  KkStr *s = parts->text, *by = parts->separator;
  if (by->length == 1 && kk_str_width(s) == 1 && kk_str_width(by) == 1) {
    const char *found = memchr(s->data + parts->at, by->data[0], (size_t)(s->length - parts->at));
    return found ? found - s->data : s->length;
  }
  Needle needle;
  int64_t at = -1;
  if (needle_init(&needle, s, by))
    at = needle_find(&needle, s->data + parts->at * needle.width, s->length - parts->at);
  return at < 0 ? s->length : parts->at + at;
}

// is_brief: the part need not last until the next one.
KkStr *kk_split_next(Value v, KkBool is_brief) {
  KkParts *parts = kk_value_ref(v);
  if (!parts->separator)
    return next_word(parts, is_brief);
  KkStr *s = parts->text;
  if (parts->at > s->length)
    return KK_REF_ASIDE;
  int64_t start = parts->at, stop = find_separator(parts);
  parts->at = stop < s->length ? stop + parts->separator->length : s->length + 1;
  return start == 0 && stop == s->length ? kk_str_exact(s) : part_of(parts, start, stop, is_brief);
}

KkList *kk_str_rsplit(KkStr *s, Value separator, int64_t max) {
  int64_t limit = max < 0 ? INT64_MAX : max;
  if (kk_value_is_none(separator))
    return str_rsplit_blanks(s, limit);
  KkStr *by = separator_of(separator, "must be str or None, not %T");
  return by ? str_rsplit_needle(s, by, limit) : KK_REF_ASIDE;
}

// One bit for each of 16 characters: set if it ends a line: 10 … 13, 28 … 30.
KK_INLINE unsigned line_ends_of(const char *p) {
  __m128i c = _mm_loadu_si128((const void *)p);
  __m128i feeds = _mm_cmplt_epi8(_mm_sub_epi8(c, _mm_set1_epi8(10 + 128 - 256)), _mm_set1_epi8(4 - 128));
  __m128i separators = _mm_cmplt_epi8(_mm_sub_epi8(c, _mm_set1_epi8(28 + 128 - 256)), _mm_set1_epi8(3 - 128));
  return _mm_movemask_epi8(_mm_or_si128(feeds, separators));
}

// The position of the first line boundary at or after i, or the length.
static int64_t line_end(const KkStr *s, int64_t i) {
  for (; kk_str_is_ascii(s) && i + 16 <= s->length; i += 16) {
    unsigned ends = line_ends_of(s->data + i);
    if (ends)
      return i + __builtin_ctz(ends);
  }
  while (i < s->length && !kk_unicode_is_line_break(kk_str_at(s, i)))
    i++;
  return i;
}

// str.splitlines(keepends=False): "\r\n" is one boundary.
KkList *kk_str_splitlines(KkStr *s, KkBool keep_ends) {
  KkList *lines = kk_list_new(KK_LIST_VALUE, 4);
  int64_t i = 0, n = s->length;
  while (i < n) {
    int64_t start = i, stop = i = line_end(s, i);
    if (i < n)
      i += kk_str_at(s, i) == '\r' && i + 1 < n && kk_str_at(s, i + 1) == '\n' ? 2 : 1;
    list_add_part(lines, s, start, keep_ends ? i : stop);
  }
  return lines;
}

// ---------------------------------------------------------------- partition

static KkTuple *triple(KkStr *before, KkStr *separator, KkStr *after) {
  Value parts[] = {kk_value_from_ref(before), kk_value_from_ref(separator), kk_value_from_ref(after)};
  return kk_tuple_from_values(parts, 3);
}

static KkTuple *str_cut(KkStr *s, int64_t at, KkStr *separator) {
  int64_t after = at + separator->length;
  return triple(kk_str_part(s, 0, at), kk_str_exact(separator), kk_str_part(s, after, s->length - after));
}

// str.partition(sep): (before, sep, after) at the first sep; (s, "", "") if there is none.
KkTuple *kk_str_partition(KkStr *s, Value separator) {
  Needle needle;
  KkStr *by = separator_of(separator, "must be str, not %T");
  if (!by)
    return KK_REF_ASIDE;
  int64_t at = needle_init(&needle, s, by) ? needle_find(&needle, s->data, s->length) : -1;
  return at < 0 ? triple(kk_str_exact(s), kk_str_empty(), kk_str_empty()) : str_cut(s, at, by);
}

// str.rpartition(sep): at the last sep; ("", "", s) if there is none.
KkTuple *kk_str_rpartition(KkStr *s, Value separator) {
  Needle needle;
  KkStr *by = separator_of(separator, "must be str, not %T");
  if (!by)
    return KK_REF_ASIDE;
  int64_t at = needle_init(&needle, s, by) ? needle_find_last(&needle, s->data, s->length) : -1;
  return at < 0 ? triple(kk_str_empty(), kk_str_empty(), kk_str_exact(s)) : str_cut(s, at, by);
}

// ---------------------------------------------------------------- join

// The strs to be joined, in one block; they may not change while they are.
typedef struct Pieces {
  const Value *items;
  int64_t n;
} Pieces;

// False: raised. A list or tuple is used as it is, anything else is made a list first, as PySequence_Fast does.
static bool pieces_of(Value iterable, Pieces *pieces) {
  if (kk_is_instance_of(iterable, KK_tuple)) {
    KkTuple *tuple = kk_value_ref(iterable);
    return *pieces = (Pieces){tuple->items, tuple->length}, true;
  }
  if (!kk_is_instance_of(iterable, KK_list)) {
    Value iterator = kk_iter(iterable);
    if (iterator == KK_VALUE_ASIDE) {
      if (kk_pending_is(KK_TypeError))
        kk_clear_pending(), kk_raise(KK_TypeError, "can only join an iterable");
      return false;
    }
    KkList *list = kk_list_from_iterable(iterator);
    if (list == KK_REF_ASIDE)
      return false;
    iterable = kk_value_from_ref(list);
  }
  KkList *list = kk_value_ref(iterable);
  if (kk_is_shared(list))
    list = kk_list_copy(list);
  if (list->rawlen)
    kk_list_box(list);   // of numbers or bools: an error that names the first
  return *pieces = (Pieces){list->boxed, list->boxlen}, true;
}

// The length of the result and, in *flags, all flags of its pieces; -1: TypeError or OverflowError is pending.
static int64_t pieces_measure(Pieces pieces, const KkStr *separator, int *flags, int *ascii) {
  uint64_t length = 0;
  for (int64_t i = 0; i < pieces.n; i++) {
    Value item = pieces.items[i];
    if (KK_UNLIKELY(!kk_is_instance_of(item, KK_str)))
      return kk_raise(KK_TypeError, "sequence item %ld: expected str instance, %T found", i, item), -1;
    const KkStr *s = kk_value_ref(item);
    length += s->length + (i ? separator->length : 0);
    *flags |= s->header.flags;
    *ascii &= s->header.flags;
    if (length > INT64_MAX)
      return kk_raise(KK_OverflowError, "join() result is too long for a Python string"), -1;
  }
  return (int64_t)length;
}

// All are of width 1; a separator of one character is stored, not copied.
static void pieces_copy_narrow(KkStr *target, Pieces pieces, const KkStr *separator) {
  char *to = target->data;
  for (int64_t i = 0; i < pieces.n; i++) {
    const KkStr *s = kk_value_ref(pieces.items[i]);
    if (i && separator->length == 1)
      *to++ = separator->data[0];
    else if (i)
      to = mempcpy(to, separator->data, separator->length);
    to = mempcpy(to, s->data, s->length);
  }
}

static void pieces_copy(KkStr *target, Pieces pieces, const KkStr *separator) {
  int64_t at = 0;
  if (kk_str_width(target) == 1)
    return pieces_copy_narrow(target, pieces, separator);
  for (int64_t i = 0; i < pieces.n; i++) {
    const KkStr *s = kk_value_ref(pieces.items[i]);
    if (i)
      kk_str_copy_into(target, at, separator), at += separator->length;
    kk_str_copy_into(target, at, s);
    at += s->length;
  }
}

// str.join(iterable of strs). One exact str alone is returned itself.
KkStr *kk_str_join(KkStr *separator, Value iterable) {
  Pieces pieces;
  if (!pieces_of(iterable, &pieces))
    return KK_REF_ASIDE;
  if (pieces.n == 0)
    return kk_str_empty();
  if (pieces.n == 1 && kk_value_is(pieces.items[0], KK_str))
    return kk_value_ref(pieces.items[0]);
  int flags = pieces.n > 1 ? separator->header.flags : 0, ascii = pieces.n > 1 ? separator->header.flags : KK_STR_ASCII;
  int64_t length = pieces_measure(pieces, separator, &flags, &ascii);
  if (length <= 0)
    return length ? KK_REF_ASIDE : kk_str_empty();
  KkStr *s = kk_str_new(flags & 4 ? 4 : flags & 2 ? 2 : 1, ascii & KK_STR_ASCII, length);
  if (KK_LIKELY(s != KK_REF_ASIDE))
    pieces_copy(s, pieces, separator);
  KEEP(iterable);
  return s;
}
