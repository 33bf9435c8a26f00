// crash.c - what happens when the compiler itself crashes.
//
// The handler runs on a stack of its own, because the other one may be what ended, and calls only
// what a signal handler may call.

#include "driver/crash.h"

#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "driver/options.h"

enum { HANDLER_STACK = 1 << 16 };

static void print(const char *text) {
  ssize_t written = write(STDERR_FILENO, text, strlen(text));
  (void)written;
}

static void on_crash(int signal_number) {
  print("kukri: internal compiler error: ");
  print(signal_number == SIGABRT  ? "an assertion failed"
        : signal_number == SIGFPE ? "arithmetic error"
                                  : "bad memory access");
  print("\nThis is a bug in kukri. Please report it, with the program that shows it.\n");
  _exit(STATUS_BUG);
}

void crash_handler_install(void) {
  static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};
  void *memory = mmap(NULL, HANDLER_STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  stack_t stack = {.ss_sp = memory, .ss_size = HANDLER_STACK};
  struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK | (int)SA_RESETHAND};
  if (memory != MAP_FAILED)
    sigaltstack(&stack, NULL);
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
    sigaction(signals[i], &action, NULL);
}
