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

// Are all objects that have it made where an __init__ that is known follows, and does nothing take it away?
static bool is_set_by_init(Lower *l, const Slot *slot) {
  Program *program = l->program;
  if (program->extension || program->uses_any_name || map_has(&program->deleted_attributes, slot->name))
    return false;
  for (int i = 0; i < program->classes.count; i++) {
    ClassInfo *info = program->classes.items[i], *root = class_root(info);
    bool has_it = map_get(&info->slots, slot->name) == slot;
    if (has_it && (info->is_made_otherwise || root->is_exposed || root->sets_any_attribute))
      return false;
  }
  return true;
}

static IrField *field_of(Lower *l, Slot *slot) {
  IrField *field = map_get(&l->fields, slot);
  if (field)
    return field;
  field = NEW(arena_of(l), IrField);
  map_set(arena_of(l), &l->fields, slot, field);
  *field = (IrField){.name = slot->name, .type = slot_type(l, slot), .is_set_by_init = is_set_by_init(l, slot)};
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

Type *lower_field_type(Lower *l, Node *node) {
  IrField *field = field_at(l, node);
  return field ? field->type : simple_type(l, TYPE_OBJECT);
}

// The object of an attribute; AttributeError if it is None.
static IrTemp *check_object(Lower *l, Node *node, IrTemp *owner) {
  if (!type_may_be(owner->type, TYPE_NONE))
    return owner;
  IrInstruction *check = ir_emit(&l->b, IR_check_object, type_without_none(l->program->types, owner->type), 1, &owner);
  check->text = node->Attribute.attr;
  return check->result;
}

// May an object say that it is of another class than it is?
static bool lies_about_class(Lower *l) {
  Str name = str_from(l->context->strings, "__class__"), hook = str_from(l->context->strings, "__getattribute__");
  for (int i = 0; i < l->program->classes.count; i++) {
    Map *members = &l->program->classes.items[i]->members;
    if (map_has(members, name) || map_has(members, hook))
      return true;
  }
  return map_has(&l->program->stored_attributes, name) || l->program->sets_any_attribute;
}

IrTemp *lower_get_attribute(Lower *l, Node *node, IrTemp *owner) {
  Dispatch *property = map_get(&l->instance->dispatches, node);
  if (property)
    return lower_call_special(l, node, property, check_object(l, node, owner), lower_type(l, node), 0, NULL);
  Symbol *constant = layout_constant(l->program, l->instance->types[node->Attribute.value->index],
                                     node->Attribute.attr);
  if (constant) {
    IrGlobal *global = lower_global(l, constant);
    IrInstruction *get = ir_emit(&l->b, IR_global_get, global->type, 0, NULL);
    get->global = global;
    return lower_as(l, get->result, lower_type(l, node));
  }
  bool is_class = !strcmp(node->Attribute.attr->text, "__class__") && !lies_about_class(l);
  if (is_class && abs_is(l->instance->types[node->Attribute.value->index], ABS_INSTANCE))
    return lower_runtime(l, RT_class_of, lower_type(l, node), 1, &owner);
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

// ---- the class of an object

static ClassInfo *member_class(Type *type, int i) {
  Type *one = type->kind == TYPE_UNION ? type->arguments[i] : type;
  return one->kind == TYPE_INSTANCE ? one->class_info : NULL;
}

static int member_count(Type *type) { return type->kind == TYPE_UNION ? type->count : 1; }

static bool is_none_member(Type *type, int i) {
  return (type->kind == TYPE_UNION ? type->arguments[i] : type)->kind == TYPE_NONE;
}

bool lower_is_plain_instance(Lower *l, Type *type) {
  Str names[] = {str_from(l->context->strings, "__bool__"), str_from(l->context->strings, "__len__")};
  for (int i = 0; i < member_count(type); i++) {
    ClassInfo *info = member_class(type, i);
    if (is_none_member(type, i))
      continue;
    bool is_object = info && (!strcmp(info->builtin_base, "object") || !strcmp(info->builtin_base, "ABC"));
    if (!is_object || info->is_opaque)
      return false;
    for (int k = 0; k < 2; k++)
      if (class_member(info, names[k]) || map_has(&l->program->stored_attributes, names[k]))
        return false;
  }
  return type->kind != TYPE_NONE && !l->program->sets_any_attribute;
}

// isinstance() of classes of the program that have no say in it.
static bool collect_classes(Lower *l, const Abs *named, ClassInfo **out, int *count) {
  enum { MOST = 8 };
  if (!named || (!abs_is(named, ABS_CLASS) && !abs_is(named, ABS_TUPLE)))
    return false;
  for (int i = 0; named->tuple && i < named->tuple->count; i++)
    if (named->tuple->is_variadic || !collect_classes(l, named->tuple->items[i], out, count))
      return false;
  if (!named->tuple && named->classes.count != 1)
    return false;
  for (int i = 0; i < named->classes.count; i++) {
    ClassInfo *info = named->classes.items[i].info;
    if (!info || info->is_opaque || info->is_class_opaque || info->has_hooks || *count == MOST)
      return false;
    out[(*count)++] = info;
  }
  return true;
}

static bool is_in(ClassInfo *info, ClassInfo **wanted, int count) {
  for (int i = 0; i < count; i++)
    if (class_is_subclass(info, wanted[i]))
      return true;
  return false;
}

// The value's class is one of a few: compare ids.
static IrTemp *test_exact_classes(Lower *l, IrTemp *value, ClassInfo **wanted, int count) {
  Type *type = value->type, *boolean = simple_type(l, TYPE_BOOL);
  IrTemp *result = NULL;
  for (int i = 0; i < member_count(type); i++) {
    ClassInfo *info = member_class(type, i);
    if (!info || !is_in(info, wanted, count))
      continue;
    IrInstruction *test = ir_emit(&l->b, IR_is_exactly, boolean, 1, &value);
    test->class = lower_class(l, info);
    result = result ? ir_op2(&l->b, IR_bool_or, boolean, result, test->result) : test->result;
  }
  return result ? result : lower_const_bool(l, false);
}

IrTemp *lower_is_of_classes(Lower *l, IrTemp *value, const Abs *named, IrTemp *classes) {
  enum { TESTS_MAX = 4 };
  ClassInfo *wanted[8];
  int count = 0, inside = 0, outside = 0;
  bool is_known = true;
  if (!collect_classes(l, named, wanted, &count) || lies_about_class(l))
    return NULL;
  for (int i = 0; i < member_count(value->type); i++) {
    ClassInfo *info = member_class(value->type, i);
    is_known &= is_none_member(value->type, i) || (info && info->is_once && !info->is_opaque);
    *(info && is_in(info, wanted, count) ? &inside : &outside) += 1;
  }
  if (is_known && !outside)
    return lower_const_bool(l, true);
  if (is_known && inside <= TESTS_MAX)
    return test_exact_classes(l, value, wanted, count);
  bool is_one = abs_is(named, ABS_CLASS);
  return is_one ? lower_runtime(l, RT_is_of_class, simple_type(l, TYPE_BOOL), OPERANDS(value, classes)) : NULL;
}
