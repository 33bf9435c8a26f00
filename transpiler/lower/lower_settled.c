// lower_settled.c - settled instances of extension modules: see sema/infer_settled.c.
//
// Each use of a function or constant that Python code may have replaced meanwhile is a test and two ways:
//
//   f(x)     is_settled?   yes: the direct call      no: what the name is now is called, and its result must be of the type
//   LIMIT    is_settled?   yes: the constant         no: the variable is read, and must be of the constant's type
//
// The second way is for code that replaces what its own caller uses, in the middle of a call; otherwise the entry has seen
// to it. Where that cannot go on (a result of another type, arguments whose types rest on who gets them) it raises
// RuntimeError.

#include "lower/lower.h"

static Node *settled_node(Lower *l, Node *name) {
  bool is_global = name->kind == N_Name && name->Name.symbol && name->Name.symbol->kind == SYMBOL_GLOBAL;
  return is_global && l->instance->is_settled ? map_get(&l->program->settled, name->Name.symbol) : NULL;
}

bool lower_is_settled_function(Lower *l, Node *name) {
  Node *node = settled_node(l, name);
  return node && node->kind == N_FunctionDef;
}

void lower_settled_branch(Lower *l, IrBlock *settled, IrBlock *replaced) {
  replaced->is_cold = true;
  ir_branch(&l->b, ir_op0(&l->b, IR_is_settled, simple_type(l, TYPE_BOOL)), settled, replaced);
}

// ---- values of one type or another

static const char *class_of_type(Type *type) {
  switch (type->kind) {
  case TYPE_NONE: return "NoneType";
  case TYPE_BOOL: return "bool";
  case TYPE_INT: return "int";
  case TYPE_FLOAT: return "float";
  case TYPE_STR: return "str";
  default: return NULL;
  }
}

bool lower_crosses_freely(Type *type) { return type->kind == TYPE_OBJECT || class_of_type(type); }

// The value, which must be of that type.
IrTemp *lower_settled_value(Lower *l, Str name, IrTemp *value, Type *type) {
  if (type->kind == TYPE_OBJECT)
    return value;
  IrInstruction *class = ir_emit(&l->b, IR_const_class, simple_type(l, TYPE_OBJECT), 0, NULL);
  class->name = library_class_name(class_of_type(type));
  return lower_runtime(l, RT_settled_value, type, OPERANDS(lower_const_text(l, name), value, class->result));
}

void lower_settled_fails(Lower *l, Str name) {
  lower_runtime(l, RT_settled_fails, simple_type(l, TYPE_NONE), OPERANDS(lower_const_text(l, name)));
  lower_unreachable(l);
}

// ---- constants

IrTemp *lower_settled_constant(Lower *l, Node *name) {
  Node *node = settled_node(l, name);
  if (!node || node->kind == N_FunctionDef || l->instance->types[name->index]->bits & ABS_OBJECT)
    return NULL;
  Type *type = lower_type(l, name);
  Str text = name->Name.id;
  IrVar *value = lower_hidden(l, "constant", type);
  IrBlock *settled = ir_block(&l->b, "settled"), *replaced = ir_block(&l->b, "replaced"),
          *done = ir_block(&l->b, "done");
  IrSite site = lower_site(l, name);
  lower_settled_branch(l, settled, replaced);
  ir_enter(&l->b, settled);
  lower_set(l, value, lower_constant_default(l, node));
  ir_jump(&l->b, done);
  ir_enter(&l->b, replaced);
  IrTemp *now = lower_runtime(l, RT_settled_name, simple_type(l, TYPE_OBJECT), OPERANDS(lower_const_text(l, text)));
  if (type->kind == TYPE_INT)   // raw, as the constant is
    now = lower_runtime(l, RT_settled_int, type, OPERANDS(lower_const_text(l, text), now));
  else
    now = lower_settled_value(l, text, now, type);
  lower_set(l, value, now);
  ir_jump(&l->b, done);
  ir_enter(&l->b, done);
  lower_site_restore(l, site);
  return lower_get(l, value);
}

// ---- what the module binds is noted

void lower_settle_begin(Lower *l) {
  lower_runtime(l, RT_settle_begin, simple_type(l, TYPE_NONE), OPERANDS(lower_const_int(l, l->program->settled_count)));
}

void lower_settle(Lower *l, Symbol *symbol) {
  if (map_has(&l->program->settled, symbol))
    lower_runtime(l, RT_settle, simple_type(l, TYPE_NONE), OPERANDS(lower_const_text(l, symbol->name)));
}

// ---- entries

// As bits 1 << TypeKind.
const unsigned *lower_entry_kinds(Lower *l, const Instance *entry) {
  static const struct {
    unsigned bit;
    TypeKind kind;
  } kinds[] = {{ABS_NONE, TYPE_NONE}, {ABS_BOOL, TYPE_BOOL},      {ABS_INT, TYPE_INT},   {ABS_FLOAT, TYPE_FLOAT},
               {ABS_STR, TYPE_STR},   {ABS_BYTES, TYPE_BYTES},    {ABS_LIST, TYPE_LIST}, {ABS_DICT, TYPE_DICT},
               {ABS_SET, TYPE_SET},   {ABS_COMPLEX, TYPE_COMPLEX}};
  int n = entry->frame->parameter_count;
  unsigned *result = arena_alloc(l->context->arena, (n + 1) * sizeof *result);
  for (int i = 0; i < n; i++)
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
      result[i] |= entry->kinds[i] & kinds[k].bit ? 1u << kinds[k].kind : 0;
  return result;
}
