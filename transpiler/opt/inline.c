// inline.c - put small functions of objects and tuples in the place of their calls.
//
// Requires: cleanup.   Provides: calls of small leaves are gone; callees that nobody calls any more, too.
//
// The C compiler inlines as well, but too late: that a vector made by `a + b` is used by the next line only, or that the
// tuple of `m[i, j]` is taken apart at once, is seen by `scalars`, which needs both ends in one function.
//
//   %9 = call Vec___add__, %7, %8            %4' = field_get x, %7; …; %8' = instance_new …
//   %10 = field_get x, %9             ->     %10 = field_get x, %8'
//
// Inlined are functions of the same module that call none of the program's and run no code that is not known, have no loop,
// no handler and no captured variable, and take or give an instance or a tuple, or are tiny. Functions become such leaves
// when all that they call has been put into them, so this goes in rounds. A parameter that the callee stores to, or an int
// that it tests, gets a variable of its own; in place of others stand the arguments.
//
// In a traceback the call has its own entry, as a comprehension has: IrSite.inlined.

#include "opt/pass.h"

enum { TINY = 8, SMALL = 48, LARGEST_CALLER = 900, ROUNDS = 4 };

typedef struct Inliner {
  IrProgram *program;
  Arena *arena;
  IrFunction *caller;
  int size;                // instructions of the caller
  Vec(IrBlock *) blocks;   // of the caller, as they will be
  bool changed;
} Inliner;

// One call being replaced.
typedef struct Site {
  Inliner *inliner;
  const IrInstruction *call;
  const IrFunction *callee;
  IrBlock *landing;
  bool is_cold;
  IrTemp **temps;     // by number in the callee: what it is here
  IrVar **vars;       // by index in the callee; NULL: a parameter whose argument stands for it
  IrBlock **blocks;   // by number in the callee
  IrBlock *after;     // where its returns go; NULL: it has one block
  IrVar *result;      // … and what they set
  IrTemp *returned;   // of a callee of one block
} Site;

// ---- which functions

static bool is_part(Type *type) { return type->kind == TYPE_INSTANCE || type->kind == TYPE_TUPLE; }

static bool has_parts(const IrFunction *function) {
  for (int i = 0; i < function->parameter_count; i++)
    if (is_part(function->vars.items[i]->type))
      return true;
  return is_part(function->result);
}

static bool can_move(const IrInstruction *i) {
  switch (i->op) {
  case IR_call:
  case IR_import_module:
  case IR_generator_next:
  case IR_frame_check:
  case IR_poll:
  case IR_landing:
  case IR_drop: return false;
  default: return !ir_may_call_anything(i);
  }
}

static int size_of(const IrFunction *function) {
  int size = 0;
  for (int b = 0; b < function->blocks.count; b++)
    size += function->blocks.items[b]->is_cold ? 0 : function->blocks.items[b]->code.count;
  return size;
}

static bool is_plain_var(const IrVar *var) { return !ir_is_captured(var) && !var->may_be_unbound; }

static bool is_plain_function(const IrFunction *f) {
  bool is_special = f->is_generator || f->has_closure || f->acts_as_module || f->module->body == f || f->closed_count;
  for (int i = 0; i < f->vars.count && !is_special; i++)
    is_special = !is_plain_var(f->vars.items[i]);
  return !is_special;
}

static bool is_leaf(const IrFunction *function) {
  bool returns = false;
  for (int b = 0; b < function->blocks.count; b++) {
    const IrBlock *block = function->blocks.items[b];
    if (block->landing || block->is_landing || block->is_loop_head)
      return false;
    for (int i = 0; i < block->code.count; i++) {
      if (!can_move(block->code.items[i]))
        return false;
      returns |= block->code.items[i]->op == IR_return;
    }
  }
  return returns;
}

// Sets is_leaf of the functions that calls of may be replaced now.
static void find_leaves(IrProgram *program) {
  for (int i = 0; i < program->functions.count; i++) {
    IrFunction *function = program->functions.items[i];
    int size = size_of(function);
    bool is_small = size <= TINY || (size <= SMALL && has_parts(function));
    function->is_leaf = is_small && is_plain_function(function) && is_leaf(function);
  }
}

static bool is_wanted(const Inliner *in, const IrInstruction *call) {
  const IrFunction *callee = call->function;
  bool has_result = call->result && call->result->type->kind != TYPE_NEVER;
  return callee->is_leaf && callee != in->caller && callee->module == in->caller->module &&
         callee->source == in->caller->source && has_result && call->result->type == callee->result &&
         in->size + size_of(callee) <= LARGEST_CALLER;
}

// ---- one call

// The site of an instruction of the callee, seen from the caller: one more frame at the outer end.
static IrSite site_within(Site *s, IrSite site) {
  IrInline *frame = NEW(s->inliner->arena, IrInline);
  *frame = site.inlined ? (IrInline){site.inlined->function, site_within(s, site.inlined->outer)}
                        : (IrInline){s->callee->name->text, s->call->site};
  site.inlined = frame;
  return site;
}

// Of what is made for the caller, in no block yet.
static IrBuilder builder(const Site *s) {
  IrProgram *program = s->inliner->program;
  return (IrBuilder){
      .context = program->context, .program = program, .function = s->inliner->caller, .site = s->call->site};
}

static IrInstruction *new_instruction(Site *s, IrOp op, Type *type, IrTemp *operand) {
  IrBuilder b = builder(s);
  return ir_emit(&b, op, type, operand != NULL, &operand);
}

static IrVar *new_var(Site *s, const IrVar *like) {
  IrBuilder b = builder(s);
  IrVar *var = ir_var(&b, like->name, like->type);
  int index = var->index;
  *var = *like;
  var->index = index;
  var->is_inner = true;
  var->is_parameter = false;
  return var;
}

static bool is_stored(const IrFunction *function, const IrVar *var) {
  for (int b = 0; b < function->blocks.count; b++)
    for (int i = 0; i < function->blocks.items[b]->code.count; i++) {
      const IrInstruction *instruction = function->blocks.items[b]->code.items[i];
      if (instruction->op == IR_var_set && instruction->var == var)
        return true;
    }
  return false;
}

// Parameters that need variables are set in `block`; the callee's own variables are new ones.
static void bind_variables(Site *s, IrBlock *block) {
  const IrFunction *callee = s->callee;
  s->vars = arena_alloc(s->inliner->arena, sizeof(IrVar *) * ((size_t)callee->vars.count + 1));
  for (int i = 0; i < callee->vars.count; i++) {
    const IrVar *var = callee->vars.items[i];
    bool is_parameter = i < callee->parameter_count;
    bool is_tested_int = var->type->kind == TYPE_INT && callee->blocks.count > 1;
    if (is_parameter && !is_tested_int && !is_stored(callee, var))
      continue;
    s->vars[i] = new_var(s, var);
    if (!is_parameter)
      continue;
    IrInstruction *set = new_instruction(s, IR_var_set, NULL, s->call->operands[i]);
    set->var = s->vars[i];
    vec_push(s->inliner->arena, &block->code, set);
  }
}

static void copy_instruction(Site *s, IrBlock *block, const IrInstruction *from) {
  Inliner *in = s->inliner;
  if (from->op == IR_return) {
    IrTemp *value = s->temps[from->operands[0]->number];
    s->returned = value;
    if (!s->after)
      return;
    IrInstruction *set = new_instruction(s, IR_var_set, NULL, value), *jump = new_instruction(s, IR_jump, NULL, NULL);
    set->var = s->result;
    jump->targets[0] = s->after;
    vec_push(in->arena, &block->code, set);
    vec_push(in->arena, &block->code, jump);
    return;
  }
  IrInstruction *to = NEW(in->arena, IrInstruction);
  *to = *from;
  to->site = site_within(s, from->site);
  bool has_var = ir_op_info(from->op)->field == IR_FIELD_var;
  if (has_var && !s->vars[from->var->index]) {   // a read of what an argument stands for
    to->op = IR_widen;
    to->var = NULL;
    to->operand_count = 1;
    to->operands = arena_alloc(in->arena, sizeof(IrTemp *));
    to->operands[0] = s->call->operands[from->var->index];
  } else {
    to->operands = arena_alloc(in->arena, sizeof(IrTemp *) * ((size_t)from->operand_count + 1));
    for (int k = 0; k < from->operand_count; k++)
      to->operands[k] = s->temps[from->operands[k]->number];
    if (has_var)
      to->var = s->vars[from->var->index];
  }
  if (from->result) {
    to->result = NEW(in->arena, IrTemp);
    *to->result = *from->result;
    to->result->number = in->caller->temp_count++;
    to->result->definition = to;
    s->temps[from->result->number] = to->result;
  }
  memset(&to->cases, 0, sizeof to->cases);
  for (int k = 0; k < from->cases.count; k++)
    vec_push(in->arena, &to->cases, s->blocks[from->cases.items[k]->number]);
  for (int k = 0; k < 2; k++)
    to->targets[k] = from->targets[k] ? s->blocks[from->targets[k]->number] : NULL;
  vec_push(in->arena, &block->code, to);
}

// The call itself reads its result: the temporary keeps its number and its uses.
static void become(IrInstruction *call, IrOp op, IrTemp *operand, IrVar *var) {
  call->op = op;
  call->function = NULL;
  call->is_constructor = false;
  call->operand_count = operand != NULL;
  if (operand)
    call->operands[0] = operand;
  if (var)
    call->var = var;
}

static void copy_blocks(Site *s, const IrCfg *cfg, IrBlock *block) {
  Inliner *in = s->inliner;
  for (int b = 0; b < cfg->reachable_count; b++) {
    const IrBlock *from = cfg->order[b];
    IrBlock *to = NEW(in->arena, IrBlock);
    *to = (IrBlock){.label = from->label, .landing = s->landing, .is_cold = from->is_cold || s->is_cold};
    s->blocks[from->number] = to;
  }
  IrInstruction *jump = new_instruction(s, IR_jump, NULL, NULL);
  jump->targets[0] = s->blocks[s->callee->blocks.items[0]->number];
  vec_push(in->arena, &block->code, jump);
  for (int b = 0; b < cfg->reachable_count; b++) {
    IrBlock *to = s->blocks[cfg->order[b]->number];
    for (int i = 0; i < cfg->order[b]->code.count; i++)
      copy_instruction(s, to, cfg->order[b]->code.items[i]);
    vec_push(in->arena, &in->blocks, to);
  }
}

// Puts the callee behind `block`, which has been cut before the call; the block that goes on.
static IrBlock *put_in(Inliner *in, IrBlock *block, IrInstruction *call) {
  Site s = {
      .inliner = in, .call = call, .callee = call->function, .landing = block->landing, .is_cold = block->is_cold};
  Arena *scratch = arena_new();
  IrCfg *cfg = ir_cfg(scratch, call->function);
  s.temps = arena_alloc(in->arena, sizeof(IrTemp *) * ((size_t)s.callee->temp_count + 1));
  s.blocks = arena_alloc(in->arena, sizeof(IrBlock *) * ((size_t)cfg->count + 1));
  bind_variables(&s, block);
  if (cfg->reachable_count == 1) {
    for (int i = 0; i < cfg->order[0]->code.count; i++)
      copy_instruction(&s, block, cfg->order[0]->code.items[i]);
    become(call, IR_widen, s.returned, NULL);
    vec_push(in->arena, &block->code, call);
  } else {
    s.after = NEW(in->arena, IrBlock);
    *s.after = (IrBlock){.label = "after", .landing = block->landing, .is_cold = block->is_cold};
    s.result = new_var(&s, &(IrVar){.name = str_from(in->program->context->strings, ".result"),
                                    .type = s.callee->result,
                                    .range = IR_ALL_INTS,
                                    .declared = IR_ALL_INTS});
    copy_blocks(&s, cfg, block);
    become(call, IR_var_get, NULL, s.result);
    vec_push(in->arena, &s.after->code, call);
    vec_push(in->arena, &in->blocks, s.after);
    block = s.after;
  }
  arena_free(scratch);
  return block;
}

// ---- a caller

static void expand_block(Inliner *in, IrBlock *block) {
  Vec(IrInstruction *) code = {0};
  memcpy(&code, &block->code, sizeof code);
  memset(&block->code, 0, sizeof block->code);
  vec_push(in->arena, &in->blocks, block);
  for (int i = 0; i < code.count; i++) {
    IrInstruction *instruction = code.items[i];
    if (instruction->op == IR_call && is_wanted(in, instruction)) {
      in->size += size_of(instruction->function);
      in->changed = true;
      block = put_in(in, block, instruction);
    } else {
      vec_push(in->arena, &block->code, instruction);
    }
  }
}

static bool calls_leaf(const Inliner *in) {
  for (int b = 0; b < in->caller->blocks.count; b++)
    for (int i = 0; i < in->caller->blocks.items[b]->code.count; i++) {
      const IrInstruction *call = in->caller->blocks.items[b]->code.items[i];
      if (call->op == IR_call && is_wanted(in, call))
        return true;
    }
  return false;
}

static bool expand_function(IrProgram *program, IrFunction *caller) {
  Inliner in = {.program = program, .arena = program->context->arena, .caller = caller, .size = size_of(caller)};
  if (!calls_leaf(&in))
    return false;
  for (int b = 0; b < caller->blocks.count; b++)
    expand_block(&in, caller->blocks.items[b]);
  memcpy(&caller->blocks, &in.blocks, sizeof in.blocks);
  ir_number_blocks(caller);
  cleanup_function(program->context->arena, caller);
  return true;
}

// ---- callees that are not called any more

static void count_mentions(const IrProgram *program, Map *mentioned, Arena *arena) {
  for (int f = 0; f < program->functions.count; f++) {
    const IrFunction *function = program->functions.items[f];
    for (int b = 0; b < function->blocks.count; b++)
      for (int i = 0; i < function->blocks.items[b]->code.count; i++) {
        const IrInstruction *instruction = function->blocks.items[b]->code.items[i];
        if (ir_op_info(instruction->op)->field == IR_FIELD_function)
          map_set(arena, mentioned, instruction->function, instruction->function);
      }
  }
}

static void drop_uncalled(IrProgram *program, const Map *was_called) {
  Arena *arena = arena_new();
  Map mentioned = {0};
  count_mentions(program, &mentioned, arena);
  int kept = 0;
  for (int i = 0; i < program->functions.count; i++) {
    IrFunction *function = program->functions.items[i];
    if (function->needs_boxed_entry || function->is_entered || map_has(&mentioned, function) ||
        !map_has(was_called, function))
      program->functions.items[kept++] = function;
  }
  program->functions.count = kept;
  arena_free(arena);
}

void pass_inline(IrProgram *program) {
  Arena *arena = arena_new();
  Map was_called = {0};
  count_mentions(program, &was_called, arena);
  for (int round = 0; round < ROUNDS; round++) {
    bool changed = false;
    find_leaves(program);
    for (int i = 0; i < program->functions.count; i++)
      changed |= expand_function(program, program->functions.items[i]);
    if (!changed)
      break;
  }
  drop_uncalled(program, &was_called);
  arena_free(arena);
}
