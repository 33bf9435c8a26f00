// ranges.c - bounds of every int.
//
// Requires: calls (for nothing but its order: it shows which functions are called directly only).
// Provides: IrTemp.range, IrVar.range; IrInstruction.cannot_fail of divisions, shifts and conversions; constants in the
// place of what can be one int only.
//
// A variable has one range, the join of all that is stored to it, and so has a module's variable; a parameter that of all arguments of direct calls, if
// there are no others; a function's result that of its returns. They start empty and grow, all functions together, until
// nothing changes. A bound that still grows after some rounds jumps to the next of a few thresholds, in the end to
// "unknown": loops that count without a limit need the tagged form, and get it.
//
// Within a block, and on into blocks that can only be entered from it, more is known: what was last stored to a variable,
// and what the branch that led here has told of it.
//
//   while i < len(a):        i: 0 … 2^47 - 1      the test bounds i, so i + 1 is bounded too, and so is i
//     i += 1
//
// What lowering declares of the index of a range loop (it knows that the loop ends before an overflow) bounds what is found.
//
// These *facts* are a list that grows at its head; a block that follows another starts from that one's list.

#include "opt/interval.h"
#include "opt/pass.h"

enum { PLAIN_ROUNDS = 4, FACTS_LOOKED_AT = 40 };

typedef struct Fact Fact;
struct Fact {
  const IrVar *var;
  IrRange range;
  const Fact *older;
};

typedef struct Ranges {
  IrProgram *program;
  Arena *arena;   // for facts, emptied after each function's round
  IrFunction *function;
  int round;
  bool changed;
  const Fact *facts;     // at this point of the block
  const Fact **at_end;   // by block number
} Ranges;

// ---- facts

static bool is_tracked(const IrVar *var) { return var->type->kind == TYPE_INT && !ir_is_captured(var); }

// Of an open module anybody may store to the dict.
static bool is_tracked_global(const IrGlobal *global) { return global->type->kind == TYPE_INT && !global->is_open; }

static void learn(Ranges *r, const IrVar *var, IrRange range) {
  Fact *fact = NEW(r->arena, Fact);
  *fact = (Fact){var, range, r->facts};
  r->facts = fact;
}

static IrRange range_of_var(const Ranges *r, const IrVar *var) {
  if (!is_tracked(var))
    return INTERVAL_ALL;
  int looked = 0;
  for (const Fact *fact = r->facts; fact && looked < FACTS_LOOKED_AT; fact = fact->older, looked++)
    if (fact->var == var)
      return interval_meet(fact->range, var->range);
  return var->range;
}

// ---- growing

static IrRange grow(Ranges *r, IrRange old, IrRange more) {
  IrRange grown = interval_join(old, more);
  if (interval_is_equal(grown, old))
    return old;
  r->changed = true;
  return r->round > PLAIN_ROUNDS ? interval_widen(old, grown) : grown;
}

static void store(Ranges *r, IrVar *var, IrRange range) {
  if (!is_tracked(var))
    return;
  var->range = grow(r, var->range, interval_meet(range, var->declared));
  learn(r, var, range);
}

static void pass_arguments(Ranges *r, const IrInstruction *call) {
  IrFunction *callee = call->function;
  int first = call->op == IR_generator_new ? callee->cell_count : callee->has_closure;
  for (int k = first; k < call->operand_count; k++) {
    IrVar *var = callee->vars.items[k - first];
    if (is_tracked(var))
      var->range = grow(r, var->range, call->operands[k]->range);
  }
}

// ---- instructions

static IrRange range_of_call(const IrInstruction *instruction) {
  if (instruction->op == IR_call)
    return instruction->function->result_range;
  return instruction->runtime->result == REP_I64 ? INTERVAL_I64 : INTERVAL_ALL;
}

static IrRange range_of(Ranges *r, const IrInstruction *instruction) {
  IrTemp **operands = instruction->operands;
  switch (instruction->op) {
  case IR_const_int: return interval_constant(instruction->integer, instruction->text);
  case IR_var_get: return range_of_var(r, instruction->var);
  case IR_global_get: return is_tracked_global(instruction->global) ? instruction->global->range : INTERVAL_ALL;
  case IR_narrow:
  case IR_widen:
  case IR_convert: return operands[0]->type->kind == TYPE_INT ? operands[0]->range : INTERVAL_ALL;
  case IR_bool_to_int: return (IrRange){0, 1};
  case IR_str_ord: return INTERVAL_CODE;
  case IR_str_len:
  case IR_list_len:
  case IR_tuple_len: return INTERVAL_LENGTH;
  case IR_call:
  case IR_call_runtime: return range_of_call(instruction);
  case IR_generator_item: return instruction->function->yielded_range;
  default: break;
  }
  bool is_int = instruction->operand_count && operands[0]->type->kind == TYPE_INT;
  if (!is_int)
    return INTERVAL_ALL;
  return instruction->operand_count == 1 ? interval_unary(instruction->op, operands[0]->range)
                                         : interval_binary(instruction->op, operands[0]->range, operands[1]->range);
}

static void visit_instruction(Ranges *r, IrInstruction *instruction) {
  switch (instruction->op) {
  case IR_var_set: store(r, instruction->var, instruction->operands[0]->range); return;
  case IR_global_set:
    if (is_tracked_global(instruction->global))
      instruction->global->range = grow(r, instruction->global->range, instruction->operands[0]->range);
    return;
  case IR_return:
    if (r->function->result->kind == TYPE_INT)
      r->function->result_range = grow(r, r->function->result_range, instruction->operands[0]->range);
    return;
  case IR_yield:
    if (r->function->yielded->kind == TYPE_INT)
      r->function->yielded_range = grow(r, r->function->yielded_range, instruction->operands[0]->range);
    return;
  case IR_call:
  case IR_generator_new: pass_arguments(r, instruction); break;
  default: break;
  }
  if (instruction->result && instruction->result->type->kind == TYPE_INT)
    instruction->result->range = range_of(r, instruction);
}

// ---- what a branch tells

static bool is_last_store(const IrBlock *block, int position) {
  for (int i = position + 1; i < block->code.count; i++)
    if (block->code.items[i]->op == IR_var_set && block->code.items[i]->var == block->code.items[position]->var)
      return false;
  return true;
}

// The variable that the temporary was read from or stored to in this block, and that still holds it; NULL if there is none.
static const IrVar *var_still_in(const IrBlock *block, const IrTemp *temp) {
  const IrInstruction *get = temp->definition;
  bool is_read = get->op == IR_var_get && is_tracked(get->var);
  for (int i = block->code.count - 1; i >= 0; i--) {
    const IrInstruction *instruction = block->code.items[i];
    if (instruction == get)
      return is_read ? get->var : NULL;
    if (instruction->op != IR_var_set || !is_tracked(instruction->var))
      continue;
    if (instruction->operands[0] == temp && is_last_store(block, i))
      return instruction->var;
    if (is_read && instruction->var == get->var)
      return NULL;
  }
  return NULL;
}

static IrOp mirrored(IrOp op) {
  switch (op) {
  case IR_int_lt: return IR_int_gt;
  case IR_int_le: return IR_int_ge;
  case IR_int_gt: return IR_int_lt;
  case IR_int_ge: return IR_int_le;
  default: return op;
  }
}

static void learn_from_test(Ranges *r, const IrBlock *block, const IrInstruction *test, bool truth) {
  while (test->op == IR_bool_not) {
    test = test->operands[0]->definition;
    truth = !truth;
  }
  if (!interval_is_comparison(test->op))
    return;
  IrRange a = test->operands[0]->range, b = test->operands[1]->range;
  const IrVar *left = var_still_in(block, test->operands[0]), *right = var_still_in(block, test->operands[1]);
  if (left)
    learn(r, left, interval_compare(test->op, truth, a, b));
  if (right)
    learn(r, right, interval_compare(mirrored(test->op), truth, b, a));
}

// Facts at the start of a block: those of its only predecessor, and its branch.
static void enter_block(Ranges *r, const IrCfg *cfg, const IrBlock *block) {
  const IrBlocks *predecessors = &cfg->predecessors[block->number];
  r->facts = NULL;
  if (predecessors->count != 1 || block->is_landing || cfg->position[block->number] == 0)
    return;
  const IrBlock *from = predecessors->items[0];
  if (cfg->position[from->number] >= cfg->position[block->number])
    return;   // not visited yet in this round
  r->facts = r->at_end[from->number];
  const IrInstruction *last = ir_terminator(from);
  if (last->op == IR_branch)
    learn_from_test(r, from, last->operands[0]->definition, last->targets[0] == block);
}

static void visit_function(Ranges *r, IrFunction *function) {
  r->arena = arena_new();
  r->function = function;
  IrCfg *cfg = ir_cfg(r->arena, function);
  r->at_end = arena_alloc(r->arena, sizeof(Fact *) * ((size_t)cfg->count + 1));
  for (int i = 0; i < cfg->reachable_count; i++) {
    IrBlock *block = cfg->order[i];
    enter_block(r, cfg, block);
    for (int k = 0; k < block->code.count; k++)
      visit_instruction(r, block->code.items[k]);
    r->at_end[block->number] = r->facts;
  }
  arena_free(r->arena);
}

// ---- before and after

static void set_globals(IrProgram *program, bool is_start) {
  for (int m = 0; m < program->modules.count; m++)
    for (int g = 0; g < program->modules.items[m]->globals.count; g++) {
      IrRange *range = &program->modules.items[m]->globals.items[g]->range;
      if (is_start || interval_is_empty(*range))
        *range = is_start ? INTERVAL_EMPTY : INTERVAL_ALL;
    }
}

static void start_function(IrFunction *function) {
  function->result_range = function->yielded_range = INTERVAL_EMPTY;
  for (int i = 0; i < function->vars.count; i++) {
    IrVar *var = function->vars.items[i];
    bool is_open = i < function->parameter_count && (function->needs_boxed_entry || function->is_entered);
    var->declared = var->is_ranged ? var->range : INTERVAL_ALL;
    if (is_tracked(var))
      var->range = is_open ? var->declared : INTERVAL_EMPTY;
  }
}

static void open_empty(IrRange *range) {
  if (interval_is_empty(*range))
    *range = INTERVAL_ALL;
}

static bool is_exact_in_double(IrRange range) {
  return range.low >= -((int64_t)1 << 53) && range.high <= (int64_t)1 << 53;
}

static bool cannot_fail(const IrInstruction *instruction) {
  IrTemp **operands = instruction->operands;
  switch (instruction->op) {
  case IR_int_floordiv:
  case IR_int_mod: return !interval_has_zero(operands[1]->range);
  case IR_int_truediv:
    return !interval_has_zero(operands[1]->range) && is_exact_in_double(operands[0]->range) &&
           is_exact_in_double(operands[1]->range);
  case IR_int_lshift: return operands[1]->range.low >= 0 && operands[1]->range.high <= 1 << 20;
  case IR_int_rshift: return operands[1]->range.low >= 0;
  case IR_int_pow_natural: return instruction->result->range.low == instruction->result->range.high;
  case IR_str_chr: return operands[0]->range.low >= 0 && operands[0]->range.high <= INTERVAL_CODE.high;
  case IR_int_to_float: return ir_range_is_i64(operands[0]->range) || ir_range_is_word(operands[0]->range);
  case IR_float_div:
  case IR_float_floordiv:
  case IR_float_mod: return operands[1]->definition->op == IR_const_float && operands[1]->definition->number != 0;
  default: return false;
  }
}

// ---- ints that turn out to be constants

static bool is_computed(const IrInstruction *instruction) {
  switch (instruction->op) {
  case IR_var_get:
  case IR_global_get:
  case IR_int_add:
  case IR_int_sub:
  case IR_int_mul:
  case IR_int_floordiv:
  case IR_int_mod:
  case IR_int_pow_natural:
  case IR_int_lshift:
  case IR_int_rshift:
  case IR_int_and:
  case IR_int_or:
  case IR_int_xor:
  case IR_int_neg:
  case IR_int_invert: return true;
  default: return false;
  }
}

// MASK = (1 << 64) - 1 at the top of a module: whoever reads MASK might as well write the number.
static void become_constant(const Ranges *r, IrInstruction *instruction) {
  if (!instruction->result || !is_computed(instruction) || (ir_raises(instruction) && !instruction->cannot_fail))
    return;
  IrRange range = instruction->result->range;
  if (range.low != range.high || range.low < INT64_MIN)
    return;
  instruction->op = IR_const_int;
  instruction->operand_count = 0;
  instruction->integer = range.low > INT64_MAX ? INT64_MAX : (int64_t)range.low;
  instruction->text = NULL;
  if (range.low > UINT64_MAX)
    instruction->text = str_from(r->program->context->strings, "18446744073709551616");
  else if (range.low > INT64_MAX)
    instruction->text = str_printf(r->program->context->strings, "%llu", (unsigned long long)range.low);
}

// What may be the aside is no int of any range.
static void forget_tested(IrFunction *function) {
  for (int b = 0; b < function->blocks.count; b++)
    for (int i = 0; i < function->blocks.items[b]->code.count; i++)
      if (function->blocks.items[b]->code.items[i]->op == IR_is_aside)
        function->blocks.items[b]->code.items[i]->operands[0]->range = INTERVAL_ALL;
}

// What stayed empty never runs, or is called from where this pass can't see: nothing is known of it.
static void finish_function(const Ranges *r, IrFunction *function) {
  open_empty(&function->result_range);
  open_empty(&function->yielded_range);
  for (int i = 0; i < function->vars.count; i++) {
    IrVar *var = function->vars.items[i];
    var->range = is_tracked(var) && interval_is_empty(var->range) ? var->declared
                                                                  : interval_meet(var->range, var->declared);
  }
  forget_tested(function);
  for (int b = 0; b < function->blocks.count; b++)
    for (int i = 0; i < function->blocks.items[b]->code.count; i++) {
      IrInstruction *instruction = function->blocks.items[b]->code.items[i];
      if (instruction->result)
        open_empty(&instruction->result->range);
      instruction->cannot_fail = cannot_fail(instruction);
      become_constant(r, instruction);
    }
}

void pass_ranges(IrProgram *program) {
  Ranges r = {.program = program, .changed = true};
  set_globals(program, true);
  for (int i = 0; i < program->functions.count; i++)
    start_function(program->functions.items[i]);
  for (r.round = 0; r.changed; r.round++) {
    r.changed = false;
    for (int i = 0; i < program->functions.count; i++)
      visit_function(&r, program->functions.items[i]);
  }
  for (int i = 0; i < program->functions.count; i++)
    finish_function(&r, program->functions.items[i]);
  set_globals(program, false);
}
