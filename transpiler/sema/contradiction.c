// contradiction.c - -Wannotations: annotations that the values contradict.
//
// Kukri believes no annotation; it finds out itself which values a variable has. Where these are others than the annotation
// says, either is a mistake:
//
//   def total(prices: list[int]) -> int:          warning: the result of 'total' is annotated int, but may be float
//     return sum(prices) / 2
//
// An annotation is read as type checkers do: float takes ints too, int takes bools, a class takes its subclasses. What is
// not understood (protocols, type variables, Callable, names of other modules) takes anything, and so does Any. A value of
// which nothing is known contradicts nothing. Items of list[T], set[T], dict[K, V], tuple[…] are looked at as well.
//
// Requires: program_infer.

#include "sema/contradiction.h"

#include <string.h>

#include "sema/annotation.h"
#include "sema/origin.h"

// ---- what an annotation takes

typedef struct Meaning {
  bool is_any;
  unsigned bits;
  Vec(const ClassInfo *) classes;
  Vec(const char *) names;                  // builtin classes
  Node *list, *set, *key, *value, *tuple;   // annotations of the items; tuple: the subscript. NULL: any
} Meaning;

typedef struct Check {
  Program *program;
  Scope *scope;   // for names in strings
} Check;

static void meaning_add(Check *c, Meaning *m, Node *node);

static const ClassInfo *class_of_node(const Program *program, const Node *definition) {
  for (int i = 0; i < program->classes.count; i++)
    if (program->classes.items[i]->node == definition)
      return program->classes.items[i];
  return NULL;
}

static void add_items(Meaning *m, unsigned bit, Node *subscript) {
  bool is_pair = subscript && subscript->kind == N_Tuple && subscript->Tuple.elts.count == 2;
  m->bits |= bit;
  if (bit == ABS_LIST)
    m->list = subscript;
  else if (bit & (ABS_SET | ABS_FROZENSET))
    m->set = subscript;
  else if (bit == ABS_TUPLE)
    m->tuple = subscript;
  else if (bit == ABS_DICT && is_pair)
    m->key = subscript->Tuple.elts.items[0], m->value = subscript->Tuple.elts.items[1];
}

typedef struct NameRow {
  const char *name;
  unsigned bits;
} NameRow;

static const NameRow builtin_rows[] = {
    {"int", ABS_INT | ABS_BOOL},
    {"bool", ABS_BOOL},
    {"float", ABS_FLOAT | ABS_INT | ABS_BOOL},
    {"complex", ABS_COMPLEX | ABS_FLOAT | ABS_INT | ABS_BOOL},
    {"str", ABS_STR},
    {"bytes", ABS_BYTES},
    {"range", ABS_RANGE},
    {"slice", ABS_SLICE},
    {"list", ABS_LIST},
    {"dict", ABS_DICT},
    {"tuple", ABS_TUPLE},
    {"set", ABS_SET},
    {"frozenset", ABS_FROZENSET},
};
static const NameRow typing_rows[] = {
    {"List", ABS_LIST}, {"Dict", ABS_DICT}, {"Tuple", ABS_TUPLE}, {"Set", ABS_SET}, {"FrozenSet", ABS_FROZENSET},
};

static unsigned bits_named(const NameRow *rows, size_t count, const char *name) {
  for (size_t i = 0; i < count; i++)
    if (!strcmp(rows[i].name, name))
      return rows[i].bits;
  return 0;
}
#define BITS_NAMED(rows, name) bits_named(rows, sizeof rows / sizeof *rows, name)

static void add_builtin(Check *c, Meaning *m, Str name, Node *subscript) {
  unsigned bits = BITS_NAMED(builtin_rows, name->text);
  const char *class = library_class_name(name->text);
  if (bits)
    add_items(m, bits, subscript);
  else if (class && library_is_exception(class))
    vec_push(c->program->context->arena, &m->names, class);
  else
    m->is_any = true;
}

static void add_typing(Check *c, Meaning *m, Str name, Node *subscript) {
  unsigned bits = BITS_NAMED(typing_rows, name->text);
  if (bits) {
    add_items(m, bits, subscript);
  } else if (!strcmp(name->text, "Optional") && subscript) {
    m->bits |= ABS_NONE;
    meaning_add(c, m, subscript);
  } else if (!strcmp(name->text, "Union") && subscript && subscript->kind == N_Tuple) {
    for (int i = 0; i < subscript->Tuple.elts.count; i++)
      meaning_add(c, m, subscript->Tuple.elts.items[i]);
  } else {
    m->is_any = true;
  }
}

static void add_class(Check *c, Meaning *m, const ClassInfo *info) {
  if (!info || info->is_protocol || info->is_opaque || info->has_hooks)
    m->is_any = true;
  else
    vec_push(c->program->context->arena, &m->classes, info);
}

static bool is_typing(const ModuleInfo *module) {
  return module && module->is_library && !strcmp(module->name->text, "typing");
}

static void add_symbol(Check *c, Meaning *m, Symbol *symbol, Node *subscript) {
  Node *definition = symbol ? symbol->definition : NULL;
  if (!symbol)
    m->is_any = true;
  else if (symbol->kind == SYMBOL_BUILTIN)
    add_builtin(c, m, symbol->name, subscript);
  else if (definition && definition->kind == N_ClassDef)
    add_class(c, m, class_of_node(c->program, definition));
  else if (definition && definition->kind == N_alias && is_typing(map_get(&c->program->import_sources, definition)))
    add_typing(c, m, definition->alias.name, subscript);
  else
    m->is_any = true;
}

// typing.Optional, with typing imported as a module.
static void add_attribute(Check *c, Meaning *m, const Node *node, Node *subscript) {
  const Node *owner = node->Attribute.value;
  const Symbol *symbol = owner->kind == N_Name ? owner->Name.symbol : NULL;
  const Node *definition = symbol ? symbol->definition : NULL;
  if (definition && definition->kind == N_alias && !strcmp(definition->alias.name->text, "typing"))
    add_typing(c, m, node->Attribute.attr, subscript);
  else
    m->is_any = true;
}

// A class that is named in a string, as one that is defined later.
static void add_string(Check *c, Meaning *m, const Node *node) {
  Str text = node->Constant.value.text;
  Symbol *symbol = c->scope ? scope_lookup(c->scope, text) : NULL;
  add_symbol(c, m, symbol && symbol->kind != SYMBOL_BUILTIN ? symbol : NULL, NULL);
}

static void add_constant(Check *c, Meaning *m, const Node *node) {
  if (node->Constant.value.kind == CONST_NONE)
    m->bits |= ABS_NONE;
  else if (node->Constant.value.kind == CONST_STR)
    add_string(c, m, node);
  else
    m->is_any = true;
}

static void meaning_add(Check *c, Meaning *m, Node *node) {
  Node *base = node->kind == N_Subscript ? node->Subscript.value : node;
  Node *subscript = node->kind == N_Subscript ? node->Subscript.slice : NULL;
  if (node->kind == N_BinOp && node->BinOp.op == OP_BitOr) {
    meaning_add(c, m, node->BinOp.left);
    meaning_add(c, m, node->BinOp.right);
  } else if (node->kind == N_Constant) {
    add_constant(c, m, node);
  } else if (base->kind == N_Name) {
    add_symbol(c, m, base->Name.symbol, subscript);
  } else if (base->kind == N_Attribute) {
    add_attribute(c, m, base, subscript);
  } else {
    m->is_any = true;
  }
}

static bool takes(const Meaning *m, Kind kind) {
  bool is_not_implemented = kind.name && !strcmp(kind.name, "NotImplementedType");   // which operators give to Python
  if (m->is_any || m->bits & kind.bit || is_not_implemented)
    return true;
  for (int i = 0; i < m->classes.count; i++)
    if (kind.info && class_is_subclass(kind.info, m->classes.items[i]))
      return true;
  const char *builtin = kind.info ? kind.info->builtin_base : kind.name;
  for (int i = 0; i < m->names.count; i++)
    if (builtin && library_is_subclass(builtin, m->names.items[i]))
      return true;
  return false;
}

// ---- what contradicts it

typedef enum Trace { TRACE_NOTHING, TRACE_PARAMETER, TRACE_RESULT, TRACE_VARIABLE, TRACE_ATTRIBUTE, TRACE_ITEM } Trace;

typedef struct Subject {   // what is annotated
  const char *text;        // "'x'", "the result of 'f'"
  Source *source;
  Trace trace;   // how its values are traced back, from what follows
  Frame *frame;
  int parameter;
  Symbol *symbol;
  Str attribute;
  ClassInfo *owner;   // of the attribute
  AbsCell *cell;      // the items of a container
} Subject;

static const char *annotation_text(Context *context, const Source *source, Span span) {
  int start = source->line_starts[span.line - 1] + span.column;
  int end = source->line_starts[span.end_line - 1] + span.end_column;
  return arena_text(context->arena, source->text + start, (size_t)(end - start));
}

static void check_value(Check *c, const Subject *s, Node *annotation, const Abs *value);

// Items of a container: another subject, whose values are put in somewhere.
static void check_items(Check *c, const Subject *s, Node *annotation, AbsCell *cell, const char *what) {
  if (!annotation || !cell)
    return;
  Subject items = *s;
  items.text = arena_printf(c->program->context->arena, "%s of %s", what, s->text);
  items.trace = TRACE_ITEM;
  items.cell = cell;
  check_value(c, &items, annotation, abs_cell_root(cell)->content);
}

static void check_tuple(Check *c, const Subject *s, Node *annotation, const AbsTuple *tuple) {
  if (!annotation || !tuple)
    return;
  bool is_list = annotation->kind == N_Tuple;
  int count = is_list ? annotation->Tuple.elts.count : 1;
  Node *last = is_list ? annotation->Tuple.elts.items[count - 1] : annotation;
  bool is_open = count == 2 && last->kind == N_Constant && last->Constant.value.kind == CONST_ELLIPSIS;
  if (!is_open && (tuple->is_variadic || tuple->count != count))
    return;
  Subject item = *s;
  item.trace = TRACE_NOTHING;
  for (int i = 0; i < tuple->count; i++) {
    item.text = tuple->is_variadic ? arena_printf(c->program->context->arena, "an item of %s", s->text)
                                   : arena_printf(c->program->context->arena, "item %d of %s", i, s->text);
    check_value(c, &item, is_list ? annotation->Tuple.elts.items[is_open ? 0 : i] : annotation, tuple->items[i]);
  }
}

static void trace(Check *c, const Subject *s, Kind kind) {
  switch (s->trace) {
  case TRACE_PARAMETER: origin_of_parameter(c->program, s->frame, s->parameter, kind); break;
  case TRACE_RESULT: origin_of_result(c->program, s->frame, kind); break;
  case TRACE_VARIABLE: origin_of_variable(c->program, s->symbol, kind); break;
  case TRACE_ATTRIBUTE: origin_of_attribute(c->program, s->owner, s->attribute, kind); break;
  case TRACE_ITEM: origin_of_item(c->program, s->cell, kind); break;
  case TRACE_NOTHING: break;
  }
}

static void check_value(Check *c, const Subject *s, Node *annotation, const Abs *value) {
  Context *context = c->program->context;
  Meaning m = {0};
  meaning_add(c, &m, annotation);
  KindList kinds = kinds_of(context, value);
  for (int i = 0; i < kinds.count && !m.is_any; i++) {
    if (takes(&m, kinds.items[i]))
      continue;
    report(context, s->source, annotation->span, K0401, s->text, annotation_text(context, s->source, annotation->span),
           kind_text(context, kinds.items[i]));
    trace(c, s, kinds.items[i]);
  }
  if (m.is_any || !value || value->bits & ABS_OBJECT)
    return;
  check_items(c, s, m.list, value->list, "an item");
  check_items(c, s, m.set, value->set ? value->set : value->frozenset, "an item");
  check_items(c, s, m.key, value->key, "a key");
  check_items(c, s, m.value, value->value, "a value");
  check_tuple(c, s, m.tuple, value->tuple);
}

// ---- what is annotated

static const char *quoted(Check *c, Str name) { return arena_printf(c->program->context->arena, "'%s'", name->text); }

static const Abs *joined_parameter(Check *c, const Frame *frame, int index) {
  const Abs *value = NULL;
  AbsContext abs = {.context = c->program->context};
  for (int i = 0; i < frame->instances.count; i++)
    if (frame->instances.items[i]->is_reached)
      value = abs_join(&abs, value, frame->instances.items[i]->parameters[index]);
  return value;
}

static const Abs *joined_result(Check *c, const Frame *frame) {
  const Abs *value = NULL;
  AbsContext abs = {.context = c->program->context};
  for (int i = 0; i < frame->instances.count; i++)
    if (frame->instances.items[i]->is_reached)
      value = abs_join(&abs, value, frame->instances.items[i]->result);
  return value;
}

static void check_function(Check *c, Frame *frame) {
  AnnotatedList list = annotations_of(c->program->context, frame->node);
  int plain = frame->positional + frame->keyword_only;
  for (int i = 0; i < plain; i++)
    for (int k = 0; k < list.count; k++)
      if (list.items[k].name == frame->locals.items[i]->name &&
          list.items[k].annotation != frame->node->FunctionDef.returns) {
        Subject s = {.text = quoted(c, list.items[k].name),
                     .source = frame->source,
                     .trace = TRACE_PARAMETER,
                     .frame = frame,
                     .parameter = i};
        check_value(c, &s, list.items[k].annotation, joined_parameter(c, frame, i));
      }
  Node *returns = frame->node->FunctionDef.returns;
  if (!returns || frame->is_generator)
    return;
  Subject s = {.text = arena_printf(c->program->context->arena, "the result of '%s'", frame->name->text),
               .source = frame->source,
               .trace = TRACE_RESULT,
               .frame = frame};
  check_value(c, &s, returns, joined_result(c, frame));
}

// All that is stored in the variable.
static const Abs *variable_value(Check *c, const Symbol *symbol) {
  const Abs *value = symbol->cell ? abs_cell_root(symbol->cell)->content : NULL;
  AbsContext abs = {.context = c->program->context};
  for (int i = 0; !value && symbol->kind == SYMBOL_LOCAL && i < symbol->frame->instances.count; i++)
    value = abs_join(&abs, value, symbol->frame->instances.items[i]->stored[symbol->slot]);
  return value;
}

static void check_variable(Check *c, Source *source, Symbol *symbol, Node *annotation) {
  Subject s = {.text = quoted(c, symbol->name), .source = source, .trace = TRACE_VARIABLE, .symbol = symbol};
  check_value(c, &s, annotation, variable_value(c, symbol));
}

static void check_attribute(Check *c, Source *source, ClassInfo *info, Str name, Node *annotation) {
  Field *field = info ? map_get(&class_root(info)->fields, name) : NULL;
  Subject s = {.text = quoted(c, name), .source = source, .trace = TRACE_ATTRIBUTE, .attribute = name, .owner = info};
  if (field)
    check_value(c, &s, annotation, abs_cell_root(field->cell)->content);
}

typedef struct Walk {
  Check *check;
  Source *source;
  ClassInfo *info;   // whose body or method it is
} Walk;

static void visit(Node *node, void *context) {
  Walk *walk = context;
  Walk inner = *walk;
  if (node->kind == N_ClassDef)
    inner.info = (ClassInfo *)class_of_node(walk->check->program, node);
  if (node->kind == N_AnnAssign) {
    Node *target = node->AnnAssign.target, *annotation = node->AnnAssign.annotation;
    bool is_own = target->kind == N_Attribute && target->Attribute.value->kind == N_Name &&
                  !strcmp(target->Attribute.value->Name.id->text, "self");
    if (is_own)
      check_attribute(walk->check, walk->source, walk->info, target->Attribute.attr, annotation);
    else if (target->kind == N_Name && target->Name.symbol && target->Name.symbol->kind == SYMBOL_CLASS)
      check_attribute(walk->check, walk->source, walk->info, target->Name.id, annotation);
    else if (target->kind == N_Name && target->Name.symbol)
      check_variable(walk->check, walk->source, target->Name.symbol, annotation);
  }
  walk_kids(node, visit, &inner);
}

void program_check_annotations(Program *program) {
  Check c = {.program = program};
  for (int i = 0; i < program->modules.count; i++) {
    ModuleInfo *module = program->modules.items[i];
    if (module->is_library || module->is_installed)
      continue;
    c.scope = module->scope;
    Walk walk = {&c, module->source, NULL};
    walk_kids(module->ast, visit, &walk);
  }
  for (int i = 0; i < program->frames.count; i++) {
    Frame *frame = program->frames.items[i];
    bool is_users = !frame->module->is_library && !frame->module->is_installed &&
                    frame->source == frame->module->source;
    c.scope = frame->scope->parent;
    if (frame->node->kind == N_FunctionDef && is_users)
      check_function(&c, frame);
  }
}
