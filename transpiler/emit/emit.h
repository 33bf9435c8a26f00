// emit.h - from IR to C.
#pragma once

#include "ir/ir.h"

typedef struct EmitOptions {
  bool has_lines;   // #line directives: a debugger shows the Python source
} EmitOptions;

// Writes the program as one C file. Requires the pass repr.
void emit_program(IrProgram *program, const EmitOptions *options, Buffer *out);
