# functools.singledispatch and singledispatchmethod: an implementation for each type.
from collections.abc import Mapping, Sequence, Sized
from functools import singledispatch, singledispatchmethod


@singledispatch
def show(value, prefix=""):
    """Shows a value."""
    return prefix + "object " + repr(value)


@show.register
def _(value: int, prefix=""):
    return prefix + "int " + str(value)


@show.register(str)
@show.register(bytes)
def show_text(value, prefix=""):
    return prefix + "text of " + str(len(value))


@show.register
def _(value: float | complex, prefix=""):
    return prefix + "number"


show.register(type(None), lambda value, prefix="": prefix + "nothing")
show.register(Mapping, lambda value, prefix="": prefix + "mapping")
show.register(Sequence, lambda value, prefix="": prefix + "sequence")


class Base:
    pass


class Child(Base):
    pass


@show.register
def _(value: Base, prefix=""):
    return prefix + type(value).__name__


for value in (1, True, "abc", b"ab", 1.5, 2j, None, {}, [], (), range(3), {1}, Base(), Child(), object):
    print(show(value), show(value, prefix="> "))
print(show.__name__, show.__doc__, show.dispatch(bool) is show.dispatch(int), show.dispatch(str) is show_text)
print(sorted(t.__name__ for t in show.registry), show.registry[object](3))
for wrong in (lambda: show(), lambda: show.register(3), lambda: show.register(3, len), lambda: show.register(lambda x: x)):
    try:
        wrong()
    except TypeError as e:
        print(str(e).split(" at 0x")[0])


class Formatter:
    def __init__(self, width):
        self.width = width

    @singledispatchmethod
    def format(self, value):
        raise NotImplementedError(type(value).__name__)

    @format.register
    def _(self, value: int):
        return str(value).rjust(self.width)

    @format.register
    def _(self, value: str):
        return value.ljust(self.width) + "|"

    @singledispatchmethod
    @classmethod
    def make(cls, value):
        return cls(len(value))

    @make.register
    @classmethod
    def _(cls, value: int):
        return cls(value)


f = Formatter(5)
print(f.format(42), f.format("ab"), Formatter.make(3).width, Formatter.make("four").width)
try:
    f.format([])
except NotImplementedError as e:
    print("not for", e)


@singledispatch
def size(value):
    return "unknown"


@size.register
def _(value: Sized):
    return len(value)


print(size([1, 2]), size(3), size({}), size("abc"))
