// prune.h - see prune.c.
#pragma once

#include "sema/sema.h"

void prune_library(Program *program);
