// start.c - from main() to the exit status: set-up, the large stack, Ctrl-C, the end.
//
// The program runs on a stack of its own, so large that only Python's recursion limit ends a recursion: it is reserved
// address space, and memory is used as far as the stack really grows. The collector is told where it begins.
//
// Ctrl-C sets two flags; the next poll (or interrupted system call) raises KeyboardInterrupt. If nothing catches it the
// process ends by that very signal, so that a shell script around it stops too.
#include "start.h"
#include "class.h"
#include "crash.h"
#include "error.h"
#include "heap.h"
#include "io.h"
#include "str.h"

#define GC_THREADS
#include <gc/gc.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#ifdef KK_ASAN
#include <sanitizer/common_interface_defs.h>
#endif

enum { RECURSION_LIMIT = 1000, HANDLER_STACK = 1 << 16 };
static const size_t STACK_BYTES = (size_t)4 << 30, SMALLEST_STACK = (size_t)8 << 20;

// ---- signals

static void on_interrupt(int number) {
  (void)number;
  kk_process.signal_pending = 1;
  kk_poll_request();
}

void kk_set_depth_limit(int64_t limit) {
  kk_thread->depth_limit = limit;
  kk_process.frame_gate = kk_process.interrupt ? -1 : limit;
}

bool kk_frame_refused(int64_t depth) {
  kk_thread->depth = depth - 1;
  if (kk_process.interrupt && kk_poll_slow())
    return true;
  kk_process.frame_gate = kk_thread->depth_limit;
  if (depth <= kk_thread->depth_limit)
    return false;
  kk_raise_recursion("");
  return true;
}

// A signal that arrives in here is seen below, or leaves the gate closed.
KkNone kk_poll_slow(void) {
  kk_process.frame_gate = kk_thread->depth_limit;
  kk_process.interrupt = 0;
  if (kk_process.has_dead_objects)
    kk_process.run_dead();
  if (kk_process.run_handlers && kk_process.run_handlers())
    return KK_NONE_ASIDE;
  if (!kk_process.signal_pending)
    return 0;
  kk_process.signal_pending = 0;
  kk_raise_empty(KK_KeyboardInterrupt);
  return KK_NONE_ASIDE;
}

static void signals_init(void) {
  signal(SIGPIPE, SIG_IGN);   // a write to a closed pipe is BrokenPipeError
  signal(SIGXFSZ, SIG_IGN);
  struct sigaction action = {.sa_handler = on_interrupt}, old;   // no SA_RESTART: a blocked read must return
  sigaction(SIGINT, NULL, &old);
  if (old.sa_handler == SIG_DFL)   // a background job of a shell inherits SIG_IGN
    sigaction(SIGINT, &action, NULL);
}

static int die_by_interrupt(void) {
  signal(SIGINT, SIG_DFL);
  kill(getpid(), SIGINT);
  return 128 + SIGINT;
}

// ---- the stack

typedef struct Stack {
  char *base;
  size_t bytes;
} Stack;

static Stack stack_map(void) {
  Stack stack = {NULL, STACK_BYTES};
  for (; stack.bytes >= SMALLEST_STACK; stack.bytes /= 2) {
    int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK;
    stack.base = mmap(NULL, stack.bytes, PROT_READ | PROT_WRITE, flags, -1, 0);
    if (stack.base != MAP_FAILED)
      break;
  }
  if (stack.bytes < SMALLEST_STACK)
    kk_out_of_memory(SMALLEST_STACK);
  madvise(stack.base, stack.bytes, MADV_NOHUGEPAGE);
  mprotect(stack.base, (size_t)sysconf(_SC_PAGESIZE), PROT_NONE);
  return stack;
}

// Calls function() with the stack pointer at `top`. rbx, which a callee preserves, keeps the old one.
static __attribute__((noinline)) void call_on_stack(char *top, void (*function)(void)) {
  __asm__ volatile("movq %%rsp, %%rbx\n\t"
                   "movq %0, %%rsp\n\t"
                   "callq *%1\n\t"
                   "movq %%rbx, %%rsp"
                   :
                   : "r"(top), "r"(function)
                   : "rbx", "rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11", "memory", "cc", "xmm0", "xmm1",
                     "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13",
                     "xmm14", "xmm15");
}

static void run_on_own_stack(void (*function)(void)) {
  Stack stack = stack_map();
  char *top = stack.base + stack.bytes;
  struct GC_stack_base old, new = {.mem_base = top};
  void *thread = GC_get_my_stackbottom(&old);
  kk_thread->stack_limit = stack.base + KK_STACK_RESERVE;
  kk_thread->stack_top = top;
  GC_set_stackbottom(thread, &new);
#ifdef KK_ASAN
  void *fake;
  __sanitizer_start_switch_fiber(&fake, stack.base, stack.bytes);
#endif
  call_on_stack(top, function);
#ifdef KK_ASAN
  __sanitizer_finish_switch_fiber(fake, NULL, NULL);
#endif
  GC_set_stackbottom(thread, &old);
}

// ---- the run

// By this `kukri licenses` knows what it looks at; also in a stripped executable.
__attribute__((used, retain)) static const char made_by[] = "made by Kukri";

static void run_between_set_up_and_exit(void) {
  kk_classes_init();
  kk_io_init();
  kk_thread->depth = 1;   // the module's own frame
  kk_process.module_main();
  if (kk_pending())
    kk_process.status = kk_report_uncaught();
  if (kk_process.run_at_exit)
    kk_process.run_at_exit();
  if (kk_process.run_all)
    kk_process.run_all();
  kk_process.status = kk_io_finish(kk_process.status);
}

#ifdef KK_ASAN
static void run_program(void) {   // tells the sanitizer which stack it is on
  const void *old;
  size_t old_bytes;
  __sanitizer_finish_switch_fiber(NULL, &old, &old_bytes);
  run_between_set_up_and_exit();
  __sanitizer_start_switch_fiber(NULL, old, old_bytes);
}
#else
static void run_program(void) { run_between_set_up_and_exit(); }
#endif

int kk_main(int argc, char **argv, void (*module_main)(void)) {
  kk_process.argc = argc;
  kk_process.argv = argv;
  kk_process.module_main = module_main;
  kk_thread = kk_process.threads = &kk_process.main_thread;
  kk_set_depth_limit(RECURSION_LIMIT);
  kk_heap_init();
  signals_init();
#ifndef KK_ASAN   // the sanitizer tells more
  char handler_stack[HANDLER_STACK];
  kk_crash_handler_install(handler_stack, sizeof handler_stack);
#endif
  run_on_own_stack(run_program);
  kk_heap_report();
  return kk_process.is_interrupted ? die_by_interrupt() : kk_process.status;
}
