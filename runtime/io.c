// io.c - standard input, output and error; print() and input().
//
// A stream is what Python calls a TextIOWrapper: io_write.c and io_read.c say how it works. Standard output is flushed when
// its buffer is full, at a newline if it is a terminal, and at exit; standard error at each newline.
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

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct Io {
  KkStream *in, *out, *err;
} Io;

static Io *io(void) { return kk_process.io; }
KkStream *kk_stdin(void) { return io()->in; }
KkStream *kk_stdout(void) { return io()->out; }
KkStream *kk_stderr(void) { return io()->err; }

bool kk_stream_is_absent(const KkStream *stream) { return stream->is_absent; }

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
  return kk_value_is(file, KK_TextIOWrapper) && ((KkStream *)kk_value_ref(file))->file->fd == fd && isatty(fd);
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

// One that input() needs: None counts as lost, too.
static Value needed_stream(const char *name, KkStream *first) {
  Value v = present_stream(name, first);
  if (!kk_value_is_aside(v) && !kk_value_is_none(v))
    return v;
  if (kk_pending())
    kk_clear_pending();
  kk_raise(KK_RuntimeError, "input(): lost sys.%s", name);
  return KK_VALUE_ASIDE;
}

KkStr *kk_input(KkStr *prompt) {
  Value in = needed_stream("stdin", kk_stdin()), out = in;
  if (!kk_value_is_aside(in))
    out = needed_stream("stdout", kk_stdout());
  if (kk_value_is_aside(out))
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

KkStr *kk_io_encoding_from(KkStr *encoding) {
  if (encoding && !kk_str_equal_ascii(encoding, "locale"))
    return encoding;
  const char *locale = setlocale(LC_CTYPE, NULL);   // set by kk_io_init
  if (strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0)
    return KK_STR("utf-8");
  return kk_str_from_ascii(nl_langinfo(CODESET));
}

// The buffer has the size the file system likes best, as in CPython.
static KkStream *standard_stream(int fd, KkStr *name, KkStr *errors) {
  struct stat status;
  bool is_absent = fstat(fd, &status) < 0, is_reader = fd == 0;
  KkStr *mode = is_reader ? KK_STR("rb") : KK_STR("wb");
  size_t capacity = is_absent || status.st_blksize <= 1 ? KK_CHUNK_BYTES : (size_t)status.st_blksize;
  KkFile *file = kk_file_new(is_reader ? KK_BufferedReader : KK_BufferedWriter, fd, kk_value_from_ref(name), mode,
                             capacity);
  file->is_closed = is_absent;
  file->keeps_descriptor = true;
  KkStream *stream = kk_stream_new(file, is_reader ? KK_STR("r") : KK_STR("w"), KK_STR("utf-8"), errors, KK_NEWLINE_LF);
  stream->is_absent = is_absent;
  stream->is_line_buffered = fd == 2 || (!is_absent && S_ISCHR(status.st_mode) && isatty(fd));
  return stream;
}

void kk_io_init(void) {
  KkStr *errors = is_c_locale() ? KK_STR("surrogateescape") : KK_STR("strict");
  Io *streams = kk_block_scanned(sizeof *streams);
  kk_process.io = streams;
  streams->in = standard_stream(0, KK_STR("<stdin>"), errors);
  streams->out = standard_stream(1, KK_STR("<stdout>"), errors);
  streams->err = standard_stream(2, KK_STR("<stderr>"), KK_STR("backslashreplace"));
}

void kk_stderr_text(const char *text, size_t n) {
  KkStream *err = kk_stderr();
  if (err->file->is_closed)
    return;
  if (kk_stream_put(err, text, n, true))
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
  kk_files_finish();
  if (!kk_stdout()->file->is_closed && kk_stream_flush(kk_stdout())) {
    report_unflushed(kk_stdout());
    status = 120;
  }
  if (!kk_stderr()->file->is_closed && kk_stream_flush(kk_stderr())) {
    kk_clear_pending();
    status = 120;
  }
  return status;
}
