# type() of every kind of value prints as in CPython.
from typing import Any


class Custom(Exception):
    pass


def function() -> None:
    pass


values: list[Any] = [1, 2**80, 1.5, True, None, "s", [], (), {}, set(), range(1), slice(1), function, len, Custom("c"), ValueError, int, Custom]
for value in values:
    print(type(value), type(value).__name__)
print(int, float, str, bool, list, dict, tuple, set, range, type, object, ValueError, Custom)
print(int.__name__, Custom.__name__, [].append.__name__, "".join.__name__, function.__name__, type(type).__name__)
print(type([].append), type("".join), type({}.keys()), type({}.items()), type({}.values()))
print(type(enumerate([])), type(zip()), type(reversed([])))
print([int, str], {"t": float}, (bool,), f"{int}", str(list), repr(dict), "%s" % set)
