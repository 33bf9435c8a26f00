// statement.c - statements.
//
// A compound statement ends at its last token, a last semicolon included; a simple one without
// its semicolon. With everything else masked, Tree-sitter's own ends are just that.

#include "syntax/convert.h"

// ---- clauses

static NodeList convert_body(Convert *c, Cst *n) {
  Cst *block = cst_child(n, CST_block);
  if (!block)
    convert_refuse(c, n);
  return convert_statements(c, block->kids, block->count);
}

// The body of the clause of that kind, or nothing.
static NodeList convert_clause(Convert *c, Cst *n, CstKind kind) {
  Cst *clause = cst_child(n, kind);
  return clause ? convert_body(c, clause) : (NodeList){0};
}

static int find_child(const Cst *n, CstKind kind) {
  int i = 0;
  while (i < n->count && n->kids[i].kind != kind)
    i++;
  return i;
}

// ---- simple statements

static Node *convert_ann_assign(Convert *c, Cst *n) {
  Cst *left = cst_field(n, FIELD_left), *right = cst_field(n, FIELD_right);
  Node *target = set_context(c, convert_expression(c, left), CTX_Store);
  Node *annotation = convert_expression(c, convert_need(c, n, FIELD_type));
  Node *value = right ? convert_list(c, right, 1) : NULL;
  Node *s = make_node(c, N_AnnAssign, convert_start(c, n), convert_end(c, n));
  s->AnnAssign.target = target;
  s->AnnAssign.annotation = annotation;
  s->AnnAssign.value = value;
  s->AnnAssign.simple = left->kind == CST_identifier;   // not if parenthesised
  return s;
}

// a = b = c is one statement with two targets; Tree-sitter nests it to the right.
static Node *convert_assignment(Convert *c, Cst *n) {
  if (cst_field(n, FIELD_type))
    return convert_ann_assign(c, n);
  NodeList targets = {0};
  Cst *right = n;
  do {
    vec_push(c->arena, &targets, set_context(c, convert_expression(c, convert_need(c, right, FIELD_left)), CTX_Store));
    right = convert_need(c, right, FIELD_right);
  } while (right->kind == CST_assignment);
  Node *value = convert_list(c, right, 1);
  Node *s = make_node(c, N_Assign, convert_start(c, n), convert_end(c, n));
  s->Assign.targets = targets;
  s->Assign.value = value;
  return s;
}

// The operator of `+=`, `**=`, …: one of two or three characters and a `=`.
static Operator augmented_operator(const char *text, int length) {
  bool is_double = length == 3;
  switch (*text) {
  case '+': return OP_Add;
  case '-': return OP_Sub;
  case '*': return is_double ? OP_Pow : OP_Mult;
  case '/': return is_double ? OP_FloorDiv : OP_Div;
  case '@': return OP_MatMult;
  case '%': return OP_Mod;
  case '<': return OP_LShift;
  case '>': return OP_RShift;
  case '|': return OP_BitOr;
  case '&': return OP_BitAnd;
  default: return OP_BitXor;
  }
}

static Node *convert_augmented(Convert *c, Cst *n, Cst *statement) {
  int length;
  const char *text = convert_text(c, &n->kids[1], &length);
  Node *target = set_context(c, convert_expression(c, &n->kids[0]), CTX_Store);
  Node *value = convert_list(c, &n->kids[2], 1);
  Node *s = make_node(c, N_AugAssign, statement->start, convert_end(c, statement));
  s->AugAssign.target = target;
  s->AugAssign.op = augmented_operator(text, length);
  s->AugAssign.value = value;
  return s;
}

static Node *convert_expression_statement(Convert *c, Cst *n) {
  if (n->kids[0].kind == CST_assignment)
    return convert_assignment(c, &n->kids[0]);
  if (n->kids[0].kind == CST_augmented_assignment)
    return convert_augmented(c, &n->kids[0], n);
  Node *value = convert_list(c, n->kids, n->count);
  Node *s = make_node(c, N_Expr, convert_start(c, n), convert_end(c, n));
  s->Expr.value = value;
  return s;
}

static Node *convert_return(Convert *c, Cst *n) {
  Node *value = n->count > 1 ? convert_list(c, n->kids + 1, n->count - 1) : NULL;
  Node *s = make_node(c, N_Return, n->start, convert_end(c, n));
  s->Return.value = value;
  return s;
}

static Node *convert_delete(Convert *c, Cst *n) {
  bool is_list = n->kids[1].kind == CST_expression_list;
  Cst *nodes = is_list ? n->kids[1].kids : n->kids + 1;
  int count = is_list ? n->kids[1].count : n->count - 1;
  convert_use_comma(c, n);
  Node *s = make_node(c, N_Delete, n->start, convert_end(c, n));
  for (int i = 0; i < count; i++)
    if (nodes[i].kind != CST_COMMA)
      vec_push(c->arena, &s->Delete.targets, set_context(c, convert_expression(c, &nodes[i]), CTX_Del));
  return s;
}

static Node *convert_raise(Convert *c, Cst *n) {
  Node *s = make_node(c, N_Raise, n->start, n->end);
  for (int i = 0; i < n->count; i++) {
    Cst *child = &n->kids[i];
    if (child->field == FIELD_cause && child->is_named)
      s->Raise.cause = convert_expression(c, child);
    else if (child->is_named && !s->Raise.exc)
      s->Raise.exc = convert_expression(c, child);
  }
  return s;
}

static Node *convert_assert(Convert *c, Cst *n) {
  Node *s = make_node(c, N_Assert, n->start, n->end);
  for (int i = 0; i < n->count; i++) {
    if (!n->kids[i].is_named)
      continue;
    Node *value = convert_expression(c, &n->kids[i]);
    if (s->Assert.test)
      s->Assert.msg = value;
    else
      s->Assert.test = value;
  }
  return s;
}

static StrList convert_names(Convert *c, Cst *n) {
  StrList names = {0};
  for (int i = 0; i < n->count; i++)
    if (n->kids[i].is_named)
      vec_push(c->arena, &names, convert_name(c, &n->kids[i]));
  return names;
}

static Node *convert_global(Convert *c, Cst *n) {
  Node *s = make_node(c, N_Global, n->start, n->end);
  s->Global.names = convert_names(c, n);
  return s;
}

static Node *convert_nonlocal(Convert *c, Cst *n) {
  Node *s = make_node(c, N_Nonlocal, n->start, n->end);
  s->Nonlocal.names = convert_names(c, n);
  return s;
}

// ---- imports

// a.b.c: the names without blanks between them.
static Str convert_dotted(Convert *c, Cst *n) {
  Buffer buffer = {0};
  for (int i = 0; i < n->count; i++) {
    if (n->kids[i].kind != CST_identifier)
      continue;
    Str name = convert_name(c, &n->kids[i]);
    buffer_put(&buffer, buffer.length ? "." : "");
    buffer_write(&buffer, name->text, (size_t)name->length);
  }
  Str dotted = str_intern(c->context->strings, buffer.text, (int)buffer.length);
  buffer_free(&buffer);
  return dotted;
}

static Node *convert_alias(Convert *c, Cst *n) {
  bool is_aliased = n->kind == CST_aliased_import;
  Node *alias = make_node(c, N_alias, n->start, n->end);
  alias->alias.name = convert_dotted(c, is_aliased ? &n->kids[0] : n);
  alias->alias.asname = is_aliased ? convert_name(c, &n->kids[n->count - 1]) : NULL;
  return alias;
}

static Node *convert_star_alias(Convert *c, Cst *n) {
  Node *alias = make_node(c, N_alias, n->start, n->end);
  alias->alias.name = str_from(c->context->strings, "*");
  return alias;
}

static NodeList convert_aliases(Convert *c, Cst *n) {
  NodeList names = {0};
  for (int i = 0; i < n->count; i++) {
    Cst *child = &n->kids[i];
    if (child->kind == CST_wildcard_import)
      vec_push(c->arena, &names, convert_star_alias(c, child));
    else if (child->field == FIELD_name && child->is_named)
      vec_push(c->arena, &names, convert_alias(c, child));
  }
  return names;
}

static Node *convert_import(Convert *c, Cst *n) {
  Node *s = make_node(c, N_Import, n->start, n->end);
  s->Import.names = convert_aliases(c, n);
  return s;
}

static Node *convert_import_from(Convert *c, Cst *n) {
  Cst *module = convert_need(c, n, FIELD_module_name);
  int level = 0;
  if (module->kind == CST_relative_import) {
    int length;
    const char *dots = convert_text(c, &module->kids[0], &length);
    for (int i = 0; i < length; i++)
      level += dots[i] == '.';
    module = module->count > 1 ? &module->kids[1] : NULL;
  }
  Node *s = make_node(c, N_ImportFrom, n->start, n->end);
  s->ImportFrom.module = module ? convert_dotted(c, module) : NULL;
  s->ImportFrom.names = convert_aliases(c, n);
  s->ImportFrom.level = level;
  return s;
}

// ---- if and loops

static Node *convert_arm(Convert *c, Cst *arm, int end, NodeList orelse) {
  Node *test = convert_expression(c, convert_need(c, arm, FIELD_condition));
  NodeList body = convert_body(c, arm);
  Node *s = make_node(c, N_If, arm->start, end);
  s->If.test = test;
  s->If.body = body;
  s->If.orelse = orelse;
  return s;
}

// elif: an If of its own, from the keyword to the end of the chain. From the last to the first, in
// a loop, as a chain may be long.
static Node *convert_if(Convert *c, Cst *n) {
  NodeList orelse = convert_clause(c, n, CST_else_clause);
  for (int i = n->count; i-- > 0;) {
    if (n->kids[i].kind != CST_elif_clause)
      continue;
    Node *arm = convert_arm(c, &n->kids[i], n->end, orelse);
    orelse = (NodeList){0};
    vec_push(c->arena, &orelse, arm);
  }
  return convert_arm(c, n, n->end, orelse);
}

static Node *convert_while(Convert *c, Cst *n) {
  Node *test = convert_expression(c, convert_need(c, n, FIELD_condition));
  NodeList body = convert_body(c, n), orelse = convert_clause(c, n, CST_else_clause);
  Node *s = make_node(c, N_While, n->start, n->end);
  s->While.test = test;
  s->While.body = body;
  s->While.orelse = orelse;
  return s;
}

static Node *convert_for(Convert *c, Cst *n) {
  Node *target = set_context(c, convert_expression(c, convert_need(c, n, FIELD_left)), CTX_Store);
  struct For loop = {.target = target, .iter = convert_expression(c, convert_need(c, n, FIELD_right))};
  loop.body = convert_body(c, n);
  loop.orelse = convert_clause(c, n, CST_else_clause);
  bool is_async = cst_child(n, CST_ASYNC);
  Node *s = make_node(c, is_async ? N_AsyncFor : N_For, n->start, n->end);
  if (is_async)
    s->AsyncFor = (struct AsyncFor){.target = loop.target, .iter = loop.iter, .body = loop.body, .orelse = loop.orelse};
  else
    s->For = loop;
  return s;
}

// ---- try

// except TYPE as NAME: the row of what stands before the colon, a star (of `except*`) and the
// name taken off.
static Node *convert_handler(Convert *c, Cst *n, bool *is_star) {
  int count = find_child(n, CST_COLON) - 1;
  Cst **nodes = arena_alloc(c->scratch, (size_t)(count > 0 ? count : 1) * sizeof *nodes);
  for (int i = 0; i < count; i++)
    nodes[i] = &n->kids[i + 1];
  int bottom = flatten(c, nodes, count), first = bottom, last = c->row.count;
  Str name = NULL;
  if (first < last && c->row.items[first].kind == CST_STAR) {
    *is_star = true;
    first++;
  }
  if (last - first > 2 && c->row.items[last - 2].kind == CST_AS) {
    name = convert_name(c, c->row.items[last - 1].node);
    last -= 2;
  }
  Node *type = first < last ? convert_row(c, first, last).node : NULL;
  c->row.count = bottom;
  NodeList body = convert_body(c, n);
  Node *handler = make_node(c, N_ExceptHandler, n->start, n->end);
  handler->ExceptHandler.type = type;
  handler->ExceptHandler.name = name;
  handler->ExceptHandler.body = body;
  return handler;
}

static Node *convert_try(Convert *c, Cst *n) {
  struct Try try = {.body = convert_body(c, n)};
  bool is_star = false;
  for (int i = 0; i < n->count; i++)
    if (n->kids[i].kind == CST_except_clause)
      vec_push(c->arena, &try.handlers, convert_handler(c, &n->kids[i], &is_star));
  try.orelse = convert_clause(c, n, CST_else_clause);
  try.finalbody = convert_clause(c, n, CST_finally_clause);
  Node *s = make_node(c, is_star ? N_TryStar : N_Try, n->start, n->end);
  if (is_star)
    s->TryStar = (struct TryStar){try.body, try.handlers, try.orelse, try.finalbody};
  else
    s->Try = try;
  return s;
}

// ---- with

// Can it be nothing but an expression: a yield, a starred one, a walrus?
static bool is_no_item(Convert *c, Cst *n) {
  int first = flatten(c, &n, 1);
  bool found = n->kind == CST_yield || c->row.items[first].kind == CST_STAR || convert_star(c, n) >= 0;
  for (int i = first; i < c->row.count; i++)
    found |= c->row.items[i].kind == CST_COLONEQUAL;
  c->row.count = first;
  return found;
}

static Node *item_new(Convert *c, Cst *n, Node *expression, Node *target) {
  Node *item = make_node(c, N_withitem, n->start, n->end);
  item->withitem.context_expr = expression;
  item->withitem.optional_vars = target;
  return item;
}

static Node *convert_with_item(Convert *c, Cst *n) {
  int first = flatten(c, &n, 1), last = c->row.count, as = first;
  while (as < last && c->row.items[as].kind != CST_AS)
    as++;
  Node *expression = convert_row(c, first, as).node;
  Node *target = as < last ? set_context(c, convert_row(c, as + 1, last).node, CTX_Store) : NULL;
  c->row.count = first;
  return item_new(c, n, expression, target);
}

// `with (a, b):` with nothing after the parenthesis: items, if every one can be an item; else the
// parenthesis is an expression.
typedef struct WithItems {
  Vec(Cst *) items;
  Cst *brackets;   // around all items, or NULL
} WithItems;

static WithItems find_items(Convert *c, Cst *clause) {
  WithItems w = {0};
  for (int i = 0; i < clause->count; i++)
    if (clause->kids[i].kind == CST_with_item)
      vec_push(c->scratch, &w.items, &clause->kids[i].kids[0]);
  if (clause->kids[0].kind == CST_LPAR) {
    w.brackets = clause;
  } else if (w.items.count == 1 &&
             (w.items.items[0]->kind == CST_tuple || w.items.items[0]->kind == CST_parenthesized_expression)) {
    w.brackets = w.items.items[0];
    w.items.count = 0;
    for (int i = 1; i < w.brackets->count - 1; i++)
      if (w.brackets->kids[i].kind != CST_COMMA)
        vec_push(c->scratch, &w.items, &w.brackets->kids[i]);
  }
  return w;
}

static bool is_one_expression(Convert *c, const WithItems *w) {
  if (!w->brackets)
    return false;
  for (int i = 0; i < w->items.count; i++)
    if (is_no_item(c, w->items.items[i]))
      return true;
  return w->items.count == 0;
}

// The brackets as a group or a tuple.
static Node *convert_brackets(Convert *c, const WithItems *w) {
  Cst *brackets = w->brackets;
  if (brackets->count == 3) {
    Cst *inside = &brackets->kids[1];
    return convert_expression(c, inside->kind == CST_with_item ? &inside->kids[0] : inside);
  }
  NodeList elts = {0};
  for (int i = 0; i < w->items.count; i++)
    vec_push(c->arena, &elts, convert_expression(c, w->items.items[i]));
  Node *tuple = make_node(c, N_Tuple, brackets->start, brackets->end);
  tuple->Tuple.elts = elts;
  return tuple;
}

static NodeList convert_with_items(Convert *c, Cst *clause) {
  WithItems w = find_items(c, clause);
  NodeList items = {0};
  if (is_one_expression(c, &w)) {
    vec_push(c->arena, &items, item_new(c, w.brackets, convert_brackets(c, &w), NULL));
    return items;
  }
  for (int i = 0; i < w.items.count; i++)
    vec_push(c->arena, &items, convert_with_item(c, w.items.items[i]));
  return items;
}

static Node *convert_with(Convert *c, Cst *n) {
  NodeList items = convert_with_items(c, cst_child(n, CST_with_clause));
  NodeList body = convert_body(c, n);
  bool is_async = cst_child(n, CST_ASYNC);
  Node *s = make_node(c, is_async ? N_AsyncWith : N_With, n->start, n->end);
  if (is_async)
    s->AsyncWith = (struct AsyncWith){.items = items, .body = body};
  else
    s->With = (struct With){.items = items, .body = body};
  return s;
}

// ---- definitions

static Node *convert_function(Convert *c, Cst *n, NodeList decorators) {
  Cst *returns = cst_field(n, FIELD_return_type);
  struct FunctionDef f = {.decorator_list = decorators};
  f.name = convert_name(c, convert_need(c, n, FIELD_name));
  f.args = convert_arguments(c, cst_field(n, FIELD_parameters));
  f.returns = returns ? convert_expression(c, returns) : NULL;
  f.body = convert_body(c, n);
  bool is_async = cst_child(n, CST_ASYNC);
  Node *s = make_node(c, is_async ? N_AsyncFunctionDef : N_FunctionDef, n->start, n->end);
  if (is_async)
    s->AsyncFunctionDef = (struct AsyncFunctionDef){
        .name = f.name, .args = f.args, .body = f.body, .decorator_list = decorators, .returns = f.returns};
  else
    s->FunctionDef = f;
  return s;
}

static Node *convert_class(Convert *c, Cst *n, NodeList decorators) {
  Cst *arguments = cst_field(n, FIELD_superclasses);
  struct ClassDef class = {.decorator_list = decorators};
  class.name = convert_name(c, convert_need(c, n, FIELD_name));
  if (arguments)
    convert_call_arguments(c, arguments, &class.bases, &class.keywords);
  class.body = convert_body(c, n);
  Node *s = make_node(c, N_ClassDef, n->start, n->end);
  s->ClassDef = class;
  return s;
}

static Node *convert_decorated(Convert *c, Cst *n) {
  NodeList decorators = {0};
  for (int i = 0; i < n->count; i++)
    if (n->kids[i].kind == CST_decorator)
      vec_push(c->arena, &decorators, convert_expression(c, &n->kids[i].kids[1]));
  Cst *definition = convert_need(c, n, FIELD_definition);
  return definition->kind == CST_class_definition ? convert_class(c, definition, decorators)
                                                  : convert_function(c, definition, decorators);
}

// ---- match

static Node *convert_case(Convert *c, Cst *n) {
  Cst *guard = cst_field(n, FIELD_guard);
  int colon = find_child(n, CST_COLON), condition = find_child(n, CST_if_clause);
  int stop = colon < condition ? colon : condition;
  Node *pattern = convert_pattern(c, n->kids + 1, stop - 1);
  Node *test = guard ? convert_expression(c, &guard->kids[1]) : NULL;
  NodeList body = convert_body(c, n);
  Node *s = make_node(c, N_match_case, n->start, n->end);
  s->match_case.pattern = pattern;
  s->match_case.guard = test;
  s->match_case.body = body;
  return s;
}

static Node *convert_match(Convert *c, Cst *n) {
  Node *subject = convert_list(c, n->kids + 1, find_child(n, CST_COLON) - 1);
  Cst *block = cst_child(n, CST_block);
  NodeList cases = {0};
  for (int i = 0; block && i < block->count; i++)
    vec_push(c->arena, &cases, convert_case(c, &block->kids[i]));
  Node *s = make_node(c, N_Match, n->start, n->end);
  s->Match.subject = subject;
  s->Match.cases = cases;
  return s;
}

// ---- all

static Node *convert_statement(Convert *c, Cst *n) {
  switch (n->kind) {
  case CST_expression_statement: return convert_expression_statement(c, n);
  case CST_return_statement: return convert_return(c, n);
  case CST_delete_statement: return convert_delete(c, n);
  case CST_raise_statement: return convert_raise(c, n);
  case CST_assert_statement: return convert_assert(c, n);
  case CST_pass_statement: return make_node(c, N_Pass, n->start, n->end);
  case CST_break_statement: return make_node(c, N_Break, n->start, n->end);
  case CST_continue_statement: return make_node(c, N_Continue, n->start, n->end);
  case CST_global_statement: return convert_global(c, n);
  case CST_nonlocal_statement: return convert_nonlocal(c, n);
  case CST_import_statement: return convert_import(c, n);
  case CST_import_from_statement: return convert_import_from(c, n);
  case CST_if_statement: return convert_if(c, n);
  case CST_while_statement: return convert_while(c, n);
  case CST_for_statement: return convert_for(c, n);
  case CST_try_statement: return convert_try(c, n);
  case CST_with_statement: return convert_with(c, n);
  case CST_function_definition: return convert_function(c, n, (NodeList){0});
  case CST_class_definition: return convert_class(c, n, (NodeList){0});
  case CST_decorated_definition: return convert_decorated(c, n);
  case CST_match_statement: return convert_match(c, n);
  default: convert_refuse(c, n);
  }
}

NodeList convert_statements(Convert *c, Cst *nodes, int count) {
  NodeList body = {0};
  for (int i = 0; i < count; i++)
    if (nodes[i].kind != CST_SEMI)
      vec_push(c->arena, &body, convert_statement(c, &nodes[i]));
  return body;
}
