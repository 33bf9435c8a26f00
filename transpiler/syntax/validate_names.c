// validate_names.c - the rules about names and scopes: what CPython's symbol table refuses.
//
// One walk in CPython's order. Each scope knows of a name how it was used so far, so that a
// global or nonlocal statement can tell that it comes too late. A nonlocal name may be bound later in
// the function around it, so these are looked up when the walk is over.
//
// A comprehension is a scope of its own, but for its first iterable; `:=` in it binds in the
// function around. With `from __future__ import annotations` an annotation is a scope, too, in
// which no value may be computed that has an effect.

#include <string.h>

#include "syntax/validate_tree.h"

typedef enum ScopeKind { SCOPE_MODULE, SCOPE_FUNCTION, SCOPE_CLASS, SCOPE_COMPREHENSION, SCOPE_ANNOTATION } ScopeKind;

// How a name was used in a scope.
enum {
  IS_USED = 1,
  IS_BOUND = 2,
  IS_PARAMETER = 4,
  IS_ANNOTATED = 8,
  IS_GLOBAL = 16,
  IS_NONLOCAL = 32,
  IS_ITERATED = 64,   // a target of the comprehension
};

typedef struct Names Names;
struct Names {
  ScopeKind kind;
  Names *parent;
  Map uses;           // name -> its bits, as a pointer
  Map declarations;   // name -> the first global or nonlocal statement with it
  Str class_name;     // of the innermost class, for names like __x; NULL outside
  const char *what;   // of a comprehension: "list comprehension"
  int iterables;      // comprehension iterables the walk is in
  bool is_target;     // the walk is in a comprehension's target
};

typedef struct Declaration {
  Names *scope;
  Str name;
  Node *statement;
} Declaration;

typedef struct Walk {
  Context *context;
  Source *source;
  Arena *arena;
  Names *scope;
  Vec(Declaration) nonlocals;
  bool has_future_annotations;
  bool has_failed;
} Walk;

static void visit(Node *node, void *context);

#define ERROR(w, node, ...) (report((w)->context, (w)->source, (node)->span, __VA_ARGS__), (w)->has_failed = true)

// ---- scopes and uses

static void enter(Walk *w, ScopeKind kind) {
  Names *scope = NEW(w->arena, Names);
  *scope = (Names){.kind = kind, .parent = w->scope};
  if (w->scope) {
    scope->class_name = w->scope->class_name;
    scope->iterables = w->scope->iterables;
  }
  w->scope = scope;
}

static void leave(Walk *w) { w->scope = w->scope->parent; }

// A name with two underscores before and not after it, in a class C, is _C__name.
static Str mangle(Walk *w, Str name) {
  Str class = w->scope->class_name;
  const char *text = name->text;
  int length = name->length;
  if (!class || length < 2 || memcmp(text, "__", 2) || !memcmp(text + length - 2, "__", 2) ||
      memchr(text, '.', (size_t)length))
    return name;
  const char *stripped = class->text + strspn(class->text, "_");
  return *stripped ? str_printf(w->context->strings, "_%s%s", stripped, text) : name;
}

static int uses_in(const Names *scope, Str name) { return (int)(intptr_t)map_get(&scope->uses, name); }

static void note_in(Walk *w, Names *scope, Str name, int use) {
  map_set(w->arena, &scope->uses, name, (void *)(intptr_t)(uses_in(scope, name) | use));
}

static void note(Walk *w, Str name, int use) { note_in(w, w->scope, mangle(w, name), use); }

static void bind(Walk *w, Node *node, Str name) {
  bool is_iterated = w->scope->is_target;
  if (is_iterated && uses_in(w->scope, mangle(w, name)) & (IS_GLOBAL | IS_NONLOCAL))
    ERROR(w, node, K0215, name->text);
  note(w, name, is_iterated ? IS_BOUND | IS_ITERATED : IS_BOUND);
}

// ---- global and nonlocal

static void check_declaration(Walk *w, Node *statement, Str name, const char *what) {
  int uses = uses_in(w->scope, name);
  if (uses & IS_PARAMETER)
    ERROR(w, statement, K0202, name->text, what);
  else if (uses & IS_USED)
    ERROR(w, statement, K0203, name->text, "used prior to", what);
  else if (uses & IS_ANNOTATED)
    ERROR(w, statement, K0204, name->text, what);
  else if (uses & IS_BOUND)
    ERROR(w, statement, K0203, name->text, "assigned to before", what);
}

// The other kind of declaration of the name came before: reported at that one.
static void check_contradiction(Walk *w, Node *statement, Str name, int other) {
  if (uses_in(w->scope, name) & other)
    ERROR(w, (Node *)map_get(&w->scope->declarations, name), K0205, name->text);
  if (!map_has(&w->scope->declarations, name))
    map_set(w->arena, &w->scope->declarations, name, statement);
}

static void visit_global(Walk *w, Node *node) {
  for (int i = 0; i < node->Global.names.count; i++) {
    Str name = mangle(w, node->Global.names.items[i]);
    check_declaration(w, node, name, "global");
    check_contradiction(w, node, name, IS_NONLOCAL);
    note_in(w, w->scope, name, IS_GLOBAL);
  }
}

static void visit_nonlocal(Walk *w, Node *node) {
  for (int i = 0; i < node->Nonlocal.names.count; i++) {
    Str name = mangle(w, node->Nonlocal.names.items[i]);
    check_declaration(w, node, name, "nonlocal");
    check_contradiction(w, node, name, IS_GLOBAL);
    if (!(uses_in(w->scope, name) & IS_NONLOCAL))
      vec_push(w->arena, &w->nonlocals, (Declaration){w->scope, name, node});
    note_in(w, w->scope, name, IS_NONLOCAL);
  }
}

static bool is_bound_around(const Names *scope, Str name) {
  for (scope = scope->parent; scope; scope = scope->parent) {
    int uses = uses_in(scope, name);
    if (scope->kind == SCOPE_CLASS && !strcmp(name->text, "__class__"))
      return true;   // what super() uses
    if (scope->kind != SCOPE_FUNCTION)
      continue;
    if (uses & IS_GLOBAL)
      return false;
    if (uses & (IS_BOUND | IS_PARAMETER) && !(uses & IS_NONLOCAL))
      return true;
  }
  return false;
}

static void check_nonlocals(Walk *w) {
  for (int i = 0; i < w->nonlocals.count; i++) {
    Declaration d = w->nonlocals.items[i];
    if (d.scope->kind == SCOPE_MODULE)
      ERROR(w, d.statement, K0206);
    else if (!(uses_in(d.scope, d.name) & (IS_PARAMETER | IS_GLOBAL)) && !is_bound_around(d.scope, d.name))
      ERROR(w, d.statement, K0207, d.name->text);
  }
}

// ---- annotations

static void visit_annotation(Walk *w, Node *annotation) {
  if (!annotation)
    return;
  if (w->has_future_annotations)
    enter(w, SCOPE_ANNOTATION);
  visit(annotation, w);
  if (w->has_future_annotations)
    leave(w);
}

static void visit_ann_assign(Walk *w, Node *node) {
  struct AnnAssign *a = &node->AnnAssign;
  if (a->target->kind == N_Name) {
    Str name = a->target->Name.id;
    int uses = uses_in(w->scope, mangle(w, name));
    if (a->simple && w->scope->kind != SCOPE_MODULE && uses & (IS_GLOBAL | IS_NONLOCAL))
      ERROR(w, node, K0204, name->text, uses & IS_GLOBAL ? "global" : "nonlocal");
    if (a->simple)
      note(w, name, IS_ANNOTATED | IS_BOUND);
    else if (a->value)
      bind(w, a->target, name);
  } else {
    visit(a->target, w);
  }
  visit_annotation(w, a->annotation);
  if (a->value)
    visit(a->value, w);
}

static void refuse_in_annotation(Walk *w, Node *node, const char *what) {
  if (w->scope->kind == SCOPE_ANNOTATION)
    ERROR(w, node, K0181, what);
}

// ---- functions and classes

static void bind_parameter(Walk *w, Node *arg) {
  if (!arg)
    return;
  if (uses_in(w->scope, mangle(w, arg->arg.arg)) & IS_PARAMETER)
    ERROR(w, arg, K0208, mangle(w, arg->arg.arg)->text);
  note(w, arg->arg.arg, IS_PARAMETER);
}

static void bind_parameters(Walk *w, NodeList args) {
  for (int i = 0; i < args.count; i++)
    bind_parameter(w, args.items[i]);
}

static void visit_annotations(Walk *w, NodeList args) {
  for (int i = 0; i < args.count; i++)
    visit_annotation(w, args.items[i]->arg.annotation);
}

static void enter_function(Walk *w, Node *arguments) {
  struct arguments *a = &arguments->arguments;
  enter(w, SCOPE_FUNCTION);
  bind_parameters(w, a->posonlyargs);
  bind_parameters(w, a->args);
  bind_parameters(w, a->kwonlyargs);
  bind_parameter(w, a->vararg);
  bind_parameter(w, a->kwarg);
}

static void visit_defaults(Walk *w, Node *arguments) {
  walk_list(arguments->arguments.defaults, visit, w);
  walk_list(arguments->arguments.kw_defaults, visit, w);
}

static void visit_function(Walk *w, Node *node, struct FunctionDef *f) {
  struct arguments *a = &f->args->arguments;
  bind(w, node, f->name);
  visit_defaults(w, f->args);
  visit_annotations(w, a->posonlyargs);
  visit_annotations(w, a->args);
  if (a->vararg)
    visit_annotation(w, a->vararg->arg.annotation);
  if (a->kwarg)
    visit_annotation(w, a->kwarg->arg.annotation);
  visit_annotations(w, a->kwonlyargs);
  visit_annotation(w, f->returns);
  walk_list(f->decorator_list, visit, w);
  enter_function(w, f->args);
  walk_list(f->body, visit, w);
  leave(w);
}

static void visit_lambda(Walk *w, Node *node) {
  visit_defaults(w, node->Lambda.args);
  enter_function(w, node->Lambda.args);
  visit(node->Lambda.body, w);
  leave(w);
}

static void visit_class(Walk *w, Node *node) {
  struct ClassDef *c = &node->ClassDef;
  bind(w, node, c->name);
  walk_list(c->bases, visit, w);
  walk_list(c->keywords, visit, w);
  walk_list(c->decorator_list, visit, w);
  enter(w, SCOPE_CLASS);
  w->scope->class_name = c->name;
  walk_list(c->body, visit, w);
  leave(w);
}

// ---- comprehensions

static void visit_iterable(Walk *w, Node *iter) {
  w->scope->iterables++;
  visit(iter, w);
  w->scope->iterables--;
}

static void visit_target(Walk *w, Node *target) {
  w->scope->is_target = true;
  visit(target, w);
  w->scope->is_target = false;
}

static void visit_comprehension(Walk *w, const char *what, NodeList generators, Node *element, Node *value) {
  visit_iterable(w, generators.items[0]->comprehension.iter);
  enter(w, SCOPE_COMPREHENSION);
  w->scope->what = what;
  for (int i = 0; i < generators.count; i++) {
    struct comprehension *g = &generators.items[i]->comprehension;
    visit_target(w, g->target);
    if (i)
      visit_iterable(w, g->iter);
    walk_list(g->ifs, visit, w);
  }
  if (value)
    visit(value, w);
  visit(element, w);
  leave(w);
}

// `:=` in a comprehension binds its name in the innermost scope that is none.
static void bind_through_comprehensions(Walk *w, Node *target) {
  Str name = mangle(w, target->Name.id);
  for (Names *scope = w->scope; scope; scope = scope->parent) {
    if (scope->kind == SCOPE_COMPREHENSION) {
      if (uses_in(scope, name) & IS_ITERATED)
        ERROR(w, target, K0214, name->text);
      note_in(w, scope, name, IS_NONLOCAL);
    } else if (scope->kind == SCOPE_CLASS) {
      ERROR(w, target, K0213);
      return;
    } else {
      note_in(w, scope, name, IS_BOUND);
      return;
    }
  }
}

static void visit_named(Walk *w, Node *node) {
  refuse_in_annotation(w, node, "named expression");
  if (w->scope->iterables)
    ERROR(w, node, K0212);
  visit(node->NamedExpr.value, w);
  if (w->scope->kind == SCOPE_COMPREHENSION)
    bind_through_comprehensions(w, node->NamedExpr.target);
  else
    visit(node->NamedExpr.target, w);
}

static void visit_yield(Walk *w, Node *node) {
  refuse_in_annotation(w, node, "yield expression");
  walk_kids(node, visit, w);
  if (w->scope->kind == SCOPE_COMPREHENSION)
    ERROR(w, node, K0180, w->scope->what);
}

// ---- the walk

// `import a.b` binds a.
static void visit_alias(Walk *w, Node *node) {
  Str name = node->alias.asname ? node->alias.asname : node->alias.name;
  const char *dot = strchr(name->text, '.');
  if (name->text[0] != '*')
    bind(w, node, dot ? str_intern(w->context->strings, name->text, (int)(dot - name->text)) : name);
  else if (w->scope->kind != SCOPE_MODULE)
    ERROR(w, node, K0209);
}

static void visit_name(Walk *w, Node *node) {
  if (node->Name.ctx == CTX_Load)
    note(w, node->Name.id, IS_USED);
  else
    bind(w, node, node->Name.id);
}

static void bind_optional(Walk *w, Node *node, Str name) {
  if (name)
    bind(w, node, name);
  walk_kids(node, visit, w);
}

static void visit_async_function(Walk *w, Node *node) {
  struct AsyncFunctionDef *f = &node->AsyncFunctionDef;
  visit_function(w, node,
                 &(struct FunctionDef){.name = f->name,
                                       .args = f->args,
                                       .body = f->body,
                                       .decorator_list = f->decorator_list,
                                       .returns = f->returns});
}

static void visit(Node *node, void *context) {
  Walk *w = context;
  switch (node->kind) {
  case N_Name: visit_name(w, node); break;
  case N_Global: visit_global(w, node); break;
  case N_Nonlocal: visit_nonlocal(w, node); break;
  case N_AnnAssign: visit_ann_assign(w, node); break;
  case N_FunctionDef: visit_function(w, node, &node->FunctionDef); break;
  case N_AsyncFunctionDef: visit_async_function(w, node); break;
  case N_ClassDef: visit_class(w, node); break;
  case N_Lambda: visit_lambda(w, node); break;
  case N_ListComp:
    visit_comprehension(w, "list comprehension", node->ListComp.generators, node->ListComp.elt, NULL);
    break;
  case N_SetComp: visit_comprehension(w, "set comprehension", node->SetComp.generators, node->SetComp.elt, NULL); break;
  case N_DictComp:
    visit_comprehension(w, "dict comprehension", node->DictComp.generators, node->DictComp.key, node->DictComp.value);
    break;
  case N_GeneratorExp:
    visit_comprehension(w, "generator expression", node->GeneratorExp.generators, node->GeneratorExp.elt, NULL);
    break;
  case N_NamedExpr: visit_named(w, node); break;
  case N_Yield:
  case N_YieldFrom: visit_yield(w, node); break;
  case N_Await:
    refuse_in_annotation(w, node, "await expression");
    walk_kids(node, visit, w);
    break;
  case N_alias: visit_alias(w, node); break;
  case N_ExceptHandler: bind_optional(w, node, node->ExceptHandler.name); break;
  case N_MatchAs: bind_optional(w, node, node->MatchAs.name); break;
  case N_MatchStar: bind_optional(w, node, node->MatchStar.name); break;
  case N_MatchMapping: bind_optional(w, node, node->MatchMapping.rest); break;
  default: walk_kids(node, visit, w);
  }
}

bool validate_names(Context *context, Arena *scratch, Source *source, Node *module, bool has_future_annotations) {
  Walk w = {.context = context, .source = source, .arena = scratch, .has_future_annotations = has_future_annotations};
  enter(&w, SCOPE_MODULE);
  walk_list(module->Module.body, visit, &w);
  if (!w.has_failed)   // CPython looks at them last
    check_nonlocals(&w);
  return !w.has_failed;
}
