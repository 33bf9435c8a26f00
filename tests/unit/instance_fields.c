// instance_fields.c - classes as compiled code makes them: fields at offsets, by name, inherited, deleted.
#include "kukri.h"

#include <stdio.h>
#include <stdlib.h>

#define CHECK(condition) ((condition) ? (void)0 : fail(__LINE__, #condition))
static void fail(int line, const char *text) {
  fprintf(stderr, "instance_fields.c:%d: %s\n", line, text);
  exit(1);
}

typedef struct Point {
  KkHeader header;
  KkDict *attributes;
  Value any;
  KkInt number;
  double real;
  KkStr *text;
  KkBool flag;
} Point;

typedef struct Point3 {
  Point base;
  KkInt z;
} Point3;

static Value class_statement(const char *name, KkTuple *bases, const KkField *fields, int64_t count, int64_t size) {
  KkStr *s = kk_str_from_ascii(name);
  Value class = kk_class_create(s, s, KK_STR("__main__"), bases, NULL);
  CHECK(!kk_value_is_aside(class));
  CHECK(!kk_class_set_fields(class, fields, count, size) && !kk_class_finish(class));
  return class;
}

static KkTuple *one(Value v) { return kk_tuple_from_values(&v, 1); }

static bool raises(const char *expected) {
  KkException *e = kk_take_pending();
  return kk_str_equal_ascii(kk_exception_str(e), expected);
}

static void test_blank(Value class) {
  Point *p = kk_instance_make_sized(class, sizeof *p);
  CHECK(kk_value_is_aside(p->any) && kk_value_is_aside(p->number) && kk_float_is_aside(p->real));
  CHECK(p->text == KK_REF_ASIDE && p->flag == KK_BOOL_ASIDE && !p->attributes);
  Value v = kk_value_from_ref(p);
  CHECK(kk_class_is(v, class) && kk_value_is_aside(kk_getattr(v, KK_STR("number"))));
  CHECK(raises("'Point' object has no attribute 'number'"));
  CHECK(kk_delattr(v, KK_STR("text")) && raises("'Point' object has no attribute 'text'"));
}

static void test_names(Value class) {
  Point *p = kk_instance_make(class);
  Value v = kk_value_from_ref(p);
  p->number = kk_value_from_small(7);
  p->text = NULL;
  CHECK(!kk_setattr(v, KK_STR("real"), kk_value_from_float(0.5)) && p->real == 0.5);
  CHECK(!kk_setattr(v, KK_STR("flag"), kk_value_from_bool(1)) && p->flag == 1);
  CHECK(!kk_setattr(v, KK_STR("extra"), KK_VALUE_NONE) && p->attributes);
  CHECK(kk_getattr(v, KK_STR("number")) == kk_value_from_small(7));
  CHECK(kk_getattr(v, KK_STR("text")) == KK_VALUE_NONE);
  KkStr *shown = kk_repr(kk_getattr(v, KK_STR("__dict__")));
  CHECK(kk_str_equal_ascii(shown, "{'number': 7, 'real': 0.5, 'text': None, 'flag': True, 'extra': None}"));
  CHECK(!kk_delattr(v, KK_STR("flag")) && p->flag == KK_BOOL_ASIDE && !kk_hasattr(v, KK_STR("flag")));
}

static void test_inherited(Value class, Value derived) {
  Point3 *p = kk_instance_make_sized(derived, sizeof *p);
  Value v = kk_value_from_ref(p);
  CHECK(!kk_setattr(v, KK_STR("z"), kk_value_from_small(3)) && p->z == kk_value_from_small(3));
  CHECK(kk_isinstance(v, class) == 1 && !kk_class_is(v, class) && kk_class_is(v, derived));
  Value made = kk_call0(class_statement("Plain", one(derived), kk_class_of(v)->fields, 6, sizeof(Point3)));
  CHECK(kk_value_is_aside(((Point3 *)kk_value_ref(made))->z));
}

static void module_main(void) {
#define FIELD(struct, member, form) \
  { KK_STR(#member), offsetof(struct, member), form }
  const KkField fields[] = {FIELD(Point, any, KK_FIELD_VALUE),  FIELD(Point, number, KK_FIELD_INT),
                            FIELD(Point, real, KK_FIELD_FLOAT), FIELD(Point, text, KK_FIELD_REF),
                            FIELD(Point, flag, KK_FIELD_BOOL),  FIELD(Point3, z, KK_FIELD_INT)};
  Value class = class_statement("Point", kk_tuple_new(0), fields, 5, sizeof(Point));
  Value derived = class_statement("Point3", one(class), fields, 6, sizeof(Point3));
  test_blank(class);
  test_names(class);
  test_inherited(class, derived);
}

int main(int argc, char **argv) { return kk_main(argc, argv, module_main); }
