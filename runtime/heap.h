// heap.h - allocation: objects, blocks of items, polls, roots.
//
// Objects are allocated zeroed but for the header. A *scanned* object may hold references; a *plain* one (str, big int,
// boxed float) never does, and the collector does not look into it. Blocks are the same without a header: what a list or
// a dict keeps its items in.
//
// Sizes up to 512 bytes come from the thread's free lists (a chain of equal blocks, linked through their first word),
// which heap.c fills from the collector a page at a time. So the common path is a load, a test and two stores.
//
// An object is kept alive by a pointer to any byte of it, but not by one past its end: code that walks a block keeps its
// start in use.
#ifndef KK_HEAP_H
#define KK_HEAP_H

#include "thread.h"

enum { KK_GRANULE = 16, KK_SMALL_BYTES = 512 };

void *kk_alloc_slow(size_t size,
                    bool is_plain) KK_COLD;   // refills the list, or takes a large or counted block; zeroed

KK_INLINE void *kk_alloc_raw(KkObject **lists, size_t size, bool is_plain) {
  size_t granules = (size + KK_GRANULE - 1) / KK_GRANULE;
  if (KK_LIKELY(size <= KK_SMALL_BYTES)) {
    void *block = lists[granules];
    if (KK_LIKELY(block != NULL)) {
      lists[granules] = *(KkObject **)block;
      *(void **)block = NULL;
      return block;
    }
  }
  return kk_alloc_slow(size, is_plain);
}

// A new object of the class, its fields zero. Never fails (see kk_out_of_memory).
KK_INLINE void *kk_alloc(size_t size, uint32_t class_id) {
  KkHeader *object = kk_alloc_raw(kk_thread->free_scanned, size, false);
  *object = (KkHeader){.class_id = class_id & 0xffffff};
  return object;
}
KK_INLINE void *kk_alloc_plain(size_t size, uint32_t class_id) {
  KkHeader *object = kk_alloc_raw(kk_thread->free_plain, size, true);
  *object = (KkHeader){.class_id = class_id & 0xffffff};
  return object;
}

// Zeroed memory for items, aligned to 16; plain if it will never hold a reference.
KK_INLINE void *kk_block_scanned(size_t bytes) { return kk_alloc_raw(kk_thread->free_scanned, bytes, false); }
KK_INLINE void *kk_block_plain(size_t bytes) { return kk_alloc_raw(kk_thread->free_plain, bytes, true); }

// How many bytes a block of this size really has: capacity that may be used for nothing.
KK_INLINE size_t kk_block_room(size_t bytes) { return (bytes + KK_GRANULE - 1) & ~(size_t)(KK_GRANULE - 1); }

// Makes [start, start + bytes) a root: module globals, tables of constants made at start. For the life of the process.
void kk_register_roots(void *start, size_t bytes);

void kk_heap_init(void);                // before anything is allocated
void kk_heap_collect(void);             // a full collection, now; finds dead also what left its address below the stack
void kk_heap_clear_dead_frames(void);   // what functions that have returned left below the caller's frame
void kk_heap_watch(void (*marked)(void));   // called after each marking, where nothing may be allocated
void kk_heap_report(void);                  // KUKRI_GC_REPORT: one line on standard error
void *kk_out_of_memory(size_t size);        // ends the process as CPython does on an unhandled MemoryError

// True if a block of n items of `item_bytes` can be had; else MemoryError is pending. For sizes that a program computes
// ([0] * n, "x" * n): asked before the block, so that absurd sizes raise instead of ending the process.
bool kk_heap_can_hold(int64_t items, size_t item_bytes);

// ---- polls: the places where something else may run between two operations

KkNone kk_poll_slow(void) KK_COLD;   // KK_NONE_ASIDE: raised (KeyboardInterrupt)
#ifdef KK_EXTENSION   // the word by which CPython interrupts its own loop: signals, another thread that wants the lock
#define kk_poll_is_due() (*kk_process.breaker != 0)
#else
#define kk_poll_is_due() (kk_process.interrupt != 0)
#endif
KK_INLINE KkNone kk_poll(void) { return KK_UNLIKELY(kk_poll_is_due()) ? kk_poll_slow() : 0; }
KK_INLINE void kk_poll_request(void) {   // also in a signal handler
  kk_process.interrupt = 1;
  kk_process.frame_gate = -1;
}

// At the entry of a function that may recur: is there room for a frame of that number? It is a poll too.
bool kk_frame_refused(int64_t depth) KK_COLD;   // true: raised
KK_INLINE bool kk_frame_fits(int64_t depth) {
#ifdef KK_EXTENSION
  if (KK_UNLIKELY(kk_poll_is_due()))
    return !kk_frame_refused(depth);
#endif
  return KK_LIKELY(depth <= kk_process.frame_gate) || !kk_frame_refused(depth);
}
void kk_set_depth_limit(int64_t limit);

#ifdef KK_DEBUG
#include <assert.h>
#define kk_assert(condition) assert(condition)
#else
#define kk_assert(condition) ((void)0)
#endif

#endif
