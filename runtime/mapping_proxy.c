// mapping_proxy.c - mappingproxy: the attributes of a class, C.__dict__, to be read only.
#include "class_internal.h"
#include "dict.h"
#include "dict_view.h"
#include "error.h"
#include "heap.h"
#include "iterator.h"
#include "operators.h"

typedef struct KkMappingProxy {
  KkHeader header;
  KkDict *dict;
} KkMappingProxy;

static KkDict *dict_of(Value v) { return ((KkMappingProxy *)kk_value_ref(v))->dict; }

static Value proxy_repr(Value v) {
  KkStr *text = kk_text_format("mappingproxy(%R)", kk_value_from_ref(dict_of(v)));
  return text ? kk_value_from_ref(text) : KK_VALUE_ASIDE;
}

static Value proxy_str(Value v) {
  KkStr *text = kk_to_str(kk_value_from_ref(dict_of(v)));
  return text == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(text);
}

static Value proxy_getitem(Value v, Value key) { return kk_dict_getitem(dict_of(v), key); }
static KkBool proxy_contains(Value v, Value key) { return kk_dict_contains(dict_of(v), key); }
static int64_t proxy_length(Value v) { return dict_of(v)->used; }
static Value proxy_iter(Value v) { return kk_iter(kk_value_from_ref(dict_of(v))); }
static Value proxy_compare(Value left, Value right, KkComparison op) {
  if (kk_value_is(right, KK_mappingproxy))
    right = kk_value_from_ref(dict_of(right));
  return kk_compare(kk_value_from_ref(dict_of(left)), right, op);
}

Value kk_mappingproxy_get(Value self, Value key, Value fallback) {
  return kk_dict_get_default(dict_of(self), key, fallback);
}
Value kk_mappingproxy_keys(Value self) { return kk_dict_keys(dict_of(self)); }
Value kk_mappingproxy_values(Value self) { return kk_dict_values(dict_of(self)); }
Value kk_mappingproxy_items(Value self) { return kk_dict_items(dict_of(self)); }
Value kk_mappingproxy_copy(Value self) { return kk_value_from_ref(kk_dict_copy(dict_of(self))); }

void kk_mappingproxy_class_init(KkClass *class) {
  class->slots.repr = proxy_repr;
  class->slots.str = proxy_str;
  class->slots.getitem = proxy_getitem;
  class->slots.contains = proxy_contains;
  class->slots.length = proxy_length;
  class->slots.iter = proxy_iter;
  class->slots.compare = proxy_compare;
}

Value kk_mapping_proxy_new(KkDict *dict) {
  kk_class_ready(KK_mappingproxy, kk_mappingproxy_class_init);
  KkMappingProxy *proxy = kk_alloc(sizeof *proxy, KK_mappingproxy);
  proxy->dict = dict;
  return kk_value_from_ref(proxy);
}

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
