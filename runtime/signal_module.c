// signal_module.c - the module _signal: handlers in Python, timers, masks.
//
// The system's handler only notes that the signal has come and asks for a poll; the next poll calls the Python function
// with the number and None for the frame. A signal that has no Python function keeps what start.c or the system does with it.
// SIGINT before the program sets it is the built-in KeyboardInterrupt, which is said to the Python part as True.
#include "kukri.h"

#include <errno.h>
#include <math.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

enum { SIGNALS = 65 };

typedef struct KkSignals {
  Value handlers[SIGNALS];   // a function; 0: not ours
  volatile sig_atomic_t arrived[SIGNALS];
  volatile sig_atomic_t has_arrived;
  int wakeup;   // the descriptor that a byte is written to; -1: none
} KkSignals;

static bool is_signal(int64_t number) {
  if (number < 1 || number >= SIGNALS)
    kk_raise(KK_ValueError, "signal number out of range");
  return number >= 1 && number < SIGNALS;
}

static KkNone raise_number(int error) { return kk_raise_errno(error, NULL), KK_NONE_ASIDE; }

// ---- from the system's handler to the Python function

static void note(int number) {
  int error = errno;
  KkSignals *signals = kk_process.signals;
  signals->arrived[number] = 1;
  signals->has_arrived = 1;
  if (signals->wakeup >= 0) {
    unsigned char byte = (unsigned char)number;
    ssize_t ignored = write(signals->wakeup, &byte, 1);
    (void)ignored;
  }
  kk_poll_request();
  errno = error;
}

static KkNone run_handlers(void) {
  KkSignals *signals = kk_process.signals;
  if (!signals->has_arrived)
    return 0;
  signals->has_arrived = 0;
  for (int i = 1; i < SIGNALS; i++) {
    if (!signals->arrived[i])
      continue;
    signals->arrived[i] = 0;
    Value args[] = {kk_value_from_small(i), KK_VALUE_NONE};
    if (signals->handlers[i] && kk_value_is_aside(kk_call(signals->handlers[i], args, 2, NULL))) {
      signals->has_arrived = 1;   // the others at the next poll
      kk_poll_request();
      return KK_NONE_ASIDE;
    }
  }
  return 0;
}

static KkSignals *signals_state(void) {
  if (!kk_process.signals) {
    KkSignals *signals = kk_block_scanned(sizeof *signals);
    memset(signals, 0, sizeof *signals);
    signals->wakeup = -1;
    kk_process.signals = signals;
    kk_process.run_handlers = run_handlers;
  }
  return kk_process.signals;
}

// ---- signal() and getsignal()

static bool is_default_of(int number, const struct sigaction *action) {
  return action->sa_handler == SIG_DFL && number != SIGINT;
}

static Value handler_now(int number) {
  struct sigaction action;
  KkSignals *signals = signals_state();
  if (sigaction(number, NULL, &action))
    return KK_VALUE_NONE;
  if (action.sa_handler == note)
    return signals->handlers[number];
  if (action.sa_handler == SIG_IGN)
    return kk_value_from_small(1);
  if (is_default_of(number, &action) || action.sa_handler == SIG_DFL)
    return kk_value_from_small(0);
  return number == SIGINT ? kk_value_from_bool(true) : kk_value_from_small(0);   // else crash.c's
}

Value kk__signal__installed(int64_t number) { return is_signal(number) ? handler_now((int)number) : KK_VALUE_ASIDE; }

Value kk__signal__install(int64_t number, Value handler) {
  if (!is_signal(number))
    return KK_VALUE_ASIDE;
  Value old = handler_now((int)number);
  int64_t simple = -1;
  if (kk_class_of(handler)->slots.to_index)
    simple = kk_index(handler);
  struct sigaction action = {.sa_handler = simple == 0 ? SIG_DFL : simple == 1 ? SIG_IGN : note};
  KkSignals *signals = signals_state();
  Value before = signals->handlers[number];
  signals->handlers[number] = simple < 0 ? handler : 0;
  if (sigaction((int)number, &action, NULL)) {
    signals->handlers[number] = before;
    return raise_number(errno), KK_VALUE_ASIDE;
  }
  return kk_poll() ? KK_VALUE_ASIDE : old;
}

// ---- sending, waiting

int64_t kk__signal_alarm(int64_t seconds) { return alarm((unsigned)seconds); }

KkNone kk__signal_pause(void) {
  pause();
  return kk_poll();
}

KkNone kk__signal_raise_signal(int64_t number) {
  if (raise((int)number))
    return raise_number(errno);
  return kk_poll();
}

KkNone kk__signal_pthread_kill(int64_t thread, int64_t number) {
  int error = pthread_kill((pthread_t)thread, (int)number);
  return error ? raise_number(error) : kk_poll();
}

KkNone kk__signal_siginterrupt(int64_t number, KkBool flag) {
  struct sigaction action;
  if (!is_signal(number))
    return KK_NONE_ASIDE;
  if (sigaction((int)number, NULL, &action))
    return raise_number(errno);
  action.sa_flags = flag ? action.sa_flags & ~SA_RESTART : action.sa_flags | SA_RESTART;
  return sigaction((int)number, &action, NULL) ? raise_number(errno) : 0;
}

KkStr *kk__signal_strsignal(int64_t number) {
  if (!is_signal(number))
    return KK_REF_ASIDE;
  const char *text = strsignal((int)number);
  return text && strncmp(text, "Unknown signal", 14) ? kk_str_from_utf8z(text) : NULL;
}

int64_t kk__signal_set_wakeup_fd(int64_t fd, KkBool warn_on_full_buffer) {
  (void)warn_on_full_buffer;
  KkSignals *signals = signals_state();
  int old = signals->wakeup;
  signals->wakeup = (int)fd;
  return old;
}

// ---- sets of signals

static KkSet *set_of(const sigset_t *signals) {
  KkSet *set = kk_set_new(KK_set);
  for (int i = 1; i < SIGNALS; i++)
    if (sigismember(signals, i) == 1)
      kk_set_add(set, kk_value_from_small(i));
  return set;
}

static bool signals_from(Value items, sigset_t *signals) {
  sigemptyset(signals);
  Value iterator = kk_iter(items);
  if (kk_value_is_aside(iterator))
    return false;
  for (Value item; !kk_value_is_aside(item = kk_next(iterator));) {
    int64_t number = kk_index(item);
    if (number == KK_I64_ASIDE && kk_pending())
      return false;
    if (number < 1 || number >= SIGNALS)
      return kk_raise(KK_ValueError, "signal number %ld out of range [1; 64]", number), false;
    sigaddset(signals, (int)number);
  }
  return !kk_pending();
}

KkSet *kk__signal_pthread_sigmask(int64_t how, Value mask) {
  sigset_t wanted, old;
  if (!signals_from(mask, &wanted))
    return KK_REF_ASIDE;
  int error = pthread_sigmask((int)how, &wanted, &old);
  if (error)
    return raise_number(error), KK_REF_ASIDE;
  return kk_poll() ? KK_REF_ASIDE : set_of(&old);
}

KkSet *kk__signal_sigpending(void) {
  sigset_t waiting;
  sigpending(&waiting);
  return set_of(&waiting);
}

int64_t kk__signal_sigwait(Value sigset) {
  sigset_t wanted;
  int number;
  if (!signals_from(sigset, &wanted))
    return KK_I64_ASIDE;
  int error = sigwait(&wanted, &number);
  return error ? (raise_number(error), KK_I64_ASIDE) : number;
}

KkSet *kk__signal_valid_signals(void) {
  sigset_t all;
  sigfillset(&all);
  return set_of(&all);
}

// ---- timers

static double seconds_of(struct timeval t) { return (double)t.tv_sec + (double)t.tv_usec / 1e6; }

static struct timeval moment_of(double seconds) {
  int64_t microseconds = (int64_t)ceil(seconds * 1e6);
  return (struct timeval){microseconds / 1000000, microseconds % 1000000};
}

static KkTuple *timer_result(const struct itimerval *timer) {
  const Value fields[] = {kk_value_from_float(seconds_of(timer->it_value)),
                          kk_value_from_float(seconds_of(timer->it_interval))};
  return kk_tuple_from_values(fields, 2);
}

KkTuple *kk__signal__set_timer(int64_t which, double seconds, double interval) {
  struct itimerval timer = {moment_of(interval), moment_of(seconds)}, old;
  if (setitimer((__itimer_which_t)which, &timer, &old))
    return raise_number(errno), KK_REF_ASIDE;
  return timer_result(&old);
}

KkTuple *kk__signal__get_timer(int64_t which) {
  struct itimerval timer;
  if (getitimer((__itimer_which_t)which, &timer))
    return raise_number(errno), KK_REF_ASIDE;
  return timer_result(&timer);
}
