// ir_fib.c - fib by hand: what the printer shows, what the passes find, the C.

#include "ir_helper.h"

static const char *const python = "def fib(n):\n  if n < 2: return n\n  return fib(n - 1) + fib(n - 2)\n";

static Fixture *build(bool is_boxed) {
  Fixture *f = fixture(python);
  IrFunction *fib = begin(f, "kk_u_fib", "fib", f->integer);
  fib->needs_boxed_entry = is_boxed;
  IrVar *n = parameter(f, "n", f->integer);
  IrBlock *entry = ir_block(&f->b, "entry"), *small = ir_block(&f->b, "then"), *large = ir_block(&f->b, "else");
  at_line(f, 2);
  ir_enter(&f->b, entry);
  ir_branch(&f->b, ir_op2(&f->b, IR_int_lt, f->boolean, get(f, n), integer(f, 2)), small, large);
  ir_enter(&f->b, small);
  ir_return(&f->b, get(f, n));
  at_line(f, 3);
  ir_enter(&f->b, large);
  IrTemp *one = integer(f, 1), *two = integer(f, 2);
  IrTemp *first = call1(f, fib, ir_op2(&f->b, IR_int_sub, f->integer, get(f, n), one));
  IrTemp *second = call1(f, fib, ir_op2(&f->b, IR_int_sub, f->integer, get(f, n), two));
  ir_return(&f->b, ir_op2(&f->b, IR_int_add, f->integer, first, second));

  f->module->body = begin(f, "kk_u_main", "<module>", f->none);
  ir_enter(&f->b, ir_block(&f->b, "entry"));
  call1(f, fib, integer(f, 30));
  return_none(f);
  return f;
}

int main(void) {
  const char *text = dump_after(build(false), "lower");
  expect_part("the IR", text, "function kk_u_fib(n: int) -> int\nentry:\n  %");
  expect_part("the IR", text, "  branch %2, then.1, else.2\nthen.1:\n  %3: int = var_get n\n  return %3\n");
  expect_part("the IR", text, "= call kk_u_fib, %");

  text = dump_after(build(false), "calls");
  expect_part("calls", text, ") -> int recursive\nentry:\n");

  // Called with 30 only, and with n - 1 and n - 2 where n >= 2: the argument is between 0 and 30.
  text = dump_after(build(false), "repr");
  expect_part("ranges", text, "function kk_u_fib(n: int i64 0..30) -> int int 0.. recursive");
  expect_part("a raw subtraction", text, "int i64 1..29 = int_sub");

  // As a value it may be called with any int.
  text = dump_after(build(true), "repr");
  expect_part("ranges", text, "function kk_u_fib(n: int int) -> int int");

  text = emitted(build(true));
  expect_part("the C", text, "static KkInt kk_u_fib(KkInt n, int64_t depth_) {");
  expect_part("the C", text, "  // 3: return fib(n - 1) + fib(n - 2)\n");
  expect_part("the C", text, "kk_u_fib(kk_int_sub(n, kk_value_from_small(1)), depth_ + 1)");
  expect_part("the C", text, "return kk_int_add(");
  expect_text("the C twice", emitted(build(true)), text);
  return 0;
}
