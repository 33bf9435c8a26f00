// timeit.c - statements and set-ups that module timeit gets as text are compiled into the program.
//
//   timeit.timeit("f(x)", setup="from __main__ import f; x = 2", number=5)
//
//   ->  def .kk.timed1(_it, _timer, _setup, _stmt):     at the start of the module
//           from __main__ import f; x = 2
//           _t0 = _timer()
//           for _i in _it:
//               f(x)
//               pass
//           _t1 = _timer()
//           return _t1 - _t0
//
//       timeit.timeit(.kk._Text(.kk.timed1, 0), setup=…, number=5)
//
// The function is the one that CPython's timeit makes of the texts. The names in it are those of the module timeit, or with
// globals=globals() those of the module around: then it stands where it should. Without, a name that the texts do not bind
// themselves would be a NameError (or a name that timeit happens to have), and is refused here.
//
// Requires: all modules are loaded.   Provides: no constant text in calls of timeit, repeat and Timer.

#include "sema/timeit.h"

#include "base/diagnostic.h"
#include "sema/expand.h"

#include <string.h>

typedef struct Timed {
  Program *program;
  ModuleInfo *module;
  Map modules;     // Str -> itself: names bound to the module timeit
  Map functions;   // Str -> Str: names bound to functions of it -> which
  NodeList made;   // the functions, for the start of the module
  int count;
} Timed;

static Arena *arena_of(Timed *t) { return t->program->context->arena; }

// ---- which calls

static void find_imports(Node *node, void *context) {
  Timed *t = context;
  if (node->kind == N_Import)
    for (int i = 0; i < node->Import.names.count; i++) {
      struct alias *alias = &node->Import.names.items[i]->alias;
      Str bound = alias->asname ? alias->asname : alias->name;
      if (!strcmp(alias->name->text, "timeit"))
        map_set(arena_of(t), &t->modules, bound, (void *)bound);
    }
  if (node->kind == N_ImportFrom && node->ImportFrom.module && !strcmp(node->ImportFrom.module->text, "timeit"))
    for (int i = 0; i < node->ImportFrom.names.count; i++) {
      struct alias *alias = &node->ImportFrom.names.items[i]->alias;
      map_set(arena_of(t), &t->functions, alias->asname ? alias->asname : alias->name, (void *)alias->name);
    }
  if (!node_is_expression(node))
    walk_kids(node, find_imports, t);
}

// Which argument `globals` is of the function that is called; 0: it is none of timeit's that time.
static int timing_globals(Timed *t, const Node *call) {
  const Node *callee = call->Call.func;
  Str name = NULL;
  if (callee->kind == N_Attribute && callee->Attribute.value->kind == N_Name &&
      map_has(&t->modules, callee->Attribute.value->Name.id))
    name = callee->Attribute.attr;
  else if (callee->kind == N_Name)
    name = map_get(&t->functions, callee->Name.id);
  return !name                           ? 0
         : !strcmp(name->text, "Timer")  ? 3
         : !strcmp(name->text, "timeit") ? 4
         : !strcmp(name->text, "repeat") ? 5
                                         : 0;
}

// The place of an argument in the call's tree; NULL: it is not given.
static Node **argument(Node *call, int at, const char *name) {
  NodeList args = call->Call.args, keywords = call->Call.keywords;
  if (args.count > at)
    return &args.items[at];
  for (int i = 0; i < keywords.count; i++)
    if (keywords.items[i]->keyword.arg && !strcmp(keywords.items[i]->keyword.arg->text, name))
      return &keywords.items[i]->keyword.value;
  return NULL;
}

static bool is_text(const Node *node) { return node->kind == N_Constant && node->Constant.value.kind == CONST_STR; }
static bool is_text_at(Node **place) { return place && is_text(*place); }

static bool is_globals_call(const Node *node) {
  return node->kind == N_Call && !node->Call.args.count && !node->Call.keywords.count &&
         node->Call.func->kind == N_Name && !strcmp(node->Call.func->Name.id->text, "globals");
}

// ---- which names the texts see

typedef struct Uses {
  Program *program;
  Map bound, loaded;
} Uses;

static void find_uses(Node *node, void *context) {
  Uses *u = context;
  Arena *arena = u->program->context->arena;
  Str bound = node->kind == N_Name && node->Name.ctx == CTX_Store ? node->Name.id
              : node->kind == N_FunctionDef                       ? node->FunctionDef.name
              : node->kind == N_ClassDef                          ? node->ClassDef.name
              : node->kind == N_arg                               ? node->arg.arg
              : node->kind == N_ExceptHandler                     ? node->ExceptHandler.name
                                                                  : NULL;
  if (node->kind == N_alias) {
    const char *name = node->alias.name->text;
    bound = node->alias.asname ? node->alias.asname
                               : str_intern(u->program->context->strings, name, (int)strcspn(name, "."));
  }
  if (bound)
    map_set(arena, &u->bound, bound, node);
  if (node->kind == N_Name && node->Name.ctx == CTX_Load)
    map_set(arena, &u->loaded, node->Name.id, node);
  walk_kids(node, find_uses, u);
}

static bool is_builtin(const Program *program, Str name) {
  NodeList body = program->builtins->ast->Module.body;
  for (int i = 0; i < body.count; i++)
    if (body.items[i]->kind == N_FunctionDef && body.items[i]->FunctionDef.name == name)
      return true;
  return library_class_name(name->text) != NULL;
}

// A name that neither the texts nor the builtins have; NULL: there is none.
static Str unseen_name(Program *program, Node *function) {
  Uses u = {.program = program};
  walk_kids(function, find_uses, &u);
  for (int i = 0; i < u.loaded.count; i++) {
    Str name = u.loaded.entries[i].key;
    if (!map_has(&u.bound, name) && !is_builtin(program, name))
      return name;
  }
  return NULL;
}

// ---- the function

static void put_indented(Buffer *out, const char *text, const char *indent) {
  buffer_put(out, indent);
  for (; *text; text++) {
    buffer_putc(out, *text);
    if (*text == '\n')
      buffer_put(out, indent);
  }
  buffer_putc(out, '\n');
}

static const char *text_of(Node **place, const char *called) {
  return !place ? "pass" : is_text(*place) ? (*place)->Constant.value.text->text : called;
}

static const char *function_text(Timed *t, Node **statement, Node **setup) {
  Buffer out = {0};
  buffer_printf(&out, "\ndef timed%d(_it, _timer, _setup, _stmt):\n", t->count);
  put_indented(&out, text_of(setup, "_setup()"), "    ");
  buffer_put(&out, "    _t0 = _timer()\n    for _i in _it:\n");
  put_indented(&out, text_of(statement, "_stmt()"), "        ");
  buffer_put(&out, "        pass\n    _t1 = _timer()\n    return _t1 - _t0\n");
  const char *text = arena_text(arena_of(t), out.text, out.length);
  buffer_free(&out);
  return text;
}

// Does it parse? Else the reason is reported at the call.
static bool parses(Timed *t, const Node *call, const char *text) {
  Context tentative = *t->program->context;
  tentative.diagnostics = diagnostics_new(arena_of(t));
  Source *source = source_new(arena_of(t), "<timeit-src>", text, strlen(text));
  if (syntax_parse(&tentative, source))
    return true;
  report(t->program->context, t->module->source, call->span, K0302, diagnostics_first_text(tentative.diagnostics));
  return false;
}

static Node *made_function(Timed *t, const Node *call, const char *text) {
  Node *function = expand_parse(t->program, t->module, call->span, text).items[0];
  function->FunctionDef.name = str_printf(t->program->context->strings, ".kk.timed%d", t->count);
  function->FunctionDef.source->path = function->FunctionDef.source->file = "<timeit-src>";
  program_find_imports(t->program, t->module, function);
  return function;
}

// ._Text(function, statement): what the call gets in the place of its statement.
static Node *text_object(Timed *t, const Node *call, Node **statement) {
  const char *text = arena_printf(arena_of(t), HIDDEN "_Text(" HIDDEN "timed%d, 0)\n", t->count);
  Node *made = expand_parse(t->program, t->module, call->span, text).items[0]->Expr.value;
  if (statement && !is_text(*statement))
    made->Call.args.items[1] = *statement;
  return made;
}

static void replace_statement(Timed *t, Node *call, Node **statement, Node *made) {
  if (statement)
    *statement = made;
  else
    vec_push(arena_of(t), &call->Call.args, made);   // all others are keywords
}

static void expand_call(Timed *t, Node *call) {
  Node **statement = argument(call, 0, "stmt"), **setup = argument(call, 1, "setup");
  Node **globals = argument(call, timing_globals(t, call), "globals");
  if (!is_text_at(statement) && !is_text_at(setup))
    return;
  t->count++;
  const char *text = function_text(t, statement, setup);
  bool is_given = globals && (*globals)->kind != N_Constant;
  if (!parses(t, call, text))
    return;
  Node *function = made_function(t, call, text);
  Str unseen = is_given ? NULL : unseen_name(t->program, function);
  if (is_given && !is_globals_call(*globals)) {
    report(t->program->context, t->module->source, (*globals)->span, K0301, "timing text with these globals");
    report_suggestion(t->program->context, "globals=globals()");
  } else if (unseen) {
    report(t->program->context, t->module->source, call->span, K0303, unseen->text);
    report_suggestion(t->program->context, "globals=globals(), or import the name in setup");
  } else {
    vec_push(arena_of(t), &t->made, function);
    replace_statement(t, call, statement, text_object(t, call, statement));
  }
}

static void visit(Node *node, void *context) {
  Timed *t = context;
  if (node->kind == N_Call && timing_globals(t, node))
    expand_call(t, node);
  walk_kids(node, visit, t);
}

static void expand_module(Program *program, ModuleInfo *module) {
  Timed t = {.program = program, .module = module};
  walk_list(module->ast->Module.body, find_imports, &t);
  if (!t.modules.count && !t.functions.count)
    return;
  walk_list(module->ast->Module.body, visit, &t);
  if (!t.made.count)
    return;
  expand_insert(program, module, t.made);
  expand_import(program, module, "timeit", "_Text");
}

void timeit_expand_all(Program *program) {
  for (int i = 0; i < program->modules.count; i++) {
    ModuleInfo *module = program->modules.items[i];
    if (module->ast && !module->is_library && !module->is_installed)
      expand_module(program, module);
  }
}
