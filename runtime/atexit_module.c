// atexit_module.c - has start.c call a function when the program has ended.
#include "kukri.h"

static void run(void) {
  if (kk_value_is_aside(kk_call(kk_process.at_exit, NULL, 0, NULL)))
    kk_clear_pending();
}

KkNone kk_atexit__call_at_exit(Value function) {
  kk_process.at_exit = function;
  kk_process.run_at_exit = run;
  return 0;
}
