// emit_types.c - representations in C: types, asides, conversions, signatures.
//
//   rep     C type        aside              may the aside be a true value?
//   none    KkNone        KK_NONE_ASIDE      no
//   bool    KkBool        KK_BOOL_ASIDE      no
//   i64     int64_t       KK_I64_ASIDE       yes
//   u64     uint64_t      KK_U64_ASIDE       yes
//   wide    KkWide        none: no variable, no result
//   int     KkInt         KK_VALUE_ASIDE     no
//   float   double        kk_float_aside()   yes, in theory
//   ref     KkList *, …   KK_REF_ASIDE       no
//   value   Value         KK_VALUE_ASIDE     no

#include "emit/emitter.h"

static const char *reference_type(Type *type) {
  Type *rest;
  if (type_is_optional(type, &rest))
    type = rest;
  switch (type->kind) {
  case TYPE_STR: return "KkStr *";
  case TYPE_BYTES: return "KkBytes *";
  case TYPE_LIST: return "KkList *";
  case TYPE_TUPLE: return "KkTuple *";
  case TYPE_DICT: return "KkDict *";
  case TYPE_SET:
  case TYPE_FROZENSET: return "KkSet *";
  case TYPE_RANGE: return "KkRange *";
  case TYPE_SLICE: return "KkSlice *";
  default: return "void *";   // an instance, passed on to what knows its struct
  }
}

const char *c_type(IrRep rep, Type *type) {
  switch (rep) {
  case REP_NONE: return "KkNone ";
  case REP_BOOL: return "KkBool ";
  case REP_I64: return "int64_t ";
  case REP_U64: return "uint64_t ";
  case REP_WIDE: return "KkWide ";
  case REP_INT: return "KkInt ";
  case REP_FLOAT: return "double ";
  case REP_COMPLEX: return "KkComplexNumber ";
  case REP_REF: return reference_type(type);
  case REP_VALUE: return "Value ";
  case REP_AUTO: break;
  }
  bug("a value without a representation");
}

const char *c_declare(Arena *arena, IrRep rep, Type *type, const char *name) {
  return arena_printf(arena, "%s%s", c_type(rep, type), name);
}

const char *c_aside(IrRep rep) {
  switch (rep) {
  case REP_NONE: return "KK_NONE_ASIDE";
  case REP_BOOL: return "KK_BOOL_ASIDE";
  case REP_I64: return "KK_I64_ASIDE";
  case REP_U64: return "KK_U64_ASIDE";
  case REP_FLOAT: return "kk_float_aside()";
  case REP_COMPLEX: return "kk_complex_aside()";
  case REP_REF: return "KK_REF_ASIDE";
  default: return "KK_VALUE_ASIDE";
  }
}

const char *c_zero(IrRep rep) {
  switch (rep) {
  case REP_REF: return "NULL";
  case REP_VALUE: return "KK_VALUE_NONE";
  case REP_COMPLEX: return "kk_complex(0.0, 0.0)";
  default: return "0";
  }
}

const char *c_is_aside(Arena *arena, IrRep rep, const char *value) {
  if (rep == REP_FLOAT)
    return arena_printf(arena, "kk_float_is_aside(%s)", value);
  if (rep == REP_COMPLEX)
    return arena_printf(arena, "kk_complex_is_aside(%s)", value);
  return arena_printf(arena, "%s == %s", value, c_aside(rep));
}

bool rep_needs_pending(IrRep rep) { return rep == REP_I64 || rep == REP_U64 || rep == REP_FLOAT || rep == REP_COMPLEX; }

// ---- conversions

static const char *box(Arena *arena, IrRep from, IrRange range, const char *value) {
  switch (from) {
  case REP_NONE: return "KK_VALUE_NONE";
  case REP_BOOL: return arena_printf(arena, "kk_value_from_bool(%s)", value);
  case REP_I64:
    return arena_printf(arena, ir_range_is_small(range) ? "kk_value_from_small(%s)" : "kk_int_from_i64(%s)", value);
  case REP_U64: return arena_printf(arena, "kk_int_from_u64(%s)", value);
  case REP_WIDE: return arena_printf(arena, "kk_int_from_wide(%s)", value);
  case REP_FLOAT: return arena_printf(arena, "kk_value_from_float(%s)", value);
  case REP_COMPLEX: return arena_printf(arena, "kk_complex_from(%s)", value);
  case REP_REF: return arena_printf(arena, "kk_value_from_ref(%s)", value);
  default: return value;
  }
}

static const char *unbox(Arena *arena, IrRep to, IrRange range, const char *value) {
  switch (to) {
  case REP_NONE: return "0";
  case REP_BOOL: return arena_printf(arena, "kk_value_bool(%s)", value);
  case REP_I64:
    if (ir_range_is_small(range))
      return arena_printf(arena, "kk_value_small(%s)", value);
    return arena_printf(arena, ir_range_is_i64(range) ? "kk_int_to_i64(%s)" : "kk_int_clip(%s)", value);
  case REP_U64: return arena_printf(arena, "kk_int_low_word(%s)", value);
  case REP_FLOAT: return arena_printf(arena, "kk_value_float(%s)", value);
  case REP_COMPLEX: return arena_printf(arena, "kk_complex_number(%s)", value);
  case REP_REF: return arena_printf(arena, "kk_value_ref(%s)", value);
  default: return value;
  }
}

// The value, a C expression, in another representation: always a C expression that needs no parentheses, if the value
// itself needs none.
const char *c_convert(Arena *arena, IrRep from, IrRep to, IrRange range, const char *value) {
  if (from == to)
    return value;
  if (from == REP_NONE && to == REP_REF)
    return "NULL";
  if (to == REP_NONE)
    return "0";
  bool is_word = from == REP_I64 || from == REP_U64;
  if (is_word && (to == REP_I64 || to == REP_U64 || to == REP_WIDE))
    return arena_printf(arena, "((%.*s)%s)", (int)strlen(c_type(to, NULL)) - 1, c_type(to, NULL), value);
  return unbox(arena, to, range, box(arena, from, range, value));
}

// ---- lists

const char *list_suffix(IrRep rep) {
  switch (rep) {
  case REP_I64: return "i64";
  case REP_INT: return "int";
  case REP_FLOAT: return "f64";
  case REP_BOOL: return "bool";
  default: return "value";
  }
}

const char *list_kind(Type *list) {
  switch (ir_rep_of_item(list)) {
  case REP_INT: return "KK_LIST_I64";
  case REP_FLOAT: return "KK_LIST_F64";
  case REP_BOOL: return "KK_LIST_BOOL";
  default: return "KK_LIST_VALUE";
  }
}

// ---- functions

// A function with a fast copy is three in C: f, the fast copy; f__gen, the generic one; f__t, which takes and returns what
// the generic copy does and tries the fast one first.
const char *c_symbol(Arena *arena, const IrFunction *function) {
  return function->fast ? arena_printf(arena, "%s__gen", function->symbol) : function->symbol;
}

const char *c_callee(Arena *arena, const IrFunction *caller, const IrFunction *callee) {
  bool is_tagged = callee->fast && !(caller && caller->generic);
  return is_tagged ? arena_printf(arena, "%s__t", callee->symbol) : callee->symbol;
}

// A call with these arguments, from a frame of which `depth` is the C expression.
const char *c_call(Arena *arena, const IrFunction *caller, const IrFunction *callee, const char *arguments,
                   const char *depth) {
  return c_call_symbol(arena, c_callee(arena, caller, callee), callee, arguments, depth);
}

const char *c_call_symbol(Arena *arena, const char *symbol, const IrFunction *callee, const char *arguments,
                          const char *depth) {
  if (!callee->counts_frames)
    return arena_printf(arena, "%s(%s)", symbol, arguments);
  return arena_printf(arena, "%s(%s%s%s + 1)", symbol, arguments, *arguments ? ", " : "", depth);
}

// The names of parameters are those of the body's variables.
const char *c_signature(Emitter *e, const IrFunction *function, const char *symbol) {
  Buffer out = {0};
  buffer_printf(&out, "%s%s(", c_type(function->result_rep, function->result), symbol);
  if (function->has_closure)
    buffer_put(&out, function->parameter_count ? "Value closure_, " : "Value closure_");
  for (int i = 0; i < function->parameter_count; i++) {
    const IrVar *var = function->vars.items[i];
    buffer_printf(&out, "%s%s", i ? ", " : "",
                  c_declare(e->arena, ir_rep_of_parameter(var), var->type, name_local(e->arena, var->name)));
  }
  bool is_empty = !function->has_closure && !function->parameter_count;
  if (function->counts_frames)
    buffer_put(&out, is_empty ? "int64_t depth_" : ", int64_t depth_");
  else if (is_empty)
    buffer_put(&out, "void");
  buffer_putc(&out, ')');
  const char *result = arena_text(e->arena, out.text, out.length);
  buffer_free(&out);
  return result;
}
