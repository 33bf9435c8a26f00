"""inspect: functions, classes and signatures looked at. What is not here is borrowed from CPython's.

A compiled program has no source and no compiler: what would read or parse Python's text behaves as if there were none.
"""

import builtins
import functools
import os
import sys

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


def isframe(object):
    return False


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


def _named(text, namespace):
    """What a text that is a name with points means."""
    first, *rest = text.split(".")
    if not all(part.isidentifier() for part in (first, *rest)):
        raise NotImplementedError(f"annotations that are computed of a text are not supported by Kukri: {text!r}")
    if first in namespace:
        found = namespace[first]
    elif hasattr(builtins, first):
        found = getattr(builtins, first)
    else:
        raise NameError(f"name {first!r} is not defined")
    for name in rest:
        found = getattr(found, name)
    return found


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
    return {key: _named(value, names) if isinstance(value, str) else value for key, value in own.items()}


def isabstract(object):
    return isinstance(object, type) and hasattr(type(object), "register") and bool(object.__abstractmethods__)
