// views.c - find the items of a list once before a loop, not at each access.
//
// Requires: ranges.   Provides: list_view before loops, IrInstruction.view in them, IrFunction.is_quiet.
//
// An access a[i] loads the length and the address of the items, because the C compiler can't know that nothing in the loop
// changed them: the slow path of each access is a call. Where the loop is *quiet* (no operation in it can change the length
// or the storage of any list) both are kept in C variables:
//
//   entry: … jump loop                    entry: … list_view a; jump loop
//   loop:  %1 = list_get a, i      ->     loop:  %1 = list_get a, i viewed
//
// Quiet are arithmetic, reads, and stores of an item of the kind that the list was born with. (Storing a float where the
// list holds floats never moves the items; storing an int does if it is big.) A poll runs no code of the program. A loop
// is that of a head and of the blocks that reach its back edges; it must be entered from one block, where the view is taken.
// Outer loops come first: a view that an outer quiet loop has serves the inner ones. Of two copies of a function the fast
// one gets views: the generic one may be entered inside of a loop.

#include "opt/pass.h"

typedef struct Views {
  Arena *arena;   // of the function at hand
  IrProgram *program;
  IrFunction *function;
  IrCfg *cfg;
  IrBlock **stack;   // blocks to visit; room for one per edge
  bool *is_inside;   // by block number: belongs to the loop at hand
} Views;

// ---- quiet operations

// The item is stored as it is: in its raw form, or as any item of a list that is boxed for good anyway.
static bool is_quiet_store(const IrInstruction *i) {
  const IrTemp *item = i->operands[2];
  switch (ir_rep_of_item(i->operands[0]->type)) {
  case REP_FLOAT: return item->type->kind == TYPE_FLOAT;
  case REP_BOOL: return item->type->kind == TYPE_BOOL;
  case REP_INT: return item->type->kind == TYPE_INT && ir_range_is_i64(item->range);
  default: return false;
  }
}

static bool is_quiet(const IrInstruction *i) {
  switch (i->op) {
  case IR_list_set: return is_quiet_store(i);
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
  case IR_get_attribute:
  case IR_set_attribute:
  case IR_delete_attribute:
  case IR_drop: return false;
  default: return true;
  }
}

static bool is_quiet_block(const IrBlock *block) {
  for (int i = 0; i < block->code.count; i++)
    if (!is_quiet(block->code.items[i]))
      return false;
  return true;
}

static bool is_quiet_function(const IrFunction *function) {
  for (int b = 0; b < function->blocks.count; b++)
    if (!is_quiet_block(function->blocks.items[b]))
      return false;
  return true;
}

// A greatest fixpoint: all are quiet until one is seen not to be.
static void find_quiet_functions(IrProgram *program) {
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
static bool mark_before(Views *v, const IrBlock *head, IrBlock *latch) {
  int depth = 0;
  v->stack[depth++] = latch;
  while (depth) {
    IrBlock *block = v->stack[--depth];
    if (v->is_inside[block->number])
      continue;
    if (block->is_landing || !ir_dominates(v->cfg, head, block))
      return false;
    v->is_inside[block->number] = true;
    const IrBlocks *predecessors = &v->cfg->predecessors[block->number];
    for (int i = 0; i < predecessors->count; i++)
      if (!v->is_inside[predecessors->items[i]->number])
        v->stack[depth++] = predecessors->items[i];
  }
  return true;
}

// The one block from which the loop is entered, with the loop's blocks marked. NULL: no such block, or no simple loop.
static IrBlock *enter_loop(Views *v, IrBlock *head) {
  const IrBlocks *predecessors = &v->cfg->predecessors[head->number];
  IrBlock *before = NULL;
  memset(v->is_inside, 0, (size_t)v->cfg->count);
  v->is_inside[head->number] = true;
  for (int i = 0; i < predecessors->count; i++) {
    IrBlock *block = predecessors->items[i];
    if (!ir_dominates(v->cfg, head, block)) {
      if (before)
        return NULL;
      before = block;
    } else if (!mark_before(v, head, block)) {
      return NULL;
    }
  }
  return before;
}

static bool is_quiet_loop(const Views *v) {
  for (int b = 0; b < v->cfg->count; b++)
    if (v->is_inside[b] && !is_quiet_block(v->function->blocks.items[b]))
      return false;
  return true;
}

// ---- views

static bool is_stored_inside(const Views *v, const IrVar *var) {
  for (int b = 0; b < v->cfg->count; b++) {
    const IrBlock *block = v->function->blocks.items[b];
    for (int i = 0; v->is_inside[b] && i < block->code.count; i++) {
      const IrInstruction *instruction = block->code.items[i];
      if ((instruction->op == IR_var_set || instruction->op == IR_var_unbind) && instruction->var == var)
        return true;
    }
  }
  return false;
}

// The variable of the list that is accessed, if it can have a view.
static IrVar *viewable(const Views *v, const IrInstruction *access) {
  if (access->op != IR_list_get && access->op != IR_list_set)
    return NULL;
  const IrInstruction *get = access->operands[0]->definition;
  if (access->view || get->op != IR_var_get)
    return NULL;
  IrVar *var = get->var;
  bool is_simple = var->type->kind == TYPE_LIST && !ir_is_captured(var) && !var->may_be_unbound;
  return is_simple && var->type == access->operands[0]->type && !is_stored_inside(v, var) ? var : NULL;
}

static void insert_view(Views *v, IrBlock *block, IrVar *var) {
  IrInstruction *view = NEW(v->program->context->arena, IrInstruction);
  view->op = IR_list_view;
  view->var = var;
  view->operands = arena_alloc(v->program->context->arena, sizeof(IrTemp *));
  vec_push(v->program->context->arena, &block->code, view);
  int last = block->code.count - 1;   // before the terminator
  block->code.items[last] = block->code.items[last - 1];
  block->code.items[last - 1] = view;
  var->is_viewed = true;
}

// All accesses of the loop to this variable's list, from the first one on.
static void view_accesses(Views *v, IrVar *var) {
  for (int b = 0; b < v->cfg->count; b++) {
    IrBlock *block = v->function->blocks.items[b];
    for (int i = 0; v->is_inside[b] && i < block->code.count; i++)
      if (viewable(v, block->code.items[i]) == var)
        block->code.items[i]->view = var;
  }
}

static void view_loop(Views *v, IrBlock *before) {
  for (int b = 0; b < v->cfg->count; b++) {
    IrBlock *block = v->function->blocks.items[b];
    for (int i = 0; v->is_inside[b] && i < block->code.count; i++) {
      IrVar *var = viewable(v, block->code.items[i]);
      if (!var)
        continue;
      insert_view(v, before, var);
      view_accesses(v, var);
    }
  }
}

static size_t count_edges(const IrCfg *cfg) {
  size_t count = 1;
  for (int i = 0; i < cfg->count; i++)
    count += (size_t)cfg->predecessors[i].count;
  return count;
}

static void view_function(Views *v, IrFunction *function) {
  v->arena = arena_new();
  v->function = function;
  v->cfg = ir_cfg(v->arena, function);
  v->is_inside = arena_alloc(v->arena, (size_t)v->cfg->count + 1);
  v->stack = arena_alloc(v->arena, sizeof(IrBlock *) * count_edges(v->cfg));
  for (int i = 0; i < v->cfg->reachable_count; i++) {
    IrBlock *before = v->cfg->order[i]->is_loop_head ? enter_loop(v, v->cfg->order[i]) : NULL;
    if (before && is_quiet_loop(v))
      view_loop(v, before);
  }
  arena_free(v->arena);
}

void pass_views(IrProgram *program) {
  Views v = {.program = program};
  find_quiet_functions(program);
  for (int i = 0; i < program->functions.count; i++)
    view_function(&v,
                  program->functions.items[i]->fast ? program->functions.items[i]->fast : program->functions.items[i]);
}
