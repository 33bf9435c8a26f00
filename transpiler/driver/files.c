// files.c - files and folders, as the driver needs them: written whole or not at all.
//
// rename() replaces a file in one step, so a reader sees the old one or the new one, and a build that
// is stopped leaves at most a file whose name says that it is temporary.

#include "driver/files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

bool file_read(const char *path, Buffer *out) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0)
    return false;
  char block[1 << 16];
  ssize_t count;
  while ((count = read(file, block, sizeof block)) > 0)
    buffer_write(out, block, (size_t)count);
  int error = errno;
  close(file);
  errno = error;
  return count == 0;
}

char *file_temporary(Arena *arena, const char *path) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return arena_printf(arena, "%s.%d.%09ld.tmp", path, (int)getpid(), now.tv_nsec);
}

static bool write_all(int file, const char *text, size_t length) {
  while (length) {
    ssize_t count = write(file, text, length);
    if (count < 0 && errno != EINTR)
      return false;
    text += count > 0 ? count : 0;
    length -= count > 0 ? (size_t)count : 0;
  }
  return true;
}

static bool write_new(const char *path, const char *text, size_t length, mode_t mode) {
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (file < 0)
    return false;
  bool is_written = write_all(file, text, length);
  return close(file) == 0 && is_written;
}

bool file_write(const char *path, const char *text, size_t length, mode_t mode) {
  Arena *arena = arena_new();
  char *temporary = file_temporary(arena, path);
  bool is_written = write_new(temporary, text, length, mode) && rename(temporary, path) == 0;
  int error = errno;
  if (!is_written)
    unlink(temporary);
  arena_free(arena);
  errno = error;
  return is_written;
}

bool file_copy(const char *from, const char *to, mode_t mode) {
  Buffer bytes = {0};
  bool is_copied = file_read(from, &bytes) && file_write(to, bytes.text, bytes.length, mode);
  buffer_free(&bytes);
  return is_copied;
}

bool file_exists(const char *path) { return access(path, F_OK) == 0; }

bool is_folder(const char *path) {
  struct stat about;
  return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

bool is_special(const char *path) {
  struct stat about;
  return stat(path, &about) == 0 && !S_ISREG(about.st_mode) && !S_ISDIR(about.st_mode);
}

bool is_same_file(const char *a, const char *b) {
  struct stat one, other;
  return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

bool folder_make(const char *path) {
  char *copy = strdup(path);
  for (char *p = copy + 1; *p; p++) {
    if (*p != '/')
      continue;
    *p = 0;
    mkdir(copy, 0777);
    *p = '/';
  }
  mkdir(copy, 0777);
  free(copy);
  return is_folder(path);
}

char *path_folder(Arena *arena, const char *path) {
  const char *slash = strrchr(path, '/');
  if (!slash)
    return arena_printf(arena, ".");
  return arena_printf(arena, "%.*s", slash == path ? 1 : (int)(slash - path), path);
}

const char *path_name(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}
