// emit_entry.c - functions as values: the code record and the boxed entry.
//
//   static Value f__v(Value callee, const Value *args, size_t n, KkTuple *names) {
//     Value bound[2];
//     if (names || n != 2) {                     not just positional arguments: bind them as CPython does
//       if (kk_bind(&f__code, kk_value_ref(callee), args, n, names, bound) == KK_NONE_ASIDE) return KK_VALUE_ASIDE;
//       args = bound;
//     }
//     KkInt result = f(args[0], kk_value_float(args[1]));
//     return result == KK_VALUE_ASIDE ? KK_VALUE_ASIDE : result;
//   }

#include "emit/emitter.h"

static const char *quoted(Emitter *e, Str text) { return text ? c_string(e, text->text, text->length) : "NULL"; }

// Where frames are looked at the origins of sites mention codes: then these stand before them.
static void set_constant(Emitter *e, const char *name, const char *head, Buffer *rest) {
  Unit *unit = unit_new(e, e->program->sees_frames ? UNIT_VARIABLE : UNIT_CONSTANT, name);
  unit->is_main = e->program->sees_frames;
  unit_set(e, unit, head, rest);
}

static const char *emit_parameters(Emitter *e, const IrFunction *f) {
  if (!f->parameter_count)
    return "NULL";
  const char *name = arena_printf(e->arena, "%s__parameters", f->symbol);
  Buffer rest = {0};
  buffer_put(&rest, " = {");
  for (int i = 0; i < f->parameter_count; i++)
    buffer_printf(&rest, "%s%s", i ? ", " : "", quoted(e, f->vars.items[i]->name));
  buffer_put(&rest, "};\n");
  set_constant(e, name, arena_printf(e->arena, "const char *const %s[]", name), &rest);
  return name;
}

static void put_name_list(Emitter *e, Buffer *out, const Str *names, int count) {
  buffer_put(out, ", (const char *const[]){");
  for (int i = 0; i < count; i++)
    buffer_printf(out, "%s, ", quoted(e, names[i]));
  buffer_put(out, "NULL}");
}

static const char *emit_code_names(Emitter *e, const IrFunction *f) {
  const char *name = arena_printf(e->arena, "%s__names", f->symbol);
  Buffer rest = {0};
  const char *file = line_file(f->source ? f->source : f->module->source, f->span.line);
  buffer_printf(&rest, " = {%s, %d", c_string(e, file, (int)strlen(file)), f->span.line ? f->span.line : 1);
  put_name_list(e, &rest, f->locals.items, f->locals.count);
  put_name_list(e, &rest, f->cells.items, f->cells.count);
  put_name_list(e, &rest, f->free.items, f->free.count);
  buffer_put(&rest, "};\n");
  set_constant(e, name, arena_printf(e->arena, "const KkCodeNames %s", name), &rest);
  return arena_printf(e->arena, "&%s", name);
}

void emit_code(Emitter *e, const IrFunction *f) {
  const char *name = arena_printf(e->arena, "%s__code", f->symbol);
  if (map_has(&e->unit_of, str_from(e->program->context->strings, name)))
    return;
  const char *parameters = emit_parameters(e, f);
  Buffer rest = {0};
  buffer_printf(&rest, " = {%s, %s, %s, %s, %s, %d, %d, %d, %s, %s", quoted(e, f->name),
                quoted(e, f->qualname ? f->qualname : f->name), quoted(e, f->module->name), quoted(e, f->doc),
                parameters, f->positional_only, f->positional, f->keyword_only, f->has_varargs ? "true" : "false",
                f->has_varkeywords ? "true" : "false");
  if (e->program->sees_code && f->module->source)
    buffer_printf(&rest, ", %d, %s", f->closed_count, emit_code_names(e, f));
  else
    buffer_put(&rest, ", 0, NULL");
  buffer_printf(&rest, ", %d};\n", f->code_flags);
  set_constant(e, name, arena_printf(e->arena, "const KkCode %s", name), &rest);
}

static void emit_binding(Emitter *e, const IrFunction *f, Buffer *out) {
  bool is_simple = !f->keyword_only && !f->has_varargs && !f->has_varkeywords;
  const char *bind = arena_printf(e->arena,
                                  "if (KK_UNLIKELY(kk_bind(&%s__code, kk_value_ref(callee), args, n, names, %s)"
                                  " == KK_NONE_ASIDE)) return KK_VALUE_ASIDE;",
                                  f->symbol, f->parameter_count ? "bound" : "NULL");
  if (f->parameter_count)
    buffer_printf(out, "  Value bound[%d];\n", f->parameter_count);
  if (is_simple)
    buffer_printf(out, "  if (KK_UNLIKELY(names || n != %d)) {\n    %s\n", f->parameter_count, bind);
  else
    buffer_printf(out, "  %s\n", bind);
  if (f->parameter_count)
    buffer_put(out, is_simple ? "    args = bound;\n" : "  args = bound;\n");
  if (is_simple)
    buffer_put(out, "  }\n");
}

// Is args[i] of one of these kinds?
static void put_kind_tests(Buffer *out, int i, unsigned kinds) {
  static const struct {
    TypeKind kind;
    const char *test;
  } tests[] = {{TYPE_NONE, "kk_value_is_none(args[%d])"},     {TYPE_INT, "kk_value_is_int(args[%d])"},
               {TYPE_FLOAT, "kk_value_is_float(args[%d])"},   {TYPE_BOOL, "kk_value_is(args[%d], KK_bool)"},
               {TYPE_STR, "kk_value_is(args[%d], KK_str)"},   {TYPE_BYTES, "kk_value_is(args[%d], KK_bytes)"},
               {TYPE_LIST, "kk_value_is(args[%d], KK_list)"}, {TYPE_DICT, "kk_value_is(args[%d], KK_dict)"},
               {TYPE_SET, "kk_value_is(args[%d], KK_set)"},   {TYPE_COMPLEX, "kk_value_is(args[%d], KK_complex)"}};
  const char *separator = " && (";
  for (size_t k = 0; k < sizeof tests / sizeof *tests; k++) {
    if (!(kinds & 1u << tests[k].kind))
      continue;
    buffer_put(out, separator);
    buffer_printf(out, tests[k].test, i);
    separator = " || ";
  }
  buffer_put(out, kinds ? ")" : "");
}

static const char *arguments_of(Emitter *e, const IrFunction *f) {
  Buffer out = {0};
  if (f->has_closure)
    buffer_put(&out, f->parameter_count ? "callee, " : "callee");
  for (int i = 0; i < f->parameter_count; i++) {
    IrRep rep = ir_rep_of_parameter(f->vars.items[i]);
    const char *value = arena_printf(e->arena, "args[%d]", i);
    buffer_printf(&out, "%s%s", i ? ", " : "", c_convert(e->arena, REP_VALUE, rep, IR_ALL_INTS, value));
  }
  const char *result = arena_text(e->arena, out.length ? out.text : "", out.length);
  buffer_free(&out);
  return result;
}

// The callee leaves its own frame's number in kk_thread->depth. It is set back, since the runtime may call many functions in
// turn, as a sort does, and each counts from there.
static void emit_result(Emitter *e, const IrFunction *f, Buffer *out) {
  IrRep rep = f->result_rep;
  if (f->counts_frames)
    buffer_put(out, "  int64_t depth = kk_thread->depth;\n");
  buffer_printf(out, "  %s = %s;\n", c_declare(e->arena, rep, f->result, "result"),
                c_call(e->arena, NULL, f, arguments_of(e, f), "depth"));
  if (f->counts_frames)
    buffer_put(out, "  kk_thread->depth = depth;\n");
  const char *boxed = c_convert(e->arena, rep, REP_VALUE, IR_ALL_INTS, "result");
  if (rep == REP_VALUE || rep == REP_INT)
    buffer_put(out, "  return result;\n");
  else
    buffer_printf(out, "  return KK_UNLIKELY(%s)%s ? KK_VALUE_ASIDE : %s;\n", c_is_aside(e->arena, rep, "result"),
                  rep_needs_pending(rep) ? " && kk_pending()" : "", boxed);
}

// The settled instance, if it is for these arguments (infer_settled.c).
static void emit_settled_entry(Emitter *e, const IrFunction *f, Buffer *out) {
  buffer_put(out, "  if (kk_settled()");
  for (int i = 0; i < f->parameter_count; i++)
    put_kind_tests(out, i, f->entry_kinds[i]);
  buffer_put(out, ") {\n");
  emit_result(e, f->entry, out);
  buffer_put(out, "  }\n");
}

void emit_entry(Emitter *e, const IrFunction *function) {
  const char *name = arena_printf(e->arena, "%s__v", function->symbol);
  emit_code(e, function);
  Buffer rest = {0};
  buffer_put(&rest, " {\n");
  emit_binding(e, function, &rest);
  if (function->entry)
    emit_settled_entry(e, function, &rest);
  emit_result(e, function, &rest);
  buffer_put(&rest, "}\n\n");
  Unit *unit = unit_new(e, UNIT_FUNCTION, name);
  unit->group = function->symbol;
  unit_set(e, unit, arena_printf(e->arena, "Value %s(Value callee, const Value *args, size_t n, KkTuple *names)", name),
           &rest);
}
