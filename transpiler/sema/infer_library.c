// infer_library.c - what a call of a builtin or library function yields, and what flows where.
//
// A signature in stdlib/ is read as a small program over abstract values:
//
//   class list(Generic[T]): def append(self, x: T) -> None      x flows into the receiver's element cell
//   def sorted(it: Iterable[T], …) -> list[T]                   T is what iterating `it` yields; a new list of it
//
// Functions whose result depends on more than a signature can say (sum, max, round, …) have a rule of their own in the
// table at the end.

#include <string.h>

#include "sema/infer_class.h"

static const Abs *simple(Infer *I, unsigned bits) { return abs_simple(&I->abs, bits); }
static const Abs *join(Infer *I, const Abs *a, const Abs *b) { return abs_join(&I->abs, a, b); }

// ---- type variables

enum { VARIABLES_MAX = 8 };

typedef struct Variable {
  Str name;
  AbsCell *cell;      // of a container's class: stores go there
  const Abs *value;   // otherwise: join of what was matched
} Variable;

typedef struct Matching {
  Infer *I;
  Node *place;
  Variable variables[VARIABLES_MAX];
  int count;
  const Abs *self;
} Matching;

static Variable *variable_find(Matching *m, Str name) {
  for (int i = 0; i < m->count; i++)
    if (m->variables[i].name == name)
      return &m->variables[i];
  return NULL;
}

static void variable_add(Matching *m, const char *name, AbsCell *cell, const Abs *value) {
  if (m->count < VARIABLES_MAX)
    m->variables[m->count++] = (Variable){
        .name = str_from(m->I->program->context->strings, name), .cell = cell, .value = value};
}

// A name of one capital letter is a type variable, bound when it first matches.
static Variable *variable_of(Matching *m, Node *annotation) {
  if (annotation->kind != N_Name)
    return NULL;
  Str name = annotation->Name.id;
  Variable *variable = variable_find(m, name);
  if (variable || name->length != 1 || name->text[0] < 'A' || name->text[0] > 'Z' || m->count == VARIABLES_MAX)
    return variable;
  m->variables[m->count] = (Variable){.name = name};
  return &m->variables[m->count++];
}

static const Abs *tuple_items(Infer *I, const AbsTuple *tuple) {
  const Abs *item = NULL;
  for (int i = 0; tuple && i < tuple->count; i++)
    item = join(I, item, tuple->items[i]);
  return item;
}

// K and V of a view or iterator of a dict: its items are pairs.
static void bind_pair(Matching *m, const Abs *item) {
  const AbsTuple *pair = item ? item->tuple : NULL;
  variable_add(m, "K", NULL, pair && !pair->is_variadic && pair->count == 2 ? pair->items[0] : item);
  variable_add(m, "V", NULL, pair && !pair->is_variadic && pair->count == 2 ? pair->items[1] : item);
}

static void bind_self(Matching *m, const Abs *self) {
  m->self = self;
  if (!self)
    return;
  const Abs *held = self->instances.count == 1 ? infer_held(&self->instances.items[0]) : NULL;
  if (held)
    self = held;
  AbsCell *element = self->list ? self->list : self->set ? self->set : self->frozenset;
  if (element)
    variable_add(m, "T", element, NULL);
  else if (self->tuple)
    variable_add(m, "T", NULL, tuple_items(m->I, self->tuple));
  else if (self->key) {
    variable_add(m, "K", self->key, NULL);
    variable_add(m, "V", self->value, NULL);
  } else if (self->instances.count) {
    const Abs *item = infer_object_item(m->I, &self->instances.items[0]);
    variable_add(m, "T", NULL, item);
    bind_pair(m, item);
  }
}

// ---- annotations as values

static const Abs *value_of(Matching *m, Node *annotation);

static const struct {
  const char *name;
  unsigned bits;
} simple_names[] = {
    {"int", ABS_INT},     {"i64", ABS_INT},     {"ssize", ABS_INT},     {"clip", ABS_INT},    {"float", ABS_FLOAT},
    {"real", ABS_FLOAT},  {"bool", ABS_BOOL},   {"str", ABS_STR},       {"bytes", ABS_BYTES}, {"complex", ABS_COMPLEX},
    {"range", ABS_RANGE}, {"slice", ABS_SLICE}, {"object", ABS_OBJECT}, {"Any", ABS_OBJECT},
};

static const Abs *value_of_name(Matching *m, Node *annotation) {
  Infer *I = m->I;
  Variable *variable = variable_of(m, annotation);
  if (variable)
    return variable->cell ? cell_read(I, variable->cell) : variable->value;
  Str name = annotation->Name.id;
  for (unsigned i = 0; i < sizeof simple_names / sizeof *simple_names; i++)
    if (name_is(name, simple_names[i].name))
      return simple(I, simple_names[i].bits);
  if (name_is(name, "Self"))
    return m->self;
  if (name_is(name, "NoReturn"))
    return NULL;
  const Abs *any = simple(I, ABS_OBJECT);
  if (name_is(name, "list"))
    return infer_list_at(I, m->place, annotation, any);
  if (name_is(name, "tuple"))
    return abs_tuple_of(&I->abs, any);
  const char *class_name = library_class_name(name->text);
  if (class_name && !name_is(name, "dict") && !name_is(name, "set") && !name_is(name, "frozenset") &&
      !name_is(name, "type") && !name_is(name, "function"))
    return abs_instance(&I->abs, NULL, class_name, library_is_exception(class_name) ? NULL : any);
  return any;
}

static const Abs *value_of_tuple(Matching *m, Node *index) {
  Infer *I = m->I;
  if (index->kind != N_Tuple)
    return abs_tuple(&I->abs, (const Abs *[]){value_of(m, index)}, 1);
  NodeList elts = index->Tuple.elts;
  if (elts.count == 2 && elts.items[1]->kind == N_Constant)
    return abs_tuple_of(&I->abs, value_of(m, elts.items[0]));
  const Abs *items[elts.count + 1];
  for (int i = 0; i < elts.count; i++)
    items[i] = value_of(m, elts.items[i]);
  return abs_tuple(&I->abs, items, elts.count);
}

static const Abs *value_of_subscript(Matching *m, Node *annotation) {
  Infer *I = m->I;
  AbsContext *c = &I->abs;
  Node *index = annotation->Subscript.slice, *base = annotation->Subscript.value;
  if (base->kind != N_Name)
    return simple(I, ABS_OBJECT);
  Str name = base->Name.id;
  if (name_is(name, "tuple"))
    return value_of_tuple(m, index);
  bool pair = index->kind == N_Tuple && index->Tuple.elts.count == 2;
  const Abs *first = value_of(m, pair ? index->Tuple.elts.items[0] : index);
  const Abs *second = pair ? value_of(m, index->Tuple.elts.items[1]) : NULL;
  if (name_is(name, "list"))
    return infer_list_at(I, m->place, annotation, first);
  if (name_is(name, "set") || name_is(name, "frozenset")) {
    AbsCell *cell = cell_at(I, m->place, annotation);
    abs_cell_add(c, cell, first);
    return abs_set(c, name_is(name, "set") ? ABS_SET : ABS_FROZENSET, cell);
  }
  if (name_is(name, "dict")) {
    AbsCell *key = cell_at(I, m->place, annotation), *value = cell_at(I, m->place, index);
    abs_cell_add(c, key, first);
    abs_cell_add(c, value, second);
    return abs_dict(c, key, value);
  }
  const char *class_name = library_class_name(name->text);
  if (!class_name)
    return simple(I, ABS_OBJECT);
  return abs_instance(c, NULL, class_name, second ? abs_tuple(c, (const Abs *[]){first, second}, 2) : first);
}

static const Abs *value_of(Matching *m, Node *annotation) {
  if (!annotation)
    return simple(m->I, ABS_OBJECT);
  switch (annotation->kind) {
  case N_Constant: return simple(m->I, annotation->Constant.value.kind == CONST_NONE ? ABS_NONE : ABS_OBJECT);
  case N_Name: return value_of_name(m, annotation);
  case N_Subscript: return value_of_subscript(m, annotation);
  case N_BinOp: return join(m->I, value_of(m, annotation->BinOp.left), value_of(m, annotation->BinOp.right));
  default: return simple(m->I, ABS_OBJECT);
  }
}

const Abs *infer_annotation(Infer *I, Node *annotation, Node *place) {
  Matching m = {.I = I, .place = place};
  return value_of(&m, annotation);
}

// ---- arguments against annotations

static void flow(Matching *m, Node *annotation, const Abs *value);

// A mapping of the program has keys() and __getitem__; the C functions that take one call these.
const Abs *infer_mapping_key(Infer *I, Node *place, const Abs *mapping) {
  if (mapping && mapping->bits & ABS_OBJECT)
    infer_use_mapping(I);
  return infer_element(I, infer_special(I, place, mapping, "keys", NULL, 0));
}

const Abs *infer_mapping_value(Infer *I, Node *place, const Abs *mapping, const Abs *key) {
  return key ? infer_special(I, place, mapping, "__getitem__", &key, 1) : NULL;
}

static bool is_mapping(Str name) { return name_is(name, "dict") || name_is(name, "Mapping"); }

static void flow_pair(Matching *m, Node *index, const Abs *first, const Abs *second) {
  if (index->kind != N_Tuple || index->Tuple.elts.count != 2)
    return;
  flow(m, index->Tuple.elts.items[0], first);
  flow(m, index->Tuple.elts.items[1], second);
}

static void flow_callable(Matching *m, Node *index, const Abs *callee) {
  Infer *I = m->I;
  if (index->kind != N_Tuple || index->Tuple.elts.count != 2 || index->Tuple.elts.items[0]->kind != N_List) {
    abs_escape(&I->abs, callee);
    return;
  }
  NodeList wanted = index->Tuple.elts.items[0]->List.elts;
  const Abs *args[wanted.count + 1];
  for (int i = 0; i < wanted.count; i++)
    args[i] = value_of(m, wanted.items[i]);
  const Abs *result = infer_call_value(I, index, abs_without(&I->abs, callee, ABS_NONE), args, wanted.count);
  flow(m, index->Tuple.elts.items[1], result);
}

// Items of a pair stay apart; joining them would unify the cells of two lists.
static void flow_tuple(Matching *m, Node *index, const Abs *value) {
  const AbsTuple *tuple = value->tuple;
  bool is_pair = index->kind == N_Tuple && index->Tuple.elts.count == 2 &&
                 index->Tuple.elts.items[1]->kind != N_Constant;
  if (is_pair && tuple && !tuple->is_variadic && tuple->count == 2) {
    flow_pair(m, index, tuple->items[0], tuple->items[1]);
    return;
  }
  const Abs *any = infer_element(m->I, value);
  if (is_pair)
    flow_pair(m, index, any, any);
  else
    flow(m, index->kind == N_Tuple ? index->Tuple.elts.items[0] : index, any);
}

static void flow_subscript(Matching *m, Node *annotation, const Abs *value) {
  Infer *I = m->I;
  Node *base = annotation->Subscript.value, *index = annotation->Subscript.slice;
  if (base->kind != N_Name)
    return;
  Str name = base->Name.id;
  if (name_is(name, "Callable")) {
    flow_callable(m, index, value);
  } else if (is_mapping(name)) {
    value = infer_held_dict(m->I, value);
    const Abs *other = value->bits & ABS_OBJECT ? value : NULL;
    const Abs *key = infer_mapping_key(I, m->place, value);
    flow_pair(m, index, join(I, key, value->key ? cell_read(I, value->key) : other),
              join(I, infer_mapping_value(I, m->place, value, key), value->value ? cell_read(I, value->value) : other));
  } else if (name_is(name, "tuple")) {
    flow_tuple(m, index, value);
  } else if (index->kind != N_Tuple) {
    flow(m, index, infer_element(I, value));   // Iterable, Sequence, list, set, …
  }
}

// Does a member of a union take this kind of value? What has keys goes to Mapping, if there is one.
static bool takes(Infer *I, Node *annotation, const Abs *value) {
  bool is_dict = abs_is(value, ABS_DICT), may_be_either = value->bits & ABS_OBJECT || abs_has_special(value, I, "keys");
  if (annotation->kind == N_Subscript && annotation->Subscript.value->kind == N_Name)
    return is_mapping(annotation->Subscript.value->Name.id) == is_dict || may_be_either;
  return annotation->kind != N_Constant;
}

static void flow_union(Matching *m, Node *annotation, const Abs *value) {
  value = infer_held_dict(m->I, value);
  if (!value)
    return;   // only None
  Node *sides[] = {annotation->BinOp.left, annotation->BinOp.right};
  for (int i = 0; i < 2; i++)
    if (sides[i]->kind == N_BinOp || takes(m->I, sides[i], value))
      flow(m, sides[i], value);
}

static void flow(Matching *m, Node *annotation, const Abs *value) {
  if (!annotation || !value)
    return;
  Variable *variable = variable_of(m, annotation);
  if (variable && variable->cell)
    abs_cell_add(&m->I->abs, variable->cell, value);
  else if (variable)
    variable->value = join(m->I, variable->value, value);
  else if (annotation->kind == N_Name && name_is(annotation->Name.id, "Any"))
    infer_use_any_name(m->I, value);   // the function calls methods of it: print(file=…)
  else if (annotation->kind == N_Subscript)
    flow_subscript(m, annotation, value);
  else if (annotation->kind == N_BinOp)
    flow_union(m, annotation,
               annotation->BinOp.right->kind == N_Constant ? abs_without(&m->I->abs, value, ABS_NONE) : value);
}

static bool is_callable(Node *annotation) {
  if (!annotation)
    return false;
  if (annotation->kind == N_BinOp)
    return is_callable(annotation->BinOp.left) || is_callable(annotation->BinOp.right);
  return annotation->kind == N_Subscript && annotation->Subscript.value->kind == N_Name &&
         name_is(annotation->Subscript.value->Name.id, "Callable");
}

// `key: object` of sorted and its like; not the `key: K` of a dict's methods.
static bool is_key_function(Node *arg, const Abs *value) {
  Node *annotation = arg->arg.annotation;
  return name_is(arg->arg.arg, "key") && annotation && annotation->kind == N_Name &&
         name_is(annotation->Name.id, "object") && abs_may(value, ABS_FUNCTION | ABS_CLASS);
}

// A key function is called with the items.
static void flow_key(Matching *m, const Abs *value) {
  Variable *item = variable_find(m, str_from(m->I->program->context->strings, "T"));
  const Abs *argument = !item ? simple(m->I, ABS_OBJECT) : item->cell ? cell_read(m->I, item->cell) : item->value;
  value = abs_without(&m->I->abs, value, ABS_NONE);
  if (value && argument)
    infer_call_value(m->I, m->place, value, &argument, 1);
}

static void flow_argument(Matching *m, Node *arg, const Abs *value, bool callables) {
  Node *annotation = arg->arg.annotation;
  bool is_key = is_key_function(arg, value);
  if ((is_key || is_callable(annotation)) != callables)
    return;
  if (is_key)
    flow_key(m, value);
  else
    flow(m, annotation, value);
}

static Node *parameter_named(struct arguments *a, Str name) {
  NodeList lists[] = {a->args, a->kwonlyargs};
  for (int k = 0; k < 2; k++)
    for (int i = 0; i < lists[k].count; i++)
      if (lists[k].items[i]->arg.arg == name)
        return lists[k].items[i];
  return NULL;
}

static void flow_arguments(Matching *m, struct arguments *a, int skip, CallArgs *args, bool callables) {
  int fixed = a->posonlyargs.count + a->args.count - skip;
  for (int i = 0; i < args->count; i++) {
    int at = i + skip - a->posonlyargs.count;
    Node *arg = i >= fixed ? a->vararg : at < 0 ? a->posonlyargs.items[i + skip] : a->args.items[at];
    if (arg)
      flow_argument(m, arg, args->positional[i], callables);
  }
  for (int k = 0; k < args->named; k++) {
    Node *arg = parameter_named(a, args->names[k]);
    if (arg || a->kwarg)
      flow_argument(m, arg ? arg : a->kwarg, args->values[k], callables);
    Variable *key = arg || !a->kwarg ? NULL : variable_find(m, str_from(m->I->program->context->strings, "K"));
    if (key && key->cell)   // the names of **kwargs become keys
      abs_cell_add(&m->I->abs, key->cell, simple(m->I, ABS_STR));
  }
}

// A parameter that is not given takes its default, which may flow, too: dict.get(key, default=None).
static void flow_defaults(Matching *m, struct arguments *a, int skip, CallArgs *args) {
  int total = a->posonlyargs.count + a->args.count;
  for (int i = 0; i < a->defaults.count; i++) {
    int at = total - a->defaults.count + i;
    Node *arg = at < a->posonlyargs.count ? a->posonlyargs.items[at] : a->args.items[at - a->posonlyargs.count];
    bool given = at - skip < args->count;
    for (int k = 0; k < args->named; k++)
      given |= args->names[k] == arg->arg.arg;
    Node *value = a->defaults.items[i];
    if (!given && value->kind == N_Constant && value->Constant.value.kind == CONST_NONE)
      flow(m, arg->arg.annotation, simple(m->I, ABS_NONE));
  }
}

// ---- overloads

static bool accepts(Node *annotation, const Abs *value) {
  if (!annotation || !value || annotation->kind != N_Name || value->bits & ABS_OBJECT)
    return true;
  Str name = annotation->Name.id;
  unsigned wanted = 0;
  for (unsigned i = 0; i < sizeof simple_names / sizeof *simple_names; i++)
    if (name_is(name, simple_names[i].name))
      wanted = simple_names[i].bits;
  if (name_is(name, "real"))
    wanted |= ABS_INT | ABS_BOOL | ABS_INSTANCE;
  if (name_is(name, "ssize") || name_is(name, "clip"))
    wanted |= ABS_BOOL | ABS_NONE;
  return !wanted || wanted & ABS_OBJECT || abs_is(value, wanted);
}

static bool overload_fits(Signature *signature, int skip, CallArgs *args) {
  struct arguments *a = &signature->node->FunctionDef.args->arguments;
  int total = a->posonlyargs.count + a->args.count - skip, required = total - a->defaults.count;
  if ((args->count > total && !a->vararg) || args->count + args->named < required)
    return false;
  for (int i = 0; i < args->count && i < total; i++) {
    int at = i + skip;
    Node *arg = at < a->posonlyargs.count ? a->posonlyargs.items[at] : a->args.items[at - a->posonlyargs.count];
    if (!accepts(arg->arg.annotation, args->positional[i]))
      return false;
  }
  return true;
}

// The overload a call takes: the first that fits, else the last.
Signature *signature_choose(Signature *signature, bool has_self, CallArgs *args) {
  int skip = has_self ? 1 : 0;
  while (signature->next && !overload_fits(signature, skip, args))
    signature = signature->next;
  return signature;
}

// ---- functions with rules of their own

typedef const Abs *Rule(Infer *I, CallArgs *args);

static const Abs *argument(CallArgs *args, int index) { return index < args->count ? args->positional[index] : NULL; }

static const Abs *named(CallArgs *args, const char *name) {
  for (int k = 0; k < args->named; k++)
    if (name_is(args->names[k], name))
      return args->values[k];
  return NULL;
}

// A positional argument that may also be given by name.
static const Abs *argument_or(CallArgs *args, int index, const char *name) {
  return index < args->count ? args->positional[index] : named(args, name);
}

static const Abs *rule_abs(Infer *I, CallArgs *args) {
  const Abs *a = argument(args, 0);
  if (!a || a->bits & (ABS_OBJECT | ABS_INSTANCE))
    return a ? simple(I, ABS_OBJECT) : NULL;
  unsigned bits = a->bits & (ABS_INT | ABS_FLOAT);
  return simple(I, bits | (a->bits & ABS_BOOL ? ABS_INT : 0) | (a->bits & ABS_COMPLEX ? ABS_FLOAT : 0));
}

static const Abs *rule_extreme(Infer *I, CallArgs *args) {
  const Abs *item = args->count == 1 ? infer_element(I, argument(args, 0)) : NULL;
  for (int i = 0; args->count > 1 && i < args->count; i++)
    item = join(I, item, args->positional[i]);
  const Abs *key = named(args, "key");
  if (key && item)
    infer_call_value(I, args->place, abs_without(&I->abs, key, ABS_NONE), &item, 1);
  return join(I, item, named(args, "default"));
}

static const Abs *rule_sum(Infer *I, CallArgs *args) {
  const Abs *item = infer_element(I, argument(args, 0));
  const Abs *start = argument_or(args, 1, "start");
  const Abs *total = start ? start : simple(I, ABS_INT);
  for (int round = 0; round < 3 && item; round++)
    total = join(I, total, infer_binary(I, args->place, OP_Add, total, item, false, NULL));
  return total;
}

static const Abs *rule_divmod(Infer *I, CallArgs *args) {
  const Abs *a = argument(args, 0), *b = argument(args, 1);
  if (abs_may(a, ABS_INSTANCE) || abs_may(b, ABS_INSTANCE)) {
    if (!infer_is_module_operation(I, a, b) && !((a->bits | b->bits) & ABS_OBJECT) &&
        !(a->bits & b->bits & ABS_NUMBERS))
      return infer_divmod_special(I, args->place, a, b);
    abs_escape(&I->abs, a);
    abs_escape(&I->abs, b);
    return simple(I, ABS_OBJECT);
  }
  const Abs *pair[] = {infer_binary(I, args->place, OP_FloorDiv, a, b, false, NULL),
                       infer_binary(I, args->place, OP_Mod, a, b, false, NULL)};
  return pair[0] && pair[1] ? abs_tuple(&I->abs, pair, 2) : NULL;
}

static const Abs *rule_round(Infer *I, CallArgs *args) {
  const Abs *a = argument_or(args, 0, "number"), *digits = argument_or(args, 1, "ndigits");
  if (!a || a->bits & (ABS_OBJECT | ABS_INSTANCE))
    return a ? simple(I, ABS_OBJECT) : NULL;
  unsigned bits = a->bits & (ABS_INT | ABS_BOOL) ? ABS_INT : 0;
  if (a->bits & ABS_FLOAT)
    bits |= !digits ? ABS_INT : (digits->bits & ABS_NONE ? ABS_INT : 0) | (digits->bits & ~ABS_NONE ? ABS_FLOAT : 0);
  return simple(I, bits);
}

static const Abs *rule_pow(Infer *I, CallArgs *args) {
  const Abs *base = argument_or(args, 0, "base"), *exponent = argument_or(args, 1, "exp");
  const Abs *modulus = argument_or(args, 2, "mod");
  if (modulus && !abs_is(modulus, ABS_NONE)) {
    bool are_ints = abs_is(base, ABS_INT | ABS_BOOL) && abs_is(exponent, ABS_INT | ABS_BOOL) &&
                    abs_is(modulus, ABS_INT | ABS_BOOL);
    if (!are_ints)
      infer_use_binary(I, OP_Pow);
    return are_ints ? simple(I, ABS_INT) : infer_unknown_call(I, args);
  }
  Node *call = args->place;
  Node *right = call->kind == N_Call && call->Call.args.count == 2 ? call->Call.args.items[1] : NULL;
  return infer_binary(I, args->place, OP_Pow, base, exponent, false, right);
}

static const Abs *rule_sorted(Infer *I, CallArgs *args) {
  const Abs *item = infer_element(I, argument(args, 0)), *key = named(args, "key");
  if (key && item)
    infer_call_value(I, args->place, abs_without(&I->abs, key, ABS_NONE), &item, 1);
  return infer_list_at(I, args->place, "sorted", item);
}

static const Abs *rule_next(Infer *I, CallArgs *args) {
  const Abs *iterator = argument(args, 0), *builtin = NULL;
  for (int i = 0; iterator && i < iterator->instances.count; i++)
    if (!iterator->instances.items[i].info)
      builtin = join(I, builtin, infer_object_item(I, &iterator->instances.items[i]));
  if (iterator && iterator->bits & ABS_OBJECT)
    builtin = simple(I, ABS_OBJECT);
  const Abs *item = join(I, builtin, infer_special(I, args->place, iterator, "__next__", NULL, 0));
  return join(I, item, argument(args, 1));
}

// iter(x): a generator is its own iterator, an object of the program says what its iterator is.
// iter(callable, sentinel): its items are compared with the sentinel.
static const Abs *called_iterator(Infer *I, CallArgs *args) {
  const Abs *item = infer_call_value(I, args->place, argument(args, 0), NULL, 0);
  abs_escape(&I->abs, item);
  abs_escape(&I->abs, argument(args, 1));
  return abs_instance(&I->abs, NULL, library_class_name("iterator"), simple(I, ABS_OBJECT));
}

static const Abs *rule_iter(Infer *I, CallArgs *args) {
  const Abs *iterable = argument(args, 0), *others = abs_without(&I->abs, iterable, ABS_INSTANCE), *result = NULL;
  const char *name = library_class_name("iterator");
  if (args->count > 1)
    return called_iterator(I, args);
  for (int i = 0; iterable && i < iterable->instances.count; i++) {
    const Abs *one = abs_object(&I->abs, &iterable->instances.items[i]);
    if (abs_has_special(one, I, "__iter__"))
      one = infer_special(I, args->place, one, "__iter__", NULL, 0);
    else if (!one->instances.items[0].generator)
      one = abs_instance(&I->abs, NULL, name, infer_element(I, one));
    result = join(I, result, one);
  }
  return others ? join(I, result, abs_instance(&I->abs, NULL, name, infer_element(I, others))) : result;
}

// The second argument, if it is a constant name.
static Str constant_name(CallArgs *args) {
  NodeList nodes = args->place->kind == N_Call ? args->place->Call.args : (NodeList){0};
  bool is_name = nodes.count >= 2 && nodes.items[0]->kind != N_Starred && nodes.items[1]->kind == N_Constant &&
                 nodes.items[1]->Constant.value.kind == CONST_STR && args->count >= 2;
  return is_name ? nodes.items[1]->Constant.value.text : NULL;
}

// getattr and the like: an attribute by a name that is known, or by any.
static void use_attribute(Infer *I, CallArgs *args) {
  Str name = constant_name(args);
  if (name) {
    infer_use_name(I, name);
  } else {
    infer_use_any_name(I, argument(args, 0));
    infer_look_into(I, argument(args, 0));
  }
  for (int i = 0; i < args->count; i++)
    abs_escape(&I->abs, args->positional[i]);
}

static const Abs *rule_hasattr(Infer *I, CallArgs *args) { return use_attribute(I, args), simple(I, ABS_BOOL); }
static const Abs *rule_delattr(Infer *I, CallArgs *args) { return use_attribute(I, args), simple(I, ABS_NONE); }

static const Abs *rule_setattr(Infer *I, CallArgs *args) {
  use_attribute(I, args);
  infer_set_any_attribute(I, argument(args, 0));
  return simple(I, ABS_NONE);
}

// vars(object) can be written to.
static const Abs *rule_vars(Infer *I, CallArgs *args) {
  if (!args->count)
    return infer_locals(I, args);
  rule_setattr(I, args);
  infer_see_dict(I, args->count ? args->positional[0] : NULL);
  return simple(I, ABS_OBJECT);
}

static const Abs *rule_dir(Infer *I, CallArgs *args) {
  infer_look_into(I, argument(args, 0));
  for (int i = 0; i < args->count; i++)
    abs_escape(&I->abs, args->positional[i]);
  if (!args->count)
    infer_locals(I, args);
  return infer_list_at(I, args->place, "names", simple(I, ABS_STR));
}

static const Abs *rule_getattr(Infer *I, CallArgs *args) {
  use_attribute(I, args);
  return simple(I, ABS_OBJECT);
}

// open() calls its opener.
static void use_opener(Infer *I, CallArgs *args) {
  enum { OPENER = 7 };
  if (args->count > OPENER)
    abs_escape(&I->abs, args->positional[OPENER]);
  for (int i = 0; i < args->named; i++)
    if (name_is(args->names[i], "opener"))
      abs_escape(&I->abs, args->values[i]);
}

// What open() makes depends on the mode: text, or which kind of binary file. Unknown modes may make any.
static const Abs *rule_open(Infer *I, CallArgs *args) {
  use_opener(I, args);
  if (args->place->kind != N_Call)
    return simple(I, ABS_OBJECT);
  struct Call *call = &args->place->Call;
  Node *mode = call->args.count > 1 ? call->args.items[1] : NULL;
  for (int i = 0; i < call->keywords.count; i++) {
    struct keyword *k = &call->keywords.items[i]->keyword;
    if (!k->arg || name_is(k->arg, "buffering"))
      return simple(I, ABS_OBJECT);
    if (name_is(k->arg, "mode"))
      mode = k->value;
  }
  bool is_plain = call->args.count < 3 && (call->args.count < 1 || call->args.items[0]->kind != N_Starred);
  if (!is_plain || (mode && (mode->kind != N_Constant || mode->Constant.value.kind != CONST_STR)))
    return simple(I, ABS_OBJECT);
  const char *text = mode ? mode->Constant.value.text->text : "r";
  if (!strchr(text, 'b'))
    return abs_instance(&I->abs, NULL, library_class_name("TextIOWrapper"), simple(I, ABS_STR));
  const char *name = strchr(text, '+') ? "BufferedRandom" : strchr(text, 'r') ? "BufferedReader" : "BufferedWriter";
  return abs_instance(&I->abs, NULL, library_class_name(name), simple(I, ABS_BYTES));
}

static const struct {
  const char *c_name;
  Rule *rule;
} rules[] = {
    {"kk_builtin_abs", rule_abs},
    {"kk_builtin_min", rule_extreme},
    {"kk_builtin_max", rule_extreme},
    {"kk_builtin_sum", rule_sum},
    {"kk_builtin_divmod", rule_divmod},
    {"kk_builtin_round", rule_round},
    {"kk_builtin_pow", rule_pow},
    {"kk_builtin_next", rule_next},
    {"kk_builtin_iter", rule_iter},
    {"kk_builtin_getattr", rule_getattr},
    {"kk_builtin_hasattr", rule_hasattr},
    {"kk_builtin_delattr", rule_delattr},
    {"kk_builtin_open", rule_open},
    {"kk_builtin_sorted", rule_sorted},
    {"kk_builtin_vars", rule_vars},
    {"kk_builtin_globals", infer_globals},
    {"kk_builtin_locals", infer_locals},
    {"kk_builtin_dir", rule_dir},
    {"kk_builtin_setattr", rule_setattr},
    {"kk_random_choice", infer_random_choice},
    {"kk_random_sample", infer_random_list},
    {"kk_random_choices", infer_random_list},
    {"kk_chain_from_iterable", infer_chain_from_iterable},
    {"kk_itertools_tee", infer_tee},
    {"kk_OrderedDict_fromkeys", infer_unknown_call},
    {"kk_functools_reduce", infer_reduce},
    {"kk_functools_lru_cache", infer_cache},
    {"kk_functools_cache", infer_cache},
    {"kk_functools_cmp_to_key", infer_unknown_call},
    {"kk_functools_update_wrapper", infer_update_wrapper},
    {"kk_copy_copy", infer_copy},
    {"kk_copy_deepcopy", infer_copy},
};

static Rule *rule_of(const char *c_name) {
  for (unsigned i = 0; i < sizeof rules / sizeof *rules; i++)
    if (strcmp(rules[i].c_name, c_name) == 0)
      return rules[i].rule;
  return NULL;
}

// "{0.name} {1[key]}".format(…) looks at attributes and items.
static void use_format_fields(Infer *I, Signature *signature, CallArgs *args) {
  if (strncmp(signature->c_name, "kk_str_format", strlen("kk_str_format")) != 0)
    return;
  Node *func = args->place->kind == N_Call ? args->place->Call.func : NULL;
  Node *format = func && func->kind == N_Attribute ? func->Attribute.value : NULL;
  if (format && format->kind == N_Constant && format->Constant.value.kind == CONST_STR &&
      !strpbrk(format->Constant.value.text->text, ".["))
    return;
  infer_use_operators(I, (const char *const[]){"__getitem__"}, 1);
  for (int i = 0; i < args->count; i++)
    infer_use_any_name(I, args->positional[i]);
  for (int i = 0; i < args->named; i++)
    infer_use_any_name(I, args->values[i]);
}

// Functions in C that use operators on what they are given, or on its items.
static void use_operands(Infer *I, Signature *signature, CallArgs *args) {
  static const char *const operating[] = {"kk_math_prod", "kk_random_", "kk_str_translate", "kk_operator_"};
  bool is_operating = false;
  for (unsigned i = 0; i < sizeof operating / sizeof *operating; i++)
    is_operating |= !strncmp(signature->c_name, operating[i], strlen(operating[i]));
  for (int i = 0; is_operating && i < args->count; i++) {
    const Abs *item = infer_element(I, args->positional[i]);
    if (abs_may(item, ABS_INSTANCE) || abs_may(args->positional[i], ABS_INSTANCE))
      infer_use_operators(I, NULL, 0);
    if (abs_may(item, ABS_INSTANCE))
      abs_escape(&I->abs, item);
    if (abs_may(args->positional[i], ABS_INSTANCE))
      abs_escape(&I->abs, args->positional[i]);
  }
}

// Nobody knows what it holds: an object, or an instance of a class of the program, which may be a subclass of dict.
static bool holds_anything(const Abs *value) {
  bool found = value->bits & ABS_OBJECT;
  for (int i = 0; i < value->instances.count; i++)
    found |= value->instances.items[i].info != NULL;
  return found;
}

// dict.pop(self, key) with such a self: the arguments may stay in it, and what it gives is anything.
static const Abs *infer_unbound_call(Infer *I, CallArgs *args) {
  for (int i = 0; i < args->count; i++)
    abs_escape(&I->abs, args->positional[i]);
  for (int i = 0; i < args->named; i++)
    abs_escape(&I->abs, args->values[i]);
  return simple(I, ABS_OBJECT);
}

const Abs *infer_signature(Infer *I, Signature *signature, const Abs *self, CallArgs *args) {
  use_format_fields(I, signature, args);
  use_operands(I, signature, args);
  Rule *rule = signature->class_name && !signature->is_static ? NULL : rule_of(signature->c_name);
  if (rule)
    return rule(I, args);
  CallArgs rest = *args;
  bool is_method = signature->class_name && !signature->is_static && !signature->is_classmethod;
  if (is_method && !self) {   // str.upper(s)
    if (!rest.count)
      return NULL;
    self = rest.positional[0];
    if (self && holds_anything(self))
      return infer_unbound_call(I, args);
    rest.positional++, rest.count--;
  }
  bool has_self = signature->class_name && !signature->is_static;
  signature = signature_choose(signature, has_self, &rest);
  if (!strcmp(signature->c_name, "kk_generator_send"))
    infer_sent(I, self, argument(&rest, 0));
  if (self && signature->class_name && !strcmp(signature->class_name->text, "async_generator"))
    abs_escape(&I->abs, self);   // what the methods return is awaited by anybody
  Matching m = {.I = I, .place = args->place};
  bind_self(&m, self);
  struct arguments *a = &signature->node->FunctionDef.args->arguments;
  for (int callables = 0; callables < 2; callables++)
    flow_arguments(&m, a, has_self, &rest, callables);
  flow_defaults(&m, a, has_self, &rest);
  return value_of(&m, signature->node->FunctionDef.returns);
}

// ---- classes called

const Abs *infer_make_dict(Infer *I, CallArgs *args) {
  AbsCell *key = cell_at(I, args->place, "key"), *value = cell_at(I, args->place, "value");
  const Abs *from = infer_held_dict(I, argument(args, 0));
  if (from && from->bits & ABS_OBJECT) {
    infer_use_mapping(I);
    abs_cell_add(&I->abs, key, from);
    abs_cell_add(&I->abs, value, from);
  } else if (from) {
    abs_cell_add(&I->abs, key, cell_read(I, from->key));
    abs_cell_add(&I->abs, value, cell_read(I, from->value));
    if (abs_has_special(from, I, "keys")) {   // a mapping of the program
      const Abs *one = infer_mapping_key(I, args->place, from);
      abs_cell_add(&I->abs, key, one);
      abs_cell_add(&I->abs, value, infer_mapping_value(I, args->place, from, one));
    }
    const Abs *pair = infer_element(I, abs_without(&I->abs, from, ABS_DICT));
    bool fixed = pair && pair->tuple && !pair->tuple->is_variadic && pair->tuple->count == 2 && abs_is(pair, ABS_TUPLE);
    abs_cell_add(&I->abs, key, fixed ? pair->tuple->items[0] : infer_element(I, pair));
    abs_cell_add(&I->abs, value, fixed ? pair->tuple->items[1] : infer_element(I, pair));
  }
  for (int k = 0; k < args->named; k++) {
    abs_cell_add(&I->abs, key, simple(I, ABS_STR));
    abs_cell_add(&I->abs, value, args->values[k]);
  }
  return abs_dict(&I->abs, key, value);
}

static const Abs *make_set(Infer *I, CallArgs *args, unsigned bit) {
  AbsCell *cell = cell_at(I, args->place, "set");
  abs_cell_add(&I->abs, cell, infer_element(I, argument(args, 0)));
  return abs_set(&I->abs, bit, cell);
}

static const Abs *make_tuple(Infer *I, CallArgs *args) {
  const Abs *from = argument(args, 0);
  if (!from)
    return abs_tuple(&I->abs, NULL, 0);
  if (abs_is(from, ABS_TUPLE))
    return from;
  return abs_tuple_of(&I->abs, infer_element(I, from));
}

static const Abs *make_iterator(Infer *I, const char *name, CallArgs *args) {
  const Abs *first = argument_or(args, 0, "iterable"), *item = NULL;
  if (!strcmp(name, "enumerate")) {
    const Abs *element = infer_element(I, first);
    item = element ? abs_tuple(&I->abs, (const Abs *[]){simple(I, ABS_INT), element}, 2) : NULL;
  } else if (!strcmp(name, "zip")) {
    const Abs *items[args->count + 1];
    bool all = true;
    for (int i = 0; i < args->count; i++) {
      items[i] = infer_element(I, args->positional[i]);
      all &= items[i] != NULL;
    }
    item = all ? abs_tuple(&I->abs, items, args->count) : NULL;
  } else if (!strcmp(name, "reversed")) {
    item = infer_element(I, first);
  } else if (!strcmp(name, "filter")) {
    item = infer_element(I, argument(args, 1));
    if (abs_may(first, ABS_FUNCTION | ABS_CLASS) && item)
      infer_call_value(I, args->place, abs_without(&I->abs, first, ABS_NONE), &item, 1);
  } else {   // map
    const Abs *items[args->count + 1];
    for (int i = 1; i < args->count; i++)
      items[i - 1] = infer_element(I, args->positional[i]);
    item = infer_call_value(I, args->place, first, items, args->count - 1);
  }
  return abs_instance(&I->abs, NULL, library_class_name(name), item);
}

static const Abs *class_of_value(Infer *I, const Abs *value) {
  if (!value || value->bits & ABS_OBJECT)
    return simple(I, ABS_OBJECT);
  static const struct {
    unsigned bit;
    const char *name;
  } names[] = {
      {ABS_NONE, "NoneType"},
      {ABS_BOOL, "bool"},
      {ABS_INT, "int"},
      {ABS_FLOAT, "float"},
      {ABS_STR, "str"},
      {ABS_LIST, "list"},
      {ABS_TUPLE, "tuple"},
      {ABS_DICT, "dict"},
      {ABS_SET, "set"},
      {ABS_BYTES, "bytes"},
      {ABS_FROZENSET, "frozenset"},
      {ABS_RANGE, "range"},
      {ABS_SLICE, "slice"},
      {ABS_COMPLEX, "complex"},
  };
  const Abs *result = NULL;
  for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
    if (value->bits & names[i].bit)
      result = join(I, result, abs_class(&I->abs, NULL, library_class_name(names[i].name)));
  for (int i = 0; i < value->instances.count; i++) {   // an instance is of this class, not of a subclass
    ClassInfo *info = value->instances.items[i].info;
    if (!info)
      return simple(I, ABS_OBJECT);
    result = join(I, result, abs_class(&I->abs, info, NULL));
  }
  return value->bits & (ABS_CLASS | ABS_FUNCTION | ABS_MODULE) ? simple(I, ABS_OBJECT) : result;
}

static const Abs *make_exception(Infer *I, const AbsObject *class, CallArgs *args) {
  for (int i = 0; i < args->count; i++)
    abs_escape(&I->abs, args->positional[i]);
  for (int i = 0; i < args->named; i++)
    abs_escape(&I->abs, args->values[i]);
  return abs_instance(&I->abs, class->info, class->name, NULL);
}

static const struct {
  const char *name;
  unsigned bits;
} made_simple[] = {
    {"int", ABS_INT},         {"float", ABS_FLOAT}, {"bool", ABS_BOOL},   {"str", ABS_STR},
    {"complex", ABS_COMPLEX}, {"bytes", ABS_BYTES}, {"range", ABS_RANGE}, {"slice", ABS_SLICE},
};

const Abs *infer_class_call(Infer *I, const AbsObject *class, CallArgs *args) {
  const char *name = class->info ? class->info->builtin_base : class->name;
  I->program->makes_descriptors |= !strcmp(name, "property");
  if (!strcmp(name, "type") && args->count == 3)
    infer_make_class(I, infer_element(I, args->positional[1]));
  if (class->info || library_is_exception(name))
    return make_exception(I, class, args);
  for (unsigned i = 0; i < sizeof made_simple / sizeof *made_simple; i++)
    if (!strcmp(made_simple[i].name, name))
      return simple(I, made_simple[i].bits);
  if (!strcmp(name, "list"))
    return infer_list_at(I, args->place, "list", infer_element(I, argument(args, 0)));
  if (!strcmp(name, "tuple"))
    return make_tuple(I, args);
  if (!strcmp(name, "dict"))
    return infer_make_dict(I, args);
  if (!strcmp(name, "set"))
    return make_set(I, args, ABS_SET);
  if (!strcmp(name, "frozenset"))
    return make_set(I, args, ABS_FROZENSET);
  if (!strcmp(name, "type") && args->count == 1)
    return class_of_value(I, argument(args, 0));
  if (!strcmp(name, "enumerate") || !strcmp(name, "zip") || !strcmp(name, "reversed") || !strcmp(name, "filter") ||
      !strcmp(name, "map"))
    return make_iterator(I, name, args);
  if (library_is_module_class(I->program, name))
    return infer_module_class_call(I, name, args);
  for (int i = 0; i < args->count; i++)
    abs_escape(&I->abs, args->positional[i]);
  return simple(I, ABS_OBJECT);
}
