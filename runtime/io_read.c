// io_read.c - reading text: chunks, ends of lines, decoding.
//
// Lines are found among the bytes, which every supported encoding allows once UTF-16 and UTF-32 are recoded; only what is
// given out is decoded, in one piece, without a look at single characters if its chunk is ASCII.
//
//   chunk    a b c \r \n d e | c3        newline=None: "abc\n" is given out by writing \n over the \r
//            ^start          ^ready      c3 waits for the rest of its character
#include "error.h"
#include "heap.h"
#include "io_internal.h"
#include "str.h"
#include "str_units.h"

#include <unistd.h>

void kk_stream_drop_chunk(KkStream *stream) { stream->start = stream->ready = stream->used = 0; }
int64_t kk_stream_unread(const KkStream *stream) { return (int64_t)(stream->used - stream->start); }

// ---- a chunk

// How many bytes at the end of a text begin a UTF-8 character that is not complete.
static size_t incomplete_tail(const char *bytes, size_t n) {
  for (size_t back = 1; back <= 3 && back <= n; back++) {
    unsigned char byte = (unsigned char)bytes[n - back];
    if (byte >= 0xC0)
      return byte >= (back == 1 ? 0xC0 : back == 2 ? 0xE0 : 0xF0) && byte < 0xF5 ? back : 0;
    if (byte < 0x80)
      return 0;
  }
  return 0;
}

static bool is_utf8(const char *bytes, size_t n) {
  const unsigned char *p = (const unsigned char *)bytes, *end = p + n;
  while (p < end) {
    uint32_t code;
    int used = *p < 0x80 ? 1 : kk_utf8_sequence(p, end, &code);
    if (used == 0)
      return false;
    p += used;
  }
  return true;
}

static KkStr *decode_as(const KkStream *stream, const char *bytes, size_t n, KkStr *encoding) {
  KkBytes *object = kk_bytes_from(bytes, (int64_t)n);
  return kk_bytes_decode(object, encoding, stream->errors);
}

// Replaces [start, ready) by the UTF-8 of a text; the tail stays behind it.
static KkNone recode(KkStream *stream, KkStr *text) {
  KkBytes *bytes = kk_str_encode(text, KK_STR("utf-8"), KK_STR("surrogatepass"));
  if (bytes == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  size_t n = (size_t)bytes->length, tail = stream->used - stream->ready;
  char *chunk = kk_block_plain(n + tail + KK_CHUNK_ROOM);
  memcpy(chunk, bytes->data, n);
  memcpy(chunk + n, stream->chunk + stream->ready, tail);
  stream->chunk = chunk;
  stream->start = 0;
  stream->ready = n;
  stream->used = n + tail;
  stream->is_recoded = true;
  return 0;
}

// Checks a chunk that is not ASCII. What its error handler makes of malformed bytes is put in their place.
static KkNone check_chunk(KkStream *stream, bool is_end) {
  const char *bytes = stream->chunk + stream->start;
  size_t n = stream->used - stream->start;
  size_t tail = is_end || stream->codec == KK_TEXT_ASCII ? 0 : incomplete_tail(bytes, n);
  stream->ready = stream->used - tail;
  if (stream->codec != KK_TEXT_ASCII && is_utf8(bytes, n - tail))
    return 0;
  KkStr *text = decode_as(stream, bytes, n - tail, stream->codec == KK_TEXT_ASCII ? KK_STR("ascii") : KK_STR("utf-8"));
  if (text != KK_REF_ASIDE)
    return recode(stream, text);
  stream->start = stream->ready = stream->used;
  return KK_NONE_ASIDE;
}

// Which ends of lines are there? (The attribute newlines.)
static void look_for_ends(KkStream *stream) {
  const char *p = stream->chunk + stream->start, *end = stream->chunk + stream->ready;
  for (; p < end; p++)
    if (*p == '\r' && p + 1 < end && p[1] == '\n')
      stream->seen |= KK_SEEN_CRLF, p++;
    else if (*p == '\r')
      stream->seen |= KK_SEEN_CR;
    else if (*p == '\n')
      stream->seen |= KK_SEEN_LF;
}

// A \r at the very end waits for the next chunk, which may begin with \n.
static void hold_return(KkStream *stream, bool is_end) {
  bool is_held = !is_end && stream->ready > stream->start && stream->chunk[stream->ready - 1] == '\r' &&
                 stream->newline != KK_NEWLINE_LF && stream->newline != KK_NEWLINE_CR && stream->ready == stream->used;
  stream->ready -= is_held;
}

// Determines what of [start, used) can be given out.
static KkNone open_chunk(KkStream *stream, bool is_end) {
  const char *bytes = stream->chunk + stream->start;
  size_t n = stream->used - stream->start;
  stream->is_recoded = false;
  stream->ready = stream->used;
  stream->is_ascii = units_largest(bytes, 1, (int64_t)n) < 128;
  if (!stream->is_ascii && stream->codec != KK_TEXT_LATIN && check_chunk(stream, is_end))
    return KK_NONE_ASIDE;
  stream->has_return = memchr(stream->chunk + stream->start, '\r', stream->ready - stream->start) != NULL;
  if (stream->has_return)
    hold_return(stream, is_end);
  if (stream->newline > KK_NEWLINE_KEPT)
    return 0;
  if (stream->has_return)
    look_for_ends(stream);
  else if (!(stream->seen & KK_SEEN_LF) && memchr(bytes, '\n', n))
    stream->seen |= KK_SEEN_LF;
  return 0;
}

// ---- from the file

static KkNone prepare(KkStream *stream) {
  if (!stream->chunk)
    stream->chunk = kk_block_plain(KK_CHUNK_ROOM);
  memmove(stream->chunk, stream->chunk + stream->start, stream->used - stream->start);
  stream->used -= stream->start;
  stream->ready -= stream->start;
  stream->start = 0;
  return stream->pending_used ? kk_stream_settle(stream) : 0;
}

static void skip_mark(KkStream *stream) {
  stream->is_read_marked = false;
  if (stream->used >= 3 && memcmp(stream->chunk, "\xEF\xBB\xBF", 3) == 0)
    stream->start = 3;
}

// Puts all the rest of the file behind what is left of the chunk.
static KkNone append_rest(KkStream *stream) {
  KkBytes *rest = kk_file_read_all(stream->file);
  if (rest == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  size_t n = (size_t)rest->length;
  if (stream->used == 0) {   // nobody else has these bytes
    stream->chunk = (char *)rest->data;
    stream->used = n;
    return 0;
  }
  char *chunk = kk_block_plain(stream->used + n + KK_CHUNK_ROOM);
  memcpy(chunk, stream->chunk, stream->used);
  memcpy(chunk + stream->used, rest->data, n);
  stream->chunk = chunk;
  stream->used += n;
  return 0;
}

// UTF-16 and UTF-32 are read as a whole and become UTF-8.
static ssize_t fill_wide(KkStream *stream) {
  if (append_rest(stream))
    return -1;
  KkStr *text = decode_as(stream, stream->chunk, stream->used, stream->encoding);
  stream->start = stream->ready = stream->used;
  if (text == KK_REF_ASIDE || recode(stream, text) || open_chunk(stream, true))
    return -1;
  stream->is_recoded = true;
  return (ssize_t)(stream->ready - stream->start);
}

// Reads another chunk when nothing is left but a tail. Returns 0 at the end of the file, -1 if it raised, else how many
// bytes can be given out, or 1 if only the tail grew.
static ssize_t fill(KkStream *stream) {
  if (prepare(stream))
    return -1;
  if (stream->codec == KK_TEXT_WIDE)
    return fill_wide(stream);
  ssize_t got = kk_file_read_some(stream->file, stream->chunk + stream->used, KK_CHUNK_BYTES);
  if (got < 0)
    return -1;
  stream->used += (size_t)got;
  if (stream->is_read_marked)
    skip_mark(stream);
  if (open_chunk(stream, got == 0))
    return -1;
  return got ? 1 : (ssize_t)(stream->ready - stream->start);
}

// ---- decoding what is given out

// Bytes to be decoded: a part of the chunk, or collected from several.
typedef struct Text {
  char *bytes;
  size_t length, capacity;
  bool is_ascii, is_recoded;
} Text;

static const Text no_text = {NULL, 0, 0, true, false};

static void text_add(Text *text, const KkStream *stream, const char *bytes, size_t n) {
  if (n == 0)
    return;
  if (text->length + n > text->capacity) {
    size_t capacity = 2 * (text->length + n) + 128;
    char *room = kk_block_plain(capacity);
    if (text->length)
      memcpy(room, text->bytes, text->length);
    text->bytes = room;
    text->capacity = capacity;
  }
  memcpy(text->bytes + text->length, bytes, n);
  text->length += n;
  text->is_ascii &= stream->is_ascii;
  text->is_recoded |= stream->is_recoded;
}

static KkStr *decode(const KkStream *stream, const Text *text) {
  if (KK_LIKELY(text->is_ascii))
    return text->length ? kk_str_from_ascii_n(text->bytes, text->length) : kk_str_empty();
  if (stream->codec == KK_TEXT_LATIN)
    return kk_str_from_latin((const unsigned char *)text->bytes, text->length);
  if (!text->is_recoded)
    return kk_str_from_utf8(text->bytes, text->length);
  return kk_bytes_decode(kk_bytes_from(text->bytes, (int64_t)text->length), KK_STR("utf-8"), KK_STR("surrogatepass"));
}

// ---- lines

// Position behind the first end of line, or NULL. \r\n counts as one.
static char *find_end(const KkStream *stream, char *from, size_t n) {
  char *end;
  switch ((KkNewline)stream->newline) {
  case KK_NEWLINE_CR: end = memchr(from, '\r', n); return end ? end + 1 : NULL;
  case KK_NEWLINE_CRLF: end = memmem(from, n, "\r\n", 2); return end ? end + 2 : NULL;
  case KK_NEWLINE_LF: end = memchr(from, '\n', n); return end ? end + 1 : NULL;
  case KK_NEWLINE_TRANSLATED:
  case KK_NEWLINE_KEPT: break;
  }
  end = memchr(from, '\n', n);
  char *back = stream->has_return ? memchr(from, '\r', end ? (size_t)(end - from) : n) : NULL;
  if (!back)
    return end ? end + 1 : NULL;
  return back + 1 == end ? end + 1 : back + 1;
}

// Writes \n over the \r or \r\n that ends a line; returns the new end.
static char *translate_end(const KkStream *stream, char *from, char *end) {
  if (stream->newline != KK_NEWLINE_TRANSLATED || !stream->has_return)
    return end;
  if (end[-1] == '\r')
    end[-1] = '\n';
  else if (end - from >= 2 && end[-2] == '\r')
    *--end = 0, end[-1] = '\n';
  return end;
}

static KkNone check_readable(const KkStream *stream) {
  if (KK_UNLIKELY(stream->file->is_closed))
    return kk_stream_refuse_closed();
  return KK_LIKELY(stream->file->can_read) ? 0 : kk_raise_unsupported("not readable");
}

// The rest of a line that its first chunk does not hold.
static KkStr *read_long_line(KkStream *stream) {
  Text text = no_text;
  for (;;) {
    char *from = stream->chunk + stream->start;
    size_t left = stream->ready - stream->start;
    char *end = left ? find_end(stream, from, left) : NULL, *stop = end ? end : from + left;
    stream->start = (size_t)(stop - stream->chunk);
    if (end)
      stop = translate_end(stream, from, end);
    text_add(&text, stream, from, (size_t)(stop - from));
    ssize_t got = end ? 0 : fill(stream);
    if (got < 0)
      return KK_REF_ASIDE;
    if (got == 0)
      return decode(stream, &text);
  }
}

static KkStr *read_line(KkStream *stream) {
  char *from = stream->chunk + stream->start;
  size_t left = stream->ready - stream->start;
  char *end = KK_LIKELY(left) ? find_end(stream, from, left) : NULL;
  if (KK_UNLIKELY(!end))
    return read_long_line(stream);
  stream->start = (size_t)(end - stream->chunk);
  end = translate_end(stream, from, end);
  Text line = {from, (size_t)(end - from), 0, stream->is_ascii, stream->is_recoded};
  return decode(stream, &line);
}

// ---- a number of characters

// Bytes of the first `limit` characters of n bytes; *count gets how many there are.
static size_t measure(const KkStream *stream, const char *bytes, size_t n, int64_t limit, int64_t *count) {
  size_t at = 0;
  if (stream->is_ascii || stream->codec == KK_TEXT_LATIN)
    return *count = at = (size_t)limit < n ? (size_t)limit : n;
  for (*count = 0; at < n && *count < limit; ++*count)
    for (at++; at < n && ((unsigned char)bytes[at] & 0xC0) == 0x80;)
      at++;
  return at;
}

// \r\n and \r become \n, in place; returns the new length.
static size_t translate(char *bytes, size_t n) {
  size_t to = 0;
  for (size_t i = 0; i < n; i++) {
    char byte = bytes[i];
    if (byte == '\r' && i + 1 < n && bytes[i + 1] == '\n')
      continue;
    bytes[to++] = byte == '\r' ? '\n' : byte;
  }
  return to;
}

static int64_t count_pairs(const char *bytes, size_t n) {
  int64_t pairs = 0;
  for (size_t i = 0; i + 1 < n; i++)
    pairs += bytes[i] == '\r' && bytes[i + 1] == '\n';
  return pairs;
}

// Moves at most `limit` characters of the chunk to the text; returns how many.
static int64_t take(KkStream *stream, Text *text, int64_t limit) {
  char *from = stream->chunk + stream->start;
  int64_t count;
  size_t left = stream->ready - stream->start, n = measure(stream, from, left, limit, &count);
  bool is_translated = stream->newline == KK_NEWLINE_TRANSLATED && stream->has_return;
  if (is_translated && n && n < left && from[n - 1] == '\r' && from[n] == '\n')
    n++, count++;
  stream->start += n;
  if (is_translated) {
    count -= count_pairs(from, n);
    n = translate(from, n);
  }
  text_add(text, stream, from, n);
  return count;
}

static KkStr *read_some(KkStream *stream, int64_t limit, Text *text) {
  while (limit > 0) {
    limit -= take(stream, text, limit);
    ssize_t got = limit > 0 ? fill(stream) : 0;
    if (got < 0)
      return KK_REF_ASIDE;
    if (got == 0)
      break;
  }
  return decode(stream, text);
}

// All of the chunk, decoded in place.
static KkStr *decode_chunk(KkStream *stream) {
  char *from = stream->chunk + stream->start;
  size_t n = stream->ready - stream->start;
  bool is_translated = stream->newline == KK_NEWLINE_TRANSLATED && stream->has_return;
  Text text = {from, n && is_translated ? translate(from, n) : n, 0, stream->is_ascii, stream->is_recoded};
  stream->start = stream->ready;
  return n ? decode(stream, &text) : kk_str_empty();
}

// The rest of the file, decoded as one: what was given to the chunk before, and then all else.
static KkStr *read_rest(KkStream *stream) {
  KkStr *first = decode_chunk(stream);
  if (prepare(stream) || (stream->codec != KK_TEXT_WIDE && append_rest(stream)))
    return KK_REF_ASIDE;
  if (stream->is_read_marked)
    skip_mark(stream);
  if (stream->codec == KK_TEXT_WIDE ? fill_wide(stream) < 0 : open_chunk(stream, true))
    return KK_REF_ASIDE;
  KkStr *rest = decode_chunk(stream);
  stream->chunk = NULL;
  kk_stream_drop_chunk(stream);
  return first->length ? kk_str_concat(first, rest) : rest;
}

KkStr *kk_stream_read(KkStream *stream, int64_t limit) {
  if (check_readable(stream))
    return KK_REF_ASIDE;
  if (limit < 0)
    return read_rest(stream);
  Text text = no_text;
  return read_some(stream, limit, &text);
}

// readline(limit): characters are taken one by one, which nobody does with long lines.
static KkStr *read_line_part(KkStream *stream, int64_t limit) {
  KkStr *line = kk_str_empty();
  while (line->length < limit) {
    Text text = no_text;
    KkStr *next = read_some(stream, 1, &text);
    if (next == KK_REF_ASIDE || next->length == 0)
      return next == KK_REF_ASIDE ? next : line;
    line = kk_str_concat(line, next);
    uint32_t code = kk_str_at(next, 0);
    bool is_cr = stream->newline == KK_NEWLINE_CR || stream->newline == KK_NEWLINE_KEPT;
    bool follows = stream->ready > stream->start && stream->chunk[stream->start] == '\n';
    if ((code == '\n' && stream->newline != KK_NEWLINE_CR) || (code == '\r' && is_cr && !follows))
      break;
  }
  return line;
}

KkStr *kk_stream_readline(KkStream *stream, int64_t limit) {
  if (check_readable(stream))
    return KK_REF_ASIDE;
  return limit < 0 ? read_line(stream) : read_line_part(stream, limit);
}
