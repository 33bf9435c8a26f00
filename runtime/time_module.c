// time_module.c - the module time: clocks in seconds or nanoseconds, and sleep.
#include "kukri.h"

#include <errno.h>
#include <math.h>
#include <time.h>

static int64_t nanoseconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

// As CPython divides: by 1e9 in floating point.
static double seconds(clockid_t clock) { return (double)nanoseconds(clock) / 1e9; }

double kk_time_time(void) { return seconds(CLOCK_REALTIME); }
KkInt kk_time_time_ns(void) { return kk_int_from_i64(nanoseconds(CLOCK_REALTIME)); }
double kk_time_perf_counter(void) { return seconds(CLOCK_MONOTONIC); }
KkInt kk_time_perf_counter_ns(void) { return kk_int_from_i64(nanoseconds(CLOCK_MONOTONIC)); }
double kk_time_monotonic(void) { return seconds(CLOCK_MONOTONIC); }
KkInt kk_time_monotonic_ns(void) { return kk_int_from_i64(nanoseconds(CLOCK_MONOTONIC)); }
double kk_time_process_time(void) { return seconds(CLOCK_PROCESS_CPUTIME_ID); }
KkInt kk_time_process_time_ns(void) { return kk_int_from_i64(nanoseconds(CLOCK_PROCESS_CPUTIME_ID)); }
double kk_time_thread_time(void) { return seconds(CLOCK_THREAD_CPUTIME_ID); }
KkInt kk_time_thread_time_ns(void) { return kk_int_from_i64(nanoseconds(CLOCK_THREAD_CPUTIME_ID)); }

// ---- clocks by their number

static bool clock_read(int (*read)(clockid_t, struct timespec *), int64_t clock, struct timespec *time) {
  if (read((clockid_t)clock, time) == 0)
    return true;
  kk_raise_errno(errno, NULL);
  return false;
}

double kk_time_clock_gettime(int64_t clock) {
  struct timespec now;
  return clock_read(clock_gettime, clock, &now) ? (double)((int64_t)now.tv_sec * 1000000000 + now.tv_nsec) / 1e9
                                                : kk_float_aside();
}

KkInt kk_time_clock_gettime_ns(int64_t clock) {
  struct timespec now;
  return clock_read(clock_gettime, clock, &now) ? kk_int_from_i64((int64_t)now.tv_sec * 1000000000 + now.tv_nsec)
                                                : KK_VALUE_ASIDE;
}

double kk_time_clock_getres(int64_t clock) {
  struct timespec step;
  return clock_read(clock_getres, clock, &step) ? (double)step.tv_sec + (double)step.tv_nsec * 1e-9 : kk_float_aside();
}

// ---- sleep

// The argument in nanoseconds, rounded up as CPython does; -1: raised.
static int64_t sleep_nanoseconds(Value v) {
  if (!kk_is_instance_of(v, KK_float) && !kk_class_of(v)->slots.to_index) {
    kk_raise(KK_TypeError, "'%T' object cannot be interpreted as an integer", v);
    return -1;
  }
  double wanted = kk_to_double(v);
  if (kk_float_is_aside(wanted) && kk_pending())
    return -1;
  if (isnan(wanted))
    kk_raise(KK_ValueError, "Invalid value NaN (not a number)");
  else if (wanted < 0)
    kk_raise(KK_ValueError, "sleep length must be non-negative");
  else if (wanted * 1e9 >= 9223372036854775808.0)
    kk_raise(KK_OverflowError, "timestamp too large to convert to C _PyTime_t");
  else
    return (int64_t)ceil(wanted * 1e9);
  return -1;
}

// Sleeps until a moment, so that a signal that raises nothing does not shorten it.
KkNone kk_time_sleep(Value v) {
  int64_t wait = sleep_nanoseconds(v);
  if (wait < 0)
    return KK_NONE_ASIDE;
  int64_t until;
  if (__builtin_add_overflow(nanoseconds(CLOCK_MONOTONIC), wait, &until))
    until = INT64_MAX;
  struct timespec end = {until / 1000000000, until % 1000000000};
  while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &end, NULL) == EINTR)
    if (kk_poll())
      return KK_NONE_ASIDE;
  return 0;
}
