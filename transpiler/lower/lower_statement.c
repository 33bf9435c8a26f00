// lower_statement.c - statements, assignment to targets, imports and definitions.

#include <string.h>

#include "lower/lower.h"

static Arena *arena_of(Lower *l) { return l->context->arena; }

// ---- variables

// The variable of a name that is local to the frame or to one around it; NULL: a global.
IrVar *lower_variable(Lower *l, Symbol *symbol) {
  if (symbol->kind != SYMBOL_LOCAL)
    return NULL;
  if (symbol->frame == l->frame)
    return l->vars[symbol->slot];
  for (int i = 0; i < l->frame->free.count; i++)
    if (l->frame->free.items[i] == symbol)
      return l->free[i];
  bug("no way to the variable %s", symbol->name->text);
}

static void variable_set(Lower *l, Symbol *symbol, IrTemp *value) {
  IrVar *var = lower_variable(l, symbol);
  if (var) {
    lower_set(l, var, value);
    return;
  }
  if (lower_namespace(l, symbol)) {
    lower_namespace_set(l, symbol, value);
    return;
  }
  ir_emit(&l->b, IR_global_set, NULL, 1, &value)->global = lower_global(l, symbol);
  lower_settle(l, symbol);
}

void lower_variable_set(Lower *l, Symbol *symbol, IrTemp *value) {
  IrTemp *dies = lower_replaced_dies(l, symbol);
  variable_set(l, symbol, value);
  lower_let_go(l, dies);
}

void lower_variable_unbind(Lower *l, Symbol *symbol) {
  IrVar *var = lower_variable(l, symbol);
  if (var)
    ir_emit(&l->b, IR_var_unbind, NULL, 0, NULL)->var = var;
  else if (lower_namespace(l, symbol))
    lower_namespace_unbind(l, symbol);
  else
    ir_emit(&l->b, IR_global_unbind, NULL, 0, NULL)->global = lower_global(l, symbol);
}

// ---- targets

static int star_index(NodeList elts) {
  for (int i = 0; i < elts.count; i++)
    if (elts.items[i]->kind == N_Starred)
      return i;
  return -1;
}

static NodeList target_items(Node *target) {
  return target->kind == N_Tuple ? target->Tuple.elts : target->kind == N_List ? target->List.elts : (NodeList){0};
}

// A tuple with exactly the items that the targets need, from any iterable.
static IrTemp *unpacked(Lower *l, Node *target, NodeList elts, int star, IrTemp *value) {
  IrSite site = lower_site(l, target);
  Type *type = simple_type(l, TYPE_OBJECT);
  type = type_tuple_of(l->program->types, type);
  IrTemp *result;
  if (star < 0)
    result = lower_runtime(l, RT_unpack, type, OPERANDS(value, lower_const_int(l, elts.count)));
  else
    result = lower_runtime(l, RT_unpack_star, type,
                           OPERANDS(value, lower_const_int(l, star), lower_const_int(l, elts.count - star - 1)));
  lower_site_restore(l, site);
  return result;
}

static IrTemp *tuple_item(Lower *l, IrTemp *tuple, int index, Type *type) {
  IrInstruction *i = ir_emit(&l->b, IR_tuple_get, type, 1, &tuple);
  i->integer = index;
  return i->result;
}

static void assign_sequence(Lower *l, Node *target, IrTemp *value) {
  NodeList elts = target_items(target);
  int star = star_index(elts);
  Type *type = value->type;
  bool fits = star < 0 && type->kind == TYPE_TUPLE && !type->is_variadic && type->count == elts.count;
  IrTemp *tuple = fits ? value : unpacked(l, target, elts, star, value);
  for (int i = 0; i < elts.count; i++) {
    Node *element = elts.items[i]->kind == N_Starred ? elts.items[i]->Starred.value : elts.items[i];
    Type *item = lower_type(l, element);
    if (item->kind == TYPE_NEVER) {
      lower_unreachable(l);
      return;
    }
    IrTemp *part = fits ? tuple_item(l, tuple, i, type->arguments[i])
                        : lower_as(l, tuple_item(l, tuple, i, simple_type(l, TYPE_OBJECT)), item);
    if (elts.items[i]->kind == N_Starred && list_kind_of(item))
      part = lower_runtime(l, RT_list_adopt, item, OPERANDS(part, lower_const_int(l, list_kind_of(item))));
    lower_assign(l, element, part);
  }
}

// What a module of the library has stays as it is.
static void refuse_library_change(Lower *l, Node *target) {
  report(l->context, l->module->source, target->span, K0301, "changing a module of the library");
  report_suggestion(l->context, "give '%s' to those who need it as an argument", target->Attribute.attr->text);
}

// A variable that C provides (sys.stdout) is the module object's own.
static bool is_provided(Lower *l, ModuleInfo *module, Str name) {
  Signature *signature = library_function(l->program, module, name);
  return signature && signature->is_property;
}

static void assign_attribute(Lower *l, Node *target, IrTemp *value) {
  const Abs *object = l->instance->types[target->Attribute.value->index];
  IrSite site = lower_site(l, target);
  ModuleInfo *module = abs_is(object, ABS_MODULE) && object->modules.count == 1 ? object->modules.items[0] : NULL;
  Symbol *symbol = module ? map_get(&module->scope->symbols, target->Attribute.attr) : NULL;
  bool is_fixed = module && module->is_library && !is_provided(l, module, target->Attribute.attr) &&
                  (!symbol || lower_library_value(l, module, target->Attribute.attr));
  if (is_fixed) {
    refuse_library_change(l, target);
  } else if (symbol && !is_provided(l, module, target->Attribute.attr)) {
    lower_expression(l, target->Attribute.value);
    lower_variable_set(l, symbol, value);
  } else {
    IrTemp *owner = lower_expression(l, target->Attribute.value);
    lower_site(l, target);
    IrTemp *dies = lower_attribute_dies(l, target, owner, false);
    lower_set_attribute(l, target, owner, value);
    lower_let_go(l, dies);
  }
  lower_site_restore(l, site);
}

static void assign_subscript(Lower *l, Node *target, IrTemp *value) {
  IrTemp *container = lower_expression(l, target->Subscript.value);
  IrTemp *key = lower_expression(l, target->Subscript.slice);
  IrSite site = lower_site(l, target);
  Dispatch *setter = map_get(&l->instance->stores, target);
  IrTemp *dies = lower_item_dies(l, container, key, false);
  if (setter)
    lower_call_special(l, target, setter, container, simple_type(l, TYPE_OBJECT), 2, (IrTemp *[]){key, value});
  else
    lower_store_item(l, container, key, value);
  lower_let_go(l, dies);
  lower_site_restore(l, site);
}

void lower_assign(Lower *l, Node *target, IrTemp *value) {
  if (!ir_is_reachable(&l->b))
    return;
  switch (target->kind) {
  case N_Name: lower_variable_set(l, target->Name.symbol, value); break;
  case N_Tuple:
  case N_List: assign_sequence(l, target, value); break;
  case N_Attribute: assign_attribute(l, target, value); break;
  case N_Subscript: assign_subscript(l, target, value); break;
  case N_Starred: lower_assign(l, target->Starred.value, value); break;
  default: bug("no target");
  }
}

// The parts of a tuple that was not made go straight to targets of the same shape.
void lower_assign_element(Lower *l, Node *target, Element element) {
  NodeList elts = target_items(target);
  if (element.value || elts.count != element.count || star_index(elts) >= 0 || !elts.count) {
    lower_assign(l, target, element_value(l, element));
    return;
  }
  for (int i = 0; i < elts.count; i++)
    lower_assign_element(l, elts.items[i], element.parts[i]);
}

// ---- assignments

// a, b = b, a: the values are computed left to right, then stored left to right; no tuple is made.
static bool assign_display(Lower *l, Node *node) {
  Node *value = node->Assign.value, *target = node->Assign.targets.items[0];
  NodeList elts = target_items(target);
  if (node->Assign.targets.count != 1 || value->kind != N_Tuple || value->Tuple.elts.count != elts.count ||
      !elts.count || star_index(elts) >= 0 || star_index(value->Tuple.elts) >= 0)
    return false;
  IrTemp *values[elts.count];
  for (int i = 0; i < elts.count; i++)
    values[i] = lower_expression(l, value->Tuple.elts.items[i]);
  for (int i = 0; i < elts.count; i++)
    lower_assign(l, elts.items[i], values[i]);
  return true;
}

static void statement_assign(Lower *l, Node *node) {
  if (assign_display(l, node))
    return;
  IrTemp *value = lower_expression(l, node->Assign.value);
  for (int i = 0; i < node->Assign.targets.count; i++)
    lower_assign(l, node->Assign.targets.items[i], value);
}

static IrTemp *augmented_value(Lower *l, Node *node, IrTemp *old, Type *type) {
  IrTemp *value = lower_expression(l, node->AugAssign.value);
  IrSite site = lower_site(l, node);
  IrTemp *result = lower_binary(l, node, node->AugAssign.op, old, value, true, type);
  lower_site_restore(l, site);
  lower_unless_completes(l, node);
  return result;
}

static void augmented_subscript(Lower *l, Node *node) {
  Node *target = node->AugAssign.target;
  IrTemp *container = lower_expression(l, target->Subscript.value);
  IrTemp *key = lower_expression(l, target->Subscript.slice);
  IrSite site = lower_site(l, target);
  Dispatch *getter = map_get(&l->instance->dispatches, target), *setter = map_get(&l->instance->stores, target);
  IrTemp *old = getter ? lower_call_special(l, target, getter, container, lower_type(l, target), 1, &key)
                       : lower_item(l, target, container, key, lower_type(l, target));
  lower_site_restore(l, site);
  lower_unless_completes(l, target);
  IrTemp *result = augmented_value(l, node, old, lower_type(l, node));
  site = lower_site(l, target);
  if (setter)
    lower_call_special(l, target, setter, container, simple_type(l, TYPE_OBJECT), 2, (IrTemp *[]){key, result});
  else
    lower_store_item(l, container, key, result);
  lower_site_restore(l, site);
}

static void augmented_attribute(Lower *l, Node *node) {
  Node *target = node->AugAssign.target;
  const Abs *object = l->instance->types[target->Attribute.value->index];
  bool is_module = abs_is(object, ABS_MODULE);
  IrTemp *owner = lower_expression(l, target->Attribute.value), *old;
  IrSite site = lower_site(l, target);
  old = is_module ? lower_attribute(l, target) : lower_get_attribute(l, target, owner);
  lower_site_restore(l, site);
  IrTemp *result = augmented_value(l, node, old, lower_type(l, node));
  if (is_module) {
    assign_attribute(l, target, result);
    return;
  }
  lower_set_attribute(l, target, owner, result);
}

static void statement_augmented(Lower *l, Node *node) {
  Node *target = node->AugAssign.target;
  if (target->kind == N_Subscript) {
    augmented_subscript(l, node);
  } else if (target->kind == N_Attribute) {
    augmented_attribute(l, node);
  } else {
    IrTemp *old = lower_name(l, target);
    lower_unless_completes(l, target);
    lower_variable_set(l, target->Name.symbol, augmented_value(l, node, old, lower_type(l, node)));
  }
}

static void statement_annotated(Lower *l, Node *node) {
  if (node->AnnAssign.value)
    lower_assign(l, node->AnnAssign.target, lower_expression(l, node->AnnAssign.value));
  if (ir_is_reachable(&l->b))
    lower_annotated_target(l, node, l->body_scope);
}

// ---- del

static void delete_attribute(Lower *l, Node *target) {
  const Abs *object = l->instance->types[target->Attribute.value->index];
  bool is_module = abs_is(object, ABS_MODULE) && object->modules.count == 1;
  Symbol *symbol = is_module ? scope_lookup(object->modules.items[0]->scope, target->Attribute.attr) : NULL;
  IrTemp *owner = lower_expression(l, target->Attribute.value);
  lower_site(l, target);
  if (symbol && symbol->kind == SYMBOL_GLOBAL) {
    IrGlobal *global = lower_global(l, symbol);
    lower_check_module_has(l, object->modules.items[0], global);
    ir_emit(&l->b, IR_global_unbind, NULL, 0, NULL)->global = global;
    return;
  }
  IrTemp *dies = lower_attribute_dies(l, target, owner, true);
  ir_emit(&l->b, IR_delete_attribute, NULL, 1, &owner)->text = target->Attribute.attr;
  lower_let_go(l, dies);
  l->ir->is_dynamic = true;
}

static void delete_target(Lower *l, Node *target) {
  NodeList elts = target_items(target);
  for (int i = 0; i < elts.count; i++)
    delete_target(l, elts.items[i]);
  IrSite site = lower_site(l, target);
  if (target->kind == N_Name) {
    if (!lower_namespace(l, target->Name.symbol)) {
      lower_symbol(l, target->Name.symbol, target);   // raises if it is not bound
      lower_unless_completes(l, target);
    }
    IrTemp *dies = lower_deleted_dies(l, target->Name.symbol);
    lower_variable_unbind(l, target->Name.symbol);
    lower_let_go(l, dies);
  } else if (target->kind == N_Subscript) {
    IrTemp *container = lower_expression(l, target->Subscript.value);
    IrTemp *key = lower_expression(l, target->Subscript.slice);
    lower_site(l, target);
    IrTemp *dies = lower_item_dies(l, container, key, true);
    lower_runtime(l, RT_delitem, simple_type(l, TYPE_NONE), OPERANDS(container, key));
    lower_let_go(l, dies);
  } else if (target->kind == N_Attribute) {
    delete_attribute(l, target);
  }
  lower_site_restore(l, site);
}

// ---- imports

void lower_run_module(Lower *l, ModuleInfo *module) {
  if (module->parent)
    lower_run_module(l, module->parent);
  if (module == l->program->builtins || !module->frame->instances.count)
    return;
  Instance *body = module->frame->instances.items[0];
  if (!body->is_reached)
    return;
  ir_emit(&l->b, IR_import_module, NULL, 0, NULL)->function = lower_instance_function(l, body);
}

IrTemp *lower_module(Lower *l, ModuleInfo *module) {
  return lower_runtime(l, RT_module, simple_type(l, TYPE_MODULE), OPERANDS(lower_const_text(l, module->name)));
}

void lower_import_fails(Lower *l, Str name) {
  Str missing = name;
  const char *text = program_missing_part(l->program, name->text, &missing);
  if (!text)
    text = arena_printf(arena_of(l), "'%s'", name->text);
  lower_runtime(l, RT_import_error, simple_type(l, TYPE_NONE),
                OPERANDS(lower_const_str(l, text), lower_const_text(l, missing)));
}

// ---- imports of an extension module: CPython's

// import a.b: a; import a.b as c: b.
static void foreign_import(Lower *l, Node *node) {
  for (int i = 0; i < node->Import.names.count; i++) {
    struct alias *alias = &node->Import.names.items[i]->alias;
    IrTemp *is_last = lower_const_bool(l, alias->asname != NULL);
    IrTemp *value = lower_runtime(l, RT_foreign_import, simple_type(l, TYPE_OBJECT),
                                  OPERANDS(lower_const_text(l, alias->name), is_last));
    lower_variable_set(l, alias->symbol, value);
  }
}

static void foreign_import_from(Lower *l, struct ImportFrom *from) {
  Type *object = simple_type(l, TYPE_OBJECT);
  IrTemp *name = from->module ? lower_const_text(l, from->module) : lower_const_str(l, "");
  IrVar *module = lower_hidden(l, "module", object);
  IrTemp *names[from->names.count];
  for (int i = 0; i < from->names.count; i++)
    names[i] = lower_const_text(l, from->names.items[i]->alias.name);
  Type *tuple = type_tuple_of(l->program->types, object);
  IrTemp *list = ir_emit(&l->b, IR_tuple_new, tuple, from->names.count, names)->result;
  lower_set(l, module,
            lower_runtime(l, RT_foreign_module, object, OPERANDS(name, lower_const_int(l, from->level), list)));
  for (int i = 0; i < from->names.count; i++) {
    struct alias *alias = &from->names.items[i]->alias;
    if (!strcmp(alias->name->text, "*"))
      lower_runtime(l, RT_foreign_star, simple_type(l, TYPE_NONE), OPERANDS(lower_get(l, module)));
    else
      lower_variable_set(
          l, alias->symbol,
          lower_runtime(l, RT_foreign_name, object, OPERANDS(lower_get(l, module), lower_const_text(l, alias->name))));
  }
}

static void statement_import(Lower *l, Node *node) {
  if (l->program->extension) {
    foreign_import(l, node);
    return;
  }
  for (int i = 0; i < node->Import.names.count; i++) {
    Node *alias = node->Import.names.items[i];
    ModuleInfo *module = map_get(&l->program->imports, alias);
    if (!module) {
      lower_import_fails(l, alias->alias.name);
      lower_unreachable(l);
      return;
    }
    lower_run_module(l, module);
    ModuleInfo *bound = program_bound_module(l->program, alias, module);
    if (bound != module)
      lower_run_module(l, bound);
    if (alias->alias.symbol)
      lower_variable_set(l, alias->alias.symbol, lower_module(l, bound));
  }
}

// The name is not there: AttributeError if `import *` takes it because __all__ lists it, else ImportError.
static void import_name_fails(Lower *l, ModuleInfo *module, Node *alias) {
  IrTemp *owner = lower_const_text(l, module->name), *name = lower_const_text(l, alias->alias.name);
  if (alias->alias.star)
    lower_runtime(l, RT_module_attribute_error, simple_type(l, TYPE_NONE), OPERANDS(owner, name));
  else
    lower_runtime(l, RT_import_name_error, simple_type(l, TYPE_NONE),
                  OPERANDS(owner, name, lower_const_str(l, module->source->file)));
  lower_unreachable(l);
}

static IrTemp *global_value(Lower *l, IrGlobal *global, Type *type) {
  IrInstruction *get = ir_emit(&l->b, IR_global_get, global->type, 0, NULL);
  get->global = global;
  return type ? lower_as(l, get->result, type) : get->result;
}

// A variable of the module; unbound, it goes to the block `missing`.
static IrTemp *imported_variable(Lower *l, Symbol *symbol, Type *type, IrBlock *missing) {
  IrGlobal *global = lower_global(l, symbol);
  IrBlock *bound = ir_block(&l->b, "bound");
  IrTemp *probe = global_value(l, global, NULL);
  ir_branch(&l->b, ir_op1(&l->b, IR_is_aside, simple_type(l, TYPE_BOOL), probe), missing, bound);
  ir_enter(&l->b, bound);
  return global_value(l, global, type);
}

static IrTemp *imported_submodule(Lower *l, Node *alias, Type *type) {
  ModuleInfo *submodule = map_get(&l->program->imports, alias);
  lower_run_module(l, submodule);
  return lower_as(l, lower_module(l, submodule), type);
}

// What the name of a library module or a submodule stands for; NULL: it is a variable.
static IrTemp *imported_fixed(Lower *l, ModuleInfo *module, Node *alias, Symbol *symbol) {
  Type *type = lower_type(l, alias);
  Signature *signature = library_function(l->program, module, alias->alias.name);
  if (signature && signature->is_property)
    return lower_signature_property(l, signature, NULL, type);
  IrTemp *library = lower_library_value(l, module, alias->alias.name);
  if (library || symbol || !map_has(&l->program->imports, alias))
    return library ? lower_as(l, library, type) : NULL;
  return imported_submodule(l, alias, type);
}

// What the module's own __getattr__ gives.
static void import_by_fallback(Lower *l, ModuleInfo *module, Node *alias) {
  IrBlock *found = ir_block(&l->b, "found"), *missing = ir_block(&l->b, "missing");
  l->ir->is_dynamic = true;
  IrTemp *value = lower_runtime(l, RT_match_attribute, simple_type(l, TYPE_OBJECT),
                                OPERANDS(lower_module(l, module), lower_const_text(l, alias->alias.name)));
  IrVar *kept = lower_hidden(l, "found", value->type);
  lower_set(l, kept, value);
  ir_branch(&l->b, ir_op1(&l->b, IR_is_aside, simple_type(l, TYPE_BOOL), value), missing, found);
  ir_enter(&l->b, missing);
  import_name_fails(l, module, alias);
  ir_enter(&l->b, found);
  lower_variable_set(l, alias->alias.symbol, lower_as(l, lower_get(l, kept), lower_type(l, alias)));
}

// The name is unbound in the module: a submodule that is imported now, or an error.
static void import_missing_name(Lower *l, ModuleInfo *module, Node *alias) {
  if (map_has(&l->program->imports, alias))
    lower_variable_set(l, alias->alias.symbol, imported_submodule(l, alias, lower_type(l, alias)));
  else if (map_has(&module->scope->symbols, str_from(l->context->strings, "__getattr__")) && module->is_seen)
    import_by_fallback(l, module, alias);
  else if (alias->alias.star != STAR_PUBLIC)
    import_name_fails(l, module, alias);
}

static void import_name(Lower *l, ModuleInfo *module, Node *alias) {
  if (!l->instance->types[alias->index]) {
    if (alias->alias.star != STAR_PUBLIC)
      import_name_fails(l, module, alias);
    return;
  }
  Symbol *symbol = map_get(&module->scope->symbols, alias->alias.name);
  IrTemp *value = imported_fixed(l, module, alias, symbol);
  IrBlock *missing = ir_block(&l->b, "missing"), *done = ir_block(&l->b, "done");
  bool is_probed = !value;
  if (!value && symbol)
    value = imported_variable(l, symbol, lower_type(l, alias), missing);
  if (value)
    lower_variable_set(l, alias->alias.symbol, value);
  ir_jump(&l->b, value ? done : missing);
  if (is_probed) {
    ir_enter(&l->b, missing);
    missing->is_cold = true;
    import_missing_name(l, module, alias);
    ir_jump(&l->b, done);
  }
  ir_enter(&l->b, done);
}

static bool is_future(struct ImportFrom *from) {
  return from->module && from->level == 0 && strcmp(from->module->text, "__future__") == 0;
}

static void statement_import_from(Lower *l, Node *node) {
  struct ImportFrom *from = &node->ImportFrom;
  ModuleInfo *module = map_get(&l->program->imports, node);
  if (l->program->extension) {
    foreign_import_from(l, from);
    return;
  }
  if (is_future(from))
    return;
  if (!module) {
    if (from->level && !map_has(&l->program->imports, node) && !program_import_base(l->program, l->module, from))
      lower_runtime(l, RT_import_relative_error, simple_type(l, TYPE_NONE), OPERANDS(lower_package(l, l->module)));
    else
      lower_import_fails(l, program_import_base(l->program, l->module, from));
    lower_unreachable(l);
    return;
  }
  lower_run_module(l, module);
  for (int i = 0; i < from->names.count && ir_is_reachable(&l->b); i++)
    import_name(l, module, from->names.items[i]);
}

// ---- definitions

static void statement_function(Lower *l, Node *node) {
  struct FunctionDef *f = &node->FunctionDef;
  if (f->scope->frame->is_stub)
    return;
  IrTemp *decorators[f->decorator_list.count + 1];
  for (int i = 0; i < f->decorator_list.count; i++)
    decorators[i] = lower_expression(l, f->decorator_list.items[i]);
  IrTemp *value = lower_make_function(l, node);
  lower_annotations(l, node, value);
  for (int i = f->decorator_list.count - 1; i >= 0; i--) {
    IrSite site = lower_site(l, f->decorator_list.items[i]);
    value = ir_op2(&l->b, IR_call_value, simple_type(l, TYPE_OBJECT), decorators[i], value);
    lower_site_restore(l, site);
  }
  lower_variable_set(l, f->symbol, value);
}

// ---- the rest

static void statement_if(Lower *l, Node *node) {
  IrBlock *yes = ir_block(&l->b, "then"), *no = ir_block(&l->b, "else"), *after = ir_block(&l->b, "after");
  lower_condition(l, node->If.test, yes, no);
  ir_enter(&l->b, yes);
  lower_body(l, node->If.body);
  ir_jump(&l->b, after);
  ir_enter(&l->b, no);
  lower_body(l, node->If.orelse);
  ir_jump(&l->b, after);
  ir_enter(&l->b, after);
}

static void lower_statement(Lower *l, Node *node) {
  switch (node->kind) {
  case N_Expr:
    if (node->Expr.value->kind != N_Constant)
      lower_drop_statement(l, node->Expr.value);
    break;
  case N_Assign: statement_assign(l, node); break;
  case N_AugAssign: statement_augmented(l, node); break;
  case N_AnnAssign: statement_annotated(l, node); break;
  case N_Return: lower_return(l, node->Return.value ? lower_expression(l, node->Return.value) : lower_none(l)); break;
  case N_Delete:
    for (int i = 0; i < node->Delete.targets.count; i++)
      delete_target(l, node->Delete.targets.items[i]);
    break;
  case N_For: lower_for(l, node); break;
  case N_While: lower_while(l, node); break;
  case N_If: statement_if(l, node); break;
  case N_Match: lower_match(l, node); break;
  case N_Raise: lower_raise(l, node); break;
  case N_With: lower_with(l, node); break;
  case N_Try:
  case N_TryStar: lower_try(l, node); break;
  case N_Assert: lower_assert(l, node); break;
  case N_Import: statement_import(l, node); break;
  case N_ImportFrom: statement_import_from(l, node); break;
  case N_FunctionDef: statement_function(l, node); break;
  case N_ClassDef: lower_class_statement(l, node); break;
  case N_Break: lower_leave(l, true); break;
  case N_Continue: lower_leave(l, false); break;
  default: break;
  }
}

// Statements that inference found unreachable are not lowered: their types are unknown.
void lower_body(Lower *l, NodeList body) {
  for (int i = 0; i < body.count && ir_is_reachable(&l->b); i++) {
    Node *node = body.items[i];
    if (!l->instance->reached[node->index]) {
      lower_unreachable(l);
      return;
    }
    lower_site(l, node);
    lower_statement(l, node);
  }
}
