// infer_module_class.c - what calling a class of a library module yields.
//
// An instance of such a class is known by the name of its class and by what iterating it yields. For an iterator of
// itertools that follows from its arguments, by a rule each:
//
//   combinations(list[int], 2)     a `combinations` that yields tuple[int, int]
//   groupby(list[str], len)        a `groupby` that yields (int, a `_grouper` that yields str)
//
// A container (deque, Counter, …) is known by the list or dict that would hold the same: its cells say what goes in and out.
//
//   deque([1, 2])                  a `deque` whose item is LIST with a cell {INT}
//   defaultdict(list)              a `defaultdict` whose item is DICT; its value cell has the list that list() makes
//
// Instances of all other classes hold anything, so what goes into them escapes.

#include <stdlib.h>
#include <string.h>

#include "sema/infer.h"
#include "sema/infer_class.h"

typedef const Abs *ItemRule(Infer *I, CallArgs *args);

static const Abs *simple(Infer *I, unsigned bits) { return abs_simple(&I->abs, bits); }
static const Abs *join(Infer *I, const Abs *a, const Abs *b) { return abs_join(&I->abs, a, b); }

// An argument given by position or by name; NULL: not given.
static const Abs *argument(CallArgs *args, int index, const char *name) {
  if (index < args->count)
    return args->positional[index];
  for (int k = 0; k < args->named; k++)
    if (name_is(args->names[k], name))
      return args->values[k];
  return NULL;
}

static const Abs *element(Infer *I, CallArgs *args, int index, const char *name) {
  return infer_element(I, argument(args, index, name));
}

static const Abs *without_none(Infer *I, const Abs *value) {
  return value ? abs_without(&I->abs, value, ABS_NONE) : NULL;
}

static const Abs *call_with(Infer *I, CallArgs *args, const Abs *function, const Abs *item) {
  return function && item ? infer_call_value(I, args->place, function, &item, 1) : NULL;
}

// The elements of all positional arguments together.
static const Abs *any_element(Infer *I, CallArgs *args) {
  const Abs *any = NULL;
  for (int i = 0; i < args->count; i++)
    any = join(I, any, infer_element(I, args->positional[i]));
  return any;
}

// ---- the rules

static const Abs *item_count(Infer *I, CallArgs *args) {
  const Abs *start = argument(args, 0, "start"), *step = argument(args, 1, "step");
  const Abs *total = start ? start : simple(I, ABS_INT), *by = step ? step : simple(I, ABS_INT);
  for (int round = 0; round < 3 && total; round++)
    total = join(I, total, infer_binary(I, args->place, OP_Add, total, by, false, NULL));
  return total;
}

static const Abs *item_same(Infer *I, CallArgs *args) { return element(I, args, 0, "iterable"); }
static const Abs *item_repeat(Infer *I, CallArgs *args) { return (void)I, argument(args, 0, "object"); }
static const Abs *item_chain(Infer *I, CallArgs *args) { return any_element(I, args); }
static const Abs *item_compress(Infer *I, CallArgs *args) { return element(I, args, 0, "data"); }

// A tuple with an item of each positional argument; with a star among them of any length.
static const Abs *tuple_of_each(Infer *I, CallArgs *args, const Abs *fill) {
  const Abs *items[args->count + 1];
  NodeList nodes = args->place->kind == N_Call ? args->place->Call.args : (NodeList){0};
  bool is_fixed = nodes.count == args->count;
  for (int i = 0; i < args->count; i++) {
    is_fixed &= nodes.count > i && nodes.items[i]->kind != N_Starred;
    items[i] = join(I, infer_element(I, args->positional[i]), fill);
    if (!items[i])
      return NULL;
  }
  return is_fixed ? abs_tuple(&I->abs, items, args->count) : abs_tuple_of(&I->abs, join(I, any_element(I, args), fill));
}

static const Abs *item_zip_longest(Infer *I, CallArgs *args) {
  const Abs *fill = argument(args, args->count, "fillvalue");
  return tuple_of_each(I, args, fill ? fill : simple(I, ABS_NONE));
}

static const Abs *item_product(Infer *I, CallArgs *args) {
  if (argument(args, args->count, "repeat"))
    return abs_tuple_of(&I->abs, any_element(I, args));
  return tuple_of_each(I, args, NULL);
}

// A small constant number as second argument; -1: none.
static int constant_size(CallArgs *args) {
  NodeList nodes = args->place->kind == N_Call ? args->place->Call.args : (NodeList){0};
  if (nodes.count != 2 || nodes.items[0]->kind == N_Starred || nodes.items[1]->kind != N_Constant ||
      nodes.items[1]->Constant.value.kind != CONST_INT)
    return -1;
  long size = strtol(nodes.items[1]->Constant.value.text->text, NULL, 0);
  return size >= 0 && size <= 8 ? (int)size : -1;
}

static const Abs *item_choice(Infer *I, CallArgs *args) {
  const Abs *item = element(I, args, 0, "iterable");
  int size = constant_size(args);
  if (size < 0 || !item)
    return abs_tuple_of(&I->abs, item);
  const Abs *items[8];
  for (int i = 0; i < size; i++)
    items[i] = item;
  return abs_tuple(&I->abs, items, size);
}

static const Abs *item_pairwise(Infer *I, CallArgs *args) {
  const Abs *item = element(I, args, 0, "iterable");
  return item ? abs_tuple(&I->abs, (const Abs *[]){item, item}, 2) : NULL;
}

static const Abs *item_accumulate(Infer *I, CallArgs *args) {
  const Abs *item = element(I, args, 0, "iterable"), *function = argument(args, 1, "func");
  const Abs *initial = without_none(I, argument(args, args->count > 2 ? args->count : 2, "initial"));
  const Abs *total = join(I, item, initial);
  bool is_addition = !function || function->bits & ABS_NONE;
  for (int round = 0; round < 3 && total && item; round++) {
    const Abs *pair[] = {total, item}, *callee = without_none(I, function);
    if (callee)
      total = join(I, total, infer_call_value(I, args->place, callee, pair, 2));
    if (is_addition)
      total = join(I, total, infer_binary(I, args->place, OP_Add, total, item, false, NULL));
  }
  return total;
}

static const Abs *item_starmap(Infer *I, CallArgs *args) {
  const Abs *function = argument(args, 0, "function"), *item = element(I, args, 1, "iterable");
  if (!function || !item)
    return NULL;
  if (abs_is(item, ABS_TUPLE) && !item->tuple->is_variadic)
    return infer_call_value(I, args->place, function, item->tuple->items, item->tuple->count);
  abs_escape(&I->abs, function);
  abs_escape(&I->abs, item);
  return simple(I, ABS_OBJECT);
}

// takewhile, dropwhile, filterfalse: the items, which the function sees.
static const Abs *item_selected(Infer *I, CallArgs *args) {
  const Abs *function = without_none(I, argument(args, 0, "function")), *item = element(I, args, 1, "iterable");
  call_with(I, args, function, item);
  return item;
}

static const Abs *item_groupby(Infer *I, CallArgs *args) {
  const Abs *item = element(I, args, 0, "iterable"), *function = argument(args, 1, "key"), *key = NULL;
  if (!function || function->bits & ABS_NONE)
    key = item;
  key = join(I, key, call_with(I, args, without_none(I, function), item));
  if (!key)
    return NULL;
  const Abs *group = abs_instance(&I->abs, NULL, library_class_name("_grouper"), item);
  return abs_tuple(&I->abs, (const Abs *[]){key, group}, 2);
}

static const Abs *item_str(Infer *I, CallArgs *args) { return (void)args, simple(I, ABS_STR); }
static const Abs *item_bytes(Infer *I, CallArgs *args) { return (void)args, simple(I, ABS_BYTES); }

static const struct {
  const char *name;
  ItemRule *rule;
} rules[] = {
    {"count", item_count},           {"cycle", item_same},
    {"repeat", item_repeat},         {"chain", item_chain},
    {"islice", item_same},           {"zip_longest", item_zip_longest},
    {"product", item_product},       {"permutations", item_choice},
    {"combinations", item_choice},   {"combinations_with_replacement", item_choice},
    {"accumulate", item_accumulate}, {"starmap", item_starmap},
    {"takewhile", item_selected},    {"dropwhile", item_selected},
    {"filterfalse", item_selected},  {"compress", item_compress},
    {"pairwise", item_pairwise},     {"groupby", item_groupby},
    {"StringIO", item_str},          {"BytesIO", item_bytes},
};

// ---- containers

static bool is_held_as_list(const char *name) { return !strcmp(name, "deque"); }
static bool is_held_as_dict(const char *name) {
  return !strcmp(name, "defaultdict") || !strcmp(name, "OrderedDict") || !strcmp(name, "Counter");
}

const Abs *infer_held(const AbsObject *object) {
  bool is_container = object->name && !object->info && (is_held_as_list(object->name) || is_held_as_dict(object->name));
  return is_container && object->item && object->item->bits & (ABS_LIST | ABS_DICT) ? object->item : NULL;
}

const Abs *infer_unknown_instance(Infer *I, const char *name) {
  return abs_instance(&I->abs, NULL, name, library_is_exception(name) ? NULL : simple(I, ABS_OBJECT));
}

const Abs *infer_held_dict(Infer *I, const Abs *value) {
  const Abs *held = NULL;
  for (int i = 0; value && i < value->instances.count; i++) {
    const AbsObject *object = &value->instances.items[i];
    if (infer_held(object) && is_held_as_dict(object->name))
      held = join(I, held, object->item);
  }
  return held ? join(I, abs_without(&I->abs, value, ABS_INSTANCE), held) : value;
}

const Abs *infer_held_item(Infer *I, const AbsObject *object, const Abs *key) {
  const Abs *held = infer_held(object);
  if (!held)
    return simple(I, ABS_OBJECT);
  if (is_held_as_list(object->name))
    return infer_element(I, held);
  if (!strcmp(object->name, "defaultdict"))
    abs_cell_add(&I->abs, held->key, key);
  return cell_read(I, held->value);
}

static const Abs *make_deque(Infer *I, const char *name, CallArgs *args) {
  const Abs *items = infer_list_at(I, args->place, name, element(I, args, 0, "iterable"));
  return abs_instance(&I->abs, NULL, name, items);
}

static const Abs *make_ordered(Infer *I, const char *name, CallArgs *args) {
  return abs_instance(&I->abs, NULL, name, infer_make_dict(I, args));
}

// The factory is called without arguments whenever a key is missing.
static const Abs *make_defaults(Infer *I, const char *name, CallArgs *args) {
  CallArgs rest = *args;
  const Abs *factory = without_none(I, argument(args, 0, ""));
  if (args->count)
    rest.positional++, rest.count--;
  const Abs *held = infer_make_dict(I, &rest);
  if (factory)
    abs_cell_add(&I->abs, held->value, infer_call_value(I, args->place, factory, NULL, 0));
  return abs_instance(&I->abs, NULL, name, held);
}

// A mapping gives the counts themselves; the items of anything else are counted.
static const Abs *make_counter(Infer *I, const char *name, CallArgs *args) {
  const Abs *from = infer_held_dict(I, argument(args, 0, "")), *held;
  CallArgs named = *args;
  named.count = from && from->bits & (ABS_DICT | ABS_OBJECT);
  named.positional = (const Abs *[]){from && !(from->bits & ABS_OBJECT) ? abs_only(&I->abs, from, ABS_DICT) : from};
  held = infer_make_dict(I, &named);
  if (from && !(from->bits & ABS_OBJECT))
    abs_cell_add(&I->abs, held->key, infer_element(I, from));
  abs_cell_add(&I->abs, held->value, simple(I, ABS_INT));
  return abs_instance(&I->abs, NULL, name, held);
}

static const struct {
  const char *name;
  const Abs *(*make)(Infer *, const char *, CallArgs *);
} containers[] = {
    {"deque", make_deque}, {"OrderedDict", make_ordered}, {"defaultdict", make_defaults}, {"Counter", make_counter}};

// ---- operators

// Inference knows no operators of a library's class, nor those of bytearray.
static bool is_of_module(Infer *I, const Abs *value) {
  for (int i = 0; i < value->instances.count; i++) {
    const AbsObject *object = &value->instances.items[i];
    bool is_bytearray = object->name && strcmp(object->name, "bytearray") == 0;
    if (!object->info && (is_bytearray || library_is_module_class(I->program, object->name)))
      return true;
  }
  return false;
}

bool infer_is_module_operation(Infer *I, const Abs *a, const Abs *b) {
  return (a->bits & ABS_INSTANCE && is_of_module(I, a)) || (b->bits & ABS_INSTANCE && is_of_module(I, b));
}

// The only thing that a value may be: an instance of a container class; else NULL.
static const AbsObject *only_container(const Abs *value) {
  bool is_one = abs_is(value, ABS_INSTANCE) && value->instances.count == 1;
  return is_one && infer_held(&value->instances.items[0]) ? &value->instances.items[0] : NULL;
}

// deque + deque, deque * int, Counter - Counter, dict | defaultdict, …: a container of the same class that holds the items
// of both. Anything else may give anything.
const Abs *infer_module_binary(Infer *I, Operator op, const Abs *a, const Abs *b, bool is_inplace) {
  const AbsObject *left = only_container(a), *right = only_container(b);
  if (left && right && left->name == right->name)
    return join(I, a, b);
  if (left && is_held_as_list(left->name) && op == OP_Mult && abs_is(b, ABS_INT | ABS_BOOL))
    return a;
  if (left && is_held_as_list(left->name) && op == OP_Add && is_inplace) {
    abs_cell_add(&I->abs, left->item->list, infer_element(I, b));
    return a;
  }
  abs_escape(&I->abs, a);
  abs_escape(&I->abs, b);
  return simple(I, ABS_OBJECT);
}

// ---- instances

// attrgetter("a.b"), methodcaller("f"): attributes that an unknown object will be asked for.
static void use_names(Infer *I, Node *place) {
  NodeList args = place->kind == N_Call ? place->Call.args : (NodeList){0};
  if (!args.count)
    infer_use_any_name(I, simple(I, ABS_OBJECT));
  for (int i = 0; i < args.count; i++) {
    if (args.items[i]->kind != N_Constant || args.items[i]->Constant.value.kind != CONST_STR) {
      infer_use_any_name(I, simple(I, ABS_OBJECT));
      continue;
    }
    for (const char *part = args.items[i]->Constant.value.text->text; *part;) {
      int length = (int)strcspn(part, ".");
      infer_use_name(I, str_intern(I->program->context->strings, part, length));
      part += length + (part[length] == '.');
    }
  }
}

const Abs *infer_module_class_call(Infer *I, const char *name, CallArgs *args) {
  for (unsigned i = 0; i < sizeof rules / sizeof *rules; i++)
    if (!strcmp(rules[i].name, name))
      return abs_instance(&I->abs, NULL, name, rules[i].rule(I, args));
  for (unsigned i = 0; i < sizeof containers / sizeof *containers; i++)
    if (!strcmp(containers[i].name, name))
      return containers[i].make(I, name, args);
  if (!strcmp(name, "attrgetter") || !strcmp(name, "methodcaller"))
    use_names(I, args->place);
  if (!strcmp(name, "itemgetter") && args->count == 1)
    return abs_instance(&I->abs, NULL, name, args->positional[0]);
  return abs_instance(&I->abs, NULL, name, infer_unknown_call(I, args));
}

const Abs *infer_unknown_call(Infer *I, CallArgs *args) {
  for (int i = 0; i < args->count; i++)
    abs_escape(&I->abs, args->positional[i]);
  for (int k = 0; k < args->named; k++)
    abs_escape(&I->abs, args->values[k]);
  return simple(I, ABS_OBJECT);
}

// chain.from_iterable(iterable of iterables)
const Abs *infer_chain_from_iterable(Infer *I, CallArgs *args) {
  const Abs *item = infer_element(I, element(I, args, 0, "iterable"));
  return abs_instance(&I->abs, NULL, library_class_name("chain"), item);
}

// tee(iterable, n): a tuple of iterators over the same items.
const Abs *infer_tee(Infer *I, CallArgs *args) {
  const Abs *item = element(I, args, 0, "iterable");
  return abs_tuple_of(&I->abs, abs_instance(&I->abs, NULL, library_class_name("_tee"), item));
}

// ---- functools and copy

const Abs *infer_reduce(Infer *I, CallArgs *args) {
  const Abs *function = argument(args, 0, ""), *item = element(I, args, 1, ""), *initial = argument(args, 2, "");
  const Abs *total = initial ? initial : item;
  for (int round = 0; round < 3 && total && item; round++) {
    const Abs *pair[] = {total, item};
    total = join(I, total, infer_call_value(I, args->place, function, pair, 2));
  }
  return total;
}

// Some method of a class, which will be called with a self that the call does not show.
static bool has_method(const Abs *function) {
  for (int i = 0; i < function->callees.count; i++) {
    Frame *frame = function->callees.items[i].frame;
    Node *node = frame ? frame->node : NULL;
    if (node && node->kind == N_FunctionDef && node->FunctionDef.scope->parent->kind == SCOPE_CLASS)
      return true;
  }
  return false;
}

// A remembering function is known by the function whose results it remembers.
static const Abs *cache_of(Infer *I, const Abs *function) {
  if (has_method(function)) {
    abs_escape(&I->abs, function);
    function = simple(I, ABS_OBJECT);
  }
  return abs_instance(&I->abs, NULL, library_class_name("_lru_cache_wrapper"), function);
}

// cache(f), lru_cache(f); lru_cache(maxsize), which makes a decorator.
const Abs *infer_cache(Infer *I, CallArgs *args) {
  const Abs *first = argument(args, 0, "maxsize");
  if (first && first->bits & (ABS_FUNCTION | ABS_OBJECT | ABS_CLASS | ABS_INSTANCE))
    return cache_of(I, first);
  return abs_instance(&I->abs, NULL, library_class_name("_lru_cache_decorator"), NULL);
}

const Abs *infer_call_module_instance(Infer *I, const Abs *callee, CallArgs *args) {
  bool is_one = abs_is(callee, ABS_INSTANCE) && callee->instances.count == 1 && !callee->instances.items[0].info;
  const AbsObject *object = is_one ? &callee->instances.items[0] : NULL;
  if (!object || args->named)
    return NULL;
  if (!strcmp(object->name, "_lru_cache_decorator") && args->count == 1)
    return cache_of(I, args->positional[0]);
  if (!strcmp(object->name, "itemgetter") && args->count == 1 && object->item)
    return object->item->bits & ABS_OBJECT ? infer_unknown_call(I, args)
                                           : infer_item(I, args->place, args->positional[0], object->item, NULL);
  if (!strcmp(object->name, "_lru_cache_wrapper") && object->item)
    return infer_call_value(I, args->place, object->item, args->positional, args->count);
  return NULL;
}

// The wrapper itself; the other function can be had from it by name.
const Abs *infer_update_wrapper(Infer *I, CallArgs *args) {
  abs_escape(&I->abs, argument(args, 1, "wrapped"));
  return argument(args, 0, "wrapper");
}

// Does a class of the value say how it is pickled? The runtime then calls its methods, sets attributes of the copy by name,
// and the copy may be anything.
static bool is_reduced(Infer *I, const Abs *value) {
  static const char *const names[] = {"__reduce_ex__", "__reduce__", "__getstate__", "__setstate__"};
  for (int i = 0; i < value->instances.count; i++)
    for (size_t k = 0; value->instances.items[i].info && k < sizeof names / sizeof *names; k++)
      if (class_member(value->instances.items[i].info, str_from(I->program->context->strings, names[k])))
        return true;
  return false;
}

// A copy is like what it is of, unless that has a __copy__ or __deepcopy__ of its own.
const Abs *infer_copy(Infer *I, CallArgs *args) {
  const Abs *value = argument(args, 0, "x"), *memo = simple(I, ABS_OBJECT);
  if (!value)
    return NULL;
  const Abs *shallow = infer_special(I, args->place, value, "__copy__", NULL, 0);
  const Abs *copy = join(I, shallow, infer_special(I, args->place, value, "__deepcopy__", &memo, 1));
  if (!is_reduced(I, value))
    return join(I, value, copy);
  infer_use_any_name(I, value);
  infer_see_dict(I, value);
  infer_set_any_attribute(I, value);
  return simple(I, ABS_OBJECT);
}
