// loop.h - the loops of a function, one at a time, for the passes that prepare something before a loop.
//
// A loop is that of a head and of the blocks that reach its back edges. It is *simple* if it is entered from one block and
// holds no landing block. It is *quiet* if nothing in it can change the length or the storage of any list.
#pragma once

#include "ir/ir.h"

typedef struct Loop {
  Arena *arena;   // as long as the Loop is used
  IrFunction *function;
  IrCfg *cfg;
  IrBlock **stack;   // blocks to visit; room for one per edge
  bool *is_inside;   // by block number: belongs to the loop at hand
  IrBlock *head;     // of the loop at hand
  IrBlock *before;   // from which it is entered
} Loop;

void loop_start(Loop *loop, Arena *arena, IrFunction *function);
bool loop_enter(Loop *loop, IrBlock *head);   // false: no simple loop
bool loop_is_quiet(const Loop *loop);
bool loop_is_innermost(const Loop *loop);
int loop_count_stores(const Loop *loop, const IrVar *var);   // and other changes, inside
IrBlock **loop_copy(const Loop *loop, Arena *arena);   // by block number, with temporaries of their own; they are not
                                                       // in the function yet
void loop_find_quiet_functions(IrProgram *program);    // sets IrFunction.is_quiet
