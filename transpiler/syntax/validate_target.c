// validate_target.c - what can be assigned to, and how messages call what cannot.

#include "syntax/validate_parser.h"

const char *piece_name(const Piece *piece) {
  static const char *const names[] = {
      [PIECE_NONE] = "None",
      [PIECE_TRUE] = "True",
      [PIECE_FALSE] = "False",
      [PIECE_ELLIPSIS] = "ellipsis",
      [PIECE_LITERAL] = "literal",
      [PIECE_FSTRING] = "f-string expression",
      [PIECE_NAME] = "name",
      [PIECE_ATTRIBUTE] = "attribute",
      [PIECE_SUBSCRIPT] = "subscript",
      [PIECE_CALL] = "function call",
      [PIECE_LIST] = "list",
      [PIECE_TUPLE] = "tuple",
      [PIECE_SET] = "set display",
      [PIECE_DICT] = "dict literal",
      [PIECE_LIST_COMPREHENSION] = "list comprehension",
      [PIECE_SET_COMPREHENSION] = "set comprehension",
      [PIECE_DICT_COMPREHENSION] = "dict comprehension",
      [PIECE_GENERATOR] = "generator expression",
      [PIECE_OPERATION] = "expression",
      [PIECE_BOOLEAN] = "expression",
      [PIECE_COMPARISON] = "comparison",
      [PIECE_CONDITIONAL] = "conditional expression",
      [PIECE_LAMBDA] = "lambda",
      [PIECE_NAMED] = "named expression",
      [PIECE_AWAIT] = "await expression",
      [PIECE_YIELD] = "yield expression",
      [PIECE_STARRED] = "starred",
  };
  return names[piece->kind];
}

bool piece_is_single_target(const Piece *piece) {
  return piece->kind == PIECE_NAME || piece->kind == PIECE_ATTRIBUTE || piece->kind == PIECE_SUBSCRIPT;
}

const Piece *piece_invalid_target(const Piece *piece, TargetKind kind) {
  if (piece_is_single_target(piece))
    return NULL;
  if (piece->kind == PIECE_STARRED)
    return kind == TARGET_DELETED ? piece : piece_invalid_target(piece->kids[0], kind);
  if (piece->kind == PIECE_COMPARISON && kind == TARGET_OF_FOR)   // for a in b: `a in b` was read
    return piece->is_membership ? piece_invalid_target(piece->kids[0], kind) : NULL;
  if (piece->kind != PIECE_LIST && piece->kind != PIECE_TUPLE)
    return piece;
  for (int i = 0; i < piece->count; i++) {
    const Piece *found = piece_invalid_target(piece->kids[i], kind);
    if (found)
      return found;
  }
  return NULL;
}

bool piece_is_target(const Piece *piece) {
  bool is_doubled = piece->kind == PIECE_STARRED && piece->kids[0]->kind == PIECE_STARRED;
  return !is_doubled && !piece_invalid_target(piece, TARGET_ASSIGNED);
}

void raise_invalid_target(Parser *p, const Piece *piece, TargetKind kind) {
  const Piece *found = piece_invalid_target(piece, kind);
  if (found)
    RAISE(p, found->first, found->last, kind == TARGET_DELETED ? K0140 : K0139, piece_name(found));
}
