// emit.h - from IR to C.
#pragma once

#include "ir/ir.h"

// Writes the program as one C file. Requires the pass repr.
void emit_program(IrProgram *program, Buffer *out);
