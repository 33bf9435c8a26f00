// validate_tree.h - the parts of validate_tree.c; all return false after reporting errors.

#pragma once
#include "base/map.h"
#include "syntax/validate.h"

// ---- validate_names.c: names and scopes
bool validate_names(Context *context, Arena *scratch, Source *source, Node *module, bool has_future_annotations);

// ---- validate_match.c: the patterns of a match statement
bool validate_match(Context *context, Arena *scratch, Source *source, Node *match);
