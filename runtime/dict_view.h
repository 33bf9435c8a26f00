// dict_view.h - dict.keys(), dict.values(), dict.items(): live views of a dict.
#ifndef KK_DICT_VIEW_H
#define KK_DICT_VIEW_H

#include "dict.h"
#include "set.h"

typedef struct KkDictView {   // dict_keys, dict_values, dict_items
  KkHeader header;
  KkDict *dict;
} KkDictView;

Value kk_dict_keys(KkDict *dict);
Value kk_dict_values(KkDict *dict);
Value kk_dict_items(KkDict *dict);
KK_INLINE KkDict *kk_dict_view_dict(Value view) { return ((KkDictView *)kk_value_ref(view))->dict; }
KK_INLINE int64_t kk_dict_view_length(Value view) { return kk_dict_length(kk_dict_view_dict(view)); }
Value kk_dict_keys_op_iter(Value view);
Value kk_dict_values_op_iter(Value view);
Value kk_dict_items_op_iter(Value view);
KkBool kk_dict_keys_isdisjoint(Value view, Value other);
KkBool kk_dict_items_isdisjoint(Value view, Value other);

void kk_dict_keys_class_init(KkClass *type);
void kk_dict_values_class_init(KkClass *type);
void kk_dict_items_class_init(KkClass *type);

// A mappingproxy; os.environ, too.
typedef struct KkMappingProxy {
  KkHeader header;
  Value mapping;   // that it shows
} KkMappingProxy;

Value kk_mapping_proxy_new(KkDict *dict);       // a dict to be read only
Value kk_mapping_proxy_around(Value mapping);   // a dict or anything that behaves like one

#endif
