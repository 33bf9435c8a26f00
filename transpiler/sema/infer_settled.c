// infer_settled.c - extension modules: functions analysed as if nobody replaced what the module's own statements bound.
//
// Any Python code may replace a function or a constant of the module, so in general a name of the module is anything. But
// hardly anybody does. A *settled* instance of a function is analysed on the assumption that each name below still is what
// the module bound:
//
//   a plain def at the top of the module, the only binding of its name     a call of it is a call of that function
//   NAME = 3, NAME = "x": a number, a str or a bool, bound once            its type
//
// Python gets in by the boxed entry of the generic instance, which assumes nothing. If the module is settled, which one
// comparison tells (kk_settled), and the arguments are of the kinds that the annotations, the defaults or the body suggest,
// it goes on in the *entry*, a settled instance with parameters of these kinds; from there, calls lead to other settled
// instances. As Python code that is called on the way may replace something, each use of such a name tests again
// (lower_settled.c). So an annotation is a hint that is tested, and decides nothing.

#include "sema/infer_settled.h"

#include <string.h>

static const Abs *simple(Infer *I, unsigned bits) { return abs_simple(&I->abs, bits); }

// ---- which names

static bool is_constant(const Node *node) {
  if (node && node->kind == N_UnaryOp && node->UnaryOp.op == UOP_USub)
    return node->UnaryOp.operand->kind == N_Constant && (node->UnaryOp.operand->Constant.value.kind == CONST_INT ||
                                                         node->UnaryOp.operand->Constant.value.kind == CONST_FLOAT);
  if (!node || node->kind != N_Constant)
    return false;
  switch (node->Constant.value.kind) {
  case CONST_TRUE:
  case CONST_FALSE:
  case CONST_INT:
  case CONST_FLOAT:
  case CONST_STR: return true;
  default: return false;
  }
}

static bool is_bound_once(const Symbol *symbol) {
  return symbol && symbol->kind == SYMBOL_GLOBAL && symbol->stores == 1 && !symbol->is_stored_elsewhere &&
         !symbol->is_deleted;
}

static void settle(Program *program, Symbol *symbol, Node *node) {
  map_set(program->context->arena, &program->settled, symbol, node);
  program->settled_count++;
}

static void settle_function(Program *program, Node *node) {
  struct FunctionDef *f = &node->FunctionDef;
  if (!f->decorator_list.count && is_bound_once(f->symbol) && f->symbol->definition == node)
    settle(program, f->symbol, node);
}

static void settle_constant(Program *program, Node *target, Node *value) {
  if (target->kind == N_Name && is_bound_once(target->Name.symbol) && is_constant(value))
    settle(program, target->Name.symbol, value);
}

void infer_settle(Program *program) {
  NodeList body = program->modules.items[0]->ast->Module.body;
  for (int i = 0; program->extension && i < body.count; i++) {
    Node *node = body.items[i];
    if (node->kind == N_FunctionDef)
      settle_function(program, node);
    else if (node->kind == N_Assign && node->Assign.targets.count == 1)
      settle_constant(program, node->Assign.targets.items[0], node->Assign.value);
    else if (node->kind == N_AnnAssign)
      settle_constant(program, node->AnnAssign.target, node->AnnAssign.value);
  }
}

static Node *settled_node(Infer *I, const Node *name) {
  bool is_global = name->kind == N_Name && name->Name.symbol && name->Name.symbol->kind == SYMBOL_GLOBAL;
  return is_global && I->instance->is_settled ? map_get(&I->program->settled, name->Name.symbol) : NULL;
}

const Abs *infer_settled_constant(Infer *I, const Node *name) {
  Node *node = settled_node(I, name);
  if (!node || node->kind == N_FunctionDef)
    return NULL;
  const Node *constant = node->kind == N_UnaryOp ? node->UnaryOp.operand : node;
  switch (constant->Constant.value.kind) {
  case CONST_INT: return simple(I, ABS_INT);
  case CONST_FLOAT: return simple(I, ABS_FLOAT);
  case CONST_STR: return simple(I, ABS_STR);
  default: return simple(I, ABS_BOOL);
  }
}

Frame *infer_settled_function(Infer *I, const Node *name) {
  Node *node = settled_node(I, name);
  return node && node->kind == N_FunctionDef ? node->FunctionDef.scope->frame : NULL;
}

// ---- what a parameter is probably given

static unsigned name_bits(const char *name, size_t length) {
  static const struct {
    const char *name;
    unsigned bits;
  } known[] = {{"int", ABS_INT},     {"float", ABS_FLOAT},     {"bool", ABS_BOOL}, {"str", ABS_STR},
               {"bytes", ABS_BYTES}, {"complex", ABS_COMPLEX}, {"list", ABS_LIST}, {"List", ABS_LIST},
               {"dict", ABS_DICT},   {"Dict", ABS_DICT},       {"set", ABS_SET},   {"Set", ABS_SET},
               {"None", ABS_NONE}};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (strlen(known[i].name) == length && !memcmp(known[i].name, name, length))
      return known[i].bits;
  return 0;
}

// By the text alone: what it says is tested anyway.
static unsigned annotation_bits(const Node *node) {
  switch (node->kind) {
  case N_Name: return name_bits(node->Name.id->text, strlen(node->Name.id->text));
  case N_Attribute: return name_bits(node->Attribute.attr->text, strlen(node->Attribute.attr->text));
  case N_Constant:
    if (node->Constant.value.kind == CONST_NONE)
      return ABS_NONE;
    return node->Constant.value.kind == CONST_STR
               ? name_bits(node->Constant.value.text->text, strcspn(node->Constant.value.text->text, "["))
               : 0;
  case N_Subscript: {
    const Node *value = node->Subscript.value;
    bool is_optional = value->kind == N_Name && !strcmp(value->Name.id->text, "Optional");
    unsigned inner = is_optional ? annotation_bits(node->Subscript.slice) : 0;
    return inner ? inner | ABS_NONE : annotation_bits(value);
  }
  case N_BinOp: {
    unsigned left = annotation_bits(node->BinOp.left), right = annotation_bits(node->BinOp.right);
    return node->BinOp.op == OP_BitOr && left && right ? left | right : 0;
  }
  default: return 0;
  }
}

static unsigned constant_bits(const Node *node) {
  if (!is_constant(node))
    return 0;
  const Node *constant = node->kind == N_UnaryOp ? node->UnaryOp.operand : node;
  switch (constant->Constant.value.kind) {
  case CONST_INT: return ABS_INT;
  case CONST_FLOAT: return ABS_FLOAT;
  case CONST_STR: return ABS_STR;
  default: return ABS_BOOL;
  }
}

typedef struct Use {
  const Symbol *parameter;
  bool is_number;   // it is counted to, or compared with an int
} Use;

static bool is_parameter(const Use *use, const Node *node) {
  return node->kind == N_Name && node->Name.symbol == use->parameter;
}

static void find_use(Node *node, void *context) {
  Use *use = context;
  if (node->kind == N_Call && node->Call.func->kind == N_Name && !strcmp(node->Call.func->Name.id->text, "range"))
    for (int i = 0; i < node->Call.args.count; i++)
      use->is_number |= is_parameter(use, node->Call.args.items[i]);
  if (node->kind == N_Compare && node->Compare.comparators.count == 1 && is_parameter(use, node->Compare.left))
    use->is_number |= constant_bits(node->Compare.comparators.items[0]) == ABS_INT;
  walk_kids(node, find_use, use);
}

// Without an annotation: the kind of the default, or int if that is how the function uses it.
static unsigned parameter_bits(const Frame *frame, int i, const Node *annotation) {
  if (annotation)
    return annotation_bits(annotation);
  unsigned bits = frame->defaults[i] ? constant_bits(frame->defaults[i]) : 0;
  Use use = {.parameter = frame->locals.items[i]};
  if (!bits && !frame->defaults[i])
    walk_list(frame->node->FunctionDef.body, find_use, &use);
  return use.is_number ? ABS_INT : bits;
}

// Lists, dicts and sets come from Python, which may put anything in.
static const Abs *kind_of(Infer *I, unsigned bits) {
  const Abs *any = simple(I, ABS_OBJECT), *result = NULL;
  AbsCell *cell = abs_cell_new(&I->abs);
  if (!bits)
    return any;
  abs_cell_add(&I->abs, cell, any);
  if (bits & ~(unsigned)ABS_CONTAINERS)
    result = simple(I, bits & ~(unsigned)ABS_CONTAINERS);
  if (bits & ABS_LIST)
    result = abs_join(&I->abs, result, abs_list(&I->abs, cell));
  if (bits & ABS_DICT)
    result = abs_join(&I->abs, result, abs_dict(&I->abs, cell, cell));
  if (bits & ABS_SET)
    result = abs_join(&I->abs, result, abs_set(&I->abs, ABS_SET, cell));
  return result;
}

// ---- entries

static const Node *annotation_of(const Frame *frame, int i) {
  struct arguments *a = &frame->node->FunctionDef.args->arguments;
  NodeList lists[] = {a->posonlyargs, a->args, a->kwonlyargs};
  for (int k = 0; k < 3; i -= lists[k++].count)
    if (i < lists[k].count)
      return lists[k].items[i]->arg.annotation;
  return NULL;
}

static void find_settled(Node *node, void *context) {
  Infer *I = ((void **)context)[0];
  bool *found = ((void **)context)[1];
  if (node->kind == N_Name && node->Name.symbol)
    *found |= map_has(&I->program->settled, node->Name.symbol);
  walk_kids(node, find_settled, context);
}

static bool uses_settled(Infer *I, const Frame *frame) {
  bool found = false;
  walk_list(frame->node->FunctionDef.body, find_settled, (void *[]){I, &found});
  return found;
}

static bool may_enter(Infer *I, const Frame *frame) {
  return I->program->extension && frame->module == I->program->modules.items[0] && frame->node->kind == N_FunctionDef &&
         !frame->free.count && !frame->has_varargs && !frame->has_varkeywords && !frame->is_coroutine;
}

void infer_enter_settled(Infer *I, Frame *frame) {
  if (!may_enter(I, frame))
    return;
  int n = frame->parameter_count;
  unsigned *kinds = arena_alloc(I->program->context->arena, (n + 1) * sizeof *kinds);
  const Abs *bound[n + 1];
  bool is_typed = false;
  for (int i = 0; i < n; i++) {
    kinds[i] = parameter_bits(frame, i, annotation_of(frame, i));
    bound[i] = kind_of(I, kinds[i]);
    is_typed |= kinds[i] != 0;
  }
  if (!is_typed && !uses_settled(I, frame))
    return;
  Instance *entry = instance_of_entry(I, frame, bound);
  entry->kinds = kinds;
  frame->entry = entry;
  instance_feed(I, entry, bound);
  instance_enqueue(I, entry);
}

// Where nothing crosses but by value, the settled instance for these arguments does the same: one of them is enough.
Instance *infer_entry_chosen(Frame *frame) {
  Instance *entry = frame->entry;
  enum { CROSSES_BY_VALUE = ABS_NONE | ABS_BOOL | ABS_INT | ABS_FLOAT | ABS_STR | ABS_OBJECT };
  if (frame->is_generator || (entry->result && entry->result->bits & ~(unsigned)CROSSES_BY_VALUE))
    return entry;
  for (int i = 0; i < frame->instances.count; i++) {
    Instance *other = frame->instances.items[i];
    bool is_same = other->is_settled && other != entry && !strcmp(other->key + 1, entry->key + 1) &&
                   abs_equal(other->result, entry->result);
    for (int k = 0; is_same && k < frame->parameter_count; k++)
      is_same = !(entry->parameters[k]->bits & ~(unsigned)CROSSES_BY_VALUE) &&
                abs_equal(entry->parameters[k], other->parameters[k]);
    if (is_same) {
      other->kinds = entry->kinds;
      return other;
    }
  }
  return entry;
}

// ---- calls

const Abs *infer_call_settled(Infer *I, Node *call, Frame *frame, CallArgs *args) {
  Instance *target;
  const Abs *result = infer_call_direct(I, frame, NULL, args, &target);
  I->instance->targets[call->index] = target;
  return result;
}
