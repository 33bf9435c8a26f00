// exits.c - what a fast copy hands over where it leaves for the generic one.
//
// Requires: repr.   Provides: IrBlock.is_resumed, IrFunction.live of generic copies; IrVar.is_passed.
//
// The generic copy of a function with a fast one has a parameter for each variable that is live at the start of some block
// where the fast copy may leave; at an exit to a block, those that are dead there are passed as zero. The other variables
// are its own.

#include "opt/pass.h"

static void mark_resumed(const IrFunction *fast) {
  for (int b = 0; b < fast->blocks.count; b++)
    for (int i = 0; i < fast->blocks.items[b]->code.count; i++)
      if (fast->blocks.items[b]->code.items[i]->resume)
        fast->blocks.items[b]->code.items[i]->resume->is_resumed = true;
}

static void mark_passed(IrFunction *generic) {
  for (int b = 0; b < generic->blocks.count; b++)
    for (int i = 0; i < generic->vars.count && generic->blocks.items[b]->is_resumed; i++)
      if (ir_is_live(&generic->live, generic->blocks.items[b], generic->vars.items[i]))
        generic->vars.items[i]->is_passed = true;
}

void pass_exits(IrProgram *program) {
  for (int i = 0; i < program->functions.count; i++) {
    IrFunction *function = program->functions.items[i];
    if (!function->fast)
      continue;
    mark_resumed(function->fast);
    function->live = ir_live(program->context->arena, function);
    mark_passed(function);
  }
}
