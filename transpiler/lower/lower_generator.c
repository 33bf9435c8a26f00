// lower_generator.c - generator functions and generator expressions.
//
// An instance of a generator function becomes two functions of the IR. The one that callers know makes the generator and
// returns it; the other is its *body*, which is lowered like any function and in which `yield` is an operation:
//
//   def squares(n):                   function squares(n: int) -> generator
//     for i in range(n):                %1 = generator_new squares_body, %0
//       yield i * i                     return %1
//                                     function squares_body(n: int) -> object yields int
//                                       loop: … yield %7; %8 = received; …
//
// A generator expression has a body only; it is made where the expression stands, of its outermost iterable.
//
// A loop over a generator whose body is known runs it directly (generator_next) and takes the item in its own
// representation (generator_item).
//
// Handlers. A generator that waits inside of an `except` must not leave its exception as the handled one to whoever runs
// meanwhile, and what was handled outside may be another when it goes on. So around such a yield:
//
//   own = handled; outer = previous of the outermost handler; handled = outer
//   yield
//   now = handled; every `previous` that was outer becomes now; handled = own (now, if it was outer)

#include "lower/lower.h"

#include <string.h>

static Type *object_type(Lower *l) { return simple_type(l, TYPE_OBJECT); }
static Type *class_type(Lower *l, const char *name) {
  return type_instance(l->program->types, NULL, library_class_name(name));
}
static Type *generator_type(Lower *l) { return class_type(l, "generator"); }

// ---- functions

static bool is_code(const Node *node) {
  return node->kind == N_FunctionDef || node->kind == N_Lambda || node->kind == N_ClassDef;
}

static void find_yield(Node *node, void *found) {
  if (node->kind == N_Yield || node->kind == N_YieldFrom)
    *(bool *)found = true;
  else if (!is_code(node))
    walk_kids(node, find_yield, found);
}

// Is there a yield with a `try` or `with` around it? Then closing a generator that waits there runs code.
static void find_cleanup(Node *node, void *found) {
  if (node->kind == N_Try || node->kind == N_TryStar || node->kind == N_With)
    walk_kids(node, find_yield, found);
  if (!is_code(node))
    walk_kids(node, find_cleanup, found);
}

IrFunction *lower_generator_body(Lower *l, Instance *instance) {
  if (instance->body)
    return instance->body;
  Frame *frame = instance->frame;
  IrFunction *body = instance->body = lower_declare_function(l, instance, "_body");
  body->has_closure = body->needs_boxed_entry = false;
  body->is_generator = true;
  body->generator_class = generator_class_name(frame);
  body->cell_count = frame->free.count;
  body->result = object_type(l);
  body->yielded = lower_abs(l, abs_cell_root(instance->yielded)->content);
  if (body->yielded->kind == TYPE_NEVER || frame->is_async_generator)
    body->yielded = object_type(l);
  walk_kids(frame->node, find_cleanup, &body->has_cleanup);
  return body;
}

static IrTemp *cell_of(Lower *l, IrVar *var) {
  IrInstruction *cell = ir_emit(&l->b, IR_var_cell, object_type(l), 0, NULL);
  cell->var = var;
  return cell->result;
}

// The function that callers know. The body has been lowered: its variables say which types the parameters have.
void lower_generator_maker(Lower *l, Instance *instance) {
  Frame *frame = instance->frame;
  IrFunction *body = instance->body;
  IrTemp *operands[frame->free.count + frame->parameter_count + 1];
  l->b = (IrBuilder){.context = l->context, .program = l->ir, .function = instance->ir};
  lower_site(l, frame->node);
  for (int i = 0; i < frame->parameter_count; i++)
    ir_var(&l->b, frame->locals.items[i]->name, lower_abs(l, instance->parameters[i]))->is_parameter = true;
  ir_enter(&l->b, ir_block(&l->b, "entry"));
  for (int i = 0; i < frame->free.count; i++) {
    IrVar *var = ir_var(&l->b, frame->free.items[i]->name, object_type(l));
    var->is_free = true;
    var->closure_index = i;
    operands[i] = cell_of(l, var);
  }
  for (int i = 0; i < frame->parameter_count; i++)
    operands[frame->free.count + i] = lower_as(l, lower_get(l, instance->ir->vars.items[i]), body->vars.items[i]->type);
  Type *type = class_type(l, body->generator_class);
  IrInstruction *made = ir_emit(&l->b, IR_generator_new, type, frame->free.count + frame->parameter_count, operands);
  made->function = body;
  ir_return(&l->b, lower_as(l, made->result, instance->ir->result));
}

// ---- yield

static IrTemp *self(Lower *l) { return ir_op0(&l->b, IR_generator_self, generator_type(l)); }

// What waits on the handlers around a yield; nothing where there are none.
typedef struct Waiting {
  Cleanup *outermost;   // handler; NULL: none
  IrVar *own, *outer, *now;
} Waiting;

static Type *handled_type(Lower *l) {
  return type_union(l->program->types, simple_type(l, TYPE_NONE),
                    type_instance(l->program->types, NULL, library_class_name("BaseException")));
}

static IrVar *keep_handled(Lower *l, const char *name) {
  IrVar *var = lower_hidden(l, name, handled_type(l));
  lower_set(l, var, lower_runtime(l, RT_handled, var->type, 0, NULL));
  return var;
}

static void handlers_wait(Lower *l, Waiting *w) {
  *w = (Waiting){0};
  for (Cleanup *c = l->cleanup; c; c = c->outer)
    if (c->kind == CLEANUP_HANDLER)
      w->outermost = c;
  if (!w->outermost)
    return;
  w->own = keep_handled(l, "own");
  w->outer = lower_hidden(l, "outer", handled_type(l));
  lower_set(l, w->outer, lower_get(l, w->outermost->previous));
  ir_op1(&l->b, IR_handler_leave, NULL, lower_get(l, w->outer));
}

static IrTemp *handled_again(Lower *l, const Waiting *w, IrVar *var) {
  return lower_runtime(l, RT_handled_again, handled_type(l),
                       OPERANDS(lower_get(l, var), lower_get(l, w->outer), lower_get(l, w->now)));
}

static void handlers_go_on(Lower *l, Waiting *w) {
  if (!w->outermost)
    return;
  w->now = keep_handled(l, "now");
  for (Cleanup *c = l->cleanup; c; c = c->outer)
    if (c->kind == CLEANUP_HANDLER)
      lower_set(l, c->previous, handled_again(l, w, c->previous));
  IrTemp *own = handled_again(l, w, w->own);
  ir_op1(&l->b, IR_handler_leave, NULL, own);
  lower_runtime(l, RT_generator_chain, simple_type(l, TYPE_NONE), OPERANDS(self(l), own, lower_get(l, w->now)));
}

// integer: does it pass on what another iterator yields?
static void emit_yield(Lower *l, IrTemp *value, bool is_delegating) {
  Waiting waiting;
  handlers_wait(l, &waiting);
  value = lower_as(l, value, l->b.function->yielded);
  ir_emit(&l->b, IR_yield, NULL, 1, &value)->integer = is_delegating;
  handlers_go_on(l, &waiting);
}

// Gives the value; then what is sent.
IrTemp *lower_yield_value(Lower *l, IrTemp *value) {
  emit_yield(l, value, false);
  return ir_op0(&l->b, IR_received, object_type(l));
}

IrTemp *lower_yield(Lower *l, Node *node) {
  IrTemp *value = node->Yield.value ? lower_expression(l, node->Yield.value) : lower_none(l);
  if (!ir_is_reachable(&l->b))
    return lower_none(l);
  IrSite site = lower_site(l, node);
  IrTemp *received = lower_yield_value(l, value);
  lower_site_restore(l, site);
  return received;
}

// ---- yield from
//
//   loop:   plain resume of a known body?  more = generator_next: item, or done_fast
//           else                           item = delegate_step, or done
//   give:   yield item; goto loop

typedef struct Delegation {
  IrVar *iterator, *item, *result;
  Instance *body;   // of a generator whose body is known; NULL: an iterator of any kind
  IrBlock *loop, *give, *after;
} Delegation;

static void take_result(Lower *l, Delegation *d, RuntimeName name, IrTemp *from) {
  lower_set(l, d->result, lower_runtime(l, name, object_type(l), 1, &from));
  ir_jump(&l->b, d->after);
}

// The item of any iterator, which is passed what was sent or thrown.
static void delegate_step(Lower *l, Delegation *d) {
  IrBlock *more = ir_block(&l->b, "more"), *done = ir_block(&l->b, "done");
  IrVar *kept = lower_hidden(l, "given", object_type(l));
  IrTemp *item = lower_runtime(l, RT_delegate_step, object_type(l), OPERANDS(self(l), lower_get(l, d->iterator)));
  lower_set(l, kept, item);
  ir_branch(&l->b, ir_op1(&l->b, IR_is_aside, simple_type(l, TYPE_BOOL), item), done, more);
  ir_enter(&l->b, done);
  take_result(l, d, RT_delegate_result, self(l));
  ir_enter(&l->b, more);
  lower_set(l, d->item, lower_as(l, lower_get(l, kept), d->item->type));
  ir_jump(&l->b, d->give);
}

static void delegate_run(Lower *l, Delegation *d) {
  IrBlock *plain = ir_block(&l->b, "plain"), *passed = ir_block(&l->b, "passed");
  IrBlock *more = ir_block(&l->b, "more"), *done = ir_block(&l->b, "done");
  IrFunction *body = lower_generator_body(l, d->body);
  ir_branch(&l->b, lower_runtime(l, RT_generator_is_plain, simple_type(l, TYPE_BOOL), OPERANDS(self(l))), plain,
            passed);
  ir_enter(&l->b, plain);
  ir_branch(&l->b, lower_generator_next(l, body, d->iterator), more, done);
  ir_enter(&l->b, done);
  take_result(l, d, RT_delegate_result, lower_get(l, d->iterator));
  ir_enter(&l->b, more);
  lower_set(l, d->item, lower_as(l, lower_generator_item(l, body, d->iterator), d->item->type));
  ir_jump(&l->b, d->give);
  ir_enter(&l->b, passed);
}

static void open_delegate(Lower *l, Delegation *d, RuntimeName open, IrTemp *iterable, Type *item) {
  Type *type = d->body ? class_type(l, generator_class_name(d->body->frame)) : object_type(l);
  d->iterator = lower_hidden(l, "delegate", type);
  lower_set(l, d->iterator, lower_as(l, lower_runtime(l, open, object_type(l), OPERANDS(self(l), iterable)), type));
  d->item = lower_hidden(l, "item", item);
  d->result = lower_hidden(l, "returned", object_type(l));
  d->loop = ir_block(&l->b, "loop");
  d->give = ir_block(&l->b, "give");
  d->after = ir_block(&l->b, "after");
}

static IrTemp *delegate_all(Lower *l, Delegation *d) {
  ir_jump(&l->b, d->loop);
  d->loop->is_loop_head = true;
  ir_enter(&l->b, d->loop);
  if (d->body)
    delegate_run(l, d);
  delegate_step(l, d);
  ir_enter(&l->b, d->give);
  emit_yield(l, lower_get(l, d->item), true);
  ir_jump(&l->b, d->loop);
  ir_enter(&l->b, d->after);
  return lower_get(l, d->result);
}

// await VALUE; body: of a coroutine, if it is known.
static IrTemp *await_known(Lower *l, IrTemp *value, Instance *body) {
  Delegation d = {.body = body};
  open_delegate(l, &d, RT_await_open, value, object_type(l));
  return delegate_all(l, &d);
}

IrTemp *lower_await_value(Lower *l, IrTemp *value) { return await_known(l, value, NULL); }

// The next item of an asynchronous iterator; at its end it goes to `done`. No exception is caught for that, so that temporaries
// live on behind the loop.
//
//   awaited = async_open, or done
//   loop:     given = async_step: yield given; goto loop
//             else item = result, or done
IrTemp *lower_async_next(Lower *l, IrTemp *iterator, IrBlock *done) {
  IrBlock *loop = ir_block(&l->b, "loop"), *over = ir_block(&l->b, "over"), *more = ir_block(&l->b, "more");
  IrBlock *body = ir_block(&l->b, "body");
  IrVar *awaited = lower_hidden(l, "awaited", object_type(l)), *given = lower_hidden(l, "given", object_type(l));
  IrTemp *step = lower_runtime(l, RT_async_open, object_type(l), OPERANDS(self(l), iterator));
  lower_set(l, awaited, step);
  ir_branch(&l->b, ir_op1(&l->b, IR_is_aside, simple_type(l, TYPE_BOOL), step), done, loop);
  loop->is_loop_head = true;
  ir_enter(&l->b, loop);
  step = lower_runtime(l, RT_async_step, object_type(l), OPERANDS(self(l), lower_get(l, awaited)));
  lower_set(l, given, step);
  ir_branch(&l->b, ir_op1(&l->b, IR_is_aside, simple_type(l, TYPE_BOOL), step), over, more);
  ir_enter(&l->b, more);
  emit_yield(l, lower_get(l, given), true);
  ir_jump(&l->b, loop);
  ir_enter(&l->b, over);
  step = lower_runtime(l, RT_delegate_result, object_type(l), OPERANDS(self(l)));
  lower_set(l, given, step);
  ir_branch(&l->b, ir_op1(&l->b, IR_is_aside, simple_type(l, TYPE_BOOL), step), done, body);
  ir_enter(&l->b, body);
  return lower_get(l, given);
}

static Instance *known_coroutine(const Abs *value) {
  bool is_one = abs_is(value, ABS_INSTANCE) && value->instances.count == 1 && value->instances.items[0].generator;
  Instance *body = is_one ? value->instances.items[0].generator : NULL;
  return body && body->frame->is_coroutine && !body->frame->is_async_generator ? body : NULL;
}

IrTemp *lower_yield_from(Lower *l, Node *node) {
  Node *operand = node->YieldFrom.value;
  const Abs *abs = l->instance->types[operand->index];
  IrTemp *iterable = lower_expression(l, operand), *result;
  if (!ir_is_reachable(&l->b))
    return lower_none(l);
  IrSite site = lower_site(l, node);
  if (node->YieldFrom.is_await) {
    result = await_known(l, iterable, known_coroutine(abs));
  } else {
    Delegation d = {.body = lower_known_generator(abs)};
    open_delegate(l, &d, RT_delegate_open, iterable, lower_element_type(l, operand));
    result = delegate_all(l, &d);
  }
  lower_site_restore(l, site);
  return result;
}

// ---- running a known body

// The body that any generator among these values runs; NULL: they are not all generators of one body.
Instance *lower_known_generator(const Abs *value) {
  bool is_one = abs_is(value, ABS_INSTANCE) && value->instances.count == 1;
  Instance *body = is_one ? value->instances.items[0].generator : NULL;
  return body && !body->frame->is_coroutine ? body : NULL;
}

// The outermost iterable of a generator expression is evaluated where the expression stands.
static const Frame *evaluating_frame(const Lower *l, const Node *node) {
  const Node *own = l->frame->node;
  bool is_outermost = own->kind == N_GeneratorExp && own->GeneratorExp.generators.items[0]->comprehension.iter == node;
  return is_outermost ? l->frame->scope->parent->frame : l->frame;
}

bool lower_is_fresh_generator(Lower *l, Node *node) {
  if (node->kind == N_GeneratorExp)
    return !generator_is_fused(node);
  const Frame *frame = evaluating_frame(l, node);
  bool is_fresh = node->kind == N_Call;
  for (int i = 0; i < frame->instances.count && is_fresh; i++) {
    const Instance *target = frame->instances.items[i]->targets[node->index];
    is_fresh = !frame->instances.items[i]->is_reached || (target && target->frame->is_generator);
  }
  return is_fresh;
}

typedef struct Closing {
  const Instance *instance;
  bool matters;
} Closing;

// A loop over what is or may hold a generator: that is dropped with the frame.
static bool may_hold_generator(const Closing *c, const Node *iterable) {
  const Abs *abs = c->instance->types[iterable->index];
  return abs && abs->bits & (ABS_OBJECT | ABS_INSTANCE);
}

static void find_matter(Node *node, void *context) {
  Closing *c = context;
  if (node->kind == N_Try || node->kind == N_TryStar || node->kind == N_With)
    walk_kids(node, find_yield, &c->matters);
  else if (node->kind == N_For)
    c->matters |= may_hold_generator(c, node->For.iter);
  else if (node->kind == N_comprehension)
    c->matters |= may_hold_generator(c, node->comprehension.iter);
  c->matters |= node->kind == N_YieldFrom;
  if (!is_code(node))
    walk_kids(node, find_matter, c);
}

bool lower_closing_matters(const Instance *generator) {
  Closing c = {.instance = generator};
  const Node *node = generator->frame->node;
  if (node->kind == N_GeneratorExp)
    c.matters = generator->parameters[0]->bits & (ABS_OBJECT | ABS_INSTANCE);
  walk_kids((Node *)node, find_matter, &c);
  return c.matters;
}

IrTemp *lower_generator_next(Lower *l, IrFunction *body, IrVar *generator) {
  IrTemp *object = lower_get(l, generator);
  IrInstruction *next = ir_emit(&l->b, IR_generator_next, simple_type(l, TYPE_BOOL), 1, &object);
  next->function = body;
  return next->result;
}

IrTemp *lower_generator_item(Lower *l, IrFunction *body, IrVar *generator) {
  IrTemp *object = lower_get(l, generator);
  IrInstruction *item = ir_emit(&l->b, IR_generator_item, body->yielded, 1, &object);
  item->function = body;
  return item->result;
}

// ---- generator expressions

// (ELEMENT for TARGET in ITER …) as a value: ITER and iter() of it are evaluated here, all else in the body.
IrTemp *lower_generator_made(Lower *l, Node *node) {
  Instance *instance = l->instance->targets[node->index];
  Frame *frame = instance->frame;
  Node *first = node->GeneratorExp.generators.items[0]->comprehension.iter;
  IrTemp *iterable = lower_expression(l, first), *operands[frame->free.count + 1];
  if (!ir_is_reachable(&l->b))
    return lower_none(l);
  IrSite site = lower_site(l, node);
  if (node->GeneratorExp.generators.items[0]->comprehension.is_async)
    iterable = lower_runtime(l, RT_async_iter, object_type(l), 1, &iterable);
  else if (!generator_takes_directly(l->instance->types[first->index]))
    iterable = ir_op1(&l->b, IR_iter, object_type(l), iterable);
  for (int i = 0; i < frame->free.count; i++)
    operands[i] = cell_of(l, lower_variable(l, frame->free.items[i]));
  operands[frame->free.count] = lower_as(l, iterable, lower_abs(l, instance->parameters[0]));
  IrFunction *body = lower_generator_body(l, instance);
  IrInstruction *made = ir_emit(&l->b, IR_generator_new, class_type(l, body->generator_class), frame->free.count + 1,
                                operands);
  made->function = body;
  lower_site_restore(l, site);
  return made->result;
}

static void yield_element(Lower *l, void *element) {
  Node *node = element;
  IrTemp *value = lower_expression(l, node);
  if (!ir_is_reachable(&l->b))
    return;
  IrSite site = lower_site(l, node);
  lower_yield_value(l, value);
  lower_site_restore(l, site);
}

void lower_generator_expression_body(Lower *l, Node *node) {
  const Abs *outermost = l->instance->parameters[0];
  IrSite site = lower_site(l, node);
  const struct comprehension *first = &node->GeneratorExp.generators.items[0]->comprehension;
  IrTemp *iterator = lower_get(l, l->vars[0]);
  Cursor *cursor = first->is_async ? cursor_open_async(l, iterator, outermost, first->iter)
                                   : cursor_open_iterator(l, iterator, outermost, first->iter);
  lower_clauses_of(l, node, cursor, yield_element, node->GeneratorExp.elt);
  lower_site_restore(l, site);
}
