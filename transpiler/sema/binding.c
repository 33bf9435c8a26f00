// binding.c - bind the arguments of a call to parameters, as the language reference says in "Calls" (6.3.4).
//
// Positional arguments fill parameters from the left, the rest goes to *args; keywords fill parameters that are not
// positional-only, the rest goes to **kwargs; what is still empty takes its default. Calls with *iterable or **mapping are
// bound at run time instead.

#include "sema/binding.h"

static int find_parameter(Frame *frame, Str name) {
  for (int i = frame->positional_only; i < frame->positional + frame->keyword_only; i++)
    if (frame->locals.items[i]->name == name)
      return i;
  return -1;
}

static bool bind_keywords(Frame *frame, const Str *names, int named, Binding *b) {
  for (int k = 0; k < named; k++) {
    int at = find_parameter(frame, names[k]);
    if (at >= 0) {
      if (b->sources[at] != BIND_DEFAULT)
        return false;   // multiple values
      b->sources[at] = BIND_KEYWORD - k;
    } else if (frame->has_varkeywords) {
      b->extra_keywords[b->extra_keyword_count++] = k;
    } else {
      return false;
    }
  }
  return true;
}

bool binding_make(Arena *arena, Frame *frame, int count, const Str *names, int named, Binding *b) {
  int plain = frame->positional + frame->keyword_only;
  b->sources = arena_alloc(arena, (plain + 1) * sizeof(int));
  b->extra_keywords = arena_alloc(arena, (named + 1) * sizeof(int));
  b->extra_keyword_count = 0;
  int taken = count < frame->positional ? count : frame->positional;
  for (int i = 0; i < plain; i++)
    b->sources[i] = i < taken ? i : BIND_DEFAULT;
  b->extra_first = taken;
  b->extra_count = count - taken;
  if (b->extra_count && !frame->has_varargs)
    return false;
  if (!bind_keywords(frame, names, named, b))
    return false;
  for (int i = 0; i < plain; i++)
    if (b->sources[i] == BIND_DEFAULT && !frame->defaults[i])
      return false;
  return true;
}

// A default that can be written at the call: a number, string, None, True or False, or the negative of a number.
bool binding_is_constant(Node *expression) {
  if (expression->kind == N_UnaryOp && expression->UnaryOp.op == UOP_USub)
    expression = expression->UnaryOp.operand;
  return expression->kind == N_Constant && expression->Constant.value.kind != CONST_COMPLEX &&
         expression->Constant.value.kind != CONST_ELLIPSIS;
}

bool binding_is_direct(Frame *frame, const Binding *binding) {
  for (int i = 0; i < frame->positional + frame->keyword_only; i++)
    if (binding->sources[i] == BIND_DEFAULT && !frame->is_toplevel && !binding_is_constant(frame->defaults[i]))
      return false;
  return true;
}
