// syntax.h - from source text to abstract syntax tree.
//
//   bytes -> text        encoding.c   decode, drop the byte order mark, LF line ends
//   text -> tokens       tokenizer.c  Python's lexical rules and their errors
//   tokens -> document   mask.c       a text of the same length that Tree-sitter parses exactly
//   document -> CST      cst.c        Tree-sitter's tree, copied into the arena
//   CST -> AST           convert.c, expression.c, pattern.c, literal.c, fstring.c
//   checks               validate.c of the tokens, before the mask; validate_tree.c of the tree

#pragma once
#include "base/buffer.h"
#include "syntax/node.h"

// The Module node of a source, or NULL after reporting errors. Replaces the source's bytes
// by its text, which the spans of the nodes refer to. Linear in the size of the source; runs
// on a stack of its own, so that no program, however deeply nested, can overflow ours.
// No tree is deeper than SYNTAX_MAX_DEPTH, so passes may recurse on it.
Node *syntax_parse(Context *context, Source *source);

// The same without the checks of CPython's compiler, as `ast.parse`: `return` may stand anywhere.
Node *syntax_parse_tree(Context *context, Source *source);

enum { SYNTAX_MAX_DEPTH = 3000 };

// Writes what Python's `ast.dump(tree, include_attributes=True)` prints, without a newline.
void syntax_dump(Buffer *out, Node *node, Source *source);
