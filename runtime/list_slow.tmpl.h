// list_slow.tmpl.h - the slow halves of list.tmpl.h, once per kind of item (included by list.c, nowhere else).
//
// The includer defines ITEM, ITEM_ASIDE and LIST(name) as list.h does, and BOX(item), the item as a Value, and
// UNBOX(value), the Value as an ITEM or ITEM_ASIDE. Whatever storage the list is in, these go by Values.

ITEM LIST(get_slow)(const KkList *list, int64_t i) {
  Value item = list_get_any(list, i, "list index out of range");
  return kk_value_is_aside(item) ? ITEM_ASIDE : UNBOX(item);
}

KkNone LIST(set_slow)(KkList *list, int64_t i, ITEM item) { return list_set_any(list, i, BOX(item)); }

void LIST(append_slow)(KkList *list, ITEM item) { list_append_any(list, BOX(item)); }

ITEM LIST(pop_slow)(KkList *list, int64_t i) {
  Value item = kk_list_pop(list, i);
  return kk_value_is_aside(item) ? ITEM_ASIDE : UNBOX(item);
}

#undef ITEM
#undef ITEM_ASIDE
#undef LIST
#undef BOX
#undef UNBOX
