// scope.c - which variable each name is.
//
// Requires: program_load.   Provides: Name.symbol and the like; Scope, Symbol, Frame.
//
// The rules are the language reference's, "Naming and binding" (4.2): a name bound anywhere in a function is local to it
// unless declared global or nonlocal; a class body's names are seen by no function inside; a comprehension is a scope of
// its own but for its first iterable. Two walks over each module:
//
//   declare   makes scopes, frames and symbols from all that binds a name
//   use       finds the symbol of each Name, marks captured variables and lists the free variables of frames
//
// A comprehension's variables are locals of the frame it stands in, under their own symbols. So are those of a generator
// expression that is the argument of a builtin which consumes it at once, sum(x for x in y); any other has a frame of its
// own, with the iterator over its outermost iterable as the parameter ".0".

#include "sema/extension.h"
#include "sema/scope.h"

#include "sema/doctest.h"

#include <string.h>

#include "sema/annotation.h"
#include "sema/exports.h"

typedef struct Walk {
  Program *program;
  ModuleInfo *module;
  Scope *scope;   // the current one
  bool is_use;    // second walk
  int loops;      // around the current statement, in the module's body
  Map bound;      // Str: every name that something in the module binds
  bool has_star_import;
  Node *consumed;   // a generator expression that the call at hand consumes
} Walk;

static Arena *arena_of(Walk *w) { return w->program->context->arena; }

static Symbol *owned_symbol(Scope *scope, Str name) { return map_get(&scope->symbols, name); }

// ---- symbols

static SymbolKind kind_in(Scope *scope) {
  return scope->kind == SCOPE_MODULE ? SYMBOL_GLOBAL : scope->kind == SCOPE_CLASS ? SYMBOL_CLASS : SYMBOL_LOCAL;
}

static Symbol *symbol_declare(Walk *w, Scope *scope, Str name) {
  Symbol *symbol = owned_symbol(scope, name);
  if (symbol)
    return symbol;
  symbol = NEW(arena_of(w), Symbol);
  *symbol = (Symbol){.name = name, .kind = kind_in(scope), .scope = scope, .frame = scope->frame};
  symbol->cell = NEW(arena_of(w), AbsCell);
  if (symbol->kind == SYMBOL_GLOBAL) {
    symbol->slot = scope->module->globals.count;
    vec_push(arena_of(w), &scope->module->globals, symbol);
  } else if (symbol->kind == SYMBOL_LOCAL) {
    symbol->slot = scope->frame->locals.count;
    vec_push(arena_of(w), &scope->frame->locals, symbol);
  }
  map_set(arena_of(w), &scope->symbols, name, symbol);
  return symbol;
}

// The scope in which a binding of name in `scope` makes a variable; a walrus skips comprehensions.
static Symbol *symbol_bind(Walk *w, Scope *scope, Str name, Node *definition) {
  Symbol *symbol = map_get(&scope->declared, name);
  if (!symbol)
    symbol = symbol_declare(w, scope, name);
  if (symbol->frame != scope->frame)
    symbol->is_stored_elsewhere = true;
  symbol->definition = symbol->stores++ ? NULL : definition;
  return symbol;
}

static Symbol *symbol_builtin(Walk *w, Str name) {
  Symbol *symbol = NEW(arena_of(w), Symbol);
  *symbol = (Symbol){.name = name, .kind = SYMBOL_BUILTIN};
  return symbol;
}

// The symbol a name means in a scope: its own, then those of enclosing functions, the module's, the builtin.
Symbol *scope_lookup(Scope *scope, Str name) {
  for (Scope *s = scope; s; s = s->parent) {
    if (s->kind == SCOPE_CLASS && s != scope)
      continue;
    Symbol *symbol = map_get(&s->declared, name);
    if (!symbol)
      symbol = map_get(&s->symbols, name);
    if (symbol)
      return symbol;
  }
  return NULL;
}

// name is used in scope's frame but lives in another function's: every frame between passes it on.
static void symbol_capture(Walk *w, Scope *scope, Symbol *symbol) {
  for (Scope *s = scope; s && s->frame != symbol->frame; s = s->parent) {
    Frame *frame = s->frame;
    bool known = false;
    for (int i = 0; i < frame->free.count; i++)
      known |= frame->free.items[i] == symbol;
    if (!known)
      vec_push(arena_of(w), &frame->free, symbol);
  }
  symbol->is_captured = true;
}

static Symbol *symbol_use(Walk *w, Str name) {
  Symbol *symbol = scope_lookup(w->scope, name);
  if (!symbol && extension_leaves_builtin(w->program, w->has_star_import, name))
    return symbol_declare(w, w->module->scope, name);
  if (!symbol)
    return symbol_builtin(w, name);
  if (symbol->kind == SYMBOL_LOCAL && symbol->frame != w->scope->frame)
    symbol_capture(w, w->scope, symbol);
  return symbol;
}

// ---- scopes and frames

static Str joined_name(Walk *w, Scope *parent, Str name) {
  Strings *strings = w->program->context->strings;
  if (!parent || parent->kind == SCOPE_MODULE || (parent->kind == SCOPE_FUNCTION && doctest_is_function(parent->name)))
    return name;
  const Symbol *declared = map_get(&parent->declared, name);
  if (declared && declared->kind == SYMBOL_GLOBAL)   // `global f; def f()`
    return name;
  const char *middle = parent->kind == SCOPE_FUNCTION ? ".<locals>." : ".";
  return str_printf(strings, "%s%s%s", parent->qualname->text, middle, name->text);
}

static Scope *scope_new(Walk *w, ScopeKind kind, Node *node, Scope *parent, Str name) {
  Scope *scope = NEW(arena_of(w), Scope);
  *scope = (Scope){.kind = kind, .node = node, .parent = parent, .module = w->module, .name = name};
  Scope *outer = parent;
  while (outer && outer->kind == SCOPE_COMPREHENSION)
    outer = outer->parent;
  scope->qualname = joined_name(w, outer, name);
  scope->frame = parent ? parent->frame : NULL;
  return scope;
}

static Source *source_of(Walk *w, const Node *node) {
  bool is_added = node->kind == N_FunctionDef && node->FunctionDef.source;
  return is_added ? node->FunctionDef.source : w->module->source;
}

static Frame *frame_new(Walk *w, Scope *scope) {
  Frame *frame = NEW(arena_of(w), Frame);
  *frame = (Frame){.module = w->module,
                   .node = scope->node,
                   .source = source_of(w, scope->node),
                   .scope = scope,
                   .name = scope->name,
                   .qualname = scope->qualname,
                   .index = w->program->frames.count};
  vec_push(arena_of(w), &w->program->frames, frame);
  scope->frame = frame;
  return frame;
}

// Private names (6.2.1): __x in a class body C is _C__x.
static Str mangled(Walk *w, Str name) {
  Scope *scope = w->scope;
  while (scope && scope->kind != SCOPE_CLASS)
    scope = scope->parent;
  int length = name->length;
  bool is_private = length > 2 && !strncmp(name->text, "__", 2) && strcmp(name->text + length - 2, "__") != 0;
  if (!scope || !is_private)
    return name;
  const char *class_name = scope->name->text + strspn(scope->name->text, "_");
  return *class_name ? str_printf(w->program->context->strings, "_%s%s", class_name, name->text) : name;
}

static void declare_parameter(Walk *w, Scope *scope, Node *arg) {
  arg->arg.arg = mangled(w, arg->arg.arg);
  Symbol *symbol = symbol_declare(w, scope, arg->arg.arg);
  symbol->is_parameter = true;
  symbol->stores++;
  arg->arg.symbol = symbol;
}

static void declare_parameters(Walk *w, Scope *scope, Node *node) {
  Frame *frame = scope->frame;
  struct arguments *a = &node->arguments;
  NodeList lists[] = {a->posonlyargs, a->args, a->kwonlyargs};
  for (int k = 0; k < 3; k++)
    for (int i = 0; i < lists[k].count; i++)
      declare_parameter(w, scope, lists[k].items[i]);
  if (a->vararg)
    declare_parameter(w, scope, a->vararg);
  if (a->kwarg)
    declare_parameter(w, scope, a->kwarg);
  frame->positional_only = a->posonlyargs.count;
  frame->positional = a->posonlyargs.count + a->args.count;
  frame->keyword_only = a->kwonlyargs.count;
  frame->has_varargs = a->vararg != NULL;
  frame->has_varkeywords = a->kwarg != NULL;
  frame->parameter_count = frame->locals.count;
  frame->defaults = arena_alloc(arena_of(w), (frame->parameter_count + 1) * sizeof(Node *));
  frame->default_cells = arena_alloc(arena_of(w), (frame->parameter_count + 1) * sizeof(AbsCell *));
  for (int i = 0; i < frame->parameter_count; i++)
    frame->default_cells[i] = NEW(arena_of(w), AbsCell);
  for (int i = 0; i < a->defaults.count; i++)
    frame->defaults[frame->positional - a->defaults.count + i] = a->defaults.items[i];
  for (int i = 0; i < a->kw_defaults.count; i++)
    frame->defaults[frame->positional + i] = a->kw_defaults.items[i];
}

// ---- the walk. Each construct with scope rules of its own has a function; the rest is walk_kids.

static void visit(Node *node, void *context);

static void visit_list(Walk *w, NodeList list) { walk_list(list, visit, w); }

static void visit_optional(Walk *w, Node *node) {
  if (node)
    visit(node, w);
}

// Everything of a function that is evaluated where it is defined: decorators, defaults, annotations.
static void visit_signature(Walk *w, Node *arguments, Node *returns) {
  struct arguments *a = &arguments->arguments;
  visit_list(w, a->defaults);
  for (int i = 0; i < a->kw_defaults.count; i++)
    visit_optional(w, a->kw_defaults.items[i]);
  NodeList lists[] = {a->posonlyargs, a->args, a->kwonlyargs};
  for (int k = 0; k < 3; k++)
    for (int i = 0; i < lists[k].count; i++)
      visit_optional(w, lists[k].items[i]->arg.annotation);
  if (a->vararg)
    visit_optional(w, a->vararg->arg.annotation);
  if (a->kwarg)
    visit_optional(w, a->kwarg->arg.annotation);
  visit_optional(w, returns);
}

typedef struct Search {
  Str name;
  bool is_found;
} Search;

static void find_binding(Node *node, void *context);

// The symbol that `nonlocal name` means, in the nearest function around that binds the name, here or further down.
static Symbol *nonlocal_symbol(Walk *w, Str name) {
  for (Scope *s = w->scope->parent; s; s = s->parent) {
    Search search = {.name = name, .is_found = s->kind == SCOPE_FUNCTION && owned_symbol(s, name)};
    if (s->kind == SCOPE_FUNCTION && s->node->kind == N_FunctionDef && !map_get(&s->declared, name))
      walk_list(s->node->FunctionDef.body, find_binding, &search);
    if (search.is_found)
      return symbol_declare(w, s, name);
    Symbol *passed_on = s->kind == SCOPE_FUNCTION ? map_get(&s->declared, name) : NULL;
    if (passed_on)
      return passed_on;
  }
  return NULL;
}

static void declare_names(Walk *w, StrList names, bool is_global) {
  Scope *module_scope = w->module->scope;
  for (int i = 0; i < names.count && !w->is_use; i++) {
    Str name = mangled(w, names.items[i]);
    Symbol *symbol = is_global ? symbol_declare(w, module_scope, name) : nonlocal_symbol(w, name);
    if (symbol)   // else the validator has reported it
      map_set(arena_of(w), &w->scope->declared, name, symbol);
  }
}

// `global` and `nonlocal` must be known before the names they declare are bound, wherever in the function they stand.
static void hoist_declarations(Node *node, void *context) {
  Walk *w = context;
  if (node->kind == N_Global)
    declare_names(w, node->Global.names, true);
  else if (node->kind == N_Nonlocal)
    declare_names(w, node->Nonlocal.names, false);
  else if (node_is_statement(node) && node->kind != N_FunctionDef && node->kind != N_ClassDef)
    walk_kids(node, hoist_declarations, w);
  else if (node->kind == N_ExceptHandler || node->kind == N_match_case)
    walk_kids(node, hoist_declarations, w);
}

// The dict __annotations__ of a module or class body whose program looks at such dicts.
static void declare_annotations(Walk *w, Scope *scope, NodeList body) {
  bool is_kept = w->program->keeps_annotations && !w->module->is_library;
  if (w->is_use || !is_kept || (scope->kind == SCOPE_MODULE && !annotations_stand_in(body)))
    return;
  scope->annotations = symbol_bind(w, scope, str_from(w->program->context->strings, "__annotations__"), NULL);
}

static void visit_inside(Walk *w, Scope *scope, NodeList body) {
  Scope *outer = w->scope;
  w->scope = scope;
  if (!w->is_use)
    walk_list(body, hoist_declarations, w);
  visit_list(w, body);
  w->scope = outer;
}

static bool body_is_ellipsis(NodeList body) {
  int first = 0;
  if (body.count > 1 && body.items[0]->kind == N_Expr && body.items[0]->Expr.value->kind == N_Constant)
    first = 1;   // after the docstring
  return body.count == first + 1 && body.items[first]->kind == N_Expr &&
         body.items[first]->Expr.value->kind == N_Constant &&
         body.items[first]->Expr.value->Constant.value.kind == CONST_ELLIPSIS;
}

static void visit_function(Walk *w, Node *node) {
  struct FunctionDef *f = &node->FunctionDef;
  Str plain = f->name;
  if (!w->is_use)
    f->name = mangled(w, plain);   // the variable's; the function keeps its own
  visit_list(w, f->decorator_list);
  visit_signature(w, f->args, f->returns);
  if (!w->is_use) {
    f->symbol = symbol_bind(w, w->scope, f->name, node);
    if (!strcmp(f->name->text, "__subclasshook__"))
      w->program->has_virtual_subclasses = true;
    f->scope = scope_new(w, SCOPE_FUNCTION, node, w->scope, plain);
    Frame *frame = frame_new(w, f->scope);
    frame->owner = w->scope->class_info;
    frame->is_generator = frame->is_coroutine = f->is_async;
    frame->is_stub = w->module->is_library && body_is_ellipsis(f->body);
    bool is_method = w->scope->kind == SCOPE_CLASS && w->scope->parent->kind == SCOPE_MODULE;
    frame->is_toplevel = (is_method || w->scope->kind == SCOPE_MODULE) && !w->loops && !w->module->is_library;
    declare_parameters(w, f->scope, f->args);
  }
  if (!map_has(&w->program->refused, node))
    visit_inside(w, f->scope, f->body);
}

static void visit_lambda(Walk *w, Node *node) {
  struct Lambda *f = &node->Lambda;
  visit_signature(w, f->args, NULL);
  if (!w->is_use) {
    f->scope = scope_new(w, SCOPE_FUNCTION, node, w->scope, str_from(w->program->context->strings, "<lambda>"));
    frame_new(w, f->scope);
    declare_parameters(w, f->scope, f->args);
  }
  Scope *outer = w->scope;
  w->scope = f->scope;
  visit(f->body, w);
  w->scope = outer;
}

static ClassInfo *class_new(Walk *w, Scope *scope) {
  ClassInfo *info = NEW(arena_of(w), ClassInfo);
  *info = (ClassInfo){.name = scope->name,
                      .qualname = scope->qualname,
                      .module = w->module,
                      .node = scope->node,
                      .scope = scope,
                      .builtin_base = library_class_name("object"),
                      .symbol = scope->node->ClassDef.symbol,
                      .is_once = scope->frame->node->kind == N_Module && !w->loops,
                      .index = w->program->classes.count};
  vec_push(arena_of(w), &w->program->classes, info);
  return info;
}

// The class in which the code of scope stands, as a method or inside one; NULL: none.
static ClassInfo *class_around(Scope *scope) {
  while (scope && scope->kind == SCOPE_COMPREHENSION)
    scope = scope->parent;
  if (!scope || scope->kind != SCOPE_FUNCTION)
    return NULL;
  while (scope && scope->kind != SCOPE_CLASS)
    scope = scope->parent;
  return scope ? scope->class_info : NULL;
}

// super() and __class__ in a method stand for a variable of the function around the class (CPython's cell __class__).
static Symbol *class_self(Walk *w, ClassInfo *info) {
  if (info->self_symbol)
    return info->self_symbol;
  Frame *frame = info->scope->frame;
  Symbol *symbol = NEW(arena_of(w), Symbol);
  *symbol = (Symbol){.name = str_from(w->program->context->strings, "__class__"),
                     .kind = SYMBOL_LOCAL,
                     .scope = info->scope,
                     .frame = frame,
                     .slot = frame->locals.count,
                     .stores = 1,
                     .cell = NEW(arena_of(w), AbsCell)};
  vec_push(arena_of(w), &frame->locals, symbol);
  return info->self_symbol = symbol;
}

static void use_class(Walk *w, struct Name *name) {
  bool is_self = !strcmp(name->id->text, "__class__"), is_super = !strcmp(name->id->text, "super");
  ClassInfo *info = is_self || is_super ? class_around(w->scope) : NULL;
  if (!info || name->symbol->kind != SYMBOL_BUILTIN || (is_super && info->is_once))
    return;
  Symbol *symbol = class_self(w, info);
  symbol_capture(w, w->scope, symbol);
  if (is_self)
    name->symbol = symbol;
}

static void visit_class(Walk *w, Node *node) {
  struct ClassDef *c = &node->ClassDef;
  visit_list(w, c->decorator_list);
  visit_list(w, c->bases);
  visit_list(w, c->keywords);
  if (!w->is_use) {
    c->symbol = symbol_bind(w, w->scope, mangled(w, c->name), node);
    c->scope = scope_new(w, SCOPE_CLASS, node, w->scope, c->shown ? c->shown : c->name);
    c->scope->class_info = class_new(w, c->scope);
  }
  declare_annotations(w, c->scope, c->body);
  visit_inside(w, c->scope, c->body);
}

static void visit_comprehension(Walk *w, Node *node, Scope **scope, const char *name, NodeList generators, Node *first,
                                Node *second) {
  visit(generators.items[0]->comprehension.iter, w);
  if (!w->is_use && !*scope)
    *scope = scope_new(w, SCOPE_COMPREHENSION, node, w->scope, str_from(w->program->context->strings, name));
  Scope *outer = w->scope;
  w->scope = *scope;
  for (int i = 0; i < generators.count; i++) {
    struct comprehension *g = &generators.items[i]->comprehension;
    if (i)
      visit(g->iter, w);
    visit(g->target, w);
    visit_list(w, g->ifs);
  }
  visit(first, w);
  visit_optional(w, second);
  w->scope = outer;
}

// ---- generator expressions

// Calls that run a generator expression in a loop of their own, unless the module gives the name another meaning.
static bool consumes_generator(Walk *w, const Node *function) {
  static const char *const names[] = {"sum",  "any", "all",  "min",   "max",      "sorted",
                                      "list", "set", "dict", "tuple", "frozenset"};
  if (function->kind == N_Attribute) {
    const Node *owner = function->Attribute.value;
    bool is_text = owner->kind == N_JoinedStr || (owner->kind == N_Constant && owner->Constant.value.kind == CONST_STR);
    return is_text && !strcmp(function->Attribute.attr->text, "join");
  }
  if (function->kind != N_Name || w->has_star_import || map_has(&w->bound, function->Name.id))
    return false;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (!strcmp(function->Name.id->text, names[i]))
      return true;
  return false;
}

static void visit_call(Walk *w, Node *node) {
  NodeList args = node->Call.args;
  Node *first = args.count ? args.items[0] : NULL;
  bool is_alone = args.count == 1 && first->kind == N_GeneratorExp;
  w->consumed = is_alone && consumes_generator(w, node->Call.func) ? first : w->consumed;
  walk_kids(node, visit, w);
}

static void declare_outermost(Walk *w, Scope *scope) {
  Frame *frame = scope->frame;
  Symbol *symbol = symbol_declare(w, scope, str_from(w->program->context->strings, ".0"));
  symbol->is_parameter = true;
  symbol->stores++;
  frame->is_generator = true;
  frame->parameter_count = frame->positional = frame->positional_only = 1;
  frame->defaults = arena_alloc(arena_of(w), 2 * sizeof(Node *));
  frame->default_cells = arena_alloc(arena_of(w), 2 * sizeof(AbsCell *));
  frame->default_cells[0] = NEW(arena_of(w), AbsCell);
}

static void find_await(Node *node, void *found) {
  bool is_code = node->kind == N_Lambda || node->kind == N_FunctionDef;
  if (node->kind == N_GeneratorExp)   // the rest of it belongs to its own frame
    find_await(node->GeneratorExp.generators.items[0]->comprehension.iter, found);
  else if ((node->kind == N_YieldFrom && node->YieldFrom.is_await) ||
           (node->kind == N_comprehension && node->comprehension.is_async))
    *(bool *)found = true;
  else if (!is_code)
    walk_kids(node, find_await, found);
}

// Does it await anything but its outermost iterable, which the frame around it evaluates?
static bool generator_awaits(const Node *node) {
  const struct GeneratorExp *g = &node->GeneratorExp;
  bool found = g->generators.items[0]->comprehension.is_async;
  find_await(g->elt, &found);
  for (int i = 0; i < g->generators.count; i++) {
    if (i)
      find_await(g->generators.items[i], &found);
    walk_list(g->generators.items[i]->comprehension.ifs, find_await, &found);
  }
  return found;
}

static void visit_generator(Walk *w, Node *node) {
  bool is_async = generator_awaits(node), is_consumed = node == w->consumed && !is_async;
  Scope **scope = &node->GeneratorExp.scope;
  if (!w->is_use && !is_consumed) {
    *scope = scope_new(w, SCOPE_FUNCTION, node, w->scope, str_from(w->program->context->strings, "<genexpr>"));
    Frame *frame = frame_new(w, *scope);
    frame->is_coroutine = frame->is_async_generator = is_async;
    declare_outermost(w, *scope);
  }
  visit_comprehension(w, node, scope, "<genexpr>", node->GeneratorExp.generators, node->GeneratorExp.elt, NULL);
}

// The name that this node itself binds; NULL: none.
static Str name_bound_by(const Node *node) {
  switch (node->kind) {
  case N_Name: return node->Name.ctx != CTX_Load ? node->Name.id : NULL;
  case N_FunctionDef: return node->FunctionDef.name;
  case N_AsyncFunctionDef: return node->AsyncFunctionDef.name;
  case N_ClassDef: return node->ClassDef.name;
  case N_arg: return node->arg.arg;
  case N_alias: return node->alias.asname ? node->alias.asname : node->alias.name;
  case N_ExceptHandler: return node->ExceptHandler.name;
  case N_MatchAs: return node->MatchAs.name;
  case N_MatchStar: return node->MatchStar.name;
  case N_MatchMapping: return node->MatchMapping.rest;
  default: return NULL;
  }
}

// The names that something in the module binds, in whatever scope.
static void find_bound(Node *node, void *context) {
  Walk *w = context;
  Str name = name_bound_by(node);
  if (name)
    map_set(arena_of(w), &w->bound, name, node);
  w->has_star_import |= name && !strcmp(name->text, "*");
  walk_kids(node, find_bound, w);
}

// Does something in a function's own scope bind the name? What it declares global or nonlocal was asked before.
static void find_binding(Node *node, void *context) {
  Search *search = context;
  bool is_scope = node->kind == N_FunctionDef || node->kind == N_ClassDef || node->kind == N_Lambda ||
                  node->kind == N_ListComp || node->kind == N_SetComp || node->kind == N_DictComp ||
                  node->kind == N_GeneratorExp;
  search->is_found |= name_bound_by(node) == search->name;
  if (!is_scope)
    walk_kids(node, find_binding, search);
}

static void visit_yield(Walk *w, Node *node) {
  Frame *frame = w->scope->frame;
  frame->is_generator = true;
  frame->is_async_generator |= frame->is_coroutine && node->kind == N_Yield;
  walk_kids(node, visit, w);
}

// ---- names

static void visit_name(Walk *w, Node *node) {
  struct Name *name = &node->Name;
  if (!w->is_use)
    name->id = mangled(w, name->id);
  if (name->ctx != CTX_Load && !w->is_use) {
    Symbol *symbol = symbol_bind(w, w->scope, name->id, NULL);
    symbol->is_deleted |= name->ctx == CTX_Del;
  }
  if (!w->is_use)
    return;
  name->symbol = symbol_use(w, name->id);
  if (name->symbol->kind == SYMBOL_BUILTIN && !strncmp(name->id->text, ".kk.", 4)) {
    name->id = str_from(w->program->context->strings, name->id->text + 4);   // see expand.h
    name->symbol = symbol_builtin(w, name->id);
  }
  use_class(w, name);
}

static bool is_comprehension(const Scope *scope) {
  return scope->kind == SCOPE_COMPREHENSION || scope->node->kind == N_GeneratorExp;
}

// From a generator expression with a frame of its own, as by `nonlocal` in it.
static void declare_outside(Walk *w, Scope *inner, Str name) {
  if (w->is_use)
    return;
  Symbol *symbol = symbol_bind(w, w->scope, name, NULL);
  symbol->is_stored_elsewhere = true;
  for (Scope *s = inner; s != w->scope; s = s->parent)
    map_set(arena_of(w), &s->declared, name, symbol);
}

// A walrus binds in the nearest function (or module) around its comprehensions.
static void visit_walrus(Walk *w, Node *node) {
  visit(node->NamedExpr.value, w);
  Scope *inner = w->scope;
  while (is_comprehension(w->scope))
    w->scope = w->scope->parent;
  if (w->scope->frame != inner->frame)
    declare_outside(w, inner, node->NamedExpr.target->Name.id);
  else
    visit(node->NamedExpr.target, w);
  w->scope = inner;
  if (w->is_use)
    node->NamedExpr.target->Name.symbol = symbol_use(w, node->NamedExpr.target->Name.id);
}

static Str import_bound_name(Walk *w, struct alias *alias, bool is_from) {
  if (alias->asname)
    return alias->asname;
  const char *dot = is_from ? NULL : strchr(alias->name->text, '.');
  return dot ? str_intern(w->program->context->strings, alias->name->text, (int)(dot - alias->name->text))
             : alias->name;
}

// ---- from m import *

static void add_star_name(Walk *w, NodeList *names, ModuleInfo *module, Str name, bool is_listed) {
  Node *star = names->items[0], *alias = node_new(arena_of(w), N_alias, star->span, w->module->node_count++);
  ModuleInfo *submodule = map_get(&module->submodules, name);
  bool is_sure = exports_surely(module, name) && !program_reaches(w->program, module, w->module);
  alias->alias.name = name;
  alias->alias.star = is_sure ? STAR_SURE : is_listed ? STAR_LISTED : STAR_PUBLIC;
  map_set(arena_of(w), &w->program->import_sources, alias, module);
  if (submodule)
    map_set(arena_of(w), &w->program->imports, alias, submodule);
  vec_push(arena_of(w), names, alias);
}

static void refuse_star(Walk *w, Node *node) {
  report(w->program->context, w->module->source, node->span, K0301, "import * of a module whose __all__ is computed");
  report_suggestion(w->program->context, "write __all__ as a list of strings, or name what you import");
}

// The alias `*` gives way to one for each name of the module, whose own names must be known first.
static void expand_star(Walk *w, Node *node) {
  NodeList *names = &node->ImportFrom.names;
  ModuleInfo *module = map_get(&w->program->imports, node);
  StrList exports = {0};
  bool is_listed;
  if (!module || !module->ast)
    return;
  scope_declare_module(w->program, module);
  if (!exports_of(w->program, module, &exports, &is_listed))
    refuse_star(w, node);
  for (int i = 0; i < exports.count; i++)
    add_star_name(w, names, module, exports.items[i], is_listed);
  for (int i = 1; i < names->count; i++)
    names->items[i - 1] = names->items[i];
  names->count--;
}

static void visit_import(Walk *w, NodeList names, bool is_from) {
  for (int i = 0; i < names.count && !w->is_use; i++) {
    struct alias *alias = &names.items[i]->alias;
    if (strcmp(alias->name->text, "*") != 0)
      alias->symbol = symbol_bind(w, w->scope, mangled(w, import_bound_name(w, alias, is_from)), names.items[i]);
  }
}

static void visit_handler(Walk *w, Node *node) {
  struct ExceptHandler *h = &node->ExceptHandler;
  visit_optional(w, h->type);
  if (h->name && !w->is_use)
    symbol_bind(w, w->scope, h->name = mangled(w, h->name), NULL)->is_deleted = true;
  if (h->name && w->is_use)
    h->symbol = symbol_use(w, h->name);
  visit_list(w, h->body);
}

// A name that a pattern binds; NULL: it binds none.
static void visit_capture(Walk *w, Str *name, Symbol **symbol) {
  if (*name && !w->is_use)
    symbol_bind(w, w->scope, *name = mangled(w, *name), NULL);
  if (*name && w->is_use)
    *symbol = symbol_use(w, *name);
}

static void visit(Node *node, void *context) {
  Walk *w = context;
  switch (node->kind) {
  case N_FunctionDef: visit_function(w, node); break;
  case N_For:
  case N_While:
    w->loops++;
    w->scope->frame->has_loop = true;
    walk_kids(node, visit, w);
    w->loops--;
    break;
  case N_Lambda: visit_lambda(w, node); break;
  case N_ClassDef: visit_class(w, node); break;
  case N_ListComp:
    visit_comprehension(w, node, &node->ListComp.scope, "<listcomp>", node->ListComp.generators, node->ListComp.elt,
                        NULL);
    break;
  case N_SetComp:
    visit_comprehension(w, node, &node->SetComp.scope, "<setcomp>", node->SetComp.generators, node->SetComp.elt, NULL);
    break;
  case N_GeneratorExp: visit_generator(w, node); break;
  case N_Call: visit_call(w, node); break;
  case N_Yield:
  case N_YieldFrom: visit_yield(w, node); break;
  case N_DictComp:
    visit_comprehension(w, node, &node->DictComp.scope, "<dictcomp>", node->DictComp.generators, node->DictComp.key,
                        node->DictComp.value);
    break;
  case N_Name: visit_name(w, node); break;
  case N_AnnAssign:
    if (!node->AnnAssign.simple && !node->AnnAssign.value && node->AnnAssign.target->kind == N_Name)
      node->AnnAssign.target->Name.ctx = CTX_Load;   // (x): int does not make x a local
    walk_kids(node, visit, w);
    break;
  case N_NamedExpr: visit_walrus(w, node); break;
  case N_Import: visit_import(w, node->Import.names, false); break;
  case N_ImportFrom:
    if (!w->is_use && !strcmp(node->ImportFrom.names.items[0]->alias.name->text, "*"))
      expand_star(w, node);
    visit_import(w, node->ImportFrom.names, true);
    break;
  case N_ExceptHandler: visit_handler(w, node); break;
  case N_MatchAs:
    walk_kids(node, visit, w);
    visit_capture(w, &node->MatchAs.name, &node->MatchAs.symbol);
    break;
  case N_MatchStar: visit_capture(w, &node->MatchStar.name, &node->MatchStar.symbol); break;
  case N_MatchMapping:
    walk_kids(node, visit, w);
    visit_capture(w, &node->MatchMapping.rest, &node->MatchMapping.symbol);
    break;
  case N_MatchClass:
    for (int i = 0; i < node->MatchClass.kwd_attrs.count && !w->is_use; i++)
      node->MatchClass.kwd_attrs.items[i] = mangled(w, node->MatchClass.kwd_attrs.items[i]);
    walk_kids(node, visit, w);
    break;
  case N_Attribute:
    if (!w->is_use)
      node->Attribute.attr = mangled(w, node->Attribute.attr);
    if (node->Attribute.ctx != CTX_Load)
      map_set(arena_of(w), &w->program->stored_attributes, node->Attribute.attr, node);
    if (!strcmp(node->Attribute.attr->text, "register"))
      w->program->has_virtual_subclasses = true;
    if (node->Attribute.ctx == CTX_Del)
      map_set(arena_of(w), &w->program->deleted_attributes, node->Attribute.attr, node);
    walk_kids(node, visit, w);
    break;
  default: walk_kids(node, visit, w);
  }
}

static void walk_module(Program *program, ModuleInfo *module, bool is_use) {
  Walk w = {.program = program, .module = module, .scope = module->scope, .is_use = is_use};
  if (!is_use || program->extension)
    walk_list(module->ast->Module.body, find_bound, &w);
  declare_annotations(&w, module->scope, module->ast->Module.body);
  visit_list(&w, module->ast->Module.body);
}

void scope_declare_module(Program *program, ModuleInfo *module) {
  if (module->scope)
    return;
  Walk w = {.program = program, .module = module};
  module->scope = scope_new(&w, SCOPE_MODULE, module->ast, NULL, str_from(program->context->strings, "<module>"));
  module->frame = frame_new(&w, module->scope);
  walk_module(program, module, false);
}

void scope_resolve_module(Program *program, ModuleInfo *module) { walk_module(program, module, true); }
