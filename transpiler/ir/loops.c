// loops.c - how deep in loops each block lies.
//
// A loop is that of a head and of the blocks from which one of its back edges is reached without passing the head: an edge
// back to a block that dominates its origin. Loops with two entries (there are none in what Python's statements make) are
// not seen.

#include "ir/ir.h"

typedef struct Loops {
  const IrCfg *cfg;
  IrBlock **stack;   // blocks to visit; room for each once per loop
  int *mark;         // by block number: the last head whose loop it was found in, plus 1
  int *depth;
} Loops;

static void visit(Loops *l, IrBlock *block, int mark, int *count) {
  if (l->mark[block->number] == mark)
    return;
  l->mark[block->number] = mark;
  l->depth[block->number]++;
  l->stack[(*count)++] = block;
}

static void visit_loop(Loops *l, IrBlock *head) {
  int count = 0, mark = head->number + 1;
  const IrBlocks *entries = &l->cfg->predecessors[head->number];
  for (int i = 0; i < entries->count; i++)
    if (l->cfg->position[entries->items[i]->number] >= 0 && ir_dominates(l->cfg, head, entries->items[i])) {
      visit(l, head, mark, &count);
      visit(l, entries->items[i], mark, &count);
    }
  while (count) {
    const IrBlock *block = l->stack[--count];
    const IrBlocks *predecessors = &l->cfg->predecessors[block->number];
    for (int i = 0; block != head && i < predecessors->count; i++)
      visit(l, predecessors->items[i], mark, &count);
  }
}

int *ir_loop_depths(Arena *arena, const IrCfg *cfg) {
  Loops l = {.cfg = cfg};
  size_t blocks = (size_t)cfg->count + 1;
  l.stack = arena_alloc(arena, sizeof(IrBlock *) * blocks);
  l.mark = arena_alloc(arena, sizeof(int) * blocks);
  l.depth = arena_alloc(arena, sizeof(int) * blocks);
  for (int i = 0; i < cfg->reachable_count; i++)
    visit_loop(&l, cfg->order[i]);
  return l.depth;
}
