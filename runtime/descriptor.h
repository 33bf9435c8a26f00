// descriptor.h - property, staticmethod, classmethod: what a class attribute becomes when read through the class.
#ifndef KK_DESCRIPTOR_H
#define KK_DESCRIPTOR_H

#include "class.h"

typedef struct KkProperty {
  KkHeader header;
  Value get, set, delete;   // functions; None: cannot
  Value doc;
  bool has_getter_doc;   // doc is the getter's, so that a copy with another getter takes that one's
  KkStr *name;           // the attribute it was first bound to; NULL: none yet
} KkProperty;

typedef struct KkWrapper {   // staticmethod or classmethod
  KkHeader header;
  Value function;
} KkWrapper;

Value kk_property_new(Value get, Value set, Value delete, Value doc);   // doc None: the getter's
Value kk_staticmethod_new(Value function);
Value kk_classmethod_new(Value function);
void kk_descriptors_ready(void);   // before the names are used as classes

#endif
