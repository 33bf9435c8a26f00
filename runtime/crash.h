// crash.h - what a program says when it dies by a signal that is our fault.
#ifndef KK_CRASH_H
#define KK_CRASH_H

#include <stddef.h>

// From now on such a signal prints a report. The handler runs in `memory`, of `bytes` bytes, which stays the handler's.
void kk_crash_handler_install(char *memory, size_t bytes);

#endif
