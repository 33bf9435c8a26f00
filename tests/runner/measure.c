// measure.c - runs a command and tells its time and peak memory.
//
//   measure REPORT STDIN STDOUT STDERR COMMAND [ARGUMENT...]
//
// The three streams are files. REPORT gets one line: seconds of wall time, of processor time, peak memory in KB,
// wait status.
// It is not done in Python because a process inherits, as the least peak it can have, the size of the one
// that started it; this program is small.

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void redirect(const char *path, int flags, int stream) {
  int file = open(path, flags, 0644);
  if (file < 0 || dup2(file, stream) < 0)
    _exit(126);
  close(file);
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  if (argc < 6)
    return 2;
  double started = seconds();
  pid_t child = fork();
  if (child == 0) {
    redirect(argv[2], O_RDONLY, STDIN_FILENO);
    redirect(argv[3], O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    redirect(argv[4], O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
    execv(argv[5], argv + 5);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) < 0)
    return 2;
  double elapsed = seconds() - started;
  FILE *report = fopen(argv[1], "w");
  if (!report)
    return 2;
  double busy = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
  fprintf(report, "%.9f %.6f %ld %d\n", elapsed, busy, usage.ru_maxrss, status);
  return fclose(report) ? 2 : 0;
}
