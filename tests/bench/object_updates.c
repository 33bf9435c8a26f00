// The C twin of object_updates.py.
#include <stdio.h>
#include <stdlib.h>

typedef struct Cell {
  long value, visits;
  struct Cell *next;
} Cell;

typedef struct Ring {
  long size, moves;
  Cell *first;
} Ring;

static Cell *cell_new(long value) {
  Cell *cell = malloc(sizeof *cell);
  *cell = (Cell){value, 0, NULL};
  return cell;
}

static Ring *ring_new(long size) {
  Ring *ring = malloc(sizeof *ring);
  *ring = (Ring){size, 0, cell_new(0)};
  Cell *last = ring->first;
  for (long i = 1; i < size; i++) {
    Cell *cell = cell_new(i);
    last->next = cell;
    last = cell;
  }
  last->next = ring->first;
  return ring;
}

static Cell *step(Ring *ring, Cell *cell, long by) {
  for (long i = 0; i < by; i++) {
    cell->visits++;
    cell = cell->next;
  }
  ring->moves += by;
  return cell;
}

static void spread(Ring *ring) {
  Cell *cell = ring->first;
  for (long i = 0; i < ring->size; i++) {
    Cell *after = cell->next;
    after->value = (after->value + cell->value * 3) % 1000;
    cell = after;
  }
}

int main(int argc, char **argv) {
  long rounds = argc > 1 ? atol(argv[1]) : 100;
  Ring *ring = ring_new(5000);
  Cell *cell = ring->first;
  for (long i = 0; i < rounds; i++) {
    cell = step(ring, cell, 5000 + i % 7);
    spread(ring);
  }
  printf("%ld %ld %ld\n", ring->moves, cell->value, cell->visits);
  long total = 0;
  for (long i = 0; i < ring->size; i++) {
    total += cell->value * cell->visits;
    cell = cell->next;
  }
  printf("%ld\n", total);
  return 0;
}
