// ops.c - what is known of each operation: the rows of ops.def as a table, and what follows from a row.

#include "ir/ir.h"

const IrOpInfo *ir_op_info(IrOp op) {
  static const IrOpInfo rows[] = {
#define OP(name, signature, exit, flags, field, text) {#name, signature, text, IR_EXIT_##exit, IR_FIELD_##field, flags},
#include "ir/ops.def"
#undef OP
  };
  assert(op < IR_OPS);
  return &rows[op];
}

bool ir_op_is(IrOp op, char flag) { return strchr(ir_op_info(op)->flags, flag) != NULL; }

// call and call_runtime know better than their row.
bool ir_raises(const IrInstruction *instruction) {
  if (instruction->cannot_fail)
    return false;
  switch (instruction->op) {
  case IR_call_runtime: return instruction->runtime->raises;
  case IR_call: return !instruction->function->never_raises;
  default: return ir_op_is(instruction->op, 'R');
  }
}

bool ir_has_effect(const IrInstruction *instruction) {
  if (instruction->op == IR_call_runtime)
    return !instruction->runtime->is_pure;
  return ir_op_is(instruction->op, 'E');
}

static bool takes_values(const IrRuntimeFunction *runtime) {
  for (int i = 0; i < runtime->parameter_count; i++)
    if (runtime->parameters[i] == REP_VALUE)
      return true;
  return runtime->is_varargs || !strcmp(runtime->c_name, "kk_arguments_call");
}

bool ir_may_call_anything(const IrInstruction *instruction) {
  switch (instruction->op) {
  case IR_call_value:
  case IR_call_method:
  case IR_find_method:
  case IR_call_found:
  case IR_iter:
  case IR_next:
  case IR_get_attribute:
  case IR_set_attribute:
  case IR_delete_attribute: return true;
  case IR_call_runtime: return takes_values(instruction->runtime);
  default: return false;
  }
}

// "li*>": the letters l i *; in "v+>v" the letter before + stands for any number of operands from there on.
char ir_operand_letter(const IrInstruction *instruction, int index) {
  const char *signature = ir_op_info(instruction->op)->signature;
  int i = 0;
  for (; signature[i] != '>' && signature[i] != '+' && i < index; i++)
    ;
  if (signature[i] == '+')
    return signature[i - 1];
  return signature[i] == '>' ? 0 : signature[i];
}

int ir_operand_minimum(IrOp op) {
  const char *signature = ir_op_info(op)->signature, *end = strchr(signature, '>');
  int count = (int)(end - signature);
  return count && end[-1] == '+' ? count - 2 : count;
}

char ir_result_letter(IrOp op) { return strchr(ir_op_info(op)->signature, '>')[1]; }

const char *ir_rep_name(IrRep rep) {
  static const char *const names[] = {"auto", "none",  "bool",    "i64", "u64",  "wide",
                                      "int",  "float", "complex", "ref", "value"};
  return names[rep];
}

// Types that are always pointers to a struct of their own; None beside one of them is NULL.
static bool is_reference(Type *type) {
  switch (type->kind) {
  case TYPE_STR:
  case TYPE_BYTES:
  case TYPE_LIST:
  case TYPE_TUPLE:
  case TYPE_DICT:
  case TYPE_SET:
  case TYPE_FROZENSET:
  case TYPE_RANGE:
  case TYPE_SLICE:
  case TYPE_INSTANCE: return true;
  default: return false;
  }
}

IrRep ir_rep_of_type(Type *type) {
  Type *rest;
  switch (type->kind) {
  case TYPE_NONE: return REP_NONE;
  case TYPE_BOOL: return REP_BOOL;
  case TYPE_INT: return REP_INT;
  case TYPE_FLOAT: return REP_FLOAT;
  case TYPE_COMPLEX: return REP_COMPLEX;
  case TYPE_UNION: return type_is_optional(type, &rest) && is_reference(rest) ? REP_REF : REP_VALUE;
  default: return is_reference(type) ? REP_REF : REP_VALUE;
  }
}

IrRep ir_rep_of_item(Type *list) {
  IrRep rep = list->kind == TYPE_LIST && list->count ? ir_rep_of_type(list->arguments[0]) : REP_VALUE;
  return rep == REP_INT || rep == REP_FLOAT || rep == REP_BOOL ? rep : REP_VALUE;
}

IrRep ir_rep_of_parameter(const IrVar *var) {
  return ir_is_captured(var) || var->rep == REP_AUTO ? ir_rep_of_type(var->type) : var->rep;
}

bool ir_is_captured(const IrVar *var) { return var->is_cell || var->is_free; }

bool ir_range_is_i64(IrRange range) { return range.low > INT64_MIN && range.high < INT64_MAX; }

bool ir_range_is_word(IrRange range) { return range.low >= 0 && range.high <= UINT64_MAX; }

bool ir_range_is_small(IrRange range) {
  const int64_t limit = (int64_t)1 << 62;
  return range.low >= -limit && range.high < limit;
}

bool ir_type_fits(char letter, Type *type) {
  if (type->kind == TYPE_NEVER)
    return true;
  switch (letter) {
  case 'n': return type->kind == TYPE_NONE;
  case 'b': return type->kind == TYPE_BOOL;
  case 'i': return type->kind == TYPE_INT;
  case 'f': return type->kind == TYPE_FLOAT;
  case 'c': return type->kind == TYPE_COMPLEX;
  case 's': return type->kind == TYPE_STR;
  case 'l': return type->kind == TYPE_LIST;
  case 't': return type->kind == TYPE_TUPLE;
  case 'd': return type->kind == TYPE_DICT;
  case 'e': return type->kind == TYPE_SET || type->kind == TYPE_FROZENSET;
  case 'r': return ir_rep_of_type(type) == REP_REF;
  case 'v':
  case '*':
  case 'T': return true;
  default: return false;
  }
}
