// enum_module.c - Enum, IntEnum, StrEnum, auto, unique.
//
//   class Color(Enum):      names = EnumType.__prepare__(…)    an _EnumDict: it notes which names are members, and
//     RED = 1                                                   replaces auto() at once
//     BLUE = auto()         Color = EnumType(…, names)         type.__new__ without the members, which are made then
//
// A member is an instance of the class, with its name and value in the attributes _name_ and _value_. Where the class has
// a data type (int, str, a class of the program with __new__), the value's items are the arguments of its __new__. A
// second name of the same value is an alias. Color(1) looks the value up, and asks _missing_ if there is none.
//
// The rules are those of CPython 3.11's Lib/enum.py: EnumType.__new__, _EnumDict.__setitem__, _proto_member.__set_name__.
#include "enum_module.h"
#include "attribute.h"
#include "call.h"
#include "class_internal.h"
#include "dict.h"
#include "dynamic.h"
#include "error.h"
#include "kukri.h"
#include "metaclass.h"

static Value of(const void *object) { return kk_value_from_ref(object); }
static KkClass *class_of(Value v) { return kk_value_ref(v); }

// ---- what a class knows of its members

static Value class_part(const KkClass *class, KkStr *name) { return kk_class_find(class, name).value; }

KkDict *kk_enum_members(KkClass *class) { return kk_value_ref(class_part(class, KK_STR("_member_map_"))); }
KkList *kk_enum_names(KkClass *class) { return kk_value_ref(class_part(class, KK_STR("_member_names_"))); }
static KkDict *values_of(KkClass *class) { return kk_value_ref(class_part(class, KK_STR("_value2member_map_"))); }
static KkClass *data_type_of(KkClass *class) { return class_of(class_part(class, KK_STR("_member_type_"))); }

bool kk_enum_is(const KkClass *class) { return kk_class_is_subclass(class, kk_class_builtin(KK_Enum)); }

Value kk_enum_part(Value member, KkStr *name) {
  KkDict *dict = kk_instance_dict(member, false);
  return dict ? kk_dict_get_str(dict, name) : KK_VALUE_ASIDE;
}

void kk_enum_set_parts(Value member, Value name, Value value) {
  KkDict *dict = kk_instance_dict(member, true);
  kk_dict_set_str(dict, KK_STR("_value_"), value);
  kk_dict_set_str(dict, KK_STR("_name_"), name);
}

static void set_tables(KkClass *class, const KkClass *data_type) {
  if (!class->attributes)
    class->attributes = kk_dict_new();
  kk_dict_set_str(class->attributes, KK_STR("_member_names_"), of(kk_list_new(KK_LIST_VALUE, 4)));
  kk_dict_set_str(class->attributes, KK_STR("_member_map_"), of(kk_dict_new()));
  kk_dict_set_str(class->attributes, KK_STR("_value2member_map_"), of(kk_dict_new()));
  kk_dict_set_str(class->attributes, KK_STR("_member_type_"), of(data_type));
}

// ---- auto(), member(), nonmember()

typedef struct KkAuto {
  KkHeader header;
  Value value;   // aside: not given
} KkAuto;

static Value mark_new(KkClassId id, Value value) {
  KkAuto *made = kk_alloc(sizeof *made, id);
  made->value = value;
  return of(made);
}

Value kk_enum_auto(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)names;
  return mark_new(KK_auto, n ? args[0] : KK_VALUE_ASIDE);
}

Value kk_enum_mark(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)names;
  if (n == 1)
    return mark_new(class_of(callee)->id, args[0]);
  kk_raise(KK_TypeError, "%s() takes exactly one argument", class_of(callee)->name);
  return KK_VALUE_ASIDE;
}

// ---- the names of a body

typedef struct KkEnumDict {
  KkDict dict;
  KkStr *class_name;
  KkClass *first_enum;   // whose _generate_next_value_ is asked
  KkDict *members;       // names, in order
  KkList *last_values;
  KkDict *ignored;   // listed in _ignore_
  bool has_auto;
} KkEnumDict;

static KkEnumDict *enum_dict(Value v) { return kk_value_ref(v); }

static bool is_dunder(const KkStr *s) {
  return s->length > 4 && kk_str_is_ascii(s) && !memcmp(s->data, "__", 2) &&
         !memcmp(s->data + s->length - 2, "__", 2) && s->data[2] != '_' && s->data[s->length - 3] != '_';
}

static bool is_sunder(const KkStr *s) {
  return s->length > 2 && kk_str_is_ascii(s) && s->data[0] == '_' && s->data[s->length - 1] == '_' &&
         s->data[1] != '_' && s->data[s->length - 2] != '_';
}

static bool is_private(const KkStr *class_name, KkStr *name) {
  KkStr *prefix = kk_text_format("_%U__", class_name);
  return name->length > prefix->length && kk_str_startswith(name, of(prefix), 0, name->length) == 1 &&
         name->data[name->length - 1] != '_';
}

static bool is_descriptor(Value v) {
  const KkClass *class = kk_class_of(v);
  return class->slots.get || class->slots.set;
}

static Value next_value(KkEnumDict *names, Value name) {
  Value function = kk_dict_get_str(&names->dict, KK_STR("_generate_next_value_"));
  if (kk_value_is_aside(function))
    function = kk_getattr(of(names->first_enum), KK_STR("_generate_next_value_"));
  else if (kk_value_is(function, KK_staticmethod))
    function = ((KkWrapper *)kk_value_ref(function))->function;
  if (kk_value_is_aside(function))
    return function;
  Value args[4] = {name, kk_value_from_small(1), kk_value_from_small(names->members->used),
                   of(kk_list_copy(names->last_values))};
  return kk_call(function, args, 4, NULL);
}

static Value with_auto(KkEnumDict *names, Value name, Value value) {
  if (!kk_value_is(value, KK_auto))
    return value;
  names->has_auto = true;
  KkAuto *mark = kk_value_ref(value);
  if (kk_value_is_aside(mark->value))
    mark->value = next_value(names, name);
  return mark->value;
}

// auto() stands alone or as an item of a tuple.
static Value resolved(KkEnumDict *names, Value name, Value value) {
  if (!kk_value_is(value, KK_tuple))
    return with_auto(names, name, value);
  KkTuple *items = kk_value_ref(value), *made = kk_tuple_new(items->length);
  for (int64_t i = 0; i < items->length; i++) {
    made->items[i] = with_auto(names, name, items->items[i]);
    if (kk_value_is_aside(made->items[i]))
      return KK_VALUE_ASIDE;
  }
  return of(made);
}

static KkNone set_ignored(KkEnumDict *names, Value value) {
  if (kk_is_instance_of(value, KK_str))
    value = of(kk_str_split(kk_str_replace(kk_value_ref(value), KK_STR(","), KK_STR(" "), -1), KK_VALUE_NONE, -1));
  KkTuple *list = kk_tuple_from_iterable(value);
  if (list == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  for (int64_t i = 0; i < list->length; i++)
    kk_dict_set(names->ignored, list->items[i], KK_VALUE_NONE);
  return 0;
}

static KkNone set_sunder(KkEnumDict *names, Value key, Value value) {
  static const char *const known[] = {"_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_"};
  const KkStr *name = kk_value_ref(key);
  bool is_known = false;
  for (int i = 0; i < 5; i++)
    is_known |= kk_str_equal_ascii(name, known[i]);
  if (!is_known) {
    kk_raise(KK_ValueError, "_sunder_ names, such as %R, are reserved for future Enum use", key);
    return KK_NONE_ASIDE;
  }
  if (names->has_auto && kk_str_equal_ascii(name, known[1])) {
    kk_raise(KK_TypeError, "_generate_next_value_ must be defined before members");
    return KK_NONE_ASIDE;
  }
  if (kk_str_equal_ascii(name, known[4]) && set_ignored(names, value))
    return KK_NONE_ASIDE;
  return kk_dict_set(&names->dict, key, value);
}

static KkNone raise_defined(Value key, Value known) {
  kk_raise(KK_TypeError, "%R already defined as %R", key, known);
  return KK_NONE_ASIDE;
}

static KkNone names_setitem(Value v, Value key, Value value) {
  KkEnumDict *names = enum_dict(v);
  KkStr *name = kk_value_ref(key);
  Value known = kk_dict_get_str(&names->dict, name);
  if (is_private(names->class_name, name) || is_dunder(name))
    return kk_dict_set(&names->dict, key, value);
  if (is_sunder(name))
    return set_sunder(names, key, value);
  if (kk_dict_contains(names->members, key))
    return raise_defined(key, known);
  bool is_plain = kk_dict_contains(names->ignored, key) || kk_value_is(value, KK_nonmember);
  if (is_plain || (is_descriptor(value) && !kk_value_is(value, KK_member)))
    return kk_dict_set(&names->dict, key,
                       kk_value_is(value, KK_nonmember) ? ((KkAuto *)kk_value_ref(value))->value : value);
  if (!kk_value_is_aside(known))
    return raise_defined(key, known);
  if (kk_value_is(value, KK_member))
    value = ((KkAuto *)kk_value_ref(value))->value;
  value = resolved(names, key, value);
  if (kk_value_is_aside(value) || kk_list_append(names->last_values, value))
    return KK_NONE_ASIDE;
  kk_dict_set(names->members, key, KK_VALUE_NONE);
  return kk_dict_set(&names->dict, key, value);
}

// ---- __prepare__

static KkClass *first_enum(const KkTuple *bases) {
  for (int64_t i = bases->length - 1; i >= 0; i--)
    if (kk_value_is_class(bases->items[i]) && kk_enum_is(class_of(bases->items[i])))
      return class_of(bases->items[i]);
  return kk_class_builtin(KK_Enum);
}

static bool check_extends(Value name, const KkTuple *bases) {
  for (int64_t i = 0; i < bases->length; i++) {
    KkClass *base = kk_value_is_class(bases->items[i]) ? class_of(bases->items[i]) : NULL;
    for (uint32_t k = 0; base && k < base->mro_count; k++)
      if (base->mro[k]->is_heap && kk_enum_is(base->mro[k]) && kk_list_length(kk_enum_names(base->mro[k]))) {
        kk_raise(KK_TypeError, "<enum %R> cannot extend %R", name, bases->items[i]);
        return false;
      }
  }
  return true;
}

static Value names_new(Value name, const KkTuple *bases) {
  kk__EnumDict_class();
  KkEnumDict *names = kk_alloc(sizeof *names, KK__EnumDict);
  KkHeader header = names->dict.header;
  names->dict = *kk_dict_new();
  names->dict.header = header;
  names->class_name = kk_value_ref(name);
  names->first_enum = first_enum(bases);
  names->members = kk_dict_new();
  names->ignored = kk_dict_new();
  names->last_values = kk_list_new(KK_LIST_VALUE, 4);
  return of(names);
}

// EnumType.__prepare__(metacls, name, bases)
Value kk_enum_prepare(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)names;
  if (n != 3 || !check_extends(args[1], kk_value_ref(args[2])))
    return KK_VALUE_ASIDE;
  return names_new(args[1], kk_value_ref(args[2]));
}

// ---- making members

// What the members' values are made of: the nearest class beside the enumerations that has a __new__ (_find_data_type_).
static KkClass *find_data_type(const KkClass *class) {
  for (int64_t i = 0; i < class->bases->length; i++) {
    KkClass *chain = class_of(class->bases->items[i]), *candidate = NULL;
    for (uint32_t k = 0; k < chain->mro_count; k++) {
      KkClass *base = chain->mro[k];
      bool has_new = base->is_heap ? !kk_value_is_aside(kk_dict_get_str(base->attributes, KK_STR("__new__"))) : true;
      if (base->id == KK_object)
        continue;
      if (kk_enum_is(base)) {
        if (data_type_of(base)->id != KK_object)
          return data_type_of(base);
        break;
      }
      if (has_new)
        return candidate ? candidate : base;
      candidate = candidate ? candidate : base;
    }
  }
  return kk_class_builtin(KK_object);
}

Value kk_enum_blank(KkClass *class, Value value) {
  if (data_type_of(class)->id == KK_object)
    return kk_instance_new(class);
  return kk_class_new_native(class, &value, 1);
}

// The new instance, made by the program's __new__ or that of the data type.
// StrEnum takes what str() takes, and no int by mistake.
static bool check_text_member(const KkClass *class, const KkTuple *args) {
  static const char *const texts[] = {"%R is not a string", "encoding must be a string, not %R",
                                      "errors must be a string, not %R"};
  if (!kk_class_is_subclass(class, kk_class_builtin(KK_StrEnum)))
    return true;
  if (args->length > 3)
    return kk_raise(KK_TypeError, "too many arguments for str(): %R", kk_value_from_ref(args)), false;
  for (int64_t i = args->length == 1 ? 0 : 1; i < args->length; i++)
    if (!kk_is_instance_of(args->items[i], KK_str))
      return kk_raise(KK_TypeError, texts[i], args->items[i]), false;
  return true;
}

static Value member_new(KkClass *class, const KkTuple *args) {
  KkLookup found = kk_class_find(class, KK_STR("__new__"));
  if (found.owner && !found.method) {
    Value function = kk_attribute_bind(found, KK_VALUE_ASIDE, class);
    return kk_value_is_aside(function)
               ? function
               : kk_call_with_self(function, of(class), args->items, (size_t)args->length, NULL);
  }
  if (data_type_of(class)->id == KK_object)
    return kk_instance_new(class);
  return check_text_member(class, args) ? kk_class_new_native(class, args->items, (size_t)args->length)
                                        : KK_VALUE_ASIDE;
}

static KkNone settle_value(KkClass *class, Value member, const KkTuple *args, Value value) {
  if (!kk_value_is_aside(kk_enum_part(member, KK_STR("_value_"))))
    return 0;
  KkClass *type = data_type_of(class);
  if (type->id != KK_object)
    value = kk_call(of(type), args->items, (size_t)args->length, NULL);
  if (kk_value_is_aside(value))
    return KK_NONE_ASIDE;
  return kk_dict_set_str(kk_instance_dict(member, true), KK_STR("_value_"), value);
}

static KkNone member_init(KkClass *class, Value member, const KkTuple *args) {
  KkLookup found = kk_class_find(class, KK_STR("__init__"));
  if (!found.owner || found.method)
    return 0;
  return kk_value_is_aside(kk_call_found(found, member, args->items, (size_t)args->length, NULL)) ? KK_NONE_ASIDE : 0;
}

// The member that has the value already; aside: none, or (with an exception pending) it could not be compared.
static Value find_by_value(KkClass *class, Value value) {
  Value member = kk_dict_get_default(values_of(class), value, KK_VALUE_ASIDE), name;
  if (!kk_value_is_aside(member) || !kk_pending_is(KK_TypeError))
    return member;
  kk_clear_pending();   // not hashable
  KkDict *all = kk_enum_members(class);
  for (int64_t at = 0; (at = kk_dict_next(all, at, &name, &member)) >= 0;) {
    KkBool is_equal = kk_equal(kk_enum_part(member, KK_STR("_value_")), value);
    if (is_equal)
      return is_equal == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : member;
  }
  return KK_VALUE_ASIDE;
}

static bool is_single_bit(Value value) {
  return kk_value_is_small(value) && kk_value_small(value) > 0 &&
         (kk_value_small(value) & (kk_value_small(value) - 1)) == 0;
}

// A flag of several bits, or of none, is found by name only.
static bool is_canonical(const KkClass *class, Value value) { return !kk_flag_is(class) || is_single_bit(value); }

static KkNone add_member(KkClass *class, Value name, Value member, Value value) {
  Value known = find_by_value(class, value);
  if (kk_pending())
    return KK_NONE_ASIDE;
  if (kk_value_is_aside(known)) {
    if (is_canonical(class, value))
      kk_list_append(kk_enum_names(class), name);
    if (kk_dict_set(values_of(class), value, member) && kk_pending_is(KK_TypeError))
      kk_clear_pending();   // not hashable
  } else {
    member = known;
  }
  kk_dict_set(kk_enum_members(class), name, member);
  return kk_class_set_attribute(class, kk_value_ref(name), member);
}

static KkNone make_member(KkClass *class, Value name, Value value) {
  bool is_tuple = kk_is_instance_of(value, KK_tuple) && data_type_of(class)->id != KK_tuple;
  KkTuple *args = is_tuple ? kk_value_ref(value) : kk_tuple_from_values(&value, 1);
  Value member = member_new(class, args);
  if (kk_value_is_aside(member) || settle_value(class, member, args, value))
    return KK_NONE_ASIDE;
  KkDict *own = kk_instance_dict(member, true);
  kk_dict_set_str(own, KK_STR("_name_"), name);
  kk_dict_set_str(own, KK_STR("__objclass__"), of(class));
  if (member_init(class, member, args))
    return KK_NONE_ASIDE;
  kk_dict_set_str(own, KK_STR("_sort_order_"), kk_value_from_small(kk_list_length(kk_enum_names(class))));
  return add_member(class, name, member, kk_enum_part(member, KK_STR("_value_")));
}

// ---- making the class

// Of repr, str and format, an enumeration has those of Enum rather than those of its data type.
static KkNone prefer_own_text(KkClass *class, KkClass *first) {
  static const char *const texts[] = {"__repr__", "__str__", "__format__"};
  KkClass *data_type = data_type_of(class);
  for (int i = 0; i < 3; i++) {
    KkStr *name = kk_str_from_ascii(texts[i]);
    KkLookup found = kk_class_find(class, name), of_data = kk_class_find(data_type, name);
    bool is_foreign = found.owner == of_data.owner || found.owner->id == KK_object;
    if (!is_foreign || !kk_value_is_aside(kk_dict_get_str(class->attributes, name)))
      continue;
    KkClass *source = kk_class_is_subclass(first, kk_class_builtin(KK_ReprEnum)) && i > 0 ? data_type : first;
    if (source != data_type && kk_class_set_attribute(class, name, kk_class_find_value(source, name)))
      return KK_NONE_ASIDE;
  }
  return 0;
}

// The body without the members, and the members by themselves.
static KkDict *without_members(KkEnumDict *names) {
  KkDict *plain = kk_dict_new();
  Value key, value;
  for (int64_t at = 0; (at = kk_dict_next(&names->dict, at, &key, &value)) >= 0;)
    if (!kk_dict_contains(names->members, key) && !kk_dict_contains(names->ignored, key) &&
        !kk_str_equal_ascii(kk_value_ref(key), "_ignore_"))
      kk_dict_set(plain, key, value);
  return plain;
}

static KkNone make_members(KkClass *class, KkEnumDict *names) {
  Value name, unused;
  for (int64_t at = 0; (at = kk_dict_next(names->members, at, &name, &unused)) >= 0;)
    if (make_member(class, name, kk_dict_get_str(&names->dict, kk_value_ref(name))))
      return KK_NONE_ASIDE;
  return 0;
}

Value kk_enum_type_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  if (n != 3 || !kk_value_is(args[2], KK__EnumDict)) {
    kk_raise(KK_TypeError, "EnumType() takes the name, the bases and the names of a class statement");
    return KK_VALUE_ASIDE;
  }
  KkEnumDict *body = enum_dict(args[2]);
  Value parts[3] = {args[0], args[1], of(without_members(body))};
  if (kk_dict_contains(body->members, of(KK_STR("mro")))) {
    kk_raise(KK_ValueError, "invalid enum member name(s) 'mro'");
    return KK_VALUE_ASIDE;
  }
  KkDict *keywords = kk_dict_new();
  for (int64_t i = 0; names && i < names->length; i++)
    kk_dict_set(keywords, names->items[i], args[3 + i]);
  Value made = kk_type_new(class_of(callee), parts, 3, NULL);
  if (kk_value_is_aside(made))
    return made;
  KkClass *class = class_of(made);
  set_tables(class, find_data_type(class));
  kk_class_changed();
  if (prefer_own_text(class, body->first_enum) || make_members(class, body) ||
      (kk_flag_is(class) && kk_flag_finish(class, keywords)))
    return KK_VALUE_ASIDE;
  return made;
}

// ---- operations on the class

// Asked where no member has the value.
static Value ask_missing(KkClass *class, Value value) {
  Value found = kk_call_method(of(class), KK_STR("_missing_"), &value, 1, NULL);
  if (kk_value_is_aside(found) || kk_class_is_subclass(kk_class_of(found), class) ||
      (kk_flag_is(class) && kk_is_instance_of(found, KK_int)))
    return found;
  if (kk_value_is_none(found))
    kk_raise(KK_ValueError, "%R is not a valid %s", value, class->qualname);
  else
    kk_raise(KK_TypeError, "error in %s._missing_: returned %R instead of None or a valid member", class->name, found);
  return KK_VALUE_ASIDE;
}

static Value look_up(KkClass *class, Value value) {
  if (kk_class_of(value) == class)
    return value;
  Value member = find_by_value(class, value);
  return !kk_value_is_aside(member) || kk_pending() ? member : ask_missing(class, value);
}

// One member of the functional form: a name, or a pair of name and value.
static KkNone add_functional(Value body, KkClass *first, Value item, int64_t index, Value start) {
  bool is_pair = kk_is_instance_of(item, KK_tuple) || kk_is_instance_of(item, KK_list);
  Value name = is_pair ? kk_getitem(item, kk_value_from_small(0)) : item, value;
  if (is_pair) {
    value = kk_getitem(item, kk_value_from_small(1));
  } else {
    Value args[4] = {name, start, kk_value_from_small(index), of(kk_list_copy(enum_dict(body)->last_values))};
    Value function = kk_getattr(of(first), KK_STR("_generate_next_value_"));
    value = kk_value_is_aside(function) ? function : kk_call(function, args, 4, NULL);
  }
  if (kk_value_is_aside(name) || kk_value_is_aside(value))
    return KK_NONE_ASIDE;
  return names_setitem(body, name, value);
}

// What a functional call is given by name, beside the names; an aside: it is not given.
typedef struct Functional {
  Value value, names, start, type, module, qualname;
} Functional;

// Enum("Color", "RED BLUE"), Enum("Color", ["RED", "BLUE"]), Enum("Color", {"RED": 1})
static Value create(KkClass *first, const Functional *given) {
  Value name = given->value, members = given->names, both[2] = {given->type, of(first)};
  bool has_type = !kk_value_is_aside(given->type) && !kk_value_is_none(given->type);
  Value base = of(first), bases = of(kk_tuple_from_values(has_type ? both : &base, has_type ? 2 : 1));
  Value body = names_new(name, kk_value_ref(bases));
  if (kk_is_instance_of(members, KK_str))
    members = of(kk_str_split(kk_str_replace(kk_value_ref(members), KK_STR(","), KK_STR(" "), -1), KK_VALUE_NONE, -1));
  else if (kk_is_instance_of(members, KK_dict))
    members = kk_dict_items(kk_value_ref(members));
  KkTuple *items = kk_tuple_from_iterable(members);
  if (items == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  for (int64_t i = 0; i < items->length; i++)
    if (add_functional(body, first, items->items[i], i, given->start))
      return KK_VALUE_ASIDE;
  Value args[3] = {name, bases, body}, made = kk_enum_type_make(of(kk_class_of(base)), args, 3, NULL);
  if (kk_value_is_aside(made))
    return made;
  if (!kk_value_is_aside(given->module) && kk_is_instance_of(given->module, KK_str))
    class_of(made)->module = kk_str_to_utf8z(kk_value_ref(given->module));
  if (!kk_value_is_aside(given->qualname) && kk_is_instance_of(given->qualname, KK_str))
    class_of(made)->qualname = kk_str_to_utf8z(kk_value_ref(given->qualname));
  return made;
}

// The arguments of a class that is called; false: raised.
static bool take_functional(const Value *args, size_t n, KkTuple *names, Functional *given) {
  static const char *const known[] = {"value", "names", "start", "type", "module", "qualname"};
  Value *slots[] = {&given->value, &given->names, &given->start, &given->type, &given->module, &given->qualname};
  for (size_t i = 0; i < n && i < 2; i++)
    *slots[i] = args[i];
  for (int64_t k = 0; names && k < names->length; k++) {
    int i = 0;
    while (i < 6 && !kk_str_equal_ascii(kk_value_ref(names->items[k]), known[i]))
      i++;
    if (i == 6) {
      kk_raise(KK_TypeError, "EnumType.__call__() got an unexpected keyword argument %R", names->items[k]);
      return false;
    }
    *slots[i] = args[n + (size_t)k];
  }
  return true;
}

static Value type_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkClass *class = class_of(callee);
  if (n == 1 && !names)
    return look_up(class, args[0]);
  Functional given = {KK_VALUE_ASIDE, KK_VALUE_ASIDE, kk_value_from_small(1),
                      KK_VALUE_ASIDE, KK_VALUE_ASIDE, KK_VALUE_ASIDE};
  if (!take_functional(args, n, names, &given))
    return KK_VALUE_ASIDE;
  if (kk_value_is_aside(given.value)) {
    kk_raise(KK_TypeError, "EnumType.__call__() missing 1 required positional argument: 'value'");
    return KK_VALUE_ASIDE;
  }
  bool is_lookup = kk_value_is_aside(given.names) || kk_value_is_none(given.names);
  return is_lookup ? look_up(class, given.value) : create(class, &given);
}

static Value type_getitem(Value v, Value key) { return kk_dict_getitem(kk_enum_members(class_of(v)), key); }
static Value type_getattr(Value v, KkStr *name) {
  Value found = kk_getattr_generic(v, name);
  if (!kk_value_is_aside(found) || !kk_pending_is(KK_AttributeError))
    return found;
  kk_clear_pending();
  kk_raise_one(KK_AttributeError, of(name));
  return KK_VALUE_ASIDE;
}

static int64_t type_length(Value v) { return kk_list_length(kk_enum_names(class_of(v))); }
static KkBool type_truth(Value v) { return (void)v, 1; }

static KkList *members_list(Value v) {
  KkList *names = kk_enum_names(class_of(v)), *list = kk_list_new(KK_LIST_VALUE, kk_list_length(names));
  for (int64_t i = 0; i < kk_list_length(names); i++)
    kk_list_append(list, kk_dict_get_str(kk_enum_members(class_of(v)), kk_value_ref(kk_list_get(names, i))));
  return list;
}

static Value type_iter(Value v) { return kk_iter(of(members_list(v))); }

static Value type_reversed(Value v) {
  KkList *list = members_list(v);
  kk_list_reverse(list);
  return kk_iter(of(list));
}

static KkBool type_contains(Value v, Value item) {
  if (kk_enum_is(kk_class_of(item)))
    return kk_class_is_subclass(kk_class_of(item), class_of(v));
  kk_raise(KK_TypeError, "unsupported operand type(s) for 'in': '%s' and '%s'", kk_class_of(item)->qualname,
           kk_class_of(v)->qualname);
  return KK_BOOL_ASIDE;
}

static Value type_repr(Value v) {
  return of(kk_text_format("<%s '%s'>", kk_flag_is(class_of(v)) ? "flag" : "enum", class_of(v)->name));
}

static KkNone type_setattr(Value v, KkStr *name, Value item) {
  bool is_delete = kk_value_is_aside(item);
  if (kk_value_is_aside(kk_dict_get_str(kk_enum_members(class_of(v)), name)))
    return kk_setattr_generic(v, name, item);
  if (is_delete)
    kk_raise(KK_AttributeError, "%R cannot delete member %R.", of(kk_str_from_utf8z(class_of(v)->name)), of(name));
  else
    kk_raise(KK_AttributeError, "cannot reassign member %R", of(name));
  return KK_NONE_ASIDE;
}

Value kk_EnumType_op_members(Value self) { return kk_mapping_proxy_new(kk_enum_members(class_of(self))); }

// ---- operations on a member

static Value name_of(Value v) { return kk_enum_part(v, KK_STR("_name_")); }

static Value enum_repr(Value v) {
  const char *class = kk_class_of(v)->name;
  Value name = name_of(v), value = kk_enum_part(v, KK_STR("_value_"));
  KkStr *text = kk_value_is_none(name) ? kk_text_format("<%s: %R>", class, value)
                                       : kk_text_format("<%s.%S: %R>", class, name, value);
  return text ? of(text) : KK_VALUE_ASIDE;
}

static Value enum_str(Value v) {
  Value name = name_of(v), value = kk_enum_part(v, KK_STR("_value_"));
  return of(kk_value_is_none(name) ? kk_text_format("%s(%R)", kk_class_of(v)->name, value)
                                   : kk_text_format("%s.%S", kk_class_of(v)->name, name));
}

static int64_t enum_hash(Value v) { return kk_hash(name_of(v)); }

// An enumeration is true, whatever it is, unless its data type or the program says otherwise.
Value kk_Enum_get_name(Value self) { return name_of(self); }
Value kk_Enum_get_value(Value self) { return kk_enum_part(self, KK_STR("_value_")); }
Value kk_Enum_op_copy(Value self) { return self; }
Value kk_Enum_op_deepcopy(Value self, Value memo) { return (void)memo, self; }

Value kk_Enum_op_format(Value self, KkStr *spec) {
  KkStr *text = kk_to_str(self);
  text = text == KK_REF_ASIDE ? text : kk_str_format_spec(text, spec);
  return text == KK_REF_ASIDE ? KK_VALUE_ASIDE : of(text);
}

Value kk_enum_missing(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)args, (void)n, (void)names;
  return KK_VALUE_NONE;
}

// v + 1; an aside without an exception: v is no number.
static Value one_more(Value v) {
  Value next = kk_add(v, kk_value_from_small(1));
  if (kk_value_is_aside(next) && kk_pending_is(KK_TypeError))
    kk_clear_pending();
  return next;
}

// One more than the last value, if that is the greatest so far; else than the first number in their order, as far as they could
// be sorted (CPython also warns then); else the start.
Value kk_Enum__generate_next_value_(Value name, Value start, Value count, Value last_values) {
  (void)name, (void)count;
  KkList *values = kk_value_ref(last_values);
  int64_t n = kk_list_length(values);
  if (n == 0)
    return start;
  Value last = kk_list_get(values, n - 1), next = KK_VALUE_ASIDE;
  if (!kk_list_sort(values, KK_VALUE_NONE, 0)) {
    KkBool is_greatest = kk_equal(last, kk_list_get(values, n - 1));
    next = is_greatest == 1 ? one_more(last) : KK_VALUE_ASIDE;
  } else if (kk_pending_is(KK_TypeError)) {
    kk_clear_pending();
  }
  for (int64_t i = 0; kk_value_is_aside(next) && !kk_pending() && i < n; i++)
    next = one_more(kk_list_get(values, i));
  return kk_value_is_aside(next) && !kk_pending() ? start : next;
}

Value kk_StrEnum__generate_next_value_(Value name, Value start, Value count, Value last_values) {
  (void)start, (void)count, (void)last_values;
  return of(kk_str_lower(kk_value_ref(name)));
}

// "duplicate values found in <enum 'Color'>: CRIMSON -> RED"
Value kk_enum_unique(Value v) {
  KkDict *all = kk_enum_members(class_of(v));
  KkStrBuilder out;
  kk_str_builder_init(&out);
  Value name, member;
  int found = 0;
  for (int64_t at = 0; (at = kk_dict_next(all, at, &name, &member)) >= 0;) {
    if (kk_equal(name, name_of(member)))
      continue;
    kk_str_builder_add_ascii(&out, found++ ? ", " : "");
    kk_str_builder_add(&out, kk_text_format("%S -> %S", name, name_of(member)));
  }
  if (!found)
    return v;
  kk_raise(KK_ValueError, "duplicate values found in %R: %U", v, kk_str_builder_finish(&out));
  return KK_VALUE_ASIDE;
}

// ---- the classes

void kk_EnumType_class_init(KkClass *class) {
  kk_dynamic_install();
  class->slots.call = type_call;
  class->slots.getitem = type_getitem;
  class->slots.length = type_length;
  class->slots.truth = type_truth;
  class->slots.iter = type_iter;
  class->slots.reversed = type_reversed;
  class->slots.contains = type_contains;
  class->slots.repr = type_repr;
  class->slots.setattr = type_setattr;
  class->slots.getattr = type_getattr;
}

void kk__EnumDict_class_init(KkClass *class) { class->slots.setitem = names_setitem; }

static void set_enum(KkClass *class, const KkClass *data_type) {
  kk_EnumType_class();
  class->header.class_id = KK_EnumType;
  set_tables(class, data_type);
}

static void set_enum_slots(KkClass *class) {
  class->slots.repr = enum_repr;
  class->slots.str = enum_str;
}

void kk_Enum_class_init(KkClass *class) {
  set_enum(class, kk_class_builtin(KK_object));
  set_enum_slots(class);
  class->slots.hash = enum_hash;
}

void kk_ReprEnum_class_init(KkClass *class) {
  kk_Enum_class();
  set_enum(class, kk_class_builtin(KK_object));
}

// A class with several bases: they and the rest of its MRO, in order.
static void set_order(KkClass *class, const KkClassId *order, size_t count, size_t bases) {
  Value first[3];
  class->mro = kk_block_scanned(count * sizeof *class->mro);
  for (size_t i = 0; i < count; i++)
    class->mro[i] = kk_class_builtin(order[i]);
  for (size_t i = 0; i < bases; i++)
    first[i] = of(class->mro[i + 1]);
  class->mro_count = (uint32_t)count;
  class->bases = kk_tuple_from_values(first, bases);
  class->has_multiple_bases = true;
}

static Value int_str(Value v) { return of(kk_int_to_str(kk_int_from_value(v))); }
static Value plain_str(Value v) { return kk_class_builtin(KK_str)->slots.str(v); }

void kk_IntEnum_class_init(KkClass *class) {
  static const KkClassId order[] = {KK_IntEnum, KK_int, KK_ReprEnum, KK_Enum, KK_object};
  kk_ReprEnum_class();
  set_enum(class, kk_class_builtin(KK_int));
  set_order(class, order, 5, 2);
  class->slots.repr = enum_repr;
  class->slots.str = int_str;
}

void kk_StrEnum_class_init(KkClass *class) {
  static const KkClassId order[] = {KK_StrEnum, KK_str, KK_ReprEnum, KK_Enum, KK_object};
  kk_ReprEnum_class();
  set_enum(class, kk_class_builtin(KK_str));
  set_order(class, order, 5, 2);
  class->slots.repr = enum_repr;
  class->slots.str = plain_str;
}

void kk_Flag_class_init(KkClass *class) {
  kk_Enum_class();
  set_enum(class, kk_class_builtin(KK_object));
  kk_flag_slots(class);
}

void kk_IntFlag_class_init(KkClass *class) {
  static const KkClassId order[] = {KK_IntFlag, KK_int, KK_ReprEnum, KK_Flag, KK_Enum, KK_object};
  kk_ReprEnum_class();
  kk_Flag_class();
  set_enum(class, kk_class_builtin(KK_int));
  set_order(class, order, 6, 3);
  kk_flag_slots(class);
  class->slots.str = int_str;
}

void kk_auto_class_init(KkClass *class) { (void)class; }
void kk_member_class_init(KkClass *class) { (void)class; }
void kk_nonmember_class_init(KkClass *class) { (void)class; }
