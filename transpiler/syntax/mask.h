// mask.h - the text as Tree-sitter can parse it.

#pragma once
#include "syntax/token.h"

// What is parsed: the masked text, then a line "(expression)" for each fragment of an f-string.
typedef struct Document {
  Source *source;
  TokenList *list;          // the tokens of the text
  FragmentList fragments;   // in the order of their offsets in the document
  char *text;
  int length;
} Document;

// Makes the document; sets Token.is_masked and Fragment.at.
Document *mask(Context *context, TokenList *list, FragmentList fragments);
