// guards.c - test once before a loop that all its indices are in range, then run it unchecked.
//
// Requires: views.   Provides: IrInstruction.is_unchecked in second copies of innermost loops.
//
// An innermost quiet loop (see loop.h) that counts an index up or down to a limit gets a second copy. Before the loop the
// range of each index is compared with the length of its list; if all fit the copy runs, else the loop as it was:
//
//   loop:  branch j < n, body, done            guard: %ok = view_holds a, j, n …; branch %ok, loop', loop
//   body:  %1 = list_get a, j; …        ->     loop':  branch j < n, body', done
//          j = j + 1; poll; jump loop          body':  %1 = list_get a, j unchecked; …; j = j + 1; jump loop'
//                                              loop:   as before, out of the way
//
// An index may be the counter plus or minus variables that the loop does not change, and constants. A row, table[i] where
// the loop changes neither, is looked up before the loop, as the list of a variable of its own. Negative indices fail the
// test. The copy needs no poll: it makes no more steps than a list is long.
//
// What is not known to be raw in this copy of the function (see repr) is not looked at.

#include "opt/interval.h"
#include "opt/loop.h"
#include "opt/pass.h"

enum { LARGEST = 120, DEEPEST = 6, MOST_ROWS = 8, MOST_GUARDS = 12 };

// counter (if has_counter) + plus - minus + constant, or the length of a list's variable + constant.
typedef struct Affine {
  bool is_known, has_counter;
  IrVar *plus, *minus, *length_of;
  int64_t constant;
} Affine;

typedef struct Row {   // list[index], a list
  IrVar *list;
  Affine index;
  IrVar *var;   // that holds it
} Row;

typedef struct Guard {   // an index and the variable with the view of its list
  IrVar *view;
  Affine index;
} Guard;

typedef struct Guards {
  IrProgram *program;
  Loop loop;
  IrBlock **home;   // by temporary number: the block inside of the loop that makes it; NULL: none
  int *place;       // … and its position in there
  IrVar *counter;
  IrOp test;   // counter TEST limit goes on
  Affine limit;
  const IrBlock *step_block;   // where the counter is changed, by `step`
  int step_place;
  int64_t step;
  bool *is_after_step;   // by block number: may run after the step in the same round
  Row rows[MOST_ROWS];
  Guard guards[MOST_GUARDS];
  int row_count, guard_count;
} Guards;

static Arena *arena_of(const Guards *g) { return g->program->context->arena; }

// ---- what an index is

static bool is_raw_var(const Guards *g, const IrVar *var) {
  bool is_plain = var->type->kind == TYPE_INT && !ir_is_captured(var) && !var->may_be_unbound;
  return is_plain && (ir_range_is_i64(var->range) || (g->loop.function->generic && !var->is_tagged));
}

// Does what stands there run before this, in each round that gets here?
static bool precedes(const Guards *g, const IrBlock *block, int place, const IrTemp *temp) {
  const IrBlock *at = g->home[temp->number];
  return at == block ? place < g->place[temp->number] : ir_dominates(g->loop.cfg, block, at);
}

// The only store to the variable in the loop; NULL if there are several.
static IrInstruction *only_store(const Guards *g, const IrVar *var, const IrBlock **block, int *place) {
  if (loop_count_stores(&g->loop, var) != 1)
    return NULL;
  for (int b = 0; b < g->loop.cfg->count; b++) {
    const IrBlock *inside = g->loop.function->blocks.items[b];
    for (int i = 0; g->loop.is_inside[b] && i < inside->code.count; i++)
      if (inside->code.items[i]->op == IR_var_set && inside->code.items[i]->var == var) {
        *block = inside;
        *place = i;
        return inside->code.items[i];
      }
  }
  return NULL;
}

static const Affine unknown = {0};

static Affine affine_of(const Guards *g, const IrTemp *temp, int depth);

static Affine counter_at(const Guards *g, const IrTemp *read) {
  const IrBlock *at = g->home[read->number];
  bool is_later = at == g->step_block && g->place[read->number] > g->step_place;
  if (!g->is_after_step[at->number] && !is_later)
    return (Affine){.is_known = true, .has_counter = true};
  if (precedes(g, g->step_block, g->step_place, read))
    return (Affine){.is_known = true, .has_counter = true, .constant = g->step};
  return unknown;
}

static Affine affine_of_read(const Guards *g, const IrTemp *read, int depth) {
  IrVar *var = read->definition->var;
  if (!is_raw_var(g, var))
    return unknown;
  if (var == g->counter)
    return counter_at(g, read);
  if (!loop_count_stores(&g->loop, var))
    return (Affine){.is_known = true, .plus = var};
  const IrBlock *block;
  int place;
  const IrInstruction *store = only_store(g, var, &block, &place);
  return store && precedes(g, block, place, read) ? affine_of(g, store->operands[0], depth - 1) : unknown;
}

static Affine negated(Affine a) {
  a.is_known &= !a.has_counter && !a.length_of && a.constant != INT64_MIN;
  IrVar *plus = a.plus;
  a.plus = a.minus;
  a.minus = plus;
  a.constant = a.is_known ? -a.constant : 0;
  return a;
}

static Affine sum(Affine a, Affine b) {
  bool is_simple = !(a.has_counter && b.has_counter) && !(a.plus && b.plus) && !(a.minus && b.minus) && !a.length_of &&
                   !b.length_of;
  Affine result = {.is_known = a.is_known && b.is_known && is_simple,
                   .has_counter = a.has_counter || b.has_counter,
                   .plus = a.plus ? a.plus : b.plus,
                   .minus = a.minus ? a.minus : b.minus};
  if (__builtin_add_overflow(a.constant, b.constant, &result.constant))
    result.is_known = false;
  return result;
}

static Affine affine_of(const Guards *g, const IrTemp *temp, int depth) {
  if (temp->range.low == temp->range.high && ir_range_is_i64(temp->range))
    return (Affine){.is_known = true, .constant = (int64_t)temp->range.low};
  const IrInstruction *i = temp->definition;
  if (depth == 0 || !g->home[temp->number] || temp->width != WIDTH_USUAL)
    return unknown;
  switch (i->op) {
  case IR_var_get: return affine_of_read(g, temp, depth);
  case IR_narrow:
  case IR_widen: return affine_of(g, i->operands[0], depth - 1);
  case IR_int_add: return sum(affine_of(g, i->operands[0], depth - 1), affine_of(g, i->operands[1], depth - 1));
  case IR_int_sub:
    return sum(affine_of(g, i->operands[0], depth - 1), negated(affine_of(g, i->operands[1], depth - 1)));
  default: return unknown;
  }
}

// ---- the counter

// Or the length of a list, which is the same in all rounds.
static Affine affine_of_limit(const Guards *g, const IrTemp *temp) {
  const IrInstruction *length = temp->definition;
  if (length->op != IR_list_len)
    return affine_of(g, temp, DEEPEST);
  const IrInstruction *get = length->operands[0]->definition;
  bool is_fixed = get->op == IR_var_get && !ir_is_captured(get->var) && !loop_count_stores(&g->loop, get->var);
  return is_fixed ? (Affine){.is_known = true, .length_of = get->var} : unknown;
}

// Blocks that may run after the step and before the next round.
static void mark_after_step(Guards *g) {
  Loop *loop = &g->loop;
  int depth = 0;
  loop->stack[depth++] = (IrBlock *)g->step_block;
  while (depth) {
    IrBlock **targets, *block = loop->stack[--depth];
    int count = ir_successors(block, &targets);
    for (int i = 0; i < count; i++) {
      IrBlock *next = targets[i];
      if (next == loop->head || !loop->is_inside[next->number] || g->is_after_step[next->number])
        continue;
      g->is_after_step[next->number] = true;
      loop->stack[depth++] = next;
    }
  }
}

static bool find_step(Guards *g) {
  const IrInstruction *store = only_store(g, g->counter, &g->step_block, &g->step_place);
  if (!store || !is_raw_var(g, g->counter))
    return false;
  g->is_after_step = arena_alloc(g->loop.arena, (size_t)g->loop.cfg->count + 1);
  g->step = 0;
  Affine stored = affine_of(g, store->operands[0], DEEPEST);
  bool is_step = stored.is_known && stored.has_counter && !stored.plus && !stored.minus;
  g->step = stored.constant;
  mark_after_step(g);
  return is_step && (g->test == IR_int_lt || g->test == IR_int_le ? g->step > 0 : g->step < 0);
}

static bool find_counter(Guards *g) {
  const IrInstruction *last = ir_terminator(g->loop.head);
  if (last->op != IR_branch || !g->loop.is_inside[last->targets[0]->number] ||
      g->loop.is_inside[last->targets[1]->number])
    return false;
  const IrInstruction *test = last->operands[0]->definition;
  bool is_order = test->op == IR_int_lt || test->op == IR_int_le || test->op == IR_int_gt || test->op == IR_int_ge;
  if (!is_order || g->home[last->operands[0]->number] != g->loop.head ||
      test->operands[0]->definition->op != IR_var_get)
    return false;
  g->test = test->op;
  g->counter = test->operands[0]->definition->var;
  if (g->home[test->operands[0]->number] != g->loop.head || !find_step(g) || g->step_block == g->loop.head)
    return false;
  g->limit = affine_of_limit(g, test->operands[1]);
  return g->limit.is_known && !g->limit.has_counter;
}

// ---- rows and guards

static bool is_same(Affine a, Affine b) {
  return a.has_counter == b.has_counter && a.plus == b.plus && a.minus == b.minus && a.constant == b.constant;
}

// table[i]: a list of a list that the loop does not change, at an index that it does not change.
static bool find_row(const Guards *g, const IrTemp *temp, Row *row) {
  const IrInstruction *get = temp->definition;
  if (!g->home[temp->number] || get->op != IR_list_get || temp->type->kind != TYPE_LIST)
    return false;
  const IrInstruction *list = get->operands[0]->definition;
  *row = (Row){.index = affine_of(g, get->operands[1], DEEPEST)};
  if (list->op != IR_var_get || ir_is_captured(list->var) || list->var->may_be_unbound ||
      list->var->type->kind != TYPE_LIST || loop_count_stores(&g->loop, list->var))
    return false;
  row->list = list->var;
  return row->index.is_known && !row->index.has_counter && !row->index.minus;
}

static Row *known_row(Guards *g, const Row *row) {
  for (int i = 0; i < g->row_count; i++)
    if (g->rows[i].list == row->list && is_same(g->rows[i].index, row->index))
      return &g->rows[i];
  return NULL;
}

static IrVar *new_row(Guards *g, Row row, Type *type) {
  if (g->row_count == MOST_ROWS)
    return NULL;
  IrBuilder b = {.context = g->program->context, .function = g->loop.function};
  IrVar *var = ir_var(&b, str_from(g->program->context->strings, ".row"), type);
  var->is_viewed = true;
  row.var = var;
  g->rows[g->row_count++] = row;
  return var;
}

static bool is_guarded(const Guards *g, const IrVar *view, Affine index) {
  for (int i = 0; i < g->guard_count; i++)
    if (g->guards[i].view == view && is_same(g->guards[i].index, index))
      return true;
  return false;
}

// The variable whose view an access can take unchecked, once the guard holds; NULL if there is none. `adds`: a guard
// and a row may be added for it.
static IrVar *guarded_view(Guards *g, const IrInstruction *access, bool adds) {
  if (access->op != IR_list_get && access->op != IR_list_set)
    return NULL;
  Affine index = affine_of(g, access->operands[1], DEEPEST);
  bool is_raw = ir_range_is_i64(access->operands[1]->range) || g->loop.function->generic;
  if (!index.is_known || !is_raw)
    return NULL;
  IrVar *view = access->view;
  Row row;
  if (!view && find_row(g, access->operands[0], &row)) {
    const Row *known = known_row(g, &row);
    view = known                                  ? known->var
           : adds && g->guard_count < MOST_GUARDS ? new_row(g, row, access->operands[0]->type)
                                                  : NULL;
  }
  if (!view || is_guarded(g, view, index))
    return view;
  if (!adds || g->guard_count == MOST_GUARDS)
    return NULL;
  g->guards[g->guard_count++] = (Guard){view, index};
  return view;
}

// True if some index with the counter in it is guarded: then the lists' lengths bound the number of rounds.
static bool find_guards(Guards *g) {
  for (int b = 0; b < g->loop.cfg->count; b++)
    for (int i = 0; g->loop.is_inside[b] && i < g->loop.function->blocks.items[b]->code.count; i++)
      guarded_view(g, g->loop.function->blocks.items[b]->code.items[i], true);
  for (int i = 0; i < g->guard_count; i++)
    if (g->guards[i].index.has_counter)
      return true;
  return false;
}

// ---- the block before the loop

typedef struct Writer {
  Guards *g;
  IrBlock *block;
} Writer;

static IrInstruction *write(Writer *w, IrOp op, Type *type, int count, IrTemp **operands) {
  IrBuilder b = {.context = w->g->program->context, .function = w->g->loop.function, .block = w->block};
  return ir_emit(&b, op, type, count, operands);
}

static IrTemp *write_int(Writer *w, int64_t n) {
  IrInstruction *i = write(w, IR_const_int, w->g->counter->type, 0, NULL);
  i->integer = n;
  i->result->range = (IrRange){n, n};
  return i->result;
}

static IrTemp *write_read(Writer *w, IrVar *var) {
  if (!var)
    return write_int(w, 0);
  IrInstruction *i = write(w, IR_var_get, var->type, 0, NULL);
  i->var = var;
  i->result->range = var->range;
  return i->result;
}

// The row, or NULL where there is none; and its view.
static void write_row(Writer *w, const Row *row) {
  IrTemp *list = write_read(w, row->list), *plus = write_read(w, row->index.plus);
  IrTemp *operands[] = {list, plus, write_int(w, row->index.constant)};
  IrTemp *found = write(w, IR_list_row, row->var->type, 3, operands)->result;
  write(w, IR_var_set, NULL, 1, &found)->var = row->var;
  write(w, IR_list_view, NULL, 0, NULL)->var = row->var;
}

// The limit, without its constant.
static IrTemp *write_limit(Writer *w) {
  if (!w->g->limit.length_of)
    return write_read(w, w->g->limit.plus);
  IrTemp *list = write_read(w, w->g->limit.length_of);
  IrInstruction *length = write(w, IR_list_len, w->g->counter->type, 1, &list);
  length->result->range = INTERVAL_LENGTH;
  return length->result;
}

// Is every value of the index from 0 to the view's length? The counter goes from its value now to the limit, or down to it.
static IrTemp *write_guard(Writer *w, const Guard *guard, Type *truth) {
  const Guards *g = w->g;
  bool goes_up = g->step > 0, is_strict = g->test == IR_int_lt || g->test == IR_int_gt;
  IrTemp *start, *limit, *plus = write_read(w, guard->index.plus), *minus = write_read(w, guard->index.minus);
  int64_t to_start = guard->index.constant, to_limit = guard->index.constant + g->limit.constant;
  if (guard->index.has_counter) {
    start = write_read(w, g->counter);
    limit = write_limit(w);
  } else {
    start = limit = write_int(w, 0);
    to_limit = guard->index.constant + 1;
  }
  bool is_down = guard->index.has_counter && !goes_up;
  int64_t low_offset = is_down ? to_limit + is_strict : to_start;
  int64_t end_offset = is_down ? to_start + 1 : to_limit + (guard->index.has_counter && !is_strict);
  IrTemp *low = is_down ? limit : start, *end = is_down ? start : limit;
  IrTemp *operands[] = {low, end, plus, minus, write_int(w, low_offset), write_int(w, end_offset)};
  IrInstruction *holds = write(w, IR_view_holds, truth, 6, operands);
  holds->var = guard->view;
  return holds->result;
}

static IrBlock *write_guards(Guards *g, IrBlock *fast_head, Type *truth) {
  IrBlock *block = NEW(arena_of(g), IrBlock);
  *block = (IrBlock){.label = "guard", .landing = g->loop.head->landing};
  Writer w = {g, block};
  for (int i = 0; i < g->row_count; i++)
    write_row(&w, &g->rows[i]);
  IrTemp *all = NULL;
  for (int i = 0; i < g->guard_count; i++) {
    IrTemp *holds = write_guard(&w, &g->guards[i], truth);
    IrTemp *both[] = {all, holds};
    all = all ? write(&w, IR_bool_and, truth, 2, both)->result : holds;
  }
  IrInstruction *branch = write(&w, IR_branch, NULL, 1, &all);
  branch->targets[0] = fast_head;
  branch->targets[1] = g->loop.head;
  return block;
}

// ---- the unchecked copy

// Is the limit the length of a list whose items are in the view, all of them, if there is any round?
static bool is_limit_viewed(const Guards *g) {
  for (int i = 0; i < g->guard_count; i++)
    if (g->limit.length_of && g->guards[i].view == g->limit.length_of && g->guards[i].index.has_counter)
      return g->step > 0;
  return false;
}

// In place of the instruction that it is a copy of: an unchecked access, the row itself, the length of a view; a poll is
// dropped. `original` is still in the loop at hand.
static bool loosen(Guards *g, IrInstruction *copy, const IrInstruction *original) {
  if (original->op == IR_poll)
    return false;
  IrVar *view = guarded_view(g, original, false);
  Row row;
  if (view) {
    copy->view = view;
    copy->is_unchecked = copy->cannot_fail = true;
  } else if (original->result && find_row(g, original->result, &row) && known_row(g, &row)) {
    copy->op = IR_var_get;
    copy->var = known_row(g, &row)->var;
    copy->operand_count = 0;
    copy->view = NULL;
    copy->cannot_fail = true;
  } else if (original->op == IR_list_len && is_limit_viewed(g)) {
    const IrInstruction *get = original->operands[0]->definition;
    if (get->op == IR_var_get && get->var == g->limit.length_of)
      copy->view = g->limit.length_of;
  }
  return true;
}

static void loosen_block(Guards *g, IrBlock *copy, const IrBlock *original) {
  int kept = 0;
  for (int i = 0; i < original->code.count; i++)
    if (loosen(g, copy->code.items[i], original->code.items[i]))
      copy->code.items[kept++] = copy->code.items[i];
  copy->code.count = kept;
}

static Type *find_truth(const Guards *g) { return ir_terminator(g->loop.head)->operands[0]->type; }

// Puts the guard and the copy before the loop, which is cold from now on.
static void add_copy(Guards *g) {
  Type *truth = find_truth(g);
  IrBlock **copies = loop_copy(&g->loop, arena_of(g));
  int count = g->loop.cfg->count;
  Vec(IrBlock *) blocks = {0};
  for (int b = 0; b < count; b++)
    if (g->loop.is_inside[b])
      loosen_block(g, copies[b], g->loop.function->blocks.items[b]);
  IrBlock *guard = write_guards(g, copies[g->loop.head->number], truth);
  IrBlock **targets;
  int edges = ir_successors(g->loop.before, &targets);
  for (int i = 0; i < edges; i++)
    if (targets[i] == g->loop.head)
      targets[i] = guard;
  for (int b = 0; b < count; b++) {
    IrBlock *block = g->loop.function->blocks.items[b];
    if (block == g->loop.head) {
      vec_push(arena_of(g), &blocks, guard);
      for (int k = 0; k < count; k++)
        if (g->loop.is_inside[k])
          vec_push(arena_of(g), &blocks, copies[k]);
    }
    block->is_cold |= g->loop.is_inside[b];
    vec_push(arena_of(g), &blocks, block);
  }
  memcpy(&g->loop.function->blocks, &blocks, sizeof blocks);
}

// ---- loops

static void find_homes(Guards *g) {
  g->home = arena_alloc(g->loop.arena, sizeof(IrBlock *) * ((size_t)g->loop.function->temp_count + 1));
  g->place = arena_alloc(g->loop.arena, sizeof(int) * ((size_t)g->loop.function->temp_count + 1));
  for (int b = 0; b < g->loop.cfg->count; b++) {
    IrBlock *block = g->loop.function->blocks.items[b];
    for (int i = 0; g->loop.is_inside[b] && i < block->code.count; i++)
      if (block->code.items[i]->result) {
        g->home[block->code.items[i]->result->number] = block;
        g->place[block->code.items[i]->result->number] = i;
      }
  }
}

// Small, and nothing that it makes is used outside.
static bool can_be_copied(const Guards *g) {
  int size = 0;
  for (int b = 0; b < g->loop.cfg->count; b++) {
    const IrBlock *block = g->loop.function->blocks.items[b];
    size += g->loop.is_inside[b] ? block->code.count : 0;
    for (int i = 0; !g->loop.is_inside[b] && i < block->code.count; i++)
      for (int k = 0; k < block->code.items[i]->operand_count; k++)
        if (g->home[block->code.items[i]->operands[k]->number])
          return false;
  }
  return size <= LARGEST;
}

static bool guard_loop(Guards *g, IrBlock *head) {
  if (!loop_enter(&g->loop, head) || !loop_is_innermost(&g->loop) || !loop_is_quiet(&g->loop))
    return false;
  g->row_count = g->guard_count = 0;
  find_homes(g);
  if (!can_be_copied(g) || !find_counter(g) || !find_guards(g))
    return false;
  add_copy(g);
  return true;
}

// The graph is made anew after each change; the loops done so far are cold, or unchecked.
static void guard_function(IrProgram *program, IrFunction *function) {
  for (bool changed = true; changed;) {
    Arena *arena = arena_new();
    Guards g = {.program = program};
    ir_count_uses(function);
    loop_start(&g.loop, arena, function);
    changed = false;
    for (int i = 0; i < g.loop.cfg->reachable_count && !changed; i++) {
      IrBlock *head = g.loop.cfg->order[i];
      bool is_new = head->is_loop_head && !head->is_cold && !head->is_guarded;
      head->is_guarded |= head->is_loop_head;   // before it is copied
      changed = is_new && guard_loop(&g, head);
    }
    arena_free(arena);
  }
}

void pass_guards(IrProgram *program) {
  for (int i = 0; i < program->functions.count; i++) {
    IrFunction *function = program->functions.items[i];
    if (function->module->body != function && !function->acts_as_module && !function->is_generator)
      guard_function(program, function->fast ? function->fast : function);
  }
}
