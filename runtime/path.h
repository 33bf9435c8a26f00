// path.h - paths as arguments: str, bytes or anything with __fspath__; errors that name a file.
#ifndef KK_PATH_H
#define KK_PATH_H

#include "bytes.h"

// What a path argument may be beside str, bytes and os.PathLike: CPython's functions say it in their errors.
typedef enum KkPathKind {
  KK_PATH_OPEN,   // of open(): its own text
  KK_PATH,
  KK_PATH_OR_FD,
  KK_PATH_FD_OR_NONE,   // None is the current folder
  KK_PATH_FSPATH,       // of os.fspath
} KkPathKind;

typedef struct KkPath {
  Value given;         // what the caller wrote: named in errors
  Value value;         // a str or bytes
  const char *bytes;   // zero-terminated; NULL: a descriptor
  int fd;
} KkPath;

// False: TypeError or ValueError is pending. function: "mkdir", for the text.
bool kk_path_from(Value v, const char *function, KkPathKind kind, KkPath *path);
KkNone kk_path_raise(const KkPath *path,
                     const KkPath *second);   // OSError by errno with the file's name; second may be NULL
bool kk_path_is_given(Value v);               // a number: a descriptor, which needs no path
Value kk_path_fspath(Value v, const char *function, KkPathKind kind);   // str or bytes; aside: raised
Value kk_path_text(const KkPath *like, const char *bytes, size_t n);    // a name in the type of `like`

#endif
