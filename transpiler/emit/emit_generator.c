// emit_generator.c - the body of a generator: a C function that runs from one yield to the next.
//
//   struct f__frame { KkGenerator generator; int64_t item; int64_t i; KkList *a; };
//
//   static KkBool f(void *self_) {                    1: has yielded g_->item; 0: has returned; aside: raised
//     struct f__frame *g_ = self_;
//     int64_t i = g_->i;                              what lives across some yield
//     switch (kk_generator_enter(&g_->generator)) {
//     case 0: break;
//     case 1: goto resume1_;
//     default: return kk_generator_refuse(&g_->generator, …);      has ended, or runs already
//     }
//     …
//     g_->item = i * i; g_->generator.state = 1; goto yield_;
//   resume1_:;
//     …
//   yield_:
//     g_->i = i;
//     return 1;
//   }
//
// Between two yields variables are C locals, which the C compiler keeps in registers. All that live across some yield are
// loaded at the start and stored at the end; which these are is found by liveness over the blocks, landing edges included.
// Temporaries that live across a yield stand in the frame (g_->t7_), since each is assigned once. A captured variable's
// cell is made with the generator; the frame keeps it.
//
// f__new makes a generator, f__step runs it for the runtime, which knows no type of an item: its result is a Value.

#include "emit/emitter.h"

// ---- liveness: a bit per variable, then one per temporary

typedef struct Liveness {
  Body *b;
  const IrCfg *cfg;
  size_t words;
  uint64_t **live_in;          // by block number
  uint64_t *live;              // at the instruction at hand
  uint64_t *at_yields;         // live at some yield
  uint64_t *at_drop;           // live behind `drop`
  const IrInstruction *drop;   // NULL: none is asked for
} Liveness;

static size_t var_bit(const IrVar *var) { return (size_t)var->index; }
static size_t temp_bit(const Liveness *l, const IrTemp *temp) {
  return (size_t)l->b->function->vars.count + (size_t)temp->number;
}

static void bit_set(uint64_t *bits, size_t bit) { bits[bit / 64] |= (uint64_t)1 << (bit % 64); }
static void bit_clear(uint64_t *bits, size_t bit) { bits[bit / 64] &= ~((uint64_t)1 << (bit % 64)); }
static bool bit_get(const uint64_t *bits, size_t bit) { return bits[bit / 64] >> (bit % 64) & 1; }

static void join(const Liveness *l, uint64_t *into, const uint64_t *from) {
  for (size_t i = 0; i < l->words; i++)
    into[i] |= from[i];
}

// From what lives behind the instruction to what lives before it. A variable that a handler reads lives through the block.
static void pass_instruction(const Liveness *l, const IrInstruction *i, const uint64_t *landing) {
  if (i->op == IR_yield)
    join(l, l->at_yields, l->live);
  if (i == l->drop)
    memcpy(l->at_drop, l->live, l->words * sizeof(uint64_t));
  if (i->result)
    bit_clear(l->live, temp_bit(l, i->result));
  if (i->op == IR_var_set || i->op == IR_var_unbind)
    bit_clear(l->live, var_bit(i->var));
  else if (ir_op_info(i->op)->field == IR_FIELD_var)
    bit_set(l->live, var_bit(i->var));
  for (int k = 0; k < i->operand_count; k++)
    bit_set(l->live, temp_bit(l, i->operands[k]));
  if (landing)
    join(l, l->live, landing);
}

// True if more is live at the block's start than was known.
static bool pass_block(const Liveness *l, const IrBlock *block) {
  IrBlock **targets;
  const uint64_t *landing = block->landing ? l->live_in[block->landing->number] : NULL;
  memset(l->live, 0, l->words * sizeof(uint64_t));
  for (int k = ir_successors(block, &targets) - 1; k >= 0; k--)
    join(l, l->live, l->live_in[targets[k]->number]);
  if (landing)
    join(l, l->live, landing);
  for (int k = block->code.count - 1; k >= 0; k--)
    pass_instruction(l, block->code.items[k], landing);
  uint64_t *known = l->live_in[block->number];
  bool grows = false;
  for (size_t i = 0; i < l->words; i++)
    grows |= (l->live[i] & ~known[i]) != 0;
  join(l, known, l->live);
  return grows;
}

static void mark_temp(const Liveness *l, const IrInstruction *definition) {
  TempState *state = definition->result ? &l->b->temps[definition->result->number] : NULL;
  if (!state || instruction_is_constant(definition) || !bit_get(l->at_yields, temp_bit(l, definition->result)))
    return;
  state->is_framed = true;
  state->is_local = false;
}

static void mark_kept(const Liveness *l) {
  const IrFunction *function = l->b->function;
  l->b->is_kept = arena_alloc(l->b->arena, (size_t)function->vars.count + 1);
  l->b->is_saved = arena_alloc(l->b->arena, (size_t)function->vars.count + 1);
  for (int i = 0; i < function->vars.count; i++) {
    const IrVar *var = function->vars.items[i];
    l->b->is_saved[i] = !ir_is_captured(var) && bit_get(l->at_yields, var_bit(var));
    l->b->is_kept[i] = i < function->parameter_count || ir_is_captured(var) || l->b->is_saved[i];
  }
  for (int i = 0; i < function->blocks.count; i++)
    for (int k = 0; k < function->blocks.items[i]->code.count; k++)
      mark_temp(l, function->blocks.items[i]->code.items[k]);
}

static Liveness *liveness_of(Body *b, const IrCfg *cfg) {
  IrFunction *function = b->function;
  Liveness l = {.b = b, .cfg = cfg, .words = (size_t)(function->vars.count + function->temp_count) / 64 + 1};
  l.live_in = arena_alloc(b->arena, sizeof(uint64_t *) * ((size_t)cfg->count + 1));
  for (int i = 0; i < cfg->count; i++)
    l.live_in[i] = arena_alloc(b->arena, l.words * sizeof(uint64_t));
  l.live = arena_alloc(b->arena, l.words * sizeof(uint64_t));
  l.at_yields = arena_alloc(b->arena, l.words * sizeof(uint64_t));
  l.at_drop = arena_alloc(b->arena, l.words * sizeof(uint64_t));
  for (bool changed = true; changed;) {
    changed = false;
    for (int i = cfg->reachable_count - 1; i >= 0; i--)
      changed |= pass_block(&l, cfg->order[i]);
  }
  Liveness *kept = NEW(b->arena, Liveness);
  *kept = l;
  return kept;
}

void body_find_kept(Body *b, const IrCfg *cfg) {
  b->liveness = liveness_of(b, cfg);
  mark_kept(b->liveness);
}

// ---- what lives where something is let go

static bool is_reference(IrRep rep) { return rep == REP_REF || rep == REP_VALUE || rep == REP_INT; }

static void add_live(Body *b, Buffer *out, int *count, IrRep rep, const char *name) {
  buffer_printf(out, "%s%s", (*count)++ ? ", " : "", c_convert(b->arena, rep, REP_VALUE, (IrRange){0}, name));
}

static void add_live_temps(Body *b, const Liveness *l, Buffer *out, int *count) {
  const IrFunction *function = b->function;
  for (int i = 0; i < function->blocks.count; i++)
    for (int k = 0; k < function->blocks.items[i]->code.count; k++) {
      IrTemp *temp = function->blocks.items[i]->code.items[k]->result;
      if (temp && is_reference(temp->rep) && bit_get(l->at_drop, temp_bit(l, temp)) &&
          b->temps[temp->number].state == TEMP_NAMED)
        add_live(b, out, count, temp->rep, b->temps[temp->number].expression.text);
    }
}

// What the C function has beside Python's variables: cells, its own function object or generator.
static void add_frame(Body *b, Buffer *out, int *count) {
  for (int i = 0; i < b->function->vars.count; i++)
    if (ir_is_captured(b->function->vars.items[i]) && body_is_mentioned(b, b->function->vars.items[i]))
      add_live(b, out, count, REP_REF, b->var_names[i]);
  if (b->function->is_generator)
    add_live(b, out, count, REP_REF, "g_");
  if (b->function->has_closure)
    add_live(b, out, count, REP_VALUE, "closure_");
}

// What may hold a reference and is read again, as C values. A generator's frame gets its variables as they are now.
const char *body_live_references(Body *b, const IrCfg *cfg, const IrInstruction *drop, int *count) {
  if (!b->liveness)
    b->liveness = liveness_of(b, cfg);
  Liveness *l = b->liveness;
  l->drop = drop;
  pass_block(l, b->block);
  Buffer out = {0};
  for (int i = 0; i < b->function->vars.count; i++) {
    const IrVar *var = b->function->vars.items[i];
    if (b->is_saved && b->is_saved[i] && is_reference(var->rep))
      body_line(b, "g_->%s = %s;", b->var_names[i], b->var_names[i]);
    if (!ir_is_captured(var) && is_reference(var->rep) && bit_get(l->at_drop, var_bit(var)))
      add_live(b, &out, count, var->rep, b->var_names[i]);
  }
  add_live_temps(b, l, &out, count);
  add_frame(b, &out, count);
  const char *text = arena_text(b->arena, out.text, out.length);
  buffer_free(&out);
  return text;
}

// ---- the frame

static const char *field_of(Body *b, const IrVar *var) { return body_text(b, "g_->%s", b->var_names[var->index]); }

static void emit_fields(Body *b, Buffer *out) {
  IrFunction *function = b->function;
  for (int i = 0; i < function->vars.count; i++) {
    const IrVar *var = function->vars.items[i];
    if (ir_is_captured(var))
      buffer_printf(out, " KkCell *%s;", b->var_names[i]);
    else if (b->is_kept[i])
      buffer_printf(out, " %s;", c_declare(b->arena, var->rep, var->type, b->var_names[i]));
    if (b->is_kept[i] && body_has_flag(var))
      buffer_printf(out, " bool %s_bound_;", b->var_names[i]);
  }
  for (int i = 0; i < function->blocks.count; i++)
    for (int k = 0; k < function->blocks.items[i]->code.count; k++) {
      const IrTemp *temp = function->blocks.items[i]->code.items[k]->result;
      if (temp && b->temps[temp->number].is_framed)
        buffer_printf(out, " %s;", c_declare(b->arena, temp->rep, temp->type, body_text(b, "t%d_", temp->number)));
    }
}

static void emit_frame(Body *b) {
  IrFunction *function = b->function;
  Emitter *e = b->e;
  const char *name = arena_printf(e->arena, "%s__frame", function->symbol);
  Buffer rest = {0};
  buffer_printf(&rest, " { KkGenerator generator; %s;",
                c_declare(b->arena, function->yielded_rep, function->yielded, "item"));
  emit_fields(b, &rest);
  buffer_put(&rest, " };\n");
  Unit *unit = unit_new(e, UNIT_TYPE, name);
  unit->storage = "";
  unit_set(e, unit, arena_printf(e->arena, "struct %s", name), &rest);
}

// ---- making one: the cells it closes over, its parameters

static IrVar *free_var(const IrFunction *function, int index) {
  for (int i = 0; i < function->vars.count; i++)
    if (function->vars.items[i]->is_free && function->vars.items[i]->closure_index == index)
      return function->vars.items[i];
  bug("a generator without its free variable");
}

static const char *new_signature(Body *b) {
  IrFunction *function = b->function;
  const char *text = body_text(b, "KkGenerator *%s__new(", function->symbol), *comma = "";
  for (int i = 0; i < function->cell_count; i++, comma = ", ")
    text = body_text(b, "%s%sValue %s", text, comma, b->var_names[free_var(function, i)->index]);
  for (int i = 0; i < function->parameter_count; i++, comma = ", ") {
    const IrVar *var = function->vars.items[i];
    text = body_text(b, "%s%s%s", text, comma,
                     c_declare(b->arena, ir_rep_of_parameter(var), var->type, b->var_names[i]));
  }
  return body_text(b, "%s%s)", text, *comma ? "" : "void");
}

static void emit_start_value(Body *b, const IrVar *var) {
  const char *name = b->var_names[var->index], *field = field_of(b, var);
  bool is_parameter = var->index < b->function->parameter_count;
  if (var->is_free)
    body_line(b, "%s = kk_value_ref(%s);", field, name);
  else if (var->is_cell && is_parameter)
    body_line(b, "%s = kk_cell_new(%s);", field,
              c_convert(b->arena, ir_rep_of_parameter(var), REP_VALUE, IR_ALL_INTS, name));
  else if (var->is_cell)
    body_line(b, "%s = kk_cell_new(KK_VALUE_ASIDE);", field);
  else if (is_parameter)
    body_line(b, "%s = %s;", field, name);
  else if (b->is_kept[var->index] && strcmp(body_start_value(var), "0") && strcmp(body_start_value(var), "NULL"))
    body_line(b, "%s = %s;", field, body_start_value(var));
  if (is_parameter && body_has_flag(var))
    body_line(b, "%s_bound_ = true;", field);
}

// Writes go to `part` until end_part makes a function of it; returns where they went.
static Buffer *begin_part(Body *b, Buffer *part) {
  Buffer *out = b->out;
  buffer_put(part, " {\n");
  b->out = part;
  return out;
}

static void end_part(Body *b, const char *what, const char *head, Buffer *part, Buffer *out) {
  Emitter *e = b->e;
  buffer_put(part, "}\n\n");
  Unit *unit = unit_new(e, UNIT_FUNCTION, arena_printf(e->arena, "%s__%s", b->function->symbol, what));
  unit->group = b->function->symbol;
  unit_set(e, unit, arena_text(e->arena, head, strlen(head)), part);
  b->out = out;
}

static void emit_new(Body *b) {
  IrFunction *function = b->function;
  const char *signature = new_signature(b);
  Buffer rest = {0}, *out = begin_part(b, &rest);
  body_line(b, "struct %s__frame *g_ = kk_generator_new(sizeof *g_, &%s__kind);", function->symbol, function->symbol);
  for (int i = 0; i < function->vars.count; i++)
    emit_start_value(b, function->vars.items[i]);
  body_line(b, "return &g_->generator;");
  end_part(b, "new", signature, &rest, out);
}

// ---- a step for the runtime

static void emit_step(Body *b) {
  IrFunction *function = b->function;
  const char *symbol = function->symbol;
  Buffer rest = {0}, *out = begin_part(b, &rest);
  if (function->counts_frames)
    body_line(b, "int64_t depth = kk_thread->depth;");
  body_line(b, "KkBool more = %s(g%s);", symbol, function->counts_frames ? ", depth + 1" : "");
  if (function->counts_frames)
    body_line(b, "kk_thread->depth = depth;");
  const char *item = body_text(b, "((struct %s__frame *)g)->item", symbol);
  body_line(b, "return more == 1 ? %s : KK_VALUE_ASIDE;",
            c_convert(b->arena, function->yielded_rep, REP_VALUE, function->yielded_range, item));
  end_part(b, "step", body_text(b, "Value %s__step(KkGenerator *g)", symbol), &rest, out);
}

// Where throw() strikes a generator that has not begun: its first line, without carets.
static IrSite start_site(const IrFunction *function) {
  IrSite site = {.span = function->span, .anchor = -1, .anchor_end = -1};
  site.span.end_line = site.span.line;
  site.span.column = site.span.end_column = -1;
  return site;
}

// Where it waits, by the number of the yield, for frames; in the order in which emit_cases counts.
static const char *emit_yield_places(Body *b) {
  IrFunction *function = b->function;
  if (!b->e->program->sees_frames || !function_is_shown(function))
    return "NULL";
  Buffer rest = {0};
  buffer_put(&rest, " = {");
  for (int i = 0; b->order[i]; i++)
    for (int k = 0; k < b->order[i]->code.count; k++) {
      const IrInstruction *yield = b->order[i]->code.items[k];
      const char *site = yield->op == IR_yield ? constant_site(b->e, function, function->name->text, yield->site)
                                               : NULL;
      if (yield->op == IR_yield)
        buffer_printf(&rest, "%s, ", site ? site : "NULL");
    }
  buffer_put(&rest, "NULL};\n");
  const char *name = arena_printf(b->e->arena, "%s__yields", function->symbol);
  Unit *unit = unit_new(b->e, UNIT_RECORD, name);
  unit_set(b->e, unit, arena_printf(b->e->arena, "const KkSite *const %s[]", name), &rest);
  return name;
}

static void emit_kind(Body *b) {
  IrFunction *function = b->function;
  const char *site = constant_site(b->e, function, function->name->text, start_site(function));
  emit_code(b->e, function);
  const char *name = arena_printf(b->e->arena, "%s__kind", function->symbol);
  Buffer rest = {0};
  buffer_printf(&rest, " = {&%s__code, %s__step, %s, %s, %s, sizeof(struct %s__frame), %s};\n", function->symbol,
                function->symbol, site ? site : "NULL", arena_printf(b->e->arena, "KK_%s", function->generator_class),
                function->has_cleanup ? "true" : "false", function->symbol, emit_yield_places(b));
  unit_set(b->e, unit_new(b->e, UNIT_RECORD, name), arena_printf(b->e->arena, "const KkGeneratorKind %s", name), &rest);
}

// The first of its class makes that ready.
static void emit_ready(Body *b, const char *class, bool *is_ready) {
  if (*is_ready || strcmp(b->function->generator_class, class) != 0)
    return;
  *is_ready = true;
  buffer_printf(&b->e->startup, "  kk_%s_ready();\n", class);
}

// All but the body itself.
void emit_generator(Body *b) {
  if (!b->e->has_generators)   // which has what the others share
    buffer_put(&b->e->startup, "  kk_generator_ready();\n");
  b->e->has_generators = true;
  emit_ready(b, "coroutine", &b->e->has_coroutines);
  emit_ready(b, "async_generator", &b->e->has_async_generators);
  emit_frame(b);
  emit_kind(b);
  emit_new(b);
  emit_step(b);
}

const char *generator_signature(Body *b) {
  return body_text(b, "KkBool %s(void *self_%s)", b->function->symbol,
                   b->function->counts_frames ? ", int64_t depth_" : "");
}

// ---- inside the body

// The state in which it waits there, as C.
static const char *state_text(Body *b, int number, const IrInstruction *yield) {
  return body_text(b, yield->integer ? "%d | KK_GENERATOR_DELEGATES" : "%d", number);
}

// In the order in which the blocks are written, as emit_yield counts them.
static void emit_cases(Body *b) {
  int number = 0;
  for (int i = 0; b->order[i]; i++)
    for (int k = 0; k < b->order[i]->code.count; k++) {
      const IrInstruction *instruction = b->order[i]->code.items[k];
      if (instruction->op != IR_yield)
        continue;
      number++;
      body_line(b, "case %s: goto resume%d_;", state_text(b, number, instruction), number);
    }
}

// Variables are declared before; then on to where the generator stands.
void emit_generator_start(Body *b) {
  body_line(b, "int state_ = kk_generator_enter(&g_->generator);");
  body_line(b, "switch (state_) {");
  body_line(b, "case 0: break;");
  emit_cases(b);
  body_line(b, "default: return kk_generator_refuse(&g_->generator, state_);");
  body_line(b, "}");
}

// The declaration of a variable that the frame keeps.
void emit_kept(Body *b, const IrVar *var) {
  const char *name = b->var_names[var->index];
  if (ir_is_captured(var)) {
    body_line(b, "KkCell *%s = g_->%s;", name, name);
    return;
  }
  body_line(b, "%s = g_->%s;", c_declare(b->arena, var->rep, var->type, name), name);
  if (var->is_viewed)
    body_line(b, "KkListView %s_view_;", name);
  if (body_has_flag(var))
    body_line(b, "bool %s_bound_ = g_->%s_bound_;", name, name);
}

void emit_yield(Body *b, const IrInstruction *i) {
  int number = ++b->yields;
  const char *item = operand_text(b, i, 0);
  body_flush(b);
  if (b->function->has_cleanup && b->block->landing)
    body_line(b, "kk_generator_guard(&g_->generator);");
  body_line(b, "g_->item = %s;", item);
  body_line(b, "g_->generator.state = %s;", state_text(b, number, i));
  body_line(b, "goto yield_;");
  buffer_printf(b->out, "resume%d_:;\n", number);
}

// The common end of all yields.
void emit_generator_end(Body *b) {
  if (!b->yields)
    return;
  buffer_put(b->out, "yield_:\n");
  for (int i = 0; i < b->function->vars.count; i++) {
    const IrVar *var = b->function->vars.items[i];
    if (!b->is_saved[i])
      continue;
    body_line(b, "%s = %s;", field_of(b, var), b->var_names[i]);
    if (body_has_flag(var))
      body_line(b, "%s_bound_ = %s_bound_;", field_of(b, var), b->var_names[i]);
  }
  body_line(b, "return 1;");
}
