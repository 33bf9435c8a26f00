// io.c - text streams over file descriptors: standard input, output, error; print() and input().
//
// A stream is what Python calls a TextIOWrapper with its buffer beneath: text is encoded into a block of 8 KB and written
// when that is full, at a newline if the stream is line-buffered (a terminal, and standard error), and at exit.
//
//   write   buffer[0 … used)            bytes not yet written
//   read    buffer[start … used)        bytes not yet given out;   pushed: text read but not given out
//
// Errors of the encoding are CPython's in UTF-8 mode: in the C locale bytes that are not UTF-8 pass through standard input
// and output as surrogates, elsewhere they raise; standard error writes escapes.
#include "io.h"
#include "attribute.h"
#include "bytes.h"
#include "call.h"
#include "class.h"
#include "dict.h"
#include "dynamic.h"
#include "error.h"
#include "exception.h"
#include "heap.h"
#include "io_internal.h"
#include "operators.h"
#include "str.h"
#include "str_builder.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

enum { BUFFER_BYTES = 8192, KEPT_BYTES = 4096 };

typedef struct Io {
  KkStream *in, *out, *err;
} Io;

static Io *io(void) { return kk_process.io; }
KkStream *kk_stdin(void) { return io()->in; }
KkStream *kk_stdout(void) { return io()->out; }
KkStream *kk_stderr(void) { return io()->err; }

bool kk_stream_is_absent(const KkStream *stream) { return stream->is_absent; }

static KkNone raise_closed(void) {
  kk_raise(KK_ValueError, "I/O operation on closed file.");
  return KK_NONE_ASIDE;
}

// ---- writing

// Writes all n bytes; *done counts them also when it fails.
static KkNone write_all(int fd, const char *bytes, size_t n, size_t *done) {
  for (*done = 0; *done < n;) {
    ssize_t written = write(fd, bytes + *done, n - *done);
    if (written >= 0) {
      *done += (size_t)written;
    } else if (errno != EINTR) {
      kk_raise_errno(errno, NULL);
      return KK_NONE_ASIDE;
    } else if (kk_poll()) {
      return KK_NONE_ASIDE;
    }
  }
  return 0;
}

// What a failed write leaves behind is tried again at the next flush, unless it was more than the buffer of a block that
// CPython has below its text layer: then it is lost.
static KkNone flush_buffer(KkStream *stream) {
  size_t done;
  KkNone failed = write_all(stream->fd, stream->buffer, stream->used, &done);
  if (failed && stream->used > KEPT_BYTES)
    done = stream->used;
  memmove(stream->buffer, stream->buffer + done, stream->used - done);
  stream->used -= done;
  return failed;
}

KkNone kk_stream_flush(KkStream *stream) {
  if (stream->is_closed)
    return raise_closed();
  return stream->is_writer && stream->used ? flush_buffer(stream) : 0;
}

static KkNone put_bytes(KkStream *stream, const char *bytes, size_t n) {
  if (stream->used + n > BUFFER_BYTES && stream->used && flush_buffer(stream))
    return KK_NONE_ASIDE;
  if (n <= BUFFER_BYTES) {
    memcpy(stream->buffer + stream->used, bytes, n);
    stream->used += n;
    return 0;
  }
  size_t done;
  return write_all(stream->fd, bytes, n, &done);
}

static KkNone write_bytes(KkStream *stream, const char *bytes, size_t n) {
  if (put_bytes(stream, bytes, n))
    return KK_NONE_ASIDE;
  bool is_line = stream->is_line_buffered && (memchr(bytes, '\n', n) || memchr(bytes, '\r', n));
  return is_line ? flush_buffer(stream) : 0;
}

static KkNone refuse_write(const KkStream *stream) {
  if (stream->is_absent)
    return 0;
  if (stream->is_closed)
    return raise_closed();
  kk_raise(KK_ValueError, "not writable");
  return KK_NONE_ASIDE;
}

KkNone kk_stream_write(KkStream *stream, KkStr *s) {
  if (KK_UNLIKELY(!stream->is_writer || stream->is_closed))
    return refuse_write(stream);
  if (KK_LIKELY(kk_str_is_ascii(s)))
    return write_bytes(stream, s->data, (size_t)s->length);
  KkBytes *bytes = kk_str_encode(s, KK_STR("utf-8"), stream->errors);
  if (bytes == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  return write_bytes(stream, (const char *)bytes->data, (size_t)bytes->length);
}

// ---- reading

// Reads more bytes behind what is left. Returns their number, 0 at the end of the file, -1 if it raised.
static ssize_t fill_buffer(KkStream *stream) {
  memmove(stream->buffer, stream->buffer + stream->start, stream->used - stream->start);
  stream->used -= stream->start;
  stream->start = 0;
  for (;;) {
    ssize_t got = read(stream->fd, stream->buffer + stream->used, BUFFER_BYTES - stream->used);
    if (got >= 0) {
      stream->used += (size_t)got;
      return got;
    }
    if (errno != EINTR)
      return kk_raise_errno(errno, NULL), -1;
    if (kk_poll())
      return -1;
  }
}

// Bytes collected from several fillings of the buffer.
typedef struct Line {
  char *bytes;
  size_t length, capacity;
} Line;

static void line_add(Line *line, const char *bytes, size_t n) {
  if (n == 0)
    return;
  if (line->length + n > line->capacity) {
    size_t capacity = 2 * (line->length + n) + 128;
    char *room = kk_block_plain(capacity);
    if (line->length)
      memcpy(room, line->bytes, line->length);
    line->bytes = room;
    line->capacity = capacity;
  }
  memcpy(line->bytes + line->length, bytes, n);
  line->length += n;
}

static KkStr *decode(const KkStream *stream, const Line *line) {
  KkByteSpan span = {(const unsigned char *)line->bytes, (int64_t)line->length};
  KkBytes *bytes = kk_bytes_from(line->bytes, (int64_t)line->length);
  return kk_bytes_decode_span(span, kk_value_from_ref(bytes), KK_STR("utf-8"), stream->errors);
}

// Collects up to and with the next newline. (CPython translates \r\n of standard input on Windows only.) False: raised.
static bool collect_line(KkStream *stream, Line *line) {
  for (;;) {
    const char *from = stream->buffer + stream->start;
    size_t left = stream->used - stream->start;
    const char *end = memchr(from, '\n', left);
    size_t taken = end ? (size_t)(end - from) + 1 : left;
    line_add(line, from, taken);
    stream->start += taken;
    if (end)
      return true;
    ssize_t got = fill_buffer(stream);
    if (got <= 0)
      return got == 0;
  }
}

static KkNone check_readable(const KkStream *stream) {
  if (stream->is_closed)
    return raise_closed();
  if (!stream->is_writer)
    return 0;
  kk_raise(KK_ValueError, "not readable");
  return KK_NONE_ASIDE;
}

// Gives the first `limit` characters (negative: all) and keeps the rest.
static KkStr *give(KkStream *stream, KkStr *text, int64_t limit) {
  bool is_cut = limit >= 0 && text->length > limit;
  stream->pushed = is_cut ? kk_str_part(text, limit, text->length - limit) : NULL;
  return is_cut ? kk_str_part(text, 0, limit) : text;
}

KkStr *kk_stream_readline(KkStream *stream, int64_t limit) {
  if (check_readable(stream))
    return KK_REF_ASIDE;
  if (stream->pushed)
    return give(stream, stream->pushed, limit);
  Line line = {NULL, 0, 0};
  if (!collect_line(stream, &line))
    return KK_REF_ASIDE;
  KkStr *text = line.length ? decode(stream, &line) : kk_str_empty();
  return text == KK_REF_ASIDE ? text : give(stream, text, limit);
}

KkStr *kk_stream_read(KkStream *stream, int64_t limit) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  while (limit < 0 || out.length < limit) {
    KkStr *line = kk_stream_readline(stream, limit < 0 ? -1 : limit - out.length);
    if (line == KK_REF_ASIDE)
      return KK_REF_ASIDE;
    if (line->length == 0)
      break;
    kk_str_builder_add(&out, line);
  }
  return kk_str_builder_finish(&out);
}

// ---- print()

// sys.stdout and its like as the program may have replaced them.
static Value present_stream(const char *name, KkStream *first) {
  if (!kk_process.sys)
    return kk_value_from_ref(first);
  Value v = kk_dict_get_str(kk_process.sys->attributes, kk_str_from_ascii(name));
  if (kk_value_is_aside(v))
    kk_raise(KK_RuntimeError, "lost sys.%s", name);
  return v;
}

// Of a stream that is not ours: the program got it through sys or print(file=…), which install the table.
static Value call_method(Value file, KkStr *name, const Value *args, size_t n) {
  return kk_process.dynamic->call_method(file, name, args, n, NULL);
}

static KkNone write_to(Value file, KkStr *s) {
  if (KK_LIKELY(kk_value_is(file, KK_TextIOWrapper)))
    return kk_stream_write(kk_value_ref(file), s);
  Value text = kk_value_from_ref(s);
  return kk_value_is_aside(call_method(file, KK_STR("write"), &text, 1)) ? KK_NONE_ASIDE : 0;
}

static KkNone flush_file(Value file) {
  if (kk_value_is(file, KK_TextIOWrapper))
    return kk_stream_flush(kk_value_ref(file));
  return kk_value_is_aside(call_method(file, KK_STR("flush"), NULL, 0)) ? KK_NONE_ASIDE : 0;
}

static KkNone print_to(Value file, const Value *args, size_t n, KkStr *sep, KkStr *end) {
  if (kk_value_is_none(file))
    return 0;
  if (kk_value_is_aside(file))
    return KK_NONE_ASIDE;
  for (size_t i = 0; i < n; i++) {
    if (i && write_to(file, sep ? sep : KK_STR(" ")))
      return KK_NONE_ASIDE;
    KkStr *text = kk_to_str(args[i]);
    if (text == KK_REF_ASIDE || write_to(file, text))
      return KK_NONE_ASIDE;
  }
  return write_to(file, end ? end : KK_STR("\n"));
}

KkNone kk_print(const Value *args, size_t n, KkStr *sep, KkStr *end, Value file, KkBool flush) {
  if (kk_value_is_aside(file) || kk_value_is_none(file))
    file = present_stream("stdout", kk_stdout());
  else
    kk_dynamic_install();
  if (print_to(file, args, n, sep, end))
    return KK_NONE_ASIDE;
  return flush && !kk_value_is_none(file) ? flush_file(file) : 0;
}

// Does not mention kk_dynamic_install: most programs print, and few to another file.
KkNone kk_print_values(const Value *values, size_t n) {
  return print_to(present_stream("stdout", kk_stdout()), values, n, NULL, NULL);
}

KkNone kk_print_str(KkStr *s) {
  if (KK_LIKELY(!kk_process.sys))
    return kk_stream_write(kk_stdout(), s);
  Value file = present_stream("stdout", kk_stdout());
  if (kk_value_is_aside(file))
    return KK_NONE_ASIDE;
  return kk_value_is_none(file) ? 0 : write_to(file, s);
}

KkNone kk_print_ascii(const char *text, size_t n) {
  if (KK_LIKELY(!kk_process.sys && !kk_stdout()->is_closed && !kk_stdout()->is_absent))
    return write_bytes(kk_stdout(), text, n);
  return kk_print_str(kk_str_from_ascii_n(text, n));
}

// ---- input()

static KkStr *raise_end_of_file(void) {
  kk_raise(KK_EOFError, "EOF when reading a line");
  return KK_REF_ASIDE;
}

static KkStr *without_newline(KkStr *line) {
  if (line == KK_REF_ASIDE)
    return line;
  if (line->length == 0)
    return raise_end_of_file();
  bool is_ended = kk_str_at(line, line->length - 1) == '\n';
  return is_ended ? kk_str_part(line, 0, line->length - 1) : line;
}

static bool is_terminal(Value file, int fd) {
  return kk_value_is(file, KK_TextIOWrapper) && ((KkStream *)kk_value_ref(file))->fd == fd && isatty(fd);
}

// On a terminal CPython writes the prompt to standard error, elsewhere to sys.stdout.
static KkNone write_prompt(KkStr *prompt, Value in, Value out) {
  bool is_interactive = is_terminal(in, 0) && is_terminal(out, 1);
  if (is_interactive && flush_file(out))
    return KK_NONE_ASIDE;
  Value file = is_interactive ? kk_value_from_ref(kk_stderr()) : out;
  if (prompt && write_to(file, prompt))
    return KK_NONE_ASIDE;
  return flush_file(file);
}

KkStr *kk_input(KkStr *prompt) {
  Value in = present_stream("stdin", kk_stdin()), out = present_stream("stdout", kk_stdout());
  if (kk_value_is_aside(in) || kk_value_is_aside(out))
    return KK_REF_ASIDE;
  if (kk_stream_flush(kk_stderr()))
    kk_clear_pending();
  if (write_prompt(prompt, in, out))
    return KK_REF_ASIDE;
  if (kk_value_is(in, KK_TextIOWrapper))
    return without_newline(kk_stream_readline(kk_value_ref(in), -1));
  Value line = call_method(in, KK_STR("readline"), NULL, 0);
  if (kk_value_is_aside(line))
    return KK_REF_ASIDE;
  if (kk_is_instance_of(line, KK_str))
    return without_newline(kk_value_ref(line));
  kk_raise(KK_TypeError, "object.readline() returned non-string");
  return KK_REF_ASIDE;
}

// ---- start and end

// Does the locale let bytes pass that are not UTF-8? The C locale does, and those that CPython puts in its place.
static bool is_c_locale(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  const char *set = NULL;
  for (int i = 0; i < 3 && !(set && *set); i++)
    set = getenv(names[i]);
  if (!set || !*set || !setlocale(LC_CTYPE, ""))
    return true;
  const char *locale = setlocale(LC_CTYPE, NULL);
  static const char *const coerced[] = {"C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8"};
  for (size_t i = 0; i < sizeof coerced / sizeof *coerced; i++)
    if (strcmp(locale, coerced[i]) == 0)
      return true;
  return false;
}

static KkStream *stream_new(int fd, const char *name, KkStr *errors) {
  KkStream *stream = kk_alloc(sizeof *stream, KK_TextIOWrapper);
  stream->fd = fd;
  stream->name = kk_str_from_ascii(name);
  stream->errors = errors;
  stream->is_writer = fd != 0;
  stream->is_absent = fcntl(fd, F_GETFD) < 0;
  stream->is_line_buffered = fd == 2 || (fd == 1 && isatty(fd));
  stream->buffer = kk_block_plain(BUFFER_BYTES);
  if (stream->is_absent)
    stream->is_closed = true;
  return stream;
}

void kk_io_init(void) {
  KkStr *errors = is_c_locale() ? KK_STR("surrogateescape") : KK_STR("strict");
  Io *streams = kk_block_scanned(sizeof *streams);
  kk_process.io = streams;
  streams->in = stream_new(0, "<stdin>", errors);
  streams->out = stream_new(1, "<stdout>", errors);
  streams->err = stream_new(2, "<stderr>", KK_STR("backslashreplace"));
}

void kk_stderr_text(const char *text, size_t n) {
  size_t done;
  if (!kk_stderr()->is_closed && flush_buffer(kk_stderr()))
    kk_clear_pending();
  if (write_all(2, text, n, &done))
    kk_clear_pending();
}

static void report_unflushed(KkStream *stream) {
  KkException *e = kk_take_pending();
  KkStr *repr = kk_repr(kk_value_from_ref(stream)), *text = kk_exception_str(e);
  if (repr == KK_REF_ASIDE || text == KK_REF_ASIDE)
    return kk_clear_pending();
  KkStr *message = kk_text_format("Exception ignored in: %U\n%T: %U\n", repr, kk_value_from_ref(e), text);
  size_t n;
  const char *bytes = kk_str_to_utf8(message, &n);
  kk_stderr_text(bytes, n);
}

int kk_io_finish(int status) {
  if (!kk_stdout()->is_closed && kk_stream_flush(kk_stdout())) {
    report_unflushed(kk_stdout());
    status = 120;
  }
  if (!kk_stderr()->is_closed && kk_stream_flush(kk_stderr())) {
    kk_clear_pending();
    status = 120;
  }
  return status;
}
