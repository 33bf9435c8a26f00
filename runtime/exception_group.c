// exception_group.c - BaseExceptionGroup and ExceptionGroup: construction, split and subgroup, except*.
//
// A group keeps its message in extra[0] and the tuple of its members in extra[1]. split() and subgroup() make new groups
// with the structure of the old one, by derive(), which a subclass may replace; metadata (traceback, cause, context, notes)
// is copied. The rules are PEP 654's; texts are those of Objects/exceptions.c.
#include "exception_group.h"
#include "attribute.h"
#include "call.h"
#include "class.h"
#include "dict.h"
#include "heap.h"
#include "list.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"

enum { MESSAGE = 0, MEMBERS = 1 };

bool kk_is_group(const KkException *e) { return kk_exception_is(e, KK_BaseExceptionGroup); }
KkTuple *kk_group_members(const KkException *e) { return kk_value_ref(e->extra[MEMBERS]); }

static bool is_plain_exception(Value v) { return kk_is_instance_of(v, KK_Exception); }
static KkException *exception(Value v) { return kk_value_ref(v); }

// ---- construction

static bool check_sequence(Value v) {
  if (kk_is_instance_of(v, KK_list) || kk_is_instance_of(v, KK_tuple) ||
      (kk_class_of(v)->slots.getitem && !kk_is_instance_of(v, KK_dict) && !kk_is_instance_of(v, KK_set)))
    return true;
  kk_raise(KK_TypeError, "second argument (exceptions) must be a sequence");
  return false;
}

static bool check_members(const KkTuple *members) {
  if (!members->length)
    kk_raise(KK_ValueError, "second argument (exceptions) must be a non-empty sequence");
  for (int64_t i = 0; i < members->length; i++)
    if (!kk_is_instance_of(members->items[i], KK_BaseException)) {
      kk_raise(KK_ValueError, "Item %ld of second argument (exceptions) is not an exception", i);
      return false;
    }
  return members->length > 0;
}

static bool are_plain(const KkTuple *members) {
  for (int64_t i = 0; i < members->length; i++)
    if (!is_plain_exception(members->items[i]))
      return false;
  return true;
}

// A group that is an Exception may hold none but such.
static bool check_nesting(const KkException *e, const KkTuple *members) {
  const KkClass *class = kk_process.classes[e->header.class_id];
  if (!kk_exception_is(e, KK_Exception) || are_plain(members))
    return true;
  if (class->id == KK_ExceptionGroup)
    kk_raise(KK_TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
  else
    kk_raise(KK_TypeError, "Cannot nest BaseExceptions in '%s'", class->name);
  return false;
}

bool kk_group_fill(KkException *e) {
  const KkTuple *args = e->args;
  if (args->length != 2) {
    kk_raise(KK_TypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%ld given)", args->length);
    return false;
  }
  if (!kk_is_instance_of(args->items[0], KK_str)) {
    kk_raise(KK_TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not %T", args->items[0]);
    return false;
  }
  if (!check_sequence(args->items[1]))
    return false;
  KkTuple *members = kk_tuple_from_iterable(args->items[1]);
  if (members == KK_REF_ASIDE || !check_members(members) || !check_nesting(e, members))
    return false;
  e->extra[MESSAGE] = args->items[0];
  e->extra[MEMBERS] = kk_value_from_ref(members);
  return true;
}

KkClass *kk_group_class(KkClass *class, const KkTuple *args) {
  if (class->id != KK_BaseExceptionGroup || args->length != 2)
    return class;
  KkTuple *members = check_sequence(args->items[1]) ? kk_tuple_from_iterable(args->items[1]) : KK_REF_ASIDE;
  bool is_plain = members != KK_REF_ASIDE && check_members(members) && are_plain(members);
  kk_clear_pending();   // raised again when the group is filled
  return is_plain ? kk_class_builtin(KK_ExceptionGroup) : class;
}

KkStr *kk_group_text(KkException *e) {
  int64_t count = kk_group_members(e)->length;
  return kk_text_format("%S (%ld sub-exception%s)", e->extra[MESSAGE], count, count == 1 ? "" : "s");
}

Value kk_BaseExceptionGroup_get_message(Value self) { return exception(self)->extra[MESSAGE]; }
KkTuple *kk_BaseExceptionGroup_get_exceptions(Value self) { return kk_group_members(exception(self)); }

Value kk_BaseExceptionGroup_derive(Value self, Value members) {
  Value arguments[] = {exception(self)->extra[MESSAGE], members};
  return kk_call(kk_value_from_ref(kk_class_builtin(KK_BaseExceptionGroup)), arguments, 2, NULL);
}

// ---- parts of a group

// Who belongs to the first part: instances of classes, those a function likes, or exceptions named one by one.
typedef struct Condition {
  Value value;
  bool is_classes;
  KkList *named;   // not NULL: exactly these
} Condition;

static bool condition_init(Condition *c, Value v) {
  *c = (Condition){.value = v, .is_classes = kk_are_exception_classes(v)};
  if (c->is_classes || kk_value_is(v, KK_function) || kk_value_is(v, KK_method))
    return true;
  kk_raise(KK_TypeError, "expected a function, exception type or tuple of exception types");
  return false;
}

static KkBool is_named(const KkList *named, Value v) {
  for (int64_t i = 0; i < kk_list_length(named); i++)
    if (kk_is(kk_list_get((KkList *)named, i), v))
      return true;
  return false;
}

static KkBool satisfies(const Condition *c, Value v) {
  if (c->named)
    return is_named(c->named, v);
  if (c->is_classes)
    return kk_isinstance(v, c->value);
  Value answer = kk_call(c->value, &v, 1, NULL);
  return kk_value_is_aside(answer) ? KK_BOOL_ASIDE : kk_truth(answer);
}

// A new group of these members with everything else as in `group`. Aside: raised; None: no members.
static Value derived(Value group, KkList *members) {
  if (!kk_list_length(members))
    return KK_VALUE_NONE;
  Value list = kk_value_from_ref(members);
  Value made = kk_call_method(group, KK_STR("derive"), &list, 1, NULL);
  if (kk_value_is_aside(made))
    return made;
  if (!kk_is_instance_of(made, KK_BaseExceptionGroup)) {
    kk_raise(KK_TypeError, "derive must return an instance of BaseExceptionGroup");
    return KK_VALUE_ASIDE;
  }
  KkException *to = exception(made), *from = exception(group);
  to->traceback = from->traceback;
  to->context = from->context;
  to->cause = from->cause;
  to->suppress_context = true;   // as whenever a cause is set
  Value notes = from->attributes ? kk_dict_get_str(from->attributes, KK_STR("__notes__")) : KK_VALUE_ASIDE;
  if (!kk_value_is_aside(notes) && kk_is_instance_of(notes, KK_list))
    kk_dict_set_str(kk_instance_dict(made, true), KK_STR("__notes__"), kk_value_from_ref(kk_list_from_iterable(notes)));
  return made;
}

typedef struct Parts {
  Value in, out;   // None: empty
} Parts;

static bool add_part(KkList *list, Value part) {
  if (!kk_value_is_none(part))
    kk_list_append(list, part);
  return true;
}

// Splits an exception; needs_out: the second part is wanted. False: raised.
static bool split(Value v, const Condition *c, bool needs_out, Parts *parts) {
  KkBool is_in = satisfies(c, v);
  if (is_in == KK_BOOL_ASIDE)
    return false;
  bool is_group = kk_is_instance_of(v, KK_BaseExceptionGroup);
  *parts = is_in ? (Parts){v, KK_VALUE_NONE} : (Parts){KK_VALUE_NONE, v};
  if (is_in || !is_group)
    return true;
  KkTuple *members = kk_group_members(exception(v));
  KkList *in = kk_list_new(KK_LIST_VALUE, 2), *out = kk_list_new(KK_LIST_VALUE, 2);
  for (int64_t i = 0; i < members->length; i++) {
    Parts inner;
    if (!split(members->items[i], c, needs_out, &inner))
      return false;
    add_part(in, inner.in);
    add_part(out, inner.out);
  }
  parts->in = derived(v, in);
  parts->out = kk_value_is_aside(parts->in) || !needs_out ? KK_VALUE_NONE : derived(v, out);
  return !kk_value_is_aside(parts->in) && !kk_value_is_aside(parts->out);
}

Value kk_BaseExceptionGroup_split(Value self, Value condition) {
  Condition c;
  Parts parts;
  if (!condition_init(&c, condition) || !split(self, &c, true, &parts))
    return KK_VALUE_ASIDE;
  return kk_value_from_ref(kk_tuple_from_values((Value[]){parts.in, parts.out}, 2));
}

Value kk_BaseExceptionGroup_subgroup(Value self, Value condition) {
  Condition c;
  Parts parts;
  return condition_init(&c, condition) && split(self, &c, false, &parts) ? parts.in : KK_VALUE_ASIDE;
}

// ---- except*

static bool check_class(Value class) {
  if (!kk_is_exception_class(class)) {
    kk_raise(KK_TypeError, "catching classes that do not inherit from BaseException is not allowed");
    return false;
  }
  if (kk_class_is_subclass(kk_value_ref(class), kk_class_builtin(KK_BaseExceptionGroup))) {
    kk_raise(KK_TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.");
    return false;
  }
  return true;
}

static bool check_classes(Value classes) {
  if (!kk_is_instance_of(classes, KK_tuple))
    return check_class(classes);
  const KkTuple *tuple = kk_value_ref(classes);
  for (int64_t i = 0; i < tuple->length; i++)
    if (!check_class(tuple->items[i]))
      return false;
  return true;
}

// One that is no group is caught as the only member of a group without a message.
static Value wrapped(Value v) {
  Value arguments[] = {kk_value_from_ref(kk_str_empty()), kk_value_from_ref(kk_tuple_from_values(&v, 1))};
  Value group = kk_call(kk_value_from_ref(kk_class_builtin(KK_BaseExceptionGroup)), arguments, 2, NULL);
  if (!kk_value_is_aside(group))
    exception(group)->traceback = exception(v)->traceback;
  return group;
}

KkTuple *kk_group_match(Value v, Value classes) {
  Condition c = {.value = classes, .is_classes = true};
  Parts parts = {KK_VALUE_NONE, KK_VALUE_NONE};
  if (!check_classes(classes))
    return KK_REF_ASIDE;
  if (!kk_value_is_none(v) && !split(v, &c, true, &parts))
    return KK_REF_ASIDE;
  if (!kk_value_is_none(parts.in) && !kk_is_instance_of(parts.in, KK_BaseExceptionGroup))
    parts.in = wrapped(parts.in);
  return kk_value_is_aside(parts.in) ? KK_REF_ASIDE : kk_tuple_from_values((Value[]){parts.in, parts.out}, 2);
}

// ---- what is raised in the end

static Value notes_of(const KkException *e) {
  return e->attributes ? kk_dict_get_str(e->attributes, KK_STR("__notes__")) : KK_VALUE_ASIDE;
}

// A part of the original that a clause raised again, or that none took, is still like it.
static bool is_part_of(const KkException *e, const KkException *original) {
  Value a = notes_of(e), b = notes_of(original);
  bool same_notes = kk_value_is_aside(a) == kk_value_is_aside(b) && (kk_value_is_aside(a) || kk_equal(a, b) == 1);
  return same_notes && e->traceback == original->traceback && e->cause == original->cause &&
         e->context == original->context;
}

static void add_leaves(KkList *leaves, Value v) {
  if (!kk_is_instance_of(v, KK_BaseExceptionGroup)) {
    kk_list_append(leaves, v);
    return;
  }
  KkTuple *members = kk_group_members(exception(v));
  for (int64_t i = 0; i < members->length; i++)
    add_leaves(leaves, members->items[i]);
}

// The original without what clauses have handled: what they raised again and the rest, in its old structure.
static Value what_is_left(KkException *original, KkList *parts) {
  Condition c = {.named = kk_list_new(KK_LIST_VALUE, 2)};
  Parts split_parts;
  for (int64_t i = 0; i < kk_list_length(parts); i++)
    add_leaves(c.named, kk_list_get(parts, i));
  if (!kk_list_length(parts))
    return KK_VALUE_NONE;
  return split(kk_value_from_ref(original), &c, false, &split_parts) ? split_parts.in : KK_VALUE_ASIDE;
}

Value kk_group_finish(KkException *original, KkList *raised, Value rest) {
  if (!kk_value_is_none(rest))
    kk_list_append(raised, rest);
  if (!kk_list_length(raised))
    return KK_VALUE_NONE;
  if (!kk_is_group(original))
    return kk_list_get(raised, 0);
  KkList *parts = kk_list_new(KK_LIST_VALUE, 2), *fresh = kk_list_new(KK_LIST_VALUE, 2);
  for (int64_t i = 0; i < kk_list_length(raised); i++) {
    Value v = kk_list_get(raised, i);
    kk_list_append(is_part_of(exception(v), original) ? parts : fresh, v);
  }
  Value left = what_is_left(original, parts);
  if (kk_value_is_aside(left) || !kk_list_length(fresh))
    return left;
  add_part(fresh, left);
  Value arguments[] = {kk_value_from_ref(kk_str_empty()), kk_value_from_ref(fresh)};
  return kk_call(kk_value_from_ref(kk_class_builtin(KK_BaseExceptionGroup)), arguments, 2, NULL);
}

// ---- the classes

void kk_group_classes_init(void) {
  static const KkClassId order[] = {KK_ExceptionGroup, KK_BaseExceptionGroup, KK_Exception, KK_BaseException,
                                    KK_object};
  enum { COUNT = sizeof order / sizeof *order };
  KkClass *class = kk_class_builtin(KK_ExceptionGroup), **mro = kk_block_scanned(COUNT * sizeof *mro);
  for (int i = 0; i < COUNT; i++)
    mro[i] = kk_class_builtin(order[i]);
  Value bases[] = {kk_value_from_ref(mro[1]), kk_value_from_ref(mro[2])};
  class->mro = mro;
  class->mro_count = COUNT;
  class->bases = kk_tuple_from_values(bases, 2);
  class->has_multiple_bases = true;
}
