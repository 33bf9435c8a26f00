// io_stream.c - the methods of text streams (class TextIOWrapper).
#include "io_internal.h"
#include "class.h"
#include "error.h"
#include "list.h"
#include "operators.h"
#include "str.h"

#include <unistd.h>

static KkStream *stream(Value self) { return kk_value_ref(self); }

static bool check_open(Value self) {
  if (!stream(self)->is_closed)
    return true;
  kk_raise(KK_ValueError, "I/O operation on closed file.");
  return false;
}

int64_t kk_TextIOWrapper_write(Value self, Value text) {
  if (!kk_is_instance_of(text, KK_str)) {
    kk_raise(KK_TypeError, "write() argument must be str, not %T", text);
    return KK_I64_ASIDE;
  }
  KkStr *s = kk_value_ref(text);
  return kk_stream_write(stream(self), s) ? KK_I64_ASIDE : s->length;
}

KkNone kk_TextIOWrapper_writelines(Value self, Value lines) {
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
KkStr *kk_TextIOWrapper_read(Value self, int64_t size) { return kk_stream_read(stream(self), size); }
KkStr *kk_TextIOWrapper_readline(Value self, int64_t size) { return kk_stream_readline(stream(self), size); }

KkList *kk_TextIOWrapper_readlines(Value self) {
  KkList *lines = kk_list_new(KK_LIST_VALUE, 16);
  for (;;) {
    KkStr *line = kk_stream_readline(stream(self), -1);
    if (line == KK_REF_ASIDE)
      return KK_REF_ASIDE;
    if (line->length == 0)
      return lines;
    kk_list_append(lines, kk_value_from_ref(line));
  }
}

KkNone kk_TextIOWrapper_close(Value self) {
  if (stream(self)->is_closed)
    return 0;
  KkNone failed = kk_stream_flush(stream(self));
  stream(self)->is_closed = true;
  close(stream(self)->fd);
  return failed;
}

KkBool kk_TextIOWrapper_isatty(Value self) { return check_open(self) ? isatty(stream(self)->fd) : KK_BOOL_ASIDE; }
KkBool kk_TextIOWrapper_readable(Value self) { return check_open(self) ? !stream(self)->is_writer : KK_BOOL_ASIDE; }
KkBool kk_TextIOWrapper_writable(Value self) { return check_open(self) ? stream(self)->is_writer : KK_BOOL_ASIDE; }
int64_t kk_TextIOWrapper_fileno(Value self) { return check_open(self) ? stream(self)->fd : KK_I64_ASIDE; }

KkBool kk_TextIOWrapper_get_closed(Value self) { return stream(self)->is_closed; }
KkBool kk_TextIOWrapper_get_line_buffering(Value self) { return stream(self)->is_line_buffered; }
KkStr *kk_TextIOWrapper_get_name(Value self) { return stream(self)->name; }
KkStr *kk_TextIOWrapper_get_errors(Value self) { return stream(self)->errors; }
KkStr *kk_TextIOWrapper_get_encoding(Value self) { return (void)self, KK_STR("utf-8"); }
KkStr *kk_TextIOWrapper_get_mode(Value self) { return stream(self)->is_writer ? KK_STR("w") : KK_STR("r"); }

// ---- slots

static Value slot_repr(Value v) {
  return kk_value_from_ref(kk_text_format("<_io.TextIOWrapper name=%R mode='%U' encoding='utf-8'>",
                                          kk_value_from_ref(stream(v)->name), kk_TextIOWrapper_get_mode(v)));
}

static Value slot_iter(Value v) { return check_open(v) ? v : KK_VALUE_ASIDE; }

static Value slot_next(Value v) {
  KkStr *line = kk_stream_readline(stream(v), -1);
  return line == KK_REF_ASIDE || line->length == 0 ? KK_VALUE_ASIDE : kk_value_from_ref(line);
}

void kk_TextIOWrapper_class_init(KkClass *class) {
  class->module = "_io";
  class->slots.repr = slot_repr;
  class->slots.iter = slot_iter;
  class->slots.next = slot_next;
}
