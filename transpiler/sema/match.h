// match.h - what inference and lowering both ask of patterns; see match.c.
#pragma once

#include "sema/sema.h"

int match_star(NodeList patterns);                                // index of the star among them; -1: none
bool match_is_self(const Abs *class, int positional);             // does `case C(x)` match the subject itself with x?
Str match_argument(Program *program, const Abs *class, int at);   // item of a constant __match_args__; NULL: unknown
