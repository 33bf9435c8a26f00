// format.h - formatting of and by strs: str.format, format % arguments, the format spec of str.
//
// All return KK_REF_ASIDE (KK_VALUE_ASIDE) when they raise. Numbers format themselves in number_format.h.
#ifndef KK_FORMAT_H
#define KK_FORMAT_H

#include "str.h"

// format(s, spec): f"{s:>10}".
KkStr *kk_str_format_spec(KkStr *s, KkStr *spec);
// str.format: args are n positional arguments, then the values of the keyword arguments named in `names` (or NULL).
KkStr *kk_str_format(KkStr *s, const Value *args, size_t n, KkTuple *names);
KkStr *kk_str_format_map(KkStr *s, Value mapping);
// s % arguments.
Value kk_str_percent(KkStr *s, Value arguments);

#endif
