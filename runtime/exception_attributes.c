// exception_attributes.c - the attributes and methods of exceptions.
#include "attribute.h"
#include "class.h"
#include "dict.h"
#include "exception.h"
#include "foreign.h"
#include "list.h"
#include "operators.h"
#include "str.h"
#include "tuple.h"

static KkException *exception(Value self) { return kk_value_ref(self); }

// ---- BaseException

KkNone kk_BaseException_op_init(Value self, const Value *args, size_t n, KkDict *keywords) {
  exception(self)->args = kk_tuple_from_values(args, n);
  if (kk_exception_refill(exception(self)) == KK_NONE_ASIDE)
    return KK_NONE_ASIDE;
  Value name, value;
  for (int64_t at = 0; keywords && (at = kk_dict_next(keywords, at, &name, &value)) > 0;)
    if (kk_exception_keyword(exception(self), name, value) == KK_NONE_ASIDE)
      return KK_NONE_ASIDE;
  return 0;
}

KkTuple *kk_BaseException_get_args(Value self) { return exception(self)->args; }

KkNone kk_BaseException_set_args(Value self, Value args) {
  KkTuple *tuple = kk_tuple_from_iterable(args);
  if (tuple == KK_REF_ASIDE)
    return KK_NONE_ASIDE;
  exception(self)->args = tuple;
  return 0;
}

#ifdef KK_EXTENSION   // what belongs to the traceback is CPython's
Value kk_BaseException_op_cause(Value self) { return kk_exception_link(self, KK_STR("__cause__")); }
Value kk_BaseException_op_context(Value self) { return kk_exception_link(self, KK_STR("__context__")); }
Value kk_BaseException_op_traceback(Value self) { return kk_exception_link(self, KK_STR("__traceback__")); }
KkBool kk_BaseException_op_suppress_context(Value self) {
  Value flag = kk_exception_link(self, KK_STR("__suppress_context__"));
  return kk_value_is_aside(flag) ? KK_BOOL_ASIDE : kk_value_bool(flag);
}
KkNone kk_BaseException_set_cause(Value self, Value v) { return kk_exception_set_link(self, KK_STR("__cause__"), v); }
KkNone kk_BaseException_set_context(Value self, Value v) {
  return kk_exception_set_link(self, KK_STR("__context__"), v);
}
KkNone kk_BaseException_set_suppress_context(Value self, Value v) {
  return kk_exception_set_link(self, KK_STR("__suppress_context__"), v);
}
KkNone kk_BaseException_set_traceback(Value self, Value v) {
  return kk_exception_set_link(self, KK_STR("__traceback__"), v);
}
#else
Value kk_BaseException_op_cause(Value self) { return kk_value_from_ref(exception(self)->cause); }
Value kk_BaseException_op_context(Value self) { return kk_value_from_ref(exception(self)->context); }
KkBool kk_BaseException_op_suppress_context(Value self) { return exception(self)->suppress_context; }
Value kk_BaseException_op_traceback(Value self) { return kk_value_from_ref(exception(self)->traceback); }

static bool check_link(Value v, const char *what) {
  if (kk_value_is_none(v) || kk_is_instance_of(v, KK_BaseException))
    return true;
  kk_raise(KK_TypeError, "exception %s must be None or derive from BaseException", what);
  return false;
}

KkNone kk_BaseException_set_cause(Value self, Value cause) {
  if (!check_link(cause, "cause"))
    return KK_NONE_ASIDE;
  exception(self)->cause = kk_value_ref(cause);
  exception(self)->suppress_context = true;
  return 0;
}

KkNone kk_BaseException_set_context(Value self, Value context) {
  if (!check_link(context, "context"))
    return KK_NONE_ASIDE;
  exception(self)->context = kk_value_ref(context);
  return 0;
}

KkNone kk_BaseException_set_suppress_context(Value self, Value flag) {
  if (!kk_value_is(flag, KK_bool))
    return kk_raise(KK_TypeError, "attribute value type must be bool"), KK_NONE_ASIDE;
  exception(self)->suppress_context = kk_value_bool(flag);
  return 0;
}

KkNone kk_BaseException_set_traceback(Value self, Value traceback) {
  if (!kk_value_is_none(traceback) && !kk_value_is(traceback, KK_traceback)) {
    kk_raise(KK_TypeError, "__traceback__ must be a traceback or None");
    return KK_NONE_ASIDE;
  }
  exception(self)->traceback = kk_value_ref(traceback);
  return 0;
}

#endif

Value kk_BaseException_with_traceback(Value self, Value traceback) {
  return kk_BaseException_set_traceback(self, traceback) ? KK_VALUE_ASIDE : self;
}

KkNone kk_BaseException_add_note(Value self, Value note) {
  if (!kk_is_instance_of(note, KK_str)) {
    kk_raise(KK_TypeError, "note must be a str, not '%T'", note);
    return KK_NONE_ASIDE;
  }
  KkDict *dict = kk_instance_dict(self, true);
  Value notes = kk_dict_get_str(dict, KK_STR("__notes__"));
  if (kk_value_is_aside(notes)) {
    notes = kk_value_from_ref(kk_list_new(KK_LIST_VALUE, 1));
    kk_dict_set_str(dict, KK_STR("__notes__"), notes);
  }
  if (kk_is_instance_of(notes, KK_list))
    return kk_list_append(kk_value_ref(notes), note);
  kk_raise(KK_TypeError, "Cannot add note: __notes__ is not a list");
  return KK_NONE_ASIDE;
}

// ---- what classes keep in extra

#define EXTRA(class, name, index)                                                     \
  Value kk_##class##_get_##name(Value self) { return exception(self)->extra[index]; } \
  KkNone kk_##class##_set_##name(Value self, Value v) { return exception(self)->extra[index] = v, 0; }

// A position within a text; what is none leaves -1, as in CPython.
static KkNone set_position(Value self, int index, Value v) {
  bool is_int = kk_is_instance_of(v, KK_int);
  exception(self)->extra[index] = kk_value_from_small(-1);
  if (!is_int)
    return kk_raise(KK_TypeError, "an integer is required"), KK_NONE_ASIDE;
  int64_t position = kk_index(v);
  if (position == KK_I64_ASIDE && kk_pending())
    return KK_NONE_ASIDE;
  exception(self)->extra[index] = kk_int_from_i64(position);
  return 0;
}

// The text or the bytes that could not be converted, of the class that the exception's own text is made of.
static KkNone set_object(Value self, KkClassId class_id, Value v) {
  if (!kk_is_instance_of(v, class_id))
    return kk_raise(KK_TypeError, "object attribute must be %s", class_id == KK_str ? "unicode" : "bytes"),
           KK_NONE_ASIDE;
  exception(self)->extra[KK_EXTRA_UNICODE] = v;
  return 0;
}

#define POSITION(class, name, index)                                                  \
  Value kk_##class##_get_##name(Value self) { return exception(self)->extra[index]; } \
  KkNone kk_##class##_set_##name(Value self, Value v) { return set_position(self, index, v); }
#define OBJECT(class, class_id)                                                                  \
  Value kk_##class##_get_object(Value self) { return exception(self)->extra[KK_EXTRA_UNICODE]; } \
  KkNone kk_##class##_set_object(Value self, Value v) { return set_object(self, class_id, v); }

// clang-format off
EXTRA(NameError, name, KK_EXTRA_NAME) EXTRA(AttributeError, name, KK_EXTRA_NAME)
EXTRA(AttributeError, obj, KK_EXTRA_OBJECT) EXTRA(ImportError, name, KK_EXTRA_NAME)
EXTRA(ImportError, msg, KK_EXTRA_MSG) EXTRA(ImportError, path, KK_EXTRA_PATH)
EXTRA(StopIteration, value, KK_EXTRA_VALUE) EXTRA(SystemExit, code, KK_EXTRA_CODE)
EXTRA(OSError, errno, KK_EXTRA_ERRNO) EXTRA(OSError, strerror, KK_EXTRA_STRERROR)
EXTRA(OSError, filename, KK_EXTRA_FILENAME) EXTRA(OSError, filename2, KK_EXTRA_FILENAME2)
EXTRA(UnicodeEncodeError, encoding, KK_EXTRA_ENCODING) OBJECT(UnicodeEncodeError, KK_str)
POSITION(UnicodeEncodeError, start, KK_EXTRA_START) POSITION(UnicodeEncodeError, end, KK_EXTRA_END)
EXTRA(UnicodeEncodeError, reason, KK_EXTRA_REASON) EXTRA(UnicodeDecodeError, encoding, KK_EXTRA_ENCODING)
OBJECT(UnicodeDecodeError, KK_bytes) POSITION(UnicodeDecodeError, start, KK_EXTRA_START)
POSITION(UnicodeDecodeError, end, KK_EXTRA_END) EXTRA(UnicodeDecodeError, reason, KK_EXTRA_REASON)
OBJECT(UnicodeTranslateError, KK_str) POSITION(UnicodeTranslateError, start, KK_EXTRA_START)
POSITION(UnicodeTranslateError, end, KK_EXTRA_END) EXTRA(UnicodeTranslateError, reason, KK_EXTRA_REASON)
EXTRA(SyntaxError, msg, KK_EXTRA_SYNTAX_MSG) EXTRA(SyntaxError, filename, KK_EXTRA_SYNTAX_FILE)
EXTRA(SyntaxError, lineno, KK_EXTRA_LINENO) EXTRA(SyntaxError, offset, KK_EXTRA_OFFSET)
EXTRA(SyntaxError, text, KK_EXTRA_TEXT);
// clang-format on

// ---- tracebacks

static const KkTraceback *entry(Value self) { return kk_value_ref(self); }
Value kk_traceback_get_tb_next(Value self) { return kk_value_from_ref(entry(self)->next); }
int64_t kk_traceback_get_tb_lineno(Value self) { return kk_site_line(entry(self)->site); }
void kk_traceback_class_init(KkClass *class) { (void)class; }
