// path.c - paths as arguments of open() and of os's functions.
#include "path.h"
#include "class.h"
#include "dynamic.h"
#include "error.h"
#include "exception.h"
#include "int.h"
#include "operators.h"
#include "tuple.h"

#include <errno.h>
#include <limits.h>

static Value refuse(Value v, const char *function, KkPathKind kind) {
  static const char *const allowed[] = {
      [KK_PATH] = "string, bytes or os.PathLike",
      [KK_PATH_OR_FD] = "string, bytes, os.PathLike or integer",
      [KK_PATH_FD_OR_NONE] = "string, bytes, os.PathLike, integer or None",
  };
  if (kind == KK_PATH_OPEN || kind == KK_PATH_FSPATH)
    kk_raise(KK_TypeError, "expected str, bytes or os.PathLike object, not %T", v);
  else
    kk_raise(KK_TypeError, "%s: path should be %s, not %T", function, allowed[kind], v);
  return KK_VALUE_ASIDE;
}

static bool is_name(Value v) { return kk_is_instance_of(v, KK_str) || kk_is_instance_of(v, KK_bytes); }

Value kk_path_fspath(Value v, const char *function, KkPathKind kind) {
  if (is_name(v))
    return v;
  bool is_found = false;
  Value path = kk_process.dynamic ? kk_process.dynamic->call_special(v, KK_STR("__fspath__"), NULL, 0, &is_found)
                                  : KK_VALUE_ASIDE;
  if (!is_found)
    return refuse(v, function, kind);
  if (kk_value_is_aside(path) || is_name(path))
    return path;
  kk_raise(KK_TypeError, "expected %T.__fspath__() to return str or bytes, not %T", v, path);
  return KK_VALUE_ASIDE;
}

// open() takes a number that is too large for no descriptor but for no path either.
static bool use_descriptor(Value v, KkPathKind kind, KkPath *path) {
  Value index = kk_to_index(v);
  if (kk_value_is_aside(index))
    return false;
  int64_t fd = kk_int_clip(index);
  path->fd = (int)fd;
  if (fd == path->fd)
    return true;
  if (kind == KK_PATH_OPEN)
    kk_raise(KK_TypeError, "expected str, bytes or os.PathLike object, not %T", v);
  else
    kk_raise(KK_OverflowError, fd > 0 ? "fd is greater than maximum" : "fd is less than minimum");
  return false;
}

static bool refuse_zero(void) {
  kk_raise(KK_ValueError, "embedded null byte");
  return false;
}

bool kk_path_is_given(Value v) { return kk_class_of(v)->slots.to_index != NULL; }

bool kk_path_from(Value v, const char *function, KkPathKind kind, KkPath *path) {
  *path = (KkPath){v, v, NULL, -1};
  bool takes_number = kind == KK_PATH_OR_FD || kind == KK_PATH_FD_OR_NONE || kind == KK_PATH_OPEN;
  if (takes_number && kk_class_of(v)->slots.to_index)
    return use_descriptor(v, kind, path);
  if (kind == KK_PATH_FD_OR_NONE && kk_value_is_none(v)) {
    path->bytes = ".";
    return true;
  }
  path->value = kk_path_fspath(v, function, kind);
  if (kk_value_is_aside(path->value))
    return false;
  size_t n;
  if (kk_is_instance_of(path->value, KK_str)) {
    path->bytes = kk_str_to_utf8(kk_value_ref(path->value), &n);
  } else {
    KkBytes *bytes = kk_value_ref(path->value);
    path->bytes = (const char *)bytes->data;
    n = (size_t)bytes->length;
  }
  return strlen(path->bytes) == n || refuse_zero();
}

KkNone kk_path_raise(const KkPath *path, const KkPath *second) {
  Value text = kk_value_from_ref(kk_str_from_utf8z(strerror(errno)));
  Value args[5] = {kk_int_from_i64(errno), text, path->given, KK_VALUE_NONE, second ? second->given : KK_VALUE_NONE};
  bool is_named = !kk_value_is_none(path->given);
  KkTuple *tuple = kk_tuple_from_values(args, second ? 5 : is_named ? 3 : 2);
  Value e = kk_exception_make(kk_class_builtin(KK_OSError), tuple);
  if (!kk_value_is_aside(e))
    kk_raise_object(kk_value_ref(e));
  return KK_NONE_ASIDE;
}

Value kk_path_text(const KkPath *like, const char *bytes, size_t n) {
  if (kk_is_instance_of(like->value, KK_bytes))
    return kk_value_from_ref(kk_bytes_from(bytes, (int64_t)n));
  return kk_value_from_ref(kk_str_from_utf8(bytes, n));
}
