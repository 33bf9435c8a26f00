// mapping_proxy.c - mappingproxy: a mapping that can only be read through it; the attributes of a class, C.__dict__.
//
// Around a plain dict the dict's own functions are called; around another mapping what its class has.
#include "class_internal.h"
#include "kukri.h"

static Value mapping_of(Value v) { return ((KkMappingProxy *)kk_value_ref(v))->mapping; }

// What a method of the dict gives, or of the mapping.
static Value ask(Value self, KkStr *name, const Value *args, size_t n) {
  return kk_call_method(mapping_of(self), name, args, n, NULL);
}

static Value unwrapped(Value v) { return kk_value_is(v, KK_mappingproxy) ? mapping_of(v) : v; }

static Value boxed(KkStr *text) {
  return text == NULL || text == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(text);
}

static Value proxy_repr(Value v) { return boxed(kk_text_format("mappingproxy(%R)", mapping_of(v))); }
static Value proxy_str(Value v) { return boxed(kk_to_str(mapping_of(v))); }
static Value proxy_getitem(Value v, Value key) { return kk_getitem(mapping_of(v), key); }
static KkBool proxy_contains(Value v, Value key) { return kk_contains(mapping_of(v), key); }
static int64_t proxy_length(Value v) { return kk_length(mapping_of(v)); }
static int64_t proxy_hash(Value v) { return kk_hash(mapping_of(v)); }
static Value proxy_iter(Value v) { return kk_iter(mapping_of(v)); }
static Value proxy_reversed(Value v) { return kk_reversed(mapping_of(v)); }
static Value proxy_or(Value left, Value right) { return kk_binary(unwrapped(left), unwrapped(right), KK_OR); }

static Value proxy_ior(Value left, Value right) {
  (void)right;
  kk_raise(KK_TypeError, "'|=' is not supported by %T; use '|' instead", left);
  return KK_VALUE_ASIDE;
}

static Value proxy_compare(Value left, Value right, KkComparison op) {
  return kk_compare(mapping_of(left), unwrapped(right), op);
}

Value kk_mappingproxy_get(Value self, Value key, Value fallback) {
  if (kk_value_is(mapping_of(self), KK_dict))
    return kk_dict_get_default(kk_value_ref(mapping_of(self)), key, fallback);
  return ask(self, KK_STR("get"), (Value[]){key, fallback}, 2);
}

Value kk_mappingproxy_keys(Value self) { return ask(self, KK_STR("keys"), NULL, 0); }
Value kk_mappingproxy_values(Value self) { return ask(self, KK_STR("values"), NULL, 0); }
Value kk_mappingproxy_items(Value self) { return ask(self, KK_STR("items"), NULL, 0); }
Value kk_mappingproxy_copy(Value self) { return ask(self, KK_STR("copy"), NULL, 0); }

// As PyMapping_Check, without lists and tuples.
static bool is_mapping(Value v) {
  return !kk_is_instance_of(v, KK_list) && !kk_is_instance_of(v, KK_tuple) && kk_class_of(v)->slots.getitem;
}

static Value proxy_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  if (names && names->length == 1 && n == 0 && kk_str_equal_ascii(kk_value_ref(names->items[0]), "mapping"))
    n = 1, names = NULL;
  if (n == 0 && !names)
    return kk_raise(KK_TypeError, "mappingproxy() missing required argument 'mapping' (pos 1)"), KK_VALUE_ASIDE;
  if (!kk_arguments_between("mappingproxy", n, 1, 1, names))
    return KK_VALUE_ASIDE;
  if (is_mapping(args[0]))
    return kk_mapping_proxy_around(args[0]);
  kk_raise(KK_TypeError, "mappingproxy() argument must be a mapping, not %T", args[0]);
  return KK_VALUE_ASIDE;
}

void kk_mappingproxy_class_init(KkClass *class) {
  class->slots.repr = proxy_repr;
  class->slots.str = proxy_str;
  class->slots.getitem = proxy_getitem;
  class->slots.contains = proxy_contains;
  class->slots.length = proxy_length;
  class->slots.hash = proxy_hash;
  class->slots.iter = proxy_iter;
  class->slots.reversed = proxy_reversed;
  class->slots.compare = proxy_compare;
  class->slots.make = proxy_make;
  class->slots.binary[KK_OR] = proxy_or;
  class->slots.inplace[KK_OR] = proxy_ior;
}

Value kk_mapping_proxy_around(Value mapping) {
  kk_class_ready(KK_mappingproxy, kk_mappingproxy_class_init);
  KkMappingProxy *proxy = kk_alloc(sizeof *proxy, KK_mappingproxy);
  proxy->mapping = mapping;
  return kk_value_from_ref(proxy);
}

Value kk_mapping_proxy_new(KkDict *dict) { return kk_mapping_proxy_around(kk_value_from_ref(dict)); }

// A builtin class has no dict of its own; what it has stands in tables.
static KkDict *builtin_attributes(KkClass *class) {
  KkDict *all = kk_dict_new();
  for (uint32_t i = 0; i < class->method_count; i++)
    kk_dict_set_str(all, kk_str_from_utf8z(class->methods[i].name), KK_VALUE_NONE);
  kk_slot_methods_add(class, all);
  kk_object_methods_add(class, all);
  Value name, unused;
  for (int64_t at = 0; (at = kk_dict_next(all, at, &name, &unused)) >= 0;)
    kk_dict_set(all, name, kk_class_find_value(class, kk_value_ref(name)));
  return all;
}

Value kk_type_op_dict(Value self) {
  KkClass *class = kk_value_ref(self);
  return kk_mapping_proxy_new(class->attributes ? class->attributes : builtin_attributes(class));
}
