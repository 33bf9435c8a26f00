"""inspect: functions, classes and signatures looked at. What is not here is borrowed from CPython's.

A compiled program has no source and no compiler: what would read or parse Python's text behaves as if there were none.
"""

import collections
import functools
import linecache
import os
import sys

from _annotation_text import evaluate

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512


def _no_source(object):
    raise OSError("could not get source code")


def findsource(object):
    _no_source(object)


def getsourcelines(object):
    _no_source(object)


def getsource(object):
    _no_source(object)


def getcomments(object):
    return None


def getsourcefile(object):
    return getfile(object)


def getmodulename(path):
    name = os.path.basename(path)
    for ending in (".py", ".pyc", ".abi3.so", ".so"):
        if name.endswith(ending) and len(name) > len(ending):
            return name.removesuffix(ending)
    return None


def _signature_fromstr(cls, obj, s, skip_bound_arg=True):
    raise ValueError(f"no signature found for builtin {obj!r}")


# ---- frames


def isframe(object):
    return type(object).__name__ == "frame" and hasattr(object, "f_lineno")


Positions = collections.namedtuple("Positions", ["lineno", "end_lineno", "col_offset", "end_col_offset"], defaults=(None, None, None, None))
_Traceback = collections.namedtuple("_Traceback", ["filename", "lineno", "function", "code_context", "index"])
_FrameInfo = collections.namedtuple("_FrameInfo", ["frame", "filename", "lineno", "function", "code_context", "index"])


class Traceback(_Traceback):
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return (f"Traceback(filename={self.filename!r}, lineno={self.lineno!r}, function={self.function!r}, "
                f"code_context={self.code_context!r}, index={self.index!r}, positions={self.positions!r})")


class FrameInfo(_FrameInfo):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return (f"FrameInfo(frame={self.frame!r}, filename={self.filename!r}, lineno={self.lineno!r}, "
                f"function={self.function!r}, code_context={self.code_context!r}, index={self.index!r}, "
                f"positions={self.positions!r})")


def _context(filename, lineno, size):
    """The lines around that one, and its index among them; nothing if the file is not there."""
    lines = linecache.getlines(filename) if size > 0 else []
    if not lines:
        return None, None
    start = max(0, min(lineno - 1 - size // 2, len(lines) - size))
    return lines[start:start + size], lineno - 1 - start


def getframeinfo(frame, context=1):
    positions = getattr(frame, "_positions", None)
    if type(frame).__name__ == "traceback":
        frame = frame.tb_frame
    if positions is None or not isframe(frame):
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    filename = frame.f_code.co_filename
    lines, index = _context(filename, positions[0], context)
    return Traceback(filename, positions[0], frame.f_code.co_name, lines, index, positions=Positions(*positions))


def _frame_info(place, frame, context):
    info = getframeinfo(place, context)
    return FrameInfo(frame, *info, positions=info.positions)


def getouterframes(frame, context=1):
    found = []
    while frame:
        found.append(_frame_info(frame, frame, context))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb:
        found.append(_frame_info(tb, tb.tb_frame, context))
        tb = tb.tb_next
    return found


def currentframe():
    return sys._getframe(0)


def stack(context=1):
    return getouterframes(sys._getframe(0), context)


# ---- annotations


def _own_annotations(obj):
    """The dict, and the names that its texts may use."""
    if isinstance(obj, type):
        own = obj.__dict__.get("__annotations__", None)
        module = sys.modules.get(obj.__module__)
        return own, module.__dict__ if module else {}
    if isinstance(obj, type(sys)):
        return getattr(obj, "__annotations__", None), obj.__dict__
    if callable(obj):
        return getattr(obj, "__annotations__", None), _names_of(obj)
    raise TypeError(f"{obj!r} is not a module, class, or callable.")


def _names_of(function):
    while True:
        if hasattr(function, "__wrapped__"):
            function = function.__wrapped__
        elif isinstance(function, functools.partial):
            function = function.func
        else:
            return getattr(function, "__globals__", {})


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """A new dict of the annotations of a function, class or module; eval_str: what texts among them mean."""
    own, namespace = _own_annotations(obj)
    if own is None:
        return {}
    if not isinstance(own, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not own or not eval_str:
        return dict(own)
    names = {**(namespace if globals is None else globals), **(locals or {})}
    return {key: evaluate(value, names) if isinstance(value, str) else value for key, value in own.items()}


def isabstract(object):
    return isinstance(object, type) and hasattr(type(object), "register") and bool(object.__abstractmethods__)
