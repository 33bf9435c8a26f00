// run.c - `kukri run`: gives the process over to the compiled program.
//
// The program is started through a descriptor of its file. So it may be removed before it runs (it was
// made for this run only), and the cache may drop it between being found and being started.

#include "driver/run.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/vec.h"
#include "driver/options.h"
#include "driver/process.h"

void program_execute(const char *path, const char *name, char **arguments, bool is_temporary) {
  Arena *arena = arena_new();
  Words words = {0};
  vec_push(arena, &words, name);
  for (char **argument = arguments; *argument; argument++)
    vec_push(arena, &words, *argument);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (is_temporary)
    unlink(path);
  fflush(NULL);
  if (file >= 0)
    fexecve(file, words_argv(arena, &words), environ);
  int error = errno;
  arena_free(arena);
  errno = error;
}
