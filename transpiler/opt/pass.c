// pass.c - the list of passes, and running them.
//
// Each pass is one function over the whole program in one file, whose head says what it requires and provides. The
// verifier runs after each, always: it costs less than printing the C.

#include "opt/pass.h"

static const IrPass passes[] = {
    {"cleanup", "drop unreachable blocks and temporaries that nothing uses, so that later passes see only what runs",
     pass_cleanup, false},
    {"inline", "small functions of objects and tuples in the place of their calls", pass_inline, false},
    {"scalars", "tuples and objects that nobody else sees are variables, one per part", pass_scalars, false},
    {"fields", "attributes that every constructor sets: no test when they are read", pass_fields, false},
    {"hoist", "attributes and module variables that a loop does not change are read once, before it", pass_hoist,
     false},
    {"brief", "parts of a split that nobody keeps are made in one place", pass_brief, false},
    {"calls", "which functions can recurse and which cannot raise: frames to count, tests to leave out", pass_calls,
     true},
    {"forward", "an int that is stored and overwritten in one block needs no variable", pass_forward, false},
    {"ranges", "bounds of every int, so that indices and remainders need no tag and no overflow check", pass_ranges,
     false},
    {"words", "int operations that need no more than 64 unsigned bits, or 128", pass_words, false},
    {"fast", "a second copy with raw ints, which leaves for the generic one", pass_fast, false},
    {"views", "where a list's items are, found once before a loop that changes no list", pass_views, false},
    {"guards", "loops over lists whose indices are tested once, before", pass_guards, false},
    {"repr", "a representation for every value, and the conversions between them", pass_repr, true},
    {"exits", "which variables a fast copy hands over where it leaves", pass_exits, true},
};

const IrPass *ir_pass(int index) {
  return index >= 0 && index < (int)(sizeof passes / sizeof *passes) ? &passes[index] : NULL;
}

static bool is_disabled(const PassOptions *options, const IrPass *pass) {
  for (int i = 0; i < options->disabled_count && !pass->is_needed; i++)
    if (!strcmp(options->disabled[i], pass->name))
      return true;
  return false;
}

// True if the IR after this pass was asked for, and is printed.
static bool dump_after(IrProgram *program, const PassOptions *options, const char *pass) {
  if (!options->dump || strcmp(options->dump, pass))
    return false;
  ir_print(options->dump_out, program);
  return true;
}

// A range counts only where lowering vouches for it.
static void forget_ranges(IrProgram *program) {
  for (int f = 0; f < program->functions.count; f++)
    for (int i = 0; i < program->functions.items[f]->vars.count; i++) {
      IrVar *var = program->functions.items[f]->vars.items[i];
      if (!var->is_ranged)
        var->range = IR_ALL_INTS;
    }
}

void ir_run_passes(IrProgram *program, const PassOptions *options) {
  forget_ranges(program);
  ir_verify(program, "lower");
  if (dump_after(program, options, "lower"))
    return;
  for (int i = 0; ir_pass(i); i++) {
    if (is_disabled(options, ir_pass(i)))
      continue;
    ir_pass(i)->run(program);
    ir_verify(program, ir_pass(i)->name);
    if (dump_after(program, options, ir_pass(i)->name))
      return;
  }
}
