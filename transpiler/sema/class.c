// class.c - classes of the program: their order of resolution, what their bodies bind, their fields.
//
// The MRO is C3 over the classes of the program; a builtin base comes after them all. Members are found as the body is
// inferred. Fields have one cell per name for a whole tree of inheritance: a method of the base and one of a subclass
// speak of the same attribute.

#include "sema/sema.h"

#include <string.h>

Member *class_member(ClassInfo *info, Str name) {
  for (int i = 0; i < info->mro.count; i++) {
    Member *member = map_get(&info->mro.items[i]->members, name);
    if (member)
      return member;
  }
  return NULL;
}

Member *class_member_after(ClassInfo *info, ClassInfo *owner, Str name) {
  bool after = false;
  for (int i = 0; i < info->mro.count; i++) {
    Member *member = after ? map_get(&info->mro.items[i]->members, name) : NULL;
    if (member)
      return member;
    after |= info->mro.items[i] == owner;
  }
  return NULL;
}

bool class_is_abstract(ClassInfo *info) {
  for (int i = 0; info->has_hooks && i < info->mro.count; i++)
    for (int k = 0; k < info->mro.items[i]->members.count; k++) {
      Member *member = info->mro.items[i]->members.entries[k].value;
      if (member->is_abstract && class_member(info, member->name) == member)
        return true;
    }
  return info->is_protocol;
}

// What setattr() with a computed name gives the class stands under "*".
AbsCell *class_late(Program *program, ClassInfo *info, Str name) {
  return map_get(&info->late, name ? name : str_from(program->context->strings, "*"));
}

ClassInfo *class_root(ClassInfo *info) {
  while (info->base)
    info = info->base;
  return info;
}

// Is the method, a __setattr__ or __delattr__, one that the compiler has added to a frozen dataclass? It raises, or does what
// object does.
bool class_is_guarded(const Member *member) {
  return member->kind == MEMBER_METHOD && member->frame && member->frame->node->FunctionDef.source;
}

bool class_is_exception(const ClassInfo *info) { return library_is_exception(info->builtin_base); }

bool class_is_subclass(const ClassInfo *info, const ClassInfo *base) {
  for (int i = 0; i < info->mro.count; i++)
    if (info->mro.items[i] == base)
      return true;
  return false;
}

// ---- C3: take the first head that stands in no tail

typedef Vec(ClassInfo *) ClassVec;

static bool in_a_tail(ClassVec *lists, const int *at, int count, const ClassInfo *class) {
  for (int i = 0; i < count; i++)
    for (int k = at[i] + 1; k < lists[i].count; k++)
      if (lists[i].items[k] == class)
        return true;
  return false;
}

static ClassInfo *next_head(ClassVec *lists, int *at, int count) {
  for (int i = 0; i < count; i++) {
    ClassInfo *head = at[i] < lists[i].count ? lists[i].items[at[i]] : NULL;
    if (!head || in_a_tail(lists, at, count, head))
      continue;
    for (int k = 0; k < count; k++)
      at[k] += at[k] < lists[k].count && lists[k].items[at[k]] == head;
    return head;
  }
  return NULL;
}

// bases: the classes of the program among the bases, in order. An order that does not exist raises TypeError at run time.
void class_set_bases(Arena *arena, ClassInfo *info, ClassInfo **bases, int count) {
  ClassVec lists[count + 1];
  int at[count + 1];
  memset(at, 0, sizeof at);
  memset(lists, 0, sizeof lists);
  for (int i = 0; i < count; i++) {
    memcpy(&lists[i], &bases[i]->mro, sizeof lists[i]);
    vec_push(arena, &lists[count], bases[i]);
  }
  info->mro.count = 0;
  vec_push(arena, &info->mro, info);
  for (ClassInfo *head; (head = next_head(lists, at, count + 1));)
    vec_push(arena, &info->mro, head);
  info->base = count ? bases[0] : NULL;
}
