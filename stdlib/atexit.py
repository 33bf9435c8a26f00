"""atexit: functions that are called when the program has ended, the last registered first."""

import sys
import traceback

_registered = []   # (function, arguments, keywords), None where it was unregistered


def _call_at_exit(function: Callable[..., object]) -> None: ...


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _call_at_exit(_run_exitfuncs)
    _registered.append((func, args, kwargs))
    return func


def unregister(func, /):
    for i, entry in enumerate(_registered):
        if entry is not None and entry[0] == func:
            _registered[i] = None


def _clear():
    _registered.clear()


def _ncallbacks():
    return len(_registered)


# What is registered meanwhile is not called.
def _run_exitfuncs():
    for i in range(len(_registered) - 1, -1, -1):
        entry = _registered[i] if i < len(_registered) else None
        if entry is None:
            continue
        function, args, kwargs = entry
        try:
            function(*args, **kwargs)
        except BaseException:
            print(f"Exception ignored in atexit callback: {function!r}", file=sys.stderr)
            traceback.print_exc()
    _registered.clear()
