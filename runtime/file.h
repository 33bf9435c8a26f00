// file.h - binary files: a descriptor with a buffer. BufferedReader, BufferedWriter, BufferedRandom and FileIO.
//
// The buffer holds either bytes read ahead or bytes to be written, never both:
//
//   reading   buffer[start … used)   read from the descriptor, not yet given out
//   writing   buffer[0 … used)       not yet written (is_writing)
//
// A FileIO has no buffer (capacity 0). A text stream (io.h) stands on one of these.
//
// What CPython's reference counts do at once, closing a file that nobody refers to any more, the collector does here:
// each file that open() makes is registered, and an unreachable one is flushed and closed when the collector says so. A
// program could notice the delay where it opens or looks at a path; so kk_files_settle, called before that, collects while
// an unclosed file has unwritten bytes. At exit all files are flushed.
#ifndef KK_FILE_H
#define KK_FILE_H

#include "bytes.h"
#include "thread.h"

#include <sys/types.h>

typedef struct KkFile KkFile;

// What stands in place of a descriptor: an object with methods of its own (file_wrap.c). Each raises; -1: raised.
typedef struct KkFileSource {
  ssize_t (*read)(KkFile *file, char *into, size_t n);
  ssize_t (*write)(KkFile *file, const char *bytes, size_t n);
  int64_t (*move)(KkFile *file, int64_t offset, int whence);
  KkNone (*cut)(KkFile *file, int64_t size);
  KkNone (*flush)(KkFile *file);
  KkNone (*close)(KkFile *file);
  int64_t (*number)(KkFile *file);   // fileno()
  KkBool (*is_terminal)(KkFile *file);
} KkFileSource;

struct KkFile {
  KkHeader header;
  int fd;
  bool can_read, can_write;
  bool is_closed;
  bool keeps_descriptor;   // closefd=False
  bool is_writing;         // the buffer holds bytes to be written
  char *buffer;            // a plain block; made when first needed
  size_t capacity, start, used;
  Value name;                   // what open() was given: a str, bytes or an int
  KkStr *mode;                  // of the descriptor: "rb", "rb+", "wb", "ab", "ab+", "xb", "xb+"
  const KkFileSource *source;   // NULL: the descriptor
  bool is_hidden;               // made for a text stream only: its buffer is the object
  Value object;                 // of the source: what is read and written
};

KkFile *kk_file_new(KkClassId class_id, int fd, Value name, KkStr *mode, size_t capacity);
KkFile *kk_file_from(Value self);   // of an instance of one of the four classes

// ---- reading

// At most n bytes: those read ahead if there are any, else what one read of the descriptor gives. 0 at the end, -1: raised.
ssize_t kk_file_read_some(KkFile *file, char *into, size_t n);
KkBytes *kk_file_read_all(KkFile *file);

// ---- writing

KkNone kk_file_put(KkFile *file, const char *bytes, size_t n);
KkNone kk_file_sync(KkFile *file);   // writes the buffer, gives back what was read ahead

// ---- position; KK_I64_ASIDE: raised

int64_t kk_file_move_raw(KkFile *file, int64_t offset,
                         int whence);   // of the descriptor; -1: not possible, nothing raised
int64_t kk_file_position(KkFile *file);
int64_t kk_file_move(KkFile *file, int64_t offset, int whence);
KkNone kk_file_cut(KkFile *file, int64_t size);

KkNone kk_file_shut(KkFile *file);   // flushes and closes; nothing if closed

// ---- finalisation

typedef struct KkFiles KkFiles;
void kk_files_add(KkHeader *file);   // a KkFile or KkStream that must be flushed and closed when nobody refers to it
// Before a path is opened or looked at. To be called from a function with no variables of its own, which leaves the rest
// to one marked KK_APART: a larger frame could cover what a dead one left on the stack, and the collector would see it.
void kk_files_settle(void);
#define KK_APART __attribute__((noinline))
void kk_files_collect(void);   // frees the descriptors of files nobody refers to
void kk_files_finish(void);    // at exit

// ---- opening

KkNone kk_raise_unsupported(const char *what);   // io.UnsupportedOperation
void kk_file_class_ready(KkClassId id);

#endif
