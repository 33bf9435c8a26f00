// emit_fast.c - what functions with two copies need: checked operations, exits, and the ways between the copies.
//
//   static int64_t f(int64_t n) {                        the fast copy
//     int64_t t1_;
//     if (KK_EXIT(__builtin_add_overflow(n, 1, &t1_))) goto exit1;
//     …
//   exit1: return kk_fast_return_tagged(f__gen(3, kk_int_from_i64(n), …));
//   }
//   static KkInt f__gen(int pc_, KkInt n, …) {           the generic copy: every variable is a parameter
//     switch (pc_) { case 3: goto body_3; default: break; }
//     …
//   static KkInt f__t(KkInt n) {                         for callers that have tagged words
//     if (KK_UNLIKELY(!(kk_value_is_small(n)))) return f__gen(-1, n, …);
//     return kk_fast_result(f(kk_value_small(n)));
//   }
//
// An exit from a call of another fast copy passes the call's result, which may be big, in place of the variable it is for.

#include "emit/emitter.h"

bool is_fast_operation(const IrInstruction *i) { return i->resume && i->op != IR_call; }

// Is the variable, or what a captured parameter begins with, a parameter of the generic copy?
static bool is_handed(const IrFunction *generic, const IrVar *var) {
  return var->index < generic->parameter_count || (var->is_passed && !ir_is_captured(var));
}

// ---- exits

// The label of an exit. var NULL: the block is done again.
const char *body_exit(Body *b, const IrInstruction *i, const IrVar *var, const char *value) {
  const char *failure = var ? body_fail(b, i, NULL) : NULL;
  for (int k = 0; k < b->exits.count; k++)
    if (!var && b->exits.items[k].resume == i->resume && !b->exits.items[k].var)
      return body_text(b, "exit%d", k + 1);
  vec_push(b->arena, &b->exits, (Exit){i->resume, var, value, failure});
  return body_text(b, "exit%d", b->exits.count);
}

// A variable of the fast copy as the generic one takes it; NULL where it takes none.
static const char *handed_over(Body *b, const Exit *exit, const IrVar *var, const IrVar *generic) {
  const char *name = b->var_names[var->index];
  if (ir_is_captured(var))
    return NULL;
  if (var == exit->var)
    return "kk_result";
  if (!ir_is_live(&b->function->generic->live, exit->resume, generic))
    return c_zero(generic->rep);
  const char *value = c_convert(b->arena, var->rep, generic->rep, IR_ALL_INTS, name);
  bool becomes_aside = body_has_flag(var) && !body_has_flag(generic);
  return becomes_aside ? body_text(b, "%s_bound_ ? %s : KK_VALUE_ASIDE", name, value) : value;
}

static const char *generic_call(Body *b, const Exit *exit) {
  const IrFunction *generic = b->function->generic;
  Buffer out = {0};
  buffer_printf(&out, "%s(%d%s", c_symbol(b->arena, generic), exit->resume->number,
                generic->has_closure ? ", closure_" : "");
  for (int i = 0; i < generic->vars.count; i++) {
    const IrVar *var = generic->vars.items[i];
    const char *value = handed_over(b, exit, b->function->vars.items[i], var);
    if (is_handed(generic, var))
      buffer_printf(&out, ", %s", value ? value : "0");
    if (var->is_cell)
      buffer_printf(&out, ", %s", b->var_names[i]);
    if (is_handed(generic, var) && body_has_flag(var))
      buffer_printf(&out, ", %s_bound_", b->var_names[i]);
  }
  buffer_put(&out, generic->counts_frames ? ", depth_)" : ")");
  const char *text = arena_text(b->arena, out.text, out.length);
  buffer_free(&out);
  return generic->result_rep == REP_INT ? body_text(b, "kk_fast_return_tagged(%s)", text) : text;
}

void emit_exits(Body *b) {
  for (int i = 0; i < b->exits.count; i++) {
    const Exit *exit = &b->exits.items[i];
    if (!exit->var) {
      buffer_printf(b->out, "exit%d: kk_clear_pending(); return %s;\n", i + 1, generic_call(b, exit));
      continue;
    }
    buffer_printf(b->out, "exit%d: {\n    KkInt kk_result = kk_fast_result(%s);\n", i + 1, exit->value);
    buffer_printf(b->out, "    if (kk_result == KK_VALUE_ASIDE) goto %s;\n", exit->failure);
    buffer_printf(b->out, "    return %s;\n  }\n", generic_call(b, exit));
  }
}

// ---- checked operations

static void check(Body *b, const IrInstruction *i, const char *failed) {
  body_line(b, "if (KK_EXIT(%s)) goto %s;", failed, body_exit(b, i, NULL, NULL));
}

static void emit_checked(Body *b, const IrInstruction *i, const char *builtin) {
  const char *left = operand_text(b, i, 0), *right = operand_text(b, i, 1);
  const char *name = body_variable(b, i->result);
  check(b, i, body_text(b, "__builtin_%s_overflow(%s, %s, &%s)", builtin, left, right, name));
}

// -a and abs(a) fail for the least int64_t only.
static void emit_checked_sign(Body *b, const IrInstruction *i) {
  const char *a = operand_name(b, i, 0);
  body_line(b, "if (KK_EXIT(%s == INT64_MIN)) goto %s;", a, body_exit(b, i, NULL, NULL));
  const char *format = i->op == IR_int_neg ? "-%s" : "__builtin_labs(%s)";
  body_place(b, i, (Expression){body_text(b, format, a), UNARY});
}

static void emit_checked_division(Body *b, const IrInstruction *i) {
  const char *a = operand_name(b, i, 0), *divisor = operand_name(b, i, 1);
  IrRange range = i->operands[1]->range;
  bool may_be_zero = range.low <= 0 && range.high >= 0,
       may_overflow = range.low <= -1 && range.high >= -1 && i->operands[0]->rep != REP_WIDE;
  const char *overflow = body_text(b, "(%s == -1 && %s == INT64_MIN)", divisor, a);
  const char *zero = body_text(b, "%s == 0", divisor);
  const char *test = may_be_zero && may_overflow ? body_text(b, "%s || %s", zero, overflow)
                     : may_be_zero               ? zero
                     : may_overflow              ? overflow
                                                 : NULL;
  if (test)
    body_line(b, "if (KK_EXIT(%s)) goto %s;", test, body_exit(b, i, NULL, NULL));
  body_place(b, i, int_expression(b, i));
}

static void emit_checked_item(Body *b, const IrInstruction *i) {
  const char *load = list_load_text(b, i, "fast");
  check(b, i, body_text(b, "!%s", load));
}

static void emit_checked_shift(Body *b, const IrInstruction *i) {
  const char *function = i->op == IR_int_lshift ? "kk_lshift_overflow" : "kk_rshift_fails";
  const char *a = operand_text(b, i, 0), *count = operand_text(b, i, 1), *name = body_variable(b, i->result);
  check(b, i, body_text(b, "%s(%s, %s, &%s)", function, a, count, name));
}

static void emit_checked_unboxing(Body *b, const IrInstruction *i) {
  const char *word = operand_name(b, i, 0);
  if (i->operands[0]->rep == REP_U64) {
    body_line(b, "if (KK_EXIT(%s > INT64_MAX)) goto %s;", word, body_exit(b, i, NULL, NULL));
    body_place(b, i, (Expression){body_text(b, "(int64_t)%s", word), UNARY});
    return;
  }
  body_line(b, "if (KK_EXIT(!kk_value_is_small(%s))) goto %s;", word, body_exit(b, i, NULL, NULL));
  body_place(b, i, (Expression){body_text(b, "kk_value_small(%s)", word), TIGHT});
}

void emit_fast_operation(Body *b, const IrInstruction *i) {
  switch (i->op) {
  case IR_int_add: emit_checked(b, i, "add"); return;
  case IR_int_sub: emit_checked(b, i, "sub"); return;
  case IR_int_mul: emit_checked(b, i, "mul"); return;
  case IR_int_neg:
  case IR_int_abs: emit_checked_sign(b, i); return;
  case IR_int_floordiv:
  case IR_int_mod: emit_checked_division(b, i); return;
  case IR_int_lshift:
  case IR_int_rshift: emit_checked_shift(b, i); return;
  case IR_list_get: emit_checked_item(b, i); return;
  case IR_convert: emit_checked_unboxing(b, i); return;
  default: bug_at(b->function->module->source, i->site.span, "%s has an exit", ir_op_info(i->op)->name);
  }
}

// ---- the generic copy

// Of the generic copy: a place in it, then the parameters and what lives where the fast copy may leave. A captured variable
// comes as its cell, a captured parameter also as what it begins with.
const char *generic_signature(Body *b) {
  const IrFunction *function = b->function;
  Buffer out = {0};
  buffer_printf(&out, "%s%s(int pc_%s", c_type(function->result_rep, function->result), c_symbol(b->arena, function),
                function->has_closure ? ", Value closure_" : "");
  for (int i = 0; i < function->vars.count; i++) {
    const IrVar *var = function->vars.items[i];
    const char *name = ir_is_captured(var) ? name_local(b->arena, var->name) : b->var_names[i];
    if (is_handed(function, var))
      buffer_printf(&out, ", %s", c_declare(b->arena, ir_rep_of_parameter(var), var->type, name));
    if (var->is_cell)
      buffer_printf(&out, ", KkCell *%s", b->var_names[i]);
    if (is_handed(function, var) && body_has_flag(var))
      buffer_printf(&out, ", bool %s_bound_", b->var_names[i]);
  }
  buffer_put(&out, function->counts_frames ? ", int64_t depth_)" : ")");
  const char *text = arena_text(b->arena, out.text, out.length);
  buffer_free(&out);
  return text;
}

// Entered at its beginning: it makes the cells itself.
static void emit_cells(Body *b) {
  for (int i = 0; i < b->function->vars.count; i++) {
    const IrVar *var = b->function->vars.items[i];
    if (!var->is_cell)
      continue;
    const char *value = "KK_VALUE_ASIDE";
    if (i < b->function->parameter_count)
      value = c_convert(b->arena, ir_rep_of_parameter(var), REP_VALUE, IR_ALL_INTS, name_local(b->arena, var->name));
    body_line(b, "  %s = kk_cell_new(%s);", b->var_names[i], value);
  }
}

// A jump to where the fast copy left.
void emit_generic_start(Body *b) {
  body_line(b, "switch (pc_) {");
  for (int i = 0; i < b->function->blocks.count; i++)
    if (b->function->blocks.items[i]->is_resumed)
      body_line(b, "case %d: goto %s;", i, body_label(b, b->function->blocks.items[i]));
  body_line(b, "default:");
  if (b->function->counts_frames)
    body_line(b, "  if (KK_UNLIKELY(!kk_frame_fits(depth_))) return %s;", c_aside(b->function->result_rep));
  emit_cells(b);
  body_line(b, "  break;");
  body_line(b, "}");
}

// ---- the tagged entry

// The parameters of the tagged entry, and what it passes on: the same to the generic copy, raw ints to the fast one.
typedef struct TaggedEntry {
  Buffer tests, raw, tagged, parameters;
} TaggedEntry;

static void add_parameter(Emitter *e, TaggedEntry *entry, const IrVar *var, const IrVar *fast) {
  const char *name = name_local(e->arena, var->name);
  bool is_same = ir_rep_of_parameter(var) == ir_rep_of_parameter(fast);
  if (!is_same)
    buffer_printf(&entry->tests, "%skk_value_is_small(%s)", entry->tests.length ? " && " : "", name);
  buffer_printf(&entry->raw, is_same ? ", %s" : ", kk_value_small(%s)", name);
  buffer_printf(&entry->tagged, ", %s", name);
  buffer_printf(&entry->parameters, ", %s", c_declare(e->arena, ir_rep_of_parameter(var), var->type, name));
}

static void add_variable(Emitter *e, TaggedEntry *entry, const IrFunction *function, int index) {
  const IrVar *var = function->vars.items[index];
  if (index < function->parameter_count)
    add_parameter(e, entry, var, function->fast->vars.items[index]);
  else if (is_handed(function, var))
    buffer_printf(&entry->tagged, ", %s",
                  var->may_be_unbound && !body_has_flag(var) ? c_aside(var->rep) : c_zero(var->rep));
  if (var->is_cell)
    buffer_put(&entry->tagged, ", NULL");
  if (is_handed(function, var) && body_has_flag(var))
    buffer_put(&entry->tagged, index < function->parameter_count ? ", true" : ", false");
}

// Without the comma that a list of arguments begins with.
static const char *list_text(Emitter *e, const Buffer *list, const char *none) {
  return list->length ? arena_text(e->arena, list->text + 2, list->length - 2) : none;
}

void emit_tagged_entry(Emitter *e, const IrFunction *function) {
  TaggedEntry entry = {0};
  if (function->has_closure) {
    buffer_put(&entry.raw, ", closure_");
    buffer_put(&entry.tagged, ", closure_");
    buffer_put(&entry.parameters, ", Value closure_");
  }
  for (int i = 0; i < function->vars.count; i++)
    add_variable(e, &entry, function, i);
  if (function->counts_frames) {
    buffer_put(&entry.raw, ", depth_");
    buffer_put(&entry.tagged, ", depth_");
    buffer_put(&entry.parameters, ", int64_t depth_");
  }
  const char *call = arena_printf(e->arena, "%s(%s)", function->symbol, list_text(e, &entry.raw, ""));
  if (function->result_rep == REP_INT)
    call = arena_printf(e->arena, "kk_fast_result(%s)", call);
  const char *name = arena_printf(e->arena, "%s__t", function->symbol);
  const char *head = arena_printf(e->arena, "%s%s(%s)", c_type(function->result_rep, function->result), name,
                                  list_text(e, &entry.parameters, "void"));
  Unit *unit = unit_new(e, UNIT_FUNCTION, name);
  Buffer rest = {0};
  buffer_put(&rest, " {\n");
  if (entry.tests.length)
    buffer_printf(&rest, "  if (KK_UNLIKELY(!(%s))) return %s(-1%s);\n", entry.tests.text, c_symbol(e->arena, function),
                  entry.tagged.length ? entry.tagged.text : "");
  buffer_printf(&rest, "  return %s;\n}\n\n", call);
  unit->storage = c_storage(function->fast);
  unit->group = function->symbol;
  unit_set(e, unit, head, &rest);
  buffer_free(&entry.tests);
  buffer_free(&entry.raw);
  buffer_free(&entry.tagged);
  buffer_free(&entry.parameters);
}
