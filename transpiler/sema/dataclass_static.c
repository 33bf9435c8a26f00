// dataclass_static.c - can a dataclass be written out when it is compiled?
//
// It can if its text says everything: the options of the decorator and of the fields are constants, each base is a class
// statement of the program whose fields are known likewise, or no class of the program. If not, the decorator stays and makes
// the dataclass when it is called (_process of stdlib/dataclasses.py):
//
//   @dataclass(frozen=FLAG)                an option that is no constant
//   class P(make_base()): …                a base that is not known
//   class P: x: int = my_field()           a default that may be a field

#include "sema/dataclass.h"

#include <string.h>

// ---- options

bool dataclass_flag(const Node *node, bool *flag) {
  if (node->kind != N_Constant || (node->Constant.value.kind != CONST_TRUE && node->Constant.value.kind != CONST_FALSE))
    return false;
  *flag = node->Constant.value.kind == CONST_TRUE;
  return true;
}

bool *dataclass_option(DataOptions *o, const char *name) {
  struct {
    const char *name;
    bool *flag;
  } rows[] = {{"init", &o->init},
              {"repr", &o->repr},
              {"eq", &o->eq},
              {"order", &o->order},
              {"unsafe_hash", &o->unsafe_hash},
              {"frozen", &o->frozen},
              {"match_args", &o->match_args},
              {"kw_only", &o->kw_only},
              {"slots", &o->slots},
              {"weakref_slot", &o->weakref_slot}};
  for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++)
    if (!strcmp(rows[i].name, name))
      return rows[i].flag;
  return NULL;
}

static bool are_options_constant(const Node *decorator) {
  DataOptions options = {0};
  if (decorator->kind != N_Call)
    return true;
  bool flag, is_known = decorator->Call.args.count == 0;
  for (int i = 0; i < decorator->Call.keywords.count && is_known; i++) {
    struct keyword *k = &decorator->Call.keywords.items[i]->keyword;
    is_known = k->arg && dataclass_option(&options, k->arg->text) && dataclass_flag(k->value, &flag);
  }
  return is_known;
}

// ---- fields

static bool is_none(const Node *node) { return node->kind == N_Constant && node->Constant.value.kind == CONST_NONE; }

static bool is_missing(DataStatic *s, ClassPlace *place, const Node *value) {
  return expand_is_library(s->table, place->names, value, "dataclasses", "MISSING");
}

static bool is_field_option(DataStatic *s, ClassPlace *place, const struct keyword *k) {
  static const char *const values[] = {"default", "default_factory", "metadata"};
  static const char *const flags[] = {"init", "repr", "compare", "kw_only"};
  bool flag;
  if (!k->arg)
    return false;
  for (int i = 0; i < 3; i++)
    if (!strcmp(k->arg->text, values[i]))
      return !is_missing(s, place, k->value);
  if (!strcmp(k->arg->text, "hash"))
    return is_none(k->value) || dataclass_flag(k->value, &flag);
  for (int i = 0; i < 4; i++)
    if (!strcmp(k->arg->text, flags[i]))
      return dataclass_flag(k->value, &flag);
  return false;
}

static bool is_field(DataStatic *s, ClassPlace *place, const Node *value) {
  return value->kind == N_Call && expand_is_library(s->table, place->names, value->Call.func, "dataclasses", "field");
}

// Of a descriptor the default is what it gives when the class is asked for it.
static bool is_descriptor(const ClassPlace *class) {
  NodeList body = class->node->ClassDef.body;
  for (int i = 0; i < body.count; i++)
    if (body.items[i]->kind == N_FunctionDef && !strcmp(body.items[i]->FunctionDef.name->text, "__get__"))
      return true;
  return false;
}

static bool is_value_known(DataStatic *s, ClassPlace *place, Node *value) {
  if (value->kind != N_Call)
    return !is_missing(s, place, value);
  if (!is_field(s, place, value)) {
    ClassPlace *class = expand_class_of(s->table, place->module, place->names, value->Call.func);
    return class ? !is_descriptor(class) : !s->has_loose_fields;
  }
  bool is_known = value->Call.args.count == 0;
  for (int i = 0; i < value->Call.keywords.count && is_known; i++)
    is_known = is_field_option(s, place, &value->Call.keywords.items[i]->keyword);
  return is_known;
}

// x: ClassVar[T] = field(…)
static bool is_class_field(DataStatic *s, ClassPlace *place, const struct AnnAssign *a) {
  const Node *kind = a->annotation->kind == N_Subscript ? a->annotation->Subscript.value : a->annotation;
  return is_field(s, place, a->value) && expand_is_library(s->table, place->names, kind, "typing", "ClassVar");
}

static bool are_fields_known(DataStatic *s, ClassPlace *place) {
  NodeList body = place->node->ClassDef.body;
  for (int i = 0; i < body.count; i++) {
    const Node *statement = body.items[i];
    if (statement->kind == N_AnnAssign && statement->AnnAssign.value &&
        (!is_value_known(s, place, statement->AnnAssign.value) || is_class_field(s, place, &statement->AnnAssign)))
      return false;
  }
  return true;
}

// ---- bases

Node *dataclass_decorator(ClassTable *table, ClassPlace *place) {
  NodeList decorators = place->node->ClassDef.decorator_list;
  for (int i = 0; i < decorators.count; i++) {
    Node *d = decorators.items[i];
    if (expand_is_library(table, place->names, d->kind == N_Call ? d->Call.func : d, "dataclasses", "dataclass"))
      return d;
  }
  return NULL;
}

static bool is_class_static(DataStatic *s, ClassPlace *place, int depth);

// With slots: is this one a dataclass with slots, too? Those of others are not known here.
static bool has_slots(const Node *decorator) {
  bool flag = false;
  for (int i = 0; decorator && decorator->kind == N_Call && i < decorator->Call.keywords.count; i++) {
    struct keyword *k = &decorator->Call.keywords.items[i]->keyword;
    if (k->arg && !strcmp(k->arg->text, "slots"))
      dataclass_flag(k->value, &flag);
  }
  return flag;
}

static bool are_slots_known(DataStatic *s, ClassPlace *place) {
  NodeList bases = place->node->ClassDef.bases;
  for (int i = 0; i < bases.count; i++) {
    ClassPlace *base = expand_class_of(s->table, place->module, place->names, bases.items[i]);
    if (base && !has_slots(dataclass_decorator(s->table, base)))
      return false;
  }
  return true;
}

static bool are_bases_known(DataStatic *s, ClassPlace *place, int depth) {
  NodeList bases = place->node->ClassDef.bases;
  for (int i = 0; i < bases.count; i++) {
    ClassPlace *base = expand_class_of(s->table, place->module, place->names, bases.items[i]);
    bool is_known = base ? base != place && depth < 50 && is_class_static(s, base, depth + 1)
                         : expand_is_foreign(s->table, place->module, place->names, bases.items[i]);
    if (!is_known || expand_is_rebound(place->names, bases.items[i]))
      return false;
  }
  return true;
}

static bool is_class_static(DataStatic *s, ClassPlace *place, int depth) {
  Node *decorator = dataclass_decorator(s->table, place);
  if (decorator && !(are_options_constant(decorator) && are_fields_known(s, place)))
    return false;
  if (has_slots(decorator) && !are_slots_known(s, place))
    return false;
  return are_bases_known(s, place, depth);
}

bool dataclass_is_static(DataStatic *context, ClassPlace *place) { return is_class_static(context, place, 0); }
