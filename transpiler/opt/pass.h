// pass.h - the passes between lowering and emission, in order.
#pragma once

#include "ir/ir.h"

typedef struct PassOptions {
  const char *dump;   // --dump: the IR after this pass goes to dump_out and the passes stop; "lower": before
                      // the first. NULL: no dump
  Buffer *dump_out;
  const char *const *disabled;   // --disable: names of passes that are left out
  int disabled_count;
} PassOptions;

typedef struct IrPass {
  const char *name;
  const char *reason;   // what it is for, in a line
  void (*run)(IrProgram *program);
  bool is_needed;   // the emitter can't do without it: not to be disabled
} IrPass;

const IrPass *ir_pass(int index);   // NULL after the last
void ir_run_passes(IrProgram *program, const PassOptions *options);

// A pass each, in the file of its name.
void pass_cleanup(IrProgram *program);
void pass_inline(IrProgram *program);
void pass_scalars(IrProgram *program);
void pass_fields(IrProgram *program);
void pass_hoist(IrProgram *program);
void pass_brief(IrProgram *program);
void pass_calls(IrProgram *program);
void pass_forward(IrProgram *program);
void pass_ranges(IrProgram *program);
void pass_words(IrProgram *program);
void pass_fast(IrProgram *program);
void pass_views(IrProgram *program);
void pass_guards(IrProgram *program);
void pass_repr(IrProgram *program);
void pass_exits(IrProgram *program);

// fast.c, of the operations of a fast copy
bool fast_may_exit(const IrInstruction *instruction);   // done raw, and checked unless it is known to fit
bool fast_exits(const IrInstruction *instruction);      // needs the check
bool fast_is_shift_short(const IrInstruction *shift);   // by 0 to 63: the machine's shift

void cleanup_function(Arena *arena, IrFunction *function);   // the pass, for one function
