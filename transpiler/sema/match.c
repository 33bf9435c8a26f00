// match.c - patterns of classes: which attributes positional parts stand for.
//
// `case Point(0, y)` asks Point.__match_args__, a tuple of names that mostly is a constant of the class's body; some
// builtin classes match themselves: `case int(n)`.

#include "sema/match.h"

#include <string.h>

int match_star(NodeList patterns) {
  for (int i = 0; i < patterns.count; i++)
    if (patterns.items[i]->kind == N_MatchStar)
      return i;
  return -1;
}

bool match_is_self(const Abs *class, int positional) {
  static const char *const names[] = {"bool", "bytearray", "bytes", "dict", "float", "frozenset",
                                      "int",  "list",      "set",   "str",  "tuple"};
  if (positional != 1 || !abs_is(class, ABS_CLASS) || class->classes.count != 1 || class->classes.items[0].info)
    return false;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (!strcmp(class->classes.items[0].name, names[i]))
      return true;
  return false;
}

// __match_args__ = ("x", "y") in the class's body, as its only such statement.
static Node *constant_arguments(ClassInfo *info) {
  Node *found = NULL;
  for (int i = 0; i < info->node->ClassDef.body.count; i++) {
    Node *node = info->node->ClassDef.body.items[i];
    Node *target = node->kind == N_Assign ? node->Assign.targets.items[0] : NULL;
    if (!target || target->kind != N_Name || strcmp(target->Name.id->text, "__match_args__"))
      continue;
    if (found || node->Assign.value->kind != N_Tuple)
      return NULL;
    found = node->Assign.value;
  }
  return found;
}

Str match_argument(Program *program, const Abs *class, int at) {
  if (!abs_is(class, ABS_CLASS) || class->classes.count != 1 || !class->classes.items[0].info)
    return NULL;
  ClassInfo *info = class->classes.items[0].info;
  Str name = str_from(program->context->strings, "__match_args__");
  Member *member = class_member(info, name);
  if (!member || !member->symbol || member->symbol->stores != 1 || map_has(&program->stored_attributes, name))
    return NULL;
  Node *tuple = constant_arguments(member->owner);
  if (!tuple || at >= tuple->Tuple.elts.count)
    return NULL;
  Node *item = tuple->Tuple.elts.items[at];
  bool is_text = item->kind == N_Constant && item->Constant.value.kind == CONST_STR;
  return is_text ? item->Constant.value.text : NULL;
}
