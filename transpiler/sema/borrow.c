// borrow.c - names that a module of our library lacks are taken from CPython's module of that name.
//
//   from collections import deque, ChainMap
//
//   stdlib/collections.py           deque, in C                         as before
//   python3.11/collections/…        class ChainMap(MutableMapping): …   becomes a part of our module
//                                   import _collections_abc             and so does what it names
//
// Modules of ours replace CPython's where they are faster, or known to inference. What of them is plain Python, and needed by
// few programs, need not be written again: the text of CPython's file is put behind ours (a SourcePart, so that tracebacks show
// it as the file that it is), and of its statements at the top level those stay that define a name that is wanted and that
// ours lacks, and calls of what it defines (`Template.__init_subclass__()`). What such a statement names is wanted, too. Of a
// name that both have ours is meant.
//
// A name is wanted if a module says `from m import name`, or `m.name` where m is what an import in that module is called. A
// module of ours that needs such a name itself imports itself. Submodules that a package of ours lacks are CPython's, too.
//
// Requires: the modules are parsed and their imports found, no scopes yet.

#include "sema/borrow.h"

#include <string.h>
#include <unistd.h>

#include "sema/library.h"
#include "sema/program.h"
#include "syntax/syntax.h"

typedef struct Lender {
  ModuleInfo *module;   // of ours
  Map own;              // Str -> anything: what it defines itself
  NodeList offers;      // statements of CPython's that are not taken
  bool is_read;         // CPython's text is behind ours
} Lender;

typedef struct Borrow {
  Program *program;
  Arena *arena;
  Vec(Lender) lenders;
  Map called;   // Str -> ModuleInfo *: what that module calls the modules that it imports
  bool grew;
} Borrow;

// Ours are another design, not a faster one, or CPython has no Python of it.
bool borrow_is_allowed(const ModuleInfo *module) {
  static const char *const whole[] = {"builtins", "typing",  "ast",         "enum", "re", "asyncio",
                                      "abc",      "doctest", "dataclasses", "json", NULL};
  for (const char *const *name = whole; *name; name++)
    if (!strcmp(*name, module->name->text))
      return false;
  return module->is_library && module->ast;
}

// ---- what a statement defines

typedef void OnName(Borrow *b, Str name, Map *names);

static void add_target(Node *target, void *context) {
  Borrow *b = ((void **)context)[0];
  if (target->kind == N_Name)
    map_set(b->arena, ((void **)context)[1], target->Name.id, target);
  else if (target->kind == N_Tuple || target->kind == N_List)
    walk_kids(target, add_target, context);
}

static Str bound_by(Borrow *b, const struct alias *alias) {
  const char *name = alias->name->text;
  if (alias->asname)
    return alias->asname;
  return str_intern(b->program->context->strings, name, (int)strcspn(name, "."));
}

static void add_defined(Borrow *b, Node *node, Map *names) {
  void *pair[] = {b, names};
  NodeList aliases = node->kind == N_Import       ? node->Import.names
                     : node->kind == N_ImportFrom ? node->ImportFrom.names
                                                  : (NodeList){0};
  switch (node->kind) {
  case N_FunctionDef:
  case N_AsyncFunctionDef: map_set(b->arena, names, node->FunctionDef.name, node); break;
  case N_ClassDef: map_set(b->arena, names, node->ClassDef.name, node); break;
  case N_Assign: walk_list(node->Assign.targets, add_target, pair); break;
  case N_AnnAssign: add_target(node->AnnAssign.target, pair); break;
  default: break;
  }
  for (int i = 0; i < aliases.count; i++)
    map_set(b->arena, names, bound_by(b, &aliases.items[i]->alias), node);
}

static Lender *lender_of(Borrow *b, const ModuleInfo *module) {
  for (int i = 0; i < b->lenders.count; i++)
    if (b->lenders.items[i].module == module)
      return &b->lenders.items[i];
  return NULL;
}

static void add_lenders(Borrow *b) {
  for (int i = 0; i < b->program->modules.count; i++) {
    ModuleInfo *module = b->program->modules.items[i];
    if (!borrow_is_allowed(module) || lender_of(b, module))
      continue;
    Lender lender = {.module = module};
    for (int k = 0; k < module->ast->Module.body.count; k++)
      add_defined(b, module->ast->Module.body.items[k], &lender.own);
    vec_push(b->arena, &b->lenders, lender);
  }
}

// ---- CPython's text

// The module's source with CPython's behind it. NULL: there is none.
static Source *source_extended(Borrow *b, ModuleInfo *module) {
  const char *file = program_python_file(b->program, module->name->text);
  Source *theirs = file ? source_read(b->arena, file) : NULL, *ours = module->source;
  if (!theirs)
    return NULL;
  Buffer text = {0};
  buffer_printf(&text, "%s", ours->text);
  SourcePart part = {.first_line = ours->line_count + 1, .shown_line = ours->line_count + 1, .file = file};
  buffer_printf(&text, "%s", theirs->text);
  Source *source = source_new(b->arena, ours->path, text.text, text.length);
  buffer_free(&text);
  source->file = ours->file;
  part.lines = source->line_count + 1 - ours->line_count;
  vec_push(b->arena, &source->parts, part);
  return source;
}

// Reads CPython's text: the statements of ours stay what the module is, the others are offers.
static void lender_read(Borrow *b, Lender *lender) {
  ModuleInfo *module = lender->module;
  lender->is_read = true;
  Source *source = source_extended(b, module);
  Node *ast = source ? syntax_parse(b->program->context, source) : NULL;
  if (!ast)
    return;
  NodeList *body = &ast->Module.body, kept = {0};
  for (int i = 0; i < body->count; i++) {
    bool is_theirs = source_part(source, body->items[i]->span.line);
    vec_push(b->arena, is_theirs ? &lender->offers : &kept, body->items[i]);
  }
  *body = kept;
  module->source = source;
  module->ast = ast;
  module->node_count = ast->Module.node_count;
  program_find_all_imports(b->program, module);
}

// ---- taking a name

static void want(Borrow *b, Lender *lender, Str name);

typedef struct Reader {
  Borrow *b;
  Lender *lender;
} Reader;

static void want_names(Node *node, void *context) {
  Reader *r = context;
  if (node->kind == N_Name)
    want(r->b, r->lender, node->Name.id);
  walk_kids(node, want_names, r);
}

// Of an import only the name that is wanted.
static void trim_import(Borrow *b, Node *node, Str name) {
  NodeList *aliases = node->kind == N_Import       ? &node->Import.names
                      : node->kind == N_ImportFrom ? &node->ImportFrom.names
                                                   : NULL;
  NodeList kept = {0};
  for (int i = 0; aliases && i < aliases->count; i++)
    if (bound_by(b, &aliases->items[i]->alias) == name)
      vec_push(b->arena, &kept, aliases->items[i]);
  if (aliases)
    *aliases = kept;
}

static bool is_import(const Node *node) { return node->kind == N_Import || node->kind == N_ImportFrom; }

// A statement becomes one of the module's, in the place that it has among those taken. An import that others may want names
// of stays an offer.
static void take(Borrow *b, Lender *lender, Node *node, Str name) {
  NodeList *body = &lender->module->ast->Module.body;
  if (is_import(node)) {
    Node *copy = arena_alloc(b->arena, sizeof *copy);
    *copy = *node;
    trim_import(b, copy, name);
    node = copy;
  }
  add_defined(b, node, &lender->own);
  vec_push(b->arena, body, node);
  for (int i = body->count - 1; i > 0 && body->items[i - 1]->span.line > node->span.line; i--) {
    body->items[i] = body->items[i - 1];
    body->items[i - 1] = node;
  }
  b->grew = true;
  program_find_imports(b->program, lender->module, node);
  Reader reader = {b, lender};
  walk_kids(node, want_names, &reader);
}

// An import of what is only there in C: ours has its own, or lacks what is made with it.
static bool is_import_of_c(Borrow *b, const Node *node) {
  Str name = node->kind == N_Import       ? node->Import.names.items[0]->alias.name
             : node->kind == N_ImportFrom ? node->ImportFrom.module
                                          : NULL;
  if (!name || name->text[0] != '_' || program_python_file(b->program, name->text))
    return false;
  const char *file = arena_printf(b->arena, "%s/%s.py", b->program->library_path, name->text);
  return access(file, R_OK) != 0;
}

// `Template.__init_subclass__()`: a statement that does something with what is taken.
static bool completes(const Node *statement, Str name) {
  const Node *call = statement->kind == N_Expr ? statement->Expr.value : NULL;
  const Node *function = call && call->kind == N_Call ? call->Call.func : NULL;
  return function && function->kind == N_Attribute && function->Attribute.value->kind == N_Name &&
         function->Attribute.value->Name.id == name;
}

static void take_completions(Borrow *b, Lender *lender, Str name) {
  for (int i = 0; i < lender->offers.count; i++)
    if (completes(lender->offers.items[i], name))
      take(b, lender, lender->offers.items[i], name);
}

static void want(Borrow *b, Lender *lender, Str name) {
  if (map_has(&lender->own, name) || name->text[0] == '.')
    return;
  if (!lender->is_read)
    lender_read(b, lender);
  for (int i = 0; i < lender->offers.count; i++) {
    Map defined = {0};
    add_defined(b, lender->offers.items[i], &defined);
    if (map_has(&defined, name) && !is_import_of_c(b, lender->offers.items[i])) {
      take(b, lender, lender->offers.items[i], name);
      if (!is_import(lender->offers.items[i]) || map_has(&lender->own, name)) {
        take_completions(b, lender, name);
        return;
      }
    }
  }
}

// ---- what a module wants of others

static void want_of(Borrow *b, const ModuleInfo *module, Str name) {
  Lender *lender = module ? lender_of(b, module) : NULL;
  if (lender)
    want(b, lender, name);
}

static ModuleInfo *module_called(Borrow *b, const Node *node) {
  return node->kind == N_Name ? map_get(&b->called, node->Name.id) : NULL;
}

static void note_imports(Node *node, void *context) {
  Borrow *b = context;
  for (int i = 0; node->kind == N_Import && i < node->Import.names.count; i++) {
    Node *alias = node->Import.names.items[i];
    ModuleInfo *module = map_get(&b->program->imports, alias);
    if (module)
      map_set(b->arena, &b->called, bound_by(b, &alias->alias), program_bound_module(b->program, alias, module));
  }
  walk_kids(node, note_imports, b);
}

static void visit(Node *node, void *context) {
  Borrow *b = context;
  ModuleInfo *from = node->kind == N_ImportFrom ? map_get(&b->program->imports, node) : NULL;
  for (int i = 0; from && i < node->ImportFrom.names.count; i++)
    want_of(b, from, node->ImportFrom.names.items[i]->alias.name);
  if (node->kind == N_Attribute)
    want_of(b, module_called(b, node->Attribute.value), node->Attribute.attr);
  walk_kids(node, visit, b);
}

static void visit_module(Borrow *b, ModuleInfo *module) {
  b->called = (Map){0};
  walk_kids(module->ast, note_imports, b);
  walk_kids(module->ast, visit, b);
}

void borrow_names(Program *program) {
  Borrow b = {.program = program, .arena = program->context->arena};
  if (!program->python_paths[0])
    return;
  do {
    b.grew = false;
    add_lenders(&b);
    for (int i = 0; i < program->modules.count; i++)
      if (program->modules.items[i]->ast && program->modules.items[i] != program->builtins)
        visit_module(&b, program->modules.items[i]);
  } while (b.grew);
}
