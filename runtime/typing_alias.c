// typing_alias.c - types built at run time: list[int] (types.GenericAlias) and int | str (types.UnionType).
//
// Annotations never get here. An alias is made where a program subscripts a class in an expression; it prints, compares
// and is called like its class. A union is made by | between types; it prints, compares, and isinstance takes it.
#include "typing_alias.h"
#include "dynamic.h"
#include "kukri.h"

typedef struct KkGenericAlias {
  KkHeader header;
  KkClass *origin;
  KkTuple *args;
} KkGenericAlias;

typedef struct KkUnionType {
  KkHeader header;
  KkTuple *args;   // no unions among them, no two equal
} KkUnionType;

void kk_GenericAlias_class_init(KkClass *class);
void kk_UnionType_class_init(KkClass *class);

static KkGenericAlias *alias(Value v) { return kk_value_ref(v); }
static KkUnionType *union_type(Value v) { return kk_value_ref(v); }

// ---- text

KkNone kk_typing_add_argument(KkStrBuilder *out, Value v) {
  if (v == kk_ellipsis())
    return kk_str_builder_add_ascii(out, "..."), 0;
  if (!kk_value_is_class(v))
    return kk_str_builder_add_repr(out, v);
  kk_str_builder_add(out, kk_class_full_name(kk_value_ref(v)));
  return 0;
}

// ---- aliases

static bool is_generic(const KkClass *class) {
  if (class->is_generic)
    return true;
  if (class->is_heap)
    return is_generic(class->base);
  switch (class->id) {
  case KK_list:
  case KK_tuple:
  case KK_dict:
  case KK_set:
  case KK_frozenset:
  case KK_type:
  case KK_enumerate:
  case KK_ReferenceType: return true;
  default: return false;
  }
}

// __class_getitem__ of a class of the program.
static bool has_own_getitem(const KkClass *class) {
  if (!class->is_heap)
    return false;
  KkLookup found = kk_process.dynamic->class_find(class, KK_STR("__class_getitem__"));
  return found.owner && !found.method;
}

static Value alias_new(KkClass *origin, Value key) {
  kk_class_ready(KK_GenericAlias, kk_GenericAlias_class_init);
  KkGenericAlias *made = kk_alloc(sizeof *made, KK_GenericAlias);
  made->origin = origin;
  made->args = kk_value_is(key, KK_tuple) ? kk_value_ref(key) : kk_tuple_from_values(&key, 1);
  return kk_value_from_ref(made);
}

Value kk_class_getitem(Value class, Value key) {
  KkClass *origin = kk_value_ref(class);
  if (has_own_getitem(origin))
    return kk_process.dynamic->call_method(class, KK_STR("__class_getitem__"), &key, 1, NULL);
  if (!is_generic(origin)) {
    kk_raise(KK_TypeError, "type '%s' is not subscriptable", origin->name);
    return KK_VALUE_ASIDE;
  }
  return alias_new(origin, key);
}

// types.GenericAlias(CLASS, key), as a __class_getitem__ calls it.
static Value alias_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  if (names)
    return kk_raise(KK_TypeError, "GenericAlias() takes no keyword arguments"), KK_VALUE_ASIDE;
  if (n != 2)
    return kk_raise(KK_TypeError, "GenericAlias expected 2 arguments, got %ld", (int64_t)n), KK_VALUE_ASIDE;
  if (!kk_value_is_class(args[0]))
    return kk_raise(KK_NotImplementedError, "a GenericAlias of what is no class is not supported by Kukri yet"),
           KK_VALUE_ASIDE;
  return alias_new(kk_value_ref(args[0]), args[1]);
}

Value kk_GenericAlias_op_origin(Value self) { return kk_value_from_ref(alias(self)->origin); }
Value kk_GenericAlias_op_args(Value self) { return kk_value_from_ref(alias(self)->args); }

static Value alias_repr(Value v) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  kk_str_builder_add(&out, kk_class_full_name(alias(v)->origin));
  kk_str_builder_add_ascii(&out, "[");
  for (int64_t i = 0; i < alias(v)->args->length; i++) {
    kk_str_builder_add_ascii(&out, i ? ", " : "");
    if (kk_typing_add_argument(&out, alias(v)->args->items[i]))
      return KK_VALUE_ASIDE;
  }
  kk_str_builder_add_ascii(&out, alias(v)->args->length ? "]" : "()]");
  return kk_value_from_ref(kk_str_builder_finish(&out));
}

static Value alias_compare(Value left, Value right, KkComparison op) {
  if (!kk_value_is(left, KK_GenericAlias) || !kk_value_is(right, KK_GenericAlias) || (op != KK_EQ && op != KK_NE))
    return kk_not_implemented();
  if (alias(left)->origin != alias(right)->origin)
    return kk_value_from_bool(op == KK_NE);
  return kk_tuple_compare(alias(left)->args, alias(right)->args, op);
}

static int64_t alias_hash(Value v) {
  int64_t hash = kk_tuple_hash(alias(v)->args);
  return hash == KK_I64_ASIDE ? hash : hash ^ kk_hash_address(alias(v)->origin);
}

// An instance of a class of the program remembers how it was made, if it can.
static Value alias_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  Value made = kk_call(kk_value_from_ref(alias(callee)->origin), args, n, names);
  if (!alias(callee)->origin->is_heap || kk_value_is_aside(made))
    return made;
  if (kk_setattr(made, KK_STR("__orig_class__"), callee) && kk_pending_is(KK_AttributeError))
    kk_clear_pending();
  return kk_pending() ? KK_VALUE_ASIDE : made;
}

// What is no attribute of the alias is one of the class.
static Value alias_getattr(Value v, KkStr *name) {
  Value found = kk_getattr_generic(v, name);
  bool is_dunder = name->length > 2 && name->data[0] == '_' && name->data[1] == '_';
  if (!kk_value_is_aside(found) || is_dunder || !kk_pending_is(KK_AttributeError))
    return found;
  kk_clear_pending();
  return kk_getattr(kk_value_from_ref(alias(v)->origin), name);
}

void kk_GenericAlias_class_init(KkClass *class) {
  class->module = "types";
  class->slots.repr = alias_repr;
  class->slots.compare = alias_compare;
  class->slots.hash = alias_hash;
  class->slots.call = alias_call;
  class->slots.make = alias_make;
  class->slots.getattr = alias_getattr;
  class->slots.binary[KK_OR] = kk_type_or;
}

// ---- unions

static bool is_none_type(Value v) { return kk_value_is_class(v) && kk_value_ref(v) == kk_class_builtin(KK_NoneType); }

bool kk_is_type_like(Value v) {
  return kk_value_is_none(v) || kk_value_is_class(v) || kk_value_is(v, KK_GenericAlias) ||
         kk_value_is(v, KK_UnionType) || kk_value_is(v, KK_SpecialForm) || kk_value_is(v, KK_TypeVar) ||
         kk_value_is(v, KK_NewType);
}

KkTuple *kk_union_args(Value v) {
  if (kk_value_is(v, KK_UnionType))
    return union_type(v)->args;
  return kk_value_is(v, KK_SpecialForm) ? kk_typing_union_args(v) : NULL;
}

static KkNone add_member(KkList *members, Value v) {
  if (kk_value_is_none(v))
    v = kk_value_from_ref(kk_class_builtin(KK_NoneType));
  KkTuple *nested = kk_union_args(v);
  for (int64_t i = 0; nested && i < nested->length; i++)
    if (add_member(members, nested->items[i]))
      return KK_NONE_ASIDE;
  KkBool is_known = nested ? 1 : kk_list_contains(members, v);
  if (is_known == 0)
    kk_list_append(members, v);
  return is_known == KK_BOOL_ASIDE ? KK_NONE_ASIDE : 0;
}

KkTuple *kk_union_members(const KkTuple *types) {
  KkList *members = kk_list_new(KK_LIST_VALUE, types->length);
  for (int64_t i = 0; i < types->length; i++)
    if (add_member(members, types->items[i]))
      return KK_REF_ASIDE;
  return kk_tuple_from_iterable(kk_value_from_ref(members));
}

KkBool kk_union_equal(const KkTuple *a, const KkTuple *b) {
  if (a->length != b->length)
    return 0;
  for (int64_t i = 0; i < a->length; i++) {
    KkBool is_in = kk_tuple_contains((KkTuple *)(uintptr_t)b, a->items[i]);
    if (is_in != 1)
      return is_in;
  }
  return 1;
}

Value kk_type_or(Value left, Value right) {
  if (!kk_is_type_like(left) || !kk_is_type_like(right) || (kk_value_is_none(left) && kk_value_is_none(right)))
    return kk_not_implemented();
  Value both[2] = {left, right};
  KkTuple *members = kk_union_members(kk_tuple_from_values(both, 2));
  if (members == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  if (members->length == 1)
    return members->items[0];
  kk_class_ready(KK_UnionType, kk_UnionType_class_init);
  KkUnionType *made = kk_alloc(sizeof *made, KK_UnionType);
  made->args = members;
  return kk_value_from_ref(made);
}

KkTuple *kk_UnionType_op_args(Value self) { return union_type(self)->args; }

static Value union_repr(Value v) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  for (int64_t i = 0; i < union_type(v)->args->length; i++) {
    Value member = union_type(v)->args->items[i];
    kk_str_builder_add_ascii(&out, i ? " | " : "");
    if (is_none_type(member))
      kk_str_builder_add_ascii(&out, "None");
    else if (kk_typing_add_argument(&out, member))
      return KK_VALUE_ASIDE;
  }
  return kk_value_from_ref(kk_str_builder_finish(&out));
}

static Value union_compare(Value left, Value right, KkComparison op) {
  if (!kk_value_is(left, KK_UnionType) || !kk_value_is(right, KK_UnionType) || (op != KK_EQ && op != KK_NE))
    return kk_not_implemented();
  KkBool is_equal = kk_union_equal(union_type(left)->args, union_type(right)->args);
  return is_equal == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : kk_value_from_bool(is_equal == (op == KK_EQ));
}

static int64_t union_hash(Value v) {
  int64_t hash = 0;
  for (int64_t i = 0; i < union_type(v)->args->length; i++) {
    int64_t one = kk_hash(union_type(v)->args->items[i]);
    if (one == KK_I64_ASIDE)
      return one;
    hash ^= one;
  }
  return hash == KK_I64_ASIDE ? 0 : hash;
}

void kk_UnionType_class_init(KkClass *class) {
  class->module = "types";
  class->slots.repr = union_repr;
  class->slots.compare = union_compare;
  class->slots.hash = union_hash;
  class->slots.binary[KK_OR] = kk_type_or;
}
