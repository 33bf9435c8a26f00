// doctest_parse.c - finds the examples in a docstring by the rules of doctest.DocTestParser.
//
//     >>> total = 0            source: the line with the prompt >>> and those with ... after it
//     >>> for i in range(3):
//     ...     total += i
//     >>> total                want: the lines after it up to a blank one or the next prompt
//     3
//
// The docstring's tabs are expanded and the indentation that all its lines share is removed first; an example's own
// indentation is then removed from its lines, which must all have it.
#include "sema/doctest_parse.h"

#include <ctype.h>
#include <string.h>

typedef Vec(const char *) Lines;

typedef struct Parser {
  Arena *arena;
  Lines lines;
  DoctestExamples found;
  int shared_indent;
} Parser;

// ---- lines

static const char *expand_tabs(Arena *arena, const char *text) {
  Buffer out = {0};
  int column = 0;
  buffer_put(&out, "");
  for (; *text; text++) {
    int width = *text == '\t' ? 8 - column % 8 : 1;
    if (*text == '\t')
      buffer_printf(&out, "%*s", width, "");
    else
      buffer_putc(&out, *text);
    if (*text == '\n' || *text == '\r')
      column = 0;
    else
      column += (*text & 0xC0) == 0x80 ? 0 : width;
  }
  const char *expanded = arena_text(arena, out.text, out.length);
  buffer_free(&out);
  return expanded;
}

static void split_lines(Parser *p, const char *text) {
  for (;;) {
    size_t length = strcspn(text, "\n");
    vec_push(p->arena, &p->lines, arena_text(p->arena, text, length));
    if (!text[length])
      return;
    text += length + 1;
  }
}

static int spaces(const char *line) { return (int)strspn(line, " "); }
static bool is_blank(const char *line) { return !line[spaces(line)]; }
static bool has_prompt(const char *line, const char *prompt) { return !strncmp(line + spaces(line), prompt, 3); }

static void remove_shared_indent(Parser *p) {
  int least = -1;
  for (int i = 0; i < p->lines.count; i++) {
    const char *line = p->lines.items[i];
    if (!isspace((unsigned char)line[spaces(line)]) && line[spaces(line)] && (least < 0 || spaces(line) < least))
      least = spaces(line);
  }
  p->shared_indent = least > 0 ? least : 0;
  for (int i = 0; i < p->lines.count; i++) {
    int length = (int)strlen(p->lines.items[i]);
    p->lines.items[i] += length < p->shared_indent ? length : p->shared_indent;
  }
}

// ---- errors

// Python's repr of a line, roughly: lines with quotes or control characters in such an error are not worth more.
static void set_error(Parser *p, int line, const char *start, const char *tail) {
  if (p->found.error)
    return;
  p->found.error = arena_printf(p->arena, "line %d of the docstring for ", line + 1);
  p->found.error_tail = arena_printf(p->arena, " %s'%s'", start, tail);
}

static void check_blank_after_prompt(Parser *p, int first, int count, int indent) {
  for (int i = first; i < first + count; i++) {
    const char *line = p->lines.items[i];
    if ((int)strlen(line) >= indent + 4 && line[indent + 3] != ' ')
      set_error(p, i, arena_printf(p->arena, "lacks blank after %.3s: ", line + indent), line);
  }
}

// `is_source`: the lines must go on with a point.
static void check_indent(Parser *p, int first, int count, int indent, bool is_source) {
  for (int i = first; i < first + count; i++) {
    const char *line = p->lines.items[i];
    if (*line && (spaces(line) < indent || (is_source && line[indent] != '.')))
      set_error(p, i, "has inconsistent leading whitespace: ", line);
  }
}

// ---- parts of an example

// The lines without their first `skip` bytes, each with a newline.
static const char *joined(Parser *p, int first, int count, int skip) {
  Buffer out = {0};
  buffer_put(&out, "");
  for (int i = first; i < first + count; i++) {
    const char *line = p->lines.items[i];
    buffer_printf(&out, "%s\n", (int)strlen(line) > skip ? line + skip : "");
  }
  const char *text = arena_text(p->arena, out.text, out.length);
  buffer_free(&out);
  return text;
}

static bool starts_word(const char *text) {
  return isalnum((unsigned char)*text) || *text == '_' || (unsigned char)*text >= 0x80;
}

// The message in a traceback: from the first line that begins with a word to the end.
static const char *exception_message(const char *want) {
  static const char *const headings[] = {"Traceback (most recent call last):", "Traceback (innermost last):"};
  for (int i = 0; i < 2; i++) {
    size_t length = strlen(headings[i]);
    if (strncmp(want, headings[i], length))
      continue;
    const char *rest = want + length;
    if (rest[strspn(rest, " \t\r\f\v")] != '\n')
      return NULL;
    for (const char *line = strchr(rest, '\n'); line; line = strchr(line, '\n'))
      if (starts_word(++line))
        return line;
  }
  return NULL;
}

static int option_named(const char *name, size_t length) {
  static const char *const names[DOCTEST_OPTION_COUNT] = {"DONT_ACCEPT_TRUE_FOR_1",
                                                          "DONT_ACCEPT_BLANKLINE",
                                                          "NORMALIZE_WHITESPACE",
                                                          "ELLIPSIS",
                                                          "SKIP",
                                                          "IGNORE_EXCEPTION_DETAIL",
                                                          "REPORT_UDIFF",
                                                          "REPORT_CDIFF",
                                                          "REPORT_NDIFF",
                                                          "REPORT_ONLY_FIRST_FAILURE",
                                                          "FAIL_FAST"};
  for (int i = 0; i < DOCTEST_OPTION_COUNT; i++)
    if (strlen(names[i]) == length && !strncmp(names[i], name, length))
      return i;
  return -1;
}

static void read_option(Parser *p, DoctestExample *example, const char *option, size_t length) {
  int flag = option_named(option + 1, length - 1);
  if ((*option != '+' && *option != '-') || flag < 0) {
    if (p->found.error)
      return;
    p->found.error = arena_printf(p->arena, "line %d of the doctest for ", example->line + 1);
    p->found.error_tail = arena_printf(p->arena, " has an invalid option: '%.*s'", (int)length, option);
    return;
  }
  int *other = *option == '+' ? &example->cleared : &example->set;
  *other &= ~(1 << flag);
  *(*option == '+' ? &example->set : &example->cleared) |= 1 << flag;
}

// `# doctest: +SKIP, -ELLIPSIS` at the end of a line without quotes after it.
static void read_options(Parser *p, DoctestExample *example) {
  for (const char *at = strchr(example->source, '#'); at; at = strchr(at + 1, '#')) {
    const char *name = at + 1 + strspn(at + 1, " \t");
    if (strncmp(name, "doctest:", 8))
      continue;
    const char *options = name + 8;
    size_t length = strcspn(options, "\n'\"");
    if (options[length] != '\n')
      continue;
    for (const char *end = options + length; options < end;) {
      options += strspn(options, " \t,");
      size_t size = strcspn(options, " \t,\n");
      if (size && options < end)
        read_option(p, example, options, size);
      options += size ? size : 1;
    }
  }
}

static bool is_only_comment(const char *source) {
  const char *text = source + spaces(source);
  return !strcmp(text, "\n") || (*text == '#' && !strchr(text, '\n')[1]);
}

// The example that begins at that line; returns the line after it.
static int parse_example(Parser *p, int first) {
  int indent = spaces(p->lines.items[first]), sources = 1, wants = 0;
  while (first + sources < p->lines.count && has_prompt(p->lines.items[first + sources], "..."))
    sources++;
  int want = first + sources;
  while (want + wants < p->lines.count && !is_blank(p->lines.items[want + wants]) &&
         !has_prompt(p->lines.items[want + wants], ">>>"))
    wants++;
  check_blank_after_prompt(p, first, sources, indent);
  check_indent(p, first + 1, sources - 1, indent, true);
  check_indent(p, want, wants, indent, false);
  DoctestExample example = {.line = first, .indent = indent + p->shared_indent};
  example.source = joined(p, first, sources, indent + 4);
  example.want = joined(p, want, wants, indent);
  example.message = exception_message(example.want);
  read_options(p, &example);
  if (!is_only_comment(example.source))
    vec_push(p->arena, &p->found.list, example);
  return want + wants;
}

DoctestExamples doctest_parse(Arena *arena, const char *docstring) {
  Parser p = {.arena = arena};
  split_lines(&p, expand_tabs(arena, docstring));
  remove_shared_indent(&p);
  for (int i = 0; i < p.lines.count;)
    i = has_prompt(p.lines.items[i], ">>>") ? parse_example(&p, i) : i + 1;
  return p.found;
}
