// lower_try.c - try, raise, assert; and the ways out of handlers, finally clauses and loops.
//
//   try: BODY except E as e: HANDLER else: ORELSE finally: FINAL
//
//   body:     BODY (landing: caught)      -> ORELSE -> final, selector 0
//   caught:   e = landing; previous = handler_enter(e)
//             E matches? HANDLER (landing: left) -> handler_leave(previous) -> final, selector 0
//             no clause matches: handler_leave(previous); lower_raise_again(e)
//   left:     an exception in HANDLER: handler_leave(previous); raise_again
//   failed:   an exception in any of the above (their outer landing): kept, selector 1 -> final
//   final:    FINAL; then by the selector: on; raise_again; return, break, continue (2, 3, …)
//
// `finally` is lowered once. return, break and continue run the cleanups between them and their target, innermost first: a
// handler restores the exception handled before; a finally clause gets a selector of its own, and after it the way out
// goes on.

#include "lower/lower.h"

static Arena *arena_of(Lower *l) { return l->context->arena; }

static Type *exception_type(Lower *l) {
  return type_instance(l->program->types, NULL, library_class_name("BaseException"));
}

static Type *handled_type(Lower *l) {
  return type_union(l->program->types, simple_type(l, TYPE_NONE), exception_type(l));
}

// Starts a block whose exceptions go to `landing`.
void lower_enter_protected(Lower *l, IrBlock *landing, const char *label) {
  l->b.landing = landing;
  IrBlock *block = ir_block(&l->b, label);
  ir_jump(&l->b, block);
  ir_enter(&l->b, block);
}

IrBlock *lower_landing_block(Lower *l, IrBlock *outer, const char *label) {
  IrBlock *keep = l->b.landing;
  l->b.landing = outer;
  IrBlock *block = ir_block(&l->b, label);
  l->b.landing = keep;
  block->is_landing = true;
  block->is_cold = true;
  return block;
}

IrTemp *lower_landing(Lower *l, IrBlock *block) {
  ir_enter(&l->b, block);
  l->b.landing = block->landing;
  return ir_op0(&l->b, IR_landing, exception_type(l));
}

void lower_raise_again(Lower *l, IrTemp *exception) {
  IrSite site = l->b.site;
  l->b.site = (IrSite){.anchor = -1, .anchor_end = -1};
  ir_op1(&l->b, IR_raise_again, NULL, exception);
  lower_site_restore(l, site);
}

static void handler_leave(Lower *l, IrVar *previous) { ir_op1(&l->b, IR_handler_leave, NULL, lower_get(l, previous)); }

static void push_cleanup(Lower *l, Cleanup *cleanup, CleanupKind kind) {
  *cleanup = (Cleanup){.outer = l->cleanup, .kind = kind, .landing = l->b.landing};
  l->cleanup = cleanup;
}

static void pop_cleanup(Lower *l) { l->cleanup = l->cleanup->outer; }

// ---- leaving: a way out is a target block, reached through the cleanups between

// Emits the cleanups from the current one out to (not including) `until`, then jumps to the target (NULL: returns).
static void leave_through(Lower *l, Cleanup *until, IrBlock *target) {
  Cleanup *keep = l->cleanup;
  IrBlock *keep_landing = l->b.landing;
  while (l->cleanup != until) {
    Cleanup *c = l->cleanup;
    l->cleanup = c->outer;
    if (c->kind == CLEANUP_HANDLER) {
      handler_leave(l, c->previous);
      if (c->name)
        lower_variable_unbind(l, c->name);
    } else if (c->kind == CLEANUP_LOOP && c->cursor) {
      cursor_close(l, c->cursor);
    } else if (c->kind == CLEANUP_FINALLY) {
      l->b.landing = c->landing;
      IrBlock *on = ir_block(&l->b, "on");
      vec_push(arena_of(l), &c->exits, on);
      lower_set(l, c->selector, lower_const_int(l, c->exits.count - 1));
      ir_jump(&l->b, c->entry);
      ir_enter(&l->b, on);
    }
  }
  if (target) {
    ir_jump(&l->b, target);
  } else {
    lower_drop_variables(l);
    ir_return(&l->b, l->result ? lower_get(l, l->result) : lower_none(l));
  }
  l->cleanup = keep;
  l->b.landing = keep_landing;
}

static bool has_cleanups(Lower *l) {
  for (Cleanup *c = l->cleanup; c; c = c->outer)
    if (c->kind != CLEANUP_LOOP || c->cursor)
      return true;
  return false;
}

void lower_return(Lower *l, IrTemp *value) {
  if (!ir_is_reachable(&l->b))
    return;
  Type *type = l->function_result;
  if (!has_cleanups(l)) {
    value = lower_as(l, value, type);
    lower_drop_variables(l);
    ir_return(&l->b, value);
    return;
  }
  if (!l->result)
    l->result = lower_hidden(l, "result", type);
  lower_set(l, l->result, lower_as(l, value, type));
  leave_through(l, NULL, NULL);
}

void lower_leave(Lower *l, bool is_break) {
  Cleanup *loop = l->cleanup;
  while (loop->kind != CLEANUP_LOOP)
    loop = loop->outer;
  leave_through(l, loop, is_break ? loop->on_break : loop->on_continue);
}

// ---- handlers

typedef struct Handlers {
  struct Try *node;
  IrVar *caught, *previous;
  IrBlock *after;   // where a handler goes when it is done
} Handlers;

// An exception inside a handler: what was handled before comes back, the name goes, and it flies on.
static void handler_left(Lower *l, Handlers *h, IrBlock *left, Symbol *name) {
  IrTemp *exception = lower_landing(l, left);
  handler_leave(l, h->previous);
  if (name)
    lower_variable_unbind(l, name);
  lower_raise_again(l, exception);
}

static void handler_body(Lower *l, Handlers *h, Node *node) {
  struct ExceptHandler *e = &node->ExceptHandler;
  IrBlock *outer = l->b.landing, *left = lower_landing_block(l, outer, "left");
  Cleanup cleanup;
  push_cleanup(l, &cleanup, CLEANUP_HANDLER);
  cleanup.previous = h->previous;
  cleanup.name = e->symbol;
  lower_enter_protected(l, left, "handler");
  if (e->symbol)
    lower_variable_set(l, e->symbol, lower_get(l, h->caught));
  lower_body(l, e->body);
  pop_cleanup(l);
  l->b.landing = outer;
  if (ir_is_reachable(&l->b)) {
    handler_leave(l, h->previous);
    if (e->symbol)
      lower_variable_unbind(l, e->symbol);
    lower_drop_unnamed(l);
    ir_jump(&l->b, h->after);
  }
  handler_left(l, h, left, e->symbol);
  l->b.landing = outer;
}

// Tests one clause; the current block becomes the one that goes on if it does not match.
static void handler_clause(Lower *l, Handlers *h, Node *node) {
  IrBlock *yes = ir_block(&l->b, "matches"), *no = ir_block(&l->b, "next");
  Node *type = node->ExceptHandler.type;
  if (type) {
    IrBlock *outer = l->b.landing, *left = lower_landing_block(l, outer, "left");
    lower_enter_protected(l, left, "match");   // the test itself may raise: TypeError, or the expression's own
    IrTemp *classes = lower_expression(l, type);
    IrSite site = lower_site(l, node);
    IrTemp *matches = lower_runtime(l, RT_exception_matches, simple_type(l, TYPE_BOOL),
                                    OPERANDS(lower_get(l, h->caught), classes));
    lower_site_restore(l, site);
    ir_branch(&l->b, matches, yes, no);
    handler_left(l, h, left, NULL);
    l->b.landing = outer;
  } else {
    ir_jump(&l->b, yes);
  }
  ir_enter(&l->b, yes);
  if (!l->instance->types[node->index])
    lower_unreachable(l);
  else
    handler_body(l, h, node);
  ir_enter(&l->b, no);
}

static void lower_handlers(Lower *l, struct Try *t) {
  if (!t->handlers.count) {
    lower_body(l, t->body);
    return;
  }
  IrBlock *outer = l->b.landing, *caught = lower_landing_block(l, outer, "caught");
  Handlers h = {.node = t, .after = ir_block(&l->b, "after")};
  h.caught = lower_hidden(l, "caught", exception_type(l));
  h.previous = lower_hidden(l, "previous", handled_type(l));
  lower_enter_protected(l, caught, "try");
  lower_body(l, t->body);
  lower_enter_protected(l, outer, "else");
  lower_body(l, t->orelse);
  ir_jump(&l->b, h.after);
  IrTemp *exception = lower_landing(l, caught);
  lower_set(l, h.caught, exception);
  lower_set(l, h.previous, ir_op1(&l->b, IR_handler_enter, handled_type(l), exception));
  for (int i = 0; i < t->handlers.count; i++)
    handler_clause(l, &h, t->handlers.items[i]);
  if (ir_is_reachable(&l->b)) {
    handler_leave(l, h.previous);
    lower_raise_again(l, lower_get(l, h.caught));
  }
  l->b.landing = outer;
  ir_enter(&l->b, h.after);
}

// ---- except*
//
//   caught:   rest = landing; raised = []
//   clause:   match, rest = group_match(rest, E)
//             match is not None? HANDLER (landing: failed), while match is handled -> next clause
//   failed:   an exception in HANDLER: raised.append(it) -> next clause
//   finish:   group_finish(caught, raised, rest) is None? -> after; else raise_again
//
// No return, break or continue leaves such a handler.

typedef struct StarClauses {
  Handlers handlers;
  IrVar *match, *rest, *raised;
} StarClauses;

static Type *object_type(Lower *l) { return simple_type(l, TYPE_OBJECT); }

static void star_body(Lower *l, StarClauses *s, struct ExceptHandler *e, IrBlock *next) {
  IrBlock *outer = l->b.landing, *failed = lower_landing_block(l, outer, "failed");
  IrVar *previous = lower_hidden(l, "previous", handled_type(l));
  IrTemp *match = lower_as(l, lower_get(l, s->match), exception_type(l));
  lower_set(l, previous, ir_op1(&l->b, IR_handler_enter, handled_type(l), match));
  lower_enter_protected(l, failed, "handler");
  if (e->symbol)
    lower_variable_set(l, e->symbol, lower_get(l, s->match));
  lower_body(l, e->body);
  l->b.landing = outer;
  if (ir_is_reachable(&l->b)) {
    handler_leave(l, previous);
    if (e->symbol)
      lower_variable_unbind(l, e->symbol);
    ir_jump(&l->b, next);
  }
  IrTemp *exception = lower_landing(l, failed);
  IrVar *kept = lower_hidden(l, "failed", exception->type);
  lower_set(l, kept, exception);
  handler_leave(l, previous);
  if (e->symbol)
    lower_variable_unbind(l, e->symbol);
  ir_op2(&l->b, IR_list_append, NULL, lower_get(l, s->raised), lower_as(l, lower_get(l, kept), object_type(l)));
  ir_jump(&l->b, next);
  l->b.landing = outer;
}

static IrTemp *pair_item(Lower *l, IrTemp *pair, int index) {
  IrInstruction *i = ir_emit(&l->b, IR_tuple_get, object_type(l), 1, &pair);
  i->integer = index;
  return i->result;
}

static void star_clause(Lower *l, StarClauses *s, Node *node) {
  struct ExceptHandler *e = &node->ExceptHandler;
  IrBlock *outer = l->b.landing, *left = lower_landing_block(l, outer, "left");
  IrBlock *yes = ir_block(&l->b, "matches"), *next = ir_block(&l->b, "next");
  lower_enter_protected(l, left, "match");
  IrTemp *classes = lower_expression(l, e->type);
  IrSite site = lower_site(l, e->type);
  IrTemp *pair = lower_runtime(l, RT_group_match, type_tuple_of(l->program->types, object_type(l)),
                               OPERANDS(lower_get(l, s->rest), classes));
  lower_set(l, s->match, pair_item(l, pair, 0));
  lower_set(l, s->rest, pair_item(l, pair, 1));
  lower_site_restore(l, site);
  ir_branch(&l->b, ir_op1(&l->b, IR_is_none, simple_type(l, TYPE_BOOL), lower_get(l, s->match)), next, yes);
  handler_left(l, &s->handlers, left, NULL);
  l->b.landing = outer;
  ir_enter(&l->b, yes);
  if (l->instance->types[node->index])
    star_body(l, s, e, next);
  else
    lower_unreachable(l);
  ir_enter(&l->b, next);
}

static void star_finish(Lower *l, StarClauses *s) {
  Handlers *h = &s->handlers;
  IrBlock *outer = l->b.landing, *left = lower_landing_block(l, outer, "left"), *flies = ir_block(&l->b, "flies");
  IrVar *result = lower_hidden(l, "result", object_type(l));
  lower_enter_protected(l, left, "finish");
  lower_set(l, result,
            lower_runtime(l, RT_group_finish, object_type(l),
                          OPERANDS(lower_get(l, h->caught), lower_get(l, s->raised), lower_get(l, s->rest))));
  lower_enter_protected(l, outer, "finished");
  handler_leave(l, h->previous);
  ir_branch(&l->b, ir_op1(&l->b, IR_is_none, simple_type(l, TYPE_BOOL), lower_get(l, result)), h->after, flies);
  ir_enter(&l->b, flies);
  lower_raise_again(l, lower_as(l, lower_get(l, result), exception_type(l)));
  handler_left(l, h, left, NULL);
  l->b.landing = outer;
}

static void lower_star_handlers(Lower *l, struct Try *t) {
  IrBlock *outer = l->b.landing, *caught = lower_landing_block(l, outer, "caught");
  StarClauses s = {.handlers = {.node = t, .after = ir_block(&l->b, "after")}};
  Type *list = type_list(l->program->types, object_type(l));
  s.handlers.caught = lower_hidden(l, "caught", exception_type(l));
  s.handlers.previous = lower_hidden(l, "previous", handled_type(l));
  s.match = lower_hidden(l, "match", object_type(l));
  s.rest = lower_hidden(l, "rest", object_type(l));
  s.raised = lower_hidden(l, "raised", list);
  l->ir->is_dynamic = true;   // derive() is called by name
  lower_enter_protected(l, caught, "try");
  lower_body(l, t->body);
  lower_enter_protected(l, outer, "else");
  lower_body(l, t->orelse);
  ir_jump(&l->b, s.handlers.after);
  IrTemp *exception = lower_landing(l, caught);
  lower_set(l, s.handlers.caught, exception);
  lower_set(l, s.handlers.previous, ir_op1(&l->b, IR_handler_enter, handled_type(l), exception));
  lower_set(l, s.rest, lower_as(l, lower_get(l, s.handlers.caught), object_type(l)));
  lower_set(l, s.raised, ir_op1(&l->b, IR_list_sized, list, lower_const_int(l, 0)));
  for (int i = 0; i < t->handlers.count; i++)
    star_clause(l, &s, t->handlers.items[i]);
  star_finish(l, &s);
  ir_enter(&l->b, s.handlers.after);
}

static void lower_try_clauses(Lower *l, struct Try *t, bool is_star) {
  if (is_star)
    lower_star_handlers(l, t);
  else
    lower_handlers(l, t);
}

// ---- finally

static void finally_dispatch(Lower *l, Cleanup *c, IrVar *caught, IrVar *previous) {
  IrBlock *normal = ir_block(&l->b, "done"), *failed = ir_block(&l->b, "failed");
  handler_leave(l, previous);
  IrInstruction *choose = ir_emit(&l->b, IR_switch, NULL, 1, (IrTemp *[]){lower_get(l, c->selector)});
  vec_push(arena_of(l), &choose->cases, normal);
  vec_push(arena_of(l), &choose->cases, failed);
  for (int i = 2; i < c->exits.count; i++)
    vec_push(arena_of(l), &choose->cases, c->exits.items[i]);
  ir_enter(&l->b, failed);
  lower_raise_again(l, lower_get(l, caught));
  ir_enter(&l->b, normal);
}

static void lower_finally(Lower *l, struct Try *t, bool is_star) {
  IrBlock *outer = l->b.landing, *failed = lower_landing_block(l, outer, "failed");
  Cleanup protection, inside;
  IrVar *caught = lower_hidden(l, "failed", handled_type(l)), *previous = lower_hidden(l, "previous", handled_type(l));
  push_cleanup(l, &protection, CLEANUP_FINALLY);
  protection.selector = lower_hidden(l, "way", simple_type(l, TYPE_INT));
  protection.entry = ir_block(&l->b, "finally");
  vec_push(arena_of(l), &protection.exits, NULL);
  vec_push(arena_of(l), &protection.exits, NULL);
  lower_enter_protected(l, failed, "try");
  lower_try_clauses(l, t, is_star);
  pop_cleanup(l);
  l->b.landing = outer;
  if (ir_is_reachable(&l->b)) {
    lower_set(l, protection.selector, lower_const_int(l, 0));
    ir_jump(&l->b, protection.entry);
  }
  IrBlock *final = ir_block(&l->b, "final"), *left = lower_landing_block(l, outer, "left");
  IrTemp *exception = lower_landing(l, failed);   // selector 1: the exception is handled while FINAL runs
  lower_set(l, caught, lower_as(l, exception, caught->type));
  lower_set(l, protection.selector, lower_const_int(l, 1));
  lower_set(l, previous, ir_op1(&l->b, IR_handler_enter, handled_type(l), exception));
  ir_jump(&l->b, final);
  ir_enter(&l->b, protection.entry);
  lower_set(l, previous, lower_runtime(l, RT_handled, handled_type(l), 0, NULL));
  lower_set(l, caught, lower_as(l, lower_none(l), caught->type));
  ir_jump(&l->b, final);
  ir_enter(&l->b, final);
  push_cleanup(l, &inside, CLEANUP_HANDLER);
  inside.previous = previous;
  lower_enter_protected(l, left, "final");
  lower_body(l, t->finalbody);
  pop_cleanup(l);
  lower_enter_protected(l, outer, "finished");
  finally_dispatch(l, &protection, caught, previous);
  IrBlock *after = ir_block(&l->b, "after");
  ir_jump(&l->b, after);
  Handlers h = {.previous = previous};
  handler_left(l, &h, left, NULL);
  l->b.landing = outer;
  for (int i = 2; i < protection.exits.count; i++)
    if (protection.exits.items[i]->number < 0)
      bug("a way out of finally leads nowhere");
  ir_enter(&l->b, after);
}

// TryStar has the fields of Try.
void lower_try(Lower *l, Node *node) {
  bool is_star = node->kind == N_TryStar;
  struct TryStar *s = &node->TryStar;
  struct Try star = {s->body, s->handlers, s->orelse, s->finalbody}, *t = is_star ? &star : &node->Try;
  if (t->finalbody.count)
    lower_finally(l, t, is_star);
  else
    lower_try_clauses(l, t, is_star);
}

// ---- with
//
//   manager = EXPR; TARGET = enter(manager)
//   body:    BODY (landing: failed)       -> leave, selector 0; return, break, continue: leave, selector 2, …
//   failed:  exit(manager, exception) true? -> after; else raise_again
//   leave:   exit(manager, None, None, None); then by the selector

// async with: __aexit__ is awaited; e None: the body has ended well.
static IrTemp *await_exit(Lower *l, IrVar *manager, IrTemp *e) {
  return lower_await_value(
      l, lower_runtime(l, RT_async_exit, simple_type(l, TYPE_OBJECT), OPERANDS(lower_get(l, manager), e)));
}

static IrTemp *with_stops(Lower *l, IrVar *manager, IrVar *caught, bool is_async) {
  Type *boolean = simple_type(l, TYPE_BOOL);
  if (is_async)
    return lower_truth(l, await_exit(l, manager, lower_get(l, caught)));
  return lower_runtime(l, RT_with_failed, boolean, OPERANDS(lower_get(l, manager), lower_get(l, caught)));
}

// after: NULL if no exception can end here
static void with_failed(Lower *l, IrBlock *failed, IrVar *manager, IrBlock *after, bool is_async) {
  IrBlock *outer = failed->landing, *left = lower_landing_block(l, outer, "left");
  IrVar *caught = lower_hidden(l, "failed", exception_type(l)),
        *previous = lower_hidden(l, "previous", handled_type(l));
  IrTemp *exception = lower_landing(l, failed);
  lower_set(l, caught, exception);
  lower_set(l, previous, ir_op1(&l->b, IR_handler_enter, handled_type(l), exception));
  lower_enter_protected(l, left, "exit");
  Cleanup inside;
  push_cleanup(l, &inside, CLEANUP_HANDLER);   // an await in here waits inside of a handler
  inside.previous = previous;
  IrVar *stops = lower_hidden(l, "stops", simple_type(l, TYPE_BOOL));
  lower_set(l, stops, with_stops(l, manager, caught, is_async));
  pop_cleanup(l);
  lower_enter_protected(l, outer, "told");
  handler_leave(l, previous);
  if (after) {
    IrBlock *flies = ir_block(&l->b, "flies");
    ir_branch(&l->b, lower_get(l, stops), after, flies);
    ir_enter(&l->b, flies);
  }
  lower_raise_again(l, lower_get(l, caught));
  Handlers h = {.previous = previous};
  handler_left(l, &h, left, NULL);
  l->b.landing = outer;
}

static void with_leave(Lower *l, Cleanup *c, IrVar *manager, IrBlock *after, bool is_async) {
  ir_enter(&l->b, c->entry);
  IrTemp *object = lower_get(l, manager);
  if (is_async)
    await_exit(l, manager, lower_as(l, lower_none(l), handled_type(l)));
  else
    lower_runtime(l, RT_with_exit, simple_type(l, TYPE_NONE), 1, &object);
  IrInstruction *choose = ir_emit(&l->b, IR_switch, NULL, 1, (IrTemp *[]){lower_get(l, c->selector)});
  vec_push(arena_of(l), &choose->cases, after);
  vec_push(arena_of(l), &choose->cases, after);   // 1: unused here
  for (int i = 2; i < c->exits.count; i++)
    vec_push(arena_of(l), &choose->cases, c->exits.items[i]);
}

static void lower_with_items(Lower *l, Node *node, int at) {
  struct With *w = &node->With;
  if (at == w->items.count) {
    lower_body(l, w->body);
    return;
  }
  struct withitem *item = &w->items.items[at]->withitem;
  Type *object = simple_type(l, TYPE_OBJECT);
  IrVar *manager = lower_hidden(l, "manager", object);
  lower_set(l, manager, lower_as(l, lower_expression(l, item->context_expr), object));
  IrSite site = lower_site(l, node);   // CPython enters and leaves at the whole statement
  IrTemp *made = lower_get(l, manager);
  IrTemp *value = lower_runtime(l, w->is_async ? RT_async_enter : RT_with_enter, object, 1, &made);
  if (w->is_async)
    value = lower_await_value(l, value);
  IrBlock *outer = l->b.landing, *failed = lower_landing_block(l, outer, "failed"), *after = ir_block(&l->b, "after");
  Cleanup protection;
  push_cleanup(l, &protection, CLEANUP_FINALLY);
  protection.selector = lower_hidden(l, "way", simple_type(l, TYPE_INT));
  protection.entry = ir_block(&l->b, "leave");
  vec_push(arena_of(l), &protection.exits, NULL);
  vec_push(arena_of(l), &protection.exits, NULL);
  lower_enter_protected(l, failed, "with");
  if (item->optional_vars) {
    if (l->instance->types[item->optional_vars->index])
      lower_assign(l, item->optional_vars, lower_as(l, value, lower_type(l, item->optional_vars)));
    else
      lower_unreachable(l);
  }
  if (ir_is_reachable(&l->b))
    lower_with_items(l, node, at + 1);
  pop_cleanup(l);
  l->b.landing = outer;
  if (ir_is_reachable(&l->b)) {
    lower_set(l, protection.selector, lower_const_int(l, 0));
    ir_jump(&l->b, protection.entry);
  }
  lower_site(l, node);
  with_failed(l, failed, manager, with_may_stop(l->instance, w->items.items[at]) ? after : NULL, w->is_async);
  with_leave(l, &protection, manager, after, w->is_async);
  ir_enter(&l->b, after);
  lower_site_restore(l, site);
}

void lower_with(Lower *l, Node *node) { lower_with_items(l, node, 0); }

// ---- raise, assert

void lower_raise(Lower *l, Node *node) {
  struct Raise *r = &node->Raise;
  if (!r->exc) {
    IrSite site = l->b.site;
    l->b.site = (IrSite){.anchor = -1, .anchor_end = -1};
    lower_runtime(l, RT_raise_bare, simple_type(l, TYPE_NONE), 0, NULL);
    lower_site_restore(l, site);
    lower_unreachable(l);
    return;
  }
  IrTemp *exception = lower_expression(l, r->exc);
  IrTemp *cause = r->cause ? lower_expression(l, r->cause) : NULL;
  IrSite site = lower_site(l, node);
  ir_emit(&l->b, IR_raise, NULL, cause ? 2 : 1, (IrTemp *[]){exception, cause});
  lower_site_restore(l, site);
}

void lower_assert(Lower *l, Node *node) {
  IrBlock *holds = ir_block(&l->b, "holds"), *fails = ir_block(&l->b, "fails");
  lower_condition(l, node->Assert.test, holds, fails);
  fails->is_cold = true;
  ir_enter(&l->b, fails);
  bool has_message = node->Assert.msg && l->instance->types[node->Assert.msg->index];
  IrTemp *message = has_message ? lower_expression(l, node->Assert.msg) : NULL;   // it may take several blocks
  IrInstruction *class = ir_emit(&l->b, IR_const_class, simple_type(l, TYPE_OBJECT), 0, NULL);
  class->name = "AssertionError";
  IrTemp *exception = class->result;
  if (message)
    exception = ir_op2(&l->b, IR_call_value, simple_type(l, TYPE_OBJECT), class->result, message);
  IrSite site = lower_site(l, node->Assert.test);
  ir_emit(&l->b, IR_raise, NULL, 1, &exception);
  lower_site_restore(l, site);
  ir_enter(&l->b, holds);
}
