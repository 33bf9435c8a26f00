// lower_module.c - modules as objects, and the dicts of variables: globals(), locals(), vars(), dir().
//
// The module's own dict is live: a seen module's assignments go to it, too (sema/module_view.c). That of a function's
// variables is made anew by each call, of those that are bound.

#include <stdlib.h>
#include <string.h>

#include "lower/lower.h"
#include "sema/import_call.h"

static Type *object_type(Lower *l) { return simple_type(l, TYPE_OBJECT); }

static Type *dict_type(Lower *l) { return type_dict(l->program->types, simple_type(l, TYPE_STR), object_type(l)); }

// "a.b" of a module a.b.c, "a" of a package a; NULL: none.
static Str package_of(Lower *l, const ModuleInfo *module) {
  const char *name = module->name->text, *dot = strrchr(name, '.');
  if (module->is_package)
    return module->name;
  return dot ? str_intern(l->context->strings, name, (int)(dot - name)) : str_from(l->context->strings, "");
}

// __package__ of a module: None of the program's main one.
IrTemp *lower_package(Lower *l, const ModuleInfo *module) {
  bool is_script = module == l->program->modules.items[0] && !module->package;
  return is_script ? lower_none(l) : lower_const_text(l, module->package ? module->package : package_of(l, module));
}

// At the start of the body of a module that is seen: its dict.
void lower_begin_module(Lower *l, ModuleInfo *module) {
  if (module->is_library) {
    lower_runtime(l, RT_module_expose_library, simple_type(l, TYPE_NONE), OPERANDS(lower_const_text(l, module->name)));
    return;
  }
  Str doc = lower_docstring(module->ast);
  lower_runtime(l, RT_module_expose, simple_type(l, TYPE_NONE),
                OPERANDS(lower_const_text(l, module->name), doc ? lower_const_text(l, doc) : lower_none(l),
                         lower_const_str(l, module->source->file), lower_package(l, module)));
}

IrTemp *lower_globals(Lower *l) {
  return lower_runtime(l, RT_module_dict, dict_type(l), OPERANDS(lower_const_text(l, l->module->name)));
}

// ---- import_module("name")

// Refused; in an installed module only when it runs.
static void lower_import_computed(Lower *l, Node *call) {
  const char *what = "import_module of a name that is not a constant";
  if (l->module->is_installed) {
    const char *text = arena_printf(l->context->arena, "%s is not supported by Kukri yet", what);
    lower_runtime(l, RT_not_supported, simple_type(l, TYPE_NONE), OPERANDS(lower_const_str(l, text)));
    return;
  }
  report(l->context, l->module->source, call->span, K0301, what);
  report_suggestion(l->context, "choose among modules that are imported by name");
}

static IrTemp *package_argument(Lower *l, Node *call) {
  if (call->Call.args.count > 1)
    return lower_expression(l, call->Call.args.items[1]);
  for (int i = 0; i < call->Call.keywords.count; i++)
    if (!strcmp(call->Call.keywords.items[i]->keyword.arg->text, "package"))
      return lower_expression(l, call->Call.keywords.items[i]->keyword.value);
  return lower_none(l);
}

// A callee that is not known may be another function of that name.
static void check_callee(Lower *l, Node *function) {
  if (lower_type(l, function)->kind == TYPE_OBJECT)
    lower_runtime(l, RT_import_check, simple_type(l, TYPE_NONE), OPERANDS(lower_expression(l, function)));
}

// One of the choices, by its name; else a module that is loaded already.
//
//   if name == "a.b": run a.b; result = a.b
//   …
//   else: result = import_loaded(name)
static IrTemp *lower_import_choice(Lower *l, Node *call, const ModuleList *choices) {
  IrVar *name = lower_hidden(l, "name", simple_type(l, TYPE_STR)), *result = lower_hidden(l, "module", object_type(l));
  check_callee(l, call->Call.func);
  IrTemp *given = lower_as(l, lower_expression(l, call->Call.args.items[0]), object_type(l));
  IrTemp *package = lower_as(l, package_argument(l, call), object_type(l));
  lower_set(l, name, lower_runtime(l, RT_import_name, name->type, OPERANDS(given, package)));
  IrBlock *done = ir_block(&l->b, "done");
  for (int i = 0; i < choices->count; i++) {
    ModuleInfo *module = choices->items[i];
    IrBlock *chosen = ir_block(&l->b, "chosen"), *next = ir_block(&l->b, "next");
    IrTemp *text = lower_const_text(l, module->name);
    ir_branch(&l->b, ir_op2(&l->b, IR_str_eq, simple_type(l, TYPE_BOOL), lower_get(l, name), text), chosen, next);
    ir_enter(&l->b, chosen);
    lower_run_module(l, module);
    lower_set(l, result, lower_as(l, lower_module(l, module), result->type));
    ir_jump(&l->b, done);
    ir_enter(&l->b, next);
  }
  lower_set(l, result, lower_runtime(l, RT_import_loaded, result->type, OPERANDS(lower_get(l, name))));
  ir_jump(&l->b, done);
  ir_enter(&l->b, done);
  return lower_get(l, result);
}

// The modules are found when compiling.
static IrTemp *import_call(Lower *l, Node *call) {
  ModuleInfo *module = map_get(&l->program->import_calls, call);
  ModuleList *choices = import_choices(l->program, call);
  if (choices)
    return lower_import_choice(l, call, choices);
  if (module)
    lower_run_module(l, module);
  else if (!map_has(&l->program->import_calls, call))
    lower_import_computed(l, call);
  else
    lower_import_fails(l, call->Call.args.items[0]->Constant.value.text);
  return module ? lower_module(l, module) : NULL;
}

IrTemp *lower_import_call(Lower *l, Node *call) {
  IrSite site = lower_site(l, call);
  IrTemp *module = import_call(l, call);
  lower_site_restore(l, site);
  if (module)
    return module;
  lower_unreachable(l);
  return lower_none(l);
}

// ---- locals()

static int variable_order(const void *a, const void *b) {
  return strcmp((*(Symbol *const *)a)->name->text, (*(Symbol *const *)b)->name->text);
}

// Adds a variable if it is bound.
static void add_variable(Lower *l, IrVar *dict, Symbol *symbol, IrVar *var) {
  IrBlock *bound = ir_block(&l->b, "bound"), *on = ir_block(&l->b, "on");
  if (var->may_be_unbound) {
    IrInstruction *test = ir_emit(&l->b, IR_is_bound, simple_type(l, TYPE_BOOL), 0, NULL);
    test->var = var;
    ir_branch(&l->b, test->result, bound, on);
  } else {
    ir_jump(&l->b, bound);
  }
  ir_enter(&l->b, bound);
  lower_runtime(l, RT_dict_set_str, simple_type(l, TYPE_NONE),
                OPERANDS(lower_get(l, dict), lower_const_text(l, symbol->name), lower_get(l, var)));
  ir_jump(&l->b, on);
  ir_enter(&l->b, on);
}

// As CPython orders them: parameters and other variables, then those that inner functions use, then those of outer ones.
static void add_variables(Lower *l, IrVar *dict, bool is_captured) {
  Symbol *symbols[l->frame->locals.count + 1];
  int count = 0;
  for (int i = 0; i < l->frame->locals.count; i++) {
    Symbol *symbol = l->frame->locals.items[i];
    bool is_late = symbol->is_captured && !symbol->is_parameter;
    if (symbol->scope->kind == SCOPE_FUNCTION && is_late == is_captured)
      symbols[count++] = symbol;
  }
  if (is_captured)
    qsort(symbols, (size_t)count, sizeof *symbols, variable_order);
  for (int i = 0; i < count; i++)
    add_variable(l, dict, symbols[i], l->vars[symbols[i]->slot]);
}

static void add_free_variables(Lower *l, IrVar *dict) {
  Symbol *symbols[l->frame->free.count + 1];
  memcpy(symbols, l->frame->free.items, (size_t)l->frame->free.count * sizeof *symbols);
  qsort(symbols, (size_t)l->frame->free.count, sizeof *symbols, variable_order);
  for (int i = 0; i < l->frame->free.count; i++)
    add_variable(l, dict, symbols[i], lower_variable(l, symbols[i]));
}

IrTemp *lower_locals(Lower *l, Node *call) {
  if (l->body_scope && l->body_scope->kind == SCOPE_CLASS) {
    report(l->context, l->module->source, call->span, K0301, "looking at the variables of a class body by name");
    report_suggestion(l->context, "name the attributes");
  }
  if (l->frame->node->kind == N_Module)
    return lower_globals(l);
  IrVar *dict = lower_hidden(l, "locals", dict_type(l));
  lower_set(l, dict, ir_op0(&l->b, IR_dict_new, dict->type));
  add_variables(l, dict, false);
  add_variables(l, dict, true);
  add_free_variables(l, dict);
  return lower_get(l, dict);
}

// ---- attributes of a module that are no variables of it

// A submodule is an attribute of its package once it has been imported.
IrTemp *lower_submodule(Lower *l, ModuleInfo *package, ModuleInfo *submodule) {
  IrBlock *loaded = ir_block(&l->b, "loaded"), *missing = ir_block(&l->b, "missing");
  if (submodule->is_library)
    return lower_module(l, submodule);
  ir_branch(
      &l->b,
      lower_runtime(l, RT_module_is_loaded, simple_type(l, TYPE_BOOL), OPERANDS(lower_const_text(l, submodule->name))),
      loaded, missing);
  ir_enter(&l->b, missing);
  missing->is_cold = true;
  const char *dot = strrchr(submodule->name->text, '.');
  lower_runtime(
      l, RT_module_attribute_error, simple_type(l, TYPE_NONE),
      OPERANDS(lower_const_text(l, package->name), lower_const_str(l, dot ? dot + 1 : submodule->name->text)));
  lower_unreachable(l);
  ir_enter(&l->b, loaded);
  return lower_module(l, submodule);
}
