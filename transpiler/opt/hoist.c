// hoist.c - read what a loop does not change once, before it: attributes of objects and variables of modules.
//
// Requires: fields.   Provides: variables in their place.
//
//   for i in range(n):                       .items = self.items
//     total += self.items[i]        ->       for i in range(n):
//                                              total += .items[i]
//
// The C compiler could do it, if it knew that no call in the loop changes them: but the slow path of each access to a list
// is a call. Here is known which attributes and variables a function may set, by itself or through what it calls; code that
// is not known may set all. A program in which something may run between two instructions (has_handlers) is left alone. What
// comes out is a plain variable, so that `views` and `guards` see a list that stays, and `ranges` an int.
//
// Hoisted are reads that cannot fail, of an object in a variable that the loop does not store to. Reading them too early does
// no harm: the object is there, since the loop reads it on some way without having set it. Outer loops come first; a read
// of an attribute of what has been hoisted is found in the next round.

#include "opt/loop.h"
#include "opt/pass.h"

enum { ROUNDS = 3 };

// What a function may set.
typedef struct Effects {
  bool is_unknown;   // anything
  Map sets;          // of IrField * and IrGlobal *
} Effects;

typedef struct Hoist {
  IrProgram *program;
  Arena *arena;
  Map effects;   // IrFunction * -> Effects *
  Loop loop;
  Effects inside;   // of the loop at hand
  bool changed;
} Hoist;

// ---- what functions set

// Also what callees set, as far as it is known now.
static void note_effects(Hoist *h, Effects *effects, const IrInstruction *i) {
  switch (i->op) {
  case IR_field_set: map_set(h->arena, &effects->sets, i->field, i->field); return;
  case IR_global_set:
  case IR_global_unbind: map_set(h->arena, &effects->sets, i->global, i->global); return;
  case IR_yield:
  case IR_drop:
  case IR_import_module: effects->is_unknown = true; return;
  case IR_call:
  case IR_generator_next: {
    const Effects *callee = map_get(&h->effects, i->function);
    effects->is_unknown |= !callee || callee->is_unknown;
    for (int k = 0; callee && k < callee->sets.count; k++)
      map_set(h->arena, &effects->sets, callee->sets.entries[k].key, callee->sets.entries[k].value);
    return;
  }
  case IR_call_runtime: effects->is_unknown |= !i->runtime->is_pure && ir_may_call_anything(i); return;
  default: effects->is_unknown |= ir_may_call_anything(i); return;
  }
}

static void find_effects(Hoist *h) {
  for (int f = 0; f < h->program->functions.count; f++)
    map_set(h->arena, &h->effects, h->program->functions.items[f], NEW(h->arena, Effects));
  for (bool changed = true; changed;) {
    changed = false;
    for (int f = 0; f < h->program->functions.count; f++) {
      const IrFunction *function = h->program->functions.items[f];
      Effects *effects = map_get(&h->effects, function);
      bool was_unknown = effects->is_unknown;
      int count = effects->sets.count;
      for (int b = 0; b < function->blocks.count && !effects->is_unknown; b++)
        for (int i = 0; i < function->blocks.items[b]->code.count; i++)
          note_effects(h, effects, function->blocks.items[b]->code.items[i]);
      changed |= effects->is_unknown != was_unknown || effects->sets.count != count;
    }
  }
}

// ---- the loop at hand

static void find_loop_effects(Hoist *h) {
  h->inside = (Effects){0};
  for (int b = 0; b < h->loop.cfg->count; b++) {
    const IrBlock *block = h->loop.function->blocks.items[b];
    for (int i = 0; h->loop.is_inside[b] && i < block->code.count && !h->inside.is_unknown; i++)
      note_effects(h, &h->inside, block->code.items[i]);
  }
}

// The variable that holds an object all through the loop; NULL if there is none.
static IrVar *object_var(const Hoist *h, const IrInstruction *get) {
  const IrInstruction *read = get->operands[0]->definition;
  if (read->op != IR_var_get || read->result->type->kind != TYPE_INSTANCE)
    return NULL;
  IrVar *var = read->var;
  bool is_plain = !ir_is_captured(var) && !var->may_be_unbound && var->type == read->result->type;
  return is_plain && !loop_count_stores(&h->loop, var) ? var : NULL;
}

// Is the variable of the module bound wherever the loop reads it, and changed by stores alone?
static bool is_steady_global(const Hoist *h, const IrGlobal *global) {
  if (global->is_seen || global->is_open || map_has(&h->inside.sets, global))
    return false;
  for (int b = 0; b < h->loop.cfg->count; b++) {
    const IrBlock *block = h->loop.function->blocks.items[b];
    for (int i = 0; h->loop.is_inside[b] && i < block->code.count; i++) {
      const IrInstruction *instruction = block->code.items[i];
      bool is_test = instruction->op == IR_is_aside && instruction->operands[0]->definition->op == IR_global_get &&
                     instruction->operands[0]->definition->global == global;
      if (is_test || (instruction->op == IR_global_check && instruction->global == global))
        return false;
    }
  }
  return true;
}

static bool can_hoist(const Hoist *h, const IrInstruction *i) {
  if (i->op == IR_global_get)
    return is_steady_global(h, i->global);
  return i->op == IR_field_get && i->cannot_fail && object_var(h, i) && !map_has(&h->inside.sets, i->field);
}

// ---- moving

static IrInstruction *insert(Hoist *h, IrOp op, IrInstruction *like, Type *type, IrTemp *operand) {
  IrBlock *block = h->loop.before;
  IrBuilder b = {.context = h->program->context, .function = h->loop.function, .site = like->site};
  IrInstruction *i = ir_emit(&b, op, type, operand != NULL, &operand);
  i->cannot_fail = true;
  vec_push(h->program->context->arena, &block->code, i);
  int last = block->code.count - 1;   // before the terminator
  block->code.items[last] = block->code.items[last - 1];
  block->code.items[last - 1] = i;
  return i;
}

static IrVar *new_var(Hoist *h, Str name, Type *type) {
  IrBuilder b = {.context = h->program->context, .function = h->loop.function};
  IrVar *var = ir_var(&b, str_printf(h->program->context->strings, ".%s", name->text), type);
  var->is_inner = true;
  return var;
}

// Before the loop the same read, into a variable.
static IrVar *read_before(Hoist *h, IrInstruction *get) {
  bool is_field = get->op == IR_field_get;
  IrTemp *object = NULL;
  if (is_field) {
    IrVar *var = object_var(h, get);
    IrInstruction *read = insert(h, IR_var_get, get, var->type, NULL);
    read->var = var;
    object = read->result;
  }
  IrInstruction *again = insert(h, get->op, get, get->result->type, object);
  if (is_field)
    again->field = get->field;
  else
    again->global = get->global;
  IrInstruction *set = insert(h, IR_var_set, get, NULL, again->result);
  set->var = new_var(h, is_field ? get->field->name : get->global->name, get->result->type);
  return set->var;
}

static bool is_same_read(const Hoist *h, const IrInstruction *a, const IrInstruction *b) {
  if (a->op != b->op || a->result->type != b->result->type)
    return false;
  return a->op == IR_global_get ? a->global == b->global : a->field == b->field && object_var(h, a) == object_var(h, b);
}

static void replace_reads(Hoist *h, IrInstruction *first) {
  IrInstruction sample = *first;
  IrVar *var = read_before(h, first);
  for (int b = 0; b < h->loop.cfg->count; b++) {
    IrBlock *block = h->loop.function->blocks.items[b];
    for (int i = 0; h->loop.is_inside[b] && i < block->code.count; i++) {
      IrInstruction *get = block->code.items[i];
      if (!can_hoist(h, get) || !is_same_read(h, get, &sample))
        continue;
      get->op = IR_var_get;
      get->operand_count = 0;
      get->var = var;
    }
  }
  h->changed = true;
}

static void hoist_loop(Hoist *h) {
  find_loop_effects(h);
  for (int b = 0; b < h->loop.cfg->count && !h->inside.is_unknown; b++) {
    IrBlock *block = h->loop.function->blocks.items[b];
    for (int i = 0; h->loop.is_inside[b] && i < block->code.count; i++)
      if (can_hoist(h, block->code.items[i]))
        replace_reads(h, block->code.items[i]);
  }
}

static void hoist_function(Hoist *h, IrFunction *function) {
  h->changed = true;
  for (int round = 0; round < ROUNDS && h->changed; round++) {
    Arena *scratch = arena_new();
    h->changed = false;
    ir_count_uses(function);
    loop_start(&h->loop, scratch, function);
    for (int i = 0; i < h->loop.cfg->reachable_count; i++) {
      IrBlock *head = h->loop.cfg->order[i];
      if (head->is_loop_head && loop_enter(&h->loop, head))
        hoist_loop(h);
    }
    arena_free(scratch);
  }
}

// Handlers of signals run at polls and while the program sleeps, and may set anything. So do __del__, callbacks of weak
// references and what generators do when they are closed: collections happen at polls.
static bool has_handlers(const IrProgram *program) {
  if (program->sees_ends)
    return true;
  for (int i = 0; i < program->functions.count; i++)
    if (program->functions.items[i]->has_cleanup && !program->functions.items[i]->module->is_light)
      return true;
  for (int i = 0; i < program->modules.count; i++) {
    const char *name = program->modules.items[i]->name->text;
    if (!strcmp(name, "signal") || !strcmp(name, "_signal") || !strcmp(name, "_thread"))
      return true;
  }
  return false;
}

void pass_hoist(IrProgram *program) {
  if (has_handlers(program))
    return;
  Hoist h = {.program = program, .arena = arena_new()};
  find_effects(&h);
  for (int i = 0; i < program->functions.count; i++)
    hoist_function(&h, program->functions.items[i]);
  arena_free(h.arena);
}
