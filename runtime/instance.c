// instance.c - fields of instances by name: the blank of a class, reading, setting, deleting.
//
// Compiled code reads and writes fields by their offset. Here they are found by name: for getattr(), for attributes of
// objects whose class the compiler does not know, for dir() and __dict__. A table is short, so it is searched in order;
// names are mostly the same literal, so the comparison is mostly one of pointers.
#include "instance.h"
#include "attribute.h"
#include "error.h"
#include "str.h"

#include <stdio.h>
#include <stdlib.h>

static void *place(const void *instance, const KkField *field) { return (char *)instance + field->offset; }

const KkField *kk_field_find(const KkClass *class, KkStr *name) {
  for (uint32_t i = 0; i < class->field_count; i++)
    if (class->fields[i].name == name || kk_str_equal(class->fields[i].name, name))
      return &class->fields[i];
  return NULL;
}

Value kk_field_get(const void *instance, const KkField *field) {
  void *p = place(instance, field);
  switch ((KkFieldForm)field->form) {
  case KK_FIELD_VALUE:
  case KK_FIELD_INT: return *(Value *)p;
  case KK_FIELD_FLOAT: {
    double number = *(double *)p;
    return kk_float_is_aside(number) ? KK_VALUE_ASIDE : kk_value_from_float(number);
  }
  case KK_FIELD_BOOL: {
    KkBool truth = *(KkBool *)p;
    return truth == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : kk_value_from_bool(truth);
  }
  case KK_FIELD_REF: {
    void *ref = *(void **)p;
    return ref == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(ref);
  }
  }
  __builtin_unreachable();
}

static void clear(void *p, KkFieldForm form) {
  switch (form) {
  case KK_FIELD_VALUE:
  case KK_FIELD_INT: *(Value *)p = KK_VALUE_ASIDE; return;
  case KK_FIELD_FLOAT: *(double *)p = kk_float_aside(); return;
  case KK_FIELD_BOOL: *(KkBool *)p = KK_BOOL_ASIDE; return;
  case KK_FIELD_REF: *(void **)p = KK_REF_ASIDE; return;
  }
}

static _Noreturn void misfit(const KkField *field) {
  fprintf(stderr, "kukri: internal error: a store to the attribute '%s' was not foreseen\n",
          kk_str_to_utf8z(field->name));
  abort();
}

static bool fits(Value item, KkFieldForm form) {
  switch (form) {
  case KK_FIELD_VALUE: return true;
  case KK_FIELD_INT: return kk_value_is_int(item);
  case KK_FIELD_FLOAT: return kk_value_is_float(item);
  case KK_FIELD_BOOL: return kk_value_is_bool(item);
  case KK_FIELD_REF: return kk_value_is_object(item) || kk_value_is_none(item);
  }
  __builtin_unreachable();
}

// The compiler gives a field a narrower form than VALUE only if no other value can reach it, by whatever name. One that
// does all the same is a mistake of the compiler, better ended here than read as something else.
void kk_field_set(void *instance, const KkField *field, Value item) {
  void *p = place(instance, field);
  if (kk_value_is_aside(item)) {
    clear(p, field->form);
    return;
  }
  if (!fits(item, field->form))
    misfit(field);
  switch ((KkFieldForm)field->form) {
  case KK_FIELD_VALUE:
  case KK_FIELD_INT: *(Value *)p = item; return;
  case KK_FIELD_FLOAT: *(double *)p = kk_value_float(item); return;
  case KK_FIELD_BOOL: *(KkBool *)p = kk_value_bool(item); return;
  case KK_FIELD_REF: *(void **)p = kk_value_ref(item); return;
  }
}

void *kk_instance_blank(const KkClass *class) {
  KkInstance *blank = kk_block_scanned(class->size);
  blank->header = (KkHeader){.class_id = class->id & 0xffffff};
  for (uint32_t i = 0; i < class->field_count; i++)
    clear(place(blank, &class->fields[i]), class->fields[i].form);
  return blank;
}

// ---- what is not there

Value kk_field_other(void *object, KkStr *name) { return kk_getattr(kk_value_from_ref(object), name); }

KkBool kk_field_other_bool(void *object, KkStr *name) {
  Value other = kk_field_other(object, name);
  return kk_value_is_aside(other) ? KK_BOOL_ASIDE : kk_value_bool(other);
}

double kk_field_other_float(void *object, KkStr *name) {
  Value other = kk_field_other(object, name);
  return kk_value_is_aside(other) ? kk_float_aside() : kk_value_float(other);
}

void *kk_field_other_ref(void *object, KkStr *name) {
  Value other = kk_field_other(object, name);
  return kk_value_is_aside(other) ? KK_REF_ASIDE : kk_value_ref(other);
}

KkNone kk_field_of_none(KkStr *name) { return kk_getattr(KK_VALUE_NONE, name), KK_NONE_ASIDE; }
KkNone kk_field_set_of_none(KkStr *name) { return kk_setattr(KK_VALUE_NONE, name, KK_VALUE_NONE); }
