// borrow.h - see borrow.c.
#pragma once

#include "sema/sema.h"

void borrow_names(Program *program);
