// select_module.c - the module select: poll() and epoll over lists of descriptors.
//
// A signal that raises nothing does not end the waiting: it goes on for the time that is left, as PEP 475 has it.
#include "kukri.h"

#include <errno.h>
#include <math.h>
#include <poll.h>
#include <sys/epoll.h>
#include <time.h>

static int64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

// The moment at which a waiting ends; -1: never.
static int64_t end_of(double milliseconds) {
  return milliseconds < 0 ? -1 : now() + (int64_t)fmin(ceil(milliseconds), 1e15);
}

static int left_until(int64_t end) {
  int64_t left = end < 0 ? -1 : end - now();
  return end < 0 ? -1 : left < 0 ? 0 : left > INT32_MAX ? INT32_MAX : (int)left;
}

// After a call that failed: should it be made again? False: raised.
static bool is_to_repeat(void) {
  if (errno == EINTR)
    return !kk_poll();
  return kk_raise_errno(errno, NULL), false;
}

static void add_pair(KkList *out, int64_t fd, int64_t events) {
  const Value fields[] = {kk_value_from_small(fd), kk_value_from_small(events)};
  kk_list_append(out, kk_value_from_ref(kk_tuple_from_values(fields, 2)));
}

KkList *kk_select__wait(KkList *descriptors, KkList *events, double milliseconds) {
  int64_t n = kk_list_length(descriptors), end = end_of(milliseconds);
  struct pollfd *fds = kk_block_plain((size_t)n * sizeof *fds + 1);
  for (int64_t i = 0; i < n; i++)
    fds[i] = (struct pollfd){(int)kk_value_small(kk_list_item(descriptors, i)),
                             (short)kk_value_small(kk_list_item(events, i)), 0};
  int found;
  while ((found = poll(fds, (nfds_t)n, left_until(end))) < 0)
    if (!is_to_repeat())
      return KK_REF_ASIDE;
  KkList *out = kk_list_new(KK_LIST_VALUE, found);
  for (int64_t i = 0; i < n; i++)
    if (fds[i].revents)
      add_pair(out, fds[i].fd, (unsigned short)fds[i].revents);
  return out;
}

int64_t kk_select__epoll_create(void) {
  int fd = epoll_create1(EPOLL_CLOEXEC);
  return fd < 0 ? (kk_raise_errno(errno, NULL), KK_I64_ASIDE) : fd;
}

KkNone kk_select__epoll_control(int64_t epfd, int64_t operation, int64_t fd, int64_t events) {
  struct epoll_event event = {.events = (uint32_t)events, .data = {.fd = (int)fd}};
  if (epoll_ctl((int)epfd, (int)operation, (int)fd, &event))
    return kk_raise_errno(errno, NULL), KK_NONE_ASIDE;
  return 0;
}

KkList *kk_select__epoll_wait(int64_t epfd, double milliseconds, int64_t most) {
  int64_t end = end_of(milliseconds);
  struct epoll_event *events = kk_block_plain((size_t)most * sizeof *events);
  int found;
  while ((found = epoll_wait((int)epfd, events, (int)most, left_until(end))) < 0)
    if (!is_to_repeat())
      return KK_REF_ASIDE;
  KkList *out = kk_list_new(KK_LIST_VALUE, found);
  for (int i = 0; i < found; i++)
    add_pair(out, events[i].data.fd, events[i].events);
  return out;
}
