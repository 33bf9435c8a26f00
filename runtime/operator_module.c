// operator_module.c - operator.itemgetter, attrgetter, methodcaller: objects that are called with one object.
//
//   itemgetter(1)(x)       x[1]              itemgetter(1, "a")(x)      (x[1], x["a"])
//   attrgetter("a.b")(x)   x.a.b             methodcaller("f", 2)(x)    x.f(2)
#include "attribute.h"
#include "kukri.h"

typedef struct KkGetter {   // itemgetter, attrgetter
  KkHeader header;
  KkTuple *items;   // keys, or names
} KkGetter;

typedef struct KkMethodCaller {
  KkHeader header;
  KkStr *name;
  KkTuple *args;    // positional, then the values of `names`
  KkTuple *names;   // NULL: no keywords
} KkMethodCaller;

static KkGetter *getter(Value v) { return kk_value_ref(v); }
static KkMethodCaller *caller(Value v) { return kk_value_ref(v); }

KkInt kk_operator_index(Value a) { return kk_to_index(a); }

// ---- making

static Value getter_new(uint32_t class, const Value *items, size_t n) {
  KkGetter *made = kk_alloc(sizeof *made, class);
  made->items = kk_tuple_from_values(items, (int64_t)n);
  return kk_value_from_ref(made);
}

static bool check_arguments(const char *name, size_t n, const KkTuple *names) {
  if (names && names->length)
    return kk_raise(KK_TypeError, "%s() takes no keyword arguments", name), false;
  if (!n)
    return kk_raise(KK_TypeError, "%s expected 1 argument, got 0", name), false;
  return true;
}

Value kk_itemgetter_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  return check_arguments("itemgetter", n, names) ? getter_new(KK_itemgetter, args, n) : KK_VALUE_ASIDE;
}

Value kk_attrgetter_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  if (!check_arguments("attrgetter", n, names))
    return KK_VALUE_ASIDE;
  for (size_t i = 0; i < n; i++)
    if (!kk_is_instance_of(args[i], KK_str))
      return kk_raise(KK_TypeError, "attribute name must be a string"), KK_VALUE_ASIDE;
  return getter_new(KK_attrgetter, args, n);
}

Value kk_methodcaller_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  if (!n)
    return kk_raise(KK_TypeError, "methodcaller needs at least one argument, the method name"), KK_VALUE_ASIDE;
  if (!kk_is_instance_of(args[0], KK_str))
    return kk_raise(KK_TypeError, "method name must be a string"), KK_VALUE_ASIDE;
  KkMethodCaller *made = kk_alloc(sizeof *made, KK_methodcaller);
  int64_t given = (int64_t)n - 1 + (names ? names->length : 0);
  made->name = kk_value_ref(args[0]);
  made->args = kk_tuple_from_values(args + 1, given);
  made->names = names && names->length ? names : NULL;
  return kk_value_from_ref(made);
}

// ---- calling

// One of the things a getter gets.
typedef Value Get(Value object, Value what);

static Value get_item(Value object, Value key) { return kk_getitem(object, key); }

// Along the points of a name.
static Value get_attribute(Value object, Value name) {
  KkList *parts = kk_str_split(kk_value_ref(name), kk_value_from_ref(KK_STR(".")), -1);
  if (parts == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  for (int64_t i = 0; i < kk_list_length(parts) && !kk_value_is_aside(object); i++)
    object = kk_getattr(object, kk_value_ref(kk_list_get_value(parts, i)));
  return object;
}

static Value get_all(Value callee, const Value *args, size_t n, KkTuple *names, const char *name, Get *get) {
  if (names && names->length)
    return kk_raise(KK_TypeError, "%s() takes no keyword arguments", name), KK_VALUE_ASIDE;
  if (n != 1)
    return kk_raise(KK_TypeError, "%s expected 1 argument, got %ld", name, (long)n), KK_VALUE_ASIDE;
  const KkTuple *items = getter(callee)->items;
  if (items->length == 1)
    return get(args[0], items->items[0]);
  KkTuple *result = kk_tuple_new(items->length);
  for (int64_t i = 0; i < items->length; i++)
    if (kk_value_is_aside(result->items[i] = get(args[0], items->items[i])))
      return KK_VALUE_ASIDE;
  return kk_value_from_ref(result);
}

static Value itemgetter_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  return get_all(callee, args, n, names, "itemgetter", get_item);
}

static Value attrgetter_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  return get_all(callee, args, n, names, "attrgetter", get_attribute);
}

static Value methodcaller_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  const KkMethodCaller *m = caller(callee);
  if (names && names->length)
    return kk_raise(KK_TypeError, "methodcaller() takes no keyword arguments"), KK_VALUE_ASIDE;
  if (n != 1)
    return kk_raise(KK_TypeError, "methodcaller expected 1 argument, got %ld", (long)n), KK_VALUE_ASIDE;
  Value method = kk_getattr(args[0], m->name);
  if (kk_value_is_aside(method))
    return method;
  int64_t keywords = m->names ? m->names->length : 0;
  return kk_call(method, m->args->items, (size_t)(m->args->length - keywords), m->names);
}

// ---- repr

static Value getter_repr(Value self) {
  const KkTuple *items = getter(self)->items;
  KkStr *text = kk_text_format(kk_value_is(self, KK_itemgetter) ? "operator.itemgetter(" : "operator.attrgetter(");
  for (int64_t i = 0; text && i < items->length; i++)
    text = kk_text_format(i ? "%U, %R" : "%U%R", text, items->items[i]);
  return text ? kk_value_from_ref(kk_text_format("%U)", text)) : KK_VALUE_ASIDE;
}

static Value methodcaller_repr(Value self) {
  const KkMethodCaller *m = caller(self);
  int64_t keywords = m->names ? m->names->length : 0, plain = m->args->length - keywords;
  KkStr *text = kk_text_format("operator.methodcaller(%R", kk_value_from_ref(m->name));
  for (int64_t i = 0; text && i < m->args->length; i++)
    text = i < plain ? kk_text_format("%U, %R", text, m->args->items[i])
                     : kk_text_format("%U, %S=%R", text, m->names->items[i - plain], m->args->items[i]);
  return text ? kk_value_from_ref(kk_text_format("%U)", text)) : KK_VALUE_ASIDE;
}

void kk_itemgetter_class_init(KkClass *class) {
  class->slots.call = itemgetter_call;
  class->slots.repr = getter_repr;
}

void kk_attrgetter_class_init(KkClass *class) {
  class->slots.call = attrgetter_call;
  class->slots.repr = getter_repr;
}

void kk_methodcaller_class_init(KkClass *class) {
  class->slots.call = methodcaller_call;
  class->slots.repr = methodcaller_repr;
}
