// infer_match.c - what a match statement tells about its subject.
//
// A pattern splits the values that reach it: those that may match go on inwards, to its parts and captures; those that may
// not go on to the next alternative or case. The value recorded for a pattern is what may match it.
//
//   match x:                 x: None | int | list[str]
//     case None: …           x: None
//     case [first, *_]: …    x: list[str]; first: str
//     case n: …              n: int | list[str]
//
// Names are bound when the whole pattern of a case matches, before its guard.

#include <string.h>

#include "sema/infer_class.h"
#include "sema/match.h"

typedef struct Capture {
  Symbol *symbol;
  const Abs *value;
} Capture;

typedef Vec(Capture) Captures;

typedef struct Split {
  const Abs *in, *out;   // what may match, what may not
} Split;

static const Abs *simple(Infer *I, unsigned bits) { return abs_simple(&I->abs, bits); }
static const Abs *join(Infer *I, const Abs *a, const Abs *b) { return abs_join(&I->abs, a, b); }

static Split split_pattern(Infer *I, Node *pattern, const Abs *value, Captures *captures);

static void capture(Infer *I, Captures *captures, Symbol *symbol, const Abs *value) {
  if (!symbol || !value)
    return;
  for (int i = 0; i < captures->count; i++)
    if (captures->items[i].symbol == symbol) {   // another alternative binds it, too
      captures->items[i].value = join(I, captures->items[i].value, value);
      return;
    }
  vec_push(I->program->context->arena, captures, ((Capture){symbol, value}));
}

// Matches parts whose values are known one by one; NULL: cannot match. *always: no part can fail.
static bool match_parts(Infer *I, NodeList patterns, const Abs **values, Captures *captures, bool *always) {
  for (int i = 0; i < patterns.count; i++) {
    Split part = split_pattern(I, patterns.items[i], values[i], captures);
    if (!part.in)
      return *always = false;
    *always &= !part.out;
  }
  return true;
}

// ---- values

// What may be equal to it: for a constant of a simple class, the values of such a class and objects.
static const Abs *equals(Infer *I, const Abs *value, const Abs *constant) {
  unsigned numbers = ABS_NUMBERS | ABS_COMPLEX, objects = ABS_OBJECT | ABS_INSTANCE | ABS_CLASS;
  unsigned same = abs_is(constant, ABS_STR)     ? ABS_STR
                  : abs_is(constant, numbers)   ? numbers
                  : abs_is(constant, ABS_BYTES) ? ABS_BYTES
                                                : 0;
  return same && !(value->bits & ABS_OBJECT) ? abs_only(&I->abs, value, same | objects) : value;
}

static Split split_value(Infer *I, Node *pattern, const Abs *value) {
  const Abs *constant = infer_expression(I, pattern->MatchValue.value);
  if (!constant)
    return (Split){0};
  infer_compare_special(I, pattern, CMP_Eq, value, constant);
  return (Split){equals(I, value, constant), value};
}

static Split split_singleton(Infer *I, Node *pattern, const Abs *value) {
  if (value->bits & ABS_OBJECT)
    return (Split){value, value};
  if (pattern->MatchSingleton.value.kind == CONST_NONE)
    return (Split){abs_only(&I->abs, value, ABS_NONE), abs_without(&I->abs, value, ABS_NONE)};
  return (Split){abs_only(&I->abs, value, ABS_BOOL), value};
}

// ---- sequences

// Is the tuple's number of items possible?
static bool length_fits(const AbsTuple *tuple, int fixed, bool has_star) {
  return tuple->is_variadic || (has_star ? tuple->count >= fixed : tuple->count == fixed);
}

// What is left of value for a sequence pattern.
static const Abs *sequences(Infer *I, const Abs *value, int fixed, bool has_star) {
  unsigned bits = ABS_LIST | ABS_RANGE | ABS_INSTANCE;
  if (value->bits & ABS_OBJECT)
    return value;
  if (value->tuple && length_fits(value->tuple, fixed, has_star))
    bits |= ABS_TUPLE;
  return abs_only(&I->abs, value, bits);
}

// The star's part of a tuple whose length is known, or of any sequence.
static const Abs *rest_of(Infer *I, Node *star, const Abs *item, const AbsTuple *tuple, int at, int count) {
  const Abs *rest = item;
  for (int k = 0; tuple && k < count; k++)
    rest = join(I, rest, tuple->items[at + k]);
  return infer_list_at(I, star, "rest", rest);
}

static bool match_items(Infer *I, Node *pattern, const Abs *in, Captures *captures, bool *always) {
  NodeList patterns = pattern->MatchSequence.patterns;
  int star = match_star(patterns);
  const AbsTuple *tuple = abs_is(in, ABS_TUPLE) && !in->tuple->is_variadic ? in->tuple : NULL;
  const Abs *item = tuple ? NULL : infer_element(I, in);
  int spare = tuple ? tuple->count - (patterns.count - 1) : 0;
  for (int i = 0; i < patterns.count; i++) {
    Node *part = patterns.items[i];
    int at = star >= 0 && i > star ? i + spare - 1 : i;
    if (i == star) {
      const Abs *rest = rest_of(I, part, item, tuple, at, spare);
      I->instance->reached[part->index] = true;
      infer_record(I, part, rest);
      capture(I, captures, part->MatchStar.symbol, rest);
      continue;
    }
    Split split = split_pattern(I, part, tuple ? tuple->items[at] : item, captures);
    if (!split.in)
      return *always = false;
    *always &= !split.out;
  }
  return true;
}

static Split split_sequence(Infer *I, Node *pattern, const Abs *value, Captures *captures) {
  NodeList patterns = pattern->MatchSequence.patterns;
  bool has_star = match_star(patterns) >= 0, always = true;
  int fixed = patterns.count - has_star;
  const Abs *in = sequences(I, value, fixed, has_star);
  infer_special(I, pattern, in, "__len__", NULL, 0);
  if (!in || !match_items(I, pattern, in, captures, &always))
    return (Split){NULL, value};
  unsigned matched = 0;
  if (always && has_star && !fixed)
    matched = ABS_LIST | ABS_TUPLE | ABS_RANGE;
  else if (always && abs_is(value, ABS_TUPLE) && !value->tuple->is_variadic)
    matched = ABS_TUPLE;
  return (Split){in, value->bits & ABS_OBJECT ? value : abs_without(&I->abs, value, matched)};
}

// ---- mappings

static const Abs *mapped(Infer *I, const Abs *in) {
  const Abs *result = in->value ? cell_read(I, in->value) : NULL;
  if (in->bits & (ABS_OBJECT | ABS_INSTANCE))
    result = simple(I, ABS_OBJECT);
  return result;
}

static const Abs *rest_of_mapping(Infer *I, Node *pattern, const Abs *in) {
  AbsCell *key = cell_at(I, pattern, "key"), *value = cell_at(I, pattern, "value");
  bool is_dict = abs_is(in, ABS_DICT);
  abs_cell_add(&I->abs, key, is_dict ? cell_read(I, in->key) : simple(I, ABS_OBJECT));
  abs_cell_add(&I->abs, value, is_dict ? cell_read(I, in->value) : simple(I, ABS_OBJECT));
  return abs_dict(&I->abs, key, value);
}

static Split split_mapping(Infer *I, Node *pattern, const Abs *value, Captures *captures) {
  struct MatchMapping *m = &pattern->MatchMapping;
  const Abs *in = value->bits & ABS_OBJECT ? value : abs_only(&I->abs, value, ABS_DICT | ABS_INSTANCE);
  const Abs *values[m->patterns.count + 1];
  bool always = true;
  if (!in)
    return (Split){NULL, value};
  if (!abs_is(in, ABS_DICT))
    abs_escape(&I->abs, in);   // its methods are called by name
  for (int i = 0; i < m->keys.count; i++)
    if (!infer_expression(I, m->keys.items[i]))
      return (Split){0};
  for (int i = 0; i < m->patterns.count; i++)
    values[i] = mapped(I, in);
  if (!match_parts(I, m->patterns, values, captures, &always))
    return (Split){NULL, value};
  if (m->symbol)
    capture(I, captures, m->symbol, rest_of_mapping(I, pattern, in));
  return (Split){in, m->keys.count || value->bits & ABS_OBJECT ? value : abs_without(&I->abs, value, ABS_DICT)};
}

// ---- classes

// The value of the attribute of a positional or keyword part; NULL: there is none.
static const Abs *part_value(Infer *I, Node *pattern, const Abs *in, const Abs *class, int at) {
  struct MatchClass *m = &pattern->MatchClass;
  if (match_is_self(class, m->patterns.count) && at == 0)
    return in;
  Str name = at < m->patterns.count ? match_argument(I->program, class, at)
                                    : m->kwd_attrs.items[at - m->patterns.count];
  if (!name || in->bits & ABS_OBJECT) {
    abs_escape(&I->abs, in);
    return simple(I, ABS_OBJECT);
  }
  return infer_attribute_of(I, pattern, in, name);
}

static Split split_class(Infer *I, Node *pattern, const Abs *value, Captures *captures) {
  struct MatchClass *m = &pattern->MatchClass;
  const Abs *class = infer_expression(I, m->cls);
  Split split = {0};
  bool always = true;
  if (!class)
    return split;
  infer_split_instances(I, pattern, value, class, &split.in, &split.out);
  int count = m->patterns.count + m->kwd_patterns.count;
  for (int i = 0; i < count && split.in; i++) {
    Node *part = i < m->patterns.count ? m->patterns.items[i] : m->kwd_patterns.items[i - m->patterns.count];
    const Abs *attribute = part_value(I, pattern, split.in, class, i);
    Split inner = attribute ? split_pattern(I, part, attribute, captures) : (Split){0};
    always &= i == 0 && match_is_self(class, m->patterns.count) && !inner.out;
    if (!inner.in)
      return (Split){NULL, value};
  }
  return (Split){split.in, count && !always ? value : split.out};
}

// ---- the rest

static Split split_as(Infer *I, Node *pattern, const Abs *value, Captures *captures) {
  struct MatchAs *m = &pattern->MatchAs;
  Split split = m->pattern ? split_pattern(I, m->pattern, value, captures) : (Split){value, NULL};
  capture(I, captures, m->symbol, split.in);
  return split;
}

static Split split_or(Infer *I, Node *pattern, const Abs *value, Captures *captures) {
  Split all = {NULL, value};
  for (int i = 0; i < pattern->MatchOr.patterns.count && all.out; i++) {
    Split one = split_pattern(I, pattern->MatchOr.patterns.items[i], all.out, captures);
    all = (Split){join(I, all.in, one.in), one.out};
  }
  return all;
}

static Split split_kind(Infer *I, Node *pattern, const Abs *value, Captures *captures) {
  switch (pattern->kind) {
  case N_MatchValue: return split_value(I, pattern, value);
  case N_MatchSingleton: return split_singleton(I, pattern, value);
  case N_MatchSequence: return split_sequence(I, pattern, value, captures);
  case N_MatchMapping: return split_mapping(I, pattern, value, captures);
  case N_MatchClass: return split_class(I, pattern, value, captures);
  case N_MatchAs: return split_as(I, pattern, value, captures);
  case N_MatchOr: return split_or(I, pattern, value, captures);
  default: return (Split){value, value};
  }
}

static Split split_pattern(Infer *I, Node *pattern, const Abs *value, Captures *captures) {
  if (!value)
    return (Split){0};
  I->instance->reached[pattern->index] = true;
  Split split = split_kind(I, pattern, value, captures);
  infer_record(I, pattern, split.in);
  return split;
}

// ---- the statement

typedef struct Matching {
  Node *subject;
  const Abs *value;   // what the subject may be at the next case
  Env *after;         // join of the ends of the bodies
} Matching;

// The environment with the subject, if it is a variable, narrowed to what it may be.
static Env *with_subject(Infer *I, Matching *m, Env *env, const Abs *value) {
  if (!value || !env)
    return NULL;
  return infer_has_flow(I, m->subject) ? infer_narrowed(I, env, m->subject, value) : env_copy(I, env);
}

static void match_case(Infer *I, Matching *m, struct match_case *c) {
  Captures captures = {0};
  Split split = split_pattern(I, c->pattern, m->value, &captures);
  Env *start = I->env, *fails = with_subject(I, m, start, split.out), *guarded = NULL;
  I->env = with_subject(I, m, start, split.in);
  for (int i = 0; i < captures.count; i++)
    var_store(I, captures.items[i].symbol, captures.items[i].value);
  if (c->guard && I->env) {
    Env *yes;
    infer_condition(I, c->guard, &yes, &guarded);
    I->env = yes;
  }
  infer_body(I, c->body);
  m->after = env_join(I, m->after, I->env);
  m->value = guarded ? join(I, split.in, split.out) : split.out;
  I->env = env_join(I, fails, guarded);
}

void infer_match(Infer *I, Node *node) {
  Matching m = {.subject = node->Match.subject, .value = infer_expression(I, node->Match.subject)};
  if (!m.value)
    I->env = NULL;
  for (int i = 0; i < node->Match.cases.count && I->env; i++) {
    I->instance->reached[node->Match.cases.items[i]->index] = true;
    match_case(I, &m, &node->Match.cases.items[i]->match_case);
  }
  I->env = env_join(I, m.after, I->env);
}
