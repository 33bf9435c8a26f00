// subclass.c - instances of the program's subclasses of list, dict, set, str, tuple, int, float, …
//
// Such an instance has the C layout of its builtin ancestor, so that all its methods work, and behind it a dict of
// attributes:
//
//   class Stack(list)     | header | rawlen raw boxlen boxed | attributes |
//   class Name(str)       | header | length | "abc\0…"       | attributes |
//
// It is made from an instance of the builtin class: a copy of the struct. List, dict and set keep their items in blocks
// of their own, which the copy takes over; the original is dropped (or, of an immutable class, shares them for good).
#include "bytes.h"
#include "class_internal.h"
#include "complex_type.h"
#include "descriptor.h"
#include "dict.h"
#include "heap.h"
#include "int.h"
#include "list.h"
#include "set.h"
#include "str.h"
#include "tuple.h"

static size_t round_up(size_t bytes) { return (bytes + sizeof(Value) - 1) & ~(sizeof(Value) - 1); }

static size_t big_bytes(const KkBig *big) {
  return sizeof *big + (size_t)(big->size < 0 ? -big->size : big->size) * sizeof *big->limbs;
}

static const KkClass *native_class(const KkClass *class) {
  while (class->is_heap)
    class = class->base;
  return class;
}

// Bytes of the builtin part of an object of this class that mean something. A class whose struct is its own (deque,
// defaultdict) gives its size when it is made ready.
static size_t content_bytes(const void *object, const KkClass *class) {
  const KkClass *native = native_class(class);
  size_t own = native->size > sizeof(KkObject) ? native->size : 0;
  if (own && native->id != native->layout)
    return own;
  switch ((KkClassId) class->layout) {
  case KK_list: return sizeof(KkList);
  case KK_dict: return sizeof(KkDict);
  case KK_set: return sizeof(KkSet);
  case KK_bytearray: return sizeof(KkByteArray);
  case KK_float: return sizeof(KkFloat);
  case KK_complex: return sizeof(KkComplex);
  case KK_int: return big_bytes(object);
  case KK_tuple: return sizeof(KkTuple) + (size_t)((const KkTuple *)object)->length * sizeof(Value);
  case KK_str: return sizeof(KkStr) + kk_str_bytes(object) + 1;
  case KK_bytes: return sizeof(KkBytes) + (size_t)((const KkBytes *)object)->length + 1;
  case KK_deque:
  case KK_ReferenceType: return own;
  case KK_property: return sizeof(KkProperty);
  case KK_staticmethod:
  case KK_classmethod: return sizeof(KkWrapper);
  default: return 0;
  }
}

// The same up to where the attributes stand.
static size_t native_bytes(const void *object, const KkClass *class) { return round_up(content_bytes(object, class)); }

bool kk_subclass_can(KkClassId layout) {
  static const KkStr empty;
  switch (layout) {
  case KK_object:
  case KK_type:
  case KK_BaseException: return true;
  default: return native_bytes(&empty, kk_class_builtin(layout)) != 0;
  }
}

KkDict **kk_subclass_dict(Value v, const KkClass *class) {
  size_t bytes = native_bytes(kk_value_ref(v), class);
  return bytes ? (KkDict **)((char *)kk_value_ref(v) + bytes) : NULL;
}

// An int or float of the usual kind is no object: its number gets a struct.
static const void *native_object(Value plain, KkClassId layout, KkFloat *number, KkBig *room) {
  if (layout == KK_float) {
    *number = (KkFloat){{KK_float, 0, 0}, kk_value_float(plain)};
    return number;
  }
  if (!kk_value_is_small(plain))
    return kk_value_ref(plain);
  int64_t small = kk_value_small(plain);
  room->header = (KkHeader){KK_int, 0, 0};
  room->size = (small > 0) - (small < 0);
  room->limbs[0] = (uint64_t)(small < 0 ? -small : small);
  return room;
}

Value kk_subclass_new(const KkClass *class, Value plain) {
  KkFloat number;
  union {
    KkBig big;
    char room[sizeof(KkBig) + sizeof(uint64_t)];
  } small;
  const void *native = native_object(plain, class->layout, &number, &small.big);
  KkHeader *made = kk_alloc(native_bytes(native, class) + sizeof(KkDict *), class->id);
  KkHeader header = *(const KkHeader *)native;
  memcpy(made, native, content_bytes(native, class));
  *made = (KkHeader){class->id & 0xffffff, header.flags, header.payload};
  if (class->watch)
    class->watch(made);
  return kk_value_from_ref(made);
}

// The header's flags belong to the contents (a list's kind); the class and the attributes stay.
void kk_subclass_refill(Value v, Value plain) {
  KkHeader *header = kk_value_header(v);
  const KkHeader *source = kk_value_header(plain);
  size_t bytes = content_bytes(source, kk_class_of(plain));
  memcpy(header + 1, source + 1, bytes - sizeof *header);
  header->flags = source->flags;
}
