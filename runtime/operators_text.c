// operators_text.c - any value as text: repr, str, ascii, format.
#include "foreign.h"
#include "call.h"
#include "dynamic.h"
#include "error.h"
#include "number_format.h"
#include "operators.h"
#include "str.h"
#include "format.h"

static KkStr *text_result(Value text) { return kk_value_is_aside(text) ? KK_REF_ASIDE : kk_value_ref(text); }

// By a method of the program, which may ask for the text of others: CPython counts that beside the method's frame.
static KkStr *deep_text(Value v, KkUnarySlot *slot, const char *where) {
  if (!kk_recursion_enter(where))
    return KK_REF_ASIDE;
  KkStr *text = text_result(slot(v));
  kk_recursion_leave();
  return text;
}

KkStr *kk_repr(Value v) {
  if (kk_value_is_int(v))
    return kk_int_to_str(v);
  return kk_class_of(v)->is_heap ? deep_text(v, kk_class_of(v)->slots.repr, " while getting the repr of an object")
                                 : text_result(kk_class_of(v)->slots.repr(v));
}

KkStr *kk_to_str(Value v) {
  if (kk_value_is_object(v) && kk_value_is(v, KK_str))
    return kk_value_ref(v);
  if (kk_value_is_int(v))
    return kk_int_to_str(v);
  return kk_class_of(v)->is_heap ? deep_text(v, kk_class_of(v)->slots.str, " while getting the str of an object")
                                 : text_result(kk_class_of(v)->slots.str(v));
}

KkStr *kk_ascii(Value v) {
  KkStr *repr = kk_repr(v);
  return repr == KK_REF_ASIDE ? KK_REF_ASIDE : kk_str_ascii(repr);
}

// ---- format

// A __format__ of the program or of a library class; that of numbers, str and object is kk_format_as.
static bool has_own_format(KkLookup found) {
  if (!found.owner || !found.method)
    return found.owner != NULL;
  KkClassId id = found.owner->id;
  return id != KK_object && id != KK_int && id != KK_float && id != KK_complex && id != KK_str;
}

static KkStr *format_special(Value v, KkStr *spec, bool *is_found) {
  KkLookup method = kk_process.dynamic->class_find(kk_class_of(v), KK_STR("__format__"));
  *is_found = has_own_format(method) || kk_is_foreign(v);
  if (!*is_found)
    return KK_REF_ASIDE;
  Value argument = kk_value_from_ref(spec);
  Value text = kk_call_special(v, KK_STR("__format__"), &argument, 1, is_found);
  if (kk_value_is_aside(text))
    return KK_REF_ASIDE;
  if (kk_is_instance_of(text, KK_str))
    return kk_value_ref(text);
  kk_raise(KK_TypeError, "__format__ must return a str, not %T", text);
  return KK_REF_ASIDE;
}

static KkStr *format_default(Value v, KkStr *spec) {
  if (spec->length == 0)
    return kk_to_str(v);
  kk_raise(KK_TypeError, "unsupported format string passed to %T.__format__", v);
  return KK_REF_ASIDE;
}

KkStr *kk_format_as(Value v, const KkClass *class, KkStr *spec) {
  if (spec->length == 0 && kk_class_of(v)->is_heap)
    return kk_to_str(v);
  switch (class->layout) {
  case KK_str: return kk_str_format_spec(kk_value_ref(v), spec);
  case KK_bool: return spec->length ? kk_number_format(v, spec) : kk_to_str(v);
  case KK_int: return kk_int_format(kk_int_from_value(v), spec);
  case KK_float: return kk_float_format(kk_value_float(v), spec);
  case KK_complex: return kk_complex_format(v, spec);
  default: return format_default(v, spec);
  }
}

KkStr *kk_format(Value v, KkStr *spec) {
  const KkClass *class = kk_class_of(v);
  bool is_found = false;
  KkStr *text = class->is_heap || kk_is_foreign(v) ? format_special(v, spec, &is_found) : NULL;
  return is_found ? text : kk_format_as(v, class, spec);
}
