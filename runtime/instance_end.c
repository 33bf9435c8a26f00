// instance_end.c - __del__: the end of instances of classes that define it; whether what a variable, an attribute or an
// item held ends when it is let go. See finalize.h.
#include "attribute.h"
#include "call.h"
#include "class_internal.h"
#include "dict.h"
#include "error.h"
#include "finalize.h"
#include "instance.h"
#include "list.h"
#include "str.h"

static KkLookup find_del(const KkClass *class) { return kk_class_find(class, KK_STR("__del__")); }

// What it raises is shown with the function, as CPython does.
static void run_del(void *object) {
  Value self = kk_value_from_ref(object);
  KkLookup found = find_del(kk_class_of(self));
  if (!found.owner)
    return;
  if (!kk_value_is_none(found.value) || found.method)
    kk_call_found(found, self, NULL, 0, NULL);
  else
    kk_raise(KK_TypeError, "'NoneType' object is not callable");
  if (kk_pending())
    kk_report_ignored(found.method ? self : found.value);
}

KkNone kk_instance_watch(void *instance) {
  kk_finalizer_add(instance, run_del);
  return 0;
}

void kk_class_watch(KkClass *class) {
  KkLookup found = find_del(class);
  class->watch = found.owner && found.owner->is_heap ? kk_instance_watch : NULL;
}

void kk_class_watch_all(KkClass *class) {
  for (uint32_t id = KK_BUILTIN_CLASSES; id < kk_process.class_count; id++) {
    KkClass *one = kk_process.classes[id];
    if (one && kk_class_is_subclass(one, class))
      kk_class_watch(one);
  }
}

// ---- what is let go

KkBool kk_attribute_dies(Value owner, KkStr *name, int64_t kind) {
  if (!kk_process.ends || !kk_value_is_object(owner) || kk_value_is_none(owner))
    return false;
  return kk_dies(kk_instance_value(owner, name), kind);
}

// Only of a list or dict, whose items can be looked at without calling anything.
KkBool kk_item_dies(Value owner, Value key, int64_t kind) {
  if (!kk_process.ends)
    return false;
  if (kk_value_is(owner, KK_list) && kk_value_is_small(key)) {
    KkList *list = kk_value_ref(owner);
    int64_t at = kk_value_small(key), length = kk_list_length(list);
    at += at < 0 ? length : 0;
    return at >= 0 && at < length && kk_dies(kk_list_get(list, at), kind);
  }
  if (kk_value_is(owner, KK_dict) && kk_value_is(key, KK_str))
    return kk_dies(kk_dict_get_str(kk_value_ref(owner), kk_value_ref(key)), kind);
  return kk_dies(owner, kind);
}
