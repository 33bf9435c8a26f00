// attribute_site.h - attributes by name as compiled code reads, sets and calls them: remembered per place in the program.
//
// Each function below does what its namesake of attribute.h or call.h does. `site` is a word of the program's static data
// that belongs to one place in it, so that what was found for a class there is found again without a search; the name is a
// literal of the program. See attribute_site.c.
#ifndef KK_ATTRIBUTE_SITE_H
#define KK_ATTRIBUTE_SITE_H

#include "class.h"

typedef struct KkPlan KkPlan;   // how objects of one class get at one name

Value kk_getattr_at(Value v, KkStr *name, KkPlan **site);
KkNone kk_setattr_at(Value v, KkStr *name, Value item, KkPlan **site);
// args[0].name(args[1], …); n counts args[0], too.
Value kk_call_method_at(const Value *args, size_t n, KkTuple *names, KkStr *name, KkPlan **site);
// The two halves of it, for arguments that may do something: they are evaluated between the two. What the first finds is
// for the second only.
Value kk_method_find_at(Value v, KkStr *name, KkPlan **site);
Value kk_call_found_at(Value found, const Value *args, size_t n, KkTuple *names, KkStr *name, KkPlan **site);

#endif
