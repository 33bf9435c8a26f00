// io.h - standard input, output and error as text streams.
#ifndef KK_IO_H
#define KK_IO_H

#include "thread.h"

typedef struct KkStream KkStream;   // a TextIOWrapper

KkStream *kk_stdin(void);   // the streams of start-up: sys.__stdout__ …
KkStream *kk_stdout(void);
KkStream *kk_stderr(void);

bool kk_stream_is_absent(const KkStream *stream);   // its descriptor was not open at the start

// ---- typed output, for print() with known arguments: text goes to the present sys.stdout

KkNone kk_print_str(KkStr *s);
// print(*args, sep=, end=, file=, flush=); NULL sep, end: " ", "\n". file none or aside: sys.stdout.
KkNone kk_print(const Value *args, size_t n, KkStr *sep, KkStr *end, Value file, KkBool flush);

KkNone kk_stream_write(KkStream *stream, KkStr *s);
KkNone kk_stream_flush(KkStream *stream);
KkStr *kk_stream_readline(KkStream *stream, int64_t limit);   // "" at the end; limit < 0: none
KkStr *kk_input(KkStr *prompt);                               // NULL prompt: none. KK_REF_ASIDE: raised (EOFError)

void kk_file_drop(Value file);   // flushes and closes a file that nobody refers to any more

void kk_io_init(void);
int kk_io_finish(int status);                      // flushes at exit; 120 if that fails
void kk_stderr_text(const char *text, size_t n);   // unbuffered, for the traceback

#endif
