// forward.c - an int that is stored and overwritten in one block needs no variable.
//
// Requires: cleanup.   Provides: var_sets that nobody reads are gone, reads of them see the stored temporary.
//
// Many programs compute in steps, under one name:
//
//   h = h * 33 + c             %3 = int_add …; var_set h, %3
//   h = h & 0xffffffff         %4 = var_get h; %5 = int_and %4, %mask; var_set h, %5
//
// The range of h would have to hold both steps, the unmasked one too. Here the first store goes, and int_and takes %3.
// Where the block has a landing block, a store that a failure could show to it stays. Captured variables are left alone.

#include "opt/pass.h"

static bool is_simple(const IrVar *var) { return var->type->kind == TYPE_INT && !ir_is_captured(var); }

static bool is_of(const IrInstruction *instruction, const IrVar *var) {
  return ir_op_info(instruction->op)->field == IR_FIELD_var && instruction->var == var;
}

// The position of the store that overwrites the one at `from` before anybody but var_gets of the same type can see it; 0 if
// there is none.
static int overwritten_at(const IrBlock *block, int from) {
  const IrInstruction *store = block->code.items[from];
  for (int i = from + 1; i < block->code.count; i++) {
    const IrInstruction *instruction = block->code.items[i];
    if (block->landing && ir_raises(instruction))
      return 0;
    if (!is_of(instruction, store->var))
      continue;
    if (instruction->op == IR_var_set)
      return i;
    if (instruction->op != IR_var_get || instruction->result->type != store->operands[0]->type)
      return 0;
  }
  return 0;
}

static void replace_in_block(IrBlock *block, int from, const IrTemp *old, IrTemp *new) {
  for (int i = from; i < block->code.count; i++)
    for (int k = 0; k < block->code.items[i]->operand_count; k++)
      if (block->code.items[i]->operands[k] == old)
        block->code.items[i]->operands[k] = new;
}

// Is each use of these reads in this block? (A temporary may be used in blocks that its own dominates.)
static bool are_reads_local(const IrBlock *block, int from, int to, const int *uses_inside) {
  const IrVar *var = block->code.items[from]->var;
  for (int i = from + 1; i < to; i++) {
    const IrInstruction *get = block->code.items[i];
    if (is_of(get, var) && get->result->uses != uses_inside[get->result->number])
      return false;
  }
  return true;
}

static void forward_store(IrBlock *block, int from, int to) {
  IrInstruction *store = block->code.items[from];
  for (int i = from + 1; i < to; i++)
    if (is_of(block->code.items[i], store->var)) {
      IrTemp *read = block->code.items[i]->result;
      replace_in_block(block, i + 1, read, store->operands[0]);
      read->uses = 0;
    }
}

// Drops the instructions of the variable from the store up to the one that overwrites it.
static void drop_between(IrBlock *block, int from, int to) {
  const IrVar *var = block->code.items[from]->var;
  int kept = from;
  for (int i = from; i < block->code.count; i++)
    if (i >= to || !is_of(block->code.items[i], var))
      block->code.items[kept++] = block->code.items[i];
  block->code.count = kept;
}

static void forward_block(IrBlock *block, int *uses_inside) {
  for (int i = 0; i < block->code.count; i++)
    for (int k = 0; k < block->code.items[i]->operand_count; k++)
      uses_inside[block->code.items[i]->operands[k]->number]++;
  for (int i = block->code.count - 1; i >= 0; i--) {
    const IrInstruction *store = block->code.items[i];
    if (store->op != IR_var_set || !is_simple(store->var))
      continue;
    int to = overwritten_at(block, i);
    if (!to || !are_reads_local(block, i, to, uses_inside))
      continue;
    forward_store(block, i, to);
    drop_between(block, i, to);
  }
}

void pass_forward(IrProgram *program) {
  for (int f = 0; f < program->functions.count; f++) {
    IrFunction *function = program->functions.items[f];
    Arena *scratch = arena_new();
    ir_count_uses(function);
    int *uses_inside = arena_alloc(scratch, sizeof(int) * ((size_t)function->temp_count + 1));
    for (int b = 0; b < function->blocks.count; b++)
      forward_block(function->blocks.items[b], uses_inside);
    arena_free(scratch);
  }
}
