// copy_module.c - copy.copy and copy.deepcopy.
//
// Values that cannot change are their own copies. The builtin containers are copied by their kind, an object with __copy__
// or __deepcopy__ by that, one that tells how it is reduced (__reduce__, __getstate__, …) as pickle would, an instance of a class of the program field by field. A deep copy remembers what it has copied in
// `memo`, by identity, so that what is shared stays shared and what contains itself ends.
#include "attribute.h"
#include "instance.h"
#include "kukri.h"

static bool is_atomic(Value v) {
  if (!kk_value_is_object(v) || kk_value_is_none(v) || kk_value_is_class(v))
    return true;
  switch (kk_class_id(v)) {
  case KK_bool:
  case KK_int:
  case KK_float:
  case KK_complex:
  case KK_str:
  case KK_bytes:
  case KK_range:
  case KK_ellipsis:
  case KK_NotImplementedType:
  case KK_function:
  case KK_builtin_function_or_method: return true;
  default: return false;
  }
}

// The value of a method that the class has; aside: none.
static bool has_method(Value v, const char *name) {
  return kk_class_find(kk_class_of(v), kk_str_from_ascii(name)).owner != NULL;
}

static Value refuse(Value v) {
  kk_raise(KK_TypeError, "cannot pickle '%T' object", v);
  return KK_VALUE_ASIDE;
}

static bool is_copied_by_fields(const KkClass *class) {
  return class->layout == KK_object || class->layout == KK_BaseException;
}

static size_t instance_size(const KkClass *class) {
  size_t least = class->layout == KK_BaseException ? sizeof(KkException) : sizeof(KkInstance);
  return class->size > least ? class->size : least;
}

// A new instance with the same fields, and attributes of its own.
static Value instance_copy(Value v) {
  KkClass *class = kk_class_of(v);
  if (!is_copied_by_fields(class))
    return refuse(v);
  size_t size = instance_size(class);
  void *made = memcpy(kk_alloc(size, class->id), kk_value_ref(v), size);
  KkDict *attributes = kk_instance_dict(v, false);
  if (attributes && class->layout == KK_object)
    ((KkInstance *)made)->attributes = kk_dict_copy(attributes);
  else if (attributes)
    ((KkException *)made)->attributes = kk_dict_copy(attributes);
  return kk_value_from_ref(made);
}

static Value deep(Value v, KkDict *memo);

// An object that says how it is made anew (named tuples do). memo NULL: a shallow copy.
static Value copy_by_new(Value v, KkDict *memo) {
  Value class = kk_value_from_ref(kk_class_of(v)), args = kk_call_method(v, KK_STR("__getnewargs__"), NULL, 0, NULL);
  if (kk_value_is_aside(args) || !kk_is_instance_of(args, KK_tuple))
    return KK_VALUE_ASIDE;
  const KkTuple *items = kk_value_ref(args);
  KkTuple *all = kk_tuple_new(items->length + 1);
  all->items[0] = class;
  for (int64_t i = 0; i < items->length; i++)
    if (kk_value_is_aside(all->items[i + 1] = memo ? deep(items->items[i], memo) : items->items[i]))
      return KK_VALUE_ASIDE;
  Value made = kk_call_method(class, KK_STR("__new__"), all->items, (size_t)all->length, NULL), key, item;
  KkDict *attributes = kk_value_is_aside(made) ? NULL : kk_instance_dict(v, false);
  for (int64_t i = 0; attributes && (i = kk_dict_next(attributes, i, &key, &item)) >= 0;) {
    item = memo ? deep(item, memo) : item;
    if (kk_value_is_aside(item) || kk_setattr_generic(made, kk_value_ref(key), item))
      return KK_VALUE_ASIDE;
  }
  return made;
}

// ---- objects that say what pickle would keep of them: CPython's copy._reconstruct

static Value maybe_deep(Value v, KkDict *memo) { return memo ? deep(v, memo) : v; }

// Has the class, or a base other than object, a method of that name?
static bool says(Value v, KkStr *name) {
  const KkClass *owner = kk_class_find(kk_class_of(v), name).owner;
  return owner && owner->id != KK_object;
}

static bool is_reduced(Value v) {
  return says(v, KK_STR("__reduce_ex__")) || says(v, KK_STR("__reduce__")) ||
         (is_copied_by_fields(kk_class_of(v)) && (says(v, KK_STR("__getstate__")) || says(v, KK_STR("__setstate__"))));
}

static KkNone set_attributes(Value made, Value attributes) {
  if (!kk_is_instance_of(attributes, KK_dict))
    return 0;
  Value key, item;
  for (int64_t i = 0; (i = kk_dict_next(kk_value_ref(attributes), i, &key, &item)) >= 0;)
    if (kk_is_instance_of(key, KK_str) && kk_setattr_generic(made, kk_value_ref(key), item))
      return KK_NONE_ASIDE;
  return 0;
}

// A state is what __setstate__ wants, a dict of attributes, or a pair of such dicts.
static KkNone set_state(Value made, Value state, KkDict *memo) {
  if (kk_value_is_none(state))
    return 0;
  state = maybe_deep(state, memo);
  if (kk_value_is_aside(state))
    return KK_NONE_ASIDE;
  if (kk_class_find(kk_class_of(made), KK_STR("__setstate__")).owner)
    return kk_value_is_aside(kk_call_method(made, KK_STR("__setstate__"), &state, 1, NULL)) ? KK_NONE_ASIDE : 0;
  const KkTuple *pair = kk_is_instance_of(state, KK_tuple) ? kk_value_ref(state) : NULL;
  if (pair && pair->length == 2)
    return set_attributes(made, pair->items[0]) || set_attributes(made, pair->items[1]) ? KK_NONE_ASIDE : 0;
  return set_attributes(made, state);
}

// The items of an iterator are given to a method of the copy: append(item), or __setitem__(key, value).
static KkNone add_items(Value made, Value iterator, KkStr *method, int count, KkDict *memo) {
  Value item, parts[2];
  if (kk_value_is_none(iterator))
    return 0;
  while (!kk_value_is_aside(item = kk_next(iterator))) {
    item = maybe_deep(item, memo);
    if (kk_value_is_aside(item) || (count == 2 && kk_unpack(item, 2, parts)) ||
        kk_value_is_aside(kk_call_method(made, method, count == 2 ? parts : &item, (size_t)count, NULL)))
      return KK_NONE_ASIDE;
  }
  return kk_pending() ? KK_NONE_ASIDE : 0;
}

// (function, arguments[, state[, items[, pairs]]])
static Value reconstruct(Value v, const KkTuple *parts, KkDict *memo) {
  Value none = KK_VALUE_NONE, args = maybe_deep(parts->items[1], memo);
  if (kk_value_is_aside(args) || !kk_is_instance_of(args, KK_tuple))
    return KK_VALUE_ASIDE;
  const KkTuple *items = kk_value_ref(args);
  Value made = kk_call(parts->items[0], items->items, (size_t)items->length, NULL);
  if (kk_value_is_aside(made) || (memo && kk_dict_set(memo, kk_int_from_i64(kk_builtin_id(v)), made)) ||
      set_state(made, parts->length > 2 ? parts->items[2] : none, memo) ||
      add_items(made, parts->length > 3 ? parts->items[3] : none, KK_STR("append"), 1, memo) ||
      add_items(made, parts->length > 4 ? parts->items[4] : none, KK_STR("__setitem__"), 2, memo))
    return KK_VALUE_ASIDE;
  return made;
}

// What the object's own __reduce_ex__ or __reduce__ gives; aside without an exception: it has none.
static Value reduce(Value v) {
  Value protocol = kk_value_from_small(4);
  if (says(v, KK_STR("__reduce_ex__")))
    return kk_call_method(v, KK_STR("__reduce_ex__"), &protocol, 1, NULL);
  return says(v, KK_STR("__reduce__")) ? kk_call_method(v, KK_STR("__reduce__"), NULL, 0, NULL) : KK_VALUE_ASIDE;
}

// A new object by __new__, with the state that __getstate__ gives, or else the attributes.
static Value copy_by_state(Value v, KkDict *memo) {
  Value class = kk_value_from_ref(kk_class_of(v)), state;
  Value args = has_method(v, "__getnewargs__") ? kk_call_method(v, KK_STR("__getnewargs__"), NULL, 0, NULL)
                                               : kk_value_from_ref(kk_tuple_empty());
  if (kk_value_is_aside(args) || !kk_is_instance_of(args, KK_tuple))
    return KK_VALUE_ASIDE;
  KkTuple *all = kk_tuple_concat(kk_tuple_from_values(&class, 1), kk_value_ref(args));
  if (says(v, KK_STR("__getstate__")))
    state = kk_call_method(v, KK_STR("__getstate__"), NULL, 0, NULL);
  else
    state = kk_getattr_default(v, KK_STR("__dict__"), KK_VALUE_NONE);
  if (kk_value_is_aside(state))
    return state;
  Value parts[] = {kk_getattr(class, KK_STR("__new__")), kk_value_from_ref(all), state};
  return kk_value_is_aside(parts[0]) ? parts[0] : reconstruct(v, kk_tuple_from_values(parts, 3), memo);
}

static Value copy_reduced(Value v, KkDict *memo) {
  Value reduced = reduce(v);
  if (kk_value_is_aside(reduced))
    return kk_pending() ? reduced : copy_by_state(v, memo);
  if (kk_is_instance_of(reduced, KK_str))
    return v;
  const KkTuple *parts = kk_is_instance_of(reduced, KK_tuple) ? kk_value_ref(reduced) : NULL;
  if (!parts || parts->length < 2 || parts->length > 5)
    return kk_raise(KK_TypeError, "__reduce__ must return a string or tuple"), KK_VALUE_ASIDE;
  return reconstruct(v, parts, memo);
}

Value kk_copy_copy(Value x) {
  if (is_atomic(x))
    return x;
  switch (kk_class_id(x)) {
  case KK_tuple:
  case KK_slice:
  case KK_frozenset: return x;
  case KK_list: return kk_value_from_ref(kk_list_copy(kk_value_ref(x)));
  case KK_dict: return kk_value_from_ref(kk_dict_copy(kk_value_ref(x)));
  case KK_set: return kk_value_from_ref(kk_set_copy(kk_value_ref(x)));
  default: break;
  }
  if (has_method(x, "__copy__"))
    return kk_call_method(x, KK_STR("__copy__"), NULL, 0, NULL);
  if (is_reduced(x))
    return copy_reduced(x, NULL);
  return has_method(x, "__getnewargs__") ? copy_by_new(x, NULL) : instance_copy(x);
}

// ---- deep

static KkNone remember(KkDict *memo, Value v, Value made) {
  return kk_dict_set(memo, kk_int_from_i64(kk_builtin_id(v)), made);
}

static Value deep_list(Value v, KkDict *memo) {
  KkList *from = kk_value_ref(v), *made = kk_list_new(kk_list_kind(from), kk_list_length(from));
  if (remember(memo, v, kk_value_from_ref(made)))
    return KK_VALUE_ASIDE;
  for (int64_t i = 0; i < kk_list_length(from); i++) {
    Value item = deep(kk_list_item(from, i), memo);
    if (kk_value_is_aside(item))
      return KK_VALUE_ASIDE;
    kk_list_append(made, item);
  }
  return kk_value_from_ref(made);
}

// A tuple whose items are their own copies is its own, too.
static Value deep_tuple(Value v, KkDict *memo) {
  KkTuple *from = kk_value_ref(v), *made = kk_tuple_new(from->length);
  bool is_same = true;
  for (int64_t i = 0; i < from->length; i++) {
    if (kk_value_is_aside(made->items[i] = deep(from->items[i], memo)))
      return KK_VALUE_ASIDE;
    is_same &= made->items[i] == from->items[i];
  }
  Value known = kk_dict_get(memo, kk_int_from_i64(kk_builtin_id(v)));   // it contained itself
  if (!kk_value_is_aside(known))
    return known;
  if (is_same)
    return v;
  made->header.class_id = from->header.class_id;
  return remember(memo, v, kk_value_from_ref(made)) ? KK_VALUE_ASIDE : kk_value_from_ref(made);
}

// Fills an empty dict, of whatever class, with deep copies of the entries of another.
static KkNone deep_entries(KkDict *made, KkDict *from, KkDict *memo) {
  Value key, value;
  for (int64_t i = 0; (i = kk_dict_next(from, i, &key, &value)) >= 0;) {
    Value new_key = deep(key, memo), new_value = kk_value_is_aside(new_key) ? new_key : deep(value, memo);
    if (kk_value_is_aside(new_value) || kk_dict_set(made, new_key, new_value))
      return KK_NONE_ASIDE;
  }
  return 0;
}

// dict and its subclasses in the library: a shallow copy, emptied, keeps what else they have.
static Value deep_dict(Value v, KkDict *memo) {
  Value made = kk_copy_copy(v);
  if (kk_value_is_aside(made) || kk_dict_clear(kk_value_ref(made)) || remember(memo, v, made))
    return KK_VALUE_ASIDE;
  return deep_entries(kk_value_ref(made), kk_value_ref(v), memo) ? KK_VALUE_ASIDE : made;
}

static Value deep_slice(Value v, KkDict *memo) {
  const KkSlice *from = kk_value_ref(v);
  Value parts[] = {from->start, from->stop, from->step};
  for (int i = 0; i < 3; i++)
    if (kk_value_is_aside(parts[i] = deep(parts[i], memo)))
      return KK_VALUE_ASIDE;
  return kk_value_from_ref(kk_slice_new(parts[0], parts[1], parts[2]));
}

static Value deep_set(Value v, KkDict *memo) {
  Value items = deep_list(kk_value_from_ref(kk_list_from_iterable(v)), memo);
  if (kk_value_is_aside(items))
    return KK_VALUE_ASIDE;
  Value made = kk_call1(kk_value_from_ref(kk_class_of(v)), items);
  return kk_value_is_aside(made) || remember(memo, v, made) ? KK_VALUE_ASIDE : made;
}

static Value deep_deque(Value v, KkDict *memo) {
  Value made = kk_deque_copy(v), items = kk_value_from_ref(kk_list_from_iterable(v));
  kk_deque_clear(made);
  if (remember(memo, v, made))
    return KK_VALUE_ASIDE;
  Value copies = deep_list(items, memo);
  return kk_value_is_aside(copies) || kk_deque_extend(made, copies) ? KK_VALUE_ASIDE : made;
}

static KkNone deep_fields(Value made, KkDict *memo) {
  const KkClass *class = kk_class_of(made);
  for (uint32_t i = 0; i < class->field_count; i++) {
    Value item = kk_field_get(kk_value_ref(made), &class->fields[i]);
    Value copy = kk_value_is_aside(item) ? item : deep(item, memo);
    if (kk_value_is_aside(copy) && kk_pending())
      return KK_NONE_ASIDE;
    kk_field_set(kk_value_ref(made), &class->fields[i], copy);
  }
  return 0;
}

static Value deep_instance(Value v, KkDict *memo) {
  Value made = instance_copy(v);
  if (kk_value_is_aside(made) || remember(memo, v, made) || deep_fields(made, memo))
    return KK_VALUE_ASIDE;
  KkDict *attributes = kk_instance_dict(made, false);
  if (!attributes)
    return made;
  KkDict *from = kk_dict_copy(attributes);
  kk_dict_clear(attributes);
  return deep_entries(attributes, from, memo) ? KK_VALUE_ASIDE : made;
}

static Value deep_new(Value v, KkDict *memo) {
  KkClass *class = kk_class_of(v);
  if (has_method(v, "__deepcopy__")) {
    Value argument = kk_value_from_ref(memo), made = kk_call_method(v, KK_STR("__deepcopy__"), &argument, 1, NULL);
    return kk_value_is_aside(made) || remember(memo, v, made) ? KK_VALUE_ASIDE : made;
  }
  if (is_reduced(v))
    return copy_reduced(v, memo);
  if (class->is_heap)
    return has_method(v, "__getnewargs__") ? copy_by_new(v, memo) : deep_instance(v, memo);
  switch (class->id) {
  case KK_list: return deep_list(v, memo);
  case KK_slice: return deep_slice(v, memo);
  case KK_set:
  case KK_frozenset: return deep_set(v, memo);
  case KK_deque: return deep_deque(v, memo);
  default: break;
  }
  if (class->layout == KK_tuple)
    return deep_tuple(v, memo);
  return class->layout == KK_dict ? deep_dict(v, memo) : deep_instance(v, memo);
}

static Value deep(Value v, KkDict *memo) {
  if (is_atomic(v))
    return v;
  Value known = kk_dict_get(memo, kk_int_from_i64(kk_builtin_id(v)));
  if (!kk_value_is_aside(known) || kk_pending())
    return known;
  if (!kk_recursion_enter(" while calling a Python object"))
    return KK_VALUE_ASIDE;
  Value made = deep_new(v, memo);
  kk_recursion_leave();
  return made;
}

Value kk_copy_deepcopy(Value x, Value memo) {
  return deep(x, kk_is_instance_of(memo, KK_dict) ? kk_value_ref(memo) : kk_dict_new());
}
