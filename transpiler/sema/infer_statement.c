// infer_statement.c - environments through statements.
//
// An environment gives each variable of the frame the values it may have here; the part UNBOUND means that it may have
// none. Statements change I->env; NULL is unreachable. Loops are run until the environment at their head is stable. In a
// `try`, every binding also joins the environment its handlers start from, because an exception may strike between any two
// bindings. Variables stored by other frames (nonlocal, global) have no flow: one cell holds all they may be.

#include <string.h>

#include "sema/infer_class.h"

static Arena *arena_of(Infer *I) { return I->program->context->arena; }

// ---- environments

Env *env_copy(Infer *I, const Env *env) {
  if (!env)
    return NULL;
  Env *copy = NEW(arena_of(I), Env);
  copy->vars = arena_alloc(arena_of(I), (I->var_count + 1) * sizeof(Abs *));
  memcpy(copy->vars, env->vars, I->var_count * sizeof(Abs *));
  return copy;
}

Env *env_join(Infer *I, const Env *a, const Env *b) {
  if (!a || !b)
    return env_copy(I, a ? a : b);
  Env *joined = env_copy(I, a);
  for (int i = 0; i < I->var_count; i++)
    joined->vars[i] = abs_join(&I->abs, a->vars[i], b->vars[i]);
  return joined;
}

static bool env_equal(Infer *I, const Env *a, const Env *b) {
  if (!a || !b)
    return a == b;
  for (int i = 0; i < I->var_count; i++)
    if (!abs_equal(a->vars[i], b->vars[i]))
      return false;
  return true;
}

// The variable's slot in the environment, or -1 if other frames may store it. Locals come first, then, in a module's
// body, the module's globals.
int var_index(Infer *I, Symbol *symbol) {
  if (symbol->frame != I->frame || symbol->is_stored_elsewhere)
    return -1;
  if (symbol->kind == SYMBOL_LOCAL)
    return symbol->slot;
  if (symbol->kind == SYMBOL_GLOBAL && !symbol->is_unpredictable)
    return I->frame->locals.count + symbol->slot;
  return -1;
}

// Every try around here may see the variable with this value.
static void protections_see(Infer *I, int index, const Abs *value) {
  for (Protection *p = I->protection; p; p = p->outer)
    if (p->seen)
      p->seen->vars[index] = abs_join(&I->abs, p->seen->vars[index], value);
}

void var_store(Infer *I, Symbol *symbol, const Abs *value) {
  if (!I->env || !value)
    return;
  const Abs *bound = abs_without(&I->abs, value, ABS_UNBOUND);
  int index = var_index(I, symbol);
  if (index >= 0) {
    I->env->vars[index] = value;
    protections_see(I, index, value);
  }
  if (index < 0 || symbol->is_captured || symbol->kind == SYMBOL_GLOBAL)
    abs_cell_add(&I->abs, symbol->cell, bound);
  if (symbol->kind == SYMBOL_GLOBAL && symbol->scope->module->is_seen)
    abs_escape(&I->abs, bound);
  ClassInfo *owner = symbol->kind == SYMBOL_CLASS ? symbol->scope->class_info : NULL;
  if (owner && (I->program->extension || (owner->has_escaped_members && infer_is_used(I, owner, symbol->name))))
    abs_escape(&I->abs, bound);
  if (symbol->kind == SYMBOL_LOCAL && symbol->frame == I->frame)
    I->instance->stored[symbol->slot] = abs_join(&I->abs, I->instance->stored[symbol->slot], bound);
}

static void var_unbind(Infer *I, Symbol *symbol) {
  int index = var_index(I, symbol);
  if (!I->env || index < 0)
    return;
  I->env->vars[index] = abs_simple(&I->abs, ABS_UNBOUND);
  protections_see(I, index, I->env->vars[index]);
}

static void needs_check(Infer *I, Node *name, Symbol *symbol) {
  I->instance->check_bound[name->index] = true;
  if (symbol->kind == SYMBOL_LOCAL && symbol->frame == I->frame)
    I->instance->may_be_unbound[symbol->slot] = true;
}

static bool cell_needs_check(Infer *I, Symbol *symbol) {
  if (symbol->kind == SYMBOL_GLOBAL)
    return !symbol->is_always_bound || symbol->is_deleted;
  return !symbol->is_parameter || symbol->is_deleted || symbol->frame == I->frame;
}

const Abs *var_load(Infer *I, Node *name) {
  Symbol *symbol = name->Name.symbol;
  int index = var_index(I, symbol);
  if (index < 0) {
    if (cell_needs_check(I, symbol))
      needs_check(I, name, symbol);
    return cell_read(I, symbol->cell);
  }
  const Abs *value = I->env ? I->env->vars[index] : NULL;
  if (value && value->bits & ABS_UNBOUND)
    needs_check(I, name, symbol);
  return abs_without(&I->abs, value, ABS_UNBOUND);
}

// ---- targets

static void target_sequence(Infer *I, Node *target, NodeList elts, const Abs *value) {
  const AbsTuple *tuple = abs_is(value, ABS_TUPLE) ? value->tuple : NULL;
  bool fixed = tuple && !tuple->is_variadic;
  const Abs *item = fixed ? NULL : infer_element(I, value);
  int star = -1;
  for (int i = 0; i < elts.count; i++)
    if (elts.items[i]->kind == N_Starred)
      star = i;
  int spare = fixed ? tuple->count - (elts.count - 1) : 0;   // items the star takes
  if (fixed && (star < 0 ? tuple->count != elts.count : spare < 0)) {
    I->env = NULL;   // ValueError
    return;
  }
  for (int i = 0; i < elts.count; i++) {
    Node *element = elts.items[i];
    int at = star >= 0 && i > star ? i + spare - 1 : i;
    if (i != star) {
      infer_target(I, element, fixed ? tuple->items[at] : item);
      continue;
    }
    const Abs *rest = item;
    for (int k = 0; fixed && k < spare; k++)
      rest = abs_join(&I->abs, rest, tuple->items[i + k]);
    infer_target(I, element->Starred.value, infer_list_at(I, element, target, rest));
  }
}

static void infer_target_attribute(Infer *I, Node *target, const Abs *value) {
  const Abs *object = infer_expression(I, target->Attribute.value);
  for (int i = 0; object && i < object->modules.count; i++) {
    Symbol *symbol = scope_lookup(object->modules.items[i]->scope, target->Attribute.attr);
    if (symbol)
      abs_cell_add(&I->abs, symbol->cell, value);
    else
      infer_open_module(I, object->modules.items[i]);   // a new variable
    if (object->modules.items[i]->is_seen)
      abs_escape(&I->abs, value);
    if (library_function(I->program, object->modules.items[i], target->Attribute.attr)) {
      infer_use_any_name(I, value);   // sys.stdout: the runtime calls its methods by name
      abs_escape(&I->abs, value);     // sys.excepthook
    }
  }
  if (object && object->bits & ~ABS_MODULE)
    infer_store_attribute(I, target, object, target->Attribute.attr, value);
  for (int i = 0; object && i < object->instances.count; i++)
    abs_escape(&I->abs, infer_held(&object->instances.items[i]));   // d.default_factory = f
}

void infer_target(Infer *I, Node *target, const Abs *value) {
  infer_record(I, target, value);
  switch (target->kind) {
  case N_Name:
    if (!value)
      I->env = NULL;
    var_store(I, target->Name.symbol, value);
    break;
  case N_Tuple: target_sequence(I, target, target->Tuple.elts, value); break;
  case N_List: target_sequence(I, target, target->List.elts, value); break;
  case N_Starred: infer_target(I, target->Starred.value, value); break;
  case N_Subscript: {
    const Abs *container = infer_expression(I, target->Subscript.value);
    const Abs *key = infer_expression(I, target->Subscript.slice);
    infer_store_item(I, target, container, key, value, abs_is(key, ABS_SLICE));
    break;
  }
  case N_Attribute: infer_target_attribute(I, target, value); break;
  default: break;
  }
}

// ---- loops

static void loop_body(Infer *I, LoopContext *loop, NodeList body) {
  loop->outer = I->loop;
  I->loop = loop;
  infer_body(I, body);
  I->loop = loop->outer;
  loop->continues = env_join(I, loop->continues, I->env);
}

static void infer_while(Infer *I, Node *node) {
  struct While *w = &node->While;
  Env *head = I->env, *leave = NULL;
  LoopContext loop;
  for (;;) {
    Env *yes;
    loop = (LoopContext){0};
    I->env = env_copy(I, head);
    infer_condition(I, w->test, &yes, &leave);
    I->env = yes;
    loop_body(I, &loop, w->body);
    Env *next = env_join(I, head, loop.continues);
    if (env_equal(I, next, head))
      break;
    head = next;
  }
  I->env = leave;
  infer_body(I, w->orelse);
  I->env = env_join(I, I->env, loop.breaks);
}

static void infer_for(Infer *I, Node *node) {
  struct For *f = &node->For;
  const Abs *iterable = infer_expression(I, f->iter);
  if (!iterable)
    I->env = NULL;
  Env *head = I->env;
  LoopContext loop;
  for (;;) {
    loop = (LoopContext){0};
    const Abs *item = f->is_async ? infer_async_next(I, f->iter, infer_async_iterator(I, f->iter, iterable))
                                  : infer_element(I, iterable);
    I->env = item ? env_copy(I, head) : NULL;
    infer_target(I, f->target, item);
    loop_body(I, &loop, f->body);
    Env *next = env_join(I, head, loop.continues);
    if (env_equal(I, next, head))
      break;
    head = next;
  }
  I->env = env_copy(I, head);
  infer_body(I, f->orelse);
  I->env = env_join(I, I->env, loop.breaks);
}

// break or continue: the environment goes to the loop, through the finally clauses in between.
static void infer_leave_loop(Infer *I, bool is_break) {
  LoopContext *loop = I->loop;
  bool through_finally = false;
  for (HandlerName *h = I->handler; h && h->loop == loop; h = h->outer)
    var_unbind(I, h->symbol);
  for (Protection *p = I->protection; p && loop; p = p->outer)
    if (p->is_finally && p->loop == loop) {
      through_finally = true;
      *(is_break ? &p->breaks : &p->continues) = true;
    }
  if (loop && !through_finally) {
    Env **to = is_break ? &loop->breaks : &loop->continues;
    *to = env_join(I, *to, I->env);
  }
  I->env = NULL;
}

// ---- try

static void protect(Infer *I, Protection *p, bool is_finally) {
  *p = (Protection){.outer = I->protection, .seen = env_copy(I, I->env), .is_finally = is_finally, .loop = I->loop};
  I->protection = p;
}

static const Abs *caught_instances(Infer *I, const Abs *classes) {
  const Abs *caught = NULL;
  if (!classes || classes->bits & ABS_OBJECT)
    return abs_simple(&I->abs, ABS_OBJECT);
  for (int i = 0; i < classes->classes.count; i++) {
    AbsObject *class = &classes->classes.items[i];
    caught = abs_join(&I->abs, caught,
                      class->info ? infer_instances_of(I, class->info)
                                  : abs_instance(&I->abs, NULL, class->name, NULL));
  }
  for (int i = 0; classes->tuple && i < classes->tuple->count; i++)
    caught = abs_join(&I->abs, caught, caught_instances(I, classes->tuple->items[i]));
  return caught;
}

static void infer_handler(Infer *I, Node *node, const Env *start) {
  struct ExceptHandler *h = &node->ExceptHandler;
  I->env = env_copy(I, start);
  if (!I->env)
    return;
  infer_record(I, node, abs_simple(&I->abs, ABS_NONE));
  const Abs *classes = h->type ? infer_expression(I, h->type) : NULL;
  HandlerName name = {I->handler, h->symbol, I->loop};
  if (h->symbol) {
    var_store(I, h->symbol, caught_instances(I, classes));
    I->handler = &name;
  }
  infer_body(I, h->body);
  I->handler = name.outer;
  if (h->symbol)
    var_unbind(I, h->symbol);
}

static void infer_handlers(Infer *I, struct Try *t) {
  Protection p;
  protect(I, &p, false);
  infer_body(I, t->body);
  I->protection = p.outer;
  infer_body(I, t->orelse);
  Env *after = I->env;
  for (int i = 0; i < t->handlers.count; i++) {
    infer_handler(I, t->handlers.items[i], p.seen);
    after = env_join(I, after, I->env);
  }
  I->env = after;
}

// except*: every clause may run, one after another, and what they raise waits until the last is done.
static void infer_star_handlers(Infer *I, struct Try *t) {
  Protection p, clause;
  protect(I, &p, false);
  infer_body(I, t->body);
  I->protection = p.outer;
  infer_body(I, t->orelse);
  Env *after = I->env, *seen = p.seen;
  for (int i = 0; i < t->handlers.count && seen; i++) {
    struct ExceptHandler *h = &t->handlers.items[i]->ExceptHandler;
    I->env = env_copy(I, seen);
    infer_record(I, t->handlers.items[i], abs_simple(&I->abs, ABS_NONE));
    infer_expression(I, h->type);
    protect(I, &clause, false);
    if (h->symbol)
      var_store(I, h->symbol, abs_simple(&I->abs, ABS_OBJECT));
    infer_body(I, h->body);
    if (h->symbol && I->env)
      var_unbind(I, h->symbol);
    I->protection = clause.outer;
    seen = env_join(I, seen, env_join(I, I->env, clause.seen));
  }
  I->env = env_join(I, after, seen);
}

static void infer_try_clauses(Infer *I, struct Try *t, bool is_star) {
  if (is_star)
    infer_star_handlers(I, t);
  else
    infer_handlers(I, t);
}

// TryStar has the fields of Try.
static void infer_try(Infer *I, Node *node) {
  bool is_star = node->kind == N_TryStar;
  struct TryStar *s = &node->TryStar;
  struct Try star = {s->body, s->handlers, s->orelse, s->finalbody}, *t = is_star ? &star : &node->Try;
  if (!t->finalbody.count) {
    infer_try_clauses(I, t, is_star);
    return;
  }
  Protection p;
  protect(I, &p, true);
  infer_try_clauses(I, t, is_star);
  I->protection = p.outer;
  Env *normal = I->env;
  I->env = env_join(I, p.seen, normal);   // as an exception, return, break or continue gets there
  infer_body(I, t->finalbody);
  if (p.breaks && p.loop)
    p.loop->breaks = env_join(I, p.loop->breaks, I->env);
  if (p.continues && p.loop)
    p.loop->continues = env_join(I, p.loop->continues, I->env);
  I->env = normal;
  infer_body(I, t->finalbody);
}

// ---- with

// What a special method of a context manager returns, in whatever language its class is written.
static const Abs *infer_of_manager(Infer *I, Node *place, const Abs *manager, const char *name, const Abs **args,
                                   int count) {
  const Abs *any = abs_simple(&I->abs, ABS_OBJECT);
  if (!manager || manager->bits & ABS_OBJECT)
    return manager ? any : NULL;
  const Abs *value = infer_special(I, place, manager, name, args, count);
  for (int i = 0; i < manager->instances.count; i++) {
    AbsObject *object = &manager->instances.items[i];
    Str text = str_from(I->program->context->strings, name);
    Signature *signature = object->info ? NULL : library_method(I->program, object->name, text);
    CallArgs call = {.positional = args, .count = count, .place = place};
    if (signature)
      value = abs_join(&I->abs, value, infer_signature(I, signature, abs_object(&I->abs, object), &call));
  }
  return value;
}

// Enters, and asks what __exit__ returns: of an __exit__ that returns nothing but None the item is noted as NONE, since no
// exception gets stuck there.
static const Abs *infer_enter(Infer *I, Node *item, const Abs *manager, bool is_async) {
  const Abs *any = abs_simple(&I->abs, ABS_OBJECT), *three[] = {any, any, any}, *value, *told;
  Node *place = item->withitem.context_expr;
  if (is_async) {
    told = infer_await_special(I, place, manager, "__aexit__", three, 3);
    infer_yielded(I, any);
    value = infer_await_special(I, place, manager, "__aenter__", NULL, 0);
  } else {
    value = infer_of_manager(I, place, manager, "__enter__", NULL, 0);
    told = infer_of_manager(I, place, manager, "__exit__", three, 3);
  }
  infer_record(I, item, told);
  return value;
}

bool with_may_stop(const Instance *instance, const Node *item) {
  const Abs *told = instance->types[item->index];
  return told && !abs_is(told, ABS_NONE);
}

static void infer_with_items(Infer *I, Node *node, int at) {
  if (at == node->With.items.count) {
    infer_body(I, node->With.body);
    return;
  }
  struct withitem *item = &node->With.items.items[at]->withitem;
  const Abs *manager = infer_expression(I, item->context_expr);
  const Abs *value = infer_enter(I, node->With.items.items[at], manager, node->With.is_async);
  if (!value)
    I->env = NULL;
  Protection p;
  protect(I, &p, true);
  if (item->optional_vars && I->env)
    infer_target(I, item->optional_vars, value);
  infer_with_items(I, node, at + 1);
  I->protection = p.outer;
  Env *left = p.seen;   // an exception that __exit__ stops, or a way out through it
  if (p.breaks && p.loop)
    p.loop->breaks = env_join(I, p.loop->breaks, left);
  if (p.continues && p.loop)
    p.loop->continues = env_join(I, p.loop->continues, left);
  if (with_may_stop(I->instance, node->With.items.items[at]))
    I->env = env_join(I, I->env, left);
}

// ---- the rest

static void infer_import_symbol(Infer *I, Node *alias, ModuleInfo *module) {
  if (alias->alias.symbol)
    var_store(I, alias->alias.symbol, module ? abs_module(&I->abs, module) : NULL);
}

void infer_run_module(Infer *I, ModuleInfo *module) {
  for (ModuleInfo *m = module; m; m = m->parent)
    if (m->frame && m->ast && m != I->program->builtins) {
      Instance *body = instance_of(I, m->frame, NULL);
      vec_push(arena_of(I), &I->instance->calls, body);
    }
}

// The import of a module that is not there, or not yet: see analyse in main.c.
static void import_missing(Infer *I, Node *node) {
  Str key = program_import_key(I->program, I->module, node);
  if ((I->module->is_installed || I->module->is_library) && I->frame->node->kind != N_Module)
    map_set(arena_of(I), &I->program->wanted, key, (void *)key);
  I->env = NULL;   // ModuleNotFoundError
}

// Everything that an extension module imports is CPython's.
static void infer_foreign_import(Infer *I, NodeList names) {
  const Abs *any = abs_simple(&I->abs, ABS_OBJECT);
  for (int i = 0; i < names.count; i++) {
    infer_record(I, names.items[i], any);
    if (names.items[i]->alias.symbol)
      var_store(I, names.items[i]->alias.symbol, any);
  }
}

static void infer_import(Infer *I, Node *node) {
  if (I->program->extension) {
    infer_foreign_import(I, node->Import.names);
    return;
  }
  for (int i = 0; i < node->Import.names.count && I->env; i++) {
    Node *alias = node->Import.names.items[i];
    ModuleInfo *module = map_get(&I->program->imports, alias);
    if (!module) {
      import_missing(I, node);
      return;
    }
    infer_run_module(I, module);
    ModuleInfo *bound = program_bound_module(I->program, alias, module);
    if (bound != module)
      infer_run_module(I, bound);
    infer_import_symbol(I, alias, bound);
  }
}

static const Abs *imported_value(Infer *I, ModuleInfo *module, Node *alias) {
  Symbol *symbol = module->scope ? map_get(&module->scope->symbols, alias->alias.name) : NULL;
  Signature *signature = library_function(I->program, module, alias->alias.name);
  if (signature && !signature->is_property)
    return abs_callee(&I->abs, signature->frame, signature->frame ? NULL : signature, NULL);
  if (signature)
    return infer_annotation(I, signature->node->AnnAssign.annotation, alias);
  const char *class_name = library_module_class(module, alias->alias.name);
  if (class_name)
    return abs_class(&I->abs, NULL, class_name);
  const Abs *value = symbol ? cell_read(I, symbol->cell) : NULL;
  ModuleInfo *submodule = map_get(&I->program->imports, alias);
  if (!submodule && symbol && symbol->is_always_bound && !symbol->is_deleted)
    return value;
  if (!submodule)
    return abs_join(&I->abs, value, infer_module_fallback(I, module, alias, alias->alias.name));
  infer_run_module(I, submodule);   // unless the package has a variable of that name
  return abs_join(&I->abs, value, abs_module(&I->abs, submodule));
}

// A name that `import *` brings only if it is bound there: else what it meant here remains.
static const Abs *joined_with_old(Infer *I, Symbol *symbol, const Abs *value) {
  int index = var_index(I, symbol);
  return index >= 0 ? abs_join(&I->abs, value, I->env->vars[index]) : value;
}

static void infer_import_from(Infer *I, Node *node) {
  struct ImportFrom *from = &node->ImportFrom;
  if (I->program->extension) {
    infer_foreign_import(I, from->names);
    return;
  }
  if (from->module && from->level == 0 && name_is(from->module, "__future__"))
    return;
  ModuleInfo *module = map_get(&I->program->imports, node);
  if (!module) {
    import_missing(I, node);
    return;
  }
  infer_run_module(I, module);
  for (int i = 0; i < from->names.count && I->env; i++) {
    Node *alias = from->names.items[i];
    const Abs *value = imported_value(I, module, alias);
    infer_record(I, alias, value);
    if (!value && alias->alias.star != STAR_PUBLIC)
      I->env = NULL;
    if (value && alias->alias.star == STAR_PUBLIC)
      value = joined_with_old(I, alias->alias.symbol, value);
    var_store(I, alias->alias.symbol, value);
  }
}

static void infer_delete_target(Infer *I, Node *target) {
  if (target->kind == N_Tuple || target->kind == N_List) {
    NodeList elts = target->kind == N_Tuple ? target->Tuple.elts : target->List.elts;
    for (int i = 0; i < elts.count; i++)
      infer_delete_target(I, elts.items[i]);
  } else if (target->kind == N_Name) {
    infer_record(I, target, var_load(I, target));
    var_unbind(I, target->Name.symbol);
  } else if (target->kind == N_Subscript) {
    infer_expression(I, target->Subscript.value);
    infer_expression(I, target->Subscript.slice);
  } else if (target->kind == N_Attribute) {
    infer_delete_attribute(I, target, infer_expression(I, target->Attribute.value), target->Attribute.attr);
  }
}

static void infer_assign(Infer *I, Node *node) {
  const Abs *value = infer_expression(I, node->Assign.value);
  if (!value)
    I->env = NULL;
  for (int i = 0; i < node->Assign.targets.count && I->env; i++)
    infer_target(I, node->Assign.targets.items[i], value);
}

// target op= value: the target is read first, then the value, then stored.
static void infer_augmented(Infer *I, Node *node) {
  struct AugAssign *a = &node->AugAssign;
  Node *target = a->target;
  const Abs *old = NULL, *container = NULL, *key = NULL;
  if (target->kind == N_Name) {
    old = var_load(I, target);
    infer_record(I, target, old);
  } else if (target->kind == N_Subscript) {
    container = infer_expression(I, target->Subscript.value);
    key = infer_expression(I, target->Subscript.slice);
    old = infer_item(I, target, container, key, target->Subscript.slice);
    infer_record(I, target, old);
  } else {
    old = infer_attribute(I, target);
    infer_record(I, target, old);
  }
  const Abs *value = infer_expression(I, a->value);
  const Abs *result = infer_binary(I, node, a->op, old, value, true, a->value);
  infer_record(I, node, result);
  if (!result) {
    I->env = NULL;
    return;
  }
  if (target->kind == N_Name)
    var_store(I, target->Name.symbol, result);
  else if (target->kind == N_Subscript)
    infer_store_item(I, target, container, key, result, abs_is(key, ABS_SLICE));
  else
    infer_target_attribute(I, target, result);
}

static void infer_annotated(Infer *I, Node *node) {
  struct AnnAssign *a = &node->AnnAssign;
  const Abs *value = a->value ? infer_expression(I, a->value) : NULL;
  if (a->value && !value)
    I->env = NULL;
  if (I->env && value)
    infer_target(I, a->target, value);
  infer_annotated_target(I, node);
}

static void infer_if(Infer *I, Node *node) {
  Env *yes, *no;
  infer_condition(I, node->If.test, &yes, &no);
  I->env = yes;
  infer_body(I, node->If.body);
  Env *after = I->env;
  I->env = no;
  infer_body(I, node->If.orelse);
  I->env = env_join(I, after, I->env);
}

static void infer_assert(Infer *I, Node *node) {
  Env *yes, *no;
  infer_condition(I, node->Assert.test, &yes, &no);
  I->env = no;
  if (no && node->Assert.msg)
    abs_escape(&I->abs, infer_expression(I, node->Assert.msg));
  I->env = yes;
}

static void infer_return(Infer *I, Node *node) {
  const Abs *value = node->Return.value ? infer_expression(I, node->Return.value) : abs_simple(&I->abs, ABS_NONE);
  if (I->env && I->frame->is_generator)
    infer_returned(I, value);
  else if (I->env && value)
    I->instance->result = abs_join(&I->abs, I->instance->result, value);
  I->env = NULL;
}

// `raise C from D` calls both classes.
static void infer_raised(Infer *I, Node *node, Node *expression) {
  const Abs *raised = expression ? infer_expression(I, expression) : NULL;
  CallArgs none = {.place = node};
  for (int i = 0; raised && i < raised->classes.count; i++)
    if (raised->classes.items[i].info)
      infer_instantiate(I, raised->classes.items[i].info, &none, NULL);
}

static void infer_raise(Infer *I, Node *node) {
  infer_raised(I, node, node->Raise.exc);
  if (I->env)
    infer_raised(I, node, node->Raise.cause);
  I->env = NULL;
}

static void infer_definition(Infer *I, Node *node) {
  struct FunctionDef *f = &node->FunctionDef;
  if (f->scope->frame->is_stub)
    return;
  if (f->scope->frame->owner && I->class_info == f->scope->frame->owner && infer_method(I, I->class_info, node))
    return;
  const Abs *decorators[f->decorator_list.count + 1];
  for (int i = 0; i < f->decorator_list.count; i++)
    decorators[i] = infer_expression(I, f->decorator_list.items[i]);
  const Abs *value = infer_make_function(I, node);
  infer_evaluate_annotations(I, node);
  infer_record(I, node, value);
  for (int i = f->decorator_list.count - 1; i >= 0 && value; i--)
    value = infer_call_value(I, f->decorator_list.items[i], decorators[i], &value, 1);
  var_store(I, f->symbol, value);
}

static void infer_statement(Infer *I, Node *node) {
  I->instance->reached[node->index] = true;
  switch (node->kind) {
  case N_Expr:
    if (!infer_expression(I, node->Expr.value))
      I->env = NULL;
    break;
  case N_Assign: infer_assign(I, node); break;
  case N_AugAssign: infer_augmented(I, node); break;
  case N_AnnAssign: infer_annotated(I, node); break;
  case N_Return: infer_return(I, node); break;
  case N_Delete:
    for (int i = 0; i < node->Delete.targets.count; i++)
      infer_delete_target(I, node->Delete.targets.items[i]);
    break;
  case N_For: infer_for(I, node); break;
  case N_While: infer_while(I, node); break;
  case N_If: infer_if(I, node); break;
  case N_Match: infer_match(I, node); break;
  case N_Raise: infer_raise(I, node); break;
  case N_With: infer_with_items(I, node, 0); break;
  case N_Try:
  case N_TryStar: infer_try(I, node); break;
  case N_Assert: infer_assert(I, node); break;
  case N_Import: infer_import(I, node); break;
  case N_ImportFrom: infer_import_from(I, node); break;
  case N_FunctionDef: infer_definition(I, node); break;
  case N_ClassDef: infer_class(I, node); break;
  case N_Break: infer_leave_loop(I, true); break;
  case N_Continue: infer_leave_loop(I, false); break;
  default:   // pass, global, nonlocal; the rest is refused before
    break;
  }
}

void infer_body(Infer *I, NodeList body) {
  for (int i = 0; i < body.count && I->env; i++)
    infer_statement(I, body.items[i]);
}
