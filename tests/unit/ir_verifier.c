// ir_verifier.c - every broken invariant ends the process with our status for bugs; sound IR does not.

#include "ir_helper.h"

enum { BUG = 70 };

static Fixture *start(void) {
  Fixture *f = fixture("x\n");
  begin(f, "kk_u_f", "f", f->integer);
  ir_enter(&f->b, ir_block(&f->b, "entry"));
  return f;
}

static void finish(Fixture *f, IrTemp *value) {
  ir_return(&f->b, value);
  ir_verify(f->program, "test");
}

static void sound(void) {
  Fixture *f = start();
  finish(f, integer(f, 1));
}

static void dead_code_is_dropped(void) {
  Fixture *f = start();
  ir_return(&f->b, integer(f, 1));
  IrTemp *dead = ir_op2(&f->b, IR_int_add, f->integer, integer(f, 1), integer(f, 2));
  ir_return(&f->b, dead);
  ir_verify(f->program, "test");
}

static void no_terminator(void) {
  Fixture *f = start();
  integer(f, 1);
  ir_verify(f->program, "test");
}

static void wrong_type(void) {
  Fixture *f = start();
  finish(f, ir_op2(&f->b, IR_int_add, f->integer, integer(f, 1), ir_op0(&f->b, IR_const_none, f->none)));
}

static void wrong_result(void) {
  Fixture *f = start();
  finish(f, ir_op2(&f->b, IR_int_add, f->text, integer(f, 1), integer(f, 1)));
}

static void wrong_count(void) {
  Fixture *f = start();
  finish(f, ir_op1(&f->b, IR_int_add, f->integer, integer(f, 1)));
}

static void no_field(void) {
  Fixture *f = start();
  finish(f, ir_op0(&f->b, IR_var_get, f->integer));
}

static void target_not_entered(void) {
  Fixture *f = start();
  ir_jump(&f->b, ir_block(&f->b, "nowhere"));
  ir_verify(f->program, "test");
}

static void entered_twice(void) {
  Fixture *f = start();
  IrBlock *block = ir_block(&f->b, "twice");
  ir_jump(&f->b, block);
  ir_enter(&f->b, block);
  ir_jump(&f->b, block);
  ir_enter(&f->b, block);
}

static void no_dominance(void) {
  Fixture *f = start();
  IrBlock *yes = ir_block(&f->b, "yes"), *no = ir_block(&f->b, "no");
  ir_branch(&f->b, ir_op1(&f->b, IR_int_truth, f->boolean, integer(f, 1)), yes, no);
  ir_enter(&f->b, yes);
  IrTemp *one = integer(f, 1);
  ir_jump(&f->b, no);
  ir_enter(&f->b, no);
  finish(f, one);
}

static void across_landing(void) {
  Fixture *f = start();
  IrTemp *one = integer(f, 1);
  IrBlock *handler = f->b.landing = ir_block(&f->b, "handler");
  handler->is_landing = true;
  IrBlock *body = ir_block(&f->b, "try");
  ir_jump(&f->b, body);
  ir_enter(&f->b, body);
  ir_op0(&f->b, IR_poll, NULL);
  ir_return(&f->b, integer(f, 2));
  handler->landing = NULL;
  ir_enter(&f->b, handler);
  ir_op0(&f->b, IR_landing, type_instance(f->program->types, NULL, "BaseException"));
  finish(f, one);
}

static void jump_to_landing(void) {
  Fixture *f = start();
  IrBlock *handler = ir_block(&f->b, "handler");
  handler->is_landing = true;
  ir_jump(&f->b, handler);
  ir_enter(&f->b, handler);
  ir_op0(&f->b, IR_landing, type_instance(f->program->types, NULL, "BaseException"));
  finish(f, integer(f, 1));
}

static void landing_inside(void) {
  Fixture *f = start();
  ir_op0(&f->b, IR_landing, type_instance(f->program->types, NULL, "BaseException"));
  finish(f, integer(f, 1));
}

static void expect_status(const char *what, void (*action)(void), int expected) {
  int status = status_of(action);
  if (status != expected) {
    printf("%s: status %d, not %d\n", what, status, expected);
    exit(1);
  }
}

#define EXPECT_BUG(action) expect_status(#action, action, BUG)

int main(void) {
  expect_status("sound", sound, 0);
  expect_status("dead code", dead_code_is_dropped, 0);
  EXPECT_BUG(no_terminator);
  EXPECT_BUG(wrong_type);
  EXPECT_BUG(wrong_result);
  EXPECT_BUG(wrong_count);
  EXPECT_BUG(no_field);
  EXPECT_BUG(target_not_entered);
  EXPECT_BUG(entered_twice);
  EXPECT_BUG(no_dominance);
  EXPECT_BUG(across_landing);
  EXPECT_BUG(jump_to_landing);
  EXPECT_BUG(landing_inside);
  return 0;
}
