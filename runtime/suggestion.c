// suggestion.c - "Did you mean: 'x'?" for an uncaught NameError or AttributeError.
//
// The name at the smallest edit distance wins, if it is near enough, by the costs and limits of CPython's
// Python/suggestions.c: a letter moved, added or removed costs 2, a change of case 1, and the distance may be at most a
// third of both lengths together, in those units.
#include "class.h"
#include "dynamic.h"
#include "exception.h"
#include "function.h"
#include "list.h"
#include "module.h"
#include "str.h"

#include <ctype.h>

enum { MOVE = 2, CASE = 1, LONGEST = 40, MOST_CANDIDATES = 750 };

typedef struct Name {
  const char *bytes;
  int64_t length;
} Name;

static int substitution_cost(char a, char b) {
  if ((a & 31) != (b & 31))
    return MOVE;
  if (a == b)
    return 0;
  return tolower((unsigned char)a) == tolower((unsigned char)b) ? CASE : MOVE;
}

static void strip_common(Name *a, Name *b) {
  while (a->length && b->length && a->bytes[0] == b->bytes[0])
    a->bytes++, a->length--, b->bytes++, b->length--;
  while (a->length && b->length && a->bytes[a->length - 1] == b->bytes[b->length - 1])
    a->length--, b->length--;
}

// Levenshtein's distance of what strip_common left (a the shorter), by one row of the usual table; more than `most` is
// told as most + 1.
static int64_t row_distance(Name a, Name b, int64_t most) {
  int64_t row[LONGEST], result = 0;
  for (int64_t i = 0; i < a.length; i++)
    row[i] = (i + 1) * MOVE;
  for (int64_t k = 0; k < b.length; k++) {
    int64_t diagonal = k * MOVE, least = INT64_MAX;
    result = diagonal;
    for (int64_t i = 0; i < a.length; i++) {
      int64_t substituted = diagonal + substitution_cost(b.bytes[k], a.bytes[i]);
      diagonal = row[i];
      int64_t moved = (result < diagonal ? result : diagonal) + MOVE;
      row[i] = result = moved < substituted ? moved : substituted;
      least = result < least ? result : least;
    }
    if (least > most)
      return most + 1;
  }
  return result;
}

static int64_t distance(Name a, Name b, int64_t most) {
  strip_common(&a, &b);
  if (a.length == 0 || b.length == 0)
    return (a.length + b.length) * MOVE;
  if (a.length > LONGEST || b.length > LONGEST)
    return most + 1;
  Name shorter = a.length <= b.length ? a : b, longer = a.length <= b.length ? b : a;
  if ((longer.length - shorter.length) * MOVE > most)
    return most + 1;
  return row_distance(shorter, longer, most);
}

// The search for the best candidate.
typedef struct Search {
  Name wanted, best;
  int64_t best_distance;
} Search;

static void consider(Search *s, const char *bytes, int64_t length) {
  Name candidate = {bytes, length};
  if (length == s->wanted.length && memcmp(bytes, s->wanted.bytes, (size_t)length) == 0)
    return;
  int64_t most = (s->wanted.length + length + 3) * MOVE / 6;
  if (s->best.bytes && most > s->best_distance - 1)
    most = s->best_distance - 1;
  int64_t found = distance(s->wanted, candidate, most);
  if (found > most)
    return;
  s->best = candidate;
  s->best_distance = found;
}

static Value best_value(const Search *s) {
  return s->best.bytes ? kk_value_from_ref(kk_str_from_utf8(s->best.bytes, (size_t)s->best.length)) : KK_VALUE_NONE;
}

// Candidates come in groups (locals, globals); the first group with a match wins.
static void consider_visible(Search *s, const char *const *names) {
  for (; *names; names++) {
    if (**names == 0 && s->best.bytes)
      return;
    if (**names)
      consider(s, *names, (int64_t)strlen(*names));
  }
}

// All names of CPython's builtins, also those that Kukri lacks, in the order of its dict: of two equally near the first wins.
static const char builtin_names[] =
    "__name__ __doc__ __package__ __loader__ __spec__ __build_class__ __import__ abs all any ascii bin breakpoint "
    "callable chr compile delattr dir divmod eval exec format getattr globals hasattr hash hex id input isinstance "
    "issubclass iter aiter len locals max min next anext oct ord pow print repr round setattr sorted sum vars None "
    "Ellipsis NotImplemented False True bool memoryview bytearray bytes classmethod complex dict enumerate filter "
    "float frozenset property int list map object range reversed set slice staticmethod str super tuple type zip "
    "__debug__ BaseException BaseExceptionGroup Exception GeneratorExit KeyboardInterrupt SystemExit "
    "ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError MemoryError "
    "NameError OSError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError "
    "TypeError ValueError Warning FloatingPointError OverflowError ZeroDivisionError BytesWarning "
    "DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning "
    "RuntimeWarning SyntaxWarning UnicodeWarning UserWarning BlockingIOError ChildProcessError ConnectionError "
    "FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError "
    "ProcessLookupError TimeoutError IndentationError IndexError KeyError ModuleNotFoundError NotImplementedError "
    "RecursionError UnboundLocalError UnicodeError BrokenPipeError ConnectionAbortedError ConnectionRefusedError "
    "ConnectionResetError TabError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError ExceptionGroup "
    "EnvironmentError IOError open quit exit copyright credits license help";

static void consider_builtins(Search *s) {
  for (const char *name = builtin_names, *end; *name; name = end + strspn(end, " ")) {
    end = name + strcspn(name, " ");
    consider(s, name, end - name);
  }
}

static Value suggest_name(Search *s, const KkException *e) {
  const char *const *visible = (const char *const *)(uintptr_t)e->extra[KK_EXTRA_VISIBLE];
  if (visible && !kk_value_is_none(e->extra[KK_EXTRA_VISIBLE]))   // None: made by a call of NameError
    consider_visible(s, visible);
  if (!s->best.bytes)
    consider_builtins(s);
  return best_value(s);
}

static Value suggest_attribute(Search *s, const KkException *e) {
  if (!kk_process.dynamic)
    return KK_VALUE_NONE;
  KkList *names = kk_process.dynamic->dir(e->extra[KK_EXTRA_OBJECT]);
  if (names == KK_REF_ASIDE)
    return kk_clear_pending(), KK_VALUE_NONE;
  int64_t count = kk_list_length(names);
  for (int64_t i = 0; i < count && count < MOST_CANDIDATES; i++) {
    size_t n;
    const char *bytes = kk_str_to_utf8(kk_value_ref(kk_list_get(names, i)), &n);
    consider(s, bytes, (int64_t)n);
  }
  return best_value(s);
}

Value kk_suggestion(KkException *e) {
  bool is_attribute = kk_exception_is(e, KK_AttributeError);
  if (!is_attribute && !kk_exception_is(e, KK_NameError))
    return KK_VALUE_NONE;
  if (!kk_is_instance_of(e->extra[KK_EXTRA_NAME], KK_str))
    return KK_VALUE_NONE;
  size_t n;
  const char *bytes = kk_str_to_utf8(kk_value_ref(e->extra[KK_EXTRA_NAME]), &n);
  Search s = {.wanted = {bytes, (int64_t)n}};
  return is_attribute ? suggest_attribute(&s, e) : suggest_name(&s, e);
}
