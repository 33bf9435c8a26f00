// infer_annotation.c - annotations as expressions: evaluated where evaluating them can be noticed.
//
//   def f(x: list[int], y: Point | None) -> "Tree": …     nothing can happen: not evaluated
//   def f(x: Undefined): …                                 NameError: evaluated
//   size: first() = 1                                      a call: evaluated
//
// An annotation is *harmless* if it is made of constants, bound names, subscripts of generic builtin classes and of the
// constructs of typing, and | between types. The others are marked as reached, and lowering evaluates what is reached. In
// a program that reads __annotations__ all are evaluated and kept. Within `from __future__ import annotations` none is.
//
// The values are thrown away unless they are kept, so a class in an annotation does not escape.

#include <string.h>

#include "sema/annotation.h"
#include "sema/infer_class.h"

typedef struct Note {   // what is known of an annotation or a part of one
  const Abs *value;
  bool is_harmless;
  bool is_type;      // may stand beside | and as an argument of typing's constructs
  bool is_generic;   // may be subscripted
  bool is_typing;    // by typing itself, which checks its arguments
} Note;

static Note note_of(Infer *I, Node *node);

// A name that a library module of this name gives to the program: the name there; NULL: something else.
static Str name_in_typing(Infer *I, Node *node) {
  ModuleInfo *module = NULL;
  Str name = NULL;
  if (node->kind == N_Attribute) {
    const Abs *owner = I->instance->types[node->Attribute.value->index];
    module = abs_is(owner, ABS_MODULE) && owner->modules.count == 1 ? owner->modules.items[0] : NULL;
    name = node->Attribute.attr;
  } else if (node->kind == N_Name && node->Name.symbol->definition && node->Name.symbol->definition->kind == N_alias) {
    module = map_get(&I->program->import_sources, node->Name.symbol->definition);
    name = node->Name.symbol->definition->alias.name;
  }
  bool is_typing = module && module->is_library &&
                   (name_is(module->name, "typing") || name_is(module->name, "_collections_abc"));
  return is_typing ? name : NULL;
}

static bool is_one_of(const char *name, const char *const *names, int count) {
  for (int i = 0; i < count; i++)
    if (!strcmp(name, names[i]))
      return true;
  return false;
}

static bool is_generic_class(const AbsObject *class) {
  static const char *const names[] = {"list",  "tuple",       "dict",        "set",     "frozenset", "type",
                                      "deque", "defaultdict", "OrderedDict", "Counter", "ChainMap",  "enumerate"};
  if (class->info)   // a subclass of Generic[T] or the like
    return class->info->is_class_opaque || class->info->is_generic;
  return is_one_of(class->name, names, sizeof names / sizeof *names);
}

static bool is_plain_typing_name(Str name) {   // no construct that takes arguments
  static const char *const names[] = {"Any",  "AnyStr", "Hashable", "LiteralString", "Never",        "NoReturn",
                                      "Self", "Sized",  "Text",     "TypeAlias",     "TYPE_CHECKING"};
  return is_one_of(name->text, names, sizeof names / sizeof *names);
}

static Note note_of_value(Infer *I, Node *node, const Abs *value, bool is_bound) {
  Note note = {.value = value, .is_harmless = is_bound};
  Str typing = name_in_typing(I, node);
  if (typing) {
    note.is_typing = note.is_type = true;
    note.is_generic = !is_plain_typing_name(typing);
  } else if (abs_is(value, ABS_CLASS)) {
    note.is_type = true;
    note.is_generic = value->classes.count == 1 && is_generic_class(&value->classes.items[0]);
  }
  return note;
}

static Note note_of_name(Infer *I, Node *node) {
  const Abs *value = infer_expression(I, node);
  return note_of_value(I, node, value, value && !I->instance->check_bound[node->index]);
}

// module.NAME
static Note note_of_attribute(Infer *I, Node *node) {
  const Abs *value = infer_expression(I, node), *owner = I->instance->types[node->Attribute.value->index];
  Note inner = abs_is(owner, ABS_MODULE) ? note_of(I, node->Attribute.value) : (Note){0};
  bool is_bound = value && inner.is_harmless && owner->modules.count == 1;
  ModuleInfo *module = is_bound ? owner->modules.items[0] : NULL;
  if (module && !module->is_library) {
    Symbol *symbol = map_get(&module->scope->symbols, node->Attribute.attr);
    is_bound = symbol && symbol->is_always_bound && !symbol->is_deleted;
  }
  return note_of_value(I, node, value, is_bound);
}

static Note note_of_items(Infer *I, Node *node, NodeList items) {
  Note note = {.is_harmless = true, .is_type = true};
  const Abs *values[items.count + 1];
  bool completes = true;
  for (int i = 0; i < items.count; i++) {
    Note item = note_of(I, items.items[i]);
    values[i] = item.value;
    completes &= item.value != NULL;
    note.is_harmless &= item.is_harmless;
    note.is_type &= item.is_type;
  }
  if (node->kind == N_Tuple)
    note.value = completes ? abs_tuple(&I->abs, values, items.count) : NULL;
  else
    note.value = completes ? infer_list_at(I, node, "list", abs_simple(&I->abs, ABS_OBJECT)) : NULL;
  infer_record(I, node, note.value);
  return note;
}

static Note note_of_subscript(Infer *I, Node *node) {
  Note container = note_of(I, node->Subscript.value), key = note_of(I, node->Subscript.slice);
  Note note = {.is_type = true};
  note.is_harmless = container.is_harmless && container.is_generic && key.is_harmless &&
                     (key.is_type || !container.is_typing);
  if (container.is_typing || note.is_harmless)
    note.value = container.value && key.value ? abs_simple(&I->abs, ABS_OBJECT) : NULL;
  else
    note.value = infer_item(I, node, container.value, key.value, node->Subscript.slice);
  infer_record(I, node, note.value);
  return note;
}

static Note note_of_union(Infer *I, Node *node) {
  Note left = note_of(I, node->BinOp.left), right = note_of(I, node->BinOp.right);
  bool has_class = !abs_is(left.value, ABS_NONE | ABS_STR) || !abs_is(right.value, ABS_NONE | ABS_STR);
  bool are_types = left.is_type && right.is_type && has_class && !abs_is(left.value, ABS_STR) &&
                   !abs_is(right.value, ABS_STR);
  Note note = {.is_type = true, .is_harmless = left.is_harmless && right.is_harmless && are_types};
  note.value = note.is_harmless
                   ? abs_simple(&I->abs, ABS_OBJECT)
                   : infer_binary(I, node, node->BinOp.op, left.value, right.value, false, node->BinOp.right);
  infer_record(I, node, note.value);
  return note;
}

static Note note_of_constant(Infer *I, Node *node) {
  ConstantKind kind = node->Constant.value.kind;
  return (Note){.value = infer_expression(I, node),
                .is_harmless = true,
                .is_type = kind == CONST_NONE || kind == CONST_STR || kind == CONST_ELLIPSIS};
}

static Note note_of(Infer *I, Node *node) {
  I->instance->reached[node->index] = true;
  switch (node->kind) {
  case N_Constant: return note_of_constant(I, node);
  case N_Name: return note_of_name(I, node);
  case N_Attribute: return note_of_attribute(I, node);
  case N_Tuple: return note_of_items(I, node, node->Tuple.elts);
  case N_List: return note_of_items(I, node, node->List.elts);
  case N_Subscript: return note_of_subscript(I, node);
  case N_BinOp:
    if (node->BinOp.op == OP_BitOr)
      return note_of_union(I, node);
    break;
  default: break;
  }
  return (Note){.value = infer_expression(I, node)};
}

// Evaluates an annotation, if need be: then it is marked as reached, and I->env may end here.
void infer_evaluate_annotation(Infer *I, Node *node) {
  if (!I->env || I->module->is_library || I->module->has_future_annotations)
    return;
  Note note = {0};
  if (I->program->keeps_annotations) {
    note.value = infer_expression(I, node);
    abs_escape(&I->abs, note.value);
  } else {
    note = note_of(I, node);
  }
  I->instance->reached[node->index] = !note.is_harmless;
  if (!note.value)
    I->env = NULL;
}

// Those of a def, where it stands.
void infer_evaluate_annotations(Infer *I, Node *function) {
  AnnotatedList list = annotations_of(I->program->context, function);
  for (int i = 0; i < list.count; i++)
    infer_evaluate_annotation(I, list.items[i].annotation);
}

// The variable __annotations__ of a body, at its start: an empty dict.
void infer_begin_annotations(Infer *I, Scope *scope) {
  if (!scope->annotations)
    return;
  AbsCell *key = cell_at(I, scope, "key"), *value = cell_at(I, scope, "value");
  abs_cell_add(&I->abs, key, abs_simple(&I->abs, ABS_STR));
  abs_cell_add(&I->abs, value, abs_simple(&I->abs, ABS_OBJECT));
  var_store(I, scope->annotations, abs_dict(&I->abs, key, value));
}

// The parts of `target: annotation` beside the value. A local variable's annotation is not evaluated; of a target without
// a value what stands before the dot or the bracket is, and the key.
void infer_annotated_target(Infer *I, Node *node) {
  struct AnnAssign *a = &node->AnnAssign;
  if (!a->value && I->env && a->target->kind == N_Attribute && !infer_expression(I, a->target->Attribute.value))
    I->env = NULL;
  if (!a->value && I->env && a->target->kind == N_Subscript &&
      (!infer_expression(I, a->target->Subscript.value) || !infer_expression(I, a->target->Subscript.slice)))
    I->env = NULL;
  if (I->class_info || I->frame->node->kind == N_Module)
    infer_evaluate_annotation(I, a->annotation);
}
