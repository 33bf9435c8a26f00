// The C twin of json_text.py: values as tagged structs, objects as arrays of pairs, a hand-written writer and reader.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Value Value;
typedef struct Pair {
  char *key;
  Value *value;
} Pair;
struct Value {
  enum { NONE, BOOL, INT, FLOAT, STR, LIST, OBJECT } kind;
  long count, room;
  union {
    long number;
    double real;
    char *text;
    Value **items;
    Pair *pairs;
  };
};

static Value *value_new(int kind) {
  Value *v = calloc(1, sizeof *v);
  v->kind = kind;
  return v;
}

static Value *integer(long n) {
  Value *v = value_new(INT);
  v->number = n;
  return v;
}

static Value *string(const char *text) {
  Value *v = value_new(STR);
  v->text = strdup(text);
  return v;
}

static void list_add(Value *list, Value *item) {
  if (list->count == list->room)
    list->items = realloc(list->items, (list->room = list->room * 2 + 4) * sizeof *list->items);
  list->items[list->count++] = item;
}

static void object_set(Value *object, const char *key, Value *value) {
  if (object->count == object->room)
    object->pairs = realloc(object->pairs, (object->room = object->room * 2 + 4) * sizeof *object->pairs);
  object->pairs[object->count++] = (Pair){strdup(key), value};
}

static Value *object_get(Value *object, const char *key) {
  for (long i = 0; i < object->count; i++)
    if (!strcmp(object->pairs[i].key, key))
      return object->pairs[i].value;
  return NULL;
}

// ---- writing

typedef struct Text {
  char *data;
  long length, room;
} Text;

static void put(Text *out, const char *text, long length) {
  if (out->length + length + 1 > out->room)
    out->data = realloc(out->data, out->room = (out->length + length + 1) * 2);
  memcpy(out->data + out->length, text, length);
  out->length += length;
  out->data[out->length] = 0;
}

static void put_string(Text *out, const char *text) {
  put(out, "\"", 1);
  for (const char *c = text; *c; c++) {
    if (*c == '"' || *c == '\\')
      put(out, "\\", 1);
    put(out, c, 1);
  }
  put(out, "\"", 1);
}

// The fewest decimals that read back as the same number.
static void put_real(Text *out, double real) {
  char text[40];
  for (int decimals = 1; decimals <= 17; decimals++) {
    snprintf(text, sizeof text, "%.*f", decimals, real);
    if (strtod(text, NULL) == real)
      break;
  }
  put(out, text, strlen(text));
}

static void dump(Text *out, const Value *v) {
  char text[24];
  switch (v->kind) {
  case NONE: put(out, "null", 4); return;
  case BOOL: put(out, v->number ? "true" : "false", v->number ? 4 : 5); return;
  case INT: put(out, text, snprintf(text, sizeof text, "%ld", v->number)); return;
  case FLOAT: put_real(out, v->real); return;
  case STR: put_string(out, v->text); return;
  case LIST:
    put(out, "[", 1);
    for (long i = 0; i < v->count; i++) {
      if (i)
        put(out, ", ", 2);
      dump(out, v->items[i]);
    }
    put(out, "]", 1);
    return;
  case OBJECT:
    put(out, "{", 1);
    for (long i = 0; i < v->count; i++) {
      if (i)
        put(out, ", ", 2);
      put_string(out, v->pairs[i].key);
      put(out, ": ", 2);
      dump(out, v->pairs[i].value);
    }
    put(out, "}", 1);
  }
}

// ---- reading

static const char *skip(const char *p) {
  while (*p == ' ' || *p == '\n' || *p == '\t' || *p == ',' || *p == ':')
    p++;
  return p;
}

static char *load_string(const char **p) {
  const char *start = ++*p;
  while (**p != '"')
    *p += **p == '\\' ? 2 : 1;
  char *text = malloc(*p - start + 1), *to = text;
  for (const char *c = start; c < *p; c++)
    *to++ = *c == '\\' ? *++c : *c;
  *to = 0;
  ++*p;
  return text;
}

static Value *load_number(const char **p) {
  char *end;
  long n = strtol(*p, &end, 10);
  Value *v = integer(n);
  if (*end == '.' || *end == 'e') {
    v->kind = FLOAT;
    v->real = strtod(*p, &end);
  }
  *p = end;
  return v;
}

static Value *load(const char **p) {
  *p = skip(*p);
  Value *v;
  switch (**p) {
  case 'n': *p += 4; return value_new(NONE);
  case 't':
  case 'f':
    v = value_new(BOOL);
    v->number = **p == 't';
    *p += v->number ? 4 : 5;
    return v;
  case '"':
    v = value_new(STR);
    v->text = load_string(p);
    return v;
  case '[':
    v = value_new(LIST);
    for (++*p; *(*p = skip(*p)) != ']';)
      list_add(v, load(p));
    ++*p;
    return v;
  case '{':
    v = value_new(OBJECT);
    for (++*p; *(*p = skip(*p)) != '}';) {
      char *key = load_string(p);
      object_set(v, key, load(p));
      free(key);
    }
    ++*p;
    return v;
  default: return load_number(p);
  }
}

static Value *make(long count) {
  Value *records = value_new(LIST), *document = value_new(OBJECT);
  long state = 7;
  for (long i = 0; i < count; i++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    Value *record = value_new(OBJECT), *score = value_new(FLOAT), *ok = value_new(BOOL), *tags = value_new(LIST);
    char name[24];
    snprintf(name, sizeof name, "user%ld", state % 5000);
    score->real = (state % 1000) / 8.0;
    ok->number = state % 3 == 0;
    list_add(tags, string("x"));
    list_add(tags, string("yy"));
    object_set(record, "id", integer(i));
    object_set(record, "name", string(name));
    object_set(record, "score", score);
    object_set(record, "ok", ok);
    object_set(record, "tags", tags);
    object_set(record, "none", value_new(NONE));
    list_add(records, record);
  }
  object_set(document, "count", integer(count));
  object_set(document, "records", records);
  return document;
}

int main(int argc, char **argv) {
  long count = argc > 1 ? atol(argv[1]) : 40000, good = 0;
  Text text = {0};
  dump(&text, make(count));
  printf("%ld\n", text.length);
  const char *p = text.data;
  Value *document = load(&p), *records = object_get(document, "records");
  double total = 0;
  for (long i = 0; i < records->count; i++) {
    total += object_get(records->items[i], "score")->real;
    good += object_get(records->items[i], "ok")->number;
  }
  Text shown = {0};
  put_real(&shown, total);
  printf("%ld %s %ld\n", object_get(document, "count")->number, shown.data, good);
  return 0;
}
