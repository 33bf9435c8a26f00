// prune.h - see prune.c.
#pragma once

#include "sema/sema.h"

void prune_library(Program *program);
void prune_was_wrong(Program *program);   // after program_infer: Program.wanted gets what must not be left out
