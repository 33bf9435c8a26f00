// The C twin of closures.py: a function pointer with its environment.
#include <stdio.h>
#include <stdlib.h>

typedef struct Function Function;
struct Function {
  long (*code)(Function *self, long x);
  long step, count;
  Function *first, *second;
};

static long increase(Function *self, long x) { return (void)x, self->count += self->step; }
static long both(Function *self, long x) { return self->second->code(self->second, self->first->code(self->first, x)); }
static long add(Function *self, long x) { return x + self->step; }
static long wrap_around(Function *self, long x) { return (void)self, x % 1000003; }

static Function *function_new(long (*code)(Function *, long), long step, Function *first, Function *second) {
  Function *f = malloc(sizeof *f);
  *f = (Function){code, step, 0, first, second};
  return f;
}

int main(int argc, char **argv) {
  long rounds = argc > 1 ? atol(argv[1]) : 500000, total = 0;
  Function *ones = function_new(increase, 1, NULL, NULL), *threes = function_new(increase, 3, NULL, NULL);
  Function *wrap = function_new(both, 0, function_new(add, 7, NULL, NULL), function_new(wrap_around, 0, NULL, NULL));
  for (long i = 0; i < rounds; i++) {
    total = wrap->code(wrap, total + ones->code(ones, 0));
    if (i % 4 == 0)
      total = wrap->code(wrap, total + threes->code(threes, 0));
  }
  printf("%ld %ld %ld\n", total, ones->code(ones, 0), threes->code(threes, 0));
  return 0;
}
