// error.h - raising, passing on and handling exceptions.
//
// A function that fails sets the thread's pending exception and returns its C type's aside. Whoever sees the aside either
// returns its own, after kk_traceback(site), or takes the exception and handles it:
//
//   failing op --- kk_raise(KK_ValueError, …) -> pending -+-> kk_traceback(site); return aside
//                                                         +-> kk_traceback(site); e = kk_take_pending();
//                                                             saved = kk_handler_enter(e) … kk_handler_leave(saved)
//
// kk_traceback is called once for each operation that raises or passes on, also when the handler is in the same function.
// Only what continues a *caught* exception in the frame that caught it (a bare `raise`, the end of a `finally`, no
// `except` clause matched) calls kk_reraise and adds nothing: the frame has its entry already.
#ifndef KK_ERROR_H
#define KK_ERROR_H

#include "thread.h"

// Raises class(text), text made from the format. Its context becomes the exception being handled.
//   %s char * (UTF-8)   %d int   %ld int64_t   %c code point (uint32_t)   %U KkStr *   %R repr(Value)   %S str(Value)
//   %T name of the class of a Value   %%
void kk_raise(KkClassId class_id, const char *format, ...) KK_COLD;
KkStr *kk_text_format(const char *format, ...);   // the same formats, as a str; NULL: a repr raised
void kk_raise_args(KkClassId class_id, KkTuple *args) KK_COLD;
void kk_raise_empty(KkClassId class_id) KK_COLD;   // without arguments
void kk_raise_one(KkClassId class_id, Value argument) KK_COLD;
void kk_raise_key(Value key) KK_COLD;                      // KeyError(key)
void kk_raise_errno(int error, KkStr *filename) KK_COLD;   // OSError's subclass for it; filename may be NULL
void kk_raise_memory_error(void) KK_COLD;
void kk_raise_name_error(KkStr *name) KK_COLD;   // name 'x' is not defined
// The same with names that can be suggested, NULL-terminated: the function's, then "", then the module's (those of builtins
// are known here).
void kk_raise_name_error_among(KkStr *name, const char *const *visible) KK_COLD;
// Such a list: n locals, "", and those of the others that are not NULL.
const char *const *kk_visible_names(const char *const *locals, size_t n, const char *const *globals,
                                    size_t others) KK_COLD;
void kk_raise_unbound_local(KkStr *name) KK_COLD;             // cannot access local variable 'x' where it is not …
void kk_raise_unbound_free(KkStr *name) KK_COLD;              // cannot access free variable 'x' where it is not …
void kk_raise_attribute(Value object, KkStr *name) KK_COLD;   // 'X' object has no attribute 'name'

void kk_raise_object(KkException *exception) KK_COLD;   // raise EXCEPTION
// raise X [from CAUSE]: X a class or an instance, else TypeError; cause KK_VALUE_ASIDE: none given.
void kk_raise_value(Value exception_or_class, Value cause) KK_COLD;
void kk_reraise(KkException *exception) KK_COLD;   // goes on with a caught exception; context and frames unchanged
void kk_raise_again(void) KK_COLD;                 // bare `raise`: RuntimeError if nothing is being handled

KK_INLINE bool kk_pending(void) { return kk_thread->exception != NULL; }
bool kk_pending_is(KkClassId class_id);   // pending, and an instance of this builtin class
KkException *kk_take_pending(void);       // requires kk_pending()
void kk_clear_pending(void);
// Ends an iteration by the iterator protocol: true if nothing is pending or a StopIteration was, which is then cleared.
bool kk_clear_stop_iteration(void);

void kk_traceback(const KkSite *site) KK_COLD;

// `except` begins: e becomes the one being handled; returns the one that was, for kk_handler_leave at every way out.
KkException *kk_handler_enter(KkException *e);
void kk_handler_leave(KkException *previous);
// except CLASS: true if e matches; KK_BOOL_ASIDE: TypeError, CLASS is no exception class.
KkBool kk_exception_matches(KkException *e, Value class_or_tuple);
bool kk_is_exception_class(Value v);
bool kk_are_exception_classes(Value v);                           // such a class, or a tuple of them
bool kk_exception_is(const KkException *e, KkClassId class_id);   // of this builtin class or a subclass

KkException *kk_exception_new(uint32_t class_id, KkTuple *args);   // without __init__; extras set from args
// Prints the pending exception as CPython does when nothing catches it; returns the exit status.
int kk_report_uncaught(void);
void kk_print_exception(KkException *e);   // with its traceback, on sys.stderr
// The same text as a list of strs, each of whole lines: what traceback.format_exception returns, of at most `limit` entries
// (the last -limit if negative); without the exceptions that it was raised from or while handling unless is_chain. And the
// message alone: format_exception_only.
KkList *kk_traceback_pieces(KkException *e, int64_t limit, bool is_chain);
KkList *kk_traceback_message(KkException *e);
void kk_report_ignored(
    Value object);   // prints the pending exception as one that nobody can get: "Exception ignored in"

// ---- depth of calls

void kk_raise_recursion(const char *where) KK_COLD;   // "maximum recursion depth exceeded" + where

// At the entry of a function that can recurse; false: RecursionError is pending. kk_frame_leave at every return.
KK_INLINE bool kk_frame_enter(void) {
  KkThread *thread = kk_thread;
  if (KK_LIKELY(++thread->depth <= thread->depth_limit))
    return true;
  thread->depth--;
  kk_raise_recursion("");
  return false;
}
KK_INLINE void kk_frame_leave(void) { kk_thread->depth--; }

// The same for recursion inside the runtime: nested repr, comparison, calls of calls. `where` like " in comparison".
bool kk_recursion_enter(const char *where);
KK_INLINE void kk_recursion_leave(void) { kk_thread->depth--; }

// ---- containers that contain themselves: repr() of one whose repr is running prints "[...]"

typedef struct KkReprGuard {
  const void *object;
  struct KkReprGuard *outer;
} KkReprGuard;

// False: already being printed (nothing to leave). KK_BOOL_ASIDE: RecursionError is pending.
KkBool kk_repr_enter(KkReprGuard *guard, const void *object);
void kk_repr_leave(KkReprGuard *guard);

#endif
