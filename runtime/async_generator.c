// async_generator.c - asynchronous generators: async def with yield, (x async for x in y). The rules are those of PEP 525
// and CPython's Objects/genobject.c.
//
// The body is a generator's. When it stops where it delegates, it awaits, and what it gives is for the event loop; where it
// stops at a yield, it gives an item, which ends the awaiting of __anext__() as the value of a StopIteration. The methods
// return a *step*, an awaitable that runs the body until then:
//
//   __anext__(), asend(x)   async_generator_asend
//   athrow(…), aclose()     async_generator_athrow
//
// is_stepping: between the first turn of a step and its end, during which no other step may begin. is_closed: it has ended,
// or aclose() has begun. has_hooks: sys.set_asyncgen_hooks was asked.
//
// `async for` over a generator runs it without such an object (kk_async_open, kk_async_step).
//
// anext_awaitable is what anext(iterator, default) returns: the same with a default in the place of StopAsyncIteration.
#include "function_internal.h"
#include "itertools.h"

typedef struct KkAsyncHooks {
  Value first_iteration, finalizer;   // None: none
} KkAsyncHooks;

typedef enum Purpose { STEP_SEND, STEP_THROW, STEP_CLOSE } Purpose;
typedef enum Stage { STAGE_NEW, STAGE_RUNS, STAGE_OVER } Stage;

typedef struct KkAsyncStep {
  KkHeader header;
  KkGenerator *generator;
  Purpose purpose;
  Stage stage;
  Value sent;                     // by asend()
  Value type, value, traceback;   // athrow()'s arguments
} KkAsyncStep;

static KkGenerator *generator(Value v) { return kk_value_ref(v); }
static KkAsyncStep *step_of(Value v) { return kk_value_ref(v); }

// ---- hooks

static KkAsyncHooks *hooks(void) { return kk_thread->async_hooks; }

static KkNone begin_hooks(KkGenerator *g) {
  if (g->has_hooks)
    return 0;
  g->has_hooks = true;
  if (!hooks())
    return 0;
  g->hook = hooks()->finalizer;
  Value self = kk_value_from_ref(g);
  Value called = kk_value_is_none(hooks()->first_iteration) ? self : kk_call(hooks()->first_iteration, &self, 1, NULL);
  return kk_value_is_aside(called) ? KK_NONE_ASIDE : 0;
}

KkNone kk_async_generator_end(KkGenerator *g) {
  Value self = kk_value_from_ref(g);
  if (g->state == KK_GENERATOR_ENDED)
    return 0;
  if (g->has_hooks && !g->is_closed && !kk_value_is_none(g->hook))
    return kk_value_is_aside(kk_call(g->hook, &self, 1, NULL)) ? KK_NONE_ASIDE : 0;
  return kk_generator_close(self);
}

KkNone kk_sys_set_asyncgen_hooks(Value first_iteration, Value finalizer) {
  Value given[] = {first_iteration, finalizer};
  static const char *const names[] = {"firstiter", "finalizer"};
  for (int i = 0; i < 2; i++)
    if (!kk_value_is_aside(given[i]) && !kk_value_is_none(given[i]) && kk_builtin_callable(given[i]) != 1) {
      kk_raise(KK_TypeError, "callable %s expected, got %T", names[i], given[i]);
      return KK_NONE_ASIDE;
    }
  KkAsyncHooks *made = kk_block_scanned(sizeof *made);
  *made = hooks() ? *hooks() : (KkAsyncHooks){KK_VALUE_NONE, KK_VALUE_NONE};
  if (!kk_value_is_aside(first_iteration))
    made->first_iteration = first_iteration;
  if (!kk_value_is_aside(finalizer))
    made->finalizer = finalizer;
  kk_thread->async_hooks = made;
  return 0;
}

KkTuple *kk_sys__asyncgen_hooks(void) {
  Value items[] = {hooks() ? hooks()->first_iteration : KK_VALUE_NONE, hooks() ? hooks()->finalizer : KK_VALUE_NONE};
  return kk_tuple_from_values(items, 2);
}

// ---- the turns of a step

static Value raise(KkClassId class, const char *text) {
  kk_raise(class, "%s", text);
  return KK_VALUE_ASIDE;
}

static void raise_stop_with(Value value) {
  if (kk_value_is_none(value))
    kk_raise_empty(KK_StopIteration);
  else
    kk_raise_one(KK_StopIteration, value);
}

static bool is_awaiting(const KkGenerator *g) { return g->state > 0 && g->state & KK_GENERATOR_DELEGATES; }
static bool is_ending(void) { return kk_pending_is(KK_StopAsyncIteration) || kk_pending_is(KK_GeneratorExit); }

// What the body gave goes to the event loop, or is the step's result.
static Value turn_sent(KkGenerator *g, Value given) {
  if (!kk_value_is_aside(given) && is_awaiting(g))
    return given;
  g->is_stepping = false;
  if (!kk_value_is_aside(given)) {
    raise_stop_with(given);
    return KK_VALUE_ASIDE;
  }
  if (!kk_pending())
    kk_raise_empty(KK_StopAsyncIteration);
  g->is_closed |= is_ending();
  return KK_VALUE_ASIDE;
}

// The same for aclose(): it is done when the body has ended.
static Value turn_closed(KkGenerator *g, Value given) {
  if (!kk_value_is_aside(given) && is_awaiting(g))
    return given;
  g->is_stepping = false;
  if (!kk_value_is_aside(given))
    return raise(KK_RuntimeError, "async generator ignored GeneratorExit");
  if (kk_pending() && !is_ending())
    return KK_VALUE_ASIDE;
  kk_clear_pending();
  kk_raise_empty(KK_StopIteration);
  return KK_VALUE_ASIDE;
}

static Value turn(KkAsyncStep *s, Value given) {
  Value result = s->purpose == STEP_CLOSE ? turn_closed(s->generator, given) : turn_sent(s->generator, given);
  if (kk_value_is_aside(result))
    s->stage = STAGE_OVER;
  return result;
}

static Value first_throw(KkAsyncStep *s) {
  KkGenerator *g = s->generator;
  KkException *e = NULL;
  if (s->purpose == STEP_CLOSE) {
    g->is_closed = true;
    kk_raise_empty(KK_GeneratorExit);
    e = kk_take_pending();
  } else {
    e = kk_generator_thrown(s->type, s->value, s->traceback);
  }
  return turn(s, e ? kk_generator_throw_in(g, e) : KK_VALUE_ASIDE);
}

static Value over(KkAsyncStep *s, KkClassId class, const char *text) {
  s->stage = STAGE_OVER;
  if (text)
    kk_raise(class, "%s", text);
  else
    kk_raise_empty(class);
  return KK_VALUE_ASIDE;
}

static Value begin_throw(KkAsyncStep *s, Value sent) {
  KkGenerator *g = s->generator;
  if (g->is_stepping)
    return over(s, KK_RuntimeError,
                s->purpose == STEP_CLOSE ? "aclose(): asynchronous generator is already running"
                                         : "athrow(): asynchronous generator is already running");
  if (g->is_closed)
    return over(s, KK_StopAsyncIteration, NULL);
  if (!kk_value_is_none(sent))
    return raise(KK_RuntimeError, "can't send non-None value to a just-started coroutine");
  s->stage = STAGE_RUNS;
  g->is_stepping = true;
  return first_throw(s);
}

static const char *reuse_text(const KkAsyncStep *s) {
  return s->purpose == STEP_SEND ? "cannot reuse already awaited __anext__()/asend()"
                                 : "cannot reuse already awaited aclose()/athrow()";
}

static Value throwing_step(KkAsyncStep *s, Value sent) {
  if (s->generator->state == KK_GENERATOR_ENDED)
    return over(s, KK_StopIteration, NULL);
  return s->stage == STAGE_NEW ? begin_throw(s, sent) : turn(s, kk_generator_pass(s->generator, sent));
}

static KkNone check_free(const KkGenerator *g) {
  if (!g->is_stepping)
    return 0;
  kk_raise(KK_RuntimeError, "anext(): asynchronous generator is already running");
  return KK_NONE_ASIDE;
}

static Value sending_step(KkAsyncStep *s, Value sent) {
  KkGenerator *g = s->generator;
  if (s->stage == STAGE_NEW) {
    if (check_free(g) != 0)
      return KK_VALUE_ASIDE;
    sent = kk_value_is_none(sent) ? s->sent : sent;
    s->stage = STAGE_RUNS;
  }
  g->is_stepping = true;
  return turn(s, kk_generator_pass(g, sent));
}

Value kk_async_generator_asend_send(Value self, Value value) {
  KkAsyncStep *s = step_of(self);
  if (s->stage == STAGE_OVER)
    return raise(KK_RuntimeError, reuse_text(s));
  return s->purpose == STEP_SEND ? sending_step(s, value) : throwing_step(s, value);
}

Value kk_async_generator_asend_throw(Value self, Value type, Value value, Value traceback) {
  KkAsyncStep *s = step_of(self);
  if (s->stage == STAGE_OVER)
    return raise(KK_RuntimeError, reuse_text(s));
  KkException *e = kk_generator_thrown(type, value, traceback);
  return e ? turn(s, kk_generator_throw_in(s->generator, e)) : KK_VALUE_ASIDE;
}

KkNone kk_async_generator_asend_close(Value self) {
  step_of(self)->stage = STAGE_OVER;
  return 0;
}

Value kk_async_generator_asend_op_await(Value self) { return self; }
static Value step_next(Value self) { return kk_async_generator_asend_send(self, KK_VALUE_NONE); }

// ---- methods, attributes

static Value step_new(Value self, KkAsyncStep wanted, KkClassId class) {
  KkGenerator *g = generator(self);
  if (begin_hooks(g) != 0)
    return KK_VALUE_ASIDE;
  KkAsyncStep *s = kk_alloc(sizeof *s, class);
  wanted.header = s->header;
  wanted.generator = g;
  *s = wanted;
  return kk_value_from_ref(s);
}

Value kk_async_generator_asend(Value self, Value value) {
  return step_new(self, (KkAsyncStep){.purpose = STEP_SEND, .sent = value}, KK_async_generator_asend);
}
Value kk_async_generator_op_anext(Value self) { return kk_async_generator_asend(self, KK_VALUE_NONE); }

Value kk_async_generator_athrow(Value self, Value type, Value value, Value traceback) {
  return step_new(self, (KkAsyncStep){.purpose = STEP_THROW, .type = type, .value = value, .traceback = traceback},
                  KK_async_generator_athrow);
}

Value kk_async_generator_aclose(Value self) {
  return step_new(self, (KkAsyncStep){.purpose = STEP_CLOSE}, KK_async_generator_athrow);
}

Value kk_async_generator_op_aiter(Value self) { return self; }
Value kk_async_generator_op_name(Value self) { return kk_generator_op_name(self); }
Value kk_async_generator_op_qualname(Value self) { return kk_generator_op_qualname(self); }
KkBool kk_async_generator_get_ag_running(Value self) { return generator(self)->is_stepping; }
KkBool kk_async_generator_get__is_over(Value self) { return generator(self)->is_closed; }
Value kk_async_generator_get_ag_await(Value self) { return kk_generator_get_gi_yieldfrom(self); }

static Value async_generator_repr(Value v) {
  const KkCode *code = generator(v)->kind->code;
  return kk_value_from_ref(
      kk_text_format("<async_generator object %s at %U>", code->qualname, kk_address_text(kk_value_ref(v))));
}

static void async_generator_init(KkClass *class) { class->slots.repr = async_generator_repr; }
static void step_init(KkClass *class) { kk_iterator_slots(class, step_next); }

void kk_async_generator_ready(void) {
  kk_class_ready(KK_async_generator, async_generator_init);
  kk_class_ready(KK_async_generator_asend, step_init);
  kk_class_ready(KK_async_generator_athrow, step_init);
}

// ---- async for

static Value ended(KkGenerator *g) {
  kk_clear_pending();
  g->result = KK_VALUE_ASIDE;
  return KK_VALUE_ASIDE;
}

Value kk_async_open(KkGenerator *g, Value iterator) {
  Value awaitable = iterator;
  if (!kk_value_is(iterator, KK_async_generator)) {
    awaitable = kk_call_method(iterator, KK_STR("__anext__"), NULL, 0, NULL);
    awaitable = kk_value_is_aside(awaitable) ? awaitable : kk_await_open(g, awaitable);
    return kk_value_is_aside(awaitable) && kk_pending_is(KK_StopAsyncIteration) ? ended(g) : awaitable;
  }
  if (check_free(generator(iterator)) != 0 || begin_hooks(generator(iterator)) != 0)
    return KK_VALUE_ASIDE;
  generator(iterator)->is_stepping = true;
  return g->delegate = iterator;
}

// What an asynchronous generator gave: for the event loop, or the item, or its end.
static Value item_of(KkGenerator *g, KkGenerator *inner, Value given) {
  if (!kk_value_is_aside(given) && is_awaiting(inner))
    return given;
  inner->is_stepping = false;
  if (!kk_value_is_aside(given)) {
    g->result = given;
    return KK_VALUE_ASIDE;
  }
  inner->is_closed |= !kk_pending() || is_ending();
  return kk_pending() ? KK_VALUE_ASIDE : ended(g);
}

static Value step_inner(KkGenerator *g, KkGenerator *inner) {
  KkException *e = g->thrown;
  Value sent = g->received;
  g->thrown = NULL;
  g->received = KK_VALUE_NONE;
  if (e && kk_exception_is(e, KK_GeneratorExit) && g->header.class_id != KK_async_generator) {
    kk_reraise(e);   // as the step that CPython makes here is closed, which does nothing
    return KK_VALUE_ASIDE;
  }
  return item_of(g, inner, e ? kk_generator_throw_in(inner, e) : kk_generator_pass(inner, sent));
}

Value kk_async_step(KkGenerator *g, Value iterator) {
  if (kk_value_is(iterator, KK_async_generator))
    return step_inner(g, generator(iterator));
  Value given = kk_delegate_step(g, iterator);
  return kk_value_is_aside(given) && kk_pending() && kk_pending_is(KK_StopAsyncIteration) ? ended(g) : given;
}

// ---- aiter(), anext()

Value kk_builtin_aiter(Value iterable) {
  if (!kk_has_special(iterable, KK_STR("__aiter__"))) {
    kk_raise(KK_TypeError, "'%T' object is not an async iterable", iterable);
    return KK_VALUE_ASIDE;
  }
  Value iterator = kk_call_method(iterable, KK_STR("__aiter__"), NULL, 0, NULL);
  if (kk_value_is_aside(iterator) || kk_has_special(iterator, KK_STR("__anext__")))
    return iterator;
  kk_raise(KK_TypeError, "aiter() returned not an async iterator of type '%T'", iterator);
  return KK_VALUE_ASIDE;
}

typedef struct KkAnext {
  KkHeader header;
  Value awaitable, iterator, fallback;   // iterator: aside until the first turn
} KkAnext;

Value kk_builtin_anext(Value iterator, Value fallback) {
  if (!kk_has_special(iterator, KK_STR("__anext__"))) {
    kk_raise(KK_TypeError, "'%T' object is not an async iterator", iterator);
    return KK_VALUE_ASIDE;
  }
  Value awaitable = kk_call_method(iterator, KK_STR("__anext__"), NULL, 0, NULL);
  if (kk_value_is_aside(awaitable) || kk_value_is_aside(fallback))
    return awaitable;
  kk_anext_awaitable_class();
  KkAnext *made = kk_alloc(sizeof *made, KK_anext_awaitable);
  *made = (KkAnext){made->header, awaitable, KK_VALUE_ASIDE, fallback};
  return kk_value_from_ref(made);
}

static KkAnext *anext(Value v) { return kk_value_ref(v); }

static Value anext_iterator(KkAnext *a) {
  if (kk_value_is_aside(a->iterator))
    a->iterator = kk_await_iterator(a->awaitable);
  return a->iterator;
}

static Value or_fallback(KkAnext *a, Value item) {
  if (!kk_value_is_aside(item))
    return item;
  if (!kk_pending()) {
    kk_raise_stop(a->iterator);
  } else if (kk_pending_is(KK_StopAsyncIteration)) {
    kk_clear_pending();
    raise_stop_with(a->fallback);
  }
  return KK_VALUE_ASIDE;
}

Value kk_anext_awaitable_send(Value self, Value value) {
  Value iterator = anext_iterator(anext(self));
  return kk_value_is_aside(iterator) ? iterator : or_fallback(anext(self), kk_iterator_send(iterator, value));
}

Value kk_anext_awaitable_throw(Value self, Value type, Value value, Value traceback) {
  Value iterator = anext_iterator(anext(self));
  KkException *e = kk_value_is_aside(iterator) ? NULL : kk_generator_thrown(type, value, traceback);
  return e ? or_fallback(anext(self), kk_iterator_throw(iterator, e)) : KK_VALUE_ASIDE;
}

KkNone kk_anext_awaitable_close(Value self) {
  Value iterator = anext_iterator(anext(self));
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  return kk_value_is_aside(kk_call_method(iterator, KK_STR("close"), NULL, 0, NULL)) ? KK_NONE_ASIDE : 0;
}

Value kk_anext_awaitable_op_await(Value self) { return self; }
static Value anext_next(Value self) { return kk_anext_awaitable_send(self, KK_VALUE_NONE); }
void kk_anext_awaitable_class_init(KkClass *class) { kk_iterator_slots(class, anext_next); }
