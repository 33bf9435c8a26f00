"""traceback: the text of exceptions. Its pieces are those that the runtime prints of uncaught ones (runtime/traceback.c).

What works on frames is borrowed from CPython's module, but for the places in a line: a traceback knows them itself.
"""

import collections
import linecache
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


# ---- places in lines

_Anchors = collections.namedtuple("_Anchors", ["left_end_offset", "right_start_offset", "primary_char", "secondary_char"],
                                  defaults=["~", "^"])
_anchors = {}   # text of an operation that has failed -> where its operator or bracket stands in it


def _note_anchor(tb):
    line, end_line, column, end_column = tb._positions
    start, end = tb._anchor
    if start < 0 or line != end_line:
        return
    text = linecache.getline(tb.tb_frame.f_code.co_filename, line).encode()
    operation = text[column:end_column].decode(errors="replace")
    _anchors[operation] = _Anchors(len(text[column:start].decode(errors="replace")),
                                   len(text[column:end].decode(errors="replace")))


def _walk_tb_with_full_positions(tb):
    while tb is not None:
        _note_anchor(tb)
        yield tb.tb_frame, tb._positions
        tb = tb.tb_next


def _extract_caret_anchors_from_line_segment(segment):
    return _anchors.get(segment)
