// container_machine.c - runs statements of a small stack language on the runtime's containers and prints what comes
// out.
//
// test_containers.py writes random statements, runs them on Python's own containers, and compares. A statement is some
// lines and ends with a line "."; an exception prints its class and text and ends the statement. The lines:
//
//   int N  float HEX  str TEXT  none  true  false  thing N      push a value (a thing logs its comparisons)
//   list N  fit N  tuple N  set N  frozenset N  dict N           push a container of the N topmost values (dict: pairs);
//                                                                `fit` is a list of the kind of its first item
//   load R  store R                                              registers 0 … 15
//   class NAME                                                   push a builtin class
//   sortkey N                                                    pop a key function and a list, sort it; N 1: reverse
//   call NAME N  method NAME N  keyword NAME N WORD              with N arguments; the last one by keyword
//   binary OP  inplace OP  compare OP  getitem  setitem  delitem  contains  len  hash  iter  next  drain  sorted
//   print                                                        repr of the topmost, which is dropped
//
// Without input it does nothing and succeeds.
#include "kukri.h"

#include <stdio.h>
#include <stdlib.h>

enum { STACK = 4096, REGISTERS = 16, LINE = 1024 };

typedef struct Machine {
  Value stack[STACK], registers[REGISTERS];
  int depth;
  uint32_t thing_class;
} Machine;

static const char *const operators[] = {"+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//"};
static const char *const comparisons[] = {"==", "!=", "<", "<=", ">", ">="};

static int position(const char *const *names, int count, const char *name) {
  for (int i = 0; i < count; i++)
    if (strcmp(names[i], name) == 0)
      return i;
  fprintf(stderr, "unknown operator %s\n", name);
  exit(2);
}

static void push(Machine *m, Value v) {
  if (!kk_value_is_aside(v))
    m->stack[m->depth++] = v;
}
static Value pop(Machine *m) { return m->stack[--m->depth]; }
static Value *top(Machine *m, int n) { return &m->stack[m->depth -= n]; }
static void push_none(Machine *m, KkNone result) { push(m, result ? KK_VALUE_ASIDE : KK_VALUE_NONE); }

// ---- things: objects whose comparison can be watched. Number 13 compares to nothing; number 12 changes the container in
// ---- register 1 when it is compared.

typedef struct Thing {
  KkHeader header;
  int64_t number;
  Machine *machine;
} Thing;

static void change(Value container) {
  Value new_key = kk_int_from_i64(100 + kk_length(container));
  if (kk_value_is(container, KK_list))
    kk_list_append(kk_value_ref(container), new_key);
  else if (kk_value_is(container, KK_set))
    kk_set_add(kk_value_ref(container), new_key);
  else
    kk_dict_set(kk_value_ref(container), new_key, KK_VALUE_NONE);
}

static Value thing_compare(Value left, Value right, KkComparison op) {
  const Thing *a = kk_value_ref(left), *b = kk_value_ref(right);
  if (kk_class_id(left) != kk_class_id(right))
    return kk_not_implemented();
  printf("%ld %s %ld\n", a->number, comparisons[op], b->number);
  if (a->number == 12 || b->number == 12)
    change(a->machine->registers[1]);
  if (op == KK_EQ || op == KK_NE)
    return kk_value_from_bool((a->number == b->number) == (op == KK_EQ));
  if (a->number == 13 || b->number == 13)
    return kk_raise(KK_ValueError, "unlucky"), KK_VALUE_ASIDE;
  return kk_value_from_bool(kk_order_i64(a->number / 4, b->number / 4, op));
}

static int64_t thing_hash(Value self) { return ((Thing *)kk_value_ref(self))->number % 7; }

static Value thing_repr(Value self) {
  return kk_value_from_ref(kk_text_format("T%ld", ((Thing *)kk_value_ref(self))->number));
}

static void thing_class_init(Machine *m) {
  KkClass *class = kk_class_new("Thing", "Thing", "__main__", NULL, 0);
  class->slots.compare = thing_compare;
  class->slots.hash = thing_hash;
  class->slots.repr = thing_repr;
  m->thing_class = class->id;
}

static Value thing_new(Machine *m, int64_t number) {
  Thing *thing = kk_alloc(sizeof(Thing), m->thing_class);
  thing->number = number;
  thing->machine = m;
  return kk_value_from_ref(thing);
}

// ---- lines

static Value build(const char *what, const Value *items, int n) {
  if (strcmp(what, "list") == 0)
    return kk_value_from_ref(kk_list_from_values(items, n));
  if (strcmp(what, "fit") == 0)
    return kk_value_from_result(kk_list_from_iterable(kk_value_from_ref(kk_tuple_from_values(items, n))));
  if (strcmp(what, "tuple") == 0)
    return kk_value_from_ref(kk_tuple_from_values(items, n));
  if (strcmp(what, "dict") != 0)
    return kk_value_from_result(kk_set_from_values(strcmp(what, "set") == 0 ? KK_set : KK_frozenset, items, n));
  KkDict *dict = kk_dict_new();
  for (int i = 0; i < n; i += 2)
    if (kk_dict_set(dict, items[i], items[i + 1]))
      return KK_VALUE_ASIDE;
  return kk_value_from_ref(dict);
}

static Value class_named(const char *name) {
#define CLASS(class_name, base, layout) \
  if (strcmp(name, #class_name) == 0)   \
    return kk_##class_name##_class();
#define LATE CLASS
#define BARE(name, base, layout)
#define EXCEPTION(name, base, layout)
#define INNER(name, base, layout)
#include "classes.def"
#undef CLASS
#undef LATE
#undef INNER
#undef BARE
#undef EXCEPTION
#undef INNER
  fprintf(stderr, "unknown class %s\n", name);
  exit(2);
}

static Value method(const char *name, const Value *args, int n, const char *keyword) {
  Value word = kk_value_from_ref(kk_str_from_ascii(keyword ? keyword : ""));
  KkTuple *names = keyword ? kk_tuple_from_values(&word, 1) : NULL;
  return kk_call_method(args[0], kk_str_from_ascii(name), args + 1, keyword ? n - 1 : n, names);
}

static Value drain(Value iterator) { return kk_value_from_result(kk_list_from_iterable_as(KK_LIST_VALUE, iterator)); }

static void print(Value v) {
  KkStr *text = kk_repr(v);
  if (text != KK_REF_ASIDE)
    puts(kk_str_to_utf8z(text));
}

static void push_values(Machine *m, const char *op, const char *a) {
  if (strcmp(op, "int") == 0)
    push(m, kk_int_from_text(a, strlen(a), 10));
  else if (strcmp(op, "float") == 0)
    push(m, kk_value_from_float(strtod(a, NULL)));
  else if (strcmp(op, "str") == 0)
    push(m, kk_value_from_ref(kk_str_from_utf8z(a)));
  else if (strcmp(op, "none") == 0)
    push(m, KK_VALUE_NONE);
  else if (strcmp(op, "thing") == 0)
    push(m, thing_new(m, atol(a)));
  else
    push(m, kk_value_from_bool(strcmp(op, "true") == 0));
}

static void item_operation(Machine *m, const char *op) {
  if (strcmp(op, "setitem") == 0) {
    Value *v = top(m, 3);
    push_none(m, kk_setitem(v[0], v[1], v[2]));
  } else {
    Value *v = top(m, 2);
    if (strcmp(op, "getitem") == 0)
      push(m, kk_getitem(v[0], v[1]));
    else if (strcmp(op, "delitem") == 0)
      push_none(m, kk_delitem(v[0], v[1]));
    else
      push(m, kk_value_from_truth(kk_contains(v[0], v[1])));
  }
}

static void unary_operation(Machine *m, const char *op) {
  Value v = pop(m);
  if (strcmp(op, "len") == 0) {
    int64_t n = kk_length(v);
    push(m, n == KK_I64_ASIDE ? KK_VALUE_ASIDE : kk_int_from_i64(n));
  } else if (strcmp(op, "hash") == 0) {
    int64_t hash = kk_hash(v);
    push(m, hash == KK_I64_ASIDE ? KK_VALUE_ASIDE : kk_int_from_i64(hash));
  } else if (strcmp(op, "iter") == 0) {
    push(m, kk_iter(v));
  } else if (strcmp(op, "next") == 0) {
    Value item = kk_next(v);
    push(m, kk_value_is_aside(item) && !kk_pending() ? kk_value_from_ref(KK_STR("end")) : item);
  } else if (strcmp(op, "drain") == 0) {
    push(m, drain(v));
  } else if (strcmp(op, "sorted") == 0) {
    push(m, kk_value_from_result(kk_list_sorted(KK_LIST_VALUE, v, KK_VALUE_NONE, 0)));
  } else {
    print(v);
  }
}

static bool is_one_of(const char *op, const char *words) {
  char padded[64];
  snprintf(padded, sizeof padded, " %s ", op);
  return strstr(words, padded) != NULL;
}

static void run_line(Machine *m, const char *op, char *a, const char *b, const char *c) {
  if (is_one_of(op, " int float str none true false thing ")) {
    push_values(m, op, a);
  } else if (is_one_of(op, " list fit tuple set frozenset dict ")) {
    int n = atoi(a) * (strcmp(op, "dict") == 0 ? 2 : 1);
    push(m, build(op, top(m, n), n));
  } else if (strcmp(op, "load") == 0) {
    push(m, m->registers[atoi(a)]);
  } else if (strcmp(op, "store") == 0) {
    m->registers[atoi(a)] = pop(m);
  } else if (strcmp(op, "call") == 0) {
    push(m, kk_call(class_named(a), top(m, atoi(b)), atoi(b), NULL));
  } else if (strcmp(op, "class") == 0) {
    push(m, class_named(a));
  } else if (strcmp(op, "sortkey") == 0) {
    Value *v = top(m, 2);
    push_none(m, kk_list_sort(kk_value_ref(v[0]), v[1], atoi(a)));
  } else if (is_one_of(op, " method keyword ")) {
    push(m, method(a, top(m, atoi(b) + 1), atoi(b), op[0] == 'k' ? c : NULL));
  } else if (is_one_of(op, " binary inplace compare ")) {
    Value *v = top(m, 2);
    if (op[0] == 'c')
      push(m, kk_compare(v[0], v[1], position(comparisons, 6, a)));
    else if (op[0] == 'b')
      push(m, kk_binary(v[0], v[1], position(operators, KK_OPERATORS, a)));
    else
      push(m, kk_inplace(v[0], v[1], position(operators, KK_OPERATORS, a)));
  } else if (is_one_of(op, " getitem setitem delitem contains ")) {
    item_operation(m, op);
  } else {
    unary_operation(m, op);
  }
}

// Prints the pending exception as "Class: text".
static void print_pending(void) {
  KkException *e = kk_take_pending();
  Value v = kk_value_from_ref(e);
  KkStr *text = kk_to_str(v);
  printf("%s: %s\n", kk_class_name(v), text == KK_REF_ASIDE ? "?" : kk_str_to_utf8z(text));
}

static void run(void) {
  static Machine machine;   // a root of the collector
  Machine *m = &machine;
  char line[LINE];
  bool is_skipping = false;
  kk_register_roots(m, sizeof *m);
  for (int i = 0; i < REGISTERS; i++)
    m->registers[i] = KK_VALUE_NONE;
  thing_class_init(m);
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    if (strcmp(line, ".") == 0) {
      is_skipping = false;
      m->depth = 0;
      puts(".");
      continue;
    }
    if (is_skipping)
      continue;
    char *words[4] = {"", "", "", ""}, *rest = line;
    for (int i = 0; i < 4 && rest; i++)
      words[i] = strsep(&rest, " ");
    run_line(m, words[0], words[1], words[2], words[3]);
    if (kk_pending()) {
      print_pending();
      is_skipping = true;
    }
  }
  fflush(stdout);
}

int main(int argc, char **argv) { return kk_main(argc, argv, run); }
