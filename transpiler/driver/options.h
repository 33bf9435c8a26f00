// options.h - the command line: which command, on which files, how.

#pragma once
#include <stdbool.h>

#include "base/diagnostic.h"
#include "base/vec.h"

// Exit statuses of kukri itself; a program started by `kukri run` has its own.
enum {
  STATUS_OK = 0,
  STATUS_ERRORS = 1,      // the program has errors
  STATUS_USAGE = 2,       // the command line has, or names a file that cannot be read
  STATUS_TOOLCHAIN = 3,   // the C compiler is missing or fails
  STATUS_BUG = 70,        // our own mistake
};

// The commands, as bits, so that an option can say which ones take it.
typedef enum Command {
  COMMAND_BUILD = 1 << 0,
  COMMAND_RUN = 1 << 1,
  COMMAND_EMIT = 1 << 2,
  COMMAND_CHECK = 1 << 3,
  COMMAND_DOCTOR = 1 << 4,
  COMMAND_EXPLAIN = 1 << 5,
  COMMAND_CACHE = 1 << 6,
  COMMAND_LICENSES = 1 << 7,
  COMMAND_COMPLETIONS = 1 << 8,
} Command;

typedef Vec(const char *) Words;

typedef struct Options {
  Command command;
  Words files;                // the operands; "-" is standard input. For explain: the codes
  bool is_entry;              // --entry: the operand is MODULE:FUNCTION
  bool is_module;             // -m: the operand names a module, not a file
  char **program_arguments;   // of run: what follows FILE, ended by NULL
  const char *output;         // -o, or NULL
  int level;                  // -O0 … -O3
  int jobs;                   // -j: C compilers running at a time
  bool is_extension;          // --ext
  const char *module_name;    // --module-name; NULL: found by its file
  bool has_debug_info;        // -g
  bool is_verbose;            // -v
  bool use_cache;             // false: --no-cache
  bool report_times;          // --time-report
  bool use_color;             // of diagnostics: --color, NO_COLOR, a terminal
  DiagnosticFormat format;    // --message-format
  const char *stdin_name;     // --stdin-filename: what standard input is called; or NULL
  Words paths;                // --path, in order: folders to look for modules in
  Words compiler;             // --cc, else CC, in words; empty: look for one
  Words cflags, ldflags;      // --cflags after CFLAGS, --ldflags after LDFLAGS, in words
  const char *dump;           // --dump: print the result of this pass and stop; or NULL
  Words disabled;             // --disable: passes that are left out
  Words warnings;             // -W: what to look for beside errors
  int shards;                 // --shards: files of C; 0: as many as the program's size suggests
  const char *runtime;        // --runtime: "normal", "debug" or "asan"
} Options;

typedef struct OptionRow {
  int kind;            // an OptionKind of options.c
  const char *name;    // "-o", "--path"
  const char *value;   // how its value is called in the help; NULL: it has none
  int commands;        // bits of Command: who takes it
  const char *help;
  const char *key;       // in [tool.kukri]; NULL: it cannot be set there
  const char *choices;   // words that it takes, with blanks between; NULL: any. "FILE", "DIR": files, folders
} OptionRow;

typedef struct CommandRow {
  Command command;
  const char *name;
  const char *operands;
  const char *help;      // what it does, a few lines
  const char *choices;   // words it takes as operands, "FILE.py" or "FILE"; NULL: none
} CommandRow;

// The tables, ended by a row without a name; from them help, completions and the manual are made.
extern const OptionRow option_rows[];
extern const CommandRow command_rows[];

// ---- options by their keys in [tool.kukri]
bool option_is_key(const char *key);
bool option_takes_value(const char *key);
const char *option_near_key(const char *key);   // the key that was meant, or NULL
const char *option_keys(Arena *arena);          // all of them, for a message
void option_set(Options *options, Arena *arena, const char *key, const char *value);

// Reads the command line. Prints help or the version and exits if that is asked for; exits with
// STATUS_USAGE after saying what is wrong. The texts belong to argv, the environment or the arena.
void options_parse(Options *options, Arena *arena, int argc, char **argv);

// Says on standard error what is wrong with the command line, and exits with STATUS_USAGE.
_Noreturn void usage_error(const char *format, ...) __attribute__((format(printf, 1, 2)));

// Appends the words of a text, split at blanks; '…', "…" and \ quote as in a shell.
void words_split(Arena *arena, Words *words, const char *text);
