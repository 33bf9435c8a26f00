// builtin_entry.c - the boxed entries of everything written in C, and what they share.
//
// The entries and tables are generated (tools/gen_builtins.py). An entry binds its arguments to the parameters of its
// signature, converts each to its C type, calls the C function and boxes the result.
#include "builtin_entry.h"
#include "class_internal.h"
#include "kukri.h"
#include "module.h"
#include "range.h"
#include "set.h"

// ---- errors of the number of arguments

// "list.append", or "len" for a builtin function.
static KkStr *full_name(const KkSignature *s) {
  return s->owner ? kk_text_format("%s.%s", s->owner, s->name) : kk_str_from_ascii(s->name);
}

static bool refuse_count(const KkSignature *s, size_t given) {
  if (s->takes == KK_TAKES_NONE)
    kk_raise(KK_TypeError, "%U() takes no arguments (%ld given)", full_name(s), (int64_t)given);
  else
    kk_raise(KK_TypeError, "%U() takes exactly one argument (%ld given)", full_name(s), (int64_t)given);
  return false;
}

static const char *plural(size_t n) { return n == 1 ? "" : "s"; }

// As _PyArg_CheckPositional words it.
static bool refuse_positional(const KkSignature *s, size_t given, size_t least, size_t most) {
  size_t expected = given < least ? least : most;
  const char *bound = least == most ? "" : given < least ? "at least " : "at most ";
  kk_raise(KK_TypeError, "%s expected %s%ld argument%s, got %ld", s->name, bound, (int64_t)expected, plural(expected),
           (int64_t)given);
  return false;
}

// As PyArg_ParseTuple words it.
static bool refuse_parsed(const KkSignature *s, size_t given) {
  size_t expected = given < s->required ? s->required : s->positional;
  const char *bound = s->required == s->positional ? "exactly" : given < s->required ? "at least" : "at most";
  kk_raise(KK_TypeError, "%s() takes %s %ld argument%s (%ld given)", s->name, bound, (int64_t)expected,
           plural(expected), (int64_t)given);
  return false;
}

// As _PyArg_UnpackKeywords words it.
static bool refuse_total(const KkSignature *s, size_t positional, size_t total) {
  size_t most = (size_t)s->positional + s->keyword_only;
  kk_raise(KK_TypeError, "%s() takes at most %ld %sargument%s (%ld given)", s->name, (int64_t)most,
           positional == 0 ? "keyword " : "", plural(most), (int64_t)total);
  return false;
}

static bool refuse_extra_positional(const KkSignature *s, size_t given) {
  if (s->positional == 0)
    kk_raise(KK_TypeError, "%s() takes no positional arguments", s->name);
  else
    kk_raise(KK_TypeError, "%s() takes %s %d positional argument%s (%ld given)", s->name,
             s->required < s->positional ? "at most" : "exactly", s->positional, plural(s->positional), (int64_t)given);
  return false;
}

static size_t positional_only_required(const KkSignature *s) {
  return s->required < s->positional_only ? s->required : s->positional_only;
}

static bool refuse_few_positional(const KkSignature *s, size_t given) {
  size_t least = positional_only_required(s);
  kk_raise(KK_TypeError, "%s() takes %s %ld positional argument%s (%ld given)", s->name,
           least < s->positional ? "at least" : "exactly", (int64_t)least, plural(least), (int64_t)given);
  return false;
}

// ---- keywords

static int find_keyword(const KkSignature *s, KkStr *name) {
  for (int i = s->positional_only; i < s->positional + s->keyword_only; i++)
    if (kk_str_equal_ascii(name, s->parameters[i]))
      return i;
  return -1;
}

// Binds what it can; unknown and doubled names are refused later.
static KkNone bind_keyword(const KkSignature *s, KkStr *name, Value v, Value *out) {
  int i = find_keyword(s, name);
  if (i < 0 && s->has_varkeywords)
    return kk_dict_set_str(kk_value_ref(out[s->positional + s->keyword_only]), name, v);
  if (i >= 0 && kk_value_is_aside(out[i]))
    out[i] = v;
  return 0;
}

static bool check_keyword(const KkSignature *s, KkStr *name, size_t positional) {
  int i = find_keyword(s, name);
  if (i < 0 && s->has_varkeywords)
    return true;
  if (i < 0)
    kk_raise(KK_TypeError, "'%U' is an invalid keyword argument for %s()", name, s->name);
  else if ((size_t)i < positional && i < s->positional)
    kk_raise(KK_TypeError, "argument for %s() given by name ('%U') and position (%d)", s->name, name, i + 1);
  else
    return true;
  return false;
}

static bool check_required(const KkSignature *s, const Value *out) {
  for (int i = 0; i < s->required && i < s->positional; i++)
    if (kk_value_is_aside(out[i])) {
      kk_raise(KK_TypeError, "%s() missing required argument '%s' (pos %d)", s->name, s->parameters[i], i + 1);
      return false;
    }
  return true;
}

// ---- the whole

static bool refuse_keywords(const KkSignature *s) {
  kk_raise(KK_TypeError, "%U() takes no keyword arguments", full_name(s));
  return false;
}

static bool check_positional(const KkSignature *s, size_t n) {
  if (n >= s->required && n <= s->positional)
    return true;
  switch (s->takes) {
  case KK_TAKES_NONE:
  case KK_TAKES_ONE: return refuse_count(s, n);
  case KK_TAKES_PARSED: return refuse_parsed(s, n);
  default: return refuse_positional(s, n, s->required, s->positional);
  }
}

static bool check_keywords(const KkSignature *s, size_t n, size_t keywords) {
  if (n + keywords > (size_t)s->positional + s->keyword_only)
    return refuse_total(s, n, n + keywords);
  if (n > s->positional)
    return refuse_extra_positional(s, n);
  return n >= positional_only_required(s) || refuse_few_positional(s, n);
}

static bool check_counts(const KkSignature *s, size_t n, size_t keywords) {
  switch (s->takes) {
  case KK_TAKES_NONE:
  case KK_TAKES_ONE:
  case KK_TAKES_POSITIONAL:
  case KK_TAKES_PARSED: return keywords ? refuse_keywords(s) : check_positional(s, n);
  case KK_TAKES_KEYWORDS: return check_keywords(s, n, keywords);
  case KK_TAKES_ANY_KEYWORDS: return check_positional(s, n);
  case KK_TAKES_ANY:
    if (keywords && !s->has_varkeywords)
      return refuse_keywords(s);
    return n >= s->required || refuse_positional(s, n, s->required, SIZE_MAX);
  case KK_TAKES_ANY_AND_KEYWORDS: return n >= s->required || refuse_positional(s, n, s->required, SIZE_MAX);
  }
  return true;
}

// Most calls: an argument for each parameter that must have one, none by name.
static bool is_plain_call(const KkSignature *s, size_t n, const KkTuple *names) {
  return !names && n <= s->positional && n >= s->required && !s->has_varkeywords && s->takes <= KK_TAKES_KEYWORDS;
}

bool kk_parse_arguments(const KkSignature *s, const Value *args, size_t n, KkTuple *names, Value *out) {
  if (KK_LIKELY(is_plain_call(s, n, names))) {
    for (int i = 0; i < s->positional + s->keyword_only; i++)
      out[i] = (size_t)i < n ? args[i] : KK_VALUE_ASIDE;
    return true;
  }
  size_t keywords = names ? (size_t)names->length : 0, named = (size_t)s->positional + s->keyword_only;
  if (!check_counts(s, n, keywords))
    return false;
  for (size_t i = 0; i < named; i++)
    out[i] = i < n && i < s->positional ? args[i] : KK_VALUE_ASIDE;
  if (s->has_varkeywords)
    out[named] = kk_value_from_ref(keywords ? kk_dict_new() : NULL);
  for (size_t k = 0; k < keywords; k++)
    if (bind_keyword(s, kk_value_ref(names->items[k]), args[n + k], out))
      return false;
  if (!check_required(s, out))
    return false;
  for (size_t k = 0; k < keywords; k++)
    if (!check_keyword(s, kk_value_ref(names->items[k]), n))
      return false;
  return true;
}

// ---- conversions

KkInt kk_convert_int(Value v) { return kk_to_index(v); }

static int64_t raise_too_large(const char *type) {
  kk_raise(KK_OverflowError, "Python int too large to convert to C %s", type);
  return KK_I64_ASIDE;
}

// As sizes and positions the extremes, which mean something else, are as good as their neighbours.
int64_t kk_convert_ssize(Value v) {
  Value index = kk_to_index(v);
  if (kk_value_is_aside(index))
    return KK_I64_ASIDE;
  if (KK_UNLIKELY(!kk_int_fits_i64(index)))
    return raise_too_large("ssize_t");
  int64_t size = kk_int_to_i64(index);
  return size == KK_I64_ASIDE ? size + 1 : size == INT64_MAX ? size - 1 : size;
}

int64_t kk_convert_i64(Value v) {
  Value index = kk_to_index(v);
  if (kk_value_is_aside(index))
    return KK_I64_ASIDE;
  if (KK_LIKELY(kk_int_fits_i64(index)) && kk_int_to_i64(index) != KK_I64_ASIDE)
    return kk_int_to_i64(index);
  return raise_too_large("long");
}

int64_t kk_convert_clip(Value v, int64_t absent) {
  if (kk_value_is_none(v))
    return absent;
  if (kk_class_of(v)->slots.to_index)
    return kk_index_clip(v);
  kk_raise(KK_TypeError, "slice indices must be integers or None or have an __index__ method");
  return KK_I64_ASIDE;
}

double kk_convert_float(Value v) { return kk_to_double(v); }
double kk_convert_real(Value v) { return kk_to_double(v); }
KkBool kk_convert_bool(Value v) { return kk_truth(v); }

KkBool kk_convert_flag(Value v) {
  int64_t number = kk_index_c_int(v);
  return number == KK_I64_ASIDE ? KK_BOOL_ASIDE : number != 0;
}

// As _PyArg_BadArgument words it; print() has words of its own.
static void refuse_type(Value v, KkClassId class_id, const KkSignature *s, int i, bool is_optional) {
  if (!s->owner && strcmp(s->name, "print") == 0)
    return kk_raise(KK_TypeError, "%s must be None or a string, not %T", s->parameters[i], v);
  KkStr *argument = s->takes == KK_TAKES_ONE ? KK_STR("argument")
                    : i < s->positional_only ? kk_text_format("argument %d", i + 1)
                                             : kk_text_format("argument '%s'", s->parameters[i]);
  kk_raise(KK_TypeError, "%s() %U must be %s%s, not %U", s->name, argument, kk_class_builtin(class_id)->name,
           is_optional ? " or None" : "", kk_shown_argument(v));
}

void *kk_convert_ref(Value v, KkClassId class_id, const KkSignature *s, int i, bool is_optional) {
  if (KK_LIKELY(kk_is_instance_of(v, class_id)))
    return kk_value_ref(v);
  if (is_optional && kk_value_is_none(v))
    return NULL;
  refuse_type(v, class_id, s, i, is_optional);
  return KK_REF_ASIDE;
}

// ---- properties

Value kk_refuse_set(Value self, const char *name) {
  kk_raise(KK_AttributeError, "attribute '%s' of '%T' objects is not writable", name, self);
  return KK_VALUE_ASIDE;
}

Value kk_refuse_delete(const char *name) {
  kk_raise(KK_TypeError, "%s may not be deleted", name);
  return KK_VALUE_ASIDE;
}

// ---- the entries and tables

static void install(KkClassId id, const KkMethod *methods, uint32_t count) {
  kk_class_builtin(id)->methods = methods;
  kk_class_builtin(id)->method_count = count;
}

#include "builtins.inc"
