// attribute_site.c - attributes by name, remembered.
//
// attribute.c finds an attribute anew each time: in the tables of the classes, in the fields, in the dict. What it finds
// out depends on the class and the name only, as long as no class changes, and is kept as a *plan*:
//
//   own      where an object of the class keeps the name: in a field, in its dict, or not at all
//   shared   what the class and its bases know by it: a value, a function, a property, …
//
//   plan for (Point, "x"):      own: field at offset 16, an int           shared: nothing
//   plan for (Point, "norm"):   own: dict, in case somebody set it        shared: a function
//
// Plans stand in one table for the whole program, by class and name; a site points at the plan it used last, so that a
// place that sees one class compares two words and is there, and one that sees several probes the table. A plan is good
// while its version is kk_process.class_version, which every change of a class but one alters: a new plain value for an
// attribute that had a plain value. Hence plans do not keep such a value but its place in the class's dict. Places in
// dicts are guesses: an entry of the dict says by its key whether it is the right one.
//
// Only literals of the program are names here: their addresses are never used for another name.
#include "attribute_site.h"
#include "attribute.h"
#include "call.h"
#include "class_internal.h"
#include "descriptor.h"
#include "dict.h"
#include "function.h"
#include "heap.h"
#include "instance.h"
#include "list.h"
#include "set.h"
#include "str.h"

typedef enum Own {
  OWN_NOTHING,
  OWN_FIELD,
  OWN_DICT,
} Own;

typedef enum Shared {
  SHARED_NOTHING,
  SHARED_VALUE,      // in the dict of found.owner
  SHARED_FUNCTION,   // found.value
  SHARED_STATIC,     // the same, below a staticmethod
  SHARED_CLASS,      // the same, below a classmethod
  SHARED_PROPERTY,   // found.value
  SHARED_METHOD,     // found.method
  SHARED_GETTER,     // found.method, a property in C
  SHARED_OTHER,      // attribute.c knows
} Shared;

struct KkPlan {
  uint64_t key;   // version and class: see key_of; 0: empty
  KkStr *name;
  Value subject;          // attributes of a class object: it; of instances KK_VALUE_NONE
  KkLookup found;         // what the class knows
  const KkField *field;   // OWN_FIELD
  uint8_t own;            // Own
  uint8_t shared;         // Shared
  uint8_t form;           // OWN_FIELD: KkFieldForm
  bool is_plain_field;    // OWN_FIELD that holds a Value
  bool is_method;         // of instances: SHARED_FUNCTION
  bool is_settable;       // a store goes to `own`, or for a class object to the entry that SHARED_VALUE tells
  uint32_t offset;        // in the object: of the field, or of the pointer to the dict
  uint32_t at;            // guess at the entry's number in the dict
  uint32_t shared_at;
};

enum { PLANS = 2048 };   // a power of two; in pairs

static uint64_t key_of(uint32_t class_id) { return (kk_process.class_version + 1) << 24 | class_id; }

// ---- making a plan

static Shared kind_of_value(Value value) {
  if (kk_value_is(value, KK_function))
    return SHARED_FUNCTION;
  if (kk_value_is(value, KK_property))
    return SHARED_PROPERTY;
  bool is_static = kk_value_is(value, KK_staticmethod);
  if (is_static || kk_value_is(value, KK_classmethod)) {
    Shared kind = is_static ? SHARED_STATIC : SHARED_CLASS;
    return kk_value_is(((KkWrapper *)kk_value_ref(value))->function, KK_function) ? kind : SHARED_OTHER;
  }
  const KkSlots *slots = &kk_class_of(value)->slots;
  return slots->get || slots->set ? SHARED_OTHER : SHARED_VALUE;
}

static Shared kind_of(KkLookup found) {
  if (!found.owner)
    return SHARED_NOTHING;
  if (found.method)
    return found.method->kind == KK_METHOD     ? SHARED_METHOD
           : found.method->kind == KK_PROPERTY ? SHARED_GETTER
                                               : SHARED_OTHER;
  return kind_of_value(found.value);
}

static bool is_data(KkLookup found) {
  return found.method ? found.method->kind == KK_PROPERTY : found.owner && kk_class_of(found.value)->slots.set;
}

// Where the pointer to the attributes' dict stands in an object of the class; 0: it has none. False: it depends.
static bool dict_offset(const KkClass *class, Value v, uint32_t *offset) {
#ifdef KK_EXTENSION   // the dict may be CPython's
  if (class->layout == KK_BaseException || class->layout == KK_function || class->layout == KK_module)
    return false;
#endif
  switch (class->layout) {
  case KK_BaseException: *offset = offsetof(KkException, attributes); return true;
  case KK_function: *offset = offsetof(KkFunction, attributes); return true;
  case KK_module: *offset = offsetof(KkModule, attributes); return true;
  case KK_object: *offset = class->is_heap ? offsetof(KkInstance, attributes) : 0; return true;
  case KK_list:
  case KK_dict:
  case KK_set:
    *offset = class->is_heap ? (uint32_t)((char *)kk_subclass_dict(v, class) - (char *)kk_value_ref(v)) : 0;
    return true;
  default: *offset = class->dict_at; return !class->is_heap;
  }
}

static bool plan_own(KkPlan *plan, const KkClass *class, Value v) {
  const KkField *field = class->field_count ? kk_field_find(class, plan->name) : NULL;
  if (!field) {
    bool is_known = dict_offset(class, v, &plan->offset);
    plan->own = plan->offset ? OWN_DICT : OWN_NOTHING;
    return is_known;
  }
  plan->own = OWN_FIELD;
  plan->field = field;
  plan->form = field->form;
  plan->is_plain_field = field->form <= KK_FIELD_INT;
  plan->offset = field->offset;
  return true;
}

static bool plan_for_instance(KkPlan *plan, KkClass *class, Value v) {
  plan->found = kk_class_find(class, plan->name);
  plan->shared = kind_of(plan->found);
  if (class->layout == KK_module && plan->found.owner)   // what the module has itself comes first
    return false;
  if (is_data(plan->found))
    return plan->shared == SHARED_PROPERTY || plan->shared == SHARED_GETTER;
  if (class->id == KK_module)   // functions in C stand in a table
    plan->shared = SHARED_OTHER;
  plan->is_method = plan->shared == SHARED_FUNCTION;
  plan->is_settable = !class->slots.setattr && (!class->has_slots || kk_class_has_slot(class, plan->name));
  return plan_own(plan, class, v);
}

// The attributes of a class object, unless a metaclass has a say.
static bool plan_for_class(KkPlan *plan, KkClass *class) {
  if (is_data(kk_class_find(kk_class_of(plan->subject), plan->name)))
    return false;
  plan->found = kk_class_find(class, plan->name);
  plan->shared = kind_of(plan->found);
  plan->is_settable = plan->found.owner == class && class->is_heap && !kk_class_of(plan->subject)->slots.setattr;
  return plan->shared == SHARED_VALUE || plan->shared == SHARED_FUNCTION || plan->shared == SHARED_STATIC ||
         plan->shared == SHARED_CLASS;
}

static bool plan_make(KkPlan *plan, Value v, KkStr *name) {
  KkClass *class = kk_class_of(v);
  if (class->slots.getattr || class->id == KK_method)
    return false;
  bool is_class = kk_value_is_class(v);
  *plan = (KkPlan){.name = name, .subject = is_class ? v : KK_VALUE_NONE};
  bool is_made = is_class ? plan_for_class(plan, kk_value_ref(v)) : plan_for_instance(plan, class, v);
  plan->key = is_made ? key_of(class->id) : 0;
  return is_made;
}

// ---- finding the plan

KK_INLINE bool fits(const KkPlan *plan, uint64_t key, Value v, const KkStr *name) {
  return plan->key == key && plan->name == name && (plan->subject == KK_VALUE_NONE || plan->subject == v);
}

static KkPlan *plan_find(Value v, KkStr *name, uint64_t key) {
  if (KK_UNLIKELY(!kk_process.plans))
    kk_process.plans = kk_block_plain(PLANS * sizeof(KkPlan));
  uint32_t class_id = (uint32_t)key & 0xffffff;
  uint32_t id = class_id == KK_type ? ((KkClass *)kk_value_ref(v))->id * 7 : class_id;
  size_t hash = (id * 37u + ((uintptr_t)name >> 4) * 11) % PLANS;
  KkPlan *plans = kk_process.plans, *first = &plans[hash], *second = &plans[hash ^ 1];
  if (fits(first, key, v, name))
    return first;
  if (fits(second, key, v, name))
    return second;
  if (first->key >> 24 == key >> 24)   // the one that is in use stays
    first = second;
  return plan_make(first, v, name) ? first : NULL;
}

// Enough for an instance, and quicker to find out. (That of a class object may belong to another one.)
KK_INLINE bool is_of_plan(Value v, const KkStr *name, const KkPlan *plan) {
  return plan && kk_value_is_object(v) && !kk_value_is_none(v) && plan->key == key_of(kk_value_header(v)->class_id) &&
         plan->name == name;
}

KK_INLINE KkPlan *plan_at(Value v, KkStr *name, KkPlan **site) {
  uint64_t key = key_of(kk_class_id(v));
  KkPlan *plan = *site;
  if (KK_LIKELY(plan && fits(plan, key, v, name)))
    return plan;
  plan = plan_find(v, name, key);
  if (plan)
    *site = plan;
  return plan;
}

// ---- what the object and the class have

static Value *place(Value v, const KkPlan *plan) { return (Value *)((char *)kk_value_ref(v) + plan->offset); }

static Value *entry_by_search(KkDict *dict, KkStr *name, uint32_t *at) {
  if (kk_value_is_aside(kk_dict_get_str(dict, name)))
    return NULL;
  *at = dict->recent - 1;
  return &dict->entries[*at].value;
}

// Where the dict keeps the value of this name; NULL: nowhere.
KK_INLINE Value *entry(KkDict *dict, KkStr *name, uint32_t *at) {
  if (!dict || kk_is_shared(dict))
    return NULL;
  KkDictEntry *guess = &dict->entries[*at];
  return KK_LIKELY(*at < dict->filled && guess->key == kk_value_from_ref(name)) ? &guess->value
                                                                                : entry_by_search(dict, name, at);
}

static Value own_value(Value v, KkPlan *plan) {
  if (plan->own == OWN_NOTHING)
    return KK_VALUE_ASIDE;
  Value *p = place(v, plan);
  if (plan->own == OWN_FIELD)
    return plan->is_plain_field ? *p : kk_field_get(kk_value_ref(v), plan->field);
  KkDict *dict = *(KkDict **)p;
  if (dict && kk_is_shared(dict))
    return kk_dict_get_str(dict, plan->name);
  Value *found = entry(dict, plan->name, &plan->at);
  return found ? *found : KK_VALUE_ASIDE;
}

static Value shared_value(KkPlan *plan) {
  Value *found = entry(plan->found.owner->attributes, plan->name, &plan->shared_at);
  return found ? *found : KK_VALUE_ASIDE;
}

static Value wrapped(const KkPlan *plan) { return ((KkWrapper *)kk_value_ref(plan->found.value))->function; }

static Value class_for(Value v, const KkPlan *plan) {
  return plan->subject == KK_VALUE_NONE ? kk_value_from_ref(kk_class_of(v)) : plan->subject;
}

// ---- reading

static Value read_shared(Value v, KkPlan *plan) {
  bool is_class = plan->subject != KK_VALUE_NONE;
  switch ((Shared)plan->shared) {
  case SHARED_VALUE: return shared_value(plan);
  case SHARED_FUNCTION: return is_class ? plan->found.value : kk_bound_method_new(plan->found.value, v);
  case SHARED_STATIC: return wrapped(plan);
  case SHARED_CLASS: return kk_bound_method_new(wrapped(plan), class_for(v, plan));
  case SHARED_PROPERTY: {
    Value get = ((KkProperty *)kk_value_ref(plan->found.value))->get;
    return kk_value_is(get, KK_function) ? kk_call1(get, v) : kk_getattr(v, plan->name);
  }
  case SHARED_GETTER: return plan->found.method->entry(KK_VALUE_NONE, &v, 1, NULL);
  case SHARED_METHOD: return kk_attribute_bind(plan->found, v, kk_class_of(v));
  case SHARED_NOTHING:
  case SHARED_OTHER: return kk_getattr(v, plan->name);
  }
  __builtin_unreachable();
}

static __attribute__((noinline)) Value getattr_by_plan(Value v, KkStr *name, KkPlan **site) {
  KkPlan *plan = plan_at(v, name, site);
  if (KK_UNLIKELY(!plan))
    return kk_getattr(v, name);
  Value own = own_value(v, plan);
  return kk_value_is_aside(own) ? read_shared(v, plan) : own;
}

Value kk_getattr_at(Value v, KkStr *name, KkPlan **site) {
  if (KK_LIKELY(is_of_plan(v, name, *site) && (*site)->is_plain_field)) {
    Value own = *place(v, *site);
    if (KK_LIKELY(!kk_value_is_aside(own)))
      return own;
  }
  return getattr_by_plan(v, name, site);
}

// ---- setting

static KkNone set_by_property(Value v, const KkPlan *plan, Value item) {
  Value set = ((KkProperty *)kk_value_ref(plan->found.value))->set, args[2] = {v, item};
  if (!kk_value_is(set, KK_function))
    return kk_setattr(v, plan->name, item);
  return kk_value_is_aside(kk_call(set, args, 2, NULL)) ? KK_NONE_ASIDE : 0;
}

// The place of an attribute that need not be made; NULL: none.
static Value *settable_place(Value v, KkPlan *plan, Value item) {
  if (plan->own == OWN_DICT)
    return entry(*(KkDict **)place(v, plan), plan->name, &plan->at);
  if (plan->subject == KK_VALUE_NONE || !kk_class_is_plain_change(plan->found.owner, plan->name, item))
    return NULL;
  kk_process.value_version++;
  return entry(plan->found.owner->attributes, plan->name, &plan->shared_at);
}

static __attribute__((noinline)) KkNone setattr_by_plan(Value v, KkStr *name, Value item, KkPlan **site) {
  KkPlan *plan = plan_at(v, name, site);
  if (plan && plan->is_settable) {
    if (plan->own == OWN_FIELD)
      return kk_field_set(kk_value_ref(v), plan->field, item), 0;
    Value *found = settable_place(v, plan, item);
    if (found)
      return *found = item, 0;
  } else if (plan && plan->shared == SHARED_PROPERTY && plan->subject == KK_VALUE_NONE) {
    return set_by_property(v, plan, item);
  }
  return kk_setattr(v, name, item);
}

KkNone kk_setattr_at(Value v, KkStr *name, Value item, KkPlan **site) {
  if (KK_LIKELY(is_of_plan(v, name, *site) && (*site)->is_plain_field && (*site)->is_settable &&
                ((*site)->form == KK_FIELD_VALUE || kk_value_is_small(item))))
    return *place(v, *site) = item, 0;
  return setattr_by_plan(v, name, item, site);
}

// ---- calling

static Value call_builtin(const KkPlan *plan, const Value *args, size_t n, KkTuple *names) {
  KkBuiltin callee = {{KK_method_descriptor, 0, 0}, plan->found.method, plan->found.owner, NULL, KK_VALUE_ASIDE};
  return plan->found.method->entry(kk_value_from_ref(&callee), args, n, names);
}

static Value call_shared(KkPlan *plan, const Value *args, size_t n, KkTuple *names) {
  switch ((Shared)plan->shared) {
  case SHARED_FUNCTION:
    return plan->subject == KK_VALUE_NONE ? kk_call(plan->found.value, args, n, names)
                                          : kk_call(plan->found.value, args + 1, n - 1, names);
  case SHARED_METHOD: return call_builtin(plan, args, n, names);
  case SHARED_STATIC: return kk_call(wrapped(plan), args + 1, n - 1, names);
  case SHARED_CLASS: return kk_call_with_self(wrapped(plan), class_for(args[0], plan), args + 1, n - 1, names);
  case SHARED_VALUE: return kk_call(shared_value(plan), args + 1, n - 1, names);
  case SHARED_NOTHING:
  case SHARED_PROPERTY:
  case SHARED_GETTER:
  case SHARED_OTHER: return kk_call_method(args[0], plan->name, args + 1, n - 1, names);
  }
  __builtin_unreachable();
}

static __attribute__((noinline)) Value call_by_plan(const Value *args, size_t n, KkTuple *names, KkStr *name,
                                                    KkPlan **site) {
  KkPlan *plan = plan_at(args[0], name, site);
  if (KK_UNLIKELY(!plan))
    return kk_call_method(args[0], name, args + 1, n - 1, names);
  Value own = own_value(args[0], plan);
  return kk_value_is_aside(own) ? call_shared(plan, args, n, names) : kk_call(own, args + 1, n - 1, names);
}

Value kk_call_method_at(const Value *args, size_t n, KkTuple *names, KkStr *name, KkPlan **site) {
  const KkPlan *plan = *site;
  if (KK_LIKELY(is_of_plan(args[0], name, plan) && plan->is_method &&
                (plan->own == OWN_NOTHING || (plan->own == OWN_DICT && !*(KkDict **)place(args[0], plan)))))
    return ((KkFunction *)kk_value_ref(plan->found.value))->entry(plan->found.value, args, n, names);
  return call_by_plan(args, n, names, name, site);
}

// What is found before the arguments are there:
//
//   a function      of the class: called with the object first
//   0               a method in C of a builtin class, which nobody can replace: looked up again by the call
//   a staticmethod  made here around an attribute's value that would look like one of the others
//   anything else   is called as it is
//
// so that no bound method need be made of a method.
static Value found_value(Value v) {
  if (kk_value_is_aside(v))
    return v;
  bool is_like_others = kk_value_is_small(v) || kk_value_is(v, KK_function) || kk_value_is(v, KK_staticmethod);
  return is_like_others ? kk_staticmethod_new(v) : v;
}

Value kk_method_find_at(Value v, KkStr *name, KkPlan **site) {
  KkPlan *plan = plan_at(v, name, site);
  if (KK_UNLIKELY(!plan))
    return found_value(kk_getattr(v, name));
  Value own = own_value(v, plan);
  if (!kk_value_is_aside(own))
    return found_value(own);
  if (plan->is_method)
    return plan->found.value;
  if (plan->shared == SHARED_METHOD && kk_class_id(v) < KK_BUILTIN_CLASSES)
    return kk_value_from_small(0);
  return found_value(read_shared(v, plan));
}

Value kk_call_found_at(Value found, const Value *args, size_t n, KkTuple *names, KkStr *name, KkPlan **site) {
  if (kk_value_is(found, KK_function))
    return ((KkFunction *)kk_value_ref(found))->entry(found, args, n, names);
  if (kk_value_is_small(found))
    return kk_call_method_at(args, n, names, name, site);
  if (kk_value_is(found, KK_staticmethod))
    found = ((KkWrapper *)kk_value_ref(found))->function;
  return kk_call(found, args + 1, n - 1, names);
}
