// dataclass.c - @dataclass: the class gets its methods when it is compiled, as if the user had written them.
//
//   @dataclass                         class P:
//   class P:                               x: int
//       x: int                             y: list
//       y: list = field(               →   def __init__(self, x, y=<factory>): …
//           default_factory=list)          def __repr__(self): …     def __eq__(self, other): …
//
// Here: which classes, with which options and fields; what becomes of the fields' values in the body. The texts of the
// methods are dataclass_methods.c's. What cannot be read from the text (dataclass_static.c) is left to the decorator, which
// then is a function of stdlib/dataclasses.py. A mistake that CPython finds when it makes the class is raised there too.
//
// Requires: program_load has found all imports, no scopes yet.

#include "sema/dataclass.h"

#include <string.h>

#include "base/diagnostic.h"
#include "sema/program.h"
#include "syntax/unparse.h"

typedef struct DataCall {   // the name `dataclass`, to be called at run time
  ModuleInfo *module;
  Node *name;
} DataCall;

typedef struct Expander {
  Program *program;
  ClassTable table;
  Map classes;   // ClassPlace * -> DataClass *
  bool reads_fields, reads_docs;
  bool is_dynamic;      // the program makes dataclasses at run time
  ModuleInfo *module;   // of the walk for other uses
  DataStatic judge;
  Map expanded;     // ClassPlace * -> its decorator, of the classes that are expanded here
  Map decorators;   // the names in these decorators
  Vec(DataCall) calls;
} Expander;

static Arena *arena_of(DataClass *d) { return d->program->context->arena; }

static bool is_dataclasses(Expander *e, Names *names, const Node *node, const char *name) {
  return expand_is_library(&e->table, names, node, "dataclasses", name);
}

static void fail(DataClass *d, const char *error) {
  if (!d->error)
    d->error = error;
}

// ---- options

static void read_options(DataClass *d, Node *decorator) {
  d->options = (DataOptions){.init = true, .repr = true, .eq = true, .match_args = true};
  if (decorator->kind != N_Call)
    return;
  NodeList keywords = decorator->Call.keywords;
  for (int i = 0; i < keywords.count; i++) {
    struct keyword *k = &keywords.items[i]->keyword;
    dataclass_flag(k->value, dataclass_option(&d->options, k->arg->text));
  }
  if (d->options.weakref_slot && !d->options.slots)
    fail(d, "TypeError('weakref_slot is True but slots is False')");
  if (d->options.order && !d->options.eq)
    fail(d, "ValueError('eq must be true if order is true')");
}

// The decorator of a class that is expanded here; NULL: it has none, or one that is called.
static Node *decorator_of(Expander *e, ClassPlace *place) { return map_get(&e->expanded, place); }

// ---- fields

static bool is_typing(Expander *e, Names *names, const Node *node, const char *module, const char *name) {
  if (node->kind == N_Subscript)
    node = node->Subscript.value;
  return expand_is_library(&e->table, names, node, module, name);
}

// An annotation that is a string names ClassVar and InitVar by their usual names.
static bool is_quoted(const Node *annotation, const char *name) {
  if (annotation->kind != N_Constant || annotation->Constant.value.kind != CONST_STR)
    return false;
  const char *text = annotation->Constant.value.text->text, *dot = strchr(text, '.'), *bracket = strchr(text, '[');
  if (dot && (!bracket || dot < bracket))
    text = dot + 1;
  size_t length = strlen(name);
  return !strncmp(text, name, length) && (!text[length] || text[length] == '[');
}

static bool is_kind(Expander *e, DataClass *d, const Node *annotation, const char *module, const char *name) {
  return is_typing(e, d->place->names, annotation, module, name) || is_quoted(annotation, name);
}

static DataKind kind_of(Expander *e, DataClass *d, const Node *annotation) {
  return is_kind(e, d, annotation, "typing", "ClassVar")       ? DATA_CLASSVAR
         : is_kind(e, d, annotation, "dataclasses", "InitVar") ? DATA_INITVAR
                                                               : DATA_FIELD;
}

static Str mangled(DataClass *d, Str name) {
  const char *class_name = d->place->node->ClassDef.name->text;
  class_name += strspn(class_name, "_");
  int length = name->length;
  if (length < 3 || strncmp(name->text, "__", 2) || !strcmp(name->text + length - 2, "__") || !*class_name)
    return name;
  return str_printf(d->program->context->strings, "_%s%s", class_name, name->text);
}

static const char *text_of(DataClass *d, const Node *node) {
  return expand_segment(d->program, d->place->module, node);
}

static bool is_literal(const Node *node) {
  if (node->kind == N_UnaryOp && node->UnaryOp.op == UOP_USub)
    node = node->UnaryOp.operand;
  return node->kind == N_Constant && node->span.line == node->span.end_line &&
         node->Constant.value.kind != CONST_ELLIPSIS;
}

// Names that cannot mean something else in the method than in the class body: builtin classes nobody rebinds, classes
// and functions of the module.
static bool is_fixed_factory(DataClass *d, const Node *factory) {
  static const char *const builtins[] = {"list", "dict", "set", "tuple", "str", "int", "float", "bool", "bytes"};
  if (factory->kind != N_Name)
    return false;
  ModuleInfo *module = d->place->module;
  for (unsigned i = 0; i < sizeof builtins / sizeof *builtins; i++)
    if (!strcmp(factory->Name.id->text, builtins[i]))
      return !expand_is_bound(module, factory->Name.id);
  return expand_is_bound_once(module, factory->Name.id);
}

static void set_factory(DataClass *d, DataField *f, Node *factory) {
  Arena *arena = arena_of(d);
  f->has_hidden_factory = !is_fixed_factory(d, factory);
  f->factory = f->has_hidden_factory ? arena_printf(arena, HIDDEN "factory_%s()", f->name->text)
                                     : arena_printf(arena, "%s()", factory->Name.id->text);
}

static void set_default(DataClass *d, DataField *f, Node *value) {
  f->literal = is_literal(value) ? text_of(d, value) : NULL;
  f->default_text = f->literal ? f->literal
                    : d->options.slots && f->kind == DATA_FIELD
                        ? arena_printf(arena_of(d), HIDDEN "default_%s", f->name->text)
                        : f->name->text;
}

static Node *name_node(DataClass *d, const char *text) {
  Node *statement = expand_parse(d->program, d->place->module, d->place->node->span, text).items[0];
  return statement;
}

// `NAME = value` in the class body, under a hidden name.
static Node *kept_value(DataClass *d, const char *prefix, DataField *f, Node *value) {
  Node *assign = name_node(d, arena_printf(arena_of(d), HIDDEN "%s_%s = 0\n", prefix, f->name->text));
  assign->Assign.value = value;
  return assign;
}

static void read_option(DataClass *d, DataField *f, struct keyword *k) {
  const char *name = k->arg->text;
  bool is_none = k->value->kind == N_Constant && k->value->Constant.value.kind == CONST_NONE, flag = false;
  if (!strcmp(name, "metadata")) {
    f->metadata = is_none ? NULL : text_of(d, k->value);
    return;
  }
  dataclass_flag(k->value, &flag);
  if (!strcmp(name, "init"))
    f->init = flag;
  else if (!strcmp(name, "repr"))
    f->repr = flag;
  else if (!strcmp(name, "compare"))
    f->compare = flag;
  else if (!strcmp(name, "kw_only"))
    f->is_keyword_only = flag;
  else if (!strcmp(name, "hash"))
    f->hash = is_none ? -1 : flag;
}

// x: T = field(…): its options; the statement keeps the default as its value. *extra gets a statement to put after it.
static void read_field_call(DataClass *d, DataField *f, Node *statement, Node **extra) {
  Node *call = statement->AnnAssign.value, *value = NULL, *factory = NULL;
  for (int i = 0; i < call->Call.keywords.count; i++) {
    struct keyword *k = &call->Call.keywords.items[i]->keyword;
    if (k->arg && !strcmp(k->arg->text, "default"))
      value = k->value;
    else if (k->arg && !strcmp(k->arg->text, "default_factory"))
      factory = k->value;
    else
      read_option(d, f, k);
  }
  statement->AnnAssign.value = value;
  if (value && factory)
    fail(d, "ValueError('cannot specify both default and default_factory')");
  if (factory) {
    set_factory(d, f, factory);
    if (f->has_hidden_factory)
      *extra = kept_value(d, "factory", f, factory);
    if (f->kind == DATA_INITVAR)
      fail(d, arena_printf(arena_of(d), "TypeError('field %s cannot have a default factory')", f->name->text));
  }
}

// The value of Field.type: that of the annotation, or its text.
static const char *field_type(Expander *e, DataClass *d, Node *annotation) {
  if (!d->place->module->has_future_annotations)
    return text_of(d, annotation);
  Buffer out = {0};
  constant_put_repr(&out, &(Constant){.kind = CONST_STR, .text = unparse(e->program->context, annotation)});
  const char *text = arena_text(arena_of(d), out.text, out.length);
  buffer_free(&out);
  return text;
}

static DataField *own_field(DataClass *d, Str name) {
  for (int i = 0; i < d->own.count; i++)
    if (d->own.items[i]->name == name)
      return d->own.items[i];
  DataField *f = NEW(arena_of(d), DataField);
  vec_push(arena_of(d), &d->own, f);
  return f;
}

// One `name: annotation [= value]` of the body. *extra: a statement to put after it.
static void read_field(Expander *e, DataClass *d, Node *statement, bool *only_keywords, Node **extra) {
  struct AnnAssign *a = &statement->AnnAssign;
  DataKind kind = kind_of(e, d, a->annotation);
  if (kind == DATA_FIELD && is_kind(e, d, a->annotation, "dataclasses", "KW_ONLY")) {
    if (*only_keywords)
      fail(d, arena_printf(arena_of(d), "TypeError(\"'%s' is KW_ONLY, but KW_ONLY has already been specified\")",
                           a->target->Name.id->text));
    *only_keywords = true;
    return;
  }
  if (kind == DATA_CLASSVAR)
    return;
  Str name = mangled(d, a->target->Name.id);
  DataField *f = own_field(d, name);
  *f = (DataField){.name = name,
                   .kind = kind,
                   .owner = d,
                   .type = field_type(e, d, a->annotation),
                   .init = true,
                   .repr = true,
                   .compare = true,
                   .hash = -1,
                   .via_base = -1,
                   .is_keyword_only = d->options.kw_only || *only_keywords};
  if (a->value && a->value->kind == N_Call && is_dataclasses(e, d->place->names, a->value->Call.func, "field"))
    read_field_call(d, f, statement, extra);
  if (!a->value)
    return;
  set_default(d, f, a->value);
  if (d->options.slots && kind == DATA_FIELD) {   // the name becomes a slot, not a variable of the class
    if (!f->literal)
      *extra = kept_value(d, "default", f, a->value);
    a->value = NULL;
  }
}

// x = field(…) without an annotation.
static void check_annotated(Expander *e, DataClass *d, const Node *statement) {
  if (statement->kind != N_Assign || statement->Assign.targets.items[0]->kind != N_Name)
    return;
  const Node *value = statement->Assign.value;
  if (value->kind == N_Call && is_dataclasses(e, d->place->names, value->Call.func, "field"))
    fail(d, arena_printf(arena_of(d), "TypeError(\"'%s' is a field but has no type annotation\")",
                         statement->Assign.targets.items[0]->Name.id->text));
}

static void read_fields(Expander *e, DataClass *d) {
  NodeList *body = &d->place->node->ClassDef.body, result = {0};
  bool only_keywords = false;
  for (int i = 0; i < body->count; i++) {
    Node *statement = body->items[i], *extra = NULL;
    if (statement->kind == N_AnnAssign && statement->AnnAssign.simple)
      read_field(e, d, statement, &only_keywords, &extra);
    check_annotated(e, d, statement);
    vec_push(arena_of(d), &result, statement);
    if (extra)
      vec_push(arena_of(d), &result, extra);
  }
  *body = result;
}

// ---- inheritance

static DataClass *collect(Expander *e, ClassPlace *place);

static void add_field(DataClass *d, DataField *field) {
  for (int i = 0; i < d->fields.count; i++)
    if (d->fields.items[i]->name == field->name) {
      d->fields.items[i] = field;
      return;
    }
  vec_push(arena_of(d), &d->fields, field);
}

static void inherit(DataClass *d, DataClass *base, int at) {
  for (int i = 0; i < base->fields.count; i++) {
    DataField *copy = NEW(arena_of(d), DataField);
    *copy = *base->fields.items[i];
    copy->via_base = at;
    add_field(d, copy);
  }
}

static bool has_method(DataClass *d, ClassPlace *place, const char *name, Expander *e, int depth) {
  NodeList body = place->node->ClassDef.body, bases = place->node->ClassDef.bases;
  for (int i = 0; i < body.count; i++)
    if (body.items[i]->kind == N_FunctionDef && !strcmp(body.items[i]->FunctionDef.name->text, name))
      return true;
  for (int i = 0; i < bases.count && depth < 50; i++) {
    ClassPlace *base = expand_class_of(&e->table, place->module, place->names, bases.items[i]);
    if (base && has_method(d, base, name, e, depth + 1))
      return true;
  }
  return false;
}

static void check_frozen(DataClass *d, DataClass *base, bool is_decorated) {
  if (!is_decorated)
    return;
  if (base->options.frozen && !d->options.frozen)
    fail(d, "TypeError('cannot inherit non-frozen dataclass from a frozen one')");
  if (!base->options.frozen && d->options.frozen)
    fail(d, "TypeError('cannot inherit frozen dataclass from a non-frozen one')");
}

static void collect_bases(Expander *e, DataClass *d, bool is_decorated) {
  NodeList bases = d->place->node->ClassDef.bases;
  d->bases = arena_alloc(arena_of(d), (bases.count + 1) * sizeof *d->bases);
  for (int i = bases.count - 1; i >= 0; i--) {
    ClassPlace *place = expand_class_of(&e->table, d->place->module, d->place->names, bases.items[i]);
    d->bases[i] = place && place != d->place ? collect(e, place) : NULL;
    if (!d->bases[i])
      continue;
    inherit(d, d->bases[i], i);
    check_frozen(d, d->bases[i], is_decorated);
  }
}

// An ordinary class below a dataclass has its base's options.
static void inherit_options(DataClass *d) {
  int at = 0;
  while (!d->bases[at])
    at++;
  d->options = d->bases[at]->options;
}

// The fields of a class, its own and inherited; NULL: neither it nor a base is a dataclass.
static DataClass *collect(Expander *e, ClassPlace *place) {
  DataClass *d = map_get(&e->classes, place);
  if (d)
    return d->is_collected ? d : NULL;
  Arena *arena = e->program->context->arena;
  d = NEW(arena, DataClass);
  map_set(arena, &e->classes, place, d);
  *d = (DataClass){.program = e->program, .place = place, .reads_fields = e->reads_fields, .reads_docs = e->reads_docs};
  Node *decorator = decorator_of(e, place);
  if (decorator)
    read_options(d, decorator);
  collect_bases(e, d, decorator != NULL);
  if (!decorator && !d->fields.count)
    return NULL;
  d->is_collected = true;
  if (!decorator) {
    inherit_options(d);
    return d;
  }
  read_fields(e, d);
  for (int i = 0; i < d->own.count; i++)
    add_field(d, d->own.items[i]);
  d->has_post_init = has_method(d, place, "__post_init__", e, 0);
  return d;
}

// ---- the class gets its methods

static void drop_decorator(DataClass *d, Node *decorator) {
  NodeList *decorators = &d->place->node->ClassDef.decorator_list, rest = {0};
  for (int i = 0; i < decorators->count; i++)
    if (decorators->items[i] != decorator)
      vec_push(arena_of(d), &rest, decorators->items[i]);
  *decorators = rest;
}

static void expand(DataClass *d, Node *decorator) {
  ModuleInfo *module = d->place->module;
  NodeList *body = &d->place->node->ClassDef.body;
  DataTexts texts = {0};
  if (!d->error)
    dataclass_generate(d, &texts);
  if (d->error) {
    texts.count = 0;
    vec_push(arena_of(d), &texts, arena_printf(arena_of(d), "raise %s\n", d->error));
  }
  for (int i = 0; i < texts.count; i++) {
    NodeList added = expand_methods(d->program, module, decorator->span, texts.items[i], d->options.frozen);
    for (int k = 0; k < added.count; k++)
      vec_push(arena_of(d), body, added.items[k]);
  }
  drop_decorator(d, decorator);
}

// ---- what else the program does with the module

static bool is_plain_name(const char *name) {
  static const char *const names[] = {"dataclass", "field", "KW_ONLY", "InitVar", "FrozenInstanceError"};
  for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
    if (!strcmp(names[i], name))
      return true;
  return false;
}

// Does the program look at fields at run time? Only then does it need the objects that describe them.
static void find_readers(Node *node, void *context) {
  Expander *e = context;
  if (node->kind == N_alias) {
    ModuleInfo *from = map_get(&e->program->import_sources, node);
    e->reads_fields |= from && !strcmp(from->name->text, "dataclasses") && !is_plain_name(node->alias.name->text);
  } else if (node->kind == N_Attribute) {
    static const char *const readers[] = {
        "fields", "asdict", "astuple", "replace", "is_dataclass", "__dataclass_fields__", "__dataclass_params__"};
    for (unsigned i = 0; i < sizeof readers / sizeof *readers; i++)
      e->reads_fields |= !strcmp(node->Attribute.attr->text, readers[i]);
    e->reads_docs |= !strcmp(node->Attribute.attr->text, "__doc__");
  } else if (node->kind == N_Constant && node->Constant.value.kind == CONST_STR) {
    e->reads_fields |= strstr(node->Constant.value.text->text, "__dataclass_") != NULL;
  }
  walk_kids(node, find_readers, e);
}

static void for_each_module(Expander *e, NodeVisitor *visitor) {
  for (int i = 0; i < e->program->modules.count; i++) {
    e->module = e->program->modules.items[i];
    if (!e->module->is_library && e->module->ast)
      walk_kids(e->module->ast, visitor, e);
  }
}

// ---- dataclasses that are made at run time

// `dataclass` becomes _dataclass.
static void make_dynamic(Expander *e, ModuleInfo *module, Node *node) {
  Context *context = e->program->context;
  e->is_dynamic = true;
  if (node->kind == N_Attribute) {
    node->Attribute.attr = str_from(context->strings, "_dataclass");
    return;
  }
  expand_import(e->program, module, "dataclasses", "_dataclass");
  node->Name.id = str_from(context->strings, ".kk._dataclass");
}

static void look_at_decorators(Expander *e) {
  Arena *arena = e->program->context->arena;
  for (int i = 0; i < e->table.list.count; i++) {
    ClassPlace *place = e->table.list.items[i];
    Node *decorator = dataclass_decorator(&e->table, place);
    if (!decorator || !dataclass_is_static(&e->judge, place))
      continue;
    map_set(arena, &e->expanded, place, decorator);
    map_set(arena, &e->decorators, decorator->kind == N_Call ? decorator->Call.func : decorator, decorator);
  }
  for (int i = 0; i < e->table.list.count; i++) {
    ClassPlace *place = e->table.list.items[i];
    Node *decorator = dataclass_decorator(&e->table, place);
    if (decorator && !decorator_of(e, place))
      make_dynamic(e, place->module, decorator->kind == N_Call ? decorator->Call.func : decorator);
  }
}

static bool is_field_call(Expander *e, Names *names, const Node *value) {
  return value && value->kind == N_Call && is_dataclasses(e, names, value->Call.func, "field");
}

// `field` where a class body does not make a field of it: then it may come out of any call.
static void find_loose_fields(Node *node, void *context) {
  Expander *e = context;
  Names *names = map_get(&e->table.toplevel, e->module);
  if ((node->kind == N_Name || node->kind == N_Attribute) && is_dataclasses(e, names, node, "field"))
    e->judge.has_loose_fields = true;
  Node *value = node->kind == N_AnnAssign ? node->AnnAssign.value : NULL;
  if (is_field_call(e, names, value))
    walk_list(value->Call.keywords, find_loose_fields, e);
  else
    walk_kids(node, find_loose_fields, e);
}

// The name `dataclass`, but for decorators that are expanded, becomes _dataclass, which makes one when it is called.
static void find_calls(Node *node, void *context) {
  Expander *e = context;
  Names *names = map_get(&e->table.toplevel, e->module);
  bool is_name = (node->kind == N_Name || node->kind == N_Attribute) && !map_has(&e->decorators, node);
  if (is_name && is_dataclasses(e, names, node, "dataclass"))
    vec_push(e->program->context->arena, &e->calls, ((DataCall){e->module, node}));
  e->is_dynamic |= is_name && is_dataclasses(e, names, node, "make_dataclass");
  walk_kids(node, find_calls, e);
}

void dataclass_expand_all(Program *program) {
  Str name = str_from(program->context->strings, "dataclasses");
  if (!map_has(&program->modules_by_name, name))
    return;
  Expander e = {.program = program};
  expand_names_collect(&e.table, program);
  e.judge.table = &e.table;
  for_each_module(&e, find_readers);
  for_each_module(&e, find_loose_fields);
  look_at_decorators(&e);
  for_each_module(&e, find_calls);
  for (int i = 0; i < e.calls.count; i++)
    make_dynamic(&e, e.calls.items[i].module, e.calls.items[i].name);
  e.reads_fields |= e.is_dynamic || e.reads_docs;
  program->keeps_annotations |= e.is_dynamic;
  for (int i = 0; i < e.table.list.count; i++)
    collect(&e, e.table.list.items[i]);
  for (int i = 0; i < e.table.list.count; i++) {
    Node *decorator = decorator_of(&e, e.table.list.items[i]);
    if (decorator)
      expand(map_get(&e.classes, e.table.list.items[i]), decorator);
  }
}
