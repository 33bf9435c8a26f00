// files.h - files and folders, as the driver needs them: written whole or not at all.

#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/arena.h"
#include "base/buffer.h"

// All of a file at the end of `out`; false, with errno set, if it cannot be read.
bool file_read(const char *path, Buffer *out);

// Writes a file: to another name beside it, then renamed, so that nobody ever sees a part of it.
// False, with errno set, on failure; then nothing is left behind.
bool file_write(const char *path, const char *text, size_t length, mode_t mode);
bool file_copy(const char *from, const char *to, mode_t mode);   // the same for a copy

// A name beside `path` that no other process uses.
char *file_temporary(Arena *arena, const char *path);

bool file_exists(const char *path);
bool is_folder(const char *path);
bool is_special(const char *path);   // neither file nor folder: a device, a pipe, a socket
bool is_same_file(const char *a, const char *b);

// Makes a folder and those above it; true if it is there at the end.
bool folder_make(const char *path);

// The folder part of a path: "." for "app.py", "/" for "/app.py".
char *path_folder(Arena *arena, const char *path);
const char *path_name(const char *path);   // what follows the last slash
