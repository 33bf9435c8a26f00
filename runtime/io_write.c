// io_write.c - writing text: encoding, ends of lines, when what is written goes further.
//
// Encoded text gathers in `pending` and is given to the file when that is full; at a newline, if the stream is
// line-buffered, the file is flushed as well. The order of things is CPython's (Modules/_io/textio.c), so that text and what
// is written to stream.buffer interleave as there.
#include "io_internal.h"
#include "kukri.h"

KkNone kk_stream_refuse_closed(void) {
  kk_raise(KK_ValueError, "I/O operation on closed file.");
  return KK_NONE_ASIDE;
}

KkNone kk_stream_refuse_write(const KkStream *stream) {
  if (stream->is_absent)
    return 0;
  return stream->file->is_closed ? kk_stream_refuse_closed() : kk_raise_unsupported("not writable");
}

KkNone kk_stream_settle(KkStream *stream) {
  size_t n = stream->pending_used;
  if (n == 0)
    return 0;
  stream->pending_used = 0;   // lost if the file does not take it
  return kk_file_put(stream->file, stream->pending, n);
}

KkNone kk_stream_flush(KkStream *stream) {
  if (stream->file->is_closed)
    return kk_stream_refuse_closed();
  if (!stream->can_write)
    return 0;
  if (kk_stream_settle(stream) || (stream->file->is_writing && kk_file_sync(stream->file)))
    return KK_NONE_ASIDE;
  return stream->file->source ? stream->file->source->flush(stream->file) : 0;
}

// Pieces larger than the room go to the file in one.
static KkNone put_large(KkStream *stream, const char *bytes, size_t n) {
  if (kk_stream_settle(stream))
    return KK_NONE_ASIDE;
  if (n >= KK_CHUNK_BYTES)
    return kk_file_put(stream->file, bytes, n);
  memcpy(stream->pending, bytes, n);
  stream->pending_used = n;
  return 0;
}

static KkNone add_pending(KkStream *stream, const char *bytes, size_t n) {
  if (KK_UNLIKELY(!stream->pending))
    stream->pending = kk_block_plain(KK_CHUNK_BYTES);
  if (stream->pending_used + n > KK_CHUNK_BYTES)
    return put_large(stream, bytes, n);
  memcpy(stream->pending + stream->pending_used, bytes, n);
  stream->pending_used += n;
  return stream->pending_used == KK_CHUNK_BYTES ? kk_stream_settle(stream) : 0;
}

KkNone kk_stream_put(KkStream *stream, const char *bytes, size_t n, bool is_line) {
  if (KK_UNLIKELY(stream->used))
    kk_stream_drop_chunk(stream);
  if (add_pending(stream, bytes, n))
    return KK_NONE_ASIDE;
  if (KK_LIKELY(!is_line && !stream->is_write_through))
    return 0;
  return is_line ? kk_stream_flush(stream) : kk_stream_settle(stream);
}

// "\n" as this stream writes it.
static KkStr *with_newlines(const KkStream *stream, KkStr *s) {
  if (stream->newline < KK_NEWLINE_CR || kk_str_find_from(s, KK_STR("\n"), 0, s->length) < 0)
    return s;
  KkStr *end = stream->newline == KK_NEWLINE_CR ? KK_STR("\r") : KK_STR("\r\n");
  return kk_str_replace(s, KK_STR("\n"), end, -1);
}

// A byte order mark is written only in front of all else.
static KkStr *encoding_now(KkStream *stream) {
  KkStr *encoding = stream->is_marked ? stream->encoding : stream->unmarked;
  stream->is_marked = false;
  return encoding;
}

static bool ends_line(const KkStream *stream, const char *bytes, size_t n) {
  return stream->is_line_buffered && (memchr(bytes, '\n', n) || memchr(bytes, '\r', n));
}

KkNone kk_stream_write(KkStream *stream, KkStr *s) {
  if (KK_UNLIKELY(!stream->can_write || stream->file->is_closed))
    return kk_stream_refuse_write(stream);
  s = with_newlines(stream, s);
  if (KK_LIKELY(kk_str_is_ascii(s) && stream->codec <= KK_TEXT_ASCII))
    return kk_stream_put(stream, s->data, (size_t)s->length, ends_line(stream, s->data, (size_t)s->length));
  KkBytes *bytes = kk_str_encode(s, encoding_now(stream), stream->errors);
  if (bytes == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  const char *data = (const char *)bytes->data;
  return kk_stream_put(stream, data, (size_t)bytes->length, ends_line(stream, data, (size_t)bytes->length));
}
