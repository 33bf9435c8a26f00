// typing_alias.c - generic aliases at run time: list[int], dict[str, int] as values (types.GenericAlias).
//
// Annotations never get here. An alias is made where a program subscripts a class in an expression; it prints, compares
// and is called like its class.
#include "typing_alias.h"
#include "kukri.h"

typedef struct KkGenericAlias {
  KkHeader header;
  KkClass *origin;
  KkTuple *args;
} KkGenericAlias;

static KkGenericAlias *alias(Value v) { return kk_value_ref(v); }

static bool is_generic(const KkClass *class) {
  switch (class->id) {
  case KK_list: case KK_tuple: case KK_dict: case KK_set: case KK_frozenset: case KK_type: case KK_enumerate: return true;
  default: return false;
  }
}

Value kk_class_getitem(Value class, Value key) {
  KkClass *origin = kk_value_ref(class);
  if (!is_generic(origin)) {
    kk_raise(KK_TypeError, "type '%s' is not subscriptable", origin->name);
    return KK_VALUE_ASIDE;
  }
  KkGenericAlias *made = kk_alloc(sizeof *made, KK_GenericAlias);
  made->origin = origin;
  made->args = kk_value_is(key, KK_tuple) ? kk_value_ref(key) : kk_tuple_from_values(&key, 1);
  return kk_value_from_ref(made);
}

Value kk_GenericAlias_op_origin(Value self) { return kk_value_from_ref(alias(self)->origin); }
Value kk_GenericAlias_op_args(Value self) { return kk_value_from_ref(alias(self)->args); }

// An argument as CPython's repr of an alias writes it: a class by its name, ... for Ellipsis.
static KkNone add_argument(KkStrBuilder *out, Value v) {
  if (v == kk_ellipsis())
    return kk_str_builder_add_ascii(out, "..."), 0;
  if (!kk_value_is_class(v))
    return kk_str_builder_add_repr(out, v);
  kk_str_builder_add(out, kk_class_full_name(kk_value_ref(v)));
  return 0;
}

static Value slot_repr(Value v) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  kk_str_builder_add(&out, kk_class_full_name(alias(v)->origin));
  kk_str_builder_add_ascii(&out, "[");
  for (int64_t i = 0; i < alias(v)->args->length; i++) {
    kk_str_builder_add_ascii(&out, i ? ", " : "");
    if (add_argument(&out, alias(v)->args->items[i]))
      return KK_VALUE_ASIDE;
  }
  kk_str_builder_add_ascii(&out, alias(v)->args->length ? "]" : "()]");
  return kk_value_from_ref(kk_str_builder_finish(&out));
}

static Value slot_compare(Value left, Value right, KkComparison op) {
  if (!kk_value_is(left, KK_GenericAlias) || !kk_value_is(right, KK_GenericAlias) || (op != KK_EQ && op != KK_NE))
    return kk_not_implemented();
  if (alias(left)->origin != alias(right)->origin)
    return kk_value_from_bool(op == KK_NE);
  return kk_tuple_compare(alias(left)->args, alias(right)->args, op);
}

static int64_t slot_hash(Value v) {
  int64_t hash = kk_tuple_hash(alias(v)->args);
  return hash == KK_I64_ASIDE ? hash : hash ^ kk_hash_address(alias(v)->origin);
}

static Value slot_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  return kk_call(kk_value_from_ref(alias(callee)->origin), args, n, names);
}

void kk_GenericAlias_class_init(KkClass *class) {
  class->module = "types";
  class->slots.repr = slot_repr;
  class->slots.compare = slot_compare;
  class->slots.hash = slot_hash;
  class->slots.call = slot_call;
}
