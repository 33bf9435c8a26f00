// infer_module.c - modules as values that code looks into by name: see module_view.c.
//
// What a seen module's variables hold escapes; the variables of an open one may hold anything.

#include "sema/infer_class.h"

static void escape_variables(Infer *I, ModuleInfo *module) {
  for (int i = 0; i < module->globals.count; i++)
    abs_escape(&I->abs, abs_cell_root(module->globals.items[i]->cell)->content);
}

static void rerun(Infer *I, ModuleInfo *module) {
  for (int i = 0; i < I->program->frames.count; i++) {
    Frame *frame = I->program->frames.items[i];
    for (int k = 0; frame->module == module && k < frame->instances.count; k++)
      instance_enqueue(I, frame->instances.items[k]);
  }
}

static void open_variables(Infer *I, ModuleInfo *module) {
  for (int i = 0; i < module->globals.count; i++) {
    Symbol *symbol = module->globals.items[i];
    symbol->is_unpredictable = true;
    symbol->is_always_bound = false;
    abs_cell_add(&I->abs, symbol->cell, abs_simple(&I->abs, ABS_OBJECT));
  }
}

// Unknown code may read its variables.
void infer_see_module(void *context, ModuleInfo *module) {
  Infer *I = context;
  if (module->is_seen)
    return;
  module->is_seen = true;
  escape_variables(I, module);
  rerun(I, module);   // what it stores from now on escapes
  if (I->program->sets_any_attribute)
    infer_open_module(I, module);
}

// All that a module has may be asked for, without being named: then nothing may be left out of it (prune.c).
void infer_look_into(Infer *I, const Abs *object) {
  for (int i = 0; object && i < object->modules.count; i++)
    object->modules.items[i]->is_looked_into = true;
  if (object && object->bits & ABS_OBJECT)
    I->program->looks_into_objects = true;
}

// Unknown code may store its variables.
void infer_open_module(Infer *I, ModuleInfo *module) {
  if (module->is_open || module->is_library)
    return;
  module->is_seen = module->is_open = true;
  escape_variables(I, module);
  open_variables(I, module);
  rerun(I, module);
}

void infer_open_seen_modules(Infer *I) {
  for (int i = 0; i < I->program->modules.count; i++)
    if (I->program->modules.items[i]->is_seen)
      infer_open_module(I, I->program->modules.items[i]);
}

// Those that are open from the start.
void infer_begin_modules(Infer *I) {
  for (int i = 0; i < I->program->modules.count; i++)
    if (I->program->modules.items[i]->is_open)
      open_variables(I, I->program->modules.items[i]);
}

static const Abs *dict_of_variables(Infer *I, CallArgs *args) {
  AbsCell *key = cell_at(I, args->place, "key"), *value = cell_at(I, args->place, "value");
  abs_cell_add(&I->abs, key, abs_simple(&I->abs, ABS_STR));
  abs_cell_add(&I->abs, value, abs_simple(&I->abs, ABS_OBJECT));
  return abs_dict(&I->abs, key, value);
}

const Abs *infer_globals(Infer *I, CallArgs *args) {
  escape_variables(I, I->module);
  return dict_of_variables(I, args);
}

// The variables of a function get a flag that tells whether they are bound: locals() has only those that are.
const Abs *infer_locals(Infer *I, CallArgs *args) {
  if (I->frame->node->kind == N_Module)
    return infer_globals(I, args);
  for (int i = 0; i < I->frame->locals.count; i++) {
    Symbol *symbol = I->frame->locals.items[i];
    int index = var_index(I, symbol);
    const Abs *value = index >= 0 ? I->env->vars[index] : cell_read(I, symbol->cell);
    abs_escape(&I->abs, value);
    if (index < 0 || !value || value->bits & ABS_UNBOUND)
      I->instance->may_be_unbound[i] = true;
  }
  for (int i = 0; i < I->frame->free.count; i++)
    abs_escape(&I->abs, cell_read(I, I->frame->free.items[i]->cell));
  return dict_of_variables(I, args);
}
