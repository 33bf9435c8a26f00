// loop.c - the loops of a function. See loop.h.

#include "opt/loop.h"

#include "opt/pass.h"

// ---- quiet operations

// Is it raw in a fast copy? What comes from elsewhere is tagged.
static bool is_raw_in_fast(const IrTemp *temp) {
  const IrInstruction *i = temp->definition;
  switch (i->op) {
  case IR_var_get: return !ir_is_captured(i->var) && !i->var->is_tagged;
  case IR_narrow:
  case IR_widen: return is_raw_in_fast(i->operands[0]);
  default: return fast_may_exit(i) && i->result->width == WIDTH_USUAL;
  }
}

// The item is stored as it is, in its raw form: in a fast copy every int has one.
static bool is_quiet_store(const IrFunction *function, const IrInstruction *i) {
  const IrTemp *item = i->operands[2];
  switch (ir_rep_of_item(i->operands[0]->type)) {
  case REP_FLOAT: return item->type->kind == TYPE_FLOAT;
  case REP_BOOL: return item->type->kind == TYPE_BOOL;
  case REP_INT:
    return item->type->kind == TYPE_INT &&
           (ir_range_is_i64(item->range) || (function->generic && is_raw_in_fast(item)));
  default: return false;
  }
}

static bool is_quiet(const IrFunction *function, const IrInstruction *i) {
  switch (i->op) {
  case IR_list_set: return is_quiet_store(function, i);
  case IR_call: return i->function->is_quiet;
  case IR_call_runtime: return i->runtime->is_pure;
  case IR_list_append:
  case IR_iter:
  case IR_next:
  case IR_generator_next:
  case IR_yield:
  case IR_import_module:
  case IR_call_value:
  case IR_call_method:
  case IR_find_method:
  case IR_call_found:
  case IR_get_attribute:
  case IR_set_attribute:
  case IR_delete_attribute:
  case IR_drop: return false;
  default: return true;
  }
}

static bool is_quiet_block(const IrFunction *function, const IrBlock *block) {
  for (int i = 0; i < block->code.count; i++)
    if (!is_quiet(function, block->code.items[i]))
      return false;
  return true;
}

static bool is_quiet_function(const IrFunction *function) {
  for (int b = 0; b < function->blocks.count; b++)
    if (!is_quiet_block(function, function->blocks.items[b]))
      return false;
  return true;
}

// A greatest fixpoint: all are quiet until one is seen not to be.
void loop_find_quiet_functions(IrProgram *program) {
  for (int i = 0; i < program->functions.count; i++)
    program->functions.items[i]->is_quiet = true;
  for (bool changed = true; changed;) {
    changed = false;
    for (int i = 0; i < program->functions.count; i++) {
      IrFunction *function = program->functions.items[i];
      if (function->is_quiet && !is_quiet_function(function)) {
        function->is_quiet = false;
        changed = true;
      }
    }
  }
}

// ---- loops

// Marks the blocks from which `latch` is reached without passing the head. False: one is not dominated by the head.
static bool mark_before(Loop *loop, const IrBlock *head, IrBlock *latch) {
  int depth = 0;
  loop->stack[depth++] = latch;
  while (depth) {
    IrBlock *block = loop->stack[--depth];
    if (loop->is_inside[block->number])
      continue;
    if (block->is_landing || !ir_dominates(loop->cfg, head, block))
      return false;
    loop->is_inside[block->number] = true;
    const IrBlocks *predecessors = &loop->cfg->predecessors[block->number];
    for (int i = 0; i < predecessors->count; i++)
      if (!loop->is_inside[predecessors->items[i]->number])
        loop->stack[depth++] = predecessors->items[i];
  }
  return true;
}

static size_t count_edges(const IrCfg *cfg) {
  size_t count = 1;
  for (int i = 0; i < cfg->count; i++)
    count += (size_t)cfg->predecessors[i].count;
  return count;
}

void loop_start(Loop *loop, Arena *arena, IrFunction *function) {
  *loop = (Loop){.arena = arena, .function = function, .cfg = ir_cfg(arena, function)};
  loop->is_inside = arena_alloc(arena, (size_t)loop->cfg->count + 1);
  loop->stack = arena_alloc(arena, sizeof(IrBlock *) * count_edges(loop->cfg));
}

bool loop_enter(Loop *loop, IrBlock *head) {
  const IrBlocks *predecessors = &loop->cfg->predecessors[head->number];
  loop->head = head;
  loop->before = NULL;
  memset(loop->is_inside, 0, (size_t)loop->cfg->count);
  loop->is_inside[head->number] = true;
  for (int i = 0; i < predecessors->count; i++) {
    IrBlock *block = predecessors->items[i];
    if (!ir_dominates(loop->cfg, head, block)) {
      if (loop->before)
        return false;
      loop->before = block;
    } else if (!mark_before(loop, head, block)) {
      return false;
    }
  }
  return loop->before != NULL;
}

bool loop_is_quiet(const Loop *loop) {
  for (int b = 0; b < loop->cfg->count; b++)
    if (loop->is_inside[b] && !is_quiet_block(loop->function, loop->function->blocks.items[b]))
      return false;
  return true;
}

bool loop_is_innermost(const Loop *loop) {
  for (int b = 0; b < loop->cfg->count; b++)
    if (loop->is_inside[b] && loop->function->blocks.items[b] != loop->head &&
        loop->function->blocks.items[b]->is_loop_head)
      return false;
  return true;
}

int loop_count_stores(const Loop *loop, const IrVar *var) {
  int count = 0;
  for (int b = 0; b < loop->cfg->count; b++) {
    const IrBlock *block = loop->function->blocks.items[b];
    for (int i = 0; loop->is_inside[b] && i < block->code.count; i++) {
      const IrInstruction *instruction = block->code.items[i];
      count += (instruction->op == IR_var_set || instruction->op == IR_var_unbind) && instruction->var == var;
    }
  }
  return count;
}

// ---- copies

typedef struct LoopCopy {
  const Loop *loop;
  Arena *arena;
  IrTemp **temps;     // by number: of the copy; NULL: made outside
  IrBlock **blocks;   // by number
} LoopCopy;

static IrBlock *target_of(const LoopCopy *c, IrBlock *block) {
  return block && c->loop->is_inside[block->number] ? c->blocks[block->number] : block;
}

static IrInstruction *copy_instruction(const LoopCopy *c, const IrInstruction *from) {
  IrInstruction *to = NEW(c->arena, IrInstruction);
  *to = *from;
  if (from->result) {
    to->result = NEW(c->arena, IrTemp);
    *to->result = *from->result;
    to->result->number = c->loop->function->temp_count++;
    to->result->definition = to;
    c->temps[from->result->number] = to->result;
  }
  return to;
}

static void connect_instruction(const LoopCopy *c, IrInstruction *to, const IrInstruction *from) {
  to->operands = arena_alloc(c->arena, sizeof(IrTemp *) * ((size_t)from->operand_count + 1));
  for (int k = 0; k < from->operand_count; k++) {
    IrTemp *copy = c->temps[from->operands[k]->number];
    to->operands[k] = copy ? copy : from->operands[k];
  }
  memset(&to->cases, 0, sizeof to->cases);
  for (int k = 0; k < from->cases.count; k++)
    vec_push(c->arena, &to->cases, target_of(c, from->cases.items[k]));
  for (int k = 0; k < 2; k++)
    to->targets[k] = target_of(c, from->targets[k]);
}

IrBlock **loop_copy(const Loop *loop, Arena *arena) {
  int count = loop->cfg->count;
  LoopCopy c = {.loop = loop, .arena = arena};
  c.temps = arena_alloc(loop->arena, sizeof(IrTemp *) * ((size_t)loop->function->temp_count + 1));
  c.blocks = arena_alloc(loop->arena, sizeof(IrBlock *) * ((size_t)count + 1));
  for (int b = 0; b < count; b++) {
    const IrBlock *from = loop->function->blocks.items[b];
    if (!loop->is_inside[b])
      continue;
    c.blocks[b] = NEW(arena, IrBlock);
    *c.blocks[b] = *from;
    memset(&c.blocks[b]->code, 0, sizeof from->code);
    for (int i = 0; i < from->code.count; i++)
      vec_push(arena, &c.blocks[b]->code, copy_instruction(&c, from->code.items[i]));
  }
  for (int b = 0; b < count; b++)
    for (int i = 0; loop->is_inside[b] && i < c.blocks[b]->code.count; i++)
      connect_instruction(&c, c.blocks[b]->code.items[i], loop->function->blocks.items[b]->code.items[i]);
  return c.blocks;
}
