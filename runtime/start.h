// start.h - where a program begins and ends.
#ifndef KK_START_H
#define KK_START_H

// Runs module_main on a large stack, between set-up and exit. Returns the process's exit status.
int kk_main(int argc, char **argv, void (*module_main)(void));

#endif
