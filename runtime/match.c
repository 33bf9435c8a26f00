// match.c - patterns: sequences, mappings, the attributes of class patterns.
//
// The rules and texts are those of CPython's MATCH_SEQUENCE, MATCH_MAPPING, MATCH_KEYS and MATCH_CLASS (Python/ceval.c).
#include "foreign.h"
#include "match.h"
#include "attribute.h"
#include "call.h"
#include "dict.h"
#include "error.h"
#include "operators.h"
#include "set.h"
#include "tuple.h"

#include <string.h>

// Is a class of this name of collections.abc among the bases?
static bool has_abstract_base(const KkClass *class, const char *name) {
  for (uint32_t i = 0; i < class->mro_count; i++)
    if (class->mro[i]->module && !strcmp(class->mro[i]->name, name) &&
        (!strcmp(class->mro[i]->module, "collections.abc") || !strcmp(class->mro[i]->module, "_collections_abc")))
      return true;
  return false;
}

KkBool kk_match_is_sequence(Value v) {
#ifdef KK_EXTENSION
  if (kk_is_foreign(v))
    return kk_foreign_is_sequence(v);
#endif
  static const KkClassId ids[] = {KK_list, KK_tuple, KK_range, KK_deque};
  for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
    if (kk_is_instance_of(v, ids[i]))
      return true;
  return has_abstract_base(kk_class_of(v), "Sequence");
}

KkBool kk_match_is_mapping(Value v) {
#ifdef KK_EXTENSION
  if (kk_is_foreign(v))
    return kk_foreign_is_mapping(v);
#endif
  return kk_is_instance_of(v, KK_dict) || kk_is_instance_of(v, KK_mappingproxy) || kk_is_instance_of(v, KK__Environ) ||
         has_abstract_base(kk_class_of(v), "Mapping");
}

// ---- mappings

static bool remember_key(KkSet *seen, Value key) {
  KkBool is_known = kk_set_contains(seen, key);
  if (is_known == 1)
    kk_raise(KK_ValueError, "mapping pattern checks duplicate key (%R)", key);
  return is_known == 0 && kk_set_add(seen, key) != KK_NONE_ASIDE;
}

// mapping[key] without what __missing__ would make: a dict's own item, else what get() finds. `absent` if there is none.
static Value item_of(Value mapping, Value key, Value absent) {
  if (!kk_value_is(mapping, KK_dict))
    return kk_call_method(mapping, KK_STR("get"), (Value[]){key, absent}, 2, NULL);
  Value item = kk_dict_get(kk_value_ref(mapping), key);
  return kk_value_is_aside(item) && !kk_pending() ? absent : item;
}

Value kk_match_keys(Value mapping, KkTuple *keys) {
  KkSet *seen = kk_set_new(KK_set);
  KkTuple *values = kk_tuple_new(keys->length);
  Value absent = kk_value_from_ref(seen);   // a value that no mapping holds
  for (int64_t i = 0; i < keys->length; i++) {
    if (!remember_key(seen, keys->items[i]))
      return KK_VALUE_ASIDE;
    values->items[i] = item_of(mapping, keys->items[i], absent);
    if (kk_value_is_aside(values->items[i]))
      return KK_VALUE_ASIDE;
    if (values->items[i] == absent)
      return KK_VALUE_NONE;
  }
  return kk_value_from_ref(values);
}

Value kk_match_rest(Value mapping, KkTuple *keys) {
  KkDict *rest = kk_dict_new();
  if (kk_dict_update_from(rest, mapping) == KK_NONE_ASIDE)
    return KK_VALUE_ASIDE;
  for (int64_t i = 0; i < keys->length; i++)
    if (kk_dict_delete(rest, keys->items[i]) == KK_NONE_ASIDE)
      return KK_VALUE_ASIDE;
  return kk_value_from_ref(rest);
}

// ---- classes

KkNone kk_match_check_class(Value class) {
  if (kk_value_is_class(class) || (kk_is_foreign(class) && kk_foreign_is_class(class)))
    return 0;
  kk_raise(KK_TypeError, "called match pattern must be a type");
  return KK_NONE_ASIDE;
}

Value kk_match_attribute(Value v, KkStr *name) { return kk_getattr_default(v, name, KK_VALUE_ASIDE); }

// Builtin classes whose only positional part is the subject itself.
static bool matches_self(Value v) {
  if (kk_is_foreign(v))
    return kk_foreign_matches_self(v);
  const KkClass *class = kk_value_ref(v);
  static const KkClassId ids[] = {KK_bytearray, KK_bytes, KK_dict, KK_float, KK_frozenset,
                                  KK_int,       KK_list,  KK_set,  KK_str,   KK_tuple};
  for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
    if (kk_class_is_subclass(class, kk_class_builtin(ids[i])))
      return true;
  return false;
}

typedef struct Parts {
  Value subject, class;
  KkTuple *values;
  int64_t count;   // of values so far
  KkSet *seen;     // names
} Parts;

static const char *class_name(Value class) {
  Value name = kk_is_foreign(class) ? kk_getattr(class, KK_STR("__name__")) : KK_VALUE_ASIDE;
  if (kk_is_foreign(class))
    return kk_value_is(name, KK_str) ? kk_str_to_utf8z(kk_value_ref(name)) : "?";
  return ((const KkClass *)kk_value_ref(class))->name;
}

// Adds the attribute; false: it is missing, or something was raised.
static bool add_attribute(Parts *p, KkStr *name) {
  KkBool is_known = kk_set_contains_str(p->seen, name);
  if (is_known == 1)
    kk_raise(KK_TypeError, "%s() got multiple sub-patterns for attribute %R", class_name(p->class),
             kk_value_from_ref(name));
  if (is_known || kk_set_add_str(p->seen, name) == KK_NONE_ASIDE)
    return false;
  Value value = kk_match_attribute(p->subject, name);
  if (kk_value_is_aside(value))
    return false;
  p->values->items[p->count++] = value;
  return true;
}

static bool add_positional(Parts *p, Value arguments, int64_t count) {
  KkTuple *names = kk_value_ref(arguments);
  for (int64_t i = 0; i < count; i++) {
    if (!kk_value_is(names->items[i], KK_str)) {
      kk_raise(KK_TypeError, "__match_args__ elements must be strings (got %T)", names->items[i]);
      return false;
    }
    if (!add_attribute(p, kk_value_ref(names->items[i])))
      return false;
  }
  return true;
}

// The positional parts; false: one is missing, or something was raised.
static bool match_positional(Parts *p, int64_t count) {
  Value arguments = kk_getattr_default(p->class, KK_STR("__match_args__"), KK_VALUE_ASIDE);
  if (kk_value_is_aside(arguments) && kk_pending())
    return false;
  bool is_given = !kk_value_is_aside(arguments), is_self = !is_given && matches_self(p->class);
  if (is_given && !kk_value_is(arguments, KK_tuple)) {
    kk_raise(KK_TypeError, "%s.__match_args__ must be a tuple (got %T)", class_name(p->class), arguments);
    return false;
  }
  int64_t allowed = is_self ? 1 : is_given ? ((KkTuple *)kk_value_ref(arguments))->length : 0;
  if (allowed < count) {
    kk_raise(KK_TypeError, "%s() accepts %ld positional sub-pattern%s (%ld given)", class_name(p->class), allowed,
             allowed == 1 ? "" : "s", count);
    return false;
  }
  if (!is_self)
    return add_positional(p, arguments, count);
  p->values->items[p->count++] = p->subject;
  return true;
}

Value kk_match_class(Value v, Value class, KkTuple *names, int64_t count) {
  Parts p = {v, class, kk_tuple_new(count + names->length), 0, kk_set_new(KK_set)};
  bool is_found = !count || match_positional(&p, count);
  for (int64_t i = 0; i < names->length && is_found; i++)
    is_found = add_attribute(&p, kk_value_ref(names->items[i]));
  if (is_found)
    return kk_value_from_ref(p.values);
  return kk_pending() ? KK_VALUE_ASIDE : KK_VALUE_NONE;
}
