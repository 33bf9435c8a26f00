// gc_module.c - the module gc.
#include "kukri.h"

KkNone kk_gc__collect(void) {
  kk_heap_collect();
  return 0;
}
