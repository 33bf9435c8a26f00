// type.h - the static types of the compiled program, hash-consed: two equal types are one pointer.
//
// A type says what a value may be at run time; it is a fact that inference has proved, never a wish. The lattice:
//
//   never  <  none bool int float complex str bytes …  list[T] dict[K, V] tuple[T, …] …  C (an instance)  <  union  <  object
//
// `int | None` is a union of two; a union holds at most one list, dict, … type (their element types are joined) and at most
// UNION_MAX members, else it is object. bool is no subtype of int here: their representations differ.
#pragma once

#include <stdbool.h>

#include "base/context.h"

struct ClassInfo;
struct FunctionInfo;

// Kinds with a class of the runtime carry its name (see runtime/classes.def); the order is the order of unions.
#define TYPE_KINDS(X)                                                                          \
  X(NEVER, "never", "")                                                                        \
  X(NONE, "None", "NoneType")                                                                  \
  X(BOOL, "bool", "bool")                                                                      \
  X(INT, "int", "int")                                                                         \
  X(FLOAT, "float", "float")                                                                   \
  X(COMPLEX, "complex", "complex")                                                             \
  X(STR, "str", "str")                                                                         \
  X(BYTES, "bytes", "bytes")                                                                   \
  X(LIST, "list", "list")                                                                      \
  X(TUPLE, "tuple", "tuple") /* arguments: the items; is_variadic: one argument, any length */ \
  X(DICT, "dict", "dict")                                                                      \
  X(SET, "set", "set")                                                                         \
  X(FROZENSET, "frozenset", "frozenset")                                                       \
  X(RANGE, "range", "range")                                                                   \
  X(SLICE, "slice", "slice")                                                                   \
  X(INSTANCE, "instance", "") /* of class_info, or of a builtin class named by class_name */   \
  X(CLASS, "type", "type")    /* the class object itself */                                    \
  X(FUNCTION, "function", "function")                                                          \
  X(MODULE, "module", "module")                                                                \
  X(UNION, "union", "")                                                                        \
  X(OBJECT, "object", "object")

typedef enum TypeKind {
#define KIND(name, text, class_name) TYPE_##name,
  TYPE_KINDS(KIND)
#undef KIND
} TypeKind;

typedef const struct Type Type;
struct Type {
  TypeKind kind;
  bool is_variadic;               // TUPLE of any length
  int count;                      // of arguments
  Type **arguments;               // element types; members of a union, ordered by kind
  struct ClassInfo *class_info;   // INSTANCE and CLASS of a class of the program; else NULL
  const char *class_name;         // INSTANCE and CLASS of a builtin class: its name in classes.def; else NULL
  int index;                      // order of creation: a stable tie-break
};

typedef struct TypeTable TypeTable;   // all types of a compilation

TypeTable *type_table_new(Context *context);
Type *type_simple(TypeTable *table, TypeKind kind);   // a kind without arguments
Type *type_list(TypeTable *table, Type *item);
Type *type_set(TypeTable *table, TypeKind kind, Type *item);   // SET or FROZENSET
Type *type_dict(TypeTable *table, Type *key, Type *value);
Type *type_tuple(TypeTable *table, Type **items, int count);
Type *type_tuple_of(TypeTable *table, Type *item);   // tuple[T, ...]
Type *type_instance(TypeTable *table, struct ClassInfo *info, const char *class_name);
Type *type_class(TypeTable *table, struct ClassInfo *info, const char *class_name);
Type *type_union(TypeTable *table, Type *a, Type *b);   // the join: least type that holds both
Type *type_without_none(TypeTable *table, Type *type);
bool type_is_optional(Type *type, Type **rest);        // T | None: *rest is T
const char *type_text(Context *context, Type *type);   // "list[int]", for messages and dumps
