// memory_text.c - io.StringIO: a text in memory, used like a file.
//
// The text is a block of units of one width, which grows to what is written; as in CPython the position counts characters
// and may stand behind the end, where a write fills up with zeros.
//
//   units   a b c d . . . .      length 4, capacity 8, position anywhere
#include "io_internal.h"
#include "kukri.h"
#include "str_units.h"

typedef struct KkStringIO {
  KkHeader header;
  bool is_closed;
  uint8_t width;     // bytes of a unit: 1, 2 or 4
  uint8_t newline;   // KkNewline
  uint8_t seen;      // KK_SEEN_*, with newline=None
  char *units;
  int64_t length, capacity, position;
} KkStringIO;

static KkStringIO *of(Value self) { return kk_value_ref(self); }

static bool check_open(Value self) {
  if (KK_LIKELY(!of(self)->is_closed))
    return true;
  kk_raise(KK_ValueError, "I/O operation on closed file");
  return false;
}

// Where CPython's base class of all files answers, its text ends with a full stop.
static bool check_open_base(Value self) { return !of(self)->is_closed || (kk_stream_refuse_closed(), false); }

// ---- the block

static bool reserve(KkStringIO *s, int64_t length, int width) {
  if (length <= s->capacity && width <= s->width)
    return true;
  int64_t capacity = length <= s->capacity ? s->capacity : 2 * length + 32;
  width = width > s->width ? width : s->width;
  if (!kk_heap_can_hold(capacity, (size_t)width))
    return false;
  char *units = kk_block_plain((size_t)capacity * width);
  if (s->length)
    units_copy(units, width, s->units, s->width, s->length);
  s->units = units;
  s->capacity = capacity;
  s->width = (uint8_t)width;
  return true;
}

static KkNone put(KkStringIO *s, const KkStr *text) {
  int64_t end = s->position + text->length;
  if (text->length == 0)
    return 0;
  if (!reserve(s, end, kk_str_width(text)))
    return KK_NONE_ASIDE;
  if (s->position > s->length)
    memset(s->units + s->length * s->width, 0, (size_t)(s->position - s->length) * s->width);
  units_copy(s->units + s->position * s->width, s->width, text->data, kk_str_width(text), text->length);
  s->position = end;
  s->length = end > s->length ? end : s->length;
  return 0;
}

static KkStr *part(const KkStringIO *s, int64_t start, int64_t end) {
  return end > start ? kk_str_from_units(s->units + start * s->width, s->width, end - start) : kk_str_empty();
}

static uint32_t unit_at(const KkStringIO *s, int64_t i) {
  return s->width == 1   ? (unsigned char)s->units[i]
         : s->width == 2 ? ((const uint16_t *)s->units)[i]
                         : ((const uint32_t *)s->units)[i];
}

// ---- ends of lines

// newline=None: everything written is read with \n; "": as it is. Which ends there were is remembered.
static KkStr *universal(KkStringIO *s, KkStr *text) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  for (int64_t i = 0; i < text->length; i++) {
    uint32_t c = kk_str_at(text, i);
    bool is_pair = c == '\r' && i + 1 < text->length && kk_str_at(text, i + 1) == '\n';
    s->seen |= is_pair ? KK_SEEN_CRLF : c == '\r' ? KK_SEEN_CR : c == '\n' ? KK_SEEN_LF : 0;
    i += is_pair;
    kk_str_builder_add_code(&out, c == '\r' ? '\n' : c);
  }
  return s->newline == KK_NEWLINE_KEPT ? text : kk_str_builder_finish(&out);
}

static KkStr *translated(KkStringIO *s, KkStr *text) {
  if (s->newline <= KK_NEWLINE_KEPT)
    return universal(s, text);
  if (s->newline < KK_NEWLINE_CR)
    return text;
  return kk_str_replace(text, KK_STR("\n"), s->newline == KK_NEWLINE_CR ? KK_STR("\r") : KK_STR("\r\n"), -1);
}

// Behind the line that begins at `at`.
static int64_t line_end(const KkStringIO *s, int64_t at) {
  KkNewline newline = s->newline;
  for (; at < s->length; at++) {
    uint32_t c = unit_at(s, at);
    if (c != '\n' && c != '\r')
      continue;
    bool is_pair = c == '\r' && at + 1 < s->length && unit_at(s, at + 1) == '\n';
    if (newline == KK_NEWLINE_CRLF ? is_pair : newline == KK_NEWLINE_KEPT && is_pair)
      return at + 2;
    bool is_end = newline == KK_NEWLINE_KEPT || (newline == KK_NEWLINE_CR ? c == '\r' : c == '\n');
    if (is_end && newline != KK_NEWLINE_CRLF)
      return at + 1;
  }
  return s->length;
}

// ---- making

Value kk_StringIO_op_new(Value initial, Value newline) {
  KkNewline ends;
  if (!kk_value_is_none(newline) && !kk_is_instance_of(newline, KK_str)) {
    kk_raise(KK_TypeError, "newline must be str or None, not %T", newline);
    return KK_VALUE_ASIDE;
  }
  if (!kk_newline_from(newline, &ends)) {
    kk_clear_pending();
    kk_raise(KK_ValueError, "illegal newline value: %R", newline);
    return KK_VALUE_ASIDE;
  }
  if (!kk_value_is_none(initial) && !kk_is_instance_of(initial, KK_str)) {
    kk_raise(KK_TypeError, "initial_value must be str or None, not %T", initial);
    return KK_VALUE_ASIDE;
  }
  KkStringIO *s = kk_alloc(sizeof *s, KK_StringIO);
  s->width = 1;
  s->newline = ends;
  if (!kk_value_is_none(initial) && put(s, translated(s, kk_value_ref(initial))))
    return KK_VALUE_ASIDE;
  s->position = 0;
  return kk_value_from_ref(s);
}

// ---- methods

KkStr *kk_StringIO_getvalue(Value self) {
  return check_open(self) ? part(of(self), 0, of(self)->length) : KK_REF_ASIDE;
}

static KkStr *take(KkStringIO *s, int64_t end) {
  int64_t start = s->position;
  if (end <= start)
    return kk_str_empty();
  s->position = end;
  return part(s, start, end);
}

KkStr *kk_StringIO_read(Value self, Value size) {
  int64_t n;
  KkStringIO *s = of(self);
  if (!kk_io_size(size, &n) || !check_open(self))
    return KK_REF_ASIDE;
  int64_t left = s->length - s->position;
  return take(s, n < 0 || n > left ? s->length : s->position + n);
}

static KkStr *read_line(KkStringIO *s, int64_t limit) {
  int64_t end = s->position < s->length ? line_end(s, s->position) : s->position;
  return take(s, limit >= 0 && end - s->position > limit ? s->position + limit : end);
}

KkStr *kk_StringIO_readline(Value self, Value size) {
  int64_t n;
  return kk_io_size(size, &n) && check_open(self) ? read_line(of(self), n) : KK_REF_ASIDE;
}

KkList *kk_StringIO_readlines(Value self, Value hint) {
  int64_t most, total = 0;
  if (!kk_io_size(hint, &most) || !check_open_base(self))
    return KK_REF_ASIDE;
  KkList *lines = kk_list_new(KK_LIST_VALUE, 16);
  for (KkStr *line; (line = read_line(of(self), -1))->length;) {
    kk_list_append(lines, kk_value_from_ref(line));
    total += line->length;
    if (most > 0 && total > most)
      break;
  }
  return lines;
}

int64_t kk_StringIO_write(Value self, Value text) {
  if (!kk_is_instance_of(text, KK_str)) {
    kk_raise(KK_TypeError, "string argument expected, got '%T'", text);
    return KK_I64_ASIDE;
  }
  if (!check_open(self))
    return KK_I64_ASIDE;
  KkStr *s = kk_value_ref(text);
  return put(of(self), translated(of(self), s)) ? KK_I64_ASIDE : s->length;
}

KkNone kk_StringIO_writelines(Value self, Value lines) {
  Value iterator = check_open_base(self) ? kk_iter(lines) : KK_VALUE_ASIDE;
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  for (;;) {
    Value line = kk_next(iterator);
    if (kk_value_is_aside(line))
      return kk_pending() ? KK_NONE_ASIDE : 0;
    if (kk_StringIO_write(self, line) == KK_I64_ASIDE)
      return KK_NONE_ASIDE;
  }
}

int64_t kk_StringIO_seek(Value self, int64_t pos, int64_t whence) {
  KkStringIO *s = of(self);
  if (!check_open(self))
    return KK_I64_ASIDE;
  if (whence < 0 || whence > 2)
    kk_raise(KK_ValueError, "Invalid whence (%ld, should be 0, 1 or 2)", whence);
  else if (pos < 0 && whence == 0)
    kk_raise(KK_ValueError, "Negative seek position %ld", pos);
  else if (whence && pos)
    kk_raise(KK_OSError, "Can't do nonzero cur-relative seeks");
  else
    return s->position = whence == 0 ? pos : whence == 1 ? s->position : s->length;
  return KK_I64_ASIDE;
}

int64_t kk_StringIO_tell(Value self) { return check_open(self) ? of(self)->position : KK_I64_ASIDE; }

int64_t kk_StringIO_truncate(Value self, Value pos) {
  KkStringIO *s = of(self);
  if (!check_open(self))
    return KK_I64_ASIDE;
  int64_t size = kk_value_is_none(pos) ? s->position : kk_index(pos);
  if (size == KK_I64_ASIDE && kk_pending())
    return KK_I64_ASIDE;
  if (size < 0)
    return kk_raise(KK_ValueError, "Negative size value %ld", size), KK_I64_ASIDE;
  s->length = size < s->length ? size : s->length;
  return size;
}

KkNone kk_StringIO_flush(Value self) { return (void)self, 0; }

KkNone kk_StringIO_close(Value self) {
  of(self)->is_closed = true;
  of(self)->units = NULL;
  of(self)->length = of(self)->capacity = 0;
  return 0;
}

Value kk_StringIO_op_enter(Value self) { return check_open_base(self) ? self : KK_VALUE_ASIDE; }
KkNone kk_StringIO_op_exit(Value self, const Value *args, size_t n) {
  return (void)args, (void)n, kk_StringIO_close(self);
}

KkBool kk_StringIO_isatty(Value self) { return check_open_base(self) ? 0 : KK_BOOL_ASIDE; }
KkBool kk_StringIO_readable(Value self) { return check_open(self) ? 1 : KK_BOOL_ASIDE; }
KkBool kk_StringIO_writable(Value self) { return check_open(self) ? 1 : KK_BOOL_ASIDE; }
KkBool kk_StringIO_seekable(Value self) { return check_open(self) ? 1 : KK_BOOL_ASIDE; }
int64_t kk_StringIO_fileno(Value self) { return (void)self, kk_raise_unsupported("fileno"), KK_I64_ASIDE; }
KkBool kk_StringIO_get_closed(Value self) { return of(self)->is_closed; }
KkBool kk_StringIO_get_line_buffering(Value self) { return check_open(self) ? 0 : KK_BOOL_ASIDE; }
Value kk_StringIO_get_newlines(Value self) { return kk_newlines_seen(of(self)->seen); }
Value kk_StringIO_get_encoding(Value self) { return (void)self, KK_VALUE_NONE; }
Value kk_StringIO_get_errors(Value self) { return (void)self, KK_VALUE_NONE; }

// ---- slots

static Value slot_iter(Value v) { return check_open_base(v) ? v : KK_VALUE_ASIDE; }

static Value slot_next(Value v) {
  KkStr *line = check_open(v) ? read_line(of(v), -1) : KK_REF_ASIDE;
  return line == KK_REF_ASIDE || line->length == 0 ? KK_VALUE_ASIDE : kk_value_from_ref(line);
}

void kk_StringIO_class_init(KkClass *class) {
  class->module = "_io";
  class->slots.iter = slot_iter;
  class->slots.next = slot_next;
}
