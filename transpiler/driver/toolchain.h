// toolchain.h - from C to an executable: finds the C compiler, runs it, explains its failures.

#pragma once
#include "base/buffer.h"
#include "driver/cache.h"
#include "driver/hash.h"
#include "driver/install.h"
#include "driver/options.h"

typedef struct Toolchain {
  Words command;   // the compiler's path and its first options; empty if none was found
} Toolchain;

// The compiler of the options (--cc, else CC), else the first of cc, gcc and clang that exists.
Toolchain toolchain_find(Arena *arena, const Options *options);

// Says on standard error which package is missing. -> STATUS_TOOLCHAIN
int toolchain_report_missing(const Options *options);

typedef struct CText {
  Buffer text;
  bool is_light;   // to be compiled with -O1 at most
} CText;

typedef Vec(CText) Texts;

// Compiles C texts to the executable `out`, which is written whole or not at all. Several are compiled at once, as
// many as --jobs says, and those whose objects are in the cache not at all.
// -> STATUS_OK; STATUS_TOOLCHAIN or STATUS_BUG after saying why.
int toolchain_compile(Arena *arena, const Toolchain *toolchain, const Options *options,
                      const Installation *installation, const Cache *cache, const Texts *texts, const char *out);

// Everything but the C text that decides what toolchain_compile makes.
void toolchain_hash(Hash *hash, const Toolchain *toolchain, const Options *options);

// The first line that `CC --version` prints.
char *toolchain_version(Arena *arena, const Toolchain *toolchain);
