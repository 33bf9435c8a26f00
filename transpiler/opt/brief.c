// brief.c - a loop over s.split() whose parts nobody keeps makes them all in one place.
//
// Requires: cleanup.   Provides: the second operand of split_next.
//
// Words are mostly looked at and forgotten:
//
//   for word in text.split():              %9 = call_runtime kk_split_next, %8, %brief
//       counts[word] += 1            ->    var_set .part, %9  …  %11 = var_get .part; var_set word, %11
//
// A new str for each would cost its share of a collection, and would push the dict out of the processor's cache. So a part
// is *brief*: kk_split_next writes it over the one before, if each use of it, and of the variable of the loop that it is
// stored in, only looks at it, or is an operation of the runtime that copies it if it keeps it (kk_value_kept). Between two
// parts the variable is never read: it is stored first thing in the body, and at the end the last part stays.

#include "opt/pass.h"

#include <string.h>

typedef struct Brief {
  IrFunction *function;
  IrInstruction *next;   // the split_next at hand
  IrBlock *block;        // it stands there
} Brief;

// Operations of the runtime, and which of their operands (a bit each) may be brief.
static const struct {
  const char *c_name;
  unsigned operands;
} lookers[] = {
    {"kk_dict_contains", 2},    {"kk_dict_contains_str", 2}, {"kk_dict_get_default", 2}, {"kk_dict_getitem", 2},
    {"kk_dict_getitem_str", 2}, {"kk_dict_set", 2},          {"kk_dict_set_str", 2},     {"kk_dict_setdefault", 2},
    {"kk_float_from_str", 1},   {"kk_int_from_str", 1},      {"kk_set_add", 2},          {"kk_set_add_str", 2},
    {"kk_set_contains", 2},     {"kk_set_contains_str", 2},  {"kk_str_compare", 3},      {"kk_str_contains", 3},
    {"kk_str_endswith", 1},     {"kk_str_isalnum", 1},       {"kk_str_isalpha", 1},      {"kk_str_isdigit", 1},
    {"kk_str_islower", 1},      {"kk_str_isupper", 1},       {"kk_str_startswith", 1},
};

static unsigned looked_at(const IrInstruction *call) {
  for (unsigned i = 0; i < sizeof lookers / sizeof *lookers; i++)
    if (!strcmp(lookers[i].c_name, call->runtime->c_name))
      return lookers[i].operands;
  return 0;
}

static bool only_looks(const IrInstruction *instruction, int operand) {
  switch (instruction->op) {
  case IR_str_eq:
  case IR_str_ne:
  case IR_str_len:
  case IR_str_at:
  case IR_str_ord:
  case IR_is_aside: return true;
  case IR_call_runtime: return looked_at(instruction) >> operand & 1;
  default: return false;
  }
}

typedef bool Judges(Brief *b, const IrBlock *block, IrInstruction *use, int operand);

// Does `judges` accept each use of the temporary?
static bool each_use(Brief *b, const IrTemp *temp, Judges *judges) {
  for (int i = 0; i < b->function->blocks.count; i++) {
    IrBlock *block = b->function->blocks.items[i];
    for (int k = 0; k < block->code.count; k++)
      for (int o = 0; o < block->code.items[k]->operand_count; o++)
        if (block->code.items[k]->operands[o] == temp && !judges(b, block, block->code.items[k], o))
          return false;
  }
  return true;
}

// Does `judges` accept each use of what is read from the variable? And is it only stored and read; by store alone if given?
static bool each_read(Brief *b, const IrVar *var, const IrInstruction *store, Judges *judges) {
  for (int i = 0; i < b->function->blocks.count; i++)
    for (int k = 0; k < b->function->blocks.items[i]->code.count; k++) {
      IrInstruction *instruction = b->function->blocks.items[i]->code.items[k];
      if (ir_op_info(instruction->op)->field != IR_FIELD_var || instruction->var != var)
        continue;
      if (instruction->op == IR_var_set ? store && instruction != store
          : instruction->op == IR_var_get
              ? !each_use(b, instruction->result, judges)
              : instruction->op != IR_var_check && instruction->op != IR_is_bound && instruction->op != IR_var_unbind)
        return false;
    }
  return true;
}

static bool is_of_str(const IrVar *var) { return var->type->kind == TYPE_STR && !ir_is_captured(var); }

static bool judge_in_loop(Brief *b, const IrBlock *block, IrInstruction *use, int operand) {
  (void)b, (void)block;
  return only_looks(use, operand);
}

// Of the hidden variable: at the start of the body it may be stored in the variable of the loop.
static bool judge_part(Brief *b, const IrBlock *block, IrInstruction *use, int operand) {
  if (use->op != IR_var_set)
    return only_looks(use, operand);
  const IrInstruction *end = b->block->code.items[b->block->code.count - 1];
  return end->op == IR_branch && end->targets[1] == block && is_of_str(use->var) &&
         each_read(b, use->var, NULL, judge_in_loop);
}

static bool judge_next(Brief *b, const IrBlock *block, IrInstruction *use, int operand) {
  if (use->op != IR_var_set)
    return only_looks(use, operand);
  return block == b->block && is_of_str(use->var) && each_read(b, use->var, use, judge_part);
}

static void look_at_function(IrFunction *function) {
  for (int i = 0; i < function->blocks.count; i++) {
    Brief b = {.function = function, .block = function->blocks.items[i]};
    for (int k = 0; k < b.block->code.count; k++) {
      b.next = b.block->code.items[k];
      if (b.next->op == IR_call_runtime && !strcmp(b.next->runtime->c_name, "kk_split_next"))
        b.next->operands[1]->definition->integer = each_use(&b, b.next->result, judge_next);
    }
  }
}

void pass_brief(IrProgram *program) {
  for (int i = 0; i < program->functions.count; i++)
    look_at_function(program->functions.items[i]);
}
