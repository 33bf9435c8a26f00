// generator.h - generators: functions that stop at each yield and go on from there.
//
// The compiler makes three functions of a generator function's body: one that makes the object, one that runs it to the
// next yield (the *body*: it leaves the item in the frame in its own representation), and one that does so for the runtime
// and returns the item as a Value (the *step*). Variables that live across a yield stand in a struct that begins with a
// KkGenerator, the frame.
//
//   state   0        has not begun
//           1, 2, …  waits at that yield
//           -1       runs
//           -2       has ended: returned, raised, or was closed
//
// send() and throw() leave what they pass in the generator; the code behind the yield takes it (kk_generator_received).
//
// Coroutines and asynchronous generators are generators of other classes. An asynchronous one yields two things: what it
// awaits, to the event loop (it then waits as one that delegates), and its items (async_generator.c).
#ifndef KK_GENERATOR_H
#define KK_GENERATOR_H

#include "heap.h"

enum { KK_GENERATOR_NEW = 0, KK_GENERATOR_RUNNING = -1, KK_GENERATOR_ENDED = -2 };

typedef struct KkGenerator KkGenerator;

typedef struct KkGeneratorKind {   // what all generators of one body share
  const KkCode *code;
  Value (*step)(KkGenerator *g);   // to the next yield; aside: ended (nothing pending) or raised
  const KkSite *start;             // its first line; NULL: not shown
  KkClassId class_id;              // generator, coroutine or async_generator
  bool has_cleanup;                // closing it may run code of the program: at some yields
  uint32_t size;                   // of the frame, in bytes
  const KkSite *const *yields;     // the places of its yields; NULL, unless the program looks at frames
} KkGeneratorKind;

struct KkGenerator {
  KkHeader header;
  const KkGeneratorKind *kind;
  int32_t state;
  bool is_stepping, is_closed, has_hooks;   // of an asynchronous one, see async_generator.c
  bool is_watched;                          // kk_generator_watch was called
  Value received;                           // what send() passes; None from next()
  Value result;                             // what the body has returned, until somebody takes it; else None
  KkException *thrown;                      // what throw() passes; NULL
  Value delegate;                           // the iterator of the last `yield from`
  Value hook;                               // of an asynchronous one: what gets it when nobody has it any more; None
  // the body's variables follow
};

void kk_generator_watch(KkGenerator *g);   // it is closed when nobody has it any more, or at exit
void kk_generator_ready(void);             // before the first one is made

KK_INLINE void *kk_generator_new(size_t size, const KkGeneratorKind *kind) {
  KkGenerator *g = kk_alloc(size, kind->class_id);
  g->kind = kind;
  g->received = g->result = g->hook = KK_VALUE_NONE;
  g->delegate = KK_VALUE_ASIDE;
  if (kind->has_cleanup && kind->class_id == KK_async_generator)   // which may have hooks
    kk_generator_watch(g);
  return g;
}

// Before a yield from which closing would go on into code of the program.
KK_INLINE void kk_generator_guard(KkGenerator *g) {
  if (KK_UNLIKELY(!g->is_watched))
    kk_generator_watch(g);
}

// ---- for bodies: 1 at a yield, 0 at the end, KK_BOOL_ASIDE raised

// The state it was in; it runs from now on.
KK_INLINE int kk_generator_enter(KkGenerator *g) {
  int state = g->state;
  g->state = KK_GENERATOR_RUNNING;
  return state;
}
KkBool kk_generator_refuse(KkGenerator *g, int state);   // entered although it had ended or was running
KkBool kk_generator_failed(KkGenerator *g) KK_COLD;      // an exception leaves it
const char *kk_generator_noun(const KkGenerator *g);     // what messages call it
void kk_generator_clear(KkGenerator *g) KK_COLD;         // its variables hold nothing any more
KK_INLINE KkBool kk_generator_return(KkGenerator *g, Value result) {
  g->result = result;
  g->state = KK_GENERATOR_ENDED;
  if (KK_UNLIKELY(kk_process.ends))
    kk_generator_clear(g);
  return 0;
}

Value kk_generator_raise_thrown(KkGenerator *g) KK_COLD;
// Behind a yield: what was sent. Aside: something was thrown, and is now pending.
// Before that, inside of handlers: `own` is the handled exception, `now` that of whoever runs the generator.
KkNone kk_generator_chain(KkGenerator *g, const KkException *own, const KkException *now);
KK_INLINE Value kk_generator_received(KkGenerator *g) {
  if (KK_UNLIKELY(g->thrown != NULL))
    return kk_generator_raise_thrown(g);
  Value received = g->received;
  g->received = KK_VALUE_NONE;
  return received;
}

// ---- yield from

enum { KK_GENERATOR_DELEGATES = 1 << 20 };                   // in the state: it waits at a `yield from`
Value kk_delegate_open(KkGenerator *g, Value iterable);      // its iterator; a generator is its own
Value kk_delegate_step(KkGenerator *g, Value iterator);      // passes on what g was sent; aside: ended or raised
KK_INLINE Value kk_generator_take_result(KkGenerator *g) {   // of one that has ended, or of what g delegated to
  Value result = g->result;
  g->result = KK_VALUE_NONE;
  return result;
}
KK_INLINE KkBool kk_generator_is_plain(const KkGenerator *g) {   // resumed by next()?
  return !g->thrown && kk_value_is_none(g->received);
}
// The handled exception, or that of a handler, after a yield inside of handlers: see lower_generator.c.
KK_INLINE KkException *kk_handled_again(KkException *e, KkException *outer, KkException *now) {
  return e == outer ? now : e;
}

// ---- coroutines: async def, await, async for, async with (coroutine.c)

bool kk_is_coroutine_like(Value v);                     // of class generator or coroutine
bool kk_has_special(Value v, KkStr *name);              // does its class know the name?
Value kk_await_iterator(Value awaitable);               // what `await` runs: a coroutine, or what __await__ returns
Value kk_await_open(KkGenerator *g, Value awaitable);   // the same, as what g delegates to
Value kk_async_iter(Value iterable);                    // __aiter__()
Value kk_async_open(KkGenerator *g, Value iterator);    // what to await for the next item; aside: no more, or raised
Value kk_async_step(KkGenerator *g,
                    Value awaited);    // for the event loop; aside: g->result is the item, or aside: the end
Value kk_async_enter(Value manager);   // __aenter__(), to be awaited
Value kk_async_exit(Value manager, KkException *e);   // __aexit__(…), to be awaited; e NULL: no exception
void kk_coroutine_ready(void);                        // before the first one is made
void kk_async_generator_ready(void);
KkNone kk_async_generator_end(KkGenerator *g);   // nobody has it any more: its hook is called, or it is closed

// ---- from outside

Value kk_generator_step(Value v);                              // next(): aside at the end, with nothing pending
Value kk_generator_pass(KkGenerator *g, Value sent);           // send(); the same
Value kk_generator_throw_in(KkGenerator *g, KkException *e);   // throw(); the same
Value kk_iterator_send(Value iterator, Value sent);            // to an iterator of any kind; None: next()
Value kk_iterator_throw(Value iterator, KkException *e);       // which raises e itself if it has no throw()
KkException *kk_generator_thrown(Value type, Value value, Value traceback);   // what throw() describes; NULL: raised
KkNone kk_generator_close(Value v);
KkNone kk_generator_drop(Value v) KK_COLD;   // closes it, since nobody has it any more: raises nothing
// StopIteration for an iterator that has come to its end: a generator's has the value it has returned.
void kk_raise_stop(Value iterator) KK_COLD;

#endif
