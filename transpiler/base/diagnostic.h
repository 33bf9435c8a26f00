// diagnostic.h - what the user is told about the program.
//
// A pass reports a mistake and goes on; all of a run's diagnostics are printed at the
// end, sorted by place:
//
//   app.py:3:9: error[K0101]: invalid syntax
//       x = = 1
//           ^
//   app.py:1:1: note: …
//     suggestion: …

#pragma once
#include "base/buffer.h"
#include "base/source.h"

typedef struct Context Context;
typedef struct Diagnostics Diagnostics;

typedef enum DiagnosticCode {
#define DIAGNOSTIC(code, kind, text, explanation) code,
#include "base/diagnostics.def"
#undef DIAGNOSTIC
  DIAGNOSTIC_COUNT
} DiagnosticCode;

Diagnostics *diagnostics_new(Arena *arena);

// Stores a diagnostic; the arguments are those of its text's format. Source NULL, or
// span.line 0: it has no place in a text (or only in a file).
void report(Context *context, Source *source, Span span, DiagnosticCode code, ...);

// The same with a text made before.
void report_text(Context *context, Source *source, Span span, DiagnosticCode code, const char *text);

// Adds to the diagnostic last reported a note at a place (or none), or a suggestion.
void report_note(Context *context, Source *source, Span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void report_suggestion(Context *context, const char *format, ...) __attribute__((format(printf, 2, 3)));

// Adds copies of those of `from`, in their order. A pass that may yet find a better explanation reports into a
// list of its own first: Context tentative = *context; tentative.diagnostics = diagnostics_new(…).
void diagnostics_append(Diagnostics *diagnostics, const Diagnostics *from);

const char *diagnostics_first_text(const Diagnostics *diagnostics);   // of what was reported first; NULL: nothing was
int diagnostics_error_count(const Diagnostics *diagnostics);          // warnings not counted

typedef enum DiagnosticFormat {
  FORMAT_HUMAN,    // with the source line, carets, notes
  FORMAT_SHORT,    // a line each: file:line:column: error[K0101]: text
  FORMAT_JSON,     // an object a line; lines and columns from 1, columns in characters
  FORMAT_GITHUB,   // workflow commands, which GitHub shows at the place in the source
} DiagnosticFormat;

// Writes all diagnostics, sorted by file (in the order of first report), line and
// column; of equal ones only the first. Forgets nothing.
void diagnostics_print(Diagnostics *diagnostics, Buffer *out, DiagnosticFormat format, int use_color);

// For `kukri explain`: a code's number from its name ("K0101"), or DIAGNOSTIC_COUNT.
DiagnosticCode diagnostic_named(const char *name);
const char *diagnostic_name(DiagnosticCode code);
const char *diagnostic_text(DiagnosticCode code);   // the format
const char *diagnostic_explanation(DiagnosticCode code);
const char *diagnostic_kind(DiagnosticCode code);   // "SyntaxError", "Error", "Warning", …
