// weakref_proxy.c - proxies: objects that do what their target does, as long as it lives.
//
// Each slot replaces proxies among its operands by their targets and does the operation again. Once the target is gone
// that is ReferenceError.
#include "kukri.h"
#include "weakref.h"

#include <stdio.h>

static bool is_proxy(Value v) { return kk_value_is(v, KK_ProxyType) || kk_value_is(v, KK_CallableProxyType); }

// The target; v itself if it is no proxy; KK_VALUE_ASIDE: ReferenceError is pending.
static Value target_of(Value v) {
  if (!is_proxy(v))
    return v;
  Value target = kk_weakref_target(kk_value_ref(v));
  if (kk_value_is_aside(target))
    kk_raise(KK_ReferenceError, "weakly-referenced object no longer exists");
  return target;
}

// ---- operators

typedef struct Pair {
  Value left, right;
} Pair;

static bool pair_of(Value left, Value right, Pair *pair) {
  pair->left = target_of(left);
  if (kk_value_is_aside(pair->left))
    return false;
  pair->right = target_of(right);
  return !kk_value_is_aside(pair->right);
}

#define BINARY(name, operator)                                                                         \
  static Value proxy_##name(Value left, Value right) {                                                 \
    Pair pair;                                                                                         \
    return pair_of(left, right, &pair) ? kk_binary(pair.left, pair.right, operator) : KK_VALUE_ASIDE;  \
  }                                                                                                    \
  static Value proxy_inplace_##name(Value left, Value right) {                                         \
    Pair pair;                                                                                         \
    return pair_of(left, right, &pair) ? kk_inplace(pair.left, pair.right, operator) : KK_VALUE_ASIDE; \
  }
BINARY(add, KK_ADD)
BINARY(sub, KK_SUB)
BINARY(mul, KK_MUL)
BINARY(matmul, KK_MATMUL)
BINARY(div, KK_DIV)
BINARY(mod, KK_MOD)
BINARY(pow, KK_POW)
BINARY(lshift, KK_LSHIFT)
BINARY(rshift, KK_RSHIFT)
BINARY(or, KK_OR)
BINARY(xor, KK_XOR)
BINARY(and, KK_AND)
BINARY(floordiv, KK_FLOORDIV)

static KkBinarySlot *const binary[KK_OPERATORS] = {
    proxy_add,    proxy_sub,    proxy_mul, proxy_matmul, proxy_div, proxy_mod,      proxy_pow,
    proxy_lshift, proxy_rshift, proxy_or,  proxy_xor,    proxy_and, proxy_floordiv,
};
static KkBinarySlot *const inplace[KK_OPERATORS] = {
    proxy_inplace_add, proxy_inplace_sub, proxy_inplace_mul,      proxy_inplace_matmul, proxy_inplace_div,
    proxy_inplace_mod, proxy_inplace_pow, proxy_inplace_lshift,   proxy_inplace_rshift, proxy_inplace_or,
    proxy_inplace_xor, proxy_inplace_and, proxy_inplace_floordiv,
};

#define UNARY(name, operation)                                     \
  static Value proxy_##name(Value self) {                          \
    Value target = target_of(self);                                \
    return kk_value_is_aside(target) ? target : operation(target); \
  }
UNARY(negative, kk_negative)
UNARY(positive, kk_positive)
UNARY(invert, kk_invert)
UNARY(absolute, kk_absolute)
UNARY(iter, kk_iter)

static Value proxy_next(Value self) {
  Value target = target_of(self);
  if (kk_value_is_aside(target))
    return target;
  if (!kk_class_of(target)->slots.next)
    return kk_raise(KK_TypeError, "Weakref proxy referenced a non-iterator '%T' object", target), KK_VALUE_ASIDE;
  return kk_next(target);
}

static Value proxy_to_float(Value self) {
  Value target = target_of(self);
  double number = kk_value_is_aside(target) ? kk_float_aside() : kk_to_double(target);
  return kk_float_is_aside(number) && kk_pending() ? KK_VALUE_ASIDE : kk_value_from_float(number);
}

static Value proxy_special(Value self, KkStr *name) {
  Value target = target_of(self);
  return kk_value_is_aside(target) ? target : kk_call_method(target, name, NULL, 0, NULL);
}
static Value proxy_to_int(Value self) { return proxy_special(self, KK_STR("__int__")); }
static Value proxy_to_index(Value self) { return proxy_special(self, KK_STR("__index__")); }

static Value proxy_compare(Value left, Value right, KkComparison op) {
  Pair pair;
  return pair_of(left, right, &pair) ? kk_compare(pair.left, pair.right, op) : KK_VALUE_ASIDE;
}

// ---- containers, attributes, calls

static KkBool proxy_truth(Value self) {
  Value target = target_of(self);
  return kk_value_is_aside(target) ? KK_BOOL_ASIDE : kk_truth(target);
}

static int64_t proxy_length(Value self) {
  Value target = target_of(self);
  return kk_value_is_aside(target) ? KK_I64_ASIDE : kk_length(target);
}

static Value proxy_getitem(Value self, Value key) {
  Value target = target_of(self);
  return kk_value_is_aside(target) ? target : kk_getitem(target, key);
}

static KkNone proxy_setitem(Value self, Value key, Value item) {
  Value target = target_of(self);
  return kk_value_is_aside(target) ? KK_NONE_ASIDE : kk_setitem(target, key, item);
}

static KkNone proxy_delitem(Value self, Value key) {
  Value target = target_of(self);
  return kk_value_is_aside(target) ? KK_NONE_ASIDE : kk_delitem(target, key);
}

static KkBool proxy_contains(Value self, Value item) {
  Value target = target_of(self);
  return kk_value_is_aside(target) ? KK_BOOL_ASIDE : kk_contains(target, item);
}

static Value proxy_getattr(Value self, KkStr *name) {
  Value target = target_of(self);
  return kk_value_is_aside(target) ? target : kk_getattr(target, name);
}

static KkNone proxy_setattr(Value self, KkStr *name, Value item) {
  Value target = target_of(self);
  if (kk_value_is_aside(target))
    return KK_NONE_ASIDE;
  return kk_value_is_aside(item) ? kk_delattr(target, name) : kk_setattr(target, name, item);
}

static Value proxy_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  Value target = target_of(callee);
  return kk_value_is_aside(target) ? target : kk_call(target, args, n, names);
}

static Value proxy_str(Value self) {
  Value target = target_of(self);
  return kk_value_is_aside(target) ? target : kk_value_from_result(kk_to_str(target));
}

static Value proxy_repr(Value self) {
  char at[24], to[24];
  Value target = kk_weakref_target(kk_value_ref(self));
  bool is_gone = kk_value_is_aside(target);
  snprintf(at, sizeof at, "%p", kk_value_ref(self));
  snprintf(to, sizeof to, "%p", is_gone ? NULL : kk_value_ref(target));
  return kk_value_from_ref(
      kk_text_format("<weakproxy at %s to %T at %s>", at, is_gone ? KK_VALUE_NONE : target, is_gone ? "0x0" : to));
}

// ---- the classes

void kk_ProxyType_class_init(KkClass *class) {
  KkSlots *slots = &class->slots;
  class->module = "weakref";
  memcpy(slots->binary, binary, sizeof binary);
  memcpy(slots->inplace, inplace, sizeof inplace);
  slots->repr = proxy_repr;
  slots->str = proxy_str;
  slots->hash = kk_hash_unhashable;
  slots->negative = proxy_negative;
  slots->positive = proxy_positive;
  slots->invert = proxy_invert;
  slots->absolute = proxy_absolute;
  slots->to_int = proxy_to_int;
  slots->to_float = proxy_to_float;
  slots->to_index = proxy_to_index;
  slots->compare = proxy_compare;
  slots->truth = proxy_truth;
  slots->length = proxy_length;
  slots->getitem = proxy_getitem;
  slots->setitem = proxy_setitem;
  slots->delitem = proxy_delitem;
  slots->contains = proxy_contains;
  slots->iter = proxy_iter;
  slots->next = proxy_next;
  slots->getattr = proxy_getattr;
  slots->setattr = proxy_setattr;
}

void kk_CallableProxyType_class_init(KkClass *class) {
  kk_ProxyType_class_init(class);
  class->slots.call = proxy_call;
}

Value kk__weakref_proxy(Value object, Value callback) {
  Value class = kk_class_of(object)->slots.call ? kk_CallableProxyType_class() : kk_ProxyType_class();
  return kk_value_from_result(kk_weakref_new(kk_value_ref(class), object, callback));
}
