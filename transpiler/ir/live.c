// live.c - which variables are live at the start of each block: those whose value some way on from there reads.
//
// Backwards over the blocks until nothing changes. A store ends a variable's life; an instruction that raises may go to
// the block's landing block, so what is live there is live before it. A captured variable is in its cell: it is not
// looked at, and never live.

#include "ir/ir.h"

typedef struct Live {
  IrFunction *function;
  int words;              // of a set
  uint64_t *sets, *set;   // by block number; the one being made
} Live;

static void add(Live *l, const IrBlock *block) {
  for (int w = 0; w < l->words; w++)
    l->set[w] |= l->sets[block->number * l->words + w];
}

static void visit_instruction(Live *l, const IrBlock *block, const IrInstruction *instruction) {
  if (block->landing && ir_raises(instruction))
    add(l, block->landing);
  if (ir_op_info(instruction->op)->field != IR_FIELD_var || ir_is_captured(instruction->var))
    return;
  uint64_t *word = &l->set[instruction->var->index / 64], bit = (uint64_t)1 << (instruction->var->index % 64);
  if (instruction->op == IR_var_set || instruction->op == IR_var_unbind)
    *word &= ~bit;
  else
    *word |= bit;
}

// True if the block's set has grown.
static bool visit_block(Live *l, const IrBlock *block) {
  memset(l->set, 0, sizeof(uint64_t) * (size_t)l->words);
  IrBlock **targets;
  int count = ir_successors(block, &targets);
  for (int i = 0; i < count; i++)
    add(l, targets[i]);
  for (int i = block->code.count - 1; i >= 0; i--)
    visit_instruction(l, block, block->code.items[i]);
  uint64_t *known = &l->sets[block->number * l->words];
  bool has_grown = memcmp(known, l->set, sizeof(uint64_t) * (size_t)l->words) != 0;
  memcpy(known, l->set, sizeof(uint64_t) * (size_t)l->words);
  return has_grown;
}

IrLive ir_live(Arena *arena, IrFunction *function) {
  Live l = {.function = function, .words = function->vars.count / 64 + 1};
  ir_number_blocks(function);
  l.sets = arena_alloc(arena, sizeof(uint64_t) * (size_t)l.words * ((size_t)function->blocks.count + 1));
  l.set = arena_alloc(arena, sizeof(uint64_t) * (size_t)l.words);
  for (bool changed = true; changed;) {
    changed = false;
    for (int b = function->blocks.count - 1; b >= 0; b--)
      changed |= visit_block(&l, function->blocks.items[b]);
  }
  return (IrLive){l.words, l.sets};
}

bool ir_is_live(const IrLive *live, const IrBlock *block, const IrVar *var) {
  return live->sets[block->number * live->words + var->index / 64] >> (var->index % 64) & 1;
}
