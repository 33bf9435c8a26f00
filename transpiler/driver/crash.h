// crash.h - what happens when the compiler itself crashes.

#pragma once

// From now on a crash (a bad pointer, a failed assertion, the end of the stack) prints that it is our
// mistake and how to report it, and ends the process with STATUS_BUG.
void crash_handler_install(void);
