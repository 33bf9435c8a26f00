// infer_expression.c - the value of each expression, recorded per node of the instance.
//
// infer_expression returns the values an expression may have, NULL if it never completes (it raises for certain, or calls
// what never returns). Containers get a cell that belongs to the node, so that every run speaks of the same list.

#include <string.h>

#include "sema/infer_class.h"
#include "sema/infer_settled.h"

static const Abs *simple(Infer *I, unsigned bits) { return abs_simple(&I->abs, bits); }
static const Abs *join(Infer *I, const Abs *a, const Abs *b) { return abs_join(&I->abs, a, b); }

bool name_is(Str name, const char *text) { return strcmp(name->text, text) == 0; }

const Abs *infer_record(Infer *I, Node *node, const Abs *value) {
  const Abs **slot = &I->instance->types[node->index];
  if (value)
    *slot = join(I, *slot, abs_without(&I->abs, value, ABS_UNBOUND));
  return value;
}

AbsCell *cell_at(Infer *I, const void *place, const void *part) {
  const void *key = (const void *)((uintptr_t)place * 31 + (uintptr_t)part);
  AbsCell *cell = map_get(&I->instance->cells, key);
  if (!cell) {
    cell = abs_cell_new(&I->abs);
    map_set(I->program->context->arena, &I->instance->cells, key, cell);
  }
  return cell;
}

const Abs *infer_list_at(Infer *I, const void *place, const void *part, const Abs *item) {
  AbsCell *cell = cell_at(I, place, part);
  abs_cell_add(&I->abs, cell, item);
  return abs_list(&I->abs, cell);
}

// ---- displays

static const Abs *infer_constant(Infer *I, Node *node) {
  switch (node->Constant.value.kind) {
  case CONST_NONE: return simple(I, ABS_NONE);
  case CONST_TRUE:
  case CONST_FALSE: return simple(I, ABS_BOOL);
  case CONST_ELLIPSIS: return abs_instance(&I->abs, NULL, library_class_name("ellipsis"), NULL);
  case CONST_INT: return simple(I, ABS_INT);
  case CONST_FLOAT: return simple(I, ABS_FLOAT);
  case CONST_COMPLEX: return simple(I, ABS_COMPLEX);
  case CONST_STR: return simple(I, ABS_STR);
  case CONST_BYTES: return simple(I, ABS_BYTES);
  }
  return NULL;
}

// The items of a display into one cell; false if one never completes.
static bool infer_items(Infer *I, NodeList elts, AbsCell *cell) {
  bool completes = true;
  for (int i = 0; i < elts.count; i++) {
    Node *item = elts.items[i];
    const Abs *value = infer_expression(I, item->kind == N_Starred ? item->Starred.value : item);
    completes &= value != NULL;
    abs_cell_add(&I->abs, cell, item->kind == N_Starred ? infer_element(I, value) : value);
  }
  return completes;
}

static const Abs *infer_tuple(Infer *I, Node *node) {
  NodeList elts = node->Tuple.elts;
  const Abs *items[elts.count + 1];
  bool has_star = false, completes = true;
  for (int i = 0; i < elts.count; i++) {
    bool star = elts.items[i]->kind == N_Starred;
    const Abs *value = infer_expression(I, star ? elts.items[i]->Starred.value : elts.items[i]);
    completes &= value != NULL;
    items[i] = star ? infer_element(I, value) : value;
    has_star |= star;
  }
  if (!completes)
    return NULL;
  if (!has_star)
    return abs_tuple(&I->abs, items, elts.count);
  const Abs *any = NULL;   // joined only here: a join unifies the cells of lists
  for (int i = 0; i < elts.count; i++)
    any = join(I, any, items[i]);
  return abs_tuple_of(&I->abs, any);
}

// {**mapping}
static void infer_spread_mapping(Infer *I, Node *node, const Abs *mapping, AbsCell *key, AbsCell *value) {
  const Abs *one = infer_mapping_key(I, node, mapping);
  abs_cell_add(&I->abs, key, one);
  abs_cell_add(&I->abs, key, mapping && mapping->key ? cell_read(I, mapping->key) : infer_element(I, mapping));
  infer_mapping_value(I, node, mapping, one);
  abs_cell_add(&I->abs, value, mapping && mapping->value ? cell_read(I, mapping->value) : simple(I, ABS_OBJECT));
}

static const Abs *infer_dict(Infer *I, Node *node) {
  struct Dict *d = &node->Dict;
  AbsCell *key = cell_at(I, node, "key"), *value = cell_at(I, node, "value");
  bool completes = true;
  for (int i = 0; i < d->values.count; i++) {
    const Abs *k = d->keys.items[i] ? infer_expression(I, d->keys.items[i]) : NULL;
    const Abs *v = infer_expression(I, d->values.items[i]);
    completes &= v && (k || !d->keys.items[i]);
    if (d->keys.items[i]) {
      abs_cell_add(&I->abs, key, k);
      abs_cell_add(&I->abs, value, v);
    } else {
      infer_spread_mapping(I, node, v, key, value);
    }
  }
  return completes ? abs_dict(&I->abs, key, value) : NULL;
}

// ---- comprehensions: loops in the frame, with variables of their own that start unbound

static void comprehension_reset(Infer *I, Scope *scope) {
  for (int i = 0; i < scope->symbols.count && I->env; i++) {
    Symbol *symbol = scope->symbols.entries[i].value;
    int index = var_index(I, symbol);
    if (index >= 0)
      I->env->vars[index] = simple(I, ABS_UNBOUND);
  }
}

typedef struct Elements {
  Node *first, *second;                // element, or key and value
  AbsCell *first_cell, *second_cell;   // NULL: the element is yielded
  const Abs *outermost;                // the first iterable, if it is not evaluated here; else NULL
} Elements;

// One clause of a comprehension and what is inside it; I->env is where it starts and, after it, where it ends.
static void infer_clause(Infer *I, NodeList generators, int at, Elements *e) {
  if (at == generators.count) {
    const Abs *first = infer_expression(I, e->first);
    const Abs *second = e->second ? infer_expression(I, e->second) : NULL;
    if (e->first_cell)
      abs_cell_add(&I->abs, e->first_cell, first);
    else
      infer_yielded(I, first);
    if (e->second)
      abs_cell_add(&I->abs, e->second_cell, second);
    if (!first || (e->second && !second))
      I->env = NULL;
    return;
  }
  struct comprehension *g = &generators.items[at]->comprehension;
  const Abs *iterable = at == 0 && e->outermost ? e->outermost : infer_expression(I, g->iter);
  if (g->is_async && iterable != e->outermost)
    iterable = infer_async_iterator(I, g->iter, iterable);
  Env *head = iterable ? I->env : NULL;
  for (int round = 0; head; round++) {
    const Abs *item = g->is_async ? infer_async_next(I, g->iter, iterable) : infer_element(I, iterable);
    I->env = item ? env_copy(I, head) : NULL;
    infer_target(I, g->target, item);
    for (int i = 0; i < g->ifs.count && I->env; i++) {
      Env *yes, *no;
      infer_condition(I, g->ifs.items[i], &yes, &no);
      I->env = yes;
    }
    if (I->env)
      infer_clause(I, generators, at + 1, e);
    Env *next = env_join(I, head, I->env);
    bool stable = true;
    for (int i = 0; i < I->var_count; i++)
      stable &= abs_equal(next->vars[i], head->vars[i]);
    head = next;
    if (stable)
      break;
  }
  I->env = head;
}

static void infer_comprehension(Infer *I, Scope *scope, NodeList generators, Elements *e) {
  comprehension_reset(I, scope);
  Node *first = generators.items[0]->comprehension.iter;
  infer_clause(I, generators, 0, e);
  if (!I->env || !I->instance->types[first->index])
    I->env = NULL;
}

static const Abs *infer_list_comprehension(Infer *I, Node *node) {
  Elements e = {.first = node->ListComp.elt, .first_cell = cell_at(I, node, "list")};
  infer_comprehension(I, node->ListComp.scope, node->ListComp.generators, &e);
  return I->env ? abs_list(&I->abs, e.first_cell) : NULL;
}

static const Abs *infer_set_comprehension(Infer *I, Node *node) {
  Elements e = {.first = node->SetComp.elt, .first_cell = cell_at(I, node, "set")};
  infer_comprehension(I, node->SetComp.scope, node->SetComp.generators, &e);
  return I->env ? abs_set(&I->abs, ABS_SET, e.first_cell) : NULL;
}

static const Abs *infer_dict_comprehension(Infer *I, Node *node) {
  Elements e = {.first = node->DictComp.key,
                .second = node->DictComp.value,
                .first_cell = cell_at(I, node, "key"),
                .second_cell = cell_at(I, node, "value")};
  infer_comprehension(I, node->DictComp.scope, node->DictComp.generators, &e);
  return I->env ? abs_dict(&I->abs, e.first_cell, e.second_cell) : NULL;
}

const Abs *infer_generator(Infer *I, Node *node) {
  Elements e = {.first = node->GeneratorExp.elt, .first_cell = cell_at(I, node, "item")};
  infer_comprehension(I, node->GeneratorExp.scope, node->GeneratorExp.generators, &e);
  const Abs *item = cell_read(I, e.first_cell);
  return I->env ? abs_instance(&I->abs, NULL, library_class_name("generator"), item) : NULL;
}

// The loops of a generator expression with a frame of its own; its parameter is the outermost iterable.
void infer_generator_body(Infer *I, Node *node) {
  Elements e = {.first = node->GeneratorExp.elt, .outermost = I->instance->parameters[0]};
  infer_clause(I, node->GeneratorExp.generators, 0, &e);
}

// The generator is made where the expression stands, from the outermost iterable or an iterator over it.
static const Abs *infer_generator_made(Infer *I, Node *node) {
  const Abs *iterable = infer_expression(I, node->GeneratorExp.generators.items[0]->comprehension.iter);
  if (!iterable)
    return NULL;
  if (node->GeneratorExp.generators.items[0]->comprehension.is_async)
    iterable = infer_async_iterator(I, node, iterable);
  else if (!generator_takes_directly(iterable))
    iterable = abs_instance(&I->abs, NULL, library_class_name("iterator"), infer_element(I, iterable));
  if (!iterable)
    return NULL;
  Instance *body = instance_of(I, node->GeneratorExp.scope->frame, &iterable);
  I->instance->targets[node->index] = body;
  instance_feed(I, body, &iterable);
  return instance_called(I, body);
}

// ---- operators

static const Abs *infer_unary(Infer *I, Node *node) {
  const Abs *operand = infer_expression(I, node->UnaryOp.operand);
  if (!operand)
    return NULL;
  if (operand->bits & ABS_OBJECT)
    return simple(I, ABS_OBJECT);
  if (infer_is_module_operation(I, operand, operand)) {
    abs_escape(&I->abs, operand);
    return simple(I, ABS_OBJECT);
  }
  unsigned bits = operand->bits & (ABS_INT | ABS_FLOAT | ABS_COMPLEX);
  if (operand->bits & ABS_BOOL)
    bits |= ABS_INT;
  if (node->UnaryOp.op == UOP_Invert)
    bits &= ABS_INT;
  const char *name = node->UnaryOp.op == UOP_Invert ? "__invert__"
                     : node->UnaryOp.op == UOP_USub ? "__neg__"
                                                    : "__pos__";
  return join(I, simple(I, bits), infer_special(I, node, operand, name, NULL, 0));
}

// a and b: the value of a where it is false, else that of b.
static const Abs *infer_bool_value(Infer *I, Node *node) {
  bool is_and = node->BoolOp.op == BOOL_And;
  const Abs *result = NULL;
  Env *after = NULL;
  for (int i = 0; i < node->BoolOp.values.count && I->env; i++) {
    Node *item = node->BoolOp.values.items[i];
    bool is_last = i == node->BoolOp.values.count - 1;
    Env *yes = NULL, *no = NULL;
    if (is_last) {
      result = join(I, result, infer_expression(I, item));
      break;
    }
    if (item->kind == N_BoolOp) {   // its value is wanted, which infer_condition does not find
      infer_expression(I, item);
      yes = I->env;
      no = env_copy(I, I->env);
    } else {
      infer_condition(I, item, &yes, &no);
    }
    Env *stop = is_and ? no : yes;
    const Abs *value = I->instance->types[item->index];
    if (!is_and)   // `x or y` yields x only where x is true: never None
      value = abs_without(&I->abs, value, ABS_NONE);
    if (stop)
      result = join(I, result, value);
    after = env_join(I, after, stop);
    I->env = is_and ? yes : no;
  }
  I->env = env_join(I, after, I->env);
  return result;
}

static const Abs *infer_conditional(Infer *I, Node *node) {
  Env *yes, *no;
  infer_condition(I, node->IfExp.test, &yes, &no);
  I->env = yes;
  const Abs *a = yes ? infer_expression(I, node->IfExp.body) : NULL;
  Env *after = a ? I->env : NULL;
  I->env = no;
  const Abs *b = no ? infer_expression(I, node->IfExp.orelse) : NULL;
  I->env = env_join(I, after, b ? I->env : NULL);
  return join(I, a, b);
}

static const Abs *infer_compare(Infer *I, Node *node) {
  const Abs *left = infer_expression(I, node->Compare.left), *result = NULL;
  bool completes = left != NULL;
  for (int i = 0; i < node->Compare.comparators.count; i++) {
    const Abs *right = infer_expression(I, node->Compare.comparators.items[i]);
    const Abs *special = left && right ? infer_compare_special(I, node, node->Compare.ops.items[i], left, right) : NULL;
    bool both = left && right;
    completes &= right != NULL || i > 0;   // a < b < c: c is not always evaluated
    result = join(I, result, special);
    if (both && (!special || !abs_is(left, ABS_INSTANCE) || node->Compare.ops.items[i] <= CMP_NotEq))
      result = join(I, result, simple(I, ABS_BOOL));
    if (both && (left->bits | right->bits) & ABS_OBJECT && infer_comparison_is_rich(I, node->Compare.ops.items[i]))
      result = join(I, result, simple(I, ABS_OBJECT));
    left = right;
  }
  return completes ? result : NULL;
}

static const Abs *infer_binary_node(Infer *I, Node *node) {
  const Abs *a = infer_expression(I, node->BinOp.left);
  const Abs *b = infer_expression(I, node->BinOp.right);
  return infer_binary(I, node, node->BinOp.op, a, b, false, node->BinOp.right);
}

static const Abs *infer_subscript(Infer *I, Node *node) {
  const Abs *container = infer_expression(I, node->Subscript.value);
  const Abs *key = infer_expression(I, node->Subscript.slice);
  return infer_item(I, node, container, key, node->Subscript.slice);
}

static const Abs *infer_slice(Infer *I, Node *node) {
  Node *parts[] = {node->Slice.lower, node->Slice.upper, node->Slice.step};
  bool completes = true;
  for (int i = 0; i < 3; i++)
    if (parts[i])
      completes &= infer_expression(I, parts[i]) != NULL;
  return completes ? simple(I, ABS_SLICE) : NULL;
}

static const Abs *infer_joined(Infer *I, Node *node) {
  bool completes = true;
  for (int i = 0; i < node->JoinedStr.values.count; i++) {
    Node *part = node->JoinedStr.values.items[i];
    if (part->kind != N_FormattedValue) {
      infer_expression(I, part);
      continue;
    }
    completes &= infer_expression(I, part->FormattedValue.value) != NULL;
    if (part->FormattedValue.format_spec)
      completes &= infer_expression(I, part->FormattedValue.format_spec) != NULL;
    infer_record(I, part, simple(I, ABS_STR));
  }
  return completes ? simple(I, ABS_STR) : NULL;
}

// ---- names

static const Abs *infer_builtin_name(Infer *I, Node *node) {
  Str name = node->Name.id;
  const char *class_name = library_class_name(name->text);
  if (class_name && map_has(&I->program->builtin_names, name))
    return abs_class(&I->abs, NULL, class_name);
  Signature *signature = library_function(I->program, I->program->builtins, name);
  if (signature && map_has(&I->program->builtin_names, name))
    return abs_callee(&I->abs, signature->frame, signature->frame ? NULL : signature, NULL);
  if (name_is(name, "__name__"))
    return simple(I, ABS_STR);
  if (name_is(name, "__file__"))
    return simple(I, ABS_STR);
  if (name_is(name, "__doc__"))
    return simple(I, ABS_STR | ABS_NONE);
  if (name_is(name, "NotImplemented"))
    return abs_instance(&I->abs, NULL, library_class_name("NotImplementedType"), NULL);
  if (name_is(name, "Ellipsis"))
    return abs_instance(&I->abs, NULL, library_class_name("ellipsis"), NULL);
  if (name_is(name, "__debug__"))
    return simple(I, ABS_BOOL);
  if (name_is(name, "__package__"))
    return simple(I, ABS_STR | ABS_NONE);
  if (name_is(name, "__spec__") && I->module == I->program->modules.items[0] && !I->module->package)
    return simple(I, ABS_NONE);
  return I->module->is_open ? simple(I, ABS_OBJECT) : NULL;   // NULL: NameError
}

// The name of a function or class of a library module inside that module is a variable, too; its value is fixed.
static const Abs *infer_library_global(Infer *I, Symbol *symbol) {
  ModuleInfo *module = symbol->scope->module;
  const char *class_name = library_module_class(module, symbol->name);
  if (class_name)
    return abs_class(&I->abs, NULL, class_name);
  Signature *signature = library_function(I->program, module, symbol->name);
  return signature && !signature->is_property
             ? abs_callee(&I->abs, signature->frame, signature->frame ? NULL : signature, NULL)
             : NULL;
}

static const Abs *infer_name(Infer *I, Node *node) {
  Symbol *symbol = node->Name.symbol;
  bool is_prepared = I->class_info && I->class_info->is_class_opaque && symbol->kind != SYMBOL_LOCAL;
  if (symbol->kind == SYMBOL_BUILTIN) {
    const Abs *builtin = infer_builtin_name(I, node);
    return builtin || !is_prepared ? builtin : simple(I, ABS_OBJECT);   // __prepare__ may have bound it
  }
  if (symbol->kind == SYMBOL_GLOBAL) {
    const Abs *library = infer_library_global(I, symbol);
    if (library)
      return library;
  }
  const Abs *constant = infer_settled_constant(I, node);
  if (constant && !is_prepared)
    return constant;
  const Abs *value = var_load(I, node);
  if (is_prepared)
    return join(I, value, simple(I, ABS_OBJECT));   // which is then called as one
  if (symbol->kind == SYMBOL_CLASS) {               // while the body has not bound it
    Symbol *global = map_get(&I->module->scope->symbols, symbol->name);
    value = join(I, value, global ? cell_read(I, global->cell) : NULL);
    value = join(I, value, infer_builtin_name(I, node));
  }
  if (symbol->kind == SYMBOL_GLOBAL && I->instance->check_bound[node->index])
    value = join(I, value, infer_builtin_name(I, node));   // while the global is unbound
  return value;
}

static const Abs *infer_walrus(Infer *I, Node *node) {
  const Abs *value = infer_expression(I, node->NamedExpr.value);
  if (value)
    infer_target(I, node->NamedExpr.target, value);
  return value;
}

// ---- dispatch

static const Abs *infer_value(Infer *I, Node *node) {
  switch (node->kind) {
  case N_Constant: return infer_constant(I, node);
  case N_Name: return infer_name(I, node);
  case N_BinOp: return infer_binary_node(I, node);
  case N_UnaryOp: return infer_unary(I, node);
  case N_BoolOp: return infer_bool_value(I, node);
  case N_Compare: return infer_compare(I, node);
  case N_IfExp: return infer_conditional(I, node);
  case N_Call: return infer_call(I, node);
  case N_Attribute: return infer_attribute(I, node);
  case N_Subscript: return infer_subscript(I, node);
  case N_Slice: return infer_slice(I, node);
  case N_List: {
    AbsCell *cell = cell_at(I, node, "list");
    return infer_items(I, node->List.elts, cell) ? abs_list(&I->abs, cell) : NULL;
  }
  case N_Set: {
    AbsCell *cell = cell_at(I, node, "set");
    return infer_items(I, node->Set.elts, cell) ? abs_set(&I->abs, ABS_SET, cell) : NULL;
  }
  case N_Tuple: return infer_tuple(I, node);
  case N_Dict: return infer_dict(I, node);
  case N_ListComp: return infer_list_comprehension(I, node);
  case N_SetComp: return infer_set_comprehension(I, node);
  case N_DictComp: return infer_dict_comprehension(I, node);
  case N_GeneratorExp: return generator_is_fused(node) ? infer_generator(I, node) : infer_generator_made(I, node);
  case N_Yield:
  case N_YieldFrom: return infer_yield(I, node);
  case N_JoinedStr: return infer_joined(I, node);
  case N_Lambda: return infer_make_function(I, node);
  case N_NamedExpr: return infer_walrus(I, node);
  case N_Starred: return infer_expression(I, node->Starred.value);
  default: return simple(I, ABS_OBJECT);   // refused before
  }
}

// `not x` is a BOOL whose operand narrows nothing here; conditions are infer_condition's.
static const Abs *infer_not(Infer *I, Node *node) {
  Env *yes, *no;
  infer_condition(I, node->UnaryOp.operand, &no, &yes);
  I->env = env_join(I, yes, no);
  return I->env ? simple(I, ABS_BOOL) : NULL;
}

const Abs *infer_expression(Infer *I, Node *node) {
  if (!I->env)
    return NULL;
  I->instance->reached[node->index] = true;
  bool is_not = node->kind == N_UnaryOp && node->UnaryOp.op == UOP_Not;
  const Abs *value = is_not ? infer_not(I, node) : infer_value(I, node);
  return infer_record(I, node, value);
}
