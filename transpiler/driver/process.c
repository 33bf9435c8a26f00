// process.c - runs another program and keeps what it prints.

#include "driver/process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

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

static void drain(int file, Buffer *output) {
  char block[4096];
  ssize_t count;
  while ((count = read(file, block, sizeof block)) > 0 || (count < 0 && errno == EINTR))
    if (count > 0)
      buffer_write(output, block, (size_t)count);
}

static void hold_signals(sigset_t *before) {
  sigset_t ending;
  sigemptyset(&ending);
  sigaddset(&ending, SIGINT);
  sigaddset(&ending, SIGTERM);
  sigaddset(&ending, SIGHUP);
  sigprocmask(SIG_BLOCK, &ending, before);
}

int process_run(char *const *argv, Buffer *output) {
  int pipe_ends[2], status = -1;
  pid_t child;
  sigset_t before;
  if (pipe2(pipe_ends, O_CLOEXEC))
    return -1;
  hold_signals(&before);
  int error = spawn(&child, argv, pipe_ends, &before);
  close(pipe_ends[1]);
  if (!error) {
    drain(pipe_ends[0], output);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
      continue;
  }
  close(pipe_ends[0]);
  sigprocmask(SIG_SETMASK, &before, NULL);
  return error ? -1 : status;
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
