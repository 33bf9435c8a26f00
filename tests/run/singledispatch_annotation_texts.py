# singledispatch takes the class from an annotation that is a text: of the module, of the builtins, a union, a name with points.
from __future__ import annotations

import collections
from functools import singledispatch, singledispatchmethod


class Own:
    pass


@singledispatch
def show(x) -> str:
    return f"any {type(x).__name__}"


@show.register
def _(x: int) -> str:
    return f"int {x}"


@show.register
def _(x: Own) -> str:
    return "own"


@show.register
def _(x: str | bytes) -> str:
    return f"text {len(x)}"


@show.register
def _(x: collections.OrderedDict) -> str:
    return f"ordered {list(x)}"


@show.register
def _(x: None) -> str:
    return "nothing"


class Printer:
    @singledispatchmethod
    def put(self, x):
        return "any"

    @put.register
    def _(self, x: float):
        return f"float {x}"


print(show(1), show(True), show(Own()), show("abc"), show(b"a"), show(collections.OrderedDict(a=1)), show({}), show(2.5))
print(Printer().put(1.5), Printer().put(1))
try:
    print(show(None))
except TypeError as e:
    print(e)
for annotation in ("Missing", "list[int]"):
    def later(x):
        return x

    later.__annotations__ = {"x": annotation}
    try:
        show.register(later)
        print("registered")
    except (NameError, TypeError) as e:
        print(type(e).__name__, e)
