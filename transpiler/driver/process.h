// process.h - runs another program and keeps what it prints.

#pragma once
#include "base/buffer.h"
#include "driver/options.h"

// Runs argv (words ended by NULL, the first one a path), in the C locale, its standard input empty, and
// appends what it prints on standard output and error to `output`. Signals that would end us wait
// until it has ended, so that the caller can clean up. -> its wait status; -1 if it could not be started.
int process_run(char *const *argv, Buffer *output);

typedef struct Process {
  char *const *argv;
  Buffer output;
  int status;   // as process_run returns it
} Process;

// The same for several, at most `at_once` of them running at a time.
void process_run_all(Process *processes, int count, int at_once);

// Prints a command as it could be typed, for -v.
void process_show(char *const *argv);

// The path of a command as a shell finds it; NULL if there is none. With a slash in it: itself, if executable.
char *process_find(Arena *arena, const char *command);

// Appends the NULL that ends an argv, and returns it as one.
char **words_argv(Arena *arena, Words *words);
