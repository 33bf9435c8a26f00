// str_class.c - the class record of str: operators on Values, str(), and the dunder methods by name.
#include <stdlib.h>

#include "kukri.h"
#include "bytes.h"
#include "container.h"
#include "format.h"
#include "iterator.h"
#include "slice.h"
#include "tuple.h"

static KkStr *self(Value v) { return kk_value_ref(v); }
static bool is_str(Value v) { return kk_is_instance_of(v, KK_str); }

// ---------------------------------------------------------------- operators

KkStr *kk_str_op_add(KkStr *s, Value other) {
  if (is_str(other))
    return kk_str_concat(s, self(other));
  return kk_raise(KK_TypeError, "can only concatenate str (not \"%T\") to str", other), KK_REF_ASIDE;
}

int64_t kk_str_op_len(KkStr *s) { return s->length; }
int64_t kk_str_op_hash(KkStr *s) { return kk_str_hash(s); }

KkBool kk_str_op_contains(KkStr *s, Value part) {
  if (is_str(part))
    return kk_str_contains(s, self(part));
  return kk_raise(KK_TypeError, "'in <string>' requires string as left operand, not %T", part), KK_BOOL_ASIDE;
}

static KkStr *str_get_slice(KkStr *s, KkSlice *slice) {
  KkSpan span;
  return kk_slice_indices(slice, s->length, &span) ? kk_str_slice(s, span.start, span.step, span.count) : KK_REF_ASIDE;
}

KkStr *kk_str_op_getitem(KkStr *s, Value key) {
  if (kk_value_is_small(key))
    return kk_str_char(s, kk_value_small(key));
  if (kk_value_is(key, KK_slice))
    return str_get_slice(s, kk_value_ref(key));
  if (!kk_has_index(key))
    return kk_raise(KK_TypeError, "string indices must be integers, not '%T'", key), KK_REF_ASIDE;
  int64_t index = kk_index(key);
  return index == KK_I64_ASIDE ? KK_REF_ASIDE : kk_str_char(s, index);
}

Value kk_str_op_iter(KkStr *s) {
  KkClassId class_id = kk_str_is_ascii(s) ? KK_str_ascii_iterator : KK_str_iterator;
  return kk_value_from_ref(kk_index_iterator_new(class_id, kk_value_from_ref(s), 0));
}

// ---------------------------------------------------------------- slots

static Value slot_repr(Value v) { return kk_value_from_result(kk_str_repr(self(v))); }
static Value slot_str(Value v) { return kk_value_from_ref(kk_str_exact(self(v))); }
static int64_t slot_hash(Value v) { return kk_str_hash(self(v)); }
static KkBool slot_truth(Value v) { return self(v)->length != 0; }
static int64_t slot_length(Value v) { return self(v)->length; }
static Value slot_getitem(Value v, Value key) { return kk_value_from_result(kk_str_op_getitem(self(v), key)); }
static KkBool slot_contains(Value v, Value part) { return kk_str_op_contains(self(v), part); }

static Value slot_iter(Value v) { return kk_str_op_iter(self(v)); }

static Value slot_compare(Value left, Value right, KkComparison op) {
  if (!is_str(left) || !is_str(right))
    return kk_not_implemented();
  if (op == KK_EQ || op == KK_NE)
    return kk_value_from_bool(kk_str_equal(self(left), self(right)) == (op == KK_EQ));
  return kk_value_from_bool(kk_order_matches(kk_str_compare(self(left), self(right)), op));
}

static Value slot_add(Value left, Value right) {
  return is_str(left) ? kk_value_from_result(kk_str_op_add(self(left), right)) : kk_not_implemented();
}

static Value slot_mul(Value left, Value right) {
  bool is_reflected = !is_str(left);
  Value times = is_reflected ? left : right;
  if (!kk_has_index(times))
    return kk_not_implemented();
  int64_t n = kk_index_as(times, KK_OverflowError);
  if (n == KK_I64_ASIDE)
    return KK_VALUE_ASIDE;
  return kk_value_from_result(kk_str_repeat(self(is_reflected ? right : left), n));
}

static Value slot_mod(Value left, Value right) {
  return is_str(left) ? kk_str_percent(self(left), right) : kk_not_implemented();
}

// ---------------------------------------------------------------- str(object="", encoding, errors)

// The arguments by position or keyword, as far as given. False: TypeError.
static bool make_arguments(const Value *args, size_t n, KkTuple *names, Value out[3]) {
  static const char *const keywords[] = {"object", "encoding", "errors"};
  int64_t given = n + (names ? names->length : 0);
  if (given > 3)
    return kk_raise(KK_TypeError, "str() takes at most 3 arguments (%ld given)", given), false;
  for (size_t i = 0; i < n; i++)
    out[i] = args[i];
  for (int64_t i = 0; names && i < names->length; i++) {
    KkStr *name = self(names->items[i]);
    size_t at = 0;
    while (at < 3 && !kk_str_equal_ascii(name, keywords[at]))
      at++;
    if (at == 3)
      return kk_raise(KK_TypeError, "'%U' is an invalid keyword argument for str()", name), false;
    if (at < n)
      return kk_raise(KK_TypeError, "argument for str() given by name ('%U') and position (%ld)", name, at + 1), false;
    out[at] = args[n + i];
  }
  for (int i = 1; i < 3; i++)
    if (out[i] != KK_VALUE_ASIDE && !is_str(out[i]))
      return kk_raise(KK_TypeError, "str() argument '%s' must be str, not %U", keywords[i], kk_shown_argument(out[i])),
             false;
  return true;
}

static Value slot_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  Value given[3] = {KK_VALUE_ASIDE, KK_VALUE_ASIDE, KK_VALUE_ASIDE};
  if (!make_arguments(args, n, names, given))
    return KK_VALUE_ASIDE;
  if (given[0] == KK_VALUE_ASIDE)
    return kk_value_from_ref(kk_str_empty());
  if (given[1] == KK_VALUE_ASIDE && given[2] == KK_VALUE_ASIDE)
    return kk_value_from_result(kk_to_str(given[0]));
  return kk_value_from_result(kk_str_decoded(given[0], given[1] == KK_VALUE_ASIDE ? KK_STR("utf-8") : self(given[1]),
                                             given[2] == KK_VALUE_ASIDE ? KK_STR("strict") : self(given[2])));
}

// ---------------------------------------------------------------- start

static void character_init(KkCharacter *c, int64_t length, int code) {
  c->header.class_id = KK_str;
  c->header.flags = 1 | (code < 128 ? KK_STR_ASCII : 0);
  c->length = length;
  c->data[0] = (char)code;
}

// The shared strs live outside the collected heap: nothing in them needs tracing.
static void text_init(void) {
  KkText *text = calloc(1, sizeof *text);
  if (!text)
    kk_out_of_memory(sizeof *text);
  for (int code = 0; code < 256; code++)
    character_init(&text->latin[code], 1, code);
  character_init(&text->empty, 0, 0);
  kk_process.text = text;
}

void kk_str_operators_init(KkClass *class) {
  class->slots.binary[KK_ADD] = slot_add;
  class->slots.binary[KK_MUL] = slot_mul;
  class->slots.binary[KK_MOD] = slot_mod;
}

void kk_str_class_init(KkClass *class) {
  text_init();
  class->slots.repr = slot_repr;
  class->slots.str = slot_str;
  class->slots.hash = slot_hash;
  class->slots.truth = slot_truth;
  class->slots.length = slot_length;
  class->slots.getitem = slot_getitem;
  class->slots.contains = slot_contains;
  class->slots.iter = slot_iter;
  class->slots.compare = slot_compare;
  class->slots.make = slot_make;
}
