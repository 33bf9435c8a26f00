// code_object.c - f.__code__: what a program may ask of a function's code, and __closure__ and __globals__.
//
// A code object only shows the static KkCode of the function; there is no bytecode. The names of variables that are no
// parameters are there in programs that mention __code__ (transpiler/lower/lower.c).
#include "class.h"
#include "error.h"
#include "function.h"
#include "frame.h"
#include "function_internal.h"
#include "generator.h"
#include "heap.h"
#include "str.h"
#include "tuple.h"

enum { CO_OPTIMIZED = 1, CO_NEWLOCALS = 2, CO_VARARGS = 4, CO_VARKEYWORDS = 8, CO_NESTED = 16 };

typedef struct KkCodeObject {
  KkHeader header;
  const KkCode *code;
} KkCodeObject;

static const KkCode *code_of(Value self) { return ((KkCodeObject *)kk_value_ref(self))->code; }

Value kk_code_new(const KkCode *code) {
  kk_class_ready(KK_code, kk_code_class_init);
  KkCodeObject *made = kk_alloc(sizeof *made, KK_code);
  made->code = code;
  return kk_value_from_ref(made);
}

// Begins where the function around it stands: that is the line of the comprehension.
Value kk_code_of_site(const KkSite *site, const KkCode *enclosing) {
  KkCode *code = kk_block_scanned(sizeof *code);
  KkCodeNames *names = kk_block_scanned(sizeof *names);
  bool is_module = !strcmp(enclosing->name, "<module>");
  size_t length;
  KkStr *qualname = kk_text_format("%s%s%s", is_module ? "" : enclosing->qualname, is_module ? "" : ".<locals>.",
                                   site->function);
  *names = (KkCodeNames){.file = site->origin->file, .line = (int)kk_site_line(site)};
  *code = (KkCode){.name = site->function, .qualname = kk_str_to_utf8(qualname, &length), .module = enclosing->module};
  code->names = names;
  return kk_code_new(code);
}

Value kk_function_op_code(Value self) { return kk_code_new(((KkFunction *)kk_value_ref(self))->code); }
Value kk_generator_get_gi_code(Value self) { return kk_code_new(((KkGenerator *)kk_value_ref(self))->kind->code); }
Value kk_async_generator_get_ag_code(Value self) { return kk_generator_get_gi_code(self); }
Value kk_coroutine_get_cr_code(Value self) { return kk_generator_get_gi_code(self); }

Value kk_function_op_closure(Value self) {
  KkFunction *f = kk_value_ref(self);
  return f->code->cells ? kk_value_from_ref(kk_tuple_from_values(f->closure, f->code->cells)) : KK_VALUE_NONE;
}

Value kk_function_op_globals(Value self) {
  const KkCode *code = ((KkFunction *)kk_value_ref(self))->code;
  return kk_value_from_ref(kk_module_dict(kk_str_from_utf8z(code->module)));
}

Value kk_cell_get_cell_contents(Value self) {
  Value v = ((KkCell *)kk_value_ref(self))->value;
  if (kk_value_is_aside(v))
    kk_raise(KK_ValueError, "Cell is empty");
  return v;
}

// ---- names

static int64_t parameter_count(const KkCode *code) {
  return code->positional + code->keyword_only + code->has_varargs + code->has_varkeywords;
}

static int64_t count_names(const char *const *names) {
  int64_t n = 0;
  while (names && names[n])
    n++;
  return n;
}

static void put_names(KkTuple *tuple, int64_t at, const char *const *names, int64_t count) {
  for (int64_t i = 0; i < count; i++)
    tuple->items[at + i] = kk_value_from_ref(kk_str_from_utf8z(names[i]));
}

static KkTuple *tuple_of(const char *const *names) {
  KkTuple *tuple = kk_tuple_new(count_names(names));
  put_names(tuple, 0, names, tuple->length);
  return tuple;
}

KkTuple *kk_code_get_co_varnames(Value self) {
  const KkCode *code = code_of(self);
  const char *const *locals = code->names ? code->names->locals : NULL;
  int64_t parameters = parameter_count(code), others = count_names(locals);
  KkTuple *tuple = kk_tuple_new(parameters + others);
  put_names(tuple, 0, code->parameters, parameters);
  put_names(tuple, parameters, locals, others);
  return tuple;
}

KkTuple *kk_code_get_co_cellvars(Value self) {
  return tuple_of(code_of(self)->names ? code_of(self)->names->cells : NULL);
}
KkTuple *kk_code_get_co_freevars(Value self) {
  return tuple_of(code_of(self)->names ? code_of(self)->names->free : NULL);
}

// ---- the rest

KkStr *kk_code_get_co_name(Value self) { return kk_str_from_utf8z(code_of(self)->name); }
KkStr *kk_code_get_co_qualname(Value self) { return kk_str_from_utf8z(code_of(self)->qualname); }
KkStr *kk_code_get_co_filename(Value self) {
  return kk_str_from_utf8z(code_of(self)->names ? code_of(self)->names->file : "?");
}
int64_t kk_code_get_co_firstlineno(Value self) { return code_of(self)->names ? code_of(self)->names->line : 0; }
int64_t kk_code_get_co_argcount(Value self) { return code_of(self)->positional; }
int64_t kk_code_get_co_posonlyargcount(Value self) { return code_of(self)->positional_only; }
int64_t kk_code_get_co_kwonlyargcount(Value self) { return code_of(self)->keyword_only; }
int64_t kk_code_get_co_nlocals(Value self) { return kk_code_get_co_varnames(self)->length; }

int64_t kk_code_get_co_flags(Value self) {
  const KkCode *code = code_of(self);
  return CO_OPTIMIZED | CO_NEWLOCALS | code->flags | (code->has_varargs ? CO_VARARGS : 0) |
         (code->has_varkeywords ? CO_VARKEYWORDS : 0) | (strstr(code->qualname, "<locals>") ? CO_NESTED : 0);
}

static Value code_repr(Value v) {
  const KkCode *code = code_of(v);
  return kk_value_from_ref(kk_text_format("<code object %s at %U, file \"%U\", line %ld>", code->name,
                                          kk_address_text(code), kk_code_get_co_filename(v),
                                          kk_code_get_co_firstlineno(v)));
}

// A function that is compiled for several types of arguments has several records.
static bool is_same_code(const KkCode *a, const KkCode *b) {
  if (a == b || !a->names || !b->names)
    return a == b;
  return a->names->line == b->names->line && !strcmp(a->qualname, b->qualname) &&
         !strcmp(a->names->file, b->names->file);
}

static Value code_compare(Value left, Value right, KkComparison op) {
  if (kk_class_id(left) != kk_class_id(right) || (op != KK_EQ && op != KK_NE))
    return kk_not_implemented();
  return kk_value_from_bool(is_same_code(code_of(left), code_of(right)) == (op == KK_EQ));
}

static int64_t code_hash(Value v) {
  const KkCodeNames *names = code_of(v)->names;
  return names ? names->line * 31 + (int64_t)strlen(code_of(v)->qualname) : (int64_t)((uintptr_t)code_of(v) >> 4);
}

void kk_code_class_init(KkClass *class) {
  class->slots.repr = code_repr;
  class->slots.compare = code_compare;
  class->slots.hash = code_hash;
}
