// node.h - the abstract syntax tree.
//
// A tree of Node, one struct per row of nodes.def in a union: n->kind is N_BinOp,
// n->BinOp.left its left operand, and struct BinOp the type of n->BinOp. Kinds, fields
// and their meaning are those of Python's `ast`; nothing is folded or desugared.
//
// A node has only as much memory as its own kind needs: never copy a Node by value, and
// never change its kind.

#pragma once
#include <stdbool.h>

#include "base/context.h"
#include "base/source.h"
#include "base/str.h"
#include "base/vec.h"

typedef struct Node Node;
typedef Vec(Node *) NodeList;
typedef Vec(Str) StrList;

typedef enum NodeKind {
#define NODE(group, Name, fields) N_##Name,
#include "syntax/nodes.def"
#undef NODE
  NODE_KIND_COUNT
} NodeKind;

typedef enum Operator {
  OP_Add,
  OP_Sub,
  OP_Mult,
  OP_MatMult,
  OP_Div,
  OP_Mod,
  OP_Pow,
  OP_LShift,
  OP_RShift,
  OP_BitOr,
  OP_BitXor,
  OP_BitAnd,
  OP_FloorDiv,
} Operator;

typedef enum UnaryOperator { UOP_Invert, UOP_Not, UOP_UAdd, UOP_USub } UnaryOperator;

typedef enum BoolOperator { BOOL_And, BOOL_Or } BoolOperator;

typedef enum CompareOperator {
  CMP_Eq,
  CMP_NotEq,
  CMP_Lt,
  CMP_LtE,
  CMP_Gt,
  CMP_GtE,
  CMP_Is,
  CMP_IsNot,
  CMP_In,
  CMP_NotIn,
} CompareOperator;

typedef enum Context_ { CTX_Load, CTX_Store, CTX_Del } Context_;

typedef Vec(CompareOperator) CompareList;

// Their names in `ast`: "Add", "USub", "NotIn", "Load", …
const char *operator_name(Operator op);
const char *unary_operator_name(UnaryOperator op);
const char *bool_operator_name(BoolOperator op);
const char *compare_operator_name(CompareOperator op);
const char *context_name(Context_ context);

typedef enum ConstantKind {
  CONST_NONE,
  CONST_TRUE,
  CONST_FALSE,
  CONST_ELLIPSIS,
  CONST_INT,       // text: decimal digits, or 0x, 0o, 0b and digits; lower-case prefix, no underscores
  CONST_FLOAT,     // number; text: as in the source, without underscores
  CONST_COMPLEX,   // number, the imaginary part (a literal has no other); text without the j
  CONST_STR,       // text: the characters, lone surrogates as three bytes
  CONST_BYTES,     // text: the bytes
} ConstantKind;

typedef struct {
  ConstantKind kind;
  Str text;        // see ConstantKind; NULL for the first four
  double number;   // of a float or complex
} Constant;

#define STR(f) Str f;
#define OPT_STR(f) Str f;
#define CHILD(f) Node *f;
#define OPT_CHILD(f) Node *f;
#define CHILDREN(f) NodeList f;
#define OPT_CHILDREN(f) NodeList f;
#define STRS(f) StrList f;
#define INT(f) int f;
#define OP(f) Operator f;
#define UNARY_OP(f) UnaryOperator f;
#define BOOL_OP(f) BoolOperator f;
#define COMPARE_OPS(f) CompareList f;
#define CTX(f) Context_ f;
#define CONSTANT(f) Constant f;
#define EXTRA(type, f) type f;

struct Node {
  NodeKind kind;
  int index;   // its number in its module, from 0: for side tables
  Span span;
  union {
#define NODE(group, Name, fields) \
  struct Name {                   \
    fields                        \
  } Name;
#include "syntax/nodes.def"
#undef NODE
  };
};

#undef STR
#undef OPT_STR
#undef CHILD
#undef OPT_CHILD
#undef CHILDREN
#undef OPT_CHILDREN
#undef STRS
#undef INT
#undef OP
#undef UNARY_OP
#undef BOOL_OP
#undef COMPARE_OPS
#undef CTX
#undef CONSTANT
#undef EXTRA

// A zeroed node. The index is the caller's to choose: in a parsed module those below
// Module.node_count are taken.
Node *node_new(Arena *arena, NodeKind kind, Span span, int index);

const char *node_kind_name(NodeKind kind);   // "BinOp"
bool node_is_statement(const Node *node);
bool node_is_expression(const Node *node);
bool node_is_pattern(const Node *node);

// ---- walking

typedef void NodeVisitor(Node *node, void *context);

// Visits the children of a node, field after field in the order of nodes.def (of a Dict,
// therefore, all keys before the values). Never visits NULL.
void walk_kids(Node *node, NodeVisitor *visit, void *context);

// Visits the nodes of a list that are not NULL.
void walk_list(NodeList list, NodeVisitor *visit, void *context);
