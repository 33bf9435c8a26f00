// lower_builtin.c - builtins that have code of their own: conversions, len, and the loops that consume an iterable.
//
// sum, any, all, min, max over any iterable are loops over a cursor, so that a generator expression costs no object and a
// range no ints. A row of the table below names the builtin and the function that lowers a call of it; the function may
// decline (done stays false), and then the call is an ordinary one.

#include <string.h>

#include "lower/lower.h"

typedef IrTemp *Special(Lower *l, Node *call, bool *done);

static Type *int_type(Lower *l) { return simple_type(l, TYPE_INT); }
static Type *bool_type(Lower *l) { return simple_type(l, TYPE_BOOL); }
static Type *object_type(Lower *l) { return simple_type(l, TYPE_OBJECT); }
static Type *none_type(Lower *l) { return simple_type(l, TYPE_NONE); }

static int argument_count(Node *call) { return call->Call.args.count; }
static Node *argument(Node *call, int index) { return call->Call.args.items[index]; }
static Type *argument_type(Lower *l, Node *call, int index) { return lower_type(l, argument(call, index)); }

static bool is_intlike(Type *type) { return type_is(type, TYPE_INT) || type_is(type, TYPE_BOOL); }

static IrTemp *as_int(Lower *l, IrTemp *value) {
  return type_is(value->type, TYPE_BOOL) ? ir_op1(&l->b, IR_bool_to_int, int_type(l), value) : value;
}

// ---- conversions

static IrTemp *special_int(Lower *l, Node *call, bool *done) {
  if (argument_count(call) != 1 || call->Call.keywords.count)
    return NULL;
  Type *type = argument_type(l, call, 0);
  if (!is_intlike(type) && !type_is(type, TYPE_FLOAT) && !type_is(type, TYPE_STR))
    return NULL;
  *done = true;
  IrTemp *value = lower_expression(l, argument(call, 0));
  IrSite site = lower_site(l, call);
  if (type_is(type, TYPE_FLOAT))
    value = lower_runtime(l, RT_int_from_float, int_type(l), 1, &value);
  else if (type_is(type, TYPE_STR))
    value = lower_runtime(l, RT_int_from_str, int_type(l), OPERANDS(value, lower_const_int(l, 10)));
  lower_site_restore(l, site);
  return as_int(l, value);
}

static IrTemp *special_float(Lower *l, Node *call, bool *done) {
  if (argument_count(call) != 1 || call->Call.keywords.count)
    return NULL;
  Type *type = argument_type(l, call, 0), *result = simple_type(l, TYPE_FLOAT);
  if (!is_intlike(type) && !type_is(type, TYPE_FLOAT) && !type_is(type, TYPE_STR))
    return NULL;
  *done = true;
  IrTemp *value = lower_expression(l, argument(call, 0));
  IrSite site = lower_site(l, call);
  if (is_intlike(type))
    value = ir_op1(&l->b, IR_int_to_float, result, as_int(l, value));
  else if (type_is(type, TYPE_STR))
    value = lower_runtime(l, RT_float_from_str, result, 1, &value);
  lower_site_restore(l, site);
  return value;
}

// complex(x), complex(x, y) of ints and floats.
static IrTemp *special_complex(Lower *l, Node *call, bool *done) {
  int count = argument_count(call);
  if (count < 1 || count > 2 || call->Call.keywords.count)
    return NULL;
  for (int i = 0; i < count; i++)
    if (!is_intlike(argument_type(l, call, i)) && !type_is(argument_type(l, call, i), TYPE_FLOAT))
      return NULL;
  *done = true;
  IrTemp *real = lower_expression(l, argument(call, 0));
  IrTemp *imag = count > 1 ? lower_expression(l, argument(call, 1)) : NULL;
  IrSite site = lower_site(l, call);
  IrTemp *made = lower_complex(l, real, imag);
  lower_site_restore(l, site);
  return made;
}

static IrTemp *special_str(Lower *l, Node *call, bool *done) {
  if (argument_count(call) > 1 || call->Call.keywords.count)
    return NULL;
  *done = true;
  if (!argument_count(call))
    return lower_const_str(l, "");
  IrTemp *value = lower_expression(l, argument(call, 0));
  IrSite site = lower_site(l, call);
  value = lower_to_str(l, value);
  lower_site_restore(l, site);
  return value;
}

static IrTemp *special_bool(Lower *l, Node *call, bool *done) {
  if (argument_count(call) != 1 || call->Call.keywords.count)
    return NULL;
  *done = true;
  IrTemp *value = lower_expression(l, argument(call, 0));
  IrSite site = lower_site(l, call);
  value = lower_truth(l, value);
  lower_site_restore(l, site);
  return value;
}

static IrTemp *special_list(Lower *l, Node *call, bool *done) {
  Type *type = lower_type(l, call);
  if (argument_count(call) > 1 || call->Call.keywords.count || !type_is(type, TYPE_LIST))
    return NULL;
  *done = true;
  if (!argument_count(call))
    return ir_op1(&l->b, IR_list_sized, type, lower_const_int(l, 0));
  IrTemp *iterable = lower_expression(l, argument(call, 0));
  IrSite site = lower_site(l, call);
  IrTemp *list = lower_list_of(l, iterable, type);
  lower_site_restore(l, site);
  return list;
}

IrTemp *lower_list_of(Lower *l, IrTemp *iterable, Type *type) {
  return lower_runtime(l, RT_list_from_iterable, type, OPERANDS(lower_const_int(l, list_kind_of(type)), iterable));
}

static IrTemp *special_dict(Lower *l, Node *call, bool *done) {
  if (argument_count(call) || call->Call.keywords.count || !type_is(lower_type(l, call), TYPE_DICT))
    return NULL;
  *done = true;
  return ir_op0(&l->b, IR_dict_new, lower_type(l, call));
}

static IrTemp *special_set(Lower *l, Node *call, bool *done) {
  if (argument_count(call) || call->Call.keywords.count || !type_is(lower_type(l, call), TYPE_SET))
    return NULL;
  *done = true;
  return ir_op0(&l->b, IR_set_new, lower_type(l, call));
}

// ---- functions of one value

static IrTemp *special_len(Lower *l, Node *call, bool *done) {
  if (argument_count(call) != 1 || call->Call.keywords.count)
    return NULL;
  *done = true;
  IrTemp *value = lower_expression(l, argument(call, 0));
  IrSite site = lower_site(l, call);
  IrTemp *length;
  switch (value->type->kind) {
  case TYPE_LIST: length = ir_op1(&l->b, IR_list_len, int_type(l), value); break;
  case TYPE_STR: length = ir_op1(&l->b, IR_str_len, int_type(l), value); break;
  case TYPE_TUPLE: length = ir_op1(&l->b, IR_tuple_len, int_type(l), value); break;
  case TYPE_DICT: length = lower_runtime(l, RT_dict_length, int_type(l), 1, &value); break;
  case TYPE_SET:
  case TYPE_FROZENSET: length = lower_runtime(l, RT_set_length, int_type(l), 1, &value); break;
  default: length = lower_runtime(l, RT_length, int_type(l), 1, &value);
  }
  lower_site_restore(l, site);
  return length;
}

// A function of one value of a type that an operation does; of other values the runtime's function does it.
static IrTemp *special_unary(Lower *l, Node *call, TypeKind taken, IrOp op, TypeKind result, bool *done) {
  if (argument_count(call) != 1 || call->Call.keywords.count || argument_type(l, call, 0)->kind != taken)
    return NULL;
  *done = true;
  IrTemp *value = lower_expression(l, argument(call, 0));
  IrSite site = lower_site(l, call);
  IrTemp *made = ir_op1(&l->b, op, simple_type(l, result), value);
  lower_site_restore(l, site);
  return made;
}

static IrTemp *special_ord(Lower *l, Node *call, bool *done) {
  return special_unary(l, call, TYPE_STR, IR_str_ord, TYPE_INT, done);
}

static IrTemp *special_chr(Lower *l, Node *call, bool *done) {
  return special_unary(l, call, TYPE_INT, IR_str_chr, TYPE_STR, done);
}

static IrTemp *special_abs(Lower *l, Node *call, bool *done) {
  if (argument_count(call) != 1 || call->Call.keywords.count)
    return NULL;
  Type *type = argument_type(l, call, 0);
  bool is_complex = type_is(type, TYPE_COMPLEX);
  if (!is_intlike(type) && !type_is(type, TYPE_FLOAT) && !is_complex)
    return NULL;
  *done = true;
  IrTemp *value = lower_expression(l, argument(call, 0));
  if (is_complex) {
    IrSite site = lower_site(l, call);
    value = ir_op1(&l->b, IR_complex_abs, simple_type(l, TYPE_FLOAT), value);
    lower_site_restore(l, site);
    return value;
  }
  value = as_int(l, value);
  return ir_op1(&l->b, type_is(type, TYPE_FLOAT) ? IR_float_abs : IR_int_abs, value->type, value);
}

static IrTemp *special_divmod(Lower *l, Node *call, bool *done) {
  if (argument_count(call) != 2 || call->Call.keywords.count || !is_intlike(argument_type(l, call, 0)) ||
      !is_intlike(argument_type(l, call, 1)))
    return NULL;
  *done = true;
  IrTemp *a = as_int(l, lower_expression(l, argument(call, 0)));
  IrTemp *b = as_int(l, lower_expression(l, argument(call, 1)));
  IrSite site = lower_site(l, call);
  IrTemp *pair[] = {ir_op2(&l->b, IR_int_floordiv, int_type(l), a, b), ir_op2(&l->b, IR_int_mod, int_type(l), a, b)};
  lower_site_restore(l, site);
  return ir_emit(&l->b, IR_tuple_new, lower_type(l, call), 2, pair)->result;
}

static IrTemp *special_print(Lower *l, Node *call, bool *done) {
  if (call->Call.keywords.count)
    return NULL;
  for (int i = 0; i < argument_count(call); i++)
    if (argument(call, i)->kind == N_Starred || argument_type(l, call, i)->kind == TYPE_NEVER)
      return NULL;
  *done = true;
  IrTemp *values[argument_count(call) + 1];
  for (int i = 0; i < argument_count(call); i++)
    values[i] = lower_expression(l, argument(call, i));
  IrSite site = lower_site(l, call);
  lower_runtime(l, RT_print, none_type(l), argument_count(call), values);
  lower_site_restore(l, site);
  return lower_none(l);
}

// ---- isinstance

static Type *type_of_class(Lower *l, const AbsObject *class) {
  static const struct {
    const char *name;
    TypeKind kind;
  } simple[] = {{"float", TYPE_FLOAT},   {"bool", TYPE_BOOL},       {"str", TYPE_STR},     {"bytes", TYPE_BYTES},
                {"NoneType", TYPE_NONE}, {"complex", TYPE_COMPLEX}, {"range", TYPE_RANGE}, {"slice", TYPE_SLICE}};
  TypeTable *types = l->program->types;
  Type *any = object_type(l);
  if (class->info)
    return NULL;
  for (unsigned i = 0; i < sizeof simple / sizeof *simple; i++)
    if (!strcmp(simple[i].name, class->name))
      return simple_type(l, simple[i].kind);
  if (!strcmp(class->name, "int"))
    return type_union(types, int_type(l), bool_type(l));
  if (!strcmp(class->name, "list"))
    return type_list(types, any);
  if (!strcmp(class->name, "tuple"))
    return type_tuple_of(types, any);
  if (!strcmp(class->name, "dict"))
    return type_dict(types, any, any);
  if (!strcmp(class->name, "set") || !strcmp(class->name, "frozenset"))
    return type_set(types, strcmp(class->name, "set") ? TYPE_FROZENSET : TYPE_SET, any);
  return NULL;
}

// The union of the classes that the second argument names for certain; NULL if that is not known.
static Type *classes_type(Lower *l, const Abs *classes) {
  if (!classes || classes->bits & ~(ABS_CLASS | ABS_TUPLE) || classes->classes.count + (classes->tuple != NULL) != 1)
    return NULL;
  if (classes->classes.count)
    return type_of_class(l, &classes->classes.items[0]);
  if (classes->tuple->is_variadic)
    return NULL;
  Type *all = simple_type(l, TYPE_NEVER);
  for (int i = 0; i < classes->tuple->count; i++) {
    Type *one = classes_type(l, classes->tuple->items[i]);
    if (!one)
      return NULL;
    all = type_union(l->program->types, all, one);
  }
  return all;
}

// A value of unknown class may be an instance of a subclass in the program of the class that is asked for.
static bool may_be_of_subclass(Lower *l, Type *value, Type *wanted) {
  bool is_final = wanted->kind == TYPE_NONE || wanted->kind == TYPE_BOOL;
  return value->kind == TYPE_OBJECT && !is_final && abs_cell_root(l->program->subclassed)->content;
}

// isinstance(value, classes), where `named` is what inference knows of the classes.
IrTemp *lower_isinstance(Lower *l, IrTemp *value, const Abs *named, IrTemp *classes) {
  Type *wanted = classes_type(l, named);
  IrTemp *known = lower_is_of_classes(l, value, named, classes);
  if (known)
    return known;
  if (!wanted || wanted->kind == TYPE_NEVER || may_be_of_subclass(l, value->type, wanted))
    return lower_runtime(l, RT_isinstance, bool_type(l), OPERANDS(value, classes));
  IrInstruction *i = ir_emit(&l->b, IR_has_type, bool_type(l), 1, &value);
  i->type = wanted;
  return i->result;
}

static IrTemp *special_isinstance(Lower *l, Node *call, bool *done) {
  if (argument_count(call) != 2 || call->Call.keywords.count)
    return NULL;
  *done = true;
  IrTemp *value = lower_expression(l, argument(call, 0)), *classes = lower_expression(l, argument(call, 1));
  IrSite site = lower_site(l, call);
  IrTemp *result = lower_isinstance(l, value, l->instance->types[argument(call, 1)->index], classes);
  lower_site_restore(l, site);
  return result;
}

// type(x), whatever x.__class__ says.
static IrTemp *special_type(Lower *l, Node *call, bool *done) {
  if (argument_count(call) != 1 || call->Call.keywords.count)
    return NULL;
  *done = true;
  IrTemp *value = lower_expression(l, argument(call, 0));
  return lower_runtime(l, RT_class_of, lower_type(l, call), 1, &value);
}

// ---- loops over an iterable: a generator expression's own loops, or a cursor

typedef void Consume(Lower *l, void *context, IrTemp *item);

typedef struct Consumer {
  Consume *consume;
  void *context;
  Node *element;   // of a generator expression
} Consumer;

static void consume_element(Lower *l, void *context) {
  Consumer *c = context;
  IrTemp *item = lower_expression(l, c->element);
  if (ir_is_reachable(&l->b))
    c->consume(l, c->context, item);
}

static void consume_cursor(Lower *l, Node *call, Node *iterable, Consumer *c) {
  IrBlock *head = ir_block(&l->b, "loop"), *done = ir_block(&l->b, "done");
  Cursor *cursor = cursor_open_at(l, iterable, call);
  ir_jump(&l->b, head);
  head->is_loop_head = true;
  ir_enter(&l->b, head);
  IrSite site = lower_site(l, call);
  IrTemp *item = element_value(l, cursor_next(l, cursor, done));
  if (item->type->kind == TYPE_NEVER)
    lower_unreachable(l);
  else
    c->consume(l, c->context, item);
  if (ir_is_reachable(&l->b)) {
    ir_emit(&l->b, IR_poll, NULL, 0, NULL);
    ir_jump(&l->b, head);
  }
  lower_site_restore(l, site);
  ir_enter(&l->b, done);
}

static void consume_all(Lower *l, Node *call, Node *iterable, Consume *consume, void *context) {
  Consumer c = {.consume = consume, .context = context};
  if (iterable->kind == N_GeneratorExp && generator_is_fused(iterable)) {
    c.element = iterable->GeneratorExp.elt;
    lower_clauses(l, iterable, call, consume_element, &c);
  } else {
    consume_cursor(l, call, iterable, &c);
  }
}

// ---- any, all

typedef struct Search {
  bool is_any;
  IrBlock *found;
} Search;

static void search_item(Lower *l, void *context, IrTemp *item) {
  Search *s = context;
  IrBlock *on = ir_block(&l->b, "on");
  IrTemp *truth = lower_truth(l, item);
  ir_branch(&l->b, truth, s->is_any ? s->found : on, s->is_any ? on : s->found);
  ir_enter(&l->b, on);
}

static IrTemp *search(Lower *l, Node *call, bool is_any, bool *done) {
  if (argument_count(call) != 1 || call->Call.keywords.count || argument(call, 0)->kind == N_Starred)
    return NULL;
  *done = true;
  Search s = {.is_any = is_any, .found = ir_block(&l->b, "found")};
  IrBlock *after = ir_block(&l->b, "after");
  IrVar *result = lower_hidden(l, is_any ? "any" : "all", bool_type(l));
  IrSite site = lower_site(l, call);
  consume_all(l, call, argument(call, 0), search_item, &s);
  lower_set(l, result, lower_const_bool(l, !is_any));
  ir_jump(&l->b, after);
  ir_enter(&l->b, s.found);
  lower_set(l, result, lower_const_bool(l, is_any));
  ir_jump(&l->b, after);
  ir_enter(&l->b, after);
  lower_site_restore(l, site);
  return lower_get(l, result);
}

static IrTemp *special_any(Lower *l, Node *call, bool *done) { return search(l, call, true, done); }
static IrTemp *special_all(Lower *l, Node *call, bool *done) { return search(l, call, false, done); }

// ---- sum

typedef struct Sum {
  IrVar *total;
  IrVar *seen;   // of floats: was there an item? sum([]) is the int 0
  Node *call;
} Sum;

static void sum_item(Lower *l, void *context, IrTemp *item) {
  Sum *s = context;
  IrSite site = lower_site(l, s->call);
  IrTemp *total = lower_binary(l, s->call, OP_Add, lower_get(l, s->total), item, false, s->total->type);
  lower_set(l, s->total, total);
  if (s->seen)
    lower_set(l, s->seen, lower_const_bool(l, true));
  lower_site_restore(l, site);
}

static bool is_float_sum(Lower *l, Node *call) {
  const Abs *iterable = l->instance->types[argument(call, 0)->index];
  return argument_count(call) == 1 && type_is(lower_abs(l, infer_element_final(l->program, iterable)), TYPE_FLOAT);
}

static IrTemp *float_total(Lower *l, Sum *s, Type *type) {
  IrBlock *some = ir_block(&l->b, "some"), *none = ir_block(&l->b, "none"), *after = ir_block(&l->b, "after");
  IrVar *result = lower_hidden(l, "sum", type);
  ir_branch(&l->b, lower_get(l, s->seen), some, none);
  ir_enter(&l->b, some);
  lower_set(l, result, lower_as(l, lower_get(l, s->total), type));
  ir_jump(&l->b, after);
  ir_enter(&l->b, none);
  lower_set(l, result, lower_as(l, lower_const_int(l, 0), type));
  ir_jump(&l->b, after);
  ir_enter(&l->b, after);
  return lower_get(l, result);
}

static IrTemp *special_sum(Lower *l, Node *call, bool *done) {
  Type *type = lower_type(l, call);
  if (argument_count(call) < 1 || argument_count(call) > 2 || call->Call.keywords.count || type->kind == TYPE_NEVER ||
      argument(call, 0)->kind == N_Starred || type_may_be(type, TYPE_STR) || type_may_be(type, TYPE_BYTES))
    return NULL;
  Sum s = {.call = call};
  bool floats = is_float_sum(l, call);
  *done = true;
  // `start` is evaluated after the iterable: only simple starts come here without changing the order
  if (argument_count(call) == 2 && argument(call, 1)->kind != N_Constant && argument(call, 1)->kind != N_List &&
      argument(call, 1)->kind != N_Name) {
    *done = false;
    return NULL;
  }
  IrTemp *start = argument_count(call) == 2 ? lower_expression(l, argument(call, 1)) : lower_const_int(l, 0);
  if (floats) {
    s.seen = lower_hidden(l, "seen", bool_type(l));
    lower_set(l, s.seen, lower_const_bool(l, false));
    start = ir_op1(&l->b, IR_int_to_float, simple_type(l, TYPE_FLOAT), start);
  }
  s.total = lower_hidden(l, "total", floats ? simple_type(l, TYPE_FLOAT) : type);
  lower_set(l, s.total, lower_as(l, start, s.total->type));
  consume_all(l, call, argument(call, 0), sum_item, &s);
  return floats ? float_total(l, &s, type) : lower_get(l, s.total);
}

// ---- min, max

typedef struct Extreme {
  IrVar *best, *seen;
  CompareOperator op;
} Extreme;

static void extreme_item(Lower *l, void *context, IrTemp *item) {
  Extreme *e = context;
  IrBlock *compare = ir_block(&l->b, "compare"), *take = ir_block(&l->b, "take"), *on = ir_block(&l->b, "on");
  IrVar *candidate = lower_hidden(l, "candidate", item->type);
  lower_set(l, candidate, item);
  ir_branch(&l->b, lower_get(l, e->seen), compare, take);
  ir_enter(&l->b, compare);
  ir_branch(&l->b, lower_compare_pair(l, e->op, lower_get(l, candidate), lower_get(l, e->best)), take, on);
  ir_enter(&l->b, take);
  lower_set(l, e->best, lower_get(l, candidate));
  lower_set(l, e->seen, lower_const_bool(l, true));
  ir_jump(&l->b, on);
  ir_enter(&l->b, on);
}

static bool is_plain(Type *type) {
  return type_is(type, TYPE_INT) || type_is(type, TYPE_FLOAT) || type_is(type, TYPE_STR);
}

// min(a, b, …) of one plain type: the first of the least.
static IrTemp *extreme_of_arguments(Lower *l, Node *call, CompareOperator op, bool *done) {
  Type *type = lower_type(l, call);
  if (!is_plain(type))
    return NULL;
  for (int i = 0; i < argument_count(call); i++)
    if (argument_type(l, call, i) != type || argument(call, i)->kind == N_Starred)
      return NULL;
  *done = true;
  IrTemp *values[argument_count(call)];
  for (int i = 0; i < argument_count(call); i++)
    values[i] = lower_expression(l, argument(call, i));
  IrVar *best = lower_hidden(l, op == CMP_Lt ? "min" : "max", type);
  lower_set(l, best, values[0]);
  for (int i = 1; i < argument_count(call); i++) {
    IrBlock *take = ir_block(&l->b, "take"), *on = ir_block(&l->b, "on");
    ir_branch(&l->b, lower_compare_pair(l, op, values[i], lower_get(l, best)), take, on);
    ir_enter(&l->b, take);
    lower_set(l, best, values[i]);
    ir_jump(&l->b, on);
    ir_enter(&l->b, on);
  }
  return lower_get(l, best);
}

static IrTemp *extreme(Lower *l, Node *call, CompareOperator op, bool *done) {
  if (call->Call.keywords.count || !argument_count(call))
    return NULL;
  if (argument_count(call) > 1)
    return extreme_of_arguments(l, call, op, done);
  Type *type = lower_type(l, call);
  const Abs *iterable = l->instance->types[argument(call, 0)->index];
  Type *item = argument(call, 0)->kind == N_Starred ? NULL : lower_abs(l, infer_element_final(l->program, iterable));
  if (!item || item != type || !is_plain(type))
    return NULL;
  *done = true;
  Extreme e = {.op = op};
  e.best = lower_hidden(l, op == CMP_Lt ? "min" : "max", type);
  e.best->may_be_unbound = true;
  e.seen = lower_hidden(l, "seen", bool_type(l));
  lower_set(l, e.seen, lower_const_bool(l, false));
  consume_all(l, call, argument(call, 0), extreme_item, &e);
  IrBlock *some = ir_block(&l->b, "some"), *none = ir_block(&l->b, "none");
  IrSite site = lower_site(l, call);
  ir_branch(&l->b, lower_get(l, e.seen), some, none);
  ir_enter(&l->b, none);
  none->is_cold = true;
  IrTemp *name = lower_const_str(l, op == CMP_Lt ? "min" : "max");
  lower_runtime(l, RT_empty_extreme, none_type(l), 1, &name);
  lower_unreachable(l);
  ir_enter(&l->b, some);
  lower_site_restore(l, site);
  return lower_get(l, e.best);
}

static IrTemp *special_min(Lower *l, Node *call, bool *done) { return extreme(l, call, CMP_Lt, done); }
static IrTemp *special_max(Lower *l, Node *call, bool *done) { return extreme(l, call, CMP_Gt, done); }

// ---- sorted

static Node *keyword_value(Node *call, const char *name) {
  for (int k = 0; k < call->Call.keywords.count; k++)
    if (call->Call.keywords.items[k]->keyword.arg && !strcmp(call->Call.keywords.items[k]->keyword.arg->text, name))
      return call->Call.keywords.items[k]->keyword.value;
  return NULL;
}

static IrTemp *special_sorted(Lower *l, Node *call, bool *done) {
  Type *type = lower_type(l, call);
  Node *key = keyword_value(call, "key"), *reverse = keyword_value(call, "reverse");
  if (argument_count(call) != 1 || argument(call, 0)->kind == N_Starred || !type_is(type, TYPE_LIST) ||
      call->Call.keywords.count != (key != NULL) + (reverse != NULL))
    return NULL;
  *done = true;
  IrTemp *iterable = lower_expression(l, argument(call, 0)), *values[2] = {0};
  for (int k = 0; k < call->Call.keywords.count; k++) {
    Node *value = call->Call.keywords.items[k]->keyword.value;
    values[value == reverse] = lower_expression(l, value);
  }
  IrTemp *key_value = values[0] ? values[0] : lower_none(l);
  IrTemp *reverse_value = values[1] ? values[1] : lower_const_bool(l, false),
         *kind = lower_const_int(l, list_kind_of(type));
  IrSite site = lower_site(l, call);
  if (!type_is(reverse_value->type, TYPE_BOOL))   // it is looked at when the list is made
    iterable = lower_runtime(l, RT_list_from_iterable, type, OPERANDS(kind, iterable));
  IrTemp *list = lower_runtime(l, RT_list_sorted, type,
                               OPERANDS(kind, iterable, key_value, lower_flag(l, reverse_value)));
  lower_site_restore(l, site);
  return list;
}

// ---- methods with operations of their own

static IrTemp *special_append(Lower *l, Node *call, bool *done) {
  Node *owner = call->Call.func->kind == N_Attribute ? call->Call.func->Attribute.value : NULL;
  if (!owner || argument_count(call) != 1 || call->Call.keywords.count || !type_is(lower_type(l, owner), TYPE_LIST) ||
      argument(call, 0)->kind == N_Starred || argument_type(l, call, 0)->kind == TYPE_NEVER)
    return NULL;
  *done = true;
  IrTemp *list = lower_expression(l, owner), *item = lower_expression(l, argument(call, 0));
  ir_op2(&l->b, IR_list_append, NULL, list, lower_as(l, item, list->type->arguments[0]));
  return lower_none(l);
}

static IrTemp *special_add(Lower *l, Node *call, bool *done) {
  Node *owner = call->Call.func->kind == N_Attribute ? call->Call.func->Attribute.value : NULL;
  if (!owner || argument_count(call) != 1 || call->Call.keywords.count || !type_is(lower_type(l, owner), TYPE_SET) ||
      argument(call, 0)->kind == N_Starred || argument_type(l, call, 0)->kind == TYPE_NEVER)
    return NULL;
  *done = true;
  IrTemp *set = lower_expression(l, owner), *item = lower_expression(l, argument(call, 0));
  RuntimeName name = type_is(item->type, TYPE_STR)   ? RT_set_add_str
                     : type_is(item->type, TYPE_INT) ? RT_set_add_int
                                                     : RT_set_add;
  IrSite site = lower_site(l, call);
  lower_runtime(l, name, none_type(l), OPERANDS(set, item));
  lower_site_restore(l, site);
  return lower_none(l);
}

// ---- variables by name

static IrTemp *special_globals(Lower *l, Node *call, bool *done) {
  *done = !call->Call.args.count && !call->Call.keywords.count;
  return *done ? lower_globals(l) : NULL;
}

static IrTemp *special_locals(Lower *l, Node *call, bool *done) {
  *done = !call->Call.args.count && !call->Call.keywords.count;
  return *done ? lower_as(l, lower_locals(l, call), lower_type(l, call)) : NULL;
}

static IrTemp *special_dir(Lower *l, Node *call, bool *done) {
  *done = !call->Call.args.count && !call->Call.keywords.count;
  if (!*done)
    return NULL;
  IrTemp *names = lower_locals(l, call);
  return lower_runtime(l, RT_list_sorted, lower_type(l, call),
                       OPERANDS(lower_const_int(l, 0), names, lower_none(l), lower_const_bool(l, false)));
}

// ---- the table

static const struct {
  const char *name;
  bool is_class;
  Special *special;
} specials[] = {
    {"int", true, special_int},
    {"float", true, special_float},
    {"complex", true, special_complex},
    {"str", true, special_str},
    {"bool", true, special_bool},
    {"list", true, special_list},
    {"dict", true, special_dict},
    {"set", true, special_set},
    {"type", true, special_type},
    {"kk_builtin_len", false, special_len},
    {"kk_builtin_abs", false, special_abs},
    {"kk_builtin_ord", false, special_ord},
    {"kk_builtin_chr", false, special_chr},
    {"kk_builtin_divmod", false, special_divmod},
    {"kk_builtin_print", false, special_print},
    {"kk_builtin_isinstance", false, special_isinstance},
    {"kk_builtin_globals", false, special_globals},
    {"kk_builtin_locals", false, special_locals},
    {"kk_builtin_vars", false, special_locals},
    {"kk_builtin_dir", false, special_dir},
    {"kk_builtin_any", false, special_any},
    {"kk_builtin_all", false, special_all},
    {"kk_builtin_sum", false, special_sum},
    {"kk_builtin_min", false, special_min},
    {"kk_builtin_max", false, special_max},
    {"kk_builtin_sorted", false, special_sorted},
    {"kk_list_append", false, special_append},
    {"kk_set_add", false, special_add},
};

IrTemp *lower_call_builtin(Lower *l, Node *node, bool *done) {
  const Abs *callee = l->instance->types[node->Call.func->index];
  const char *name = NULL;
  bool is_class = abs_is(callee, ABS_CLASS) && callee->classes.count == 1 && !callee->classes.items[0].info;
  bool is_function = abs_is(callee, ABS_FUNCTION) && callee->callees.count == 1 && callee->callees.items[0].signature;
  if (is_class)
    name = callee->classes.items[0].name;
  else if (is_function)
    name = callee->callees.items[0].signature->c_name;
  for (int i = 0; i < node->Call.args.count && name; i++)
    if (!l->instance->types[node->Call.args.items[i]->index])
      name = NULL;   // an argument that never completes
  for (unsigned i = 0; i < sizeof specials / sizeof *specials && name; i++)
    if (specials[i].is_class == is_class && !strcmp(specials[i].name, name))
      return specials[i].special(l, node, done);
  return NULL;
}
