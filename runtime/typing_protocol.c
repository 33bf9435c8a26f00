// typing_protocol.c - typing.Generic and typing.Protocol.
//
// A class that names Protocol as a base is a protocol: it has no instances, and with @runtime_checkable isinstance(x, P)
// asks whether x has all attributes that the bodies of P and of the protocols above it bind or annotate. issubclass() does
// so only where all of them are methods. (CPython's Lib/typing.py: _ProtocolMeta, _get_protocol_attrs, _proto_hook.)
#include "abc_module.h"
#include "attribute.h"
#include "class_internal.h"
#include "dict.h"
#include "error.h"
#include "kukri.h"

static Value of(const void *object) { return kk_value_from_ref(object); }
static KkClass *class_of(Value v) { return kk_value_ref(v); }

// ---- which attributes a protocol asks for

static bool is_excluded(const KkStr *name) {
  static const char *const names[] = {
      "__abstractmethods__", "__annotations__", "__dict__",          "__doc__",           "__init__",
      "__module__",          "__new__",         "__slots__",         "__weakref__",       "__match_args__",
      "__subclasshook__",    "__qualname__",    "__class_getitem__", "__init_subclass__", "__parameters__",
      "__orig_bases__",      "__orig_class__"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (kk_str_equal_ascii(name, names[i]))
      return true;
  return name->length >= 5 && !memcmp(name->data, "_abc_", 5);
}

static KkNone add_names(KkDict *all, Value names) {
  KkTuple *list = kk_tuple_from_iterable(names);
  if (list == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  for (int64_t i = 0; i < list->length; i++)
    if (kk_is_instance_of(list->items[i], KK_str) && !is_excluded(kk_value_ref(list->items[i])))
      kk_dict_set_str(all, kk_value_ref(list->items[i]), KK_VALUE_NONE);
  return 0;
}

// A dict whose keys are the names; KK_REF_ASIDE: raised.
static KkDict *protocol_names(const KkClass *class) {
  KkDict *all = kk_dict_new();
  for (uint32_t i = 0; i < class->mro_count; i++) {
    KkDict *own = class->mro[i]->is_heap ? class->mro[i]->attributes : NULL;
    if (!own)
      continue;
    Value annotations = kk_dict_get_str(own, KK_STR("__annotations__"));
    if (add_names(all, of(own)) || (!kk_value_is_aside(annotations) && add_names(all, annotations)))
      return KK_REF_ASIDE;
  }
  return all;
}

static bool is_method(KkClass *class, KkStr *name) {
  Value item = kk_getattr_default(of(class), name, KK_VALUE_NONE);
  kk_clear_pending();
  return !kk_value_is_aside(item) && !kk_value_is_none(item) && kk_callable(item);
}

static bool has_only_methods(KkClass *class, KkDict *names) {
  Value name, unused;
  for (int64_t at = 0; (at = kk_dict_next(names, at, &name, &unused)) >= 0;)
    if (!is_method(class, kk_value_ref(name)))
      return false;
  return true;
}

// ---- isinstance

static bool check_runtime(const KkClass *class) {
  if (!class->is_protocol || class->is_runtime_protocol)
    return true;
  kk_raise(KK_TypeError, "Instance and class checks can only be used with @runtime_checkable protocols");
  return false;
}

static KkBool has_all(Value v, KkClass *class, KkDict *names) {
  Value name, unused;
  for (int64_t at = 0; (at = kk_dict_next(names, at, &name, &unused)) >= 0;) {
    Value item = kk_getattr_default(v, kk_value_ref(name), KK_VALUE_ASIDE);
    if (kk_value_is_aside(item))
      return kk_pending() ? KK_BOOL_ASIDE : 0;
    if (kk_value_is_none(item) && is_method(class, kk_value_ref(name)))
      return 0;
  }
  return 1;
}

KkBool kk__ProtocolMeta_op_instancecheck(Value self, Value instance) {
  KkClass *class = class_of(self);
  if (!check_runtime(class))
    return KK_BOOL_ASIDE;
  if (!class->is_protocol)
    return kk_issubclass(of(kk_class_of(instance)), self);
  KkDict *names = protocol_names(class);
  if (names == KK_REF_ASIDE)
    return KK_BOOL_ASIDE;
  KkBool found = has_only_methods(class, names) ? kk_issubclass(of(kk_class_of(instance)), self) : 0;
  if (!found)
    found = has_all(instance, class, names);
  return found ? found : kk_class_is_subclass(kk_class_of(instance), class);
}

// ---- issubclass

static bool provides(const KkClass *class, KkStr *name) {
  KkLookup found = kk_class_find(class, name);
  return found.owner && (found.method || !kk_value_is_none(found.value));
}

static Value subclasshook(KkClass *class, Value other) {
  if (!class->is_protocol)
    return kk_not_implemented();
  if (!check_runtime(class))
    return KK_VALUE_ASIDE;
  KkDict *names = protocol_names(class);
  if (names == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  if (!has_only_methods(class, names)) {
    kk_raise(KK_TypeError, "Protocols with non-method members don't support issubclass()");
    return KK_VALUE_ASIDE;
  }
  Value name, unused;
  for (int64_t at = 0; (at = kk_dict_next(names, at, &name, &unused)) >= 0;)
    if (!provides(class_of(other), kk_value_ref(name)))
      return kk_not_implemented();
  return kk_value_from_bool(1);
}

// Protocol.__subclasshook__(cls, other)
Value kk_protocol_subclasshook(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)names;
  return n == 2 ? subclasshook(class_of(args[0]), args[1]) : kk_not_implemented();
}

Value kk_typing_runtime_checkable(Value class) {
  if (kk_value_is_class(class) && class_of(class)->is_protocol) {
    class_of(class)->is_runtime_protocol = true;
    return class;
  }
  kk_raise(KK_TypeError, "@runtime_checkable can be only applied to protocol classes, got %R", class);
  return KK_VALUE_ASIDE;
}

// ---- the classes

void kk_Generic_class_init(KkClass *class) { class->is_generic = true; }

void kk__ProtocolMeta_class_init(KkClass *class) {
  kk_ABCMeta_class();
  (void)class;
}

void kk_Protocol_class_init(KkClass *class) {
  kk_Generic_class();
  kk__ProtocolMeta_class();
  class->header.class_id = KK__ProtocolMeta;
  class->is_generic = true;
}
