// posixsubprocess_module.c - the module _posixsubprocess: fork, set up, exec; a failure is told through a pipe.
//
// All that allocates or may raise comes before the fork. The child only makes system calls (but for preexec_fn, which is the
// program's own risk). When exec fails it writes "OSError:HEX ERRNO:TEXT" to errpipe_write, where the parent reads it; TEXT
// is "noexec" if the failure came before exec.
#include "file.h"
#include "kukri.h"
#include "posixpath.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// fork_exec's parameters, in CPython's order.
enum { ARGUMENTS = 23 };

typedef struct Launch {
  char **arguments, **programs, **environment;   // environment NULL: ours
  bool closes_fds, restores_signals, starts_session;
  int *kept;   // descriptors to keep, ascending
  int kept_count;
  const char *folder;                            // NULL: ours
  int child_stdin, child_stdout, child_stderr;   // -1: ours
  int ends[6];                                   // the parent's ends and the child's other ones: closed in the child
  int error_pipe;
  int64_t group, gid, uid, umask;   // -1: not set
  gid_t *groups;                    // NULL: not set
  int group_count;
  Value before_exec;
} Launch;

// ---- from arguments

static bool texts_of(Value items, char ***out) {
  KkList *bytes = kk_list_new(KK_LIST_VALUE, 8);
  Value iterator = kk_iter(items);
  if (kk_value_is_aside(iterator))
    return false;
  for (Value item; !kk_value_is_aside(item = kk_next(iterator));) {
    KkBytes *text = kk_os_fsencode(item);
    if (text == KK_REF_ASIDE)
      return false;
    if ((int64_t)strlen((char *)text->data) != text->length)
      return kk_raise(KK_ValueError, "embedded null byte"), false;
    kk_list_append(bytes, kk_value_from_ref(text));
  }
  int64_t n = kk_list_length(bytes);
  *out = kk_block_scanned((size_t)(n + 1) * sizeof **out);
  for (int64_t i = 0; i < n; i++)
    (*out)[i] = (char *)((KkBytes *)kk_value_ref(kk_list_item(bytes, i)))->data;
  (*out)[n] = NULL;
  return !kk_pending();
}

static bool numbers_of(Value items, int **out, int *count) {
  KkTuple *tuple = kk_tuple_from_iterable(items);
  if (tuple == KK_REF_ASIDE)
    return false;
  *count = (int)tuple->length;
  *out = kk_block_plain((size_t)tuple->length * sizeof **out + 1);
  for (int i = 0; i < *count; i++) {
    int64_t number = kk_index(tuple->items[i]);
    if (number == KK_I64_ASIDE && kk_pending())
      return false;
    (*out)[i] = (int)number;
  }
  return true;
}

static bool number_of(Value v, int64_t *out) {
  *out = kk_value_is_none(v) ? -1 : kk_index(v);
  return *out != KK_I64_ASIDE || !kk_pending();
}

static bool descriptors_of(const Value *args, Launch *l) {
  int64_t fd[8];
  for (int i = 0; i < 8; i++)
    if (!number_of(args[i], &fd[i]))
      return false;
  l->child_stdin = (int)fd[0], l->child_stdout = (int)fd[3], l->child_stderr = (int)fd[5];
  l->error_pipe = (int)fd[7];
  const int ends[] = {(int)fd[1], (int)fd[2], (int)fd[4], (int)fd[6], -1, -1};
  memcpy(l->ends, ends, sizeof ends);
  return true;
}

static bool rights_of(const Value *args, Launch *l) {
  if (!number_of(args[16], &l->group) || !number_of(args[17], &l->gid) || !number_of(args[19], &l->uid) ||
      !number_of(args[20], &l->umask))
    return false;
  int *groups;
  if (kk_value_is_none(args[18]))
    return true;
  if (!numbers_of(args[18], &groups, &l->group_count))
    return false;
  l->groups = (gid_t *)groups;
  return true;
}

static bool launch_from(const Value *args, Launch *l) {
  KkPath folder = {0};
  if (!texts_of(args[0], &l->arguments) || !texts_of(args[1], &l->programs) ||
      !numbers_of(args[3], &l->kept, &l->kept_count) || !descriptors_of(args + 6, l) || !rights_of(args, l))
    return false;
  if (!kk_value_is_none(args[4]) && !kk_path_from(args[4], "fork_exec", KK_PATH, &folder))
    return false;
  if (!kk_value_is_none(args[5]) && !texts_of(args[5], &l->environment))
    return false;
  l->folder = folder.bytes;
  l->closes_fds = kk_truth(args[2]);
  l->restores_signals = kk_truth(args[14]);
  l->starts_session = kk_truth(args[15]);
  l->before_exec = args[21];
  return true;
}

// ---- in the child

// A descriptor that stands where stdin, stdout or stderr will be put is moved away first.
static int moved(int fd, int lowest) {
  while (fd >= 0 && fd < lowest)
    fd = dup(fd);
  return fd;
}

// dup2 of a descriptor to itself would leave it closed by exec.
static bool put(int fd, int place) {
  if (fd < 0)
    return true;
  return fd == place ? !fcntl(fd, F_SETFD, 0) : dup2(fd, place) >= 0;
}

static bool put_streams(Launch *l) {
  for (int i = 0; i < 4; i++)
    if (l->ends[i] >= 3)
      close(l->ends[i]);
  l->child_stdout = l->child_stdout == 0 ? dup(0) : l->child_stdout;
  l->child_stderr = moved(l->child_stderr, l->child_stderr == 2 ? 0 : 2);
  return put(l->child_stdin, 0) && put(l->child_stdout, 1) && put(l->child_stderr, 2);
}

static void close_between(unsigned from, unsigned to) {
  if (from <= to && syscall(SYS_close_range, from, to, 0))
    for (unsigned fd = from; fd <= to && fd < (unsigned)sysconf(_SC_OPEN_MAX); fd++)
      close((int)fd);
}

static void close_others(const Launch *l) {
  unsigned from = 3;
  for (int i = 0; i < l->kept_count; i++) {
    if (l->kept[i] < (int)from)
      continue;
    if (l->kept[i] > (int)from)
      close_between(from, (unsigned)l->kept[i] - 1);
    from = (unsigned)l->kept[i] + 1;
  }
  close_between(from, ~0u);
}

static void restore_signals(void) {
  signal(SIGPIPE, SIG_DFL);
  signal(SIGXFSZ, SIG_DFL);
}

static bool take_rights(const Launch *l) {
  if (l->starts_session)
    setsid();
  if (l->group >= 0 && setpgid(0, (pid_t)l->group))
    return false;
  if (l->groups && setgroups((size_t)l->group_count, l->groups))
    return false;
  if (l->gid >= 0 && setregid((gid_t)l->gid, (gid_t)l->gid))
    return false;
  return l->uid < 0 || !setreuid((uid_t)l->uid, (uid_t)l->uid);
}

static bool prepare(Launch *l) {
  for (int i = 0; i < l->kept_count; i++)
    if (l->kept[i] != l->error_pipe)
      fcntl(l->kept[i], F_SETFD, 0);
  if (!put_streams(l) || (l->folder && chdir(l->folder)))
    return false;
  if (l->umask >= 0)
    umask((mode_t)l->umask);
  if (l->restores_signals)
    restore_signals();
  return take_rights(l);
}

static void tell(int pipe, const char *text) {
  ssize_t ignored = write(pipe, text, strlen(text));
  (void)ignored;
}

// The first program of the list that can be run; an error other than "there is none" is the one told.
static int execute(const Launch *l) {
  int error = ENOENT;
  for (char **program = l->programs; *program; program++) {
    execve(*program, l->arguments, l->environment ? l->environment : environ);
    if (errno != ENOENT && errno != ENOTDIR)
      error = errno;
  }
  return error;
}

static void run_child(Launch *l) {
  char text[64];
  bool is_ready = prepare(l);
  if (is_ready && !kk_value_is_none(l->before_exec) && kk_value_is_aside(kk_call0(l->before_exec))) {
    tell(l->error_pipe, "SubprocessError:0:Exception occurred in preexec_fn.");
    _exit(255);
  }
  int error = errno;
  if (is_ready && l->closes_fds)
    close_others(l);
  if (is_ready)
    error = execute(l);
  snprintf(text, sizeof text, "OSError:%X:%s", (unsigned)error, is_ready ? "" : "noexec");
  tell(l->error_pipe, text);
  _exit(255);
}

int64_t kk__posixsubprocess_fork_exec(const Value *args, size_t n) {
  Launch launch = {.before_exec = KK_VALUE_NONE};
  if (n != ARGUMENTS)
    return kk_raise(KK_TypeError, "fork_exec expected %d arguments, got %ld", ARGUMENTS, (int64_t)n), KK_I64_ASIDE;
  if (!launch_from(args, &launch))
    return KK_I64_ASIDE;
  kk_files_settle();
  pid_t pid = fork();
  if (pid == 0)
    run_child(&launch);
  return pid < 0 ? (kk_raise_errno(errno, NULL), KK_I64_ASIDE) : pid;
}
