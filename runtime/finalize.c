// finalize.c - running what objects have to do at their end. See finalize.h.
//
// A table of hidden pointers, which keep nothing alive, lists all registered objects for the exit. The collector's own
// finalizer of an object has the number of its entry. Entries of dead objects are used again; a sequence number keeps the
// order of registration.
#include "finalize.h"
#include "heap.h"

#include "error.h"
#include "exception.h"
#include "io_internal.h"

#define GC_THREADS
#include <gc/gc.h>
#include <stdlib.h>

typedef struct Entry {
  GC_hidden_pointer object;   // 0: free
  KkFinalizer *run;
  uint64_t sequence;
  size_t next_free;
} Entry;

typedef struct Finalizers {   // outside of the collected heap
  Entry *entries;
  size_t count, capacity, first_free;   // free entries are linked; SIZE_MAX ends the chain
  uint64_t sequence;
} Finalizers;

static void on_ready(void) {
  kk_process.has_dead_objects = true;
  kk_poll_request();
}

static size_t take_entry(Finalizers *f) {
  size_t at = f->first_free;
  if (at != SIZE_MAX) {
    f->first_free = f->entries[at].next_free;
    return at;
  }
  if (f->count == f->capacity) {
    f->capacity = f->capacity ? 2 * f->capacity : 64;
    f->entries = realloc(f->entries, f->capacity * sizeof *f->entries);
  }
  return f->count++;
}

// What is raised has nobody to go to; what was pending meanwhile stays so.
static void run_entry(Finalizers *f, size_t at) {
  Entry *entry = &f->entries[at];
  void *object = GC_REVEAL_POINTER(entry->object);
  KkFinalizer *run = entry->run;
  *entry = (Entry){.next_free = f->first_free};
  f->first_free = at;
  KkException *pending = kk_thread->exception, *handled = kk_thread->handled;
  kk_thread->exception = kk_thread->handled = NULL;
  run(object);
  if (kk_pending())
    kk_report_ignored(kk_value_from_ref(object));
  kk_thread->exception = pending;
  kk_thread->handled = handled;
}

static void on_unreachable(void *object, void *number) {
  (void)object;
  Finalizers *f = kk_process.finalizers;
  if (f->entries[(uintptr_t)number].object)   // else it has run at exit
    run_entry(f, (uintptr_t)number);
}

static void run_ready(void) {
  kk_process.has_dead_objects = false;
  GC_invoke_finalizers();
}

static int by_sequence(const void *a, const void *b) {
  const Entry *const *x = a, *const *y = b;
  return (*x)->sequence < (*y)->sequence ? -1 : (*x)->sequence > (*y)->sequence;
}

// All that were registered up to now; false: there are none.
static bool run_registered(Finalizers *f) {
  size_t count = 0;
  Entry copies[f->count + 1], *order[f->count + 1];   // the table may grow meanwhile
  for (size_t i = 0; i < f->count; i++) {
    copies[i] = f->entries[i];
    copies[i].next_free = i;
    if (copies[i].object)
      order[count++] = &copies[i];
  }
  qsort(order, count, sizeof *order, by_sequence);
  for (size_t i = 0; i < count; i++)
    run_entry(f, order[i]->next_free);
  return count > 0;
}

static void run_all(void) {
  Finalizers *f = kk_process.finalizers;
  kk_process.is_ending = true;
  if (!kk_stdout()->file->is_closed && kk_stream_flush(kk_stdout()))
    kk_clear_pending();
  while (run_registered(f))
    ;
}

static Finalizers *finalizers(void) {
  if (!kk_process.finalizers) {
    Finalizers *made = calloc(1, sizeof *made);
    made->first_free = SIZE_MAX;
    kk_process.finalizers = made;
    kk_process.run_dead = run_ready;
    kk_process.run_all = run_all;
    GC_set_finalize_on_demand(1);
    GC_set_finalizer_notifier(on_ready);
  }
  return kk_process.finalizers;
}

void kk_finalizer_add(void *object, KkFinalizer *run) {
  Finalizers *f = finalizers();
  size_t at = take_entry(f);
  f->entries[at] = (Entry){.object = GC_HIDE_POINTER(object), .run = run, .sequence = f->sequence++};
  GC_register_finalizer_no_order(object, on_unreachable, (void *)(uintptr_t)at, NULL, NULL);
}
