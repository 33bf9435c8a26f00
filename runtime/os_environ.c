// os_environ.c - os.environ: a mapping of the environment's variables, and getenv, putenv, unsetenv.
//
// The mapping is a dict of strs, filled when the program first asks for it, in front of the process's own environment: a
// change is made in both, a read looks at the dict only. Bytes that are not UTF-8 are surrogates, as in paths.
#include "kukri.h"

#include <stdlib.h>

extern char **environ;

static KkDict *variables(Value self) { return kk_value_ref(((KkMappingProxy *)kk_value_ref(self))->mapping); }

static KkDict *read_environment(void) {
  KkDict *dict = kk_dict_new();
  for (char **entry = environ; entry && *entry; entry++) {
    const char *equals = strchr(*entry, '=');
    if (!equals)
      continue;
    KkStr *name = kk_str_from_utf8(*entry, (size_t)(equals - *entry));
    if (kk_value_is_aside(kk_dict_get_str(dict, name)))
      kk_dict_set_str(dict, name, kk_value_from_ref(kk_str_from_utf8z(equals + 1)));
  }
  return dict;
}

Value kk_os_get_environ(void) {
  if (!kk_process.environ) {
    Value class = kk__Environ_class();
    KkMappingProxy *made = kk_alloc(sizeof *made, ((KkClass *)kk_value_ref(class))->id);
    kk_process.environ = made;
    made->mapping = kk_value_from_ref(read_environment());
  }
  return kk_value_from_ref(kk_process.environ);
}

// ---- names and values must be strs

static bool check_str(Value v) {
  if (kk_is_instance_of(v, KK_str))
    return true;
  kk_raise(KK_TypeError, "str expected, not %T", v);
  return false;
}

static const char *text_of(Value v) {
  size_t n;
  const char *bytes = kk_str_to_utf8(kk_value_ref(v), &n);
  if (strlen(bytes) == n)
    return bytes;
  kk_raise(KK_ValueError, "embedded null byte");
  return NULL;
}

static bool check_name(const char *name) {
  if (name && *name && !strchr(name, '='))
    return true;
  if (name && !*name)
    kk_raise_errno(22, NULL);
  else if (name)
    kk_raise(KK_ValueError, "illegal environment variable name");
  return false;
}

static KkNone put(Value name, Value value) {
  if (!check_str(name) || !check_str(value))
    return KK_NONE_ASIDE;
  const char *key = text_of(name), *text = key ? text_of(value) : NULL;
  if (!text || !check_name(key))
    return KK_NONE_ASIDE;
  setenv(key, text, 1);
  return 0;
}

static KkNone unset(Value name) {
  const char *key = check_str(name) ? text_of(name) : NULL;
  if (!key)
    return KK_NONE_ASIDE;
  if (unsetenv(key)) {
    kk_raise_errno(22, NULL);
    return KK_NONE_ASIDE;
  }
  return 0;
}

KkNone kk_os_putenv(Value name, Value value) { return put(name, value); }
KkNone kk_os_unsetenv(Value name) { return unset(name); }
Value kk_os_getenv(Value key, Value fallback) { return kk__Environ_get(kk_os_get_environ(), key, fallback); }

// ---- the mapping

Value kk__Environ_get(Value self, Value key, Value fallback) {
  if (!check_str(key))
    return KK_VALUE_ASIDE;
  Value v = kk_dict_get_str(variables(self), kk_value_ref(key));
  return kk_value_is_aside(v) ? fallback : v;
}

KkStr *kk__Environ_op_getitem(Value self, Value key) {
  Value v = kk__Environ_get(self, key, KK_VALUE_ASIDE);
  if (!kk_value_is_aside(v))
    return kk_value_ref(v);
  if (!kk_pending())
    kk_raise_key(key);
  return KK_REF_ASIDE;
}

KkNone kk__Environ_op_setitem(Value self, Value key, Value value) {
  return put(key, value) ? KK_NONE_ASIDE : kk_dict_set_str(variables(self), kk_value_ref(key), value);
}

KkNone kk__Environ_op_delitem(Value self, Value key) {
  if (unset(key))
    return KK_NONE_ASIDE;
  if (!kk_value_is_aside(kk_dict_take(variables(self), key)))
    return 0;
  kk_raise_key(key);
  return KK_NONE_ASIDE;
}

KkBool kk__Environ_op_contains(Value self, Value key) {
  Value v = kk__Environ_get(self, key, KK_VALUE_NONE);
  return kk_value_is_aside(v) ? KK_BOOL_ASIDE : !kk_value_is_none(v);
}

int64_t kk__Environ_op_len(Value self) { return variables(self)->used; }
Value kk__Environ_op_iter(Value self) { return kk_dict_op_iter(variables(self)); }
Value kk__Environ_keys(Value self) { return kk_dict_keys(variables(self)); }
Value kk__Environ_values(Value self) { return kk_dict_values(variables(self)); }
Value kk__Environ_items(Value self) { return kk_dict_items(variables(self)); }
KkDict *kk__Environ_copy(Value self) { return kk_dict_copy(variables(self)); }

Value kk__Environ_pop(Value self, Value key, Value fallback) {
  Value v = kk__Environ_get(self, key, KK_VALUE_ASIDE);
  if (kk_value_is_aside(v) && !kk_pending() && !kk_value_is_aside(fallback))
    return fallback;
  if (!kk_pending() && kk__Environ_op_delitem(self, key))
    return KK_VALUE_ASIDE;
  return v;
}

KkStr *kk__Environ_setdefault(Value self, Value key, Value value) {
  Value v = kk__Environ_get(self, key, KK_VALUE_ASIDE);
  if (!kk_value_is_aside(v))
    return kk_value_ref(v);
  return kk_pending() || kk__Environ_op_setitem(self, key, value) ? KK_REF_ASIDE : kk_value_ref(value);
}

KkNone kk__Environ_update(Value self, Value other, KkDict *keywords) {
  KkDict *changes = kk_dict_new();
  if (kk_dict_update(changes, other, keywords))
    return KK_NONE_ASIDE;
  Value key, value;
  for (int64_t at = 0; (at = kk_dict_next(changes, at, &key, &value)) >= 0;)
    if (kk__Environ_op_setitem(self, key, value))
      return KK_NONE_ASIDE;
  return 0;
}

KkNone kk__Environ_clear(Value self) {
  KkDict *names = kk_dict_copy(variables(self));
  Value key, value;
  for (int64_t at = 0; (at = kk_dict_next(names, at, &key, &value)) >= 0;)
    if (kk__Environ_op_delitem(self, key))
      return KK_NONE_ASIDE;
  return 0;
}

// ---- slots

static Value slot_getitem(Value v, Value key) {
  KkStr *s = kk__Environ_op_getitem(v, key);
  return s == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(s);
}

static Value slot_repr(Value v) {
  return kk_value_from_ref(kk_text_format("environ(%R)", kk_value_from_ref(variables(v))));
}

// As Mapping.__eq__.
static Value environ_compare(Value left, Value right, KkComparison op) {
  if (op != KK_EQ && op != KK_NE)
    return kk_not_implemented();
  if (kk_value_is(right, KK__Environ))
    right = kk_value_from_ref(variables(right));
  return kk_compare(kk_value_from_ref(variables(left)), right, op);
}

static Value mapping_of(Value v) { return kk_value_is(v, KK__Environ) ? kk_value_from_ref(variables(v)) : v; }

// As _Environ.__or__ and __ror__: a dict of both, the right one's values first.
static Value environ_or(Value left, Value right) {
  if (!kk_is_instance_of(mapping_of(left), KK_dict) || !kk_is_instance_of(mapping_of(right), KK_dict))
    return kk_not_implemented();
  KkDict *both = kk_dict_new();
  if (kk_dict_update_from(both, mapping_of(left)) || kk_dict_update_from(both, mapping_of(right)))
    return KK_VALUE_ASIDE;
  return kk_value_from_ref(both);
}

static Value environ_inplace_or(Value left, Value right) {
  return kk__Environ_update(left, right, kk_dict_new()) ? KK_VALUE_ASIDE : left;
}

void kk__Environ_class_init(KkClass *class) {
  class->slots.binary[KK_OR] = environ_or;
  class->slots.inplace[KK_OR] = environ_inplace_or;
  class->slots.compare = environ_compare;
  class->slots.repr = slot_repr;
  class->slots.getitem = slot_getitem;
  class->slots.setitem = kk__Environ_op_setitem;
  class->slots.delitem = kk__Environ_op_delitem;
  class->slots.contains = kk__Environ_op_contains;
  class->slots.length = kk__Environ_op_len;
  class->slots.iter = kk__Environ_op_iter;
}
