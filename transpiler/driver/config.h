// config.h - the table [tool.kukri] of pyproject.toml: what the options are if the command line does not say.

#pragma once
#include "driver/options.h"

// Applies the table of the nearest pyproject.toml, in the program's folder or one above it. Exits with STATUS_USAGE
// after saying what is wrong with it.
void config_apply(Options *options, Arena *arena, const char *program);
