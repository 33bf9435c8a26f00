// match.h - what patterns ask of their subject; see match.c.
#ifndef KK_MATCH_H
#define KK_MATCH_H

#include "class.h"

KkBool kk_match_is_sequence(Value v);
KkBool kk_match_is_mapping(Value v);
Value kk_match_keys(Value mapping, KkTuple *keys);   // a tuple of their values; None: one is missing
Value kk_match_rest(Value mapping, KkTuple *keys);   // a dict of the others
Value kk_match_attribute(Value v, KkStr *name);      // aside, nothing pending: there is none
// The attributes that `case CLASS(…)` looks at, for an instance of it: `count` positional ones, which __match_args__ names,
// then those in `names`. None: one is missing.
Value kk_match_class(Value v, Value class, KkTuple *names, int64_t count);
KkNone kk_match_check_class(Value class);   // TypeError unless it is a class

#endif
