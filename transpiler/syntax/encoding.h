// encoding.h - from the bytes of a file to the text that everything else refers to.

#pragma once
#include <stdbool.h>

#include "base/context.h"

// Replaces the source's bytes by its text: UTF-8 without byte order mark, every line ended by
// LF, the last one too. False after reporting an error.
bool source_decode(Context *context, Source *source);
