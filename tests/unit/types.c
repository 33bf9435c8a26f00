// types.c - static types: hash-consing, and the laws of the join, on random types.
//
// The join must be a least upper bound: what inference finds may not depend on the order in which it meets the parts.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "types/type.h"

enum { SAMPLES = 120 };

typedef struct Bench {
  Context *context;
  TypeTable *table;
  Type *samples[SAMPLES];
  unsigned seed;
} Bench;

static int random_below(Bench *b, int limit) {
  b->seed = b->seed * 1103515245u + 12345u;
  return (int)((b->seed >> 16) % (unsigned)limit);
}

static Type *random_simple(Bench *b) {
  static const TypeKind kinds[] = {TYPE_NONE,  TYPE_BOOL,  TYPE_INT,      TYPE_FLOAT,  TYPE_COMPLEX, TYPE_STR,
                                   TYPE_BYTES, TYPE_RANGE, TYPE_FUNCTION, TYPE_MODULE, TYPE_NEVER,   TYPE_OBJECT};
  return type_simple(b->table, kinds[random_below(b, sizeof kinds / sizeof *kinds)]);
}

static Type *random_type(Bench *b, int depth) {
  if (depth == 0)
    return random_simple(b);
  Type *items[3] = {random_type(b, depth - 1), random_type(b, depth - 1), random_type(b, depth - 1)};
  switch (random_below(b, 9)) {
  case 0: return type_list(b->table, items[0]);
  case 1: return type_set(b->table, TYPE_SET, items[0]);
  case 2: return type_set(b->table, TYPE_FROZENSET, items[0]);
  case 3: return type_dict(b->table, items[0], items[1]);
  case 4: return type_tuple(b->table, items, random_below(b, 4));
  case 5: return type_tuple_of(b->table, items[0]);
  case 6: return type_instance(b->table, NULL, random_below(b, 2) ? "ValueError" : "KeyError");
  case 7: return type_union(b->table, items[0], items[1]);
  default: return random_simple(b);
  }
}

static Bench *bench_new(void) {
  Context *context = context_new();
  Bench *b = NEW(context->arena, Bench);
  *b = (Bench){.context = context, .table = type_table_new(context), .seed = 1};
  for (int i = 0; i < SAMPLES; i++)
    b->samples[i] = random_type(b, i % 4);
  return b;
}

static const char *text(Bench *b, Type *type) { return type_text(b->context, type); }

// Equal types are one pointer, whatever the way they were made.
static void test_identity(Bench *b) {
  Type *integer = type_simple(b->table, TYPE_INT), *string = type_simple(b->table, TYPE_STR);
  char name[] = "ValueError";
  assert(type_list(b->table, integer) == type_list(b->table, integer));
  assert(type_list(b->table, integer) != type_list(b->table, string));
  assert(type_tuple(b->table, &integer, 1) != type_tuple_of(b->table, integer));
  assert(type_tuple(b->table, NULL, 0) == type_tuple(b->table, &integer, 0));
  assert(type_instance(b->table, NULL, "ValueError") == type_instance(b->table, NULL, name));
  assert(type_instance(b->table, NULL, "ValueError") != type_class(b->table, NULL, "ValueError"));
  assert(type_union(b->table, integer, string) == type_union(b->table, string, integer));
}

static void expect_same(Bench *b, const char *law, Type *left, Type *right, Type *x, Type *y, Type *z) {
  if (left == right)
    return;
  printf("%s: %s is not %s\n  for %s; %s; %s\n", law, text(b, left), text(b, right), text(b, x), text(b, y),
         text(b, z));
  exit(1);
}

static void test_laws(Bench *b) {
  TypeTable *t = b->table;
  Type *never = type_simple(t, TYPE_NEVER), *object = type_simple(t, TYPE_OBJECT);
  for (int i = 0; i < SAMPLES; i++) {
    Type *x = b->samples[i];
    expect_same(b, "x | x = x", type_union(t, x, x), x, x, x, x);
    expect_same(b, "x | never = x", type_union(t, x, never), x, x, never, x);
    expect_same(b, "x | object = object", type_union(t, x, object), object, x, object, x);
    for (int k = 0; k < SAMPLES; k++) {
      Type *y = b->samples[k], *z = b->samples[(i * 7 + k * 3) % SAMPLES], *xy = type_union(t, x, y);
      expect_same(b, "x | y = y | x", xy, type_union(t, y, x), x, y, z);
      expect_same(b, "(x | y) | x = x | y", type_union(t, xy, x), xy, x, y, z);
      expect_same(b, "(x | y) | z = x | (y | z)", type_union(t, xy, z), type_union(t, x, type_union(t, y, z)), x, y, z);
    }
  }
}

// A union is flat and ordered, has one member of each container kind, and neither never nor object.
static void check_union(Bench *b, Type *type) {
  for (int i = 0; i < type->count; i++)
    check_union(b, type->arguments[i]);
  for (int i = 0; type->kind == TYPE_UNION && i < type->count; i++) {
    Type *member = type->arguments[i], *before = i ? type->arguments[i - 1] : NULL;
    assert(type->count >= 2 && member->kind != TYPE_UNION && member->kind != TYPE_OBJECT && member->kind != TYPE_NEVER);
    assert(!before || before->kind < member->kind || (member->kind == TYPE_INSTANCE && before->index < member->index));
  }
}

static void test_unions(Bench *b) {
  for (int i = 0; i < SAMPLES; i++)
    for (int k = 0; k < i; k++)
      check_union(b, type_union(b->table, b->samples[i], b->samples[k]));
}

// Joining ever deeper types ends: list[list[list[…]]] becomes object at some depth.
static void test_depth(Bench *b) {
  Type *nested = type_simple(b->table, TYPE_INT);
  Type *string = type_simple(b->table, TYPE_STR);
  for (int i = 0; i < 50; i++) {
    nested = type_union(b->table, type_list(b->table, nested), string);
    nested = type_union(b->table, nested, type_list(b->table, string));
    check_union(b, nested);
  }
  assert(strlen(text(b, nested)) < 500);
}

static void test_none(Bench *b) {
  Type *none = type_simple(b->table, TYPE_NONE), *string = type_simple(b->table, TYPE_STR), *rest = NULL;
  Type *optional = type_union(b->table, none, string);
  assert(type_is_optional(optional, &rest) && rest == string);
  assert(type_without_none(b->table, optional) == string);
  assert(type_without_none(b->table, none)->kind == TYPE_NEVER);
  Type *three = type_union(b->table, optional, type_simple(b->table, TYPE_INT));
  assert(!type_is_optional(three, &rest) && !type_is_optional(string, &rest));
}

static void test_text(Bench *b) {
  Type *integer = type_simple(b->table, TYPE_INT), *string = type_simple(b->table, TYPE_STR);
  Type *pair[] = {integer, string};
  assert(!strcmp(text(b, type_dict(b->table, string, type_list(b->table, integer))), "dict[str, list[int]]"));
  assert(!strcmp(text(b, type_tuple(b->table, pair, 2)), "tuple[int, str]"));
  assert(!strcmp(text(b, type_tuple_of(b->table, integer)), "tuple[int, ...]"));
  assert(!strcmp(text(b, type_union(b->table, string, integer)), "int | str"));
  assert(!strcmp(text(b, type_class(b->table, NULL, "KeyError")), "type[KeyError]"));
  assert(!strcmp(text(b, type_instance(b->table, NULL, "KeyError")), "KeyError"));
}

int main(void) {
  Bench *b = bench_new();
  test_identity(b);
  test_none(b);
  test_text(b);
  test_laws(b);
  test_unions(b);
  test_depth(b);
  context_free(b->context);
  return 0;
}
