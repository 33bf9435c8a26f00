// fast.c - prepare functions for two copies: a fast one with raw ints, and the generic one it leaves for.
//
// Requires: ranges.   Provides: IrFunction.fast, .generic; blocks that can be done again or gone on with.
//
// The fast copy holds every int in an int64_t. Where a result does not fit, it leaves: it calls the generic copy, which goes
// on at the beginning of the same block with the values of all variables, and returns what that returns. So
//
//   - a block must have no effect before an operation that may leave: blocks are cut after effects;
//   - nothing but variables lives from one block to another: temporaries that did are kept in variables (spills).
//
//   body:                                    body:
//     %1 = call f, %0                          %1 = call f, %0
//     %2 = int_add %1, %0             ->       var_set .kept1, %1   (and .kept0 where %0 was made)
//     return %2                                jump body
//                                            body:
//                                              %3 = var_get .kept1; %4 = var_get .kept0
//                                              %2 = int_add %3, %4      exit: do this block in the generic copy
//                                              return %2
//
// Both copies have the same blocks, so that a number names a place in both. A function gets a fast copy if some operation
// in it makes an int that has no proved range. A captured variable lives in its cell in both copies; landing blocks are in
// both too, so that an exception caught in a loop stays in the fast copy. Functions where little would be saved have only
// the generic copy.

#include "opt/pass.h"

typedef struct Fast {
  IrProgram *program;
  Arena *arena;
  IrFunction *function;
  IrVar **spills;   // by temporary number; NULL: none
  int spill_room;   // length of spills
  Vec(IrInstruction *) code;
} Fast;

// ---- which functions

// Arithmetic that the fast copy does raw and checks.
bool fast_may_exit(const IrInstruction *i) {
  switch (i->op) {
  case IR_int_add:
  case IR_int_sub:
  case IR_int_mul:
  case IR_int_neg:
  case IR_int_abs:
  case IR_int_floordiv:
  case IR_int_mod:
  case IR_int_lshift:
  case IR_int_rshift: return true;
  case IR_list_get: return ir_rep_of_item(i->operands[0]->type) == REP_INT;
  default: return false;
  }
}

bool fast_is_shift_short(const IrInstruction *shift) {
  IrRange count = shift->operands[1]->range;
  return count.low >= 0 && count.high <= 63;
}

// In unsigned words nothing overflows, in 128 bits neither: what is left is the division by zero.
static bool is_exact(const IrInstruction *i) { return i->result && i->result->width != WIDTH_USUAL; }

bool fast_exits(const IrInstruction *i) {
  if (i->is_unchecked)
    return false;
  if (is_exact(i))
    return fast_may_exit(i) && ir_raises(i);
  if (i->op == IR_int_rshift)
    return !fast_is_shift_short(i);
  bool is_long_shift = i->op == IR_int_lshift && !fast_is_shift_short(i);
  return fast_may_exit(i) && (!ir_range_is_i64(i->result->range) || ir_raises(i) || is_long_shift);
}

static bool is_open(const IrInstruction *i) {
  if (i->result && i->result->width == WIDTH_DOUBLE)
    return !ir_range_is_i64(i->operands[0]->range) || !ir_range_is_i64(i->operands[1]->range);
  return fast_may_exit(i) && !ir_range_is_i64(i->result->range) && !is_exact(i);
}

// Beside one of these, what a raw int saves cannot be measured.
static bool is_heavy(const IrInstruction *i) {
  switch (i->op) {
  case IR_call_runtime:
  case IR_call_value:
  case IR_call_method:
  case IR_find_method:
  case IR_call_found:
  case IR_get_attribute:
  case IR_set_attribute:
  case IR_make_function:
  case IR_tuple_new:
  case IR_list_new:
  case IR_list_sized:
  case IR_dict_new:
  case IR_set_new:
  case IR_str_concat:
  case IR_str_join:
  case IR_iter:
  case IR_next: return true;
  default: return false;
  }
}

// A second copy costs time to compile: it must save more than the function's heavy operations hide. What stands in a loop
// counts eight times; in a library nothing else counts.
static bool is_worth_it(const IrFunction *function, const IrCfg *cfg, const int *depths) {
  enum { DEEPEST = 5 };
  int64_t saved = 0, hidden = 0;
  for (int b = 0; b < cfg->reachable_count; b++) {
    const IrBlock *block = cfg->order[b];
    int depth = depths[block->number];
    int64_t weight = (int64_t)1 << (3 * (depth < DEEPEST ? depth : DEEPEST));
    bool is_counted = !block->is_cold && (depth > 0 || !function->module->is_light);
    for (int k = 0; k < block->code.count && is_counted; k++) {
      saved += is_open(block->code.items[k]) ? weight : 0;
      hidden += is_heavy(block->code.items[k]) ? weight : 0;
    }
  }
  return saved > 0 && (2 * saved > hidden || (function->is_recursive && !function->module->is_light));
}

static bool wants_copy(IrFunction *function) {
  if (function->module->body == function || function->is_generator || function->acts_as_module)
    return false;
  Arena *scratch = arena_new();
  IrCfg *cfg = ir_cfg(scratch, function);
  bool is_wanted = is_worth_it(function, cfg, ir_loop_depths(scratch, cfg));
  arena_free(scratch);
  return is_wanted;
}

// ---- spills

static IrInstruction *new_instruction(Fast *f, IrOp op, IrVar *var, IrSite site) {
  IrInstruction *instruction = NEW(f->arena, IrInstruction);
  instruction->op = op;
  instruction->var = var;
  instruction->site = site;
  instruction->operands = arena_alloc(f->arena, sizeof(IrTemp *));
  return instruction;
}

static IrVar *new_spill(Fast *f, const IrTemp *temp) {
  IrVar *var = NEW(f->arena, IrVar);
  var->name = str_printf(f->program->context->strings, ".kept%d", temp->number);
  var->type = temp->type;
  var->index = f->function->vars.count;
  var->range = temp->range;
  var->is_spill = true;
  const IrInstruction *definition = temp->definition;
  bool is_raw = definition->op == IR_call && definition->function->is_open;   // then that returns it raw
  var->is_tagged = ir_has_effect(definition) && !is_raw;
  vec_push(f->arena, &f->function->vars, var);
  return var;
}

static IrTemp *read_spill(Fast *f, IrVar *var, IrSite site) {
  IrInstruction *get = new_instruction(f, IR_var_get, var, site);
  IrTemp *temp = get->result = NEW(f->arena, IrTemp);
  *temp = (IrTemp){.number = f->function->temp_count++, .type = var->type, .range = var->range, .definition = get};
  vec_push(f->arena, &f->code, get);
  return temp;
}

static IrVar *spill_of(const Fast *f, const IrTemp *temp) {
  return temp->number < f->spill_room ? f->spills[temp->number] : NULL;
}

static void store_spill(Fast *f, const IrInstruction *instruction) {
  IrVar *var = instruction->result ? spill_of(f, instruction->result) : NULL;
  if (!var)
    return;
  IrInstruction *set = new_instruction(f, IR_var_set, var, instruction->site);
  set->operands[0] = instruction->result;
  set->operand_count = 1;
  vec_push(f->arena, &f->code, set);
}

// Stores of what is spilled after its definition, reads of it before its uses.
static void rewrite_block(Fast *f, IrBlock *block) {
  memset(&f->code, 0, sizeof f->code);
  for (int i = 0; i < block->code.count; i++) {
    IrInstruction *instruction = block->code.items[i];
    for (int k = 0; k < instruction->operand_count; k++) {
      IrVar *var = spill_of(f, instruction->operands[k]);
      if (var)
        instruction->operands[k] = read_spill(f, var, instruction->site);
    }
    vec_push(f->arena, &f->code, instruction);
    store_spill(f, instruction);
  }
  memcpy(&block->code, &f->code, sizeof block->code);
}

static void rewrite_function(Fast *f) {
  for (int b = 0; b < f->function->blocks.count; b++)
    rewrite_block(f, f->function->blocks.items[b]);
}

static void start_spills(Fast *f) {
  f->spill_room = f->function->temp_count;
  f->spills = arena_alloc(f->arena, sizeof(IrVar *) * ((size_t)f->spill_room + 1));
}

static bool is_constant(const IrInstruction *i) {
  return i->op == IR_const_int || i->op == IR_const_bool || i->op == IR_const_float || i->op == IR_const_none;
}

// What an effect yields is kept at once, so that the block can be cut behind it.
static void spill_effects(Fast *f) {
  start_spills(f);
  ir_count_uses(f->function);
  for (int b = 0; b < f->function->blocks.count; b++) {
    IrBlock *block = f->function->blocks.items[b];
    for (int i = 0; i < block->code.count; i++) {
      IrInstruction *instruction = block->code.items[i];
      if (instruction->result && instruction->result->uses && ir_has_effect(instruction))
        f->spills[instruction->result->number] = new_spill(f, instruction->result);
    }
  }
  rewrite_function(f);
}

static void spill_wide(Fast *f) {
  start_spills(f);
  IrBlock **home = arena_alloc(f->arena, sizeof(IrBlock *) * ((size_t)f->spill_room + 1));
  for (int pass = 0; pass < 2; pass++)
    for (int b = 0; b < f->function->blocks.count; b++) {
      IrBlock *block = f->function->blocks.items[b];
      for (int i = 0; i < block->code.count; i++) {
        IrInstruction *instruction = block->code.items[i];
        if (pass == 0 && instruction->result)
          home[instruction->result->number] = block;
        for (int k = 0; pass == 1 && k < instruction->operand_count; k++) {
          IrTemp *temp = instruction->operands[k];
          if (home[temp->number] != block && !f->spills[temp->number])
            f->spills[temp->number] = new_spill(f, temp);
        }
      }
    }
  rewrite_function(f);
}

// Constants are made again in each block rather than kept.
static void repeat_constants(Fast *f) {
  for (int b = 0; b < f->function->blocks.count; b++) {
    IrBlock *block = f->function->blocks.items[b];
    memset(&f->code, 0, sizeof f->code);
    for (int i = 0; i < block->code.count; i++) {
      IrInstruction *instruction = block->code.items[i];
      for (int k = 0; k < instruction->operand_count; k++) {
        IrTemp *operand = instruction->operands[k];
        if (!is_constant(operand->definition))
          continue;
        IrInstruction *again = NEW(f->arena, IrInstruction);
        *again = *operand->definition;
        again->result = NEW(f->arena, IrTemp);
        *again->result = *operand;
        again->result->number = f->function->temp_count++;
        again->result->definition = again;
        vec_push(f->arena, &f->code, again);
        instruction->operands[k] = again->result;
      }
      vec_push(f->arena, &f->code, instruction);
    }
    memcpy(&block->code, &f->code, sizeof block->code);
  }
}

// ---- cutting

static bool may_not_fit(const IrTemp *temp) { return temp->type->kind == TYPE_INT && !ir_range_is_small(temp->range); }

// An int that is made, read or used may turn out not to fit.
static bool may_exit(const IrInstruction *instruction) {
  for (int k = 0; k < instruction->operand_count; k++)
    if (may_not_fit(instruction->operands[k]))
      return true;
  return (instruction->result && may_not_fit(instruction->result)) || fast_exits(instruction);
}

static bool may_exit_after(const IrBlock *block, int position) {
  for (int i = position; i < block->code.count; i++)
    if (may_exit(block->code.items[i]))
      return true;
  return false;
}

// Behind an effect and the spill of its result; and behind every direct call, whose result may not fit.
static int cut_position(const IrBlock *block) {
  for (int i = 0; i + 1 < block->code.count; i++) {
    const IrInstruction *instruction = block->code.items[i], *next = block->code.items[i + 1];
    bool is_spill = instruction->op == IR_var_set && instruction->var->is_spill;
    if (!ir_has_effect(instruction) || is_spill)
      continue;
    bool is_kept = next->op == IR_var_set && next->var->is_spill && next->operands[0] == instruction->result;
    int end = is_kept ? i + 2 : i + 1;
    if ((is_kept && instruction->op == IR_call) || may_exit_after(block, end))
      return end;
  }
  return 0;
}

static void cut(Fast *f, IrBlock *block, int position) {
  IrBlock *rest = NEW(f->arena, IrBlock);
  *rest = (IrBlock){.label = block->label, .landing = block->landing, .is_cold = block->is_cold};
  for (int i = position; i < block->code.count; i++)
    vec_push(f->arena, &rest->code, block->code.items[i]);
  block->code.count = position;
  IrInstruction *jump = new_instruction(f, IR_jump, NULL, (IrSite){0});
  jump->targets[0] = rest;
  vec_push(f->arena, &block->code, jump);
  vec_push(f->arena, &f->function->blocks, rest);
  int at = f->function->blocks.count - 1;
  for (int i = 0; i < f->function->blocks.count; i++)
    if (f->function->blocks.items[i] == block)
      at = i + 1;
  memmove(f->function->blocks.items + at + 1, f->function->blocks.items + at,
          sizeof(IrBlock *) * (size_t)(f->function->blocks.count - 1 - at));
  f->function->blocks.items[at] = rest;
}

static void cut_blocks(Fast *f) {
  for (int b = 0; b < f->function->blocks.count; b++) {
    IrBlock *block = f->function->blocks.items[b];
    int position = cut_position(block);
    if (position)
      cut(f, block, position);   // the rest is the next block of the loop
  }
}

// ---- both copies

static void prepare(Fast *f, IrFunction *function) {
  f->function = function;
  f->program->has_fast_copies = true;
  Arena *scratch = arena_new();
  ir_drop_unreachable(function, ir_cfg(scratch, function));
  arena_free(scratch);
  spill_effects(f);
  cut_blocks(f);
  repeat_constants(f);
  spill_wide(f);
  ir_number_blocks(function);
  IrFunction *fast = ir_copy_function(f->program, function);
  fast->is_generic = false;
  fast->generic = function;
  fast->needs_boxed_entry = false;
  function->fast = fast;
}

void pass_fast(IrProgram *program) {
  Fast f = {.program = program, .arena = program->context->arena};
  for (int i = 0; i < program->functions.count; i++)
    program->functions.items[i]->is_open = wants_copy(program->functions.items[i]);
  for (int i = 0; i < program->functions.count; i++)
    if (program->functions.items[i]->is_open)
      prepare(&f, program->functions.items[i]);
}
