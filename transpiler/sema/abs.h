// abs.h - abstract values: the set of values an expression may have, while inference runs.
//
// An Abs is immutable; NULL is the empty set (never). It holds a bit per simple class, and for each container class the
// cells or items that describe its elements:
//
//   [1, 2]               {LIST, list: cell → {INT}}
//   x if c else None     {INT, NONE}
//   (1, "a")             {TUPLE, tuple: fixed ({INT}, {STR})}
//
// A mutable container's elements live in an AbsCell that belongs to the place that made it. When two lists may be the same
// variable's value, their cells are *unified* (union-find), as in RPython's annotator: one list type has one element type,
// so it has one representation. Tuples and iterators are immutable and need no cells.
//
// Everything only grows (the analysis is a least fixpoint): joins never lose a value, cells never shrink.
#pragma once

#include "base/context.h"
#include "base/vec.h"
#include "syntax/node.h"

typedef struct Abs Abs;
typedef struct AbsCell AbsCell;
struct ClassInfo;
struct Frame;
struct Instance;
struct ModuleInfo;
struct Signature;

enum AbsBit {
  ABS_UNBOUND = 1 << 0,   // of a variable: perhaps not bound
  ABS_NONE = 1 << 1,
  ABS_BOOL = 1 << 2,
  ABS_INT = 1 << 3,
  ABS_FLOAT = 1 << 4,
  ABS_COMPLEX = 1 << 5,
  ABS_STR = 1 << 6,
  ABS_BYTES = 1 << 7,
  ABS_RANGE = 1 << 8,
  ABS_SLICE = 1 << 9,
  ABS_LIST = 1 << 10,
  ABS_TUPLE = 1 << 11,
  ABS_DICT = 1 << 12,
  ABS_SET = 1 << 13,
  ABS_FROZENSET = 1 << 14,
  ABS_INSTANCE = 1 << 15,   // of a class of the program or another builtin class: see instances
  ABS_CLASS = 1 << 16,      // a class object
  ABS_FUNCTION = 1 << 17,   // function, bound method, builtin function: see callees
  ABS_MODULE = 1 << 18,
  ABS_OBJECT = 1 << 19,   // anything at all
};
enum {
  ABS_NUMBERS = ABS_BOOL | ABS_INT | ABS_FLOAT,
  ABS_CONTAINERS = ABS_LIST | ABS_TUPLE | ABS_DICT | ABS_SET | ABS_FROZENSET
};

struct AbsCell {
  AbsCell *parent;   // union-find; NULL at the root
  const Abs *content;
  Vec(struct Instance *) readers;   // run again when content grows
};

typedef struct AbsTuple {
  bool is_variadic;   // items[0] is every item
  int count;
  const Abs **items;
} AbsTuple;

typedef struct AbsObject {      // instance of a class, or the class itself
  struct ClassInfo *info;       // of the program; else NULL
  const char *name;             // builtin: as in classes.def (one pointer per name)
  const Abs *item;              // of an iterator or view: what it yields; else NULL
  struct Instance *generator;   // of a generator: whose body it runs; its cells say what it yields. Else NULL
} AbsObject;

typedef struct AbsCallee {       // something callable
  struct Frame *frame;           // a function of the program (or the library, written in Python)
  struct Signature *signature;   // a function or method in C
  const Abs *self;               // bound to it; NULL: not bound
} AbsCallee;

struct Abs {
  unsigned bits;
  AbsCell *list, *set, *frozenset;   // element cells, where the bit is set
  AbsCell *key, *value;              // of DICT
  const AbsTuple *tuple;
  Vec(AbsObject) instances, classes;   // sorted by (info, name)
  Vec(AbsCallee) callees;
  Vec(struct ModuleInfo *) modules;
  struct ClassInfo *only;   // of OBJECT: an instance of this opaque class or a subclass; NULL: anything
};

// The state of one analysis; owns nothing but arena memory.
typedef struct AbsContext {
  Context *context;
  bool changed;                                           // some cell grew or was unified since it was last cleared
  void (*wake)(void *program, struct Instance *reader);   // called for readers of a cell that grew
  void (*escape)(void *program, struct Frame *frame);     // called for a function that unknown code may call
  void (*escape_signature)(void *program, struct Signature *signature);   // the same for one in C
  void (*escape_class)(void *program, struct ClassInfo *info);   // the same for an instance of a class of the program
  void (*escape_class_object)(void *program, struct ClassInfo *info);   // and for the class itself
  void (*escape_generator)(void *program, struct Instance *body);       // the same for a generator
  void (*see_module)(void *program, struct ModuleInfo *module);         // a module that unknown code may look into
  void *program;
} AbsContext;

const Abs *abs_simple(AbsContext *c, unsigned bits);
const Abs *abs_list(AbsContext *c, AbsCell *item);
const Abs *abs_set(AbsContext *c, unsigned bit, AbsCell *item);   // ABS_SET or ABS_FROZENSET
const Abs *abs_dict(AbsContext *c, AbsCell *key, AbsCell *value);
const Abs *abs_tuple(AbsContext *c, const Abs **items, int count);
const Abs *abs_tuple_of(AbsContext *c, const Abs *item);
const Abs *abs_instance(AbsContext *c, struct ClassInfo *info, const char *name, const Abs *item);
const Abs *abs_object(AbsContext *c, const AbsObject *object);   // one instance
const char *generator_class_name(const struct Frame *frame);     // generator, coroutine, async_generator
const Abs *abs_generator(AbsContext *c, struct Instance *body);
const Abs *abs_class(AbsContext *c, struct ClassInfo *info, const char *name);
const Abs *abs_callee(AbsContext *c, struct Frame *frame, struct Signature *signature, const Abs *self);
const Abs *abs_module(AbsContext *c, struct ModuleInfo *module);
const Abs *abs_opaque(AbsContext *c, struct ClassInfo *info);   // OBJECT, an instance of that class

const Abs *abs_join(AbsContext *c, const Abs *a, const Abs *b);   // unifies cells
bool abs_equal(const Abs *a, const Abs *b);
const Abs *abs_only(AbsContext *c, const Abs *a, unsigned bits);   // the part of a with these bits
const Abs *abs_without(AbsContext *c, const Abs *a, unsigned bits);
bool abs_is(const Abs *a, unsigned bits);    // nonempty and nothing but these bits
bool abs_may(const Abs *a, unsigned bits);   // has one of them (or is OBJECT)

AbsCell *abs_cell_new(AbsContext *c);
AbsCell *abs_cell_root(AbsCell *cell);
const Abs *abs_cell_read(AbsContext *c, AbsCell *cell,
                         struct Instance *reader);                   // and remember the reader (NULL: don't)
void abs_cell_add(AbsContext *c, AbsCell *cell, const Abs *value);   // content = content ⊔ value
void abs_cell_unify(AbsContext *c, AbsCell *a, AbsCell *b);
void abs_escape(AbsContext *c, const Abs *value);   // unknown code may get at it
