// cfg.c - the control-flow graph: predecessors, an order for analyses, dominators, uses.
//
// Edges are those of the terminators. The edges from a block to its landing block leave from its middle, so they are no
// edges here: a landing block is a root beside the entry. That makes "no temporary lives across a landing edge" a
// consequence of dominance. A landing block counts as reachable when a reachable block can land there.
//
// Dominators: Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm": intersect the dominators of the
// predecessors along the tree, in reverse postorder, until nothing changes.

#include "ir/ir.h"

IrInstruction *ir_terminator(const IrBlock *block) {
  IrInstruction *last = block->code.count ? block->code.items[block->code.count - 1] : NULL;
  return last && ir_op_is(last->op, 'X') ? last : NULL;
}

int ir_successors(const IrBlock *block, IrBlock ***targets) {
  IrInstruction *last = ir_terminator(block);
  if (!last)
    return 0;
  switch (last->op) {
  case IR_jump: return *targets = last->targets, 1;
  case IR_branch: return *targets = last->targets, 2;
  case IR_switch: return *targets = last->cases.items, last->cases.count;
  default: return 0;
  }
}

bool ir_can_land(const IrBlock *block) {
  if (block->landing)
    for (int i = 0; i < block->code.count; i++)
      if (ir_raises(block->code.items[i]))
        return true;
  return false;
}

void ir_number_blocks(IrFunction *function) {
  for (int i = 0; i < function->blocks.count; i++)
    function->blocks.items[i]->number = i;
}

// ---- the order

typedef struct Walk {
  IrCfg *cfg;
  IrBlock **postorder;
  int count;
  IrBlock **stack;   // path from the root; next[] is how many successors of each were entered
  int *next;
  bool *is_seen;
} Walk;

// The k-th block that follows `block`: its successors, then its landing block; NULL after the last.
static IrBlock *follower(const IrBlock *block, int k) {
  IrBlock **targets;
  int count = ir_successors(block, &targets);
  if (k < count)
    return targets[k];
  return k == count && ir_can_land(block) ? block->landing : NULL;
}

// Depth first without recursion: functions may have very many blocks.
static void walk_from(Walk *walk, IrBlock *root) {
  int depth = 0;
  walk->stack[0] = root;
  walk->next[0] = 0;
  walk->is_seen[root->number] = true;
  while (depth >= 0) {
    IrBlock *next = follower(walk->stack[depth], walk->next[depth]++);
    if (!next) {
      walk->postorder[walk->count++] = walk->stack[depth--];
    } else if (!walk->is_seen[next->number]) {
      walk->is_seen[next->number] = true;
      walk->stack[++depth] = next;
      walk->next[depth] = 0;
    }
  }
}

static void order_blocks(Arena *arena, IrFunction *function, IrCfg *cfg) {
  size_t count = (size_t)cfg->count + 1;
  Walk walk = {.cfg = cfg};
  walk.postorder = arena_alloc(arena, count * sizeof(IrBlock *));
  walk.stack = arena_alloc(arena, count * sizeof(IrBlock *));
  walk.next = arena_alloc(arena, count * sizeof(int));
  walk.is_seen = arena_alloc(arena, count);
  if (cfg->count)
    walk_from(&walk, function->blocks.items[0]);
  cfg->order = arena_alloc(arena, count * sizeof(IrBlock *));
  cfg->position = arena_alloc(arena, count * sizeof(int));
  cfg->reachable_count = walk.count;
  for (int i = 0; i < cfg->count; i++)
    cfg->position[i] = -1;
  for (int i = 0; i < walk.count; i++) {
    IrBlock *block = walk.postorder[walk.count - 1 - i];
    cfg->order[i] = block;
    cfg->position[block->number] = i;
  }
}

// ---- predecessors

static void find_predecessors(Arena *arena, IrCfg *cfg) {
  int *counts = arena_alloc(arena, ((size_t)cfg->count + 1) * sizeof(int));
  IrBlock **targets;
  for (int i = 0; i < cfg->reachable_count; i++)
    for (int k = ir_successors(cfg->order[i], &targets) - 1; k >= 0; k--)
      counts[targets[k]->number]++;
  cfg->predecessors = arena_alloc(arena, ((size_t)cfg->count + 1) * sizeof(IrBlocks));
  for (int i = 0; i < cfg->count; i++)
    cfg->predecessors[i].items = arena_alloc(arena, ((size_t)counts[i] + 1) * sizeof(IrBlock *));
  for (int i = 0; i < cfg->reachable_count; i++)
    for (int k = ir_successors(cfg->order[i], &targets) - 1; k >= 0; k--) {
      IrBlocks *blocks = &cfg->predecessors[targets[k]->number];
      blocks->items[blocks->count++] = cfg->order[i];
    }
}

// ---- dominators

static bool is_root(const IrCfg *cfg, const IrBlock *block) {
  return cfg->position[block->number] == 0 || block->is_landing;
}

// The nearest block that dominates both; NULL if only the virtual root does.
static IrBlock *intersect(const IrCfg *cfg, IrBlock *a, IrBlock *b) {
  while (a != b) {
    if (!a || !b)
      return NULL;
    if (cfg->position[a->number] > cfg->position[b->number])
      a = cfg->dominator[a->number];
    else
      b = cfg->dominator[b->number];
  }
  return a;
}

static IrBlock *dominator_of(const IrCfg *cfg, const bool *is_done, const IrBlock *block) {
  const IrBlocks *predecessors = &cfg->predecessors[block->number];
  IrBlock *result = NULL;
  bool is_first = true;
  for (int i = 0; i < predecessors->count; i++) {
    IrBlock *predecessor = predecessors->items[i];
    if (!is_done[predecessor->number])
      continue;
    result = is_first ? predecessor : intersect(cfg, result, predecessor);
    is_first = false;
  }
  return result;
}

static void find_dominators(Arena *arena, IrCfg *cfg) {
  bool *is_done = arena_alloc(arena, (size_t)cfg->count + 1);
  cfg->dominator = arena_alloc(arena, ((size_t)cfg->count + 1) * sizeof(IrBlock *));
  for (bool changed = true; changed;) {
    changed = false;
    for (int i = 0; i < cfg->reachable_count; i++) {
      IrBlock *block = cfg->order[i];
      IrBlock *found = is_root(cfg, block) ? NULL : dominator_of(cfg, is_done, block);
      changed |= !is_done[block->number] || found != cfg->dominator[block->number];
      cfg->dominator[block->number] = found;
      is_done[block->number] = true;
    }
  }
}

bool ir_dominates(const IrCfg *cfg, const IrBlock *a, const IrBlock *b) {
  while (b && b != a)
    b = cfg->dominator[b->number];
  return b != NULL;
}

IrCfg *ir_cfg(Arena *arena, IrFunction *function) {
  IrCfg *cfg = NEW(arena, IrCfg);
  ir_number_blocks(function);
  cfg->count = function->blocks.count;
  order_blocks(arena, function, cfg);
  find_predecessors(arena, cfg);
  find_dominators(arena, cfg);
  return cfg;
}

// Without the blocks that are never reached, and the landings that nothing in their blocks goes to.
void ir_drop_unreachable(IrFunction *function, const IrCfg *cfg) {
  int kept = 0;
  for (int i = 0; i < cfg->count; i++) {
    IrBlock *block = function->blocks.items[i];
    if (cfg->position[i] < 0)
      continue;
    if (block->landing && cfg->position[block->landing->number] < 0)
      block->landing = NULL;
    function->blocks.items[kept++] = block;
  }
  function->blocks.count = kept;
  ir_number_blocks(function);
}

// ---- uses

void ir_count_uses(IrFunction *function) {
  for (int pass = 0; pass < 2; pass++)
    for (int i = 0; i < function->blocks.count; i++) {
      IrBlock *block = function->blocks.items[i];
      for (int k = 0; k < block->code.count; k++) {
        IrInstruction *instruction = block->code.items[k];
        if (pass == 0 && instruction->result) {
          instruction->result->uses = 0;
          instruction->result->definition = instruction;
        }
        for (int o = 0; pass == 1 && o < instruction->operand_count; o++)
          instruction->operands[o]->uses++;
      }
    }
}
