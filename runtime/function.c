// function.c - functions, builtin functions and methods, bound methods, cells: making and printing them.
//
// A function of the program is a KkFunction: an entry, its static KkCode, the values of its defaults, captured cells. What
// is written in C is a KkBuiltin around its row in a generated table; bound or not, a method or a function of a module.
#include "function.h"
#include "module.h"
#include "attribute.h"
#include "call.h"
#include "class_internal.h"
#include "dict.h"
#include "error.h"
#include "function_internal.h"
#include "heap.h"
#include "container.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"

#include <stdio.h>

KkFunction *kk_function_new(KkEntry *entry, const KkCode *code, KkTuple *defaults, KkDict *keyword_defaults,
                            size_t cells) {
  KkFunction *f = kk_alloc(sizeof *f + cells * sizeof(Value), KK_function);
  f->entry = entry;
  f->code = code;
  f->defaults = defaults;
  f->keyword_defaults = keyword_defaults;
  return f;
}

// A method that is read of its class is the same object each time: C.__eq__ is object.__eq__.
static Value unbound_method(const KkMethod *method, KkClass *owner) {
  if (!kk_process.unbound)
    kk_process.unbound = kk_dict_new();
  Value key = kk_int_from_i64((int64_t)(intptr_t)method * 4096 + owner->id);   // fewer classes than that
  Value known = kk_dict_get_default(kk_process.unbound, key, KK_VALUE_ASIDE);
  if (!kk_value_is_aside(known))
    return known;
  KkBuiltin *b = kk_alloc(sizeof *b, KK_method_descriptor);
  b->method = method;
  b->owner = owner;
  b->self = KK_VALUE_ASIDE;
  kk_dict_set(kk_process.unbound, key, kk_value_from_ref(b));
  return kk_value_from_ref(b);
}

Value kk_builtin_new(const KkMethod *method, KkClass *owner, Value self) {
  if (kk_value_is_aside(self) && method->kind == KK_METHOD && owner)
    return unbound_method(method, owner);
  bool is_bound = !kk_value_is_aside(self) || method->kind == KK_STATIC;
  KkBuiltin *b = kk_alloc(sizeof *b, is_bound ? KK_builtin_function_or_method : KK_method_descriptor);
  b->method = method;
  b->owner = owner;
  b->self = self;
  return kk_value_from_ref(b);
}

Value kk_bound_method_new(Value function, Value self) {
  KkBoundMethod *method = kk_alloc(sizeof *method, KK_method);
  method->self = self;
  method->function = function;
  return kk_value_from_ref(method);
}

KkCell *kk_cell_new(Value v) {
  KkCell *cell = kk_alloc(sizeof *cell, KK_cell);
  cell->value = v;
  return cell;
}

// ---- repr

KkStr *kk_address_text(const void *object) {
  char text[24];
  snprintf(text, sizeof text, "%p", object);
  return kk_str_from_ascii(text);
}

// Numbers are no objects: something that looks like an address.
static KkStr *address_of(Value v) {
  return kk_address_text(kk_value_is_object(v) ? kk_value_ref(v) : (const void *)(uintptr_t)(v + sizeof(Value)));
}

static Value function_repr(Value v) {
  KkFunction *f = kk_value_ref(v);
  return kk_value_from_ref(kk_text_format("<function %s at %U>", f->code->qualname, kk_address_text(f)));
}

// Special methods are slot wrappers in CPython, but for these.
bool kk_method_is_slot(const KkMethod *method) {
  static const char *const others[] = {"__new__",      "__init_subclass__", "__subclasshook__", "__format__",
                                       "__dir__",      "__reversed__",      "__round__",        "__trunc__",
                                       "__floor__",    "__ceil__",          "__sizeof__",       "__class_getitem__",
                                       "__complex__",  "__bytes__",         "__enter__",        "__exit__",
                                       "__getstate__", "__reduce__",        "__reduce_ex__",    "__length_hint__"};
  if (strncmp(method->name, "__", 2) != 0)
    return false;
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (strcmp(method->name, others[i]) == 0)
      return false;
  return true;
}

static Value builtin_repr(Value v) {
  KkBuiltin *b = kk_value_ref(v);
  const char *name = b->method->name;
  if (!b->owner || (kk_value_is_aside(b->self) && b->method->kind == KK_STATIC))
    return kk_value_from_ref(kk_text_format("<built-in function %s>", name));
  bool is_slot = kk_method_is_slot(b->method);
  if (kk_value_is_aside(b->self))
    return kk_value_from_ref(
        kk_text_format("<%s '%s' of '%s' objects>", is_slot ? "slot wrapper" : "method", name, b->owner->name));
  KkStr *address = address_of(b->self);
  if (is_slot)
    return kk_value_from_ref(kk_text_format("<method-wrapper '%s' of %T object at %U>", name, b->self, address));
  return kk_value_from_ref(kk_text_format("<built-in method %s of %T object at %U>", name, b->self, address));
}

static const KkCode *function_code(Value v) { return ((KkFunction *)kk_value_ref(v))->code; }

static Value bound_method_repr(Value v) {
  KkBoundMethod *m = kk_value_ref(v);
  const char *name = kk_value_is(m->function, KK_function) ? function_code(m->function)->qualname : "?";
  KkStr *text = kk_text_format("<bound method %s of %R>", name, m->self);
  return text ? kk_value_from_ref(text) : KK_VALUE_ASIDE;
}

static Value cell_repr(Value v) {
  KkCell *cell = kk_value_ref(v);
  if (kk_value_is_aside(cell->value))
    return kk_value_from_ref(kk_text_format("<cell at %U: empty>", kk_address_text(cell)));
  KkStr *address = address_of(cell->value);
  return kk_value_from_ref(
      kk_text_format("<cell at %U: %T object at %U>", kk_address_text(cell), cell->value, address));
}

// ---- comparison: the same method of the same object

static Value equality(bool is_equal, KkComparison op) {
  if (op != KK_EQ && op != KK_NE)
    return kk_not_implemented();
  return kk_value_from_bool(is_equal == (op == KK_EQ));
}

static Value builtin_compare(Value left, Value right, KkComparison op) {
  if (kk_class_id(left) != kk_class_id(right))
    return kk_not_implemented();
  KkBuiltin *a = kk_value_ref(left), *b = kk_value_ref(right);
  return equality(a->method == b->method && kk_is(a->self, b->self), op);
}

static int64_t builtin_hash(Value v) { return kk_hash_address(((KkBuiltin *)kk_value_ref(v))->method); }

static Value bound_method_compare(Value left, Value right, KkComparison op) {
  if (kk_class_id(left) != kk_class_id(right))
    return kk_not_implemented();
  KkBoundMethod *a = kk_value_ref(left), *b = kk_value_ref(right);
  return equality(kk_is(a->function, b->function) && kk_is(a->self, b->self), op);
}

static int64_t bound_method_hash(Value v) {
  KkBoundMethod *m = kk_value_ref(v);
  return kk_hash_address(kk_value_is_object(m->self) ? kk_value_ref(m->self) : m);
}

// ---- attributes of the program's functions

static KkFunction *function(Value v) { return kk_value_ref(v); }

Value kk_function_op_name(Value self) { return kk_value_from_ref(kk_str_from_utf8z(function(self)->code->name)); }
Value kk_function_op_qualname(Value self) {
  return kk_value_from_ref(kk_str_from_utf8z(function(self)->code->qualname));
}
Value kk_function_op_module(Value self) { return kk_value_from_ref(kk_str_from_utf8z(function(self)->code->module)); }

Value kk_function_op_doc(Value self) {
  const char *doc = function(self)->code->doc;
  return doc ? kk_value_from_ref(kk_str_from_utf8z(doc)) : KK_VALUE_NONE;
}

// The static description is shared by all closures of the function: a change makes a copy of it.
static KkCode *own_code(Value self) {
  KkCode *copy = kk_block_scanned(sizeof *copy);
  *copy = *function(self)->code;
  function(self)->code = copy;
  return copy;
}

static bool check_text(Value v, const char *what) {
  if (kk_is_instance_of(v, KK_str))
    return true;
  kk_raise(KK_TypeError, "%s must be set to a string object", what);
  return false;
}

KkNone kk_function_set_name(Value self, Value v) {
  if (!check_text(v, "__name__"))
    return KK_NONE_ASIDE;
  own_code(self)->name = kk_str_to_utf8z(kk_value_ref(v));
  return 0;
}

KkNone kk_function_set_qualname(Value self, Value v) {
  if (!check_text(v, "__qualname__"))
    return KK_NONE_ASIDE;
  own_code(self)->qualname = kk_str_to_utf8z(kk_value_ref(v));
  return 0;
}

KkNone kk_function_set_doc(Value self, Value v) {
  if (!kk_value_is_none(v) && !check_text(v, "__doc__"))
    return KK_NONE_ASIDE;
  own_code(self)->doc = kk_value_is_none(v) ? NULL : kk_str_to_utf8z(kk_value_ref(v));
  return 0;
}

KkNone kk_function_set_module(Value self, Value v) {
  if (!check_text(v, "__module__"))
    return KK_NONE_ASIDE;
  own_code(self)->module = kk_str_to_utf8z(kk_value_ref(v));
  return 0;
}

Value kk_function_op_defaults(Value self) { return kk_value_from_ref(function(self)->defaults); }
Value kk_function_op_kwdefaults(Value self) { return kk_value_from_ref(function(self)->keyword_defaults); }
KkNone kk_function_annotate(Value self, KkDict *annotations) { return function(self)->annotations = annotations, 0; }

Value kk_function_op_annotations(Value self) {
  if (!function(self)->annotations)
    function(self)->annotations = kk_dict_new();
  return kk_value_from_ref(function(self)->annotations);
}

KkNone kk_function_set_annotations(Value self, Value v) {
  if (!kk_value_is_none(v) && !kk_is_instance_of(v, KK_dict)) {
    kk_raise(KK_TypeError, "__annotations__ must be set to a dict object");
    return KK_NONE_ASIDE;
  }
  function(self)->annotations = kk_value_is_none(v) ? NULL : kk_value_ref(v);
  return 0;
}

Value kk_function_op_dict(Value self) { return kk_value_from_ref(kk_instance_dict(self, true)); }

Value kk_builtin_function_or_method_op_name(Value self) {
  return kk_value_from_ref(kk_str_from_utf8z(((KkBuiltin *)kk_value_ref(self))->method->name));
}

Value kk_builtin_function_or_method_op_qualname(Value self) {
  KkBuiltin *b = kk_value_ref(self);
  if (!b->owner)
    return kk_value_from_ref(kk_str_from_utf8z(b->method->name));
  return kk_value_from_ref(kk_text_format("%s.%s", b->owner->name, b->method->name));
}

Value kk_method_descriptor_op_objclass(Value self) {
  return kk_value_from_ref(((KkBuiltin *)kk_value_ref(self))->owner);
}

Value kk_builtin_function_or_method_op_module(Value self) {
  const char *module = ((KkBuiltin *)kk_value_ref(self))->module;
  return module ? kk_value_from_ref(kk_str_from_utf8z(module)) : KK_VALUE_NONE;
}

// What a method is bound to; of a function its module.
Value kk_builtin_function_or_method_op_self(Value self) {
  const KkBuiltin *b = kk_value_ref(self);
  KkModule *module = b->module ? kk_module_find(b->module) : NULL;
  return !kk_value_is_aside(b->self) ? b->self : module ? kk_value_from_ref(module) : KK_VALUE_NONE;
}

Value kk_method_op_self(Value self) { return ((KkBoundMethod *)kk_value_ref(self))->self; }
Value kk_method_op_func(Value self) { return ((KkBoundMethod *)kk_value_ref(self))->function; }
Value kk_method_op_doc(Value self) { return kk_getattr(kk_method_op_func(self), KK_STR("__doc__")); }
Value kk_method_op_name(Value self) { return kk_getattr(kk_method_op_func(self), KK_STR("__name__")); }
Value kk_method_op_qualname(Value self) { return kk_getattr(kk_method_op_func(self), KK_STR("__qualname__")); }

// ---- classes

static Value function_get(Value v, Value object, Value class) {
  (void)class;
  return kk_value_is_aside(object) ? v : kk_bound_method_new(v, object);
}

void kk_function_class_init(KkClass *class) {
  kk_call_slots_init(class);
  class->slots.repr = function_repr;
  class->slots.get = function_get;
}

void kk_builtin_function_or_method_class_init(KkClass *class) {
  kk_call_slots_init(class);
  class->slots.repr = builtin_repr;
  class->slots.compare = builtin_compare;
  class->slots.hash = builtin_hash;
}

// str.upper, read from an instance of a class that has bound it to a name.
static Value descriptor_get(Value v, Value object, Value class) {
  (void)class;
  const KkBuiltin *b = kk_value_ref(v);
  if (kk_value_is_aside(object) || !b->owner)
    return v;
  if (b->method->kind == KK_PROPERTY)
    return b->method->entry(v, &object, 1, NULL);
  if (b->method->kind != KK_METHOD)
    return v;
  if (kk_class_is_subclass(kk_class_of(object), b->owner))
    return kk_builtin_new(b->method, b->owner, object);
  kk_raise(KK_TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%T' object", b->method->name,
           b->owner->name, object);
  return KK_VALUE_ASIDE;
}

void kk_method_descriptor_class_init(KkClass *class) {
  kk_builtin_function_or_method_class_init(class);
  class->slots.get = descriptor_get;
}

// types.MethodType(function, self)
static Value method_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  if (!kk_arguments_between("method", n, 2, 2, names))
    return KK_VALUE_ASIDE;
  if (!kk_callable(args[0]))
    return kk_raise(KK_TypeError, "first argument must be callable"), KK_VALUE_ASIDE;
  if (kk_value_is_none(args[1]))
    return kk_raise(KK_TypeError, "instance must not be None"), KK_VALUE_ASIDE;
  return kk_bound_method_new(args[0], args[1]);
}

void kk_method_class_init(KkClass *class) {
  kk_call_slots_init(class);
  class->slots.make = method_make;
  class->slots.repr = bound_method_repr;
  class->slots.compare = bound_method_compare;
  class->slots.hash = bound_method_hash;
}

void kk_cell_class_init(KkClass *class) { class->slots.repr = cell_repr; }
