// cleanup.c - drop what does not run and what nobody uses.
//
// Requires: nothing.   Provides: no unreachable blocks, no unused temporaries of operations without effect.
//
//   branch on a constant          ->  jump
//   jump to a block that only jumps   ->  jump to where that goes
//   a value widened and narrowed back  ->  the value
//   len(s) of a str that grows in place  ->  without settling it first: the length keeps no reference to it
//   a block with one predecessor that only goes there  ->  joined to it, if both land at the same place

#include "opt/pass.h"

// ---- branches

static void make_jump(IrInstruction *branch, IrBlock *target) {
  branch->op = IR_jump;
  branch->operand_count = 0;
  branch->targets[0] = target;
  branch->targets[1] = NULL;
}

static void fold_branch(IrBlock *block) {
  IrInstruction *last = ir_terminator(block);
  if (!last || last->op != IR_branch)
    return;
  const IrInstruction *condition = last->operands[0]->definition;
  if (last->targets[0] == last->targets[1])
    make_jump(last, last->targets[0]);
  else if (condition && condition->op == IR_const_bool)
    make_jump(last, last->targets[condition->integer ? 0 : 1]);
}

// Where a jump to the block ends up; chains are followed to a bound, because they may be circles.
static IrBlock *final_target(IrBlock *block) {
  for (int i = 0; i < 100; i++) {
    IrInstruction *first = block->code.items[0];
    if (first->op != IR_jump || block->is_landing || first->targets[0] == block)
      return block;
    block = first->targets[0];
  }
  return block;
}

static void thread_jumps(IrBlock *block) {
  IrBlock **targets;
  int count = ir_successors(block, &targets);
  for (int i = 0; i < count; i++) {
    bool was_head = targets[i]->is_loop_head;
    targets[i] = final_target(targets[i]);
    targets[i]->is_loop_head |= was_head;
  }
}

// ---- joining

static bool can_join(const IrCfg *cfg, const IrBlock *block, const IrBlock *next) {
  return next != block && cfg->predecessors[next->number].count == 1 && cfg->position[next->number] > 0 &&
         !next->is_landing && block->landing == next->landing && block->is_cold == next->is_cold;
}

// Appends the blocks that can only be reached from the end of this one.
static void join_followers(Arena *arena, const IrCfg *cfg, IrBlock *block) {
  for (IrInstruction *last = ir_terminator(block); last && last->op == IR_jump; last = ir_terminator(block)) {
    IrBlock *next = last->targets[0];
    if (!can_join(cfg, block, next))
      return;
    block->code.count--;
    for (int i = 0; i < next->code.count; i++)
      vec_push(arena, &block->code, next->code.items[i]);
    next->code.count = 0;   // unreachable now
    IrInstruction *end = NEW(arena, IrInstruction);
    end->op = IR_unreachable;
    end->operands = arena_alloc(arena, sizeof(IrTemp *));
    vec_push(arena, &next->code, end);
  }
}

// ---- temporaries

static bool is_cast(const IrInstruction *instruction) {
  return instruction->op == IR_narrow || instruction->op == IR_widen;
}

// The temporary that this one is seen through casts, if somewhere behind them it had the same type.
static IrTemp *behind_casts(IrTemp *temp) {
  IrTemp *found = temp;
  for (IrTemp *source = temp; is_cast(source->definition);) {
    source = source->definition->operands[0];
    if (source->type == temp->type)
      found = source;
  }
  return found;
}

static void forward_casts(IrFunction *function) {
  ir_count_uses(function);
  for (int b = 0; b < function->blocks.count; b++)
    for (int i = 0; i < function->blocks.items[b]->code.count; i++) {
      IrInstruction *instruction = function->blocks.items[b]->code.items[i];
      for (int k = 0; k < instruction->operand_count; k++)
        instruction->operands[k] = behind_casts(instruction->operands[k]);
    }
}

// ---- strs that grow in place

// kk_str_settle (see runtime/str.h) ends the growing of a str before somebody else keeps it.
static bool is_settling(const IrInstruction *instruction) {
  return instruction->op == IR_call_runtime && !strcmp(instruction->runtime->c_name, "kk_str_settle");
}

static bool only_looks(const IrInstruction *instruction) {
  return instruction->op == IR_str_len || instruction->op == IR_str_eq || instruction->op == IR_str_ne ||
         instruction->op == IR_str_at;
}

// Between settling and the look at the str nothing may change it: then the settling is not needed for this look.
static void look_unsettled(IrBlock *block) {
  int last_effect = -1;
  for (int i = 0; i < block->code.count; i++) {
    IrInstruction *instruction = block->code.items[i];
    for (int k = 0; k < instruction->operand_count && only_looks(instruction); k++) {
      IrInstruction *settling = instruction->operands[k]->definition;
      for (int at = last_effect + 1; at < i && is_settling(settling); at++)
        if (block->code.items[at] == settling)
          instruction->operands[k] = settling->operands[0];
    }
    if (ir_has_effect(instruction) && !is_settling(instruction))
      last_effect = i;
  }
}

// ---- the dead

static bool only_allocates(const IrInstruction *instruction) {
  return instruction->op == IR_list_new || instruction->op == IR_list_sized || instruction->op == IR_dict_new ||
         instruction->op == IR_set_new;
}

static bool is_dead(const IrInstruction *instruction) {
  if (is_settling(instruction))
    return !instruction->result->uses;
  return instruction->result && !instruction->result->uses && !ir_raises(instruction) &&
         (!ir_has_effect(instruction) || only_allocates(instruction));
}

// Backwards, so that what only a dead instruction uses is dead when its turn comes.
static void drop_dead(IrFunction *function) {
  ir_count_uses(function);
  for (bool changed = true; changed;) {
    changed = false;
    for (int b = 0; b < function->blocks.count; b++) {
      IrBlock *block = function->blocks.items[b];
      for (int i = block->code.count - 1; i >= 0; i--) {
        IrInstruction *instruction = block->code.items[i];
        if (!is_dead(instruction))
          continue;
        for (int k = 0; k < instruction->operand_count; k++)
          instruction->operands[k]->uses--;
        memmove(block->code.items + i, block->code.items + i + 1,
                sizeof(*block->code.items) * (size_t)(block->code.count - i - 1));
        block->code.count--;
        changed = true;
      }
    }
  }
}

static void drop_unreachable(IrFunction *function) {
  Arena *scratch = arena_new();
  ir_drop_unreachable(function, ir_cfg(scratch, function));
  arena_free(scratch);
}

void cleanup_function(Arena *arena, IrFunction *function) {
  for (int i = 0; i < function->blocks.count; i++)
    fold_branch(function->blocks.items[i]);
  for (int i = 0; i < function->blocks.count; i++)
    thread_jumps(function->blocks.items[i]);
  drop_unreachable(function);
  Arena *scratch = arena_new();
  IrCfg *cfg = ir_cfg(scratch, function);
  for (int i = 0; i < cfg->reachable_count; i++)
    join_followers(arena, cfg, cfg->order[i]);
  arena_free(scratch);
  drop_unreachable(function);
  forward_casts(function);
  for (int i = 0; i < function->blocks.count; i++)
    look_unsettled(function->blocks.items[i]);
  drop_dead(function);
}

void pass_cleanup(IrProgram *program) {
  for (int i = 0; i < program->functions.count; i++)
    cleanup_function(program->context->arena, program->functions.items[i]);
}
