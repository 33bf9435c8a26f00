// abs_type.c - the static type of an abstract value, once inference is over.

#include "sema/sema.h"

enum { DEPTH_MAX = 8 };

static Type *to_type(Program *program, const Abs *abs, int depth);

static Type *cell_type(Program *program, AbsCell *cell, int depth) {
  return to_type(program, abs_cell_root(cell)->content, depth + 1);
}

static Type *tuple_type(Program *program, const AbsTuple *tuple, int depth) {
  Type *items[tuple->count + 1];
  for (int i = 0; i < tuple->count; i++)
    items[i] = to_type(program, tuple->items[i], depth + 1);
  return tuple->is_variadic ? type_tuple_of(program->types, items[0]) : type_tuple(program->types, items, tuple->count);
}

static Type *objects_type(Program *program, const Abs *abs) {
  Type *type = type_simple(program->types, TYPE_NEVER);
  for (int i = 0; i < abs->instances.count; i++) {
    AbsObject *object = &abs->instances.items[i];
    type = type_union(program->types, type, type_instance(program->types, object->info, object->name));
  }
  for (int i = 0; i < abs->classes.count; i++) {
    AbsObject *object = &abs->classes.items[i];
    type = type_union(program->types, type, type_class(program->types, object->info, object->name));
  }
  return type;
}

static Type *to_type(Program *program, const Abs *abs, int depth) {
  static const struct {
    unsigned bit;
    TypeKind kind;
  } simple[] = {
      {ABS_NONE, TYPE_NONE},       {ABS_BOOL, TYPE_BOOL},         {ABS_INT, TYPE_INT},       {ABS_FLOAT, TYPE_FLOAT},
      {ABS_COMPLEX, TYPE_COMPLEX}, {ABS_STR, TYPE_STR},           {ABS_BYTES, TYPE_BYTES},   {ABS_RANGE, TYPE_RANGE},
      {ABS_SLICE, TYPE_SLICE},     {ABS_FUNCTION, TYPE_FUNCTION}, {ABS_MODULE, TYPE_MODULE},
  };
  TypeTable *types = program->types;
  Type *type = type_simple(types, TYPE_NEVER);
  if (!abs)
    return type;
  if (abs->bits & ABS_OBJECT || depth > DEPTH_MAX)
    return type_simple(types, TYPE_OBJECT);
  for (unsigned i = 0; i < sizeof simple / sizeof *simple; i++)
    if (abs->bits & simple[i].bit)
      type = type_union(types, type, type_simple(types, simple[i].kind));
  if (abs->bits & ABS_LIST)
    type = type_union(types, type, type_list(types, cell_type(program, abs->list, depth)));
  if (abs->bits & ABS_TUPLE)
    type = type_union(types, type, tuple_type(program, abs->tuple, depth));
  if (abs->bits & ABS_DICT)
    type = type_union(types, type,
                      type_dict(types, cell_type(program, abs->key, depth), cell_type(program, abs->value, depth)));
  if (abs->bits & ABS_SET)
    type = type_union(types, type, type_set(types, TYPE_SET, cell_type(program, abs->set, depth)));
  if (abs->bits & ABS_FROZENSET)
    type = type_union(types, type, type_set(types, TYPE_FROZENSET, cell_type(program, abs->frozenset, depth)));
  return type_union(types, type, objects_type(program, abs));
}

Type *abs_type(Program *program, const Abs *abs) { return to_type(program, abs, 0); }
