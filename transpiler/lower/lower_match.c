// lower_match.c - match: each case is a chain of tests that go to the next case when they fail.
//
//   subject = EXPR
//   case [a, *rest] if G:      is it a sequence? its length >= 1? else -> next
//                              .a, .rest = its items
//                              a = .a; rest = .rest; G? else -> next
//                              BODY -> after
//   next: …
//
// Names are bound when the whole pattern has matched; until then the values wait in variables of our own. A test that the
// static type decides is left out; after a test its value has the type that inference found for the pattern.

#include <string.h>

#include "lower/lower.h"
#include "sema/match.h"

typedef struct Capture {
  Symbol *symbol;
  IrVar *var;
} Capture;

typedef struct Matcher {
  Lower *l;
  Node *pattern;   // the whole pattern of the case
  IrBlock *next;   // where a failing test goes
  Vec(Capture) captures;
} Matcher;

static Type *bool_type(Lower *l) { return simple_type(l, TYPE_BOOL); }
static Type *object_type(Lower *l) { return simple_type(l, TYPE_OBJECT); }

static void match_pattern(Matcher *m, Node *pattern, IrVar *subject);

// ---- captures

typedef struct CaptureType {
  Lower *l;
  Symbol *symbol;
  Type *type;
} CaptureType;

// The union of what the alternatives bind to one name.
static void join_capture(Node *node, void *context) {
  CaptureType *c = context;
  bool is_rest = node->kind == N_MatchMapping && node->MatchMapping.symbol == c->symbol;
  bool binds = (node->kind == N_MatchAs && node->MatchAs.symbol == c->symbol) ||
               (node->kind == N_MatchStar && node->MatchStar.symbol == c->symbol);
  if (binds || is_rest)
    c->type = type_union(c->l->program->types, c->type, is_rest ? object_type(c->l) : lower_type(c->l, node));
  if (!node_is_expression(node))
    walk_kids(node, join_capture, c);
}

static IrVar *capture_variable(Matcher *m, Symbol *symbol) {
  Lower *l = m->l;
  for (int i = 0; i < m->captures.count; i++)
    if (m->captures.items[i].symbol == symbol)
      return m->captures.items[i].var;
  CaptureType c = {l, symbol, simple_type(l, TYPE_NEVER)};
  join_capture(m->pattern, &c);
  IrVar *var = lower_hidden(l, "capture", c.type->kind == TYPE_NEVER ? object_type(l) : c.type);
  vec_push(l->context->arena, &m->captures, ((Capture){symbol, var}));
  return var;
}

static void capture(Matcher *m, Symbol *symbol, IrTemp *value) {
  if (!symbol || !ir_is_reachable(&m->l->b))
    return;
  IrVar *var = capture_variable(m, symbol);
  lower_set(m->l, var, lower_as(m->l, value, var->type));
}

static void bind_captures(Matcher *m) {
  Lower *l = m->l;
  for (int i = 0; i < m->captures.count; i++) {
    Symbol *symbol = m->captures.items[i].symbol;
    IrVar *variable = lower_variable(l, symbol);
    IrTemp *value = lower_get(l, m->captures.items[i].var);
    if (type_is(value->type, TYPE_OBJECT))
      value = lower_as(l, value, variable ? variable->type : lower_global(l, symbol)->type);
    lower_variable_set(l, symbol, value);
  }
}

// ---- tests

// Goes on if the test holds, else to the next case.
static void require(Matcher *m, IrTemp *test) {
  IrBlock *holds = ir_block(&m->l->b, "holds");
  ir_branch(&m->l->b, test, holds, m->next);
  ir_enter(&m->l->b, holds);
}

static void fail(Matcher *m) { ir_jump(&m->l->b, m->next); }

static IrVar *held(Lower *l, const char *name, IrTemp *value) {
  IrVar *var = lower_hidden(l, name, value->type);
  lower_set(l, var, value);
  return var;
}

// The subject at the type it has once the pattern's test has passed.
static IrVar *matched(Matcher *m, Node *pattern, IrVar *subject) {
  Lower *l = m->l;
  Type *type = lower_type(l, pattern);
  if (type->kind == TYPE_NEVER || type == subject->type)
    return subject;
  return held(l, "matched", lower_as(l, lower_get(l, subject), type));
}

static void match_value(Matcher *m, Node *pattern, IrVar *subject) {
  Lower *l = m->l;
  IrTemp *constant = lower_expression(l, pattern->MatchValue.value);
  IrSite site = lower_site(l, pattern);
  require(m, lower_compare_pair(l, CMP_Eq, lower_get(l, subject), constant));
  lower_site_restore(l, site);
}

static void match_singleton(Matcher *m, Node *pattern, IrVar *subject) {
  Lower *l = m->l;
  ConstantKind kind = pattern->MatchSingleton.value.kind;
  IrTemp *value = lower_get(l, subject);
  IrTemp *constant = kind == CONST_NONE ? lower_none(l) : lower_const_bool(l, kind == CONST_TRUE);
  require(m, lower_compare_pair(l, CMP_Is, value, constant));
}

// ---- sequences

static bool is_sequence_type(Type *type) {
  return type_is(type, TYPE_LIST) || type_is(type, TYPE_TUPLE) || type_is(type, TYPE_RANGE);
}

static IrTemp *length_of(Lower *l, IrTemp *value) {
  Type *type = simple_type(l, TYPE_INT);
  if (type_is(value->type, TYPE_LIST))
    return ir_op1(&l->b, IR_list_len, type, value);
  if (type_is(value->type, TYPE_TUPLE))
    return ir_op1(&l->b, IR_tuple_len, type, value);
  return lower_runtime(l, RT_length, type, 1, &value);
}

static bool is_wildcard(const Node *pattern) {
  return pattern->kind == N_MatchStar
             ? !pattern->MatchStar.symbol
             : pattern->kind == N_MatchAs && !pattern->MatchAs.pattern && !pattern->MatchAs.name;
}

static bool are_wildcards(NodeList patterns) {
  for (int i = 0; i < patterns.count; i++)
    if (!is_wildcard(patterns.items[i]))
      return false;
  return true;
}

// item i of a sequence with a star that nothing is bound to, or of a list or tuple: read in place. Those after the star
// are counted from the end.
static IrTemp *item_in_place(Lower *l, Node *part, IrVar *sequence, int at, int star, int count) {
  IrTemp *value = lower_get(l, sequence), *index = lower_const_int(l, at);
  if (star >= 0 && at > star)
    index = ir_op2(&l->b, IR_int_sub, simple_type(l, TYPE_INT), length_of(l, value), lower_const_int(l, count - at));
  Type *items = type_is(value->type, TYPE_LIST) ? value->type->arguments[0] : object_type(l);
  if (type_is(value->type, TYPE_TUPLE) && !value->type->is_variadic && star < 0)
    items = value->type->arguments[at];
  if (items->kind == TYPE_NEVER)
    items = object_type(l);
  return lower_item(l, part, value, index, items);
}

// All items at once, as unpacking takes them: a tuple of those before the star, a list, those after it.
static IrVar *unpacked(Lower *l, Node *pattern, IrVar *sequence, int star, int count) {
  IrSite site = lower_site(l, pattern);
  Type *type = type_tuple_of(l->program->types, object_type(l));
  IrTemp *value = lower_get(l, sequence), *result;
  if (star < 0)
    result = lower_runtime(l, RT_unpack, type, OPERANDS(value, lower_const_int(l, count)));
  else
    result = lower_runtime(l, RT_unpack_star, type,
                           OPERANDS(value, lower_const_int(l, star), lower_const_int(l, count - star - 1)));
  lower_site_restore(l, site);
  return held(l, "items", result);
}

static IrTemp *tuple_item(Lower *l, IrVar *tuple, int at) {
  IrTemp *value = lower_get(l, tuple);
  IrInstruction *i = ir_emit(&l->b, IR_tuple_get, object_type(l), 1, &value);
  i->integer = at;
  return i->result;
}

static void match_rest(Matcher *m, Node *part, IrTemp *list) {
  Lower *l = m->l;
  Type *type = lower_type(l, part);
  int kind = list_kind_of(type);
  if (type_is(type, TYPE_LIST))
    list = lower_as(l, list, type);
  if (kind)
    list = lower_runtime(l, RT_list_adopt, type, OPERANDS(list, lower_const_int(l, kind)));
  capture(m, part->MatchStar.symbol, list);
}

static void match_items(Matcher *m, Node *pattern, IrVar *sequence) {
  NodeList patterns = pattern->MatchSequence.patterns;
  int star = match_star(patterns), count = patterns.count;
  bool in_place = star >= 0 ? is_wildcard(patterns.items[star]) : is_sequence_type(sequence->type);
  if (are_wildcards(patterns))
    return;
  IrVar *items = in_place ? NULL : unpacked(m->l, pattern, sequence, star, count);
  for (int i = 0; i < count && ir_is_reachable(&m->l->b); i++) {
    Node *part = patterns.items[i];
    if (is_wildcard(part))
      continue;
    IrTemp *item = items ? tuple_item(m->l, items, i) : item_in_place(m->l, part, sequence, i, star, count);
    if (part->kind == N_MatchStar)
      match_rest(m, part, item);
    else
      match_pattern(m, part, held(m->l, "item", item));
  }
}

static void match_sequence(Matcher *m, Node *pattern, IrVar *subject) {
  Lower *l = m->l;
  NodeList patterns = pattern->MatchSequence.patterns;
  bool has_star = match_star(patterns) >= 0;
  if (!is_sequence_type(subject->type)) {
    IrTemp *value = lower_get(l, subject);
    require(m, lower_runtime(l, RT_match_is_sequence, bool_type(l), 1, &value));
  }
  IrVar *sequence = matched(m, pattern, subject);
  IrSite site = lower_site(l, pattern);
  IrTemp *wanted = lower_const_int(l, patterns.count - has_star);
  if (!has_star || patterns.count > 1)
    require(
        m, ir_op2(&l->b, has_star ? IR_int_ge : IR_int_eq, bool_type(l), length_of(l, lower_get(l, sequence)), wanted));
  match_items(m, pattern, sequence);
  lower_site_restore(l, site);
}

// ---- mappings

static IrTemp *keys_tuple(Lower *l, NodeList keys) {
  IrTemp *values[keys.count + 1];
  for (int i = 0; i < keys.count; i++)
    values[i] = lower_expression(l, keys.items[i]);
  Type *type = type_tuple_of(l->program->types, object_type(l));
  return ir_emit(&l->b, IR_tuple_new, type, keys.count, values)->result;
}

static void match_mapping(Matcher *m, Node *pattern, IrVar *subject) {
  Lower *l = m->l;
  struct MatchMapping *p = &pattern->MatchMapping;
  IrTemp *value = lower_get(l, subject);
  if (!type_is(subject->type, TYPE_DICT))
    require(m, lower_runtime(l, RT_match_is_mapping, bool_type(l), 1, &value));
  IrVar *mapping = matched(m, pattern, subject);
  IrSite site = lower_site(l, pattern);
  value = lower_get(l, mapping);
  if (p->keys.count)
    require(m, ir_op2(&l->b, IR_int_ge, bool_type(l), lower_runtime(l, RT_length, simple_type(l, TYPE_INT), 1, &value),
                      lower_const_int(l, p->keys.count)));
  IrVar *keys = held(l, "keys", keys_tuple(l, p->keys));
  lower_site(l, pattern);
  IrVar *items = held(
      l, "items", lower_runtime(l, RT_match_keys, object_type(l), OPERANDS(lower_get(l, mapping), lower_get(l, keys))));
  IrBlock *found = ir_block(&l->b, "found");
  ir_branch(&l->b, ir_op1(&l->b, IR_is_none, bool_type(l), lower_get(l, items)), m->next, found);
  ir_enter(&l->b, found);
  IrVar *values = held(l, "values", lower_as(l, lower_get(l, items), keys->type));
  for (int i = 0; i < p->patterns.count && ir_is_reachable(&l->b); i++)
    if (!is_wildcard(p->patterns.items[i]))
      match_pattern(m, p->patterns.items[i], held(l, "item", tuple_item(l, values, i)));
  if (p->symbol && ir_is_reachable(&l->b))
    capture(m, p->symbol,
            lower_runtime(l, RT_match_rest, object_type(l), OPERANDS(lower_get(l, mapping), lower_get(l, keys))));
  lower_site_restore(l, site);
}

// ---- classes

// The names of all parts if they are known and differ; else NULL.
static Str *part_names(Matcher *m, Node *pattern) {
  struct MatchClass *p = &pattern->MatchClass;
  const Abs *class = m->l->instance->types[p->cls->index];
  int count = p->patterns.count + p->kwd_attrs.count;
  Str *names = arena_alloc(m->l->context->arena, (count + 1) * sizeof(Str));
  for (int i = 0; i < count; i++) {
    names[i] = i < p->patterns.count ? match_argument(m->l->program, class, i)
                                     : p->kwd_attrs.items[i - p->patterns.count];
    for (int k = 0; k < i && names[i]; k++)
      if (names[k] == names[i])
        return NULL;
    if (!names[i])
      return NULL;
  }
  return names;
}

static Node *class_part(struct MatchClass *p, int at) {
  return at < p->patterns.count ? p->patterns.items[at] : p->kwd_patterns.items[at - p->patterns.count];
}

static void match_named_parts(Matcher *m, Node *pattern, IrVar *subject, Str *names, int count) {
  Lower *l = m->l;
  for (int i = 0; i < count && ir_is_reachable(&l->b); i++) {
    IrSite site = lower_site(l, pattern);
    IrTemp *value = lower_runtime(l, RT_match_attribute, object_type(l),
                                  OPERANDS(lower_get(l, subject), lower_const_text(l, names[i])));
    IrVar *attribute = held(l, "attribute", value);
    IrBlock *found = ir_block(&l->b, "found");
    ir_branch(&l->b, ir_op1(&l->b, IR_is_aside, bool_type(l), value), m->next, found);
    ir_enter(&l->b, found);
    lower_site_restore(l, site);
    match_pattern(m, class_part(&pattern->MatchClass, i), attribute);
  }
}

// The run time finds the attributes: by __match_args__, and by name.
static void match_found_parts(Matcher *m, Node *pattern, IrVar *subject, IrVar *class, int count) {
  Lower *l = m->l;
  struct MatchClass *p = &pattern->MatchClass;
  Type *type = type_tuple_of(l->program->types, object_type(l));
  IrTemp *names[p->kwd_attrs.count + 1];
  for (int i = 0; i < p->kwd_attrs.count; i++)
    names[i] = lower_const_text(l, p->kwd_attrs.items[i]);
  IrTemp *keywords = ir_emit(&l->b, IR_tuple_new, type, p->kwd_attrs.count, names)->result;
  IrSite site = lower_site(l, pattern);
  IrVar *found = held(l, "found",
                      lower_runtime(l, RT_match_class, object_type(l),
                                    OPERANDS(lower_get(l, subject), lower_get(l, class), keywords,
                                             lower_const_int(l, p->patterns.count))));
  IrBlock *on = ir_block(&l->b, "on");
  ir_branch(&l->b, ir_op1(&l->b, IR_is_none, bool_type(l), lower_get(l, found)), m->next, on);
  ir_enter(&l->b, on);
  lower_site_restore(l, site);
  IrVar *values = held(l, "values", lower_as(l, lower_get(l, found), type));
  for (int i = 0; i < count && ir_is_reachable(&l->b); i++)
    match_pattern(m, class_part(p, i), held(l, "attribute", tuple_item(l, values, i)));
}

static void match_class(Matcher *m, Node *pattern, IrVar *subject) {
  Lower *l = m->l;
  struct MatchClass *p = &pattern->MatchClass;
  const Abs *abs = l->instance->types[p->cls->index];
  int count = p->patterns.count + p->kwd_patterns.count;
  IrVar *class = held(l, "class", lower_expression(l, p->cls));
  IrSite site = lower_site(l, pattern);
  if (!abs_is(abs, ABS_CLASS))
    lower_runtime(l, RT_match_check_class, simple_type(l, TYPE_NONE), OPERANDS(lower_get(l, class)));
  require(m, lower_isinstance(l, lower_get(l, subject), abs, lower_get(l, class)));
  lower_site_restore(l, site);
  subject = matched(m, pattern, subject);
  if (count == 1 && match_is_self(abs, p->patterns.count)) {
    match_pattern(m, p->patterns.items[0], subject);
    return;
  }
  Str *names = part_names(m, pattern);
  if (names)
    match_named_parts(m, pattern, subject, names, count);
  else
    match_found_parts(m, pattern, subject, class, count);
}

// ---- alternatives and names

static void match_or(Matcher *m, Node *pattern, IrVar *subject) {
  Lower *l = m->l;
  NodeList patterns = pattern->MatchOr.patterns;
  IrBlock *next = m->next, *matches = ir_block(&l->b, "matches");
  for (int i = 0; i < patterns.count && ir_is_reachable(&l->b); i++) {
    if (!l->instance->reached[patterns.items[i]->index]) {   // those before match all that gets here
      lower_unreachable(l);
      break;
    }
    bool is_last = i == patterns.count - 1;
    m->next = is_last ? next : ir_block(&l->b, "or");
    match_pattern(m, patterns.items[i], subject);
    ir_jump(&l->b, matches);
    if (!is_last)
      ir_enter(&l->b, m->next);
  }
  m->next = next;
  ir_enter(&l->b, matches);
}

static void match_as(Matcher *m, Node *pattern, IrVar *subject) {
  if (pattern->MatchAs.pattern)
    match_pattern(m, pattern->MatchAs.pattern, subject);
  if (ir_is_reachable(&m->l->b) && pattern->MatchAs.symbol)
    capture(m, pattern->MatchAs.symbol, lower_get(m->l, matched(m, pattern, subject)));
}

static void match_pattern(Matcher *m, Node *pattern, IrVar *subject) {
  Lower *l = m->l;
  if (!l->instance->reached[pattern->index]) {
    lower_unreachable(l);
    return;
  }
  switch (pattern->kind) {
  case N_MatchValue: match_value(m, pattern, subject); break;
  case N_MatchSingleton: match_singleton(m, pattern, subject); break;
  case N_MatchSequence: match_sequence(m, pattern, subject); break;
  case N_MatchMapping: match_mapping(m, pattern, subject); break;
  case N_MatchClass: match_class(m, pattern, subject); break;
  case N_MatchAs: match_as(m, pattern, subject); break;
  case N_MatchOr: match_or(m, pattern, subject); break;
  default: fail(m); break;
  }
  if (!l->instance->types[pattern->index])
    lower_unreachable(l);   // the tests cannot pass
}

// ---- the statement

static void match_case(Lower *l, struct match_case *c, IrVar *subject, IrBlock *after) {
  Matcher m = {.l = l, .pattern = c->pattern, .next = ir_block(&l->b, "next")};
  match_pattern(&m, c->pattern, subject);
  bind_captures(&m);
  if (c->guard && ir_is_reachable(&l->b)) {
    IrBlock *body = ir_block(&l->b, "body");
    lower_condition(l, c->guard, body, m.next);
    ir_enter(&l->b, body);
  }
  lower_body(l, c->body);
  ir_jump(&l->b, after);
  ir_enter(&l->b, m.next);
}

void lower_match(Lower *l, Node *node) {
  l->ir->is_dynamic = true;   // attributes and methods are looked up by name
  IrTemp *value = lower_expression(l, node->Match.subject);
  if (!ir_is_reachable(&l->b))
    return;
  IrVar *subject = held(l, "subject", value);
  IrBlock *after = ir_block(&l->b, "after");
  for (int i = 0; i < node->Match.cases.count && ir_is_reachable(&l->b); i++) {
    Node *one = node->Match.cases.items[i];
    if (!l->instance->reached[one->index])
      lower_unreachable(l);
    else
      match_case(l, &one->match_case, subject, after);
  }
  ir_jump(&l->b, after);
  ir_enter(&l->b, after);
}
