// emit_expression.c - operations without effect, as C expressions.
//
// repr has put every operand in the representation that the operation takes; here the representation of the first operand
// selects the C form: int_add of two i64 is `a + b`, of two tagged words kk_int_add(a, b).

#include "emit/emitter.h"

static Expression loose(const char *text) { return (Expression){text, LOOSE}; }
static Expression unary(const char *text) { return (Expression){text, UNARY}; }
static Expression tight(const char *text) { return (Expression){text, TIGHT}; }

static IrRep rep_of(const IrInstruction *i, int k) { return i->operands[k]->rep; }

static Expression infix(Body *b, const IrInstruction *i, const char *operator) {
  const char *left = operand_tight(b, i, 0);
  return loose(body_text(b, "%s %s %s", left, operator, operand_tight(b, i, 1)));
}

static Expression call1(Body *b, const IrInstruction *i, const char *function) {
  return tight(body_text(b, "%s(%s)", function, operand_text(b, i, 0)));
}

static Expression call2(Body *b, const IrInstruction *i, const char *function) {
  const char *first = operand_text(b, i, 0);
  return tight(body_text(b, "%s(%s, %s)", function, first, operand_text(b, i, 1)));
}

// Operands first to last, with commas between: the items of an array. Each a Value, or of the C type that is wanted.
const char *operands_from(Body *b, const IrInstruction *i, int first, int last) {
  Buffer out = {0};
  for (int k = first; k < last; k++)
    buffer_printf(&out, "%s%s", k > first ? ", " : "", operand_text(b, i, k));
  const char *result = arena_text(b->arena, out.length ? out.text : "", out.length);
  buffer_free(&out);
  return result;
}

// An array of the operands `first` to `last`, of a C type; NULL if there are none.
const char *operand_array(Body *b, const IrInstruction *i, const char *type, int first, int last) {
  return first == last ? "NULL" : body_text(b, "(%s[]){%s}", type, operands_from(b, i, first, last));
}

// ---- constants and variables

static Expression constant_expression(Body *b, const IrInstruction *i) {
  switch (i->op) {
  case IR_const_none: return tight("0");
  case IR_const_bool: return tight(i->integer ? "1" : "0");
  case IR_const_int:
    if (i->result->rep == REP_U64)
      return tight(constant_word(b->e, (uint64_t)i->result->range.low));
    if (i->text)
      return tight(constant_big_int(b->e, i->text));
    return (Expression){constant_int(b->e, i->integer), i->integer < 0 ? UNARY : TIGHT};
  case IR_const_float:
    return (Expression){constant_float(b->e, i->number), __builtin_signbit(i->number) ? UNARY : TIGHT};
  case IR_const_str: return unary(constant_str(b->e, i->text));
  case IR_const_bytes: return unary(constant_bytes(b->e, i->text));
  case IR_const_class:
    if (!strcmp(i->name, "type"))
      return tight("kk_class_type()");
    return tight(body_text(b, "kk_%s_class()", i->name));
  case IR_const_builtin: return tight(constant_builtin(b->e, i->name));
  default: return tight(!strcmp(i->name, "Ellipsis") ? "kk_ellipsis()" : "kk_not_implemented()");
  }
}

static Expression variable_expression(Body *b, const IrInstruction *i) {
  const char *name = b->var_names[i->var->index];
  switch (i->op) {
  case IR_is_bound: return tight(body_text(b, "!(%s)", body_unbound(b, i->var)));
  case IR_var_cell: return tight(body_text(b, "kk_value_from_ref(%s)", name));
  default: return tight(ir_is_captured(i->var) ? body_text(b, "%s->value", name) : name);
  }
}

const char *global_place(Body *b, const IrGlobal *global) { return name_global(b->e, global); }

// A call of the runtime about a variable in a module's dict: kk_module_FUNCTION(module, name…
const char *global_call(Body *b, const IrGlobal *global, const char *function) {
  const char *module = constant_str(b->e, global->module->name);
  return body_text(b, "kk_module_%s(%s, %s", function, module, constant_str(b->e, global->name));
}

// What it holds; its aside: it is unbound.
const char *global_value(Body *b, const IrGlobal *global) {
  return global->is_open ? body_text(b, "%s)", global_call(b, global, "variable")) : global_place(b, global);
}

// ---- int

typedef struct IntForm {
  const char *raw, *tagged;
} IntForm;

// raw: an operator of C if it has no letter, else a function.
static IntForm int_form(IrOp op) {
  switch (op) {
  case IR_int_add: return (IntForm){"+", "kk_int_add"};
  case IR_int_sub: return (IntForm){"-", "kk_int_sub"};
  case IR_int_mul: return (IntForm){"*", "kk_int_mul"};
  case IR_int_floordiv: return (IntForm){"kk_i64_floordiv", "kk_int_floordiv"};
  case IR_int_mod: return (IntForm){"kk_i64_mod", "kk_int_mod"};
  case IR_int_truediv: return (IntForm){NULL, "kk_int_truediv"};
  case IR_int_pow:
  case IR_int_pow_natural: return (IntForm){NULL, "kk_int_pow"};
  case IR_int_lshift: return (IntForm){"<<", "kk_int_lshift"};
  case IR_int_rshift: return (IntForm){">>", "kk_int_rshift"};
  case IR_int_and: return (IntForm){"&", "kk_int_and"};
  case IR_int_or: return (IntForm){"|", "kk_int_or"};
  case IR_int_xor: return (IntForm){"^", "kk_int_xor"};
  case IR_int_eq: return (IntForm){"==", "kk_int_eq"};
  case IR_int_ne: return (IntForm){"!=", "kk_int_ne"};
  case IR_int_lt: return (IntForm){"<", "kk_int_lt"};
  case IR_int_le: return (IntForm){"<=", "kk_int_le"};
  case IR_int_gt: return (IntForm){">", "kk_int_gt"};
  default: return (IntForm){">=", "kk_int_ge"};
  }
}

// Floor division and remainder are C's when neither side is negative.
static const char *natural_division(const IrInstruction *i) {
  if (i->operands[0]->range.low < 0 || i->operands[1]->range.low <= 0)
    return NULL;
  return i->op == IR_int_mod ? "%" : i->op == IR_int_floordiv ? "/" : NULL;
}

// In C a literal is an int of 32 bits. So it is widened where it is shifted, or meets nothing but another literal: then
// whatever is not a literal has 64 bits.
static bool is_literal(const IrTemp *t) { return t->definition->op == IR_const_int; }

static const char *operand_wide(Body *b, const IrInstruction *i, int k) {
  const char *text = operand_tight(b, i, k);
  return is_literal(i->operands[k]) ? body_text(b, "(int64_t)%s", text) : text;
}

static Expression int_infix(Body *b, const IrInstruction *i, const char *operator) {
  bool is_shift = i->op == IR_int_lshift || i->op == IR_int_rshift;
  bool is_wide = !is_shift && !is_literal(i->operands[1]);
  const char *left = is_wide ? operand_tight(b, i, 0) : operand_wide(b, i, 0);
  return loose(body_text(b, "%s %s %s", left, operator, operand_tight(b, i, 1)));
}

// In unsigned words or in 128 bits, where C's operators are right; what fits comes back signed.
static Expression word_expression(Body *b, const IrInstruction *i) {
  if (i->op == IR_int_mod && rep_of(i, 0) == REP_WIDE)
    return call2(b, i, "kk_wide_mod");
  const char *operator= i->op == IR_int_mod ? "%" : i->op == IR_int_floordiv ? "/" : int_form(i->op).raw;
  Expression result = infix(b, i, operator);
  bool is_back = i->result->rep == REP_I64;
  return is_back ? unary(body_text(b, "(int64_t)(%s)", result.text)) : result;
}

// Also of division that may fail: then the text is of a function that raises.
Expression int_expression(Body *b, const IrInstruction *i) {
  IntForm form = int_form(i->op);
  if (rep_of(i, 0) == REP_U64 || rep_of(i, 0) == REP_WIDE)
    return word_expression(b, i);
  if (rep_of(i, 0) != REP_I64)
    return call2(b, i, form.tagged);
  if (natural_division(i))
    return int_infix(b, i, natural_division(i));
  if (i->op == IR_int_lshift && i->operands[0]->range.low < 0) {
    const char *left = operand_tight(b, i, 0);
    return tight(body_text(b, "(int64_t)((uint64_t)%s << %s)", left, operand_tight(b, i, 1)));
  }
  return strchr(form.raw, '_') ? call2(b, i, form.raw) : int_infix(b, i, form.raw);
}

static Expression word_unary_expression(Body *b, const IrInstruction *i) {
  const char *format = i->op == IR_int_neg ? "-%s" : "~%s";
  const char *text = body_text(b, format, operand_tight(b, i, 0));
  return unary(i->result->rep == REP_I64 ? body_text(b, "(int64_t)(%s)", text) : text);
}

static Expression int_unary_expression(Body *b, const IrInstruction *i) {
  bool is_word = rep_of(i, 0) == REP_U64;
  if (is_word && (i->op == IR_int_neg || i->op == IR_int_invert))
    return word_unary_expression(b, i);
  bool is_raw = rep_of(i, 0) == REP_I64;
  switch (i->op) {
  case IR_int_neg: return is_raw ? unary(body_text(b, "-%s", operand_wide(b, i, 0))) : call1(b, i, "kk_int_neg");
  case IR_int_invert: return is_raw ? unary(body_text(b, "~%s", operand_wide(b, i, 0))) : call1(b, i, "kk_int_invert");
  case IR_int_abs: return call1(b, i, is_raw ? "__builtin_labs" : "kk_int_abs");
  case IR_int_truth: return loose(body_text(b, "%s != 0", operand_tight(b, i, 0)));
  case IR_int_to_float:
    return is_raw || is_word ? unary(body_text(b, "(double)%s", operand_tight(b, i, 0)))
                             : call1(b, i, "kk_int_to_float");
  default:   // int_clip
    if (is_raw && ir_range_is_small(i->operands[0]->range))
      return body_operand(b, i, 0);
    return call1(b, i, is_raw ? "kk_i64_clip_small" : "kk_int_clip_small");
  }
}

// ---- float and bool

static const char *float_operator(IrOp op) {
  switch (op) {
  case IR_float_add: return "+";
  case IR_float_sub: return "-";
  case IR_float_mul: return "*";
  case IR_float_div: return "/";
  case IR_float_eq:
  case IR_bool_eq: return "==";
  case IR_float_ne: return "!=";
  case IR_float_lt: return "<";
  case IR_float_le: return "<=";
  case IR_float_gt: return ">";
  case IR_float_ge: return ">=";
  case IR_bool_and: return "&";
  case IR_bool_or: return "|";
  default: return "^";
  }
}

// ---- tests of the class

static const char *class_test(Body *b, Type *type, const char *value) {
  switch (type->kind) {
  case TYPE_NEVER: return "0";
  case TYPE_OBJECT: return "1";
  case TYPE_NONE: return body_text(b, "kk_value_is_none(%s)", value);
  case TYPE_BOOL: return body_text(b, "kk_value_is_bool(%s)", value);
  case TYPE_INT: return body_text(b, "kk_value_is_int(%s)", value);
  case TYPE_FLOAT: return body_text(b, "kk_value_is_float(%s)", value);
  case TYPE_COMPLEX: return body_text(b, "kk_value_is(%s, KK_complex)", value);
  case TYPE_STR: return body_text(b, "kk_value_is(%s, KK_str)", value);
  case TYPE_BYTES: return body_text(b, "kk_value_is(%s, KK_bytes)", value);
  case TYPE_LIST: return body_text(b, "kk_value_is(%s, KK_list)", value);
  case TYPE_TUPLE: return body_text(b, "kk_value_is(%s, KK_tuple)", value);
  case TYPE_DICT: return body_text(b, "kk_is_instance_of(%s, KK_dict)", value);
  case TYPE_SET: return body_text(b, "kk_value_is(%s, KK_set)", value);
  case TYPE_FROZENSET: return body_text(b, "kk_value_is(%s, KK_frozenset)", value);
  case TYPE_RANGE: return body_text(b, "kk_value_is(%s, KK_range)", value);
  case TYPE_SLICE: return body_text(b, "kk_value_is(%s, KK_slice)", value);
  case TYPE_MODULE: return body_text(b, "kk_value_is(%s, KK_module)", value);
  case TYPE_CLASS: return body_text(b, "kk_value_is_class(%s)", value);
  case TYPE_FUNCTION:
    return body_text(b, "(kk_value_is(%s, KK_function) || kk_value_is(%s, KK_builtin_function_or_method))", value,
                     value);
  case TYPE_INSTANCE:
    if (!type->class_name)
      bug_at(b->function->module->source, b->function->span, "has_type of a class of the program");
    return body_text(b, "kk_is_instance_of(%s, KK_%s)", value, type->class_name);
  case TYPE_UNION: break;
  }
  return NULL;
}

static Expression has_type_expression(Body *b, const IrInstruction *i) {
  if (i->type->kind != TYPE_UNION && i->type->kind != TYPE_FUNCTION)
    return tight(class_test(b, i->type, operand_text(b, i, 0)));
  const char *value = operand_name(b, i, 0);
  if (i->type->kind == TYPE_FUNCTION)
    return tight(class_test(b, i->type, value));
  const char *text = NULL;
  for (int k = 0; k < i->type->count; k++) {
    const char *test = class_test(b, i->type->arguments[k], value);
    text = text ? body_text(b, "%s || %s", text, test) : test;
  }
  return loose(text);
}

static Expression is_none_expression(Body *b, const IrInstruction *i) {
  switch (rep_of(i, 0)) {
  case REP_NONE: return tight("1");
  case REP_REF: return loose(body_text(b, "%s == NULL", operand_tight(b, i, 0)));
  case REP_VALUE: return call1(b, i, "kk_value_is_none");
  default: return tight("0");
  }
}

// ---- str, lists, tuples

Expression index_expression(Body *b, const IrInstruction *i) {
  if (i->op == IR_str_at) {
    bool is_raw = rep_of(i, 1) == REP_I64;
    const char *text = operand_text(b, i, 0), *index = operand_text(b, i, 1);
    return tight(body_text(b, is_raw ? "kk_str_char(%s, %s)" : "kk_str_char_int(%s, %s)", text, index));
  }
  const char *form = rep_of(i, 1) == REP_I64 ? "kk_list_get_%s" : "kk_list_get_index_%s";
  return call2(b, i, body_text(b, form, list_suffix(i->result->rep)));
}

// The item's place in its view. The list itself is not needed: its text is taken and dropped.
const char *unchecked_item(Body *b, const IrInstruction *i) {
  static const char *const types[] = {
      [REP_INT] = "long long", [REP_FLOAT] = "double", [REP_BOOL] = "KkBool", [REP_VALUE] = "Value"};
  operand_text(b, i, 0);
  const char *type = types[ir_rep_of_item(i->operands[0]->type)];
  return body_text(b, "((%s *)%s_view_.items)[%s]", type, b->var_names[i->view->index], operand_text(b, i, 1));
}

static Expression unchecked_get(Body *b, const IrInstruction *i) {
  const char *item = unchecked_item(b, i);
  return tight(i->result->rep == REP_INT ? body_text(b, "kk_int_from_i64(%s)", item) : item);
}

static Expression view_holds_expression(Body *b, const IrInstruction *i) {
  const char *view = b->var_names[i->var->index];
  return tight(body_text(b, "kk_list_view_holds(%s_view_, %s)", view, operands_from(b, i, 0, 6)));
}

static Expression tuple_new_expression(Body *b, const IrInstruction *i) {
  if (!i->operand_count)
    return tight("kk_tuple_empty()");
  return tight(body_text(b, "kk_tuple_from_values(%s, %d)", operand_array(b, i, "Value", 0, i->operand_count),
                         i->operand_count));
}

// As a KkTuple *: what was unboxed has the type void *.
static const char *tuple_text(Body *b, const IrInstruction *i) {
  bool is_unboxed = i->operands[0]->definition->op == IR_convert;
  const char *tuple = operand_tight(b, i, 0);
  return is_unboxed ? body_text(b, "((KkTuple *)%s)", tuple) : tuple;
}

static Expression convert_expression(Body *b, const IrInstruction *i) {
  IrTemp *from = i->operands[0];
  IrRep to = i->result->rep;
  bool is_literal_int = from->definition->op == IR_const_int && !from->definition->text;
  if (is_literal_int && to == REP_U64)
    return tight(constant_word(b->e, (uint64_t)from->definition->integer));
  if (is_literal_int && to != REP_I64 && to != REP_WIDE)
    return tight(constant_tagged(b->e, from->definition->integer));
  if (from->rep == REP_U64 && from->definition->op == IR_const_int && to != REP_WIDE)
    return tight(constant_big_int(b->e, from->definition->text));
  Expression operand = body_operand(b, i, 0);
  const char *text = c_convert(b->arena, from->rep, to, i->result->range, operand.text);
  return text == operand.text ? operand : tight(text);
}

// ---- calls of pure functions of the runtime

const char *runtime_call(Body *b, const IrInstruction *i) {
  const IrRuntimeFunction *callee = i->runtime;
  int fixed = callee->parameter_count, count = i->operand_count;
  const char *arguments = operands_from(b, i, 0, fixed);
  if (!callee->is_varargs)
    return body_text(b, "%s(%s)", callee->c_name, arguments);
  return body_text(b, "%s(%s%s%s, %d)", callee->c_name, arguments, fixed ? ", " : "",
                   operand_array(b, i, "Value", fixed, count), count - fixed);
}

static Expression generator_item(Body *b, const IrInstruction *i) {
  return tight(body_text(b, "((struct %s__frame *)%s)->item", i->function->symbol, operand_tight(b, i, 0)));
}

Expression expression_of(Body *b, const IrInstruction *i) {
  switch (i->op) {
  case IR_const_none:
  case IR_const_bool:
  case IR_const_int:
  case IR_const_float:
  case IR_const_str:
  case IR_const_bytes:
  case IR_const_class:
  case IR_const_builtin:
  case IR_const_special: return constant_expression(b, i);
  case IR_var_get:
  case IR_var_cell:
  case IR_is_bound: return variable_expression(b, i);
  case IR_is_settled: return tight("kk_settled()");
  case IR_global_get: return tight(global_value(b, i->global));
  case IR_convert: return convert_expression(b, i);
  case IR_list_row: return tight(body_text(b, "kk_list_row(%s)", operands_from(b, i, 0, 3)));
  case IR_view_holds: return view_holds_expression(b, i);
  case IR_int_add:
  case IR_int_sub:
  case IR_int_mul:
  case IR_int_floordiv:
  case IR_int_mod:
  case IR_int_truediv:
  case IR_int_pow:
  case IR_int_pow_natural:
  case IR_int_lshift:
  case IR_int_rshift:
  case IR_int_and:
  case IR_int_or:
  case IR_int_xor:
  case IR_int_eq:
  case IR_int_ne:
  case IR_int_lt:
  case IR_int_le:
  case IR_int_gt:
  case IR_int_ge: return int_expression(b, i);
  case IR_int_neg:
  case IR_int_abs:
  case IR_int_invert:
  case IR_int_truth:
  case IR_int_to_float:
  case IR_int_clip: return int_unary_expression(b, i);
  case IR_bool_to_int: return unary(body_text(b, "(int64_t)%s", operand_tight(b, i, 0)));
  case IR_float_add:
  case IR_float_sub:
  case IR_float_mul:
  case IR_float_div:
  case IR_float_eq:
  case IR_float_ne:
  case IR_float_lt:
  case IR_float_le:
  case IR_float_gt:
  case IR_float_ge:
  case IR_bool_eq:
  case IR_bool_and:
  case IR_bool_or:
  case IR_bool_xor: return infix(b, i, float_operator(i->op));
  case IR_float_floordiv: return call2(b, i, "kk_float_floordiv");
  case IR_float_mod: return call2(b, i, "kk_float_mod");
  case IR_float_neg: return unary(body_text(b, "-%s", operand_tight(b, i, 0)));
  case IR_float_abs: return call1(b, i, "__builtin_fabs");
  case IR_float_truth: return loose(body_text(b, "%s != 0.0", operand_tight(b, i, 0)));
  case IR_complex_make: return call2(b, i, "kk_complex");
  case IR_complex_add: return call2(b, i, "kk_complex_sum");
  case IR_complex_sub: return call2(b, i, "kk_complex_difference");
  case IR_complex_mul: return call2(b, i, "kk_complex_product");
  case IR_complex_neg: return call1(b, i, "kk_complex_negative");
  case IR_complex_conjugate: return call1(b, i, "kk_complex_mirror");
  case IR_complex_real: return tight(body_text(b, "%s.real", operand_tight(b, i, 0)));
  case IR_complex_imag: return tight(body_text(b, "%s.imag", operand_tight(b, i, 0)));
  case IR_complex_eq: return call2(b, i, "kk_complex_equal");
  case IR_complex_same: return call2(b, i, "kk_complex_same");
  case IR_bool_not: return unary(body_text(b, "!%s", operand_tight(b, i, 0)));
  case IR_str_concat: return call2(b, i, "kk_str_concat");
  case IR_str_eq: return call2(b, i, "kk_str_equal");
  case IR_str_ne: return unary(body_text(b, "!%s", call2(b, i, "kk_str_equal").text));
  case IR_str_len: return call1(b, i, "kk_str_length");
  case IR_str_ord: return call1(b, i, "kk_str_ord");
  case IR_str_chr: return call1(b, i, rep_of(i, 0) == REP_I64 ? "kk_str_chr" : "kk_builtin_chr");
  case IR_str_join:
    return tight(
        body_text(b, "kk_str_join_n(%s, %d)", operand_array(b, i, "KkStr *", 0, i->operand_count), i->operand_count));
  case IR_is_none: return is_none_expression(b, i);
  case IR_is_same: return call2(b, i, "kk_is");
  case IR_has_type: return has_type_expression(b, i);
  case IR_list_len:
    if (!i->view)
      return call1(b, i, "kk_list_length");
    operand_text(b, i, 0);
    return tight(body_text(b, "%s_view_.length", b->var_names[i->view->index]));
  case IR_list_get:
    if (i->is_unchecked)
      return unchecked_get(b, i);
    return index_expression(b, i);
  case IR_str_at: return index_expression(b, i);
  case IR_tuple_new: return tuple_new_expression(b, i);
  case IR_tuple_get: return tight(body_text(b, "%s->items[%d]", tuple_text(b, i), (int)i->integer));
  case IR_tuple_len: return tight(body_text(b, "%s->length", tuple_text(b, i)));
  case IR_generator_item: return generator_item(b, i);
  case IR_generator_self: return tight("(KkGenerator *)g_");
  case IR_is_aside: return loose(c_is_aside(b->arena, rep_of(i, 0), operand_tight(b, i, 0)));
  case IR_field_get: return tight(field_place(b, i));
  case IR_is_exactly: return is_exactly_expression(b, i);
  case IR_call_runtime: return tight(runtime_call(b, i));
  default: bug_at(b->function->module->source, i->site.span, "%s is no expression", ir_op_info(i->op)->name);
  }
}
