// format.h - formatting of and by strs: str.format, format % arguments, the format spec of str.
//
// All return KK_REF_ASIDE (KK_VALUE_ASIDE) when they raise. Numbers format themselves in number_format.h.
#ifndef KK_FORMAT_H
#define KK_FORMAT_H

#include "str.h"

// format(s, spec): f"{s:>10}".
KkStr *kk_str_format_spec(KkStr *s, KkStr *spec);
// str.format with n positional arguments and keyword arguments (NULL: none).
KkStr *kk_str_format(KkStr *s, const Value *args, size_t n, KkDict *keywords);
KkStr *kk_str_format_map(KkStr *s, Value mapping);
// s % arguments.
Value kk_str_percent(KkStr *s, Value arguments);

#endif
