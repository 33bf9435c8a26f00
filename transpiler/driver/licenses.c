// licenses.c - `kukri licenses`: the notices owed for what is in an executable.
//
// The runtime and the generated C ask for nothing (LICENSE-RUNTIME). A library is in the executable if some bytes are that
// it certainly has: stripping removes names, but no constants. The notices are files of the installation.

#include "driver/licenses.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "driver/files.h"
#include "driver/options.h"

#define MARK(text) text, sizeof text - 1

static const char made_by_kukri[] = "made by Kukri";   // runtime/start.c

static const struct {
  const char *mark;
  size_t length;
  const char *file;
} libraries[] = {
    {MARK("GC Warning: "), "libgc.txt"},
    {MARK("\x88\x02\x1c\x08\xa0\xd5\x8f\xfa\x3c\xfb\xa4\xfe"),
     "double-conversion.txt"},   // the first cached power of ten
    {MARK("libgmp.so.10"), "gmp.txt"},
};

static bool contains(const Buffer *bytes, const char *mark, size_t length) {
  return memmem(bytes->text, bytes->length, mark, length) != NULL;
}

static int print_notice(Arena *arena, const Installation *installation, const char *file, bool is_first) {
  Buffer text = {0};
  const char *path = arena_printf(arena, "%s/notices/%s", installation->folder, file);
  if (!file_read(path, &text))
    usage_error("cannot read '%s': %s; install Kukri again", path, strerror(errno));
  if (!is_first)
    printf("\n%s\n\n", "------------------------------------------------------------------------");
  fwrite(text.text, 1, text.length, stdout);
  buffer_free(&text);
  return STATUS_OK;
}

int licenses_print(Arena *arena, const Installation *installation, const char *executable) {
  Buffer bytes = {0};
  if (!file_read(executable, &bytes))
    usage_error("cannot read '%s': %s", executable, strerror(errno));
  if (!bytes.length || !contains(&bytes, MARK(made_by_kukri)))
    usage_error("'%s' is no executable made by Kukri", executable);
  bool is_first = true;
  for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++)
    if (contains(&bytes, libraries[i].mark, libraries[i].length)) {
      print_notice(arena, installation, libraries[i].file, is_first);
      is_first = false;
    }
  buffer_free(&bytes);
  return STATUS_OK;
}
