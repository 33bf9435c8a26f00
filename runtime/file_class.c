// file_class.c - the methods of BufferedReader, BufferedWriter, BufferedRandom and FileIO.
//
// The four share one struct and these functions; what differs is which half works (can_read, can_write), and the texts of
// errors, where a FileIO, which has no buffer, speaks for itself.
#include "class.h"
#include "error.h"
#include "heap.h"
#include "int.h"
#include "io_internal.h"
#include "list.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"

#include <unistd.h>

static bool is_raw(const KkFile *file) { return file->header.class_id == KK_FileIO; }

// ---- checks

static bool refuse_closed(const KkFile *file, const char *action) {
  if (!file->is_closed)
    return true;
  if (is_raw(file) || !action)
    kk_raise(KK_ValueError, "I/O operation on closed file");
  else
    kk_raise(KK_ValueError, "%s of closed file", action);
  return false;
}

static bool check_read(const KkFile *file, const char *action) {
  if (is_raw(file) && !refuse_closed(file, action))
    return false;
  if (!file->can_read) {
    kk_raise_unsupported(is_raw(file) ? "File not open for reading" : "read");
    return false;
  }
  return refuse_closed(file, action);
}

static bool check_write(const KkFile *file, const char *action) {
  if (is_raw(file) && !refuse_closed(file, action))
    return false;
  if (!file->can_write) {
    kk_raise_unsupported(is_raw(file) ? "File not open for writing" : "write");
    return false;
  }
  if (!file->is_closed)
    return true;
  kk_raise(KK_ValueError, "write to closed file");
  return false;
}

static bool check_open(Value self) { return !kk_file_from(self)->is_closed || (kk_stream_refuse_closed(), false); }

// A size: an int, or None for "all". False: raised.
bool kk_io_size(Value v, int64_t *size) {
  if (kk_value_is_none(v))
    return *size = -1, true;
  if (!kk_class_of(v)->slots.to_index) {
    kk_raise(KK_TypeError, "argument should be integer or None, not '%T'", v);
    return false;
  }
  *size = kk_index(v);
  return *size != KK_I64_ASIDE || !kk_pending();
}

// ---- reading

// As many of n bytes as there are; one read only of a file without a buffer.
static KkBytes *read_count(KkFile *file, size_t n) {
  if (!kk_heap_can_hold((int64_t)n, 1))
    return KK_REF_ASIDE;
  KkBytes *bytes = kk_bytes_new((int64_t)n);
  size_t done = 0;
  while (done < n) {
    bool is_filled = file->used > file->start || is_raw(file) || n - done >= file->capacity;
    ssize_t got = is_filled ? kk_file_read_some(file, (char *)bytes->data + done, n - done) : kk_file_fill(file);
    if (got < 0)
      return KK_REF_ASIDE;
    done += is_filled ? (size_t)got : 0;
    if (got == 0 || is_raw(file))
      break;
  }
  return done == n ? bytes : kk_bytes_from(bytes->data, (int64_t)done);
}

KkBytes *kk_file_read(Value self, Value size) {
  KkFile *file = kk_file_from(self);
  int64_t n;
  if (!kk_io_size(size, &n))
    return KK_REF_ASIDE;
  if (n < -1 && !is_raw(file) && file->can_read) {
    kk_raise(KK_ValueError, "read length must be non-negative or -1");
    return KK_REF_ASIDE;
  }
  if (!check_read(file, "read"))
    return KK_REF_ASIDE;
  return n < 0 ? kk_file_read_all(file) : read_count(file, (size_t)n);
}

KkBytes *kk_file_readall(Value self) {
  KkFile *file = kk_file_from(self);
  return check_read(file, "read") ? kk_file_read_all(file) : KK_REF_ASIDE;
}

KkBytes *kk_file_read1(Value self, Value size) {
  KkFile *file = kk_file_from(self);
  int64_t n;
  if (!kk_io_size(size, &n) || !check_read(file, "read"))
    return KK_REF_ASIDE;
  size_t most = n < 0 ? file->capacity : (size_t)n;
  if (!kk_heap_can_hold((int64_t)most, 1))
    return KK_REF_ASIDE;
  KkBytes *bytes = kk_bytes_new((int64_t)most);
  ssize_t got = most ? kk_file_read_some(file, (char *)bytes->data, most) : 0;
  return got < 0 ? KK_REF_ASIDE : kk_bytes_from(bytes->data, got);
}

KkBytes *kk_file_peek(Value self, int64_t size) {
  (void)size;   // CPython does not look at it either
  KkFile *file = kk_file_from(self);
  if (!check_read(file, "peek") || ((file->is_writing || file->used == file->start) && kk_file_fill(file) < 0))
    return KK_REF_ASIDE;
  return kk_bytes_from(file->buffer + file->start, (int64_t)(file->used - file->start));
}

int64_t kk_file_readinto(Value self, Value target) {
  KkFile *file = kk_file_from(self);
  if (!check_read(file, "readinto"))
    return KK_I64_ASIDE;
  if (!kk_value_is(target, KK_bytearray)) {
    kk_raise(KK_TypeError, "readinto() argument must be read-write bytes-like object, not %T", target);
    return KK_I64_ASIDE;
  }
  KkByteArray *room = kk_value_ref(target);
  KkBytes *bytes = read_count(file, (size_t)room->length);
  if (bytes == KK_REF_ASIDE)
    return KK_I64_ASIDE;
  memcpy(room->data, bytes->data, (size_t)bytes->length);
  return bytes->length;
}

// A file without a buffer is read byte by byte, so that nothing behind the line is taken.
static KkBytes *read_raw_line(KkFile *file, size_t limit) {
  KkBytes *line = kk_bytes_new(0);
  while ((size_t)line->length < limit) {
    KkBytes *byte = read_count(file, 1);
    if (byte == KK_REF_ASIDE || byte->length == 0)
      return byte == KK_REF_ASIDE ? byte : line;
    line = kk_bytes_concat(line, byte);
    if (byte->data[0] == '\n')
      break;
  }
  return line;
}

static KkBytes *read_line(KkFile *file, size_t limit) {
  KkBytes *line = NULL;
  for (;;) {
    if (file->used == file->start || file->is_writing) {
      ssize_t got = kk_file_fill(file);
      if (got <= 0)
        return got < 0 ? KK_REF_ASIDE : line ? line : kk_bytes_new(0);
    }
    const char *from = file->buffer + file->start;
    size_t n = file->used - file->start;
    n = n < limit ? n : limit;
    const char *end = memchr(from, '\n', n);
    n = end ? (size_t)(end - from) + 1 : n;
    file->start += n;
    limit -= n;
    KkBytes *part = kk_bytes_from(from, (int64_t)n);
    line = line ? kk_bytes_concat(line, part) : part;
    if (end || limit == 0)
      return line;
  }
}

static KkBytes *line_of(KkFile *file, int64_t limit) {
  size_t most = limit < 0 ? SIZE_MAX : (size_t)limit;
  return is_raw(file) ? read_raw_line(file, most) : most ? read_line(file, most) : kk_bytes_new(0);
}

KkBytes *kk_file_readline(Value self, Value size) {
  KkFile *file = kk_file_from(self);
  int64_t limit;
  if (!kk_io_size(size, &limit) || !check_read(file, "readline"))
    return KK_REF_ASIDE;
  return line_of(file, limit);
}

KkList *kk_file_readlines(Value self, Value hint) {
  KkFile *file = kk_file_from(self);
  int64_t most, total = 0;
  if (!kk_io_size(hint, &most) || !check_open(self) || !check_read(file, "readline"))
    return KK_REF_ASIDE;
  KkList *lines = kk_list_new(KK_LIST_VALUE, 16);
  for (;;) {
    KkBytes *line = line_of(file, -1);
    if (line == KK_REF_ASIDE)
      return KK_REF_ASIDE;
    if (line->length == 0)
      return lines;
    kk_list_append(lines, kk_value_from_ref(line));
    total += line->length;
    if (most > 0 && total > most)
      return lines;
  }
}

// ---- writing

int64_t kk_file_write(Value self, Value bytes) {
  KkFile *file = kk_file_from(self);
  if (file->can_write && !kk_is_bytes_like(bytes)) {
    kk_raise(KK_TypeError, "a bytes-like object is required, not '%T'", bytes);
    return KK_I64_ASIDE;
  }
  if (!check_write(file, "write"))
    return KK_I64_ASIDE;
  KkByteSpan span = kk_byte_span(bytes);
  return kk_file_put(file, (const char *)span.data, (size_t)span.length) ? KK_I64_ASIDE : span.length;
}

KkNone kk_file_writelines(Value self, Value lines) {
  if (!check_open(self))
    return KK_NONE_ASIDE;
  Value iterator = kk_iter(lines);
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  for (;;) {
    Value line = kk_next(iterator);
    if (kk_value_is_aside(line))
      return kk_pending() ? KK_NONE_ASIDE : 0;
    if (kk_file_write(self, line) == KK_I64_ASIDE)
      return KK_NONE_ASIDE;
  }
}

KkNone kk_file_flush(Value self) {
  KkFile *file = kk_file_from(self);
  if (!file->is_closed)
    return (file->is_writing && kk_file_sync(file)) || (file->source && file->source->flush(file)) ? KK_NONE_ASIDE : 0;
  if (is_raw(file) || !file->can_write)
    return kk_stream_refuse_closed();
  kk_raise(KK_ValueError, "flush of closed file");
  return KK_NONE_ASIDE;
}

KkNone kk_file_close(Value self) { return kk_file_shut(kk_file_from(self)); }

// ---- position

KkInt kk_file_seek(Value self, Value target, int64_t whence) {
  KkFile *file = kk_file_from(self);
  if (!refuse_closed(file, "seek"))
    return KK_VALUE_ASIDE;
  if ((whence < 0 || whence > 2) && !is_raw(file)) {
    kk_raise(KK_ValueError, "whence value %ld unsupported", whence);
    return KK_VALUE_ASIDE;
  }
  int64_t offset = kk_index(target);
  if (offset == KK_I64_ASIDE && kk_pending())
    return KK_VALUE_ASIDE;
  int64_t at = kk_file_move(file, offset, (int)whence);
  return at == KK_I64_ASIDE ? KK_VALUE_ASIDE : kk_int_from_i64(at);
}

int64_t kk_file_tell(Value self) {
  KkFile *file = kk_file_from(self);
  return refuse_closed(file, NULL) ? kk_file_position(file) : KK_I64_ASIDE;
}

static int64_t size_or_here(KkFile *file, Value size) {
  return kk_value_is_none(size) ? kk_file_position(file) : kk_index(size);
}

KkInt kk_file_truncate(Value self, Value size) {
  KkFile *file = kk_file_from(self);
  if (!refuse_closed(file, "truncate"))
    return KK_VALUE_ASIDE;
  if (!file->can_write) {
    kk_raise_unsupported(is_raw(file) ? "File not open for writing" : "truncate");
    return KK_VALUE_ASIDE;
  }
  int64_t n = size_or_here(file, size);
  if ((n == KK_I64_ASIDE && kk_pending()) || kk_file_cut(file, n))
    return KK_VALUE_ASIDE;
  return kk_int_from_i64(n);
}

// ---- questions

KkBool kk_file_isatty(Value self) {
  KkFile *file = kk_file_from(self);
  if (!refuse_closed(file, NULL))
    return KK_BOOL_ASIDE;
  return file->source ? file->source->is_terminal(file) : isatty(file->fd) != 0;
}

// A half that CPython's class does not have answers False even when closed.
static KkBool can(KkFile *file, bool has_half, bool can_do) {
  if (!has_half)
    return 0;
  return refuse_closed(file, NULL) ? can_do : KK_BOOL_ASIDE;
}

KkBool kk_file_readable(Value self) {
  KkFile *file = kk_file_from(self);
  return can(file, file->header.class_id != KK_BufferedWriter, file->can_read);
}

KkBool kk_file_writable(Value self) {
  KkFile *file = kk_file_from(self);
  return can(file, file->header.class_id != KK_BufferedReader, file->can_write);
}

KkBool kk_file_seekable(Value self) {
  KkFile *file = kk_file_from(self);
  return refuse_closed(file, NULL) ? kk_file_move_raw(file, 0, SEEK_CUR) >= 0 : KK_BOOL_ASIDE;
}

int64_t kk_file_fileno(Value self) {
  KkFile *file = kk_file_from(self);
  return !refuse_closed(file, NULL) ? KK_I64_ASIDE : file->source ? file->source->number(file) : file->fd;
}

KkBool kk_file_get_closed(Value self) { return kk_file_from(self)->is_closed; }
Value kk_file_get_name(Value self) { return kk_file_from(self)->name; }
KkStr *kk_file_get_mode(Value self) { return kk_file_from(self)->mode; }

Value kk_file_enter(Value self) { return check_open(self) ? self : KK_VALUE_ASIDE; }

KkNone kk_file_exit(Value self, const Value *args, size_t n) {
  (void)args, (void)n;
  return kk_file_close(self);
}

// ---- slots

static Value slot_repr(Value v) {
  KkFile *file = kk_file_from(v);
  if (!is_raw(file))
    return kk_value_from_ref(kk_text_format("<%T name=%R>", v, file->name));
  if (file->is_closed)
    return kk_value_from_ref(KK_STR("<_io.FileIO [closed]>"));
  return kk_value_from_ref(kk_text_format("<_io.FileIO name=%R mode='%U' closefd=%s>", file->name, file->mode,
                                          file->keeps_descriptor ? "False" : "True"));
}

static Value slot_iter(Value v) { return check_open(v) ? v : KK_VALUE_ASIDE; }

static Value slot_next(Value v) {
  KkFile *file = kk_file_from(v);
  KkBytes *line = check_read(file, "readline") ? line_of(file, -1) : KK_REF_ASIDE;
  return line == KK_REF_ASIDE || line->length == 0 ? KK_VALUE_ASIDE : kk_value_from_ref(line);
}

static void class_init(KkClass *class) {
  class->module = "_io";
  class->slots.repr = slot_repr;
  class->slots.iter = slot_iter;
  class->slots.next = slot_next;
}

void kk_BufferedReader_class_init(KkClass *class) { class_init(class); }
void kk_BufferedWriter_class_init(KkClass *class) { class_init(class); }
void kk_BufferedRandom_class_init(KkClass *class) { class_init(class); }
void kk_FileIO_class_init(KkClass *class) { class_init(class); }

void kk_file_class_ready(KkClassId id) { kk_class_ready(id, class_init); }
