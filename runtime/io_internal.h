// io_internal.h - the struct of a text stream, for the io_*.c and file*.c files.
//
// A text stream stands on a binary file and has room of its own on either side:
//
//   writing   pending[0 … pending_used)   encoded, not yet given to the file
//   reading   chunk[start … ready)        bytes of whole characters, not yet given out
//             chunk[ready … used)         the beginning of a character, or a \r that a \n may follow
//
// Bytes are read in chunks of 8 KB and checked at once, as in CPython, where a chunk is decoded as a whole: so a malformed
// byte raises when its chunk is read, with its position in the chunk. Text is decoded when it is given out.
#ifndef KK_IO_INTERNAL_H
#define KK_IO_INTERNAL_H

#include "file.h"
#include "io.h"

enum { KK_CHUNK_BYTES = 8192, KK_CHUNK_ROOM = KK_CHUNK_BYTES + 8 };

typedef enum KkTextCodec {
  KK_TEXT_UTF8,
  KK_TEXT_LATIN,
  KK_TEXT_ASCII,
  KK_TEXT_UTF8_MARKED,   // utf-8-sig
  KK_TEXT_WIDE,          // UTF-16, UTF-32: read as a whole and recoded
} KkTextCodec;

typedef enum KkNewline {   // open(newline=…)
  KK_NEWLINE_TRANSLATED,   // None: \r and \r\n are read as \n
  KK_NEWLINE_KEPT,         // "": they end lines, too
  KK_NEWLINE_LF,           // "\n", "\r", "\r\n": only this ends a line, and \n is written as this
  KK_NEWLINE_CR,
  KK_NEWLINE_CRLF,
} KkNewline;

enum { KK_SEEN_CR = 1, KK_SEEN_LF = 2, KK_SEEN_CRLF = 4 };

struct KkStream {   // a TextIOWrapper
  KkHeader header;
  KkFile *file;
  bool can_write;          // and is not closed
  bool is_line_buffered;   // written at each newline
  bool is_write_through;   // given to the file at once
  bool is_absent;          // the descriptor was not open at the start: sys.stdout is None
  bool is_iterating;       // between a next() and the end: tell() is refused
  bool is_ascii;           // the chunk is
  bool has_return;         // the chunk has a \r
  bool is_recoded;         // the chunk is UTF-8 with surrogates, made from what an error handler let through
  bool is_marked;          // a byte order mark is still to be written
  bool is_read_marked;     // a byte order mark may still be read
  uint8_t codec;           // KkTextCodec
  uint8_t newline;         // KkNewline
  uint8_t seen;            // KK_SEEN_*: ends of lines read so far
  char *pending;           // KK_CHUNK_BYTES, made when first needed
  size_t pending_used;
  char *chunk;   // at least KK_CHUNK_ROOM bytes, made when first needed
  size_t start, ready, used;
  KkStr *mode;       // as given to open(), "r" …
  KkStr *encoding;   // as given
  KkStr *unmarked;   // the same without a byte order mark
  KkStr *errors;     // "strict", "surrogateescape", …
};

KkStream *kk_stream_new(KkFile *file, KkStr *mode, KkStr *encoding, KkStr *errors, KkNewline newline);
bool kk_stream_set_encoding(KkStream *stream, KkStr *encoding, KkStr *errors);   // false: LookupError
KkStr *kk_io_encoding_from(KkStr *encoding);   // NULL and "locale" are open()'s default

bool kk_newline_from(Value v, KkNewline *newline);   // None or a str; false: ValueError
Value kk_newlines_seen(int bits);                    // of KK_SEEN_*: None, one end of line, or a tuple of them
bool kk_io_size(Value v, int64_t *size);             // read(size): None is -1; false: TypeError

KkNone kk_stream_refuse_closed(void);
KkNone kk_stream_refuse_write(const KkStream *stream);   // raises why, or does nothing if the stream is absent
KkNone kk_stream_put(KkStream *stream, const char *bytes, size_t n, bool is_line);
KkNone kk_stream_settle(KkStream *stream);                // pending bytes to the file, but no further
KkStr *kk_stream_read(KkStream *stream, int64_t limit);   // limit < 0: all
int64_t kk_stream_unread(const KkStream *stream);         // bytes of the file read ahead and not given out
void kk_stream_drop_chunk(KkStream *stream);
ssize_t kk_file_fill(KkFile *file);   // reads a buffer's worth; 0 at the end, -1: raised

#endif
