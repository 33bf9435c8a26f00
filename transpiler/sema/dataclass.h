// dataclass.h - see dataclass.c; shared with dataclass_methods.c.
#pragma once

#include "sema/expand.h"
#include "sema/expand_names.h"

typedef enum DataKind { DATA_FIELD, DATA_INITVAR, DATA_CLASSVAR } DataKind;

typedef struct DataClass DataClass;

typedef struct DataField {
  Str name;   // mangled
  DataKind kind;
  DataClass *owner;
  const char *type;           // text of the annotation
  const char *default_text;   // what its default is written as in the owner's body; NULL: none
  const char *literal;        // the same if it is a constant, valid anywhere; else NULL
  const char *factory;        // expression of the call that makes its default: "list()"; NULL: none
  bool has_hidden_factory;    // the factory is kept in the class, as .factory_NAME
  const char *metadata;       // text; NULL: none
  bool init, repr, compare, is_keyword_only;
  int hash;       // -1: as compare
  int via_base;   // of a subclass's copy: the base it came through; -1: its own
} DataField;

typedef struct DataOptions {
  bool init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot;
} DataOptions;

struct DataClass {
  Program *program;
  ClassPlace *place;
  DataOptions options;
  Vec(DataField *) own;      // in the order of the body
  Vec(DataField *) fields;   // the bases' first
  DataClass **bases;         // [count of bases]; NULL: no dataclass
  const char *error;         // raised when the class is made: "TypeError('…')"
  bool has_post_init, is_collected, reads_fields, reads_docs;
};

void dataclass_expand_all(Program *program);   // all classes decorated with dataclass

// ---- dataclass_static.c
// Fields that a function makes: in this program the value of any call may be one.
typedef struct DataStatic {
  ClassTable *table;
  bool has_loose_fields;
} DataStatic;
Node *dataclass_decorator(ClassTable *table, ClassPlace *place);   // NULL: it has none
bool dataclass_is_static(DataStatic *context, ClassPlace *place);
bool *dataclass_option(DataOptions *o, const char *name);   // NULL: there is none of that name
bool dataclass_flag(const Node *node, bool *flag);          // is it True or False?

// ---- dataclass_methods.c
bool dataclass_binds(DataClass *d, const char *name);   // does the class body bind it?
typedef Vec(const char *) DataTexts;
void dataclass_generate(DataClass *d, DataTexts *texts);   // the statements to add to the body; may set d->error
