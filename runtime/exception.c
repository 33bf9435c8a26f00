// exception.c - the classes of exceptions: construction and text.
//
// All have one C layout. Beside args a class keeps up to five values in `extra` (see exception.h), filled from args by its
// row in `rules`, which also checks the arguments and makes str(). Most classes have no row: their str() is that of
// BaseException.
#include "exception.h"
#include "attribute.h"
#include "bytes.h"
#include "call.h"
#include "class.h"
#include "dict.h"
#include "exception_group.h"
#include "function.h"
#include "heap.h"
#include "int.h"
#include "operators.h"
#include "str.h"
#include "str_builder.h"
#include "tuple.h"

#include <errno.h>
#include <stdio.h>

static bool is_set(Value v) { return !kk_value_is_none(v); }

// ---- StopIteration, SystemExit: the value that is carried

static bool stop_fill(KkException *e) {
  e->extra[KK_EXTRA_VALUE] = e->args->length ? e->args->items[0] : KK_VALUE_NONE;
  return true;
}

static bool exit_fill(KkException *e) {
  int64_t n = e->args->length;
  e->extra[KK_EXTRA_CODE] = n == 0 ? KK_VALUE_NONE : n == 1 ? e->args->items[0] : kk_value_from_ref(e->args);
  return true;
}

// ---- KeyError: the repr of the key, since an empty message would say nothing

static KkStr *base_text(KkException *e) {
  if (e->args->length == 0)
    return kk_str_empty();
  return e->args->length == 1 ? kk_to_str(e->args->items[0]) : kk_repr(kk_value_from_ref(e->args));
}

static KkStr *key_text(KkException *e) { return e->args->length == 1 ? kk_repr(e->args->items[0]) : base_text(e); }

// ---- ImportError

static bool import_fill(KkException *e) {
  if (e->args->length == 1)
    e->extra[KK_EXTRA_MSG] = e->args->items[0];
  return true;
}

static KkStr *import_text(KkException *e) {
  Value message = e->extra[KK_EXTRA_MSG];
  return kk_is_instance_of(message, KK_str) ? kk_value_ref(message) : base_text(e);
}

// ---- OSError(errno, strerror[, filename[, winerror[, filename2]]])

static const struct {
  int error;
  KkClassId class_id;
} errno_classes[] = {
    {EAGAIN, KK_BlockingIOError},
    {EALREADY, KK_BlockingIOError},
    {EINPROGRESS, KK_BlockingIOError},
    {EPIPE, KK_BrokenPipeError},
    {ESHUTDOWN, KK_BrokenPipeError},
    {ECHILD, KK_ChildProcessError},
    {ECONNABORTED, KK_ConnectionAbortedError},
    {ECONNREFUSED, KK_ConnectionRefusedError},
    {ECONNRESET, KK_ConnectionResetError},
    {EEXIST, KK_FileExistsError},
    {ENOENT, KK_FileNotFoundError},
    {EISDIR, KK_IsADirectoryError},
    {ENOTDIR, KK_NotADirectoryError},
    {EINTR, KK_InterruptedError},
    {EACCES, KK_PermissionError},
    {EPERM, KK_PermissionError},
    {ESRCH, KK_ProcessLookupError},
    {ETIMEDOUT, KK_TimeoutError},
};

// OSError(ENOENT, …) makes a FileNotFoundError.
static KkClass *os_error_class(KkClass *class, const KkTuple *args) {
  if (class->id != KK_OSError || args->length < 2 || args->length > 5 || !kk_value_is_small(args->items[0]))
    return class;
  for (size_t i = 0; i < sizeof errno_classes / sizeof *errno_classes; i++)
    if (kk_value_small(args->items[0]) == errno_classes[i].error)
      return kk_class_builtin(errno_classes[i].class_id);
  return class;
}

static bool os_fill(KkException *e) {
  const KkTuple *args = e->args;
  if (args->length < 2 || args->length > 5)
    return true;
  e->extra[KK_EXTRA_ERRNO] = args->items[0];
  e->extra[KK_EXTRA_STRERROR] = args->items[1];
  if (args->length >= 3)
    e->extra[KK_EXTRA_FILENAME] = args->items[2];
  if (args->length == 5)
    e->extra[KK_EXTRA_FILENAME2] = args->items[4];
  if (is_set(e->extra[KK_EXTRA_FILENAME]))
    e->args = kk_tuple_from_values(args->items, 2);
  return true;
}

static KkStr *os_text(KkException *e) {
  Value number = e->extra[KK_EXTRA_ERRNO], text = e->extra[KK_EXTRA_STRERROR];
  Value file = e->extra[KK_EXTRA_FILENAME], second = e->extra[KK_EXTRA_FILENAME2];
  if (is_set(file) && is_set(second))
    return kk_text_format("[Errno %S] %S: %R -> %R", number, text, file, second);
  if (is_set(file))
    return kk_text_format("[Errno %S] %S: %R", number, text, file);
  return is_set(number) && is_set(text) ? kk_text_format("[Errno %S] %S", number, text) : base_text(e);
}

// ---- UnicodeEncodeError(encoding, str, start, end, reason), Decode likewise with bytes; Translate has no encoding

static bool check_argument(const KkException *e, int i, KkClassId class_id, const char *expected) {
  Value v = e->args->items[i];
  if (kk_is_instance_of(v, class_id))
    return true;
  kk_raise(KK_TypeError, "argument %d must be %s, not %T", i + 1, expected, v);
  return false;
}

static bool check_count(const KkException *e, int64_t n) {
  if (e->args->length == n)
    return true;
  kk_raise(KK_TypeError, "function takes exactly %ld arguments (%ld given)", n, e->args->length);
  return false;
}

static bool check_position(Value v) {
  Value index = kk_to_index(v);
  if (!kk_value_is_aside(index) && !kk_int_fits_i64(index))
    kk_raise(KK_OverflowError, "Python int too large to convert to C ssize_t");
  return !kk_pending();
}

static bool unicode_fill_as(KkException *e, KkClassId object_class, const char *expected, int has_encoding) {
  if (!check_count(e, 4 + has_encoding))
    return false;
  if (has_encoding && !check_argument(e, 0, KK_str, "str"))
    return false;
  int i = has_encoding;
  if (!check_argument(e, i, object_class, expected))
    return false;
  if (!check_position(e->args->items[i + 1]) || !check_position(e->args->items[i + 2]))
    return false;
  if (!check_argument(e, i + 3, KK_str, "str"))
    return false;
  for (int k = 0; k < 4 + has_encoding; k++)
    e->extra[k + 1 - has_encoding] = e->args->items[k];
  return true;
}

static bool encode_fill(KkException *e) { return unicode_fill_as(e, KK_str, "str", 1); }
// The object may be anything like bytes, and is kept as bytes; the arguments stay as given.
static bool decode_fill(KkException *e) {
  KkTuple *given = e->args;
  if (given->length == 5 && !kk_is_bytes_like(given->items[1])) {
    if (check_argument(e, 0, KK_str, "str"))
      kk_raise(KK_TypeError, "a bytes-like object is required, not '%T'", given->items[1]);
    return false;
  }
  if (given->length == 5 && !kk_is_instance_of(given->items[1], KK_bytes)) {
    KkByteSpan span = kk_byte_span(given->items[1]);
    e->args = kk_tuple_from_values(given->items, given->length);
    e->args->items[1] = kk_value_from_ref(kk_bytes_from(span.data, span.length));
  }
  bool is_filled = unicode_fill_as(e, KK_bytes, "a bytes-like object", 1);
  e->args = given;
  return is_filled;
}
static bool translate_fill(KkException *e) { return unicode_fill_as(e, KK_str, "str", 0); }

static int64_t position(Value v) { return kk_int_clip(kk_to_index(v)); }

// The one character that could not be encoded, as an escape.
static KkStr *escape_text(uint32_t code) {
  char text[16];
  snprintf(text, sizeof text, code <= 0xff ? "\\x%02x" : code <= 0xffff ? "\\u%04x" : "\\U%08x", code);
  return kk_str_from_ascii(text);
}

static KkStr *span_text(KkException *e, KkStr *what, const char *one, const char *many, KkStr *detail) {
  int64_t start = position(e->extra[KK_EXTRA_START]), end = position(e->extra[KK_EXTRA_END]);
  Value reason = e->extra[KK_EXTRA_REASON];
  if (detail)
    return kk_text_format("%U %s %U in position %ld: %S", what, one, detail, start, reason);
  return kk_text_format("%U %s in position %ld-%ld: %S", what, many, start, end - 1, reason);
}

// The item at `start` if the range is that one item; -1 otherwise.
static int64_t single_item(const KkException *e, int64_t length) {
  int64_t start = position(e->extra[KK_EXTRA_START]), end = position(e->extra[KK_EXTRA_END]);
  return start >= 0 && start < length && end == start + 1 ? start : -1;
}

static KkStr *character_text(KkException *e, KkStr *what, const char *verb_one, const char *verb_many) {
  const KkStr *object = kk_value_ref(e->extra[KK_EXTRA_UNICODE]);
  int64_t i = single_item(e, object->length);
  KkStr *detail = i < 0 ? NULL : kk_text_format("'%U'", escape_text(kk_str_at(object, i)));
  return span_text(e, what, verb_one, verb_many, detail);
}

static KkStr *encode_text(KkException *e) {
  KkStr *what = kk_text_format("'%S' codec", e->extra[KK_EXTRA_ENCODING]);
  return character_text(e, what, "can't encode character", "can't encode characters");
}

static KkStr *translate_text(KkException *e) {
  return character_text(e, KK_STR("can't translate"), "character", "characters");
}

static KkStr *decode_text(KkException *e) {
  const KkBytes *object = kk_value_ref(e->extra[KK_EXTRA_UNICODE]);
  KkStr *what = kk_text_format("'%S' codec", e->extra[KK_EXTRA_ENCODING]);
  int64_t i = single_item(e, object->length);
  char byte[8] = "";
  if (i >= 0)
    snprintf(byte, sizeof byte, "0x%02x", object->data[i]);
  return span_text(e, what, "can't decode byte", "can't decode bytes", i < 0 ? NULL : kk_str_from_ascii(byte));
}

// ---- SyntaxError(msg[, (filename, lineno, offset, text[, end_lineno, end_offset])])

static bool syntax_fill(KkException *e) {
  if (e->args->length >= 1)
    e->extra[KK_EXTRA_SYNTAX_MSG] = e->args->items[0];
  if (e->args->length != 2)
    return true;
  KkTuple *details = kk_tuple_from_iterable(e->args->items[1]);
  if (details == KK_REF_ASIDE)
    return false;
  if (details->length == 5) {
    kk_raise(KK_TypeError, "end_offset must be provided when end_lineno is provided");
    return false;
  }
  if (details->length != 4 && details->length != 6) {
    kk_raise(KK_TypeError, "function takes at %s %d arguments (%ld given)", details->length < 4 ? "least" : "most",
             details->length < 4 ? 4 : 6, details->length);
    return false;
  }
  for (int i = 0; i < 4; i++)
    e->extra[KK_EXTRA_SYNTAX_FILE + i] = details->items[i];
  return true;
}

static KkStr *syntax_text(KkException *e) {
  Value message = e->extra[KK_EXTRA_SYNTAX_MSG], file = e->extra[KK_EXTRA_SYNTAX_FILE],
        line = e->extra[KK_EXTRA_LINENO];
  bool has_file = kk_is_instance_of(file, KK_str), has_line = kk_value_is_int(line);
  if (!has_file)
    return has_line ? kk_text_format("%S (line %S)", message, line) : kk_to_str(message);
  const char *path = kk_str_to_utf8z(kk_value_ref(file)), *slash = strrchr(path, '/');
  const char *name = slash ? slash + 1 : path;
  if (has_line)
    return kk_text_format("%S (%s, line %S)", message, name, line);
  return kk_text_format("%S (%s)", message, name);
}

// ---- json.JSONDecodeError(msg, doc, pos): its one argument becomes the text with line and column

// Its __init__ is a Python function in CPython.
static bool json_count_is_wrong(int64_t count) {
  static const char *const missing[] = {"3 required positional arguments: 'msg', 'doc', and 'pos'",
                                        "2 required positional arguments: 'doc' and 'pos'",
                                        "1 required positional argument: 'pos'"};
  if (count == 3)
    return false;
  if (count < 3)
    kk_raise(KK_TypeError, "JSONDecodeError.__init__() missing %s", missing[count]);
  else
    kk_raise(KK_TypeError, "JSONDecodeError.__init__() takes 4 positional arguments but %ld were given", count + 1);
  return true;
}

static bool json_fill(KkException *e) {
  const KkTuple *args = e->args;
  if (json_count_is_wrong(args->length))
    return false;
  if (!kk_is_instance_of(args->items[1], KK_str) || !kk_value_is_small(args->items[2])) {
    kk_raise(KK_TypeError, "JSONDecodeError takes a message, the document and a position");
    return false;
  }
  const KkStr *doc = kk_value_ref(args->items[1]);
  int64_t at = kk_value_small(args->items[2]), line = 1, before = -1;
  for (int64_t i = 0; i < at && i < doc->length; i++)
    if (kk_str_at(doc, i) == '\n')
      line++, before = i;
  memcpy(e->extra, args->items, 3 * sizeof(Value));
  e->extra[KK_EXTRA_JSON_LINE] = kk_value_from_small(line);
  e->extra[KK_EXTRA_JSON_COLUMN] = kk_value_from_small(at - before);
  Value text = kk_value_from_ref(
      kk_text_format("%S: line %ld column %ld (char %ld)", args->items[0], line, at - before, at));
  e->args = kk_tuple_from_values(&text, 1);
  return true;
}

// ---- the rows

typedef struct Rule {
  KkClassId class_id;              // and subclasses without a row of their own
  bool (*fill)(KkException *);     // sets extra from args; false: the arguments are wrong, raised
  KkStr *(*text)(KkException *);   // str(); NULL: base_text
  const char *keywords;            // names of keyword arguments, for extra 0, 1, …, "|"-separated; NULL: none
} Rule;

static const Rule rules[] = {
    {KK_StopIteration, stop_fill, NULL, NULL},
    {KK_SystemExit, exit_fill, NULL, NULL},
    {KK_KeyError, NULL, key_text, NULL},
    {KK_BaseExceptionGroup, kk_group_fill, kk_group_text, NULL},
    {KK_NameError, NULL, NULL, "name"},
    {KK_AttributeError, NULL, NULL, "name|obj"},
    {KK_ImportError, import_fill, import_text, "name||path"},
    {KK_OSError, os_fill, os_text, NULL},
    {KK_UnicodeEncodeError, encode_fill, encode_text, NULL},
    {KK_UnicodeDecodeError, decode_fill, decode_text, NULL},
    {KK_UnicodeTranslateError, translate_fill, translate_text, NULL},
    {KK_SyntaxError, syntax_fill, syntax_text, NULL},
    {KK_JSONDecodeError, json_fill, NULL, NULL},
};

static const Rule *rule_of(const KkClass *class) {
  for (; class; class = class->base)
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
      if (class->id == rules[i].class_id)
        return &rules[i];
  return NULL;
}

static KkException *allocate(const KkClass *class, KkTuple *args) {
  KkException *e = kk_alloc(sizeof *e, class->id);
  e->args = args;
  for (int i = 0; i < KK_EXCEPTION_EXTRAS; i++)
    e->extra[i] = KK_VALUE_NONE;
  if (class->watch)
    class->watch(e);
  return e;
}

KkException *kk_exception_new(uint32_t class_id, KkTuple *args) {
  const KkClass *class = kk_process.classes[class_id];
  KkException *e = allocate(class, args);
  const Rule *rule = rule_of(class);
  if (rule && rule->fill && !rule->fill(e))
    kk_clear_pending();
  return e;
}

KkException *kk_exception_blank(const KkClass *class, KkTuple *args) { return allocate(class, args); }

// BaseException.__init__: a group has its members from __new__ already, and __init__ may have more arguments.
KkNone kk_exception_refill(KkException *e) {
  const Rule *rule = rule_of(kk_process.classes[e->header.class_id]);
  if (kk_is_group(e) && kk_group_members(e))
    return 0;
  return rule && rule->fill && !rule->fill(e) ? KK_NONE_ASIDE : 0;
}

Value kk_exception_make(KkClass *class, KkTuple *args) {
  class = kk_group_class(os_error_class(class, args), args);
  KkException *e = allocate(class, args);
  const Rule *rule = rule_of(class);
  return rule && rule->fill && !rule->fill(e) ? KK_VALUE_ASIDE : kk_value_from_ref(e);
}

// ---- calling an exception class

// Index of `name` in "a|b|c"; -1: not there.
static int keyword_index(const char *keywords, const KkStr *name) {
  int index = 0;
  for (const char *p = keywords; p; index++) {
    const char *bar = strchrnul(p, '|');
    size_t n = (size_t)(bar - p);
    if (n && n == (size_t)name->length && memcmp(p, name->data, n) == 0)
      return index;
    p = *bar ? bar + 1 : NULL;
  }
  return -1;
}

KkNone kk_exception_keyword(KkException *e, Value name, Value value) {
  const KkClass *class = kk_process.classes[e->header.class_id];
  const Rule *rule = rule_of(class);
  if (!rule || !rule->keywords)
    return kk_raise(KK_TypeError, "%s() takes no keyword arguments", class->name), KK_NONE_ASIDE;
  int index = keyword_index(rule->keywords, kk_value_ref(name));
  if (index < 0)
    return kk_raise(KK_TypeError, "'%S' is an invalid keyword argument for %s()", name,
                    kk_class_builtin(rule->class_id)->name),
           KK_NONE_ASIDE;
  e->extra[index] = value;
  return 0;
}

static bool set_keywords(KkException *e, const Value *values, KkTuple *names) {
  for (int64_t i = 0; i < names->length; i++)
    if (kk_exception_keyword(e, names->items[i], values[i]) == KK_NONE_ASIDE)
      return false;
  return true;
}

static Value exception_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkClass *class = kk_value_ref(callee);
  Value self = kk_exception_make(class, kk_tuple_from_values(args, n));
  if (kk_value_is_aside(self))
    return self;
  return !names || set_keywords(kk_value_ref(self), args + n, names) ? self : KK_VALUE_ASIDE;
}

// ---- text

static KkStr *builtin_text(KkException *e) {
  const Rule *rule = rule_of(kk_process.classes[e->header.class_id]);
  return rule && rule->text ? rule->text(e) : base_text(e);
}

KkStr *kk_exception_str(KkException *e) { return kk_to_str(kk_value_from_ref(e)); }

static Value slot_str(Value v) {
  KkStr *text = builtin_text(kk_value_ref(v));
  return text == NULL || text == KK_REF_ASIDE ? KK_VALUE_ASIDE : kk_value_from_ref(text);
}

static Value slot_repr(Value v) {
  KkTuple *args = ((KkException *)kk_value_ref(v))->args;
  const char *name = kk_class_of(v)->name;
  KkStr *text = args->length == 1 ? kk_text_format("%s(%R)", name, args->items[0])
                                  : kk_text_format("%s%R", name, kk_value_from_ref(args));
  return text ? kk_value_from_ref(text) : KK_VALUE_ASIDE;
}

void kk_exception_class_init(KkClass *class) {
  class->size = sizeof(KkException);
  class->slots.make = exception_call;
  class->slots.repr = slot_repr;
  class->slots.str = slot_str;
}
