// abc_module.c - abstract base classes: ABC, ABCMeta, abstractmethod.
//
// When the body of a class with the metaclass ABCMeta has ended, the names that are still abstract are collected in its
// __abstractmethods__: those of its own body and those of its bases whose value, as the class finds it, says
// __isabstractmethod__. While there are any, object.__new__ refuses to make an instance.
//
// isinstance(x, C) of such a class asks C.__subclasshook__, then the MRO, then the classes registered with C, then C's
// subclasses in the same way (CPython's Modules/_abc.c, _abc__abc_subclasscheck_impl). Nothing is cached; but classes
// below which nothing is registered and no hook is defined are told apart by a flag, so most questions end at the MRO.
#include "abc_module.h"
#include "attribute.h"
#include "call.h"
#include "class_internal.h"
#include "descriptor.h"
#include "dict.h"
#include "dynamic.h"
#include "error.h"
#include "kukri.h"
#include "str_builder.h"

static Value of(const void *object) { return kk_value_from_ref(object); }
static KkClass *class_of(Value v) { return kk_value_ref(v); }

// ---- what is abstract

static KkBool is_abstract(Value item) {
  if (kk_is_instance_of(item, KK_property)) {
    const KkProperty *p = kk_value_ref(item);
    Value parts[] = {p->get, p->set, p->delete};
    KkBool found = 0;
    for (int i = 0; i < 3 && !found; i++)
      found = kk_value_is_none(parts[i]) ? 0 : is_abstract(parts[i]);
    return found;
  }
  if (kk_is_instance_of(item, KK_classmethod) || kk_is_instance_of(item, KK_staticmethod))
    return is_abstract(((KkWrapper *)kk_value_ref(item))->function);
  Value flag = kk_getattr_default(item, KK_STR("__isabstractmethod__"), kk_value_from_bool(0));
  return kk_value_is_aside(flag) ? KK_BOOL_ASIDE : kk_truth(flag);
}

static KkNone add_own(KkClass *class, KkSet *names) {
  Value name, item;
  for (int64_t at = 0; (at = kk_dict_next(class->attributes, at, &name, &item)) >= 0;) {
    KkBool found = is_abstract(item);
    if (found == KK_BOOL_ASIDE || (found && kk_set_add(names, name)))
      return KK_NONE_ASIDE;
  }
  return 0;
}

static KkBool is_found_abstract(KkClass *class, KkStr *name) {
  Value item = kk_getattr_default(of(class), name, KK_VALUE_NONE);
  return kk_value_is_aside(item) ? KK_BOOL_ASIDE : is_abstract(item);
}

// Does a class before `base` in the MRO define what base, a class in C, leaves open?
static bool is_overridden(const KkClass *class, const KkClass *base, KkStr *name) {
  const KkClass *owner = kk_class_find(class, name).owner;
  for (uint32_t i = 0; i < class->mro_count && class->mro[i] != base; i++)
    if (class->mro[i] == owner)
      return true;
  return false;
}

static KkNone add_inherited(KkClass *class, const KkClass *base, KkSet *names) {
  Value inherited = base->attributes ? kk_dict_get_str(base->attributes, KK_STR("__abstractmethods__"))
                                     : KK_VALUE_ASIDE;
  KkTuple *all = kk_value_is_aside(inherited) ? kk_tuple_empty() : kk_tuple_from_iterable(inherited);
  for (int64_t i = 0; i < all->length; i++) {
    KkBool found = base->is_heap ? is_found_abstract(class, kk_value_ref(all->items[i]))
                                 : !is_overridden(class, base, kk_value_ref(all->items[i]));
    if (found == KK_BOOL_ASIDE || (found && kk_set_add(names, all->items[i])))
      return KK_NONE_ASIDE;
  }
  return 0;
}

// Sets that a question of a base can no longer be answered by the MRO alone.
void kk_abc_mark_virtual(KkClass *class) {
  for (uint32_t i = 0; i < class->mro_count; i++)
    class->mro[i]->has_virtual_subclasses = true;
}

KkNone kk_abc_finish(KkClass *class) {
  if (!kk_class_is_subclass(kk_class_of(of(class)), kk_class_builtin(KK_ABCMeta)))
    return 0;
  KkSet *names = kk_set_new(KK_set);
  if (add_own(class, names))
    return KK_NONE_ASIDE;
  for (int64_t i = 0; class->bases && i < class->bases->length; i++)
    if (add_inherited(class, kk_value_ref(class->bases->items[i]), names))
      return KK_NONE_ASIDE;
  if (!kk_value_is_aside(kk_dict_get_str(class->attributes, KK_STR("__subclasshook__"))))
    kk_abc_mark_virtual(class);
  class->is_abstract = kk_set_length(names) > 0;
  KkSet *all = kk_set_new(KK_frozenset);
  Value own = of(names);
  if (kk_set_update(all, &own, 1))
    return KK_NONE_ASIDE;
  return kk_class_set_attribute(class, KK_STR("__abstractmethods__"), of(all));
}

// "Can't instantiate abstract class C with abstract methods a, b"
void kk_abc_refuse(const KkClass *class) {
  KkList *names = kk_list_from_iterable(kk_dict_get_str(class->attributes, KK_STR("__abstractmethods__")));
  if (names == KK_REF_ASIDE || kk_list_sort(names, KK_VALUE_NONE, 0))
    return;
  int64_t count = kk_list_length(names);
  KkStr *joined = kk_str_join(KK_STR(", "), of(names));
  if (joined != KK_REF_ASIDE)
    kk_raise(KK_TypeError, "Can't instantiate abstract class %s with abstract method%s %U", class->name,
             count > 1 ? "s" : "", joined);
}

// ---- isinstance, issubclass

static KkStr *registry_name(void) { return KK_STR("_abc_impl"); }

static KkList *registry_of(KkClass *class) {
  Value list = class->attributes ? kk_dict_get_str(class->attributes, registry_name()) : KK_VALUE_ASIDE;
  return kk_value_is_aside(list) ? NULL : kk_value_ref(list);
}

static Value ask_hook(KkClass *class, Value subclass) {
  KkLookup found = kk_class_find(class, KK_STR("__subclasshook__"));
  if (!found.owner || found.owner->id == KK_object)
    return kk_not_implemented();
  Value hook = kk_attribute_bind(found, KK_VALUE_ASIDE, class);
  return kk_value_is_aside(hook) ? hook : kk_call1(hook, subclass);
}

static KkBool any_registered(KkClass *class, Value subclass) {
  KkList *registry = registry_of(class);
  KkBool found = 0;
  for (int64_t i = 0; registry && i < kk_list_length(registry) && !found; i++)
    found = kk_issubclass(subclass, kk_list_get(registry, i));
  return found;
}

static KkBool any_below(KkClass *class, Value subclass) {
  Value all = kk_call_method(of(class), KK_STR("__subclasses__"), NULL, 0, NULL);
  if (kk_value_is_aside(all))
    return KK_BOOL_ASIDE;
  KkList *below = kk_value_ref(all);
  KkBool found = 0;
  for (int64_t i = 0; i < kk_list_length(below) && !found; i++)
    found = kk_issubclass(subclass, kk_list_get(below, i));
  return found;
}

KkBool kk_ABCMeta_op_subclasscheck(Value self, Value subclass) {
  KkClass *class = class_of(self);
  if (!kk_value_is_class(subclass)) {
    kk_raise(KK_TypeError, "issubclass() arg 1 must be a class");
    return KK_BOOL_ASIDE;
  }
  Value answer = ask_hook(class, subclass);
  if (kk_value_is_aside(answer))
    return KK_BOOL_ASIDE;
  if (answer != kk_not_implemented())
    return kk_truth(answer);
  if (kk_class_is_subclass(class_of(subclass), class))
    return true;
  KkBool found = any_registered(class, subclass);
  return found || !class->has_virtual_subclasses ? found : any_below(class, subclass);
}

KkBool kk_ABCMeta_op_instancecheck(Value self, Value instance) {
  return kk_issubclass(of(kk_class_of(instance)), self);
}

Value kk_ABCMeta_register(Value self, Value subclass) {
  KkClass *class = class_of(self);
  if (!kk_value_is_class(subclass)) {
    kk_raise(KK_TypeError, "Can only register classes");
    return KK_VALUE_ASIDE;
  }
  KkBool is_known = kk_issubclass(subclass, self);
  if (is_known)
    return is_known == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : subclass;
  KkBool is_cycle = kk_issubclass(self, subclass);
  if (is_cycle == 1)
    kk_raise(KK_RuntimeError, "Refusing to create an inheritance cycle");
  if (is_cycle)
    return KK_VALUE_ASIDE;
  KkList *registry = registry_of(class);
  if (!registry) {
    registry = kk_list_new(KK_LIST_VALUE, 1);
    class->attributes = class->attributes ? class->attributes : kk_dict_new();
    kk_dict_set_str(class->attributes, registry_name(), of(registry));
  }
  kk_abc_mark_virtual(class);
  kk_class_changed();   // get_cache_token() tells
  return kk_list_append(registry, subclass) ? KK_VALUE_ASIDE : subclass;
}

// ---- functions

Value kk_abc_abstractmethod(Value function) {
  return kk_setattr(function, KK_STR("__isabstractmethod__"), kk_value_from_bool(1)) ? KK_VALUE_ASIDE : function;
}

Value kk_abc_abstractclassmethod(Value function) {
  function = kk_abc_abstractmethod(function);
  return kk_value_is_aside(function) ? function : kk_classmethod_new(function);
}

Value kk_abc_abstractstaticmethod(Value function) {
  function = kk_abc_abstractmethod(function);
  return kk_value_is_aside(function) ? function : kk_staticmethod_new(function);
}

Value kk_abc_abstractproperty(Value get, Value set, Value delete, Value doc) {
  if (!kk_value_is_none(get) && kk_value_is_aside(kk_abc_abstractmethod(get)))
    return KK_VALUE_ASIDE;
  return kk_property_new(get, set, delete, doc);
}

Value kk_abc_update_abstractmethods(Value class) {
  return kk_value_is_class(class) && kk_abc_finish(class_of(class)) ? KK_VALUE_ASIDE : class;
}

KkInt kk_abc_get_cache_token(void) { return kk_value_from_small((int64_t)kk_process.class_version); }

// ---- the classes

// isinstance() asks the class of a class only in programs that look things up by name.
void kk_ABCMeta_class_init(KkClass *class) {
  (void)class;
  kk_dynamic_install();
}

void kk_ABC_class_init(KkClass *class) {
  kk_ABCMeta_class();
  class->header.class_id = KK_ABCMeta;
}
