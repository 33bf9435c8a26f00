// infer_random.c - what random.choice, sample and choices pick: items of a sequence, by index.
//
// The items of a str, list, tuple, range or bytes are what iterating it yields. A dict is indexed by its keys, and an
// object of a class of the program does what it likes; so nothing is known of those.

#include "sema/infer.h"

static const Abs *picked(Infer *I, CallArgs *args) {
  const Abs *sequence = args->count ? args->positional[0] : NULL;
  for (int k = 0; k < args->named && !sequence; k++)
    if (name_is(args->names[k], "seq") || name_is(args->names[k], "population"))
      sequence = args->values[k];
  unsigned known = ABS_STR | ABS_LIST | ABS_TUPLE | ABS_RANGE | ABS_BYTES;
  if (!sequence || !abs_is(sequence, known))
    return abs_simple(&I->abs, ABS_OBJECT);
  return infer_element(I, sequence);
}

const Abs *infer_random_choice(Infer *I, CallArgs *args) { return picked(I, args); }
const Abs *infer_random_list(Infer *I, CallArgs *args) {
  return infer_list_at(I, args->place, "random", picked(I, args));
}
