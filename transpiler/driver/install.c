// install.c - where Kukri's own files are.
//
//   build/kukri          build/lib/kukri/…           in the repository
//   PREFIX/bin/kukri     PREFIX/lib/kukri/…          installed

#include "driver/install.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "driver/files.h"
#include "driver/options.h"

static const char *own_path(Arena *arena) {
  char path[PATH_MAX];
  ssize_t length = readlink("/proc/self/exe", path, sizeof path);
  return length > 0 ? arena_text(arena, path, (size_t)length) : "kukri";
}

static const char *library_folder(Arena *arena, const char *executable) {
  char *beside = arena_printf(arena, "%s/lib/kukri", path_folder(arena, executable));
  if (is_folder(beside))
    return beside;
  char *above = arena_printf(arena, "%s/lib/kukri", path_folder(arena, path_folder(arena, executable)));
  return is_folder(above) ? above : NULL;
}

// The compiler's file is identified by its size and time of change; the runtime by the hash of its
// archive and headers, which the build wrote into the file "version".
static const char *identity(Arena *arena, const char *executable, const char *folder) {
  struct stat about = {0};
  Buffer version = {0};
  stat(executable, &about);
  file_read(arena_printf(arena, "%s/version", folder), &version);
  char *text = arena_printf(arena, "%s %lld %lld.%09ld %.*s", KUKRI_VERSION, (long long)about.st_size,
                            (long long)about.st_mtim.tv_sec, about.st_mtim.tv_nsec,
                            (int)strcspn(version.text ? version.text : "", "\n"), version.text ? version.text : "");
  buffer_free(&version);
  return text;
}

// Of Python 3.11 as Debian installs it, or as one builds it oneself; of no other version.
static void add_library(Words *folders, Arena *arena) {
  static const char *const places[] = {"/usr/lib/python3.11", "/usr/local/lib/python3.11"};
  for (int i = 0; i < 2; i++)
    if (is_folder(places[i])) {
      vec_push(arena, folders, places[i]);
      return;
    }
}

static void add_folder(Words *folders, Arena *arena, const char *root, const char *rest) {
  const char *folder = root ? arena_printf(arena, "%s%s", root, rest) : NULL;
  if (folder && is_folder(folder))
    vec_push(arena, folders, folder);
}

// An active virtual environment is all that counts, as in CPython.
static void add_site_packages(Words *folders, Arena *arena) {
  const char *environment = getenv("VIRTUAL_ENV");
  if (environment && *environment) {
    add_folder(folders, arena, environment, "/lib/python3.11/site-packages");
    return;
  }
  add_folder(folders, arena, getenv("HOME"), "/.local/lib/python3.11/site-packages");
  add_folder(folders, arena, "/usr/local", "/lib/python3.11/site-packages");
  add_folder(folders, arena, "/usr/local", "/lib/python3.11/dist-packages");
  add_folder(folders, arena, "/usr", "/lib/python3/dist-packages");
}

const char **python_folders(Arena *arena) {
  Words folders = {0};
  add_library(&folders, arena);
  add_site_packages(&folders, arena);
  vec_push(arena, &folders, NULL);
  return folders.items;
}

Installation installation_find(Arena *arena) {
  const char *executable = own_path(arena);
  const char *folder = library_folder(arena, executable);
  return (Installation){executable, folder, folder ? identity(arena, executable, folder) : NULL};
}
