// list_kinds.c - the inline functions for a kind of list, in each storage that such a list can be in.
//
// A list born i64 is raw, boxed (something else was stored), or was born `value`; the functions must do the same in all.
// Then the functions of dict and set for keys of a known type, and what loops over them notice.
#include "kukri.h"

#include <stdio.h>
#include <stdlib.h>

static int checked;

#define EXPECT(condition)                                             \
  do {                                                                \
    checked++;                                                        \
    if (!(condition)) {                                               \
      fprintf(stderr, "list_kinds.c:%d: %s\n", __LINE__, #condition); \
      exit(1);                                                        \
    }                                                                 \
  } while (0)

static bool raised(KkClassId class_id) {
  bool is_right = kk_pending_is(class_id);
  kk_clear_pending();
  return is_right;
}

static Value small(int64_t n) { return kk_value_from_small(n); }
static Value text(const char *z) { return kk_value_from_ref(kk_str_from_ascii(z)); }

static bool prints(KkList *list, const char *expected) {
  KkStr *repr = kk_list_repr(list);
  bool is_right = strcmp(kk_str_to_utf8z(repr), expected) == 0;
  if (!is_right)
    fprintf(stderr, "%s instead of %s\n", kk_str_to_utf8z(repr), expected);
  return is_right;
}

// The same steps on a list born i64 and one born value.
static void test_ints(KkListKind kind) {
  KkList *list = kk_list_new(kind, 0);
  EXPECT(kk_list_pop_last_i64(list) == KK_I64_ASIDE && raised(KK_IndexError));
  for (int64_t i = 0; i < 100; i++)
    kk_list_append_i64(list, i * i);
  EXPECT(kk_list_length(list) == 100);
  EXPECT((list->rawlen == 100) == (kind == KK_LIST_I64));
  EXPECT(kk_list_get_i64(list, 7) == 49 && kk_list_get_i64(list, -1) == 9801);
  EXPECT(kk_list_get_i64(list, 100) == KK_I64_ASIDE && raised(KK_IndexError));
  EXPECT(kk_list_get_i64(list, -101) == KK_I64_ASIDE && raised(KK_IndexError));
  EXPECT(kk_list_set_i64(list, -100, 5) == 0 && kk_list_get_int(list, 0) == small(5));
  EXPECT(kk_list_set_i64(list, 100, 5) == KK_NONE_ASIDE && raised(KK_IndexError));
  EXPECT(kk_list_get_index_i64(list, kk_int_from_text("100000000000000000000", 21, 10)) == KK_I64_ASIDE &&
         raised(KK_IndexError));
  KkInt big = kk_int_lshift(small(1), small(70)), edge = kk_int_from_i64(INT64_MAX);
  EXPECT(kk_list_set_int(list, 1, edge) == 0 && kk_list_get_i64(list, 1) == INT64_MAX);
  EXPECT((list->rawlen == 100) == (kind == KK_LIST_I64));
  EXPECT(kk_list_set_int(list, 2, big) == 0);
  EXPECT(list->rawlen == 0 && list->boxlen == 100);
  EXPECT(kk_list_get_i64(list, 2) == KK_I64_ASIDE && !kk_pending());
  EXPECT(kk_int_eq(kk_list_get_int(list, 2), big) && kk_list_get_i64(list, 3) == 9);
  kk_list_append_i64(list, -1);
  kk_list_append_int(list, big);
  EXPECT(kk_list_length(list) == 102 && kk_list_get_i64(list, -2) == -1);
  EXPECT(kk_int_eq(kk_list_pop_last_int(list), big) && kk_list_pop_last_i64(list) == -1);
  while (kk_list_length(list))
    kk_list_pop_last_i64(list);
  kk_list_append_i64(list, 3);   // empty again: back to the kind's own storage
  EXPECT((list->rawlen == 1) == (kind == KK_LIST_I64));
  kk_list_append(list, text("x"));
  kk_list_append_i64(list, 4);
  EXPECT(prints(list, "[3, 'x', 4]"));
  kk_list_clear(list);
  kk_list_append(list, kk_value_from_bool(1));
  kk_list_append_i64(list, 4);
  EXPECT(prints(list, "[True, 4]"));
}

static void test_floats(KkListKind kind) {
  KkList *list = kk_list_new(kind, 3);
  for (int i = 0; i < 10; i++)
    kk_list_append_f64(list, i / 4.0);
  EXPECT((list->rawlen == 10) == (kind == KK_LIST_F64));
  EXPECT(kk_list_get_f64(list, 3) == 0.75 && kk_list_get_f64(list, -1) == 2.25);
  EXPECT(kk_float_is_aside(kk_list_get_f64(list, 10)) && raised(KK_IndexError));
  EXPECT(kk_list_set_f64(list, 0, -0.0) == 0);
  kk_list_insert(list, 1, small(1));
  EXPECT(list->rawlen == 0 && kk_float_is_aside(kk_list_get_f64(list, 1)) && !kk_pending());
  kk_list_append_f64(list, 1e300);
  EXPECT(kk_list_pop_last_f64(list) == 1e300);
  EXPECT(prints(list, "[-0.0, 1, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.25]"));
}

static void test_bools(KkListKind kind) {
  KkList *list = kk_list_filled(kind, kk_value_from_bool(0), 5);
  EXPECT((list->rawlen == 5) == (kind == KK_LIST_BOOL));
  EXPECT(kk_list_set_bool(list, 2, 1) == 0 && kk_list_get_bool(list, 2) == 1 && kk_list_get_bool(list, -4) == 0);
  EXPECT(kk_list_get_bool(list, 5) == KK_BOOL_ASIDE && raised(KK_IndexError));
  kk_list_append_bool(list, 1);
  EXPECT(kk_list_pop_last_bool(list) == 1);
  kk_list_set(list, 0, small(1));
  EXPECT(kk_list_get_bool(list, 0) == KK_BOOL_ASIDE && !kk_pending());
  EXPECT(prints(list, "[1, False, True, False, False]"));
}

static void test_mixtures(void) {
  KkList *ints = kk_list_from_range(KK_LIST_I64, 0, 5, 1),
         *floats = kk_list_filled(KK_LIST_F64, kk_value_from_float(0.5), 2);
  EXPECT(kk_list_kind(kk_list_concat(ints, ints)) == KK_LIST_I64 && kk_list_concat(ints, ints)->rawlen == 10);
  EXPECT(prints(kk_list_concat(ints, floats), "[0, 1, 2, 3, 4, 0.5, 0.5]"));
  EXPECT(kk_list_slice(ints, 1, KK_I64_ASIDE, 2)->rawlen == 2);
  EXPECT(kk_list_set_slice(ints, 1, 3, KK_I64_ASIDE, kk_value_from_ref(floats)) == 0);
  EXPECT(prints(ints, "[0, 0.5, 0.5, 3, 4]") && ints->rawlen == 0);
  EXPECT(kk_list_from_iterable(kk_value_from_ref(kk_range_new_i64(0, 3, 1)))->rawlen == 3);
  EXPECT(kk_list_filled(KK_LIST_I64, text("a"), 3)->boxlen == 3);
}

static void test_dict(void) {
  KkDict *dict = kk_dict_new();
  for (int64_t i = 0; i < 1000; i++) {
    Value *slot = kk_dict_slot_int(dict, small(i % 300));
    *slot = kk_value_is_aside(*slot) ? small(1) : kk_int_add(*slot, small(1));
  }
  EXPECT(dict->used == 300 && kk_dict_get_int(dict, small(5)) == small(4) &&
         kk_dict_getitem_int(dict, small(299)) == small(3));
  EXPECT(kk_value_is_aside(kk_dict_get_int(dict, small(300))) && !kk_pending());
  EXPECT(kk_value_is_aside(kk_dict_getitem_int(dict, small(300))) && raised(KK_KeyError));
  EXPECT(kk_dict_get(dict, kk_value_from_float(5.0)) == small(4) &&
         kk_dict_get(dict, kk_value_from_bool(1)) == small(4));
  EXPECT(kk_dict_contains_int(dict, small(7)) == 1 && kk_dict_contains_str(dict, KK_STR("7")) == 0);
  EXPECT(kk_dict_set_str(dict, KK_STR("seven"), small(7)) == 0 &&
         kk_dict_get_str(dict, kk_str_from_ascii("seven")) == small(7));
  *kk_dict_slot_str(dict, KK_STR("eight")) = small(8);
  EXPECT(kk_dict_getitem_str(dict, KK_STR("eight")) == small(8) && dict->used == 302);
  EXPECT(kk_value_is_aside(*kk_dict_slot_str(dict, KK_STR("nine"))));
  kk_dict_slot_cancel(dict);
  EXPECT(dict->used == 302 && kk_dict_contains_str(dict, KK_STR("nine")) == 0);
  EXPECT(kk_dict_slot(dict, kk_value_from_ref(kk_list_new(KK_LIST_VALUE, 0))) == KK_REF_ASIDE && raised(KK_TypeError));
}

static void test_loops(void) {
  KkDict *dict = kk_dict_new();
  KkSet *set = kk_set_new(KK_set);
  Value key, value;
  for (int64_t i = 0; i < 5; i++) {
    kk_dict_set_int(dict, small(i), small(i));
    kk_set_add_int(set, small(i));
  }
  KkDictLoop loop = kk_dict_loop(dict);
  int64_t sum = 0;
  while (kk_dict_loop_next(dict, &loop, &key, &value) == 1)
    sum += kk_value_small(key) + kk_value_small(value);
  EXPECT(sum == 20 && !kk_pending());
  loop = kk_dict_loop(dict);
  EXPECT(kk_dict_loop_next(dict, &loop, &key, &value) == 1);
  kk_dict_set_int(dict, small(9), small(9));
  EXPECT(kk_dict_loop_next(dict, &loop, &key, &value) == KK_BOOL_ASIDE && raised(KK_RuntimeError));
  KkSetLoop set_loop = kk_set_loop(set);
  EXPECT(kk_set_contains_int(set, small(3)) == 1 && kk_set_contains_str(set, KK_STR("3")) == 0);
  EXPECT(kk_set_loop_next(set, &set_loop, &key) == 1 && key == small(0));
  kk_set_add_str(set, KK_STR("x"));
  EXPECT(kk_set_loop_next(set, &set_loop, &key) == KK_BOOL_ASIDE && raised(KK_RuntimeError));
}

static void test(void) {
  test_ints(KK_LIST_I64);
  test_ints(KK_LIST_VALUE);
  test_floats(KK_LIST_F64);
  test_floats(KK_LIST_VALUE);
  test_bools(KK_LIST_BOOL);
  test_bools(KK_LIST_VALUE);
  test_mixtures();
  test_dict();
  test_loops();
  printf("%d checks\n", checked);
}

int main(int argc, char **argv) { return kk_main(argc, argv, test); }
