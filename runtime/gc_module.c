// gc_module.c - the module gc.
#include "finalize.h"
#include "kukri.h"

KkNone kk_gc__collect(void) {
  if (kk_process.finalizers)
    kk_ends_run();
  else
    kk_heap_collect();
  return 0;
}
