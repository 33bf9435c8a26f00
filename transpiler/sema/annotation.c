// annotation.c - which definitions have annotations, and whether a program looks at them.
//
// Annotations are expressions like others: Python evaluates those of parameters where the def stands, those of variables
// in a module's or a class's body, and keeps the values in __annotations__ dicts. A program that never mentions these
// dicts needs only the effects, and most annotations have none (infer_annotation.c).

#include "sema/annotation.h"

#include <string.h>

static void add(Context *context, AnnotatedList *list, Str name, Node *annotation) {
  if (annotation)
    vec_push(context->arena, list, ((Annotated){name, annotation}));
}

static void add_parameters(Context *context, AnnotatedList *list, NodeList parameters) {
  for (int i = 0; i < parameters.count; i++)
    add(context, list, parameters.items[i]->arg.arg, parameters.items[i]->arg.annotation);
}

AnnotatedList annotations_of(Context *context, Node *function) {
  struct FunctionDef *f = &function->FunctionDef;
  struct arguments *a = &f->args->arguments;
  AnnotatedList list = {0};
  add_parameters(context, &list, a->posonlyargs);
  add_parameters(context, &list, a->args);
  if (a->vararg)
    add(context, &list, a->vararg->arg.arg, a->vararg->arg.annotation);
  add_parameters(context, &list, a->kwonlyargs);
  if (a->kwarg)
    add(context, &list, a->kwarg->arg.arg, a->kwarg->arg.annotation);
  add(context, &list, str_from(context->strings, "return"), f->returns);
  return list;
}

// ---- readers

static bool reads(Str name) {
  static const char *const readers[] = {"__annotations__", "get_type_hints", "get_annotations",     "runtime_checkable",
                                        "signature",       "singledispatch", "singledispatchmethod"};
  for (size_t i = 0; name && i < sizeof readers / sizeof *readers; i++)
    if (!strcmp(name->text, readers[i]))
      return true;
  return false;
}

static void find_reader(Node *node, void *context) {
  Program *program = context;
  Str name = node->kind == N_Name                                                 ? node->Name.id
             : node->kind == N_Attribute                                          ? node->Attribute.attr
             : node->kind == N_alias                                              ? node->alias.name
             : node->kind == N_Constant && node->Constant.value.kind == CONST_STR ? node->Constant.value.text
                                                                                  : NULL;
  program->keeps_annotations |= reads(name);
  walk_kids(node, find_reader, program);
}

void annotations_find_readers(Program *program) {
  for (int i = 0; i < program->modules.count; i++) {
    ModuleInfo *module = program->modules.items[i];
    if (module->ast && !module->is_library)
      walk_kids(module->ast, find_reader, program);
  }
}

static void find_annotated(Node *node, void *context) {
  bool *found = context;
  if (node->kind == N_AnnAssign)
    *found |= node->AnnAssign.simple;
  else if (node->kind != N_FunctionDef && node->kind != N_AsyncFunctionDef && node->kind != N_ClassDef &&
           !node_is_expression(node))
    walk_kids(node, find_annotated, found);
}

bool annotations_stand_in(NodeList body) {
  bool found = false;
  walk_list(body, find_annotated, &found);
  return found;
}
