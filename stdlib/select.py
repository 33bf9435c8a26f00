"""select: waiting for descriptors. The C stands in runtime/select_module.c: lists of (descriptor, events) in and out."""

POLLIN: int = 1
POLLPRI: int = 2
POLLOUT: int = 4
POLLERR: int = 8
POLLHUP: int = 16
POLLNVAL: int = 32
POLLRDNORM: int = 64
POLLRDBAND: int = 128
POLLWRNORM: int = 256
POLLWRBAND: int = 512
POLLMSG: int = 1024
POLLRDHUP: int = 8192
EPOLLIN: int = 1
EPOLLPRI: int = 2
EPOLLOUT: int = 4
EPOLLERR: int = 8
EPOLLHUP: int = 16
EPOLLRDNORM: int = 64
EPOLLRDBAND: int = 128
EPOLLWRNORM: int = 256
EPOLLWRBAND: int = 512
EPOLLMSG: int = 1024
EPOLLRDHUP: int = 8192
EPOLLEXCLUSIVE: int = 268435456
EPOLLONESHOT: int = 1073741824
EPOLLET: int = 2147483648
EPOLL_CLOEXEC: int = 524288
PIPE_BUF: int = 4096


# Both: milliseconds, negative for ever.
def _wait(descriptors: list, events: list, milliseconds: real) -> list: ...

def _epoll_create() -> i64: ...

def _epoll_control(epfd: ssize, operation: ssize, fd: ssize, events: ssize) -> None: ...

def _epoll_wait(epfd: ssize, milliseconds: real, most: ssize) -> list: ...


error = OSError


def _descriptor(file):
    if isinstance(file, int):
        number = int(file)
    else:
        method = getattr(file, "fileno", None)
        if method is None:
            raise TypeError("argument must be an int, or have a fileno() method.")
        number = method()
        if not isinstance(number, int):
            raise TypeError("fileno() returned a non-integer")
    if number < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({number})")
    return number


def _milliseconds(timeout, scale):
    if timeout is None:
        return -1.0
    if not isinstance(timeout, (int, float)):
        raise TypeError("timeout must be a number or None" if scale == 1 else "timeout must be a float or None")
    return timeout * scale


def select(rlist, wlist, xlist, timeout=None, /):
    milliseconds = _milliseconds(timeout, 1000.0)
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    lists = [list(rlist), list(wlist), list(xlist)]
    wanted = {}
    for files, events in zip(lists, (POLLIN, POLLOUT, POLLPRI)):
        for file in files:
            number = _descriptor(file)
            wanted[number] = wanted.get(number, 0) | events
    ready = dict(_wait(list(wanted.keys()), list(wanted.values()), milliseconds))
    for number, events in ready.items():
        if events & POLLNVAL:
            raise OSError(9, "Bad file descriptor")
    masks = (POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR, POLLPRI)
    return tuple([file for file in files if ready.get(_descriptor(file), 0) & mask] for files, mask in zip(lists, masks))


class poll:
    def __init__(self):
        self._wanted = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        self._wanted[_descriptor(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        number = _descriptor(fd)
        if number not in self._wanted:
            raise FileNotFoundError(2, "No such file or directory")
        self._wanted[number] = eventmask

    def unregister(self, fd, /):
        del self._wanted[_descriptor(fd)]

    def poll(self, timeout=None, /):
        return _wait(list(self._wanted.keys()), list(self._wanted.values()), _milliseconds(timeout, 1))


class epoll:
    def __init__(self, sizehint=-1, flags=0):
        if sizehint != -1 and sizehint <= 0:
            raise ValueError("negative sizehint")
        self._fd = _epoll_create()

    def _open(self):
        if self._fd < 0:
            raise ValueError("I/O operation on closed epoll object")
        return self._fd

    @property
    def closed(self):
        return self._fd < 0

    def fileno(self):
        return self._open()

    def close(self):
        import os

        if self._fd >= 0:
            number, self._fd = self._fd, -1
            os.close(number)

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        _epoll_control(self._open(), 1, _descriptor(fd), eventmask)

    def modify(self, fd, eventmask):
        _epoll_control(self._open(), 3, _descriptor(fd), eventmask)

    def unregister(self, fd):
        _epoll_control(self._open(), 2, _descriptor(fd), 0)

    def poll(self, timeout=None, maxevents=-1):
        if maxevents == 0 or maxevents < -1:
            raise ValueError(f"maxevents must be greater than 0, got {maxevents}")
        milliseconds = _milliseconds(timeout, 1000.0)
        return _epoll_wait(self._open(), milliseconds, 1023 if maxevents == -1 else maxevents)

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, *details):
        self.close()

    def __del__(self):
        self.close()
