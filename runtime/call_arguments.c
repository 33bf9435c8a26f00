// call_arguments.c - calls with *iterable and **mapping: collects the arguments, then calls.
//
// The values array holds positional arguments first, then keyword values; `names` the keywords' names. CPython evaluates
// all positional parts before any keyword (the grammar forbids `f(**a, *b)`), so nothing is inserted in the middle.
#include "attribute.h"
#include "call.h"
#include "dict.h"
#include "error.h"
#include "heap.h"
#include "list.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"

void kk_arguments_init(KkArguments *arguments, Value callee) { *arguments = (KkArguments){.callee = callee}; }

static void add(KkArguments *arguments, Value v) {
  if (arguments->count == arguments->capacity) {
    size_t capacity = arguments->capacity ? 2 * arguments->capacity : 8;
    Value *values = kk_block_scanned(capacity * sizeof *values);
    if (arguments->count)
      memcpy(values, arguments->values, arguments->count * sizeof *values);
    arguments->values = values;
    arguments->capacity = capacity;
  }
  arguments->values[arguments->count++] = v;
}

void kk_arguments_add(KkArguments *arguments, Value v) {
  add(arguments, v);
  arguments->positional = arguments->count;
}

// ---- names of the callee in messages: qualname(), with the module unless that is builtins

static KkStr *attribute_text(Value v, KkStr *name) {
  Value text = kk_getattr_default(v, name, KK_VALUE_NONE);
  if (kk_value_is_aside(text))
    kk_clear_pending();
  return kk_value_is(text, KK_str) ? kk_value_ref(text) : NULL;
}

static KkStr *callee_text(Value callee) {
  KkStr *name = attribute_text(callee, KK_STR("__qualname__"));
  if (!name)
    return kk_to_str(callee);
  KkStr *module = attribute_text(callee, KK_STR("__module__"));
  if (!module || kk_str_equal_ascii(module, "builtins"))
    return kk_text_format("%U()", name);
  return kk_text_format("%U.%U()", module, name);
}

static KkNone raise_about_callee(const KkArguments *arguments, const char *text, KkStr *name, Value v) {
  KkStr *callee = callee_text(arguments->callee);
  if (callee != KK_REF_ASIDE && name)
    kk_raise(KK_TypeError, "%U %s '%U'", callee, text, name);
  else if (callee != KK_REF_ASIDE)
    kk_raise(KK_TypeError, "%U %s, not %T", callee, text, v);
  return KK_NONE_ASIDE;
}

// ---- *iterable

KkNone kk_arguments_star(KkArguments *arguments, Value iterable) {
  if (!kk_is_iterable(iterable))
    return raise_about_callee(arguments, "argument after * must be an iterable", NULL, iterable);
  Value iterator = kk_iter(iterable);
  if (kk_value_is_aside(iterator) || !kk_list_can_hold(iterable))
    return KK_NONE_ASIDE;
  for (;;) {
    Value v = kk_next(iterator);
    if (kk_value_is_aside(v))
      return kk_pending() ? KK_NONE_ASIDE : 0;
    kk_arguments_add(arguments, v);
  }
}

// ---- keywords

KkNone kk_arguments_keyword(KkArguments *arguments, KkStr *name, Value v) {
  if (!arguments->names)
    arguments->names = kk_list_new(KK_LIST_VALUE, 4);
  int64_t count = kk_list_length(arguments->names);
  for (int64_t i = 0; i < count; i++)
    if (kk_str_equal(kk_value_ref(kk_list_get(arguments->names, i)), name))
      return raise_about_callee(arguments, "got multiple values for keyword argument", name, KK_VALUE_NONE);
  kk_list_append(arguments->names, kk_value_from_ref(name));
  add(arguments, v);
  return 0;
}

static KkNone add_pair(KkArguments *arguments, Value key, Value v) {
  if (kk_is_instance_of(key, KK_str))
    return kk_arguments_keyword(arguments, kk_value_ref(key), v);
  kk_raise(KK_TypeError, "keywords must be strings");
  return KK_NONE_ASIDE;
}

static KkNone add_dict(KkArguments *arguments, KkDict *dict) {
  Value key, v;
  for (int64_t i = 0; (i = kk_dict_next(dict, i, &key, &v)) >= 0;)
    if (add_pair(arguments, key, v))
      return KK_NONE_ASIDE;
  return 0;
}

KkNone kk_arguments_mapping(KkArguments *arguments, Value mapping) {
  if (kk_is_instance_of(mapping, KK_dict))
    return add_dict(arguments, kk_value_ref(mapping));
  KkBool has_keys = kk_hasattr(mapping, KK_STR("keys"));
  if (has_keys == 0)
    return raise_about_callee(arguments, "argument after ** must be a mapping", NULL, mapping);
  Value keys = has_keys == 1 ? kk_call_method(mapping, KK_STR("keys"), NULL, 0, NULL) : KK_VALUE_ASIDE;
  Value iterator = kk_value_is_aside(keys) ? keys : kk_iter(keys);
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  for (;;) {
    Value key = kk_next(iterator);
    if (kk_value_is_aside(key))
      return kk_pending() ? KK_NONE_ASIDE : 0;
    Value v = kk_getitem(mapping, key);
    if (kk_value_is_aside(v) || add_pair(arguments, key, v))
      return KK_NONE_ASIDE;
  }
}

// ---- the call

KkTuple *kk_arguments_names(const KkArguments *arguments) {
  if (!arguments->names)
    return NULL;
  int64_t count = kk_list_length(arguments->names);
  KkTuple *names = kk_tuple_new(count);
  for (int64_t i = 0; i < count; i++)
    names->items[i] = kk_list_get(arguments->names, i);
  return names;
}

KkTuple *kk_arguments_tuple(const KkArguments *arguments) {
  return kk_tuple_from_values(arguments->values, arguments->positional);
}

KkDict *kk_arguments_dict(const KkArguments *arguments) {
  KkDict *dict = kk_dict_new();
  for (int64_t i = 0; arguments->names && i < kk_list_length(arguments->names); i++)
    kk_dict_set(dict, kk_list_get(arguments->names, i), arguments->values[arguments->positional + (size_t)i]);
  return dict;
}

Value kk_arguments_call(KkArguments *arguments) {
  return kk_call(arguments->callee, arguments->values, arguments->positional, kk_arguments_names(arguments));
}

bool kk_check_count(size_t n, size_t expected) {
  if (n == expected + 1)
    return true;
  kk_raise(KK_TypeError, "expected %d argument%s, got %ld", (int)expected, expected == 1 ? "" : "s", (int64_t)n - 1);
  return false;
}

// A tuple is an array of arguments as it is.
Value kk_call_star(Value callee, Value iterable) {
  if (KK_LIKELY(kk_value_is(iterable, KK_tuple))) {
    const KkTuple *tuple = kk_value_ref(iterable);
    return kk_call(callee, tuple->items, (size_t)tuple->length, NULL);
  }
  KkArguments arguments = {.callee = callee};
  return kk_arguments_star(&arguments, iterable) ? KK_VALUE_ASIDE : kk_arguments_call(&arguments);
}

Value kk_call_star_mapping(Value callee, Value iterable, Value mapping) {
  if (kk_value_is(mapping, KK_dict) && kk_dict_length(kk_value_ref(mapping)) == 0)
    return kk_call_star(callee, iterable);
  KkArguments arguments = {.callee = callee};
  bool is_raised = kk_arguments_star(&arguments, iterable) || kk_arguments_mapping(&arguments, mapping);
  return is_raised ? KK_VALUE_ASIDE : kk_arguments_call(&arguments);
}
