// origin.c - the flow of values, backwards: from a place where a value of some kind may stand to where it is made.
//
//   def area(side: int): …         'side' is annotated int, but may be str
//   def read(line):
//     return line.strip()          note: … made here
//   size = read(text)              note: read() returns the str here
//   area(size)                     note: the str is passed as 'side' here
//
// A step looks through the whole program for a place that gives such a value to the variable, parameter, attribute,
// function or container at hand: a place of which inference says that its value may be of that kind. One way is
// followed, the first in the order of the text, until an expression makes the value itself, or MAX_STEPS are told.
//
// Requires: program_infer.   Cost: a walk through the program per step; nothing unless somebody asks.

#include "sema/origin.h"

#include <string.h>

enum { MAX_STEPS = 8 };

// ---- kinds

static bool is_bit(unsigned bit) { return bit && !(bit & (bit - 1)); }

KindList kinds_of(Context *context, const Abs *value) {
  KindList kinds = {0};
  unsigned bits = value && !(value->bits & ABS_OBJECT) ? value->bits & ~(ABS_UNBOUND | ABS_INSTANCE) : 0;
  for (unsigned bit = 1; bit <= bits; bit <<= 1)
    if (bits & bit)
      vec_push(context->arena, &kinds, ((Kind){.bit = bit}));
  for (int i = 0; value && !(value->bits & ABS_OBJECT) && i < value->instances.count; i++) {
    const AbsObject *object = &value->instances.items[i];
    vec_push(context->arena, &kinds, ((Kind){.bit = ABS_INSTANCE, .info = object->info, .name = object->name}));
  }
  return kinds;
}

bool kind_is_in(Kind kind, const Abs *value) {
  if (!value || !(value->bits & kind.bit))
    return false;
  if (kind.bit != ABS_INSTANCE)
    return true;
  for (int i = 0; i < value->instances.count; i++)
    if (value->instances.items[i].info == kind.info && value->instances.items[i].name == kind.name)
      return true;
  return false;
}

const char *kind_text(Context *context, Kind kind) {
  static const char *const names[] = {"unbound",   "None",  "bool",  "int",      "float",  "complex", "str",
                                      "bytes",     "range", "slice", "list",     "tuple",  "dict",    "set",
                                      "frozenset", "",      "class", "function", "module", "object"};
  (void)context;
  if (kind.bit == ABS_INSTANCE)
    return kind.info ? kind.info->name->text : kind.name;
  for (size_t i = 0; is_bit(kind.bit) && i < sizeof names / sizeof *names; i++)
    if (kind.bit == 1u << i)
      return names[i];
  return "object";
}

// ---- looking for a place

typedef struct Search {
  Program *program;
  Kind kind;
  const char *text;   // of the kind
  int steps;
  Map seen;   // nodes that were told
  // what the step at hand looks for
  Symbol *symbol;
  Frame *frame;
  int parameter;
  Str attribute;
  const ClassInfo *owner;   // the root of the classes whose attribute it is; NULL: any
  AbsCell *cell;
  // what it has found
  Instance *instance;
  Node *place, *value;   // value NULL: nobody can follow it from there
  const char *note;
} Search;

typedef void Look(Search *s, Node *node);
typedef struct Walk {
  Search *s;
  Look *look;
} Walk;

static const Abs *type_at(const Search *s, const Node *node) { return s->instance->types[node->index]; }
static bool is_kind(const Search *s, const Node *node) { return node && kind_is_in(s->kind, type_at(s, node)); }

__attribute__((format(printf, 4, 5))) static void found(Search *s, Node *place, Node *value, const char *format, ...) {
  if (s->place)
    return;
  va_list arguments;
  va_start(arguments, format);
  s->place = place;
  s->value = value;
  s->note = arena_vprintf(s->program->context->arena, format, arguments);
  va_end(arguments);
}

static void visit(Node *node, void *context) {
  Walk *walk = context;
  if (walk->s->place)
    return;
  walk->look(walk->s, node);
  walk_kids(node, visit, walk);
}

// In each function of the program, as each of its instances sees it.
static bool search(Search *s, Look *look) {
  s->place = s->value = NULL;
  Walk walk = {s, look};
  for (int i = 0; i < s->program->instances.count && !s->place; i++) {
    s->instance = s->program->instances.items[i];
    if (!s->instance->frame->module->is_library)
      walk_kids(s->instance->frame->node, visit, &walk);
  }
  return s->place != NULL;
}

static bool is_name(const Node *node, const Symbol *symbol) {
  return node->kind == N_Name && node->Name.symbol == symbol;
}

// The root of the classes of the program that a value is an instance of; NULL: of none.
static const ClassInfo *root_of(const Abs *value) {
  for (int i = 0; value && i < value->instances.count; i++)
    if (value->instances.items[i].info)
      return class_root(value->instances.items[i].info);
  return NULL;
}

static bool is_target(const Search *s, const Node *node) {
  if (s->attribute)
    return node->kind == N_Attribute && node->Attribute.attr == s->attribute &&
           (!s->owner || s->owner == root_of(type_at(s, node->Attribute.value)));
  return is_name(node, s->symbol);
}

// Stores to s->symbol or to attributes called s->attribute.
static void look_for_store(Search *s, Node *node) {
  const char *name = s->attribute ? s->attribute->text : s->symbol->name->text;
  if (node->kind == N_Assign) {
    for (int i = 0; i < node->Assign.targets.count; i++)
      if (is_target(s, node->Assign.targets.items[i]) && is_kind(s, node->Assign.value))
        found(s, node, node->Assign.value, "'%s' gets the %s here", name, s->text);
  } else if (node->kind == N_AnnAssign) {
    if (is_target(s, node->AnnAssign.target) && is_kind(s, node->AnnAssign.value))
      found(s, node, node->AnnAssign.value, "'%s' gets the %s here", name, s->text);
  } else if (node->kind == N_NamedExpr) {
    if (is_target(s, node->NamedExpr.target) && is_kind(s, node->NamedExpr.value))
      found(s, node, node->NamedExpr.value, "'%s' gets the %s here", name, s->text);
  } else if (node->kind == N_AugAssign) {
    if (is_target(s, node->AugAssign.target) && is_kind(s, node))
      found(s, node, NULL, "'%s' becomes the %s here", name, s->text);
  } else if (node->kind == N_For) {
    if (is_target(s, node->For.target) && is_kind(s, node->For.target))
      found(s, node->For.iter, NULL, "'%s' is a %s of the items here", name, s->text);
  }
}

// ---- calls

static bool calls(const Search *s, const Node *call, int *bound) {
  const Abs *callee = type_at(s, call->Call.func);
  const Instance *target = s->instance->targets[call->index];
  bool is_called = target && target->frame == s->frame;
  *bound = 0;
  for (int i = 0; callee && i < callee->callees.count; i++)
    if (callee->callees.items[i].frame == s->frame) {
      is_called = true;
      *bound = callee->callees.items[i].self != NULL;
    }
  if (callee && callee->bits & ABS_CLASS && s->frame->owner && !strcmp(s->frame->name->text, "__init__")) {
    *bound = 1;
    for (int i = 0; i < callee->classes.count; i++)
      is_called |= callee->classes.items[i].info && class_is_subclass(callee->classes.items[i].info, s->frame->owner);
  }
  return is_called;
}

// The argument that a call gives for s->parameter; NULL: none that can be seen.
static Node *argument_of(const Search *s, const Node *call, int bound) {
  Str name = s->frame->locals.items[s->parameter]->name;
  int at = s->parameter - bound;
  NodeList args = call->Call.args, keywords = call->Call.keywords;
  for (int i = 0; i < keywords.count; i++)
    if (keywords.items[i]->keyword.arg == name)
      return keywords.items[i]->keyword.value;
  for (int i = 0; i <= at && i < args.count; i++)
    if (args.items[i]->kind == N_Starred)
      return NULL;
  return s->parameter < s->frame->positional && at >= 0 && at < args.count ? args.items[at] : NULL;
}

static void look_for_argument(Search *s, Node *node) {
  int bound;
  if (node->kind != N_Call || !calls(s, node, &bound))
    return;
  Node *argument = argument_of(s, node, bound);
  if (is_kind(s, argument))
    found(s, argument, argument, "the %s is passed as '%s' here", s->text,
          s->frame->locals.items[s->parameter]->name->text);
}

static void look_for_return(Search *s, Node *node) {
  if (node->kind == N_Return && s->instance->frame == s->frame && is_kind(s, node->Return.value))
    found(s, node, node->Return.value, "%s() returns the %s here", s->frame->name->text, s->text);
  else if (node->kind == N_Return && s->instance->frame == s->frame && !node->Return.value && s->kind.bit == ABS_NONE &&
           s->instance->reached[node->index])
    found(s, node, NULL, "%s() returns None here", s->frame->name->text);
}

// ---- containers

static bool has_cell(const Search *s, const Node *node) {
  const Abs *value = type_at(s, node);
  AbsCell *const cells[] = {value ? value->list : NULL, value ? value->set : NULL, value ? value->key : NULL,
                            value ? value->value : NULL};
  for (int i = 0; value && i < 4; i++)
    if (cells[i] && abs_cell_root(cells[i]) == s->cell)
      return true;
  return false;
}

static void look_in_display(Search *s, Node *node, NodeList items) {
  for (int i = 0; has_cell(s, node) && i < items.count; i++)
    if (items.items[i] && is_kind(s, items.items[i]))
      found(s, items.items[i], items.items[i], "the %s is put in here", s->text);
}

static void look_for_item(Search *s, Node *node) {
  switch (node->kind) {
  case N_List: look_in_display(s, node, node->List.elts); break;
  case N_Set: look_in_display(s, node, node->Set.elts); break;
  case N_Dict:
    look_in_display(s, node, node->Dict.keys);
    look_in_display(s, node, node->Dict.values);
    break;
  case N_ListComp: look_in_display(s, node, (NodeList){.items = &node->ListComp.elt, .count = 1}); break;
  case N_SetComp: look_in_display(s, node, (NodeList){.items = &node->SetComp.elt, .count = 1}); break;
  case N_Assign:
    for (int i = 0; i < node->Assign.targets.count; i++) {
      Node *target = node->Assign.targets.items[i];
      if (target->kind == N_Subscript && has_cell(s, target->Subscript.value) && is_kind(s, node->Assign.value))
        found(s, node, node->Assign.value, "the %s is stored here", s->text);
    }
    break;
  case N_Call:
    if (node->Call.func->kind == N_Attribute && has_cell(s, node->Call.func->Attribute.value))
      for (int i = 0; i < node->Call.args.count; i++)
        if (is_kind(s, node->Call.args.items[i]))
          found(s, node, node->Call.args.items[i], "the %s is put in here", s->text);
    break;
  default: break;
  }
}

// ---- from step to step

static void follow(Search *s, Instance *instance, Node *node);

// Tells what was found, and goes on from there.
static void tell(Search *s) {
  Context *context = s->program->context;
  if (s->steps++ == MAX_STEPS || map_has(&s->seen, s->place))
    return;
  map_set(context->arena, &s->seen, s->place, s->place);
  report_note(context, s->instance->frame->source, s->place->span, "%s", s->note);
  if (s->value)
    follow(s, s->instance, s->value);
}

static void follow_store(Search *s, Symbol *symbol) {
  s->symbol = symbol;
  s->attribute = NULL;
  if (search(s, look_for_store))
    tell(s);
}

static void follow_attribute(Search *s, Str name, const ClassInfo *owner) {
  s->attribute = name;
  s->owner = owner;
  if (search(s, look_for_store))
    tell(s);
}

static void follow_default(Search *s, Frame *frame, int index) {
  Node *value = frame->defaults ? frame->defaults[index] : NULL;
  bool is_none = value && value->kind == N_Constant && value->Constant.value.kind == CONST_NONE;
  if (value && (is_none || s->kind.bit != ABS_NONE))
    report_note(s->program->context, frame->source, value->span, "it is the default");
}

static void follow_parameter(Search *s, Frame *frame, int index) {
  s->frame = frame;
  s->parameter = index;
  if (search(s, look_for_argument))
    tell(s);
  else
    follow_default(s, frame, index);
}

static void follow_result(Search *s, Frame *frame) {
  s->frame = frame;
  if (search(s, look_for_return))
    tell(s);
  else if (s->kind.bit == ABS_NONE)
    report_note(s->program->context, frame->source, frame->node->span, "%s() may end without a return",
                frame->name->text);
}

static void follow_name(Search *s, Symbol *symbol) {
  if (symbol->is_parameter && symbol->frame->node->kind == N_FunctionDef && symbol->stores <= 1)
    follow_parameter(s, symbol->frame, symbol->slot);
  else
    follow_store(s, symbol);
}

static void follow_call(Search *s, Instance *instance, Node *node) {
  Instance *target = instance->targets[node->index];
  const Abs *callee = instance->types[node->Call.func->index];
  Frame *frame = target && target->frame->node->kind == N_FunctionDef ? target->frame : NULL;
  for (int i = 0; !frame && callee && i < callee->callees.count; i++)
    frame = callee->callees.items[i].frame;
  if (frame && !frame->module->is_library && !frame->is_generator && strcmp(frame->name->text, "__init__") != 0)
    follow_result(s, frame);
}

// To where the value of an expression comes from; it ends where the expression itself makes it.
static void follow(Search *s, Instance *instance, Node *node) {
  s->instance = instance;
  switch (node->kind) {
  case N_Name:
    if (node->Name.symbol && node->Name.symbol->kind != SYMBOL_BUILTIN)
      follow_name(s, node->Name.symbol);
    break;
  case N_Attribute: follow_attribute(s, node->Attribute.attr, root_of(type_at(s, node->Attribute.value))); break;
  case N_Call: follow_call(s, instance, node); break;
  case N_IfExp: follow(s, instance, is_kind(s, node->IfExp.body) ? node->IfExp.body : node->IfExp.orelse); break;
  case N_NamedExpr: follow(s, instance, node->NamedExpr.value); break;
  default: break;
  }
}

static Search search_for(Program *program, Kind kind) {
  return (Search){.program = program, .kind = kind, .text = kind_text(program->context, kind)};
}

void origin_of_value(Program *program, Instance *instance, Node *expression, Kind kind) {
  Search s = search_for(program, kind);
  follow(&s, instance, expression);
}

void origin_of_parameter(Program *program, Frame *frame, int index, Kind kind) {
  Search s = search_for(program, kind);
  follow_parameter(&s, frame, index);
}

void origin_of_variable(Program *program, Symbol *symbol, Kind kind) {
  Search s = search_for(program, kind);
  follow_name(&s, symbol);
}

void origin_of_attribute(Program *program, ClassInfo *owner, Str name, Kind kind) {
  Search s = search_for(program, kind);
  follow_attribute(&s, name, class_root(owner));
}

void origin_of_result(Program *program, Frame *frame, Kind kind) {
  Search s = search_for(program, kind);
  follow_result(&s, frame);
}

void origin_of_item(Program *program, AbsCell *cell, Kind kind) {
  Search s = search_for(program, kind);
  s.cell = abs_cell_root(cell);
  if (search(&s, look_for_item))
    tell(&s);
}
