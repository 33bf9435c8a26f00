// attribute.h - attributes of any Value by name.
#ifndef KK_ATTRIBUTE_H
#define KK_ATTRIBUTE_H

#include "class.h"

Value kk_getattr(Value v, KkStr *name);
Value kk_getattr_default(Value v, KkStr *name, Value fallback);   // fallback in place of AttributeError
Value kk_getattr_generic(Value v, KkStr *name);                   // without the class's own getattr slot
KkNone kk_setattr(Value v, KkStr *name, Value item);
KkNone kk_delattr(Value v, KkStr *name);
KkNone kk_setattr_generic(Value v, KkStr *name, Value item);   // item aside: delete
KkBool kk_hasattr(Value v, KkStr *name);

Value kk_instance_value(Value v, KkStr *name);   // what the instance itself has by this name; aside
// What a class knows by a name, seen through the instance v or, with v aside, through the class: functions are bound, …
Value kk_attribute_bind(KkLookup found, Value v, KkClass *class);
// A special method, looked up in the class only, bound to v; aside: AttributeError.
bool kk_instance_replace_dict(Value v, KkDict *dict);   // v.__dict__ = dict; false: it has none
Value kk_special_method(Value v, KkStr *name);
// Where instances keep attributes added by name; NULL: they have none. Made if `is_made`.
KkDict *kk_instance_dict(Value v, bool is_made);
// What vars(v) shows: a new dict of an instance with fields, else the one where attributes are; NULL: none.
KkDict *kk_instance_attributes(Value v);
KkList *kk_dir(Value v);         // dir(v): sorted names
KkList *kk_dir_plain(Value v);   // object.__dir__(v)

#endif
