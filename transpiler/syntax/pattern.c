// pattern.c - the patterns of `case` (language reference, 8.6), parsed from their tokens.
//
// Of Tree-sitter's tree only the leaves are used: it mistakes values for names and the other
// way round. The grammar of patterns is small:
//
//   pattern   closed ("|" closed)* ("as" NAME)?    or   "*" NAME
//   closed    "(" patterns ")"   "[" patterns "]"   "{" key ":" pattern, … "}"
//             value   NAME ("." NAME)*   NAME "(" arguments ")"
//
// A group `(p)` is p itself: its own extent inside, the outer one for `as` and `|`.

#include "syntax/convert.h"

typedef Vec(Cst *) Leaves;

typedef struct Patterns {
  Convert *c;
  Leaves leaves;
  int i;   // number of the next one
} Patterns;

// The tokens below the nodes; a string is one.
static Leaves leaves_of(Convert *c, Cst *nodes, int count) {
  Leaves leaves = {0};
  int bottom = c->work.count;
  for (int i = count; i-- > 0;)
    vec_push(c->scratch, &c->work, &nodes[i]);
  while (c->work.count > bottom) {
    Cst *n = vec_pop(&c->work);
    if (!n->count || n->kind == CST_string)
      vec_push(c->scratch, &leaves, n);
    else
      for (int i = n->count; i-- > 0;)
        vec_push(c->scratch, &c->work, &n->kids[i]);
  }
  return leaves;
}

static int peek_at(const Patterns *p, int ahead) {
  return p->i + ahead < p->leaves.count ? (int)p->leaves.items[p->i + ahead]->kind : ROW_END;
}

static int peek(const Patterns *p) { return peek_at(p, 0); }

static Cst *take(Patterns *p) {
  if (p->i >= p->leaves.count)
    convert_refuse(p->c, vec_last(&p->leaves));
  return p->leaves.items[p->i++];
}

static Cst *expect(Patterns *p, CstKind kind) {
  Cst *n = take(p);
  if (n->kind != kind)
    convert_refuse(p->c, n);
  return n;
}

static Part parse_pattern(Patterns *p);

// A name that is captured; NULL for _.
static Str take_capture(Patterns *p) {
  Str name = convert_name(p->c, take(p));
  return name->length == 1 && name->text[0] == '_' ? NULL : name;
}

static int last_end(const Patterns *p) { return p->leaves.items[p->i - 1]->end; }

// ---- values

static Node *take_number(Patterns *p, int start, bool is_negative) {
  Cst *n = take(p);
  if (n->kind != CST_integer && n->kind != CST_float)
    convert_refuse(p->c, n);
  Node *number = convert_number(p->c, n);
  if (!is_negative)
    return number;
  Node *minus = make_node(p->c, N_UnaryOp, start, n->end);
  minus->UnaryOp.op = UOP_USub;
  minus->UnaryOp.operand = number;
  return minus;
}

// -1, 2, 1+2j
static Node *parse_number(Patterns *p) {
  int start = p->leaves.items[p->i]->start;
  bool is_negative = peek(p) == CST_MINUS;
  p->i += is_negative;
  Node *left = take_number(p, start, is_negative);
  if (peek(p) != CST_PLUS && peek(p) != CST_MINUS)
    return left;
  Operator op = take(p)->kind == CST_PLUS ? OP_Add : OP_Sub;
  Node *right = take_number(p, 0, false);
  Node *sum = make_node(p->c, N_BinOp, start, last_end(p));
  sum->BinOp.left = left;
  sum->BinOp.op = op;
  sum->BinOp.right = right;
  return sum;
}

static Node *parse_strings(Patterns *p) {
  int first = p->i;
  while (peek(p) == CST_string)
    p->i++;
  Cst **strings = p->leaves.items + first;
  return convert_strings(p->c, strings, p->i - first, strings[0]->start, last_end(p));
}

static Node *parse_dotted_name(Patterns *p) {
  Cst *n = expect(p, CST_identifier);
  int start = n->start;
  Node *value = make_node(p->c, N_Name, start, n->end);
  value->Name.id = convert_name(p->c, n);
  while (peek(p) == CST_DOT) {
    p->i++;
    n = take(p);
    Node *attribute = make_node(p->c, N_Attribute, start, n->end);
    attribute->Attribute.value = value;
    attribute->Attribute.attr = convert_name(p->c, n);
    value = attribute;
  }
  return value;
}

// A literal or a dotted name; a single name, too.
static Node *parse_value(Patterns *p) {
  switch (peek(p)) {
  case CST_MINUS:
  case CST_integer:
  case CST_float: return parse_number(p);
  case CST_string: return parse_strings(p);
  case CST_true:
  case CST_false:
  case CST_none: return convert_atom(p->c, take(p));
  default: return parse_dotted_name(p);
  }
}

// ---- sequences, mappings, classes

// Patterns up to the token `close` (or the end); *has_comma: is it a sequence, not a group?
static NodeList parse_items(Patterns *p, int close, bool *has_comma, Part *only) {
  NodeList items = {0};
  *has_comma = false;
  while (peek(p) != close) {
    *only = parse_pattern(p);
    vec_push(p->c->arena, &items, only->node);
    if (peek(p) == close)
      break;
    expect(p, CST_COMMA);
    *has_comma = true;
  }
  return items;
}

static Part parse_sequence(Patterns *p) {
  Cst *open = take(p);
  bool is_round = open->kind == CST_LPAR, has_comma;
  CstKind close = is_round ? CST_RPAR : CST_RSQB;
  Part only;
  NodeList items = parse_items(p, close, &has_comma, &only);
  int end = expect(p, close)->end;
  if (is_round && items.count == 1 && !has_comma)
    return (Part){only.node, open->start, end};
  Node *n = make_node(p->c, N_MatchSequence, open->start, end);
  n->MatchSequence.patterns = items;
  return (Part){n, open->start, end};
}

static Part parse_mapping(Patterns *p) {
  int start = expect(p, CST_LBRACE)->start;
  NodeList keys = {0}, patterns = {0};
  Str rest = NULL;
  while (peek(p) != CST_RBRACE) {
    if (peek(p) == CST_DOUBLESTAR) {
      p->i++;
      rest = convert_name(p->c, take(p));
    } else {
      vec_push(p->c->arena, &keys, parse_value(p));
      expect(p, CST_COLON);
      vec_push(p->c->arena, &patterns, parse_pattern(p).node);
    }
    if (peek(p) != CST_RBRACE)
      expect(p, CST_COMMA);
  }
  int end = take(p)->end;
  Node *n = make_node(p->c, N_MatchMapping, start, end);
  n->MatchMapping.keys = keys;
  n->MatchMapping.patterns = patterns;
  n->MatchMapping.rest = rest;
  return (Part){n, start, end};
}

static Part parse_class(Patterns *p, Node *cls, int start) {
  struct MatchClass class = {.cls = cls};
  expect(p, CST_LPAR);
  while (peek(p) != CST_RPAR) {
    if (peek_at(p, 1) == CST_EQUAL) {
      vec_push(p->c->arena, &class.kwd_attrs, convert_name(p->c, take(p)));
      p->i++;
      vec_push(p->c->arena, &class.kwd_patterns, parse_pattern(p).node);
    } else {
      vec_push(p->c->arena, &class.patterns, parse_pattern(p).node);
    }
    if (peek(p) != CST_RPAR)
      expect(p, CST_COMMA);
  }
  int end = take(p)->end;
  Node *n = make_node(p->c, N_MatchClass, start, end);
  n->MatchClass = class;
  return (Part){n, start, end};
}

// ---- patterns

// A value, or a name followed by nothing (a capture) or by arguments (a class).
static Part parse_value_pattern(Patterns *p) {
  int start = p->leaves.items[p->i]->start;
  Node *value = parse_value(p), *n;
  int end = last_end(p);
  if (peek(p) == CST_LPAR)
    return parse_class(p, value, start);
  if (value->kind == N_Name) {
    n = make_node(p->c, N_MatchAs, start, end);
    bool is_wildcard = value->Name.id->length == 1 && value->Name.id->text[0] == '_';
    n->MatchAs.name = is_wildcard ? NULL : value->Name.id;
  } else if (value->kind == N_Constant && value->Constant.value.kind <= CONST_FALSE) {
    n = make_node(p->c, N_MatchSingleton, start, end);
    n->MatchSingleton.value = value->Constant.value;
  } else {
    n = make_node(p->c, N_MatchValue, start, end);
    n->MatchValue.value = value;
  }
  return (Part){n, start, end};
}

static Part parse_closed(Patterns *p) {
  switch (peek(p)) {
  case CST_LPAR:
  case CST_LSQB: return parse_sequence(p);
  case CST_LBRACE: return parse_mapping(p);
  case ROW_END: convert_refuse(p->c, vec_last(&p->leaves));
  default: return parse_value_pattern(p);
  }
}

static Part parse_star(Patterns *p) {
  int start = take(p)->start;
  Str name = take_capture(p);
  Node *n = make_node(p->c, N_MatchStar, start, last_end(p));
  n->MatchStar.name = name;
  return (Part){n, start, last_end(p)};
}

static Part parse_alternatives(Patterns *p) {
  Part first = parse_closed(p);
  if (peek(p) != CST_VBAR)
    return first;
  NodeList patterns = {0};
  vec_push(p->c->arena, &patterns, first.node);
  while (peek(p) == CST_VBAR) {
    p->i++;
    vec_push(p->c->arena, &patterns, parse_closed(p).node);
  }
  Node *n = make_node(p->c, N_MatchOr, first.start, last_end(p));
  n->MatchOr.patterns = patterns;
  return (Part){n, first.start, last_end(p)};
}

static Part parse_pattern(Patterns *p) {
  if (peek(p) == CST_STAR)
    return parse_star(p);
  Part part = parse_alternatives(p);
  if (peek(p) != CST_AS)
    return part;
  p->i++;
  Cst *name = take(p);
  Node *n = make_node(p->c, N_MatchAs, part.start, name->end);
  n->MatchAs.pattern = part.node;
  n->MatchAs.name = convert_name(p->c, name);
  return (Part){n, part.start, name->end};
}

// `case a, b,:` is a sequence without brackets, from its first to its last token.
Node *convert_pattern(Convert *c, Cst *nodes, int count) {
  Patterns p = {.c = c, .leaves = leaves_of(c, nodes, count)};
  if (!p.leaves.count)
    bug("a case without a pattern");
  bool has_comma;
  Part only;
  NodeList items = parse_items(&p, ROW_END, &has_comma, &only);
  if (items.count == 1 && !has_comma)
    return only.node;
  Node *n = make_node(c, N_MatchSequence, p.leaves.items[0]->start, last_end(&p));
  n->MatchSequence.patterns = items;
  return n;
}
