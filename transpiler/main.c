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
#include "driver/completion.h"
#include "driver/crash.h"
#include "driver/doctor.h"
#include "driver/extension.h"
#include "driver/files.h"
#include "driver/function_table.h"
#include "driver/hash.h"
#include "driver/install.h"
#include "driver/licenses.h"
#include "driver/options.h"
#include "driver/run.h"
#include "driver/timing.h"
#include "driver/toolchain.h"
#include "emit/emit.h"
#include "lower/lower.h"
#include "opt/pass.h"
#include "sema/contradiction.h"
#include "sema/dump.h"
#include "sema/program.h"
#include "sema/prune.h"
#include "syntax/syntax.h"

typedef struct Compiler {
  Arena *arena;   // of what lives as long as the process
  Options options;
  Installation installation;
  Toolchain toolchain;
  Cache cache;
  Timing timing;
  Manifest manifest;   // of the sources read by the last translate()
  Buffer functions;    // of its program: see emit_function_names
} Compiler;

// ---- dumps

// Prints the names that --dump takes.
static int list_dumps(void) {
  puts("ast        the syntax tree, as Python's ast.dump shows it");
  puts("types      the type of each variable and function, as inference finds them");
  puts("lower      the IR, before the first of its passes");
  for (int i = 0; ir_pass(i); i++)
    printf("%-10s the IR after this pass: %s\n", ir_pass(i)->name, ir_pass(i)->reason);
  puts("c          the C, as kukri emit writes it");
  return STATUS_OK;
}

static bool is_dump_name(const char *name) {
  for (int i = 0; ir_pass(i); i++)
    if (!strcmp(name, ir_pass(i)->name))
      return true;
  return !strcmp(name, "ast") || !strcmp(name, "types") || !strcmp(name, "lower") || !strcmp(name, "c");
}

static bool is_dumped(const Compiler *k, const char *pass) { return k->options.dump && !strcmp(k->options.dump, pass); }

// Prints a text on standard output and empties it.
static int print_text(Buffer *text) {
  fwrite(text->text ? text->text : "", 1, text->length, stdout);
  buffer_free(text);
  return STATUS_OK;
}

static int dump_ast(Context *context, Source *source) {
  Buffer text = {0};
  Node *tree = syntax_parse_tree(context, source);
  if (!tree)
    return STATUS_ERRORS;
  syntax_dump(&text, tree, source);
  buffer_putc(&text, '\n');
  return print_text(&text);
}

// ---- where modules are looked for

// The folder of the script itself, not of a link to it; "" is the current one. As CPython has it, without
// links and dots, where that is not what was given.
static const char *script_folder(Arena *arena, const char *file) {
  char *target = realpath(file, NULL);
  const char *given = strchr(file, '/') ? path_folder(arena, file) : "";
  const char *real = target ? path_folder(arena, arena_text(arena, target, strlen(target))) : given;
  char *here = realpath(".", NULL);
  const char *absolute = *given ? arena_printf(arena, "%s/%s", here ? here : "", given) : here;
  bool is_plain = *given == '/' ? !strcmp(given, real) : absolute && !strcmp(absolute, real);
  const char *folder = is_plain ? given : arena_text(arena, real, strlen(real));
  free(target);
  free(here);
  return folder;
}

// The parts of PYTHONPATH, separated by colons; an empty one is the current folder.
static void add_python_path(Arena *arena, Words *paths) {
  const char *text = getenv("PYTHONPATH");
  while (text && *text) {
    size_t length = strcspn(text, ":");
    vec_push(arena, paths, arena_text(arena, text, length));
    text += length + (text[length] == ':');
  }
}

static const char **search_paths(Compiler *k, Arena *arena, const char *file) {
  Words paths = {0};
  vec_push(arena, &paths, k->options.is_module ? "" : script_folder(arena, file));
  for (int i = 0; i < k->options.paths.count; i++)
    vec_push(arena, &paths, k->options.paths.items[i]);
  add_python_path(arena, &paths);
  vec_push(arena, &paths, NULL);
  return paths.items;
}

// ---- which file the program is

// The file of a module in a folder: NAME.py or, of a package, NAME/__main__.py; NULL: it is not there.
static const char *module_main_file(Arena *arena, const char *folder, const char *name, bool *is_package) {
  char *relative = arena_text(arena, name, strlen(name));
  for (char *p = relative; *p; p++)
    *p = *p == '.' ? '/' : *p;
  const char *base = arena_printf(arena, "%s%s%s", folder, *folder ? "/" : "", relative);
  const char *file = arena_printf(arena, "%s.py", base), *main_file = arena_printf(arena, "%s/__main__.py", base);
  *is_package = is_folder(base) && file_exists(main_file);
  return *is_package ? main_file : file_exists(file) ? file : NULL;
}

// A path from the root: what CPython shows of a module run by -m.
static const char *absolute_path(Arena *arena, const char *file) {
  char *real = realpath(file, NULL);
  const char *result = real ? arena_text(arena, real, strlen(real)) : file;
  free(real);
  return result;
}

// -m NAME: its file; *package gets the package it is in.
static const char *find_module(Compiler *k, const char *name, const char **package) {
  const char **folders = search_paths(k, k->arena, ""), *dot = strrchr(name, '.');
  for (int i = 0; folders[i]; i++) {
    bool is_package;
    const char *file = module_main_file(k->arena, folders[i], name, &is_package);
    if (!file)
      continue;
    *package = is_package ? name : arena_text(k->arena, name, dot ? (size_t)(dot - name) : 0);
    return absolute_path(k->arena, file);
  }
  usage_error("no module named '%s' in the current folder, --path or PYTHONPATH", name);
}

// An operand as the file of the main module; *package: its __package__, NULL for a plain script.
static const char *main_file(Compiler *k, const char *operand, const char **package) {
  *package = NULL;
  if (k->options.is_module)
    return find_module(k, operand, package);
  if (!is_folder(operand))
    return operand;
  const char *file = arena_printf(k->arena, "%s/__main__.py", operand);
  if (!file_exists(file))
    usage_error("the folder '%s' has no __main__.py", operand);
  *package = "";
  return file;
}

// ---- what the manifest of a run records

// The files that would be module NAME in a folder, if they were there.
static void record_absent(Compiler *k, const char *folder, const char *name) {
  static const char *const endings[] = {".py", "/__init__.py"};
  char *relative = arena_text(k->arena, name, strlen(name));
  for (char *p = relative; *p; p++)
    *p = *p == '.' ? '/' : *p;
  for (int i = 0; i < 2; i++) {
    char *path = arena_printf(k->arena, "%s%s%s%s", folder, *folder ? "/" : "", relative, endings[i]);
    if (!file_exists(path))
      manifest_add_absent(&k->manifest, path);
  }
}

// All sources of the user's, and where an imported module could appear and be taken instead.
static void record_sources(Compiler *k, const Program *program) {
  for (int i = 0; i < program->modules.count; i++) {
    const ModuleInfo *module = program->modules.items[i];
    if (!module->is_library)
      manifest_add_source(&k->manifest, k->arena, module->source->path);
    for (const char **folder = program->search_paths; i > 0 && *folder; folder++)
      record_absent(k, *folder, module->name->text);
  }
  for (int i = 0; i < program->missing.count; i++) {
    for (const char **folder = program->search_paths; *folder; folder++)
      record_absent(k, *folder, program->missing.items[i]);
    for (const char **folder = program->python_paths; *folder; folder++)
      record_absent(k, *folder, program->missing.items[i]);
  }
}

// ---- the pipeline

static bool has_errors(const Context *context) { return diagnostics_error_count(context->diagnostics) > 0; }

// One round of analyse.
static Program *analyse_with(Compiler *k, Context *context, Source *source, const char *package, Map wanted) {
  const char *library = arena_printf(context->arena, "%s/stdlib", k->installation.folder);
  Program *program = program_new(context, library, search_paths(k, context->arena, source->path));
  program->python_paths = python_folders(context->arena);
  if (k->options.is_extension && k->options.module_name)
    program->extension = str_from(context->strings, k->options.module_name);
  else if (k->options.is_extension)
    program->extension = str_from(context->strings, extension_name(k->arena, source->path));
  program->wanted = wanted;

  timing_pass(&k->timing, "parse");   // the main module and all it imports
  program_load(program, source, package);
  record_sources(k, program);
  if (has_errors(context))
    return NULL;

  timing_pass(&k->timing, "resolve");   // names to variables; what is not supported is refused
  program_resolve(program);
  if (has_errors(context))
    return NULL;

  timing_pass(&k->timing, "infer");   // which types each variable and expression has
  program_infer(program);
  program_layout(program);
  prune_was_wrong(program);
  return has_errors(context) ? NULL : program;
}

// The program with a type for each expression, or NULL after errors. Functions of CPython's library import modules that the
// program needs only if it reaches them, and modules that are looked at as a whole may lack something: then all is done again.
static Program *analyse(Compiler *k, Context *context, Source *source, const char *package) {
  Program *program = analyse_with(k, context, source, package, (Map){0});
  for (int known = 0; program && program->wanted.count > known;) {
    known = program->wanted.count;
    program = analyse_with(k, context, source, package, program->wanted);
  }
  return program;
}

static int dump_types(Program *program) {
  Buffer text = {0};
  program_dump_types(program, &text);
  return print_text(&text);
}

// One file to be read by people, or several small ones to be compiled.
static void emit_files(Compiler *k, IrProgram *ir, Texts *c) {
  bool is_built = k->options.command & (COMMAND_BUILD | COMMAND_RUN) && !k->options.dump;
  const char *extension = k->options.is_extension ? ir->modules.items[0]->name->text : NULL;
  EmitOptions options = {.extension = extension,
                         .has_lines = k->options.has_debug_info,
                         .is_sharded = is_built,
                         .shards = k->options.shards};
  EmittedFiles files = {0};
  emit_program(ir, &options, &files);
  emit_function_names(ir, &k->functions);
  for (int i = 0; i < files.count; i++)
    vec_push(k->arena, c, ((CText){.text = files.items[i].text, .is_light = files.items[i].is_light}));
}

// What the user asked to be warned of.
static void warn(Compiler *k, Program *program) {
  for (int i = 0; i < k->options.warnings.count; i++)
    if (!strcmp(k->options.warnings.items[i], "annotations"))
      program_check_annotations(program);
}

static int translate_source(Compiler *k, Context *context, Source *source, const char *package, Texts *c) {
  if (is_dumped(k, "ast"))
    return dump_ast(context, source);
  Program *program = analyse(k, context, source, package);
  if (!program)
    return STATUS_ERRORS;
  if (is_dumped(k, "types"))
    return dump_types(program);
  warn(k, program);

  timing_pass(&k->timing, "lower");   // statements and expressions to blocks of IR
  IrProgram *ir = program_lower(program);
  if (has_errors(context))
    return STATUS_ERRORS;

  timing_pass(&k->timing, "passes");   // representations chosen, see opt/pass.c
  Buffer dump = {0};
  PassOptions passes = {.dump = k->options.dump,
                        .dump_out = &dump,
                        .disabled = k->options.disabled.items,
                        .disabled_count = k->options.disabled.count};
  ir_run_passes(ir, &passes);
  if (k->options.dump && !is_dumped(k, "c"))
    return print_text(&dump);

  timing_pass(&k->timing, "emit");   // IR to C
  emit_files(k, ir, c);
  return is_dumped(k, "c") ? print_text(&c->items[0].text) : STATUS_OK;
}

// Whoever compiles the program again is to see them again: no manifest then.
static void print_diagnostics(Compiler *k, Context *context) {
  Buffer text = {0};
  diagnostics_print(context->diagnostics, &text, k->options.format, k->options.use_color);
  if (text.length)
    fwrite(text.text, 1, text.length, stderr);
  k->manifest.is_stable &= !text.length;
  buffer_free(&text);
}

// The program of --entry MODULE:FUNCTION.
static Source *entry_source(Arena *arena, const char *entry) {
  int module = (int)strcspn(entry, ":");
  const char *function = entry + module + 1;
  const char *text = arena_printf(arena, "import sys\nfrom %.*s import %.*s\nsys.exit(%s())\n", module, entry,
                                  (int)strcspn(function, "."), function, function);
  Source *source = source_new(arena, "<entry>", text, strlen(text));
  source->file = source->path;
  return source;
}

// From a file to C, all diagnostics printed; -> an exit status.
static int translate(Compiler *k, const char *file, Texts *c) {
  Context *context = context_new();
  k->manifest = manifest_new();
  buffer_free(&k->functions);
  const char *package = NULL;
  file = k->options.is_entry ? file : main_file(k, file, &package);
  Source *source = k->options.is_entry ? entry_source(context->arena, file) : source_read(context->arena, file);
  if (source && k->options.stdin_name)
    source_rename(context->arena, source, k->options.stdin_name);
  int status = STATUS_USAGE;
  if (source)
    status = translate_source(k, context, source, package, c);
  else
    report(context, NULL, (Span){0}, K0001, file, strerror(errno));
  timing_pass(&k->timing, NULL);
  print_diagnostics(k, context);
  context_free(context);
  return status;
}

// ---- from C to an executable

// The name of an executable in the cache: the hash of all that it is made from.
static char *executable_name(Compiler *k, const Texts *c) {
  Hash hash = hash_new();
  hash_text(&hash, "executable");
  hash_text(&hash, k->installation.identity);
  toolchain_hash(&hash, &k->toolchain, &k->options);
  hash_number(&hash, c->count);
  for (int i = 0; i < c->count; i++) {
    const Buffer *text = &c->items[i].text;
    hash_number(&hash, (int64_t)text->length);
    hash_bytes(&hash, text->text, text->length);
  }
  return hash_name(k->arena, &hash);
}

// C to the executable `out`, copied from the cache if it is there.
static int make_executable(Compiler *k, const Texts *c, const char *name, const char *out) {
  timing_pass(&k->timing, "compile C");
  char *cached = cache_find(k->arena, &k->cache, name);
  int status = STATUS_OK;
  if (!cached || !file_copy(cached, out, 0777)) {
    status = toolchain_compile(k->arena, &k->toolchain, &k->options, &k->installation, &k->cache, c, out);
    if (status == STATUS_OK && !function_table_add(k->arena, out, &k->functions))
      usage_error("cannot write '%s': %s", out, strerror(errno));
    if (status == STATUS_OK)
      cache_store(k->arena, &k->cache, name, out);
  }
  timing_pass(&k->timing, NULL);
  return status;
}

static void free_texts(Texts *texts) {
  for (int i = 0; i < texts->count; i++)
    buffer_free(&texts->items[i].text);
}

// A program to the executable `out`; *name gets its name in the cache.
static int build(Compiler *k, const char *file, const char *out, char **name) {
  Texts c = {0};
  int status = translate(k, file, &c);
  if (status == STATUS_OK && !k->options.dump) {
    *name = executable_name(k, &c);
    status = make_executable(k, &c, *name, out);
  }
  free_texts(&c);
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
  if (is_special(out))   // it would be replaced by a file
    usage_error("cannot write '%s': it is a device or a pipe; choose another name with -o", out);
  if (is_same_file(file, out))
    usage_error("the output '%s' would replace the source; choose another name with -o", out);
}

// FILE without ".py", in the current folder.
static const char *default_output(Compiler *k, const char *file) {
  size_t end = strlen(file);
  while (end > 1 && file[end - 1] == '/')
    end--;
  const char *name = path_name(arena_text(k->arena, file, end));
  if (k->options.is_module && strrchr(name, '.'))
    name = strrchr(name, '.') + 1;
  if (k->options.is_entry) {   // the last part of the module's name
    name = arena_text(k->arena, file, strcspn(file, ":"));
    name = strrchr(name, '.') ? strrchr(name, '.') + 1 : name;
  }
  size_t length = strlen(name);
  if (!strcmp(file, "-"))
    usage_error("a program from standard input has no name; choose one for the output with -o");
  if (length > 3 && !strcmp(name + length - 3, ".py"))
    length -= 3;
  return arena_printf(k->arena, "%.*s", (int)length, name);
}

// Each file a module of its own; -o names the folder.
static int build_extensions(Compiler *k) {
  const char *folder = k->options.output;
  int worst = STATUS_OK;
  if (folder && !is_folder(folder))
    usage_error("with --ext, -o names the folder for the modules; there is no folder '%s'", folder);
  for (int i = 0; i < k->options.files.count; i++) {
    char *name;
    const char *file = k->options.files.items[i];
    int status = build(k, file, extension_output(k->arena, folder, file), &name);
    worst = status > worst ? status : worst;
  }
  return worst;
}

static int command_emit(Compiler *k) {
  const char *file = k->options.files.items[0], *out = k->options.output;
  Texts c = {0};
  bool is_printed = !out || !strcmp(out, "-");
  if (!is_printed)
    check_output(file, out);
  int status = translate(k, file, &c);
  if (status != STATUS_OK || k->options.dump)
    return status;
  if (is_printed)
    return print_text(&c.items[0].text);
  if (!file_write(out, c.items[0].text.text, c.items[0].text.length, 0666))
    usage_error("cannot write '%s': %s", out, strerror(errno));
  return STATUS_OK;
}

static int command_check(Compiler *k) {
  int worst = STATUS_OK;
  for (int i = 0; i < k->options.files.count; i++) {
    Texts c = {0};
    int status = translate(k, k->options.files.items[i], &c);
    worst = status > worst ? status : worst;
    free_texts(&c);
  }
  return worst;
}

static void hash_words(Hash *hash, const Words *words) {
  hash_number(hash, words->count);
  for (int i = 0; i < words->count; i++)
    hash_text(hash, words->items[i]);
}

// The name of the manifest of `kukri run FILE` and `kukri build FILE`: all that decides what is run but the sources themselves.
static char *manifest_name(Compiler *k, const char *file) {
  char folder[4096];
  Hash hash = hash_new();
  hash_text(&hash, "manifest");
  hash_text(&hash, k->installation.identity);
  toolchain_hash(&hash, &k->toolchain, &k->options);
  hash_text(&hash, getcwd(folder, sizeof folder));
  hash_text(&hash, file);
  hash_number(&hash, k->options.is_module);
  hash_text(&hash, getenv("PYTHONPATH"));
  hash_words(&hash, &k->options.paths);
  hash_words(&hash, &k->options.disabled);
  hash_number(&hash, k->options.shards);
  return hash_name(k->arena, &hash);
}

// Where nothing has changed since the last build the executable is copied, and nothing is read but the sources' hashes.
static int command_build(Compiler *k) {
  if (k->options.is_extension)
    return build_extensions(k);
  const char *file = k->options.files.items[0], *out = k->options.output;
  bool is_file = strcmp(file, "-"), may_reuse = is_file && !k->options.dump && !k->options.report_times;
  char *name, *manifest = manifest_name(k, file);
  if (!out && !k->options.dump)
    out = default_output(k, file);
  if (out)
    check_output(file, out);
  char *program = may_reuse ? manifest_find(k->arena, &k->cache, manifest) : NULL;
  if (program && file_copy(program, out, 0777))
    return STATUS_OK;
  int status = build(k, file, out, &name);
  if (status == STATUS_OK && may_reuse)
    manifest_store(&k->manifest, k->arena, &k->cache, manifest, name);
  return status;
}

static char *temporary_program(Compiler *k) {
  const char *folder = getenv("TMPDIR");
  return file_temporary(k->arena, arena_printf(k->arena, "%s/kukri-run", folder && *folder ? folder : "/tmp"));
}

// sys.argv[0]: of a module its file.
static const char *shown_name(Compiler *k, const char *file) {
  const char *package;
  return k->options.is_module ? main_file(k, file, &package) : file;
}

static int command_run(Compiler *k) {
  const char *file = k->options.files.items[0];
  char **arguments = k->options.program_arguments, *program = NULL, *name;
  bool is_file = strcmp(file, "-"), may_reuse = is_file && !k->options.dump && !k->options.report_times;
  char *manifest = manifest_name(k, file);
  if (may_reuse)
    program = manifest_find(k->arena, &k->cache, manifest);
  const char *shown = shown_name(k, file);
  if (program)
    program_execute(program, shown, arguments, false);
  program = temporary_program(k);
  int status = build(k, file, program, &name);
  if (status != STATUS_OK || k->options.dump)
    return status;
  if (is_file)
    manifest_store(&k->manifest, k->arena, &k->cache, manifest, name);
  if (k->options.report_times)
    timing_print(&k->timing);
  program_execute(program, shown, arguments, true);
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

static int command_cache(const Compiler *k) {
  int entries;
  int64_t size = cache_size(&k->cache, &entries);
  if (!k->cache.folder)
    usage_error("there is no cache: neither XDG_CACHE_HOME nor HOME names a folder that can be written");
  if (k->options.files.count)
    printf("%d entries of %.1f MB dropped from %s\n", cache_clear(&k->cache), (double)size / (1 << 20),
           k->cache.folder);
  else
    printf("%s\n%d entries, %.1f MB of at most %lld MB (KUKRI_CACHE_MB)\n", k->cache.folder, entries,
           (double)size / (1 << 20), (long long)k->cache.limit >> 20);
  return STATUS_OK;
}

static int command_completions(const Compiler *k) {
  Buffer text = {0};
  if (!completion_print(k->options.files.items[0], &text))
    usage_error("there are completions for bash, zsh and fish, and a page for man, not for '%s'",
                k->options.files.items[0]);
  return print_text(&text);
}

// Without the library there is nothing to compile against; doctor and explain work all the same.
static void check_installation(const Compiler *k) {
  const int without = COMMAND_DOCTOR | COMMAND_EXPLAIN | COMMAND_CACHE | COMMAND_COMPLETIONS;
  bool is_needed = !(k->options.command & without);
  if (is_needed && !k->installation.folder)
    usage_error("the library that belongs to %s is missing; build or install Kukri again", k->installation.executable);
}

static int run_command(Compiler *k) {
  check_installation(k);
  switch (k->options.command) {
  case COMMAND_BUILD: return command_build(k);
  case COMMAND_RUN: return command_run(k);
  case COMMAND_EMIT: return command_emit(k);
  case COMMAND_CHECK: return command_check(k);
  case COMMAND_EXPLAIN: return command_explain(k);
  case COMMAND_CACHE: return command_cache(k);
  case COMMAND_LICENSES: return licenses_print(k->arena, &k->installation, k->options.files.items[0]);
  case COMMAND_COMPLETIONS: return command_completions(k);
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
    return list_dumps();
  if (k.options.dump && !is_dump_name(k.options.dump))
    usage_error("there is no pass '%s'; --dump=list names them", k.options.dump);
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
