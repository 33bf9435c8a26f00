// object.c - object, type, None, NotImplemented, Ellipsis: what every value has.
#include "attribute.h"
#include "call.h"
#include "class_internal.h"
#include "dict.h"
#include "dynamic.h"
#include "error.h"
#include "function.h"
#include "function_internal.h"
#include "heap.h"
#include "instance.h"
#include "list.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"
#include "typing_alias.h"

static Value text(const char *ascii) { return kk_value_from_ref(kk_str_from_ascii(ascii)); }

// ---- object

static Value object_repr(Value v) {
  KkClass *class = kk_class_of(v);
  return kk_value_from_ref(
      kk_text_format("<%U object at %U>", kk_class_full_name(class), kk_address_text(kk_value_ref(v))));
}

static Value object_str(Value v) {
  KkStr *repr = kk_repr(v);
  return repr == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(repr);
}

static int64_t object_hash(Value v) { return kk_hash_address(kk_value_ref(v)); }

// The opposite of what the class says of ==.
static Value object_not_equal(Value left, Value right) {
  Value result = kk_class_of(left)->slots.compare(left, right, KK_EQ);
  if (kk_value_is_aside(result) || result == kk_not_implemented())
    return result;
  KkBool truth = kk_truth(result);
  return truth == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : kk_value_from_bool(!truth);
}

static Value object_compare(Value left, Value right, KkComparison op) {
  if (op == KK_EQ)
    return left == right ? kk_value_from_bool(1) : kk_not_implemented();
  return op == KK_NE ? object_not_equal(left, right) : kk_not_implemented();
}

static Value object_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)args;
  if (n == 0 && !names)
    return kk_instance_new(kk_value_ref(callee));
  kk_raise(KK_TypeError, "object() takes no arguments");
  return KK_VALUE_ASIDE;
}

Value kk_instance_new(KkClass *class) {
  void *instance = class->blank ? kk_instance_make(kk_value_from_ref(class)) : kk_alloc(class->size, class->id);
  if (KK_UNLIKELY(class->watch))
    class->watch(instance);
  return kk_value_from_ref(instance);
}

void kk_object_class_init(KkClass *class) {
  class->size = sizeof(KkObject);
  class->slots.repr = object_repr;
  class->slots.str = object_str;
  class->slots.hash = object_hash;
  class->slots.compare = object_compare;
  class->slots.make = object_make;
}

Value kk_object_op_class(Value self) { return kk_class_value_of(self); }

// Only between classes of the program whose instances look alike.
KkNone kk_object_set_class(Value self, Value value) {
  KkClass *old = kk_class_of(self), *new = kk_value_is_class(value) ? kk_value_ref(value) : NULL;
  if (!new)
    kk_raise(KK_TypeError, "__class__ must be set to a class, not '%T' object", value);
  else if (!old->is_heap || !new->is_heap)
    kk_raise(KK_TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
  else if (old->layout != new->layout || old->field_count || new->field_count || old->has_slots != new->has_slots)
    kk_raise(KK_TypeError, "__class__ assignment: '%s' object layout differs from '%s'", new->name, old->name);
  else
    return kk_value_header(self)->class_id = new->id & 0xffffff, 0;
  return KK_NONE_ASIDE;
}

KkNone kk_object_set_dict(Value self, Value value) {
  if (!kk_is_instance_of(value, KK_dict))
    kk_raise(KK_TypeError, "__dict__ must be set to a dictionary, not a '%T'", value);
  else if (!kk_instance_replace_dict(self, kk_value_ref(value)))
    kk_raise_attribute(self, KK_STR("__dict__"));
  else
    return 0;
  return KK_NONE_ASIDE;
}

Value kk_object_op_dict(Value self) {
  KkDict *dict = kk_instance_attributes(self);
  if (dict)
    return kk_value_from_ref(dict);
  kk_raise_attribute(self, KK_STR("__dict__"));
  return KK_VALUE_ASIDE;
}

Value kk_object_op_doc(Value self) {
  (void)self;
  return KK_VALUE_NONE;
}

KkList *kk_object_op_dir(Value self) { return kk_dir_plain(self); }

// ---- type

static Value type_repr(Value v) { return kk_value_from_ref(kk_class_repr(kk_value_ref(v))); }

static Value type_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  if (n == 1 && !names)
    return kk_class_value_of(args[0]);
  if (n == 1) {
    kk_raise(KK_TypeError, "type() takes no keyword arguments");
    return KK_VALUE_ASIDE;
  }
  if (n != 3) {
    kk_raise(KK_TypeError, "type() takes 1 or 3 arguments");
    return KK_VALUE_ASIDE;
  }
  kk_assert(kk_process.dynamic);   // the compiler sees to it where the name `type` is used
  return kk_process.dynamic->type_make(callee, args, n, names);
}

void kk_type_operators_init(KkClass *class) { class->slots.binary[KK_OR] = kk_type_or; }

void kk_type_class_init(KkClass *class) {
  kk_call_slots_init(class);
  class->slots.repr = type_repr;
  class->slots.make = type_make;
}

static KkClass *class_of_self(Value self) { return kk_value_ref(self); }

Value kk_type_op_name(Value self) { return kk_value_from_ref(kk_str_from_utf8z(class_of_self(self)->name)); }
Value kk_type_op_qualname(Value self) { return kk_value_from_ref(kk_str_from_utf8z(class_of_self(self)->qualname)); }
Value kk_type_op_module(Value self) { return kk_value_from_ref(kk_str_from_utf8z(class_of_self(self)->module)); }

static KkClass *changeable(Value self, const char *name) {
  KkClass *class = class_of_self(self);
  if (class->is_heap)
    return class;
  kk_raise(KK_TypeError, "cannot set '%s' attribute of immutable type '%s'", name, class->name);
  return NULL;
}

static bool check_text(const KkClass *class, Value v, const char *name) {
  if (class && !kk_is_instance_of(v, KK_str))
    kk_raise(KK_TypeError, "can only assign string to %s.%s, not '%T'", class->name, name, v);
  return class && kk_is_instance_of(v, KK_str);
}

KkNone kk_type_set_name(Value self, Value v) {
  KkClass *class = changeable(self, "__name__");
  if (!check_text(class, v, "__name__"))
    return KK_NONE_ASIDE;
  size_t n;
  const char *text = kk_str_to_utf8(kk_value_ref(v), &n);
  if (memchr(text, 0, n))
    return kk_raise(KK_ValueError, "type name must not contain null characters"), KK_NONE_ASIDE;
  class->name = kk_str_to_utf8z(kk_value_ref(v));
  return 0;
}

KkNone kk_type_set_qualname(Value self, Value v) {
  KkClass *class = changeable(self, "__qualname__");
  if (!check_text(class, v, "__qualname__"))
    return KK_NONE_ASIDE;
  class->qualname = kk_str_to_utf8z(kk_value_ref(v));
  return 0;
}

// Module and doc are attributes that instances see as well.
static KkNone set_class_attribute(Value self, const char *name, Value v) {
  KkClass *class = changeable(self, name);
  return class ? kk_process.dynamic->class_set(class, kk_str_from_ascii(name), v) : KK_NONE_ASIDE;
}

KkNone kk_type_set_module(Value self, Value v) {
  if (kk_is_instance_of(v, KK_str) && class_of_self(self)->is_heap)
    class_of_self(self)->module = kk_str_to_utf8z(kk_value_ref(v));
  return set_class_attribute(self, "__module__", v);
}

KkNone kk_type_set_doc(Value self, Value v) { return set_class_attribute(self, "__doc__", v); }

static KkTuple *class_tuple(KkClass *const *classes, size_t n) {
  KkTuple *tuple = kk_tuple_new((int64_t)n);
  for (size_t i = 0; i < n; i++)
    tuple->items[i] = kk_value_from_ref(classes[i]);
  return tuple;
}

KkTuple *kk_type_op_mro(Value self) { return class_tuple(class_of_self(self)->mro, class_of_self(self)->mro_count); }
KkList *kk_type_mro(Value self) { return kk_list_from_iterable(kk_value_from_ref(kk_type_op_mro(self))); }
Value kk_type_op_base(Value self) { return kk_value_from_ref(class_of_self(self)->base); }

KkTuple *kk_type_op_bases(Value self) {
  KkClass *class = class_of_self(self);
  return class->bases ? class->bases : class_tuple(&class->base, class->base ? 1 : 0);
}

Value kk_type_op_doc(Value self) {
  KkClass *class = class_of_self(self);
  Value doc = class->attributes ? kk_dict_get_str(class->attributes, KK_STR("__doc__")) : KK_VALUE_NONE;
  return kk_value_is_aside(doc) ? KK_VALUE_NONE : doc;
}

// ---- the singletons

static Value none_repr(Value v) { return (void)v, text("None"); }
static KkBool none_truth(Value v) { return (void)v, 0; }
static int64_t none_hash(Value v) { return (void)v, kk_hash_address(&kk_process); }

static Value none_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)args;
  if (n == 0 && !names)
    return KK_VALUE_NONE;
  kk_raise(KK_TypeError, "NoneType takes no arguments");
  return KK_VALUE_ASIDE;
}

void kk_NoneType_class_init(KkClass *class) {
  class->slots.repr = none_repr;
  class->slots.truth = none_truth;
  class->slots.hash = none_hash;
  class->slots.make = none_make;
}

static Value not_implemented_repr(Value v) { return (void)v, text("NotImplemented"); }
void kk_NotImplementedType_class_init(KkClass *class) { class->slots.repr = not_implemented_repr; }

static Value ellipsis_repr(Value v) { return (void)v, text("Ellipsis"); }
void kk_ellipsis_class_init(KkClass *class) { class->slots.repr = ellipsis_repr; }
