// thread.h - all mutable state of the runtime: one KkProcess, one KkThread per thread. Nothing else is global.
//
// kk_thread is read only in cold code, in allocation and in polls. `interrupt` is the word that polls read: anything that
// must stop the program between two operations (Ctrl-C, finalizers that are ready, later other threads and profilers)
// sets it.
#ifndef KK_THREAD_H
#define KK_THREAD_H

#include "object.h"

enum {
  KK_SIZE_CLASSES = 33,           // free lists for 16, 32, … 512 bytes
  KK_STACK_RESERVE = 256 << 10,   // bytes below stack_limit that C which asks nobody may use
};

typedef struct KkThread {
  KkException *exception;        // pending; NULL: none
  KkException *missing_method;   // what kk_call_method raised last because there is no such method
  KkException *handled;          // innermost exception being handled (sys.exc_info); each handler keeps the one outside
  int64_t depth, depth_limit;    // Python frames on the stack; sys.setrecursionlimit
  char *stack_limit;             // lowest address the C stack may reach
  char *stack_top;               // where it begins
  KkObject *free_scanned[KK_SIZE_CLASSES];   // chains of free blocks by size, linked through their first word
  KkObject *free_plain[KK_SIZE_CLASSES];     // the same for pointer-free blocks
  Value waiting;                             // an int that an int64_t result could not hold: see fast.h
  struct KkReprGuard *printing;              // containers whose repr() is running, innermost first
  struct KkFrame *frame;                     // of the functions that run, where the program asks: frame.h
  struct KkAsyncHooks *async_hooks;          // sys.set_asyncgen_hooks; NULL: none
  struct KkThread *next;                     // the next of all threads
} KkThread;

typedef struct KkProcess {
  volatile int interrupt;        // polls look here; nonzero: call kk_poll_slow
  volatile int64_t frame_gate;   // frames that may be entered unasked: the depth limit, or none while a poll is due
  volatile int signal_pending;   // SIGINT arrived
  KkClass *classes[4096];        // by class id, builtin and program's; grown copies are not needed below 4096
  uint32_t class_count;
  bool has_operators;       // the core classes' slots of binary operators are set
  bool has_methods;         // the classes' tables of methods are installed
  void *lookups;            // class.c's cache of what classes know by names
  uint64_t class_version;   // changes with any attribute of a class, but for a plain value in place of another
  uint64_t value_version;   // changes with these, too
  void *plans;              // attribute_site.c's table; NULL: not used yet
  KkClass builtin[KK_BUILTIN_CLASSES];
  int argc;
  char **argv;
  void (*module_main)(void);           // the program
  int status;                          // exit status
  bool is_interrupted;                 // ends by SIGINT: nothing caught a KeyboardInterrupt
  int64_t stress;                      // KUKRI_GC_STRESS: collect at every stress-th allocation; 0: never
  int64_t allocations;                 // counted only under stress
  bool is_reporting;                   // KUKRI_GC_REPORT: say at exit how many collections there were
  uint32_t nan_count;                  // how many nans were made of text
  int64_t int_digit_limit;             // sys.set_int_max_str_digits; 0: the default, negative: none
  unsigned scanned_kind, plain_kind;   // the collector's names of our two kinds of block
  const struct KkDynamic *dynamic;     // what is done by name; NULL: nothing in this program is (dynamic.h)
  void *slack;                         // sanitizer builds: blocks whose end is poisoned (heap.c)
  KkThread main_thread;
  KkThread *threads;                 // all of them: kk_thread.next leads on
  volatile int *breaker;             // of an extension module: CPython's word for kk_poll
  const uint64_t *globals_version;   // of an extension module: changes with each change of its variables
  uint64_t settled_version;          // that of when its functions and constants were last seen to be what it bound
  void *boundary;                    // of an extension module: what stands between it and CPython
  void *callbacks;                   // of an extension module: the collector's callbacks of others
  void *io;                          // io.c's state of stdin, stdout, stderr
  void *files;                       // file.c's table of open files; NULL: none was ever opened
  void *weak;                        // weakref_module.c's table of all weak references; NULL: there never was one
  void *due_refs;                    // the weak references whose callback waits to be called
  void (*run_callbacks)(void);       // calls those; NULL: there never was a weak reference
  bool (*has_references)(Value v);   // are there weak references to v? NULL: likewise
  void (*marked)(void);              // called when the collector has marked all that lives; NULL: nobody asks
  void *random;                      // random_module.c's own generator; NULL: not used yet
  void *environ;                     // os_environ.c's mapping; NULL: nobody asked for it
  void *text;                        // str.c's one-character strings and other caches
  void *shown_texts;   // file name -> text, a dict: what tracebacks show of files that do not exist; NULL: nothing
  void *unbound;       // method objects of builtin classes, a dict (function.c); NULL: none was read yet
  void *modules;       // sys.modules, a dict; NULL: nothing was asked for yet
  KkModule *sys;       // module sys, once the program asked for it: only then can sys.stdout be replaced
  void *side;          // side records
  Value at_exit;       // what run_at_exit calls
  void (*run_at_exit)(void);      // the functions that atexit registered; NULL: none
  void *finalizers;               // finalize.c's table of objects whose end runs code; NULL: there never was one
  size_t ends;                    // how many finalizers, weak references and open files there are: see finalize.h
  void (*run_dead)(void);         // runs that code for those that the collector has found dead
  void (*run_all)(void);          // and for all that are left, at exit; NULL: there are none
  bool has_dead_objects;          // see run_dead
  struct KkSignals *signals;      // signal_module.c's handlers; NULL: the program has set none
  KkNone (*run_handlers)(void);   // calls those of signals that have arrived; NULL: likewise
  bool is_ending;                 // at exit: tracebacks show no source lines any more
} KkProcess;

extern KkProcess kk_process;
extern __thread KkThread *kk_thread __attribute__((tls_model("initial-exec")));

#endif
