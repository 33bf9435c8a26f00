// metaclass.c - classes made by calling a class of classes: type(name, bases, dict), class C(metaclass=M).
//
//   class C(B, metaclass=M, k=v): BODY    bases = those with __mro_entries__ replaced
//                                         M = the most derived of M and the classes of the bases
//                                         names = M.__prepare__("C", bases, k=v)
//                                         BODY, which binds its names in `names`
//                                         C = M("C", bases, names, k=v)
//
// A class statement whose metaclass is type for certain takes a shorter way (class_body.c). What stands here is
// CPython's builtin___build_class__ (Python/bltinmodule.c) in parts, and type_new of Objects/typeobject.c. The cell that
// super() in the methods of C looks into comes with the names as __classcell__.
#include "foreign.h"
#include "metaclass.h"
#include "attribute.h"
#include "call.h"
#include "class_internal.h"
#include "dict.h"
#include "error.h"
#include "list.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"

static Value of(const void *object) { return kk_value_from_ref(object); }

// ---- calls with keywords in a dict

typedef struct Keywords {
  Value *values;
  KkTuple *names;   // NULL: none
} Keywords;

static Keywords keywords_of(KkDict *dict, const Value *args, size_t n) {
  size_t count = dict ? (size_t)dict->used : 0, at = n;
  Keywords k = {kk_block_scanned((n + count + 1) * sizeof *k.values), count ? kk_tuple_new((int64_t)count) : NULL};
  if (n)
    memcpy(k.values, args, n * sizeof *args);
  Value key, value;
  for (int64_t i = 0; count && (i = kk_dict_next(dict, i, &key, &value)) >= 0; at++) {
    k.names->items[at - n] = key;
    k.values[at] = value;
  }
  return k;
}

static Value call_with(Value callee, const Value *args, size_t n, KkDict *keywords) {
  Keywords k = keywords_of(keywords, args, n);
  return kk_call(callee, k.values, n, k.names);
}

// ---- bases

// types.resolve_bases: an object that is no class may say which bases it stands for.
KK_REPLACED Value kk_class_bases(KkTuple *bases) {
  KkList *resolved = kk_list_new(KK_LIST_VALUE, bases->length);
  for (int64_t i = 0; i < bases->length; i++) {
    Value base = kk_base_origin(bases->items[i]), entries = KK_VALUE_ASIDE, all = of(bases);
    if (!kk_value_is_class(base) && kk_class_find(kk_class_of(base), KK_STR("__mro_entries__")).owner)
      entries = kk_call_method(base, KK_STR("__mro_entries__"), &all, 1, NULL);
    else if (kk_list_append(resolved, base))
      return KK_VALUE_ASIDE;
    else
      continue;
    if (kk_value_is_aside(entries))
      return entries;
    if (!kk_is_instance_of(entries, KK_tuple)) {
      kk_raise(KK_TypeError, "__mro_entries__ must return a tuple");
      return KK_VALUE_ASIDE;
    }
    if (kk_list_extend(resolved, entries))
      return KK_VALUE_ASIDE;
  }
  return of(kk_tuple_from_iterable(of(resolved)));
}

// Keeps the bases as they are written, where others stand for them.
KK_REPLACED KkNone kk_class_keep_bases(Value names, KkTuple *written, KkTuple *bases) {
  bool is_same = written->length == bases->length;
  for (int64_t i = 0; is_same && i < bases->length; i++)
    is_same = written->items[i] == bases->items[i];
  return is_same ? 0 : kk_setitem(names, of(KK_STR("__orig_bases__")), of(written));
}

// The most derived of a metaclass and the classes of the bases; NULL: there is none.
static KkClass *most_derived(KkClass *meta, KkTuple *bases) {
  for (int64_t i = 0; i < bases->length; i++) {
    KkClass *other = kk_class_of(bases->items[i]);
    if (!kk_value_is_class(bases->items[i]) || kk_class_is_subclass(meta, other))
      continue;
    if (!kk_class_is_subclass(other, meta)) {
      kk_raise(KK_TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of "
                             "the metaclasses of all its bases");
      return NULL;
    }
    meta = other;
  }
  return meta;
}

KK_REPLACED Value kk_class_metaclass(KkTuple *bases, KkDict *keywords) {
  Value meta = keywords ? kk_dict_pop(keywords, of(KK_STR("metaclass")), KK_VALUE_NONE) : KK_VALUE_NONE;
  if (kk_value_is_none(meta))
    meta = of(bases->length ? kk_class_of(bases->items[0]) : kk_class_builtin(KK_type));
  if (!kk_value_is_class(meta))
    return meta;
  KkClass *winner = most_derived(kk_value_ref(meta), bases);
  return winner ? of(winner) : KK_VALUE_ASIDE;
}

// ---- the class statement

static bool is_mapping(Value v) { return kk_class_of(v)->slots.getitem && kk_class_of(v)->slots.setitem; }

KK_REPLACED Value kk_class_prepare(Value meta, KkStr *name, KkTuple *bases, KkDict *keywords) {
  Value args[2] = {of(name), of(bases)}, prepare = kk_getattr_default(meta, KK_STR("__prepare__"), KK_VALUE_NONE);
  if (kk_value_is_aside(prepare))
    return prepare;
  if (kk_value_is_none(prepare))
    return of(kk_dict_new());
  Value names = call_with(prepare, args, 2, keywords);
  if (kk_value_is_aside(names) || is_mapping(names))
    return names;
  kk_raise(KK_TypeError, "%s.__prepare__() must return a mapping, not %T",
           kk_value_is_class(meta) ? ((KkClass *)kk_value_ref(meta))->name : "<metaclass>", names);
  return KK_VALUE_ASIDE;
}

KK_REPLACED Value kk_class_build(Value meta, KkStr *name, KkTuple *bases, Value names, KkDict *keywords) {
  Value args[3] = {of(name), of(bases), names};
  return call_with(meta, args, 3, keywords);
}

KK_REPLACED KkBool kk_namespace_lacks(Value names, KkStr *name) {
  if (kk_value_is(names, KK_dict))
    return kk_value_is_aside(kk_dict_get_str(kk_value_ref(names), name));
  if (!kk_value_is_aside(kk_getitem(names, of(name))))
    return false;
  if (!kk_pending_is(KK_KeyError))
    return KK_BOOL_ASIDE;
  kk_clear_pending();
  return true;
}

KK_REPLACED KkNone kk_namespace_delete(Value names, KkStr *name) {
  KkNone done = kk_delitem(names, of(name));
  if (done == 0 || !kk_pending_is(KK_KeyError))
    return done;
  kk_clear_pending();
  kk_raise(KK_NameError, "name '%U' is not defined", name);
  return KK_NONE_ASIDE;
}

// What a class statement without a metaclass has bound in a dict.
KkNone kk_class_add_all(Value class, KkDict *names) {
  Value key, item;
  for (int64_t at = 0; (at = kk_dict_next(names, at, &key, &item)) >= 0;)
    if (kk_is_instance_of(key, KK_str) && kk_class_add(class, kk_value_ref(key), item))
      return KK_NONE_ASIDE;
  return 0;
}

// The end of such a statement with keywords: a metaclass among them is ABCMeta or type.
KkNone kk_class_finish_keywords(Value class, KkDict *keywords) {
  Value meta = kk_dict_pop(keywords, of(KK_STR("metaclass")), KK_VALUE_NONE);
  KkClass *made = kk_value_ref(class);
  if (!kk_value_is_none(meta) && kk_class_is_subclass(kk_value_ref(meta), kk_class_of(class)))
    made->header.class_id = ((KkClass *)kk_value_ref(meta))->id & 0xffffff;
  Keywords k = keywords_of(keywords, NULL, 0);
  return kk_class_finish_with(class, k.values, k.names);
}

// ---- type.__new__

static bool check_argument(const Value *args, int i, KkClassId class_id) {
  if (kk_is_instance_of(args[i], class_id))
    return true;
  kk_raise(KK_TypeError, "type.__new__() argument %d must be %s, not %U", i + 1, kk_class_builtin(class_id)->name,
           kk_shown_argument(args[i]));
  return false;
}

static KkNone fill_cell(KkClass *class) {
  Value cell = kk_dict_get_str(class->attributes, KK_STR("__classcell__"));
  if (kk_value_is_aside(cell))
    return 0;
  if (!kk_value_is(cell, KK_cell)) {
    kk_raise(KK_TypeError, "type.__new__() expected a cell for __classcell__, not %T", cell);
    return KK_NONE_ASIDE;
  }
  ((KkCell *)kk_value_ref(cell))->value = of(class);
  return kk_dict_delete(class->attributes, of(KK_STR("__classcell__")));
}

// The module: what the body says, else that of the program.
static KkNone settle_module(KkClass *class) {
  if (!kk_value_is_aside(kk_dict_get_str(class->attributes, KK_STR("__module__"))))
    return 0;
  return kk_class_add(of(class), KK_STR("__module__"), of(KK_STR("__main__")));
}

static Value make_class(KkClass *meta, const Value *args, const Value *values, KkTuple *names) {
  Value class = kk_class_from_bases(kk_value_ref(args[0]), kk_value_ref(args[1]));
  if (kk_value_is_aside(class))
    return class;
  KkClass *made = kk_value_ref(class);
  made->header.class_id = meta->id & 0xffffff;
  if (kk_class_add_all(class, kk_value_ref(args[2])) || settle_module(made) || fill_cell(made))
    return KK_VALUE_ASIDE;
  return kk_class_finish_with(class, values, names) ? KK_VALUE_ASIDE : class;
}

KK_REPLACED Value kk_type_new(KkClass *meta, const Value *args, size_t n, KkTuple *names) {
  if (n == 1 && !names && meta->id == KK_type)
    return of(kk_class_of(args[0]));
  if (n != 3) {
    kk_raise(KK_TypeError, "type.__new__() takes exactly 3 arguments (%ld given)", (int64_t)n);
    return KK_VALUE_ASIDE;
  }
  if (!check_argument(args, 0, KK_str) || !check_argument(args, 1, KK_tuple) || !check_argument(args, 2, KK_dict))
    return KK_VALUE_ASIDE;
  KkClass *winner = most_derived(meta, kk_value_ref(args[1]));
  if (!winner)
    return KK_VALUE_ASIDE;
  KkLookup found = kk_class_find(winner, KK_STR("__new__"));
  if (winner == meta || found.method)
    return make_class(winner, args, args + n, names);
  Value function = kk_attribute_bind(found, KK_VALUE_ASIDE, winner);
  return kk_value_is_aside(function) ? function : kk_call_with_self(function, of(winner), args, n, names);
}

KK_REPLACED Value kk_type_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  return kk_type_new(kk_value_ref(callee), args, n, names);
}

// ---- isinstance, issubclass

// Asks the class's class, unless that leaves the answer to type.
KkBool kk_class_hook(Value class, KkStr *name, Value asked, KkBool (*plain)(Value, Value)) {
  KkClass *meta = kk_class_of(class);
  KkLookup found = kk_class_find(meta, name);
  if (!found.owner || found.owner->id == KK_type)
    return plain(asked, class);
  Value answer = kk_call_found(found, class, &asked, 1, NULL);
  return kk_value_is_aside(answer) ? KK_BOOL_ASIDE : kk_truth(answer);
}

// ---- other methods of type

Value kk_entry_type_init(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)args;
  if (names && n == 2)
    kk_raise(KK_TypeError, "type.__init__() takes no keyword arguments");
  else if (n != 2 && n != 4)
    kk_raise(KK_TypeError, "type.__init__() takes 1 or 3 arguments");
  else
    return KK_VALUE_NONE;
  return KK_VALUE_ASIDE;
}

Value kk_entry_type_prepare(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)args, (void)n, (void)names;
  return of(kk_dict_new());
}

Value kk_entry_type_instancecheck(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)names;
  if (!kk_check_count(n, 1))
    return KK_VALUE_ASIDE;
  return kk_value_from_bool(kk_class_is_subclass(kk_class_of(args[1]), kk_value_ref(args[0])));
}

Value kk_entry_type_subclasscheck(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)names;
  if (!kk_check_count(n, 1))
    return KK_VALUE_ASIDE;
  if (kk_value_is_class(args[1]))
    return kk_value_from_bool(kk_class_is_subclass(kk_value_ref(args[1]), kk_value_ref(args[0])));
  kk_raise(KK_TypeError, "issubclass() arg 1 must be a class");
  return KK_VALUE_ASIDE;
}

static bool is_direct_subclass(const KkClass *class, const KkClass *base) {
  if (!class->bases)
    return class->base == base;
  for (int64_t i = 0; i < class->bases->length; i++)
    if (kk_value_ref(class->bases->items[i]) == base)
      return true;
  return false;
}

Value kk_entry_type_subclasses(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)names;
  if (!kk_check_count(n, 0))
    return KK_VALUE_ASIDE;
  KkList *list = kk_list_new(KK_LIST_VALUE, 0);
  for (uint32_t id = 0; id < kk_process.class_count; id++) {
    const KkClass *class = kk_process.classes[id];
    if (class && is_direct_subclass(class, kk_value_ref(args[0])) && kk_list_append(list, of(class)))
      return KK_VALUE_ASIDE;
  }
  return of(list);
}
