"""_signal: signals as numbers. The C stands in runtime/signal_module.c; programs use signal."""

SIG_DFL = 0
SIG_IGN = 1


class ItimerError(OSError):
    __module__ = "signal"


# What handles a signal: a function, or SIG_DFL, SIG_IGN; None: what was there before the program.
def _install(signalnum: ssize, handler: Any) -> object: ...

def _installed(signalnum: ssize) -> object: ...

def alarm(seconds: ssize, /) -> i64: ...

def pause() -> None: ...

def raise_signal(signalnum: ssize, /) -> None: ...

def siginterrupt(signalnum: ssize, flag: bool, /) -> None: ...

def strsignal(signalnum: ssize, /) -> str | None: ...

def set_wakeup_fd(fd: ssize, *, warn_on_full_buffer: bool = True) -> i64: ...

def pthread_kill(thread_id: ssize, signalnum: ssize, /) -> None: ...

def pthread_sigmask(how: ssize, mask: object, /) -> set: ...

def sigpending() -> set: ...

def sigwait(sigset: object, /) -> i64: ...

def valid_signals() -> set: ...

# (delay, interval) of a timer, before it is set.
def _set_timer(which: ssize, seconds: real, interval: real) -> tuple: ...

def _get_timer(which: ssize) -> tuple: ...


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


def signal(signalnum, handler, /):
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    old = _install(signalnum, handler)
    return default_int_handler if old is True else old


def getsignal(signalnum, /):
    handler = _installed(signalnum)
    return default_int_handler if handler is True else handler


def setitimer(which, seconds, interval=0.0, /):
    try:
        return _set_timer(which, seconds, interval)
    except OSError as error:
        raise ItimerError(*error.args) from None


def getitimer(which, /):
    try:
        return _get_timer(which)
    except OSError as error:
        raise ItimerError(*error.args) from None
