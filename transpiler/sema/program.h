// program.h - see program.c.
#pragma once

#include "sema/sema.h"
