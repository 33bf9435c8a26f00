// lower_class.c - class statements, and names in the bodies of classes.
//
// Most classes are made once, without a metaclass. Their class object comes first; the body's names are variables like
// globals, and become attributes at the end:
//
//   class C(B): x = f()        class = class_create("C", …, (B,));  C.x = f();  class_add(class, "x", C.x);  class_finish
//
// A body that may run more than once (in a function or a loop), or whose class may have a metaclass, keeps its names in a
// dict: its *namespace*. With a metaclass the class object comes last (runtime/metaclass.c):
//
//   class C(metaclass=M): x = 1    names = class_prepare(M, …);  names["x"] = 1;  class = class_build(M, …, names)
//
// A name that the body binds is looked for there, then among the globals and builtins (language reference, 4.2.2), but not
// in functions around it. __prepare__ may add names, so a body with a metaclass looks there for any name.

#include <string.h>

#include "lower/lower.h"

static Arena *arena_of(Lower *l) { return l->context->arena; }
static Type *object_type(Lower *l) { return simple_type(l, TYPE_OBJECT); }
static Type *none_type(Lower *l) { return simple_type(l, TYPE_NONE); }
static IrTemp *text(Lower *l, const char *name) { return lower_const_text(l, str_from(l->context->strings, name)); }

// ---- names in bodies

IrVar *lower_namespace(Lower *l, Symbol *symbol) {
  return symbol->kind == SYMBOL_CLASS ? map_get(&l->namespaces, symbol->scope) : NULL;
}

void lower_namespace_set(Lower *l, Symbol *symbol, IrTemp *value) {
  IrTemp *names = lower_get(l, lower_namespace(l, symbol));
  lower_runtime(l, RT_setitem, none_type(l), OPERANDS(names, lower_const_text(l, symbol->name), value));
}

void lower_namespace_unbind(Lower *l, Symbol *symbol) {
  IrTemp *names = lower_get(l, lower_namespace(l, symbol));
  lower_runtime(l, RT_namespace_delete, none_type(l), OPERANDS(names, lower_const_text(l, symbol->name)));
}

static IrTemp *global_load(Lower *l, IrGlobal *global) {
  IrInstruction *get = ir_emit(&l->b, IR_global_get, global->type, 0, NULL);
  get->global = global;
  return get->result;
}

IrTemp *lower_body_variable(Lower *l, Symbol *symbol) {
  IrVar *names = lower_namespace(l, symbol);
  if (!names)
    return global_load(l, lower_global(l, symbol));
  return lower_runtime(l, RT_getitem, object_type(l), OPERANDS(lower_get(l, names), lower_const_text(l, symbol->name)));
}

// Where the body itself has not bound the name: a global, a builtin, else NameError.
static IrTemp *name_outside(Lower *l, Node *node) {
  Symbol *symbol = node->Name.symbol;
  Symbol *global = symbol->kind == SYMBOL_GLOBAL ? symbol : map_get(&l->module->scope->symbols, node->Name.id);
  IrTemp *library = global ? lower_library_value(l, l->module, global->name) : NULL;
  return library ? library : global ? lower_symbol(l, global, node) : lower_builtin_name(l, node, node->Name.id);
}

static IrTemp *is_missing(Lower *l, Node *node, IrVar *names) {
  if (!names)
    return ir_op1(&l->b, IR_is_aside, simple_type(l, TYPE_BOOL), global_load(l, lower_global(l, node->Name.symbol)));
  return lower_runtime(l, RT_namespace_lacks, simple_type(l, TYPE_BOOL),
                       OPERANDS(lower_get(l, names), lower_const_text(l, node->Name.id)));
}

static IrTemp *name_inside(Lower *l, Node *node, IrVar *names) {
  if (!names)
    return global_load(l, lower_global(l, node->Name.symbol));
  return lower_runtime(l, RT_getitem, object_type(l),
                       OPERANDS(lower_get(l, names), lower_const_text(l, node->Name.id)));
}

IrTemp *lower_class_name(Lower *l, Node *node) {
  Symbol *symbol = node->Name.symbol;
  ClassInfo *info = l->body_scope ? l->body_scope->class_info : NULL;
  bool is_bound_here = symbol->kind == SYMBOL_CLASS && (!info || symbol->scope == l->body_scope);
  bool is_builtin = symbol->kind == SYMBOL_BUILTIN && map_has(&l->program->builtin_names, symbol->name);
  bool is_perhaps_here = info && info->is_class_opaque && symbol->kind != SYMBOL_LOCAL && !is_builtin;
  if (!info || !(is_bound_here || is_perhaps_here))
    return NULL;
  IrVar *names = map_get(&l->namespaces, l->body_scope);
  IrBlock *inside = ir_block(&l->b, "inside"), *outside = ir_block(&l->b, "outside"), *after = ir_block(&l->b, "after");
  IrVar *value = lower_hidden(l, "value", object_type(l));
  IrSite site = lower_site(l, node);
  ir_branch(&l->b, is_missing(l, node, names), outside, inside);
  ir_enter(&l->b, inside);
  lower_set(l, value, name_inside(l, node, names));
  ir_jump(&l->b, after);
  ir_enter(&l->b, outside);
  IrTemp *found = name_outside(l, node);
  if (ir_is_reachable(&l->b))
    lower_set(l, value, found);
  ir_jump(&l->b, after);
  ir_enter(&l->b, after);
  lower_site_restore(l, site);
  return lower_get(l, value);
}

IrTemp *lower_class_object(Lower *l, ClassInfo *info) {
  if (info->is_once)
    return global_load(l, lower_class_global(l, info));
  return lower_get(l, lower_variable(l, info->self_symbol));
}

// ---- the statement

static Str docstring(Node *first) {
  bool is_text = first->kind == N_Expr && first->Expr.value->kind == N_Constant &&
                 first->Expr.value->Constant.value.kind == CONST_STR;
  return is_text ? first->Expr.value->Constant.value.text : NULL;
}

// What the body has bound goes to the class, in the order of its names' first appearance.
static void add_members(Lower *l, IrVar *class, Scope *scope) {
  Type *boolean = simple_type(l, TYPE_BOOL);
  for (int i = 0; i < scope->symbols.count; i++) {
    Symbol *symbol = scope->symbols.entries[i].value;
    if (symbol->kind != SYMBOL_CLASS || !symbol->stores)
      continue;
    IrGlobal *global = lower_global(l, symbol);
    IrBlock *bound = ir_block(&l->b, "bound"), *on = ir_block(&l->b, "on");
    ir_branch(&l->b, ir_op1(&l->b, IR_is_aside, boolean, global_load(l, global)), on, bound);
    ir_enter(&l->b, bound);
    lower_runtime(l, RT_class_add, none_type(l),
                  OPERANDS(lower_get(l, class), lower_const_text(l, symbol->name), global_load(l, global)));
    ir_jump(&l->b, on);
    ir_enter(&l->b, on);
  }
}

typedef struct Statement {
  Node *node;
  ClassInfo *info;
  IrVar *bases, *keywords;   // a tuple; a dict, or NULL: none
  IrVar *written;            // with a metaclass: the bases before __mro_entries__
  IrVar *meta, *names;       // NULL: without a metaclass; without a namespace
  IrVar *class;
} Statement;

static bool has_star(NodeList bases) {
  for (int i = 0; i < bases.count; i++)
    if (bases.items[i]->kind == N_Starred)
      return true;
  return false;
}

static IrTemp *bases_tuple(Lower *l, struct ClassDef *c) {
  IrTemp *bases[c->bases.count + 1];
  for (int i = 0; i < c->bases.count; i++)
    bases[i] = lower_expression(l, c->bases.items[i]);
  Type *type = type_tuple_of(l->program->types, object_type(l));
  return ir_emit(&l->b, IR_tuple_new, type, c->bases.count, bases)->result;
}

static void evaluate_bases(Lower *l, Statement *s) {
  struct ClassDef *c = &s->node->ClassDef;
  s->bases = lower_hidden(l, "bases", type_tuple_of(l->program->types, object_type(l)));
  if (!c->keywords.count && !has_star(c->bases)) {
    lower_set(l, s->bases, bases_tuple(l, c));
    return;
  }
  IrVar *arguments = lower_collected(l, s->node, c->bases, c->keywords, text(l, "__build_class__"));
  lower_set(l, s->bases, lower_runtime(l, RT_arguments_tuple, s->bases->type, OPERANDS(lower_get(l, arguments))));
  if (!c->keywords.count)
    return;
  s->keywords = lower_hidden(l, "keywords", type_dict(l->program->types, simple_type(l, TYPE_STR), object_type(l)));
  lower_set(l, s->keywords, lower_runtime(l, RT_arguments_dict, s->keywords->type, OPERANDS(lower_get(l, arguments))));
}

static IrTemp *keywords_or_none(Lower *l, Statement *s) {
  return s->keywords ? lower_get(l, s->keywords) : lower_none(l);
}

static void name_set(Lower *l, Statement *s, const char *name, IrTemp *value) {
  lower_runtime(l, RT_setitem, none_type(l), OPERANDS(lower_get(l, s->names), text(l, name), value));
}

static IrVar *names_new(Lower *l, Statement *s, IrTemp *names) {
  s->names = lower_hidden(l, "names", object_type(l));
  lower_set(l, s->names, names);
  map_set(arena_of(l), &l->namespaces, s->node->ClassDef.scope, s->names);
  return s->names;
}

// A class whose metaclass is known when the program runs.
static void begin_with_metaclass(Lower *l, Statement *s) {
  struct ClassDef *c = &s->node->ClassDef;
  s->meta = lower_hidden(l, "meta", object_type(l));
  s->written = s->bases;
  s->bases = lower_hidden(l, "bases", s->written->type);
  lower_set(l, s->bases, lower_runtime(l, RT_class_bases, s->bases->type, OPERANDS(lower_get(l, s->written))));
  lower_set(
      l, s->meta,
      lower_runtime(l, RT_class_metaclass, object_type(l), OPERANDS(lower_get(l, s->bases), keywords_or_none(l, s))));
  names_new(l, s,
            lower_runtime(l, RT_class_prepare, object_type(l),
                          OPERANDS(lower_get(l, s->meta), lower_const_text(l, c->scope->name), lower_get(l, s->bases),
                                   keywords_or_none(l, s))));
  name_set(l, s, "__module__", lower_const_text(l, l->module->name));
  name_set(l, s, "__qualname__", lower_const_text(l, c->scope->qualname));
  if (docstring(c->body.items[0]))
    name_set(l, s, "__doc__", lower_const_text(l, docstring(c->body.items[0])));
}

static void end_with_metaclass(Lower *l, Statement *s) {
  if (s->info->self_symbol) {
    IrInstruction *cell = ir_emit(&l->b, IR_var_cell, object_type(l), 0, NULL);
    cell->var = lower_variable(l, s->info->self_symbol);
    name_set(l, s, "__classcell__", cell->result);
  }
  lower_runtime(l, RT_class_keep_bases, none_type(l),
                OPERANDS(lower_get(l, s->names), lower_get(l, s->written), lower_get(l, s->bases)));
  IrTemp *name = lower_const_text(l, s->node->ClassDef.name);
  lower_set(l, s->class,
            lower_runtime(l, RT_class_build, object_type(l),
                          OPERANDS(lower_get(l, s->meta), name, lower_get(l, s->bases), lower_get(l, s->names),
                                   keywords_or_none(l, s))));
}

static void keep_class(Lower *l, Statement *s) {
  IrVar *self = s->info->self_symbol ? lower_variable(l, s->info->self_symbol) : NULL;
  IrTemp *class = lower_get(l, s->class);
  if (self)
    lower_set(l, self, lower_as(l, class, self->type));
  if (s->info->is_once)
    ir_emit(&l->b, IR_global_set, NULL, 1, &class)->global = lower_class_global(l, s->info);
}

static void begin_plain(Lower *l, Statement *s) {
  struct ClassDef *c = &s->node->ClassDef;
  Str doc = docstring(c->body.items[0]);
  lower_set(l, s->class,
            lower_runtime(l, RT_class_create, object_type(l),
                          OPERANDS(lower_const_text(l, c->scope->name), lower_const_text(l, c->scope->qualname),
                                   lower_const_text(l, l->module->name), lower_get(l, s->bases),
                                   doc ? lower_const_text(l, doc) : lower_none(l))));
  keep_class(l, s);
  if (!s->info->is_once)
    names_new(l, s, ir_op0(&l->b, IR_dict_new, type_dict(l->program->types, simple_type(l, TYPE_STR), object_type(l))));
  ir_emit(&l->b, IR_class_layout, NULL, 1, (IrTemp *[]){lower_get(l, s->class)})->class = lower_class(l, s->info);
}

static void end_plain(Lower *l, Statement *s) {
  IrTemp *class = lower_get(l, s->class);
  if (s->names)
    lower_runtime(l, RT_class_add_all, none_type(l), OPERANDS(class, lower_get(l, s->names)));
  else
    add_members(l, s->class, s->node->ClassDef.scope);
  class = lower_get(l, s->class);
  if (s->keywords)
    lower_runtime(l, RT_class_finish_keywords, none_type(l), OPERANDS(class, lower_get(l, s->keywords)));
  else
    lower_runtime(l, RT_class_finish, none_type(l), 1, &class);
}

// The body runs here, but has its own entry in tracebacks.
static void class_body(Lower *l, Node *node) {
  struct ClassDef *c = &node->ClassDef;
  Scope *scope = l->body_scope;
  const IrInline *inlined = l->inlined;
  IrInline *frame = NEW(arena_of(l), IrInline);
  *frame = (IrInline){.function = c->scope->name->text, .outer = l->b.site};
  l->body_scope = c->scope;
  l->inlined = frame;
  lower_begin_annotations(l, c->scope);
  lower_body(l, c->body);
  l->body_scope = scope;
  l->inlined = inlined;
}

void lower_class_statement(Lower *l, Node *node) {
  struct ClassDef *c = &node->ClassDef;
  if (library_module_class(l->module, c->name))
    return;   // in C
  IrTemp *decorators[c->decorator_list.count + 1];
  for (int i = 0; i < c->decorator_list.count; i++)
    decorators[i] = lower_expression(l, c->decorator_list.items[i]);
  Statement s = {.node = node, .info = c->scope->class_info, .class = lower_hidden(l, "class", object_type(l))};
  bool has_metaclass = s.info->is_class_opaque;
  evaluate_bases(l, &s);
  lower_site(l, node);
  if (s.info->self_symbol)
    ir_emit(&l->b, IR_cell_new, NULL, 0, NULL)->var = lower_variable(l, s.info->self_symbol);
  has_metaclass ? begin_with_metaclass(l, &s) : begin_plain(l, &s);
  class_body(l, node);
  if (!ir_is_reachable(&l->b))
    return;
  lower_site(l, node);
  has_metaclass ? end_with_metaclass(l, &s) : end_plain(l, &s);
  if (has_metaclass)
    keep_class(l, &s);
  IrTemp *value = lower_get(l, s.class);
  for (int i = c->decorator_list.count - 1; i >= 0; i--) {
    lower_site(l, c->decorator_list.items[i]);
    value = ir_op2(&l->b, IR_call_value, object_type(l), decorators[i], value);
  }
  lower_variable_set(l, c->symbol, value);
}
