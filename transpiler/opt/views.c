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

#include "opt/loop.h"
#include "opt/pass.h"

typedef struct Views {
  IrProgram *program;
  Loop loop;   // at hand
} Views;

// ---- views

// The variable of the list that is accessed, if it can have a view.
static IrVar *viewable(const Views *v, const IrInstruction *access) {
  if (access->op != IR_list_get && access->op != IR_list_set)
    return NULL;
  const IrInstruction *get = access->operands[0]->definition;
  if (access->view || get->op != IR_var_get)
    return NULL;
  IrVar *var = get->var;
  bool is_simple = var->type->kind == TYPE_LIST && !ir_is_captured(var) && !var->may_be_unbound;
  return is_simple && var->type == access->operands[0]->type && !loop_count_stores(&v->loop, var) ? var : NULL;
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
  for (int b = 0; b < v->loop.cfg->count; b++) {
    IrBlock *block = v->loop.function->blocks.items[b];
    for (int i = 0; v->loop.is_inside[b] && i < block->code.count; i++)
      if (viewable(v, block->code.items[i]) == var)
        block->code.items[i]->view = var;
  }
}

static void view_loop(Views *v, IrBlock *before) {
  for (int b = 0; b < v->loop.cfg->count; b++) {
    IrBlock *block = v->loop.function->blocks.items[b];
    for (int i = 0; v->loop.is_inside[b] && i < block->code.count; i++) {
      IrVar *var = viewable(v, block->code.items[i]);
      if (!var)
        continue;
      insert_view(v, before, var);
      view_accesses(v, var);
    }
  }
}

static void view_function(Views *v, IrFunction *function) {
  Arena *arena = arena_new();
  loop_start(&v->loop, arena, function);
  for (int i = 0; i < v->loop.cfg->reachable_count; i++) {
    IrBlock *head = v->loop.cfg->order[i];
    if (head->is_loop_head && loop_enter(&v->loop, head) && loop_is_quiet(&v->loop))
      view_loop(v, v->loop.before);
  }
  arena_free(arena);
}

void pass_views(IrProgram *program) {
  Views v = {.program = program};
  loop_find_quiet_functions(program);
  for (int i = 0; i < program->functions.count; i++)
    view_function(&v,
                  program->functions.items[i]->fast ? program->functions.items[i]->fast : program->functions.items[i]);
}
