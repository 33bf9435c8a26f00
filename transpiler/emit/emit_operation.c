// emit_operation.c - operations with effects and operations that may fail, as C statements.
//
// One that fails is followed by a test of its aside and a goto to a cold label:
//
//   KkInt t7_ = kk_u_main_f(a);
//   if (KK_UNLIKELY(t7_ == KK_VALUE_ASIDE)) goto fail3;
//
// Where nobody can see the variable after a failure, the result goes straight to the variable it is stored in.

#include "emit/emitter.h"

static const IrInstruction *instruction_after(const Body *b) {
  return b->position + 1 < b->block->code.count ? b->block->code.items[b->position + 1] : NULL;
}

// ---- results and failures

// The representation in which the C function returns; that of the temporary if there is one.
static IrRep returned_rep(const IrInstruction *i) {
  if (i->result)
    return i->result->rep;
  switch (i->op) {
  case IR_call: return i->function->result_rep;
  case IR_call_runtime: return i->runtime->result;
  default: return REP_NONE;
  }
}

// Can the aside mean something else than a failure? The end of an iteration, or what the program tests itself.
static bool has_true_aside(const Body *b, const IrInstruction *i) {
  return rep_needs_pending(returned_rep(i)) || i->op == IR_next || (i->result && b->temps[i->result->number].is_tested);
}

static void test_failure(Body *b, const IrInstruction *i, const char *value) {
  if (i->resume) {   // a call of a fast copy: it failed, or a big int waits
    const IrInstruction *next = instruction_after(b);
    body_line(b, "if (KK_EXIT(%s == KK_I64_ASIDE)) goto %s;", value, body_exit(b, i, next->var, value));
    return;
  }
  const char *pending = has_true_aside(b, i) ? " && kk_pending()" : "";
  body_line(b, "if (KK_UNLIKELY(%s)%s) goto %s;", c_is_aside(b->arena, returned_rep(i), value), pending,
            body_fail(b, i, NULL));
}

// The next instruction stores the result to a variable that a failure here leaves unseen: the function ends.
static const IrVar *variable_for(const Body *b, const IrInstruction *i) {
  const IrInstruction *next = instruction_after(b);
  if (!next || next->op != IR_var_set || next->operands[0] != i->result || i->result->uses != 1)
    return NULL;
  IrVar *var = next->var;
  bool is_plain = !ir_is_captured(var) && !body_has_flag(var) && b->is_declared[var->index];
  return is_plain && !b->block->landing ? var : NULL;
}

// The next instruction, or the one after a conversion, takes the result before anything else happens.
static bool is_taken_next(const Body *b, const IrInstruction *i) {
  const IrInstruction *next = instruction_after(b);
  if (!next || i->result->uses != 1 || next->operand_count < 1 || next->operands[0] != i->result)
    return false;
  return next->op == IR_var_set || next->op == IR_return || next->op == IR_global_set;
}

// The number of this frame for RecursionError, as C: depth_, and one for each comprehension around the instruction.
static const char *frame_depth(Body *b, const IrInstruction *i) {
  int inner = 0;
  for (const IrInline *inlined = i->site.inlined; inlined; inlined = inlined->outer.inlined)
    inner++;
  return inner ? body_text(b, "depth_ + %d", inner) : "depth_";
}

static void emit_frame_check(Body *b, const IrInstruction *i) {
  if (b->function->counts_frames)
    body_line(b, "if (KK_UNLIKELY(%s >= kk_thread->depth_limit)) goto %s;", frame_depth(b, i),
              body_fail(b, i, "kk_raise_recursion(\"\")"));
}

// A call in C that does the operation: writes it, keeps its result, tests it.
static void finish(Body *b, const IrInstruction *i, const char *call) {
  body_before_effect(b, i);
  if (b->function->counts_frames && ir_may_call_anything(i))
    body_line(b, "kk_thread->depth = %s;", frame_depth(b, i));
  bool may_fail = ir_raises(i), is_used = i->result && i->result->uses;
  if (!is_used) {
    if (may_fail)
      test_failure(b, i, call);
    else
      body_line(b, "%s;", call);
    return;
  }
  if (!may_fail && is_taken_next(b, i)) {
    body_defer(b, i, call);
    return;
  }
  const IrVar *var = may_fail ? variable_for(b, i) : NULL;
  if (!var) {
    const char *name = body_result(b, i, call);
    if (may_fail)
      test_failure(b, i, name);
    return;
  }
  body_before_effect(b, instruction_after(b));
  body_line(b, "%s = %s;", b->var_names[var->index], call);
  test_failure(b, i, b->var_names[var->index]);
  b->position++;   // the var_set is done
}

// ---- variables and globals

static void emit_var_set(Body *b, const IrInstruction *i) {
  const char *value = operand_text(b, i, 0);
  body_before_effect(b, i);
  body_set_var(b, i->var, value);
}

static const char *raise_name_error(Body *b, Str name) {
  return body_text(b, "kk_raise_name_error_among(%s, %s)", constant_str(b->e, name), visible_names(b->e, b->function));
}

static void emit_var_check(Body *b, const IrInstruction *i) {
  const char *unbound = body_unbound(b, i->var);
  if (!strcmp(unbound, "0"))
    return;
  const char *name = constant_str(b->e, i->var->name);
  if (b->function->acts_as_module && !i->var->is_free) {
    body_line(b, "if (KK_UNLIKELY(%s)) goto %s;", unbound, body_fail(b, i, raise_name_error(b, i->var->name)));
    return;
  }
  bool is_free = i->var->is_free || (i->site.inlined && !i->var->is_inner);
  const char *raise = body_text(b, is_free ? "kk_raise_unbound_free(%s)" : "kk_raise_unbound_local(%s)", name);
  body_line(b, "if (KK_UNLIKELY(%s)) goto %s;", unbound, body_fail(b, i, raise));
}

static void emit_unknown_name(Body *b, const IrInstruction *i) {
  body_line(b, "goto %s;", body_fail(b, i, raise_name_error(b, i->text)));
}

static void emit_global_check(Body *b, const IrInstruction *i) {
  const char *raise = raise_name_error(b, i->global->name);
  body_line(b, "if (KK_UNLIKELY(%s)) goto %s;", c_is_aside(b->arena, i->global->rep, global_value(b, i->global)),
            body_fail(b, i, raise));
}

static void emit_global_set(Body *b, const IrInstruction *i) {
  const IrGlobal *global = i->global;
  bool is_set = i->op == IR_global_set;
  const char *value = is_set ? operand_text(b, i, 0) : c_aside(global->rep);
  body_before_effect(b, i);
  if (!global->is_open)
    body_line(b, "%s = %s;", global_place(b, global), value);
  if (!global->is_seen)
    return;
  if (!global->is_open && is_set)
    value = c_convert(b->arena, global->rep, REP_VALUE, IR_ALL_INTS, global_place(b, global));
  if (is_set)
    body_line(b, "%s, %s);", global_call(b, global, "store"), value);
  else
    body_line(b, "%s);", global_call(b, global, "remove"));
}

static void emit_cell_new(Body *b, const IrInstruction *i) {
  const char *name = b->var_names[i->var->index];
  body_line(b, "%s = kk_cell_new(KK_VALUE_ASIDE);", name);
  if (b->function->is_generator)
    body_line(b, "g_->%s = %s;", name, name);
}

// ---- arithmetic that may fail

// The divisor is tested first, so that the division itself is an expression.
static void emit_float_division(Body *b, const IrInstruction *i) {
  const char *right = operand_name(b, i, 1);
  const char *left = operand_tight(b, i, 0);
  body_line(b, "if (KK_UNLIKELY(%s == 0.0)) goto %s;", right,
            body_fail(b, i, "kk_raise(KK_ZeroDivisionError, \"float division by zero\")"));
  body_place(b, i, (Expression){body_text(b, "%s / %s", left, right), LOOSE});
}

static void emit_int_division(Body *b, const IrInstruction *i) {
  if ((i->operands[1]->rep != REP_I64 && i->operands[1]->rep != REP_U64) || i->op == IR_int_truediv) {
    finish(b, i, int_expression(b, i).text);
    return;
  }
  const char *divisor = operand_name(b, i, 1);
  body_line(b, "if (KK_UNLIKELY(%s == 0)) goto %s;", divisor,
            body_fail(b, i, i->op == IR_int_mod ? "kk_i64_zero_division(true)" : "kk_i64_zero_division(false)"));
  body_place(b, i, int_expression(b, i));
}

// Only a huge int fails, out of line: the double itself needs no test.
static void emit_int_to_float(Body *b, const IrInstruction *i) {
  const char *operand = operand_text(b, i, 0), *name = body_variable(b, i->result);
  body_line(b, "if (KK_UNLIKELY(!kk_int_load_float(%s, &%s))) goto %s;", operand, name, body_fail(b, i, NULL));
}

static void emit_float_call(Body *b, const IrInstruction *i, const char *function) {
  const char *left = operand_text(b, i, 0);
  finish(b, i, body_text(b, "%s(%s, %s)", function, left, operand_text(b, i, 1)));
}

// ---- containers

static void emit_list_new(Body *b, const IrInstruction *i) {
  const char *kind = list_kind(i->result->type);
  int count = i->operand_count;
  if (!count)
    finish(b, i, body_text(b, "kk_list_new(%s, 0)", kind));
  else
    finish(b, i,
           body_text(b, "kk_list_from_values_as(%s, %s, %d)", kind, operand_array(b, i, "Value", 0, count), count));
}

// Is the index raw or any int; are the items' place and number at hand?
static bool has_view(const IrInstruction *i) {
  return i->view && i->operands[1]->rep == REP_I64 && (i->op == IR_list_get || i->operands[2]->rep != REP_INT);
}

static const char *access_form(const IrInstruction *i) {
  return has_view(i) ? "_view" : i->operands[1]->rep == REP_I64 ? "" : "_index";
}

static const char *access_operands(Body *b, const IrInstruction *i, int count) {
  if (!has_view(i))
    return operands_from(b, i, 0, count);
  const char *list = operand_text(b, i, 0);
  return body_text(b, "%s, %s_view_, %s", list, b->var_names[i->view->index], operands_from(b, i, 1, count));
}

static void emit_list_view(Body *b, const IrInstruction *i) {
  const char *name = b->var_names[i->var->index], *suffix = list_suffix(ir_rep_of_item(i->var->type));
  body_line(b, "%s_view_ = kk_list_view_%s(%s);", name, suffix, name);
}

const char *list_load_text(Body *b, const IrInstruction *i, const char *suffix) {
  const char *function = body_text(b, "kk_list_load%s_%s", access_form(i), suffix);
  const char *operands = access_operands(b, i, 2);
  return body_text(b, "%s(%s, &%s)", function, operands, body_variable(b, i->result));
}

// The item comes through a pointer and the result says whether it is there: an item itself needs no test.
static void emit_list_get(Body *b, const IrInstruction *i) {
  if (!i->result->uses) {
    finish(b, i, index_expression(b, i).text);
    return;
  }
  const char *load = list_load_text(b, i, list_suffix(i->result->rep));
  body_line(b, "if (KK_UNLIKELY(!%s)) goto %s;", load, body_fail(b, i, NULL));
}

static void emit_list_set(Body *b, const IrInstruction *i) {
  if (i->is_unchecked) {
    const char *place = unchecked_item(b, i), *item = operand_text(b, i, 2);
    body_before_effect(b, i);
    body_line(b, "%s = %s;", place, item);
    return;
  }
  const char *function = body_text(b, "kk_list_set%s_%s", access_form(i), list_suffix(i->operands[2]->rep));
  finish(b, i, body_text(b, "%s(%s)", function, access_operands(b, i, 3)));
}

static void emit_list_append(Body *b, const IrInstruction *i) {
  finish(b, i, body_text(b, "kk_list_append_%s(%s)", list_suffix(i->operands[1]->rep), operands_from(b, i, 0, 2)));
}

// ---- calls

static void emit_call_value(Body *b, const IrInstruction *i) {
  int names = i->names.count, last = i->operand_count;
  const char *callee = operand_text(b, i, 0);
  const char *arguments = operand_array(b, i, "const Value", 1, last);
  finish(b, i,
         body_text(b, "kk_call(%s, %s, %d, %s)", callee, arguments, last - 1 - names, constant_names(b->e, i->names)));
}

static void emit_call_method(Body *b, const IrInstruction *i) {
  int names = i->names.count, last = i->operand_count;
  const char *arguments = operand_array(b, i, "const Value", 0, last);
  finish(b, i,
         body_text(b, "kk_call_method_at(%s, %d, %s, %s, %s)", arguments, last - names, constant_names(b->e, i->names),
                   constant_str(b->e, i->text), constant_plan(b->e, b->function)));
}

static void emit_find_method(Body *b, const IrInstruction *i) {
  finish(b, i,
         body_text(b, "kk_method_find_at(%s, %s, %s)", operand_text(b, i, 0), constant_str(b->e, i->text),
                   constant_plan(b->e, b->function)));
}

static void emit_call_found(Body *b, const IrInstruction *i) {
  int names = i->names.count, last = i->operand_count;
  const char *found = operand_text(b, i, 0);
  const char *arguments = operand_array(b, i, "const Value", 1, last);
  finish(b, i,
         body_text(b, "kk_call_found_at(%s, %s, %d, %s, %s, %s)", found, arguments, last - 1 - names,
                   constant_names(b->e, i->names), constant_str(b->e, i->text), constant_plan(b->e, b->function)));
}

// Is it a call of the function at hand, of the same copy?
static bool is_own_call(const Body *b, const IrInstruction *i) {
  const IrFunction *own = b->function->generic ? b->function->generic : b->function;
  return i->function == own && !b->function->fast;
}

static void emit_call(Body *b, const IrInstruction *i) {
  const char *depth = i->is_constructor ? body_text(b, "%s + 1", frame_depth(b, i)) : frame_depth(b, i);
  const char *symbol = is_own_call(b, i) ? b->recursion : c_callee(b->arena, b->function, i->function);
  finish(b, i, c_call_symbol(b->arena, symbol, i->function, operands_from(b, i, 0, i->operand_count), depth));
}

static void emit_generator_next(Body *b, const IrInstruction *i) {
  const char *generator = operand_text(b, i, 0);
  finish(b, i, c_call(b->arena, b->function, i->function, generator, frame_depth(b, i)));
}

// A module's body, unless it has begun: see emit_import in emit.c.
static void emit_import(Body *b, const IrInstruction *i) {
  finish(b, i, body_text(b, "%s__import(%s)", i->function->symbol, i->function->counts_frames ? "depth_ + 1" : ""));
}

// A function object: defaults, keyword defaults, then the cells, in the order of its closure_index.
static void emit_make_function(Body *b, const IrInstruction *i) {
  const char *symbol = i->function->symbol;
  const char *defaults = operand_text(b, i, 0), *keyword_defaults = operand_text(b, i, 1);
  const char *made = body_text(b, "kk_function_new(%s__v, &%s__code, kk_value_ref(%s), kk_value_ref(%s), %d)", symbol,
                               symbol, defaults, keyword_defaults, i->operand_count - 2);
  if (i->operand_count == 2) {
    finish(b, i, body_text(b, "kk_value_from_ref(%s)", made));
    return;
  }
  const char *name = body_text(b, "f%d_", i->result->number);
  body_before_effect(b, i);
  body_line(b, "KkFunction *%s = %s;", name, made);
  for (int k = 2; k < i->operand_count; k++)
    body_line(b, "%s->closure[%d] = %s;", name, k - 2, operand_text(b, i, k));
  finish(b, i, body_text(b, "kk_value_from_ref(%s)", name));
}

static void emit_attribute(Body *b, const IrInstruction *i) {
  const char *object = operand_text(b, i, 0), *name = constant_str(b->e, i->text);
  if (i->op == IR_delete_attribute) {
    finish(b, i, body_text(b, "kk_delattr(%s, %s)", object, name));
    return;
  }
  const char *item = i->op == IR_set_attribute ? body_text(b, ", %s", operand_text(b, i, 1)) : "";
  const char *function = i->op == IR_set_attribute ? "kk_setattr_at" : "kk_getattr_at";
  const char *plan = constant_plan(b->e, b->function);
  finish(b, i, body_text(b, "%s(%s, %s%s, %s)", function, object, name, item, plan));
}

// ---- exceptions

// What lives is told, so that the runtime can tell other words of the C frame from it.
static void emit_drop(Body *b, const IrInstruction *i) {
  int count = 0;
  const char *dies = operand_name(b, i, 0);
  body_flush(b);
  body_line(b, "if (KK_UNLIKELY(%s)) {", dies);
  const char *live = body_live_references(b, b->cfg, i, &count);
  body_line(b, "kk_let_go((Value[]){%s}, %d, __builtin_frame_address(0));", count ? live : "0", count);
  body_line(b, "}");
}

static void emit_raise(Body *b, const IrInstruction *i) {
  const char *exception = operand_text(b, i, 0);
  body_before_effect(b, i);
  if (i->op == IR_raise_again)
    body_line(b, "kk_reraise(%s);", exception);
  else
    body_line(b, "kk_raise_value(%s, %s);", exception, i->operand_count > 1 ? operand_text(b, i, 1) : "KK_VALUE_ASIDE");
  body_line(b, "goto %s;", body_fail(b, i, NULL));
}

// ---- terminators

static void emit_goto(Body *b, const IrBlock *target) {
  if (target != b->next)
    body_line(b, "goto %s;", body_label(b, target));
}

static void emit_branch(Body *b, const IrInstruction *i) {
  IrBlock *yes = i->targets[0], *no = i->targets[1];
  Expression condition = body_operand(b, i, 0);
  if (yes == no) {
    emit_goto(b, yes);
  } else if (yes == b->next) {
    const char *format = condition.tightness == LOOSE ? "if (!(%s)) goto %s;" : "if (!%s) goto %s;";
    body_line(b, format, condition.text, body_label(b, no));
  } else {
    body_line(b, "if (%s) goto %s;", condition.text, body_label(b, yes));
    emit_goto(b, no);
  }
}

static void emit_switch(Body *b, const IrInstruction *i) {
  body_line(b, "switch (%s) {", operand_text(b, i, 0));
  for (int k = 0; k < i->cases.count; k++)
    body_line(b, "case %d: goto %s;", k, body_label(b, i->cases.items[k]));
  body_line(b, "default: __builtin_unreachable();");
  body_line(b, "}");
}

static void emit_return(Body *b, const IrInstruction *i) {
  const char *value = operand_text(b, i, 0);
  if (b->function->is_generator) {
    body_line(b, "return kk_generator_return(&g_->generator, %s);", value);
    return;
  }
  bool may_be_aside = b->function->generic && b->function->generic->result_rep == REP_INT;
  body_line(b, may_be_aside ? "return kk_fast_return(%s);" : "return %s;", value);
}

// ---- all of them

void emit_operation(Body *b, const IrInstruction *i) {
  switch (i->op) {
  case IR_var_set: emit_var_set(b, i); return;
  case IR_var_unbind:
    body_before_effect(b, i);
    body_unset_var(b, i->var);
    return;
  case IR_cell_new: emit_cell_new(b, i); return;
  case IR_var_check: emit_var_check(b, i); return;
  case IR_global_set:
  case IR_global_unbind: emit_global_set(b, i); return;
  case IR_unknown_name: emit_unknown_name(b, i); return;
  case IR_global_check: emit_global_check(b, i); return;
  case IR_float_div: emit_float_division(b, i); return;
  case IR_float_floordiv: emit_float_call(b, i, "kk_float_floordiv"); return;
  case IR_float_mod: emit_float_call(b, i, "kk_float_mod"); return;
  case IR_complex_div:
    finish(b, i, body_text(b, "kk_complex_divide(%s, %s)", operand_text(b, i, 0), operand_text(b, i, 1)));
    return;
  case IR_complex_abs: finish(b, i, body_text(b, "kk_complex_abs(%s)", operand_text(b, i, 0))); return;
  case IR_int_floordiv:
  case IR_int_mod:
  case IR_int_truediv: emit_int_division(b, i); return;
  case IR_int_pow:
  case IR_int_pow_natural:
  case IR_int_lshift:
  case IR_int_rshift: finish(b, i, int_expression(b, i).text); return;
  case IR_int_to_float: emit_int_to_float(b, i); return;
  case IR_str_ord:
  case IR_str_chr: finish(b, i, expression_of(b, i).text); return;
  case IR_str_at: finish(b, i, index_expression(b, i).text); return;
  case IR_list_get: emit_list_get(b, i); return;
  case IR_list_new: emit_list_new(b, i); return;
  case IR_list_sized:
    finish(b, i, body_text(b, "kk_list_new(%s, %s)", list_kind(i->result->type), operand_text(b, i, 0)));
    return;
  case IR_list_view: emit_list_view(b, i); return;
  case IR_list_set: emit_list_set(b, i); return;
  case IR_list_append: emit_list_append(b, i); return;
  case IR_dict_new: finish(b, i, "kk_dict_new()"); return;
  case IR_set_new:
    finish(b, i, i->result->type->kind == TYPE_SET ? "kk_set_new(KK_set)" : "kk_set_new(KK_frozenset)");
    return;
  case IR_iter: finish(b, i, body_text(b, "kk_iter(%s)", operand_text(b, i, 0))); return;
  case IR_next: finish(b, i, body_text(b, "kk_next(%s)", operand_text(b, i, 0))); return;
  case IR_import_module: emit_import(b, i); return;
  case IR_call: emit_call(b, i); return;
  case IR_generator_new:
    finish(b, i, body_text(b, "%s__new(%s)", i->function->symbol, operands_from(b, i, 0, i->operand_count)));
    return;
  case IR_generator_next: emit_generator_next(b, i); return;
  case IR_yield: emit_yield(b, i); return;
  case IR_received: finish(b, i, "kk_generator_received(&g_->generator)"); return;
  case IR_call_runtime: finish(b, i, runtime_call(b, i)); return;
  case IR_call_value: emit_call_value(b, i); return;
  case IR_call_method: emit_call_method(b, i); return;
  case IR_find_method: emit_find_method(b, i); return;
  case IR_call_found: emit_call_found(b, i); return;
  case IR_make_function: emit_make_function(b, i); return;
  case IR_get_attribute:
  case IR_set_attribute:
  case IR_delete_attribute: emit_attribute(b, i); return;
  case IR_check_object: emit_check_object(b, i); return;
  case IR_class_layout: emit_class_layout(b, i); return;
  case IR_instance_new: finish(b, i, instance_new_text(b, i)); return;
  case IR_field_get: emit_field_get(b, i); return;
  case IR_field_set: emit_field_set(b, i); return;
  case IR_landing: finish(b, i, "kk_take_pending()"); return;
  case IR_handler_enter: finish(b, i, body_text(b, "kk_handler_enter(%s)", operand_text(b, i, 0))); return;
  case IR_handler_leave: finish(b, i, body_text(b, "kk_handler_leave(%s)", operand_text(b, i, 0))); return;
  case IR_raise:
  case IR_raise_again: emit_raise(b, i); return;
  case IR_frame_check: emit_frame_check(b, i); return;
  case IR_poll: finish(b, i, "kk_poll()"); return;
  case IR_drop: emit_drop(b, i); return;
  case IR_jump: emit_goto(b, i->targets[0]); return;
  case IR_branch: emit_branch(b, i); return;
  case IR_switch: emit_switch(b, i); return;
  case IR_return: emit_return(b, i); return;
  case IR_unreachable: body_line(b, "__builtin_trap();"); return;
  default: bug_at(b->function->module->source, i->site.span, "%s is no statement", ir_op_info(i->op)->name);
  }
}
