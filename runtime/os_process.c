// os_process.c - the module os: processes, their groups, rights and limits.
//
// What runs another program gets its arguments as a list of bytes (stdlib/os.py made them with fsencode), and gives the system an
// array of addresses into it. Output that waits in our buffers is written first, so that it stands before the other's.
#include "file.h"
#include "kukri.h"
#include "posixpath.h"

#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/times.h>
#include <sys/wait.h>
#include <unistd.h>

// For calls that give 0 or -1 and errno.
static KkNone done(int failed) { return failed ? (kk_raise_errno(errno, NULL), KK_NONE_ASIDE) : 0; }

static int64_t number(int64_t result) { return result == -1 ? (kk_raise_errno(errno, NULL), KK_I64_ASIDE) : result; }

static KkTuple *tuple_of(const int64_t *numbers, size_t n) {
  KkTuple *tuple = kk_tuple_new((int64_t)n);
  for (size_t i = 0; i < n; i++)
    tuple->items[i] = kk_int_from_i64(numbers[i]);
  return tuple;
}

// ---- another process

// The child's random numbers are others: it seeds anew.
int64_t kk_os__fork(void) {
  pid_t pid = fork();
  if (pid == 0)
    kk_process.random = NULL;
  return number(pid);
}

static double duration(struct timeval t) { return (double)t.tv_sec + (double)t.tv_usec * 1e-6; }

static KkTuple *wait_result(pid_t pid, int status, const struct rusage *u) {
  const Value fields[] = {kk_value_from_small(pid),
                          kk_value_from_small(status),
                          kk_value_from_float(duration(u->ru_utime)),
                          kk_value_from_float(duration(u->ru_stime)),
                          kk_int_from_i64(u->ru_maxrss),
                          kk_int_from_i64(u->ru_ixrss),
                          kk_int_from_i64(u->ru_idrss),
                          kk_int_from_i64(u->ru_isrss),
                          kk_int_from_i64(u->ru_minflt),
                          kk_int_from_i64(u->ru_majflt),
                          kk_int_from_i64(u->ru_nswap),
                          kk_int_from_i64(u->ru_inblock),
                          kk_int_from_i64(u->ru_oublock),
                          kk_int_from_i64(u->ru_msgsnd),
                          kk_int_from_i64(u->ru_msgrcv),
                          kk_int_from_i64(u->ru_nsignals),
                          kk_int_from_i64(u->ru_nvcsw),
                          kk_int_from_i64(u->ru_nivcsw)};
  return kk_tuple_from_values(fields, sizeof fields / sizeof *fields);
}

KkTuple *kk_os__wait(int64_t pid, int64_t options) {
  struct rusage usage = {0};
  for (int status = 0;;) {
    pid_t found = wait4((pid_t)pid, &status, (int)options, &usage);
    if (found >= 0)
      return wait_result(found, status, &usage);
    if (errno != EINTR)
      return kk_raise_errno(errno, NULL), KK_REF_ASIDE;
    if (kk_poll())
      return KK_REF_ASIDE;
  }
}

// The addresses of a list of bytes, and a NULL behind; the list keeps them alive.
static char **addresses(Value list) {
  KkList *items = kk_value_ref(list);
  int64_t n = kk_list_length(items);
  char **out = kk_block_scanned((size_t)(n + 1) * sizeof *out);
  for (int64_t i = 0; i < n; i++)
    out[i] = (char *)((KkBytes *)kk_value_ref(kk_list_item(items, i)))->data;
  out[n] = NULL;
  return out;
}

KkNone kk_os__execute(Value path, Value arguments, Value environment, KkBool is_searched) {
  KkPath p;
  (void)is_searched;
  if (!kk_path_from(path, "execve", KK_PATH_OR_FD, &p))
    return KK_NONE_ASIDE;
  char **argv = addresses(arguments), **env = kk_value_is_none(environment) ? environ : addresses(environment);
  kk_files_settle();
  if (p.bytes)
    execve(p.bytes, argv, env);
  else
    fexecve(p.fd, argv, env);
  return kk_value_is_none(environment) && p.bytes ? done(-1) : kk_path_raise(&p, NULL);
}

// ---- posix_spawn

static bool bytes_list(Value items, KkList *out) {
  Value iterator = kk_iter(items);
  if (kk_value_is_aside(iterator))
    return false;
  for (Value item; !kk_value_is_aside(item = kk_next(iterator));) {
    KkBytes *bytes = kk_os_fsencode(item);
    if (bytes == KK_REF_ASIDE)
      return false;
    kk_list_append(out, kk_value_from_ref(bytes));
  }
  return !kk_pending();
}

// NAME=VALUE of each item of a mapping.
static bool environment_list(Value env, KkList *out) {
  Value pairs = kk_call_method(env, KK_STR("items"), NULL, 0, NULL);
  Value iterator = kk_value_is_aside(pairs) ? pairs : kk_iter(pairs);
  if (kk_value_is_aside(iterator))
    return false;
  for (Value item, pair[2]; !kk_value_is_aside(item = kk_next(iterator));) {
    if (kk_unpack(item, 2, pair))
      return false;
    KkBytes *name = kk_os_fsencode(pair[0]), *value = name == KK_REF_ASIDE ? name : kk_os_fsencode(pair[1]);
    if (value == KK_REF_ASIDE)
      return false;
    KkBytes *text = kk_bytes_concat(kk_bytes_concat(name, kk_bytes_from("=", 1)), value);
    kk_list_append(out, kk_value_from_ref(text));
  }
  return !kk_pending();
}

// (POSIX_SPAWN_OPEN, fd, path, flags, mode), (POSIX_SPAWN_CLOSE, fd) or (POSIX_SPAWN_DUP2, fd, new fd).
static bool add_action(posix_spawn_file_actions_t *actions, Value action) {
  KkTuple *t = kk_value_ref(action);
  int64_t n[5] = {0};
  if (!kk_is_instance_of(action, KK_tuple) || t->length < 2 || t->length > 5)
    return kk_raise(KK_TypeError, "Each file_actions element must be a non-empty tuple"), false;
  for (int64_t i = 0; i < t->length; i++)
    if (i != 2 || t->length != 5) {
      n[i] = kk_index(t->items[i]);
      if (n[i] == KK_I64_ASIDE && kk_pending())
        return false;
    }
  if (n[0] == 0 && t->length == 5) {
    KkBytes *path = kk_os_fsencode(t->items[2]);
    return path != KK_REF_ASIDE &&
           !posix_spawn_file_actions_addopen(actions, (int)n[1], (char *)path->data, (int)n[3], (mode_t)n[4]);
  }
  if (n[0] == 1 && t->length == 2)
    return !posix_spawn_file_actions_addclose(actions, (int)n[1]);
  if (n[0] == 2 && t->length == 3)
    return !posix_spawn_file_actions_adddup2(actions, (int)n[1], (int)n[2]);
  return kk_raise(KK_TypeError, "Unknown file_actions identifier"), false;
}

static bool add_actions(posix_spawn_file_actions_t *actions, Value items) {
  if (kk_value_is_none(items))
    return true;
  Value iterator = kk_iter(items);
  if (kk_value_is_aside(iterator))
    return false;
  for (Value item; !kk_value_is_aside(item = kk_next(iterator));)
    if (!add_action(actions, item))
      return false;
  return !kk_pending();
}

static bool signal_set(Value items, sigset_t *set) {
  sigemptyset(set);
  if (kk_value_is_none(items))
    return true;
  Value iterator = kk_iter(items);
  if (kk_value_is_aside(iterator))
    return false;
  for (Value item; !kk_value_is_aside(item = kk_next(iterator));) {
    int64_t signal = kk_index(item);
    if (signal == KK_I64_ASIDE && kk_pending())
      return false;
    if (signal < 1 || signal > 64)
      return kk_raise(KK_ValueError, "signal number %ld out of range [1; 64]", signal), false;
    sigaddset(set, (int)signal);
  }
  return !kk_pending();
}

static bool set_attributes(posix_spawnattr_t *attributes, Value group, KkBool resets, KkBool session, Value mask,
                           Value defaults) {
  sigset_t masked, defaulted;
  short flags = (short)((resets ? POSIX_SPAWN_RESETIDS : 0) | (session ? POSIX_SPAWN_SETSID : 0));
  if (!kk_value_is_aside(group)) {
    int64_t pgid = kk_index(group);
    if (pgid == KK_I64_ASIDE && kk_pending())
      return false;
    posix_spawnattr_setpgroup(attributes, (pid_t)pgid);
    flags |= POSIX_SPAWN_SETPGROUP;
  }
  if (!signal_set(mask, &masked) || !signal_set(defaults, &defaulted))
    return false;
  posix_spawnattr_setsigmask(attributes, &masked);
  posix_spawnattr_setsigdefault(attributes, &defaulted);
  flags |= (short)((kk_truth(mask) ? POSIX_SPAWN_SETSIGMASK : 0) | (kk_truth(defaults) ? POSIX_SPAWN_SETSIGDEF : 0));
  return !posix_spawnattr_setflags(attributes, flags);
}

typedef struct Spawn {
  Value actions, group, mask, defaults;
  KkBool resets, session, is_searched;
} Spawn;

static int64_t spawn(Value path, Value argv, Value env, Spawn s) {
  KkPath p;
  KkList *arguments = kk_list_new(KK_LIST_VALUE, 8), *pairs = kk_list_new(KK_LIST_VALUE, 8);
  if (!kk_path_from(path, "posix_spawn", KK_PATH, &p) || !bytes_list(argv, arguments) || !environment_list(env, pairs))
    return KK_I64_ASIDE;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  pid_t pid = -1;
  int error = -1;
  if (add_actions(&actions, s.actions) &&
      set_attributes(&attributes, s.group, s.resets, s.session, s.mask, s.defaults)) {
    char **words = addresses(kk_value_from_ref(arguments)), **names = addresses(kk_value_from_ref(pairs));
    kk_files_settle();
    error = (s.is_searched ? posix_spawnp : posix_spawn)(&pid, p.bytes, &actions, &attributes, words, names);
  }
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  errno = error;
  return error > 0 ? (kk_path_raise(&p, NULL), KK_I64_ASIDE) : error ? KK_I64_ASIDE : pid;
}

int64_t kk_os_posix_spawn(Value path, Value argv, Value env, Value file_actions, Value setpgroup, KkBool resetids,
                          KkBool setsid, Value setsigmask, Value setsigdef, Value scheduler) {
  (void)scheduler;
  return spawn(path, argv, env, (Spawn){file_actions, setpgroup, setsigmask, setsigdef, resetids, setsid, false});
}

int64_t kk_os_posix_spawnp(Value path, Value argv, Value env, Value file_actions, Value setpgroup, KkBool resetids,
                           KkBool setsid, Value setsigmask, Value setsigdef, Value scheduler) {
  (void)scheduler;
  return spawn(path, argv, env, (Spawn){file_actions, setpgroup, setsigmask, setsigdef, resetids, setsid, true});
}

// ---- signals, groups, rights

KkNone kk_os_abort(void) { abort(); }

// A signal to this process is seen before kill() returns, as CPython does.
KkNone kk_os_kill(int64_t pid, int64_t signal) {
  if (kill((pid_t)pid, (int)signal))
    return done(-1);
  return kk_poll();
}

KkNone kk_os_killpg(int64_t pgid, int64_t signal) { return killpg((pid_t)pgid, (int)signal) ? done(-1) : kk_poll(); }

int64_t kk_os_nice(int64_t increment) {
  errno = 0;
  int result = nice((int)increment);
  return result == -1 && errno ? number(-1) : result;
}

int64_t kk_os_getpgrp(void) { return getpgrp(); }
int64_t kk_os_getpgid(int64_t pid) { return number(getpgid((pid_t)pid)); }
KkNone kk_os_setpgid(int64_t pid, int64_t pgrp) { return done(setpgid((pid_t)pid, (pid_t)pgrp)); }
KkNone kk_os_setpgrp(void) { return done(setpgid(0, 0)); }
int64_t kk_os_getsid(int64_t pid) { return number(getsid((pid_t)pid)); }
KkNone kk_os_setsid(void) { return done(setsid() == -1); }
KkNone kk_os_setuid(int64_t uid) { return done(setuid((uid_t)uid)); }
KkNone kk_os_setgid(int64_t gid) { return done(setgid((gid_t)gid)); }
KkNone kk_os_seteuid(int64_t euid) { return done(seteuid((uid_t)euid)); }
KkNone kk_os_setegid(int64_t egid) { return done(setegid((gid_t)egid)); }
int64_t kk_os_tcgetpgrp(int64_t fd) { return number(tcgetpgrp((int)fd)); }
KkNone kk_os_tcsetpgrp(int64_t fd, int64_t pgid) { return done(tcsetpgrp((int)fd, (pid_t)pgid)); }

KkTuple *kk_os_getresuid(void) {
  uid_t real, effective, saved;
  if (getresuid(&real, &effective, &saved))
    return done(-1), KK_REF_ASIDE;
  return tuple_of((int64_t[]){real, effective, saved}, 3);
}

KkTuple *kk_os_getresgid(void) {
  gid_t real, effective, saved;
  if (getresgid(&real, &effective, &saved))
    return done(-1), KK_REF_ASIDE;
  return tuple_of((int64_t[]){real, effective, saved}, 3);
}

KkList *kk_os_getgroups(void) {
  gid_t groups[65536];
  int n = getgroups(65536, groups);
  if (n < 0)
    return done(-1), KK_REF_ASIDE;
  KkList *out = kk_list_new(KK_LIST_I64, n);
  for (int i = 0; i < n; i++)
    kk_list_append(out, kk_value_from_small(groups[i]));
  return out;
}

KkStr *kk_os_getlogin(void) {
  char name[256];
  int error = getlogin_r(name, sizeof name);
  return error ? (kk_raise_errno(error, NULL), KK_REF_ASIDE) : kk_str_from_utf8z(name);
}

int64_t kk_os_getpriority(int64_t which, int64_t who) {
  errno = 0;
  int result = getpriority((unsigned)which, (id_t)who);
  return errno ? number(-1) : result;
}

KkNone kk_os_setpriority(int64_t which, int64_t who, int64_t priority) {
  return done(setpriority((unsigned)which, (id_t)who, (int)priority));
}

// ---- what the system knows

KkTuple *kk_os__times(void) {
  struct tms t;
  double ticks = (double)sysconf(_SC_CLK_TCK), elapsed = (double)times(&t);
  const Value fields[] = {kk_value_from_float((double)t.tms_utime / ticks),
                          kk_value_from_float((double)t.tms_stime / ticks),
                          kk_value_from_float((double)t.tms_cutime / ticks),
                          kk_value_from_float((double)t.tms_cstime / ticks), kk_value_from_float(elapsed / ticks)};
  return kk_tuple_from_values(fields, 5);
}

KkTuple *kk_os_getloadavg(void) {
  double loads[3];
  if (getloadavg(loads, 3) != 3)
    return kk_raise(KK_OSError, "Load averages are unobtainable"), KK_REF_ASIDE;
  Value fields[3];
  for (int i = 0; i < 3; i++)
    fields[i] = kk_value_from_float(loads[i]);
  return kk_tuple_from_values(fields, 3);
}

int64_t kk_os__system_number(int64_t name) {
  errno = 0;
  long result = sysconf((int)name);
  return result == -1 && errno ? number(-1) : result;
}

int64_t kk_os__path_number(Value path, int64_t name) {
  KkPath p;
  if (!kk_path_from(path, "pathconf", KK_PATH_OR_FD, &p))
    return KK_I64_ASIDE;
  errno = 0;
  long result = p.bytes ? pathconf(p.bytes, (int)name) : fpathconf(p.fd, (int)name);
  return result == -1 && errno ? (kk_path_raise(&p, NULL), KK_I64_ASIDE) : result;
}

KkStr *kk_os_ctermid(void) {
  char name[L_ctermid];
  return kk_str_from_utf8z(ctermid(name));
}

KkStr *kk_os_ttyname(int64_t fd) {
  char name[4096];
  int error = ttyname_r((int)fd, name, sizeof name);
  return error ? (kk_raise_errno(error, NULL), KK_REF_ASIDE) : kk_str_from_utf8z(name);
}

KkNone kk_os_sched_yield(void) { return sched_yield(), 0; }

KkSet *kk_os_sched_getaffinity(int64_t pid) {
  cpu_set_t mask;
  if (sched_getaffinity((pid_t)pid, sizeof mask, &mask))
    return done(-1), KK_REF_ASIDE;
  KkSet *set = kk_set_new(KK_set);
  for (int i = 0; i < CPU_SETSIZE; i++)
    if (CPU_ISSET(i, &mask))
      kk_set_add(set, kk_value_from_small(i));
  return set;
}

KkNone kk_os_sched_setaffinity(int64_t pid, Value wanted) {
  cpu_set_t mask;
  CPU_ZERO(&mask);
  Value iterator = kk_iter(wanted);
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  for (Value item; !kk_value_is_aside(item = kk_next(iterator));) {
    int64_t cpu = kk_index(item);
    if (cpu == KK_I64_ASIDE && kk_pending())
      return KK_NONE_ASIDE;
    if (cpu < 0)
      return kk_raise(KK_ValueError, "negative CPU number"), KK_NONE_ASIDE;
    if (cpu < CPU_SETSIZE)
      CPU_SET((size_t)cpu, &mask);
  }
  return kk_pending() ? KK_NONE_ASIDE : done(sched_setaffinity((pid_t)pid, sizeof mask, &mask));
}
