// descriptor.c - property, staticmethod, classmethod.
//
// Each is an object that holds functions, and the slots `get` and `set` that attribute.c calls when it finds the object in
// a class. A property has a `set` slot even if it cannot be set: so it precedes what the instance holds by the same name.
#include "descriptor.h"
#include "attribute.h"
#include "builtin_entry.h"
#include "call.h"
#include "error.h"
#include "function.h"
#include "function_internal.h"
#include "heap.h"
#include "str.h"

#define ENTRY(name)                                                                    \
  static Value name(Value callee __attribute__((unused)), const Value *args, size_t n, \
                    KkTuple *names __attribute__((unused)))

// Builtin descriptors' own attributes cannot be set: entries of kind KK_PROPERTY get a second argument then.
static bool check_read(size_t n) {
  if (n == 1)
    return true;
  kk_raise(KK_AttributeError, "readonly attribute");
  return false;
}

// ---- property

static KkProperty *property(Value v) { return kk_value_ref(v); }

static KkNone take_getter_doc(KkProperty *p) {
  if (kk_value_is_none(p->get) || !kk_value_is_none(p->doc))
    return 0;
  p->doc = kk_getattr_default(p->get, KK_STR("__doc__"), KK_VALUE_NONE);
  p->has_getter_doc = !kk_value_is_none(p->doc);
  return kk_value_is_aside(p->doc) ? KK_NONE_ASIDE : 0;
}

static KkProperty *property_make(Value get, Value set, Value delete, Value doc) {
  kk_descriptors_ready();
  KkProperty *p = kk_alloc(sizeof *p, KK_property);
  p->get = get;
  p->set = set;
  p->delete = delete;
  p->doc = doc;
  return take_getter_doc(p) ? KK_REF_ASIDE : p;
}

static Value result(void *object) { return object == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(object); }

Value kk_property_new(Value get, Value set, Value delete, Value doc) {
  return result(property_make(get, set, delete, doc));
}

static Value property_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  static const char *const parameters[] = {"fget", "fset", "fdel", "doc"};
  static const KkSignature signature = {NULL, "property", parameters, 0, 4, 0, 0, KK_TAKES_KEYWORDS, false};
  (void)callee;
  Value v[4];
  if (!kk_parse_arguments(&signature, args, n, names, v))
    return KK_VALUE_ASIDE;
  for (int i = 0; i < 4; i++)
    v[i] = kk_value_is_aside(v[i]) ? KK_VALUE_NONE : v[i];
  return kk_property_new(v[0], v[1], v[2], v[3]);
}

// "property 'x' of 'C' object has no setter"
static void refuse(const KkProperty *p, Value object, const char *what) {
  KkClass *class = kk_class_of(object);
  if (p->name)
    kk_raise(KK_AttributeError, "property %R of '%s' object has no %s", kk_value_from_ref(p->name), class->qualname,
             what);
  else
    kk_raise(KK_AttributeError, "property of '%s' object has no %s", class->qualname, what);
}

static Value property_get(Value v, Value object, Value class) {
  (void)class;
  const KkProperty *p = property(v);
  if (kk_value_is_aside(object))
    return v;
  if (!kk_value_is_none(p->get))
    return kk_call1(p->get, object);
  refuse(p, object, "getter");
  return KK_VALUE_ASIDE;
}

static KkNone property_set(Value v, Value object, Value item) {
  const KkProperty *p = property(v);
  bool is_delete = kk_value_is_aside(item);
  Value function = is_delete ? p->delete : p->set, args[2] = {object, item};
  if (!kk_value_is_none(function))
    return kk_value_is_aside(kk_call(function, args, is_delete ? 1 : 2, NULL)) ? KK_NONE_ASIDE : 0;
  refuse(p, object, is_delete ? "deleter" : "setter");
  return KK_NONE_ASIDE;
}

// A copy with other functions; aside: as it was. Of a subclass, what its class makes of them.
static Value property_with(KkProperty *p, Value get, Value set, Value delete) {
  Value doc = p->has_getter_doc && !kk_value_is_aside(get) ? KK_VALUE_NONE : p->doc;
  Value functions[] = {kk_value_is_aside(get) ? p->get : get, kk_value_is_aside(set) ? p->set : set,
                       kk_value_is_aside(delete) ? p->delete : delete, doc};
  KkClass *class = kk_class_of(kk_value_from_ref(p));
  if (class->is_heap)
    return kk_call(kk_value_from_ref(class), functions, 4, NULL);
  KkProperty *copy = property_make(functions[0], functions[1], functions[2], functions[3]);
  if (copy != KK_REF_ASIDE) {
    copy->name = p->name;
    copy->has_getter_doc = p->has_getter_doc;
  }
  return result(copy);
}

ENTRY(entry_getter) {
  return kk_check_count(n, 1) ? property_with(property(args[0]), args[1], KK_VALUE_ASIDE, KK_VALUE_ASIDE)
                              : KK_VALUE_ASIDE;
}
ENTRY(entry_setter) {
  return kk_check_count(n, 1) ? property_with(property(args[0]), KK_VALUE_ASIDE, args[1], KK_VALUE_ASIDE)
                              : KK_VALUE_ASIDE;
}
ENTRY(entry_deleter) {
  return kk_check_count(n, 1) ? property_with(property(args[0]), KK_VALUE_ASIDE, KK_VALUE_ASIDE, args[1])
                              : KK_VALUE_ASIDE;
}

ENTRY(entry_fget) { return check_read(n) ? property(args[0])->get : KK_VALUE_ASIDE; }
ENTRY(entry_fset) { return check_read(n) ? property(args[0])->set : KK_VALUE_ASIDE; }
ENTRY(entry_fdel) { return check_read(n) ? property(args[0])->delete : KK_VALUE_ASIDE; }

ENTRY(entry_doc) {
  if (n == 2)
    property(args[0])->doc = kk_value_is_aside(args[1]) ? KK_VALUE_NONE : args[1];
  return property(args[0])->doc;
}

ENTRY(entry_set_name) {
  if (!kk_check_count(n, 2))
    return KK_VALUE_ASIDE;
  property(args[0])->name = kk_is_instance_of(args[2], KK_str) ? kk_value_ref(args[2]) : NULL;
  return KK_VALUE_NONE;
}

// ---- staticmethod, classmethod

static KkWrapper *wrapper(Value v) { return kk_value_ref(v); }

static Value wrapper_new(KkClassId class_id, Value function) {
  kk_descriptors_ready();
  KkWrapper *w = kk_alloc(sizeof *w, class_id);
  w->function = function;
  return kk_value_from_ref(w);
}

Value kk_staticmethod_new(Value function) { return wrapper_new(KK_staticmethod, function); }
Value kk_classmethod_new(Value function) { return wrapper_new(KK_classmethod, function); }

static Value wrapper_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkClass *class = kk_value_ref(callee);
  if (names) {
    kk_raise(KK_TypeError, "%s() takes no keyword arguments", class->name);
    return KK_VALUE_ASIDE;
  }
  if (n == 1)
    return wrapper_new(class->id, args[0]);
  kk_raise(KK_TypeError, "%s expected 1 argument, got %ld", class->name, (int64_t)n);
  return KK_VALUE_ASIDE;
}

static Value static_get(Value v, Value object, Value class) {
  (void)object, (void)class;
  return wrapper(v)->function;
}

// classmethod(f) binds f as f's own class would bind it to an instance; so classmethod(property(f)) works.
static Value class_get(Value v, Value object, Value class) {
  (void)object;
  Value function = wrapper(v)->function;
  Value (*get)(Value, Value, Value) = kk_class_of(function)->slots.get;
  return get ? get(function, class, class) : kk_bound_method_new(function, class);
}

static Value static_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  return kk_call(wrapper(callee)->function, args, n, names);
}

static Value wrapper_repr(Value v) {
  KkStr *text = kk_text_format("<%s(%R)>", kk_class_of(v)->name, wrapper(v)->function);
  return text ? kk_value_from_ref(text) : KK_VALUE_ASIDE;
}

ENTRY(entry_func) { return check_read(n) ? wrapper(args[0])->function : KK_VALUE_ASIDE; }

static Value forward(const Value *args, size_t n, KkStr *name) {
  return check_read(n) ? kk_getattr(wrapper(args[0])->function, name) : KK_VALUE_ASIDE;
}

ENTRY(entry_annotations) { return forward(args, n, KK_STR("__annotations__")); }
ENTRY(entry_wrapped_doc) { return forward(args, n, KK_STR("__doc__")); }
ENTRY(entry_module) { return forward(args, n, KK_STR("__module__")); }
ENTRY(entry_name) { return forward(args, n, KK_STR("__name__")); }
ENTRY(entry_qualname) { return forward(args, n, KK_STR("__qualname__")); }

// ---- __set__, __delete__ of a property (__get__ is in slot_method.c)

ENTRY(entry_set) {
  return !kk_check_count(n, 2) || property_set(args[0], args[1], args[2]) ? KK_VALUE_ASIDE : KK_VALUE_NONE;
}

ENTRY(entry_delete) {
  return !kk_check_count(n, 1) || property_set(args[0], args[1], KK_VALUE_ASIDE) ? KK_VALUE_ASIDE : KK_VALUE_NONE;
}

// ---- the classes

static void set_methods(KkClass *class, const KkMethod *methods, size_t count) {
  class->methods = methods;
  class->method_count = (uint32_t)count;
}

void kk_property_class_init(KkClass *class) {
  static const KkMethod methods[] = {
      {"__delete__", entry_delete, "instance, /", KK_METHOD},
      {"__doc__", entry_doc, "", KK_PROPERTY},
      {"__set__", entry_set, "instance, value, /", KK_METHOD},
      {"__set_name__", entry_set_name, "owner, name, /", KK_METHOD},
      {"deleter", entry_deleter, "fdel, /", KK_METHOD},
      {"fdel", entry_fdel, "", KK_PROPERTY},
      {"fget", entry_fget, "", KK_PROPERTY},
      {"fset", entry_fset, "", KK_PROPERTY},
      {"getter", entry_getter, "fget, /", KK_METHOD},
      {"setter", entry_setter, "fset, /", KK_METHOD},
  };
  set_methods(class, methods, sizeof methods / sizeof *methods);
  class->slots.make = property_call;
  class->slots.get = property_get;
  class->slots.set = property_set;
}

static void wrapper_class_init(KkClass *class) {
  static const KkMethod methods[] = {
      {"__annotations__", entry_annotations, "", KK_PROPERTY},
      {"__doc__", entry_wrapped_doc, "", KK_PROPERTY},
      {"__func__", entry_func, "", KK_PROPERTY},
      {"__module__", entry_module, "", KK_PROPERTY},
      {"__name__", entry_name, "", KK_PROPERTY},
      {"__qualname__", entry_qualname, "", KK_PROPERTY},
      {"__wrapped__", entry_func, "", KK_PROPERTY},
  };
  set_methods(class, methods, sizeof methods / sizeof *methods);
  class->slots.make = wrapper_call;
  class->slots.repr = wrapper_repr;
  class->slots.get = class->id == KK_staticmethod ? static_get : class_get;
  class->slots.call = class->id == KK_staticmethod ? static_call : NULL;
}

void kk_staticmethod_class_init(KkClass *class) { wrapper_class_init(class); }
void kk_classmethod_class_init(KkClass *class) { wrapper_class_init(class); }

void kk_descriptors_ready(void) {
  kk_class_ready(KK_property, kk_property_class_init);
  kk_class_ready(KK_staticmethod, kk_staticmethod_class_init);
  kk_class_ready(KK_classmethod, kk_classmethod_class_init);
}
