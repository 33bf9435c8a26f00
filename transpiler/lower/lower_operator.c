// lower_operator.c - operators, comparisons, truth, subscripts: by the static types of their operands.
//
// Each function tries the typed rows of ops.def first; what is left goes to the runtime's generic operation on Values and
// is narrowed to the type that inference has found for the result.

#include <string.h>

#include "lower/lower.h"

static Type *int_type(Lower *l) { return simple_type(l, TYPE_INT); }
static Type *bool_type(Lower *l) { return simple_type(l, TYPE_BOOL); }
static Type *float_type(Lower *l) { return simple_type(l, TYPE_FLOAT); }
static Type *str_type(Lower *l) { return simple_type(l, TYPE_STR); }

static bool is_intlike(IrTemp *t) { return type_is(t->type, TYPE_INT) || type_is(t->type, TYPE_BOOL); }
static bool is_number(IrTemp *t) { return is_intlike(t) || type_is(t->type, TYPE_FLOAT); }

static IrTemp *as_int(Lower *l, IrTemp *t) {
  return type_is(t->type, TYPE_BOOL) ? ir_op1(&l->b, IR_bool_to_int, int_type(l), t) : t;
}

static IrTemp *as_float(Lower *l, IrTemp *t) {
  if (type_is(t->type, TYPE_FLOAT))
    return t;
  return ir_op1(&l->b, IR_int_to_float, float_type(l), as_int(l, t));
}

static bool is_complex(IrTemp *t) { return type_is(t->type, TYPE_COMPLEX); }

IrTemp *lower_complex(Lower *l, IrTemp *real, IrTemp *imag) {
  real = as_float(l, real);
  return ir_op2(&l->b, IR_complex_make, simple_type(l, TYPE_COMPLEX), real,
                imag ? as_float(l, imag) : lower_const_float(l, 0.0));
}

// ---- binary operators

static IrTemp *binary_bool(Lower *l, Operator op, IrTemp *a, IrTemp *b) {
  if (!type_is(a->type, TYPE_BOOL) || !type_is(b->type, TYPE_BOOL))
    return NULL;
  IrOp ir = op == OP_BitAnd ? IR_bool_and : op == OP_BitOr ? IR_bool_or : op == OP_BitXor ? IR_bool_xor : IR_OPS;
  return ir == IR_OPS ? NULL : ir_op2(&l->b, ir, bool_type(l), a, b);
}

static bool is_natural_constant(IrTemp *t) {
  IrInstruction *i = t->definition;
  return i && i->op == IR_const_int && (i->text || i->integer >= 0);
}

static IrTemp *binary_int(Lower *l, Operator op, IrTemp *a, IrTemp *b, Type *type) {
  static const IrOp ops[] = {
      [OP_Add] = IR_int_add,       [OP_Sub] = IR_int_sub,           [OP_Mult] = IR_int_mul,   [OP_Mod] = IR_int_mod,
      [OP_LShift] = IR_int_lshift, [OP_RShift] = IR_int_rshift,     [OP_BitOr] = IR_int_or,   [OP_BitXor] = IR_int_xor,
      [OP_BitAnd] = IR_int_and,    [OP_FloorDiv] = IR_int_floordiv, [OP_Div] = IR_int_truediv};
  if (op == OP_MatMult || (op == OP_Pow && !is_natural_constant(b) && !type_is(type, TYPE_INT)))
    return op == OP_MatMult
               ? NULL
               : lower_as(l, ir_op2(&l->b, IR_int_pow, simple_type(l, TYPE_OBJECT), as_int(l, a), as_int(l, b)), type);
  if (op == OP_Pow)
    return ir_op2(&l->b, IR_int_pow_natural, int_type(l), as_int(l, a), as_int(l, b));
  return ir_op2(&l->b, ops[op], op == OP_Div ? float_type(l) : int_type(l), as_int(l, a), as_int(l, b));
}

static IrTemp *binary_float(Lower *l, Operator op, IrTemp *a, IrTemp *b) {
  static const struct {
    Operator op;
    IrOp ir;
  } rows[] = {
      {OP_Add, IR_float_add}, {OP_Sub, IR_float_sub}, {OP_Mult, IR_float_mul},
      {OP_Div, IR_float_div}, {OP_Mod, IR_float_mod}, {OP_FloorDiv, IR_float_floordiv},
  };
  for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++)
    if (rows[i].op == op) {
      a = as_float(l, a);
      return ir_op2(&l->b, rows[i].ir, float_type(l), a, as_float(l, b));
    }
  return NULL;
}

// One of them is complex; the other then becomes so, as in CPython.
static IrTemp *binary_complex(Lower *l, Operator op, IrTemp *a, IrTemp *b) {
  IrOp ir = op == OP_Add    ? IR_complex_add
            : op == OP_Sub  ? IR_complex_sub
            : op == OP_Mult ? IR_complex_mul
            : op == OP_Div  ? IR_complex_div
                            : IR_OPS;
  if (ir == IR_OPS || !(is_complex(a) || is_number(a)) || !(is_complex(b) || is_number(b)))
    return NULL;
  a = is_complex(a) ? a : lower_complex(l, a, NULL);
  return ir_op2(&l->b, ir, simple_type(l, TYPE_COMPLEX), a, is_complex(b) ? b : lower_complex(l, b, NULL));
}

static IrTemp *binary_str(Lower *l, Node *place, Operator op, IrTemp *a, IrTemp *b, bool is_inplace) {
  if (op != OP_Add || !type_is(a->type, TYPE_STR) || !type_is(b->type, TYPE_STR))
    return NULL;
  if (is_inplace && place->AugAssign.target->kind == N_Name &&
      lower_is_appended(l, place->AugAssign.target->Name.symbol))
    return lower_runtime(l, RT_str_append, str_type(l), OPERANDS(a, b));
  return ir_op2(&l->b, IR_str_concat, str_type(l), a, b);
}

// [x] * n with a list of one item and an int: filled at once, unboxed.
static IrTemp *repeat_list(Lower *l, Operator op, IrTemp *a, IrTemp *b, Type *type) {
  IrInstruction *made = a->definition;
  if (op != OP_Mult || !type_is(a->type, TYPE_LIST) || !type_is(b->type, TYPE_INT) || !made ||
      made->op != IR_list_new || made->operand_count != 1 || !type_is(type, TYPE_LIST))
    return NULL;
  IrTemp *item = made->operands[0];
  return lower_runtime(l, RT_list_filled, type, OPERANDS(lower_const_int(l, list_kind_of(type)), item, b));
}

// The runtime has inline paths for numbers under some operators.
static IrTemp *binary_generic(Lower *l, Operator op, IrTemp *a, IrTemp *b, bool is_inplace, Type *type) {
  static const RuntimeName plain[] = {[OP_Add] = RT_add, [OP_Sub] = RT_sub,           [OP_Mult] = RT_mul,
                                      [OP_Div] = RT_div, [OP_FloorDiv] = RT_floordiv, [OP_Mod] = RT_mod};
  static const RuntimeName inplace[] = {[OP_Add] = RT_iadd, [OP_Sub] = RT_isub,           [OP_Mult] = RT_imul,
                                        [OP_Div] = RT_idiv, [OP_FloorDiv] = RT_ifloordiv, [OP_Mod] = RT_imod};
  if (op == OP_Add || op == OP_Sub || op == OP_Mult || op == OP_Div || op == OP_FloorDiv || op == OP_Mod)
    return lower_runtime(l, is_inplace ? inplace[op] : plain[op], type, OPERANDS(a, b));
  return lower_runtime(l, is_inplace ? RT_inplace : RT_binary, type, OPERANDS(a, b, lower_const_int(l, op)));
}

// The operator of Python's ast and of the runtime have one order (KkOperator).
IrTemp *lower_binary(Lower *l, Node *place, Operator op, IrTemp *a, IrTemp *b, bool is_inplace, Type *type) {
  Dispatch *method = map_get(&l->instance->dispatches, place);
  bool is_operator = place->kind == N_BinOp || place->kind == N_AugAssign;
  if (method && is_operator)
    return lower_call_special(l, place, method, a, type, 1, &b);
  IrTemp *result = binary_bool(l, op, a, b);
  if (!result && is_intlike(a) && is_intlike(b))
    result = binary_int(l, op, a, b, type);
  if (!result && is_number(a) && is_number(b) && !(is_intlike(a) && is_intlike(b)))
    result = binary_float(l, op, a, b);
  if (!result && (is_complex(a) || is_complex(b)))
    result = binary_complex(l, op, a, b);
  if (!result)
    result = binary_str(l, place, op, a, b, is_inplace);
  if (!result)
    result = repeat_list(l, op, a, b, type);
  return result ? lower_as(l, result, type) : binary_generic(l, op, a, b, is_inplace, type);
}

// ---- comparisons

static const IrOp int_rows[] = {[CMP_Eq] = IR_int_eq,  [CMP_NotEq] = IR_int_ne, [CMP_Lt] = IR_int_lt,
                                [CMP_LtE] = IR_int_le, [CMP_Gt] = IR_int_gt,    [CMP_GtE] = IR_int_ge};
static const IrOp float_rows[] = {[CMP_Eq] = IR_float_eq,  [CMP_NotEq] = IR_float_ne, [CMP_Lt] = IR_float_lt,
                                  [CMP_LtE] = IR_float_le, [CMP_Gt] = IR_float_gt,    [CMP_GtE] = IR_float_ge};
static const int comparisons[] = {
    [CMP_Eq] = 0, [CMP_NotEq] = 1, [CMP_Lt] = 2, [CMP_LtE] = 3, [CMP_Gt] = 4, [CMP_GtE] = 5};   // KkComparison

int lower_comparison(CompareOperator op) { return comparisons[op]; }

static IrTemp *negate(Lower *l, IrTemp *truth) { return ir_op1(&l->b, IR_bool_not, bool_type(l), truth); }

static bool is_small_constant(IrTemp *t) {
  IrInstruction *i = t->definition;
  return i && i->op == IR_const_int && !i->text && i->integer > -((int64_t)1 << 53) && i->integer < (int64_t)1 << 53;
}

static IrTemp *compare_numbers(Lower *l, CompareOperator op, IrTemp *a, IrTemp *b) {
  bool float_a = type_is(a->type, TYPE_FLOAT), float_b = type_is(b->type, TYPE_FLOAT);
  if (!float_a && !float_b)
    return ir_op2(&l->b, int_rows[op], bool_type(l), as_int(l, a), as_int(l, b));
  if ((float_a || is_small_constant(a)) && (float_b || is_small_constant(b)))
    return ir_op2(&l->b, float_rows[op], bool_type(l), as_float(l, a), as_float(l, b));
  if (float_a)
    return lower_runtime(l, RT_compare_float_int, bool_type(l),
                         OPERANDS(a, as_int(l, b), lower_const_int(l, comparisons[op])));
  return lower_runtime(l, RT_compare_int_float, bool_type(l),
                       OPERANDS(as_int(l, a), b, lower_const_int(l, comparisons[op])));
}

static IrTemp *compare_strs(Lower *l, CompareOperator op, IrTemp *a, IrTemp *b) {
  if (op == CMP_Eq || op == CMP_NotEq)
    return ir_op2(&l->b, op == CMP_Eq ? IR_str_eq : IR_str_ne, bool_type(l), a, b);
  IrTemp *order = lower_runtime(l, RT_str_compare, int_type(l), OPERANDS(a, b));
  return ir_op2(&l->b, int_rows[op], bool_type(l), order, lower_const_int(l, 0));
}

static bool is_singleton_none(IrTemp *t) { return type_is(t->type, TYPE_NONE); }

static IrTemp *compare_identity(Lower *l, IrTemp *a, IrTemp *b) {
  if (is_singleton_none(b))
    return ir_op1(&l->b, IR_is_none, bool_type(l), a);
  if (is_singleton_none(a))
    return ir_op1(&l->b, IR_is_none, bool_type(l), b);
  return ir_op2(&l->b, is_complex(a) && is_complex(b) ? IR_complex_same : IR_is_same, bool_type(l), a, b);
}

static IrTemp *contains_in_dict(Lower *l, IrTemp *container, IrTemp *item, const RuntimeName names[3]) {
  RuntimeName name = type_is(item->type, TYPE_STR) ? names[0] : type_is(item->type, TYPE_INT) ? names[1] : names[2];
  return lower_runtime(l, name, bool_type(l), OPERANDS(container, item));
}

static IrTemp *compare_in(Lower *l, IrTemp *item, IrTemp *container) {
  static const RuntimeName in_dict[] = {RT_dict_contains_str, RT_dict_contains_int, RT_dict_contains};
  static const RuntimeName in_set[] = {RT_set_contains_str, RT_set_contains_int, RT_set_contains};
  if (type_is(container->type, TYPE_DICT))
    return contains_in_dict(l, container, item, in_dict);
  if (type_is(container->type, TYPE_SET) || type_is(container->type, TYPE_FROZENSET))
    return contains_in_dict(l, container, item, in_set);
  if (type_is(container->type, TYPE_STR) && type_is(item->type, TYPE_STR))
    return lower_runtime(l, RT_str_contains, bool_type(l), OPERANDS(container, item));
  if (type_is(container->type, TYPE_LIST))
    return lower_runtime(l, RT_list_contains, bool_type(l), OPERANDS(container, item));
  return lower_runtime(l, RT_contains, bool_type(l), OPERANDS(container, item));
}

// ---- tuples of equal length, item by item

// Are the items compared without code of the program, and equal to themselves? (A float may be NaN.)
static bool is_plain_item(Type *a, Type *b, bool is_order) {
  bool is_intlike_a = a->kind == TYPE_INT || a->kind == TYPE_BOOL,
       is_intlike_b = b->kind == TYPE_INT || b->kind == TYPE_BOOL;
  return (is_intlike_a && is_intlike_b) || (!is_order && a->kind == TYPE_STR && b->kind == TYPE_STR);
}

static bool are_plain_tuples(Type *a, Type *b, bool is_order) {
  enum { LONGEST = 6 };
  bool is_fixed = a->kind == TYPE_TUPLE && b->kind == TYPE_TUPLE && !a->is_variadic && !b->is_variadic;
  if (!is_fixed || a->count != b->count || a->count == 0 || a->count > LONGEST)
    return false;
  for (int i = 0; i < a->count; i++)
    if (!is_plain_item(a->arguments[i], b->arguments[i], is_order))
      return false;
  return true;
}

static IrTemp *item_of(Lower *l, IrTemp *tuple, int index) {
  IrInstruction *get = ir_emit(&l->b, IR_tuple_get, tuple->type->arguments[index], 1, &tuple);
  get->integer = index;
  return get->result;
}

// (a, b) < (c, d)    ->    a < c or a == c and b < d: the last items by the operator itself, those before strictly
static IrTemp *compare_tuples(Lower *l, CompareOperator op, IrTemp *a, IrTemp *b) {
  bool is_order = op != CMP_Eq && op != CMP_NotEq;
  CompareOperator strict = op == CMP_LtE ? CMP_Lt : op == CMP_GtE ? CMP_Gt : op;
  int last = a->type->count - 1;
  IrTemp *result = lower_compare_pair(l, op, item_of(l, a, last), item_of(l, b, last));
  for (int i = last - 1; i >= 0; i--) {
    IrTemp *x = item_of(l, a, i), *y = item_of(l, b, i);
    if (op == CMP_NotEq) {
      result = ir_op2(&l->b, IR_bool_or, bool_type(l), lower_compare_pair(l, CMP_NotEq, x, y), result);
      continue;
    }
    result = ir_op2(&l->b, IR_bool_and, bool_type(l), lower_compare_pair(l, CMP_Eq, x, y), result);
    if (is_order)
      result = ir_op2(&l->b, IR_bool_or, bool_type(l), lower_compare_pair(l, strict, x, y), result);
  }
  return result;
}

IrTemp *lower_compare_pair(Lower *l, CompareOperator op, IrTemp *a, IrTemp *b) {
  if (op == CMP_Is || op == CMP_IsNot) {
    IrTemp *same = compare_identity(l, a, b);
    return op == CMP_Is ? same : negate(l, same);
  }
  if (op == CMP_In || op == CMP_NotIn) {
    IrTemp *in = compare_in(l, a, b);
    return op == CMP_In ? in : negate(l, in);
  }
  if (is_number(a) && is_number(b))
    return compare_numbers(l, op, a, b);
  if (type_is(a->type, TYPE_STR) && type_is(b->type, TYPE_STR))
    return compare_strs(l, op, a, b);
  if (is_complex(a) && is_complex(b) && (op == CMP_Eq || op == CMP_NotEq)) {
    IrTemp *equal = ir_op2(&l->b, IR_complex_eq, bool_type(l), a, b);
    return op == CMP_Eq ? equal : negate(l, equal);
  }
  if (are_plain_tuples(a->type, b->type, op != CMP_Eq && op != CMP_NotEq))
    return compare_tuples(l, op, a, b);
  return lower_runtime(l, RT_compare, bool_type(l), OPERANDS(a, b, lower_const_int(l, comparisons[op])));
}

// ---- truth

static IrTemp *is_not_zero(Lower *l, IrTemp *n) { return ir_op1(&l->b, IR_int_truth, bool_type(l), n); }

IrTemp *lower_truth(Lower *l, IrTemp *value) {
  switch (value->type->kind) {
  case TYPE_BOOL: return value;
  case TYPE_INT: return is_not_zero(l, value);
  case TYPE_FLOAT: return ir_op1(&l->b, IR_float_truth, bool_type(l), value);
  case TYPE_STR: return is_not_zero(l, ir_op1(&l->b, IR_str_len, int_type(l), value));
  case TYPE_LIST: return is_not_zero(l, ir_op1(&l->b, IR_list_len, int_type(l), value));
  case TYPE_TUPLE: return is_not_zero(l, ir_op1(&l->b, IR_tuple_len, int_type(l), value));
  case TYPE_DICT: return is_not_zero(l, lower_runtime(l, RT_dict_length, int_type(l), 1, &value));
  case TYPE_SET:
  case TYPE_FROZENSET: return is_not_zero(l, lower_runtime(l, RT_set_length, int_type(l), 1, &value));
  case TYPE_NONE: return lower_const_bool(l, false);
  default:
    if (lower_is_plain_instance(l, value->type))
      return ir_op1(&l->b, IR_bool_not, bool_type(l), ir_op1(&l->b, IR_is_none, bool_type(l), value));
    return lower_runtime(l, RT_truth, bool_type(l), 1, &value);
  }
}

// A bool that C functions take as an int: sort(reverse=…).
IrTemp *lower_flag(Lower *l, IrTemp *value) {
  return type_is(value->type, TYPE_BOOL) ? value : lower_runtime(l, RT_flag, bool_type(l), 1, &value);
}

// ---- subscripts

static IrTemp *list_item(Lower *l, IrTemp *list, IrTemp *index, Type *type) {
  Type *stored = list->type->arguments[0];
  if (stored->kind == TYPE_NEVER)
    stored = simple_type(l, TYPE_OBJECT);
  return lower_as(l, ir_op2(&l->b, IR_list_get, stored, list, as_int(l, index)), type);
}

static IrTemp *tuple_item(Lower *l, IrTemp *tuple, Node *key, IrTemp *index, Type *type) {
  IrInstruction *constant = index->definition;
  if (!key || tuple->type->is_variadic || !constant || constant->op != IR_const_int || constant->text)
    return NULL;
  int64_t at = constant->integer + (constant->integer < 0 ? tuple->type->count : 0);
  if (at < 0 || at >= tuple->type->count)
    return NULL;
  IrInstruction *get = ir_emit(&l->b, IR_tuple_get, tuple->type->arguments[at], 1, &tuple);
  get->integer = at;
  return lower_as(l, get->result, type);
}

static IrTemp *dict_item(Lower *l, IrTemp *dict, IrTemp *key, Type *type) {
  RuntimeName name = type_is(key->type, TYPE_STR)   ? RT_dict_getitem_str
                     : type_is(key->type, TYPE_INT) ? RT_dict_getitem_int
                                                    : RT_dict_getitem;
  return lower_runtime(l, name, type, OPERANDS(dict, key));
}

// The mask tells that it is a byte.
static IrTemp *byte_item(Lower *l, IrTemp *container, IrTemp *key, Type *type) {
  IrTemp *item = lower_runtime(l, RT_bytes_item, int_type(l), OPERANDS(container, as_int(l, key)));
  return lower_as(l, ir_op2(&l->b, IR_int_and, int_type(l), item, lower_const_int(l, 255)), type);
}

// container[key]; node tells a constant index.
IrTemp *lower_item(Lower *l, Node *node, IrTemp *container, IrTemp *key, Type *type) {
  IrTemp *result = NULL;
  if (type_is(container->type, TYPE_LIST) && is_intlike(key))
    result = list_item(l, container, key, type);
  else if (type_is(container->type, TYPE_TUPLE) && is_intlike(key))
    result = tuple_item(l, container, node, key, type);
  else if (type_is(container->type, TYPE_STR) && is_intlike(key))
    result = ir_op2(&l->b, IR_str_at, str_type(l), container, as_int(l, key));
  else if (type_is(container->type, TYPE_DICT))
    result = dict_item(l, container, key, type);
  else if (type_is(container->type, TYPE_BYTES) && is_intlike(key))
    result = byte_item(l, container, key, type);
  return result ? result : lower_runtime(l, RT_getitem, type, OPERANDS(container, key));
}

void lower_store_item(Lower *l, IrTemp *container, IrTemp *key, IrTemp *value) {
  Type *none = simple_type(l, TYPE_NONE);
  if (type_is(container->type, TYPE_LIST) && is_intlike(key)) {
    Type *stored = container->type->arguments[0];
    if (stored->kind == TYPE_NEVER)
      stored = simple_type(l, TYPE_OBJECT);
    ir_op3(&l->b, IR_list_set, NULL, container, as_int(l, key), lower_as(l, value, stored));
  } else if (type_is(container->type, TYPE_DICT)) {
    RuntimeName name = type_is(key->type, TYPE_STR)   ? RT_dict_set_str
                       : type_is(key->type, TYPE_INT) ? RT_dict_set_int
                                                      : RT_dict_set;
    lower_runtime(l, name, none, OPERANDS(container, key, value));
  } else {
    lower_runtime(l, RT_setitem, none, OPERANDS(container, key, value));
  }
}

// container[a:b:c] of a list or str: no slice object.
static IrTemp *slice_part(Lower *l, IrTemp *value) {
  if (!value || type_is(value->type, TYPE_NONE))
    return lower_runtime(l, RT_aside_i64, int_type(l), 0, NULL);
  return lower_runtime(l, RT_slice_part, int_type(l), 1, &value);
}

IrTemp *lower_slice_item(Lower *l, Node *node, IrTemp *container, Node *slice, Type *type) {
  if (!type_is(container->type, TYPE_LIST) && !type_is(container->type, TYPE_STR))
    return NULL;
  IrSite site = lower_site(l, node);
  Node *parts[] = {slice->Slice.lower, slice->Slice.upper, slice->Slice.step};
  IrTemp *values[3];
  for (int i = 0; i < 3; i++)   // all are evaluated before any is looked at
    values[i] = parts[i] ? lower_expression(l, parts[i]) : NULL;
  lower_site(l, node);
  IrTemp *start = slice_part(l, values[0]), *stop = slice_part(l, values[1]), *step = slice_part(l, values[2]);
  RuntimeName name = type_is(container->type, TYPE_LIST) ? RT_list_slice : RT_str_slice;
  IrTemp *result = lower_runtime(l, name, type, OPERANDS(container, start, stop, step));
  lower_site_restore(l, site);
  return result;
}
