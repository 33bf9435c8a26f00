// compiled.c - the out-of-line parts of compiled.h.

#include "compiled.h"

#include "attribute.h"
#include "builtin_entry.h"
#include "complex_type.h"
#include "dynamic.h"
#include "exception.h"
#include "function.h"
#include "heap.h"
#include "instance.h"
#include "io.h"
#include "module.h"

#include <string.h>

// ---- ints

int64_t kk_ssize_slow(Value v) { return kk_convert_ssize(v); }

KkBool kk_int_float_order_slow(KkInt a, double b, KkComparison op) {
  int order = kk_int_compare_float(a, b);
  return order == 2 ? op == KK_NE : kk_order_i64(order, 0, op);
}

int64_t kk_range_loop_count(KkInt start, KkInt stop, KkInt step) {
  const int64_t limit = (int64_t)1 << 62;
  if (step == kk_value_from_small(0)) {
    kk_raise(KK_ValueError, "range() arg 3 must not be zero");
    return KK_I64_ASIDE;
  }
  bool up = kk_int_sign(step) > 0;
  KkInt from = up ? start : stop, to = up ? stop : start;
  if (!kk_int_lt(from, to))
    return 0;
  KkInt distance = kk_int_sub(kk_int_sub(to, from), kk_value_from_small(1));
  KkInt count = kk_int_add(kk_int_floordiv(distance, up ? step : kk_int_neg(step)), kk_value_from_small(1));
  return kk_value_is_small(count) && kk_value_small(count) < limit ? kk_value_small(count) : limit;
}

KkStr *kk_bool_to_str(KkBool b) { return b ? kk_str_from_ascii("True") : kk_str_from_ascii("False"); }

// ---- unpacking

KkTuple *kk_unpack_tuple(Value iterable, int64_t n) {
  if (kk_value_is(iterable, KK_tuple) && ((KkTuple *)kk_value_ref(iterable))->length == n)
    return kk_value_ref(iterable);
  KkTuple *tuple = kk_tuple_new(n);
  return kk_unpack(iterable, n, tuple->items) ? KK_REF_ASIDE : tuple;
}

KkTuple *kk_unpack_star_tuple(Value iterable, int64_t before, int64_t after) {
  KkTuple *tuple = kk_tuple_new(before + after + 1);
  return kk_unpack_star(iterable, before, after, tuple->items) ? KK_REF_ASIDE : tuple;
}

// ---- sequences

KkStr *kk_str_slice_parts(KkStr *s, int64_t start, int64_t stop, int64_t step) {
  if (step == KK_I64_ASIDE || step == 1)
    return kk_str_range(s, start, stop);
  KkSpan span;
  if (!kk_slice_span(s->length, start, stop, step, &span))
    return KK_REF_ASIDE;
  return kk_str_slice(s, span.start, span.step, span.count);
}

// The aside says "absent" as well as "raised": an absent part is only ever None here, and that raises nothing.
int64_t kk_slice_part(Value bound) {
  int64_t part = KK_I64_ASIDE;
  return kk_slice_bound(bound, &part) ? part : KK_I64_ASIDE;
}

KkList *kk_list_filled_int(KkListKind kind, Value item, KkInt times) {
  int64_t n = kk_index_as(times, KK_OverflowError);
  return n == KK_I64_ASIDE ? KK_REF_ASIDE : kk_list_filled(kind, item, n);
}

KkList *kk_list_adopt(KkList *list, KkListKind kind) {
  if (kk_list_kind(list) == kind || kk_list_length(list) == 0)
    return kk_list_length(list) ? list : kk_list_new(kind, 0);
  KkList *adopted = kk_list_new(kind, kk_list_length(list));
  for (int64_t i = 0; i < kk_list_length(list); i++)
    kk_list_append(adopted, kk_list_item(list, i));
  return adopted;
}

// ---- tables

int64_t kk_set_changed(void) {
  kk_raise(KK_RuntimeError, "Set changed size during iteration");
  return KK_I64_ASIDE;
}

KkNone kk_dict_merge_display(KkDict *dict, Value mapping) {
  if (!kk_is_instance_of(mapping, KK_dict) && !kk_hasattr(mapping, kk_str_from_ascii("keys"))) {
    kk_raise(KK_TypeError, "'%T' object is not a mapping", mapping);
    return KK_NONE_ASIDE;
  }
  return kk_dict_update_from(dict, mapping);
}

static KkNone raise_star(Value v) {
  kk_raise(KK_TypeError, "Value after * must be an iterable, not %T", v);
  return KK_NONE_ASIDE;
}

KkNone kk_list_extend_display(KkList *list, Value iterable) {
  return kk_is_iterable(iterable) ? kk_list_extend(list, iterable) : raise_star(iterable);
}

// CPython's compiler makes a frozenset of the constants, and another by adding its elements one by one (merge_const_one in
// Python/compile.c). A loop walks that one; elsewhere an empty set is updated by it.
KkSet *kk_set_of_constants(KkSet *set, KkBool is_walked) {
  KkSet *constant = kk_set_new(KK_set), *result = kk_set_new(KK_set);
  Value item;
  for (int64_t at = 0; (at = kk_set_next(set, at, &item)) >= 0;)
    kk_set_add(constant, item);
  if (is_walked)
    return constant;
  kk_set_update_from(result, kk_value_from_ref(constant));
  return result;
}

KkNone kk_set_extend(KkSet *set, Value iterable) { return kk_set_update(set, &iterable, 1); }

// ---- exceptions

KkNone kk_raise_bare(void) { return kk_raise_again(), KK_NONE_ASIDE; }

KkNone kk_raise_not_supported(KkStr *what) { return kk_raise(KK_NotImplementedError, "%U", what), KK_NONE_ASIDE; }

KkNone kk_import_error(KkStr *what, KkStr *module) {
  kk_raise(KK_ModuleNotFoundError, "No module named %U", what);
  kk_thread->exception->extra[KK_EXTRA_NAME] = kk_value_from_ref(module);
  return KK_NONE_ASIDE;
}

// CPython names the likely reason when a module lacks something while it is being imported.
static bool module_is_running(KkStr *name) {
  Value module = kk_dict_get_str(kk_modules(), name);
  return !kk_value_is_aside(module) && ((KkModule *)kk_value_ref(module))->is_running;
}

KkNone kk_import_relative_error(Value package) {
  bool has_package = !kk_value_is_none(package) && ((KkStr *)kk_value_ref(package))->length;
  kk_raise(KK_ImportError, has_package ? "attempted relative import beyond top-level package"
                                       : "attempted relative import with no known parent package");
  return KK_NONE_ASIDE;
}

KkNone kk_import_name_error(KkStr *module, KkStr *name, KkStr *path) {
  const char *text = module_is_running(module) ? "cannot import name '%U' from partially initialized module '%U' "
                                                 "(most likely due to a circular import) (%U)"
                                               : "cannot import name '%U' from '%U' (%U)";
  kk_raise(KK_ImportError, text, name, module, path);
  kk_thread->exception->extra[KK_EXTRA_NAME] = kk_value_from_ref(module);
  kk_thread->exception->extra[KK_EXTRA_PATH] = kk_value_from_ref(path);
  return KK_NONE_ASIDE;
}

KkNone kk_module_attribute_error(KkStr *module, KkStr *name) {
  const char *text = module_is_running(module) ? "partially initialized module '%U' has no attribute '%U' "
                                                 "(most likely due to a circular import)"
                                               : "module '%U' has no attribute '%U'";
  kk_raise(KK_AttributeError, text, module, name);
  return KK_NONE_ASIDE;
}

KkNone kk_raise_empty_argument(KkStr *function) {
  kk_raise(KK_ValueError, "%U() arg is an empty sequence", function);
  return KK_NONE_ASIDE;
}

// ---- calls

// type(name, bases, dict) makes a class, so what that needs is linked.
Value kk_class_type(void) {
  kk_dynamic_install();
  return kk_value_from_ref(kk_class_builtin(KK_type));
}

KkArguments *kk_arguments_new(Value callee) {
  KkArguments *arguments = kk_block_scanned(sizeof *arguments);
  kk_arguments_init(arguments, callee);
  return arguments;
}

KkNone kk_arguments_star_among(KkArguments *arguments, Value iterable) {
  return kk_is_iterable(iterable) ? kk_arguments_star(arguments, iterable) : raise_star(iterable);
}

// ---- definitions

// A library module in C as an object; a module of the program is one with its name only.
Value kk_module_value(KkStr *name) {
  KkModule *module = kk_module_find(kk_str_to_utf8z(name));
  return kk_value_from_ref(module ? module : kk_module_of_program(name));
}

void kk_module_begin(KkStr *name) { kk_module_of_program(name)->is_running = true; }

// Once its body has run, a submodule is an attribute of its package.
void kk_module_end(KkStr *name) {
  KkModule *module = kk_module_of_program(name);
  const char *dot = strrchr(module->name, '.');
  module->is_running = false;
  if (dot && !kk_pending()) {
    KkModule *package = kk_module_of_program(kk_str_from_utf8(module->name, (size_t)(dot - module->name)));
    kk_module_set(package, dot + 1, kk_value_from_ref(module));
  }
}

// ---- with

static bool has_special(Value v, const char *name) {
  bool found = kk_hasattr(v, kk_str_from_ascii(name)) == 1;
  kk_clear_pending();
  return found;
}

Value kk_with_enter(Value manager) {
  if (!has_special(manager, "__enter__")) {
    kk_raise(KK_TypeError, "'%T' object does not support the context manager protocol", manager);
    return KK_VALUE_ASIDE;
  }
  if (!has_special(manager, "__exit__")) {
    kk_raise(KK_TypeError, "'%T' object does not support the context manager protocol (missed __exit__ method)",
             manager);
    return KK_VALUE_ASIDE;
  }
  return kk_call_method(manager, kk_str_from_ascii("__enter__"), NULL, 0, NULL);
}

KkNone kk_with_exit(Value manager) {
  const Value none[] = {KK_VALUE_NONE, KK_VALUE_NONE, KK_VALUE_NONE};
  Value result = kk_call_method(manager, kk_str_from_ascii("__exit__"), none, 3, NULL);
  return kk_value_is_aside(result) ? KK_NONE_ASIDE : 0;
}

KkBool kk_with_failed(Value manager, KkException *e) {
  Value error = kk_value_from_ref(e), class = kk_class_value_of(error);
  const Value info[] = {class, error, kk_BaseException_op_traceback(error)};
  Value result = kk_call_method(manager, kk_str_from_ascii("__exit__"), info, 3, NULL);
  return kk_value_is_aside(result) ? KK_BOOL_ASIDE : kk_truth(result);
}
