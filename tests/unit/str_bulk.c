// str_bulk.c - runs operations on str and bytes that it reads from standard input, and prints what they give.
//
// test_str_bulk.py writes the operations, thousands at a time, and compares the answers with CPython's. A line is the name
// of an operator ("add") or of a method ("str.split"; "str.__make__" calls the class) and its arguments:
//
//   s61.1f600;   a str, code points in hexadecimal       i-5;  f2.5;   numbers
//   b6162;  y6162;   bytes, bytearray                    N T F         None, True, False
//   (…) […] {…}      tuple, list, dict                   :…            a slice of three arguments
//   K(…)             names of the last arguments, which are keywords
//
// An answer is the ascii() of the result or "!" and the exception. Every str in a result is checked to have the narrowest
// width and the right ASCII flag. Without input nothing is done.
#include <stdio.h>
#include <stdlib.h>

#include "kukri.h"

typedef struct Reader {
  const char *at;
} Reader;

static Value read_value(Reader *r);

// ---------------------------------------------------------------- arguments

static Value read_str(Reader *r) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  while (*r->at != ';') {
    char *end;
    kk_str_builder_add_code(&out, (uint32_t)strtoul(r->at, &end, 16));
    r->at = *end == '.' ? end + 1 : end;
  }
  r->at++;
  return kk_value_from_ref(kk_str_builder_finish(&out));
}

static Value read_bytes(Reader *r, KkClassId class_id) {
  const char *end = strchr(r->at, ';');
  KkStr *digits = kk_str_from_ascii_n(r->at, (size_t)(end - r->at));
  Value bytes = kk_value_from_ref(kk_bytes_fromhex(digits));
  r->at = end + 1;
  return class_id == KK_bytes ? bytes : kk_call1(kk_value_from_ref(kk_class_builtin(class_id)), bytes);
}

static Value read_number(Reader *r, bool is_float) {
  const char *end = strchr(r->at, ';');
  KkStr *text = kk_str_from_ascii_n(r->at, (size_t)(end - r->at));
  r->at = end + 1;
  return kk_call1(kk_value_from_ref(kk_class_builtin(is_float ? KK_float : KK_int)), kk_value_from_ref(text));
}

static KkList *read_items(Reader *r, char end) {
  KkList *items = kk_list_new(KK_LIST_VALUE, 0);
  while (*r->at != end)
    kk_list_append(items, read_value(r));
  r->at++;
  return items;
}

static Value read_dict(Reader *r) {
  KkDict *dict = kk_dict_new();
  KkList *items = read_items(r, '}');
  for (int64_t i = 0; i < kk_list_length(items); i += 2)
    kk_dict_set(dict, kk_list_item(items, i), kk_list_item(items, i + 1));
  return kk_value_from_ref(dict);
}

static Value read_slice(Reader *r) {
  Value start = read_value(r), stop = read_value(r), step = read_value(r);
  return kk_value_from_ref(kk_slice_new(start, stop, step));
}

static Value read_value(Reader *r) {
  switch (*r->at++) {
  case 's': return read_str(r);
  case 'b': return read_bytes(r, KK_bytes);
  case 'y': return read_bytes(r, KK_bytearray);
  case 'i': return read_number(r, false);
  case 'f': return read_number(r, true);
  case 'N': return KK_VALUE_NONE;
  case 'T': return kk_value_from_bool(true);
  case 'F': return kk_value_from_bool(false);
  case '(': return kk_value_from_ref(kk_tuple_from_iterable(kk_value_from_ref(read_items(r, ')'))));
  case '[': return kk_value_from_ref(read_items(r, ']'));
  case '{': return read_dict(r);
  case ':': return read_slice(r);
  default: fprintf(stderr, "not an argument: %s\n", r->at - 1), exit(2);
  }
}

// ---------------------------------------------------------------- operations

typedef struct Call {
  char name[64];
  Value args[64];
  size_t count;     // arguments, the values of keywords among them
  KkTuple *names;   // of the keywords; NULL: none
} Call;

static Value changed(KkNone result, Value v) { return result == KK_NONE_ASIDE ? KK_VALUE_ASIDE : v; }

static Value run_operator(const char *name, const Value *a) {
  static const struct {
    const char *name;
    KkOperator op;
  } binaries[] = {{"add", KK_ADD}, {"mul", KK_MUL}, {"mod", KK_MOD}};
  static const struct {
    const char *name;
    KkComparison op;
  } orders[] = {{"lt", KK_LT}, {"eq", KK_EQ}, {"ge", KK_GE}};
  for (size_t i = 0; i < 3; i++) {
    if (strcmp(name, binaries[i].name) == 0)
      return kk_binary(a[0], a[1], binaries[i].op);
    if (strcmp(name, orders[i].name) == 0)
      return kk_compare(a[0], a[1], orders[i].op);
  }
  if (strcmp(name, "iadd") == 0)
    return kk_inplace(a[0], a[1], KK_ADD);
  if (strcmp(name, "in") == 0)
    return kk_value_from_truth(kk_contains(a[1], a[0]));
  if (strcmp(name, "get") == 0)
    return kk_getitem(a[0], a[1]);
  if (strcmp(name, "set") == 0)
    return changed(kk_setitem(a[0], a[1], a[2]), a[0]);
  if (strcmp(name, "del") == 0)
    return changed(kk_delitem(a[0], a[1]), a[0]);
  if (strcmp(name, "repr") == 0)
    return kk_value_from_result(kk_repr(a[0]));
  if (strcmp(name, "ascii") == 0)
    return kk_value_from_result(kk_ascii(a[0]));
  if (strcmp(name, "list") == 0)
    return kk_value_from_result(kk_list_from_iterable(a[0]));
  if (strcmp(name, "len") == 0)
    return kk_int_from_i64(kk_length(a[0]));
  if (strcmp(name, "format") == 0)
    return kk_value_from_result(kk_format(a[0], kk_value_ref(a[1])));
  fprintf(stderr, "no such operation: %s\n", name), exit(2);
}

static KkClassId class_named(const char *name) {
  return name[0] == 's' ? KK_str : strncmp(name, "bytearray", 9) == 0 ? KK_bytearray : KK_bytes;
}

static bool is_of_class(const char *method) {
  return strcmp(method, "maketrans") == 0 || strcmp(method, "fromhex") == 0;
}

// A method that returns None shows what it did to its object.
static Value run_method(const Call *c, const char *method) {
  size_t n = c->count - (c->names ? (size_t)c->names->length : 0);
  Value class = kk_value_from_ref(kk_class_builtin(class_named(c->name)));
  if (strcmp(method, "__make__") == 0)
    return kk_call(class, c->args, n, c->names);
  KkStr *name = kk_str_from_ascii(method);
  if (is_of_class(method))
    return kk_call_method(class, name, c->args, n, c->names);
  Value result = kk_call_method(c->args[0], name, c->args + 1, n - 1, c->names);
  return kk_value_is_none(result) ? c->args[0] : result;
}

static void read_call(Call *c, const char *line) {
  int used;
  sscanf(line, "%63s %n", c->name, &used);
  Reader r = {line + used};
  c->count = 0;
  c->names = NULL;
  while (*r.at && *r.at != '\n') {
    if (*r.at == 'K')
      r.at++, c->names = kk_value_ref(read_value(&r));
    else
      c->args[c->count++] = read_value(&r);
  }
}

// ---------------------------------------------------------------- answers

static void check_str(const KkStr *s) {
  uint32_t all = 0;
  for (int64_t i = 0; i < s->length; i++)
    all |= kk_str_at(s, i);
  int width = all < 0x100 ? 1 : all < 0x10000 ? 2 : 4;
  if (kk_str_width(s) != width || kk_str_is_ascii(s) != (all < 128) || (width == 1 && s->data[s->length]))
    printf("(not in its narrowest form) ");
}

static void check_value(Value v) {
  if (kk_value_is(v, KK_str))
    check_str(kk_value_ref(v));
  if (kk_value_is(v, KK_list))
    for (int64_t i = 0; i < kk_list_length(kk_value_ref(v)); i++)
      check_value(kk_list_item(kk_value_ref(v), i));
}

static void print_result(Value v) {
  if (kk_pending())
    printf("(with an exception pending) "), kk_clear_pending();
  check_value(v);
  printf("%s\n", kk_str_to_utf8z(kk_ascii(v)));
}

static void print_exception(void) {
  if (!kk_pending()) {
    puts("!no exception");
    return;
  }
  KkException *e = kk_take_pending();
  const KkClass *class = kk_process.classes[e->header.class_id];
  printf("!%s: %s\n", class->name, kk_str_to_utf8z(kk_ascii(kk_value_from_ref(kk_exception_str(e)))));
}

static void answer(const char *line) {
  Call c;
  read_call(&c, line);
  const char *dot = strchr(c.name, '.');
  Value result = dot ? run_method(&c, dot + 1) : run_operator(c.name, c.args);
  if (kk_value_is_aside(result))
    print_exception();
  else
    print_result(result);
}

static void answer_all(void) {
  enum { LINE = 1 << 20 };
  char *line = malloc(LINE);
  while (fgets(line, LINE, stdin))
    answer(line);
  free(line);
}

int main(int argc, char **argv) { return kk_main(argc, argv, answer_all); }
