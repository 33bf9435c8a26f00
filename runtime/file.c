// file.c - reading and writing bytes through a buffer; files that nobody closed.
//
// When bytes reach the descriptor is CPython's (Modules/_io/bufferedio.c): a write that does not fit flushes the buffer
// first, what is larger than the buffer goes out directly, the rest stays. So what another reader of the file sees, and
// when, is the same.
#include "file.h"
#include "class.h"
#include "error.h"
#include "finalize.h"
#include "heap.h"
#include "io_internal.h"

#define GC_THREADS
#include <errno.h>
#include <gc/gc.h>
#include <stdlib.h>
#include <unistd.h>

KkFile *kk_file_new(KkClassId class_id, int fd, Value name, KkStr *mode, size_t capacity) {
  KkFile *file = kk_alloc(sizeof *file, class_id);
  bool is_both = mode->data[mode->length - 1] == '+';
  file->fd = fd;
  file->can_read = is_both || mode->data[0] == 'r';
  file->can_write = is_both || mode->data[0] != 'r';
  file->capacity = capacity;
  file->name = name;
  file->mode = mode;
  return file;
}

KkFile *kk_file_from(Value self) { return kk_value_ref(self); }

static char *buffer_of(KkFile *file) {
  if (!file->buffer)
    file->buffer = kk_block_plain(file->capacity ? file->capacity : 1);
  return file->buffer;
}

// ---- the descriptor

// One read; interrupted by a signal it goes on, unless the signal raises. -1: raised.
static ssize_t read_raw(KkFile *file, char *into, size_t n) {
  if (file->source)
    return file->source->read(file, into, n);
  for (;;) {
    ssize_t got = read(file->fd, into, n);
    if (got >= 0)
      return got;
    if (errno != EINTR)
      return kk_raise_errno(errno, NULL), -1;
    if (kk_poll())
      return -1;
  }
}

static ssize_t write_raw(KkFile *file, const char *bytes, size_t n) {
  if (file->source)
    return file->source->write(file, bytes, n);
  for (;;) {
    ssize_t written = write(file->fd, bytes, n);
    if (written >= 0)
      return written;
    if (errno != EINTR)
      return kk_raise_errno(errno, NULL), -1;
    if (kk_poll())
      return -1;
  }
}

int64_t kk_file_move_raw(KkFile *file, int64_t offset, int whence) {
  if (!file->source)
    return lseek(file->fd, offset, whence);
  int64_t at = file->source->move(file, offset, whence);
  if (at < 0) {
    kk_clear_pending();
    errno = ESPIPE;
  }
  return at;
}

// ---- writing

// What a failed write leaves is kept for the next flush.
static KkNone write_buffer(KkFile *file) {
  size_t done = 0;
  KkNone failed = 0;
  while (done < file->used && !failed) {
    ssize_t written = write_raw(file, file->buffer + done, file->used - done);
    if (written < 0)
      failed = KK_NONE_ASIDE;
    else
      done += (size_t)written;
  }
  file->used -= done;
  if (file->used)
    memmove(file->buffer, file->buffer + done, file->used);
  return failed;
}

// The descriptor stands behind what was read ahead; it goes back to where the reader is.
static KkNone drop_read_ahead(KkFile *file) {
  size_t ahead = file->used - file->start;
  file->start = file->used = 0;
  if (ahead == 0 || kk_file_move_raw(file, -(off_t)ahead, SEEK_CUR) >= 0)
    return 0;
  kk_raise_errno(errno, NULL);
  return KK_NONE_ASIDE;
}

KkNone kk_file_sync(KkFile *file) {
  if (file->is_writing)
    return file->used ? write_buffer(file) : 0;
  return file->can_write ? drop_read_ahead(file) : 0;
}

static KkNone put_large(KkFile *file, const char *bytes, size_t n) {
  if (file->used && write_buffer(file))
    return KK_NONE_ASIDE;
  while (n > file->capacity) {
    ssize_t written = write_raw(file, bytes, n);
    if (written < 0)
      return KK_NONE_ASIDE;
    bytes += written, n -= (size_t)written;
  }
  memcpy(buffer_of(file), bytes, n);
  file->used = n;
  return 0;
}

KkNone kk_file_put(KkFile *file, const char *bytes, size_t n) {
  if (!file->is_writing && drop_read_ahead(file))
    return KK_NONE_ASIDE;
  file->is_writing = true;
  if (file->used + n > file->capacity)
    return put_large(file, bytes, n);
  memcpy(buffer_of(file) + file->used, bytes, n);
  file->used += n;
  return 0;
}

// ---- reading

static KkNone turn_to_reading(KkFile *file) {
  if (!file->is_writing)
    return 0;
  if (file->used && write_buffer(file))
    return KK_NONE_ASIDE;
  file->is_writing = false;
  return 0;
}

ssize_t kk_file_read_some(KkFile *file, char *into, size_t n) {
  if (turn_to_reading(file))
    return -1;
  size_t ahead = file->used - file->start;
  if (ahead == 0)
    return read_raw(file, into, n);
  n = n < ahead ? n : ahead;
  memcpy(into, file->buffer + file->start, n);
  file->start += n;
  return (ssize_t)n;
}

ssize_t kk_file_fill(KkFile *file) {
  if (turn_to_reading(file))
    return -1;
  ssize_t got = read_raw(file, buffer_of(file), file->capacity);
  file->start = 0;
  file->used = got > 0 ? (size_t)got : 0;
  return got;
}

// What is left of a regular file, and one byte to notice its end; else a guess.
static size_t expected_rest(KkFile *file) {
  off_t here = kk_file_move_raw(file, 0, SEEK_CUR), end = here < 0 ? -1 : kk_file_move_raw(file, 0, SEEK_END);
  if (here < 0 || end < 0 || kk_file_move_raw(file, here, SEEK_SET) < 0 || end < here)
    return 8192;
  return (size_t)(end - here) + 1;
}

static KkBytes *grown(const KkBytes *bytes, size_t room) {
  KkBytes *larger = kk_bytes_new((int64_t)room);
  memcpy(larger->data, bytes->data, (size_t)bytes->length);
  return larger;
}

// The first n bytes, in place unless that wastes much. Nobody else has seen them yet.
static KkBytes *shortened(KkBytes *bytes, size_t n) {
  if (n < 64 || n < (size_t)bytes->length / 2)
    return kk_bytes_from(bytes->data, (int64_t)n);
  bytes->length = (int64_t)n;
  bytes->data[n] = 0;
  return bytes;
}

KkBytes *kk_file_read_all(KkFile *file) {
  if (turn_to_reading(file))
    return KK_REF_ASIDE;
  size_t ahead = file->used - file->start, room = ahead + expected_rest(file), used = ahead;
  KkBytes *bytes = kk_bytes_new((int64_t)room);
  if (ahead)
    memcpy(bytes->data, file->buffer + file->start, ahead);
  file->start = file->used = 0;
  for (;;) {
    if (used == room)
      bytes = grown(bytes, room *= 2);
    ssize_t got = read_raw(file, (char *)bytes->data + used, room - used);
    if (got < 0)
      return KK_REF_ASIDE;
    if (got == 0)
      return shortened(bytes, used);
    used += (size_t)got;
  }
}

// ---- position

static int64_t raise_position(void) {
  kk_raise_errno(errno, NULL);
  return KK_I64_ASIDE;
}

int64_t kk_file_position(KkFile *file) {
  off_t at = kk_file_move_raw(file, 0, SEEK_CUR);
  if (at < 0)
    return raise_position();
  return file->is_writing ? at + (int64_t)file->used : at - (int64_t)(file->used - file->start);
}

int64_t kk_file_move(KkFile *file, int64_t offset, int whence) {
  if (file->is_writing ? kk_file_sync(file) : 0)
    return KK_I64_ASIDE;
  if (whence == SEEK_CUR)
    offset -= (int64_t)(file->used - file->start);
  off_t at = kk_file_move_raw(file, offset, whence);
  if (at < 0)
    return raise_position();
  file->start = file->used = 0;
  file->is_writing = false;
  return at;
}

KkNone kk_file_cut(KkFile *file, int64_t size) {
  if (kk_file_sync(file))
    return KK_NONE_ASIDE;
  if (file->source)
    return file->source->cut(file, size);
  if (ftruncate(file->fd, size) == 0)
    return 0;
  kk_raise_errno(errno, NULL);
  return KK_NONE_ASIDE;
}

KkNone kk_file_shut(KkFile *file) {
  if (file->is_closed)
    return 0;
  KkNone failed = file->is_writing ? kk_file_sync(file) : 0;
  file->is_closed = true;
  if (file->source) {
    KkNone unclosed = file->source->close(file);
    return failed ? failed : unclosed;
  }
  if (!file->keeps_descriptor && close(file->fd) && !failed) {
    kk_raise_errno(errno, NULL);
    return KK_NONE_ASIDE;
  }
  return failed;
}

// ---- finalisation: a table of the open files, by addresses that the collector does not recognise

struct KkFiles {
  GC_hidden_pointer *entries;
  size_t count, capacity;
};

static KkFile *file_of(KkHeader *object) {
  return object->class_id == KK_TextIOWrapper ? ((KkStream *)object)->file : (KkFile *)object;
}

static bool has_unwritten(KkHeader *object) {
  if (object->class_id == KK_TextIOWrapper && ((KkStream *)object)->pending_used)
    return true;
  KkFile *file = file_of(object);
  return file->is_writing && file->used;
}

// Errors have nobody to go to, and are dropped as CPython drops them.
static void close_quietly(KkHeader *object) {
  if (file_of(object)->is_closed)
    return;
  bool failed = object->class_id == KK_TextIOWrapper && kk_stream_flush((KkStream *)object);
  if (failed)
    kk_clear_pending();
  if (kk_file_shut(file_of(object)))
    kk_clear_pending();
}

static void files_remove(KkFiles *files, KkHeader *object) {
  for (size_t i = 0; i < files->count; i++)
    if (files->entries[i] == GC_HIDE_POINTER(object)) {
      files->entries[i] = files->entries[--files->count];
      return;
    }
}

void kk_file_drop(Value file) { close_quietly(kk_value_header(file)); }

static void close_unreachable(void *object) { close_quietly(object); }

// The collector calls this through GC_invoke_finalizers only, with the object still whole.
static void on_unreachable(void *object, void *files) {
  kk_run_apart(close_unreachable, object);
  files_remove(files, object);
  kk_process.ends--;
}

static KkHeader *entry_at(const KkFiles *files, size_t i) { return GC_REVEAL_POINTER(files->entries[i]); }

static void files_grow(KkFiles *files) {
  files->capacity = files->capacity ? 2 * files->capacity : 16;
  files->entries = realloc(files->entries, files->capacity * sizeof *files->entries);
}

void kk_files_add(KkHeader *object) {
  if (!kk_process.files) {
    kk_process.files = calloc(1, sizeof(KkFiles));
    kk_ends_init();
  }
  KkFiles *files = kk_process.files;
  if (files->count == files->capacity)
    files_grow(files);
  files->entries[files->count++] = GC_HIDE_POINTER(object);
  kk_process.ends++;
  GC_register_finalizer_no_order(object, on_unreachable, files, NULL, NULL);
}

void kk_files_collect(void) {
  KkException *pending = kk_pending() ? kk_take_pending() : NULL;
  kk_heap_collect();
  GC_invoke_finalizers();
  if (pending)
    kk_thread->exception = pending;
}

static KK_APART void settle(KkFiles *files) {
  GC_invoke_finalizers();   // of what an earlier collection found
  for (size_t i = 0; i < files->count; i++)
    if (has_unwritten(entry_at(files, i))) {
      kk_files_collect();
      return;
    }
}

void kk_files_settle(void) {
  if (!kk_process.files)
    return;
  settle(kk_process.files);
}

// Newest first, as CPython's modules are taken down.
void kk_files_finish(void) {
  KkFiles *files = kk_process.files;
  for (size_t i = files ? files->count : 0; i-- > 0;)
    close_quietly(entry_at(files, i));
}
