// infer_condition.c - what a test tells about the variables in it.
//
//   x is None              None / not None
//   isinstance(x, C)       the part of x that is a C / the rest
//   x, not x, a and b, …   truth removes None; and, or, not combine
//
// Only variables with flow (see var_index) are narrowed. A branch that leaves a variable no value is not reached.

#include <string.h>

#include "sema/infer_class.h"

Env *infer_narrowed(Infer *I, Env *env, Node *name, const Abs *value) {
  int index = var_index(I, name->Name.symbol);
  if (index < 0 || !env)
    return env;
  if (!value)
    return NULL;
  env = env_copy(I, env);
  env->vars[index] = value;
  return env;
}

static const Abs *value_in(Infer *I, Env *env, Node *name) {
  int index = var_index(I, name->Name.symbol);
  return index >= 0 && env ? env->vars[index] : NULL;
}

bool infer_has_flow(Infer *I, Node *node) {
  return node->kind == N_Name && node->Name.symbol->kind != SYMBOL_BUILTIN && var_index(I, node->Name.symbol) >= 0;
}

// ---- isinstance

typedef struct Classes {
  unsigned bits;               // simple classes named
  unsigned partial;            // bits of which only a part is named (a subclass)
  Vec(const char *) builtin;   // classes of INSTANCE values
  Vec(ClassInfo *) program;
  bool is_known;   // every class is understood
} Classes;

static const struct {
  const char *name;
  unsigned bits;
} class_bits[] = {
    {"int", ABS_INT | ABS_BOOL},
    {"bool", ABS_BOOL},
    {"float", ABS_FLOAT},
    {"complex", ABS_COMPLEX},
    {"str", ABS_STR},
    {"bytes", ABS_BYTES},
    {"list", ABS_LIST},
    {"tuple", ABS_TUPLE},
    {"dict", ABS_DICT},
    {"set", ABS_SET},
    {"frozenset", ABS_FROZENSET},
    {"range", ABS_RANGE},
    {"slice", ABS_SLICE},
    {"NoneType", ABS_NONE},
};

static void classes_add(Infer *I, Classes *classes, const Abs *value) {
  if (!value || value->bits & ~(ABS_CLASS | ABS_TUPLE)) {
    classes->is_known = false;
    return;
  }
  for (int i = 0; i < value->classes.count; i++) {
    AbsObject *class = &value->classes.items[i];
    bool simple = false;
    for (unsigned k = 0; k < sizeof class_bits / sizeof *class_bits && class->name; k++)
      if (strcmp(class_bits[k].name, class->name) == 0)
        classes->bits |= class_bits[k].bits, simple = true;
    if (class->name && strcmp(class->name, "object") == 0)
      classes->is_known = false;
    if (class->info && class->info->has_hooks && I->program->has_virtual_subclasses)
      classes->is_known = false;
    if (class->info)
      vec_push(I->program->context->arena, &classes->program, class->info);
    else if (!simple)
      vec_push(I->program->context->arena, &classes->builtin, class->name);
  }
  // one variable that is one of several classes says nothing when the test fails: ask for exactly one per value
  if (value->classes.count > 1)
    classes->is_known = false;
  for (int i = 0; value->tuple && i < value->tuple->count; i++)
    classes_add(I, classes, value->tuple->items[i]);
}

static bool class_is_in(const AbsObject *object, const Classes *classes) {
  for (int i = 0; object->info && i < classes->program.count; i++)
    if (class_is_subclass(object->info, classes->program.items[i]))
      return true;
  const char *name = object->info ? object->info->builtin_base : object->name;
  for (int i = 0; i < classes->builtin.count; i++)
    if (library_is_subclass(name, classes->builtin.items[i]))
      return true;
  return classes->bits & ABS_DICT && library_is_subclass(name, "dict");
}

static bool has_exception(const Classes *classes) {
  for (int i = 0; i < classes->program.count; i++)
    if (library_is_exception(classes->program.items[i]->builtin_base))
      return true;
  for (int i = 0; i < classes->builtin.count; i++)
    if (library_is_exception(classes->builtin.items[i]))
      return true;
  return false;
}

// May an instance of this class also be one of the classes, by being of a subclass? What was caught as an exception of the
// library may be of a subclass of two exceptions, as ExceptionGroup is of Exception and BaseExceptionGroup.
static bool class_may_be_in(const AbsObject *object, const Classes *classes) {
  if (!object->info && library_is_exception(object->name) && has_exception(classes))
    return true;
  for (int i = 0; i < classes->program.count; i++) {
    if (object->info && class_is_subclass(classes->program.items[i], object->info))
      return true;
    if (!object->info && library_is_subclass(classes->program.items[i]->builtin_base, object->name))
      return true;
  }
  for (int i = 0; i < classes->builtin.count && !object->info; i++)
    if (library_is_subclass(classes->builtin.items[i], object->name))
      return true;
  return false;
}

// May an instance of the class also be one of a subclass in the program that inference does not follow?
static bool has_subclasses(unsigned subclassed, const char *name) {
  return library_is_exception(name) || subclassed & ABS_MODULE;
}

static const Abs *of_object(Infer *I, Node *place, const Classes *classes) {
  AbsContext *c = &I->abs;
  unsigned subclassed = infer_subclassed(I);
  const Abs *any = abs_simple(c, ABS_OBJECT);
  if (classes->bits & subclassed)
    return any;
  for (int i = 0; i < classes->builtin.count; i++)
    if (has_subclasses(subclassed, classes->builtin.items[i]))
      return any;
  const Abs *result = abs_simple(c, classes->bits & ~ABS_CONTAINERS);
  if (classes->bits & ABS_LIST)
    result = abs_join(c, result, infer_list_at(I, place, "isinstance", any));
  if (classes->bits & ABS_TUPLE)
    result = abs_join(c, result, abs_tuple_of(c, any));
  if (classes->bits & (ABS_DICT | ABS_SET | ABS_FROZENSET))
    return any;
  for (int i = 0; i < classes->builtin.count; i++)
    result = abs_join(c, result, infer_unknown_instance(I, classes->builtin.items[i]));
  for (int i = 0; i < classes->program.count; i++)
    result = abs_join(c, result, infer_instances_of(I, classes->program.items[i]));
  return result;
}

static void split_instances(Infer *I, const Abs *value, const Classes *classes, const Abs **in, const Abs **out) {
  AbsContext *c = &I->abs;
  for (int i = 0; i < value->instances.count; i++) {
    AbsObject *object = &value->instances.items[i];
    const Abs *instance = abs_object(c, object);
    bool is_in = class_is_in(object, classes);
    if (is_in || class_may_be_in(object, classes))
      *in = abs_join(c, *in, instance);
    if (!is_in)
      *out = abs_join(c, *out, instance);
  }
}

// The part of value that may be an instance of the classes, and the part that may be none.
void infer_split_instances(Infer *I, Node *place, const Abs *value, const Abs *named, const Abs **in, const Abs **out) {
  Classes classes = {.is_known = true};
  AbsContext *c = &I->abs;
  classes_add(I, &classes, named);
  *in = *out = value;
  if (!value || !classes.is_known)
    return;
  if (value->bits & ABS_OBJECT) {
    *in = of_object(I, place, &classes);
    return;
  }
  unsigned rest = ABS_INSTANCE | ABS_CLASS | ABS_FUNCTION | ABS_MODULE;
  *in = abs_only(c, value, classes.bits);
  *out = abs_without(c, value, classes.bits | ABS_INSTANCE);
  if (classes.builtin.count || classes.program.count)
    *in = abs_join(c, *in, abs_only(c, value, rest & ~ABS_INSTANCE));
  split_instances(I, value, &classes, in, out);
}

static bool is_builtin_call(Node *node, const char *name, int count) {
  return node->kind == N_Call && node->Call.func->kind == N_Name &&
         node->Call.func->Name.symbol->kind == SYMBOL_BUILTIN && name_is(node->Call.func->Name.id, name) &&
         node->Call.args.count == count && !node->Call.keywords.count;
}

// ---- the kinds of test

static void condition_none(Infer *I, Node *node, Env **yes, Env **no) {
  Node *name = node->Compare.left;
  Env *env = I->env;
  const Abs *value = value_in(I, env, name);
  *yes = infer_narrowed(I, env, name, value && value->bits & ABS_OBJECT ? value : abs_only(&I->abs, value, ABS_NONE));
  *no = infer_narrowed(I, env, name, value && value->bits & ABS_OBJECT ? value : abs_without(&I->abs, value, ABS_NONE));
  if (node->Compare.ops.items[0] == CMP_IsNot) {
    Env *swap = *yes;
    *yes = *no;
    *no = swap;
  }
}

static bool is_none_test(Infer *I, Node *node) {
  if (node->kind != N_Compare || node->Compare.ops.count != 1 || !infer_has_flow(I, node->Compare.left))
    return false;
  CompareOperator op = node->Compare.ops.items[0];
  Node *right = node->Compare.comparators.items[0];
  return (op == CMP_Is || op == CMP_IsNot) && right->kind == N_Constant && right->Constant.value.kind == CONST_NONE;
}

static void condition_bool(Infer *I, Node *node, Env **yes, Env **no) {
  bool is_and = node->BoolOp.op == BOOL_And;
  Env *left = NULL;   // join of the environments in which the chain ended early
  for (int i = 0; i < node->BoolOp.values.count; i++) {
    Env *true_env, *false_env;
    infer_condition(I, node->BoolOp.values.items[i], &true_env, &false_env);
    left = env_join(I, left, is_and ? false_env : true_env);
    I->env = is_and ? true_env : false_env;
  }
  *yes = is_and ? I->env : left;
  *no = is_and ? left : I->env;
}

static bool constant_truth(Infer *I, Node *node, bool *truth) {
  if (node->kind == N_Constant) {
    ConstantKind kind = node->Constant.value.kind;
    Str text = node->Constant.value.text;
    *truth = kind == CONST_TRUE || (kind == CONST_INT && strcmp(text->text, "0") != 0);
    return kind == CONST_TRUE || kind == CONST_FALSE || kind == CONST_NONE || kind == CONST_INT;
  }
  if ((node->kind == N_Name && name_is(node->Name.id, "TYPE_CHECKING")) ||
      (node->kind == N_Attribute && name_is(node->Attribute.attr, "TYPE_CHECKING"))) {
    *truth = false;
    return true;
  }
  if (node->kind != N_Compare || node->Compare.left->kind != N_Name || node->Compare.ops.items[0] != CMP_Eq ||
      node->Compare.ops.count != 1 || node->Compare.left->Name.symbol->kind != SYMBOL_BUILTIN ||
      !name_is(node->Compare.left->Name.id, "__name__"))
    return false;
  Node *right = node->Compare.comparators.items[0];
  if (right->kind != N_Constant || right->Constant.value.kind != CONST_STR)
    return false;
  *truth = right->Constant.value.text == I->module->name;
  return true;
}

static const Abs *truthy(Infer *I, const Abs *value) { return abs_without(&I->abs, value, ABS_NONE); }

static const Abs *falsy(Infer *I, const Abs *value) {
  return abs_without(&I->abs, value, ABS_FUNCTION | ABS_CLASS | ABS_MODULE);
}

// The variable of type(x) or x.__class__; NULL: it is something else.
static Node *class_of_variable(Infer *I, Node *node) {
  Node *name = is_builtin_call(node, "type", 1)                                          ? node->Call.args.items[0]
               : node->kind == N_Attribute && name_is(node->Attribute.attr, "__class__") ? node->Attribute.value
                                                                                         : NULL;
  return name && infer_has_flow(I, name) ? name : NULL;
}

// The instances of exactly these classes; NULL: not all of them are known.
static const Abs *instances_of_exactly(Infer *I, const Abs *classes) {
  const Abs *result = NULL;
  if (!abs_is(classes, ABS_CLASS))
    return NULL;
  for (int i = 0; i < classes->classes.count; i++) {
    ClassInfo *info = classes->classes.items[i].info;
    if (!info || info->is_opaque || class_member(info, str_from(I->program->context->strings, "__class__")))
      return NULL;
    result = abs_join(&I->abs, result, abs_instance(&I->abs, info, NULL, NULL));
  }
  return result;
}

// type(x) is C, x.__class__ is self.__class__: where it holds, x is an instance of that class.
static bool narrow_by_class(Infer *I, Node *node, Env **yes, Env **no) {
  bool is_compare = node->kind == N_Compare && node->Compare.ops.count == 1;
  CompareOperator op = is_compare ? node->Compare.ops.items[0] : CMP_In;
  bool is_same = op == CMP_Is || op == CMP_Eq, is_other = op == CMP_IsNot || op == CMP_NotEq;
  Node *name = is_same || is_other ? class_of_variable(I, node->Compare.left) : NULL;
  const Abs *exact = name ? instances_of_exactly(I, I->instance->types[node->Compare.comparators.items[0]->index])
                          : NULL;
  const Abs *value = exact ? value_in(I, I->env, name) : NULL;
  if (!value)
    return false;
  if (!(value->bits & ABS_OBJECT))   // those that it may be anyway
    for (int i = 0; i < exact->instances.count; i++) {
      bool is_possible = false;
      for (int k = 0; k < value->instances.count; k++)
        is_possible |= value->instances.items[k].info == exact->instances.items[i].info;
      if (!is_possible)
        return false;
    }
  Env **where = is_same ? yes : no;
  *where = infer_narrowed(I, *where, name, exact);
  return true;
}

// Evaluates a test in I->env; *yes and *no are where it goes on. I->env is used up.
void infer_condition(Infer *I, Node *node, Env **yes, Env **no) {
  *yes = *no = NULL;
  if (!I->env)
    return;
  bool truth;
  I->instance->reached[node->index] = true;
  if (node->kind == N_BoolOp) {
    condition_bool(I, node, yes, no);
    infer_record(I, node, abs_simple(&I->abs, ABS_BOOL));
    return;
  }
  if (node->kind == N_UnaryOp && node->UnaryOp.op == UOP_Not) {
    infer_condition(I, node->UnaryOp.operand, no, yes);
    infer_record(I, node, abs_simple(&I->abs, ABS_BOOL));
    return;
  }
  const Abs *value = infer_expression(I, node);
  if (!value)
    return;
  *yes = I->env;
  *no = env_copy(I, I->env);
  if (constant_truth(I, node, &truth)) {
    *(truth ? no : yes) = NULL;
  } else if (is_none_test(I, node)) {
    condition_none(I, node, yes, no);
  } else if (narrow_by_class(I, node, yes, no)) {
    return;
  } else if (is_builtin_call(node, "isinstance", 2) && infer_has_flow(I, node->Call.args.items[0])) {
    Node *name = node->Call.args.items[0];
    const Abs *in, *out;
    infer_split_instances(I, node, value_in(I, I->env, name), infer_expression(I, node->Call.args.items[1]), &in, &out);
    *yes = infer_narrowed(I, I->env, name, in);
    *no = infer_narrowed(I, I->env, name, out);
  } else {
    Node *name = node->kind == N_NamedExpr ? node->NamedExpr.target : node;
    if (infer_has_flow(I, name)) {
      *yes = infer_narrowed(I, I->env, name, truthy(I, value_in(I, I->env, name)));
      *no = infer_narrowed(I, I->env, name, falsy(I, value_in(I, I->env, name)));
    }
  }
}
