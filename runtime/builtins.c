// builtins.c - the builtin functions that take any value. (min, max, sum and the like: builtins_fold.c.)
#include "foreign.h"
#include "kukri.h"
#include "module.h"

// ---- numbers

Value kk_builtin_abs(Value x) { return kk_absolute(x); }
Value kk_builtin_divmod(Value x, Value y) { return kk_divmod(x, y); }
Value kk_builtin_pow(Value base, Value exponent, Value modulus) { return kk_power3(base, exponent, modulus); }

static KkStr *in_base(Value number, int base) {
  Value index = kk_to_index(number);
  return kk_value_is_aside(index) ? KK_REF_ASIDE : kk_int_to_base(index, base, true);
}

KkStr *kk_builtin_bin(Value number) { return in_base(number, 2); }
KkStr *kk_builtin_oct(Value number) { return in_base(number, 8); }
KkStr *kk_builtin_hex(Value number) { return in_base(number, 16); }

// round(x) of a class of the program; *is_found false: it has no __round__.
static Value round_special(Value number, Value digits, bool *is_found) {
  bool has_digits = !kk_value_is_none(digits);
  return kk_call_special(number, KK_STR("__round__"), &digits, has_digits, is_found);
}

static Value round_float(double number, Value digits) {
  if (kk_value_is_none(digits))
    return kk_float_round_to_int(number);
  int64_t places = kk_index_clip(digits);
  if (places == KK_I64_ASIDE)
    return KK_VALUE_ASIDE;
  double rounded = kk_float_round(number, places);
  return kk_float_is_aside(rounded) && kk_pending() ? KK_VALUE_ASIDE : kk_value_from_float(rounded);
}

static Value round_int(KkInt number, Value digits) {
  if (kk_value_is_none(digits))
    return number;
  Value places = kk_to_index(digits);
  return kk_value_is_aside(places) ? KK_VALUE_ASIDE : kk_int_round(number, places);
}

Value kk_builtin_round(Value number, Value digits) {
  if (kk_class_of(number)->is_heap || kk_is_foreign(number)) {
    bool is_found;
    Value rounded = round_special(number, digits, &is_found);
    if (is_found)
      return rounded;
  }
  if (kk_is_instance_of(number, KK_int))
    return round_int(kk_int_from_value(number), digits);
  if (kk_is_instance_of(number, KK_float))
    return round_float(kk_value_float(number), digits);
  kk_raise(KK_TypeError, "type %T doesn't define __round__ method", number);
  return KK_VALUE_ASIDE;
}

// ---- characters and text

KkStr *kk_builtin_chr(Value i) {
  int64_t code = kk_index_c_int(i);
  if (code == KK_I64_ASIDE)
    return KK_REF_ASIDE;
  if ((uint64_t)code <= 0x10ffff)
    return kk_str_from_code((uint32_t)code);
  kk_raise(KK_ValueError, "chr() arg not in range(0x110000)");
  return KK_REF_ASIDE;
}

static int64_t ord_raise(int64_t length) {
  kk_raise(KK_TypeError, "ord() expected a character, but string of length %ld found", length);
  return KK_I64_ASIDE;
}

int64_t kk_builtin_ord(Value c) {
  if (kk_is_instance_of(c, KK_str)) {
    const KkStr *s = kk_value_ref(c);
    return s->length == 1 ? kk_str_at(s, 0) : ord_raise(s->length);
  }
  if (kk_is_bytes_like(c)) {
    KkByteSpan span = kk_byte_span(c);
    return span.length == 1 ? span.data[0] : ord_raise(span.length);
  }
  kk_raise(KK_TypeError, "ord() expected string of length 1, but %T found", c);
  return KK_I64_ASIDE;
}

KkStr *kk_builtin_repr(Value v) { return kk_repr(v); }
KkStr *kk_builtin_ascii(Value v) { return kk_ascii(v); }
KkStr *kk_builtin_format(Value v, KkStr *spec) { return kk_format(v, spec); }

// ---- input and output

KkNone kk_builtin_print(const Value *args, size_t n, KkStr *sep, KkStr *end, Value file, KkBool flush) {
  return kk_print(args, n, sep, end, file, flush);
}

KkStr *kk_builtin_input(Value prompt) {
  if (kk_value_is_aside(prompt))
    return kk_input(NULL);
  KkStr *text = kk_to_str(prompt);
  return text == KK_REF_ASIDE ? KK_REF_ASIDE : kk_input(text);
}

// ---- objects

KkBool kk_builtin_callable(Value v) { return kk_callable(v); }
int64_t kk_builtin_hash(Value v) { return kk_hash(v); }
int64_t kk_builtin_len(Value v) { return kk_length(v); }
KkBool kk_builtin_isinstance(Value v, Value classes) { return kk_isinstance(v, classes); }
KkBool kk_builtin_issubclass(Value class, Value classes) { return kk_issubclass(class, classes); }

// A number's identity is its value: the word itself, kept apart from addresses by the low bit that it has or lacks.
// Of the doubles of a float or complex on the heap, which may be a copy of another.
static int64_t bits_id(const void *doubles, size_t bytes) {
  uint64_t words[2] = {0, 0};
  memcpy(words, doubles, bytes);
  return (int64_t)((words[0] * 3 + words[1] * 5) | 1) & INT64_MAX;
}

int64_t kk_builtin_id(Value v) {
  if (kk_value_is(v, KK_complex))
    return bits_id(&((KkComplex *)kk_value_ref(v))->real, 2 * sizeof(double));
  if (kk_value_is_object(v) && !kk_value_is_none(v))
    return (int64_t)(uintptr_t)kk_value_ref(v);
  return (int64_t)((uint64_t)v * 2 + 1) & INT64_MAX;
}

static KkStr *attribute_name(Value name, const char *function) {
  if (kk_is_instance_of(name, KK_str))
    return kk_value_ref(name);
  if (function)
    kk_raise(KK_TypeError, "%s(): attribute name must be string", function);
  else
    kk_raise(KK_TypeError, "attribute name must be string, not '%T'", name);
  return NULL;
}

Value kk_builtin_getattr(Value v, Value name, Value fallback) {
  KkStr *text = attribute_name(name, NULL);
  if (!text)
    return KK_VALUE_ASIDE;
  return kk_value_is_aside(fallback) ? kk_getattr(v, text) : kk_getattr_default(v, text, fallback);
}

KkBool kk_builtin_hasattr(Value v, Value name) {
  KkStr *text = attribute_name(name, NULL);
  return text ? kk_hasattr(v, text) : KK_BOOL_ASIDE;
}

// As CPython's module site has them, for people: raise SystemExit(code).
KkNone kk_builtin_exit(Value code) {
  kk_raise_args(KK_SystemExit, kk_tuple_from_values(&code, 1));
  return KK_NONE_ASIDE;
}

KkNone kk_builtin_quit(Value code) { return kk_builtin_exit(code); }

KkNone kk_builtin_setattr(Value v, Value name, Value item) {
  KkStr *text = attribute_name(name, NULL);
  return text ? kk_setattr(v, text, item) : KK_NONE_ASIDE;
}

KkNone kk_builtin_delattr(Value v, Value name) {
  KkStr *text = attribute_name(name, NULL);
  return text ? kk_delattr(v, text) : KK_NONE_ASIDE;
}

// Calls of these by their names are compiled (transpiler/lower/lower_module.c); only these know whose variables are meant.
static KkDict *no_scope(const char *function) {
  kk_raise(KK_TypeError, "%s() needs the names of a scope", function);
  return KK_REF_ASIDE;
}
KkDict *kk_builtin_globals(void) { return no_scope("globals"); }
KkDict *kk_builtin_locals(void) { return no_scope("locals"); }

KkList *kk_builtin_dir(Value v) {
#ifdef KK_EXTENSION
  if (!kk_value_is_aside(v) && kk_is_foreign(v)) {
    Value names = kk_foreign_call_builtin("dir", &v, 1, NULL);
    return kk_value_is_aside(names) ? KK_REF_ASIDE : kk_list_from_iterable_as(KK_LIST_VALUE, names);
  }
#endif
  if (!kk_value_is_aside(v))
    return kk_dir(v);
  kk_raise(KK_TypeError, "dir() without arguments needs the names of a scope");
  return KK_REF_ASIDE;
}

Value kk_builtin_vars(Value v) {
  Value dict = kk_value_is_aside(v) ? v : kk_getattr_default(v, KK_STR("__dict__"), KK_VALUE_ASIDE);
  if (!kk_value_is_aside(dict) || kk_pending())
    return dict;
  kk_raise(KK_TypeError, "vars() argument must have __dict__ attribute");
  return KK_VALUE_ASIDE;
}

// ---- iteration

Value kk_builtin_iter(Value v, Value sentinel) {
  if (kk_value_is_aside(sentinel))
    return kk_iter(v);
  if (kk_callable(v))
    return kk_callable_iterator_new(v, sentinel);
  kk_raise(KK_TypeError, "iter(v, w): v must be callable");
  return KK_VALUE_ASIDE;
}

Value kk_builtin_next(Value iterator, Value fallback) {
  Value item = kk_next(iterator);
  if (!kk_value_is_aside(item))
    return item;
  bool is_exhausted = !kk_pending();
  if (kk_value_is_aside(fallback)) {
    if (is_exhausted)
      kk_raise_stop(iterator);
    return KK_VALUE_ASIDE;
  }
  return is_exhausted || kk_clear_stop_iteration() ? fallback : KK_VALUE_ASIDE;
}

KkList *kk_builtin_sorted(Value iterable, Value key, KkBool reverse) {
  return kk_list_sorted(KK_LIST_VALUE, iterable, key, reverse);
}

// sorted() as CPython does it: a list of the argument, then list.sort() with the keywords, whose errors show.
Value kk_builtin_sorted_entry(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  if (n != 1) {
    kk_raise(KK_TypeError, "sorted expected 1 argument, got %ld", (int64_t)n);
    return KK_VALUE_ASIDE;
  }
  KkList *list = kk_list_from_iterable(args[0]);
  if (list == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  Value sorted = kk_value_from_ref(list);
  return kk_value_is_aside(kk_call_method(sorted, KK_STR("sort"), args + 1, 0, names)) ? KK_VALUE_ASIDE : sorted;
}

// ---- the module

// Is the class a name of the module builtins? (function, list_iterator and the like are not.)
static bool is_named(int class_id) {
  static const KkClassId named[] = {KK_object,    KK_type,     KK_int,          KK_bool,        KK_float,
                                    KK_complex,   KK_str,      KK_bytes,        KK_bytearray,   KK_list,
                                    KK_tuple,     KK_dict,     KK_set,          KK_frozenset,   KK_range,
                                    KK_slice,     KK_property, KK_staticmethod, KK_classmethod, KK_super,
                                    KK_enumerate, KK_zip,      KK_map,          KK_filter,      KK_reversed};
  for (size_t i = 0; i < sizeof named / sizeof *named; i++)
    if (class_id == (int)named[i])
      return true;
  return class_id >= KK_BaseException && class_id <= KK_UserWarning;
}

void kk_builtins_module_init(KkModule *module) {
  kk_methods_install();   // any of these classes can be found by name
  for (int id = 0; id < KK_BUILTIN_CLASSES; id++)
    if (is_named(id))
      kk_module_set(module, kk_class_builtin(id)->name, kk_value_from_ref(kk_class_builtin(id)));
  kk_module_set(module, "EnvironmentError", kk_value_from_ref(kk_class_builtin(KK_OSError)));
  kk_module_set(module, "IOError", kk_value_from_ref(kk_class_builtin(KK_OSError)));
  kk_module_set(module, "None", KK_VALUE_NONE);
  kk_module_set(module, "True", kk_value_from_bool(1));
  kk_module_set(module, "False", kk_value_from_bool(0));
  kk_module_set(module, "Ellipsis", kk_ellipsis());
  kk_module_set(module, "NotImplemented", kk_not_implemented());
  kk_module_set(module, "__debug__", kk_value_from_bool(1));
}
