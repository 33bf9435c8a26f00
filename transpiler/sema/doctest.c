// doctest.c - compiles the examples in docstrings into the program, because doctest.testmod() cannot do it at run time.
//
// A module that imports doctest is parsed twice. From the first tree come the docstrings and their examples. Then a text is
// appended to the module's own, and both are parsed as one, so that every node has a number and a place of its own:
//
//   def __kukri_doctest_0__(__kukri_run__):            a function per docstring
//    if __kukri_run__.begin('f(2)\n', '4\n', None, 1, 0, 0):
//     try:
//      __kukri_run__.show(None)                        one per expression whose value the example displays
//      pass
//     except KeyboardInterrupt:
//      raise
//     except BaseException as __kukri_error__:
//      __kukri_run__.failed(__kukri_error__)
//     else:
//      __kukri_run__.passed()
//   def __kukri_doctests__():
//    return [('.f', 4, __kukri_doctest_0__)]
//   from doctest import _register as __kukri_register__
//   __kukri_register__(__name__, '/home/me/app.py', __kukri_doctests__)
//   f(2)                                               the examples themselves, unchanged
//
// In the tree the examples then move to the place of `pass`, and the value of each expression statement becomes the argument
// of a `show`. All of it but the examples moves to the front of the module. stdlib/doctest.py does the rest.
//
// doctest runs the examples of a docstring in a copy of the module's names. Here a name that the examples bind is a local of
// the function; if the module has it too, the function begins by copying it.
//
// The lines of an example are a part of the source (SourcePart): errors in them are shown at their place in the docstring, and
// tracebacks show them as lines of `<doctest NAME[0]>`.
#include "sema/doctest.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "sema/doctest_parse.h"

typedef struct Example {
  DoctestExample parsed;
  const char *code;           // to compile; NULL: nothing, it is skipped or does nothing
  int statements, displays;   // of the code: statements; expressions whose value it displays
  int first_line, lines;      // where it stands in the text
} Example;

typedef struct Test {
  const char *name;     // after the module's: "", ".f", ".C.method"
  int docstring_line;   // of the docstring, from 0; -1: doctest does not find it
  int text_line;        // of the docstring's first line in the file, from 1
  const char *error, *error_tail;
  Vec(Example) examples;
  Vec(Str) bound;   // names that the examples bind and the module has
  int number;       // of its function; -1: it has no examples
} Test;

typedef struct Expander {
  Program *program;
  Arena *arena;
  ModuleInfo *module;
  Map names;   // Str -> itself: what the module's statements bind
  Vec(Test *) tests;
  Vec(Str) copied;   // names with a function that returns them
  Buffer text;       // after the module's own
  int line;          // the number of its next line
} Expander;

static const char test_prefix[] = "__kukri_doctest_";

bool doctest_is_function(Str name) { return !strncmp(name->text, test_prefix, sizeof test_prefix - 1); }

// ---- does the module import doctest?

static bool is_doctest(Str name) { return name && !strcmp(name->text, "doctest"); }

static void find_doctest(Node *node, void *found) {
  if (node->kind == N_Import)
    for (int i = 0; i < node->Import.names.count; i++)
      *(bool *)found |= is_doctest(node->Import.names.items[i]->alias.name);
  if (node->kind == N_ImportFrom)
    *(bool *)found |= is_doctest(node->ImportFrom.module);
  if (!node_is_expression(node))
    walk_kids(node, find_doctest, found);
}

// ---- names that statements bind

typedef struct Binder {
  Arena *arena;
  Map *names;
} Binder;

static void bind(Binder *b, Str name) { map_set(b->arena, b->names, name, (void *)name); }

static void bind_imports(Binder *b, NodeList aliases, Strings *strings) {
  for (int i = 0; i < aliases.count; i++) {
    Str name = aliases.items[i]->alias.asname ? aliases.items[i]->alias.asname : aliases.items[i]->alias.name;
    bind(b, str_intern(strings, name->text, (int)strcspn(name->text, ".")));
  }
}

typedef struct BindWalk {
  Binder binder;
  Strings *strings;
} BindWalk;

// Not what is bound in functions and classes, but roughly the rest: variables of comprehensions too.
static void find_bound(Node *node, void *context) {
  BindWalk *w = context;
  switch (node->kind) {
  case N_FunctionDef: bind(&w->binder, node->FunctionDef.name); return;
  case N_AsyncFunctionDef: bind(&w->binder, node->AsyncFunctionDef.name); return;
  case N_ClassDef: bind(&w->binder, node->ClassDef.name); return;
  case N_Import: bind_imports(&w->binder, node->Import.names, w->strings); return;
  case N_ImportFrom: bind_imports(&w->binder, node->ImportFrom.names, w->strings); return;
  case N_Name:
    if (node->Name.ctx != CTX_Load)
      bind(&w->binder, node->Name.id);
    return;
  case N_ExceptHandler:
    if (node->ExceptHandler.name)
      bind(&w->binder, node->ExceptHandler.name);
    break;
  default: break;
  }
  walk_kids(node, find_bound, w);
}

static void names_bound(Expander *x, NodeList statements, Map *names) {
  BindWalk w = {{x->arena, names}, x->program->context->strings};
  walk_list(statements, find_bound, &w);
}

// ---- the code of an example

// `break` and the like outside of what they need are errors in an example; the wrapping must not make them valid.
static Node *example_tree(Expander *x, const char *code, const char **error) {
  Context quiet = *x->program->context;
  quiet.diagnostics = diagnostics_new(x->arena);
  Source *source = source_new(x->arena, "<doctest>", code, strlen(code));
  Node *tree = syntax_parse(&quiet, source);
  *error = tree ? NULL : diagnostics_first_text(quiet.diagnostics);
  NodeList body = tree ? tree->Module.body : (NodeList){0};
  if (body.count > 1 && body.items[0]->span.end_line != body.items[body.count - 1]->span.line)
    *error = "multiple statements found while compiling a single statement";
  return *error ? NULL : tree;
}

static void count_displays(Node *node, void *context) {
  if (node->kind == N_FunctionDef || node->kind == N_AsyncFunctionDef || node->kind == N_ClassDef)
    return;
  if (node->kind == N_Expr)
    ++*(int *)context;
  else if (!node_is_expression(node))
    walk_kids(node, count_displays, context);
}

static bool is_future_import(const Node *node) {
  return node->kind == N_ImportFrom && node->ImportFrom.module && !strcmp(node->ImportFrom.module->text, "__future__");
}

static void put_literal(Buffer *out, const char *text);

static void example_prepare(Expander *x, Example *example, Map *bound) {
  const char *error;
  if (example->parsed.set & 1 << DOCTEST_SKIP)
    return;
  example->code = example->parsed.source;
  Node *tree = example_tree(x, example->code, &error);
  if (error) {
    Buffer code = {0};
    buffer_put(&code, "raise SyntaxError(");
    put_literal(&code, error);
    buffer_put(&code, ")\n");
    example->code = arena_text(x->arena, code.text, code.length);
    buffer_free(&code);
    example->statements = 1;
    return;
  }
  NodeList body = tree->Module.body;
  if (!body.count || is_future_import(body.items[0])) {
    example->code = NULL;
    return;
  }
  example->statements = body.count;
  walk_list(body, count_displays, &example->displays);
  names_bound(x, body, bound);
}

// ---- finding the docstrings

static const Node *docstring_of(NodeList body) {
  const Node *value = body.count && body.items[0]->kind == N_Expr ? body.items[0]->Expr.value : NULL;
  return value && value->kind == N_Constant && value->Constant.value.kind == CONST_STR ? value : NULL;
}

// Does doctest take this line for the one where the docstring begins: a quote at its start or after a colon?
static bool line_begins_docstring(const char *line, int length) {
  for (int at = 0; at <= length; at++) {
    if (at && line[at - 1] != ':')
      continue;
    int k = at;
    while (k < length && (line[k] == ' ' || line[k] == '\t'))
      k++;
    while (k < length && (line[k] == '_' || isalnum((unsigned char)line[k])))
      k++;
    if (k < length && (line[k] == '"' || line[k] == '\''))
      return true;
  }
  return false;
}

static int find_docstring_line(Expander *x, int from) {
  int length;
  for (int line = from; line < x->module->source->line_count; line++) {
    const char *text = source_line(x->module->source, line + 1, &length);
    if (line_begins_docstring(text, length))
      return line;
  }
  return -1;
}

static Test *test_named(Expander *x, const char *name) {
  for (int i = 0; i < x->tests.count; i++)
    if (!strcmp(x->tests.items[i]->name, name))
      return x->tests.items[i];
  Test *test = NEW(x->arena, Test);
  vec_push(x->arena, &x->tests, test);
  return test;
}

// A later definition of the same name takes the place of the earlier. first_line: where doctest begins to look for the
// docstring, from 0; -1: nowhere.
static void test_add(Expander *x, const char *name, const Node *docstring, int first_line) {
  Test *test = test_named(x, name);
  *test = (Test){.name = name, .docstring_line = -1, .number = -1};
  const char *text = docstring ? docstring->Constant.value.text->text : "";
  if (!*text)
    return;
  test->text_line = docstring->span.line;
  if (first_line >= 0)
    test->docstring_line = find_docstring_line(x, first_line);
  DoctestExamples found = doctest_parse(x->arena, text);
  test->error = found.error, test->error_tail = found.error_tail;
  Map bound = {0};
  for (int i = 0; i < found.list.count && !test->error; i++) {
    Example example = {.parsed = found.list.items[i]};
    example_prepare(x, &example, &bound);
    vec_push(x->arena, &test->examples, example);
  }
  for (int i = 0; i < bound.count; i++)
    if (map_has(&x->names, bound.entries[i].key))
      vec_push(x->arena, &test->bound, (Str)bound.entries[i].key);
}

// The last part of what a decorator is called, `cache` of `@functools.cache`; NULL: it is no name.
static const char *decorator_name(const Node *decorator) {
  if (decorator->kind == N_Call)
    decorator = decorator->Call.func;
  return decorator->kind == N_Name        ? decorator->Name.id->text
         : decorator->kind == N_Attribute ? decorator->Attribute.attr->text
                                          : NULL;
}

static bool has_decorator(NodeList decorators, const char *const *names) {
  for (int i = 0; i < decorators.count; i++)
    for (const char *const *name = names; *name; name++)
      if (decorator_name(decorators.items[i]) && !strcmp(decorator_name(decorators.items[i]), *name))
        return true;
  return false;
}

// What makes of a function an object that doctest does not look into, and of which it finds no line.
static const char *const hiding[] = {"setter", "getter", "deleter", "cached_property", NULL};
static const char *const lineless[] = {"property", "cache", "lru_cache", NULL};

static void find_in(Expander *x, NodeList body, const char *prefix);

static void find_function(Expander *x, const Node *node, const char *prefix) {
  const struct FunctionDef *f = &node->FunctionDef;
  if (has_decorator(f->decorator_list, hiding))
    return;
  int line = f->decorator_list.count ? f->decorator_list.items[0]->span.line : node->span.line;
  test_add(x, arena_printf(x->arena, "%s.%s", prefix, f->name->text), docstring_of(f->body),
           has_decorator(f->decorator_list, lineless) ? -1 : line - 1);
}

static void find_class(Expander *x, const Node *node, const char *prefix) {
  const char *name = arena_printf(x->arena, "%s.%s", prefix, node->ClassDef.name->text);
  test_add(x, name, docstring_of(node->ClassDef.body), node->span.line - 1);
  find_in(x, node->ClassDef.body, name);
}

static void find_in(Expander *x, NodeList body, const char *prefix) {
  for (int i = 0; i < body.count; i++) {
    Node *node = body.items[i];
    switch (node->kind) {
    case N_FunctionDef:
    case N_AsyncFunctionDef: find_function(x, node, prefix); break;
    case N_ClassDef: find_class(x, node, prefix); break;
    case N_If:
      find_in(x, node->If.body, prefix);
      find_in(x, node->If.orelse, prefix);
      break;
    case N_Try:
      find_in(x, node->Try.body, prefix);
      for (int k = 0; k < node->Try.handlers.count; k++)
        find_in(x, node->Try.handlers.items[k]->ExceptHandler.body, prefix);
      find_in(x, node->Try.orelse, prefix);
      find_in(x, node->Try.finalbody, prefix);
      break;
    case N_With: find_in(x, node->With.body, prefix); break;
    default: break;
    }
  }
}

static int compare_tests(const void *left, const void *right) {
  return strcmp((*(Test *const *)left)->name, (*(Test *const *)right)->name);
}

// ---- the text

// A str literal of Python.
static void put_literal(Buffer *out, const char *text) {
  buffer_putc(out, '\'');
  for (; *text; text++)
    if (*text == '\n')
      buffer_put(out, "\\n");
    else if (*text == '\\' || *text == '\'')
      buffer_printf(out, "\\%c", *text);
    else if ((unsigned char)*text < ' ' || *text == 127)
      buffer_printf(out, "\\x%02x", (unsigned char)*text);
    else if ((unsigned char)text[0] == 0xED && (unsigned char)text[1] >= 0xA0) {   // a surrogate
      buffer_printf(out, "\\u%04x", 0xD000 | (text[1] & 0x3F) << 6 | (text[2] & 0x3F));
      text += 2;
    } else
      buffer_putc(out, *text);
  buffer_putc(out, '\'');
}

static void put_line(Expander *x, const char *text) {
  buffer_printf(&x->text, "%s\n", text);
  x->line++;
}

static void put_copy_function(Expander *x, Str name) {
  for (int i = 0; i < x->copied.count; i++)
    if (x->copied.items[i] == name)
      return;
  vec_push(x->arena, &x->copied, name);
  put_line(x, arena_printf(x->arena, "def __kukri_value_of_%s__():", name->text));
  put_line(x, arena_printf(x->arena, " return %s", name->text));
}

static void put_begin(Expander *x, const Example *example) {
  const DoctestExample *e = &example->parsed;
  buffer_put(&x->text, " if __kukri_run__.begin(");
  put_literal(&x->text, e->source);
  buffer_put(&x->text, ", ");
  put_literal(&x->text, e->want);
  buffer_put(&x->text, ", ");
  if (e->message)
    put_literal(&x->text, e->message);
  else
    buffer_put(&x->text, "None");
  put_line(x, arena_printf(x->arena, ", %d, %d, %d):", e->line, e->set, e->cleared));
}

static void put_example(Expander *x, const Example *example) {
  put_begin(x, example);
  put_line(x, "  try:");
  for (int i = 0; i < example->displays; i++)
    put_line(x, "   __kukri_run__.show(None)");
  put_line(x, "   pass");
  put_line(x, "  except KeyboardInterrupt:");
  put_line(x, "   raise");
  put_line(x, "  except BaseException as __kukri_error__:");
  put_line(x, "   __kukri_run__.failed(__kukri_error__)");
  put_line(x, "  else:");
  put_line(x, "   __kukri_run__.passed()");
}

static void put_test(Expander *x, Test *test, int number) {
  test->number = number;
  for (int i = 0; i < test->bound.count; i++)
    put_copy_function(x, test->bound.items[i]);
  put_line(x, arena_printf(x->arena, "def %s%d__(__kukri_run__):", test_prefix, number));
  for (int i = 0; i < test->bound.count; i++) {
    const char *name = test->bound.items[i]->text;
    put_line(x, " try:");
    put_line(x, arena_printf(x->arena, "  %s = __kukri_value_of_%s__()", name, name));
    put_line(x, " except NameError:");
    put_line(x, "  pass");
  }
  for (int i = 0; i < test->examples.count; i++)
    put_example(x, &test->examples.items[i]);
}

// The row of a test in the list: its name, line, and its function, None or the two ends of an error's text.
static void put_row(Expander *x, const Test *test) {
  buffer_put(&x->text, "  (");
  put_literal(&x->text, test->name);
  if (test->docstring_line < 0)
    buffer_put(&x->text, ", None, ");
  else
    buffer_printf(&x->text, ", %d, ", test->docstring_line);
  if (test->error) {
    buffer_putc(&x->text, '(');
    put_literal(&x->text, test->error);
    buffer_put(&x->text, ", ");
    put_literal(&x->text, test->error_tail);
    buffer_putc(&x->text, ')');
  } else if (test->number < 0) {
    buffer_put(&x->text, "None");
  } else {
    buffer_printf(&x->text, "%s%d__", test_prefix, test->number);
  }
  put_line(x, "),");
}

static void put_registration(Expander *x) {
  put_line(x, "def __kukri_doctests__():");
  put_line(x, " return [");
  for (int i = 0; i < x->tests.count; i++)
    put_row(x, x->tests.items[i]);
  put_line(x, " ]");
  put_line(x, "from doctest import _register as __kukri_register__");
  buffer_put(&x->text, "__kukri_register__(__name__, ");
  put_literal(&x->text, x->module->source->file);
  put_line(x, ", __kukri_doctests__)");
}

static const char *shown_file(Expander *x, const Test *test, int number) {
  return arena_printf(x->arena, "<doctest %s%s[%d]>", x->module->name->text, test->name, number);
}

// The examples' own lines, each example a part of the source.
static void put_code(Expander *x, Source *source) {
  for (int i = 0; i < x->tests.count; i++)
    for (int k = 0; k < x->tests.items[i]->examples.count; k++) {
      Test *test = x->tests.items[i];
      Example *example = &test->examples.items[k];
      if (!example->code)
        continue;
      example->first_line = x->line;
      for (const char *c = example->code; *c; c++)
        x->line += *c == '\n';
      buffer_put(&x->text, example->code);
      example->lines = x->line - example->first_line;
      SourcePart part = {example->first_line, example->lines, test->text_line + example->parsed.line,
                         example->parsed.indent + 4, shown_file(x, test, k)};
      vec_push(x->arena, &source->parts, part);
    }
}

static void put_all(Expander *x, Source *source) {
  int count = 0;
  for (int i = 0; i < x->tests.count; i++)
    if (x->tests.items[i]->examples.count)
      put_test(x, x->tests.items[i], count++);
  put_registration(x);
  put_code(x, source);
}

// ---- the tree

typedef struct Graft {
  Node **shows;   // the statements `__kukri_run__.show(None)` that are left
} Graft;

static void wrap_displays(Node *node, void *context) {
  Graft *graft = context;
  if (node->kind == N_FunctionDef || node->kind == N_AsyncFunctionDef || node->kind == N_ClassDef)
    return;
  if (node->kind != N_Expr) {
    if (!node_is_expression(node))
      walk_kids(node, wrap_displays, context);
    return;
  }
  Node *call = (*graft->shows++)->Expr.value;
  call->span = node->Expr.value->span;
  call->Call.args.items[0] = node->Expr.value;
  node->Expr.value = call;
}

// Moves the example's statements into the `try` that waits for them.
static void graft_example(const Example *example, Node *waiting, Node **statements) {
  NodeList *body = &waiting->If.body.items[0]->Try.body;
  Graft graft = {body->items};
  for (int i = 0; i < example->statements; i++)
    wrap_displays(statements[i], &graft);
  *body = (NodeList){statements, example->statements, example->statements};
}

// `first` is the first appended statement of the module.
static void graft_examples(Expander *x, Node **appended, Node **statements) {
  for (int i = 0; i < x->tests.count; i++) {
    Test *test = x->tests.items[i];
    if (test->number < 0)
      continue;
    while ((*appended)->kind != N_FunctionDef || !doctest_is_function((*appended)->FunctionDef.name))
      appended++;
    Node **waiting = (*appended++)->FunctionDef.body.items + test->bound.count;
    for (int k = 0; k < test->examples.count; k++)
      if (test->examples.items[k].code) {
        graft_example(&test->examples.items[k], waiting[k], statements);
        statements += test->examples.items[k].statements;
      }
  }
}

// Statements that must stay first: the docstring and imports from __future__.
static int count_leading(NodeList body) {
  int count = docstring_of(body) ? 1 : 0;
  while (count < body.count && is_future_import(body.items[count]))
    count++;
  return count;
}

// own: the module's own statements; code: those of examples, at the end.
static void arrange(Expander *x, int own, int code) {
  NodeList all = x->module->ast->Module.body, body = {0};
  int leading = count_leading(all), end = all.count - code;
  graft_examples(x, all.items + own, all.items + end);
  for (int i = 0; i < leading; i++)
    vec_push(x->arena, &body, all.items[i]);
  for (int i = own; i < end; i++)
    vec_push(x->arena, &body, all.items[i]);
  for (int i = leading; i < own; i++)
    vec_push(x->arena, &body, all.items[i]);
  x->module->ast->Module.body = body;
}

static int count_code(const Expander *x) {
  int count = 0;
  for (int i = 0; i < x->tests.count; i++)
    for (int k = 0; k < x->tests.items[i]->examples.count; k++)
      count += x->tests.items[i]->examples.items[k].statements;
  return count;
}

static bool parse_extended(Expander *x) {
  ModuleInfo *module = x->module;
  int own = module->ast->Module.body.count;
  Source *source = source_new(x->arena, module->source->path, "", 0);
  source->file = module->source->file;
  buffer_write(&x->text, module->source->text, module->source->length);
  x->line = module->source->line_count + 1;
  put_all(x, source);
  source_set_text(x->arena, source, arena_text(x->arena, x->text.text, x->text.length), x->text.length);
  source->is_decoded = true;
  module->ast = syntax_parse(x->program->context, source);
  module->source = source;
  if (!module->ast)
    return false;
  arrange(x, own, count_code(x));
  return true;
}

bool doctest_expand(Program *program, ModuleInfo *module) {
  bool found = false;
  walk_list(module->ast->Module.body, find_doctest, &found);
  if (!found)
    return true;
  Expander x = {.program = program, .arena = program->context->arena, .module = module};
  names_bound(&x, module->ast->Module.body, &x.names);
  test_add(&x, "", docstring_of(module->ast->Module.body), 0);
  find_in(&x, module->ast->Module.body, "");
  qsort(x.tests.items, (size_t)x.tests.count, sizeof *x.tests.items, compare_tests);
  bool is_done = parse_extended(&x);
  buffer_free(&x.text);
  return is_done;
}
