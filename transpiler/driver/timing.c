// timing.c - how long each pass takes, for --time-report.

#include "driver/timing.h"

#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

static double wall_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double seconds_of(const struct rusage *usage) {
  return (double)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) +
         (double)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1e6;
}

static double processor_seconds(void) {
  struct rusage own, children;
  getrusage(RUSAGE_SELF, &own);
  getrusage(RUSAGE_CHILDREN, &children);
  return seconds_of(&own) + seconds_of(&children);
}

static long largest_size(void) {
  struct rusage own;
  getrusage(RUSAGE_SELF, &own);
  return own.ru_maxrss;
}

void timing_pass(Timing *timing, const char *name) {
  double wall = wall_seconds(), processor = processor_seconds();
  if (timing->is_running) {
    PassTime *pass = &vec_last(&timing->passes);
    pass->wall = wall - timing->wall;
    pass->processor = processor - timing->processor;
    pass->memory = largest_size();
  }
  timing->is_running = name != NULL;
  timing->wall = wall;
  timing->processor = processor;
  if (name)
    vec_push(timing->arena, &timing->passes, (PassTime){.name = name});
}

void timing_print(const Timing *timing) {
  double wall = 0, processor = 0;
  fprintf(stderr, "%-16s %9s %9s %9s\n", "pass", "wall ms", "cpu ms", "peak MB");
  for (int i = 0; i < timing->passes.count; i++) {
    const PassTime *pass = &timing->passes.items[i];
    fprintf(stderr, "%-16s %9.2f %9.2f %9.1f\n", pass->name, pass->wall * 1e3, pass->processor * 1e3,
            (double)pass->memory / 1024);
    wall += pass->wall;
    processor += pass->processor;
  }
  fprintf(stderr, "%-16s %9.2f %9.2f\n", "all", wall * 1e3, processor * 1e3);
}
