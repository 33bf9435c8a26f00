"""_thread: locks of a program that has one thread. Waiting for a lock that is taken lasts as long as it would: for ever, or
until the timeout."""

import time

error = RuntimeError
TIMEOUT_MAX = 9223372036.0


def _check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")


# Nobody else could release it meanwhile.
def _wait(timeout):
    while timeout == -1:
        time.sleep(1000)
    time.sleep(timeout)


class lock:
    def __init__(self):
        self._is_locked = False

    def acquire(self, blocking=True, timeout=-1):
        _check_timeout(blocking, timeout)
        if self._is_locked:
            if blocking:
                _wait(timeout)
            return False
        self._is_locked = True
        return True

    def release(self):
        if not self._is_locked:
            raise RuntimeError("release unlocked lock")
        self._is_locked = False

    def locked(self):
        return self._is_locked

    def _at_fork_reinit(self):
        self._is_locked = False

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._is_locked else 'unlocked'} _thread.lock object at {id(self):#x}>"


LockType = lock


class RLock:
    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        _check_timeout(blocking, timeout)
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def _is_owned(self):
        return self._count > 0

    def _acquire_restore(self, state):
        self._count = state[0]

    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        count, self._count = self._count, 0
        return count, get_ident()

    def _recursion_count(self):
        return self._count

    def _at_fork_reinit(self):
        self._count = 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        owner = get_ident() if self._count else 0
        return f"<{state} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>"


class _local:
    """Attributes of the only thread."""


def allocate_lock():
    return lock()


allocate = allocate_lock


@noraise
def get_ident() -> int: ...

@noraise
def get_native_id() -> int: ...


def start_new_thread(function, args, kwargs={}, /):
    raise NotImplementedError("threads are not supported by Kukri yet")


start_new = start_new_thread


def _count():
    return 0


def stack_size(size=0, /):
    return 0


def _set_sentinel():
    return lock()


def interrupt_main(signum=2, /):
    raise KeyboardInterrupt


def daemon_threads_allowed():
    return True


def exit():
    raise SystemExit


exit_thread = exit


def _excepthook(args, /):
    raise NotImplementedError("threads are not supported by Kukri yet")


class _ExceptHookArgs(tuple):
    """What threading.excepthook gets."""
