// doctest_parse.h - the examples in a docstring, as the module doctest finds them.
#pragma once

#include "base/context.h"

// doctest's option flags, in the order in which it registers them: +ELLIPSIS is 1 << DOCTEST_ELLIPSIS.
typedef enum DoctestOption {
  DOCTEST_DONT_ACCEPT_TRUE_FOR_1,
  DOCTEST_DONT_ACCEPT_BLANKLINE,
  DOCTEST_NORMALIZE_WHITESPACE,
  DOCTEST_ELLIPSIS,
  DOCTEST_SKIP,
  DOCTEST_IGNORE_EXCEPTION_DETAIL,
  DOCTEST_REPORT_UDIFF,
  DOCTEST_REPORT_CDIFF,
  DOCTEST_REPORT_NDIFF,
  DOCTEST_REPORT_ONLY_FIRST_FAILURE,
  DOCTEST_FAIL_FAST,
  DOCTEST_OPTION_COUNT
} DoctestOption;

typedef struct DoctestExample {
  const char *source;    // prompts and indentation removed; ends with a newline
  const char *want;      // "" or lines that end with a newline
  const char *message;   // of the exception that `want` shows; NULL: it shows none
  int line;              // from 0, in the docstring
  int indent;            // columns before the prompt, in the docstring
  int set, cleared;      // options that its comment switches on and off, as bits
} DoctestExample;

typedef struct DoctestExamples {
  Vec(DoctestExample) list;
  const char
      *error;   // NULL, or the text of the ValueError that doctest raises, without the test's name: see doctest_error
  const char *error_tail;
} DoctestExamples;

// The text may hold any characters of UTF-8 but no NUL.
DoctestExamples doctest_parse(Arena *arena, const char *docstring);
