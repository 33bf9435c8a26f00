// dataclass_methods.c - the texts of what @dataclass adds to a class.
//
// They are CPython's but for names: line numbers in tracebacks (which name the file <string>) are the same, so the first
// statement of a method stands in line 3 of __init__ and in line 3 of the others. See Lib/dataclasses.py, _process_class.
//
//   def __init__(self,x,y=3,z=.FACTORY):      a default is written as the class body's name for it, or as a constant
//    self.x=x
//    self.y=y
//    self.z=list() if isinstance(z,.FACTORY_CLASS) else z

#include "sema/dataclass.h"

#include <string.h>

static Arena *arena_of(DataClass *d) { return d->program->context->arena; }

// The hidden name of something in the module dataclasses.
static const char *library(DataClass *d, const char *name) {
  expand_import(d->program, d->place->module, "dataclasses", name);
  return arena_printf(arena_of(d), HIDDEN "%s", name);
}

// ---- what the body binds

static bool binds_in(const Node *statement, const char *name) {
  switch (statement->kind) {
  case N_FunctionDef: return !strcmp(statement->FunctionDef.name->text, name);
  case N_ClassDef: return !strcmp(statement->ClassDef.name->text, name);
  case N_AnnAssign:
    return statement->AnnAssign.value && statement->AnnAssign.target->kind == N_Name &&
           !strcmp(statement->AnnAssign.target->Name.id->text, name);
  case N_Assign:
    for (int i = 0; i < statement->Assign.targets.count; i++) {
      Node *target = statement->Assign.targets.items[i];
      if (target->kind == N_Name && !strcmp(target->Name.id->text, name))
        return true;
    }
    return false;
  default: return false;
  }
}

bool dataclass_binds(DataClass *d, const char *name) {
  NodeList body = d->place->node->ClassDef.body;
  for (int i = 0; i < body.count; i++)
    if (binds_in(body.items[i], name))
      return true;
  return false;
}

// ---- __init__

static bool is_parameter(const DataField *f) { return f->init; }

static const char *base_text(DataClass *d, int base) {
  Node *node = d->place->node->ClassDef.bases.items[base];
  return expand_segment(d->program, d->place->module, node->kind == N_Subscript ? node->Subscript.value : node);
}

static const char *default_text(DataClass *d, const DataField *f) {
  if (f->literal || f->via_base < 0)
    return f->literal ? f->literal : f->default_text;
  return arena_printf(arena_of(d), "%s.%s", base_text(d, f->via_base), f->default_text);
}

static void put_parameter(DataClass *d, Buffer *out, const DataField *f) {
  buffer_printf(out, ",%s", f->name->text);
  if (f->factory)
    buffer_printf(out, "=%s", library(d, "HAS_DEFAULT_FACTORY"));
  else if (f->default_text)
    buffer_printf(out, "=%s", default_text(d, f));
}

// The factories that the body keeps come as parameters which nobody can name.
static void put_factories(DataClass *d, Buffer *out) {
  for (int i = 0; i < d->fields.count; i++) {
    const DataField *f = d->fields.items[i];
    const char *name = f->name->text;
    if (!f->has_hidden_factory)
      continue;
    buffer_printf(out, "," HIDDEN "factory_%s=", name);
    if (f->via_base >= 0)
      buffer_printf(out, "%s.", base_text(d, f->via_base));
    buffer_printf(out, HIDDEN "factory_%s", name);
  }
}

static void put_parameters(DataClass *d, Buffer *out) {
  for (int i = 0; i < d->fields.count; i++)
    if (is_parameter(d->fields.items[i]) && !d->fields.items[i]->is_keyword_only)
      put_parameter(d, out, d->fields.items[i]);
  bool has_star = false;
  for (int i = 0; i < d->fields.count; i++)
    has_star |= d->fields.items[i]->has_hidden_factory ||
                (is_parameter(d->fields.items[i]) && d->fields.items[i]->is_keyword_only);
  if (has_star)
    buffer_put(out, ",*");
  for (int i = 0; i < d->fields.count; i++)
    if (is_parameter(d->fields.items[i]) && d->fields.items[i]->is_keyword_only)
      put_parameter(d, out, d->fields.items[i]);
  put_factories(d, out);
}

static void put_store(DataClass *d, Buffer *out, const char *self, const DataField *f) {
  const char *name = f->name->text;
  if (f->kind == DATA_INITVAR)
    return;
  if (f->factory && is_parameter(f))
    buffer_printf(out, " %s.%s=%s if " HIDDEN "isinstance(%s,%s) else %s\n", self, name, f->factory, name,
                  library(d, "HAS_DEFAULT_FACTORY_CLASS"), name);
  else if (f->factory)
    buffer_printf(out, " %s.%s=%s\n", self, name, f->factory);
  else if (is_parameter(f))
    buffer_printf(out, " %s.%s=%s\n", self, name, name);
  else if (f->default_text && f->owner->options.slots)
    buffer_printf(out, " %s.%s=%s\n", self, name, default_text(d, f));
}

static void put_post_init(DataClass *d, Buffer *out, const char *self) {
  if (!d->has_post_init)
    return;
  const char *comma = "";
  buffer_printf(out, " %s.__post_init__(", self);
  for (int i = 0; i < d->fields.count; i++)
    if (d->fields.items[i]->kind == DATA_INITVAR) {
      buffer_printf(out, "%s%s", comma, d->fields.items[i]->name->text);
      comma = ",";
    }
  buffer_put(out, ")\n");
}

static const char *self_name(DataClass *d) {
  for (int i = 0; i < d->fields.count; i++)
    if (!strcmp(d->fields.items[i]->name->text, "self"))
      return "__dataclass_self__";
  return "self";
}

// TypeError: a parameter without a default after one that has one.
static const char *order_error(DataClass *d) {
  bool has_default = false;
  for (int i = 0; i < d->fields.count; i++) {
    const DataField *f = d->fields.items[i];
    if (!is_parameter(f) || f->is_keyword_only)
      continue;
    if (has_default && !f->default_text && !f->factory)
      return arena_printf(arena_of(d), "TypeError(\"non-default argument '%s' follows default argument\")",
                          f->name->text);
    has_default |= f->default_text || f->factory;
  }
  return NULL;
}

static void put_init(DataClass *d, Buffer *out) {
  const char *self = self_name(d);
  buffer_printf(out, "def __init__(%s", self);
  put_parameters(d, out);
  buffer_put(out, "):\n");
  size_t start = out->length;
  for (int i = 0; i < d->fields.count; i++)
    put_store(d, out, self, d->fields.items[i]);
  put_post_init(d, out, self);
  if (out->length == start)
    buffer_put(out, " pass\n");
}

// ---- the others

typedef bool Chooses(const DataField *f);

static bool is_shown(const DataField *f) { return f->kind == DATA_FIELD && f->repr; }
static bool is_compared(const DataField *f) { return f->kind == DATA_FIELD && f->compare; }
static bool is_hashed(const DataField *f) { return f->kind == DATA_FIELD && (f->hash < 0 ? f->compare : f->hash); }
static bool is_matched(const DataField *f) { return f->init && !f->is_keyword_only; }
static bool is_data(const DataField *f) { return f->kind == DATA_FIELD; }

// (self.x,self.y,)
static void put_tuple(DataClass *d, Buffer *out, const char *before, const char *after, Chooses *chooses) {
  buffer_putc(out, '(');
  for (int i = 0; i < d->fields.count; i++)
    if (chooses(d->fields.items[i]))
      buffer_printf(out, "%s%s%s,", before, d->fields.items[i]->name->text, after);
  buffer_putc(out, ')');
}

static void put_repr(DataClass *d, Buffer *out) {
  buffer_printf(out, "def __repr__(self):\n if %s(self):\n  return '...'\n try:\n", library(d, "_enter"));
  buffer_put(out, "  return self.__class__.__qualname__ + f\"(");
  const char *comma = "";
  for (int i = 0; i < d->fields.count; i++)
    if (is_shown(d->fields.items[i])) {
      const char *name = d->fields.items[i]->name->text;
      buffer_printf(out, "%s%s={self.%s!r}", comma, name, name);
      comma = ", ";
    }
  buffer_printf(out, ")\"\n finally:\n  %s()\n", library(d, "_leave"));
}

static void put_comparison(DataClass *d, Buffer *out, const char *name, const char *op) {
  buffer_printf(out, "def %s(self,other):\n if other.__class__ is self.__class__:\n  return ", name);
  put_tuple(d, out, "self.", "", is_compared);
  buffer_put(out, op);
  put_tuple(d, out, "other.", "", is_compared);
  buffer_put(out, "\n return NotImplemented\n");
}

static void put_hash(DataClass *d, Buffer *out) {
  buffer_put(out, "def __hash__(self):\n return " HIDDEN "hash(");
  put_tuple(d, out, "self.", "", is_hashed);
  buffer_put(out, ")\n");
}

// The class's own name, where methods can see it.
static void put_own_class_test(DataClass *d, Buffer *out) {
  buffer_printf(out, HIDDEN "type(self) is %s or ", d->place->node->ClassDef.name->text);
}

static void put_frozen(DataClass *d, Buffer *out, const char *name, const char *parameter, const char *verb) {
  buffer_printf(out, "def %s(self,name%s):\n if ", name, parameter);
  put_own_class_test(d, out);
  buffer_put(out, "name in ");
  put_tuple(d, out, "'", "'", is_data);
  buffer_printf(out, ":\n  raise %s(f\"cannot %s field {name!r}\")\n " HIDDEN "super().%s(name%s)\n",
                library(d, "FrozenInstanceError"), verb, name, parameter);
}

// ---- descriptions of the fields

static void put_default_of_field(DataClass *d, Buffer *out, const DataField *f) {
  buffer_printf(out, "%s,", f->default_text ? default_text(d, f) : library(d, "MISSING"));
  if (f->has_hidden_factory)
    buffer_printf(out, HIDDEN "factory_%s", f->name->text);
  else if (f->factory)
    buffer_printf(out, "%.*s", (int)strlen(f->factory) - 2, f->factory);
  else
    buffer_put(out, library(d, "MISSING"));
}

static const char *flag(bool value) { return value ? "True" : "False"; }

static void put_field(DataClass *d, Buffer *out, const DataField *f) {
  const char *name = f->name->text;
  if (f->via_base >= 0) {
    buffer_printf(out, "'%s': %s.__dataclass_fields__['%s'],", name, base_text(d, f->via_base), name);
    return;
  }
  buffer_printf(out, "'%s': %s('%s',%s,", name, library(d, "_make_field"), name, f->type);
  put_default_of_field(d, out, f);
  buffer_printf(out, ",%s,%s,%s,%s,%s,%s,%s),", flag(f->init), flag(f->repr), f->hash < 0 ? "None" : flag(f->hash),
                flag(f->compare), f->metadata ? f->metadata : "None", flag(f->is_keyword_only),
                flag(f->kind == DATA_FIELD));
}

static void put_fields(DataClass *d, Buffer *out) {
  const DataOptions *o = &d->options;
  buffer_put(out, "__dataclass_fields__ = {");
  for (int i = 0; i < d->fields.count; i++)
    put_field(d, out, d->fields.items[i]);
  buffer_printf(out, "}\n__dataclass_params__ = %s(%s,%s,%s,%s,%s,%s)\n", library(d, "_DataclassParams"), flag(o->init),
                flag(o->repr), flag(o->eq), flag(o->order), flag(o->unsafe_hash), flag(o->frozen));
}

static void put_doc(DataClass *d, Buffer *out) {
  buffer_printf(out, "__doc__ = %s('%s',__dataclass_fields__)\n", library(d, "_doc_of_fields"),
                d->place->node->ClassDef.name->text);
}

static bool has_docstring(DataClass *d) {
  const Node *first = d->place->node->ClassDef.body.items[0];
  bool is_text = first->kind == N_Expr && first->Expr.value->kind == N_Constant;
  return (is_text && first->Expr.value->Constant.value.kind == CONST_STR) || dataclass_binds(d, "__doc__");
}

// ---- all together

// What a function writes becomes a text of its own, whose line 2 is the first: so count CPython's tracebacks.
static void add(DataClass *d, DataTexts *texts, void (*put)(DataClass *, Buffer *)) {
  Buffer out = {0};
  buffer_put(&out, "\n");
  put(d, &out);
  vec_push(arena_of(d), texts, arena_text(arena_of(d), out.text, out.length));
  buffer_free(&out);
}

static void add_if_unbound(DataClass *d, DataTexts *texts, const char *name, void (*put)(DataClass *, Buffer *)) {
  if (!dataclass_binds(d, name))
    add(d, texts, put);
}

static void fail(DataClass *d, const char *error) {
  if (!d->error)
    d->error = error;
}

// False: the class binds a name that may not be replaced.
static bool check_unbound(DataClass *d, const char *name, const char *advice) {
  if (dataclass_binds(d, name))
    fail(d, arena_printf(arena_of(d), "TypeError('Cannot overwrite attribute %s in class %s%s')", name,
                         d->place->node->ClassDef.name->text, advice));
  return !d->error;
}

static void put_eq(DataClass *d, Buffer *out) { put_comparison(d, out, "__eq__", "=="); }
static void put_lt(DataClass *d, Buffer *out) { put_comparison(d, out, "__lt__", "<"); }
static void put_le(DataClass *d, Buffer *out) { put_comparison(d, out, "__le__", "<="); }
static void put_gt(DataClass *d, Buffer *out) { put_comparison(d, out, "__gt__", ">"); }
static void put_ge(DataClass *d, Buffer *out) { put_comparison(d, out, "__ge__", ">="); }
static void put_setattr(DataClass *d, Buffer *out) { put_frozen(d, out, "__setattr__", ",value", "assign to"); }
static void put_delattr(DataClass *d, Buffer *out) { put_frozen(d, out, "__delattr__", "", "delete"); }
static void put_no_hash(DataClass *d, Buffer *out) { (void)d, buffer_put(out, "__hash__ = None\n"); }

static void add_orders(DataClass *d, DataTexts *texts) {
  static const struct {
    const char *name;
    void (*put)(DataClass *, Buffer *);
  } rows[] = {{"__lt__", put_lt}, {"__le__", put_le}, {"__gt__", put_gt}, {"__ge__", put_ge}};
  for (int i = 0; i < 4; i++)
    if (check_unbound(d, rows[i].name, ". Consider using functools.total_ordering"))
      add(d, texts, rows[i].put);
}

static void add_guards(DataClass *d, DataTexts *texts) {
  if (!check_unbound(d, "__setattr__", "") || !check_unbound(d, "__delattr__", ""))
    return;
  add(d, texts, put_setattr);
  add(d, texts, put_delattr);
}

// The table of actions in Lib/dataclasses.py, _hash_action.
static void add_hash(DataClass *d, DataTexts *texts) {
  const DataOptions *o = &d->options;
  bool has_explicit = dataclass_binds(d, "__hash__");
  if (o->unsafe_hash && !check_unbound(d, "__hash__", ""))
    return;
  if (o->unsafe_hash || (o->eq && o->frozen && !has_explicit))
    add(d, texts, put_hash);
  else if (o->eq && !o->frozen && !has_explicit)
    add(d, texts, put_no_hash);
}

// Defaults that are no constants: a mutable one is a mistake.
static void put_checks(DataClass *d, Buffer *out) {
  for (int i = 0; i < d->own.count; i++) {
    const DataField *f = d->own.items[i];
    if (f->default_text && !f->literal)
      buffer_printf(out, "%s('%s',%s)\n", library(d, "_check_default"), f->name->text, f->default_text);
  }
}

// Has a base a slot of this name?
static bool is_slot_of_base(DataClass *d, Str name) {
  for (int b = 0; b < d->place->node->ClassDef.bases.count; b++)
    for (int i = 0; d->bases[b] && d->bases[b]->options.slots && i < d->bases[b]->fields.count; i++)
      if (d->bases[b]->fields.items[i]->name == name)
        return true;
  return false;
}

static void put_slots(DataClass *d, Buffer *out) {
  buffer_put(out, "__slots__ = (");
  for (int i = 0; i < d->own.count; i++)
    if (d->own.items[i]->kind == DATA_FIELD && !is_slot_of_base(d, d->own.items[i]->name))
      buffer_printf(out, "'%s',", d->own.items[i]->name->text);
  buffer_put(out, d->options.weakref_slot ? "'__weakref__',)\n" : ")\n");
}

static void add_slots(DataClass *d, DataTexts *texts) {
  if (dataclass_binds(d, "__slots__"))
    fail(d,
         arena_printf(arena_of(d), "TypeError('%s already specifies __slots__')", d->place->node->ClassDef.name->text));
  else
    add(d, texts, put_slots);
}

static void put_match_args(DataClass *d, Buffer *out) {
  buffer_put(out, "__match_args__ = ");
  put_tuple(d, out, "'", "'", is_matched);
  buffer_put(out, "\n");
}

void dataclass_generate(DataClass *d, DataTexts *texts) {
  const DataOptions *o = &d->options;
  add(d, texts, put_checks);
  if (o->init && order_error(d))
    fail(d, order_error(d));
  if (o->init)
    add_if_unbound(d, texts, "__init__", put_init);
  if (o->repr)
    add_if_unbound(d, texts, "__repr__", put_repr);
  if (o->eq)
    add_if_unbound(d, texts, "__eq__", put_eq);
  if (o->order)
    add_orders(d, texts);
  if (o->frozen)
    add_guards(d, texts);
  add_hash(d, texts);
  if (o->match_args)
    add_if_unbound(d, texts, "__match_args__", put_match_args);
  if (o->slots)
    add_slots(d, texts);
  if (d->reads_fields)
    add(d, texts, put_fields);
  if (d->reads_docs && !has_docstring(d))
    add(d, texts, put_doc);
}
