// slot_method.c - the special methods of builtin classes as attributes: (5).__add__, [].__len__, str.__eq__.
//
// A builtin class defines its operators as slots. Each slot that has a Python name stands in one table here, with a boxed
// entry that calls the slot of its self; a class has the method if it defines the slot itself and does not inherit it.
#include "class_internal.h"
#include "kukri.h"

#include <stddef.h>

// ---- entries

#define ENTRY(name) \
  static Value entry_##name(Value callee, const Value *args, size_t n, KkTuple *names __attribute__((unused)))
// Of the class whose method it is, not of self's: list.append(x) in an overriding append must not call itself.
#define SLOTS (&((KkBuiltin *)kk_value_ref(callee))->owner->slots)

#define UNARY(name, slot) \
  ENTRY(name) { return kk_check_count(n, 0) ? SLOTS->slot(args[0]) : KK_VALUE_ASIDE; }
// clang-format off
UNARY(repr, repr) UNARY(str, str) UNARY(neg, negative) UNARY(pos, positive) UNARY(invert, invert)
UNARY(abs, absolute) UNARY(int, to_int) UNARY(float, to_float) UNARY(index, to_index) UNARY(iter, iter);
// clang-format on

#define BINARY(name, op)                                                                                 \
  ENTRY(name) { return kk_check_count(n, 1) ? SLOTS->binary[op](args[0], args[1]) : KK_VALUE_ASIDE; }    \
  ENTRY(r##name) { return kk_check_count(n, 1) ? SLOTS->binary[op](args[1], args[0]) : KK_VALUE_ASIDE; } \
  ENTRY(i##name) { return kk_check_count(n, 1) ? SLOTS->inplace[op](args[0], args[1]) : KK_VALUE_ASIDE; }
// clang-format off
BINARY(add, KK_ADD) BINARY(sub, KK_SUB) BINARY(mul, KK_MUL) BINARY(matmul, KK_MATMUL)
BINARY(truediv, KK_DIV) BINARY(mod, KK_MOD) BINARY(pow, KK_POW) BINARY(lshift, KK_LSHIFT)
BINARY(rshift, KK_RSHIFT) BINARY(or, KK_OR) BINARY(xor, KK_XOR) BINARY(and, KK_AND)
BINARY(floordiv, KK_FLOORDIV);
// clang-format on

#define COMPARE(name, op) \
  ENTRY(name) { return kk_check_count(n, 1) ? SLOTS->compare(args[0], args[1], op) : KK_VALUE_ASIDE; }
// clang-format off
COMPARE(eq, KK_EQ) COMPARE(ne, KK_NE) COMPARE(lt, KK_LT) COMPARE(le, KK_LE) COMPARE(gt, KK_GT)
COMPARE(ge, KK_GE);
// clang-format on

static Value boxed_truth(KkBool b) { return b == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : kk_value_from_bool(b); }
static Value boxed_none(KkNone none) { return none == KK_NONE_ASIDE ? KK_VALUE_ASIDE : KK_VALUE_NONE; }
static Value boxed_i64(int64_t i) { return i == KK_I64_ASIDE && kk_pending() ? KK_VALUE_ASIDE : kk_int_from_i64(i); }

ENTRY(hash) { return kk_check_count(n, 0) ? boxed_i64(SLOTS->hash(args[0])) : KK_VALUE_ASIDE; }
ENTRY(bool) { return kk_check_count(n, 0) ? boxed_truth(SLOTS->truth(args[0])) : KK_VALUE_ASIDE; }
ENTRY(len) { return kk_check_count(n, 0) ? boxed_i64(SLOTS->length(args[0])) : KK_VALUE_ASIDE; }
ENTRY(getitem) { return kk_check_count(n, 1) ? SLOTS->getitem(args[0], args[1]) : KK_VALUE_ASIDE; }
ENTRY(setitem) { return kk_check_count(n, 2) ? boxed_none(SLOTS->setitem(args[0], args[1], args[2])) : KK_VALUE_ASIDE; }
ENTRY(delitem) { return kk_check_count(n, 1) ? boxed_none(SLOTS->delitem(args[0], args[1])) : KK_VALUE_ASIDE; }
ENTRY(contains) { return kk_check_count(n, 1) ? boxed_truth(SLOTS->contains(args[0], args[1])) : KK_VALUE_ASIDE; }

ENTRY(next) {
  if (!kk_check_count(n, 0))
    return KK_VALUE_ASIDE;
  Value item = SLOTS->next(args[0]);
  if (kk_value_is_aside(item) && !kk_pending())
    kk_raise_stop(args[0]);
  return item;
}

ENTRY(get) {
  if (n != 2 && n != 3)
    return kk_raise(KK_TypeError, " expected at %s argument%s, got %ld", n < 2 ? "least 1" : "most 2", n < 2 ? "" : "s",
                    (int64_t)n - 1),
           KK_VALUE_ASIDE;
  bool has_owner = n == 3 && !kk_value_is_none(args[2]), has_object = !kk_value_is_none(args[1]);
  if (!has_owner && !has_object)
    return kk_raise(KK_TypeError, "__get__(None, None) is invalid"), KK_VALUE_ASIDE;
  Value owner = has_owner ? args[2] : kk_value_from_ref(kk_class_of(args[1]));
  return SLOTS->get(args[0], has_object ? args[1] : KK_VALUE_ASIDE, owner);
}

static Value entry_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  return SLOTS->call(args[0], args + 1, n - 1, names);
}

// ---- the table, sorted by name

typedef struct Row {
  KkMethod method;
  size_t slot;
} Row;

#define ROW(name, slot) \
  { {"__" #name "__", entry_##name, "*args", KK_METHOD}, offsetof(KkSlots, slot) }

static const Row rows[] = {
    ROW(abs, absolute),
    ROW(add, binary[KK_ADD]),
    ROW(and, binary[KK_AND]),
    ROW(bool, truth),
    ROW(call, call),
    ROW(contains, contains),
    ROW(delitem, delitem),
    ROW(eq, compare),
    ROW(float, to_float),
    ROW(floordiv, binary[KK_FLOORDIV]),
    ROW(ge, compare),
    ROW(get, get),
    ROW(getitem, getitem),
    ROW(gt, compare),
    ROW(hash, hash),
    ROW(iadd, inplace[KK_ADD]),
    ROW(iand, inplace[KK_AND]),
    ROW(ifloordiv, inplace[KK_FLOORDIV]),
    ROW(ilshift, inplace[KK_LSHIFT]),
    ROW(imatmul, inplace[KK_MATMUL]),
    ROW(imod, inplace[KK_MOD]),
    ROW(imul, inplace[KK_MUL]),
    ROW(index, to_index),
    ROW(int, to_int),
    ROW(invert, invert),
    ROW(ior, inplace[KK_OR]),
    ROW(ipow, inplace[KK_POW]),
    ROW(irshift, inplace[KK_RSHIFT]),
    ROW(isub, inplace[KK_SUB]),
    ROW(iter, iter),
    ROW(itruediv, inplace[KK_DIV]),
    ROW(ixor, inplace[KK_XOR]),
    ROW(le, compare),
    ROW(len, length),
    ROW(lshift, binary[KK_LSHIFT]),
    ROW(lt, compare),
    ROW(matmul, binary[KK_MATMUL]),
    ROW(mod, binary[KK_MOD]),
    ROW(mul, binary[KK_MUL]),
    ROW(ne, compare),
    ROW(neg, negative),
    ROW(next, next),
    ROW(or, binary[KK_OR]),
    ROW(pos, positive),
    ROW(pow, binary[KK_POW]),
    ROW(radd, binary[KK_ADD]),
    ROW(rand, binary[KK_AND]),
    ROW(repr, repr),
    ROW(rfloordiv, binary[KK_FLOORDIV]),
    ROW(rlshift, binary[KK_LSHIFT]),
    ROW(rmatmul, binary[KK_MATMUL]),
    ROW(rmod, binary[KK_MOD]),
    ROW(rmul, binary[KK_MUL]),
    ROW(ror, binary[KK_OR]),
    ROW(rpow, binary[KK_POW]),
    ROW(rrshift, binary[KK_RSHIFT]),
    ROW(rshift, binary[KK_RSHIFT]),
    ROW(rsub, binary[KK_SUB]),
    ROW(rtruediv, binary[KK_DIV]),
    ROW(rxor, binary[KK_XOR]),
    ROW(setitem, setitem),
    ROW(str, str),
    ROW(sub, binary[KK_SUB]),
    ROW(truediv, binary[KK_DIV]),
    ROW(xor, binary[KK_XOR]),
};

static void *slot_at(const KkClass *class, size_t offset) {
  return *(void *const *)((const char *)&class->slots + offset);
}

static bool defines(const KkClass *class, const Row *row) {
  void *slot = slot_at(class, row->slot);
  return slot && (!class->base || slot_at(class->base, row->slot) != slot);
}

// Sequences concatenate with + but have no __radd__.
static bool is_reflected_of_sequence(const KkClass *class, const char *name) {
  bool is_sequence = class->layout == KK_str || class->layout == KK_bytes || class->layout == KK_bytearray ||
                     class->layout == KK_list || class->layout == KK_tuple;
  return is_sequence && strcmp(name, "__radd__") == 0;
}

const KkMethod *kk_slot_method(const KkClass *class, KkStr *name) {
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (kk_str_equal_ascii(name, rows[i].method.name))
      return defines(class, &rows[i]) && !is_reflected_of_sequence(class, rows[i].method.name) ? &rows[i].method : NULL;
  return kk_object_method(class, name);
}

void kk_slot_methods_add(const KkClass *class, KkDict *names) {
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (defines(class, &rows[i]) && !is_reflected_of_sequence(class, rows[i].method.name))
      kk_dict_set_str(names, kk_str_from_ascii(rows[i].method.name), KK_VALUE_NONE);
}
