// main.c - kukri, a compiler for Python 3.11: the pipeline, and the commands that run it.
//
//   FILE.py -> tree -> program -> typed program -> IR -> IR -> … -> C -> executable
//
// A pass reports the user's mistakes and goes on; translate() stops after a stage that reported any,
// because the next one would only report their consequences.

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/context.h"
#include "driver/cache.h"
#include "driver/crash.h"
#include "driver/doctor.h"
#include "driver/files.h"
#include "driver/hash.h"
#include "driver/install.h"
#include "driver/options.h"
#include "driver/run.h"
#include "driver/timing.h"
#include "driver/toolchain.h"
#include "syntax/syntax.h"

typedef struct Compiler {
  Arena *arena;   // of what lives as long as the process
  Options options;
  Installation installation;
  Toolchain toolchain;
  Cache cache;
  Timing timing;
  Manifest manifest;   // of the sources read by the last translate()
} Compiler;

// ---- dumps

static const char *const dumps = "ast        the syntax tree, as Python's ast.dump shows it\n";

static bool is_dumped(const Compiler *k, const char *pass) { return k->options.dump && !strcmp(k->options.dump, pass); }

// Prints a dump and empties it; the pipeline then ends with success.
static int print_dump(Buffer *text) {
  fwrite(text->text, 1, text->length, stdout);
  buffer_free(text);
  return STATUS_OK;
}

static int dump_ast(Context *context, Source *source) {
  Buffer text = {0};
  Node *tree = syntax_parse(context, source);
  if (!tree)
    return STATUS_ERRORS;
  syntax_dump(&text, tree, source);
  buffer_putc(&text, '\n');
  return print_dump(&text);
}

// ---- the pipeline

static int translate_source(Compiler *k, Context *context, Source *source, Buffer *c) {
  (void)c;
  timing_pass(&k->timing, "parse");
  if (is_dumped(k, "ast"))
    return dump_ast(context, source);
  syntax_parse(context, source);
  return diagnostics_error_count(context->diagnostics) ? STATUS_ERRORS : STATUS_OK;
}

static void print_diagnostics(const Compiler *k, Context *context) {
  Buffer text = {0};
  diagnostics_print(context->diagnostics, &text, k->options.use_color);
  if (text.length)
    fwrite(text.text, 1, text.length, stderr);
  buffer_free(&text);
}

// From a file to C, all diagnostics printed; -> an exit status.
static int translate(Compiler *k, const char *file, Buffer *c) {
  Context *context = context_new();
  k->manifest = manifest_new();
  Source *source = source_read(context->arena, file);
  int status = STATUS_USAGE;
  if (source)
    status = translate_source(k, context, source, c);
  else
    report(context, NULL, (Span){0}, K0001, file, strerror(errno));
  timing_pass(&k->timing, NULL);
  print_diagnostics(k, context);
  context_free(context);
  return status;
}

// ---- from C to an executable

// The name of an executable in the cache: the hash of all that it is made from.
static char *executable_name(Compiler *k, const Buffer *c) {
  Hash hash = hash_new();
  hash_text(&hash, "executable");
  hash_text(&hash, k->installation.identity);
  toolchain_hash(&hash, &k->toolchain, &k->options);
  hash_bytes(&hash, c->text, c->length);
  return hash_name(k->arena, &hash);
}

// C to the executable `out`, copied from the cache if it is there.
static int make_executable(Compiler *k, const Buffer *c, const char *name, const char *out) {
  timing_pass(&k->timing, "compile C");
  char *cached = cache_find(k->arena, &k->cache, name);
  int status = STATUS_OK;
  if (!cached || !file_copy(cached, out, 0777)) {
    status = toolchain_compile(k->arena, &k->toolchain, &k->options, &k->installation, c, out);
    if (status == STATUS_OK)
      cache_store(k->arena, &k->cache, name, out);
  }
  timing_pass(&k->timing, NULL);
  return status;
}

// A program to the executable `out`; *name gets its name in the cache.
static int build(Compiler *k, const char *file, const char *out, char **name) {
  Buffer c = {0};
  int status = translate(k, file, &c);
  if (status == STATUS_OK && !k->options.dump) {
    *name = executable_name(k, &c);
    status = make_executable(k, &c, *name, out);
  }
  buffer_free(&c);
  return status;
}

static int build_for_doctor(void *context, const char *file, const char *out) {
  char *name;
  return build(context, file, out, &name);
}

// ---- commands

static void check_output(const char *file, const char *out) {
  if (is_folder(out))
    usage_error("cannot write '%s': it is a folder; choose another name with -o", out);
  if (is_same_file(file, out))
    usage_error("the output '%s' would replace the source; choose another name with -o", out);
}

// FILE without ".py", in the current folder.
static const char *default_output(Compiler *k, const char *file) {
  const char *name = path_name(file);
  size_t length = strlen(name);
  if (!strcmp(file, "-"))
    usage_error("a program from standard input has no name; choose one for the output with -o");
  if (length > 3 && !strcmp(name + length - 3, ".py"))
    length -= 3;
  return arena_printf(k->arena, "%.*s", (int)length, name);
}

static int command_build(Compiler *k) {
  const char *file = k->options.files.items[0], *out = k->options.output;
  char *name;
  if (!out && !k->options.dump)
    out = default_output(k, file);
  if (out)
    check_output(file, out);
  return build(k, file, out, &name);
}

static int command_emit(Compiler *k) {
  const char *file = k->options.files.items[0], *out = k->options.output;
  Buffer c = {0};
  bool is_printed = !out || !strcmp(out, "-");
  if (!is_printed)
    check_output(file, out);
  int status = translate(k, file, &c);
  if (status != STATUS_OK || k->options.dump)
    return status;
  if (is_printed)
    return print_dump(&c);
  if (!file_write(out, c.text, c.length, 0666))
    usage_error("cannot write '%s': %s", out, strerror(errno));
  return STATUS_OK;
}

static int command_check(Compiler *k) {
  int worst = STATUS_OK;
  for (int i = 0; i < k->options.files.count; i++) {
    Buffer c = {0};
    int status = translate(k, k->options.files.items[i], &c);
    worst = status > worst ? status : worst;
    buffer_free(&c);
  }
  return worst;
}

// The name of the manifest of `kukri run FILE`: all that decides what is run but the sources themselves.
static char *manifest_name(Compiler *k, const char *file) {
  char folder[4096];
  Hash hash = hash_new();
  hash_text(&hash, "manifest");
  hash_text(&hash, k->installation.identity);
  toolchain_hash(&hash, &k->toolchain, &k->options);
  hash_text(&hash, getcwd(folder, sizeof folder));
  hash_text(&hash, file);
  hash_text(&hash, getenv("PYTHONPATH"));
  for (int i = 0; i < k->options.paths.count; i++)
    hash_text(&hash, k->options.paths.items[i]);
  return hash_name(k->arena, &hash);
}

static char *temporary_program(Compiler *k) {
  const char *folder = getenv("TMPDIR");
  return file_temporary(k->arena, arena_printf(k->arena, "%s/kukri-run", folder && *folder ? folder : "/tmp"));
}

static int command_run(Compiler *k) {
  const char *file = k->options.files.items[0];
  char **arguments = k->options.program_arguments, *program = NULL, *name;
  bool is_file = strcmp(file, "-"), may_reuse = is_file && !k->options.dump && !k->options.report_times;
  char *manifest = manifest_name(k, file);
  if (may_reuse)
    program = manifest_find(k->arena, &k->cache, manifest);
  if (program)
    program_execute(program, file, arguments, false);
  program = temporary_program(k);
  int status = build(k, file, program, &name);
  if (status != STATUS_OK || k->options.dump)
    return status;
  if (is_file)
    manifest_store(&k->manifest, k->arena, &k->cache, manifest, name);
  if (k->options.report_times)
    timing_print(&k->timing);
  program_execute(program, file, arguments, true);
  usage_error("cannot start the compiled program: %s", strerror(errno));
}

// Prints a text in lines of at most `width` columns, broken at its blanks.
static void print_wrapped(const char *text, size_t width) {
  while (*text) {
    size_t length = strlen(text), end = length;
    if (length > width)
      for (end = width; end > 0 && text[end] != ' ';)
        end--;
    end = end ? end : length;
    printf("%.*s\n", (int)end, text);
    text += end + (text[end] == ' ');
  }
}

static void explain(DiagnosticCode code) {
  printf("%s: %s\n\n", diagnostic_name(code), diagnostic_text(code));
  print_wrapped(diagnostic_explanation(code), 90);
}

static int command_explain(const Compiler *k) {
  if (!k->options.files.count)
    for (int code = 0; code < DIAGNOSTIC_COUNT; code++)
      printf("%s  %s\n", diagnostic_name((DiagnosticCode)code), diagnostic_text((DiagnosticCode)code));
  for (int i = 0; i < k->options.files.count; i++) {
    DiagnosticCode code = diagnostic_named(k->options.files.items[i]);
    if (code == DIAGNOSTIC_COUNT)
      usage_error("there is no diagnostic '%s'; kukri explain lists all", k->options.files.items[i]);
    explain(code);
  }
  return STATUS_OK;
}

static int run_command(Compiler *k) {
  switch (k->options.command) {
  case COMMAND_BUILD: return command_build(k);
  case COMMAND_RUN: return command_run(k);
  case COMMAND_EMIT: return command_emit(k);
  case COMMAND_CHECK: return command_check(k);
  case COMMAND_EXPLAIN: return command_explain(k);
  case COMMAND_DOCTOR:
    return doctor_run(k->arena, &k->options, &k->installation, &k->toolchain, &k->cache, build_for_doctor, k);
  }
  return STATUS_USAGE;
}

int main(int argc, char **argv) {
  crash_handler_install();
  Compiler k = {.arena = arena_new()};
  options_parse(&k.options, k.arena, argc, argv);
  if (k.options.dump && !strcmp(k.options.dump, "list"))
    return fputs(dumps, stdout), STATUS_OK;
  k.timing.arena = k.arena;
  k.installation = installation_find(k.arena);
  k.toolchain = toolchain_find(k.arena, &k.options);
  k.cache = cache_open(k.arena, k.options.use_cache);
  int status = run_command(&k);
  if (k.options.report_times)
    timing_print(&k.timing);
  if (fflush(stdout) || ferror(stdout))
    return STATUS_USAGE;
  return status;
}
