// builder.c - making the IR: functions, variables, blocks, instructions.
//
// A builder stands at the end of a block and adds instructions there. After a terminator it stands nowhere: lowering need
// not know that the code after a `return` is dead, it goes on building and gets temporaries of the types it asked for,
// while the instructions are dropped.

#include "ir/ir.h"

IrFunction *ir_function(IrProgram *program, IrModule *module, const char *symbol, Str name) {
  Arena *arena = program->context->arena;
  IrFunction *function = NEW(arena, IrFunction);
  function->symbol = symbol;
  function->name = function->qualname = name;
  function->module = module;
  function->source = module->source;
  function->result = type_simple(program->types, TYPE_NONE);
  function->result_range = function->yielded_range = IR_ALL_INTS;
  function->is_generic = true;
  vec_push(arena, &program->functions, function);
  return function;
}

IrVar *ir_var(IrBuilder *b, Str name, Type *type) {
  IrVar *var = NEW(b->context->arena, IrVar);
  var->name = name;
  var->type = type;
  var->index = b->function->vars.count;
  var->range = var->declared = IR_ALL_INTS;
  vec_push(b->context->arena, &b->function->vars, var);
  return var;
}

IrGlobal *ir_global(IrProgram *program, IrModule *module, Str name, Type *type) {
  Arena *arena = program->context->arena;
  IrGlobal *global = NEW(arena, IrGlobal);
  // what belongs to a class is named by it, and a module may have several of one name
  global->name = map_has(&module->names, name)
                     ? str_printf(program->context->strings, "%s.%d", name->text, module->globals.count)
                     : name;
  map_set(arena, &module->names, global->name, global);
  global->module = module;
  global->type = type;
  global->index = module->globals.count;
  vec_push(arena, &module->globals, global);
  return global;
}

IrBlock *ir_block(IrBuilder *b, const char *label) {
  IrBlock *block = NEW(b->context->arena, IrBlock);
  block->number = -1;
  block->label = label;
  block->landing = b->landing;
  return block;
}

void ir_enter(IrBuilder *b, IrBlock *block) {
  if (b->block)
    bug_at(b->function->module->source, b->site.span, "block %s is entered before %s has ended", block->label,
           b->block->label);
  if (block->number >= 0)
    bug_at(b->function->module->source, b->site.span, "block %s is entered twice", block->label);
  block->number = b->function->blocks.count;
  vec_push(b->context->arena, &b->function->blocks, block);
  b->block = block;
}

bool ir_is_reachable(IrBuilder *b) { return b->block != NULL; }

static IrTemp *new_temp(IrBuilder *b, Type *type, IrInstruction *definition) {
  IrTemp *temp = NEW(b->context->arena, IrTemp);
  temp->number = b->function->temp_count++;
  temp->type = type;
  temp->range = IR_ALL_INTS;
  temp->definition = definition;
  return temp;
}

IrInstruction *ir_emit(IrBuilder *b, IrOp op, Type *type, int operand_count, IrTemp **operands) {
  Arena *arena = b->context->arena;
  IrInstruction *instruction = NEW(arena, IrInstruction);
  instruction->op = op;
  instruction->site = b->site;
  instruction->operand_count = operand_count;
  instruction->operands = arena_alloc(arena, sizeof(IrTemp *) * (size_t)(operand_count + 1));
  if (operand_count)
    memcpy(instruction->operands, operands, sizeof(IrTemp *) * (size_t)operand_count);
  if (type)
    instruction->result = new_temp(b, type, instruction);
  if (b->block)
    vec_push(arena, &b->block->code, instruction);
  if (ir_op_is(op, 'X'))
    b->block = NULL;
  return instruction;
}

IrTemp *ir_op0(IrBuilder *b, IrOp op, Type *type) { return ir_emit(b, op, type, 0, NULL)->result; }

IrTemp *ir_op1(IrBuilder *b, IrOp op, Type *type, IrTemp *a) {
  return ir_emit(b, op, type, 1, (IrTemp *[]){a})->result;
}

IrTemp *ir_op2(IrBuilder *b, IrOp op, Type *type, IrTemp *a, IrTemp *c) {
  return ir_emit(b, op, type, 2, (IrTemp *[]){a, c})->result;
}

IrTemp *ir_op3(IrBuilder *b, IrOp op, Type *type, IrTemp *a, IrTemp *c, IrTemp *d) {
  return ir_emit(b, op, type, 3, (IrTemp *[]){a, c, d})->result;
}

void ir_jump(IrBuilder *b, IrBlock *target) {
  if (b->block)
    ir_emit(b, IR_jump, NULL, 0, NULL)->targets[0] = target;
}

void ir_branch(IrBuilder *b, IrTemp *condition, IrBlock *yes, IrBlock *no) {
  IrInstruction *branch = ir_emit(b, IR_branch, NULL, 1, &condition);
  branch->targets[0] = yes;
  branch->targets[1] = no;
}

void ir_return(IrBuilder *b, IrTemp *value) { ir_emit(b, IR_return, NULL, 1, &value); }

IrTemp *ir_call_runtime(IrBuilder *b, const IrRuntimeFunction *callee, Type *type, int count, IrTemp **operands) {
  IrInstruction *call = ir_emit(b, IR_call_runtime, type, count, operands);
  call->runtime = callee;
  return call->result;
}
