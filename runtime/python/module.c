// module.c - an extension module: its start, its variables, its imports, class statements.
//
// PyInit_NAME gives CPython a definition; when the module object exists, execute() sets up the runtime and runs the module's
// body. The module's variables are those of CPython's module object: kk_module_variable and its like go to its dict, and what
// is not there is looked for among the builtins.
//
// A module is executed once in a process, in the main interpreter: its code refers to that one dict.
#include "collector.h"
#include "dynamic.h"
#include "metaclass.h"
#include "module.h"

#define Py_BUILD_CORE   // only for the address of the interpreter's eval_breaker
#include <internal/pycore_interp.h>
#undef Py_BUILD_CORE

// ---- interruptions

void kk_set_depth_limit(int64_t limit) {
  kk_thread->depth_limit = limit;
  kk_process.frame_gate = limit;
}

bool kk_frame_refused(int64_t depth) {
  kk_thread->depth = depth - 1;
  if (kk_poll_is_due() && kk_poll_slow())
    return true;
  kk_process.frame_gate = kk_thread->depth_limit;
  if (depth <= kk_thread->depth_limit)
    return false;
  kk_raise_recursion("");
  return true;
}

// CPython's word is set: signals and pending calls are handled, and the lock is given to a thread that waits for it.
KkNone kk_poll_slow(void) {
  if (kk_process.has_dead_objects)
    kk_process.run_dead();
  KkOut out = kk_out();
  int failed = Py_MakePendingCalls();
  if (!failed) {
    PyThreadState *state = PyEval_SaveThread();
    PyEval_RestoreThread(state);
  }
  kk_in(&out);
  return failed ? (kk_fetch_error(), KK_NONE_ASIDE) : 0;
}

// ---- variables

KkModule *kk_module_of_program(KkStr *name) {
  (void)name;
  return kk_boundary->native_module;
}

static Value lookup(PyObject *dict, KkStr *name, bool *is_found) {
  PyObject *text = kk_name_to_python(name), *found = text ? PyDict_GetItemWithError(dict, text) : NULL;
  Py_XDECREF(text);
  *is_found = found || PyErr_Occurred();
  return *is_found ? (found ? kk_from_python(found) : kk_fetched()) : KK_VALUE_ASIDE;
}

// What lives as long as the module does, or is a copy, may be kept: its end shows nowhere.
static bool is_lasting(Value v) {
  if (kk_is_foreign(v)) {
    PyObject *object = ((KkForeign *)kk_value_ref(v))->object;
    return PyModule_Check(object) || PyType_Check(object);
  }
  return kk_value_is_small(v) || kk_value_is_flonum(v) || kk_value_is(v, KK_str) || kk_value_is(v, KK_function);
}

Value kk_module_variable(KkStr *module, KkStr *name) {
  KkBoundary *b = kk_boundary;
  KkCachedVariable *cached = &b->variables[((uintptr_t)name >> 4) % KK_VARIABLE_CACHE];
  uint64_t version = *kk_process.globals_version;
  bool is_found;
  (void)module;
  if (KK_LIKELY(cached->name == name && cached->version == version))
    return cached->value;
  Value v = lookup(b->globals, name, &is_found);
  if (!is_found)
    return lookup(b->builtins, name, &is_found);
  if (!kk_value_is_aside(v) && is_lasting(v))
    *cached = (KkCachedVariable){name, version, v};
  return v;
}

KkNone kk_module_expose(KkStr *name, Value doc, KkStr *file, Value package) {
  (void)file, (void)package;
  kk_module_store(name, KK_STR("__doc__"), doc);
  return 0;
}

// ---- imports

static Value of(const void *object) { return kk_value_from_ref(object); }

static Value import(KkStr *name, PyObject *names, int level) {
  PyObject *text = kk_str_to_python(name), *module = NULL;
  if (text) {
    KkOut out = kk_out();
    module = PyImport_ImportModuleLevelObject(text, kk_boundary->globals, NULL, names, level);
    kk_in(&out);
  }
  Py_XDECREF(text);
  return kk_from_owned(module);
}

// import a.b.c as d: c, looked for as an attribute of an attribute of a.
Value kk_foreign_import(KkStr *name, KkBool is_last) {
  Value module = import(name, NULL, 0);
  const char *text = kk_str_to_utf8z(name), *dot = strchr(text, '.');
  for (; is_last && dot && !kk_value_is_aside(module); dot = strchr(dot + 1, '.')) {
    const char *end = strchrnul(dot + 1, '.');
    module = kk_foreign_name(module, kk_str_from_utf8(dot + 1, (size_t)(end - dot - 1)));
  }
  return module;
}

// With names, which may be those of submodules, the last part is what is given.
Value kk_foreign_module(KkStr *name, int64_t level, KkTuple *names) {
  PyObject *list = kk_to_python(of(names));
  Value module = list ? import(name, list, (int)level) : kk_fetched();
  Py_XDECREF(list);
  return module;
}

// What `from module import name` finds (import_from in Python/ceval.c): an attribute, else a module of that name.
static PyObject *submodule(PyObject *module, PyObject *name) {
  PyObject *package = PyObject_GetAttrString(module, "__name__");
  PyObject *full = package && PyUnicode_Check(package) ? PyUnicode_FromFormat("%U.%U", package, name) : NULL;
  PyObject *found = full ? PyImport_GetModule(full) : NULL;
  Py_XDECREF(package);
  Py_XDECREF(full);
  return found;
}

static void raise_import(PyObject *module, PyObject *name) {
  PyObject *package = PyObject_GetAttrString(module, "__name__"), *file = PyObject_GetAttrString(module, "__file__");
  PyErr_Clear();
  PyObject *shown = package ? Py_NewRef(package) : PyUnicode_FromString("<unknown module name>");
  PyObject *spec = PyObject_GetAttrString(module, "__spec__");
  PyObject *running = spec ? PyObject_GetAttrString(spec, "_initializing") : NULL;
  PyErr_Clear();
  const char *format =
      running && PyObject_IsTrue(running) == 1
          ? "cannot import name %R from partially initialized module %R (most likely due to a circular "
            "import) (%S)"
          : "cannot import name %R from %R (%S)";
  PyObject *unknown = PyUnicode_FromString("unknown location");
  PyObject *text = PyUnicode_FromFormat(format, name, shown, file ? file : unknown);
  if (text)
    PyErr_SetImportError(text, package, file);
  Py_XDECREF(package);
  Py_XDECREF(file);
  Py_XDECREF(shown);
  Py_XDECREF(spec);
  Py_XDECREF(running);
  Py_XDECREF(unknown);
  Py_XDECREF(text);
}

Value kk_foreign_name(Value module, KkStr *name) {
  PyObject *owner = kk_to_python(module), *text = owner ? kk_name_to_python(name) : NULL, *found = NULL;
  if (text) {
    KkOut out = kk_out();
    found = PyObject_GetAttr(owner, text);
    if (!found && PyErr_ExceptionMatches(PyExc_AttributeError)) {
      PyErr_Clear();
      found = submodule(owner, text);
      if (!found && !PyErr_Occurred())
        raise_import(owner, text);
    }
    kk_in(&out);
  }
  Py_XDECREF(owner);
  Py_XDECREF(text);
  return kk_from_owned(found);
}

// The names that `from module import *` brings.
static PyObject *star_names(PyObject *module, bool *is_listed) {
  PyObject *names = PyObject_GetAttrString(module, "__all__");
  *is_listed = names != NULL;
  if (names)
    return names;
  PyErr_Clear();
  PyObject *dict = PyObject_GetAttrString(module, "__dict__");
  names = dict ? PyMapping_Keys(dict) : NULL;
  Py_XDECREF(dict);
  return names;
}

static bool take_star(PyObject *module, PyObject *name, bool is_listed) {
  if (!is_listed && PyUnicode_Check(name) && PyUnicode_GET_LENGTH(name) && PyUnicode_READ_CHAR(name, 0) == '_')
    return true;
  PyObject *value = PyObject_GetAttr(module, name);
  bool is_done = value && PyDict_SetItem(kk_boundary->globals, name, value) == 0;
  Py_XDECREF(value);
  return is_done;
}

KkNone kk_foreign_star(Value module) {
  PyObject *owner = kk_to_python(module);
  bool is_listed, is_done = owner != NULL;
  PyObject *names = owner ? star_names(owner, &is_listed) : NULL,
           *list = names ? PySequence_Fast(names, "__all__") : NULL;
  is_done = list != NULL;
  for (Py_ssize_t i = 0; is_done && i < PySequence_Fast_GET_SIZE(list); i++)
    is_done = take_star(owner, PySequence_Fast_GET_ITEM(list, i), is_listed);
  Py_XDECREF(owner);
  Py_XDECREF(names);
  Py_XDECREF(list);
  return is_done ? 0 : (kk_fetch_error(), KK_NONE_ASIDE);
}

// ---- class statements: the steps of CPython's __build_class__, by its own module types

static Value call_types(const char *name, const Value *args, size_t n) {
  PyObject *types = PyImport_ImportModule("types"), *function = types ? PyObject_GetAttrString(types, name) : NULL;
  PyObject *result = function ? kk_call_python(function, args, n, NULL) : NULL;
  Py_XDECREF(types);
  Py_XDECREF(function);
  return kk_from_owned(result);
}

Value kk_class_bases(KkTuple *bases) {
  Value all = of(bases);
  return call_types("resolve_bases", &all, 1);
}

KkNone kk_class_keep_bases(Value names, KkTuple *written, KkTuple *bases) {
  bool is_same = written->length == bases->length;
  for (int64_t i = 0; is_same && i < bases->length; i++)
    is_same = written->items[i] == bases->items[i];
  return is_same ? 0 : kk_setitem(names, of(KK_STR("__orig_bases__")), of(written));
}

// prepare_class(name, bases, keywords) -> metaclass, namespace, the rest of the keywords
static KkTuple *prepared(KkStr *name, KkTuple *bases, KkDict *keywords) {
  Value args[] = {of(name), of(bases), of(keywords ? keywords : kk_dict_new())};
  Value result = call_types("prepare_class", args, 3);
  return kk_value_is_aside(result) ? KK_REF_ASIDE : kk_value_ref(result);
}

// The metaclass is found together with the namespace, in the next step.
Value kk_class_metaclass(KkTuple *bases, KkDict *keywords) {
  (void)bases, (void)keywords;
  return KK_VALUE_NONE;
}

Value kk_class_prepare(Value meta, KkStr *name, KkTuple *bases, KkDict *keywords) {
  (void)meta;
  KkTuple *all = prepared(name, bases, keywords);
  return all == KK_REF_ASIDE ? KK_VALUE_ASIDE : all->items[1];
}

// The metaclass once more: deriving it has no effect.
static Value metaclass_of(KkTuple *bases, KkDict *keywords) {
  Value given = keywords ? kk_dict_get_str(keywords, KK_STR("metaclass")) : KK_VALUE_ASIDE;
  PyObject *meta = kk_value_is_aside(given) ? NULL : kk_to_python(given), *all = kk_to_python(of(bases));
  if (!all || (!meta && !kk_value_is_aside(given)))
    return kk_fetched();
  if (!meta)
    meta = Py_NewRef(PyTuple_GET_SIZE(all) ? (PyObject *)Py_TYPE(PyTuple_GET_ITEM(all, 0)) : (PyObject *)&PyType_Type);
  if (PyType_Check(meta)) {
    PyObject *winner = (PyObject *)_PyType_CalculateMetaclass((PyTypeObject *)meta, all);
    Py_XINCREF(winner);
    Py_DECREF(meta);
    meta = winner;
  }
  Py_DECREF(all);
  return kk_from_owned(meta);
}

// The cell that super() looks into is filled by compiled code, once the class is there.
static bool drop_cell(Value names) {
  bool has_cell = kk_namespace_lacks(names, KK_STR("__classcell__")) == 0;
  return !kk_pending() && (!has_cell || kk_delitem(names, of(KK_STR("__classcell__"))) == 0);
}

// type.__new__ does this to functions only, and ours are of another class.
static bool settle_method(Value names, KkStr *name, PyTypeObject *wrapper) {
  if (kk_namespace_lacks(names, name))
    return !kk_pending();
  Value method = kk_getitem(names, of(name));
  if (kk_value_is_aside(method) || !kk_value_is(method, KK_function))
    return !kk_pending();
  Value wrapped = kk_from_owned(kk_call_python((PyObject *)wrapper, &method, 1, NULL));
  return !kk_value_is_aside(wrapped) && kk_setitem(names, of(name), wrapped) == 0;
}

static bool settle_methods(Value names) {
  return settle_method(names, KK_STR("__new__"), &PyStaticMethod_Type) &&
         settle_method(names, KK_STR("__init_subclass__"), &PyClassMethod_Type) &&
         settle_method(names, KK_STR("__class_getitem__"), &PyClassMethod_Type);
}

Value kk_class_build(Value meta, KkStr *name, KkTuple *bases, Value names, KkDict *keywords) {
  meta = metaclass_of(bases, keywords);
  if (kk_value_is_aside(meta) || !drop_cell(names) || !settle_methods(names))
    return KK_VALUE_ASIDE;
  size_t count = keywords ? (size_t)kk_dict_length(keywords) : 0, at = 3;
  Value args[count + 3], key, value;
  KkList *rest = kk_list_new(KK_LIST_VALUE, (int64_t)count);
  args[0] = of(name), args[1] = of(bases), args[2] = names;
  for (int64_t i = 0; count && (i = kk_dict_next(keywords, i, &key, &value)) >= 0;)
    if (strcmp(kk_str_to_utf8z(kk_value_ref(key)), "metaclass")) {
      kk_list_append(rest, key);
      args[at++] = value;
    }
  return kk_call(meta, args, 3, at > 3 ? kk_tuple_from_iterable(of(rest)) : NULL);
}

KkBool kk_namespace_lacks(Value names, KkStr *name) {
  if (!kk_value_is_aside(kk_getitem(names, of(name))))
    return false;
  if (!kk_pending_is(KK_KeyError))
    return KK_BOOL_ASIDE;
  kk_clear_pending();
  return true;
}

KkNone kk_namespace_delete(Value names, KkStr *name) {
  KkNone done = kk_delitem(names, of(name));
  if (done == 0 || !kk_pending_is(KK_KeyError))
    return done;
  kk_clear_pending();
  kk_raise(KK_NameError, "name '%U' is not defined", name);
  return KK_NONE_ASIDE;
}

Value kk_super_new(Value class, Value object) {
  Value both[] = {class, object};
  return kk_foreign_call_builtin("super", both, kk_value_is_aside(object) ? 1 : 2, NULL);
}

// type(name, bases, dict) and the like.
Value kk_type_new(KkClass *meta, const Value *args, size_t n, KkTuple *names) {
  (void)meta;
  return n == 1 && !names ? kk_class_value_of(args[0]) : kk_foreign_call_builtin("type", args, n, names);
}
Value kk_type_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  return kk_type_new(kk_value_ref(callee), args, n, names);
}

// ---- start

static void native_init(void) {
  kk_heap_init();
  kk_thread_attach();
  kk_set_depth_limit(1000);
  kk_classes_init();
  kk_methods_install();
  kk_dynamic_install();
  kk_foreign_class_init(kk_class_builtin(KK_foreign));
  kk_class_builtin(KK_foreign)->is_ready = true;
  kk_io_init();
}

static KkDict *native_dict(PyObject *dict) {
  KkDict *native = kk_dict_new();   // not known by identity: the boundary keeps the dict
  native->twin = dict;
  return native;
}

static bool refuse(const char *text) {
  PyErr_Format(PyExc_ImportError, "compiled by Kukri: %s", text);
  return false;
}

static KkProcess *process(void) { return &kk_process; }

static bool start(PyObject *module) {
  if (PyInterpreterState_Get() != PyInterpreterState_Main())
    return refuse("the module cannot be imported in a sub-interpreter");
  if (process()->boundary)
    return refuse("the module cannot be executed a second time in one process");
  process()->breaker = (volatile int *)&PyInterpreterState_Get()->ceval.eval_breaker._value;
  native_init();
  if (!kk_boundary_init())
    return false;
  KkBoundary *b = kk_boundary;
  b->module = Py_NewRef(module);
  b->globals = Py_NewRef(PyModule_GetDict(module));
  b->settled_total = SIZE_MAX;
  process()->globals_version = &((PyDictObject *)b->globals)->ma_version_tag;
  b->native_module = kk_module_new(PyModule_GetName(module));
  b->native_module->attributes = native_dict(b->globals);
  return true;
}

// ---- KUKRI_DISABLE=1: the source beside the module is executed in its place

static PyObject *source_path(PyObject *module) {
  PyObject *file = PyModule_GetFilenameObject(module);
  const char *path = file ? PyUnicode_AsUTF8(file) : NULL, *slash = path ? strrchr(path, '/') : NULL;
  const char *name = slash ? slash + 1 : path, *dot = name ? strchr(name, '.') : NULL;
  PyObject *stem = dot ? PyUnicode_FromStringAndSize(path, dot - path) : NULL;
  PyObject *source = stem ? PyUnicode_FromFormat("%U.py", stem) : NULL;
  Py_XDECREF(stem);
  Py_XDECREF(file);
  return source;
}

static int execute_source(PyObject *module) {
  PyObject *path = source_path(module), *dict = PyModule_GetDict(module);
  PyObject *io = path ? PyImport_ImportModule("io") : NULL;
  PyObject *file = io ? PyObject_CallMethod(io, "open_code", "O", path) : NULL;
  PyObject *text = file ? PyObject_CallMethod(file, "read", NULL) : NULL;
  PyObject *compile = PyDict_GetItemString(PyEval_GetBuiltins(), "compile");
  PyObject *code = text ? PyObject_CallFunction(compile, "OOsii", text, path, "exec", 0, 1) : NULL, *done = NULL;
  bool is_ready = code && !PyDict_SetItemString(dict, "__file__", path) &&
                  !PyDict_SetItemString(dict, "__builtins__", PyEval_GetBuiltins());
  if (is_ready)
    done = PyEval_EvalCode(code, dict, dict);
  Py_XDECREF(path);
  Py_XDECREF(io);
  Py_XDECREF(file);
  Py_XDECREF(text);
  Py_XDECREF(code);
  Py_XDECREF(done);
  return done ? 0 : -1;
}

static bool is_disabled(void) {
  const char *text = getenv("KUKRI_DISABLE");
  return text && !strcmp(text, "1");
}

static int execute(PyObject *module) {
  KkActivation activation;
  if (!start(module))
    return -1;
  // __builtins__ is what code run by exec() gets; functions of the module find builtins through it in CPython
  if (PyDict_SetItemString(kk_boundary->globals, "__builtins__", kk_boundary->builtins) || !kk_enter(&activation))
    return -1;
  process()->module_main();
  bool failed = kk_pending();
  if (failed)
    kk_restore_error();
  kk_leave(&activation);
  return failed ? -1 : 0;
}

// ---- a frame around the body: what asks for the caller's module (namedtuple(), type()) finds this one

static PyObject *run_body(PyObject *module, PyObject *unused) {
  (void)unused;
  return execute(module) ? NULL : Py_NewRef(Py_None);
}

static PyMethodDef body_method = {"run", run_body, METH_NOARGS, NULL};

// Takes the frame's own entry off the traceback of the error.
static void drop_entry(void) {
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  PyObject *rest = traceback ? PyObject_GetAttrString(traceback, "tb_next") : NULL;
  if (rest && rest != Py_None) {
    Py_SETREF(traceback, Py_NewRef(rest));
    PyException_SetTraceback(value, rest);
  }
  Py_XDECREF(rest);
  PyErr_Restore(type, value, traceback);
}

static int execute_in_frame(PyObject *module) {
  if (is_disabled())
    return execute_source(module);
  PyObject *globals = PyModule_GetDict(module), *locals = PyDict_New(), *done = NULL;
  PyObject *body = PyCFunction_New(&body_method, module);
  PyObject *code = Py_CompileString("run()", PyModule_GetName(module), Py_file_input);
  if (locals && body && code && !PyDict_SetItemString(locals, "run", body) &&
      !PyDict_SetItemString(globals, "__builtins__", PyEval_GetBuiltins()))
    done = PyEval_EvalCode(code, globals, locals);
  Py_XDECREF(locals);
  Py_XDECREF(body);
  Py_XDECREF(code);
  if (!done)
    drop_entry();
  Py_XDECREF(done);
  return done ? 0 : -1;
}

void *kk_extension_init(const char *name, const char *last, void (*program)(void)) {
  (void)last;
  PyModuleDef *definition = calloc(1, sizeof *definition);
  PyModuleDef_Slot *slots = calloc(2, sizeof *slots);
  if (!definition || !slots)
    return PyErr_NoMemory();
  process()->module_main = program;
  slots[0] = (PyModuleDef_Slot){Py_mod_exec, execute_in_frame};
  *definition = (PyModuleDef){.m_base = PyModuleDef_HEAD_INIT, .m_name = name, .m_slots = slots};
  return PyModuleDef_Init(definition);
}
