// dump.c - what inference has found, as text: --dump=types.
//
//   module __main__
//     limit: int                        a global: the join of all that is stored in it
//     steps: function
//
//   def steps(n: int) -> int            one paragraph per instance; `never`: it does not return
//     count: int                        a local: the join of all that is stored in it
//     calls half (i)                    an instance is named by its key, see instance_of; @ is the generic one
//
// Functions of the library that are written in Python have instances too, and are shown like the program's. Functions
// that nothing reaches are listed at the end.

#include "sema/dump.h"

static const char *abs_text(Program *program, const Abs *abs) {
  return type_text(program->context, abs_type(program, abs));
}

static bool is_flow_insensitive(const Symbol *symbol) { return symbol->is_captured || symbol->is_stored_elsewhere; }

// The variables of comprehensions are locals of the frame around them.
static void dump_name(Buffer *out, const Symbol *symbol) {
  if (symbol->scope && symbol->scope->kind == SCOPE_COMPREHENSION)
    buffer_printf(out, "%s.", symbol->scope->name->text);
  buffer_put(out, symbol->name->text);
}

static void dump_global(Buffer *out, Program *program, const Symbol *symbol) {
  const Abs *content = symbol->cell ? abs_cell_root(symbol->cell)->content : NULL;
  buffer_put(out, "  ");
  dump_name(out, symbol);
  buffer_printf(out, ": %s\n", abs_text(program, content));
}

static void dump_globals(Buffer *out, Program *program, const ModuleInfo *module) {
  buffer_printf(out, "module %s\n", module->name->text);
  for (int i = 0; i < module->globals.count; i++)
    dump_global(out, program, module->globals.items[i]);
}

static void dump_local(Buffer *out, Program *program, const Instance *instance, int slot) {
  const Symbol *symbol = instance->frame->locals.items[slot];
  bool is_cell = is_flow_insensitive(symbol);
  const Abs *stored = is_cell ? abs_cell_root(symbol->cell)->content : instance->stored[slot];
  buffer_put(out, "  ");
  dump_name(out, symbol);
  buffer_printf(out, ": %s%s%s\n", abs_text(program, stored), symbol->is_captured ? ", captured" : "",
                instance->may_be_unbound[slot] ? ", perhaps unbound" : "");
}

// name: type of each parameter, as the callers of this instance give them.
static void dump_parameters(Buffer *out, Program *program, const Instance *instance) {
  const Frame *frame = instance->frame;
  int stars = frame->has_varargs, first_star = frame->positional + frame->keyword_only;
  for (int i = 0; i < frame->parameter_count; i++) {
    const char *mark = i < first_star ? "" : i < first_star + stars ? "*" : "**";
    buffer_printf(out, "%s%s%s: %s", i ? ", " : "", mark, frame->locals.items[i]->name->text,
                  abs_text(program, instance->parameters[i]));
  }
}

static void dump_callee(Buffer *out, const Instance *callee, bool is_first) {
  buffer_printf(out, "%s%s (%s)", is_first ? "  calls " : ", ", callee->frame->qualname->text, callee->key);
}

static void dump_calls(Buffer *out, const Instance *instance) {
  int count = 0;
  for (int i = 0; i < instance->calls.count; i++) {
    bool is_repeated = false;
    for (int k = 0; k < i; k++)
      is_repeated |= instance->calls.items[k] == instance->calls.items[i];
    if (!is_repeated)
      dump_callee(out, instance->calls.items[i], count++ == 0);
  }
  if (count)
    buffer_putc(out, '\n');
}

static void dump_instance(Buffer *out, Program *program, const Instance *instance) {
  const Frame *frame = instance->frame;
  bool is_module = frame->node->kind == N_Module;
  buffer_printf(out, "\n%s %s", is_module ? "body of" : "def",
                is_module ? frame->module->name->text : frame->qualname->text);
  if (!is_module) {
    buffer_putc(out, '(');
    dump_parameters(out, program, instance);
    buffer_printf(out, ") -> %s    instance %s", abs_text(program, instance->result),
                  instance->key[0] ? instance->key : "without parameters");
  }
  buffer_putc(out, '\n');
  for (int i = frame->parameter_count; i < frame->locals.count; i++)
    dump_local(out, program, instance, i);
  dump_calls(out, instance);
}

static void dump_unreached(Buffer *out, const Program *program) {
  for (int i = 0; i < program->frames.count; i++) {
    const Frame *frame = program->frames.items[i];
    bool is_reached = frame->module->is_library;
    for (int k = 0; k < frame->instances.count; k++)
      is_reached |= frame->instances.items[k]->is_reached;
    if (!is_reached)
      buffer_printf(out, "\nnever called: %s\n", frame->qualname->text);
  }
}

void program_dump_types(Program *program, Buffer *out) {
  for (int i = 0; i < program->modules.count; i++)
    if (!program->modules.items[i]->is_library)
      dump_globals(out, program, program->modules.items[i]);
  for (int i = 0; i < program->instances.count; i++)
    dump_instance(out, program, program->instances.items[i]);
  dump_unreached(out, program);
}
