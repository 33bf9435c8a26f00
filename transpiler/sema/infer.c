// infer.c - the types of the whole program: a least fixpoint over the instances of its frames.
//
// Requires: program_resolve.   Provides: Instance.types, .stored, .targets, …; program->instances.
//
// Abstract interpretation in the manner of RPython's annotator: start with the main module's body; a call queues the
// callee's instance with what is known of its arguments so far; whatever an instance has read (results of calls, cells of
// lists and globals) queues it again when it grows. Values only grow, and lattice and instances are bounded, so it ends.
// In the last run of each instance everything it read was final, so what it recorded is, too.

#include "sema/infer_class.h"
#include "sema/infer_settled.h"

#include <string.h>

static Arena *arena_of(Infer *I) { return I->program->context->arena; }

// ---- callbacks of the lattice

static void escape_signature(void *context, Signature *signature) { infer_escape_signature(context, signature); }

static void escape_class(void *context, ClassInfo *info) { infer_escape_class(context, info); }

static void escape_class_object(void *context, ClassInfo *info) { infer_escape_class_object(context, info); }

static void wake_reader(void *context, Instance *reader) { instance_enqueue(context, reader); }

// Unknown code may call this function with anything, and do anything with what it returns.
static void escape_frame(void *context, Frame *frame) {
  Infer *I = context;
  if (frame->is_escaped)
    return;
  frame->is_escaped = true;
  const Abs *bound[frame->parameter_count + 1], *any = abs_simple(&I->abs, ABS_OBJECT);
  int plain = frame->positional + frame->keyword_only, at = plain;
  for (int i = 0; i < plain; i++)
    bound[i] = any;
  if (frame->has_varargs)
    bound[at++] = abs_tuple_of(&I->abs, any);
  if (frame->has_varkeywords) {
    AbsCell *key = abs_cell_new(&I->abs), *value = abs_cell_new(&I->abs);
    abs_cell_add(&I->abs, key, abs_simple(&I->abs, ABS_STR));
    abs_cell_add(&I->abs, value, any);
    bound[at] = abs_dict(&I->abs, key, value);
  }
  Instance *instance = instance_generic(I, frame);
  instance_feed(I, instance, bound);
  instance_enqueue(I, instance);
  infer_enter_settled(I, frame);
}

// ---- running one instance

static void include_node(Node *node, void *context) {
  Frame *frame = context;
  frame->first_node = node->index < frame->first_node ? node->index : frame->first_node;
  frame->end_node = node->index >= frame->end_node ? node->index + 1 : frame->end_node;
  walk_kids(node, include_node, frame);
}

// The numbers of a function's nodes follow one another, as the parser makes them in one go. So the side arrays, which
// have room for the whole module, are memory that is never touched but for a small part.
static void find_nodes(Frame *frame) {
  if (frame->end_node)
    return;
  frame->first_node = frame->module->node_count;
  include_node(frame->node, frame);
}

static void instance_clear(Infer *I, Instance *instance) {
  (void)I;
  find_nodes(instance->frame);
  int first = instance->frame->first_node, nodes = instance->frame->end_node - first;
  memset(instance->types + first, 0, nodes * sizeof *instance->types);
  memset(instance->reached + first, 0, nodes);
  memset(instance->check_bound + first, 0, nodes);
  memset(instance->targets + first, 0, nodes * sizeof *instance->targets);
  memset(instance->may_be_unbound, 0, instance->frame->locals.count);
  for (int i = 0; i < instance->dispatches.count; i++)
    instance->dispatches.entries[i].value = NULL;
  for (int i = 0; i < instance->stores.count; i++)
    instance->stores.entries[i].value = NULL;
  instance->calls.count = 0;
}

static void enter_environment(Infer *I, Instance *instance) {
  Frame *frame = instance->frame;
  bool is_module = frame->node->kind == N_Module;
  I->var_count = frame->locals.count + (is_module ? frame->module->globals.count : 0);
  I->env = NEW(arena_of(I), Env);
  I->env->vars = arena_alloc(arena_of(I), (I->var_count + 1) * sizeof(Abs *));
  const Abs *unbound = abs_simple(&I->abs, ABS_UNBOUND);
  for (int i = 0; i < I->var_count; i++)
    I->env->vars[i] = unbound;
  for (int i = 0; i < frame->parameter_count; i++) {
    Symbol *symbol = frame->locals.items[i];
    I->env->vars[i] = instance->parameters[i];
    instance->stored[i] = abs_join(&I->abs, instance->stored[i], instance->parameters[i]);
    if (symbol->is_captured)
      abs_cell_add(&I->abs, symbol->cell, instance->parameters[i]);
  }
}

static bool parameters_known(Instance *instance) {
  for (int i = 0; i < instance->frame->parameter_count; i++)
    if (!instance->parameters[i])
      return false;
  return true;
}

static void run_body(Infer *I, Instance *instance) {
  Node *node = instance->frame->node;
  const Abs *result = NULL;
  if (map_has(&I->program->refused, node)) {
    I->env = NULL;
  } else if (node->kind == N_Lambda) {
    result = infer_expression(I, node->Lambda.body);
  } else if (node->kind == N_GeneratorExp) {
    infer_generator_body(I, node);
    result = abs_simple(&I->abs, ABS_NONE);
  } else {
    if (node->kind == N_Module && instance->frame->module->package && instance->frame->module->parent)
      infer_run_module(I, instance->frame->module->parent);
    if (node->kind == N_Module)
      infer_begin_annotations(I, instance->frame->scope);
    infer_body(I, node->kind == N_Module ? node->Module.body : node->FunctionDef.body);
    result = I->env ? abs_simple(&I->abs, ABS_NONE) : NULL;
  }
  if (I->env && instance->frame->is_generator)
    infer_returned(I, result);
  else if (I->env)
    instance->result = abs_join(&I->abs, instance->result, result);
}

static void instance_run(Infer *I, Instance *instance) {
  if (!parameters_known(instance))
    return;
  const Abs *before = instance->result;
  I->instance = instance;
  I->frame = instance->frame;
  I->module = instance->frame->module;
  I->loop = NULL;
  I->class_info = NULL;
  I->protection = NULL;
  I->handler = NULL;
  instance_clear(I, instance);
  enter_environment(I, instance);
  run_body(I, instance);
  bool is_inner = instance->is_settled && instance != instance->frame->entry;   // called by settled ones only
  if ((instance->frame->is_escaped || instance->frame->has_unknown_callers) && !is_inner)
    abs_escape(&I->abs, instance->result);
  if (abs_equal(before, instance->result))
    return;
  for (int i = 0; i < instance->callers.count; i++)
    instance_enqueue(I, instance->callers.items[i]);
}

// ---- globals that are bound before any other frame's code can run

static void find_call(Node *node, void *found) {
  bool is_code = node->kind == N_FunctionDef || node->kind == N_Lambda;
  if (node->kind == N_Call || node->kind == N_ClassDef)
    *(bool *)found = true;
  else if (!is_code)
    walk_kids(node, find_call, found);
}

static bool imports_module(Program *program, Node *statement, ModuleInfo *module) {
  if (statement->kind == N_ImportFrom) {
    ModuleInfo *target = map_get(&program->imports, statement);
    return target && program_reaches(program, target, module);
  }
  for (int i = 0; statement->kind == N_Import && i < statement->Import.names.count; i++) {
    ModuleInfo *target = map_get(&program->imports, statement->Import.names.items[i]);
    if (target && program_reaches(program, target, module))
      return true;
  }
  return false;
}

static void mark_bound(Node *node, void *context) {
  (void)context;
  if (node->kind == N_Name && node->Name.ctx == CTX_Store && node->Name.symbol)
    node->Name.symbol->is_always_bound = true;
}

static void mark_bound_early(Program *program, ModuleInfo *module) {
  for (int i = 0; i < module->ast->Module.body.count; i++) {
    Node *node = module->ast->Module.body.items[i];
    bool stops = imports_module(program, node, module);
    if (node->kind == N_FunctionDef) {   // its body does not run here
      walk_list(node->FunctionDef.decorator_list, find_call, &stops);
      stops |= node->FunctionDef.decorator_list.count > 0;
      walk_kids(node->FunctionDef.args, find_call, &stops);
    } else if (node->kind != N_ClassDef) {
      walk_kids(node, find_call, &stops);
    }
    if (stops)
      return;
    if (node->kind == N_FunctionDef)
      node->FunctionDef.symbol->is_always_bound = true;
    else if (node->kind == N_ClassDef)
      node->ClassDef.symbol->is_always_bound = true;
    else if (node->kind == N_Assign || node->kind == N_AnnAssign)
      walk_kids(node, mark_bound, NULL);
    NodeList names = node->kind == N_Import       ? node->Import.names
                     : node->kind == N_ImportFrom ? node->ImportFrom.names
                                                  : (NodeList){0};
    for (int k = 0; k < names.count; k++)
      if (names.items[k]->alias.symbol && (!names.items[k]->alias.star || names.items[k]->alias.star == STAR_SURE))
        names.items[k]->alias.symbol->is_always_bound = true;
    if (node->kind == N_AnnAssign && !node->AnnAssign.value && node->AnnAssign.target->kind == N_Name)
      node->AnnAssign.target->Name.symbol->is_always_bound = false;
  }
}

static void prepare_globals(Program *program) {
  for (int i = 0; i < program->modules.count; i++) {
    ModuleInfo *module = program->modules.items[i];
    if (!module->ast)
      continue;
    for (int k = 0; k < module->globals.count; k++) {
      Symbol *symbol = module->globals.items[k];
      symbol->is_unpredictable = map_has(&program->stored_attributes, symbol->name);
      symbol->is_deleted |= map_has(&program->deleted_attributes, symbol->name);
    }
    mark_bound_early(program, module);
  }
}

// ---- what is reached in the end

static void reach(Infer *I, Instance *instance) {
  if (instance->is_reached || !parameters_known(instance))
    return;
  instance->is_reached = true;
  vec_push(arena_of(I), &I->program->instances, instance);
}

static void collect_reached(Infer *I, Instance *start) {
  reach(I, start);
  for (int i = 0; i < I->program->frames.count; i++) {
    Frame *frame = I->program->frames.items[i];
    for (int k = 0; (frame->is_escaped || frame->has_unknown_callers) && k < frame->instances.count; k++)
      if (frame->instances.items[k]->has_boxed_entry)
        reach(I, frame->instances.items[k]);
  }
  for (int i = 0; i < I->program->frames.count; i++) {
    Frame *frame = I->program->frames.items[i];
    if (frame->entry && frame->is_escaped)
      reach(I, frame->entry = infer_entry_chosen(frame));
  }
  for (int i = 0; i < I->program->instances.count; i++) {
    Instance *instance = I->program->instances.items[i];
    for (int k = 0; k < instance->calls.count; k++)
      reach(I, instance->calls.items[k]);
  }
}

void program_infer(Program *program) {
  Infer I = {.program = program};
  I.abs = (AbsContext){.context = program->context,
                       .wake = wake_reader,
                       .escape = escape_frame,
                       .escape_signature = escape_signature,
                       .escape_class = escape_class,
                       .escape_class_object = escape_class_object,
                       .escape_generator = generator_escape,
                       .see_module = infer_see_module,
                       .program = &I};
  program->subclassed = abs_cell_new(&I.abs);
  prepare_globals(program);
  infer_settle(program);
  infer_begin_modules(&I);
  if (program->extension)
    infer_subclass_all(&I);
  Instance *start = instance_of(&I, program->modules.items[0]->frame, NULL);
  while (program->queue.count) {
    Instance *instance = vec_pop(&program->queue);
    instance->is_queued = false;
    instance_run(&I, instance);
  }
  collect_reached(&I, start);
}
