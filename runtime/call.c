// call.c - calling any value, calling methods by name.
//
// A call passes an array: positional arguments, then keyword values named by a tuple (see KkEntry in object.h). What has
// a self (bound methods, method calls) copies the array with one more in front; it lives on the C stack.
#include "foreign.h"
#include "call.h"
#include "attribute.h"
#include "class_internal.h"
#include "dict.h"
#include "dynamic.h"
#include "error.h"
#include "function.h"
#include "function_internal.h"
#include "list.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"

static size_t count_all(size_t n, const KkTuple *names) { return n + (names ? (size_t)names->length : 0); }

Value kk_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  if (KK_LIKELY(kk_value_is(callee, KK_function)))
    return ((KkFunction *)kk_value_ref(callee))->entry(callee, args, n, names);
  KkEntry *slot = kk_class_of(callee)->slots.call;
  if (slot)
    return slot(callee, args, n, names);
  kk_raise(KK_TypeError, "'%T' object is not callable", callee);
  return KK_VALUE_ASIDE;
}

KkBool kk_callable(Value v) { return kk_class_of(v)->slots.call != NULL; }

// ---- with a self in front

Value kk_call_with_self(Value callee, Value self, const Value *args, size_t n, KkTuple *names) {
  size_t total = count_all(n, names);
  Value room[total + 1];
  room[0] = self;
  if (total)
    memcpy(room + 1, args, total * sizeof *room);
  return kk_call(callee, room, n + 1, names);
}

// The entry learns whose method it is: a method that stands for a slot calls the slot of that class (slot_method.c).
static Value call_entry_with_self(KkClass *owner, const KkMethod *method, Value self, const Value *args, size_t n,
                                  KkTuple *names) {
  size_t total = count_all(n, names);
  Value room[total + 1];
  room[0] = self;
  if (total)
    memcpy(room + 1, args, total * sizeof *room);
  KkBuiltin callee = {{KK_method_descriptor, 0, 0}, method, owner, NULL, KK_VALUE_ASIDE};
  return method->entry(kk_value_from_ref(&callee), room, n + 1, names);
}

static Value bound_method_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkBoundMethod *method = kk_value_ref(callee);
  return kk_call_with_self(method->function, method->self, args, n, names);
}

// C.fromkeys(…) of a subclass of dict makes a C, from what the builtin class's own method makes.
static Value adopt(Value made, KkClass *class) {
  Value of_class = kk_value_from_ref(class);
  if (class->layout != KK_dict)
    return kk_call1(of_class, made);
  Value adopted = kk_call0(of_class), key, item;
  for (int64_t at = 0; !kk_value_is_aside(adopted) && (at = kk_dict_next(kk_value_ref(made), at, &key, &item)) >= 0;)
    if (kk_setitem(adopted, key, item))
      return KK_VALUE_ASIDE;
  return adopted;
}

// A static method in C that was read through a subclass: C.fromkeys, C.from_bytes, …
static Value call_constructor(const KkBuiltin *builtin, const Value *args, size_t n, KkTuple *names) {
  Value result = builtin->method->entry(kk_value_from_ref(builtin), args, n, names);
  bool is_instance = !kk_value_is_aside(result) && kk_class_of(result) == builtin->owner;
  return is_instance ? adopt(result, kk_value_ref(builtin->self)) : result;
}

// The slots of a class have another kind of method object in CPython, and other texts.
static Value refuse_self(const KkBuiltin *builtin, const Value *args, size_t n) {
  const char *owner = builtin->owner->name, *name = builtin->method->name;
  bool is_slot = kk_method_is_slot(builtin->method);
  if (n == 0 && is_slot)
    kk_raise(KK_TypeError, "descriptor '%s' of '%s' object needs an argument", name, owner);
  else if (n == 0)
    kk_raise(KK_TypeError, "unbound method %s.%s() needs an argument", owner, name);
  else if (is_slot)
    kk_raise(KK_TypeError, "descriptor '%s' requires a '%s' object but received a '%T'", name, owner, args[0]);
  else
    kk_raise(KK_TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%T' object", name, owner, args[0]);
  return KK_VALUE_ASIDE;
}

// str.upper(x): the first argument is self and must be of the class.
static Value call_unbound(KkBuiltin *builtin, const Value *args, size_t n, KkTuple *names) {
  const KkMethod *method = builtin->method;
  bool has_self = builtin->owner && method->kind != KK_STATIC;
#ifdef KK_EXTENSION   // list.append(x, …), int.__new__(C, …) of what is CPython's
  if (builtin->owner && n && kk_is_foreign(args[0]))
    return kk_foreign_unbound(kk_value_from_ref(builtin), args, n, names);
#endif
  if (has_self && (n == 0 || !kk_class_is_subclass(kk_class_of(args[0]), builtin->owner)))
    return refuse_self(builtin, args, n);
  return method->entry(kk_value_from_ref(builtin), args, n, names);
}

static Value builtin_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkBuiltin *builtin = kk_value_ref(callee);
  if (kk_value_is_aside(builtin->self))
    return call_unbound(builtin, args, n, names);
  if (builtin->method->kind == KK_STATIC)
    return call_constructor(builtin, args, n, names);
  return call_entry_with_self(builtin->owner, builtin->method, builtin->self, args, n, names);
}

static Value function_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  return ((KkFunction *)kk_value_ref(callee))->entry(callee, args, n, names);
}

static Value class_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkClass *class = kk_value_ref(callee);
  if (class->slots.make)
    return class->slots.make(callee, args, n, names);
  kk_raise(KK_TypeError, "cannot create '%s' instances", class->name);
  return KK_VALUE_ASIDE;
}

void kk_call_slots_init(KkClass *class) {
  switch (class->id) {
  case KK_type: class->slots.call = class_call; break;
  case KK_function: class->slots.call = function_call; break;
  case KK_method: class->slots.call = bound_method_call; break;
  default: class->slots.call = builtin_call;
  }
}

// ---- methods by name

Value kk_call_method(Value self, KkStr *name, const Value *args, size_t n, KkTuple *names) {
#ifdef KK_EXTENSION
  if (kk_is_foreign(self))
    return kk_foreign_call_method(self, name, args, n, names);
#endif
  KkClass *class = kk_class_of(self);
  bool is_plain = !class->slots.getattr && !kk_value_is_class(self) && kk_value_is_aside(kk_instance_value(self, name));
  KkLookup found = is_plain ? kk_class_find(class, name) : (KkLookup){NULL, NULL, KK_VALUE_ASIDE};
  if (found.method && found.method->kind == KK_METHOD)
    return call_entry_with_self(found.owner, found.method, self, args, n, names);
  if (found.owner && !found.method && kk_value_is(found.value, KK_function))
    return kk_call_with_self(found.value, self, args, n, names);
  Value callee = kk_getattr(self, name);
  if (!kk_value_is_aside(callee))
    return kk_call(callee, args, n, names);
  kk_thread->missing_method = kk_thread->exception;
  return KK_VALUE_ASIDE;
}

Value kk_call_special(Value v, KkStr *name, const Value *args, size_t n, bool *is_found) {
  *is_found = false;
#ifdef KK_EXTENSION
  if (kk_is_foreign(v))
    return kk_foreign_special(v, name, args, n, is_found);
#endif
  if (!kk_class_of(v)->is_heap)
    return KK_VALUE_ASIDE;
  return kk_process.dynamic->call_special(v, name, args, n, is_found);
}

Value kk_call_found(KkLookup found, Value self, const Value *args, size_t n, KkTuple *names) {
  if (found.method && found.method->kind == KK_METHOD)
    return call_entry_with_self(found.owner, found.method, self, args, n, names);
  if (!found.method && kk_value_is(found.value, KK_function))
    return kk_call_with_self(found.value, self, args, n, names);
  Value bound = kk_attribute_bind(found, self, kk_class_of(self));
  return kk_value_is_aside(bound) ? bound : kk_call(bound, args, n, names);
}

Value kk_call_special_found(Value v, KkStr *name, const Value *args, size_t n, bool *is_found) {
#ifdef KK_EXTENSION
  if (kk_is_foreign(v))
    return kk_foreign_special(v, name, args, n, is_found);
#endif
  KkLookup found = kk_class_find(kk_class_of(v), name);
  *is_found = found.owner != NULL;
  return *is_found ? kk_call_found(found, v, args, n, NULL) : KK_VALUE_ASIDE;
}
