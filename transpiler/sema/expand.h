// expand.h - see expand.c.
#pragma once

#include "sema/sema.h"

#include "base/buffer.h"

// The statements of a text, to be put where `place` is. Hidden names are written with HIDDEN before them; one that nothing
// binds is a builtin, whatever the program calls so.
#define HIDDEN "__kk_"
// Methods' stores to attributes of `self` are made raw (past __setattr__) if is_raw.
NodeList expand_methods(Program *program, ModuleInfo *module, Span place, const char *text, bool is_raw);
NodeList expand_parse(Program *program, ModuleInfo *module, Span place, const char *text);
// Statements at the start of the module, after its docstring.
void expand_insert(Program *program, ModuleInfo *module, NodeList statements);
// `from MODULE import NAME` at the start of the module, under the hidden name; once per name.
void expand_import(Program *program, ModuleInfo *module, const char *from, const char *name);
// The text of a node, as it stands in the module.
const char *expand_segment(Program *program, ModuleInfo *module, const Node *node);
