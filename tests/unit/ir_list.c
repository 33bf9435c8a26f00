// ir_list.c - loops over lists by hand: raw indices, the form of an access by birth kind, order of effects.

#include "ir_helper.h"

// def total(a): s = 0; i = 0; while i < len(a): s += a[i]; i += 1; return s
static IrFunction *build_total(Fixture *f, const char *symbol, Type *item, IrOp add, IrTemp *(*zero)(Fixture *)) {
  IrFunction *function = begin(f, symbol, "total", item);
  function->needs_boxed_entry = true;
  IrVar *a = parameter(f, "a", type_list(f->program->types, item)), *s = local(f, "s", item);
  IrVar *i = local(f, "i", f->integer);
  IrBlock *entry = ir_block(&f->b, "entry"), *loop = ir_block(&f->b, "loop");
  IrBlock *body = ir_block(&f->b, "body"), *done = ir_block(&f->b, "done");
  loop->is_loop_head = true;
  at_line(f, 1);
  ir_enter(&f->b, entry);
  set(f, s, zero(f));
  set(f, i, integer(f, 0));
  ir_jump(&f->b, loop);
  ir_enter(&f->b, loop);
  IrTemp *index = get(f, i), *length = ir_op1(&f->b, IR_list_len, f->integer, get(f, a));
  ir_branch(&f->b, ir_op2(&f->b, IR_int_lt, f->boolean, index, length), body, done);
  ir_enter(&f->b, body);
  IrTemp *sum = get(f, s), *list = get(f, a);
  set(f, s, ir_op2(&f->b, add, item, sum, ir_op2(&f->b, IR_list_get, item, list, get(f, i))));
  set(f, i, ir_op2(&f->b, IR_int_add, f->integer, get(f, i), integer(f, 1)));
  ir_op0(&f->b, IR_poll, NULL);
  ir_jump(&f->b, loop);
  ir_enter(&f->b, done);
  ir_return(&f->b, get(f, s));
  return function;
}

static IrTemp *zero_int(Fixture *f) { return integer(f, 0); }
static IrTemp *zero_float(Fixture *f) {
  IrInstruction *zero = ir_emit(&f->b, IR_const_float, f->real, 0, NULL);
  zero->number = 0.0;
  return zero->result;
}

// def grow(a): n = len(a); a.append(n); return n       len is read before the append, though it is used after it
static void build_grow(Fixture *f) {
  begin(f, "kk_u_grow", "grow", f->integer)->needs_boxed_entry = true;
  IrVar *a = parameter(f, "a", type_list(f->program->types, f->integer));
  ir_enter(&f->b, ir_block(&f->b, "entry"));
  IrTemp *length = ir_op1(&f->b, IR_list_len, f->integer, get(f, a));
  ir_op2(&f->b, IR_list_append, NULL, get(f, a), integer(f, 7));
  ir_return(&f->b, length);
}

// def swap(x): y = x; x = 2; return y - x              the old x is read before it is set
static void build_old(Fixture *f) {
  begin(f, "kk_u_old", "old", f->integer)->needs_boxed_entry = true;
  IrVar *x = parameter(f, "x", f->integer);
  ir_enter(&f->b, ir_block(&f->b, "entry"));
  IrTemp *old = get(f, x);
  set(f, x, integer(f, 2));
  ir_return(&f->b, ir_op2(&f->b, IR_int_sub, f->integer, old, get(f, x)));
}

static Fixture *build(void) {
  Fixture *f = fixture("s += a[i]\n");
  build_total(f, "kk_u_total_int", f->integer, IR_int_add, zero_int);
  build_total(f, "kk_u_total_float", f->real, IR_float_add, zero_float);
  build_grow(f);
  build_old(f);
  empty_module(f);
  return f;
}

int main(void) {
  const char *text = dump_after(build(), "repr");
  expect_part("an index bounded by len", text, "var i: int i64 0..140737488355327");
  text = emitted(build());
  expect_part("ints", text, "if (KK_UNLIKELY(!kk_list_load_view_int(a, a_view_, i, &t");
  expect_part("floats", text, "if (KK_UNLIKELY(!kk_list_load_view_f64(a, a_view_, i, &t");
  expect_part("floats", text, ")) goto fail1;\n  s = s + t");
  expect_part("a view before the loop", text, "  a_view_ = kk_list_view_f64(a);\nloop_1:;\n");
  expect_part("raw index", text, "  i = i + 1;\n");
  expect_part("len before append", text, "_ = kk_list_length(a);\n  kk_list_append_i64(a, 7);\n  return t");
  expect_part("old value", text,
              "KkInt t0_ = x;\n  x = kk_value_from_small(2);\n  return kk_int_sub(t0_, kk_value_from_small(2));\n");
  return 0;
}
