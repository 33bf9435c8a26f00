// posixpath_files.c - os.path: questions to the file system.
//
// A file that the program dropped without closing it may hold unwritten text; kk_files_settle writes it before we look.
#include "file.h"
#include "kukri.h"
#include "posixpath.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

// How a question ends: with an answer, with no such file (errno), or raised.
typedef enum Found { RAISED = -1, MISSING, FOUND } Found;

static Found look(Value path, bool follows, KkPath *p, struct stat *status) {
  if (!kk_path_from(path, follows ? "stat" : "lstat", follows ? KK_PATH_OR_FD : KK_PATH, p))
    return RAISED;
  int failed = !p->bytes ? fstat(p->fd, status) : follows ? stat(p->bytes, status) : lstat(p->bytes, status);
  return failed ? MISSING : FOUND;
}

// For the functions that take any OSError and ValueError for "no".
static Found look_quietly(Value path, bool follows, struct stat *status) {
  KkPath p;
  Found found = look(path, follows, &p, status);
  if (found != RAISED || !kk_pending_is(KK_ValueError))
    return found;
  kk_clear_pending();
  return MISSING;
}

static KK_APART KkBool kind_is(Value path, bool follows, mode_t kind) {
  struct stat status;
  Found found = look_quietly(path, follows, &status);
  return found == RAISED ? KK_BOOL_ASIDE : found == FOUND && (!kind || (status.st_mode & S_IFMT) == kind);
}

static KkBool is_kind(Value path, bool follows, mode_t kind) {
  kk_files_settle();
  return kind_is(path, follows, kind);
}

KkBool kk_posixpath_exists(Value path) { return is_kind(path, true, 0); }
KkBool kk_posixpath_lexists(Value path) { return is_kind(path, false, 0); }
KkBool kk_posixpath_isfile(Value path) { return is_kind(path, true, S_IFREG); }
KkBool kk_posixpath_isdir(Value path) { return is_kind(path, true, S_IFDIR); }
KkBool kk_posixpath_islink(Value path) { return is_kind(path, false, S_IFLNK); }

// A folder on another device than the one above it, or that is its own parent.
KkBool kk_posixpath_ismount(Value path) {
  struct stat here, above;
  Found found = look_quietly(path, false, &here);
  if (found != FOUND || !S_ISDIR(here.st_mode))
    return found == RAISED ? KK_BOOL_ASIDE : 0;
  PathText p;
  if (!path_text_from(path, &p))
    return KK_BOOL_ASIDE;
  PathBuilder parent = {0};
  path_add(&parent, p.bytes, p.length);
  path_add(&parent, "/..", 3);
  return lstat(parent.bytes, &above) == 0 && (here.st_dev != above.st_dev || here.st_ino == above.st_ino);
}

static bool must_find(Value path, struct stat *status) {
  KkPath p;
  Found found = look(path, true, &p, status);
  if (found == MISSING)
    kk_path_raise(&p, NULL);
  return found == FOUND;
}

static KK_APART KkInt size_of(Value path) {
  struct stat status;
  return must_find(path, &status) ? kk_int_from_i64(status.st_size) : KK_VALUE_ASIDE;
}

KkInt kk_posixpath_getsize(Value path) {
  kk_files_settle();
  return size_of(path);
}

typedef enum Moment { MODIFIED, READ, CHANGED } Moment;

static KK_APART double moment_of(Value path, Moment moment) {
  struct stat status;
  if (!must_find(path, &status))
    return kk_float_aside();
  struct timespec t = moment == MODIFIED ? status.st_mtim : moment == READ ? status.st_atim : status.st_ctim;
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static double moment(Value path, Moment which) {
  kk_files_settle();
  return moment_of(path, which);
}

double kk_posixpath_getmtime(Value path) { return moment(path, MODIFIED); }
double kk_posixpath_getatime(Value path) { return moment(path, READ); }
double kk_posixpath_getctime(Value path) { return moment(path, CHANGED); }

KkBool kk_posixpath_samefile(Value a, Value b) {
  struct stat first, second;
  if (!must_find(a, &first) || !must_find(b, &second))
    return KK_BOOL_ASIDE;
  return first.st_ino == second.st_ino && first.st_dev == second.st_dev;
}

// ---- realpath: what exists is resolved, the rest is kept

enum { MOST_LINKS = 40 };   // of links that lead nowhere, or round in a circle

static bool resolve(PathText p, PathBuilder *out, int links);

// Follows `out`, whose last name begins at `cut`, if it is a link, though there is nothing where it leads.
static bool resolve_broken_link(PathBuilder *out, size_t cut, bool is_bytes, int links) {
  char target[4096];
  ssize_t n = links < MOST_LINKS ? readlink(out->bytes, target, sizeof target) : -1;
  if (n < 0)
    return true;
  PathBuilder whole = {0};
  if (n == 0 || target[0] != '/')
    path_add(&whole, out->bytes, cut);
  path_add(&whole, target, (size_t)n);
  *out = (PathBuilder){0};
  return resolve((PathText){whole.bytes, whole.length, is_bytes}, out, links + 1);
}

static bool resolve(PathText p, PathBuilder *out, int links) {
  PathBuilder whole = {0};
  path_add(&whole, p.bytes, p.length);
  char *real = realpath(p.length ? whole.bytes : ".", NULL);
  if (real) {
    path_add(out, real, strlen(real));
    free(real);
    return true;
  }
  size_t cut = p.length;
  while (cut > 0 && p.bytes[cut - 1] != '/')
    cut--;
  size_t head = cut;
  while (head > 1 && p.bytes[head - 1] == '/')
    head--;
  if (cut == 0 ? !path_current_folder(out) : !resolve(path_text_part(p, 0, head), out, links))
    return false;
  path_add(out, "/", out->length != 1);
  size_t name = out->length;
  path_add(out, p.bytes + cut, p.length - cut);
  return resolve_broken_link(out, name, p.is_bytes, links);
}

Value kk_posixpath_realpath(Value path, KkBool strict) {
  PathText p;
  PathBuilder out = {0};
  if (!path_text_from(path, &p))
    return KK_VALUE_ASIDE;
  struct stat status;
  if (strict && !must_find(path, &status))
    return KK_VALUE_ASIDE;
  if (!resolve(p, &out, 0))
    return KK_VALUE_ASIDE;
  return path_text_value(path_normal((PathText){out.bytes, out.length, p.is_bytes}));
}

KkStr *kk_posixpath_realpath_str(KkStr *path, KkBool strict) {
  Value v = kk_posixpath_realpath(kk_value_from_ref(path), strict);
  return kk_value_is_aside(v) ? KK_REF_ASIDE : kk_value_ref(v);
}
