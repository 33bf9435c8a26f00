// builtin_entry.h - what the generated boxed entries of builtins use: checking, binding and converting arguments.
#ifndef KK_BUILTIN_ENTRY_H
#define KK_BUILTIN_ENTRY_H

#include "object.h"

// How CPython's function takes its arguments; it decides the texts of errors.
typedef enum KkTakes {
  KK_TAKES_NONE,         // "list.clear() takes no arguments (1 given)"
  KK_TAKES_ONE,          // "list.append() takes exactly one argument (0 given)"
  KK_TAKES_POSITIONAL,   // "insert expected 2 arguments, got 1"
  KK_TAKES_PARSED,       // "find() takes at least 1 argument (0 given)": positional too, by another of its helpers
  KK_TAKES_KEYWORDS,     // "encode() takes at most 2 arguments (3 given)"
  KK_TAKES_ANY,          // *args
  KK_TAKES_ANY_AND_KEYWORDS,   // *args and keyword-only parameters
  KK_TAKES_ANY_KEYWORDS        // positional parameters and **kwargs
} KkTakes;

typedef struct KkSignature {
  const char *owner;   // class or module; NULL for builtin functions
  const char *name;
  const char *const *parameters;                       // without self: positional, then keyword-only
  uint8_t positional_only, positional, keyword_only;   // positional includes positional_only
  uint8_t required;                                    // of the positional ones
  KkTakes takes;
  bool has_varkeywords;   // **kwargs: a dict, or None, behind the parameters
} KkSignature;

// Fills out[] with the arguments by parameter, KK_VALUE_ASIDE where absent. False: TypeError is pending.
bool kk_parse_arguments(const KkSignature *signature, const Value *args, size_t n, KkTuple *names, Value *out);

// Conversions to the C types of parameters; the aside with an exception pending: raised.
KkInt kk_convert_int(Value v);
int64_t kk_convert_ssize(Value v);
int64_t kk_convert_i64(Value v);
int64_t kk_convert_clip(Value v, int64_t absent);   // None is `absent`
double kk_convert_float(Value v);
double kk_convert_real(Value v);
KkBool kk_convert_bool(Value v);
KkBool kk_convert_flag(Value v);   // a bool that must be given as an int: sort(reverse=…)
// An instance of a builtin class, or NULL for None if that is optional. i: which parameter, for the message.
void *kk_convert_ref(Value v, KkClassId class_id, const KkSignature *signature, int i, bool is_optional);

Value kk_refuse_set(Value self, const char *name);   // AttributeErrors of builtin properties
Value kk_refuse_delete(const char *name);

#endif
