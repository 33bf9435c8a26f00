// dump.h - see dump.c.
#pragma once

#include "base/buffer.h"
#include "sema/sema.h"

void program_dump_types(Program *program, Buffer *out);   // after program_infer
