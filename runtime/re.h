// re.h - regular expressions: what the parser (re_parse.c) makes and the matcher (re_match.c) runs.
//
// A pattern is a chain of nodes. A node that holds others holds chains of their own, each closed by a node that leads back:
//
//   a(b|c)*d      CHAR a → REPEAT → CHAR d → ACCEPT
//                           └ OPEN 1 → BRANCH → CLOSE 1 → LOOP
//                                        ├ CHAR b → JOIN
//                                        └ CHAR c → JOIN
#ifndef KK_RE_H
#define KK_RE_H

#include "kukri.h"

enum {   // as in Python's re
  RE_IGNORECASE = 2,
  RE_LOCALE = 4,
  RE_MULTILINE = 8,
  RE_DOTALL = 16,
  RE_UNICODE = 32,
  RE_VERBOSE = 64,
  RE_DEBUG = 128,
  RE_ASCII = 256
};

typedef enum KkReOp {
  RE_ACCEPT,    // the end of the pattern, or of what LOOK and ATOMIC hold
  RE_CHAR,      // code
  RE_ANY,       // any character; without DOTALL any but a newline
  RE_SET,       // one of a set
  RE_AT,        // code: the letter of the escape, or ^ and $
  RE_OPEN,      // group `code` begins
  RE_CLOSE,     // and ends
  RE_BRANCH,    // one of `choices`
  RE_JOIN,      // end of a choice: on after `owner`
  RE_SINGLE,    // body, which is one character wide, `least` to `most` times
  RE_REPEAT,    // the same for any body
  RE_LOOP,      // end of the body of a REPEAT
  RE_LOOK,      // lookahead and lookbehind
  RE_ATOMIC,    // body without backtracking into it
  RE_BACKREF,   // the text of group `code`
  RE_IF         // choices[0] if group `code` has matched, else choices[1]
} KkReOp;

typedef struct KkReRange {
  uint32_t low, high;
  char category;   // d D s S w W; 0: the range
} KkReRange;

typedef struct KkReSet {
  bool is_negated;
  int64_t count;
  KkReRange *ranges;
} KkReSet;

typedef struct KkReNode {
  KkReOp op;
  unsigned flags;
  uint32_t code;
  bool is_lazy, is_possessive, is_negated, is_behind;
  int number;            // of a REPEAT: its counter
  int64_t least, most;   // most: INT64_MAX without limit
  int64_t width;         // of a lookbehind
  struct KkReNode *next;
  struct KkReNode *body;
  struct KkReNode *owner;   // of a JOIN or LOOP
  struct KkReNode **choices;
  int64_t choice_count;
  KkReSet *set;
} KkReNode;

typedef struct KkReProgram {
  KkHeader header;
  KkReNode *first;
  int64_t groups;   // without group 0
  int repeats;
  unsigned flags;
  KkDict *names;   // name -> number
} KkReProgram;

// A program; on a mistake NULL, with *error and its position.
KkReProgram *kk_re_parse(KkStr *pattern, unsigned flags, KkStr **error, int64_t *position);
bool kk_re_in_category(char category, uint32_t code, unsigned flags);

#endif
