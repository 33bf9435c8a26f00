// expression.c - operators and their operands, by precedence.
//
// The grammar has the precedence of some operators wrong, and hides operators inside operands
// ([*f(x)] is a call of *f). So its nesting is undone first: *flatten* lays an expression out as
// a row of operators and operands, an operand being an atom followed by its trailers:
//
//   -a.b ** c(d) + e     -   a   .b   **   c   (d)   +   e
//
// Then precedence climbing builds the nodes (language reference, 6.17):
//
//   1 or   2 and   3 not   4 comparisons   5 |   6 ^   7 &   8 << >>   9 + -   10 * @ / // %
//   11 unary + - ~   12 **   and loosest of all: := lambda if-else
//
// Flattening loops, and climbing recurses only to the right, as CPython's parser does; where
// that would go deeper than any tree may be, it gives up.

#include "syntax/convert.h"
#include "syntax/syntax.h"

enum { OR = 1, AND, NOT, COMPARISON, FACTOR = 11, POWER, DEEPEST = 4 * SYNTAX_MAX_DEPTH };

typedef struct Climb {
  Convert *c;
  int i, end;   // what is left: c->row.items[i..end)
} Climb;

// ---- flattening

// Is the node only a row of operands and operators, whichever way the grammar nests them?
static bool is_row(const Cst *n) {
  switch (n->kind) {
  case CST_binary_operator:
  case CST_unary_operator:
  case CST_not_operator:
  case CST_boolean_operator:
  case CST_comparison_operator:
  case CST_await:
  case CST_conditional_expression:
  case CST_named_expression:
  case CST_list_splat:
  case CST_list_splat_pattern:
  case CST_as_pattern:
  case CST_as_pattern_target:
  case CST_slice:
  case CST_type:
  case CST_union_type:
  case CST_constrained_type:
  case CST_splat_type: return n->count > 0;   // `await` and `type` are keywords, too
  default: return false;
  }
}

static bool is_trailer(const Cst *n) {
  return n->kind == CST_attribute || n->kind == CST_subscript || n->kind == CST_call || n->kind == CST_generic_type ||
         n->kind == CST_member_type;
}

static void push_item(Convert *c, int kind, Cst *n) { vec_push(c->scratch, &c->row, (RowItem){(CstKind)kind, n}); }

// A NULL on the work list says that the node below it is now to come as a trailer.
static void flatten_step(Convert *c, Cst *n) {
  if (is_row(n)) {
    for (int i = n->count; i-- > 0;)
      vec_push(c->scratch, &c->work, &n->kids[i]);
  } else if (is_trailer(n)) {
    vec_push(c->scratch, &c->work, n);
    vec_push(c->scratch, &c->work, NULL);
    vec_push(c->scratch, &c->work, &n->kids[0]);
  } else if (n->kind == CST_lambda && n->count) {
    push_item(c, CST_lambda, n);
    vec_push(c->scratch, &c->work, convert_need(c, n, FIELD_body));
  } else {
    push_item(c, n->is_named ? ROW_ATOM : (int)n->kind, n);
  }
}

int flatten(Convert *c, Cst *const *nodes, int count) {
  int first = c->row.count, bottom = c->work.count;
  for (int i = count; i-- > 0;)
    vec_push(c->scratch, &c->work, nodes[i]);
  while (c->work.count > bottom) {
    Cst *n = vec_pop(&c->work);
    if (n)
      flatten_step(c, n);
    else
      push_item(c, ROW_TRAILER, vec_pop(&c->work));
  }
  return first;
}

// ---- climbing

static int peek(const Climb *m) { return m->i < m->end ? (int)m->c->row.items[m->i].kind : ROW_END; }

static Cst *take(Climb *m) { return m->c->row.items[m->i++].node; }

_Noreturn static void refuse(Climb *m) {
  Convert *c = m->c;
  convert_refuse(c, c->row.items[m->i < m->end ? m->i : m->end - 1].node);
}

static void enter(Climb *m) {
  if (++m->c->depth > DEEPEST) {
    Cst *n = m->c->row.items[m->i < m->end ? m->i : m->end - 1].node;
    convert_refuse_as(m->c, n->start, n->end, K0110, NULL);
  }
}

static void leave(Climb *m) { m->c->depth--; }

static int precedence_of(int kind) {
  static const unsigned char table[ROW_END + 1] = {
      [CST_OR] = OR,
      [CST_AND] = AND,
#define CST(name, text)
#define CST_BINARY(name, text, op, precedence) [CST_##name] = precedence,
#define CST_COMPARE(name, text, op) [CST_##name] = COMPARISON,
#include "syntax/cst.def"
#undef CST_BINARY
#undef CST_COMPARE
  };
  return table[kind];
}

static Operator operator_of(int kind) {
  static const unsigned char table[ROW_END + 1] = {
#define CST_BINARY(name, text, op, precedence) [CST_##name] = OP_##op,
#define CST_COMPARE(name, text, op)
#include "syntax/cst.def"
#undef CST_BINARY
#undef CST_COMPARE
  };
  return (Operator)table[kind];
}

static CompareOperator compare_operator_of(int kind) {
  static const unsigned char table[ROW_END + 1] = {
#define CST_BINARY(name, text, op, precedence)
#define CST_COMPARE(name, text, op) [CST_##name] = CMP_##op,
#include "syntax/cst.def"
#undef CST
#undef CST_BINARY
#undef CST_COMPARE
  };
  return (CompareOperator)table[kind];
}

static Part climb_expression(Climb *m);
static Part climb_operators(Climb *m, int least);

static Part climb_primary(Climb *m);

static Part climb_await(Climb *m) {
  int start = take(m)->start;
  enter(m);
  Part operand = climb_primary(m);
  leave(m);
  Node *n = make_node(m->c, N_Await, start, operand.end);
  n->Await.value = operand.node;
  return (Part){n, start, operand.end};
}

static Part climb_primary(Climb *m) {
  if (peek(m) == CST_await)
    return climb_await(m);
  if (peek(m) != ROW_ATOM)
    refuse(m);
  Cst *n = take(m);
  Part part = {convert_atom(m->c, n), n->start, n->end};
  while (peek(m) == ROW_TRAILER) {
    n = take(m);
    part.node = convert_trailer(m->c, n, part.node, part.start);
    part.end = n->end;
  }
  return part;
}

static Part climb_unary(Climb *m, UnaryOperator op, int precedence) {
  int start = take(m)->start;
  enter(m);
  Part operand = climb_operators(m, precedence);
  leave(m);
  Node *n = make_node(m->c, N_UnaryOp, start, operand.end);
  n->UnaryOp.op = op;
  n->UnaryOp.operand = operand.node;
  return (Part){n, start, operand.end};
}

static Part climb_operand(Climb *m) {
  switch (peek(m)) {
  case CST_NOT: return climb_unary(m, UOP_Not, NOT);
  case CST_PLUS: return climb_unary(m, UOP_UAdd, FACTOR);
  case CST_MINUS: return climb_unary(m, UOP_USub, FACTOR);
  case CST_TILDE: return climb_unary(m, UOP_Invert, FACTOR);
  default: return climb_primary(m);
  }
}

// a or b or c: one node.
static Part climb_boolean(Climb *m, Part left, int kind) {
  NodeList values = {0};
  vec_push(m->c->arena, &values, left.node);
  int end = left.end;
  while (peek(m) == kind) {
    take(m);
    Part right = climb_operators(m, kind == CST_OR ? OR + 1 : AND + 1);
    vec_push(m->c->arena, &values, right.node);
    end = right.end;
  }
  Node *n = make_node(m->c, N_BoolOp, left.start, end);
  n->BoolOp.op = kind == CST_OR ? BOOL_Or : BOOL_And;
  n->BoolOp.values = values;
  return (Part){n, left.start, end};
}

// a < b in c: one node.
static Part climb_comparison(Climb *m, Part left) {
  CompareList ops = {0};
  NodeList comparators = {0};
  int end = left.end;
  while (precedence_of(peek(m)) == COMPARISON) {
    vec_push(m->c->arena, &ops, compare_operator_of(peek(m)));
    take(m);
    Part right = climb_operators(m, COMPARISON + 1);
    vec_push(m->c->arena, &comparators, right.node);
    end = right.end;
  }
  Node *n = make_node(m->c, N_Compare, left.start, end);
  n->Compare.left = left.node;
  n->Compare.ops = ops;
  n->Compare.comparators = comparators;
  return (Part){n, left.start, end};
}

static Part climb_binary(Climb *m, Part left, int kind, int precedence) {
  take(m);
  Part right = climb_operators(m, precedence == POWER ? FACTOR : precedence + 1);
  Node *n = make_node(m->c, N_BinOp, left.start, right.end);
  n->BinOp.left = left.node;
  n->BinOp.op = operator_of(kind);
  n->BinOp.right = right.node;
  return (Part){n, left.start, right.end};
}

// Operators of precedence `least` or tighter.
static Part climb_operators(Climb *m, int least) {
  enter(m);
  Part left = climb_operand(m);
  for (;;) {
    int kind = peek(m), precedence = precedence_of(kind);
    if (!precedence || precedence < least)
      break;
    if (precedence <= AND)
      left = climb_boolean(m, left, kind);
    else if (precedence == COMPARISON)
      left = climb_comparison(m, left);
    else
      left = climb_binary(m, left, kind, precedence);
  }
  leave(m);
  return left;
}

static Part climb_lambda(Climb *m) {
  Cst *lambda = take(m);
  Node *args = convert_arguments(m->c, cst_field(lambda, FIELD_parameters));
  Part body = climb_expression(m);
  Node *n = make_node(m->c, N_Lambda, lambda->start, body.end);
  n->Lambda.args = args;
  n->Lambda.body = body.node;
  return (Part){n, lambda->start, body.end};
}

static Part climb_named(Climb *m, Part target) {
  take(m);
  Part value = climb_expression(m);
  Node *n = make_node(m->c, N_NamedExpr, target.start, value.end);
  n->NamedExpr.target = set_context(m->c, target.node, CTX_Store);
  n->NamedExpr.value = value.node;
  return (Part){n, target.start, value.end};
}

static Part climb_conditional(Climb *m, Part body) {
  take(m);
  Part test = climb_operators(m, OR);
  if (peek(m) != CST_ELSE)
    refuse(m);
  take(m);
  Part orelse = climb_expression(m);
  Node *n = make_node(m->c, N_IfExp, body.start, orelse.end);
  n->IfExp.test = test.node;
  n->IfExp.body = body.node;
  n->IfExp.orelse = orelse.node;
  return (Part){n, body.start, orelse.end};
}

static Part climb_expression(Climb *m) {
  enter(m);
  Part part;
  if (peek(m) == CST_lambda) {
    part = climb_lambda(m);
  } else {
    part = climb_operators(m, OR);
    if (peek(m) == CST_COLONEQUAL)
      part = climb_named(m, part);
    else if (peek(m) == CST_IF)
      part = climb_conditional(m, part);
  }
  leave(m);
  return part;
}

// The star may be in the row, or have been taken out by the mask.
static Part climb_starred(Climb *m) {
  Cst *first = m->c->row.items[m->i].node;
  bool is_list = first->kind == CST_expression_list || first->kind == CST_pattern_list;
  int star = is_list ? -1 : convert_star(m->c, first);
  if (peek(m) != CST_STAR && star < 0)
    return climb_expression(m);
  if (star < 0)
    star = take(m)->start;
  else
    convert_use_star(m->c, first);
  Part value = climb_expression(m);
  Node *n = make_node(m->c, N_Starred, star, value.end);
  n->Starred.value = value.node;
  return (Part){n, star, value.end};
}

Part convert_row(Convert *c, int first, int last) {
  Climb m = {c, first, last};
  if (first == last)
    bug("an empty row");
  Part part = climb_starred(&m);
  if (m.i != m.end)
    refuse(&m);
  return part;
}

Node *convert_expression(Convert *c, Cst *n) {
  int first = flatten(c, &n, 1);
  Part part = convert_row(c, first, c->row.count);
  c->row.count = first;
  return part.node;
}

// ---- lists and targets

static bool is_list_itself(const Cst *n) {
  switch (n->kind) {
  case CST_expression_list:
  case CST_pattern_list:
  case CST_yield:
  case CST_assignment:
  case CST_augmented_assignment: return true;
  default: return false;
  }
}

// A tuple without parentheses ends after its last comma.
Node *convert_list(Convert *c, Cst *nodes, int count) {
  if (count == 1 && (is_list_itself(nodes) || convert_end(c, nodes) == nodes->end))
    return convert_expression(c, nodes);
  NodeList elts = {0};
  for (int i = 0; i < count; i++)
    if (nodes[i].kind != CST_COMMA)
      vec_push(c->arena, &elts, convert_expression(c, &nodes[i]));
  convert_use_comma(c, &nodes[count - 1]);
  Node *n = make_node(c, N_Tuple, convert_start(c, nodes), convert_end(c, &nodes[count - 1]));
  n->Tuple.elts = elts;
  return n;
}

Node *set_context(Convert *c, Node *n, Context_ context) {
  switch (n->kind) {
  case N_Name: n->Name.ctx = context; break;
  case N_Attribute: n->Attribute.ctx = context; break;
  case N_Subscript: n->Subscript.ctx = context; break;
  case N_Starred:
    n->Starred.ctx = context;
    set_context(c, n->Starred.value, context);
    break;
  case N_Tuple:
    n->Tuple.ctx = context;
    for (int i = 0; i < n->Tuple.elts.count; i++)
      set_context(c, n->Tuple.elts.items[i], context);
    break;
  case N_List:
    n->List.ctx = context;
    for (int i = 0; i < n->List.elts.count; i++)
      set_context(c, n->List.elts.items[i], context);
    break;
  default: report(c->context, c->source, n->span, K0101); longjmp(c->give_up, 1);
  }
  return n;
}
