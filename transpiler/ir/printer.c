// printer.c - the IR as text, for dumps and goldens.
//
//   function add(a: int, b: int) -> int      kk_u_main_add
//   entry:
//     %0: int = var_get a
//     %1: int = var_get b
//     %2: int = int_add %0, %1
//     return %2
//
// After ranges and repr a temporary shows what they found: `%2: int i64 0..9`. A block's label carries its number when it
// is not the entry, and names the landing block: `body.3 landing handler.7:`.

#include <inttypes.h>

#include "ir/ir.h"

typedef struct Printer {
  Buffer *out;
  Context *context;   // for the texts of types
} Printer;

static const char *text_of(Printer *p, Type *type) { return type ? type_text(p->context, type) : "?"; }

static void print_label(Printer *p, const IrBlock *block) {
  buffer_put(p->out, block->label ? block->label : "block");
  if (block->number)
    buffer_printf(p->out, ".%d", block->number);
}

// Known bounds are at most 2^64 from 0.
static void print_bound(Printer *p, IrBound bound) {
  IrBound magnitude = bound < 0 ? -bound : bound;
  if (magnitude >= IR_MOST)
    return;
  buffer_put(p->out, bound < 0 ? "-" : "");
  if (magnitude > UINT64_MAX)
    buffer_put(p->out, "2**64");
  else
    buffer_printf(p->out, "%" PRIu64, (uint64_t)magnitude);
}

static void print_range(Printer *p, IrRange range) {
  if (range.low <= IR_LEAST && range.high >= IR_MOST)
    return;
  buffer_putc(p->out, ' ');
  print_bound(p, range.low);
  buffer_put(p->out, "..");
  print_bound(p, range.high);
}

static void print_type(Printer *p, Type *type, IrRep rep, IrRange range) {
  buffer_put(p->out, text_of(p, type));
  if (rep != REP_AUTO)
    buffer_printf(p->out, " %s", ir_rep_name(rep));
  if (type && type->kind == TYPE_INT)
    print_range(p, range);
}

static void print_quoted(Printer *p, Str text) {
  buffer_putc(p->out, '"');
  for (int i = 0; i < text->length; i++) {
    unsigned char c = (unsigned char)text->text[i];
    if (c == '"' || c == '\\')
      buffer_printf(p->out, "\\%c", c);
    else if (c < ' ' || c == 127)
      buffer_printf(p->out, "\\x%02x", c);
    else
      buffer_putc(p->out, (char)c);
  }
  buffer_putc(p->out, '"');
}

static void print_text(Printer *p, const char *text) { buffer_put(p->out, text ? text : "?"); }

static void print_integer(Printer *p, const IrInstruction *instruction) {
  if (instruction->text)
    buffer_put(p->out, instruction->text->text);
  else
    buffer_printf(p->out, "%" PRId64, instruction->integer);
}

// What the instruction carries beside its operands; "?" if lowering forgot it. True if something was written.
static bool print_field(Printer *p, const IrInstruction *i) {
  switch (ir_op_info(i->op)->field) {
  case IR_FIELD_none:
  case IR_FIELD_targets:
  case IR_FIELD_cases: return false;
  case IR_FIELD_integer: print_integer(p, i); break;
  case IR_FIELD_number: buffer_printf(p->out, "%.17g", i->number); break;
  case IR_FIELD_text: i->text ? print_quoted(p, i->text) : print_text(p, NULL); break;
  case IR_FIELD_var: print_text(p, i->var ? i->var->name->text : NULL); break;
  case IR_FIELD_global:
    if (i->global)
      buffer_printf(p->out, "%s.", i->global->module->name->text);
    print_text(p, i->global ? i->global->name->text : NULL);
    break;
  case IR_FIELD_function: print_text(p, i->function ? i->function->symbol : NULL); break;
  case IR_FIELD_runtime: print_text(p, i->runtime ? i->runtime->c_name : NULL); break;
  case IR_FIELD_type: print_text(p, text_of(p, i->type)); break;
  case IR_FIELD_name: print_text(p, i->name); break;
  case IR_FIELD_class: print_text(p, i->class ? i->class->symbol : NULL); break;
  case IR_FIELD_field:
    if (i->field)
      buffer_printf(p->out, "%s.", i->field->owner->symbol);
    print_text(p, i->field ? i->field->name->text : NULL);
    break;
  }
  return true;
}

static void print_targets(Printer *p, const IrBlock *block, const IrInstruction *instruction) {
  IrBlock **targets;
  int count = ir_terminator(block) == instruction ? ir_successors(block, &targets) : 0;
  for (int i = 0; i < count; i++) {
    buffer_put(p->out, i || instruction->operand_count ? ", " : " ");
    print_label(p, targets[i]);
  }
}

static void print_names(Printer *p, const IrInstruction *instruction) {
  for (int i = 0; i < instruction->names.count; i++)
    buffer_printf(p->out, "%s%s", i ? ", " : " names ", instruction->names.items[i]->text);
}

static void print_instruction(Printer *p, const IrBlock *block, const IrInstruction *instruction) {
  buffer_put(p->out, "  ");
  if (instruction->result) {
    IrTemp *result = instruction->result;
    buffer_printf(p->out, "%%%d: ", result->number);
    print_type(p, result->type, result->rep, result->range);
    buffer_put(p->out, " = ");
  }
  buffer_printf(p->out, "%s ", ir_op_info(instruction->op)->name);
  bool any = print_field(p, instruction);
  for (int i = 0; i < instruction->operand_count; i++) {
    buffer_printf(p->out, "%s%%%d", any ? ", " : "", instruction->operands[i]->number);
    any = true;
  }
  if (!any)
    p->out->length--;   // the space after the name
  print_names(p, instruction);
  if (instruction->view)
    buffer_put(p->out, " viewed");
  if (instruction->resume) {
    buffer_put(p->out, " exit ");
    print_label(p, instruction->resume);
  }
  print_targets(p, block, instruction);
  buffer_putc(p->out, '\n');
}

static void print_block(Printer *p, const IrBlock *block) {
  print_label(p, block);
  if (block->landing) {
    buffer_put(p->out, " landing ");
    print_label(p, block->landing);
  }
  buffer_printf(p->out, "%s%s:\n", block->is_loop_head ? " loop" : "", block->is_cold ? " cold" : "");
  for (int i = 0; i < block->code.count; i++)
    print_instruction(p, block, block->code.items[i]);
}

static void print_var(Printer *p, const IrVar *var) {
  buffer_printf(p->out, "%s: ", var->name->text);
  print_type(p, var->type, var->rep, var->range);
  if (var->may_be_unbound)
    buffer_put(p->out, " unbound?");
  if (var->is_cell)
    buffer_put(p->out, " cell");
  if (var->is_free)
    buffer_printf(p->out, " free[%d]", var->closure_index);
}

static void print_function(Printer *p, IrFunction *function) {
  buffer_printf(p->out, "function %s(", function->symbol);
  for (int i = 0; i < function->parameter_count; i++) {
    buffer_put(p->out, i ? ", " : "");
    print_var(p, function->vars.items[i]);
  }
  buffer_put(p->out, ") -> ");
  print_type(p, function->result, function->result_rep, function->result_range);
  if (function->is_generator) {
    buffer_put(p->out, " yields ");
    print_type(p, function->yielded, function->yielded_rep, function->yielded_range);
  }
  buffer_printf(p->out, "%s%s%s%s\n", function->has_closure ? " closure" : "",
                function->needs_boxed_entry ? " boxed" : "", function->is_recursive ? " recursive" : "",
                function->never_raises ? " never raises" : "");
  for (int i = function->parameter_count; i < function->vars.count; i++) {
    buffer_put(p->out, "  var ");
    print_var(p, function->vars.items[i]);
    buffer_putc(p->out, '\n');
  }
  for (int i = 0; i < function->blocks.count; i++)
    print_block(p, function->blocks.items[i]);
}

void ir_print_function(Buffer *out, Context *context, IrFunction *function) {
  print_function(&(Printer){.out = out, .context = context}, function);
}

void ir_print(Buffer *out, IrProgram *program) {
  for (int i = 0; i < program->functions.count; i++) {
    if (i)
      buffer_putc(out, '\n');
    ir_print_function(out, program->context, program->functions.items[i]);
    if (program->functions.items[i]->fast) {
      buffer_put(out, "\nfast copy of ");
      ir_print_function(out, program->context, program->functions.items[i]->fast);
    }
  }
}
