// lower_call.c - calls: direct ones of the program's functions, of library functions in C, and dynamic ones.
//
//   1. one function of the program, bound at compile time     call f_instance, operands in the order of its parameters
//   2. a builtin with code of its own (lower_builtin.c)        its operations, fused loops
//   3. one library function whose signature fits               call_runtime
//   4. the rest                                                call_value, call_method; with * or **: collected first

#include <string.h>

#include "lower/lower.h"
#include "sema/import_call.h"

static Arena *arena_of(Lower *l) { return l->context->arena; }
static Type *object_type(Lower *l) { return simple_type(l, TYPE_OBJECT); }

static bool has_star(Node *call) {
  for (int i = 0; i < call->Call.args.count; i++)
    if (call->Call.args.items[i]->kind == N_Starred)
      return true;
  for (int i = 0; i < call->Call.keywords.count; i++)
    if (!call->Call.keywords.items[i]->keyword.arg)
      return true;
  return false;
}

// ---- direct calls

typedef struct Arguments {
  IrTemp **positional, **named;
  Str *names;
  int count, named_count;
} Arguments;

// *tuple of a known length: its items are arguments.
static int push_items(Lower *l, IrTemp *tuple, IrTemp **positional) {
  for (int i = 0; i < tuple->type->count; i++) {
    IrInstruction *get = ir_emit(&l->b, IR_tuple_get, tuple->type->arguments[i], 1, &tuple);
    get->integer = i;
    positional[i] = get->result;
  }
  return tuple->type->count;
}

static int count_arguments(Lower *l, NodeList nodes) {
  int count = 0;
  for (int i = 0; i < nodes.count; i++)
    count += nodes.items[i]->kind == N_Starred ? l->instance->types[nodes.items[i]->Starred.value->index]->tuple->count
                                               : 1;
  return count;
}

// Of a call that inference has found direct: a star stands before a tuple of known length, two before an empty dict.
static Arguments evaluate(Lower *l, Node *call) {
  NodeList nodes = call->Call.args, keywords = call->Call.keywords;
  Arguments a = {0};
  a.positional = arena_alloc(arena_of(l), (count_arguments(l, nodes) + 1) * sizeof(IrTemp *));
  a.named = arena_alloc(arena_of(l), (keywords.count + 1) * sizeof(IrTemp *));
  a.names = arena_alloc(arena_of(l), (keywords.count + 1) * sizeof(Str));
  for (int i = 0; i < nodes.count; i++)
    if (nodes.items[i]->kind == N_Starred)
      a.count += push_items(l, lower_expression(l, nodes.items[i]->Starred.value), a.positional + a.count);
    else
      a.positional[a.count++] = lower_expression(l, nodes.items[i]);
  for (int k = 0; k < keywords.count; k++) {
    IrTemp *value = lower_expression(l, keywords.items[k]->keyword.value);
    if (!keywords.items[k]->keyword.arg)
      continue;
    a.names[a.named_count] = keywords.items[k]->keyword.arg;
    a.named[a.named_count++] = value;
  }
  return a;
}

static IrTemp *extra_tuple(Lower *l, Arguments *a, Binding *b) {
  Type *types[b->extra_count + 1];
  for (int i = 0; i < b->extra_count; i++)
    types[i] = a->positional[b->extra_first + i]->type;
  return ir_emit(&l->b, IR_tuple_new, type_tuple(l->program->types, types, b->extra_count), b->extra_count,
                 a->positional + b->extra_first)
      ->result;
}

static IrTemp *extra_dict(Lower *l, Arguments *a, Binding *b, Type *type) {
  IrVar *dict = lower_hidden(l, "kwargs", type);
  lower_set(l, dict, ir_op0(&l->b, IR_dict_new, type));
  for (int k = 0; k < b->extra_keyword_count; k++) {
    int at = b->extra_keywords[k];
    lower_runtime(l, RT_dict_set_str, simple_type(l, TYPE_NONE),
                  OPERANDS(lower_get(l, dict), lower_const_text(l, a->names[at]), a->named[at]));
  }
  return lower_get(l, dict);
}

static IrTemp *parameter_value(Lower *l, Frame *frame, Arguments *a, Binding *b, int parameter) {
  int source = b->sources[parameter];
  if (source >= 0)
    return a->positional[source];
  return source == BIND_DEFAULT ? lower_default(l, frame, parameter) : a->named[BIND_KEYWORD - source];
}

// super() as the receiver of a call in a method.
static bool is_super(Lower *l, Node *node) {
  return node->kind == N_Call && !node->Call.args.count && !node->Call.keywords.count &&
         node->Call.func->kind == N_Name && node->Call.func->Name.symbol->kind == SYMBOL_BUILTIN &&
         !strcmp(node->Call.func->Name.id->text, "super") && l->frame->owner && l->frame->parameter_count;
}

// obj.m(…) called directly: obj becomes the first argument.
static void push_receiver(Lower *l, Arguments *a, IrTemp *value) {
  IrTemp **positional = arena_alloc(arena_of(l), (a->count + 1) * sizeof(IrTemp *));
  positional[0] = value;
  memcpy(positional + 1, a->positional, a->count * sizeof(IrTemp *));
  a->positional = positional;
  a->count++;
}

// The call itself, once everything is evaluated. callee: the function object, for one with a closure.
static IrInstruction *call_bound(Lower *l, Node *call, Instance *target, IrTemp *callee, Arguments *a) {
  Frame *frame = target->frame;
  Binding b;
  IrTemp *operands[frame->parameter_count + 2];
  int count = 0, plain = frame->positional + frame->keyword_only;
  if (!binding_make(arena_of(l), frame, a->count, a->names, a->named_count, &b))
    bug("a direct call does not bind");
  if (frame->free.count)
    operands[count++] = callee;   // a method with a closure is not called directly
  for (int i = 0; i < plain; i++)
    operands[count++] = lower_as(l, parameter_value(l, frame, a, &b, i), lower_abs(l, target->parameters[i]));
  if (frame->has_varargs)
    operands[count++] = lower_as(l, extra_tuple(l, a, &b), lower_abs(l, target->parameters[plain]));
  if (frame->has_varkeywords)
    operands[count++] = extra_dict(l, a, &b, lower_abs(l, target->parameters[frame->parameter_count - 1]));
  IrSite site = lower_site(l, call);
  Type *type = lower_abs(l, target->result);
  IrInstruction *i = ir_emit(&l->b, IR_call, type->kind == TYPE_NEVER ? simple_type(l, TYPE_NONE) : type, count,
                             operands);
  i->function = lower_instance_function(l, target);
  lower_site_restore(l, site);
  return i;
}

// The object whose method is called; AttributeError if it is None.
static IrTemp *lower_receiver(Lower *l, Node *call) {
  Node *owner = call->Call.func->Attribute.value;
  if (is_super(l, owner))
    return lower_get(l, l->vars[0]);
  const Abs *callees = l->instance->types[call->Call.func->index];
  bool is_of_class = callees->callees.count == 1 && abs_is(callees->callees.items[0].self, ABS_CLASS);
  IrTemp *receiver = lower_expression(l, owner);
  if (is_of_class && abs_is(l->instance->types[owner->index], ABS_INSTANCE))
    return lower_runtime(l, RT_class_of, lower_abs(l, callees->callees.items[0].self), 1, &receiver);
  if (!(l->instance->types[owner->index]->bits & ABS_NONE))
    return receiver;
  IrSite site = lower_site_of_method(l, call, true);
  IrInstruction *check = ir_emit(&l->b, IR_check_object, type_without_none(l->program->types, receiver->type), 1,
                                 &receiver);
  check->text = call->Call.func->Attribute.attr;
  lower_site_restore(l, site);
  return check->result;
}

// What is called, where it is a function that needs no object: of C.m(…) only the class is evaluated.
static IrTemp *lower_callee(Lower *l, Node *func, Frame *frame) {
  const Abs *owner = func->kind == N_Attribute ? l->instance->types[func->Attribute.value->index] : NULL;
  bool is_found = !frame->free.count && abs_is(owner, ABS_CLASS | ABS_INSTANCE) &&
                  owner->classes.count + owner->instances.count == 1;
  ClassInfo *info = !is_found              ? NULL
                    : owner->classes.count ? owner->classes.items[0].info
                                           : owner->instances.items[0].info;
  if (!info || info->is_class_opaque || map_get(&l->instance->dispatches, func))
    return lower_expression(l, func);
  Member *member = class_member(info, func->Attribute.attr);
  bool is_own = member && member->frame == frame && (member->kind == MEMBER_STATIC || member->kind == MEMBER_METHOD);
  return lower_expression(l, is_own ? func->Attribute.value : func);
}

static IrTemp *call_direct(Lower *l, Node *call, Instance *target) {
  const Abs *callees = l->instance->types[call->Call.func->index];
  bool is_method = callees && callees->callees.count == 1 && callees->callees.items[0].self;
  IrTemp *receiver = is_method ? lower_receiver(l, call) : NULL;
  IrTemp *callee = is_method ? NULL : lower_callee(l, call->Call.func, target->frame);
  Arguments a = evaluate(l, call);
  if (receiver)
    push_receiver(l, &a, receiver);
  return call_bound(l, call, target, callee, &a)->result;
}

// ---- C(…): an instance, then its __init__

static bool has_del(Lower *l, ClassInfo *info) {
  Str name = str_from(l->context->strings, "__del__");
  for (int i = 0; i < info->mro.count; i++)
    if (class_late(l->program, info->mro.items[i], name))
      return true;
  return class_member(info, name) != NULL;
}

static IrTemp *instance_new(Lower *l, Node *call, ClassInfo *info, IrTemp *class) {
  IrInstruction *made = ir_emit(&l->b, IR_instance_new, lower_type(l, call), 1, &class);
  if (made->result->type->kind == TYPE_NEVER)   // __init__ never returns
    made->result->type = type_instance(l->program->types, info, NULL);
  made->class = lower_class(l, info);
  if (has_del(l, info))
    lower_runtime(l, RT_instance_watch, simple_type(l, TYPE_NONE), OPERANDS(made->result));
  return made->result;
}

static IrTemp *call_constructor(Lower *l, Node *call, Instance *init) {
  ClassInfo *info = l->instance->types[call->Call.func->index]->classes.items[0].info;
  IrTemp *class = lower_expression(l, call->Call.func);
  Arguments a = evaluate(l, call);
  if (info->has_hooks) {
    IrSite site = lower_site(l, call);
    lower_runtime(l, RT_check_concrete, simple_type(l, TYPE_NONE), OPERANDS(class));
    lower_site_restore(l, site);
  }
  IrTemp *made = instance_new(l, call, info, class);
  push_receiver(l, &a, made);
  call_bound(l, call, init, NULL, &a)->is_constructor = true;
  if (!init->result)
    lower_unreachable(l);
  return made;
}

// ---- a method by the class of the object: the last arm needs no test

static void test_classes(Lower *l, IrTemp *receiver, const Abs *classes, IrBlock *found) {
  for (int i = 0; i < classes->instances.count; i++) {
    IrBlock *next = ir_block(&l->b, "next");
    IrInstruction *test = ir_emit(&l->b, IR_is_exactly, simple_type(l, TYPE_BOOL), 1, &receiver);
    test->class = lower_class(l, classes->instances.items[i].info);
    ir_branch(&l->b, test->result, found, next);
    ir_enter(&l->b, next);
  }
}

static void call_arm(Lower *l, Node *call, DispatchArm *arm, Arguments *a, IrVar *result) {
  IrTemp *value = call_bound(l, call, arm->target, NULL, a)->result;
  if (!arm->target->result)
    lower_unreachable(l);
  else if (result)
    lower_set(l, result, value);
}

static IrTemp *call_arms(Lower *l, Node *call, Dispatch *dispatch, IrTemp *receiver, Arguments a, Type *type) {
  push_receiver(l, &a, receiver);
  IrVar *result = type->kind == TYPE_NEVER ? NULL : lower_hidden(l, "result", type);
  IrBlock *done = ir_block(&l->b, "done");
  if (!ir_is_reachable(&l->b))
    return lower_none(l);
  for (int i = 0; i < dispatch->arms.count; i++) {
    DispatchArm *arm = &dispatch->arms.items[i];
    IrBlock *found = ir_block(&l->b, "method"), *other = NULL;
    if (i + 1 < dispatch->arms.count) {
      test_classes(l, receiver, arm->self, found);
      other = l->b.block;
      l->b.block = NULL;
      ir_enter(&l->b, found);
    }
    call_arm(l, call, arm, &a, result);
    ir_jump(&l->b, done);
    l->b.block = other;
  }
  ir_enter(&l->b, done);
  return result ? lower_get(l, result) : lower_none(l);
}

static IrTemp *call_dispatched(Lower *l, Node *call, Dispatch *dispatch) {
  bool is_object_called = l->instance->types[call->Call.func->index]->bits & ABS_INSTANCE;
  IrTemp *receiver = is_object_called ? lower_expression(l, call->Call.func) : lower_receiver(l, call);
  return call_arms(l, call, dispatch, receiver, evaluate(l, call), lower_type(l, call));
}

IrTemp *lower_call_special(Lower *l, Node *place, Dispatch *dispatch, IrTemp *object, Type *type, int count,
                           IrTemp **operands) {
  return call_arms(l, place, dispatch, object, (Arguments){.positional = operands, .count = count}, type);
}

// ---- dynamic calls

static void set_names(Lower *l, IrInstruction *i, Node *call) {
  NodeList keywords = call->Call.keywords;
  i->names.items = arena_alloc(arena_of(l), (keywords.count + 1) * sizeof(Str));
  i->names.count = keywords.count;
  for (int k = 0; k < keywords.count; k++)
    i->names.items[k] = keywords.items[k]->keyword.arg;
}

// What is called, and the receiver, are the first of the arguments.
static IrTemp *call_plain(Lower *l, Node *call, IrOp op, Arguments a, Str name) {
  IrTemp *operands[a.count + a.named_count];
  int count = 0;
  for (int i = 0; i < a.count; i++)
    operands[count++] = a.positional[i];
  for (int k = 0; k < a.named_count; k++)
    operands[count++] = a.named[k];
  IrSite site = l->b.site;
  IrSite *lookup = NULL;
  if (op == IR_call_method) {
    lookup = NEW(arena_of(l), IrSite);
    lower_site_of_method(l, call, true);
    *lookup = l->b.site;
    lower_site_of_method(l, call, false);
  } else {
    lower_site(l, call);
  }
  IrInstruction *i = ir_emit(&l->b, op, object_type(l), count, operands);
  i->text = name;
  i->lookup = lookup;
  set_names(l, i, call);
  lower_site_restore(l, site);
  return i->result;
}

static IrTemp *call_object(Lower *l, Node *call, IrTemp *callee) {
  Arguments a = evaluate(l, call);
  push_receiver(l, &a, callee);
  return call_plain(l, call, IR_call_value, a, NULL);
}

// Did anything that was built since then fail or have an effect?
static bool is_quiet_since(Lower *l, const IrBlock *block, int start) {
  if (l->b.block != block)
    return false;
  for (int i = start; block && i < block->code.count; i++)
    if (ir_raises(block->code.items[i]) || ir_has_effect(block->code.items[i]))
      return false;
  return true;
}

// o.m(…): Python looks the method up before it evaluates the arguments. Where these do nothing it is one operation.
static IrTemp *call_method(Lower *l, Node *call, IrTemp *receiver) {
  Str name = call->Call.func->Attribute.attr;
  IrSite site = l->b.site;
  lower_site_of_method(l, call, true);
  IrInstruction *find = ir_emit(&l->b, IR_find_method, object_type(l), 1, &receiver);
  find->text = name;
  lower_site_restore(l, site);
  IrBlock *block = l->b.block;
  int start = block ? block->code.count : 0;
  Arguments a = evaluate(l, call);
  bool is_quiet = is_quiet_since(l, block, start);
  if (is_quiet && block)   // `find` is the last but what the arguments need
    vec_remove(&block->code, start - 1);
  push_receiver(l, &a, receiver);
  if (!is_quiet)
    push_receiver(l, &a, find->result);
  return call_plain(l, call, is_quiet ? IR_call_method : IR_call_found, a, name);
}

// ---- calls of functions that may have been replaced (lower_settled.c)

static bool crosses_freely(const Arguments *a, Type *result) {
  bool is_free = lower_crosses_freely(result);
  for (int i = 0; i < a->count; i++)
    is_free &= lower_crosses_freely(a->positional[i]->type);
  for (int i = 0; i < a->named_count; i++)
    is_free &= lower_crosses_freely(a->named[i]->type);
  return is_free;
}

static void call_replaced(Lower *l, Node *call, Arguments a, IrVar *result) {
  Str name = call->Call.func->Name.id;
  if (!result || !crosses_freely(&a, result->type)) {
    lower_settled_fails(l, name);
    return;
  }
  IrSite site = lower_site(l, call->Call.func);
  IrTemp *callee = lower_runtime(l, RT_settled_name, object_type(l), OPERANDS(lower_const_text(l, name)));
  lower_site(l, call);
  push_receiver(l, &a, callee);
  IrTemp *value = call_plain(l, call, IR_call_value, a, NULL);
  lower_set(l, result, lower_settled_value(l, name, value, result->type));
  lower_site_restore(l, site);
}

static IrTemp *call_settled(Lower *l, Node *call, Instance *target) {
  Arguments a = evaluate(l, call);
  Type *type = lower_type(l, call);
  IrVar *result = type->kind == TYPE_NEVER ? NULL : lower_hidden(l, "result", type);
  IrBlock *direct = ir_block(&l->b, "direct"), *replaced = ir_block(&l->b, "replaced"), *done = ir_block(&l->b, "done");
  if (!ir_is_reachable(&l->b))
    return lower_none(l);
  IrSite site = lower_site(l, call);
  lower_settled_branch(l, direct, replaced);
  ir_enter(&l->b, direct);
  IrTemp *value = call_bound(l, call, target, NULL, &a)->result;
  if (!target->result)
    lower_unreachable(l);
  else if (result)
    lower_set(l, result, value);
  ir_jump(&l->b, done);
  ir_enter(&l->b, replaced);
  call_replaced(l, call, a, result);
  ir_jump(&l->b, done);
  ir_enter(&l->b, done);
  lower_site_restore(l, site);
  return result ? lower_get(l, result) : lower_none(l);
}

// The arguments of a call or a class statement, collected at run time; callee is for messages.
IrVar *lower_collected(Lower *l, Node *place, NodeList args, NodeList keywords, IrTemp *callee) {
  Type *none = simple_type(l, TYPE_NONE);
  IrVar *arguments = lower_hidden(l, "arguments", type_instance(l->program->types, NULL, library_class_name("object")));
  lower_set(l, arguments, lower_runtime(l, RT_arguments_new, arguments->type, 1, &callee));
  IrSite site = lower_site(l, place);
  RuntimeName star = args.count == 1 ? RT_arguments_star : RT_arguments_star_among;
  for (int i = 0; i < args.count; i++) {
    Node *arg = args.items[i];
    IrTemp *value = lower_expression(l, arg->kind == N_Starred ? arg->Starred.value : arg);
    lower_site(l, place);
    lower_runtime(l, arg->kind == N_Starred ? star : RT_arguments_add, none, OPERANDS(lower_get(l, arguments), value));
  }
  for (int k = 0; k < keywords.count; k++) {
    struct keyword *keyword = &keywords.items[k]->keyword;
    IrTemp *value = lower_expression(l, keyword->value);
    lower_site(l, place);
    if (keyword->arg)
      lower_runtime(l, RT_arguments_keyword, none,
                    OPERANDS(lower_get(l, arguments), lower_const_text(l, keyword->arg), value));
    else
      lower_runtime(l, RT_arguments_mapping, none, OPERANDS(lower_get(l, arguments), value));
  }
  lower_site_restore(l, site);
  return arguments;
}

// f(*a) or f(*a, **b), as decorators call what they wrap: nothing need be collected.
static IrTemp *call_spread(Lower *l, Node *call, IrTemp *callee) {
  NodeList args = call->Call.args, keywords = call->Call.keywords;
  IrTemp *star = lower_expression(l, args.items[0]->Starred.value);
  IrTemp *mapping = keywords.count ? lower_expression(l, keywords.items[0]->keyword.value) : NULL;
  IrSite site = lower_site(l, call);
  IrTemp *result = mapping ? lower_runtime(l, RT_call_star_mapping, object_type(l), OPERANDS(callee, star, mapping))
                           : lower_runtime(l, RT_call_star, object_type(l), OPERANDS(callee, star));
  lower_site_restore(l, site);
  return result;
}

static bool is_spread(NodeList args, NodeList keywords) {
  return args.count == 1 && args.items[0]->kind == N_Starred &&
         (keywords.count == 0 || (keywords.count == 1 && !keywords.items[0]->keyword.arg));
}

// f(*a, b, **c)
static IrTemp *call_collected(Lower *l, Node *call, IrTemp *callee) {
  if (is_spread(call->Call.args, call->Call.keywords))
    return call_spread(l, call, callee);
  IrVar *arguments = lower_collected(l, call, call->Call.args, call->Call.keywords, callee);
  IrSite site = lower_site(l, call);
  IrTemp *result = lower_runtime(l, RT_arguments_call, object_type(l), OPERANDS(lower_get(l, arguments)));
  lower_site_restore(l, site);
  return result;
}

// super(): a super object of the method's class and its first argument.
IrTemp *lower_super(Lower *l, Node *node) {
  IrSite site = lower_site(l, node);
  IrTemp *class = lower_class_object(l, l->frame->owner);
  IrTemp *super = lower_runtime(l, RT_super_new, object_type(l), OPERANDS(class, lower_get(l, l->vars[0])));
  lower_site_restore(l, site);
  return super;
}

// The object before the dot, unless it is a module: a method call makes no bound method.
static bool is_method_call(Lower *l, Node *func) {
  if (func->kind != N_Attribute)
    return false;
  const Abs *owner = l->instance->types[func->Attribute.value->index];
  return owner && !(owner->bits & ABS_MODULE) && !map_get(&l->instance->dispatches, func);   // no property
}

static IrTemp *call_dynamic(Lower *l, Node *call) {
  Node *func = call->Call.func;
  if (has_star(call))
    return call_collected(l, call, lower_expression(l, func));
  if (!is_method_call(l, func))
    return call_object(l, call, lower_expression(l, func));
  l->ir->is_dynamic = true;
  Node *owner = func->Attribute.value;
  IrTemp *receiver = is_super(l, owner) ? lower_super(l, owner) : lower_expression(l, owner);
  return call_method(l, call, receiver);
}

// ---- dispatch

static Signature *only_signature(const Abs *callee) {
  return abs_is(callee, ABS_FUNCTION) && callee->callees.count == 1 ? callee->callees.items[0].signature : NULL;
}

// list.append(a, x): the class is no receiver.
static bool is_through_class(Lower *l, Node *func) {
  const Abs *owner = func->kind == N_Attribute ? l->instance->types[func->Attribute.value->index] : NULL;
  return owner && owner->bits & ABS_CLASS;
}

IrTemp *lower_call(Lower *l, Node *node) {
  Node *func = node->Call.func;
  const Abs *callee = l->instance->types[func->index];
  Instance *target = l->instance->targets[node->index];
  bool done = false;
  if (is_super(l, node))
    return lower_super(l, node);
  if (!callee && func->kind != N_Attribute)
    return lower_expression(l, func);
  Signature *function = only_signature(callee);
  bool may_import = callee && callee->bits & ABS_OBJECT && import_choices(l->program, node);
  if (may_import || (function && !strcmp(function->c_name, "kk_importlib_import_module")))
    return lower_import_call(l, node);
  if (target && target->is_reached && lower_is_settled_function(l, func))
    return call_settled(l, node, target);
  if (target && target->is_reached)
    return callee->bits & ABS_CLASS ? call_constructor(l, node, target) : call_direct(l, node, target);
  Dispatch *dispatch = map_get(&l->instance->dispatches, node);
  if (dispatch)
    return call_dispatched(l, node, dispatch);
  IrTemp *result = lower_call_builtin(l, node, &done);
  Signature *signature = only_signature(callee);
  bool through_super = func->kind == N_Attribute && is_super(l, func->Attribute.value);
  if (!done && signature && !through_super && !is_through_class(l, func))
    result = lower_call_signature(l, node, signature, is_method_call(l, func) ? func->Attribute.value : NULL, &done);
  return done ? result : call_dynamic(l, node);
}
