// warning_place.h - see warning_place.c.
#pragma once

#include "sema/sema.h"

void warning_places(Program *program);
