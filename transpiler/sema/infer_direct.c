// infer_direct.c - methods that operators, properties and calls of objects reach, by the classes of the object.
//
// Where an object is an instance of known classes and each of them defines the method, the call is direct: to an instance
// of the method for these kinds of arguments, and not through the boxed entry that the runtime would call. The place is
// noted in Instance.dispatches (or .stores) with an arm for each different method:
//
//   a + b         BinOp node: Vector -> Vector.__add__ for (Vector)
//   p.area        Attribute node: Circle -> Circle.area, Square -> Square.area
//
// A method that may return NotImplemented is left to the runtime, which then asks the other operand.

#include "sema/infer_class.h"

#include <string.h>

static Arena *arena_of(Infer *I) { return I->program->context->arena; }
static Str str_of(Infer *I, const char *text) { return str_from(I->program->context->strings, text); }

static Frame *frame_of(const Member *member, DirectPart part) {
  switch (part) {
  case DIRECT_METHOD: return member->kind == MEMBER_METHOD ? member->frame : NULL;
  case DIRECT_GETTER: return member->kind == MEMBER_PROPERTY ? member->frame : NULL;
  case DIRECT_SETTER: return member->kind == MEMBER_PROPERTY ? member->setter : NULL;
  }
  return NULL;
}

// ---- the methods

typedef struct Arm {
  Frame *frame;
  const Abs *self;
} Arm;
typedef Vec(Arm) Arms;

static void add_arm(Infer *I, Arms *arms, Frame *frame, ClassInfo *info) {
  const Abs *self = abs_instance(&I->abs, info, NULL, NULL);
  for (int i = 0; i < arms->count; i++)
    if (arms->items[i].frame == frame) {
      arms->items[i].self = abs_join(&I->abs, arms->items[i].self, self);
      return;
    }
  vec_push(arena_of(I), arms, ((Arm){frame, self}));
}

// The class decides itself how attributes are read or stored.
static bool has_hook(Infer *I, ClassInfo *info, DirectPart part) {
  return (part == DIRECT_GETTER && class_member(info, str_of(I, "__getattribute__"))) ||
         (part == DIRECT_SETTER && class_member(info, str_of(I, "__setattr__")));
}

// False: some class does not define it, or not as a plain method.
static bool find_arms(Infer *I, const Abs *object, Str name, DirectPart part, Arms *arms) {
  bool is_told_apart = true;
  if (!abs_is(object, ABS_INSTANCE))
    return false;
  for (int i = 0; i < object->instances.count; i++) {
    ClassInfo *info = object->instances.items[i].info;
    Member *member = info && !info->is_opaque ? class_member(info, name) : NULL;
    Frame *frame = member ? frame_of(member, part) : NULL;
    if (!frame || has_hook(I, info, part) || infer_may_be_replaced(I, info, name))
      return false;
    is_told_apart &= info->is_once;
    add_arm(I, arms, frame, info);
  }
  return arms->count == 1 || (arms->count > 1 && is_told_apart);
}

bool infer_direct(Infer *I, Map *where, Node *place, const Abs *object, const char *name, DirectPart part,
                  const Abs **args, int count, const Abs **result) {
  Arms arms = {0};
  CallArgs call = {.place = place, .positional = args, .count = count};
  *result = NULL;
  if (!find_arms(I, object, str_of(I, name), part, &arms))
    return false;
  for (int i = 0; i < count; i++)
    if (!args[i])
      return false;
  for (int i = 0; i < arms.count; i++)
    if (!infer_binds_directly(I, arms.items[i].frame, arms.items[i].self, &call))
      return false;
  Dispatch *dispatch = NEW(arena_of(I), Dispatch);
  for (int i = 0; i < arms.count; i++) {
    DispatchArm arm = {.self = arms.items[i].self};
    *result = abs_join(&I->abs, *result, infer_call_direct(I, arms.items[i].frame, arm.self, &call, &arm.target));
    vec_push(arena_of(I), &dispatch->arms, arm);
  }
  map_set(arena_of(I), where, place, dispatch);
  return true;
}

// ---- operators

static bool may_be_not_implemented(const Abs *value) {
  const char *name = library_class_name("NotImplementedType");
  for (int i = 0; value && i < value->instances.count; i++)
    if (value->instances.items[i].name == name)
      return true;
  return value && value->bits & ABS_OBJECT;
}

// Is the right operand asked first? Only if it is of a subclass of the left one's class.
static bool is_right_first(const Abs *a, const Abs *b) {
  for (int i = 0; i < a->instances.count; i++)
    for (int k = 0; k < b->instances.count; k++) {
      ClassInfo *left = a->instances.items[i].info, *right = b->instances.items[k].info;
      if (left && right && left != right && class_is_subclass(right, left))
        return true;
    }
  return b->bits & ABS_OBJECT;
}

bool infer_direct_operator(Infer *I, Node *place, const Abs *a, const char *name, const Abs *b, const Abs **result) {
  if (!a || !b || is_right_first(a, b) ||
      !infer_direct(I, &I->instance->dispatches, place, a, name, DIRECT_METHOD, &b, 1, result))
    return false;
  if (!may_be_not_implemented(*result))
    return true;
  map_set(arena_of(I), &I->instance->dispatches, place, NULL);
  return false;
}

// ---- calls of methods: was it found in the class, and not as an attribute of the instance?

bool infer_is_found_in_class(Infer *I, const AbsCallee *callee, const Abs *object, Str name) {
  if (map_has(&I->program->stored_attributes, name) && !name_is_special(name))
    for (int i = 0; i < object->instances.count; i++) {
      ClassInfo *info = object->instances.items[i].info;
      Field *field = info ? map_get(&class_root(info)->fields, name) : NULL;
      if (field && abs_cell_root(field->cell)->content)
        return false;
    }
  for (int i = 0; i < callee->self->instances.count; i++) {
    ClassInfo *info = callee->self->instances.items[i].info;
    Member *member = info ? class_member(info, name) : NULL;
    bool is_of_object = false;
    for (int k = 0; k < object->instances.count; k++)
      is_of_object |= object->instances.items[k].info == info;
    if (!is_of_object || !member || member->kind != MEMBER_METHOD || member->frame != callee->frame)
      return false;
  }
  return true;
}

static bool has_class(const Abs *classes, const ClassInfo *info) {
  for (int i = 0; i < classes->classes.count; i++)
    if (classes->classes.items[i].info == info)
      return true;
  return false;
}

// Is it what the class (of an instance: every class that this may be of) has by that name?
static bool is_own_class_method(const AbsCallee *callee, ClassInfo *info, Str name) {
  Member *member = info && !info->is_class_opaque ? class_member(info, name) : NULL;
  Field *field = info ? map_get(&class_root(info)->fields, name) : NULL;
  bool is_hidden = field && abs_cell_root(field->cell)->content;
  return member && member->kind == MEMBER_CLASS && member->frame == callee->frame && has_class(callee->self, info) &&
         !is_hidden;
}

bool infer_is_class_method(Infer *I, const AbsCallee *callee, Node *func) {
  if (func->kind != N_Attribute || callee->frame->free.count)
    return false;
  const Abs *object = I->instance->types[func->Attribute.value->index];
  if (!abs_is(object, ABS_CLASS) && !abs_is(object, ABS_INSTANCE))
    return false;
  for (int i = 0; i < object->classes.count; i++)
    if (!is_own_class_method(callee, object->classes.items[i].info, func->Attribute.attr))
      return false;
  for (int i = 0; i < object->instances.count; i++)
    if (!is_own_class_method(callee, object->instances.items[i].info, func->Attribute.attr))
      return false;
  return true;
}
