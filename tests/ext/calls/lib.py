"""Calls from Python with all kinds of arguments."""
from typing import Optional


def plain(a, b):
    return a, b


def defaults(a, b=2, c: Optional[int] = None):
    return a, b, c


def star(*args, **kw):
    return args, kw


def keyword_only(a, *, k, d=4):
    return a, k, d


def positional_only(a, b=1, /, c=2):
    return a, b, c


def everything(a, /, b, *args, c=3, **kw):
    return a, b, args, c, sorted(kw.items())


def annotated(n: int, x: float, s: str) -> str:
    return f"{n} {x} {s}"


def calls(f, *args, **kw):
    return f(1, *args, key="v", **kw)


def make_adder(n):
    def add(x):
        return x + n

    return add


square = lambda x: x * x
