// collector.c - the collector in a process that is CPython's, and perhaps of other extension modules.
//
// Each extension module brings a runtime of its own, but libgc is a shared library: one collector, its kinds of block made by
// the first module that is imported and found by the others in the dict of the interpreter. What the collector has one of,
// callbacks, is chained: each runtime calls the one that was there before.
//
// The collector scans the stacks of threads that have entered native code: they are registered at their first entry and
// unregistered at their end, by the destructor of a thread-specific key. Native code, and so every allocation, runs with the
// GIL held; a collection in one thread stops the others by signals, wherever they are.
//
// After marking, kk_boundary_sweep looks for native objects that stand for Python's and are dead.
#include "collector.h"

#define GC_THREADS
#include <gc/gc.h>
#include <gc/gc_mark.h>
#include <pthread.h>
#include <stdlib.h>

static const size_t FIRST_HEAP = 16 << 20;   // costs nothing until used

typedef struct Shared {   // what the runtimes of a process have in common
  unsigned scanned_kind, plain_kind;
} Shared;

typedef struct Callbacks {
  GC_start_callback_proc start;
  GC_on_collection_event_proc event;
  pthread_key_t key;
} Callbacks;

static Callbacks *callbacks(void) { return kk_process.callbacks; }

static void on_start(void) {
  for (KkThread *thread = kk_process.threads; thread; thread = thread->next) {
    memset(thread->free_scanned, 0, sizeof thread->free_scanned);
    memset(thread->free_plain, 0, sizeof thread->free_plain);
  }
  if (callbacks()->start)
    callbacks()->start();
}

static void on_event(GC_EventType event) {
  if (event == GC_EVENT_MARK_END)
    kk_boundary_sweep();
  if (event == GC_EVENT_MARK_END && kk_process.marked)
    kk_process.marked();
  if (callbacks()->event)
    callbacks()->event(event);
}

void kk_heap_watch(void (*marked)(void)) { kk_process.marked = marked; }

bool kk_collector_is_live(const void *object) { return GC_is_marked(object); }

// ---- threads

static void thread_end(void *ended) {
  KkThread *thread = ended;
  GC_remove_roots(thread, thread + 1);
  for (KkThread **at = &kk_process.threads; *at; at = &(*at)->next)
    if (*at == thread) {
      *at = thread->next;
      break;
    }
  free(thread);
  GC_unregister_my_thread();
}

// The thread that imports the module is the collector's first; others are made known to it.
void kk_thread_attach(void) {
  struct GC_stack_base base;
  KkThread *thread = kk_process.threads ? calloc(1, sizeof *thread) : &kk_process.main_thread;
  bool is_first = thread == &kk_process.main_thread;
  if (!is_first || !GC_thread_is_registered()) {
    GC_get_stack_base(&base);
    GC_register_my_thread(&base);
  }
  if (!is_first) {
    GC_add_roots(thread, thread + 1);
    pthread_setspecific(callbacks()->key, thread);
  }
  thread->depth_limit = kk_process.threads ? kk_process.threads->depth_limit : 1000;
  thread->next = kk_process.threads;
  kk_process.threads = thread;
  kk_thread = thread;
}

// ---- set-up

static Shared *shared_kinds(void) {
  PyObject *dict = PyInterpreterState_GetDict(PyInterpreterState_Get());
  PyObject *found = PyDict_GetItemString(dict, "kukri.collector");
  if (found)
    return PyCapsule_GetPointer(found, "kukri.collector");
  Shared *shared = malloc(sizeof *shared);
  shared->scanned_kind = GC_new_kind(GC_new_free_list(), 0, 1, 1);
  shared->plain_kind = GC_new_kind(GC_new_free_list(), 0, 0, 1);
  PyObject *capsule = PyCapsule_New(shared, "kukri.collector", NULL);
  PyDict_SetItemString(dict, "kukri.collector", capsule);
  Py_XDECREF(capsule);
  return shared;
}

static void first_init(void) {
  GC_set_no_dls(1);
  GC_set_markers_count(1);
  GC_set_handle_fork(1);
  GC_set_warn_proc(GC_ignore_warn_proc);
  GC_INIT();
  GC_allow_register_threads();
  GC_clear_roots();
  GC_register_displacement(1);   // a Value is an address + 1
  GC_expand_hp(FIRST_HEAP);
  GC_set_free_space_divisor(2);
}

extern char __start_kk_roots[] __attribute__((weak, visibility("hidden")));
extern char __stop_kk_roots[] __attribute__((weak, visibility("hidden")));

void kk_heap_init(void) {
  if (!GC_is_init_called())
    first_init();
  const Shared *shared = shared_kinds();
  kk_process.scanned_kind = shared->scanned_kind;
  kk_process.plain_kind = shared->plain_kind;
  kk_process.callbacks = calloc(1, sizeof(Callbacks));
  *callbacks() = (Callbacks){.start = GC_get_start_callback(), .event = GC_get_on_collection_event()};
  pthread_key_create(&callbacks()->key, thread_end);
  kk_register_roots(&kk_process, sizeof kk_process);
  if (__start_kk_roots)
    kk_register_roots(__start_kk_roots, (size_t)(__stop_kk_roots - __start_kk_roots));
  GC_set_start_callback(on_start);
  GC_set_on_collection_event(on_event);
  const char *stress = getenv("KUKRI_GC_STRESS");
  kk_process.stress = stress ? strtoll(stress, NULL, 10) : 0;
}

void *kk_roots_new(size_t bytes) { return GC_malloc_uncollectable(bytes); }
void kk_roots_free(void *roots) { GC_free(roots); }
unsigned long kk_collections(void) { return (unsigned long)GC_get_gc_no(); }
size_t kk_collector_heap(void) { return GC_get_heap_size() - GC_get_free_bytes(); }
