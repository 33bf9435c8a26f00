// collector.h - the collector inside CPython's process; see collector.c.
#ifndef KK_COLLECTOR_H
#define KK_COLLECTOR_H

#include "boundary.h"

void kk_thread_attach(void);                     // the current thread, at its first entry into native code
bool kk_collector_is_live(const void *object);   // after marking
void kk_boundary_sweep(void);                    // called then: allocates nothing, takes no lock
void *kk_roots_new(size_t bytes);                // zeroed, searched for references, freed by kk_roots_free
void kk_roots_free(void *roots);
unsigned long kk_collections(void);   // so far
size_t kk_collector_heap(void);       // bytes in use

#endif
