// doctor.h - `kukri doctor`: is everything there that a build needs?

#pragma once
#include "driver/cache.h"
#include "driver/install.h"
#include "driver/options.h"
#include "driver/toolchain.h"

// Builds a Python file to an executable, as `kukri build` does; -> an exit status.
typedef int DoctorBuild(void *context, const char *file, const char *out);

// Prints versions, paths and the cache, then builds and runs a small program. -> an exit status
int doctor_run(Arena *arena, const Options *options, const Installation *installation, const Toolchain *toolchain,
               const Cache *cache, DoctorBuild *build, void *context);
