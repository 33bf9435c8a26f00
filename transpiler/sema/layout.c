// layout.c - which attributes of instances have a place in a struct.
//
// Requires: program_infer.   Provides: ClassInfo.has_layout, ClassInfo.slots.
//
// An attribute that the program stores to instances of a class becomes a *slot*: a member of the struct that such an
// instance is, at the same place in all subclasses. So a slot has an owner, and everybody below the owner has it:
//
//   class Shape:                                 the stores are to instances of Circle and Square (Shape itself is never
//     def __init__(self, name): self.name = …    made), which are all that Shape has below it: Shape owns `name`
//   class Circle(Shape): … self.radius = …       stored to Circle alone: Circle owns `radius`
//   class Square(Shape): … self.side = …
//
//   Shape: name    Circle: name, radius    Square: name, side
//
// An owner is as far up as at least half of the classes that are made below it have the attribute: code that handles them
// alike then finds it at one offset, and not much room is wasted.
//
// Classes whose instances show their __dict__ have no layout: its order is that of the stores. Nor have classes that
// decide themselves how an attribute is read. Attributes without a slot stand in the dict of the instance, as all do in a
// class without layout.

#include "sema/sema.h"

#include <string.h>

static const char *const descriptor_methods[] = {"__set__", "__delete__", NULL};   // of data descriptors

static Str str_of(Program *program, const char *text) { return str_from(program->context->strings, text); }

// ---- what has a layout

static bool has_any_member(Program *program, ClassInfo *info, const char *const *names) {
  for (; *names; names++)
    if (class_member(info, str_of(program, *names)))
      return true;
  return false;
}

static bool is_plain(ClassInfo *info) {
  bool is_object = !strcmp(info->builtin_base, "object") || !strcmp(info->builtin_base, "ABC");
  return info->mro.count && !info->is_opaque && !info->is_class_opaque && is_object;
}

static bool has_own_hook(Program *program, ClassInfo *info, const char *name) {
  Member *member = class_member(info, str_of(program, name));
  return member && !class_is_guarded(member);
}

static bool can_have_layout(Program *program, ClassInfo *info) {
  static const char *const custom[] = {"__getattribute__", "__getattr__", NULL};
  return is_plain(info) && !program->sees_any_dict && !class_root(info)->is_dict_seen &&
         !has_any_member(program, info, custom) && !has_own_hook(program, info, "__setattr__") &&
         !has_own_hook(program, info, "__delattr__");
}

// getattr(x, "__dict__") and the like.
static void find_dict_text(Node *node, void *found) {
  if (node->kind == N_Constant && node->Constant.value.kind == CONST_STR &&
      !strcmp(node->Constant.value.text->text, "__dict__"))
    *(bool *)found = true;
  walk_kids(node, find_dict_text, found);
}

static void find_dict_texts(Program *program) {
  for (int i = 0; i < program->modules.count; i++) {
    ModuleInfo *module = program->modules.items[i];
    if (module->ast && !module->is_library)
      find_dict_text(module->ast, &program->sees_any_dict);
  }
}

// ---- owners

static bool is_below(const ClassInfo *info, const ClassInfo *base) {
  for (; info; info = info->base)
    if (info == base)
      return true;
  return false;
}

static bool is_storer(const Field *field, const ClassInfo *info) {
  for (int i = 0; i < field->storers.count; i++)
    if (field->storers.items[i] == info)
      return true;
  return false;
}

// Do at least half of the classes that are made below it have the attribute?
static bool may_own(Program *program, const ClassInfo *info, const Field *field) {
  int made = 0, storing = 0;
  for (int i = 0; i < program->classes.count; i++) {
    ClassInfo *one = program->classes.items[i];
    if (!is_below(one, info))
      continue;
    storing += is_storer(field, one);
    made += one->is_made || is_storer(field, one);
  }
  return 2 * storing >= made;
}

static ClassInfo *owner_above(Program *program, ClassInfo *info, const Field *field) {
  while (info->base && may_own(program, info->base, field))
    info = info->base;
  return info;
}

static bool is_owner(Program *program, const ClassInfo *info, const Field *field) {
  for (int i = 0; i < field->storers.count; i++)
    if (owner_above(program, field->storers.items[i], field) == info)
      return true;
  return false;
}

// ---- __slots__

static bool is_text(const Node *node, Str name) {
  return node->kind == N_Constant && node->Constant.value.kind == CONST_STR &&
         !strcmp(node->Constant.value.text->text, name->text);
}

static bool lists_name(const Node *value, Str name) {
  NodeList items = value->kind == N_Tuple  ? value->Tuple.elts
                   : value->kind == N_List ? value->List.elts
                                           : (NodeList){0};
  for (int i = 0; i < items.count; i++)
    if (is_text(items.items[i], name))
      return true;
  return is_text(value, name);
}

// Does the class body say `__slots__ = (…, "name", …)`? Names that are computed are not seen.
static bool is_listed(const ClassInfo *info, Str name) {
  NodeList body = info->node->ClassDef.body;
  for (int i = 0; i < body.count; i++) {
    const Node *node = body.items[i];
    bool is_assign = node->kind == N_Assign && node->Assign.targets.count == 1;
    const Node *target = is_assign ? node->Assign.targets.items[0] : NULL;
    if (target && target->kind == N_Name && !strcmp(target->Name.id->text, "__slots__") &&
        lists_name(node->Assign.value, name))
      return true;
  }
  return false;
}

// May its instances have the attribute? If each class has __slots__, only what these list.
static bool is_allowed(Program *program, ClassInfo *info, Str name) {
  for (int i = 0; i < info->mro.count; i++)
    if (!map_has(&info->mro.items[i]->members, str_of(program, "__slots__")) || is_listed(info->mro.items[i], name))
      return true;
  return false;
}

// ---- slots

static void add_slot(Program *program, ClassInfo *info, Field *field) {
  Slot *slot = NEW(program->context->arena, Slot);
  *slot = (Slot){.name = field->name, .owner = info, .field = field};
  map_set(program->context->arena, &info->slots, field->name, slot);
}

// The base comes first: its slots begin the struct.
static void lay_out(Program *program, ClassInfo *info) {
  if (info->has_layout || !can_have_layout(program, info))
    return;
  if (info->base) {
    lay_out(program, info->base);
    Map *inherited = &info->base->slots;
    for (int i = 0; i < inherited->count; i++)
      map_set(program->context->arena, &info->slots, inherited->entries[i].key, inherited->entries[i].value);
    if (!info->base->has_layout)
      return;
  }
  info->has_layout = true;
  Map *fields = &class_root(info)->fields;
  for (int i = 0; i < fields->count; i++) {
    Field *field = fields->entries[i].value;
    bool is_known = map_has(&info->slots, field->name) || !abs_cell_root(field->cell)->content;
    if (!is_known && is_allowed(program, info, field->name) && is_owner(program, info, field))
      add_slot(program, info, field);
  }
}

static void find_descriptors(Program *program) {
  for (int i = 0; i < program->classes.count; i++)
    if (program->classes.items[i]->mro.count && has_any_member(program, program->classes.items[i], descriptor_methods))
      program->makes_descriptors = true;
}

void program_layout(Program *program) {
  find_dict_texts(program);
  find_descriptors(program);
  for (int i = 0; i < program->classes.count; i++)
    lay_out(program, program->classes.items[i]);
}

// ---- access

// A class of the program with __set__ or __delete__, or a property, may be among these values.
static bool may_be_data_descriptor(Program *program, const Abs *value) {
  if (!value)
    return false;
  if (value->bits & ABS_OBJECT)
    return true;
  for (int i = 0; i < value->instances.count; i++) {
    const AbsObject *object = &value->instances.items[i];
    if (object->info ? has_any_member(program, object->info, descriptor_methods) || object->info->is_opaque
                     : !strcmp(object->name, "property"))
      return true;
  }
  return false;
}

// Does the class have something of that name that precedes what its instance has?
static bool is_covered(Program *program, ClassInfo *info, Str name) {
  Member *member = class_member(info, name);
  if (!member)
    return false;
  if (member->kind == MEMBER_PROPERTY)
    return true;
  return program->makes_descriptors && member->symbol &&
         may_be_data_descriptor(program, abs_cell_root(member->symbol->cell)->content);
}

// The same through a store to the class from outside.
static bool may_be_covered(Program *program, ClassInfo *info, Str name) {
  for (int i = 0; i < info->mro.count; i++) {
    AbsCell *late = class_late(program, info->mro.items[i], name);
    if (late && may_be_data_descriptor(program, abs_cell_root(late)->content))
      return true;
    late = class_late(program, info->mro.items[i], NULL);
    if (late && abs_cell_root(late)->content)
      return true;
  }
  return false;
}

Slot *layout_slot(Program *program, const Abs *object, Str name) {
  Slot *slot = NULL;
  if (!abs_is(object, ABS_INSTANCE | ABS_NONE) || !object->instances.count)
    return NULL;
  for (int i = 0; i < object->instances.count; i++) {
    ClassInfo *info = object->instances.items[i].info;
    Slot *own = info && info->has_layout ? map_get(&info->slots, name) : NULL;
    if (!own || (slot && slot != own) || is_covered(program, info, name) || may_be_covered(program, info, name))
      return NULL;
    slot = own;
  }
  return slot;
}

// ---- constants of classes

static bool binds(const Node *statement, const Symbol *symbol) {
  const Node *target = statement->kind == N_Assign && statement->Assign.targets.count == 1
                           ? statement->Assign.targets.items[0]
                       : statement->kind == N_AnnAssign && statement->AnnAssign.value ? statement->AnnAssign.target
                                                                                      : NULL;
  return target && target->kind == N_Name && target->Name.symbol == symbol;
}

// Bound once, by a statement of the body itself, to a value that is no function and no descriptor.
static bool is_constant(Program *program, const Member *member) {
  const unsigned plain = ABS_NONE | ABS_NUMBERS | ABS_STR | ABS_BYTES | ABS_CONTAINERS | ABS_RANGE;
  Symbol *symbol = member->kind == MEMBER_VALUE ? member->symbol : NULL;
  const Abs *content = symbol ? abs_cell_root(symbol->cell)->content : NULL;
  AbsCell *stored = map_get(&program->object_stores, member->name);
  bool is_changed = (stored && abs_cell_root(stored)->content) || program->sets_any_attribute ||
                    map_has(&program->deleted_attributes, member->name);
  if (!abs_is(content, plain) || is_changed || symbol->stores != 1 || !member->owner->is_once)
    return false;
  NodeList body = member->owner->node->ClassDef.body;
  for (int i = 0; i < body.count; i++)
    if (binds(body.items[i], symbol))
      return true;
  return false;
}

static bool is_plain_attribute(Program *program, ClassInfo *info, Str name) {
  ClassInfo *root = class_root(info);
  Field *field = map_get(&root->fields, name);
  bool is_stored = field && abs_cell_root(field->cell)->content;
  if (class_member(info, str_of(program, "__getattribute__")))
    return false;
  for (int i = 0; i < info->mro.count; i++) {
    AbsCell *any = class_late(program, info->mro.items[i], NULL);    // setattr(C, …) with a computed name
    AbsCell *late = class_late(program, info->mro.items[i], name);   // C.name = …
    if ((any && abs_cell_root(any)->content) || (late && abs_cell_root(late)->content))
      return false;
  }
  return !is_stored && !info->is_opaque && !info->is_class_opaque && !root->sets_any_attribute && !root->is_dict_seen;
}

Symbol *layout_constant(Program *program, const Abs *object, Str name) {
  Member *member = NULL;
  bool is_known = abs_is(object, ABS_INSTANCE) || (abs_is(object, ABS_CLASS) && object->classes.count == 1);
  for (int i = 0; is_known && i < object->instances.count + object->classes.count; i++) {
    bool is_class = i >= object->instances.count;
    ClassInfo *info = is_class ? object->classes.items[i - object->instances.count].info
                               : object->instances.items[i].info;
    Member *own = info ? class_member(info, name) : NULL;
    if (!own || (member && member != own) || !is_plain_attribute(program, info, name))
      return NULL;
    member = own;
  }
  return member && !program->sees_any_dict && is_constant(program, member) ? member->symbol : NULL;
}
