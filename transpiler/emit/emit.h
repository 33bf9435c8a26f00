// emit.h - from IR to C.
#pragma once

#include "ir/ir.h"

typedef struct EmitOptions {
  const char *extension;   // the name of the extension module that is made; NULL: an executable
  bool has_lines;          // #line directives: a debugger shows the Python source
  bool is_sharded;         // a large program becomes several files
  int shards;              // how many, a power of two; 0: as its size suggests
} EmitOptions;

typedef struct EmittedFile {
  Buffer text;
  bool is_light;   // functions of libraries that are mostly calls: the C compiler's full effort would gain nothing
} EmittedFile;

typedef Vec(EmittedFile) EmittedFiles;

// Writes the program as C files, to be compiled apart and linked. Requires the pass repr.
void emit_program(IrProgram *program, const EmitOptions *options, EmittedFiles *files);

// A line for each function: its C symbol, a tab, what the report of a crash shows: "Account.pay (bank.py, line 12)".
void emit_function_names(const IrProgram *program, Buffer *out);
