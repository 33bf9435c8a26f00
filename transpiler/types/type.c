// type.c - hash-consing of types, and the join.
//
// A type is looked up by its kind and arguments in a chain per kind; programs have some hundred types, so chains are
// short. Joins keep unions flat and ordered: members of container kinds are merged by joining their arguments.

#include "types/type.h"

#include <string.h>

#include "base/buffer.h"
#include "base/vec.h"

enum { UNION_MAX = 12, DEPTH_MAX = 12 };

typedef Vec(Type *) TypeVec;

struct TypeTable {
  Context *context;
  TypeVec by_kind[TYPE_OBJECT + 1];
  int count;
};

TypeTable *type_table_new(Context *context) {
  TypeTable *table = NEW(context->arena, TypeTable);
  table->context = context;
  return table;
}

static bool type_matches(Type *type, const struct Type *wanted) {
  if (type->count != wanted->count || type->is_variadic != wanted->is_variadic ||
      type->class_info != wanted->class_info)
    return false;
  bool named = type->class_name && wanted->class_name;
  if (named ? strcmp(type->class_name, wanted->class_name) != 0 : type->class_name != wanted->class_name)
    return false;
  return type->count == 0 || memcmp(type->arguments, wanted->arguments, type->count * sizeof(Type *)) == 0;
}

static Type *type_intern(TypeTable *table, struct Type wanted) {
  TypeVec *chain = &table->by_kind[wanted.kind];
  for (int i = 0; i < chain->count; i++)
    if (type_matches(chain->items[i], &wanted))
      return chain->items[i];
  Arena *arena = table->context->arena;
  struct Type *type = NEW(arena, struct Type);
  *type = wanted;
  type->index = table->count++;
  if (wanted.count) {
    type->arguments = arena_alloc(arena, wanted.count * sizeof(Type *));
    memcpy(type->arguments, wanted.arguments, wanted.count * sizeof(Type *));
  }
  vec_push(arena, chain, (Type *)type);
  return type;
}

static Type *type_with(TypeTable *table, TypeKind kind, int count, Type **arguments, bool is_variadic) {
  return type_intern(table,
                     (struct Type){.kind = kind, .count = count, .arguments = arguments, .is_variadic = is_variadic});
}

Type *type_simple(TypeTable *table, TypeKind kind) { return type_with(table, kind, 0, NULL, false); }
Type *type_list(TypeTable *table, Type *item) { return type_with(table, TYPE_LIST, 1, &item, false); }
Type *type_set(TypeTable *table, TypeKind kind, Type *item) { return type_with(table, kind, 1, &item, false); }
Type *type_tuple_of(TypeTable *table, Type *item) { return type_with(table, TYPE_TUPLE, 1, &item, true); }

Type *type_dict(TypeTable *table, Type *key, Type *value) {
  return type_with(table, TYPE_DICT, 2, (Type *[]){key, value}, false);
}

Type *type_tuple(TypeTable *table, Type **items, int count) {
  return type_with(table, TYPE_TUPLE, count, items, false);
}

Type *type_instance(TypeTable *table, struct ClassInfo *info, const char *class_name) {
  return type_intern(table, (struct Type){.kind = TYPE_INSTANCE, .class_info = info, .class_name = class_name});
}

Type *type_class(TypeTable *table, struct ClassInfo *info, const char *class_name) {
  return type_intern(table, (struct Type){.kind = TYPE_CLASS, .class_info = info, .class_name = class_name});
}

// The one item type of a tuple seen as tuple[T, ...].
static Type *tuple_item(TypeTable *table, Type *tuple) {
  Type *item = type_simple(table, TYPE_NEVER);
  for (int i = 0; i < tuple->count; i++)
    item = type_union(table, item, tuple->arguments[i]);
  return item;
}

static int type_depth(Type *type) {
  int depth = 0;
  for (int i = 0; i < type->count; i++) {
    int inner = type_depth(type->arguments[i]);
    depth = inner > depth ? inner : depth;
  }
  return depth + 1;
}

// The join of two types of the same container kind.
static Type *type_merge(TypeTable *table, Type *a, Type *b) {
  if (a->kind == TYPE_TUPLE && (a->is_variadic || b->is_variadic || a->count != b->count))
    return type_tuple_of(table, type_union(table, tuple_item(table, a), tuple_item(table, b)));
  Type *arguments[a->count ? a->count : 1];
  for (int i = 0; i < a->count; i++)
    arguments[i] = type_union(table, a->arguments[i], b->arguments[i]);
  Type *merged = type_with(table, a->kind, a->count, arguments, false);
  return type_depth(merged) > DEPTH_MAX ? type_simple(table, TYPE_OBJECT) : merged;
}

static bool is_container(Type *type) {
  return type->kind == TYPE_LIST || type->kind == TYPE_TUPLE || type->kind == TYPE_DICT || type->kind == TYPE_SET ||
         type->kind == TYPE_FROZENSET;
}

// Adds one member that is no union to members, merging containers of one kind. Returns the new count.
static int union_add(TypeTable *table, Type **members, int count, Type *type) {
  for (int i = 0; i < count; i++) {
    if (members[i] == type)
      return count;
    if (members[i]->kind == type->kind && is_container(type)) {
      members[i] = type_merge(table, members[i], type);
      return count;
    }
  }
  int at = count;
  while (at > 0 && (members[at - 1]->kind > type->kind ||
                    (members[at - 1]->kind == type->kind && members[at - 1]->index > type->index)))
    members[at] = members[at - 1], at--;
  members[at] = type;
  return count + 1;
}

Type *type_union(TypeTable *table, Type *a, Type *b) {
  if (a == b || b->kind == TYPE_NEVER)
    return a;
  if (a->kind == TYPE_NEVER)
    return b;
  if (a->kind == TYPE_OBJECT || b->kind == TYPE_OBJECT)
    return type_simple(table, TYPE_OBJECT);
  Type *members[2 * UNION_MAX + 2];
  int count = 0;
  for (int side = 0; side < 2; side++) {
    Type *type = side ? b : a;
    if (type->kind != TYPE_UNION)
      count = union_add(table, members, count, type);
    for (int i = 0; type->kind == TYPE_UNION && i < type->count; i++)
      count = union_add(table, members, count, type->arguments[i]);
  }
  if (count == 1)
    return members[0];
  bool is_object = count > UNION_MAX;
  for (int i = 0; i < count; i++)   // merged containers may have become too deep
    is_object |= members[i]->kind == TYPE_OBJECT;
  if (is_object)
    return type_simple(table, TYPE_OBJECT);
  return type_with(table, TYPE_UNION, count, members, false);
}

Type *type_without_none(TypeTable *table, Type *type) {
  if (type->kind == TYPE_NONE)
    return type_simple(table, TYPE_NEVER);
  if (type->kind != TYPE_UNION)
    return type;
  Type *rest = type_simple(table, TYPE_NEVER);
  for (int i = 0; i < type->count; i++)
    if (type->arguments[i]->kind != TYPE_NONE)
      rest = type_union(table, rest, type->arguments[i]);
  return rest;
}

bool type_is_optional(Type *type, Type **rest) {
  if (type->kind != TYPE_UNION || type->count != 2 || type->arguments[0]->kind != TYPE_NONE)
    return false;
  *rest = type->arguments[1];
  return true;
}

static void type_write(Buffer *out, Type *type);

static void type_write_arguments(Buffer *out, Type *type, const char *separator) {
  for (int i = 0; i < type->count; i++) {
    if (i)
      buffer_printf(out, "%s", separator);
    type_write(out, type->arguments[i]);
  }
}

static void type_write(Buffer *out, Type *type) {
  static const char *const texts[] = {
#define KIND(name, text, class_name) text,
      TYPE_KINDS(KIND)
#undef KIND
  };
  if (type->kind == TYPE_UNION) {
    type_write_arguments(out, type, " | ");
    return;
  }
  const char *name = type->class_name ? type->class_name : texts[type->kind];
  buffer_printf(out, type->kind == TYPE_CLASS && type->class_name ? "type[%s]" : "%s", name);
  if (!is_container(type))
    return;
  buffer_printf(out, "[");
  type_write_arguments(out, type, ", ");
  buffer_printf(out, "%s]", type->is_variadic ? ", ..." : "");
}

const char *type_text(Context *context, Type *type) {
  Buffer out = {0};
  type_write(&out, type);
  const char *text = arena_printf(context->arena, "%s", out.text ? out.text : "");
  buffer_free(&out);
  return text;
}
