// abs.c - the lattice of abstract values: construction, join, cells.

#include "sema/sema.h"

#include <string.h>

enum { TUPLE_MAX = 32, NESTING_MAX = 6, INSTANCES_MAX = 16, CALLEES_MAX = 16 };

static Abs *abs_new(AbsContext *c, unsigned bits) {
  Abs *abs = NEW(c->context->arena, Abs);
  abs->bits = bits;
  return abs;
}

const Abs *abs_simple(AbsContext *c, unsigned bits) { return bits ? abs_new(c, bits) : NULL; }

const Abs *abs_list(AbsContext *c, AbsCell *item) {
  Abs *abs = abs_new(c, ABS_LIST);
  abs->list = item;
  return abs;
}

const Abs *abs_set(AbsContext *c, unsigned bit, AbsCell *item) {
  Abs *abs = abs_new(c, bit);
  *(bit == ABS_SET ? &abs->set : &abs->frozenset) = item;
  return abs;
}

const Abs *abs_dict(AbsContext *c, AbsCell *key, AbsCell *value) {
  Abs *abs = abs_new(c, ABS_DICT);
  abs->key = key;
  abs->value = value;
  return abs;
}

// ---- nesting: tuples and iterators hold abstract values directly, so their depth must be bounded

static int abs_nesting(const Abs *abs) {
  int depth = 0;
  for (int i = 0; abs && abs->tuple && i < abs->tuple->count; i++) {
    int inner = 1 + abs_nesting(abs->tuple->items[i]);
    depth = inner > depth ? inner : depth;
  }
  for (int i = 0; abs && i < abs->instances.count; i++) {
    int inner = abs->instances.items[i].item ? 1 + abs_nesting(abs->instances.items[i].item) : 0;
    depth = inner > depth ? inner : depth;
  }
  for (int i = 0; abs && i < abs->callees.count; i++) {
    int inner = abs->callees.items[i].self ? 1 + abs_nesting(abs->callees.items[i].self) : 0;
    depth = inner > depth ? inner : depth;
  }
  return depth;
}

// The value itself, or OBJECT if it is nested too deep to follow.
static const Abs *abs_bounded(AbsContext *c, const Abs *abs) {
  if (abs_nesting(abs) < NESTING_MAX)
    return abs;
  abs_escape(c, abs);
  return abs_simple(c, ABS_OBJECT);
}

const Abs *abs_tuple_of(AbsContext *c, const Abs *item) {
  Abs *abs = abs_new(c, ABS_TUPLE);
  AbsTuple *tuple = NEW(c->context->arena, AbsTuple);
  tuple->is_variadic = true;
  tuple->count = 1;
  tuple->items = NEW(c->context->arena, const Abs *);
  tuple->items[0] = item;
  abs->tuple = tuple;
  return abs_bounded(c, abs);
}

const Abs *abs_tuple(AbsContext *c, const Abs **items, int count) {
  if (count > TUPLE_MAX) {
    const Abs *item = NULL;
    for (int i = 0; i < count; i++)
      item = abs_join(c, item, items[i]);
    return abs_tuple_of(c, item);
  }
  Abs *abs = abs_new(c, ABS_TUPLE);
  AbsTuple *tuple = NEW(c->context->arena, AbsTuple);
  tuple->count = count;
  tuple->items = arena_alloc(c->context->arena, (count + 1) * sizeof(Abs *));
  if (count)
    memcpy(tuple->items, items, count * sizeof(Abs *));
  abs->tuple = tuple;
  return abs_bounded(c, abs);
}

const Abs *abs_instance(AbsContext *c, struct ClassInfo *info, const char *name, const Abs *item) {
  Abs *abs = abs_new(c, ABS_INSTANCE);
  vec_push(c->context->arena, &abs->instances, ((AbsObject){.info = info, .name = name, .item = item}));
  return abs_bounded(c, abs);
}

const Abs *abs_object(AbsContext *c, const AbsObject *object) {
  Abs *abs = abs_new(c, ABS_INSTANCE);
  vec_push(c->context->arena, &abs->instances, *object);
  return abs_bounded(c, abs);
}

// The class of what a generator's frame makes.
const char *generator_class_name(const Frame *frame) {
  return frame->is_async_generator ? "async_generator" : frame->is_coroutine ? "coroutine" : "generator";
}

const Abs *abs_generator(AbsContext *c, struct Instance *body) {
  return abs_object(c, &(AbsObject){.name = library_class_name(generator_class_name(body->frame)), .generator = body});
}

const Abs *abs_class(AbsContext *c, struct ClassInfo *info, const char *name) {
  Abs *abs = abs_new(c, ABS_CLASS);
  vec_push(c->context->arena, &abs->classes, ((AbsObject){.info = info, .name = name}));
  return abs;
}

const Abs *abs_callee(AbsContext *c, struct Frame *frame, struct Signature *signature, const Abs *self) {
  Abs *abs = abs_new(c, ABS_FUNCTION);
  vec_push(c->context->arena, &abs->callees, ((AbsCallee){.frame = frame, .signature = signature, .self = self}));
  return abs_bounded(c, abs);
}

const Abs *abs_module(AbsContext *c, struct ModuleInfo *module) {
  Abs *abs = abs_new(c, ABS_MODULE);
  vec_push(c->context->arena, &abs->modules, module);
  return abs;
}

const Abs *abs_opaque(AbsContext *c, struct ClassInfo *info) {
  Abs *abs = abs_new(c, ABS_OBJECT);
  abs->only = info;
  return abs;
}

// ---- cells

AbsCell *abs_cell_new(AbsContext *c) { return NEW(c->context->arena, AbsCell); }

AbsCell *abs_cell_root(AbsCell *cell) {
  while (cell->parent) {
    if (cell->parent->parent)
      cell->parent = cell->parent->parent;
    cell = cell->parent;
  }
  return cell;
}

const Abs *abs_cell_read(AbsContext *c, AbsCell *cell, struct Instance *reader) {
  cell = abs_cell_root(cell);
  bool known = !reader;
  for (int i = 0; i < cell->readers.count && !known; i++)
    known = cell->readers.items[i] == reader;
  if (!known)
    vec_push(c->context->arena, &cell->readers, reader);
  return cell->content;
}

static void cell_wake(AbsContext *c, AbsCell *cell) {
  c->changed = true;
  for (int i = 0; c->wake && i < cell->readers.count; i++)
    c->wake(c->program, cell->readers.items[i]);
}

// The content becomes OBJECT before what it held escapes, so that a list that holds itself ends the recursion.
static void cell_open(AbsContext *c, AbsCell *cell) {
  const Abs *old = cell->content;
  if (old && old->bits & ABS_OBJECT)
    return;
  cell->content = abs_simple(c, ABS_OBJECT);
  cell_wake(c, cell);
  abs_escape(c, old);
}

void abs_cell_add(AbsContext *c, AbsCell *cell, const Abs *value) {
  cell = abs_cell_root(cell);
  if (value && value->bits & ABS_OBJECT) {
    cell_open(c, cell);
    return;
  }
  const Abs *joined = abs_join(c, cell->content, value);
  cell = abs_cell_root(cell);   // the join may have unified it away
  joined = abs_join(c, cell->content, joined);
  if (abs_equal(joined, cell->content))
    return;
  cell->content = joined;
  cell_wake(c, cell);
}

void abs_cell_unify(AbsContext *c, AbsCell *a, AbsCell *b) {
  a = abs_cell_root(a);
  b = abs_cell_root(b);
  if (a == b)
    return;
  b->parent = a;
  for (int i = 0; i < b->readers.count; i++)
    vec_push(c->context->arena, &a->readers, b->readers.items[i]);
  cell_wake(c, a);
  abs_cell_add(c, a, b->content);
}

// ---- equality

static bool objects_equal(const AbsObject *a, const AbsObject *b) {
  return a->info == b->info && a->name == b->name && a->generator == b->generator && abs_equal(a->item, b->item);
}

static bool tuples_equal(const AbsTuple *a, const AbsTuple *b) {
  if (a == b)
    return true;
  if (a->is_variadic != b->is_variadic || a->count != b->count)
    return false;
  for (int i = 0; i < a->count; i++)
    if (!abs_equal(a->items[i], b->items[i]))
      return false;
  return true;
}

static bool cells_equal(AbsCell *a, AbsCell *b) { return a == b || (a && b && abs_cell_root(a) == abs_cell_root(b)); }

static bool sets_equal(const Abs *a, const Abs *b) {
  if (a->instances.count != b->instances.count || a->classes.count != b->classes.count ||
      a->callees.count != b->callees.count || a->modules.count != b->modules.count)
    return false;
  for (int i = 0; i < a->instances.count; i++)
    if (!objects_equal(&a->instances.items[i], &b->instances.items[i]))
      return false;
  for (int i = 0; i < a->classes.count; i++)
    if (!objects_equal(&a->classes.items[i], &b->classes.items[i]))
      return false;
  for (int i = 0; i < a->callees.count; i++) {
    AbsCallee *x = &a->callees.items[i], *y = &b->callees.items[i];
    if (x->frame != y->frame || x->signature != y->signature || !abs_equal(x->self, y->self))
      return false;
  }
  return a->modules.count == 0 || memcmp(a->modules.items, b->modules.items, a->modules.count * sizeof(void *)) == 0;
}

bool abs_equal(const Abs *a, const Abs *b) {
  if (a == b)
    return true;
  if (!a || !b || a->bits != b->bits || a->only != b->only)
    return false;
  return cells_equal(a->list, b->list) && cells_equal(a->set, b->set) && cells_equal(a->frozenset, b->frozenset) &&
         cells_equal(a->key, b->key) && cells_equal(a->value, b->value) && (!a->tuple == !b->tuple) &&
         (!a->tuple || tuples_equal(a->tuple, b->tuple)) && sets_equal(a, b);
}

// ---- join

static AbsCell *join_cells(AbsContext *c, AbsCell *a, AbsCell *b) {
  if (a && b)
    abs_cell_unify(c, a, b);
  return a ? a : b;
}

static const AbsTuple *join_tuples(AbsContext *c, const AbsTuple *a, const AbsTuple *b) {
  if (!a || !b || tuples_equal(a, b))
    return a ? a : b;
  AbsTuple *joined = NEW(c->context->arena, AbsTuple);
  joined->is_variadic = a->is_variadic || b->is_variadic || a->count != b->count;
  joined->count = joined->is_variadic ? 1 : a->count;
  joined->items = arena_alloc(c->context->arena, (joined->count + 1) * sizeof(Abs *));
  for (int i = 0; i < a->count; i++)
    joined->items[joined->is_variadic ? 0 : i] = abs_join(c, joined->items[joined->is_variadic ? 0 : i], a->items[i]);
  for (int i = 0; i < b->count; i++)
    joined->items[joined->is_variadic ? 0 : i] = abs_join(c, joined->items[joined->is_variadic ? 0 : i], b->items[i]);
  return joined;
}

static int object_order(const AbsObject *a, const AbsObject *b) {
  if (a->info != b->info)
    return !a->info ? -1 : !b->info ? 1 : a->info < b->info ? -1 : 1;
  if (a->generator != b->generator)
    return a->generator < b->generator ? -1 : 1;
  return a->name == b->name ? 0 : !a->name ? -1 : !b->name ? 1 : strcmp(a->name, b->name);
}

typedef Vec(AbsObject) Objects;

static void add_object(AbsContext *c, Objects *objects, AbsObject object) {
  int at = 0;
  while (at < objects->count && object_order(&objects->items[at], &object) < 0)
    at++;
  if (at < objects->count && object_order(&objects->items[at], &object) == 0) {
    objects->items[at].item = abs_join(c, objects->items[at].item, object.item);
    return;
  }
  vec_push(c->context->arena, objects, object);
  for (int i = objects->count - 1; i > at; i--)
    objects->items[i] = objects->items[i - 1];
  objects->items[at] = object;
}

static Objects join_objects(AbsContext *c, const void *left, const void *right) {
  const Objects *a = left, *b = right;
  Objects joined = {0};
  for (int i = 0; i < a->count; i++)
    add_object(c, &joined, a->items[i]);
  for (int i = 0; i < b->count; i++)
    add_object(c, &joined, b->items[i]);
  return joined;
}

static void join_callees(AbsContext *c, Abs *joined, const Abs *from) {
  for (int i = 0; i < from->callees.count; i++) {
    AbsCallee *callee = &from->callees.items[i];
    int at = 0;
    while (at < joined->callees.count && (joined->callees.items[at].frame != callee->frame ||
                                          joined->callees.items[at].signature != callee->signature))
      at++;
    if (at == joined->callees.count)
      vec_push(c->context->arena, &joined->callees, *callee);
    else
      joined->callees.items[at].self = abs_join(c, joined->callees.items[at].self, callee->self);
  }
}

static void join_modules(AbsContext *c, Abs *joined, const Abs *from) {
  for (int i = 0; i < from->modules.count; i++) {
    bool known = false;
    for (int k = 0; k < joined->modules.count; k++)
      known |= joined->modules.items[k] == from->modules.items[i];
    if (!known)
      vec_push(c->context->arena, &joined->modules, from->modules.items[i]);
  }
}

const Abs *abs_join(AbsContext *c, const Abs *a, const Abs *b) {
  if (!b || a == b)
    return a;
  if (!a)
    return b;
  if ((a->bits | b->bits) & ABS_OBJECT) {
    unsigned unbound = (a->bits | b->bits) & ABS_UNBOUND;
    if (!(a->bits & ABS_OBJECT))
      abs_escape(c, a);
    if (!(b->bits & ABS_OBJECT))
      abs_escape(c, b);
    Abs *object = abs_new(c, ABS_OBJECT | unbound);
    object->only = a->only == b->only ? a->only : NULL;
    return object;
  }
  if (abs_equal(a, b))
    return a;
  Abs *joined = abs_new(c, a->bits | b->bits);
  joined->list = join_cells(c, a->list, b->list);
  joined->set = join_cells(c, a->set, b->set);
  joined->frozenset = join_cells(c, a->frozenset, b->frozenset);
  joined->key = join_cells(c, a->key, b->key);
  joined->value = join_cells(c, a->value, b->value);
  joined->tuple = join_tuples(c, a->tuple, b->tuple);
  Objects instances = join_objects(c, &a->instances, &b->instances);
  Objects classes = join_objects(c, &a->classes, &b->classes);
  memcpy(&joined->instances, &instances, sizeof instances);
  memcpy(&joined->classes, &classes, sizeof classes);
  join_callees(c, joined, a);
  join_callees(c, joined, b);
  join_modules(c, joined, a);
  join_modules(c, joined, b);
  if (joined->instances.count > INSTANCES_MAX || joined->callees.count > CALLEES_MAX) {
    abs_escape(c, joined);
    return abs_simple(c, ABS_OBJECT | (joined->bits & ABS_UNBOUND));
  }
  return abs_bounded(c, joined);
}

// ---- parts

const Abs *abs_only(AbsContext *c, const Abs *a, unsigned bits) {
  if (!a || (a->bits & bits) == a->bits)
    return a;
  if (!(a->bits & bits))
    return NULL;
  Abs *part = abs_new(c, a->bits & bits);
  part->only = a->only;
  if (bits & ABS_LIST)
    part->list = a->list;
  if (bits & ABS_SET)
    part->set = a->set;
  if (bits & ABS_FROZENSET)
    part->frozenset = a->frozenset;
  if (bits & ABS_DICT)
    part->key = a->key, part->value = a->value;
  if (bits & ABS_TUPLE)
    part->tuple = a->tuple;
  if (bits & ABS_INSTANCE)
    part->instances = a->instances;
  if (bits & ABS_CLASS)
    part->classes = a->classes;
  if (bits & ABS_FUNCTION)
    part->callees = a->callees;
  if (bits & ABS_MODULE)
    part->modules = a->modules;
  return part;
}

const Abs *abs_without(AbsContext *c, const Abs *a, unsigned bits) { return abs_only(c, a, ~bits); }

bool abs_is(const Abs *a, unsigned bits) { return a && (a->bits & bits) && !(a->bits & ~bits); }

bool abs_may(const Abs *a, unsigned bits) { return a && (a->bits & (bits | ABS_OBJECT)); }

// ---- escape: values that code outside the analysis may read, change and call

static void escape_cell(AbsContext *c, AbsCell *cell) {
  if (cell)
    abs_cell_add(c, cell, abs_simple(c, ABS_OBJECT));
}

void abs_escape(AbsContext *c, const Abs *value) {
  if (!value)
    return;
  escape_cell(c, value->list);
  escape_cell(c, value->set);
  escape_cell(c, value->frozenset);
  escape_cell(c, value->key);
  escape_cell(c, value->value);
  for (int i = 0; value->tuple && i < value->tuple->count; i++)
    abs_escape(c, value->tuple->items[i]);
  for (int i = 0; i < value->instances.count; i++) {
    abs_escape(c, value->instances.items[i].item);
    if (value->instances.items[i].generator && c->escape_generator)
      c->escape_generator(c->program, value->instances.items[i].generator);
    if (value->instances.items[i].info && c->escape_class)
      c->escape_class(c->program, value->instances.items[i].info);
  }
  for (int i = 0; i < value->classes.count; i++)
    if (value->classes.items[i].info && c->escape_class_object)
      c->escape_class_object(c->program, value->classes.items[i].info);
  for (int i = 0; i < value->modules.count; i++)
    if (c->see_module)
      c->see_module(c->program, value->modules.items[i]);
  for (int i = 0; i < value->callees.count; i++) {
    abs_escape(c, value->callees.items[i].self);
    if (value->callees.items[i].frame && c->escape)
      c->escape(c->program, value->callees.items[i].frame);
    if (value->callees.items[i].signature && c->escape_signature)
      c->escape_signature(c->program, value->callees.items[i].signature);
  }
}
