// doctor.c - `kukri doctor`: is everything there that a build needs?

#include "driver/doctor.h"

#include <errno.h>
#include <gnu/libc-version.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "driver/files.h"
#include "driver/process.h"

static void print_row(const char *name, const char *value) { printf("%-12s %s\n", name, value); }

static void print_places(Arena *arena, const Installation *installation, const Toolchain *toolchain) {
  print_row("kukri", KUKRI_VERSION ", for Python 3.11");
  print_row("executable", installation->executable);
  print_row("library", installation->folder ? installation->folder : "not found: neither ./lib/kukri nor ../lib/kukri");
  if (installation->folder)
    print_row("for gdb", arena_printf(arena, "%s/kukri-gdb.py", installation->folder));
  print_row("C library", arena_printf(arena, "glibc %s", gnu_get_libc_version()));
  print_row("C compiler", toolchain->command.count ? toolchain->command.items[0] : "not found; apt-get install gcc");
  if (toolchain->command.count)
    print_row("", toolchain_version(arena, toolchain));
}

static void print_cache(Arena *arena, const Cache *cache) {
  int entries;
  int64_t size = cache_size(cache, &entries);
  print_row("cache", cache->folder ? cache->folder : "none: not to be used, or it cannot be written");
  if (cache->folder)
    print_row("", arena_printf(arena, "%d entries, %.1f MB of at most %lld MB", entries, (double)size / (1 << 20),
                               (long long)cache->limit >> 20));
}

// Runs the program; does it print the line it should?
static bool prints_hello(Arena *arena, const char *program) {
  Buffer output = {0};
  Words words = {0};
  vec_push(arena, &words, program);
  int status = process_run(words_argv(arena, &words), &output);
  bool is_right = status == 0 && output.text && !strcmp(output.text, "hello 4294967296\n");
  buffer_free(&output);
  return is_right;
}

static int try_hello(Arena *arena, const char *folder, DoctorBuild *build, void *context) {
  static const char text[] = "print('hello', 2 ** 32)\n";
  char *file = arena_printf(arena, "%s/hello.py", folder), *out = arena_printf(arena, "%s/hello", folder);
  if (!file_write(file, text, strlen(text), 0644)) {
    print_row("hello", arena_printf(arena, "cannot write %s: %s", file, strerror(errno)));
    return STATUS_USAGE;
  }
  int status = build(context, file, out);
  if (status == STATUS_OK && !prints_hello(arena, out))
    status = STATUS_BUG;
  print_row("hello", status == STATUS_OK ? "compiled and ran: everything works" : "failed");
  unlink(file);
  unlink(out);
  return status;
}

int doctor_run(Arena *arena, const Options *options, const Installation *installation, const Toolchain *toolchain,
               const Cache *cache, DoctorBuild *build, void *context) {
  print_places(arena, installation, toolchain);
  print_cache(arena, cache);
  fflush(stdout);
  if (!toolchain->command.count)
    return toolchain_report_missing(options);
  if (!installation->folder)
    return STATUS_USAGE;
  char *folder = arena_printf(arena, "/tmp/kukri-doctor-XXXXXX");
  if (!mkdtemp(folder))
    return STATUS_USAGE;
  int status = try_hello(arena, folder, build, context);
  rmdir(folder);
  return status;
}
