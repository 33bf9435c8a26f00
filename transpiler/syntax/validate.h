// validate.h - is the text Python 3.11? If not: the error that CPython reports.

#pragma once
#include "syntax/node.h"
#include "syntax/token.h"

// Checks the grammar, splits the f-strings and adds their fragments to *fragments. `errors` holds
// what the tokenizer reported. False after reporting errors: one a logical line at most.
bool validate_tokens(Context *context, TokenList *list, const Diagnostics *errors, FragmentList *fragments);

// The same for an expression of an f-string, tokenized before.
bool validate_fragment(Context *context, Fragment *fragment, FragmentList *fragments);

// Checks what CPython's compiler checks on the tree; false after reporting errors.
bool validate_tree(Context *context, Source *source, Node *module);
