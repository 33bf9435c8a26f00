// collections_namedtuple.c - the descriptors of the fields of a named tuple: p.x is item 0 of p.
//
// Instances of a named tuple are tuples of a subclass that is compiled like a class of the program
// (transpiler/sema/namedtuple.c).
#include "attribute.h"
#include "kukri.h"

typedef struct KkTupleGetter {
  KkHeader header;
  int64_t index;
  Value doc;
} KkTupleGetter;

static KkTupleGetter *getter(Value v) { return kk_value_ref(v); }

Value kk__tuplegetter_op_new(KkClass *cls, int64_t index, Value doc) {
  (void)cls;
  KkTupleGetter *made = kk_alloc(sizeof *made, KK__tuplegetter);
  made->index = index;
  made->doc = doc;
  return kk_value_from_ref(made);
}

Value kk__tuplegetter_op_doc(Value self) { return getter(self)->doc; }
KkNone kk__tuplegetter_set_doc(Value self, Value doc) { return getter(self)->doc = doc, 0; }

static Value tuplegetter_get(Value descriptor, Value object, Value class) {
  (void)class;
  if (kk_value_is_aside(object) || kk_value_is_none(object))
    return descriptor;
  if (!kk_is_instance_of(object, KK_tuple))
    return kk_raise(KK_TypeError, "descriptor for index '%ld' for tuple subclasses doesn't apply to '%T' object",
                    (long)getter(descriptor)->index, object),
           KK_VALUE_ASIDE;
  const KkTuple *tuple = kk_value_ref(object);
  if (getter(descriptor)->index >= tuple->length)
    return kk_raise(KK_IndexError, "tuple index out of range"), KK_VALUE_ASIDE;
  return tuple->items[getter(descriptor)->index];
}

static KkNone tuplegetter_set(Value descriptor, Value object, Value item) {
  (void)descriptor, (void)object;
  return kk_raise(KK_AttributeError, kk_value_is_aside(item) ? "can't delete attribute" : "can't set attribute"),
         KK_NONE_ASIDE;
}

static Value tuplegetter_repr(Value self) {
  return kk_value_from_result(kk_text_format("_tuplegetter(%ld, %R)", (long)getter(self)->index, getter(self)->doc));
}

void kk__tuplegetter_class_init(KkClass *class) {
  class->slots.get = tuplegetter_get;
  class->slots.set = tuplegetter_set;
  class->slots.repr = tuplegetter_repr;
}
