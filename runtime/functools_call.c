// functools_call.c - reduce, partial, cmp_to_key, update_wrapper.
#include "attribute.h"
#include "kukri.h"

// ---- reduce(function, iterable[, initial])

Value kk_functools_reduce(Value function, Value iterable, Value initial) {
  Value iterator = kk_iter_or_raise(iterable, "reduce() arg 2 must support iteration"), total = initial, item;
  if (kk_value_is_aside(iterator))
    return KK_VALUE_ASIDE;
  while (!kk_value_is_aside(item = kk_next(iterator))) {
    total = kk_value_is_aside(total) ? item : kk_call(function, (Value[]){total, item}, 2, NULL);
    if (kk_value_is_aside(total) || kk_poll())
      return KK_VALUE_ASIDE;
  }
  if (kk_pending())
    return KK_VALUE_ASIDE;
  if (kk_value_is_aside(total))
    kk_raise(KK_TypeError, "reduce() of empty iterable with no initial value");
  return total;
}

// ---- partial(func, *args, **keywords)

typedef struct KkPartial {
  KkHeader header;
  Value function;
  KkTuple *args;
  KkDict *keywords;
  KkDict *attributes;   // __dict__, made on demand
} KkPartial;

static KkPartial *partial(Value v) { return kk_value_ref(v); }

// A partial of a partial is one of the function inside.
Value kk_partial_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  if (n == 0)
    return kk_raise(KK_TypeError, "type 'partial' takes at least one argument"), KK_VALUE_ASIDE;
  if (!kk_callable(args[0]))
    return kk_raise(KK_TypeError, "the first argument must be callable"), KK_VALUE_ASIDE;
  KkPartial *made = kk_alloc(sizeof *made, ((KkClass *)kk_value_ref(callee))->id);
  made->function = args[0];
  made->args = kk_tuple_from_values(args + 1, n - 1);
  made->keywords = kk_dict_new();
  if (kk_value_is(args[0], KK_partial)) {
    KkPartial *inner = partial(args[0]);
    made->function = inner->function;
    made->args = kk_tuple_concat(inner->args, made->args);
    kk_dict_merge(made->keywords, inner->keywords);
  }
  return kk_dict_update_keywords(made->keywords, args + n, names) ? KK_VALUE_ASIDE : kk_value_from_ref(made);
}

// The keywords of both, those of the call winning, as values behind `values` and a tuple of names. NULL: raised.
static KkTuple *merge_keywords(const KkPartial *p, const Value *given, const KkTuple *names, Value *values) {
  KkDict *all = kk_dict_copy(p->keywords);
  Value key, item;
  for (int64_t i = 0; i < names->length; i++)
    if (kk_dict_set(all, names->items[i], given[i]))
      return NULL;
  for (int64_t i = 0; (i = kk_dict_next(all, i, &key, &item)) >= 0;)   // `keywords` is anybody's
    if (!kk_is_instance_of(key, KK_str))
      return kk_raise(KK_TypeError, "keywords must be strings"), NULL;
  KkTuple *merged = kk_tuple_new(all->used);
  int64_t count = 0;
  for (int64_t i = 0; (i = kk_dict_next(all, i, &key, &item)) >= 0; count++) {
    merged->items[count] = key;
    values[count] = item;
  }
  return merged;
}

static Value partial_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  const KkPartial *p = partial(callee);
  size_t before = (size_t)p->args->length, keywords = (size_t)p->keywords->used + (names ? (size_t)names->length : 0);
  Value all[before + n + keywords + 1];
  memcpy(all, p->args->items, before * sizeof *all);
  if (n)
    memcpy(all + before, args, n * sizeof *all);
  KkTuple *merged = NULL;
  if (keywords && !(merged = merge_keywords(p, args + n, names ? names : kk_tuple_empty(), all + before + n)))
    return KK_VALUE_ASIDE;
  return kk_call(p->function, all, before + n, merged);
}

static Value partial_repr(Value self) {
  const KkPartial *p = partial(self);
  KkReprGuard guard;
  KkBool entered = kk_repr_enter(&guard, p);
  if (entered != 1)
    return entered ? KK_VALUE_ASIDE : kk_value_from_ref(KK_STR("..."));
  KkStr *text = kk_text_format("functools.partial(%R", p->function);
  for (int64_t i = 0; text && i < p->args->length; i++)
    text = kk_text_format("%U, %R", text, p->args->items[i]);
  Value key, item;
  for (int64_t i = 0; text && (i = kk_dict_next(p->keywords, i, &key, &item)) >= 0;)
    text = kk_text_format("%U, %S=%R", text, key, item);
  kk_repr_leave(&guard);
  return text ? kk_value_from_ref(kk_text_format("%U)", text)) : KK_VALUE_ASIDE;
}

Value kk_partial_get_func(Value self) { return partial(self)->function; }
KkTuple *kk_partial_get_args(Value self) { return partial(self)->args; }
Value kk_partial_get_keywords(Value self) { return kk_value_from_ref(partial(self)->keywords); }

// ---- what copy and pickle use: (class, (func,), (func, args, keywords, __dict__ or None))

KkTuple *kk_partial_op_reduce(Value self) {
  const KkPartial *p = partial(self);
  KkDict *attributes = kk_instance_dict(self, false);
  Value dict = attributes && attributes->used ? kk_value_from_ref(attributes) : KK_VALUE_NONE;
  Value state[] = {p->function, kk_value_from_ref(p->args), kk_value_from_ref(p->keywords), dict};
  Value parts[] = {kk_value_from_ref(kk_class_of(self)),
                   kk_value_from_ref(kk_tuple_from_values((Value[]){p->function}, 1)),
                   kk_value_from_ref(kk_tuple_from_values(state, 4))};
  return kk_tuple_from_values(parts, 3);
}

// The tuple and the dict, of whatever subclass, become plain ones.
KkNone kk_partial_op_setstate(Value self, Value state) {
  const KkTuple *t = kk_is_instance_of(state, KK_tuple) ? kk_value_ref(state) : NULL;
  const Value *items = t ? t->items : NULL;
  if (!t || t->length != 4 || !kk_callable(items[0]) || !kk_is_instance_of(items[1], KK_tuple) ||
      (!kk_value_is_none(items[2]) && !kk_is_instance_of(items[2], KK_dict)))
    return kk_raise(KK_TypeError, "invalid partial state"), KK_NONE_ASIDE;
  KkPartial *p = partial(self);
  const KkTuple *args = kk_value_ref(items[1]);
  p->function = items[0];
  p->args = kk_tuple_from_values(args->items, (size_t)args->length);
  bool is_plain = kk_value_is(items[2], KK_dict);
  p->keywords = is_plain ? kk_value_ref(items[2]) : kk_dict_new();
  if (!is_plain && !kk_value_is_none(items[2]) && kk_dict_update_from(p->keywords, items[2]))
    return KK_NONE_ASIDE;
  if (kk_value_is_none(items[3]))
    return 0;
  return kk_setattr(self, KK_STR("__dict__"), items[3]);
}

void kk_partial_class_init(KkClass *class) {
  class->dict_at = offsetof(KkPartial, attributes);
  class->slots.call = partial_call;
  class->slots.repr = partial_repr;
}

// ---- cmp_to_key(mycmp): a callable that wraps items so that they compare by mycmp

typedef struct KkKeyWrapper {
  KkHeader header;
  Value compare;
  Value item;   // aside: this is the callable itself
} KkKeyWrapper;

static KkKeyWrapper *key_wrapper(Value v) { return kk_value_ref(v); }

static Value key_new(Value compare, Value item) {
  KkKeyWrapper *key = kk_alloc(sizeof *key, KK_KeyWrapper);
  key->compare = compare;
  key->item = item;
  return kk_value_from_ref(key);
}

Value kk_functools_cmp_to_key(Value mycmp) {
  kk_KeyWrapper_class();
  return key_new(mycmp, KK_VALUE_ASIDE);
}

Value kk_KeyWrapper_get_obj(Value self) {
  if (kk_value_is_aside(key_wrapper(self)->item))
    kk_raise_attribute(self, KK_STR("obj"));
  return key_wrapper(self)->item;
}

static Value key_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  size_t given = n + (names ? (size_t)names->length : 0);
  if (given == 1 && (!names || kk_str_equal_ascii(kk_value_ref(names->items[0]), "obj")))
    return key_new(key_wrapper(callee)->compare, args[0]);
  if (given == 0)
    kk_raise(KK_TypeError, "K() missing required argument 'obj' (pos 1)");
  else
    kk_raise(KK_TypeError, "K() takes at most 1 argument (%ld given)", (int64_t)given);
  return KK_VALUE_ASIDE;
}

static Value key_compare(Value left, Value right, KkComparison op) {
  if (!kk_value_is(left, KK_KeyWrapper) || !kk_value_is(right, KK_KeyWrapper))
    return kk_raise(KK_TypeError, "other argument must be K instance"), KK_VALUE_ASIDE;
  Value order = kk_call(key_wrapper(left)->compare, (Value[]){key_wrapper(left)->item, key_wrapper(right)->item}, 2,
                        NULL);
  return kk_value_is_aside(order) ? order : kk_compare(order, kk_value_from_small(0), op);
}

void kk_KeyWrapper_class_init(KkClass *class) {
  class->slots.call = key_call;
  class->slots.compare = key_compare;
  class->slots.hash = kk_hash_unhashable;
}

// ---- update_wrapper

static KkNone assign(Value wrapper, Value wrapped, Value name) {
  Value v = kk_getattr_default(wrapped, kk_value_ref(name), KK_VALUE_ASIDE);
  if (kk_value_is_aside(v))
    return kk_pending() ? KK_NONE_ASIDE : 0;
  return kk_setattr(wrapper, kk_value_ref(name), v);
}

static KkNone update(Value wrapper, Value wrapped, Value name) {
  Value mine = kk_getattr(wrapper, kk_value_ref(name));
  Value theirs = kk_value_is_aside(mine) ? mine : kk_getattr_default(wrapped, kk_value_ref(name), KK_VALUE_NONE);
  if (kk_value_is_aside(theirs))
    return KK_NONE_ASIDE;
  if (kk_value_is_none(theirs))
    return 0;
  return kk_value_is_aside(kk_call_method(mine, KK_STR("update"), &theirs, 1, NULL)) ? KK_NONE_ASIDE : 0;
}

static KkNone for_each(Value names, Value wrapper, Value wrapped, KkNone (*action)(Value, Value, Value)) {
  Value iterator = kk_iter(names), name;
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  while (!kk_value_is_aside(name = kk_next(iterator)))
    if (action(wrapper, wrapped, name))
      return KK_NONE_ASIDE;
  return kk_pending() ? KK_NONE_ASIDE : 0;
}

static Value names_of(const char *const *names, int count) {
  KkTuple *tuple = kk_tuple_new(count);
  for (int i = 0; i < count; i++)
    tuple->items[i] = kk_value_from_ref(kk_str_from_ascii(names[i]));
  return kk_value_from_ref(tuple);
}

Value kk_functools_update_wrapper(Value wrapper, Value wrapped, Value assigned, Value updated) {
  static const char *const names[] = {"__module__", "__name__",        "__qualname__",
                                      "__doc__",    "__annotations__", "__dict__"};
  if (kk_value_is_aside(assigned))
    assigned = names_of(names, 5);
  if (kk_value_is_aside(updated))
    updated = names_of(names + 5, 1);
  if (for_each(assigned, wrapper, wrapped, assign) || for_each(updated, wrapper, wrapped, update) ||
      kk_setattr(wrapper, KK_STR("__wrapped__"), wrapped))
    return KK_VALUE_ASIDE;
  return wrapper;
}
