// lower.c - the program: one IR function per reached instance, one IR module per module.
//
// Requires: program_infer.   Provides: IrProgram, typed and without representations.

#include "lower/lower.h"

#include <stdlib.h>
#include <string.h>

#include "sema/doctest.h"

static Arena *arena_of(Lower *l) { return l->context->arena; }

// ---- types

Type *simple_type(Lower *l, TypeKind kind) { return type_simple(l->program->types, kind); }

Type *lower_abs(Lower *l, const Abs *abs) {
  if (!abs)
    return simple_type(l, TYPE_NEVER);
  Type *type = map_get(&l->types, abs);
  if (!type) {
    type = abs_type(l->program, abs);
    map_set(arena_of(l), &l->types, abs, (void *)type);
  }
  return type;
}

Type *lower_type(Lower *l, Node *node) { return lower_abs(l, l->instance->types[node->index]); }

bool type_is(Type *type, TypeKind kind) { return type->kind == kind; }

bool type_may_be(Type *type, TypeKind kind) {
  if (type->kind == kind || type->kind == TYPE_OBJECT)
    return true;
  for (int i = 0; type->kind == TYPE_UNION && i < type->count; i++)
    if (type->arguments[i]->kind == kind)
      return true;
  return false;
}

int list_kind_of(Type *list) {
  TypeKind item = list->kind == TYPE_LIST && list->count ? list->arguments[0]->kind : TYPE_OBJECT;
  return item == TYPE_INT ? 1 : item == TYPE_FLOAT ? 2 : item == TYPE_BOOL ? 3 : 0;   // KkListKind
}

IrTemp *lower_as(Lower *l, IrTemp *value, Type *type) {
  if (value->type == type || type->kind == TYPE_NEVER)
    return value;
  bool is_subset = type_union(l->program->types, value->type, type) == value->type;
  return ir_op1(&l->b, is_subset ? IR_narrow : IR_widen, type, value);
}

// ---- constants and calls of the runtime

IrTemp *lower_const_float(Lower *l, double value) {
  IrInstruction *i = ir_emit(&l->b, IR_const_float, simple_type(l, TYPE_FLOAT), 0, NULL);
  i->number = value;
  return i->result;
}

IrTemp *lower_const_int(Lower *l, int64_t value) {
  IrInstruction *i = ir_emit(&l->b, IR_const_int, simple_type(l, TYPE_INT), 0, NULL);
  i->integer = value;
  return i->result;
}

IrTemp *lower_const_bool(Lower *l, bool value) {
  IrInstruction *i = ir_emit(&l->b, IR_const_bool, simple_type(l, TYPE_BOOL), 0, NULL);
  i->integer = value;
  return i->result;
}

IrTemp *lower_const_text(Lower *l, Str text) {
  IrInstruction *i = ir_emit(&l->b, IR_const_str, simple_type(l, TYPE_STR), 0, NULL);
  i->text = text;
  return i->result;
}

IrTemp *lower_const_str(Lower *l, const char *text) { return lower_const_text(l, str_from(l->context->strings, text)); }

IrTemp *lower_none(Lower *l) { return ir_op0(&l->b, IR_const_none, simple_type(l, TYPE_NONE)); }

static IrRep rep_of_letter(char letter) {
  switch (letter) {
  case 'n': return REP_NONE;
  case 'b': return REP_BOOL;
  case 'i': return REP_I64;
  case 'I': return REP_INT;
  case 'f': return REP_FLOAT;
  case 'r': return REP_REF;
  default: return REP_VALUE;
  }
}

typedef struct RuntimeRow {
  const char *c_name;
  char result;
  const char *parameters, *flags;
} RuntimeRow;

static const IrRuntimeFunction *runtime_make(Lower *l, const RuntimeRow *row) {
  int count = (int)strlen(row->parameters);
  IrRep *reps = arena_alloc(arena_of(l), (count + 1) * sizeof(IrRep));
  for (int i = 0; i < count; i++)
    reps[i] = rep_of_letter(row->parameters[i]);
  IrRuntimeFunction *function = NEW(arena_of(l), IrRuntimeFunction);
  *function = (IrRuntimeFunction){.c_name = row->c_name,
                                  .result = rep_of_letter(row->result),
                                  .parameters = reps,
                                  .parameter_count = count,
                                  .is_varargs = strchr(row->flags, 'V') != NULL,
                                  .raises = strchr(row->flags, 'R') != NULL,
                                  .is_pure = strchr(row->flags, 'P') != NULL};
  return function;
}

// type: what the result is known to be. A Value is narrowed to it.
IrTemp *lower_runtime(Lower *l, RuntimeName name, Type *type, int count, IrTemp **operands) {
  static const RuntimeRow rows[] = {
#define RUNTIME(name, c_name, result, parameters, flags) {c_name, result, parameters, flags},
#include "lower/runtime.def"
#undef RUNTIME
  };
  if (!l->runtime[name])
    l->runtime[name] = runtime_make(l, &rows[name]);
  bool is_value = l->runtime[name]->result == REP_VALUE;
  IrTemp *result = ir_call_runtime(&l->b, l->runtime[name], is_value ? simple_type(l, TYPE_OBJECT) : type, count,
                                   operands);
  return is_value ? lower_as(l, result, type) : result;
}

// ---- variables

IrVar *lower_hidden(Lower *l, const char *name, Type *type) {
  return ir_var(&l->b, str_printf(l->context->strings, ".%s", name), type);
}

IrTemp *lower_get(Lower *l, IrVar *var) {
  IrInstruction *i = ir_emit(&l->b, IR_var_get, var->type, 0, NULL);
  i->var = var;
  return i->result;
}

void lower_set(Lower *l, IrVar *var, IrTemp *value) {
  IrInstruction *i = ir_emit(&l->b, IR_var_set, NULL, 1, &value);
  i->var = var;
}

// ---- sites

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f' || c == '\n'; }

// The operator between two operands, found as CPython 3.11 does when it prints carets (Python/traceback.c): the first
// character after the left one that is not blank (a closing parenthesis, too), and a second one if it follows at once.
static void anchor_operator(IrSite *site, const char *line, int from, int to) {
  for (int i = from; i < to; i++) {
    if (is_blank(line[i]))
      continue;
    bool is_double = i + 1 < to && !is_blank(line[i + 1]);
    site->anchor = i;
    site->anchor_end = i + 1 + is_double;
    return;
  }
}

static void anchor(Lower *l, IrSite *site, Node *node) {
  int length;
  if (node->span.line != node->span.end_line)
    return;
  const char *line = source_line(l->frame->source, node->span.line, &length);
  if (node->kind == N_BinOp) {
    anchor_operator(site, line, node->BinOp.left->span.end_column, node->BinOp.right->span.column);
  } else if (node->kind == N_Subscript) {
    site->anchor = node->Subscript.value->span.end_column;
    site->anchor_end = node->Subscript.slice->span.end_column + 1;
  }
}

IrSite lower_site(Lower *l, Node *node) {
  IrSite old = l->b.site;
  l->b.site = (IrSite){.span = node->span, .anchor = -1, .anchor_end = -1, .inlined = l->inlined};
  anchor(l, &l->b.site, node);
  return old;
}

// Of a method call whose receiver ends on an earlier line, CPython shows the name of the method only.
IrSite lower_site_of_method(Lower *l, Node *call, bool is_lookup) {
  IrSite old = lower_site(l, is_lookup ? call->Call.func : call);
  Node *attribute = call->Call.func;
  if (attribute->span.line != attribute->span.end_line) {
    l->b.site.span.line = attribute->span.end_line;
    l->b.site.span.column = attribute->span.end_column - attribute->Attribute.attr->length;
  }
  return old;
}

void lower_site_restore(Lower *l, IrSite site) { l->b.site = site; }

// ---- reachability

void lower_unreachable(Lower *l) {
  if (ir_is_reachable(&l->b))
    ir_emit(&l->b, IR_unreachable, NULL, 0, NULL);
}

void lower_unless_completes(Lower *l, Node *node) {
  if (!l->instance->types[node->index])
    lower_unreachable(l);
}

// ---- modules and globals

IrModule *lower_ir_module(Lower *l, ModuleInfo *module) {
  IrModule *made = map_get(&l->ir_modules, module);
  if (made)
    return made;
  made = NEW(arena_of(l), IrModule);
  made->name = module->name;
  made->source = module->source;
  made->is_library = module->is_library;
  made->is_light = module->is_library || module->is_installed;
  map_set(arena_of(l), &l->ir_modules, module, made);
  vec_push(arena_of(l), &l->ir->modules, made);
  return made;
}

IrGlobal *lower_global(Lower *l, Symbol *symbol) {
  IrGlobal *global = map_get(&l->globals, symbol);
  if (global)
    return global;
  Type *type = lower_abs(l, abs_cell_root(symbol->cell)->content);
  if (type->kind == TYPE_NEVER)
    type = simple_type(l, TYPE_OBJECT);
  Str name = symbol->kind == SYMBOL_CLASS   // of a class body
                 ? str_printf(l->context->strings, "%s.%s", symbol->scope->qualname->text, symbol->name->text)
                 : symbol->name;
  global = ir_global(l->ir, lower_ir_module(l, symbol->scope->module), name, type);
  global->is_seen = symbol->kind == SYMBOL_GLOBAL && symbol->scope->module->is_seen;
  global->is_open = global->is_seen && symbol->scope->module->is_open;
  map_set(arena_of(l), &l->globals, symbol, global);
  return global;
}

// Where a class of the program is kept for super() and for instances made directly.
IrGlobal *lower_class_global(Lower *l, ClassInfo *info) {
  IrGlobal *global = map_get(&l->globals, info);
  if (global)
    return global;
  Str name = str_printf(l->context->strings, ".class.%s", info->qualname->text);
  global = ir_global(l->ir, lower_ir_module(l, info->module), name, simple_type(l, TYPE_OBJECT));
  map_set(arena_of(l), &l->globals, info, global);
  return global;
}

// ---- functions

// Redefinitions and lambdas of one name get numbers. They depend on nothing else in the program, so that an edit elsewhere
// changes no symbol.
static int number_of_frame(Lower *l, Frame *frame, Str name) {
  intptr_t number = (intptr_t)map_get(&l->names, frame);
  if (number)
    return (int)number;
  number = (intptr_t)map_get(&l->names, name) + 1;
  map_set(arena_of(l), &l->names, name, (void *)number);
  map_set(arena_of(l), &l->names, frame, (void *)number);
  return (int)number;
}

// kk_u_module_f_1, and for an instance kk_u_module_f_1_v0: the end tells which, so no two are equal.
static const char *function_symbol(Lower *l, Frame *frame, const char *suffix) {
  Buffer text = {0};
  buffer_printf(&text, "kk_u_%s_%s", frame->module->name->text,
                frame->node->kind == N_Module ? "module" : frame->qualname->text);
  for (size_t i = 0; i < text.length; i++) {
    char c = text.text[i];
    if (!(c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')))
      text.text[i] = '_';
  }
  int number = number_of_frame(l, frame, str_from(l->context->strings, text.text));
  const char *symbol = arena_printf(arena_of(l), "%s_%d%s", text.text, number, suffix);
  buffer_free(&text);
  return symbol;
}

Str lower_docstring(Node *node) {
  NodeList body = node->kind == N_Module        ? node->Module.body
                  : node->kind == N_FunctionDef ? node->FunctionDef.body
                                                : (NodeList){0};
  if (!body.count || body.items[0]->kind != N_Expr || body.items[0]->Expr.value->kind != N_Constant ||
      body.items[0]->Expr.value->Constant.value.kind != CONST_STR)
    return NULL;
  return body.items[0]->Expr.value->Constant.value.text;
}

static int name_order(const void *a, const void *b) { return strcmp((*(const Str *)a)->text, (*(const Str *)b)->text); }

// What __code__ tells of variables: co_varnames beside the parameters, co_cellvars, co_freevars.
static void name_variables(Lower *l, IrFunction *f, Frame *frame) {
  for (int i = 0; i < frame->locals.count; i++) {
    Symbol *symbol = frame->locals.items[i];
    if (symbol->scope->kind == SCOPE_COMPREHENSION)
      continue;
    if (symbol->is_captured)
      vec_push(arena_of(l), &f->cells, symbol->name);
    else if (!symbol->is_parameter)
      vec_push(arena_of(l), &f->locals, symbol->name);
  }
  for (int i = 0; i < frame->free.count; i++)
    vec_push(arena_of(l), &f->free, frame->free.items[i]->name);
  if (f->cells.count)
    qsort(f->cells.items, (size_t)f->cells.count, sizeof(Str), name_order);
  if (f->free.count)
    qsort(f->free.items, (size_t)f->free.count, sizeof(Str), name_order);
}

// What co_flags tells of the kind of a function.
static int code_flags(const Frame *frame) {
  enum { CO_GENERATOR = 32, CO_COROUTINE = 128, CO_ASYNC_GENERATOR = 512 };
  return frame->is_async_generator ? CO_ASYNC_GENERATOR
         : frame->is_coroutine     ? CO_COROUTINE
         : frame->is_generator     ? CO_GENERATOR
                                   : 0;
}

static void describe_function(Lower *l, IrFunction *f, Frame *frame) {
  f->code_flags = code_flags(frame);
  f->qualname = frame->qualname;
  f->parameter_count = frame->parameter_count;
  f->positional_only = frame->positional_only;
  f->positional = frame->positional;
  f->keyword_only = frame->keyword_only;
  f->has_varargs = frame->has_varargs;
  f->has_varkeywords = frame->has_varkeywords;
  f->has_closure = frame->free.count > 0;
  f->closed_count = frame->free.count;
  if (l->program->sees_code)
    name_variables(l, f, frame);
  f->span = frame->node->span;
  f->doc = lower_docstring(frame->node);
  f->is_generic = true;
  f->acts_as_module = doctest_is_function(frame->name);
  if (f->acts_as_module)
    f->name = str_from(l->context->strings, "<module>");
}

IrFunction *lower_declare_function(Lower *l, Instance *instance, const char *suffix) {
  Frame *frame = instance->frame;
  if (frame->instances.count > 1)
    suffix = arena_printf(arena_of(l), "_v%d%s", instance->number, suffix);
  IrFunction *f = ir_function(l->ir, lower_ir_module(l, frame->module), function_symbol(l, frame, suffix), frame->name);
  describe_function(l, f, frame);
  return f;
}

static void enter_settled(Lower *l, IrFunction *f, Instance *entry) {
  f->entry = lower_instance_function(l, entry);
  f->entry->is_entered = true;
  f->entry_kinds = lower_entry_kinds(l, entry);
}

static void declare_function(Lower *l, Instance *instance) {
  Frame *frame = instance->frame;
  IrFunction *f = lower_declare_function(l, instance, "");
  f->needs_boxed_entry = instance->has_boxed_entry;
  if (instance->has_boxed_entry && frame->entry && frame->entry->is_reached)
    enter_settled(l, f, frame->entry);
  f->source = frame->source;
  f->result = lower_abs(l, instance->result);
  if (frame->node->kind == N_Module)
    f->result = simple_type(l, TYPE_NONE);
  instance->ir = f;
}

// The object of a function that no dynamic call reaches still has a name, parameters and defaults.
IrFunction *lower_uncalled_function(Lower *l, Frame *frame) {
  IrFunction *f = map_get(&l->uncalled, frame);
  if (f)
    return f;
  f = ir_function(l->ir, lower_ir_module(l, frame->module), function_symbol(l, frame, "_uncalled"), frame->name);
  describe_function(l, f, frame);
  f->needs_boxed_entry = true;
  f->result = simple_type(l, TYPE_OBJECT);
  IrBuilder b = {.context = l->context, .program = l->ir, .function = f};
  for (int i = 0; i < frame->parameter_count; i++)
    ir_var(&b, frame->locals.items[i]->name, simple_type(l, TYPE_OBJECT))->is_parameter = true;
  ir_enter(&b, ir_block(&b, "entry"));
  ir_emit(&b, IR_unreachable, NULL, 0, NULL);
  map_set(arena_of(l), &l->uncalled, frame, f);
  return f;
}

IrFunction *lower_instance_function(Lower *l, Instance *instance) {
  if (!instance->ir)
    declare_function(l, instance);
  return instance->ir;
}

// ---- defaults: kept in globals of their own when the def runs, for direct calls

static IrGlobal *default_global(Lower *l, Frame *frame, int parameter) {
  Node *node = frame->defaults[parameter];
  IrGlobal *global = map_get(&l->defaults, node);
  if (global)
    return global;
  Str name = str_printf(l->context->strings, ".%s.%s", frame->qualname->text,
                        frame->locals.items[parameter]->name->text);
  Type *type = lower_abs(l, abs_cell_root(frame->default_cells[parameter])->content);
  global = ir_global(l->ir, lower_ir_module(l, frame->module), name, type);
  map_set(arena_of(l), &l->defaults, node, global);
  return global;
}

void lower_keep_default(Lower *l, Frame *frame, int parameter, IrTemp *value) {
  if (frame->is_toplevel && !binding_is_constant(frame->defaults[parameter]))
    ir_emit(&l->b, IR_global_set, NULL, 1, &value)->global = default_global(l, frame, parameter);
}

// A constant default has the same value in every frame; its type does not depend on the instance.
IrTemp *lower_default(Lower *l, Frame *frame, int parameter) {
  Node *node = frame->defaults[parameter];
  if (binding_is_constant(node))
    return lower_constant_default(l, node);
  IrGlobal *global = default_global(l, frame, parameter);
  IrInstruction *get = ir_emit(&l->b, IR_global_get, global->type, 0, NULL);
  get->global = global;
  return get->result;
}

static Type *variable_type(Lower *l, Symbol *symbol, Instance *instance) {
  const Abs *abs = symbol->is_captured || symbol->is_stored_elsewhere ? abs_cell_root(symbol->cell)->content
                                                                      : instance->stored[symbol->slot];
  Type *type = lower_abs(l, abs);
  return type->kind == TYPE_NEVER ? simple_type(l, TYPE_OBJECT) : type;
}

static void declare_variables(Lower *l, Instance *instance) {
  Frame *frame = instance->frame;
  l->vars = arena_alloc(arena_of(l), (frame->locals.count + 1) * sizeof(IrVar *));
  l->free = arena_alloc(arena_of(l), (frame->free.count + 1) * sizeof(IrVar *));
  for (int i = 0; i < frame->locals.count; i++) {
    Symbol *symbol = frame->locals.items[i];
    IrVar *var = l->vars[i] = ir_var(&l->b, symbol->name, variable_type(l, symbol, instance));
    var->is_inner = symbol->scope->kind == SCOPE_COMPREHENSION;
    if (i < frame->parameter_count) {
      Type *type = lower_abs(l, instance->parameters[i]);
      var->is_parameter = true;
      if (!symbol->is_captured && type_union(l->program->types, type, var->type) != type)
        var->type = type_union(l->program->types, type, var->type);
    }
    var->is_cell = symbol->is_captured;
    var->may_be_unbound = instance->may_be_unbound[i] || symbol->is_deleted || (var->is_cell && !var->is_parameter);
  }
  for (int i = 0; i < frame->free.count; i++) {
    Symbol *symbol = frame->free.items[i];
    IrVar *var = l->free[i] = ir_var(&l->b, symbol->name, lower_abs(l, abs_cell_root(symbol->cell)->content));
    if (var->type->kind == TYPE_NEVER)
      var->type = simple_type(l, TYPE_OBJECT);
    var->is_free = true;
    var->closure_index = i;
    var->may_be_unbound = true;
  }
}

// Locals of type str that some `s += x` appends to: the str grows in place, so every other use of the variable must first
// settle it (kk_str_settle).
static void find_appends(Node *node, void *context) {
  Lower *l = context;
  if (node->kind == N_FunctionDef || node->kind == N_Lambda || node->kind == N_ClassDef)
    return;
  if (node->kind == N_AugAssign && node->AugAssign.op == OP_Add && node->AugAssign.target->kind == N_Name) {
    Symbol *symbol = node->AugAssign.target->Name.symbol;
    if (symbol->kind == SYMBOL_LOCAL && symbol->frame == l->frame && !symbol->is_captured &&
        l->vars[symbol->slot]->type->kind == TYPE_STR)
      l->is_appended[symbol->slot] = true;
  }
  walk_kids(node, find_appends, l);
}

static void start_function(Lower *l, Instance *instance, IrFunction *function) {
  l->instance = instance;
  l->frame = instance->frame;
  l->module = instance->frame->module;
  l->ir_module = lower_ir_module(l, l->module);
  l->cleanup = NULL;
  l->inlined = NULL;
  l->body_scope = instance->frame->node->kind == N_Module ? instance->frame->scope : NULL;
  l->result = NULL;
  l->function_result = function->result;
  l->b = (IrBuilder){.context = l->context, .program = l->ir, .function = function};
  lower_site(l, instance->frame->node);
  declare_variables(l, instance);
  lower_drop_begin(l);
  l->is_appended = arena_alloc(arena_of(l), l->frame->locals.count + 1);
  if (l->frame->node->kind == N_FunctionDef)
    walk_list(l->frame->node->FunctionDef.body, find_appends, l);
  ir_enter(&l->b, ir_block(&l->b, "entry"));
}

static void lower_function(Lower *l, Instance *instance) {
  Node *node = instance->frame->node;
  bool is_generator = instance->frame->is_generator;
  start_function(l, instance, is_generator ? lower_generator_body(l, instance) : instance->ir);
  const char *refused = map_get(&l->program->refused, node);
  if (refused) {
    lower_runtime(l, RT_not_supported, simple_type(l, TYPE_NONE), OPERANDS(lower_const_str(l, refused)));
    ir_emit(&l->b, IR_unreachable, NULL, 0, NULL);
  } else if (node->kind == N_GeneratorExp) {
    lower_generator_expression_body(l, node);
    if (ir_is_reachable(&l->b))
      lower_return(l, lower_none(l));
  } else if (node->kind == N_Lambda) {
    IrTemp *value = lower_expression(l, node->Lambda.body);
    lower_return(l, value);
  } else {
    if (l->body_scope && l->module->package && l->module->parent)
      lower_run_module(l, l->module->parent);
    if (l->body_scope && l->module->is_seen)
      lower_begin_module(l, l->module);
    if (l->body_scope && l->program->extension && l->module == l->program->modules.items[0])
      lower_settle_begin(l);
    if (l->body_scope)
      lower_begin_annotations(l, l->body_scope);
    lower_body(l, node->kind == N_Module ? node->Module.body : node->FunctionDef.body);
    if (ir_is_reachable(&l->b))
      lower_return(l, lower_none(l));
  }
  if (is_generator && node->kind != N_GeneratorExp)
    lower_generator_maker(l, instance);
}

IrProgram *program_lower(Program *program) {
  Lower *l = NEW(program->context->arena, Lower);
  l->program = program;
  l->context = program->context;
  l->ir = NEW(arena_of(l), IrProgram);
  l->ir->context = program->context;
  l->ir->types = program->types;
  l->ir->sees_code = program->sees_code;
  l->ir->sees_frames = program->sees_frames;
  l->sees_ends = l->ir->sees_ends = lower_program_sees_ends(program);
  for (int i = 0; i < program->instances.count; i++)
    if (program->instances.items[i]->frame->node->kind != N_GeneratorExp)
      lower_instance_function(l, program->instances.items[i]);
  for (int i = 0; i < program->instances.count; i++) {
    Instance *instance = program->instances.items[i];
    lower_function(l, instance);
    if (instance->frame->node->kind == N_Module)
      lower_ir_module(l, instance->frame->module)->body = instance->ir;
  }
  return l->ir;
}
