// finalize.c - running what objects have to do at their end. See finalize.h.
//
// A table of hidden pointers, which keep nothing alive, lists all registered objects, chained from buckets by address. The
// collector's own finalizer of an object has the number of its entry. Entries of dead objects are used again; a sequence
// number keeps the order of registration.
//
// A collection costs what the heap holds, so those that only ask for ends are limited: their total cost is bounded by
// that of what the program allocates, beyond a first allowance; and where references go that nobody deleted by a
// statement, collections that found nothing make the next ones rarer, by powers of two. Nothing of this depends on time.
#include "finalize.h"
#include "class.h"
#include "error.h"
#include "exception.h"
#include "generator.h"
#include "heap.h"
#include "io_internal.h"

#define GC_THREADS
#include <gc/gc.h>
#include <stdlib.h>

enum { END = -1, FIRST_ENTRIES = 64 };

typedef struct Entry {
  uintptr_t object;   // hidden; 0: free
  KkFinalizer *run;
  uint64_t sequence;
  int32_t next;   // in the bucket, or of the free entries
} Entry;

typedef struct Patience {   // with drops of one kind
  uint32_t fruitless;       // collections in a row that found nothing
  uint32_t skipped;         // drops since the last collection
} Patience;

typedef struct Leftover {   // a word of a C frame, emptied for a collection
  uintptr_t *place, hidden;
} Leftover;

typedef struct Finalizers {   // outside of the collected heap
  Entry *entries;
  int32_t *heads;   // as many as there is room for entries; a power of two
  int32_t count, capacity, first_free;
  uint64_t sequence, runs;   // registered so far; ends that were run
  uint64_t spent;            // bytes looked at by collections for ends
  Patience direct, held;     // with drops of objects that have an end, and of what may hold such
  Leftover *leftovers;
  int leftover_count, leftover_capacity;
} Finalizers;

static Finalizers *table(void) { return kk_process.finalizers; }

// ---- the table

static int32_t *bucket(const Finalizers *f, uintptr_t hidden) {
  return &f->heads[(hidden >> 4) * 0x9E3779B97F4A7C15u >> 32 & (uintptr_t)(f->capacity - 1)];
}

static void chain_entry(Finalizers *f, int32_t at) {
  int32_t *head = bucket(f, f->entries[at].object);
  f->entries[at].next = *head;
  *head = at;
}

static void unchain_entry(Finalizers *f, int32_t at) {
  int32_t *link = bucket(f, f->entries[at].object);
  while (*link != at)
    link = &f->entries[*link].next;
  *link = f->entries[at].next;
}

static void table_grow(Finalizers *f) {   // only when no entry is free
  f->capacity = f->capacity ? 2 * f->capacity : FIRST_ENTRIES;
  f->entries = realloc(f->entries, (size_t)f->capacity * sizeof *f->entries);
  f->heads = realloc(f->heads, (size_t)f->capacity * sizeof *f->heads);
  memset(f->heads, 0xff, (size_t)f->capacity * sizeof *f->heads);
  for (int32_t i = 0; i < f->count; i++)
    chain_entry(f, i);
}

static int32_t take_entry(Finalizers *f) {
  int32_t at = f->first_free;
  if (at != END) {
    f->first_free = f->entries[at].next;
    return at;
  }
  if (f->count == f->capacity)
    table_grow(f);
  return f->count++;
}

static void free_entry(Finalizers *f, int32_t at) {
  unchain_entry(f, at);
  f->entries[at] = (Entry){.next = f->first_free};
  f->first_free = at;
  kk_process.ends--;
}

bool kk_has_finalizer(const void *object) {
  const Finalizers *f = table();
  if (!f || !f->capacity)
    return false;
  int32_t at = *bucket(f, ~(uintptr_t)object);
  while (at != END && f->entries[at].object != ~(uintptr_t)object)
    at = f->entries[at].next;
  return at != END;
}

// ---- running

void kk_run_apart(KkFinalizer *run, void *object) {
  KkException *pending = kk_thread->exception, *handled = kk_thread->handled;
  kk_thread->exception = kk_thread->handled = NULL;
  run(object);
  if (kk_pending())
    kk_report_ignored(kk_value_from_ref(object));
  kk_thread->exception = pending;
  kk_thread->handled = handled;
  table()->runs++;
}

static void run_entry(Finalizers *f, int32_t at) {
  Entry entry = f->entries[at];
  free_entry(f, at);
  kk_run_apart(entry.run, (void *)~entry.object);
}

static void on_unreachable(void *object, void *number) {
  Finalizers *f = table();
  int32_t at = (int32_t)(uintptr_t)number;
  if (f->entries[at].object == ~(uintptr_t)object)   // else it has run at exit
    run_entry(f, at);
}

static void run_dead(void) {
  kk_process.has_dead_objects = false;
  GC_invoke_finalizers();
  if (kk_process.run_callbacks)
    kk_process.run_callbacks();
}

// ---- the exit

static int by_sequence(const void *a, const void *b) {
  const Entry *x = a, *y = b;
  return (x->sequence > y->sequence) - (x->sequence < y->sequence);
}

// All that were registered up to now; false: there are none. The objects stay on the stack until then.
static bool run_registered(Finalizers *f) {
  int32_t count = 0;
  Entry order[f->count + 1];
  void *objects[f->count + 1];
  for (int32_t i = 0; i < f->count; i++)
    if (f->entries[i].object) {
      order[count] = f->entries[i];
      order[count++].next = i;
    }
  qsort(order, (size_t)count, sizeof *order, by_sequence);
  for (int32_t i = 0; i < count; i++)
    objects[i] = (void *)~order[i].object;
  for (int32_t i = 0; i < count; i++)
    if (f->entries[order[i].next].sequence == order[i].sequence && f->entries[order[i].next].object)
      run_entry(f, order[i].next);
  __asm__ volatile("" : : "r"(objects) : "memory");
  return count > 0;
}

static void run_all(void) {
  Finalizers *f = table();
  kk_process.is_ending = true;
  if (f->count && !kk_stdout()->file->is_closed && kk_stream_flush(kk_stdout()))
    kk_clear_pending();
  while (run_registered(f))
    ;
}

// ---- registering

void kk_ends_request(void) {
  kk_process.has_dead_objects = true;
  kk_poll_request();
}

void kk_ends_init(void) {
  if (kk_process.finalizers)
    return;
  Finalizers *made = calloc(1, sizeof *made);
  made->first_free = END;
  kk_process.finalizers = made;
  kk_process.run_dead = run_dead;
  kk_process.run_all = run_all;
  GC_set_finalize_on_demand(1);
  GC_set_finalizer_notifier(kk_ends_request);
}

void kk_finalizer_add(void *object, KkFinalizer *run) {
  kk_ends_init();
  Finalizers *f = table();
  int32_t at = take_entry(f);
  f->entries[at] = (Entry){.object = ~(uintptr_t)object, .run = run, .sequence = f->sequence++};
  chain_entry(f, at);
  kk_process.ends++;
  GC_register_finalizer_no_order(object, on_unreachable, (void *)(uintptr_t)at, NULL, NULL);
}

// ---- collections for the sake of ends

enum { ALLOWANCE = 256 << 20, LEAST_COST = 256 << 10, PATIENT_DIRECT = 32, PATIENT_HELD = 4, MOST_DOUBLINGS = 20 };

static bool is_affordable(const Finalizers *f) { return f->spent < ALLOWANCE + 4 * (uint64_t)GC_get_total_bytes(); }

static bool is_impatient(Patience *p, uint32_t patience) {
  uint32_t doublings = p->fruitless < patience ? 0 : p->fruitless - patience + 1;
  return p->skipped++ >> (doublings < MOST_DOUBLINGS ? doublings : MOST_DOUBLINGS) == 0 && doublings > 0;
}

// A generator only while it is suspended: before and after that there is nothing to close.
static bool has_end(Value v) {
  if (kk_value_is(v, KK_generator) && ((KkGenerator *)kk_value_ref(v))->state <= KK_GENERATOR_NEW)
    return kk_process.has_references && kk_process.has_references(v);
  return kk_has_finalizer(kk_value_ref(v)) || (kk_process.has_references && kk_process.has_references(v));
}

static bool may_hold(Value v) {
  switch (kk_class_of(v)->layout) {
  case KK_str:
  case KK_bytes:
  case KK_bytearray:
  case KK_int:
  case KK_bool:
  case KK_float:
  case KK_complex:
  case KK_range:
  case KK_type: return false;
  default: return true;
  }
}

bool kk_dies_slow(Value v, KkDropKind kind) {
  Finalizers *f = table();
  if (kk_value_is_none(v) || kk_value_is_aside(v) || !is_affordable(f))
    return false;
  bool is_direct = has_end(v);
  if (!is_direct && !may_hold(v))
    return false;
  Patience *patience = is_direct ? &f->direct : &f->held;
  if (kind == KK_DROP_LEFT && is_impatient(patience, is_direct ? PATIENT_DIRECT : PATIENT_HELD))
    return false;
  patience->skipped = 0;
  patience->fruitless++;
  return true;
}

KkBool kk_something_dies(void) {
  Finalizers *f = table();
  if (!kk_process.ends || !is_affordable(f) || is_impatient(&f->held, PATIENT_HELD))
    return false;
  f->held.skipped = 0;
  f->held.fruitless++;
  return true;
}

void kk_ends_run(void) {
  Finalizers *f = table();
  uint64_t runs, before = f->runs;
  do {
    runs = f->runs;
    uint64_t used = GC_get_heap_size() - GC_get_free_bytes();
    f->spent += used > LEAST_COST ? used : LEAST_COST;
    kk_heap_collect();
    run_dead();
  } while (f->runs != runs);
  if (f->runs != before)
    f->direct.fruitless = f->held.fruitless = 0;
}

// ---- words left over in a C frame
//
// The C compiler leaves dead references in a frame's slots. All that live there are told, so every other reference found
// between the stack pointer and the registers that the function saved is emptied while the collector runs.

enum { SAVED_WORDS = 5 };   // the caller's registers, below the frame's address

static bool is_live(void *base, const Value *live, int64_t count) {
  for (int64_t i = 0; i < count; i++)
    if (kk_value_is_object(live[i]) && kk_value_ref(live[i]) == base)
      return true;
  return false;
}

static __attribute__((no_sanitize_address)) void hide_word(Finalizers *f, uintptr_t *place) {
  if (f->leftover_count == f->leftover_capacity) {
    f->leftover_capacity = f->leftover_capacity ? 2 * f->leftover_capacity : FIRST_ENTRIES;
    f->leftovers = realloc(f->leftovers, (size_t)f->leftover_capacity * sizeof *f->leftovers);
  }
  f->leftovers[f->leftover_count++] = (Leftover){place, ~*place};
  *place = 0;
}

static __attribute__((no_sanitize_address)) void hide_leftovers(Finalizers *f, uintptr_t *low, const uintptr_t *high,
                                                                const Value *live, int64_t count) {
  for (; low < high; low++) {
    void *base = GC_base((void *)*low);
    if (base && !is_live(base, live, count))
      hide_word(f, low);
  }
}

static __attribute__((no_sanitize_address)) void restore_leftovers(Finalizers *f, int from) {
  while (f->leftover_count > from) {
    Leftover *one = &f->leftovers[--f->leftover_count];
    *one->place = ~one->hidden;
  }
}

void kk_ends_run_in(const Value *live, int64_t count, void *frame) {
  Finalizers *f = table();
  int from = f->leftover_count;   // a finalizer may let go of something, too
  uintptr_t *low = (uintptr_t *)__builtin_frame_address(0) + 2;
  hide_leftovers(f, low, (uintptr_t *)frame - SAVED_WORDS, live, count);
  kk_ends_run();
  restore_leftovers(f, from);
}
