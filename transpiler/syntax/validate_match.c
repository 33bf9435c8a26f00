// validate_match.c - the rules about patterns that are not grammar (language reference, 8.6).
//
// A pattern binds each name once; alternatives bind the same names; nothing may follow a pattern
// that always matches: neither an alternative nor, without a guard, another case.

#include <stdlib.h>
#include <string.h>

#include "syntax/validate_tree.h"

typedef struct Patterns {
  Context *context;
  Source *source;
  Arena *arena;
  Map names;   // bound so far by this case
  bool has_failed;
} Patterns;

static void check(Patterns *m, Node *pattern, bool may_be_irrefutable);

#define ERROR(m, node, ...) (report((m)->context, (m)->source, (node)->span, __VA_ARGS__), (m)->has_failed = true)

static void check_list(Patterns *m, NodeList patterns) {
  for (int i = 0; i < patterns.count; i++)
    check(m, patterns.items[i], true);
}

// ---- names

static void bind(Patterns *m, Node *pattern, Str name) {
  if (!name)
    return;
  if (map_has(&m->names, name))
    ERROR(m, pattern, K0504, name->text);
  if (!strcmp(name->text, "__debug__"))
    ERROR(m, pattern, K0217, "assign to");
  map_set(m->arena, &m->names, name, m);
}

static void check_as(Patterns *m, Node *pattern, bool may_be_irrefutable) {
  struct MatchAs *as = &pattern->MatchAs;
  if (!as->pattern && !may_be_irrefutable) {
    if (as->name)
      ERROR(m, pattern, K0502, as->name->text);
    else
      ERROR(m, pattern, K0501);
  }
  if (as->pattern)
    check(m, as->pattern, may_be_irrefutable);
  bind(m, pattern, as->name);
}

// ---- alternatives

static Map copy_names(Patterns *m, const Map *from) {
  Map copy = {0};
  for (int i = 0; i < from->count; i++)
    map_set(m->arena, &copy, from->entries[i].key, m);
  return copy;
}

static bool has_same_names(const Map *a, const Map *b) {
  for (int i = 0; i < a->count; i++)
    if (!map_has(b, a->entries[i].key))
      return false;
  return a->count == b->count;
}

static void check_or(Patterns *m, Node *pattern, bool may_be_irrefutable) {
  NodeList patterns = pattern->MatchOr.patterns;
  Map before = copy_names(m, &m->names), first = {0};
  for (int i = 0; i < patterns.count; i++) {
    m->names = copy_names(m, &before);
    check(m, patterns.items[i], may_be_irrefutable && i == patterns.count - 1);
    if (i == 0)
      first = m->names;
    else if (!m->has_failed && !has_same_names(&first, &m->names))
      ERROR(m, patterns.items[i], K0503);
  }
  m->names = first;
}

// ---- sequences, mappings, classes

static void check_sequence(Patterns *m, Node *pattern) {
  NodeList patterns = pattern->MatchSequence.patterns;
  int stars = 0;
  for (int i = 0; i < patterns.count; i++)
    stars += patterns.items[i]->kind == N_MatchStar;
  if (stars > 1)
    ERROR(m, pattern, K0505);
  check_list(m, patterns);
}

// The value of a real number or bool, to compare keys; false if the key is none, or too large to be exact.
static bool number_of(const Node *key, double *value) {
  bool is_negative = key->kind == N_UnaryOp;
  const Node *literal = is_negative ? key->UnaryOp.operand : key;
  if (literal->kind != N_Constant)
    return false;
  const Constant *c = &literal->Constant.value;
  switch (c->kind) {
  case CONST_TRUE:
  case CONST_FALSE: *value = c->kind == CONST_TRUE; break;
  case CONST_FLOAT: *value = c->number; break;
  case CONST_COMPLEX:
    if (c->number != 0)
      return false;
    *value = 0;
    break;
  case CONST_INT:
    if (c->text->length > 15 || strchr("ob", c->text->text[1] ? c->text->text[1] : ' '))
      return false;
    *value = strtod(c->text->text, NULL);
    break;
  default: return false;
  }
  *value = is_negative ? -*value : *value;
  return true;
}

// Are both keys equal? (Of very long numbers: written alike. Complex numbers are never compared.)
static bool is_same_key(const Node *a, const Node *b) {
  double x, y;
  if (number_of(a, &x) && number_of(b, &y))
    return x == y;
  if (a->kind == N_UnaryOp && b->kind == N_UnaryOp)
    return is_same_key(a->UnaryOp.operand, b->UnaryOp.operand);
  if (a->kind != N_Constant || b->kind != N_Constant || a->Constant.value.kind != b->Constant.value.kind)
    return false;
  return a->Constant.value.text == b->Constant.value.text && a->Constant.value.number == b->Constant.value.number;
}

// The key as the message shows it: as in the source, a str in single quotes.
static const char *key_text(Patterns *m, const Node *key) {
  if (key->kind == N_Constant && key->Constant.value.kind == CONST_STR)
    return arena_printf(m->arena, "'%s'", key->Constant.value.text->text);
  Source *source = m->source;
  size_t start = source_offset(source, key->span.line, key->span.column);
  size_t end = source_offset(source, key->span.end_line, key->span.end_column);
  return arena_text(m->arena, source->text + start, end - start);
}

static void check_keys(Patterns *m, Node *pattern) {
  NodeList keys = pattern->MatchMapping.keys;
  for (int i = 0; i < keys.count; i++)
    if (keys.items[i]->kind == N_JoinedStr)
      ERROR(m, keys.items[i], K0179, "mapping pattern keys");
  for (int i = 1; i < keys.count; i++)
    for (int k = 0; k < i; k++)
      if (is_same_key(keys.items[i], keys.items[k])) {
        ERROR(m, pattern, K0506, key_text(m, keys.items[i]));
        return;
      }
}

static void check_class(Patterns *m, Node *pattern) {
  StrList names = pattern->MatchClass.kwd_attrs;
  for (int i = 0; i < names.count; i++) {
    if (!strcmp(names.items[i]->text, "__debug__"))
      ERROR(m, pattern, K0217, "assign to");
    for (int k = 0; k < i; k++)
      if (names.items[i] == names.items[k])
        ERROR(m, pattern->MatchClass.kwd_patterns.items[i], K0507, names.items[i]->text);
  }
  check_list(m, pattern->MatchClass.patterns);
  check_list(m, pattern->MatchClass.kwd_patterns);
}

// ---- all

static void check(Patterns *m, Node *pattern, bool may_be_irrefutable) {
  switch (pattern->kind) {
  case N_MatchAs: check_as(m, pattern, may_be_irrefutable); break;
  case N_MatchOr: check_or(m, pattern, may_be_irrefutable); break;
  case N_MatchValue:
    if (pattern->MatchValue.value->kind == N_JoinedStr)
      ERROR(m, pattern, K0179, "patterns");
    break;
  case N_MatchStar: bind(m, pattern, pattern->MatchStar.name); break;
  case N_MatchSequence: check_sequence(m, pattern); break;
  case N_MatchMapping:
    check_keys(m, pattern);
    check_list(m, pattern->MatchMapping.patterns);
    bind(m, pattern, pattern->MatchMapping.rest);
    break;
  case N_MatchClass: check_class(m, pattern); break;
  default: break;
  }
}

bool validate_match(Context *context, Arena *scratch, Source *source, Node *match) {
  Patterns m = {.context = context, .source = source, .arena = scratch};
  NodeList cases = match->Match.cases;
  for (int i = 0; i < cases.count; i++) {
    struct match_case *c = &cases.items[i]->match_case;
    m.names = (Map){0};
    check(&m, c->pattern, c->guard || i == cases.count - 1);
  }
  return !m.has_failed;
}
