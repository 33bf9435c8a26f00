// finalize.h - ends: what happens when an object dies, where the program can see it.
//
// An object has an end if code runs for it then: __del__, the `finally` of a suspended generator, the callback of a weak
// reference; or if its death shows: a weak reference to it, a file not yet closed. The collector finds the dead ones; their
// ends are run at the next poll, where any code may run. What is left runs at exit, in the order in which the objects were
// registered. Until its finalizer has run, an object and all it refers to stay whole, and its weak references know it.
//
// CPython runs an end when the last reference goes. So where a variable with such an object lets go of it, the compiled
// program asks kk_dies(); if it says yes, kk_ends_run() collects at once. (lower_drop.c says where that is.)
#ifndef KK_FINALIZE_H
#define KK_FINALIZE_H

#include "heap.h"

typedef void KkFinalizer(void *object);   // may raise: the exception is reported and ignored

void kk_finalizer_add(void *object, KkFinalizer *run);
bool kk_has_finalizer(const void *object);   // one that has not run yet

// Calls run(object) between two operations of the program, whose pending and handled exceptions stay what they are. What
// it raises is reported and ignored.
void kk_run_apart(KkFinalizer *run, void *object);

void kk_ends_init(void);      // before the first object with an end
void kk_ends_request(void);   // dead objects were found: run their ends at the next poll

// How a reference goes: the more explicit, the sooner it is worth a collection.
typedef enum KkDropKind { KK_DROP_DELETED, KK_DROP_LEFT } KkDropKind;   // lower_drop.c knows these numbers

// The program lets go of v: should a collection see whether something ends by that? True only if v, or what it may hold,
// has an end, and while such collections cost little beside the rest of the program.
bool kk_dies_slow(Value v, KkDropKind kind);
KK_INLINE KkBool kk_dies(Value v, int64_t kind) {
  return KK_UNLIKELY(kk_process.ends) && kk_value_is_object(v) && kk_dies_slow(v, (KkDropKind)kind);
}
KkBool kk_something_dies(void);                                     // the same where nobody can say what is let go
KkBool kk_attribute_dies(Value owner, KkStr *name, int64_t kind);   // the same for what owner.name holds
KkBool kk_item_dies(Value owner, Value key, int64_t kind);          // and for owner[key]

void kk_ends_run(void) KK_COLD;   // collects and runs all ends found, until there are no more
// The same for a function of the program, whose C frame has that address: what it holds beside the references that live
// is left over from before, and does not count.
void kk_ends_run_in(const Value *live, int64_t count, void *frame) KK_COLD;

// Called where no register that a function preserves holds what has died: those that live are saved before.
KK_INLINE void kk_let_go(const Value *live, int64_t count, void *frame) {
#ifdef __x86_64__
  __asm__ volatile("xorl %%ebx, %%ebx\n\txorl %%r12d, %%r12d\n\txorl %%r13d, %%r13d\n\t"
                   "xorl %%r14d, %%r14d\n\txorl %%r15d, %%r15d"
                   :
                   :
                   : "rbx", "r12", "r13", "r14", "r15", "memory", "cc");
#endif
  kk_heap_clear_dead_frames();
  kk_ends_run_in(live, count, frame);
}

#endif
