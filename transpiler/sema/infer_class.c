// infer_class.c - classes of the program: bodies, attributes of instances, instantiation, special methods.
//
// An attribute of an instance is looked up as CPython does: a property of the class, then the instance's own fields, then
// what the class binds (a function becomes a method bound to the instance). Fields are found by the stores to them; a store
// through an object of unknown class may be to any field of that name.
//
// Special methods are also called by the runtime (print, sort, dicts), with arguments that inference does not see: once a
// class is instantiated, its special methods have a generic instance whose other parameters are OBJECT. Operators in the
// program call them with the types they see.

#include "sema/infer_class.h"

#include "base/diagnostic.h"

#include <string.h>

static Arena *arena_of(Infer *I) { return I->program->context->arena; }
static const Abs *simple(Infer *I, unsigned bits) { return abs_simple(&I->abs, bits); }
static const Abs *join(Infer *I, const Abs *a, const Abs *b) { return abs_join(&I->abs, a, b); }
static Str str_of(Infer *I, const char *text) { return str_from(I->program->context->strings, text); }

bool name_is_special(Str name) {
  return name->length > 4 && !strncmp(name->text, "__", 2) && !strcmp(name->text + name->length - 2, "__");
}

// ---- fields

static Field *field_of(Infer *I, ClassInfo *info, Str name) {
  ClassInfo *root = class_root(info);
  Field *field = map_get(&root->fields, name);
  if (field)
    return field;
  field = NEW(arena_of(I), Field);
  field->name = name;
  field->cell = abs_cell_new(&I->abs);
  map_set(arena_of(I), &root->fields, name, field);
  AbsCell *stored = map_get(&I->program->object_stores, name);
  if (stored)
    abs_cell_add(&I->abs, field->cell, abs_cell_root(stored)->content);
  if (I->program->sets_any_attribute)
    abs_cell_add(&I->abs, field->cell, simple(I, ABS_OBJECT));
  return field;
}

static void note_storer(Infer *I, Field *field, ClassInfo *info) {
  for (int i = 0; i < field->storers.count; i++)
    if (field->storers.items[i] == info)
      return;
  vec_push(arena_of(I), &field->storers, info);
}

void infer_see_dict(Infer *I, const Abs *object) {
  I->program->sees_any_dict |= !object || object->bits & ABS_OBJECT;
  for (int i = 0; object && i < object->instances.count; i++)
    if (object->instances.items[i].info)
      class_root(object->instances.items[i].info)->is_dict_seen = true;
}

// A value stored through an object of unknown class: into every field of that name, also those yet to be found.
void infer_store_unknown(Infer *I, Str name, const Abs *value) {
  AbsCell *stored = map_get(&I->program->object_stores, name);
  if (!stored) {
    stored = abs_cell_new(&I->abs);
    map_set(arena_of(I), &I->program->object_stores, name, stored);
  }
  abs_escape(&I->abs, value);
  abs_cell_add(&I->abs, stored, value);
  for (int i = 0; i < I->program->classes.count; i++) {
    Field *field = map_get(&I->program->classes.items[i]->fields, name);
    if (field)
      abs_cell_add(&I->abs, field->cell, value);
  }
}

// ---- escape: unknown code may read the fields and call the methods

static const Abs *self_of(Infer *I, ClassInfo *info) { return abs_instance(&I->abs, info, NULL, NULL); }

// self: NULL for a static method.
static void feed_frame(Infer *I, Frame *frame, const Abs *self) {
  if (!frame || frame->parameter_count == 0)
    return;
  const Abs *bound[frame->parameter_count + 1];
  infer_bind_object(I, frame, bound);
  if (self && frame->positional > 0)
    bound[0] = self;
  Instance *instance = instance_generic(I, frame);
  instance_feed(I, instance, bound);
  frame->has_unknown_callers = true;
}

void infer_escape_class(Infer *I, ClassInfo *info) {
  if (info->is_escaped)
    return;
  info->is_escaped = true;
  ClassInfo *root = class_root(info);
  for (int i = 0; i < root->fields.count; i++) {
    Field *field = root->fields.entries[i].value;
    abs_escape(&I->abs, abs_cell_root(field->cell)->content);
  }
  for (int i = 0; i < info->mro.count; i++)
    for (int k = 0; k < info->mro.items[i]->members.count; k++) {
      Member *member = info->mro.items[i]->members.entries[k].value;
      feed_frame(I, member->frame,
                 member->kind == MEMBER_STATIC  ? NULL
                 : member->kind == MEMBER_CLASS ? abs_class(&I->abs, info, NULL)
                                                : self_of(I, info));
    }
}

// A special method that is bound as a value: __radd__ = __add__.
static void feed_value(Infer *I, const Abs *value, const Abs *self) {
  for (int i = 0; value && i < value->callees.count; i++)
    feed_frame(I, value->callees.items[i].frame, value->callees.items[i].self ? value->callees.items[i].self : self);
}

// The runtime may call the special methods of an instance.
static void feed_special(Infer *I, ClassInfo *info) {
  for (int i = 0; i < info->mro.count; i++)
    for (int k = 0; k < info->mro.items[i]->members.count; k++) {
      Member *member = info->mro.items[i]->members.entries[k].value;
      bool is_made = !strcmp(member->name->text, "__init__") || !strcmp(member->name->text, "__new__");
      if (!name_is_special(member->name) || is_made)
        continue;
      if (member->kind == MEMBER_METHOD)
        feed_frame(I, member->frame, self_of(I, info));
      else if (member->kind == MEMBER_VALUE && member->symbol)
        feed_value(I, cell_read(I, member->symbol->cell), self_of(I, info));
    }
}

// ---- bodies

static MemberKind kind_of(Infer *I, NodeList decorators, Node **setter_of) {
  *setter_of = NULL;
  if (!decorators.count)
    return MEMBER_METHOD;
  Node *d = decorators.items[0];
  if (decorators.count == 1 && d->kind == N_Attribute && d->Attribute.value->kind == N_Name &&
      (name_is(d->Attribute.attr, "setter") || name_is(d->Attribute.attr, "deleter"))) {
    *setter_of = d;
    return MEMBER_PROPERTY;
  }
  const Abs *value = infer_expression(I, d);
  if (decorators.count != 1 || !abs_is(value, ABS_CLASS) || value->classes.count != 1 || value->classes.items[0].info)
    return MEMBER_VALUE;
  const char *name = value->classes.items[0].name;
  return !strcmp(name, "property")       ? MEMBER_PROPERTY
         : !strcmp(name, "staticmethod") ? MEMBER_STATIC
         : !strcmp(name, "classmethod")  ? MEMBER_CLASS
                                         : MEMBER_VALUE;
}

static Member *member_of(Infer *I, ClassInfo *info, Str name) {
  Member *member = map_get(&info->members, name);
  if (!member) {
    member = NEW(arena_of(I), Member);
    member->name = name;
    member->owner = info;
    member->kind = MEMBER_VALUE;
    member->symbol = map_get(&info->scope->symbols, name);
    map_set(arena_of(I), &info->members, name, member);
  }
  return member;
}

// A def in a class body. False: an ordinary function with decorators, bound as a value.
bool infer_method(Infer *I, ClassInfo *info, Node *node) {
  struct FunctionDef *f = &node->FunctionDef;
  Node *setter_of;
  MemberKind kind = kind_of(I, f->decorator_list, &setter_of);
  if (kind == MEMBER_VALUE)
    return false;
  const Abs *function = infer_make_function(I, node);
  infer_evaluate_annotations(I, node);
  infer_record(I, node, function);
  Member *member = member_of(I, info, f->name);
  if (setter_of) {
    if (name_is(setter_of->Attribute.attr, "setter"))
      member->setter = f->scope->frame;
    infer_expression(I, setter_of->Attribute.value);
    infer_record(I, setter_of, simple(I, ABS_OBJECT));
    I->instance->reached[setter_of->index] = true;
  } else {
    member->frame = f->scope->frame;
  }
  member->kind = kind;
  var_store(I, f->symbol, kind == MEMBER_METHOD ? function : simple(I, ABS_OBJECT));
  return true;
}

static void note_members(Infer *I, ClassInfo *info) {
  for (int i = 0; i < info->scope->symbols.count; i++)
    member_of(I, info, info->scope->symbols.entries[i].key);
}

static void set_bases(Infer *I, ClassInfo *info, Node *node) {
  ClassInfo *bases[node->ClassDef.bases.count + 1];
  int count = 0;
  const char *builtin = library_class_name("object");
  for (int i = 0; i < node->ClassDef.bases.count; i++) {
    const Abs *base = infer_expression(I, node->ClassDef.bases.items[i]);
    AbsObject *class = base && base->classes.count ? &base->classes.items[0] : NULL;
    const char *name = !class ? builtin : class->info ? class->info->builtin_base : class->name;
    if (class && class->info && class->info->mro.count)
      bases[count++] = class->info;
    info->has_unknown_base |= !class || base->bits & ~ABS_CLASS || base->classes.count != 1;
    if (library_is_subclass(name, builtin))
      builtin = name;
  }
  info->builtin_base = builtin;
  class_set_bases(arena_of(I), info, bases, count);
}

void infer_class(Infer *I, Node *node) {
  ClassInfo *info = node->ClassDef.scope->class_info;
  if (library_module_class(I->module, node->ClassDef.name))
    return;   // in C: no statement makes it
  set_bases(I, info, node);
  info->is_once = I->frame->node->kind == N_Module && !I->loop;
  for (int i = 0; i < node->ClassDef.keywords.count; i++)
    abs_escape(&I->abs, infer_expression(I, node->ClassDef.keywords.items[i]->keyword.value));
  ClassInfo *outer = I->class_info;
  I->class_info = info;
  note_members(I, info);
  infer_begin_annotations(I, node->ClassDef.scope);
  infer_body(I, node->ClassDef.body);
  I->class_info = outer;
  const Abs *value = abs_class(&I->abs, info, NULL);
  infer_record(I, node, value);
  for (int i = node->ClassDef.decorator_list.count - 1; i >= 0 && value; i--) {
    Node *d = node->ClassDef.decorator_list.items[i];
    value = infer_call_value(I, d, infer_expression(I, d), &value, 1);
  }
  var_store(I, node->ClassDef.symbol, value);
}

// ---- reading attributes

// Functions found in a class are bound to the instance.
static const Abs *bound_to(Infer *I, const Abs *value, const Abs *self) {
  const Abs *result = abs_without(&I->abs, value, ABS_FUNCTION);
  for (int i = 0; value && i < value->callees.count; i++) {
    AbsCallee *c = &value->callees.items[i];
    bool binds = c->frame && !c->self;
    result = join(I, result, abs_callee(&I->abs, c->frame, c->signature, binds ? self : c->self));
  }
  return result;
}

static const Abs *member_value(Infer *I, Node *place, Member *member, ClassInfo *info, const Abs *self) {
  switch (member->kind) {
  case MEMBER_METHOD:
    if (member->symbol && map_has(&I->program->stored_attributes, member->name))   // it may be replaced
      return bound_to(I, cell_read(I, member->symbol->cell), self);
    return abs_callee(&I->abs, member->frame, NULL, self);
  case MEMBER_STATIC: return abs_callee(&I->abs, member->frame, NULL, NULL);
  case MEMBER_CLASS: return abs_callee(&I->abs, member->frame, NULL, abs_class(&I->abs, info, NULL));
  case MEMBER_PROPERTY: return infer_call_frame(I, place, member->frame, &self, 1);
  case MEMBER_VALUE: return bound_to(I, member->symbol ? cell_read(I, member->symbol->cell) : NULL, self);
  }
  return NULL;
}

static bool is_data_descriptor(Member *member) { return member && member->kind == MEMBER_PROPERTY; }

const Abs *infer_instance_attribute(Infer *I, Node *place, const AbsObject *object, Str name) {
  ClassInfo *info = object->info;
  Member *member = class_member(info, name);
  const Abs *self = self_of(I, info), *result = NULL;
  if (name_is(name, "__dict__")) {
    infer_set_any_attribute(I);
    infer_see_dict(I, self);
  }
  if (is_data_descriptor(member))
    return member_value(I, place, member, info, self);
  Field *field = map_get(&class_root(info)->fields, name);
  if (!field && (!member || member->kind == MEMBER_VALUE))
    field = field_of(I, info, name);   // so that a later store wakes this reader
  if (field)
    result = cell_read(I, field->cell);
  if (member)
    return join(I, result, member_value(I, place, member, info, self));
  Member *fallback = class_member(info, str_of(I, "__getattr__"));
  if (fallback && fallback->kind == MEMBER_METHOD) {
    const Abs *args[] = {self, simple(I, ABS_STR)};
    result = join(I, result, infer_call_frame(I, place, fallback->frame, args, 2));
  }
  if (class_member(info, str_of(I, "__getattribute__")) || I->program->sets_any_attribute)
    return simple(I, ABS_OBJECT);
  Signature *signature = library_method(I->program, info->builtin_base, name);
  if (signature)
    result = join(I, result, infer_signature_value(I, signature, self, place));
  else if (name_is_special(name))
    result = join(I, result, simple(I, ABS_OBJECT));   // __dict__, __class__, …
  return result;
}

const Abs *infer_class_attribute(Infer *I, ClassInfo *info, Str name) {
  Member *member = class_member(info, name);
  const Abs *result = NULL;
  AbsCell *stored = map_get(&I->program->object_stores, name);
  if (stored)
    result = cell_read(I, stored);
  if (!member)
    return result;
  if (member->kind == MEMBER_METHOD)
    return join(I, result, abs_callee(&I->abs, member->frame, NULL, NULL));
  if (member->kind == MEMBER_PROPERTY)
    return simple(I, ABS_OBJECT);
  return join(I, result, member_value(I, NULL, member, info, NULL));
}

// super().name in a method of owner, for each class that self may be of.
const Abs *infer_super_attribute(Infer *I, ClassInfo *owner, const Abs *self, Str name, Node *place) {
  const Abs *result = NULL;
  if (!self || self->bits & ABS_OBJECT)
    return simple(I, ABS_OBJECT);
  for (int i = 0; i < self->instances.count + self->classes.count; i++) {
    bool is_class = i >= self->instances.count;
    ClassInfo *info = is_class ? self->classes.items[i - self->instances.count].info : self->instances.items[i].info;
    if (!info)
      continue;
    Member *member = class_member_after(info, owner, name);
    const Abs *one = is_class ? abs_class(&I->abs, info, NULL) : self_of(I, info);
    Signature *signature = member ? NULL : library_method(I->program, info->builtin_base, name);
    if (member && is_class)
      result = join(I, result,
                    member->kind == MEMBER_CLASS ? abs_callee(&I->abs, member->frame, NULL, one)
                                                 : simple(I, ABS_OBJECT));
    else if (member)
      result = join(I, result, member_value(I, place, member, info, one));
    else if (signature)
      result = join(I, result, infer_signature_value(I, signature, one, place));
    else
      result = join(I, result, simple(I, ABS_OBJECT));
  }
  return result;
}

// Instances of a class, which may be of any subclass.
const Abs *infer_instances_of(Infer *I, ClassInfo *info) {
  const Abs *result = NULL;
  for (int i = 0; i < I->program->classes.count; i++) {
    ClassInfo *one = I->program->classes.items[i];
    if (one == info || (one->mro.count && class_is_subclass(one, info)))
      result = join(I, result, self_of(I, one));
  }
  return result;
}

// setattr() with a computed name, or a write to some __dict__: any field may be anything from now on.
void infer_set_any_attribute(Infer *I) {
  if (I->program->sets_any_attribute)
    return;
  I->program->sets_any_attribute = true;
  for (int i = 0; i < I->program->classes.count; i++) {
    Map *fields = &I->program->classes.items[i]->fields;
    for (int k = 0; k < fields->count; k++)
      abs_cell_add(&I->abs, ((Field *)fields->entries[k].value)->cell, simple(I, ABS_OBJECT));
  }
}

// ---- storing attributes

void infer_store_attribute(Infer *I, Node *place, const Abs *object, Str name, const Abs *value) {
  if (!object || !value)
    return;
  if (name_is(name, "__class__"))
    infer_see_dict(I, object), infer_see_dict(I, NULL);
  if (object->bits & ABS_OBJECT) {
    infer_store_unknown(I, name, value);
    return;
  }
  for (int i = 0; i < object->instances.count; i++) {
    ClassInfo *info = object->instances.items[i].info;
    if (!info) {
      abs_escape(&I->abs, value);
      continue;
    }
    Member *member = class_member(info, name);
    if (is_data_descriptor(member)) {
      const Abs *args[] = {self_of(I, info), value};
      if (member->setter)
        infer_call_frame(I, place, member->setter, args, 2);
      continue;
    }
    if (class_member(info, str_of(I, "__setattr__")))
      abs_escape(&I->abs, value);
    note_storer(I, field_of(I, info, name), info);
    abs_cell_add(&I->abs, field_of(I, info, name)->cell, value);
    if (info->is_escaped || class_root(info)->is_escaped)
      abs_escape(&I->abs, value);
  }
  for (int i = 0; i < object->classes.count; i++) {
    ClassInfo *info = object->classes.items[i].info;
    Member *member = info ? class_member(info, name) : NULL;
    if (member && member->symbol)
      abs_cell_add(&I->abs, member->symbol->cell, value);
    infer_store_unknown(I, name, value);   // a new attribute of the class, seen by its instances
  }
  if (object->bits & ABS_FUNCTION)
    abs_escape(&I->abs, value);
}

// ---- instantiation

const Abs *infer_instantiate(Infer *I, ClassInfo *info, CallArgs *args, const Abs *any) {
  const Abs *self = self_of(I, info);
  Member *init = class_member(info, str_of(I, "__init__"));
  info->is_made = true;
  feed_special(I, info);
  if (class_is_exception(info))   // the arguments can be read as .args
    for (int i = 0; i < args->count; i++)
      abs_escape(&I->abs, args->positional[i]);
  if (class_member(info, str_of(I, "__new__")))
    return simple(I, ABS_OBJECT);
  if (!init || init->kind != MEMBER_METHOD)
    return self;
  return infer_call_init(I, init->frame, self, args, any) ? self : NULL;
}

// ---- special methods called by operators

// type(value).name(value, *args) for the classes of the program in value: what it returns, NotImplemented left out.
const Abs *infer_special(Infer *I, Node *place, const Abs *value, const char *name, const Abs **args, int count) {
  const Abs *result = NULL;
  for (int i = 0; value && i < value->instances.count; i++) {
    ClassInfo *info = value->instances.items[i].info;
    Member *member = info ? class_member(info, str_of(I, name)) : NULL;
    if (!member)
      continue;
    Node *at = place ? place : info->node;
    const Abs *method = member_value(I, at, member, info, self_of(I, info));   // a def, or __radd__ = __add__
    result = join(I, result, infer_call_value(I, at, method, args, count));
  }
  return result;
}

const Abs *infer_without_not_implemented(Infer *I, const Abs *value) {
  const char *name = library_class_name("NotImplementedType");
  const Abs *result = abs_without(&I->abs, value, ABS_INSTANCE);
  for (int i = 0; value && i < value->instances.count; i++) {
    AbsObject *o = &value->instances.items[i];
    if (o->info || o->name != name)
      result = join(I, result, abs_instance(&I->abs, o->info, o->name, o->item));
  }
  return result;
}

bool abs_has_special(const Abs *value, Infer *I, const char *name) {
  for (int i = 0; value && i < value->instances.count; i++)
    if (value->instances.items[i].info && class_member(value->instances.items[i].info, str_of(I, name)))
      return true;
  return false;
}

static const struct {
  const char *name, *reflected, *inplace;
} operator_names[] = {[OP_Add] = {"__add__", "__radd__", "__iadd__"},
                      [OP_Sub] = {"__sub__", "__rsub__", "__isub__"},
                      [OP_Mult] = {"__mul__", "__rmul__", "__imul__"},
                      [OP_MatMult] = {"__matmul__", "__rmatmul__", "__imatmul__"},
                      [OP_Div] = {"__truediv__", "__rtruediv__", "__itruediv__"},
                      [OP_Mod] = {"__mod__", "__rmod__", "__imod__"},
                      [OP_Pow] = {"__pow__", "__rpow__", "__ipow__"},
                      [OP_LShift] = {"__lshift__", "__rlshift__", "__ilshift__"},
                      [OP_RShift] = {"__rshift__", "__rrshift__", "__irshift__"},
                      [OP_BitOr] = {"__or__", "__ror__", "__ior__"},
                      [OP_BitXor] = {"__xor__", "__rxor__", "__ixor__"},
                      [OP_BitAnd] = {"__and__", "__rand__", "__iand__"},
                      [OP_FloorDiv] = {"__floordiv__", "__rfloordiv__", "__ifloordiv__"}};

// a.name(b) or b.reflected(a).
static const Abs *infer_either_special(Infer *I, Node *place, const Abs *a, const char *name, const Abs *b,
                                       const char *reflected) {
  const Abs *result = infer_special(I, place, a, name, &b, 1);
  return infer_without_not_implemented(I, join(I, result, infer_special(I, place, b, reflected, &a, 1)));
}

const Abs *infer_binary_special(Infer *I, Node *place, Operator op, const Abs *a, const Abs *b, bool is_inplace) {
  const Abs *result = is_inplace ? infer_special(I, place, a, operator_names[op].inplace, &b, 1) : NULL;
  result = infer_without_not_implemented(I, result);
  return join(I, result, infer_either_special(I, place, a, operator_names[op].name, b, operator_names[op].reflected));
}

const Abs *infer_divmod_special(Infer *I, Node *place, const Abs *a, const Abs *b) {
  return infer_either_special(I, place, a, "__divmod__", b, "__rdivmod__");
}

// May value stand for an int where Python asks for __index__?
bool infer_may_index(Infer *I, const Abs *value) {
  return value && (value->bits & (ABS_INT | ABS_BOOL | ABS_OBJECT) || abs_has_special(value, I, "__index__"));
}

// The value of a comparison that a class of the program may define; NULL: no class does.
const Abs *infer_compare_special(Infer *I, Node *place, CompareOperator op, const Abs *a, const Abs *b) {
  static const char *const names[][2] = {
      [CMP_Eq] = {"__eq__", "__eq__"},  [CMP_NotEq] = {"__ne__", "__ne__"}, [CMP_Lt] = {"__lt__", "__gt__"},
      [CMP_LtE] = {"__le__", "__ge__"}, [CMP_Gt] = {"__gt__", "__lt__"},    [CMP_GtE] = {"__ge__", "__le__"}};
  if (op > CMP_GtE) {
    if (op == CMP_In || op == CMP_NotIn)
      infer_special(I, place, b, "__contains__", &a, 1);
    return NULL;
  }
  const Abs *result = infer_special(I, place, a, names[op][0], &b, 1);
  result = join(I, result, infer_special(I, place, b, names[op][1], &a, 1));
  if (op == CMP_NotEq) {
    infer_special(I, place, a, "__eq__", &b, 1);
    infer_special(I, place, b, "__eq__", &a, 1);
  }
  return infer_without_not_implemented(I, result);
}

// ---- what is not supported, known only now

void infer_refuse_classes(Program *program) {
  for (int i = 0; i < program->classes.count; i++) {
    ClassInfo *info = program->classes.items[i];
    bool is_plain = !strcmp(info->builtin_base, "object") || class_is_exception(info);
    if (!info->mro.count || info->module->is_library || (is_plain && !info->has_unknown_base))
      continue;
    NodeList bases = info->node->ClassDef.bases;
    const char *what = info->has_unknown_base ? "a class whose base is not known when it is compiled"
                                              : "a subclass of this class";
    report(program->context, info->module->source, bases.count ? bases.items[0]->span : info->node->span, K0301, what);
  }
}
