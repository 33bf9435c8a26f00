// lower_object.c - instances of the program's classes: attributes, constructors, methods.
//
// Where layout.c gave an attribute a slot, and all classes that the object may be of have it there, an access is a load or
// store of a struct's member:
//
//   p.x                     %3: float = field_get Point.x, %2
//
// Everything else is looked up by name at run time, and finds the same attribute.

#include <string.h>

#include "lower/lower.h"

static Arena *arena_of(Lower *l) { return l->context->arena; }

// ---- classes and fields

// "module_Outer_Inner_7": the class's number keeps apart what has one name.
static const char *class_symbol(Lower *l, ClassInfo *info) {
  char *text = arena_printf(arena_of(l), "%s_%d", info->qualname->text, info->index);
  for (char *c = text; *c; c++)
    if (!(*c == '_' || (*c >= '0' && *c <= '9') || (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z')))
      *c = '_';
  return text;
}

// What the attribute may be: what is stored to instances, or what a class has of that name.
static Type *slot_type(Lower *l, Slot *slot) {
  Type *type = lower_abs(l, abs_cell_root(slot->field->cell)->content);
  for (int i = 0; i < l->program->classes.count; i++) {
    ClassInfo *info = l->program->classes.items[i];
    if (map_get(&info->slots, slot->name) != slot)
      continue;
    for (int k = 0; k < info->mro.count; k++) {
      AbsCell *late = class_late(l->program, info->mro.items[k], slot->name);
      type = late ? type_union(l->program->types, type, lower_abs(l, abs_cell_root(late)->content)) : type;
    }
    Member *member = class_member(info, slot->name);
    if (member && member->kind == MEMBER_VALUE && member->symbol)
      type = type_union(l->program->types, type, lower_abs(l, abs_cell_root(member->symbol->cell)->content));
    else if (member)
      type = simple_type(l, TYPE_OBJECT);
  }
  return type;
}

static IrField *field_of(Lower *l, Slot *slot) {
  IrField *field = map_get(&l->fields, slot);
  if (field)
    return field;
  field = NEW(arena_of(l), IrField);
  map_set(arena_of(l), &l->fields, slot, field);
  *field = (IrField){.name = slot->name, .type = slot_type(l, slot)};
  field->owner = lower_class(l, slot->owner);
  return field;
}

// Ids are counted in the order of the program's classes, so that they do not depend on what is lowered first.
static int class_index(Lower *l, ClassInfo *info) {
  int index = 0;
  for (int i = 0; l->program->classes.items[i] != info; i++)
    index += l->program->classes.items[i]->is_once;
  return info->is_once ? index : -1;
}

IrClass *lower_class(Lower *l, ClassInfo *info) {
  IrClass *class = map_get(&l->classes, info);
  if (class)
    return class;
  class = NEW(arena_of(l), IrClass);
  map_set(arena_of(l), &l->classes, info, class);
  *class = (IrClass){.name = info->qualname, .symbol = class_symbol(l, info), .index = class_index(l, info)};
  class->has_layout = info->has_layout;
  for (int i = 0; info->has_layout && i < info->slots.count; i++)
    vec_push(arena_of(l), &class->fields, field_of(l, info->slots.entries[i].value));
  vec_push(arena_of(l), &l->ir->classes, class);
  return class;
}

// ---- attributes

static IrField *field_at(Lower *l, Node *node) {
  const Abs *object = l->instance->types[node->Attribute.value->index];
  Slot *slot = object ? layout_slot(l->program, object, node->Attribute.attr) : NULL;
  return slot ? field_of(l, slot) : NULL;
}

// The object of an attribute; AttributeError if it is None.
static IrTemp *check_object(Lower *l, Node *node, IrTemp *owner) {
  if (!type_may_be(owner->type, TYPE_NONE))
    return owner;
  IrInstruction *check = ir_emit(&l->b, IR_check_object, type_without_none(l->program->types, owner->type), 1, &owner);
  check->text = node->Attribute.attr;
  return check->result;
}

IrTemp *lower_get_attribute(Lower *l, Node *node, IrTemp *owner) {
  Dispatch *property = map_get(&l->instance->dispatches, node);
  if (property)
    return lower_call_special(l, node, property, check_object(l, node, owner), lower_type(l, node), 0, NULL);
  IrField *field = field_at(l, node);
  IrInstruction *get = ir_emit(&l->b, field ? IR_field_get : IR_get_attribute,
                               field ? field->type : simple_type(l, TYPE_OBJECT), 1, &owner);
  if (field) {
    get->field = field;
  } else {
    get->text = node->Attribute.attr;
    l->ir->is_dynamic = true;
  }
  return lower_as(l, get->result, lower_type(l, node));
}

// May the object have a __setattr__ of its own?
static bool has_setattr(Lower *l, Node *object) {
  const Abs *value = l->instance->types[object->index];
  Str name = str_from(l->context->strings, "__setattr__");
  for (int i = 0; value && i < value->instances.count; i++)
    if (value->instances.items[i].info && class_member(value->instances.items[i].info, name))
      return true;
  return false;
}

void lower_set_attribute(Lower *l, Node *node, IrTemp *owner, IrTemp *value) {
  Dispatch *property = map_get(&l->instance->stores, node);
  if (property) {
    lower_call_special(l, node, property, owner, simple_type(l, TYPE_OBJECT), 1, &value);
    return;
  }
  bool is_raw = node->Attribute.is_raw, has_hook = has_setattr(l, node->Attribute.value);
  IrField *field = has_hook && !is_raw ? NULL : field_at(l, node);
  if (is_raw && !field) {
    lower_runtime(l, RT_setattr_plain, simple_type(l, TYPE_NONE),
                  OPERANDS(owner, lower_const_text(l, node->Attribute.attr), value));
    l->ir->is_dynamic = true;
    return;
  }
  IrInstruction *set = ir_emit(&l->b, field ? IR_field_set : IR_set_attribute, NULL, 2, (IrTemp *[]){owner, value});
  if (field) {
    set->field = field;
  } else {
    set->text = node->Attribute.attr;
    l->ir->is_dynamic = true;
  }
}
