// coroutine.c - coroutines: generators that are awaited. What await, async for and async with need of objects.
#include "foreign.h"
#include "dynamic.h"
#include "class_internal.h"
#include "function_internal.h"
#include "kukri.h"

static KkGenerator *coroutine(Value v) { return kk_value_ref(v); }

bool kk_has_special(Value v, KkStr *name) { return kk_hasattr(kk_class_value_of(v), name) == 1; }

// ---- await

static Value coroutine_iterator(Value v) {
  if (coroutine(v)->state <= 0)
    return v;
  kk_raise(KK_RuntimeError, "coroutine is being awaited already");
  return KK_VALUE_ASIDE;
}

static Value call_await(Value v, bool *is_found) {
#ifdef KK_EXTENSION
  if (kk_is_foreign(v))
    return kk_foreign_special(v, KK_STR("__await__"), NULL, 0, is_found);
#endif
  KkLookup found = kk_class_find(kk_class_of(v), KK_STR("__await__"));
  *is_found = found.owner != NULL;
  return *is_found ? kk_call_found(found, v, NULL, 0, NULL) : KK_VALUE_ASIDE;
}

Value kk_await_iterator(Value awaitable) {
  if (kk_value_is(awaitable, KK_coroutine))
    return coroutine_iterator(awaitable);
  bool is_found = false;
  Value iterator = call_await(awaitable, &is_found);
  if (!is_found) {
    kk_raise(KK_TypeError, "object %T can't be used in 'await' expression", awaitable);
    return KK_VALUE_ASIDE;
  }
  if (kk_value_is_aside(iterator))
    return iterator;
  if (kk_value_is(iterator, KK_coroutine)) {
    kk_raise(KK_TypeError, "__await__() returned a coroutine");
    return KK_VALUE_ASIDE;
  }
  if (!kk_class_of(iterator)->slots.next) {
    kk_raise(KK_TypeError, "__await__() returned non-iterator of type '%T'", iterator);
    return KK_VALUE_ASIDE;
  }
  return iterator;
}

Value kk_await_open(KkGenerator *g, Value awaitable) {
  Value iterator = kk_await_iterator(awaitable);
  if (!kk_value_is_aside(iterator))
    g->delegate = iterator;
  return iterator;
}

// ---- async for, async with

Value kk_async_iter(Value iterable) {
  if (!kk_has_special(iterable, KK_STR("__aiter__"))) {
    kk_raise(KK_TypeError, "'async for' requires an object with __aiter__ method, got %T", iterable);
    return KK_VALUE_ASIDE;
  }
  Value iterator = kk_call_method(iterable, KK_STR("__aiter__"), NULL, 0, NULL);
  if (kk_value_is_aside(iterator) || kk_has_special(iterator, KK_STR("__anext__")))
    return iterator;
  kk_raise(KK_TypeError, "'async for' received an object from __aiter__ that does not implement __anext__: %T",
           iterator);
  return KK_VALUE_ASIDE;
}

Value kk_async_enter(Value manager) {
  static const char text[] = "'%T' object does not support the asynchronous context manager protocol";
  static const char missed[] =
      "'%T' object does not support the asynchronous context manager protocol (missed __aexit__ method)";
  bool can_enter = kk_has_special(manager, KK_STR("__aenter__"));
  if (!can_enter || !kk_has_special(manager, KK_STR("__aexit__"))) {
    kk_raise(KK_TypeError, can_enter ? missed : text, manager);
    return KK_VALUE_ASIDE;
  }
  return kk_call_method(manager, KK_STR("__aenter__"), NULL, 0, NULL);
}

Value kk_async_exit(Value manager, KkException *e) {
  Value info[] = {KK_VALUE_NONE, KK_VALUE_NONE, KK_VALUE_NONE};
  if (e) {
    info[1] = kk_value_from_ref(e);
    info[0] = kk_class_value_of(info[1]);
    info[2] = kk_BaseException_op_traceback(info[1]);
  }
  return kk_call_method(manager, KK_STR("__aexit__"), info, 3, NULL);
}

// ---- methods, attributes

Value kk_coroutine_send(Value self, Value value) { return kk_generator_send(self, value); }
Value kk_coroutine_throw(Value self, Value type, Value value, Value traceback) {
  return kk_generator_throw(self, type, value, traceback);
}
KkNone kk_coroutine_close(Value self) { return kk_generator_close(self); }
Value kk_coroutine_op_name(Value self) { return kk_generator_op_name(self); }
Value kk_coroutine_op_qualname(Value self) { return kk_generator_op_qualname(self); }
KkBool kk_coroutine_get_cr_running(Value self) { return kk_generator_get_gi_running(self); }
KkBool kk_coroutine_get_cr_suspended(Value self) { return kk_generator_get_gi_suspended(self); }
Value kk_coroutine_get_cr_await(Value self) { return kk_generator_get_gi_yieldfrom(self); }

static Value coroutine_repr(Value v) {
  const KkCode *code = coroutine(v)->kind->code;
  return kk_value_from_ref(
      kk_text_format("<coroutine object %s at %U>", code->qualname, kk_address_text(kk_value_ref(v))));
}

static void coroutine_init(KkClass *class) { class->slots.repr = coroutine_repr; }

void kk_coroutine_ready(void) { kk_class_ready(KK_coroutine, coroutine_init); }
