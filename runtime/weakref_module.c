// weakref_module.c - the module _weakref: references, the table of all of them, callbacks. See weakref.h.
//
// The table is an array in the order in which references were made; those of one object are chained from a bucket, newest
// first, as CPython keeps them. Links whose reference is itself dead are left out when the table is built again, at the
// end of each marking. That happens while the world is stopped: nothing is allocated there.
#include "weakref.h"
#include "class_internal.h"
#include "finalize.h"
#include "kukri.h"

#define GC_THREADS
#include <gc/gc.h>
#include <gc/gc_mark.h>
#include <stdio.h>
#include <stdlib.h>

enum { FIRST_LINKS = 64, END = -1 };

typedef struct Link {
  uintptr_t object, ref;   // hidden; object 0: no longer linked
  int32_t next;            // in the bucket
  bool is_fixed;           // the object is no block of the heap, so it never dies
} Link;

typedef struct Links {   // outside of the collected heap
  Link *items;
  int32_t *heads;   // as many as there is room for links; a power of two
  int32_t count, capacity;
} Links;

static KkWeakRef *reference(Value v) { return kk_value_ref(v); }
static KkWeakRef *ref_of(const Link *link) { return (KkWeakRef *)~link->ref; }
static void *object_of(const Link *link) { return (void *)~link->object; }

// ---- the table

static int32_t *bucket(const Links *t, uintptr_t hidden) {
  return &t->heads[(hidden >> 4) * 0x9E3779B97F4A7C15u >> 32 & (uintptr_t)(t->capacity - 1)];
}

static void chain_link(Links *t, int32_t at) {
  int32_t *head = bucket(t, t->items[at].object);
  t->items[at].next = *head;
  *head = at;
}

// Leaves out what is no longer linked.
static void links_rebuild(Links *t) {
  int32_t kept = 0;
  memset(t->heads, 0xff, (size_t)t->capacity * sizeof *t->heads);
  for (int32_t i = 0; i < t->count; i++)
    if (t->items[i].object) {
      t->items[kept] = t->items[i];
      chain_link(t, kept++);
    }
  kk_process.ends += (size_t)kept - (size_t)t->count;
  t->count = kept;
}

static void links_grow(Links *t) {
  t->capacity = t->capacity ? 2 * t->capacity : FIRST_LINKS;
  t->items = realloc(t->items, (size_t)t->capacity * sizeof *t->items);
  t->heads = realloc(t->heads, (size_t)t->capacity * sizeof *t->heads);
  links_rebuild(t);
}

static void links_add(Links *t, KkWeakRef *ref) {
  if (t->count == t->capacity)
    links_grow(t);
  bool is_fixed = GC_base((void *)~ref->hidden) == NULL;
  t->items[t->count] = (Link){ref->hidden, ~(uintptr_t)ref, END, is_fixed};
  chain_link(t, t->count++);
  kk_process.ends++;
}

// The next link of the object in its bucket, from `at` on; END: none.
static int32_t find_from(const Links *t, int32_t at, uintptr_t hidden) {
  while (at != END && t->items[at].object != hidden)
    at = t->items[at].next;
  return at;
}

static int32_t find_first(const Links *t, Value v) {
  if (!t || !kk_value_is_object(v))
    return END;
  uintptr_t hidden = ~(uintptr_t)kk_value_ref(v);
  return find_from(t, *bucket(t, hidden), hidden);
}

static int32_t find_next(const Links *t, int32_t at) { return find_from(t, t->items[at].next, t->items[at].object); }

// ---- the end of an object

static void unlink_all(Links *t, int32_t first) {
  KkWeakRef **last = (KkWeakRef **)&kk_process.due_refs;
  while (*last)
    last = &(*last)->next_due;
  for (int32_t at = first, next; at != END; at = next) {
    next = find_next(t, at);
    KkWeakRef *ref = ref_of(&t->items[at]);
    ref->hidden = 0;
    t->items[at].object = 0;
    if (kk_value_is_aside(ref->callback))
      continue;
    *last = ref;
    last = &ref->next_due;
  }
}

static bool is_dead(const Link *link) { return !link->is_fixed && !GC_is_marked(object_of(link)); }

// The end of marking. References that nobody has are forgotten first: their callbacks are not called.
static void on_marked(void) {
  Links *t = kk_process.weak;
  for (int32_t i = 0; i < t->count; i++)
    if (t->items[i].object && !GC_is_marked(ref_of(&t->items[i])))
      t->items[i].object = 0;
  links_rebuild(t);
  for (int32_t i = 0; i < t->count; i++)
    if (t->items[i].object && is_dead(&t->items[i]) && !kk_has_finalizer(object_of(&t->items[i])))
      unlink_all(t, *bucket(t, t->items[i].object));
  links_rebuild(t);
  if (kk_process.due_refs)
    kk_ends_request();
}

static void call_back(void *object) {
  KkWeakRef *ref = object;
  Value callback = ref->callback;
  ref->callback = KK_VALUE_ASIDE;
  kk_call1(callback, kk_value_from_ref(ref));
  if (kk_pending())
    kk_report_ignored(callback);
}

static void run_callbacks(void) {
  while (kk_process.due_refs) {
    KkWeakRef *ref = kk_process.due_refs;
    kk_process.due_refs = ref->next_due;
    ref->next_due = NULL;
    kk_run_apart(call_back, ref);
  }
}

static bool has_references(Value v) { return find_first(kk_process.weak, v) != END; }

static Links *links(void) {
  if (!kk_process.weak) {
    Links *made = calloc(1, sizeof *made);
    links_grow(made);
    kk_process.weak = made;
    kk_process.run_callbacks = run_callbacks;
    kk_process.has_references = has_references;
    kk_heap_watch(on_marked);
    kk_ends_init();
  }
  return kk_process.weak;
}

// ---- making

// As CPython's types say: those with a field for weak references, and the program's classes but for __slots__ without
// "__weakref__" and for heirs of what has a variable size.
static bool can_be_target(Value v) {
  const KkClass *class = kk_class_of(v);
  switch ((KkClassId) class->layout) {
  case KK_object: return class->is_heap && (!class->has_slots || kk_class_has_slot(class, KK_STR("__weakref__")));
  case KK_BaseException:
  case KK_list:
  case KK_dict:
  case KK_str:
  case KK_float:
  case KK_complex:
  case KK_bytearray: return class->is_heap;
  case KK_int:
  case KK_bool:
  case KK_tuple:
  case KK_bytes:
  case KK_range:
  case KK_slice:
  case KK_cell:
  case KK_property:
  case KK_staticmethod:
  case KK_classmethod:
  case KK_super:
  case KK_mappingproxy:
  case KK_traceback:
  case KK_ProxyType:
  case KK_CallableProxyType: return class->is_heap && class->layout == KK_property;
  default: return class->id == KK_defaultdict || class->layout != KK_list_iterator;
  }
}

static bool is_basic(const KkWeakRef *ref, const KkClass *class) {
  return ref->header.class_id == class->id && kk_value_is_aside(ref->callback);
}

// The one reference or proxy without callback and of no class of the program; NULL: there is none.
static KkWeakRef *find_basic(const Links *t, const KkClass *class, Value target) {
  for (int32_t at = find_first(t, target); at != END; at = find_next(t, at))
    if (is_basic(ref_of(&t->items[at]), class))
      return ref_of(&t->items[at]);
  return NULL;
}

KkWeakRef *kk_weakref_new(const KkClass *class, Value target, Value callback) {
  if (!kk_value_is_object(target) || kk_value_is_none(target) || !can_be_target(target))
    return kk_raise(KK_TypeError, "cannot create weak reference to '%T' object", target), KK_REF_ASIDE;
  bool is_plain = kk_value_is_none(callback) && !class->is_heap;
  KkWeakRef *ref = is_plain ? find_basic(links(), class, target) : NULL;
  if (ref)
    return ref;
  ref = kk_alloc(sizeof *ref + (class->is_heap ? sizeof(KkDict *) : 0), class->id);
  ref->hidden = ~(uintptr_t)kk_value_ref(target);
  ref->callback = kk_value_is_none(callback) ? KK_VALUE_ASIDE : callback;
  ref->hash = KK_I64_ASIDE;
  links_add(links(), ref);
  return ref;
}

Value kk_weakref_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  const KkClass *class = kk_value_ref(callee);
  if (names && names->length && !class->is_heap)
    return kk_raise(KK_TypeError, "ref() takes no keyword arguments"), KK_VALUE_ASIDE;
  if (!kk_arguments_between("__new__", n, 1, 2, NULL))
    return KK_VALUE_ASIDE;
  return kk_value_from_result(kk_weakref_new(class, args[0], n > 1 ? args[1] : KK_VALUE_NONE));
}

// __new__ has done it all.
Value kk_weakref_init(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)args;
  bool fits = kk_arguments_between("__init__", n - 1, 1, 2, names);
  return fits ? KK_VALUE_NONE : KK_VALUE_ASIDE;
}

// ---- the class

static Value weakref_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)args;
  if (!kk_arguments_between("weakref", n, 0, 0, names))
    return KK_VALUE_ASIDE;
  Value target = kk_weakref_target(reference(callee));
  return kk_value_is_aside(target) ? KK_VALUE_NONE : target;
}

static int64_t weakref_hash(Value self) {
  KkWeakRef *ref = reference(self);
  if (ref->hash != KK_I64_ASIDE)
    return ref->hash;
  Value target = kk_weakref_target(ref);
  if (kk_value_is_aside(target))
    return kk_raise(KK_TypeError, "weak object has gone away"), KK_I64_ASIDE;
  return ref->hash = kk_hash(target);
}

// Equal as their targets are; once one is gone, by identity.
static Value weakref_compare(Value left, Value right, KkComparison op) {
  if ((op != KK_EQ && op != KK_NE) || !kk_is_instance_of(left, KK_ReferenceType) ||
      !kk_is_instance_of(right, KK_ReferenceType))
    return kk_not_implemented();
  Value a = kk_weakref_target(reference(left)), b = kk_weakref_target(reference(right));
  if (kk_value_is_aside(a) || kk_value_is_aside(b))
    return kk_value_from_bool((left == right) == (op == KK_EQ));
  return kk_compare(a, b, op);
}

static Value weakref_repr(Value self) {
  char at[24], to[24];
  Value target = kk_weakref_target(reference(self));
  snprintf(at, sizeof at, "%p", kk_value_ref(self));
  if (kk_value_is_aside(target))
    return kk_value_from_ref(kk_text_format("<weakref at %s; dead>", at));
  snprintf(to, sizeof to, "%p", kk_value_ref(target));
  Value name = kk_getattr_default(target, KK_STR("__name__"), KK_VALUE_NONE);
  if (kk_value_is_aside(name))
    return name;
  if (!kk_is_instance_of(name, KK_str))
    return kk_value_from_ref(kk_text_format("<weakref at %s; to '%T' at %s>", at, target, to));
  return kk_value_from_ref(kk_text_format("<weakref at %s; to '%T' at %s (%S)>", at, target, to, name));
}

Value kk_ReferenceType_op_callback(Value self) {
  Value callback = reference(self)->callback;
  return kk_value_is_aside(callback) || !reference(self)->hidden ? KK_VALUE_NONE : callback;
}

void kk_ReferenceType_class_init(KkClass *class) {
  class->module = "weakref";
  class->size = sizeof(KkWeakRef);
  class->makes_heirs = true;
  class->slots.call = weakref_call;
  class->slots.hash = weakref_hash;
  class->slots.compare = weakref_compare;
  class->slots.repr = weakref_repr;
}

// ---- functions

// Dead references are not to be seen.
static void forget_dead(Value object) {
  if (find_first(kk_process.weak, object) != END)
    kk_ends_run();
}

int64_t kk__weakref_getweakrefcount(Value object) {
  forget_dead(object);
  const Links *t = kk_process.weak;
  int64_t count = 0;
  for (int32_t at = find_first(t, object); at != END; at = find_next(t, at))
    count++;
  return count;
}

// The plain reference, the plain proxy, then the others, newest first.
Value kk__weakref_getweakrefs(Value object) {
  forget_dead(object);
  const Links *t = kk_process.weak;
  KkList *found = kk_list_new(KK_LIST_VALUE, 4);
  const KkClass *basic[] = {kk_class_builtin(KK_ReferenceType), kk_class_builtin(KK_ProxyType),
                            kk_class_builtin(KK_CallableProxyType)};
  enum { BASIC = sizeof basic / sizeof *basic };
  for (int pass = 0; pass <= BASIC; pass++)
    for (int32_t at = find_first(t, object); at != END; at = find_next(t, at)) {
      const KkWeakRef *ref = ref_of(&t->items[at]);
      int kind = 0;
      while (kind < BASIC && !is_basic(ref, basic[kind]))
        kind++;
      if (kind == pass)
        kk_list_append_value(found, kk_value_from_ref(ref));
    }
  return kk_value_from_ref(found);
}

// Deletes dct[key] if it is a reference whose target is gone.
KkNone kk__weakref__remove_dead_weakref(Value dct, Value key) {
  if (!kk_is_instance_of(dct, KK_dict))
    return kk_raise(KK_TypeError, "_remove_dead_weakref() argument 1 must be dict, not %T", dct), KK_NONE_ASIDE;
  Value ref = kk_dict_get(kk_value_ref(dct), key);
  if (kk_value_is_aside(ref))
    return kk_pending() ? KK_NONE_ASIDE : 0;
  if (!kk_is_instance_of(ref, KK_ReferenceType))
    return kk_raise(KK_TypeError, "not a weakref"), KK_NONE_ASIDE;
  return kk_value_is_aside(kk_weakref_target(reference(ref))) ? kk_dict_delete(kk_value_ref(dct), key) : 0;
}
