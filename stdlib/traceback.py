"""traceback: the text of exceptions. Its pieces are those that the runtime prints of uncaught ones (runtime/traceback.c)."""

import sys


def _pieces(exception: object, limit: i64, chain: bool) -> list[str]: ...

def _message(exception: object) -> list[str]: ...


_absent = object()


# The exception that (exc, value, tb) describe, or None for `None, None, None`.
def _exception(exc, value, tb):
    if (value is _absent) != (tb is _absent):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _absent:
        return value
    if exc is not None and not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return exc


def format_exception(exc, /, value=_absent, tb=_absent, limit=None, chain=True):
    exception = _exception(exc, value, tb)
    if exception is None:
        return ["NoneType: None\n"]
    return _pieces(exception, sys.maxsize if limit is None else limit, bool(chain))


def format_exception_only(exc, /, value=_absent):
    exception = exc if value is _absent else value
    return ["NoneType: None\n"] if exception is None else _message(exception)


def _print(pieces, file):
    out = sys.stderr if file is None else file
    for piece in pieces:
        print(piece, file=out, end="")


def print_exception(exc, /, value=_absent, tb=_absent, limit=None, file=None, chain=True):
    _print(format_exception(exc, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)
