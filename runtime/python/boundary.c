// boundary.c - identity of objects that both sides know, roots for what Python holds, entering and leaving native code.
//
// Who keeps whom alive:
//
//   a native object that stands for one of CPython's (KkForeign, the header of a shared list, dict or set, an exception with
//   a twin) owns a reference to it. `identities` leads from the PyObject to the native object without keeping that: after
//   each marking the table is swept, and the references of the dead are dropped when native code is next entered or left.
//
//   an object of CPython that wraps a native one (wrap.c) has a handle, a place in a table that the collector takes for roots.
//
// Python's memory does not count for the collector. So what native objects keep of it is estimated (`pressure`), and a
// collection is made when that has grown by more than the native heap.
#include "collector.h"

static const size_t FIRST_IDENTITIES = 256, FIRST_HANDLES = 64, LEAST_PRESSURE = 8 << 20;

// ---- identities

static size_t place_of(const KkBoundary *b, PyObject *object) {
  return (((uintptr_t)object >> 4) * 0x9E3779B97F4A7C15u >> 20) & b->identity_mask;
}

// Where the object stands, or the empty place for it.
static KkIdentity *identity_place(const KkBoundary *b, PyObject *object) {
  size_t i = place_of(b, object);
  while (b->identities[i].object && b->identities[i].object != object)
    i = (i + 1) & b->identity_mask;
  return &b->identities[i];
}

KkObject *kk_identity_find(PyObject *object) { return identity_place(kk_boundary, object)->native; }

static void identities_grow(KkBoundary *b) {
  KkIdentity *old = b->identities;
  size_t places = old ? b->identity_mask + 1 : 0, wanted = places ? 2 * places : FIRST_IDENTITIES;
  KkIdentity *table = calloc(wanted, sizeof *table);
  PyObject **released = realloc(b->released, wanted * sizeof *released);   // room for all to die at once
  if (!table || !released)
    kk_out_of_memory(wanted);
  b->identities = table;
  b->identity_mask = wanted - 1;
  b->released = released;
  b->released_room = wanted;
  for (size_t i = 0; i < places; i++)
    if (old[i].object)
      *identity_place(b, old[i].object) = old[i];
  free(old);
}

// What a reference to the object keeps, roughly.
static size_t size_of(PyObject *object) {
  const PyTypeObject *type = Py_TYPE(object);
  size_t size = (size_t)type->tp_basicsize + 48;
  if (PyList_CheckExact(object) || PyTuple_CheckExact(object))
    return size + (size_t)Py_SIZE(object) * 40;
  if (PyDict_CheckExact(object))
    return size + (size_t)PyDict_GET_SIZE(object) * 100;
  return type->tp_itemsize && Py_SIZE(object) > 0 ? size + (size_t)Py_SIZE(object) * (size_t)type->tp_itemsize
                                                  : size + 64;
}

void kk_identity_add(PyObject *object, KkObject *native) {
  KkBoundary *b = kk_boundary;
  if (!b->identities || (b->identity_count + b->released_count + 1) * 2 > b->identity_mask)
    identities_grow(b);
  *identity_place(b, object) = (KkIdentity){object, native};
  b->identity_count++;
  b->pressure += size_of(object);
}

// Closes the gap at place i: what stands behind and belongs before it moves up.
static void identity_remove(KkBoundary *b, size_t i) {
  for (size_t j = (i + 1) & b->identity_mask; b->identities[j].object; j = (j + 1) & b->identity_mask) {
    size_t home = place_of(b, b->identities[j].object);
    if (((j - home) & b->identity_mask) >= ((j - i) & b->identity_mask)) {
      b->identities[i] = b->identities[j];
      i = j;
    }
  }
  b->identities[i] = (KkIdentity){NULL, NULL};
  b->identity_count--;
}

// Called by the collector after marking, with the world stopped.
void kk_boundary_sweep(void) {
  KkBoundary *b = kk_boundary;
  if (!b || !b->identities)
    return;
  for (size_t i = 0; i <= b->identity_mask;) {
    KkIdentity *entry = &b->identities[i];
    if (!entry->object || kk_collector_is_live(entry->native)) {
      i++;
      continue;
    }
    b->released[b->released_count++] = entry->object;
    identity_remove(b, i);   // another may have moved to place i
  }
  b->pressure = 0;
}

// Dropping one may run any Python code, which may enter again.
void kk_release_dead(void) {
  KkBoundary *b = kk_boundary;
  while (b->released_count) {
    PyObject *object = b->released[--b->released_count];   // it may have come back meanwhile, with another reference
    Py_DECREF(object);
  }
}

static void collect_if_due(void) {
  KkBoundary *b = kk_boundary;
  if (KK_LIKELY(b->pressure < LEAST_PRESSURE) || b->pressure < kk_collector_heap() / 2)
    return;
  b->pressure = 0;
  kk_heap_collect();
}

// ---- handles

static void handles_grow(KkBoundary *b) {
  size_t room = b->handle_room ? 2 * b->handle_room : FIRST_HANDLES;
  KkHandle *handles = kk_roots_new(room * sizeof *handles);
  if (b->handles)
    memcpy(handles, b->handles, b->handle_count * sizeof *handles);
  KkHandle *old = b->handles;
  b->handles = handles;
  b->handle_room = room;
  if (old)
    kk_roots_free(old);
}

size_t kk_handle_new(KkObject *native) {
  KkBoundary *b = kk_boundary;
  size_t place = b->handle_free ? b->handle_free - 1 : b->handle_count;
  if (b->handle_free) {
    b->handle_free = b->handles[place].next >> 1;
  } else {
    if (b->handle_count == b->handle_room)
      handles_grow(b);
    b->handle_count++;
  }
  b->handles[place].native = native;
  return place;
}

void kk_handle_drop(size_t handle) {
  KkBoundary *b = kk_boundary;
  b->handles[handle].next = (uint64_t)b->handle_free << 1 | 1;
  b->handle_free = handle + 1;
}

// ---- entering and leaving

// CPython counts down what is left; here frames are counted up.
static int64_t python_depth(const PyThreadState *state) { return state->recursion_limit - state->recursion_remaining; }

// The exception that Python code is handling, borrowed; NULL: none.
static PyObject *python_handled(const PyThreadState *state) {
  const _PyErr_StackItem *item = state->exc_info;
  while ((!item->exc_value || item->exc_value == Py_None) && item->previous_item)
    item = item->previous_item;
  return item->exc_value == Py_None ? NULL : item->exc_value;
}

bool kk_enter(KkActivation *activation) {
  PyThreadState *state = PyThreadState_Get();
  if (KK_UNLIKELY(state->recursion_remaining <= 1)) {
    if (Py_EnterRecursiveCall(" while calling a Python object"))
      return false;
  } else {
    state->recursion_remaining--;
  }
  if (KK_UNLIKELY(!kk_thread))
    kk_thread_attach();
  KkThread *thread = kk_thread;
  *activation = (KkActivation){thread->handled, thread->depth, thread->printing};
  if (KK_UNLIKELY(thread->depth_limit != state->recursion_limit))
    kk_set_depth_limit(state->recursion_limit);
  thread->depth = python_depth(state);
  thread->handled = NULL;
  PyObject *handled = python_handled(state);
  if (KK_UNLIKELY(handled != NULL))
    thread->handled = kk_value_ref(kk_exception_from_python(handled));
  return true;
}

void kk_leave(KkActivation *activation) {
  KkThread *thread = kk_thread;
  thread->handled = activation->handled;
  thread->depth = activation->depth;
  thread->printing = activation->printing;
  PyThreadState_Get()->recursion_remaining++;
  collect_if_due();
  if (KK_UNLIKELY(kk_boundary->released_count)) {
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    kk_release_dead();
    PyErr_Restore(type, value, traceback);
  }
}

// Python's code sees the exception that native code is handling: as the context of what it raises, in sys.exc_info().
KkOut kk_out(void) {
  KkThread *thread = kk_thread;
  PyThreadState *state = PyThreadState_Get();
  KkOut out = {.depth = state->recursion_remaining, .native_handled = thread->handled};
  int64_t left = state->recursion_limit - thread->depth;
  if (left < state->recursion_remaining)
    state->recursion_remaining = (int)left;
  if (KK_UNLIKELY(thread->handled != NULL)) {
    out.handled = PyErr_GetHandledException();
    PyObject *current = kk_exception_to_python(thread->handled);
    if (!current)   // it is just being made
      PyErr_Clear();
    else if (current != out.handled) {
      PyErr_SetHandledException(current);
      out.is_changed = true;
    }
    Py_XDECREF(current);
  }
  return out;
}

void kk_in(KkOut *out) {
  PyThreadState *state = PyThreadState_Get();
  state->recursion_remaining = (int)out->depth;
  if (out->is_changed)
    PyErr_SetHandledException(out->handled);
  Py_XDECREF(out->handled);
}

// ---- set-up

bool kk_boundary_init(void) {
  KkBoundary *b = kk_roots_new(sizeof *b);
  kk_process.boundary = b;
  identities_grow(b);
  b->builtins = PyEval_GetBuiltins();
  Py_XINCREF(b->builtins);
  return b->builtins && kk_wrap_init();
}
