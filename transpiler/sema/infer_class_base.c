// infer_class_base.c - the bases and keywords of a class statement: what they make of the class.
//
// A class is *plain* if its instances are structs with attributes whose lookup inference can follow: its bases are plain
// classes of the program, object, exceptions, and those of typing and abc that add nothing to an instance. Any other class
// is *opaque*: its instances are OBJECT, what its methods call `self` included, and the runtime does the rest. So are all
// its subclasses.
//
//   class A: …              plain
//   class B(A, Generic[T])  plain
//   class C(A, list): …     opaque, a subclass of list: a value that is an OBJECT and a list need not be an exact one
//   class D(base()): …      opaque, and so is D itself: its metaclass is not known
//
// A class whose metaclass the program defines is opaque itself: reading its attributes, calling it and isinstance() of it are
// operations on OBJECT.

#include "sema/infer_class.h"

#include <string.h>

static const Abs *simple(Infer *I, unsigned bits) { return abs_simple(&I->abs, bits); }

// ---- what is subclassed

// Values that are known by the class (INT for isinstance(x, int)) must take subclasses into account from now on.
static void note_subclassed(Infer *I, const char *name) {
  static const struct {
    const char *name;
    unsigned bits;
  } kinds[] = {{"int", ABS_INT},     {"float", ABS_FLOAT},        {"complex", ABS_COMPLEX}, {"str", ABS_STR},
               {"bytes", ABS_BYTES}, {"list", ABS_LIST},          {"tuple", ABS_TUPLE},     {"dict", ABS_DICT},
               {"set", ABS_SET},     {"frozenset", ABS_FROZENSET}};
  unsigned bits = 0;
  for (unsigned i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (!name || library_is_subclass(name, kinds[i].name))
      bits |= kinds[i].bits;
  // MODULE, which has no such class, stands for all others
  abs_cell_add(&I->abs, I->program->subclassed, simple(I, name && bits ? bits : bits | ABS_MODULE));
}

// An extension module meets instances of any class.
void infer_subclass_all(Infer *I) { note_subclassed(I, NULL); }

unsigned infer_subclassed(Infer *I) {
  const Abs *kinds = cell_read(I, I->program->subclassed);
  return kinds ? kinds->bits : 0;
}

// ---- the class statement

static bool is_plain_base(const char *name) {
  static const char *const names[] = {"object", "ABC", "Generic", "Protocol"};
  for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
    if (!strcmp(names[i], name))
      return true;
  return library_is_exception(name);
}

// Classes of the library whose class is not type: what their statements make is known when the program runs.
static bool has_metaclass(const char *name) {
  static const char *const names[] = {"Enum", "ReprEnum", "IntEnum", "StrEnum", "Flag", "IntFlag"};
  for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
    if (!strcmp(names[i], name))
      return true;
  return false;
}

typedef struct Bases {
  ClassInfo **classes;   // those of the program
  int count;
  const char *builtin;
  bool is_opaque, is_class_opaque, has_hooks, is_protocol, is_generic;
} Bases;

static void add_program_base(Bases *bases, ClassInfo *info) {
  if (info->mro.count)
    bases->classes[bases->count++] = info;
  bases->is_opaque |= info->is_opaque;
  bases->is_class_opaque |= info->is_class_opaque;
  bases->has_hooks |= info->has_hooks;
  bases->is_generic |= info->is_generic;
}

// isinstance() of a Protocol asks which attributes there are.
static void add_marker(Infer *I, Bases *bases, const char *name) {
  bool is_protocol = !strcmp(name, "Protocol");
  bases->is_protocol |= is_protocol;
  bases->is_generic |= is_protocol || !strcmp(name, "Generic");
  bases->has_hooks |= is_protocol || !strcmp(name, "ABC");
  I->program->has_virtual_subclasses |= is_protocol;
}

// What an expression among the bases stands for: C for C[int].
static const Abs *base_value(Infer *I, Node *node) {
  const Abs *value = infer_expression(I, node);
  Node *origin = node->kind == N_Subscript ? node->Subscript.value : NULL;
  const Abs *generic = origin ? I->instance->types[origin->index] : NULL;
  return generic && abs_is(generic, ABS_CLASS) && (!value || value->bits & ABS_OBJECT) ? generic : value;
}

static void add_base(Infer *I, Bases *bases, Node *node) {
  const Abs *base = base_value(I, node->kind == N_Starred ? node->Starred.value : node);
  bool is_known = abs_is(base, ABS_CLASS) && base->classes.count == 1 && node->kind != N_Starred;
  if (!is_known) {
    bases->is_opaque = bases->is_class_opaque = true;
    infer_make_class(I, node->kind == N_Starred ? infer_element(I, base) : base);
    note_subclassed(I, NULL);
    return;
  }
  AbsObject *class = &base->classes.items[0];
  const char *name = class->info ? class->info->builtin_base : class->name;
  if (class->info)
    add_program_base(bases, class->info);
  bases->is_opaque |= !is_plain_base(name);
  bases->is_class_opaque |= has_metaclass(name);
  add_marker(I, bases, name);
  if (!is_plain_base(name))
    note_subclassed(I, name);
  if ((!is_plain_base(name) || library_is_exception(name)) && library_is_subclass(name, bases->builtin))
    bases->builtin = name;
}

// metaclass=ABCMeta changes how instances are made and tested for, not what they are.
static void add_keyword(Infer *I, Bases *bases, Node *node) {
  struct keyword *keyword = &node->keyword;
  const Abs *value = infer_expression(I, keyword->value);
  abs_escape(&I->abs, value);
  bool is_metaclass = !keyword->arg || name_is(keyword->arg, "metaclass");
  if (!is_metaclass)
    return;
  bool is_known = abs_is(value, ABS_CLASS) && value->classes.count == 1 && value->classes.items[0].name;
  const char *name = is_known ? value->classes.items[0].name : "";
  bases->has_hooks |= !strcmp(name, "ABCMeta");
  if (!strcmp(name, "type") || !strcmp(name, "ABCMeta"))
    return;
  bases->is_opaque = bases->is_class_opaque = true;
}

void infer_class_bases(Infer *I, ClassInfo *info) {
  struct ClassDef *c = &info->node->ClassDef;
  ClassInfo *classes[c->bases.count + 1];
  Bases bases = {.classes = classes, .builtin = library_class_name("object")};
  for (int i = 0; i < c->bases.count; i++)
    add_base(I, &bases, c->bases.items[i]);
  for (int i = 0; i < c->keywords.count; i++)
    add_keyword(I, &bases, c->keywords.items[i]);
  info->builtin_base = bases.builtin;
  if (I->program->extension)
    bases.is_opaque = bases.is_class_opaque = bases.has_hooks = true;
  // an instance may become one of another class
  bases.is_opaque |= map_has(&I->program->stored_attributes, str_from(I->program->context->strings, "__class__"));
  info->is_opaque |= bases.is_opaque;
  info->is_class_opaque |= bases.is_class_opaque;
  info->has_hooks |= bases.has_hooks;
  info->is_protocol |= bases.is_protocol;
  info->is_generic |= bases.is_generic;
  class_set_bases(I->program->context->arena, info, bases.classes, bases.count);
}
