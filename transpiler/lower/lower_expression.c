// lower_expression.c - expressions other than operators and calls.
//
// lower_expression gives a temporary whose type is what inference found for the node. Where inference says that the
// expression never completes, the code after it is `unreachable`.

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "lower/lower.h"
#include "sema/refuse.h"

static Arena *arena_of(Lower *l) { return l->context->arena; }
static Type *bool_type(Lower *l) { return simple_type(l, TYPE_BOOL); }
static Type *object_type(Lower *l) { return simple_type(l, TYPE_OBJECT); }

// ---- constants

static IrTemp *int_constant(Lower *l, Str text) {
  char *end;
  int base = text->length > 2 && text->text[0] == '0' ? (text->text[1] == 'x'   ? 16
                                                         : text->text[1] == 'o' ? 8
                                                         : text->text[1] == 'b' ? 2
                                                                                : 10)
                                                      : 10;
  const char *digits = base == 10 ? text->text : text->text + 2;
  errno = 0;
  long long value = strtoll(digits, &end, base);
  IrTemp *result = lower_const_int(l, value);
  if (errno == ERANGE && result->definition)
    result->definition->text = text;
  return result;
}

static IrTemp *lower_constant(Lower *l, Node *node) {
  Constant *c = &node->Constant.value;
  IrInstruction *i = NULL;
  switch (c->kind) {
  case CONST_NONE: return lower_none(l);
  case CONST_TRUE:
  case CONST_FALSE: return lower_const_bool(l, c->kind == CONST_TRUE);
  case CONST_ELLIPSIS:
    i = ir_emit(&l->b, IR_const_special, object_type(l), 0, NULL);
    i->name = "Ellipsis";
    return lower_as(l, i->result, lower_type(l, node));
  case CONST_INT: return int_constant(l, c->text);
  case CONST_FLOAT: return lower_const_float(l, c->number);
  case CONST_COMPLEX: return lower_complex(l, lower_const_float(l, 0.0), lower_const_float(l, c->number));
  case CONST_STR: return lower_const_text(l, c->text);
  case CONST_BYTES:
    i = ir_emit(&l->b, IR_const_bytes, simple_type(l, TYPE_BYTES), 0, NULL);
    i->text = c->text;
    return i->result;
  }
  bug("no constant");
}

// A number, string, None, True, False, or a negated number, outside of the frame that owns the node.
IrTemp *lower_constant_default(Lower *l, Node *node) {
  if (node->kind == N_Constant)
    return lower_constant(l, node);
  IrTemp *value = lower_constant(l, node->UnaryOp.operand);
  bool is_int = type_is(value->type, TYPE_INT);
  if (type_is(value->type, TYPE_BOOL))
    return lower_const_int(l, value->definition ? -value->definition->integer : 0);
  bool is_complex = type_is(value->type, TYPE_COMPLEX);
  return ir_op1(&l->b, is_int ? IR_int_neg : is_complex ? IR_complex_neg : IR_float_neg, value->type, value);
}

// ---- names

// NameError, unless somebody has put the name into the dict of an open module.
static IrTemp *unknown_name(Lower *l, Node *node, Str name) {
  IrSite site = lower_site(l, node);
  IrVar *found = NULL;
  IrBlock *bound = ir_block(&l->b, "bound"), *unbound = ir_block(&l->b, "unbound");
  if (l->module->is_open) {
    found = lower_hidden(l, "found", object_type(l));
    IrTemp *value = lower_runtime(l, RT_module_variable, object_type(l),
                                  OPERANDS(lower_const_text(l, l->module->name), lower_const_text(l, name)));
    lower_set(l, found, value);
    ir_branch(&l->b, ir_op1(&l->b, IR_is_aside, bool_type(l), value), unbound, bound);
    ir_enter(&l->b, unbound);
  }
  ir_emit(&l->b, IR_unknown_name, NULL, 0, NULL)->text = name;
  lower_site_restore(l, site);
  lower_unreachable(l);
  if (!found)
    return lower_none(l);
  ir_enter(&l->b, bound);
  return lower_get(l, found);
}

// exec, in an installed module.
static IrTemp *refused_name(Lower *l, Node *node, Str name) {
  const char *text = arena_printf(arena_of(l), "%s is not supported by Kukri yet", name->text);
  IrSite site = lower_site(l, node);
  lower_runtime(l, RT_not_supported, simple_type(l, TYPE_NONE), OPERANDS(lower_const_str(l, text)));
  lower_site_restore(l, site);
  lower_unreachable(l);
  return lower_none(l);
}

IrTemp *lower_builtin_name(Lower *l, Node *node, Str name) {
  Program *program = l->program;
  bool is_builtin = map_has(&program->builtin_names, name);
  const char *class_name = is_builtin ? library_class_name(name->text) : NULL;
  IrInstruction *i;
  if (class_name) {
    i = ir_emit(&l->b, IR_const_class, object_type(l), 0, NULL);
    i->name = class_name;
    return i->result;
  }
  Signature *signature = is_builtin ? library_function(program, program->builtins, name) : NULL;
  if (signature && signature->frame)
    return lower_none(l);   // called directly only
  if (signature) {
    i = ir_emit(&l->b, IR_const_builtin, object_type(l), 0, NULL);
    i->name = arena_printf(arena_of(l), "builtin_%s", name->text);
    return i->result;
  }
  if (!strcmp(name->text, "__name__"))
    return lower_const_text(l, l->module->name);
  if (!strcmp(name->text, "__file__"))
    return lower_const_str(l, l->module->source->file);
  if (!strcmp(name->text, "__debug__"))
    return lower_const_bool(l, true);
  if (!strcmp(name->text, "__package__"))
    return lower_as(l, lower_package(l, l->module), lower_type(l, node));
  if (!strcmp(name->text, "__spec__") && l->module == l->program->modules.items[0] && !l->module->package)
    return lower_none(l);
  if (!strcmp(name->text, "__doc__")) {
    Str doc = lower_docstring(l->module->ast);
    return lower_as(l, doc ? lower_const_text(l, doc) : lower_none(l), lower_type(l, node));
  }
  if (!strcmp(name->text, "NotImplemented") || !strcmp(name->text, "Ellipsis")) {
    i = ir_emit(&l->b, IR_const_special, object_type(l), 0, NULL);
    i->name = name->text;
    return i->result;
  }
  return refuse_misses_builtin(program, name) ? refused_name(l, node, name) : unknown_name(l, node, name);
}

bool lower_is_appended(Lower *l, Symbol *symbol) {
  return symbol->kind == SYMBOL_LOCAL && symbol->frame == l->frame && l->is_appended[symbol->slot];
}

static IrTemp *variable_value(Lower *l, IrVar *var, Node *node) {
  IrSite site = lower_site(l, node);
  if (l->instance->check_bound[node->index])
    ir_emit(&l->b, IR_var_check, NULL, 0, NULL)->var = var;
  IrTemp *value = lower_get(l, var);
  lower_site_restore(l, site);
  return value;
}

// A global that may be unbound, of a name that stands for something else meanwhile.
static IrTemp *global_or_builtin(Lower *l, IrGlobal *global, Node *node) {
  IrBlock *bound = ir_block(&l->b, "bound"), *unbound = ir_block(&l->b, "unbound"), *after = ir_block(&l->b, "after");
  IrVar *value = lower_hidden(l, "value", object_type(l));
  IrInstruction *get = ir_emit(&l->b, IR_global_get, global->type, 0, NULL);
  get->global = global;
  ir_branch(&l->b, ir_op1(&l->b, IR_is_aside, bool_type(l), get->result), unbound, bound);
  ir_enter(&l->b, bound);
  get = ir_emit(&l->b, IR_global_get, global->type, 0, NULL);
  get->global = global;
  lower_set(l, value, get->result);
  ir_jump(&l->b, after);
  ir_enter(&l->b, unbound);
  lower_set(l, value, lower_builtin_name(l, node, node->Name.id));
  ir_jump(&l->b, after);
  ir_enter(&l->b, after);
  return lower_get(l, value);
}

// Of the builtins, or one that every module has from its start.
static bool is_builtin_name(Lower *l, Str name) {
  return map_has(&l->program->builtin_names, name) || !strcmp(name->text, "__name__") ||
         !strcmp(name->text, "__doc__") || !strcmp(name->text, "__file__");
}

static IrTemp *global_value(Lower *l, Symbol *symbol, Node *node) {
  IrGlobal *global = lower_global(l, symbol);
  bool check = l->instance->check_bound[node->index];
  if (check && is_builtin_name(l, symbol->name))
    return global_or_builtin(l, global, node);
  IrSite site = lower_site(l, node);
  if (check)
    ir_emit(&l->b, IR_global_check, NULL, 0, NULL)->global = global;
  IrInstruction *get = ir_emit(&l->b, IR_global_get, global->type, 0, NULL);
  get->global = global;
  lower_site_restore(l, site);
  return get->result;
}

IrTemp *lower_symbol(Lower *l, Symbol *symbol, Node *node) {
  IrVar *var = lower_variable(l, symbol);
  return var ? variable_value(l, var, node) : global_value(l, symbol, node);
}

IrTemp *lower_name(Lower *l, Node *node) {
  Symbol *symbol = node->Name.symbol;
  IrTemp *value = symbol->kind == SYMBOL_GLOBAL ? lower_library_value(l, symbol->scope->module, symbol->name) : NULL;
  if (!value)
    value = lower_class_name(l, node);
  if (!value)
    value = lower_settled_constant(l, node);
  if (!value && symbol->kind == SYMBOL_BUILTIN)
    value = lower_builtin_name(l, node, node->Name.id);
  else if (!value)
    value = lower_symbol(l, symbol, node);
  return lower_as(l, value, lower_type(l, node));
}

static IrTemp *settled_name(Lower *l, Node *node) {
  IrTemp *value = lower_name(l, node);
  if (node->Name.symbol->kind == SYMBOL_LOCAL && lower_is_appended(l, node->Name.symbol) &&
      type_is(value->type, TYPE_STR))
    value = lower_runtime(l, RT_str_settle, value->type, 1, &value);
  return value;
}

// ---- displays

static IrTemp *list_add(Lower *l, Node *node, IrTemp *list, Node *item, Type *stored) {
  if (item->kind == N_Starred) {
    IrTemp *iterable = lower_expression(l, item->Starred.value);
    IrSite site = lower_site(l, node);
    lower_runtime(l, RT_list_extend_display, simple_type(l, TYPE_NONE), OPERANDS(list, iterable));
    lower_site_restore(l, site);
  } else {
    IrTemp *value = lower_expression(l, item);
    ir_op2(&l->b, IR_list_append, NULL, list, lower_as(l, value, stored));
  }
  return list;
}

static bool has_star(NodeList elts) {
  for (int i = 0; i < elts.count; i++)
    if (elts.items[i]->kind == N_Starred)
      return true;
  return false;
}

static Type *stored_type(Lower *l, Type *list) {
  return list->arguments[0]->kind == TYPE_NEVER ? object_type(l) : list->arguments[0];
}

static IrTemp *list_display(Lower *l, Node *node, NodeList elts, Type *type) {
  Type *stored = stored_type(l, type);
  if (has_star(elts)) {
    IrTemp *list = ir_op1(&l->b, IR_list_sized, type, lower_const_int(l, elts.count));
    IrVar *var = lower_hidden(l, "list", type);
    lower_set(l, var, list);
    for (int i = 0; i < elts.count; i++)
      list_add(l, node, lower_get(l, var), elts.items[i], stored);
    return lower_get(l, var);
  }
  IrTemp *items[elts.count + 1];
  for (int i = 0; i < elts.count; i++)
    items[i] = lower_as(l, lower_expression(l, elts.items[i]), stored);
  return ir_emit(&l->b, IR_list_new, type, elts.count, items)->result;
}

static IrTemp *lower_list(Lower *l, Node *node) {
  Type *type = lower_type(l, node);
  if (type->kind != TYPE_LIST)   // an item never completes
    type = type_list(l->program->types, object_type(l));
  return list_display(l, node, node->List.elts, type);
}

static IrTemp *lower_tuple(Lower *l, Node *node) {
  NodeList elts = node->Tuple.elts;
  Type *type = lower_type(l, node);
  if (has_star(elts)) {
    IrTemp *list = list_display(l, node, elts, type_list(l->program->types, object_type(l)));
    return lower_runtime(l, RT_tuple_from_iterable, type, 1, &list);
  }
  IrTemp *items[elts.count + 1];
  Type *types[elts.count + 1];
  for (int i = 0; i < elts.count; i++) {
    items[i] = lower_expression(l, elts.items[i]);
    types[i] = items[i]->type;
  }
  IrTemp *tuple =
      ir_emit(&l->b, IR_tuple_new, type_tuple(l->program->types, types, elts.count), elts.count, items)->result;
  return lower_as(l, tuple, type);
}

static void set_add(Lower *l, IrTemp *set, IrTemp *item) {
  RuntimeName name = type_is(item->type, TYPE_STR)   ? RT_set_add_str
                     : type_is(item->type, TYPE_INT) ? RT_set_add_int
                                                     : RT_set_add;
  lower_runtime(l, name, simple_type(l, TYPE_NONE), OPERANDS(set, item));
}

// What CPython's compiler sees as a constant.
static bool are_constant(NodeList nodes);
static bool is_constant(Node *node) {
  switch (node->kind) {
  case N_Constant: return true;
  case N_UnaryOp: return is_constant(node->UnaryOp.operand);
  case N_BinOp: return is_constant(node->BinOp.left) && is_constant(node->BinOp.right);
  case N_Tuple: return are_constant(node->Tuple.elts);
  default: return false;
  }
}

static bool are_constant(NodeList nodes) {
  for (int i = 0; i < nodes.count; i++)
    if (!is_constant(nodes.items[i]))
      return false;
  return true;
}

// More than two constants, or any in `for x in {1, 2}`: CPython makes a constant frozenset of them, which shows in the order.
static bool is_constant_set(NodeList elts, bool is_walked) {
  return elts.count > (is_walked ? 0 : 2) && are_constant(elts);
}

IrTemp *lower_set_display(Lower *l, Node *node, bool is_walked) {
  Type *type = lower_type(l, node);
  NodeList elts = node->Set.elts;
  if (type->kind != TYPE_SET)
    type = type_set(l->program->types, TYPE_SET, object_type(l));
  IrTemp *items[elts.count + 1];
  bool star = has_star(elts);
  for (int i = 0; i < elts.count && !star; i++)   // all items are evaluated before the set is made
    items[i] = lower_expression(l, elts.items[i]);
  IrVar *set = lower_hidden(l, "set", type);
  lower_set(l, set, ir_op0(&l->b, IR_set_new, type));
  for (int i = 0; i < elts.count; i++) {
    IrSite site = lower_site(l, node);
    if (elts.items[i]->kind == N_Starred) {
      IrTemp *iterable = lower_expression(l, elts.items[i]->Starred.value);
      lower_runtime(l, RT_set_update, simple_type(l, TYPE_NONE), OPERANDS(lower_get(l, set), iterable));
    } else {
      IrTemp *item = star ? lower_expression(l, elts.items[i]) : items[i];
      lower_site(l, node);
      set_add(l, lower_get(l, set), item);
    }
    lower_site_restore(l, site);
  }
  if (!is_constant_set(elts, is_walked))
    return lower_get(l, set);
  return lower_runtime(l, RT_set_constant, type, OPERANDS(lower_get(l, set), lower_const_bool(l, is_walked)));
}

static void dict_set(Lower *l, IrTemp *dict, IrTemp *key, IrTemp *value) {
  RuntimeName name = type_is(key->type, TYPE_STR)   ? RT_dict_set_str
                     : type_is(key->type, TYPE_INT) ? RT_dict_set_int
                                                    : RT_dict_set;
  lower_runtime(l, name, simple_type(l, TYPE_NONE), OPERANDS(dict, key, value));
}

static IrTemp *lower_dict(Lower *l, Node *node) {
  Type *type = lower_type(l, node);
  if (type->kind != TYPE_DICT)
    type = type_dict(l->program->types, object_type(l), object_type(l));
  IrVar *dict = lower_hidden(l, "dict", type);
  lower_set(l, dict, ir_op0(&l->b, IR_dict_new, type));
  for (int i = 0; i < node->Dict.values.count && ir_is_reachable(&l->b); i++) {
    Node *key_node = node->Dict.keys.items[i];
    IrTemp *key = key_node ? lower_expression(l, key_node) : NULL;
    IrTemp *value = lower_expression(l, node->Dict.values.items[i]);
    IrSite site = lower_site(l, node);
    if (key)
      dict_set(l, lower_get(l, dict), key, value);
    else
      lower_runtime(l, RT_dict_merge, simple_type(l, TYPE_NONE), OPERANDS(lower_get(l, dict), value));
    lower_site_restore(l, site);
  }
  return lower_get(l, dict);
}

// ---- comprehensions

typedef struct Collect {
  IrVar *into;
  Node *node;
} Collect;

static void collect_list(Lower *l, void *context) {
  Collect *c = context;
  IrTemp *value = lower_expression(l, c->node->ListComp.elt);
  ir_op2(&l->b, IR_list_append, NULL, lower_get(l, c->into), lower_as(l, value, stored_type(l, c->into->type)));
}

static void collect_set(Lower *l, void *context) {
  Collect *c = context;
  IrTemp *value = lower_expression(l, c->node->SetComp.elt);
  IrSite site = lower_site(l, c->node);
  set_add(l, lower_get(l, c->into), value);
  lower_site_restore(l, site);
}

static void collect_dict(Lower *l, void *context) {
  Collect *c = context;
  IrTemp *key = lower_expression(l, c->node->DictComp.key);
  IrTemp *value = lower_expression(l, c->node->DictComp.value);
  IrSite site = lower_site(l, c->node);
  dict_set(l, lower_get(l, c->into), key, value);
  lower_site_restore(l, site);
}

// user: the node that a traceback shows for the frame around it: the comprehension, or the call that consumes a generator.
IrTemp *lower_comprehension(Lower *l, Node *node, Node *user) {
  Type *type = lower_type(l, node);
  TypeTable *types = l->program->types;
  Collect c = {.node = node};
  if (node->kind == N_ListComp || node->kind == N_GeneratorExp) {
    if (type->kind != TYPE_LIST)
      type = type_list(types, object_type(l));
    c.into = lower_hidden(l, "list", type);
    lower_set(l, c.into, ir_op1(&l->b, IR_list_sized, type, lower_const_int(l, 0)));
    lower_clauses(l, node, user, collect_list, &c);
  } else if (node->kind == N_SetComp) {
    if (type->kind != TYPE_SET)
      type = type_set(types, TYPE_SET, object_type(l));
    c.into = lower_hidden(l, "set", type);
    lower_set(l, c.into, ir_op0(&l->b, IR_set_new, type));
    lower_clauses(l, node, user, collect_set, &c);
  } else {
    if (type->kind != TYPE_DICT)
      type = type_dict(types, object_type(l), object_type(l));
    c.into = lower_hidden(l, "dict", type);
    lower_set(l, c.into, ir_op0(&l->b, IR_dict_new, type));
    lower_clauses(l, node, user, collect_dict, &c);
  }
  return lower_get(l, c.into);
}

// ---- conditions

static void condition_bool(Lower *l, Node *node, IrBlock *yes, IrBlock *no) {
  NodeList values = node->BoolOp.values;
  for (int i = 0; i < values.count; i++) {
    Node *item = values.items[i];
    if (i == values.count - 1) {
      lower_condition(l, item, yes, no);
      return;
    }
    IrBlock *next = ir_block(&l->b, node->BoolOp.op == BOOL_And ? "and" : "or");
    if (node->BoolOp.op == BOOL_And)
      lower_condition(l, item, next, no);
    else
      lower_condition(l, item, yes, next);
    ir_enter(&l->b, next);
  }
}

static void condition_compare(Lower *l, Node *node, IrBlock *yes, IrBlock *no) {
  struct Compare *c = &node->Compare;
  IrTemp *left = lower_expression(l, c->left);
  for (int i = 0; i < c->ops.count; i++) {
    IrTemp *right = lower_expression(l, c->comparators.items[i]);
    IrSite site = lower_site(l, node);
    Dispatch *method = map_get(&l->instance->dispatches, node);
    IrTemp *holds = method ? lower_truth(l, lower_call_special(l, node, method, left, lower_type(l, node), 1, &right))
                           : lower_compare_pair(l, c->ops.items[i], left, right);
    lower_site_restore(l, site);
    IrBlock *next = i == c->ops.count - 1 ? yes : ir_block(&l->b, "and");
    ir_branch(&l->b, holds, next, no);
    if (next != yes)
      ir_enter(&l->b, next);
    left = right;
  }
}

void lower_condition(Lower *l, Node *node, IrBlock *yes, IrBlock *no) {
  if (!ir_is_reachable(&l->b))
    return;
  if (!l->instance->reached[node->index]) {
    lower_unreachable(l);
    return;
  }
  if (node->kind == N_BoolOp) {
    condition_bool(l, node, yes, no);
  } else if (node->kind == N_UnaryOp && node->UnaryOp.op == UOP_Not) {
    lower_condition(l, node->UnaryOp.operand, no, yes);
  } else if (node->kind == N_Compare && (l->instance->types[node->index] || node->Compare.ops.count > 1)) {
    condition_compare(l, node, yes, no);
  } else {
    IrTemp *value = lower_expression(l, node);
    IrSite site = lower_site(l, node);
    ir_branch(&l->b, lower_truth(l, value), yes, no);
    lower_site_restore(l, site);
  }
}

static IrTemp *condition_value(Lower *l, Node *node) {
  IrBlock *yes = ir_block(&l->b, "true"), *no = ir_block(&l->b, "false"), *after = ir_block(&l->b, "after");
  IrVar *value = lower_hidden(l, "truth", bool_type(l));
  lower_condition(l, node, yes, no);
  ir_enter(&l->b, yes);
  lower_set(l, value, lower_const_bool(l, true));
  ir_jump(&l->b, after);
  ir_enter(&l->b, no);
  lower_set(l, value, lower_const_bool(l, false));
  ir_jump(&l->b, after);
  ir_enter(&l->b, after);
  return lower_get(l, value);
}

static IrTemp *lower_compare(Lower *l, Node *node) {
  if (node->Compare.ops.count > 1)
    return condition_value(l, node);
  IrTemp *left = lower_expression(l, node->Compare.left);
  IrTemp *right = lower_expression(l, node->Compare.comparators.items[0]);
  IrSite site = lower_site(l, node);
  CompareOperator op = node->Compare.ops.items[0];
  Type *type = lower_type(l, node);
  Dispatch *method = map_get(&l->instance->dispatches, node);
  IrTemp *result;
  if (method)
    result = lower_call_special(l, node, method, left, type, 1, &right);
  else if (!type_is(type, TYPE_BOOL) && type->kind != TYPE_NEVER && op <= CMP_GtE)
    result = lower_runtime(l, RT_compare_value, type, OPERANDS(left, right, lower_const_int(l, lower_comparison(op))));
  else
    result = lower_compare_pair(l, op, left, right);
  lower_site_restore(l, site);
  return result;
}

// a and b as a value: the operand that decides.
static IrTemp *lower_bool(Lower *l, Node *node) {
  bool is_and = node->BoolOp.op == BOOL_And;
  NodeList values = node->BoolOp.values;
  Type *type = lower_type(l, node);
  if (type->kind == TYPE_NEVER)
    type = object_type(l);
  IrVar *result = lower_hidden(l, "value", type);
  IrBlock *after = ir_block(&l->b, "after");
  for (int i = 0; i < values.count && ir_is_reachable(&l->b); i++) {
    IrTemp *value = lower_expression(l, values.items[i]);
    if (!ir_is_reachable(&l->b))
      break;
    if (i == values.count - 1) {
      lower_set(l, result, lower_as(l, value, type));
      break;
    }
    IrBlock *decides = ir_block(&l->b, "decides"), *next = ir_block(&l->b, is_and ? "and" : "or");
    IrSite site = lower_site(l, values.items[i]);
    ir_branch(&l->b, lower_truth(l, value), is_and ? next : decides, is_and ? decides : next);
    lower_site_restore(l, site);
    ir_enter(&l->b, decides);
    lower_set(l, result, lower_as(l, value, type));
    ir_jump(&l->b, after);
    ir_enter(&l->b, next);
  }
  ir_jump(&l->b, after);
  ir_enter(&l->b, after);
  return lower_get(l, result);
}

static void conditional_arm(Lower *l, Node *node, IrVar *result, IrBlock *after) {
  lower_set(l, result, lower_as(l, lower_expression(l, node), result->type));
  ir_jump(&l->b, after);
}

static IrTemp *lower_conditional(Lower *l, Node *node) {
  Type *type = lower_type(l, node);
  IrVar *result = lower_hidden(l, "value", type->kind == TYPE_NEVER ? object_type(l) : type);
  IrBlock *yes = ir_block(&l->b, "then"), *no = ir_block(&l->b, "else"), *after = ir_block(&l->b, "after");
  lower_condition(l, node->IfExp.test, yes, no);
  ir_enter(&l->b, yes);
  conditional_arm(l, node->IfExp.body, result, after);
  ir_enter(&l->b, no);
  conditional_arm(l, node->IfExp.orelse, result, after);
  ir_enter(&l->b, after);
  return lower_get(l, result);
}

// ---- unary operators

static IrTemp *lower_unary(Lower *l, Node *node) {
  UnaryOperator op = node->UnaryOp.op;
  if (op == UOP_Not && node->UnaryOp.operand->kind == N_BoolOp)   // inferred as a condition: it has no value
    return condition_value(l, node);
  if (op == UOP_Not) {
    IrTemp *value = lower_expression(l, node->UnaryOp.operand);
    IrSite site = lower_site(l, node);
    value = ir_op1(&l->b, IR_bool_not, bool_type(l), lower_truth(l, value));
    lower_site_restore(l, site);
    return value;
  }
  IrTemp *value = lower_expression(l, node->UnaryOp.operand);
  IrInstruction *constant = value->definition;
  if (op == UOP_USub && constant && constant->op == IR_const_int && !constant->text && constant->integer != INT64_MIN)
    return lower_const_int(l, -constant->integer);
  if (type_is(value->type, TYPE_BOOL))
    value = ir_op1(&l->b, IR_bool_to_int, simple_type(l, TYPE_INT), value);
  if (type_is(value->type, TYPE_INT) || (type_is(value->type, TYPE_FLOAT) && op != UOP_Invert)) {
    bool is_int = type_is(value->type, TYPE_INT);
    if (op == UOP_UAdd)
      return value;
    IrOp ir = op == UOP_Invert ? IR_int_invert : is_int ? IR_int_neg : IR_float_neg;
    return ir_op1(&l->b, ir, value->type, value);
  }
  if (type_is(value->type, TYPE_COMPLEX) && op != UOP_Invert)
    return op == UOP_UAdd ? value : ir_op1(&l->b, IR_complex_neg, value->type, value);
  RuntimeName name = op == UOP_Invert ? RT_invert : op == UOP_USub ? RT_negative : RT_positive;
  IrSite site = lower_site(l, node);
  value = lower_runtime(l, name, lower_type(l, node), 1, &value);
  lower_site_restore(l, site);
  return value;
}

static IrTemp *lower_binary_node(Lower *l, Node *node) {
  IrTemp *a = lower_expression(l, node->BinOp.left);
  IrTemp *b = lower_expression(l, node->BinOp.right);
  IrSite site = lower_site(l, node);
  IrTemp *result = lower_binary(l, node, node->BinOp.op, a, b, false, lower_type(l, node));
  lower_site_restore(l, site);
  return result;
}

// ---- subscripts and slices

static IrTemp *slice_argument(Lower *l, Node *part) { return part ? lower_expression(l, part) : lower_none(l); }

static IrTemp *lower_slice(Lower *l, Node *node) {
  IrTemp *lower = slice_argument(l, node->Slice.lower), *upper = slice_argument(l, node->Slice.upper);
  IrTemp *step = slice_argument(l, node->Slice.step);
  return lower_runtime(l, RT_slice_new, simple_type(l, TYPE_SLICE), OPERANDS(lower, upper, step));
}

static IrTemp *lower_subscript(Lower *l, Node *node) {
  struct Subscript *s = &node->Subscript;
  IrTemp *container = lower_expression(l, s->value), *result = NULL;
  IrSite site = l->b.site;
  if (s->slice->kind == N_Slice && l->instance->types[node->index])
    result = lower_slice_item(l, node, container, s->slice, lower_type(l, node));
  if (!result) {
    IrTemp *key = lower_expression(l, s->slice);
    Dispatch *method = map_get(&l->instance->dispatches, node);
    lower_site(l, node);
    result = method ? lower_call_special(l, node, method, container, lower_type(l, node), 1, &key)
                    : lower_item(l, s->slice, container, key, lower_type(l, node));
  }
  lower_site_restore(l, site);
  return result;
}

// ---- f-strings

IrTemp *lower_to_str(Lower *l, IrTemp *value) {
  Type *str = simple_type(l, TYPE_STR);
  switch (value->type->kind) {
  case TYPE_STR: return value;
  case TYPE_INT: return lower_runtime(l, RT_int_to_str, str, 1, &value);
  case TYPE_FLOAT: return lower_runtime(l, RT_float_repr, str, 1, &value);
  case TYPE_BOOL: return lower_runtime(l, RT_bool_to_str, str, 1, &value);
  default: return lower_runtime(l, RT_to_str, str, 1, &value);
  }
}

static IrTemp *lower_formatted(Lower *l, Node *node) {
  struct FormattedValue *f = &node->FormattedValue;
  Type *str = simple_type(l, TYPE_STR);
  IrTemp *value = lower_expression(l, f->value);
  IrSite site = lower_site(l, node);
  if (f->conversion == 'r')
    value = lower_runtime(l, RT_repr, str, 1, &value);
  else if (f->conversion == 'a')
    value = lower_runtime(l, RT_ascii, str, 1, &value);
  else if (f->conversion == 's')
    value = lower_to_str(l, value);
  if (f->format_spec) {
    IrTemp *spec = lower_expression(l, f->format_spec);
    value = lower_runtime(l, RT_format, str, OPERANDS(value, spec));
  } else if (!type_is(value->type, TYPE_STR)) {
    bool simple = type_is(value->type, TYPE_INT) || type_is(value->type, TYPE_FLOAT) || type_is(value->type, TYPE_BOOL);
    value = simple ? lower_to_str(l, value) : lower_runtime(l, RT_format, str, OPERANDS(value, lower_const_str(l, "")));
  }
  lower_site_restore(l, site);
  return value;
}

static IrTemp *lower_joined(Lower *l, Node *node) {
  NodeList values = node->JoinedStr.values;
  if (!values.count)
    return lower_const_str(l, "");
  IrTemp *parts[values.count];
  for (int i = 0; i < values.count; i++) {
    Node *part = values.items[i];
    parts[i] = part->kind == N_FormattedValue ? lower_formatted(l, part) : lower_expression(l, part);
  }
  if (values.count == 1)
    return parts[0];
  return ir_emit(&l->b, IR_str_join, simple_type(l, TYPE_STR), values.count, parts)->result;
}

// ---- attributes

// AttributeError if the module's variable is not bound (yet, or any more).
void lower_check_module_has(Lower *l, ModuleInfo *module, IrGlobal *global) {
  IrBlock *bound = ir_block(&l->b, "bound"), *missing = ir_block(&l->b, "missing");
  IrInstruction *probe = ir_emit(&l->b, IR_global_get, global->type, 0, NULL);
  probe->global = global;
  ir_branch(&l->b, ir_op1(&l->b, IR_is_aside, bool_type(l), probe->result), missing, bound);
  ir_enter(&l->b, missing);
  missing->is_cold = true;
  IrTemp *owner = lower_const_text(l, module->name), *name = lower_const_text(l, global->name);
  lower_runtime(l, RT_module_attribute_error, simple_type(l, TYPE_NONE), OPERANDS(owner, name));
  lower_unreachable(l);
  ir_enter(&l->b, bound);
}

// __name__ and the like; any other attribute is missing.
static IrTemp *module_special(Lower *l, ModuleInfo *module, Str name, Type *type) {
  Str doc = lower_docstring(module->ast);
  if (!strcmp(name->text, "__name__"))
    return lower_const_text(l, module->name);
  if (!strcmp(name->text, "__file__"))
    return lower_const_str(l, module->source->file);
  if (!strcmp(name->text, "__doc__"))
    return lower_as(l, doc ? lower_const_text(l, doc) : lower_none(l), type);
  if (!strcmp(name->text, "__package__"))
    return lower_as(l, lower_package(l, module), type);
  IrTemp *owner = lower_const_text(l, module->name);
  lower_runtime(l, RT_module_attribute_error, simple_type(l, TYPE_NONE), OPERANDS(owner, lower_const_text(l, name)));
  lower_unreachable(l);
  return lower_none(l);
}

static IrTemp *module_attribute(Lower *l, Node *node, ModuleInfo *module) {
  Str name = node->Attribute.attr;
  Type *type = lower_type(l, node);
  Signature *signature = library_function(l->program, module, name);
  if (signature && signature->is_property)
    return lower_signature_property(l, signature, NULL, type);
  IrTemp *library = lower_library_value(l, module, name);
  if (library)
    return lower_as(l, library, type);
  Symbol *symbol = map_get(&module->scope->symbols, name);
  ModuleInfo *submodule = map_get(&module->submodules, name);
  if (!symbol && submodule)
    return lower_as(l, lower_submodule(l, module, submodule), type);
  if (!symbol)
    return module_special(l, module, name, type);
  IrGlobal *global = lower_global(l, symbol);
  if (!symbol->is_always_bound || symbol->is_deleted)
    lower_check_module_has(l, module, global);
  IrInstruction *get = ir_emit(&l->b, IR_global_get, global->type, 0, NULL);
  get->global = global;
  return lower_as(l, get->result, type);
}

// Is the object one module whose attribute of this name is known when compiling?
bool lower_knows_module(Lower *l, const Abs *object, Str name) {
  ModuleInfo *module = abs_is(object, ABS_MODULE) && object->modules.count == 1 ? object->modules.items[0] : NULL;
  if (!module || module->is_library)
    return module != NULL;
  Symbol *symbol = map_get(&module->scope->symbols, name);
  bool has_fallback = map_has(&module->scope->symbols, str_from(l->context->strings, "__getattr__"));
  return !module->is_open && (!has_fallback || (symbol && symbol->is_always_bound && !symbol->is_deleted));
}

// z.real, z.imag
static IrTemp *complex_part(Lower *l, Str name, IrTemp *owner) {
  bool is_real = !strcmp(name->text, "real");
  if (!type_is(owner->type, TYPE_COMPLEX) || (!is_real && strcmp(name->text, "imag")))
    return NULL;
  return ir_op1(&l->b, is_real ? IR_complex_real : IR_complex_imag, simple_type(l, TYPE_FLOAT), owner);
}

IrTemp *lower_attribute(Lower *l, Node *node) {
  const Abs *object = l->instance->types[node->Attribute.value->index];
  IrSite site = l->b.site;
  IrTemp *value, *owner = lower_expression(l, node->Attribute.value);
  lower_site(l, node);
  if (lower_knows_module(l, object, node->Attribute.attr)) {
    value = module_attribute(l, node, object->modules.items[0]);
  } else {
    IrTemp *part = complex_part(l, node->Attribute.attr, owner);
    value = part ? part : lower_get_attribute(l, node, owner);
  }
  lower_site_restore(l, site);
  return value;
}

// ---- functions as values

static IrTemp *defaults_tuple(Lower *l, Frame *frame) {
  IrTemp *items[frame->positional + 1];
  int count = 0;
  for (int i = 0; i < frame->positional; i++)
    if (frame->defaults[i])
      items[count++] = lower_expression(l, frame->defaults[i]);
  if (!count)
    return lower_none(l);
  for (int i = 0, k = 0; i < frame->positional; i++)
    if (frame->defaults[i])
      lower_keep_default(l, frame, i, items[k++]);
  Type *type = type_tuple_of(l->program->types, object_type(l));
  return ir_emit(&l->b, IR_tuple_new, type, count, items)->result;
}

static IrTemp *keyword_defaults(Lower *l, Frame *frame) {
  IrVar *dict = NULL;
  for (int i = frame->positional; i < frame->positional + frame->keyword_only; i++) {
    if (!frame->defaults[i])
      continue;
    Type *type = type_dict(l->program->types, simple_type(l, TYPE_STR), object_type(l));
    if (!dict) {
      dict = lower_hidden(l, "defaults", type);
      lower_set(l, dict, ir_op0(&l->b, IR_dict_new, type));
    }
    IrTemp *value = lower_expression(l, frame->defaults[i]);
    lower_keep_default(l, frame, i, value);
    dict_set(l, lower_get(l, dict), lower_const_text(l, frame->locals.items[i]->name), value);
  }
  return dict ? lower_get(l, dict) : lower_none(l);
}

static IrFunction *function_for_value(Lower *l, Frame *frame) {
  for (int i = 0; i < frame->instances.count; i++)
    if (frame->instances.items[i]->has_boxed_entry && frame->instances.items[i]->is_reached)
      return lower_instance_function(l, frame->instances.items[i]);
  return lower_uncalled_function(l, frame);
}

IrTemp *lower_make_function(Lower *l, Node *node) {
  Scope *scope = node->kind == N_Lambda ? node->Lambda.scope : node->FunctionDef.scope;
  Frame *frame = scope->frame;
  IrTemp *operands[frame->free.count + 2];
  operands[0] = defaults_tuple(l, frame);
  operands[1] = keyword_defaults(l, frame);
  for (int i = 0; i < frame->free.count; i++) {
    IrInstruction *cell = ir_emit(&l->b, IR_var_cell, object_type(l), 0, NULL);
    cell->var = lower_variable(l, frame->free.items[i]);
    operands[i + 2] = cell->result;
  }
  IrInstruction *make = ir_emit(&l->b, IR_make_function, object_type(l), frame->free.count + 2, operands);
  make->function = function_for_value(l, frame);
  return lower_as(l, make->result, lower_type(l, node));
}

// ---- dispatch

static IrTemp *lower_inner_call(Lower *l, Node *node) {
  Node *outer = l->call;
  l->call = node;
  IrTemp *result = lower_call(l, node);
  l->call = outer;
  return result;
}

static IrTemp *lower_value(Lower *l, Node *node) {
  switch (node->kind) {
  case N_Constant: return lower_constant(l, node);
  case N_Name: return settled_name(l, node);
  case N_BinOp: return lower_binary_node(l, node);
  case N_UnaryOp: return lower_unary(l, node);
  case N_BoolOp: return lower_bool(l, node);
  case N_Compare: return lower_compare(l, node);
  case N_IfExp: return lower_conditional(l, node);
  case N_Call: return lower_inner_call(l, node);
  case N_Attribute: return lower_attribute(l, node);
  case N_Subscript: return lower_subscript(l, node);
  case N_Slice: return lower_slice(l, node);
  case N_List: return lower_list(l, node);
  case N_Tuple: return lower_tuple(l, node);
  case N_Set: return lower_set_display(l, node, false);
  case N_Dict: return lower_dict(l, node);
  case N_ListComp:
  case N_SetComp:
  case N_DictComp: return lower_comprehension(l, node, node);
  case N_GeneratorExp:
    return generator_is_fused(node) ? lower_comprehension(l, node, l->call) : lower_generator_made(l, node);
  case N_Yield: return lower_yield(l, node);
  case N_YieldFrom: return lower_yield_from(l, node);
  case N_JoinedStr: return lower_joined(l, node);
  case N_Lambda: return lower_make_function(l, node);
  case N_NamedExpr: {
    IrTemp *value = lower_expression(l, node->NamedExpr.value);
    lower_assign(l, node->NamedExpr.target, value);
    return value;
  }
  case N_Starred: return lower_expression(l, node->Starred.value);
  default: bug("no code for %s", node_kind_name(node->kind));
  }
}

// An expression that inference has not reached has no types, and is never evaluated.
IrTemp *lower_expression(Lower *l, Node *node) {
  if (!l->instance->reached[node->index] && node->kind != N_Slice && node->kind != N_Starred) {
    lower_unreachable(l);
    return lower_none(l);
  }
  Making making = lower_make_begin(l, node);
  IrTemp *value = lower_value(l, node);
  if (!l->instance->types[node->index] && node->kind != N_Starred) {
    lower_unreachable(l);
    lower_make_end(l, making, false, NULL);
    return value;
  }
  value = lower_as(l, value, lower_type(l, node));
  lower_make_end(l, making, node->kind == N_Call, value);
  return value;
}
