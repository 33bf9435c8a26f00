// vec.h - a growing array of any type.
//
//   Vec(Node *) nodes = {0};
//   vec_push(arena, &nodes, n);
//   for (int i = 0; i < nodes.count; i++) use(nodes.items[i]);
//
// Items move when the array grows, so keep indices, not pointers into it. The old
// array stays in the arena: growing costs at most as much again as the items.

#pragma once
#include <assert.h>
#include <string.h>

#include "base/arena.h"

#define Vec(T)    \
  struct {        \
    T *items;     \
    int count;    \
    int capacity; \
  }

// Adds an item; its value is computed before the array grows, so it may push too.
#define vec_push(arena, vec, ...)                                                           \
  do {                                                                                      \
    __typeof__(*(vec)->items) vec_item_ = __VA_ARGS__;                                      \
    if ((vec)->count == (vec)->capacity)                                                    \
      (vec)->items = vec_grow(arena, (vec)->items, &(vec)->capacity, sizeof *(vec)->items); \
    (vec)->items[(vec)->count++] = vec_item_;                                               \
  } while (0)

// Removes the last item; its value.
#define vec_pop(vec) (assert((vec)->count > 0), (vec)->items[--(vec)->count])

// Removes the item at an index.
#define vec_remove(vec, index)                                                                 \
  (assert((index) < (vec)->count), memmove((vec)->items + (index), (vec)->items + (index) + 1, \
                                           (size_t)(--(vec)->count - (index)) * sizeof *(vec)->items))

// The last item, as an lvalue.
#define vec_last(vec) (*(assert((vec)->count > 0), &(vec)->items[(vec)->count - 1]))

// A copy of the items with twice the room (at least 4).
static inline void *vec_grow(Arena *arena, const void *items, int *capacity, size_t item_size) {
  int count = *capacity;
  *capacity = count ? count * 2 : 4;
  void *grown = arena_alloc(arena, (size_t)*capacity * item_size);
  if (items)
    memcpy(grown, items, (size_t)count * item_size);
  return grown;
}
