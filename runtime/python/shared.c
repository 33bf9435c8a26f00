// shared.c - lists, dicts and sets that Python code has seen: their items live in CPython's, the twin.
//
// When a native container is handed to Python its items move into a new one of CPython's. From then on every operation on the
// native header is done on the twin, so both sides see the same. The header's own storage stays empty: compiled code that
// reads items inline finds none and comes to the functions here (foreign.h).
//
//   xs = [1, 2]; f(xs); xs.append(3)      f is Python's: xs gets a twin [1, 2], and 3 is appended to that
#include "boundary.h"

static const int64_t FROM_TWIN = (int64_t)1 << 40;   // marks a position in the table of a set's twin

static void **twin_place(const void *container) {
  switch (((const KkHeader *)container)->class_id) {
  case KK_list: return &((KkList *)(uintptr_t)container)->twin;
  case KK_dict: return &((KkDict *)(uintptr_t)container)->twin;
  default: return &((KkSet *)(uintptr_t)container)->twin;
  }
}

static PyObject *twin_of(const void *container) { return *twin_place(container); }

// ---- handing over
//
// The twin is known before it is filled, since a container may contain itself. If an item cannot be passed the container
// stays as it was.

static bool fill_list(KkList *from, PyObject *twin, int64_t n) {
  for (int64_t i = 0; i < n; i++) {
    PyObject *item = kk_to_python(kk_list_item(from, i));
    if (!item)
      return false;
    PyList_SET_ITEM(twin, i, item);
  }
  return true;
}

// Positions must stay the same, for loops that are under way: holes become keys that are deleted in the end.
static bool fill_dict(KkDict *from, PyObject *twin) {
  PyObject *holes[from->filled - from->used + 1];
  uint32_t hole_count = 0;
  bool is_done = true;
  for (uint32_t i = 0; i < from->filled && is_done; i++) {
    bool is_hole = kk_value_is_aside(from->entries[i].key);
    PyObject *key = is_hole ? PyObject_CallNoArgs((PyObject *)&PyBaseObject_Type) : kk_to_python(from->entries[i].key);
    PyObject *value = is_hole ? Py_NewRef(Py_None) : kk_to_python(from->entries[i].value);
    is_done = key && value && PyDict_SetItem(twin, key, value) == 0;
    if (is_done && is_hole)
      holes[hole_count++] = Py_NewRef(key);
    Py_XDECREF(key);
    Py_XDECREF(value);
  }
  while (hole_count) {
    PyDict_DelItem(twin, holes[--hole_count]);
    Py_DECREF(holes[hole_count]);
  }
  return is_done;
}

// The order of a set is that of its table, which depends on its history. Where all hashes are the same on both sides the
// twin gets the same table, slot by slot. False: they are not, or something failed; then nothing was changed.
static bool same_table(KkSet *from, PySetObject *twin) {
  size_t slots = from->mask + 1;
  setentry *table = from->table ? PyMem_Calloc(slots, sizeof *table) : NULL;
  bool is_same = table != NULL;
  for (size_t i = 0; is_same && i < slots; i++) {
    Value key = from->table[i].key;
    if (key == KK_VALUE_ASIDE)
      continue;
    table[i].key = key == KK_SET_DUMMY ? _PySet_Dummy : kk_to_python(key);
    table[i].hash = key == KK_SET_DUMMY || !table[i].key ? -1 : PyObject_Hash(table[i].key);
    is_same = table[i].key && table[i].hash == (key == KK_SET_DUMMY ? -1 : from->table[i].hash);
  }
  for (size_t i = 0; !is_same && table && i < slots; i++)
    if (table[i].key != _PySet_Dummy)
      Py_XDECREF(table[i].key);
  PyErr_Clear();
  if (is_same) {
    bool is_small = slots <= PySet_MINSIZE;
    if (is_small)
      memcpy(twin->smalltable, table, slots * sizeof *table);
    twin->table = is_small ? twin->smalltable : table;
    twin->mask = (Py_ssize_t)from->mask;
    twin->fill = from->fill;
    twin->used = from->used;
    twin->finger = (Py_ssize_t)from->finger;
    table = is_small ? table : NULL;
  }
  PyMem_Free(table);
  return is_same;
}

static bool fill_set(KkSet *from, PyObject *twin) {
  Value item;
  if (same_table(from, (PySetObject *)twin))
    return true;
  for (int64_t at = 0; (at = kk_set_next(from, at, &item)) >= 0;) {
    PyObject *object = kk_to_python(item);
    bool is_done = object && PySet_Add(twin, object) == 0;
    Py_XDECREF(object);
    if (!is_done)
      return false;
  }
  return true;
}

// Fills the twin of a container whose own items are in `from`, a copy of the header without a twin.
static bool fill(void *container, PyObject *twin) {
  void **place = twin_place(container);
  bool is_done;
  switch (((KkHeader *)container)->class_id) {
  case KK_list: {
    KkList from = *(KkList *)container;
    from.twin = NULL;
    *place = twin;
    is_done = fill_list(&from, twin, kk_list_length(&from));
    break;
  }
  case KK_dict: {
    KkDict from = *(KkDict *)container;
    *place = twin;
    is_done = fill_dict(&from, twin);
    break;
  }
  default: {
    KkSet from = *(KkSet *)container;
    from.twin = NULL;
    *place = twin;
    is_done = fill_set(&from, twin);
  }
  }
  if (!is_done)
    *place = NULL;
  return is_done;
}

static void empty_storage(void *container) {
  switch (((KkHeader *)container)->class_id) {
  case KK_list: {
    KkList *list = container;
    list->rawlen = list->boxlen = 0;
    list->raw = list->boxed = KK_NO_ITEMS;
    break;
  }
  case KK_dict: {
    KkDict *dict = container;
    dict->used = 0;
    dict->entries = NULL;
    dict->index = NULL;
    dict->filled = dict->room = dict->mask = dict->recent = 0;
    break;
  }
  default: {
    KkSet *set = container;
    set->table = NULL;
    set->used = set->fill = 0;
  }
  }
}

PyObject *kk_twin(const void *shared) {
  void *container = (void *)(uintptr_t)shared;
  PyObject *twin = twin_of(container);
  if (twin)
    return twin;
  switch (((KkHeader *)container)->class_id) {
  case KK_list: twin = PyList_New(kk_list_length(container)); break;
  case KK_dict: twin = PyDict_New(); break;
  default: twin = PySet_New(NULL);
  }
  if (!twin || !fill(container, twin)) {
    Py_XDECREF(twin);
    return NULL;
  }
  empty_storage(container);
  kk_identity_add(twin, container);   // which owns the reference
  return twin;
}

// ---- operations by name

bool kk_set_to_python(KkSet *from, PyObject *set) { return fill_set(from, set); }

Value kk_shared_value(const void *container) {
  PyObject *twin = twin_of(container);
  KkForeign *foreign = kk_alloc(sizeof *foreign,
                                KK_foreign);   // a second view, not known by identity: for reading at once
  foreign->object = twin;
  return kk_value_from_ref(foreign);
}

Value kk_shared_call(const void *container, const char *method, const Value *args, size_t n) {
  PyObject *twin = kk_twin(container), *function = twin ? PyObject_GetAttrString(twin, method) : NULL;
  if (!function)
    return kk_fetched();
  PyObject *result = kk_call_python(function, args, n, NULL);
  Py_DECREF(function);
  return kk_from_owned(result);
}

KkNone kk_shared_do(const void *container, const char *method, const Value *args, size_t n) {
  return kk_value_is_aside(kk_shared_call(container, method, args, n)) ? KK_NONE_ASIDE : 0;
}

KkBool kk_shared_truth(const void *container, const char *method, Value argument) {
  Value answer = kk_shared_call(container, method, &argument, 1);
  return kk_value_is_aside(answer) ? KK_BOOL_ASIDE : kk_value_bool(answer);
}

int64_t kk_shared_length(const void *container) {
  PyObject *twin = twin_of(container);
  return PyDict_Check(twin) ? PyDict_GET_SIZE(twin) : PyObject_Size(twin);
}

KkBool kk_shared_contains(const void *container, Value item) { return kk_python_contains(twin_of(container), item); }
Value kk_shared_repr(const void *container) { return kk_ask_python(twin_of(container), PyObject_Repr); }

// ---- lists

Value kk_shared_list_get(const KkList *list, int64_t i, const char *message) {
  PyObject *twin = list->twin;
  Py_ssize_t n = PyList_GET_SIZE(twin), at = i < 0 ? i + n : i;
  if (KK_LIKELY((size_t)at < (size_t)n))
    return kk_from_python(PyList_GET_ITEM(twin, at));
  kk_raise(KK_IndexError, "%s",
           i == INT64_MAX || i == INT64_MIN ? "cannot fit 'int' into an index-sized integer" : message);
  return KK_VALUE_ASIDE;
}

KkNone kk_shared_list_set(KkList *list, int64_t i, Value item) {
  return kk_shared_do(list, "__setitem__", (Value[]){kk_int_from_i64(i), item}, 2);
}

// Compiled code takes it that this cannot fail: an item that cannot be passed is an exception at the next test.
void kk_shared_list_append(KkList *list, Value item) {
  PyObject *object = kk_to_python(item);
  if (!object || PyList_Append(list->twin, object))
    kk_fetch_error();
  Py_XDECREF(object);
}

KkNone kk_shared_sort(KkList *list, Value key, KkBool reverse) {
  Value args[] = {key, kk_value_from_bool(reverse)};
  Value names[] = {kk_value_from_ref(KK_STR("key")), kk_value_from_ref(KK_STR("reverse"))};
  PyObject *function = PyObject_GetAttrString(list->twin, "sort");
  PyObject *result = function ? kk_call_python(function, args, 0, kk_tuple_from_values(names, 2)) : NULL;
  Py_XDECREF(function);
  return kk_value_is_aside(kk_from_owned(result)) ? KK_NONE_ASIDE : 0;
}

// ---- dicts

Value kk_shared_dict_get(const KkDict *dict, Value key) {
  bool is_name = kk_value_is(key, KK_str);
  PyObject *object = is_name ? kk_name_to_python(kk_value_ref(key)) : kk_to_python(key);
  if (!object)
    return kk_fetched();
  KkOut out = kk_out();
  PyObject *value = PyDict_GetItemWithError(dict->twin, object);
  Py_XINCREF(value);
  kk_in(&out);
  Py_DECREF(object);
  if (!value && !PyErr_Occurred())
    return KK_VALUE_ASIDE;
  return kk_from_owned(value);
}

KkNone kk_shared_dict_set(KkDict *dict, Value key, Value item) {
  bool is_name = kk_value_is(key, KK_str);
  PyObject *object = is_name ? kk_name_to_python(kk_value_ref(key)) : kk_to_python(key);
  PyObject *value = object ? kk_to_python(item) : NULL;
  int failed = 1;
  if (value) {
    KkOut out = kk_out();
    failed = PyDict_SetItem(dict->twin, object, value);
    kk_in(&out);
  }
  Py_XDECREF(object);
  Py_XDECREF(value);
  return failed ? (kk_fetch_error(), KK_NONE_ASIDE) : 0;
}

Value kk_shared_dict_take(KkDict *dict, Value key) {
  Value value = kk_shared_dict_get(dict, key);
  if (kk_value_is_aside(value))
    return value;
  return kk_shared_do(dict, "__delitem__", &key, 1) ? KK_VALUE_ASIDE : value;
}

KkNone kk_shared_merge(KkDict *dict, KkDict *from) {
  Value key, value;
  for (int64_t at = 0; (at = kk_dict_next(from, at, &key, &value)) >= 0;)
    if (kk_dict_set(dict, key, value))
      return KK_NONE_ASIDE;
  return 0;
}

int64_t kk_shared_dict_next(const KkDict *dict, int64_t position, Value *key, Value *value) {
  PyObject *k, *v;
  Py_ssize_t at = position;
  if (!PyDict_Next(dict->twin, &at, &k, &v))
    return -1;
  *key = kk_from_python(k);
  *value = kk_from_python(v);
  return at;
}

int64_t kk_shared_dict_previous(const KkDict *dict, int64_t position, Value *key, Value *value) {
  PyObject *k, *v, *last_key = NULL, *last_value = NULL;
  int64_t last = -1;
  for (Py_ssize_t at = 0; PyDict_Next(dict->twin, &at, &k, &v) && at - 1 < position;)
    last = at - 1, last_key = k, last_value = v;
  if (last < 0)
    return -1;
  *key = kk_from_python(last_key);
  *value = kk_from_python(last_value);
  return last;
}

Value kk_shared_dict_at(const KkDict *dict, int64_t position, bool is_key) {
  Value key, value;
  return kk_shared_dict_next(dict, position, &key, &value) < 0 ? KK_VALUE_NONE : is_key ? key : value;
}

// ---- sets

// A loop that began before the set was handed over is at a place that means nothing here.
int64_t kk_shared_set_next(const KkSet *set, int64_t position, Value *item) {
  PyObject *object;
  Py_hash_t hash;
  Py_ssize_t at = position & (FROM_TWIN - 1);
  if (position && !(position & FROM_TWIN)) {
    kk_raise(KK_TypeError, "a set was passed to Python code in the middle of a compiled loop over it");
    return -1;
  }
  if (!_PySet_NextEntry(set->twin, &at, &object, &hash))
    return -1;
  *item = kk_from_python(object);
  return at | FROM_TWIN;
}

Value kk_shared_set_at(const KkSet *set, int64_t position) {
  Value item = KK_VALUE_NONE;
  kk_shared_set_next(set, position ? position | FROM_TWIN : 0, &item);
  return item;
}

// The result stays CPython's, whose order it has.
KkSet *kk_shared_set(KkSet *set, const char *method, const Value *others, size_t n) {
  PyObject *twin = kk_twin(set), *function = twin ? PyObject_GetAttrString(twin, method) : NULL;
  PyObject *result = function ? kk_call_python(function, others, n, NULL) : NULL;
  Py_XDECREF(function);
  if (!result || !PySet_CheckExact(result)) {
    Value v = kk_from_owned(result);
    return kk_value_is_aside(v) ? KK_REF_ASIDE : kk_set_from_iterable(KK_set, v);
  }
  KkSet *made = kk_set_new(KK_set);
  made->twin = result;
  kk_identity_add(result, (KkObject *)made);
  return made;
}
