// file_open.c - open(): modes, descriptors, and the object that a mode makes.
//
//   "r" "w+" …            TextIOWrapper on a buffered file
//   "rb"                  BufferedReader        "wb" "ab" "xb"   BufferedWriter        "r+b" "wb+" …   BufferedRandom
//   "…b", buffering=0     FileIO
//
// Checks and texts of errors come in the order of CPython's (Modules/_io/_iomodule.c, fileio.c), because a call may be
// wrong in several ways.
#include "call.h"
#include "class.h"
#include "error.h"
#include "heap.h"
#include "int.h"
#include "io_internal.h"
#include "path.h"
#include "str.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

KkNone kk_raise_unsupported(const char *what) {
  kk_raise(KK_UnsupportedOperation, "%s", what);
  return KK_NONE_ASIDE;
}

// ---- modes

typedef struct Mode {
  char action;   // r, w, a or x
  bool is_binary, is_both;
} Mode;

static bool refuse(const char *text) {
  kk_raise(KK_ValueError, "%s", text);
  return false;
}

static bool refuse_mode(KkStr *text) {
  kk_raise(KK_ValueError, "invalid mode: '%U'", text);
  return false;
}

static bool mode_check(const Mode *mode, int actions, bool is_text) {
  if (is_text && mode->is_binary)
    return refuse("can't have text and binary mode at once");
  if (actions > 1)
    return refuse("must have exactly one of create/read/write/append mode");
  return true;
}

static bool mode_parse(KkStr *text, Mode *mode) {
  int actions = 0;
  bool is_text = false;
  *mode = (Mode){0};
  for (int64_t i = 0; i < text->length; i++) {
    uint32_t c = kk_str_at(text, i);
    for (int64_t k = 0; k < i; k++)
      if (kk_str_at(text, k) == c)
        return refuse_mode(text);
    switch (c) {
    case 'r':
    case 'w':
    case 'a':
    case 'x': mode->action = (char)c, actions++; break;
    case 'b': mode->is_binary = true; break;
    case 't': is_text = true; break;
    case '+': mode->is_both = true; break;
    default: return refuse_mode(text);
    }
  }
  return mode_check(mode, actions, is_text);
}

// The mode as FileIO shows it.
static KkStr *raw_mode(const Mode *mode) {
  if (mode->action == 'r')
    return mode->is_both ? KK_STR("rb+") : KK_STR("rb");
  if (mode->action == 'w')
    return mode->is_both ? KK_STR("rb+") : KK_STR("wb");
  if (mode->action == 'a')
    return mode->is_both ? KK_STR("ab+") : KK_STR("ab");
  return mode->is_both ? KK_STR("xb+") : KK_STR("xb");
}

static int flags_of(const Mode *mode) {
  int access = mode->is_both ? O_RDWR : mode->action == 'r' ? O_RDONLY : O_WRONLY;
  int how = mode->action == 'w'   ? O_CREAT | O_TRUNC
            : mode->action == 'a' ? O_CREAT | O_APPEND
            : mode->action == 'x' ? O_CREAT | O_EXCL
                                  : 0;
  return access | how | O_CLOEXEC;
}

// ---- the descriptor

typedef struct Opening {
  KkPath path;
  Mode mode;
  bool closes;    // closefd
  Value opener;   // None: open(2)
  int fd;
  struct stat status;
} Opening;

// When no descriptor is left, those of files that nobody refers to are freed first.
static int open_path(const Opening *o) {
  bool is_collected = false;
  for (;;) {
    int fd = open(o->path.bytes, flags_of(&o->mode), 0666);
    if (fd >= 0)
      return fd;
    if (errno == EMFILE && !is_collected)
      is_collected = true, kk_files_collect();
    else if (errno != EINTR)
      return kk_path_raise(&o->path, NULL), -1;
    else if (kk_poll())
      return -1;
  }
}

static int call_opener(const Opening *o) {
  Value args[2] = {o->path.given, kk_value_from_small(flags_of(&o->mode))};
  Value result = kk_call(o->opener, args, 2, NULL);
  if (kk_value_is_aside(result))
    return -1;
  if (!kk_value_is_small(result))
    return kk_raise(KK_TypeError, "expected integer from opener"), -1;
  int64_t fd = kk_value_small(result);
  if (fd < 0)
    kk_raise(KK_ValueError, "opener returned %ld", fd);
  return (int)fd;
}

static int find_descriptor(const Opening *o) {
  if (!o->path.bytes)
    return o->path.fd;
  if (!o->closes)
    return kk_raise(KK_ValueError, "Cannot use closefd=False with file name"), -1;
  return kk_value_is_none(o->opener) ? open_path(o) : call_opener(o);
}

static bool fail_opened(const Opening *o, int error) {
  if (o->path.bytes)
    close(o->fd);
  errno = error;
  if (error == EISDIR)
    kk_path_raise(&o->path, NULL);
  else
    kk_raise_errno(error, NULL);
  return false;
}

static bool opening_run(Opening *o) {
  o->fd = find_descriptor(o);
  if (o->fd < 0)
    return false;
  if (fstat(o->fd, &o->status) < 0)
    return fail_opened(o, errno);
  if (S_ISDIR(o->status.st_mode))
    return fail_opened(o, EISDIR);
  if (o->mode.action == 'a')
    lseek(o->fd, 0, SEEK_END);
  return true;
}

// ---- the objects

static size_t best_capacity(const struct stat *status) {
  return status->st_blksize > 1 ? (size_t)status->st_blksize : KK_CHUNK_BYTES;
}

static KkClassId class_for(const Mode *mode, int64_t buffering) {
  if (buffering == 0)
    return KK_FileIO;
  return mode->is_both ? KK_BufferedRandom : mode->action == 'r' ? KK_BufferedReader : KK_BufferedWriter;
}

static KkFile *file_make(Opening *o, int64_t buffering) {
  KkClassId class_id = class_for(&o->mode, buffering);
  size_t capacity = buffering > 1 ? (size_t)buffering : buffering == 0 ? 0 : best_capacity(&o->status);
  KkFile *file = kk_file_new(class_id, o->fd, o->path.given, raw_mode(&o->mode), capacity);
  file->keeps_descriptor = !o->closes;
  file->can_read = o->mode.is_both || o->mode.action == 'r';
  file->can_write = o->mode.is_both || o->mode.action != 'r';
  kk_file_class_ready(class_id);
  return file;
}

static bool newline_parse(KkStr *text, KkNewline *newline) {
  static const char *const texts[] = {[KK_NEWLINE_KEPT] = "", "\n", "\r", "\r\n"};
  *newline = KK_NEWLINE_TRANSLATED;
  if (!text)
    return true;
  for (*newline = KK_NEWLINE_KEPT; *newline <= KK_NEWLINE_CRLF; ++*newline)
    if (kk_str_equal_ascii(text, texts[*newline]))
      return true;
  kk_raise(KK_ValueError, "illegal newline value: %U", text);
  return false;
}

bool kk_newline_from(Value v, KkNewline *newline) {
  return newline_parse(kk_value_is_none(v) ? NULL : kk_value_ref(v), newline);
}

static bool binary_check(const Mode *mode, KkStr *encoding, KkStr *errors, KkStr *newline) {
  if (!mode->is_binary)
    return true;
  if (encoding)
    return refuse("binary mode doesn't take an encoding argument");
  if (errors)
    return refuse("binary mode doesn't take an errors argument");
  return !newline || refuse("binary mode doesn't take a newline argument");
}

// A failed text layer leaves no descriptor behind.
static Value close_failed(KkFile *file) {
  KkException *e = kk_take_pending();
  if (kk_file_shut(file))
    kk_clear_pending();
  kk_reraise(e);
  return KK_VALUE_ASIDE;
}

static Value stream_make(KkFile *file, KkStr *mode, KkStr *encoding, KkStr *errors, KkStr *newline, bool is_terminal) {
  KkNewline ends;
  if (!newline_parse(newline, &ends))
    return close_failed(file);
  KkStream *stream = kk_stream_new(file, mode, kk_io_encoding_from(encoding), errors ? errors : KK_STR("strict"), ends);
  if (!stream)
    return close_failed(file);
  stream->is_line_buffered = is_terminal;
  kk_files_add(&stream->header);
  return kk_value_from_ref(stream);
}

// An action is missing from "", "b", "+" … FileIO is the one to say so.
static Value refuse_no_action(void) {
  kk_raise(KK_ValueError, "Must have exactly one of create/read/write/append mode and at most one plus");
  return KK_VALUE_ASIDE;
}

static bool name_is_allowed(const Opening *o) {
  if (o->path.bytes || o->path.fd >= 0)
    return true;
  return refuse("negative file descriptor");
}

static Value open_file(Opening *o, KkStr *mode, int64_t buffering, KkStr *encoding, KkStr *errors, KkStr *newline) {
  if (!opening_run(o))
    return KK_VALUE_ASIDE;
  bool is_line = buffering == 1 || (buffering < 0 && S_ISCHR(o->status.st_mode) && isatty(o->fd));
  KkFile *file = file_make(o, is_line ? -1 : buffering);
  if (!o->mode.is_binary && buffering == 0) {
    refuse("can't have unbuffered text I/O");
    return close_failed(file);
  }
  if (!o->mode.is_binary)
    return stream_make(file, mode, encoding, errors, newline, is_line);
  kk_files_add(&file->header);
  return kk_value_from_ref(file);
}

static KK_APART Value open_checked(Value name, KkStr *mode, int64_t buffering, KkStr *encoding, KkStr *errors,
                                   KkStr *newline, KkBool closes, Value opener) {
  Opening o = {.closes = closes, .opener = opener};
  if (!kk_path_is_given(name))
    name = kk_path_fspath(name, "open", KK_PATH_OPEN);
  if (kk_value_is_aside(name) || !mode_parse(mode, &o.mode) || !binary_check(&o.mode, encoding, errors, newline))
    return KK_VALUE_ASIDE;
  if (!o.mode.action)
    return refuse_no_action();
  if (!kk_path_from(name, "open", KK_PATH_OPEN, &o.path) || !name_is_allowed(&o))
    return KK_VALUE_ASIDE;
  return open_file(&o, mode, buffering, encoding, errors, newline);
}

Value kk_builtin_open(Value name, KkStr *mode, int64_t buffering, KkStr *encoding, KkStr *errors, KkStr *newline,
                      KkBool closes, Value opener) {
  kk_files_settle();
  return open_checked(name, mode, buffering, encoding, errors, newline, closes, opener);
}
