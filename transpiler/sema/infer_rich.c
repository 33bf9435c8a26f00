// infer_rich.c - may a comparison of objects of unknown class give something else than a bool?
//
//   class Vector:                       def less(a, b):     # called with anything
//     def __lt__(self, other):            return a < b      # a Vector, perhaps
//       return Vector(…)
//
// It may if a class of the program defines the operator's method, or the reflected one, with a body that may return what is
// not plainly a bool. That is decided by the text alone, once per operator, so that no result of inference depends on the
// order in which classes are met.

#include "sema/infer_class.h"

#include <string.h>

static bool is_boolean(const Node *value);

static bool are_boolean(NodeList values) {
  for (int i = 0; i < values.count; i++)
    if (!is_boolean(values.items[i]))
      return false;
  return true;
}

// isinstance(…), super().__eq__(…)
static bool is_boolean_call(const Node *function) {
  static const char *const names[] = {"isinstance", "issubclass", "bool",   "any",    "all",    "callable", "hasattr",
                                      "__eq__",     "__ne__",     "__lt__", "__le__", "__gt__", "__ge__"};
  Str name = function->kind == N_Name        ? function->Name.id
             : function->kind == N_Attribute ? function->Attribute.attr
                                             : NULL;
  for (unsigned i = 0; name && i < sizeof names / sizeof *names; i++)
    if (!strcmp(name->text, names[i]))
      return true;
  return false;
}

static bool is_boolean(const Node *value) {
  switch (value->kind) {
  case N_Constant: return value->Constant.value.kind == CONST_TRUE || value->Constant.value.kind == CONST_FALSE;
  case N_Name: return !strcmp(value->Name.id->text, "NotImplemented");
  case N_Compare: return true;
  case N_UnaryOp: return value->UnaryOp.op == UOP_Not;
  case N_BoolOp: return are_boolean(value->BoolOp.values);
  case N_IfExp: return is_boolean(value->IfExp.body) && is_boolean(value->IfExp.orelse);
  case N_Call: return is_boolean_call(value->Call.func);
  default: return false;
  }
}

static void find_other(Node *node, void *found) {
  if (node->kind == N_Return)
    *(bool *)found |= !node->Return.value || !is_boolean(node->Return.value);
  else if (node->kind != N_FunctionDef && node->kind != N_ClassDef && !node_is_expression(node))
    walk_kids(node, find_other, found);
}

// Does the end of the statements return or raise, so that no None is returned?
static bool ends(NodeList body) {
  const Node *last = body.count ? body.items[body.count - 1] : NULL;
  if (!last)
    return false;
  if (last->kind == N_If)
    return ends(last->If.body) && ends(last->If.orelse);
  return last->kind == N_Return || last->kind == N_Raise;
}

static bool is_plain_method(const Node *function) {
  bool found = false;
  walk_list(function->FunctionDef.body, find_other, &found);
  return !found && !function->FunctionDef.decorator_list.count && ends(function->FunctionDef.body);
}

// Does the statement of a class body bind the name to something that may give another value than a bool?
static bool binds_other(const Node *statement, Str name) {
  if (statement->kind == N_FunctionDef)
    return statement->FunctionDef.name == name && !is_plain_method(statement);
  if (statement->kind != N_Assign)
    return false;
  for (int i = 0; i < statement->Assign.targets.count; i++) {
    const Node *target = statement->Assign.targets.items[i], *value = statement->Assign.value;
    if (target->kind == N_Name && target->Name.id == name)
      return value->kind != N_Constant;
  }
  return false;
}

static bool class_binds_other(const ClassInfo *info, Str name) {
  NodeList body = info->node->ClassDef.body;
  for (int i = 0; i < body.count; i++)
    if (binds_other(body.items[i], name))
      return true;
  return false;
}

static bool program_binds_other(Program *program, Str name) {
  if (map_has(&program->stored_attributes, name))
    return true;
  for (int i = 0; i < program->classes.count; i++)
    if (class_binds_other(program->classes.items[i], name))
      return true;
  return false;
}

bool infer_comparison_is_rich(Infer *I, CompareOperator op) {
  static const char *const names[][2] = {
      [CMP_Eq] = {"__eq__", "__eq__"},  [CMP_NotEq] = {"__ne__", "__ne__"}, [CMP_Lt] = {"__lt__", "__gt__"},
      [CMP_LtE] = {"__le__", "__ge__"}, [CMP_Gt] = {"__gt__", "__lt__"},    [CMP_GtE] = {"__ge__", "__le__"}};
  Program *program = I->program;
  if (op > CMP_GtE)
    return false;
  if (program->extension)   // an array of NumPy compares to an array
    return true;
  if (program->rich_comparisons[op])
    return program->rich_comparisons[op] == 1;
  bool is_rich = false;
  for (int i = 0; i < 2; i++)
    is_rich |= program_binds_other(program, str_from(program->context->strings, names[op][i]));
  program->rich_comparisons[op] = is_rich ? 1 : 2;
  return is_rich;
}
