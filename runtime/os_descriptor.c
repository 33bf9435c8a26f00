// os_descriptor.c - the module os: descriptors beyond open and close, and kinds of files that few programs make.
#include "file.h"
#include "kukri.h"
#include "posixpath.h"

#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <sys/xattr.h>
#include <unistd.h>

static KkNone done(int failed) { return failed ? (kk_raise_errno(errno, NULL), KK_NONE_ASIDE) : 0; }

static int64_t number(int64_t result) { return result == -1 ? (kk_raise_errno(errno, NULL), KK_I64_ASIDE) : result; }

static KkTuple *pair(int first, int second) {
  const Value fds[] = {kk_value_from_small(first), kk_value_from_small(second)};
  return kk_tuple_from_values(fds, 2);
}

KkTuple *kk_os_pipe2(int64_t flags) {
  int fds[2];
  return pipe2(fds, (int)flags) ? (done(-1), KK_REF_ASIDE) : pair(fds[0], fds[1]);
}

KkTuple *kk_os_openpty(void) {
  int master, slave;
  if (openpty(&master, &slave, NULL, NULL, NULL))
    return done(-1), KK_REF_ASIDE;
  fcntl(master, F_SETFD, FD_CLOEXEC);
  fcntl(slave, F_SETFD, FD_CLOEXEC);
  return pair(master, slave);
}

KkNone kk_os_closerange(int64_t low, int64_t high) {
  for (int64_t fd = low < 0 ? 0 : low; fd < high && fd < sysconf(_SC_OPEN_MAX); fd++)
    close((int)fd);
  return 0;
}

KkNone kk_os_fchdir(Value fd) {
  KkPath p;
  if (!kk_path_from(fd, "fchdir", KK_PATH_OR_FD, &p))
    return KK_NONE_ASIDE;
  return done(fchdir(p.fd));
}

KkNone kk_os_fchmod(int64_t fd, int64_t mode) { return done(fchmod((int)fd, (mode_t)mode)); }
KkNone kk_os_fchown(int64_t fd, int64_t uid, int64_t gid) { return done(fchown((int)fd, (uid_t)uid, (gid_t)gid)); }
KkNone kk_os_fdatasync(int64_t fd) { return done(fdatasync((int)fd)); }
KkNone kk_os_lockf(int64_t fd, int64_t command, int64_t length) { return done(lockf((int)fd, (int)command, length)); }

static int64_t flags_of(int64_t fd, int command) { return number(fcntl((int)fd, command)); }

static KkNone change_flag(int64_t fd, int read, int write, int64_t flag, bool is_on) {
  int64_t flags = flags_of(fd, read);
  if (flags == KK_I64_ASIDE)
    return KK_NONE_ASIDE;
  return done(fcntl((int)fd, write, is_on ? flags | flag : flags & ~flag));
}

KkBool kk_os_get_blocking(int64_t fd) {
  int64_t flags = flags_of(fd, F_GETFL);
  return flags == KK_I64_ASIDE ? KK_BOOL_ASIDE : !(flags & O_NONBLOCK);
}

KkNone kk_os_set_blocking(int64_t fd, KkBool blocking) {
  return change_flag(fd, F_GETFL, F_SETFL, O_NONBLOCK, !blocking);
}

KkBool kk_os_get_inheritable(int64_t fd) {
  int64_t flags = flags_of(fd, F_GETFD);
  return flags == KK_I64_ASIDE ? KK_BOOL_ASIDE : !(flags & FD_CLOEXEC);
}

KkNone kk_os_set_inheritable(int64_t fd, int64_t inheritable) {
  return change_flag(fd, F_GETFD, F_SETFD, FD_CLOEXEC, !inheritable);
}

// ---- reading and writing

KkBytes *kk_os_pread(int64_t fd, int64_t length, int64_t offset) {
  if (length < 0)
    return kk_raise_errno(EINVAL, NULL), KK_REF_ASIDE;
  KkBytes *out = kk_bytes_new(length);
  ssize_t got = pread((int)fd, out->data, (size_t)length, offset);
  return got < 0 ? (done(-1), KK_REF_ASIDE) : kk_bytes_part(out, 0, got);
}

static bool span_of(Value v, KkByteSpan *span) {
  if (!kk_is_bytes_like(v))
    return kk_raise(KK_TypeError, "a bytes-like object is required, not '%T'", v), false;
  *span = kk_byte_span(v);
  return true;
}

int64_t kk_os_pwrite(int64_t fd, Value buffer, int64_t offset) {
  KkByteSpan span;
  return span_of(buffer, &span) ? number(pwrite((int)fd, span.data, (size_t)span.length, offset)) : KK_I64_ASIDE;
}

enum { MOST_BUFFERS = 1024 };   // IOV_MAX

// The buffers of a sequence; -1: raised.
static int vectors_of(Value buffers, struct iovec *out) {
  int n = 0;
  Value iterator = kk_iter(buffers);
  if (kk_value_is_aside(iterator))
    return -1;
  for (Value item; !kk_value_is_aside(item = kk_next(iterator));) {
    KkByteSpan span;
    if (!span_of(item, &span))
      return -1;
    if (n == MOST_BUFFERS)
      return kk_raise_errno(EINVAL, NULL), -1;
    out[n++] = (struct iovec){(void *)(uintptr_t)span.data, (size_t)span.length};
  }
  return kk_pending() ? -1 : n;
}

int64_t kk_os_readv(int64_t fd, Value buffers) {
  struct iovec vectors[MOST_BUFFERS];
  int n = vectors_of(buffers, vectors);
  return n < 0 ? KK_I64_ASIDE : number(readv((int)fd, vectors, n));
}

int64_t kk_os_writev(int64_t fd, Value buffers) {
  struct iovec vectors[MOST_BUFFERS];
  int n = vectors_of(buffers, vectors);
  return n < 0 ? KK_I64_ASIDE : number(writev((int)fd, vectors, n));
}

// An offset or None; false: raised.
static bool offset_of(Value v, off_t *offset, off_t **address) {
  *address = NULL;
  if (kk_value_is_none(v))
    return true;
  *offset = kk_index(v);
  *address = offset;
  return *offset != KK_I64_ASIDE || !kk_pending();
}

int64_t kk_os_sendfile(int64_t out_fd, int64_t in_fd, Value offset, int64_t count) {
  off_t at, *address;
  return offset_of(offset, &at, &address) ? number(sendfile((int)out_fd, (int)in_fd, address, (size_t)count))
                                          : KK_I64_ASIDE;
}

int64_t kk_os_copy_file_range(int64_t src, int64_t dst, int64_t count, Value offset_src, Value offset_dst) {
  off_t from, to, *from_address, *to_address;
  if (!offset_of(offset_src, &from, &from_address) || !offset_of(offset_dst, &to, &to_address))
    return KK_I64_ASIDE;
  return number(copy_file_range((int)src, from_address, (int)dst, to_address, (size_t)count, 0));
}

KkNone kk_os_posix_fallocate(int64_t fd, int64_t offset, int64_t length) {
  errno = posix_fallocate((int)fd, offset, length);
  return done(errno);
}

KkNone kk_os_posix_fadvise(int64_t fd, int64_t offset, int64_t length, int64_t advice) {
  errno = posix_fadvise((int)fd, offset, length, (int)advice);
  return done(errno);
}

// ---- files

int64_t kk_os_memfd_create(Value name, int64_t flags) {
  KkBytes *text = kk_os_fsencode(name);
  return text == KK_REF_ASIDE ? KK_I64_ASIDE : number(memfd_create((char *)text->data, (unsigned)flags));
}

static bool is_whole_path(Value dir_fd, const char *function) {
  if (!kk_value_is_none(dir_fd))
    kk_raise(KK_NotImplementedError, "%s: dir_fd is not supported by Kukri yet", function);
  return kk_value_is_none(dir_fd);
}

KkNone kk_os_mkfifo(Value path, int64_t mode, Value dir_fd) {
  KkPath p;
  if (!kk_path_from(path, "mkfifo", KK_PATH, &p) || !is_whole_path(dir_fd, "mkfifo"))
    return KK_NONE_ASIDE;
  return done(mkfifo(p.bytes, (mode_t)mode));
}

KkNone kk_os_mknod(Value path, int64_t mode, int64_t device, Value dir_fd) {
  KkPath p;
  if (!kk_path_from(path, "mknod", KK_PATH, &p) || !is_whole_path(dir_fd, "mknod"))
    return KK_NONE_ASIDE;
  return done(mknod(p.bytes, (mode_t)mode, (dev_t)device));
}

KkNone kk_os_lchown(Value path, int64_t uid, int64_t gid) {
  KkPath p;
  if (!kk_path_from(path, "lchown", KK_PATH, &p))
    return KK_NONE_ASIDE;
  return lchown(p.bytes, (uid_t)uid, (gid_t)gid) ? kk_path_raise(&p, NULL) : 0;
}

KkNone kk_os_chroot(Value path) {
  KkPath p;
  if (!kk_path_from(path, "chroot", KK_PATH, &p))
    return KK_NONE_ASIDE;
  return chroot(p.bytes) ? kk_path_raise(&p, NULL) : 0;
}

// How large and how full the file system of a path is.
KkTuple *kk_os__volume_fields(Value path) {
  KkPath p;
  struct statvfs v;
  if (!kk_path_from(path, "statvfs", KK_PATH_OR_FD, &p))
    return KK_REF_ASIDE;
  if (p.bytes ? statvfs(p.bytes, &v) : fstatvfs(p.fd, &v))
    return kk_path_raise(&p, NULL), KK_REF_ASIDE;
  const uint64_t numbers[] = {v.f_bsize, v.f_frsize, v.f_blocks, v.f_bfree,   v.f_bavail, v.f_files,
                              v.f_ffree, v.f_favail, v.f_flag,   v.f_namemax, v.f_fsid};
  KkTuple *fields = kk_tuple_new(11);
  for (int i = 0; i < 11; i++)
    fields->items[i] = kk_int_from_u64(numbers[i]);
  return fields;
}

// ---- extended attributes: a call that says how many bytes there are, then one that gets them

typedef struct Attribute {
  KkPath path;
  KkPath name;
  bool follows;
} Attribute;

static bool attribute_from(Value path, Value name, KkBool follows, const char *function, Attribute *a) {
  a->follows = follows;
  return kk_path_from(path, function, KK_PATH_OR_FD, &a->path) && kk_path_from(name, function, KK_PATH, &a->name);
}

static ssize_t attribute_read(const Attribute *a, void *out, size_t n) {
  const char *path = a->path.bytes, *name = a->name.bytes;
  return !path        ? fgetxattr(a->path.fd, name, out, n)
         : a->follows ? getxattr(path, name, out, n)
                      : lgetxattr(path, name, out, n);
}

KkBytes *kk_os_getxattr(Value path, Value attribute, KkBool follow_symlinks) {
  Attribute a;
  if (!attribute_from(path, attribute, follow_symlinks, "getxattr", &a))
    return KK_REF_ASIDE;
  ssize_t n = attribute_read(&a, NULL, 0);
  KkBytes *out = n < 0 ? NULL : kk_bytes_new(n);
  if (out)
    n = attribute_read(&a, out->data, (size_t)n);
  return n < 0 ? (kk_path_raise(&a.path, NULL), KK_REF_ASIDE) : kk_bytes_part(out, 0, n);
}

KkNone kk_os_setxattr(Value path, Value attribute, Value value, int64_t flags, KkBool follow_symlinks) {
  Attribute a;
  KkByteSpan span;
  if (!attribute_from(path, attribute, follow_symlinks, "setxattr", &a) || !span_of(value, &span))
    return KK_NONE_ASIDE;
  const char *p = a.path.bytes, *name = a.name.bytes;
  size_t n = (size_t)span.length;
  int failed = !p          ? fsetxattr(a.path.fd, name, span.data, n, (int)flags)
               : a.follows ? setxattr(p, name, span.data, n, (int)flags)
                           : lsetxattr(p, name, span.data, n, (int)flags);
  return failed ? kk_path_raise(&a.path, NULL) : 0;
}

KkNone kk_os_removexattr(Value path, Value attribute, KkBool follow_symlinks) {
  Attribute a;
  if (!attribute_from(path, attribute, follow_symlinks, "removexattr", &a))
    return KK_NONE_ASIDE;
  const char *p = a.path.bytes, *name = a.name.bytes;
  int failed = !p ? fremovexattr(a.path.fd, name) : a.follows ? removexattr(p, name) : lremovexattr(p, name);
  return failed ? kk_path_raise(&a.path, NULL) : 0;
}

static ssize_t attribute_names(const KkPath *p, bool follows, char *out, size_t n) {
  return !p->bytes ? flistxattr(p->fd, out, n) : follows ? listxattr(p->bytes, out, n) : llistxattr(p->bytes, out, n);
}

KkList *kk_os_listxattr(Value path, KkBool follow_symlinks) {
  KkPath p;
  if (!kk_path_from(kk_value_is_none(path) ? kk_value_from_ref(KK_STR(".")) : path, "listxattr", KK_PATH_OR_FD, &p))
    return KK_REF_ASIDE;
  ssize_t n = attribute_names(&p, follow_symlinks, NULL, 0);
  char *text = kk_block_plain((size_t)(n < 0 ? 0 : n) + 1);
  if (n >= 0)
    n = attribute_names(&p, follow_symlinks, text, (size_t)n);
  if (n < 0)
    return kk_path_raise(&p, NULL), KK_REF_ASIDE;
  KkList *names = kk_list_new(KK_LIST_VALUE, 4);
  for (char *at = text; at < text + n; at += strlen(at) + 1)
    kk_list_append(names, kk_value_from_ref(kk_str_from_utf8(at, strlen(at))));
  return names;
}
