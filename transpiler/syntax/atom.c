// atom.c - operands: names, displays, comprehensions; and what follows an operand: attributes,
// subscripts, calls; and the parameters of functions.

#include "syntax/convert.h"

// ---- displays

static Node *convert_name_atom(Convert *c, Cst *n) {
  Node *name = make_node(c, N_Name, n->start, n->end);
  name->Name.id = convert_name(c, n);
  return name;
}

static Node *convert_constant(Convert *c, Cst *n, ConstantKind kind) {
  Node *constant = make_node(c, N_Constant, n->start, n->end);
  constant->Constant.value.kind = kind;
  return constant;
}

// The mask writes digits for some names.
static Node *convert_number_or_name(Convert *c, Cst *n) {
  int length;
  char first = *convert_text(c, n, &length);
  bool is_number = first == '.' || (first >= '0' && first <= '9');
  return is_number ? convert_number(c, n) : convert_name_atom(c, n);
}

static NodeList convert_items(Convert *c, Cst *n) {
  NodeList items = {0};
  for (int i = 0; i < n->count; i++)
    if (n->kids[i].is_named)
      vec_push(c->arena, &items, convert_expression(c, &n->kids[i]));
  return items;
}

static Node *convert_tuple(Convert *c, Cst *n) {
  NodeList elts = convert_items(c, n);
  Node *tuple = make_node(c, N_Tuple, n->start, n->end);
  tuple->Tuple.elts = elts;
  return tuple;
}

static Node *convert_list_display(Convert *c, Cst *n) {
  NodeList elts = convert_items(c, n);
  Node *list = make_node(c, N_List, n->start, n->end);
  list->List.elts = elts;
  return list;
}

static Node *convert_set(Convert *c, Cst *n) {
  NodeList elts = convert_items(c, n);
  Node *set = make_node(c, N_Set, n->start, n->end);
  set->Set.elts = elts;
  return set;
}

// A key is NULL before the value of `**value`.
static Node *convert_dict(Convert *c, Cst *n) {
  NodeList keys = {0}, values = {0};
  for (int i = 0; i < n->count; i++) {
    Cst *item = &n->kids[i];
    if (!item->is_named)
      continue;
    bool is_pair = item->kind == CST_pair;
    vec_push(c->arena, &keys, is_pair ? convert_expression(c, convert_need(c, item, FIELD_key)) : NULL);
    vec_push(c->arena, &values, convert_expression(c, is_pair ? convert_need(c, item, FIELD_value) : &item->kids[1]));
  }
  Node *dict = make_node(c, N_Dict, n->start, n->end);
  dict->Dict.keys = keys;
  dict->Dict.values = values;
  return dict;
}

static Node *convert_yield(Convert *c, Cst *n) {
  if (cst_child(n, CST_FROM)) {
    Node *value = convert_expression(c, &n->kids[n->count - 1]);
    Node *yield = make_node(c, N_YieldFrom, n->start, n->end);
    yield->YieldFrom.value = value;
    return yield;
  }
  Node *value = n->count > 1 ? convert_list(c, n->kids + 1, n->count - 1) : NULL;
  Node *yield = make_node(c, N_Yield, n->start, convert_end(c, n));
  yield->Yield.value = value;
  return yield;
}

// ---- comprehensions

static int find_child(Cst *n, CstKind kind) {
  int i = 0;
  while (i < n->count && n->kids[i].kind != kind)
    i++;
  return i;
}

static Node *convert_for(Convert *c, Cst *n) {
  Node *target = set_context(c, convert_expression(c, convert_need(c, n, FIELD_left)), CTX_Store);
  int in = find_child(n, CST_IN);
  Node *clause = make_node(c, N_comprehension, n->start, n->end);
  clause->comprehension.target = target;
  clause->comprehension.iter = convert_list(c, n->kids + in + 1, n->count - in - 1);
  clause->comprehension.is_async = cst_child(n, CST_ASYNC) != NULL;
  return clause;
}

static NodeList convert_clauses(Convert *c, Cst *n) {
  NodeList clauses = {0};
  for (int i = 0; i < n->count; i++) {
    Cst *clause = &n->kids[i];
    if (clause->kind == CST_for_in_clause)
      vec_push(c->arena, &clauses, convert_for(c, clause));
    else if (clause->kind == CST_if_clause)
      vec_push(c->arena, &vec_last(&clauses)->comprehension.ifs, convert_expression(c, &clause->kids[1]));
  }
  return clauses;
}

static Node *convert_dict_comprehension(Convert *c, Cst *n) {
  Cst *body = convert_need(c, n, FIELD_body);
  Node *key = convert_expression(c, convert_need(c, body, FIELD_key));
  Node *value = convert_expression(c, convert_need(c, body, FIELD_value));
  Node *node = make_node(c, N_DictComp, n->start, n->end);
  node->DictComp.key = key;
  node->DictComp.value = value;
  node->DictComp.generators = convert_clauses(c, n);
  return node;
}

static Node *convert_comprehension(Convert *c, Cst *n, NodeKind kind) {
  Node *elt = convert_expression(c, convert_need(c, n, FIELD_body));
  Node *node = make_node(c, kind, n->start, n->end);
  if (kind == N_ListComp) {
    node->ListComp.elt = elt;
    node->ListComp.generators = convert_clauses(c, n);
  } else if (kind == N_SetComp) {
    node->SetComp.elt = elt;
    node->SetComp.generators = convert_clauses(c, n);
  } else {
    node->GeneratorExp.elt = elt;
    node->GeneratorExp.generators = convert_clauses(c, n);
  }
  return node;
}

// ---- atoms

static Node *convert_adjacent_strings(Convert *c, Cst *n) {
  Cst **nodes = arena_alloc(c->scratch, (size_t)n->count * sizeof *nodes);
  for (int i = 0; i < n->count; i++)
    nodes[i] = &n->kids[i];
  return convert_strings(c, nodes, n->count, n->start, n->end);
}

Node *convert_atom(Convert *c, Cst *n) {
  switch (n->kind) {
  case CST_identifier: return convert_name_atom(c, n);
  case CST_true: return convert_constant(c, n, CONST_TRUE);
  case CST_false: return convert_constant(c, n, CONST_FALSE);
  case CST_none: return convert_constant(c, n, CONST_NONE);
  case CST_ellipsis: return convert_constant(c, n, CONST_ELLIPSIS);
  case CST_integer:
  case CST_float: return convert_number_or_name(c, n);
  case CST_string: return convert_strings(c, &n, 1, n->start, n->end);
  case CST_concatenated_string: return convert_adjacent_strings(c, n);
  case CST_parenthesized_expression:
  case CST_parenthesized_list_splat: return convert_expression(c, &n->kids[1]);
  case CST_tuple: return convert_tuple(c, n);
  case CST_tuple_pattern:   // (a) = 1
    return n->count == 3 && n->kids[1].kind != CST_COMMA ? convert_expression(c, &n->kids[1]) : convert_tuple(c, n);
  case CST_expression_list:
  case CST_pattern_list: return convert_list(c, n->kids, n->count);
  case CST_list:
  case CST_list_pattern: return convert_list_display(c, n);
  case CST_set: return convert_set(c, n);
  case CST_dictionary: return convert_dict(c, n);
  case CST_yield: return convert_yield(c, n);
  case CST_list_comprehension: return convert_comprehension(c, n, N_ListComp);
  case CST_set_comprehension: return convert_comprehension(c, n, N_SetComp);
  case CST_generator_expression: return convert_comprehension(c, n, N_GeneratorExp);
  case CST_dictionary_comprehension: return convert_dict_comprehension(c, n);
  default: convert_refuse(c, n);
  }
}

// ---- trailers

static Node *convert_call(Convert *c, Cst *n, Node *func, int start) {
  Node *call = make_node(c, N_Call, start, n->end);
  call->Call.func = func;
  convert_call_arguments(c, &n->kids[n->count - 1], &call->Call.args, &call->Call.keywords);
  return call;
}

// A slice is a row with colons at its top level, whatever Tree-sitter calls it.
static Node *convert_slice(Convert *c, Cst *n, int first) {
  Node *parts[3] = {NULL, NULL, NULL};
  int last = c->row.count, part = 0;
  for (int i = first, start = first; i <= last && part < 3; i++) {
    if (i < last && c->row.items[i].kind != CST_COLON)
      continue;
    if (i > start)
      parts[part] = convert_row(c, start, i).node;
    part++;
    start = i + 1;
  }
  Node *slice = make_node(c, N_Slice, n->start, n->end);
  slice->Slice.lower = parts[0];
  slice->Slice.upper = parts[1];
  slice->Slice.step = parts[2];
  return slice;
}

static Node *convert_index(Convert *c, Cst *n) {
  int first = flatten(c, &n, 1), i = first;
  while (i < c->row.count && c->row.items[i].kind != CST_COLON)
    i++;
  Node *index = i < c->row.count ? convert_slice(c, n, first) : convert_row(c, first, c->row.count).node;
  c->row.count = first;
  return index;
}

// What stands in the brackets: one index, or a tuple of them; a[*b] is a[(*b,)].
static Node *convert_indices(Convert *c, Cst *inside, int count) {
  Node *index = count == 1 ? convert_index(c, inside) : NULL;
  if (index && index->kind != N_Starred)
    return index;
  NodeList elts = {0};
  if (index)
    vec_push(c->arena, &elts, index);
  for (int i = 0; i < count && !index; i++)
    if (inside[i].kind != CST_COMMA)
      vec_push(c->arena, &elts, convert_index(c, &inside[i]));
  Node *tuple = make_node(c, N_Tuple, convert_start(c, inside), inside[count - 1].end);
  tuple->Tuple.elts = elts;
  return tuple;
}

static Node *convert_subscript(Convert *c, Cst *n, Node *value, int start) {
  bool is_type = n->kind == CST_generic_type;   // its brackets are a node of their own
  Cst *brackets = is_type ? &n->kids[n->count - 1] : n;
  int open = is_type ? 0 : 1;
  Node *slice = convert_indices(c, brackets->kids + open + 1, brackets->count - open - 2);
  Node *subscript = make_node(c, N_Subscript, start, n->end);
  subscript->Subscript.value = value;
  subscript->Subscript.slice = slice;
  return subscript;
}

Node *convert_trailer(Convert *c, Cst *n, Node *value, int start) {
  if (n->kind == CST_call)
    return convert_call(c, n, value, start);
  if (n->kind == CST_subscript || n->kind == CST_generic_type)
    return convert_subscript(c, n, value, start);
  Node *attribute = make_node(c, N_Attribute, start, n->end);
  attribute->Attribute.value = value;
  attribute->Attribute.attr = convert_name(c, &n->kids[n->count - 1]);
  return attribute;
}

// ---- arguments

static Node *convert_keyword(Convert *c, Cst *n) {
  bool is_splat = n->kind == CST_dictionary_splat;
  Node *value = convert_expression(c, &n->kids[is_splat ? 1 : 2]);
  Node *keyword = make_node(c, N_keyword, n->start, n->end);
  keyword->keyword.arg = is_splat ? NULL : convert_name(c, &n->kids[0]);
  keyword->keyword.value = value;
  return keyword;
}

// Of a call or a class. f(x for x in y): the parentheses are the generator's, too.
void convert_call_arguments(Convert *c, Cst *n, NodeList *arguments, NodeList *keywords) {
  if (n->kind == CST_generator_expression) {
    vec_push(c->arena, arguments, convert_expression(c, n));
    return;
  }
  for (int i = 0; i < n->count; i++) {
    Cst *item = &n->kids[i];
    if (!item->is_named)
      continue;
    if (item->kind == CST_keyword_argument || item->kind == CST_dictionary_splat)
      vec_push(c->arena, keywords, convert_keyword(c, item));
    else
      vec_push(c->arena, arguments, convert_expression(c, item));
  }
}

// ---- parameters

typedef struct Parameter {
  Node *arg;
  Node *value;    // its default, or NULL
  CstKind kind;   // CST_list_splat_pattern: *args; CST_dictionary_splat_pattern: **kwargs
} Parameter;

// The node begins at the name, not at a star, and ends before the default.
static Parameter convert_parameter(Convert *c, Cst *n) {
  Cst *type = cst_field(n, FIELD_type), *value = cst_field(n, FIELD_value), *inner = n;
  if (n->kind == CST_default_parameter || n->kind == CST_typed_default_parameter)
    inner = convert_need(c, n, FIELD_name);
  else if (n->kind == CST_typed_parameter)
    inner = &n->kids[0];
  Cst *name = inner->kind == CST_identifier ? inner : &inner->kids[1];
  Node *annotation = type ? convert_expression(c, type) : NULL;
  Node *arg = make_node(c, N_arg, name->start, type ? type->end : name->end);
  arg->arg.arg = convert_name(c, name);
  arg->arg.annotation = annotation;
  return (Parameter){arg, value ? convert_expression(c, value) : NULL, inner->kind};
}

static void add_parameter(Convert *c, struct arguments *a, Parameter p, bool after_star) {
  if (p.kind == CST_list_splat_pattern) {
    a->vararg = p.arg;
  } else if (p.kind == CST_dictionary_splat_pattern) {
    a->kwarg = p.arg;
  } else if (after_star) {
    vec_push(c->arena, &a->kwonlyargs, p.arg);
    vec_push(c->arena, &a->kw_defaults, p.value);
  } else {
    vec_push(c->arena, &a->args, p.arg);
    if (p.value)
      vec_push(c->arena, &a->defaults, p.value);
  }
}

Node *convert_arguments(Convert *c, Cst *parameters) {
  int start = parameters ? parameters->start : 0, end = parameters ? parameters->end : 0;
  Node *arguments = make_node(c, N_arguments, start, end);
  struct arguments *a = &arguments->arguments;
  bool after_star = false;
  for (int i = 0; parameters && i < parameters->count; i++) {
    Cst *n = &parameters->kids[i];
    if (!n->is_named)
      continue;
    if (n->kind == CST_positional_separator) {   // the slash
      a->posonlyargs = a->args;
      a->args = (NodeList){0};
    } else if (n->kind == CST_keyword_separator) {   // the lone star
      after_star = true;
    } else {
      Parameter p = convert_parameter(c, n);
      add_parameter(c, a, p, after_star);
      after_star |= p.kind == CST_list_splat_pattern;
    }
  }
  return arguments;
}
