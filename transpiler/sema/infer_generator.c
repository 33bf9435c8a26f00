// infer_generator.c - what flows into generators and out of them.
//
// A generator is an object that knows the instance whose body it runs. Three cells of the instance say what may be yielded,
// sent and returned:
//
//   def g():                    g()            a generator of the instance g
//     x = yield 1               yielded {INT}, sent {NONE, STR}, returned {FLOAT}
//     return 2.0                next(g()) is an INT; gen.send("a") adds STR to what x may be
//
// A generator that inference loses sight of may be sent anything, and what it yields goes to unknown code.

#include "sema/infer_class.h"

#include <string.h>

static const Abs *simple(Infer *I, unsigned bits) { return abs_simple(&I->abs, bits); }

// A generator expression that a builtin consumes at once has no frame (scope.c).
bool generator_is_fused(const Node *node) { return node->GeneratorExp.scope->kind == SCOPE_COMPREHENSION; }

// A loop over one of these needs no iterator object, so that none is made for the outermost iterable either.
bool generator_takes_directly(const Abs *iterable) {
  if (abs_is(iterable, ABS_LIST) || abs_is(iterable, ABS_TUPLE) || abs_is(iterable, ABS_STR))
    return true;
  const Instance *body = abs_is(iterable, ABS_INSTANCE) && iterable->instances.count == 1
                             ? iterable->instances.items[0].generator
                             : NULL;
  return body && !body->frame->is_coroutine;
}

// ---- into cells

void infer_yielded(Infer *I, const Abs *value) {
  abs_cell_add(&I->abs, I->instance->yielded, value);
  if (I->instance->is_resumed_by_unknown)
    abs_escape(&I->abs, value);
}

void infer_returned(Infer *I, const Abs *value) {
  abs_cell_add(&I->abs, I->instance->returned, value);
  if (I->instance->is_resumed_by_unknown)
    abs_escape(&I->abs, value);
}

void infer_sent(Infer *I, const Abs *generator, const Abs *value) {
  for (int i = 0; generator && i < generator->instances.count; i++)
    if (generator->instances.items[i].generator)
      abs_cell_add(&I->abs, generator->instances.items[i].generator->sent, value);
}

void generator_escape(void *infer, Instance *body) {
  Infer *I = infer;
  if (body->is_resumed_by_unknown)
    return;
  body->is_resumed_by_unknown = true;
  abs_cell_add(&I->abs, body->sent, simple(I, ABS_OBJECT));
  abs_escape(&I->abs, abs_cell_root(body->yielded)->content);
  abs_escape(&I->abs, abs_cell_root(body->returned)->content);
}

// ---- yield from

// A class of the program may define what generators have; these methods are found by name at run time.
static const Abs *delegate_to_object(Infer *I, Node *node, const Abs *iterator, const Abs *sent) {
  const Abs *any = simple(I, ABS_OBJECT);
  infer_special(I, node, iterator, "send", &sent, 1);
  infer_special(I, node, iterator, "throw", &any, 1);
  infer_special(I, node, iterator, "close", NULL, 0);
  return any;   // StopIteration.value
}

static const Abs *delegate_result(Infer *I, Node *node, const Abs *iterable) {
  const Abs *result = NULL, *sent = cell_read(I, I->instance->sent);
  if (iterable->bits & ABS_OBJECT) {
    abs_escape(&I->abs, sent);
    return simple(I, ABS_OBJECT);
  }
  infer_sent(I, iterable, sent);
  for (int i = 0; i < iterable->instances.count; i++) {
    const AbsObject *object = &iterable->instances.items[i];
    if (object->generator)
      result = abs_join(&I->abs, result, cell_read(I, object->generator->returned));
    else if (object->info)
      result = abs_join(&I->abs, result,
                        delegate_to_object(I, node, infer_special(I, node, iterable, "__iter__", NULL, 0), sent));
    else
      result = abs_join(&I->abs, result, simple(I, ABS_NONE));
  }
  return iterable->bits & ~ABS_INSTANCE ? abs_join(&I->abs, result, simple(I, ABS_NONE)) : result;
}

// ---- await: what the coroutine returns

// What is awaited yields to the event loop, which knows futures of all kinds; an asynchronous generator's cell is for its
// items alone.
static void infer_waits(Infer *I) {
  if (!I->frame->is_async_generator)
    infer_yielded(I, simple(I, ABS_OBJECT));
}

const Abs *infer_await(Infer *I, Node *node, const Abs *value) {
  const Abs *result = NULL, *any = simple(I, ABS_OBJECT);
  if (!value)
    return NULL;
  infer_waits(I);
  if (value->bits & ABS_OBJECT)
    return any;
  for (int i = 0; i < value->instances.count; i++) {
    const AbsObject *object = &value->instances.items[i];
    const Abs *one = abs_object(&I->abs, object);
    if (object->generator) {
      if (!object->generator->frame->is_async_generator)
        result = abs_join(&I->abs, result, cell_read(I, object->generator->returned));
      continue;
    }
    const Abs *iterator = infer_special(I, node, one, "__await__", NULL, 0);
    bool is_known = iterator && abs_is(iterator, ABS_INSTANCE) && iterator->instances.count == 1 &&
                    iterator->instances.items[0].generator;
    infer_sent(I, iterator, any);
    result = abs_join(&I->abs, result, is_known ? cell_read(I, iterator->instances.items[0].generator->returned) : any);
  }
  return result;
}

// await object.NAME(args): a special method, called by name at run time.
const Abs *infer_await_special(Infer *I, Node *node, const Abs *object, const char *name, const Abs **args, int count) {
  if (!object || object->bits & ABS_OBJECT)
    return object ? simple(I, ABS_OBJECT) : NULL;
  return infer_await(I, node, infer_special(I, node, object, name, args, count));
}

// ---- async for

// What __aiter__ returns: an asynchronous generator is its own iterator.
const Abs *infer_async_iterator(Infer *I, Node *place, const Abs *iterable) {
  const Abs *iterator = NULL;
  if (!iterable || iterable->bits & ABS_OBJECT)
    return iterable;
  for (int i = 0; i < iterable->instances.count; i++) {
    const AbsObject *object = &iterable->instances.items[i];
    const Abs *one = abs_object(&I->abs, object);
    if (!object->generator)
      one = infer_special(I, place, one, "__aiter__", NULL, 0);
    else if (!object->generator->frame->is_async_generator)
      one = NULL;
    iterator = abs_join(&I->abs, iterator, one);
  }
  return iterator;
}

// What its __anext__ returns, awaited.
const Abs *infer_async_next(Infer *I, Node *place, const Abs *iterator) {
  const Abs *item = NULL;
  if (!iterator)
    return NULL;
  infer_waits(I);
  if (iterator->bits & ABS_OBJECT)
    return iterator;
  for (int i = 0; i < iterator->instances.count; i++) {
    const AbsObject *object = &iterator->instances.items[i];
    const Abs *one = abs_object(&I->abs, object);
    item = abs_join(&I->abs, item,
                    object->generator ? cell_read(I, object->generator->yielded)
                                      : infer_await_special(I, place, one, "__anext__", NULL, 0));
  }
  return item;
}

static const Abs *infer_yield_from(Infer *I, Node *node) {
  if (node->YieldFrom.is_await)
    return infer_await(I, node, infer_expression(I, node->YieldFrom.value));
  const Abs *iterable = infer_expression(I, node->YieldFrom.value);
  if (!iterable)
    return NULL;
  infer_yielded(I, infer_element(I, iterable));
  return delegate_result(I, node, iterable);
}

const Abs *infer_yield(Infer *I, Node *node) {
  if (node->kind == N_YieldFrom)
    return infer_yield_from(I, node);
  const Abs *value = node->Yield.value ? infer_expression(I, node->Yield.value) : simple(I, ABS_NONE);
  if (!value)
    return NULL;
  infer_yielded(I, value);
  return cell_read(I, I->instance->sent);
}
