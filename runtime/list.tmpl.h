// list.tmpl.h - the inline accesses to a list's items, once per kind of item (included by list.h, nowhere else).
//
// The includer defines
//   ITEM         C type of an item                     LIST(name)   name of a function for this kind
//   ITEM_ASIDE   the aside of ITEM                     LENGTH, ITEMS  the fields of KkList that hold items of this kind
//
// Each function may be called on any list whose birth kind is this one (value: on any list at all). While the list is
// in the storage of this kind, LENGTH is its length; otherwise LENGTH is 0, so the bounds check is the representation
// check and the slow function does the rest. An aside without a pending exception: the item is not an ITEM, read it by
// kk_list_get.

ITEM LIST(get_slow)(const KkList *list, int64_t i) KK_COLD;
KkNone LIST(set_slow)(KkList *list, int64_t i, ITEM item) KK_COLD;
void LIST(append_slow)(KkList *list, ITEM item) KK_COLD;
ITEM LIST(pop_slow)(KkList *list, int64_t i) KK_COLD;

// list[i]
KK_INLINE ITEM LIST(get)(const KkList *list, int64_t i) {
  if (KK_UNLIKELY((uint64_t)i >= (uint64_t)list->LENGTH)) {
    int64_t from_end = kk_list_from_end(list->LENGTH, i);
    if (KK_UNLIKELY(from_end < 0))
      return LIST(get_slow)(list, i);
    i = from_end;
  }
  return ((const ITEM *)list->ITEMS)[i];
}

// *item = list[i]; false: raised. For generated code: the common path has no test of the item itself.
KK_INLINE bool LIST(load)(const KkList *list, int64_t i, ITEM *item) {
  if (KK_UNLIKELY((uint64_t)i >= (uint64_t)list->LENGTH)) {
    int64_t from_end = kk_list_from_end(list->LENGTH, i);
    if (KK_UNLIKELY(from_end < 0)) {
      *item = LIST(get_slow)(list, i);
      return !kk_pending();
    }
    i = from_end;
  }
  *item = ((const ITEM *)list->ITEMS)[i];
  return true;
}

// list[i] = item
KK_INLINE KkNone LIST(set)(KkList *list, int64_t i, ITEM item) {
  if (KK_UNLIKELY((uint64_t)i >= (uint64_t)list->LENGTH)) {
    int64_t from_end = kk_list_from_end(list->LENGTH, i);
    if (KK_UNLIKELY(from_end < 0))
      return LIST(set_slow)(list, i, item);
    i = from_end;
  }
  ((ITEM *)list->ITEMS)[i] = item;
  return 0;
}

// list.append(item)
KK_INLINE void LIST(append)(KkList *list, ITEM item) {
  int64_t length = list->LENGTH;
  if (KK_UNLIKELY(length >= kk_items_capacity(list->ITEMS))) {
    LIST(append_slow)(list, item);
    return;
  }
  ((ITEM *)list->ITEMS)[length] = item;
  list->LENGTH = length + 1;
}

// list.pop(): the last item. The freed slot is cleared so that the collector does not keep the item alive.
KK_INLINE ITEM LIST(pop_last)(KkList *list) {
  int64_t last = list->LENGTH - 1;
  if (KK_UNLIKELY(last < 0))
    return LIST(pop_slow)(list, -1);
  ITEM item = ((ITEM *)list->ITEMS)[last];
  ((ITEM *)list->ITEMS)[last] = 0;
  list->LENGTH = last;
  return item;
}

// The same by an index that is any int.
KK_INLINE ITEM LIST(get_index)(const KkList *list, KkInt i) {
  return LIST(get)(list, KK_LIKELY(kk_value_is_small(i)) ? kk_value_small(i) : kk_list_huge_index(i));
}
KK_INLINE bool LIST(load_index)(const KkList *list, KkInt i, ITEM *item) {
  return LIST(load)(list, KK_LIKELY(kk_value_is_small(i)) ? kk_value_small(i) : kk_list_huge_index(i), item);
}
KK_INLINE KkNone LIST(set_index)(KkList *list, KkInt i, ITEM item) {
  return LIST(set)(list, KK_LIKELY(kk_value_is_small(i)) ? kk_value_small(i) : kk_list_huge_index(i), item);
}

// Accesses in a loop that changes no list's length or storage: the view was taken before the loop.
KK_INLINE KkListView LIST(view)(const KkList *list) {
  return list ? (KkListView){list->ITEMS, list->LENGTH} : (KkListView){NULL, 0};
}
KK_INLINE bool LIST(load_view)(const KkList *list, KkListView view, int64_t i, ITEM *item) {
  if (KK_UNLIKELY((uint64_t)i >= (uint64_t)view.length))
    return LIST(load)(list, i, item);
  *item = ((const ITEM *)view.items)[i];
  return true;
}
KK_INLINE KkNone LIST(set_view)(KkList *list, KkListView view, int64_t i, ITEM item) {
  if (KK_UNLIKELY((uint64_t)i >= (uint64_t)view.length))
    return LIST(set)(list, i, item);
  ((ITEM *)view.items)[i] = item;
  return 0;
}

#undef ITEM
#undef ITEM_ASIDE
#undef LIST
#undef LENGTH
#undef ITEMS
