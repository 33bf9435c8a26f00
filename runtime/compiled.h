// compiled.h - what compiled code needs beyond the types' own functions: small steps of statements and calls.
//
// Each corresponds to a construct of the language rather than to a method: unpacking, loops over tables, raising
// NameError, collecting the arguments of f(*a, **b). Lowering calls them by the names in transpiler/lower/runtime.def.
#ifndef KK_COMPILED_H
#define KK_COMPILED_H

#include "foreign.h"
#include "call.h"
#include "class.h"
#include "dict.h"
#include "error.h"
#include "int.h"
#include "list.h"
#include "operators.h"
#include "set.h"
#include "slice.h"
#include "str.h"
#include "tuple.h"

// ---- arguments that are absent: the asides of C types
KK_INLINE Value kk_absent_value(void) { return KK_VALUE_ASIDE; }
KK_INLINE void *kk_absent_ref(void) { return KK_REF_ASIDE; }
KK_INLINE int64_t kk_absent_i64(void) { return KK_I64_ASIDE; }
KK_INLINE double kk_absent_float(void) { return kk_float_aside(); }

// ---- ints
// An int argument of a C function: __index__, OverflowError if it does not fit a C ssize_t.
int64_t kk_ssize_slow(Value v);
KK_INLINE int64_t kk_ssize(Value v) { return KK_LIKELY(kk_value_is_small(v)) ? kk_value_small(v) : kk_ssize_slow(v); }

KkBool kk_int_float_order_slow(KkInt a, double b, KkComparison op);
KK_INLINE KkBool kk_int_float_order(KkInt a, double b, KkComparison op) {   // exact
  int64_t n = kk_value_small(a);
  if (KK_LIKELY(kk_value_is_small(a) && n > -((int64_t)1 << 53) && n < (int64_t)1 << 53))
    return kk_order_float((double)n, b, op);
  return kk_int_float_order_slow(a, b, op);
}
KK_INLINE KkBool kk_float_int_order(double a, KkInt b, KkComparison op) {
  static const KkComparison mirror[] = {KK_EQ, KK_NE, KK_GT, KK_GE, KK_LT, KK_LE};
  return kk_int_float_order(b, a, mirror[op]);
}

// ---- a op= b of any values: numbers inline, else kk_inplace
KK_INLINE bool kk_both_numbers(Value a, Value b) { return kk_both_small(a, b) || kk_both_flonum(a, b); }
KK_INLINE Value kk_iadd(Value a, Value b) { return kk_both_numbers(a, b) ? kk_add(a, b) : kk_inplace(a, b, KK_ADD); }
KK_INLINE Value kk_isub(Value a, Value b) { return kk_both_numbers(a, b) ? kk_sub(a, b) : kk_inplace(a, b, KK_SUB); }
KK_INLINE Value kk_imul(Value a, Value b) { return kk_both_numbers(a, b) ? kk_mul(a, b) : kk_inplace(a, b, KK_MUL); }
KK_INLINE Value kk_idiv(Value a, Value b) { return kk_both_numbers(a, b) ? kk_div(a, b) : kk_inplace(a, b, KK_DIV); }
KK_INLINE Value kk_ifloordiv(Value a, Value b) {
  return kk_both_numbers(a, b) ? kk_floordiv(a, b) : kk_inplace(a, b, KK_FLOORDIV);
}
KK_INLINE Value kk_imod(Value a, Value b) { return kk_both_numbers(a, b) ? kk_mod(a, b) : kk_inplace(a, b, KK_MOD); }

// Ints of range(start, stop, step): how many; beyond 2^62, which no loop reaches, 2^62. ValueError if step is 0.
int64_t kk_range_loop_count(KkInt start, KkInt stop, KkInt step);

KkStr *kk_bool_to_str(KkBool b);

// ---- unpacking: a tuple of exactly the items that targets need
KkTuple *kk_unpack_tuple(Value iterable, int64_t n);
KkTuple *kk_unpack_star_tuple(Value iterable, int64_t before, int64_t after);                // item `before` is a list
KK_INLINE Value kk_tuple_item(const KkTuple *tuple, int64_t i) { return tuple->items[i]; }   // requires i in range

// ---- characters
int64_t kk_builtin_ord(Value c);
KkStr *kk_builtin_chr(Value code);
KK_INLINE int64_t kk_str_ord(KkStr *s) {
  return KK_LIKELY(s->length == 1) ? kk_str_at(s, 0) : kk_builtin_ord(kk_value_from_ref(s));
}
KK_INLINE KkStr *kk_str_chr(int64_t code) {
  return KK_LIKELY((uint64_t)code < 256) ? (KkStr *)&kk_text()->latin[code] : kk_builtin_chr(kk_int_from_i64(code));
}

// ---- sequences
KkStr *kk_str_slice_parts(KkStr *s, int64_t start, int64_t stop, int64_t step);   // absent: KK_I64_ASIDE
int64_t kk_slice_part(Value bound);                                               // of a slice; None: absent
KkList *kk_list_filled_int(KkListKind kind, Value item, KkInt times);             // [item] * times
// A list that C has made, brought to the birth kind its type asks for: raw if all items are of that kind.
KkList *kk_list_adopt(KkList *list, KkListKind kind);

// ---- loops over tables. The position of the next entry; -1: the end; KK_I64_ASIDE: raised, the table has changed.
KK_INLINE int64_t kk_dict_advance(const KkDict *dict, int64_t position, int64_t used, int64_t left) {
  KkDictLoop loop = {position, used, left};
  Value key, value;
  KkBool more = kk_dict_loop_next(dict, &loop, &key, &value);
  return KK_LIKELY(more == 1) ? loop.position - 1 : more ? KK_I64_ASIDE : -1;
}
KK_INLINE Value kk_dict_key_at(const KkDict *dict, int64_t position) {
  return kk_is_shared(dict) ? kk_shared_dict_at(dict, position, true) : dict->entries[position].key;
}
KK_INLINE Value kk_dict_value_at(const KkDict *dict, int64_t position) {
  return kk_is_shared(dict) ? kk_shared_dict_at(dict, position, false) : dict->entries[position].value;
}

int64_t kk_set_changed(void) KK_COLD;   // raises RuntimeError
KK_INLINE int64_t kk_set_advance(const KkSet *set, int64_t position, int64_t used) {
  if (KK_UNLIKELY(kk_set_length(set) != used))
    return kk_set_changed();
  Value item;
  int64_t next = kk_set_next(set, position, &item);
  if (next < 0 && kk_is_shared(set) && kk_pending())
    return KK_I64_ASIDE;
  return next < 0 ? -1 : next - 1;
}
KK_INLINE Value kk_set_item_at(const KkSet *set, int64_t position) {
  return kk_is_shared(set) ? kk_shared_set_at(set, position) : set->table[position].key;
}

KkNone kk_dict_merge_display(KkDict *dict, Value mapping);     // {**mapping}
KkSet *kk_set_of_constants(KkSet *set, KkBool is_walked);      // {1, 2, 3}, in CPython's order
KkNone kk_set_extend(KkSet *set, Value iterable);              // {*iterable}
KkNone kk_list_extend_display(KkList *list, Value iterable);   // [*iterable], (*iterable,)

// ---- exceptions
KK_INLINE KkException *kk_handled_exception(void) { return kk_thread->handled; }
KkNone kk_raise_bare(void) KK_COLD;                           // `raise` alone
KkNone kk_raise_not_supported(KkStr *what) KK_COLD;           // NotImplementedError
KkNone kk_import_error(KkStr *what, KkStr *module) KK_COLD;   // ModuleNotFoundError; what: 'a.b', in quotes
KkNone kk_import_relative_error(Value package) KK_COLD;       // no package to be relative to, or not so many
KkNone kk_import_name_error(KkStr *module, KkStr *name, KkStr *path) KK_COLD;
KkNone kk_module_attribute_error(KkStr *module, KkStr *name) KK_COLD;
KkNone kk_raise_empty_argument(KkStr *function) KK_COLD;   // min() arg is an empty sequence

// ---- calls
Value kk_class_type(void);                               // `type` as a value: may be called with three arguments
KkNone kk_print_values(const Value *values, size_t n);   // print(…) without keywords
KkArguments *kk_arguments_new(Value callee);             // f(*a, **b): see call.h
KkNone kk_arguments_star_among(KkArguments *arguments,
                               Value iterable);   // f(a, *iterable): another text than f(*iterable)
KK_INLINE KkNone kk_arguments_push(KkArguments *arguments, Value v) { return kk_arguments_add(arguments, v), 0; }

// ---- with
Value kk_with_enter(Value manager);                     // TypeError if it is no context manager
KkNone kk_with_exit(Value manager);                     // __exit__(None, None, None)
KkBool kk_with_failed(Value manager, KkException *e);   // __exit__(type, e, traceback): is e swallowed?

// ---- definitions
Value kk_module_value(KkStr *name);
void kk_module_begin(KkStr *name);   // its body begins: what it lacks may be still to come
void kk_module_end(KkStr *name);

#endif
