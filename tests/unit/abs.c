// abs.c - the abstract values of inference: the join, unified cells, escapes, and that everything stays bounded.

#include "sema/abs.h"

#include <assert.h>
#include <stdio.h>

typedef struct Bench {
  AbsContext c;
  int woken;   // calls of wake
} Bench;

static void count_wake(void *program, struct Instance *reader) {
  (void)reader;
  ((Bench *)program)->woken++;
}

static void start(Bench *b) { *b = (Bench){.c = {.context = context_new(), .wake = count_wake, .program = b}}; }
static void finish(Bench *b) { context_free(b->c.context); }

static const Abs *list_of(Bench *b, unsigned bits) {
  AbsCell *cell = abs_cell_new(&b->c);
  abs_cell_add(&b->c, cell, abs_simple(&b->c, bits));
  return abs_list(&b->c, cell);
}

static unsigned item_bits(Bench *b, const Abs *list) {
  const Abs *item = abs_cell_read(&b->c, list->list, NULL);
  return item ? item->bits : 0;
}

static void test_simple(Bench *b) {
  AbsContext *c = &b->c;
  const Abs *one = abs_simple(c, ABS_INT), *two = abs_simple(c, ABS_INT | ABS_NONE);
  assert(!abs_simple(c, 0) && abs_join(c, NULL, one) == one && abs_join(c, one, NULL) == one);
  assert(abs_equal(abs_join(c, one, two), two) && abs_equal(abs_join(c, two, one), two));
  assert(abs_is(one, ABS_INT) && !abs_is(two, ABS_INT) && abs_is(two, ABS_INT | ABS_NONE) && !abs_is(NULL, ABS_INT));
  assert(abs_may(two, ABS_NONE) && !abs_may(one, ABS_NONE) && abs_may(abs_simple(c, ABS_OBJECT), ABS_NONE));
  assert(abs_equal(abs_without(c, two, ABS_NONE), one) && !abs_only(c, one, ABS_STR));
}

// Two lists that may be one variable's value have one cell from then on, in both directions.
static void test_unification(Bench *b) {
  const Abs *ints = list_of(b, ABS_INT), *strs = list_of(b, ABS_STR);
  assert(!abs_equal(ints, strs) && item_bits(b, ints) == ABS_INT);
  abs_join(&b->c, ints, strs);
  assert(abs_equal(ints, strs) && abs_cell_root(ints->list) == abs_cell_root(strs->list));
  assert(item_bits(b, ints) == (ABS_INT | ABS_STR));
  abs_cell_add(&b->c, strs->list, abs_simple(&b->c, ABS_FLOAT));
  assert(item_bits(b, ints) == (ABS_INT | ABS_STR | ABS_FLOAT));
}

// Tuples keep their items apart; those of different lengths become tuple[item, ...].
static void test_tuples(Bench *b) {
  AbsContext *c = &b->c;
  const Abs *integer = abs_simple(c, ABS_INT), *string = abs_simple(c, ABS_STR);
  const Abs *pair = abs_tuple(c, (const Abs *[]){integer, string}, 2), *single = abs_tuple(c, &integer, 1);
  const Abs *turned = abs_tuple(c, (const Abs *[]){string, integer}, 2), *both = abs_join(c, pair, turned);
  assert(both->tuple->count == 2 && both->tuple->items[1]->bits == (ABS_INT | ABS_STR));
  const Abs *any = abs_join(c, pair, single);
  assert(any->tuple->is_variadic && any->tuple->items[0]->bits == (ABS_INT | ABS_STR));
  assert(abs_equal(abs_join(c, any, pair), any));
}

// Making a tuple of two lists is no join of the lists.
static void test_tuple_of_lists(Bench *b) {
  const Abs *ints = list_of(b, ABS_INT), *strs = list_of(b, ABS_STR);
  abs_tuple(&b->c, (const Abs *[]){ints, strs}, 2);
  assert(item_bits(b, ints) == ABS_INT && item_bits(b, strs) == ABS_STR);
}

static void test_readers(Bench *b) {
  const Abs *list = list_of(b, ABS_INT);
  struct Instance *reader = (struct Instance *)b;   // never looked into
  abs_cell_read(&b->c, list->list, reader);
  abs_cell_read(&b->c, list->list, reader);
  b->woken = 0;
  abs_cell_add(&b->c, list->list, abs_simple(&b->c, ABS_INT));
  assert(b->woken == 0);
  abs_cell_add(&b->c, list->list, abs_simple(&b->c, ABS_NONE));
  assert(b->woken == 1);
  abs_join(&b->c, list, list_of(b, ABS_STR));   // the reader moves to the joined cell
  b->woken = 0;
  abs_cell_add(&b->c, list->list, abs_simple(&b->c, ABS_FLOAT));
  assert(b->woken == 1);
}

// What unknown code may get at can hold anything from then on, however deep it lies.
static void test_escape(Bench *b) {
  const Abs *inner = list_of(b, ABS_INT), *pair = abs_tuple(&b->c, (const Abs *[]){inner, inner}, 2);
  AbsCell *cell = abs_cell_new(&b->c);
  abs_cell_add(&b->c, cell, pair);
  abs_escape(&b->c, abs_list(&b->c, cell));
  assert(item_bits(b, inner) == ABS_OBJECT);

  const Abs *joined = list_of(b, ABS_INT);
  assert(abs_join(&b->c, joined, abs_simple(&b->c, ABS_OBJECT))->bits == ABS_OBJECT);
  assert(item_bits(b, joined) == ABS_OBJECT);
}

// a = []; a.append(a): the cell holds the list whose cell it is.
static void test_self_reference(Bench *b) {
  AbsCell *cell = abs_cell_new(&b->c);
  const Abs *list = abs_list(&b->c, cell);
  abs_cell_add(&b->c, cell, list);
  assert(item_bits(b, list) == ABS_LIST);
  abs_join(&b->c, list, list_of(b, ABS_INT));
  assert(item_bits(b, list) == (ABS_LIST | ABS_INT));
  abs_escape(&b->c, list);
  assert(item_bits(b, list) == ABS_OBJECT);
}

// t = (t,) in a loop: the nesting is bounded, so the fixpoint ends.
static void test_bounds(Bench *b) {
  const Abs *nested = abs_simple(&b->c, ABS_INT), *before = NULL;
  int steps = 0;
  while (!abs_equal(before, nested)) {
    before = nested;
    nested = abs_join(&b->c, nested, abs_tuple(&b->c, &nested, 1));
    assert(++steps < 20);
  }
  const Abs *many[100];
  for (int i = 0; i < 100; i++)
    many[i] = abs_simple(&b->c, i % 2 ? ABS_INT : ABS_STR);
  const Abs *long_one = abs_tuple(&b->c, many, 100);
  assert(long_one->tuple->is_variadic && long_one->tuple->items[0]->bits == (ABS_INT | ABS_STR));
}

int main(void) {
  void (*const tests[])(Bench *) = {test_simple,  test_unification, test_tuples,         test_tuple_of_lists,
                                    test_readers, test_escape,      test_self_reference, test_bounds};
  for (unsigned i = 0; i < sizeof tests / sizeof *tests; i++) {
    Bench b;
    start(&b);
    tests[i](&b);
    finish(&b);
  }
  return 0;
}
