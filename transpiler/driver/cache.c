// cache.c - what was compiled before: executables, and which sources they came from.
//
//   ~/.cache/kukri/3f/3f9a…       an entry, named by the hash of what it was made from
//
// An entry is written under a temporary name and renamed, so it is whole or absent. Using one sets its
// time of change; the oldest go first when the limit is reached. An entry that another process drops
// between being found and being used is simply made again by the caller.

#include "driver/cache.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/vec.h"
#include "driver/files.h"
#include "driver/hash.h"

enum { DEFAULT_LIMIT_MB = 512, TEMPORARY_SECONDS = 3600 };

static int64_t limit_from_environment(void) {
  const char *text = getenv("KUKRI_CACHE_MB");
  long long megabytes = text && *text ? atoll(text) : DEFAULT_LIMIT_MB;
  return (megabytes > 0 ? megabytes : 0) << 20;
}

Cache cache_open(Arena *arena, bool is_used) {
  const char *base = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
  char *folder = NULL;
  if (base && base[0] == '/')
    folder = arena_printf(arena, "%s/kukri", base);
  else if (home && home[0] == '/')
    folder = arena_printf(arena, "%s/.cache/kukri", home);
  if (!is_used || !folder || !folder_make(folder) || access(folder, W_OK))
    folder = NULL;
  return (Cache){folder, limit_from_environment()};
}

static char *entry_path(Arena *arena, const Cache *cache, const char *name) {
  return arena_printf(arena, "%s/%.2s/%s", cache->folder, name, name);
}

char *cache_find(Arena *arena, const Cache *cache, const char *name) {
  if (!cache->folder)
    return NULL;
  char *path = entry_path(arena, cache, name);
  return utimensat(AT_FDCWD, path, NULL, 0) == 0 ? path : NULL;
}

// ---- the limit

typedef struct Entry {
  char *path;
  int64_t size;
  struct timespec used;
} Entry;

typedef Vec(Entry) Entries;

static void add_folder(Arena *arena, Entries *entries, const char *path) {
  DIR *folder = opendir(path);
  if (!folder)
    return;
  for (struct dirent *item; (item = readdir(folder));) {
    struct stat about;
    char *file = arena_printf(arena, "%s/%s", path, item->d_name);
    if (stat(file, &about) == 0 && S_ISREG(about.st_mode))
      vec_push(arena, entries, (Entry){file, about.st_size, about.st_mtim});
  }
  closedir(folder);
}

static void list_entries(Arena *arena, Entries *entries, const Cache *cache) {
  for (int i = 0; i < 256; i++)
    add_folder(arena, entries, arena_printf(arena, "%s/%02x", cache->folder, i));
}

static int64_t total_size(const Entries *entries) {
  int64_t total = 0;
  for (int i = 0; i < entries->count; i++)
    total += entries->items[i].size;
  return total;
}

int64_t cache_size(const Cache *cache, int *entries) {
  Arena *arena = arena_new();
  Entries list = {0};
  if (cache->folder)
    list_entries(arena, &list, cache);
  int64_t total = total_size(&list);
  *entries = list.count;
  arena_free(arena);
  return total;
}

static int older_first(const void *left, const void *right) {
  const struct timespec *a = &((const Entry *)left)->used, *b = &((const Entry *)right)->used;
  if (a->tv_sec != b->tv_sec)
    return a->tv_sec < b->tv_sec ? -1 : 1;
  return a->tv_nsec < b->tv_nsec ? -1 : a->tv_nsec > b->tv_nsec;
}

// A temporary file this old was left by a process that was killed.
static bool is_abandoned(const Entry *entry) {
  size_t length = strlen(entry->path);
  return length > 4 && !strcmp(entry->path + length - 4, ".tmp") && time(NULL) - entry->used.tv_sec > TEMPORARY_SECONDS;
}

// Drops the oldest entries until four fifths of the limit are reached, so that it is not done each time.
static void enforce_limit(const Cache *cache) {
  Arena *arena = arena_new();
  Entries entries = {0};
  list_entries(arena, &entries, cache);
  int64_t total = total_size(&entries), goal = total > cache->limit ? cache->limit / 5 * 4 : total;
  if (entries.count)
    qsort(entries.items, (size_t)entries.count, sizeof(Entry), older_first);
  for (int i = 0; i < entries.count; i++) {
    const Entry *entry = &entries.items[i];
    if ((total > goal || is_abandoned(entry)) && unlink(entry->path) == 0)
      total -= entry->size;
  }
  arena_free(arena);
}

int cache_clear(const Cache *cache) {
  Arena *arena = arena_new();
  Entries entries = {0};
  int count = 0;
  list_entries(arena, &entries, cache);
  for (int i = 0; i < entries.count; i++) {
    count += unlink(entries.items[i].path) == 0;
    rmdir(path_folder(arena, entries.items[i].path));
  }
  arena_free(arena);
  return count;
}

static char *prepare_entry(Arena *arena, const Cache *cache, const char *name) {
  if (!cache->folder)
    return NULL;
  enforce_limit(cache);
  char *path = entry_path(arena, cache, name);
  return folder_make(path_folder(arena, path)) ? path : NULL;
}

char *cache_store(Arena *arena, const Cache *cache, const char *name, const char *file) {
  char *path = prepare_entry(arena, cache, name);
  return path && file_copy(file, path, 0755) ? path : NULL;
}

bool cache_store_text(Arena *arena, const Cache *cache, const char *name, const char *text, size_t length) {
  char *path = prepare_entry(arena, cache, name);
  return path && file_write(path, text, length, 0644);
}

// ---- manifests

enum { HASH_DIGITS = 64 };

Manifest manifest_new(void) {
  Manifest manifest = {.is_stable = true};
  clock_gettime(CLOCK_REALTIME_COARSE, &manifest.started);   // the clock by which file systems date changes
  return manifest;
}

static char *hash_of_file(Arena *arena, const char *path) {
  Buffer bytes = {0};
  Hash hash = hash_new();
  char *name = NULL;
  if (file_read(path, &bytes)) {
    hash_bytes(&hash, bytes.text, bytes.length);
    name = hash_name(arena, &hash);
  }
  buffer_free(&bytes);
  return name;
}

// Changed after we began: what was compiled may be the old text.
static bool is_newer(const char *path, const struct timespec *started) {
  struct stat about;
  if (stat(path, &about))
    return true;
  return about.st_mtim.tv_sec > started->tv_sec ||
         (about.st_mtim.tv_sec == started->tv_sec && about.st_mtim.tv_nsec >= started->tv_nsec);
}

void manifest_add_source(Manifest *manifest, Arena *arena, const char *path) {
  char *hash = hash_of_file(arena, path);
  if (!hash || is_newer(path, &manifest->started)) {
    manifest->is_stable = false;
    return;
  }
  buffer_printf(&manifest->text, "source %s %s", hash, path);
  buffer_putc(&manifest->text, 0);
}

void manifest_add_absent(Manifest *manifest, const char *path) {
  buffer_printf(&manifest->text, "absent %s", path);
  buffer_putc(&manifest->text, 0);
}

void manifest_store(Manifest *manifest, Arena *arena, const Cache *cache, const char *name, const char *program) {
  buffer_printf(&manifest->text, "program %s", program);
  buffer_putc(&manifest->text, 0);
  if (manifest->is_stable)
    cache_store_text(arena, cache, name, manifest->text.text, manifest->text.length);
  buffer_free(&manifest->text);
}

// Is what a record says still so? A "program" record gives its executable through *program.
static bool record_holds(Arena *arena, const Cache *cache, const char *record, char **program) {
  if (!strncmp(record, "program ", 8))
    return (*program = cache_find(arena, cache, record + 8)) != NULL;
  if (!strncmp(record, "absent ", 7))
    return !file_exists(record + 7);
  if (strncmp(record, "source ", 7) || strlen(record) < 7 + HASH_DIGITS + 2)
    return false;
  char *hash = hash_of_file(arena, record + 7 + HASH_DIGITS + 1);
  return hash && !strncmp(hash, record + 7, HASH_DIGITS);
}

char *manifest_find(Arena *arena, const Cache *cache, const char *name) {
  Buffer text = {0};
  char *path = cache_find(arena, cache, name), *program = NULL;
  bool holds = path && file_read(path, &text);
  for (size_t at = 0; holds && at < text.length; at += strlen(text.text + at) + 1)
    holds = record_holds(arena, cache, text.text + at, &program);
  buffer_free(&text);
  return holds ? program : NULL;
}
