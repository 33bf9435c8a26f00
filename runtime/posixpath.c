// posixpath.c - os.path: functions of paths as texts alone. Those that ask the file system are in posixpath_files.c.
//
// All work on bytes: a str comes in as UTF-8 and goes out decoded again. The algorithms are those documented for
// posixpath; texts of errors as well as what happens to odd paths ("//a", "a/..", ".profile") are CPython's.
#include "kukri.h"
#include "posixpath.h"

#include <errno.h>
#include <pwd.h>
#include <stdlib.h>
#include <unistd.h>

// ---- texts

bool path_text_from(Value path, PathText *text) {
  Value v = kk_path_fspath(path, "fspath", KK_PATH_FSPATH);
  if (kk_value_is_aside(v))
    return false;
  text->is_bytes = !kk_is_instance_of(v, KK_str);
  if (text->is_bytes) {
    KkByteSpan span = kk_byte_span(v);
    text->bytes = (const char *)span.data;
    text->length = (size_t)span.length;
  } else {
    text->bytes = kk_str_to_utf8(kk_value_ref(v), &text->length);
  }
  return true;
}

Value path_text_value(PathText text) {
  if (text.is_bytes)
    return kk_value_from_ref(kk_bytes_from(text.bytes, (int64_t)text.length));
  return kk_value_from_ref(kk_str_from_utf8(text.bytes, text.length));
}

PathText path_text_part(PathText text, size_t from, size_t to) {
  return (PathText){text.bytes + from, to - from, text.is_bytes};
}

void path_add(PathBuilder *out, const char *bytes, size_t n) {
  if (out->length + n + 1 > out->capacity) {
    out->capacity = 2 * (out->length + n) + 64;
    char *room = kk_block_plain(out->capacity);
    if (out->length)
      memcpy(room, out->bytes, out->length);
    out->bytes = room;
  }
  if (n)
    memcpy(out->bytes + out->length, bytes, n);
  out->bytes[out->length += n] = 0;
}

static PathText built(const PathBuilder *out, bool is_bytes) {
  return (PathText){out->length ? out->bytes : "", out->length, is_bytes};
}

static KkStr *as_str(Value v) { return kk_value_is_aside(v) ? KK_REF_ASIDE : kk_value_ref(v); }
static Value of_str(KkStr *s) { return kk_value_from_ref(s); }

// ---- parts

// Position behind the last `/`.
static size_t tail_start(PathText p) {
  size_t i = p.length;
  while (i > 0 && p.bytes[i - 1] != '/')
    i--;
  return i;
}

// The head without the slashes at its end, unless there is nothing else.
static PathText head_of(PathText p) {
  size_t end = tail_start(p), cut = end;
  while (cut > 0 && p.bytes[cut - 1] == '/')
    cut--;
  return path_text_part(p, 0, cut ? cut : end);
}

static KkTuple *pair(PathText a, PathText b) {
  Value items[2] = {path_text_value(a), path_text_value(b)};
  return kk_tuple_from_values(items, 2);
}

KkTuple *kk_posixpath_split(Value path) {
  PathText p;
  return path_text_from(path, &p) ? pair(head_of(p), path_text_part(p, tail_start(p), p.length)) : KK_REF_ASIDE;
}

// The dot of the extension; the length if there is none. Dots that begin a name do not count.
static size_t extension_start(PathText p) {
  size_t start = tail_start(p), dot = p.length;
  while (dot > start && p.bytes[dot - 1] != '.')
    dot--;
  if (dot == start)
    return p.length;
  for (dot--; start < dot; start++)
    if (p.bytes[start] != '.')
      return dot;
  return p.length;
}

KkTuple *kk_posixpath_splitext(Value path) {
  PathText p;
  if (!path_text_from(path, &p))
    return KK_REF_ASIDE;
  size_t dot = extension_start(p);
  return pair(path_text_part(p, 0, dot), path_text_part(p, dot, p.length));
}

KkTuple *kk_posixpath_splitdrive(Value path) {
  PathText p;
  return path_text_from(path, &p) ? pair(path_text_part(p, 0, 0), p) : KK_REF_ASIDE;
}

Value kk_posixpath_basename(Value path) {
  PathText p;
  return path_text_from(path, &p) ? path_text_value(path_text_part(p, tail_start(p), p.length)) : KK_VALUE_ASIDE;
}

Value kk_posixpath_dirname(Value path) {
  PathText p;
  return path_text_from(path, &p) ? path_text_value(head_of(p)) : KK_VALUE_ASIDE;
}

Value kk_posixpath_normcase(Value path) {
  PathText p;
  return path_text_from(path, &p) ? path_text_value(p) : KK_VALUE_ASIDE;
}

KkBool kk_posixpath_isabs(Value path) {
  PathText p;
  return path_text_from(path, &p) ? p.length > 0 && p.bytes[0] == '/' : KK_BOOL_ASIDE;
}

// ---- join

static bool refuse_mixture(void) {
  kk_raise(KK_TypeError, "Can't mix strings and bytes in path components");
  return false;
}

// What is wrong with the parts of a join: one that is no path, or str and bytes together.
static bool refuse_join(const Value *args, size_t n, Value bad) {
  for (size_t i = 0; i < n; i++)
    if (args[i] == bad && !kk_is_instance_of(bad, KK_str) && !kk_is_bytes_like(bad)) {
      kk_clear_pending();
      kk_raise(KK_TypeError, "join() argument must be str, bytes, or os.PathLike object, not '%T'", bad);
    }
  return false;
}

static void join_part(PathBuilder *out, PathText part) {
  if (part.length && part.bytes[0] == '/')
    out->length = 0;
  else if (out->length && out->bytes[out->length - 1] != '/')
    path_add(out, "/", 1);
  path_add(out, part.bytes, part.length);
}

static bool join_parts(PathBuilder *out, bool is_bytes, const Value *args, size_t n) {
  for (size_t i = 0; i < n; i++) {
    PathText part;
    if (!path_text_from(args[i], &part))
      return kk_pending_is(KK_TypeError) && refuse_join(args, n, args[i]);
    if (part.is_bytes != is_bytes)
      return refuse_mixture();
    join_part(out, part);
  }
  return true;
}

Value kk_posixpath_join(Value first, const Value *args, size_t n) {
  PathText p;
  PathBuilder out = {0};
  if (!path_text_from(first, &p))
    return KK_VALUE_ASIDE;
  path_add(&out, p.bytes, p.length);
  return join_parts(&out, p.is_bytes, args, n) ? path_text_value(built(&out, p.is_bytes)) : KK_VALUE_ASIDE;
}

// ---- normal form

// Takes the last component away for "..": false if there is none that may go.
static bool drop_component(PathBuilder *out, size_t root) {
  size_t start = out->length;
  while (start > root && out->bytes[start - 1] != '/')
    start--;
  size_t n = out->length - start;
  if (n == 0)
    return root > 0;   // "/.." is "/"
  if (n == 2 && memcmp(out->bytes + start, "..", 2) == 0)
    return false;
  out->length = start > root ? start - 1 : start;
  return true;
}

static void add_component(PathBuilder *out, size_t root, const char *name, size_t n) {
  if (n == 0 || (n == 1 && name[0] == '.'))
    return;
  if (n == 2 && memcmp(name, "..", 2) == 0 && drop_component(out, root))
    return;
  if (out->length > root)
    path_add(out, "/", 1);
  path_add(out, name, n);
}

// POSIX lets exactly two slashes at the beginning mean something of their own.
static size_t root_length(PathText p) {
  size_t n = 0;
  while (n < p.length && p.bytes[n] == '/')
    n++;
  return n == 2 ? 2 : n > 0;
}

PathText path_normal(PathText p) {
  PathBuilder out = {0};
  size_t root = root_length(p);
  path_add(&out, "//", root);
  for (size_t at = root; at < p.length;) {
    size_t end = at;
    while (end < p.length && p.bytes[end] != '/')
      end++;
    add_component(&out, root, p.bytes + at, end - at);
    at = end + 1;
  }
  if (out.length == 0)
    path_add(&out, ".", 1);
  return built(&out, p.is_bytes);
}

Value kk_posixpath_normpath(Value path) {
  PathText p;
  return path_text_from(path, &p) ? path_text_value(path_normal(p)) : KK_VALUE_ASIDE;
}

bool path_current_folder(PathBuilder *out) {
  char *folder = getcwd(NULL, 0);
  if (!folder)
    return kk_raise_errno(errno, NULL), false;
  path_add(out, folder, strlen(folder));
  free(folder);
  return true;
}

static bool absolute(PathText *p) {
  PathBuilder out = {0};
  if ((!p->length || p->bytes[0] != '/') && !path_current_folder(&out))
    return false;
  join_part(&out, *p);
  *p = path_normal(built(&out, p->is_bytes));
  return true;
}

Value kk_posixpath_abspath(Value path) {
  PathText p;
  return path_text_from(path, &p) && absolute(&p) ? path_text_value(p) : KK_VALUE_ASIDE;
}

// ---- one path from another

// Length of the common beginning of two normal absolute paths, in whole components.
static size_t common_components(PathText a, PathText b) {
  size_t common = 0;
  for (size_t i = 0;; i++) {
    bool a_ends = i == a.length || a.bytes[i] == '/', b_ends = i == b.length || b.bytes[i] == '/';
    if (a_ends && b_ends)
      common = i;
    if (i == a.length || i == b.length || a.bytes[i] != b.bytes[i])
      return common;
  }
}

// From `start` up, then down to `path`; both normal and absolute.
static PathText relative(PathText path, PathText start) {
  PathBuilder out = {0};
  if (start.length == 1)
    start.length = 0;   // "/" has no components
  if (path.length == 1)
    path.length = 0;
  size_t common = common_components(path, start);
  for (size_t i = common; i < start.length; i++)
    if (start.bytes[i] == '/')
      path_add(&out, out.length ? "/.." : "..", out.length ? 3 : 2);
  if (common < path.length) {
    path_add(&out, "/", out.length > 0);
    path_add(&out, path.bytes + common + 1, path.length - common - 1);
  }
  if (out.length == 0)
    path_add(&out, ".", 1);
  return built(&out, path.is_bytes);
}

Value kk_posixpath_relpath(Value path, Value start) {
  PathText p, s = {".", 1, false};
  if (!kk_truth(path)) {
    kk_raise(KK_ValueError, "no path specified");
    return KK_VALUE_ASIDE;
  }
  if (!path_text_from(path, &p))
    return KK_VALUE_ASIDE;
  s.is_bytes = p.is_bytes;
  if (!kk_value_is_none(start) && !path_text_from(start, &s))
    return KK_VALUE_ASIDE;
  if (s.is_bytes != p.is_bytes)
    return refuse_mixture(), KK_VALUE_ASIDE;
  return absolute(&p) && absolute(&s) ? path_text_value(relative(p, s)) : KK_VALUE_ASIDE;
}

// ---- what several paths share

static bool texts_of(Value iterable, PathText **texts, int64_t *count) {
  KkList *list = kk_list_from_iterable(iterable);
  if (list == KK_REF_ASIDE)
    return false;
  *count = kk_list_length(list);
  *texts = kk_block_scanned((size_t)(*count + 1) * sizeof **texts);
  for (int64_t i = 0; i < *count; i++)
    if (!path_text_from(kk_list_item(list, i), &(*texts)[i]))
      return false;
  for (int64_t i = 1; i < *count; i++)
    if ((*texts)[i].is_bytes != (*texts)[0].is_bytes)
      return refuse_mixture();
  return true;
}

Value kk_posixpath_commonprefix(Value paths) {
  PathText *texts;
  int64_t count;
  if (!texts_of(paths, &texts, &count))
    return KK_VALUE_ASIDE;
  if (count == 0)
    return kk_value_from_ref(kk_str_empty());
  size_t common = texts[0].length;
  for (int64_t i = 1; i < count; i++)
    for (size_t k = 0; k < common; k++)
      if (k == texts[i].length || texts[i].bytes[k] != texts[0].bytes[k])
        common = k;
  while (!texts[0].is_bytes && common > 0 && common < texts[0].length && (texts[0].bytes[common] & 0xC0) == 0x80)
    common--;   // not within a character
  return path_text_value(path_text_part(texts[0], 0, common));
}

// Without empty components and ".", which do not count here; ".." stays.
static PathText without_dots(PathText p) {
  PathBuilder out = {0};
  size_t root = p.length && p.bytes[0] == '/';
  path_add(&out, "/", root);
  for (size_t at = 0, end; at < p.length; at = end + 1) {
    for (end = at; end < p.length && p.bytes[end] != '/';)
      end++;
    if (end > at && !(end == at + 1 && p.bytes[at] == '.')) {
      path_add(&out, "/", out.length > root);
      path_add(&out, p.bytes + at, end - at);
    }
  }
  return built(&out, p.is_bytes);
}

Value kk_posixpath_commonpath(Value paths) {
  PathText *texts;
  int64_t count;
  if (!texts_of(paths, &texts, &count))
    return KK_VALUE_ASIDE;
  if (count == 0)
    return kk_raise(KK_ValueError, "commonpath() arg is an empty sequence"), KK_VALUE_ASIDE;
  bool is_absolute = texts[0].length && texts[0].bytes[0] == '/';
  PathText common = without_dots(texts[0]);
  for (int64_t i = 1; i < count; i++) {
    if ((texts[i].length && texts[i].bytes[0] == '/') != is_absolute)
      return kk_raise(KK_ValueError, "Can't mix absolute and relative paths"), KK_VALUE_ASIDE;
    common.length = common_components(common, without_dots(texts[i]));
  }
  if (is_absolute && common.length == 0)
    common = (PathText){"/", 1, common.is_bytes};
  return path_text_value(common);
}

// ---- ~ and $

static const char *home_of(const char *user) {
  const char *home = *user ? NULL : getenv("HOME");
  if (home)
    return home;
  struct passwd *entry = *user ? getpwnam(user) : getpwuid(getuid());
  return entry ? entry->pw_dir : NULL;
}

Value kk_posixpath_expanduser(Value path) {
  PathText p;
  if (!path_text_from(path, &p))
    return KK_VALUE_ASIDE;
  if (p.length == 0 || p.bytes[0] != '~')
    return path_text_value(p);
  size_t end = 1;
  while (end < p.length && p.bytes[end] != '/')
    end++;
  PathBuilder user = {0}, out = {0};
  path_add(&user, p.bytes + 1, end - 1);
  const char *home = home_of(user.bytes);
  if (!home)
    return path_text_value(p);
  size_t n = strlen(home);
  while (n > 0 && home[n - 1] == '/')
    n--;
  path_add(&out, home, n);
  path_add(&out, p.bytes + end, p.length - end);
  if (out.length == 0)
    path_add(&out, "/", 1);
  return path_text_value(built(&out, p.is_bytes));
}

static bool is_word(char c) { return c == '_' || (c | 32) - 'a' + 0u < 26 || c - '0' + 0u < 10; }

// Length of $NAME or ${NAME} at a $; the name in *name. 0: none.
static size_t variable_at(const char *p, size_t n, PathBuilder *name) {
  size_t end = 1;
  if (n > 1 && p[1] == '{') {
    const char *close = memchr(p, '}', n);
    if (!close)
      return 0;
    path_add(name, p + 2, (size_t)(close - p) - 2);
    return (size_t)(close - p) + 1;
  }
  while (end < n && is_word(p[end]))
    end++;
  path_add(name, p + 1, end - 1);
  return end > 1 ? end : 0;
}

Value kk_posixpath_expandvars(Value path) {
  PathText p;
  PathBuilder out = {0};
  if (!path_text_from(path, &p))
    return KK_VALUE_ASIDE;
  for (size_t at = 0; at < p.length;) {
    PathBuilder name = {0};
    size_t n = p.bytes[at] == '$' ? variable_at(p.bytes + at, p.length - at, &name) : 0;
    const char *value = n ? getenv(name.bytes) : NULL;
    if (value)
      path_add(&out, value, strlen(value));
    else
      path_add(&out, p.bytes + at, n ? n : 1);
    at += n ? n : 1;
  }
  return path_text_value(built(&out, p.is_bytes));
}

// ---- the same of a str

KkStr *kk_posixpath_abspath_str(KkStr *path) { return as_str(kk_posixpath_abspath(of_str(path))); }
KkStr *kk_posixpath_basename_str(KkStr *path) { return as_str(kk_posixpath_basename(of_str(path))); }
KkStr *kk_posixpath_dirname_str(KkStr *path) { return as_str(kk_posixpath_dirname(of_str(path))); }
KkStr *kk_posixpath_expanduser_str(KkStr *path) { return as_str(kk_posixpath_expanduser(of_str(path))); }
KkStr *kk_posixpath_expandvars_str(KkStr *path) { return as_str(kk_posixpath_expandvars(of_str(path))); }
KkStr *kk_posixpath_normcase_str(KkStr *path) { return path; }
KkStr *kk_posixpath_normpath_str(KkStr *path) { return as_str(kk_posixpath_normpath(of_str(path))); }
KkTuple *kk_posixpath_split_str(KkStr *path) { return kk_posixpath_split(of_str(path)); }
KkTuple *kk_posixpath_splitext_str(KkStr *path) { return kk_posixpath_splitext(of_str(path)); }
KkTuple *kk_posixpath_splitdrive_str(KkStr *path) { return kk_posixpath_splitdrive(of_str(path)); }
KkStr *kk_posixpath_relpath_str(KkStr *path, Value start) { return as_str(kk_posixpath_relpath(of_str(path), start)); }
KkStr *kk_posixpath_join_str(KkStr *first, const Value *args, size_t n) {
  return as_str(kk_posixpath_join(of_str(first), args, n));
}
