// infer_call.c - calls: which functions a call reaches, and what they are given.
//
// A call is *direct* if its callee is one function of the program for certain and its arguments can be bound at compile
// time; then it goes to the instance for its kinds of arguments. Every other call of a function goes through its boxed
// entry, so to its generic instance, whose parameters join all such calls.

#include <string.h>

#include "sema/import_call.h"
#include "sema/binding.h"
#include "sema/infer_class.h"
#include "sema/infer_settled.h"

enum { INSTANCE_MAX = 6 };

static Arena *arena_of(Infer *I) { return I->program->context->arena; }
static const Abs *simple(Infer *I, unsigned bits) { return abs_simple(&I->abs, bits); }
static const Abs *join(Infer *I, const Abs *a, const Abs *b) { return abs_join(&I->abs, a, b); }

// ---- instances

// A letter for the kind of an argument; '*' for all that has no letter of its own.
static char kind_letter(const Abs *value) {
  if (abs_is(value, ABS_LIST)) {
    const Abs *item = abs_cell_root(value->list)->content;
    return abs_is(item, ABS_INT) ? 'I' : abs_is(item, ABS_FLOAT) ? 'F' : abs_is(item, ABS_STR) ? 'S' : '*';
  }
  if (!value || (value->bits & (value->bits - 1)))
    return '*';
  switch (value->bits) {
  case ABS_INT: return 'i';
  case ABS_FLOAT: return 'f';
  case ABS_BOOL: return 'b';
  case ABS_STR: return 's';
  default: return '*';
  }
}

static void generator_init(Infer *I, Instance *instance) {
  instance->yielded = abs_cell_new(&I->abs);
  instance->sent = abs_cell_new(&I->abs);
  instance->returned = abs_cell_new(&I->abs);
  abs_cell_add(&I->abs, instance->sent, simple(I, ABS_NONE));
  instance->result = abs_generator(&I->abs, instance);
}

static Instance *instance_new(Infer *I, Frame *frame, const char *key) {
  Arena *arena = arena_of(I);
  Instance *instance = NEW(arena, Instance);
  int nodes = frame->module->node_count + 1, locals = frame->locals.count + 1;
  *instance = (Instance){.frame = frame, .key = key, .number = frame->instances.count};
  instance->parameters = arena_alloc(arena, (frame->parameter_count + 1) * sizeof(Abs *));
  instance->types = arena_alloc(arena, nodes * sizeof(Abs *));
  instance->reached = arena_alloc(arena, nodes);
  instance->stored = arena_alloc(arena, locals * sizeof(Abs *));
  instance->may_be_unbound = arena_alloc(arena, locals);
  instance->check_bound = arena_alloc(arena, nodes);
  instance->targets = arena_alloc(arena, nodes * sizeof(Instance *));
  vec_push(arena, &frame->instances, instance);
  if (frame->is_generator)
    generator_init(I, instance);
  return instance;
}

void instance_enqueue(Infer *I, Instance *instance) {
  if (instance->is_queued)
    return;
  instance->is_queued = true;
  vec_push(arena_of(I), &I->program->queue, instance);
}

static Instance *instance_keyed(Infer *I, Frame *frame, const char *key) {
  for (int i = 0; i < frame->instances.count; i++)
    if (strcmp(frame->instances.items[i]->key, key) == 0)
      return frame->instances.items[i];
  Instance *instance = instance_new(I, frame, key);
  instance_enqueue(I, instance);
  return instance;
}

// The letters of the arguments; for *args those of its items, in brackets, so that calls with other numbers of arguments go
// to instances of their own.
// A mark before them: of settled instances.
static const char *instance_key(Infer *I, Frame *frame, const Abs **args, char mark) {
  enum { ITEMS_MAX = 6 };
  int varargs = frame->has_varargs ? frame->positional + frame->keyword_only : -1;
  char key[frame->parameter_count + ITEMS_MAX + 4];
  int length = 0;
  if (mark)
    key[length++] = mark;
  for (int i = 0; i < frame->parameter_count; i++) {
    const AbsTuple *extra = i == varargs && args[i] ? args[i]->tuple : NULL;
    if (!extra || extra->is_variadic || extra->count > ITEMS_MAX) {
      key[length++] = kind_letter(args[i]);
      continue;
    }
    key[length++] = '(';
    for (int k = 0; k < extra->count; k++)
      key[length++] = kind_letter(extra->items[k]);
    key[length++] = ')';
  }
  return arena_text(arena_of(I), key, length);
}

Instance *instance_generic(Infer *I, Frame *frame) {
  Instance *instance = instance_keyed(I, frame, "@");
  instance->has_boxed_entry = true;
  return instance;
}

// Does a function get an instance for each combination of kinds of arguments? What the user wrote does. In the library that
// pays where time is spent, in loops, and where it is for nothing, in functions of a few statements; what CPython's library
// and packages hold is large and mostly dynamic: there one instance for all calls keeps compiling short.
static bool has_instances_by_kind(const Frame *frame) {
  enum { FEW = 3 };
  if (frame->module->is_installed)
    return false;
  bool is_small = frame->node->kind != N_FunctionDef || frame->node->FunctionDef.body.count <= FEW;
  return !frame->module->is_library || frame->has_loop || is_small;
}

// A settled instance calls settled ones.
static Instance *instance_marked(Infer *I, Frame *frame, const char *key, bool is_settled) {
  Instance *instance = instance_keyed(I, frame, key);
  instance->is_settled = is_settled;
  return instance;
}

Instance *instance_of_entry(Infer *I, Frame *frame, const Abs **args) {
  return instance_marked(I, frame, instance_key(I, frame, args, '^'), true);
}

Instance *instance_of(Infer *I, Frame *frame, const Abs **args) {
  if (!has_instances_by_kind(frame))
    return instance_generic(I, frame);
  bool is_settled = I->instance && I->instance->is_settled && frame->module == I->program->modules.items[0];
  const char *key = instance_key(I, frame, args, is_settled ? '!' : 0);
  if (frame->instances.count < INSTANCE_MAX)
    return instance_marked(I, frame, key, is_settled);
  for (int i = 0; i < frame->instances.count; i++)   // a known combination keeps its instance
    if (!strcmp(frame->instances.items[i]->key, key))
      return frame->instances.items[i];
  char *any = arena_alloc(arena_of(I), frame->parameter_count + 2);
  any[0] = '!';
  memset(any + is_settled, '*', frame->parameter_count);
  return instance_marked(I, frame, any, is_settled);
}

void instance_feed(Infer *I, Instance *instance, const Abs **args) {
  for (int i = 0; i < instance->frame->parameter_count; i++) {
    const Abs *joined = join(I, instance->parameters[i], args[i]);
    if (abs_equal(joined, instance->parameters[i]))
      continue;
    instance->parameters[i] = joined;
    instance_enqueue(I, instance);
  }
}

const Abs *instance_called(Infer *I, Instance *instance) {
  Instance *caller = I->instance;
  bool known = false;
  for (int i = 0; i < instance->callers.count && !known; i++)
    known = instance->callers.items[i] == caller;
  if (!known)
    vec_push(arena_of(I), &instance->callers, caller);
  vec_push(arena_of(I), &caller->calls, instance);
  return instance->result;
}

// ---- binding

static const Abs *bound_source(Infer *I, Frame *frame, CallArgs *args, Binding *b, int parameter) {
  int source = b->sources[parameter];
  if (source >= 0)
    return args->positional[source];
  return source == BIND_DEFAULT ? cell_read(I, frame->default_cells[parameter]) : args->values[BIND_KEYWORD - source];
}

// The parameters' values for a call that binds; false if it raises TypeError.
static bool bind(Infer *I, Frame *frame, CallArgs *args, const Abs **out, bool *is_direct) {
  Binding b;
  if (!binding_make(arena_of(I), frame, args->count, args->names, args->named, &b))
    return false;
  *is_direct &= binding_is_direct(frame, &b);
  int plain = frame->positional + frame->keyword_only, at = plain;
  for (int i = 0; i < plain; i++)
    out[i] = bound_source(I, frame, args, &b, i);
  if (frame->has_varargs)
    out[at++] = abs_tuple(&I->abs, args->positional + b.extra_first, b.extra_count);
  if (frame->has_varkeywords) {
    AbsCell *key = cell_at(I, args->place, "kwargs key"), *value = cell_at(I, args->place, "kwargs value");
    abs_cell_add(&I->abs, key, simple(I, ABS_STR));
    for (int k = 0; k < b.extra_keyword_count; k++)
      abs_cell_add(&I->abs, value, args->values[b.extra_keywords[k]]);
    out[at] = abs_dict(&I->abs, key, value);
  }
  return true;
}

// The parameters of a call whose arguments are only known together: each may be any of them.
static void bind_any(Infer *I, Frame *frame, const Abs *any, const void *place, const Abs **out) {
  int plain = frame->positional + frame->keyword_only, at = plain;
  for (int i = 0; i < plain; i++)
    out[i] = join(I, any, frame->defaults[i] ? cell_read(I, frame->default_cells[i]) : NULL);
  if (frame->has_varargs)
    out[at++] = abs_tuple_of(&I->abs, any);
  if (frame->has_varkeywords) {
    AbsCell *key = cell_at(I, place, "kwargs key"), *value = cell_at(I, place, "kwargs value");
    abs_cell_add(&I->abs, key, simple(I, ABS_STR));
    abs_cell_add(&I->abs, value, any);
    out[at] = abs_dict(&I->abs, key, value);
  }
}

static const Abs *call_generic(Infer *I, Frame *frame, const Abs **bound) {
  Instance *instance = instance_generic(I, frame);
  // tuples of *args keep one length only in direct calls
  if (frame->has_varargs) {
    int at = frame->positional + frame->keyword_only;
    const Abs *item = infer_element(I, bound[at]);
    bound[at] = abs_tuple_of(&I->abs, item);
  }
  instance_feed(I, instance, bound);
  return instance_called(I, instance);
}

static const Abs *call_frame_dynamic(Infer *I, Frame *frame, CallArgs *args) {
  const Abs *bound[frame->parameter_count + 1];
  bool is_direct = false;
  return bind(I, frame, args, bound, &is_direct) ? call_generic(I, frame, bound) : NULL;
}

// ---- one call

typedef struct CallSite {
  CallArgs args;
  bool has_star;       // *iterable or **mapping among the arguments
  const Abs *mapped;   // join of the values of all **mapping
  bool completes;      // every argument does
} CallSite;

// Is `*value` as good as its items one by one: a tuple of known length?
static bool is_spread(const Abs *value) { return abs_is(value, ABS_TUPLE) && !value->tuple->is_variadic; }

// Is `**value` nothing at all: a dict in which there is never a value?
static bool is_empty_mapping(const Abs *value) {
  return abs_is(value, ABS_DICT) && !abs_cell_root(value->value)->content;
}

// left: how many more arguments may follow
static void call_items(Infer *I, CallSite *c, const AbsTuple *tuple, int left) {
  const Abs **positional = arena_alloc(arena_of(I), (c->args.count + tuple->count + left) * sizeof(Abs *));
  memcpy(positional, c->args.positional, c->args.count * sizeof(Abs *));
  memcpy(positional + c->args.count, tuple->items, tuple->count * sizeof(Abs *));
  c->args.positional = positional;
  c->args.count += tuple->count;
}

static void call_positional(Infer *I, CallSite *c, NodeList nodes) {
  c->args.positional = arena_alloc(arena_of(I), (nodes.count + 1) * sizeof(Abs *));
  for (int i = 0; i < nodes.count; i++) {
    bool star = nodes.items[i]->kind == N_Starred;
    const Abs *value = infer_expression(I, star ? nodes.items[i]->Starred.value : nodes.items[i]);
    c->completes &= value != NULL;
    if (star && is_spread(value)) {
      call_items(I, c, value->tuple, nodes.count - i);
      continue;
    }
    c->args.positional[c->args.count++] = star ? infer_element(I, value) : value;
    c->has_star |= star;
  }
}

static void call_keywords(Infer *I, CallSite *c, NodeList nodes) {
  c->args.names = arena_alloc(arena_of(I), (nodes.count + 1) * sizeof(Str));
  c->args.values = arena_alloc(arena_of(I), (nodes.count + 1) * sizeof(Abs *));
  for (int i = 0; i < nodes.count; i++) {
    struct keyword *k = &nodes.items[i]->keyword;
    const Abs *value = infer_expression(I, k->value);
    c->completes &= value != NULL;
    if (!k->arg && value && value->value)
      cell_read(I, value->value);
    if (!k->arg && is_empty_mapping(value))
      continue;
    if (!k->arg) {
      c->has_star = true;
      if (value && value->bits & (ABS_OBJECT | ABS_INSTANCE))
        infer_use_mapping(I), abs_escape(&I->abs, value);
      c->mapped = join(I, c->mapped, value && value->value ? cell_read(I, value->value) : simple(I, ABS_OBJECT));
      infer_mapping_value(I, c->args.place, value, infer_mapping_key(I, c->args.place, value));
      continue;
    }
    c->args.names[c->args.named] = k->arg;
    c->args.values[c->args.named++] = value;
  }
}

// Whatever is passed, together. Not for calls whose arguments are known one by one: a join unifies the cells of lists.
static const Abs *call_any(Infer *I, const CallSite *c) {
  const Abs *any = c->mapped;
  for (int i = 0; i < c->args.count; i++)
    any = join(I, any, c->args.positional[i]);
  for (int i = 0; i < c->args.named; i++)
    any = join(I, any, c->args.values[i]);
  return any;
}

// For C functions: positional arguments after a star stand for any number of arguments.
static CallArgs call_spread(Infer *I, CallSite *c) {
  if (!c->has_star)
    return c->args;
  CallArgs args = c->args;
  enum { SPREAD = 6 };
  args.positional = arena_alloc(arena_of(I), SPREAD * sizeof(Abs *));
  for (args.count = 0; args.count < SPREAD; args.count++)
    args.positional[args.count] = call_any(I, c);
  return args;
}

static const Abs *with_self(Infer *I, const Abs *self, CallArgs *args, CallArgs *out) {
  *out = *args;
  if (!self)
    return NULL;
  out->positional = arena_alloc(arena_of(I), (args->count + 1) * sizeof(Abs *));
  out->positional[0] = self;
  memcpy(out->positional + 1, args->positional, args->count * sizeof(Abs *));
  out->count++;
  return self;
}

static ClassInfo *super_owner(Infer *I, Node *node);

// obj.m() or super().m() where the receiver is an instance (or None) for certain: it can be passed as the first argument.
static bool is_method_of_instance(Infer *I, const AbsCallee *callee, Node *call) {
  if (abs_is(callee->self, ABS_CLASS))
    return infer_is_class_method(I, callee, call->Call.func);
  Node *func = call->Call.func;
  if (func->kind != N_Attribute || !abs_is(callee->self, ABS_INSTANCE) || callee->frame->free.count)
    return false;
  const Abs *object = I->instance->types[func->Attribute.value->index];
  return super_owner(I, func->Attribute.value) ||
         (abs_is(object, ABS_INSTANCE | ABS_NONE) && infer_is_found_in_class(I, callee, object, func->Attribute.attr));
}

// Has each class that the object may be of one of these methods?
static bool has_method(Infer *I, const Abs *callee, Node *call) {
  int count = 0;
  for (int i = 0; i < callee->callees.count; i++)
    count += callee->callees.items[i].self ? callee->callees.items[i].self->instances.count : 0;
  Node *func = call->Call.func;
  if (callee->callees.count == 1 && abs_is(callee->callees.items[0].self, ABS_CLASS))
    return infer_is_class_method(I, &callee->callees.items[0], func);
  return func->kind != N_Attribute || super_owner(I, func->Attribute.value) ||
         count == I->instance->types[func->Attribute.value->index]->instances.count;
}

bool infer_binds_directly(Infer *I, Frame *frame, const Abs *self, CallArgs *args) {
  Binding b;
  CallArgs with;
  with_self(I, self, args, &with);
  return !frame->free.count && binding_make(arena_of(I), frame, with.count, with.names, with.named, &b) &&
         binding_is_direct(frame, &b);
}

const Abs *infer_call_direct(Infer *I, Frame *frame, const Abs *self, CallArgs *args, Instance **target) {
  const Abs *bound[frame->parameter_count + 1];
  CallArgs with;
  bool is_direct = true;
  with_self(I, self, args, &with);
  bind(I, frame, &with, bound, &is_direct);
  *target = instance_of(I, frame, bound);
  instance_feed(I, *target, bound);
  return instance_called(I, *target);
}

// ---- one of several methods, by the class of the object

// The classes that have the method have one class object each, so a test tells them apart.
static bool is_told_apart(const AbsCallee *callee) {
  for (int i = 0; i < callee->self->instances.count; i++)
    if (!callee->self->instances.items[i].info || !callee->self->instances.items[i].info->is_once)
      return false;
  return true;
}

static bool can_dispatch(Infer *I, const Abs *callee, CallSite *c, Node *node) {
  enum { ARMS_MAX = 32 };
  if (node->kind != N_Call || !abs_is(callee, ABS_FUNCTION) || callee->callees.count < 2 || c->has_star ||
      callee->callees.count > ARMS_MAX)
    return false;
  for (int i = 0; i < callee->callees.count; i++) {
    AbsCallee *one = &callee->callees.items[i];
    if (one->signature || !one->self || !is_method_of_instance(I, one, node) || !is_told_apart(one) ||
        !infer_binds_directly(I, one->frame, one->self, &c->args))
      return false;
  }
  return !super_owner(I, node->Call.func->Attribute.value) && has_method(I, callee, node);
}

static const Abs *call_dispatched(Infer *I, const Abs *callee, CallSite *c, Node *node) {
  const Abs *result = NULL;
  Dispatch *dispatch = NEW(arena_of(I), Dispatch);
  for (int i = 0; i < callee->callees.count; i++) {
    DispatchArm arm = {.self = callee->callees.items[i].self};
    result = join(I, result, infer_call_direct(I, callee->callees.items[i].frame, arm.self, &c->args, &arm.target));
    vec_push(arena_of(I), &dispatch->arms, arm);
  }
  map_set(arena_of(I), &I->instance->dispatches, node, dispatch);
  return result;
}

// ---- C(…), where the class decides nothing about how it is made but its __init__

static bool is_made_plainly(Infer *I, ClassInfo *info) {
  Str new = str_from(I->program->context->strings, "__new__");
  bool is_object = !strcmp(info->builtin_base, "object") || !strcmp(info->builtin_base, "ABC");
  return !info->is_opaque && !info->is_class_opaque && is_object && !class_member(info, new) &&
         !class_is_abstract(info);
}

static Member *direct_init(Infer *I, const Abs *callee, CallSite *c, Node *node) {
  if (node->kind != N_Call || !abs_is(callee, ABS_CLASS) || callee->classes.count != 1 || c->has_star)
    return NULL;
  ClassInfo *info = callee->classes.items[0].info;
  Str name = str_from(I->program->context->strings, "__init__");
  Member *init = info && is_made_plainly(I, info) ? class_member(info, name) : NULL;
  bool is_known = init && init->kind == MEMBER_METHOD && !map_has(&I->program->stored_attributes, name);
  return is_known && infer_binds_directly(I, init->frame, abs_instance(&I->abs, info, NULL, NULL), &c->args) ? init
                                                                                                             : NULL;
}

// An __init__ that may return something else than None raises TypeError: that is left to the runtime.
static const Abs *call_constructor(Infer *I, Member *init, const Abs *callee, CallSite *c, Node *node) {
  ClassInfo *info = callee->classes.items[0].info;
  const Abs *self = abs_instance(&I->abs, info, NULL, NULL);
  Instance *target;
  infer_made(I, info);
  const Abs *result = infer_call_direct(I, init->frame, self, &c->args, &target);
  info->is_made_otherwise |= result && !abs_is(result, ABS_NONE);
  if (result && !abs_is(result, ABS_NONE))
    return infer_call_bound(I, init->frame, self, &c->args, NULL) ? self : NULL;
  I->instance->targets[node->index] = target;
  return result ? self : NULL;
}

static const Abs *call_callee(Infer *I, AbsCallee *callee, CallSite *c, bool is_only, Node *node) {
  CallArgs args;
  if (callee->signature) {
    CallArgs spread = call_spread(I, c);
    return infer_signature(I, callee->signature, callee->self, &spread);
  }
  Frame *frame = callee->frame;
  const Abs *bound[frame->parameter_count + 1];
  with_self(I, callee->self, &c->args, &args);
  if (c->has_star) {
    bind_any(I, frame, join(I, call_any(I, c), callee->self), node, bound);
    return call_generic(I, frame, bound);
  }
  bool is_direct = is_only && (!callee->self || is_method_of_instance(I, callee, node));
  if (!bind(I, frame, &args, bound, &is_direct))
    return NULL;   // TypeError, raised by the boxed entry
  if (!is_direct)
    return call_generic(I, frame, bound);
  Instance *instance = instance_of(I, frame, bound);
  I->instance->targets[node->index] = instance;
  instance_feed(I, instance, bound);
  return instance_called(I, instance);
}

static void dynamic_entries(Infer *I, const Abs *callee) {
  for (int i = 0; i < callee->callees.count; i++)
    if (callee->callees.items[i].frame)
      instance_generic(I, callee->callees.items[i].frame);
}

// An object called: its __call__.
static const Abs *call_instance(Infer *I, Node *node, const Abs *callee, CallSite *c) {
  const Abs *result = infer_call_module_instance(I, callee, &c->args);
  if (result && !c->has_star)
    return result;
  if (!abs_has_special(callee, I, "__call__") || c->has_star || c->args.named) {
    abs_escape(&I->abs, call_any(I, c));
    return simple(I, ABS_OBJECT);
  }
  if (infer_direct(I, &I->instance->dispatches, node, callee, "__call__", DIRECT_METHOD, c->args.positional,
                   c->args.count, &result))
    return result;
  result = infer_special(I, node, callee, "__call__", c->args.positional, c->args.count);
  return result;
}

static const Abs *call_abs(Infer *I, Node *node, const Abs *callee, CallSite *c) {
  if (!callee || !c->completes)
    return NULL;
  if (callee->bits & ABS_OBJECT) {
    abs_escape(&I->abs, call_any(I, c));
    return simple(I, ABS_OBJECT);
  }
  const Abs *result = NULL;
  bool is_only = abs_is(callee, ABS_FUNCTION) && callee->callees.count == 1 && node->kind == N_Call &&
                 (!callee->callees.items[0].self || has_method(I, callee, node));
  if (node->kind == N_Call)
    I->instance->targets[node->index] = NULL;
  if (can_dispatch(I, callee, c, node))
    return call_dispatched(I, callee, c, node);
  Member *init = direct_init(I, callee, c, node);
  if (init)
    return call_constructor(I, init, callee, c, node);
  for (int i = 0; i < callee->callees.count; i++)
    result = join(I, result, call_callee(I, &callee->callees.items[i], c, is_only, node));
  if (node->kind == N_Call && !I->instance->targets[node->index])
    dynamic_entries(I, callee);
  CallArgs spread = call_spread(I, c);
  for (int i = 0; i < callee->classes.count; i++) {
    AbsObject *class = &callee->classes.items[i];
    result = join(I, result,
                  class->info ? infer_instantiate(I, class->info, &c->args, c->has_star ? call_any(I, c) : NULL)
                              : infer_class_call(I, class, &spread));
  }
  if (callee->bits & ABS_INSTANCE)
    result = join(I, result, call_instance(I, node, callee, c));
  return result;
}

// Stack[int](…) makes what Stack(…) does.
static ClassInfo *generic_called(Infer *I, Node *func) {
  if (func->kind != N_Subscript)
    return NULL;
  const Abs *class = I->instance->types[func->Subscript.value->index], *alias = I->instance->types[func->index];
  bool is_one = abs_is(class, ABS_CLASS) && class->classes.count == 1 && abs_is(alias, ABS_OBJECT);
  ClassInfo *info = is_one ? class->classes.items[0].info : NULL;
  return info && info->is_generic && !info->is_class_opaque ? info : NULL;
}

// import_module("name"): the module. NULL: ModuleNotFoundError.
static const Abs *import_call(Infer *I, Node *node) {
  ModuleInfo *module = map_get(&I->program->import_calls, node);
  if (!module)
    return NULL;
  infer_run_module(I, module);
  return abs_module(&I->abs, module);
}

// import_module(name): a module that unknown code looks into.
static const Abs *import_computed(Infer *I, Node *node) {
  ModuleList *choices = import_choices(I->program, node);
  for (int i = 0; choices && i < choices->count; i++) {
    infer_run_module(I, choices->items[i]);
    infer_see_module(I, choices->items[i]);
  }
  return abs_simple(&I->abs, ABS_OBJECT);
}

static bool is_import_function(const Abs *callee) {
  const Signature *signature = abs_is(callee, ABS_FUNCTION) && callee->callees.count == 1
                                   ? callee->callees.items[0].signature
                                   : NULL;
  return signature && !strcmp(signature->c_name, "kk_importlib_import_module");
}

const Abs *infer_call(Infer *I, Node *node) {
  CallSite c = {.args = {.place = node}, .completes = true};
  const Abs *callee = infer_expression(I, node->Call.func);
  call_positional(I, &c, node->Call.args);
  call_keywords(I, &c, node->Call.keywords);
  Frame *settled = infer_settled_function(I, node->Call.func);
  if (settled && c.completes && !c.has_star && infer_binds_directly(I, settled, NULL, &c.args))
    return infer_call_settled(I, node, settled, &c.args);
  if (is_import_function(callee) && map_has(&I->program->import_calls, node))
    return import_call(I, node);
  bool may_import = callee && callee->bits & ABS_OBJECT && import_choices(I->program, node);
  if (is_import_function(callee) || may_import)
    return import_computed(I, node);
  Node *func = node->Call.func;
  ClassInfo *super = func->kind == N_Attribute ? super_owner(I, func->Attribute.value) : NULL;
  const Abs *made = c.completes && !c.has_star ? infer_plain_new(I, super, node, &c.args) : NULL;
  if (made)
    return made;
  ClassInfo *generic = generic_called(I, func);
  if (generic && c.completes)
    return infer_instantiate(I, generic, &c.args, c.has_star ? call_any(I, &c) : NULL);
  return call_abs(I, node, callee, &c);
}

const Abs *infer_call_value(Infer *I, Node *place, const Abs *callee, const Abs **args, int count) {
  CallSite c = {.args = {.place = place, .positional = args, .count = count}, .completes = true};
  const Abs *result = NULL;
  for (int i = 0; i < count; i++)
    c.completes &= args[i] != NULL;
  if (!callee || !c.completes)
    return NULL;
  result = callee->bits & ABS_INSTANCE ? infer_call_module_instance(I, callee, &c.args) : NULL;
  if (result)
    return result;
  if (callee->bits & (ABS_OBJECT | ABS_INSTANCE)) {
    abs_escape(&I->abs, call_any(I, &c));
    return simple(I, ABS_OBJECT);
  }
  for (int i = 0; i < callee->callees.count; i++) {
    AbsCallee *one = &callee->callees.items[i];
    CallArgs with;
    with_self(I, one->self, &c.args, &with);
    if (one->signature)
      result = join(I, result, infer_signature(I, one->signature, one->self, &c.args));
    else
      result = join(I, result, call_frame_dynamic(I, one->frame, &with));
  }
  for (int i = 0; i < callee->classes.count; i++) {
    AbsObject *class = &callee->classes.items[i];
    result = join(I, result,
                  class->info ? infer_instantiate(I, class->info, &c.args, NULL) : infer_class_call(I, class, &c.args));
  }
  return result;
}

// A call that the runtime makes: to the generic instance.
const Abs *infer_call_frame(Infer *I, Node *place, Frame *frame, const Abs **args, int count) {
  CallArgs call = {.place = place ? place : frame->node, .positional = args, .count = count};
  for (int i = 0; i < count; i++)
    if (!args[i])
      return NULL;
  return call_frame_dynamic(I, frame, &call);
}

// A function called by the runtime with self before the arguments, as __init__ of a new object is; NULL: it never completes,
// or the arguments do not bind. any: what an argument may be if there is *iterable or **mapping among them; else NULL.
const Abs *infer_call_bound(Infer *I, Frame *frame, const Abs *self, CallArgs *args, const Abs *any) {
  const Abs *bound[frame->parameter_count + 1];
  CallArgs with;
  bool is_direct = false;
  with_self(I, self, args, &with);
  if (any) {
    bind_any(I, frame, any, args->place, bound);
    if (frame->positional)
      bound[0] = self;
  } else if (!bind(I, frame, &with, bound, &is_direct)) {
    return NULL;
  }
  return call_generic(I, frame, bound);
}

void infer_bind_object(Infer *I, Frame *frame, const Abs **bound) {
  bind_any(I, frame, simple(I, ABS_OBJECT), frame, bound);
}

// ---- attributes

static const struct {
  unsigned bit;
  const char *name;
} bit_classes[] = {
    {ABS_NONE, "NoneType"}, {ABS_BOOL, "bool"},           {ABS_INT, "int"},
    {ABS_FLOAT, "float"},   {ABS_COMPLEX, "complex"},     {ABS_STR, "str"},
    {ABS_BYTES, "bytes"},   {ABS_RANGE, "range"},         {ABS_SLICE, "slice"},
    {ABS_LIST, "list"},     {ABS_TUPLE, "tuple"},         {ABS_DICT, "dict"},
    {ABS_SET, "set"},       {ABS_FROZENSET, "frozenset"},
};

const Abs *infer_signature_value(Infer *I, Signature *signature, const Abs *self, Node *place) {
  if (signature->is_property) {
    CallArgs none = {.place = place};
    return infer_signature(I, signature, self, &none);
  }
  return abs_callee(&I->abs, signature->frame, signature->frame ? NULL : signature, self);
}

// What every module has beside its variables.
static bool module_special(Str name) {
  static const char *const names[] = {"__name__", "__file__", "__doc__", "__package__", "__dict__"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (name_is(name, names[i]))
      return true;
  return false;
}

static const Abs *module_special_value(Infer *I, ModuleInfo *module, Str name) {
  if (name_is(name, "__dict__")) {
    infer_look_into(I, abs_module(&I->abs, module));
    infer_open_module(I, module);
    return simple(I, ABS_OBJECT);
  }
  bool may_be_none = name_is(name, "__doc__") || name_is(name, "__package__");
  return simple(I, may_be_none ? ABS_STR | ABS_NONE : ABS_STR);
}

// What the module's own __getattr__ gives for a name it lacks.
const Abs *infer_module_fallback(Infer *I, ModuleInfo *module, Node *place, Str name) {
  Symbol *function = module->scope && !module->is_library && !module_special(name)
                         ? map_get(&module->scope->symbols, str_from(I->program->context->strings, "__getattr__"))
                         : NULL;
  const Abs *text = simple(I, ABS_STR);
  if (function)
    infer_see_module(I, module);
  return function ? infer_call_value(I, place, cell_read(I, function->cell), &text, 1) : NULL;
}

static const Abs *module_attribute(Infer *I, ModuleInfo *module, Node *node, Str name) {
  Signature *signature = library_function(I->program, module, name);
  if (signature && signature->is_property)
    return infer_annotation(I, signature->node->AnnAssign.annotation, node);
  if (signature)
    return abs_callee(&I->abs, signature->frame, signature->frame ? NULL : signature, NULL);
  const char *class_name = library_module_class(module, name);
  if (class_name)
    return abs_class(&I->abs, NULL, class_name);
  Symbol *symbol = module->scope ? map_get(&module->scope->symbols, name) : NULL;
  ModuleInfo *submodule = map_get(&module->submodules, name);
  if (module->is_open)
    return simple(I, ABS_OBJECT);
  if (symbol && symbol->is_always_bound && !symbol->is_deleted)
    return cell_read(I, symbol->cell);
  const Abs *result = symbol ? cell_read(I, symbol->cell) : NULL;
  if (submodule && !symbol)
    result = join(I, result, abs_module(&I->abs, submodule));
  else if (!symbol && module_special(name))
    result = module_special_value(I, module, name);
  return join(I, result, infer_module_fallback(I, module, node, name));
}

static const Abs *class_attribute(Infer *I, Node *place, const AbsObject *class, Str name) {
  const char *builtin = class->info ? class->info->builtin_base : class->name;
  const Abs *own = class->info ? infer_class_attribute(I, place, class->info, name) : NULL;
  if (own)
    return own;
  if (name_is(name, "__name__") || name_is(name, "__qualname__") || name_is(name, "__module__"))
    return simple(I, ABS_STR);
  if (class->info && name_is(name, "__dict__"))
    infer_use_any_name(I, abs_class(&I->abs, class->info, NULL));
  Signature *signature = library_method(I->program, builtin, name);
  if (signature && !signature->is_property)
    return abs_callee(&I->abs, signature->frame, signature->frame ? NULL : signature, NULL);
  return simple(I, ABS_OBJECT);
}

// super() without arguments, in a method: the class whose method it is; NULL: something else.
static ClassInfo *super_owner(Infer *I, Node *node) {
  if (node->kind != N_Call || node->Call.args.count || node->Call.keywords.count || node->Call.func->kind != N_Name ||
      node->Call.func->Name.symbol->kind != SYMBOL_BUILTIN || !name_is(node->Call.func->Name.id, "super"))
    return NULL;
  return I->frame->parameter_count ? I->frame->owner : NULL;
}

const Abs *infer_attribute(Infer *I, Node *node) {
  ClassInfo *owner = super_owner(I, node->Attribute.value);
  if (owner) {
    infer_record(I, node->Attribute.value, simple(I, ABS_OBJECT));
    I->instance->reached[node->Attribute.value->index] = true;
    if (I->program->extension)
      return simple(I, ABS_OBJECT);
    return infer_super_attribute(I, owner, I->instance->parameters[0], node->Attribute.attr, node);
  }
  return infer_attribute_of(I, node, infer_expression(I, node->Attribute.value), node->Attribute.attr);
}

// What is caught as an exception of the library may be of a class of the program: then an attribute that this has, too, or only
// this, is looked up by name. -> whether that is so.
static bool use_name_of_subclasses(Infer *I, const char *class_name, Str name) {
  bool is_used = false;
  if (!library_is_exception(class_name))
    return false;
  for (int i = 0; i < I->program->classes.count; i++) {
    ClassInfo *info = I->program->classes.items[i];
    if (!info->builtin_base || !library_is_subclass(info->builtin_base, class_name) || !class_member(info, name))
      continue;
    is_used = true;
    abs_escape(&I->abs, abs_instance(&I->abs, info, info->builtin_base, NULL));
  }
  if (is_used)
    infer_use_name(I, name);
  return is_used;
}

// value.name, at that place
const Abs *infer_attribute_of(Infer *I, Node *node, const Abs *value, Str name) {
  const Abs *result = NULL;
  if (value && value->bits & ABS_OBJECT && name_is(name, "__dict__"))
    infer_see_dict(I, value), infer_set_any_attribute(I, value);
  if (value && value->bits & ABS_OBJECT && !value->only)
    infer_use_name(I, name);
  if (abs_is(value, ABS_INSTANCE | ABS_NONE) && node->kind == N_Attribute &&
      infer_direct(I, &I->instance->dispatches, node, abs_without(&I->abs, value, ABS_NONE), name->text, DIRECT_GETTER,
                   NULL, 0, &result))
    return result;
  if (!value || value->bits & ABS_OBJECT)
    return value ? simple(I, ABS_OBJECT) : NULL;
  for (int i = 0; i < value->modules.count; i++) {
    if (!abs_is(value, ABS_MODULE) || value->modules.count > 1)
      abs_escape(&I->abs, abs_module(&I->abs, value->modules.items[i]));   // looked up by name
    result = join(I, result, module_attribute(I, value->modules.items[i], node, name));
  }
  for (unsigned i = 0; i < sizeof bit_classes / sizeof *bit_classes; i++) {
    Signature *signature = value->bits & bit_classes[i].bit ? library_method(I->program, bit_classes[i].name, name)
                                                            : NULL;
    if (signature)
      result = join(I, result, infer_signature_value(I, signature, abs_only(&I->abs, value, bit_classes[i].bit), node));
    else if (value->bits & bit_classes[i].bit && !strncmp(name->text, "__", 2))
      result = join(I, result, simple(I, ABS_OBJECT));   // __class__, __doc__, __eq__, …
  }
  for (int i = 0; i < value->instances.count; i++) {
    AbsObject *object = &value->instances.items[i];
    if (object->info) {
      result = join(I, result, infer_instance_attribute(I, node, object, name));
      continue;
    }
    const char *class_name = object->name;
    bool is_own = use_name_of_subclasses(I, class_name, name);
    Signature *signature = is_own ? NULL : library_method(I->program, class_name, name);
    const Abs *self = abs_object(&I->abs, object);
    const Abs *found = signature ? infer_signature_value(I, signature, self, node) : simple(I, ABS_OBJECT);
    if (found && found->bits & ABS_OBJECT)
      abs_escape(&I->abs, object->item);   // d.default_factory: its results are known to nobody then
    result = join(I, result, found);
  }
  for (int i = 0; i < value->classes.count; i++)
    result = join(I, result, class_attribute(I, node, &value->classes.items[i], name));
  if (value->bits & ABS_FUNCTION &&
      (name_is(name, "__call__") || name_is(name, "__get__") || name_is(name, "__func__")))
    abs_escape(&I->abs, abs_only(&I->abs, value, ABS_FUNCTION));   // f.__call__(1), f.__get__(x)()
  if (value->bits & ABS_FUNCTION)
    result = join(I, result,
                  simple(I, name_is(name, "__name__") || name_is(name, "__qualname__") ? ABS_STR : ABS_OBJECT));
  return result;
}

// ---- functions as values

const Abs *infer_make_function(Infer *I, Node *node) {
  Scope *scope = node->kind == N_Lambda ? node->Lambda.scope : node->FunctionDef.scope;
  Frame *frame = scope->frame;
  for (int i = 0; i < frame->parameter_count; i++)
    if (frame->defaults[i])
      abs_cell_add(&I->abs, frame->default_cells[i], infer_expression(I, frame->defaults[i]));
  return abs_callee(&I->abs, frame, NULL, NULL);
}
