// io_internal.h - the struct of a text stream, for io.c and io_stream.c.
#ifndef KK_IO_INTERNAL_H
#define KK_IO_INTERNAL_H

#include "io.h"

struct KkStream {   // a TextIOWrapper
  KkHeader header;
  int fd;
  bool is_writer;          // else a reader
  bool is_line_buffered;   // written at each newline
  bool is_closed;
  bool is_absent;       // the descriptor was not open at the start: sys.stdout is None
  char *buffer;         // 8 KB, pointer-free
  size_t start, used;   // reading: what is left is [start, used); writing: start is 0
  KkStr *pushed;        // reader: text read but not given out; NULL: none
  KkStr *name;          // "<stdout>"
  KkStr *errors;        // what to do with what does not fit UTF-8: "strict", "surrogateescape", "backslashreplace"
};

KkStr *kk_stream_read(KkStream *stream, int64_t limit);   // limit < 0: all

#endif
