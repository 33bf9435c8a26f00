// error.c - the pending exception: raising, formats of messages, context, handlers, depth.
//
// Raising sets kk_thread->exception. The exception being handled (kk_thread->handled) becomes the new one's __context__;
// as in CPython (Python/errors.c, _PyErr_SetObject) a chain that already holds the new exception is cut first, so that
// contexts never form a ring.
#include "error.h"
#include "class.h"
#include "dynamic.h"
#include "exception.h"
#include "foreign.h"
#include "heap.h"
#include "operators.h"
#include "str_builder.h"
#include "tuple.h"
#include "int.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

// ---- messages

static KkStr *shown_class(Value v) {
#ifdef KK_EXTENSION
  if (kk_is_foreign(v))
    return kk_foreign_type_name(v);
#endif
  return kk_class_shown_name(kk_class_of(v));
}

// One conversion of a format; p is at its letter. Returns the last character used, NULL if a repr or str raised.
static const char *format_argument(KkStrBuilder *out, const char *p, va_list *arguments) {
  KkNone failed = 0;
  switch (*p) {
  case 's': kk_str_builder_add_utf8(out, va_arg(*arguments, const char *)); break;
  case 'd': kk_str_builder_add_i64(out, va_arg(*arguments, int)); break;
  case 'l':
    kk_str_builder_add_i64(out, va_arg(*arguments, int64_t));
    p++;
    break;
  case 'c': kk_str_builder_add_code(out, va_arg(*arguments, uint32_t)); break;
  case 'U': kk_str_builder_add(out, va_arg(*arguments, KkStr *)); break;
  case 'R': failed = kk_str_builder_add_repr(out, va_arg(*arguments, Value)); break;
  case 'S': failed = kk_str_builder_add_str(out, va_arg(*arguments, Value)); break;
  case 'T': kk_str_builder_add(out, shown_class(va_arg(*arguments, Value))); break;
  default: kk_str_builder_add_code(out, (unsigned char)*p);
  }
  return failed ? NULL : p;
}

static KkStr *text_vformat(const char *format, va_list *arguments) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  const char *p = format;
  for (;;) {
    const char *percent = strchrnul(p, '%');
    kk_str_builder_add_ascii_n(&out, p, percent - p);
    if (!*percent)
      return kk_str_builder_finish(&out);
    p = format_argument(&out, percent + 1, arguments);
    if (!p)
      return NULL;
    p++;
  }
}

KkStr *kk_text_format(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  KkStr *text = text_vformat(format, &arguments);
  va_end(arguments);
  return text;
}

// ---- raising

// Cuts `e` out of the chain of contexts that starts at `first`. The second pointer, at half speed, stops at a ring.
static void cut_context(KkException *first, const KkException *e) {
  KkException *slow = first;
  bool is_even = false;
  for (KkException *o = first; o->context; o = o->context) {
    if (o->context == e) {
      o->context = NULL;
      return;
    }
    if (is_even && (slow = slow->context) == o)
      return;
    is_even = !is_even;
  }
}

void kk_raise_object(KkException *e) {
  KkException *handled = kk_thread->handled;
  if (handled && handled != e) {
    cut_context(handled, e);
    e->context = handled;
  }
  kk_thread->exception = e;
}

void kk_reraise(KkException *e) { kk_thread->exception = e; }

void kk_raise_args(KkClassId class_id, KkTuple *args) { kk_raise_object(kk_exception_new(class_id, args)); }
void kk_raise_empty(KkClassId class_id) { kk_raise_args(class_id, kk_tuple_new(0)); }
void kk_raise_one(KkClassId class_id, Value argument) { kk_raise_args(class_id, kk_tuple_from_values(&argument, 1)); }
void kk_raise_key(Value key) { kk_raise_one(KK_KeyError, kk_value_kept(key)); }

void kk_raise(KkClassId class_id, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  KkStr *text = text_vformat(format, &arguments);
  va_end(arguments);
  if (text)
    kk_raise_one(class_id, kk_value_from_ref(text));
}

void kk_raise_memory_error(void) { kk_raise_empty(KK_MemoryError); }

void kk_raise_errno(int error, KkStr *filename) {
  Value args[3] = {kk_int_from_i64(error), kk_value_from_ref(kk_str_from_utf8z(strerror(error))),
                   filename ? kk_value_from_ref(filename) : KK_VALUE_NONE};
  KkTuple *tuple = kk_tuple_from_values(args, filename ? 3 : 2);
  Value e = kk_exception_make(kk_class_builtin(KK_OSError), tuple);
  if (!kk_value_is_aside(e))
    kk_raise_object(kk_value_ref(e));
}

// A NameError or AttributeError that remembers the name, for the suggestion when it is printed.
static void raise_about_name(KkClassId class_id, KkStr *text, KkStr *name, Value object) {
  Value message = kk_value_from_ref(text);
  KkException *e = kk_exception_new(class_id, kk_tuple_from_values(&message, 1));
  e->extra[KK_EXTRA_NAME] = kk_value_from_ref(name);
  e->extra[KK_EXTRA_OBJECT] = object;
  kk_raise_object(e);
}

void kk_raise_name_error(KkStr *name) { kk_raise_name_error_among(name, NULL); }

void kk_raise_name_error_among(KkStr *name, const char *const *visible) {
  raise_about_name(KK_NameError, kk_text_format("name '%U' is not defined", name), name, KK_VALUE_NONE);
  kk_thread->exception->extra[KK_EXTRA_VISIBLE] = (Value)(uintptr_t)visible;
}

const char *const *kk_visible_names(const char *const *locals, size_t n, const char *const *globals, size_t others) {
  const char **visible = kk_block_plain((n + others + 2) * sizeof *visible);
  memcpy(visible, locals ? locals : visible, n * sizeof *visible);
  size_t count = n;
  visible[count++] = "";
  for (size_t i = 0; i < others; i++)
    if (globals[i])
      visible[count++] = globals[i];
  visible[count] = NULL;
  return visible;
}

void kk_raise_unbound_local(KkStr *name) {
  kk_raise(KK_UnboundLocalError, "cannot access local variable '%U' where it is not associated with a value", name);
}

void kk_raise_unbound_free(KkStr *name) {
  kk_raise(KK_NameError, "cannot access free variable '%U' where it is not associated with a value in enclosing scope",
           name);
}

// Names can be suggested when it is printed, so what finds them is linked.
void kk_raise_attribute(Value object, KkStr *name) {
  kk_dynamic_install();
  const char *module_text =
      kk_value_is(object, KK_module) && ((KkModule *)kk_value_ref(object))->is_running
          ? "partially initialized module '%s' has no attribute '%U' (most likely due to a circular "
            "import)"
          : "module '%s' has no attribute '%U'";
  KkStr *text = kk_value_is(object, KK_module)
                    ? kk_text_format(module_text, ((KkModule *)kk_value_ref(object))->name, name)
                : kk_value_is_class(object) ? kk_text_format("type object '%s' has no attribute '%U'",
                                                             ((KkClass *)kk_value_ref(object))->name, name)
                                            : kk_text_format("'%T' object has no attribute '%U'", object, name);
  raise_about_name(KK_AttributeError, text, name, object);
}

// ---- raise X from Y

bool kk_is_exception_class(Value v) {
#ifdef KK_EXTENSION
  if (kk_foreign_is_exception_class(v))
    return true;
#endif
  return kk_value_is_class(v) && kk_class_is_subclass(kk_value_ref(v), kk_class_builtin(KK_BaseException));
}

// X as an instance: a class is called without arguments. NULL: raised.
static KkException *exception_instance(Value v, const char *text) {
  if (kk_is_exception_class(v)) {
    Value class = v;
    v = kk_class_of(class)->slots.call(class, NULL, 0, NULL);
    if (kk_value_is_aside(v))
      return NULL;
    if (!kk_is_instance_of(v, KK_BaseException)) {
      kk_raise(KK_TypeError, "calling %R should have returned an instance of BaseException, not %R", class,
               kk_class_value_of(v));
      return NULL;
    }
  }
  if (kk_is_instance_of(v, KK_BaseException))
    return kk_value_ref(v);
  kk_raise(KK_TypeError, "%s", text);
  return NULL;
}

void kk_raise_value(Value exception_or_class, Value cause) {
  KkException *e = exception_instance(exception_or_class, "exceptions must derive from BaseException");
  if (!e)
    return;
  if (!kk_value_is_aside(cause)) {
    KkException *why = NULL;
    if (!kk_value_is_none(cause)) {
      why = exception_instance(cause, "exception causes must derive from BaseException");
      if (!why)
        return;
    }
    e->cause = why;
    e->suppress_context = true;
  }
  kk_raise_object(e);
}

void kk_raise_again(void) {
  if (kk_thread->handled)
    kk_reraise(kk_thread->handled);
  else
    kk_raise(KK_RuntimeError, "No active exception to reraise");
}

// ---- taking and handling

KkException *kk_take_pending(void) {
  KkException *e = kk_thread->exception;
  kk_assert(e);
  kk_thread->exception = NULL;
  return e;
}

void kk_clear_pending(void) { kk_thread->exception = NULL; }

bool kk_exception_is(const KkException *e, KkClassId class_id) {
  return kk_class_is_subclass(kk_process.classes[e->header.class_id], kk_class_builtin(class_id));
}

bool kk_pending_is(KkClassId class_id) {
  return kk_thread->exception && kk_exception_is(kk_thread->exception, class_id);
}

bool kk_clear_stop_iteration(void) {
  if (!kk_thread->exception)
    return true;
  if (!kk_pending_is(KK_StopIteration))
    return false;
  kk_clear_pending();
  return true;
}

KkException *kk_handler_enter(KkException *e) {
  KkException *previous = kk_thread->handled;
  kk_thread->handled = e;
  return previous;
}

void kk_handler_leave(KkException *previous) { kk_thread->handled = previous; }

bool kk_are_exception_classes(Value v) {
  if (!kk_is_instance_of(v, KK_tuple))
    return kk_is_exception_class(v);
  const KkTuple *tuple = kk_value_ref(v);
  for (int64_t i = 0; i < tuple->length; i++)
    if (!kk_is_exception_class(tuple->items[i]))
      return false;
  return true;
}

KkBool kk_exception_matches(KkException *e, Value class_or_tuple) {
  if (!kk_are_exception_classes(class_or_tuple)) {
    kk_raise(KK_TypeError, "catching classes that do not inherit from BaseException is not allowed");
    return KK_BOOL_ASIDE;
  }
  return kk_isinstance(kk_value_from_ref(e), class_or_tuple);
}

void kk_traceback(const KkSite *site) {
  KkException *e = kk_thread->exception;
  kk_assert(e);
  KkTraceback *entry = kk_alloc(sizeof *entry, KK_traceback);
  entry->next = e->traceback;
  entry->site = site;
  if (entry->next)
    entry->next->outer = entry;
  e->traceback = entry;
}

// ---- depth

void kk_raise_recursion(const char *where) { kk_raise(KK_RecursionError, "maximum recursion depth exceeded%s", where); }

bool kk_recursion_enter(const char *where) {
  KkThread *thread = kk_thread;
  char *here = __builtin_frame_address(0);
  if (KK_LIKELY(++thread->depth <= thread->depth_limit && here > thread->stack_limit))
    return true;
  thread->depth--;
  kk_raise_recursion(where);
  return false;
}

KkBool kk_repr_enter(KkReprGuard *guard, const void *object) {
  for (KkReprGuard *outer = kk_thread->printing; outer; outer = outer->outer)
    if (outer->object == object)
      return 0;
  if (!kk_recursion_enter(" while getting the repr of an object"))
    return KK_BOOL_ASIDE;
  *guard = (KkReprGuard){object, kk_thread->printing};
  kk_thread->printing = guard;
  return 1;
}

void kk_repr_leave(KkReprGuard *guard) {
  kk_thread->printing = guard->outer;
  kk_recursion_leave();
}
