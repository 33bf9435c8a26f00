// super.c - super objects: attribute lookup that starts behind a class.
//
//   class A: m     class B(A): m calls super().m()     class C(A): m      class D(B, C)
//   MRO of D: D B C A object.  In B.m, self a D: super(B, self).m is C.m, bound to self.
#include "foreign.h"
#include "super.h"
#include "attribute.h"
#include "error.h"
#include "heap.h"
#include "str.h"

typedef struct KkSuper {
  KkHeader header;
  KkClass *class;          // the lookup starts behind it
  Value object;            // instance or class; the aside: unbound
  KkClass *object_class;   // whose MRO is searched: object itself if it is a class; NULL: unbound
} KkSuper;

// The class whose MRO counts (supercheck in CPython's Objects/typeobject.c). NULL: object has nothing to do with class.
static KkClass *searched_class(KkClass *class, Value object) {
  if (kk_value_is_class(object) && kk_class_is_subclass(kk_value_ref(object), class))
    return kk_value_ref(object);
  KkClass *own = kk_class_of(object);
  return kk_class_is_subclass(own, class) ? own : NULL;
}

KK_REPLACED Value kk_super_new(Value class, Value object) {
  if (!kk_value_is_class(class)) {
    kk_raise(KK_TypeError, "super() argument 1 must be a type, not %U", kk_shown_argument(class));
    return KK_VALUE_ASIDE;
  }
  bool is_bound = !kk_value_is_aside(object);
  KkClass *searched = is_bound ? searched_class(kk_value_ref(class), object) : NULL;
  if (is_bound && !searched) {
    kk_raise(KK_TypeError, "super(type, obj): obj must be an instance or subtype of type");
    return KK_VALUE_ASIDE;
  }
  kk_super_ready();
  KkSuper *made = kk_alloc(sizeof *made, KK_super);
  made->class = kk_value_ref(class);
  made->object = object;
  made->object_class = searched;
  return kk_value_from_ref(made);
}

static Value super_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  if (names)
    kk_raise(KK_TypeError, "super() takes no keyword arguments");
  else if (n == 0)
    kk_raise(KK_RuntimeError, "super(): no arguments");
  else if (n > 2)
    kk_raise(KK_TypeError, "super expected at most 2 arguments, got %ld", (int64_t)n);
  else
    return kk_super_new(args[0], n == 2 && !kk_value_is_none(args[1]) ? args[1] : KK_VALUE_ASIDE);
  return KK_VALUE_ASIDE;
}

static KkSuper *super(Value v) { return kk_value_ref(v); }

static Value super_getattr(Value v, KkStr *name) {
  const KkSuper *s = super(v);
  if (!s->object_class || kk_str_equal_ascii(name, "__class__"))
    return kk_getattr_generic(v, name);
  KkLookup found = kk_class_find_after(s->object_class, s->class, name);
  if (!found.owner)
    return kk_getattr_generic(v, name);
  bool is_class = s->object == kk_value_from_ref(s->object_class);
  return kk_attribute_bind(found, is_class ? KK_VALUE_ASIDE : s->object, s->object_class);
}

// super(C) as an attribute of a class binds itself to the instance that it is read from.
static Value super_get(Value v, Value object, Value class) {
  (void)class;
  const KkSuper *s = super(v);
  return s->object_class || kk_value_is_aside(object) ? v : kk_super_new(kk_value_from_ref(s->class), object);
}

static Value super_repr(Value v) {
  const KkSuper *s = super(v);
  KkStr *text = s->object_class
                    ? kk_text_format("<super: <class '%s'>, <%s object>>", s->class->name, s->object_class->name)
                    : kk_text_format("<super: <class '%s'>, NULL>", s->class->name);
  return kk_value_from_ref(text);
}

// ---- attributes of the object itself

#define ENTRY(name) static Value name(Value callee, const Value *args, size_t n, KkTuple *names)

static bool check_read(Value callee, size_t n, KkTuple *names) {
  (void)callee, (void)names;
  if (n == 1)
    return true;
  kk_raise(KK_AttributeError, "readonly attribute");
  return false;
}

ENTRY(entry_self) {
  if (!check_read(callee, n, names))
    return KK_VALUE_ASIDE;
  return super(args[0])->object_class ? super(args[0])->object : KK_VALUE_NONE;
}
ENTRY(entry_self_class) {
  return check_read(callee, n, names) ? kk_value_from_ref(super(args[0])->object_class) : KK_VALUE_ASIDE;
}
ENTRY(entry_thisclass) {
  return check_read(callee, n, names) ? kk_value_from_ref(super(args[0])->class) : KK_VALUE_ASIDE;
}

void kk_super_class_init(KkClass *class) {
  static const KkMethod methods[] = {
      {"__self__", entry_self, "", KK_PROPERTY},
      {"__self_class__", entry_self_class, "", KK_PROPERTY},
      {"__thisclass__", entry_thisclass, "", KK_PROPERTY},
  };
  class->methods = methods;
  class->method_count = sizeof methods / sizeof *methods;
  class->slots.make = super_call;
  class->slots.getattr = super_getattr;
  class->slots.repr = super_repr;
  class->slots.get = super_get;
}

void kk_super_ready(void) { kk_class_ready(KK_super, kk_super_class_init); }
