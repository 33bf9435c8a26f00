// class_body.c - from a class statement, or type(name, bases, dict), to a finished class; changes of its attributes.
//
//   kk_class_create   makes the record from the bases (class_new.c)
//   kk_class_add      a name that the body binds
//   kk_class_finish   as type.__new__ ends (CPython's Objects/typeobject.c, type_new_impl): __new__ becomes a static
//                     method, __init_subclass__ and __class_getitem__ class methods; __eq__ without __hash__ sets
//                     __hash__ to None; the slots are set; then __set_name__ of each attribute, then the bases'
//                     __init_subclass__.
//
// A change after that invalidates the lookups that were cached; one of a special method sets the slots of the class and
// all its subclasses anew.
#include "abc_module.h"
#include "attribute.h"
#include "call.h"
#include "class_internal.h"
#include "descriptor.h"
#include "dict.h"
#include "error.h"
#include "heap.h"
#include "instance.h"
#include "list.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"
#include "typing_alias.h"

// ---- attributes

static bool is_dunder(const KkStr *name) {
  return name->length > 4 && kk_str_is_ascii(name) && memcmp(name->data, "__", 2) == 0;
}

static KkNone attribute_delete(KkClass *class, KkStr *name) {
  if (kk_value_is_aside(kk_dict_get_str(class->attributes, name)))
    return kk_raise_attribute(kk_value_from_ref(class), name), KK_NONE_ASIDE;
  return kk_dict_delete(class->attributes, kk_value_from_ref(name));
}

void kk_class_changed(void) {
  kk_process.class_version++;
  kk_process.value_version++;
}

// No function, no descriptor.
static bool is_plain(Value v) {
  if (kk_value_is_aside(v))
    return false;
  const KkSlots *slots = &kk_class_of(v)->slots;
  return !slots->get && !slots->set && !kk_value_is(v, KK_function);
}

bool kk_class_is_plain_change(const KkClass *class, KkStr *name, Value item) {
  return is_plain(item) && !is_dunder(name) && is_plain(kk_dict_get_str(class->attributes, name));
}

KkNone kk_class_set_attribute(KkClass *class, KkStr *name, Value item) {
  if (kk_class_is_plain_change(class, name, item))
    kk_process.value_version++;
  else
    kk_class_changed();
  if (kk_value_is_aside(item) ? attribute_delete(class, name) : kk_dict_set_str(class->attributes, name, item))
    return KK_NONE_ASIDE;
  if (class->is_ready && is_dunder(name))
    kk_class_settle_all(class);
  if (class->is_ready && kk_str_equal_ascii(name, "__del__"))
    kk_class_watch_all(class);
  return 0;
}

static Value own(const KkClass *class, KkStr *name) { return kk_dict_get_str(class->attributes, name); }

// ---- __slots__

// Does the class or a base list this name? (A str is one name; a private one is mangled with the class's name.)
static bool lists_name(const KkClass *class, Value slots, KkStr *name) {
  if (kk_is_instance_of(slots, KK_str))
    slots = kk_value_from_ref(kk_tuple_from_values(&slots, 1));
  KkTuple *names = kk_tuple_from_iterable(slots);
  for (int64_t i = 0; names != KK_REF_ASIDE && i < names->length; i++) {
    if (!kk_is_instance_of(names->items[i], KK_str))
      continue;
    KkStr *listed = kk_value_ref(names->items[i]);
    bool is_private = is_dunder(listed) && listed->data[listed->length - 1] != '_';
    if (kk_str_equal(listed, name) || (is_private && kk_str_equal(kk_text_format("_%s%U", class->name, listed), name)))
      return true;
  }
  return false;
}

bool kk_class_has_slot(const KkClass *class, KkStr *name) {
  for (uint32_t i = 0; i < class->mro_count; i++) {
    Value slots = class->mro[i]->is_heap ? own(class->mro[i], KK_STR("__slots__")) : KK_VALUE_ASIDE;
    if (!kk_value_is_aside(slots) && lists_name(class->mro[i], slots, name))
      return true;
  }
  return false;
}

// Every class of the program in the MRO says which attributes there are, and none of them is "__dict__".
static bool is_closed(const KkClass *class) {
  for (uint32_t i = 0; i < class->mro_count; i++)
    if (class->mro[i]->is_heap && kk_value_is_aside(own(class->mro[i], KK_STR("__slots__"))))
      return false;
  return class->layout != KK_BaseException && !kk_class_has_slot(class, KK_STR("__dict__"));
}

// ---- bases

// What a base stands for: itself, list for list[int].
Value kk_base_origin(Value base) {
  if (kk_value_is(base, KK_GenericAlias))
    return kk_getattr(base, KK_STR("__origin__"));
  KkClass *origin = kk_typing_class(base);
  return origin ? kk_value_from_ref(origin) : base;
}

// A base that is no class. type() refuses it; a class statement calls the base's class as it would a metaclass, which
// mostly refuses as well, in other words.
static KkClass **refuse_in_type(void) {
  kk_raise(KK_TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                         "metaclasses of all its bases");
  return NULL;
}

static KkClass **refuse_in_statement(KkStr *name, KkTuple *bases, Value base) {
  Value args[3] = {kk_value_from_ref(name), kk_value_from_ref(bases), kk_value_from_ref(kk_dict_new())};
  Value made = kk_call(kk_value_from_ref(kk_class_of(base)), args, 3, NULL);
  if (!kk_value_is_aside(made))
    kk_raise(KK_TypeError, "a class whose base is an instance of '%T' is not supported", base);
  return NULL;
}

// The bases as an array of *count classes; NULL: one is none.
static KkClass **base_array(KkStr *name, KkTuple *bases, bool is_statement, size_t *count) {
  KkClass **array = kk_block_scanned(((size_t)bases->length + 1) * sizeof *array);
  *count = 0;
  for (int64_t i = 0; i < bases->length; i++) {
    Value base = kk_base_origin(bases->items[i]);
    if (!kk_value_is_class(base))
      return is_statement ? refuse_in_statement(name, bases, base) : refuse_in_type();
    array[(*count)++] = kk_value_ref(base);
  }
  return array;
}

// ---- class statements

static KkClass *class_of(Value class) { return kk_value_ref(class); }

static Value class_create(KkStr *name, KkStr *qualname, KkStr *module, KkTuple *bases, bool is_statement) {
  size_t count;
  KkClass **array = base_array(name, bases, is_statement, &count);
  KkClass *class = array ? kk_class_new(kk_str_to_utf8z(name), kk_str_to_utf8z(qualname), kk_str_to_utf8z(module),
                                        array, count)
                         : NULL;
  if (!class)
    return KK_VALUE_ASIDE;
  for (int64_t i = 0; i < bases->length; i++)
    if (!kk_value_is_class(bases->items[i]))
      kk_class_set_attribute(class, KK_STR("__orig_bases__"), kk_value_from_ref(bases));
  return kk_value_from_ref(class);
}

Value kk_class_create(KkStr *name, KkStr *qualname, KkStr *module, KkTuple *bases, KkStr *doc) {
  Value class = class_create(name, qualname, module, bases, true);
  if (!kk_value_is_aside(class))
    kk_class_add(class, KK_STR("__module__"), kk_value_from_ref(module));
  if (!kk_value_is_aside(class) && doc)
    kk_class_add(class, KK_STR("__doc__"), kk_value_from_ref(doc));
  return class;
}

KkNone kk_class_set_fields(Value class, const KkField *fields, int64_t count, int64_t size) {
  KkClass *c = class_of(class);
  kk_assert(c->layout == KK_object && size >= (int64_t)sizeof(KkInstance));
  kk_class_changed();
  c->fields = fields;
  c->field_count = (uint32_t)count;
  c->size = (uint32_t)size;
  c->blank = kk_instance_blank(c);
  return 0;
}

// No class made between has an id that depends on the old one, so the old one is free again.
KkNone kk_class_set_id(Value class, int64_t id) {
  KkClass *c = class_of(class);
  if (kk_process.classes[id])
    return 0;
  kk_class_changed();
  kk_process.classes[c->id] = NULL;
  if (c->id == kk_process.class_count - 1)
    kk_process.class_count--;
  kk_process.classes[id] = c;
  c->id = (uint32_t)id;
  if (c->blank)
    c->blank = kk_instance_blank(c);
  return 0;
}

void kk_classes_reserve(uint32_t count) { kk_process.class_count += count; }

KkNone kk_class_add(Value class, KkStr *name, Value item) {
  return kk_class_set_attribute(class_of(class), name, item);
}

// ---- the end of the body

static void wrap(KkClass *class, KkStr *name, Value (*wrapper)(Value)) {
  Value function = own(class, name);
  if (!kk_value_is_aside(function) && kk_value_is(function, KK_function))
    kk_dict_set_str(class->attributes, name, wrapper(function));
}

static void settle_hash(KkClass *class) {
  if (!kk_value_is_aside(own(class, KK_STR("__eq__"))) && kk_value_is_aside(own(class, KK_STR("__hash__"))))
    kk_dict_set_str(class->attributes, KK_STR("__hash__"), KK_VALUE_NONE);
}

static KkNone take_qualname(KkClass *class) {
  Value qualname = own(class, KK_STR("__qualname__"));
  if (kk_value_is_aside(qualname))
    return 0;
  if (!kk_is_instance_of(qualname, KK_str)) {
    kk_raise(KK_TypeError, "type __qualname__ must be a str, not %T", qualname);
    return KK_NONE_ASIDE;
  }
  class->qualname = kk_str_to_utf8z(kk_value_ref(qualname));
  return kk_dict_delete(class->attributes, kk_value_from_ref(KK_STR("__qualname__")));
}

// What the body says of the module is shown.
static void take_module(KkClass *class) {
  Value module = own(class, KK_STR("__module__"));
  if (!kk_value_is_aside(module) && kk_is_instance_of(module, KK_str))
    class->module = kk_str_to_utf8z(kk_value_ref(module));
}

// RuntimeError from what __set_name__ raised.
static KkNone raise_set_name(const KkClass *class, Value name, Value item) {
  KkException *cause = kk_take_pending();
  KkStr *text = kk_text_format("Error calling __set_name__ on '%T' instance %R in '%s'", item, name, class->name);
  if (!text)
    return KK_NONE_ASIDE;
  Value argument = kk_value_from_ref(text);
  KkException *e = kk_exception_new(KK_RuntimeError, kk_tuple_from_values(&argument, 1));
  kk_raise_value(kk_value_from_ref(e), kk_value_from_ref(cause));
  return KK_NONE_ASIDE;
}

static KkNone set_names(KkClass *class) {
  KkDict *attributes = kk_dict_copy(class->attributes);
  Value name, item;
  for (int64_t at = 0; (at = kk_dict_next(attributes, at, &name, &item)) >= 0;) {
    KkLookup found = kk_class_find(kk_class_of(item), KK_STR("__set_name__"));
    Value args[2] = {kk_value_from_ref(class), name};
    if (found.owner && kk_value_is_aside(kk_call_found(found, item, args, 2, NULL)))
      return raise_set_name(class, name, item);
  }
  return 0;
}

static KkNone init_subclass(KkClass *class, const Value *values, KkTuple *names) {
  KkLookup found = kk_class_find_after(class, class, KK_STR("__init_subclass__"));
  Value method = kk_attribute_bind(found, KK_VALUE_ASIDE, class);
  if (kk_value_is_aside(method) || kk_value_is_aside(kk_call(method, values, 0, names)))
    return KK_NONE_ASIDE;
  return 0;
}

KkNone kk_class_finish_with(Value v, const Value *values, KkTuple *names) {
  KkClass *class = class_of(v);
  wrap(class, KK_STR("__new__"), kk_staticmethod_new);
  wrap(class, KK_STR("__init_subclass__"), kk_classmethod_new);
  wrap(class, KK_STR("__class_getitem__"), kk_classmethod_new);
  settle_hash(class);
  take_module(class);
  if (take_qualname(class))
    return KK_NONE_ASIDE;
  if (kk_value_is_aside(own(class, KK_STR("__doc__"))))
    kk_dict_set_str(class->attributes, KK_STR("__doc__"), KK_VALUE_NONE);
  class->has_slots = is_closed(class);
  class->is_ready = true;
  kk_class_changed();
  kk_class_settle(class);
  kk_class_watch(class);
  if (set_names(class) || init_subclass(class, values, names))
    return KK_NONE_ASIDE;
  return kk_abc_finish(class);
}

KkNone kk_class_finish(Value class) { return kk_class_finish_with(class, NULL, NULL); }

// ---- type(name, bases, dict), as metaclass.c makes it

Value kk_class_from_bases(KkStr *name, KkTuple *bases) {
  return class_create(name, name, KK_STR("__main__"), bases, false);
}
