// reached.c - which functions of the runtime, and of a program, are called: for mutants.py.
//
// Everything is compiled with -finstrument-functions, so gcc calls __cyg_profile_func_enter at each entry. With REACHED=FILE in
// the environment, FILE is mapped as a hash table of addresses, so that nothing is lost however the process ends. Addresses of
// the shared runtime are told relative to where it was loaded, and negative; those of the program (linked at a fixed address)
// as they are.

#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum { SLOTS = 1 << 15 };

extern const char __ehdr_start[] __attribute__((visibility("hidden")));
extern const char _end[] __attribute__((visibility("hidden")));

static int64_t *table;

__attribute__((constructor, no_instrument_function)) static void open_table(void) {
  const char *path = getenv("REACHED");
  int file = path ? open(path, O_RDWR | O_CREAT, 0666) : -1;
  if (file < 0 || ftruncate(file, SLOTS * sizeof *table) != 0)
    return;
  void *mapped = mmap(NULL, SLOTS * sizeof *table, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  table = mapped == MAP_FAILED ? NULL : mapped;
}

__attribute__((no_instrument_function)) void __cyg_profile_func_enter(void *function, void *site) {
  (void)site;
  if (!table)
    return;
  const char *address = function;
  int64_t told = address >= __ehdr_start && address < _end ? -(address - __ehdr_start) : (int64_t)(intptr_t)address;
  for (uint64_t at = (uint64_t)told * 0x9e3779b97f4a7c15u >> 49, tries = 0; tries < SLOTS; at++, tries++) {
    int64_t *slot = &table[at % SLOTS];
    if (*slot == told)
      return;
    if (*slot == 0) {
      *slot = told;
      return;
    }
  }
}

__attribute__((no_instrument_function)) void __cyg_profile_func_exit(void *function, void *site) {
  (void)function;
  (void)site;
}
