// dict_view.h - dict.keys(), dict.values(), dict.items(): live views of a dict.
#ifndef KK_DICT_VIEW_H
#define KK_DICT_VIEW_H

#include "dict.h"
#include "set.h"

typedef struct KkDictView {   // dict_keys, dict_values, dict_items
  KkHeader header;
  KkDict *dict;
} KkDictView;

KkDictView *kk_dict_keys(KkDict *dict);
KkDictView *kk_dict_values(KkDict *dict);
KkDictView *kk_dict_items(KkDict *dict);
KkBool kk_dict_keys_isdisjoint(KkDictView *view, Value other);
KkBool kk_dict_items_isdisjoint(KkDictView *view, Value other);

void kk_dict_keys_class_init(KkClass *type);
void kk_dict_values_class_init(KkClass *type);
void kk_dict_items_class_init(KkClass *type);

#endif
