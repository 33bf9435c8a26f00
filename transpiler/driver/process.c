// process.c - runs another program and keeps what it prints.

#include "driver/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_AT_ONCE = 64 };

// Our environment with the C locale, so that messages can be recognised.
static char **c_locale_environment(Arena *arena) {
  Words words = {0};
  for (char **variable = environ; *variable; variable++)
    if (strncmp(*variable, "LC_", 3) && strncmp(*variable, "LANG", 4))
      vec_push(arena, &words, *variable);
  vec_push(arena, &words, "LC_ALL=C");
  return words_argv(arena, &words);
}

char **words_argv(Arena *arena, Words *words) {
  vec_push(arena, words, NULL);
  words->count--;
  return (char **)words->items;
}

// Starts the child with its output in the pipe and the signal mask it would have had without us.
static int spawn(pid_t *child, char *const *argv, const int pipe_ends[2], const sigset_t *mask) {
  Arena *arena = arena_new();
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDERR_FILENO);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  posix_spawnattr_setsigmask(&attributes, mask);
  int error = posix_spawn(child, argv[0], &actions, &attributes, argv, c_locale_environment(arena));
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  arena_free(arena);
  return error;
}

static void hold_signals(sigset_t *before) {
  sigset_t ending;
  sigemptyset(&ending);
  sigaddset(&ending, SIGINT);
  sigaddset(&ending, SIGTERM);
  sigaddset(&ending, SIGHUP);
  sigprocmask(SIG_BLOCK, &ending, before);
}

// ---- several at once

typedef struct Running {
  Process *process;   // NULL: this place is free
  pid_t child;
  int output;   // where to read what it prints
} Running;

static void start(Running *running, Process *process, const sigset_t *mask) {
  int pipe_ends[2];
  process->status = -1;
  if (pipe2(pipe_ends, O_CLOEXEC))
    return;
  int error = spawn(&running->child, process->argv, pipe_ends, mask);
  close(pipe_ends[1]);
  if (error) {
    close(pipe_ends[0]);
    return;
  }
  running->process = process;
  running->output = pipe_ends[0];
}

static void finish(Running *running) {
  close(running->output);
  while (waitpid(running->child, &running->process->status, 0) < 0 && errno == EINTR)
    continue;
  running->process = NULL;
}

// Reads what there is; a process whose output ends is finished.
static void read_some(Running *running) {
  char block[4096];
  ssize_t count = read(running->output, block, sizeof block);
  if (count > 0)
    buffer_write(&running->process->output, block, (size_t)count);
  else if (count == 0 || errno != EINTR)
    finish(running);
}

// Waits until some process has printed something or ended; false: none is running.
static bool wait_for_some(Running *places, int at_once) {
  struct pollfd files[MOST_AT_ONCE];
  int numbers[MOST_AT_ONCE], count = 0;
  for (int i = 0; i < at_once; i++)
    if (places[i].process) {
      files[count] = (struct pollfd){.fd = places[i].output, .events = POLLIN};
      numbers[count++] = i;
    }
  if (!count)
    return false;
  while (poll(files, (nfds_t)count, -1) < 0 && errno == EINTR)
    continue;
  for (int i = 0; i < count; i++)
    if (files[i].revents)
      read_some(&places[numbers[i]]);
  return true;
}

void process_run_all(Process *processes, int count, int at_once) {
  Running places[MOST_AT_ONCE] = {0};
  sigset_t before;
  int next = 0;
  at_once = at_once > MOST_AT_ONCE ? MOST_AT_ONCE : at_once;
  hold_signals(&before);
  do {
    for (int i = 0; i < at_once; i++)
      while (!places[i].process && next < count)
        start(&places[i], &processes[next++], &before);
  } while (wait_for_some(places, at_once));
  sigprocmask(SIG_SETMASK, &before, NULL);
}

int process_run(char *const *argv, Buffer *output) {
  Process process = {.argv = argv, .output = *output};
  process_run_all(&process, 1, 1);
  *output = process.output;
  return process.status;
}

void process_show(char *const *argv) {
  for (int i = 0; argv[i]; i++) {
    bool is_plain = *argv[i] && !strpbrk(argv[i], " \t\n'\"\\$&|;<>()*?[]#~`!");
    fprintf(stderr, is_plain ? "%s%s" : "%s'%s'", i ? " " : "", argv[i]);
  }
  fputc('\n', stderr);
}

char *process_find(Arena *arena, const char *command) {
  if (strchr(command, '/'))
    return access(command, X_OK) == 0 ? arena_printf(arena, "%s", command) : NULL;
  const char *path = getenv("PATH");
  if (!path)
    path = "/usr/local/bin:/usr/bin:/bin";
  while (*path) {
    size_t length = strcspn(path, ":");
    char *candidate = arena_printf(arena, "%.*s/%s", (int)length, path, command);
    if (length && access(candidate, X_OK) == 0)
      return candidate;
    path += length + (path[length] == ':');
  }
  return NULL;
}
