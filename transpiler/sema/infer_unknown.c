// infer_unknown.c - which attributes are used of objects that inference has lost sight of.
//
// An instance that becomes part of an OBJECT has escaped: its fields may be read, its methods called with arguments of any
// type. But only by a name that the program uses on an OBJECT. So the names are collected, and an escaped class has its
// methods called, and its fields read, by these names only:
//
//   def show(x): print(x.title)      x is OBJECT: `title` is used. An escaped class with the methods title and move has
//                                    title(self) called from unknown code, move(self, dx) is not.
//
// Code that takes a name as a value (getattr with a computed one) may use any: of everything that has escaped, or of the
// classes that its object may be of, whose trees are then *exposed*. So is what C functions call methods of (print's file).
//
// Special methods are called by operations, and by the runtime. Those that the operators + - [] and the like call are
// used where such an operator meets an OBJECT; all others (repr, hash, comparison, iteration, …) always.

#include "sema/infer_class.h"

#include <string.h>

static Str str_of(Infer *I, const char *text) { return str_from(I->program->context->strings, text); }

static const char *const operators[] = {
    "__add__",      "__radd__",     "__iadd__",      "__sub__",       "__rsub__",    "__isub__",    "__mul__",
    "__rmul__",     "__imul__",     "__matmul__",    "__rmatmul__",   "__imatmul__", "__truediv__", "__rtruediv__",
    "__itruediv__", "__mod__",      "__rmod__",      "__imod__",      "__pow__",     "__rpow__",    "__ipow__",
    "__lshift__",   "__rlshift__",  "__ilshift__",   "__rshift__",    "__rrshift__", "__irshift__", "__or__",
    "__ror__",      "__ior__",      "__xor__",       "__rxor__",      "__ixor__",    "__and__",     "__rand__",
    "__iand__",     "__floordiv__", "__rfloordiv__", "__ifloordiv__", "__getitem__", "__setitem__", "__contains__",
};

bool infer_is_operator(Str name) {
  for (unsigned i = 0; i < sizeof operators / sizeof *operators; i++)
    if (name_is(name, operators[i]))
      return true;
  return false;
}

bool infer_is_used(Infer *I, ClassInfo *info, Str name) {
  bool is_always = name_is_special(name) && !infer_is_operator(name) && !name_is(name, "__init__");
  return is_always || I->program->uses_any_name || class_root(info)->is_exposed ||
         map_has(&I->program->used_names, name);
}

void infer_use_name(Infer *I, Str name) {
  if (map_has(&I->program->used_names, name))
    return;
  map_set(I->program->context->arena, &I->program->used_names, name, (void *)name);
  for (int i = 0; i < I->program->classes.count; i++)
    infer_escape_name(I, I->program->classes.items[i], name);
}

// Those of an operator and its kin; NULL: all.
void infer_use_operators(Infer *I, const char *const *names, int count) {
  for (int i = 0; i < (names ? count : (int)(sizeof operators / sizeof *operators)); i++)
    if (names ? names[i] != NULL : true)
      infer_use_name(I, str_of(I, names ? names[i] : operators[i]));
}

void infer_use_mapping(Infer *I) {
  infer_use_name(I, str_of(I, "keys"));
  infer_use_name(I, str_of(I, "__getitem__"));
}

static void use_any(Infer *I) {
  if (I->program->uses_any_name)
    return;
  I->program->uses_any_name = true;
  for (int i = 0; i < I->program->classes.count; i++)
    infer_escape_name(I, I->program->classes.items[i], NULL);
}

void infer_expose(Infer *I, ClassInfo *root) {
  if (root->is_exposed)
    return;
  root->is_exposed = true;
  for (int i = 0; i < I->program->classes.count; i++)
    if (class_root(I->program->classes.items[i]) == root)
      infer_escape_name(I, I->program->classes.items[i], NULL);
}

void infer_use_any_name(Infer *I, const Abs *object) {
  if (!object)
    return;
  if (object->bits & ABS_OBJECT && !object->only)
    use_any(I);
  for (int i = 0; i < object->instances.count; i++)
    if (object->instances.items[i].info)
      infer_expose(I, class_root(object->instances.items[i].info));
  for (int i = 0; i < object->classes.count; i++)
    if (object->classes.items[i].info)
      infer_expose(I, class_root(object->classes.items[i].info));
  abs_escape(&I->abs, object);
}

void infer_make_class(Infer *I, const Abs *bases) {
  for (int i = 0; bases && i < bases->classes.count; i++)
    if (bases->classes.items[i].info)
      infer_open_class(I, bases->classes.items[i].info);
  if (!bases || !(bases->bits & ABS_OBJECT) || I->program->makes_classes)
    return;
  I->program->makes_classes = true;
  for (int i = 0; i < I->program->classes.count; i++)
    if (I->program->classes.items[i]->is_class_escaped)
      infer_open_class(I, I->program->classes.items[i]);
}

// A function in C becomes a value that unknown code may call.
void infer_escape_signature(Infer *I, Signature *signature) {
  static const char *const by_name[] = {"kk_builtin_getattr", "kk_builtin_hasattr", "kk_builtin_setattr",
                                        "kk_builtin_delattr", "kk_builtin_vars",    "kk_builtin_print",
                                        "kk_json_dump",       "kk_json_load"};
  for (unsigned i = 0; i < sizeof by_name / sizeof *by_name; i++)
    if (!strcmp(signature->c_name, by_name[i]))
      use_any(I);
  if (!signature->class_name)
    infer_use_operators(I, NULL, 0);   // sum, pow, …
}
