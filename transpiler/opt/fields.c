// fields.c - attributes that every object has, from its constructor on.
//
// Requires: scalars.   Provides: IrField.is_always_set; IrInstruction.cannot_fail of their reads, and of stores to objects.
//
// An attribute that is not set holds an aside, so each read tests for it and goes on in the class where it finds one. Mostly
// __init__ sets all attributes, before anybody else sees the object:
//
//   %4 = instance_new Vec, %0
//   call Vec___init___1, %4, %1, %2         sets x and y of its first parameter, does nothing else with it
//   var_set v, %4                           here the object is seen: x and y are set
//
// From each instance_new on, the fields that are surely set are followed along all ways to where the object is *seen*: stored,
// returned, passed to something that is not looked into. A function that gets the object as an argument is looked into the
// same way, from its parameter. What is not set at that point on some way is not always set; neither is what is read of the
// object before it is set. Lowering has excluded objects that are made in other ways (IrField.is_set_by_init).

#include "opt/pass.h"

typedef uint64_t *Set;   // of fields, by number

// What a function does with an argument that is not seen elsewhere yet.
typedef struct Summary {
  bool is_done;   // false: being made; a recursive call lets the object be seen
  bool is_seen;   // lets others see it
  Set set;        // where it is seen first, or at the end
  Set unset;      // read before they are set
} Summary;

typedef struct Fields {
  IrProgram *program;
  Arena *arena;
  Vec(IrField *) fields;
  Map numbers;     // IrField * -> its number plus 1
  int words;       // of a set
  Map summaries;   // IrVar * (a parameter) -> Summary *
  Set always;      // so far
} Fields;

// One object being followed through one function.
typedef struct Walk {
  Fields *fields;
  IrFunction *function;
  IrCfg *cfg;
  const IrVar *parameter;       // that holds the object; NULL: it is made by
  const IrInstruction *maker;   // … this
  bool *is_object;              // by temporary number
  Set *at_start, state;         // by block number; where the walk is
  Summary *summary;
} Walk;

// ---- sets

static Set set_new(Fields *f, bool is_full) {
  Set set = arena_alloc(f->arena, sizeof(uint64_t) * (size_t)f->words);
  memset(set, is_full ? 0xff : 0, sizeof(uint64_t) * (size_t)f->words);
  return set;
}

// True if that changes a.
static bool set_meet(const Fields *f, Set a, const uint64_t *b) {
  bool changed = false;
  for (int w = 0; w < f->words; w++) {
    changed |= (a[w] & ~b[w]) != 0;
    a[w] &= b[w];
  }
  return changed;
}

static void set_join(const Fields *f, Set a, const uint64_t *b) {
  for (int w = 0; w < f->words; w++)
    a[w] |= b[w];
}

static bool set_has(const uint64_t *set, int number) { return set[number / 64] >> (number % 64) & 1; }
static void set_add(Set set, int number) { set[number / 64] |= (uint64_t)1 << (number % 64); }

static int number_of(const Fields *f, const IrField *field) { return (int)(intptr_t)map_get(&f->numbers, field) - 1; }

// ---- along a function

static void summarise(Fields *f, IrFunction *function, const IrVar *parameter, Summary *summary);

static Summary *summary_of(Fields *f, IrFunction *callee, const IrVar *parameter) {
  Summary *known = map_get(&f->summaries, parameter);
  if (known)
    return known;
  known = NEW(f->arena, Summary);
  *known = (Summary){.set = set_new(f, true), .unset = set_new(f, false)};
  map_set(f->arena, &f->summaries, parameter, known);
  summarise(f, callee, parameter, known);
  known->is_done = true;
  return known;
}

// From here on the object may be looked at by anybody.
static void see(Walk *w) {
  w->summary->is_seen = true;
  set_meet(w->fields, w->summary->set, w->state);
  memset(w->state, 0xff, sizeof(uint64_t) * (size_t)w->fields->words);
}

static void pass_to(Walk *w, const IrInstruction *call, int k) {
  IrFunction *callee = call->function;
  Fields *f = w->fields;
  int index = k - callee->has_closure;
  const Summary *there = index >= 0 && index < callee->parameter_count
                             ? summary_of(f, callee, callee->vars.items[index])
                             : NULL;
  if (!there || !there->is_done) {
    see(w);
    return;
  }
  for (int i = 0; i < f->fields.count; i++)
    if (set_has(there->unset, i) && !set_has(w->state, i))
      set_add(w->summary->unset, i);
  set_join(f, w->state, there->set);
  if (there->is_seen)
    see(w);
}

static bool is_object(const Walk *w, const IrInstruction *i, int k) {
  return k < i->operand_count && w->is_object[i->operands[k]->number];
}

static void use_operand(Walk *w, const IrInstruction *i, int k) {
  switch (i->op) {
  case IR_narrow:
  case IR_widen:
  case IR_check_object: w->is_object[i->result->number] = true; return;
  case IR_is_none:
  case IR_is_exactly: return;
  case IR_field_get:
    if (!set_has(w->state, number_of(w->fields, i->field)))
      set_add(w->summary->unset, number_of(w->fields, i->field));
    return;
  case IR_field_set:
    if (k == 0)
      set_add(w->state, number_of(w->fields, i->field));
    else
      see(w);
    return;
  case IR_call: pass_to(w, i, k); return;
  default: see(w); return;
  }
}

static void walk_instruction(Walk *w, const IrInstruction *i) {
  for (int k = i->operand_count - 1; k >= 0; k--)   // a stored value is seen before the store
    if (is_object(w, i, k))
      use_operand(w, i, k);
  if (i == w->maker) {
    memset(w->state, 0, sizeof(uint64_t) * (size_t)w->fields->words);
    w->is_object[i->result->number] = true;
  }
  if (i->op == IR_var_get && i->var == w->parameter)
    w->is_object[i->result->number] = true;
  if (i->op == IR_return && w->parameter)
    set_meet(w->fields, w->summary->set, w->state);
}

// The start of a block: met by all ways that lead there. True if one more way changes it.
static bool flow_to(Walk *w, const IrBlock *block, const uint64_t *state) {
  return set_meet(w->fields, w->at_start[block->number], state);
}

static bool walk_block(Walk *w, const IrBlock *block) {
  bool changed = block->landing && flow_to(w, block->landing, w->at_start[block->number]);
  memcpy(w->state, w->at_start[block->number], sizeof(uint64_t) * (size_t)w->fields->words);
  for (int i = 0; i < block->code.count; i++)
    walk_instruction(w, block->code.items[i]);
  IrBlock **targets;
  int count = ir_successors(block, &targets);
  for (int i = 0; i < count; i++)
    changed |= flow_to(w, targets[i], w->state);
  return changed;
}

static void walk(Walk *w) {
  Fields *f = w->fields;
  w->cfg = ir_cfg(f->arena, w->function);
  w->is_object = arena_alloc(f->arena, (size_t)w->function->temp_count + 1);
  w->at_start = arena_alloc(f->arena, sizeof(Set) * ((size_t)w->cfg->count + 1));
  w->state = set_new(f, true);
  for (int b = 0; b < w->cfg->count; b++)
    w->at_start[b] = set_new(f, true);
  if (w->parameter)
    w->at_start[w->function->blocks.items[0]->number] = set_new(f, false);
  for (bool changed = true; changed;) {
    changed = false;
    for (int b = 0; b < w->cfg->reachable_count; b++)
      changed |= walk_block(w, w->cfg->order[b]);
  }
}

// May the parameter be another object later, or be captured?
static bool is_kept(const IrFunction *function, const IrVar *parameter) {
  if (ir_is_captured(parameter) || function->is_generator)
    return false;
  for (int b = 0; b < function->blocks.count; b++)
    for (int i = 0; i < function->blocks.items[b]->code.count; i++) {
      const IrInstruction *instruction = function->blocks.items[b]->code.items[i];
      if (ir_op_info(instruction->op)->field == IR_FIELD_var && instruction->var == parameter &&
          instruction->op != IR_var_get)
        return false;
    }
  return true;
}

static void summarise(Fields *f, IrFunction *function, const IrVar *parameter, Summary *summary) {
  if (is_kept(function, parameter)) {
    walk(&(Walk){.fields = f, .function = function, .parameter = parameter, .summary = summary});
    return;
  }
  summary->is_seen = true;
  summary->set = set_new(f, false);
}

// ---- the program

static void number_fields(Fields *f) {
  for (int c = 0; c < f->program->classes.count; c++)
    for (int i = 0; i < f->program->classes.items[c]->fields.count; i++) {
      IrField *field = f->program->classes.items[c]->fields.items[i];
      if (map_has(&f->numbers, field))
        continue;
      vec_push(f->arena, &f->fields, field);
      map_set(f->arena, &f->numbers, field, (void *)(intptr_t)f->fields.count);
    }
  f->words = f->fields.count / 64 + 1;
}

static void follow_object(Fields *f, IrFunction *function, const IrInstruction *maker) {
  Summary summary = {.set = set_new(f, true), .unset = set_new(f, false)};
  walk(&(Walk){.fields = f, .function = function, .maker = maker, .summary = &summary});
  for (int i = 0; i < maker->class->fields.count; i++) {
    int number = number_of(f, maker->class->fields.items[i]);
    if (!set_has(summary.set, number) || set_has(summary.unset, number))
      f->always[number / 64] &= ~((uint64_t)1 << (number % 64));
  }
}

static bool is_some_open(const IrClass *class) {
  for (int i = 0; i < class->fields.count; i++)
    if (class->fields.items[i]->is_set_by_init)
      return true;
  return false;
}

static bool is_instance(Type *type) {
  if (type->kind != TYPE_UNION)
    return type->kind == TYPE_INSTANCE;
  for (int i = 0; i < type->count; i++)
    if (type->arguments[i]->kind != TYPE_INSTANCE)
      return false;
  return true;
}

static void settle(IrInstruction *i) {
  bool is_sure = i->op == IR_field_set || (i->op == IR_field_get && i->field->is_always_set);
  if (is_sure && is_instance(i->operands[0]->type))
    i->cannot_fail = true;
}

static void for_each_instruction(Fields *f, void (*visit)(Fields *, IrFunction *, IrInstruction *)) {
  for (int k = 0; k < f->program->functions.count; k++) {
    IrFunction *function = f->program->functions.items[k];
    for (int b = 0; b < function->blocks.count; b++)
      for (int i = 0; i < function->blocks.items[b]->code.count; i++)
        visit(f, function, function->blocks.items[b]->code.items[i]);
  }
}

static void visit_maker(Fields *f, IrFunction *function, IrInstruction *i) {
  if (i->op == IR_instance_new && is_some_open(i->class))
    follow_object(f, function, i);
}

static void visit_access(Fields *f, IrFunction *function, IrInstruction *i) {
  (void)f, (void)function;
  settle(i);
}

void pass_fields(IrProgram *program) {
  Fields f = {.program = program, .arena = arena_new()};
  number_fields(&f);
  f.always = set_new(&f, true);
  for_each_instruction(&f, visit_maker);
  for (int i = 0; i < f.fields.count; i++)
    f.fields.items[i]->is_always_set = f.fields.items[i]->is_set_by_init && set_has(f.always, i);
  for_each_instruction(&f, visit_access);
  arena_free(f.arena);
}
