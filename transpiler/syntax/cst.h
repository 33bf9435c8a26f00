// cst.h - Tree-sitter's tree (the *concrete* syntax tree), copied into the arena.

#pragma once
#include "syntax/mask.h"
#include "syntax/node.h"

typedef enum CstKind {
  CST_OTHER,
#define CST(name, text) CST_##name,
#define CST_BINARY(name, text, op, precedence) CST_##name,
#define CST_COMPARE(name, text, op) CST_##name,
#include "syntax/cst.def"
#undef CST
#undef CST_BINARY
#undef CST_COMPARE
  CST_KIND_COUNT
} CstKind;

typedef enum CstField {
  FIELD_none,
  FIELD_left,
  FIELD_right,
  FIELD_type,
  FIELD_value,
  FIELD_name,
  FIELD_body,
  FIELD_condition,
  FIELD_alternative,
  FIELD_cause,
  FIELD_module_name,
  FIELD_parameters,
  FIELD_return_type,
  FIELD_superclasses,
  FIELD_definition,
  FIELD_guard,
  FIELD_key,
  FIELD_COUNT
} CstField;

typedef struct Cst Cst;
struct Cst {
  CstKind kind : 8;
  CstField field : 8;   // of its parent that it fills
  bool is_named : 1;    // a node of the grammar, not just a token's text
  int start, end;       // offsets in the document
  int count;            // of its children
  Cst *kids;
};

// The tree over a document, its root the module; NULL after reporting that there is none.
Cst *cst_parse(Context *context, Document *document);

// An offset of the document -> of the text. An offset in a fragment's line gives the fragment, too.
int document_offset(const Document *document, int at, Fragment **fragment);

Cst *cst_field(Cst *node, CstField field);   // the first child that fills it, or NULL
Cst *cst_child(Cst *node, CstKind kind);     // the first child of that kind, or NULL
