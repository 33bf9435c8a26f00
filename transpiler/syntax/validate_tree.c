// validate_tree.c - what CPython's compiler checks on the tree.
//
// In its order: the __future__ imports, then names and scopes (validate_names.c), then what stands
// where it has no meaning: return, yield, await, break and so on outside of what they need. Each
// part is left out if the one before it found an error, as CPython stops there.
//
// Requires: a tree from tokens that passed validate_tokens.   Provides: a program CPython compiles.

#include "syntax/validate_tree.h"

#include <string.h>

enum { MOST_BLOCKS = 20, MOST_BEFORE_STAR = 255 };

typedef enum CodeKind { CODE_MODULE, CODE_CLASS, CODE_FUNCTION, CODE_ASYNC, CODE_LAMBDA, CODE_COMPREHENSION } CodeKind;

// What a statement is in, from the outside in; `group` is the body of an except*.
typedef enum BlockKind { BLOCK_LOOP, BLOCK_GROUP, BLOCK_OTHER } BlockKind;

typedef struct Code Code;
struct Code {
  CodeKind kind;
  bool is_generator;   // of an async function: it has a yield of its own
  int block_count;
  BlockKind blocks[MOST_BLOCKS + 1];
};

typedef struct Check {
  Context *context;
  Source *source;
  Arena *arena;    // freed at the end
  NodeList body;   // of the module
  Code *code;      // the walk is in
  bool has_failed;
} Check;

static void visit(Node *node, void *context);

#define ERROR(c, node, ...) (report((c)->context, (c)->source, (node)->span, __VA_ARGS__), (c)->has_failed = true)

// ---- from __future__ import

static bool is_future(const Node *node) {
  return node->kind == N_ImportFrom && node->ImportFrom.level == 0 && node->ImportFrom.module &&
         !strcmp(node->ImportFrom.module->text, "__future__");
}

static bool is_feature(const char *name) {
  static const char *const names[] = {"nested_scopes",  "generators",     "division",         "absolute_import",
                                      "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL",
                                      "generator_stop", "annotations"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (!strcmp(names[i], name))
      return true;
  return false;
}

static void check_features(Check *c, Node *import, bool *has_annotations) {
  for (int i = 0; i < import->ImportFrom.names.count; i++) {
    const char *name = import->ImportFrom.names.items[i]->alias.name->text;
    if (!strcmp(name, "braces"))
      ERROR(c, import, K0210);
    else if (!is_feature(name))
      ERROR(c, import, K0211, name);
    else
      *has_annotations |= !strcmp(name, "annotations");
  }
}

static bool is_docstring(const Node *node) {
  return node->kind == N_Expr && node->Expr.value->kind == N_Constant &&
         node->Expr.value->Constant.value.kind == CONST_STR;
}

// Does the module have `from __future__ import annotations`? Only a docstring may stand before these.
static bool check_futures(Check *c, NodeList body) {
  bool has_annotations = false;
  for (int i = body.count && is_docstring(body.items[0]); i < body.count && is_future(body.items[i]); i++)
    check_features(c, body.items[i], &has_annotations);
  return has_annotations;
}

static bool is_late_future(const Node *import, NodeList body) {
  int i = body.count && is_docstring(body.items[0]);
  while (i < body.count && is_future(body.items[i]))
    if (body.items[i++] == import)
      return false;
  return true;
}

// ---- where code stands

static bool is_function_like(const Code *code) { return code->kind > CODE_CLASS; }

static void visit_in(Check *c, CodeKind kind, bool is_generator, NodeList body) {
  Code *outer = c->code;
  Code inner = {.kind = kind, .is_generator = is_generator};
  c->code = &inner;
  walk_list(body, visit, c);
  c->code = outer;
}

static void enter_block(Check *c, Node *node, BlockKind kind) {
  Code *code = c->code;
  if (code->block_count == MOST_BLOCKS)
    ERROR(c, node, K0184);
  else if (code->block_count < MOST_BLOCKS)
    code->blocks[code->block_count] = kind;
  code->block_count++;
}

static void leave_block(Check *c) { c->code->block_count--; }

static void visit_block(Check *c, Node *owner, BlockKind kind, NodeList body) {
  enter_block(c, owner, kind);
  walk_list(body, visit, c);
  leave_block(c);
}

// The innermost block of one of two kinds, or OTHER.
static BlockKind innermost(const Code *code, bool wants_loop) {
  int count = code->block_count < MOST_BLOCKS ? code->block_count : MOST_BLOCKS;
  for (int i = count; i-- > 0;)
    if (code->blocks[i] == BLOCK_GROUP || (wants_loop && code->blocks[i] == BLOCK_LOOP))
      return code->blocks[i];
  return BLOCK_OTHER;
}

static void check_jump(Check *c, Node *node) {
  BlockKind block = innermost(c->code, true);
  if (block == BLOCK_GROUP)
    ERROR(c, node, K0183);
  else if (block != BLOCK_LOOP && node->kind == N_Break)
    ERROR(c, node, K0186);
  else if (block != BLOCK_LOOP)
    ERROR(c, node, K0187);
}

static void check_return(Check *c, Node *node) {
  if (!is_function_like(c->code))
    ERROR(c, node, K0188, "return");
  else if (node->Return.value && c->code->kind == CODE_ASYNC && c->code->is_generator)
    ERROR(c, node, K0189);
  else if (innermost(c->code, false) == BLOCK_GROUP)
    ERROR(c, node, K0183);
}

static void check_yield(Check *c, Node *node) {
  if (!is_function_like(c->code))
    ERROR(c, node, K0188, "yield");
  else if (node->kind == N_YieldFrom && c->code->kind == CODE_ASYNC)
    ERROR(c, node, K0190);
}

static void check_await(Check *c, Node *node) {
  if (!is_function_like(c->code))
    ERROR(c, node, K0188, "await");
  else if (c->code->kind != CODE_ASYNC && c->code->kind != CODE_COMPREHENSION)
    ERROR(c, node, K0191, "await");
}

static void check_async(Check *c, Node *node, const char *what) {
  if (c->code->kind != CODE_ASYNC)
    ERROR(c, node, K0191, what);
}

// ---- __debug__

static void check_name(Check *c, Node *place, Str name, Context_ context) {
  if (name && context != CTX_Load && !strcmp(name->text, "__debug__"))
    ERROR(c, place, K0217, context == CTX_Del ? "delete" : "assign to");
}

static void check_parameters(Check *c, Node *place, NodeList args) {
  for (int i = 0; i < args.count; i++)
    check_name(c, place, args.items[i]->arg.arg, CTX_Store);
}

static void check_arguments(Check *c, Node *place, Node *arguments) {
  struct arguments *a = &arguments->arguments;
  check_parameters(c, place, a->posonlyargs);
  check_parameters(c, place, a->args);
  check_parameters(c, place, a->kwonlyargs);
  if (a->vararg)
    check_name(c, place, a->vararg->arg.arg, CTX_Store);
  if (a->kwarg)
    check_name(c, place, a->kwarg->arg.arg, CTX_Store);
}

// `import a.b` binds a.
static void check_import(Check *c, Node *statement, NodeList names) {
  for (int i = 0; i < names.count; i++) {
    struct alias *alias = &names.items[i]->alias;
    check_name(c, statement, alias->asname ? alias->asname : alias->name, CTX_Store);
  }
}

// ---- calls

static void check_keywords(Check *c, Node *place, NodeList keywords) {
  Map seen = {0};
  for (int i = 0; i < keywords.count; i++) {
    Str name = keywords.items[i]->keyword.arg;
    if (!name)
      continue;
    check_name(c, place, name, CTX_Store);
    if (map_has(&seen, name))
      ERROR(c, keywords.items[i], K0185, name->text);
    map_set(c->arena, &seen, name, c);
  }
}

// ---- stars

// Visits items among which stars are allowed.
static void visit_items(Check *c, NodeList items) {
  for (int i = 0; i < items.count; i++)
    visit(items.items[i]->kind == N_Starred ? items.items[i]->Starred.value : items.items[i], c);
}

static void check_unpacking(Check *c, Node *node, NodeList elts) {
  int stars = 0;
  for (int i = 0; i < elts.count; i++) {
    if (elts.items[i]->kind != N_Starred)
      continue;
    if (stars++)
      ERROR(c, node, K0192);
    else if (i > MOST_BEFORE_STAR)
      ERROR(c, node, K0193);
    if (stars > 1)
      break;
  }
}

static void visit_sequence(Check *c, Node *node, NodeList elts, Context_ context) {
  if (context == CTX_Store)
    check_unpacking(c, node, elts);
  visit_items(c, elts);
}

static void visit_call(Check *c, Node *node) {
  check_keywords(c, node, node->Call.keywords);
  visit(node->Call.func, c);
  visit_items(c, node->Call.args);
  walk_list(node->Call.keywords, visit, c);
}

// ---- definitions

typedef struct Search {
  bool wants_yield;   // else await or `async for`
  bool found;
} Search;

// Stays in the function or comprehension: what nested ones hold is theirs.
static void search(Node *node, void *context) {
  Search *s = context;
  switch (node->kind) {
  case N_FunctionDef:
  case N_AsyncFunctionDef:
  case N_ClassDef:
  case N_Lambda: return;
  case N_GeneratorExp: search(node->GeneratorExp.generators.items[0]->comprehension.iter, s); return;
  case N_Yield: s->found |= s->wants_yield; break;
  case N_Await: s->found |= !s->wants_yield; break;
  case N_comprehension: s->found |= !s->wants_yield && node->comprehension.is_async; break;
  default: break;
  }
  walk_kids(node, search, s);
}

static void visit_signature(Check *c, Node *place, Node *arguments, NodeList decorators, Node *returns) {
  walk_list(decorators, visit, c);
  check_arguments(c, place, arguments);
  visit(arguments, c);
  if (returns)
    visit(returns, c);
}

static void visit_function(Check *c, Node *node) {
  struct FunctionDef *f = &node->FunctionDef;
  check_name(c, node, f->name, CTX_Store);
  visit_signature(c, node, f->args, f->decorator_list, f->returns);
  visit_in(c, CODE_FUNCTION, false, f->body);
}

static void visit_async_function(Check *c, Node *node) {
  struct AsyncFunctionDef *f = &node->AsyncFunctionDef;
  Search s = {.wants_yield = true};
  walk_list(f->body, search, &s);
  check_name(c, node, f->name, CTX_Store);
  visit_signature(c, node, f->args, f->decorator_list, f->returns);
  visit_in(c, CODE_ASYNC, s.found, f->body);
}

static void visit_lambda(Check *c, Node *node) {
  visit_signature(c, node, node->Lambda.args, (NodeList){0}, NULL);
  visit_in(c, CODE_LAMBDA, false, (NodeList){.items = &node->Lambda.body, .count = 1});
}

static void visit_class(Check *c, Node *node) {
  struct ClassDef *class = &node->ClassDef;
  walk_list(class->decorator_list, visit, c);
  check_name(c, node, class->name, CTX_Store);
  check_keywords(c, node, class->keywords);
  visit_items(c, class->bases);
  walk_list(class->keywords, visit, c);
  visit_in(c, CODE_CLASS, false, class->body);
}

// The annotation of *args may be starred.
static void visit_arg(Check *c, Node *node) {
  Node *annotation = node->arg.annotation;
  if (annotation)
    visit(annotation->kind == N_Starred ? annotation->Starred.value : annotation, c);
}

// ---- comprehensions

static bool is_asynchronous(Node *node, NodeList generators) {
  Search s = {0};
  Node *first = generators.items[0];
  s.found = first->comprehension.is_async;
  search(first->comprehension.target, &s);
  walk_list(first->comprehension.ifs, search, &s);
  for (int i = 1; i < generators.count; i++)
    search(generators.items[i], &s);
  if (node->kind == N_ListComp)
    search(node->ListComp.elt, &s);
  else if (node->kind == N_SetComp)
    search(node->SetComp.elt, &s);
  else if (node->kind == N_DictComp) {
    search(node->DictComp.key, &s);
    search(node->DictComp.value, &s);
  }
  return s.found;
}

// Its first iterable is computed outside.
static void visit_comprehension(Check *c, Node *node, NodeList generators) {
  bool may_be_asynchronous = node->kind == N_GeneratorExp || c->code->kind == CODE_ASYNC ||
                             c->code->kind == CODE_COMPREHENSION;
  if (!may_be_asynchronous && is_asynchronous(node, generators))
    ERROR(c, node, K0194);
  Node *first = generators.items[0];
  visit(first->comprehension.iter, c);
  Code *outer = c->code, inner = {.kind = CODE_COMPREHENSION};
  c->code = &inner;
  visit(first->comprehension.target, c);
  walk_list(first->comprehension.ifs, visit, c);
  for (int i = 1; i < generators.count; i++)
    walk_kids(generators.items[i], visit, c);
  if (node->kind == N_DictComp) {
    visit(node->DictComp.key, c);
    visit(node->DictComp.value, c);
  } else {
    visit(node->kind == N_ListComp  ? node->ListComp.elt
          : node->kind == N_SetComp ? node->SetComp.elt
                                    : node->GeneratorExp.elt,
          c);
  }
  c->code = outer;
}

// ---- compound statements

static void visit_loop(Check *c, Node *node, NodeList body, NodeList orelse) {
  visit_block(c, node, BLOCK_LOOP, body);
  walk_list(orelse, visit, c);
}

static void visit_for(Check *c, Node *node, struct For *f) {
  visit(f->iter, c);
  visit(f->target, c);
  visit_loop(c, node, f->body, f->orelse);
}

// Each item is a block in the one before.
static void visit_with(Check *c, Node *node, NodeList items, NodeList body) {
  for (int i = 0; i < items.count; i++) {
    walk_kids(items.items[i], visit, c);
    enter_block(c, node, BLOCK_OTHER);
  }
  walk_list(body, visit, c);
  for (int i = 0; i < items.count; i++)
    leave_block(c);
}

static void visit_handlers(Check *c, NodeList handlers, bool is_star) {
  for (int i = 0; i < handlers.count; i++) {
    Node *handler = handlers.items[i];
    struct ExceptHandler *h = &handler->ExceptHandler;
    if (!h->type && i < handlers.count - 1)
      ERROR(c, handler, K0182);
    if (h->type)
      visit(h->type, c);
    check_name(c, handler, h->name, CTX_Store);
    visit_block(c, handler, is_star ? BLOCK_GROUP : BLOCK_OTHER, h->body);
  }
}

// `finally` is a block around the whole, and one of its own.
static void visit_try(Check *c, Node *node, struct Try *t, bool is_star) {
  bool has_finally = t->finalbody.count > 0;
  if (has_finally)
    enter_block(c, node, BLOCK_OTHER);
  if (t->handlers.count) {
    visit_block(c, node, BLOCK_OTHER, t->body);
    walk_list(t->orelse, visit, c);
    enter_block(c, node, BLOCK_OTHER);
    visit_handlers(c, t->handlers, is_star);
    leave_block(c);
  } else {
    walk_list(t->body, visit, c);
  }
  if (has_finally) {
    leave_block(c);
    visit_block(c, node, BLOCK_OTHER, t->finalbody);
  }
}

static void visit_match(Check *c, Node *node) {
  c->has_failed |= !validate_match(c->context, c->arena, c->source, node);
  walk_kids(node, visit, c);
}

// ---- the walk

static void visit_asynchronous(Check *c, Node *node) {
  if (node->kind == N_AsyncFor) {
    struct AsyncFor *f = &node->AsyncFor;
    check_async(c, node, "async for");
    visit_for(c, node, &(struct For){.target = f->target, .iter = f->iter, .body = f->body, .orelse = f->orelse});
  } else {
    check_async(c, node, "async with");
    visit_with(c, node, node->AsyncWith.items, node->AsyncWith.body);
  }
}

// Statements and what is like them; false: an expression.
static bool visit_statement(Check *c, Node *node) {
  switch (node->kind) {
  case N_FunctionDef: visit_function(c, node); return true;
  case N_AsyncFunctionDef: visit_async_function(c, node); return true;
  case N_ClassDef: visit_class(c, node); return true;
  case N_For: visit_for(c, node, &node->For); return true;
  case N_While:
    visit(node->While.test, c);
    visit_loop(c, node, node->While.body, node->While.orelse);
    return true;
  case N_AsyncFor:
  case N_AsyncWith: visit_asynchronous(c, node); return true;
  case N_With: visit_with(c, node, node->With.items, node->With.body); return true;
  case N_Try: visit_try(c, node, &node->Try, false); return true;
  case N_TryStar:
    visit_try(c, node,
              &(struct Try){node->TryStar.body, node->TryStar.handlers, node->TryStar.orelse, node->TryStar.finalbody},
              true);
    return true;
  case N_Match: visit_match(c, node); return true;
  case N_Break:
  case N_Continue: check_jump(c, node); return true;
  case N_Import: check_import(c, node, node->Import.names); return true;
  case N_ImportFrom:
    check_import(c, node, node->ImportFrom.names);
    if (is_future(node) && is_late_future(node, c->body))
      ERROR(c, node, K0216);
    return true;
  case N_Return: check_return(c, node); break;
  default: break;
  }
  return false;
}

static void visit_starred(Check *c, Node *node) {
  if (node->Starred.ctx == CTX_Store)
    ERROR(c, node, K0195);
  else
    ERROR(c, node, K0196);
}

static void visit(Node *node, void *context) {
  Check *c = context;
  switch (node->kind) {
  case N_Name: check_name(c, node, node->Name.id, node->Name.ctx); return;
  case N_Attribute: check_name(c, node, node->Attribute.attr, node->Attribute.ctx); break;
  case N_Yield:
  case N_YieldFrom: check_yield(c, node); break;
  case N_Await: check_await(c, node); break;
  case N_Starred: visit_starred(c, node); return;
  case N_Tuple: visit_sequence(c, node, node->Tuple.elts, node->Tuple.ctx); return;
  case N_List: visit_sequence(c, node, node->List.elts, node->List.ctx); return;
  case N_Set: visit_items(c, node->Set.elts); return;
  case N_Call: visit_call(c, node); return;
  case N_Lambda: visit_lambda(c, node); return;
  case N_arg: visit_arg(c, node); return;
  case N_ListComp: visit_comprehension(c, node, node->ListComp.generators); return;
  case N_SetComp: visit_comprehension(c, node, node->SetComp.generators); return;
  case N_DictComp: visit_comprehension(c, node, node->DictComp.generators); return;
  case N_GeneratorExp: visit_comprehension(c, node, node->GeneratorExp.generators); return;
  default:
    if (visit_statement(c, node))
      return;
  }
  walk_kids(node, visit, c);
}

bool validate_tree(Context *context, Source *source, Node *module) {
  Code code = {.kind = CODE_MODULE};
  Check c = {.context = context, .source = source, .arena = arena_new(), .code = &code, .body = module->Module.body};
  bool has_annotations = check_futures(&c, module->Module.body);
  if (!c.has_failed && !validate_names(context, c.arena, source, module, has_annotations))
    c.has_failed = true;
  if (!c.has_failed)
    walk_list(module->Module.body, visit, &c);
  arena_free(c.arena);
  return !c.has_failed;
}
