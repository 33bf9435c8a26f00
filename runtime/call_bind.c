// call_bind.c - binds the arguments of a boxed call to the parameters of a function.
//
// Parameters stand in the order of KkCode: positional (positional-only first), keyword-only, *args, **kwargs; out[] has
// the same order. The checks come in CPython's order (Python/ceval.c, initialize_locals): keywords, too many positional
// arguments, missing positional ones, missing keyword-only ones.
#include "call.h"
#include "dict.h"
#include "error.h"
#include "str.h"
#include "str_builder.h"
#include "tuple.h"

typedef struct Binding {
  const KkCode *code;
  const KkFunction *function;   // its defaults; NULL: none
  Value *out;
  size_t given;    // positional arguments
  KkDict *extra;   // **kwargs; NULL: the function has none
} Binding;

static size_t named_count(const KkCode *code) { return (size_t)code->positional + code->keyword_only; }

static size_t default_count(const Binding *b) {
  return b->function && b->function->defaults ? (size_t)b->function->defaults->length : 0;
}

// ---- keywords

static bool is_parameter(const KkCode *code, size_t i, KkStr *name) {
  return kk_str_is_ascii(name) ? kk_str_equal_ascii(name, code->parameters[i])
                               : kk_str_equal(kk_str_from_utf8z(code->parameters[i]), name);
}

// Index of the parameter that a keyword names; -1: none.
static int64_t find_parameter(const KkCode *code, KkStr *name) {
  for (size_t i = code->positional_only; i < named_count(code); i++)
    if (is_parameter(code, i, name))
      return (int64_t)i;
  return -1;
}

// Positional-only parameters passed as keywords, listed; NULL: there are none.
static KkStr *misused_names(const KkCode *code, KkTuple *names) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  bool is_any = false;
  for (size_t i = 0; i < code->positional_only; i++)
    for (int64_t k = 0; k < names->length; k++) {
      if (!is_parameter(code, i, kk_value_ref(names->items[k])))
        continue;
      if (is_any)
        kk_str_builder_add_ascii(&out, ", ");
      kk_str_builder_add_utf8(&out, code->parameters[i]);
      is_any = true;
    }
  return is_any ? kk_str_builder_finish(&out) : NULL;
}

static KkNone raise_unexpected(const KkCode *code, KkTuple *names, KkStr *name) {
  KkStr *misused = misused_names(code, names);
  if (misused)
    kk_raise(KK_TypeError, "%s() got some positional-only arguments passed as keyword arguments: '%U'", code->qualname,
             misused);
  else
    kk_raise(KK_TypeError, "%s() got an unexpected keyword argument '%U'", code->qualname, name);
  return KK_NONE_ASIDE;
}

static KkNone bind_keyword(Binding *b, KkTuple *names, KkStr *name, Value v) {
  int64_t i = find_parameter(b->code, name);
  if (i < 0 && !b->extra)
    return raise_unexpected(b->code, names, name);
  if (i < 0)
    return kk_dict_set_str(b->extra, name, v);
  if (!kk_value_is_aside(b->out[i])) {
    kk_raise(KK_TypeError, "%s() got multiple values for argument '%U'", b->code->qualname, name);
    return KK_NONE_ASIDE;
  }
  b->out[i] = v;
  return 0;
}

// ---- too many

static KkNone raise_too_many(const Binding *b) {
  const KkCode *code = b->code;
  int64_t most = code->positional, least = most - (int64_t)default_count(b), keywords = 0;
  for (size_t i = code->positional; i < named_count(code); i++)
    keywords += !kk_value_is_aside(b->out[i]);
  KkStr *takes = least != most ? kk_text_format("from %ld to %ld", least, most) : kk_text_format("%ld", most);
  KkStr *also = kk_str_empty();
  if (keywords)
    also = kk_text_format(" positional argument%s (and %ld keyword-only argument%s)", b->given != 1 ? "s" : "",
                          keywords, keywords != 1 ? "s" : "");
  kk_raise(KK_TypeError, "%s() takes %U positional argument%s but %ld%U %s given", code->qualname, takes,
           least != most || most != 1 ? "s" : "", (int64_t)b->given, also, b->given == 1 && !keywords ? "was" : "were");
  return KK_NONE_ASIDE;
}

// ---- missing: 'a'   'a' and 'b'   'a', 'b', and 'c'

static KkNone raise_missing(const Binding *b, size_t from, size_t to, const char *kind) {
  int64_t count = 0, written = 0;
  for (size_t i = from; i < to; i++)
    count += kk_value_is_aside(b->out[i]);
  KkStrBuilder names;
  kk_str_builder_init(&names);
  for (size_t i = from; i < to; i++) {
    if (!kk_value_is_aside(b->out[i]))
      continue;
    if (written)
      kk_str_builder_add_ascii(&names, count == 2 ? " and " : written + 1 == count ? ", and " : ", ");
    kk_str_builder_add_ascii(&names, "'");
    kk_str_builder_add_utf8(&names, b->code->parameters[i]);
    kk_str_builder_add_ascii(&names, "'");
    written++;
  }
  kk_raise(KK_TypeError, "%s() missing %ld required %s argument%s: %U", b->code->qualname, count, kind,
           count == 1 ? "" : "s", kk_str_builder_finish(&names));
  return KK_NONE_ASIDE;
}

static KkNone fill_positional(const Binding *b) {
  size_t total = b->code->positional, defaults = default_count(b), required = total - defaults;
  for (size_t i = b->given; i < required; i++)
    if (kk_value_is_aside(b->out[i]))
      return raise_missing(b, b->given, required, "positional");
  for (size_t i = required; i < total; i++)
    if (kk_value_is_aside(b->out[i]))
      b->out[i] = b->function->defaults->items[i - required];
  return 0;
}

static Value keyword_default(const KkCode *code, size_t i, const KkDict *defaults) {
  Value name, value;
  for (int64_t at = 0; (at = kk_dict_next(defaults, at, &name, &value)) >= 0;)
    if (is_parameter(code, i, kk_value_ref(name)))
      return value;
  return KK_VALUE_ASIDE;
}

static KkNone fill_keyword_only(const Binding *b) {
  bool is_missing = false;
  KkDict *defaults = b->function ? b->function->keyword_defaults : NULL;
  for (size_t i = b->code->positional; i < named_count(b->code); i++) {
    if (kk_value_is_aside(b->out[i]) && defaults)
      b->out[i] = keyword_default(b->code, i, defaults);
    is_missing |= kk_value_is_aside(b->out[i]);
  }
  return is_missing ? raise_missing(b, b->code->positional, named_count(b->code), "keyword-only") : 0;
}

// ---- all together

// Positional arguments to their parameters, the rest to *args; every other parameter is unset.
static void bind_positional(Binding *b, const Value *args, size_t n) {
  const KkCode *code = b->code;
  size_t taken = n < code->positional ? n : code->positional, named = named_count(code);
  for (size_t i = 0; i < named; i++)
    b->out[i] = i < taken ? args[i] : KK_VALUE_ASIDE;
  if (code->has_varargs)
    b->out[named] = kk_value_from_ref(kk_tuple_from_values(args + taken, n - taken));
  if (code->has_varkeywords) {
    b->extra = kk_dict_new();
    b->out[named + code->has_varargs] = kk_value_from_ref(b->extra);
  }
}

KkNone kk_bind(const KkCode *code, const KkFunction *function, const Value *args, size_t n, KkTuple *names,
               Value *out) {
  Binding b = {code, function, out, n, NULL};
  bind_positional(&b, args, n);
  for (int64_t k = 0; names && k < names->length; k++)
    if (bind_keyword(&b, names, kk_value_ref(names->items[k]), args[n + (size_t)k]))
      return KK_NONE_ASIDE;
  if (n > code->positional && !code->has_varargs)
    return raise_too_many(&b);
  if (n < code->positional && fill_positional(&b))
    return KK_NONE_ASIDE;
  return code->keyword_only ? fill_keyword_only(&b) : 0;
}
