// call.h - calling a Value; binding arguments to the parameters of a function.
#ifndef KK_CALL_H
#define KK_CALL_H

#include "class.h"

Value kk_call(Value callee, const Value *args, size_t n, KkTuple *names);
// self.name(args…) without making a bound method. args exclude self.
Value kk_call_method(Value self, KkStr *name, const Value *args, size_t n, KkTuple *names);
// Is the pending exception kk_call_method's own, that there is no such method?
KK_INLINE bool kk_is_missing_method(void) { return kk_thread->exception == kk_thread->missing_method; }
KkBool kk_callable(Value v);

KK_INLINE Value kk_call0(Value callee) { return kk_call(callee, NULL, 0, NULL); }
KK_INLINE Value kk_call1(Value callee, Value a) { return kk_call(callee, &a, 1, NULL); }

// Calls a special method of v's class, one of the program. *is_found false: it has none, or the class is builtin (whose
// special methods are slots); nothing raised.
Value kk_call_special(Value v, KkStr *name, const Value *args, size_t n, bool *is_found);

// Fills out[] with the value of each parameter of code, in its order (positional, keyword-only, then the *args tuple and
// the **kwargs dict if there are such), from a call's arguments. KK_NONE_ASIDE: TypeError is pending.
KkNone kk_bind(const KkCode *code, const KkFunction *function, const Value *args, size_t n, KkTuple *names, Value *out);

// ---- calls with *iterable and **mapping: collect, then kk_call with what was collected

typedef struct KkArguments {
  Value *values;   // positional, then keyword values
  size_t positional, count, capacity;
  Value callee;    // for messages
  KkList *names;   // names of the keyword values; NULL: none
} KkArguments;

void kk_arguments_init(KkArguments *arguments, Value callee);
void kk_arguments_add(KkArguments *arguments, Value v);
KkNone kk_arguments_star(KkArguments *arguments, Value iterable);            // *iterable
KkNone kk_arguments_keyword(KkArguments *arguments, KkStr *name, Value v);   // name=v
KkNone kk_arguments_mapping(KkArguments *arguments, Value mapping);          // **mapping
KkTuple *kk_arguments_names(const KkArguments *arguments);                   // for kk_call; NULL: none
KkTuple *kk_arguments_tuple(const KkArguments *arguments);                   // the positional ones
KkDict *kk_arguments_dict(const KkArguments *arguments);                     // the keywords
Value kk_arguments_call(KkArguments *arguments);
Value kk_call_star(Value callee, Value iterable);                          // callee(*iterable)
Value kk_call_star_mapping(Value callee, Value iterable, Value mapping);   // callee(*iterable, **mapping)

// Has a slot's method (__getattribute__, __get__, …) been given self and `expected` arguments? Else TypeError.
bool kk_check_count(size_t n, size_t expected);

#endif
