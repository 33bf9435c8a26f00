// os_status.c - the module os: what the system knows of files, their descriptors, links and rights.
//
// stat() gives the numbers as a tuple, in the order of os.stat_result's fields; that class is in stdlib/os.py.
#include "file.h"
#include "kukri.h"
#include "posixpath.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

static bool refuse_folder(Value dir_fd, const char *function) {
  if (!kk_value_is_none(dir_fd))
    kk_raise(KK_NotImplementedError, "%s: dir_fd is not supported by Kukri yet", function);
  return kk_value_is_none(dir_fd);
}

// ---- stat

static Value moment(const struct timespec *t) {
  return kk_value_from_float((double)t->tv_sec + 1e-9 * (double)t->tv_nsec);
}

static Value nanoseconds(const struct timespec *t) {
  return kk_int_from_i64((int64_t)t->tv_sec * 1000000000 + t->tv_nsec);
}

static KkTuple *status_fields(const struct stat *s) {
  const Value fields[] = {kk_int_from_i64(s->st_mode),
                          kk_int_from_i64((int64_t)s->st_ino),
                          kk_int_from_i64((int64_t)s->st_dev),
                          kk_int_from_i64((int64_t)s->st_nlink),
                          kk_int_from_i64(s->st_uid),
                          kk_int_from_i64(s->st_gid),
                          kk_int_from_i64(s->st_size),
                          kk_int_from_i64(s->st_atim.tv_sec),
                          kk_int_from_i64(s->st_mtim.tv_sec),
                          kk_int_from_i64(s->st_ctim.tv_sec),
                          moment(&s->st_atim),
                          moment(&s->st_mtim),
                          moment(&s->st_ctim),
                          nanoseconds(&s->st_atim),
                          nanoseconds(&s->st_mtim),
                          nanoseconds(&s->st_ctim),
                          kk_int_from_i64(s->st_blksize),
                          kk_int_from_i64(s->st_blocks),
                          kk_int_from_i64((int64_t)s->st_rdev)};
  return kk_tuple_from_values(fields, sizeof fields / sizeof *fields);
}

KkTuple *kk_os__stat_fields(Value path, Value dir_fd, KkBool follow_symlinks, KkStr *function) {
  KkPath p;
  struct stat status;
  bool takes_fd = kk_str_equal(function, KK_STR("stat"));
  if (!kk_path_from(path, takes_fd ? "stat" : "lstat", takes_fd ? KK_PATH_OR_FD : KK_PATH, &p) ||
      !refuse_folder(dir_fd, "stat"))
    return KK_REF_ASIDE;
  kk_files_settle();
  int failed = !p.bytes ? fstat(p.fd, &status) : follow_symlinks ? stat(p.bytes, &status) : lstat(p.bytes, &status);
  return failed ? (kk_path_raise(&p, NULL), KK_REF_ASIDE) : status_fields(&status);
}

KkTuple *kk_os__fstat_fields(int64_t fd) {
  struct stat status;
  kk_files_settle();
  if (fstat((int)fd, &status))
    return kk_raise_errno(errno, NULL), KK_REF_ASIDE;
  return status_fields(&status);
}

// ---- a folder's entries

// (name, number, kind) of each but "." and "..": kind is DT_REG and so on.
KkList *kk_os__folder_entries(Value path) {
  KkPath p;
  if (!kk_path_from(path, "scandir", KK_PATH_FD_OR_NONE, &p))
    return KK_REF_ASIDE;
  DIR *folder = p.bytes ? opendir(p.bytes) : fdopendir(dup(p.fd));
  if (!folder)
    return kk_path_raise(&p, NULL), KK_REF_ASIDE;
  KkList *entries = kk_list_new(KK_LIST_VALUE, 16);
  for (struct dirent *entry; (entry = readdir(folder));) {
    const char *name = entry->d_name;
    if (name[0] == '.' && (!name[1] || (name[1] == '.' && !name[2])))
      continue;
    Value fields[] = {kk_path_text(&p, name, strlen(name)), kk_int_from_i64((int64_t)entry->d_ino),
                      kk_value_from_small(entry->d_type)};
    kk_list_append(entries, kk_value_from_ref(kk_tuple_from_values(fields, 3)));
  }
  closedir(folder);
  return entries;
}

// ---- links, rights, times

Value kk_os_readlink(Value path, Value dir_fd) {
  KkPath p;
  char target[4097];
  if (!kk_path_from(path, "readlink", KK_PATH, &p) || !refuse_folder(dir_fd, "readlink"))
    return KK_VALUE_ASIDE;
  ssize_t n = readlink(p.bytes, target, sizeof target - 1);
  return n < 0 ? (kk_path_raise(&p, NULL), KK_VALUE_ASIDE) : kk_path_text(&p, target, (size_t)n);
}

KkNone kk_os_symlink(Value src, Value dst, KkBool target_is_directory, Value dir_fd) {
  (void)target_is_directory;
  KkPath from, to;
  if (!kk_path_from(src, "symlink", KK_PATH, &from) || !kk_path_from(dst, "symlink", KK_PATH, &to) ||
      !refuse_folder(dir_fd, "symlink"))
    return KK_NONE_ASIDE;
  return symlink(from.bytes, to.bytes) ? kk_path_raise(&from, &to) : 0;
}

KkNone kk_os_link(Value src, Value dst, Value src_dir_fd, Value dst_dir_fd, KkBool follow_symlinks) {
  KkPath from, to;
  if (!kk_path_from(src, "link", KK_PATH, &from) || !kk_path_from(dst, "link", KK_PATH, &to) ||
      !refuse_folder(src_dir_fd, "link") || !refuse_folder(dst_dir_fd, "link"))
    return KK_NONE_ASIDE;
  int flags = follow_symlinks ? AT_SYMLINK_FOLLOW : 0;
  return linkat(AT_FDCWD, from.bytes, AT_FDCWD, to.bytes, flags) ? kk_path_raise(&from, &to) : 0;
}

KkNone kk_os_chmod(Value path, int64_t mode, Value dir_fd, KkBool follow_symlinks) {
  KkPath p;
  (void)follow_symlinks;   // a link has no mode of its own
  if (!kk_path_from(path, "chmod", KK_PATH_OR_FD, &p) || !refuse_folder(dir_fd, "chmod"))
    return KK_NONE_ASIDE;
  int failed = p.bytes ? chmod(p.bytes, (mode_t)mode) : fchmod(p.fd, (mode_t)mode);
  return failed ? kk_path_raise(&p, NULL) : 0;
}

KkNone kk_os_chown(Value path, int64_t uid, int64_t gid, Value dir_fd, KkBool follow_symlinks) {
  KkPath p;
  if (!kk_path_from(path, "chown", KK_PATH_OR_FD, &p) || !refuse_folder(dir_fd, "chown"))
    return KK_NONE_ASIDE;
  int failed = !p.bytes          ? fchown(p.fd, (uid_t)uid, (gid_t)gid)
               : follow_symlinks ? chown(p.bytes, (uid_t)uid, (gid_t)gid)
                                 : lchown(p.bytes, (uid_t)uid, (gid_t)gid);
  return failed ? kk_path_raise(&p, NULL) : 0;
}

// Both moments in nanoseconds.
KkNone kk_os__set_times(Value path, KkInt access, KkInt change, KkBool follow_symlinks) {
  KkPath p;
  if (!kk_path_from(path, "utime", KK_PATH_OR_FD, &p))
    return KK_NONE_ASIDE;
  int64_t moments[2] = {kk_int_clip(access), kk_int_clip(change)};
  struct timespec times[2];
  for (int i = 0; i < 2; i++) {
    times[i].tv_sec = moments[i] / 1000000000 - (moments[i] % 1000000000 < 0);
    times[i].tv_nsec = moments[i] - times[i].tv_sec * 1000000000;
  }
  kk_files_settle();
  int failed = p.bytes ? utimensat(AT_FDCWD, p.bytes, times, follow_symlinks ? 0 : AT_SYMLINK_NOFOLLOW)
                       : futimens(p.fd, times);
  return failed ? kk_path_raise(&p, NULL) : 0;
}

KkNone kk_os_truncate(Value path, int64_t length) {
  KkPath p;
  if (!kk_path_from(path, "truncate", KK_PATH_OR_FD, &p))
    return KK_NONE_ASIDE;
  kk_files_settle();
  return (p.bytes ? truncate(p.bytes, length) : ftruncate(p.fd, length)) ? kk_path_raise(&p, NULL) : 0;
}

// ---- descriptors

static int64_t number_or_raise(int64_t result) {
  if (result < 0)
    kk_raise_errno(errno, NULL);
  return result < 0 ? KK_I64_ASIDE : result;
}

static KkNone none_or_raise(int result) { return number_or_raise(result) == KK_I64_ASIDE ? KK_NONE_ASIDE : 0; }

int64_t kk_os_open(Value path, int64_t flags, int64_t mode, Value dir_fd) {
  KkPath p;
  if (!kk_path_from(path, "open", KK_PATH, &p) || !refuse_folder(dir_fd, "open"))
    return KK_I64_ASIDE;
  int fd = open(p.bytes, (int)flags | O_CLOEXEC, (mode_t)mode);
  return fd < 0 ? (kk_path_raise(&p, NULL), KK_I64_ASIDE) : fd;
}

KkNone kk_os_close(int64_t fd) { return none_or_raise(close((int)fd)); }
KkNone kk_os_fsync(int64_t fd) { return none_or_raise(fsync((int)fd)); }
KkNone kk_os_ftruncate(int64_t fd, int64_t length) { return none_or_raise(ftruncate((int)fd, length)); }
int64_t kk_os_lseek(int64_t fd, int64_t position, int64_t how) {
  return number_or_raise(lseek((int)fd, position, (int)how));
}
int64_t kk_os_dup(int64_t fd) { return number_or_raise(fcntl((int)fd, F_DUPFD_CLOEXEC, 0)); }
int64_t kk_os_dup2(int64_t fd, int64_t fd2, KkBool inheritable) {
  return number_or_raise(inheritable || fd == fd2 ? dup2((int)fd, (int)fd2) : dup3((int)fd, (int)fd2, O_CLOEXEC));
}
KkBool kk_os_isatty(int64_t fd) { return isatty((int)fd) != 0; }
int64_t kk_os_umask(int64_t mask) { return umask((mode_t)mask); }
int64_t kk_os_getgid(void) { return getgid(); }
int64_t kk_os_geteuid(void) { return geteuid(); }
int64_t kk_os_getegid(void) { return getegid(); }
KkNone kk_os_sync(void) { return sync(), 0; }

KkBytes *kk_os_read(int64_t fd, int64_t length) {
  if (length < 0)
    return kk_raise_errno(EINVAL, NULL), KK_REF_ASIDE;
  KkBytes *bytes = kk_bytes_new(length);
  ssize_t n = read((int)fd, bytes->data, (size_t)length);
  if (n < 0)
    return kk_raise_errno(errno, NULL), KK_REF_ASIDE;
  return n == length ? bytes : kk_bytes_from(bytes->data, n);
}

int64_t kk_os_write(int64_t fd, Value data) {
  if (!kk_is_bytes_like(data))
    return kk_raise(KK_TypeError, "a bytes-like object is required, not '%T'", data), KK_I64_ASIDE;
  KkByteSpan span = kk_byte_span(data);
  return number_or_raise(write((int)fd, span.data, (size_t)span.length));
}

KkTuple *kk_os_pipe(void) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC))
    return kk_raise_errno(errno, NULL), KK_REF_ASIDE;
  return kk_tuple_from_values((Value[]){kk_value_from_small(ends[0]), kk_value_from_small(ends[1])}, 2);
}

KkTuple *kk_os__terminal(int64_t fd) {
  struct winsize size;
  if (ioctl((int)fd, TIOCGWINSZ, &size))
    return kk_raise_errno(errno, NULL), KK_REF_ASIDE;
  return kk_tuple_from_values((Value[]){kk_value_from_small(size.ws_col), kk_value_from_small(size.ws_row)}, 2);
}

KkTuple *kk_os__uname(void) {
  struct utsname names;
  uname(&names);
  const char *const texts[] = {names.sysname, names.nodename, names.release, names.version, names.machine};
  KkTuple *fields = kk_tuple_new(5);
  for (int i = 0; i < 5; i++)
    fields->items[i] = kk_value_from_ref(kk_str_from_utf8z(texts[i]));
  return fields;
}
