// object_method.c - the special methods that object has beside its slots, and those every builtin class has.
//
//   object     __new__ __init__ __setattr__ __delattr__ __getattribute__ __format__ __init_subclass__ __subclasshook__
//   others     __new__, if the class makes instances its own way; __init__, if that fills them; __format__ of numbers
//              and str
#include "attribute.h"
#include "call.h"
#include "class_internal.h"
#include "dict.h"
#include "error.h"
#include "metaclass.h"
#include "operators.h"
#include "str.h"

#define ENTRY(name)                                                                    \
  static Value name(Value callee __attribute__((unused)), const Value *args, size_t n, \
                    KkTuple *names __attribute__((unused)))

static bool check_name(Value v) {
  if (kk_is_instance_of(v, KK_str))
    return true;
  kk_raise(KK_TypeError, "attribute name must be string, not '%T'", v);
  return false;
}

ENTRY(entry_getattribute) {
  return kk_check_count(n, 1) && check_name(args[1]) ? kk_getattr_generic(args[0], kk_value_ref(args[1]))
                                                     : KK_VALUE_ASIDE;
}

ENTRY(entry_setattr) {
  if (!kk_check_count(n, 2) || !check_name(args[1]) || kk_setattr_generic(args[0], kk_value_ref(args[1]), args[2]))
    return KK_VALUE_ASIDE;
  return KK_VALUE_NONE;
}

ENTRY(entry_delattr) {
  if (!kk_check_count(n, 1) || !check_name(args[1]) ||
      kk_setattr_generic(args[0], kk_value_ref(args[1]), KK_VALUE_ASIDE))
    return KK_VALUE_ASIDE;
  return KK_VALUE_NONE;
}

ENTRY(entry_format) {
  const KkClass *owner = ((KkBuiltin *)kk_value_ref(callee))->owner;
  if (n != 2) {
    kk_raise(KK_TypeError, "%s.__format__() takes exactly one argument (%ld given)", owner->name, (int64_t)n - 1);
    return KK_VALUE_ASIDE;
  }
  if (!kk_is_instance_of(args[1], KK_str)) {
    kk_raise(KK_TypeError, "__format__() argument must be str, not %U", kk_shown_argument(args[1]));
    return KK_VALUE_ASIDE;
  }
  KkStr *text = kk_format_as(args[0], owner, kk_value_ref(args[1]));
  return text == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(text);
}

ENTRY(entry_init_subclass) {
  if (n == 1 && !names)
    return KK_VALUE_NONE;
  const char *name = ((KkClass *)kk_value_ref(args[0]))->name;
  if (names)
    kk_raise(KK_TypeError, "%s.__init_subclass__() takes no keyword arguments", name);
  else
    kk_raise(KK_TypeError, "%s.__init_subclass__() takes no arguments (%ld given)", name, (int64_t)n - 1);
  return KK_VALUE_ASIDE;
}

ENTRY(entry_subclasshook) { return (void)args, (void)n, kk_not_implemented(); }

// ---- which class has which

static const KkMethod of_object[] = {
    {"__delattr__", entry_delattr, "name, /", KK_METHOD},
    {"__getattribute__", entry_getattribute, "name, /", KK_METHOD},
    {"__init__", kk_entry_object_init, "*args, **kwargs", KK_METHOD},
    {"__init_subclass__", entry_init_subclass, "", KK_CLASSMETHOD},
    {"__setattr__", entry_setattr, "name, value, /", KK_METHOD},
    {"__subclasshook__", entry_subclasshook, "cls, /", KK_CLASSMETHOD},
};
static const KkMethod of_type[] = {
    {"__init__", kk_entry_type_init, "*args, **kwargs", KK_METHOD},
    {"__instancecheck__", kk_entry_type_instancecheck, "instance, /", KK_METHOD},
    {"__prepare__", kk_entry_type_prepare, "*args, **kwargs", KK_CLASSMETHOD},
    {"__subclasscheck__", kk_entry_type_subclasscheck, "subclass, /", KK_METHOD},
    {"__subclasses__", kk_entry_type_subclasses, "", KK_METHOD},
};
static const KkMethod new_method = {"__new__", kk_entry_new, "*args, **kwargs", KK_STATIC};
static const KkMethod init_method = {"__init__", kk_entry_native_init, "*args, **kwargs", KK_METHOD};
static const KkMethod format_method = {"__format__", entry_format, "format_spec, /", KK_METHOD};

static bool has_new(const KkClass *class) {
  return class->slots.make && (!class->base || class->base->slots.make != class->slots.make);
}

static bool has_init(const KkClass *class) {
  return class->id == KK_defaultdict || class->id == KK_OrderedDict || class->id == KK_Counter ||
         class->id == KK_deque || class->id == KK_list || class->id == KK_dict || class->id == KK_set ||
         class->id == KK_bytearray || class->id == KK_property || class->id == KK_staticmethod ||
         class->id == KK_classmethod;
}

static bool has_format(const KkClass *class) {
  return class->id == KK_object || class->id == KK_int || class->id == KK_float || class->id == KK_complex ||
         class->id == KK_str;
}

const KkMethod *kk_object_method(const KkClass *class, KkStr *name) {
  for (size_t i = 0; class->id == KK_object && i < sizeof of_object / sizeof *of_object; i++)
    if (kk_str_equal_ascii(name, of_object[i].name))
      return &of_object[i];
  for (size_t i = 0; class->id == KK_type && i < sizeof of_type / sizeof *of_type; i++)
    if (kk_str_equal_ascii(name, of_type[i].name))
      return &of_type[i];
  if (kk_str_equal_ascii(name, "__new__"))
    return has_new(class) ? &new_method : NULL;
  if (kk_str_equal_ascii(name, "__init__"))
    return has_init(class) ? &init_method : NULL;
  return kk_str_equal_ascii(name, "__format__") && has_format(class) ? &format_method : NULL;
}

static void add(KkDict *names, const char *name) { kk_dict_set_str(names, kk_str_from_ascii(name), KK_VALUE_NONE); }

void kk_object_methods_add(const KkClass *class, KkDict *names) {
  for (size_t i = 0; class->id == KK_object && i < sizeof of_object / sizeof *of_object; i++)
    add(names, of_object[i].name);
  for (size_t i = 0; class->id == KK_type && i < sizeof of_type / sizeof *of_type; i++)
    add(names, of_type[i].name);
  if (has_new(class))
    add(names, "__new__");
  if (has_init(class))
    add(names, "__init__");
  if (has_format(class))
    add(names, "__format__");
}
