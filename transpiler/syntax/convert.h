// convert.h - what the files that build the abstract syntax tree share.
//
// A *part* is an expression or pattern with the extent it has for whatever is around it. The
// node's own extent is without parentheses, the part's with them: in `(a) + b` the Name is 1-2,
// the BinOp 0-7. Extents are offsets in the document until Convert turns them into spans.

#pragma once
#include <setjmp.h>

#include "syntax/cst.h"

typedef struct Part {
  Node *node;
  int start, end;
} Part;

// One item of an expression's row (see expression.c).
typedef struct RowItem {
  CstKind kind;   // an operator; ROW_ATOM, ROW_TRAILER or CST_lambda
  Cst *node;
} RowItem;

enum { ROW_ATOM = CST_KIND_COUNT, ROW_TRAILER, ROW_END };

typedef Vec(RowItem) Row;

typedef struct Convert {
  Context *context;
  Arena *arena;     // the context's: for the tree
  Arena *scratch;   // for what is needed until the tree is made
  Document *document;
  Source *source;
  int node_count;    // nodes made so far
  int depth;         // of nested calls of expression.c
  int line;          // the line of the offset last looked up
  Row row;           // rows of all expressions being converted, one above the other
  Vec(Cst *) work;   // of flatten
  jmp_buf give_up;   // where an error leads
} Convert;

// ---- convert.c

// The Module, or NULL after reporting an error.
Node *convert(Context *context, Arena *scratch, Document *document, Cst *root);

// A node from the token that begins at `start` to the token that ends at `end`.
Node *make_node(Convert *c, NodeKind kind, int start, int end);

// The text of a node, and that text as a name (normalised and interned).
const char *convert_text(Convert *c, const Cst *n, int *length);
Str convert_name(Convert *c, const Cst *n);

// Ends the conversion with an error at the node's place.
_Noreturn void convert_refuse(Convert *c, const Cst *n);
_Noreturn void convert_refuse_as(Convert *c, int start, int end, DiagnosticCode code, const char *argument);

// The child that fills a field; refuses the node if there is none.
Cst *convert_need(Convert *c, Cst *n, CstField field);

// Where a node begins or ends, with a star or comma the mask took out.
int convert_start(Convert *c, const Cst *n);
int convert_end(Convert *c, const Cst *n);
int convert_star(Convert *c, const Cst *n);   // the offset of its star, or -1

// Notes that the star before a node, or the comma after it, has found its place in the tree. One
// that has not is an error: without it the document may be valid Python, the text is not.
void convert_use_star(Convert *c, const Cst *n);
void convert_use_comma(Convert *c, const Cst *n);

// ---- statement.c

NodeList convert_statements(Convert *c, Cst *nodes, int count);

// ---- expression.c

// Lays the expression out as items on c->row; the number of the first one.
int flatten(Convert *c, Cst *const *nodes, int count);

Node *convert_expression(Convert *c, Cst *n);
Part convert_row(Convert *c, int first, int last);   // of c->row; does not take it off

// `a` or `a, b,`: the nodes and commas between two keywords.
Node *convert_list(Convert *c, Cst *nodes, int count);

// Makes a target of an expression, and of all in it that is a target, too.
Node *set_context(Convert *c, Node *n, Context_ context);

// ---- atom.c

Node *convert_atom(Convert *c, Cst *n);
Node *convert_trailer(Convert *c, Cst *n, Node *value, int start);
Node *convert_arguments(Convert *c, Cst *parameters);   // of a function; NULL: none
void convert_call_arguments(Convert *c, Cst *n, NodeList *arguments, NodeList *keywords);

// ---- pattern.c

Node *convert_pattern(Convert *c, Cst *nodes, int count);

// ---- literal.c

Node *convert_number(Convert *c, Cst *n);
// Adjacent literals, from `start` to `end`.
Node *convert_strings(Convert *c, Cst *const *nodes, int count, int start, int end);
