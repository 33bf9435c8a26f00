// arena.c - memory that is given back all at once.
//
// An arena is a list of chunks, the newest first; allocation moves a pointer inside
// the newest. Chunks double from 64 KB up to 4 MB, so a small program costs little
// and a large one few calls. What is larger than a quarter of a chunk gets a chunk
// of its own, put behind the newest so that the room left there stays in use.

#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 16, FIRST_CHUNK = 64 << 10, LARGEST_CHUNK = 4 << 20 };

typedef struct Chunk {
  struct Chunk *next;   // the one allocated before
  size_t size;          // bytes of room
  _Alignas(ALIGNMENT) char room[];
} Chunk;

struct Arena {
  Chunk *chunks;      // newest first; NULL in a new arena
  size_t used;        // bytes taken from the newest chunk
  size_t next_size;   // room of the next ordinary chunk
};

static void *checked(void *memory) {
  if (memory)
    return memory;
  fputs("kukri: out of memory\n", stderr);
  exit(70);
}

Arena *arena_new(void) {
  Arena *arena = checked(calloc(1, sizeof *arena));
  arena->next_size = FIRST_CHUNK;
  return arena;
}

void arena_free(Arena *arena) {
  for (Chunk *chunk = arena->chunks, *next; chunk; chunk = next) {
    next = chunk->next;
    free(chunk);
  }
  free(arena);
}

static Chunk *chunk_new(size_t size) {
  Chunk *chunk = checked(calloc(1, sizeof *chunk + size));
  chunk->size = size;
  return chunk;
}

// A chunk of its own for a large block, behind the newest chunk if there is one.
static void *large_alloc(Arena *arena, size_t size) {
  Chunk *chunk = chunk_new(size);
  if (arena->chunks) {
    chunk->next = arena->chunks->next;
    arena->chunks->next = chunk;
  } else {
    arena->chunks = chunk;
    arena->used = size;
  }
  return chunk->room;
}

static void add_chunk(Arena *arena) {
  Chunk *chunk = chunk_new(arena->next_size);
  chunk->next = arena->chunks;
  arena->chunks = chunk;
  arena->used = 0;
  if (arena->next_size < LARGEST_CHUNK)
    arena->next_size *= 2;
}

void *arena_alloc(Arena *arena, size_t size) {
  if (size > SIZE_MAX / 2)
    checked(NULL);
  size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  if (size > arena->next_size / 4)
    return large_alloc(arena, size);
  if (!arena->chunks || arena->chunks->size - arena->used < size)
    add_chunk(arena);
  void *block = arena->chunks->room + arena->used;
  arena->used += size;
  return block;
}

char *arena_text(Arena *arena, const char *text, size_t length) {
  char *copy = arena_alloc(arena, length + 1);
  memcpy(copy, text, length);
  return copy;
}

char *arena_vprintf(Arena *arena, const char *format, va_list arguments) {
  char *text;
  int length = vasprintf(&text, format, arguments);
  if (length < 0)
    checked(NULL);
  char *copy = arena_text(arena, text, (size_t)length);
  free(text);
  return copy;
}

char *arena_printf(Arena *arena, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  char *text = arena_vprintf(arena, format, arguments);
  va_end(arguments);
  return text;
}
