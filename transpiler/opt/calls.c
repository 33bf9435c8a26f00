// calls.c - what can be known of functions from who calls whom.
//
// Requires: nothing.   Provides: IrFunction.is_recursive, counts_frames, never_raises, keeps_frame.
//
// Edges of the call graph are the direct calls and the runs of a generator's body. An operation that may run any code (a
// call of a Value, an iterator, a runtime function that is given Values) leads to every function with a boxed entry and to
// every body.
//
//   is_recursive    the function reaches itself
//   counts_frames   it reaches a recursive function: its frame counts for RecursionError. Functions that reach none need
//                   no counter: the stack under them is bounded.
//   never_raises    all that raises inside is caught inside: callers need no test. Found as a greatest fixpoint: all
//                   functions are assumed not to raise until one is seen to.
//   keeps_frame     it reaches a look at the frames of callers (sys._getframe, tb_frame), which finds its record

#include "opt/pass.h"

typedef struct Node {
  IrFunction *function;
  Vec(struct Node *) callees;
  int mark;   // number of the last search that came here
} Node;

typedef struct Calls {
  IrProgram *program;
  Arena *arena;
  Node *nodes;   // one per function, then one for "any boxed entry"
  Node *any;
  Map by_function;
  Node **stack;
} Calls;

// ---- the graph

static void add_edges(Calls *c, Node *node, const IrInstruction *instruction) {
  if (instruction->op == IR_call) {
    instruction->function->call_sites++;
    node->function->is_leaf = false;
  }
  if (instruction->op == IR_generator_next)
    node->function->is_leaf = false;
  if (instruction->op == IR_call || instruction->op == IR_import_module || instruction->op == IR_generator_next)
    vec_push(c->arena, &node->callees, map_get(&c->by_function, instruction->function));
  else if (ir_may_call_anything(instruction))
    vec_push(c->arena, &node->callees, c->any);
}

static void for_each_instruction(IrFunction *function, Calls *c, Node *node,
                                 void (*visit)(Calls *, Node *, const IrInstruction *)) {
  for (int b = 0; b < function->blocks.count; b++)
    for (int i = 0; i < function->blocks.items[b]->code.count; i++)
      visit(c, node, function->blocks.items[b]->code.items[i]);
}

static void build_graph(Calls *c) {
  int count = c->program->functions.count;
  c->nodes = arena_alloc(c->arena, sizeof(Node) * (size_t)(count + 1));
  c->any = &c->nodes[count];
  for (int i = 0; i < count; i++) {
    c->nodes[i].function = c->program->functions.items[i];
    c->nodes[i].function->is_leaf = true;
    map_set(c->arena, &c->by_function, c->nodes[i].function, &c->nodes[i]);
    if (c->nodes[i].function->needs_boxed_entry || c->nodes[i].function->is_entered ||
        c->nodes[i].function->is_generator)
      vec_push(c->arena, &c->any->callees, &c->nodes[i]);
  }
  for (int i = 0; i < count; i++)
    for_each_instruction(c->nodes[i].function, c, &c->nodes[i], add_edges);
}

// ---- recursion

static bool reaches_itself(Calls *c, Node *start, int mark) {
  int depth = 0;
  c->stack[depth++] = start;
  while (depth) {
    Node *node = c->stack[--depth];
    for (int i = 0; i < node->callees.count; i++) {
      Node *callee = node->callees.items[i];
      if (callee == start)
        return true;
      if (callee->mark == mark)
        continue;
      callee->mark = mark;
      c->stack[depth++] = callee;
    }
  }
  return false;
}

static bool calls_counting(const Calls *c, const Node *node) {
  for (int i = 0; i < node->callees.count; i++) {
    const Node *callee = node->callees.items[i];
    if (callee == c->any ? calls_counting(c, callee) : callee->function->counts_frames)
      return true;
  }
  return false;
}

static void find_recursion(Calls *c) {
  int count = c->program->functions.count;
  c->stack = arena_alloc(c->arena, sizeof(Node *) * (size_t)(count + 2));
  for (int i = 0; i < count; i++)
    c->nodes[i].function->is_recursive = c->nodes[i].function->counts_frames = reaches_itself(c, &c->nodes[i], i + 1);
  for (bool changed = true; changed;) {
    changed = false;
    for (int i = 0; i < count; i++)
      if (!c->nodes[i].function->counts_frames && calls_counting(c, &c->nodes[i]))
        changed = c->nodes[i].function->counts_frames = true;
  }
}

// ---- frames

static bool looks_at_frames(const IrInstruction *i) {
  static const char *const names[] = {"sys__getframe", "traceback_get_tb_frame", "warnings__place"};
  if (i->op == IR_get_attribute || i->op == IR_call_method)
    return !strcmp(i->text->text, "_getframe") || !strcmp(i->text->text, "tb_frame");
  const char *name = i->op == IR_const_builtin ? i->name : i->op == IR_call_runtime ? i->runtime->c_name + 3 : "";
  for (size_t k = 0; k < sizeof names / sizeof *names; k++)
    if (!strcmp(name, names[k]))
      return true;
  return false;
}

static void find_looks(Calls *c, Node *node, const IrInstruction *instruction) {
  (void)c;
  node->function->keeps_frame |= looks_at_frames(instruction);
}

static bool calls_keeping(const Calls *c, const Node *node) {
  for (int i = 0; i < node->callees.count; i++) {
    const Node *callee = node->callees.items[i];
    if (callee == c->any ? calls_keeping(c, callee) : callee->function->keeps_frame)
      return true;
  }
  return false;
}

static void find_frames(Calls *c) {
  int count = c->program->functions.count;
  for (int i = 0; i < count; i++)
    for_each_instruction(c->nodes[i].function, c, &c->nodes[i], find_looks);
  for (bool changed = true; changed;) {
    changed = false;
    for (int i = 0; i < count; i++)
      if (!c->nodes[i].function->keeps_frame && calls_keeping(c, &c->nodes[i]))
        changed = c->nodes[i].function->keeps_frame = true;
  }
}

// What counts no frames has no check of them, which could fail.
static void settle_checks(Calls *c, Node *node, const IrInstruction *instruction) {
  (void)c;
  if (instruction->op == IR_frame_check)
    ((IrInstruction *)instruction)->cannot_fail = !node->function->counts_frames;
}

// ---- raising

static bool can_raise_out(const IrFunction *function) {
  if (function->counts_frames)
    return true;   // RecursionError
  for (int b = 0; b < function->blocks.count; b++) {
    const IrBlock *block = function->blocks.items[b];
    for (int i = 0; i < block->code.count && !block->landing; i++)
      if (ir_raises(block->code.items[i]))
        return true;
  }
  return false;
}

static void find_raising(const Calls *c) {
  int count = c->program->functions.count;
  for (int i = 0; i < count; i++)
    c->nodes[i].function->never_raises = true;
  for (bool changed = true; changed;) {
    changed = false;
    for (int i = 0; i < count; i++) {
      IrFunction *function = c->nodes[i].function;
      if (function->never_raises && can_raise_out(function)) {
        function->never_raises = false;
        changed = true;
      }
    }
  }
}

void pass_calls(IrProgram *program) {
  Calls c = {.program = program, .arena = arena_new()};
  build_graph(&c);
  find_recursion(&c);
  if (program->sees_frames)
    find_frames(&c);
  for (int i = 0; i < program->functions.count; i++)
    for_each_instruction(program->functions.items[i], &c, &c.nodes[i], settle_checks);
  find_raising(&c);
  arena_free(c.arena);
}
