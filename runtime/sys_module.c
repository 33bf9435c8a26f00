// sys_module.c - the module sys.
//
// Its variables are attributes of a module object, made when the program first asks for sys; from then on they are read
// there, because the program may have replaced them (sys.stdout = …).
#include "kukri.h"
#include "module.h"
#include "range.h"
#include "set.h"

#include <limits.h>
#include <unistd.h>

// The present value of a variable; the first time, what make() gives.
static Value present(const char *name, Value (*make)(void)) {
  KkModule *sys = kk_module_find("sys");
  Value v = kk_dict_get_str(sys->attributes, kk_str_from_ascii(name));
  if (!kk_value_is_aside(v))
    return v;
  if (kk_process.sys) {
    kk_raise(KK_AttributeError, "module 'sys' has no attribute '%s'", name);
    return KK_VALUE_ASIDE;
  }
  v = make();
  kk_module_set(sys, name, v);
  return v;
}

// ---- variables

static Value make_argv(void) {
  KkList *list = kk_list_new(KK_LIST_VALUE, kk_process.argc);
  for (int i = 0; i < kk_process.argc; i++)
    kk_list_append(list, kk_value_from_ref(kk_str_from_utf8z(kk_process.argv[i])));
  return kk_value_from_ref(list);
}

static Value make_path(void) { return kk_value_from_ref(kk_list_new(KK_LIST_VALUE, 0)); }

static Value stream_or_none(KkStream *stream, bool is_absent) {
  return is_absent ? KK_VALUE_NONE : kk_value_from_ref(stream);
}
static Value make_stdin(void) { return stream_or_none(kk_stdin(), kk_stream_is_absent(kk_stdin())); }
static Value make_stdout(void) { return stream_or_none(kk_stdout(), kk_stream_is_absent(kk_stdout())); }
static Value make_stderr(void) { return stream_or_none(kk_stderr(), kk_stream_is_absent(kk_stderr())); }

Value kk_sys_get_argv(void) { return present("argv", make_argv); }
Value kk_sys_get_path(void) { return present("path", make_path); }
Value kk_sys_get_stdin(void) { return present("stdin", make_stdin); }
Value kk_sys_get_stdout(void) { return present("stdout", make_stdout); }
Value kk_sys_get_stderr(void) { return present("stderr", make_stderr); }

KkStr *kk_sys_get_byteorder(void) { return KK_STR("little"); }
KkStr *kk_sys_get_platform(void) { return KK_STR("linux"); }
KkStr *kk_sys_get_version(void) { return KK_STR("3.11.2 (Kukri)"); }
KkInt kk_sys_get_hexversion(void) { return kk_value_from_small(0x030b02f0); }
KkInt kk_sys_get_maxsize(void) { return kk_int_from_i64(INT64_MAX); }
KkInt kk_sys_get_maxunicode(void) { return kk_value_from_small(0x10ffff); }
KkDict *kk_sys_get_modules(void) { return kk_modules(); }

KkStr *kk_sys_get_executable(void) {
  char path[PATH_MAX];
  ssize_t n = readlink("/proc/self/exe", path, sizeof path);
  return n < 0 ? kk_str_empty() : kk_str_from_utf8(path, (size_t)n);
}

void kk_version_info_class_init(KkClass *class);

// ---- version_info: a tuple whose items also have names

static const char *const version_fields[] = {"major", "minor", "micro", "releaselevel", "serial"};

Value kk_sys_get_version_info(void) {
  kk_class_ready(KK_version_info, kk_version_info_class_init);
  KkTuple *info = kk_tuple_new(5);
  info->header.class_id = KK_version_info;
  Value items[5] = {kk_value_from_small(3), kk_value_from_small(11), kk_value_from_small(2),
                    kk_value_from_ref(KK_STR("final")), kk_value_from_small(0)};
  memcpy(info->items, items, sizeof items);
  return kk_value_from_ref(info);
}

static Value version_field(Value self, int i) { return ((KkTuple *)kk_value_ref(self))->items[i]; }
Value kk_version_info_get_major(Value self) { return version_field(self, 0); }
Value kk_version_info_get_minor(Value self) { return version_field(self, 1); }
Value kk_version_info_get_micro(Value self) { return version_field(self, 2); }
Value kk_version_info_get_releaselevel(Value self) { return version_field(self, 3); }
Value kk_version_info_get_serial(Value self) { return version_field(self, 4); }

static Value version_info_repr(Value v) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  kk_str_builder_add_ascii(&out, "sys.version_info(");
  for (int i = 0; i < 5; i++) {
    kk_str_builder_add_ascii(&out, i ? ", " : "");
    kk_str_builder_add_ascii(&out, version_fields[i]);
    kk_str_builder_add_ascii(&out, "=");
    kk_str_builder_add_repr(&out, version_field(v, i));
  }
  kk_str_builder_add_ascii(&out, ")");
  return kk_value_from_ref(kk_str_builder_finish(&out));
}

static Value refuse_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)args, (void)n, (void)names;
  kk_raise(KK_TypeError, "cannot create 'sys.version_info' instances");
  return KK_VALUE_ASIDE;
}

void kk_version_info_class_init(KkClass *class) {
  class->module = "sys";
  class->slots.repr = version_info_repr;
  class->slots.make = refuse_make;
}

// ---- functions

KkNone kk_sys_exit(Value status) {
  KkTuple *args = kk_value_is_none(status)              ? kk_tuple_empty()
                  : kk_is_instance_of(status, KK_tuple) ? kk_value_ref(status)
                                                        : kk_tuple_from_values(&status, 1);
  kk_raise_args(KK_SystemExit, args);
  return KK_NONE_ASIDE;
}

KkInt kk_sys_getrecursionlimit(void) { return kk_int_from_i64(kk_thread->depth_limit); }

KkNone kk_sys_setrecursionlimit(Value limit) {
  int64_t wanted = kk_index_c_int(limit), depth = kk_thread->depth + 1;   // CPython counts this call, too
  if (wanted == KK_I64_ASIDE)
    return KK_NONE_ASIDE;
  if (wanted < 1) {
    kk_raise(KK_ValueError, "recursion limit must be greater or equal than 1");
    return KK_NONE_ASIDE;
  }
  if (depth >= wanted) {
    kk_raise(KK_RecursionError,
             "cannot set the recursion limit to %ld at the recursion depth %ld: the limit is too low", wanted, depth);
    return KK_NONE_ASIDE;
  }
  kk_set_depth_limit(wanted);
  return 0;
}

KkTuple *kk_sys_exc_info(void) {
  KkException *e = kk_thread->handled;
  Value items[3] = {KK_VALUE_NONE, KK_VALUE_NONE, KK_VALUE_NONE};
  if (e) {
    items[0] = kk_value_from_ref(kk_process.classes[e->header.class_id]);
    items[1] = kk_value_from_ref(e);
    items[2] = kk_value_from_ref(e->traceback);
  }
  return kk_tuple_from_values(items, 3);
}

KkStr *kk_sys_intern(KkStr *string) { return string; }
KkStr *kk_sys_getdefaultencoding(void) { return KK_STR("utf-8"); }
KkStr *kk_sys_getfilesystemencoding(void) { return KK_STR("utf-8"); }
int64_t kk_sys_get_int_max_str_digits(void) { return kk_int_digit_limit(); }

KkNone kk_sys_set_int_max_str_digits(int64_t digits) {
  if (digits != 0 && digits < 640)
    return kk_raise(KK_ValueError, "maxdigits must be 0 or larger than 640"), KK_NONE_ASIDE;
  kk_process.int_digit_limit = digits ? digits : -1;
  return 0;
}

KkNone kk_sys_show_exception(Value exctype, Value value, Value traceback) {
  (void)exctype;
  if (!kk_is_instance_of(value, KK_BaseException)) {
    kk_raise(KK_TypeError, "print_exception(): Exception expected for value, %T found", value);
    kk_print_exception(kk_take_pending());   // told, not raised
    return 0;
  }
  KkException *e = kk_value_ref(value);
  if (kk_value_is(traceback, KK_traceback))
    e->traceback = kk_value_ref(traceback);
  kk_print_exception(e);
  return 0;
}

static Value make_excepthook(void) { return kk_value_from_ref(&kk_function_sys___excepthook__); }
Value kk_sys_get_excepthook(void) { return present("excepthook", make_excepthook); }
