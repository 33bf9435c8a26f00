// io_stream.c - the class TextIOWrapper: making streams, encodings, positions, its methods.
#include "io_internal.h"
#include "class.h"
#include "error.h"
#include "heap.h"
#include "int.h"
#include "list.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"

#include <unistd.h>

static KkStream *stream(Value self) { return kk_value_ref(self); }

// ---- encodings

// The encodings by the name that kk_codec_name gives them.
static const struct {
  const char *name;
  KkTextCodec codec;
  const char *unmarked;   // the same without a byte order mark; NULL: it has none
} text_codecs[] = {
    {"utf-8", KK_TEXT_UTF8, NULL},         {"latin-1", KK_TEXT_LATIN, NULL},
    {"ascii", KK_TEXT_ASCII, NULL},        {"utf-8-sig", KK_TEXT_UTF8_MARKED, "utf-8"},
    {"utf-16", KK_TEXT_WIDE, "utf-16-le"}, {"utf-32", KK_TEXT_WIDE, "utf-32-le"},
    {"utf-16-le", KK_TEXT_WIDE, NULL},     {"utf-16-be", KK_TEXT_WIDE, NULL},
    {"utf-32-le", KK_TEXT_WIDE, NULL},     {"utf-32-be", KK_TEXT_WIDE, NULL},
};

static bool is_at_start(const KkStream *s) { return kk_file_move_raw(s->file, 0, SEEK_CUR) <= 0; }

bool kk_stream_set_encoding(KkStream *s, KkStr *encoding, KkStr *errors) {
  const char *name = kk_codec_name(encoding);
  if (!name)
    return false;
  size_t i = 0;
  while (strcmp(text_codecs[i].name, name) != 0)
    i++;
  s->encoding = encoding;
  s->errors = errors;
  s->codec = text_codecs[i].codec;
  s->unmarked = text_codecs[i].unmarked ? kk_str_from_ascii(text_codecs[i].unmarked) : encoding;
  s->is_marked = text_codecs[i].unmarked && s->can_write && is_at_start(s);
  s->is_read_marked = s->codec == KK_TEXT_UTF8_MARKED;
  return true;
}

KkStream *kk_stream_new(KkFile *file, KkStr *mode, KkStr *encoding, KkStr *errors, KkNewline newline) {
  KkStream *s = kk_alloc(sizeof *s, KK_TextIOWrapper);
  s->file = file;
  s->mode = mode;
  s->can_write = file->can_write;
  s->newline = newline;
  return kk_stream_set_encoding(s, encoding, errors) ? s : NULL;
}

KkNone kk_TextIOWrapper_reconfigure(Value self, KkStr *encoding, KkStr *errors, Value newline, Value line_buffering,
                                    Value write_through) {
  KkStream *s = stream(self);
  bool is_recoded = encoding || errors || !kk_value_is_aside(newline);
  if (is_recoded && s->used) {
    kk_raise_unsupported("It is not possible to set the encoding or newline of stream after the first read");
    return KK_NONE_ASIDE;
  }
  KkNewline ends = s->newline;
  if ((!kk_value_is_aside(newline) && !kk_newline_from(newline, &ends)) || kk_stream_flush(s))
    return KK_NONE_ASIDE;
  KkStr *handler = errors ? errors : encoding ? KK_STR("strict") : s->errors;
  if (is_recoded && !kk_stream_set_encoding(s, encoding ? encoding : s->encoding, handler))
    return KK_NONE_ASIDE;
  s->newline = ends;
  if (!kk_value_is_none(line_buffering))
    s->is_line_buffered = kk_truth(line_buffering);
  if (!kk_value_is_none(write_through))
    s->is_write_through = kk_truth(write_through);
  return 0;
}

// ---- reading and writing

static bool check_open(Value self) { return !stream(self)->file->is_closed || (kk_stream_refuse_closed(), false); }

int64_t kk_TextIOWrapper_write(Value self, Value text) {
  if (!kk_is_instance_of(text, KK_str)) {
    kk_raise(KK_TypeError, "write() argument must be str, not %T", text);
    return KK_I64_ASIDE;
  }
  KkStr *s = kk_value_ref(text);
  return kk_stream_write(stream(self), s) ? KK_I64_ASIDE : s->length;
}

KkNone kk_TextIOWrapper_writelines(Value self, Value lines) {
  if (!check_open(self))
    return KK_NONE_ASIDE;
  Value iterator = kk_iter(lines);
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  for (;;) {
    Value line = kk_next(iterator);
    if (kk_value_is_aside(line))
      return kk_pending() ? KK_NONE_ASIDE : 0;
    if (kk_TextIOWrapper_write(self, line) == KK_I64_ASIDE)
      return KK_NONE_ASIDE;
  }
}

KkNone kk_TextIOWrapper_flush(Value self) { return kk_stream_flush(stream(self)); }

KkStr *kk_TextIOWrapper_read(Value self, Value size) {
  int64_t n;
  return kk_io_size(size, &n) ? kk_stream_read(stream(self), n) : KK_REF_ASIDE;
}

KkStr *kk_TextIOWrapper_readline(Value self, int64_t size) { return kk_stream_readline(stream(self), size); }

KkList *kk_TextIOWrapper_readlines(Value self, Value hint) {
  int64_t most, total = 0;
  if (!kk_io_size(hint, &most))
    return KK_REF_ASIDE;
  KkList *lines = kk_list_new(KK_LIST_VALUE, 16);
  for (;;) {
    KkStr *line = kk_stream_readline(stream(self), -1);
    if (line == KK_REF_ASIDE)
      return KK_REF_ASIDE;
    stream(self)->is_iterating = line->length > 0;   // CPython makes the lines with next()
    if (line->length == 0)
      return lines;
    kk_list_append(lines, kk_value_from_ref(line));
    total += line->length;
    if (most > 0 && total > most)
      return lines;
  }
}

KkNone kk_TextIOWrapper_close(Value self) {
  KkStream *s = stream(self);
  if (s->file->is_closed)
    return 0;
  KkNone failed = kk_stream_flush(s);
  KkException *e = failed ? kk_take_pending() : NULL;
  if (kk_file_shut(s->file) && e)
    kk_clear_pending();
  if (e)
    kk_reraise(e);
  s->can_write = false;
  return kk_pending() ? KK_NONE_ASIDE : 0;
}

Value kk_TextIOWrapper_op_enter(Value self) { return check_open(self) ? self : KK_VALUE_ASIDE; }

KkNone kk_TextIOWrapper_op_exit(Value self, const Value *args, size_t n) {
  (void)args, (void)n;
  return kk_TextIOWrapper_close(self);
}

// ---- position: of the next byte to be read or written

static KkBool is_seekable(const KkStream *s) { return kk_file_move_raw(s->file, 0, SEEK_CUR) >= 0; }

int64_t kk_TextIOWrapper_tell(Value self) {
  KkStream *s = stream(self);
  if (!check_open(self))
    return KK_I64_ASIDE;
  if (!is_seekable(s))
    return kk_raise_unsupported("underlying stream is not seekable"), KK_I64_ASIDE;
  if (s->is_iterating)
    return kk_raise(KK_OSError, "telling position disabled by next() call"), KK_I64_ASIDE;
  if (kk_stream_flush(s))
    return KK_I64_ASIDE;
  if (s->is_recoded || (s->codec == KK_TEXT_WIDE && s->used))
    return kk_raise(KK_OSError, "can't reconstruct logical file position"), KK_I64_ASIDE;
  int64_t at = kk_file_position(s->file);
  return at == KK_I64_ASIDE ? at : at - kk_stream_unread(s);
}

static bool check_seek(KkStream *s, int64_t cookie, int64_t whence) {
  if (!is_seekable(s))
    kk_raise_unsupported("underlying stream is not seekable");
  else if (whence == SEEK_CUR && cookie != 0)
    kk_raise_unsupported("can't do nonzero cur-relative seeks");
  else if (whence == SEEK_END && cookie != 0)
    kk_raise_unsupported("can't do nonzero end-relative seeks");
  else if (whence < 0 || whence > 2)
    kk_raise(KK_ValueError, "invalid whence (%ld, should be 0, 1 or 2)", whence);
  else if (cookie < 0)
    kk_raise(KK_ValueError, "negative seek position %ld", cookie);
  else
    return true;
  return false;
}

static void restart(KkStream *s, int64_t at) {
  kk_stream_drop_chunk(s);
  s->is_iterating = s->is_recoded = false;
  s->is_read_marked = s->codec == KK_TEXT_UTF8_MARKED && at == 0;
  s->is_marked = at == 0 && s->can_write && !kk_str_equal(s->encoding, s->unmarked);
}

KkInt kk_TextIOWrapper_seek(Value self, Value cookie, int64_t whence) {
  KkStream *s = stream(self);
  if (!check_open(self))
    return KK_VALUE_ASIDE;
  int64_t offset = kk_index(cookie);
  if ((offset == KK_I64_ASIDE && kk_pending()) || !check_seek(s, offset, whence) || kk_stream_flush(s))
    return KK_VALUE_ASIDE;
  if (whence == SEEK_CUR) {
    offset = kk_TextIOWrapper_tell(self);
    if (offset == KK_I64_ASIDE)
      return KK_VALUE_ASIDE;
    whence = SEEK_SET;
  }
  int64_t at = kk_file_move(s->file, offset, (int)whence);
  if (at == KK_I64_ASIDE)
    return KK_VALUE_ASIDE;
  restart(s, at);
  return kk_int_from_i64(at);
}

KkInt kk_TextIOWrapper_truncate(Value self, Value size) {
  KkStream *s = stream(self);
  if (kk_stream_flush(s))
    return KK_VALUE_ASIDE;
  if (!s->file->can_write)
    return kk_raise_unsupported("truncate"), KK_VALUE_ASIDE;
  int64_t n = kk_value_is_none(size) ? kk_file_position(s->file) : kk_index(size);
  if ((n == KK_I64_ASIDE && kk_pending()) || kk_file_cut(s->file, n))
    return KK_VALUE_ASIDE;
  return kk_int_from_i64(n);
}

// ---- questions. The binary file answers, with its own text when it is closed.

static bool check_file(Value self) {
  if (!stream(self)->file->is_closed)
    return true;
  kk_raise(KK_ValueError, "I/O operation on closed file");
  return false;
}

KkBool kk_TextIOWrapper_isatty(Value self) {
  KkFile *file = stream(self)->file;
  return !check_file(self) ? KK_BOOL_ASIDE : file->source ? file->source->is_terminal(file) : isatty(file->fd) != 0;
}

static KkBool answer(Value self, bool has_half) { return !has_half ? 0 : check_file(self) ? 1 : KK_BOOL_ASIDE; }
KkBool kk_TextIOWrapper_readable(Value self) { return answer(self, stream(self)->file->can_read); }
KkBool kk_TextIOWrapper_writable(Value self) { return answer(self, stream(self)->file->can_write); }
KkBool kk_TextIOWrapper_seekable(Value self) { return check_file(self) ? is_seekable(stream(self)) : KK_BOOL_ASIDE; }
int64_t kk_TextIOWrapper_fileno(Value self) {
  KkFile *file = stream(self)->file;
  return !check_file(self) ? KK_I64_ASIDE : file->source ? file->source->number(file) : file->fd;
}

KkBool kk_TextIOWrapper_get_closed(Value self) { return stream(self)->file->is_closed; }
KkBool kk_TextIOWrapper_get_line_buffering(Value self) { return stream(self)->is_line_buffered; }
KkBool kk_TextIOWrapper_get_write_through(Value self) { return stream(self)->is_write_through; }
Value kk_TextIOWrapper_get_name(Value self) { return stream(self)->file->name; }
KkStr *kk_TextIOWrapper_get_errors(Value self) { return stream(self)->errors; }
KkStr *kk_TextIOWrapper_get_encoding(Value self) { return stream(self)->encoding; }
KkStr *kk_TextIOWrapper_get_mode(Value self) { return stream(self)->mode; }

Value kk_TextIOWrapper_get_buffer(Value self) {
  KkFile *file = stream(self)->file;
  if (file->source && file->is_hidden)
    return file->object;
  kk_file_class_ready(file->header.class_id);
  return kk_value_from_ref(file);
}

Value kk_newlines_seen(int bits) {
  static const char *const texts[] = {"\r", "\n", "\r\n"};
  Value seen[3];
  int n = 0;
  for (int i = 0; i < 3; i++)
    if (bits >> i & 1)
      seen[n++] = kk_value_from_ref(kk_str_from_ascii(texts[i]));
  return n == 0 ? KK_VALUE_NONE : n == 1 ? seen[0] : kk_value_from_ref(kk_tuple_from_values(seen, n));
}

Value kk_TextIOWrapper_get_newlines(Value self) { return kk_newlines_seen(stream(self)->seen); }

// ---- slots

static Value slot_repr(Value v) {
  return kk_value_from_ref(kk_text_format("<_io.TextIOWrapper name=%R mode='%U' encoding='%U'>", stream(v)->file->name,
                                          stream(v)->mode, stream(v)->encoding));
}

static Value slot_iter(Value v) { return check_open(v) ? v : KK_VALUE_ASIDE; }

static Value slot_next(Value v) {
  KkStream *s = stream(v);
  s->is_iterating = true;
  KkStr *line = kk_stream_readline(s, -1);
  if (KK_LIKELY(line != KK_REF_ASIDE && line->length))
    return kk_value_from_ref(line);
  s->is_iterating = false;
  return KK_VALUE_ASIDE;
}

void kk_TextIOWrapper_class_init(KkClass *class) {
  class->module = "_io";
  class->slots.repr = slot_repr;
  class->slots.iter = slot_iter;
  class->slots.next = slot_next;
}
