// toolchain.c - from C to an executable: finds the C compiler, runs it, explains its failures.
//
// One file is compiled and linked in one go. Several are compiled to objects first, which are kept in the cache under the
// hash of their text: after an edit only what it changed is compiled.
//
// The user wrote no C, so the compiler's messages are never shown as they are (but with -v). When it
// fails, a C program of one line is compiled with the same options: if that fails too, the toolchain
// is broken, and the package that is missing is named if the message tells it; else our C is wrong.

#include "driver/toolchain.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "driver/files.h"
#include "driver/process.h"

Toolchain toolchain_find(Arena *arena, const Options *options) {
  static const char *const usual[] = {"cc", "gcc", "clang"};
  Toolchain toolchain = {0};
  const Words *asked = &options->compiler;
  char *path = asked->count ? process_find(arena, asked->items[0]) : NULL;
  for (int i = 0; !asked->count && !path && i < 3; i++)
    path = process_find(arena, usual[i]);
  if (!path)
    return toolchain;
  vec_push(arena, &toolchain.command, path);
  for (int i = 1; i < asked->count; i++)
    vec_push(arena, &toolchain.command, asked->items[i]);
  return toolchain;
}

int toolchain_report_missing(const Options *options) {
  if (options->compiler.count)
    fprintf(stderr, "kukri: the C compiler '%s' is not found\n", options->compiler.items[0]);
  else
    fputs("kukri: no C compiler is found; install one with: apt-get install gcc libc6-dev\n", stderr);
  return STATUS_TOOLCHAIN;
}

// ---- the command

static void add(Arena *arena, Words *words, const char *word) { vec_push(arena, words, word); }

static void add_words(Arena *arena, Words *words, const Words *more) {
  for (int i = 0; i < more->count; i++)
    vec_push(arena, words, more->items[i]);
}

static bool has_runtime(const Options *options, const char *kind) { return !strcmp(options->runtime, kind); }

// As the runtime was compiled: at a fixed address, which needs no relocations at start and makes smaller code,
// and without tables for unwinding, as nothing unwinds C but a debugger.
static void add_code_options(Arena *arena, Words *words, const Options *options) {
  if (!has_runtime(options, "normal"))
    return;
  add(arena, words, options->is_extension ? "-fPIC" : "-fno-pie");
  if (options->is_extension) {
    add(arena, words, "-DKK_EXTENSION");
    add(arena, words, "-fvisibility=hidden");
  }
  if (!options->has_debug_info)
    add(arena, words, "-fno-asynchronous-unwind-tables");
}

// With the debug runtime a warning about our C is an error: we made a mistake. A user's compiler, which may
// be a later one that warns of more, is to be silent.
static void add_runtime_options(Arena *arena, Words *words, const Options *options) {
  if (!has_runtime(options, "normal"))
    add(arena, words, "-DKK_DEBUG");
  if (has_runtime(options, "debug")) {
    add(arena, words, "-Wall");
    add(arena, words, "-Wno-unused");
    add(arena, words, "-Wno-tautological-compare");   // Python that compares a thing with itself
    add(arena, words, "-Werror");
  } else {
    add(arena, words, "-w");
  }
  if (has_runtime(options, "asan")) {
    add(arena, words, "-DKK_ASAN");
    add(arena, words, "-g");
    add(arena, words, "-fno-omit-frame-pointer");
    add(arena, words, "-fsanitize=address,undefined");
    add(arena, words, "-fno-sanitize-recover=undefined");
  }
}

// How the C is compiled. Floating point must be Python's on every machine: no contraction of a * b + c
// into one rounding, which -march=native in CFLAGS would bring.
static void add_compile_options(Arena *arena, Words *words, const Options *options, const Installation *installation,
                                bool is_light) {
  add(arena, words, "-std=gnu11");
  add(arena, words, arena_printf(arena, "-O%d", is_light && options->level > 1 ? 1 : options->level));
  if (options->has_debug_info) {
    add(arena, words, "-g");
    add(arena, words, "-fno-eliminate-unused-debug-types");   // kukri-gdb.py reads the runtime's structs
  }
  add_code_options(arena, words, options);
  add_runtime_options(arena, words, options);
  add_words(arena, words, &options->cflags);
  add(arena, words, "-ffp-contract=off");
  if (installation->folder)
    add(arena, words, arena_printf(arena, "-I%s/include", installation->folder));
}

static char *runtime_archive(Arena *arena, const Options *options, const Installation *installation) {
  if (options->is_extension)
    return arena_printf(arena, "%s/libkukri-ext.a", installation->folder);
  const char *suffix = has_runtime(options, "normal") ? "" : has_runtime(options, "debug") ? "-debug" : "-asan";
  return arena_printf(arena, "%s/libkukri%s.a", installation->folder, suffix);
}

// libgmp is named by its file so that the package with the link libgmp.so is not needed; --as-needed and --gc-sections
// leave out what the program does not use. Code and constants may share pages (noseparate-code): a small program is
// then two pages smaller, on disk and in memory.
static void add_link_options(Arena *arena, Words *words, const Options *options, const Installation *installation) {
  if (options->is_extension)
    add(arena, words, "-shared");
  else if (has_runtime(options, "normal"))
    add(arena, words, "-no-pie");
  add(arena, words, "-Wl,--gc-sections,--as-needed,-z,noseparate-code");
  if (installation->folder)
    add(arena, words, runtime_archive(arena, options, installation));
  add_words(arena, words, &options->ldflags);
  if (options->is_extension)   // one collector in a process, whichever modules bring it
    add(arena, words, "-l:libgc.so.1");
  add(arena, words, "-l:libgmp.so.10");
  add(arena, words, "-lm");
}

static char **compile_command(Arena *arena, const Toolchain *toolchain, const Options *options,
                              const Installation *installation, const char *c_file, const char *out) {
  Words words = {0};
  add_words(arena, &words, &toolchain->command);
  add_compile_options(arena, &words, options, installation, false);
  add(arena, &words, "-o");
  add(arena, &words, out);
  add(arena, &words, c_file);
  add_link_options(arena, &words, options, installation);
  return words_argv(arena, &words);
}

// To an object. Each constant has a section of its own, so that the copies which the linker merges are dropped.
static char **object_command(Arena *arena, const Toolchain *toolchain, const Options *options,
                             const Installation *installation, const char *c_file, bool is_light, const char *out) {
  Words words = {0};
  add_words(arena, &words, &toolchain->command);
  add_compile_options(arena, &words, options, installation, is_light);
  add(arena, &words, "-fdata-sections");
  add(arena, &words, "-c");
  add(arena, &words, c_file);
  add(arena, &words, "-o");
  add(arena, &words, out);
  return words_argv(arena, &words);
}

static char **link_command(Arena *arena, const Toolchain *toolchain, const Options *options,
                           const Installation *installation, const Words *objects, const char *out) {
  Words words = {0};
  add_words(arena, &words, &toolchain->command);
  add_compile_options(arena, &words, options, installation, false);
  add(arena, &words, "-o");
  add(arena, &words, out);
  add_words(arena, &words, objects);
  add_link_options(arena, &words, options, installation);
  return words_argv(arena, &words);
}

void toolchain_hash(Hash *hash, const Toolchain *toolchain, const Options *options) {
  struct stat about = {0};
  if (toolchain->command.count)
    stat(toolchain->command.items[0], &about);
  hash_number(hash, about.st_size);
  hash_number(hash, about.st_mtim.tv_sec);
  const Words *lists[] = {&toolchain->command, &options->cflags, &options->ldflags};
  for (int i = 0; i < 3; i++) {
    hash_number(hash, lists[i]->count);
    for (int j = 0; j < lists[i]->count; j++)
      hash_text(hash, lists[i]->items[j]);
  }
  hash_number(hash, options->level);
  hash_number(hash, options->has_debug_info);
  hash_number(hash, options->is_extension);
  hash_text(hash, options->runtime);
}

// ---- failures

// A part of a message of gcc, clang or ld, and the package whose absence it shows.
static const struct {
  const char *message, *package;
} signs[] = {
    {"libgmp.so.10", "libgmp10"},      {"libasan", "libgcc-12-dev"},     {"libubsan", "libgcc-12-dev"},
    {"cannot find -lm", "libc6-dev"},  {"cannot find -lc", "libc6-dev"}, {"crt1.o", "libc6-dev"},
    {".h: No such file", "libc6-dev"}, {"execute 'as'", "binutils"},     {"execute \"as\"", "binutils"},
    {"find 'ld'", "binutils"},         {"execute 'ld'", "binutils"},     {"execute 'cc1'", "gcc"},
};

static const char *missing_package(const char *messages) {
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    if (strstr(messages, signs[i].message))
      return signs[i].package;
  return NULL;
}

// The line of the messages that says most: what is not found, else the first error, else the first line.
static void print_main_line(const char *messages) {
  const char *missing = strstr(messages, "cannot find"), *line = missing ? missing : strstr(messages, "error:");
  while (line && line > messages && line[-1] != '\n')
    line--;
  line = line ? line : messages;
  fprintf(stderr, "  %.*s\n", (int)strcspn(line, "\n"), line);
}

static int report_toolchain(const char *compiler, const char *messages) {
  const char *package = missing_package(messages);
  if (package)
    fprintf(stderr, "kukri: the C compiler %s lacks a package; install it with: apt-get install %s\n", compiler,
            package);
  else
    fprintf(stderr, "kukri: the C compiler %s does not work with these options:\n", compiler);
  if (!package)
    print_main_line(messages);
  return STATUS_TOOLCHAIN;
}

static int report_bug(void) {
  fputs("kukri: internal error: the C compiler rejects the C that was made of this program (-v shows why).\n"
        "This is a bug in kukri. Please report it, with the program that shows it.\n",
        stderr);
  return STATUS_BUG;
}

// Does a program of one line compile with these options?
static bool compiles_anything(Arena *arena, const Toolchain *toolchain, const Options *options,
                              const Installation *installation, const char *folder, Buffer *messages) {
  static const char text[] = "#include <stdio.h>\nint main(void) { return 0; }\n";
  char *c_file = arena_printf(arena, "%s/trial.c", folder), *out = arena_printf(arena, "%s/trial", folder);
  if (!file_write(c_file, text, strlen(text), 0644))
    return false;
  Installation nothing = {.folder = NULL, .executable = installation->executable};
  int status = process_run(compile_command(arena, toolchain, options, &nothing, c_file, out), messages);
  unlink(c_file);
  unlink(out);
  return status == 0;
}

static int explain_failure(Arena *arena, const Toolchain *toolchain, const Options *options,
                           const Installation *installation, const char *folder, Buffer *messages, int status) {
  Buffer trial = {0};
  const char *compiler = toolchain->command.items[0];
  buffer_put(messages, "");
  if (options->is_verbose)
    fputs(messages->text, stderr);
  int result = STATUS_TOOLCHAIN;
  if (status == -1 || WIFSIGNALED(status))
    fprintf(stderr, "kukri: the C compiler %s %s\n", compiler, status == -1 ? "cannot be run" : "was killed");
  else if (compiles_anything(arena, toolchain, options, installation, folder, &trial))
    result = report_bug();
  else
    result = report_toolchain(compiler, trial.length ? trial.text : messages->text);
  buffer_free(&trial);
  return result;
}

// ---- compiling

static char *temporary_folder(Arena *arena) {
  const char *base = getenv("TMPDIR");
  char *folder = arena_printf(arena, "%s/kukri-XXXXXX", base && *base ? base : "/tmp");
  return mkdtemp(folder);
}

static int report_no_runtime(const Installation *installation) {
  fprintf(stderr, "kukri: the runtime that belongs to %s is missing; build or install Kukri again\n",
          installation->executable);
  return STATUS_TOOLCHAIN;
}

static int fail_to_write(const char *path) {
  fprintf(stderr, "kukri: cannot write '%s': %s\n", path, strerror(errno));
  return STATUS_USAGE;
}

// What a compilation needs to know, and the folder for its files.
typedef struct Work {
  Arena *arena;
  const Toolchain *toolchain;
  const Options *options;
  const Installation *installation;
  const Cache *cache;
  const char *folder;
} Work;

// Runs commands at once; -> STATUS_OK, or another after explaining the first failure.
static int run_all(const Work *w, Process *processes, int count) {
  for (int i = 0; i < count && w->options->is_verbose; i++)
    process_show(processes[i].argv);
  process_run_all(processes, count, w->options->jobs);
  int result = STATUS_OK;
  for (int i = 0; i < count; i++) {
    if (processes[i].status != 0 && result == STATUS_OK)
      result = explain_failure(w->arena, w->toolchain, w->options, w->installation, w->folder, &processes[i].output,
                               processes[i].status);
    buffer_free(&processes[i].output);
  }
  return result;
}

static int run_to(const Work *w, char **command, const char *made, const char *out) {
  Process process = {.argv = command};
  int result = run_all(w, &process, 1);
  if (result == STATUS_OK && !file_copy(made, out, 0777))
    result = fail_to_write(out);
  unlink(made);
  return result;
}

static int compile_one(const Work *w, const Buffer *text, const char *out) {
  char *c_file = arena_printf(w->arena, "%s/program.c", w->folder);
  char *made = arena_printf(w->arena, "%s/program", w->folder);
  if (!file_write(c_file, text->text, text->length, 0644))
    return fail_to_write(c_file);
  char **command = compile_command(w->arena, w->toolchain, w->options, w->installation, c_file, made);
  int result = run_to(w, command, made, out);
  unlink(c_file);
  return result;
}

// ---- several files

typedef struct Object {
  char *name;     // in the cache
  char *path;     // there, or in the folder
  char *c_file;   // NULL: the object was in the cache
  bool is_light;
} Object;

static char *object_name(const Work *w, const CText *c) {
  Hash hash = hash_new();
  hash_text(&hash, "object");
  hash_text(&hash, w->installation->identity);
  toolchain_hash(&hash, w->toolchain, w->options);
  hash_number(&hash, c->is_light);
  hash_bytes(&hash, c->text.text, c->text.length);
  return hash_name(w->arena, &hash);
}

// An object of the cache is copied, since another process may drop it before it is linked.
static bool object_find(const Work *w, Object *object) {
  char *cached = cache_find(w->arena, w->cache, object->name);
  return cached && file_copy(cached, object->path, 0644);
}

static bool object_prepare(const Work *w, Object *object, const CText *c, int number) {
  object->name = object_name(w, c);
  object->is_light = c->is_light;
  object->path = arena_printf(w->arena, "%s/program%d.o", w->folder, number);
  if (object_find(w, object))
    return true;
  object->c_file = arena_printf(w->arena, "%s/program%d.c", w->folder, number);
  return file_write(object->c_file, c->text.text, c->text.length, 0644);
}

static int compile_objects(const Work *w, Object *objects, int count) {
  Process *processes = arena_alloc(w->arena, sizeof(Process) * (size_t)count);
  int started = 0;
  for (int i = 0; i < count; i++)
    if (objects[i].c_file)
      processes[started++].argv = object_command(w->arena, w->toolchain, w->options, w->installation, objects[i].c_file,
                                                 objects[i].is_light, objects[i].path);
  int result = run_all(w, processes, started);
  for (int i = 0; i < count && result == STATUS_OK; i++)
    if (objects[i].c_file)
      cache_store(w->arena, w->cache, objects[i].name, objects[i].path);
  return result;
}

static int link_objects(const Work *w, const Object *objects, int count, const char *out) {
  char *made = arena_printf(w->arena, "%s/program", w->folder);
  Words paths = {0};
  for (int i = 0; i < count; i++)
    add(w->arena, &paths, objects[i].path);
  char **command = link_command(w->arena, w->toolchain, w->options, w->installation, &paths, made);
  return run_to(w, command, made, out);
}

static int compile_several(const Work *w, const Texts *texts, const char *out) {
  Object *objects = arena_alloc(w->arena, sizeof(Object) * (size_t)texts->count);
  int result = STATUS_OK, count = texts->count;
  for (int i = 0; i < count && result == STATUS_OK; i++)
    if (!object_prepare(w, &objects[i], &texts->items[i], i))
      result = fail_to_write(objects[i].c_file);
  if (result == STATUS_OK)
    result = compile_objects(w, objects, count);
  if (result == STATUS_OK)
    result = link_objects(w, objects, count, out);
  for (int i = 0; i < count; i++) {
    if (objects[i].path)
      unlink(objects[i].path);
    if (objects[i].c_file)
      unlink(objects[i].c_file);
  }
  return result;
}

int toolchain_compile(Arena *arena, const Toolchain *toolchain, const Options *options,
                      const Installation *installation, const Cache *cache, const Texts *texts, const char *out) {
  if (!toolchain->command.count)
    return toolchain_report_missing(options);
  if (!installation->folder || !file_exists(runtime_archive(arena, options, installation)))
    return report_no_runtime(installation);
  char *folder = temporary_folder(arena);
  if (!folder)
    return fail_to_write(getenv("TMPDIR") && *getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
  Work work = {arena, toolchain, options, installation, cache, folder};
  int result = texts->count == 1 ? compile_one(&work, &texts->items[0].text, out) : compile_several(&work, texts, out);
  rmdir(folder);
  return result;
}

char *toolchain_version(Arena *arena, const Toolchain *toolchain) {
  Buffer output = {0};
  Words words = {0};
  add_words(arena, &words, &toolchain->command);
  add(arena, &words, "--version");
  bool works = process_run(words_argv(arena, &words), &output) == 0;
  char *version = arena_printf(arena, "%.*s", works ? (int)strcspn(output.text, "\n") : 0, works ? output.text : "");
  buffer_free(&output);
  return version;
}
