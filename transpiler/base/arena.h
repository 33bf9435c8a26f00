// arena.h - memory that is given back all at once.
//
// Everything the transpiler builds (nodes, types, IR, strings) lives in an arena
// and stays until the arena is freed; nothing is freed singly. So a pass may keep
// any pointer it is given, and no structure has an owner to name.

#pragma once
#include <stdarg.h>
#include <stddef.h>

typedef struct Arena Arena;

Arena *arena_new(void);
void arena_free(Arena *arena);

// Zeroed memory aligned to 16 bytes; never NULL (the process ends when there is none).
void *arena_alloc(Arena *arena, size_t size);

// A zeroed T.
#define NEW(arena, T) ((T *)arena_alloc(arena, sizeof(T)))

// A copy of text[0..length) followed by a NUL.
char *arena_text(Arena *arena, const char *text, size_t length);

char *arena_printf(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *arena_vprintf(Arena *arena, const char *format, va_list arguments);
