// contradiction.h - annotations that the values contradict; see contradiction.c.
#pragma once

#include "sema/sema.h"

void program_check_annotations(Program *program);   // after program_infer; reports K0401
