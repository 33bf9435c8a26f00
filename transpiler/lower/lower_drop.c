// lower_drop.c - where the program lets go of something whose end it can see.
//
// CPython ends an object when its last reference goes: __del__ runs, a suspended generator's `finally`, the callbacks of
// weak references; a file is written and closed. Our collector would find it later. So where a variable, an attribute or
// an item lets go of what may have such an end, the compiled program asks the runtime (kk_dies), lets go, and if the
// answer was yes has it collected at once (`drop`):
//
//   del x            %1 = var_get x;  %2 = dies %1;  var_unbind x;  drop %2
//   x = value        the same with the old value, before and after the store
//   return value     all variables of the function
//   f(C()); C().x    what a call has made for another operation, after that; for nobody, after the statement
//   except … as e:   after the handler
//
// Only programs that can see an end pay for it: those that make instances of a class with __del__ or use weak references,
// in the user's own modules, for types that may hold such; and where the type says file, or generator with something to
// close.

#include <string.h>

#include "lower/lower.h"

enum { DELETED, LEFT };   // as KkDropKind

static Arena *arena_of(Lower *l) { return l->context->arena; }

// ---- which programs, which types

static void find_weakref(Node *node, void *found) {
  if (node->kind == N_Import)
    for (int i = 0; i < node->Import.names.count; i++)
      *(bool *)found |= !strcmp(node->Import.names.items[i]->alias.name->text, "weakref");
  if (node->kind == N_ImportFrom && node->ImportFrom.module)
    *(bool *)found |= !strcmp(node->ImportFrom.module->text, "weakref");
  walk_kids(node, find_weakref, found);
}

static bool is_users(const ModuleInfo *module) { return !module->is_library && !module->is_installed; }

bool lower_program_sees_ends(Program *program) {
  Str del = str_from(program->context->strings, "__del__");
  bool found = false;
  for (int i = 0; i < program->classes.count && !found; i++) {
    ClassInfo *info = program->classes.items[i];
    found = is_users(info->module) && map_has(&info->members, del);
  }
  for (int i = 0; i < program->modules.count && !found; i++)
    if (is_users(program->modules.items[i]) && program->modules.items[i]->ast)
      find_weakref(program->modules.items[i]->ast, &found);
  return found;
}

static bool ends_by_class(const char *name) {
  static const char *const names[] = {"TextIOWrapper", "BufferedReader", "BufferedWriter", "BufferedRandom",
                                      "FileIO",        "generator",      "coroutine"};
  for (unsigned i = 0; name && i < sizeof names / sizeof *names; i++)
    if (!strcmp(name, names[i]))
      return true;
  return false;
}

static bool may_end(Lower *l, Type *type) {
  switch (type->kind) {
  case TYPE_OBJECT:
  case TYPE_FUNCTION: return l->sees_ends;
  case TYPE_INSTANCE: return ends_by_class(type->class_name) || l->sees_ends;
  case TYPE_LIST:
  case TYPE_TUPLE:
  case TYPE_DICT:
  case TYPE_SET:
  case TYPE_FROZENSET:
  case TYPE_UNION:
    for (int i = 0; i < type->count; i++)
      if (may_end(l, type->arguments[i]))
        return true;
    return false;
  default: return false;
  }
}

static bool is_looked_at(Lower *l) { return is_users(l->module); }

// ---- asking and letting go

static IrTemp *ask(Lower *l, RuntimeName name, int count, IrTemp **operands) {
  return lower_runtime(l, name, simple_type(l, TYPE_BOOL), count, operands);
}

static void let_go(Lower *l, IrTemp *dies) {
  if (dies && ir_is_reachable(&l->b))
    ir_emit(&l->b, IR_drop, NULL, 1, &dies);
}

static IrTemp *value_dies(Lower *l, IrTemp *value, int kind) {
  return ask(l, RT_dies, OPERANDS(value, lower_const_int(l, kind)));
}

// ---- variables

// Is it a local of this frame that no other frame shares?
static IrVar *own_variable(Lower *l, Symbol *symbol) {
  IrVar *var = lower_variable(l, symbol);
  return var && !var->is_cell && !var->is_free ? var : NULL;
}

static IrTemp *variable_dies(Lower *l, Symbol *symbol, int kind) {
  if (!is_looked_at(l) || lower_namespace(l, symbol))
    return NULL;
  IrVar *var = lower_variable(l, symbol);
  if (var)
    return own_variable(l, symbol) && may_end(l, var->type) ? value_dies(l, lower_get(l, var), kind) : NULL;
  IrGlobal *global = lower_global(l, symbol);
  if (!may_end(l, global->type))
    return NULL;
  IrInstruction *get = ir_emit(&l->b, IR_global_get, global->type, 0, NULL);
  get->global = global;
  return value_dies(l, get->result, kind);
}

IrTemp *lower_replaced_dies(Lower *l, Symbol *symbol) { return variable_dies(l, symbol, LEFT); }
IrTemp *lower_deleted_dies(Lower *l, Symbol *symbol) { return variable_dies(l, symbol, DELETED); }
void lower_let_go(Lower *l, IrTemp *dies) { let_go(l, dies); }

void lower_drop_begin(Lower *l) {
  for (int i = 0; is_looked_at(l) && i < l->frame->locals.count; i++)
    if (!l->vars[i]->is_cell && !l->vars[i]->is_parameter && may_end(l, l->vars[i]->type))
      l->vars[i]->may_be_unbound = true;
}

// The function returns: its variables go.
void lower_drop_variables(Lower *l) {
  IrTemp *any = NULL;
  if (!is_looked_at(l) || l->body_scope)
    return;
  for (int i = 0; i < l->frame->locals.count; i++) {
    IrVar *var = l->vars[i];
    if (var->is_cell || var->is_parameter || !may_end(l, var->type))
      continue;
    IrTemp *dies = value_dies(l, lower_get(l, var), LEFT);
    ir_emit(&l->b, IR_var_unbind, NULL, 0, NULL)->var = var;
    any = any ? ir_op2(&l->b, IR_bool_or, simple_type(l, TYPE_BOOL), any, dies) : dies;
  }
  let_go(l, any);
}

// ---- attributes and items

static bool sees(Lower *l) { return l->sees_ends && is_looked_at(l); }

IrTemp *lower_attribute_dies(Lower *l, Node *node, IrTemp *owner, bool is_deleted) {
  if (!sees(l) || owner->type->kind == TYPE_MODULE || !may_end(l, lower_field_type(l, node)))
    return NULL;
  return ask(
      l, RT_attribute_dies,
      OPERANDS(owner, lower_const_text(l, node->Attribute.attr), lower_const_int(l, is_deleted ? DELETED : LEFT)));
}

IrTemp *lower_item_dies(Lower *l, IrTemp *owner, IrTemp *key, bool is_deleted) {
  if (!sees(l) || !may_end(l, owner->type))
    return NULL;
  return ask(l, RT_item_dies, OPERANDS(owner, key, lower_const_int(l, is_deleted ? DELETED : LEFT)));
}

// ---- what nobody can name

// Something may have ended: after clear() and its like, and after a handler, whose exception kept the frames it went
// through.
void lower_drop_unnamed(Lower *l) {
  if (sees(l) && ir_is_reachable(&l->b))
    let_go(l, ask(l, RT_something_dies, 0, NULL));
}

static bool removes(const Node *call) {
  static const char *const names[] = {"clear", "pop", "popitem", "popleft", "remove", "discard", "update"};
  if (call->kind != N_Call || call->Call.func->kind != N_Attribute)
    return false;
  for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
    if (!strcmp(call->Call.func->Attribute.attr->text, names[i]))
      return true;
  return false;
}

// ---- what a statement has made

static void note(Lower *l, IrTemp *value) {
  if (!may_end(l, value->type) || !ir_is_reachable(&l->b))
    return;
  IrVar *var = lower_hidden(l, "made", value->type);
  var->may_be_unbound = true;
  lower_set(l, var, value);
  vec_push(arena_of(l), &l->made, var);
}

static bool drop_made(Lower *l, int from) {
  IrTemp *any = NULL;
  for (int i = from; i < l->made.count && ir_is_reachable(&l->b); i++) {
    IrTemp *dies = value_dies(l, lower_get(l, l->made.items[i]), LEFT);
    ir_emit(&l->b, IR_var_unbind, NULL, 0, NULL)->var = l->made.items[i];
    any = any ? ir_op2(&l->b, IR_bool_or, simple_type(l, TYPE_BOOL), any, dies) : dies;
  }
  l->made.count = from;
  let_go(l, any);
  return any != NULL;
}

// An operation that keeps none of its operands itself: C().name, C() + 1.
static bool is_user(const Node *node) {
  return node->kind == N_Call || node->kind == N_Attribute || node->kind == N_Subscript || node->kind == N_BinOp ||
         node->kind == N_Compare;
}

Making lower_make_begin(Lower *l, Node *node) {
  Making making = {is_user(node) && sees(l), l->notes_made, l->made.count};
  if (making.is_user)
    l->notes_made = true;
  return making;
}

void lower_make_end(Lower *l, Making making, bool makes, IrTemp *value) {
  if (!making.is_user)
    return;
  l->notes_made = making.is_noted;
  drop_made(l, making.first);
  if (value && making.is_noted && makes)
    note(l, value);
}

void lower_drop_statement(Lower *l, Node *expression) {
  bool notes = l->notes_made;
  int first = l->made.count;
  l->notes_made = sees(l);
  lower_expression(l, expression);
  l->notes_made = notes;
  if (!drop_made(l, first) && removes(expression))
    lower_drop_unnamed(l);
}
