// attribute.c - reading, setting and deleting attributes by name, in CPython's precedence.
//
//   instance:  data descriptor of the class  >  fields, instance dict  >  method or value of the class  >  __getattr__
//   class:     data descriptor of `type`  >  the class and its bases  >  method of `type`
//   module:    its attributes and functions
//
// A descriptor is an object whose class has the slot `get`; with the slot `set` as well it is a data descriptor, for
// instance a property. A builtin property is a KkMethod of kind KK_PROPERTY: called with self it reads, with self and a value it sets, with
// self and KK_VALUE_ASIDE it deletes.
#include "attribute.h"
#include "call.h"
#include "class_internal.h"
#include "dict.h"
#include "error.h"
#include "function.h"
#include "heap.h"
#include "instance.h"
#include "list.h"
#include "module.h"
#include "operators.h"
#include "str.h"

// ---- where instances keep their own

static KkDict **instance_dict_slot(Value v) {
  const KkClass *class = kk_class_of(v);
  switch (class->layout) {
  case KK_BaseException: return &((KkException *)kk_value_ref(v))->attributes;
  case KK_function: return &((KkFunction *)kk_value_ref(v))->attributes;
  case KK_module: return &((KkModule *)kk_value_ref(v))->attributes;
  case KK_object: return class->is_heap ? &((KkInstance *)kk_value_ref(v))->attributes : NULL;
  default: break;
  }
  if (class->is_heap)
    return kk_subclass_dict(v, class);
  return class->dict_at ? (KkDict **)((char *)kk_value_ref(v) + class->dict_at) : NULL;
}

KkDict *kk_instance_dict(Value v, bool is_made) {
  KkDict **slot = instance_dict_slot(v);
  if (!slot)
    return NULL;
  if (!*slot && is_made)
    *slot = kk_dict_new();
  return *slot;
}

bool kk_instance_replace_dict(Value v, KkDict *dict) {
  KkDict **slot = kk_class_of(v)->has_slots || kk_class_of(v)->field_count ? NULL : instance_dict_slot(v);
  if (slot)
    *slot = dict;
  return slot != NULL;
}

// The field of this name, where the class's table has one.
static const KkField *field_of(Value v, KkStr *name) {
  const KkClass *class = kk_class_of(v);
  return class->field_count ? kk_field_find(class, name) : NULL;
}

KkDict *kk_instance_attributes(Value v) {
  const KkClass *class = kk_class_of(v);
  if (class->has_slots || !class->field_count)
    return class->has_slots ? NULL : kk_instance_dict(v, true);
  KkDict *all = kk_dict_new(), *rest = kk_instance_dict(v, false);
  for (uint32_t i = 0; i < class->field_count; i++) {
    Value item = kk_field_get(kk_value_ref(v), &class->fields[i]);
    if (!kk_value_is_aside(item))
      kk_dict_set_str(all, class->fields[i].name, item);
  }
  if (rest)
    kk_dict_update_from(all, kk_value_from_ref(rest));
  return all;
}

Value kk_instance_value(Value v, KkStr *name) {
  const KkField *field = field_of(v, name);
  if (field)
    return kk_field_get(kk_value_ref(v), field);
  KkDict *dict = kk_instance_dict(v, false);
  return dict ? kk_dict_get_str(dict, name) : KK_VALUE_ASIDE;
}

// ---- reading

Value kk_attribute_bind(KkLookup found, Value v, KkClass *class) {
  if (!found.method) {
    Value (*get)(Value, Value, Value) = kk_class_of(found.value)->slots.get;
    return get ? get(found.value, v, kk_value_from_ref(class)) : found.value;
  }
  switch (found.method->kind) {
  case KK_STATIC: {
    bool is_constructor = class->is_heap && strcmp(found.method->name, "__new__") != 0;
    return kk_builtin_new(found.method, found.owner, is_constructor ? kk_value_from_ref(class) : KK_VALUE_ASIDE);
  }
  case KK_CLASSMETHOD: return kk_builtin_new(found.method, found.owner, kk_value_from_ref(class));
  case KK_PROPERTY:
    if (!kk_value_is_aside(v))
      return found.method->entry(KK_VALUE_NONE, &v, 1, NULL);
    return kk_builtin_new(found.method, found.owner, KK_VALUE_ASIDE);
  default: return kk_builtin_new(found.method, found.owner, v);
  }
}

static bool is_property(KkLookup found) { return found.method && found.method->kind == KK_PROPERTY; }

// A data descriptor: precedes what the instance has.
static bool is_data(KkLookup found) {
  return is_property(found) || (found.owner && !found.method && kk_class_of(found.value)->slots.set);
}

// One with __set__ alone is not asked.
static bool is_readable(KkLookup found) { return found.method || kk_class_of(found.value)->slots.get; }

Value kk_special_method(Value v, KkStr *name) {
  KkLookup found = kk_class_find(kk_class_of(v), name);
  if (found.owner)
    return kk_attribute_bind(found, v, kk_class_of(v));
  kk_raise_attribute(v, name);
  return KK_VALUE_ASIDE;
}

// Reads, or answers aside with nothing pending when there is no such attribute.
static Value find_on_instance(Value v, KkStr *name) {
  KkClass *class = kk_class_of(v);
  KkLookup found = kk_class_find(class, name);
  if (!is_data(found) || !is_readable(found)) {
    Value own = kk_instance_value(v, name);
    if (!kk_value_is_aside(own))
      return own;
  }
  return found.owner ? kk_attribute_bind(found, v, class) : KK_VALUE_ASIDE;
}

static Value find_on_class(Value v, KkStr *name) {
  KkClass *class = kk_value_ref(v);
  KkLookup of_type = kk_class_find(kk_class_of(v), name);
  if (is_data(of_type))
    return kk_attribute_bind(of_type, v, kk_class_of(v));
  KkLookup found = kk_class_find(class, name);
  if (found.owner)
    return kk_attribute_bind(found, KK_VALUE_ASIDE, class);
  return of_type.owner ? kk_attribute_bind(of_type, v, kk_class_of(v)) : KK_VALUE_ASIDE;
}

// What is no variable of the module: of its class, or what its own __getattr__ gives.
static Value find_on_module(Value v, KkStr *name) {
  Value found = find_on_instance(v, name);
  if (!kk_value_is_aside(found) || kk_pending())
    return found;
  KkModule *module = kk_value_ref(v);
  Value function = kk_dict_get_str(module->attributes, KK_STR("__getattr__")), argument = kk_value_from_ref(name);
  return kk_value_is_aside(function) ? found : kk_call(function, &argument, 1, NULL);
}

static Value find_attribute(Value v, KkStr *name) {
  if (kk_value_is_class(v))
    return find_on_class(v, name);
  if (kk_value_is(v, KK_module)) {
    Value own = kk_module_get(kk_value_ref(v), name);
    if (!kk_value_is_aside(own))
      return own;
    return find_on_module(v, name);
  }
  return find_on_instance(v, name);
}

Value kk_getattr_generic(Value v, KkStr *name) {
  Value found = find_attribute(v, name);
  if (!kk_value_is_aside(found) || kk_pending())
    return found;
  if (kk_value_is(v, KK_method))   // what a method does not have itself, its function has
    return kk_getattr(((KkBoundMethod *)kk_value_ref(v))->function, name);
  kk_raise_attribute(v, name);
  return KK_VALUE_ASIDE;
}

Value kk_getattr(Value v, KkStr *name) {
  Value (*slot)(Value, KkStr *) = kk_class_of(v)->slots.getattr;
  return slot ? slot(v, name) : kk_getattr_generic(v, name);
}

Value kk_getattr_default(Value v, KkStr *name, Value fallback) {
  bool is_generic = !kk_class_of(v)->slots.getattr && !kk_value_is(v, KK_method);
  Value found = is_generic ? find_attribute(v, name) : kk_getattr(v, name);
  if (!kk_value_is_aside(found))
    return found;
  if (kk_pending() && !kk_pending_is(KK_AttributeError))
    return KK_VALUE_ASIDE;
  kk_clear_pending();
  return fallback;
}

KkBool kk_hasattr(Value v, KkStr *name) {
  bool is_found = !kk_value_is_aside(kk_getattr_default(v, name, KK_VALUE_ASIDE));
  return kk_pending() ? KK_BOOL_ASIDE : is_found;
}

// ---- setting and deleting

static KkNone refuse_set(Value v, KkStr *name, bool is_known) {
  if (is_known)
    kk_raise(KK_AttributeError, "'%T' object attribute '%U' is read-only", v, name);
  else
    kk_raise_attribute(v, name);
  return KK_NONE_ASIDE;
}

// Deleting what is not there. CPython's member descriptors, which __slots__ makes, only give the name.
static KkNone refuse_delete(Value v, KkStr *name) {
  if (kk_class_of(v)->has_slots)
    kk_raise_one(KK_AttributeError, kk_value_from_ref(name));
  else
    kk_raise_attribute(v, name);
  return KK_NONE_ASIDE;
}

static KkNone set_field(Value v, const KkField *field, Value item) {
  void *instance = kk_value_ref(v);
  if (kk_value_is_aside(item) && kk_value_is_aside(kk_field_get(instance, field)))
    return refuse_delete(v, field->name);
  return kk_field_set(instance, field, item), 0;
}

static KkNone set_in_dict(Value v, KkStr *name, Value item) {
  const KkField *field = field_of(v, name);
  if (field)
    return set_field(v, field, item);
  KkDict *dict = kk_instance_dict(v, true);
  if (!kk_value_is_aside(item))
    return kk_dict_set_str(dict, name, item);
  if (kk_value_is_aside(kk_dict_get_str(dict, name)))
    return refuse_delete(v, name);
  return kk_dict_delete(dict, kk_value_from_ref(name));
}

static KkNone set_on_class(KkClass *class, KkStr *name, Value item) {
  if (class->is_heap)
    return kk_class_set_attribute(class, name, item);
  kk_raise(KK_TypeError, "cannot set '%U' attribute of immutable type '%s'", name, class->name);
  return KK_NONE_ASIDE;
}

static KkNone set_by_descriptor(KkLookup found, Value v, Value item) {
  if (!found.method)
    return kk_class_of(found.value)->slots.set(found.value, v, item);
  Value args[2] = {v, item};
  return kk_value_is_aside(found.method->entry(KK_VALUE_NONE, args, 2, NULL)) ? KK_NONE_ASIDE : 0;
}

// Of a class with __slots__ only the names that these list.
static bool may_hold(const KkClass *class, KkStr *name) { return !class->has_slots || kk_class_has_slot(class, name); }

// Where class object has a property that is none of CPython's: modules and instances have a __doc__ of their own.
static bool is_hidden(Value v, KkLookup found, KkStr *name) {
  return found.method && found.owner->id == KK_object && instance_dict_slot(v) && kk_str_equal(name, KK_STR("__doc__"));
}

KkNone kk_setattr_generic(Value v, KkStr *name, Value item) {
  bool is_class = kk_value_is_class(v);
  if (is_class && !((KkClass *)kk_value_ref(v))->is_heap)
    return set_on_class(kk_value_ref(v), name, item);
  KkLookup found = kk_class_find(kk_class_of(v), name);
  if (is_data(found) && (is_class || !is_hidden(v, found, name)))
    return set_by_descriptor(found, v, item);
  if (is_class)
    return set_on_class(kk_value_ref(v), name, item);
  if (!instance_dict_slot(v) || !may_hold(kk_class_of(v), name))
    return refuse_set(v, name, found.owner != NULL);
  return set_in_dict(v, name, item);
}

static KkNone change(Value v, KkStr *name, Value item) {
  KkNone (*slot)(Value, KkStr *, Value) = kk_class_of(v)->slots.setattr;
  return slot ? slot(v, name, item) : kk_setattr_generic(v, name, item);
}

KkNone kk_setattr(Value v, KkStr *name, Value item) { return change(v, name, item); }
KkNone kk_delattr(Value v, KkStr *name) { return change(v, name, KK_VALUE_ASIDE); }

// ---- dir()

static void add_table(KkDict *names, const KkMethod *table, uint32_t count) {
  for (uint32_t i = 0; i < count; i++)
    kk_dict_set_str(names, kk_str_from_utf8z(table[i].name), KK_VALUE_NONE);
}

static void add_keys(KkDict *names, KkDict *dict) {
  Value key, value;
  for (int64_t i = 0; dict && (i = kk_dict_next(dict, i, &key, &value)) >= 0;)
    kk_dict_set(names, key, KK_VALUE_NONE);
}

// By the __dir__ of a class of the program, if it has one.
KkList *kk_dir(Value v) {
  KkLookup found = kk_class_find(kk_class_of(v), KK_STR("__dir__"));
  if (!found.owner || found.method)
    return kk_dir_plain(v);
  Value names = kk_call_found(found, v, NULL, 0, NULL);
  KkList *list = kk_value_is_aside(names) ? KK_REF_ASIDE : kk_list_from_iterable(names);
  return list == KK_REF_ASIDE || kk_list_sort(list, KK_VALUE_NONE, 0) ? KK_REF_ASIDE : list;
}

KkList *kk_dir_plain(Value v) {
  KkDict *names = kk_dict_new();
  KkClass *class = kk_value_is_class(v) ? kk_value_ref(v) : kk_class_of(v);
  bool is_module = kk_is_instance_of(v, KK_module);   // module.__dir__ leaves out what every module has
  for (uint32_t i = 0; i < class->mro_count && !is_module; i++) {
    add_table(names, class->mro[i]->methods, class->mro[i]->method_count);
    if (!class->mro[i]->is_heap)
      kk_slot_methods_add(class->mro[i], names), kk_object_methods_add(class->mro[i], names);
    add_keys(names, class->mro[i]->attributes);
  }
  const KkModuleRow *row = kk_value_is(v, KK_module) ? ((KkModule *)kk_value_ref(v))->row : NULL;
  if (row)
    add_table(names, row->functions, row->function_count);
  add_keys(names, kk_instance_attributes(v));
  KkList *list = kk_list_from_iterable(kk_value_from_ref(names));
  return list == KK_REF_ASIDE || kk_list_sort(list, KK_VALUE_NONE, 0) ? KK_REF_ASIDE : list;
}
