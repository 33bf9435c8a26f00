// posixpath.h - paths as texts of bytes, for posixpath*.c.
#ifndef KK_POSIXPATH_H
#define KK_POSIXPATH_H

#include "path.h"

// A path taken apart: UTF-8 (with escaped surrogates as the bytes they stand for) of a str, or bytes. `/` and `.` are bytes
// that are never part of another character.
typedef struct PathText {
  const char *bytes;
  size_t length;
  bool is_bytes;   // what the results are
} PathText;

bool path_text_from(Value path, PathText *text);   // through os.fspath; false: raised
Value path_text_value(PathText text);              // str or bytes
PathText path_text_part(PathText text, size_t from, size_t to);

// A text that grows; its room is collected.
typedef struct PathBuilder {
  char *bytes;
  size_t length, capacity;
} PathBuilder;

void path_add(PathBuilder *out, const char *bytes, size_t n);
PathText path_normal(PathText path);
bool path_current_folder(PathBuilder *out);   // false: OSError

#endif
