// ir_fast.c - fast copies: made, accepted by the verifier, with exits where they belong; and a C program of both copies.
//
// Collatz is the interesting one: the loop has no calls, its ints have no bounds.

#include "ir_helper.h"

// def steps(n): s = 0; while n != 1: { if n % 2 == 0: n = n // 2 else: n = 3 * n + 1; s += 1 }; return s
static void build_collatz(Fixture *f) {
  begin(f, "kk_u_steps", "steps", f->integer)->needs_boxed_entry = true;
  IrVar *n = parameter(f, "n", f->integer), *s = local(f, "s", f->integer);
  IrBlock *entry = ir_block(&f->b, "entry"), *loop = ir_block(&f->b, "loop"), *body = ir_block(&f->b, "body");
  IrBlock *even = ir_block(&f->b, "even"), *odd = ir_block(&f->b, "odd"), *next = ir_block(&f->b, "next");
  IrBlock *done = ir_block(&f->b, "done");
  loop->is_loop_head = true;
  ir_enter(&f->b, entry);
  set(f, s, integer(f, 0));
  ir_jump(&f->b, loop);
  ir_enter(&f->b, loop);
  ir_branch(&f->b, ir_op2(&f->b, IR_int_ne, f->boolean, get(f, n), integer(f, 1)), body, done);
  ir_enter(&f->b, body);
  IrTemp *remainder = ir_op2(&f->b, IR_int_mod, f->integer, get(f, n), integer(f, 2));
  ir_branch(&f->b, ir_op2(&f->b, IR_int_eq, f->boolean, remainder, integer(f, 0)), even, odd);
  ir_enter(&f->b, even);
  set(f, n, ir_op2(&f->b, IR_int_floordiv, f->integer, get(f, n), integer(f, 2)));
  ir_jump(&f->b, next);
  ir_enter(&f->b, odd);
  IrTemp *triple = ir_op2(&f->b, IR_int_mul, f->integer, get(f, n), integer(f, 3));
  set(f, n, ir_op2(&f->b, IR_int_add, f->integer, triple, integer(f, 1)));
  ir_jump(&f->b, next);
  ir_enter(&f->b, next);
  set(f, s, ir_op2(&f->b, IR_int_add, f->integer, get(f, s), integer(f, 1)));
  ir_op0(&f->b, IR_poll, NULL);
  ir_jump(&f->b, loop);
  ir_enter(&f->b, done);
  ir_return(&f->b, get(f, s));
}

// def sum_of(n): return 0 if n == 0 else n + sum_of(n - 1): the result of the inner call lives across nothing but its exit
static void build_recursion(Fixture *f) {
  IrFunction *function = begin(f, "kk_u_sum", "sum_of", f->integer);
  function->needs_boxed_entry = true;
  IrVar *n = parameter(f, "n", f->integer);
  IrBlock *entry = ir_block(&f->b, "entry"), *zero = ir_block(&f->b, "zero"), *more = ir_block(&f->b, "more");
  ir_enter(&f->b, entry);
  ir_branch(&f->b, ir_op1(&f->b, IR_int_truth, f->boolean, get(f, n)), more, zero);
  ir_enter(&f->b, zero);
  ir_return(&f->b, integer(f, 0));
  ir_enter(&f->b, more);
  IrTemp *before = get(f, n);
  IrTemp *rest = call1(f, function, ir_op2(&f->b, IR_int_sub, f->integer, get(f, n), integer(f, 1)));
  ir_return(&f->b, ir_op2(&f->b, IR_int_add, f->integer, before, rest));
}

static Fixture *build(void) {
  Fixture *f = fixture("x\n");
  build_collatz(f);
  build_recursion(f);
  empty_module(f);
  f->has_fast_copies = true;
  return f;
}

int main(void) {
  const char *text = dump_after(build(), "repr");
  expect_part("collatz", text, "fast copy of function kk_u_steps(n: int i64) -> int i64");
  const char *fast = strstr(text, "fast copy of function kk_u_steps");
  expect_part("a product", fast, " exit odd.");
  expect_part("the recursion", text, "= call kk_u_sum, %");
  expect_part("a call", text, " exit more.3\n  var_set .kept");

  text = emitted(build());
  expect_part("a check", text, "if (KK_EXIT(__builtin_mul_overflow(n, 3, &t");
  expect_part("halving needs no check", text, "  n = kk_i64_floordiv(n, 2);\n");
  expect_part("a big result", text, "KkInt kk_result = kk_fast_result(kept");
  expect_part("the tagged entry", text,
              "static KkInt kk_u_sum__t(KkInt n, int64_t depth_) {\n  if (KK_UNLIKELY(!(kk_value_is_small(n))))");
  return 0;
}
