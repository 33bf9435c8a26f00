// namedtuple.h - see namedtuple.c.
#pragma once

#include "sema/sema.h"

void namedtuple_expand_all(Program *program);
