// memory_bytes.c - io.BytesIO: bytes in memory, used like a binary file.
//
// A block that grows to what is written. The position may stand behind the end, where a write fills up with zeros.
#include "io_internal.h"
#include "kukri.h"

typedef struct KkBytesIO {
  KkHeader header;
  bool is_closed;
  char *bytes;
  int64_t length, capacity, position;
} KkBytesIO;

static KkBytesIO *of(Value self) { return kk_value_ref(self); }
static bool check_open(Value self) { return !of(self)->is_closed || (kk_stream_refuse_closed(), false); }

static bool reserve(KkBytesIO *b, int64_t length) {
  if (length <= b->capacity)
    return true;
  int64_t capacity = 2 * length + 32;
  if (!kk_heap_can_hold(capacity, 1))
    return false;
  char *bytes = kk_block_plain((size_t)capacity);
  if (b->length)
    memcpy(bytes, b->bytes, (size_t)b->length);
  b->bytes = bytes;
  b->capacity = capacity;
  return true;
}

static KkNone put(KkBytesIO *b, KkByteSpan span) {
  int64_t end = b->position + span.length;
  if (span.length == 0)
    return 0;
  if (!reserve(b, end))
    return KK_NONE_ASIDE;
  if (b->position > b->length)
    memset(b->bytes + b->length, 0, (size_t)(b->position - b->length));
  memcpy(b->bytes + b->position, span.data, (size_t)span.length);
  b->position = end;
  b->length = end > b->length ? end : b->length;
  return 0;
}

static bool check_bytes(Value v) {
  if (kk_is_bytes_like(v))
    return true;
  kk_raise(KK_TypeError, "a bytes-like object is required, not '%T'", v);
  return false;
}

Value kk_BytesIO_op_new(Value initial) {
  KkBytesIO *b = kk_alloc(sizeof *b, KK_BytesIO);
  if (!kk_value_is_none(initial) && (!check_bytes(initial) || put(b, kk_byte_span(initial))))
    return KK_VALUE_ASIDE;
  b->position = 0;
  return kk_value_from_ref(b);
}

// ---- reading

KkBytes *kk_BytesIO_getvalue(Value self) {
  return check_open(self) ? kk_bytes_from(of(self)->bytes, of(self)->length) : KK_REF_ASIDE;
}

static KkBytes *take(KkBytesIO *b, int64_t n) {
  int64_t start = b->position;
  if (n <= 0)
    return kk_bytes_new(0);
  b->position += n;
  return kk_bytes_from(b->bytes + start, n);
}

static int64_t left(const KkBytesIO *b, int64_t most) {
  int64_t n = b->length > b->position ? b->length - b->position : 0;
  return most < 0 || most > n ? n : most;
}

KkBytes *kk_BytesIO_read(Value self, Value size) {
  int64_t n;
  return kk_io_size(size, &n) && check_open(self) ? take(of(self), left(of(self), n)) : KK_REF_ASIDE;
}

KkBytes *kk_BytesIO_read1(Value self, Value size) { return kk_BytesIO_read(self, size); }

int64_t kk_BytesIO_readinto(Value self, Value target) {
  if (!check_open(self))
    return KK_I64_ASIDE;
  if (!kk_value_is(target, KK_bytearray)) {
    kk_raise(KK_TypeError, "readinto() argument must be read-write bytes-like object, not %T", target);
    return KK_I64_ASIDE;
  }
  KkByteArray *room = kk_value_ref(target);
  KkBytes *bytes = take(of(self), left(of(self), room->length));
  memcpy(room->data, bytes->data, (size_t)bytes->length);
  return bytes->length;
}

static KkBytes *read_line(KkBytesIO *b, int64_t limit) {
  int64_t n = left(b, limit);
  const char *from = b->bytes + b->position, *end = n ? memchr(from, '\n', (size_t)n) : NULL;
  return take(b, end ? end - from + 1 : n);
}

KkBytes *kk_BytesIO_readline(Value self, Value size) {
  int64_t n;
  return kk_io_size(size, &n) && check_open(self) ? read_line(of(self), n) : KK_REF_ASIDE;
}

KkList *kk_BytesIO_readlines(Value self, Value hint) {
  int64_t most, total = 0;
  if (!kk_io_size(hint, &most) || !check_open(self))
    return KK_REF_ASIDE;
  KkList *lines = kk_list_new(KK_LIST_VALUE, 16);
  for (KkBytes *line; (line = read_line(of(self), -1))->length;) {
    kk_list_append(lines, kk_value_from_ref(line));
    total += line->length;
    if (most > 0 && total >= most)
      break;
  }
  return lines;
}

// ---- writing

int64_t kk_BytesIO_write(Value self, Value bytes) {
  if (!check_open(self) || !check_bytes(bytes))
    return KK_I64_ASIDE;
  KkByteSpan span = kk_byte_span(bytes);
  return put(of(self), span) ? KK_I64_ASIDE : span.length;
}

KkNone kk_BytesIO_writelines(Value self, Value lines) {
  Value iterator = check_open(self) ? kk_iter(lines) : KK_VALUE_ASIDE;
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  for (;;) {
    Value line = kk_next(iterator);
    if (kk_value_is_aside(line))
      return kk_pending() ? KK_NONE_ASIDE : 0;
    if (kk_BytesIO_write(self, line) == KK_I64_ASIDE)
      return KK_NONE_ASIDE;
  }
}

// ---- position

int64_t kk_BytesIO_seek(Value self, int64_t pos, int64_t whence) {
  KkBytesIO *b = of(self);
  if (!check_open(self))
    return KK_I64_ASIDE;
  if (pos < 0 && whence == 0)
    return kk_raise(KK_ValueError, "negative seek value %ld", pos), KK_I64_ASIDE;
  if (whence < 0 || whence > 2)
    return kk_raise(KK_ValueError, "invalid whence (%ld, should be 0, 1 or 2)", whence), KK_I64_ASIDE;
  int64_t from = whence == 0 ? 0 : whence == 1 ? b->position : b->length, at;
  if (__builtin_add_overflow(from, pos, &at))
    return kk_raise(KK_OverflowError, "new position too large"), KK_I64_ASIDE;
  return b->position = at < 0 ? 0 : at;
}

int64_t kk_BytesIO_tell(Value self) { return check_open(self) ? of(self)->position : KK_I64_ASIDE; }

int64_t kk_BytesIO_truncate(Value self, Value pos) {
  KkBytesIO *b = of(self);
  if (!check_open(self))
    return KK_I64_ASIDE;
  int64_t size = kk_value_is_none(pos) ? b->position : kk_index(pos);
  if (size == KK_I64_ASIDE && kk_pending())
    return KK_I64_ASIDE;
  if (size < 0)
    return kk_raise(KK_ValueError, "negative size value %ld", size), KK_I64_ASIDE;
  b->length = size < b->length ? size : b->length;
  return size;
}

// ---- the rest of a file's methods

KkNone kk_BytesIO_flush(Value self) { return check_open(self) ? 0 : KK_NONE_ASIDE; }

KkNone kk_BytesIO_close(Value self) {
  of(self)->is_closed = true;
  of(self)->bytes = NULL;
  of(self)->length = of(self)->capacity = 0;
  return 0;
}

Value kk_BytesIO_op_enter(Value self) { return check_open(self) ? self : KK_VALUE_ASIDE; }
KkNone kk_BytesIO_op_exit(Value self, const Value *args, size_t n) {
  return (void)args, (void)n, kk_BytesIO_close(self);
}

KkBool kk_BytesIO_isatty(Value self) { return check_open(self) ? 0 : KK_BOOL_ASIDE; }
KkBool kk_BytesIO_readable(Value self) { return check_open(self) ? 1 : KK_BOOL_ASIDE; }
KkBool kk_BytesIO_writable(Value self) { return check_open(self) ? 1 : KK_BOOL_ASIDE; }
KkBool kk_BytesIO_seekable(Value self) { return check_open(self) ? 1 : KK_BOOL_ASIDE; }
int64_t kk_BytesIO_fileno(Value self) { return (void)self, kk_raise_unsupported("fileno"), KK_I64_ASIDE; }
KkBool kk_BytesIO_get_closed(Value self) { return of(self)->is_closed; }

static Value slot_iter(Value v) { return v; }

static Value slot_next(Value v) {
  KkBytes *line = check_open(v) ? read_line(of(v), -1) : KK_REF_ASIDE;
  return line == KK_REF_ASIDE || line->length == 0 ? KK_VALUE_ASIDE : kk_value_from_ref(line);
}

void kk_BytesIO_class_init(KkClass *class) {
  class->module = "_io";
  class->slots.iter = slot_iter;
  class->slots.next = slot_next;
}
