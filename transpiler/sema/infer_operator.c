// infer_operator.c - what operators, subscripts and iteration yield.
//
// A combination that raises TypeError for certain yields nothing; a union yields what its members' combinations yield.
// Whatever involves OBJECT yields OBJECT.

#include <stdlib.h>
#include <string.h>

#include "sema/infer_class.h"

enum { COLLECTIONS = ABS_LIST | ABS_TUPLE | ABS_SET | ABS_FROZENSET | ABS_DICT };

const Abs *cell_read(Infer *I, AbsCell *cell) { return cell ? abs_cell_read(&I->abs, cell, I->instance) : NULL; }

static const Abs *simple(Infer *I, unsigned bits) { return abs_simple(&I->abs, bits); }
static const Abs *join(Infer *I, const Abs *a, const Abs *b) { return abs_join(&I->abs, a, b); }

// ---- iteration

static const Abs *tuple_element(Infer *I, const AbsTuple *tuple) {
  const Abs *item = NULL;
  for (int i = 0; tuple && i < tuple->count; i++)
    item = join(I, item, tuple->items[i]);
  return item;
}

// What iterating an instance of a class of the program yields: __next__ of what __iter__ returns, or __getitem__.
static const Abs *iterate_object(Infer *I, const AbsObject *object) {
  const Abs *self = abs_instance(&I->abs, object->info, NULL, NULL), *zero = simple(I, ABS_INT);
  if (!I->instance)   // inference is over: what it found is not asked for again
    return simple(I, ABS_OBJECT);
  if (!abs_has_special(self, I, "__iter__"))
    return infer_special(I, NULL, self, "__getitem__", &zero, 1);
  const Abs *iterator = infer_special(I, NULL, self, "__iter__", NULL, 0);
  const Abs *item = infer_special(I, NULL, iterator, "__next__", NULL, 0);
  const Abs *builtin = NULL;
  for (int i = 0; iterator && i < iterator->instances.count; i++)
    if (!iterator->instances.items[i].info)
      builtin = join(I, builtin, infer_object_item(I, &iterator->instances.items[i]));
  if (iterator && iterator->bits & ABS_OBJECT)
    return simple(I, ABS_OBJECT);
  return join(I, item, builtin);
}

const Abs *infer_object_item(Infer *I, const AbsObject *object) {
  if (infer_held(object))
    return infer_element(I, infer_held(object));
  if (object->generator)
    return object->generator->frame->is_coroutine ? NULL : cell_read(I, object->generator->yielded);
  if (!object->item && object->name && strcmp(object->name, "TextIOWrapper") == 0)
    return simple(I, ABS_STR);
  return object->item;
}

const Abs *infer_element(Infer *I, const Abs *iterable) {
  if (!iterable)
    return NULL;
  if (iterable->bits & ABS_OBJECT)
    return simple(I, ABS_OBJECT);
  const Abs *item = join(I, cell_read(I, iterable->list), cell_read(I, iterable->set));
  item = join(I, item, cell_read(I, iterable->frozenset));
  item = join(I, item, cell_read(I, iterable->key));
  item = join(I, item, tuple_element(I, iterable->tuple));
  if (iterable->bits & ABS_STR)
    item = join(I, item, simple(I, ABS_STR));
  if (iterable->bits & (ABS_RANGE | ABS_BYTES))
    item = join(I, item, simple(I, ABS_INT));
  for (int i = 0; i < iterable->instances.count; i++) {
    AbsObject *object = &iterable->instances.items[i];
    if (object->info)
      item = join(I, item, iterate_object(I, object));
    else
      item = join(I, item, infer_object_item(I, object));
  }
  return item;
}

// The same once inference is over, for lowering: nothing is remembered, nothing can grow.
const Abs *infer_element_final(Program *program, const Abs *iterable) {
  Infer I = {.program = program};
  I.abs = (AbsContext){.context = program->context};
  return infer_element(&I, iterable);
}

// ---- arithmetic

static bool is_constant_natural(Node *node) {
  return node && node->kind == N_Constant && node->Constant.value.kind == CONST_INT;
}

static unsigned number_result(Operator op, unsigned a, unsigned b, Node *right) {
  bool is_float = a == ABS_FLOAT || b == ABS_FLOAT, is_complex = a == ABS_COMPLEX || b == ABS_COMPLEX;
  switch (op) {
  case OP_Add:
  case OP_Sub:
  case OP_Mult: return is_complex ? ABS_COMPLEX : is_float ? ABS_FLOAT : ABS_INT;
  case OP_Div: return is_complex ? ABS_COMPLEX : ABS_FLOAT;
  case OP_Mod:
  case OP_FloorDiv: return is_complex ? 0 : is_float ? ABS_FLOAT : ABS_INT;
  case OP_Pow:
    if (is_complex)
      return ABS_COMPLEX;
    if (is_constant_natural(right))
      return is_float ? ABS_FLOAT : ABS_INT;
    return is_float ? ABS_FLOAT | ABS_COMPLEX : ABS_INT | ABS_FLOAT;
  case OP_BitAnd:
  case OP_BitOr:
  case OP_BitXor: return is_complex || is_float ? 0 : a == ABS_BOOL && b == ABS_BOOL ? ABS_BOOL : ABS_INT;
  case OP_LShift:
  case OP_RShift: return is_complex || is_float ? 0 : ABS_INT;
  case OP_MatMult: return 0;
  }
  return 0;
}

static unsigned numbers_result(Operator op, const Abs *a, const Abs *b, Node *right) {
  unsigned result = 0, kinds[] = {ABS_BOOL, ABS_INT, ABS_FLOAT, ABS_COMPLEX};
  for (int i = 0; i < 4; i++)
    for (int k = 0; k < 4; k++)
      if (a->bits & kinds[i] && b->bits & kinds[k])
        result |= number_result(op, kinds[i], kinds[k], right);
  return result;
}

static unsigned text_result(Infer *I, Operator op, const Abs *a, const Abs *b) {
  unsigned result = 0;
  if (op == OP_Add)
    result |= a->bits & b->bits & (ABS_STR | ABS_BYTES);
  if (op == OP_Mod)
    result |= a->bits & (ABS_STR | ABS_BYTES);
  if (op == OP_Mult && infer_may_index(I, b))
    result |= a->bits & (ABS_STR | ABS_BYTES);
  if (op == OP_Mult && infer_may_index(I, a))
    result |= b->bits & (ABS_STR | ABS_BYTES);
  return result;
}

static const Abs *add_lists(Infer *I, Node *place, const Abs *a, const Abs *b) {
  AbsCell *cell = cell_at(I, place, "list");
  abs_cell_add(&I->abs, cell, cell_read(I, a->list));
  abs_cell_add(&I->abs, cell, cell_read(I, b->list));
  return abs_list(&I->abs, cell);
}

static const Abs *add_tuples(Infer *I, const AbsTuple *a, const AbsTuple *b) {
  if (a->is_variadic || b->is_variadic)
    return abs_tuple_of(&I->abs, join(I, tuple_element(I, a), tuple_element(I, b)));
  const Abs *items[a->count + b->count + 1];
  for (int i = 0; i < a->count + b->count; i++)
    items[i] = i < a->count ? a->items[i] : b->items[i - a->count];
  return abs_tuple(&I->abs, items, a->count + b->count);
}

static const Abs *repeat(Infer *I, Node *place, const Abs *sequence) {
  const Abs *result = NULL;
  if (sequence->bits & ABS_LIST)
    result = infer_list_at(I, place, "list", cell_read(I, sequence->list));
  if (sequence->bits & ABS_TUPLE)
    result = join(I, result, abs_tuple_of(&I->abs, tuple_element(I, sequence->tuple)));
  return result;
}

static const Abs *sequences_result(Infer *I, Node *place, Operator op, const Abs *a, const Abs *b) {
  const Abs *result = NULL;
  if (op == OP_Add && a->bits & b->bits & ABS_LIST)
    result = add_lists(I, place, a, b);
  if (op == OP_Add && a->tuple && b->tuple)
    result = join(I, result, add_tuples(I, a->tuple, b->tuple));
  if (op == OP_Mult && infer_may_index(I, b))
    result = join(I, result, repeat(I, place, a));
  if (op == OP_Mult && infer_may_index(I, a))
    result = join(I, result, repeat(I, place, b));
  return result;
}

// A view of a dict's keys or items, which has the operators of sets.
static const Abs *view_item(const Abs *a) {
  for (int i = 0; i < a->instances.count; i++)
    if (a->instances.items[i].name && !strncmp(a->instances.items[i].name, "dict_", 5))
      return a->instances.items[i].item;
  return NULL;
}

static const Abs *sets_result(Infer *I, Node *place, Operator op, const Abs *a, const Abs *b) {
  unsigned sets = ABS_SET | ABS_FROZENSET;
  bool is_set_operator = op == OP_BitAnd || op == OP_BitOr || op == OP_BitXor || op == OP_Sub;
  if (!is_set_operator || !((a->bits & sets && (b->bits & sets || view_item(b))) || view_item(a)))
    return NULL;
  const Abs *item = join(I, cell_read(I, a->set), join(I, cell_read(I, a->frozenset), view_item(a)));
  if (op == OP_BitOr || op == OP_BitXor || (view_item(a) && op != OP_Sub))
    item = join(I, item, infer_element(I, b));
  const Abs *result = NULL;
  if (a->bits & ABS_SET || view_item(a)) {
    AbsCell *cell = cell_at(I, place, "set");
    abs_cell_add(&I->abs, cell, item);
    result = abs_set(&I->abs, ABS_SET, cell);
  }
  if (a->bits & ABS_FROZENSET) {
    AbsCell *cell = cell_at(I, place, "frozenset");
    abs_cell_add(&I->abs, cell, item);
    result = join(I, result, abs_set(&I->abs, ABS_FROZENSET, cell));
  }
  return result;
}

static const Abs *dicts_result(Infer *I, Node *place, Operator op, const Abs *a, const Abs *b) {
  if (op != OP_BitOr || !(a->bits & b->bits & ABS_DICT))
    return NULL;
  AbsCell *key = cell_at(I, place, "key"), *value = cell_at(I, place, "value");
  abs_cell_add(&I->abs, key, join(I, cell_read(I, a->key), cell_read(I, b->key)));
  abs_cell_add(&I->abs, value, join(I, cell_read(I, a->value), cell_read(I, b->value)));
  return abs_dict(&I->abs, key, value);
}

// list += iterable and the like change the left side itself; what else stands on the left is a binary operation.
static const Abs *inplace_result(Infer *I, Operator op, const Abs *a, const Abs *b, unsigned *done) {
  const Abs *result = NULL;
  *done = 0;
  if (a->bits & ABS_LIST && (op == OP_Add || op == OP_Mult)) {
    if (op == OP_Add)
      abs_cell_add(&I->abs, a->list, infer_element(I, b));
    result = abs_only(&I->abs, a, ABS_LIST);
    *done |= ABS_LIST;
  }
  if (a->bits & ABS_SET && (op == OP_BitOr || op == OP_BitAnd || op == OP_BitXor || op == OP_Sub)) {
    if (op == OP_BitOr || op == OP_BitXor)
      abs_cell_add(&I->abs, a->set, infer_element(I, b));
    result = join(I, result, abs_only(&I->abs, a, ABS_SET));
    *done |= ABS_SET;
  }
  if (a->bits & ABS_DICT && op == OP_BitOr) {
    const Abs *pair = b->bits & ABS_DICT ? NULL : infer_element(I, b);
    abs_cell_add(&I->abs, a->key, join(I, cell_read(I, b->key), infer_element(I, pair)));
    abs_cell_add(&I->abs, a->value, join(I, cell_read(I, b->value), infer_element(I, pair)));
    result = join(I, result, abs_only(&I->abs, a, ABS_DICT));
    *done |= ABS_DICT;
  }
  return result;
}

const Abs *infer_binary(Infer *I, Node *place, Operator op, const Abs *a, const Abs *b, bool is_inplace, Node *right) {
  if (!a || !b)
    return NULL;
  if ((a->bits | b->bits) & ABS_OBJECT) {
    infer_use_binary(I, op);
    abs_escape(&I->abs, a);
    abs_escape(&I->abs, b);
    return simple(I, ABS_OBJECT);
  }
  if (infer_is_module_operation(I, a, b))
    infer_use_binary(I, op);
  if (infer_is_module_operation(I, a, b))
    return infer_module_binary(I, op, a, b, is_inplace);
  unsigned done = 0;
  const Abs *special = infer_binary_special(I, place, op, a, b, is_inplace), *text = simple(I, ABS_STR);
  if (op == OP_Mod && a->bits & (ABS_STR | ABS_BYTES))
    infer_special(I, place, b, "__getitem__", &text, 1);   // "%(key)s" % b
  const Abs *result = is_inplace ? inplace_result(I, op, a, b, &done) : NULL;
  a = abs_without(&I->abs, a, done);
  if (!a)
    return result;
  result = join(I, result, simple(I, numbers_result(op, a, b, right) | text_result(I, op, a, b)));
  result = join(I, result, sequences_result(I, place, op, a, b));
  result = join(I, result, sets_result(I, place, op, a, b));
  result = join(I, result, dicts_result(I, place, op, a, b));
  result = join(I, result, special);
  if (op == OP_BitOr && (a->bits & ABS_CLASS || b->bits & ABS_CLASS))
    result = join(I, result, simple(I, ABS_OBJECT));   // int | None as a value
  return result;
}

// ---- subscripts

// The index a node stands for if it is a constant int, -1 included.
static bool constant_index(Node *node, int *index) {
  bool negative = node->kind == N_UnaryOp && node->UnaryOp.op == UOP_USub;
  Node *digits = negative ? node->UnaryOp.operand : node;
  if (digits->kind != N_Constant || digits->Constant.value.kind != CONST_INT)
    return false;
  long value = strtol(digits->Constant.value.text->text, NULL, 0);
  *index = negative ? -(int)value : (int)value;
  return value < 1000;
}

static const Abs *tuple_at(Infer *I, const AbsTuple *tuple, Node *key) {
  int index;
  if (tuple->is_variadic || !key || !constant_index(key, &index))
    return tuple_element(I, tuple);
  index += index < 0 ? tuple->count : 0;
  return index >= 0 && index < tuple->count ? tuple->items[index] : NULL;
}

static const Abs *slice_of(Infer *I, Node *place, const Abs *container) {
  const Abs *result = simple(I, container->bits & (ABS_STR | ABS_BYTES | ABS_RANGE));
  if (container->bits & ABS_LIST)
    result = join(I, result, infer_list_at(I, place, "slice", cell_read(I, container->list)));
  if (container->bits & ABS_TUPLE)
    result = join(I, result, abs_tuple_of(&I->abs, tuple_element(I, container->tuple)));
  return result;
}

static const Abs *indexed(Infer *I, const Abs *container, Node *key) {
  const Abs *result = cell_read(I, container->list);
  if (container->bits & ABS_STR)
    result = join(I, result, simple(I, ABS_STR));
  if (container->bits & (ABS_BYTES | ABS_RANGE))
    result = join(I, result, simple(I, ABS_INT));
  if (container->tuple)
    result = join(I, result, tuple_at(I, container->tuple, key));
  return result;
}

const Abs *infer_item(Infer *I, Node *place, const Abs *container, const Abs *key, Node *key_node) {
  if (!container || !key)
    return NULL;
  if (container->bits & ABS_OBJECT) {
    infer_use_operators(I, (const char *const[]){"__getitem__"}, 1);
    abs_escape(&I->abs, key);
    return simple(I, ABS_OBJECT);
  }
  const Abs *result = NULL;
  if (place && place->kind == N_Subscript &&
      infer_direct(I, &I->instance->dispatches, place, container, "__getitem__", DIRECT_METHOD, &key, 1, &result))
    return result;
  if (container->bits & ABS_DICT)
    result = cell_read(I, container->value);
  if (key->bits & (ABS_SLICE | ABS_OBJECT))
    result = join(I, result, slice_of(I, place, container));
  if (infer_may_index(I, key))
    result = join(I, result, indexed(I, container, key_node));
  result = join(I, result, infer_special(I, place, container, "__getitem__", &key, 1));
  for (int i = 0; i < container->classes.count; i++)
    result = join(I, result, infer_class_item(I, place, &container->classes.items[i], key));
  for (int i = 0; i < container->instances.count; i++)
    if (!container->instances.items[i].info)
      result = join(I, result, infer_held_item(I, &container->instances.items[i], key));
  return result;
}

void infer_store_item(Infer *I, Node *place, const Abs *container, const Abs *key, const Abs *value, bool is_slice) {
  if (!container || !key || !value)
    return;
  const Abs *pair[] = {key, value}, *nothing;
  if (place && infer_direct(I, &I->instance->stores, place, container, "__setitem__", DIRECT_METHOD, pair, 2, &nothing))
    return;
  infer_special(I, NULL, container, "__setitem__", pair, 2);
  bool is_unknown = container->bits & ABS_OBJECT;
  for (int i = 0; i < container->instances.count; i++) {
    const AbsObject *object = &container->instances.items[i];
    infer_store_item(I, NULL, infer_held(object), key, value, is_slice);
    is_unknown |= !object->info && !infer_held(object);
  }
  if (is_unknown) {
    infer_use_operators(I, (const char *const[]){"__setitem__"}, 1);
    abs_escape(&I->abs, key);
    abs_escape(&I->abs, value);
  }
  if (container->bits & ABS_LIST) {
    if (is_slice || key->bits & (ABS_SLICE | ABS_OBJECT))
      abs_cell_add(&I->abs, container->list, infer_element(I, value));
    if (!is_slice)
      abs_cell_add(&I->abs, container->list, value);
  }
  if (container->bits & ABS_DICT) {
    abs_cell_add(&I->abs, container->key, key);
    abs_cell_add(&I->abs, container->value, value);
  }
}
