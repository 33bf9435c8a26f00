// repr.c - choose how every value stands in C, and insert the conversions.
//
// Requires: types, ranges (what has no range is taken to be unbounded).
// Provides: IrTemp.rep, IrVar.rep, IrGlobal.rep, IrFunction.result_rep; operands in the representation their op takes.
//
// Variables, globals, parameters and results follow their types: an int is a tagged word, and a raw int64_t where ranges
// proved that it fits; in a fast copy every int is raw. A temporary has the representation in which its op yields it; where it is used as something else,
// a `convert` stands before the use:
//
//   %2: int = int_add %0, %1         %2: int int = int_add %0, %1
//   list_append %a, %2         ->    %3: int value = convert %2
//                                    list_append %a, %3            (a list[object])
//
// An int operation is raw if the ranges of its operands and of its result are within int64_t; then it can't overflow and
// is the machine's. Else it works on tagged words. In doubt: tagged, which is always right.
//
// In a fast copy an operation whose result is not bounded is raw all the same and gets an exit: IrInstruction.resume, the
// block of the generic copy that does it again. A call of another fast copy goes on behind the call instead, because
// it can't be done again; so does the conversion of a tagged word that does not fit.

#include "opt/pass.h"

typedef struct Repr {
  IrProgram *program;
  Arena *arena;
  IrFunction *function;
  IrBlock *block;              // being rewritten
  Vec(IrInstruction *) code;   // its new code
} Repr;

static bool is_fast(const Repr *r) { return r->function->generic != NULL; }

// ---- the program's signature

static IrRep rep_in_range(Type *type, IrRange range) {
  IrRep rep = ir_rep_of_type(type);
  if (rep != REP_INT)
    return rep;
  return ir_range_is_i64(range) ? REP_I64 : ir_range_is_word(range) ? REP_U64 : REP_INT;
}

static IrRep rep_of_var(const IrVar *var) {
  return ir_is_captured(var) ? REP_VALUE : rep_in_range(var->type, var->range);   // a cell holds a Value
}

static void choose_signature(IrFunction *function) {
  for (int i = 0; i < function->vars.count; i++)
    function->vars.items[i]->rep = rep_of_var(function->vars.items[i]);
  function->result_rep = rep_in_range(function->result, function->result_range);
  if (function->is_generator)
    function->yielded_rep = rep_in_range(function->yielded, function->yielded_range);
  if (function->generic) {
    for (int i = 0; i < function->vars.count; i++)
      if (function->vars.items[i]->rep == REP_INT && !function->vars.items[i]->is_tagged)
        function->vars.items[i]->rep = REP_I64;
    if (function->result_rep == REP_INT)
      function->result_rep = REP_I64;
  }
}

static void choose_globals(IrProgram *program) {
  for (int m = 0; m < program->modules.count; m++) {
    IrModule *module = program->modules.items[m];
    for (int g = 0; g < module->globals.count; g++)
      module->globals.items[g]->rep = ir_rep_of_type(module->globals.items[g]->type);
  }
}

static void choose_fields(IrProgram *program) {
  for (int c = 0; c < program->classes.count; c++)
    for (int i = 0; i < program->classes.items[c]->fields.count; i++) {
      IrField *field = program->classes.items[c]->fields.items[i];
      IrRep rep = ir_rep_of_type(field->type);
      field->rep = rep == REP_NONE || rep == REP_COMPLEX ? REP_VALUE : rep;
    }
}

// ---- int operations: raw or tagged

// The operand can be had as int64_t without a test.
static bool is_raw(const IrTemp *temp) { return temp->rep == REP_I64 || ir_range_is_small(temp->range); }

static bool are_operands_raw(const IrInstruction *instruction) {
  for (int k = 0; k < instruction->operand_count; k++)
    if (!is_raw(instruction->operands[k]))
      return false;
  return true;
}

// What the fast copy does raw whatever the ranges.
static bool is_checked_or_comparison(const IrInstruction *instruction) {
  switch (instruction->op) {
  case IR_int_and:
  case IR_int_or:
  case IR_int_xor:
  case IR_int_invert:
  case IR_int_eq:
  case IR_int_ne:
  case IR_int_lt:
  case IR_int_le:
  case IR_int_gt:
  case IR_int_ge:
  case IR_int_truth:
  case IR_int_to_float: return true;
  default: return fast_may_exit(instruction) && instruction->op != IR_list_get;
  }
}

static bool is_operation_raw(const Repr *r, const IrInstruction *instruction) {
  if (is_fast(r) && is_checked_or_comparison(instruction))
    return true;
  if (!are_operands_raw(instruction))
    return false;
  switch (instruction->op) {
  case IR_int_add:
  case IR_int_sub:
  case IR_int_mul:
  case IR_int_neg:
  case IR_int_abs:
  case IR_int_floordiv:
  case IR_int_mod:
  case IR_int_and:
  case IR_int_or:
  case IR_int_xor:
  case IR_int_invert:
  case IR_int_clip: return ir_range_is_i64(instruction->result->range);
  case IR_int_lshift:
  case IR_int_rshift: return fast_is_shift_short(instruction) && ir_range_is_i64(instruction->result->range);
  case IR_int_eq:
  case IR_int_ne:
  case IR_int_lt:
  case IR_int_le:
  case IR_int_gt:
  case IR_int_ge:
  case IR_int_truth:
  case IR_int_to_float: return true;
  default: return false;   // powers and true division work on tagged words
  }
}

// Can it be done in 128 bits: are the operands so wide already, or raw in this copy?
static bool is_double(const Repr *r, const IrInstruction *instruction) {
  if (!instruction->result || instruction->result->width != WIDTH_DOUBLE)
    return false;
  bool is_remainder = instruction->op == IR_int_mod, has_wide = false;
  for (int k = 0; k < instruction->operand_count; k++) {
    const IrTemp *operand = instruction->operands[k];
    bool is_wide = operand->rep == REP_WIDE || (operand->rep == REP_U64 && !is_remainder);
    has_wide |= is_wide;
    if (!is_wide && !is_raw(operand) && !(is_fast(r) && operand->rep == REP_INT))
      return false;
  }
  bool is_made = instruction->op == IR_int_mul || instruction->op == IR_int_add || instruction->op == IR_int_sub;
  return is_made || has_wide;
}

// In what an operation on ints is done.
static IrRep operation_rep(const Repr *r, const IrInstruction *instruction) {
  if (instruction->result && instruction->result->width == WIDTH_WORD)
    return REP_U64;
  if (is_double(r, instruction))
    return REP_WIDE;
  return is_operation_raw(r, instruction) ? REP_I64 : REP_INT;
}

// The copy of a callee that is called from here.
static const IrFunction *callee_of(const Repr *r, const IrInstruction *call) {
  return is_fast(r) && call->function->fast ? call->function->fast : call->function;
}

static IrRep int_rep(const IrTemp *temp) { return is_raw(temp) ? REP_I64 : REP_INT; }

// ---- what an op takes

// Of an item stored to a list: the birth kind's representation if the item has that type, else any value.
static IrRep item_rep(Type *list, const IrTemp *item) {
  IrRep rep = ir_rep_of_item(list);
  if (rep != ir_rep_of_type(item->type))
    return REP_VALUE;
  return rep == REP_INT ? int_rep(item) : rep;
}

static IrRep call_rep(const Repr *r, const IrInstruction *call, int k) {
  const IrFunction *callee = callee_of(r, call);
  if (call->op == IR_generator_new) {
    bool is_cell = k < callee->cell_count;
    return is_cell ? REP_VALUE : ir_rep_of_parameter(callee->vars.items[k - callee->cell_count]);
  }
  if (callee->has_closure && k-- == 0)
    return REP_VALUE;   // the function object
  return ir_rep_of_parameter(callee->vars.items[k]);
}

static IrRep runtime_rep(const IrInstruction *call, int k) {
  return k < call->runtime->parameter_count ? call->runtime->parameters[k] : REP_VALUE;
}

// Of an operand with a letter that fixes it; `i` depends on the operation.
static IrRep letter_rep(const Repr *r, char letter, const IrInstruction *instruction, int k) {
  switch (letter) {
  case 'n': return REP_NONE;
  case 'b': return REP_BOOL;
  case 'f': return REP_FLOAT;
  case 'c': return REP_COMPLEX;
  case 'i':
    if (instruction->op == IR_int_mod && k == 1 && is_double(r, instruction))
      return REP_I64;
    return operation_rep(r, instruction);
  case 'v': return REP_VALUE;
  case '*': return instruction->operands[k]->rep;
  default: return REP_REF;
  }
}

static IrRep wanted_rep(const Repr *r, const IrInstruction *instruction, int k) {
  switch (instruction->op) {
  case IR_var_set: return instruction->var->rep;
  case IR_global_set: return instruction->global->rep;
  case IR_return: return r->function->result_rep;
  case IR_yield: return r->function->yielded_rep;
  case IR_has_type:
  case IR_tuple_new:
  case IR_list_new: return REP_VALUE;
  case IR_list_append: return k == 1 ? item_rep(instruction->operands[0]->type, instruction->operands[1]) : REP_REF;
  case IR_list_set:
    if (k == 2)
      return item_rep(instruction->operands[0]->type, instruction->operands[2]);
    return k == 1 ? int_rep(instruction->operands[1]) : REP_REF;
  case IR_list_get:
  case IR_str_at: return k == 1 ? int_rep(instruction->operands[1]) : REP_REF;
  case IR_str_chr: return int_rep(instruction->operands[0]);
  case IR_list_row: return k ? REP_I64 : REP_REF;
  case IR_view_holds:
  case IR_list_sized:
  case IR_switch: return REP_I64;
  case IR_call:
  case IR_generator_new: return call_rep(r, instruction, k);
  case IR_is_exactly:
  case IR_check_object:
  case IR_field_get: return REP_REF;   // None is NULL
  case IR_field_set: return k ? instruction->field->rep : REP_REF;
  case IR_call_runtime: return runtime_rep(instruction, k);
  default: return letter_rep(r, ir_operand_letter(instruction, k), instruction, k);
  }
}

// ---- what an op yields

static IrRep int_result_rep(const Repr *r, const IrInstruction *instruction) {
  switch (instruction->op) {
  case IR_const_int:
    return !instruction->text ? REP_I64 : ir_range_is_word(instruction->result->range) ? REP_U64 : REP_INT;
  case IR_str_len:
  case IR_str_ord:
  case IR_list_len:
  case IR_tuple_len:
  case IR_bool_to_int:
  case IR_int_clip: return REP_I64;
  default: break;
  }
  IrRep rep = operation_rep(r, instruction);
  bool is_back = (rep == REP_U64 && ir_range_is_i64(instruction->result->range)) ||
                 (rep == REP_WIDE && instruction->op == IR_int_mod);
  return is_back ? REP_I64 : rep;
}

// narrow and widen keep a raw int raw.
static IrRep cast_rep(const IrInstruction *instruction) {
  IrRep rep = ir_rep_of_type(instruction->result->type);
  IrRep from = instruction->operands[0]->rep;
  return rep == REP_INT && (from == REP_I64 || from == REP_U64) ? from : rep;
}

static IrRep list_get_rep(const Repr *r, const IrInstruction *instruction) {
  IrRep rep = ir_rep_of_item(instruction->operands[0]->type);
  return rep == REP_INT && is_fast(r) ? REP_I64 : rep;
}

static IrRep result_rep(const Repr *r, const IrInstruction *instruction) {
  switch (instruction->op) {
  case IR_var_get: return instruction->var->rep;
  case IR_global_get: return instruction->global->rep;
  case IR_field_get: return instruction->field->rep;
  case IR_check_object:
  case IR_instance_new: return REP_REF;
  case IR_narrow:
  case IR_widen: return cast_rep(instruction);
  case IR_list_get: return list_get_rep(r, instruction);
  case IR_tuple_get: return REP_VALUE;
  case IR_generator_item: return instruction->function->yielded_rep;
  case IR_call: return callee_of(r, instruction)->result_rep;
  case IR_call_runtime: return instruction->runtime->result;
  default: break;
  }
  switch (ir_result_letter(instruction->op)) {
  case 'n': return REP_NONE;
  case 'b': return REP_BOOL;
  case 'f': return REP_FLOAT;
  case 'c': return REP_COMPLEX;
  case 'i': return int_result_rep(r, instruction);
  case 'v': return REP_VALUE;
  default: return REP_REF;
  }
}

// ---- rewriting

// ---- exits of the fast copy

static IrBlock *same_block(const Repr *r) { return r->block->generic; }

// The block behind a call: its block was cut after the spill of its result. NULL: the result is not used.
static IrBlock *block_behind(const Repr *r, const IrInstruction *call) {
  int count = r->block->code.count;
  if (count < 3 || r->block->code.items[count - 3] != call)
    return NULL;
  return ir_terminator(same_block(r))->targets[0];
}

static void add_exit(const Repr *r, IrInstruction *instruction) {
  IrTemp *result = instruction->result;
  if (!is_fast(r) || !result || result->rep != REP_I64)
    return;
  if ((instruction->op == IR_list_get && !instruction->is_unchecked) || fast_exits(instruction))
    instruction->resume = same_block(r);
  else if (instruction->op == IR_call && instruction->function->fast && instruction->function->result_rep == REP_INT)
    instruction->resume = block_behind(r, instruction);
}

// What was boxed is not unboxed, but taken from where it came; nor the other way round. NULL: no such place.
static IrTemp *behind_conversions(IrTemp *operand, IrRep rep) {
  for (IrTemp *source = operand; source->definition->op == IR_convert && source->rep != REP_NONE;) {
    source = source->definition->operands[0];
    if (source->rep == rep)
      return source;
  }
  return NULL;
}

static IrTemp *convert(Repr *r, IrTemp *operand, IrRep rep, IrSite site) {
  IrTemp *source = behind_conversions(operand, rep);
  if (source)
    return source;
  if (rep == REP_WIDE && (operand->rep == REP_INT || operand->rep == REP_VALUE))
    operand = convert(r, operand, REP_I64, site);
  IrInstruction *convert = NEW(r->arena, IrInstruction);
  convert->op = IR_convert;
  convert->site = site;
  convert->operand_count = 1;
  convert->operands = arena_alloc(r->arena, sizeof(IrTemp *));
  convert->operands[0] = operand;
  IrTemp *result = NEW(r->arena, IrTemp);
  *result = (IrTemp){.number = r->function->temp_count++,
                     .type = operand->type,
                     .rep = rep,
                     .range = operand->range,
                     .reason = operand->reason,
                     .definition = convert};
  convert->result = result;
  bool is_tagged = operand->rep == REP_INT || operand->rep == REP_VALUE || operand->rep == REP_U64;
  if (is_fast(r) && is_tagged && rep == REP_I64 && !ir_range_is_small(operand->range))
    convert->resume = same_block(r);
  vec_push(r->arena, &r->code, convert);
  return result;
}

static void rewrite_instruction(Repr *r, IrInstruction *instruction) {
  if (instruction->result)
    instruction->result->rep = result_rep(r, instruction);
  // All wishes first: they depend on the operands as they are.
  IrRep *wanted = arena_alloc(r->arena, sizeof(IrRep) * ((size_t)instruction->operand_count + 1));
  for (int k = 0; k < instruction->operand_count; k++)
    wanted[k] = wanted_rep(r, instruction, k);
  for (int k = 0; k < instruction->operand_count; k++)
    if (instruction->operands[k]->rep != wanted[k])
      instruction->operands[k] = convert(r, instruction->operands[k], wanted[k], instruction->site);
  if (instruction->op == IR_narrow || instruction->op == IR_widen)
    instruction->op = IR_convert;
  add_exit(r, instruction);
  if (instruction->op == IR_int_to_float && instruction->operands[0]->rep == REP_I64)
    instruction->cannot_fail = true;
  vec_push(r->arena, &r->code, instruction);
}

static void rewrite_block(Repr *r, IrBlock *block) {
  r->block = block;
  memset(&r->code, 0, sizeof r->code);
  for (int i = 0; i < block->code.count; i++)
    rewrite_instruction(r, block->code.items[i]);
  memcpy(&block->code, &r->code, sizeof block->code);
}

// Definitions before uses: in an order in which dominators come first. Unreachable blocks are dropped.
static void rewrite_function(Repr *r, IrFunction *function) {
  r->function = function;
  Arena *scratch = arena_new();
  IrCfg *cfg = ir_cfg(scratch, function);
  for (int i = 0; i < cfg->reachable_count; i++)
    rewrite_block(r, cfg->order[i]);
  ir_drop_unreachable(function, cfg);
  arena_free(scratch);
}

void pass_repr(IrProgram *program) {
  choose_globals(program);
  choose_fields(program);
  for (int i = 0; i < program->functions.count; i++)
    for (IrFunction *copy = program->functions.items[i]; copy; copy = copy->fast)
      choose_signature(copy);
  Repr r = {.program = program, .arena = program->context->arena};
  for (int i = 0; i < program->functions.count; i++)
    for (IrFunction *copy = program->functions.items[i]; copy; copy = copy->fast)
      rewrite_function(&r, copy);
}
