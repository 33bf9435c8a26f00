// ir_landing.c - try/finally by hand: landing blocks, the selector, what is stored before a failure.
//
//   def f(a, b):            x is 1 in the handler if b is 0: the division's result must not be there
//     x = 1
//     try:
//       x = a // b
//     finally:
//       g(x)
//     return x

#include "ir_helper.h"

static Fixture *build(void) {
  Fixture *f = fixture("def f(a, b):\n x = 1\n try:\n  x = a // b\n finally:\n  g(x)\n return x\n");
  IrFunction *g = begin(f, "kk_u_g", "g", f->none);
  g->needs_boxed_entry = true;
  parameter(f, "x", f->integer);
  ir_enter(&f->b, ir_block(&f->b, "entry"));
  return_none(f);

  begin(f, "kk_u_f", "f", f->integer)->needs_boxed_entry = true;
  IrVar *a = parameter(f, "a", f->integer), *b = parameter(f, "b", f->integer), *x = local(f, "x", f->integer);
  IrVar *selector = local(f, ".selector", f->integer);
  Type *error = type_instance(f->program->types, NULL, "BaseException");
  IrVar *pending = local(f, ".pending", error);
  IrBlock *entry = ir_block(&f->b, "entry"), *finally = ir_block(&f->b, "finally"), *caught = ir_block(&f->b, "caught");
  IrBlock *again = ir_block(&f->b, "again"), *done = ir_block(&f->b, "done");
  caught->is_landing = caught->is_cold = again->is_cold = true;

  at_line(f, 2);
  ir_enter(&f->b, entry);
  set(f, x, integer(f, 1));
  f->b.landing = caught;
  IrBlock *body = ir_block(&f->b, "try");
  f->b.landing = NULL;
  ir_jump(&f->b, body);
  at_line(f, 4);
  ir_enter(&f->b, body);
  set(f, x, ir_op2(&f->b, IR_int_floordiv, f->integer, get(f, a), get(f, b)));
  set(f, selector, integer(f, 0));
  ir_jump(&f->b, finally);

  ir_enter(&f->b, caught);
  set(f, pending, ir_op0(&f->b, IR_landing, error));
  set(f, selector, integer(f, 1));
  ir_jump(&f->b, finally);

  at_line(f, 6);
  ir_enter(&f->b, finally);
  call1(f, g, get(f, x));
  IrTemp *selected = get(f, selector);
  IrInstruction *sw = ir_emit(&f->b, IR_switch, NULL, 1, &selected);
  vec_push(f->context->arena, &sw->cases, done);
  vec_push(f->context->arena, &sw->cases, again);

  ir_enter(&f->b, again);
  f->b.site.span.line = 0;
  ir_op1(&f->b, IR_raise_again, NULL, get(f, pending));
  at_line(f, 7);
  ir_enter(&f->b, done);
  ir_return(&f->b, get(f, x));
  empty_module(f);
  return f;
}

int main(void) {
  const char *text = dump_after(build(), "repr");
  expect_part("the IR", text, "try.1 landing caught.2:");
  expect_part("the selector", text, "var .selector: int i64 0..1");
  expect_part("g", text, "function kk_u_g(x: int int) -> None none boxed never raises");

  text = emitted(build());
  expect_part("a failure", text, "__sites[0]); goto caught_2;");
  expect_part("the result before the store", text, "_ = kk_int_floordiv(a, b);\n");
  expect_part("re-raising without an entry", text, "  kk_reraise(pending_);\n  goto fail2;\n");
  expect_part("re-raising without an entry", text, "fail2: return KK_VALUE_ASIDE;\n");
  return 0;
}
