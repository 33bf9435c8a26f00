// call.c - calling any value, calling methods by name.
//
// A call passes an array: positional arguments, then keyword values named by a tuple (see KkEntry in object.h). What has
// a self (bound methods, method calls) copies the array with one more in front; it lives on the C stack.
#include "call.h"
#include "attribute.h"
#include "class_internal.h"
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

static Value call_with_self(Value callee, Value self, const Value *args, size_t n, KkTuple *names) {
  size_t total = count_all(n, names);
  Value room[total + 1];
  room[0] = self;
  if (total)
    memcpy(room + 1, args, total * sizeof *room);
  return kk_call(callee, room, n + 1, names);
}

static Value call_entry_with_self(const KkMethod *method, Value self, const Value *args, size_t n, KkTuple *names) {
  size_t total = count_all(n, names);
  Value room[total + 1];
  room[0] = self;
  if (total)
    memcpy(room + 1, args, total * sizeof *room);
  return method->entry(KK_VALUE_NONE, room, n + 1, names);
}

static Value bound_method_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkBoundMethod *method = kk_value_ref(callee);
  return call_with_self(method->function, method->self, args, n, names);
}

// str.upper(x): the first argument is self and must be of the class.
static Value call_unbound(KkBuiltin *builtin, const Value *args, size_t n, KkTuple *names) {
  const KkMethod *method = builtin->method;
  if (!builtin->owner || method->kind == KK_STATIC)
    return method->entry(kk_value_from_ref(builtin), args, n, names);
  if (n == 0) {
    kk_raise(KK_TypeError, "unbound method %s.%s() needs an argument", builtin->owner->name, method->name);
    return KK_VALUE_ASIDE;
  }
  if (!kk_class_is_subclass(kk_class_of(args[0]), builtin->owner)) {
    kk_raise(KK_TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%T' object", method->name,
             builtin->owner->name, args[0]);
    return KK_VALUE_ASIDE;
  }
  return method->entry(kk_value_from_ref(builtin), args, n, names);
}

static Value builtin_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkBuiltin *builtin = kk_value_ref(callee);
  if (kk_value_is_aside(builtin->self))
    return call_unbound(builtin, args, n, names);
  return call_entry_with_self(builtin->method, builtin->self, args, n, names);
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
  KkClass *class = kk_class_of(self);
  bool is_plain = !class->slots.getattr && kk_value_is_aside(kk_instance_value(self, name));
  KkLookup found = is_plain ? kk_class_find(class, name) : (KkLookup){NULL, NULL, KK_VALUE_ASIDE};
  if (found.method && found.method->kind == KK_METHOD)
    return call_entry_with_self(found.method, self, args, n, names);
  if (found.owner && !found.method && kk_value_is(found.value, KK_function))
    return call_with_self(found.value, self, args, n, names);
  Value callee = kk_getattr(self, name);
  if (!kk_value_is_aside(callee))
    return kk_call(callee, args, n, names);
  kk_thread->missing_method = kk_thread->exception;
  return KK_VALUE_ASIDE;
}

Value kk_call_special(Value v, KkStr *name, const Value *args, size_t n, bool *is_found) {
  *is_found = false;
  if (!kk_class_of(v)->is_heap)
    return KK_VALUE_ASIDE;
  return kk_process.dynamic->call_special(v, name, args, n, is_found);
}

Value kk_call_special_found(Value v, KkStr *name, const Value *args, size_t n, bool *is_found) {
  KkLookup found = kk_class_find(kk_class_of(v), name);
  *is_found = found.owner != NULL;
  if (!found.owner)
    return KK_VALUE_ASIDE;
  if (found.method)
    return call_entry_with_self(found.method, v, args, n, NULL);
  if (kk_value_is(found.value, KK_function))
    return call_with_self(found.value, v, args, n, NULL);
  return kk_call(found.value, args, n, NULL);
}
