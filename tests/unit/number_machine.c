// number_machine.c - evaluates numeric operations on the runtime and prints what comes out.
//
// test_numbers.py writes operations, evaluates them with Python, and compares. Each line is fields separated by tabs: an
// operation, then its arguments.
//
//   binary OP a b   inplace OP a b   compare OP a b   unary OP a   hash a   divmod a b   power3 a b c
//   method NAME self args…   get NAME self   math NAME args…   builtin NAME args…
//
//   i-0x12  f0x1.8p+1  c0x1p+0,nan  b1  n (None)  sTEXT  xHEX (bytes)  lITEM|ITEM (list)  kNAME=ARG (keyword, at the end)
//
// In texts \t, \n, \\ and \p (for |) stand for the characters. An exception prints its class and text. Without input it
// does nothing and succeeds.
#include "kukri.h"

#include "module.h"

#include <stdio.h>
#include <stdlib.h>

enum { FIELDS = 16, LINE = 1 << 20 };

static const char *const operators[] = {"+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//"};
static const char *const comparisons[] = {"==", "!=", "<", "<=", ">", ">="};

static int position(const char *const *names, int count, const char *name) {
  for (int i = 0; i < count; i++)
    if (strcmp(names[i], name) == 0)
      return i;
  fprintf(stderr, "unknown name %s\n", name);
  exit(2);
}

// ---- reading arguments

static KkStr *read_str(const char *text) {
  char *out = kk_block_plain(strlen(text) + 1);
  size_t n = 0;
  for (; *text; text++, n++) {
    out[n] = *text;
    if (*text == '\\') {
      text++;
      out[n] = *text == 't' ? '\t' : *text == 'n' ? '\n' : *text == 'p' ? '|' : *text == '0' ? 0 : '\\';
    }
  }
  return kk_str_from_utf8(out, n);
}

static Value read_complex(const char *text) {
  char *rest;
  double real = strtod(text, &rest);
  return kk_complex_new(real, strtod(rest + 1, NULL));
}

static Value read_value(char *text) {
  switch (*text) {
  case 'i': return kk_int_from_text(text + 1, strlen(text + 1), 0);
  case 'f': return kk_value_from_float(strtod(text + 1, NULL));
  case 'c': return read_complex(text + 1);
  case 'b': return kk_value_from_bool(text[1] == '1');
  case 's': return kk_value_from_ref(read_str(text + 1));
  case 'x': return kk_value_from_ref(kk_bytes_fromhex(kk_str_from_ascii(text + 1)));
  case 'l': break;
  default: return KK_VALUE_NONE;
  }
  KkList *list = kk_list_new(KK_LIST_VALUE, 4);
  char *rest = text[1] ? text + 1 : NULL;
  while (rest)
    kk_list_append(list, read_value(strsep(&rest, "|")));
  return kk_value_from_ref(list);
}

// ---- evaluating

static Value call_function(const char *module, const char *name, const Value *args, size_t n, KkTuple *names) {
  for (const KkModuleRow *row = kk_module_rows; row->name; row++)
    for (uint32_t i = 0; strcmp(row->name, module) == 0 && i < row->function_count; i++)
      if (strcmp(row->functions[i].name, name) == 0)
        return row->functions[i].entry(KK_VALUE_NONE, args, n, names);
  for (int id = 0; id < KK_BUILTIN_CLASSES; id++)
    if (strcmp(kk_class_builtin(id)->name, name) == 0)
      return kk_call(kk_value_from_ref(kk_class_builtin(id)), args, n, names);
  fprintf(stderr, "unknown function %s.%s\n", module, name);
  exit(2);
}

static Value unary(const char *op, Value v) {
  switch (*op) {
  case '-': return kk_negative(v);
  case '+': return kk_positive(v);
  case '~': return kk_invert(v);
  case 'a': return kk_absolute(v);
  default: return kk_value_from_bool(kk_truth(v));
  }
}

static Value run_operation(const char *kind, const char *name, const Value *v, size_t n, KkTuple *names) {
  switch (kind[0]) {
  case 'b':
    return kind[1] == 'i' ? kk_binary(v[0], v[1], position(operators, KK_OPERATORS, name))
                          : call_function("builtins", name, v, n, names);
  case 'i': return kk_inplace(v[0], v[1], position(operators, KK_OPERATORS, name));
  case 'c': return kk_compare(v[0], v[1], position(comparisons, 6, name));
  case 'u': return unary(name, v[0]);
  case 'g': return kk_getattr(v[0], kk_str_from_ascii(name));
  case 'p': return kk_power3(v[0], v[1], v[2]);
  case 'm': break;
  }
  if (kind[1] == 'a')
    return call_function("math", name, v, n, names);
  return kk_call_method(v[0], kk_str_from_ascii(name), v + 1, n - 1, names);
}

static void print_result(Value v) {
  KkStr *text = kk_value_is_aside(v) ? KK_REF_ASIDE : kk_repr(v);
  if (text != KK_REF_ASIDE) {
    puts(kk_str_to_utf8z(text));
    return;
  }
  if (!kk_pending()) {
    puts("aside without an exception");
    return;
  }
  Value e = kk_value_from_ref(kk_take_pending());
  KkStr *message = kk_to_str(e);
  printf("%s: %s\n", kk_class_name(e), message == KK_REF_ASIDE ? "?" : kk_str_to_utf8z(message));
}

static void run_line(char *line) {
  Value values[FIELDS] = {0}, names[FIELDS];
  size_t n = 0, named = 0;
  char *kind = strsep(&line, "\t"), *name = strsep(&line, "\t");
  while (line && n + named < FIELDS) {
    char *field = strsep(&line, "\t");
    if (*field == 'k') {
      char *keyword = strsep(&field, "=");
      names[named++] = kk_value_from_ref(kk_str_from_ascii(keyword + 1));
    } else {
      n++;
    }
    values[n + named - 1] = read_value(field);
  }
  print_result(run_operation(kind, name, values, n, named ? kk_tuple_from_values(names, named) : NULL));
  if (kk_pending())
    puts("left pending");
  kk_thread->exception = NULL;
}

static void run(void) {
  static char line[LINE];
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    run_line(line);
  }
  fflush(stdout);
}

int main(int argc, char **argv) { return kk_main(argc, argv, run); }
