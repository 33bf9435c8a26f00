// words.c - int operations that need no more than 64 unsigned bits, or 128.
//
// Requires: ranges.   Provides: IrTemp.width of the results of int operations.
//
// Hashes and random numbers are computed modulo 2^64, or modulo something else, from ints that do not fit 64 bits:
//
//   state = (state * 6364136223846793005 + 1442695040888963407) & 0xffffffffffffffff
//   x = x * x % n
//
// WIDTH_WORD: in unsigned 64-bit arithmetic, which is exact modulo 2^64. The low bits of a sum, difference, product, left
// shift, and of bitwise operations depend on the low bits of the operands only. So such an operation is done that way
//
//   - if its result is known to fit (0 … 2^64 - 1, or an int64_t), whatever its operands are;
//   - if all that use its result look at the low 64 bits only: in turn operations of this kind.
//
// Quotients, remainders, right shifts and comparisons are WIDTH_WORD if their operands are known to be words.
//
// WIDTH_DOUBLE: products, and sums with products, that only remainders and comparisons use: in 128 bits, if the operands
// are raw in the copy at hand (see repr). No sum is so large that it could overflow.
//
// Users come after what they use, so each block is walked backwards. A result that is used in another block, or beyond an
// effect (where fast cuts blocks), is wanted as a whole.

#include "opt/interval.h"
#include "opt/pass.h"

// What the users of a temporary need of it; a set.
enum { NEEDS_LOW = 1, NEEDS_DOUBLE = 2, NEEDS_ALL = 4 };

typedef struct Words {
  IrProgram *program;
  Arena *arena;           // emptied after each function
  unsigned char *needs;   // by temporary number
} Words;

typedef unsigned __int128 Magnitude;

static bool fits_raw(const IrTemp *temp) { return ir_range_is_i64(temp->range); }
static bool is_word(const IrTemp *temp) { return ir_range_is_word(temp->range); }

// ---- kinds of operations

// The low bits of the result depend on nothing but the low bits of the operands.
static bool is_modular(const IrInstruction *i) {
  switch (i->op) {
  case IR_int_add:
  case IR_int_sub:
  case IR_int_mul:
  case IR_int_and:
  case IR_int_or:
  case IR_int_xor:
  case IR_int_neg:
  case IR_int_invert: return true;
  case IR_int_lshift: return fast_is_shift_short(i);
  default: return false;
  }
}

// Needs whole operands, and is exact on words.
static bool takes_words(const IrInstruction *i) {
  switch (i->op) {
  case IR_int_floordiv:
  case IR_int_mod:
  case IR_int_truth:
  case IR_int_to_float: return true;
  case IR_int_rshift: return fast_is_shift_short(i);
  default: return interval_is_comparison(i->op);
  }
}

static bool are_operands_raw(const IrInstruction *i) {
  for (int k = 0; k < i->operand_count; k++)
    if (!fits_raw(i->operands[k]))
      return false;
  return true;
}

static bool are_operands_words(const IrInstruction *i) {
  for (int k = 0; k < i->operand_count; k++)
    if (!is_word(i->operands[k]))
      return false;
  return true;
}

// ---- 128 bits

// The largest absolute value of an operation done in 128 bits, or of a raw operand.
static Magnitude magnitude(const IrTemp *temp) {
  const IrInstruction *i = temp->definition;
  if (fits_raw(temp)) {
    IrBound low = -temp->range.low, high = temp->range.high;
    return (Magnitude)(low > high ? low : high);
  }
  if (i->op == IR_int_mul || temp->width != WIDTH_DOUBLE)
    return (Magnitude)1 << (i->op == IR_int_mul ? 126 : 63);
  return magnitude(i->operands[0]) + magnitude(i->operands[1]);
}

// A product, or a sum with one in it.
static bool may_be_double(const IrInstruction *i) {
  if (i->op == IR_int_mul)
    return !fits_raw(i->result);
  return (i->op == IR_int_add || i->op == IR_int_sub) && !fits_raw(i->result);
}

static bool has_product(const IrTemp *temp, int depth) {
  const IrInstruction *i = temp->definition;
  if (i->op == IR_int_mul)
    return !fits_raw(temp);
  if (depth == 0 || !may_be_double(i))
    return false;
  return has_product(i->operands[0], depth - 1) || has_product(i->operands[1], depth - 1);
}

// At most 127 bits, with all that may be computed in 128 below it.
static bool is_sum_small(const IrTemp *temp, int depth, Magnitude *sum) {
  const IrInstruction *i = temp->definition;
  if (may_be_double(i) && i->op != IR_int_mul) {
    Magnitude a, b;
    if (depth == 0 || !is_sum_small(i->operands[0], depth - 1, &a) || !is_sum_small(i->operands[1], depth - 1, &b))
      return false;
    *sum = a + b;
  } else {
    *sum = magnitude(temp);
  }
  return *sum < (Magnitude)1 << 127;
}

enum { DEEPEST = 4 };

static bool is_double_wanted(const IrTemp *temp) {
  Magnitude sum;
  return has_product(temp, DEEPEST) && is_sum_small(temp, DEEPEST, &sum);
}

// ---- what an operation is, and what it needs

static bool is_word_operation(const Words *w, const IrInstruction *i) {
  if (is_modular(i)) {
    bool fits = fits_raw(i->result) || is_word(i->result);
    bool is_low = w->needs[i->result->number] == NEEDS_LOW;
    return (fits && !are_operands_raw(i)) || (!fits_raw(i->result) && (fits || is_low));
  }
  return takes_words(i) && are_operands_words(i) && !are_operands_raw(i);
}

// Backwards: is it a remainder or a comparison that could take 128 bits?
static bool wishes_double(const IrInstruction *i) {
  if (i->op == IR_int_mod)
    return is_double_wanted(i->operands[0]) && !(is_word(i->operands[1]) && !fits_raw(i->operands[1]));
  return interval_is_comparison(i->op) && (is_double_wanted(i->operands[0]) || is_double_wanted(i->operands[1]));
}

static unsigned char need_of(const IrInstruction *i, int k) {
  IrWidth width = i->result ? i->result->width : WIDTH_USUAL;
  if (width == WIDTH_WORD && is_modular(i))
    return NEEDS_LOW;
  bool is_sum = width == WIDTH_DOUBLE && (i->op == IR_int_add || i->op == IR_int_sub);
  bool is_user = wishes_double(i) && width == WIDTH_USUAL && (i->op != IR_int_mod || k == 0);
  return (is_sum || is_user) && may_be_double(i->operands[k]->definition) ? NEEDS_DOUBLE : NEEDS_ALL;
}

static void visit(Words *w, IrInstruction *i) {
  if (i->result && is_word_operation(w, i))
    i->result->width = WIDTH_WORD;
  else if (i->result && may_be_double(i) && w->needs[i->result->number] == NEEDS_DOUBLE)
    i->result->width = WIDTH_DOUBLE;
  for (int k = 0; k < i->operand_count; k++)
    w->needs[i->operands[k]->number] |= need_of(i, k);
}

// Forwards: users of what has become 128 bits wide, and comparisons of a word with what may be negative.
static void settle(IrInstruction *i) {
  bool has_double = false;
  for (int k = 0; k < i->operand_count && k < 2; k++)
    has_double |= i->operands[k]->width == WIDTH_DOUBLE;
  bool is_mixed = interval_is_comparison(i->op) && !are_operands_words(i) && !are_operands_raw(i);
  for (int k = 0; k < i->operand_count && is_mixed; k++)
    is_mixed = fits_raw(i->operands[k]) || is_word(i->operands[k]);
  if ((has_double && (i->op == IR_int_mod || interval_is_comparison(i->op))) || is_mixed)
    i->result->width = WIDTH_DOUBLE;
}

// ---- blocks

// Marks what is used in another block, or beyond an effect.
static void find_far_uses(Words *w, const IrFunction *function) {
  int *places = arena_alloc(w->arena, sizeof(int) * ((size_t)function->temp_count + 1));
  int place = 1;
  for (int b = 0; b < function->blocks.count; b++, place++) {
    const IrBlock *block = function->blocks.items[b];
    for (int i = 0; i < block->code.count; i++) {
      const IrInstruction *instruction = block->code.items[i];
      for (int k = 0; k < instruction->operand_count; k++)
        if (places[instruction->operands[k]->number] != place)
          w->needs[instruction->operands[k]->number] |= NEEDS_ALL;
      place += ir_has_effect(instruction);
      if (instruction->result)
        places[instruction->result->number] = place;
    }
  }
}

// ---- remainders by powers of two

static bool is_power(IrRange range) {
  return range.low == range.high && range.low >= 2 && range.low <= (IrBound)1 << 64 && !(range.low & (range.low - 1));
}

static IrTemp *new_mask(Words *w, IrFunction *function, IrBound mask, const IrInstruction *user) {
  IrInstruction *constant = NEW(w->program->context->arena, IrInstruction);
  constant->op = IR_const_int;
  constant->site = user->site;
  constant->operands = arena_alloc(w->program->context->arena, sizeof(IrTemp *));
  constant->integer = mask > INT64_MAX ? INT64_MAX : (int64_t)mask;
  if (mask > INT64_MAX)
    constant->text = str_printf(w->program->context->strings, "%llu", (unsigned long long)mask);
  constant->result = NEW(w->program->context->arena, IrTemp);
  *constant->result = (IrTemp){
      .number = function->temp_count++, .type = user->result->type, .range = {mask, mask}, .definition = constant};
  return constant->result;
}

// x % 2**k is x & (2**k - 1), for every int x; and that looks at low bits only.
static void mask_remainders(Words *w, IrFunction *function, IrBlock *block) {
  Vec(IrInstruction *) code = {0};
  for (int i = 0; i < block->code.count; i++) {
    IrInstruction *mod = block->code.items[i];
    if (mod->op == IR_int_mod && !fits_raw(mod->operands[0]) && is_power(mod->operands[1]->range)) {
      mod->op = IR_int_and;
      mod->operands[1] = new_mask(w, function, mod->operands[1]->range.low - 1, mod);
      vec_push(w->program->context->arena, &code, mod->operands[1]->definition);
    }
    vec_push(w->program->context->arena, &code, mod);
  }
  memcpy(&block->code, &code, sizeof block->code);
}

static void visit_function(Words *w, IrFunction *function) {
  for (int b = 0; b < function->blocks.count; b++)
    mask_remainders(w, function, function->blocks.items[b]);
  w->needs = arena_alloc(w->arena, (size_t)function->temp_count + 1);
  find_far_uses(w, function);
  for (int b = 0; b < function->blocks.count; b++)
    for (int i = function->blocks.items[b]->code.count - 1; i >= 0; i--)
      visit(w, function->blocks.items[b]->code.items[i]);
  for (int b = 0; b < function->blocks.count; b++)
    for (int i = 0; i < function->blocks.items[b]->code.count; i++)
      settle(function->blocks.items[b]->code.items[i]);
}

void pass_words(IrProgram *program) {
  for (int i = 0; i < program->functions.count; i++) {
    Words w = {.program = program, .arena = arena_new()};
    visit_function(&w, program->functions.items[i]);
    arena_free(w.arena);
  }
}
