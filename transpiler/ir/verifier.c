// verifier.c - checks the invariants of ir.h after lowering and after each pass.
//
//   - a block ends with its only terminator, whose targets belong to the function;
//   - a landing block begins with `landing`, is reached by landing edges only, and `landing` stands nowhere else;
//   - operands and results fit their op's signature, letter by letter, and the field the op uses is filled;
//   - a temporary has one definition, which dominates its uses. Landing blocks are roots of the dominator tree, so this
//     also says that no temporary lives across a landing edge;
//   - variables and globals belong to the function and program; calls pass as many operands as the callee takes;
//   - after repr: every temporary and variable has a representation;
//   - an exit of a fast copy goes on in its own block, before any effect, or in the block that follows a call: what ran
//     between is not done again.
//
// A broken invariant is a bug of the pass named; the message shows the function as it then is.

#include "ir/ir.h"

typedef struct Verifier {
  IrProgram *program;
  const char *pass;
  IrFunction *function;
  IrBlock *block;
  IrInstruction *instruction;
  IrCfg *cfg;
  IrInstruction **definitions;   // by temporary number
  IrBlock **homes;               // by temporary number: the block that defines it
  bool has_reps;                 // repr has run
} Verifier;

__attribute__((format(printf, 2, 3))) static void fail(Verifier *v, const char *format, ...) {
  Buffer out = {0};
  ir_print_function(&out, v->program->context, v->function);
  va_list arguments;
  va_start(arguments, format);
  const char *text = arena_vprintf(v->program->context->arena, format, arguments);
  va_end(arguments);
  const char *op = v->instruction ? ir_op_info(v->instruction->op)->name : "";
  bug_at(v->function->module->source, v->instruction ? v->instruction->site.span : v->function->span,
         "IR broken after %s: block %s.%d %s: %s\n%s", v->pass, v->block ? v->block->label : "",
         v->block ? v->block->number : -1, op, text, out.text);
}

static bool is_of_function(Verifier *v, const IrBlock *block) {
  return block && block->number >= 0 && block->number < v->function->blocks.count &&
         v->function->blocks.items[block->number] == block;
}

// ---- blocks

static void verify_targets(Verifier *v) {
  IrBlock **targets;
  int count = ir_successors(v->block, &targets);
  for (int i = 0; i < count; i++) {
    if (!is_of_function(v, targets[i]))
      fail(v, "target %d (%s) was never entered", i, targets[i] ? targets[i]->label : "NULL");
    if (targets[i]->is_landing)
      fail(v, "jumps to the landing block %s.%d", targets[i]->label, targets[i]->number);
  }
}

static void verify_shape(Verifier *v) {
  IrBlock *block = v->block;
  if (!ir_terminator(block))
    fail(v, "the block does not end with a terminator");
  for (int i = 0; i < block->code.count; i++) {
    v->instruction = block->code.items[i];
    if (ir_op_is(v->instruction->op, 'X') && i + 1 < block->code.count)
      fail(v, "a terminator inside a block");
    if ((v->instruction->op == IR_landing) != (block->is_landing && i == 0))
      fail(v, "`landing` must be the first instruction of a landing block");
  }
  if (block->landing && (!is_of_function(v, block->landing) || !block->landing->is_landing))
    fail(v, "its landing %s is no landing block of the function", block->landing->label);
  verify_targets(v);
  v->instruction = NULL;
}

// ---- fields

static bool contains_var(Verifier *v, const IrVar *var) {
  return var && var->index >= 0 && var->index < v->function->vars.count && v->function->vars.items[var->index] == var;
}

static void verify_field(Verifier *v) {
  IrInstruction *i = v->instruction;
  switch (ir_op_info(i->op)->field) {
  case IR_FIELD_var:
    if (!contains_var(v, i->var))
      fail(v, "var is not of this function");
    break;
  case IR_FIELD_global:
    if (!i->global)
      fail(v, "no global");
    break;
  case IR_FIELD_text:
    if (!i->text)
      fail(v, "no text");
    break;
  case IR_FIELD_function:
    if (!i->function)
      fail(v, "no function");
    break;
  case IR_FIELD_runtime:
    if (!i->runtime)
      fail(v, "no runtime function");
    break;
  case IR_FIELD_type:
    if (!i->type)
      fail(v, "no type");
    break;
  case IR_FIELD_field:
    if (!i->field)
      fail(v, "no field");
    break;
  case IR_FIELD_class:
    if (!i->class)
      fail(v, "no class");
    break;
  case IR_FIELD_name:
    if (!i->name)
      fail(v, "no name");
    break;
  default: break;
  }
}

static void verify_calls(Verifier *v) {
  IrInstruction *i = v->instruction;
  if (i->op == IR_call && i->operand_count != i->function->parameter_count + i->function->has_closure)
    fail(v, "%d operands for %s", i->operand_count, i->function->symbol);
  if (i->op == IR_generator_new && i->operand_count != i->function->cell_count + i->function->parameter_count)
    fail(v, "%d operands for %s", i->operand_count, i->function->symbol);
  if ((i->op == IR_yield || i->op == IR_received || i->op == IR_generator_self) && !v->function->is_generator)
    fail(v, "outside of a generator's body");
  if (i->op == IR_call_runtime && (i->runtime->is_varargs ? i->operand_count < i->runtime->parameter_count
                                                          : i->operand_count != i->runtime->parameter_count))
    fail(v, "%d operands for %s", i->operand_count, i->runtime->c_name);
  if (i->names.count && i->operand_count < i->names.count + 1)
    fail(v, "more names than operands");
}

// ---- types

static void verify_operand_count(Verifier *v) {
  IrInstruction *i = v->instruction;
  if (i->operand_count < ir_operand_minimum(i->op) || (i->operand_count && !ir_operand_letter(i, i->operand_count - 1)))
    fail(v, "has %d operands", i->operand_count);
}

static void verify_types(Verifier *v) {
  IrInstruction *i = v->instruction;
  Context *context = v->program->context;
  for (int k = 0; k < i->operand_count; k++) {
    char letter = ir_operand_letter(i, k);
    IrTemp *operand = i->operands[k];
    if (!operand)
      fail(v, "operand %d is NULL", k);
    if (!ir_type_fits(letter, operand->type))
      fail(v, "operand %d is %s, not '%c'", k, type_text(context, operand->type), letter);
    if (v->has_reps && operand->rep == REP_AUTO)
      fail(v, "operand %d has no representation", k);
  }
  char letter = ir_result_letter(i->op);
  if (!i->result && letter && letter != 'T')
    fail(v, "has no result");
  if (i->result && (!letter || !ir_type_fits(letter, i->result->type)))
    fail(v, "result is %s, not '%c'", type_text(context, i->result->type), letter ? letter : '-');
}

// ---- temporaries

static void collect_definitions(Verifier *v) {
  for (int b = 0; b < v->function->blocks.count; b++) {
    v->block = v->function->blocks.items[b];
    for (int k = 0; k < v->block->code.count; k++) {
      v->instruction = v->block->code.items[k];
      IrTemp *result = v->instruction->result;
      if (!result)
        continue;
      if (result->number < 0 || result->number >= v->function->temp_count)
        fail(v, "temporary %d of %d", result->number, v->function->temp_count);
      if (v->definitions[result->number])
        fail(v, "%%%d is assigned twice", result->number);
      v->definitions[result->number] = v->instruction;
      v->homes[result->number] = v->block;
    }
  }
}

// seen: the definitions of this block passed so far have set their bit.
static void verify_uses(Verifier *v, const bool *seen) {
  for (int k = 0; k < v->instruction->operand_count; k++) {
    IrTemp *operand = v->instruction->operands[k];
    int number = operand->number;
    if (number < 0 || number >= v->function->temp_count || !v->definitions[number] ||
        v->definitions[number]->result != operand)
      fail(v, "%%%d is used and never assigned (built in unreachable code?)", number);
    IrBlock *home = v->homes[number];
    if (home == v->block ? !seen[number] : !ir_dominates(v->cfg, home, v->block))
      fail(v, "%%%d does not dominate this use", number);
  }
}

// Has the block an effect before the instruction at hand that doing the block again would repeat? The first store of a
// temporary to its hidden variable (spill) may be repeated.
static bool has_effect_before(const Verifier *v) {
  for (int k = 0; v->block->code.items[k] != v->instruction; k++) {
    const IrInstruction *earlier = v->block->code.items[k];
    if (ir_has_effect(earlier) && !(earlier->op == IR_var_set && earlier->var->is_spill))
      return true;
  }
  return false;
}

static void verify_exit(Verifier *v) {
  IrInstruction *i = v->instruction;
  if (!i->resume)
    return;
  if (!v->function->generic)
    fail(v, "an exit in a function that is no fast copy");
  IrBlock *here = v->block->generic;
  bool is_after = ir_op_info(i->op)->exit == IR_EXIT_after;
  if (!is_after && (i->resume != here || has_effect_before(v)))
    fail(v, "the exit would repeat or skip an effect");
  IrInstruction *last = ir_terminator(here);
  if (is_after && (last->op != IR_jump || last->targets[0] != i->resume))
    fail(v, "the exit after a call does not go on behind it");
}

static void verify_instruction(Verifier *v, bool *seen) {
  verify_exit(v);
  verify_operand_count(v);
  verify_field(v);
  verify_calls(v);
  verify_types(v);
  if (v->cfg->position[v->block->number] >= 0)
    verify_uses(v, seen);
  if (v->instruction->result)
    seen[v->instruction->result->number] = true;
}

static void verify_function(Verifier *v) {
  size_t temps = (size_t)v->function->temp_count + 1;
  Arena *scratch = arena_new();
  v->block = NULL, v->instruction = NULL;
  if (!v->function->blocks.count)
    fail(v, "no blocks");
  if (v->function->parameter_count > v->function->vars.count)
    fail(v, "more parameters than variables");
  v->definitions = arena_alloc(scratch, temps * sizeof(IrInstruction *));
  v->homes = arena_alloc(scratch, temps * sizeof(IrBlock *));
  bool *seen = arena_alloc(scratch, temps);
  ir_number_blocks(v->function);
  for (int b = 0; b < v->function->blocks.count; b++) {
    v->block = v->function->blocks.items[b];
    verify_shape(v);
  }
  collect_definitions(v);
  v->cfg = ir_cfg(scratch, v->function);
  for (int b = 0; b < v->function->blocks.count; b++) {
    v->block = v->function->blocks.items[b];
    for (int k = 0; k < v->block->code.count; k++) {
      v->instruction = v->block->code.items[k];
      verify_instruction(v, seen);
    }
  }
  arena_free(scratch);
}

// The representation of what a function returns tells whether repr has run: see IrFunction.result_rep.
void ir_verify(IrProgram *program, const char *pass) {
  Verifier v = {.program = program, .pass = pass};
  for (int i = 0; i < program->functions.count; i++)
    for (v.function = program->functions.items[i]; v.function; v.function = v.function->fast) {
      v.has_reps = v.function->result_rep != REP_AUTO;
      verify_function(&v);
    }
}
