// The C twin of shortest_path.py: a binary heap of pairs, as heapq keeps it.
#include <stdio.h>
#include <stdlib.h>

typedef struct Pair {
  long distance, node;
} Pair;

typedef struct Heap {
  Pair *items;
  long count, room;
} Heap;

static int is_less(Pair a, Pair b) { return a.distance != b.distance ? a.distance < b.distance : a.node < b.node; }

static void sift_down(Pair *items, long start, long at) {
  Pair item = items[at];
  while (at > start) {
    long parent = (at - 1) >> 1;
    if (!is_less(item, items[parent]))
      break;
    items[at] = items[parent];
    at = parent;
  }
  items[at] = item;
}

static void sift_up(Pair *items, long count, long at) {
  long start = at, child = 2 * at + 1;
  Pair item = items[at];
  while (child < count) {
    if (child + 1 < count && !is_less(items[child], items[child + 1]))
      child++;
    items[at] = items[child];
    at = child;
    child = 2 * at + 1;
  }
  items[at] = item;
  sift_down(items, start, at);
}

static void push(Heap *heap, Pair item) {
  if (heap->count == heap->room)
    heap->items = realloc(heap->items, (heap->room = heap->room * 2 + 16) * sizeof *heap->items);
  heap->items[heap->count++] = item;
  sift_down(heap->items, 0, heap->count - 1);
}

static Pair pop(Heap *heap) {
  Pair last = heap->items[--heap->count];
  if (!heap->count)
    return last;
  Pair first = heap->items[0];
  heap->items[0] = last;
  sift_up(heap->items, heap->count, 0);
  return first;
}

static long *make_costs(long side) {
  long *costs = malloc(side * side * sizeof *costs), state = 12345;
  for (long i = 0; i < side * side; i++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    costs[i] = 1 + (state >> 16) % 9;
  }
  return costs;
}

static void shortest(const long *costs, long side, long start, long goal) {
  long *best = malloc(side * side * sizeof *best), settled = 0;
  for (long i = 0; i < side * side; i++)
    best[i] = 1L << 60;
  best[start] = 0;
  Heap heap = {0};
  push(&heap, (Pair){0, start});
  while (heap.count) {
    Pair top = pop(&heap);
    if (top.distance > best[top.node])
      continue;
    settled++;
    if (top.node == goal)
      break;
    long row = top.node / side, column = top.node % side, neighbours[4], count = 0;
    if (row > 0)
      neighbours[count++] = top.node - side;
    if (row < side - 1)
      neighbours[count++] = top.node + side;
    if (column > 0)
      neighbours[count++] = top.node - 1;
    if (column < side - 1)
      neighbours[count++] = top.node + 1;
    for (long i = 0; i < count; i++) {
      long other = neighbours[i], through = top.distance + costs[other];
      if (through < best[other]) {
        best[other] = through;
        push(&heap, (Pair){through, other});
      }
    }
  }
  printf("%ld %ld\n", best[goal], settled);
  free(best);
  free(heap.items);
}

int main(int argc, char **argv) {
  long side = argc > 1 ? atol(argv[1]) : 300;
  long *costs = make_costs(side);
  shortest(costs, side, 0, side * side - 1);
  shortest(costs, side, side - 1, side * (side - 1));
  return 0;
}
