// enum_flag.c - Flag and IntFlag: members whose values are sets of bits.
//
//   class Perm(Flag): R = 4; W = 2; X = 1      Perm.R | Perm.W     is no member, but a value of the class:
//                                              <Perm.R|W: 6>, made by _missing_ and kept with the members' values
//
// What becomes of bits that no member has, the boundary says: a Flag drops them (CONFORM), an IntFlag keeps them (KEEP);
// STRICT raises, EJECT gives the int. Values are bounded by 62 bits. CPython 3.11's Lib/enum.py, class Flag.
#include "enum_module.h"
#include "attribute.h"
#include "call.h"
#include "dict.h"
#include "error.h"
#include "kukri.h"

#include <stdio.h>

static Value of(const void *object) { return kk_value_from_ref(object); }
static KkClass *class_of(Value v) { return kk_value_ref(v); }
static Value small(int64_t n) { return kk_value_from_small(n); }

bool kk_flag_is(const KkClass *class) { return kk_class_is_subclass(class, kk_class_builtin(KK_Flag)); }
static bool is_int_flag(const KkClass *class) { return kk_class_is_subclass(class, kk_class_builtin(KK_IntFlag)); }

static bool bits_of(Value v, int64_t *bits) {
  if (!kk_is_instance_of(v, KK_int))
    return false;
  KkInt number = kk_int_from_value(v);
  *bits = kk_value_is_small(number) ? kk_value_small(number) : 0;
  return kk_value_is_small(number);
}

static int64_t member_bits(Value v) {
  int64_t bits = 0;
  bits_of(kk_enum_part(v, KK_STR("_value_")), &bits);
  return bits;
}

static int64_t class_bits(const KkClass *class, KkStr *name) {
  Value bits = kk_class_find(class, name).value;
  return kk_value_is_aside(bits) ? 0 : kk_value_small(bits);
}

static int64_t mask_of(const KkClass *class) { return class_bits(class, KK_STR("_flag_mask_")); }

static int bit_length(int64_t bits) {
  return bits ? 64 - __builtin_clzll((unsigned long long)(bits < 0 ? -bits : bits)) : 0;
}
static int64_t all_bits(const KkClass *class) { return ((int64_t)1 << bit_length(mask_of(class))) - 1; }

static bool has_boundary(const KkClass *class, const char *name) {
  Value boundary = kk_class_find(class, KK_STR("_boundary_")).value;
  if (kk_value_is_aside(boundary))
    return !strcmp(name, is_int_flag(class) ? "keep" : "conform");
  return kk_is_instance_of(boundary, KK_str) && kk_str_equal_ascii(kk_value_ref(boundary), name);
}

KkNone kk_flag_finish(KkClass *class, KkDict *keywords) {
  Value boundary = kk_dict_get_str(keywords, KK_STR("boundary"));
  if (!kk_value_is_aside(boundary) && kk_class_set_attribute(class, KK_STR("_boundary_"), boundary))
    return KK_NONE_ASIDE;
  KkDict *all = kk_enum_members(class);
  Value name, member;
  int64_t mask = 0;
  for (int64_t at = 0; (at = kk_dict_next(all, at, &name, &member)) >= 0;)
    mask |= member_bits(member) > 0 ? member_bits(member) : 0;
  return kk_class_set_attribute(class, KK_STR("_flag_mask_"), small(mask));
}

// ---- the members in a value

static KkList *members_in(KkClass *class, int64_t bits) {
  KkList *names = kk_enum_names(class), *found = kk_list_new(KK_LIST_VALUE, 4);
  for (int64_t i = 0; i < kk_list_length(names); i++) {
    Value member = kk_dict_get_str(kk_enum_members(class), kk_value_ref(kk_list_get(names, i)));
    if (member_bits(member) & bits)
      kk_list_append(found, member);
  }
  return found;
}

static Value joined_name(KkClass *class, int64_t known, int64_t unknown) {
  if (!known)
    return KK_VALUE_NONE;
  KkList *members = members_in(class, known);
  KkStrBuilder out;
  kk_str_builder_init(&out);
  for (int64_t i = 0; i < kk_list_length(members); i++) {
    kk_str_builder_add_ascii(&out, i ? "|" : "");
    kk_str_builder_add(&out, kk_value_ref(kk_enum_part(kk_list_get(members, i), KK_STR("_name_"))));
  }
  if (unknown)
    kk_str_builder_add(&out, kk_text_format("|%ld", unknown));
  return of(kk_str_builder_finish(&out));
}

// ---- values that no member has

// The digits of enum.bin(): "0b0 1000", the sign apart.
static KkStr *shown_bits(int64_t bits, int width) {
  char text[80];
  int at = 0;
  int64_t shown = bits < 0 ? ((int64_t)1 << (width + 1)) + bits : bits;
  at += sprintf(text, "0b%d ", bits < 0);
  for (int i = width - 1; i >= 0; i--)
    text[at++] = shown >> i & 1 ? '1' : '0';
  text[at] = 0;
  return kk_str_from_ascii(text);
}

static Value raise_invalid(KkClass *class, Value value, int64_t bits) {
  int64_t mask = mask_of(class);
  int width = bit_length(bits) > bit_length(mask) ? bit_length(bits) : bit_length(mask);
  kk_raise(KK_ValueError, "%R invalid value %R\n    given %U\n  allowed %U", of(class), value, shown_bits(bits, width),
           shown_bits(mask, width));
  return KK_VALUE_ASIDE;
}

static Value composite(KkClass *class, int64_t bits) {
  int64_t mask = mask_of(class);
  Value made = kk_enum_blank(class, small(bits));
  if (kk_value_is_aside(made))
    return made;
  kk_enum_set_parts(made, joined_name(class, bits & mask, bits & ~mask), small(bits));
  KkDict *values = kk_value_ref(kk_class_find(class, KK_STR("_value2member_map_")).value);
  kk_dict_set(values, small(bits), made);
  return made;
}

// cls._missing_(value)
Value kk_flag_missing(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)names;
  KkClass *class = class_of(args[0]);
  int64_t bits, all = all_bits(class), mask = mask_of(class);
  if (n != 2 || !bits_of(args[1], &bits)) {
    kk_raise(KK_ValueError, "%R is not a valid %s", args[n - 1], class->qualname);
    return KK_VALUE_ASIDE;
  }
  bool is_outside = bits < ~all || bits > all || bits & (all ^ mask);
  if (is_outside && has_boundary(class, "strict"))
    return raise_invalid(class, args[1], bits);
  if (is_outside && has_boundary(class, "eject"))
    return args[1];
  if (is_outside && has_boundary(class, "conform"))
    bits &= mask;
  else if (is_outside && bits < 0)
    bits += all + 1 > (int64_t)1 << bit_length(bits) ? all + 1 : (int64_t)1 << bit_length(bits);
  else if (bits < 0)
    bits += all + 1;
  Value known = kk_dict_get_default(kk_value_ref(kk_class_find(class, KK_STR("_value2member_map_")).value), small(bits),
                                    KK_VALUE_ASIDE);
  return kk_value_is_aside(known) ? composite(class, bits) : known;
}

// One bit more than the highest so far.
Value kk_Flag__generate_next_value_(Value name, Value start, Value count, Value last_values) {
  (void)name, (void)count;
  KkList *values = kk_value_ref(last_values);
  int64_t highest = 0, bits;
  if (kk_list_length(values) == 0)
    return kk_value_is_none(start) ? small(1) : start;
  for (int64_t i = 0; i < kk_list_length(values); i++) {
    if (!bits_of(kk_list_get(values, i), &bits)) {
      kk_raise(KK_TypeError, "invalid flag value %R", kk_list_get(values, i));
      return KK_VALUE_ASIDE;
    }
    highest = bits > highest ? bits : highest;
  }
  return small((int64_t)1 << bit_length(highest));
}

// ---- operators

static Value of_class(KkClass *class, int64_t bits) {
  Value value = small(bits);
  return kk_call(of(class), &value, 1, NULL);
}

// The bits of an operand: of the same class, or an int where the class is an IntFlag.
static bool operand_bits(const KkClass *class, Value v, int64_t *bits) {
  if (kk_class_of(v) == class)
    *bits = member_bits(v);
  else if (!is_int_flag(class) || !bits_of(v, bits))
    return false;
  return true;
}

static Value combine(Value left, Value right, KkOperator op) {
  KkClass *class = kk_flag_is(kk_class_of(left)) ? kk_class_of(left) : kk_class_of(right);
  int64_t a, b;
  if (!operand_bits(class, left, &a) || !operand_bits(class, right, &b))
    return kk_not_implemented();
  return of_class(class, op == KK_OR ? (a | b) : op == KK_AND ? (a & b) : (a ^ b));
}

static Value flag_or(Value a, Value b) { return combine(a, b, KK_OR); }
static Value flag_and(Value a, Value b) { return combine(a, b, KK_AND); }
static Value flag_xor(Value a, Value b) { return combine(a, b, KK_XOR); }

static Value flag_invert(Value v) {
  KkClass *class = kk_class_of(v);
  int64_t bits = member_bits(v);
  return is_int_flag(class) ? of_class(class, ~bits) : of_class(class, mask_of(class) & ~bits);
}

static KkBool flag_truth(Value v) { return member_bits(v) != 0; }

static int64_t flag_length(Value v) { return __builtin_popcountll((unsigned long long)member_bits(v)); }

static Value flag_iter(Value v) { return kk_iter(of(members_in(kk_class_of(v), member_bits(v)))); }

static KkBool flag_contains(Value v, Value item) {
  int64_t bits;
  if (kk_class_of(item) != kk_class_of(v)) {
    kk_raise(KK_TypeError, "unsupported operand type(s) for 'in': '%s' and '%s'", kk_class_of(item)->qualname,
             kk_class_of(v)->qualname);
    return KK_BOOL_ASIDE;
  }
  bits = member_bits(item);
  return (bits & member_bits(v)) == bits;
}

// ---- text

static Value flag_repr(Value v) {
  const char *class = kk_class_of(v)->name;
  Value name = kk_enum_part(v, KK_STR("_name_")), value = kk_enum_part(v, KK_STR("_value_"));
  KkStr *text = kk_value_is_none(name) ? kk_text_format("<%s: %S>", class, value)
                                       : kk_text_format("<%s.%S: %S>", class, name, value);
  return text ? of(text) : KK_VALUE_ASIDE;
}

static Value flag_str(Value v) {
  const char *class = kk_class_of(v)->name;
  Value name = kk_enum_part(v, KK_STR("_name_")), value = kk_enum_part(v, KK_STR("_value_"));
  return of(kk_value_is_none(name) ? kk_text_format("%s(%R)", class, value) : kk_text_format("%s.%S", class, name));
}

void kk_flag_slots(KkClass *class) {
  class->slots.repr = flag_repr;
  class->slots.str = flag_str;
  class->slots.binary[KK_OR] = flag_or;
  class->slots.binary[KK_AND] = flag_and;
  class->slots.binary[KK_XOR] = flag_xor;
  class->slots.invert = flag_invert;
  class->slots.truth = flag_truth;
  class->slots.length = flag_length;
  class->slots.iter = flag_iter;
  class->slots.contains = flag_contains;
}
