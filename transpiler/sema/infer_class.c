// infer_class.c - classes of the program: bodies, attributes of instances, instantiation, special methods.
//
// An attribute of an instance is looked up as CPython does: a property of the class, then the instance's own fields, then
// what the class binds (a function becomes a method bound to the instance). Fields are found by the stores to them; a store
// through an object of unknown class may be to any field of that name of a class whose instances have escaped.
//
// Of an opaque class (infer_class_base.c) every method has its generic instance, whose self is OBJECT.
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

// Methods whose first argument is the class without a decorator that says so.
static bool is_class_method(Str name) {
  return name_is(name, "__new__") || name_is(name, "__init_subclass__") || name_is(name, "__class_getitem__");
}

// ---- fields

// Unknown code has the instance: it reads the field, and a store through OBJECT may be to it.
static void field_escape(Infer *I, ClassInfo *root, Field *field) {
  AbsCell *stored = map_get(&I->program->object_stores, field->name);
  if (stored)
    abs_cell_add(&I->abs, field->cell, abs_cell_root(stored)->content);
  if (I->program->sets_any_attribute)
    abs_cell_add(&I->abs, field->cell, simple(I, ABS_OBJECT));
  if (infer_is_used(I, root, field->name))
    abs_escape(&I->abs, abs_cell_root(field->cell)->content);
}

static Field *field_of(Infer *I, ClassInfo *info, Str name) {
  ClassInfo *root = class_root(info);
  Field *field = map_get(&root->fields, name);
  if (field)
    return field;
  field = NEW(arena_of(I), Field);
  field->name = name;
  field->cell = abs_cell_new(&I->abs);
  map_set(arena_of(I), &root->fields, name, field);
  if (root->is_tree_escaped)
    field_escape(I, root, field);
  return field;
}

static void note_storer(Infer *I, Field *field, ClassInfo *info) {
  for (int i = 0; i < field->storers.count; i++)
    if (field->storers.items[i] == info)
      return;
  vec_push(arena_of(I), &field->storers, info);
}

void infer_see_dict(Infer *I, const Abs *object) {
  I->program->sees_any_dict |= !object || (object->bits & ABS_OBJECT && !object->only);
  for (int i = 0; object && i < object->instances.count; i++)
    if (object->instances.items[i].info)
      class_root(object->instances.items[i].info)->is_dict_seen = true;
}

static AbsCell *stores_cell(Infer *I, Str name) {
  AbsCell *stored = map_get(&I->program->object_stores, name);
  if (!stored) {
    stored = abs_cell_new(&I->abs);
    map_set(arena_of(I), &I->program->object_stores, name, stored);
  }
  return stored;
}

// A value stored through an object of unknown class: into every field of that name that it can reach, also those yet to be
// found.
void infer_store_unknown(Infer *I, Str name, const Abs *value) {
  AbsCell *stored = stores_cell(I, name);
  infer_use_name(I, name);   // of a property
  abs_escape(&I->abs, value);
  abs_cell_add(&I->abs, stored, value);
  for (int i = 0; i < I->program->classes.count; i++) {
    ClassInfo *root = I->program->classes.items[i];
    Field *field = root->is_tree_escaped ? map_get(&root->fields, name) : NULL;
    if (field)
      abs_cell_add(&I->abs, field->cell, value);
  }
}

// ---- escape: unknown code may read the fields and call the methods

static const Abs *self_of(Infer *I, ClassInfo *info) {
  return info->is_opaque ? abs_opaque(&I->abs, info) : abs_instance(&I->abs, info, NULL, NULL);
}

static const Abs *class_value(Infer *I, ClassInfo *info) {
  return info->is_class_opaque ? simple(I, ABS_OBJECT) : abs_class(&I->abs, info, NULL);
}

// self: NULL for a static method.
static void feed_frame(Infer *I, Frame *frame, const Abs *self) {
  if (!frame)
    return;
  const Abs *bound[frame->parameter_count + 1];
  infer_bind_object(I, frame, bound);
  if (self && frame->positional > 0)
    bound[0] = self;
  Instance *instance = instance_generic(I, frame);
  instance_feed(I, instance, bound);
  frame->has_unknown_callers = true;
}

// A method that unknown code calls on an instance of info, which need not be the class that defines it.
static void feed_method(Infer *I, ClassInfo *info, Member *member) {
  bool is_of_class = member->kind == MEMBER_CLASS || is_class_method(member->name);
  const Abs *self = info->is_open ? simple(I, ABS_OBJECT) : is_of_class ? class_value(I, info) : self_of(I, info);
  feed_frame(I, member->frame, member->kind == MEMBER_STATIC ? NULL : self);
  feed_frame(I, member->setter, self);
  feed_frame(I, member->deleter, self);
}

static void escape_members(Infer *I, ClassInfo *info, ClassInfo *owner) {
  owner->has_escaped_members = true;   // what is bound later escapes in var_store
  for (int i = 0; i < owner->members.count; i++) {
    Member *member = owner->members.entries[i].value;
    if (member->symbol && member->kind == MEMBER_VALUE && infer_is_used(I, info, member->name))
      abs_escape(&I->abs, abs_cell_root(member->symbol->cell)->content);
  }
}

static void feed_methods(Infer *I, ClassInfo *info) {
  for (int i = 0; i < info->mro.count; i++) {
    Map *members = &info->mro.items[i]->members;
    for (int k = 0; k < members->count; k++)
      if (infer_is_used(I, info, ((Member *)members->entries[k].value)->name))
        feed_method(I, info, members->entries[k].value);
  }
}

// An iteration calls __getitem__ with ints.
static void feed_iteration(Infer *I, ClassInfo *info) {
  Member *getitem = class_member(info, str_of(I, "__getitem__"));
  Frame *frame = getitem && getitem->kind == MEMBER_METHOD ? getitem->frame : NULL;
  if (!frame || frame->positional != 2 || class_member(info, str_of(I, "__iter__")))
    return;
  const Abs *bound[frame->parameter_count + 1];
  infer_bind_object(I, frame, bound);
  bound[0] = self_of(I, info);
  bound[1] = simple(I, ABS_INT);
  instance_feed(I, instance_generic(I, frame), bound);
  frame->has_unknown_callers = true;
}

void infer_escape_class(Infer *I, ClassInfo *info) {
  if (info->is_escaped)
    return;
  info->is_escaped = true;
  ClassInfo *root = class_root(info);
  bool is_first = !root->is_tree_escaped;
  root->is_tree_escaped = true;
  for (int i = 0; is_first && i < root->fields.count; i++)
    field_escape(I, root, root->fields.entries[i].value);
  for (int i = 0; i < info->mro.count; i++)
    escape_members(I, info, info->mro.items[i]);
  feed_methods(I, info);
  feed_iteration(I, info);
}

void infer_escape_name(Infer *I, ClassInfo *info, Str name) {
  ClassInfo *root = info->mro.count ? class_root(info) : NULL;
  if (!root)
    return;
  for (int i = 0; root == info && root->is_tree_escaped && i < root->fields.count; i++)
    if (!name || root->fields.entries[i].key == name)
      field_escape(I, root, root->fields.entries[i].value);
  for (int i = 0; info->is_escaped && i < info->mro.count; i++)
    escape_members(I, info, info->mro.items[i]);
  if (info->is_escaped)
    feed_methods(I, info);
}

// A special method that is bound as a value: __radd__ = __add__.
static void feed_value(Infer *I, const Abs *value, const Abs *self) {
  for (int i = 0; value && i < value->callees.count; i++)
    feed_frame(I, value->callees.items[i].frame, value->callees.items[i].self ? value->callees.items[i].self : self);
}

// split(), subgroup() and except* make the parts of an exception group by its derive().
static bool is_called_by_group(ClassInfo *info, const Member *member) {
  return !strcmp(member->name->text, "derive") && library_is_subclass(info->builtin_base, "BaseExceptionGroup");
}

// The runtime may call the special methods of an instance.
static void feed_special(Infer *I, ClassInfo *info) {
  for (int i = 0; i < info->mro.count; i++)
    for (int k = 0; k < info->mro.items[i]->members.count; k++) {
      Member *member = info->mro.items[i]->members.entries[k].value;
      bool is_made = !strcmp(member->name->text, "__init__") || is_class_method(member->name);
      if ((!name_is_special(member->name) && !is_called_by_group(info, member)) || is_made ||
          infer_is_operator(member->name))
        continue;
      if (member->kind == MEMBER_METHOD)
        feed_method(I, info, member);
      else if (member->kind == MEMBER_VALUE && member->symbol)
        feed_value(I, cell_read(I, member->symbol->cell), self_of(I, info));
    }
}

// ---- bodies

// @x.setter before `def x`, where x is a property of this class.
static Node *accessor_of(ClassInfo *info, Str name, NodeList decorators) {
  Node *d = decorators.count == 1 ? decorators.items[0] : NULL;
  if (!d || d->kind != N_Attribute || d->Attribute.value->kind != N_Name || d->Attribute.value->Name.id != name)
    return NULL;
  Member *member = map_get(&info->members, name);
  bool is_accessor = name_is(d->Attribute.attr, "setter") || name_is(d->Attribute.attr, "deleter");
  return is_accessor && member && member->kind == MEMBER_PROPERTY ? d : NULL;
}

// A decorator that gives back the function it gets.
static bool is_mark(Infer *I, Node *decorator, bool *is_abstract) {
  static const char *const names[] = {"kk_abc_abstractmethod", "kk_typing_final", "kk_typing_no_type_check"};
  const Abs *value = infer_expression(I, decorator);
  bool is_one = abs_is(value, ABS_FUNCTION) && value->callees.count == 1 && value->callees.items[0].signature;
  for (int i = 0; is_one && i < 3; i++)
    if (!strcmp(value->callees.items[0].signature->c_name, names[i])) {
      *is_abstract |= i == 0;
      return true;
    }
  return false;
}

static MemberKind kind_of(Infer *I, Symbol *symbol, NodeList decorators) {
  if (!decorators.count)
    return symbol->stores > 1 ? MEMBER_VALUE : MEMBER_METHOD;
  const Abs *value = infer_expression(I, decorators.items[0]);
  if (decorators.count != 1 || !abs_is(value, ABS_CLASS) || value->classes.count != 1 || value->classes.items[0].info)
    return MEMBER_VALUE;
  const char *name = value->classes.items[0].name;
  if (!strcmp(name, "property"))
    return MEMBER_PROPERTY;
  if (symbol->stores > 1)
    return MEMBER_VALUE;
  return !strcmp(name, "staticmethod") ? MEMBER_STATIC : !strcmp(name, "classmethod") ? MEMBER_CLASS : MEMBER_VALUE;
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

static bool set_frame(Frame **slot, Frame *frame) {
  bool is_same = !*slot || *slot == frame;
  *slot = frame;
  return is_same;
}

// The accessors of a property that is defined more than once, or of which a part is unknown: the runtime sorts it out.
static bool property_mix(Infer *I, Member *member, Frame *frame) {
  Frame *frames[] = {member->frame, member->setter, member->deleter, frame};
  for (int i = 0; i < 4; i++)
    if (frames[i])
      abs_escape(&I->abs, abs_callee(&I->abs, frames[i], NULL, NULL));
  member->kind = MEMBER_VALUE;
  member->is_mixed = true;
  return true;
}

static bool property_add(Infer *I, Member *member, Node *accessor, Frame *frame) {
  Frame **slot = !accessor                                      ? &member->frame
                 : name_is(accessor->Attribute.attr, "deleter") ? &member->deleter
                                                                : &member->setter;
  if (member->is_mixed || !set_frame(slot, frame))
    return property_mix(I, member, frame);
  member->kind = MEMBER_PROPERTY;
  return true;
}

// A def in a class body. False: an ordinary function with decorators, bound as a value.
bool infer_method(Infer *I, ClassInfo *info, Node *node) {
  struct FunctionDef *f = &node->FunctionDef;
  NodeList decorators = f->decorator_list;
  bool is_abstract = false;
  while (decorators.count && is_mark(I, decorators.items[decorators.count - 1], &is_abstract))
    decorators.count--;
  Node *accessor = accessor_of(info, f->name, decorators);
  MemberKind kind = accessor ? MEMBER_PROPERTY : kind_of(I, f->symbol, decorators);
  if (kind == MEMBER_VALUE || f->symbol->kind != SYMBOL_CLASS)
    return false;
  const Abs *function = infer_make_function(I, node);
  infer_evaluate_annotations(I, node);
  infer_record(I, node, function);
  Member *member = member_of(I, info, f->name);
  member->is_abstract |= is_abstract;
  if (accessor)
    infer_expression(I, accessor);
  if (kind == MEMBER_PROPERTY) {
    property_add(I, member, accessor, f->scope->frame);
  } else {
    member->frame = f->scope->frame;
    member->kind = kind;
  }
  abs_cell_add(&I->abs, f->symbol->cell, kind == MEMBER_METHOD ? function : simple(I, ABS_OBJECT));
  return true;
}

static void note_members(Infer *I, ClassInfo *info) {
  for (int i = 0; i < info->scope->symbols.count; i++)
    member_of(I, info, info->scope->symbols.entries[i].key);
}

// What a body binds after unknown code may have seen the class: it sees that, too.
static void feed_escaped(Infer *I, ClassInfo *info) {
  for (int i = 0; i < I->program->classes.count; i++) {
    ClassInfo *one = I->program->classes.items[i];
    if (one->is_escaped && class_is_subclass(one, info))
      feed_methods(I, one);
  }
}

// type.__new__ calls __set_name__ of what the body has bound, then __init_subclass__ of the bases.
static void infer_class_end(Infer *I, ClassInfo *info, const Abs *value) {
  struct ClassDef *c = &info->node->ClassDef;
  const Abs *named[] = {value, simple(I, ABS_STR)};
  for (int i = 0; i < info->members.count; i++) {
    Member *member = info->members.entries[i].value;
    if (member->kind == MEMBER_VALUE && member->symbol)
      infer_special(I, info->node, cell_read(I, member->symbol->cell), "__set_name__", named, 2);
  }
  Member *own = map_get(&info->members, str_of(I, "__subclasshook__"));
  if (own)
    feed_frame(I, own->frame, value);
  Member *hook = class_member_after(info, info, str_of(I, "__init_subclass__"));
  if (!hook || !hook->frame)
    return;
  CallArgs args = {.place = info->node};
  args.names = arena_alloc(arena_of(I), (c->keywords.count + 1) * sizeof(Str));
  args.values = arena_alloc(arena_of(I), (c->keywords.count + 1) * sizeof(Abs *));
  for (int i = 0; i < c->keywords.count; i++) {
    struct keyword *keyword = &c->keywords.items[i]->keyword;
    if (!keyword->arg || name_is(keyword->arg, "metaclass"))
      continue;
    args.names[args.named] = keyword->arg;
    args.values[args.named++] = I->instance->types[keyword->value->index];
  }
  infer_call_bound(I, hook->frame, value, &args, NULL);
}

void infer_class(Infer *I, Node *node) {
  ClassInfo *info = node->ClassDef.scope->class_info;
  if (library_module_class(I->module, node->ClassDef.name))
    return;   // in C: no statement makes it
  NodeList list = node->ClassDef.decorator_list;
  const Abs *decorators[list.count + 1];
  for (int i = 0; i < list.count; i++)
    decorators[i] = infer_expression(I, list.items[i]);
  infer_class_bases(I, info);
  ClassInfo *outer = I->class_info;
  I->class_info = info;
  note_members(I, info);
  if (info->self_symbol)
    var_store(I, info->self_symbol, class_value(I, info));
  infer_begin_annotations(I, node->ClassDef.scope);
  infer_body(I, node->ClassDef.body);
  I->class_info = outer;
  const Abs *value = class_value(I, info);
  infer_record(I, node, value);
  infer_class_end(I, info, value);
  if (info->is_opaque || info->is_class_opaque) {
    infer_escape_class(I, info);
    for (int i = 0; i < info->mro.count; i++)
      infer_expose(I, class_root(info->mro.items[i]));
  }
  feed_escaped(I, info);
  for (int i = list.count - 1; i >= 0 && value; i--)
    value = infer_call_value(I, list.items[i], decorators[i], &value, 1);
  var_store(I, node->ClassDef.symbol, value);
}

// ---- reading attributes

// Functions found in a class are bound to the instance.
static const Abs *bound_to(Infer *I, const Abs *value, const Abs *self) {
  const Abs *result = abs_without(&I->abs, value, ABS_FUNCTION);
  for (int i = 0; value && i < value->callees.count; i++) {
    AbsCallee *c = &value->callees.items[i];
    bool is_method = c->frame || (c->signature && c->signature->class_name && !c->signature->is_static);
    bool binds = is_method && !c->self;
    result = join(I, result, abs_callee(&I->abs, c->frame, c->signature, binds ? self : c->self));
  }
  return result;
}

// What an attribute of a class is to whoever reads it: an object with __get__ is asked, those of C give anything.
static const Abs *described(Infer *I, Node *place, const Abs *value, const Abs *self, const Abs *class) {
  static const char *const builtin[] = {"property", "staticmethod", "classmethod"};
  const Abs *pair[] = {self ? self : simple(I, ABS_NONE), class};
  if (!value || !(value->bits & ABS_INSTANCE))
    return value;
  const Abs *result = abs_without(&I->abs, value, ABS_INSTANCE);
  for (int i = 0; i < value->instances.count; i++) {
    AbsObject *object = &value->instances.items[i];
    const Abs *one = abs_object(&I->abs, object);
    for (int k = 0; object->name && k < 3; k++)
      if (!strcmp(object->name, builtin[k]))
        one = simple(I, ABS_OBJECT);
    if (abs_has_special(one, I, "__get__"))
      one = infer_special(I, place, one, "__get__", pair, 2);
    result = join(I, result, one);
  }
  return result;
}

// C.p, the property itself: its functions may be called by whoever has it.
static const Abs *property_object(Infer *I, const Member *member) {
  Frame *frames[] = {member->frame, member->setter, member->deleter};
  for (int i = 0; i < 3; i++)
    if (frames[i])
      abs_escape(&I->abs, abs_callee(&I->abs, frames[i], NULL, NULL));
  return simple(I, ABS_OBJECT);
}

// Is what it gives bound to the class? type.__new__ makes __init_subclass__ and __class_getitem__ class methods.
static bool is_bound_to_class(const Member *member) {
  bool is_made_one = is_class_method(member->name) && !name_is(member->name, "__new__");
  return member->kind == MEMBER_CLASS || (member->kind == MEMBER_METHOD && is_made_one);
}

static const Abs *member_value(Infer *I, Node *place, Member *member, ClassInfo *info, const Abs *self) {
  if (is_bound_to_class(member))
    return abs_callee(&I->abs, member->frame, NULL, class_value(I, info));
  switch (member->kind) {
  case MEMBER_METHOD: return abs_callee(&I->abs, member->frame, NULL, self);
  case MEMBER_STATIC: return abs_callee(&I->abs, member->frame, NULL, NULL);
  case MEMBER_CLASS: break;
  case MEMBER_PROPERTY: return self ? infer_call_frame(I, place, member->frame, &self, 1) : property_object(I, member);
  case MEMBER_VALUE: {
    const Abs *value = member->symbol ? cell_read(I, member->symbol->cell) : NULL;
    return described(I, place, bound_to(I, value, self), self, class_value(I, info));
  }
  }
  return NULL;
}

// ---- attributes that the class itself gets after its body has ended: C.x = …, setattr(C, …)

// name NULL: setattr() with a computed one.
static AbsCell *late_cell(Infer *I, ClassInfo *info, Str name) {
  AbsCell *cell = class_late(I->program, info, name);
  if (!cell) {
    cell = abs_cell_new(&I->abs);
    map_set(arena_of(I), &info->late, name ? name : str_of(I, "*"), cell);
  }
  return cell;
}

// May the class get another attribute of that name after its body, by C.name = … or through an OBJECT?
bool infer_may_be_replaced(Infer *I, ClassInfo *info, Str name) {
  if (map_has(&I->program->stored_attributes, name) && cell_read(I, stores_cell(I, name)))
    return true;
  for (int i = 0; i < info->mro.count; i++) {
    ClassInfo *owner = info->mro.items[i];
    if (map_has(&I->program->stored_attributes, name) && cell_read(I, late_cell(I, owner, name)))
      return true;
    if (cell_read(I, late_cell(I, owner, NULL)))
      return true;
  }
  return false;
}

static const Abs *late_value(Infer *I, Node *place, ClassInfo *info, Str name, const Abs *self) {
  const Abs *result = NULL;
  for (int i = 0; i < info->mro.count; i++) {
    ClassInfo *owner = info->mro.items[i];
    if (map_has(&I->program->stored_attributes, name))
      result = join(I, result, cell_read(I, late_cell(I, owner, name)));
    result = join(I, result, cell_read(I, late_cell(I, owner, NULL)));
  }
  return described(I, place, bound_to(I, result, self), self, class_value(I, info));
}

static bool is_data_descriptor(Member *member) { return member && member->kind == MEMBER_PROPERTY; }

// Is there more to an instance's attributes than fields and what the class binds?
static bool has_any_fields(Infer *I, ClassInfo *info) {
  ClassInfo *root = class_root(info);
  return root->sets_any_attribute || (root->is_tree_escaped && I->program->sets_any_attribute) ||
         class_member(info, str_of(I, "__getattribute__"));
}

const Abs *infer_instance_attribute(Infer *I, Node *place, const AbsObject *object, Str name) {
  ClassInfo *info = object->info;
  Member *member = class_member(info, name);
  const Abs *self = self_of(I, info), *result = NULL;
  if (name_is(name, "__dict__")) {
    infer_set_any_attribute(I, self);
    infer_see_dict(I, self);
  }
  if (name_is(name, "__class__") && !member)
    return class_value(I, info);
  if (has_any_fields(I, info))
    result = simple(I, ABS_OBJECT);
  const Abs *late = late_value(I, place, info, name, self);
  if (is_data_descriptor(member))
    return join(I, late, member_value(I, place, member, info, self));
  Field *field = map_get(&class_root(info)->fields, name);
  bool may_hide = !member || member->kind == MEMBER_VALUE || map_has(&I->program->stored_attributes, name);
  if (!field && may_hide)
    field = field_of(I, info, name);   // so that a later store wakes this reader
  if (field)
    result = join(I, result, cell_read(I, field->cell));
  result = join(I, result, late);
  if (member)
    return join(I, result, member_value(I, place, member, info, self));
  Member *fallback = class_member(info, str_of(I, "__getattr__"));
  const Abs *args[] = {self, simple(I, ABS_STR)};
  if (fallback && fallback->kind == MEMBER_METHOD)
    result = join(I, result, infer_call_frame(I, place, fallback->frame, args, 2));
  else if (fallback)
    result = simple(I, ABS_OBJECT);
  Signature *signature = library_method(I->program, info->builtin_base, name);
  if (signature)
    result = join(I, result, infer_signature_value(I, signature, self, place));
  else if (name_is_special(name))
    result = join(I, result, simple(I, ABS_OBJECT));   // __dict__, __class__, …
  return result;
}

const Abs *infer_class_attribute(Infer *I, Node *place, ClassInfo *info, Str name) {
  Member *member = class_member(info, name);
  const Abs *late = late_value(I, place, info, name, NULL);
  return member ? join(I, late, member_value(I, place, member, info, NULL)) : late;
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
    if (member && is_class && is_bound_to_class(member) && member->frame) {
      result = join(I, result, abs_callee(&I->abs, member->frame, NULL, one));
    } else if (member && is_class) {
      abs_escape(&I->abs, member_value(I, place, member, info, NULL));
      result = join(I, result, simple(I, ABS_OBJECT));
    } else if (member)
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

// setattr() with a computed name, or a write to some __dict__: any attribute of the object may be anything from now on.
static void set_any_field(Infer *I, ClassInfo *root) {
  for (int k = 0; k < root->fields.count; k++)
    abs_cell_add(&I->abs, ((Field *)root->fields.entries[k].value)->cell, simple(I, ABS_OBJECT));
}

static void set_any_late(Infer *I, ClassInfo *info) {
  abs_cell_add(&I->abs, late_cell(I, info, NULL), simple(I, ABS_OBJECT));
}

static void set_any_unknown(Infer *I) {
  I->program->sets_any_attribute = true;
  for (int i = 0; i < I->program->classes.count; i++) {
    ClassInfo *info = I->program->classes.items[i];
    if (info->is_tree_escaped)
      set_any_field(I, info);
    if (info->is_class_escaped)
      set_any_late(I, info);
  }
}

void infer_set_any_attribute(Infer *I, const Abs *object) {
  if (!object)
    return;
  if (object->bits & ABS_OBJECT && !object->only && !I->program->sets_any_attribute)
    set_any_unknown(I), infer_open_seen_modules(I);
  for (int i = 0; i < object->instances.count; i++) {
    ClassInfo *root = object->instances.items[i].info ? class_root(object->instances.items[i].info) : NULL;
    if (root && !root->sets_any_attribute) {
      root->sets_any_attribute = true;
      set_any_field(I, root);
    }
  }
  for (int i = 0; i < object->modules.count; i++)
    infer_open_module(I, object->modules.items[i]);
  for (int i = 0; i < object->classes.count; i++)
    if (object->classes.items[i].info)
      set_any_late(I, object->classes.items[i].info);
}

// ---- storing attributes

// By a property, or an object with __set__, that the class has by this name. False: into the instance.
static bool store_by_descriptor(Infer *I, Node *place, Member *member, const Abs *self, const Abs *value) {
  const Abs *args[] = {self, value};
  if (is_data_descriptor(member)) {
    if (member->setter)
      infer_call_frame(I, place, member->setter, args, 2);
    return true;
  }
  const Abs *known = member && member->kind == MEMBER_VALUE && member->symbol ? cell_read(I, member->symbol->cell)
                                                                              : NULL;
  infer_special(I, place, known, "__set__", args, 2);
  if (known && (known->bits & (ABS_OBJECT | ABS_INSTANCE)))   // perhaps a property
    abs_escape(&I->abs, value);
  return false;
}

static void store_in_instance(Infer *I, Node *place, ClassInfo *info, Str name, const Abs *value) {
  const Abs *self = self_of(I, info), *named[] = {simple(I, ABS_STR), value};
  bool is_custom = class_member(info, str_of(I, "__setattr__")) && !place->Attribute.is_raw;
  if (is_custom) {
    abs_escape(&I->abs, value);
    if (!info->is_opaque)
      infer_special(I, place, self, "__setattr__", named, 2);
  }
  if (!store_by_descriptor(I, place, class_member(info, name), self, value) || is_custom) {
    note_storer(I, field_of(I, info, name), info);
    abs_cell_add(&I->abs, field_of(I, info, name)->cell, value);
  }
  if (class_root(info)->is_tree_escaped && infer_is_used(I, info, name))
    abs_escape(&I->abs, value);
}

// An attribute of a class, seen by its instances and those of its subclasses.
static void store_in_class(Infer *I, ClassInfo *info, Str name, const Abs *value) {
  abs_cell_add(&I->abs, late_cell(I, info, name), value);
  bool is_called = name_is_special(name);   // by the runtime, with an instance
  if (info->is_escaped || info->is_class_escaped || info->has_escaped_members || is_called)
    abs_escape(&I->abs, value);
  if (is_called && value && value->callees.count)
    abs_escape(&I->abs, self_of(I, info));
}

void infer_store_attribute(Infer *I, Node *place, const Abs *object, Str name, const Abs *value) {
  const Abs *nothing;
  if (!object || !value)
    return;
  if (place && place->kind == N_Attribute && place->Attribute.attr == name &&
      infer_direct(I, &I->instance->stores, place, object, name->text, DIRECT_SETTER, &value, 1, &nothing))
    return;
  if (name_is(name, "__class__"))
    infer_see_dict(I, object), infer_see_dict(I, NULL);
  if (name_is(name, "__dict__"))
    abs_escape(&I->abs, object), infer_see_dict(I, object), infer_set_any_attribute(I, object);
  if (object->only)
    store_in_instance(I, place, object->only, name, value);
  else if (object->bits & ABS_OBJECT)
    infer_store_unknown(I, name, value);
  for (int i = 0; i < object->instances.count; i++)
    if (object->instances.items[i].info)
      store_in_instance(I, place, object->instances.items[i].info, name, value);
    else
      abs_escape(&I->abs, value);
  for (int i = 0; i < object->classes.count; i++)
    if (object->classes.items[i].info)
      store_in_class(I, object->classes.items[i].info, name, value);
  if (object->bits & ABS_FUNCTION)
    abs_escape(&I->abs, value);
}

void infer_delete_attribute(Infer *I, Node *place, const Abs *object, Str name) {
  if (object && object->bits & ABS_OBJECT && !object->only)
    infer_use_name(I, name);
  for (int i = 0; object && i < object->instances.count; i++) {
    ClassInfo *info = object->instances.items[i].info;
    Member *member = info ? class_member(info, name) : NULL;
    const Abs *self = info ? self_of(I, info) : NULL, *text = simple(I, ABS_STR);
    if (is_data_descriptor(member) && member->deleter)
      infer_call_frame(I, place, member->deleter, &self, 1);
    if (member && member->kind == MEMBER_VALUE && member->symbol)
      infer_special(I, place, cell_read(I, member->symbol->cell), "__delete__", &self, 1);
    if (info)
      infer_special(I, place, self, "__delattr__", &text, 1);
  }
}

// ---- instantiation

void infer_made(Infer *I, ClassInfo *info) {
  info->is_made = true;
  feed_special(I, info);
}

static void escape_arguments(Infer *I, CallArgs *args, const Abs *any) {
  abs_escape(&I->abs, any);
  for (int i = 0; i < args->count; i++)
    abs_escape(&I->abs, args->positional[i]);
  for (int k = 0; k < args->named; k++)
    abs_escape(&I->abs, args->values[k]);
}

// __init__ of the new object; NULL: never completes.
static const Abs *initialised(Infer *I, ClassInfo *info, CallArgs *args, const Abs *any) {
  const Abs *self = self_of(I, info);
  Member *init = class_member(info, str_of(I, "__init__"));
  info->is_made = true;
  if (class_is_exception(info))   // the arguments can be read as .args
    escape_arguments(I, args, any);
  if (init && init->kind != MEMBER_METHOD)
    escape_arguments(I, args, any);
  if (!init || init->kind != MEMBER_METHOD)
    return self;
  return infer_call_bound(I, init->frame, self, args, any) ? self : NULL;
}

// __new__ of the program makes the object: an instance of this class, which __init__ gets, or anything else.
static const Abs *made_by_new(Infer *I, ClassInfo *info, Member *new, CallArgs *args, const Abs *any) {
  const Abs *class = class_value(I, info), *made = infer_call_bound(I, new->frame, class, args, any), *result = NULL;
  if (!made || made->bits & ABS_OBJECT) {
    info->is_made = true;
    escape_arguments(I, args, any);
    abs_escape(&I->abs, self_of(I, info));
    return made;
  }
  for (int i = 0; i < made->instances.count; i++) {
    ClassInfo *one = made->instances.items[i].info;
    if (one && class_is_subclass(one, info))
      result = join(I, result, initialised(I, one, args, any));
  }
  // an instance whose __init__ never completes is never seen
  return join(I, result, result ? made : abs_without(&I->abs, made, ABS_INSTANCE));
}

const Abs *infer_instantiate(Infer *I, ClassInfo *info, CallArgs *args, const Abs *any) {
  Member *new = class_member(info, str_of(I, "__new__"));
  info->is_made_otherwise = true;
  if (info->is_opaque) {
    escape_arguments(I, args, any);
    infer_escape_class(I, info);
    return abs_opaque(&I->abs, info);
  }
  feed_special(I, info);
  if (!new)
    return initialised(I, info, args, any);
  if (new->kind == MEMBER_METHOD)
    return made_by_new(I, info, new, args, any);
  escape_arguments(I, args, any);
  abs_escape(&I->abs, self_of(I, info));
  return simple(I, ABS_OBJECT);
}

// object.__new__(C), or super().__new__(C) where nothing but object is left: an instance of C. NULL: it is another call.
const Abs *infer_plain_new(Infer *I, ClassInfo *super_owner, Node *call, CallArgs *args) {
  Node *func = call->Call.func;
  Str name = str_of(I, "__new__");
  if (func->kind != N_Attribute || func->Attribute.attr != name || !args->count || args->named)
    return NULL;
  const Abs *owner = I->instance->types[func->Attribute.value->index], *class = args->positional[0], *result = NULL;
  bool is_object = abs_is(owner, ABS_CLASS) && owner->classes.count == 1 && owner->classes.items[0].name &&
                   !strcmp(owner->classes.items[0].name, "object");
  if (!(is_object || super_owner) || !abs_is(class, ABS_CLASS))
    return NULL;
  for (int i = 0; i < class->classes.count; i++) {
    ClassInfo *info = class->classes.items[i].info;
    if (!info || info->is_opaque || (super_owner && class_member_after(info, super_owner, name)))
      return NULL;
    info->is_made = info->is_made_otherwise = true;
    feed_special(I, info);
    result = join(I, result, self_of(I, info));
  }
  return result;
}

// Unknown code has the class: it may call it, which makes instances, and call its methods.
void infer_escape_class_object(Infer *I, ClassInfo *info) {
  if (info->is_class_escaped)
    return;
  info->is_class_escaped = info->is_made_otherwise = true;
  infer_escape_class(I, info);
  Member *init = class_member(info, str_of(I, "__init__"));
  if (init)
    feed_method(I, info, init);
  infer_made(I, info);
  if (I->program->makes_classes)
    infer_open_class(I, info);
  if (I->program->sets_any_attribute)
    set_any_late(I, info);
}

// C[key]: what __class_getitem__ says, else an alias as list[int] is one.
const Abs *infer_class_item(Infer *I, Node *place, const AbsObject *class, const Abs *key) {
  Member *member = class->info ? class_member(class->info, str_of(I, "__class_getitem__")) : NULL;
  CallArgs args = {.place = place, .positional = &key, .count = 1};
  abs_escape(&I->abs, key);
  if (member && !member->frame)   // types.GenericAlias or the like: the class may be called through what it gives
    abs_escape(&I->abs, class_value(I, class->info));
  if (!member || !member->frame)
    return simple(I, ABS_OBJECT);
  return infer_call_bound(I, member->frame, class_value(I, class->info), &args, NULL);
}

// Its methods may be called on instances of subclasses that override others.
void infer_open_class(Infer *I, ClassInfo *info) {
  if (info->is_open || !info->mro.count)
    return;
  info->is_open = true;
  infer_escape_class_object(I, info);
  feed_methods(I, info);
  feed_special(I, info);
}

// ---- special methods called by operators

// type(value).name(value, *args) for the classes of the program in value: what it returns, NotImplemented left out.
const Abs *infer_special(Infer *I, Node *place, const Abs *value, const char *name, const Abs **args, int count) {
  const Abs *result = NULL;
  for (int i = 0; value && i < value->instances.count; i++) {
    ClassInfo *info = value->instances.items[i].info;
    Member *member = info ? class_member(info, str_of(I, name)) : NULL;
    if (info && infer_may_be_replaced(I, info, str_of(I, name))) {
      result = join(I, result, simple(I, ABS_OBJECT));
      for (int k = 0; k < count; k++)
        abs_escape(&I->abs, args[k]);
      abs_escape(&I->abs, self_of(I, info));
    }
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
      result = join(I, result, abs_object(&I->abs, o));
  }
  return result;
}

bool abs_has_special(const Abs *value, Infer *I, const char *name) {
  for (int i = 0; value && i < value->instances.count; i++)
    if (value->instances.items[i].info && (class_member(value->instances.items[i].info, str_of(I, name)) ||
                                           infer_may_be_replaced(I, value->instances.items[i].info, str_of(I, name))))
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

void infer_use_binary(Infer *I, Operator op) {
  const char *const names[] = {operator_names[op].name, operator_names[op].reflected, operator_names[op].inplace};
  infer_use_operators(I, names, 3);
}

const Abs *infer_binary_special(Infer *I, Node *place, Operator op, const Abs *a, const Abs *b, bool is_inplace) {
  const Abs *result = NULL;
  bool has_inplace = is_inplace && abs_has_special(a, I, operator_names[op].inplace);
  bool is_place = place && (place->kind == N_BinOp || place->kind == N_AugAssign);
  if (is_place && infer_direct_operator(I, place, a, has_inplace ? operator_names[op].inplace : operator_names[op].name,
                                        b, &result))
    return result;
  result = has_inplace ? infer_special(I, place, a, operator_names[op].inplace, &b, 1) : NULL;
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
    if ((op == CMP_In || op == CMP_NotIn) && b && b->bits & ABS_OBJECT)
      infer_use_operators(I, (const char *const[]){"__contains__", "__getitem__"}, 2);
    if (op == CMP_In || op == CMP_NotIn)
      infer_special(I, place, b, "__contains__", &a, 1);
    return NULL;
  }
  const Abs *result = NULL;
  bool is_single = place && place->kind == N_Compare && place->Compare.ops.count == 1 && op != CMP_NotEq;
  if (is_single && infer_direct_operator(I, place, a, names[op][0], b, &result))
    return result;
  result = infer_special(I, place, a, names[op][0], &b, 1);
  result = join(I, result, infer_special(I, place, b, names[op][1], &a, 1));
  if (op == CMP_NotEq) {
    infer_special(I, place, a, "__eq__", &b, 1);
    infer_special(I, place, b, "__eq__", &a, 1);
  }
  return infer_without_not_implemented(I, result);
}
