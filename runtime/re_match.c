// re_match.c - regular expressions: matching by backtracking, in the order that Python documents.
//
// step(m, node, at) tells whether the chain from `node` matches at `at`. Whatever a node changes (groups, counters of
// repeats) it changes back when what follows it fails, so the first success leaves the groups as they should be. A repeat of
// single characters is a loop; other repeats recurse, on the large stack that programs run on.
#include "re.h"

#include "unicode.h"

typedef struct Counter {
  int64_t count, last;   // of turns; where the last turn began
} Counter;

typedef struct Matcher {
  const KkStr *text;
  int64_t start, end;   // the part that may match
  int64_t *marks;       // start and end of each group; -1: it has not matched
  int64_t mark_count;
  Counter *counters;
  int64_t last_group;   // the last one closed; 0: none
  int64_t stop;         // where ACCEPT was reached
  bool is_full;         // the whole text must match
  bool must_move;       // the match may not be empty at `begin`
  int64_t begin;
  int depth;   // of LOOK and ATOMIC
  unsigned steps;
  bool is_interrupted;
} Matcher;

static bool step(Matcher *m, const KkReNode *node, int64_t at);

// ---- characters

static bool is_word(uint32_t c, unsigned flags) {
  if (c < 128)
    return (c | 32) - 'a' < 26 || c - '0' < 10 || c == '_';
  return !(flags & RE_ASCII) && kk_unicode_is(c, UNICODE_ALPHA | UNICODE_DIGIT | UNICODE_DECIMAL | UNICODE_NUMERIC);
}

bool kk_re_in_category(char category, uint32_t c, unsigned flags) {
  switch (category) {
  case 'd': return c < 128 ? c - '0' < 10 : !(flags & RE_ASCII) && kk_unicode_decimal(c) >= 0;
  case 's':
    return c < 128 ? c == ' ' || c - 9 < 5 || (!(flags & RE_ASCII) && c - 28 < 4)
                   : !(flags & RE_ASCII) && kk_unicode_is_wide_space(c);
  case 'w': return is_word(c, flags);
  default: return !kk_re_in_category((char)(category | 32), c, flags);
  }
}

// The mapping to one character.
static uint32_t changed_case(uint32_t c, unsigned flags, KkCase to) {
  if (c < 128 || flags & RE_ASCII)
    return to == KK_TO_LOWER ? (c - 'A' < 26 ? c + 32 : c) : c - 'a' < 26 ? c - 32 : c;
  uint32_t out[3];
  bool is_dotted_i = c == 0x130 && to == KK_TO_LOWER;   // two characters in full, but i alone here
  return is_dotted_i ? 'i' : kk_unicode_case(c, to, out) == 1 ? out[0] : c;
}

// What letters that match without regard to case have in common: of several small letters with one capital (s and long s,
// both sigmas, i and the dotless i) the usual one; and three pairs whose capitals are several characters.
static uint32_t folded(uint32_t c, unsigned flags) {
  uint32_t small = changed_case(c, flags, KK_TO_LOWER);
  if (small < 128 || flags & RE_ASCII)
    return small;
  if (small == 0x1FD3 || small == 0x1FE3)
    return small == 0x1FD3 ? 0x390 : 0x3B0;
  return small == 0xFB05 ? 0xFB06 : changed_case(changed_case(small, flags, KK_TO_UPPER), flags, KK_TO_LOWER);
}

static bool same_letter(uint32_t a, uint32_t b, unsigned flags) {
  return a == b || folded(a, flags) == folded(b, flags);
}

static bool set_holds(const KkReSet *set, uint32_t c, unsigned flags) {
  for (int64_t i = 0; i < set->count; i++) {
    const KkReRange *r = &set->ranges[i];
    if (r->category ? kk_re_in_category(r->category, c, flags) : c >= r->low && c <= r->high)
      return true;
  }
  return false;
}

// Does the set hold a letter that folds to c, but is neither c nor its capital? All such letters of Unicode 14 are listed.
static bool holds_twin(const KkReSet *set, uint32_t c, unsigned flags) {
  static const uint16_t twins[] = {
      0xB5,   0x130,  0x131,  0x17F,  0x1C5,  0x1C8,  0x1CB,  0x1F2,  0x345,  0x3C2,  0x3D0,  0x3D1,  0x3D5,
      0x3D6,  0x3F0,  0x3F1,  0x3F4,  0x3F5,  0x1C80, 0x1C81, 0x1C82, 0x1C83, 0x1C84, 0x1C85, 0x1C86, 0x1C87,
      0x1C88, 0x1E9B, 0x1E9E, 0x1F88, 0x1F89, 0x1F8A, 0x1F8B, 0x1F8C, 0x1F8D, 0x1F8E, 0x1F8F, 0x1F98, 0x1F99,
      0x1F9A, 0x1F9B, 0x1F9C, 0x1F9D, 0x1F9E, 0x1F9F, 0x1FA8, 0x1FA9, 0x1FAA, 0x1FAB, 0x1FAC, 0x1FAD, 0x1FAE,
      0x1FAF, 0x1FBC, 0x1FBE, 0x1FCC, 0x1FD3, 0x1FE3, 0x1FFC, 0x2126, 0x212A, 0x212B, 0xFB05};
  bool is_possible = !(flags & RE_ASCII) && (c > 127 || c == 'i' || c == 'k' || c == 's');
  for (size_t i = 0; is_possible && i < sizeof twins / sizeof *twins; i++)
    if (folded(twins[i], flags) == c && set_holds(set, twins[i], flags))
      return true;
  return false;
}

static bool in_set(const KkReSet *set, uint32_t c, unsigned flags) {
  bool holds = set_holds(set, c, flags);
  if (!holds && flags & RE_IGNORECASE)
    holds = set_holds(set, changed_case(c, flags, KK_TO_LOWER), flags) ||
            set_holds(set, changed_case(c, flags, KK_TO_UPPER), flags) || set_holds(set, folded(c, flags), flags) ||
            holds_twin(set, folded(c, flags), flags);
  return holds != set->is_negated;
}

static bool matches_one(const Matcher *m, const KkReNode *node, int64_t at) {
  if (at >= m->end)
    return false;
  uint32_t c = kk_str_at(m->text, at);
  switch (node->op) {
  case RE_CHAR: return c == node->code || (node->flags & RE_IGNORECASE && same_letter(c, node->code, node->flags));
  case RE_ANY: return c != '\n' || node->flags & RE_DOTALL;
  default: return in_set(node->set, c, node->flags);
  }
}

// ---- places

static bool word_at(const Matcher *m, int64_t at, unsigned flags) {
  return at >= m->start && at < m->end && is_word(kk_str_at(m->text, at), flags);
}

static bool is_boundary(const Matcher *m, int64_t at, unsigned flags) {
  return word_at(m, at - 1, flags) != word_at(m, at, flags);
}

static bool matches_place(const Matcher *m, const KkReNode *node, int64_t at) {
  switch (node->code) {
  case '^': return at == 0 || (node->flags & RE_MULTILINE && kk_str_at(m->text, at - 1) == '\n');
  case '$':
    if (at == m->end || (at == m->end - 1 && kk_str_at(m->text, at) == '\n'))
      return true;
    return node->flags & RE_MULTILINE && kk_str_at(m->text, at) == '\n';
  case 'A': return at == 0;
  case 'Z': return at == m->end;
  case 'b': return m->end > m->start && is_boundary(m, at, node->flags);
  default: return m->end > m->start && !is_boundary(m, at, node->flags);
  }
}

// ---- repeats

static bool step_single(Matcher *m, const KkReNode *node, int64_t at) {
  int64_t count = 0;
  while (count < node->least) {
    if (!matches_one(m, node->body, at + count))
      return false;
    count++;
  }
  if (node->is_lazy) {
    for (;; count++) {
      if (step(m, node->next, at + count))
        return true;
      if (count >= node->most || !matches_one(m, node->body, at + count) || m->is_interrupted)
        return false;
    }
  }
  while (count < node->most && matches_one(m, node->body, at + count))
    count++;
  if (node->is_possessive)
    return step(m, node->next, at + count);
  const KkReNode *next = node->next;
  bool is_plain = next->op == RE_CHAR && !(next->flags & RE_IGNORECASE);
  for (; count >= node->least && !m->is_interrupted; count--) {
    if (is_plain && (at + count >= m->end || kk_str_at(m->text, at + count) != next->code))
      continue;
    if (step(m, next, at + count))
      return true;
  }
  return false;
}

// One more turn of the body.
static bool turn(Matcher *m, const KkReNode *node, int64_t at) {
  Counter *c = &m->counters[node->number], old = *c;
  *c = (Counter){old.count + 1, at};
  if (step(m, node->body, at))
    return true;
  *c = old;
  return false;
}

static bool step_loop(Matcher *m, const KkReNode *node, int64_t at) {
  Counter *c = &m->counters[node->number], old = *c;
  bool may_turn = old.count < node->most && (at != old.last || old.count < node->least);
  if (old.count < node->least)
    return turn(m, node, at);
  if (node->is_lazy && step(m, node->next, at))
    return true;
  *c = old;
  if (may_turn && turn(m, node, at))
    return true;
  *c = old;
  return !node->is_lazy && step(m, node->next, at);
}

static bool step_repeat(Matcher *m, const KkReNode *node, int64_t at) {
  Counter *c = &m->counters[node->number], old = *c;
  *c = (Counter){0, -1};
  if (step_loop(m, node, at))
    return true;
  *c = old;
  return false;
}

// ---- groups

static bool step_open(Matcher *m, const KkReNode *node, int64_t at) {
  int64_t *mark = &m->marks[2 * node->code], old = *mark;
  // the start counts once the group is closed; until then an older match keeps its end
  *mark = at;
  if (step(m, node->next, at))
    return true;
  *mark = old;
  return false;
}

static bool step_close(Matcher *m, const KkReNode *node, int64_t at) {
  int64_t *mark = &m->marks[2 * node->code + 1], old = *mark, last = m->last_group;
  *mark = at;
  m->last_group = node->code;
  if (step(m, node->next, at))
    return true;
  *mark = old;
  m->last_group = last;
  return false;
}

static bool step_branch(Matcher *m, const KkReNode *node, int64_t at) {
  for (int64_t i = 0; i < node->choice_count && !m->is_interrupted; i++)
    if (step(m, node->choices[i], at))
      return true;
  return false;
}

static bool step_inside(Matcher *m, const KkReNode *body, int64_t at) {
  m->depth++;
  bool matches = step(m, body, at);
  m->depth--;
  return matches;
}

// What the body of a LOOK or ATOMIC has set is taken back here if what follows fails.
static bool restored(Matcher *m, const int64_t *marks, int64_t last_group) {
  memcpy(m->marks, marks, (size_t)m->mark_count * sizeof *marks);
  m->last_group = last_group;
  return false;
}

static bool step_look(Matcher *m, const KkReNode *node, int64_t at) {
  int64_t marks[m->mark_count], last_group = m->last_group, from = at - node->width;
  memcpy(marks, m->marks, sizeof marks);
  bool matches = from >= 0 && step_inside(m, node->body, from);
  if (node->is_negated)
    restored(m, marks, last_group);
  return (matches != node->is_negated && step(m, node->next, at)) || restored(m, marks, last_group);
}

static bool step_atomic(Matcher *m, const KkReNode *node, int64_t at) {
  int64_t marks[m->mark_count], last_group = m->last_group;
  memcpy(marks, m->marks, sizeof marks);
  return (step_inside(m, node->body, at) && step(m, node->next, m->stop)) || restored(m, marks, last_group);
}

static bool step_backref(Matcher *m, const KkReNode *node, int64_t at) {
  int64_t start = m->marks[2 * node->code], stop = m->marks[2 * node->code + 1];
  if (start < 0 || stop < start || stop - start > m->end - at)
    return false;
  for (int64_t i = 0; i < stop - start; i++) {
    uint32_t a = kk_str_at(m->text, start + i), b = kk_str_at(m->text, at + i);
    if (a != b && !(node->flags & RE_IGNORECASE && same_letter(a, b, node->flags)))
      return false;
  }
  return step(m, node->next, at + stop - start);
}

static bool accepts(Matcher *m, int64_t at) {
  bool is_rejected = m->depth == 0 && ((m->is_full && at != m->end) || (m->must_move && at == m->begin));
  if (!is_rejected)
    m->stop = at;
  return !is_rejected;
}

static bool poll(Matcher *m) {
  if (++m->steps % 4096 == 0 && kk_poll())
    m->is_interrupted = true;
  return !m->is_interrupted;
}

static bool step(Matcher *m, const KkReNode *node, int64_t at) {
  if (!poll(m))
    return false;
  for (;; node = node->next) {
    switch (node->op) {
    case RE_ACCEPT: return accepts(m, at);
    case RE_CHAR:
    case RE_ANY:
    case RE_SET:
      if (!matches_one(m, node, at))
        return false;
      at++;
      continue;
    case RE_AT:
      if (!matches_place(m, node, at))
        return false;
      continue;
    case RE_OPEN: return step_open(m, node, at);
    case RE_CLOSE: return step_close(m, node, at);
    case RE_BRANCH: return step_branch(m, node, at);
    case RE_JOIN: return step(m, node->owner->next, at);
    case RE_SINGLE: return step_single(m, node, at);
    case RE_REPEAT: return step_repeat(m, node, at);
    case RE_LOOP: return step_loop(m, node->owner, at);
    case RE_LOOK: return step_look(m, node, at);
    case RE_ATOMIC: return step_atomic(m, node, at);
    case RE_BACKREF: return step_backref(m, node, at);
    case RE_IF: return step(m, node->choices[m->marks[2 * node->code + 1] < 0], at);
    }
  }
}

// ---- the functions of the module

static void clear_marks(Matcher *m) {
  for (int64_t i = 0; i < m->mark_count; i++)
    m->marks[i] = -1;
  m->last_group = 0;
}

static bool matches_at(Matcher *m, const KkReProgram *program, int64_t at) {
  clear_marks(m);
  m->begin = at;
  if (!step(m, program->first, at))
    return false;
  m->marks[0] = at;
  m->marks[1] = m->stop;
  return true;
}

static bool search(Matcher *m, const KkReProgram *program, int64_t from) {
  const KkReNode *first = program->first;
  bool is_plain = first->op == RE_CHAR && !(first->flags & RE_IGNORECASE);
  for (int64_t at = from; at <= m->end && !m->is_interrupted; at++) {
    if (is_plain && (at >= m->end || kk_str_at(m->text, at) != first->code))
      continue;
    if (matches_at(m, program, at))
      return true;
    m->must_move = false;
  }
  return false;
}

// Group starts and ends, then the number of the last group closed.
static KkList *marks_of(const Matcher *m) {
  int64_t count = m->mark_count;
  KkList *list = kk_list_new(KK_LIST_I64, count + 1);
  for (int64_t i = 0; i < count; i++) {
    bool is_unset = m->marks[i | 1] < 0 || m->marks[i & ~(int64_t)1] < 0;
    kk_list_append(list, kk_int_from_i64(is_unset ? -1 : m->marks[i]));
  }
  kk_list_append(list, kk_int_from_i64(m->last_group));
  return list;
}

// mode: 0 match, 1 search, 2 fullmatch; 4 more: the match may not be empty at pos.
KkList *kk_re_run(Value program, KkStr *text, int64_t pos, int64_t endpos, int64_t mode) {
  const KkReProgram *p = kk_value_ref(program);
  int64_t length = text->length;
  pos = pos < 0 ? 0 : pos > length ? length : pos;
  endpos = endpos < 0 ? 0 : endpos > length ? length : endpos;
  Matcher m = {.text = text, .start = 0, .end = endpos, .is_full = (mode & 3) == 2, .must_move = mode & 4};
  m.mark_count = 2 * (p->groups + 1);
  m.marks = kk_block_plain((size_t)m.mark_count * sizeof *m.marks);
  m.counters = kk_block_plain((size_t)(p->repeats + 1) * sizeof *m.counters);
  bool matches = pos <= endpos && ((mode & 3) == 1 ? search(&m, p, pos) : matches_at(&m, p, pos));
  if (m.is_interrupted)
    return KK_REF_ASIDE;
  return matches ? marks_of(&m) : NULL;
}

// The program of a pattern, or (message, position) of what is wrong with it.
Value kk_re_parse_pattern(KkStr *pattern, int64_t flags) {
  KkStr *error;
  int64_t position;
  kk__Program_class();
  KkReProgram *program = kk_re_parse(pattern, (unsigned)flags, &error, &position);
  if (program)
    return kk_value_from_ref(program);
  Value pair[] = {kk_value_from_ref(error), kk_int_from_i64(position)};
  return kk_value_from_ref(kk_tuple_from_values(pair, 2));
}

int64_t kk_re_group_count(Value program) { return ((KkReProgram *)kk_value_ref(program))->groups; }
int64_t kk_re_flags_of(Value program) { return ((KkReProgram *)kk_value_ref(program))->flags; }
KkDict *kk_re_names_of(Value program) { return ((KkReProgram *)kk_value_ref(program))->names; }

void kk__Program_class_init(KkClass *class) { (void)class; }
