// lower_annotation.c - annotations that are evaluated, and the dicts that keep them.
//
// Inference marks as reached what must be evaluated (infer_annotation.c). Where the program reads __annotations__, the
// values go to the variable of that name of a module or class body, and to the function objects. A module with
// `from __future__ import annotations` keeps their texts.

#include "lower/lower.h"
#include "sema/annotation.h"
#include "syntax/unparse.h"

static Type *dict_type(Lower *l) {
  return type_dict(l->program->types, simple_type(l, TYPE_STR), simple_type(l, TYPE_OBJECT));
}

static bool is_kept(Lower *l) { return l->program->keeps_annotations && !l->module->is_library; }

static IrTemp *annotation_value(Lower *l, Node *annotation) {
  if (l->module->has_future_annotations)
    return lower_const_text(l, unparse(l->context, annotation));
  return lower_expression(l, annotation);
}

static void keep(Lower *l, IrTemp *dict, Str name, IrTemp *value) {
  lower_runtime(l, RT_dict_set_str, simple_type(l, TYPE_NONE), OPERANDS(dict, lower_const_text(l, name), value));
}

// Of a def whose function object is `function`.
void lower_annotations(Lower *l, Node *node, IrTemp *function) {
  AnnotatedList list = annotations_of(l->context, node);
  IrVar *dict = is_kept(l) && list.count ? lower_hidden(l, "annotations", dict_type(l)) : NULL;
  if (dict)
    lower_set(l, dict, ir_op0(&l->b, IR_dict_new, dict->type));
  for (int i = 0; i < list.count && ir_is_reachable(&l->b); i++) {
    Node *annotation = list.items[i].annotation;
    IrTemp *value = dict || l->instance->reached[annotation->index] ? annotation_value(l, annotation) : NULL;
    if (dict && ir_is_reachable(&l->b))
      keep(l, lower_get(l, dict), list.items[i].name, value);
  }
  if (dict && ir_is_reachable(&l->b))
    lower_runtime(l, RT_function_annotate, simple_type(l, TYPE_NONE), OPERANDS(function, lower_get(l, dict)));
}

// At the start of a module's or class's body.
void lower_begin_annotations(Lower *l, Scope *scope) {
  if (scope->annotations)
    lower_variable_set(l, scope->annotations, ir_op0(&l->b, IR_dict_new, dict_type(l)));
}

// target: annotation, after the value is stored; `scope` is that of the body, NULL in a function.
void lower_annotated_target(Lower *l, Node *node, Scope *scope) {
  struct AnnAssign *a = &node->AnnAssign;
  if (!a->value && a->target->kind == N_Attribute)
    lower_expression(l, a->target->Attribute.value);
  if (!a->value && a->target->kind == N_Subscript) {
    lower_expression(l, a->target->Subscript.value);
    lower_expression(l, a->target->Subscript.slice);
  }
  bool keeps = scope && scope->annotations && a->simple;
  if (!ir_is_reachable(&l->b) || !scope || !(keeps || l->instance->reached[a->annotation->index]))
    return;
  IrTemp *value = annotation_value(l, a->annotation);
  if (!keeps || !ir_is_reachable(&l->b))
    return;
  IrTemp *dict = lower_body_variable(l, scope->annotations);
  if (l->program->extension)   // it may be CPython's by now
    lower_runtime(l, RT_setitem, simple_type(l, TYPE_NONE),
                  OPERANDS(dict, lower_const_text(l, a->target->Name.id), value));
  else
    keep(l, lower_as(l, dict, dict_type(l)), a->target->Name.id, value);
}
