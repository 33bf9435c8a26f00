// emit_function.c - a function of the IR as a C function.
//
//   static KkInt kk_u_main_f(KkList *a) {
//     KkInt total = kk_value_from_small(0);       variables: C locals under their Python names
//     …
//   loop_1:;                                      blocks: labels; what runs on falls through
//     // 3: total += a[i]                         the Python line, when it changes
//     KkInt t5_ = kk_list_get_int(a, i);
//     if (KK_UNLIKELY(t5_ == KK_VALUE_ASIDE)) goto fail1;
//     total = kk_int_add(total, t5_);
//     …
//   fail1: kk_traceback(&kk_sites[4]); return KK_VALUE_ASIDE;      the cold end
//   }
//
// Temporaries that are used once become part of the expression that uses them. Such a *pending* text is written out
// before an instruction that would change what it reads: a store to a variable it mentions, or any effect if it reads
// memory. So the order of effects is the IR's, whatever C does with the operands of an operator.
//
// Frames are counted for RecursionError by a parameter, depth_: how many there are with this one. It costs a register, not
// a counter in memory; where the runtime may call back, kk_thread->depth is set to it first. The test at entry is a poll too.
//
// A small function that calls itself is written several times, f__in1, f__in2, …: f calls the first, each calls the next,
// which the C compiler puts in its place, and the last calls f. So most of the calls are none:
//
//   KK_INLINE int64_t f__in1(int64_t n, int64_t depth_) { … f(n - 1, depth_ + 1) … }
//   static int64_t f(int64_t n, int64_t depth_) { … f__in1(n - 1, depth_ + 1) … }
//
// A captured variable lives in a cell, made at entry; a function's own closure is its first argument.

#include <stdarg.h>
#include <ctype.h>

#include "emit/emitter.h"

enum { PENDING_LENGTH = 160 };   // longer texts get a name, so that lines stay readable

// ---- writing

// The Python line of the instruction at hand, if it is not the one shown last.
void body_comment(Body *b, const IrInstruction *instruction) {
  int line = instruction->site.span.line, length = 0;
  Source *source = b->function->source;
  if (!line || line == b->line || !source || line > source->line_count)
    return;
  b->line = line;
  const char *text = source_line(source, line, &length);
  while (length && isspace((unsigned char)*text))
    text++, length--;
  if (length > 100)
    for (length = 100; length && ((unsigned char)text[length] & 0xc0) == 0x80;)
      length--;
  while (length && (text[length - 1] == '\\' || isspace((unsigned char)text[length - 1])))
    length--;                      // a backslash would join the next line
  if (b->e->options->is_sharded)   // so that the text does not change when the function is moved
    buffer_put(b->out, "  // ");
  else
    buffer_printf(b->out, "  // %d: ", line);
  for (int i = 0; i < length; i++)
    buffer_putc(b->out, (unsigned char)text[i] < ' ' ? ' ' : text[i]);
  buffer_putc(b->out, '\n');
}

// With -g each line of C says which line of Python it is.
static void mark_line(Body *b, int line) {
  if (b->e->options->has_lines && line)
    buffer_printf(b->out, "#line %d\n", line);
}

static const char *function_mark(const Body *b) {
  const Source *source = b->function->module->source;
  if (!b->e->options->has_lines || !source)
    return "";
  return arena_printf(b->e->arena, "#line %d %s\n", b->function->span.line ? b->function->span.line : 1,
                      c_string(b->e, source->file, (int)strlen(source->file)));
}

static void mark_function_end(Body *b) {
  if (b->e->options->has_lines)
    buffer_put(b->out, "#line 1 \"<kukri>\"\n");
}

void body_line(Body *b, const char *format, ...) {
  if (b->block && b->position < b->block->code.count)
    body_comment(b, b->block->code.items[b->position]);
  mark_line(b, b->line);
  va_list arguments;
  va_start(arguments, format);
  buffer_put(b->out, "  ");
  buffer_vprintf(b->out, format, arguments);
  buffer_putc(b->out, '\n');
  va_end(arguments);
}

const char *body_text(Body *b, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const char *text = arena_vprintf(b->arena, format, arguments);
  va_end(arguments);
  return text;
}

const char *body_label(Body *b, const IrBlock *block) {
  return body_text(b, "%s_%d", block->label ? block->label : "block", block->number);
}

// ---- failures

// kk_traceback(…) for the instruction's site, and for the sites of the comprehensions and calls it was inlined from, inner
// first.
static const char *failure_trace(Body *b, const IrSite *site, const char *function) {
  const IrInline *inlined = site->inlined;
  const char *own = constant_site(b->e, b->function, inlined ? inlined->function : function, *site);
  const char *outer = inlined ? failure_trace(b, &inlined->outer, function) : NULL;
  if (!own)
    return outer;
  return body_text(b, " kk_traceback(%s);%s", own, outer ? outer : "");
}

// A method that is not found is reported at the attribute, what the method raises at the call.
static const char *instruction_trace(Body *b, const IrInstruction *instruction) {
  const char *name = b->function->name->text, *trace = failure_trace(b, &instruction->site, name);
  if (!instruction->lookup || !trace)
    return trace;
  const char *lookup = failure_trace(b, instruction->lookup, name);
  return body_text(b, " if (kk_is_missing_method()) {%s } else {%s }", lookup, trace);
}

// The label of the cold code that `raise`s (a statement, or NULL: something has), notes the instruction in the traceback
// and goes to the landing block or out of the function. Equal ones are shared.
const char *body_fail(Body *b, const IrInstruction *instruction, const char *raise) {
  Failure failure = {instruction_trace(b, instruction), b->block->landing, raise, instruction->site.span.line};
  for (int i = 0; i < b->failures.count; i++) {
    const Failure *f = &b->failures.items[i];
    bool is_same_site = f->trace == failure.trace || (f->trace && failure.trace && !strcmp(f->trace, failure.trace));
    bool is_same_raise = f->raise == raise || (f->raise && raise && !strcmp(f->raise, raise));
    if (is_same_site && is_same_raise && f->landing == failure.landing)
      return body_text(b, "fail%d", i + 1);
  }
  vec_push(b->arena, &b->failures, failure);
  return body_text(b, "fail%d", b->failures.count);
}

static void emit_failures(Body *b) {
  for (int i = 0; i < b->failures.count; i++) {
    const Failure *failure = &b->failures.items[i];
    mark_line(b, failure->line);
    buffer_printf(b->out, "fail%d:", i + 1);
    if (failure->raise)
      buffer_printf(b->out, " %s;", failure->raise);
    if (failure->trace)
      buffer_printf(b->out, "%s", failure->trace);
    if (failure->landing)
      buffer_printf(b->out, " goto %s;\n", body_label(b, failure->landing));
    else if (b->function->is_generator)
      buffer_put(b->out, " return kk_generator_failed(&g_->generator);\n");
    else
      buffer_printf(b->out, " return %s;\n", c_aside(b->function->result_rep));
  }
}

// ---- temporaries

static const char *temp_name(Body *b, const IrTemp *temp) {
  return body_text(b, b->temps[temp->number].is_framed ? "g_->t%d_" : "t%d_", temp->number);
}

static void write_out(Body *b, TempState *state) {
  const char *name = temp_name(b, state->temp);
  if (state->is_local)
    body_line(b, "%s = %s;", c_declare(b->arena, state->temp->rep, state->temp->type, name), state->expression.text);
  else
    body_line(b, "%s = %s;", name, state->expression.text);
  state->state = TEMP_NAMED;
  state->expression = (Expression){name, TIGHT};
}

// Writes the pending texts that read one of these variables or, if `memory`, anything that an effect may change.
static void flush(Body *b, bool memory, uint64_t vars) {
  int kept = 0;
  for (int i = 0; i < b->pending.count; i++) {
    TempState *state = &b->temps[b->pending.items[i]];
    if ((memory && state->reads_memory) || (state->reads & vars))
      write_out(b, state);
    else
      b->pending.items[kept++] = b->pending.items[i];
  }
  b->pending.count = kept;
}

void body_before_effect(Body *b, const IrInstruction *instruction) {
  IrVar *var = ir_op_info(instruction->op)->field == IR_FIELD_var ? instruction->var : NULL;
  if (var && !ir_is_captured(var))
    flush(b, false, (uint64_t)1 << (var->index % 64));
  else if (ir_has_effect(instruction))
    flush(b, true, 0);
}

void body_flush(Body *b) {
  for (int i = 0; i < b->pending.count; i++)
    write_out(b, &b->temps[b->pending.items[i]]);
  b->pending.count = 0;
}

static void drop_pending(Body *b, int number) {
  int kept = 0;
  for (int i = 0; i < b->pending.count; i++)
    if (b->pending.items[i] != number)
      b->pending.items[kept++] = b->pending.items[i];
  b->pending.count = kept;
}

Expression body_operand(Body *b, const IrInstruction *instruction, int k) {
  IrTemp *temp = instruction->operands[k];
  TempState *state = &b->temps[temp->number];
  if (state->state == TEMP_PENDING) {
    b->reads |= state->reads;
    b->reads_memory |= state->reads_memory;
    drop_pending(b, temp->number);
    state->state = TEMP_NONE;
  }
  if (!state->expression.text)
    bug_at(b->function->module->source, instruction->site.span, "%%%d has no C text in %s", temp->number,
           b->function->symbol);
  return state->expression;
}

const char *operand_text(Body *b, const IrInstruction *instruction, int k) {
  return body_operand(b, instruction, k).text;
}

const char *operand_tight(Body *b, const IrInstruction *instruction, int k) {
  Expression e = body_operand(b, instruction, k);
  return e.tightness == TIGHT ? e.text : body_text(b, "(%s)", e.text);
}

// An operand that the text will mention twice: under a name, unless it is a name or a constant.
const char *operand_name(Body *b, const IrInstruction *instruction, int k) {
  IrTemp *temp = instruction->operands[k];
  TempState *state = &b->temps[temp->number];
  if (state->state == TEMP_PENDING && temp->definition->op != IR_var_get) {
    drop_pending(b, temp->number);
    write_out(b, state);
  }
  return operand_tight(b, instruction, k);
}

bool instruction_is_constant(const IrInstruction *instruction) {
  switch (instruction->op) {
  case IR_const_none:
  case IR_const_bool:
  case IR_const_int:
  case IR_const_float:
  case IR_const_str:
  case IR_const_bytes:
  case IR_const_class:
  case IR_const_builtin:
  case IR_const_special: return true;
  case IR_convert: return instruction->operands[0]->definition->op == IR_const_int;
  default: return false;
  }
}

static void note_reads(Body *b, const IrInstruction *instruction) {
  bool is_var = ir_op_info(instruction->op)->field == IR_FIELD_var;
  if (is_var && !ir_is_captured(instruction->var))
    b->reads |= (uint64_t)1 << (instruction->var->index % 64);
  else if (is_var || ir_op_is(instruction->op, 'M') || instruction->op == IR_call_runtime)
    b->reads_memory = true;
}

// The result of an operation without effect: part of its only use, or a C variable.
void body_place(Body *b, const IrInstruction *instruction, Expression expression) {
  IrTemp *temp = instruction->result;
  if (!temp || (!temp->uses && !instruction_is_constant(instruction)))
    return;
  note_reads(b, instruction);
  TempState *state = &b->temps[temp->number];
  state->expression = expression;
  state->temp = temp;
  state->reads = b->reads;
  state->reads_memory = b->reads_memory;
  if (instruction_is_constant(instruction)) {
    state->state = TEMP_INLINE;
  } else if (temp->uses == 1 && state->is_local && strlen(expression.text) < PENDING_LENGTH) {
    state->state = TEMP_PENDING;
    vec_push(b->arena, &b->pending, temp->number);
  } else {
    write_out(b, state);
  }
}

// The result of an operation with an effect, which C evaluates here: a C variable, or nothing if it is not used.
const char *body_result(Body *b, const IrInstruction *instruction, const char *text) {
  IrTemp *temp = instruction->result;
  TempState *state = &b->temps[temp->number];
  state->expression = (Expression){text, LOOSE};
  state->temp = temp;
  write_out(b, state);
  return state->expression.text;
}

// The C variable of a temporary, declared, for a statement that sets it.
const char *body_variable(Body *b, IrTemp *temp) {
  TempState *state = &b->temps[temp->number];
  const char *name = temp_name(b, temp);
  if (state->is_local)
    body_line(b, "%s;", c_declare(b->arena, temp->rep, temp->type, name));
  state->temp = temp;
  state->state = TEMP_NAMED;
  state->expression = (Expression){name, TIGHT};
  return name;
}

// Lets the text of an effect stand for its result: the next instruction consumes it.
void body_defer(Body *b, const IrInstruction *instruction, const char *text) {
  TempState *state = &b->temps[instruction->result->number];
  state->expression = (Expression){text, TIGHT};
  state->temp = instruction->result;
  state->state = TEMP_INLINE;
}

// ---- variables

static const char *unique_name(Body *b, Map *used, const char *wanted, int index) {
  Strings *strings = b->e->program->context->strings;
  const char *name = wanted;
  size_t length = strlen(wanted);
  if (length && wanted[length - 1] == '_')
    wanted = body_text(b, "%.*s", (int)length - 1, wanted);
  for (int i = index; map_has(used, str_from(strings, name)); i++)
    name = body_text(b, "%s_%d_", wanted, i);
  map_set(b->arena, used, str_from(strings, name), (void *)name);
  return name;
}

// The frame of a generator has members of its own beside the variables, and its body has C variables.
static void reserve_names(Body *b, Map *used) {
  static const char *const names[] = {"generator", "item", "g_", "self_", "state_"};
  for (size_t i = 0; i < sizeof names / sizeof *names && b->function->is_generator; i++)
    map_set(b->arena, used, str_from(b->e->program->context->strings, names[i]), (void *)names[i]);
}

static void name_variables(Body *b) {
  Map used = {0};
  IrFunction *function = b->function;
  reserve_names(b, &used);
  b->var_names = arena_alloc(b->arena, sizeof(char *) * ((size_t)function->vars.count + 1));
  for (int i = 0; i < function->vars.count; i++) {
    IrVar *var = function->vars.items[i];
    const char *name = name_local(b->arena, var->name);
    if (ir_is_captured(var))
      name = body_text(b, "cell_%s", name);
    b->var_names[i] = unique_name(b, &used, name, i);
  }
}

bool body_has_flag(const IrVar *var) {
  return var->may_be_unbound && (var->rep == REP_I64 || var->rep == REP_U64) && !ir_is_captured(var);
}

static bool is_read_or_set(const IrInstruction *instruction, const IrVar *var) {
  return ir_op_info(instruction->op)->field == IR_FIELD_var && instruction->var == var;
}

// Set in the entry block before anything else is done with it: then it is declared there.
static bool is_declared_when_set(Body *b, const IrVar *var) {
  const IrBlock *entry = b->function->blocks.items[0];
  if (var->is_parameter || var->index < b->function->parameter_count || ir_is_captured(var) || var->may_be_unbound ||
      entry->is_loop_head || b->function->fast || b->function->is_generator)
    return false;
  for (int i = 0; i < entry->code.count; i++)
    if (is_read_or_set(entry->code.items[i], var))
      return entry->code.items[i]->op == IR_var_set;
  return false;
}

static void declare_cell(Body *b, const IrVar *var) {
  const char *name = b->var_names[var->index];
  if (!var->is_free && b->function->fast)
    return;   // a parameter
  if (var->is_free) {
    body_line(b, "KkCell *%s = kk_value_ref(((KkFunction *)kk_value_ref(closure_))->closure[%d]);", name,
              var->closure_index);
  } else if (var->index < b->function->parameter_count) {
    IrRep rep = ir_rep_of_parameter(var);
    body_line(b, "KkCell *%s = kk_cell_new(%s);", name,
              c_convert(b->arena, rep, REP_VALUE, IR_ALL_INTS, name_local(b->arena, var->name)));
  } else {
    body_line(b, "KkCell *%s = kk_cell_new(KK_VALUE_ASIDE);", name);
  }
}

const char *body_start_value(const IrVar *var) {
  if (var->may_be_unbound && !body_has_flag(var))
    return c_aside(var->rep);
  return c_zero(var->rep);
}

bool body_is_mentioned(const Body *b, const IrVar *var) {
  for (int i = 0; i < b->function->blocks.count; i++) {
    const IrBlock *block = b->function->blocks.items[i];
    for (int k = 0; k < block->code.count; k++)
      if (is_read_or_set(block->code.items[k], var))
        return true;
  }
  return false;
}

static void declare_variable(Body *b, IrVar *var) {
  const char *name = b->var_names[var->index];
  if (b->function->is_generator && b->is_kept[var->index]) {
    b->is_declared[var->index] = true;
    if (body_is_mentioned(b, var))
      emit_kept(b, var);
    return;
  }
  bool is_parameter = var->index < b->function->parameter_count || var->is_passed;
  bool is_handed_over = var->is_cell && b->function->generic;   // an exit of the fast copy passes all cells
  if (!is_handed_over && !body_is_mentioned(b, var)) {
    if (is_parameter && !var->is_cell)
      body_line(b, "(void)%s;", name);
    return;
  }
  if (ir_is_captured(var)) {
    declare_cell(b, var);
    return;
  }
  b->is_declared[var->index] = is_parameter || !is_declared_when_set(b, var);
  if (!is_parameter && b->is_declared[var->index])
    body_line(b, "%s = %s;", c_declare(b->arena, var->rep, var->type, name), body_start_value(var));
  if (var->is_viewed)
    body_line(b, "KkListView %s_view_;", name);
  if (body_has_flag(var) && !var->is_passed)
    body_line(b, "bool %s_bound_ = %s;", name, is_parameter ? "true" : "false");
}

const char *body_unbound(Body *b, const IrVar *var) {
  const char *name = b->var_names[var->index];
  if (ir_is_captured(var))
    return body_text(b, "%s->value == KK_VALUE_ASIDE", name);
  if (!var->may_be_unbound)
    return "0";
  return body_has_flag(var) ? body_text(b, "!%s_bound_", name) : c_is_aside(b->arena, var->rep, name);
}

void body_set_var(Body *b, const IrVar *var, const char *value) {
  const char *name = b->var_names[var->index];
  if (ir_is_captured(var)) {
    body_line(b, "%s->value = %s;", name, value);
  } else if (b->is_declared[var->index]) {
    body_line(b, "%s = %s;", name, value);
  } else {
    b->is_declared[var->index] = true;
    body_line(b, "%s = %s;", c_declare(b->arena, var->rep, var->type, name), value);
  }
  if (body_has_flag(var))
    body_line(b, "%s_bound_ = true;", name);
}

void body_unset_var(Body *b, const IrVar *var) {
  const char *name = b->var_names[var->index];
  if (ir_is_captured(var))
    body_line(b, "%s->value = KK_VALUE_ASIDE;", name);
  else if (body_has_flag(var))
    body_line(b, "%s_bound_ = false;", name);
  else if (var->may_be_unbound)
    body_line(b, "%s = %s;", name, c_aside(var->rep));
}

// ---- temporaries used in other blocks

static void find_local_temps(Body *b) {
  IrBlock **home = arena_alloc(b->arena, sizeof(IrBlock *) * ((size_t)b->function->temp_count + 1));
  for (int i = 0; i < b->function->blocks.count; i++) {
    IrBlock *block = b->function->blocks.items[i];
    for (int k = 0; k < block->code.count; k++)
      if (block->code.items[k]->result) {
        home[block->code.items[k]->result->number] = block;
        b->temps[block->code.items[k]->result->number].is_local = true;
      }
  }
  for (int i = 0; i < b->function->blocks.count; i++) {
    IrBlock *block = b->function->blocks.items[i];
    for (int k = 0; k < block->code.count; k++)
      for (int o = 0; o < block->code.items[k]->operand_count; o++) {
        int number = block->code.items[k]->operands[o]->number;
        b->temps[number].is_local &= home[number] == block;
        b->temps[number].is_tested |= block->code.items[k]->op == IR_is_aside;
      }
  }
}

static void declare_wide_temps(Body *b) {
  for (int i = 0; i < b->function->blocks.count; i++) {
    IrBlock *block = b->function->blocks.items[i];
    for (int k = 0; k < block->code.count; k++) {
      IrTemp *temp = block->code.items[k]->result;
      if (temp && temp->uses && !b->temps[temp->number].is_local && !b->temps[temp->number].is_framed &&
          !instruction_is_constant(block->code.items[k]))
        body_line(b, "%s = %s;", c_declare(b->arena, temp->rep, temp->type, temp_name(b, temp)), c_zero(temp->rep));
    }
  }
}

// ---- blocks

static bool falls_through(const IrBlock *from, const IrBlock *next) {
  const IrInstruction *last = ir_terminator(from);
  if (last->op == IR_jump)
    return last->targets[0] == next;
  return last->op == IR_branch && (last->targets[0] == next) != (last->targets[1] == next);
}

// Is there a goto to the block which `previous` precedes in the text?
static bool needs_label(const IrCfg *cfg, const IrBlock *block, const IrBlock *previous) {
  const IrBlocks *predecessors = &cfg->predecessors[block->number];
  for (int i = 0; i < predecessors->count; i++)
    if (predecessors->items[i] != previous || !falls_through(previous, block))
      return true;
  return block->is_landing || block->is_resumed;
}

static void emit_block(Body *b, IrBlock *block) {
  b->block = block;
  b->frame_site = NULL;
  for (b->position = 0; b->position < block->code.count; b->position++) {
    IrInstruction *instruction = block->code.items[b->position];
    b->reads = 0;
    b->reads_memory = false;
    if (b->has_frame)
      emit_frame_place(b, instruction);
    if (is_fast_operation(instruction))
      emit_fast_operation(b, instruction);
    else if (ir_raises(instruction) || ir_has_effect(instruction) || ir_op_is(instruction->op, 'X'))
      emit_operation(b, instruction);
    else
      body_place(b, instruction, expression_of(b, instruction));
  }
  b->block = NULL;
}

// A block that only cold blocks lead to is cold too. So what a cold block defines is used after it, in the order below.
static void spread_cold(const IrCfg *cfg) {
  for (int i = 1; i < cfg->reachable_count; i++) {
    const IrBlocks *predecessors = &cfg->predecessors[cfg->order[i]->number];
    int earlier = 0, cold = 0;
    for (int k = 0; k < predecessors->count; k++) {
      const IrBlock *from = predecessors->items[k];
      bool is_earlier = cfg->position[from->number] < i;   // not a jump back
      earlier += is_earlier;
      cold += is_earlier && from->is_cold;
    }
    cfg->order[i]->is_cold |= earlier && earlier == cold;
  }
}

// Hot blocks in their order, then the cold ones.
static void order_blocks(Body *b) {
  IrFunction *function = b->function;
  b->order = arena_alloc(b->arena, sizeof(IrBlock *) * ((size_t)function->blocks.count + 1));
  int count = 0;
  for (int cold = 0; cold < 2; cold++)
    for (int i = 0; i < function->blocks.count; i++)
      if (function->blocks.items[i]->is_cold == cold)
        b->order[count++] = function->blocks.items[i];
}

static void emit_blocks(Body *b, const IrCfg *cfg) {
  for (int i = 0; i < b->function->blocks.count; i++) {
    IrBlock *block = b->order[i];
    b->next = b->order[i + 1];
    if (needs_label(cfg, block, i ? b->order[i - 1] : NULL))
      buffer_printf(b->out, "%s:;\n", body_label(b, block));
    emit_block(b, block);
  }
}

static bool has_drops(const IrFunction *function) {
  for (int i = 0; i < function->blocks.count; i++)
    for (int k = 0; k < function->blocks.items[i]->code.count; k++)
      if (function->blocks.items[i]->code.items[k]->op == IR_drop)
        return true;
  return false;
}

// Our tests for failure count in the C compiler's own measure of what is worth inlining, though they are cold. So small
// leaves are inlined by our measure, as long as the copies stay few.
const char *c_storage(const IrFunction *function) {
  enum { SMALL = 40, COPIED = 240 };
  if (function->fast || has_drops(function))   // the copy that the fast one leaves for; one whose C frame is looked at
    return "static __attribute__((noinline))";
  int count = 0;
  for (int i = 0; i < function->blocks.count; i++)
    count += function->blocks.items[i]->is_cold ? 0 : function->blocks.items[i]->code.count;
  if (count > SMALL || function->is_recursive)
    return "static";
  bool is_forced = function->is_leaf && function->call_sites > 0 && function->call_sites * count <= COPIED;
  return is_forced ? "KK_INLINE" : "static inline";
}

// The first thing: is there room for one more frame?
// The function's own parameters, as arguments for another call of it.
static const char *same_arguments(Body *b) {
  Buffer out = {0};
  buffer_put(&out, b->function->has_closure ? "closure_, " : "");
  for (int i = 0; i < b->function->parameter_count; i++)
    buffer_printf(&out, "%s, ", name_local(b->arena, b->function->vars.items[i]->name));
  buffer_put(&out, "depth_");
  const char *text = arena_text(b->arena, out.text, out.length);
  buffer_free(&out);
  return text;
}

// After a poll that raised nothing a recursive function is called again: then nothing has to outlive the poll, which would
// cost registers.
static void emit_depth_check(Body *b) {
  const IrFunction *function = b->function;
  if (!function->counts_frames)
    return;
  if (function->is_generator || !function->is_recursive)
    body_line(b, "if (KK_UNLIKELY(!kk_frame_fits(depth_))) return %s;",
              function->is_generator ? "KK_BOOL_ASIDE" : c_aside(function->result_rep));
  else
    body_line(b, "if (KK_UNLIKELY(depth_ > kk_process.frame_gate)) return kk_frame_refused(depth_) ? %s : %s(%s);",
              c_aside(function->result_rep), function->symbol, same_arguments(b));
}

static const char *signature_of(Body *b, const char *symbol) {
  if (b->function->is_generator)
    return generator_signature(b);
  return b->function->fast ? generic_signature(b) : c_signature(b->e, b->function, symbol);
}

// How many calls of itself deep a function is put into itself: as long as all that is small, and the call is what costs.
static int recursion_copies(const Emitter *e, const IrFunction *function) {
  enum { MOST = 3, ROOM = 240 };
  int calls = 0, size = 0, copies = 0;
  const IrFunction *own = function->generic ? function->generic : function;
  if (!function->is_recursive || function->keeps_frame || function->fast || function->is_generator ||
      e->options->has_lines)
    return 0;
  for (int i = 0; i < function->blocks.count; i++) {
    const IrBlock *block = function->blocks.items[i];
    if (block->is_loop_head)
      return 0;
    for (int k = 0; k < block->code.count && !block->is_cold; k++) {
      const IrInstruction *instruction = block->code.items[k];
      calls += instruction->op == IR_call && instruction->function == own;
      size++;
    }
  }
  for (int bodies = 1, all = 1; calls && copies < MOST; copies++) {
    bodies *= calls;
    all += bodies;
    if (all * size > ROOM)
      break;
  }
  return copies;
}

static const char *copy_name(Emitter *e, const IrFunction *function, int number) {
  const char *symbol = c_symbol(e->arena, function);
  return number ? arena_printf(e->arena, "%s__in%d", symbol, number) : symbol;
}

// The copy of that number, whose calls of the function itself go to `recursion`.
static void emit_copy(Emitter *e, IrFunction *function, int number, const char *recursion) {
  Arena *scratch = arena_new();
  Buffer rest = {0};
  Body b = {.e = e, .arena = scratch, .function = function, .out = &rest, .recursion = recursion};
  IrCfg *cfg = ir_cfg(scratch, function);
  b.cfg = cfg;
  ir_count_uses(function);
  b.temps = arena_alloc(scratch, sizeof(TempState) * ((size_t)function->temp_count + 1));
  b.is_declared = arena_alloc(scratch, (size_t)function->vars.count + 1);
  name_variables(&b);
  spread_cold(cfg);
  order_blocks(&b);
  find_local_temps(&b);
  if (function->is_generator) {
    body_find_kept(&b, cfg);
    emit_generator(&b);
  }
  const char *symbol = copy_name(e, function, number), *signature = signature_of(&b, symbol);
  buffer_put(b.out, " {\n");
  if (function->is_generator)
    body_line(&b, "struct %s__frame *g_ = self_;", function->symbol);
  if (!function->fast)
    emit_depth_check(&b);
  emit_frame_start(&b);
  for (int i = 0; i < function->vars.count; i++)
    declare_variable(&b, function->vars.items[i]);
  declare_wide_temps(&b);
  if (function->fast)
    emit_generic_start(&b);
  if (function->is_generator)
    emit_generator_start(&b);
  emit_blocks(&b, cfg);
  if (function->is_generator)
    emit_generator_end(&b);
  emit_exits(&b);
  emit_failures(&b);
  buffer_put(b.out, "}\n\n");
  mark_function_end(&b);
  Unit *unit = unit_new(e, UNIT_FUNCTION, symbol);
  unit->storage = number ? "KK_INLINE" : c_storage(function);
  unit->group = function->symbol;
  unit->before = function_mark(&b);
  unit->is_body = function->module->body == function;
  unit->is_light = function->module->is_light && !function->is_open;
  unit_set(e, unit, arena_text(e->arena, signature, strlen(signature)), &rest);
  arena_free(scratch);
}

void emit_function(Emitter *e, IrFunction *function) {
  int copies = recursion_copies(e, function);
  for (int i = copies; i >= 0; i--)
    emit_copy(e, function, i, copy_name(e, function, i < copies ? i + 1 : 0));
  emit_sites(e, function);
}
