// traceback.c - prints an uncaught exception as CPython 3.11 does (Python/pythonrun.c, Python/traceback.c).
//
//   Traceback (most recent call last):
//     File "app.py", line 7, in <module>
//       total += price(item) / 0
//                ~~~~~~~~~~~~^~~
//   ZeroDivisionError: division by zero
//
// The text is made as a list of pieces, as CPython's module traceback has it: a heading, an entry with its source line and
// carets, a message. Source lines are read from the files at this moment; a file that is gone only costs its lines. Carets mark the columns of the failing operation; its operator or bracket, the
// "anchor", is marked ^ among ~. They are left out where they would mark the whole line.
#include "attribute.h"
#include "call.h"
#include "class.h"
#include "compiled.h"
#include "dict.h"
#include "dynamic.h"
#include "exception.h"
#include "exception_group.h"
#include "heap.h"
#include "io_internal.h"
#include "list.h"
#include "operators.h"
#include "str.h"
#include "str_builder.h"
#include "tuple.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { INDENT = 4, SHOWN_REPEATS = 3, INTERPRETERS_LIMIT = -1000, SHOWN_MEMBERS = 15, SHOWN_DEPTH = 10 };

typedef struct Report {
  KkStrBuilder out;   // the piece being made
  KkList *pieces;     // strs: those that are done
  KkDict *seen;       // exceptions printed so far: a chain may come back
  int64_t limit;      // entries of one traceback: at most the first `limit`, or if negative the last
  int depth;          // of groups around what is being printed; 0: none
  bool needs_end;     // the innermost group's last member is being printed
  bool suggests;      // "Did you mean": what the interpreter prints of uncaught exceptions, but not the module
  const char *file;   // whose text is loaded; NULL: none
  const char *text;   // NULL: the file could not be read
  size_t length;
} Report;

static void put(Report *r, const char *ascii) { kk_str_builder_add_ascii(&r->out, ascii); }

// Within groups every line begins with a margin: "  | ", "    | ", …
static void put_margin(Report *r, KkStrBuilder *out, const char *mark) {
  if (!r->depth)
    return;
  kk_str_builder_add_fill(out, ' ', 2 * r->depth);
  kk_str_builder_add_ascii(out, mark);
}

// The piece is complete; only its first `lines` lines get a margin, which begins with `mark` in the first.
static void cut_with(Report *r, const char *mark, int64_t lines) {
  KkStr *text = kk_str_builder_finish(&r->out);
  kk_str_builder_init(&r->out);
  if (r->depth) {
    int64_t start = 0;
    while (start < text->length) {
      int64_t end = start;
      while (end < text->length && kk_str_at(text, end) != '\n')
        end++;
      if (lines-- > 0)
        put_margin(r, &r->out, start ? "| " : mark);
      kk_str_builder_add(&r->out, kk_str_slice_parts(text, start, end + 1, KK_I64_ASIDE));
      start = end + 1;
    }
    text = kk_str_builder_finish(&r->out);
    kk_str_builder_init(&r->out);
  }
  kk_list_append(r->pieces, kk_value_from_ref(text));
}

static void cut(Report *r) { cut_with(r, "| ", INT64_MAX); }

// ---- source lines

static void load_file(Report *r, const char *file) {
  if (r->file && strcmp(r->file, file) == 0)
    return;
  r->file = file;
  r->text = NULL;
  Value shown = kk_process.shown_texts ? kk_dict_get_str(kk_process.shown_texts, kk_str_from_utf8z(file))
                                       : KK_VALUE_ASIDE;
  if (!kk_value_is_aside(shown)) {
    r->text = kk_str_to_utf8(kk_value_ref(shown), &r->length);
    return;
  }
  int fd = open(file, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (fd < 0 || fstat(fd, &status) || !S_ISREG(status.st_mode)) {
    if (fd >= 0)
      close(fd);
    return;
  }
  char *text = kk_block_plain((size_t)status.st_size + 1);
  ssize_t got = read(fd, text, (size_t)status.st_size);
  close(fd);
  r->text = got < 0 ? NULL : text;
  r->length = got < 0 ? 0 : (size_t)got;
}

typedef struct Text {
  const char *bytes;
  int64_t length;
} Text;

// Line `number` (from 1) without its newline; bytes NULL: there is none.
static Text source_line(Report *r, const char *file, int number) {
  load_file(r, file);
  if (!r->text || number < 1 || kk_process.is_ending)
    return (Text){NULL, 0};
  const char *line = r->text, *end = r->text + r->length;
  for (; number > 1 && line < end; number--) {
    const char *newline = memchr(line, '\n', (size_t)(end - line));
    line = newline ? newline + 1 : end;
  }
  if (line >= end)
    return (Text){NULL, 0};
  const char *newline = memchr(line, '\n', (size_t)(end - line));
  const char *stop = newline ? newline : end;
  if (stop > line && stop[-1] == '\r')
    stop--;
  return (Text){line, stop - line};
}

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\f'; }

static int64_t leading_spaces(Text line) {
  int64_t n = 0;
  while (n < line.length && is_space(line.bytes[n]))
    n++;
  return n;
}

// Characters in the first n bytes.
static int64_t characters(Text line, int64_t n) {
  int64_t count = 0;
  for (int64_t i = 0; i < n && i < line.length; i++)
    count += (line.bytes[i] & 0xc0) != 0x80;
  return count;
}

// ---- carets

// Columns in characters from 0. anchor -1: none.
typedef struct Marks {
  int64_t start, end, anchor, anchor_end;
} Marks;

static Marks marks_of(const KkSite *site, Text line) {
  Marks m = {characters(line, site->column), characters(line, site->end_column), -1, -1};
  if (site->end_line == site->line) {
    if (site->anchor >= 0)
      m.anchor = characters(line, site->anchor), m.anchor_end = characters(line, site->anchor_end);
    return m;
  }
  int64_t end = line.length;   // goes on below: mark to the last character of this line
  while (end > 0 && is_space(line.bytes[end - 1]))
    end--;
  m.end = characters(line, end);
  return m;
}

static void add_carets(Report *r, const KkSite *site, Text line) {
  if (site->column < 0 || site->end_column < 0)
    return;
  Marks m = marks_of(site, line);
  int64_t indent = leading_spaces(line), length = characters(line, line.length);
  if (m.end - m.start == length - indent && m.anchor < 0)
    return;
  kk_str_builder_add_fill(&r->out, ' ', INDENT);
  for (int64_t i = indent; i < m.end; i++) {
    bool is_anchor = m.anchor <= i && i < m.anchor_end;
    put(r, i < m.start ? " " : m.anchor < 0 || is_anchor ? "^" : "~");
  }
  put(r, "\n");
}

// ---- entries

static void add_entry(Report *r, const KkSite *site) {
  put(r, "  File \"");
  kk_str_builder_add_utf8(&r->out, site->origin->file);
  put(r, "\", line ");
  kk_str_builder_add_i64(&r->out, kk_site_line(site));
  put(r, ", in ");
  kk_str_builder_add_utf8(&r->out, site->function);
  put(r, "\n");
  Text line = source_line(r, site->origin->file, (int)kk_site_line(site));
  if (!line.bytes)
    return;
  int64_t indent = leading_spaces(line);
  kk_str_builder_add_fill(&r->out, ' ', INDENT);
  kk_str_builder_add(&r->out, kk_str_from_utf8(line.bytes + indent, (size_t)(line.length - indent)));
  put(r, "\n");
  add_carets(r, site, line);
}

static void add_repeats(Report *r, int64_t count) {
  if (count <= SHOWN_REPEATS)
    return;
  count -= SHOWN_REPEATS;
  put(r, "  [Previous line repeated ");
  kk_str_builder_add_i64(&r->out, count);
  put(r, count > 1 ? " more times]\n" : " more time]\n");
  cut(r);
}

static bool is_same_place(const KkSite *a, const KkSite *b) {
  return kk_site_line(a) == kk_site_line(b) && strcmp(a->origin->file, b->origin->file) == 0 &&
         strcmp(a->function, b->function) == 0;
}

static void add_traceback(Report *r, const KkTraceback *entry, bool is_group) {
  int64_t depth = 0, count = 0, left = r->limit < 0 ? INT64_MAX : r->limit;
  for (const KkTraceback *e = entry; e; e = e->next)
    depth++;
  for (; r->limit < 0 && depth > -r->limit; depth--)
    entry = entry->next;
  const KkSite *last = NULL;
  put(r, is_group ? "Exception Group Traceback (most recent call last):\n" : "Traceback (most recent call last):\n");
  cut_with(r, is_group && r->depth == 1 ? "+ " : "| ", 1);
  for (; entry && left > 0; entry = entry->next, left--) {
    if (!last || !is_same_place(last, entry->site)) {
      add_repeats(r, count);
      count = 0;
    }
    last = entry->site;
    if (++count <= SHOWN_REPEATS) {
      add_entry(r, last);
      cut(r);
    }
  }
  add_repeats(r, count);
}

// ---- a SyntaxError's own place

// The end of the part, where the exception was made with one: the sixth of the details; 0: there is none.
static int64_t syntax_end(const KkException *e) {
  Value details = e->args->length > 1 ? e->args->items[1] : KK_VALUE_NONE;
  const KkTuple *tuple = kk_is_instance_of(details, KK_tuple) ? kk_value_ref(details) : kk_tuple_empty();
  return tuple->length == 6 && kk_value_is_small(tuple->items[5]) ? kk_value_small(tuple->items[5]) : 0;
}

// Carets from one offset to another, below a line of `width` characters that begins at `indent`.
static void add_syntax_carets(Report *r, int64_t offset, int64_t end, int64_t indent, int64_t width) {
  int64_t start = offset - 1 - indent, count = end == 0 || end == offset || end == -1 ? 1 : end - offset;
  if (start < 0)
    return;
  kk_str_builder_add_fill(&r->out, ' ', INDENT + (start > width ? width : start));
  kk_str_builder_add_fill(&r->out, '^', count > 0 ? count : 0);
  put(r, "\n");
  cut(r);
}

static void add_syntax_place(Report *r, const KkException *e) {
  Value file = e->extra[KK_EXTRA_SYNTAX_FILE], line = e->extra[KK_EXTRA_LINENO], text = e->extra[KK_EXTRA_TEXT];
  if (!kk_value_is_small(line))
    return;
  put(r, "  File \"");
  kk_str_builder_add(&r->out, kk_is_instance_of(file, KK_str) ? kk_value_ref(file) : KK_STR("<string>"));
  put(r, "\", line ");
  kk_str_builder_add_i64(&r->out, kk_value_small(line));
  put(r, "\n");
  cut(r);
  if (!kk_is_instance_of(text, KK_str))
    return;
  size_t n;
  const char *bytes = kk_str_to_utf8(kk_value_ref(text), &n);
  Text source = {bytes, (int64_t)n};
  while (source.length && strchr("\n\r", source.bytes[source.length - 1]))
    source.length--;
  int64_t indent = leading_spaces(source);
  kk_str_builder_add_fill(&r->out, ' ', INDENT);
  KkStr *line_text = kk_str_from_utf8(bytes + indent, (size_t)(source.length - indent));
  kk_str_builder_add(&r->out, line_text);
  put(r, "\n");
  cut(r);
  if (kk_value_is_small(e->extra[KK_EXTRA_OFFSET]))
    add_syntax_carets(r, kk_value_small(e->extra[KK_EXTRA_OFFSET]), syntax_end(e), indent, line_text->length);
}

// ---- the message

// str(v), or what CPython writes in its place when that raises.
static KkStr *text_or(Value v, const char *fallback) {
  KkStr *text = kk_to_str(v);
  if (text != KK_REF_ASIDE)
    return text;
  kk_clear_pending();
  return kk_str_from_ascii(fallback);
}

static void add_class_name(Report *r, const KkClass *class) {
  if (strcmp(class->module, "builtins") != 0 && strcmp(class->module, "__main__") != 0) {
    kk_str_builder_add_utf8(&r->out, class->module);
    put(r, ".");
  }
  kk_str_builder_add_utf8(&r->out, class->qualname);
}

static void add_suggestion(Report *r, KkException *e) {
  Value name = kk_suggestion(e);
  if (kk_value_is_none(name))
    return;
  put(r, ". Did you mean: '");
  kk_str_builder_add(&r->out, kk_value_ref(name));
  put(r, "'?");
}

static void add_message(Report *r, KkException *e) {
  Value v = kk_value_from_ref(e);
  add_class_name(r, kk_class_of(v));
  KkStr *text = kk_exception_is(e, KK_SyntaxError) && kk_value_is_small(e->extra[KK_EXTRA_LINENO])
                    ? text_or(e->extra[KK_EXTRA_SYNTAX_MSG], "")
                    : text_or(v, "<exception str() failed>");
  if (text->length) {
    put(r, ": ");
    kk_str_builder_add(&r->out, text);
  }
  if (r->suggests)
    add_suggestion(r, e);
  put(r, "\n");
  cut_with(r, "| ", 1);
}

// ---- notes

static void add_note(Report *r, Value note) {
  KkStr *text = text_or(note, "<note str() failed>");
  kk_str_builder_add(&r->out, text);
  put(r, "\n");
  cut(r);
}

static void add_notes(Report *r, KkException *e) {
  Value notes = e->attributes ? kk_dict_get_str(e->attributes, KK_STR("__notes__")) : KK_VALUE_ASIDE;
  if (kk_value_is_aside(notes) || kk_value_is_none(notes))
    return;
  bool is_list = kk_is_instance_of(notes, KK_list);
  if (!is_list && !kk_is_instance_of(notes, KK_tuple)) {
    KkStr *text = kk_repr(notes);
    kk_str_builder_add(&r->out, text == KK_REF_ASIDE ? KK_STR("<__notes__ repr() failed>") : text);
    kk_clear_pending();
    put(r, "\n");
    cut(r);
    return;
  }
  int64_t count = is_list ? kk_list_length(kk_value_ref(notes)) : kk_tuple_length(kk_value_ref(notes));
  for (int64_t i = 0; i < count; i++)
    add_note(r, is_list ? kk_list_get(kk_value_ref(notes), i) : kk_tuple_get(kk_value_ref(notes), i));
}

// ---- chains

static bool is_new(const Report *r, const KkException *e) {
  return e && kk_dict_contains(r->seen, kk_value_from_small((int64_t)(uintptr_t)e)) == 0;
}

static void add_exception_only(Report *r, KkException *e) {
  if (kk_exception_is(e, KK_SyntaxError))
    add_syntax_place(r, e);
  add_message(r, e);
  add_notes(r, e);
}

static void add_group(Report *r, KkException *e);

static void add_plain_exception(Report *r, KkException *e) {
  if (e->traceback && r->limit)
    add_traceback(r, e->traceback, kk_is_group(e));
  add_exception_only(r, e);
}

static void add_exception(Report *r, KkException *e) {
  if (kk_is_group(e))
    add_group(r, e);
  else
    add_plain_exception(r, e);
}

static void add_chain(Report *r, KkException *e);

// An exception that this one came from, and the line that says so.
static void add_origin(Report *r, KkException *e, const char *text) {
  bool needs_end = r->needs_end;
  r->needs_end = false;
  add_chain(r, e);
  r->needs_end = needs_end;
  put(r, "\n");
  put(r, text);
  put(r, "\n\n");
  cut(r);
}

// ---- groups: their members one after another, each deeper by a margin
//
//     + Exception Group Traceback (most recent call last):
//     |   File "app.py", line 1, in <module>
//     | ExceptionGroup: several (2 sub-exceptions)
//     +-+---------------- 1 ----------------
//       | ValueError: 1
//       +---------------- 2 ----------------
//       | TypeError: 2
//       +------------------------------------

static void put_rule(Report *r, int depth, const char *text) {
  kk_str_builder_add_fill(&r->out, ' ', 2 * depth);
  put(r, text);
}

static void cut_plain(Report *r) {
  kk_list_append(r->pieces, kk_value_from_ref(kk_str_builder_finish(&r->out)));
  kk_str_builder_init(&r->out);
}

static void add_member(Report *r, const KkTuple *members, int64_t i) {
  bool is_cut = i >= SHOWN_MEMBERS;
  put_rule(r, r->depth, i ? "  +---------------- " : "+-+---------------- ");
  if (is_cut)
    put(r, "...");
  else
    kk_str_builder_add_i64(&r->out, i + 1);
  put(r, " ----------------\n");
  cut_plain(r);
  r->depth++;
  if (is_cut) {
    put(r, "and ");
    kk_str_builder_add_i64(&r->out, members->length - i);
    put(r, members->length - i > 1 ? " more exceptions\n" : " more exception\n");
    cut(r);
  } else {
    add_chain(r, kk_value_ref(members->items[i]));
  }
}

static void add_members(Report *r, const KkTuple *members) {
  int64_t count = members->length > SHOWN_MEMBERS ? SHOWN_MEMBERS + 1 : members->length;
  r->needs_end = false;
  for (int64_t i = 0; i < count; i++) {
    r->needs_end |= i == count - 1;
    add_member(r, members, i);
    if (i == count - 1 && r->needs_end) {
      put_rule(r, r->depth, "+------------------------------------\n");
      cut_plain(r);
      r->needs_end = false;
    }
    r->depth--;
  }
}

static void add_group(Report *r, KkException *e) {
  if (r->depth > SHOWN_DEPTH) {
    put(r, "... (max_group_depth is 10)\n");
    cut(r);
    return;
  }
  bool is_outermost = !r->depth;
  r->depth += is_outermost;
  add_plain_exception(r, e);
  add_members(r, kk_group_members(e));
  if (is_outermost)
    r->depth = 0;
}

static void add_chain(Report *r, KkException *e) {
  kk_dict_set(r->seen, kk_value_from_small((int64_t)(uintptr_t)e), KK_VALUE_NONE);
  if (e->cause && is_new(r, e->cause)) {
    add_origin(r, e->cause, "The above exception was the direct cause of the following exception:");
  } else if (!e->cause && !e->suppress_context && is_new(r, e->context)) {
    add_origin(r, e->context, "During handling of the above exception, another exception occurred:");
  }
  add_exception(r, e);
}

// ---- writing

static KkNone write_error_text(KkStr *text) {
  KkStream *stream = kk_stderr();
  Value file = kk_process.sys ? kk_dict_get_str(kk_process.sys->attributes, KK_STR("stderr"))
                              : kk_value_from_ref(stream);
  if (kk_value_is_none(file) || kk_value_is_aside(file))
    return 0;
  Value argument = kk_value_from_ref(text);
  if (kk_value_is(file, KK_TextIOWrapper))
    return kk_stream_write(kk_value_ref(file), text) || kk_stream_flush(kk_value_ref(file));
  return kk_value_is_aside(kk_process.dynamic->call_method(file, KK_STR("write"), &argument, 1, NULL)) ? KK_NONE_ASIDE
                                                                                                       : 0;
}

static void report_init(Report *r, int64_t limit) {
  *r = (Report){.pieces = kk_list_new(KK_LIST_VALUE, 8), .seen = kk_dict_new(), .limit = limit};
  kk_str_builder_init(&r->out);
}

KkList *kk_traceback_pieces(KkException *e, int64_t limit, bool is_chain) {
  Report r;
  report_init(&r, limit);
  (is_chain ? add_chain : add_exception)(&r, e);
  return r.pieces;
}

KkList *kk_traceback_message(KkException *e) {
  Report r;
  report_init(&r, INT64_MAX);
  add_exception_only(&r, e);
  return r.pieces;
}

static void print_report(Report *r) {
  for (int64_t i = 0; i < kk_list_length(r->pieces); i++)
    kk_str_builder_add(&r->out, kk_value_ref(kk_list_get(r->pieces, i)));
  if (write_error_text(kk_str_builder_finish(&r->out)))
    kk_clear_pending();
}

void kk_print_exception(KkException *e) {
  Report r;
  report_init(&r, INTERPRETERS_LIMIT);
  r.suggests = true;
  add_chain(&r, e);
  print_report(&r);
}

void kk_report_ignored(Value object) {
  Report r;
  KkException *e = kk_take_pending();
  KkStr *repr = kk_repr(object);
  if (repr == KK_REF_ASIDE)
    kk_clear_pending();
  report_init(&r, INTERPRETERS_LIMIT);
  kk_str_builder_add(&r.out, KK_STR("Exception ignored in: "));
  kk_str_builder_add(&r.out, repr == KK_REF_ASIDE ? KK_STR("<object repr() failed>") : repr);
  kk_str_builder_add(&r.out, KK_STR("\n"));
  add_exception(&r, e);
  print_report(&r);
}

// sys.exit(code): None is 0, an int itself, anything else is printed and 1.
static int exit_status(KkException *e) {
  Value code = e->extra[KK_EXTRA_CODE];
  if (kk_value_is_none(code))
    return 0;
  if (kk_is_instance_of(code, KK_int)) {
    KkInt number = kk_is_instance_of(code, KK_bool) ? kk_int_from_bool(kk_value_bool(code)) : kk_int_from_value(code);
    return kk_int_fits_i64(number) ? (int)kk_int_to_i64(number) : -1;
  }
  KkStr *text = kk_to_str(code);
  if (text == KK_REF_ASIDE || write_error_text(text) || write_error_text(KK_STR("\n")))
    kk_clear_pending();
  return 1;
}

// sys.excepthook of the program's, if it has set one. What that raises is shown, and what it was called for.
static bool call_hook(KkException *e) {
  Value hook = kk_process.sys ? kk_dict_get_str(kk_process.sys->attributes, KK_STR("excepthook")) : KK_VALUE_ASIDE;
  if (kk_value_is_aside(hook) || !kk_process.dynamic || kk_value_is(hook, KK_builtin_function_or_method))
    return false;
  Value error = kk_value_from_ref(e), traceback = kk_value_from_ref(e->traceback);
  Value args[] = {kk_value_from_ref(kk_class_of(error)), error, traceback};
  if (!kk_value_is_aside(kk_process.dynamic->call_method(hook, KK_STR("__call__"), args, 3, NULL)))
    return true;
  write_error_text(KK_STR("Error in sys.excepthook:\n"));
  kk_print_exception(kk_take_pending());
  write_error_text(KK_STR("\nOriginal exception was:\n"));
  return false;
}

int kk_report_uncaught(void) {
  KkException *e = kk_take_pending();
  kk_thread->handled = NULL;
  kk_thread->depth = 0;
  if (!kk_stdout()->file->is_closed && kk_stream_flush(kk_stdout()))
    kk_clear_pending();
  if (kk_exception_is(e, KK_SystemExit))
    return exit_status(e);
  if (!call_hook(e))
    kk_print_exception(e);
  kk_process.is_interrupted = kk_exception_is(e, KK_KeyboardInterrupt);
  return 1;
}
