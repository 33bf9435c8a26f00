// value_machine.c - evaluates Python expressions on the runtime's generic operations, in postfix form, and prints results.
//
// test_values.py translates Python source to this language with the module ast, runs it here and under CPython, and
// compares. A statement is some lines and ends with "."; if it raises, "Class: text" is printed and the stack emptied.
//
//   int N  float HEX  str HEX  bytes HEX  none true false ellipsis      push a constant (str: hexadecimal UTF-8)
//   name X  store X  delete X        variables, then the builtins
//   list N  tuple N  set N  dict N  slice                               containers of the topmost values
//   binary I  inplace I  compare I  unary I  in  not  is
//   getattr X  setattr X  delattr X  getitem  setitem  delitem
//   begin                            the topmost value is going to be called; then
//   arg  star  keyword X  mapping    each takes one argument from the top; and
//   call
//   unpack N  star_unpack N M        pushes the parts, the last one first
//   raise  raise_from  handle        handle: the rest of the statement runs as if in `except` for the topmost exception
//   module X                         import
//   print                            repr() of the topmost value
//
// Without input it does nothing and succeeds.
#include "kukri.h"

#include <stdio.h>
#include <stdlib.h>

enum { STACK = 4096, CALLS = 32, LINE = 65536 };

typedef struct Machine {
  Value stack[STACK];
  int depth;
  KkArguments calls[CALLS];
  int call_depth;
  KkDict *variables;
  KkModule *builtins;
} Machine;

static Value pop(Machine *m) { return m->stack[--m->depth]; }
static void push(Machine *m, Value v) { m->stack[m->depth++] = v; }

// ---- functions to call: each returns the tuple of its parameters' values

static const char *const names_f[] = {"a", "b", "c", "d"}, *const names_g[] = {"args", "kwargs"},
                         *const names_h[] = {"x", "y", "z"}, *const names_k[] = {"a", "key", "args", "more"};
static const KkCode codes[] = {
    {"f", "f", "__main__", NULL, names_f, 0, 2, 2, false, false, 0, NULL, 0},   // f(a, b=2, *, c, d=4)
    {"g", "g", "__main__", NULL, names_g, 0, 0, 0, true, true, 0, NULL, 0},     // g(*args, **kwargs)
    {"h", "h", "__main__", NULL, names_h, 2, 3, 0, false, false, 0, NULL, 0},   // h(x, y, /, z)
    {"k", "k", "__main__", NULL, names_k, 1, 1, 1, true, true, 0, NULL, 0},     // k(a, /, *args, key, **more)
    {"p", "p", "__main__", NULL, names_h, 0, 3, 0, false, false, 0, NULL, 0},   // p(x, y=20, z=30)
};

static Value entry_any(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkFunction *f = kk_value_ref(callee);
  const KkCode *code = f->code;
  Value bound[8];
  if (kk_bind(code, f, args, n, names, bound))
    return KK_VALUE_ASIDE;
  size_t count = (size_t)code->positional + code->keyword_only + code->has_varargs + code->has_varkeywords;
  return kk_value_from_ref(kk_tuple_from_values(bound, count));
}

static void define_functions(Machine *m) {
  KkTuple *none = NULL;
  Value two = kk_value_from_small(2), more[2] = {kk_value_from_small(20), kk_value_from_small(30)};
  KkDict *keywords = kk_dict_new();
  kk_dict_set_str(keywords, KK_STR("d"), kk_value_from_small(4));
  KkTuple *defaults[] = {kk_tuple_from_values(&two, 1), none, none, none, kk_tuple_from_values(more, 2)};
  for (int i = 0; i < 5; i++) {
    KkFunction *f = kk_function_new(entry_any, &codes[i], defaults[i], i == 0 ? keywords : NULL, 0);
    kk_dict_set_str(m->variables, kk_str_from_ascii(codes[i].name), kk_value_from_ref(f));
  }
  KkClass *bases[] = {kk_class_builtin(KK_ValueError)}, *key[] = {kk_class_builtin(KK_KeyError)};
  kk_dict_set_str(m->variables, KK_STR("E"), kk_value_from_ref(kk_class_new("E", "E", "__main__", bases, 1)));
  kk_dict_set_str(m->variables, KK_STR("K"), kk_value_from_ref(kk_class_new("K", "K", "__main__", key, 1)));
}

// ---- constants

static char *bytes_of_hex(const char *hex, size_t *n) {
  *n = strlen(hex) / 2;
  char *bytes = kk_block_plain(*n + 1);
  for (size_t i = 0; i < *n; i++) {
    char digits[3] = {hex[2 * i], hex[2 * i + 1], 0};
    bytes[i] = (char)strtol(digits, NULL, 16);
  }
  return bytes;
}

static bool constant(Machine *m, const char *op, const char *word) {
  size_t n;
  if (!strcmp(op, "int"))
    push(m, kk_int_from_text(word, strlen(word), 10));
  else if (!strcmp(op, "float"))
    push(m, kk_value_from_float(strtod(word, NULL)));
  else if (!strcmp(op, "none"))
    push(m, KK_VALUE_NONE);
  else if (!strcmp(op, "true"))
    push(m, kk_value_from_bool(1));
  else if (!strcmp(op, "false"))
    push(m, kk_value_from_bool(0));
  else if (!strcmp(op, "ellipsis"))
    push(m, kk_ellipsis());
  else if (!strcmp(op, "str")) {
    const char *bytes = bytes_of_hex(word, &n);
    push(m, kk_value_from_ref(kk_str_from_utf8(bytes, n)));
  } else if (!strcmp(op, "bytes")) {
    const char *bytes = bytes_of_hex(word, &n);
    push(m, kk_value_from_ref(kk_bytes_from(bytes, (int64_t)n)));
  } else
    return false;
  return true;
}

// ---- operations: false if the statement raised

static bool result(Machine *m, Value v) {
  if (kk_value_is_aside(v))
    return false;
  push(m, v);
  return true;
}
static bool truth(Machine *m, KkBool b) { return b != KK_BOOL_ASIDE && result(m, kk_value_from_bool(b)); }

static bool variable(Machine *m, const char *op, KkStr *name, bool *is_done) {
  *is_done = true;
  if (!strcmp(op, "name")) {
    Value v = kk_dict_get_str(m->variables, name);
    if (kk_value_is_aside(v))
      v = kk_module_get(m->builtins, name);
    if (kk_value_is_aside(v))
      return kk_raise_name_error(name), false;
    return result(m, v);
  }
  if (!strcmp(op, "store"))
    return kk_dict_set_str(m->variables, name, pop(m)) == 0;
  if (!strcmp(op, "delete"))
    return kk_dict_delete(m->variables, kk_value_from_ref(name)) == 0;
  if (!strcmp(op, "getattr"))
    return result(m, kk_getattr(pop(m), name));
  if (!strcmp(op, "delattr"))
    return kk_delattr(pop(m), name) == 0;
  if (!strcmp(op, "setattr")) {
    Value object = pop(m);
    return kk_setattr(object, name, pop(m)) == 0;
  }
  if (!strcmp(op, "module"))
    return result(m, kk_value_from_ref(kk_module_find(kk_str_to_utf8z(name))));
  *is_done = false;
  return true;
}

static bool container(Machine *m, const char *op, int n, bool *is_done) {
  *is_done = !strcmp(op, "list") || !strcmp(op, "tuple") || !strcmp(op, "set") || !strcmp(op, "dict");
  if (!*is_done)
    return true;
  m->depth -= n;
  const Value *items = &m->stack[m->depth];
  if (!strcmp(op, "list"))
    return result(m, kk_value_from_ref(kk_list_from_values(items, (size_t)n)));
  if (!strcmp(op, "tuple"))
    return result(m, kk_value_from_ref(kk_tuple_from_values(items, (size_t)n)));
  if (!strcmp(op, "set")) {
    KkSet *set = kk_set_from_values(KK_set, items, (size_t)n);
    return set != KK_REF_ASIDE && result(m, kk_value_from_ref(set));
  }
  KkDict *dict = kk_dict_new();
  for (int i = 0; i < n; i += 2)
    if (kk_dict_set(dict, items[i], items[i + 1]))
      return false;
  return result(m, kk_value_from_ref(dict));
}

static bool unary(Machine *m, int kind) {
  Value v = pop(m);
  switch (kind) {
  case 0: return result(m, kk_invert(v));
  case 1: return truth(m, kk_truth(v) == KK_BOOL_ASIDE ? KK_BOOL_ASIDE : !kk_truth(v));
  case 2: return result(m, kk_positive(v));
  default: return result(m, kk_negative(v));
  }
}

static bool operation(Machine *m, const char *op, int n, bool *is_done) {
  *is_done = true;
  if (!strcmp(op, "unary"))
    return unary(m, n);
  if (!strcmp(op, "unpack")) {
    m->depth--;
    bool is_ok = kk_unpack(m->stack[m->depth], n, &m->stack[m->depth]) == 0;
    m->depth += is_ok ? n : 0;
    return is_ok;
  }
  *is_done = false;
  if (m->depth < 2)
    return true;
  *is_done = true;
  Value b = m->stack[m->depth - 1], a = m->stack[m->depth - 2];
  m->depth -= 2;
  if (!strcmp(op, "binary"))
    return result(m, kk_binary(a, b, (KkOperator)n));
  if (!strcmp(op, "inplace"))
    return result(m, kk_inplace(a, b, (KkOperator)n));
  if (!strcmp(op, "compare"))
    return result(m, kk_compare(a, b, (KkComparison)n));
  if (!strcmp(op, "in"))
    return truth(m, kk_contains(b, a));
  if (!strcmp(op, "is"))
    return truth(m, kk_is(a, b));
  if (!strcmp(op, "getitem"))
    return result(m, kk_getitem(a, b));
  if (!strcmp(op, "delitem"))
    return kk_delitem(a, b) == 0;
  if (!strcmp(op, "raise_from"))
    return kk_raise_value(a, b), false;
  if (!strcmp(op, "setitem"))
    return kk_setitem(a, b, pop(m)) == 0;
  if (!strcmp(op, "slice"))
    return result(m, kk_value_from_ref(kk_slice_new(pop(m), a, b)));
  m->depth += 2;
  *is_done = false;
  return true;
}

static bool call(Machine *m, const char *op, const char *word) {
  KkArguments *now = m->call_depth ? &m->calls[m->call_depth - 1] : NULL;
  if (!strcmp(op, "begin"))
    return kk_arguments_init(&m->calls[m->call_depth++], pop(m)), true;
  if (!strcmp(op, "arg"))
    return kk_arguments_add(now, pop(m)), true;
  if (!strcmp(op, "star"))
    return kk_arguments_star(now, pop(m)) == 0;
  if (!strcmp(op, "keyword"))
    return kk_arguments_keyword(now, kk_str_from_ascii(word), pop(m)) == 0;
  if (!strcmp(op, "mapping"))
    return kk_arguments_mapping(now, pop(m)) == 0;
  if (!strcmp(op, "call"))
    return m->call_depth--, result(m, kk_arguments_call(now));
  if (!strcmp(op, "raise"))
    return kk_raise_value(pop(m), KK_VALUE_ASIDE), false;
  if (!strcmp(op, "handle"))
    return kk_handler_enter(kk_value_ref(pop(m))), true;
  if (!strcmp(op, "print")) {
    KkStr *text = kk_repr(pop(m));
    Value v = kk_value_from_ref(text);
    return text != KK_REF_ASIDE && kk_print(&v, 1, NULL, NULL, KK_VALUE_NONE, 0) == 0;
  }
  fprintf(stderr, "what is %s?\n", op);
  exit(2);
}

static bool run_line(Machine *m, char *line) {
  char *word = strchr(line, ' ');
  if (word)
    *word++ = 0;
  if (constant(m, line, word))
    return true;
  bool is_done, is_ok = variable(m, line, word ? kk_str_from_ascii(word) : NULL, &is_done);
  if (!is_done)
    is_ok = container(m, line, word && *word >= '0' && *word <= '9' ? atoi(word) : 0, &is_done);
  if (!is_done)
    is_ok = operation(m, line, word ? atoi(word) : 0, &is_done);
  return is_done ? is_ok : call(m, line, word);
}

static void print_exception(void) {
  KkException *e = kk_take_pending();
  KkStr *text = kk_exception_str(e);
  if (text == KK_REF_ASIDE) {
    kk_clear_pending();
    text = KK_STR("?");
  }
  Value args[] = {kk_value_from_ref(kk_text_format("%T: %U", kk_value_from_ref(e), text))};
  kk_print(args, 1, NULL, NULL, KK_VALUE_NONE, 0);
  for (KkException *context = e->context; context; context = context->context) {
    args[0] = kk_value_from_ref(kk_text_format("  in %T", kk_value_from_ref(context)));
    kk_print(args, 1, NULL, NULL, KK_VALUE_NONE, 0);
  }
}

static void run(void) {
  Machine *m = kk_block_scanned(sizeof *m);
  m->variables = kk_dict_new();
  m->builtins = kk_module_find("builtins");
  define_functions(m);
  static char line[LINE];
  bool is_ok = true;
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    if (!strcmp(line, ".")) {
      if (!is_ok)
        print_exception();
      is_ok = true;
      m->depth = m->call_depth = 0;
      kk_handler_leave(NULL);
    } else if (is_ok) {
      is_ok = run_line(m, line);
    }
  }
}

int main(int argc, char **argv) { return kk_main(argc, argv, run); }
