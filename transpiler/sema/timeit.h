// timeit.h - statements that timeit gets as text; see timeit.c.
#pragma once

#include "sema/program.h"

void timeit_expand_all(Program *program);
