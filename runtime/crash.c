// crash.c - the Python functions on the stack when a program dies by SIGSEGV and its like, which is always our mistake.
//
//   Fatal error: segmentation fault
//
//   Python functions on the stack, innermost first:
//     Account.pay (bank.py, line 12)
//     <module> (bank.py, line 1)
//
//   This is a bug in Kukri. Please report it, with the program that shows it.
//
// The code has neither frame pointers nor tables for unwinding (they would cost speed or size), so each word of the stack
// is taken for a return address that points behind a call in a Python function. A call that has returned may have left such
// a word too: a function too many is better than one that is missing.
//
// Which function is where stands in the executable's section SECTION, which the compiler fills after linking, and which
// `strip` keeps. It is not loaded: the handler maps the file. Its format, which transpiler/driver/function_table.c writes:
//
//   uint32_t count;  { uint32_t start, size, text; } rows[count], sorted by start;  texts, each with its NUL
//
// where start is an address and text counts from the section's first byte. The handler runs on a stack of its own, calls only
// what a signal handler may call, and then lets the signal end the process. A signal that somebody sent prints nothing.
#include "crash.h"
#include "thread.h"

#include <elf.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <ucontext.h>
#include <unistd.h>

#define SECTION ".kukri.functions"

__asm__(".pushsection " SECTION ",\"\",@progbits\n\t.long 0\n\t.popsection");

enum { SHOWN_FRAMES = 60, SHOWN_REPEATS = 3, SCANNED_WORDS = 1 << 24, LONGEST_CALL = 7 };

typedef struct Row {
  uint32_t start, size, text;
} Row;

typedef struct Table {
  const char *bytes;   // of the section; NULL: it cannot be read
  const Row *rows;
  uint32_t count;
} Table;

typedef struct Printer {
  const Row *last;   // the function printed last
  int64_t repeats;   // how often it was found in a row
  int shown;
} Printer;

static void put(const char *text) {
  ssize_t written = write(STDERR_FILENO, text, strlen(text));
  (void)written;
}

static void put_number(int64_t number) {
  char digits[24], *p = digits + sizeof digits;
  *--p = '\0';
  do
    *--p = (char)('0' + number % 10);
  while (number /= 10);
  put(p);
}

// ---- the table

static const char *map_executable(size_t *bytes) {
  int fd = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    fd = open((const char *)getauxval(AT_EXECFN), O_RDONLY | O_CLOEXEC);   // without /proc: what was executed
  struct stat status;
  if (fd < 0 || fstat(fd, &status) || status.st_size < (off_t)sizeof(Elf64_Ehdr))
    return NULL;
  *bytes = (size_t)status.st_size;
  char *file = mmap(NULL, *bytes, PROT_READ, MAP_PRIVATE, fd, 0);
  return file == MAP_FAILED || memcmp(file, ELFMAG, SELFMAG) != 0 ? NULL : file;
}

static Table find_table(void) {
  size_t bytes;
  const char *file = map_executable(&bytes);
  if (!file)
    return (Table){NULL};
  const Elf64_Ehdr *head = (const Elf64_Ehdr *)file;
  const Elf64_Shdr *sections = (const Elf64_Shdr *)(file + head->e_shoff);
  for (int i = 1; i < head->e_shnum; i++) {
    const char *start = file + sections[i].sh_offset;
    if (strcmp(file + sections[head->e_shstrndx].sh_offset + sections[i].sh_name, SECTION) == 0)
      return (Table){start, (const Row *)(start + sizeof(uint32_t)), *(const uint32_t *)start};
  }
  return (Table){NULL};
}

// The function that contains an address; NULL: none.
static const Row *find_function(const Table *table, uint64_t address) {
  uint32_t low = 0, high = table->count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (table->rows[middle].start <= address)
      low = middle + 1;
    else
      high = middle;
  }
  const Row *row = low ? &table->rows[low - 1] : NULL;
  return row && address - row->start < row->size ? row : NULL;
}

// ---- the stack

// Does a call end where this code begins? Direct: e8 and four bytes. Through a register or memory: ff /2, of 2 to 7 bytes.
static bool follows_call(const unsigned char *code) {
  if (code[-5] == 0xe8)
    return true;
  for (int n = 2; n <= LONGEST_CALL; n++)
    if (code[-n] == 0xff && (code[1 - n] >> 3 & 7) == 2)
      return true;
  return false;
}

static void end_repeats(const Printer *p) {
  if (p->repeats <= SHOWN_REPEATS)
    return;
  put("  [the same ");
  put_number(p->repeats - SHOWN_REPEATS);
  put(p->repeats - SHOWN_REPEATS > 1 ? " more times]\n" : " more time]\n");
}

static void show_function(Printer *p, const Table *table, const Row *row) {
  if (row != p->last) {
    end_repeats(p);
    p->repeats = 0;
  }
  p->last = row;
  if (++p->repeats > SHOWN_REPEATS)
    return;
  put("  ");
  put(table->bytes + row->text);
  put("\n");
  p->shown++;
}

static void show_stack(const Table *table, uint64_t at, const uint64_t *stack) {
  const uint64_t *top = (const uint64_t *)kk_thread->stack_top;
  bool is_on_it = (const char *)stack >= kk_thread->stack_limit - KK_STACK_RESERVE && stack < top;
  if (is_on_it && top - stack > SCANNED_WORDS)
    top = stack + SCANNED_WORDS;
  put("Python functions on the stack, innermost first:\n");
  Printer printer = {0};
  const Row *row = find_function(table, at);
  if (row)
    show_function(&printer, table, row);
  for (; is_on_it && stack < top && printer.shown < SHOWN_FRAMES; stack++) {
    row = find_function(table, *stack - 1);   // the call may be the function's last instruction
    if (row && *stack - row->start > LONGEST_CALL && follows_call((const unsigned char *)*stack))
      show_function(&printer, table, row);
  }
  end_repeats(&printer);
  if (!printer.shown)
    put("  (none)\n");
}

// ---- the signal

static const char *name_of(int number) {
  switch (number) {
  case SIGSEGV: return "segmentation fault";
  case SIGBUS: return "bus error";
  case SIGFPE: return "arithmetic error";
  case SIGILL: return "a place was reached that cannot be reached";
  default: return "aborted";
  }
}

static void report(int number, const ucontext_t *context) {
  const greg_t *registers = context->uc_mcontext.gregs;
  put("Fatal error: ");
  put(name_of(number));
  put("\n\n");
  Table table = find_table();
  if (table.count)
    show_stack(&table, (uint64_t)registers[REG_RIP], (const uint64_t *)(registers[REG_RSP] & ~INT64_C(7)));
  else
    put("The names of the Python functions on the stack are not in this executable.\n");
  put("\nThis is a bug in Kukri. Please report it, with the program that shows it.\n");
}

// SA_RESETHAND: the next time the signal ends the process. A fault comes again at the same instruction; a sent one is sent again.
static void on_crash(int number, siginfo_t *info, void *context) {
  bool is_fault = info->si_code > 0, is_ours = is_fault || (number == SIGABRT && info->si_code == SI_TKILL);
  if (is_ours)
    report(number, context);
  if (!is_fault)
    kill(getpid(), number);
}

void kk_crash_handler_install(char *memory, size_t bytes) {
  static const int signals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
  stack_t stack = {.ss_sp = memory, .ss_size = bytes};
  struct sigaction action = {.sa_sigaction = on_crash, .sa_flags = SA_ONSTACK | SA_SIGINFO | (int)SA_RESETHAND};
  if (sigaltstack(&stack, NULL))
    return;
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
    sigaction(signals[i], &action, NULL);
}
