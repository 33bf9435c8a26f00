// emit_class.c - structs of instances, and the tables that tell the runtime their fields.
//
//   enum { KK_ID_Point = KK_BUILTIN_CLASSES + 0 };
//   struct kk_o_Point { KkHeader header; KkDict *attributes; double x; KkStr *name; };
//   static const KkField kk_fields_Point[] = {
//     {(KkStr *)&kk_s3, offsetof(struct kk_o_Point, x), KK_FIELD_FLOAT}, … };
//
// The members that a subclass inherits come first, so they are at the same offset in all; an access goes through the
// struct of the class that owns the member.

#include "emit/emitter.h"

static const char *field_form(IrRep rep) {
  switch (rep) {
  case REP_INT: return "KK_FIELD_INT";
  case REP_FLOAT: return "KK_FIELD_FLOAT";
  case REP_BOOL: return "KK_FIELD_BOOL";
  case REP_REF: return "KK_FIELD_REF";
  default: return "KK_FIELD_VALUE";
  }
}

static const char *member(Emitter *e, const IrField *field) { return name_local(e->arena, field->name); }

static void emit_struct(Emitter *e, const IrClass *class) {
  const char *name = arena_printf(e->arena, "kk_o_%s", class->symbol);
  Buffer rest = {0};
  buffer_put(&rest, " {\n  KkHeader header;\n  KkDict *attributes;\n");
  for (int i = 0; i < class->fields.count; i++) {
    const IrField *field = class->fields.items[i];
    buffer_printf(&rest, "  %s;\n", c_declare(e->arena, field->rep, field->type, member(e, field)));
  }
  buffer_put(&rest, "};\n");
  Unit *unit = unit_new(e, UNIT_TYPE, name);
  unit->storage = "";
  unit_set(e, unit, arena_printf(e->arena, "struct %s", name), &rest);
}

static void emit_table(Emitter *e, const IrClass *class) {
  if (!class->fields.count)
    return;
  const char *name = arena_printf(e->arena, "kk_fields_%s", class->symbol);
  Buffer rest = {0};
  buffer_put(&rest, " = {\n");
  for (int i = 0; i < class->fields.count; i++) {
    const IrField *field = class->fields.items[i];
    buffer_printf(&rest, "  {%s, offsetof(struct kk_o_%s, %s), %s},\n", constant_str(e, field->name), class->symbol,
                  member(e, field), field_form(field->rep));
  }
  buffer_put(&rest, "};\n");
  unit_set(e, unit_new(e, UNIT_TABLE, name), arena_printf(e->arena, "const KkField %s[]", name), &rest);
}

static void emit_class_id(Emitter *e, const IrClass *class) {
  const char *name = arena_printf(e->arena, "KK_ID_%s", class->symbol);
  Buffer rest = {0};
  buffer_printf(&rest, " { %s = KK_BUILTIN_CLASSES + %d };\n", name, class->index);
  Unit *unit = unit_new(e, UNIT_TYPE, name);
  unit->storage = "";
  unit_set(e, unit, "enum", &rest);
}

void emit_classes(Emitter *e) {
  int count = 0;
  for (int i = 0; i < e->program->classes.count; i++) {
    const IrClass *class = e->program->classes.items[i];
    if (class->index >= 0)
      emit_class_id(e, class);
    if (class->index >= count)
      count = class->index + 1;
    if (class->has_layout) {
      emit_struct(e, class);
      emit_table(e, class);
    }
  }
  if (count)
    buffer_printf(&e->startup, "  kk_classes_reserve(%d);\n", count);
}

// ---- operations

const char *field_place(Body *b, const IrInstruction *i) {
  const char *object = operand_text(b, i, 0);
  return body_text(b, "((struct kk_o_%s *)%s)->%s", i->field->owner->symbol, object, member(b->e, i->field));
}

// The class object learns its id and its fields.
void emit_class_layout(Body *b, const IrInstruction *i) {
  const IrClass *class = i->class;
  const char *object = operand_name(b, i, 0);
  if (class->has_layout && class->fields.count)
    body_line(b, "kk_class_set_fields(%s, kk_fields_%s, %d, sizeof(struct kk_o_%s));", object, class->symbol,
              class->fields.count, class->symbol);
  if (class->index >= 0)
    body_line(b, "kk_class_set_id(%s, KK_ID_%s);", object, class->symbol);
}

const char *instance_new_text(Body *b, const IrInstruction *i) {
  const char *class = operand_text(b, i, 0);
  if (!i->class->has_layout)
    return body_text(b, "kk_instance_make(%s)", class);
  return body_text(b, "kk_instance_make_sized(%s, sizeof(struct kk_o_%s))", class, i->class->symbol);
}

static bool may_be_none(Type *type) {
  if (type->kind != TYPE_UNION)
    return type->kind != TYPE_INSTANCE;
  for (int i = 0; i < type->count; i++)
    if (type->arguments[i]->kind != TYPE_INSTANCE)
      return true;
  return false;
}

// None has no such attribute.
static void check_object(Body *b, const IrInstruction *i, const char *function) {
  if (!may_be_none(i->operands[0]->type))
    return;
  const char *raise = body_text(b, "%s(%s)", function, constant_str(b->e, i->field->name));
  body_line(b, "if (KK_UNLIKELY(%s == NULL)) goto %s;", operand_name(b, i, 0), body_fail(b, i, raise));
}

void emit_check_object(Body *b, const IrInstruction *i) {
  const char *object = operand_name(b, i, 0);
  const char *raise = body_text(b, "kk_field_of_none(%s)", constant_str(b->e, i->text));
  body_line(b, "if (KK_UNLIKELY(%s == NULL)) goto %s;", object, body_fail(b, i, raise));
  body_place(b, i, (Expression){object, TIGHT});
}

static const char *other_function(IrRep rep) {
  switch (rep) {
  case REP_BOOL: return "kk_field_other_bool";
  case REP_FLOAT: return "kk_field_other_float";
  case REP_REF: return "kk_field_other_ref";
  default: return "kk_field_other";
  }
}

// A member that is not set: the class may have the attribute.
void emit_field_get(Body *b, const IrInstruction *i) {
  check_object(b, i, "kk_field_of_none");
  IrRep rep = i->field->rep;
  const char *object = operand_name(b, i, 0), *value = body_variable(b, i->result);
  const char *other = body_text(b, "%s = %s(%s, %s)", value, other_function(rep), object,
                                constant_str(b->e, i->field->name));
  body_line(b, "%s = %s;", value, field_place(b, i));
  if (!i->field->is_always_set)
    body_line(b, "if (KK_UNLIKELY(%s) && (%s, %s)%s) goto %s;", c_is_aside(b->arena, rep, value), other,
              c_is_aside(b->arena, rep, value), rep_needs_pending(rep) ? " && kk_pending()" : "",
              body_fail(b, i, NULL));
}

void emit_field_set(Body *b, const IrInstruction *i) {
  check_object(b, i, "kk_field_set_of_none");
  const char *place = field_place(b, i), *value = operand_text(b, i, 1);
  body_before_effect(b, i);
  body_line(b, "%s = %s;", place, value);
}

Expression is_exactly_expression(Body *b, const IrInstruction *i) {
  if (may_be_none(i->operands[0]->type)) {
    const char *object = operand_name(b, i, 0);
    return (Expression){
        body_text(b, "(%s != NULL && ((KkHeader *)%s)->class_id == KK_ID_%s)", object, object, i->class->symbol),
        TIGHT};
  }
  return (Expression){body_text(b, "((KkHeader *)%s)->class_id == KK_ID_%s", operand_text(b, i, 0), i->class->symbol),
                      LOOSE};
}
