// timing.h - how long each pass takes, for --time-report.

#pragma once
#include <stdbool.h>

#include "base/vec.h"

typedef struct PassTime {
  const char *name;
  double wall, processor;   // seconds; of the processor with child processes (the C compiler)
  long memory;              // the process's largest size so far, in KB
} PassTime;

typedef struct Timing {
  Arena *arena;
  Vec(PassTime) passes;
  double wall, processor;   // when the current pass began
  bool is_running;          // there is a current pass
} Timing;

// Ends the current pass, if any, and begins the one named; NULL: only ends it.
void timing_pass(Timing *timing, const char *name);

void timing_print(const Timing *timing);   // on standard error
