// copy.c - a second copy of a function: its variables, blocks, instructions and temporaries, made anew.

#include "ir/ir.h"

typedef struct Copy {
  Arena *arena;
  IrFunction *from, *to;
  IrTemp **temps;   // by number in `from`
} Copy;

static IrBlock *block_of(const Copy *c, const IrBlock *block) {
  return block ? c->to->blocks.items[block->number] : NULL;
}

static void copy_vars(Copy *c) {
  memset(&c->to->vars, 0, sizeof c->to->vars);
  for (int i = 0; i < c->from->vars.count; i++) {
    IrVar *var = NEW(c->arena, IrVar);
    *var = *c->from->vars.items[i];
    vec_push(c->arena, &c->to->vars, var);
  }
}

static void make_blocks(Copy *c) {
  memset(&c->to->blocks, 0, sizeof c->to->blocks);
  for (int i = 0; i < c->from->blocks.count; i++) {
    IrBlock *block = NEW(c->arena, IrBlock);
    *block = *c->from->blocks.items[i];
    block->generic = c->from->blocks.items[i];
    memset(&block->code, 0, sizeof block->code);
    vec_push(c->arena, &c->to->blocks, block);
  }
}

// All results first: an operand may be defined in a block that comes later in the list.
static IrInstruction *copy_instruction(Copy *c, const IrInstruction *from) {
  IrInstruction *to = NEW(c->arena, IrInstruction);
  *to = *from;
  if (from->result) {
    to->result = NEW(c->arena, IrTemp);
    *to->result = *from->result;
    to->result->definition = to;
    c->temps[from->result->number] = to->result;
  }
  if (ir_op_info(from->op)->field == IR_FIELD_var)
    to->var = c->to->vars.items[from->var->index];
  return to;
}

static void connect_instruction(Copy *c, IrInstruction *to, const IrInstruction *from) {
  to->operands = arena_alloc(c->arena, sizeof(IrTemp *) * (size_t)(from->operand_count + 1));
  for (int k = 0; k < from->operand_count; k++)
    to->operands[k] = c->temps[from->operands[k]->number];
  memset(&to->cases, 0, sizeof to->cases);
  for (int k = 0; k < from->cases.count; k++)
    vec_push(c->arena, &to->cases, block_of(c, from->cases.items[k]));
  if (from->op == IR_jump || from->op == IR_branch)
    for (int k = 0; k < 2; k++)
      to->targets[k] = block_of(c, from->targets[k]);
}

static void copy_code(Copy *c) {
  for (int i = 0; i < c->from->blocks.count; i++) {
    IrBlock *from = c->from->blocks.items[i], *to = c->to->blocks.items[i];
    to->landing = block_of(c, from->landing);
    for (int k = 0; k < from->code.count; k++)
      vec_push(c->arena, &to->code, copy_instruction(c, from->code.items[k]));
  }
  for (int i = 0; i < c->from->blocks.count; i++)
    for (int k = 0; k < c->from->blocks.items[i]->code.count; k++)
      connect_instruction(c, c->to->blocks.items[i]->code.items[k], c->from->blocks.items[i]->code.items[k]);
}

IrFunction *ir_copy_function(IrProgram *program, IrFunction *function) {
  Copy c = {.arena = program->context->arena, .from = function};
  c.to = NEW(c.arena, IrFunction);
  *c.to = *function;
  c.temps = arena_alloc(c.arena, sizeof(IrTemp *) * ((size_t)function->temp_count + 1));
  ir_number_blocks(function);
  copy_vars(&c);
  make_blocks(&c);
  copy_code(&c);
  return c.to;
}
