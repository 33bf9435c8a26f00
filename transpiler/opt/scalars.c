// scalars.c - tuples and objects that nobody else sees become variables, one per part.
//
// Requires: inline (for more of them).   Provides: tuple_new and instance_new whose parts alone are used are gone.
//
//   %3 = tuple_new %1, %2; %4 = tuple_get 0, %3        ->   %4 = widen %1
//   %5 = instance_new Vec; field_set x, %5, %6; …      ->   var_set .x, %6; …
//   %7 = field_get x, %5                               ->   %7 = var_get .x
//
// What may be the same tuple or object, temporaries and variables, is a *group*: a temporary and what it is cast from,
// stored to or read from. A group is taken apart if every use in it is of a part, and if what makes its members are
// tuple_news of one length or instance_news of one class. Before that, reads of a variable that is stored once, where that
// store dominates them, become what was stored.
//
// An object that is in no variable may change: its fields are variables. One that is in a variable must be *frozen*: its
// fields are set before it is stored there and never again, so that a copy of its fields is as good as itself. Every field
// that is read must have been set before on all ways, or else the class would be asked.

#include "opt/pass.h"

enum { ROUNDS = 4, MOST_PARTS = 12 };

typedef struct Place {   // of an instruction
  IrBlock *block;
  int at;
  IrInstruction *instruction;
} Place;

typedef struct Group {
  bool is_bad;             // stays as it is
  const IrClass *class;    // of objects; NULL: of tuples
  int length;              // of tuples
  Vec(Place) makers;       // tuple_new, instance_new
  Vec(Place) sets, gets;   // field_set, field_get
  Vec(Place) stores;       // var_set of a member
  Vec(IrVar *) vars;
} Group;

typedef struct Scalars {
  IrProgram *program;
  Arena *arena, *scratch;
  IrFunction *function;
  IrCfg *cfg;
  int *parent;       // union-find: temporaries by number, then variables by index
  Group **groups;    // by representative; NULL: none
  Place *made;       // by temporary number
  IrVar ***fields;   // by number of an instance_new: a variable per field; NULL: not made
  IrTemp ***read;    // by number of a var_get: its parts
  IrVar ***parts;    // by index of a variable of a group: a variable per part
  Vec(IrInstruction *) code;
  bool changed;
} Scalars;

// ---- members

static bool is_part_type(Type *type) { return type->kind == TYPE_INSTANCE || type->kind == TYPE_TUPLE; }

static bool is_simple(const Scalars *s, const IrVar *var) {
  return !ir_is_captured(var) && !var->may_be_unbound && var->index >= s->function->parameter_count;
}

static bool is_cast(const IrInstruction *i) {
  return i->op == IR_narrow || i->op == IR_widen || i->op == IR_check_object;
}

static IrTemp *behind_casts(IrTemp *temp) {
  while (is_cast(temp->definition))
    temp = temp->definition->operands[0];
  return temp;
}

static bool precedes(const Scalars *s, Place a, Place b) {
  return a.block == b.block ? a.at < b.at : ir_dominates(s->cfg, a.block, b.block);
}

static void find_places(Scalars *s) {
  s->made = arena_alloc(s->scratch, sizeof(Place) * ((size_t)s->function->temp_count + 1));
  for (int b = 0; b < s->cfg->reachable_count; b++)
    for (int i = 0; i < s->cfg->order[b]->code.count; i++) {
      IrInstruction *instruction = s->cfg->order[b]->code.items[i];
      if (instruction->result)
        s->made[instruction->result->number] = (Place){s->cfg->order[b], i, instruction};
    }
}

// ---- variables that are stored once

typedef struct Stores {
  Place only;
  int count;
} Stores;

static void propagate(Scalars *s) {
  Stores *stores = arena_alloc(s->scratch, sizeof(Stores) * ((size_t)s->function->vars.count + 1));
  for (int b = 0; b < s->cfg->reachable_count; b++)
    for (int i = 0; i < s->cfg->order[b]->code.count; i++) {
      IrInstruction *set = s->cfg->order[b]->code.items[i];
      if (set->op == IR_var_set && is_simple(s, set->var) && ++stores[set->var->index].count == 1)
        stores[set->var->index].only = (Place){s->cfg->order[b], i, set};
    }
  for (int b = 0; b < s->cfg->reachable_count; b++)
    for (int i = 0; i < s->cfg->order[b]->code.count; i++) {
      IrInstruction *get = s->cfg->order[b]->code.items[i];
      if (get->op != IR_var_get || !is_simple(s, get->var) || stores[get->var->index].count != 1 ||
          !is_part_type(get->var->type) ||
          !precedes(s, stores[get->var->index].only, (Place){s->cfg->order[b], i, get}))
        continue;
      IrTemp *stored = stores[get->var->index].only.instruction->operands[0];
      get->op = IR_widen;
      get->var = NULL;
      get->operand_count = 1;
      get->operands = arena_alloc(s->arena, sizeof(IrTemp *));
      get->operands[0] = stored;
    }
}

// ---- groups

static int find(Scalars *s, int member) {
  while (s->parent[member] != member)
    member = s->parent[member] = s->parent[s->parent[member]];
  return member;
}

static void join(Scalars *s, int a, int b) { s->parent[find(s, a)] = find(s, b); }

static int member_of_var(const Scalars *s, const IrVar *var) { return s->function->temp_count + var->index; }

static void join_members(Scalars *s) {
  int count = s->function->temp_count + s->function->vars.count;
  s->parent = arena_alloc(s->scratch, sizeof(int) * ((size_t)count + 1));
  for (int i = 0; i < count; i++)
    s->parent[i] = i;
  for (int b = 0; b < s->cfg->reachable_count; b++)
    for (int i = 0; i < s->cfg->order[b]->code.count; i++) {
      const IrInstruction *instruction = s->cfg->order[b]->code.items[i];
      if (is_cast(instruction))
        join(s, instruction->result->number, instruction->operands[0]->number);
      else if (instruction->op == IR_var_set && is_part_type(instruction->var->type))
        join(s, instruction->operands[0]->number, member_of_var(s, instruction->var));
      else if (instruction->op == IR_var_get && is_part_type(instruction->var->type))
        join(s, instruction->result->number, member_of_var(s, instruction->var));
    }
}

static Group *group_of(Scalars *s, const IrTemp *temp) { return s->groups[find(s, temp->number)]; }

// Groups begin where something is made.
static void begin_groups(Scalars *s) {
  size_t count = (size_t)s->function->temp_count + (size_t)s->function->vars.count + 1;
  s->groups = arena_alloc(s->scratch, sizeof(Group *) * count);
  for (int b = 0; b < s->cfg->reachable_count; b++)
    for (int i = 0; i < s->cfg->order[b]->code.count; i++) {
      IrInstruction *made = s->cfg->order[b]->code.items[i];
      if (made->op != IR_tuple_new && made->op != IR_instance_new)
        continue;
      const IrClass *class = made->op == IR_instance_new ? made->class : NULL;
      Group **group = &s->groups[find(s, made->result->number)];
      if (!*group) {
        *group = NEW(s->scratch, Group);
        **group = (Group){.class = class, .length = made->operand_count};
      }
      (*group)->is_bad |= (*group)->class != class || (!class && (*group)->length != made->operand_count);
      (*group)->is_bad |= class ? class->fields.count > MOST_PARTS : made->operand_count > MOST_PARTS;
      vec_push(s->scratch, &(*group)->makers, (Place){s->cfg->order[b], i, made});
    }
}

static int index_of_field(const IrClass *class, const IrField *field) {
  for (int i = 0; i < class->fields.count; i++)
    if (class->fields.items[i] == field)
      return i;
  return -1;
}

// Is the operand used for a part of it only?
static bool note_use(Scalars *s, Group *group, Place place, int k) {
  IrInstruction *user = place.instruction;
  switch (user->op) {
  case IR_narrow:
  case IR_widen:
  case IR_check_object: return true;
  case IR_tuple_get: return !group->class && user->integer >= 0 && user->integer < group->length;
  case IR_tuple_len: return !group->class;
  case IR_field_get:
    vec_push(s->scratch, &group->gets, place);
    return group->class && index_of_field(group->class, user->field) >= 0;
  case IR_field_set:
    vec_push(s->scratch, &group->sets, place);
    return k == 0 && group->class && index_of_field(group->class, user->field) >= 0;
  case IR_var_set: vec_push(s->scratch, &group->stores, place); return is_part_type(user->var->type);
  default: return false;
  }
}

static bool can_make(const Group *group, const IrInstruction *i) {
  return is_cast(i) || i->op == IR_var_get || i->op == (group->class ? IR_instance_new : IR_tuple_new);
}

static void note_block(Scalars *s, IrBlock *block) {
  for (int i = 0; i < block->code.count; i++) {
    IrInstruction *instruction = block->code.items[i];
    for (int k = 0; k < instruction->operand_count; k++) {
      Group *group = group_of(s, instruction->operands[k]);
      if (group && !note_use(s, group, (Place){block, i, instruction}, k))
        group->is_bad = true;
    }
    Group *group = instruction->result ? group_of(s, instruction->result) : NULL;
    if (group && !can_make(group, instruction))
      group->is_bad = true;
  }
}

static void note_variables(Scalars *s) {
  for (int i = 0; i < s->function->vars.count; i++) {
    IrVar *var = s->function->vars.items[i];
    Group *group = s->groups[find(s, member_of_var(s, var))];
    if (!group)
      continue;
    vec_push(s->scratch, &group->vars, var);
    bool is_shaped = group->class ? var->type->kind == TYPE_INSTANCE
                                  : var->type->kind == TYPE_TUPLE && !var->type->is_variadic &&
                                        var->type->count == group->length;
    group->is_bad |= !is_shaped || !is_simple(s, var);
  }
}

// Other ways to a variable than var_get and var_set.
static void note_other_uses(Scalars *s) {
  for (int b = 0; b < s->cfg->reachable_count; b++)
    for (int i = 0; i < s->cfg->order[b]->code.count; i++) {
      const IrInstruction *instruction = s->cfg->order[b]->code.items[i];
      if (ir_op_info(instruction->op)->field != IR_FIELD_var || instruction->op == IR_var_get ||
          instruction->op == IR_var_set)
        continue;
      Group *group = s->groups[find(s, member_of_var(s, instruction->var))];
      if (group)
        group->is_bad = true;
    }
}

// ---- objects: is what is read set before?

static bool is_set_before(Scalars *s, const Group *group, const IrTemp *made, const IrField *field, Place place) {
  for (int i = 0; i < group->sets.count; i++) {
    Place set = group->sets.items[i];
    if (set.instruction->field == field && behind_casts(set.instruction->operands[0]) == made &&
        precedes(s, set, place))
      return true;
  }
  return false;
}

// Can control get from one place to the other without passing the maker again?
static bool reaches(Scalars *s, Place from, Place to, Place maker) {
  if (from.block == to.block && from.at < to.at)
    return true;
  bool *seen = arena_alloc(s->scratch, (size_t)s->cfg->count + 1);
  Vec(IrBlock *) stack = {0};
  vec_push(s->scratch, &stack, from.block);
  while (stack.count) {
    IrBlock **targets, *block = vec_pop(&stack);
    int count = ir_successors(block, &targets);
    for (int i = 0; i < count; i++) {
      if (targets[i] == to.block && (to.block != maker.block || to.at < maker.at))
        return true;
      if (targets[i] == maker.block || seen[targets[i]->number])
        continue;
      seen[targets[i]->number] = true;
      vec_push(s->scratch, &stack, targets[i]);
    }
  }
  return false;
}

static bool is_read(const Group *group, const IrField *field) {
  for (int i = 0; i < group->gets.count; i++)
    if (group->gets.items[i].instruction->field == field)
      return true;
  return false;
}

// Where an object is stored to a variable it must be complete, and stay as it is.
static bool is_frozen(Scalars *s, const Group *group, Place store) {
  IrTemp *made = behind_casts(store.instruction->operands[0]);
  if (made->definition->op == IR_var_get)
    return true;   // a copy of what is frozen
  for (int i = 0; i < group->class->fields.count; i++) {
    const IrField *field = group->class->fields.items[i];
    if (is_read(group, field) && !is_set_before(s, group, made, field, store))
      return false;
  }
  for (int i = 0; i < group->sets.count; i++)
    if (behind_casts(group->sets.items[i].instruction->operands[0]) == made &&
        reaches(s, store, group->sets.items[i], s->made[made->number]))
      return false;
  return true;
}

static void check_object_group(Scalars *s, Group *group) {
  for (int i = 0; i < group->sets.count; i++)
    group->is_bad |= behind_casts(group->sets.items[i].instruction->operands[0])->definition->op != IR_instance_new;
  for (int i = 0; i < group->gets.count && !group->is_bad; i++) {
    const IrInstruction *get = group->gets.items[i].instruction;
    IrTemp *made = behind_casts(get->operands[0]);
    if (made->definition->op == IR_instance_new && !is_set_before(s, group, made, get->field, group->gets.items[i]))
      group->is_bad = true;
  }
  for (int i = 0; i < group->stores.count && !group->is_bad; i++)
    if (!is_frozen(s, group, group->stores.items[i]))
      group->is_bad = true;
}

static void find_groups(Scalars *s) {
  join_members(s);
  begin_groups(s);
  for (int b = 0; b < s->cfg->reachable_count; b++)
    note_block(s, s->cfg->order[b]);
  note_variables(s);
  note_other_uses(s);
  for (int i = 0; i < s->function->temp_count + s->function->vars.count; i++)
    if (s->groups[i] && !s->groups[i]->is_bad && s->groups[i]->class)
      check_object_group(s, s->groups[i]);
}

// ---- taking apart

static int part_count(const Group *group) { return group->class ? group->class->fields.count : group->length; }

// Of what is made for the function, in no block yet.
static IrBuilder builder(const Scalars *s, IrSite site) {
  return (IrBuilder){.context = s->program->context, .program = s->program, .function = s->function, .site = site};
}

static IrVar *new_var(Scalars *s, const char *name, Type *type) {
  IrBuilder b = builder(s, (IrSite){0});
  IrVar *var = ir_var(&b, str_printf(s->program->context->strings, ".%s", name), type);
  var->is_inner = true;
  return var;
}

static Type *part_type(const Group *group, const IrVar *var, int part) {
  return group->class ? group->class->fields.items[part]->type : var->type->arguments[part];
}

static IrVar **new_parts(Scalars *s, const Group *group, const IrVar *var) {
  IrVar **parts = arena_alloc(s->scratch, sizeof(IrVar *) * ((size_t)part_count(group) + 1));
  for (int i = 0; i < part_count(group); i++)
    parts[i] = new_var(s, group->class ? group->class->fields.items[i]->name->text : "item", part_type(group, var, i));
  return parts;
}

static void make_variables(Scalars *s) {
  size_t temps = (size_t)s->function->temp_count + 1, vars = (size_t)s->function->vars.count + 1;
  s->fields = arena_alloc(s->scratch, sizeof(IrVar **) * temps);
  s->read = arena_alloc(s->scratch, sizeof(IrTemp **) * temps);
  s->parts = arena_alloc(s->scratch, sizeof(IrVar **) * vars);
  int members = s->function->temp_count + s->function->vars.count;
  for (int i = 0; i < members; i++) {
    const Group *group = s->groups[i];
    if (!group || group->is_bad)
      continue;
    s->changed = true;
    for (int k = 0; k < group->vars.count; k++)
      s->parts[group->vars.items[k]->index] = new_parts(s, group, group->vars.items[k]);
    for (int k = 0; group->class && k < group->makers.count; k++)
      s->fields[group->makers.items[k].instruction->result->number] = new_parts(s, group, NULL);
  }
}

static IrInstruction *add(Scalars *s, IrOp op, Type *type, IrTemp *operand, IrSite site) {
  IrBuilder b = builder(s, site);
  IrInstruction *i = ir_emit(&b, op, type, operand != NULL, &operand);
  vec_push(s->arena, &s->code, i);
  return i;
}

static IrTemp *read_var(Scalars *s, IrVar *var, IrSite site) {
  IrInstruction *get = add(s, IR_var_get, var->type, NULL, site);
  get->var = var;
  return get->result;
}

static void write_var(Scalars *s, IrVar *var, IrTemp *value, IrSite site) {
  add(s, IR_var_set, NULL, value, site)->var = var;
}

// A part of a member, here.
static IrTemp *part_of(Scalars *s, IrTemp *temp, int part, IrSite site) {
  temp = behind_casts(temp);
  if (temp->definition->op == IR_tuple_new)
    return temp->definition->operands[part];
  if (temp->definition->op == IR_instance_new)
    return read_var(s, s->fields[temp->number][part], site);
  return s->read[temp->number][part];
}

static void become_cast(Scalars *s, IrInstruction *i, IrTemp *operand) {
  i->op = IR_widen;
  i->operand_count = 1;
  i->operands = arena_alloc(s->arena, sizeof(IrTemp *));
  i->operands[0] = operand;
  i->cannot_fail = false;
  vec_push(s->arena, &s->code, i);
}

static void read_parts(Scalars *s, const Group *group, const IrInstruction *get) {
  IrTemp **parts = arena_alloc(s->scratch, sizeof(IrTemp *) * ((size_t)part_count(group) + 1));
  for (int i = 0; i < part_count(group); i++)
    parts[i] = read_var(s, s->parts[get->var->index][i], get->site);
  s->read[get->result->number] = parts;
}

// All parts are read before the first is written: the variable itself may be what is read.
static void store_parts(Scalars *s, const Group *group, const IrInstruction *set) {
  IrTemp *parts[MOST_PARTS];
  for (int i = 0; i < part_count(group); i++)
    if (!group->class || is_read(group, group->class->fields.items[i]))
      parts[i] = part_of(s, set->operands[0], i, set->site);
  for (int i = 0; i < part_count(group); i++)
    if (!group->class || is_read(group, group->class->fields.items[i]))
      write_var(s, s->parts[set->var->index][i], parts[i], set->site);
}

// The instruction without its tuple or object; false: it is of none that is taken apart.
static bool take_apart(Scalars *s, IrInstruction *i) {
  Group *group = i->operand_count && i->op != IR_tuple_new && i->op != IR_instance_new ? group_of(s, i->operands[0])
                                                                                       : NULL;
  bool is_member = i->result && i->op != IR_tuple_get && i->op != IR_field_get && i->op != IR_tuple_len;
  if (!group && is_member)
    group = group_of(s, i->result);
  if (!group || group->is_bad)
    return false;
  switch (i->op) {
  case IR_tuple_get: become_cast(s, i, part_of(s, i->operands[0], (int)i->integer, i->site)); return true;
  case IR_tuple_len:
    i->op = IR_const_int;
    i->operand_count = 0;
    i->integer = group->length;
    vec_push(s->arena, &s->code, i);
    return true;
  case IR_field_get:
    become_cast(s, i, part_of(s, i->operands[0], index_of_field(group->class, i->field), i->site));
    return true;
  case IR_field_set: {
    const IrTemp *made = behind_casts(i->operands[0]);
    write_var(s, s->fields[made->number][index_of_field(group->class, i->field)], i->operands[1], i->site);
    return true;
  }
  case IR_var_set: store_parts(s, group, i); return true;
  case IR_var_get: read_parts(s, group, i); return true;
  default: return is_cast(i) || i->op == IR_tuple_new || i->op == IR_instance_new;
  }
}

// Dominators first, so that what a cast or a read stands for is known when it is used.
static void rewrite(Scalars *s) {
  for (int b = 0; b < s->cfg->reachable_count; b++) {
    IrBlock *block = s->cfg->order[b];
    memset(&s->code, 0, sizeof s->code);
    for (int i = 0; i < block->code.count; i++)
      if (!take_apart(s, block->code.items[i]))
        vec_push(s->arena, &s->code, block->code.items[i]);
    memcpy(&block->code, &s->code, sizeof block->code);
  }
}

// ---- functions

static bool makes_parts(const IrFunction *function) {
  for (int b = 0; b < function->blocks.count; b++)
    for (int i = 0; i < function->blocks.items[b]->code.count; i++) {
      IrOp op = function->blocks.items[b]->code.items[i]->op;
      if (op == IR_tuple_new || op == IR_instance_new)
        return true;
    }
  return false;
}

// One round; false: there is nothing more to take apart.
static bool take_function_apart(IrProgram *program, IrFunction *function) {
  Arena *scratch = arena_new();
  Scalars s = {.program = program, .arena = program->context->arena, .scratch = scratch, .function = function};
  ir_count_uses(function);
  s.cfg = ir_cfg(scratch, function);
  ir_drop_unreachable(function, s.cfg);
  s.cfg = ir_cfg(scratch, function);
  propagate(&s);
  find_places(&s);
  find_groups(&s);
  make_variables(&s);
  if (s.changed)
    rewrite(&s);
  cleanup_function(program->context->arena, function);
  arena_free(scratch);
  return s.changed;
}

void pass_scalars(IrProgram *program) {
  for (int i = 0; i < program->functions.count; i++)
    for (int round = 0; round < ROUNDS && makes_parts(program->functions.items[i]); round++)
      if (!take_function_apart(program, program->functions.items[i]))
        break;
}
