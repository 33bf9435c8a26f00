// class_call.c - calling a class of the program: __new__, then __init__, and what object and the builtins do as either.
//
//   C(args)  =  self = C.__new__(C, args);  if isinstance(self, C): type(self).__init__(self, args);  self
//
// Each builtin ancestor has a __new__ of its own: object makes an instance of fields, an exception keeps the arguments,
// list, dict and set begin empty and are filled by their __init__, the immutable classes take their value from the
// arguments. Where the program defines neither method, both steps are one.
//
// object's two methods refuse arguments that nobody takes, in the words of object_new and object_init in CPython's
// Objects/typeobject.c.
#include "abc_module.h"
#include "attribute.h"
#include "call.h"
#include "class_internal.h"
#include "error.h"
#include "exception.h"
#include "function.h"
#include "instance.h"
#include "metaclass.h"
#include "str.h"
#include "tuple.h"

// The nearest builtin class.
static KkClass *native_class(const KkClass *class) {
  while (class->is_heap)
    class = class->base;
  return kk_class_builtin(class->id);
}

static bool is_programs(KkLookup found) { return found.owner && !found.method; }
static bool is_objects(KkLookup found) { return !found.owner || found.owner->id == KK_object; }
static KkLookup find_new(const KkClass *class) { return kk_class_find(class, KK_STR("__new__")); }
static KkLookup find_init(const KkClass *class) { return kk_class_find(class, KK_STR("__init__")); }

// ---- object.__new__, object.__init__

KkNone kk_class_refuse_instance(Value class) { return kk_abc_refuse(kk_value_ref(class)), KK_NONE_ASIDE; }

static Value object_new(KkClass *class, size_t n) {
  if (n && is_programs(find_new(class)))
    kk_raise(KK_TypeError, "object.__new__() takes exactly one argument (the type to instantiate)");
  else if (n && is_objects(find_init(class)))
    kk_raise(KK_TypeError, "%s() takes no arguments", class->name);
  else if (class->is_abstract)
    kk_abc_refuse(class);
  else if (class->is_protocol && is_objects(find_init(class)))
    kk_raise(KK_TypeError, "Protocols cannot be instantiated");
  else
    return kk_instance_new(class);
  return KK_VALUE_ASIDE;
}

static bool object_init(const KkClass *class, size_t n) {
  if (n && is_programs(find_init(class)))
    kk_raise(KK_TypeError, "object.__init__() takes exactly one argument (the instance to initialize)");
  else if (n && is_objects(find_new(class)))
    kk_raise(KK_TypeError, "%s.__init__() takes exactly one argument (the instance to initialize)", class->name);
  else
    return true;
  return false;
}

// ---- __new__ of each builtin ancestor

static bool is_filled_by_init(KkClassId layout) {
  return layout == KK_property || layout == KK_deque || layout == KK_list || layout == KK_dict ||
         layout == KK_bytearray || layout == KK_set;
}

// As the builtin class would make it from these arguments, but an instance of `class`.
static Value native_make(KkClass *class, const Value *args, size_t n, KkTuple *names) {
  KkClass *native = native_class(class);
  if (native->makes_heirs)
    return native->slots.make(kk_value_from_ref(class), args, n, names);
  Value plain = native->slots.make(kk_value_from_ref(native), args, n, names);
  return kk_value_is_aside(plain) || !class->is_heap ? plain : kk_subclass_new(class, plain);
}

static Value native_new(KkClass *class, const Value *args, size_t n, KkTuple *names) {
  KkClass *native = native_class(class);
  size_t total = n + (names ? (size_t)names->length : 0);
  switch (native->layout) {
  case KK_object: return object_new(class, total);
  case KK_type: return kk_type_new(class, args, n, names);
  case KK_BaseException: {
    KkTuple *given = kk_tuple_from_values(args, n);
    if (kk_class_is_subclass(class, kk_class_builtin(KK_BaseExceptionGroup)))   // has its members from now on
      return kk_exception_make(class, given);
    return kk_value_from_ref(kk_exception_blank(class, given));
  }
  case KK_staticmethod:
  case KK_classmethod: return native_make(class, (Value[]){KK_VALUE_NONE}, 1, NULL);   // __init__ fills it
  default: break;
  }
  bool is_empty = is_filled_by_init(native->layout) && native->id != KK_frozenset;
  return native_make(class, args, is_empty ? 0 : n, is_empty ? NULL : names);
}

Value kk_class_new_native(KkClass *class, const Value *args, size_t n) { return native_new(class, args, n, NULL); }

// C(args) where the program defines neither __new__ nor __init__.
static Value plain_make(KkClass *class, const Value *args, size_t n, KkTuple *names) {
  switch (class->layout) {
  case KK_object: return object_new(class, n + (names ? (size_t)names->length : 0));
  case KK_type: return kk_type_new(class, args, n, names);
  case KK_BaseException: return native_class(class)->slots.make(kk_value_from_ref(class), args, n, names);
  default: return native_make(class, args, n, names);
  }
}

// ---- the call

static Value call_new(KkLookup found, Value class, const Value *args, size_t n, KkTuple *names) {
  if (!is_programs(found))
    return native_new(kk_value_ref(class), args, n, names);
  Value function = kk_attribute_bind(found, KK_VALUE_ASIDE, kk_value_ref(class));
  return kk_value_is_aside(function) ? function : kk_call_with_self(function, class, args, n, names);
}

static Value check_init(Value self, Value result) {
  if (KK_LIKELY(kk_value_is_none(result)))
    return self;
  if (!kk_value_is_aside(result))
    kk_raise(KK_TypeError, "__init__() should return None, not '%T'", result);
  return KK_VALUE_ASIDE;
}

static Value call_init(Value self, const Value *args, size_t n, KkTuple *names) {
  KkClass *class = kk_class_of(self);
  KkLookup found = find_init(class);
  if (is_objects(found))
    return object_init(class, n + (names ? (size_t)names->length : 0)) ? self : KK_VALUE_ASIDE;
  return check_init(self, kk_call_found(found, self, args, n, names));
}

// Most classes: an instance with fields, then the program's __init__. Remembered in the class until some class changes.
static void remember_init(KkClass *class, KkLookup new, KkLookup init) {
  bool is_usual = class->layout == KK_object && !class->is_abstract && is_objects(new) && is_programs(init) &&
                  kk_value_is(init.value, KK_function);
  class->init = is_usual ? init.value : KK_VALUE_NONE;
  class->init_version = is_usual ? kk_process.class_version + 1 : 0;
}

Value kk_class_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkClass *class = kk_value_ref(callee);
  if (KK_LIKELY(class->init_version == kk_process.class_version + 1)) {
    Value self = kk_instance_new(class);
    return check_init(self, kk_call_with_self(class->init, self, args, n, names));
  }
  KkLookup new = find_new(class), init = find_init(class);
  if (!is_programs(new) && !is_programs(init))
    return plain_make(class, args, n, names);
  remember_init(class, new, init);
  Value self = call_new(new, callee, args, n, names);
  if (kk_value_is_aside(self) || !kk_class_is_subclass(kk_class_of(self), class))
    return self;
  return call_init(self, args, n, names);
}

// ---- the methods by name: object.__new__(C), super().__init__(), list.__init__(self, items)

static bool check_new(const KkClass *owner, const Value *args, size_t n) {
  if (n == 0) {
    kk_raise(KK_TypeError, "%s.__new__(): not enough arguments", owner->name);
    return false;
  }
  if (!kk_value_is_class(args[0])) {
    kk_raise(KK_TypeError, "%s.__new__(X): X is not a type object (%T)", owner->name, args[0]);
    return false;
  }
  const KkClass *class = kk_value_ref(args[0]), *native = native_class(class);
  if (!kk_class_is_subclass(class, owner))
    kk_raise(KK_TypeError, "%s.__new__(%s): %s is not a subtype of %s", owner->name, class->name, class->name,
             owner->name);
  else if (native->slots.make != owner->slots.make && !(owner->id == KK_object && native->layout == KK_object))
    kk_raise(KK_TypeError, "%s.__new__(%s) is not safe, use %s.__new__()", owner->name, class->name, native->name);
  else
    return true;
  return false;
}

Value kk_entry_new(Value callee, const Value *args, size_t n, KkTuple *names) {
  const KkClass *owner = ((KkBuiltin *)kk_value_ref(callee))->owner;
  return check_new(owner, args, n) ? native_new(kk_value_ref(args[0]), args + 1, n - 1, names) : KK_VALUE_ASIDE;
}

Value kk_entry_object_init(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  size_t total = n - 1 + (names ? (size_t)names->length : 0);
  return object_init(kk_class_of(args[0]), total) ? KK_VALUE_NONE : KK_VALUE_ASIDE;
}

// Makes what the arguments say, as a plain list, dict, …, and takes over its contents.
Value kk_entry_native_init(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkClass *owner = ((KkBuiltin *)kk_value_ref(callee))->owner;
  Value plain = owner->slots.make(kk_value_from_ref(owner), args + 1, n - 1, names);
  if (kk_value_is_aside(plain))
    return plain;
  kk_subclass_refill(args[0], plain);
  return KK_VALUE_NONE;
}
