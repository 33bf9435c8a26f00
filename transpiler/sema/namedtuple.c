// namedtuple.c - named tuples become class statements: subclasses of tuple with a descriptor for each field.
//
//   Point = namedtuple("Point", "x y", defaults=[0])        class Point(tuple):
//   class Point(NamedTuple):                                    __slots__ = (); _fields = ("x", "y")
//       x: int                                        →         def __new__(_cls, x, y=0): …
//       y: int = 0                                              def _make(…) … ; x = .getter(0, …)
//
// Also `class P(namedtuple("P", "x y")):`, whose base then is a hidden class before it. A call whose names
// are no constants is left to the function of stdlib/collections.py, which is told the module that it stands in. A mistake
// in the names raises ValueError where the class would be made.
//
// Requires: program_load has found all imports, no scopes yet.

#include "sema/namedtuple.h"

#include <ctype.h>
#include <string.h>

#include "base/diagnostic.h"
#include "sema/expand.h"
#include "sema/expand_names.h"

typedef struct Tuples {
  Program *program;
  ClassTable table;
  ModuleInfo *module;
  Names *names;
  Map needed;   // Str -> the module to import that name from
  int hidden;   // classes made for base expressions so far
} Tuples;

typedef struct TupleField {
  const char *name;
  const char *default_text;   // NULL: none
} TupleField;
typedef Vec(TupleField) FieldList;

typedef struct Named {
  const char *shown;   // __name__
  FieldList fields;
  const char *error;   // "ValueError('…')"
  NodeList before;     // statements for the start of the body: kept defaults
} Named;

static Arena *arena_of(Tuples *t) { return t->program->context->arena; }

static const char *constant_text(const Node *node) {
  bool is_text = node && node->kind == N_Constant && node->Constant.value.kind == CONST_STR;
  return is_text ? node->Constant.value.text->text : NULL;
}

// ---- names

static bool is_keyword(const char *name) {
  static const char *const keywords[] = {"False",  "None",   "True",    "and",      "as",       "assert", "async",
                                         "await",  "break",  "class",   "continue", "def",      "del",    "elif",
                                         "else",   "except", "finally", "for",      "from",     "global", "if",
                                         "import", "in",     "is",      "lambda",   "nonlocal", "not",    "or",
                                         "pass",   "raise",  "return",  "try",      "while",    "with",   "yield"};
  for (unsigned i = 0; i < sizeof keywords / sizeof *keywords; i++)
    if (!strcmp(keywords[i], name))
      return true;
  return false;
}

static bool is_identifier(const char *name) {
  if (!*name || isdigit((unsigned char)*name))
    return false;
  for (; *name; name++)
    if (!isalnum((unsigned char)*name) && *name != '_' && !((unsigned char)*name & 0x80))
      return false;
  return true;
}

static bool has_field(const FieldList *fields, int count, const char *name) {
  for (int i = 0; i < count; i++)
    if (!strcmp(fields->items[i].name, name))
      return true;
  return false;
}

static void rename_fields(Tuples *t, Named *n) {
  for (int i = 0; i < n->fields.count; i++) {
    const char *name = n->fields.items[i].name;
    if (!is_identifier(name) || is_keyword(name) || *name == '_' || has_field(&n->fields, i, name))
      n->fields.items[i].name = arena_printf(arena_of(t), "_%d", i);
  }
}

static void fail(Tuples *t, Named *n, const char *text, const char *name) {
  if (!n->error)
    n->error = arena_printf(arena_of(t), "ValueError(\"%s'%s'\")", text, name);
}

static void check_name(Tuples *t, Named *n, const char *name) {
  if (!is_identifier(name))
    fail(t, n, "Type names and field names must be valid identifiers: ", name);
  else if (is_keyword(name))
    fail(t, n, "Type names and field names cannot be a keyword: ", name);
}

static void check_names(Tuples *t, Named *n, bool is_renamed) {
  check_name(t, n, n->shown);
  for (int i = 0; i < n->fields.count; i++)
    check_name(t, n, n->fields.items[i].name);
  for (int i = 0; i < n->fields.count; i++) {
    const char *name = n->fields.items[i].name;
    if (*name == '_' && !is_renamed)
      fail(t, n, "Field names cannot start with an underscore: ", name);
    else if (has_field(&n->fields, i, name))
      fail(t, n, "Encountered duplicate field name: ", name);
  }
}

// ---- the arguments of a call

static void add_field(Tuples *t, Named *n, const char *name) {
  vec_push(arena_of(t), &n->fields, ((TupleField){.name = name}));
}

// "x y" or "x, y"
static void split_names(Tuples *t, Named *n, const char *text) {
  while (*text) {
    size_t length = strcspn(text, ", \t\n\r\f\v");
    if (length)
      add_field(t, n, arena_text(arena_of(t), text, length));
    text += length + (text[length] != 0);
  }
}

// ["x", "y"] of namedtuple, [("x", int), …] of NamedTuple
static bool read_names(Tuples *t, Named *n, const Node *node, bool has_types) {
  const char *text = has_types ? NULL : constant_text(node);
  if (text)
    return split_names(t, n, text), true;
  if (node->kind != N_List && node->kind != N_Tuple)
    return false;
  NodeList elts = node->kind == N_List ? node->List.elts : node->Tuple.elts;
  for (int i = 0; i < elts.count; i++) {
    const Node *item = elts.items[i];
    if (has_types)
      item = item->kind == N_Tuple && item->Tuple.elts.count == 2 ? item->Tuple.elts.items[0] : NULL;
    if (!constant_text(item))
      return false;
    add_field(t, n, constant_text(item));
  }
  return true;
}

static Node *keep(Tuples *t, const char *name, Node *value) {
  const char *text = arena_printf(arena_of(t), HIDDEN "default_%s = 0\n", name);
  Node *assign = expand_parse(t->program, t->module, value->span, text).items[0];
  assign->Assign.value = value;
  return assign;
}

// The value of a field's default: kept under a hidden name in the class.
static void set_default(Tuples *t, Named *n, int at, Node *value) {
  TupleField *f = &n->fields.items[at];
  vec_push(arena_of(t), &n->before, keep(t, f->name, value));
  f->default_text = arena_printf(arena_of(t), HIDDEN "default_%s", f->name);
}

static bool read_defaults(Tuples *t, Named *n, const Node *node) {
  if (node->kind == N_Constant && node->Constant.value.kind == CONST_NONE)
    return true;
  if (node->kind != N_List && node->kind != N_Tuple)
    return false;
  NodeList elts = node->kind == N_List ? node->List.elts : node->Tuple.elts;
  if (elts.count > n->fields.count) {
    n->error = "TypeError('Got more default values than field names')";
    return true;
  }
  for (int i = 0; i < elts.count; i++)
    if (elts.items[i]->kind == N_Starred)
      return false;
    else
      set_default(t, n, n->fields.count - elts.count + i, elts.items[i]);
  return true;
}

static bool is_library(Tuples *t, const Node *node, const char *module, const char *name) {
  return expand_is_library(&t->table, t->names, node, module, name);
}

static bool is_call_of(Tuples *t, const Node *node, const char *module, const char *name) {
  return node->kind == N_Call && is_library(t, node->Call.func, module, name);
}

// Does the call make a class whose names are known?
static bool read_call(Tuples *t, Node *call, Named *n) {
  bool has_types = is_call_of(t, call, "typing", "NamedTuple"), is_renamed = false;
  NodeList args = call->Call.args;
  if ((!has_types && !is_call_of(t, call, "collections", "namedtuple")) || args.count != 2)
    return false;
  n->shown = constant_text(args.items[0]);
  if (!n->shown || !read_names(t, n, args.items[1], has_types))
    return false;
  for (int i = 0; i < call->Call.keywords.count; i++) {
    struct keyword *k = &call->Call.keywords.items[i]->keyword;
    const char *name = k->arg ? k->arg->text : "";
    if (!strcmp(name, "rename") && k->value->kind == N_Constant)
      is_renamed = k->value->Constant.value.kind == CONST_TRUE;
    else if (strcmp(name, "defaults") != 0 && strcmp(name, "module") != 0)
      return false;
  }
  if (is_renamed)
    rename_fields(t, n);
  for (int i = 0; i < call->Call.keywords.count; i++)
    if (call->Call.keywords.items[i]->keyword.arg->text[0] == 'd' &&
        !read_defaults(t, n, call->Call.keywords.items[i]->keyword.value))
      return false;
  check_names(t, n, is_renamed);
  return true;
}

// ---- the text of the body

// The hidden name of something that is imported once all of the module is expanded.
static const char *library(Tuples *t, const char *module, const char *name) {
  map_set(arena_of(t), &t->needed, str_from(t->program->context->strings, name), (void *)module);
  return arena_printf(arena_of(t), HIDDEN "%s", name);
}

static void put_names(Buffer *out, const Named *n, const char *before, const char *after) {
  for (int i = 0; i < n->fields.count; i++)
    buffer_printf(out, "%s%s%s", before, n->fields.items[i].name, after);
}

static void put_new(Buffer *out, const Named *n) {
  buffer_put(out, "def __new__(_cls");
  for (int i = 0; i < n->fields.count; i++) {
    const TupleField *f = &n->fields.items[i];
    buffer_printf(out, ", %s%s%s", f->name, f->default_text ? "=" : "", f->default_text ? f->default_text : "");
  }
  buffer_put(out, "):\n return " HIDDEN "tuple.__new__(_cls, (");
  put_names(out, n, "", ", ");
  buffer_put(out, "))\n");
}

static void put_make(Buffer *out, const Named *n) {
  int count = n->fields.count;
  buffer_printf(out,
                "@" HIDDEN "classmethod\ndef _make(cls, iterable):\n result = " HIDDEN "tuple.__new__(cls, iterable)\n"
                " if " HIDDEN "len(result) != %d:\n  raise " HIDDEN "TypeError(f'Expected %d argument%s, got {" HIDDEN
                "len(result)}')\n return result\n",
                count, count, count == 1 ? "" : "s");
}

static void put_replace(Buffer *out, const Named *n) {
  buffer_put(out, "def _replace(self, /, **kwds):\n result = self._make(" HIDDEN "map(kwds.pop, (");
  put_names(out, n, "'", "', ");
  buffer_put(out, "), self))\n if kwds:\n  raise " HIDDEN "ValueError(f'Got unexpected field names: {" HIDDEN
                  "list(kwds)!r}')\n return result\n");
}

static void put_repr(Buffer *out, const Named *n) {
  buffer_put(out, "def __repr__(self):\n return self.__class__.__name__ + '(");
  for (int i = 0; i < n->fields.count; i++)
    buffer_printf(out, "%s%s=%%r", i ? ", " : "", n->fields.items[i].name);
  buffer_put(out, ")' % self\n");
}

static void put_rest(Buffer *out) {
  buffer_put(out, "def _asdict(self):\n return " HIDDEN "dict(" HIDDEN "zip(self._fields, self))\n");
  buffer_put(out, "def __getnewargs__(self):\n return " HIDDEN "tuple(self)\n");
}

static void put_attributes(Tuples *t, Buffer *out, const Named *n) {
  buffer_put(out, "__slots__ = ()\n_fields = __match_args__ = (");
  put_names(out, n, "'", "', ");
  buffer_put(out, ")\n_field_defaults = {");
  for (int i = 0; i < n->fields.count; i++)
    if (n->fields.items[i].default_text)
      buffer_printf(out, "'%s': %s, ", n->fields.items[i].name, n->fields.items[i].default_text);
  buffer_put(out, "}\n");
  for (int i = 0; i < n->fields.count; i++)
    buffer_printf(out, "%s = %s(%d, 'Alias for field number %d')\n", n->fields.items[i].name,
                  library(t, "collections", "_tuplegetter"), i, i);
}

typedef struct Text {
  Tuples *t;
  Span place;
  NodeList body;
} Text;

// Statements of one text, whose functions begin with its second line.
static void add_text(Text *text, Buffer *out) {
  const char *source = arena_printf(arena_of(text->t), "\n%s", out->text);
  NodeList added = expand_parse(text->t->program, text->t->module, text->place, source);
  for (int i = 0; i < added.count; i++)
    vec_push(arena_of(text->t), &text->body, added.items[i]);
  buffer_free(out);
}

static bool binds(NodeList body, const char *name) {
  for (int i = 0; i < body.count; i++)
    if (body.items[i]->kind == N_FunctionDef && !strcmp(body.items[i]->FunctionDef.name->text, name))
      return true;
  return false;
}

// What a named tuple has that the user's own body does not define.
static NodeList generated(Tuples *t, const Named *n, Span place, NodeList own) {
  Text text = {.t = t, .place = place};
  Buffer out = {0};
  put_new(&out, n), add_text(&text, &out);
  put_make(&out, n), add_text(&text, &out);
  put_replace(&out, n), add_text(&text, &out);
  if (!binds(own, "__repr__"))
    put_repr(&out, n), add_text(&text, &out);
  put_rest(&out), add_text(&text, &out);
  put_attributes(t, &out, n), add_text(&text, &out);
  return text.body;
}

static void append(Tuples *t, NodeList *list, NodeList more) {
  for (int i = 0; i < more.count; i++)
    vec_push(arena_of(t), list, more.items[i]);
}

// The class statement for a call, bound to `name`; a raise statement if the names are wrong.
static Node *class_for(Tuples *t, const Named *n, const char *name, Span place) {
  if (n->error)
    return expand_parse(t->program, t->module, place, arena_printf(arena_of(t), "raise %s\n", n->error)).items[0];
  const char *text = arena_printf(arena_of(t), "class %s(" HIDDEN "tuple):\n pass\n", name);
  Node *class = expand_parse(t->program, t->module, place, text).items[0];
  if (strncmp(name, HIDDEN, strlen(HIDDEN)) == 0)
    class->ClassDef.name = str_printf(t->program->context->strings, ".kk.%s", name + strlen(HIDDEN));
  class->ClassDef.shown = str_from(t->program->context->strings, n->shown);
  class->ClassDef.body = (NodeList){0};
  append(t, &class->ClassDef.body, n->before);
  append(t, &class->ClassDef.body, generated(t, n, place, (NodeList){0}));
  return class;
}

// ---- class P(NamedTuple):

static void read_annotation(Tuples *t, Named *n, NodeList *rest, Node *statement) {
  struct AnnAssign *a = &statement->AnnAssign;
  const char *name = a->target->Name.id->text;
  bool had_default = n->fields.count && n->fields.items[n->fields.count - 1].default_text;
  add_field(t, n, name);
  vec_push(arena_of(t), rest, statement);
  if (*name == '_')
    fail(t, n, "Field names cannot start with an underscore: ", name);
  if (!a->value) {
    if (had_default && !n->error)
      n->error = arena_printf(arena_of(t),
                              "TypeError(\"Non-default namedtuple field %s cannot follow default field %s\")", name,
                              n->fields.items[n->fields.count - 2].name);
    return;
  }
  set_default(t, n, n->fields.count - 1, a->value);
  vec_push(arena_of(t), rest, vec_last(&n->before));
  a->value = NULL;
}

static void expand_class(Tuples *t, Node *node, int base) {
  struct ClassDef *c = &node->ClassDef;
  Named n = {.shown = c->name->text};
  NodeList rest = {0};
  for (int i = 0; i < c->body.count; i++)
    if (c->body.items[i]->kind == N_AnnAssign && c->body.items[i]->AnnAssign.simple)
      read_annotation(t, &n, &rest, c->body.items[i]);
    else
      vec_push(arena_of(t), &rest, c->body.items[i]);
  Span place = c->bases.items[base]->span;
  c->bases.items[base] = expand_parse(t->program, t->module, place, HIDDEN "tuple\n").items[0]->Expr.value;
  if (n.error)
    append(t, &rest, expand_parse(t->program, t->module, place, arena_printf(arena_of(t), "raise %s\n", n.error)));
  else
    append(t, &rest, generated(t, &n, place, c->body));
  c->body = rest;
}

// ---- the walk over statements

static void expand_body(Tuples *t, NodeList *body);

static void visit(Node *node, void *context) {
  Tuples *t = context;
  switch (node->kind) {
  case N_FunctionDef: expand_body(t, &node->FunctionDef.body); return;
  case N_AsyncFunctionDef: expand_body(t, &node->AsyncFunctionDef.body); return;
  case N_ClassDef: expand_body(t, &node->ClassDef.body); return;
  case N_If:
    expand_body(t, &node->If.body);
    expand_body(t, &node->If.orelse);
    return;
  case N_Try:
    expand_body(t, &node->Try.body);
    walk_list(node->Try.handlers, visit, t);
    expand_body(t, &node->Try.orelse);
    expand_body(t, &node->Try.finalbody);
    return;
  case N_TryStar:
    expand_body(t, &node->TryStar.body);
    walk_list(node->TryStar.handlers, visit, t);
    expand_body(t, &node->TryStar.orelse);
    expand_body(t, &node->TryStar.finalbody);
    return;
  case N_ExceptHandler: expand_body(t, &node->ExceptHandler.body); return;
  case N_For:
    expand_body(t, &node->For.body);
    expand_body(t, &node->For.orelse);
    return;
  case N_AsyncFor: expand_body(t, &node->AsyncFor.body); return;
  case N_While:
    expand_body(t, &node->While.body);
    expand_body(t, &node->While.orelse);
    return;
  case N_With: expand_body(t, &node->With.body); return;
  case N_AsyncWith: expand_body(t, &node->AsyncWith.body); return;
  case N_Match: walk_list(node->Match.cases, visit, t); return;
  case N_match_case: expand_body(t, &node->match_case.body); return;
  default: return;
  }
}

// Bases of a class statement: a call becomes a class before it.
static void expand_bases(Tuples *t, Node *node, NodeList *out) {
  struct ClassDef *c = &node->ClassDef;
  for (int i = 0; i < c->bases.count; i++) {
    Node *base = c->bases.items[i];
    Named n = {0};
    if (is_library(t, base, "typing", "NamedTuple")) {
      expand_class(t, node, i);
    } else if (base->kind == N_Call && read_call(t, base, &n)) {
      const char *name = arena_printf(arena_of(t), HIDDEN "base_%d", t->hidden++);
      vec_push(arena_of(t), out, class_for(t, &n, name, base->span));
      const char *text = arena_printf(arena_of(t), "%s\n", name);
      c->bases.items[i] = expand_parse(t->program, t->module, base->span, text).items[0]->Expr.value;
    }
  }
}

static bool is_simple_assign(const Node *node) {
  return node->kind == N_Assign && node->Assign.targets.count == 1 && node->Assign.targets.items[0]->kind == N_Name &&
         node->Assign.value->kind == N_Call;
}

static void expand_body(Tuples *t, NodeList *body) {
  NodeList out = {0};
  for (int i = 0; i < body->count; i++) {
    Node *node = body->items[i];
    Named n = {0};
    if (is_simple_assign(node) && read_call(t, node->Assign.value, &n)) {
      node = class_for(t, &n, node->Assign.targets.items[0]->Name.id->text, node->span);
    } else {
      if (node->kind == N_ClassDef)
        expand_bases(t, node, &out);
      visit(node, t);
    }
    vec_push(arena_of(t), &out, node);
  }
  *body = out;
}

static bool has_keyword(NodeList keywords, const char *name) {
  for (int i = 0; i < keywords.count; i++)
    if (!keywords.items[i]->keyword.arg || !strcmp(keywords.items[i]->keyword.arg->text, name))
      return true;
  return false;
}

// namedtuple(…) -> namedtuple(…, module=__name__): CPython looks at the caller's frame.
static void tell_module(Tuples *t, Node *call) {
  if (has_keyword(call->Call.keywords, "module"))
    return;
  Node *told = expand_parse(t->program, t->module, call->span, "f(module=__name__)\n").items[0]->Expr.value;
  vec_push(arena_of(t), &call->Call.keywords, told->Call.keywords.items[0]);
}

static void finish_calls(Node *node, void *context) {
  Tuples *t = context;
  if (is_call_of(t, node, "collections", "namedtuple"))
    tell_module(t, node);
  if (is_call_of(t, node, "typing", "NamedTuple"))
    report(t->program->context, t->module->source, node->span, K0301,
           "a named tuple whose names are not known when it is compiled");
  walk_kids(node, finish_calls, t);
}

static void expand_module(Tuples *t, ModuleInfo *module) {
  t->module = module;
  t->names = map_get(&t->table.toplevel, module);
  t->needed = (Map){0};
  expand_body(t, &module->ast->Module.body);
  walk_list(module->ast->Module.body, finish_calls, t);
  for (int i = 0; i < t->needed.count; i++)
    expand_import(t->program, module, t->needed.entries[i].value, ((Str)t->needed.entries[i].key)->text);
}

void namedtuple_expand_all(Program *program) {
  Strings *strings = program->context->strings;
  if (!map_has(&program->modules_by_name, str_from(strings, "collections")) &&
      !map_has(&program->modules_by_name, str_from(strings, "typing")))
    return;
  Tuples t = {.program = program};
  expand_names_collect(&t.table, program);
  int count = program->modules.count;
  for (int i = 0; i < count; i++)
    if (program->modules.items[i] != program->builtins && program->modules.items[i]->ast)
      expand_module(&t, program->modules.items[i]);
}
