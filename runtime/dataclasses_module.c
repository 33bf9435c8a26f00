// dataclasses_module.c - what the dataclasses of stdlib/dataclasses.py need in C.
//
// The guard of __repr__ against objects that hold themselves is the one of lists and dicts (kk_repr_enter). Its record lies
// in the heap, because the method that enters it is Python: _enter(self) and _leave() stand around its body. Records are
// left in the order of a stack.
//
// The __init__ of a dataclass made at run time has parameters that are known only then. It is a function whose KkCode is
// made with it; a call binds the arguments as any call does and hands the values, in the order of the parameters, to a
// body that takes any number of them. In CPython its text is in the file <string>, where a traceback shows it: the body
// gets a list, too, in which it counts the lines.

#include "kukri.h"

KkBool kk_dataclasses_enter(Value instance) {
  KkReprGuard *guard = kk_block_scanned(sizeof *guard);
  KkBool is_entered = kk_repr_enter(guard, kk_value_ref(instance));
  return is_entered == KK_BOOL_ASIDE ? KK_BOOL_ASIDE : !is_entered;
}

KkNone kk_dataclasses_leave(void) {
  kk_repr_leave(kk_thread->printing);
  return 0;
}

static KkSite *site_of_line(Value lines) {
  static const KkOrigin text = {.file = "<string>"};
  int32_t line = (int32_t)kk_value_small(kk_getitem(lines, kk_value_from_small(0)));
  KkSite *site = kk_block_scanned(sizeof *site);
  *site = (KkSite){&text, "__init__", line, line, -1, -1, -1, -1};
  return site;
}

// closure[0]: the body.
static Value call_body(Value callee, const Value *args, size_t n, KkTuple *names) {
  enum { FIRST_LINE = 2 };   // that of its def
  const KkFunction *function = kk_value_ref(callee);
  size_t count = (size_t)function->code->positional + function->code->keyword_only;
  Value *values = kk_block_scanned((count + 1) * sizeof *values);
  if (kk_bind(function->code, function, args, n, names, values + 1))
    return KK_VALUE_ASIDE;
  KkList *lines = kk_list_new(KK_LIST_VALUE, 1);
  kk_list_append_value(lines, kk_value_from_small(FIRST_LINE));
  values[0] = kk_value_from_ref(lines);
  Value result = kk_call(function->closure[0], values, count + 1, NULL);
  if (kk_value_is_aside(result))
    kk_traceback(site_of_line(values[0]));
  return result;
}

static const char *attribute_text(Value object, KkStr *name) {
  Value text = kk_getattr(object, name);
  return kk_value_is_aside(text) ? NULL : kk_str_to_utf8z(kk_value_ref(text));
}

static const char *const *parameter_names(KkList *list) {
  int64_t n = kk_list_length(list);
  const char **names = kk_block_scanned((size_t)(n + 1) * sizeof *names);
  for (int64_t i = 0; i < n; i++)
    names[i] = kk_str_to_utf8z(kk_value_ref(list->boxed[i]));
  return names;
}

// A method of the class `owner`: of its parameters the first ones are positional, the others are given by keyword only.
Value kk_dataclasses_function(KkStr *name, Value owner, KkList *parameters, KkInt positional, KkTuple *defaults,
                              KkDict *keyword_defaults, Value body) {
  const char *class_name = attribute_text(owner, KK_STR("__qualname__"));
  const char *module = attribute_text(owner, KK_STR("__module__"));
  if (!class_name || !module)
    return KK_VALUE_ASIDE;
  uint16_t first = (uint16_t)kk_value_small(positional);
  KkCode *code = kk_block_scanned(sizeof *code);
  *code = (KkCode){.name = kk_str_to_utf8z(name),
                   .qualname = kk_str_to_utf8z(kk_text_format("%s.%U", class_name, name)),
                   .module = module,
                   .parameters = parameter_names(parameters),
                   .positional = first,
                   .keyword_only = (uint16_t)(kk_list_length(parameters) - first),
                   .cells = 1};
  KkFunction *function = kk_function_new(call_body, code, defaults, keyword_defaults, 1);
  function->closure[0] = body;
  return kk_value_from_ref(function);
}
