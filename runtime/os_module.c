// os_module.c - the module os: folders, files, the process. Its environ is in os_environ.c, os.path in posixpath*.c.
#include "file.h"
#include "kukri.h"
#include "posixpath.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

// ---- the current folder

KkBytes *kk_os_getcwdb(void) {
  PathBuilder out = {0};
  return path_current_folder(&out) ? kk_bytes_from(out.bytes, (int64_t)out.length) : KK_REF_ASIDE;
}

KkStr *kk_os_getcwd(void) {
  PathBuilder out = {0};
  return path_current_folder(&out) ? kk_str_from_utf8(out.bytes, out.length) : KK_REF_ASIDE;
}

KkNone kk_os_chdir(Value path) {
  KkPath p;
  if (!kk_path_from(path, "chdir", KK_PATH_OR_FD, &p))
    return KK_NONE_ASIDE;
  return (p.bytes ? chdir(p.bytes) : fchdir(p.fd)) ? kk_path_raise(&p, NULL) : 0;
}

// ---- folders

static bool is_dot(const char *name) { return name[0] == '.' && (!name[1] || (name[1] == '.' && !name[2])); }

// A descriptor is duplicated, since closing the folder closes it.
static DIR *folder_open(const KkPath *p) {
  if (p->bytes)
    return opendir(p->bytes);
  int fd = dup(p->fd);
  DIR *folder = fd < 0 ? NULL : fdopendir(fd);
  if (folder)
    rewinddir(folder);
  return folder;
}

KkList *kk_os_listdir(Value path) {
  KkPath p;
  if (!kk_path_from(path, "listdir", KK_PATH_FD_OR_NONE, &p))
    return KK_REF_ASIDE;
  DIR *folder = folder_open(&p);
  if (!folder)
    return kk_path_raise(&p, NULL), KK_REF_ASIDE;
  KkList *names = kk_list_new(KK_LIST_VALUE, 16);
  for (struct dirent *entry; (entry = readdir(folder));)
    if (!is_dot(entry->d_name))
      kk_list_append(names, kk_path_text(&p, entry->d_name, strlen(entry->d_name)));
  closedir(folder);
  return names;
}

KkList *kk_os_listdir_str(KkStr *path) { return kk_os_listdir(kk_value_from_ref(path)); }

static bool refuse_descriptor(Value fd, const char *function) {
  if (kk_value_is_none(fd))
    return true;
  kk_raise(KK_NotImplementedError, "%s: dir_fd is not supported", function);
  return false;
}

KkNone kk_os_mkdir(Value path, int64_t mode, Value dir_fd) {
  KkPath p;
  if (!kk_path_from(path, "mkdir", KK_PATH, &p) || !refuse_descriptor(dir_fd, "mkdir"))
    return KK_NONE_ASIDE;
  return mkdir(p.bytes, (mode_t)mode) ? kk_path_raise(&p, NULL) : 0;
}

static bool is_folder(const char *path) {
  struct stat status;
  return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

// The folders above a path, made where they are missing; errors are seen when the path itself is made. False: raised.
static bool make_parents(const char *path, Value given) {
  size_t n = strlen(path);
  PathBuilder out = {0};
  while (n > 0 && path[n - 1] == '/')
    n--;
  for (size_t i = 1; i < n; i++) {
    if (path[i] != '/' || path[i - 1] == '/')
      continue;
    out.length = 0;
    path_add(&out, path, i);
    if (access(out.bytes, F_OK) == 0)
      continue;
    PathText head = {out.bytes, out.length, !kk_is_instance_of(given, KK_str)};
    KkPath p = {.given = path_text_value(head)};
    if (mkdir(out.bytes, 0777) && errno != EEXIST)
      return kk_path_raise(&p, NULL), false;
  }
  return true;
}

KkNone kk_os_makedirs(Value name, int64_t mode, KkBool exist_ok) {
  KkPath p;
  if (!kk_path_from(name, "mkdir", KK_PATH_FSPATH, &p) || !make_parents(p.bytes, p.value))
    return KK_NONE_ASIDE;
  if (mkdir(p.bytes, (mode_t)mode) == 0)
    return 0;
  int error = errno;
  if (exist_ok && is_folder(p.bytes))
    return 0;
  errno = error;
  return kk_path_raise(&p, NULL);
}

KkNone kk_os_rmdir(Value path, Value dir_fd) {
  KkPath p;
  if (!kk_path_from(path, "rmdir", KK_PATH, &p) || !refuse_descriptor(dir_fd, "rmdir"))
    return KK_NONE_ASIDE;
  return rmdir(p.bytes) ? kk_path_raise(&p, NULL) : 0;
}

// The folder, then those above it as long as they are empty.
KkNone kk_os_removedirs(Value name) {
  if (kk_os_rmdir(name, KK_VALUE_NONE))
    return KK_NONE_ASIDE;
  PathText p;
  if (!path_text_from(name, &p))
    return KK_NONE_ASIDE;
  PathBuilder out = {0};
  path_add(&out, p.bytes, p.length);
  for (char *slash; (slash = strrchr(out.bytes, '/')) && slash > out.bytes;) {
    *slash = 0;
    if (slash[1] && rmdir(out.bytes))
      break;
  }
  return 0;
}

// ---- files

static KK_APART KkNone remove_file(Value path, Value dir_fd, const char *function) {
  KkPath p;
  if (!kk_path_from(path, function, KK_PATH, &p) || !refuse_descriptor(dir_fd, function))
    return KK_NONE_ASIDE;
  return unlink(p.bytes) ? kk_path_raise(&p, NULL) : 0;
}

KkNone kk_os_remove(Value path, Value dir_fd) {
  kk_files_settle();
  return remove_file(path, dir_fd, "remove");
}

KkNone kk_os_unlink(Value path, Value dir_fd) {
  kk_files_settle();
  return remove_file(path, dir_fd, "unlink");
}

static bool rename_path(Value v, const char *function, const char *which, KkPath *p) {
  if (kk_path_from(v, function, KK_PATH, p))
    return true;
  if (kk_pending_is(KK_TypeError) && !kk_is_instance_of(v, KK_str) && !kk_is_instance_of(v, KK_bytes)) {
    kk_clear_pending();
    kk_raise(KK_TypeError, "%s: %s should be string, bytes or os.PathLike, not %T", function, which, v);
  }
  return false;
}

static KK_APART KkNone rename_file(Value src, Value dst, Value src_fd, Value dst_fd, const char *function) {
  KkPath from, to;
  if (!rename_path(src, function, "src", &from) || !rename_path(dst, function, "dst", &to) ||
      !refuse_descriptor(src_fd, function) || !refuse_descriptor(dst_fd, function))
    return KK_NONE_ASIDE;
  return rename(from.bytes, to.bytes) ? kk_path_raise(&from, &to) : 0;
}

KkNone kk_os_rename(Value src, Value dst, Value src_fd, Value dst_fd) {
  kk_files_settle();
  return rename_file(src, dst, src_fd, dst_fd, "rename");
}
KkNone kk_os_replace(Value src, Value dst, Value src_fd, Value dst_fd) {
  kk_files_settle();
  return rename_file(src, dst, src_fd, dst_fd, "replace");
}

KkBool kk_os_access(Value path, int64_t mode, Value dir_fd, KkBool effective_ids, KkBool follow_symlinks) {
  KkPath p;
  if (!kk_path_from(path, "access", KK_PATH, &p) || !refuse_descriptor(dir_fd, "access"))
    return KK_BOOL_ASIDE;
  int flags = (effective_ids ? AT_EACCESS : 0) | (follow_symlinks ? 0 : AT_SYMLINK_NOFOLLOW);
  return faccessat(AT_FDCWD, p.bytes, (int)mode, flags) == 0;
}

// ---- paths as arguments

Value kk_os_fspath(Value path) { return kk_path_fspath(path, "fspath", KK_PATH_FSPATH); }
KkStr *kk_os_fspath_str(KkStr *path) { return path; }

KkStr *kk_os_fsdecode(Value path) {
  PathText p;
  return path_text_from(path, &p) ? kk_str_from_utf8(p.bytes, p.length) : KK_REF_ASIDE;
}

KkBytes *kk_os_fsencode(Value path) {
  Value v = kk_os_fspath(path);
  if (kk_value_is_aside(v))
    return KK_REF_ASIDE;
  if (!kk_is_instance_of(v, KK_str))
    return kk_value_ref(v);
  return kk_str_encode(kk_value_ref(v), KK_STR("utf-8"), KK_STR("surrogateescape"));
}

// ---- the process

int64_t kk_os_getpid(void) { return getpid(); }
int64_t kk_os_getppid(void) { return getppid(); }
int64_t kk_os_getuid(void) { return getuid(); }
KkInt kk_os_cpu_count(void) { return kk_value_from_small(sysconf(_SC_NPROCESSORS_ONLN)); }
KkStr *kk_os_strerror(int64_t code) { return kk_str_from_utf8z(strerror((int)code)); }

KkBytes *kk_os_urandom(int64_t size) {
  if (size < 0)
    return kk_raise(KK_ValueError, "negative argument not allowed"), KK_REF_ASIDE;
  if (!kk_heap_can_hold(size, 1))
    return KK_REF_ASIDE;
  KkBytes *bytes = kk_bytes_new(size);
  for (int64_t done = 0; done < size;) {
    ssize_t got = getrandom(bytes->data + done, (size_t)(size - done), 0);
    if (got < 0 && errno != EINTR)
      return kk_raise_errno(errno, NULL), KK_REF_ASIDE;
    if (got > 0)
      done += got;
  }
  return bytes;
}

int64_t kk_os_system(Value command) {
  kk_files_settle();
  KkBytes *text = kk_os_fsencode(command);
  return text == KK_REF_ASIDE ? KK_I64_ASIDE : system((const char *)text->data);
}

KkNone kk_os__exit(int64_t status) { _exit((int)status); }
