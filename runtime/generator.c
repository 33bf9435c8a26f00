// generator.c - generators as objects: next, send, throw, close; `yield from`. The rules are those of CPython's
// Objects/genobject.c and of PEP 342, 380 and 479.
#include "foreign.h"
#include "finalize.h"
#include "function_internal.h"
#include "kukri.h"

// ---- the ends of a body

const char *kk_generator_noun(const KkGenerator *g) {
  switch (g->header.class_id) {
  case KK_coroutine: return "coroutine";
  case KK_async_generator: return "async generator";
  default: return "generator";
  }
}

static void raise_running(const KkGenerator *g) {
  kk_raise(KK_ValueError, "%s already executing", kk_generator_noun(g));
}

KkBool kk_generator_refuse(KkGenerator *g, int state) {
  g->state = state;
  if (state == KK_GENERATOR_RUNNING) {
    raise_running(g);
    return KK_BOOL_ASIDE;
  }
  g->result = KK_VALUE_NONE;
  if (g->header.class_id != KK_coroutine)
    return 0;
  kk_raise(KK_RuntimeError, "cannot reuse already awaited coroutine");
  return KK_BOOL_ASIDE;
}

// PEP 479, 525: what would end somebody's loop by leaving the body becomes the cause of a RuntimeError.
static void replace_stop(const KkGenerator *g, const char *name) {
  KkException *stop = kk_take_pending();
  kk_raise(KK_RuntimeError, "%s raised %s", kk_generator_noun(g), name);
  KkException *e = kk_thread->exception;
  e->cause = e->context = stop;
  e->suppress_context = true;
}

void kk_generator_clear(KkGenerator *g) { memset(g + 1, 0, g->kind->size - sizeof *g); }

KkBool kk_generator_failed(KkGenerator *g) {
  g->state = KK_GENERATOR_ENDED;
  if (kk_process.ends)
    kk_generator_clear(g);
  g->result = KK_VALUE_NONE;
  g->delegate = KK_VALUE_ASIDE;
  if (kk_pending_is(KK_StopIteration))
    replace_stop(g, "StopIteration");
  else if (g->header.class_id == KK_async_generator && kk_pending_is(KK_StopAsyncIteration))
    replace_stop(g, "StopAsyncIteration");
  return KK_BOOL_ASIDE;
}

Value kk_generator_raise_thrown(KkGenerator *g) {
  KkException *e = g->thrown;
  g->thrown = NULL;
  kk_reraise(e);
  return KK_VALUE_ASIDE;
}

// What is thrown in gets as its context what the generator itself handles, and nothing else.
KkNone kk_generator_chain(KkGenerator *g, const KkException *own, const KkException *now) {
  if (!g->thrown || !own || own == now)
    return 0;
  kk_raise_object(g->thrown);
  kk_clear_pending();
  return 0;
}

// ---- next, send

static KkGenerator *generator(Value v) { return kk_value_ref(v); }

bool kk_is_coroutine_like(Value v) { return kk_value_is(v, KK_generator) || kk_value_is(v, KK_coroutine); }

Value kk_generator_step(Value v) {
  KkGenerator *g = generator(v);
  return g->kind->step(g);
}

void kk_raise_stop(Value iterator) {
  Value result = kk_is_coroutine_like(iterator) ? kk_generator_take_result(generator(iterator)) : KK_VALUE_NONE;
  if (kk_value_is_none(result))
    kk_raise_empty(KK_StopIteration);
  else
    kk_raise_one(KK_StopIteration, result);
}

// The item, or StopIteration in the place of the end.
static Value or_stop(KkGenerator *g, Value item) {
  if (kk_value_is_aside(item) && !kk_pending())
    kk_raise_stop(kk_value_from_ref(g));
  return item;
}

Value kk_generator_pass(KkGenerator *g, Value sent) {
  if (g->state == KK_GENERATOR_NEW && !kk_value_is_none(sent)) {
    kk_raise(KK_TypeError, "can't send non-None value to a just-started %s", kk_generator_noun(g));
    return KK_VALUE_ASIDE;
  }
  if (g->state > 0)
    g->received = sent;
  return g->kind->step(g);
}

Value kk_generator_send(Value self, Value value) {
  return or_stop(generator(self), kk_generator_pass(generator(self), value));
}

// ---- throw

// Where it has not begun, the exception strikes at its first line.
static Value throw_at_start(KkGenerator *g, KkException *e) {
  g->state = KK_GENERATOR_ENDED;
  kk_reraise(e);
  if (g->kind->start)
    kk_traceback(g->kind->start);
  kk_generator_failed(g);
  return KK_VALUE_ASIDE;
}

Value kk_generator_throw_in(KkGenerator *g, KkException *e) {
  switch (g->state) {
  case KK_GENERATOR_NEW: return throw_at_start(g, e);
  case KK_GENERATOR_RUNNING: raise_running(g); return KK_VALUE_ASIDE;
  case KK_GENERATOR_ENDED: kk_reraise(e); return KK_VALUE_ASIDE;
  default: g->thrown = e; return g->kind->step(g);
  }
}

// throw(CLASS, value): value is an instance of it already, or its arguments.
static Value instance_of(Value class, Value value) {
  if (kk_value_is_aside(value) || kk_value_is_none(value))
    return kk_call(class, NULL, 0, NULL);
  if (kk_isinstance(value, class) == 1)
    return value;
  if (!kk_is_instance_of(value, KK_tuple))
    return kk_call(class, &value, 1, NULL);
  const KkTuple *args = kk_value_ref(value);
  return kk_call(class, args->items, (size_t)args->length, NULL);
}

// The exception that the arguments of throw() describe; aside: they describe none.
static Value thrown_value(Value type, Value value) {
  if (kk_is_exception_class(type))
    return instance_of(type, value);
  if (!kk_is_instance_of(type, KK_BaseException)) {
    kk_raise(KK_TypeError, "exceptions must be classes or instances deriving from BaseException, not %T", type);
    return KK_VALUE_ASIDE;
  }
  if (kk_value_is_aside(value) || kk_value_is_none(value))
    return type;
  kk_raise(KK_TypeError, "instance exception may not have a separate value");
  return KK_VALUE_ASIDE;
}

KkException *kk_generator_thrown(Value type, Value value, Value traceback) {
  bool has_traceback = !kk_value_is_aside(traceback) && !kk_value_is_none(traceback);
  if (has_traceback && !kk_value_is(traceback, KK_traceback) && !kk_is_foreign(traceback)) {
    kk_raise(KK_TypeError, "throw() third argument must be a traceback object");
    return NULL;
  }
  Value thrown = thrown_value(type, value);
  if (!kk_value_is_aside(thrown) && !kk_is_instance_of(thrown, KK_BaseException)) {
    kk_raise(KK_TypeError, "calling %R should have returned an instance of BaseException, not %T", type, thrown);
    thrown = KK_VALUE_ASIDE;
  }
  if (kk_value_is_aside(thrown))   // what making the exception raised is thrown instead
    return kk_is_exception_class(type) ? kk_take_pending() : NULL;
  KkException *e = kk_value_ref(thrown);
  if (has_traceback && kk_is_foreign(traceback))
    return kk_BaseException_set_traceback(thrown, traceback) ? NULL : e;
  if (has_traceback)
    e->traceback = kk_value_ref(traceback);
  return e;
}

Value kk_generator_throw(Value self, Value type, Value value, Value traceback) {
  KkException *e = kk_generator_thrown(type, value, traceback);
  return e ? or_stop(generator(self), kk_generator_throw_in(generator(self), e)) : KK_VALUE_ASIDE;
}

// ---- close

// After GeneratorExit was thrown in: it must have ended, by returning or by letting it pass.
static KkNone check_closed(const KkGenerator *g, Value item) {
  if (!kk_value_is_aside(item)) {
    kk_raise(KK_RuntimeError, "%s ignored GeneratorExit", kk_generator_noun(g));
    return KK_NONE_ASIDE;
  }
  if (kk_pending() && !kk_pending_is(KK_GeneratorExit) && !kk_pending_is(KK_StopIteration))
    return KK_NONE_ASIDE;
  kk_clear_pending();
  return 0;
}

KkNone kk_generator_close(Value v) {
  KkGenerator *g = generator(v);
  if (g->state == KK_GENERATOR_NEW)
    g->state = KK_GENERATOR_ENDED;
  if (g->state == KK_GENERATOR_ENDED)
    return 0;
  kk_raise_empty(KK_GeneratorExit);
  KkNone closed = check_closed(g, kk_generator_throw_in(g, kk_take_pending()));
  if (g->state == KK_GENERATOR_ENDED)
    g->result = KK_VALUE_NONE;
  return closed;
}

static KkNone end(KkGenerator *g) {
  return g->header.class_id == KK_async_generator ? kk_async_generator_end(g)
                                                  : kk_generator_close(kk_value_from_ref(g));
}

static void close_unwatched(void *object) { (void)end(object); }

void kk_generator_watch(KkGenerator *g) {
  g->is_watched = true;
  kk_finalizer_add(g, close_unwatched);
}

KkNone kk_generator_drop(Value v) {
  KkException *handled = kk_thread->handled;
  if (end(generator(v)) != 0)
    kk_report_ignored(v);
  kk_thread->handled = handled;
  return 0;
}

// ---- yield from

Value kk_delegate_open(KkGenerator *g, Value iterable) {
  if (kk_value_is(iterable, KK_coroutine)) {
    kk_raise(KK_TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
    return KK_VALUE_ASIDE;
  }
  return g->delegate = kk_value_is(iterable, KK_generator) ? iterable : kk_iter(iterable);
}

// What the iterator gave. At its end g's result is that of `yield from`.
static Value delegate_item(KkGenerator *g, Value iterator, Value item) {
  if (!kk_value_is_aside(item))
    return item;
  if (!kk_pending()) {
    g->result = kk_is_coroutine_like(iterator) ? kk_generator_take_result(generator(iterator)) : KK_VALUE_NONE;
  } else if (kk_pending_is(KK_StopIteration)) {
    g->result = kk_thread->exception->extra[KK_EXTRA_VALUE];
    kk_clear_pending();
  }
  return KK_VALUE_ASIDE;
}

// StopIteration of a class's __next__ keeps its value only where that is called by name.
static Value next_of(Value iterator) {
  if (kk_is_coroutine_like(iterator))
    return kk_generator_step(iterator);
  if (kk_class_of(iterator)->is_heap || kk_is_foreign(iterator))
    return kk_call_method(iterator, KK_STR("__next__"), NULL, 0, NULL);
  return kk_next(iterator);
}

static Value optional_method(Value v, KkStr *name) { return kk_getattr_default(v, name, KK_VALUE_ASIDE); }

static KkNone close_object(Value iterator) {
  Value method = optional_method(iterator, KK_STR("close"));
  if (!kk_value_is_aside(method))
    return kk_value_is_aside(kk_call0(method)) ? KK_NONE_ASIDE : 0;
  if (kk_pending())
    kk_report_ignored(iterator);
  return 0;
}

// The iterator is closed, if it can be, before GeneratorExit strikes here.
static Value delegate_close(Value iterator, KkException *e) {
  KkNone closed = 0;
  if (kk_is_coroutine_like(iterator)) {
    closed = kk_generator_close(iterator);
  } else {
    closed = close_object(iterator);
  }
  if (closed == 0)
    kk_reraise(e);
  return KK_VALUE_ASIDE;
}

Value kk_iterator_throw(Value iterator, KkException *e) {
  if (kk_is_coroutine_like(iterator))
    return kk_generator_throw_in(generator(iterator), e);
  Value method = optional_method(iterator, KK_STR("throw")), thrown = kk_value_from_ref(e);
  if (!kk_value_is_aside(method))
    return kk_call(method, &thrown, 1, NULL);
  if (!kk_pending())
    kk_reraise(e);
  return KK_VALUE_ASIDE;
}

Value kk_iterator_send(Value iterator, Value sent) {
  if (kk_value_is_none(sent))
    return next_of(iterator);
  if (kk_is_coroutine_like(iterator))
    return kk_generator_pass(generator(iterator), sent);
  return kk_call_method(iterator, KK_STR("send"), &sent, 1, NULL);
}

static Value delegate_throw(KkGenerator *g, Value iterator, KkException *e) {
  if (kk_exception_is(e, KK_GeneratorExit) && g->header.class_id != KK_async_generator)   // that throws on, by athrow()
    return delegate_close(iterator, e);
  bool can_throw = kk_is_coroutine_like(iterator) || kk_hasattr(iterator, KK_STR("throw")) == 1;
  Value item = kk_iterator_throw(iterator, e);
  return can_throw ? delegate_item(g, iterator, item) : item;
}

Value kk_delegate_step(KkGenerator *g, Value iterator) {
  KkException *e = g->thrown;
  Value sent = g->received;
  g->thrown = NULL;
  g->received = KK_VALUE_NONE;
  return e ? delegate_throw(g, iterator, e) : delegate_item(g, iterator, kk_iterator_send(iterator, sent));
}

// ---- attributes

static Value text(const char *s) { return kk_value_from_ref(kk_str_from_utf8z(s)); }

Value kk_generator_op_name(Value self) { return text(generator(self)->kind->code->name); }
Value kk_generator_op_qualname(Value self) { return text(generator(self)->kind->code->qualname); }
KkBool kk_generator_get_gi_running(Value self) { return generator(self)->state == KK_GENERATOR_RUNNING; }
KkBool kk_generator_get_gi_suspended(Value self) { return generator(self)->state > 0; }

Value kk_generator_get_gi_yieldfrom(Value self) {
  const KkGenerator *g = generator(self);
  bool delegates = g->state > 0 && g->state & KK_GENERATOR_DELEGATES;
  return delegates ? g->delegate : KK_VALUE_NONE;
}

static Value generator_repr(Value v) {
  const KkCode *code = generator(v)->kind->code;
  return kk_value_from_ref(
      kk_text_format("<generator object %s at %U>", code->qualname, kk_address_text(kk_value_ref(v))));
}

static Value self_iter(Value self) { return self; }

static void generator_init(KkClass *class) {
  class->slots.repr = generator_repr;
  class->slots.iter = self_iter;
  class->slots.next = kk_generator_step;
}

void kk_generator_ready(void) { kk_class_ready(KK_generator, generator_init); }
