// re_parse.c - the syntax of regular expressions, as Python documents it in the module re; see re.h for what is made.
//
// Recursive descent: alternatives → sequences → items with quantifiers. A mistake is noted once, with CPython's text, and ends
// the parse: every function returns NULL then.
#include "re.h"

#include "unicode.h"

typedef struct Parse {
  KkStr *pattern;
  int64_t at;
  unsigned flags;   // that hold here
  KkReProgram *program;
  uint64_t open[16];    // groups that are not closed yet, a bit each (of the first 1,024)
  KkList *conditions;   // of (?(2)…): the group's number and where it stands, in pairs
  KkStr *error;
  int64_t position;
} Parse;

static KkReNode *parse_choices(Parse *p, KkReNode *end);

// ---- characters

static bool has_more(const Parse *p) { return p->at < p->pattern->length; }
static uint32_t peek(const Parse *p) { return has_more(p) ? kk_str_at(p->pattern, p->at) : 0; }
static bool looks_at(const Parse *p, char c) { return has_more(p) && peek(p) == (uint32_t)c; }

static bool take(Parse *p, char c) {
  bool is_there = looks_at(p, c);
  p->at += is_there;
  return is_there;
}

static void *fail(Parse *p, int64_t position, KkStr *text) {
  if (!p->error) {
    p->error = text;
    p->position = position;
  }
  return NULL;
}

static void *fail_at(Parse *p, int64_t position, const char *text) {
  return fail(p, position, kk_str_from_ascii(text));
}

static KkStr *part(const Parse *p, int64_t start) { return kk_str_part(p->pattern, start, p->at - start); }

static KkReNode *node_new(const Parse *p, KkReOp op) {
  KkReNode *node = kk_block_scanned(sizeof *node);
  *node = (KkReNode){.op = op, .flags = p->flags};
  return node;
}

static KkReNode *char_node(const Parse *p, uint32_t code) {
  KkReNode *node = node_new(p, RE_CHAR);
  node->code = code;
  return node;
}

// ---- sets

static void set_add(KkReSet *set, uint32_t low, uint32_t high, char category) {
  if ((set->count & (set->count - 1)) == 0) {
    KkReRange *ranges = kk_block_plain((size_t)(set->count ? 2 * set->count : 1) * sizeof *ranges);
    memcpy(ranges, set->ranges ? set->ranges : ranges, (size_t)set->count * sizeof *ranges);
    set->ranges = ranges;
  }
  set->ranges[set->count++] = (KkReRange){low, high, category};
}

static KkReSet *set_new(void) {
  KkReSet *set = kk_block_scanned(sizeof *set);
  *set = (KkReSet){0};
  return set;
}

// ---- escapes

static bool is_digit(uint32_t c) { return c >= '0' && c <= '9'; }
static bool is_octal(uint32_t c) { return c >= '0' && c <= '7'; }
static bool is_letter(uint32_t c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

static int hex_value(uint32_t c) {
  return is_digit(c) ? (int)(c - '0') : (c | 32) >= 'a' && (c | 32) <= 'f' ? (int)((c | 32) - 'a' + 10) : -1;
}

// \xhh, \uhhhh, \Uhhhhhhhh. False: an error.
static bool hex_escape(Parse *p, int64_t start, int digits, uint32_t *code) {
  *code = 0;
  int count = 0;
  while (count < digits && has_more(p) && hex_value(peek(p)) >= 0) {
    *code = *code * 16 + (uint32_t)hex_value(peek(p));
    p->at++, count++;
  }
  if (count == digits && *code <= 0x10ffff)
    return true;
  fail(p, start, kk_text_format(count == digits ? "bad escape %U" : "incomplete escape %U", part(p, start)));
  return false;
}

// Octal digits after the backslash; *code is their value.
static bool octal_escape(Parse *p, int64_t start, uint32_t first, int most, uint32_t *code) {
  *code = first - '0';
  for (int i = 1; i < most && has_more(p) && is_octal(peek(p)); i++)
    *code = *code * 8 + (kk_str_at(p->pattern, p->at++) - '0');
  if (*code <= 0377)
    return true;
  fail(p, start, kk_text_format("octal escape value %U outside of range 0-0o377", part(p, start)));
  return false;
}

// An escape that stands for one character, wherever it stands; `c` is the character after the backslash, already taken.
static bool char_escape(Parse *p, int64_t start, uint32_t c, uint32_t *code) {
  static const char letters[] = "abfnrtv", values[] = "\a\b\f\n\r\t\v";
  const char *letter = c && c < 128 ? strchr(letters, (int)c) : NULL;
  if (letter)
    return *code = (unsigned char)values[letter - letters], true;
  if (c == 'x' || c == 'u' || c == 'U')
    return hex_escape(p, start, c == 'x' ? 2 : c == 'u' ? 4 : 8, code);
  if (is_letter(c) || is_digit(c)) {
    fail(p, start, kk_text_format("bad escape %U", part(p, start)));
    return false;
  }
  return *code = c, true;
}

static bool is_category(uint32_t c) { return c == 'd' || c == 'D' || c == 's' || c == 'S' || c == 'w' || c == 'W'; }

static bool escaped(Parse *p, int64_t start, uint32_t *c) {
  if (!has_more(p))
    return fail_at(p, start, "bad escape (end of pattern)"), false;
  *c = kk_str_at(p->pattern, p->at++);
  return true;
}

static KkReNode *backref(Parse *p, int64_t start, uint32_t group) {
  if (group > p->program->groups)
    return fail(p, start + 1, kk_text_format("invalid group reference %ld", (long)group));
  if (group < 1024 && p->open[group / 64] >> group % 64 & 1)
    return fail_at(p, start, "cannot refer to an open group");
  KkReNode *node = node_new(p, RE_BACKREF);
  node->code = group;
  return node;
}

// \1 … \99, or three octal digits.
static KkReNode *digit_escape(Parse *p, int64_t start, uint32_t first) {
  uint32_t code;
  bool is_two = has_more(p) && is_digit(peek(p));
  bool is_three = is_two && is_octal(first) && is_octal(peek(p)) && p->at + 1 < p->pattern->length &&
                  is_octal(kk_str_at(p->pattern, p->at + 1));
  if (first == '0' || is_three)
    return octal_escape(p, start, first, 3, &code) ? char_node(p, code) : NULL;
  uint32_t group = first - '0';
  if (is_two)
    group = group * 10 + (kk_str_at(p->pattern, p->at++) - '0');
  return backref(p, start, group);
}

static KkReNode *parse_escape(Parse *p) {
  int64_t start = p->at++;
  uint32_t c, code;
  if (!escaped(p, start, &c))
    return NULL;
  if (is_category(c)) {
    KkReNode *node = node_new(p, RE_SET);
    node->set = set_new();
    set_add(node->set, 0, 0, (char)c);
    return node;
  }
  if (c == 'A' || c == 'b' || c == 'B' || c == 'Z') {
    KkReNode *node = node_new(p, RE_AT);
    node->code = c;
    return node;
  }
  if (is_digit(c))
    return digit_escape(p, start, c);
  return char_escape(p, start, c, &code) ? char_node(p, code) : NULL;
}

// ---- [ … ]

// One end of a range, or a category (*category). False: an error.
static bool set_item(Parse *p, uint32_t *code, char *category) {
  int64_t start = p->at;
  uint32_t c = kk_str_at(p->pattern, p->at++);
  *category = 0;
  if (c != '\\')
    return *code = c, true;
  if (!escaped(p, start, &c))
    return false;
  if (is_category(c))
    return *category = (char)c, true;
  if (is_octal(c))
    return octal_escape(p, start, c, 3, code);
  return char_escape(p, start, c, code);
}

static bool set_part(Parse *p, KkReSet *set, int64_t open) {
  int64_t start = p->at;
  uint32_t low, high;
  char category;
  if (!set_item(p, &low, &category))
    return false;
  bool is_range = looks_at(p, '-') && p->at + 1 < p->pattern->length && kk_str_at(p->pattern, p->at + 1) != ']';
  if (!is_range)
    return set_add(set, low, low, category), true;
  p->at++;
  char other;
  if (!has_more(p))
    return fail_at(p, open, "unterminated character set"), false;
  if (!set_item(p, &high, &other))
    return false;
  if (category || other || high < low)
    return fail(p, start, kk_text_format("bad character range %U", part(p, start))), false;
  return set_add(set, low, high, 0), true;
}

static KkReNode *parse_set(Parse *p) {
  int64_t open = p->at++;
  KkReNode *node = node_new(p, RE_SET);
  node->set = set_new();
  node->set->is_negated = take(p, '^');
  for (bool is_first = true; !looks_at(p, ']') || is_first; is_first = false) {
    if (!has_more(p))
      return fail_at(p, open, "unterminated character set");
    if (!set_part(p, node->set, open))
      return NULL;
  }
  p->at++;
  return node;
}

// ---- groups

static bool is_name(KkStr *name) {
  for (int64_t i = 0; i < name->length; i++) {
    uint32_t c = kk_str_at(name, i);
    bool is_word = c == '_' || kk_unicode_is(c, UNICODE_ALPHA) || (i && kk_unicode_is(c, UNICODE_DIGIT));
    if (!is_word)
      return false;
  }
  return name->length > 0;
}

// Up to `end`, which is taken. NULL: an error.
static KkStr *take_name(Parse *p, char end, const char *what) {
  int64_t start = p->at;
  while (has_more(p) && !looks_at(p, end))
    p->at++;
  KkStr *name = part(p, start);
  if (!has_more(p))
    return fail(p, start,
                name->length ? kk_text_format("missing %s, unterminated name", end == ')' ? ")" : ">")
                             : kk_text_format("missing %s", what));
  p->at++;
  return name->length ? name : fail(p, start, kk_text_format("missing %s", what));
}

static KkReNode *close_group(Parse *p, int64_t open, KkReNode *body) {
  if (!body)
    return NULL;
  return take(p, ')') ? body : fail_at(p, open, "missing ), unterminated subpattern");
}

// ( … ) with a number, and perhaps a name
static KkReNode *capture(Parse *p, int64_t open, KkStr *name) {
  uint32_t group = (uint32_t)++p->program->groups;
  if (name) {
    Value key = kk_value_from_ref(name), known = kk_dict_get(p->program->names, key);
    if (!kk_value_is_aside(known))
      return fail(p, p->at - name->length - 1,
                  kk_text_format("redefinition of group name %R as group %ld; was group %ld", key, (long)group,
                                 (long)kk_int_to_i64(known)));
    kk_dict_set(p->program->names, key, kk_int_from_i64(group));
  }
  KkReNode *first = node_new(p, RE_OPEN), *last = node_new(p, RE_CLOSE);
  first->code = last->code = group;
  if (group < 1024)
    p->open[group / 64] |= (uint64_t)1 << group % 64;
  first->next = close_group(p, open, parse_choices(p, last));
  if (group < 1024)
    p->open[group / 64] &= ~((uint64_t)1 << group % 64);
  return first->next ? first : NULL;
}

// What LOOK and ATOMIC hold.
static KkReNode *enclosed(Parse *p, int64_t open, KkReOp op) {
  KkReNode *node = node_new(p, op);
  node->body = close_group(p, open, parse_choices(p, node_new(p, RE_ACCEPT)));
  return node->body ? node : NULL;
}

static int64_t add_widths(int64_t a, int64_t b) { return a < 0 || b < 0 ? -1 : a + b; }

// The number of characters that a chain matches; -1: not always the same.
static int64_t width_of(const KkReNode *node) {
  int64_t width = 0;
  for (; node && width >= 0; node = node->next)
    switch (node->op) {
    case RE_CHAR:
    case RE_ANY:
    case RE_SET: width++; break;
    case RE_SINGLE:
    case RE_REPEAT: {
      int64_t body = width_of(node->body);
      width = add_widths(width, node->least == node->most && body >= 0 ? body * node->least : body == 0 ? 0 : -1);
      break;
    }
    case RE_ATOMIC: width = add_widths(width, width_of(node->body)); break;
    case RE_BRANCH:
    case RE_IF: {
      int64_t first = width_of(node->choices[0]);
      for (int64_t i = 1; i < node->choice_count; i++)
        first = width_of(node->choices[i]) == first ? first : -1;
      width = add_widths(width, first);
      break;
    }
    case RE_BACKREF: width = -1; break;
    default: break;
    }
  return width;
}

static KkReNode *look(Parse *p, int64_t open, bool is_behind, bool is_negated) {
  KkReNode *node = enclosed(p, open, RE_LOOK);
  if (!node)
    return NULL;
  node->is_behind = is_behind;
  node->is_negated = is_negated;
  node->width = is_behind ? width_of(node->body) : 0;
  return node->width < 0 ? fail_at(p, -1, "look-behind requires fixed-width pattern") : node;
}

static KkReNode *named_backref(Parse *p) {
  int64_t start = p->at;
  KkStr *name = take_name(p, ')', "group name");
  if (!name)
    return NULL;
  if (!is_name(name))
    return fail(p, start, kk_text_format("bad character in group name %R", kk_value_from_ref(name)));
  Value group = kk_dict_get(p->program->names, kk_value_from_ref(name));
  if (kk_value_is_aside(group))
    return fail(p, start, kk_text_format("unknown group name %R", kk_value_from_ref(name)));
  return backref(p, start, (uint32_t)kk_int_to_i64(group));
}

// (?(1)yes|no)
static KkReNode *conditional(Parse *p, int64_t open) {
  int64_t start = p->at;
  KkStr *name = take_name(p, ')', "group name");
  if (!name)
    return NULL;
  int64_t group = 0;
  for (int64_t i = 0; i < name->length && group >= 0; i++)
    group = is_digit(kk_str_at(name, i)) && group < 100000 ? group * 10 + (kk_str_at(name, i) - '0') : -1;
  if (group < 0) {
    Value known = kk_dict_get(p->program->names, kk_value_from_ref(name));
    if (kk_value_is_aside(known))
      return fail(p, start,
                  kk_text_format(is_name(name) ? "unknown group name %R" : "bad character in group name %R",
                                 kk_value_from_ref(name)));
    group = kk_int_to_i64(known);
  }
  if (group == 0)
    return fail_at(p, start, "bad group number");
  kk_list_append(p->conditions, kk_value_from_small(group));
  kk_list_append(p->conditions, kk_value_from_small(start));
  KkReNode *node = node_new(p, RE_IF), *join = node_new(p, RE_JOIN);
  join->owner = node;
  KkReNode *both = close_group(p, open, parse_choices(p, join));
  if (!both)
    return NULL;
  bool is_pair = both->op == RE_BRANCH && both->next == join;
  if (is_pair && both->choice_count > 2)
    return fail_at(p, p->at - 1, "conditional backref with more than two branches");
  node->code = (uint32_t)group;
  node->choices = kk_block_scanned(2 * sizeof *node->choices);
  node->choices[0] = is_pair ? both->choices[0] : both;
  node->choices[1] = is_pair ? both->choices[1] : join;
  node->choice_count = 2;
  return node;
}

static unsigned flag_of(uint32_t c) {
  switch (c) {
  case 'i': return RE_IGNORECASE;
  case 'L': return RE_LOCALE;
  case 'm': return RE_MULTILINE;
  case 's': return RE_DOTALL;
  case 'x': return RE_VERBOSE;
  case 'a': return RE_ASCII;
  case 'u': return RE_UNICODE;
  default: return 0;
  }
}

enum { KIND_FLAGS = RE_ASCII | RE_UNICODE | RE_LOCALE };

// The letters before `-`, `:` or `)`. False: a mistake.
static bool take_flags(Parse *p, unsigned *flags) {
  while (has_more(p) && flag_of(peek(p))) {
    unsigned flag = flag_of(kk_str_at(p->pattern, p->at++));
    *flags |= flag;
    if (flag == RE_LOCALE)
      return fail_at(p, p->at, "bad inline flags: cannot use 'L' flag with a str pattern"), false;
    if (flag & KIND_FLAGS && (*flags & KIND_FLAGS) != flag)
      return fail_at(p, p->at, "bad inline flags: flags 'a', 'u' and 'L' are incompatible"), false;
  }
  if (looks_at(p, '-') || looks_at(p, ':') || looks_at(p, ')'))
    return true;
  bool is_letter = has_more(p) && kk_unicode_is(peek(p), UNICODE_ALPHA);
  return fail_at(p, p->at, is_letter ? "unknown flag" : "missing -, : or )"), false;
}

// The letters between `-` and `:`, at least one.
static bool take_flags_off(Parse *p, unsigned *flags) {
  do {
    unsigned flag = has_more(p) ? flag_of(peek(p)) : 0;
    bool is_letter = has_more(p) && kk_unicode_is(peek(p), UNICODE_ALPHA);
    if (!flag)
      return fail_at(p, p->at, is_letter ? "unknown flag" : *flags ? "missing :" : "missing flag"), false;
    p->at++;
    if (flag & KIND_FLAGS)
      return fail_at(p, p->at, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'"), false;
    *flags |= flag;
  } while (!looks_at(p, ':'));
  return true;
}

// (?i) for all that follows, (?i-s:…) for what is inside.
static KkReNode *flag_group(Parse *p, int64_t open) {
  unsigned outer = p->flags, on = 0, off = 0;
  if (!take_flags(p, &on) || (take(p, '-') && !take_flags_off(p, &off)))
    return NULL;
  if (take(p, ')')) {
    if (open != 0)
      return fail_at(p, open, "global flags not at the start of the expression");
    p->program->flags |= on;
    p->flags |= on;
    return node_new(p, RE_JOIN);   // nothing; see parse_item
  }
  p->at++;   // the colon
  if (on & off)
    return fail_at(p, p->at - 1, "bad inline flags: flag turned on and off");
  p->flags = (on & (RE_ASCII | RE_UNICODE) ? p->flags & ~(unsigned)(RE_ASCII | RE_UNICODE) : p->flags) | on;
  p->flags &= ~off;
  KkReNode *node = node_new(p, RE_BRANCH), *join = node_new(p, RE_JOIN);
  join->owner = node;
  node->choices = kk_block_scanned(sizeof *node->choices);
  node->choices[0] = close_group(p, open, parse_choices(p, join));
  node->choice_count = 1;
  p->flags = outer;
  return node->choices[0] ? node : NULL;
}

static KkReNode *plain_group(Parse *p, int64_t open) {
  KkReNode *node = node_new(p, RE_BRANCH), *join = node_new(p, RE_JOIN);
  join->owner = node;
  node->choices = kk_block_scanned(sizeof *node->choices);
  node->choices[0] = close_group(p, open, parse_choices(p, join));
  node->choice_count = 1;
  return node->choices[0] ? node : NULL;
}

static KkReNode *named_group(Parse *p, int64_t open) {
  if (take(p, '<')) {
    int64_t start = p->at;
    KkStr *name = take_name(p, '>', "group name");
    if (name && !is_name(name))
      return fail(p, start, kk_text_format("bad character in group name %R", kk_value_from_ref(name)));
    return name ? capture(p, open, name) : NULL;
  }
  if (take(p, '='))
    return named_backref(p);
  if (!has_more(p))
    return fail_at(p, p->at, "unexpected end of pattern");
  p->at++;
  return fail(p, open + 1, kk_text_format("unknown extension %U", part(p, open + 1)));
}

static KkReNode *comment(Parse *p, int64_t open) {
  while (has_more(p) && !looks_at(p, ')'))
    p->at++;
  return take(p, ')') ? node_new(p, RE_JOIN) : fail_at(p, open, "missing ), unterminated comment");
}

static KkReNode *parse_group(Parse *p) {
  int64_t open = p->at++;
  if (!take(p, '?'))
    return capture(p, open, NULL);
  if (!has_more(p))
    return fail_at(p, p->at, "unexpected end of pattern");
  if (flag_of(peek(p)) || looks_at(p, '-'))
    return flag_group(p, open);
  uint32_t c = kk_str_at(p->pattern, p->at++);
  switch (c) {
  case ':': return plain_group(p, open);
  case '=': return look(p, open, false, false);
  case '!': return look(p, open, false, true);
  case '>': return enclosed(p, open, RE_ATOMIC);
  case '#': return comment(p, open);
  case '(': return conditional(p, open);
  case 'P': return named_group(p, open);
  case '<':
    if (looks_at(p, '=') || looks_at(p, '!'))
      return look(p, open, true, kk_str_at(p->pattern, p->at++) == '!');
    p->at += has_more(p);
    return fail(p, open + 1, kk_text_format("unknown extension %U", part(p, open + 1)));
  default: return fail(p, open + 1, kk_text_format("unknown extension %U", part(p, open + 1)));
  }
}

// ---- quantifiers

static int64_t take_number(Parse *p, int64_t otherwise) {
  if (!has_more(p) || !is_digit(peek(p)))
    return otherwise;
  int64_t n = 0;
  while (has_more(p) && is_digit(peek(p)) && n < (int64_t)1 << 40)
    n = n * 10 + (kk_str_at(p->pattern, p->at++) - '0');
  return n;
}

// Is a quantifier here? Takes it. `{` that begins none is a character.
static bool take_quantifier(Parse *p, int64_t *least, int64_t *most) {
  *least = looks_at(p, '+');
  *most = looks_at(p, '?') ? 1 : INT64_MAX;
  if (take(p, '*') || take(p, '+') || take(p, '?'))
    return true;
  int64_t start = p->at;
  if (!take(p, '{'))
    return false;
  *least = take_number(p, -1);
  *most = take(p, ',') ? take_number(p, INT64_MAX) : *least;
  bool is_quantifier = take(p, '}') && (*least >= 0 || p->at - start > 2);
  if (!is_quantifier) {
    p->at = start;
    return false;
  }
  *least = *least < 0 ? 0 : *least;
  return true;
}

static bool is_single(const KkReNode *node) {
  return !node->next && (node->op == RE_CHAR || node->op == RE_ANY || node->op == RE_SET);
}

// item{least,most}; `last` is the last node of the item.
static KkReNode *repeated(Parse *p, KkReNode *item, KkReNode *last, int64_t least, int64_t most) {
  KkReNode *node = node_new(p, is_single(item) ? RE_SINGLE : RE_REPEAT);
  node->least = least;
  node->most = most;
  node->body = item;
  node->is_lazy = take(p, '?');
  node->is_possessive = !node->is_lazy && take(p, '+');
  if (node->op == RE_SINGLE)
    return node;
  node->number = p->program->repeats++;
  last->next = node_new(p, RE_LOOP);
  last->next->owner = node;
  if (!node->is_possessive)
    return node;
  KkReNode *atomic = node_new(p, RE_ATOMIC);
  atomic->body = node;
  node->next = node_new(p, RE_ACCEPT);
  return atomic;
}

static KkReNode *last_of(KkReNode *node) {
  while (node->next)
    node = node->next;
  return node;
}

static bool is_quantified(const KkReNode *node) { return node->op == RE_SINGLE || node->op == RE_REPEAT; }

static KkReNode *quantified(Parse *p, KkReNode *item) {
  int64_t least, most, at = p->at;
  if (!take_quantifier(p, &least, &most))
    return item;
  if (most < least)
    return fail_at(p, at + 1, "min repeat greater than max repeat");
  if (item->op == RE_AT || item->op == RE_JOIN)
    return fail_at(p, at, "nothing to repeat");
  KkReNode *result = repeated(p, item, last_of(item), least, most);
  at = p->at;
  if (is_quantified(result) && take_quantifier(p, &least, &most))
    return fail_at(p, at, "multiple repeat");
  return result;
}

// ---- sequences and alternatives

static KkReNode *at_node(Parse *p) {
  KkReNode *node = node_new(p, RE_AT);
  node->code = kk_str_at(p->pattern, p->at++);
  return node;
}

static KkReNode *parse_atom(Parse *p) {
  uint32_t c = peek(p);
  switch (c) {
  case '\\': return parse_escape(p);
  case '[': return parse_set(p);
  case '(': return parse_group(p);
  case '^':
  case '$': return at_node(p);
  case '.': return p->at++, node_new(p, RE_ANY);
  case '*':
  case '+':
  case '?': return fail_at(p, p->at, "nothing to repeat");
  case '{': {
    int64_t least, most, start = p->at;
    if (take_quantifier(p, &least, &most))
      return fail_at(p, start, "nothing to repeat");
    break;
  }
  default: break;
  }
  p->at++;
  return char_node(p, c);
}

static void skip_verbose(Parse *p) {
  while (p->flags & RE_VERBOSE && has_more(p)) {
    uint32_t c = peek(p);
    if (c == '#')
      while (has_more(p) && peek(p) != '\n')
        p->at++;
    else if (c < 128 && c && strchr(" \t\n\r\v\f", (int)c))
      p->at++;
    else
      return;
  }
}

// One sequence, up to | or ), then `end`.
static KkReNode *parse_sequence(Parse *p, KkReNode *end) {
  KkReNode *first = NULL, *last = NULL;
  for (skip_verbose(p); has_more(p) && !looks_at(p, '|') && !looks_at(p, ')'); skip_verbose(p)) {
    KkReNode *item = parse_atom(p);
    skip_verbose(p);
    item = item ? quantified(p, item) : NULL;
    if (!item)
      return NULL;
    if (item->op == RE_JOIN)
      continue;   // a comment, or flags
    *(last ? &last->next : &first) = item;
    last = last_of(item);
  }
  *(last ? &last->next : &first) = end;
  return first;
}

static KkReNode *parse_choices(Parse *p, KkReNode *end) {
  KkReNode *branch = node_new(p, RE_BRANCH), *join = node_new(p, RE_JOIN);
  join->owner = branch;
  int64_t count = 0, capacity = 4;
  branch->choices = kk_block_scanned((size_t)capacity * sizeof *branch->choices);
  do {
    if (count == capacity) {
      KkReNode **more = kk_block_scanned((size_t)(capacity *= 2) * sizeof *more);
      memcpy(more, branch->choices, (size_t)count * sizeof *more);
      branch->choices = more;
    }
    if (!(branch->choices[count++] = parse_sequence(p, join)))
      return NULL;
  } while (take(p, '|'));
  branch->choice_count = count;
  branch->next = end;
  if (count > 1)
    return branch;
  KkReNode *only = branch->choices[0], **link = &only;   // a single one needs no branch
  while (*link != join)
    link = &(*link)->next;
  *link = end;
  return only;
}

// A condition may be about a group that comes later, but must be about one.
static void check_conditions(Parse *p) {
  for (int64_t i = 0; i < kk_list_length(p->conditions); i += 2) {
    int64_t group = kk_value_small(kk_list_get(p->conditions, i));
    if (group > p->program->groups)
      fail(p, kk_value_small(kk_list_get(p->conditions, i + 1)),
           kk_text_format("invalid group reference %ld", (long)group));
  }
}

KkReProgram *kk_re_parse(KkStr *pattern, unsigned flags, KkStr **error, int64_t *position) {
  KkReProgram *program = kk_alloc(sizeof *program, KK__Program);
  Parse p = {.pattern = pattern, .flags = flags, .program = program, .conditions = kk_list_new(KK_LIST_VALUE, 4)};
  program->flags = flags;
  program->groups = program->repeats = 0;
  program->names = kk_dict_new();
  program->first = parse_choices(&p, node_new(&p, RE_ACCEPT));
  if (program->first && has_more(&p))
    fail_at(&p, p.at, "unbalanced parenthesis");
  check_conditions(&p);
  *error = p.error;
  *position = p.position;
  return p.error ? NULL : program;
}
