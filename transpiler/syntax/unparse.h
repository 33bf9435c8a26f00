// unparse.h - the text of an expression, as CPython keeps that of an annotation; see unparse.c.
#pragma once

#include "syntax/syntax.h"

Str unparse(Context *context, Node *expression);
void constant_put_repr(Buffer *out, const Constant *value);   // repr() of a literal's value (dump.c)
