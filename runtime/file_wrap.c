// file_wrap.c - the classes of files called by a program: a text stream or a buffer around a file that there is already.
//
//   TextIOWrapper(open(…, "rb"))   a stream on that very file
//   TextIOWrapper(BytesIO())       a stream on a hidden file without a buffer, whose source is the object
//   BufferedReader(raw)            a file whose source is the object
//   FileIO(path)                   open(path, …, buffering=0)
//
// A source calls the object's methods by name; io.py tells inference which.
#include "file.h"
#include "io_internal.h"
#include "kukri.h"

#include <stdio.h>

static bool is_file(Value v) {
  return kk_value_is(v, KK_BufferedReader) || kk_value_is(v, KK_BufferedWriter) || kk_value_is(v, KK_BufferedRandom) ||
         kk_value_is(v, KK_FileIO);
}

// ---- the source

static Value call(KkFile *file, KkStr *name, const Value *args, size_t n) {
  return kk_call_method(file->object, name, args, n, NULL);
}

// read1() gives what there is, where a buffer has it.
static Value call_read(KkFile *file, size_t n) {
  Value count = kk_int_from_i64((int64_t)n);
  if (file->is_hidden) {
    Value got = call(file, KK_STR("read1"), &count, 1);
    if (!kk_value_is_aside(got) || !kk_is_missing_method())
      return got;
    kk_clear_pending();
  }
  return call(file, KK_STR("read"), &count, 1);
}

static ssize_t source_read(KkFile *file, char *into, size_t n) {
  Value got = call_read(file, n);
  if (kk_value_is_aside(got))
    return -1;
  if (kk_value_is_none(got))
    return 0;
  if (!kk_is_bytes_like(got)) {
    const char *text = "underlying read() should have returned a bytes-like object, not '%T'";
    return kk_raise(KK_TypeError, text, got), -1;
  }
  KkByteSpan span = kk_byte_span(got);
  if ((size_t)span.length > n)
    return kk_raise(KK_OSError, "raw read returned invalid length %ld", span.length), -1;
  memcpy(into, span.data, (size_t)span.length);
  return span.length;
}

static int64_t number_from(Value v) {
  int64_t number = kk_value_is_aside(v) ? -1 : kk_value_is_none(v) ? 0 : kk_index(v);
  return number == KK_I64_ASIDE ? -1 : number;
}

static ssize_t source_write(KkFile *file, const char *bytes, size_t n) {
  Value data = kk_value_from_ref(kk_bytes_from(bytes, (int64_t)n));
  int64_t written = number_from(call(file, KK_STR("write"), &data, 1));
  return kk_pending() ? -1 : written > (int64_t)n ? (ssize_t)n : written;
}

static int64_t source_move(KkFile *file, int64_t offset, int whence) {
  if (offset == 0 && whence == SEEK_CUR)
    return number_from(call(file, KK_STR("tell"), NULL, 0));
  const Value args[] = {kk_int_from_i64(offset), kk_value_from_small(whence)};
  return number_from(call(file, KK_STR("seek"), args, 2));
}

static KkNone source_cut(KkFile *file, int64_t size) {
  Value wanted = kk_int_from_i64(size);
  return kk_value_is_aside(call(file, KK_STR("truncate"), &wanted, 1)) ? KK_NONE_ASIDE : 0;
}

static KkNone source_flush(KkFile *file) {
  return kk_value_is_aside(call(file, KK_STR("flush"), NULL, 0)) ? KK_NONE_ASIDE : 0;
}

static KkNone source_close(KkFile *file) {
  return kk_value_is_aside(call(file, KK_STR("close"), NULL, 0)) ? KK_NONE_ASIDE : 0;
}

static int64_t source_number(KkFile *file) {
  Value number = call(file, KK_STR("fileno"), NULL, 0);
  return kk_value_is_aside(number) ? KK_I64_ASIDE : kk_index(number);
}

static KkBool truth_of(KkFile *file, KkStr *question) {
  Value answer = call(file, question, NULL, 0);
  return kk_value_is_aside(answer) ? KK_BOOL_ASIDE : kk_truth(answer);
}

static KkBool source_is_terminal(KkFile *file) { return truth_of(file, KK_STR("isatty")); }

static const KkFileSource object_source = {source_read,  source_write, source_move,   source_cut,
                                           source_flush, source_close, source_number, source_is_terminal};

static KkFile *file_around(Value object, KkClassId class_id, size_t capacity) {
  KkFile *file = kk_file_new(class_id, -1, KK_VALUE_NONE, KK_STR("rb+"), capacity);
  file->source = &object_source;
  file->object = object;
  KkBool reads = truth_of(file, KK_STR("readable")),
         writes = reads == KK_BOOL_ASIDE ? reads : truth_of(file, KK_STR("writable"));
  if (writes == KK_BOOL_ASIDE)
    return NULL;
  file->can_read = reads, file->can_write = writes;
  kk_file_class_ready(class_id);
  return file;
}

// ---- text

static bool stream_parse(KkStr *newline, KkNewline *ends) {
  return kk_newline_from(newline ? kk_value_from_ref(newline) : KK_VALUE_NONE, ends);
}

Value kk_TextIOWrapper_op_new(Value buffer, KkStr *encoding, KkStr *errors, KkStr *newline, KkBool line_buffering,
                              KkBool write_through) {
  KkNewline ends;
  if (!stream_parse(newline, &ends))
    return KK_VALUE_ASIDE;
  KkFile *file = is_file(buffer) ? kk_value_ref(buffer) : file_around(buffer, KK_BufferedRandom, 0);
  if (!file)
    return KK_VALUE_ASIDE;
  file->is_hidden = !is_file(buffer);
  if (file->is_closed)
    return kk_stream_refuse_closed(), KK_VALUE_ASIDE;
  KkStr *mode = file->can_write && !file->can_read ? KK_STR("w") : file->can_write ? KK_STR("r+") : KK_STR("r");
  KkStream *stream = kk_stream_new(file, mode, kk_io_encoding_from(encoding), errors ? errors : KK_STR("strict"), ends);
  if (!stream)
    return KK_VALUE_ASIDE;
  stream->is_line_buffered = line_buffering;
  stream->is_write_through = write_through;
  kk_files_add(&stream->header);
  return kk_value_from_ref(stream);
}

// The stream is left with a file that is closed.
Value kk_TextIOWrapper_detach(Value self) {
  KkStream *stream = kk_value_ref(self);
  if (stream->file->is_closed)
    return kk_raise(KK_ValueError, "underlying buffer has been detached"), KK_VALUE_ASIDE;
  if (kk_stream_flush(stream))
    return KK_VALUE_ASIDE;
  Value buffer = stream->file->is_hidden ? stream->file->object : kk_value_from_ref(stream->file);
  KkFile *none = kk_file_new(KK_FileIO, -1, KK_VALUE_NONE, KK_STR("rb"), 0);
  none->is_closed = true;
  stream->file = none;
  return buffer;
}

// ---- bytes

static Value buffered(Value raw, int64_t size, KkClassId class_id) {
  if (size <= 0)
    return kk_raise(KK_ValueError, "buffer size must be strictly positive"), KK_VALUE_ASIDE;
  KkFile *file = file_around(raw, class_id, (size_t)size);
  if (!file)
    return KK_VALUE_ASIDE;
  if (class_id != KK_BufferedWriter && !file->can_read)
    return kk_raise_unsupported("File or stream is not readable."), KK_VALUE_ASIDE;
  if (class_id != KK_BufferedReader && !file->can_write)
    return kk_raise_unsupported("File or stream is not writable."), KK_VALUE_ASIDE;
  kk_files_add(&file->header);
  return kk_value_from_ref(file);
}

Value kk_BufferedReader_op_new(Value raw, int64_t size) { return buffered(raw, size, KK_BufferedReader); }
Value kk_BufferedWriter_op_new(Value raw, int64_t size) { return buffered(raw, size, KK_BufferedWriter); }
Value kk_BufferedRandom_op_new(Value raw, int64_t size) { return buffered(raw, size, KK_BufferedRandom); }

Value kk_FileIO_op_new(Value file, KkStr *mode, KkBool closefd, Value opener) {
  KkStr *binary = kk_str_concat(mode, KK_STR("b"));
  return kk_builtin_open(file, binary, 0, NULL, NULL, NULL, closefd, opener);
}

// What the buffer stands on: of a file that open() made a FileIO of the same descriptor, which does not close it.
Value kk_file_get_raw(Value self) {
  KkFile *file = kk_file_from(self);
  if (file->source)
    return file->object;
  KkFile *raw = kk_file_new(KK_FileIO, file->fd, file->name, file->mode, 0);
  raw->keeps_descriptor = true;
  raw->is_closed = file->is_closed;
  kk_file_class_ready(KK_FileIO);
  return kk_value_from_ref(raw);
}

KkBool kk_file_get_closefd(Value self) { return !kk_file_from(self)->keeps_descriptor; }
