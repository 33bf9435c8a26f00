// expand_names.h - see expand_names.c.
#pragma once

#include "sema/sema.h"

typedef struct Names Names;

typedef struct ClassPlace {   // where a class statement stands
  Node *node;
  ModuleInfo *module;
  Names *names;   // seen by its bases and decorators
} ClassPlace;

typedef struct ClassTable {
  Program *program;
  Map places;               // ClassDef -> ClassPlace *
  Map toplevel;             // ModuleInfo * -> Names *
  Vec(ClassPlace *) list;   // the program's, in the order of their text
} ClassTable;

void expand_names_collect(ClassTable *table, Program *program);
ClassPlace *expand_class_of(ClassTable *table, ModuleInfo *module, Names *names, Node *expression);   // NULL: not known
// Is expression that function or class of a library module? (`from dataclasses import field as f; f` or `dataclasses.field`)
bool expand_is_library(ClassTable *table, Names *names, const Node *expression, const char *module, const char *name);
// Is expression no class that the program's text makes: a builtin, or something of a library module?
bool expand_is_foreign(ClassTable *table, ModuleInfo *module, Names *names, const Node *expression);
// Is the name that the expression begins with bound by two statements of a body? Then it is not known which is meant.
bool expand_is_rebound(Names *names, const Node *expression);
// Is name bound just once in the module's text, by a statement at its top level?
bool expand_is_bound_once(ModuleInfo *module, Str name);
bool expand_is_bound(ModuleInfo *module, Str name);   // anywhere in its text
