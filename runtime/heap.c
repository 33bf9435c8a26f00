// heap.c - the collector's set-up, the slow path of allocation, forced collections, the report.
//
// Boehm's collector with two kinds of our own, both zeroed: *scanned* (every word may be a reference) and *plain* (none
// is). Its stock kinds will not do: GC_I_NORMAL, with interior pointers on, omits the last word of a full block, and
// GC_malloc(16) gives 32 bytes.
//
//   kk_alloc --- list empty ---> kk_alloc_slow --- GC_generic_malloc_many ---> a page of blocks in the thread's list
//
// When a collection starts, all our free lists are dropped: their blocks are unmarked, so the sweep gives them back.
// (A plain block's link is not traced, so a list that outlived a collection would hold reclaimed blocks.)
//
// The heap's roots are the thread, the process and what kk_register_roots is given; the data segments of the executable
// and its libraries are not searched. Marker threads are off.
//
// KUKRI_GC_STRESS=n collects at every n-th allocation: the lists then stay empty, so that each allocation comes here.
// In sanitizer builds they stay empty too, and the unused end of each block is poisoned until the block dies.
#include "heap.h"
#include "error.h"

#define GC_THREADS
#include <gc/gc.h>
#include <gc/gc_inline.h>
#include <gc/gc_mark.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#ifdef KK_ASAN
#include <sanitizer/asan_interface.h>
#include <sanitizer/lsan_interface.h>
#endif

KkProcess kk_process;
__thread KkThread *kk_thread __attribute__((tls_model("initial-exec")));

// ---- poisoned ends (sanitizer builds)

#ifdef KK_ASAN
// A block whose end is poisoned. Kept until the collector finds the block dead: its memory may be rewritten from then on.
typedef struct Slack {
  char *block;
  size_t size, room;
} Slack;
typedef struct SlackTable {
  Slack *entries;
  size_t count, capacity;
} SlackTable;

static void slack_add(char *block, size_t size, size_t room) {
  SlackTable *table = kk_process.slack;
  if (table->count == table->capacity) {
    table->capacity = table->capacity ? 2 * table->capacity : 4096;
    table->entries = realloc(table->entries, table->capacity * sizeof *table->entries);
  }
  table->entries[table->count++] = (Slack){block, size, room};
  __asan_poison_memory_region(block + size, room - size);
}

// After marking: what is not marked will be reclaimed. It is filled, so that a stale reference is noticed, and freed of
// its poison, because the collector clears it with the (intercepted) memset.
static void slack_drop_dead(void) {
  SlackTable *table = kk_process.slack;
  size_t kept = 0;
  for (size_t i = 0; i < table->count; i++) {
    Slack *entry = &table->entries[i];
    if (GC_is_marked(entry->block)) {
      table->entries[kept++] = *entry;
      continue;
    }
    __asan_unpoison_memory_region(entry->block, entry->room);
    if (!kk_process.files && !kk_process.finalizers)   // what a finalizer still needs is unmarked at this moment, too
      memset(entry->block, 0xdd, entry->room);
  }
  table->count = kept;
}

static void slack_init(void) {
  kk_process.slack = calloc(1, sizeof(SlackTable));
  __lsan_ignore_object(kk_process.slack);
}
#endif

// ---- allocation

void *kk_out_of_memory(size_t size) {
  (void)size;
  static const char text[] = "MemoryError\n";
  ssize_t written = write(2, text, sizeof text - 1);
  (void)written;
  _exit(1);
}

static void count_allocation(void) {
  if (++kk_process.allocations % kk_process.stress == 0)
    GC_gcollect();
}

static int block_kind(bool is_plain) { return is_plain ? kk_process.plain_kind : kk_process.scanned_kind; }

// One block, not through a list. GC_generic_malloc adds a byte, so that a pointer past the end still keeps the block.
static void *alloc_one(size_t size, bool is_plain) {
  size_t asked = size <= KK_SMALL_BYTES ? kk_block_room(size) - 1 : size;
  void *block = GC_generic_malloc(asked, block_kind(is_plain));
#ifdef KK_ASAN
  if (block)
    slack_add(block, size, GC_size(block));
#endif
  return block;
}

static void *alloc_many(size_t size, bool is_plain) {
  size_t room = kk_block_room(size);
  KkObject **list = (is_plain ? kk_thread->free_plain : kk_thread->free_scanned) + room / KK_GRANULE;
  void *chain = NULL;   // not *list: a collection in between empties our lists
  GC_generic_malloc_many(room, block_kind(is_plain), &chain);
  if (!chain)
    return NULL;
  *list = *(KkObject **)chain;
  *(void **)chain = NULL;
  return chain;
}

void *kk_alloc_slow(size_t size, bool is_plain) {
  bool is_counted = kk_process.stress != 0;
  if (KK_UNLIKELY(is_counted))
    count_allocation();
#ifdef KK_ASAN
  is_counted = true;
#endif
  size = size ? size : 1;
  void *block = size <= KK_SMALL_BYTES && !is_counted ? alloc_many(size, is_plain) : alloc_one(size, is_plain);
  return KK_LIKELY(block != NULL) ? block : kk_out_of_memory(size);
}

// Asked for what exceeds the machine's memory, CPython's malloc fails at once; so do we, by the size of a virtual mapping
// that would be refused or could never be filled.
bool kk_heap_can_hold(int64_t items, size_t item_bytes) {
  static const uint64_t LIMIT = (uint64_t)1 << 46, SMALL = 1 << 20;
  if (items >= 0 && (uint64_t)items <= SMALL && item_bytes <= 16)
    return true;
  uint64_t pages = sysconf(_SC_PHYS_PAGES), page = sysconf(_SC_PAGESIZE);
  uint64_t most = pages * page < LIMIT ? pages * page : LIMIT;
  if (items >= 0 && (uint64_t)items <= most / item_bytes)
    return true;
  kk_raise_memory_error();
  return false;
}

// The variables declared KK_ROOT; the linker knows where they are. NULL: there are none.
extern char __start_kk_roots[] __attribute__((weak)), __stop_kk_roots[] __attribute__((weak));

void kk_register_roots(void *start, size_t bytes) { GC_add_roots(start, (char *)start + bytes); }

// ---- set-up

// An extension module shares the collector with others of its process: runtime/python/collector.c sets it up.
#ifndef KK_EXTENSION
static const size_t FIRST_HEAP = 16 << 20;      // costs nothing until used; the default doubles short programs' time
static const size_t LEAST_GARBAGE = 16 << 20;   // allocated between two collections, however little is alive

static void drop_free_lists(void) {
  for (KkThread *thread = kk_process.threads; thread; thread = thread->next) {
    memset(thread->free_scanned, 0, sizeof thread->free_scanned);
    memset(thread->free_plain, 0, sizeof thread->free_plain);
  }
}

static void on_collection_event(GC_EventType event) {
  if (event != GC_EVENT_MARK_END)
    return;
  if (kk_process.marked)
    kk_process.marked();
#ifdef KK_ASAN
  slack_drop_dead();
#endif
}

void kk_heap_watch(void (*marked)(void)) {
  kk_process.marked = marked;
  GC_set_on_collection_event(on_collection_event);
}

static int64_t environment_number(const char *name) {
  const char *text = getenv(name);
  return text ? strtoll(text, NULL, 10) : 0;
}

void kk_heap_init(void) {
  GC_set_no_dls(1);
  GC_set_markers_count(1);
  GC_set_warn_proc(GC_ignore_warn_proc);
  GC_INIT();
  GC_clear_roots();
  GC_register_displacement(1);   // a Value is an address + 1
  GC_expand_hp(FIRST_HEAP);
  GC_set_free_space_divisor(
      1);   // the heap grows to about twice what is alive: 2 costs binary_trees a seventh more time
  GC_set_min_bytes_allocd(LEAST_GARBAGE);
  GC_set_start_callback(drop_free_lists);
  kk_process.scanned_kind = GC_new_kind(GC_new_free_list(), 0, 1, 1);
  kk_process.plain_kind = GC_new_kind(GC_new_free_list(), 0, 0, 1);
  kk_register_roots(&kk_process, sizeof kk_process);
  if (__start_kk_roots)
    kk_register_roots(__start_kk_roots, (size_t)(__stop_kk_roots - __start_kk_roots));
  kk_process.stress = environment_number("KUKRI_GC_STRESS");
  kk_process.is_reporting = environment_number("KUKRI_GC_REPORT") != 0;
#ifdef KK_ASAN
  slack_init();
  kk_heap_watch(NULL);
#endif
}
#endif

// The collector takes any word on the stack for a reference, also those that dead frames left below: new frames, the
// collector's own among them, would cover them unwritten.
__attribute__((noinline)) void kk_heap_clear_dead_frames(void) {
  char room[16384];
  memset(room, 0, sizeof room);
  __asm__ volatile("" : : "r"(room) : "memory");
}

void kk_heap_collect(void) {
  kk_heap_clear_dead_frames();
  GC_gcollect();
}

void kk_heap_report(void) {
  if (!kk_process.is_reporting)
    return;
  fprintf(stderr, "kukri: %lu collections, %zu KB heap, %zu KB allocated, %lld allocations counted\n",
          (unsigned long)GC_get_gc_no(), GC_get_heap_size() >> 10, GC_get_total_bytes() >> 10,
          (long long)kk_process.allocations);
}
