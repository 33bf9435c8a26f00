// lower_loop.c - while, for and comprehensions: cursors over iterables.
//
// A cursor is an iteration without an iterator object. Its state is a few hidden variables; cursor_next emits the code that
// moves on, or goes to `done`, and gives the item. Cursors nest: enumerate(zip(a, b)) is three cursors and no tuple.
//
//   range        start, limit and step as ints; the index is raw where its bounds are known
//   list, tuple, str   an index compared with the length at every step, as CPython's iterators do
//   dict, its views    a position in the table, and the checks that raise "changed size during iteration"
//   set          the same
//   s.split(), s.split(sep)    of a str: one part at a time, so no list is made
//   enumerate, zip, reversed   over other cursors
//   generator    of a known body: it is run directly, and leaves the item in its frame
//   async for    __aiter__, then __anext__ awaited until it raises StopAsyncIteration (lower_generator.c)
//   else         iter() and next() of the runtime
//
// A `for` over a cursor:   head: next (done: orelse); target = item; BODY; poll; goto head

#include "lower/lower.h"

#include <string.h>

typedef enum CursorKind {
  CURSOR_RANGE,
  CURSOR_COUNTED_RANGE,
  CURSOR_SEQUENCE,
  CURSOR_BACKWARD,
  CURSOR_DICT,
  CURSOR_SET,
  CURSOR_SPLIT,
  CURSOR_ENUMERATE,
  CURSOR_ZIP,
  CURSOR_GENERATOR,
  CURSOR_ASYNC,
  CURSOR_ITERATOR
} CursorKind;

struct Cursor {
  CursorKind kind;
  IrVar *object;               // the sequence, table or iterator
  IrVar *index;                // position; the next int of a range
  IrVar *limit;                // stop of a range; length of a dict at the start
  IrVar *left;                 // ints or entries still to come
  IrVar *step;                 // of a counted range
  int64_t stride;              // of a range with a constant step
  Type *item;                  // of an item
  bool has_keys, has_values;   // of a dict
  IrFunction *body;            // of a generator
  bool is_owned;               // of a generator, asynchronous too: nobody else has it, and its end can be seen
  Cursor **inner;              // enumerate, zip
  int count;
};

static Arena *arena_of(Lower *l) { return l->context->arena; }
static Type *int_type(Lower *l) { return simple_type(l, TYPE_INT); }
static Type *bool_type(Lower *l) { return simple_type(l, TYPE_BOOL); }

static Cursor *cursor_new(Lower *l, CursorKind kind, Type *item) {
  Cursor *cursor = NEW(arena_of(l), Cursor);
  cursor->kind = kind;
  cursor->item = item;
  return cursor;
}

static IrVar *hidden_set(Lower *l, const char *name, Type *type, IrTemp *value) {
  IrVar *var = lower_hidden(l, name, type);
  lower_set(l, var, value);
  return var;
}

// A raw position: never below 0, never near the end of int64_t.
static IrVar *position_var(Lower *l, const char *name, IrTemp *value) {
  IrVar *var = hidden_set(l, name, int_type(l), value);
  var->is_ranged = true;
  var->range = (IrRange){-1, (int64_t)1 << 61};
  return var;
}

// ---- which calls are cursors

static bool is_class_call(Lower *l, Node *node, const char *name) {
  if (node->kind != N_Call || node->Call.keywords.count)
    return false;
  const Abs *callee = l->instance->types[node->Call.func->index];
  if (!abs_is(callee, ABS_CLASS) || callee->classes.count != 1 || callee->classes.items[0].info ||
      strcmp(callee->classes.items[0].name, name) != 0)
    return false;
  for (int i = 0; i < node->Call.args.count; i++)
    if (node->Call.args.items[i]->kind == N_Starred || !l->instance->types[node->Call.args.items[i]->index])
      return false;
  return true;
}

// d.items(), d.keys(), d.values() of what is a dict for certain.
static bool is_view_call(Lower *l, Node *node, const char *name) {
  return node->kind == N_Call && !node->Call.args.count && !node->Call.keywords.count &&
         node->Call.func->kind == N_Attribute && !strcmp(node->Call.func->Attribute.attr->text, name) &&
         abs_is(l->instance->types[node->Call.func->Attribute.value->index], ABS_DICT);
}

// ---- ranges

static bool constant_int(Node *node, int64_t *value) {
  bool negative = node->kind == N_UnaryOp && node->UnaryOp.op == UOP_USub;
  Node *digits = negative ? node->UnaryOp.operand : node;
  if (digits->kind != N_Constant || digits->Constant.value.kind != CONST_INT || digits->Constant.value.text->length > 9)
    return false;
  const char *text = digits->Constant.value.text->text;
  if (text[0] == '0' && text[1])
    return false;
  int64_t number = 0;
  for (; *text; text++)
    number = number * 10 + (*text - '0');
  *value = negative ? -number : number;
  return true;
}

static IrTemp *range_argument(Lower *l, Node *node) {
  IrTemp *value = lower_expression(l, node);
  return type_is(value->type, TYPE_BOOL) ? ir_op1(&l->b, IR_bool_to_int, int_type(l), value) : value;
}

// Is the int known to be small, by the way it was made? Then a raw index starting there cannot overflow before the loop
// has run for a century.
static bool is_small(IrTemp *value) {
  IrInstruction *i = value->definition;
  if (!i)
    return false;
  switch (i->op) {
  case IR_const_int: return !i->text && i->integer > -((int64_t)1 << 60) && i->integer < (int64_t)1 << 60;
  case IR_list_len:
  case IR_str_len:
  case IR_tuple_len:
  case IR_bool_to_int: return true;
  case IR_var_get: return i->var->is_ranged;
  case IR_int_add:
  case IR_int_sub: return is_small(i->operands[0]) && is_small(i->operands[1]);
  case IR_narrow:
  case IR_widen: return is_small(i->operands[0]);
  default: return false;
  }
}

static Cursor *range_with_stride(Lower *l, IrTemp *start, IrTemp *stop, int64_t stride) {
  Cursor *cursor = cursor_new(l, CURSOR_RANGE, int_type(l));
  bool is_raw = is_small(start);
  cursor->stride = stride;
  cursor->index = hidden_set(l, "index", int_type(l), start);
  cursor->limit = hidden_set(l, "stop", int_type(l), is_raw ? ir_op1(&l->b, IR_int_clip, int_type(l), stop) : stop);
  cursor->index->is_ranged = is_raw;
  int64_t far = (int64_t)1 << 62;
  cursor->index->range = stride > 0 ? (IrRange){-((int64_t)1 << 61), far + stride}
                                    : (IrRange){stride - far, (int64_t)1 << 61};
  int64_t from;
  IrInstruction *constant = start->definition;
  if (is_raw && stride > 0 && constant && constant->op == IR_const_int && (from = constant->integer) >= 0)
    cursor->index->range.low = from;
  return cursor;
}

// Any start and step: a raw count of what is left, and the next int in exact arithmetic.
static Cursor *range_counted(Lower *l, IrTemp *start, IrTemp *step, IrTemp *count) {
  Cursor *cursor = cursor_new(l, CURSOR_COUNTED_RANGE, int_type(l));
  cursor->index = hidden_set(l, "next", int_type(l), start);
  cursor->step = hidden_set(l, "step", int_type(l), step);
  cursor->left = position_var(l, "left", count);
  cursor->left->range.high = INT64_MAX - 1;
  return cursor;
}

static bool are_ints(Lower *l, NodeList args) {
  for (int i = 0; i < args.count; i++)
    if (!abs_is(l->instance->types[args.items[i]->index], ABS_INT | ABS_BOOL))
      return false;
  return args.count >= 1 && args.count <= 3;
}

static bool is_range_call(Lower *l, Node *node) {
  return is_class_call(l, node, "range") && are_ints(l, node->Call.args);
}

static IrTemp *only_int(Lower *l, IrTemp *value) {
  if (type_is(value->type, TYPE_INT))
    return value;
  return lower_as(l, lower_runtime(l, RT_to_int, simple_type(l, TYPE_OBJECT), 1, &value), int_type(l));
}

static Cursor *open_range(Lower *l, Node *node) {
  NodeList args = node->Call.args;
  int64_t stride = 1;
  IrTemp *first = only_int(l, range_argument(l, args.items[0]));
  IrTemp *second = args.count > 1 ? only_int(l, range_argument(l, args.items[1])) : NULL;
  IrTemp *start = second ? first : lower_const_int(l, 0), *stop = second ? second : first;
  if (args.count < 3 || (constant_int(args.items[2], &stride) && stride))
    return range_with_stride(l, start, stop, stride);
  IrTemp *step = only_int(l, range_argument(l, args.items[2]));
  IrSite site = lower_site(l, node);
  IrTemp *count = lower_runtime(l, RT_range_count, int_type(l), OPERANDS(start, stop, step));
  lower_site_restore(l, site);
  return range_counted(l, start, step, count);
}

// reversed(range(…)): from the last int down.
static Cursor *open_reversed_range(Lower *l, Node *node) {
  NodeList args = node->Call.args;
  IrTemp *first = only_int(l, range_argument(l, args.items[0]));
  IrTemp *second = args.count > 1 ? only_int(l, range_argument(l, args.items[1])) : NULL;
  IrTemp *start = second ? first : lower_const_int(l, 0), *stop = second ? second : first;
  IrTemp *step = args.count > 2 ? only_int(l, range_argument(l, args.items[2])) : lower_const_int(l, 1);
  IrSite site = lower_site(l, node);
  IrTemp *count = lower_runtime(l, RT_range_count, int_type(l), OPERANDS(start, stop, step));
  lower_site_restore(l, site);
  IrTemp *last = ir_op2(&l->b, IR_int_sub, int_type(l), count, lower_const_int(l, 1));
  last = ir_op2(&l->b, IR_int_mul, int_type(l), last, step);
  last = ir_op2(&l->b, IR_int_add, int_type(l), start, last);
  return range_counted(l, last, ir_op1(&l->b, IR_int_neg, int_type(l), step), count);
}

static Element next_of_range(Lower *l, Cursor *c, IrBlock *done) {
  IrBlock *more = ir_block(&l->b, "body");
  IrTemp *index = lower_get(l, c->index);
  ir_branch(&l->b, ir_op2(&l->b, c->stride > 0 ? IR_int_lt : IR_int_gt, bool_type(l), index, lower_get(l, c->limit)),
            more, done);
  ir_enter(&l->b, more);
  index = lower_get(l, c->index);
  IrTemp *next = ir_op2(&l->b, IR_int_add, int_type(l), index, lower_const_int(l, c->stride));
  IrVar *current = lower_hidden(l, "current", int_type(l));
  current->is_ranged = c->index->is_ranged;
  current->range = c->index->range;
  if (c->stride > 0)
    current->range.high -= c->stride;
  else
    current->range.low -= c->stride;
  lower_set(l, current, index);
  lower_set(l, c->index, next);
  return (Element){.value = lower_get(l, current)};
}

static Element next_of_counted(Lower *l, Cursor *c, IrBlock *done) {
  IrBlock *more = ir_block(&l->b, "body");
  IrTemp *left = lower_get(l, c->left);
  ir_branch(&l->b, ir_op2(&l->b, IR_int_gt, bool_type(l), left, lower_const_int(l, 0)), more, done);
  ir_enter(&l->b, more);
  lower_set(l, c->left, ir_op2(&l->b, IR_int_sub, int_type(l), lower_get(l, c->left), lower_const_int(l, 1)));
  IrVar *current = hidden_set(l, "current", int_type(l), lower_get(l, c->index));
  lower_set(l, c->index, ir_op2(&l->b, IR_int_add, int_type(l), lower_get(l, c->index), lower_get(l, c->step)));
  return (Element){.value = lower_get(l, current)};
}

// ---- sequences

static IrTemp *sequence_length(Lower *l, IrTemp *sequence) {
  IrOp op = type_is(sequence->type, TYPE_LIST)  ? IR_list_len
            : type_is(sequence->type, TYPE_STR) ? IR_str_len
                                                : IR_tuple_len;
  return ir_op1(&l->b, op, int_type(l), sequence);
}

// The item at an index known to be in range.
static IrTemp *sequence_item(Lower *l, IrTemp *sequence, IrTemp *index, Type *item) {
  if (type_is(sequence->type, TYPE_LIST)) {
    Type *stored = sequence->type->arguments[0];
    if (stored->kind == TYPE_NEVER)
      stored = simple_type(l, TYPE_OBJECT);
    return lower_as(l, ir_op2(&l->b, IR_list_get, stored, sequence, index), item);
  }
  if (type_is(sequence->type, TYPE_STR))
    return ir_op2(&l->b, IR_str_at, simple_type(l, TYPE_STR), sequence, index);
  return lower_runtime(l, RT_tuple_item, item, OPERANDS(sequence, index));
}

static Cursor *open_sequence(Lower *l, IrTemp *sequence, Type *item, bool backward) {
  Cursor *cursor = cursor_new(l, backward ? CURSOR_BACKWARD : CURSOR_SEQUENCE, item);
  cursor->object = hidden_set(l, "sequence", sequence->type, sequence);
  IrTemp *start = lower_const_int(l, 0);
  if (backward)
    start = ir_op2(&l->b, IR_int_sub, int_type(l), sequence_length(l, sequence), lower_const_int(l, 1));
  cursor->index = position_var(l, "at", start);
  return cursor;
}

static Element next_of_sequence(Lower *l, Cursor *c, IrBlock *done) {
  IrBlock *more = ir_block(&l->b, "body");
  IrTemp *sequence = lower_get(l, c->object), *index = lower_get(l, c->index);
  ir_branch(&l->b, ir_op2(&l->b, IR_int_lt, bool_type(l), index, sequence_length(l, sequence)), more, done);
  ir_enter(&l->b, more);
  IrTemp *item = sequence_item(l, lower_get(l, c->object), lower_get(l, c->index), c->item);
  lower_set(l, c->index, ir_op2(&l->b, IR_int_add, int_type(l), lower_get(l, c->index), lower_const_int(l, 1)));
  return (Element){.value = item};
}

// reversed(list): ends when the index is no longer in the list, which may have shrunk.
static Element next_of_backward(Lower *l, Cursor *c, IrBlock *done) {
  IrBlock *check = ir_block(&l->b, "check"), *more = ir_block(&l->b, "body");
  IrTemp *index = lower_get(l, c->index);
  ir_branch(&l->b, ir_op2(&l->b, IR_int_ge, bool_type(l), index, lower_const_int(l, 0)), check, done);
  ir_enter(&l->b, check);
  ir_branch(&l->b,
            ir_op2(&l->b, IR_int_lt, bool_type(l), lower_get(l, c->index), sequence_length(l, lower_get(l, c->object))),
            more, done);
  ir_enter(&l->b, more);
  IrTemp *item = sequence_item(l, lower_get(l, c->object), lower_get(l, c->index), c->item);
  lower_set(l, c->index, ir_op2(&l->b, IR_int_sub, int_type(l), lower_get(l, c->index), lower_const_int(l, 1)));
  return (Element){.value = item};
}

// ---- dicts and sets

static Cursor *open_dict(Lower *l, IrTemp *dict, bool keys, bool values) {
  Cursor *cursor = cursor_new(l, CURSOR_DICT, NULL);
  cursor->object = hidden_set(l, "dict", dict->type, dict);
  cursor->has_keys = keys;
  cursor->has_values = values;
  IrTemp *used = lower_runtime(l, RT_dict_length, int_type(l), 1, &dict);
  cursor->limit = position_var(l, "used", used);
  cursor->left = position_var(l, "left", lower_get(l, cursor->limit));
  cursor->index = position_var(l, "position", lower_const_int(l, 0));
  return cursor;
}

static Element pair_of(Lower *l, IrTemp *first, IrTemp *second) {
  Element element = {.count = 2, .parts = arena_alloc(arena_of(l), 2 * sizeof(Element))};
  element.parts[0].value = first;
  element.parts[1].value = second;
  return element;
}

// The position of the next entry goes to c->index; `done` at the end.
static IrTemp *advance(Lower *l, Cursor *c, IrTemp *position, IrBlock *done) {
  IrBlock *more = ir_block(&l->b, "body");
  lower_set(l, c->index, position);
  ir_branch(&l->b, ir_op2(&l->b, IR_int_ge, bool_type(l), lower_get(l, c->index), lower_const_int(l, 0)), more, done);
  ir_enter(&l->b, more);
  return lower_get(l, c->index);
}

static void step_past(Lower *l, Cursor *c) {
  lower_set(l, c->index, ir_op2(&l->b, IR_int_add, int_type(l), lower_get(l, c->index), lower_const_int(l, 1)));
}

static Element next_of_dict(Lower *l, Cursor *c, IrBlock *done) {
  IrTemp *position = lower_runtime(
      l, RT_dict_advance, int_type(l),
      OPERANDS(lower_get(l, c->object), lower_get(l, c->index), lower_get(l, c->limit), lower_get(l, c->left)));
  position = advance(l, c, position, done);
  Type *type = c->object->type;
  IrTemp *key = NULL, *value = NULL;
  if (c->has_keys)
    key = lower_runtime(l, RT_dict_key_at, type->arguments[0], OPERANDS(lower_get(l, c->object), position));
  if (c->has_values)
    value = lower_runtime(l, RT_dict_value_at, type->arguments[1], OPERANDS(lower_get(l, c->object), position));
  step_past(l, c);
  lower_set(l, c->left, ir_op2(&l->b, IR_int_sub, int_type(l), lower_get(l, c->left), lower_const_int(l, 1)));
  return key && value ? pair_of(l, key, value) : (Element){.value = key ? key : value};
}

static Cursor *open_set(Lower *l, IrTemp *set, Type *item) {
  Cursor *cursor = cursor_new(l, CURSOR_SET, item);
  cursor->object = hidden_set(l, "set", set->type, set);
  cursor->limit = position_var(l, "used", lower_runtime(l, RT_set_length, int_type(l), 1, &set));
  cursor->index = position_var(l, "position", lower_const_int(l, 0));
  return cursor;
}

static Element next_of_set(Lower *l, Cursor *c, IrBlock *done) {
  IrTemp *position = lower_runtime(l, RT_set_advance, int_type(l),
                                   OPERANDS(lower_get(l, c->object), lower_get(l, c->index), lower_get(l, c->limit)));
  position = advance(l, c, position, done);
  IrTemp *item = lower_runtime(l, RT_set_item_at, c->item, OPERANDS(lower_get(l, c->object), position));
  step_past(l, c);
  return (Element){.value = item};
}

// ---- enumerate, zip, reversed, iterators

static Cursor *open_enumerate(Lower *l, Node *node) {
  Cursor *cursor = cursor_new(l, CURSOR_ENUMERATE, NULL);
  NodeList args = node->Call.args;
  cursor->inner = NEW(arena_of(l), Cursor *);
  cursor->inner[0] = cursor_open_at(l, args.items[0], node);
  IrTemp *start = args.count > 1 ? range_argument(l, args.items[1]) : lower_const_int(l, 0);
  cursor->index = args.count > 1 ? hidden_set(l, "count", int_type(l), start) : position_var(l, "count", start);
  return cursor;
}

static Element next_of_enumerate(Lower *l, Cursor *c, IrBlock *done) {
  Element element = {.count = 2, .parts = arena_alloc(arena_of(l), 2 * sizeof(Element))};
  element.parts[1] = cursor_next(l, c->inner[0], done);
  IrVar *number = hidden_set(l, "number", int_type(l), lower_get(l, c->index));
  number->is_ranged = c->index->is_ranged;
  number->range = c->index->range;
  lower_set(l, c->index, ir_op2(&l->b, IR_int_add, int_type(l), lower_get(l, c->index), lower_const_int(l, 1)));
  element.parts[0].value = lower_get(l, number);
  return element;
}

static Cursor *open_zip(Lower *l, Node *node) {
  Cursor *cursor = cursor_new(l, CURSOR_ZIP, NULL);
  cursor->count = node->Call.args.count;
  cursor->inner = arena_alloc(arena_of(l), (cursor->count + 1) * sizeof(Cursor *));
  for (int i = 0; i < cursor->count; i++)
    cursor->inner[i] = cursor_open_at(l, node->Call.args.items[i], node);
  return cursor;
}

static Element next_of_zip(Lower *l, Cursor *c, IrBlock *done) {
  Element element = {.count = c->count, .parts = arena_alloc(arena_of(l), (c->count + 1) * sizeof(Element))};
  for (int i = 0; i < c->count; i++)
    element.parts[i] = cursor_next(l, c->inner[i], done);
  return element;
}

static Cursor *iterator_cursor(Lower *l, IrTemp *iterator, Type *item) {
  Cursor *cursor = cursor_new(l, CURSOR_ITERATOR, item);
  cursor->object = hidden_set(l, "iterator", simple_type(l, TYPE_OBJECT), iterator);
  return cursor;
}

static Cursor *open_iterator(Lower *l, IrTemp *iterable, Type *item) {
  return iterator_cursor(l, ir_op1(&l->b, IR_iter, simple_type(l, TYPE_OBJECT), iterable), item);
}

// s.split() or s.split(sep) of strs: nobody has the list, so nobody can see that its items are made when they are needed.
static bool is_split_call(Lower *l, Node *node) {
  Node *func = node->kind == N_Call ? node->Call.func : NULL;
  int count = func ? node->Call.args.count : 0;
  if (!func || func->kind != N_Attribute || strcmp(func->Attribute.attr->text, "split") || count > 1 ||
      node->Call.keywords.count)
    return false;
  Node *separator = count ? node->Call.args.items[0] : NULL;
  return abs_is(l->instance->types[func->Attribute.value->index], ABS_STR) && l->instance->types[node->index] &&
         (!separator || abs_is(l->instance->types[separator->index], ABS_STR));
}

static Cursor *open_split(Lower *l, Node *node) {
  IrTemp *text = lower_expression(l, node->Call.func->Attribute.value);
  IrTemp *separator = node->Call.args.count ? lower_expression(l, node->Call.args.items[0]) : lower_none(l);
  IrSite site = lower_site(l, node);
  IrTemp *parts = lower_runtime(l, RT_split_open, simple_type(l, TYPE_OBJECT), OPERANDS(text, separator));
  lower_site_restore(l, site);
  Cursor *cursor = cursor_new(l, CURSOR_SPLIT, simple_type(l, TYPE_STR));
  cursor->object = hidden_set(l, "parts", simple_type(l, TYPE_OBJECT), parts);
  return cursor;
}

static Element next_of_split(Lower *l, Cursor *c, IrBlock *done) {
  IrBlock *more = ir_block(&l->b, "body");
  IrTemp *is_brief = lower_const_bool(l, false);   // the pass brief knows better
  IrTemp *part = lower_runtime(l, RT_split_next, c->item, OPERANDS(lower_get(l, c->object), is_brief));
  IrVar *kept = hidden_set(l, "part", c->item, part);
  ir_branch(&l->b, ir_op1(&l->b, IR_is_aside, bool_type(l), part), done, more);
  ir_enter(&l->b, more);
  return (Element){.value = lower_get(l, kept)};
}

static Cursor *open_generator(Lower *l, IrTemp *generator, Instance *instance, Node *node) {
  Cursor *cursor = cursor_new(l, CURSOR_GENERATOR, NULL);
  cursor->body = lower_generator_body(l, instance);
  cursor->is_owned = node && lower_is_fresh_generator(l, node) && lower_closing_matters(instance);
  cursor->object = hidden_set(l, "generator", generator->type, generator);
  return cursor;
}

static Element next_of_generator(Lower *l, Cursor *c, IrBlock *done) {
  IrBlock *more = ir_block(&l->b, "body");
  ir_branch(&l->b, lower_generator_next(l, c->body, c->object), more, done);
  ir_enter(&l->b, more);
  return (Element){.value = lower_generator_item(l, c->body, c->object)};
}

static Element next_of_iterator(Lower *l, Cursor *c, IrBlock *done) {
  IrBlock *more = ir_block(&l->b, "body");
  IrTemp *item = ir_op1(&l->b, IR_next, simple_type(l, TYPE_OBJECT), lower_get(l, c->object));
  IrVar *kept = hidden_set(l, "item", simple_type(l, TYPE_OBJECT), item);
  ir_branch(&l->b, ir_op1(&l->b, IR_is_aside, bool_type(l), item), done, more);
  ir_enter(&l->b, more);
  return (Element){.value = lower_as(l, lower_get(l, kept), c->item)};
}

// ---- async for

// abs: of the iterator or what it comes from.
Cursor *cursor_open_async(Lower *l, IrTemp *iterator, const Abs *abs, Node *node) {
  Cursor *cursor = cursor_new(l, CURSOR_ASYNC, NULL);
  bool is_generator = abs_is(abs, ABS_INSTANCE) && abs->instances.count == 1 && abs->instances.items[0].generator;
  cursor->is_owned = is_generator && lower_is_fresh_generator(l, node) &&
                     lower_closing_matters(abs->instances.items[0].generator);
  cursor->object = hidden_set(l, "iterator", simple_type(l, TYPE_OBJECT), iterator);
  return cursor;
}

static Cursor *open_async(Lower *l, Node *node) {
  IrTemp *iterable = lower_expression(l, node);
  IrSite site = lower_site(l, node);
  IrTemp *iterator = lower_runtime(l, RT_async_iter, simple_type(l, TYPE_OBJECT), 1, &iterable);
  lower_site_restore(l, site);
  return cursor_open_async(l, iterator, l->instance->types[node->index], node);
}

static Element next_of_async(Lower *l, Cursor *c, IrBlock *done) {
  return (Element){.value = lower_async_next(l, lower_get(l, c->object), done)};
}

// ---- opening

// item: the type of an item, as inference found it.
Cursor *cursor_open_value(Lower *l, IrTemp *iterable, Type *item) {
  switch (iterable->type->kind) {
  case TYPE_LIST:
  case TYPE_STR:
  case TYPE_TUPLE: return open_sequence(l, iterable, item, false);
  case TYPE_DICT: return open_dict(l, iterable, true, false);
  case TYPE_SET:
  case TYPE_FROZENSET: return open_set(l, iterable, item);
  default: return open_iterator(l, iterable, item);
  }
}

static const Abs *element_abs(Lower *l, const Abs *iterable) { return infer_element_final(l->program, iterable); }

Type *lower_element_type(Lower *l, Node *iterable) {
  return lower_abs(l, element_abs(l, l->instance->types[iterable->index]));
}

Cursor *cursor_open_iterator(Lower *l, IrTemp *value, const Abs *abs, Node *node) {
  Instance *generator = lower_known_generator(abs);
  Type *item = lower_abs(l, element_abs(l, abs));
  if (generator)
    return open_generator(l, value, generator, node);
  bool is_iterator = abs_is(abs, ABS_INSTANCE) && !generator_takes_directly(abs);
  return is_iterator ? iterator_cursor(l, value, item) : cursor_open_value(l, value, item);
}

static Cursor *open_view(Lower *l, Node *node, bool keys, bool values) {
  return open_dict(l, lower_expression(l, node->Call.func->Attribute.value), keys, values);
}

static bool is_reversible(Lower *l, Node *node) {
  return abs_is(l->instance->types[node->index], ABS_LIST) || abs_is(l->instance->types[node->index], ABS_TUPLE) ||
         abs_is(l->instance->types[node->index], ABS_STR);
}

Cursor *cursor_open_at(Lower *l, Node *node, Node *place) {
  int count = node->kind == N_Call ? node->Call.args.count : 0;
  Node *first = count ? node->Call.args.items[0] : NULL;
  if (is_range_call(l, node))
    return open_range(l, node);
  if (is_class_call(l, node, "enumerate") &&
      (count == 1 || (count == 2 && abs_is(l->instance->types[node->Call.args.items[1]->index], ABS_INT))))
    return open_enumerate(l, node);
  if (is_class_call(l, node, "zip") && count > 0)
    return open_zip(l, node);
  if (is_class_call(l, node, "reversed") && count == 1 && is_range_call(l, first))
    return open_reversed_range(l, first);
  if (is_class_call(l, node, "reversed") && count == 1 && is_reversible(l, first)) {
    IrTemp *sequence = lower_expression(l, first);
    return open_sequence(l, sequence, lower_abs(l, element_abs(l, l->instance->types[first->index])), true);
  }
  if (is_view_call(l, node, "items"))
    return open_view(l, node, true, true);
  if (is_view_call(l, node, "keys"))
    return open_view(l, node, true, false);
  if (is_view_call(l, node, "values"))
    return open_view(l, node, false, true);
  if (is_split_call(l, node))
    return open_split(l, node);
  Instance *generator = lower_known_generator(l->instance->types[node->index]);
  if (generator)
    return open_generator(l, lower_expression(l, node), generator, node);
  IrTemp *iterable = node->kind == N_Set ? lower_set_display(l, node, true) : lower_expression(l, node);
  Type *item = lower_element_type(l, node);
  IrSite site = lower_site(l, place);
  Cursor *cursor = cursor_open_value(l, iterable, item);
  lower_site_restore(l, site);
  return cursor;
}

Cursor *cursor_open(Lower *l, Node *node) { return cursor_open_at(l, node, node); }

Element cursor_next(Lower *l, Cursor *c, IrBlock *done) {
  switch (c->kind) {
  case CURSOR_RANGE: return next_of_range(l, c, done);
  case CURSOR_COUNTED_RANGE: return next_of_counted(l, c, done);
  case CURSOR_SEQUENCE: return next_of_sequence(l, c, done);
  case CURSOR_BACKWARD: return next_of_backward(l, c, done);
  case CURSOR_DICT: return next_of_dict(l, c, done);
  case CURSOR_SET: return next_of_set(l, c, done);
  case CURSOR_SPLIT: return next_of_split(l, c, done);
  case CURSOR_ENUMERATE: return next_of_enumerate(l, c, done);
  case CURSOR_ZIP: return next_of_zip(l, c, done);
  case CURSOR_GENERATOR: return next_of_generator(l, c, done);
  case CURSOR_ASYNC: return next_of_async(l, c, done);
  case CURSOR_ITERATOR: return next_of_iterator(l, c, done);
  }
  bug("no cursor");
}

// The element as one value: its tuple is made now.
IrTemp *element_value(Lower *l, Element element) {
  if (element.value)
    return element.value;
  IrTemp *items[element.count + 1];
  Type *types[element.count + 1];
  for (int i = 0; i < element.count; i++) {
    items[i] = element_value(l, element.parts[i]);
    types[i] = items[i]->type;
  }
  return ir_emit(&l->b, IR_tuple_new, type_tuple(l->program->types, types, element.count), element.count, items)
      ->result;
}

// ---- closing: CPython closes a generator when nobody has it any more, so when a loop over one made for it is left

static int cursor_count(const Cursor *c) { return c->kind == CURSOR_ENUMERATE ? 1 : c->count; }

static bool cursor_owns(const Cursor *c) {
  for (int i = 0; i < cursor_count(c); i++)
    if (cursor_owns(c->inner[i]))
      return true;
  return c->is_owned;
}

// The last one first, as a tuple of iterators lets go of them.
void cursor_close(Lower *l, Cursor *c) {
  for (int i = cursor_count(c); i-- > 0;)
    cursor_close(l, c->inner[i]);
  if (c->is_owned)
    lower_runtime(l, RT_generator_drop, simple_type(l, TYPE_NONE), OPERANDS(lower_get(l, c->object)));
}

// A loop with a cursor that owns generators: its exceptions go by a block that closes them.
typedef struct Guard {
  Cursor *cursor;   // NULL: it owns none
  IrBlock *outer, *closing;
} Guard;

static void guard_begin(Lower *l, Guard *guard, Cursor *cursor) {
  *guard = (Guard){.outer = l->b.landing};
  if (!cursor_owns(cursor))
    return;
  guard->cursor = cursor;
  guard->closing = lower_landing_block(l, guard->outer, "closing");
  lower_enter_protected(l, guard->closing, "guarded");
}

static void guard_end(Lower *l, Guard *guard) {
  if (!guard->cursor)
    return;
  IrTemp *exception = lower_landing(l, guard->closing);
  cursor_close(l, guard->cursor);
  lower_raise_again(l, exception);
  l->b.landing = guard->outer;
}

// ---- loops

static void poll(Lower *l, IrBlock *head) {
  if (!ir_is_reachable(&l->b))
    return;
  ir_emit(&l->b, IR_poll, NULL, 0, NULL);
  ir_jump(&l->b, head);
}

static void push_loop(Lower *l, Cleanup *loop, IrBlock *on_break, IrBlock *on_continue) {
  *loop = (Cleanup){.outer = l->cleanup, .kind = CLEANUP_LOOP, .landing = l->b.landing};
  loop->on_break = on_break;
  loop->on_continue = on_continue;
  l->cleanup = loop;
}

// A `continue` comes to `again`, where signals are polled.
static void loop_back(Lower *l, IrBlock *again, IrBlock *head, Node *node) {
  ir_jump(&l->b, again);
  ir_enter(&l->b, again);
  lower_site(l, node);
  poll(l, head);
}

void lower_while(Lower *l, Node *node) {
  struct While *w = &node->While;
  IrBlock *head = ir_block(&l->b, "loop"), *body = ir_block(&l->b, "body"), *again = ir_block(&l->b, "again");
  IrBlock *done = ir_block(&l->b, "done"), *exit = ir_block(&l->b, "exit");
  Cleanup loop;
  ir_jump(&l->b, head);
  head->is_loop_head = true;
  ir_enter(&l->b, head);
  lower_condition(l, w->test, body, done);
  ir_enter(&l->b, body);
  push_loop(l, &loop, exit, again);
  lower_body(l, w->body);
  l->cleanup = loop.outer;
  loop_back(l, again, head, w->test);
  ir_enter(&l->b, done);
  lower_body(l, w->orelse);
  ir_jump(&l->b, exit);
  ir_enter(&l->b, exit);
}

void lower_for(Lower *l, Node *node) {
  struct For *f = &node->For;
  IrBlock *done = ir_block(&l->b, "done"), *exit = ir_block(&l->b, "exit"), *broken = ir_block(&l->b, "broken");
  Cleanup loop;
  Guard guard;
  Cursor *cursor = f->is_async ? open_async(l, f->iter) : cursor_open_at(l, f->iter, node);
  if (!ir_is_reachable(&l->b))
    return;
  guard_begin(l, &guard, cursor);
  IrBlock *head = ir_block(&l->b, "loop"), *again = ir_block(&l->b, "again");
  ir_jump(&l->b, head);
  head->is_loop_head = true;
  ir_enter(&l->b, head);
  lower_site(l, node);
  Element element = cursor_next(l, cursor, done);
  if (l->instance->types[f->target->index])
    lower_assign_element(l, f->target, element);
  else
    lower_unreachable(l);
  push_loop(l, &loop, guard.cursor ? broken : exit, again);
  loop.cursor = guard.cursor;
  lower_body(l, f->body);
  l->cleanup = loop.outer;
  loop_back(l, again, head, node);
  guard_end(l, &guard);
  if (guard.cursor) {
    ir_enter(&l->b, broken);
    cursor_close(l, cursor);
    ir_jump(&l->b, exit);
  }
  ir_enter(&l->b, done);
  lower_body(l, f->orelse);
  ir_jump(&l->b, exit);
  ir_enter(&l->b, exit);
}

// ---- comprehensions

typedef struct Comprehension {
  Node *node;   // ListComp, …, GeneratorExp
  NodeList generators;
  LoopBody *body;
  void *context;
  IrInline *frame;     // its own entry in tracebacks; NULL: the function's
  Cursor *outermost;   // the first loop's, opened already; or NULL
} Comprehension;

static void enter_frame(Lower *l, Comprehension *c) {
  IrSite site = l->b.site;
  l->b.site = c->frame->outer;
  ir_emit(&l->b, IR_frame_check, NULL, 0, NULL);
  l->b.site = site;
  l->inlined = c->frame;
}

// for TARGET in ITER if TEST …: one clause, and inside it the next, and in the innermost the body. The first iterable
// belongs to the frame around the comprehension, all else to its own.
static void lower_clause(Lower *l, Comprehension *c, int at) {
  if (at == c->generators.count) {
    c->body(l, c->context);
    return;
  }
  struct comprehension *g = &c->generators.items[at]->comprehension;
  IrBlock *done = ir_block(&l->b, "done");
  bool is_open = at == 0 && c->outermost;
  Guard guard;
  Cursor *cursor = is_open ? c->outermost : g->is_async ? open_async(l, g->iter) : cursor_open_at(l, g->iter, c->node);
  if (at == 0 && c->frame)
    enter_frame(l, c);
  guard_begin(l, &guard, cursor);
  IrBlock *head = ir_block(&l->b, "loop"), *again = ir_block(&l->b, "again");
  ir_jump(&l->b, head);
  head->is_loop_head = true;
  ir_enter(&l->b, head);
  lower_site(l, c->node);
  Element element = cursor_next(l, cursor, done);
  if (l->instance->types[g->target->index])
    lower_assign_element(l, g->target, element);
  else
    lower_unreachable(l);
  for (int i = 0; i < g->ifs.count && ir_is_reachable(&l->b); i++) {
    IrBlock *yes = ir_block(&l->b, "passes");
    lower_condition(l, g->ifs.items[i], yes, again);
    ir_enter(&l->b, yes);
    if (!l->instance->types[g->ifs.items[i]->index])
      lower_unreachable(l);
  }
  if (ir_is_reachable(&l->b))
    lower_clause(l, c, at + 1);
  loop_back(l, again, head, c->node);
  guard_end(l, &guard);
  ir_enter(&l->b, done);
}

static Scope *comprehension_scope(Node *node) {
  return node->kind == N_ListComp   ? node->ListComp.scope
         : node->kind == N_SetComp  ? node->SetComp.scope
         : node->kind == N_DictComp ? node->DictComp.scope
                                    : node->GeneratorExp.scope;
}

static NodeList comprehension_generators(Node *node) {
  return node->kind == N_ListComp   ? node->ListComp.generators
         : node->kind == N_SetComp  ? node->SetComp.generators
         : node->kind == N_DictComp ? node->DictComp.generators
                                    : node->GeneratorExp.generators;
}

// Variables that functions inside the comprehension capture get fresh cells each time it runs.
void lower_clauses(Lower *l, Node *node, Node *user, LoopBody *body, void *context) {
  Scope *scope = comprehension_scope(node);
  for (int i = 0; i < scope->symbols.count; i++) {
    Symbol *symbol = scope->symbols.entries[i].value;
    if (symbol->is_captured)
      ir_emit(&l->b, IR_cell_new, NULL, 0, NULL)->var = lower_variable(l, symbol);
  }
  const IrInline *outer = l->inlined;
  IrSite site = lower_site(l, user);
  IrInline *frame = NEW(arena_of(l), IrInline);
  *frame = (IrInline){.function = scope->name->text, .outer = l->b.site};
  Comprehension c = {.node = node, comprehension_generators(node), body, context, .frame = frame};
  lower_clause(l, &c, 0);
  l->inlined = outer;
  lower_site_restore(l, site);
}

void lower_clauses_of(Lower *l, Node *node, Cursor *outermost, LoopBody *body, void *context) {
  Comprehension c = {.node = node, comprehension_generators(node), body, context, .outermost = outermost};
  lower_clause(l, &c, 0);
}
