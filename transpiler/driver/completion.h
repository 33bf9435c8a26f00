// completion.h - what shells and `man` want to know of the command line.

#pragma once
#include <stdbool.h>

#include "base/buffer.h"

// Appends the completions for "bash", "zsh" or "fish", or the manual page ("man"), made from the tables of options.h.
// False: there is no such shell.
bool completion_print(const char *shell, Buffer *out);
