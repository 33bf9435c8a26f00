// options.c - reads the command line.
//
// One row of `option_rows` is one option: how it is written, which commands take it, its line of help. The
// help of a command is printed from the rows it takes. Options may stand before and after the files;
// only after the FILE of `run` everything belongs to the program. "--" ends the options.

#include "driver/options.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "driver/config.h"

typedef enum OptionKind {
  OPTION_OUTPUT,
  OPTION_LEVEL,
  OPTION_DEBUG_INFO,
  OPTION_JOBS,
  OPTION_VERBOSE,
  OPTION_PATH,
  OPTION_MODULE,
  OPTION_CC,
  OPTION_CFLAGS,
  OPTION_LDFLAGS,
  OPTION_DUMP,
  OPTION_TIME_REPORT,
  OPTION_NO_CACHE,
  OPTION_COLOR,
  OPTION_RUNTIME,
  OPTION_DISABLE,
  OPTION_SHARDS,
  OPTION_EXTENSION,
  OPTION_MODULE_NAME,
  OPTION_HELP,
  OPTION_FORMAT,
  OPTION_STDIN_NAME,
  OPTION_VERSION,
  OPTION_WARNING,
  OPTION_ENTRY,
} OptionKind;

enum {
  COMPILES = COMMAND_BUILD | COMMAND_RUN,
  READS = COMPILES | COMMAND_EMIT | COMMAND_CHECK,
  ALL = 0xfff,
};

const OptionRow option_rows[] = {
    {OPTION_OUTPUT, "-o", "OUT", COMMAND_BUILD | COMMAND_EMIT, "write to OUT (\"-\": standard output, for emit)", NULL,
     "FILE"},
    {OPTION_LEVEL, "-O", "0..3", COMPILES | COMMAND_EMIT, "how much to optimise; -O2 if not given", "optimize",
     "0 1 2 3"},
    {OPTION_DEBUG_INFO, "-g", NULL, COMPILES | COMMAND_EMIT, "debug information with the lines of the Python source",
     "debug", NULL},
    {OPTION_JOBS, "-j", "N", COMPILES, "run up to N C compilers at a time", "jobs", NULL},
    {OPTION_VERBOSE, "-v", NULL, ALL, "show the commands that are run, and the C compiler's messages", NULL, NULL},
    {OPTION_MODULE, "-m", "MODULE", READS, "the program is a module, found as imports are from the current folder",
     NULL, NULL},
    {OPTION_ENTRY, "--entry", "MODULE:FUNCTION", COMMAND_BUILD | COMMAND_EMIT | COMMAND_CHECK,
     "the program calls that function and exits with what it returns, as an entry point of pip does", NULL, NULL},
    {OPTION_PATH, "--path", "DIR", READS, "look for modules in DIR too, after the program's folder", "path", "DIR"},
    {OPTION_CC, "--cc", "COMMAND", COMPILES | COMMAND_DOCTOR, "the C compiler (else CC, else cc, gcc or clang)", "cc",
     "cc gcc clang"},
    {OPTION_CFLAGS, "--cflags", "FLAGS", COMPILES | COMMAND_DOCTOR, "more options of the C compiler, after CFLAGS",
     "cflags", NULL},
    {OPTION_LDFLAGS, "--ldflags", "FLAGS", COMPILES | COMMAND_DOCTOR, "more options of the linker, after LDFLAGS",
     "ldflags", NULL},
    {OPTION_FORMAT, "--message-format", "FORMAT", READS, "diagnostics as human, short, json or github has them",
     "message-format", "human short json github"},
    {OPTION_STDIN_NAME, "--stdin-filename", "FILE", READS,
     "what a program on standard input is called, and where it is", NULL, "FILE"},
    {OPTION_WARNING, "-W", "KIND", COMMAND_CHECK, "warn of annotations that the values contradict (annotations)", NULL,
     "annotations"},
    {OPTION_DUMP, "--dump", "PASS", READS, "print the result of PASS and stop; \"list\" names the passes", NULL, NULL},
    {OPTION_TIME_REPORT, "--time-report", NULL, READS, "print how long each pass took", NULL, NULL},
    {OPTION_NO_CACHE, "--no-cache", NULL, COMPILES | COMMAND_DOCTOR, "compile even if nothing changed; store nothing",
     "no-cache", NULL},
    {OPTION_COLOR, "--color", "WHEN", ALL, "colour diagnostics: auto (on a terminal), always, never", "color",
     "auto always never"},
    {OPTION_RUNTIME, "--runtime", "KIND", COMPILES, "for work on Kukri: normal, debug (assertions), asan", NULL,
     "normal debug asan"},
    {OPTION_DISABLE, "--disable", "PASS", READS, "for work on Kukri: leave a pass out", NULL, NULL},
    {OPTION_SHARDS, "--shards", "N", COMPILES,
     "for work on Kukri: make N files of C (a power of two), even if it is small", NULL, NULL},
    {OPTION_EXTENSION, "--ext", NULL, COMMAND_BUILD | COMMAND_EMIT | COMMAND_CHECK,
     "make an extension module for CPython 3.11 instead of an executable", NULL, NULL},
    {OPTION_MODULE_NAME, "--module-name", "NAME", COMMAND_BUILD | COMMAND_EMIT | COMMAND_CHECK,
     "with --ext: the module's full name, if not that of its file and the packages around it", NULL, NULL},
    {OPTION_HELP, "--help", NULL, ALL, "print this help", NULL, NULL},
    {OPTION_VERSION, "--version", NULL, ALL, "print the version", NULL, NULL},
    {.name = NULL},
};

const CommandRow command_rows[] = {
    {COMMAND_BUILD, "build", "FILE.py",
     "Compile a program and the modules it imports to one executable.\n"
     "It is written to OUT, else to FILE without .py in the current folder.\n"
     "FILE may be a folder with a __main__.py.\n"
     "`kukri FILE.py` is the same. FILE \"-\" is standard input.",
     "FILE.py"},
    {COMMAND_RUN, "run", "FILE.py [ARGUMENT...]",
     "Compile a program if it changed since the last time, and run it. Everything after FILE\n"
     "is the program's; its exit status and signals are passed on.",
     "FILE.py"},
    {COMMAND_EMIT, "emit", "FILE.py", "Write the C that a program is translated to, to OUT or standard output.",
     "FILE.py"},
    {COMMAND_CHECK, "check", "FILE.py...",
     "Report all errors in the programs, and make nothing. The exit status is 1 if there are any.", "FILE.py"},
    {COMMAND_DOCTOR, "doctor", "",
     "Show versions, paths and the cache, and try whether a small program can be compiled and run.", NULL},
    {COMMAND_EXPLAIN, "explain", "[CODE...]",
     "Explain diagnostics by their codes, as K0101; without one, list them all.", NULL},
    {COMMAND_CACHE, "cache", "[clear]",
     "Show where compiled programs are kept and how much room they take; clear drops them.", "clear"},
    {COMMAND_LICENSES, "licenses", "EXECUTABLE",
     "Print the notices that are owed when the executable is given to others: those of the libraries in it.", "FILE"},
    {COMMAND_COMPLETIONS, "completions", "SHELL",
     "Print the completions of this command line for a shell: bash, zsh or fish; or the manual page: man.",
     "bash zsh fish man"},
    {.name = NULL},
};

static const char *const five_lines =
    "kukri build FILE.py [-o OUT]     compile a Python 3.11 program to an executable\n"
    "kukri run FILE.py [ARGUMENT...]  compile it if it changed, and run it\n"
    "kukri check FILE.py...           report errors only (explain K0101: about one)\n"
    "kukri emit FILE.py [-o OUT.c]    show the C (doctor: is everything there?)\n"
    "kukri COMMAND --help             the options of a command (--version)\n";

static const char *const environment_help =
    "\nEnvironment: CC, CFLAGS, LDFLAGS; NO_COLOR; XDG_CACHE_HOME; KUKRI_CACHE_MB (the cache's limit, 512).\n"
    "Exit status: 0 success, 1 errors in the program, 2 wrong usage, 3 no working C compiler,\n"
    "70 a mistake of Kukri's own.\n";

void usage_error(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("kukri: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  exit(STATUS_USAGE);
}

// ---- help

static _Noreturn void print_and_exit(const char *text) {
  fputs(text, stdout);
  exit(STATUS_OK);
}

// "-o OUT", "-O0..3", "--path=DIR"
static void print_option(const OptionRow *row) {
  char shown[64];
  const char *between = !row->value || row->kind == OPTION_LEVEL || row->kind == OPTION_WARNING ? ""
                        : row->name[1] == '-'                                                   ? "="
                                                                                                : " ";
  snprintf(shown, sizeof shown, "%s%s%s", row->name, between, row->value ? row->value : "");
  printf(strlen(shown) > 18 ? "  %s\n                     %s\n" : "  %-18s %s\n", shown, row->help);
}

static _Noreturn void print_command_help(Command command) {
  for (const CommandRow *row = command_rows; row->name; row++)
    if (row->command == command)
      printf("usage: kukri %s [options] %s\n\n%s\n\n", row->name, row->operands, row->help);
  for (const OptionRow *row = option_rows; row->name; row++)
    if (row->commands & (int)command)
      print_option(row);
  print_and_exit(environment_help);
}

static _Noreturn void print_version(void) { print_and_exit("kukri " KUKRI_VERSION ", a compiler for Python 3.11\n"); }

// ---- words

// Copies the word that begins at text; returns where it ends.
static const char *take_word(Arena *arena, const char *text, const char **word) {
  char *copy = arena_alloc(arena, strlen(text) + 1), *end = copy, quote = 0;
  for (; *text && (quote || !isspace((unsigned char)*text)); text++) {
    if (*text == quote)
      quote = 0;
    else if (!quote && (*text == '\'' || *text == '"'))
      quote = *text;
    else if (*text == '\\' && quote != '\'' && text[1])
      *end++ = *++text;
    else
      *end++ = *text;
  }
  *word = copy;
  return text;
}

void words_split(Arena *arena, Words *words, const char *text) {
  while (text && *text) {
    const char *word;
    if (isspace((unsigned char)*text)) {
      text++;
      continue;
    }
    text = take_word(arena, text, &word);
    vec_push(arena, words, word);
  }
}

// ---- mistyped names

static int min3(int a, int b, int c) {
  int least = a < b ? a : b;
  return least < c ? least : c;
}

// How many letters must be put in, left out or changed; names are short.
static int edit_distance(const char *a, const char *b) {
  int row[40], length = (int)strlen(b);
  if (length >= 40 || strlen(a) >= 40)
    return 99;
  for (int j = 0; j <= length; j++)
    row[j] = j;
  for (int i = 1; a[i - 1]; i++) {
    int diagonal = row[0];
    row[0] = i;
    for (int j = 1; j <= length; j++) {
      int changed = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = min3(changed, row[j] + 1, row[j - 1] + 1);
    }
  }
  return row[length];
}

static _Noreturn void unknown_option(const char *name) {
  const char *best = NULL;
  int least = 3;
  for (const OptionRow *row = option_rows; row->name; row++) {
    int distance = edit_distance(name, row->name);
    if (strlen(name) > 2 && distance < least) {
      least = distance;
      best = row->name;
    }
  }
  if (best)
    usage_error("unknown option '%s'; did you mean '%s'?", name, best);
  usage_error("unknown option '%s'; kukri build --help lists the options", name);
}

// ---- options

static int parse_number(const char *name, const char *text, int least, int most) {
  char *end;
  long number = strtol(text, &end, 10);
  if (!*text || *end || number < least || number > most)
    usage_error("%s needs a number from %d to %d, not '%s'", name, least, most, text);
  return (int)number;
}

static bool choose_color(const char *when) {
  if (!strcmp(when, "always"))
    return true;
  if (!strcmp(when, "never"))
    return false;
  if (strcmp(when, "auto"))
    usage_error("--color is auto, always or never, not '%s'", when);
  const char *no_color = getenv("NO_COLOR"), *terminal = getenv("TERM");
  return isatty(STDERR_FILENO) && !(no_color && *no_color) && terminal && strcmp(terminal, "dumb");
}

static void check_runtime(const char *kind) {
  if (strcmp(kind, "normal") && strcmp(kind, "debug") && strcmp(kind, "asan"))
    usage_error("--runtime is normal, debug or asan, not '%s'", kind);
}

// pkg.module:function, or :object.method
static void check_entry(const char *text) {
  const char *colon = strchr(text, ':');
  bool is_right = colon && colon != text && colon[1] && !strchr(colon + 1, ':');
  for (const char *p = text; *p && is_right; p++) {
    bool is_start = p == text || p[-1] == '.' || p[-1] == ':';
    bool is_end = !p[1] || p[1] == ':';
    is_right = *p == '.' || *p == ':'
                   ? !is_start && !(*p == '.' && is_end)
                   : isalpha((unsigned char)*p) || *p == '_' || *p & 0x80 || (!is_start && isdigit((unsigned char)*p));
  }
  if (!is_right)
    usage_error("--entry takes MODULE:FUNCTION, as pkg.cli:main, not '%s'", text);
}

static void add_warning(Options *o, Arena *arena, const char *name) {
  static const char *const names[] = {"annotations"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (!strcmp(name, names[i])) {
      vec_push(arena, &o->warnings, names[i]);
      return;
    }
  usage_error("-W cannot warn of '%s'; there is: annotations", name);
}

static DiagnosticFormat choose_format(const char *name) {
  static const char *const names[] = {"human", "short", "json", "github"};
  for (int i = 0; i < 4; i++)
    if (!strcmp(name, names[i]))
      return (DiagnosticFormat)i;
  usage_error("--message-format is human, short, json or github, not '%s'", name);
}

static void apply(Options *o, Arena *arena, const OptionRow *row, const char *value) {
  switch ((OptionKind)row->kind) {
  case OPTION_OUTPUT: o->output = value; return;
  case OPTION_LEVEL: o->level = parse_number("-O", value, 0, 3); return;
  case OPTION_DEBUG_INFO:
    o->has_debug_info = true;
    vec_push(arena, &o->disabled, "fast");   // a function is one function, and its ints look like ints
    vec_push(arena, &o->disabled, "inline");
    return;
  case OPTION_JOBS: o->jobs = parse_number("-j", value, 1, 1024); return;
  case OPTION_VERBOSE: o->is_verbose = true; return;
  case OPTION_MODULE:
    o->is_module = true;
    vec_push(arena, &o->files, value);
    return;
  case OPTION_PATH: vec_push(arena, &o->paths, value); return;
  case OPTION_CC:
    o->compiler = (Words){0};
    words_split(arena, &o->compiler, value);
    return;
  case OPTION_CFLAGS: words_split(arena, &o->cflags, value); return;
  case OPTION_LDFLAGS: words_split(arena, &o->ldflags, value); return;
  case OPTION_DUMP: o->dump = value; return;
  case OPTION_TIME_REPORT: o->report_times = true; return;
  case OPTION_NO_CACHE: o->use_cache = false; return;
  case OPTION_COLOR: o->use_color = choose_color(value); return;
  case OPTION_RUNTIME:
    check_runtime(value);
    o->runtime = value;
    return;
  case OPTION_DISABLE: vec_push(arena, &o->disabled, value); return;
  case OPTION_SHARDS: o->shards = parse_number("--shards", value, 1, 256); return;
  case OPTION_EXTENSION: o->is_extension = true; return;
  case OPTION_MODULE_NAME: o->module_name = value; return;
  case OPTION_FORMAT: o->format = choose_format(value); return;
  case OPTION_STDIN_NAME: o->stdin_name = value; return;
  case OPTION_WARNING: add_warning(o, arena, value); return;
  case OPTION_ENTRY:
    check_entry(value);
    o->is_entry = true;
    vec_push(arena, &o->files, value);
    return;
  case OPTION_HELP: print_command_help(o->command);
  case OPTION_VERSION: print_version();
  }
}

// The row of an option as written: "--path" also as "--path=DIR", "-O" as "-O2".
static const OptionRow *find_option(const char *text) {
  size_t length = text[1] == '-' ? strcspn(text, "=") : 2;
  for (const OptionRow *row = option_rows; row->name; row++)
    if (strlen(row->name) == length && !strncmp(row->name, text, length))
      return row;
  if (!strcmp(text, "-h"))
    return find_option("--help");
  unknown_option(text);
}

// The value of an option: attached, or the next argument. Moves *i past what it took.
static const char *take_value(const OptionRow *row, int *i, int argc, char **argv) {
  const char *attached = argv[*i] + strlen(row->name);
  if (row->name[1] == '-' && *attached == '=')
    attached++;
  else if (row->name[1] == '-' || !*attached)
    attached = NULL;
  if (!row->value) {
    if (attached)
      usage_error("unknown option '%s'; %s takes no value", argv[*i], row->name);
    return NULL;
  }
  if (attached)
    return attached;
  if (row->kind == OPTION_LEVEL || *i + 1 >= argc)
    usage_error("%s needs a value: %s%s%s", row->name, row->name, row->kind == OPTION_LEVEL ? "" : " ", row->value);
  return argv[++*i];
}

// ---- options by their keys

static const OptionRow *row_of_key(const char *key) {
  for (const OptionRow *row = option_rows; row->name; row++)
    if (row->key && !strcmp(row->key, key))
      return row;
  return NULL;
}

bool option_is_key(const char *key) { return row_of_key(key) != NULL; }
bool option_takes_value(const char *key) { return row_of_key(key)->value != NULL; }

void option_set(Options *options, Arena *arena, const char *key, const char *value) {
  apply(options, arena, row_of_key(key), value);
}

const char *option_near_key(const char *key) {
  const char *best = NULL;
  int least = 3;
  for (const OptionRow *row = option_rows; row->name; row++) {
    int distance = row->key ? edit_distance(key, row->key) : least;
    if (distance < least) {
      least = distance;
      best = row->key;
    }
  }
  return best;
}

const char *option_keys(Arena *arena) {
  const char *keys = "";
  for (const OptionRow *row = option_rows; row->name; row++)
    if (row->key)
      keys = arena_printf(arena, "%s%s%s", keys, *keys ? ", " : "", row->key);
  return keys;
}

// ---- the command line

static void parse_option(Options *o, Arena *arena, int *i, int argc, char **argv) {
  const OptionRow *row = find_option(argv[*i]);
  if (!(row->commands & (int)o->command))
    usage_error("%s is not an option of this command; add --help to see those that are", row->name);
  apply(o, arena, row, take_value(row, i, argc, argv));
}

static void parse_arguments(Options *o, Arena *arena, int i, int argc, char **argv) {
  bool options_ended = false;
  for (; i < argc; i++) {
    if (!options_ended && !strcmp(argv[i], "--")) {
      options_ended = true;
    } else if (!options_ended && argv[i][0] == '-' && argv[i][1]) {
      parse_option(o, arena, &i, argc, argv);
      if (o->command == COMMAND_RUN && o->is_module) {
        o->program_arguments = argv + i + 1;
        return;
      }
    } else {
      vec_push(arena, &o->files, argv[i]);
      if (o->command == COMMAND_RUN) {
        o->program_arguments = argv + i + 1;
        return;
      }
    }
  }
}

// ---- commands

static bool looks_like_file(const char *text) {
  size_t length = strlen(text);
  return !strcmp(text, "-") || strchr(text, '/') || (length > 3 && !strcmp(text + length - 3, ".py")) ||
         access(text, F_OK) == 0;
}

static _Noreturn void unknown_command(const char *name) {
  for (const CommandRow *row = command_rows; row->name; row++)
    if (edit_distance(name, row->name) <= 2)
      usage_error("unknown command '%s'; did you mean '%s'?", name, row->name);
  usage_error("unknown command '%s'; the commands are build, run, emit, check, doctor, explain, cache, licenses and "
              "completions",
              name);
}

// The command argv[1] names; *first gets the number of the first argument after it.
static Command find_command(int argc, char **argv, int *first) {
  *first = 2;
  for (const CommandRow *row = command_rows; row->name; row++)
    if (!strcmp(argv[1], row->name))
      return row->command;
  *first = 1;
  if (argv[1][0] != '-' && !looks_like_file(argv[1]))
    unknown_command(argv[1]);
  if (argc == 2 && (!strcmp(argv[1], "--help") || !strcmp(argv[1], "-h")))
    print_and_exit(five_lines);
  return COMMAND_BUILD;
}

static void check_operands(const Options *o) {
  int count = o->files.count;
  if (o->command & READS && count == 0)
    usage_error("which program? Name a file, or - for standard input");
  if (o->command & (COMMAND_BUILD | COMMAND_EMIT) && count > 1 && !(o->is_extension && o->command == COMMAND_BUILD))
    usage_error("one program at a time: '%s' and '%s' were named", o->files.items[0], o->files.items[1]);
  if (o->command == COMMAND_DOCTOR && count > 0)
    usage_error("doctor takes no file");
  if (o->command == COMMAND_CACHE && (count > 1 || (count && strcmp(o->files.items[0], "clear"))))
    usage_error("cache takes nothing, or the word clear");
  if (o->command & (COMMAND_LICENSES | COMMAND_COMPLETIONS) && count != 1)
    usage_error(o->command == COMMAND_LICENSES ? "which executable?" : "for which shell? bash, zsh, fish; or man");
  if (o->stdin_name && (count != 1 || strcmp(o->files.items[0], "-")))
    usage_error("--stdin-filename names the program on standard input, which is called -");
}

static void set_defaults(Options *o, Arena *arena, Command command) {
  *o = (Options){.command = command, .level = 2, .jobs = (int)sysconf(_SC_NPROCESSORS_ONLN), .use_cache = true};
  o->runtime = "normal";
  o->use_color = choose_color("auto");
  words_split(arena, &o->compiler, getenv("CC"));
  words_split(arena, &o->cflags, getenv("CFLAGS"));
  words_split(arena, &o->ldflags, getenv("LDFLAGS"));
}

// Twice: which file it is decides where the defaults come from, and the command line overrides them.
void options_parse(Options *o, Arena *arena, int argc, char **argv) {
  if (argc < 2)
    print_and_exit(five_lines);
  int first;
  Command command = find_command(argc, argv, &first);
  set_defaults(o, arena, command);
  parse_arguments(o, arena, first, argc, argv);
  check_operands(o);
  if (!(command & READS))
    return;
  const char *program = o->stdin_name ? o->stdin_name : o->files.items[0];
  set_defaults(o, arena, command);
  config_apply(o, arena, program);
  parse_arguments(o, arena, first, argc, argv);
}
